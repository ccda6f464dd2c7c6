"""Optical character recognition: letters read for digits (``2O18``), and a 5 read as 6.

The costs are negative logarithms of shares among the misread digits of 600 OCR newspaper items, counted against their
corrected text: 1 as l 55, 1 as I 32, 8 as S 21, 0 as O 19, 5 as 6 19, 6 as G 14.
"""

from __future__ import annotations

from itertools import islice, product
from math import log

from aidlint.patterns import lazy
from aidlint.reference.misreadings import DIGITS
from aidlint.repair.search import Original

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.repair.search import Target

# Counts of (true, read), and of the pairs of one shape that were too rare to count.
_COUNTS = {("1", "l"): 55, ("1", "I"): 32, ("8", "S"): 21, ("0", "O"): 19, ("5", "6"): 19, ("6", "G"): 14}
_RARE = 5
_TOTAL = 174
_READINGS = 16
# How the bench damages a clean text: the commonest misreading of each digit that has one.
_READ_AS = {"1": "l", "0": "O", "8": "S", "6": "G"}


def cost(true: str, read: str) -> float:
    """What it costs to take ``read`` for a misread ``true``: 0 for equal signs, less for commoner misreadings."""
    return 0.0 if true == read else -log(_COUNTS.get((true, read), _RARE) / _TOTAL)


def originals(target: Target) -> Iterator[Original]:
    """All readings of the letters as digits, at most 16; where there are none, the number with one 6 as 5."""
    fact = target.fact
    start, end = fact.number_start, fact.number_end
    written = target.text[start:end]
    choices = [DIGITS.get(char, char) if _beside_digit(written, place) else char for place, char in enumerate(written)]
    if any(char.isalpha() and choice != char for char, choice in zip(written, choices, strict=True)):
        for reading in islice(product(*choices), _READINGS):
            yield Original(start, end, "".join(reading), sum(map(cost, reading, written)))
    else:
        for match in islice(lazy("6").finditer(written), _READINGS):
            yield Original(start, end, written[: match.start()] + "5" + written[match.end() :], cost("5", "6"))


def _beside_digit(written: str, place: int) -> bool:
    """Does the sign stand in a token that holds a digit? The letters of a month in a date are none of a number."""
    token = next(match for match in lazy(r"\S+|\s").finditer(written) if match.end() > place)
    return any(map(str.isdigit, token[0]))


def corrupt(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with the first digit of each number that has a double among the letters read as it, and the spans of
    those numbers. Numbers of one digit are left: nothing tells them from codes."""
    spans: list[tuple[int, int]] = []

    def misread(match: re.Match[str]) -> str:
        for place, digit in enumerate(match[0]):
            if digit in _READ_AS:
                spans.append(match.span())
                return match[0][:place] + _READ_AS[digit] + match[0][place + 1 :]
        return match[0]

    return lazy(r"(?<![\w.,$£€/#-])\d[\d,]*\d(?![\w/-]|[.,]\d)").sub(misread, text), spans
