"""The measuring commands measure what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidlint.document import Document
from bench import calibrate, corpus, ledger, recall
from bench.calibrate import Observation
from bench.damage import KINDS, Edit, applied, inject
from bench.table import wilson

ARTICLE = (
    "Bridge opens\n\nThe bridge was opened on Monday, October 6, 2014, and carries more than 100 cars a day.\n\n"
    "It cost 12,000 yuan. It rose to 80 from 50 in 2011. The first plan was drawn in 1905.\n\n"
    "The 22nd bridge followed. About 3,000 people came.\n"
)


def test_wilson_interval() -> None:
    low, high = wilson(8, 10)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert wilson(0, 0) == (0.0, 1.0)


def test_edits_keep_their_places() -> None:
    text, marks = applied("a 10 b 200 c", [Edit(2, 4, "1"), Edit(7, 10, "2,0", (5, 10))])
    assert text == "a 1 b 2,0 c"
    assert [text[mark.start : mark.end] for mark in marks] == ["1", "b 2,0"]
    assert [mark.original for mark in marks] == ["10", "200"]


@pytest.mark.parametrize("name", KINDS)
def test_damage_is_repeatable_and_marked(name: str) -> None:
    document = Document("article.txt", ARTICLE)
    first, second = inject(KINDS[name], document, 1), inject(KINDS[name], document, 1)
    assert first == second
    if first:
        assert first.text != first.clean
        for mark in first.marks:
            assert 0 <= mark.start <= mark.end <= len(first.text)
            assert mark.original in first.clean[mark.clean_start : mark.clean_end]


def test_a_shifted_weekday_is_wrong_and_the_zeros_are_gone() -> None:
    document = Document("article.txt", ARTICLE)
    shifted = inject(KINDS["weekday shifted"], document, 1)
    assert shifted
    assert "Monday, October" not in shifted.text
    emptied = inject(KINDS["all zeros lost: the figures"], document, 1)
    assert emptied
    assert "0" not in emptied.text
    assert {emptied.text[mark.start : mark.end] for mark in emptied.marks} == {"214", "1", "12,", "211", "195", "3,"}


def test_confidence_is_pooled_by_family_until_a_rule_has_enough() -> None:
    seen = [Observation("DAT001", "error", True, "news", str(n)) for n in range(30)]
    seen += [Observation("DAT002", "error", n > 0, "news", str(n)) for n in range(4)]
    known = calibrate.confidences(seen)
    assert known["DAT001", "error"] == (31 / 32, 30, 0, False)
    assert known["DAT002", "error"] == (34 / 36, 3, 1, True)
    assert calibrate.error([(0.9, 0.8, 10), (0.5, 0.5, 30)]) == pytest.approx(0.025)


def test_a_known_real_error_counts_as_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "LEDGER", tmp_path / "ledger.jsonl")
    corpus.write_rows(tmp_path / ledger.KNOWN, [{"file": "a.txt", "text": "x", "start": 5, "end": 9, "kind": "k"}])
    rows = [
        {"rule": "DAT003", "path": "a.txt", "start": 3, "end": 6, "fingerprint": "1", "text": "\u2028"},
        {"rule": "DAT003", "path": "a.txt", "start": 9, "end": 12, "fingerprint": "2", "text": ""},
    ]
    corpus.write_rows(tmp_path / "run.jsonl", rows)
    assert corpus.read_rows(tmp_path / "run.jsonl") == rows
    assert ledger.verdicts(tmp_path, rows) == {"1": "right", "2": "unread"}
    assert not ledger.missed(tmp_path, rows)


def test_without_data_there_is_a_clear_message(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv(corpus.VARIABLE, raising=False)
    with pytest.raises(SystemExit) as stop:
        recall.main([])
    assert stop.value.code == 2
    assert corpus.VARIABLE in capsys.readouterr().err
