"""DAT: single dates and times that cannot be: impossible days, malformed years, impossible clock times."""

from __future__ import annotations

import re

from aidlint.api import Article, Date, Evidence, Fact, Finding, Repair, Suggestion, rule
from aidlint_rules import almanac
from aidlint_rules.wording import rewritten, sentence_of, word_after, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Words of a sentence that speaks of an impossible date as impossible, or as found in a forged or faulty record.
_IMPOSSIBLE = re.compile(
    r"\b(?:exist\w*|no such|there (?:is|was) no|never|suppos\w+|impossible|invalid|nonsens\w+|fictiti\w+|imagin\w+|fak\w+|forge[drs]\w*|forgeries"
    r"|suspici\w+|bogus|typo\w*|misprint\w*|mistake\w*|erroneous\w*|error|wrongly|swed\w+|phantom|made[- ]up|non-?existent|joke\w*)\b",
    re.IGNORECASE,
)
_OLD_STYLE = re.compile(r"\b(?:julian|old style|o\.s\.|orthodox|russia\w*|greece|greek|tsar\w*|czar\w*|petersburg|petrograd|bulgaria\w*|serbia\w*)\b", re.IGNORECASE)
# What may follow a day that is a count after all ("in April 31 miners"): plurals, but not these words in s.
_NOT_COUNTED = frozenset("was is has as this his its hers ours theirs us does says ends starts begins opens closes falls marks means across".split())
_COUNTED = frozenset("people men women children police staff percent per more new other million thousand hundred".split())
# Words of articles about times whose years had three figures.
_ANCIENT = re.compile(
    r"\b(?:emperors?|roman|romans|dynast\w+|caliph\w*|reign\w*|prefect\w*|byzanti\w+|pharaoh\w*|carthag\w+|gaul|gauls|goth|goths|visigoth\w*|vikings?|saxons?"
    r"|mediaeval|medieval|antiquity|ancient|legion|legions|consul|consuls|monks?|abbots?|abbey|archaeolog\w+|archeolog\w+|papyr\w+|patriarchs?|caesar|chronicler?s?"
    r"|parthian\w*|persians?|sassanid\w*|huns|franks|frankish|merovingian\w*|mayans?|relics?|martyr\w*|scriptures?|talmud\w*|rabbis?|apostles?|augustus|severus|constantine"
    r"|kingdoms?|throne|century|centuries)\b",
    re.IGNORECASE,
)
# Years that the damaged year of a modern article can have been.
_MODERN = (1900, 2049)
# The year near which the articles lie that name no other.
_USUAL = 2015


@rule("DAT001", "impossible-date", severity="error", since="0.1.0", needs=("date", "time"))
def impossible_date(article: Article) -> Iterator[Finding]:
    """A day that no calendar has.

    Why it misleads: the day, the month or the year is wrong, and nothing in the date says which; a reader who relies on
    it misses the day.

    Fails: ``31 November 2019`` ``June 31`` ``29 February 2018`` ``2021-13-05``

    Passes: ``29 February 2020`` ``version 31.11`` ``In April 31 miners were killed.`` ``a "30 February", which does not exist``

    When it is wrong: a date of another calendar that is written with the names of the Gregorian months.
    """
    text = article.text
    for date in article.facts.dates():
        fault = _fault(date)
        if not fault or date.month is None or date.day is None or _excused(article, date):
            continue
        yield Finding(
            date.start, date.end, f"there is no such day: {fault}",
            evidence=Evidence(text[date.start : date.end], fault, _possible(date)), suggestions=_existing(text, date),
        )  # fmt: skip


def _fault(date: Date) -> str:
    """Why a date cannot be; empty where it can."""
    if date.month is None or date.day is None:
        return ""
    if not 1 <= date.month <= 12:
        return f"a year has 12 months, not {date.month}"
    year = None if date.malformed == "year-digits" else date.year
    longest = almanac.days_in(date.month, year)
    if 1 <= date.day <= longest and not (date.parts and date.parts[-1] > longest):
        return ""
    month = almanac.MONTHS[date.month - 1]
    return f"{month} {year} has {longest} days" if date.month == 2 and year else f"{month} has {longest} days"


def _excused(article: Article, date: Date) -> bool:
    """Is the date one of another calendar, told as impossible, or a month and a count ("in April 31 miners")?"""
    text = article.text
    start, end = sentence_of(article, date)
    sentence = text[start:end]
    if date.era == "BC":
        return True
    if date.month == 2 and date.day == 29 and date.year is not None and date.year % 100 == 0:
        if date.year < almanac.FIRST_CERTAIN or date.year <= almanac.LAST_JULIAN and _OLD_STYLE.search(sentence):
            return True
    if _IMPOSSIBLE.search(sentence):
        return True
    if date.year is None and date.day_span and date.day_span[1] == date.end and text[date.end : date.end + 1] == " ":
        after = word_after(text, date.end)
        if after.islower() and (after in _COUNTED or after.endswith("s") and after not in _NOT_COUNTED):
            return True
    return False


def _possible(date: Date) -> str:
    if date.month is None or not 1 <= date.month <= 12:
        return "a month from 1 to 12"
    return f"a day from 1 to {almanac.days_in(date.month, date.year)}"


def _existing(text: str, date: Date) -> list[Suggestion]:
    """The last day of the month, the day after it, and for 29 February the nearest leap years."""
    if date.month is None or date.day is None:
        return []
    if not 1 <= date.month <= 12:
        swapped = 1 <= date.day <= 12 and date.month <= 31
        return [Suggestion(almanac.dated(text, date, month=date.day, day=date.month))] if swapped else []
    last = almanac.days_in(date.month, date.year)
    found = []
    if date.parts:
        until = [(m.start() + date.start, m.end() + date.start) for m in re.finditer(r"\w+", text[date.start : date.end]) if m[0] == str(date.parts[-1])]
        return [Suggestion(rewritten(text, date.start, date.end, [(until[-1], str(last))]))] if until and date.parts[-1] > last else []
    found.append(Suggestion(almanac.dated(text, date, day=last)))
    if date.month_span and not text[slice(*date.month_span)].isdigit():
        found.append(Suggestion(almanac.dated(text, date, day=1, month=date.month % 12 + 1)))
    if date.day == 29 and date.year is not None:
        found += [Suggestion(almanac.dated(text, date, year=year)) for year in (date.year - 1, date.year + 1) if almanac.is_leap(year)]
    return found[:3]


@rule("DAT002", "malformed-year", severity="error", since="0.1.0", needs=("date",))
def malformed_year(article: Article) -> Iterator[Finding]:
    """A year with too few or too many figures in a text about modern times.

    Why it misleads: ``June 2, 218`` is a date whose year lost a figure, most often a zero; the reader must guess which.

    Fails: ``June 2, 218`` ``since 215, when`` ``closed in 20198`` ``May 20014``

    Passes: ``AD 218`` ``218 BC`` ``On May 5, 300 people queued.`` ``April 8, 217, in the reign of Caracalla``

    When it is wrong: a text about antiquity that names neither an era nor anything ancient.
    """
    text = article.text
    for date in article.facts.dates():
        if date.malformed != "year-digits" or date.year is None or date.year_span is None or date.era or _ancient(article, date):
            continue
        if date.month is not None and date.day is None and word_before(text, date.start) not in _ASKS_YEAR or text[date.start : date.year_span[0]].strip().lower() in ("late", "early"):
            continue  # a price list: "palm oil May 320"; "a late 616"
        written = text[slice(*date.year_span)]
        how = "too few" if len(written) < 4 else "too many"
        yield Finding(
            date.start, date.end, f"the year {written} has {how} figures",
            evidence=Evidence(written, f"{len(written)} figures", "a year of four figures"),
            suggestions=_with_figure(article, date, written), repair=Repair(date, lambda fact, date=date: _year_fits(article, date, fact)),  # type: ignore[misc]
        )  # fmt: skip


_ASKS_YEAR = frozenset("in of since by until till from to last through during before after early late and for on".split())


def _ancient(article: Article, date: Date) -> bool:
    """Does the text speak of a time whose years had so few figures?"""
    if date.year is not None and date.year > 2999:
        return False
    if any(other.era for other in article.facts.dates()):
        return True
    start, end = article.document.paragraph_at(date.start)
    words = {found[0].lower() for found in _ANCIENT.finditer(article.text)}
    return len(words) > 1 or _ANCIENT.search(article.text, start, end) is not None


def _anchor(article: Article) -> int | None:
    """The year of the article: its own date's, else the latest sound year that it names."""
    if article.facts.today:
        return article.facts.today[0]
    years = [date.year for date in article.facts.dates() if date.year and not date.malformed and _MODERN[0] <= date.year <= _MODERN[1]]
    return max(years, default=None)


def _with_figure(article: Article, date: Date, written: str) -> list[Suggestion]:
    """The years that a year of three figures with a zero among them can have been, one figure added; a zero first,
    then the nearest to the article's year. Years without a zero are left to the repair, which knows lost zeros."""
    if len(written) != 3 or "0" not in written:
        return []
    anchor = _anchor(article) or _USUAL
    ranked: dict[int, None] = {}
    for digits in ("0", "123456789"):
        years = {int(written[:place] + digit + written[place:]) for place in range(4) for digit in digits}
        fitting = [year for year in years if _MODERN[0] <= year <= _MODERN[1] and _weekday_fits(date, year)]
        ranked.update(dict.fromkeys(sorted(fitting, key=lambda year: (abs(year - anchor), year))))
    return [Suggestion(almanac.dated(article.text, date, year=year)) for year in list(ranked)[:3]]


def _weekday_fits(date: Date, year: int) -> bool:
    """Does a weekday written with the date allow the year?"""
    if date.weekday is None or date.month is None or date.day is None or not almanac.exists(year, date.month, date.day):
        return True
    return almanac.weekday(year, date.month, date.day) == date.weekday


def _year_fits(article: Article, date: Date, fact: Fact) -> float:
    """How well a re-read date stands in the article: not at all unless modern, best near the article's own year."""
    if not isinstance(fact, Date) or fact.malformed or fact.year is None or not _MODERN[0] <= fact.year <= _MODERN[1]:
        return 0.0
    if fact.month is not None and fact.day is not None and not almanac.exists(fact.year, fact.month, fact.day) or not _weekday_fits(date, fact.year):
        return 0.0
    anchor = _anchor(article)
    return 1.0 / (1 + abs(fact.year - anchor)) if anchor else 1.0


@rule("DAT010", "impossible-time", severity="warning", since="0.1.0", needs=("time",))
def impossible_time(article: Article) -> Iterator[Finding]:
    """A clock time that no clock shows.

    Why it misleads: an hour or minute beyond the dial, or ``p.m.`` on a 24-hour time, leaves open when the thing happens.

    Fails: ``at 17:75`` ``25:61`` ``13:00 p.m.`` ``14:30 a.m.``

    Passes: ``24:00`` ``25:00`` (broadcasters) ``ran it in 25:30`` ``Psalm 119:105`` ``a ratio of 12:75``

    When it is wrong: a running time or a score that the words before it do not show as one.
    """
    text = article.text
    for date in article.facts.dates():
        if date.malformed != "time-range" or date.hour is None or text[date.start - 1 : date.start] == ":":
            continue
        half = _half(text, date)
        minute = date.minute or 0
        if minute > 59:
            fault = f"an hour has 60 minutes, not {minute}"
        elif half and date.hour > 12:
            fault = f"{half} goes with hours 1 to 12, not {date.hour}"
        elif date.hour > 24 or minute:
            fault = f"a day ends at 24:00, before {date.hour}:{minute:02d}"
        else:
            continue
        if not half and (not _asks_time(text, date) or _RUNNING.search(text, *sentence_of(article, date))):
            continue
        yield Finding(
            date.start, date.end, f"no clock shows this time: {fault}",
            evidence=Evidence(text[date.start : date.end], fault, "0:00 to 24:00, or 1:00 to 12:59 with a.m. or p.m."),
            suggestions=[Suggestion(reading) for reading in _times(text, date, half)],
        )  # fmt: skip


_HALF = re.compile(r"[\s\u00a0]*([ap])\.?[\s\u00a0]?m\b\.?", re.IGNORECASE)
_LAST_DIGIT = re.compile(r".*[0-9]", re.DOTALL)
_TIME_ASKS = frozenset("at by until till from since before after around about between to and on opens opened starts started begins began ends ended".split())


# Times that run from a start, and broadcasters' days, which end after midnight.
_RUNNING = re.compile(
    r"\b(?:rac(?:e|es|ed|ing)|laps?|halves|half|goals?|scor\w+|mark|video|livestream|stream|recording|podcast|footage|clip|track|record|seconds|timer|stopwatch"
    r"|broadcast\w*|television|tv|channel|anime|listings?|marathon|ratio|psalm|verse|chapter)\b",
    re.IGNORECASE,
)


def _half(text: str, date: Date) -> str:
    """``a.m.`` or ``p.m.`` where it is written with the time; else empty."""
    digits = _LAST_DIGIT.match(text, date.start, date.end)
    found = _HALF.match(text, digits.end()) if digits else None
    return f"{found[1].lower()}.m." if found else ""


def _asks_time(text: str, date: Date) -> bool:
    return word_before(text, date.start) in _TIME_ASKS or _ZONE.match(text, date.end) is not None


_ZONE = re.compile(r"[\s\u00a0]*(?:hrs|hours|GMT|UTC|BST|local time|o'clock)\b")


def _times(text: str, date: Date, half: str) -> list[str]:
    digits = _LAST_DIGIT.match(text, date.start, date.end)
    hour, minute = date.hour or 0, date.minute or 0
    mark = "." if "." in text[date.start : digits.end() if digits else date.end] else ":"
    tail = text[digits.end() : date.end] if digits else ""
    if minute > 59:
        low = str(minute)
        if minute == 60 and hour < 24:
            return [f"{hour + 1}{mark}00{tail}", f"{hour}{mark}06{tail}"]
        readings = [int(f"{low[1]}{low[0]}"), int(f"0{low[1]}"), int(f"1{low[1]}"), int(f"4{low[1]}")]
        return [f"{hour}{mark}{reading:02d}{tail}" for reading in dict.fromkeys(readings) if reading < 60 and hour < 25][:3]
    if half and 12 < hour < 25:
        evening = f"{hour - 12}{mark}{minute:02d} p.m."
        return [evening, f"{hour}{mark}{minute:02d}"]
    return []
