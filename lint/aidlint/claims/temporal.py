"""Relations between dates: periods, their lengths, ages, anniversaries, parts of periods, days that follow each other.

All are read inside one sentence or from one sentence to the next, from facts and the words between them. The types:

- ``period``: ``start`` to ``end`` (two dates; both made from the one fact of "1–10 May");
- ``length``: a period with the ``duration`` said of it;
- ``age``: ``born``, ``at`` (a later date of that life) and, where written, ``age``;
- ``anniversary``: ``founded``, ``held``, ``count``;
- ``within``: a ``part`` (date) said to lie in a ``whole`` (century, decade, quarter);
- ``sequence``: weekdays ``earlier`` and ``later`` said to be ``direction`` days apart, where no weekday named before fits.
"""

from __future__ import annotations

import re

from aidlint.claims import Relation
from aidlint.facts.fact import Date, Fact
from aidlint.facts.relative import Relative

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.document import Document
    from aidlint.facts import Facts

    Span = tuple[int, int]

_TO = re.compile(r"\s?(?:[-–—]|to|until|till|through|thru|up to)\s?(?:the |about |around |late |early |mid-?)?")
_AND = re.compile(r"\s?and\s?(?:the )?")
_OPENS = re.compile(r"\b(from|between)\s+(?:the |about |around |late |early |mid-?)?$", re.IGNORECASE)
_REACH = 60

# What joins a period to the length said of it after it, and before it.
_THEN_LENGTH = re.compile(
    r"\)?\s?(?:,|\(|–|—| - |;)\s?(?:(?:or|that is|i\.e\.|an?|the|some|just|for|of|in all|total|period|span|tenure|stretch|run|spell|reign|term|interval)\b,?\s?)*|\)?\s(?:or|for)\s"
)
_RAN = re.compile(r"\)?,?\s(?:took|lasted|ran|went on|continued|spanned|covered|is|was)\s(?:for\s|just\s|only\s|an?\s)*")
_LENGTH_ENDS = re.compile(r"\s?(?:$|[.,;:)\]–—]|longer\b|in all\b|in total\b|altogether\b|and\b|but\b)")
_NOUN_ENDS = re.compile(r"(?:[\s-](?!before|after|later|earlier|ago)[A-Za-z]+){0,4}?\s?(?:$|[.,;:)\]–—])")
_LENGTH_THEN = re.compile(
    r"(?:[\s-](?!before|after|later|earlier|ago|in|of)[a-z]+(?:-[a-z]+)?){0,3}?(?:,?\s(?:which|that))?(?:,|\s(?:ran|run|runs|running|lasted|lasting|held|spanned|was|is|began|open|on show|in force|took place))?\s?"
    r"(?:\(|,\s?)?\s?(?:from|between|\()\s?(?:the )?|,\s"
)

_BORN = re.compile(r"\bborn (?:(?:in|on|at|to|near|outside|around)?\s?(?:[A-Z][\w.’'-]*,?\s?){0,4})(?:in |on |the |in the )?$|\bborn [a-z][^0-9.;()]{0,30}\b(?:in|on) $|\bb\. ?$", re.IGNORECASE)
_DIED = re.compile(r"\b(?:died|dies|dying|death|passed away|killed)\b[^.;()0-9]{0,30}\b(?:in|on) $|\bdied $")
_LIFE = re.compile(r"[A-Z][\w.’'-]+ \((?:born |b\. ?)?$")
_AGED = re.compile(r"\b(?:aged|at the age of|at age|at the early age of|died at|dead at|dies at|aged only|aged just)\s$", re.IGNORECASE)
_WHEN_WAS = re.compile(r"\b(?:when|as) (?:he|she|they) (?:was|were)\s$")
_THEN_AGED = re.compile(r",?\s(?:at|aged|aged only|aged just|at the (?:early |ripe )?age of|when (?:he|she) was|at age|at just)\s|,?\s")
_DEATH = re.compile(r"\b(?:died|dead|dies|death)\b[^.;]{0,40}$")
_WAS = re.compile(r"\b(?:was|is|were|turned)\s$")
_WHEN_DIED = re.compile(r"(?: years old)?,? (?:when|as) (?:he|she|they|the \w+|[A-Z]\w+) (?:died|passed away|was killed)\b[^.;()]{0,30}$")
_OLDEST = 130
_KIN = re.compile(
    r"\b(?:sons?|daughters?|fathers?|mothers?|wife|husband|brothers?|sisters?|parents?|child|children|uncle|aunt|cousins?|twins?|widow\w*|grand\w+|nephew|niece|couple|partner)\b(?!['’])",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:where|which|whose|when|whom|after|before|since|until|founded|built|established|had been|been|named|than|while|its|a year)\b|;|:|\("
)
_DEED = re.compile(
    r"\b(?:released|opened|appeared|performed|bought|met|led|fought|arrived|came|went|turned|started|began|designed|composed|starred|won|joined|moved|graduated|married|wrote|played|became|took|made|published|signed|studied|emigrated|left|scored|recorded|sang|directed|entered|retired|enlisted|"
    r"competed|debuted|ran|was elected|was appointed|was ordained|was knighted|was married|set up|painted|completed)\b"
)

_CENTENARY = re.compile(r"\b(bi|ter|tri|quater|quin)?centen(?:ary|nial)\b")
_MULTIPLES = {"": 1, "bi": 2, "ter": 3, "tri": 3, "quater": 4, "quin": 5}
# "the festival's 50th anniversary": of somebody else.
_OTHERS = re.compile(r"[^\W\d_]['’]s\s(?:\w+\s)?$")
_ANNIVERSARY = re.compile(r"[ -](?:wedding )?(anniversary|birthday)\b", re.IGNORECASE)
_FOUNDED = re.compile(
    r"\b(?:founded|unveiled|dedicated|consecrated|established|opened|formed|created|built|launched|set up|started|inaugurated|incorporated|born|est\.|since|signed|married|completed|released|adopted|dating)\b[^.;()0-9]{0,30}$"
    r"|\b[Tt]he [a-z]+ of $",
    re.IGNORECASE,
)
_OF_OTHER = re.compile(r" of (?!(?:its|the|their|his|her) (?:founding|foundation|birth|opening|creation|establishment|independence)\b)| since | season\b| edition\b")

_IN_WHOLE = re.compile(r",? in (?:the year )?|\s?\(|, (?:built|founded|made|completed|opened) in |: (?:it|they|he|she) (?:was|were) (?:\w+ ){1,2}in ")
_OF_WHOLE = re.compile(r",? (?:that is, |i\.e\. )?(?:early |late )?(?:in|during) |, ")
_MONTHS_TO = re.compile(r"\s?(?:to|ended|ending|through|until|up to)\s?(?:the end of )?")
_CALENDAR = re.compile(r"\bcalendar\b", re.IGNORECASE)

_NEXT_DAY = re.compile(r"\b(?:a day later|the day after),? (?:on )?$", re.IGNORECASE)
_BESIDE = re.compile(r",? (?:on )?|\s?\(|, which was (?:a )?")
_BACK = 400


def relations(facts: Facts) -> Iterator[Relation]:
    """All relations between the dates of a document."""
    dates = sorted(facts.dates(), key=lambda date: date.start)
    if not dates:
        return
    document = facts.document
    periods = list(_periods(document.text, dates))
    yield from periods
    if facts.of("duration"):
        for period in periods:
            yield from _lengths(facts, period)
        yield from _clock_lengths(facts, dates)
    yield from _ages(facts, dates, periods)
    yield from _anniversaries(facts, dates)
    yield from _parts(facts, dates, periods)
    yield from _sequences(document, dates)


# -- periods


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


# -- lengths of periods


def _lengths(facts: Facts, period: Relation) -> Iterator[Relation]:
    document = facts.document
    text = document.text
    first, last = document.sentence_at(period.start)
    for fact in facts.between(first, last):
        if fact.kind != "duration" or fact.low is None and fact.high is None:
            continue
        hyphened = "-" in text[fact.number_end : fact.end]
        if fact.start >= period.end:
            if fact.start - period.end > _REACH:
                continue
            if not _THEN_LENGTH.fullmatch(text, period.end, fact.start):
                if not _RAN.fullmatch(text, period.end, fact.start):
                    continue
                hyphened = hyphened and _LENGTH_ENDS.match(text, fact.end) is None
            if not (_NOUN_ENDS if hyphened else _LENGTH_ENDS).match(text, fact.end):
                continue
            if hyphened and _THEN_LENGTH.fullmatch(text, period.end, fact.start) and not text[first : period.start].strip(" \"“'("):
                continue  # "From 2011 to 2016, a four-year course …" opens another clause
        else:
            start = period.roles["start"].start
            if fact.end > start or start - fact.end > _REACH or not _LENGTH_THEN.fullmatch(text, fact.end, start):
                continue
        yield Relation("length", (period.cue_start, period.cue_end), {**period.roles, "duration": fact})


_STOPPED = re.compile(r"\b(?:began|started|broke out|went off|sounded|stopp?\w*|halt\w*|suspend\w*|fail\w*|clos\w+|shut|went (?:down|dark|off)|cut|interrupt\w*|broke)\b", re.IGNORECASE)
_RESUMED = re.compile(r"\b(?:over|switched off|turned off|put out|extinguished|silenced|finished|stopped|closed|resum\w+|re-?open\w*|re-?start\w*|restor\w+|return\w*|came back|back|ended|went on|fixed)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|lasting|lasted|for)\s(?:some |about )?$")
_HALT = re.compile(r"[ -](?:session|debate|meeting|fire|blaze|strike|loss|halt|stop|stoppage|delay|outage|closure|break|interruption|blackout|suspension|pause|wait|gap|failure|shutdown)\b")


def _clock_lengths(facts: Facts, dates: list[Date]) -> Iterator[Relation]:
    """A stop and a resumption with their times, and the length of the halt in the same or the next sentence."""
    document = facts.document
    text = document.text
    times = [date for date in dates if date.kind == "time" and date.hour is not None and date.minute is not None and not date.malformed]
    for first, second in zip(times, times[1:], strict=False):
        start, end = document.sentence_at(first.start)
        if not start <= second.start < end or sum(start <= time.start < end for time in times) != 2:
            continue
        stopped = _STOPPED.search(text, start, first.start)
        resumed = _RESUMED.search(text, first.end, second.start)
        if not stopped or not resumed:
            continue
        paragraph = document.paragraph_at(end - 1)
        stop = document.sentence_at(min(end + 1, paragraph[1] - 1))[1]
        for fact in facts.between(start, stop):
            if fact.kind == "duration" and fact.unit in ("minute", "hour") and fact.low is not None and (
                _HALT.match(text, fact.end) or end > fact.start > second.end and _AFTER.search(text, second.end, fact.start)
            ):
                yield Relation("length", (stopped.start(), resumed.end()), {"start": first, "end": second, "duration": fact})


# -- ages


def _ages(facts: Facts, dates: list[Date], periods: list[Relation]) -> Iterator[Relation]:
    document = facts.document
    text = document.text
    if "orn " not in text and "b." not in text and "aged" not in text and "age of" not in text and " died" not in text:
        return
    lives: list[tuple[Date, Date | None, int]] = []  # birth, death, and where the mention ends
    for period in periods:
        start, end = period.roles["start"], period.roles["end"]
        if isinstance(start, Date) and isinstance(end, Date) and start.year and end.year and _LIFE.search(text, max(0, start.start - 40), start.start) and text[end.end : end.end + 1] == ")":
            lives.append((start, end, end.end))
    for date in dates:
        if date.year is not None and not date.malformed and date.kind == "date" and _BORN.search(text, max(0, date.start - _REACH), date.start):
            lives.append((date, None, date.end))
    for born, died, at in lives:
        first, last = document.sentence_at(born.start)
        if _KIN.search(text, first, last):
            continue
        paragraph = document.paragraph_at(born.start)
        stop = last
        if last < paragraph[1]:
            following = document.sentence_at(min(last + 1, paragraph[1] - 1))
            if re.match(r"(?:He|She)\b", text[following[0] : following[0] + 4]) and not _KIN.search(text, *following):
                stop = following[1]
        yield from _life(facts, dates, born, died, (at, last, stop))


def _life(facts: Facts, dates: list[Date], born: Date, died: Date | None, reach: tuple[int, int, int]) -> Iterator[Relation]:
    """What is said of one life after its birth was named: ages at dates, and deeds with their years."""
    text = facts.document.text
    at, last, stop = reach
    later = [date for date in dates if at <= date.start < stop and date.kind == "date" and date.year is not None and not date.malformed and date.year_span]
    death = died or next((date for date in later if _DIED.search(text, max(at, date.start - _REACH), date.start)), None)
    aged = False
    for fact in facts.between(at, stop):
        if not isinstance(fact.value, int) or fact.kind not in ("age", "number", "quantity") or not 0 < fact.value < _OLDEST or fact.unit not in (None, "count", "year"):
            continue
        event = _age_at(text, fact, later, death, at)
        if event is not None and not text[max(0, fact.start - 6) : fact.start].lower().endswith("then "):
            aged = True
            yield Relation("age", (born.end, fact.start), {"born": born, "at": event, "age": fact})
    if death is not None and not aged:
        yield Relation("age", (born.end, death.start), {"born": born, "at": death})
    if aged or death:
        return
    for date in later:
        between = text[at : date.start]
        if date.start < last and between.endswith(" in ") and _DEED.search(between) and not _CLAUSE.search(between) and len(between) < 2 * _REACH:
            yield Relation("age", (at, date.start), {"born": born, "at": date})
            break


def _age_at(text: str, age: Fact, later: list[Date], death: Date | None, begin: int) -> Date | None:
    """The date at which a person is said to have had that age."""
    lead = text[max(begin, age.start - 28) : age.start]
    aged = _AGED.search(lead) is not None or text[age.start : age.start + 4].lower() == "aged"
    if aged or _WHEN_WAS.search(lead) or lead.endswith(" at "):
        following = next((date for date in later if age.end <= date.start <= age.end + 6), None)
        if following is not None and text[age.end : following.start].strip(" ,") in ("in", "on", ""):
            return following
        before = next((date for date in reversed(later) if date.end <= age.start), None)
        if before is not None and _THEN_AGED.fullmatch(text, before.end, age.start):
            return before
        if aged and death is not None and _DEATH.search(text, max(begin, age.start - _REACH), age.start):
            return death
        return None
    if death is not None and _WAS.search(lead):
        stop = death.start if death.start > age.end else min(len(text), age.end + _REACH)
        if stop - age.end <= 2 * _REACH and _WHEN_DIED.match(text[age.end : stop]):
            return death
    return None


# -- anniversaries


def _anniversaries(facts: Facts, dates: list[Date]) -> Iterator[Relation]:
    document = facts.document
    text = document.text
    for count, end in _feasts(facts):
        if not isinstance(count.value, int) or _OF_OTHER.match(text, end) or _OTHERS.search(text, max(0, count.start - 24), count.start):
            continue
        first, last = document.sentence_at(count.start)
        years = [date for date in dates if first <= date.start < last and date.kind == "date" and date.year is not None and not date.malformed and date.era != "BC"]
        founded = [date for date in years if date.year_span and _FOUNDED.search(text, max(first, date.start - _REACH), date.start)]
        held = [date for date in years if date not in founded]
        if len(founded) == 1 and len(held) == 1:
            yield Relation("anniversary", (count.start, end), {"founded": founded[0], "held": held[0], "count": count})


def _feasts(facts: Facts) -> Iterator[tuple[Fact, int]]:
    """The counts of anniversaries, with where the word for the feast ends: ``75th anniversary``, ``bicentenary``."""
    text = facts.document.text
    if "nniversary" in text or "birthday" in text:
        for count in facts.of("ordinal"):
            found = _ANNIVERSARY.match(text, count.end)
            if found:
                yield count, found.end()
    if "centen" in text:
        for found in _CENTENARY.finditer(text):
            count = Fact("ordinal", found.start(), found.end(), 100 * _MULTIPLES[found[1] or ""])
            count.low = count.high = float(100 * _MULTIPLES[found[1] or ""])
            yield count, found.end()


# -- parts of periods


def _parts(facts: Facts, dates: list[Date], periods: list[Relation]) -> Iterator[Relation]:
    text = facts.document.text
    for index, whole in enumerate(dates):
        if whole.kind != "date" or not isinstance(whole.value, str) or whole.era == "BC":
            continue
        quarter = "-Q" in whole.value
        if not quarter and (whole.year is not None or not whole.value.isdigit() or len(whole.value) > 3):
            continue
        part = dates[index + 1] if index + 1 < len(dates) else whole
        gap = text[whole.end : part.start] if part.start - whole.end <= _REACH else ""
        if quarter:
            start, end = facts.document.sentence_at(whole.start)
            if _CALENDAR.search(text, start, end) and (bounds := _quarter_months(facts, whole, part, periods, gap)):
                yield Relation("within", (whole.end, part.start), {"whole": whole, **bounds})
        elif gap and part.year is not None and part.year_span and not part.malformed and _IN_WHOLE.fullmatch(gap):
            yield Relation("within", (whole.end, part.start), {"whole": whole, "part": part})
        elif index and (year := dates[index - 1]).year_span and not year.malformed and year.kind == "date":
            if _OF_WHOLE.fullmatch(text, year.end, whole.start):
                yield Relation("within", (year.end, whole.start), {"whole": whole, "part": year})


def _quarter_months(facts: Facts, whole: Date, part: Date, periods: list[Relation], gap: str) -> dict[str, Fact] | None:
    """The months that are said to make up a quarter: ``(April–June)``, ``the three months to September``."""
    text = facts.document.text
    for period in periods:
        if period.roles["start"] is part and gap.strip() in ("(", ", from", ","):
            return {"start": part, "end": period.roles["end"]}
    for fact in facts.between(whole.end, whole.end + _REACH):
        if fact.kind == "duration" and fact.unit == "month" and fact.low == fact.high == 3:
            for date in facts.between(fact.end, fact.end + 30):
                if isinstance(date, Date) and date.month is not None and _MONTHS_TO.fullmatch(text, fact.end, date.start):
                    return {"end": date}
    return None


# -- days that follow each other


def _sequences(document: Document, dates: list[Date]) -> Iterator[Relation]:
    text = document.text
    weekdays = [date for date in dates if date.weekday is not None and date.weekday_span and date.kind in ("date", "time")]
    for index, later in enumerate(weekdays):
        days = _days_from(text, dates, later)
        if not days:
            continue
        begin = document.paragraph_at(later.start)[0]
        before = [date for date in weekdays[:index] if date.start >= max(begin, later.start - _BACK)]
        if before and all(((date.weekday or 0) + days - (later.weekday or 0)) % 7 for date in before):
            yield Relation("sequence", (later.start, later.start), {"earlier": before[-1], "later": later}, days)


def _days_from(text: str, dates: list[Date], later: Date) -> int:
    """How many days a weekday is said to lie after the day told before it: ``the following day, Wednesday``; 0: not said."""
    start = later.weekday_span[0] if later.weekday_span else later.start
    if _NEXT_DAY.search(text, max(0, start - 40), start):
        return 1
    for date in dates:
        if isinstance(date, Relative) and date.anchor == "text" and date.grain == "D" and date.shift and abs(date.shift) < 7 and date.weekday is None:
            gap = text[date.end : later.start] if date.end <= later.start else text[later.end : date.start]
            if 0 < len(gap) < 16 and _BESIDE.fullmatch(gap):
                return int(date.shift)
    return 0
