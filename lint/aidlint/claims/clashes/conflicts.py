"""Conflicts: two statements of one article on one thing whose figures cannot both hold.

What makes two mentions one is, first, how they are told: the later one points back ("all 15", "his 18-year term", "the
64-km path"), or has the same holder, or is said of the same event. Second, how the figures differ: digits that changed
places (45 and 54), a digit that came or went (8 and 18), -teen against -ty (13 and 30), a factor of a thousand are the
marks of a slip, and let weaker bonds suffice; figures that differ in any way need the strongest. What the text tells
apart itself (another place, day, speaker or scope, both figures in one sentence, each told twice, a third figure that
makes up the difference) is no conflict.
"""

from __future__ import annotations

from itertools import islice

from aidlint.claims import Conflict
from aidlint.claims.clashes import labels, retold, sets
from aidlint.claims.clashes.bonds import ANY_CREATURE, ANY_THING, ANYBODY, SAME, alike, amount, bound, told_apart
from aidlint.claims.clashes.slips import TEENS, slip
from aidlint.patterns import IGNORECASE, lazy
from aidlint.reference.nouns import noun_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims import Claims
    from aidlint.claims.clashes.statements import Statement
    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact

# More figures of a kind than this make a table or a tale of many sets.
_MOST = 10
# A text with more is no article; each costs time.
_MOST_GROUPS = 200
_MOST_LOOSE = 20
# "The two" may be of anything.
_LEAST_LOOSE = 4
# "The 62,000 visitors" may take up those of whom it was said that they visited.
_TAKES_UP = ANYBODY | ANY_CREATURE | ANY_THING
_DOERS = ("er", "or", "ant", "ist")
_LIKE_A_YEAR = 1500
# Scopes that say: another set. Plans and times may be told again with a slip.
APART = frozenset({"change", "other", "part", "rate", "denied"})
_APART_IN_TIME = APART | {"plan", "when"}
_TOLD = lazy(r"\b(?:correct(?:ion|ed)|clarification|earlier version|misstated|typo|mistake|had meant)\b", IGNORECASE)
_POINTERS = (
    " the", "The", " all", "All", "these", "These", "those", "Those", "both", "Both", "his", "His", " her", "Her", " its",
    "Its", "their", "Their", "our", "Our", "'s", "’s", "s'", "s’",
)  # fmt: skip
_EVERY = ("every ", "each ")
_FEW = 2
_CONTRAST = lazy(
    r"\b(?:upper|lower|other|another|second|twin|sister|rival|neighbou?r\w*|old|older|new|first|last|next|left|right|north\w*|"
    r"south\w*|east\w*|west\w*|both|but|while|whereas|than|against|compared|instead|each|every|higher|further|wom[ae]n|m[ae]n|"
    r"boys?|girls?|children|adults?|record|previous|former|before|after|until|plus|total|only|too|also|alternative|nearby)\b",
    IGNORECASE,
)
_ORDINALS = {3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
# What follows a figure without a noun of its own: "the 32 who drowned", "the 81 hurt".
_ENDS = lazy(
    r"\s*(?:[.,;:)]|\b(?:of (?:them|whom)|who|dead|hurt|missing|[a-z]+ed|were|was|is|are|will|has|had|with|and|that|which|"
    r"to|must|can|may|would|came|went)\b)"
)


def conflicts(facts: Facts, claims: Claims) -> list[Conflict]:
    """The conflicts of a document, by start of the accused figure."""
    found: list[Conflict] = []
    for group in islice(_groups(facts), _MOST_GROUPS):
        accused = {one.accused.start for one in found}
        found += [one for one in _of_group(facts, claims, group) if one.accused.start not in accused]
    if not found:
        found += retold.retold(facts)
        found += labels.labels(facts)
        found += sets.sets(facts)
    if found:
        # What the headline has wrong is told of there.
        told = {one.accused.start for one in claims.headline_conflicts}
        found = [one for one in found if one.other.start not in told]
    found.sort(key=lambda one: one.accused.start)
    return found


def _groups(facts: Facts) -> Iterator[list[Fact]]:
    """The figures of one kind, unit and noun, where there are two to a few different ones."""
    groups: dict[str | None, list[Fact]] = {}
    text = facts.document.text
    loose: list[Fact] = []
    quantities, sums = facts.of("quantity"), facts.of("money")
    for fact in quantities:
        key = fact.unit
        if key == "count":
            key = fact.head
            if key and (key in _TAKES_UP or key.endswith(_DOERS)) and _points(text, fact):
                loose.append(fact)
            key = SAME.get(key, key) if key else None
        if key is not None and fact.malformed is None:
            groups.setdefault(key, []).append(fact)
    if len(sums) > 1:
        for fact in sums:
            if fact.malformed is None:
                groups.setdefault(fact.unit, []).append(fact)
    for kind in ("duration", "percent"):
        lengths = facts.of(kind)
        if len(lengths) > 1 and any(_points(text, fact) for fact in lengths):
            for fact in lengths:
                if fact.malformed is None and fact.number_end > fact.number_start:
                    groups.setdefault(fact.unit, []).append(fact)
    if quantities or len(facts.of("number")) > 1:
        loose += [fact for fact in facts.of("number") if fact.malformed is None and _points(text, fact)]
    for group in groups.values():
        if len(group) > 1 and 1 < len({fact.value for fact in group}) <= _MOST:
            yield group
    for fact in loose[:_MOST_LOOSE]:
        if fact.kind == "number" and (amount(fact) < _LEAST_LOOSE or not _ENDS.match(text, fact.end)):
            continue
        people = [
            one for one in facts.of("quantity")
            if one.unit == "count" and one.start < fact.start and one.low is not None and one.head
            and _is_alive(one.head) != (fact.head in ANY_THING)
        ]  # fmt: skip
        if fact.head not in ANY_THING:
            people += [
                one for one in facts.of("number") if _LEAST_LOOSE <= amount(one) < _LIKE_A_YEAR and one.start < fact.start
            ]
        if people and 1 < len({amount(one) for one in people} | {amount(fact)}) <= _MOST:
            yield [*people, fact]


def _is_alive(head: str) -> bool:
    return head in ANYBODY or head.endswith("man") or noun_class(head) in ("person", "animal")


def _points(text: str, fact: Fact) -> bool:
    """Does a word that points back stand before the figure?"""
    return fact.start == fact.full_start > 3 and text.endswith(
        _POINTERS, fact.start - 6 if fact.start > 6 else 0, fact.start - 1
    )


def _of_group(facts: Facts, claims: Claims, group: Sequence[Fact]) -> Iterator[Conflict]:
    told: dict[float, list[Fact]] = {}
    for fact in group:
        told.setdefault(amount(fact), []).append(fact)
    values = list(told)
    for place, value in enumerate(values):
        later = told[value][0]
        pointing = _points(facts.document.text, later)
        if not pointing and later.kind == "duration":
            continue
        for first in values[:place]:
            if len(told[first]) > 1 < len(told[value]) or not pointing and not _may_swap(first, value):
                continue
            how = slip(first, value)
            if how in ("swap", "teen") or pointing and (how or _two_sets(group, value)):
                found = _clash(facts, claims, told[first], told[value], how)
                if found is not None:
                    yield found


def _may_swap(one: float, other: float) -> bool:
    """Can digits have changed places? Between whole numbers that leaves a multiple of nine; but 13 and 30 sound alike."""
    return (one - other) % 9 == 0 or one % 1 != 0 or (one, other) in TEENS or (other, one) in TEENS


def _two_sets(group: Sequence[Fact], value: float) -> bool:
    """Are there no other figures with a noun than this value and one more?"""
    return len({amount(fact) for fact in group if fact.head or fact.kind != "number"} | {value}) == 2


def _clash(facts: Facts, claims: Claims, first: Sequence[Fact], second: Sequence[Fact], how: str) -> Conflict | None:
    """The conflict between the mentions of two figures, those of ``first`` begun earlier in the text."""
    sentence_at = facts.document.sentence_at
    places = {sentence_at(fact.start) for fact in first}
    if any(sentence_at(fact.start) in places for fact in second) or _told_before(facts, second[0]):
        return None
    before = [fact for fact in first if fact.start < second[0].start and not _near_enough(fact, second[0])]
    later = claims.statement(second[0]) if before else None
    if later is None or not later.definite and len(second) > 1 or not _plain(later, how):
        return None
    earlier = [one for fact in before[:_MOST] for one in [claims.statement(fact)] if one is not None]
    if not earlier or not _plain(earlier[0], how):
        return None
    for one in reversed(earlier):
        if _plain(one, how) and (bound(facts.document.text, one, later, how) or how == "swap" and _alone(facts, one, later)):
            break
    else:
        return None
    if told_apart(facts.document.text, one, later) or _made_up(facts, one.fact, later.fact) or told_as_wrong(facts):
        return None
    sure = confirmed(facts, one.fact), confirmed(facts, later.fact)
    if len(second) > len(first) or sure[1] and not sure[0]:
        return Conflict(one.fact, later.fact, how, sure[1])
    return Conflict(later.fact, one.fact, how, sure[0])


def _alone(facts: Facts, one: Statement, later: Statement) -> bool:
    """Are they the only two measures of a unit in the text, of three digits or more, without a word of another thing?"""
    if (
        later.kind != "measure"
        or one.unit != later.unit
        or amount(one.fact) % 1
        or len(f"{amount(one.fact):.0f}".rstrip("0")) < 3
    ):
        return False
    if len({amount(fact) for fact in facts.of("quantity") if fact.unit == later.unit}) > _FEW:
        return False
    if one.what != later.what and one.what and later.what or not one.places >= later.places:
        return False
    return not any(_CONTRAST.search(facts.document.text, *said.sentence) for said in (one, later))


def _plain(one: Statement, how: str) -> bool:
    """Is the figure told without a word that sets it apart?"""
    apart = _APART_IN_TIME if not how else APART - {"rate"} if how == "swap" else APART
    if one.definite == "all":
        # "Visitors may see all nine"; and whoever is quoted tells of "all 420 beds" what the text has told.
        apart = apart - {"plan", "part"}
        if how == "swap" and one.kind == "count":
            return one.scope.isdisjoint(apart)
    if how == "swap" and one.definite and one.kind in ("time", "measure"):
        apart = apart - {"part"}  # "the 49 minutes of the film"
    return not one.quoted and one.scope.isdisjoint(apart)


def _near_enough(one: Fact, other: Fact) -> bool:
    """Can the two be the same figure, one of them rounded or hedged?"""
    if one.interval.overlaps(other.interval):
        return True
    low, high = sorted((amount(one), amount(other)))
    if high < 100 and not (one.hedge or other.hedge):
        return False
    return high <= low * 1.06 and one.kind != "duration" and one.rounded.overlaps(other.rounded)


def _told_before(facts: Facts, later: Fact) -> bool:
    """Does the figure stand before its sentence in the text, in any sense, so that it may point back to that?"""
    value = amount(later)
    return any(fact.value == value for fact in facts.between(0, facts.document.sentence_at(later.start)[0]))


def told_as_wrong(facts: Facts) -> bool:
    """Does the text itself speak of a mistake or of its correction?"""
    return _TOLD.search(facts.document.text) is not None


def _made_up(facts: Facts, one: Fact, other: Fact) -> bool:
    """Does a third figure make up the difference?"""
    rest = abs(amount(one) - amount(other))
    counts = one.kind in ("quantity", "number") and one.unit in (None, "count")
    for fact in facts.items:
        if fact is one or fact is other or not isinstance(fact.value, (int, float)):
            continue
        if rest == 1 and facts.document.text.endswith(_EVERY, 0, fact.start):
            continue
        if abs(fact.value - rest) <= rest * 1e-9 and (alike(fact, one) if counts else fact.unit == one.unit):
            return True
    ordinal = _ORDINALS.get(int(max(amount(one), amount(other))))
    return counts and ordinal is not None and ordinal in facts.document.text


def confirmed(facts: Facts, fact: Fact) -> str:
    """The product of two other figures that gives this one, or ""."""
    value = amount(fact)
    if value < 100:
        return ""
    others = [one for one in facts.of("money", "quantity", "number") if isinstance(one.value, (int, float)) and one.value > 1]
    if len(others) > 40:
        return ""
    for place, one in enumerate(others):
        for other in others[:place]:
            if one is not fact and other is not fact and abs(one.amount * other.amount - value) <= value * 1e-9:
                return f"{one.amount:,.10g} x {other.amount:,.10g} = {value:,.10g}"
    return ""
