"""Shares: fractions in digits, mixed numbers, and ratios such as one in five."""

from __future__ import annotations

from aidlint.facts.fact import Fact
from aidlint.facts.numbers import nouns, units, vocabulary, words
from aidlint.facts.numbers.endings import attach, hedge
from aidlint.facts.numbers.measures import with_unit
from aidlint.facts.numbers.tokens import NEXT_LOWER
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_SLASH = lazy(r"/([0-9]{1,3})(?![0-9/])")
_MIXED = lazy(r"(?: {1,2}|-)([0-9]{1,2})/([0-9]{1,3})(?![0-9/])")
_PARTS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 25, 32, 50, 64, 100})
_RATIO_WORDS = lazy(r"( out of every | out of each | out of | in every | in )(?:an? )?(?=[a-z0-9])")
_BASE = lazy(r"[0-9]+(?:,[0-9]{3})*|[a-z]+")


def fraction(src: Source, fact: Fact) -> bool:
    """``1/3``, ``2 1/2``: the fact becomes a fraction or a mixed number."""
    mixed = _MIXED.match(src.text, fact.end) if src.text[fact.end : fact.end + 1] in " -" else None
    if mixed and isinstance(fact.value, int) and 0 < int(mixed[1]) < int(mixed[2]):
        share = int(mixed[1]) / int(mixed[2])
        fact.value = fact.value + (share if fact.value >= 0 else -share)
        fact.end = fact.number_end = mixed.end()
        with_unit(src, fact)
        return True
    slash = _SLASH.match(src.text, fact.end)
    if (
        slash
        and isinstance(fact.value, int)
        and int(slash[1])
        and 0 < abs(fact.value) < int(slash[1])
        and int(slash[1]) in _PARTS
        and fact.malformed is None
    ):
        fact.kind = "fraction"
        fact.value = fact.value / int(slash[1])
        fact.end = fact.number_end = slash.end()
        with_unit(src, fact)
        return True
    return False


def ratio(src: Source, pos: int, end: int, value: float | None) -> Fact | None:
    """``one in five``, ``3 in 10``, ``nine out of 10``; not ``two in Leeds``, ``3 in 2019``, ``5 in 12 months``."""
    link = _RATIO_WORDS.match(src.lower, end)
    if not link or value is None:
        return None
    at = link.end()
    first = _BASE.match(src.lower, at)
    if not first:
        return None
    if first[0][0].isdigit():
        base: float | None = int(first[0].replace(",", "")) if len(first[0]) < 12 else None
        stop = first.end()
        if (
            src.text[stop : stop + 1] in ".:-/%"
            and src.text[stop + 1 : stop + 2].isalnum()
            or src.text[stop : stop + 1].isalpha()
            or src.text[stop : stop + 1] == "%"
        ):
            return None
    else:
        spelled = words.read(src.lower, at, first[0]) if first[0] in vocabulary.STARTS else None
        base = spelled.value if spelled and spelled.kind == "number" else None
        stop = spelled.end if spelled else at
    plain_in = link[1] == " in "
    if not base or base <= value or plain_in and (base > 100 and base not in (1000, 10_000, 100_000, 1_000_000)):
        return None
    following = NEXT_LOWER.match(src.lower, stop)
    if following and (
        following[1] in units.TIME
        or following[1] in ("million", "of")
        and plain_in
        or plain_in
        and following[1] in ("games", "matches", "attempts", "goals")
    ):
        return None
    fact = Fact("ratio", pos, stop, value / base)
    fact.parts = (value, base)
    fact.words = not src.text[pos].isdigit()
    src_noun = nouns.after(src, stop, False)
    if src_noun and src_noun.plural:
        attach(src, fact, src_noun)
    hedge(src, fact)
    return fact
