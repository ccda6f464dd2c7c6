"""The stage between documents: rows, groups, findings, and what they do to the outcomes of the documents."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import process_time

import pytest
from test_repo import environment

from aidlint import registry, session, suppress
from aidlint.article import Article
from aidlint.cli import main
from aidlint.corpus import Corpus
from aidlint.document import Document
from aidlint.engine import Failure, Outcome, read_article, unmeasured
from aidlint.finding import Finding, Related
from aidlint.registry import Rule, corpus_rule
from aidlint.repair.zeros import corrupt

LIGHT = (
    "The lighthouse at Carrow Point was lit in 1846 by Margaret Dunne. It stands {} metres above the sea and has 212 steps.\n"
)
LEFT, RIGHT = LIGHT.format(48), "A guide for walkers.\n" + LIGHT.format(84)
RULES = [*suppress.RULES, *registry.load()]


def run(texts: dict[str, str], rules: Iterable[Rule] = RULES) -> tuple[list[Outcome], list[Failure]]:
    failures: list[Failure] = []
    documents = [Document(path, text) for path, text in texts.items()]
    outcomes = session.check_documents(documents, list(rules), {}, None, failures)
    return outcomes, failures + [failure for outcome in outcomes for failure in outcome.failures]


def told(outcomes: Iterable[Outcome]) -> list[tuple[str, str, str]]:
    return sorted(
        (outcome.path, finding.rule, finding.place.text if finding.place else "")
        for outcome in outcomes
        for finding in outcome.findings
    )


# -- a rule of its own: the same word in two articles


def accuse(rows: Iterable[tuple[str, object]]) -> Iterator[Finding]:
    (path, (start, word)), (other, (at, _)) = list(rows)[:2]  # type: ignore[misc]
    if word == "judgefault":
        raise RuntimeError("broken")
    yield Finding(start, start + len(word), f"{word} here too", related=[Related(at, at + len(word), "there", other)]).but(
        path=path
    )


@corpus_rule("XDC001", "near-duplicate-difference", severity="error", since="0.1.0", judge=accuse)
def fake_words(article: Article) -> Iterator[tuple[object, object]]:
    """Flags a word of the first article that stands in another one."""
    for word in ("raise!", "stone", "judgefault"):
        if word in article.text:
            if word == "raise!":
                raise ValueError("broken")
            yield word, (article.text.index(word), word)


@corpus_rule("XDC002", "cross-document-conflict", severity="warning", since="0.1.0", judge=accuse)
def fake_birds(article: Article) -> Iterator[tuple[object, object]]:
    """Flags the owl."""
    if "owl" in article.text:
        yield "owl", (article.text.index("owl"), "owl")


FAKES = (fake_words, fake_birds)


def test_scope_is_part_of_the_contract() -> None:
    assert {rule.scope for rule in registry.load()} == {"document", "corpus"}
    assert {rule.code for rule in registry.load() if rule.scope == "corpus"} == {"XDC001", "XDC002"}


def test_rows_of_one_key_are_judged_in_the_order_of_their_paths() -> None:
    texts = {"b.txt": "A stone.", "a.txt": "No stone here.", "c.txt": "An owl."}
    outcomes, failures = run(texts, FAKES)
    assert not failures
    assert told(outcomes) == [("a.txt", "XDC001", "stone")]
    (finding,) = outcomes[1].findings
    (related,) = finding.related
    assert related.place is not None
    assert (related.path, related.start, related.place.line, related.place.column) == ("b.txt", 2, 1, 3)


def test_the_order_of_the_documents_changes_nothing() -> None:
    texts = {"a.txt": LEFT, "b.txt": RIGHT, "c.txt": LIGHT.format(84) + "Bring a coat.", "d.txt": "A pony."}
    first, _ = run(texts)
    again, _ = run(dict(reversed(texts.items())))
    found = [[(f.fingerprint, f.message) for o in outcomes for f in o.findings] for outcomes in (first, again[::-1])]
    assert found[0] == found[1]
    # Two copies agree: the third is to blame.
    assert told(first) == [("a.txt", "XDC001", "48 metres")]


def test_rows_gathered_apart_are_judged_together() -> None:
    parts = []
    for path, text in (("a.txt", LEFT), ("b.txt", RIGHT)):
        part = Corpus([rule for rule in RULES if rule.scope == "corpus"], unmeasured)
        part.gather(read_article(Document(path, text)))
        parts.append(part)
    whole = Corpus(parts[0].rules, unmeasured)
    for part in parts[::-1]:
        whole.absorb(part.groups)
    assert [(rule.code, finding.path) for rule, finding in whole.judge()] == [("XDC001", "a.txt"), ("XDC001", "b.txt")]


def test_a_failing_collect_costs_only_its_rows() -> None:
    outcomes, failures = run({"a.txt": "raise! stone owl", "b.txt": "stone owl", "c.txt": "stone"}, FAKES)
    assert told(outcomes) == [("a.txt", "XDC002", "owl"), ("b.txt", "XDC001", "stone")]
    assert [(failure.path, failure.message) for failure in failures] == [("a.txt", "rule XDC001 failed: ValueError: broken")]


def test_a_failing_judge_costs_only_its_key() -> None:
    outcomes, failures = run({"a.txt": "judgefault stone", "b.txt": "judgefault stone"}, FAKES)
    assert told(outcomes) == [("a.txt", "XDC001", "stone")]
    assert [(failure.path, failure.message) for failure in failures] == [
        ("", "rule XDC001 failed between documents: RuntimeError: broken")
    ]


def test_one_path_twice_is_one_document() -> None:
    failures: list[Failure] = []
    outcomes = session.check_documents([Document("a.txt", LEFT), Document("a.txt", RIGHT)], RULES, {}, None, failures)
    assert not told(outcomes)
    assert not failures


# -- bounds


def test_many_copies_cost_no_more_than_their_number() -> None:
    def seconds(count: int) -> float:
        corpus = Corpus([rule for rule in RULES if rule.scope == "corpus"], unmeasured)
        one, other = (read_article(Document("x", text)) for text in (LEFT, RIGHT))
        for number in range(count):
            article = one if number % 2 else other
            article.document.path = f"{number:05}.txt"
            corpus.gather(article)
        start = process_time()
        found = corpus.judge()
        assert 0 < len(found) <= 40
        return process_time() - start

    assert seconds(4000) < 10 * max(seconds(1000), 0.02)


def test_a_passage_with_many_figures_is_a_template() -> None:
    outcomes, _ = run({f"{number}.txt": LIGHT.format(30 + number) for number in range(9)})
    assert not told(outcomes)


# -- what a user sees


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("left.md", f"# Guide\n\n{LEFT}"), ("right.txt", RIGHT)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def report(capsys: pytest.CaptureFixture[str]) -> Callable[..., dict[str, object]]:
    def check(*arguments: str) -> dict[str, object]:
        status = main(["--format", "json", *arguments])
        found: dict[str, object] = json.loads(capsys.readouterr().out)
        return {**found, "status": status}

    return check


def test_both_copies_are_reported_with_their_places(folder: Path, report: Callable[..., dict[str, object]]) -> None:
    found = report(".")
    assert found["status"] == 1
    left, right = found["findings"]  # type: ignore[misc]
    source = (folder / "left.md").read_text("utf-8")
    assert (left["path"], left["rule"], left["severity"]) == ("left.md", "XDC001", "error")
    assert source[left["start"] : left["end"]] == left["text"] == "48 metres"
    assert left["suggestions"][0]["replacement"] == "84 metres"
    assert left["related"][0]["path"] == right["path"] == "right.txt"
    assert (left["related"][0]["start"], left["related"][0]["line"]) == (right["start"], 2)
    assert report("right.txt", "left.md")["findings"] == found["findings"]


def test_selection_severity_and_baseline(folder: Path, report: Callable[..., dict[str, object]]) -> None:
    assert report(".", "--ignore", "XDC")["status"] == 0
    assert report(".", "--select", "DAT")["status"] == 0
    assert {f["severity"] for f in report(".", "--severity", "XDC001=info")["findings"]} == {"info"}  # type: ignore[attr-defined]
    assert main(["baseline", "write", "."]) == 0
    assert main([".", "--baseline", "aidlint-baseline.json"]) == 0


def test_a_comment_silences_it_and_is_never_called_idle(folder: Path, report: Callable[..., dict[str, object]]) -> None:
    text = f"# Guide\n\n<!-- aidlint: ignore[XDC001] measured by us -->\n{LEFT}"
    (folder / "left.md").write_text(text, "utf-8")
    found = report(".")
    assert [finding["path"] for finding in found["findings"]] == ["right.txt"]  # type: ignore[attr-defined]
    assert found["summary"]["suppressed"] == 1  # type: ignore[index]
    assert report("left.md")["status"] == 0


def test_a_document_that_changes_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    judge = Corpus.judge

    def late(corpus: Corpus) -> object:
        (folder / "right.txt").write_text("Gone.", "utf-8")
        return judge(corpus)

    monkeypatch.setattr(Corpus, "judge", late)
    assert main(["."]) == 2
    assert "right.txt: failed: changed while it was checked" in capsys.readouterr().out


def test_one_document_loads_nothing_of_the_stage(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(LEFT, "utf-8")
    program = (
        "import sys\nfrom aidlint.cli import main\nstatus = main(['one.txt'])\n"
        "stage = ('aidlint.corpus', 'aidlint.between', 'aidlint_rules.corpus_')\n"
        "print(status, *(name for name in sys.modules if name.startswith(stage)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environment(), capture_output=True, text=True)
    assert done.stdout.split()[-1] == "0", done


# -- repair


def test_the_copy_is_the_first_original_of_a_damaged_figure() -> None:
    text = (
        "On 20 May 2017 the Carrow Point hospital sent 500 nurses to the islands of Dunmore and Rathlin. More than 100 doctors "
        "followed in 2018, said Margaret Dunne, and each was paid 3,000 euros. By 2020 they had seen 40,600 patients there.\n"
        "The ferry was free for them until 30 June 2020, and 1,050 of their relatives came to stay in the 70 houses.\n"
    )
    damaged = corrupt(text)[0]
    alone, _ = run({"damaged.txt": damaged})
    outcomes, failures = run({"damaged.txt": damaged, "whole.txt": "From our archive.\n" + text})
    assert not failures
    assert not [finding for finding in outcomes[1].findings if finding.level]
    year, before = (
        next(
            finding
            for finding in outcome.findings
            if finding.rule == "DAT002" and "May" in damaged[finding.start : finding.end]
        )
        for outcome in (outcomes[0], alone[0])
    )
    assert before.suggestions[0].replacement != "20 May 2017"
    assert year.suggestions[0].replacement == "20 May 2017"
    assert year.evidence is not None
    assert "the same passage of whole.txt has 20 May 2017" in year.evidence.computed
