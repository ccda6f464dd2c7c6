"""DAT: weekdays against the dates and the weekdays beside them."""

from __future__ import annotations

from aidlint.api import Article, Date, Evidence, Finding, Related, Suggestion, rule
from aidlint_rules import almanac
from aidlint_rules.wording import sentence_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Day = tuple[int, int, int]

# Between a weekday and its date stand at most a comma, "the", an opening bracket and "day of".
_WIDEST_GAP = 12
# Announced and reported days of a news article lie this near its own date; a farther day may be of another year.
_NEAR = 45
_OTHER_YEAR = (
    "next year", "last year", "of that year", "the year before", "a year later", "years later", "years ago", "years earlier", "remember", "recall", "anniversary",
)  # fmt: skip


@rule("DAT003", "weekday-mismatch", severity="error", since="0.1.0", needs=("date",))
def weekday_mismatch(article: Article) -> Iterator[Finding]:
    """A weekday that is not the one of its date, or of the day after the weekday named before.

    Why it misleads: who plans by the weekday and who plans by the date come on different days. In most published cases the
    date is of the neighbouring year, so weekday, day and year are offered.

    Fails: ``Monday, 7 October 2014`` (a Tuesday). ``It began on Monday. The following day, Wednesday, it spread.``

    Passes: ``Tuesday 30 January 1649`` (Old Style). ``Wednesday, 25 October 1917`` (Julian). ``heard on Monday that the fire of 7 October``

    When it is wrong: dates of countries that kept another calendar after 1923.
    """
    text = article.text
    for date in article.facts.dates():
        if date.weekday is None or date.year is None or date.malformed or not _joined(date):
            continue
        if date.month is None or date.day is None or not almanac.exists(date.year, date.month, date.day):
            continue
        day = (date.year, date.month, date.day)
        right = almanac.weekday(*day)
        if date.year < almanac.FIRST_CERTAIN or right == date.weekday or date.relative or _last_of(date, day):
            continue
        if _in_figures(text, date) and almanac.exists(date.year, date.day, date.month) and _is(date, (date.year, date.day, date.month)):
            continue  # 9/10/2014 is 9 October or 10 September
        if date.year <= almanac.LAST_JULIAN and almanac.julian_weekday(*day) == date.weekday:
            continue
        written = almanac.WEEKDAYS[date.weekday]
        yield Finding(
            date.start, date.end, f"{almanac.spelled(*day)} was a {almanac.WEEKDAYS[right]}, not a {written}",
            evidence=Evidence(written, almanac.WEEKDAYS[right], f"{written} the {_fitting_days(date, day)}"),
            suggestions=[Suggestion(reading) for reading in _readings(article, date, day, right)],
        )  # fmt: skip
    for relation in article.claims.of("sequence"):
        earlier, later, delta = relation.roles["earlier"], relation.roles["later"], relation.direction
        if isinstance(earlier, Date) and isinstance(later, Date) and earlier.weekday is not None and later.weekday is not None:
            right = (earlier.weekday + delta) % 7
            start, end = later.weekday_span or (later.start, later.end)
            yield Finding(
                start, end, f"{abs(delta)} day{'s' * (abs(delta) > 1)} {'after' if delta > 0 else 'before'} {almanac.WEEKDAYS[earlier.weekday]} comes {almanac.WEEKDAYS[right]}",
                evidence=Evidence(text[start:end], almanac.WEEKDAYS[right], almanac.WEEKDAYS[right]),
                suggestions=[Suggestion(almanac.WEEKDAYS[right])], related=[Related(earlier.start, earlier.end, "counted from here")],
            )  # fmt: skip


def _in_figures(text: str, date: Date) -> bool:
    return date.month_span is not None and text[slice(*date.month_span)].isdigit()


def _last_of(date: Date, day: Day) -> bool:
    """``Friday to Sunday, 5 to 7 July``: is the weekday that of the last day?"""
    return bool(date.parts) and almanac.weekday(*day) != date.weekday and (date.weekday or 0) == (almanac.weekday(*day) + int((date.parts or (0,))[-1]) - day[2]) % 7


def _joined(date: Date) -> bool:
    """Is the weekday written with the day, not elsewhere?"""
    if date.weekday_span is None or date.day_span is None or date.month_span is None:
        return False
    first = min(date.day_span[0], date.month_span[0])
    last = max(span[1] for span in (date.day_span, date.month_span, date.year_span) if span)
    return 0 <= first - date.weekday_span[1] <= _WIDEST_GAP or 0 <= date.weekday_span[0] - last <= _WIDEST_GAP


def _fitting_days(date: Date, day: Day) -> str:
    shifts = [shift for shift in range(-3, 4) if almanac.exists(day[0], day[1], day[2] + shift) and _is(date, (day[0], day[1], day[2] + shift))]
    years = [year for year in (day[0] - 1, day[0] + 1) if almanac.exists(year, day[1], day[2]) and _is(date, (year, day[1], day[2]))]
    found = [almanac.spelled(day[0], day[1], day[2] + shift) for shift in shifts] + [almanac.spelled(year, day[1], day[2]) for year in years]
    return " or the ".join(found) or "of another week"


def _is(date: Date, day: Day) -> bool:
    return almanac.weekday(*day) == date.weekday


def _readings(article: Article, date: Date, day: Day, right: int) -> list[str]:
    """The date with another weekday, day or year, the likeliest first.

    The year comes first where the article is of that neighbouring year, the day where the corrected day is the one on
    which the article was written; else the weekday.
    """
    text = article.text
    year, month, number = day
    readings = [almanac.dated(text, date, weekday=right)]
    days = [n for n in (number - 1, number + 1, number - 2, number + 2, number - 3, number + 3) if almanac.exists(year, month, n) and _is(date, (year, month, n))]
    readings += [almanac.dated(text, date, day=n) for n in days]
    years = [y for y in (year - 1, year + 1) if almanac.exists(y, month, number) and _is(date, (y, month, number))]
    by_year = [almanac.dated(text, date, year=y) for y in years] if date.year_span else []
    own = _own_year(article, date)
    if years and own in years and own != year:
        return [by_year[years.index(own)], *readings, *by_year][:3]
    return [*readings[:2], *by_year][:3]


def _own_year(article: Article, date: Date) -> int | None:
    """The article's year, where its own date lies elsewhere in the text."""
    today = article.facts.today
    if today is None or today == (date.year, date.month, date.day):
        return None
    return today[0]


@rule("DAT004", "weekday-without-year", severity="warning", since="0.1.0", needs=("date",))
def weekday_without_year(article: Article) -> Iterator[Finding]:
    """A weekday and a day without a year that do not go together near the article's own date.

    Why it misleads: the reader of an announcement must choose between the weekday and the date.

    Fails: an article of 9 October 2018 with ``Monday, 21 October`` (a Sunday)

    Passes: the same with ``Monday, 15 October``; ``remembers Saturday, 26 April``; an article whose date is not known

    When it is wrong: a day of another year that the text does not name as such.
    """
    today = article.facts.today
    if today is None or today[1] is None or today[2] is None or not almanac.exists(today[0], today[1], today[2]):
        yield from _at_odds(article)
        return
    own = almanac.ordinal(today[0], today[1], today[2])
    text = article.text
    for date in article.facts.dates():
        if date.weekday is None or date.year_span is not None or date.malformed or date.relative or date.day is None or date.month is None or not _joined(date):
            continue
        near = [
            (year, date.month, date.day) for year in (today[0] - 1, today[0], today[0] + 1)
            if almanac.exists(year, date.month, date.day) and abs(almanac.ordinal(year, date.month, date.day) - own) <= _NEAR
        ]  # fmt: skip
        if not near or any(_is(date, day) for day in near) or _elsewhen(article, date, today[0]):
            continue
        right = almanac.weekday(*near[0])
        written = almanac.WEEKDAYS[date.weekday]
        days = [n for n in (date.day - 1, date.day + 1, date.day - 2, date.day + 2, date.day - 3, date.day + 3) if almanac.exists(near[0][0], date.month, n) and _is(date, (near[0][0], date.month, n))]
        yield Finding(
            date.start, date.end, f"{almanac.spelled(*near[0])} was a {almanac.WEEKDAYS[right]}, not a {written}",
            evidence=Evidence(written, f"{almanac.WEEKDAYS[right]} in {near[0][0]}, the year of the article", almanac.WEEKDAYS[right]),
            suggestions=[Suggestion(almanac.dated(text, date, weekday=right)), *(Suggestion(almanac.dated(text, date, day=n)) for n in days)],
        )  # fmt: skip


def _elsewhen(article: Article, date: Date, year: int) -> bool:
    """Does the sentence speak of another year, or recall?"""
    start, end = sentence_of(article, date)
    sentence = article.text[start:end].lower()
    if any(cue in sentence for cue in _OTHER_YEAR):
        return True
    return any(isinstance(fact, Date) and fact.year_span and fact.year != year for fact in article.facts.between(start, end))


def _at_odds(article: Article) -> Iterator[Finding]:
    """Two days of one paragraph whose weekdays no year can give: Monday 9 April and Friday 14 April."""
    text = article.text
    earlier: Date | None = None
    for date in article.facts.dates():
        if date.weekday is None or date.year_span is not None or date.relative or date.malformed or date.parts or not _joined(date):
            continue
        if date.day is None or date.month is None or not almanac.exists(2000, date.month, date.day):
            continue
        other, earlier = earlier, date
        if other is None or article.document.paragraph_at(other.start) != article.document.paragraph_at(date.start):
            continue
        if _gap_fits(other, date) or _elsewhen(article, other, 0) or _elsewhen(article, date, 0):
            continue
        days = [n for n in range(max(1, date.day - 3), date.day + 4) if almanac.exists(2001, date.month, n) and _gap_fits(other, date, n)]
        yield Finding(
            date.start, date.end, f"with {text[other.start : other.end]}, this is no {almanac.WEEKDAYS[date.weekday]} in any year",
            evidence=Evidence(text[date.start : date.end], text[other.start : other.end], "weekdays as far apart as the dates"),
            suggestions=[Suggestion(almanac.dated(text, date, day=n)) for n in days], related=[Related(other.start, other.end, "the other day")],
        )  # fmt: skip


def _gap_fits(first: Date, second: Date, day: int | None = None) -> bool:
    """Are two weekdays as far apart as their days, in a common or a leap year, in one year or over the new year?"""
    assert first.month and first.day and second.month and second.day
    number = day or second.day
    for year in (2000, 2001, 2003, 2004):  # before and after a leap day
        for shift in (0, 1):
            if almanac.exists(year, first.month, first.day) and almanac.exists(year + shift, second.month, number):
                gap = almanac.ordinal(year + shift, second.month, number) - almanac.ordinal(year, first.month, first.day)
                if abs(gap) < 300 and ((first.weekday or 0) + gap - (second.weekday or 0)) % 7 == 0:
                    return True
    return False
