"""The judgement of XDC002: which figures of two articles are said of one thing, and cannot both be true."""

from __future__ import annotations

from functools import cached_property
from itertools import combinations

from aidlint.api import Evidence, Finding, Related, Suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.api import Record

    Telling = tuple[str, Record]

# A name that more records of one property bear says too little; nor are more compared with each other.
_MOST_BEARERS = 6
_ENOUGH = 4.0
_ENOUGH_LASTING = 3.0
_MOST_NAMES = 4
_MOST_OF_PLACES = 2
_ALIKE = 0.6
_MANY = 100
_OF_SOMEBODY = frozenset(("count:vote", "age:live"))
_FEW_NAMES = 6
# Sizes that a bare measure is seldom of.
_OF_ONE_SIDE = frozenset(("deep", "wide", "altitude"))
_COPIED = 0.85
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
    shared: dict[tuple[int, int], int] = {}
    against: dict[int, list[tuple[int, int]]] = {}
    for name in rare:
        for left, right in combinations(bearers[name][: 2 * _MOST_BEARERS], 2):
            if tellings[left][0] != tellings[right][0]:
                shared[left, right] = shared.get((left, right), 0) + 1
    for (left, right), count in sorted(shared.items()):
        one, other = tellings[left][1], tellings[right][1]
        why = contradiction(one, other, rare) if _promising(one, other, count) else 0
        if why:
            against.setdefault(left, []).append((right, why))
            against.setdefault(right, []).append((left, why))
    for index, others in sorted(against.items()):
        for other_index, why in others:
            # One against several: the one is to blame.
            fellows = {tellings[at][0] for at, _ in against[other_index] if tellings[at][1].own == tellings[index][1].own}
            if len(fellows) == 1 or len({tellings[at][0] for at, _ in others}) > 1:
                yield from _findings(tellings[index], tellings[other_index], why)


def _promising(one: Record, other: Record, names: int) -> bool:
    """Is it worth while to read what is told around two records? Most pairs are of different things."""
    if one.aspect != other.aspect and (one.aspect and other.aspect or {one.aspect, other.aspect} & _OF_ONE_SIDE):
        return False
    if not _clash(one, other):
        return False
    # An article that has the other's figure too knows of it.
    if one.own in other.letter.values or other.own in one.letter.values:
        return False
    lasting = one.lasting and other.lasting
    if names < 2 and not lasting and not (one.dated and other.dated):
        return False
    return lasting or one.dated and other.dated or bool(one.slip(other))


def _findings(left: Telling, right: Telling, witnesses: int) -> Iterator[Finding]:
    (path, record), (other_path, other) = left, right
    if not other.letter.damaged:
        yield Finding(
            record.start, record.end, f"another article gives {other.text!r} for the same",
            evidence=Evidence(record.text, f"{other_path} has {other.text}", other.text),
            suggestions=[Suggestion(other.text)],
            related=[Related(other.start, other.end, "told of the same", other_path)],
            witnesses=witnesses,
        ).but(path=path)  # fmt: skip


class Tie:
    """What two records of one property have in common. ``date`` tells how far the days agree that are told beside them;
    ``slip`` how the figures differ, if one is the other miscopied."""

    def __init__(self, one: Record, other: Record, rare: set[int]) -> None:
        self.one = one
        self.other = other
        self.names = len(one.scene.names & other.scene.names & rare)
        self.date = _date_score(one, other)
        self.slip = one.slip(other)

    @cached_property
    def figures(self) -> int:
        """How many other figures both tell; more than two say no more."""
        return min(2, len(self.one.scene.figures & self.other.scene.figures))

    @cached_property
    def words(self) -> int:
        """How many content words they share."""
        return len(self.one.scene.words & self.other.scene.words)

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
    def certain(self) -> bool:
        """Is one figure the other miscopied? A single other digit, a lost zero, or a digit more in a small figure may be
        chance."""
        if self.slip == "digit":
            return self.one.day is not None or min(self.one.low, self.other.low) >= _MANY
        return self.slip in ("swap", "teen")

    @property
    def counting(self) -> bool:
        """Are figures of an hour told beside one of them?"""
        return self.one.scene.counting or self.other.scene.counting

    @property
    def near(self) -> int:
        """How many words the two sentences share."""
        return len(self.one.scene.near & self.other.scene.near)


def contradiction(one: Record, other: Record, rare: set[int]) -> int:
    """How many anchors say that two records of one property tell of the same, if their figures cannot be reconciled; else 0."""
    left, right = one.scene, other.scene
    tie = Tie(one, other, rare)
    if not tie.names or tie.names < 2 and tie.date < 2 and not one.lasting or tie.date < 0:
        return 0
    if 2 * len(left.subject & right.names) < len(left.subject) and 2 * len(right.subject & left.names) < len(right.subject):
        return 0
    if not one.property.startswith(_OF_PERSONS) and _of_others(one, other):
        return 0
    if len(left.form & right.form) >= _COPIED * max(len(left.form), len(right.form)):
        return 0  # a copy of a passage, or a template: see the judgement of XDC001
    if not one.lasting and (_elsewhere(one, other) or left.speaker and right.speaker and left.speaker != right.speaker):
        return 0
    fits = _told_alike(tie) or _slipped(tie)
    return tie.names + int(tie.date) + tie.figures + tie.certain if fits else 0


def _told_alike(tie: Tie) -> bool:
    """Do the anchors alone say that the same is told, whatever the figures?"""
    if tie.names < 2 and tie.date < 2:
        return False
    if tie.score < (_ENOUGH_LASTING if tie.one.lasting or tie.slip else _ENOUGH):
        return False
    return _FITS[tie.one.property.partition(":")[0]](tie)


def _slipped(tie: Tie) -> bool:
    """Is one figure the other miscopied, and is there enough to say that both are of one thing, if no day is told?"""
    one, other = tie.one, tie.other
    left, right = one.scene, other.scene
    kind = one.property.partition(":")[0]
    if not tie.slip or tie.counting or kind == "score":
        return False
    if kind == "percent" and (not tie.certain or tie.date < 2 or tie.names < 2 or left.denied != right.denied):
        return False
    if _set_apart(one, other):
        return False
    specific = kind in ("count", "date", "magnitude") or bool(one.aspect and other.aspect)
    if kind == "age" or "sentence" in (one.aspect, other.aspect):
        # Said of one person, where not many are named.
        same = len(left.topic[0] & right.topic[0]) > 1 or len(left.subject & right.subject) > 1
        if not same or max(len(left.subject), len(right.subject)) > _FEW_NAMES:
            return False
        if left.subject - right.names and right.subject - left.names:
            return False
        return tie.slip == "swap" or kind == "time" and (tie.date >= 2 or tie.names > 2)
    if specific and tie.date >= 2 and kind != "date":
        return True
    if kind == "noun" and left.verb and right.verb and left.verb != right.verb:
        return False
    if not tie.certain:
        return specific and tie.names > 2 and tie.near > 1
    if kind == "date":
        named = left.topic[0] & right.names or right.topic[0] & left.names
        return bool(named) and tie.names > 1 and not (left.again or right.again)
    if tie.names > 1:
        return specific or tie.near > 0 or tie.words > 2
    return one.lasting and other.lasting and tie.words > 1


def _set_apart(one: Record, other: Record) -> bool:
    """Is there a word in each that says that it is of another thing, or of the same thing at another stage?"""
    left, right = one.scene, other.scene
    # Who gets votes, or years in prison, is named before them; another thing may be named behind its figure as well.
    theirs, its = (
        scene.topic[0] if one.property in _OF_SOMEBODY or "sentence" in (one.aspect, other.aspect) else scene.subject
        for scene in (left, right)
    )
    if left.topic[0] - its and right.topic[0] - theirs:
        return True
    if left.thing and right.thing and (left.thing not in right.around or right.thing not in left.around):
        return True
    if left.purpose and right.purpose and left.purpose != right.purpose:
        return True
    return left.planned != right.planned or left.namesake != right.namesake or one.apart(other)


def _fit_date(tie: Tie) -> bool:
    left, right = tie.one.scene, tie.other.scene
    names, words = (len(a & b) for a, b in zip(left.topic, right.topic, strict=True))
    if tie.one.property.startswith(_OF_PERSONS):
        return names > 1 and left.namesake == right.namesake
    return bool(names and words) and not (left.again or right.again) and not tie.one.apart(tie.other)


def _fit_count(tie: Tie) -> bool:
    one, other = tie.one, tie.other
    # Of a kind of people there may be fewer than of all, unless the figure is the other with a slip.
    return tie.close and not tie.counting and (one.head == other.head or bool(tie.slip))


def _fit_share(tie: Tie) -> bool:
    left, right = tie.one.scene.told, tie.other.scene.told
    said = len(left & right)
    return tie.date + tie.figures >= 2 and said > 1 and said >= _ALIKE * min(len(left), len(right))


def _fit_amount(tie: Tie) -> bool:
    one, other = tie.one, tie.other
    left, right = one.scene, other.scene
    if one.lasting and other.lasting:
        if one.apart(other):
            return False
        if not left.subject or not right.subject:
            return len(left.near & right.words) >= 2 or len(right.near & left.words) >= 2
        return tie.near >= 2 and bool(left.subject & right.subject)
    if not (one.aspect and other.aspect):
        return _fit_noun(tie)
    return tie.close


def _fit_noun(tie: Tie) -> bool:
    left, right = tie.one.scene, tie.other.scene
    if left.verb and right.verb and left.verb != right.verb:
        return False
    if tie.counting or tie.near < 3:
        return False
    return tie.date >= 1.5 or tie.certain and max(len(left.subject & right.names), len(right.subject & left.names)) > 1


def _fit_time(tie: Tie) -> bool:
    return (_fit_person if tie.one.aspect == tie.other.aspect == "sentence" else _fit_noun)(tie)


def _fit_person(tie: Tie) -> bool:
    if tie.one.property == "age:live":
        return False  # it is another one next year
    return tie.date >= 1.5 and len(tie.one.scene.topic[0] & tie.other.scene.topic[0]) > 1


def _fit_score(tie: Tie) -> bool:
    return tie.date >= 1.5 and tie.names > 2 and bool(tie.slip)


_FITS = {
    "date": _fit_date, "count": _fit_count, "percent": _fit_share, "money": _fit_amount, "measure": _fit_amount,
    "time": _fit_time, "noun": _fit_noun, "age": _fit_person, "magnitude": _fit_count, "score": _fit_score,
}  # fmt: skip


def _of_others(one: Record, other: Record) -> bool:
    """Has each a name before its figure that the other does not know? So have two things in the sentences of one template."""
    left, right = map(_head, (one, other))
    return len(left & right) <= _MOST_OF_PLACES and bool(left - other.scene.names and right - one.scene.names)


def _head(record: Record) -> frozenset[int]:
    """The names of what a record is told of."""
    scene = record.scene
    return scene.subject if scene.subject and record.lasting and record.day is None else scene.topic[0]


def _elsewhere(one: Record, other: Record) -> bool:
    """Are the figures told of different places, or one of them of a place of which the other says nothing?"""
    left, right = one.scene, other.scene
    if left.places and right.places:
        return not (left.places <= right.subject and right.places <= left.subject)
    return bool(left.places - right.names or right.places - left.names)


def _clash(one: Record, other: Record) -> bool:
    if one.day is not None and other.day is not None:
        return any(a is not None and b is not None and a != b for a, b in zip(one.day, other.day, strict=True))
    if one.parts or other.parts:
        return one.parts != other.parts and len(one.parts) == len(other.parts)
    return one.high < other.low or other.high < one.low


def _date_score(one: Record, other: Record) -> float:
    """How far the dates told beside two records agree; below 0 where they tell of other days."""
    left = one.scene.days - {one.day}
    right = other.scene.days - {other.day}
    best = 0.0
    for a in left:
        for b in right:
            if a[1:] == b[1:]:
                if a[0] == b[0] and a[0] is not None:
                    best = max(best, 2.0)
                elif (a[0] is None) != (b[0] is None):
                    best = max(best, 1.5)
    if best:
        return best
    if left and right:
        return 1.0 if {day[1:] for day in left} & {day[1:] for day in right} else -1.0
    years, others = (record.scene.years - ({record.day[0]} if record.day else set()) for record in (one, other))
    if years and others:
        return 0.5 if years & others else -1.0
    return 0.0
