"""A sentence with figures: what the readers of relations work on."""

from __future__ import annotations

from aidlint.facts.fact import Fact
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.facts import Facts
    from aidlint.interval import Interval

    Group = tuple[int, int, list[Fact]]

NUMERIC = frozenset(
    {"number", "quantity", "money", "percent", "fraction", "ratio", "multiple", "range", "score", "duration", "ordinal"}
)
PLAIN = frozenset({"number", "quantity", "money", "percent"})
# A sentence with more figures than this is a table, and pairwise reading would be slow.
_MOST = 40
# Sentences of one paragraph, with blanks between.
_ADJACENT = 3
_SCALE = lazy(r"(?:million|billion|trillion|thousand|mln|bln|mn|bn|tn|m|b|k)\b\.?$")
_DIGITS = lazy(r"[0-9][0-9,]*(?:\.[0-9]+)?")


class Sentence:
    """One sentence: its span, the lower-case text of the document, its figures in order and those of its neighbours."""

    __slots__ = ("end", "figures", "following", "lower", "previous", "start", "text", "words")

    def __init__(
        self, text: str, lower: str, start: int, end: int, figures: Sequence[Fact], previous: Sequence[Fact] = ()
    ) -> None:
        self.following: Sequence[Fact] = ()
        self.text = text
        self.lower = lower
        self.start = start
        self.end = end
        self.figures = figures
        self.previous = previous
        self.words = lower[start:end]

    def has(self, words: Sequence[str]) -> bool:
        """Does the sentence hold one of some strings? A cheap question before a pattern is tried."""
        return any(map(self.words.__contains__, words))

    def before(self, fact: Fact, reach: int = 40) -> str:
        """The lower-case words before a fact, hedges left out, back to the figure before it."""
        floor = self.start
        for other in self.figures:
            if other.end <= fact.start:
                floor = max(floor, other.end)
        start = min(fact.full_start, fact.start)
        return self.lower[max(floor, start - reach) : start]

    def after(self, fact: Fact, reach: int = 40) -> str:
        """The lower-case words after a fact (its noun included)."""
        return self.lower[fact.end : min(self.end, fact.end + reach)]

    def of(self, *kinds: str) -> list[Fact]:
        """The figures of these kinds."""
        return [fact for fact in self.figures if fact.kind in kinds]


def sentences(facts: Facts, lower: str, groups: Sequence[Group]) -> Iterator[Sentence]:
    """The sentences that hold at least two figures, or one of more than 100 percent, or one said of the two before.

    ``lower`` is the text in lower case, which has its length; ``groups`` is what ``grouped`` gives.
    """
    text = facts.document.text
    read: dict[int, list[Fact]] = {}

    def again(place: int) -> list[Fact]:
        # At most once, and only where the sentence or its neighbour is worth reading.
        if place not in read:
            read[place] = _read_again(lower, groups[place][2])
        return read[place]

    for place, (start, end, group) in enumerate(groups):
        follows = place > 0 and start - groups[place - 1][1] < _ADJACENT
        if not _worth(group):
            takes_up = follows and len(group) == 1 and len(groups[place - 1][2]) == 2
            if not takes_up or not lower.startswith(_TAKEN_UP, start):
                continue
        made = Sentence(text, lower, start, end, again(place), again(place - 1) if follows else ())
        if place + 1 < len(groups) and groups[place + 1][0] - end < _ADJACENT:
            made.following = again(place + 1)
        yield made


def grouped(facts: Facts, lower: str) -> list[Group]:
    """The span of each sentence that has figures, and these."""
    sentence_at = facts.document.sentence_at
    groups: list[Group] = []
    group: list[Fact] = []
    end = 0
    last: Fact | None = None
    for fact in facts.items:
        # The figure before, should this fact be its noun.
        if last is not None:
            if last.noun is not None:
                group[-1] = _own_noun(last, fact)
            last = None
        kind = fact.kind
        if kind not in NUMERIC and not (kind == "age" and _restated(lower, fact)):
            continue
        if fact.start >= end:
            start, end = sentence_at(fact.start)
            group = []
            groups.append((start, end, group))
        group.append(fact)
        last = fact
    return groups


def _read_again(lower: str, group: list[Fact]) -> list[Fact]:
    """Figures as the relations need them: lengths of time as quantities, bare ages as numbers."""
    made = group
    for place, fact in enumerate(group):
        kind = fact.kind
        if kind == "duration":
            other = _as_quantity(lower, fact)
        elif kind == "age" or kind == "percent" and place + 1 < len(group) and _bare(lower, fact, group[place + 1]):
            other = _as_number(fact)
        else:
            continue
        if made is group:
            made = list(group)
        made[place] = other
    return made


def _bare(lower: str, part: Fact, share: Fact) -> bool:
    if share.kind != "percent" or part.end != part.number_end:
        return False
    return _COMMA_OR.fullmatch(lower, part.end, share.start) is not None


# "Of the 250 wells 50, or 25 percent,": a number restated, and no percentage that shares its unit.
_COMMA_OR = lazy(r",\s+or\s+(?:(?:about|around|nearly|some|just|only|over|under|almost|roughly)\s+)*")


def _worth(group: Sequence[Fact]) -> bool:
    if len(group) > 1:
        return len(group) <= _MOST and sum(fact.kind != "ordinal" for fact in group) > 1
    return group[0].kind == "percent" and (group[0].low or 101) > 100


def _restated(lower: str, fact: Fact) -> bool:
    """ "In Punjab, 50, or 25 percent": read as an age, but a number."""
    return fact.end == fact.number_end and _RESTATED.match(lower, fact.end) is not None


_RESTATED = lazy(r",? or |\s?\(")
_TAKEN_UP = ("that is ", "this is ", "it is ", "that was ", "that makes ", "this makes ")
_LENGTH = lazy(r"PT?([0-9]{1,5})[A-Z]{1,2}")


def _as_quantity(lower: str, fact: Fact) -> Fact:
    """A plain length of time ("53 days") as so many of its unit, so that two of them can be compared."""
    length = _LENGTH.fullmatch(fact.value) if isinstance(fact.value, str) else None
    if length is None or fact.unit is None or fact.number_end <= fact.number_start:
        return fact
    if lower.startswith(("a ", "an "), fact.start):
        return fact
    made = copied(fact)
    made.kind = "quantity"
    made.value = int(length[1])
    made.low = made.high = float(length[1])
    return made


def _as_number(fact: Fact) -> Fact:
    """A bare age or percentage as the number it is."""
    made = copied(fact)
    made.kind, made.unit = "number", None
    made.low = made.high = fact.amount
    return made


def _own_noun(fact: Fact, later: Fact) -> Fact:
    """The figure without its noun where the noun is the next fact: "1,000 two years ago" counts no years."""
    if fact.noun is None or later.start >= fact.noun_end or later.start < fact.noun_start:
        return fact
    return _without_noun(fact) if later.kind in ("date", "duration") else fact


def _without_noun(fact: Fact) -> Fact:
    made = copied(fact)
    made.noun = made.head = None
    made.noun_start = made.noun_end = -1
    made.full_end = made.end
    if made.unit == "count":
        made.kind, made.unit = "number", None
    return made


def copied(fact: Fact) -> Fact:
    """A copy, to be read in another way than it was extracted."""
    made = Fact(fact.kind, fact.start, fact.end)
    for name in Fact.__slots__:
        setattr(made, name, getattr(fact, name))
    return made


def behind(fact: Fact) -> int:
    """Where a figure ends with its own noun; one that a later figure shares with it is not counted."""
    return fact.noun_end if fact.end <= fact.noun_start < fact.end + 3 else fact.end


def scale(text: str, fact: Fact) -> float:
    """The factor of the scale word in a number: 1e6 for ``5.2 million``."""
    written = text[fact.number_start : fact.number_end].lower()
    if not _SCALE.search(text[fact.number_start : fact.end].lower()) and "illion" not in written:
        return 1.0
    digits = _DIGITS.search(written)
    if not digits or not isinstance(fact.value, (int, float)):
        return 1.0
    bare = float(digits[0].replace(",", ""))
    factor = abs(fact.value) / bare if bare else 1.0
    return float(round(factor)) if factor > 100 else 1.0


def readings(text: str, one: Fact, other: Fact) -> Interval:
    """What ``one`` can stand for beside ``other``: itself, or with the other's scale ("from 3 to 5 million")."""
    plain = one.rounded
    shared = scale(text, other)
    if shared > 1 and scale(text, one) == 1 and one.kind in ("number", "money", "quantity") and one.amount < 1000:
        return plain.scaled(shared)
    return plain


def comparable(one: Fact, other: Fact) -> bool:
    """Do two figures measure the same thing, as far as their units and nouns say?"""
    if one.kind not in PLAIN or other.kind not in PLAIN or not _numeric(one) or not _numeric(other):
        return False
    if one.unit == other.unit:
        return one.unit != "count" or one.head == other.head or None in (one.head, other.head) or _afar(one) or _afar(other)
    bare = {None, "count"}
    if one.unit in bare and one.noun is None and one.kind == "number":
        return True
    return other.unit in bare and other.noun is None and other.kind == "number"


def _afar(fact: Fact) -> bool:
    """Is the noun of a count not its own, but that of a later one: "has risen to 1,320, and 75 people wait"?"""
    return fact.noun_start > fact.end + 2


def _numeric(fact: Fact) -> bool:
    return isinstance(fact.value, (int, float)) and not isinstance(fact.value, bool)


def like_a_year(fact: Fact) -> bool:
    """May a bare number be a year?"""
    plain = fact.kind == "number" and fact.unit is None and fact.number_end - fact.number_start == 4
    return plain and isinstance(fact.value, int) and 1500 <= fact.value <= 2100
