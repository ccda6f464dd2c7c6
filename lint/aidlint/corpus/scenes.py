"""Scenes: what is told around the figure of a record, to know by which event or thing it is said of.

A scene is read from the text when its record is compared with another one, and kept by it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, lru_cache
from zlib import crc32

from aidlint.corpus.letters import DATELINE
from aidlint.corpus.words import (
    AGAIN,
    CONTRASTS,
    COUNTING,
    DENIED,
    EVENTS,
    HELPS,
    NAME,
    NAMESAKE,
    PLACE,
    PLANNED,
    PRONOUNS,
    PURPOSE,
    SAID,
    STOPS,
    TITLES,
    WORD,
)
from aidlint.patterns import lazy
from aidlint.reference.lexicon import is_word
from aidlint.reference.nouns import noun_class, singular

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from aidlint.corpus.records import Record

    Span = tuple[int, int]
    Day = tuple[int | None, int | None, int | None]

_NEAR_AFTER = 45
_NEXT_NAME = lazy(r",? [A-ZÀ-Þ]")
# The classes of nouns that can be founded, built or measured.
_NOTHING = frozenset("total number act list end place part name man woman person people member home way world".split())
_THINGS = frozenset(("artifact", "group", "location", "object", "act", "event", "animal"))


class Scene:
    """What is told around the figure of a record. All are marks, values or words, and read when they are asked for."""

    def __init__(self, record: Record) -> None:
        letter, index = record.letter, record.index
        self._record = record
        self._text = letter.text
        self._spans = [letter.span(at) for at in range(max(0, index - 2), min(len(letter), index + 2))]
        self._start, self._end = letter.span(index)
        self._first, self._last = self._spans[0][0], self._spans[-1][1]

    # -- of the sentence

    @cached_property
    def form(self) -> frozenset[str]:
        """Its words."""
        return frozenset(map(str.lower, WORD.findall(self._text, self._start, self._end)))

    @cached_property
    def subject(self) -> frozenset[int]:
        """Its names."""
        return _marks(self._text, [(self._start, self._end)])

    @cached_property
    def near(self) -> frozenset[int]:
        """Its content words."""
        return _content(self._text, self._start, self._end)

    @cached_property
    def speaker(self) -> str:
        """Who says it, or ""."""
        return _speaker(self._text, self._start, self._end)

    @cached_property
    def again(self) -> bool:
        """Is it about what comes again?"""
        return AGAIN.search(self._text, self._start, self._end) is not None

    @cached_property
    def planned(self) -> bool:
        """Is it about what is meant to be?"""
        return PLANNED.search(self._text, self._start, self._end) is not None

    @cached_property
    def denied(self) -> bool:
        """Is it about what is not?"""
        return DENIED.search(self._text, self._start, self._end) is not None

    @cached_property
    def namesake(self) -> bool:
        """Is it about one of a family?"""
        return NAMESAKE.search(self._text, self._start, self._end) is not None

    # -- of the sentence and those beside it

    @cached_property
    def names(self) -> frozenset[int]:
        """Their names; those of the head of the text as well where the sentence names nobody."""
        spans = self._spans if self.subject else [*self._spans, self._record.letter.span(0)]
        return _marks(self._text, spans) | _placed(self._text, spans)

    @cached_property
    def words(self) -> frozenset[int]:
        """Their content words."""
        return self.near.union(*(_content(self._text, *span) for span in self._spans if span[0] != self._start))

    @cached_property
    def around(self) -> frozenset[str]:
        """All their words, in the singular."""
        return frozenset(map(singular, map(str.lower, WORD.findall(self._text, self._first, self._last))))

    @cached_property
    def counting(self) -> bool:
        """Are the figures there those of an hour?"""
        return COUNTING.search(self._text, self._first, self._last) is not None

    @cached_property
    def days(self) -> frozenset[Day]:
        """The days told there, but for the figure itself."""
        return frozenset(day for day in self._dates if day[1] and day[2])

    @cached_property
    def years(self) -> frozenset[int]:
        """The years told there, but for the figure itself."""
        return frozenset(day[0] for day in self._dates if day[0])

    @cached_property
    def figures(self) -> frozenset[object]:
        """The other figures told there."""
        record = self._record
        figures = record.letter.amounts
        return frozenset(
            value
            for at, value in figures[bisect_left(figures, self._first, key=_first) :]
            if at < self._last and not record.full_start <= at < record.end
        )

    # -- of the figure

    @cached_property
    def topic(self) -> tuple[frozenset[int], frozenset[int]]:
        """The names and the content words that come before it."""
        earlier = [span for span in self._spans if span[1] <= self._start]
        return _topic(self._text, self._record.start, self._start, earlier)

    @cached_property
    def thing(self) -> str:
        """The first noun that comes before it in its sentence, or ""."""
        return _thing(self._text, self._start, self._record.start)

    @cached_property
    def purpose(self) -> str:
        """What an amount is for, or ""."""
        found = PURPOSE.match(self._text, self._record.told, self._end)
        return found[1].lower() if found else ""

    @property
    def places(self) -> frozenset[int]:
        """What it is said to be in."""
        return self._told[0]

    @property
    def told(self) -> frozenset[int]:
        """The words behind it, up to the next figure."""
        return self._told[1]

    @cached_property
    def verb(self) -> str:
        """The verb beside it, or ""."""
        return _verb(self._text, self._record, self._start, self._end)

    @cached_property
    def _told(self) -> tuple[frozenset[int], frozenset[int]]:
        return _told(self._record, self._start, self._end)

    @cached_property
    def _dates(self) -> set[Day]:
        dates = self._record.letter.dates
        found = dates[bisect_left(dates, self._first, key=_first) :]
        return {day for at, day in found if at < self._last and at != self._record.start}


def _first(row: tuple[int, object]) -> int:
    return row[0]


def _told(record: Record, start: int, end: int) -> tuple[frozenset[int], frozenset[int]]:
    """The places named between the figures on either side, and the words from a figure to the next comma or figure."""
    text = record.letter.text
    starts = [at for at, _ in record.letter.amounts]
    at = bisect_left(starts, record.full_start)
    first = max(start, starts[at - 1] if at and starts[at - 1] >= start else start)
    last = min([other for other in starts[at : at + 3] if other >= record.end], default=end)
    first = max(first, text.rfind(";", first, record.start))
    behind = text[record.end : min(last, end)].partition(";")[0]
    spans = ((first, record.start), (record.end, record.end + len(behind)))
    places = {name for span in spans for found in PLACE.finditer(text, *span) for name in found.groups() if name}
    behind = behind.partition(",")[0]
    words = {word.lower() for word in WORD.findall(behind) if word.lower() not in HELPS and len(word) > 2}
    return _marked(name.lower() for name in places if name.lower() not in TITLES), _marked(words)


def _verb(text: str, record: Record, start: int, end: int) -> str:
    """The verb right behind a figure and its noun, or else close before it."""
    told = record.told
    behind = [word for word in WORD.findall(text, told, min(end, told + _NEAR_AFTER))[:4] if word.lower() not in HELPS]
    before = WORD.findall(text, max(start, record.full_start - _NEAR_AFTER), record.full_start)[-4:]
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


def _topic(text: str, at: int, start: int, earlier: list[Span]) -> tuple[frozenset[int], frozenset[int]]:
    """What the clause before a figure is about: names and content words; those of the sentence before where it names
    nothing."""
    names, words = _marks(text, [(start, at)]), _content(text, start, at)
    if not names and earlier:
        names = _marks(text, earlier[-1:])
        words |= _content(text, *earlier[-1])
    return names, words


def _thing(text: str, start: int, end: int) -> str:
    """The first noun of a clause, as far as it is one of something that can be founded, built or measured; or ""."""
    for word in WORD.findall(text, start, end):
        if len(word) > 2 and word.islower() and word not in STOPS and word not in EVENTS:
            one = singular(word)
            if one not in _NOTHING and noun_class(one) in _THINGS:
                return one
    return ""


def contrasted(one: Scene, other: Scene) -> bool:
    """Does a word of each sentence set it apart from the other: "primary" and "secondary", "men" and "women"?"""
    left = {CONTRASTS[word]: word for word in one.form - other.form if word in CONTRASTS}
    return any(CONTRASTS[word] in left for word in other.form - one.form if word in CONTRASTS)


def _marks(text: str, spans: list[Span]) -> frozenset[int]:
    """The names of some sentences, but for those of a dateline and of a line in capitals throughout; a word that begins a
    sentence is one only if it is no common word, or another name follows it."""
    found = []
    for start, end in spans:
        if text[start:end].isupper():
            continue
        dateline = DATELINE.match(text, start, end)
        first = dateline.end() if dateline else start
        for match in NAME.finditer(text, first, end):
            name = match[0]
            word = name.lower()
            if word in TITLES or name.isupper() or word.rstrip("s") in TITLES:
                continue
            if match.start() == first and _common(word) and not _NEXT_NAME.match(text, match.end()):
                continue
            found.append(word)
    return _marked(found)


def _placed(text: str, spans: list[Span]) -> frozenset[int]:
    """The names in the datelines of some sentences."""
    datelines = [dateline for span in spans if (dateline := DATELINE.match(text, *span))]
    words = [name.lower() for dateline in datelines for name in NAME.findall(text, *dateline.span())]
    return _marked(word for word in words if word not in TITLES)


@lru_cache(maxsize=1 << 12)
def _common(word: str) -> bool:
    return is_word(word)


def _content(text: str, start: int, end: int) -> frozenset[int]:
    """The content words of a span, without their endings; what is told of figures is none of them."""
    return frozenset(
        crc32(_bare(word).encode("utf-8", "surrogatepass"))
        for word in WORD.findall(text, start, end)
        if len(word) > 3 and word.islower() and word not in STOPS and word not in EVENTS
    )


def _bare(word: str) -> str:
    word = singular(word)
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word
