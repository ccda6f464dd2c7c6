"""What ends the reading of a figure: its hedge, its interval and the noun it counts."""

from __future__ import annotations

from aidlint.facts.numbers import hedges, nouns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Fact
    from aidlint.facts.source import Source

SPOKEN_MINUS = ("minus ", "negative ")


def attach(src: Source, fact: Fact, noun: nouns.Noun) -> None:
    """Give the fact its counted noun."""
    fact.noun_start, fact.noun_end = noun.start, noun.end
    fact.noun = src.text[noun.start : noun.end]
    fact.head = noun.head
    fact.full_end = max(fact.full_end, noun.end)


def hedge(src: Source, fact: Fact) -> None:
    """Give the fact its hedge, and with it the interval it leaves."""
    earlier = hedges.before(src, fact.start)
    fact.full_start = fact.start
    if earlier:
        fact.hedge, fact.full_start = earlier
    else:
        later = hedges.after(src, fact.end)
        if later:
            fact.hedge, stop = later
            fact.full_end = max(fact.full_end, stop)
    hedges.bound(fact)


def negate(src: Source, fact: Fact) -> None:
    """Take the spoken minus before the fact into it."""
    word = "minus " if src.lower.startswith("minus ", fact.start - 6) else "negative "
    if fact.start - len(word) >= src.done and isinstance(fact.value, (int, float)):
        fact.start -= len(word)
        fact.value = -fact.value
