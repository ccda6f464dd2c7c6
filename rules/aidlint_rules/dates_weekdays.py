"""DAT: weekdays against the dates and the weekdays beside them."""

from __future__ import annotations

from itertools import pairwise

from aidlint.api import IGNORECASE, Article, Date, Evidence, Finding, Related, Suggestion, lazy, rule
from aidlint_rules import almanac
from aidlint_rules.wording import sentence_of, surface

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Day = tuple[int, int, int]

# Between a weekday and its date stand at most a comma, "the", an opening bracket and "day of".
_WIDEST_GAP = 12
# Announced and reported days of a news article lie this near its own date; a farther day may be of another year.
_NEAR = 45
# What joins a weekday to the date before it, and what closes such a remark.
_SAID_OF = lazy(r",? an? | \((?:an? )?|,? (?:which )?(?:was|is|fell on|falls on) an? |,? (?:which )?(?:fell|falls) on (?:a )?")
# "It was a Tuesday, the fourth of October 2013."
_SAID_FIRST = lazy(r"(?: it was)?,? (?:on |to be exact,? )?(?:the )?|: ")
_A = lazy(r"\b[Aa] \Z")
_SAID = lazy(r"(?:[.,;:)\]–—]| (?:and|but|when|the|after|before|at|in|not)\b)|\s*(?:\Z|\n)", IGNORECASE)
_OTHER_YEAR = (
    "next year", "last year", "of that year", "the year before", "a year later", "years later", "years ago", "years earlier",
    "remember", "recall", "anniversary",
)  # fmt: skip


@rule("DAT003", "weekday-mismatch", severity="error", since="0.1.0", needs=("date",))
def weekday_mismatch(article: Article) -> Iterator[Finding]:
    """A weekday that is not the one of its date, or of the day after the weekday named before.

    Why it misleads: who plans by the weekday and who plans by the date come on different days. In most published cases the
    date is of the neighbouring year, so weekday, day and year are offered.

    Fails: ``Monday, 7 October 2014`` (a Tuesday). ``It began on Monday. The following day, Wednesday, it spread.``

    Passes: ``Tuesday 30 January 1649`` (Old Style). ``Wednesday, 25 October 1917`` (Julian).

    When it is wrong: dates of countries that kept another calendar after 1923.
    """
    text = article.text
    for date in article.facts.dates():
        if date.weekday is None or date.malformed or date.relative or not _joined(date):
            continue
        if _TWO_DAYS.search(text, max(0, date.start - 16), date.start):
            continue  # "Saturday and Sunday, 15 and 16 October"
        day = (date.year or 0, date.month or 0, date.day or 0)
        if not almanac.exists(*day) or almanac.weekday(*day) == date.weekday or _other_reading(text, date, day, date.weekday):
            continue
        right, written = almanac.WEEKDAYS[almanac.weekday(*day)], almanac.WEEKDAYS[date.weekday]
        yield Finding(
            date.start, date.end, f"{almanac.spelled(*day)} was a {right}, not a {written}",
            evidence=Evidence(written, right, f"{right}, or {_days_with(date, day, date.weekday)}"),
            suggestions=[Suggestion(reading) for reading in _readings(article, date, day)],
        )  # fmt: skip
    yield from _said_after(article)
    for relation in article.claims.of("sequence"):
        earlier, later, days = relation.roles["earlier"], relation.roles["later"], relation.direction
        if isinstance(earlier, Date) and isinstance(later, Date) and earlier.weekday is not None and later.weekday_span:
            right = almanac.WEEKDAYS[(earlier.weekday + days) % 7]
            far = f"{abs(days)} day{'s' * (abs(days) > 1)} {'after' if days > 0 else 'before'}"
            yield Finding(
                *later.weekday_span, f"{far} {almanac.WEEKDAYS[earlier.weekday]} is {right}",
                evidence=Evidence(text[slice(*later.weekday_span)], right, right), suggestions=[Suggestion(right)],
                related=[Related(earlier.start, earlier.end, "counted from here")],
            )  # fmt: skip


_TWO_DAYS = lazy(r"day,? (?:and|or|to|&) \Z")


def _said_after(article: Article) -> Iterator[Finding]:
    """Weekdays said of the date beside them: ``8 June 2017, a Monday`` ``8 June 2017 (Monday)`` ``a Monday, 8 June 2017``."""
    text = article.text
    dates = article.facts.dates()
    for first, second in pairwise(dates):
        date, named = (second, first) if second.day is not None and second.weekday is None else (first, second)
        if named.weekday is None or named.kind != "date" or named.weekday_span != (named.start, named.end):
            continue
        if date.weekday is not None or date.malformed or date.relative or date.parts or date.kind != "date":
            continue
        day = (date.year or 0, date.month or 0, date.day or 0)
        if not almanac.exists(*day):
            continue
        if date is first and not (_SAID_OF.fullmatch(text, date.end, named.start) and _SAID.match(text, named.end)):
            continue
        a_day = date is second and _A.search(text, max(0, named.start - 3), named.start) is not None
        if date is second and not (a_day and _SAID_FIRST.fullmatch(text, named.end, date.start)):
            continue
        if almanac.weekday(*day) != named.weekday and not _other_reading(text, date, day, named.weekday):
            right = almanac.WEEKDAYS[almanac.weekday(*day)]
            yield Finding(
                named.start, named.end, f"{almanac.spelled(*day)} was a {right}, not a {almanac.WEEKDAYS[named.weekday]}",
                evidence=Evidence(surface(text, named), right, f"{right}, or {_days_with(date, day, named.weekday)}"),
                suggestions=[Suggestion(right)], related=[Related(date.start, date.end, "the date")],
            )  # fmt: skip


def _joined(date: Date) -> bool:
    """Is the weekday written with the day, not elsewhere?"""
    if date.weekday_span is None or date.day_span is None or date.month_span is None:
        return False
    first = min(date.day_span[0], date.month_span[0])
    last = max(span[1] for span in (date.day_span, date.month_span, date.year_span) if span)
    return 0 <= first - date.weekday_span[1] <= _WIDEST_GAP or 0 <= date.weekday_span[0] - last <= _WIDEST_GAP


def _other_reading(text: str, date: Date, day: Day, weekday: int) -> bool:
    """Is the weekday right in the Old Style, for the last of several days, or with day and month exchanged?"""
    year, month, number = day
    if year < almanac.FIRST_CERTAIN or year <= almanac.LAST_JULIAN and almanac.julian_weekday(*day) == weekday:
        return True
    if date.parts and almanac.falls_on(year, month, int(date.parts[-1]), weekday):
        return True  # "Friday to Sunday, 5 to 7 July"
    in_figures = date.month_span is not None and text[slice(*date.month_span)].isdigit()
    return in_figures and almanac.falls_on(year, number, month, weekday)


def _days(date: Date, year: int, weekday: int) -> list[int]:
    """The days of the month around the written one that have this weekday, nearest first."""
    month, number = date.month or 0, date.day or 0
    return [number + step for step in almanac.NEAR_DAYS if almanac.falls_on(year, month, number + step, weekday)]


def _years(day: Day, weekday: int) -> list[int]:
    """The neighbouring years in which the date has this weekday."""
    return [year for year in (day[0] - 1, day[0] + 1) if almanac.falls_on(year, day[1], day[2], weekday)]


def _days_with(date: Date, day: Day, weekday: int) -> str:
    found = [almanac.spelled(day[0], day[1], number) for number in _days(date, day[0], weekday)]
    return " or ".join(found + [almanac.spelled(year, day[1], day[2]) for year in _years(day, weekday)]) or "another date"


def _readings(article: Article, date: Date, day: Day) -> list[str]:
    """The date with another weekday, day or year. The weekday comes first, but for a year in which the article itself
    was written, by a date elsewhere in it."""
    text = article.text
    today = article.facts.today
    named = [almanac.dated(text, date, weekday=almanac.weekday(*day))]
    named += [almanac.dated(text, date, day=number) for number in _days(date, day[0], date.weekday or 0)]
    years = _years(day, date.weekday or 0) if date.year_span else []
    if today is not None and today[0] in years and today != day:
        return [almanac.dated(text, date, year=today[0]), *named][:3]
    return [*named[:2], *(almanac.dated(text, date, year=year) for year in years)][:3]


@rule("DAT004", "weekday-without-year", severity="warning", since="0.1.0", needs=("date",))
def weekday_without_year(article: Article) -> Iterator[Finding]:
    """A weekday and a day without a year that do not go together near the article's own date, or with each other.

    Why it misleads: the reader of an announcement must choose between the weekday and the date.

    Fails: an article of 9 October 2018 with ``Monday, 21 October`` (a Sunday); ``Monday 9 April … Friday 14 April``

    Passes: the same with ``Monday, 15 October``; ``remembers Saturday, 26 April``; one such date where no year is known

    When it is wrong: a day of another year that the text does not name as such.
    """
    yield from _by_number(article)
    dates = [date for date in article.facts.dates() if _without_year(date)]
    today = article.facts.today
    if today is None or today[1] is None or today[2] is None or not almanac.exists(today[0], today[1], today[2]):
        yield from _at_odds(article, dates)
        return
    own = almanac.ordinal(today[0], today[1], today[2])
    text = article.text
    for date in dates:
        month, day = date.month or 0, date.day or 0
        years = [
            year for year in (today[0] - 1, today[0], today[0] + 1)
            if almanac.exists(year, month, day) and abs(almanac.ordinal(year, month, day) - own) <= _NEAR
        ]  # fmt: skip
        if not years or any(almanac.falls_on(year, month, day, date.weekday) for year in years):
            continue
        if _of_another_year(article, date, today[0]):
            continue
        right = almanac.weekday(years[0], month, day)
        written, name = almanac.WEEKDAYS[date.weekday or 0], almanac.WEEKDAYS[right]
        readings = [almanac.dated(text, date, weekday=right)]
        readings += [almanac.dated(text, date, day=number) for number in _days(date, years[0], date.weekday or 0)]
        yield Finding(
            date.start, date.end, f"{almanac.spelled(years[0], month, day)} was a {name}, not a {written}",
            evidence=Evidence(written, f"{name} in {years[0]}, the year of the article", name),
            suggestions=[Suggestion(reading) for reading in readings],
        )  # fmt: skip


def _by_number(article: Article) -> Iterator[Finding]:
    """Two days of one month, told by weekday and number: ``Monday the 4th to Thursday the 9th``."""
    text = article.text
    told = [date for date in article.facts.dates() if date.weekday is not None and date.kind == "date" and not date.malformed]
    for first, second in pairwise(told):
        number, last = _number_of(article, first), _number_of(article, second)
        if not number or not last or not 0 < last - number < 28 or second.start - first.end > _ONE_SENTENCE:
            continue
        if first.month is not None or article.document.sentence_at(first.start)[1] <= second.start:
            continue
        between = text[first.end : second.start].lower()
        if "month" in between or "year" in between or "friday the 13th" in text[first.start : second.end].lower():
            continue
        right = ((first.weekday or 0) + last - number) % 7
        if second.weekday != right and second.weekday_span:
            named = almanac.dated(text, second, weekday=right)
            yield Finding(
                second.start, second.end, f"{last - number} days after {surface(text, first)} is a {almanac.WEEKDAYS[right]}",
                evidence=Evidence(surface(text, second), almanac.WEEKDAYS[right], almanac.WEEKDAYS[right]),
                suggestions=[Suggestion(named)], related=[Related(first.start, first.end, "the other day")],
            )  # fmt: skip


def _number_of(article: Article, date: Date) -> int:
    """The day of the month that is written with a weekday, also where its month is left to the next date; 0: none."""
    if date.day is not None:
        return date.day if not date.parts and _joined_day(date) else 0
    for fact in article.facts.between(date.end, date.end + 2):
        if fact.kind in ("number", "ordinal") and isinstance(fact.value, int) and 1 <= fact.value <= 31 and fact.noun_start < 0:
            after = article.text[fact.end : fact.end + 5]
            return fact.value if fact.start == date.end + 1 and after.startswith((" and ", " to ", ", ", "–", "-")) else 0
    return 0


def _joined_day(date: Date) -> bool:
    return date.weekday_span is not None and date.day_span is not None and 0 < date.day_span[0] - date.weekday_span[1] <= _THE


def _without_year(date: Date) -> bool:
    """Is it a day of a month with its weekday and no year?"""
    if date.weekday is None or date.year_span is not None or date.malformed or date.relative or date.parts or not _joined(date):
        return False
    return date.day is not None and date.month is not None and almanac.exists(2000, date.month, date.day)


_JOINED = 10
# "Monday the 4th"; and how far from each other two such days are told.
_THE = 6
_ONE_SENTENCE = 120
_TO = ("to", "until", "till", "through", "-", "–", "—")


def _of_another_year(article: Article, date: Date, year: int) -> bool:
    """Does the sentence speak of another year, or recall?"""
    start, end = sentence_of(article, date)
    sentence = article.text[start:end].lower()
    if any(cue in sentence for cue in _OTHER_YEAR):
        return True
    return any(isinstance(fact, Date) and fact.year_span and fact.year != year for fact in article.facts.between(start, end))


def _at_odds(article: Article, dates: list[Date]) -> Iterator[Finding]:
    """Two days of one paragraph whose weekdays no year can give: Monday 9 April and Friday 14 April."""
    text = article.text
    paragraph = article.document.paragraph_at
    for index, date in enumerate(dates[1:], 1):
        other = dates[index - 1]
        if paragraph(other.start) != paragraph(date.start) or _apart(other, date, date.day or 0):
            continue
        # Two ends of one stretch lie in one year, whatever else the sentence recalls.
        joined = date.start - other.end < _JOINED and text[other.end : date.start].strip() in _TO
        if not joined and (_of_another_year(article, other, 0) or _of_another_year(article, date, 0)):
            continue
        day = date.day or 0
        days = [day + step for step in almanac.NEAR_DAYS if _apart(other, date, day + step)]
        yield Finding(
            date.start, date.end, f"in no year does this day go together with {surface(text, other)}",
            evidence=Evidence(surface(text, date), surface(text, other), "weekdays as far apart as the dates"),
            suggestions=[Suggestion(almanac.dated(text, date, day=number)) for number in days],
            related=[Related(other.start, other.end, "the other day")],
        )  # fmt: skip


def _apart(first: Date, second: Date, day: int) -> bool:
    """Are two weekdays as far apart as their days, in a common or a leap year, in one year or over the new year?"""
    for year in (2000, 2001, 2003, 2004):  # before and after a leap day
        for later in (year, year + 1):
            here, there = (year, first.month or 0, first.day or 0), (later, second.month or 0, day)
            if almanac.exists(*here) and almanac.exists(*there):
                gap = almanac.ordinal(*there) - almanac.ordinal(*here)
                if abs(gap) < 300 and ((first.weekday or 0) + gap - (second.weekday or 0)) % 7 == 0:
                    return True
    return False
