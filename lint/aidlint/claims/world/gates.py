"""Which figures may be the count of a known whole, or the magnitude of a known thing: cheap questions before the tables."""

from __future__ import annotations

from aidlint.patterns import lazy
from aidlint.reference.counts import NOUNS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact

# How far behind a figure its noun may end.
NOUN_REACH = 56
_ODD = {
    "teeth": "tooth", "feet": "foot", "wives": "wife", "dwarves": "dwarf", "vertebrae": "vertebra", "dominoes": "domino",
    "pence": "penny", "men": "man", "women": "woman", "vertices": "vertex", "movies": "movie",
}  # fmt: skip
SINGULARS = {(_ODD.get(word) or (word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s"))): word for word in NOUNS}
_HEADS = frozenset(SINGULARS)
OF_UNIT = {
    **dict.fromkeys(("meter", "foot", "kilometer", "mile"), "length"),
    **dict.fromkeys(("square_kilometer", "square_mile", "square_meter", "hectare", "acre"), "area"),
    **dict.fromkeys(("degree_Celsius", "degree_Fahrenheit", "kelvin"), "temperature"),
    **dict.fromkeys(("meter_per_second", "kilometer_per_hour", "mile_per_hour", "foot_per_second"), "speed"),
    "percent": "share",
}
_LEAST_PEOPLE = 10_000
_LEAST_AGE = 1_000_000
_PEOPLE = frozenset("person people inhabitant citizen human soul resident being".split())


def counted(facts: Facts) -> list[Fact]:
    """The figures that may count the parts of a known whole."""
    text = facts.document.text
    return [
        fact for fact in facts.of(*_COUNTING)
        if (fact.head is None or fact.head in _HEADS or " " in (fact.noun or "")) and _may_count(text, fact)
    ]  # fmt: skip


def told(facts: Facts) -> list[Fact]:
    """The figures that may be the magnitude of a known thing."""
    text = facts.document.text
    return [
        fact for fact in facts.of(*_TELLING)
        if (fact.unit in OF_UNIT or fact.low is not None and fact.low >= _LEAST_PEOPLE) and _may_tell(text, fact)
    ]  # fmt: skip


# Who is counted everywhere: only "a 12-man team", "the team has 12 men".
_ANYBODY = ("man", "woman")
_COUNTING = ("quantity", "number", "duration")
_BLANKS = (" ", "-", "\n", "\u00a0")
_HAVE = ("its ", "has ", "ave ", "had ", " is ", "'s ", "’s ", "ose ", "ith ", "sts ", "r of ", "day of ", "s had ")
_LINKED = lazy(
    r"\s(?:of|in|on|to|per)\s(?:[A-Z0-9]|(?:an?|each|every|any|our|one|that|this)\s|the\s(?:leap |calendar |full |"
    r"whole |past |last )?(?:year|week|"
    r"day|hour|minute|fortnight|decade|century|millennium|kilo|mile|foot|pound|stone|met|ton|yard|circle|full|compass|gallon))"
)


def _may_count(text: str, fact: Fact) -> bool:
    """A cheap question to each figure: can a noun of the table follow it, and a whole be near?"""
    if fact.head is not None:
        if fact.head in _ANYBODY and not (text.startswith("-", fact.number_end) or text.endswith(_HAVE, 0, fact.start)):
            return False
        if fact.head not in _HEADS and (fact.noun is None or NOUNS.isdisjoint(fact.noun.split())):
            return False
        return fact.malformed is None
    if fact.kind == "number":
        if text.find("umber of ", max(0, fact.start - NOUN_REACH), fact.start) >= 0:
            return True
        chunk = text[fact.number_end : fact.number_end + NOUN_REACH]
        if chunk[:1] not in _BLANKS:
            return False
        return not NOUNS.isdisjoint(chunk.lower().replace(",", " ").replace(".", " ").split(None, 5))
    if fact.unit == "count":
        return False
    told = text.endswith(_HAVE, 0, fact.start) or _LINKED.match(text, fact.end) is not None
    return told and fact.malformed is None and fact.low is not None


_TELLING = ("quantity", "number", "percent", "age", "duration")
_POPULATED = ("population of ", "population is ", "population was ")
_WHOLES = ("air", "atmosphere", "surface", "body", "planet", "earth", "globe", "water", "oxygen", "nitrogen")


def _may_tell(text: str, fact: Fact) -> bool:
    """A cheap question to each figure: can it be the magnitude of anything in the tables?"""
    if fact.malformed is not None or fact.low is None:
        return False
    kind = fact.kind
    if kind == "percent":
        near = text[fact.end : fact.end + 40].lower()
        return any(map(near.__contains__, _WHOLES))
    if kind in ("age", "duration"):
        return fact.low >= _LEAST_AGE
    if fact.unit in (None, "count"):
        if fact.low < _LEAST_PEOPLE or (
            fact.head is not None and fact.head not in _PEOPLE and not text.endswith(_POPULATED, 0, fact.full_start)
        ):
            return False
        return fact.head is not None or _PEOPLED.search(text, max(0, fact.start - 60), fact.start) is not None
    return fact.unit in OF_UNIT


_PEOPLED = lazy(r"\bpop|\bpeople\b|\b(?:country|nation|state|land|republic|kingdom|island|giant|bloc) (?:of|with)\b")
