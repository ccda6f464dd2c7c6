"""Deeds after events: how long after one date another is said to lie.

``length``: the ``duration`` between them, with the dates of both, ``start`` and ``end``: "fifty years after the collapse of
1963, survivors met in 2013"; "rebuilt in 1939, eight years after the fire of 1931"; "opened on 3 May; a week later, on 10
May, it closed".
"""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.claims.time.lives import CLAUSE, DEED
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.time.temporal import Dates
    from aidlint.facts import Facts
    from aidlint.facts.fact import Date, Fact

# Nobody tells of one deed in a longer sentence; the rest is left unread.
_LONGEST = 500
# "Fifty years after the 1963 collapse," and what leads from there to the year of what was done then.
_LATER = lazy(r"\s(?:after|since)\s[^.,;:()0-9]{1,50}\s")
_THEN = lazy(r"(?: [A-Za-z]+){0,4}, ([^.,;:()0-9]{3,80}) in ")
_THEN_ENDS = lazy(r"\s?(?:$|[.;:)])| (?:on|at|to|with|for|by|near|beside|before|and)\b")
# "A film made in 1920" is no deed of that time, or may not be.
_WAS_DONE = lazy(r"\b(?:was|were) (?:finally |at last |first )?(?:[a-z]+ed|sold|found|built|sunk|shown|put up|brought back"
                 r"|given|held|cut|dug|torn down|set up|sung|unveiled|laid|shut|sent home)(?: [a-z]+){0,3}$")  # fmt: skip
_PARTICIPLE = lazy(r"\b(?:\w+ed|made|bought|won|led|fought|set up)$")


# "In 1939, eight years after the fire of 1931": the event is one noun with its year, or a clause with its own.
_JOINS = lazy(r",? (?:just |only |some |exactly |almost |nearly |about |barely )?|,? or ")
_AFTER_EVENT = lazy(
    r" (?:to the day )?(?P<way>after|before) (?:(?:the|its|his|her|their|that|an?) (?:(?!of\b)[\w’'-]+ ){1,3}(?:of|in)"
    r" (?:the year )?"
    r"|(?P<clause>(?!the |an? )[^.,;:()0-9]{2,60} in )|[^.,;:()0-9]{2,60} \((?:[a-z]+ ){1,6}(?:in|on) |(?:the )?)"
)
_OTHERS_CLAUSE = lazy(r"\b(?:who|which|that|whose|where|than|and|or|but)\b|(?<=\w )(?:he|she|it|they)\b")
_EVENT_ENDS = lazy(r"\s?(?:$|[.,;:)\n]|(?:and|but|when|by|at|with|because|for|to|on)\b)")
# "Three weeks later, on 10 May,".
_LATER_ON = lazy(r",? (?:in|on) ")
_SINCE = lazy(r"[^.;:()0-9]{0,80}(?:[,;.:]| and) ?(?:(?:and|but|just|only|barely|exactly|some|about|nearly|almost) )*$")
_APART = lazy(r"\b(?:again|then|another|next|second|third)\b|[\"“”]")
# "Opened in 1921 and bombed in 1943, twenty-two years later,".
_STOPS = lazy(r"[.,;:]|$")
_MOST = 40


def relations(facts: Facts, dates: Dates) -> Iterator[Relation]:
    """The lengths of a document that are told from an event to a deed."""
    text = facts.document.text
    durations = facts.of("duration")
    for duration in durations:
        if duration.low is None or not text.startswith((" after", " since", " before", " to the day"), duration.end):
            continue
        first, last = facts.document.sentence_at(duration.start)
        told = dates.between(max(first, duration.start - _LONGEST), min(last, duration.end + _LONGEST))
        sound = [date for date in told if date.kind == "date" and not date.malformed and not date.parts and not date.unit]
        if len(sound) == 2:
            yield from _after(text, duration, sound)
    for duration in [date for date in dates.items if date.unit and text.endswith(" later", date.start, date.end)][:_MOST]:
        yield from _later_on(facts, dates, duration)


def _after(text: str, duration: Fact, years: list[Date]) -> Iterator[Relation]:
    """``Fifty years after the fire of 1963, survivors met in 2013``; ``in 2013, fifty years after the fire of 1963``."""
    if duration.unit == "year" and years[0].start > duration.end and _LATER.fullmatch(text, duration.end, years[0].start):
        then = _THEN.fullmatch(text, years[0].end, years[1].start)
        done = then is not None and _WAS_DONE.search(then[1]) is not None
        if then and (done or DEED.search(then[1]) and not _PARTICIPLE.search(then[1])) and not CLAUSE.search(then[1]):
            if _THEN_ENDS.match(text, years[1].end):
                yield Relation(
                    "length", (duration.end, years[1].start), {"start": years[0], "end": years[1], "duration": duration}
                )
                return
    one, other = years
    if one.end <= duration.start < other.start:
        joined = _JOINS.fullmatch(text, one.end, duration.start)
    else:
        other, one = years
        joined = _LATER_ON.fullmatch(text, other.end, one.start) if duration.end < other.start else None
    if not joined or not _alike(one, other) or not _EVENT_ENDS.match(text, max(one, other, key=_start).end):
        return
    event = _AFTER_EVENT.fullmatch(text, duration.end, other.start)
    if event is None or event["clause"] and _OTHERS_CLAUSE.search(event["clause"]):
        return
    start, end = (other, one) if event["way"] == "after" else (one, other)
    yield Relation("length", (duration.end, other.start), {"start": start, "end": end, "duration": duration})


def _later_on(facts: Facts, dates: Dates, duration: Date) -> Iterator[Relation]:
    """``It opened on 3 May; three weeks later, on 10 May, it closed``: with no other date in either sentence."""
    text = facts.document.text
    if text.startswith(", ", duration.start - 2) and _STOPS.match(text, duration.end):
        told = dates.between(max(facts.document.sentence_at(duration.start)[0], duration.start - _LONGEST), duration.start)
        alike = len(told) == 2 and told[1].end == duration.start - 2 and _alike(*told)
        if alike and not _APART.search(text, told[0].start, duration.start):
            yield Relation("length", (told[1].end, duration.start), {"start": told[0], "end": told[1], "duration": duration})
            return
    end = next((date for date in dates.between(duration.end, duration.end + 8)), None)
    if end is None or not _LATER_ON.fullmatch(text, duration.end, end.start):
        return
    first = facts.document.sentence_at(duration.start)[0]
    begin = facts.document.paragraph_at(first)[0]
    before = dates.between(max(first, duration.start - _LONGEST), duration.start)
    if not before and first > begin:
        first = facts.document.sentence_at(max(begin, first - 2))[0]
        before = dates.between(max(first, duration.start - _LONGEST), duration.start)
    if len(before) != 1 or not _alike(before[0], end) or _APART.search(text, first, duration.start):
        return
    if _SINCE.fullmatch(text, before[0].end, duration.start):
        yield Relation("length", (duration.end, end.start), {"start": before[0], "end": end, "duration": duration})


def _start(date: Date) -> int:
    return date.start


def _alike(one: Date, other: Date) -> bool:
    """Are both dates years, or both days?"""
    if one.kind != "date" or other.kind != "date" or one.malformed or other.malformed or one.relative or other.relative:
        return False
    if one.day is not None and other.day is not None:
        return True
    return one.day is None and other.day is None and one.year_span is not None and other.year_span is not None
