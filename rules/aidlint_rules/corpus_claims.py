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
_ALIKE = 0.6
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
        if other.damaged:
            continue
        yield Finding(
            record.start, record.end, f"another article gives {other.text!r} for the same",
            evidence=Evidence(record.text, f"{other_path} has {other.text}", other.text),
            suggestions=[Suggestion(other.text)],
            related=[Related(other.start, other.end, "told of the same", other_path)],
            witnesses=witnesses,
        ).but(path=path)  # fmt: skip


class Tie:
    """What two records of one property have in common. ``date`` tells how far the days agree that are told beside them."""

    __slots__ = ("date", "figures", "names", "one", "other", "words")

    def __init__(self, one: Record, other: Record, rare: set[int]) -> None:
        self.one = one
        self.other = other
        self.names = len(one.names & other.names & rare)
        self.date = _date_score(one, other)
        self.figures = min(2, len(one.figures & other.figures))
        self.words = len(one.words & other.words)

    @property
    def score(self) -> float:
        """The anchors together."""
        return min(self.names, _MOST_NAMES) + self.date + self.figures + (self.words >= 4) + (self.words >= 8)

    @property
    def close(self) -> bool:
        """Is the day the same, and enough of the words beside the figures?"""
        few = self.names > 1 and self.date >= 2
        return self.date >= 1.5 and self.words >= (2 if few else 4)

    @property
    def counting(self) -> bool:
        """Are figures of an hour told beside one of them?"""
        return self.one.counting or self.other.counting


def contradiction(one: Record, other: Record, rare: set[int]) -> int:
    """How many anchors say that two records of one property tell of the same, if their figures cannot be reconciled; else 0."""
    # An article that has the other's figure too knows of it.
    if not _clash(one, other) or one.values & other.own or other.values & one.own:
        return 0
    if 2 * len(one.subject & other.names) < len(one.subject) and 2 * len(other.subject & one.names) < len(other.subject):
        return 0
    if not one.lasting and (_elsewhere(one, other) or one.speaker and other.speaker and one.speaker != other.speaker):
        return 0
    if not one.property.startswith(_OF_PERSONS) and _of_others(one, other):
        return 0
    tie = Tie(one, other, rare)
    if not tie.names or tie.date < 0 or tie.names < 2 and tie.date < 2:
        return 0
    if tie.score < (_ENOUGH_LASTING if one.lasting or _slip(one, other) else _ENOUGH):
        return 0
    return tie.names + int(tie.date) + tie.figures if _FITS[one.property.partition(":")[0]](tie) else 0


def _fit_date(tie: Tie) -> bool:
    names, words = (len(a & b) for a, b in zip(tie.one.topic, tie.other.topic, strict=True))
    if tie.one.property.startswith(_OF_PERSONS):
        return names > 1
    return bool(names and words) and not (tie.one.again or tie.other.again)


def _fit_count(tie: Tie) -> bool:
    one, other = tie.one, tie.other
    # Of a kind of people there may be fewer than of all, unless the figure is the other with a slip.
    return tie.close and not tie.counting and (one.head == other.head or _slip(one, other))


def _fit_share(tie: Tie) -> bool:
    said = len(tie.one.told & tie.other.told)
    return tie.date + tie.figures >= 2 and said > 1 and said >= _ALIKE * min(len(tie.one.told), len(tie.other.told))


def _fit_amount(tie: Tie) -> bool:
    one, other = tie.one, tie.other
    if one.lasting:
        if not one.subject or not other.subject:
            return len(one.near & other.words) >= 2 or len(other.near & one.words) >= 2
        return len(one.near & other.near) >= 2 and bool(one.subject & other.subject)
    if one.property.endswith(":"):
        return _fit_noun(tie)
    return tie.close


def _fit_noun(tie: Tie) -> bool:
    one, other = tie.one, tie.other
    if one.verb and other.verb and one.verb != other.verb:
        return False
    if tie.counting or len(one.near & other.near) < 3:
        return False
    return tie.date >= 1.5 or _slip(one, other) and max(len(one.subject & other.names), len(other.subject & one.names)) > 1


def _slip(one: Record, other: Record) -> bool:
    """Have two figures the same digits in another order, or zeros more or less?"""
    left, right = ("".join(filter(str.isdigit, record.text)) for record in (one, other))
    return (
        left != right and len(left) > 1 < len(right) and (sorted(left) == sorted(right) or left.strip("0") == right.strip("0"))
    )


def _fit_time(tie: Tie) -> bool:
    return (_fit_person if tie.one.property.endswith("sentence") else _fit_noun)(tie)


def _fit_person(tie: Tie) -> bool:
    return tie.date >= 1.5 and len(tie.one.topic[0] & tie.other.topic[0]) > 1


_FITS = {
    "date": _fit_date, "count": _fit_count, "percent": _fit_share, "money": _fit_amount, "measure": _fit_amount,
    "time": _fit_time, "noun": _fit_noun, "age": _fit_person, "magnitude": _fit_count,
}  # fmt: skip


def _of_others(one: Record, other: Record) -> bool:
    """Has each a name before its figure that the other does not know? So have two things in the sentences of one template."""
    left, right = map(_head, (one, other))
    return len(left & right) <= _MOST_OF_PLACES and bool(left - other.names and right - one.names)


def _head(record: Record) -> frozenset[int]:
    """The names of what a record is told of."""
    return record.subject if record.subject and record.lasting and record.day is None else record.topic[0]


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
