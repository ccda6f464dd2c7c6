"""How often findings, and the originals they suggest, were right: measured by ``bench.calibrate`` (see confidence.txt).

Without the table, or for a rule that it does not have, nothing is known.
"""

from __future__ import annotations

import os.path
from bisect import bisect_left
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

ANY = "any"
_FILE = os.path.join(os.path.dirname(__file__), "confidence.txt")


def witnessed(witnesses: int) -> str:
    """The class of evidence of a finding, by the number of its independent witnesses."""
    return "several" if witnesses > 1 else "single"


def origin(damaged: bool, offered: int) -> str:
    """The class of suggested originals: is the whole article shown to be damaged by a channel, and is there but one?"""
    return f"{'damaged' if damaged else 'sound'}-{'one' if offered == 1 else 'several'}"


def of_finding(rule: str, severity: str, witnesses: int) -> float | None:
    """The share of right ones among findings of this rule (its code), severity and evidence; None where not measured."""
    table = _table()
    found = table.get(("finding", rule, severity, witnessed(witnesses))) or table.get(("finding", rule, severity, ANY))
    return found[0] if found else None


def of_originals(rule: str, damaged: bool, offered: int) -> tuple[float, ...]:
    """The shares of right ones among first, second and third suggestions of findings of this rule that offer so many, in an
    article that is shown to be damaged or not; empty where not measured."""
    return _table().get(("original", rule, "-", origin(damaged, offered)), ())


def of_shares(rule: str, damaged: bool, shares: Sequence[float]) -> list[float]:
    """How often originals were right that had these shares of the odds among those weighed for one figure, by rule (all rules
    together where one has too few) and by whether the article is shown to be damaged; empty where not measured.

    They exclude each other, so that together they are at most 1.
    """
    state = "damaged" if damaged else "sound"
    table = _table()
    steps = table.get(("share", rule, "-", state)) or table.get(("share", ANY, "-", state))
    if not steps:
        return []
    bounds, rates = steps[::2], steps[1::2]
    known = [rates[min(bisect_left(bounds, share), len(rates) - 1)] for share in shares]
    return [round(rate / max(1.0, sum(known)), 3) for rate in known]


@cache
def _table() -> dict[tuple[str, str, str, str], tuple[float, ...]]:
    """The shares by what they are of, rule, severity and class."""
    try:
        with open(_FILE, encoding="ascii") as lines:
            rows = [line.split() for line in lines if line[0] != "#"]
    except FileNotFoundError:
        return {}
    return {(of, rule, severity, kind): tuple(map(float, shares.split(","))) for of, rule, severity, kind, shares, *_ in rows}
