"""A sentence with figures: what the readers of relations work on."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact
    from aidlint.interval import Interval

NUMERIC = frozenset(
    {"number", "quantity", "money", "percent", "fraction", "ratio", "multiple", "range", "score", "duration", "ordinal"}
)
PLAIN = frozenset({"number", "quantity", "money", "percent"})
# A sentence with more figures than this is a table, and pairwise reading would be slow.
_MOST = 40
_SCALE = lazy(r"(?:million|billion|trillion|thousand|mln|bln|mn|bn|tn|m|b|k)\b\.?$")
_DIGITS = lazy(r"[0-9][0-9,]*(?:\.[0-9]+)?")


class Sentence:
    """One sentence: its span, the lower-case text of the document, and its figures in order."""

    __slots__ = ("end", "figures", "lower", "start", "text")

    def __init__(self, text: str, lower: str, start: int, end: int, figures: Sequence[Fact]) -> None:
        self.text = text
        self.lower = lower
        self.start = start
        self.end = end
        self.figures = figures

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


def sentences(facts: Facts) -> Iterator[Sentence]:
    """The sentences that hold at least two figures, or one of more than 100 percent."""
    document = facts.document
    text = document.text
    lower = text.lower()
    if len(lower) != len(text):
        return
    group: list[Fact] = []
    start = end = 0
    for fact in facts.items:
        if fact.kind not in NUMERIC:
            continue
        if fact.start >= end:
            if _worth(group):
                yield Sentence(text, lower, start, end, group)
            start, end = document.sentence_at(fact.start)
            group = []
        group.append(fact)
    if _worth(group):
        yield Sentence(text, lower, start, end, group)


def _worth(group: Sequence[Fact]) -> bool:
    return 1 < len(group) <= _MOST or len(group) == 1 and group[0].kind == "percent" and (group[0].low or 101) > 100


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
        return one.unit != "count" or one.head == other.head or None in (one.head, other.head)
    bare = {None, "count"}
    if one.unit in bare and one.noun is None and one.kind == "number":
        return True
    return other.unit in bare and other.noun is None and other.kind == "number"


def _numeric(fact: Fact) -> bool:
    return isinstance(fact.value, (int, float)) and not isinstance(fact.value, bool)


def like_a_year(fact: Fact) -> bool:
    """May a bare number be a year?"""
    plain = fact.kind == "number" and fact.unit is None and fact.number_end - fact.number_start == 4
    return plain and isinstance(fact.value, int) and 1500 <= fact.value <= 2100
