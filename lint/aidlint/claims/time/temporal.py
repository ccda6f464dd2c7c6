"""Relations between dates: periods, their lengths, parts of periods, days that follow each other, lives and jubilees.

All are read inside one sentence or from one sentence to the next, from facts and the words between them. The types:

- ``period``: ``start`` to ``end`` (two dates; both made from the one fact of "1–10 May");
- ``length``: a period or a course with the ``duration`` said of it, and ``course``: see ``lengths``, ``later``, ``spells``;
- ``within``: a ``part`` (date) said to lie in a ``whole`` (century, decade), or the months ``start`` to ``end`` of a quarter
  or half of a year;
- ``sequence``: weekdays ``earlier`` and ``later`` said to be ``direction`` days apart, where no weekday named before fits;
- ``mishap``: see ``mishaps``;
- ``age``: see ``lives``; ``deed``: see ``afterlives``; ``anniversary``: see ``jubilees``.
"""

from __future__ import annotations

from bisect import bisect_left

from aidlint.claims import Relation
from aidlint.facts.fact import Date, Fact
from aidlint.facts.times.relative import Relative
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document
    from aidlint.facts import Facts

REACH = 60
"""How far apart, in characters, two figures of one relation stand at most."""
_WIDE = 200

_TO = lazy(r"\s?(?:[-–—]|to|until|till|through|thru|up to)\s?(?:the |about |around |late |early |mid-?)?")
_AND = lazy(r"\s?and\s?(?:the )?")
_OPENS = lazy(r"\b(from|between)\s+(?:the |about |around |late |early |mid-?)?$", IGNORECASE)

_IN_WHOLE = lazy(
    r",? (?:(?:or |that is,? |i\.e\. |more (?:exactly|precisely),? |to be (?:exact|precise),? "
    r"|namely )(?:in |from )?|in )(?:the year )?|\s?\(|, (?:built|founded|made|completed|opened) in "
    r"|: (?:it|they|he|she) (?:was|were) (?:\w+ ){1,2}in |\s?\((?:[a-z]+ ){0,4}dated "
    r"|(?: [a-z][^.;:()0-9]{0,40})?, (?:one|two|the first|both)(?: of them)? in "
)
# "… the 1950s, the earliest of them, a view of Graz, from 1963": one of the things that are of that time.
_ONE_OF_THEM = lazy(
    r"(?:[,;:–—]| –| —|\s?\()\s?(?:the (?P<rank>oldest|earliest|first|newest|latest|youngest|last|most recent)"
    r"|the (?:largest|biggest|smallest|tallest|best|best-known|finest|other|second|third)|one|both)"
    r"(?: of (?:them|these|which|all))?(?:,? (?!than|since|until|after|before|and|or)[a-z][^.;:()0-9,]{0,50},)?"
    r",? (?:(?:is|was|dates?|dated|painted|built|made|taken|written|put up|opened|paid for|shot|recorded) )*(?:in|from|of) "
)
# "Was put up in the 18th century; the stone over its door bears the date 1685".
_THING_WAS_MADE = lazy(
    r"\b(?:was|were) (?:first |only )?(?:built|made|put up|erected|raised|founded|cast|laid|carved|painted|written"
    r"|printed|opened|planted"
    r"|consecrated|completed|finished) (?:early |late )?in $"
)
_DATED_STONE = lazy(
    r"(?!.*\b(?:new|wing|extension|annexe?|added|later|second|other|older"
    r"|re\w+)\b)[,;.:](?: [^.;:()0-9]{0,60})? (?:(?:carved|cut|painted|scratched|chiselled|inscribed|written"
    r"|cast)\b[^.;:()0-9]{0,80} (?:is|are|stands?)"
    r"|(?:stone|door|beam|lintel|plaque|bell|arch|wall|gable|tablet|keystone|rim|lip|base|back|foot|frame|spine|roof"
    r"|floor|chimney|doorway|lid|blade|stem|shaft)\b[^.;:()0-9]{0,40} (?:bears?|carries|shows|gives|reads|says))"
    r" (?:the (?:date|year) (?:of )?)?"
)
_MOST_OF = lazy(r"\b(?:most|many|some|much|part|half|mainly|mostly|largely|chiefly|usually|generally)\b", IGNORECASE)
_EARLY_RANKS = ("oldest", "earliest", "first")
_MADE_THEN = lazy(
    r"\b(?:dat(?:e|es|ed|ing)(?: back)? (?:from|to)|were (?:[a-z]+ )?(?:in|during)|belong(?:s|ed)? to|are (?:of|from)"
    r"|(?:written|taken|built|made|painted|shot|recorded|put up|put out|printed|drawn|cast|carved|laid|dug|bought|planted)"
    r" (?:here |there )?(?:in|during)) $"
)
_CLOSES = lazy(
    r"\s?(?:$|[.,;:)\]–—]|and (?:was|is|has|had|never|one|two)\b|(?:by|to|if|according|as|or|for|at|under|with|during"
    r"|shows?)\b)"
)
# "In the 18th century hall": a noun makes an adjective of the century.
_NO_NOUN = lazy(
    r"\s?(?:$|[.,;:)\]–—\n]|(?:by|to|the|a|an|when|it|he|she|they|and|but|as|was|were|for|at|from|that|which|with"
    r"|under|after"
    r"|before|is|had|in|on|of|or|no|not)\b)"
)
_OF_WHOLE = lazy(
    r",? (?:that is,? |that is to say,? |i\.e\. |so |thus )?(?:early |late )?(?:in|during) |, |, (?:at|near|towards?"
    r"|around) "
)
# A thing has one time of making: "the 19th-century station, built in 1926", "made in 1892, is a 17th-century".
_MADE = (
    "(?:built|made|painted|cast|carved|erected|constructed|woven|written|copied|composed|begun|completed|finished|laid"
    "|raised|forged|put up|drawn|founded)"
)
_THING_MADE = lazy(
    rf" [a-z]+(?: [a-z]+){{0,2}},? (?:(?:which|that) )?(?:(?:was|were) )?(?:first |originally )?{_MADE} in (?:the year )?"
)
_MADE_IN = lazy(rf"\b{_MADE}(?: [a-z]+){{0,2}} in $|\b[Dd]ated(?: from)? $|(?:^|[.!?] )(?:The|A|An|This) [a-z]+ of $")
_IS_OF = lazy(
    r",?(?: the [a-z]+)? (?:is|was|belongs|dates|comes)\b(?:(?!\b(?:than|copy|style|replica|imitation|like"
    r"|unlike)\b)[^.;:()0-9]){0,30}? (?:(?:of|from|to|in|only|an?|typical|true|oldest|finest|largest|best|last|first) )"
    r"|, (?:an?|the) [a-z]+(?: [a-z]+)? (?:of|from) "
)
_MONTHS_TO = lazy(r"\s?(?:to|ended|ending|through|until|up to)\s?(?:the end of )?")
_THE_QUARTER = lazy(r"(?: [0-9]{4})?(?:, (?:that is,? |which is |i\.e\. )?|\s?\((?:that is,? )?)")
_CALENDAR = lazy(r"\bcalendar\b", IGNORECASE)

# One of these stands in every text that tells of a deed behind a death; a cheap question before the module.
_OF_DEATHS = (" he ", " she ")
_NEXT_DAY = lazy(r"\b(?:a day later|the day after),? (?:on )?$", IGNORECASE)
_BESIDE = lazy(r",? (?:on )?|, an? |\s?\(|, which was (?:a )?")
_BACK = 400


class Dates:
    """The dates of a document by start, with the sound ones among them that give a year."""

    __slots__ = ("_starts", "items")

    def __init__(self, items: Sequence[Date]) -> None:
        self.items = sorted(items, key=lambda date: date.start)
        self._starts = [date.start for date in self.items]

    def between(self, start: int, end: int) -> list[Date]:
        """The dates that start in ``start``..``end`` (half open)."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def years(self, start: int, end: int) -> list[Date]:
        """Those of them that are days, months or years whose year is known and not damaged."""
        dates = self.between(start, end)
        return [date for date in dates if date.kind == "date" and date.year is not None and not date.malformed]


def relations(facts: Facts) -> Iterator[Relation]:
    """All relations between the dates of a document."""
    dates = Dates(facts.dates())
    if not dates.items:
        return
    periods = list(_periods(facts.document.text, dates.items))
    yield from periods
    if len(dates.items) > 1 or periods:
        from aidlint.claims.time import lengths

        yield from lengths.relations(facts, dates.items, periods)
        if len(dates.items) > 1 and ("duration" in facts.kinds or any(date.unit for date in dates.items)):
            from aidlint.claims.time import later, spells

            yield from later.relations(facts, dates)
            yield from spells.relations(facts, dates)
    # A life and a jubilee are told with two years.
    if sum(date.year is not None and date.kind == "date" for date in dates.items) > 1:
        from aidlint.claims.time import jubilees, lives

        yield from lives.relations(facts, dates, periods)
        yield from jubilees.relations(facts, dates)
        if any(word in facts.document.text for word in _OF_DEATHS):
            from aidlint.claims.time import afterlives

            yield from afterlives.relations(facts, dates)
    if len(dates.items) > 1:
        from aidlint.claims.time import mishaps

        yield from mishaps.relations(facts, dates)
    yield from _parts(facts, dates.items, periods)
    yield from _sequences(facts.document, dates)


# -- periods


def _periods(text: str, dates: list[Date]) -> Iterator[Relation]:
    for index, date in enumerate(dates):
        if date.parts and len(date.parts) == 2 and date.kind == "date":
            yield _period_of_days(date)
        if index + 1 == len(dates):
            break
        other = dates[index + 1]
        gap = text[date.end : other.start] if other.start - date.end <= 16 else ""
        if not gap or other.kind != date.kind or date.end > other.start:
            continue
        before = _OPENS.search(text, max(0, date.start - 24), date.start)
        between = before is not None and before[1].lower() == "between"
        if _AND.fullmatch(gap) if between else _TO.fullmatch(gap):
            cue = (before.start() if before else date.end, other.start)
            yield Relation("period", cue, {"start": date, "end": other}, 1 if before else 0)


def _period_of_days(date: Date) -> Relation:
    """The two ends of ``1–10 May 2019``, which is one fact."""
    ends = []
    for part in date.parts or ():
        end = Date("date", date.start, date.end)
        end.day, end.month, end.year, end.era = int(part), date.month, date.year, date.era
        end.day_span, end.month_span, end.year_span = date.day_span, date.month_span, date.year_span
        ends.append(end)
    return Relation("period", (date.start, date.end), {"start": ends[0], "end": ends[1]}, 1)


# -- parts of periods


def _parts(facts: Facts, dates: list[Date], periods: list[Relation]) -> Iterator[Relation]:
    text = facts.document.text
    for index, whole in enumerate(dates):
        if whole.kind != "date" or not isinstance(whole.value, str) or whole.era == "BC":
            continue
        quarter = "-Q" in whole.value or "-H" in whole.value
        if not quarter and not (whole.year is None and len(whole.value) <= 3 and whole.value.isdigit()):
            continue
        part = dates[index + 1] if index + 1 < len(dates) else None
        gap = text[whole.end : part.start] if part is not None and part.start - whole.end <= 2 * REACH else ""
        if quarter:
            start, end = facts.document.sentence_at(whole.start)
            if _CALENDAR.search(text, max(start, whole.start - _WIDE), min(end, whole.end + _WIDE)):
                months = next((period for period in periods if part and period.roles["start"].start == part.start), None)
                bounds = _quarter_months(facts, whole, months, gap) or _months_before(text, whole, periods)
                if bounds:
                    yield Relation("within", (whole.end, whole.end), {"whole": whole, **bounds})
        elif part is not None and _gives_year(part) and _of_one_thing(text, whole, part, gap):
            yield Relation("within", (whole.end, part.start), {"whole": whole, "part": part})
        elif index and _gives_year(dates[index - 1]) and _in_its_whole(text, dates[index - 1], whole):
            yield Relation("within", (dates[index - 1].end, whole.start), {"whole": whole, "part": dates[index - 1]})


def _of_one_thing(text: str, whole: Date, part: Date, gap: str) -> bool:
    """Is the year after a century or decade said to lie in it?"""
    if text.endswith("century", whole.start, whole.end) and _is_adjective(text, whole):
        return _THING_MADE.fullmatch(gap) is not None
    if _CLOSES.match(text, part.end) is None:
        return False
    if _IN_WHOLE.fullmatch(gap) is None:
        if _DATED_STONE.fullmatch(gap) and _THING_WAS_MADE.search(text, max(0, whole.start - 40), whole.start):
            return True
        return _one_of_them(text, whole, part)
    return not _ONE_OF_THEM.fullmatch(gap) or _one_of_them(text, whole, part)


def _one_of_them(text: str, whole: Date, part: Date) -> bool:
    """Is the year that of one of the things told of the decade or century? Where only most of them are of that time, the
    oldest may be older, but not younger."""
    if not _MADE_THEN.search(text, max(0, whole.start - 24), whole.start):
        return False
    one = _ONE_OF_THEM.fullmatch(text, whole.end, part.start)
    if one is None:
        return False
    start = max(text.rfind(". ", 0, whole.start), text.rfind("\n", 0, whole.start), whole.start - _WIDE, 0)
    if not _MOST_OF.search(text, start, whole.start):
        return True
    first = int(str(whole.value)) * (10 if len(str(whole.value)) == 3 else 100)
    late = (part.year or 0) >= first
    return one["rank"] is not None and late == (one["rank"] in _EARLY_RANKS)


def _in_its_whole(text: str, part: Date, whole: Date) -> bool:
    """Is the year before a century or decade said to lie in it?"""
    if whole.start - part.end > REACH:
        return False
    if _OF_WHOLE.fullmatch(text, part.end, whole.start):
        return not _is_adjective(text, whole) and _NO_NOUN.match(text, whole.end) is not None
    made = _MADE_IN.search(text, max(0, part.start - REACH), part.start)
    return made is not None and _IS_OF.fullmatch(text, part.end, whole.start) is not None


def _is_adjective(text: str, whole: Date) -> bool:
    """``19th-century``, before a noun."""
    return text.endswith("-century", whole.start, whole.end)


def _gives_year(date: Date) -> bool:
    return date.kind == "date" and date.year is not None and date.year_span is not None and not date.malformed


def _months_before(text: str, whole: Date, periods: list[Relation]) -> dict[str, Fact] | None:
    """The months that stand before their quarter: ``between October and December, the third quarter of the calendar year``."""
    for period in periods:
        start, end = period.roles["start"], period.roles["end"]
        if 0 < whole.start - end.end < 40 and isinstance(end, Date) and end.month is not None and end.day is None:
            if _THE_QUARTER.fullmatch(text, end.end, whole.start):
                return {"start": start, "end": end}
    return None


def _quarter_months(facts: Facts, whole: Date, months: Relation | None, gap: str) -> dict[str, Fact] | None:
    """The months that are said to make up a quarter or half: ``(April–June)``, ``the three months to September``."""
    if months is not None and gap.removeprefix(" of the calendar year").strip() in ("(", ", from", ","):
        return months.roles
    text = facts.document.text
    for fact in facts.between(whole.end, whole.end + REACH):
        if fact.kind == "duration" and fact.unit == "month" and fact.low == fact.high == (3 if "-Q" in str(whole.value) else 6):
            for date in facts.between(fact.end, fact.end + 30):
                if isinstance(date, Date) and date.month is not None and _MONTHS_TO.fullmatch(text, fact.end, date.start):
                    return {"end": date}
    return None


# -- days that follow each other


def _sequences(document: Document, dates: Dates) -> Iterator[Relation]:
    text = document.text
    weekdays = Dates([date for date in dates.items if date.weekday is not None and date.weekday_span and date.kind != "set"])
    for later in weekdays.items:
        days = _days_from(text, dates, later)
        if not days:
            continue
        before = weekdays.between(max(document.paragraph_at(later.start)[0], later.start - _BACK), later.start)
        if before and all(((date.weekday or 0) + days - (later.weekday or 0)) % 7 for date in before):
            yield Relation("sequence", (later.start, later.start), {"earlier": before[-1], "later": later}, days)


def _days_from(text: str, dates: Dates, later: Date) -> int:
    """How many days a weekday is said to lie after the day told before it: ``the following day, Wednesday``; 0: not said."""
    start = later.weekday_span[0] if later.weekday_span else later.start
    if _NEXT_DAY.search(text, max(0, start - 40), start):
        return 1
    for date in dates.between(later.start - REACH, later.end + 24):
        if isinstance(date, Relative) and date.anchor == "text" and date.grain == "D" and date.shift and date.weekday is None:
            gap = text[date.end : later.start] if date.end <= later.start else text[later.end : date.start]
            if abs(date.shift) < 7 and 0 < len(gap) < 16 and _BESIDE.fullmatch(gap):
                return int(date.shift)
    return 0
