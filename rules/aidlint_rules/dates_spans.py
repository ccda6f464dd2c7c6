"""DAT: periods that run backwards, and lengths that are not those of their periods."""

from __future__ import annotations

import re

from aidlint.api import INF, Article, Date, Evidence, Fact, Finding, Interval, Related, Suggestion, rule
from aidlint_rules import almanac
from aidlint_rules.wording import plain, rewritten, sentence_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LATEST = 2100
# "Moved from 2021 to 2019": a change, no period. "Counted back from 1945 to 1939": a direction.
_CHANGED = re.compile(
    r"\b(?:mov\w+|chang\w+|brought|bring\w*|shift\w*|revis\w+|correct\w+|reduc\w+|cut|fell|fall\w*|dropp?\w*|slid|back|backwards?|revers\w+|advanc\w+|reschedul\w+"
    r"|countdown|count\w*|down|compar\w+|amend\w*|pulled|put|postpon\w+|delay\w*|adjust\w*|ranked|rank\w*|switch\w*|upgrad\w+|downgrad\w+|compared)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_BEFORE_CHRIST = re.compile(r"\bB\.?C\.?(?:E\.?)?\b|pharaoh|[Bb]ronze [Aa]ge")
# Days in a unit of length: the Gregorian year of 365.2425 days and its twelfth part.
_DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.436875, "quarter": 91.310625, "year": 365.2425, "decade": 3652.425, "century": 36524.25}
_MINUTES = {"minute": 1.0, "hour": 60.0}


@rule("DAT005", "inverted-range", severity="error", since="0.1.0", needs=("date",))
def inverted_range(article: Article) -> Iterator[Finding]:
    """A period that ends before it begins.

    Why it misleads: two figures were swapped or one is wrong, and the length of the period is anyone's guess.

    Fails: ``June 17 to June 12, 2021`` ``from 1945 to 1939`` ``(1948-1893)``

    Passes: ``December 17 to January 12`` ``from 218 to 201 BC`` ``2018-19`` ``moved from 2021 to 2019``

    When it is wrong: a change from one year to an earlier one, told with other words than the rule knows.
    """
    text = article.text
    for period in article.claims.of("period"):
        start, end = period.roles["start"], period.roles["end"]
        if not isinstance(start, Date) or not isinstance(end, Date) or not _runs_back(start, end) or _other_sense(article, start, end):
            continue
        swapped = _swapped(text, start, end, period.start, period.end)
        first, last = min(start.start, end.start), max(start.end, end.end)
        yield Finding(first, last, "the period ends before it begins", evidence=_order(text, start, end), suggestions=swapped)


def _order(text: str, start: Date, end: Date) -> Evidence:
    written = text[start.start : end.end]
    return Evidence(written, "the end lies before the start", "an end after the start")


def _runs_back(start: Date, end: Date) -> bool:
    """Is the end, as far as both are written, earlier than the start? A start without a year of its own may be of the
    year before; months without years run on over the new year."""
    if start.malformed or end.malformed or start.relative or end.relative or start.kind != "date" or end.kind != "date":
        return False
    if (start.month is None) != (end.month is None) and end.start - start.end == 3:
        return False  # a name with a year, a dash, a date: "Convention 2014 - 31/10/2012"
    own_year = start.year is not None and end.year is not None and start.year_span is not None and (start.year_span != end.year_span)
    if own_year and start.year is not None and end.year is not None and start.year != end.year:
        return end.year < start.year <= _LATEST and start.year >= 1000
    if start.month is None or start.month != end.month:
        return bool(own_year and start.month and end.month and end.month < start.month)
    if start.day is None or end.day is None:
        return False
    return end.day < start.day


def _other_sense(article: Article, start: Date, end: Date) -> bool:
    """Before Christ, a change told as such, or a quarter or season that has no start and end."""
    text = article.text
    if "BC" in (start.era, end.era) or start.month is None and _BEFORE_CHRIST.search(text):
        return True
    first, _ = sentence_of(article, start)
    return _CHANGED.search(text, first, start.start) is not None


def _swapped(text: str, start: Date, end: Date, first: int, last: int) -> list[Suggestion]:
    if start.start == end.start:  # "17–12 June"
        digits = [(m.start(), m.end()) for m in re.finditer(r"[0-9]+", text[start.start : start.end])]
        days = [(a + start.start, b + start.start) for a, b in digits if text[a + start.start : b + start.start] in (str(start.day), str(end.day))][:2]
        if len(days) < 2:
            return []
        edits = [(days[0], str(end.day)), (days[1], str(start.day))]
        return [Suggestion(rewritten(text, start.start, start.end, edits))]
    if start.day_span and end.day_span and start.month == end.month and (start.year_span is None or end.year_span is None or start.year == end.year):
        edits = [(start.day_span, text[slice(*end.day_span)]), (end.day_span, text[slice(*start.day_span)])]
    else:
        edits = [((start.start, start.end), text[end.start : end.end]), ((end.start, end.end), text[start.start : start.end])]
    return [Suggestion(rewritten(text, start.start, end.end, edits))]


@rule("DAT006", "duration-mismatch", severity="error", since="0.1.0", needs=("duration",))
def duration_mismatch(article: Article) -> Iterator[Finding]:
    """A length of time that is not the length of the period it is said of.

    Why it misleads: one of the two dates, or the length, is wrong.

    Fails: ``the four-year programme, which ran from 2011 to 2017`` ``1 to 10 May, a span of 20 days``

    Passes: ``a five-year programme from 2011 to 2015`` (both ends counted) ``nearly five years, from 2011 to 2015``

    When it is wrong: the length of something else that stands beside the period without a word between.
    """
    text = article.text
    for relation in article.claims.of("length"):
        start, end, duration = relation.roles["start"], relation.roles["end"], relation.roles["duration"]
        if not isinstance(start, Date) or not isinstance(end, Date):
            continue
        possible = _clock(start, end) if start.kind == "time" else _possible(start, end)
        claimed = _claimed(duration, _MINUTES if start.kind == "time" else _DAYS)
        if possible is None or claimed is None or claimed.overlaps(possible) or _another_fits(article, duration, possible):
            continue
        unit = duration.unit or "day"
        size = (_MINUTES if start.kind == "time" else _DAYS)[unit]
        low, high = possible.low / size, possible.high / size
        computed = plain(round(low, 1)) if round(low, 1) == round(high, 1) else f"{plain(round(low, 1))} to {plain(round(high, 1))}"
        yield Finding(
            duration.start, duration.end, f"the period from {text[start.start : start.end]} to {text[end.start : end.end]} is not {text[duration.start : duration.end]} long",
            evidence=Evidence(text[duration.start : duration.end], f"{computed} {unit}s", f"{computed} {unit}s, both ends counted or not"),
            suggestions=_lengths(text, duration, low, high), related=[Related(min(start.start, end.start), max(start.end, end.end), "the period")],
        )  # fmt: skip


def _possible(start: Date, end: Date) -> Interval | None:
    """The days that a period can last: counted from start to end, or with both ends."""
    if start.malformed or end.malformed or start.era == "BC" or end.era == "BC" or start.relative or end.relative:
        return None
    first_year = start.year if start.year is not None else end.year
    if first_year is None or end.year is None:
        if start.month is None or start.month != end.month or start.day is None or end.day is None:
            return None
        return Interval(end.day - start.day, end.day - start.day + 1) if end.day >= start.day else None
    if start.month is None or end.month is None:
        years = end.year - first_year
        return Interval(years * _DAYS["year"], (years + 1) * _DAYS["year"]) if years >= 0 else None
    if start.day is None or end.day is None:
        months = 12 * (end.year - first_year) + end.month - start.month
        months += 12 * (months < 0 and start.year_span is None)
        return Interval(months * _DAYS["month"], (months + 1) * _DAYS["month"]) if months >= 0 else None
    if start.year is None or start.year_span is None:
        first_year = end.year - ((start.month, start.day) > (end.month, end.day))
    if not almanac.exists(first_year, start.month, start.day) or not almanac.exists(end.year, end.month, end.day):
        return None
    days = almanac.ordinal(end.year, end.month, end.day) - almanac.ordinal(first_year, start.month, start.day)
    return Interval(days, days + 1) if days >= 0 else None


def _clock(start: Date, end: Date) -> Interval | None:
    if start.hour is None or end.hour is None or start.minute is None or end.minute is None:
        return None
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    minutes += 24 * 60 * (minutes < 0)
    return Interval(minutes - 1, minutes + 1)


def _claimed(duration: Fact, sizes: dict[str, float]) -> Interval | None:
    """The claimed length in days or minutes; a length in whole weeks, months or years is rounded to them."""
    unit = duration.unit
    if unit not in sizes or not isinstance(duration.value, str) or sum(c.isalpha() for c in duration.value) > 2 + duration.value.startswith("PT"):
        return None  # a length of two units is not one number
    interval = duration.interval
    if sizes[unit] >= 7 and sizes is _DAYS or unit == "hour":
        # Whole units: years against days may be half a unit off; against years they are counted.
        interval = Interval(interval.low - 0.5, interval.high + 0.5, interval.open_low, interval.open_high)
    elif interval.is_exact and interval.low >= 10 and interval.low % 5 == 0 and unit == "minute":
        interval = interval.widened(2.5)
    if interval.low == -INF and interval.high == INF:
        return None
    return interval.scaled(sizes[unit])


def _another_fits(article: Article, duration: Fact, possible: Interval) -> bool:
    """Does the sentence give another length, which fits the period? Then the first one is of something else."""
    first, last = sentence_of(article, duration)
    for fact in article.facts.between(first, last):
        if fact.kind == "duration" and fact is not duration:
            claimed = _claimed(fact, _MINUTES if duration.unit in _MINUTES else _DAYS)
            if claimed is not None and claimed.overlaps(possible):
                return True
    return False


_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def _lengths(text: str, duration: Fact, low: float, high: float) -> list[Suggestion]:
    """The whole numbers of units that the period holds, in figures or words as the length is written."""
    numbers = dict.fromkeys(n for n in (round(low), round(high)) if n > 0)
    found = []
    for number in numbers:
        written = _WORDS[number] if duration.words and number < len(_WORDS) else str(number)
        found.append(Suggestion(rewritten(text, duration.start, duration.end, [((duration.number_start, duration.number_end), written)])))
    return found
