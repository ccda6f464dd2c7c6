"""Dates put onto the calendar: the years they leave out, what ``last Friday`` was, the days they cover."""

from __future__ import annotations

from bisect import bisect_left

from aidlint.facts.fact import Date
from aidlint.facts.times.dateline import own_date
from aidlint.facts.times.relative import Relative
from aidlint.facts.times.spans import bounds
from aidlint.facts.times.stretches import stretches
from aidlint.patterns import lazy
from aidlint.reference.civil import date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.document import Document
    from aidlint.facts.fact import Fact

_AHEAD = frozenset(
    """will would shall won't won’t going due scheduled expected expects expect plan plans planned planning begin begins open
    opens     start starts arrive arrives upcoming deadline""".split()
)
_AHEAD_BESIDE = frozenset("by until till next".split())
_BACK = frozenset("was were had did said says told took came went made began became fell rose held won lost".split())
_TRIM = ",.;:\"'()“”’"
_WINDOW = 90
_BESIDE = 6
_SENTENCE_END = lazy(r"\n|(?<!\.m)(?<![A-Z])\. ")
_SEASON_ORDER = ("SP", "SU", "FA", "WI")


def resolve(document: Document, items: list[Fact], today: str | None) -> tuple[int, int | None, int | None] | None:
    """Fill values and days of the dates among ``items`` from the document's own date, which is returned. ``today``
    is the user's ISO date and goes before what the document says. Adds the periods that pairs of dates bound."""
    own = own_date(document, items, today)
    now = _day(own)
    last: date | None = now
    text = document.text
    times: list[Date] = []
    for fact in items:
        if not isinstance(fact, Date) or fact.kind not in ("date", "time") or not isinstance(fact.value, str):
            continue
        if isinstance(fact, Relative):
            origin = now if fact.anchor == "now" or fact.grain == "WD" else last
            if origin is not None and (own and own[1] or fact.grain in ("Y", "DE", "CE", "YM")):
                _resolve_relative(fact, origin, text)
        elif fact.kind == "time" and fact.value.startswith("XXXX-XX-XXT"):
            times.append(fact)
            continue
        elif fact.value.startswith("XXXX-") and fact.month and own and now is not None:
            _add_year(fact, now, text, own)
        elif fact.value == "PRESENT_REF" and now is None:
            continue
        covered = bounds(str(fact.value))
        if covered is not None and fact.malformed is None:
            fact.first, fact.last = covered
            if not isinstance(fact, Relative) or fact.anchor == "text" or fact.grain in ("D", "WD"):
                last = date.fromordinal(covered[0])
    for time in times:
        near = _day_beside(items, time, text) or (now if own and own[2] else None)
        if near is not None:
            time.value = near.isoformat() + str(time.value)[10:]
            time.first = time.last = near.toordinal()
    items += stretches(text, items)
    return own


def _day(own: tuple[int, int | None, int | None] | None) -> date | None:
    """The document's day; the middle of its month or year where that is all that is known."""
    if own is None:
        return None
    try:
        return date(own[0], own[1] or 7, own[2] or 1)
    except ValueError:
        return None


def _tense(text: str, fact: Fact) -> int:
    """1 where the clause before a date looks ahead, -1 where it looks back, 0 where it does not say."""
    floor = max(0, fact.start - _WINDOW)
    floor = max(floor, text.rfind("\n", floor, fact.start), text.rfind(". ", floor, fact.start))
    words = text[floor : fact.start].lower().split()
    if words and words[-1] in _AHEAD_BESIDE:
        return 1
    for word in reversed(words):
        if tense := _tense_of(word):
            return tense
    stop = min(fact.end + 60, len(text))
    for mark in (". ", "\n"):
        at = text.find(mark, fact.end, stop)
        stop = at if at >= 0 else stop
    for word in text[fact.end : stop].lower().split():
        if tense := _tense_of(word):
            return tense
    return 0


def _tense_of(word: str) -> int:
    word = word.strip(_TRIM)
    if word in _AHEAD or word.endswith(("'ll", "’ll")):
        return 1
    return -1 if word in _BACK or len(word) > 3 and word.endswith("ed") else 0


def _add_year(fact: Date, now: date, text: str, own: tuple[int, int | None, int | None]) -> None:
    """A month or day without its year lies next to the document's date, on the side that the tense says."""
    assert isinstance(fact.value, str)
    assert fact.month
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
        elif there < here and (tense > 0 and 0 < months < 11 or tense == 0 and 0 < months < 3):
            year += 1
    fact.value = fact.value.replace("XXXX", f"{year:04d}")


def _day_beside(items: list[Fact], time: Fact, text: str) -> date | None:
    """The day named in the sentence of a clock time, the nearest."""
    best: date | None = None
    nearest = _WINDOW
    at = bisect_left(items, time.start, key=lambda fact: fact.start)
    for fact in items[max(0, at - _BESIDE) : at + _BESIDE]:
        if not isinstance(fact, Date) or fact.first is None or fact.first != fact.last or fact is time:
            continue
        gap = fact.start - time.end if fact.start > time.start else time.start - fact.end
        if gap < nearest and not _SENTENCE_END.search(text, min(fact.end, time.end), max(fact.start, time.start)):
            best, nearest = date.fromordinal(fact.first), gap
    return best


def _resolve_relative(fact: Relative, origin: date, text: str) -> None:
    shift = fact.shift
    grain = fact.grain
    try:
        if grain == "WD":
            fact.value = _weekday(fact, origin, text).isoformat() + fact.part
        elif grain == "WW" and fact.weekday is not None:
            monday = origin.toordinal() - origin.weekday() + 7 * int(shift or 0)
            fact.value = date.fromordinal(monday + fact.weekday).isoformat()
        elif grain == "YM" and isinstance(fact.value, str):
            fact.value = fact.value.replace("XXXX", f"{origin.year + int(shift or 0):04d}")
        elif grain == "YS":
            fact.value = f"{_year_of_part(fact, origin, text)}-{fact.part}"
        elif grain == "S":
            fact.value = f"{_season_year(fact, origin, text)}-{fact.part}"
        elif grain == "WE" and shift is None:
            # The weekend is the one just past, unless the clause looks ahead.
            fact.value = _shifted(origin, grain, 0 if origin.weekday() > 4 or _tense(text, fact) > 0 else -1)
        elif shift is not None:
            fact.value = _shifted(origin, grain, shift) + fact.part
        elif isinstance(fact.value, str) and fact.value.startswith("P") and fact.value[1] in "XT":
            fact.value = "PAST_REF" if "ago" in text[fact.end - 3 : fact.end] else fact.value
    except (ValueError, OverflowError):
        return


def _shifted(origin: date, grain: str, shift: float) -> str:
    if grain in ("D", "TH", "TM", "TS"):
        days = {"D": shift, "TH": shift / 24, "TM": shift / 1440, "TS": 0}[grain]
        return date.fromordinal(origin.toordinal() + int(days)).isoformat()
    if grain in ("W", "WE"):
        year, week, _ = date.fromordinal(origin.toordinal() + int(7 * shift)).isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if grain == "WE" else "")
    if grain in {"M", "Q"}:
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


def _weekday(fact: Relative, origin: date, text: str) -> date:
    """Friday is the one just past, or the next one where the clause looks ahead; ``last`` and ``next`` say which."""
    assert fact.weekday is not None
    back = (origin.weekday() - fact.weekday) % 7
    if fact.shift is None:
        ahead = back and _tense(text, fact) > 0
        return date.fromordinal(origin.toordinal() + (7 - back if ahead else -back))
    if fact.shift == 0:
        return date.fromordinal(origin.toordinal() - origin.weekday() + fact.weekday)
    if fact.shift > 0:
        return date.fromordinal(origin.toordinal() + (7 - back if back else 7))
    return date.fromordinal(origin.toordinal() - (back or 7))


def _year_of_part(fact: Relative, origin: date, text: str) -> int:
    """The year of a quarter or season; one that is still to come this year and has no year of its own was last year's."""
    if fact.shift is not None:
        return origin.year + int(fact.shift)
    if fact.part[0] == "Q" and int(fact.part[1]) > (origin.month - 1) // 3 + 1 and _tense(text, fact) <= 0:
        return origin.year - 1
    return origin.year


def _season_year(fact: Relative, origin: date, text: str) -> int:
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[fact.part]
    year = origin.year
    if fact.part == "WI" and (origin.month < 3 or origin.month < 6 and fact.shift == 0):
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
