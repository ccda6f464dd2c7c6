"""Exchange rates: the table, its anchors, and ranges over years."""

from __future__ import annotations

import pytest

from aidlint.interval import Interval
from aidlint.reference.rates import rate, rate_over, years


@pytest.mark.parametrize(
    ("source", "target", "year", "known"),
    [
        ("GBP", "USD", 2004, 1.83),  # yearly means of the European Central Bank and the Federal Reserve
        ("EUR", "USD", 2001, 0.896),
        ("USD", "CNY", 1996, 8.31),
        ("USD", "CNY", 2007, 7.61),
        ("USD", "JPY", 1987, 144.6),
        ("DEM", "USD", 1987, 0.556),
        ("USD", "TWD", 2018, 30.1),
        ("USD", "KRW", 2018, 1100.0),
        ("USD", "INR", 2023, 82.6),
        ("DKK", "USD", 2018, 0.158),
        ("JPY", "DEM", 1987, 0.01244),
    ],
)
def test_the_mean_of_a_year_lies_in_its_range(source: str, target: str, year: int, known: float) -> None:
    found = rate(source, target, year)
    assert found is not None
    assert found.contains(known)
    assert found.high < 1.9 * found.low


def test_a_rate_and_its_inverse_agree() -> None:
    there, back = rate("GBP", "CNY", 2014), rate("CNY", "GBP", 2014)
    assert there is not None
    assert back is not None
    assert (there * back).contains(1.0)


def test_unknown_years_and_currencies_have_no_rate() -> None:
    assert rate("GBP", "USD", 1802) is None
    assert rate("XXX", "USD", 2010) is None
    assert not years("XXX")
    assert rate_over("GBP", "USD", (1802, 1803)) is None


def test_a_currency_is_worth_itself() -> None:
    assert rate("USD", "USD", 1700) == Interval.exact(1)


def test_the_range_over_years_holds_each_year() -> None:
    whole = rate_over("EUR", "USD", (2001, 2002, 2008))
    assert whole is not None
    for year in (2001, 2002, 2008):
        part = rate("EUR", "USD", year)
        assert part is not None
        assert whole.low <= part.low <= part.high <= whole.high
