"""Days told by their name: Monday, last Friday, Friday night, today, yesterday, this morning."""

from __future__ import annotations

from aidlint.facts.fact import Date, Fact
from aidlint.facts.times import absolute, digitdates
from aidlint.facts.times.context import at_boundary, word_after, word_before
from aidlint.facts.times.quarters import OF_MONTH
from aidlint.facts.times.relative import Relative
from aidlint.facts.times.timewords import (
    DAY_PARTS,
    DEICTIC,
    EDGES,
    HOMOGRAPHS,
    MONTHS,
    SHIFTS,
    TEXT_SHIFTS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from aidlint.facts.source import Source

_AFTER_WEEKDAY = lazy(r"\.?(?:,|[ \xa0\n]?\(|-|)[ \xa0\n]{0,2}(?:the )?(?=([A-Za-z]{3,9})|([0-9]{1,4}))")
_DIGITS = lazy(r"([0-9]{1,2})(st|nd|rd|th)?")
DAY_PART = lazy(r"[ \xa0\n](?:late |early |mid-?)?(morning|afternoon|evening|night|lunchtime|noon|midnight)s?(?![a-z])")
_PART_SHIFTS = {"this": 0, "last": -1, "that": 0, "next": 1, "following": 1, "same": 0, "previous": -1}
_AFTER_PART = frozenset("of and to when at after before as the on".split())
# Days that are called after what happened on them, and papers that are called after days.
_NAMED_DAYS = frozenset("black bloody super cyber ruby giving casual".split())
_NEWSPAPER = lazy(r" (?:Times|Mail|Mirror|Express|Telegraph|Herald|People|Post|Independent|Sun|Night Live)\b")
_WEEK_AFTER = lazy(r"(?:,? (?:of )?)(last|this|next) week\b")
_HOUR_AFTER = lazy(r" (?:at )?(?:[0-9]{1,2}(?::[0-9]{2})?(?![0-9.,%:])|[a-z]+ [ap]\.?m\.?)(?! [a-z])")


def weekday(source: Source, position: int, word: str) -> Fact | None:
    """``Monday``, ``Monday, June 2, 2018``, ``last Friday``, ``Friday night``, ``every Sunday``, ``on Mondays``."""
    text = source.text
    end = position + len(word)
    number = WEEKDAYS.get(word, -1)
    if number < 0:
        return _weekdays(source, position, end, WEEKDAY_PLURALS[word])
    if position and text[position - 1] in "-–@#_" and source.done != position and not text[position].isupper():
        return None
    if text[end : end + 1] == "-" and not text[end + 1 : end + 2].isdigit():
        tail = _AFTER_WEEKDAY.match(text, end)
        if not (tail and tail[1] and tail[1].lower() in MONTHS) and word + "s" not in WEEKDAY_PLURALS:
            return None
    date = _dated_weekday(source, position, end)
    before, at = word_before(source, position)
    if date is None and (before in _NAMED_DAYS and text[at].isupper() or _NEWSPAPER.match(text, end)):
        return None
    if date is not None:
        date.weekday = number
        date.weekday_span = (position, end)
        date.start = at if before == "this" else position
        return date
    if word in HOMOGRAPHS or len(word) < 6:
        stopped = text[end : end + 1] == "."
        if word in ("sun", "sat", "wed", "mon") and before not in ("on", "last", "next", "this", "since", "until", "by"):
            return None
        if (
            not stopped
            and before not in ("on", "last", "next", "this", "since", "until", "by", "from")
            and not (text[position].isupper() and at_boundary(source, end))
        ):
            return None
    start = position
    shift: float | None = None
    kind = "date"
    if before in ("every", "each"):
        return _recurring(source, at, end, f"XXXX-WXX-{number + 1}", number, position)
    if before in ("other", "second") and word_before(source, at)[0] == "every":
        return _recurring(source, word_before(source, at)[1], end, f"XXXX-WXX-{number + 1}", number, position)
    if before in SHIFTS:
        start, shift = at, SHIFTS[before]
    elif before in TEXT_SHIFTS:
        start = at
    if start < position and word_before(source, start)[0] == "the":
        start = word_before(source, start)[1]
    if start == position:
        start = early(source, start)
    found = Relative(kind, start, end, f"XXXX-WXX-{number + 1}", "WD", shift, "text" if before in TEXT_SHIFTS else "now")
    found.weekday = number
    found.weekday_span = (position, end)
    week = _WEEK_AFTER.match(source.lower, end)
    part = DAY_PART.match(source.lower, end)
    if week:
        found.end = week.end()
        found.grain, found.shift = "WW", SHIFTS[week[1]]
    elif part:
        add_part(found, part)
    return found


def early(source: Source, start: int) -> int:
    """The start of ``early`` or ``late`` before a day at ``start``."""
    word, at = word_before(source, start)
    return at if word in ("early", "late") else start


def add_part(date: Relative, part: re.Match[str]) -> None:
    """Make ``date`` the part of its day that ``part``, a match of ``DAY_PART``, names."""
    date.end = part.end()
    if part[1] in DAY_PARTS:
        date.kind = "time"
        date.part = DAY_PARTS[part[1]]
        date.value = f"{date.value}{date.part}"
    else:
        date.kind = "time"
        date.part = "T12:00" if part[1] == "noon" else "T24:00"
        date.value = f"{date.value}{date.part}"


def _dated_weekday(source: Source, position: int, end: int) -> Date | None:
    """The date after a weekday: ``Monday, June 2``, ``Wed 22 of Jan``, ``Friday the 13th``."""
    found = _AFTER_WEEKDAY.match(source.text, end)
    if found is None or found.end() == end and source.text[end - 1 : end + 1].isalpha():
        return None
    start = found.end()
    if found[1]:
        name = found[1].lower()
        if name in MONTHS and not (
            name in ("may", "march")
            and found[1].islower()
            and not source.text[start + len(name) + 1 : start + len(name) + 2].isdigit()
        ):
            date = absolute.month_first(source, start, name)
            if date is not None and date.day is not None:
                date.start = position
                _close_bracket(source, found[0], date)
                return date
        return None
    digits = _DIGITS.match(source.text, start)
    if digits is None:
        return None
    date = absolute.day_first(source, start, digits.end(1), digits[1]) if len(found[2]) < 3 else None
    if date is None:
        date = digitdates.numeric(source, start, found[2], source.text[start + len(found[2]) : start + len(found[2]) + 1])
    if date is None and digits[2] and found[0].rstrip().endswith("the"):
        date = Date("date", position, digits.end(), f"XXXX-XX-{int(digits[1]):02d}")
        date.day = int(digits[1])
        date.day_span = digits.span(1)
    if date is not None:
        date.start = position
        _close_bracket(source, found[0], date)
    return date


def _close_bracket(source: Source, lead: str, date: Date) -> None:
    if "(" in lead and source.text[date.end : date.end + 1] == ")":
        date.end += 1


def _recurring(source: Source, start: int, end: int, value: str, number: int, position: int) -> Date:
    part = DAY_PART.match(source.lower, end)
    date = Date("set", start, part.end() if part else end, value + (DAY_PARTS.get(part[1], "") if part else ""))
    date.weekday = number
    date.weekday_span = (position, end)
    return date


def _weekdays(source: Source, position: int, end: int, number: int) -> Fact | None:
    return _recurring(source, position, end, f"XXXX-WXX-{number + 1}", number, position)


def deictic(source: Source, position: int, word: str) -> Fact | None:
    """``today``, ``yesterday morning``, ``tonight``."""
    end = position + len(word)
    if source.text[end : end + 1] == "-" or position and source.text[position - 1] == "-":
        return None
    date = Relative("date", position, end, "XXXX-XX-XX", "D", DEICTIC[word])
    if word == "tonight":
        date.kind = "time"
        date.part = "TNI"
        date.value = "XXXX-XX-XXTNI"
        return date
    part = DAY_PART.match(source.lower, end)
    if part:
        add_part(date, part)
    elif word == "today":
        date.value = "PRESENT_REF"
    date.start = early(source, position)
    return date


def day_part(source: Source, position: int, word: str) -> Fact | None:
    """``this morning``, ``last night``, ``the evening``, ``early morning``, ``every night``."""
    end = position + len(word)
    if word.endswith("s"):
        return Fact("set", position, end, f"XXXX-XX-XX{DAY_PARTS[word[:-1]]}")
    code = DAY_PARTS[word]
    start = position
    before, at = word_before(source, start)
    if before in EDGES:
        start = at
        before, at = word_before(source, start)
    hour = _HOUR_AFTER.match(source.lower, end)
    if word.startswith("mid") or hour:
        return _part(start, hour.end() if hour else end, code)
    if before in _PART_SHIFTS:
        article, first = word_before(source, at)
        return _part(first if article == "the" else at, end, code, _PART_SHIFTS[before], before in ("this", "last"))
    if before in ("every", "each"):
        return Fact("set", at, end, f"XXXX-XX-XX{code}")
    if start < position and (before in ("in", "the", "by", "until", "since") or at_boundary(source, end)):
        return _part(at if before == "the" else start, end, code)
    if before != "the":
        return None
    tail = OF_MONTH.match(source.lower, end) if source.lower.startswith(" of ", end) else None
    if tail and tail[1] in MONTHS:
        dated = absolute.month_first(source, tail.start(1), tail[1])
        if dated is not None and dated.day is not None:
            dated.start, dated.kind, dated.value = at, "time", f"{dated.value}{code}"
            return dated
    leads = word_before(source, at)[0] in ("in", "during", "of", "through", "by", "for")
    return _part(at, end, code) if leads and (at_boundary(source, end) or word_after(source, end) in _AFTER_PART) else None


def _part(start: int, end: int, code: str, shift: int = 0, from_now: bool = False) -> Relative:
    date = Relative("time", start, end, f"XXXX-XX-XX{code}", "D", shift, "now" if from_now else "text")
    date.part = code
    return date
