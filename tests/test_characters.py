"""The decision which mixed tokens are numbers, misreadings, hidden characters, and bounds on the work."""

from __future__ import annotations

import time

import pytest

from aidlint.article import Article
from aidlint.claims import Claims
from aidlint.damage import Damage
from aidlint.document import Document
from aidlint.facts import Facts
from aidlint.facts.fact import Fact
from aidlint.facts.numbers.confusions import damaged_numbers, digits_of
from aidlint.finding import Finding
from aidlint.reference import misreadings
from aidlint.registry import Rule
from aidlint.repair import ocr
from aidlint.repair.search import Target
from aidlint_rules import characters, spacing


def run(rule: Rule, text: str) -> list[Finding]:
    document = Document("a.txt", text)
    facts = Facts(document, [], None)
    return list(rule.check(Article(document, facts, Damage([]), Claims([]))))


@pytest.mark.parametrize(
    ("token", "reading"),
    [
        ("2O18", "2018"), ("l5", "15"), ("I00", "100"), ("S00", "800"), ("52oo", "5200"), ("l63", "163"),
        ("1O,000", "10,000"), ("l,500", "1,500"), ("I,OOO", "1,000"),
        ("O.5", "0.5"), ("l.5", "1.5"), ("201l", "2011"), ("199I", "1991"), ("4S0", "480"),
        ("19S4", "1984"), ("I987", "1987"), ("12,S00", "12,800"), ("1G,500", "16,500"),
    ],
)  # fmt: skip
def test_numbers_with_letters_are_read(token: str, reading: str) -> None:
    assert digits_of(token) == reading


@pytest.mark.parametrize(
    "token",
    """A380 3A H1N1 O2 B2B 5S 1st 20s 4x4 I95 I405 S400 G20 3l 200l 1980S 20o O157 2S19 4G l S II SOS 1,000 2.5 1995.I 1.5l
    300x250 K9 MP3 Z3 2018 . , 0""".split(),
)
def test_codes_words_and_plain_numbers_are_not(token: str) -> None:
    assert digits_of(token) is None


def test_the_next_word_proves_a_short_token() -> None:
    assert digits_of("I2") is None
    assert digits_of("I2", "percent") == "12"
    assert digits_of("3l", "bottles") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On May l2, 20l8, he left.", [(7, 9, "12"), (11, 15, "2018")]),
        ("It was the 2lst century.", [(11, 15, "21st")]),
        ("The 196Os ended.", [(4, 9, "1960s")]),
        ("It cost $1OO then.", [(9, 12, "100")]),
        ("Take the I95 motorists north on I-5.", []),
        ("Code XJ9-2O1 and @1O1 and room S00.", []),
        ("He scored in 1995.I saw it.", []),
    ],
)
def test_damaged_numbers_have_spans_and_readings(text: str, found: list[tuple[int, int, str]]) -> None:
    assert list(damaged_numbers(text)) == found


def test_digits_become_the_letters_they_are_read_for() -> None:
    assert "hospital" in misreadings.as_letters("h0sp1tal")
    assert list(misreadings.as_letters("1" * 30)) == []


def test_look_alikes_are_exact_pairs() -> None:
    assert "tаrtu".translate(characters._LOOKALIKES) == "tartu"
    assert run(characters.hidden_character, "The сосна of Χίος, 5 μm of TGFβ.") == []


def test_hidden_characters_are_counted_once_a_kind() -> None:
    found = run(characters.hidden_character, "a\u200bb c\u200bd e\x0cf")
    assert [finding.message for finding in found] == [
        "a hidden character: zero-width space, 2 times",
        "a hidden character: form feed",
    ]


def test_layout_marks_are_only_a_note() -> None:
    assert [finding.severity for finding in run(characters.hidden_character, "in the \u00adcapital")] == ["info"]


def test_a_name_that_comes_again_is_no_glue() -> None:
    assert len(run(spacing.glued_words, "The band played forRain once, in the rain.")) == 1
    assert run(spacing.glued_words, "The band forRain played. Then forRain left.") == []


def test_other_languages_are_left_alone() -> None:
    text = "El presidente todos tomar los abogados para ofrece representa las familias mientras llegaron cuatro personas."
    assert run(spacing.glued_words, text) == run(characters.confusable_letters, text) == []


def test_the_ocr_channel_prefers_the_commoner_misreading() -> None:
    text = "About S00 people and 2O18 more."
    fact = Fact("number", 6, 9)
    found = sorted(ocr.originals(Target(text, fact, 2026, [])), key=lambda original: original.cost)
    assert [original.text for original in found] == ["800", "500"]
    assert ocr.cost("1", "l") < ocr.cost("0", "O") < ocr.cost("9", "g")


def test_the_ocr_channel_keeps_the_words_of_a_date() -> None:
    text = "on June 2O, 2018"
    assert {original.text for original in ocr.originals(Target(text, Fact("date", 3, 16), 2026, []))} == {"June 20, 2018"}


def test_what_the_ocr_channel_damages_is_found() -> None:
    clean = "The bridge of 1980 cost 210,000 dollars and took 16 months and 310 workers."
    damaged, spans = ocr.corrupt(clean)
    assert damaged != clean
    assert len(spans) == 4
    assert {(start, end) for start, end, _ in damaged_numbers(damaged)} == set(spans)
    assert [reading for _, _, reading in damaged_numbers(damaged)] == ["1980", "210,000", "16", "310"]


@pytest.mark.parametrize(
    "unit", ["1a", "l1,", "aofthe ", "O.", "a- b ", '. "', "Ã©", "\u200b", "inX", "12,", "the the ", "h0", "а a"]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    rules = [value for module in (characters, spacing) for value in vars(module).values() if isinstance(value, Rule)]
    begin = time.process_time()
    for rule in rules:
        run(rule, text)
    assert time.process_time() - begin < 4
