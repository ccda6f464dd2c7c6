"""Seasons and feasts: the summer of 2016, last winter, Christmas, Martin Luther King Day."""

from __future__ import annotations

from aidlint.facts.fact import Date, Fact
from aidlint.facts.times.context import at_boundary, word_after, word_before
from aidlint.facts.times.relative import Relative
from aidlint.facts.times.timewords import EDGES, HOLIDAY_DAYS, HOLIDAYS, SEASONS, SHIFTS
from aidlint.facts.times.yearparts import year_after
from aidlint.facts.times.years import extend_left
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_AFTER_SEASON = frozenset("and in at when to of months but with as or".split())
OF_PERIOD = lazy(
    r" (?:of |in )?((?:the |that |this |last |next |the next |the last |the "
    r"previous |the following )(?:year|month|week|decade|century|quarter))(?:'s)?(?![a-z])"
)
_DAY_OR_EVE = lazy(r" (?:day|eve)(?![a-z])")


def season(source: Source, position: int, word: str) -> Fact | None:
    """``summer 2016``, ``the spring of 1998``, ``last winter``, ``the summer``."""
    end = position + len(word)
    code = SEASONS[word]
    year = year_after(source, position, end, True)
    before, at = word_before(source, position)
    if year and (len(year.value) == 4 or year.malformed) and (before != "to" or word != "fall"):
        date = Date("date", at if before == "the" else position, year.end, f"{year.value}-{code}")
        date.start = extend_left(source, date.start) if before != "the" else extend_left(source, at)
        date.year, date.year_span, date.malformed = year.year, year.span, year.malformed
        return date
    if before in SHIFTS and before != "past":
        start = at
        article, first = word_before(source, at)
        found = Relative(
            "date", extend_left(source, first if article == "the" else start), end, f"XXXX-{code}", "S", SHIFTS[before]
        )
        found.part = code
        return found
    period = OF_PERIOD.match(source.lower, end)
    if period and period[1] in ("this year", "last year", "next year"):
        found = Relative(
            "date", at if before == "the" else position, period.end(1), f"XXXX-{code}", "YS", SHIFTS[period[1][:4]]
        )
        found.part = code
        return found
    if (
        before in EDGES
        or before == "the"
        and word in ("summer", "winter", "autumn")
        and at_boundary(source, end)
        or before == "the"
        and word_before(source, at)[0] in ("in", "during", "over", "by", "of", "since", "for", "until")
    ):
        start = at
    elif (
        before in ("in", "since", "until", "during", "by") and word != "fall" and (word != "spring" or at_boundary(source, end))
    ):
        start = position
    else:
        return None
    if not at_boundary(source, end) and word_after(source, end) not in _AFTER_SEASON:
        return None
    found = Relative("date", extend_left(source, start), end, f"XXXX-{code}", "S", None)
    found.part = code
    return found


def holiday(source: Source, position: int, word: str) -> Fact | None:
    """``Christmas``, ``Thanksgiving Day``."""
    end = position + len(word)
    tail = _DAY_OR_EVE.match(source.lower, end)
    day = HOLIDAYS[word]
    if tail:
        end = tail.end()
        if tail[0] == " eve" and day:
            day = (day[0], day[1] - 1)
    return feast(source, position, end, day)


def feast(source: Source, start: int, end: int, day: tuple[int, int] | None) -> Date:
    """The feast written at ``start``..``end``, with its month and day where they are fixed, and a year after it."""
    date = Date("date", start, end)
    if day:
        date.month, date.day = day
    year = year_after(source, start, end, True)
    written = "XXXX"
    if year and year.malformed is None and len(year.value) == 4:
        date.year, date.year_span, date.end, written = year.year, year.span, year.end, year.value
    elif (period := OF_PERIOD.match(source.lower, end)) and "year" in period[1]:
        date.end = period.end(1)
    date.value = f"{written}-{day[0]:02d}-{day[1]:02d}" if day else f"{written}-XX-XX"
    return date


def holiday_day(source: Source, before: str, at: int, end: int) -> Fact | None:
    """A feast whose name ends in ``Day``, which ends at ``end``; ``before`` is the word before, at ``at``."""
    if source.text[at : at + 1].isupper() or before == "giving" or before.endswith("'s"):
        key = source.lower[at : end - 4]
        if key in HOLIDAY_DAYS:
            start = at
            if key == "giving":
                if word_before(source, at)[0] != "thanks":
                    return None
                start = word_before(source, at)[1]
            elif key == "king":
                luther, middle = word_before(source, at)
                if luther == "luther":
                    start = word_before(source, middle)[1]
                else:
                    return None
            return feast(source, start, end, HOLIDAY_DAYS[key])
    return None
