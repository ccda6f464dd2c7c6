"""Units of measure: conversions and dimensions, through a small closed pint registry that is built when first needed.

The factors are those of the SI brochure (BIPM, 9th edition) and of NIST Handbook 44, appendix C; Chinese units are
those of the metric market system (1 mu = 1/15 hectare, 1 jin = 500 g, 1 li = 500 m), the quintal the metric one.
"""

from __future__ import annotations

import threading
from functools import cache

from aidlint.interval import INF, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pint

_DEFINITIONS = """
meter = [length] = m
gram = [mass] = g
second = [time] = s
kelvin = [temperature]; offset: 0 = K
ampere = [current] = A
bit = [information]
pixel = [pixel]
count_of_turns = [turn]
decibel = [level]
lumen = [light]
kilometer = 1000 * meter
centimeter = 0.01 * meter
millimeter = 0.001 * meter
micrometer = 1e-6 * meter
nanometer = 1e-9 * meter
inch = 0.0254 * meter
foot = 12 * inch
yard = 3 * foot
mile = 5280 * foot
furlong = 220 * yard
fathom = 6 * foot
nautical_mile = 1852 * meter
light_year = 9.4607304725808e15 * meter
li = 500 * meter
square_meter = meter ** 2
square_kilometer = kilometer ** 2
square_centimeter = centimeter ** 2
square_inch = inch ** 2
square_foot = foot ** 2
square_yard = yard ** 2
square_mile = mile ** 2
hectare = 1e4 * meter ** 2
acre = 4840 * yard ** 2
mu = 1e4 / 15 * meter ** 2
cubic_meter = meter ** 3
cubic_kilometer = kilometer ** 3
cubic_centimeter = centimeter ** 3
cubic_inch = inch ** 3
cubic_foot = foot ** 3
cubic_yard = yard ** 3
liter = 1e-3 * meter ** 3
milliliter = 1e-3 * liter
centiliter = 1e-2 * liter
hectoliter = 100 * liter
megaliter = 1e6 * liter
us_gallon = 231 * inch ** 3
us_quart = us_gallon / 4
us_pint = us_gallon / 8
us_fluid_ounce = us_gallon / 128
imperial_gallon = 4.54609 * liter
imperial_quart = imperial_gallon / 4
imperial_pint = imperial_gallon / 8
imperial_fluid_ounce = imperial_gallon / 160
barrel = 42 * us_gallon
us_bushel = 2150.42 * inch ** 3
imperial_bushel = 8 * imperial_gallon
acre_foot = acre * foot
teaspoon = 5 * milliliter
tablespoon = 15 * milliliter
kilogram = 1000 * gram
milligram = 1e-3 * gram
microgram = 1e-6 * gram
tonne = 1000 * kilogram
kilotonne = 1000 * tonne
megatonne = 1e6 * tonne
pound = 453.59237 * gram
ounce = pound / 16
stone = 14 * pound
short_ton = 2000 * pound
long_ton = 2240 * pound
us_hundredweight = 100 * pound
imperial_hundredweight = 112 * pound
troy_ounce = 31.1034768 * gram
carat = 0.2 * gram
jin = 500 * gram
quintal = 100 * kilogram
tola = 11.6638038 * gram
degree_Celsius = kelvin; offset: 273.15
degree_Fahrenheit = 5 / 9 * kelvin; offset: 255.372222222222
hour = 3600 * second
minute = 60 * second
day = 24 * hour
kilometer_per_hour = kilometer / hour
mile_per_hour = mile / hour
meter_per_second = meter / second
foot_per_second = foot / second
knot = nautical_mile / hour
joule = kilogram * meter ** 2 / second ** 2
kilojoule = 1000 * joule
calorie = 4.184 * joule
kilocalorie = 1000 * calorie
watt = joule / second
kilowatt = 1e3 * watt
megawatt = 1e6 * watt
gigawatt = 1e9 * watt
terawatt = 1e12 * watt
horsepower = 745.69987 * watt
metric_horsepower = 735.49875 * watt
watt_hour = watt * hour
kilowatt_hour = 1e3 * watt_hour
megawatt_hour = 1e6 * watt_hour
gigawatt_hour = 1e9 * watt_hour
terawatt_hour = 1e12 * watt_hour
newton = kilogram * meter / second ** 2
newton_meter = newton * meter
pound_foot = 1.3558179483314 * newton_meter
volt = watt / ampere
kilovolt = 1000 * volt
ohm = volt / ampere
milliampere_hour = 1e-3 * ampere * hour
hertz = 1 / second
kilohertz = 1e3 * hertz
megahertz = 1e6 * hertz
gigahertz = 1e9 * hertz
byte = 8 * bit
kilobyte = 1e3 * byte
megabyte = 1e6 * byte
gigabyte = 1e9 * byte
terabyte = 1e12 * byte
petabyte = 1e15 * byte
kilobit = 1e3 * bit
megabit = 1e6 * bit
gigabit = 1e9 * bit
kilobit_per_second = kilobit / second
megabit_per_second = megabit / second
gigabit_per_second = gigabit / second
megapixel = 1e6 * pixel
revolution_per_minute = count_of_turns / minute
pascal = newton / meter ** 2
hectopascal = 100 * pascal
kilopascal = 1e3 * pascal
megapascal = 1e6 * pascal
bar = 1e5 * pascal
millibar = 100 * pascal
psi = 6894.757293168 * pascal
"""
# Names that mean one thing in the United States and another elsewhere, or have several senses: all are tried.
_SENSES = {
    "gallon": ("us_gallon", "imperial_gallon"),
    "quart": ("us_quart", "imperial_quart"),
    "pint": ("us_pint", "imperial_pint"),
    "fluid_ounce": ("us_fluid_ounce", "imperial_fluid_ounce"),
    "bushel": ("us_bushel", "imperial_bushel"),
    "hundredweight": ("us_hundredweight", "imperial_hundredweight"),
    "ton": ("short_ton", "long_ton", "tonne"),
    "horsepower": ("horsepower", "metric_horsepower"),
    "ounce": ("ounce", "troy_ounce", "us_fluid_ounce", "imperial_fluid_ounce"),
    "calorie": ("calorie", "kilocalorie"),
}
_LOCK = threading.RLock()


@cache
def _registry() -> pint.UnitRegistry[float]:
    import pint

    return pint.UnitRegistry(_DEFINITIONS.strip().splitlines(), on_redefinition="raise", autoconvert_offset_to_baseunit=True)


@cache
def _unit(name: str) -> pint.Unit | None:
    """The unit of this name, None for names that are no plain units of the registry (``degree``, ``point``)."""
    with _LOCK:
        import pint

        try:
            return _registry().Unit(name)
        except pint.UndefinedUnitError:
            return None


def known(name: str) -> bool:
    """Is it a unit that can be converted?"""
    return all(_unit(sense) is not None for sense in senses(name))


def senses(name: str) -> tuple[str, ...]:
    """The units that a name can mean: ``gallon`` the American and the imperial one."""
    return _SENSES.get(name, (name,))


@cache
def alike(one: str, other: str) -> bool:
    """Do two units measure the same kind of thing in some sense of their names? False where one of them is not known."""
    return bool(shared(one, other))


@cache
def shared(one: str, other: str) -> tuple[tuple[str, str], ...]:
    """The senses of two names that measure the same kind of thing, in pairs: an ounce is one of weight or of volume."""
    return tuple((first, second) for first in senses(one) for second in senses(other) if _compatible(first, second))


@cache
def _compatible(one: str, other: str) -> bool:
    first, second = _unit(one), _unit(other)
    return first is not None and second is not None and bool(first.is_compatible_with(second))


def convert(interval: Interval, source: str, target: str) -> Interval:
    """An interval given in one unit, in another of the same kind (exact names, no name of several senses).

    Raises ValueError when the units do not measure the same kind of thing.
    """
    if not _compatible(source, target):
        raise ValueError(f"{source} is not converted to {target}")
    zero, one = _line(source, target)
    ends = [end if abs(end) == INF else zero + end * (one - zero) for end in (interval.low, interval.high)]
    return Interval(ends[0], ends[1], interval.open_low, interval.open_high)


@cache
def _line(source: str, target: str) -> tuple[float, float]:
    """What 0 and 1 of the source are in the target: every conversion here is a straight line."""
    with _LOCK:
        quantity = _registry().Quantity
        ends = [float(quantity(value, _unit(source)).to(_unit(target)).magnitude) for value in (0.0, 1.0)]
    return ends[0], ends[1]


def targets(unit: str) -> tuple[str, ...]:
    """The everyday units of the same kind as ``unit``, itself left out, as a repair may name them."""
    return tuple(name for name in _EVERYDAY if name != unit and _compatible(unit, senses(name)[0]))


_EVERYDAY = (
    "acre", "hectare", "square_mile", "square_kilometer", "square_foot", "square_meter", "mile", "kilometer", "foot", "meter",
    "inch", "centimeter", "pound", "kilogram", "ounce", "gram", "ton", "tonne", "gallon", "liter", "cubic_meter",
    "cubic_foot", "degree_Celsius",
    "degree_Fahrenheit", "mile_per_hour", "kilometer_per_hour",
)  # fmt: skip
