"""Damage to dates, times and ages."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from bench.damage import Edit, kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTH = "|".join(MONTHS)
_FULL = re.compile(rf"\b({'|'.join(WEEKDAYS)}),? ({_MONTH}) (\d\d?), (\d{{4}})\b")
_DATE = re.compile(rf"\b({_MONTH}) (\d\d?), ((?:19|20)\d\d)\b")
_DAYS = re.compile(rf"\b({_MONTH}) (\d\d?)\b(?![,\d]| \d)")
_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince) ((?:19|20)\d\d)(?=[,. ](?!\d))")
_YEARS = re.compile(r"\b(?:from|between) ((?:19|20)\d\d) (?:to|and) ((?:19|20)\d\d)\b")
_TIME = re.compile(r"\b(1?\d):([0-5]\d)(?= ?[ap]\.?m)")
_AGE = re.compile(r"\b([A-Z][a-z]+), (\d\d),")


@kind("weekday shifted", "DAT003")
def weekday(text: str, random: Random) -> Iterator[Edit]:
    """A weekday that was right becomes another."""
    for match in _FULL.finditer(text):
        try:
            right = date(int(match[4]), MONTHS.index(match[2]) + 1, int(match[3])).weekday()
        except ValueError:
            continue
        if WEEKDAYS[right] == match[1]:
            yield Edit(*match.span(1), WEEKDAYS[(right + random.randrange(1, 7)) % 7], match.span())


@kind("day past the month's end", "DAT001")
def impossible_day(text: str, random: Random) -> Iterator[Edit]:
    """The day of a short month becomes its 31st, that of February its 30th."""
    for match in (*_DATE.finditer(text), *_DAYS.finditer(text)):
        if match[1] in ("April", "June", "September", "November", "February"):
            yield Edit(*match.span(2), "30" if match[1] == "February" else "31", match.span())


@kind("zero lost from a year", "DAT002", "DOC001")
def short_year(text: str, random: Random) -> Iterator[Edit]:
    """A year of a full date or after "in" or "since" loses its only zero."""
    for match in (*_DATE.finditer(text), *_YEAR.finditer(text)):
        place = match.lastindex or 0
        if match[place].count("0") == 1:  # two digits would be a short year
            yield Edit(*match.span(place), match[place].replace("0", ""), match.span())


@kind("digit too many in a year", "DAT002")
def long_year(text: str, random: Random) -> Iterator[Edit]:
    """A digit of a year is doubled."""
    for match in (*_DATE.finditer(text), *_YEAR.finditer(text)):
        place = match.lastindex or 0
        at = random.randrange(1, 4)
        yield Edit(*match.span(place), match[place][:at] + match[place][at - 1] + match[place][at:], match.span())


@kind("range of years reversed", "DAT005")
def reversed_years(text: str, random: Random) -> Iterator[Edit]:
    """The ends of a range of years change places."""
    for match in _YEARS.finditer(text):
        if match[1] < match[2]:
            swapped = f"{match[2]}{text[match.end(1) : match.start(2)]}{match[1]}"
            yield Edit(match.start(1), match.end(2), swapped, match.span())


@kind("impossible minute", "DAT010")
def minute(text: str, random: Random) -> Iterator[Edit]:
    """The minutes of a time before a.m. or p.m. pass 59."""
    for match in _TIME.finditer(text):
        yield Edit(*match.span(2), str(random.randrange(60, 100)), match.span())


@kind("two ages of one person", "CLM003", provable=False)
def ages(text: str, random: Random) -> Iterator[Edit]:
    """The second of two equal ages of one surname changes."""
    first: dict[str, str] = {}
    for match in _AGE.finditer(text):
        if first.setdefault(match[1], match[2]) == match[2] and text.find(match[0]) < match.start():
            yield Edit(*match.span(2), match[2][::-1] if match[2][0] != match[2][1] else str(int(match[2]) + 4), match.span())
