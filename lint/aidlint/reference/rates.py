"""What money was worth: the range of an exchange rate over a year, 1980 on (source and licence in rates.txt)."""

from __future__ import annotations

import os.path
from functools import cache

from aidlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# The columns of the table: units for one of each of these.
ANCHORS = ("USD", "EUR", "GBP")


@cache
def _table() -> dict[str, dict[int, list[str]]]:
    """The ends of the ranges as written, by currency and year."""
    table: dict[str, dict[int, list[str]]] = {}
    with open(os.path.join(os.path.dirname(__file__), "rates.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line[0] != "#":
                code, year, _, *ends = line.split()
                table.setdefault(code, {})[int(year)] = ends
    return table


def years(code: str) -> Iterable[int]:
    """The years for which the currency (ISO 4217) has a rate; none for an unknown one."""
    return _table().get(code, {}).keys()


def rate(source: str, target: str, year: int) -> Interval | None:
    """How many of ``target`` (ISO 4217) one of ``source`` bought in ``year``, lowest to highest; None where not known."""
    if source == target:
        return Interval.exact(1)
    direct = _quoted(target, source, year)
    if direct is not None:
        return direct
    inverse = _quoted(source, target, year)
    if inverse is not None:
        return Interval.exact(1) / inverse
    for anchor in ANCHORS:
        price, value = _quoted(target, anchor, year), _quoted(source, anchor, year)
        if price is not None and value is not None:
            return price / value
    return None


@cache
def _quoted(code: str, anchor: str, year: int) -> Interval | None:
    """Units of ``code`` for one of an anchor currency, as the table has them."""
    if anchor not in ANCHORS:
        return None
    if code == anchor:
        return Interval.exact(1)
    ends = _table().get(code, {}).get(year)
    if ends is None:
        return None
    low, high = ends[2 * ANCHORS.index(anchor) :][:2]
    return None if low == "-" else Interval(float(low), float(high))


@cache
def rate_over(source: str, target: str, wanted: tuple[int, ...]) -> Interval | None:
    """The hull of ``rate`` over the years of ``wanted`` that have one; None where none has."""
    hull: Interval | None = None
    for year in wanted:
        found = rate(source, target, year)
        if found is not None:
            hull = found if hull is None else hull.hull(found)
    return hull
