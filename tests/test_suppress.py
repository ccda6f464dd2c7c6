"""Comments that silence rules, and what is said of those that silence nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from aidlint import suppress
from aidlint.article import Article
from aidlint.engine import Outcome, check
from aidlint.finding import Finding
from aidlint.readers import read
from aidlint.registry import rule


@rule("DAT002", "malformed-year", severity="error", since="0.1.0")
def fake_year(article: Article) -> Iterator[Finding]:
    """Flags every 218."""
    for hit in re.finditer("218", article.text):
        yield Finding(*hit.span(), "a year of three digits")


@rule("DOC001", "zeros-lost", severity="warning", since="0.1.0")
def fake_damage(article: Article) -> Iterator[Finding]:
    """Flags an article that says so."""
    if "damaged" in article.text:
        yield Finding(0, 0, "zeros were lost")


RULES = (fake_year, fake_damage, *suppress.RULES)


def outcome(source: str, name: str = "a.md") -> Outcome:
    (document,) = read(name, source.encode())
    return check(document, RULES, {})


def told(source: str, name: str = "a.md") -> list[str]:
    return sorted(finding.rule for finding in outcome(source, name).findings)


@pytest.mark.parametrize("selector", ["DAT002", "malformed-year", "DAT", " NUM001 , DAT002 "])
def test_the_next_paragraph_is_silent(selector: str) -> None:
    result = outcome(f"In 218.\n\n<!-- aidlint: ignore[{selector}] as printed -->\nIn 218, and 218.\n\nIn 218.")
    silent = [finding.start for finding in result.suppressed]
    assert len(silent) == 2
    assert [finding.rule for finding in result.findings] == ["DAT002", "DAT002"]


def test_plain_text() -> None:
    result = outcome("In 218.\n# aidlint: ignore[DAT002] as printed\nIn 218.\nIn 218.", "a.txt")
    assert [finding.place.line for finding in result.findings if finding.place] == [1, 4]
    assert [finding.place.line for finding in result.suppressed if finding.place] == [3]


def test_two_comments_act_on_the_same_paragraph() -> None:
    assert told("damaged\n\n<!-- aidlint: ignore[DAT002] -->\n<!-- aidlint: ignore[DOC001] -->\nIn 218.") == []


def test_a_finding_on_the_article_is_silenced_from_anywhere() -> None:
    assert told("All is damaged.\n\n<!-- aidlint: ignore[DOC001] -->\nThe end.") == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("ignore[DAT002]", "no finding of DAT002 in the next paragraph"),
        ("ignore[malformed-year, DOC001] why", "no finding of malformed-year, DOC001 in"),
    ],
)
def test_an_unused_comment_is_told(body: str, message: str) -> None:
    source = f"In 218.\n\n<!-- aidlint: {body} -->\nIn 2018."
    result = outcome(source)
    assert [finding.rule for finding in result.findings] == ["DAT002", "AID001"]
    finding = result.findings[1]
    assert message in finding.message
    assert (finding.severity, finding.name, finding.path) == ("warning", "unused-suppression", "a.md")
    assert finding.place is not None
    assert finding.place.text == source[finding.place.start : finding.place.end] == f"<!-- aidlint: {body} -->"
    assert (finding.place.line, finding.place.column, finding.place.end_line) == (3, 1, 3)
    assert finding.fingerprint


def test_a_part_that_is_used_is_not_told() -> None:
    (finding,) = outcome("<!-- aidlint: ignore[DAT002, DOC001] -->\nIn 218.").findings
    assert "DOC001" in finding.message
    assert "DAT002" not in finding.message


def test_a_rule_that_does_not_run_is_not_judged() -> None:
    assert told("<!-- aidlint: ignore[NUM001] -->\nIn 2018.") == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("ignore", "is not of the form"),
        ("ignore[]", "is not of the form"),
        ("ignore[DAT002", "is not of the form"),
        ("ignore[DAT002]why", "is not of the form"),
        ("disable[DAT002]", "is not of the form"),
        ("ignore[ALL]", "not ALL"),
        ("ignore[DAT02]", r"unknown rule 'DAT02' \(did you mean"),
        ("ignore[malformed-yeer] x", "did you mean malformed-year"),
    ],
)
def test_a_malformed_comment_silences_nothing_and_is_told(body: str, message: str) -> None:
    result = outcome(f"<!-- aidlint: {body} -->\nIn 218.")
    assert [finding.rule for finding in result.findings] == ["DAT002", "AID002"]
    assert re.search(message, result.findings[1].message)


def test_what_is_told_obeys_the_choice_of_rules_and_severities() -> None:
    (document,) = read("a.txt", b"# aidlint: ignore[DAT002]\n# aidlint: what\nx")
    assert check(document, [fake_year], {}).findings == []
    found = check(document, RULES, {"AID001": "info"}).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("AID002", "warning"), ("AID001", "info")]


def test_equal_comments_have_fingerprints_of_their_own() -> None:
    found = outcome("# aidlint: what\n# aidlint: what\nx", "a.txt").findings
    assert len({finding.fingerprint for finding in found}) == 2


def test_many_comments_and_findings_take_linear_time() -> None:
    result = outcome("# aidlint: ignore[DAT002]\n# aidlint: ignore[DOC]\n218 218\n" * 1000, "a.txt")
    assert len(result.suppressed) == 2000
