"""Passages: sentences as two copies of one text can be compared by, whatever their figures.

A figure is known by the words around it: in two copies of a passage it has the same key, even where one of them has
another number there, or a few other words elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from zlib import crc32

from aidlint.corpus.letters import CALENDAR, DATELINE, MOST_SENTENCES, Letter, sentences
from aidlint.facts.fact import Date
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.article import Article
    from aidlint.facts.fact import Fact

    Span = tuple[int, int]
    Reading = tuple[object, ...]
    Told = tuple[tuple[int, ...], frozenset[int], int]

KINDS = frozenset(
    "number quantity percent money age ordinal date time duration range fraction ratio multiple score set".split()
)
"""The facts that are figures of a passage."""

_WORD = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# What a sentence may start with that is no name.
_STARTERS = frozenset(
    """a about above after all almost also although among an and another around as at because before both but by despite
    during each early even every few for from he her here his how if in it its just last later many meanwhile more most
    nearly no not now of on once one only or other our over she since so some still such than that the their then there
    these they this those though through to today total under until up we what when where which while who with yet
    you""".split()
)
_COMPARED = frozenset(("amount", "date", "ratio", "fraction", "score"))
_WINDOW = 3
_REACH = 36
_JOINED = 14
_MOST_SHOWN = 80
_FEWEST_WORDS, _MOST_WORDS = 4, 80
_SHORTEST = 20
_ONE = ("amount", 1, 1, None, 0)  # mostly no figure: "one of", "no one"
_NO_FIGURE = ("none",)


class Figure:
    """The figures between two words of a passage, as one: ``readings`` are comparable values, one a fact.

    ``start``/``end``: their span in the article; ``broken`` says that it cannot stand as written.
    """

    __slots__ = ("broken", "end", "key", "readings", "start")

    def __init__(self, facts: list[Fact], text: str) -> None:
        self.start = facts[0].start
        self.end = max([fact.end for fact in facts])
        self.readings: tuple[Reading, ...] = tuple([_reading(fact, text) for fact in facts])
        self.broken = any(fact.malformed is not None for fact in facts)
        self.key = 0


class Passage:
    """A sentence with its figures; ``index`` counts the sentences of its ``letter``; it begins at ``start``, behind a dateline.

    ``words`` are marks of all its words without figures, ``form`` is one of them all, and ``names`` are those of its names.
    """

    __slots__ = ("_told", "figures", "index", "letter", "start")

    def __init__(self, letter: Letter, index: int, start: int, figures: tuple[Figure, ...]) -> None:
        self.letter = letter
        self.index = index
        self.start = start
        self.figures = figures
        self._told: Told | None = None

    @property
    def words(self) -> tuple[int, ...]:
        """The words, in order; none for a sentence that is too short or too long to compare."""
        return self._tell()[0]

    @property
    def names(self) -> frozenset[int]:
        """The names."""
        return self._tell()[1]

    @property
    def form(self) -> int:
        """All words as one mark."""
        return self._tell()[2]

    def text(self, figure: Figure) -> str:
        """A figure as it is shown."""
        return self.letter.text[figure.start : min(figure.end, figure.start + _MOST_SHOWN)]

    def _tell(self) -> Told:
        if self._told is None:
            self._told = _tell(self.letter.text, (self.start, self.letter.span(self.index)[1]), self.figures)
        return self._told


def read(article: Article) -> Iterator[tuple[int, tuple[Passage, Figure]]]:
    """The figures of an article by their keys, each with its passage."""
    spans = sentences(article)
    letter = Letter(article, spans)
    text = article.text
    holes = _holes(article) if letter.damaged else []
    starts = [start for start, _ in spans]
    by_sentence: dict[int, list[Fact]] = {}
    for fact in [*article.facts.items, *holes]:
        if fact.kind in KINDS:
            by_sentence.setdefault(bisect_right(starts, fact.start) - 1, []).append(fact)
    keys: dict[int, tuple[Passage, Figure] | None] = {}
    for index, facts in by_sentence.items():
        if not 0 <= index < MOST_SENTENCES or spans[index][1] - spans[index][0] < _SHORTEST:
            continue
        if holes:
            facts.sort(key=lambda fact: (fact.start, -fact.end))
        start, end = spans[index]
        dateline = DATELINE.match(text, start, end)
        start = dateline.end() if dateline else start
        passage = Passage(letter, index, start, _figures(text, (start, end), facts))
        letter.figures += passage.figures
        for figure in passage.figures:
            if figure.broken or any(reading[0] in _COMPARED and reading != _ONE for reading in figure.readings):
                figure.key = _key(text, (start, end), figure)
                # Words that stand around several figures of one article do not say which one is meant.
                keys[figure.key] = None if figure.key in keys else (passage, figure)
    for key, row in keys.items():
        if row is not None:
            yield key, row


def _figures(text: str, sentence: Span, facts: list[Fact]) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    pending: list[Fact] = []
    position = sentence[0]
    for fact in facts:
        if fact.start < position or fact.end > sentence[1]:
            continue  # inside the one before
        if pending and (fact.start - position > _JOINED or _words(text, position, fact.start)):
            figures.append(Figure(pending, text))
            pending = []
        pending.append(fact)
        position = fact.end
    if pending:
        figures.append(Figure(pending, text))
    return tuple(figures)


def _words(text: str, start: int, end: int) -> list[str]:
    return [word for word in map(str.lower, _WORD.findall(text, start, end)) if word not in CALENDAR]


def _key(text: str, sentence: Span, figure: Figure) -> int:
    """The words on either side of a figure as one number."""
    before = _words(text, max(sentence[0], figure.start - _REACH), figure.start)[-_WINDOW:]
    after = _words(text, figure.end, min(sentence[1], figure.end + _REACH))[:_WINDOW]
    return crc32(" ".join(before).encode("utf-8", "surrogatepass")) << 32 | crc32(
        " ".join(after).encode("utf-8", "surrogatepass")
    )


def _tell(text: str, sentence: Span, figures: tuple[Figure, ...]) -> Told:
    """The words of a sentence without its figures, its names, and its form."""
    position, end = sentence
    words: list[str] = []
    names: set[str] = set()
    for stop, following in [*((figure.start, figure.end) for figure in figures), (end, end)]:
        raw = _WORD.findall(text, position, stop) if position < stop else []
        fresh = [word for word in map(str.lower, raw) if word not in CALENDAR]
        capitals = [word.lower() for word in raw if word[0].isupper()]
        if not words and capitals and fresh and capitals[0] == fresh[0] and fresh[0] in _STARTERS:
            del capitals[0]
        names.update(capitals)
        words += fresh
        position = max(position, following)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return (), frozenset(), 0
    encoded = " ".join(words).encode("utf-8", "surrogatepass")
    marks = [crc32(name.encode("utf-8", "surrogatepass")) for name in names - CALENDAR]
    return tuple(map(crc32, encoded.split())), frozenset(marks), crc32(encoded)


def _reading(fact: Fact, text: str) -> Reading:
    """What a fact says, in a form that can be compared; figures of different forms cannot."""
    if isinstance(fact, Date):
        if fact.kind == "date" and not fact.relative and (fact.year or fact.month or fact.day):
            return ("date", fact.year, fact.month, fact.day, fact.weekday)
        return ("moment", " ".join(text[fact.start : fact.end].lower().split()))
    if fact.low is not None or fact.high is not None:
        kind = "ordinal" if fact.kind == "ordinal" else "amount"
        if fact.hedge is None and fact.low is not None and fact.high is not None:
            return (kind, fact.low, fact.high, fact.unit, fact.step)
        interval = fact.interval
        return (kind, interval.low, interval.high, fact.unit, fact.step)
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
