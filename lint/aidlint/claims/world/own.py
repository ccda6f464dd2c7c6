"""Figures of which the user's facts file has others: "Mercy Hospital has 120 beds", "the height of the dam is 90 metres"."""

from __future__ import annotations

from bisect import bisect_left

from aidlint.claims.world.known import JOINED, NARROWED, TOLD, Known
from aidlint.claims.world.times import Times
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims.world.facts_file import Day, OwnFact
    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact

_KINDS = ("quantity", "number", "percent", "money", "age", "duration")
_REACH = 110
# What may stand between the name of the subject and the figure.
_BETWEEN = (
    r"(?:['’]s?(?=\s)|[,(]|\s+|\b(?:which|that|who|whose|now|currently|still|also|today|then|about|around|some|roughly|nearly|almost|over|more|than|"
    r"total|of|an?|the|its|their|all|just|exactly|officially|estimated|in|[12][0-9]{3}|has|had|have|having|with|employs?|employed|"
    r"counts?|counted|boasts?|boasted|runs?|ran|operates?|operated|owns?|owned|holds?|held|houses?|housed|seats?|seated|contains?|"
    r"contained|comprises?|comprised|numbers?|numbered|keeps?|kept|is|was|are|were|at|to|stands?|stood|measures?|measured|weighs?|"
    r"weighed|covers?|covered|spans?|spanned|rises?|provides?|provided|offers?|offered|maintains?|maintained|reached|reaches|home|"
    r"made|up|consists?|made|hospital|school|town|city|village|firm|company|club|bank|university|country)\b)*"
)
_GAP = lazy(_BETWEEN)
_INSIDE = lazy(r"\b(?:of|at|in|from|for|near|than|to|by|with|on|against|outside|beside|and|or)\s+(?:the\s+)?$")
_OWNED = lazy(r"['’]s?\s")
_DETERMINER = lazy(r"\b(?:the|all|all\s+the|its|of\s+the|each\s+of\s+the)\s+$")
_OF = lazy(r"\s+(?:of|at|in)\s+(?:the\s+)?")
_NOT = lazy(r"\b(?:not|never|no|other|another|more|extra|additional|further|first|last|new|only|least)\s+$")
_YEAR = lazy(r"\s+in\s+(?:[12][0-9]{3}|total|all)\b")
_FIRST_DAY, _LAST_DAY = (1, 1), (12, 31)


def relations(facts: Facts, own_facts: Sequence[OwnFact]) -> list[Known]:
    """The figures of a document that are said of a subject and property of the facts file."""
    text = facts.document.text
    lower = text.lower()
    if len(lower) != len(text):
        return []
    times = Times(facts, lower)
    figures = sorted((fact for fact in facts.of(*_KINDS) if fact.low is not None), key=lambda fact: fact.start)
    starts = [fact.start for fact in figures]
    found: list[Known] = []
    for own_fact in own_facts:
        for name in own_fact.names:
            for at in _places(lower, name):
                begin, end = facts.document.sentence_at(at)
                first, last = (
                    bisect_left(starts, max(begin, at - _REACH)),
                    bisect_left(starts, min(end, at + len(name) + _REACH)),
                )
                for fact in figures[first:last]:
                    if _is_of(own_fact, fact) and _told(lower, begin, end, at, at + len(name), fact, own_fact):
                        if not TOLD.search(lower, begin, end) and _holds(facts, times, own_fact, begin, end):
                            found.append(_known(own_fact, fact, at, at + len(name)))
    return found


def _places(lower: str, name: str) -> Iterator[int]:
    """Where a name stands as words of its own."""
    at = lower.find(name)
    while at >= 0:
        end = at + len(name)
        if not (lower[at - 1 : at].isalnum() or lower[end : end + 1].isalnum()):
            yield at
        at = lower.find(name, end)


def _is_of(own_fact: OwnFact, fact: Fact) -> bool:
    """Does the figure count, or measure in, what the own_fact does?"""
    if own_fact.unit is not None:
        return fact.unit == own_fact.unit or fact.kind == "percent" and own_fact.unit == "percent"
    noun = (fact.noun or "").lower()
    return fact.head == own_fact.head and (noun == own_fact.prop or " " not in noun)


def _told(lower: str, begin: int, stop: int, at: int, end: int, fact: Fact, own_fact: OwnFact) -> bool:
    """Do the words between a name and a figure say that the one has the other?"""
    opening = min(fact.full_start, fact.start)
    closing = max(fact.end, fact.noun_end) if own_fact.unit is None else fact.end
    left = lower[max(begin, opening - _REACH) : opening]
    if _NOT.search(left) or JOINED.match(lower, closing):
        return False
    if at >= closing:
        link = _OF.fullmatch(lower, closing, at)
        hyphened = lower[fact.number_end : fact.number_end + 1] == "-" and not lower[closing:at].strip()
        return own_fact.unit is None and (hyphened or link is not None and _DETERMINER.search(left) is not None)
    if end > opening or NARROWED.match(lower, closing, stop) and not _YEAR.match(lower, closing):
        return False
    gap = lower[end:opening]
    before = lower[max(begin, at - _REACH) : at]
    if own_fact.unit is not None:
        # The property must be named: "the dam's height is", "the height of the dam is".
        named = before.rstrip().removesuffix(" the").endswith(f"{own_fact.prop} of")
        if not named and own_fact.prop not in gap:
            return False
        return _GAP.fullmatch(gap.replace(own_fact.prop, "", 1)) is not None
    if _INSIDE.search(before) and not _OWNED.match(gap):
        return False
    return _GAP.fullmatch(gap) is not None


def _holds(facts: Facts, times: Times, own_fact: OwnFact, begin: int, end: int) -> bool:
    """Does the own_fact hold for the whole time of which the sentence speaks?"""
    if not own_fact.dated:
        return not times.years(begin, end) or facts.today is None or facts.today[0] in times.years(begin, end)
    years = times.years(begin, end)
    first: Day
    last: Day
    if years:
        first, last = (min(years), *_FIRST_DAY), (max(years), *_LAST_DAY)
    elif facts.today is not None:
        year, month, day = facts.today
        first = (year, month or 1, day or 1)
        last = (year, month or 12, day or 31)
    else:
        return False
    return own_fact.first <= first and last <= own_fact.last


def _known(own_fact: OwnFact, fact: Fact, at: int, end: int) -> Known:
    cue = (min(at, fact.start), max(end, fact.end))
    return Known("own", cue, fact, f"{own_fact.prop} of {own_fact.label}", [(own_fact.low, own_fact.high)], own_fact.source)
