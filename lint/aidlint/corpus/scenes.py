"""Scenes: what is told around the figure of a record, to know by which event or thing it is said of.

A scene is read from the text when its record is compared with another one, and kept by it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
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
    """All are marks, values or words. Of the sentence: ``form``, its words; ``planned``, ``denied``,
    ``namesake``: it tells of what is meant to be, of what is not, or of one of a family; ``subject``, its names; ``near``, its content words; ``speaker``, who
    says it, or ""; ``again``: it is about what comes again. ``names``, ``words``: those of the sentences beside it as well, as is ``around``, all words
    there in the singular;
    ``counting``: the figures there are those of an hour; ``days``, ``years``, ``figures``: what else is told there.

    Of the figure: ``topic``, marks of the names and words that come before it; ``places``, what it is said to be in;
    ``thing``, the first noun among these words; ``purpose``, what an amount is for; ``told``, the words behind it, up to the next figure; ``verb``, the one beside it, or "".
    """

    __slots__ = (
        "again", "around", "counting", "days", "denied", "figures", "form", "names", "namesake", "near", "places", "planned",
        "purpose", "speaker", "subject", "thing", "told", "topic", "verb", "words", "years",
    )  # fmt: skip

    def __init__(self, record: Record) -> None:
        letter, index = record.letter, record.index
        text = letter.text
        around = [letter.span(at) for at in range(max(0, index - 2), min(len(letter), index + 2))]
        start, end = letter.span(index)
        first, last = around[0][0], around[-1][1]
        own = _marks(text, [(start, end)])
        self.subject = own
        self.names = _marks(text, around if own else [*around, letter.span(0)]) | _placed(text, around)
        self.form = frozenset(map(str.lower, WORD.findall(text, start, end)))
        self.around = frozenset(map(singular, map(str.lower, WORD.findall(text, first, last))))
        self.planned = PLANNED.search(text, start, end) is not None
        self.denied = DENIED.search(text, start, end) is not None
        self.namesake = NAMESAKE.search(text, start, end) is not None
        purpose = PURPOSE.match(text, record.told, end)
        self.purpose = purpose[1].lower() if purpose else ""
        self.near = _content(text, start, end)
        self.words = self.near.union(*(_content(text, *span) for span in around if span[0] != start))
        days = {
            day for at, day in letter.dates[bisect_left(letter.dates, first, key=_first) :] if at < last and at != record.start
        }
        self.days = frozenset(day for day in days if day[1] and day[2])
        self.years = frozenset(day[0] for day in days if day[0])
        self.figures = frozenset(
            value
            for at, value in letter.figures[bisect_left(letter.figures, first, key=_first) :]
            if at < last and not record.full_start <= at < record.end
        )
        self.again = AGAIN.search(text, start, end) is not None
        self.counting = COUNTING.search(text, first, last) is not None
        self.speaker = _speaker(text, start, end)
        self.topic = _topic(text, record.start, start, [span for span in around if span[1] <= start])
        self.thing = _thing(text, start, record.start)
        self.places, self.told = _told(record, start, end)
        self.verb = _verb(text, record, start, end)


def _first(row: tuple[int, object]) -> int:
    return row[0]


def _told(record: Record, start: int, end: int) -> tuple[frozenset[int], frozenset[int]]:
    """The places named between the figures on either side, and the words from a figure to the next comma or figure."""
    text = record.letter.text
    starts = [at for at, _ in record.letter.figures]
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
