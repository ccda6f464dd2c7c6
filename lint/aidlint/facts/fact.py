"""The values that extraction gives: facts, each with exact spans (code points, half open) and an interval."""

from __future__ import annotations

from aidlint.interval import INF, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Value = int | float | str | None
    Span = tuple[int, int]


class Fact:
    """One figure as it was read.

    ``start``/``end`` cover the number with its scale, sign, unit or currency; ``number_*`` the bare number with its
    scale; ``full_*`` the hedge and the counted noun as well; ``noun_*`` the counted noun (-1 where there is none).
    ``low``/``high`` are None where the interval is open; all of value, low and high None: read, not understood.
    ``head`` is the singular head of the noun, ``step`` the size of the last written digit (0: exact),
    ``words`` says that the number was written in words, ``malformed`` names a damage.
    """

    __slots__ = (
        "end", "full_end", "full_start", "head", "hedge", "high", "kind", "low", "malformed", "noun", "noun_end",
        "noun_start", "number_end", "number_start", "parts", "start", "step", "unit", "value", "words",
    )  # fmt: skip

    def __init__(self, kind: str, start: int, end: int, value: Value = None, unit: str | None = None) -> None:
        self.kind = kind
        self.start = self.full_start = self.number_start = start
        self.end = self.full_end = self.number_end = end
        self.noun_start = self.noun_end = -1
        self.value = value
        self.low: float | None = None
        self.high: float | None = None
        self.unit = unit
        self.noun: str | None = None
        self.head: str | None = None
        self.hedge: str | None = None
        self.malformed: str | None = None
        self.parts: Sequence[float] | None = None
        self.step: float = 0
        self.words = False

    def __repr__(self) -> str:
        return f"<{self.kind} {self.start}:{self.end} {self.value!r} {self.unit or ''} {self.noun or ''}>"

    @property
    def interval(self) -> Interval:
        """What the writer could have meant, hedge and rounding included."""
        low = -INF if self.low is None else self.low
        high = INF if self.high is None else self.high
        return Interval(low, high, self.hedge in ABOVE, self.hedge in BELOW)

    @property
    def amount(self) -> float:
        """The value as a number; raises ValueError where it has none."""
        if isinstance(self.value, (int, float)):
            return self.value
        raise ValueError(f"{self!r} has no numeric value")

    @property
    def rounded(self) -> Interval:
        """The interval when trailing zeros are taken as rounding: 400 million is 350 to 450 million."""
        plain = self.interval
        return plain if self.hedge else plain.hull(Interval.around(self.amount, last_place(self.amount, self.step) / 2))


# Hedges that exclude the number itself.
ABOVE = frozenset({"more than"})
BELOW = frozenset({"less than", "nearly"})


def last_place(value: float, step: float) -> float:
    """The place value of the last digit that is not a trailing zero, at least ``step``: 750,000 gives 10,000."""
    if not value or value != int(value):
        return step
    place = 1
    whole = abs(int(value))
    while whole % 10 == 0:
        whole //= 10
        place *= 10
    return max(step, float(place))


class Date(Fact):
    """A date, time or period. Parts not written are None; impossible ones are kept as written.

    ``weekday`` counts from Monday = 0. ``era`` is ``AD``, ``BC`` or None. ``first``/``last`` are the proleptic
    Gregorian ordinals of the days it can mean, once resolved. Part spans are None where the part is not written.
    """

    __slots__ = (
        "day", "day_span", "era", "first", "hour", "last", "minute", "month", "month_span", "relative", "weekday",
        "weekday_span", "year", "year_span",
    )  # fmt: skip

    def __init__(self, kind: str, start: int, end: int, value: Value = None, unit: str | None = None) -> None:
        super().__init__(kind, start, end, value, unit)
        self.year: int | None = None
        self.month: int | None = None
        self.day: int | None = None
        self.weekday: int | None = None
        self.hour: int | None = None
        self.minute: int | None = None
        self.era: str | None = None
        self.first: int | None = None
        self.last: int | None = None
        self.relative = False
        self.year_span: Span | None = None
        self.month_span: Span | None = None
        self.day_span: Span | None = None
        self.weekday_span: Span | None = None


class Enumeration(Fact):
    """A list in running text or in list lines, with the quantity that announces it.

    ``items`` are spans; ``closed`` says that the list claims to be whole (a colon, ``of``, ``are``, ``namely``).
    """

    __slots__ = ("announced", "closed", "cue", "items")

    def __init__(self, start: int, end: int, items: Sequence[Span], announced: Fact | None, closed: bool, cue: str) -> None:
        super().__init__("enumeration", start, end)
        self.items = tuple(items)
        self.announced = announced
        self.closed = closed
        self.cue = cue


class Conversion(Fact):
    """Two renderings of one figure: ``10 miles (16 km)``, ``thirty (30)``, ``400 million yuan ($57 million)``."""

    __slots__ = ("cue", "left", "right")

    def __init__(self, left: Fact, right: Fact, cue: str) -> None:
        super().__init__("conversion", left.start, right.end)
        self.left = left
        self.right = right
        self.cue = cue
