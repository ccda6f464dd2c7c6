"""Headlines and summary boxes against the body: figures up there that the text below does not bear out.

A figure of a headline is let pass as soon as anything in the body comes near it: a figure, the sum or the difference of
two, the length of a list. What is left is held against what the body says of the same thing or the same event.
"""

from __future__ import annotations

from aidlint.claims import Conflict
from aidlint.claims.clashes.bonds import alike, amount, living, same_noun, shared
from aidlint.claims.clashes.conflicts import APART, confirmed, told_as_wrong
from aidlint.claims.clashes.slips import slip
from aidlint.claims.clashes.statements import stem
from aidlint.interval import INF
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims import Claims
    from aidlint.claims.clashes.statements import Statement
    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact

# A headline rounds: what comes this near is the same figure.
_ROUNDED = 0.06
# Figures below this may be told in words that are no figures: "kills three" of a woman and her two sons.
_LEAST = 4
_SUMS = frozenset({"money", "percent"})
_MOST_BODY = 60
_MOST_LINES = 8
_PLAIN_SLIPS = frozenset(("swap", "teen", "scale"))
_LONGEST_ROW = 9
_FEW = 5
_SINGLES = lazy(
    r"\b(?:and|with|plus|as well as|including) (?:an?|his|her|their|the|its|one|another)\b|\b(?:others?|another|also|later)\b"
    r"|^(?:an?|his|her|their|the) [\w ]{1,40} and ",
    IGNORECASE,
)
_MOST_HEADS = 12
_NUMERIC = frozenset({"quantity", "number", "money", "duration", "percent", "range", "age", "ordinal", "fraction", "ratio"})
# What is held against what.
_READ = frozenset({"quantity", "number", "money", "duration", "percent"})


def headline_conflicts(facts: Facts, claims: Claims) -> list[Conflict]:
    """The figures of headlines and summary boxes that clash with the body; each is the accused of its pair."""
    regions = facts.document.regions
    headline = regions["headline"]
    above = facts.between(headline[0][0], headline[-1][1]) if headline else []
    for lines in (regions["list"], regions["related"]):
        if 0 < len(lines) <= _MOST_LINES:
            above += [fact for span in lines for fact in facts.between(*span)]
    heads = [fact for fact in above if fact.kind in _READ and _fit(fact) and (amount(fact) >= _LEAST or fact.kind in _SUMS)]
    if not heads:
        return []
    taken = set(map(id, above))
    body = [fact for fact in facts.items if fact.kind in _NUMERIC and id(fact) not in taken]
    body = [fact for fact in body if fact.low is not None or fact.high is not None]
    if not body or len(body) > _MOST_BODY:
        return []
    values = {fact.value for fact in body}
    told = (_against(facts, claims, fact, body) for fact in heads[:_MOST_HEADS] if fact.value not in values)
    return [found for found in told if found is not None]


def _fit(fact: Fact) -> bool:
    return not fact.malformed and fact.number_end > fact.number_start and fact.low is not None and fact.high is not None


def _against(facts: Facts, claims: Claims, head: Fact, body: Sequence[Fact]) -> Conflict | None:
    value = amount(head)
    if head.kind == "number" and 1500 <= value <= 2100 or _borne_out(head, body):
        return None
    if head.unit not in (None, "count") and not any(fact.unit == head.unit and slip(value, amount(fact)) for fact in body):
        return None
    said = claims.statement(head)
    if said is None or not said.scope.isdisjoint(APART):
        return None
    found: dict[float, list[Statement]] = {}
    for one in _candidates(facts, claims, said, body):
        found.setdefault(amount(one.fact), []).append(one)
    if len(found) != 1 or told_as_wrong(facts):
        return None
    [(other, statements)] = found.items()
    return Conflict(head, statements[0].fact, slip(value, other), confirmed(facts, statements[0].fact))


def _borne_out(head: Fact, body: Sequence[Fact]) -> bool:
    """Does the body come near the figure with figures of its kind: by one, or by two together?"""
    value = amount(head)
    low, high = (head.low or 0.0) * (1 - _ROUNDED), (head.high or value) * (1 + _ROUNDED)
    values: list[float] = []
    for fact in body:
        if fact.kind not in _READ or alike(fact, head) or fact.unit == head.unit:
            if (fact.low if fact.low is not None else -INF) <= high and low <= (fact.high if fact.high is not None else INF):
                return True
            values.append(amount(fact))
    pairs = ((one, other) for one in {*values} for other in {*values} if one < other)
    if any(low <= total <= high for one, other in pairs for total in (one + other, other - one, one * other)):
        return True
    # Parts told in a row: "seven in Cebu, five in Leyte and three in Samar".
    rows = (sum(values[at : at + size]) for size in range(3, _LONGEST_ROW) for at in range(len(values) - size + 1))
    return any(low <= total <= high for total in rows)


def _candidates(facts: Facts, claims: Claims, head: Statement, body: Sequence[Fact]) -> Iterator[Statement]:
    """What the body says of the thing of a headline's figure."""
    for fact in body:
        if fact.kind not in _READ or not _fit(fact):
            continue
        how = slip(amount(head.fact), amount(fact))
        if not how and (head.kind != "count" or not head.event or fact.kind != "quantity"):
            continue
        one = claims.statement(fact)
        # A headline tells of the change itself: "up by 3.2 percent".
        apart = APART - {"change"} if how == "swap" and fact.kind == "percent" else APART
        if one is not None and one.scope.isdisjoint(apart) and _same(facts.document.text, head, one, how):
            yield one


def _joined(text: str, head: Statement, one: Statement) -> bool:
    """May a few that are told without a figure make up the difference: "a driver and seven pupils"?"""
    near = abs(amount(head.fact) - amount(one.fact)) < _FEW
    return near and _SINGLES.search(text, one.sentence[0], one.sentence[1]) is not None


def _same(text: str, head: Statement, one: Statement, how: str) -> bool:
    """Is it one thing that the headline and the body speak of?"""
    bare = head.kind == "count" and (head.fact.head is None or head.event != "" and head.event == stem(head.what))
    if one.kind != head.kind:
        # "Vermeer for 21 million", "for 12 million euros"
        return bare and one.kind == "money" and how in ("swap", "scale") and shared(text, head, one, everything=True)
    if head.kind != "count":
        boxed = how == "swap" and head.kind == "measure" and head.region != "headline"
        return head.unit == one.unit and (boxed or shared(text, head, one, everything=True))
    same_event = bool(head.event) and head.event == one.event
    if same_noun(head.fact, one.fact):
        return how in _PLAIN_SLIPS or same_event and not _joined(text, head, one)
    if same_event and (how or bare and amount(one.fact) >= _LEAST and living(one.fact) and not _joined(text, head, one)):
        return True
    return bare and how in _PLAIN_SLIPS and shared(text, head, one, everything=True)
