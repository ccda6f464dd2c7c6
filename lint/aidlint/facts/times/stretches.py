"""Dates joined to one expression: from Monday to Friday, June 28–July 3, every Sunday at 9am."""

from __future__ import annotations

from aidlint.facts.fact import Date, Fact
from aidlint.patterns import lazy

_LINK = lazy(r" ?(?:[-–—]|to|until|till|through|thru|and) ?(?:the )?$")
_LEAD = lazy(r"(from|between) (?:the )?$")
_STARTS = lazy(r",? (?:from|(?:starting|beginning|commencing)(?: from| on)?) (?:the )?$")
_AT = lazy(r"(?:,? (?:at |on )?)$")
_LONGEST_LINK = 18
_REACH = 14


def stretches(text: str, items: list[Fact]) -> list[Fact]:
    """Periods (value ``first/last``) that two neighbouring dates among the
    sorted ``items`` bound, recurrences with their time of day (kind ``set``), and moments (kind ``time``: ``8 p.m. Friday``).
    The dates stay facts of their own. A pair of bare years is left alone: it is two dates to every reader.
    """
    found: list[Fact] = []
    temporal = [fact for fact in items if fact.kind in ("date", "time", "set", "duration")]
    for index in range(len(temporal) - 1):
        left, right = temporal[index], temporal[index + 1]
        gap = right.start - left.end
        if gap > _LONGEST_LINK or gap < 1 or found and found[-1].end > left.start:
            continue
        between = text[left.end : right.start].lower()
        if left.kind == "duration":
            if right.kind == "date" and _STARTS.match(between):
                found.append(Fact("date", left.start, right.end, f"{right.value}/{left.value}"))
        elif "set" in (left.kind, right.kind):
            if left.kind != right.kind and "time" in (left.kind, right.kind) and _AT.match(between):
                found.append(_recurrence(left, right))
        elif left.kind == right.kind == "date" and between in ("'s ", "’s ") and "Q" in str(right.value):
            found.append(Fact("date", left.start, right.end, f"{left.value}-{str(right.value)[-2:]}"))
        elif left.kind == "time" and right.kind == "date" and between in (" ", ", ") and "/" not in str(right.value):
            found.append(Fact("time", left.start, right.end, _moment(left, right)))
        elif _LINK.match(between) and left.kind == right.kind:
            period = _period(text, left, right, between.strip(), temporal[index - 1] if index else None)
            if period is not None:
                found.append(period)
    return found


def _moment(time: Fact, date: Fact) -> str:
    """``8 p.m. Friday``: the day of the one, the hour of the other."""
    day = str(date.value)
    return f"{day}T{str(time.value).partition('T')[2]}" if day[0] in "0123456789X" else str(time.value)


def _recurrence(left: Fact, right: Fact) -> Fact:
    whole, time = (left, right) if left.kind == "set" else (right, left)
    hour = str(time.value).partition("T")[2]
    base = str(whole.value)
    return Fact("set", left.start, right.end, f"{base[:-3] if base[-3:] in ('TMO', 'TAF', 'TEV', 'TNI') else base}T{hour}")


def _period(text: str, left: Fact, right: Fact, link: str, before: Fact | None) -> Fact | None:
    if _is_year(left) and _is_year(right):
        return None
    lead = _LEAD.search(text[max(0, left.start - _REACH) : left.start].lower())
    if lead is None and (link.startswith("and") or not (_is_day(left) and _is_day(right))):
        return None
    if link.startswith("and") and lead is not None and lead[1] != "between":
        return None
    start = left.start - len(lead[0]) if lead else left.start
    if lead and before is not None and before.kind == "date" and before.end == start - 1 and text[before.end] == " ":
        start = before.start
    return Fact(left.kind, start, right.end, f"{left.value}/{right.value}")


def _is_year(fact: Fact) -> bool:
    return isinstance(fact, Date) and fact.year is not None and fact.month is None and len(str(fact.value)) == 4


def _is_day(fact: Fact) -> bool:
    return fact.kind == "time" or isinstance(fact, Date) and (fact.day is not None or fact.weekday is not None or fact.relative)
