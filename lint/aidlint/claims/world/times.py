"""The years that a passage speaks of, for what held in some years only."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts import Facts
    from aidlint.facts.fact import Date

# What holds without a year being told holds at least since then.
_RECENT = 2005
_ENDLESS = 9999
_NOW = lazy(r"\b(?:now|today|currently|nowadays|still|since|later|by then|at present|remain\w*|left|after)\b")
_SPAN = lazy(r"[0-9]{4}\s?[-–/]\s?[0-9]|\b(?:from|between|until|since|to|through|both|together)\s+(?:\w+\s+){0,2}?[0-9]{4}\b")


class Times:
    """The dates of a document with a year, and what follows from them for a sentence."""

    __slots__ = ("_lower", "_today", "dates")

    def __init__(self, facts: Facts, lower: str) -> None:
        self._lower = lower
        self._today = facts.today[0] if facts.today is not None else None
        self.dates: list[Date] = [date for date in facts.dates() if date.year is not None and date.era is None]

    def years(self, start: int, end: int) -> set[int]:
        """The years that are written in a span."""
        return {date.year for date in self.dates if start <= date.start < end and date.year is not None and date.year > 1000}

    def joined(self, start: int, end: int) -> bool:
        """Does the span tell of a stretch of years?"""
        return _SPAN.search(self._lower, start, end) is not None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last year that a sentence may speak of, give or take one."""
        told = self.years(start, end)
        latest = self._today if self._today is not None else _ENDLESS
        if told:
            present = _NOW.search(self._lower, start, end) is not None or self._today in told
            return min(told) - 1, max(*told, latest if present else 0) + 1
        known = {date.year for date in self.dates if date.year is not None and date.year > 1000}
        if self._today is not None:
            return min(known | {self._today}) - 1, self._today + 1
        return min(known | {_RECENT}) - 1, _ENDLESS
