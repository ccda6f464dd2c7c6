"""What the readers of damage share: the search near figures, the choice of spans that do not overlap, the sum of weights."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator
    from typing import Protocol, TypeVar

    from aidlint.damage import Sign

    class Spanned(Protocol):
        """Anything with a span."""

        start: int
        end: int

    Item = TypeVar("Item", bound=Spanned)

_MOST = 400


def apart(text: str, items: Iterable[Item]) -> list[Item]:
    """The items that overlap none before them, by start; at most 400, which is more than any reader wants."""
    taken = bytearray(len(text))
    kept: list[Item] = []
    for item in items:
        if 1 not in taken[item.start : item.end]:
            taken[item.start : item.end] = b"\1" * (item.end - item.start)
            kept.append(item)
            if len(kept) == _MOST:
                break
    return sorted(kept, key=lambda item: item.start)


def pooled(signs: Iterable[Sign], later: int, by: str = "kind") -> float:
    """The weights of signs together. The first of a kind (or whatever ``by`` names) counts in full and the next two a
    ``later``th part each, since one way of writing gives them all."""
    total = 0.0
    seen: dict[str, int] = {}
    for sign in sorted(signs, key=lambda sign: -sign.weight):
        name = getattr(sign, by)
        rank = seen[name] = seen.get(name, 0) + 1
        if rank <= 3:
            total += max(sign.weight, 0.0) / (1 if rank == 1 else later)
    return total


def windows(text: str, places: Iterable[int], before: int, behind: int) -> list[tuple[int, int]]:
    """Spans of a text that reach so far before and behind each of the places (which are in order), joined where they meet."""
    spans: list[tuple[int, int]] = []
    for place in places:
        start, end = max(0, place - before), min(len(text), place + behind)
        if spans and start <= spans[-1][1]:
            start = spans.pop()[0]
        spans.append((start, end))
    return spans


class Near:
    """A text to be searched only where its figures stand, with all that a form may look at before and behind them."""

    __slots__ = ("_spans", "text")

    # How far forms reach: some words.
    _BEFORE, _BEHIND = 48, 80

    def __init__(self, text: str) -> None:
        self.text = text
        figures = (figure.end() for figure in lazy(r"\d+").finditer(text))
        self._spans = windows(text, figures, self._BEFORE, self._BEHIND)

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern that holds or touches a figure, in order."""
        search = pattern.finditer
        for start, end in self._spans:
            yield from search(self.text, start, end)
