"""Measures: feet and inches, stone and pounds, and the unit symbols that are letters or words as well."""

from __future__ import annotations

from aidlint.facts.numbers import units
from aidlint.facts.numbers.tokens import WORD_AFTER
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from aidlint.facts.fact import Fact
    from aidlint.facts.source import Source

_GAP = r"(?:[ -](?:and )?|, )?([0-9]{1,4}(?:\.[0-9]+)?|½)[ -]?"
# What a measure is continued with, and how many of it make one.
_SMALLER = {
    "foot": (12, lazy(_GAP + r"(?:inches|inch|ins\b|in\b|\"|″|'')")),
    "stone": (14, lazy(_GAP + r"(?:pounds?|lbs?)\b")),
    "pound": (16, lazy(_GAP + r"(?:ounces?|ozs?)\b")),
    "mile": (1760, lazy(_GAP + r"(?:yards?|yds?)\b")),
}
_MARKS = lazy(r"(''|\"|″|”)|['’′] ?([0-9]{1,2})(?:''|\"|″|”)")
_HEAT = (
    "degree",
    "temperature",
    "°",
    "celsius",
    "fahrenheit",
    "weather",
    "thermometer",
    "heat",
    "warm",
    "cold",
    "hot",
    "frost",
    "snow",
    "fever",
    "oven",
    "boil",
    "freez",
)


def add_smaller(src: Source, fact: Fact) -> None:
    """``5 feet 11 inches``, ``5ft 6in``, ``14 stone 3 pounds``: one quantity in the larger unit."""
    found = _smaller(src, fact.unit, fact.end)
    if found and isinstance(fact.value, (int, float)):
        per, smaller = found
        fact.value = fact.value + (0.5 if smaller[1] == "½" else float(smaller[1])) / per
        fact.step = 1 / per
        fact.end = smaller.end()


def _smaller(src: Source, unit: str | None, end: int) -> tuple[int, re.Match[str]] | None:
    """How many of the smaller unit make one of ``unit``, and where it continues a measure that ends at ``end``."""
    per, pattern = _SMALLER.get(unit or "", (0, None))
    smaller = pattern.match(src.lower, end) if pattern else None
    return (per, smaller) if smaller and (smaller[1] == "½" or float(smaller[1]) < per) else None


def in_stone(src: Source, end: int) -> bool:
    """Is the ``st`` that ends at ``end`` stone (``14st 3lb``, ``11st (70 kg)``), not the end of an ordinal?"""
    return (
        _smaller(src, "stone", end) is not None or lazy(r" ?\([0-9.]+ ?(?:kg|kilo|lb|pound)").match(src.lower, end) is not None
    )


def feet_and_inches(src: Source, fact: Fact) -> bool:
    """``5'11"`` and ``15"``; a closing quotation mark is neither."""
    marks = _MARKS.match(src.text, fact.end)
    if not marks or not isinstance(fact.value, (int, float)):
        return False
    if marks[2]:
        fact.value = fact.value + int(marks[2]) / 12
        fact.step = 1 / 12
        fact.unit = "foot"
    elif marks[1] != "”" and (marks[1] != '"' or src.text.count('"', max(0, fact.start - 200), fact.start) % 2 == 0):
        fact.unit = "inch"
    else:
        return False
    fact.kind = "quantity"
    fact.end = marks.end()
    return True


def with_unit(src: Source, fact: Fact) -> None:
    """Give a fraction the unit that follows it: ``1/2 pound``."""
    nxt = WORD_AFTER.match(src.text, fact.end)
    if nxt:
        word = nxt[1].lower()
        found = units.word_unit(src.lower, nxt.start(1), word)
        if found:
            fact.kind, fact.unit, fact.end = "quantity", found[0], found[1]
        elif nxt[1] in units.SYMBOLS:
            fact.kind, fact.unit, fact.end = "quantity", units.SYMBOLS[nxt[1]], nxt.end()


def speaks_of_heat(lower: str) -> bool:
    """Is ``12C`` a temperature in this text, not a seat or a form?"""
    return any(word in lower for word in _HEAT) or lazy(r"[0-9] ?c (?:\(|or )[0-9]+ ?f\b").search(lower) is not None


def plain_unit(src: Source, end: int, word: str) -> bool:
    """Units that are words or names as well (mu, li, stone) count only before a stop, ``of``, or a bracket."""
    after = src.lower[end : end + 4]
    return (
        after[:1] in ",.;:)"
        or after.startswith((" (", " of", " in", " at", " an"))
        or word == "mu"
        or _smaller(src, word, end) is not None
    )


def shy_ok(src: Source, written: str, end: int) -> bool:
    """May a one-letter symbol apart from its number be a unit? Not an initial, not a word."""
    after = src.text[end : end + 2]
    if written in ("C", "F", "K"):
        return not after or after[0] in " ,.;:)" and not (after[0] == "." and after[1:].isalpha()) and not after[1:].isupper()
    if written == "in":
        return after[:1] in ".;)" or src.lower[end : end + 6] in (" thick", " long,", " wide,", " tall,")
    return after[:1] in " ,.;)" and written not in ("L", "V", "J", "K", "MP") or not after
