"""The calendar as the rules need it: lengths of months, weekdays in both styles, and dates as they are written.

Days are proleptic Gregorian ordinals (1 January of year 1 is 1); weekdays count from Monday = 0.
"""

from __future__ import annotations

from aidlint.reference.civil import date as Day  # noqa: N812 - beside the Date of a text
from aidlint_rules.wording import rewritten

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.api import Date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LAST_JULIAN = 1923
"""The last country to leave the Julian calendar for civil use was Greece, on 15 February 1923."""
FIRST_CERTAIN = 1753
"""Britain and its colonies left it in September 1752; before that, weekdays of English sources are Old Style."""
NEAR_DAYS = (-1, 1, -2, 2, -3, 3)
"""The days around a day, nearest first: one of them has any given weekday."""


def is_leap(year: int) -> bool:
    """Has the Gregorian year a 29 February?"""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(month: int, year: int | None) -> int:
    """How many days the month can have; without a year February has 29."""
    return 29 if month == 2 and (year is None or is_leap(year)) else _LENGTHS[month - 1]


def ordinal(year: int, month: int, day: int) -> int:
    """The ordinal of a Gregorian date that exists."""
    return Day(year, month, day).toordinal()


def weekday(year: int, month: int, day: int) -> int:
    """The weekday of a Gregorian date that exists."""
    return Day(year, month, day).weekday()


def julian_weekday(year: int, month: int, day: int) -> int:
    """The weekday of the same figures as a Julian date, which lag by the leap days that the Gregorian calendar drops."""
    lag = year // 100 - year // 400 - 2 - (month < 3 and year % 100 == 0 and year % 400 != 0)
    return (weekday(year, month, day) + lag) % 7


def exists(year: int, month: int, day: int) -> bool:
    """Is it a day of the Gregorian calendar?"""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= days_in(month, year)


def falls_on(year: int, month: int, day: int, wanted: int | None) -> bool:
    """Does the day exist, and on that weekday?"""
    return exists(year, month, day) and weekday(year, month, day) == wanted


def dated(
    text: str, date: Date, *, weekday: int | None = None, day: int | None = None, month: int | None = None,
    year: int | None = None,
) -> str:  # fmt: skip
    """The date as it is written in the text, with some of its parts changed."""
    edits = []
    if weekday is not None and date.weekday_span:
        edits.append((date.weekday_span, _in_style(text[slice(*date.weekday_span)], WEEKDAYS[weekday])))
    if day is not None and date.day_span:
        edits.append(_day(text, *date.day_span, day))
    if month is not None and date.month_span:
        written = text[slice(*date.month_span)]
        named = str(month).zfill(len(written)) if written.isdigit() else _in_style(written, MONTHS[month - 1])
        edits.append((date.month_span, named))
    if year is not None and date.year_span:
        edits.append((date.year_span, str(year)))
    return rewritten(text, date.start, date.end, edits)


def _day(text: str, start: int, end: int, day: int) -> tuple[tuple[int, int], str]:
    ending = text[end : end + 2] if text[end : end + 2].lower() in ("st", "nd", "rd", "th") else ""
    written = text[start:end]
    if ending or not written.isdigit():
        return (start, end + len(ending)), f"{day}{suffix(day)}"
    return (start, end), str(day).zfill(len(written) if written.startswith("0") else 0)


def _in_style(written: str, name: str) -> str:
    """A name of a month or weekday, shortened and in capitals as the one it replaces."""
    letters = written.rstrip(".")
    if len(letters) in (3, 4) and letters.lower() not in ("june", "july"):
        name = name[:3] + ("." if written.endswith(".") else "")
    return name.upper() if letters.isupper() and len(letters) > 1 else name


def suffix(number: int) -> str:
    """The ending of an English ordinal: by the last digit, but th for 11 to 13."""
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def spelled(year: int, month: int, day: int) -> str:
    """A date for a message."""
    return f"{day} {MONTHS[month - 1]} {year}"
