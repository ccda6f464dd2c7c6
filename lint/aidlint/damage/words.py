"""What the readers of damage share: patterns compiled at first use, and the choice of spans that do not overlap."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol, TypeVar

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
