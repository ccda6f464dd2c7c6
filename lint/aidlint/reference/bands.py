"""Magnitudes of things that everybody knows, as bands with years (sources in bands.txt and lands.txt)."""

from __future__ import annotations

import os.path
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_ALWAYS = (-9999, 9999)
# The columns of people in lands.txt.
YEARS = (1952, 1962, 1972, 1982, 1992, 2002, 2007, 2018)
# Censuses and estimates differ, and people are counted with or without those who are away.
_PEOPLE_SLACK = 0.12
# How far a land's people may differ from the last count, each year after it.
_GROWTH = 1.025
_DECLINE = 0.993
# When the tables were entered.
_ENTERED = 2026
# Lands that many have left or come to since the last count, or where nobody has counted for long.
_UNSETTLED = frozenset(
    "syria ukraine venezuela lebanon jordan qatar kuwait afghanistan somalia eritrea libya bahrain oman yemen angola".split()
) | {"niger", "united arab emirates", "uae", "saudi arabia", "south sudan", "north korea", "equatorial guinea", "puerto rico"}
_UNSETTLED_SLACK = 0.4
# With or without waters, ice and claims.
_AREA = (0.8, 1.13)
_AREA_SLACK = {"norway": (0.9, 1.22), "france": (0.97, 1.27), "morocco": (0.9, 1.62), "netherlands": (0.78, 1.06)}
_LANDS_SOURCE = "Gapminder and GeoNames, 1952 to 2018"

# The properties that units of one kind measure.
_KIND = {
    **dict.fromkeys(("height", "depth", "length", "distance", "circumference", "diameter", "radius"), "length"),
    **dict.fromkeys(("boiling", "freezing", "zero", "body"), "temperature"),
}


class Magnitude:
    """A thing with one property. ``spans`` are (unit, lowest, highest, first year, last year); ``excuses`` words of
    another matter; ``proper``: is its name written with a capital?"""

    __slots__ = ("_people", "excuses", "label", "prop", "proper", "source", "spans")

    def __init__(
        self, prop: str, label: str, spans: Sequence[tuple[str, float, float, int, int]], excuses: Sequence[str], source: str,
        people: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self.prop = prop
        self.label = label
        self.spans = spans
        self.excuses = excuses
        self.source = source
        self.proper = label[:1].isupper()
        self._people = people

    def within(self, first: int, last: int) -> list[tuple[str, float, float]]:
        """The bands, as (unit, lowest, highest), that hold in some year from ``first`` to ``last``."""
        if self._people:
            band = self._counted(first, last)
            return [("count", *band)] if band else []
        return [(unit, low, high) for unit, low, high, begun, ended in self.spans if begun <= last and ended >= first]

    def _counted(self, first: int, last: int) -> tuple[float, float] | None:
        """The people of a land between two years, and a decade to either side."""
        known = [(year, 1000.0 * float(count)) for year, count in zip(YEARS, self._people, strict=True) if count != "-"]
        if last < known[0][0] - 2:
            return None
        near = [count for year, count in known if first - 10 <= year <= last + 10]
        latest = known[-1][1]
        if not near:
            near = [min(known, key=lambda entry: abs(entry[0] - last))[1]]
        after = max(0, min(last, _ENTERED + 1) - YEARS[-1])
        if after or last >= YEARS[-1]:
            near += [latest * _GROWTH**after, latest * _DECLINE**after]
        slack = _UNSETTLED_SLACK if self.label.lower() in _UNSETTLED else _PEOPLE_SLACK
        if len(known) == 1 and first < YEARS[-1] - 15:
            slack = max(slack, _UNSETTLED_SLACK)
        return min(near) * (1 - slack), max(near) * (1 + slack)


class Names:
    """Magnitudes by name, to be looked for by the first word."""

    __slots__ = ("by_first",)

    def __init__(self) -> None:
        self.by_first: dict[str, list[tuple[str, Magnitude]]] = {}

    def add(self, name: str, magnitude: Magnitude) -> None:
        """Enter a name, lower case."""
        self.by_first.setdefault(first_word(name), []).append((name, magnitude))


def first_word(name: str) -> str:
    """The word by which a name is found: up to a blank, a stop or an apostrophe."""
    return name.partition(" ")[0].partition(".")[0].partition("'")[0]


@cache
def names(kind: str) -> Names:
    """The names of all that is known of a property; ``length`` and ``temperature`` are kinds of several properties."""
    found = Names()
    for line in _lines("bands.txt"):
        prop = line[: line.index("|")].strip()
        if _KIND.get(prop, prop) == kind:
            _enter(found, [part.strip() for part in line.split("|")])
    if kind in ("area", "population"):
        for line in _lines("lands.txt"):
            called, area, people = (part.strip() for part in line.split("|"))
            for label in called.split(", "):
                found.add(label.lower(), _land(kind, label, float(area), people.split()))
    return found


def _land(kind: str, label: str, area: float, people: list[str]) -> Magnitude:
    if kind == "population":
        return Magnitude(kind, label, (), (), _LANDS_SOURCE, people)
    less, more = _AREA_SLACK.get(label.lower(), _AREA)
    return Magnitude(kind, label, [("square_kilometer", area * less, area * more, *_ALWAYS)], (), _LANDS_SOURCE)


@cache
def _lines(file: str) -> list[str]:
    with open(os.path.join(os.path.dirname(__file__), file), encoding="utf-8") as lines:
        return [line for line in lines if line[0] != "#"]


def _enter(found: Names, parts: list[str]) -> None:
    prop, called, values, excuses, source = parts
    spans = [_span(value) for value in values.split(";")]
    others = tuple(word.strip().lower() for word in excuses.split(",") if word.strip())
    for label in called.split(", "):
        found.add(label.lower(), Magnitude(prop, label, spans, others, source))


def _span(text: str) -> tuple[str, float, float, int, int]:
    """ "meter 8839..8851 1954-" as (unit, low, high, first, last)."""
    unit, band, *years = text.split()
    low, _, high = band.partition("..")
    first, _, last = years[0].partition("-") if years else ("", "", "")
    return unit, float(low), float(high or low), int(first) if first else _ALWAYS[0], int(last) if last else _ALWAYS[1]
