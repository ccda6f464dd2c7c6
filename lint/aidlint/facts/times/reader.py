"""The entrances to dates and times: what a digit, a word, a number before a time unit, or an ordinal begins."""

from __future__ import annotations

from aidlint.facts.times import (
    absolute,
    clock,
    days,
    digitdates,
    periods,
    quarters,
    references,
    seasons,
    spoken,
    unitwords,
    years,
)
from aidlint.facts.times.timewords import (
    DAMAGED,
    DAY_PARTS,
    DECADE_WORDS,
    DEICTIC,
    HOLIDAYS,
    HOURS,
    LASTING,
    MONTHS,
    REFERENCES,
    SEASONS,
    SETS,
    UNITS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)  # fmt: skip
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from aidlint.facts.fact import Fact
    from aidlint.facts.source import Source

_RUN = lazy(r"([0-9]{1,9})([^0-9]?)([^0-9]?)")

_READERS: dict[str, Callable[[Source, int, str], Fact | None]] = {}
for _words, _reader in (
    (UNITS, unitwords.unit), (MONTHS, absolute.month_first), (DAMAGED, absolute.month_first), (WEEKDAYS, days.weekday),
    (WEEKDAY_PLURALS, days.weekday), (DEICTIC, days.deictic), (REFERENCES, references.reference),
    (SETS, references.recurrence), (SEASONS, seasons.season), (DAY_PARTS, days.day_part),
    (("mornings", "afternoons", "evenings"), days.day_part), (HOLIDAYS, seasons.holiday),
    (("present", "moment", "future", "past"), references.present), (("fiscal", "fy"), quarters.fiscal),
    (("q1", "q2", "q3", "q4", "h1", "h2"), quarters.quarter_mark), (("quarter",), unitwords.quarter),
    (("noon", "midnight", "midday", "noonish"), spoken.oclock), (("mid",), spoken.middle), (DECADE_WORDS, spoken.decade_word),
    (HOURS, spoken.spoken), (("once", "twice"), references.times_over),
    (LASTING, references.lasting), (("couple", "dozens", "scores", "hundreds", "thousands"), periods.some_of),
    (("eighteen", "nineteen"), spoken.spoken_year),
):  # fmt: skip
    for _word in _words:
        _READERS[_word] = _reader
# A second is an ordinal, a min or a sec needs its number.
for _word in ("second", "sec", "min", "hr", "yr", "wk", "mins", "secs"):
    del _READERS[_word]

# The lower-case words that may begin or carry a temporal expression.
WORDS = frozenset(_READERS) | {"ad"}


def at_word(source: Source, position: int, word: str) -> Fact | None:
    """The temporal fact whose heart is ``word`` (one of ``WORDS``) at ``position``; it may start before it, never
    before ``source.done``."""
    if word == "ad":
        return years.era_first(source, position)
    return _READERS[word](source, position, word)


def at_digit(source: Source, position: int) -> Fact | None:
    """The date or time that begins with the digit at ``position``, or None where it is a count."""
    found = _RUN.match(source.text, position)
    if found is None:
        return None
    digits, mark, follow = found[1], found[2], found[3]
    length = len(digits)
    if length > 5:
        return None
    end = position + length
    if source.done == position - 1 and source.text[position - 1] in "-–—/" and position:
        closing = years.closing(source, position, end, digits)
        if closing is not None:
            return closing
    if mark == ":" and not (length == 4 and source.text[end + 1 : end + 2] == " "):
        return clock.colon(source, position, mark) if length < 3 and source.text[end + 1 : end + 2].isdigit() else None
    if mark in {" ", "\n", "\xa0"}:
        return _before_blank(source, position, end, digits, follow)
    if mark == "" and follow == "" or mark in ",;)":
        return years.year(source, position, end, digits) if length > 1 else None
    if mark in "-–—/.":
        return _before_mark(source, position, end, digits, mark, follow)
    if mark.isalpha():
        return _before_letter(source, position, end, digits, mark, follow)
    return years.year(source, position, end, digits) if length > 1 else None


def _before_letter(source: Source, position: int, end: int, digits: str, mark: str, follow: str) -> Fact | None:
    length = len(digits)
    if length == 4 and mark != "s":
        return clock.hour(source, position, end, digits)
    if mark in "apAPi":
        time = clock.hour(source, position, end, digits)
        if time is not None:
            return time
    if length < 3:
        if mark == "h" and (time := clock.colon(source, position, mark)):
            return time
        if mark in "qQ" and not follow.isalnum() and "0" < digits < "5":
            return quarters.quarter_figure(source, position, digits)
        date = absolute.day_first(source, position, end, digits)
        if date is not None:
            return date
        if mark + follow in ("st", "nd", "rd", "th"):
            return quarters.day_alone(source, position, int(digits), end + 2)
    if mark == "s" and length in (2, 4):
        return years.year(source, position, end, digits)
    return years.lettered(source, position) if mark in "OolI" else None


def _before_blank(source: Source, position: int, end: int, digits: str, follow: str) -> Fact | None:
    if len(digits) < 3:
        if follow and follow in "apAPonm":
            time = clock.hour(source, position, end, digits) or (
                clock.past(source, position, int(digits), end) if follow in "pm" else None
            )
            if time is not None:
                return time
        if follow.isalpha() or follow == "" and source.text[end + 1 : end + 2].isdigit():
            date = absolute.day_first(source, position, end, digits)
            return date or (years.before_era(source, position, end, digits) if follow in "ABC" else None)
        if follow in "/-" and follow:
            return digitdates.numeric(source, position, digits, follow)
        return years.year(source, position, end, digits) if len(digits) == 2 else None
    if len(digits) == 3 and follow in "apAP" and follow:
        time = clock.hour(source, position, end, digits)
        if time is not None:
            return time
    if len(digits) == 4:
        if follow.isupper() or follow in "hap" and follow:
            time = clock.hour(source, position, end, digits)
            if time is not None:
                return time
        if follow and follow in "/-,":
            date = digitdates.numeric(source, position, digits, follow)
            if date is not None:
                return date
        date = absolute.year_first(source, position, end, digits)
        if date is not None:
            return date
    return years.year(source, position, end, digits)


def _before_mark(source: Source, position: int, end: int, digits: str, mark: str, follow: str) -> Fact | None:
    if follow == "" and source.text[end + 1 : end + 2].isdigit() or follow == " ":
        date = digitdates.numeric(source, position, digits, "-" if mark in "–—" else mark)
        if date is not None:
            return date
        if len(digits) == 4 and mark in "-–/":
            first = years.opens_range(source, position, end, digits)
            if first is not None:
                return first
        if mark == ".":
            if len(digits) < 3 and follow == "":
                return clock.colon(source, position, mark)
        elif len(digits) < 3 and mark != "/":
            return absolute.day_first(source, position, end, digits)
    elif len(digits) < 3:
        if follow.isalpha():
            if mark == "." or follow == "i":
                return clock.hour(source, position, end, digits) or absolute.day_first(source, position, end, digits)
            return absolute.day_first(source, position, end, digits)
        return years.year(source, position, end, digits) if len(digits) == 2 and mark == "." else None
    elif len(digits) == 4 and mark in "-/":
        date = digitdates.numeric(source, position, digits, mark)
        if date is not None:
            return date
    if len(digits) < 3 or mark == "." and source.text[end + 1 : end + 2].isdigit():
        return None
    return years.year(source, position, end, digits)


def of_duration(source: Source, number: Fact, unit: str, end: int) -> Fact | None:
    """The length or date that ``number`` makes with the lower-case time unit after it, which ends at ``end``; None
    for an age, which is no length."""
    return periods.of_number(source, number, unit, end)


def of_ordinal(source: Source, ordinal: Fact, word: str, end: int) -> Fact | None:
    """The period that ``ordinal`` makes with the lower-case ``word`` after it, which ends at ``end``, or None."""
    return quarters.of_ordinal(source, ordinal, word, end)


def of_hour(source: Source, start: int, number: int, end: int) -> Fact | None:
    """The time of day that a number in words at ``start``..``end`` begins: ``five o'clock``, ``ten past nine``."""
    return clock.of_word(source, start, number, end) or clock.past(source, start, number, end)
