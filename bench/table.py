"""Plain tables and the statistics of shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Z95 = 1.959964


def wilson(hits: float, total: float) -> tuple[float, float]:
    """The 95 % Wilson interval of a share; (0, 1) for none of none."""
    if not total:
        return 0.0, 1.0
    share = hits / total
    base = 1 + Z95**2 / total
    middle = (share + Z95**2 / (2 * total)) / base
    half = Z95 * (share * (1 - share) / total + Z95**2 / (4 * total**2)) ** 0.5 / base
    return max(0.0, middle - half), min(1.0, middle + half)


def share(hits: float, total: float) -> str:
    """``0.93 [0.87, 0.96]``, or a dash for none of none."""
    if not total:
        return "-"
    low, high = wilson(hits, total)
    return f"{hits / total:.2f} [{low:.2f}, {high:.2f}]"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in columns: the first to the left, the others to the right."""
    lines = [head, *([str(cell) for cell in one] for one in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    return "\n".join(
        "  ".join(
            [line[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))]
        ).rstrip()
        for line in lines
    )
