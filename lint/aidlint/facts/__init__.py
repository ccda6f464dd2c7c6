"""Facts: everything in a text that is a figure or a date, read liberally, judged later.

``extract`` is the only entrance. The scan (``scan``) finds anchors and hands them to the readers of numbers
(``numbers``) and of dates (``dates``); what they give is then joined (``compounds``) and resolved (``calendar``).
"""

from __future__ import annotations

from bisect import bisect_left

from aidlint.facts.fact import Conversion, Date, Enumeration, Fact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from aidlint.document import Document

__all__ = ["Conversion", "Date", "Enumeration", "Fact", "Facts", "extract"]


class Facts:
    """The facts of one document, sorted by start. ``today`` is the document's own date as ``(year, month, day)``
    with None for the parts not known, or None; never the clock's."""

    __slots__ = ("_dates", "_joined", "_kinds", "_starts", "document", "items", "today")

    def __init__(self, document: Document, items: list[Fact], today: tuple[int, int | None, int | None] | None) -> None:
        self.document = document
        self.items = items
        self.today = today
        self._starts = [fact.start for fact in items]
        self._kinds: dict[str, list[Fact]] = {}
        for fact in items:
            self._kinds.setdefault(fact.kind, []).append(fact)
        # What a dozen rules ask for is put together once.
        self._joined: dict[tuple[str, ...], list[Fact]] = {}
        self._dates: list[Date] | None = None

    @property
    def kinds(self) -> Iterable[str]:
        """The kinds that occur."""
        return self._kinds.keys()

    def of(self, *kinds: str) -> list[Fact]:
        """The facts of these kinds, by start within each kind."""
        if len(kinds) == 1:
            return self._kinds.get(kinds[0], [])
        if kinds not in self._joined:
            self._joined[kinds] = [fact for kind in kinds for fact in self._kinds.get(kind, ())]
        return self._joined[kinds]

    def dates(self) -> list[Date]:
        """The dates and times."""
        if self._dates is None:
            self._dates = [fact for fact in self.of("date", "time") if isinstance(fact, Date)]
        return self._dates

    def enumerations(self) -> list[Enumeration]:
        """The lists."""
        return [fact for fact in self.of("enumeration") if isinstance(fact, Enumeration)]

    def conversions(self) -> list[Conversion]:
        """The pairs of renderings of one figure."""
        return [fact for fact in self.of("conversion") if isinstance(fact, Conversion)]

    def between(self, start: int, end: int) -> list[Fact]:
        """The facts that start in the span ``start``..``end`` (half open)."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def extract(document: Document, today: str | None = None) -> Facts:
    """Read all facts of a document. ``today``: an ISO date given by the user that overrides the document's own."""
    from aidlint.facts.scan import scan

    return scan(document, today)
