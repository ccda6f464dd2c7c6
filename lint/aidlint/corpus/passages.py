"""Passages: sentences as two copies of one text can be compared by, whatever their figures.

A figure is known by the words around it, figures left out: in two copies of a passage it has the same key, even where
one of them has another number there, or a few other words elsewhere.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from zlib import crc32

from aidlint.facts.fact import Date
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.article import Article
    from aidlint.facts.fact import Fact

    Span = tuple[int, int]
    Reading = tuple[object, ...]

KINDS = frozenset(
    "number quantity percent money age ordinal date time duration range fraction ratio multiple score set".split()
)
"""The facts that are figures of a passage."""

_WORD = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CAPITAL = lazy(r"(?<![\w'’])[A-ZÀ-Þ][^\W\d_]+")
# Words of dates: they belong to a figure even where the date is damaged beyond reading.
_CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday th st nd rd""".split()
)
# What a sentence may start with that is no name.
_STARTERS = frozenset(
    """a about above after all almost also although among an and another around as at because before both but by despite
    during each early even every few for from he her here his how if in it its just last later many meanwhile more most
    nearly no not now of on once one only or other our over she since so some still such than that the their then there
    these they this those though through to today total under until up we what when where which while who with yet
    you""".split()
)
# A note at the head or the foot of a text that says that it corrects or continues another.
_REVISION = lazy(
    r"\b(?:correct(?:s|ed|ion)|clarification|updat(?:es?|ed)|revis(?:es|ed|ion)|earlier version|editor['’]s note|"
    r"refil(?:es|ed)|repeat(?:s|ing)|adds? (?:details?|quotes?|background)|"
    r"(?:first|second|third|late|early|morning|evening|final|new) edition)\b",
    IGNORECASE,
)
_HEAD, _FOOT = 300, 300
_WINDOW = 4
_MOST_SHOWN = 80
_MOST_SENTENCES = 400
_MOST_WORDS = 80
_FEWEST_LETTERS = 20
_NEAR = 2
_NO_FIGURE = ("none",)


class Letter:
    """What is known of the article that a passage stands in.

    ``sentences`` are marks of its sentences as they stand, 0 for short ones and those far from any passage; ``named`` says
    which of them hold a name. ``dated`` is its own date as far as it is known, ``revises`` says that it corrects or continues
    another text. ``readings`` are those of all its figures.
    """

    __slots__ = ("damaged", "dated", "named", "readings", "revises", "sentences")

    def __init__(self, article: Article) -> None:
        self.damaged = any(channel.present for channel in article.damage.channels.values())
        self.dated = article.facts.today
        self.revises = revises(article.text)
        self.sentences: list[int] = []
        self.named: list[bool] = []
        self.readings: set[Reading] = set()


class Figure:
    """The figures between two words of a passage, as one: ``readings`` are comparable values, one a fact.

    ``start``/``end``: their span in the article; ``broken`` says that it cannot stand as written.
    """

    __slots__ = ("broken", "end", "key", "readings", "start", "text")

    def __init__(self, start: int, end: int, text: str, readings: tuple[Reading, ...], broken: bool) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.readings = readings
        self.broken = broken
        self.key = 0


class Passage:
    """A sentence: ``form`` marks all its words without figures, ``words`` each of them, and ``names`` its names, sorted;
    ``index`` counts the sentences of its ``letter``."""

    __slots__ = ("figures", "form", "index", "letter", "names", "words")

    def __init__(self, letter: Letter, index: int, words: list[str], names: set[str], figures: tuple[Figure, ...]) -> None:
        encoded = " ".join(words).encode("utf-8", "surrogatepass")
        self.letter = letter
        self.index = index
        self.form = crc32(encoded)
        # Arrays take a tenth of the room of sets, and most passages are never compared.
        self.words = array("I", map(crc32, encoded.split()))
        self.names = array("I", sorted(crc32(name.encode("utf-8", "surrogatepass")) for name in names))
        self.figures = figures


def revises(text: str) -> bool:
    """Does a note at the head or the foot of a text say that it corrects or continues another?"""
    return bool(_REVISION.search(text, 0, _HEAD) or _REVISION.search(text, max(0, len(text) - _FOOT)))


def read(article: Article) -> Iterator[tuple[int, tuple[Passage, Figure]]]:
    """The figures of an article by their keys, each with its passage."""
    letter = Letter(article)
    document, text = article.document, article.text
    found: list[Passage] = []
    holes = _holes(article) if letter.damaged else []
    sentences = [sentence for paragraph in document.paragraphs for sentence in document.sentences(paragraph)]
    starts = [start for start, _ in sentences]
    by_sentence: dict[int, list[Fact]] = {}
    for fact in [*article.facts.items, *holes]:
        if fact.kind in KINDS:
            by_sentence.setdefault(bisect_right(starts, fact.start) - 1, []).append(fact)
    for index, facts in sorted(by_sentence.items()):
        if 0 <= index < _MOST_SENTENCES:
            start, end = sentences[index]
            inside = [fact for fact in facts if fact.end <= end]
            if holes:
                inside.sort(key=lambda fact: (fact.start, -fact.end))
            passage = _passage(text, letter, index, (start, end), inside) if inside else None
            if passage is not None:
                found.append(passage)
    _tell(letter, text, sentences, found)
    keys: dict[int, int] = {}
    for passage in found:
        for figure in passage.figures:
            keys[figure.key] = keys.get(figure.key, 0) + 1
            letter.readings.update(figure.readings)
    for passage in found:
        for figure in passage.figures:
            # Words that stand around several figures of one article do not say which one is meant.
            if keys[figure.key] == 1:
                yield figure.key, (passage, figure)


def _tell(letter: Letter, text: str, sentences: list[Span], found: list[Passage]) -> None:
    """Fill in what is to be known of the sentences beside the passages."""
    letter.sentences = [0] * min(len(sentences), _MOST_SENTENCES)
    letter.named = [False] * len(letter.sentences)
    for index in {near for one in found for near in range(max(0, one.index - _NEAR), one.index + 2)}:
        if index < len(letter.sentences):
            start, end = sentences[index]
            if end - start >= _FEWEST_LETTERS:
                letter.sentences[index] = crc32(text[start:end].encode("utf-8", "surrogatepass"))
            letter.named[index] = any(name.lower() not in _CALENDAR for name in _CAPITAL.findall(text, start + 1, end))


def _passage(text: str, letter: Letter, index: int, sentence: Span, facts: list[Fact]) -> Passage | None:
    position, end = sentence
    words: list[str] = []
    names: set[str] = set()
    figures: list[tuple[int, Figure]] = []
    pending: list[Fact] = []
    for fact in [*facts, None]:
        stop = end if fact is None else fact.start
        if stop < position:
            continue  # inside the one before
        raw = _WORD.findall(text, position, stop)
        fresh = [word for word in map(str.lower, raw) if word not in _CALENDAR]
        if fresh:
            if pending:
                figures.append((len(words), _figure(text, pending)))
                pending = []
            capitals = [word.lower() for word in raw if word[0].isupper()]
            if not words and capitals and capitals[0] == fresh[0] and fresh[0] in _STARTERS:
                del capitals[0]
            names.update(capitals)
            words += fresh
        if fact is not None:
            pending.append(fact)
            position = fact.end
    if pending:
        figures.append((len(words), _figure(text, pending)))
    if not _WINDOW <= len(words) <= _MOST_WORDS:
        return None
    for at, figure in figures:
        before, after = " ".join(words[max(0, at - _WINDOW) : at]), " ".join(words[at : at + _WINDOW])
        figure.key = crc32(before.encode("utf-8", "surrogatepass")) << 32 | crc32(after.encode("utf-8", "surrogatepass"))
    return Passage(letter, index, words, names - _CALENDAR, tuple(figure for _, figure in figures))


def _figure(text: str, facts: list[Fact]) -> Figure:
    start, end = facts[0].start, max(fact.end for fact in facts)
    broken = any(fact.malformed is not None for fact in facts)
    return Figure(
        start, end, text[start : min(end, start + _MOST_SHOWN)], tuple(_reading(fact, text) for fact in facts), broken
    )


def _reading(fact: Fact, text: str) -> Reading:
    """What a fact says, in a form that can be compared; figures of different forms cannot."""
    if isinstance(fact, Date):
        if fact.kind == "date" and not fact.relative and (fact.year or fact.month or fact.day):
            return ("date", fact.year, fact.month, fact.day, fact.weekday)
        return ("moment", " ".join(text[fact.start : fact.end].lower().split()))
    if fact.low is not None or fact.high is not None:
        interval = fact.interval
        return ("ordinal" if fact.kind == "ordinal" else "amount", interval.low, interval.high, fact.unit, fact.step)
    if fact.parts:
        return (fact.kind, *fact.parts)
    return _NO_FIGURE if fact.malformed else ("other", fact.value)


def _holes(article: Article) -> list[Fact]:
    """The signs of the channels that damaged the article, as figures, where no figure was read."""
    found = []
    for channel in article.damage.channels.values():
        for sign in channel.signs if channel.present else ():
            if sign.end > sign.start and not any(fact.kind in KINDS for fact in _over(article, sign.start, sign.end)):
                found.append(sign.fact())  # noqa: PERF401  # the condition is what matters here
    return found


def _over(article: Article, start: int, end: int) -> list[Fact]:
    return [fact for fact in article.facts.between(max(0, start - 40), end) if fact.end > start]
