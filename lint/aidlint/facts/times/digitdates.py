"""Dates in figures: 2018-06-02, 06/02/2018, 2.6.2018, 31.11., 4/22."""

from __future__ import annotations

from aidlint.facts.fact import Date
from aidlint.facts.times.context import at_boundary, word_before
from aidlint.facts.times.timewords import DAMAGED, MONTHS
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from aidlint.facts.fact import Span
    from aidlint.facts.source import Source

_ISO = lazy(
    r"([0-9]{4})([-/.])([0-9]{1,2}|[A-Za-z]{3})\2([0-9]{1,2})(?![0-9])(?:[T "
    r"]([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?(?![0-9:]))?"
)
_YEAR_MONTH = lazy(r"([0-9]{4}) ?([-/.]) ?([0-9]{1,2})(?![0-9]|[-/.,:][0-9]|%| ?[a-z])")
_MONTH_YEAR = lazy(r"([0-9]{1,2}) ?([-/]) ?([0-9]{4})(?![0-9A-Za-z]|[-/.,][0-9])")
_FIGURES = lazy(r"([0-9]{1,2})([-/.])([0-9]{1,2})(?:\2|,)([0-9]{4}|[0-9]{2})(?![0-9A-Za-z]|\2[0-9]|[.:][0-9])")
_TWO_FIGURES = lazy(r"([0-9]{1,2})([/.-])([0-9]{1,2})(\.?)(?![0-9A-Za-z%]|[-/.,:][0-9])")
_GERMAN = lazy(r"([0-9]{1,2})\. ?([A-Za-z]{3,9})\.? ([0-9]{4})(?![0-9])")
_DAY_ASKS = frozenset("on since until till dated from by to before after between each every week".split())
# Common names of events, not dates.
_NAMES = frozenset(("9/11", "24/7", "7/7"))


def numeric(source: Source, position: int, digits: str, mark: str) -> Date | None:
    """A date in figures: ISO, strokes, dots. Months come first unless only a day fits there."""
    text = source.text
    if position and text[position - 1] in "/-–.,:$£€" and source.done < position - 1:
        return None
    if len(digits) == 4:
        found = _ISO.match(text, position)
        if found:
            return _iso(found)
        found = _YEAR_MONTH.match(text, position)
        if (
            found
            and "1500" <= digits <= "2199"
            and 0 < int(found[3]) < 13
            and (mark != "-" or len(found[3]) == 2 or word_before(source, position)[0] in ("in", "out"))
        ):
            if mark == "-" and int(found[3]) > int(digits[2:]) and found[0].isascii() and " " not in found[0]:
                return None  # 2011-12 is a pair of years
            if mark == "." and word_before(source, position)[0] != "out":
                return None
            return of_parts(found.start(), found.end(), (int(digits), found.span(1)), (int(found[3]), found.span(3)), None)
        return None
    if len(digits) > 2:
        return None
    found = _FIGURES.match(text, position)
    if found:
        return _day_month_year(source, found)
    found = _MONTH_YEAR.match(text, position)
    if found and 0 < int(found[1]) < 13 and "1500" <= found[3] <= "2199":
        return of_parts(found.start(), found.end(), (int(found[3]), found.span(3)), (int(found[1]), found.span(1)), None)
    if mark == ".":
        german = _GERMAN.match(text, position)
        if german and month_named(german[2]):
            return of_parts(
                position,
                german.end(),
                (int(german[3]), german.span(3)),
                (month_named(german[2]) or 0, german.span(2)),
                (int(digits), german.span(1)),
            )
    found = _TWO_FIGURES.match(text, position)
    return _day_month(source, found) if found and found[0] not in _NAMES else None


def _day_month(source: Source, found: re.Match[str]) -> Date | None:
    """``4/22`` and ``31.11.``: only after a word that asks for a day."""
    word, _ = word_before(source, found.start())
    if found[2] == "." and not (found[4] and word in ("on", "since", "until", "dated")):
        return None
    padded = found[2] == "/" and len(found[0]) == 5 and int(found[1]) > 12 and found[3][0] == "0"
    if found[2] != "." and not padded and (word not in _DAY_ASKS or found[4] and not at_boundary(source, found.end() - 1)):
        return None
    if found[2] == "-" and word != "on":
        return None
    first, second = int(found[1]), int(found[3])
    if found[2] == "." or first > 12:
        day, month = (first, found.span(1)), (second, found.span(3))
    else:
        month, day = (first, found.span(1)), (second, found.span(3))
    if not (1 <= day[0] <= 31 and 1 <= month[0] <= 12) or word == "to" and found[2] != "/":
        return None
    if (
        found[2] == "/"
        and first < second
        and (first, second) in ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (2, 5), (3, 5), (4, 5), (7, 8), (5, 8), (3, 8), (1, 8))
    ):
        return None  # likelier a fraction
    return of_parts(found.start(), found.end(3) + len(found[4]) * (found[2] == "."), None, month, day)


def _day_month_year(source: Source, found: re.Match[str]) -> Date | None:
    first, second = int(found[1]), int(found[3])
    if found[2] == "." and (len(found[4]) == 2 or not "1500" <= found[4] <= "2199"):
        return None  # a version
    if found[2] == "-" and len(found[4]) == 2 and (first > 31 or second > 31 or not (1 <= first <= 12 or 1 <= second <= 12)):
        return None
    if found[0].count(",") and not (word_before(source, found.start())[0]):
        return None
    if len(found[4]) == 4 and not "1000" <= found[4] <= "2999" or not first or not second or first > 31 and second > 31:
        return None
    year = int(found[4]) if len(found[4]) == 4 else int(found[4]) + (2000 if found[4] < "50" else 1900)
    # Dots are day first everywhere; strokes are month first unless that cannot be.
    if found[2] == "." or first > 12:
        day, month = (first, found.span(1)), (second, found.span(3))
    else:
        month, day = (first, found.span(1)), (second, found.span(3))
    if len(found[4]) == 2 and (day[0] > 31 or month[0] > 12):
        return None
    return of_parts(found.start(), found.end(), (year, found.span(4)), month, day)


def _iso(found: re.Match[str]) -> Date | None:
    month = int(found[3]) if found[3].isdigit() else month_named(found[3])
    if not month or found[2] == "." and not "1500" <= found[1] <= "2199":
        return None
    date = of_parts(
        found.start(), found.end(), (int(found[1]), found.span(1)), (month, found.span(3)), (int(found[4]), found.span(4))
    )
    if found[5]:
        date.kind = "time"
        date.hour = int(found[5])
        date.minute = int(found[6])
        date.value = f"{date.value}T{found[5]}:{found[6]}{'Z' if found[7] == 'Z' else ''}"
        if date.hour > 24 or date.minute > 59:
            date.malformed = "time-range"
    return date


def of_parts(
    start: int, end: int, year: tuple[int, Span] | None, month: tuple[int, Span], day: tuple[int, Span] | None
) -> Date:
    """The date at ``start``..``end`` with these parts, each a number and its span."""
    date = Date("date", start, end)
    if year:
        date.year, date.year_span = year
    date.month, date.month_span = month
    if day:
        date.day, date.day_span = day
    write(date)
    return date


def write(date: Date) -> None:
    """Fills in the value from the parts, as written even where it is impossible; the range of days as two dates."""
    year = "XXXX" if date.year is None else str(date.year).zfill(4)
    if date.day is None:
        date.value = f"{year}-{date.month:02d}"
    else:
        date.value = f"{year}-{date.month:02d}-{date.day:02d}"
        if date.parts:
            date.value += f"/{year}-{date.month:02d}-{int(date.parts[1]):02d}"


def month_named(name: str) -> int | None:
    """The number of a month from its name, abbreviation or damaged name."""
    lower = name.lower()
    return MONTHS.get(lower) or DAMAGED.get(lower)
