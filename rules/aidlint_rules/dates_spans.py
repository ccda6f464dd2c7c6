"""DAT: periods that run backwards, and lengths that are not those of their periods."""

from __future__ import annotations

from aidlint.api import IGNORECASE, INF, Article, Date, Evidence, Fact, Finding, Interval, Related, Suggestion, lazy, rule
from aidlint_rules import almanac
from aidlint_rules.wording import plain, rewritten, sentence_of, surface, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Span = tuple[int, int]

_YEARS = range(1000, 2101)
# "Moved from 2021 to 2019": a change, no period. "Counted back from 1945 to 1939": a direction.
_CHANGED = lazy(
    r"\b(?:mov\w+|chang\w+|brought|bring\w*|shift\w*|revis\w+|correct\w+|reduc\w+|cut|fell|fall\w*|dropp?\w*|slid|back"
    r"|backwards?"
    r"|revers\w+|advanc\w+|reschedul\w+|countdown|count\w*|down|compar\w+|amend\w*|pulled|put|postpon\w+|delay\w*"
    r"|adjust\w*|rank\w*"
    r"|switch\w*|upgrad\w+|downgrad\w+)\b[^.;]{0,40}$",
    IGNORECASE,
)
# A table or board that begins with the last year.
_REVERSED = lazy(
    r"\b(?:newest|latest|most recent|youngest|last) (?:first|at the top|on top)\b|\b(?:reverse|descending"
    r"|backward) (?:order|count)\b"
    r"|\bbackwards?\b|\bin reverse\b",
    IGNORECASE,
)
_AROUND = 300
_HALF_DAY = lazy(r"([ap])\.?[ \xa0]?m", IGNORECASE)
_MORNING = lazy(r"\bmornings?\b[^.;]{0,20}$")
_TWO_DAYS = lazy(
    r"\b(?:next|following|day later|overnight|daily|through the night|around the clock|24 hours|time zone|local time"
    r"|GMT|UTC|E[SD]T|P[SD]T"
    r"|C[SD]T|B?ST|CES?T|flights?|flew|shift|moved|changed|brought|earlier|later|instead)\b"
)
_HALF_A_DAY = 300
_BEFORE_CHRIST = lazy(r"\bB\.?C\.?(?:E\.?)?\b|pharaoh|[Bb]ronze [Aa]ge")
# Days in a unit of length: the Gregorian year of 365.2425 days, its twelfth and fourth part.
_DAYS = {
    "day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.436875, "quarter": 91.310625, "year": 365.2425,
    "decade": 3652.425, "century": 36524.25,
}  # fmt: skip
_MINUTES = {"minute": 1.0, "hour": 60.0}


@rule("DAT005", "inverted-range", severity="error", since="0.1.0", needs=("date", "time"))
def inverted_range(article: Article) -> Iterator[Finding]:
    """A period that ends before it begins.

    Why it misleads: two figures were swapped or one is wrong, and the length of the period is anyone's guess.

    Fails: ``June 17 to June 12, 2021`` ``from 1945 to 1939`` ``(1948-1893)``

    Passes: ``December 17 to January 12`` ``from 218 to 201 BC`` ``2018-19`` ``moved from 2021 to 2019``

    When it is wrong: a change from one year to an earlier one, told with other words than the rule knows.
    """
    text = article.text
    inverted = []
    for period in (*article.claims.of("period"), *article.claims.of("course")):
        start, end = period.roles["start"], period.roles["end"]
        if isinstance(start, Date) and isinstance(end, Date) and (_runs_back(start, end) or _clock_back(article, start, end)):
            inverted.append((start, end))
    before_christ = bool(inverted) and _BEFORE_CHRIST.search(text) is not None
    for start, end in inverted:
        if before_christ and start.month is None or _changes(article, start) or _newest_first(article, start, inverted):
            continue
        yield Finding(
            start.start, end.end, "the period ends before it begins",
            evidence=Evidence(text[start.start : end.end], "the end lies before the start", "an end after the start"),
            suggestions=_swapped(text, start, end),
        )  # fmt: skip


def _newest_first(article: Article, start: Date, inverted: list[tuple[Date, Date]]) -> bool:
    """Is the period one of a series that goes back in time, as a board of champions does?"""
    first, last = article.document.paragraph_at(start.start)
    if _REVERSED.search(article.text, max(first, start.start - _AROUND), min(last, start.end + _AROUND)):
        return True
    series = [one for one, end in inverted if first <= one.start < last and one.month is None and end.month is None]
    years = [one.year or 0 for one in series]
    return len(years) > 1 and start in series and years == sorted(years, reverse=True)


def _runs_back(start: Date, end: Date) -> bool:
    """Is the end, as far as both are written, earlier than the start? A start without a year of its own may be of the
    year before; months without years run on over the new year."""
    if start.malformed or end.malformed or start.kind != "date":
        return False
    if start.relative or end.relative and (end.month_span is None or end.year_span is not None):
        return False  # but "from 24 May to 19 May this year"
    if "BC" in (start.era, end.era):
        return False
    if (start.month is None) != (end.month is None) and end.start - start.end == 3:
        return False  # a name with a year, a dash, a date: "Convention 2014 - 31/10/2012"
    own_years = start.year is not None and end.year is not None and start.year_span not in (None, end.year_span)
    if own_years and start.year is not None and end.year is not None and start.year != end.year:
        return end.year < start.year and start.year in _YEARS
    if start.month is None or end.month is None:
        return False
    if start.month != end.month:
        return own_years and end.month < start.month
    return start.day is not None and end.day is not None and end.day < start.day


def _clock_back(article: Article, start: Date, end: Date) -> bool:
    """Do two times of one morning or afternoon stand in the wrong order: ``11:30 a.m. to 10:45 a.m.``? A stretch of nearly a
    whole day is not told so; but times of two places or of two days are."""
    if start.kind != "time" or end.kind != "time" or start.malformed or end.malformed or start.start == end.start:
        return False
    if start.hour is None or end.hour is None or start.minute is None or end.minute is None or end.hour % 12 == 0:
        return False
    back = 60 * (start.hour - end.hour) + start.minute - end.minute
    halves = [_HALF_DAY.search(article.text, date.start, date.end) for date in (start, end)]
    alike = halves[0] is not None and halves[1] is not None and halves[0][1].lower() == halves[1][1].lower()
    first, last = sentence_of(article, start)
    if not alike and halves == [None, None] and start.hour < 13 and end.hour > 6:
        alike = _MORNING.search(article.text, first, start.start) is not None
    return alike and 0 < back <= _HALF_A_DAY and _TWO_DAYS.search(article.text, first, last) is None


def _changes(article: Article, start: Date) -> bool:
    """Do the words before tell of a change from one date to the other? Not of what changed between two dates."""
    if word_before(article.text, start.start) == "between":
        return False
    return _CHANGED.search(article.text, sentence_of(article, start)[0], start.start) is not None


def _swapped(text: str, start: Date, end: Date) -> list[Suggestion]:
    """The period with its ends, or the days of its ends, exchanged."""
    first: Span
    second: Span
    if start.start == end.start:  # "17–12 June" is one fact
        day = str(end.day)
        first = start.day_span or (start.start, start.start)
        at = text.find(day, first[1], start.end)
        if at < 0 or first[1] == first[0]:
            return []
        second = (at, at + len(day))
    elif start.day_span and end.day_span and start.month == end.month and (start.year == end.year or not start.year_span):
        first, second = start.day_span, end.day_span
    else:
        first, second = (start.start, start.end), (end.start, end.end)
    edits = [(first, text[slice(*second)]), (second, text[slice(*first)])]
    return [Suggestion(rewritten(text, start.start, end.end, edits))]


@rule("DAT006", "duration-mismatch", severity="error", since="0.1.0", needs=("date", "time"))
def duration_mismatch(article: Article) -> Iterator[Finding]:
    """A length of time that is not the length of the period it is said of.

    Why it misleads: one of the two dates, or the length, is wrong.

    Fails: ``the three-year scheme, which ran from 2003 to 2009`` ``1 to 10 May, a span of 20 days``

    Passes: ``a five-year programme from 2011 to 2015`` (both ends counted) ``nearly five years, from 2011 to 2015``

    When it is wrong: the length of something else that stands beside the period without a word between.
    """
    text = article.text
    for relation in article.claims.of("length"):
        start, end, duration = relation.roles["start"], relation.roles["end"], relation.roles["duration"]
        if not isinstance(start, Date) or not isinstance(end, Date):
            continue
        sizes = _MINUTES if start.kind == "time" else _DAYS
        possible = _clock(start, end) if start.kind == "time" else _possible(start, end, told=relation.direction == 1)
        # "Built in eight weeks, between March and May", but not "the eight weeks between".
        between = word_before(text, start.start) == "between" and duration.end <= start.start
        if possible and between and word_before(text, duration.start) not in ("the", "those"):
            possible = Interval(0, possible.high)
        claimed = _claimed(duration, sizes)
        if possible is None or claimed is None or claimed.overlaps(possible):
            continue
        if _another_fits(article, duration, possible, sizes):
            continue
        unit = duration.unit or "day"
        low, high = round(possible.low / sizes[unit], 1), round(possible.high / sizes[unit], 1)
        computed = f"{plain(low)} to {plain(high)} {unit}s"
        period = f"{surface(text, start)} to {surface(text, end)}" if start.start != end.start else surface(text, start)
        yield Finding(
            duration.start, duration.end, f"{period} is not {surface(text, duration)} long",
            evidence=Evidence(surface(text, duration), computed, f"{computed}, with or without both ends"),
            suggestions=_lengths(text, duration, *_typical(start, end, low, high, sizes[unit])),
            related=[Related(start.start, end.end, "the period")],
        )  # fmt: skip


def _possible(start: Date, end: Date, told: bool) -> Interval | None:
    """The days that a period can last: counted from start to end, or with both ends. What begins and ends in the course
    of two months or years (``told`` by two verbs) can be shorter by one."""
    if start.malformed or end.malformed or "BC" in (start.era, end.era) or start.relative or end.relative:
        return None
    if start.day is not None and end.day is not None and start.month is not None and end.month is not None:
        return _days(start, end)
    first = start.year if start.year is not None else end.year
    if first is None or end.year is None:
        return None
    count, size = end.year - first, _DAYS["year"]
    if start.month is not None and end.month is not None:
        count = 12 * count + end.month - start.month
        count += 12 * (count < 0 and start.year_span is None)
        size = _DAYS["month"]
    return Interval(max(0, count - told) * size, (count + 1) * size) if count >= 0 else None


def _typical(start: Date, end: Date, low: float, high: float, size: float) -> tuple[float, float]:
    """The lengths that a writer gives to the period, in units of ``size`` days: counted from start to end, or with both."""
    usual = _possible(start, end, told=False) if start.kind == "date" else None
    return (round(usual.low / size, 1), round(usual.high / size, 1)) if usual else (low, high)


def _days(start: Date, end: Date) -> Interval | None:
    assert start.month is not None
    assert end.month is not None
    year = end.year if end.year is not None else start.year if start.year is not None else 2000
    last = (year, end.month, end.day or 0)
    if start.year is not None and start.year_span is not None:
        year = start.year
    early = (start.month, start.day or 0) > last[1:]
    if end.year is None and start.year is not None and early:
        last = (last[0] + 1, *last[1:])
    elif start.year_span is None and early:
        year -= 1
    first = (year, start.month, start.day or 0)
    if not almanac.exists(*first) or not almanac.exists(*last):
        return None
    days = almanac.ordinal(*last) - almanac.ordinal(*first)
    # Without a year, 29 February may lie between.
    leap = start.year is None and end.year is None and start.month <= 2 < end.month
    return Interval(days - leap, days + 1) if days >= 0 else None


def _clock(start: Date, end: Date) -> Interval | None:
    """The minutes between two times of day, to the minute."""
    if start.hour is None or end.hour is None or start.minute is None or end.minute is None:
        return None
    minutes = ((end.hour - start.hour) * 60 + end.minute - start.minute) % (24 * 60)
    return Interval.around(minutes, 1)


def _claimed(duration: Fact, sizes: dict[str, float]) -> Interval | None:
    """The claimed length in days or minutes. Whole weeks, months, years and hours are rounded, minutes to fives."""
    unit = duration.unit
    if unit not in sizes or not isinstance(duration.value, str):
        return None
    if sum(mark.isalpha() for mark in duration.value) > 2 + duration.value.startswith("PT"):
        hours, _, minutes = duration.value.removeprefix("PT").removesuffix("M").partition("H")
        both = sizes is _MINUTES and hours.isdigit() and minutes.isdigit()
        return Interval.around(60 * int(hours) + int(minutes), 2.5) if both else None
    interval = duration.interval
    if interval.low == -INF and interval.high == INF:
        return None
    if unit == "century" and interval.is_exact and interval.low < 1:
        interval = interval.widened(_HALF_CENTURY)
    elif unit == "hour" or sizes is _DAYS and sizes[unit] >= 7:
        interval = Interval(interval.low - 0.5, interval.high + 0.5, interval.open_low, interval.open_high)
    elif unit == "minute" and interval.is_exact and interval.low >= 10 and interval.low % 5 == 0:
        interval = interval.widened(2.5)
    return interval.scaled(sizes[unit])


def _another_fits(article: Article, duration: Fact, possible: Interval, sizes: dict[str, float]) -> bool:
    """Does the sentence give another length, which fits the period? Then the first one is of something else."""
    for fact in article.facts.between(*sentence_of(article, duration)):
        if fact.kind == "duration" and fact is not duration:
            claimed = _claimed(fact, sizes)
            if claimed is not None and claimed.overlaps(possible):
                return True
    return False


def _quarter_hours(text: str, duration: Fact, hours: float) -> list[Suggestion]:
    """``Two and three-quarter hours`` with another number of hours."""
    whole, part = divmod(round(4 * hours), 4)
    if not 0 < whole < len(_WORDS) or abs(4 * hours - round(4 * hours)) > 0.2:
        return []
    amount = _WORDS[whole] + ("", " and a quarter", " and a half", " and three-quarter")[part]
    unit = "hour" if whole == 1 and not part else "hours"
    return [Suggestion(rewritten(text, duration.start, duration.end, [((duration.start, duration.end), f"{amount} {unit}")]))]


# "Half a century" is this part of a century more or less than its half.
_HALF_CENTURY = 0.07
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def _lengths(text: str, duration: Fact, low: float, high: float) -> list[Suggestion]:
    """The whole numbers of units that the period holds, in figures or words as the length is written."""
    span = (duration.number_start, duration.number_end)
    if isinstance(duration, Date):
        return []  # "two hours later": its number has no span of its own
    # Times of day are known to the minute, give or take one: the whole number lies in the middle.
    ends = ((low + high) / 2,) if duration.unit in _MINUTES else (low, high)
    if duration.unit == "century" and "half" in text[slice(*span)]:
        return [Suggestion(f"{round(100 * end)} years") for end in dict.fromkeys(ends)]
    if "quarter" in text[slice(*span)]:
        if duration.unit == "year":
            return [Suggestion(f"{round(end)} years") for end in dict.fromkeys(ends)]
        return _quarter_hours(text, duration, ends[0]) if duration.unit == "hour" else []
    if len(ends) == 1 and duration.words and abs(ends[0] % 1 - 0.5) < 0.15 and 1 < ends[0] < len(_WORDS):
        dash = "-" if "-" in text[span[0] : span[1]] else " "
        figure = dash.join((_WORDS[int(ends[0])], "and", "a", "half"))
        return [Suggestion(rewritten(text, duration.start, duration.end, [(span, figure)]))]
    numbers = dict.fromkeys(round(end) for end in ends if round(end) > 0)
    written = [_WORDS[number] if duration.words and number < len(_WORDS) else str(number) for number in numbers]
    return [Suggestion(rewritten(text, duration.start, duration.end, [(span, number)])) for number in written]
