"""Tallies over lines and parts: a list with its total, rounds or quarters that make a score, a headline and a closed sum."""

from __future__ import annotations

from aidlint.claims.arithmetic.sentence import behind, comparable, like_a_year
from aidlint.claims.arithmetic.tallies import NONE_ELSE, added, alike, plain
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims import Relation, Tally
    from aidlint.claims.arithmetic.tallies import Window
    from aidlint.document import Document
    from aidlint.facts.fact import Fact

    Group = tuple[int, int, list[Fact]]

_TOTAL_LINE = lazy(
    r"[ \t]*(?:[-*•–—|] ?)?(?:\*\*)?(?:(?:grand |sub)?total|in all|altogether|all told|sum|overall)\b(?! of\b)[^\n0-9]{0,40}",
)
_BULLET = lazy(r"[ \t]*(?:[-*•–—·|]|[0-9]{1,2}[.)])? ?")
_MOST_LINES, _LONGEST_LINE = 12, 90
_LEAST_LINES = 2
# A text with more totals than this is a ledger.
_MOST_TOTALS = 20
_ASIDE = lazy(r"\b(?:of (?:which|them|whom)|including|up from|down from|last year|last week)\b|[%]")


def lines(lower: str, groups: Sequence[Group]) -> Iterator[Tally]:
    """ "- engine: 18 / - tyres: 23 / - brakes: 7 / Total: 48 breakdowns"."""
    figures = [fact for group in groups for fact in group[2]]
    start = lower.find("\n")
    told = 0
    while start >= 0 and told < _MOST_TOTALS:
        start += 1
        stop = lower.find("\n", start)
        found = _TOTAL_LINE.match(lower, start, stop if stop > 0 else len(lower))
        if found is not None:
            told += 1
            tally = _listed(lower, figures, found.end(), start)
            if tally is not None:
                yield tally
        start = stop


def _listed(lower: str, figures: Sequence[Fact], place: int, line: int) -> Tally | None:
    whole = next((fact for fact in figures if place - 4 <= min(fact.full_start, fact.start) <= place + 2), None)
    if whole is None or not plain(whole):
        return None
    parts: list[tuple[int, Fact]] = []
    stop = line - 1
    while stop > 0 and len(parts) <= _MOST_LINES:
        start = lower.rfind("\n", 0, stop) + 1
        inside = [fact for fact in figures if start <= fact.start < stop]
        bullet = _BULLET.match(lower, start, stop)
        plain_ones = [fact for fact in inside if plain(fact)]
        if bullet is None or stop - start > _LONGEST_LINE or len(plain_ones) != 1 or _ASIDE.search(lower, start, stop):
            break
        if lower[start:stop].rstrip().endswith((".", "?", "!")) and " " in lower[start:stop].strip(" -*•"):
            break  # prose
        indent = len(lower[start:stop]) - len(lower[start:stop].lstrip())
        parts.insert(0, (indent, plain_ones[0]))
        stop = start - 1
    if len(parts) < _LEAST_LINES or stop > 0 and lower[stop - 1 : stop] not in (":", "\n", ".", "") and len(parts) < 3:
        return None
    outer = min(indent for indent, _ in parts)
    tops = [fact for indent, fact in parts if indent == outer]
    if len(tops) < _LEAST_LINES or len(alike(whole, tops)) != len(tops):
        return None
    return added(whole, tops)


_ROUND_WORDS = lazy(
    r"\b(?:rounds?|finish\w*|total\w*|aggregate|tally|ended|ending|complet\w+|sum|carded|shot|four days|three days"
    r"|final score)\b"
)
_JOIN = lazy(r"(?: points?| runs?| goals?)?(?:,| and|,? then|, and| plus|,? followed by)(?: an?)? $")
_TOLD_ON = lazy(
    r"\b(?:on|of|at|with|to|was|is|a|total|an|for|makes?|made|came to)(?: a)?(?: final| winning| total| combined"
    r"| four-round)?(?: score of| total of| aggregate of)? $"
)
_MOST_APART = 2.0


def rounds(window: Window) -> Iterator[Tally]:
    """ "Having gone round in 68, 71, 70 and 69, she finished on 278"; "21 in the first, 18 in the second, …"."""
    lower = window.lower
    numbers = [fact for fact in window.figures if fact.unit is None and fact.kind == "number" or fact.head in _POINTS]
    row: list[Fact] = []
    for fact in numbers:
        if row and lower[row[-1].end : fact.start].strip(" ,") in ("", "and", "then", "plus", "and a", "a"):
            row.append(fact)
        elif len(row) < _LEAST_ROW:
            row = [fact]
    if len(row) < _LEAST_ROW or not _ROUND_WORDS.search(lower, window.start, window.end):
        return
    amounts = [fact.amount for fact in row]
    if max(amounts) > _MOST_APART * min(amounts) or any(like_a_year(fact) for fact in row):
        return
    total = sum(amounts)
    near = [fact for fact in window.figures if fact not in row and 0.6 * total < fact.amount < 1.6 * total]
    if len(near) == 1 and _TOLD_ON.search(lower, *window.lead(near[0], 40)):
        yield added(near[0], row)


_LEAST_ROW = 3
_POINTS = frozenset({"point", "run", "goal"})
_PERIOD = lazy(
    r"\b(?:in|during) the (?P<place>first|second|third|fourth|opening|last|final)\b(?: (?:quarter|period|third|round|half"
    r"|set|inning)s?\b)?"
)
_QUARTER = lazy(r"\b(?P<place>first|second|third|fourth) (?:quarter|period)\b")


def quarters(window: Window) -> Iterator[Tally]:
    """ "They made 21 in the first and 18 in the second; with 25 in the third and 19 in the fourth they ended on 83"."""
    lower = window.lower
    start = window.first
    places = [one["place"] for one in _PERIOD.finditer(lower, start, window.end)]
    places += [one["place"] for one in _QUARTER.finditer(lower, start, window.end)]
    known = {_PLACES[place] for place in places}
    figures = [fact for fact in (*window.earlier, *window.figures) if fact.unit in (None, "count") and fact.kind != "money"]
    if len(figures) < 4 or len(figures) - 1 != len(known) or not {1, 2, 3} <= known or max(known) != len(known):
        return
    whole = max(figures, key=lambda fact: fact.amount)
    parts = [fact for fact in figures if fact is not whole]
    if whole in (figures[0], figures[-1]) and all(fact.head in (None, *_POINTS, whole.head) for fact in parts):
        yield added(whole, parts)


_PLACES = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_MOST_BODY = 8


def headline(document: Document, lower: str, groups: Sequence[Group]) -> Iterator[Relation]:
    """A figure of the headline that the closed sum of the body does not give."""
    stop = document.paragraphs[0][1]
    told = [fact for start, _, group in groups if start < stop for fact in group if plain(fact)]
    body = [fact for start, _, group in groups if start >= stop for fact in group if plain(fact)]
    hedged = any(fact.hedge for start, _, group in groups if start >= stop for fact in group if fact.unit in (None, "count"))
    if not told or hedged or not NONE_ELSE.search(lower, stop):
        return
    whole = max(told, key=lambda fact: fact.amount)
    parts = [fact for fact in alike(whole, body) if _of_one_kind(fact, whole)]
    if 2 <= len(parts) <= _MOST_BODY - 2 and not any(fact.amount >= whole.amount for fact in parts):
        if whole.amount > len(parts) and not _LEFT_OUT.search(lower, parts[0].start - 30, behind(parts[-1]) + 30):
            yield added(whole, parts)


_PEOPLE = frozenset("person people man woman child boy girl soldier civilian worker passenger".split())
_LEFT_OUT = lazy(
    r"\b(?:at least|(?<!most )of (?:them|whom|which|those|these)|including|among them|injur\w+|wounded|hurt|in hospital"
    r"|missing|last year|"
    r"both|about|nearly|more than|earlier|ago|since)\b"
)


def _of_one_kind(fact: Fact, whole: Fact) -> bool:
    if fact.unit != "count":
        return comparable(fact, whole)
    if whole.head in (None, "person") or whole.head in _PEOPLE:
        return fact.head in _PEOPLE or fact.head == whole.head
    return fact.head in (whole.head, None)
