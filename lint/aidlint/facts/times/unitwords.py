"""Expressions round a time unit that no number leads to: last year, a month, years ago, the end of the week."""

from __future__ import annotations

from aidlint.facts.fact import Date, Fact
from aidlint.facts.times import absolute, periods
from aidlint.facts.times.context import at_boundary, word_after, word_before
from aidlint.facts.times.days import DAY_PART, add_part
from aidlint.facts.times.quarters import OF_MONTH, YEAR_OF, nth
from aidlint.facts.times.references import reference_to
from aidlint.facts.times.relative import UNKNOWN, Relative, ago, period
from aidlint.facts.times.seasons import feast, holiday_day
from aidlint.facts.times.spoken import spoken
from aidlint.facts.times.timewords import ADJECTIVES, EDGES, MONTHS, SHIFTS, TEXT_SHIFTS, UNITS, VAGUE, WEEKDAYS, WINDOWS
from aidlint.facts.times.years import extend_left, plain
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_LEADS = frozenset(
    """for in within over than about nearly almost after of under just only took take takes taking lasting lasted lasts last
    spent spend spends wait waited quite roughly around until every through during not was be before by and to with whole
    least most become on when at as through throughout once""".split()
)  # fmt: skip
_HEDGED_ARTICLE = frozenset("about around nearly almost roughly approximately".split())
_RATE = lazy(
    r"[0-9$£€%]|\b(?:times|twice|once|two|three|four|five|six|several|million|billion|thousand|"
    r"hundred|dozens?|percent|tonnes|barrels|hours|days|dollars|euros)\b"
)
_DAY_ROUND = lazy(r" (?:before (yesterday)|after (tomorrow|tmrw))(?![a-z])")
_PERIOD_ENDED = lazy(r" (?:ended|ending|to|beginning|starting|that ended|through)(?![a-z])")
_TIED = lazy(r"-(long|ago|earlier|end)(?![a-z])")
_BESIDE_DAY = lazy(r" (before|after|earlier)(?![a-z])")
_YEARS_DAY = lazy(r"['’]s (day|eve)")
_NUMBERED_WEEK = lazy(r" ([0-9]{1,2})(?![0-9A-Za-z,./:%-])(?! [a-z]{4})")
_WEEKDAY_AFTER = lazy(r",? (?:on )?([a-z]+day)\b")
_AFTER_NEXT = lazy(r" after next(?![a-z])")
_OLD = lazy(r"['’]?s?[ -](?:old|olds)(?![a-z])")
_AND_HALF = lazy(r" and (?:a )?half(?![a-z])")
_AND_QUARTERS = lazy(r" and (a|three)[ -]quarters?(?![a-z-])(?! of)")
_LONG = lazy(r"-long")
# What is called so, in years.
_QUARTER_CENTURY = 23, 27
_OF_CENTURY = lazy(r"(?: of a|-) ?century(?![a-z-])")


def unit(source: Source, position: int, word: str) -> Fact | None:
    """An expression round a time unit that no number leads to: ``a year``, ``last month``, ``years ago``."""
    end = position + len(word)
    code = UNITS[word]
    before, at = word_before(source, position)
    if word == "day" and (found := holiday_day(source, before, at, end)):
        return found
    if word == "year" and before == "new":
        tail = _YEARS_DAY.match(source.lower, end)
        return (
            feast(source, at, tail.end() if tail else end, (12, 31) if tail and tail[1] == "eve" else (1, 1))
            if source.text[position].isupper()
            else None
        )
    if source.text[position - 1 : position] == "-" and before not in ("half", "all", "full"):
        return None
    if word.endswith("s") or word == "millennia":
        if word.endswith("s") and UNITS.get(word[:-1]) or word in ("centuries", "millennia"):
            return _plural(source, position, end, code, before, at)
    tied = _TIED.match(source.lower, end)
    if tied:
        if tied[1] == "long":
            return periods.plain("duration", position, tied.end(), code, 1)
        if tied[1] == "end":
            return period(position, tied.end(), code, 0) if code in UNKNOWN else None
        return Relative("date", position, tied.end(), periods.timex(code, "1"), code, -1)
    start = position
    if before in ADJECTIVES and not (
        before == "full" and word_before(source, at)[0] not in ("a", "the", "last", "this", "next", "first")
    ):
        start = at
        before, at = word_before(source, at)
    if before in ("a", "an", "another"):
        return _indefinite(source, at, end, code, before)
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
            return periods.half(source, at, end, code)
        return periods.plain("duration", at, end, code, 1) if before != "all" or code in ("D", "NI", "W", "Y", "M") else None
    year = YEAR_OF.match(source.text, end) if code == "Y" else None
    if year:
        date = plain(source, start, year.end(1), int(year[1]), year[1])
        if before == "the":
            date.start = at
        if "fiscal" in source.lower[start:end]:
            date.value = "FY" + year[1]
        date.year_span = year.span(1)
        return date
    if (
        code == "W"
        and (source.text[position] == "w" or before in ("from", "between", "to", "and"))
        and (numbered := _NUMBERED_WEEK.match(source.text, end))
    ):
        return Date("date", position, numbered.end(), f"XXXX-W{int(numbered[1]):02d}") if 0 < int(numbered[1]) < 54 else None
    if code == "D" and (rounded := _DAY_ROUND.match(source.lower, end)):
        return Relative("date", at if before == "the" else start, rounded.end(), "XXXX-XX-XX", "D", -2 if rounded[1] else 2)
    return _shifted(source, end, code, before, at)


def quarter(source: Source, position: int, word: str) -> Fact | None:
    """``last quarter``, ``the latest quarter``; a quarter of a thing is a number."""
    end = position + len(word)
    time = spoken(source, position, word)
    if time is not None:
        return time
    before, at = word_before(source, position)
    if before in ADJECTIVES:
        before, at = word_before(source, at)
    if before in ("every", "each", "per"):
        return periods.plain("set", at, end, "Q", 1)
    if before == "a" and (century := _OF_CENTURY.match(source.lower, end)):
        moved = ago(source, at, century.end(), "Y", 25, "P25Y")
        length = moved or periods.plain("duration", at, century.end(), "Y", 25)
        length.low, length.high = _QUARTER_CENTURY
        return length
    if before in ("a", "an") or word_after(source, end) in ("of", "mile", "century", "past", "to"):
        return None
    return _shifted(source, end, "Q", before, at)


def _shifted(source: Source, end: int, code: str, before: str, at: int) -> Fact | None:
    """``last year``, ``the next day``, ``this weekend``, ``the end of the month``."""
    grain = code if code in UNKNOWN else ""
    if before in ("last", "first", "final") and code in ("W", "D", "WE"):
        first, place = word_before(source, at)
        named = nth(source, place if first == "the" else at, end, "week" if code == "W" else "day", 0)
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
        part = DAY_PART.match(source.lower, end) if code == "D" else None
        if part:
            add_part(date, part)
        week = _WEEKDAY_AFTER.match(source.lower, end) if code == "W" else None
        if week and week[1] in WEEKDAYS:
            date.grain, date.weekday, date.end = "WW", WEEKDAYS[week[1]], week.end()
            date.value = f"XXXX-WXX-{date.weekday + 1}"
        return date
    if before == "of" and word_before(source, at)[0] == "rest" and grain:
        return period(word_before(source, at)[1], end, grain, 0)
    if before in ("rest", "end", "beginning") and grain:
        return period(at, end, grain, 0)
    if before in {"the", "my"}:
        of, place = word_before(source, at)
        if of in {"of", "rest"}:
            begin = extend_left(source, at) if of == "of" else place
            if begin < at and grain:
                return period(begin, end, grain, 0, "now" if code in ("Y", "M", "W", "Q") else "text")
        if code == "WE":
            return Relative("date", at, end, UNKNOWN["WE"], "WE", None)
        if code == "W" and (after_next := _AFTER_NEXT.match(source.lower, end)):
            return period(at, after_next.end(), grain, 2)
        beside = _BESIDE_DAY.match(source.lower, end)
        if beside and grain and at_boundary(source, beside.end()):
            return period(at, beside.end(), grain, 1 if beside[1] == "after" else -1, "text")
        tail = OF_MONTH.match(source.lower, end) if code in ("W", "M") else None
        if tail and tail[1] in MONTHS:
            month = absolute.month_first(source, tail.start(1), tail[1])
            if month is not None:
                month.start = at
                return month
        if (
            grain
            and code in ("Y", "Q", "M", "W")
            and (
                of == "for"
                and word_after(source, end) not in ("of", "in", "when", "that")
                or of in ("during", "in", "over", "far", "on")
                and at_boundary(source, end)
                or _PERIOD_ENDED.match(source.lower, end)
            )
        ):
            return period(at, end, grain, 0)
    return None


def _indefinite(source: Source, at: int, end: int, code: str, article: str) -> Fact | None:
    """``a year``: a length, a rate (15 a year) or a way from now (a year ago)."""
    lower = source.lower
    if _OLD.match(lower, end):
        return None
    lead, first = word_before(source, at)
    if lead == "half":
        return periods.half(source, first, end, code)
    half = _AND_HALF.match(lower, end)
    quarters = None if half else _AND_QUARTERS.match(lower, end)
    amount = 1.5 if half else 1.0
    stop = half.end() if half else end
    if quarters and code in ("Y", "TH"):
        amount += 0.25 if quarters[1] == "a" else 0.75
        stop = quarters.end()
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
    if lead == "times":
        return periods.plain("set", at, end, code, 1)
    if word_after(source, stop) in ("after", "before"):
        return periods.plain("duration", begin, stop, code, amount)
    if not half and lead not in _LEADS:
        floor = max(at - 60, 0)
        floor = max(floor, lower.rfind(". ", floor, at), lower.rfind("\n", floor, at))
        touches = source.done and source.done == at - 1
        if touches or lead and _RATE.search(lower, floor, at):
            return periods.plain("set", at, end, code, 1)
    if code in ("TS", "D", "TM") and lead not in _LEADS:
        return None
    if code == "ML":
        return None
    long = _LONG.match(lower, stop)
    return periods.plain("duration", begin, long.end() if long else stop, code, amount)


def _plural(source: Source, position: int, end: int, code: str, before: str, at: int) -> Fact | None:
    """``many years``, ``the past few weeks``, ``decades ago``, ``recent months``, ``for years``."""
    start = position
    long = _LONG.match(source.lower, end)
    if long:
        return periods.plain("duration", position, long.end(), code, None)
    if before in ("business", "working", "consecutive", "calendar"):
        start = at
        before, at = word_before(source, at)
    vague = False
    if before == "more" and word_before(source, at)[0] in VAGUE:
        before, at = word_before(source, at)
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
            return reference_to(begin, end, "PAST_REF")
        if not vague and before in ("first", "final", "latest"):
            return None
        return periods.plain("duration", begin, end, code, None)
    if not vague and before in ("these", "those") and code == "D":
        return reference_to(at, end, "PRESENT_REF" if before == "these" else "PAST_REF")
    moved = ago(source, start, end, code, None, periods.timex(code, "X"))
    if moved is not None:
        return moved
    if vague:
        return periods.plain("duration", start, end, code, None)
    if before in ("for", "in", "over", "within", "after", "took", "take", "takes", "lasted", "spent", "spend", "last") and (
        at_boundary(source, end) or word_after(source, end) in ("of", "to", "and", "after", "before", "by", "as", "in")
    ):
        return periods.plain("duration", position, end, code, None)
    if word_after(source, end) in ("after", "before") and before not in ("the", "of", "those", "these"):
        return periods.plain("duration", position, end, code, None)
    if before == "the" and word_before(source, at)[0] in ("over", "through", "down") and code in ("Y", "DE", "CE", "M"):
        return periods.plain("duration", at, end, code, None)
    return None
