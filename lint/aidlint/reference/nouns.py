"""Nouns: singulars and classes, after WordNet (source and licence in the tables' first lines)."""

from __future__ import annotations

from functools import lru_cache

from aidlint.reference.lexicon import table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# What the rules of English plurals and WordNet's list of exceptions leave out: plurals that are read as their own singular.
_SAME = frozenset("data media police people news series species means premises headquarters clothes staff cattle".split())
# Endings of plurals with those of their singulars, longest first; the first one that gives a noun counts.
_ENDINGS = tuple(pair.split(":") for pair in "ies:y sses:ss shes:sh ches:ch xes:x zes:z oes:o ses:s s:".split())


@lru_cache(maxsize=1 << 14)
def noun_class(noun: str) -> str | None:
    """The class of the first sense of a noun, plural or singular, in any case: ``person``, ``artifact``, ``quantity``,
    ``time``, ``group``, ``location`` …; None for a word that is no noun."""
    lower = noun.lower()
    return table("nouns.txt").find(singular(lower)) or table("nouns.txt").find(lower)


@lru_cache(maxsize=1 << 14)
def singular(noun: str) -> str:
    """The singular of a lower-case noun; the noun itself where it is none or is not known."""
    if noun in _SAME:
        return noun
    irregular = table("plurals.txt").find(noun)
    if irregular:
        return irregular
    nouns = table("nouns.txt")
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        for ending, other in _ENDINGS:
            stem = noun.removesuffix(ending) + other
            if noun.endswith(ending) and nouns.find(stem):
                return stem
    return noun


def is_clause(words: Sequence[str]) -> bool:
    """Are lower-case words after a figure a singular noun and what it did, not one noun: ``horse changed hands``?"""
    first, *others = words
    return any(word.endswith("ed") for word in others) and noun_class(first) is not None and singular(first) == first
