"""Digit statistics: how surprising it is that a text of clean news has no digit 0."""

from __future__ import annotations

from math import log10

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 8
"""Numbers of this many digits and more share one figure of the table."""

_NUMBER = lazy(r"\d+(?:,\d{3})*")
_YEAR = lazy(r"(?:1[89]|20)\d\d\Z")


def runs(text: str) -> Iterator[str]:
    """The digits of each number of a text, without its grouping commas; four-digit years are left out."""
    for match in _NUMBER.finditer(text):
        if not _YEAR.match(match[0]):
            yield match[0].replace(",", "")


def surprise(text: str) -> float:
    """-log10 of the chance that clean news with numbers of these lengths has no digit 0.

    The numbers of one article are not independent: beyond a chance of one in ten, articles without a zero are more
    common than the product of their shares says, and only half of the rest of the exponent is counted.
    """
    from aidlint.damage.digit_table import ZERO_FREE

    product = -sum(log10(ZERO_FREE[min(len(run), LONGEST) - 1]) for run in runs(text))
    return product if product < 1 else (1 + product) / 2


def count(text: str) -> int:
    """How many digits 0 to 9 a text has."""
    return sum(map(text.count, "0123456789"))
