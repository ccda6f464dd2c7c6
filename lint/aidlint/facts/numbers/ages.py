"""Ages: ``12-year-old``, ``45 years old``, ``aged 45``, ``Mary Lowe, 89,``."""

from __future__ import annotations

from aidlint.facts.numbers import hedges
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Fact
    from aidlint.facts.source import Source

_OLD = lazy(r"[- ]olds?\b(?!er)| of age\b")
_AGED = lazy(r"\b(?:aged?|ages|aged between|turned|turns|turning) (?:just |only |about )?$")
_UNITS = {
    "year": "year",
    "years": "year",
    "yr": "year",
    "yrs": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "day": "day",
    "days": "day",
}
# The oldest verified age is 122 (Jeanne Calment, 1997).
_OLDEST = 122


def of(src: Source, fact: Fact, word: str, end: int) -> Fact | None:
    """The age that a number and a time word before ``old`` or ``of age`` give."""
    unit = _UNITS.get(word)
    old = _OLD.match(src.lower, end) if unit else None
    if not old or unit is None:
        return None
    fact.kind, fact.unit = "age", unit
    fact.end = fact.full_end = old.end()
    found = hedges.before(src, fact.start)
    if found:
        fact.hedge, fact.full_start = found
    hedges.bound(fact)
    return fact


def apposed(src: Source, fact: Fact) -> bool:
    """Does a bare number stand as the age of a name: between commas after a capital, or after ``aged``?"""
    text = src.text
    if not isinstance(fact.value, int) or not 0 < fact.value <= _OLDEST or fact.words:
        return False
    if _AGED.search(src.lower, max(0, fact.start - 22), fact.start):
        return True
    if (
        text[fact.start - 2 : fact.start] != ", "
        or text[fact.end : fact.end + 1] != ","
        or text[fact.end + 1 : fact.end + 2].isdigit()
    ):
        return False
    at = fact.start - 3
    while at >= 0 and (text[at].isalpha() or text[at] in "-'’."):
        at -= 1
    word = text[at + 1 : fact.start - 2]
    if not word or not word[0].isupper() or len(word) < 2 or word.lower().rstrip(".") in _NOT_NAMES:
        return False
    return text[at] in " -\n" if at >= 0 else True


def aged(src: Source, fact: Fact) -> bool:
    """Does ``aged`` or ``age`` stand before the number?"""
    return (
        isinstance(fact.value, (int, float))
        and 0 <= fact.value <= _OLDEST
        and _AGED.search(src.lower, max(0, fact.start - 22), fact.start) is not None
    )


_NOT_NAMES = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday page pages chapter chapters flight room".split()
)
