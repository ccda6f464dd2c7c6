"""Units: conversions, dimensions and magnitudes."""

from __future__ import annotations

from aidlint.api import Article, Conversion, Evidence, Fact, Finding, Interval, Related, Suggestion, lazy, rule
from aidlint_rules.figures import PARTS, like, one_slip, said, shown, unhedged
from aidlint_rules.wording import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.reference.magnitudes import Bound

# A difference of temperatures, not a reading: "2 C (4 F) warmer", "rose by 5 degrees Celsius (9 degrees Fahrenheit)".
_DIFFERENCE_AFTER = lazy(
    r"\)?\s*(?:\S+\s+){0,2}?(?:warmer|cooler|hotter|colder|above|below|higher|lower|more|less|rise|"
    r"increase|drop|warming|difference|over|swing|apart)\b"
)
_DIFFERENCE_BEFORE = lazy(
    r"\b(?:by|of|within|another|extra|difference|rise|increase|warming|limit\w*|plus or minus|every|up|"
    r"down)\s+(?:about |around |some |nearly |almost |only |just |at least |more than |less than |up to |"
    r"to )?$"
)
# Distances and times "of another thing" in the bracket: no conversion.
_OTHER_THING = lazy(
    r"\s*(?:of|from|to|away|there|at|for|in|on|wide|long|high|deep|tall|thick|per|each|more|less|a|an|with|without|including)\b"
)
# A sentence of changes, aims and spans, where a pair that is no reading ("at", "to", "above 30 C") tells a difference.
_CHANGES = lazy(
    r"\b(?:warm(?:er|ed|ing|s)?|cool(?:er|ed|ing|s)?|hotter|colder|milder|ris(?:es?|ing|en)|rose|increas\w+|drop\w*|climb\w*|"
    r"differ\w*|gap|swing\w*|rang(?:es?|ing)|var(?:y|ies|ied|iations?)|anomal\w+|thresholds?|targets?|goals?|limit\w*|"
    r"pre-?industrial|accurac\w+|accurate|precis\w+)\b"
)
_READING = lazy(r"\b(?:to|at|reach\w*|hit\w*|touch\w*|above|below|over|under|was|were)\s+(?:\S+\s+){0,2}$")
# Below this many degrees Celsius a pair that fits as a difference is one: aims of climate policy, errors of instruments.
_SMALL_DIFFERENCE = 6
_YEARS = lazy(r"P([0-9]+(?:\.[0-9]+)?)Y")
_TEMPERATURES = ("degree_Celsius", "degree_Fahrenheit", "kelvin")
# Writers give one side in round numbers; a pair within this share of each other is taken as rounded.
_SLACK = 0.02
# A round figure stands for no more than this share to either side: 1,000 is 750 to 1,250.
_ROUNDED = 0.25
# "About 100 miles (150 km)": a hedged pair may be this far apart.
_HEDGED_SLACK = 0.12


@rule("QTY001", "conversion-mismatch", severity="error", since="0.1.0", needs=("conversion",))
def conversion_mismatch(article: Article) -> Iterator[Finding]:
    """A measure whose restatement in another unit is another amount.

    Why it misleads
    Readers at home in one unit learn another figure than the others.

    Fails
    The village is 5 miles (12 km) from the coast.

    Passes
    The tank holds 100 litres (22 gallons).

    When it is wrong
    Both sides may be rounded, and both are taken so; a difference of temperatures is converted without the offset; a
    gallon or a ton is tried in every sense. A bracket that gives another distance (the way back) looks like a conversion.
    """
    from aidlint.reference import units

    for pair in article.facts.conversions():
        if not _measures(pair) or not units.alike(pair.left.unit or "", pair.right.unit or ""):
            continue
        left, right = pair.left, pair.right
        readings = _converted(article, pair)
        mine = _side(right)
        if any(reading.overlaps(mine) or _close(reading, mine, left, right) for reading in readings):
            continue
        centre = _best(readings, right)
        better = like(article, right, _sensible(centre, right))
        repairs = [Suggestion(better, right.start, right.end)]
        back = _back(pair)
        if back is not None:
            repairs.append(Suggestion(like(article, left, back), left.start, left.end))
        yield Finding(
            left.start,
            right.end,
            f"{said(article, left)} are {better}, not {said(article, right)}",
            evidence=Evidence(
                said(article, right),
                f"{said(article, left)} = {plain(round(centre, 2))} {(right.unit or '').replace('_', ' ')}",
                " or ".join(dict.fromkeys(_span(r) for r in readings)),
            ),
            suggestions=repairs,
            related=[Related(left.start, left.end, "converted from"), Related(right.start, right.end, "converted to")],
        )


def _measures(pair: Conversion) -> bool:
    left, right = pair.left, pair.right
    return (
        left.kind == right.kind == "quantity"
        and left.unit != right.unit
        and None not in (left.unit, right.unit)
        and "count" not in (left.unit, right.unit)
        and isinstance(left.value, (int, float))
        and isinstance(right.value, (int, float))
        and left.malformed is None
        and right.malformed is None
    )


def _side(fact: Fact) -> Interval:
    """What one side can stand for: half a unit of its last non-zero place; inches to the half."""
    if fact.unit in _TEMPERATURES:
        return Interval.around(fact.amount, 0.6 * (fact.step or 1))
    wide = unhedged(fact)
    most = max(_ROUNDED * abs(fact.amount), (fact.step or 1) / 2)
    return Interval(max(wide.low, fact.amount - most), min(wide.high, fact.amount + most))


def _close(one: Interval, other: Interval, left: Fact, right: Fact) -> bool:
    if left.unit in _TEMPERATURES:
        return bool(left.hedge or right.hedge) and one.widened(4).overlaps(other)
    slack = _HEDGED_SLACK if left.hedge or right.hedge else _SLACK
    return one.scaled(1 - slack).hull(one.scaled(1 + slack)).overlaps(other)


def _converted(article: Article, pair: Conversion) -> list[Interval]:
    """The left side in the unit of the right one, in every sense of the units."""
    from aidlint.reference import units

    found = []
    left, right = pair.left, pair.right
    for source, target in units.shared(left.unit or "", right.unit or ""):
        found.append(units.convert(_side(left), source, target))
        if source in _TEMPERATURES and target in _TEMPERATURES and _is_difference(article, pair):
            zero = units.convert(Interval.exact(0), source, target).low
            found.append(Interval(found[-1].low - zero, found[-1].high - zero))
    return found


def _is_difference(article: Article, pair: Conversion) -> bool:
    """Are the two sides told, or taken, as a difference of temperatures: "by 2 C (4 F)", "1.5 C (2.7 F)"?"""
    text = article.text.lower()
    left, right = pair.left, pair.right
    opening = min(left.full_start, left.start)
    before = text[max(0, opening - 40) : opening]
    if _DIFFERENCE_BEFORE.search(before) or _DIFFERENCE_AFTER.match(text, right.end):
        return True
    if 0 <= min(left.amount, right.amount) <= _SMALL_DIFFERENCE and "kelvin" not in (left.unit, right.unit):
        return True
    start, end = article.document.sentence_at(left.start)
    return not _READING.search(before) and _CHANGES.search(text[start : max(end, right.end)]) is not None


def _best(readings: list[Interval], right: Fact) -> float:
    centres = [
        (reading.low + reading.high) / 2
        for reading in readings
        if abs(reading.low) != float("inf") and abs(reading.high) != float("inf")
    ]
    if not centres:
        return right.amount
    return min(centres, key=lambda centre: (not one_slip(right.amount, round(centre)), abs(centre - right.amount)))


def _sensible(value: float, like_fact: Fact) -> float:
    """The value to as many places as the figure that it replaces."""
    if like_fact.step in PARTS:
        return value
    if like_fact.step and like_fact.step < 1 and like_fact.step > 0.05:
        return round(value, 1)
    place = _last_place(like_fact)
    if place > 1 and value > 20 * place:
        return round(value / place) * place
    return (
        value
        if like_fact.step and like_fact.step < 0.05 or abs(value) < 10 and value != int(value) and like_fact.step
        else round(value)
    )


def _last_place(fact: Fact) -> int:
    """The place of the last digit but zeros of a whole number: 100 for 18,500, and 10 where one zero too many stands there."""
    place = 1
    while fact.amount == int(fact.amount) and fact.amount and not fact.amount % (10 * place):
        place *= 10
    return place // 10 or 1


def _back(pair: Conversion) -> float | None:
    """What the left side would have to be, as a second repair."""
    from aidlint.reference import units

    left, right = pair.left, pair.right
    if left.step in PARTS:
        return None
    source, target = units.shared(right.unit or "", left.unit or "")[0]
    interval = units.convert(Interval.exact(right.amount), source, target)
    return _sensible(interval.low, left)


def _span(interval: Interval) -> str:
    return shown(Interval(round(interval.low, 1), round(interval.high, 1)))


# What a unit of another dimension was most likely meant to be, by the unit of the left side and the wrong one.
_MEANT = {
    "foot": "feet",
    "meter": "metres",
    "acre": "acres",
    "hectare": "hectares",
    "square_mile": "square miles",
    "cubic_meter": "cubic metres",
    "cubic_foot": "cubic feet",
    "square_kilometer": "square kilometres",
    "square_foot": "square feet",
    "square_meter": "square metres",
    "pound": "pounds",
    "kilogram": "kg",
    "gallon": "gallons",
    "liter": "litres",
    "mile": "miles",
    "kilometer": "km",
    "mile_per_hour": "mph",
    "kilometer_per_hour": "km/h",
    "ounce": "ounces",
    "gram": "grams",
    "inch": "inches",
    "centimeter": "cm",
    "ton": "tons",
    "tonne": "tonnes",
    "degree_Celsius": "C",
    "degree_Fahrenheit": "F",
}


@rule("QTY002", "dimension-clash", severity="error", since="0.1.0", needs=("conversion",))
def dimension_clash(article: Article) -> Iterator[Finding]:
    """A measure restated in a unit of another kind.

    Why it misleads
    An area has no length; the reader has to guess which unit was meant.

    Fails
    A golf course takes up 60 hectares (148 km) of old heath.

    Passes
    The farm is a minute's drive (2 km) from the sea.

    When it is wrong
    A bracket that gives another property of the thing (its weight beside its height). The rule speaks only where another
    unit would make the two figures agree.
    """
    from aidlint.reference import units

    for pair in article.facts.conversions():
        if (
            pair.cue != "("
            or not _measures(pair)
            or not units.known(pair.left.unit or "")
            or not units.known(pair.right.unit or "")
        ):
            continue
        left, right = pair.left, pair.right
        if units.alike(left.unit or "", right.unit or "") or article.text[right.end : right.end + 1] != ")":
            continue
        # What a bushel, a barrel or a litre of a thing weighs is told of the thing.
        meant = _meant(left, right)
        turned = None if meant else _meant(right, left)
        if turned is not None and not _volume_and_weight(left.unit or "", right.unit or ""):
            yield _clash(article, pair, article.text[left.start : left.number_end], turned, left)
        if meant is None or _volume_and_weight(left.unit or "", right.unit or "") and not _exactly(pair):
            continue
        yield _clash(article, pair, article.text[right.start : right.number_end], meant, right)


def _clash(article: Article, pair: Conversion, number: str, meant: str, wrong: Fact) -> Finding:
    """The finding on a pair of which the side ``wrong`` was most likely meant in another unit."""
    left, right = pair.left, pair.right
    other = left if wrong is right else right
    return Finding(
        left.start, right.end,
        f"{said(article, left)} cannot be {said(article, right)}: {(left.unit or '').replace('_', ' ')} and "
        f"{(right.unit or '').replace('_', ' ')} do not measure the same kind of thing",
        evidence=Evidence(said(article, wrong), f"{said(article, other)} = {number} {meant}", f"{number} {meant}"),
        suggestions=[Suggestion(f"{number} {meant}", wrong.start, wrong.end)],
        related=[Related(right.start, right.end, "the other kind of unit")],
    )  # fmt: skip


def _volume_and_weight(one: str, other: str) -> bool:
    from aidlint.reference.units import alike

    return alike(one, "liter") and alike(other, "kilogram") or alike(one, "kilogram") and alike(other, "liter")


def _exactly(pair: Conversion) -> bool:
    """Are the figures, of three digits or more, those of a conversion within one dimension to a part in 300?"""
    from aidlint.reference import units

    left, right = pair.left, pair.right
    if len(str(right.value).replace(".", "").strip("0")) < _DIGITS_OF_A_ROUND:
        return False
    for source in units.senses(left.unit or ""):
        for name in units.targets(source):
            for _, target in units.shared(source, name):
                exact = units.convert(Interval.exact(left.amount), source, target)
                if abs(exact.low - right.amount) * 300 < right.amount:
                    return True
    return False


_DIGITS_OF_A_ROUND = 3


def _meant(left: Fact, right: Fact) -> str | None:
    """The everyday unit in which the right figure would restate the left one."""
    from aidlint.reference import units

    for source in units.senses(left.unit or ""):
        for name in units.targets(source):
            for _, target in units.shared(source, name):
                converted = units.convert(_side(left), source, target)
                if converted.overlaps(_side(right)) or _close(converted, _side(right), left, right):
                    return _MEANT.get(name, name)
    return None


@rule(
    "QTY003",
    "implausible-magnitude",
    severity="warning",
    since="0.1.0",
    needs=("number", "quantity", "duration", "age"),
)
def implausible_magnitude(article: Article) -> Iterator[Finding]:
    """A figure beyond anything ever measured of its kind.

    Why it misleads
    A lost decimal point or an added digit makes a wonder of a fever.

    Fails
    The boy had a fever of 395 degrees Celsius.

    Passes
    Life expectancy is 76 years for women there.

    When it is wrong
    Other scales, other living things, fiction and quoted impossibilities.
    """
    for bound, beyond in _beyond(article):
        lower = article.lower if len(article.lower) == len(article.text) else article.text
        if bound.cue not in lower:
            continue
        for fact, value in beyond:
            if bound.cue not in lower[max(0, fact.start - _FAR) : fact.end + _FAR]:
                continue
            start, _ = article.document.sentence_at(fact.start)
            if not bound.place(lower, start, fact.start, fact.end) or bound.excused(
                lower[start : min(len(lower), fact.end + 60)]
            ):
                continue
            better = [number for number in _slips(value) if bound.usual[0] <= number <= bound.usual[1]]
            if fact.kind == "age":
                better = [number for number in better if number.is_integer()]
            yield Finding(
                fact.start,
                fact.end,
                f"{bound.name} of {said(article, fact)}",
                evidence=Evidence(
                    said(article, fact),
                    f"{plain(value)} lies outside {plain(bound.low)} to {plain(bound.high)}",
                    f"{plain(bound.low)} to {plain(bound.high)} ({bound.source})",
                ),
                suggestions=[Suggestion(_replaced(article, fact, value, number)) for number in better[:2]],
            )
            break


_FAR = 100  # no cue stands further from its figure


def _slips(value: float) -> list[float]:
    """What a figure may have been: with its point a place or two off, with two digits exchanged, with a digit too many."""
    digits = plain(value)
    swapped = [float(digits[1] + digits[0])] if len(digits) == 2 and digits.isdecimal() else []
    doubled = [float("1" + digits[1:])] if len(digits) == 3 and digits.isdecimal() else []
    return [*swapped, value * 0.1, *doubled, value * 10, value * 0.01]


def _beyond(article: Article) -> Iterator[tuple[Bound, list[tuple[Fact, float]]]]:
    """The bounds of what the figures measure, each with the figures that lie beyond it."""
    from aidlint.reference import magnitudes

    measured: dict[str, list[tuple[Fact, float]]] = {}
    for fact in article.facts.of("number", "quantity", "duration", "age"):
        value = _magnitude(fact)
        if value is not None:
            measured.setdefault(fact.kind if fact.kind in ("duration", "age") else fact.unit or "", []).append((fact, value))
    for unit, figures in measured.items():
        for bound in magnitudes.BY_UNIT.get(unit, ()):
            beyond = [(fact, value) for fact, value in figures if not bound.low <= value <= bound.high]
            if beyond:
                yield bound, beyond


def _magnitude(fact: Fact) -> float | None:
    """The number of a figure; of a duration or an age the years."""
    if isinstance(fact.value, (int, float)):
        return float(fact.value)
    years = _YEARS.fullmatch(fact.value or "")
    return float(years[1]) if years else None


def _replaced(article: Article, fact: Fact, value: float, better: float) -> str:
    return article.text[fact.start : fact.end].replace(f"{value:g}", f"{better:g}", 1)
