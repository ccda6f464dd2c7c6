"""Conversions through the closed registry, and the bounds of magnitudes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from aidlint.facts.numbers import units as spellings
from aidlint.interval import INF, Interval
from aidlint.reference import magnitudes, units


@pytest.mark.parametrize(
    ("value", "source", "target", "result"),
    [
        (30, "degree_Celsius", "degree_Fahrenheit", 86),
        (-40, "degree_Fahrenheit", "degree_Celsius", -40),
        (1, "mile", "kilometer", 1.609344),
        (1, "nautical_mile", "kilometer", 1.852),
        (1500, "mu", "hectare", 100),
        (14, "stone", "kilogram", 88.90410452),
        (1, "acre", "square_meter", 4046.8564224),
        (1, "us_gallon", "liter", 3.785411784),
        (1, "imperial_gallon", "liter", 4.54609),
        (1, "long_ton", "kilogram", 1016.0469088),
        (45, "knot", "kilometer_per_hour", 83.34),
        (1, "jin", "kilogram", 0.5),
    ],
)
def test_conversions(value: float, source: str, target: str, result: float) -> None:
    found = units.convert(Interval.exact(value), source, target)
    assert found.low == pytest.approx(result)
    assert found.is_exact


def test_open_ends_stay_open() -> None:
    found = units.convert(Interval(5, INF, open_low=True), "mile", "kilometer")
    assert found.low == pytest.approx(8.04672)
    assert found.high == INF
    assert found.open_low


def test_kinds_are_kept_apart() -> None:
    assert units.alike("hectare", "acre")
    assert not units.alike("hectare", "kilometer")
    assert not units.alike("kilometer", "no_such_unit")
    with pytest.raises(ValueError, match="not converted"):
        units.convert(Interval.exact(1), "hectare", "kilometer")


def test_every_name_of_the_scan_is_in_the_registry_or_known_to_be_without_conversion() -> None:
    names = {*spellings.SYMBOLS.values(), *(name for known in spellings.WORDS.values() for _, name in known)}
    without = {"becquerel", "degree", "mile_per_gallon", "sievert", "millisievert", "microsievert", "point"}
    assert {name for name in names if not units.known(name)} <= without


def test_names_with_several_senses() -> None:
    assert units.senses("gallon") == ("us_gallon", "imperial_gallon")
    assert "short_ton" in units.senses("ton")
    assert units.senses("mile") == ("mile",)


def test_pint_is_not_imported_before_a_conversion() -> None:
    code = "import sys, aidlint.reference.units, aidlint_rules.units; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": ":".join(sys.path)}).returncode == 0


def test_bounds_hold_what_is_usual() -> None:
    for bound in magnitudes.BOUNDS:
        assert bound.low <= bound.usual[0] < bound.usual[1] <= bound.high
        assert bound.source
