"""Dates that name a month or stand in figures: June 2, 2018; 2 June 2018; 2-Jun-18; 2018-06-02; 06/02/2018; 31.11."""

from __future__ import annotations

from aidlint.facts.fact import Date
from aidlint.facts.numbers.vocabulary import ORDINALS
from aidlint.facts.times.context import at_boundary, word_after, word_before
from aidlint.facts.times.digitdates import month_named, of_parts, write
from aidlint.facts.times.relative import Relative
from aidlint.facts.times.timewords import DAMAGED, HOMOGRAPHS, MONTHS, SHIFTS, SHORT_MONTHS
from aidlint.facts.times.yearparts import year_after
from aidlint.facts.times.years import COUNTED, extend_left
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from aidlint.facts.source import Source

_DAY = lazy(
    r"\.?(?:[ \xa0\n]{0,2}(?:the )?|[-/]|[,.][ \xa0]{0,2})([0-9OlI]{1,2})"
    r"(st|nd|rd|th)?(?![0-9A-Za-z%]|[.:/][0-9]|,[0-9]{3}(?![0-9])|[-–][A-Za-z])"
)
_UNTIL_DAY = lazy(
    r"(?:[-–—]| (?:to|through|thru|until|till) (?:the )?)([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9A-Za-z%]|[.:/,][0-9]|[-–])"
)
_MENDED = str.maketrans("OolI", "0011")
_BETWEEN_DAY = lazy(r"[- –](?:and )?([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9A-Za-z%]|[.:/,][0-9])")
_SPOKEN_DAY = lazy(r",? (?:the )?([a-z]+)(?:[ -]([a-z]+))?")
_MONTH_AFTER_DAY = lazy(r"(st|nd|rd|th)?(?:[ \xa0\n](?:day )?(?:of )?|[-/]|\.? ?)([A-Za-z0-9]{3,9})(?![0-9A-Za-z])")
_DAY_TO_DAY = lazy(
    r"(?:st|nd|rd|th)?(?:[-–—]| (?:to|through|until|till|and) (?:the )?)"
    r"([0-9]{1,2})(st|nd|rd|th)?[ \xa0\n](?:of )?([A-Za-z]{3,9})(?![0-9A-Za-z])"
)
_OF_MONTH = lazy(r"(?: day)? of ([a-z]+)(?![0-9a-z])")
_OWN_DAY = lazy(r"\.? [0-9]{1,2}(?:[^0-9]|$)")
_OF_YEAR = lazy(r",? (?:of )?(this|last|next) year(?![a-z])")
_MONTH_AFTER_YEAR = lazy(r" ?,? ([A-Za-z]{3,9})(?![A-Za-z0-9])")
_MONTH_ASKS = frozenset(
    (
        "in by since last next this until till of from to early late mid "
        "during between before after through previous month coming and for on through"
    ).split()
)


_DETERMINERS = frozenset("its their his her our a an this each every whose previous".split())


def month_first(source: Source, position: int, word: str) -> Date | None:
    """A date that begins with the month ``word`` at ``position``: ``June 2, 2018``, ``June 2018``, ``June``."""
    text = source.text
    if word == "may" and source.lower.startswith(" day", position + 3):
        return None
    month = MONTHS.get(word) or DAMAGED[word]
    end = position + len(word)
    found = _DAY.match(text, end)
    if found and _is_day(source, found, position):
        day, damaged = _number(found[1])
        date = Date("date", position, found.end())
        date.day = day
        date.day_span = found.span(1)
        if damaged:
            date.malformed = "letter-in-number"
        until = _UNTIL_DAY.match(text, found.end())
        if until is None and text[found.end() : found.end() + 5] == " and " and word_before(source, position)[0] == "between":
            until = _BETWEEN_DAY.match(text, found.end())
        if until and _ends_range(source, position, day, until):
            date.parts = (day, int(until[1]))
            date.end = until.end()
    elif (spoken := _spoken_day(source, end)) is not None:
        date = Date("date", position, spoken[2])
        date.day = spoken[0]
        date.day_span = (spoken[1], spoken[2])
    else:
        date = Date("date", position, end)
    date.month = month
    date.month_span = (position, end)
    if word in DAMAGED:
        date.malformed = "letter-in-number"
    _add_year(source, date)
    year = _OF_YEAR.match(source.lower, date.end) if date.year is None else None
    if year:
        date = _in_year(date, year)
    elif date.day is None and date.year is None:
        if not _is_month(source, position, end, word):
            return None
        if text[end : end + 1] == "." and word in SHORT_MONTHS and not at_end_of_text(text, end + 1):
            date.end = end + 1
    if date.day is None:
        _widen_month(source, date)
    write(date)
    return date


def _ends_range(source: Source, position: int, day: int, until: re.Match[str]) -> bool:
    """Is the figure after a day the last day of a range, not a count, a score or the day of another month?"""
    if word_after(source, until.end()) in MONTHS or not _counts_not(source, until.end()):
        return False
    return int(until[1]) > day or year_after(source, position, until.end(), True) is not None


def _in_year(date: Date, year: re.Match[str]) -> Relative:
    """``June next year``: the parts of ``date`` in a year counted from now."""
    found = Relative("date", date.start, year.end(), None, "YM", SHIFTS[year[1]])
    found.day, found.day_span, found.month, found.month_span = date.day, date.day_span, date.month, date.month_span
    found.malformed, found.parts = date.malformed, date.parts
    return found


def day_first(source: Source, position: int, end: int, digits: str) -> Date | None:
    """A date that begins with its day: ``2 June 2018``, ``2nd of June``, ``2-Jun-18``, ``4-6 June``."""
    text = source.text
    found = _MONTH_AFTER_DAY.match(text, end)
    month = found and month_named(found[2])
    last = 0
    if found is None or not month:
        found = _DAY_TO_DAY.match(text, end)
        month = found and month_named(found[3])
        if found is None or not month:
            return None
        if " and " in found[0] and word_before(source, position)[0] != "between":
            return _borrowing(source, position, end, found)
        last = int(found[1])
    elif text[end] == "\n" and _OWN_DAY.match(text, found.end()):
        return None
    name = found[found.lastindex or 0]
    span = found.span(found.lastindex or 0)
    if name.islower() and name in HOMOGRAPHS and not _lower_month(source, found, name, span[1]):
        return None
    date = Date("date", position, span[1])
    date.day = int(digits)
    date.day_span = (position, end)
    if last:
        date.parts = (date.day, last)
    date.month = month
    date.month_span = span
    if name.lower() in DAMAGED:
        date.malformed = "letter-in-number"
    if text[span[1] : span[1] + 1] == "." and name.lower() in SHORT_MONTHS and text[span[1] + 1 : span[1] + 2] == " ":
        date.end = span[1] + 1
        _add_year(source, date)
        if date.year is None and at_end_of_text(text, date.end):
            date.end -= 1
    else:
        _add_year(source, date)
    if word_before(source, position)[0] == "the" and found[1] in ("st", "nd", "rd", "th"):
        date.start = word_before(source, position)[1]
    year = _OF_YEAR.match(source.lower, date.end) if date.year is None else None
    if year:
        date = _in_year(date, year)
    write(date)
    return date


def _borrowing(source: Source, position: int, end: int, found: re.Match[str]) -> Date:
    """The first day of ``18 and 19 June 2018``, which has its month and year from the second."""
    date = of_parts(
        position, end, None, (month_named(found[3]) or 0, found.span(3)), (int(source.text[position:end]), (position, end))
    )
    year = year_after(source, position, found.end(), True)
    if year:
        date.year, date.year_span = year.year, year.span
        write(date)
    return date


def year_first(source: Source, position: int, end: int, digits: str) -> Date | None:
    """``2016 November``, ``2016, nov``: the year before its month."""
    found = _MONTH_AFTER_YEAR.match(source.text, end)
    month = month_named(found[1]) if found and "1500" <= digits <= "2199" else None
    if found is None or not month or found[1].islower() and found[1] in ("may", "march", "mar"):
        return None
    if "," in found[0] and not at_boundary(source, found.end()):
        return None
    day = _DAY.match(source.text, found.end())
    if day and day[1].isdigit() and int(day[1]) < 32 and _counts_not(source, day.end()):
        if year_after(source, position, day.end(), True):
            return None
        return of_parts(position, day.end(), (int(digits), (position, end)), (month, found.span(1)), (int(day[1]), day.span(1)))
    if year_after(source, position, found.end(), False):
        return None
    return of_parts(position, found.end(), (int(digits), (position, end)), (month, found.span(1)), None)


def ordinal_day(source: Source, start: int, day: int, end: int) -> Date | None:
    """``the twenty-second of June 2017``: the day was read and ends at ``end``."""
    found = _OF_MONTH.match(source.lower, end)
    if found is None or found[1] not in MONTHS or not 1 <= day <= 31:
        return None
    if found[1] in HOMOGRAPHS and source.text[found.start(1)].islower() and not at_boundary(source, found.end()):
        return None
    word, at = word_before(source, start)
    date = Date("date", at if word == "the" else start, found.end())
    date.day = day
    date.day_span = (start, end)
    date.month = MONTHS[found[1]]
    date.month_span = found.span(1)
    _add_year(source, date)
    write(date)
    return date


def _add_year(source: Source, date: Date) -> None:
    year = year_after(source, date.start, date.end, date.day is not None)
    if year:
        date.year = year.year
        date.year_span = year.span
        date.end = year.end
        date.malformed = year.malformed or date.malformed


def _widen_month(source: Source, date: Date) -> None:
    """Takes in ``the month of``, ``early``, ``last`` and the like before a month."""
    word, at = word_before(source, date.start)
    if word == "of" and word_before(source, at)[0] == "month":
        at = word_before(source, at)[1]
        word, before = word_before(source, at)
        date.start = before if word == "the" else at
    else:
        date.start = extend_left(source, date.start)


def _is_day(source: Source, found: re.Match[str], position: int) -> bool:
    """Is the figure after a month its day, and not a count or a year?"""
    day, damaged = _number(found[1])
    if day < 1 or day > 39 or found[1].isalpha() and not damaged:
        return False
    lead = found[0][: found.start(1) - found.start()]
    if lead.startswith("'") or "," in lead and not found[2]:
        return False
    if lead == "\n":
        return at_boundary(source, found.end())
    if not lead and day > 31:
        return False
    # A point after the whole name ends the sentence.
    if lead[:1] == "." and not found[2] and source.lower[position : found.start()] not in SHORT_MONTHS:
        return False
    if word_before(source, position)[0] == "on":
        return True
    return found[2] is not None or day < 32 and _counts_not(source, found.end()) or at_boundary(source, found.end())


def _counts_not(source: Source, end: int) -> bool:
    """Does no counted noun or scale follow at ``end``?"""
    return word_after(source, end) not in COUNTED


def _number(written: str) -> tuple[int, bool]:
    if written.isdigit():
        return int(written), False
    mended = written.translate(_MENDED)
    return (int(mended), True) if mended.isdigit() and not written.isalpha() else (0, False)


def _spoken_day(source: Source, end: int) -> tuple[int, int, int] | None:
    """A day in words after a month: ``may the eleventh``, ``jan twenty one``; its number and span."""
    found = _SPOKEN_DAY.match(source.lower, end)
    if found is None:
        return None
    from aidlint.facts.numbers import words

    word = found[1]
    if word not in ORDINALS and word not in ("twenty", "thirty"):
        return None
    number = words.read(source.lower, found.start(1), word)
    if number is None or not isinstance(number.value, int | float) or not 1 <= number.value <= 31 or number.value % 1:
        return None
    # May first, and June second, are days only where nothing follows that they could order.
    if word in ("first", "second", "third") and not at_boundary(source, number.end):
        return None
    return int(number.value), found.start(1), number.end


def _lower_month(source: Source, found: re.Match[str], name: str, end: int) -> bool:
    """Is a lower-case ``may`` or ``march`` after a figure a month? ``20 may be too few``."""
    return (
        found[0][:2] in ("st", "nd", "rd", "th")
        or name not in ("may", "march", "mar", "sun", "sat")
        or at_boundary(source, end)
        or year_after(source, end, end, True) is not None
    )


def _joins_months(source: Source, position: int) -> bool:
    """Does a dash or ``to`` join the word at ``position`` to a month just read: ``April–June``, ``January to March``?"""
    link = (
        4
        if source.lower[max(0, position - 4) : position] == " to "
        else 1
        if source.text[max(0, position - 1) : position] in ("-", "–")
        else 0
    )
    end = position - link
    if not link or source.done != end:
        return False
    if link == 1 and source.text[end - 1].isdigit():
        return True
    start = end
    while start and source.lower[start - 1].isalpha():
        start -= 1
    return source.lower[start:end] in MONTHS


def _is_month(source: Source, position: int, end: int, word: str) -> bool:
    """Is a month's name on its own a month?"""
    text = source.text
    if text[position].isupper() and _joins_months(source, position):
        return True
    if position and text[position - 1] in "-–/@#_" and source.done != position:
        return word_before(source, position)[0] in ("end", "mid", "late", "early")
    capital = text[position].isupper()
    if word not in HOMOGRAPHS:
        return capital or word_before(source, position)[0] in _MONTH_ASKS or word not in ("march", "may", "august")
    before, _ = word_before(source, position)
    if text[end : end + 1] == "-":
        return False
    if capital and text[end : end + 1] == "." and word not in ("may", "march", "jan", "jun", "mar", "sun"):
        return True
    if capital and word in ("may", "march") and before and (before in _DETERMINERS or before[-2:] in ("'s", "’s", "s'", "s’")):
        return True
    if before not in _MONTH_ASKS or before in ("and", "to") and (not capital or word in ("may", "march")):
        return False
    if capital:
        return not text[end + 1 : end + 2].isupper() or word in ("may", "march") and at_boundary(source, end)
    return (
        word != "may"
        and before not in ("to", "and", "on", "this", "of", "for")
        and at_boundary(source, end)
        or before in ("next", "last")
        and at_boundary(source, end)
    )


def at_end_of_text(text: str, position: int) -> bool:
    """Is the stop before ``position`` the end of a sentence rather than of an abbreviation?"""
    return (
        position >= len(text)
        or text[position : position + 1] == "\n"
        or text[position : position + 2].strip().isupper()
        and text[position : position + 1] == " "
    )
