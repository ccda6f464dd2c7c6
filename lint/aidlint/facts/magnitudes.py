"""Magnitudes: the words and letters that multiply a number."""

from __future__ import annotations

from aidlint.facts import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Fact
    from aidlint.facts.source import Source

SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "mm": 10**6, "bn": 10**9, "b": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12, "t": 10**12, "cr": 10**7}  # fmt: skip
MAGNITUDES = {
    **words.SCALES, "lakhs": 10**5, "crores": 10**7, "dozen": 12, "dozens": 12, "dzs": 12, "dozs": 12, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9,
    "bln": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12,
}  # fmt: skip


def scale(src: Source, fact: Fact, size: float, end: int) -> None:
    if isinstance(fact.value, (int, float)):
        scaled = fact.value * size
        # 2.3 billion is a whole number, whatever binary fractions make of it.
        near = round(scaled)
        fact.value = near if abs(scaled - near) < 1e-6 * max(1.0, abs(scaled)) and abs(scaled) < 1e15 else scaled
        if fact.malformed and fact.malformed != "letter-in-number" and size >= 10**6 and src.text[fact.end - 1] == ".":
            pass
    elif fact.low is not None and fact.high is not None:
        fact.low, fact.high = fact.low * size, fact.high * size
    fact.step = (fact.step or (0 if size == 12 else 1)) * size
    fact.end = fact.number_end = end
