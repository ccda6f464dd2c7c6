"""Intervals: the one way in which figures are compared.

A written number says what its writer could have meant: ``1.84 million`` is 1.835 to 1.845 million, ``more than
400`` has no upper end, ``twelve`` is exact. Two figures clash only if their intervals cannot be reconciled.
"""

from __future__ import annotations

INF = float("inf")
# Relative slack for the rounding of binary floating point in chains of a few operations.
EPSILON = 1e-9


class Interval:
    """A closed or half-open range of real numbers; ``-INF`` and ``INF`` stand for open ends.

    Immutable by convention. ``open_low`` and ``open_high`` say that the end itself is excluded.
    Raises ValueError when ``low > high``.
    """

    __slots__ = ("high", "low", "open_high", "open_low")

    def __init__(self, low: float, high: float, open_low: bool = False, open_high: bool = False) -> None:
        if low > high:
            raise ValueError(f"an interval from {low} to {high}")
        self.low = low
        self.high = high
        self.open_low = open_low
        self.open_high = open_high

    @classmethod
    def exact(cls, value: float) -> Interval:
        """The single point ``value``."""
        return cls(value, value)

    @classmethod
    def around(cls, value: float, margin: float) -> Interval:
        """``value`` give or take ``margin`` (absolute, not negative)."""
        return cls(value - margin, value + margin)

    def __repr__(self) -> str:
        return f"Interval({self.low!r}, {self.high!r}, {self.open_low!r}, {self.open_high!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Interval) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[float, float, bool, bool]:
        return (self.low, self.high, self.open_low, self.open_high)

    @property
    def is_exact(self) -> bool:
        """Is it one point?"""
        return self.low == self.high

    def contains(self, value: float) -> bool:
        """Can a writer of this interval have meant ``value``?"""
        return self.overlaps(Interval(value, value))

    def overlaps(self, other: Interval) -> bool:
        """Can both be true of one number? Floating-point noise counts as equality unless an end is excluded."""
        return not (self.below(other) or other.below(self))

    def below(self, other: Interval) -> bool:
        """Is every number of this interval less than every number of ``other``?"""
        gap = other.low - self.high
        if gap == INF:
            return True
        slack = EPSILON * max(abs(self.high), abs(other.low)) if self.high != INF and other.low != -INF else 0.0
        if self.open_high or other.open_low:
            return gap >= -slack
        return gap > slack

    def widened(self, margin: float) -> Interval:
        """The interval with both ends moved outwards by ``margin`` (absolute), ends included."""
        return Interval(self.low - margin, self.high + margin)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))

    def __add__(self, other: Interval) -> Interval:
        open_low, open_high = self.open_low or other.open_low, self.open_high or other.open_high
        return Interval(self.low + other.low, self.high + other.high, open_low, open_high)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low, self.open_high, self.open_low)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        corners = [_product(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; raises ZeroDivisionError when ``other`` holds zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError("division by an interval that holds zero")
        return self * Interval(1 / other.high, 1 / other.low)

    def scaled(self, factor: float) -> Interval:
        """The interval with both ends multiplied by an exact ``factor``."""
        return self * Interval(factor, factor)


def _product(a: float, b: float) -> float:
    """``a * b`` with 0 times an infinite end taken as 0, as interval arithmetic wants it."""
    return 0.0 if a == 0 or b == 0 else a * b
