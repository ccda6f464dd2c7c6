"""The rich report, the table of facts and the pages of rules."""

from __future__ import annotations

import io
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_runs import PATH, article, example, hostile, outcome, placed, related, written
from rich.cells import cell_len

from aidlint.claims import Claims, Relation
from aidlint.document import Document, SourceMap
from aidlint.engine import Outcome
from aidlint.facts import Facts
from aidlint.facts.fact import Conversion, Enumeration, Fact
from aidlint.finding import Finding, Suggestion
from aidlint.registry import rule
from aidlint.reports import facts as facts_report
from aidlint.reports import rules as rules_report
from aidlint.reports import terminal
from aidlint.reports.style import Style
from aidlint.run import Run

ESCAPE = re.compile("\x1b\\[[0-9;]*m")
LONG = "Word and word again, 北京大学 with wide ones, goes on and on. " * 12


class AsciiOut(io.StringIO):
    encoding = "ascii"


@pytest.mark.parametrize("width", [None, 80, 200, 30])
def test_without_colour_there_is_no_escape_and_no_line_too_wide(width):
    report = written("rich", example(), width=width)
    assert "\x1b" not in report
    assert all(cell_len(line) <= max(width or 80, terminal.NARROWEST) for line in report.splitlines())
    assert all(line == line.rstrip() for line in report.splitlines())


def test_colour_only_adds_escapes():
    assert ESCAPE.sub("", written("rich", example(), color=True, width=80)) == written("rich", example(), width=80)


def test_the_environment_changes_nothing(monkeypatch):
    plain, coloured = written("rich", example()), written("rich", example(), color=True)
    for name, value in {"NO_COLOR": "1", "FORCE_COLOR": "1", "COLUMNS": "33", "TERM": "dumb", "COLORTERM": "truecolor"}.items():
        monkeypatch.setenv(name, value)
    assert (written("rich", example()), written("rich", example(), color=True)) == (plain, coloured)


def test_the_report_tells_a_finding_whole():
    report = written("rich", example(), width=80)
    lines = report.splitlines()
    title = next(line for line in lines if "DAT002 malformed-year" in line)
    assert title.startswith(" ERROR ")
    assert title.endswith(f"{PATH}:2:4")
    sentence = next(index for index, line in enumerate(lines) if "On June 2, 218, it" in line)
    assert lines[sentence + 1].index("▔") == lines[sentence].index("June")
    assert lines[sentence + 1].count("▔") == len("June 2, 218")
    assert lines[sentence + 1].index("┄") == lines[sentence].index("519")
    for part in (
        "claimed   218",
        "computed  three figures",
        "accepted  a year",
        "likely    June 2, 2018, June 20, 2018 or",
        "519 medical experts (2:37) · sent",
    ):
        assert part in report
    assert "quoted" in report
    assert lines[-1] == example().reason
    assert lines[-2] == "2 files checked: 2 errors, 1 warning, 1 info"
    assert "FAILED  news/gone.pdf: no such file" in report


def test_a_finding_on_the_whole_article_heads_its_article_and_infos_close_it():
    lines = written("rich", example(), width=80).splitlines()
    at = {code: next(index for index, line in enumerate(lines) if code in line) for code in ("DOC001", "DAT002", "OCR007")}
    assert at["DOC001"] < at["DAT002"] < at["OCR007"]
    assert lines[at["DOC001"]].startswith("╭")
    assert lines[at["OCR007"]] == " INFO  3:25 OCR007 stray-space  the last line starts low« .»"


def test_articles_come_by_their_worst_finding():
    mild = Document("a.txt", "Some words are here .")
    run = Run([outcome(mild, placed(mild, " .", "OCR007", "stray-space", "info")), article()], [], [])
    report = written("rich", run)
    assert report.index(PATH) < report.index("a.txt ")


def test_a_clean_run_is_one_line():
    run = Run([Outcome("a.txt"), Outcome("b.txt")], [], [])
    assert written("rich", run) == "✓ 2 files checked: no findings (exit 0: nothing at or above --fail-on warning)\n"
    assert written("rich", run, quiet=True) == ""


def test_hidden_findings_that_fail_are_no_clean_run():
    run = Run([article()], [], [], min_severity="error", fail_on="info")
    hidden = Run(
        [Outcome(PATH, [f for f in article().findings if f.severity == "info"])], [], [], min_severity="error", fail_on="info"
    )
    assert "exit 1" in written("rich", run)
    assert written("rich", hidden).splitlines()[-1].startswith("exit 1")


def test_quiet_and_verbose():
    @rule("DAT002", "malformed-year", severity="error", since="0.1.0")
    def check(article):
        """A year with a figure too few."""
        return ()

    run = Run([article()], [], [check])
    assert "files checked" not in written("rich", run, quiet=True)
    assert "DAT002" in written("rich", run, quiet=True)
    assert "A year with a figure too few. (aidlint rule DAT002)" in written("rich", run, verbose=1)
    assert "a figure too few" not in written("rich", run)


def test_an_output_that_knows_ascii_only_gets_ascii_marks():
    out = AsciiOut()
    terminal.write(
        Run([article("On June 2, 218, 519 medical experts and more than 1 doctors came .")], [], []), out, Style(width=80)
    )
    report = out.getvalue()
    assert report.isascii()
    assert "^" * len("June 2, 218") in report


@pytest.mark.parametrize(
    "text", ["[red]x[/red] [/] :smile: 218", "\x1b]0;title\x07 \x9b31m\r\n\t218 \u202e\u200b\x00", "a\\[b] 218"]
)
def test_article_text_is_never_markup_or_a_command(text):
    report = written("rich", hostile(text, 0, len(text)), width=80, verbose=1)
    assert all(character.isprintable() for character in report.replace("\n", ""))
    assert "[red]x[/red]" in report or "[red]" not in text
    assert "\x1b]" not in written("rich", hostile(text, 0, len(text)), width=80, color=True)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1, max_size=300).filter(str.strip), st.data(), st.integers(20, 120))
def test_the_marks_stand_under_the_figure(text, data, width):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 40)))
    finding = Finding(start, end, "m", severity="error").but(context=text, rule="X", name="x", context_start=0)
    page = terminal.Page(io.StringIO(), Style(width=80))
    marked = ""
    for line, under in terminal.marked_lines(page, finding, width):
        assert cell_len(line.plain) <= width
        assert cell_len(under) <= cell_len(line.plain)
        for span in line.spans:
            before = cell_len(line.plain[: span.start])
            assert under[before : before + cell_len(line.plain[span.start : span.end])].strip("▔") == ""
            marked += line.plain[span.start : span.end]
        assert under.count("▔") == sum(cell_len(line.plain[span.start : span.end]) for span in line.spans)
    if end > start and start + end:
        assert marked.replace(" ", "") == terminal.visible(text[start:end]).replace(" ", "")


def test_marks_align_behind_wide_characters_tabs_and_line_breaks():
    document = Document("a.txt", "北京\t大学\x1b " + LONG + "here 218 stands.")
    finding = placed(document, "218", "DAT002", "malformed-year", "error")
    page = terminal.Page(io.StringIO(), Style(width=80))
    pairs = [(line.plain, under) for line, under in terminal.marked_lines(page, finding, 60) if under]
    assert len(pairs) == 1
    assert pairs[0][1] == " " * cell_len(pairs[0][0].partition("218")[0]) + "▔▔▔"


def test_a_long_sentence_is_cut_at_words_around_the_figure():
    text = LONG.replace(".", ",") + "at last 218 stands here " + LONG.replace(".", ",")
    finding = Finding(text.index("218"), text.index("218") + 3, "m", severity="error").but(context=text, context_start=0)
    page = terminal.Page(io.StringIO(), Style(width=80))
    lines = [line.plain for line, _ in terminal.marked_lines(page, finding, 76)]
    assert len(lines) <= 6
    assert lines[0].startswith("… ")
    assert lines[-1].endswith("…")
    assert set(" ".join(lines).strip("… ").split()) <= set(text.split())


def test_a_long_figure_is_cut_in_its_middle():
    text = "start " + "item, " * 400 + "end"
    finding = Finding(0, len(text), "m", severity="error").but(context=text, context_start=0)
    page = terminal.Page(io.StringIO(), Style(width=80))
    lines = [line.plain for line, _ in terminal.marked_lines(page, finding, 76)]
    assert len(lines) <= 6
    assert lines[0].startswith("start")
    assert lines[-1].endswith("end")


def test_many_related_places_are_counted_not_listed():
    document = Document("a.txt", "One two three four five six seven eight nine and 218 end.")
    places = [related(document, word, "listed") for word in "One two three four five six seven eight nine".split()]
    report = written(
        "rich", Run([outcome(document, placed(document, "218", "LST001", "list", "error", related=places))], [], [])
    )
    assert "six (1:25) and 3 more" in " ".join(report.split())


def test_a_safe_suggestion_is_told_as_the_fix():
    document = Document("a.txt", "It is inXinjiang now.")
    found = placed(
        document,
        "inXinjiang",
        "OCR003",
        "glued-words",
        "warning",
        suggestions=[Suggestion("in Xinjiang", applicability="safe")],
    )
    assert "  fix       in Xinjiang\n" in written("rich", Run([outcome(document, found)], [], []))


# -- facts


def read_facts() -> tuple[Document, Facts, Claims]:
    source = "**At** noon,\u2028 nearly 400.0 men, two of A and B (2)."
    document = Document("a.md", source, source.replace("**", ""), SourceMap([(0, 2), (2, 6)]))
    text = document.text
    count = Fact("quantity", text.index("400.0"), text.index("400.0") + 5, 400.0, "count")
    count.full_start, count.full_end = text.index("nearly"), text.index("men") + 3
    count.noun_start, count.noun_end, count.noun, count.hedge = text.index("men"), text.index("men") + 3, "men", "nearly"
    count.low, count.high = 360.0, 400.0
    two = Fact("number", text.index("two"), text.index("two") + 3, 2)
    figure = Fact("number", text.index("2)"), text.index("2)") + 1, 2)
    figure.malformed = "split"
    score = Fact("score", text.index("2)"), text.index("2)") + 1)
    score.parts = (3.0, 2.0)
    listed = Enumeration(
        two.start,
        text.index(" ("),
        [(text.index("A and"), text.index("A and") + 1), (text.index("B"), text.index("B") + 1)],
        two,
        True,
        "of",
    )
    items = sorted([count, two, figure, score, listed, Conversion(two, figure, "(")], key=lambda fact: fact.start)
    return (
        document,
        Facts(document, items, None),
        Claims([Relation("part", (two.start, two.end), {"part": two, "whole": count})]),
    )


def test_facts_jsonl_keeps_the_format():
    document, facts, claims = read_facts()
    out = io.StringIO()
    facts_report.write_jsonl(document, facts, claims, out)
    lines = out.getvalue().splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) == 7
    assert "\\u2028" not in lines[0]
    for row in rows:
        assert document.source[row["start"] : row["end"]] == row["text"]
        assert row["path"] == "a.md"
    kinds = {row["kind"]: row for row in rows}
    count = kinds["quantity"]
    assert (count["value"], count["low"], count["high"], count["unit"], count["noun"], count["hedge"]) == (
        400,
        360,
        400,
        "count",
        "men",
        "nearly",
    )
    assert isinstance(count["value"], int)
    assert document.source[count["noun_start"] : count["noun_end"]] == "men"
    assert document.source[count["full_start"] : count["full_end"]] == "nearly 400.0 men"
    assert list(count) == [
        "path", "start", "end", "text", "number_start", "number_end", "full_start", "full_end", "noun_start", "noun_end",
        "kind", "value", "low", "high", "unit", "noun", "hedge", "malformed",
    ]  # fmt: skip
    assert (kinds["score"]["value"], kinds["score"]["parts"], kinds["score"]["noun_start"]) == (None, [3, 2], None)
    assert [item["text"] for item in kinds["enumeration"]["items"]] == ["A", "B"]
    assert (kinds["enumeration"]["closed"], kinds["enumeration"]["announced"]["text"]) == (True, "two")
    assert [member["text"] for member in kinds["conversion"]["members"]] == ["two", "2"]
    assert [(member["role"], member["text"]) for member in kinds["relation"]["members"]] == [
        ("part", "two"),
        ("whole", "400.0"),
    ]


def test_facts_jsonl_escapes_line_ends_of_unicode():
    document = Document("a.txt", "1\u20282\u20293\x854")
    facts = Facts(document, [Fact("number", 0, 7, 1)], None)
    out = io.StringIO()
    facts_report.write_jsonl(document, facts, Claims([]), out)
    assert len(out.getvalue().splitlines()) == 1
    assert json.loads(out.getvalue())["text"] == document.source


def test_facts_of_an_empty_text_are_no_line():
    out = io.StringIO()
    facts_report.write_jsonl(Document("a.txt", ""), Facts(Document("a.txt", ""), [], None), Claims([]), out)
    assert out.getvalue() == ""


@pytest.mark.parametrize("color", [False, True])
def test_the_table_of_facts_tells_what_was_read(color):
    document, facts, claims = read_facts()
    out = io.StringIO()
    facts_report.write_table([(document, facts, claims)], out, Style(color=color, width=90))
    table = ESCAPE.sub("", out.getvalue())
    assert ("\x1b" in out.getvalue()) == color
    for part in (
        "nearly 400.0 men",
        "400 (360 to 400) men",
        "2 items, announced: 2, closed",
        "! split",
        "2 = 2",
        "3, 2",
        "part: part 2, whole 400 (360 to 400)",
        "6 facts, 1 relation",
    ):
        assert part in table
    assert all(cell_len(line) <= 90 for line in table.splitlines())


# -- rules


@rule("DAT002", "malformed-year", severity="error", since="0.1.0", status="preview")
def example_rule(article):
    """A year with a figure too few.

    Why it misleads: whoever copies the
    figure copies the damage.

    Fails: ``On June 2, 218.`` ``Since 215
    they met.``

    Passes
    In AD 117.

    When it is wrong: texts of [old] times.
    """
    return ()


def test_a_page_is_made_from_the_docstring():
    assert list(rules_report.sections(example_rule.doc)) == [
        ("", "A year with a figure too few."), ("Why it misleads", "Whoever copies the figure copies the damage."),
        ("Fails", "``On June 2, 218.`` ``Since 215 they met.``"), ("Passes", "In AD 117."),
        ("When it is wrong", "Texts of [old] times."),
    ]  # fmt: skip
    out = io.StringIO()
    rules_report.explain(example_rule, out, Style(width=80))
    page = out.getvalue()
    for part in (
        " ERROR  DAT002 malformed-year",
        "Why it misleads\n",
        " - Since 215 they met.\n",
        "Passes\n  In AD 117.",
        "[old]",
        "preview",
    ):
        assert part in page
    assert "``" not in page


def test_the_list_of_rules_is_one_line_each_when_piped():
    out = io.StringIO()
    rules_report.listing([example_rule], out, Style())
    lines = out.getvalue().splitlines()
    assert lines[0] == "DAT002  malformed-year  error    A year with a figure too few. (preview)"
    assert lines[1].startswith("1 rule")
