"""Known words, pairs, nouns: the tables and their readers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidlint.reference import lexicon, nouns

TABLES = ("words.txt", "pairs.txt", "nouns.txt", "plurals.txt")


def keys(name: str) -> list[str]:
    lines = lexicon.table(name)._bytes.decode().splitlines()
    return [row if name == "pairs.txt" else row.split(" ")[0] for row in lines[1:]]


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted_and_every_row_is_found(name: str) -> None:
    rows = keys(name)
    assert [row.encode() for row in rows] == sorted(row.encode() for row in rows)
    assert all(lexicon.table(name).find(row) is not None for row in rows[::97] + rows[:2] + rows[-2:])


@pytest.mark.parametrize("name", TABLES)
def test_an_indexed_table_answers_as_a_bisected_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [*keys(name)[::501], "", "zzzz", "in", "doctor", "name", "the"]
    bisected = [lexicon.Table(name).find(word) for word in words]
    monkeypatch.setattr(lexicon, "_MANY", 0)
    indexed = lexicon.Table(name)
    assert [indexed.find(word) for word in words] == bisected


@pytest.mark.parametrize("name", [*TABLES, "common.txt"])
def test_tables_name_their_source(name: str) -> None:
    head = lexicon.table(name)._bytes.decode().split("\n", 1)[0]
    assert head.startswith("# ")
    assert "bench/data/build_lexicon.py" in head


@given(st.text(max_size=12))
def test_only_rows_are_found(word: str) -> None:
    found = lexicon.table("plurals.txt").find(word) is not None
    assert found == (word in set(keys("plurals.txt")))


def test_words_and_names_are_told_apart() -> None:
    assert lexicon.known("Texas")
    assert not lexicon.is_word("Texas")
    assert lexicon.is_word("centre")
    assert lexicon.is_word("center")
    assert not lexicon.known("tirne")
    assert lexicon.rank("the") == 0
    assert lexicon.rank("zymurgy") is None


def test_frequent_pairs() -> None:
    assert lexicon.frequent_pair("in", "order")
    assert not lexicon.frequent_pair("in", "zebra")


def test_strangers_stand_free() -> None:
    text = "The tirne was well-tirned; see tirne.example.org, @tirne and /tirne. It isn't tirne's."
    found = [text[start:end] for start, end in lexicon.strangers(text)]
    assert found == ["tirne", "tirne"]


def test_many_strangers_are_found_as_few_are() -> None:
    words = [f"zq{chr(97 + index)}xk" for index in range(26)]
    spans = lexicon.strangers(" ".join(words))
    assert [(start, end) for start, end in spans] == [(6 * index, 6 * index + 5) for index in range(26)]
    assert lexicon.strangers(" ".join(words[:5])) == spans[:5]


def test_digits_that_touch_letters() -> None:
    assert lexicon.mixed("A380 12 1,000 l,500 h0me 5 km") == ((1, 4), (16, 19), (21, 22))


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("doctors", "doctor"), ("men", "man"), ("provinces", "province"), ("lenses", "lens"), ("leaves", "leaf"),
        ("buses", "bus"), ("cacti", "cactus"), ("heroes", "hero"), ("countries", "country"), ("houses", "house"),
        ("planes", "plane"),
        ("police", "police"), ("people", "people"), ("news", "news"), ("yuan", "yuan"), ("glass", "glass"), ("zzxqs", "zzxqs"),
    ],
)  # fmt: skip
def test_singulars(plural: str, one: str) -> None:
    assert nouns.singular(plural) == one


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("doctors", "person"),
        ("Hospitals", "artifact"),
        ("years", "time"),
        ("men", "person"),
        ("provinces", "location"),
        ("qqq", None),
    ],
)
def test_classes_of_nouns(noun: str, kind: str | None) -> None:
    assert nouns.noun_class(noun) == kind
