"""Intervals: the arithmetic that every comparison rests on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidlint.interval import INF, Interval

numbers = st.floats(-1e9, 1e9, allow_nan=False)
shares = st.floats(0, 1)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    return Interval(low, high)


def inside(interval: Interval, share: float) -> float:
    return min(max(interval.low + share * (interval.high - interval.low), interval.low), interval.high)


@given(intervals(), intervals(), shares, shares)
def test_the_result_of_an_operation_holds_the_result_for_any_members(a: Interval, b: Interval, s: float, t: float) -> None:
    x, y = inside(a, s), inside(b, t)
    assert (a + b).contains(x + y)
    assert (a - b).widened(1e-6).contains(x - y)
    assert (a * b).widened(1e-3).contains(x * y)
    if b.low > 1e-3 or b.high < -1e-3:
        assert (a / b).widened(1e-3 * max(1, abs(x / y))).contains(x / y)


@given(intervals(), intervals())
def test_overlap_is_symmetric_and_excludes_order(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    assert a.overlaps(b) != (a.below(b) or b.below(a))
    assert a.hull(b).overlaps(a)
    assert a.hull(b).overlaps(b)


def test_open_ends_exclude_the_end_itself() -> None:
    more_than_400 = Interval(400, INF, open_low=True)
    assert not more_than_400.contains(400)
    assert more_than_400.contains(400.5)
    assert Interval(400, INF).contains(400)
    assert not Interval(0, 5, open_high=True).overlaps(Interval(5, 9))


def test_floating_noise_is_equality() -> None:
    assert Interval.exact(0.1 + 0.2).overlaps(Interval.exact(0.3))


@given(intervals())
def test_subtraction_undoes_negation_and_infinities_stay(a: Interval) -> None:
    opposite = -a
    assert -opposite == a
    assert (a + Interval(0, INF)).high == INF
    assert (Interval(-INF, INF) * Interval.exact(0)) == Interval.exact(0)


def test_impossible_intervals_are_refused() -> None:
    with pytest.raises(ValueError, match="interval"):
        Interval(2, 1)
    with pytest.raises(ZeroDivisionError):
        Interval(1, 2) / Interval(-1, 1)


@given(intervals(), st.floats(0.001, 1000))
def test_scaling_keeps_the_order_of_the_ends(a: Interval, factor: float) -> None:
    scaled = a.scaled(factor)
    assert scaled.low <= scaled.high
    assert scaled.widened(1e-3).contains(a.low * factor)
