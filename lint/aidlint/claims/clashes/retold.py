"""Results, votes and days that are told twice: a 3-1 win that becomes 3-2, 11 votes to 4 and six against, 3 June, 3 July."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Conflict
from aidlint.facts.fact import Fact
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.facts import Facts
    from aidlint.facts.fact import Date

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
_FOR = lazy(r" (?:[a-z]+ )?(?:voted |were |was )?(?:for|in favou?r|yes)\b[^.;]{0,40}(?:,| and| but| with) (?:only |just )?$")
_AGAINST = lazy(r" (?:[a-z]+ )?(?:voted |were )?(?:against|no\b)")
_OTHER_VOTE = lazy(
    r"\b(?:second|another|earlier|previous\w*|committee|amendment|senate|lower house|upper house|first vote|"
    r"last (?:year|month|time))\b",
    IGNORECASE,
)
# A clause that comes back to what was told: "after the closure takes effect on 3 July", "until it opens on".
_CLAUSE = lazy(
    r"\b(?:after|before|until|till|when|once|since|by the time|ahead of)\b (?P<words>(?:[a-z]+ ){1,7})(?:on|of|from|in)? ?$",
    IGNORECASE,
)
# One of these ends the words of every such clause's beginning; a cheap question before the pattern.
_CONJUNCTIONS = ("fter ", "efore ", "til ", "till ", "hen ", "nce ", "by the time ", "head of ")
_ELSEWHERE = lazy(r" (?:in|at|for) (?:the )?[A-ZÀ-Þ]")
_WORD = lazy(r"[a-z]{4,}")
_MOVED = lazy(
    r"\b(?:postpon\w+|put off|delay\w*|moved|reschedul\w+|initially|originally|instead|brought forward|extended|cancel\w+|"
    r"not|second|third|another|next|previous\w*|earlier|first|each|every|again|until|end(?:s|ed)?|clos(?:es|ing) date)\b",
    IGNORECASE,
)
_STEM = 4
_MOST = 12
_WIDE = 80


def retold(facts: Facts) -> Iterator[Conflict]:
    """The results, votes and days that are told in two ways."""
    if "score" in facts.kinds:
        yield from _results(facts)
    if len(facts.of("quantity")) + len(facts.of("number")) + 2 * len(facts.of("score")) > 3 and "vote" in facts.document.text:
        yield from _votes(facts)
    if "day of the " in facts.document.text:
        yield from _weekdays(facts)
    dates = [date for date in facts.dates() if date.day is not None and date.month is not None and date.kind == "date"]
    if len(dates) > 1:
        yield from _days(facts, dates)


def _results(facts: Facts) -> Iterator[Conflict]:
    """A result that is taken up again with other goals, in a text that tells of one result before."""
    text = facts.document.text
    known: list[Fact] = []
    for fact in facts.of("score"):
        if fact.parts is None or len(fact.parts) != 2 or len(known) == _MOST:
            return
        named = _RESULT.match(text, fact.end)
        if named and known and _BACK.search(text, max(0, fact.start - 8), fact.start):
            scores = {tuple(sorted(one.parts or ())) for one in known}
            told = facts.document.sentence_at(known[0].start)
            here = facts.document.sentence_at(fact.start)
            alone = len(scores) == 1 and tuple(sorted(fact.parts)) not in scores
            same = not named["link"] or named["to"] in text[slice(*told)]
            if alone and same and here != told and not any(_PARTIAL.search(text, *span) for span in (told, here)):
                yield Conflict(fact, known[0], instead=text[known[0].start : known[0].end])
        known.append(fact)


def _votes(facts: Facts) -> Iterator[Conflict]:
    """Two tellings of one vote that agree in one of their figures."""
    text = facts.document.text
    counts = [fact for fact in facts.of("quantity", "number") if isinstance(fact.value, int) and fact.unit in (None, "count")]
    counts.sort(key=lambda fact: fact.start)
    tallies = [
        ((one.amount, other.amount), (one, other))
        for one, other in pairwise(counts) if other.start - one.end < _WIDE and tally(text, one, other)
    ]  # fmt: skip
    tallies += [
        ((fact.parts[0], fact.parts[1]), (fact, fact))
        for fact in facts.of("score")
        if fact.parts is not None and len(fact.parts) == 2 and _VOTED.search(text, max(0, fact.start - 60), fact.start)
    ]
    if not 2 <= len(tallies) <= 3:
        return
    tallies.sort(key=lambda tally: tally[1][0].start)
    first = tallies[0]
    for second in tallies[1:]:
        equal = [first[0][side] == second[0][side] for side in (0, 1)]
        spans = [facts.document.sentence_at(tally[1][0].start) for tally in (first, second)]
        if sum(equal) == 1 and spans[0] != spans[1] and not any(_OTHER_VOTE.search(text, *span) for span in spans):
            present = {fact.value for fact in counts}
            summed = [sum(tally[0]) in present for tally in (first, second)]
            above = facts.document.region_at(first[1][0].start) is not None
            wrong, right = (first, second) if summed[1] > summed[0] or above and summed[0] == summed[1] else (second, first)
            place = equal.index(False)
            start, end = wrong[1][0].start, wrong[1][1].end
            right_fact = right[1][place]
            number = f"{right[0][place]:g}" if right_fact.kind == "score" else text[right_fact.start : right_fact.number_end]
            if wrong[1][0].kind == "score":
                instead = f"{right[0][0]:g}-{right[0][1]:g}"
            else:
                old = wrong[1][place]
                instead = text[start : old.start] + number.lower() + text[old.number_end : end]
            yield Conflict(Fact("score", start, end), Fact("score", right[1][0].start, right[1][1].end), instead=instead)
            return


def tally(text: str, one: Fact, other: Fact) -> bool:
    """Are the two figures those of a vote, for and against?"""
    gap = text[one.end : other.start]
    if _VOTES.fullmatch(gap):
        return True
    if _FOR.fullmatch(gap):
        return _AGAINST.match(text, other.end) is not None
    return _TO.fullmatch(gap) is not None and _VOTED.search(text, max(0, one.start - 60), one.start) is not None


def _weekdays(facts: Facts) -> Iterator[Conflict]:
    """ "The funeral will be on Friday … on Thursday, the day of the funeral": a happening on two days of the week."""
    text = facts.document.text
    days = [date for date in facts.dates() if date.weekday is not None and not date.malformed]
    for found in _DAY_OF.finditer(text):
        here = facts.document.sentence_at(found.start())
        named = [date for date in days if here[0] <= date.start < here[1]]
        told = {facts.document.sentence_at(date.start) for date in days if date.start < here[0]}
        told = {
            span
            for span in told
            if found["what"] in text[slice(*span)].lower() or _STEMS.get(found["what"], "\n") in text[slice(*span)]
        }
        if len(named) != 1 or len(told) != 1 or facts.document.in_quote(*found.span()):
            continue
        [there] = told
        known = [date for date in days if there[0] <= date.start < there[1]]
        if (
            len(known) == 1
            and known[0].weekday != named[0].weekday
            and not any(_PUT_OFF.search(text, *at) for at in (there, here))
        ):
            yield Conflict(named[0], known[0], instead=text[known[0].start : known[0].end])


_DAY_OF = lazy(r"\b(?:on |, )the day of (?:the|his|her|their|its) (?P<what>[a-z]{4,})")
_PUT_OFF = lazy(
    r"\b(?:postpon\w+|put off|delay\w*|moved|reschedul\w+|initially|originally|instead|brought forward|cancel\w+|not|second|"
    r"another|previous\w*|earlier|again|before|after|eve)\b",
    IGNORECASE,
)
_STEMS = {"cremation": "cremat", "burial": "buried", "funeral": "buried", "wedding": "marr", "election": "vote", "vote": "vote"}


def _days(facts: Facts, dates: Sequence[Date]) -> Iterator[Conflict]:
    """Two days of one happening, of which the later is told as known: "after the closure takes effect on 3 July". They are
    one day in two months, or two days of a month that no "on" or "of" brings in."""
    text = facts.document.text
    known: list[Date] = []
    for date in dates:
        if date.malformed or date.parts or date.relative:
            continue
        window = text[max(0, date.start - 60) : date.start]
        near = known[-_MOST:] if any(map(window.__contains__, _CONJUNCTIONS)) else ()
        near = [one for one in near if (one.day == date.day) != (one.month == date.month) and one.year == date.year]
        known.append(date)
        if not near:
            continue
        one = near[-1]
        if one.month == date.month and all(text.endswith(("on ", "of "), 0, at.start) for at in (one, date)):
            continue
        here, there = facts.document.sentence_at(date.start), facts.document.sentence_at(one.start)
        clause = _CLAUSE.search(text, max(here[0], date.start - 60), date.start) if here != there else None
        if clause is None or _ELSEWHERE.match(text, date.end) or any(_MOVED.search(text, *span) for span in (there, here)):
            continue
        before = text[max(there[0], one.start - 80) : one.start].lower()
        if any(word[:_STEM] in before for word in _WORD.findall(clause["words"].lower()) if word not in _EMPTY):
            yield Conflict(date, one, instead=text[one.start : one.end])


_EMPTY = frozenset("will would have been were they their that this these those into from with takes taking".split())
