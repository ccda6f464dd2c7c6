"""The separator channel: a comma of a grouped number was moved, lost, or typed for a point.

``1,23,4`` was 1,234; ``1,2345`` was 12,345; ``$110,00`` was $110,000 or $110.00.
"""

from __future__ import annotations

from aidlint.patterns import lazy
from aidlint.repair.search import Original

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.repair.search import Target

_GROUPED = lazy(r"\d+(?:,\d+)+(\.\d+)?")
_WHOLE = lazy(r"\d{1,3}(?:,\d{3})*\Z")


def originals(target: Target) -> Iterator[Original]:
    """The same digits grouped in threes; one digit more in a short last group; a point for the last comma."""
    match = _GROUPED.search(target.text, target.fact.start, target.fact.end)
    if not match:
        return
    written = match[0].partition(".")[0]
    if _WHOLE.match(written):
        return
    tail = match[1] or ""
    digits = written.replace(",", "")
    first, *rest = written.split(",")
    start, end = match.span()
    short = len(rest[-1]) < 3 and all(len(group) == 3 for group in rest[:-1]) and len(first) < 4
    if digits[0] != "0":
        yield Original(start, end, f"{int(digits):,}{tail}", 1.6 if short else 0.5)
    if short and not tail:
        filled = f"{written}{'0' * (3 - len(rest[-1]))}"
        yield Original(start, end, filled, 1.2 if rest[-1].strip("0") else 0.8)
        yield Original(start, end, f"{','.join([first, *rest[:-1]])}.{rest[-1]}", 1.4)


def corrupt(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with the first comma of each grouped number moved one digit to the right, and the spans of those."""
    spans = []

    def moved(match: re.Match[str]) -> str:
        spans.append(match.span())
        digits = match[0].replace(",", "", 1)
        place = match[0].index(",") + 1
        return f"{digits[:place]},{digits[place:]}"

    return lazy(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,]*\d)").sub(moved, text), spans
