"""Spells: what began on the one date of a sentence and ended on the one date of the next, with the length told there.

``Teachers walked out on 3 March. It was not before 21 March, after 28 days without a lesson, that …``; ``The car stopped at
14:20. The last passenger came down at 16:05, having hung there for three hours``. And the days left to a deadline, counted
from the document's own date: ``until 30 June, ten days from now``.

A length that its words say of the whole spell is taken as such. One that they leave open is taken up only where a single
slip of the pen explains how it came about: another length, of something else, would hardly miss by just that.
"""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.facts.fact import Date, Fact
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.time.temporal import Dates
    from aidlint.facts import Facts

# Nobody tells of one spell in longer sentences, nor of more spells in one text; the rest is left unread.
_LONGEST = 400
_MOST = 60
_WIDE = 100

_CLOCK = ("minute", "hour")
_DAYS = ("day", "night", "week")
# What tells of something that happened, before the first date or behind one that opens its sentence.
_PAST = lazy(
    r"\b(?:[a-z]{2,}ed|was|were|had|began|went|came|left|took|broke|fell|sank|set|shut|struck|lost|won|met|rose|ran"
    r"|gave|became"
    r"|froze|sold|made|held|kept|stood|sat|spoke|cut|put|bought|built|sent|quit|swam|drove|flew|hid|stuck|hung)\b"
)
_DATED = lazy(r"\b(?:[Ii]n|[Oo]n|[Aa]t|[Ff]rom|[Ss]ince|[Uu]ntil|[Bb]efore|[Tt]ill|[Bb]y)(?: about| the)? $")
_HEDGE = r"(?:(?:just|only|some|about|nearly|almost|barely|exactly|all of|fully|no less than|a full|a mere|a total of|full) )*"
# Behind the second date: lengths of the whole, and of what may be a part of it.
_HAVING = lazy(rf",? (?:having|and had) [^.;:,0-9]{{2,50}}? (?:for |in |after )?{_HEDGE}")
_AFTER = lazy(rf",? (?:and |but )?(?:(?:only|just|exactly|that is) )?(?:after|following) {_HEDGE}")
_COMMA = lazy(rf", {_HEDGE}")
_FOR = lazy(rf"[^.;:0-9]{{0,60}}[ ,](?:after|for|in|lasted|took|spent) {_HEDGE}")
_WITHOUT = lazy(
    r" (?:without\b|of (?:silence|darkness|absence|blackout)|at sea|underground|adrift|in (?:the (?:dark|cold|water"
    r"|hills|open)|space|orbit|captivity"
    r"|hiding|exile|prison|hospital|jail|office|power|custody|detention))\b"
)
_OF_HIS = lazy(r" of (?:his|her|their|its) ")
_A_WAIT = lazy(
    rf",? (?:after )?an? (?:[a-z]+ )?(?:wait|delay|stop|stoppage|halt|break|gap|interval|stay|journey|vigil|siege"
    rf"|absence|closure|silence|ordeal"
    rf"|span|period|total|blackout|shutdown|strike|walkout|voyage|crossing) of {_HEDGE}"
)
_STOPPED = lazy(
    r"\b(?:walked out|stopp?\w*|clos\w+|shut|vanish\w*|disappear\w*|lost|fail\w*|went (?:down|out|in|into|under|below"
    r"|aboard|dark|silent|missing|on strike)|broke"
    r"|cut|block\w*|seal\w*|stuck|halt\w*|suspend\w*|trapped|captur\w+|kidnapp\w+|seiz\w+|arrest\w+|detain\w+|jail\w+"
    r"|put to sea"
    r"|set (?:out|off|sail)|laid down|struck|fell silent"
    r"|(?:its|his|her|their|the) last|dried up|ran (?:dry|out)|locked|began (?:their|his|her|the|a))\b"
)
_LATER = lazy(r"(?: later| in all| in total| all told| altogether| on)?(?=[.,;:)–—]|$)")
_SINCE = lazy(
    r" (?:after|since) (?:it|he|she|they|(?:the|his|her|its|their) (?P<noun>[a-z]+)) (?:had )?(?:first "
    r"|been )?(?:began|begun|started"
    r"|opened|closed|shut|left|set (?:out|off|sail)|gone|went|taken|took|come|came|walked|stopped|sealed|vanished"
    r"|disappeared)\b"
)
# Before the second date.
_IT_TOOK = lazy(
    rf"(?:It (?:took|lasted|ran|went on)|(?:The|That|This|His|Her|Their|Its) [a-z]+(?: [a-z]+)? (?:had )?(?:lasted|took|ran"
    rf"|went on))(?: for)? {_HEDGE}"
)
_AFTER_FIRST = lazy(rf"(?:It was )?(?:(?:Only|Not until|Just|Exactly) )?(?:[Aa]fter )?{_HEDGE}", 0)
_TO_DATE = lazy(r"[^.;:0-9]{0,60}?(?:,? (?:until|till|before|and|that|when),?)?[^.;:0-9]{0,40}(?:,? (?:on|in|at|until|till)) ")
# What may set a new start, or tell of another length.
_ANEW = lazy(
    r"\b(?:another|second|third|each|every|planned|due|scheduled|expected|would|will|should|earlier|previous\w*"
    r"|already|since|more|further|extra|tests?|talks|negotiations?|repairs|training|local time|zone|GMT|flight|flew"
    r"|meanwhile|sentenced|banned)\b|[\"“”]"
)
_AGAIN = lazy(r"\b(?:again|re-?opened)\b")
_OTHER_BEFORE = lazy(r"\b(?:past|last|next|every|each|another|further|first|final|other|per|aged|than|least|most)\s$")
_OTHER_AFTER = lazy(r"[ -](?:ago|before|earlier|old|away|hence|apart|longer|shorter|less|more)\b|['’]|-")

# "Until 30 June, ten days from now"; "in ten days, on 30 June".
_FROM_NOW = (" from now", " from today", " hence", " away")
_BESIDE = lazy(r"(?:, |\s?\(|, that is, |, which is |, (?:just|only|or|exactly) | – | — )")
_DEADLINE = lazy(r",? (?:on|by|until) (?:the )?")
# Words that were said some days before the date of the article count from then.
_SAID_BEFORE = 2
_DAY = {"day": 1, "week": 7}


def relations(facts: Facts, dates: Dates) -> Iterator[Relation]:
    """The spells of a document; ``direction`` is 1, as of a course that two verbs tell."""
    today = facts.today
    if today is not None and today[1] is not None and today[2] is not None:
        yield from _deadlines(facts, dates, today)
    read = 0
    later = [date for date in dates.items if date.unit and facts.document.text.endswith(" later", date.start, date.end)]
    for duration in [*facts.of("duration"), *later[:_MOST]]:
        if duration.low is None or duration.low != duration.high or read > _MOST:
            continue
        text = facts.document.text
        if not dates.between(duration.start - _LONGEST, duration.start):
            continue
        first, last = facts.document.sentence_at(duration.start)
        begin = facts.document.paragraph_at(first)[0]
        if first <= begin or last - first > _LONGEST:
            continue
        before = facts.document.sentence_at(max(begin, first - 2))[0]
        told = [date for date in dates.between(first, last) if not date.relative or date.start < duration.start]
        ends = _alike(told, duration)
        starts = _alike(dates.between(max(before, first - _LONGEST), first), duration) if ends else None
        if ends is None or starts is None:
            continue
        if any(fact.kind == "duration" and fact is not duration for fact in facts.between(before, last)):
            continue  # of which one is the whole?
        read += 1
        if _OTHER_AFTER.match(text, duration.end) or _OTHER_BEFORE.search(text, max(0, duration.start - 12), duration.start):
            continue
        start, end = starts, ends
        if _told(text, (before, first), start, end, duration):
            yield Relation("length", (start.start, end.end), {"start": start, "end": end, "duration": duration}, 1)


def _alike(dates: list[Date], duration: Fact) -> Date | None:
    """The one date of a sentence, where it is of the kind that the length is counted in."""
    told = [date for date in dates if date.kind in ("date", "time") and not date.unit]
    if len(told) != 1:
        return None
    date = told[0]
    if date.malformed or date.parts or date.era:
        return None
    if duration.unit in _CLOCK:
        return date if date.kind == "time" and date.hour is not None and date.minute is not None else None
    if date.kind != "date" or date.relative:
        return None
    if duration.unit in _DAYS:
        return date if date.day is not None and date.month is not None else None
    if duration.unit == "year":
        return date if date.year is not None and date.year_span is not None and date.month is None else None
    if duration.unit == "month":
        return date if date.month is not None and date.day is None else None
    return None


def _told(text: str, spans: tuple[int, int], start: Date, end: Date, duration: Fact) -> bool:
    before, first = spans
    told = max(end.end, duration.end)
    if _ANEW.search(text, before, told) or _AGAIN.search(text, before, first):
        return False
    if not _DATED.search(text, max(before, start.start - 16), start.start):
        return False
    if not _DATED.search(text, max(first, end.start - 16), end.start) or not _PAST.search(text, before, first):
        return False
    whole = _of_whole(text, spans, end, duration)
    return whole is not None and (whole or one_slip(start, end, duration))


def _of_whole(text: str, spans: tuple[int, int], end: Date, duration: Fact) -> bool | None:
    """Do the words say the length of the whole (True), leave that open (False), or join it to something else (None)? What
    went "without" something did so from the start where that was a stop."""
    before, first = spans
    stop = duration.end
    stopped = _STOPPED.search(text, before, first) is not None
    if duration.start > end.end:
        gap = end.end, duration.start
        if gap[1] - gap[0] > _WIDE:
            return None
        if _HAVING.fullmatch(text, *gap):
            return False
        if _COMMA.fullmatch(text, *gap):
            since = _SINCE.match(text, stop)
            if since and (not since["noun"] or since["noun"] in text[before:first]):
                return True
            if _OF_HIS.match(text, stop):
                return text.startswith("By ", first)
            return True if _LATER.match(text, stop) else None
        if _A_WAIT.fullmatch(text, *gap):
            return True
        if _AFTER.fullmatch(text, *gap) and _WITHOUT.match(text, stop):
            return duration.unit != "year" if stopped else None
        return False if _FOR.fullmatch(text, *gap) else None
    if duration.end >= end.start or end.start - stop > _WIDE:
        return None
    if _IT_TOOK.fullmatch(text, first, duration.start) and _TO_DATE.fullmatch(text, stop, end.start):
        return True
    if _AFTER_FIRST.fullmatch(text, first, duration.start) and _TO_DATE.fullmatch(text, stop, end.start):
        if _WITHOUT.match(text, stop):
            return duration.unit != "year" if stopped else None
        return text.startswith((" later", " passed", " went by"), stop)
    return None


def one_slip(start: Date, end: Date, duration: Fact) -> bool:
    """Does the length miss by one wrong figure, or by ten: 28 days for 18, 1 hour 45 for 2 hours 45? Lengths of one figure
    miss by one wrong figure whatever they are, and tell nothing."""
    low, unit = duration.low or 0.0, duration.unit
    if unit in _CLOCK:
        told = _minutes(duration)
        real = ((end.hour or 0) - (start.hour or 0)) * 60 + (end.minute or 0) - (start.minute or 0)
        return told != real and real > 0 and (told % 60 != 0 and (told - real) % 60 == 0 or abs(told - real) in (10, 20, 30))
    if unit == "year":
        real = (end.year or 0) - (start.year or 0)
    elif start.month is not None and end.month is not None and unit == "day" and start.day and end.day:
        if start.month != end.month:
            return False
        real = end.day - start.day
    else:
        return False
    # Lengths that end in a nought are round, and no miss by ten tells anything.
    return real > 9 and low > 9 and low == int(low) and low % 10 != 0 and abs(int(low) - real) in (10, 20, 30, 90, 100)


def _minutes(duration: Fact) -> float:
    """A length of hours or minutes in minutes, of both where both are written: PT2H45M."""
    hours, _, minutes = str(duration.value).removeprefix("PT").removesuffix("M").partition("H")
    if hours.isdigit() and minutes.isdigit():
        return 60 * int(hours) + int(minutes)
    return (duration.low or 0.0) * (60 if duration.unit == "hour" else 1)


def _deadlines(facts: Facts, dates: Dates, today: tuple[int, int | None, int | None]) -> Iterator[Relation]:
    """The days or weeks from the document's own date to a day: ``until 30 June, ten days from now``."""
    text = facts.document.text
    own = next((date for date in dates.items[:4] if (date.year, date.month, date.day) == today), None)
    if own is None:
        return
    coming = [fact for fact in facts.of("duration") if text.endswith(("in ", "In "), 0, fact.start)]
    away = [date for date in dates.items if date.unit and text.endswith(_FROM_NOW, date.start, date.end)]
    for left in [*away[:_MOST], *coming[:_MOST]]:
        if left.unit not in _DAY or left.low is None:
            continue
        first, last = facts.document.sentence_at(left.start)
        # "He said on 28 April that in ten days, on 8 May, he would resign": counted from another day.
        if sum(date.day is not None and date is not own for date in dates.between(first, last)) > 1:
            continue
        near = dates.between(left.start - 30, left.start) + dates.between(left.end, left.end + 12)
        for date in near:
            beside = _BESIDE.fullmatch(text, date.end, left.start) if date.start < left.start else None
            beside = beside or _DEADLINE.fullmatch(text, left.end, date.start)
            if date.day is None or date.month is None or date is own or date.relative or not beside:
                continue
            if date.year not in (None, own.year) or abs(_days_to(own, date) - left.low * _DAY[left.unit]) <= _SAID_BEFORE:
                continue
            length = Fact("duration", left.start, left.end, left.value, left.unit)
            length.number_start, length.number_end = left.number_start, left.number_end
            length.low, length.high, length.hedge, length.words = left.low, left.high, left.hedge, left.words
            yield Relation("length", (own.start, left.end), {"start": own, "end": date, "duration": length}, 1)


def _days_to(own: Date, date: Date) -> float:
    from aidlint.reference.civil import date as day

    try:
        first = day(own.year or 0, own.month or 0, own.day or 0)
        days = (day(own.year or 0, date.month or 0, date.day or 0) - first).days
    except ValueError:
        return 0.0
    return days if days >= 0 else days + 365.0
