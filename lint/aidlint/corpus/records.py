"""Records: figures that tell of one event or thing, with what says which event or thing it is.

A record holds the property that its figure gives (``died``, ``opened``, ``money given`` …) and the anchors around it: names,
dates, other figures and words of its sentence and of those beside it. Two articles may tell of one event in quite other
words; they name it alike.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from zlib import crc32

from aidlint.corpus.passages import revises
from aidlint.corpus.words import (
    ABOARD,
    AGAIN,
    AGE,
    ASIDE,
    BASE,
    BREAK,
    COUNTING,
    DATED,
    DEATHS,
    DIES,
    EVENTS,
    GENERAL,
    HELPS,
    KIN,
    LOOSE,
    MAGNITUDE,
    NAME,
    OF_THEM,
    PEOPLE,
    PLACE,
    PRONOUNS,
    SAID,
    SIZES,
    STOPS,
    TITLES,
    WORD,
)
from aidlint.facts.fact import Date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aidlint.article import Article
    from aidlint.facts.fact import Fact

    Span = tuple[int, int]
    Day = tuple[int | None, int | None, int | None]

_BEFORE, _AFTER = 90, 70
_NEAR_BEFORE, _NEAR_AFTER = 70, 45
_MOST_SENTENCES = 400
_MOST_RECORDS = 60
_MOST_SHOWN = 80
_LEAST_FIGURE = 13
_OLDEST = 125


class Scene:
    """What a sentence and those beside it tell, for all the figures of that sentence. All are marks, values or words.

    ``subject``: the names of the sentence, ``near`` its content words, ``speaker`` who says it, or ""; ``again``: it is about
    what comes again. ``names`` and ``words``: those of the sentences beside it as well; ``counting``: the figures there are
    those of an hour. ``days``, ``years``: told there. ``values``: all figures of the article; ``damaged``: the article is.
    """

    __slots__ = (
        "again", "around", "at", "counting", "damaged", "days", "names", "near", "others", "speaker", "subject", "values",
        "words", "years",
    )  # fmt: skip

    def __init__(
        self, article: Article, around: list[Span], at: int, names: frozenset[int], values: frozenset[object], damaged: bool
    ) -> None:
        text = article.text
        start, end = around[at]
        first, last = around[0][0], around[-1][1]
        self.around = around
        self.at = at
        self.names = names
        self.values = values
        self.damaged = damaged
        self.others = article.facts.between(first, last)
        self.days, self.years = _days(self.others)
        self.subject = _marks(text, [(start, end)])
        self.near = frozenset(_content(text, start, end))
        self.words = self.near.union(*(_content(text, *span) for span in around if span[0] != start))
        self.again = AGAIN.search(text, start, end) is not None
        self.counting = COUNTING.search(text, first, last) is not None
        self.speaker = _speaker(text, start, end)


class Record:
    """A figure of a property. ``low``/``high``: its interval, or for a date ``day`` with its year, month and day; ``own``:
    its value. ``lasting``: the property never changes; ``head``: the noun counted, "" for any people.

    ``topic``: marks of the names and words that come before it; ``places``: what it is said to be in; ``told``: the words
    behind it, up to the next figure; ``verb``: the one beside it, or "". ``days``, ``years`` and ``figures``: what else is
    told there. The rest is that of its ``Scene``.
    """

    __slots__ = (
        "again", "counting", "damaged", "day", "days", "end", "figures", "head", "high", "lasting", "low", "names", "near",
        "own", "places", "property", "speaker", "start", "subject", "text", "told", "topic", "values", "verb", "words", "years",
    )  # fmt: skip

    def __init__(self, of: str, fact: Fact, article: Article, scene: Scene, facts: list[Fact]) -> None:
        text = article.text
        start, end = scene.around[scene.at]
        self.property = of
        self.start = fact.start
        self.end = fact.end
        self.text = text[fact.start : min(fact.end, fact.start + _MOST_SHOWN)]
        self.lasting = lasts(of)
        self.day: Day | None = None
        self.low = self.high = 0.0
        if isinstance(fact, Date):
            self.day = (fact.year, fact.month, fact.day)
        else:
            wide = fact.interval if fact.hedge or not isinstance(fact.value, (int, float)) else fact.rounded
            self.low, self.high = wide.low, wide.high
        value = _value(fact)
        self.own: frozenset[object] = frozenset() if value is None else frozenset((value,))
        plain = fact.head is None or fact.head in PEOPLE or fact.head in DEATHS
        self.head = "" if plain or GENERAL.match(text, max(fact.end, fact.noun_end)) else str(fact.head)
        self.topic = _topic(text, fact, start, scene.around[: scene.at])
        self.places, self.told = _told(text, fact, start, end, facts)
        self.verb = _verb(text, fact, start, end)
        self.days = scene.days - {self.day}
        self.years = scene.years - {self.day[0]} if self.day else scene.years
        self.figures: frozenset[object] = frozenset(
            (other.value, other.unit, other.head)
            for other in scene.others
            if other is not fact and isinstance(other.value, (int, float)) and other.value >= _LEAST_FIGURE
        )
        self.subject, self.near, self.names, self.words = scene.subject, scene.near, scene.names, scene.words
        self.speaker, self.again, self.counting = scene.speaker, scene.again, scene.counting
        self.values, self.damaged = scene.values, scene.damaged


def lasts(of: str) -> bool:
    """Is a property one that never changes: the date of an event, or a size?"""
    return of.startswith("date:") or of.rpartition(":")[2] in SIZES


def read(article: Article) -> Iterator[tuple[str, Record]]:
    """The records of an article by their properties, the first sixty; none of one that corrects or continues another."""
    document, text = article.document, article.text
    dates = [fact for fact in article.facts.dates() if fact.day and fact.month and not fact.malformed]
    kinds = article.facts.kinds
    if "date" not in kinds and "quantity" not in kinds or revises(text):
        return
    told = [fact.start for fact in dates]
    candidates = [fact for fact in article.facts.items if fact.kind in _KINDS] if told else _standing(article)
    if not candidates:
        return
    sentences = [sentence for paragraph in document.paragraphs for sentence in document.sentences(paragraph)]
    starts = [start for start, _ in sentences]
    by_sentence: dict[int, list[Fact]] = {}
    for fact in candidates:
        by_sentence.setdefault(bisect_right(starts, fact.start) - 1, []).append(fact)
    damaged = any(channel.present for channel in article.damage.channels.values())
    values = frozenset(value for value in map(_value, article.facts.items) if value is not None)
    count = 0
    for index, judged in sorted(by_sentence.items()):
        if index < 0 or count >= _MOST_RECORDS:
            continue
        start, end = sentences[index]
        facts = article.facts.between(start, end)
        around = sentences[max(0, index - 2) : index + 2]
        # What changes from day to day is compared only where the day is told.
        dated = bisect_left(told, around[0][0]) < bisect_left(told, around[-1][1])
        found = [
            (of, fact)
            for fact in judged
            if (dated or fact.kind in _STANDING)
            and (of := _property(text, fact, start, end, facts))
            and (dated or lasts(of) or of.startswith("noun:"))
        ]
        names = _marks(text, around) if found else frozenset()
        if names:
            scene = Scene(article, around, index - max(0, index - 2), names, values, damaged)
            for of, fact in found:
                yield of, Record(of, fact, article, scene, facts)
                count += 1


_COUNTED = frozenset("quantity number money percent age duration".split())
_KINDS = _COUNTED | {"date"}
# What may be compared where no day is told.
_TOLLS = frozenset(("die", "injure", "arrest", "attend"))
_STANDING = frozenset(("date", "quantity"))


def _standing(article: Article) -> list[Fact]:
    """The figures that may be compared where no day is told: dates, sizes, and counts that are not small."""
    return [
        fact
        for fact in article.facts.items
        if fact.kind in _STANDING
        and (fact.unit != "count" or isinstance(fact.value, (int, float)) and fact.value >= _LEAST_FIGURE)
    ]


def _value(fact: Fact) -> object:
    if isinstance(fact, Date):
        return ("date", fact.year, fact.month, fact.day) if fact.year or fact.day else None
    return (fact.value, fact.unit) if isinstance(fact.value, (int, float)) else None


def _property(text: str, fact: Fact, start: int, end: int, facts: list[Fact]) -> str:
    """What the figure gives, or "" where that cannot be compared between articles."""
    if fact.malformed or fact.value is None:
        return ""
    if isinstance(fact, Date):
        of = _event_of_date(fact, text[max(start, fact.full_start - _BEFORE) : fact.full_start])
        return of + _kin(text, start, fact.start) if of in ("date:die", "date:born") else of
    told = max(fact.end, fact.noun_end)
    aside = ASIDE.match(text, told, end)  # the same in other units
    told = aside.end() if aside else told
    before = text[max(start, fact.full_start - _BEFORE) : fact.full_start]
    after = text[told : min(end, told + _AFTER)]
    aged = fact.kind == "age" or fact.kind in ("number", "quantity") and fact.head is None and AGE.search(before)
    if aged and isinstance(fact.value, (int, float)) and DIES.search(text, start, end):
        return "" if LOOSE.search(before[-24:]) or fact.value > _OLDEST else f"age:die{_kin(text, start, fact.start)}"
    general = GENERAL.match(after)
    if general:
        after = after[general.end() :]
    part = OF_THEM.match(after)
    if part and _event("", after[part.end() :]) in _TOLLS:
        after = after[part.end() :]  # "of them died" is a toll of them all
    # What another figure is told of is not told of this one.
    last = max((other.end for other in facts if other.end <= fact.full_start and other.kind in _COUNTED), default=start)
    following = min((other.full_start for other in facts if other.start >= told and other.kind in _COUNTED), default=end)
    before, after = text[max(last, fact.full_start - _NEAR_BEFORE) : fact.full_start], after[: max(0, following - told)]
    if ABOARD.match(after):
        return ""
    if last > start:
        before = BREAK.split(before)[-1]
    after = after[:_NEAR_AFTER]
    if LOOSE.search(before.rpartition(",")[2]) or LOOSE.search(after.partition(",")[0]):
        return ""
    if fact.kind == "percent":
        base = BASE.match(after)
        return f"percent:{base[1].lower() if base else ''}" if fact.unit == "percent" else ""
    if fact.kind in ("number", "quantity") and MAGNITUDE.search(before):
        return "magnitude"
    event = "die" if fact.head in DEATHS else _event(before, after)
    if fact.kind == "money":
        return f"money:{fact.unit}:{event}" if event in ("give", "trade", "cost", "fine") else f"money:{fact.unit}:"
    if fact.kind == "duration":
        return f"time:{fact.unit}:sentence" if event == "sentence" else f"time:{fact.unit}:"
    if fact.kind == "quantity" and fact.unit != "count":
        return f"measure:{fact.unit}:{event}" if event in SIZES else f"measure:{fact.unit}:"
    if fact.unit not in (None, "count"):
        return ""
    if event in _TOLLS:
        return f"count:{event}"
    return f"noun:{fact.head}" if fact.head else ""


def _event(before: str, after: str) -> str:
    """The event told nearest to a figure: by the verb behind it in its clause, else before it."""
    words = [word.lower() for word in WORD.findall(after.partition(",")[0])]
    verbs = [word for word in words[:5] if word not in HELPS]
    if verbs and (verbs[0].endswith("ed") or verbs[0] in EVENTS):
        return EVENTS.get(verbs[0], "")
    for word in [*verbs, *(word.lower() for word in reversed(WORD.findall(before)))]:
        if word in EVENTS:
            return EVENTS[word]
    return ""


def _told(text: str, fact: Fact, start: int, end: int, facts: list[Fact]) -> tuple[frozenset[int], frozenset[int]]:
    """The places named between the figures on either side, and the words from a figure to the next comma or figure."""
    first = max((other.end for other in facts if other.end <= fact.start and other.kind in _COUNTED), default=start)
    last = min((other.start for other in facts if other.start >= fact.end and other.kind in _COUNTED), default=end)
    first = max(first, text.rfind(";", first, fact.start))
    behind = text[fact.end : last].partition(";")[0]
    spans = ((first, fact.start), (fact.end, fact.end + len(behind)))
    places = {name for span in spans for found in PLACE.finditer(text, *span) for name in found.groups() if name}
    behind = behind.partition(",")[0]
    words = {word.lower() for word in WORD.findall(behind) if word.lower() not in HELPS and len(word) > 2}
    return _marked(name.lower() for name in places if name.lower() not in TITLES), _marked(words)


def _verb(text: str, fact: Fact, start: int, end: int) -> str:
    """The verb right behind a figure and its noun, or else close before it."""
    told = max(fact.end, fact.noun_end)
    behind = [word for word in WORD.findall(text, told, min(end, told + _NEAR_AFTER))[:4] if word.lower() not in HELPS]
    before = WORD.findall(text, max(start, fact.full_start - _NEAR_AFTER), fact.full_start)[-4:]
    for word in [*behind[:1], *reversed(before)]:
        if word in EVENTS or word.islower() and word.endswith("ed") and len(word) > 4:
            return EVENTS.get(word) or _bare(word)
    return ""


def _speaker(text: str, start: int, end: int) -> str:
    found = SAID.search(text, start, end)
    word = (found[1] or found[2]).lower() if found else ""
    return "" if word in PRONOUNS else word


def _marked(words: Iterable[str]) -> frozenset[int]:
    return frozenset(crc32(word.encode("utf-8", "surrogatepass")) for word in words)


def _kin(text: str, start: int, end: int) -> str:
    found = KIN.search(text, start, end)
    return f":{found[0].lower()}" if found else ""


def _topic(text: str, fact: Fact, start: int, earlier: list[Span]) -> tuple[frozenset[int], frozenset[int]]:
    """What the clause before a figure is about: names and content words; those of the sentence before where it names
    nothing."""
    span = (start, fact.start)
    names, words = _marks(text, [span]), _content(text, *span)
    if not names and earlier:
        names = _marks(text, earlier[-1:])
        words |= _content(text, *earlier[-1])
    return names, frozenset(words)


def _event_of_date(fact: Date, before: str) -> str:
    """The event that a date is told of: by the nearest verb before it, where the date follows "in" or "on"."""
    if fact.relative or not (fact.year or fact.day) or not f" {before}".lower().endswith((" in ", " on ", " since ")):
        return ""
    for word in reversed(WORD.findall(before.replace("set up", "setup"))):
        event = EVENTS.get(word.lower())
        if event:
            certain = event in DATED and not word.lower().startswith("kill") and not LOOSE.search(before[-30:-4])
            return f"date:{event}" if certain else ""
        if word.endswith("ed") and word.islower() and len(word) > 4:
            return ""
    return ""


def _marks(text: str, sentences: list[Span]) -> frozenset[int]:
    """The names of some sentences, but for those set in capitals throughout."""
    found = set()
    for start, end in sentences:
        if text[start:end].isupper():
            continue
        for name in NAME.findall(text, start, end):
            word = name.lower()
            if word not in TITLES and not name.isupper() and word.rstrip("s") not in TITLES:
                found.add(crc32(word.encode("utf-8", "surrogatepass")))
    return frozenset(found)


def _content(text: str, start: int, end: int) -> set[int]:
    """The content words of a span, without their endings; what is told of figures is none of them."""
    return {
        crc32(_bare(word).encode("utf-8", "surrogatepass"))
        for word in WORD.findall(text, start, end)
        if len(word) > 3 and word[0].islower() and word not in STOPS and word not in EVENTS
    }


def _bare(word: str) -> str:
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word


def _days(facts: list[Fact]) -> tuple[frozenset[Day], frozenset[int]]:
    days, years = set(), set()
    for fact in facts:
        if isinstance(fact, Date) and not fact.malformed:
            if fact.day and fact.month:
                days.add((fact.year, fact.month, fact.day))
            if fact.year:
                years.add(fact.year)
    return frozenset(days), frozenset(years)
