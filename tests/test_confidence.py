"""Confidence comes from the measured table alone, and reaches findings and suggestions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from aidlint import engine
from aidlint.article import Article
from aidlint.document import Document
from aidlint.finding import Finding, Suggestion
from aidlint.reference import confidence
from aidlint.registry import rule

ROOT = Path(__file__).resolve().parent.parent
TABLE = """# head
finding DAT002 error any 0.900 9 1 rule
finding DAT002 error several 0.990 99 1 rule
finding DAT002 info any 0.200 2 8 rule
original DAT002 - sound-several 0.700,0.200,0.050 70 30 rule
original DAT002 - damaged-several 0.800,0.100,0.050 80 20 rule
original DAT002 - damaged-one 0.950 95 5 rule
share DAT002 - sound 0.2000,0.050,0.6000,0.400,1.0000,0.900 99
share any - sound 1.0000,0.300 99
"""


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    file = tmp_path / "table.txt"
    file.write_text(TABLE)
    monkeypatch.setattr(confidence, "_FILE", str(file))
    confidence._table.cache_clear()
    yield file
    confidence._table.cache_clear()


@rule("DAT002", "malformed-year", severity="error", since="0.1.0")
def years(article: Article) -> Iterator[Finding]:
    """Flags what the test asks for."""
    originals = [Suggestion(text) for text in ("2018", "2108", "2180", "218 AD")]
    yield Finding(3, 6, "one witness", suggestions=originals)
    yield Finding(11, 14, "two witnesses", witnesses=2)
    yield Finding(20, 23, "worth a look", severity="info")


@rule("NUM001", "bound-of-one", severity="error", since="0.1.0")
def unknown(article: Article) -> Iterator[Finding]:
    """Is not measured."""
    yield Finding(3, 6, "a number", suggestions=[Suggestion("2018")])


TEXT = "In 218, in 319, and 420."


def test_findings_and_suggestions_carry_what_was_measured(table: Path) -> None:
    found = engine.check(Document("a.txt", TEXT), [years, unknown], {}).findings
    by_message = {finding.message: finding for finding in found}
    assert {message: finding.confidence for message, finding in by_message.items()} == {
        "one witness": 0.9, "two witnesses": 0.99, "worth a look": 0.2, "a number": None,
    }  # fmt: skip
    assert [one.confidence for one in by_message["one witness"].suggestions] == [0.7, 0.2, 0.05, None]
    assert by_message["a number"].suggestions[0].confidence is None
    assert [finding.message for finding in found][:2] == ["two witnesses", "one witness"]


def test_another_severity_changes_no_confidence(table: Path) -> None:
    found = engine.check(Document("a.txt", TEXT), [years], {"DAT002": "warning"}).findings
    assert sorted((finding.severity, finding.confidence) for finding in found) == [
        ("warning", 0.2), ("warning", 0.9), ("warning", 0.99),
    ]  # fmt: skip


def test_a_damaged_article_has_its_own_shares(table: Path) -> None:
    assert confidence.of_originals("DAT002", damaged=True, offered=3) == (0.8, 0.1, 0.05)
    assert confidence.of_originals("DAT002", damaged=True, offered=1) == (0.95,)
    assert confidence.of_originals("DAT002", damaged=False, offered=2) == (0.7, 0.2, 0.05)
    assert confidence.of_originals("DAT002", damaged=False, offered=1) == ()


def test_a_share_of_the_odds_has_the_rate_of_its_step(table: Path) -> None:
    assert confidence.of_shares("DAT002", damaged=False, shares=[0.8, 0.15]) == [0.9, 0.05]
    assert confidence.of_shares("DAT002", damaged=False, shares=[0.2, 0.21]) == [0.05, 0.4]
    assert confidence.of_shares("NUM002", damaged=False, shares=[0.4]) == [0.3]
    assert confidence.of_shares("DAT002", damaged=True, shares=[0.9]) == []


def test_originals_of_one_figure_exclude_each_other(table: Path) -> None:
    assert confidence.of_shares("DAT002", damaged=False, shares=[0.7, 0.3]) == [0.692, 0.308]


@rule("DAT002", "malformed-year", severity="error", since="0.1.0")
def weighed(article: Article) -> Iterator[Finding]:
    """Some of its originals were weighed."""
    yield Finding(
        3, 6, "weighed", suggestions=[Suggestion("2018", share=0.7), Suggestion("own"), Suggestion("2108", share=0.1)]
    )


def test_weighed_originals_go_by_their_share_and_others_by_their_rank(table: Path) -> None:
    (found,) = engine.check(Document("a.txt", TEXT), [weighed], {}).findings
    assert [one.confidence for one in found.suggestions] == [0.9, 0.2, 0.05]


def test_without_the_table_nothing_is_known(table: Path) -> None:
    table.unlink()
    assert all(finding.confidence is None for finding in engine.check(Document("a.txt", TEXT), [years], {}).findings)


def test_a_clean_text_does_not_read_the_table(table: Path) -> None:
    engine.check(Document("a.txt", "Nothing."), [], {})
    assert confidence._table.cache_info().currsize == 0


def test_nobody_types_a_confidence() -> None:
    typed = []
    for path in [*(ROOT / "lint").rglob("*.py"), *(ROOT / "rules").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "confidence" and isinstance(node.value, ast.Constant):
                typed.append(f"{path.name}:{node.value.lineno}")
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Suggestion":
                typed += [f"{path.name}:{node.lineno}" for value in node.args[3:4] if isinstance(value, ast.Constant)]
    assert not typed
