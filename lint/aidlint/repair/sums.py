"""Zeros put back into several figures at once, so that what the text says of them together holds."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MOST_FIGURES = 6
_READINGS = 8
# How much dearer the next filling must be for the cheapest to stand alone.
_MARGIN = 0.5


def filled(written: Sequence[str], holds: Callable[[Sequence[float]], bool]) -> tuple[str, ...] | None:
    """The figures with the fewest zeros put back for which ``holds`` (given their values) is true, each as it would be
    written; None where nothing fits, where several fillings are as likely, or for more than six figures."""
    from itertools import product

    from aidlint.repair.zeros import figures

    if not 1 < len(written) <= _MOST_FIGURES:
        return None
    choices = []
    for figure in written:
        readings = [(figure, 0.0), *figures(figure, "count")] if figure.isdigit() else [(figure, 0.0)]
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
