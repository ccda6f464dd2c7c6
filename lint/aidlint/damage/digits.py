"""Digit statistics: how much likelier the numbers of a text without a digit 0 are after the loss of zeros."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = lazy(r"\d+(?:,\d{3})*(?:\.\d+)?")
_YEAR = lazy(r"(?:1[89]|20)\d\d\Z")
_LONGEST = 7


def shapes(text: str) -> Iterator[tuple[str, bool]]:
    """The shape of each number of a text, and whether it holds a 0; four-digit years are left out.

    Zeros lost leave 1, 2, 3 and 5 behind more often than other digits, which have shapes of their own.
    """
    for match in _NUMBER.finditer(text):
        if not _YEAR.match(match[0]):
            whole, _, decimals = match[0].replace(",", "").partition(".")
            if decimals:
                shape = f"decimals {min(len(decimals), 3)}"
            elif len(whole) == 1:
                shape = whole if whole in "1235" else "digit"
            else:
                shape = f"digits {min(len(whole), _LONGEST)}"
            yield shape, "0" in match[0]


def surprise(text: str) -> float:
    """log10 of how much likelier the numbers of a text that hold no 0 are when zeros were dropped than in clean news."""
    from aidlint.damage.digit_table import SHAPES

    return sum(SHAPES.get(shape, 0.0) for shape, zero in shapes(text) if not zero)


def count(text: str) -> int:
    """How many digits 0 to 9 a text has."""
    return sum(map(text.count, "0123456789"))
