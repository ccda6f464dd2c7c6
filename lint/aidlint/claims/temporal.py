"""Relations between dates: periods, their lengths, parts of periods, days that follow each other, lives and jubilees.

All are read inside one sentence or from one sentence to the next, from facts and the words between them. The types:

- ``period``: ``start`` to ``end`` (two dates; both made from the one fact of "1–10 May");
- ``length``: a period with the ``duration`` said of it;
- ``within``: a ``part`` (date) said to lie in a ``whole`` (century, decade), or the months ``start`` to ``end`` of a quarter
  or half of a year;
- ``sequence``: weekdays ``earlier`` and ``later`` said to be ``direction`` days apart, where no weekday named before fits;
- ``age`` and ``anniversary``: see ``lives``.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from aidlint.claims import Relation
from aidlint.facts.fact import Date, Fact
from aidlint.facts.times.relative import Relative
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document
    from aidlint.facts import Facts

REACH = 60
"""How far apart, in characters, two figures of one relation stand at most."""
_WIDE = 200

_TO = lazy(r"\s?(?:[-–—]|to|until|till|through|thru|up to)\s?(?:the |about |around |late |early |mid-?)?")
_AND = lazy(r"\s?and\s?(?:the )?")
_OPENS = lazy(r"\b(from|between)\s+(?:the |about |around |late |early |mid-?)?$", IGNORECASE)

# What joins a period to the length said of it after it: ", a span of", "(or", ") lasted".
_THEN_LENGTH = lazy(
    r"\)?\s?(?:,|\(|–|—| - |;)\s?"
    r"(?:(?:or|that is|i\.e\.|an?|the|some|just|for|of|in all|total|period|span|tenure|stretch|run|spell|reign|term|interval)\b"
    r",?\s?)*"
    r"|\)?\s(?:or|for)\s"
)
_RAN = lazy(r"\)?,?\s(?:took|lasted|ran|went on|continued|spanned|covered|is|was)\s(?:for\s|just\s|only\s|an?\s)*")
_LENGTH_ENDS = lazy(r"\s?(?:$|[.,;:)\]–—]|longer\b|in all\b|in total\b|altogether\b|and\b|but\b|(?:in|during|over) which\b)")
# "From 1970 to 1975 he was bishop there, five years in all": a sum, which needs no link.
_SUMMED = lazy(r" (?:in all|in total|all told|altogether|overall)\b")
_CLAUSE_BETWEEN = lazy(r"(?:(?!\b(?:with|plus|again|later|then|including|counting|together)\b)[^.;:()\d\n]){1,100}, ")
_NOUN_ENDS = lazy(
    r"(?:[\s-](?!before|after|later|earlier|ago)[A-Za-z]+){0,4}?\s?(?:$|[.,;:)\]–—]|(?:that|which|in|for|of|with|and|at)\b)"
)
# And before it: "four-year programme, which ran from", "seven-year term (".
_LENGTH_THEN = lazy(
    r"(?:[\s-](?!before|after|later|earlier|ago|in|of)[a-z]+(?:-[a-z]+)?){0,3}?(?:,?\s(?:which|that))?"
    r"(?:,|\s(?:ran|run|runs|running|lasted|lasting|held|spanned|was|is|began|open|on show|in force|took place))?\s?"
    r"(?:(?:\(|,\s?)?\s?(?:from|between|\()\s?(?:the )?|,\s)"
)
# "The 12-day walk along the old salt road, from": a thing with its length, and its dates set off by commas.
_WALK_THEN = lazy(r" [a-z]+(?: (?!before|after|later|earlier|ago|who|which|that|and)[\w’'-]+){0,8}, (?:from |between )?")
# "… and those nine years": the period told just before, as a whole. Of two years each may be meant by itself.
_THOSE = lazy(r"[^.;:\d]*\b(?:those|these)\s(?:long |entire |whole |full )?")
_FEWEST_AS_ONE = 3
_STOPPED = lazy(
    r"\b(?:began|started|broke out|went (?:down|dark|off)|sounded|stopp?\w*|halt\w*|suspend\w*|fail\w*|clos\w+|shut|cut"
    r"|interrupt\w*|broke)\b",
    IGNORECASE,
)
_RESUMED = lazy(
    r"\b(?:over|switched off|turned off|put out|extinguished|silenced|finished|stopped|closed|resum\w+|re-?open\w*|re-?start\w*"
    r"|restor\w+|return\w*|called off|lifted|came back|back|ended|went on|fixed)\b",
    IGNORECASE,
)
_AFTER = lazy(r"\b(?:after|lasting|lasted|for)\s(?:some |about )?$")
_OPENED = lazy(
    r"\b(?:opened|founded|established|built|began|begun|started|launched|formed|set up|created)\b[^.;()0-9]{0,30} in $"
)
_AND_CLOSED = lazy(
    r",? and (?:was |were )?(?:\w+ly )?(?:closed|shut|ended|stopped|dissolved|disbanded|demolished|abandoned|finished|broken up"
    r"|wound up|retired|scrapped)\b[^.;:()0-9]{0,30} in "
)
_THE = lazy(r"\bthe $")
_HALT = lazy(
    r"[ -](?:session|debate|meeting|fire|blaze|strike|loss|halt|stop|stoppage|delay|outage|closure|break|interruption|blackout"
    r"|suspension|pause|wait|gap|failure|shutdown)\b"
    # "the two-day strike of the tram drivers": perhaps another one
    r"(?!,? (?:of|for|by|which|that|who)\b)"
)

_IN_WHOLE = lazy(
    r",? in (?:the year )?|\s?\(|, (?:built|founded|made|completed|opened) in "
    r"|: (?:it|they|he|she) (?:was|were) (?:\w+ ){1,2}in "
)
_CLOSES = lazy(r"\s?(?:$|[.,;:)\]–—]|and (?:was|is|has|had|never)\b|by\b)")
_OF_WHOLE = lazy(r",? (?:that is, |i\.e\. )?(?:early |late )?(?:in|during) |, ")
_MONTHS_TO = lazy(r"\s?(?:to|ended|ending|through|until|up to)\s?(?:the end of )?")
_CALENDAR = lazy(r"\bcalendar\b", IGNORECASE)

_NEXT_DAY = lazy(r"\b(?:a day later|the day after),? (?:on )?$", IGNORECASE)
_BESIDE = lazy(r",? (?:on )?|\s?\(|, which was (?:a )?")
_BACK = 400


class Dates:
    """The dates of a document by start, with the sound ones among them that give a year."""

    __slots__ = ("_starts", "items")

    def __init__(self, items: Sequence[Date]) -> None:
        self.items = sorted(items, key=lambda date: date.start)
        self._starts = [date.start for date in self.items]

    def between(self, start: int, end: int) -> list[Date]:
        """The dates that start in ``start``..``end`` (half open)."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def years(self, start: int, end: int) -> list[Date]:
        """Those of them that are days, months or years whose year is known and not damaged."""
        dates = self.between(start, end)
        return [date for date in dates if date.kind == "date" and date.year is not None and not date.malformed]


def relations(facts: Facts) -> Iterator[Relation]:
    """All relations between the dates of a document."""
    from aidlint.claims import lives

    dates = Dates(facts.dates())
    if not dates.items:
        return
    text = facts.document.text
    periods = list(_periods(text, dates.items))
    yield from periods
    if facts.of("duration") or " later" in text:
        for period in periods:
            yield from _lengths(facts, period)
        yield from _openings(facts, dates)
        hours = [date for date in dates.items if _is_hour(date)]
        if len(hours) > 1:
            # Of "15:50, two hours later" and the 15:50 in it, the shorter.
            ends = {date.start: min(date.end, other.end) for date, other in pairwise(hours) if date.start == other.start}
            hours = [date for date in hours if date.end <= ends.get(date.start, date.end)]
            yield from _stretches(facts, hours, ("minute", "hour"))
        yield from _stretches(facts, [date for date in dates.items if _is_day(date)], ("day", "night", "week"))
    yield from lives.relations(facts, dates, periods)
    yield from _parts(facts, dates.items, periods)
    yield from _sequences(facts.document, dates)


# -- periods and their lengths


def _periods(text: str, dates: list[Date]) -> Iterator[Relation]:
    for index, date in enumerate(dates):
        if date.parts and len(date.parts) == 2 and date.kind == "date":
            yield _period_of_days(date)
        if index + 1 == len(dates):
            break
        other = dates[index + 1]
        gap = text[date.end : other.start] if other.start - date.end <= 16 else ""
        if not gap or other.kind != date.kind or date.end > other.start:
            continue
        before = _OPENS.search(text, max(0, date.start - 24), date.start)
        between = before is not None and before[1].lower() == "between"
        if _AND.fullmatch(gap) if between else _TO.fullmatch(gap):
            cue = (before.start() if before else date.end, other.start)
            yield Relation("period", cue, {"start": date, "end": other}, 1 if before else 0)


def _period_of_days(date: Date) -> Relation:
    """The two ends of ``1–10 May 2019``, which is one fact."""
    ends = []
    for part in date.parts or ():
        end = Date("date", date.start, date.end)
        end.day, end.month, end.year, end.era = int(part), date.month, date.year, date.era
        end.day_span, end.month_span, end.year_span = date.day_span, date.month_span, date.year_span
        ends.append(end)
    return Relation("period", (date.start, date.end), {"start": ends[0], "end": ends[1]}, 1)


def _lengths(facts: Facts, period: Relation) -> Iterator[Relation]:
    text = facts.document.text
    first, last = facts.document.sentence_at(period.start)
    opening = not text[first : period.start].strip(" \"“'(") if period.start - first < REACH else False
    for fact in facts.between(max(first, period.start - _WIDE), min(last, period.end + _WIDE)):
        if fact.kind == "duration" and (fact.low is not None or fact.high is not None):
            joined = _follows(text, period, fact, opening) if fact.start >= period.end else _precedes(text, period, fact)
            if joined:
                yield Relation("length", (period.cue_start, period.cue_end), {**period.roles, "duration": fact})


def _follows(text: str, period: Relation, duration: Fact, opening: bool) -> bool:
    """Is the length said of the period before it? ``opening``: the sentence begins with the period, so that "From 2011
    to 2016, a four-year course …" tells of something else."""
    hyphened = "-" in text[duration.number_end : duration.end]
    if (duration.low or 0) >= _FEWEST_AS_ONE and not hyphened and _THOSE.fullmatch(text, period.end, duration.start):
        return True
    if _SUMMED.match(text, duration.end) and _CLAUSE_BETWEEN.fullmatch(text, period.end, duration.start):
        return not hyphened
    if duration.start - period.end > REACH:
        return False
    if _THEN_LENGTH.fullmatch(text, period.end, duration.start):
        if hyphened:
            return not opening and _NOUN_ENDS.match(text, duration.end) is not None
        return _LENGTH_ENDS.match(text, duration.end) is not None
    if _RAN.fullmatch(text, period.end, duration.start):
        return (_LENGTH_ENDS.match(text, duration.end) or hyphened and _NOUN_ENDS.match(text, duration.end)) is not None
    return False


def _precedes(text: str, period: Relation, duration: Fact) -> bool:
    start = period.roles["start"].start
    if not duration.end <= start <= duration.end + REACH:
        return False
    if _LENGTH_THEN.fullmatch(text, duration.end, start):
        return True
    return "-" in text[duration.number_end : duration.end] and _WALK_THEN.fullmatch(text, duration.end, start) is not None


def _is_hour(date: Date) -> bool:
    return date.kind == "time" and date.minute is not None and not date.malformed


def _is_day(date: Date) -> bool:
    return date.kind == "date" and date.day is not None and date.month is not None and not date.malformed and not date.parts


def _stretches(facts: Facts, times: list[Date], units: tuple[str, ...]) -> Iterator[Relation]:
    """Two of the times or days of one sentence, a stop and a resumption or a start and an end, and the length, in one of
    the units, of what lies between."""
    document = facts.document
    text = document.text
    for index, second in enumerate(times[1:], 1):
        first = times[index - 1]
        start, end = document.sentence_at(first.start)
        alone = (index < 2 or times[index - 2].start < start) and (index + 1 == len(times) or times[index + 1].start >= end)
        if not alone or second.start >= end or second.start - first.end > _WIDE:
            continue
        stopped = _STOPPED.search(text, max(start, first.start - _WIDE), first.start)
        resumed = _RESUMED.search(text, first.end, second.start)
        if not stopped or not resumed:
            continue
        last = document.paragraph_at(end - 1)[1]
        stop = document.sentence_at(min(end + 1, last - 1))[1]
        for fact in facts.between(start, min(last, second.end + 2 * _WIDE)):
            if fact.start > min(stop, second.end + _WIDE) and not _THE.search(text, fact.start - 5, fact.start):
                continue
            later = fact.kind == "date" and text.endswith(" later", fact.start, fact.end)
            if (fact.kind == "duration" or later) and fact.unit in units and fact.low is not None and (
                _HALT.match(text, fact.end)
                or _THEN_LENGTH.fullmatch(text, second.end, fact.start)
                or end > fact.start > second.end and _AFTER.search(text, second.end, fact.start)
            ):  # fmt: skip
                yield Relation("length", (stopped.start(), resumed.end()), {"start": first, "end": second, "duration": fact})


def _openings(facts: Facts, dates: Dates) -> Iterator[Relation]:
    """``opened in 1961 and closed in 1993 after 42 years``: what one thing lasted, told by its start and its end."""
    text = facts.document.text
    for duration in facts.of("duration"):
        if duration.unit != "year" or duration.low is None or not text.endswith(" after ", 0, duration.start):
            continue
        years = dates.years(duration.start - _WIDE, duration.start)[-2:]
        if len(years) < 2 or years[1].end != duration.start - len(" after "):
            continue
        start = facts.document.sentence_at(duration.start)[0]
        opened = _OPENED.search(text, max(start, years[0].start - REACH), years[0].start)
        if opened and years[0].start > start and _AND_CLOSED.fullmatch(text, years[0].end, years[1].start):
            yield Relation(
                "length", (opened.start(), years[1].start), {"start": years[0], "end": years[1], "duration": duration}
            )


# -- parts of periods


def _parts(facts: Facts, dates: list[Date], periods: list[Relation]) -> Iterator[Relation]:
    text = facts.document.text
    months = {period.roles["start"].start: period for period in periods}
    for index, whole in enumerate(dates):
        if whole.kind != "date" or not isinstance(whole.value, str) or whole.era == "BC":
            continue
        part = dates[index + 1] if index + 1 < len(dates) else None
        gap = text[whole.end : part.start] if part is not None and part.start - whole.end <= REACH else ""
        if "-Q" in whole.value or "-H" in whole.value:
            start, end = facts.document.sentence_at(whole.start)
            if _CALENDAR.search(text, max(start, whole.start - _WIDE), min(end, whole.end + _WIDE)):
                bounds = _quarter_months(facts, whole, months.get(part.start) if part is not None else None, gap)
                if bounds:
                    yield Relation("within", (whole.end, whole.end), {"whole": whole, **bounds})
        elif whole.year is None and whole.value.isdigit() and len(whole.value) <= 3:
            if part is not None and _gives_year(part) and _IN_WHOLE.fullmatch(gap) and _CLOSES.match(text, part.end):
                yield Relation("within", (whole.end, part.start), {"whole": whole, "part": part})
            elif index and _gives_year(dates[index - 1]) and _OF_WHOLE.fullmatch(text, dates[index - 1].end, whole.start):
                yield Relation("within", (dates[index - 1].end, whole.start), {"whole": whole, "part": dates[index - 1]})


def _gives_year(date: Date) -> bool:
    return date.kind == "date" and date.year is not None and date.year_span is not None and not date.malformed


def _quarter_months(facts: Facts, whole: Date, months: Relation | None, gap: str) -> dict[str, Fact] | None:
    """The months that are said to make up a quarter or half: ``(April–June)``, ``the three months to September``."""
    if months is not None and gap.strip() in ("(", ", from", ","):
        return months.roles
    text = facts.document.text
    for fact in facts.between(whole.end, whole.end + REACH):
        if fact.kind == "duration" and fact.unit == "month" and fact.low == fact.high == (3 if "-Q" in str(whole.value) else 6):
            for date in facts.between(fact.end, fact.end + 30):
                if isinstance(date, Date) and date.month is not None and _MONTHS_TO.fullmatch(text, fact.end, date.start):
                    return {"end": date}
    return None


# -- days that follow each other


def _sequences(document: Document, dates: Dates) -> Iterator[Relation]:
    text = document.text
    weekdays = Dates([date for date in dates.items if date.weekday is not None and date.weekday_span and date.kind != "set"])
    for later in weekdays.items:
        days = _days_from(text, dates, later)
        if not days:
            continue
        before = weekdays.between(max(document.paragraph_at(later.start)[0], later.start - _BACK), later.start)
        if before and all(((date.weekday or 0) + days - (later.weekday or 0)) % 7 for date in before):
            yield Relation("sequence", (later.start, later.start), {"earlier": before[-1], "later": later}, days)


def _days_from(text: str, dates: Dates, later: Date) -> int:
    """How many days a weekday is said to lie after the day told before it: ``the following day, Wednesday``; 0: not said."""
    start = later.weekday_span[0] if later.weekday_span else later.start
    if _NEXT_DAY.search(text, max(0, start - 40), start):
        return 1
    for date in dates.between(later.start - REACH, later.end + 24):
        if isinstance(date, Relative) and date.anchor == "text" and date.grain == "D" and date.shift and date.weekday is None:
            gap = text[date.end : later.start] if date.end <= later.start else text[later.end : date.start]
            if abs(date.shift) < 7 and 0 < len(gap) < 16 and _BESIDE.fullmatch(gap):
                return int(date.shift)
    return 0
