"""Damage to numbers, lists, arithmetic, conversions and money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bench.damage import Edit, kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_BOUND = re.compile(rf"\b((?:[Mm]ore than|[Aa]t least|[Oo]ver|[Uu]p to|[Nn]early|[Aa]bout|[Ss]ome) )({_NUMBER})( [a-z]+s\b)")
_GROUPED = re.compile(r"(?<![\d.,/$£€:-])(\d{1,3}),(\d{3})(?![\d,.])")
_STYLE = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,:])\d+\.\d+(?![\d.:])")
_COUNTED = re.compile(r"\b(\d{1,2},)000( (?:people|yuan|jobs|workers|tonnes|tons|troops|shares|members|miles|homes)\b)")
_ANY_LIST = re.compile(r"\b([A-Z][a-z]+), ([A-Z][a-z]+), ([A-Z][a-z]+) and ([A-Z][a-z]+)\b")
_ORDINAL = re.compile(r"\b(\d*(?:11|12|13|[02-9]?[1-9]))(st|nd|rd|th)\b")
_BETWEEN = re.compile(rf"\bbetween ({_NUMBER}) and ({_NUMBER})(?= (?:percent|per cent|people|miles|pounds|years|[a-z]+s)\b)")
_MAGNITUDE = re.compile(rf"\b({_NUMBER}) (million|billion|trillion)\b")
_DECIMAL = re.compile(r"(?<![\d.,:])(\d+)\.(\d+)(?= (?:percent|per cent|million|billion|miles|km))")
_UP = "rose|increased|grew|climbed|jumped|gained"
_DOWN = "fell|dropped|declined|decreased|slipped|shrank"
_MOVED = re.compile(rf"\b({_UP}|{_DOWN}) to \$?({_NUMBER})((?: [a-z]+){{0,2}}) from \$?({_NUMBER})\b(?!,)")
_CHANGED = re.compile(
    rf"\b(?:{_UP}|{_DOWN}) (?:by )?({_NUMBER}) ?(?:percent|per cent|%|pct)[^.;]{{0,30}}?"
    rf" (?:to \$?({_NUMBER})(?: [a-z]+){{0,3}} from \$?({_NUMBER})|from \$?({_NUMBER})(?: [a-z]+){{0,3}} to \$?({_NUMBER}))"
)
_FELL = re.compile(rf"\b(?:{_DOWN}) (?:by )?(\d\d?)(?= ?(?:percent|per cent|%))")
_PART = re.compile(r"\b(\d{1,4}) of (?:the |its |their )?(\d{1,4}) (?=[a-z]+s\b)")
_UNIT = (
    "miles?|kilomet(?:er|re)s?|km|feet|foot|ft|met(?:er|re)s?|m|acres?|hectares?|pounds?|lbs?|kilograms?|kilos?|kg|inch(?:es)?|"
    "centimet(?:er|re)s?|cm"
)
_PAIR = re.compile(rf"(?<![\d.,$£€/-])({_NUMBER})[ -]({_UNIT}) \(({_NUMBER})[ -]({_UNIT})\)")
_METRES = (
    ("mile", 1609.344),
    ("km", 1000),
    ("kilomet", 1000),
    ("cm", 0.01),
    ("centimet", 0.01),
    ("inch", 0.0254),
    ("f", 0.3048),
)
_HECTARES = (("acre", 0.40469), ("hectare", 1))
_KILOGRAMS = (("pound", 0.45359), ("lb", 0.45359), ("k", 1))
_MONEY = re.compile(rf"([$£€])({_NUMBER})( ?(?:m|bn|million|billion))? \(([$£€])({_NUMBER})( ?(?:m|bn|million|billion))?\)")
_REPEATED = re.compile(r"(?<![\d.,$£€-])(\d{2,3}|\d{1,3},\d{3}) ([a-z]+s|people)\b")


def value(written: str) -> float:
    """The number that was written."""
    return float(written.replace(",", ""))


def suffix(number: str) -> str:
    """The right ending of an ordinal."""
    return "th" if number[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


@kind("bound of one", "NUM001")
def bound(text: str, random: Random) -> Iterator[Edit]:
    """A round number after a bound loses its zeros, and only 1 is left."""
    for match in _BOUND.finditer(text):
        if match[2].strip("0,") == "1":
            yield Edit(*match.span(2), "1", match.span())


@kind("separator moved", "NUM002")
def separator(text: str, random: Random) -> Iterator[Edit]:
    """The comma of a grouped number moves by one or two digits, or one is added.

    Only where another figure shows how the article writes its figures: 20,00 by itself may have a decimal comma."""
    shown = len(_STYLE.findall(text))
    for match in _GROUPED.finditer(text) if shown > 1 else ():
        digits = match[1] + match[2]
        at = len(digits) - 2
        yield Edit(*match.span(), random.choice((f"{digits[:at]},{digits[at:]}", f"{digits[: at + 1]},{digits[at + 1 :]}")))


@kind("zeros lost after a comma", "NUM002", "DOC001")
def bare_comma(text: str, random: Random) -> Iterator[Edit]:
    """The zeros of a round number go, its comma stays."""
    for match in _COUNTED.finditer(text):
        yield Edit(match.start(), match.end(1) + 3, match[1].replace("0", ""), match.span())


@kind("item twice", "LST002")
def twice(text: str, random: Random) -> Iterator[Edit]:
    """The third of four names becomes the first."""
    for match in _ANY_LIST.finditer(text):
        if len({*match.groups()}) == 4:
            yield Edit(*match.span(3), match[1], match.span())


@kind("ordinal's ending", "NUM006")
def ordinal(text: str, random: Random) -> Iterator[Edit]:
    """The ending of an ordinal becomes another's."""
    for match in _ORDINAL.finditer(text):
        if suffix(match[1]) == match[2]:
            yield Edit(
                *match.span(2), random.choice([other for other in ("st", "nd", "rd", "th") if other != match[2]]), match.span()
            )


@kind("bounds reversed", "NUM004")
def reversed_bounds(text: str, random: Random) -> Iterator[Edit]:
    """The ends of "between A and B" change places."""
    for match in _BETWEEN.finditer(text):
        if value(match[1]) < value(match[2]):
            yield Edit(match.start(1), match.end(2), f"{match[2]} and {match[1]}", match.span())


@kind("magnitude doubled", "NUM007")
def doubled(text: str, random: Random) -> Iterator[Edit]:
    """A scale word is said twice."""
    for match in _MAGNITUDE.finditer(text):
        yield Edit(match.end(), match.end(), f" {match[2]}", match.span())


@kind("point doubled", "NUM008")
def points(text: str, random: Random) -> Iterator[Edit]:
    """A decimal point is doubled."""
    for match in _DECIMAL.finditer(text):
        yield Edit(match.end(1), match.end(1) + 1, "..", match.span())


@kind("direction reversed", "MTH004")
def direction(text: str, random: Random) -> Iterator[Edit]:
    """The figures of "rose to B from A" change places."""
    for match in _MOVED.finditer(text):
        up = match[1] in _UP.split("|")
        if value(match[2]) != value(match[4]) and up == (value(match[2]) > value(match[4])):
            yield Edit(match.start(2), match.end(4), f"{match[4]}{text[match.end(2) : match.start(4)]}{match[2]}", match.span())


@kind("percent change altered", "MTH003")
def percent(text: str, random: Random) -> Iterator[Edit]:
    """The percentage of a change that worked out becomes half as large again and more."""
    for match in _CHANGED.finditer(text):
        new, old = (match[2], match[3]) if match[2] else (match[5], match[4])
        if value(old) and abs(abs(value(new) / value(old) - 1) * 100 - value(match[1])) <= 0.5:
            yield Edit(*match.span(1), f"{value(match[1]) * 1.5 + 3:.0f}", match.span())


@kind("fall of more than all", "MTH009")
def fall(text: str, random: Random) -> Iterator[Edit]:
    """A fall by some percent becomes one of more than a hundred."""
    for match in _FELL.finditer(text):
        yield Edit(*match.span(1), f"1{int(match[1]):02}", match.span())


@kind("part exceeds whole", "MTH005")
def part(text: str, random: Random) -> Iterator[Edit]:
    """Part and whole change places."""
    for match in _PART.finditer(text):
        if 1 < int(match[1]) < int(match[2]):
            yield Edit(match.start(1), match.end(2), f"{match[2]}{text[match.end(1) : match.start(2)]}{match[1]}", match.span())


def _in(table: tuple[tuple[str, float], ...], unit: str) -> float | None:
    return next((factor for beginning, factor in table if unit.startswith(beginning)), None)


def _factor(unit: str) -> tuple[str, float] | None:
    for dimension, table in (("area", _HECTARES), ("mass", _KILOGRAMS)):
        found = _in(table, unit) if unit[:2] not in ("km", "ki") or unit.startswith(("kilog", "kilos", "kilo ")) else None
        if found:
            return dimension, found
    found = _in(_METRES, unit) or (1.0 if unit[0] == "m" else None)
    return ("length", found) if found else None


@kind("conversion altered", "QTY001")
def conversion(text: str, random: Random) -> Iterator[Edit]:
    """The second side of a conversion that worked out becomes more than half as large again."""
    for match in _PAIR.finditer(text):
        left, right = _factor(match[2]), _factor(match[4])
        if left and right and left[0] == right[0]:
            ratio = value(match[1]) * left[1] / max(value(match[3]) * right[1], 1e-9)
            if 0.93 < ratio < 1.07:
                yield Edit(*match.span(3), f"{value(match[3]) * 1.6 + 2:.0f}", match.span())


@kind("money pair's magnitude", "CUR002")
def magnitude(text: str, random: Random) -> Iterator[Edit]:
    """The second amount of a pair becomes one of billions, or of millions."""
    for match in _MONEY.finditer(text):
        if match[1] != match[4] and match[3] and match[3] == match[6]:
            other = {"m": "bn", "bn": "m", "million": "billion", "billion": "million"}[match[6].strip()]
            yield Edit(match.start(6), match.end(6), match[6].replace(match[6].strip(), other), match.span())


@kind("money pair altered", "CUR001")
def rate(text: str, random: Random) -> Iterator[Edit]:
    """The second amount of a pair becomes three times as large."""
    for match in _MONEY.finditer(text):
        if match[1] != match[4] and match[3] == match[6]:
            yield Edit(*match.span(5), f"{value(match[5]) * 3:.1f}", match.span())


@kind("one figure, two values", "CLM001", provable=False)
def repeated(text: str, random: Random) -> Iterator[Edit]:
    """The second mention of a count of one thing changes."""
    first: dict[str, str] = {}
    for match in _REPEATED.finditer(text):
        if first.setdefault(match[2], match[1]) == match[1] and text.find(match[0]) < match.start():
            yield Edit(*match.span(1), str(random.randrange(10, 99)) + match[1][-1], match.span())
