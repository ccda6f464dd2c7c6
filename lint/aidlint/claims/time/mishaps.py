"""Mishaps told twice with other words: a hall destroyed by fire on 14 August that went up in flames on 19 August.

``mishap``: ``first`` and ``second``, two days of one event. The second telling comes back to it (``since the hall went up in
flames on``) with the noun of the thing that the first one names; the event is of one kind, by its verbs; and the text tells
of that kind of event, and of days beside it, no third time.
"""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.claims.time.temporal import Dates
    from aidlint.facts import Facts
    from aidlint.facts.fact import Date

# Each kind of mishap with the words that tell of it.
_KINDS = (
    lazy(r"\b(?:(?:destroyed|gutted|damaged|ravaged|razed) by (?:a )?(?:fire|flames|blaze)"
         r"|burn(?:ed|t)(?: down| out| to the ground)?|went up in flames|caught fire"
         r"|fire (?:broke out|destroyed|gutted)|in flames|blaze (?:broke out|began)|ablaze)\b", IGNORECASE),
    lazy(r"\b(?:burst|gave way|collapsed|breached|broke|caved in|fell in|came down|fell down|toppled|crumbled)\b"),
    lazy(r"\b(?:sank|went down|foundered|capsized|sunk|was lost|went under|overturned|turned over)\b"),
    lazy(r"\b(?:exploded|blew up|explosion|blast|was blown up)\b"),
    lazy(r"\b(?:erupted|eruption|came to life|began to spew)\b"),
    lazy(r"\b(?:crashed|derailed|came off the rails|left the rails|ran off the rails|jumped the rails|collided|hit a tree)\b"),
    lazy(r"\b(?:robbed|broken into|burgled|raided|stolen|taken from)\b"),
)  # fmt: skip
# What comes before a day, and stands in what comes back to an event; cheap questions before the patterns.
_ON_ENDS = ("on ", "of ")
_BACK_WORDS = ("since ", "when ", "after ", "before ", "until ", "till ", "once ")
_BACK = lazy(r"\b(?:since|when|after|before|until|till|once) (?:the|their|its|his|her) (?=[a-z])")
_ON = lazy(r"\b(?:[Oo]n|night of|morning of|evening of|of) $")
_WORD = lazy(r"[a-z]{3,}")
_MORE = lazy(
    r"\b(?:again|second|third|another|twice|earlier|previous\w*|each|every|also|first|two|three|both|spread|late\w*"
    r"|next|postponed)\b"
)
_PLACE = lazy(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Aa]bove|[Bb]elow) ([A-Z][\w’-]+)")
_REACH = 110
_FAR = 3000


def relations(facts: Facts, dates: Dates) -> Iterator[Relation]:
    """The mishaps of a document that are put on two days, or on two days of the week."""
    text = facts.document.text
    days = [date for date in dates.items if _is_day(date)]
    for place, date in enumerate(days[1:], 1):
        if not text.endswith(_ON_ENDS, 0, date.start):
            continue
        window = text[max(0, date.start - _REACH) : date.start]
        if not any(map(window.__contains__, _BACK_WORDS)):
            continue
        first, last = facts.document.sentence_at(date.start)
        begin = max(first, date.start - _REACH)
        back = next(reversed(list(_BACK.finditer(text, begin, date.start))), None)
        if back is None or not _before(text, date):
            continue
        events = ((kind, kind.search(text, back.end(), min(back.end() + 60, date.start))) for kind in _KINDS)
        kind, event = next(((kind, event) for kind, event in events if event), (None, None))
        if kind is None or event is None or _MORE.search(text, back.start(), last):
            continue
        told = [one for one in days[:place] if _of_kind(facts, one, kind)]
        if len(told) != 1 or first - told[0].start > _FAR:
            continue
        other = told[0]
        start, stop = facts.document.sentence_at(other.start)
        if stop > first or _MORE.search(text, start, stop) or not _differ(other, date):
            continue
        places = [{place[1] for place in _PLACE.finditer(text, *span)} for span in ((start, stop), (first, last))]
        if places[0] and places[1] and places[0].isdisjoint(places[1]):
            continue
        noun = _WORD.findall(text, back.end(), event.start())[-1:]
        named = text[max(0, start - 400) : stop].lower()
        if noun and noun[0] in named and len(list(kind.finditer(text, start, first))) == 1:
            yield Relation("mishap", (other.end, date.start), {"first": other, "second": date})


def _is_day(date: Date) -> bool:
    if date.malformed or date.parts or date.unit:
        return False
    return date.kind in ("date", "time") and (date.weekday is not None or date.day is not None and date.month is not None)


def _before(text: str, date: Date) -> bool:
    return _ON.search(text, max(0, date.start - 16), date.start) is not None


def _of_kind(facts: Facts, date: Date, kind: re.Pattern[str]) -> bool:
    """Does the sentence put an event of the kind on the date?"""
    text = facts.document.text
    first, last = facts.document.sentence_at(date.start)
    event = kind.search(text, max(first, date.start - _REACH), date.start)
    return event is not None and _before(text, date) and "," not in text[event.end() : date.start] and last > first


def _differ(first: Date, second: Date) -> bool:
    """Can the two not be one day? A weekday and a day of a month may."""
    if first.day is not None and second.day is not None:
        return (first.day, first.month) != (second.day, second.month) and first.month == second.month
    if first.day is None and second.day is None:
        return first.weekday is not None and second.weekday is not None and first.weekday != second.weekday
    return False
