"""Temporal expressions that begin, or have their heart, in a word: Monday, last year, every week, the summer of 2016."""

from __future__ import annotations

import re

from aidlint.facts import absolute, clock, periods
from aidlint.facts.context import at_boundary, word_after, word_before
from aidlint.facts.fact import Date, Fact
from aidlint.facts.relative import UNKNOWN, Relative, ago, period
from aidlint.facts.timewords import (
    ADJECTIVES, CARDINALS, DAY_PARTS, DECADE_WORDS, DEICTIC, EDGE_NOUNS, EDGES, HOLIDAY_DAYS, HOLIDAYS, HOMOGRAPHS, MONTHS, REFERENCES,
    SEASONS, SETS, SHIFTS, TEXT_SHIFTS, UNITS, VAGUE, WEEKDAY_PLURALS, WEEKDAYS, WINDOWS,
)  # fmt: skip
from aidlint.facts.years import extend_left, plain, year_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_AFTER_WEEKDAY = re.compile(r"\.?(?:,|[ \xa0\n]?\(|-|)[ \xa0\n]{0,2}(?:the )?(?=([A-Za-z]{3,9})|([0-9]{1,4}))")
_DIGITS = re.compile(r"([0-9]{1,2})(st|nd|rd|th)?")
_DAY_PART = re.compile(r"[ \xa0\n](?:late |early |mid-?)?(morning|afternoon|evening|night|lunchtime|noon|midnight)s?(?![a-z])")
_WEEK_AFTER = re.compile(r"(?:,? (?:of )?)(last|this|next) week\b")
_LEADS = frozenset(
    """for in within over than about nearly almost after of under just only took take takes taking lasting lasted lasts last spent
    spend spends wait waited quite roughly around until every through during not was be before by and to with whole least most
    be become on when at as through throughout once""".split()
)  # fmt: skip
_HEDGED_ARTICLE = frozenset("about around nearly almost roughly approximately".split())
_RATE = re.compile(r"[0-9$£€%]|\b(?:times|twice|once|million|billion|thousand|hundred|dozens?|percent|tonnes|barrels|hours|days|dollars|euros)\b")
_YEAR_OF = re.compile(r"(?:[ \xa0](?:of |in )?|, )(?:the )?(?:fiscal |financial )?(?:year )?((?:1[5-9]|20|21)[0-9]{2})(?![0-9A-Za-z,]*[0-9%])")
_OF_PERIOD = re.compile(r" (?:of |in )?((?:the |that |this |last |next |the next |the last |the previous |the following )(?:year|month|week|decade|century|quarter))(?:'s)?(?![a-z])")
_OF_MONTH = re.compile(r" (?:of |in |beginning |starting |commencing |ending )?(?:on )?([a-z]+)(?![a-z])")
_ERA = re.compile(r" (BCE?|B\.C\.|CE|AD|A\.D\.)(?![A-Za-z])")
_DAY_ROUND = re.compile(r" (?:before (yesterday)|after (tomorrow|tmrw))(?![a-z])")
_PERIOD_ENDED = re.compile(r" (?:ended|ending|to|beginning|starting|that ended|through)(?![a-z])")
_QUARTER_MARK = re.compile(r"([qh])([1-4])(?![0-9])")


def weekday(source: Source, position: int, word: str) -> Fact | None:
    """``Monday``, ``Monday, June 2, 2018``, ``last Friday``, ``Friday night``, ``every Sunday``, ``on Mondays``."""
    text = source.text
    end = position + len(word)
    number = WEEKDAYS.get(word, -1)
    if number < 0:
        return _weekdays(source, position, end, WEEKDAY_PLURALS[word])
    if position and text[position - 1] in "-–@#_" and source.done != position and not text[position].isupper():
        return None
    if text[end : end + 1] in "-" and text[end + 1 : end + 2].isdigit() is False and text[end : end + 1]:
        tail = _AFTER_WEEKDAY.match(text, end)
        if not (tail and tail[1] and tail[1].lower() in MONTHS) and word not in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"):
            return None
    date = _dated_weekday(source, position, end)
    before, at = word_before(source, position)
    if date is not None:
        date.weekday = number
        date.weekday_span = (position, end)
        date.start = at if before == "this" else position
        return date
    if word in HOMOGRAPHS or len(word) < 6:
        stopped = text[end : end + 1] == "."
        if word in ("sun", "sat", "wed", "mon") and before not in ("on", "last", "next", "this", "since", "until", "by"):
            return None
        if not stopped and before not in ("on", "last", "next", "this", "since", "until", "by", "from") and not (text[position].isupper() and at_boundary(source, end)):
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
        start = _early(source, start)
    found = Relative(kind, start, end, f"XXXX-WXX-{number + 1}", "WD", shift, "text" if before in TEXT_SHIFTS else "now")
    found.weekday = number
    found.weekday_span = (position, end)
    week = _WEEK_AFTER.match(source.lower, end)
    part = _DAY_PART.match(source.lower, end)
    if week:
        found.end = week.end()
        found.grain, found.shift = "WW", SHIFTS[week[1]]
    elif part:
        _add_part(found, part)
    return found


def _early(source: Source, start: int) -> int:
    word, at = word_before(source, start)
    return at if word in ("early", "late") else start


def _add_part(date: Relative, part: re.Match[str]) -> None:
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
        if name in MONTHS and not (name in ("may", "march") and found[1].islower() and not source.text[start + len(name) + 1 : start + len(name) + 2].isdigit()):
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
        date = absolute.numeric(source, start, digits.end(1), found[2], source.text[start + len(found[2]) : start + len(found[2]) + 1])
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
    part = _DAY_PART.match(source.lower, end)
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
    part = _DAY_PART.match(source.lower, end)
    if part:
        _add_part(date, part)
    elif word == "today":
        date.value = "PRESENT_REF"
    date.start = _early(source, position)
    return date


def reference(source: Source, position: int, word: str) -> Fact | None:
    """``now``, ``recently``: no date, but the present or the past."""
    end = position + len(word)
    text = source.text
    if text[end : end + 1] == "-" or position and text[position - 1] in "-'’":
        return None
    start = position
    if word in ("recently", "soon", "lately"):
        before, at = word_before(source, position)
        if word == "soon" and (before in ("as", "so", "too", "how") or word_after(source, end) in ("as", "enough")):
            return None
        if before in ("more", "most", "very", "just"):
            start = at
    elif word == "now" and word_after(source, end) == "that":
        return None
    date = Date("date", start, end, REFERENCES[word])
    date.relative = True
    return date


def present(source: Source, position: int, word: str) -> Fact | None:
    """``at present``, ``at the moment``, ``the future``, ``the past``."""
    before, at = word_before(source, position)
    end = position + len(word)
    if word == "present":
        if before == "at":
            return _reference(at, end, "PRESENT_REF")
        return None
    start = at
    if word == "moment":
        if before == "the" and word_before(source, at)[0] == "at":
            return _reference(word_before(source, at)[1], end, "PRESENT_REF")
        return None
    if before in ("near", "foreseeable", "distant", "recent"):
        before, start = word_before(source, at)
    if before not in ("the", "recent") or word == "past" and (not at_boundary(source, end) or word_before(source, start)[0] != "in"):
        return None
    if word == "future" and not at_boundary(source, end) and word_before(source, start)[0] != "in":
        return None
    return _reference(start, end, "PAST_REF" if word == "past" else "FUTURE_REF")


def _reference(start: int, end: int, value: str) -> Date:
    date = Date("date", start, end, value)
    date.relative = True
    return date


def recurrence(source: Source, position: int, word: str) -> Fact | None:
    """``annual``, ``daily``; not in a name (``the Daily Mail``)."""
    end = position + len(word)
    text = source.text
    if position and text[position - 1] == "-":
        return None
    if text[position].isupper() and (text[end + 1 : end + 2].isupper() or position > 1 and text[position - 2].isalpha()):
        return None
    return Fact("set", position, end, SETS[word], "year")


def season(source: Source, position: int, word: str) -> Fact | None:
    """``summer 2016``, ``the spring of 1998``, ``last winter``, ``the summer``."""
    end = position + len(word)
    code = SEASONS[word]
    year = year_after(source, end, True)
    before, at = word_before(source, position)
    if year and len(year.value) == 4 and (before != "to" or word != "fall"):
        date = Date("date", at if before == "the" else position, year.end, f"{year.value}-{code}")
        date.start = extend_left(source, date.start) if before != "the" else extend_left(source, at)
        date.year, date.year_span, date.malformed = year.year, year.span, year.malformed
        return date
    if before in SHIFTS and before != "past":
        start = at
        article, first = word_before(source, at)
        found = Relative("date", extend_left(source, first if article == "the" else start), end, f"XXXX-{code}", "S", SHIFTS[before])
        found.part = code
        return found
    period = _OF_PERIOD.match(source.lower, end)
    if period and period[1] in ("this year", "last year", "next year"):
        found = Relative("date", at if before == "the" else position, period.end(1), f"XXXX-{code}", "YS", SHIFTS[period[1][:4]])
        found.part = code
        return found
    if before in EDGES:
        start = at
    elif before == "the" and word_before(source, at)[0] in ("in", "during", "over", "by", "of", "since", "for", "until"):
        start = at
    elif before in ("in", "since", "until", "during", "by") and word != "fall" and (word != "spring" or at_boundary(source, end)):
        start = position
    else:
        return None
    if not at_boundary(source, end) and word_after(source, end) not in ("and", "in", "at", "when", "to", "of", "months", "but", "with", "as", "or"):
        return None
    found = Relative("date", extend_left(source, start), end, f"XXXX-{code}", "S", None)
    found.part = code
    return found


def day_part(source: Source, position: int, word: str) -> Fact | None:
    """``this morning``, ``last night``, ``the evening``, ``every night``."""
    end = position + len(word)
    before, at = word_before(source, position)
    start = position
    if before in EDGES:
        start = at
        before, at = word_before(source, at)
    code = DAY_PARTS[word]
    if before in ("this", "last", "that", "next", "following", "same", "previous"):
        first, place = word_before(source, at)
        shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(before, 0)
        date = Relative("time", place if first == "the" else at, end, f"XXXX-XX-XX{code}", "D", shift, "now" if before in ("this", "last") else "text")
        date.part = code
        return date
    if before in ("every", "each"):
        return Fact("set", at, end, f"XXXX-XX-XX{code}")
    if before == "the" and word_before(source, at)[0] in ("in", "during", "of", "through", "by", "for") and (at_boundary(source, end) or word_after(source, end) in ("of", "and", "to", "when", "at", "after", "before", "as", "the")):
        date = Relative("time", at, end, f"XXXX-XX-XX{code}", "D", 0, "text")
        date.part = code
        return date
    return None


def holiday(source: Source, position: int, word: str) -> Fact | None:
    """``Christmas``, ``Thanksgiving Day``."""
    end = position + len(word)
    tail = re.compile(r" (?:day|eve)(?![a-z])").match(source.lower, end)
    day = HOLIDAYS[word]
    if tail:
        end = tail.end()
        if tail[0] == " eve" and day:
            day = (day[0], day[1] - 1)
    return _feast(source, position, end, day)


def _feast(source: Source, start: int, end: int, day: tuple[int, int] | None) -> Date:
    date = Date("date", start, end)
    if day:
        date.month, date.day = day
    year = year_after(source, end, True)
    written = "XXXX"
    if year and year.malformed is None and len(year.value) == 4:
        date.year, date.year_span, date.end, written = year.year, year.span, year.end, year.value
    elif (period := _OF_PERIOD.match(source.lower, end)) and "year" in period[1]:
        date.end = period.end(1)
    date.value = f"{written}-{day[0]:02d}-{day[1]:02d}" if day else f"{written}-XX-XX"
    return date


def unit(source: Source, position: int, word: str) -> Fact | None:
    """An expression round a time unit that no number leads to: ``a year``, ``last month``, ``years ago``."""
    end = position + len(word)
    code = UNITS[word]
    before, at = word_before(source, position)
    if word == "day" and (found := _holiday_day(source, before, at, end)):
        return found
    if word == "year" and before == "new":
        tail = re.compile(r"['’]s (day|eve)").match(source.lower, end)
        return _feast(source, at, tail.end() if tail else end, (12, 31) if tail and tail[1] == "eve" else (1, 1)) if source.text[position].isupper() else None
    if source.text[position - 1 : position] == "-" and before not in ("half", "all", "full"):
        return None
    if word.endswith("s") or word == "millennia":
        if word.endswith("s") and UNITS.get(word[:-1]) or word in ("centuries", "millennia"):
            return _plural(source, position, end, code, before, at)
    start = position
    if before in ADJECTIVES and not (before == "full" and word_before(source, at)[0] not in ("a", "the", "last", "this", "next", "first")):
        start = at
        before, at = word_before(source, at)
    if before in ("a", "an", "another"):
        return _indefinite(source, at, start, end, code, before)
    if before in ("every", "each", "per"):
        once, place = word_before(source, at)
        if before == "every" and once == "once" or once in ("once", "twice"):
            at = place
        if before == "per" and source.text[at - 1 : at] == " " and once not in ("once", "twice"):
            return None if code[0] == "T" and not once else periods.plain("set", at, end, code, 1)
        return periods.plain("set", at, end, code, 1)
    if before == "other" and word_before(source, at)[0] == "every":
        return periods.plain("set", word_before(source, at)[1], end, code, 2)
    if before in ("all", "full", "half", "whole") and source.done <= at:
        if before == "half":
            return _half(source, at, end, code)
        return periods.plain("duration", at, end, code, 1) if before != "all" or code in ("D", "NI", "W", "Y", "M") else None
    year = _YEAR_OF.match(source.text, end) if code == "Y" else None
    if year:
        date = plain(source, start, year.end(1), int(year[1]), year[1])
        if before == "the":
            date.start = at
        if "fiscal" in source.lower[start:end]:
            date.value = "FY" + year[1]
        date.year_span = year.span(1)
        return date
    if code == "W" and source.text[position] == "w" and (numbered := re.compile(r" ([0-9]{1,2})(?![0-9A-Za-z,./:%-])(?! [a-z]{4})").match(source.text, end)):
        return Date("date", position, numbered.end(), f"XXXX-W{int(numbered[1]):02d}") if 0 < int(numbered[1]) < 54 else None
    if code == "D" and (rounded := _DAY_ROUND.match(source.lower, end)):
        return Relative("date", at if before == "the" else start, rounded.end(), "XXXX-XX-XX", "D", -2 if rounded[1] else 2)
    return _shifted(source, start, end, code, before, at)


def _holiday_day(source: Source, before: str, at: int, end: int) -> Fact | None:
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
            elif key in ("election", "earth"):
                return None
            return _feast(source, start, end, HOLIDAY_DAYS[key])
    return None


def _shifted(source: Source, start: int, end: int, code: str, before: str, at: int) -> Fact | None:
    """``last year``, ``the next day``, ``this weekend``, ``the end of the month``."""
    grain = code if code in UNKNOWN else ""
    if before in ("last", "first", "final") and code in ("W", "D", "WE"):
        first, place = word_before(source, at)
        named = _nth(source, place if first == "the" else at, end, "week" if code == "W" else "day", 0)
        if named is not None:
            return named
    if before in SHIFTS or before in TEXT_SHIFTS:
        first, place = word_before(source, at)
        begin = place if first in ("the", "this") else at
        if before == "past" or before in ("last", "next", "coming", "first") and not grain:
            return periods.plain("duration", begin, end, code, 1) if code != "NI" else None
        if not grain:
            return None
        if before == "last" and code == "D" and first == "the" and word_after(source, end) == "of":
            return None
        if before in SHIFTS:
            shift, anchor = SHIFTS[before], "text" if code == "D" and before in ("next", "previous") else "now"
        else:
            shift, anchor = TEXT_SHIFTS[before], "text"
        if first in EDGES:
            begin = place
        date = period(extend_left(source, begin), end, grain, shift, anchor)
        part = _DAY_PART.match(source.lower, end) if code == "D" else None
        if part:
            _add_part(date, part)
        week = re.compile(r",? (?:on )?([a-z]+day)\b").match(source.lower, end) if code == "W" else None
        if week and week[1] in WEEKDAYS:
            date.grain, date.weekday, date.end = "WW", WEEKDAYS[week[1]], week.end()
            date.value = f"XXXX-WXX-{date.weekday + 1}"
        return date
    if before in EDGE_NOUNS and before in ("rest", "end", "beginning") and grain:
        return period(at, end, grain, 0)
    if before == "the" or before == "my":
        of, place = word_before(source, at)
        if of == "of" or of == "rest":
            begin = extend_left(source, at) if of == "of" else place
            if begin < at and grain:
                return period(begin, end, grain, 0, "now" if code in ("Y", "M", "W", "Q") else "text")
        if code == "WE":
            return period(at, end, grain, 0)
        if code == "W" and (after_next := re.compile(r" after next(?![a-z])").match(source.lower, end)):
            return period(at, after_next.end(), grain, 2)
        tail = _OF_MONTH.match(source.lower, end) if code in ("W", "M") else None
        if tail and tail[1] in MONTHS:
            date = absolute.month_first(source, tail.start(1), tail[1])
            if date is not None:
                date.start = at
                return date
        if grain and code in ("Y", "Q", "M", "W") and (of in ("for", "during", "in", "over", "far") and at_boundary(source, end) or _PERIOD_ENDED.match(source.lower, end)):
            return period(at, end, grain, 0)
    return None


def _indefinite(source: Source, at: int, start: int, end: int, code: str, article: str) -> Fact | None:
    """``a year``: a length, a rate (15 a year) or a way from now (a year ago)."""
    lower = source.lower
    if re.compile(r"['’]?s?[ -](?:old|olds)(?![a-z])").match(lower, end):
        return None
    lead, first = word_before(source, at)
    if lead == "half":
        return _half(source, first, end, code)
    half = re.compile(r" and (?:a )?half(?![a-z])").match(lower, end)
    amount = 1.5 if half else 1.0
    stop = half.end() if half else end
    begin = at
    if lead in _HEDGED_ARTICLE:
        begin = first
    elif lead == "than" and word_before(source, first)[0] in ("more", "less"):
        begin = word_before(source, first)[1]
    moved = ago(source, begin, stop, code, amount, periods.timex(code, periods.amount_of(amount)))
    if moved is not None:
        return moved
    if article == "another":
        return periods.plain("duration", at, stop, code, amount)
    if lead in ("once", "twice"):
        return periods.plain("set", first, end, code, 1)
    if lead in ("times",):
        return periods.plain("set", at, end, code, 1)
    if not half and lead not in _LEADS:
        floor = max(lower.rfind(". ", 0, at), lower.rfind("\n", 0, at), at - 60, 0)
        touches = source.done and source.done == at - 1
        if touches or lead and _RATE.search(lower, floor, at):
            return periods.plain("set", at, end, code, 1)
    if code in ("TS", "D", "TM") and lead not in _LEADS:
        return None
    if code == "ML":
        return None
    long = re.compile(r"-long").match(lower, stop)
    return periods.plain("duration", begin, long.end() if long else stop, code, amount)


def _half(source: Source, at: int, end: int, code: str) -> Fact | None:
    fact = periods.plain("duration", at, end, code, 0.5)
    article, first = word_before(source, at)
    if article == "a":
        fact.start = first
    if code == "TH":
        fact.value = "PT30M"
    if code in ("NI", "ML"):
        return None
    moved = ago(source, fact.start, end, code, None, str(fact.value))
    return moved or fact


def _plural(source: Source, position: int, end: int, code: str, before: str, at: int) -> Fact | None:
    """``many years``, ``the past few weeks``, ``decades ago``, ``recent months``, ``for years``."""
    start = position
    long = re.compile(r"-long(?![a-z])").match(source.lower, end)
    if long:
        return periods.plain("duration", position, long.end(), code, None)
    if before in ("business", "working", "consecutive", "calendar"):
        start = at
        before, at = word_before(source, at)
    vague = False
    if before in VAGUE:
        vague = True
        start = at
        before, at = word_before(source, at)
        if before in ("a", "these", "those", "that", "the", "very", "so", "quite", "every", "each"):
            start = at
            if before in ("every", "each"):
                return periods.plain("set", start, end, code, None)
            before, at = word_before(source, at)
    if before in WINDOWS:
        begin = at
        article, first = word_before(source, at)
        if article in ("the", "these", "more"):
            begin = first
        if before == "recent" and not vague and code != "TH":
            return _reference(begin, end, "PAST_REF")
        if not vague and before in ("first", "final", "latest"):
            return None
        return periods.plain("duration", begin, end, code, None)
    if not vague and before in ("these", "those") and code in ("D",):
        return _reference(at, end, "PRESENT_REF" if before == "these" else "PAST_REF")
    moved = ago(source, start, end, code, None, periods.timex(code, "X"))
    if moved is not None:
        return moved
    if vague:
        return periods.plain("duration", start, end, code, None)
    if before in ("for", "in", "over", "within", "after", "took", "take", "takes", "lasted", "spent", "spend", "last") and (at_boundary(source, end) or word_after(source, end) in ("of", "to", "and", "after", "before", "by", "as", "in")):
        return periods.plain("duration", position, end, code, None)
    if before == "the" and word_before(source, at)[0] in ("over", "through", "down") and code in ("Y", "DE", "CE", "M"):
        return periods.plain("duration", at, end, code, None)
    return None


def fiscal(source: Source, position: int, word: str) -> Fact | None:
    """``fiscal 2023``, ``FY 2023``, ``FY23``."""
    end = position + len(word)
    found = re.compile(r"[ -]?(?:year )?['’]?(20[0-9]{2}|19[0-9]{2}|[0-9]{2})(?![0-9A-Za-z,])").match(source.lower, end)
    if found is None or word == "fiscal" and len(found[1]) == 2 or len(found[1]) == 2 and found[0][0] == " ":
        return None
    year = found[1] if len(found[1]) == 4 else "20" + found[1]
    before, at = word_before(source, position)
    date = plain(source, position, found.end(), int(year), "FY" + year)
    if before == "the":
        date.start = at
    date.year_span = found.span(1)
    return date


def quarter_mark(source: Source, position: int, word: str) -> Fact | None:
    """``Q1 2015``, ``H2``."""
    end = position + 2
    text = source.text
    if text[position].islower() or position and text[position - 1] in "-–/":
        return None
    year = _YEAR_OF.match(text, end) or re.compile(r"[-/ ]?['’]?([0-9]{2}|[0-9]{4})(?![0-9A-Za-z%,.])").match(text, end)
    written = "XXXX"
    if year and (len(year[1]) == 4 or year[0][0] in "'’"):
        written = year[1] if len(year[1]) == 4 else "20" + year[1]
        date: Date = Date("date", position, year.end(1), f"{written}-{text[position : position + 2]}")
        date.year, date.year_span = int(written), year.span(1)
        return date
    if text[position] == "H" and word_before(source, position)[0] not in ("in", "of", "for", "during"):
        return None
    date = Relative("date", position, end, f"XXXX-{text[position : position + 2]}", "YS", 0)
    date.part = text[position : position + 2]
    return date


def middle(source: Source, position: int, word: str) -> Fact | None:
    """``mid-2011``, ``mid-June``, ``the mid-1990s``, ``mid next week``, ``mid-morning``."""
    from aidlint.facts import dates

    found = re.compile(r"[- ](?:([0-9]+)|([a-z]+)(?: ([a-z]+))?)").match(source.lower, position + 3)
    if found is None:
        return None
    fact: Fact | None
    if found[1]:
        fact = dates.at_digit(source, found.start(1))
    elif found[2] in ("day", "night"):
        fact = clock.named(source, position, found[0])
        fact.end = found.end(2)
        fact.hour, fact.value = (12, "XXXX-XX-XXT12:00") if found[2] == "day" else (24, "XXXX-XX-XXT24:00")
    elif found[2] in DAY_PARTS:
        code = DAY_PARTS[found[2]]
        fact = Relative("time", position, found.end(2), f"XXXX-XX-XX{code}", "D", 0, "text")
        fact.part = code
    else:
        at = next((place for place in (2, 3) if found[place] and found[place] in dates.WORDS and found[place] not in DAY_PARTS), 0)
        fact = dates.at_word(source, found.start(at), found[at]) if at else None
        if fact is None and found[2] in SEASONS:
            fact = Relative("date", position, found.end(2), f"XXXX-{SEASONS[found[2]]}", "S", None)
            fact.part = SEASONS[found[2]]
    if isinstance(fact, Date) and position - 5 < fact.start <= found.end():
        fact.start = min(fact.start, position)
        before, at = word_before(source, position)
        if before == "the":
            fact.start = at
        return fact
    return None


def decade_word(source: Source, position: int, word: str) -> Fact | None:
    """``the seventies``, ``the nineteen seventies``; not a person's (``in his seventies``)."""
    before, at = word_before(source, position)
    start = position
    while before in EDGES or before == "nineteen":
        start = at
        before, at = word_before(source, at)
    if before != "the" and start == position:
        return None
    date = Date("date", at if before == "the" else start, position + len(word), "200" if word == "noughties" else f"19{DECADE_WORDS[word] // 10}")
    date.year_span = (position, position + len(word))
    return date


_CLOCK_WORDS = re.compile(r" (?:minutes |mins )?(?:o['’]?clock|past [a-z0-9]|to [a-z0-9]|(?:thirty|fifteen|twenty|forty|ten|five|[ap]\.? ?m(?![a-z])))")
_HALVES = re.compile(r"[ -]((?:thirty|fifteen|twenty|forty|ten|fifty)(?:[ -]five)?)(?= [ap]\.? ?m(?![a-z]))")


def spoken(source: Source, position: int, word: str) -> Fact | None:
    """Times of day in words: ``seven o'clock``, ``half past eight``, ``ten to nine``, ``seven thirty p.m.``"""
    end = position + len(word)
    if source.lower[end : end + 1] != " " or _CLOCK_WORDS.match(source.lower, end) is None:
        return None
    if word == "quarter" or word == "half":
        before, at = word_before(source, position)
        date = clock.past(source, at if before in ("a", "three") else position, {"half": 30, "quarter": 45 if before == "three" else 15}[word], end)
        return date
    number = CARDINALS[word]
    halves = _HALVES.match(source.lower, end)
    if halves and number < 13:
        half = clock.of_word(source, position, number, halves.end())
        if half is not None:
            parts = halves[1].replace("-", " ").split()
            half.minute = sum(CARDINALS[part] for part in parts)
            half.value = f"{str(half.value)[:-2]}{half.minute:02d}"
        return half
    return clock.of_word(source, position, number, end) or clock.past(source, position, number, end)


def spoken_year(source: Source, position: int, word: str) -> Fact | None:
    """``nineteen twenty-eight`` after a word that asks for a year."""
    if word_before(source, position)[0] not in ("in", "since", "of", "until", "by", "from", "to", "during", "year"):
        return None
    from aidlint.facts import words

    number = words.read(source.lower, position, word)
    if number is None or not isinstance(number.value, int | float) or not 1100 <= number.value <= 2099 or number.value % 100 == 0:
        return None
    return plain(source, position, number.end, int(number.value), str(int(number.value)))


def quarter_figure(source: Source, position: int, digits: str) -> Fact | None:
    """``1Q``, ``3Q 2015``."""
    end = position + 2
    year = _YEAR_OF.match(source.text, end)
    if year:
        date = Date("date", position, year.end(1), f"{year[1]}-Q{digits}")
        date.year, date.year_span = int(year[1]), year.span(1)
        return date
    found = Relative("date", position, end, f"XXXX-Q{digits}", "YS", None)
    found.part = f"Q{digits}"
    return found


def quarter(source: Source, position: int, word: str) -> Fact | None:
    """``last quarter``, ``the latest quarter``; a quarter of a thing is a number."""
    end = position + len(word)
    time = spoken(source, position, word)
    if time is not None:
        return time
    before, at = word_before(source, position)
    start = position
    if before in ADJECTIVES:
        start = at
        before, at = word_before(source, at)
    if before in ("every", "each", "per"):
        return periods.plain("set", at, end, "Q", 1)
    if before in ("a", "an") or word_after(source, end) in ("of", "mile", "century", "past", "to"):
        return None
    return _shifted(source, start, end, "Q", before, at)


def of_ordinal(source: Source, ordinal: Fact, word: str, end: int) -> Fact | None:
    """The period an ordinal makes with the word after it: the 20th century, first quarter of 2015, third week of July."""
    if not isinstance(ordinal.value, int | float) or ordinal.value != int(ordinal.value):
        return None
    number = int(ordinal.value)
    if word == "of":
        return absolute.ordinal_day(source, ordinal.start, number, ordinal.end)
    before, at = word_before(source, ordinal.start)
    start = at if before == "the" else ordinal.start
    if not word:
        return _day_alone(source, ordinal, number, start)
    if word == "century" and 0 < number < 40:
        era = _ERA.match(source.text, end)
        early = extend_left(source, ordinal.start)
        first = extend_left(source, start) if before == "the" else early
        date = Date("date", first, era.end() if era else end, f"{number - 1:02d}")
        if era and era[1].startswith("B"):
            date.era, date.value = "BC", f"BC{number - 1:02d}"
        return date
    if word == "quarter" and 0 < number < 5 or word == "half" and number < 3:
        return _part_of_year(source, start, end, f"{'Q' if word == 'quarter' else 'H'}{number}")
    if word in WEEKDAYS and number < 6 or word in ("week", "day", "weekend"):
        return _nth(source, start, end, word, number)
    if word in ("next", "this", "last") and number < 32 and source.lower.startswith(" month", end):
        return Relative("date", start, end + 6, f"XXXX-XX-{number:02d}", "M", SHIFTS[word])
    return None


def _day_alone(source: Source, ordinal: Fact, number: int, start: int) -> Fact | None:
    """``on the 27th``: a day of a month that the text has named; not ``the 27th floor``."""
    if not at_boundary(source, ordinal.end) or word_before(source, start)[0] not in ("on", "for", "by", "until", "of", "since") or not 3 < number < 32:
        return None
    if word_before(source, start)[0] != "on" and start == ordinal.start or ordinal.words and number < 20:
        return None
    date = Date("date", start, ordinal.end, f"XXXX-XX-{number:02d}")
    date.day, date.day_span = number, (ordinal.start, ordinal.end)
    return date


def _part_of_year(source: Source, start: int, end: int, part: str) -> Fact | None:
    year = _YEAR_OF.match(source.text, end)
    if year:
        date = Date("date", extend_left(source, start), year.end(1), f"{year[1]}-{part}")
        date.year, date.year_span = int(year[1]), year.span(1)
        return date
    later = _OF_PERIOD.match(source.lower, end)
    if later and "year" in later[1]:
        shift = -1 if "last" in later[1] or "previous" in later[1] else 1 if "next" in later[1] or "following" in later[1] else 0
        found = Relative("date", start, later.end(1), f"XXXX-{part}", "YS", shift)
    elif part[0] == "H" and source.text[end - 5 : end - 4] != "-":
        return None
    else:
        if part[0] == "H":
            return None
        found = Relative("date", start, end, f"XXXX-{part}", "YS", None)
    found.part = part
    return found


def _nth(source: Source, start: int, end: int, word: str, number: int) -> Fact | None:
    """``third week of July``, ``first Friday in May 2019``: the month, with no day of its own."""
    tail = re.compile(r" (?:of|in) (?:the |this |next |last )?([a-z]+)(?![a-z])").match(source.lower, end)
    if tail and tail[1] in MONTHS:
        month = absolute.month_first(source, tail.start(1), tail[1])
        if month is not None and month.day is None:
            month.start = start
            return month
    year = _YEAR_OF.match(source.text, end)
    if year and word == "week":
        date = Date("date", start, year.end(1), f"{year[1]}-W{number:02d}")
        date.year, date.year_span = int(year[1]), year.span(1)
        return date
    if tail and tail[1] in ("month", "year"):
        return Date("date", start, tail.end(), "XXXX-XX-XX" if word in WEEKDAYS or word == "day" else "XXXX-WXX")
    if word in WEEKDAYS:
        date = Date("date", start, end, f"XXXX-WXX-{WEEKDAYS[word] + 1}")
        return date
    return None


def oclock(source: Source, position: int, word: str) -> Fact | None:
    """``noon``, ``midnight``, ``midday``."""
    return clock.named(source, position, word)
