"""The slip of a finger that adds a digit to a year: ``20198`` was 2019 or 2018, ``20014`` was 2014."""

from __future__ import annotations

from aidlint.facts.fact import Date
from aidlint.patterns import lazy
from aidlint.repair.search import Original

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.repair.search import Target

_EARLIEST = 1700


def originals(target: Target) -> Iterator[Original]:
    """The year without one of its five digits: doubled and neighbouring digits first, then the last."""
    fact = target.fact
    if not isinstance(fact, Date) or not fact.year_span:
        return
    start, end = fact.year_span
    written = target.text[start:end]
    if len(written) != 5 or not written.isdigit():
        return
    for place in range(5):
        year = int(written[:place] + written[place + 1 :])
        if _EARLIEST <= year <= target.latest:
            twin = written[place] == written[place - 1] if place else False
            nearest = min((abs(year - other) for other in target.years), default=10)
            yield Original(start, end, str(year), 2.0 - twin + nearest / 30 + (0 if place in (2, 4) else 0.3))


def corrupt(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with the third digit of each year written twice, and the spans of those years (in the result)."""
    spans: list[tuple[int, int]] = []

    def doubled(match: re.Match[str]) -> str:
        start = match.start() + len(spans)
        spans.append((start, start + 5))
        return match[0][:3] + match[0][2:]

    return lazy(r"(?<![\d,.$£€-])(?:19|20)\d\d(?![\d,.]*\d)").sub(doubled, text), spans
