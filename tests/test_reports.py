"""The reports for programs: json, jsonl, text and JUnit."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from junitparser import Error, JUnitXml, Skipped
from junitparser import Failure as JunitFailure
from report_runs import PATH, TEXT, article, example, hostile, outcome, placed, written

import aidlint
from aidlint.document import Document, SourceMap
from aidlint.engine import Failure, Outcome
from aidlint.finding import Evidence, Suggestion
from aidlint.reports import FORMATS, writer
from aidlint.reports.junit import class_name
from aidlint.reports.style import visible
from aidlint.run import Run

CONTROLS = "a\x00\x08\x0b\x0c\x1b[31m\x7f\x85\x9b31m\u2028\u202e\ufffe\ud800]]>&<b>'\"\n\t é 北京 \U0001f600 z"
FINDING_KEYS = [
    "rule", "name", "severity", "confidence", "path", "line", "column", "end_line", "end_column", "start", "end", "text",
    "message", "in_quote", "suggestions", "related", "evidence", "fingerprint",
]  # fmt: skip
anything = st.text(st.characters(codec=None), min_size=1, max_size=60).filter(lambda text: text.strip())


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_a_writer(form):
    assert callable(writer(form))


# -- json


def test_json_has_the_shape_of_the_format():
    report = json.loads(written("json", example()))
    assert list(report)[:5] == ["version", "tool", "tool_version", "files", "findings"]
    assert (report["version"], report["tool"], report["files"]) == (1, "aidlint", 2)
    assert report["errors"] == [{"path": "news/gone.pdf", "message": "no such file"}]
    assert report["encodings"] == {"news/clean.txt": "cp1252"}
    summary = report["summary"]
    assert (summary["error"], summary["warning"], summary["info"], summary["files"], summary["exit_code"]) == (2, 1, 1, 2, 2)
    assert summary["reason"].startswith("exit 2")
    for finding in report["findings"]:
        assert list(finding) == FINDING_KEYS
        assert finding["confidence"] is None
        assert finding["text"] == TEXT[finding["start"] : finding["end"]]


def test_json_tells_findings_worst_first_with_places_in_the_source():
    first, second, whole, last = json.loads(written("json", example()))["findings"]
    assert [f["rule"] for f in (first, second, whole, last)] == ["DAT002", "NUM001", "DOC001", "OCR007"]
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (2, 4, 2, 15)
    assert first["evidence"] == {"claimed": "218", "computed": "three figures", "accepted": "a year of four figures"}
    assert second["in_quote"]
    assert second["evidence"] is None
    assert (whole["start"], whole["end"], whole["text"]) == (0, 0, "")
    assert [(s["replacement"], s["start"], s["end"]) for s in first["suggestions"]] == [
        ("June 2, 2018", first["start"], first["end"]), ("June 20, 2018", first["start"], first["end"]), ("1", 25, 26),
    ]  # fmt: skip
    here = first["related"][0]
    assert (here["path"], here["text"], here["line"], here["message"]) == (PATH, "519 medical experts", 2, "sent")


def test_json_maps_spans_to_the_source():
    source = "**On** June 2, 218, it began."
    document = Document("a.md", source, "On June 2, 218, it began.", SourceMap([(0, 2), (2, 6)]))
    finding = placed(document, "June 2, 218", "DAT002", "malformed-year", "error", suggestions=[Suggestion("2018", 11, 14)])
    report = json.loads(written("json", Run([outcome(document, finding)], [], [])))["findings"][0]
    assert (report["text"], report["start"], report["column"]) == ("June 2, 218", 7, 8)
    assert source[report["suggestions"][0]["start"] : report["suggestions"][0]["end"]] == "218"


def test_jsonl_gives_the_same_findings_then_the_errors():
    lines = [json.loads(line) for line in written("jsonl", example()).splitlines()]
    assert lines[:-1] == json.loads(written("json", example()))["findings"]
    assert lines[-1] == {"error": {"path": "news/gone.pdf", "message": "no such file"}}


@settings(max_examples=60, deadline=None)
@given(anything)
def test_json_and_jsonl_read_back_from_utf8_for_any_text(text):
    run = hostile(text, 0, len(text))
    whole = written("json", run).encode("utf-8").decode("utf-8")
    assert json.loads(whole)["findings"][0]["text"] == text
    lines = written("jsonl", run)
    assert len(lines.splitlines()) == 3
    assert json.loads(lines.splitlines()[0])["message"] == text


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_holds_nothing_that_a_terminal_acts_on(form):
    report = written(form, hostile(CONTROLS, 0, 5))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800]", report)


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_is_the_same_each_time(form):
    assert written(form, example()) == written(form, example())


# -- text


def test_text_is_one_line_for_each_finding_then_failures_and_summary():
    lines = written("text", example()).splitlines()
    assert lines[0] == (
        f"{PATH}:2:4: error DAT002 malformed-year: the year 218 has too few figures"
        " [likely: June 2, 2018, June 20, 2018 or \"2\" -> 1]"
    )  # fmt: skip
    assert lines[1] == f"{PATH}:2:73: error NUM001 bound-of-one: a message (in quoted speech)"
    assert lines[2].startswith(f"{PATH}:1:1: warning DOC001")
    assert lines[4] == "news/gone.pdf: failed: no such file"
    assert lines[5] == "2 files checked: 2 errors, 1 warning, 1 info"
    assert lines[6] == example().reason
    assert len(lines) == 7


def test_text_quiet_leaves_the_summary_out_and_verbose_adds_the_evidence():
    assert len(written("text", example(), quiet=True).splitlines()) == 5
    assert "    accepted: a year of four figures\n" in written("text", example(), verbose=1)


def test_text_counts_what_was_kept_silent():
    given = article()
    run = Run([Outcome(PATH, given.findings[:1], given.findings[1:2])], [], [], baselined=given.findings[2:])
    assert "1 file checked: 1 warning; 1 suppressed, 2 in the baseline" in written("text", run)


def test_text_holds_no_character_that_a_terminal_acts_on():
    report = written("text", hostile(CONTROLS, 0, 5), verbose=1)
    assert all(character.isprintable() for character in report.replace("\n", ""))
    assert "\\x1b[31m" in report


@given(st.text(st.characters(codec=None)))
def test_visible_text_is_printable_and_leaves_printable_text_alone(text):
    assert visible(text).isprintable()
    assert not text.isprintable() or visible(text) == text


def test_the_text_report_does_not_import_rich():
    heavy = "{'rich', 'json', 'typing'} & set(sys.modules)"
    code = f"import sys; from aidlint.reports import writer; writer('text'); sys.exit(bool({heavy}))"
    environment = {"PYTHONPATH": str(Path(aidlint.__file__).parents[1])}
    assert subprocess.run([sys.executable, "-S", "-c", code], env=environment, check=False).returncode == 0


# -- JUnit


def cases(run: Run) -> dict[str, list[ET.Element]]:
    root = ET.fromstring(written("junit", run).encode())
    return {suite.get("name", ""): list(suite) for suite in root}


def test_junit_has_a_suite_for_each_document_and_a_case_for_each_finding():
    found = cases(example())
    assert list(found) == ["news/clean.txt", PATH, "news/gone.pdf"]
    (clean,), (gone,) = found["news/clean.txt"], found["news/gone.pdf"]
    assert (clean.get("name"), len(clean)) == ("no findings in news/clean.txt", 0)
    assert [child.tag for child in gone] == ["error"]
    first, second, whole, info = found[PATH]
    assert (first.get("classname"), first.get("file"), first.get("line")) == ("aidlint.news.a_b", PATH, "2")
    assert [[child.tag for child in case] for case in (first, second, whole, info)] == [["failure"]] * 3 + [["system-out"]]
    assert whole.get("name", "").startswith("DOC001 zeros-lost the whole article ")
    failure = first[0]
    assert failure.get("type") == "error"
    assert failure.get("message") == 'DAT002 the year 218 has too few figures (likely: June 2, 2018, June 20, 2018 or "2" -> 1)'
    body = failure.text or ""
    for part in (
        f"{PATH}:2:4: error DAT002",
        "On June 2, 218, it was",
        "accepted: a year of four figures",
        "aidlint rule DAT002",
    ):
        assert part in body


def test_junit_names_are_unique_and_hold_no_line_numbers():
    text = "On June 2, 218.\n" * 3
    document = Document("a.txt", text)
    found = [placed(document, "June 2, 218", "DAT002", "malformed-year", "error") for _ in range(3)]
    moved = Document("a.txt", "A new line.\n\n" + text)
    again = [placed(moved, "June 2, 218", "DAT002", "malformed-year", "error") for _ in range(3)]

    def names(document: Document, findings: list) -> list[str | None]:
        run = Run([outcome(document, *findings)], [Failure("", "x"), Failure("", "x")], [])
        return [case.get("name") for suite in cases(run).values() for case in suite]

    assert len(set(names(document, found))) == 5
    assert names(document, found) == names(moved, again)


def test_junit_fails_what_the_exit_code_fails():
    for fail_on, failures in (("error", 2), ("warning", 3), ("info", 4), ("never", 0)):
        root = ET.fromstring(written("junit", example(fail_on=fail_on)).encode())
        assert root.get("failures") == str(failures) == str(len(root.findall(".//failure")))


def test_junit_skips_what_is_suppressed_or_in_the_baseline():
    given = article()
    run = Run([Outcome(PATH, [], given.findings[:1])], [], [], baselined=given.findings[1:3])
    assert [[child.tag for child in case] for case in cases(run)[PATH]] == [["skipped"]] * 3


def test_junit_counts_and_layout():
    report = written("junit", example(seconds=1.23456))
    root = ET.fromstring(report.encode())
    assert {key: root.get(key) for key in ("name", "tests", "failures", "errors", "time")} == {
        "name": "aidlint", "tests": "6", "failures": "3", "errors": "1", "time": "1.235",
    }  # fmt: skip
    assert len([line for line in report.splitlines() if "<testcase" in line]) == 6
    for suite in root:
        assert suite.get("package") is None
        assert suite.get("tests") == str(len(suite))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("seeds/003.txt", "aidlint.seeds.003"), ("/a/b.c/d.e.md", "aidlint.a.b_c.d_e"), ("./x.txt", "aidlint.x"),
        ("", "aidlint.run"), ("-", "aidlint.-"),
    ],
)  # fmt: skip
def test_junit_class_names_part_folders_with_dots(path, name):
    assert class_name(path) == name


@settings(max_examples=60, deadline=None)
@given(anything)
def test_junit_reads_back_for_any_text(text):
    report = JUnitXml.fromstring(written("junit", hostile(CONTROLS + text, 0, 9)).encode())
    results = [result for suite in report for case in suite for result in case.result]
    assert [type(result) for result in results] == [JunitFailure, Error]
    assert "]]>&<b>'\"" in results[0].text
    assert "a\\x00" in results[0].message


def test_junit_reads_back_with_junitparser():
    given = article()
    run = Run([Outcome(PATH, given.findings[:1], given.findings[1:2])], [Failure("x", "y")], [])
    report = JUnitXml.fromstring(written("junit", run).encode())
    assert (report.tests, report.failures, report.errors) == (3, 1, 1)
    kinds = [type(result) for suite in report for case in suite for result in case.result]
    assert kinds == [JunitFailure, Skipped, Error]


def test_a_finding_without_all_evidence_shows_what_it_has():
    document = Document("a.txt", TEXT)
    finding = placed(document, "June 2, 218", "DAT002", "malformed-year", "error", evidence=Evidence("218"))
    report = written("text", Run([outcome(document, finding)], [], []), verbose=1)
    assert "claimed: 218" in report
    assert "computed" not in report
