"""Records: figures that tell of one event or thing, with where to read which event or thing it is.

A record holds the property that its figure gives (``date:open``, ``count:die``, ``money:USD`` …), the aspect in which it gives
it, as far as a word beside it tells, and the names around it. Two articles may tell of one event in quite other words; they
name it alike. All else that ties two records is read when they are compared: see ``scenes``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from aidlint.claims.clashes.bonds import living
from aidlint.claims.clashes.slips import slip
from aidlint.corpus.letters import MOST_SENTENCES, Letter, names_in, revises, sentences
from aidlint.corpus.scenes import Scene, contrasted
from aidlint.corpus.words import (
    ABOARD,
    AGE,
    ASIDE,
    BASE,
    BREAK,
    DATED,
    DATED_FROM,
    DATES_FROM,
    DEATHS,
    DIES,
    DYING,
    EVENTS,
    FAR,
    GENERAL,
    HELPS,
    KIN,
    LASTING,
    LIFESPAN,
    LOOSE,
    LOST_LIVES,
    MAGNITUDE,
    MOVES,
    OF_PERSON,
    OF_THEM,
    PEOPLE,
    SHE_WAS,
    TALLIES,
    TOLLS,
    VOTES,
    WHEN,
    WORD,
)
from aidlint.facts.fact import Date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.article import Article
    from aidlint.facts.fact import Fact

    Span = tuple[int, int]
    Day = tuple[int | None, int | None, int | None]

_BEFORE, _AFTER = 90, 70
_NEAR_BEFORE, _NEAR_AFTER = 70, 45
_MOST_RECORDS = 80
_MOST_SHOWN = 80
_LEAST_FIGURE = 13
_OLDEST = 125
_LONG_YEAR = 4
# Stands for the figure between what is told on either side: "from" right before it is "up from".
_FIGURE = " # "
_COUNTED = frozenset("quantity number money percent age duration".split())
_KINDS = _COUNTED | {"date", "score"}


def _number(fact: Fact) -> float | None:
    """The value of a figure; that of a length of time in its own unit."""
    return fact.value if isinstance(fact.value, (int, float)) else fact.low if fact.kind == "duration" else None


class Source(Letter):
    """The article of a record. ``dates`` and ``amounts`` are those it tells, by their starts; ``values`` those of all."""

    __slots__ = ("amounts", "dates", "values")

    def __init__(self, article: Article, spans: list[Span]) -> None:
        super().__init__(article, spans)
        self.dates: list[tuple[int, Day]] = []
        self.amounts: list[tuple[int, object]] = []
        self.values: set[object] = set()
        for fact in article.facts.items:
            if isinstance(fact, Date):
                if (fact.year or fact.day) and not fact.malformed:
                    self.dates.append((fact.start, (fact.year, fact.month, fact.day)))
                    self.values.add((fact.year, fact.month, fact.day))
            elif (number := _number(fact)) is not None:
                self.values.add((number, fact.unit or "count"))
                if number >= _LEAST_FIGURE:
                    self.amounts.append((fact.start, (number, fact.unit, fact.head)))
            elif fact.parts:
                self.values.add(tuple(fact.parts))


class Record:
    """A figure of a property. ``low``/``high``: its interval; or for a date ``day`` with its year, month and day; or for a
    score its ``parts``. ``own`` is its value. ``lasting``: the property never changes; ``aspect``: what of a thing it gives
    (``long``, ``cost`` …), or ""; ``head``: the noun counted, "" for any people. ``names`` are those around it,
    ``dated`` says that a day is told there."""

    __slots__ = (
        "_scene", "aspect", "dated", "day", "end", "full_start", "head", "high", "index", "letter", "low", "names", "own",
        "parts", "property", "start", "told",
    )  # fmt: skip

    def __init__(
        self, of: str, aspect: str, fact: Fact, letter: Source, index: int, names: frozenset[int], dated: bool
    ) -> None:
        self.property = of
        self.aspect = aspect
        self.letter = letter
        self.index = index
        self.start, self.end, self.full_start = fact.start, fact.end, fact.full_start
        self.told = max(fact.end, fact.noun_end)
        self.names = names
        self.dated = dated
        self.day: Day | None = None
        self.parts: tuple[float, ...] = tuple(fact.parts or ())
        self.low = self.high = 0.0
        self.own: object = self.parts
        if isinstance(fact, Date):
            self.own = self.day = (fact.year, fact.month, fact.day)
        elif of == "date:since":
            self.own = self.day = (int(fact.amount), None, None)  # a bare number that a thing dates from is a year
        elif not self.parts:
            wide = fact.interval if fact.hedge or not isinstance(fact.value, (int, float)) else fact.rounded
            self.low, self.high = wide.low, wide.high
            self.own = (_number(fact), fact.unit or "count")
        plain = fact.head is None or fact.head in PEOPLE or fact.head in DEATHS
        self.head = "" if plain or GENERAL.match(letter.text, self.told) else str(fact.head)
        self._scene: Scene | None = None

    @property
    def text(self) -> str:
        """The figure as it is shown."""
        return self.letter.text[self.start : min(self.end, self.start + _MOST_SHOWN)]

    @property
    def lasting(self) -> bool:
        """Is the property one that never changes: the date of an event, a size, a distance?"""
        return self.property.startswith("date:") or self.aspect in LASTING

    @property
    def scene(self) -> Scene:
        """What is told around the figure."""
        if self._scene is None:
            self._scene = Scene(self)
        return self._scene

    def apart(self, other: Record) -> bool:
        """Does a word of each sentence set the two figures apart?"""
        return contrasted(self.scene, other.scene)

    def slip(self, other: Record) -> str:
        """How the two figures differ if one of them was miscopied: see ``claims.clashes.slips``; ``one`` where a single
        digit of three or more is another, or one part of a whole date; "" where they differ in another way."""
        if self.day is not None and other.day is not None:
            pairs = [(a, b) for a, b in zip(self.day, other.day, strict=True) if a is not None and b is not None and a != b]
            alike = sum(a is not None and a == b for a, b in zip(self.day, other.day, strict=True))
            if len(pairs) != 1:
                return ""
            return slip(*pairs[0]) or ("one" if alike > 1 or _one_digit(*map(str, pairs[0])) else "")
        if self.parts and other.parts:
            if self.parts == other.parts[::-1]:
                return "swap"
            pairs = [(int(a), int(b)) for a, b in zip(self.parts, other.parts, strict=False) if a != b]
            return slip(*pairs[0]) if len(pairs) == 1 else ""
        one, its = self.own, other.own
        if not (isinstance(one, tuple) and isinstance(its, tuple) and len(one) == len(its) == 2):
            return ""
        if not (isinstance(one[0], (int, float)) and isinstance(its[0], (int, float))):
            return ""
        left, right = f"{one[0]:.10g}", f"{its[0]:.10g}"
        if len(left) > 2 and left != right and sorted(left) == sorted(right):
            return "swap"
        left, right = left.strip("0"), right.strip("0")
        return slip(one[0], its[0]) or ("one" if _one_digit(left, right) else "")


def _one_digit(one: str, other: str) -> bool:
    return len(one) == len(other) > 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def read(article: Article) -> Iterator[tuple[str, Record]]:
    """The records of an article by their properties, the first eighty; none of one that corrects or continues another."""
    text = article.text
    candidates = [fact for fact in article.facts.items if fact.kind in _KINDS and not fact.malformed]
    if not candidates or revises(text):
        return
    spans = sentences(article)
    starts = [start for start, _ in spans]
    told = [fact.start for fact in article.facts.dates() if fact.day and fact.month and not fact.malformed]
    letter: Source | None = None
    marks: dict[int, frozenset[int]] = {}
    count = 0
    at = -1
    for fact in candidates:
        if at < 0 or fact.start >= spans[at][1]:
            at = bisect_right(starts, fact.start) - 1
            if not 0 <= at < MOST_SENTENCES or count >= _MOST_RECORDS:
                break
            first, last = max(0, at - 2), min(len(spans), at + 2)
            # What is small, or changes from day to day, is compared only where the day is told.
            dated = bisect_left(told, spans[first][0]) < bisect_left(told, spans[last - 1][1])
        if not dated and not _weighty(fact):
            continue
        of, aspect = _property(article, fact, *spans[at])
        if not of:
            continue
        for index in range(first, last):
            if index not in marks:
                marks[index] = names_in(text, *spans[index])
        near = [marks[index] for index in range(first, last)]
        if not marks[at]:
            if 0 not in marks:
                marks[0] = names_in(text, *spans[0])
            near.append(marks[0])  # what a text is about is said at its head
        names = frozenset().union(*near)
        if names:
            letter = letter or Source(article, spans)
            count += 1
            record = Record(of, aspect, fact, letter, at, names, dated)
            yield of, record
            for other in DATED_FROM if of == "date:since" else ():
                yield f"date:{other}", record


def _weighty(fact: Fact) -> bool:
    """Can a figure be compared where no day is told beside it?"""
    if fact.kind in ("percent", "score"):
        return False
    if fact.kind in ("number", "quantity") and fact.unit in (None, "count"):
        return isinstance(fact.value, (int, float)) and fact.value >= _LEAST_FIGURE
    return True


def _property(article: Article, fact: Fact, start: int, end: int) -> tuple[str, str]:
    """What the figure gives, and in which aspect; "" where that cannot be compared between articles."""
    text = article.text
    if isinstance(fact, Date):
        of = _event_of_date(fact, text, start)
        return (of + _kin(text, start, fact.start) if of in ("date:die", "date:born") else of), ""
    if fact.kind == "score":
        return ("score", "") if fact.parts and len(fact.parts) == 2 else ("", "")
    if fact.value is None:
        return "", ""
    told = max(fact.end, fact.noun_end)
    if text.startswith(" (", told):
        aside = ASIDE.match(text, told, end)  # the same in other units
        told = aside.end() if aside else told
    before = text[max(start, fact.full_start - _BEFORE) : fact.full_start]
    after = text[told : min(end, told + _AFTER)]
    if (
        fact.kind == "age"
        or fact.kind == "number"
        and fact.head is None
        and (AGE.search(before) or SHE_WAS.match(before) or DYING.match(after))
    ):
        return _age(article, fact, start, end, before, after)
    if fact.kind == "number" and fact.head is None and DATES_FROM.search(before) and fact.end - fact.start == _LONG_YEAR:
        return "date:since", ""
    if VOTES.match(text, told) and (fact.head == "vote" or before.endswith("by ") or EVENTS.get(_last(before)) == "vote"):
        return "count:vote", ""
    general = GENERAL.match(after)
    if general:
        after = after[general.end() :]
    part = OF_THEM.match(after)
    if part and _event("", after[part.end() :]) in TOLLS:
        after = after[part.end() :]  # "of them died" is a toll of them all
    # What another figure is told of is not told of this one.
    last, following = start, end
    for other in article.facts.between(max(start, fact.full_start - 2 * _BEFORE), min(end, told + 2 * _AFTER)):
        if other.kind in _COUNTED:
            if other.end <= fact.full_start:
                last = max(last, other.end)
            elif other.start >= told:
                following = min(following, other.full_start)
    before, after = text[max(last, fact.full_start - _NEAR_BEFORE) : fact.full_start], after[: max(0, following - told)]
    if last > start:
        before = BREAK.split(before)[-1]
    after = after[:_NEAR_AFTER]
    of, aspect = _figure(fact, before, after)
    if of.startswith("measure:"):
        before = MOVES.sub("", before)  # so does a mountain, for ever
    if not of or LOOSE.search(f"{before.rpartition(',')[2]}{_FIGURE}{after.partition(',')[0]}"):
        return "", ""
    return of, aspect


def _figure(fact: Fact, before: str, after: str) -> tuple[str, str]:
    if fact.kind == "percent":
        base = BASE.match(after)
        return "percent" if fact.unit == "percent" else "", base[1].lower().removesuffix("s") if base else ""
    if fact.kind in ("number", "quantity") and MAGNITUDE.search(before):
        return "magnitude", ""
    counted = fact.kind == "quantity" and fact.unit == "count"
    if counted and fact.head and fact.head not in DEATHS and fact.head not in TALLIES and not living(fact):
        return f"noun:{fact.head}", ""
    event = "die" if fact.head in DEATHS else _event(before, after)
    if fact.kind == "money":
        return f"money:{(fact.unit or '').rstrip('?')}", event if event in ("give", "trade", "cost", "fine") else ""
    if fact.kind == "duration":
        if "sentenced" in after:
            event = "sentence"
        return f"time:{fact.unit}", event if event in ("sentence", "last") else ""
    if fact.kind == "quantity" and fact.unit != "count":
        if event not in LASTING and FAR.match(after):
            event = "far"
        elif event not in LASTING and before.endswith("at "):
            event = "altitude"
        return f"measure:{fact.unit}", event if event in LASTING or event in ("far", "altitude") else ""
    if fact.unit not in (None, "count"):
        return "", ""
    if event in TOLLS:
        return ("count:aboard" if ABOARD.match(after) else f"count:{event}"), ""
    if fact.head is None or fact.head in PEOPLE or fact.head in TALLIES:
        tally = TALLIES.get(fact.head or "") or (event if event in TALLIES.values() else "")
        return (f"count:{tally}", "") if tally else ("", "")
    return f"noun:{fact.head}", ""


def _age(article: Article, fact: Fact, start: int, end: int, before: str, after: str) -> tuple[str, str]:
    """The age of somebody at death, told in the sentence of it or in the next; or of somebody named beside it."""
    text = article.text
    if not isinstance(fact.value, (int, float)) or not 0 < fact.value <= _OLDEST or LOOSE.search(before[-24:]):
        return "", ""
    own = DIES.search(text, start, end)
    if not own and SHE_WAS.match(before):
        if after.lstrip()[:1] not in ("", ".", ",", ";") and not after.startswith((" and ", " when ", " years old")):
            return "", ""
        earlier = article.document.sentence_at(max(0, start - 2))
        own = DIES.search(text, *earlier) if earlier[1] <= start else None
        start = earlier[0]
    if own:
        return f"age:die{_kin(text, start, fact.start)}", ""
    named = OF_PERSON.search(before) or OF_PERSON.search(f"{before}x,") if fact.kind == "age" else None
    return ("age:live", "") if named or fact.kind == "age" else ("", "")


def _event(before: str, after: str) -> str:
    """The event told nearest to a figure: by the verb behind it in its clause, else before it."""
    after = BREAK.split(after, maxsplit=1)[0]
    if " li" in after and LOST_LIVES.search(after):
        return "die"
    words = [word.lower() for word in WORD.findall(after)]
    verbs = [word for word in words[:5] if word not in HELPS]
    if verbs and (verbs[0].endswith("ed") or verbs[0] in EVENTS):
        return EVENTS.get(verbs[0], "")
    for word in [*verbs, *(word.lower() for word in reversed(WORD.findall(before)))]:
        if word in EVENTS:
            return EVENTS[word]
    return ""


def _last(before: str) -> str:
    words = WORD.findall(before[-_NEAR_AFTER:])
    return words[-1].lower() if words else ""


def _kin(text: str, start: int, end: int) -> str:
    found = KIN.search(text, start, end)
    return f":{found[0].lower()}" if found else ""


def _event_of_date(fact: Date, text: str, start: int) -> str:
    """The event that a date is told of: by the nearest word for one before it, where the date follows "in" or "on"."""
    if fact.relative or not (fact.year or fact.day):
        return ""
    first = min(fact.start, fact.full_start)  # with the weekday
    before = text[max(start, first - _BEFORE) : first]
    if fact.end - fact.start == 4 and text[fact.start - 1 : fact.start] in ("(", "-", "–"):
        if LIFESPAN.match(text, fact.start - 1):
            return "date:born"
        return "date:die" if fact.start > 6 and LIFESPAN.match(text, fact.start - 6) else ""
    ending = f" {before}".lower()
    if not ending.endswith((" in ", " on ", " since ", " from ", " to ", " of ")):
        return ""
    if ending.endswith((" from ", " to ")):
        return "date:since" if DATES_FROM.search(ending) else ""
    if ending.endswith(" since "):
        when = WHEN.match(text, fact.end)
        before = f"{before} {when[1]}" if when else before
    for word in reversed(WORD.findall(before.replace("set up", "setup"))):
        event = EVENTS.get(word.lower())
        if event:
            certain = event in DATED and (event != "die" or word in ("died", "dies")) and not LOOSE.search(before[-30:-4])
            return f"date:{event}" if certain else ""
        if word.endswith("ed") and word.islower() and len(word) > 4:
            return ""
    return ""
