"""The judgement of XDC002: which figures of two articles are said of one thing, and cannot both be true."""

from __future__ import annotations

from aidlint.api import Evidence, Finding, Related, Suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.api import Record

    Telling = tuple[str, Record]

# A name that more records of one property bear says too little; nor are more compared with each other.
_MOST_BEARERS = 20
_ENOUGH = 4.0
_ENOUGH_LASTING = 3.0
_MOST_NAMES = 4
_MOST_OF_PLACES = 2
# Told of somebody whose whole name has to be the same.
_OF_PERSONS = ("date:born", "date:die", "age:")


def judge(rows: Sequence[tuple[str, object]]) -> Iterator[Finding]:
    """Findings on the records of one property."""
    tellings: list[Telling] = rows  # type: ignore[assignment]
    bearers: dict[int, list[int]] = {}
    for index, (_, record) in enumerate(tellings):
        for name in record.names:
            bearers.setdefault(name, []).append(index)
    rare = {name for name, indices in bearers.items() if len({tellings[index][0] for index in indices}) <= _MOST_BEARERS}
    seen: set[tuple[int, int]] = set()
    for name in sorted(rare):
        indices = bearers[name][: 2 * _MOST_BEARERS]
        for order, left in enumerate(indices):
            for right in indices[order + 1 :]:
                if tellings[left][0] != tellings[right][0] and (left, right) not in seen:
                    seen.add((left, right))
                    why = contradiction(tellings[left][1], tellings[right][1], rare)
                    if why:
                        yield from _findings(tellings[left], tellings[right], why)


def _findings(left: Telling, right: Telling, witnesses: int) -> Iterator[Finding]:
    for (path, record), (other_path, other) in ((left, right), (right, left)):
        if other.damaged and not record.damaged:
            continue
        yield Finding(
            record.start, record.end, f"another article gives {other.text!r} for the same",
            evidence=Evidence(record.text, f"{other_path} has {other.text}", other.text),
            suggestions=() if other.damaged else [Suggestion(other.text)],
            related=[Related(other.start, other.end, "told of the same", other_path)],
            witnesses=witnesses,
        ).but(path=path)  # fmt: skip


def contradiction(one: Record, other: Record, rare: set[int]) -> int:
    """How many anchors say that two records of one property tell of the same, if their figures cannot be reconciled; else 0."""
    if not _clash(one, other) or one.values & other.own or other.values & one.own:
        return 0
    if 2 * len(one.subject & other.names) < len(one.subject) and 2 * len(other.subject & one.names) < len(other.subject):
        return 0
    if not one.lasting and _elsewhere(one, other):
        return 0
    if not one.property.startswith(_OF_PERSONS) and _of_others(one, other):
        return 0
    names = len(one.names & other.names & rare)
    date = _date_score(one, other)
    if not names or date < 0:
        return 0
    figures = min(2, len(one.figures & other.figures))
    words = len(one.words & other.words)
    score = min(names, _MOST_NAMES) + date + figures + (words >= 4) + (words >= 8)
    if score < (_ENOUGH_LASTING if one.lasting else _ENOUGH) or names < 2 and date < 2:
        return 0
    return names + int(date) + figures if _FITS[one.property.partition(":")[0]](one, other, date, figures) else 0


def _akin(one: Record, other: Record, date: float) -> bool:
    """Is the day the same, and enough of the words beside the figures?"""
    few = len(one.names & other.names) > 1 and date >= 2
    return date >= 1.5 and len(one.words & other.words) >= (2 if few else 4)


def _fit_date(one: Record, other: Record, date: float, figures: int) -> bool:
    names, words = (len(a & b) for a, b in zip(one.topic, other.topic, strict=True))
    if one.property.startswith(_OF_PERSONS):
        return names > 1
    return bool(names and words) and not (one.again or other.again)


def _fit_count(one: Record, other: Record, date: float, figures: int) -> bool:
    return not (one.counting or other.counting) and _akin(one, other, date)


def _fit_share(one: Record, other: Record, date: float, figures: int) -> bool:
    said = len(one.told & other.told)
    return date + figures >= 2 and said > 1 and said >= 0.6 * min(len(one.told), len(other.told))


def _fit_amount(one: Record, other: Record, date: float, figures: int) -> bool:
    if one.lasting:
        if not one.subject or not other.subject:
            return len(one.near & other.words) >= 2 or len(other.near & one.words) >= 2
        return len(one.near & other.near) >= 2 and bool(one.subject & other.subject)
    if one.property.endswith(":"):
        return date >= 1.5 and len(one.near & other.near) >= 3
    return _akin(one, other, date)


def _fit_noun(one: Record, other: Record, date: float, figures: int) -> bool:
    return date >= 1.5 and not (one.counting or other.counting) and len(one.near & other.near) >= 3


def _fit_age(one: Record, other: Record, date: float, figures: int) -> bool:
    return date >= 1.5 and len(one.topic[0] & other.topic[0]) > 1


_FITS = {
    "date": _fit_date, "count": _fit_count, "percent": _fit_share, "money": _fit_amount, "measure": _fit_amount,
    "time": _fit_age, "noun": _fit_noun, "age": _fit_age, "magnitude": _fit_count,
}  # fmt: skip


def _of_others(one: Record, other: Record) -> bool:
    """Has each a name before its figure that the other does not know? So have two things in the sentences of one template."""
    left, right = (
        record.subject if record.subject and record.lasting and record.day is None else record.topic[0] for record in (one, other)
    )
    return len(left & right) <= _MOST_OF_PLACES and bool(left - other.names and right - one.names)


def _elsewhere(one: Record, other: Record) -> bool:
    """Are the figures told of different places, or one of them of a place of which the other says nothing?"""
    if one.places and other.places:
        return not (one.places <= other.subject and other.places <= one.subject)
    return bool(one.places - other.names or other.places - one.names)


def _clash(one: Record, other: Record) -> bool:
    if one.day is not None and other.day is not None:
        return any(a is not None and b is not None and a != b for a, b in zip(one.day, other.day, strict=True))
    return one.high < other.low or other.high < one.low


def _date_score(one: Record, other: Record) -> float:
    """How far the dates told beside two records agree; below 0 where they tell of other days."""
    best = 0.0
    for a in one.days:
        for b in other.days:
            if a[1:] == b[1:]:
                if a[0] == b[0] and a[0] is not None:
                    best = max(best, 2.0)
                elif (a[0] is None) != (b[0] is None):
                    best = max(best, 1.5)
    if best:
        return best
    if one.days and other.days:
        return 1.0 if {day[1:] for day in one.days} & {day[1:] for day in other.days} else -1.0
    if one.years and other.years:
        return 0.5 if one.years & other.years else -1.0
    return 0.0
