"""Dates that name a month or stand in figures: June 2, 2018; 2 June 2018; 2-Jun-18; 2018-06-02; 06/02/2018; 31.11."""

from __future__ import annotations

import re

from aidlint.facts.context import at_boundary, word_after, word_before
from aidlint.facts.fact import Date
from aidlint.facts.relative import Relative
from aidlint.facts.timewords import DAMAGED, HOMOGRAPHS, MONTHS, ORDINALS, SHIFTS
from aidlint.facts.years import _COUNTED, extend_left, year_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Span
    from aidlint.facts.source import Source

_DAY = re.compile(
    r"\.?(?:[ \xa0\n]{0,2}(?:the )?|[-/]|[,.][ \xa0]{0,2})([0-9OlI]{1,2})(st|nd|rd|th)?(?![0-9A-Za-z%]|[.:/][0-9]|,[0-9]{3}(?![0-9])|[-–][A-Za-z])"
)
_UNTIL_DAY = re.compile(r"(?:[-–—]| (?:to|through|thru|until|till) (?:the )?)([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9A-Za-z%]|[.:/,][0-9]|[-–])")
_MENDED = str.maketrans("OolI", "0011")
_BETWEEN_DAY = re.compile(r"[- –](?:and )?([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9A-Za-z%]|[.:/,][0-9])")
_SPOKEN_DAY = re.compile(r",? (?:the )?([a-z]+)(?:[ -]([a-z]+))?")
_MONTH_AFTER_DAY = re.compile(r"(st|nd|rd|th)?(?:[ \xa0\n](?:day )?(?:of )?|[-/]|\.? ?)([A-Za-z0-9]{3,9})(?![0-9A-Za-z])")
_DAY_TO_DAY = re.compile(
    r"(?:st|nd|rd|th)?(?:[-–—]| (?:to|through|until|till|and) (?:the )?)([0-9]{1,2})(st|nd|rd|th)?[ \xa0\n](?:of )?([A-Za-z]{3,9})(?![0-9A-Za-z])"
)
_ISO = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2}|[A-Za-z]{3})\2([0-9]{1,2})(?![0-9])(?:[T ]([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?(?![0-9:]))?")
_YEAR_MONTH = re.compile(r"([0-9]{4}) ?([-/.]) ?([0-9]{1,2})(?![0-9]|[-/.,:][0-9]|%| ?[a-z])")
_MONTH_YEAR = re.compile(r"([0-9]{1,2}) ?([-/]) ?([0-9]{4})(?![0-9A-Za-z]|[-/.,][0-9])")
_FIGURES = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})(?:\2|,)([0-9]{4}|[0-9]{2})(?![0-9A-Za-z]|[-/.:][0-9])")
_TWO_FIGURES = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})(\.?)(?![0-9A-Za-z%]|[-/.,:][0-9])")
_GERMAN = re.compile(r"([0-9]{1,2})\. ?([A-Za-z]{3,9})\.? ([0-9]{4})(?![0-9])")
_OWN_DAY = re.compile(r"\.? [0-9]{1,2}(?:[^0-9]|$)")
_OF_YEAR = re.compile(r",? (?:of )?(this|last|next) year(?![a-z])")
_MONTH_AFTER_YEAR = re.compile(r" ?,? ([A-Za-z]{3,9})(?![A-Za-z0-9])")
_MONTH_ASKS = frozenset("in by since last next this until till of from to early late mid during between before after through previous month coming and for on through".split())
_DAY_ASKS = frozenset("on since until till dated from by to before after between each every week".split())
# Common names of events, not dates.
_NAMES = frozenset(("9/11", "24/7", "7/7"))


def month_first(source: Source, position: int, word: str) -> Date | None:
    """A date that begins with the month ``word`` at ``position``: ``June 2, 2018``, ``June 2018``, ``June``."""
    text = source.text
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
        if until and word_after(source, until.end()) not in MONTHS and _counts_not(source, until.end()):
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
        if text[end : end + 1] == "." and len(word) < 5 and word != "may" and not at_end_of_text(text, end + 1):
            date.end = end + 1
    if date.day is None:
        _widen_month(source, date)
    _write(date)
    return date


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
    month = found and _month(found[2])
    last = 0
    if found is None or not month:
        found = _DAY_TO_DAY.match(text, end)
        month = found and _month(found[3])
        if found is None or not month:
            return None
        if " and " in found[0] and word_before(source, position)[0] != "between":
            return None
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
    if text[span[1] : span[1] + 1] == "." and len(name) < 5 and name.lower() != "may" and text[span[1] + 1 : span[1] + 2] == " ":
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
    _write(date)
    return date


def year_first(source: Source, position: int, end: int, digits: str) -> Date | None:
    """``2016 November``, ``2016, nov``: the year before its month."""
    found = _MONTH_AFTER_YEAR.match(source.text, end)
    month = _month(found[1]) if found and "1500" <= digits <= "2199" else None
    if found is None or not month or found[1].islower() and found[1] in ("may", "march", "mar"):
        return None
    if "," in found[0] and not at_boundary(source, found.end()):
        return None
    day = _DAY.match(source.text, found.end())
    if day and day[1].isdigit() and int(day[1]) < 32 and _counts_not(source, day.end()):
        if year_after(source, day.end(), True):
            return None
        return _figures(position, day.end(), (int(digits), (position, end)), (month, found.span(1)), (int(day[1]), day.span(1)))
    if year_after(source, found.end(), False):
        return None
    return _figures(position, found.end(), (int(digits), (position, end)), (month, found.span(1)), None)


def ordinal_day(source: Source, start: int, day: int, end: int) -> Date | None:
    """``the twenty-second of June 2017``: the day was read and ends at ``end``."""
    found = re.compile(r"(?: day)? of ([a-z]+)(?![0-9a-z])").match(source.lower, end)
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
    _write(date)
    return date


def numeric(source: Source, position: int, end: int, digits: str, mark: str) -> Date | None:
    """A date in figures: ISO, strokes, dots. Months come first unless only a day fits there."""
    text = source.text
    if position and text[position - 1] in "/-–.,:$£€" and source.done != position:
        return None
    if len(digits) == 4:
        found = _ISO.match(text, position)
        if found:
            return _iso(found)
        found = _YEAR_MONTH.match(text, position)
        if found and "1500" <= digits <= "2199" and 0 < int(found[3]) < 13 and (mark != "-" or len(found[3]) == 2 or word_before(source, position)[0] in ("in", "out")):
            if mark == "-" and int(found[3]) > int(digits[2:]) and found[0].isascii() and " " not in found[0]:
                return None  # 2011-12 is a pair of years
            if mark == "." and word_before(source, position)[0] != "out":
                return None
            return _figures(found.start(), found.end(), (int(digits), found.span(1)), (int(found[3]), found.span(3)), None)
        return None
    if len(digits) > 2:
        return None
    found = _FIGURES.match(text, position)
    if found:
        return _day_month_year(source, found)
    found = _MONTH_YEAR.match(text, position)
    if found and 0 < int(found[1]) < 13 and "1500" <= found[3] <= "2199":
        return _figures(found.start(), found.end(), (int(found[3]), found.span(3)), (int(found[1]), found.span(1)), None)
    if mark == ".":
        german = _GERMAN.match(text, position)
        if german and _month(german[2]):
            return _figures(position, german.end(), (int(german[3]), german.span(3)), (_month(german[2]) or 0, german.span(2)), (int(digits), german.span(1)))
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
    if found[2] == "/" and first < second and (first, second) in ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (2, 5), (3, 5), (4, 5), (7, 8), (5, 8), (3, 8), (1, 8)):
        return None  # likelier a fraction
    return _figures(found.start(), found.end(3) + len(found[4]) * (found[2] == "."), None, month, day)


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
    return _figures(found.start(), found.end(), (year, found.span(4)), month, day)


def _iso(found: re.Match[str]) -> Date | None:
    month = int(found[3]) if found[3].isdigit() else _month(found[3])
    if not month or found[2] == "." and not "1500" <= found[1] <= "2199":
        return None
    date = _figures(found.start(), found.end(), (int(found[1]), found.span(1)), (month, found.span(3)), (int(found[4]), found.span(4)))
    if found[5]:
        date.kind = "time"
        date.hour = int(found[5])
        date.minute = int(found[6])
        date.value = f"{date.value}T{found[5]}:{found[6]}{'Z' if found[7] == 'Z' else ''}"
        if date.hour > 24 or date.minute > 59:
            date.malformed = "time-range"
    return date


def _figures(start: int, end: int, year: tuple[int, Span] | None, month: tuple[int, Span], day: tuple[int, Span] | None) -> Date:
    date = Date("date", start, end)
    if year:
        date.year, date.year_span = year
    date.month, date.month_span = month
    if day:
        date.day, date.day_span = day
    _write(date)
    return date


def _write(date: Date) -> None:
    """Fills in the value from the parts, as written even where it is impossible; the range of days as two dates."""
    year = "XXXX" if date.year is None else str(date.year).zfill(4)
    if date.day is None:
        date.value = f"{year}-{date.month:02d}"
    else:
        date.value = f"{year}-{date.month:02d}-{date.day:02d}"
        if date.parts:
            date.value += f"/{year}-{date.month:02d}-{int(date.parts[1]):02d}"


def _add_year(source: Source, date: Date) -> None:
    year = year_after(source, date.end, date.day is not None)
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
    if lead.strip(".") == "" and "." in lead and len(source.text[position : found.start()]) > 5 and " " in lead and not found[2]:
        return source.lower[position : found.start()] == "sept" or False
    return found[2] is not None or day < 32 and _counts_not(source, found.end()) or at_boundary(source, found.end())


def _counts_not(source: Source, end: int) -> bool:
    """Does no counted noun or scale follow at ``end``?"""
    return word_after(source, end) not in _COUNTED or word_after(source, end) in ("more", "or", "new", "other", "police", "am", "pm", "gmt", "hours")


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
    from aidlint.facts import words

    word = found[1]
    if word in ORDINALS and word not in ("first", "second", "third") or word in ("first", "second", "third", "twenty", "thirty"):
        number = words.read(source.lower, found.start(1), word)
        plain = word in ("first", "second", "third")
        if number and number.value and number.value <= 31 and not (plain and not at_boundary(source, number.end)):
            if number.value > 100 or number.kind not in ("ordinal", "number") or number.value % 1:
                return None
            return int(number.value), found.start(1), number.end
    return None


def _month(name: str) -> int | None:
    lower = name.lower()
    return MONTHS.get(lower) or DAMAGED.get(lower)


def _lower_month(source: Source, found: re.Match[str], name: str, end: int) -> bool:
    """Is a lower-case ``may`` or ``march`` after a figure a month? ``20 may be too few``."""
    return found[0][:2] in ("st", "nd", "rd", "th") or name not in ("may", "march", "mar", "sun", "sat") or at_boundary(source, end) or year_after(source, end, True) is not None


def _is_month(source: Source, position: int, end: int, word: str) -> bool:
    """Is a month's name on its own a month?"""
    text = source.text
    if position and text[position - 1] in "-–/@#_" and source.done != position:
        return False
    capital = text[position].isupper()
    if word not in HOMOGRAPHS:
        return capital or word_before(source, position)[0] in _MONTH_ASKS or word not in ("march", "may", "august")
    before, _ = word_before(source, position)
    if text[end : end + 1] == "-":
        return False
    if capital and text[end : end + 1] == "." and word not in ("may", "march", "jan", "jun", "mar", "sun"):
        return True
    if before not in _MONTH_ASKS or before in ("and", "to") and (not capital or word in ("may", "march")):
        return False
    if capital:
        return not text[end + 1 : end + 2].isupper() or word in ("may", "march") and at_boundary(source, end)
    return word != "may" and before not in ("to", "and", "on", "this", "of", "for") and at_boundary(source, end) or before in ("next", "last") and at_boundary(source, end)


def at_end_of_text(text: str, position: int) -> bool:
    """Is the stop before ``position`` the end of a sentence rather than of an abbreviation?"""
    return position >= len(text) or text[position : position + 1] == "\n" or text[position : position + 2].strip().isupper() and text[position : position + 1] == " "
