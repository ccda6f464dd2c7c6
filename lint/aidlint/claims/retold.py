"""Results, votes and days that are told twice: a 3-1 win that becomes 3-2, 11 votes to 4 and six against, 3 June, 3 July."""

from __future__ import annotations

from itertools import pairwise

from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.facts import Facts
    from aidlint.facts.fact import Date, Fact

    Span = tuple[int, int]
    Pair = tuple[Fact, Fact]

_RESULT = lazy(
    r" (?:[a-z]+ )?(?:win|victory|defeat|loss|triumph|draw|result|success|thrashing|scoreline|score)\b"
    r"(?: (?P<link>against|over|at|in|on|last|by|to|from|of|with) (?:the )?(?P<to>[\w'’-]+))?"
)
_BACK = lazy(r"\b(?:the|this|their|his|its) $", IGNORECASE)
_PARTIAL = lazy(
    r"\b(?:half-?time|interval|break|aggregate|first leg|second leg|last (?:year|week|season|month)|previous)\b", IGNORECASE
)
# Between the two figures of a vote, and what must stand before the first or behind the second.
_VOTES = lazy(r" votes? (?:to|against) (?:only |just )?$")
_TO = lazy(r"(?: votes?)?(?: to |-)$")
_VOTED = lazy(r"\b(?:vote[sd]?|passed|approved|backed|rejected|adopted|carried|agreed)\b[^.;]{0,40}$", IGNORECASE)
_FOR = lazy(r" (?:[a-z]+ )?(?:voted )?(?:for|in favou?r|yes)\b[^.;]{0,40}(?:,| and| but| with) (?:only |just )?$")
_AGAINST = lazy(r" (?:[a-z]+ )?(?:voted |were )?(?:against|no\b)")
_OTHER_VOTE = lazy(
    r"\b(?:second|another|earlier|previous\w*|committee|amendment|senate|lower house|upper house|first vote|"
    r"last (?:year|month|time))\b",
    IGNORECASE,
)
# A clause that comes back to what was told: "after the closure takes effect on 3 July", "until it opens on".
_CLAUSE = lazy(
    r"\b(?:after|before|until|till|when|once|since|by the time|for|at|of|ahead of)\b (?:the |its |their |this )?"
    r"(?P<word>[a-z]{4,})(?: [a-z]+){0,4} (?:on|of|from|in)? ?$",
    IGNORECASE,
)
_MOVED = lazy(
    r"\b(?:postpon\w+|put off|delay\w*|moved|reschedul\w+|initially|originally|instead|brought forward|extended|cancel\w+|"
    r"not|second|third|another|next|previous\w*|earlier|first|each|every|again|until|end(?:s|ed)?|clos(?:es|ing) date)\b",
    IGNORECASE,
)
_STEM = 4
_MOST = 12


def retold(facts: Facts) -> Iterator[Pair]:
    """Pairs of facts that tell one thing in two ways, the likely wrong one first."""
    if "score" in facts.kinds:
        yield from _results(facts)
    if "vote" in facts.document.text:
        yield from _votes(facts)
    if "date" in facts.kinds:
        yield from _days(facts)


def _results(facts: Facts) -> Iterator[Pair]:
    """A result that is taken up again with other goals, in a text that tells of one result before."""
    text = facts.document.text
    known: list[Fact] = []
    for fact in facts.of("score"):
        if fact.parts is None or len(fact.parts) != 2:
            return
        named = _RESULT.match(text, fact.end)
        if named and known and _BACK.search(text, max(0, fact.start - 8), fact.start):
            scores = {tuple(sorted(one.parts or ())) for one in known}
            told = facts.document.sentence_at(known[0].start)
            here = facts.document.sentence_at(fact.start)
            alone = len(scores) == 1 and tuple(sorted(fact.parts)) not in scores
            same = not named["link"] or named["to"] in text[slice(*told)]
            if alone and same and here != told and not any(_PARTIAL.search(text, *span) for span in (told, here)):
                yield fact, known[0]
        known.append(fact)


def _votes(facts: Facts) -> Iterator[Pair]:
    """Two tellings of one vote that agree in one of their figures."""
    text = facts.document.text
    tallies: list[Pair] = []
    counts = [fact for fact in facts.of("quantity", "number") if isinstance(fact.value, int) and fact.unit in (None, "count")]
    counts.sort(key=lambda fact: fact.start)
    for one, other in pairwise(counts):
        if other.start - one.end < 80 and _tally(text, one, other):
            tallies.append((one, other))
    if not 2 <= len(tallies) <= 3:
        return
    first = tallies[0]
    for second in tallies[1:]:
        equal = [first[side].value == second[side].value for side in (0, 1)]
        spans = [facts.document.sentence_at(tally[0].start) for tally in (first, second)]
        if sum(equal) == 1 and spans[0] != spans[1] and not any(_OTHER_VOTE.search(text, *span) for span in spans):
            wrong = equal.index(False)
            present = {fact.value for fact in counts}
            summed = [tally[0].amount + tally[1].amount in present for tally in (first, second)]
            summary = facts.document.region_at(first[0].start) is not None
            if summed[1] > summed[0] or summary and summed[0] == summed[1]:
                yield first[wrong], second[wrong]
            else:
                yield second[wrong], first[wrong]
            return


def _tally(text: str, one: Fact, other: Fact) -> bool:
    """Are the two figures those of a vote, for and against?"""
    gap = text[one.end : other.start]
    if _VOTES.fullmatch(gap):
        return True
    if _FOR.fullmatch(gap):
        return _AGAINST.match(text, other.end) is not None
    return _TO.fullmatch(gap) is not None and _VOTED.search(text, max(0, one.start - 60), one.start) is not None


def _days(facts: Facts) -> Iterator[Pair]:
    """One day of the month in two months, the later of them told as known: "after the closure takes effect on 3 July"."""
    text = facts.document.text
    known: list[Date] = []
    for date in facts.dates():
        if date.day is None or date.month is None or date.kind != "date" or date.malformed or date.parts or date.relative:
            continue
        near = [one for one in known[-_MOST:] if one.day == date.day and one.month != date.month and one.year == date.year]
        known.append(date)
        if not near or date.day == 1:
            continue
        here = facts.document.sentence_at(date.start)
        clause = _CLAUSE.search(text, max(here[0], date.start - 60), date.start)
        one = near[-1]
        there = facts.document.sentence_at(one.start)
        if clause is None or there == here or any(_MOVED.search(text, *span) for span in (there, here)):
            continue
        if clause["word"][:_STEM].lower() in text[there[0] : one.start].lower():
            yield date, one
