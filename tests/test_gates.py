"""The cheap ways to an answer give what the plain ways give."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidlint.article import Article
from aidlint.claims import derive
from aidlint.damage import assess, hints
from aidlint.damage.words import Near
from aidlint.document import Document
from aidlint.facts import extract
from aidlint.reference import lexicon
from aidlint.registry import load

_PIECES = (
    "the", "house", "Qwzxt", "davenport", "Davenport,", "Müllen's", "House", "NATOS", "Zhang-Lüneburg", "(Hughes)",
    "ofthe", "inParis", "iPhone", "McKay", "5km", "1,000m", "a.5", "2O18", "21st", "2018,", "h0spital",
    "é5", "½a", "x²", "naïve", "rneeting", "zzzq",
    "don't", "-the", "–", "5", ".", ",", "a_zzzq", "\u0660a", "A1B2", "U.S.2", "zzzqé",
)  # fmt: skip
_TEXTS = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(("", " ", " ", "\n", "\u00a0"))), max_size=40).map(
    lambda parts: "".join(piece + blank for piece, blank in parts)
)


def _mixed(text: str) -> list[tuple[int, int]]:
    found = []
    for match in re.finditer("[0-9]+", text):
        before, after = text[: match.start()][-2:], text[match.end() :][:2]
        before = before[:-1] if before[-1:] in (",", ".") else before
        after = after[1:] if after[:1] in (",", ".") else after
        if before[-1:].isalpha() or after[:1].isalpha():
            found.append(match.span())
    return found


@settings(max_examples=200, deadline=None)
@given(_TEXTS)
def test_odd_tokens_hold_all_that_is_asked_of_them(text: str) -> None:
    words = set(re.findall(r"\b[A-Za-z][a-z]{2,}\b", text))
    assert lexicon.strange(text) == {word for word in words if not lexicon.known(word)}
    assert list(lexicon.mixed(text)) == _mixed(text)
    names = set(re.findall(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]{4,}", text))
    assert lexicon.names(text) == {name for name in names if not name.isupper() and lexicon.rank(name) is None}
    assert lexicon.humps(text) == [match.start() + 1 for match in re.finditer(r"[a-z](?=[A-Z][a-z])", text)]


def test_a_text_of_many_odd_tokens_is_searched_once() -> None:
    text = " ".join(f"{number}km inParis{chr(97 + number % 26)} zzq{'x' * number}" for number in range(40))
    assert list(lexicon.mixed(text)) == _mixed(text)
    assert len(lexicon.humps(text)) == 40
    assert len(lexicon.strangers(text)) == 40


def test_judgements_do_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_MOST_JUDGED", 10)
    for number in range(30):
        text = f"kindness qqz{'x' * number} follows"
        assert lexicon.strange(text) == {f"qqz{'x' * number}"}
    assert len(lexicon._ODD) <= 10 + 1


def _article(text: str) -> Article:
    facts = extract(Document("a.txt", text))
    return Article(facts.document, facts, assess(facts), derive(facts))


def test_signs_are_what_no_typewriter_has() -> None:
    assert _article("A £5 café\x0c\n\tand more.\r\n").signs == set("£é\x0c")
    assert not _article("Plain text, no more.").signs


@pytest.mark.parametrize("lines", ["London - Home - News", "Home / News / Sport - all"])
def test_navigation_needs_separators_of_its_own(lines: str) -> None:
    residue = next(rule for rule in load() if rule.code == "DOC006")
    body = "\nThe council met on Monday to talk about the new bridge - at length."
    assert [finding.start for finding in residue.check(_article(lines + body))] == [0]
    assert not list(residue.check(_article("The council met" + body)))


def test_repeated_sentence_is_found_however_it_is_spaced_and_cased() -> None:
    rule = next(rule for rule in load() if rule.code == "DOC005")
    sentence = "The council of the town will meet again on the first Monday of next month."
    text = f"It was late. {sentence} Nobody spoke.\nThen all left.\n{sentence.replace(' of ', '  of ')} So it ended."
    found = list(rule.check(_article(text)))
    assert [text[finding.start : finding.end].split() for finding in found] == [sentence.split()]


def test_forms_near_figures_are_all_the_forms() -> None:
    gap = "word " * 60
    text = f"{gap}It cost $4, in all. {gap}By early 21, it stood; the 198's were better. {gap}At 8-. it ended {gap}in 25"
    near = [(sign.form, sign.start, sign.end) for sign in hints.hints(Near(text))]
    plain = [
        (form, *match.span(match.lastindex or 0)) for form, _, source, *_ in hints._HINTS for match in re.finditer(source, text)
    ]
    assert near == plain
    assert len(near) > 1
