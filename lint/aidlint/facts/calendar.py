"""Dates put onto the calendar: the years they leave out, what ``last Friday`` was, the days they cover."""

from __future__ import annotations

import re
from datetime import date as Day

from aidlint.facts.dateline import own_date
from aidlint.facts.fact import Date
from aidlint.facts.relative import Relative
from aidlint.facts.spans import bounds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.document import Document
    from aidlint.facts.fact import Fact

_FUTURE = re.compile(
    r"\b(?:will|would|shall|won['’]t|going to|to be|due|scheduled|expected|expects?|plans?|planned|planning|set to|begins?|opens?|starts?|arrives?|upcoming|deadline|from now)\b|['’]ll\b|\b(?:by|until|till|next) $"
)
_PAST = re.compile(r"\b(?:was|were|had|did|said|says|told|took|came|went|made|began|became|fell|rose|held|won|lost|[a-z]{2,}ed)\b")
_WINDOW = 90
_SEASON_ORDER = ("SP", "SU", "FA", "WI")


def resolve(document: Document, items: list[Fact], today: str | None) -> tuple[int, int | None, int | None] | None:
    """Fill values and days of the dates among ``items`` from the document's own date, which is returned. ``today``
    is the user's ISO date and goes before what the document says."""
    own = own_date(document, items, today)
    now = _day(own)
    last: Day | None = now
    text = document.text
    for fact in items:
        if not isinstance(fact, Date) or fact.kind not in ("date", "time") or not isinstance(fact.value, str):
            continue
        if isinstance(fact, Relative):
            origin = now if fact.anchor == "now" or fact.grain == "WD" else last
            if origin is not None and (own and own[1] or fact.grain in ("Y", "DE", "CE", "YM")):
                _resolve_relative(fact, origin, text)
        elif fact.kind == "time" and fact.value.startswith("XXXX-XX-XXT"):
            near = _day_beside(items, fact, text) or now
            if near is not None and own and own[2]:
                fact.value = near.isoformat() + fact.value[10:]
        elif fact.value.startswith("XXXX-") and fact.month and own and now is not None:
            _add_year(fact, now, text, own)
        elif fact.value == "PRESENT_REF" and now is None:
            continue
        covered = bounds(fact.value) if isinstance(fact.value, str) else None
        if covered is not None and fact.malformed is None:
            fact.first, fact.last = covered
            if fact.anchor != "now" if isinstance(fact, Relative) else fact.day is not None:
                last = Day.fromordinal(covered[0])
    return own


def _day(own: tuple[int, int | None, int | None] | None) -> Day | None:
    """The document's day; the middle of its month or year where that is all that is known."""
    if own is None:
        return None
    try:
        return Day(own[0], own[1] or 7, own[2] or 1)
    except ValueError:
        return None


def _tense(text: str, fact: Fact) -> int:
    """1 where the clause before a date looks ahead, -1 where it looks back, 0 where it does not say."""
    floor = max(0, fact.start - _WINDOW, text.rfind("\n", 0, fact.start), text.rfind(". ", 0, fact.start))
    before = text[floor : fact.start].lower()
    future = past = -1
    for found in _FUTURE.finditer(before):
        future = found.start()
    for found in _PAST.finditer(before):
        past = found.start()
    if future < 0 and past < 0:
        stop = min(fact.end + 60, len(text))
        for mark in (". ", "\n"):
            at = text.find(mark, fact.end, stop)
            stop = at if at >= 0 else stop
        after = text[fact.end : stop].lower()
        if _FUTURE.search(after) and not _PAST.search(after):
            return 1
        return -1 if _PAST.search(after) else 0
    return 1 if future > past else -1


def _add_year(fact: Date, now: Day, text: str, own: tuple[int, int | None, int | None]) -> None:
    """A month or day without its year lies next to the document's date, on the side that the tense says."""
    assert isinstance(fact.value, str) and fact.month
    if not 1 <= fact.month <= 12:
        return
    year = now.year
    if own[1]:
        here = (now.month, now.day if fact.day else 1)
        there = (fact.month, fact.day or 1)
        tense = _tense(text, fact) if there != here else 0
        months = (fact.month - now.month) % 12
        if there > here and (tense < 0 and months > 1 or tense == 0 and months > 6 or months > 9):
            year -= 1
        elif there < here and (tense > 0 and months < 10 and months or tense == 0 and 0 < months < 3):
            year += 1
    fact.value = fact.value.replace("XXXX", f"{year:04d}")


def _day_beside(items: list[Fact], time: Fact, text: str) -> Day | None:
    """The day named in the sentence of a clock time, the nearest first."""
    best: tuple[int, Day] | None = None
    for fact in items:
        if fact.start > time.end + _WINDOW:
            break
        if isinstance(fact, Date) and fact.kind == "date" and fact.first is None and isinstance(fact.value, str):
            covered = bounds(fact.value)
        elif isinstance(fact, Date) and fact.first is not None and fact.first == fact.last and fact.end > time.start - 3 * _WINDOW:
            covered = (fact.first, fact.first)
        else:
            continue
        if covered and covered[0] == covered[1]:
            gap = fact.start - time.end if fact.start > time.start else time.start - fact.end
            between = text[min(fact.end, time.end) : max(fact.start, time.start)]
            if "\n" in between or ". " in between.replace("a.m. ", "").replace("p.m. ", ""):
                continue
            if best is None or gap < best[0]:
                best = gap, Day.fromordinal(covered[0])
    return best[1] if best else None


def _resolve_relative(fact: Relative, origin: Day, text: str) -> None:
    shift = fact.shift
    grain = fact.grain
    try:
        if grain == "WD":
            fact.value = _weekday(fact, origin, text).isoformat() + fact.part
        elif grain == "WW" and fact.weekday is not None:
            monday = origin.toordinal() - origin.weekday() + 7 * int(shift or 0)
            fact.value = Day.fromordinal(monday + fact.weekday).isoformat()
        elif grain == "YM" and isinstance(fact.value, str):
            fact.value = fact.value.replace("XXXX", f"{origin.year + int(shift or 0):04d}")
        elif grain == "YS":
            fact.value = f"{_year_of_part(fact, origin)}-{fact.part}"
        elif grain == "S":
            fact.value = f"{_season_year(fact, origin, text)}-{fact.part}"
        elif shift is not None:
            fact.value = _shifted(origin, grain, shift) + fact.part
        elif isinstance(fact.value, str) and fact.value.startswith("P") and fact.value[1] in "XT":
            fact.value = "PAST_REF" if "ago" in text[fact.end - 3 : fact.end] else fact.value
    except (ValueError, OverflowError):
        return


def _shifted(origin: Day, grain: str, shift: float) -> str:
    if grain in ("D", "TH", "TM", "TS"):
        days = {"D": shift, "TH": shift / 24, "TM": shift / 1440, "TS": 0}[grain]
        return Day.fromordinal(origin.toordinal() + int(days)).isoformat()
    if grain in ("W", "WE"):
        year, week, _ = Day.fromordinal(origin.toordinal() + int(7 * shift)).isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if grain == "WE" else "")
    if grain == "M" or grain == "Q":
        months = origin.year * 12 + origin.month - 1 + int(shift * (3 if grain == "Q" else 1))
        year, month = divmod(months, 12)
        return f"{year:04d}-{month + 1:02d}" if grain == "M" else f"{year:04d}-Q{month // 3 + 1}"
    if grain == "Y":
        return f"{origin.year + int(shift):04d}"
    if grain == "DE":
        return f"{origin.year // 10 + int(shift):03d}"
    if grain == "CE":
        return f"{origin.year // 100 + int(shift):02d}"
    return "XXXX"


def _weekday(fact: Relative, origin: Day, text: str) -> Day:
    """Friday is the one just past, or the next one where the clause looks ahead; ``last`` and ``next`` say which."""
    assert fact.weekday is not None
    back = (origin.weekday() - fact.weekday) % 7
    if fact.shift is None:
        ahead = back and _tense(text, fact) > 0
        return Day.fromordinal(origin.toordinal() + (7 - back if ahead else -back))
    if fact.shift == 0:
        return Day.fromordinal(origin.toordinal() - origin.weekday() + fact.weekday)
    if fact.shift > 0:
        return Day.fromordinal(origin.toordinal() + (7 - back if back else 7))
    return Day.fromordinal(origin.toordinal() - (back or 7))


def _year_of_part(fact: Relative, origin: Day) -> int:
    """The year of a quarter or season; one that is still to come this year and has no year of its own was last year's."""
    if fact.shift is not None:
        return origin.year + int(fact.shift)
    if fact.part[0] == "Q" and int(fact.part[1]) > (origin.month - 1) // 3 + 1:
        return origin.year - 1
    return origin.year


def _season_year(fact: Relative, origin: Day, text: str) -> int:
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[fact.part]
    year = origin.year
    if fact.part == "WI" and origin.month < 3:
        year -= 1
    if fact.shift is None:
        if origin.month < starts and _tense(text, fact) < 0 and fact.part != "WI":
            year -= 1
        return year
    current = starts <= origin.month < starts + 3 or fact.part == "WI" and origin.month in (12, 1, 2)
    if fact.shift < 0:
        return year - 1 if current or origin.month < starts else year
    if fact.shift > 0:
        return year + 1 if current or origin.month > starts else year
    return year
