"""The closed table of unit spellings that the scan reads.

Names are those of the closed pint registry in ``reference.units``. Spellings: BIPM's SI brochure, the US customary and
imperial units, and the Chinese and Indian units of English news. Words are matched in lower case, symbols as written.
"""

from __future__ import annotations

# name: words (a trailing "/" stands for an optional plural s) | symbols
_TABLE = """
meter: meter/ metre/ | m
kilometer: kilometer/ kilometre/ kms klick/ | km Km KM
centimeter: centimeter/ centimetre/ | cm
millimeter: millimeter/ millimetre/ | mm
micrometer: micrometer/ micrometre/ micron/ | µm μm
nanometer: nanometer/ nanometre/ | nm
mile: mile/ | mi
yard: yard/ | yd yds
foot: foot feet | ft
inch: inch inches | in″
nautical_mile: nautical_mile/ sea_mile/ | nmi
furlong: furlong/ |
fathom: fathom/ |
light_year: light_year/ light-year/ |
li: li |
square_meter: square_meter/ square_metre/ sq_m sq._m sq_metre/ sq_meter/ | m² m2 sqm
square_kilometer: square_kilometer/ square_kilometre/ square_km/ sq_km sq._km sq_kilometre/ sq_kilometer/ | km² km2 sqkm
square_centimeter: square_centimeter/ square_centimetre/ sq_cm | cm² cm2
square_foot: square_foot square_feet sq_ft sq._ft sq_feet | sqft ft² ft2
square_inch: square_inch square_inches sq_in |
square_yard: square_yard/ sq_yd |
square_mile: square_mile/ sq_mi sq_mile/ sq._mile/ |
hectare: hectare/ | ha
acre: acre/ |
mu: mu |
liter: liter/ litre/ | L l
milliliter: milliliter/ millilitre/ | ml mL
centiliter: centiliter/ centilitre/ | cl
megaliter: megaliter/ megalitre/ | ML
hectoliter: hectoliter/ hectolitre/ | hl
cubic_meter: cubic_meter/ cubic_metre/ cu_m | m³ m3
cubic_kilometer: cubic_kilometer/ cubic_kilometre/ cubic_km/ | km³
cubic_centimeter: cubic_centimeter/ cubic_centimetre/ | cc cm³ cm3
cubic_foot: cubic_foot cubic_feet cu_ft cu._ft |
cubic_yard: cubic_yard/ |
gallon: gallon/ | gal
us_gallon: us_gallon/ u.s._gallon/ american_gallon/ |
imperial_gallon: imperial_gallon/ uk_gallon/ british_gallon/ |
pint: pint/ |
quart: quart/ |
fluid_ounce: fluid_ounce/ fl_oz fl._oz |
teaspoon: teaspoon/ tsp |
tablespoon: tablespoon/ tbsp |
barrel: barrel/ bbl bbls |
bushel: bushel/ |
acre_foot: acre_foot acre_feet acre-foot acre-feet |
kilogram: kilogram/ kilogramme/ kilo/ kgs | kg Kg KG
gram: gram/ gramme/ | g
milligram: milligram/ milligramme/ | mg
microgram: microgram/ microgramme/ | µg μg mcg
tonne: tonne/ metric_ton/ metric_tonne/ | t
kilotonne: kilotonne/ kiloton/ | kt
megatonne: megatonne/ megaton/ | Mt
ton: ton/ |
short_ton: short_ton/ |
long_ton: long_ton/ |
pound: lb lbs pound/ | lb lbs
ounce: ounce/ oz | oz
troy_ounce: troy_ounce/ |
stone: stone |
hundredweight: hundredweight | cwt
carat: carat/ | ct
jin: jin |
quintal: quintal/ |
tola: tola/ |
degree_Celsius: degree/_celsius degree/_centigrade degree/_c deg_celsius deg_c celsius celcius centigrade |
degree_Celsius: deg._c °_celsius | °C ºC ℃ C
degree_Fahrenheit: degree/_fahrenheit degree/_f deg_fahrenheit deg_f fahrenheit °_fahrenheit | °F ºF ℉ F
kelvin: kelvin/ degree/_kelvin | K
degree: degree/ deg | ° º
kilometer_per_hour: kilometer/_per_hour kilometre/_per_hour kilometer/_an_hour kilometre/_an_hour kilometers-per-hour |
kilometer_per_hour: km_per_hour km_an_hour kmph | km/h kph kmh kmph km/hr
mile_per_hour: mile/_per_hour mile/_an_hour miles-per-hour mile-per-hour | mph
meter_per_second: meter/_per_second metre/_per_second meter/_a_second metre/_a_second m_per_second | m/s
foot_per_second: feet_per_second feet_a_second | ft/s fps
knot: knot/ | kn kt/s
mile_per_gallon: mile/_per_gallon miles_to_the_gallon | mpg
watt: watt/ | W
kilowatt: kilowatt/ | kW KW
megawatt: megawatt/ | MW
gigawatt: gigawatt/ | GW
terawatt: terawatt/ | TW
watt_hour: watt_hour/ watt-hour/ | Wh
kilowatt_hour: kilowatt_hour/ kilowatt-hour/ | kWh kwh
megawatt_hour: megawatt_hour/ megawatt-hour/ | MWh
gigawatt_hour: gigawatt_hour/ gigawatt-hour/ | GWh
terawatt_hour: terawatt_hour/ terawatt-hour/ | TWh
horsepower: horsepower | hp bhp
joule: joule/ | J
kilojoule: kilojoule/ | kJ
calorie: calorie/ | cal
kilocalorie: kilocalorie/ | kcal
newton_meter: newton_meter/ newton_metre/ | Nm
pound_foot: pound-feet pound-foot foot-pounds | lb-ft
volt: volt/ | V
kilovolt: kilovolt/ | kV
ampere: ampere/ amp/ |
milliampere_hour: milliampere_hour/ | mAh
ohm: ohm/ | Ω
hertz: hertz | Hz
kilohertz: kilohertz | kHz
megahertz: megahertz | MHz Mhz
gigahertz: gigahertz | GHz Ghz
byte: byte/ |
kilobyte: kilobyte/ | KB kB
megabyte: megabyte/ megs | MB
gigabyte: gigabyte/ gig/ | GB Gb
terabyte: terabyte/ | TB
petabyte: petabyte/ | PB
bit: |
kilobit: kilobit/ | kbit Kb
megabit: megabit/ | Mbit Mb
gigabit: gigabit/ | Gbit
megabit_per_second: megabit/_per_second megabits_a_second | Mbps Mb/s mbps
gigabit_per_second: gigabit/_per_second | Gbps Gb/s
kilobit_per_second: kilobit/_per_second | kbps Kbps
pixel: pixel/ | px
megapixel: megapixel/ | MP
decibel: decibel/ | dB db
revolution_per_minute: revolution/_per_minute rpm revs_per_minute | rpm
pascal: pascal/ | Pa
hectopascal: hectopascal/ | hPa
kilopascal: kilopascal/ | kPa
megapascal: megapascal/ | MPa
bar: bars |
millibar: millibar/ | mb mbar
psi: psi | psi
lumen: lumen/ | lm
becquerel: becquerel/ | Bq
sievert: sievert/ | Sv
millisievert: millisievert/ | mSv
microsievert: microsievert/ | µSv
point: |
"""

_NAMES: dict[str, str] = {}
SYMBOLS: dict[str, str] = {}
# first word (or hyphened first word) → spellings that start with it, longest first, as (spelling, name)
WORDS: dict[str, list[tuple[str, str]]] = {}


def _build() -> None:
    for line in _TABLE.strip().split("\n"):
        name, _, rest = line.partition(":")
        words, _, symbols = rest.rpartition("|") if "|" in rest else (rest, "", "")
        for word in words.split():
            spelled = word.replace("_", " ")
            first, slash, rest = spelled.partition("/")
            for spelling in (first + rest, first + "s" + rest) if slash else (spelled,):
                WORDS.setdefault(spelling.split(" ", 1)[0], []).append((spelling, name))
        for symbol in symbols.split():
            SYMBOLS[symbol] = name
    for spellings in WORDS.values():
        if len(spellings) > 1:
            spellings.sort(key=_longest_first)


def _longest_first(pair: tuple[str, str]) -> int:
    return -len(pair[0])


_build()
# Symbols that read as ordinary letters or words unless they are glued to the number or stand before a stop.
SHY = frozenset("m g t l L C F K V W J in ha mi Pa ct kt nm cal MP db kn".split())
# Time units are handed to the reader of durations.
TIME = frozenset(
    """second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks fortnight
    fortnights weekend weekends
    month months quarter quarters year years yr yrs decade decades century centuries millennium millennia generation
    generations""".split()
)


def word_unit(lower: str, pos: int, first: str) -> tuple[str, int] | None:
    """The unit spelled from ``pos``, where the word ``first`` stands, and its end."""
    for spelling, name in WORDS.get(first, ()):
        end = pos + len(spelling)
        if lower.startswith(spelling, pos) and not lower[end : end + 1].isalnum():
            return name, end
    return None
