"""The zero-dropping channel: every digit 0 of a text was deleted.

``originals`` puts one to four zeros back; ``corrupt`` is the channel itself.
"""

from __future__ import annotations

from aidlint.damage.refill import context, figures
from aidlint.damage.years import LATEST, mends
from aidlint.facts.fact import Date
from aidlint.patterns import lazy
from aidlint.repair.search import Original

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.repair.search import Target

_FIGURE = lazy(r"(?<![A-Za-z])\d[\d,]*\.?\d*|\.\d+")
_RANGE = lazy(r"(\d{0,2})([-–])(\d{1,2})")
# A full stop after a figure that lost its last group: "It cost $5,. The".
_STOP = lazy(r"\s*(?:\Z|\s[\"'“‘(]?[A-Z])")
_ZEROS = lazy(r"0+")
# What one zero put back costs.
_ZERO = 1.0
_DAY = 1.5
# So much text on either side says what a figure counts.
_BEFORE = 24


def corrupt(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its zeros, and the spans of the figures that lost some (in the result; empty where nothing is
    left of a figure)."""
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    done = length = 0
    for figure in lazy(r"\d(?:[\d.,]*\d)?").finditer(text):
        kept = _ZEROS.sub("", figure[0])
        if kept == figure[0]:
            continue
        pieces += [text[done : figure.start()], kept]
        length += figure.start() - done
        spans.append((length, length + len(kept)))
        length += len(kept)
        done = figure.end()
    pieces.append(text[done:])
    return "".join(pieces), spans


def originals(target: Target) -> Iterator[Original]:
    """Originals of the figure by putting zeros back, cheapest first for each place."""
    fact = target.fact
    if isinstance(fact, Date) and fact.year_span:
        yield from _dates(target, fact.year_span, fact.day_span)
        return
    if fact.malformed == "year":
        spans = [
            (fact.start + m.start(), fact.start + m.end()) for m in lazy(r"\d+").finditer(target.text[fact.start : fact.end])
        ]
        # The year is the longest run of digits, or the last of equals; another run beside it is the day.
        year = max(spans, key=lambda span: (span[1] - span[0], span[0]))
        days = [span for span in spans if span != year]
        yield from _dates(target, year, days[0] if len(days) == 1 else None)
        return
    surface = target.text[fact.start : fact.end]
    if fact.malformed == "decade":
        yield Original(fact.end - 1, fact.end, "0s", _ZERO)
        return
    if fact.malformed == "clock" and ":" in surface:
        yield from _clock(target, surface)
        return
    if fact.malformed == "clock":
        yield from _hour(target, surface)
        return
    if fact.malformed == "score":
        open_end = surface[-1:] in "-–"
        yield Original(fact.start, fact.end, f"{surface}0" if open_end else f"0{surface}", _ZERO)
        return
    if fact.malformed == "phone":
        return
    down = _RANGE.search(surface)
    if down:
        yield from _range(fact.start, down)
        return
    if surface.endswith(" ."):
        yield Original(fact.end - 1, fact.end, "0.", _ZERO)
        return
    figure = _FIGURE.search(surface)
    if figure:
        start, end = fact.start + figure.start(), fact.start + figure.end()
        if figure[0].endswith(",.") and _STOP.match(target.text, end):
            end -= 1
        text = target.text
        kind = context(text[max(0, start - _BEFORE) : start], text[end : end + _BEFORE])
        for original, cost in figures(text[start:end], kind):
            yield Original(start, end, original, cost)


def _dates(target: Target, year: tuple[int, int], day: tuple[int, int] | None) -> Iterator[Original]:
    for original in _years(target, year):
        yield original
        if day:
            yield from _with_day(target, day, original)


def _years(target: Target, span: tuple[int, int]) -> Iterator[Original]:
    known = target.years
    written = target.text[span[0] : span[1]]
    # The foot of a page may be younger than its article.
    found = mends(written, target.latest) or mends(written, LATEST)
    for order, year in enumerate(found):
        distance = min((abs(year - other) for other in known), default=0)
        yield Original(*span, str(year), _ZERO + order * 0.5 + distance / 60)


def _with_day(target: Target, day: tuple[int, int], year: Original) -> Iterator[Original]:
    """The day of the date may have lost its zero as well: June 2 may be June 20."""
    written = target.text[day[0] : day[1]]
    if written in ("1", "2", "3"):
        start, end = min(day[0], year.start), max(day[1], year.end)
        text = target.text
        if day[0] < year.start:
            yield Original(start, end, f"{written}0{text[day[1] : year.start]}{year.text}", year.cost + _DAY)
        else:
            yield Original(start, end, f"{year.text}{text[year.end : day[0]]}{written}0", year.cost + _DAY)


def _range(offset: int, match: re.Match[str]) -> Iterator[Original]:
    """A range that runs down: the end, or else the start, has lost zeros."""
    start, dash, end = match.groups()
    if not start:
        yield Original(offset + match.start(), offset + match.end(), f"0{dash}{end}", _ZERO)
        return
    for zeros in (1, 2):
        if int(end) * 10**zeros > int(start):
            yield Original(offset + match.start(), offset + match.end(), f"{start}{dash}{end}{'0' * zeros}", zeros * _ZERO)


def _clock(target: Target, surface: str) -> Iterator[Original]:
    """A time whose minutes have lost zeros: 9: a.m. was 9:00 a.m., 8:3 was 8:30 or 8:03."""
    if ":" not in surface:
        return
    colon = target.fact.start + surface.index(":") + 1
    digit = target.text[colon] if target.text[colon].isdigit() else ""
    for order, minutes in enumerate((f"{digit}0", f"0{digit}") if digit else ("00",)):
        yield Original(colon, colon + len(digit), minutes, _ZERO + order)


def _hour(target: Target, surface: str) -> Iterator[Original]:
    """An hour of the 24-hour clock that has lost zeros: 9 GMT was 0900 GMT, 14 GMT was 1400 or 0104."""
    readings = (f"{surface}00", f"0{surface}0", f"0{surface}00", f"{surface}0", f"{surface[:1]}0{surface[1:]}")
    for order, minutes in enumerate(readings):
        if len(minutes) == 4 and int(minutes[:2]) < 24 and int(minutes[2:]) < 60:
            yield Original(target.fact.start, target.fact.end, minutes, _ZERO + order)
