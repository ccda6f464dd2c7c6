"""The measuring commands measure what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidlint.document import Document
from aidlint.reference import confidence
from bench import calibrate, corpus, ledger, merge, recall
from bench.calibrate import Guess, Observation
from bench.damage import KINDS, Edit, applied, inject
from bench.data import learn_shares
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


def test_the_words_around_shares_are_learned() -> None:
    texts = [f"Sales rose by {one}.5% in May, and then he ran {one} of them down." for one in range(1, 9)]
    weights = learn_shares.learn(texts)
    assert weights["-1 by"] > 0 > weights["-1 ran"]
    table: dict[str, object] = {}
    exec(learn_shares.module(weights, len(texts), ["news"]), table)
    assert table["WEIGHTS"] == weights


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
    seen = [Observation("DAT001", "error", True, "news", str(n), "single") for n in range(30)]
    seen += [Observation("DAT002", "error", n > 0, "news", str(n), "single") for n in range(4)]
    assert calibrate.confidences(seen) == {
        ("DAT001", "error", "any"): ((31 / 32,), 30, 0, False),
        ("DAT002", "error", "any"): ((34 / 36,), 3, 1, True),
    }
    assert calibrate.error([(0.9, 0.8, 10), (0.5, 0.5, 30)]) == pytest.approx(0.025)


def test_a_class_of_evidence_stands_for_itself_where_it_has_enough() -> None:
    seen = [Observation("DAT001", "error", n > 9, "news", str(n), "single") for n in range(20)]
    seen += [Observation("DAT001", "error", True, "news", str(n), "several") for n in range(5)]
    assert calibrate.confidences(seen) == {
        ("DAT001", "error", "single"): ((11 / 22,), 10, 10, False),
        ("DAT001", "error", "any"): ((16 / 27,), 15, 10, False),
    }


def test_suggestions_by_their_place() -> None:
    places = [1] * 20 + [2] * 6 + [0] * 4
    known = calibrate.originals(Guess("DAT002", "damaged-several", place, str(n)) for n, place in enumerate(places))
    assert known == {("DAT002", "-", "damaged-several"): ((21 / 34, 7 / 34, 1 / 34), 20, 10, False)}
    known = calibrate.originals(Guess("DAT002", "sound-one", place, "") for place in (1, 1, 0))
    assert known == {("DAT002", "-", "sound-one"): ((3 / 5,), 2, 1, False)}


def test_rates_never_fall_as_the_share_of_the_odds_grows() -> None:
    pairs = [(0.1, n % 10 == 0) for n in range(40)] + [(0.2, False)] * 20 + [(0.5, n % 2 == 0) for n in range(40)]
    steps = calibrate.isotonic([*pairs, *[(0.9, n % 4 > 0) for n in range(40)], (0.95, False)])
    assert [(step.bound, step.seen) for step in steps] == [(0.2, 60), (0.5, 40), (0.95, 41)]
    assert [step.rate for step in steps] == pytest.approx([5 / 62, 0.5, 31 / 43])
    assert sorted(step.rate for step in steps) == [step.rate for step in steps]


def test_few_figures_of_a_rule_leave_the_word_to_all() -> None:
    seen = [Guess("DAT002", "sound-several", 1, str(n), (0.8, 0.2)) for n in range(30)]
    seen += [Guess("NUM002", "sound-several", 2, str(n), (0.6, 0.4)) for n in range(5)]
    known = calibrate.weighed(seen)
    assert set(known) == {("DAT002", "-", "sound"), ("any", "-", "sound")}
    assert known["DAT002", "-", "sound"][-1].rate == pytest.approx(31 / 32)
    assert known["any", "-", "sound"][0].rate < known["any", "-", "sound"][-1].rate


def test_the_table_is_read_as_it_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = [Observation("DAT001", "error", n > 9, "news", str(n), "single") for n in range(20)]
    seen += [Observation("DAT001", "error", True, "news", str(n), "several") for n in range(5)]
    guessed = [Guess("DAT001", "sound-several", n % 3, str(n), (0.5, 0.25)) for n in range(30)]
    (tmp_path / "table.txt").write_text(calibrate.dumped(seen, guessed, "2020-01-01"))
    monkeypatch.setattr(confidence, "_FILE", str(tmp_path / "table.txt"))
    confidence._table.cache_clear()
    try:
        assert confidence.of_finding("DAT001", "error", 1) == 0.5
        assert confidence.of_finding("DAT001", "error", 2) == round(16 / 27, 3)
        assert confidence.of_finding("DAT001", "info", 1) is None
        assert confidence.of_finding("DAT003", "error", 1) is None
        assert confidence.of_originals("DAT001", damaged=False, offered=2) == tuple(round(n / 34, 3) for n in (11, 11, 1))
        assert confidence.of_shares("DAT001", damaged=False, shares=[0.5, 0.25]) == [round(21 / 62, 3)] * 2
        assert confidence.of_originals("DAT001", damaged=False, offered=1) == ()
        assert confidence.of_originals("DAT001", damaged=True, offered=2) == ()
    finally:
        confidence._table.cache_clear()


def test_verdicts_by_place_are_entered_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "The bridge was opened on June 2, 218. It cost 12 yuan."
    (tmp_path / "a.txt").write_text(text)
    made = next(found for found in corpus.outcome(Document("a.txt", text)).findings if found.rule == "DAT002")
    rows = [
        {
            "rule": "DAT002",
            "path": "a.txt",
            "start": made.start,
            "end": made.end,
            "verdict": "right",
            "reason": "a zero is lost",
        },
        {"rule": "QTY001", "path": "a.txt", "start": 46, "end": 53, "verdict": "wrong", "reason": "no conversion"},
    ]
    corpus.write_rows(tmp_path / "rows.jsonl", rows)
    for module in (ledger, merge):
        monkeypatch.setattr(module, "LEDGER", tmp_path / "ledger.jsonl")
    for count in (2, 0):
        assert merge.main([str(tmp_path), str(tmp_path / "rows.jsonl")]) == 0
        assert capsys.readouterr().out == f"{count} of 2 verdicts entered\n"
    first, second = corpus.read_rows(tmp_path / "ledger.jsonl")
    assert (first["fingerprint"], first["text"], first["verdict"]) == (made.fingerprint, "June 2, 218", "right")
    assert (second["text"], len(second["fingerprint"])) == ("12 yuan", 16)
    corpus.write_rows(tmp_path / "rows.jsonl", [{**rows[0], "verdict": "wrong"}])
    merge.main([str(tmp_path), str(tmp_path / "rows.jsonl")])
    assert "read as right before, now wrong" in capsys.readouterr().out


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


def test_calibration_writes_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    monkeypatch.setattr(calibrate, "TABLE", tmp_path / "table")
    monkeypatch.setattr(calibrate, "cases", list)
    for module in (corpus, recall, calibrate):
        monkeypatch.setattr(module, "parallel", lambda work, root, items: [work(root, items)])
    assert calibrate.main([str(tmp_path), "--date", "2020-01-02"]) == 0
    assert "expected calibration error" in capsys.readouterr().out
    head, *rows = (tmp_path / "table").read_text().splitlines()
    assert "2020-01-02" in head
    assert any(row.startswith("finding DAT003 error any ") for row in rows)
    assert any(row.startswith("original DAT003 - sound-") for row in rows)
