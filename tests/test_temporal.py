"""The relations that are read between dates."""

from __future__ import annotations

import pytest

from aidlint.claims import Relation, derive
from aidlint.document import Document
from aidlint.facts import extract


def _read(text: str, kind: str) -> list[dict[str, str]]:
    relations: list[Relation] = derive(extract(Document("", text))).of(kind)
    return [{role: text[fact.start : fact.end] for role, fact in relation.roles.items()} for relation in relations]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It ran from 2011 to 2017.", "2011", "2017"),
        ("The painter (1893–1948) left one picture.", "1893", "1948"),
        ("Open between 3 May and 9 May 2018.", "3 May", "9 May 2018"),
    ],
)
def test_period(text: str, start: str, end: str) -> None:
    assert _read(text, "period") == [{"start": start, "end": end}]


def test_no_period_without_a_joining_word() -> None:
    assert not _read("He came in 2011, and in 2017 he left.", "period")


def test_days_of_one_month_are_two_ends() -> None:
    relation = derive(extract(Document("", "The fair, 1–10 May 2019, is free."))).of("period")[0]
    assert [getattr(relation.roles[role], "day", None) for role in ("start", "end")] == [1, 10]


@pytest.mark.parametrize(
    "text",
    [
        "The three-year scheme, which ran from 2003 to 2009, is over.",
        "From 2011 to 2017, or four years in all, nothing grew.",
        "The plan (2011–2017) lasted four years.",
    ],
)
def test_length(text: str) -> None:
    assert len(_read(text, "length")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "From 2011 to 2017, a four-year course was taught there.",
        "From 2011 to 2017 she won the two-day race.",
        "He left in 2017, four years after he came.",
    ],
)
def test_length_of_something_else(text: str) -> None:
    assert not _read(text, "length")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Ito, born in 1954, was 57 when he died in 2012.", "2012"),
        ("Born in 1911, she wrote it in 1985, at the age of 73.", "1985"),
        ("Brandt (1932-2004) painted on. She died at 72.", "2004"),
    ],
)
def test_age(text: str, at: str) -> None:
    assert [relation["at"] for relation in _read(text, "age")] == [at]


def test_kin_is_another_life() -> None:
    assert not _read("Her son, born in 1954, was there when she died in 2012 aged 85.", "age")


def test_anniversary_of_the_subject_only() -> None:
    assert len(_read("The club, founded in 1919, marked its 75th anniversary in 1994.", "anniversary")) == 1
    assert not _read("The club, founded in 1919, marked the 75th anniversary of a title in 2003.", "anniversary")


def test_sequence_needs_a_clash_with_every_weekday_before() -> None:
    assert _read("It began on Monday. The following day, Wednesday, it spread.", "sequence")
    assert not _read("It began on Monday, police said on Tuesday. The following day, Wednesday, it spread.", "sequence")
