"""Zeros put back: what a written figure may have been before it lost them, alone or together with others."""

from __future__ import annotations

from itertools import product
from math import log

from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# What one zero put back costs, and one that does not end the figure.
_ZERO = 1.0
_INNER = 0.6
_UNUSUAL = 3.0
# Nearly equal shares of thousands go to the shorter figure: other texts have smaller sums than news.
_LONGER = 0.2
_DIGIT = lazy(r"[1-9]")
_PLACE = lazy("[1d]")
_PERCENT = lazy(r"%| (?:percent|per cent|pct)\b")
_MONEY = lazy(r" (?:dlrs?|dollars?|pounds?|euros?|francs?|marks?|stg|cts?|cents?)\b")
_TIME = lazy(r"[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b")
_BOUND = lazy(
    r"\b(?:more than|less than|fewer than|over|under|nearly|almost|about|around|some|at least|at most|up to|within|limited to"
    r"|no more than|as many as|as much as) [$£€]?\Z",
    IGNORECASE,
)
_MOST_FIGURES = 6
_READINGS = 8
# How much dearer the next filling must be for the cheapest to stand alone.
_MARGIN = 0.5


def figures(written: str, kind: str) -> Iterator[tuple[str, float]]:
    """What a written figure may have been before it lost its zeros, with costs (negative logarithms of shares).

    ``kind`` is that of ``context``. The figures of published news tell what is usual; forms that they do not have follow
    at a cost.
    """
    from aidlint.damage.refill_table import ORIGINALS

    kept = shape(written)
    usual = ORIGINALS.get(f"{kind} {kept}") or ORIGINALS.get(kept, ())
    seen = set()
    for pattern, share in usual:
        text = _put_in(pattern, written)
        seen.add(text)
        yield text, -log(share) + _LONGER * max(0, text.count("0") - 3)
    for text, cost in _possible(written):
        if text not in seen:
            seen.add(text)
            yield text, cost + (_UNUSUAL if usual else 0.0)


def context(before: str, after: str) -> str:
    """What a figure counts, by the text on either side: ``percent``, ``money``, ``time``, ``bound`` (after "more than" and
    its like) or ``count``."""
    if _PERCENT.match(after):
        return "percent"
    if before[-1:] in ("$", "£", "€", "¥") or _MONEY.match(after):
        return "money"
    if _TIME.match(after):
        return "time"
    return "bound" if _BOUND.search(before) else "count"


def shape(written: str) -> str:
    """A figure with ``d`` for each digit but 0; a lone 1 stays as it is."""
    return written if written == "1" else _DIGIT.sub("d", written)


def _put_in(pattern: str, written: str) -> str:
    """The digits of a figure at the places of a pattern."""
    digits = iter(_DIGIT.findall(written))
    return _PLACE.sub(lambda _: next(digits), pattern)


def _possible(written: str) -> Iterator[tuple[str, float]]:
    """Every original within reach, by the number of zeros it takes."""
    whole, point, decimals = written.partition(".")
    if "," in whole:
        tail = f".{decimals or '00'}" if point else ""
        yield from ((text + tail, cost) for text, cost in _groups(whole))
        return
    if point:
        yield from _decimals(whole, decimals)
        return
    for zeros in (1, 2, 3):
        yield _commas(whole + "0" * zeros), zeros * _ZERO
    for place in range(1, len(whole)):
        yield _commas(whole[:place] + "0" + whole[place:]), _ZERO + _INNER
        yield _commas(whole[:place] + "0" + whole[place:] + "0"), 2 * _ZERO + _INNER


def _groups(whole: str) -> Iterator[tuple[str, float]]:
    """Short groups made whole; the first group may have lost zeros at its end."""
    first, *rest = whole.split(",")
    filled: list[tuple[list[str], float]] = [([], 0.0)]
    for group in rest[:4]:
        filled = [([*done, text], cost + more) for done, cost in filled for text, more in _filled(group)]
    for zeros in range(4 - len(first)):
        for groups, cost in filled:
            yield ",".join([first + "0" * zeros, *groups]), cost + zeros * 1.2


def _filled(group: str) -> list[tuple[str, float]]:
    missing = 3 - len(group)
    if not group:
        return [("000", 0.2)]
    if missing <= 0:
        return [(group, 0.0)] if missing == 0 else []
    found = {group + "0" * missing: 0.2}
    for place in range(len(group)):
        found.setdefault(group[:place] + "0" * missing + group[place:], 1.0)
    if missing == 2:
        found.setdefault("0" + group + "0", 1.2)
    return list(found.items())


def _decimals(whole: str, decimals: str) -> Iterator[tuple[str, float]]:
    if not whole:
        yield f"0.{decimals}", 0.2
        yield f"0.0{decimals}", 1.0
    elif not decimals:
        yield f"{whole}.0", 0.2
        yield f"{whole}.00", 0.8
    else:
        yield f"{whole}.0{decimals}", 1.0
        yield f"{whole}0.{decimals}", 1.2


def _commas(digits: str) -> str:
    return f"{int(digits):,}"


def filled(written: Sequence[str], holds: Callable[[Sequence[float]], bool]) -> tuple[str, ...] | None:
    """The figures with the fewest zeros put back for which ``holds`` (given their values) is true, each as it would be
    written; None where nothing fits, where several fillings are as likely, or for more than six figures."""
    if not 1 < len(written) <= _MOST_FIGURES:
        return None
    choices = []
    for figure in written:
        readings = [(figure, 0.0), *_possible(figure)] if figure.isdigit() else [(figure, 0.0)]
        choices.append(sorted(readings, key=lambda reading: reading[1])[:_READINGS])
    if len(written) == _MOST_FIGURES:
        choices = [readings[: _READINGS // 2] for readings in choices]
    found = []
    for combination in product(*choices):
        values = [float(text.replace(",", "")) for text, _ in combination]
        if holds(values):
            found.append((sum(cost for _, cost in combination), tuple(text for text, _ in combination)))
    found.sort()
    if not found or (len(found) > 1 and found[1][0] - found[0][0] < _MARGIN):
        return None
    return found[0][1]
