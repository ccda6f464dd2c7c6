"""Dates and times are read back from every form in which they are written."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidlint.document import Document
from aidlint.facts import extract
from aidlint.facts.fact import Date, Fact
from aidlint.facts.times.timewords import MONTH_NAMES, SETS, UNITS

TEMPORAL = {"date", "time", "duration", "set"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = st.dates(dt.date(1500, 1, 1), dt.date(2149, 12, 31))


def temporal(text: str) -> list[Fact]:
    return [fact for fact in extract(Document("-", text)).items if fact.kind in TEMPORAL]


def only(text: str) -> Fact:
    facts = temporal(text)
    assert len(facts) == 1, f"{text!r}: {facts}"
    return facts[0]


def read(text: str) -> list[tuple[str, object]]:
    """What was read: the text of each temporal fact and its value."""
    return [(text[fact.start : fact.end], fact.value) for fact in temporal(text)]


def suffix(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def day_forms(day: dt.date) -> list[str]:
    month = MONTH_NAMES[day.month - 1].title()
    short = month if len(month) < 5 else month[:3] + "."
    nth = f"{day.day}{suffix(day.day)}"
    forms = [
        f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", f"{nth} of {month}, {day.year}",
        f"{month} {nth}, {day.year}", f"{short} {day.day}, {day.year}", f"{day.day} {month[:3]} {day.year}",
        f"{day.day}-{month[:3]}-{day.year}",
        day.isoformat(), f"{day.month:02}/{day.day:02}/{day.year}", f"{day.year}/{day.month:02}/{day.day:02}",
        f"{day.day:02}.{day.month:02}.{day.year}", f"{month} {day.day} {day.year}",
    ]  # fmt: skip
    weekday = WEEKDAYS[day.weekday()]
    return [*forms, f"{weekday}, {forms[0]}", f"{weekday} {forms[1]}", f"{weekday[:3]}., {forms[4]}"]


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_a_day_is_read_back_from_every_form(day: dt.date) -> None:
    for form in day_forms(day):
        text = f"The contract was signed on {form}, in the capital."
        fact = only(text)
        assert isinstance(fact, Date)
        assert text[fact.start : fact.end] == form
        assert (fact.year, fact.month, fact.day) == (day.year, day.month, day.day), form
        assert fact.value == day.isoformat()
        assert fact.malformed is None
        for span, number in ((fact.year_span, day.year), (fact.day_span, day.day)):
            assert span
            assert int(text[slice(*span)]) == number
        assert fact.month_span
        assert text[slice(*fact.month_span)].strip(".").lower() in (
            MONTH_NAMES[day.month - 1],
            MONTH_NAMES[day.month - 1][:3],
            f"{day.month:02}",
        )
        if form[0] in "MTWFS" and "day" in form:
            assert fact.weekday == day.weekday()


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 12), st.integers(1900, 2049))
def test_a_month_is_read_back_from_every_form(month: int, year: int) -> None:
    name = MONTH_NAMES[month - 1].title()
    for form in (f"{name} {year}", f"{name}, {year}", f"{name} of {year}", f"early {name} {year}", f"the end of {name} {year}"):
        text = f"They met in {form}, and left."
        assert read(text) == [(form, f"{year}-{month:02}")]
    assert read(f"They met in {name}, 2,400 of them.") == [(name, f"XXXX-{month:02}")]


@settings(deadline=None)
@given(st.integers(1, 12), st.integers(1, 31))
def test_a_day_without_its_year_keeps_the_year_open(month: int, day: int) -> None:
    name = MONTH_NAMES[month - 1].title()
    for form in (f"{name} {day}", f"{day} {name}", f"the {day}{suffix(day)} of {name}"):
        assert read(f"They left on {form}, it said.") == [(form, f"XXXX-{month:02}-{day:02}")]


@settings(max_examples=60, deadline=None)
@given(st.integers(1000, 2049))
def test_years_decades_and_centuries(year: int) -> None:
    assert read(f"It began in {year}.") == [(f"{year}", f"{year}")]
    assert read(f"It has stood since {year}, they say.") == [(f"{year}", f"{year}")]
    assert read(f"By the end of {year}, it was over.") == [(f"the end of {year}", f"{year}")]
    assert read(f"In the {year // 10}0s few had it.") == [(f"the {year // 10}0s", f"{year // 10}")]
    assert read(f"He died in {year % 999 + 1} BC.") == [(f"{year % 999 + 1} BC", f"BC{year % 999 + 1:04}")]
    century = year // 100 + 1
    form = f"the {century}{suffix(century)} century"
    assert read(f"It is a house of {form}.") == [(form, f"{century - 1}")]


@settings(deadline=None)
@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_read_back_from_every_form(hour: int, minute: int) -> None:
    half = "a" if hour < 12 else "p"
    twelve = hour % 12 or 12
    value = f"XXXX-XX-XXT{hour:02}:{minute:02}"
    for form in (
        f"{twelve}:{minute:02} {half}.m.", f"{twelve}.{minute:02}{half}m", f"{twelve}:{minute:02}{half}m",
        f"{hour:02}:{minute:02}", f"{twelve}:{minute:02} {half.upper()}M",
    ):  # fmt: skip
        fact = only(f"The gates opened at {form} sharp.")
        assert (fact.kind, fact.value) == ("time", value), form
    assert only(f"The gates opened at {hour:02}{minute:02} GMT sharp.").value == value + "Z"
    if minute == 0:
        for form in (f"{twelve}{half}m", f"{twelve} {half}.m.", f"{twelve} {half}m"):
            assert only(f"The gates opened at {form} sharp.").value == value


@settings(deadline=None)
@given(st.integers(2, 400), st.sampled_from(["year", "month", "week", "day", "hour", "minute", "second", "decade"]))
def test_a_length_is_read_back_from_every_form(number: int, unit: str) -> None:
    code = UNITS[unit]
    value = f"PT{number}{code[1]}" if code[0] == "T" else f"P{number}{code}"
    for form in (f"{number} {unit}s", f"{number}-{unit}", f"the past {number} {unit}s", f"at least {number} {unit}s"):
        text = f"They waited for {form} and left."
        assert read(text) == [(form, value)]
    fact = only(f"They waited for at least {number} {unit}s and left.")
    assert (fact.kind, fact.low, fact.high, fact.unit) == ("duration", number, None, unit)


@pytest.mark.parametrize("word", sorted(SETS))
def test_recurrences(word: str) -> None:
    assert read(f"It publishes {word} figures.") == [(word, SETS[word])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the past three years nothing changed.", [("the past three years", "P3Y")]),
        ("It runs two and a half years late.", [("two and a half years", "P2.5Y")]),
        ("It lasted two hours and 15 minutes.", [("two hours and 15 minutes", "PT2H15M")]),
        ("They waited for many years.", [("many years", "PXY")]),
        ("More than two decades ago the scheme began.", [("More than two decades ago", "P2DE")]),
        ("She left half an hour ago.", [("half an hour ago", "PT30M")]),
        ("It was a three-year plan.", [("three-year", "P3Y")]),
        ("Sales rose in the first nine months of 1986.", [("the first nine months", "P9M"), ("1986", "1986")]),
        ("It came a couple of years ago.", [("a couple of years ago", "P2Y")]),
        ("It came hundreds of years later.", [("hundreds of years later", "PXY")]),
        ("On the night of March 5 it broke.", [("the night of March 5", "XXXX-03-05TNI")]),
        ("Its March traffic rose 1997's level.", [("March", "XXXX-03"), ("1997", "1997")]),
        ("He spoke on 18 and 19 June 2018.", [("18", "2018-06-18"), ("19 June 2018", "2018-06-19")]),
        ("It rained from March 2 to March 9.",
         [("from March 2 to March 9", "XXXX-03-02/XXXX-03-09"), ("March 2", "XXXX-03-02"), ("March 9", "XXXX-03-09")]),
        ("It airs at 8 p.m. Friday.",
         [("8 p.m. Friday", "XXXX-WXX-5T20:00"), ("8 p.m.", "XXXX-XX-XXT20:00"), ("Friday", "XXXX-WXX-5")]),
        ("He comes every year.", [("every year", "P1Y")]),
        ("He comes every two weeks.", [("every two weeks", "P2W")]),
        ("He comes twice a week.", [("twice a week", "P1W")]),
        ("It makes 15 planes a year.", [("a year", "P1Y")]),
        ("It took a year.", [("a year", "P1Y")]),
        ("Results for the first quarter of 2015 are out.", [("the first quarter of 2015", "2015-Q1")]),
        ("Its fiscal 2023 ended.", [("fiscal 2023", "FY2023")]),
        ("In the second half of 2018 it closed.", [("the second half of 2018", "2018-H2")]),
        ("They met in the summer of 2016.", [("the summer of 2016", "2016-SU")]),
        ("In AD 218 war broke out.", [("AD 218", "0218")]),
        ("In the 5th century BC war broke out.", [("the 5th century BC", "BC04")]),
        ("Children of the '80s and the early 1990s.", [("the '80s", "198"), ("the early 1990s", "199")]),
        ("He ran the firm from 2009 to 2011.", [("2009", "2009"), ("2011", "2011")]),
        ("In the 2012-13 season they won.", [("2012", "2012"), ("13", "2013")]),
        ("The war of 1939–1945.", [("1939", "1939"), ("1945", "1945")]),
        ("It lasted 5-7 June 2018.", [("5-7 June 2018", "2018-06-05/2018-06-07")]),
        ("It opens at half past eight.", [("half past eight", "XXXX-XX-XXT08:30")]),
        ("It opens at noon.", [("noon", "XXXX-XX-XXT12:00")]),
        ("The mid-1990s were dull.", [("The mid-1990s", "199")]),
        ("It is now closed.", [("now", "PRESENT_REF")]),
        ("At present it is closed.", [("At present", "PRESENT_REF")]),
        ("Today, they are closed.", [("Today", "PRESENT_REF")]),
        ("He left last Friday.", [("last Friday", "XXXX-WXX-5")]),
        ("It was signed on March\n26, 1987, in Rome.", [("March\n26, 1987", "1987-03-26")]),
        ("At 2018-06-02T10:30:00Z it broke.", [("2018-06-02T10:30:00Z", "2018-06-02T10:30Z")]),
    ],
)  # fmt: skip
def test_expressions(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The 1914 kinds of illness can be treated.", "Some 2,016 delegates met.", "The figure may rise, and 20 may be too few.",
        "Crowds march through the city.", "He is on call 24/7 since 9/11 changed the job.", "Go to room 1984 or page 2001.",
        "Prices fall by half.", "The A380 and the Boeing 787 flew.", "It weighs 2000 kg.", "It was the 27th floor.",
        "A ticket is 50p.", "They won 3-2.", "The ratio was 3:1.", "A 12-year-old girl spoke.", "She is five years old.",
        "The second man sat in the sun.", "It cost 1999 euros.", "Section 1.2.3 applies.",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert temporal(text) == []


@pytest.mark.parametrize(
    ("text", "span", "value", "damage"),
    [
        ("On June 2, 218, the court met.", "June 2, 218", "0218-06-02", "year-digits"),
        ("On June 2, 20198, the court met.", "June 2, 20198", "20198-06-02", "year-digits"),
        ("In May 20014 the court met.", "May 20014", "20014-05", "year-digits"),
        ("It has run since 215, he said.", "215", "0215", "year-digits"),
        ("It was founded in 195.", "195", "0195", "year-digits"),
        ("By the end of 198, it was over.", "the end of 198", "0198", "year-digits"),
        ("In 22, the company grew.", "22", "0022", "year-digits"),
        ("In the year 218 it closed.", "the year 218", "0218", "year-digits"),
        ("It opened in 2O18.", "2O18", "2018", "letter-in-number"),
        ("It opened on Ju1y 9.", "Ju1y 9", "XXXX-07-09", "letter-in-number"),
        ("It opened at 25:61 precisely.", "25:61", "XXXX-XX-XXT25:61", "time-range"),
        ("It opened at 13:00 p.m. precisely.", "13:00 p.m.", "XXXX-XX-XXT13:00", "time-range"),
        ("It opened on 31 November 2019.", "31 November 2019", "2019-11-31", None),
        ("The notice is dated Feb 30.", "Feb 30", "XXXX-02-30", None),
        ("It opened on 2018-13-05.", "2018-13-05", "2018-13-05", None),
        ("It opened on 31.11. as usual.", "31.11.", "XXXX-11-31", None),
    ],
)
def test_damaged_forms_are_facts(text: str, span: str, value: str, damage: str | None) -> None:
    fact = only(text)
    assert (text[fact.start : fact.end], fact.value, fact.malformed) == (span, value, damage)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("By August, 2,400 personnel had been sent.", "August"),
        ("On May 5, 300 people came.", "May 5"),
        ("On May 5, 2000 people came.", "May 5"),
        ("In May 300 people died.", "May"),
        ("In June 15 percent of them left.", "June"),
    ],
)
def test_the_year_does_not_swallow_a_count(text: str, span: str) -> None:
    fact = only(text)
    assert text[fact.start : fact.end] == span


@pytest.mark.parametrize(
    "text", ["He saw 218 of the 640 schools.", "In 218 of the 640 schools it failed.", "In 97 cases it failed.", "One in 195."]
)
def test_counts_are_no_damaged_years(text: str) -> None:
    assert temporal(text) == []


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("0123456789 ,.:/-–'ap m\nJune May of the last year in AD Friday O'clock"), max_size=60))
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    for fact in extract(Document("-", text), "2019-05-15").items:
        assert 0 <= fact.start < fact.end <= len(text)
        if isinstance(fact, Date):
            for span in (fact.year_span, fact.month_span, fact.day_span, fact.weekday_span):
                assert span is None or 0 <= span[0] < span[1] <= len(text)


@pytest.mark.parametrize("piece", ["1/1/", "May ", "the ", "in 218, ", "12:", "2018-", "last year ", "9 to ", "Jan. 5, "])
def test_long_repetitions_are_read(piece: str) -> None:
    assert extract(Document("-", piece * 2000)).items is not None
