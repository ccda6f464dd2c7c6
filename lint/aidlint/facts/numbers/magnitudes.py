"""Magnitudes: the words and letters that multiply a number."""

from __future__ import annotations

from aidlint.facts.numbers import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Fact

_SHORT = {"mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12}
# Glued to a figure: 40k, $13.5m, 2tn.
SCALES = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12, "cr": 10**7} | _SHORT
# As a word of their own after it.
MAGNITUDES = vocabulary.SCALES | {"lakhs": 10**5, "crores": 10**7, "dozen": 12, "dozens": 12, "dzs": 12, "dozs": 12} | _SHORT


def scale(fact: Fact, size: float, end: int) -> None:
    """Multiply the fact by a magnitude whose word or letter ends at ``end``."""
    if isinstance(fact.value, (int, float)):
        scaled = fact.value * size
        # 2.3 billion is a whole number, whatever binary fractions make of it.
        near = round(scaled)
        fact.value = near if abs(scaled - near) < 1e-6 * max(1.0, abs(scaled)) and abs(scaled) < 1e15 else scaled
    elif fact.low is not None and fact.high is not None:
        fact.low, fact.high = fact.low * size, fact.high * size
    fact.step = (fact.step or (0 if size == 12 else 1)) * size
    fact.end = fact.number_end = end
