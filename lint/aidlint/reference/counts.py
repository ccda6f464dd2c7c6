"""Counts that are fixed: how many of a thing a body, a land or a unit has, and in which years (sources in counts.txt)."""

from __future__ import annotations

import os.path
from functools import cache

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# The nouns of the table, plural as it writes them: an article without any of them needs no table.
NOUNS = frozenset(
    """acres allies amendments angles animals apostles areas arms arrondissements associations atoms bits bones books
    boroughs bytes cantons cards centimeters centimetres chambers chapters chromosomes clubs colleges colors colours
    commandments commissioners communes communities concertos consonants constituencies continents corners councils
    counties countries days degrees departments deputies disciples disciplines districts dominoes dots dwarfs dwarves
    départements economies edges electors elements emirates events faces feet films franchises furlongs gigabytes gospels
    governorates grammes grams hearts hectares hills holes hours inches institutions islands judges justices keys kg
    kilobytes kilograms kilometers kilometres kilos laender lakes languages lawmakers legs letters lines liters litres
    länder megabytes members men meps meters metres milligrams milliliters millilitres millimeters millimetres minutes
    months moons movies mps msps municipalities muscles nations nights novels numbers oblasts oceans operas ounces
    parishes pawns pence pennies pieces pillars pints plagues planets players plays pockets pounds prefectures provinces
    psalms quarters quartets quarts regions representatives republics ribs rings sacraments schools seasons seats seconds
    sectors segments semitones senators shillings sides signs sins sonatas sonnets sports squares stars states stations
    stomachs strings stripes subjects surahs suras syllables symphonies tds teams teeth tentacles tiles tribes
    universities vertebrae vertices voivodeships votes vowels wards weeks wilayas wings wives women yards years zones""".split()
)
_ALWAYS = (-9999, 9999)


class Count:
    """How many of a thing a whole has. ``label`` names the whole, ``spans`` are (lowest, highest, first year, last year),
    ``needed`` and ``allowed`` words may stand between the number and the noun, ``excuses`` are words of another matter."""

    __slots__ = ("allowed", "excuses", "label", "needed", "source", "spans")

    def __init__(
        self, label: str, needed: frozenset[str], allowed: frozenset[str], spans: Sequence[tuple[int, int, int, int]],
        excuses: Sequence[str], source: str,
    ) -> None:  # fmt: skip
        self.label = label
        self.needed = needed
        self.allowed = allowed
        self.spans = spans
        self.excuses = excuses
        self.source = source

    def within(self, first: int, last: int) -> list[tuple[int, int]]:
        """The counts, as (lowest, highest), that held in some year from ``first`` to ``last``, the latest first."""
        held = [span for span in self.spans if span[2] <= last and span[3] >= first]
        return [(low, high) for low, high, *_ in sorted(held, key=lambda span: (-span[3], -span[2]))]


class Noun:
    """What the table knows of one noun: counts by the name of the whole, and by the adjective before the noun.

    A name that stands only behind "a" or "each", or in the plural, is in ``kinds``.
    """

    __slots__ = ("_first", "_openers", "adjectives", "kinds", "names")

    def __init__(self) -> None:
        self.names: dict[str, list[Count]] = {}
        self.kinds: dict[str, list[Count]] = {}
        self.adjectives: dict[str, list[Count]] = {}
        self._openers: set[str] = set()
        self._first: set[str] = set()

    def opens(self, word: str) -> bool:
        """Can a name of a whole begin with this word?"""
        if not self._openers:
            for names in (self.names, self.kinds):
                self._openers.update(_plural(name.split(" ", 1)[0]) for name in names)
        return _plural(word) in self._openers

    def openers(self) -> set[str]:
        """The letters with which names of a whole, or adjectives of one, begin."""
        if not self._first:
            for names in (self.names, self.kinds, self.adjectives):
                self._first.update(match[0] for name in names if (match := _LETTERS.search(name)) is not None)
        return self._first


_LETTERS = lazy(r"[^\W\d_]+")


def _plural(word: str) -> str:
    return word.rstrip(".").removesuffix("s")


@cache
def noun(word: str) -> Noun:
    """What is known of a noun of ``NOUNS``, lower case. Only the lines of that noun are taken apart."""
    found = Noun()
    for line in _lines():
        if word in line[: line.index("|")].lower():
            _enter(found, word, [part.strip() for part in line.split("|")])
    return found


@cache
def _lines() -> list[str]:
    with open(os.path.join(os.path.dirname(__file__), "counts.txt"), encoding="utf-8") as lines:
        return [line for line in lines if line[0] != "#"]


def _enter(found: Noun, word: str, parts: list[str]) -> None:
    nouns, owners, adjectives, modifiers, counts, excuses, source = parts
    spans = [_span(count) for count in counts.split(";")]
    others = tuple(word.lower() for word in _items(excuses))
    for name in _items(nouns):
        *needed, last = name.lower().split()
        if last != word:
            continue
        allowed = frozenset([*needed, *_items(modifiers)])
        labels = _items(owners) or _items(adjectives)[:1]
        named = [Count(label, frozenset(needed), allowed, spans, others, source) for label in labels]
        # "NATO" and "Nato" are one name.
        alike = {owner.lower(): (owner, count) for owner, count in zip(_items(owners), named, strict=False)}
        for owner, count in alike.values():
            key = owner.lower().removeprefix("the ")
            article, _, kind = key.partition(" ")
            if article in ("a", "an"):
                found.kinds.setdefault(kind, []).append(count)
            else:
                found.names.setdefault(key, []).append(count)
        for adjective in _items(adjectives):
            found.adjectives.setdefault(adjective.lower(), []).append(named[0])


def _items(field: str) -> list[str]:
    return [item.strip() for item in field.split(",") if item.strip()]


def _span(text: str) -> tuple[int, int, int, int]:
    """ "31..48 1850-1912" as (31, 48, 1850, 1912)."""
    count, _, years = text.strip().partition(" ")
    low, _, high = count.partition("..")
    first, dash, last = years.partition("-")
    begun = int(first) if first else _ALWAYS[0]
    ended = int(last) if last else _ALWAYS[1] if dash or not first else begun
    return int(low), int(high or low), begun, ended


def days_of(year: int) -> int:
    """The days of a year of the Gregorian calendar."""
    return 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365


def nouns_of_table() -> Collection[str]:
    """The nouns that the table has."""
    return {name.lower().split()[-1] for line in _lines() for name in _items(line.partition("|")[0])}
