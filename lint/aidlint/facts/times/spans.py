"""The days that a TIMEX3 value covers, as proleptic Gregorian ordinals."""

from __future__ import annotations

from aidlint.reference.civil import date

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def bounds(value: str) -> tuple[int, int] | None:
    """The first and the last day of a date value; None for what names no day of the calendar (``XXXX-06-02``,
    ``PAST_REF``, ``2018-02-30``, years BC)."""
    if "/" in value:
        opening, closing = (bounds(part) for part in value.split("/", 1))
        return (opening[0], closing[1]) if opening and closing else None
    value = value.split("T", 1)[0].removeprefix("FY")
    if "X" in value or not value[:2].isdigit():
        return None
    parts = value.split("-")
    try:
        if len(parts) == 1:
            return _years(value)
        year = int(parts[0])
        if not 0 < year < date.max.year:
            return None
        if parts[1].isdigit():
            month = int(parts[1])
            if len(parts) == 3:
                day = date(year, month, int(parts[2])).toordinal()
                return day, day
            return date(year, month, 1).toordinal(), month_end(year, month)
        if parts[1][0] == "W" and parts[1][1:].isdigit():
            return _week(year, int(parts[1][1:]), parts[2] if len(parts) > 2 else "")
        if parts[1][0] in "QH":
            months = 3 if parts[1][0] == "Q" else 6
            last = int(parts[1][1:]) * months
            return date(year, last - months + 1, 1).toordinal(), month_end(year, last)
        month = _SEASON_MONTHS[parts[1]]
        ends = (year, month + 2) if month < 12 else (year + 1, 2)
        return date(year, month, 1).toordinal(), month_end(*ends)
    except (ValueError, KeyError):
        return None


def month_end(year: int, month: int) -> int:
    """The ordinal of the last day of a month."""
    return (date(year, month + 1, 1) if month < 12 else date(year + 1, 1, 1)).toordinal() - 1


def _years(value: str) -> tuple[int, int] | None:
    size = 10 ** (4 - len(value))
    if len(value) > 4:
        return None
    first = int(value) * size
    # The 20th century runs from 1901 in the strict count and from 1900 in the common one: both are covered.
    last = first + size - (1 if size < 100 else 0)
    if first < 1 or last >= date.max.year:
        return None
    return date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()


def _week(year: int, week: int, day: str) -> tuple[int, int]:
    monday = date.fromisocalendar(year, week, 1).toordinal()
    if day.isdigit():
        return monday + int(day) - 1, monday + int(day) - 1
    return (monday + 5, monday + 6) if day == "WE" else (monday, monday + 6)
