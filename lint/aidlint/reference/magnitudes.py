"""Bounds of magnitudes: what has ever been measured of a few everyday kinds, with source and date.

Bounds are wide on purpose: beyond them lies an error or a different scale, never a record.
"""

from __future__ import annotations

from aidlint.patterns import lazy


class Bound:
    """One kind of figure: ``cue`` names it in lower case, ``pattern`` joins cue and figure (between them, up to the
    figure), ``after`` is what must follow it, ``units`` are the units that count ("" for none) or the kinds of times,
    ``low``/``high`` the bounds, ``usual`` the range in which a repair must lie, ``source`` where the bounds come from."""

    __slots__ = ("_after", "_excuse", "_pattern", "cue", "high", "low", "name", "source", "units", "usual")

    def __init__(
        self,
        name: str,
        cue: str,
        pattern: str,
        units: tuple[str, ...],
        low: float,
        high: float,
        usual: tuple[float, float],
        source: str,
        excuse: str = "",
        after: str = "",
    ) -> None:
        self.name = name
        self.cue = cue
        self.units = units
        self.low = low
        self.high = high
        self.usual = usual
        self.source = source
        self._pattern = lazy(pattern)
        self._after = lazy(after) if after else None
        self._excuse = lazy(excuse) if excuse else None

    def place(self, lower: str, start: int, at: int, end: int) -> bool:
        """Does the text from the sentence's start lead from the cue to a figure ``at``..``end``, and what follows it fit?"""
        if self._pattern.search(lower[max(start, at - 80) : at]) is None:
            return False
        return self._after is None or self._after.match(lower, end) is not None

    def excused(self, sentence: str) -> bool:
        """Does the sentence speak of something to which the bounds do not apply?"""
        return self._excuse is not None and self._excuse.search(sentence) is not None


_HEDGE = r"(?:(?:about|around|nearly|almost|over|more than|just|only|up to|above|below|an?|some)\s+)*$"
_TOLD = r"\b(?:tale|legend|myth|novel|fiction|game|impossible|claimed|hoax)\b"
_NOT_HUMAN = (
    _TOLD + r"|\b(?:tree|tortoise|turtle|bulb|battery|whale|shark|star|building|bridge|clam|animal|horse|dog|cat|"
    r"bird|parrot|oven|kiln|reactor)s?\b"
)
_NOT_EARTH = (
    r"\b(?:planets?|jupiter|saturn|neptune|uranus|venus|mercury|mars|martian|moon|sun|solar|stars?|stellar|"
    r"comet|asteroid|galax\w+)\b"
)
_HEATED = (
    r"\b(?:fires?|flames?|blaze|burn\w*|melt\w*|molten|metal|steel|glass|water|steam|boil\w*|cook\w*|"
    r"bak\w+|roast\w*|grill|lava|magma|engines?|"
    r"core|fuel|rods?|chamber|laborator\w+|samples?|gas|plasma|cpu|chip|device|tanks?|vessel|alloy|"
    r"ceramic|battery|body|patient|freez\w+|liquid)\b"
)
_NOT_ALIVE = (
    _NOT_HUMAN + r"|\b(?:mumm\w+|skeletons?|skulls?|remains|bones?|fossils?|tombs?|graves?|buried|ice|prehistoric|ancient|"
    r"archaeolog\w+|statues?|wax|marble|stone|bronze|portraits?|paintings?|masks?|figures?|dna|bible|biblical|methuselah|legends?|houses?|homes?|"
    r"castles?|church\w*|schools?|pubs?|inns?|hotels?|farms?|compan(?:y|ies)|firms?|clubs?|cit(?:y|ies)|towns?|villages?|"
    r"traditions?|recipes?|books?|ships?|boats?|laws?|clocks?|vampires?|witch\w*|ghosts?|gods?)\b"
)
BOUNDS = (
    Bound(
        "a body temperature",
        "fever",
        r"\bfevers?\s+(?:(?:of|at|reached|hit|rose to|topped)\s+)" + _HEDGE,
        ("degree_Celsius",),
        25,
        46.5,
        (35, 43),
        "highest survived 46.5 C, Slovis and others, Annals of Emergency Medicine, 1982",
        _NOT_HUMAN,
    ),
    Bound(
        "a body temperature",
        "body temperature",
        r"\bbody temperatures?\s+(?:[a-z]+\s+){0,3}?(?:of|to|at|was|is|reached|hit|below|above)\s+" + _HEDGE,
        ("degree_Celsius",),
        11,
        46.5,
        (30, 43),
        "lowest survived 11.8 C, Mroczek and others, 2020; highest 46.5 C, Slovis and others, 1982",
        _NOT_HUMAN,
    ),
    Bound(
        "a life expectancy",
        "life expectancy",
        r"\blife expectancy\s+(?:[a-z]+\s+){0,6}?(?:of|to|at|was|is|were|reached|below|above|than)\s+" + _HEDGE,
        ("year", "duration", "age", "count"),
        10,
        95,
        (35, 90),
        "lowest and highest of any country and year, United Nations, World Population Prospects 2024",
        _NOT_HUMAN + r"|\b(?:months?|days?|hours?|weeks?)\b",
    ),
    Bound(
        "a pH",
        "ph ",
        r"\bph\s+(?:(?:level|value)\s+)?(?:of|was|is|at|to)\s+" + _HEDGE,
        ("", "count"),
        -4,
        15,
        (0, 14),
        "extremes measured: -3.6 in mine water, Nordstrom and others, 2000; about 15 in saturated lye",
        _TOLD,
    ),
    Bound(
        "a latitude",
        "latitude",
        r"\blatitudes?\s+(?:of\s+)?" + _HEDGE,
        ("degree", "degree_Celsius", "degree_Fahrenheit"),
        -90,
        90,
        (0, 90),
        "the definition of latitude",
        _TOLD,
    ),
    Bound(
        "a latitude",
        " degrees ",
        "",
        ("degree", "degree_Celsius", "degree_Fahrenheit"),
        -90,
        90,
        (0, 90),
        "the definition of latitude",
        _TOLD,
        r"\s(?:north|south)(?:\s+latitude)?,?\s+(?:and\s+|by\s+)?[0-9.]{1,8}\s*(?:°|degrees?)\s*(?:east|west)\b",
    ),
    Bound(
        "a longitude",
        "longitude",
        r"\blongitudes?\s+(?:of\s+)?" + _HEDGE,
        ("degree", "degree_Celsius", "degree_Fahrenheit"),
        -180,
        180,
        (0, 180),
        "the definition of longitude",
        _TOLD + r"|\b(?:ecliptic|solar|galactic|mars|moon|lunar|martian|jupiter)\b",
    ),
    Bound(
        "a wind",
        "wind",
        r"\b(?:winds?|gusts?)\s+(?:of|reached|reaching|hit|hitting|topping|blew at|at)\s+" + _HEDGE,
        ("kilometer_per_hour",),
        0,
        520,
        (5, 410),
        "highest gust 408 km/h, World Meteorological Organization, 1996; tornadoes to 516 km/h, 2021 review",
        _TOLD + r"|" + _NOT_EARTH,
    ),
    Bound(
        "a wind",
        "wind",
        r"\b(?:winds?|gusts?)\s+(?:of|reached|reaching|hit|hitting|topping|blew at|at)\s+" + _HEDGE,
        ("mile_per_hour",),
        0,
        325,
        (3, 255),
        "highest gust 253 mph, World Meteorological Organization, 1996; tornadoes to 321 mph, 2021 review",
        _TOLD + r"|" + _NOT_EARTH,
    ),
    Bound(
        "an earthquake's magnitude",
        "magnitude",
        r"\bmagnitude(?:\s+of\s+|\s+|-)" + _HEDGE,
        ("", "count"),
        -3,
        9.6,
        (1, 9.5),
        "largest measured 9.5, Chile 1960, United States Geological Survey",
        _TOLD + r"|" + _NOT_EARTH + r"|(?s:^(?!.*(?:quake|tremor|seism|richter)))",
    ),
    Bound(
        "an air temperature",
        "temperature",
        r"\btemperatures?\s+(?:[a-z]+\s+){0,4}?(?:reached|rose to|soared to|climbed to|hit|fell to|dropped to|plunged to|was|"
        r"were|is|stood at|of)\s+" + _HEDGE,
        ("degree_Celsius",),
        -95,
        60,
        (-60, 50),
        "lowest -89.2 C, Vostok 1983, highest 56.7 C, Death Valley 1913, World Meteorological Organization",
        _NOT_HUMAN + r"|" + _NOT_EARTH + r"|" + _HEATED,
    ),
    Bound(
        "a person's age",
        "year",
        r"\b(?:he|she)\s(?:is|was|turned|turns|will be)\s+" + _HEDGE,
        ("age",),
        0,
        125,
        (1, 119),
        "oldest proven age 122 years, Jeanne Calment, Validation of exceptional longevity, Max Planck Institute, 1999",
        _NOT_ALIVE,
    ),
    Bound(
        "a person's age",
        "year",
        r"^at\s+" + _HEDGE,
        ("age",),
        0,
        125,
        (1, 119),
        "oldest proven age 122 years, Jeanne Calment, Validation of exceptional longevity, Max Planck Institute, 1999",
        _NOT_ALIVE,
        r",?\s(?:he|she)\s(?!(?:said|says|told|adds|added|found|saw|owns?|bought|built|restored|sold)\b)",
    ),
    Bound(
        "a person's age",
        "year",
        "",
        ("age",),
        0,
        125,
        (1, 119),
        "oldest proven age 122 years, Jeanne Calment, Validation of exceptional longevity, Max Planck Institute, 1999",
        _NOT_ALIVE,
        r"[\s-](?:man|woman|boy|girl|pensioner|grandmother|grandfather|widow|widower|teenager|mother|father)\b",
    ),
    Bound(
        "a newborn's weight",
        "weigh",
        r"\b(?:baby|newborn|infant|boy|girl|daughter|son|twin)s?(?:,[^,.;:]{0,40},)?\s+weigh(?:ed|ing|s|ed in at|ing in at)\s+"
        + _HEDGE,
        ("kilogram",),
        0.2,
        10.5,
        (0.5, 6.5),
        "212 g and 10.2 kg, the smallest and largest that lived, National University Hospital Singapore 2020; Aversa 1955",
        _NOT_HUMAN + r"|(?s:^(?!.*(?:\bborn\b|\bbirth\b|newborn|midwi|matern)))",
    ),
    Bound(
        "a newborn's weight",
        "weigh",
        r"\b(?:weigh(?:ed|s|ing)|weighed in at)\s+" + _HEDGE,
        ("kilogram",),
        0.2,
        10.5,
        (0.5, 6.5),
        "212 g and 10.2 kg, the smallest and largest that lived, National University Hospital Singapore 2020; Aversa 1955",
        _NOT_HUMAN + r"|(?s:^(?!.*(?:\bborn\b|\bbirth\b|newborn|midwi|matern|\bbab(?:y|ies)\b)))",
        # Of the newborn both are told.
        r"\s(?:and (?:(?:was|is|measured|measures|came to)\s)?|at )(?:4[5-9]|5[0-9])(?:\.[0-9])?\s?(?:cm|centimet(?:re|er)s)\b",
    ),
)
BY_UNIT: dict[str, list[Bound]] = {}
"""The bounds of each unit."""
for _bound in BOUNDS:
    for _unit in _bound.units:
        BY_UNIT.setdefault(_unit, []).append(_bound)
