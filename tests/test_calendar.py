"""Dates are resolved against the document's own date, and never against the clock."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidlint.document import Document
from aidlint.facts import extract
from aidlint.facts.fact import Date
from aidlint.facts.times.spans import bounds

# A Wednesday.
TODAY = "2019-05-15"


def resolved(text: str, today: str | None = TODAY) -> list[object]:
    return [fact.value for fact in extract(Document("-", text), today).items if isinstance(fact, Date)]


def own(text: str, **metadata: str) -> object:
    return extract(Document("-", text, metadata=metadata)).today


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left yesterday.", "2019-05-14"),
        ("He left today.", "2019-05-15"),
        ("He leaves tomorrow morning.", "2019-05-16TMO"),
        ("He left last night.", "2019-05-14TNI"),
        ("He spoke on Monday.", "2019-05-13"),
        ("He spoke on Wednesday.", "2019-05-15"),
        ("He spoke on Friday.", "2019-05-10"),
        ("He will speak on Friday.", "2019-05-17"),
        ("He spoke last Friday.", "2019-05-10"),
        ("He speaks next Monday.", "2019-05-20"),
        ("He left three years ago.", "2016"),
        ("He left two months ago.", "2019-03"),
        ("He left three weeks ago.", "2019-W17"),
        ("He left ten days ago.", "2019-05-05"),
        ("He left two decades ago.", "199"),
        ("He left last month.", "2019-04"),
        ("He leaves next month.", "2019-06"),
        ("He left last week.", "2019-W19"),
        ("He left last year.", "2018"),
        ("Sales rose last quarter.", "2019-Q1"),
        ("Sales rose in the first quarter.", "2019-Q1"),
        ("Sales rose in the fourth quarter.", "2018-Q4"),
        ("He left last summer.", "2018-SU"),
        ("He was hired in November.", "2018-11"),
        ("He was hired in April.", "2019-04"),
        ("It will open in March.", "2020-03"),
        ("He was hired on July 13.", "2018-07-13"),
        ("He was hired on May 3.", "2019-05-03"),
        ("He will be hired on June 3.", "2019-06-03"),
        ("It starts in June next year.", "2020-06"),
    ],
)
def test_relative_dates(text: str, value: str) -> None:
    assert resolved(text) == [value]


@pytest.mark.parametrize("text", ["He left yesterday.", "He left last year.", "He spoke on Monday.", "He left on July 13."])
def test_nothing_is_resolved_without_a_date_of_the_document(text: str) -> None:
    [value] = resolved(text, None)
    assert str(value).startswith("XXXX")
    [fact] = extract(Document("-", text)).dates()
    assert fact.first is None
    assert fact.last is None


def test_a_time_takes_the_day_of_its_sentence() -> None:
    assert resolved("He spoke at 5 p.m. on Tuesday.") == ["2019-05-14T17:00", "2019-05-14"]
    assert resolved("He spoke at 5 p.m. and left.") == ["2019-05-15T17:00"]


def test_later_counts_from_the_date_before_it() -> None:
    assert resolved("He came on 3 March 2015. Two days later he left.") == ["2015-03-03", "2015-03-05"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A headline\nMarch 01, 2008\nThe text begins here, it seems.", (2008, 3, 1)),
        ("A headline\nPublished: 1 March 2008\nThe text begins here, it seems.", (2008, 3, 1)),
        ("LINZ, 9 October 2018 — The mayor said so.", (2018, 10, 9)),
        ("BEIJING, Nov. 3 (Xinhua) -- In 2017, it rose.", None),
        (
            "BEIJING, Nov. 3 (Xinhua) -- On Thursday, Nov. 2, 2017 it rose. It fell on Friday, Nov. 3, and Monday, Oct. 30.",
            (2017, 11, 3),
        ),
        ("AMSTERDAM, March 13 -\nThe bond is due 1992, it said.", None),
        ("The firm was founded on March 1, 2008, in Rome.", None),
        ("He met them on Monday, May 13, and on Friday, May 17. In 2019 he left.", (2019, None, None)),
        ("He met them on Monday, May 13. In 2019 he left.", None),
        ("He met them on Monday, May 13, and on Friday, May 17. In 2016 he left.", None),
        ("Nothing here has a date.", None),
    ],
)
def test_the_date_of_a_document(text: str, date: object) -> None:
    assert own(text) == date


def test_the_users_date_goes_before_the_metadata_and_these_before_the_text() -> None:
    text = "March 01, 2008\nHe left yesterday."
    assert own(text, published="2009-02-03") == (2009, 2, 3)
    assert extract(Document("-", text, metadata={"published": "2009-02-03"}), TODAY).today == (2019, 5, 15)
    assert resolved(text, None) == ["2008-03-01", "2008-02-29"]


@settings(deadline=None)
@given(st.dates(dt.date(1, 1, 1), dt.date(9990, 12, 31)))
def test_a_day_covers_itself(day: dt.date) -> None:
    assert bounds(day.isoformat()) == (day.toordinal(), day.toordinal())
    first, last = bounds(day.isoformat()[:7]) or (0, 0)
    assert first <= day.toordinal() <= last
    assert dt.date.fromordinal(first).day == 1
    assert (dt.date.fromordinal(last) + dt.timedelta(1)).day == 1
    year, week, weekday = day.isocalendar()
    assert bounds(f"{year:04}-W{week:02}-{weekday}") == (day.toordinal(), day.toordinal())
    year_first, year_last = bounds(f"{day.year:04}") or (0, 0)
    quarter = bounds(f"{day.year:04}-Q{(day.month + 2) // 3}") or (0, 0)
    assert year_first <= quarter[0] <= first <= last <= quarter[1] <= year_last


@pytest.mark.parametrize(
    "value", ["XXXX-06-02", "PAST_REF", "2018-02-30", "2018-13", "BC0218", "20198-06-02", "P3Y", "2018-W60"]
)
def test_what_names_no_day_covers_none(value: str) -> None:
    assert bounds(value) is None


@settings(max_examples=100, deadline=None)
@given(st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)), st.integers(1, 60))
def test_ago_and_back(today: dt.date, days: int) -> None:
    text = f"It happened {days} days ago." if days > 1 else "It happened yesterday."
    [fact] = extract(Document("-", text), today.isoformat()).dates()
    assert fact.first == fact.last == today.toordinal() - days
