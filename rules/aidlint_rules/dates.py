"""DAT: single dates and times that cannot be: impossible days, malformed years, impossible clock times."""

from __future__ import annotations

from aidlint.api import IGNORECASE, Article, Date, Evidence, Fact, Finding, Repair, Suggestion, lazy, rule
from aidlint_rules import almanac
from aidlint_rules.wording import rewritten, sentence_of, surface, word_after, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Words of a sentence that speaks of an impossible date as impossible, or as found in a forged or faulty record.
_IMPOSSIBLE = lazy(
    r"\b(?:exist\w*|no such|there (?:is|was) no|never|suppos\w+|impossible|invalid|nonsens\w+|fictiti\w+|imagin\w+|fak\w+"
    r"|forge[drs]\w*|forgeries|suspici\w+|bogus|typo\w*|misprint\w*|mistake\w*|erroneous\w*|error|wrongly|swed\w+|phantom"
    r"|made[- ]up|non-?existent|joke\w*)\b",
    IGNORECASE,
)
_QUOTED = ('"', "“", "”", "'", "‘", "’")
_AROUND = 500
_OLD_STYLE = lazy(
    r"\b(?:julian|calendars|odessa|moscow|kiev|warsaw|romania\w*|old style|o\.s\.|orthodox|russia\w*|greece|greek"
    r"|tsar\w*|czar\w*|petersburg|petrograd|bulgaria\w*"
    r"|serbia\w*)\b",
    IGNORECASE,
)
# What may follow a day that is a count after all ("in April 31 miners"): plurals, but not these words in s.
_COUNTED = frozenset("people men women children police staff percent per more new other million thousand hundred".split())
_NOT_COUNTED = frozenset(
    "was is has as this his its hers ours theirs us does says ends starts begins opens closes falls marks means across".split()
)


@rule("DAT001", "impossible-date", severity="error", since="0.1.0", needs=("date", "time"))
def impossible_date(article: Article) -> Iterator[Finding]:
    """A day that no calendar has.

    Why it misleads: the day, the month or the year is wrong, and nothing in the date says which; a reader who relies on
    it misses the day.

    Fails: ``31 November 2019`` ``June 31`` ``29 February 2018`` ``2021-13-05``

    Passes: ``29 February 2020`` ``version 31.11`` ``In April 31 miners were killed.`` ``a "30 February", which does not exist``

    When it is wrong: a date of another calendar that is written with the names of the Gregorian months.
    """
    for date in article.facts.dates():
        fault = _fault(date)
        if fault and not _excused(article, date):
            yield Finding(
                date.start, date.end, f"there is no such day: {fault}",
                evidence=Evidence(surface(article.text, date), fault, _possible(date)),
                suggestions=[Suggestion(written) for written in _existing(article.text, date)],
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
    if text[date.start - 1 : date.start] in _QUOTED and text[date.end : date.end + 1] in _QUOTED and date.start:
        return True  # the date as somebody else wrote it
    if date.era == "BC" or _IMPOSSIBLE.search(text, start, end) or word_before(text, date.start) == "no":
        return True
    if (date.month, date.day) == (2, 29) and date.year is not None and date.year % 100 == 0:
        if date.year < almanac.FIRST_CERTAIN or date.year <= almanac.LAST_JULIAN and _old_style(article, date):
            return True
    if date.year is None and date.day_span and date.day_span[1] == date.end and text[date.end : date.end + 1] == " ":
        after = word_after(text, date.end)
        return after.islower() and (after in _COUNTED or after.endswith("s") and after not in _NOT_COUNTED)
    return False


def _old_style(article: Article, date: Date) -> bool:
    """Does the paragraph speak of a country that kept the Julian calendar, or of calendars?"""
    first, last = article.document.paragraph_at(date.start)
    return _OLD_STYLE.search(article.text, max(first, date.start - _AROUND), min(last, date.end + _AROUND)) is not None


def _possible(date: Date) -> str:
    if date.month is None or not 1 <= date.month <= 12:
        return "a month from 1 to 12"
    return f"a day from 1 to {almanac.days_in(date.month, date.year)}"


def _existing(text: str, date: Date) -> list[str]:
    """The last day of the month, the day after it, and for 29 February the nearest leap years."""
    month, day, year = date.month or 0, date.day or 0, date.year
    if not 1 <= month <= 12:
        return [almanac.dated(text, date, month=day, day=month)] if 1 <= day <= 12 and month <= 31 else []
    last = almanac.days_in(month, year)
    if date.weekday is not None and year is not None and date.day_span and not date.parts:
        # The weekday names the days that are possible; one that keeps a figure of the written day is likelier.
        days = [number for number in range(1, last + 1) if almanac.falls_on(year, month, number, date.weekday)]
        days.sort(key=lambda number: (not set(str(number)) & set(str(day)), -number))
        readings = [almanac.dated(text, date, day=number) for number in days[:3]]
        if day == last + 1 and month < 12 and almanac.falls_on(year, month + 1, 1, date.weekday):
            readings.insert(0, almanac.dated(text, date, day=1, month=month + 1))
        return readings[:3]
    if date.parts and date.parts[-1] > last:
        written = text.rindex(str(date.parts[-1]), date.start, date.end)
        return [rewritten(text, date.start, date.end, [((written, written + 2), str(last))])]
    found = [almanac.dated(text, date, day=last)]
    if date.month_span and not text[slice(*date.month_span)].isdigit():
        found.append(almanac.dated(text, date, day=1, month=month % 12 + 1))
    if day == 29 and year is not None:
        found += [almanac.dated(text, date, year=leap) for leap in (year - 1, year + 1) if almanac.is_leap(leap)]
    return found


# Words of articles about times whose years had three figures.
_ANCIENT = lazy(
    r"\b(?:emperors?|roman|romans|dynast\w+|caliph\w*|reign(?:s|ed|ing)?|prefect\w*|byzanti\w+|pharaoh\w*|carthag\w+"
    r"|gaul|gauls"
    r"|goth|goths"
    r"|visigoth\w*|vikings?|saxons?|mediaeval|medieval|antiquity|ancient|legion|legions|consul|consuls|monks?|abbots?|abbey"
    r"|archaeolog\w+|archeolog\w+|papyr\w+|patriarchs?|caesar|chroniclers?|parthian\w*|persians?|sassanid\w*|huns"
    r"|franks|frankish"
    r"|merovingian\w*|mayans?|relics?|martyr\w*|scriptures?|talmud\w*|rabbis?|apostles?|augustus|severus|constantine"
    r"|(?<!united )kingdoms?"
    r"|throne|(?<!(?:19|20|21)(?:th|st)[ -])century|centuries)\b",
    IGNORECASE,
)
# Words that are older than the years of four figures, but not only older; and words that are not.
_OLDER = lazy(
    r"\b(?:battle|siege|besieged|kings?|queens?|princes?|dukes?|lords?|knights?|khans?|sultans?|shahs?|warlords?"
    r"|tribes?|popes?"
    r"|bishops?|saints?|prophets?|poets?|hermits?|monaster\w+|temples?|shrines?|manuscripts?|scrolls?|heirs?|crown\w*"
    r"|conquer\w+"
    r"|invad\w+|invasion|sack(?:ed|ing)|army|title|tombs?|pilgrims?|erupt\w+|volcano\w*|comets?)\b",
    IGNORECASE,
)
_NEWER = lazy(
    r"\b(?:compan(?:y|ies)|firms?|startups?|websites?|web|apps?|internet|online|e-?mails?|computers?|software|phones?"
    r"|cameras?"
    r"|airlines?|airports?|flights?|police|ministers?|ministr(?:y|ies)|percent|per cent|euros?|dollars?|yuan|bus"
    r"|buses|cars?"
    r"|trains?|railways?|television|tv|films?|hospitals?|clinics?|factor(?:y|ies)|banks?|players?|season|electric\w*"
    r"|spokes\w+"
    r"|reporters?|newspapers?|university|ngos?|insur\w+|tourists?|scientists?|vaccin\w+|budget)\b",
    IGNORECASE,
)
_CALENDARS = lazy(r"\b(?:calendars?|reckoning|buddhist|minguo|hijr[ai]|hegira|islamic|hebrew|jewish|taiwan\w*)\b", IGNORECASE)
# Eras whose years of our time have three figures.
_SHORT_ERAS = lazy(r"\b(?:minguo|hijr[ai]|hegira|juche)\b", IGNORECASE)
# Years that the damaged year of a modern article can have been, and the year near which the articles lie that name no other.
_MODERN = range(1900, 2050)
_FIRST_MODERN = 1700
_USUAL = 2015
_A_ROOM = lazy(
    r",? (?:the|a|an) (?:[a-z]+ )?(?:room|suite|flat|ward|cell|office|apartment|cabin|chamber|house|bed|seat|berth)\b"
)
_OF_AN_ERA = lazy(r" of (?:the|his|her|their|its|an?) ")
_ASKS_YEAR = frozenset(
    "in of since by until till from to last through during before after early late mid for on between and".split()
)


@rule("DAT002", "malformed-year", severity="error", since="0.1.0", needs=("date",))
def malformed_year(article: Article) -> Iterator[Finding]:
    """A year with too few or too many figures in a text about modern times.

    Why it misleads: ``June 2, 218`` is a date whose year lost a figure, most often a zero; the reader must guess which.

    Fails: ``June 2, 218`` ``since 215, when`` ``closed in 20198`` ``May 20014``

    Passes: ``AD 218`` ``218 BC`` ``On May 5, 300 people queued.`` ``April 8, 217, in the reign of Caracalla``

    When it is wrong: a text about antiquity that names neither an era nor anything ancient.
    """
    text = article.text
    damaged = [date for date in article.facts.dates() if date.malformed == "year-digits" and date.year_span and not date.era]
    if not damaged:
        return
    ancient = [(found.start(), found[0].lower()) for found in _ANCIENT.finditer(text)]
    old = any(date.era for date in article.facts.dates()) or len({word for _, word in ancient}) > 1
    paragraphs = {article.document.paragraph_at(start) for start, _ in ancient}
    anchor = _anchor(article)
    modern = anchor is not None or article.damage.shows("zeros") or _NEWER.search(text) is not None
    calendars = _CALENDARS.search(text) is not None
    if calendars and _SHORT_ERAS.search(text):
        damaged = [date for date in damaged if date.year_span and date.year_span[1] - date.year_span[0] > 3]
    for date in damaged:
        written = text[slice(*date.year_span)] if date.year_span else ""
        if len(written) < 4 and (old or article.document.paragraph_at(date.start) in paragraphs):
            continue
        if len(written) < 4 and not modern and (len(written) < 3 or _OLDER.search(text, *sentence_of(article, date))):
            continue
        if len(written) == 3 and not _mendable(written):
            continue  # "in August 253": no figure put back makes it a year of our time
        if calendars and "year" in (word_before(text, date.start), *surface(text, date).lower().split()):
            continue  # "the year 108" of another calendar
        if date.month is not None and date.day is None and not _asks_year(text, date.start):
            continue  # a price list: "palm oil May 320"
        if date.month is None and word_before(text, date.start) in ("a", "an"):
            continue  # "stood at a late 616"
        if date.month is None and (_A_ROOM.match(text, date.end) or _OF_AN_ERA.match(text, date.end)):
            continue  # "In 217, the room above"; "the year 107 of the Republic"
        if date.month is None and len(written) == 3 and _part_of(article, date, int(written)):
            continue  # "of 640 wards, the vote was lost in 212"
        how = "too few" if len(written) < 4 else "too many"
        yield Finding(
            date.start, date.end, f"the year {written} has {how} figures",
            evidence=Evidence(written, f"{len(written)} figures", "a year of four figures"),
            suggestions=_with_figure(text, date, written, anchor or _USUAL), repair=Repair(date, _fits(date, anchor)),
        )  # fmt: skip


def _mendable(written: str) -> bool:
    """Does one figure put back make a year of modern times?"""
    return any(
        _FIRST_MODERN <= int(written[:at] + figure + written[at:]) < _MODERN.stop for at in range(4) for figure in "0123456789"
    )


def _part_of(article: Article, date: Date, number: int) -> bool:
    """Does the sentence name a whole, larger than the figure, of which it may be a part?"""
    for fact in article.facts.between(sentence_of(article, date)[0], date.start):
        if fact.kind == "quantity" and isinstance(fact.value, int) and fact.value > number:
            if word_before(article.text, fact.start) in ("of", "among", "all", "the"):
                return True
    return False


def _asks_year(text: str, at: int) -> bool:
    """Does a preposition, a comma or a bracket before a month show that its year follows?"""
    return text[max(0, at - 2) : at].strip()[-1:] in (",", "(", "[") or word_before(text, at) in _ASKS_YEAR


def _anchor(article: Article) -> int | None:
    """The year of the article: its own date's, else the latest sound year that it names."""
    if article.facts.today:
        return article.facts.today[0]
    years = [date.year for date in article.facts.dates() if date.year is not None and not date.malformed]
    return max((year for year in years if year in _MODERN), default=None)


def _with_figure(text: str, date: Date, written: str, anchor: int) -> list[Suggestion]:
    """The years that a year of three figures with a zero among them can have been, one figure added; a zero first,
    then the nearest to the article's year. Years without a zero are left to the repair, which knows lost zeros.
    Of a year of five figures, one that stands twice is left out."""
    if len(written) == 5:
        twins = {int(written[:at] + written[at + 1 :]) for at in range(1, 5) if written[at] == written[at - 1]}
        fitting = [year for year in twins if 1700 <= year < _MODERN.stop and _weekday_fits(date, year)]
        fitting.sort(key=lambda year: (abs(year - anchor), year))
        return [Suggestion(almanac.dated(text, date, year=year)) for year in fitting]
    if len(written) != 3 or "0" not in written:
        return []
    ranked: dict[int, None] = {}
    for digits in ("0", "123456789"):
        years = {int(written[:place] + digit + written[place:]) for place in range(4) for digit in digits}
        fitting = [year for year in years if year in _MODERN and _weekday_fits(date, year)]
        ranked.update(dict.fromkeys(sorted(fitting, key=lambda year: (abs(year - anchor), year))))
    return [Suggestion(almanac.dated(text, date, year=year)) for year in list(ranked)[:3]]


def _weekday_fits(date: Date, year: int) -> bool:
    """Does a weekday written with the date allow the year?"""
    if date.weekday is None or date.month is None or date.day is None or not almanac.exists(year, date.month, date.day):
        return True
    return almanac.weekday(year, date.month, date.day) == date.weekday


def _fits(date: Date, anchor: int | None) -> Callable[[Fact], float]:
    """How well a re-read date stands in the article: not at all unless modern, best near the article's own year."""

    def fit(fact: Fact) -> float:
        if not isinstance(fact, Date) or fact.malformed or fact.year is None or fact.year not in _MODERN:
            return 0.0
        if not _weekday_fits(date, fact.year):
            return 0.0
        if fact.month is not None and fact.day is not None and not almanac.exists(fact.year, fact.month, fact.day):
            return 0.0
        return 1.0 / (1 + abs(fact.year - anchor)) if anchor else 1.0

    return fit


_HALF = lazy(r"[\s\u00a0]*([ap])\.?[\s\u00a0]?m\b\.?", IGNORECASE)
_LAST_DIGIT = lazy(r"[\s\S]*[0-9]")
_ZONE = lazy(r"[\s\u00a0]*(?:hrs|hours|GMT|UTC|BST|local time|o'clock)\b")
_TIME_ASKS = frozenset(
    """at by until till from since before after around about between to and on opens opened starts started begins began ends
    ended""".split()
)
# Times that run from a start, and broadcasters' days, which end after midnight.
_RUNNING = lazy(
    r"\b(?:rac(?:e|es|ed|ing)|laps?|halves|half|goals?|scor\w+|mark|video|livestream|stream|recording|podcast|footage"
    r"|clip|track"
    r"|record|seconds|timer|stopwatch|broadcast\w*|television|tv|channel|anime|listings?|marathon|ratio|psalm|verse"
    r"|chapter)\b",
    IGNORECASE,
)


@rule("DAT010", "impossible-time", severity="warning", since="0.1.0", needs=("time",))
def impossible_time(article: Article) -> Iterator[Finding]:
    """A clock time that no clock shows.

    Why it misleads: an hour or minute beyond the dial, or ``p.m.`` on a 24-hour time, leaves open when the thing happens.

    Fails: ``at 17:75`` ``25:61`` ``13:00 p.m.`` ``14:30 a.m.``

    Passes: ``24:00`` ``25:00`` (broadcasters) ``ran it in 25:30`` ``Psalm 119:105`` ``a ratio of 12:75``

    When it is wrong: a running time or a score that the words before it do not show as one.
    """
    text = article.text
    late = sum(date.malformed == "time-range" and _after_midnight(date) for date in article.facts.dates())
    for date in article.facts.dates():
        if late > 1 and _after_midnight(date):
            continue  # hours of a broadcaster's day
        if date.malformed != "time-range" or date.hour is None or text[date.start - 1 : date.start] == ":":
            continue
        digits = _LAST_DIGIT.match(text, date.start, date.end)
        stop = digits.end() if digits else date.end
        half = _HALF.match(text, stop)
        fault = _time_fault(date.hour, date.minute or 0, f"{half[1].lower()}.m." if half else "")
        if not fault or not half and not _tells_time(article, date):
            continue
        yield Finding(
            date.start, date.end, f"no clock shows this time: {fault}",
            evidence=Evidence(surface(text, date), fault, "0:00 to 24:00, or 1:00 to 12:59 with a.m. or p.m."),
            suggestions=[Suggestion(reading) for reading in _times(text, date, stop, half is not None)],
        )  # fmt: skip


def _after_midnight(date: Date) -> bool:
    """Can the hour be one after the midnight of a broadcaster's day, which ends at 30:00?"""
    return 24 <= (date.hour or 0) < 30 and 0 <= (date.minute or 0) < 60


def _time_fault(hour: int, minute: int, half: str) -> str:
    """Why a time cannot be; empty where it can."""
    if minute > 59:
        return f"an hour has 60 minutes, not {minute}"
    if half and hour > 12:
        return f"{half} goes with hours 1 to 12, not {hour}"
    return f"a day ends at 24:00, before {hour}:{minute:02d}" if hour > 24 or minute else ""


def _tells_time(article: Article, date: Date) -> bool:
    """Do the words around ask for a time of day, and not for a running time?"""
    text = article.text
    # "The 4:72 from the depot" is read as a time where a train or the like leaves.
    asked = word_before(text, date.start)
    if asked not in _TIME_ASKS and asked != "the" and not _ZONE.match(text, date.end):
        return False
    return _RUNNING.search(text, *sentence_of(article, date)) is None


def _times(text: str, date: Date, stop: int, half: bool) -> list[str]:
    """What the time may have been: its minutes transposed or misread, or the hour on the other dial."""
    hour, minute = date.hour or 0, date.minute or 0
    mark = "." if "." in text[date.start : stop] else ":"
    tail = text[stop : date.end]
    if minute == 60 and hour < 24:
        return [f"{hour + 1}{mark}00{tail}", f"{hour}{mark}06{tail}"]
    if minute > 59:
        tens, ones = divmod(minute, 10)
        readings = dict.fromkeys((10 * ones + tens, ones, 10 + ones, 40 + ones))
        return [f"{hour}{mark}{reading:02d}{tail}" for reading in readings if reading < 60 and hour < 25][:3]
    if not half and 24 < hour < 30:  # after midnight, or a figure misread
        return [f"{hour - 24:02d}{mark}{minute:02d}{tail}", f"{hour - 10}{mark}{minute:02d}{tail}"]
    if half and 12 < hour < 25:
        return [f"{hour - 12}{mark}{minute:02d} p.m.", f"{hour}{mark}{minute:02d}"]
    return []
