"""The date a document gives itself: its metadata, a line of its own, its dateline, or what its weekdays agree on."""

from __future__ import annotations

from aidlint.facts.fact import Date
from aidlint.facts.times.relative import Relative
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from aidlint.document import Document
    from aidlint.facts.fact import Fact

    Day = tuple[int, int | None, int | None]

_ISO = lazy(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
# How far into a text a line or a dateline still speaks of the whole, in characters.
_HEAD = 1500
_BESIDE_LENGTH = 60
# Beside its date, a line of publication holds little: By N. N., Updated:, a clock time.
_BESIDE = lazy(
    r"(?:published|posted|updated|last|modified|created|release[d]?|date|"
    r"by|on|at|for immediate release|edt|est|gmt|utc|bst|am|pm|a\.m\.|p\.m\.|"
    r"[0-9]{1,2}[:.][0-9]{2}|[\W_])*$"
)
# "(Published 2 July 2019)", before the first words.
_NOTE = lazy(r"[(\[](?:first )?(?:published|posted|updated|dated)(?: on)?:? ")
_PLACE = lazy(r"^[ \t]*(?:[A-Z][A-Z .'’-]+[A-Z]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})(?:,? [A-Z][\w .]{1,20})?,? *$")
_AFTER_PLACE = lazy(r" *(?:\([A-Z][\w /]+\)|[—–]| -+(?: |$)|--)")
# One weekday alone fits a year by chance too often, and may itself be the slip that a rule is to find.
_PAIRS = 2


def own_date(document: Document, items: list[Fact], today: str | None) -> Day | None:
    """The document's own date as ``(year, month, day)``, None in it for what is not known."""
    for given in (today, document.metadata.get("published")):
        found = _ISO.match(given) if given else None
        if found:
            return int(found[1]), int(found[2]) if found[2] else None, int(found[3]) if found[3] else None
    dates = [fact for fact in items if isinstance(fact, Date) and fact.kind in ("date", "time") and fact.malformed is None]
    return _published(document.text, dates) or _agreed(dates)


def _published(text: str, dates: list[Date]) -> Day | None:
    partial: Date | None = None
    for date in dates:
        if date.start > _HEAD:
            break
        if date.month is None or date.day is None or date.parts or not 1 <= date.month <= 12 or not 1 <= date.day <= 31:
            continue
        line = text.rfind("\n", 0, date.start) + 1
        before, after = text[line : date.start], text[date.end : date.end + _BESIDE_LENGTH].partition("\n")[0]
        alone = len(before) + len(after) < _BESIDE_LENGTH and _BESIDE.match((before + after).lower()) is not None
        alone = alone or _NOTE.fullmatch(before.lower()) is not None and after.startswith((")", "]"))
        dateline = not alone and _AFTER_PLACE.match(after) is not None and _PLACE.match(before) is not None
        if alone or dateline:
            if date.year is not None and date.era is None:
                return date.year, date.month, date.day
            partial = partial or date
    if partial is None:
        return None
    year = _weekday_year(dates)
    return (year, partial.month, partial.day) if year else None


def _agreed(dates: list[Date]) -> Day | None:
    year = _weekday_year(dates)
    return (year, None, None) if year else None


def _latest_year(dates: Iterable[Date]) -> int | None:
    """The latest year the text names outright; the text is at least that young."""
    years = [date.year for date in dates if date.year is not None and date.era is None and 1900 <= date.year <= 2099]
    return max(years) if years else None


def _weekday_year(dates: list[Date]) -> int | None:
    """The year, the latest that the text names or the next, in which all its weekdays fall on their dates."""
    pairs = {
        (d.month, d.day, d.weekday)
        for d in dates
        if d.weekday is not None and d.month and d.day and d.year is None and not isinstance(d, Relative)
    }
    latest = _latest_year(dates)
    if len(pairs) < _PAIRS or latest is None:
        return None
    fitting = [
        year
        for year in (latest, latest + 1)
        if all(_weekday(year, month or 0, day or 0) == weekday for month, day, weekday in pairs)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _weekday(year: int, month: int, day: int) -> int:
    from aidlint.reference.civil import date

    try:
        return date(year, month, day).weekday()
    except ValueError:
        return -1
