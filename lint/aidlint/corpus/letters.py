"""Letters: what is known of the article that a row comes from.

Most rows are never compared with another one. So a row knows where it stands, and what its words say is read from the text
of its letter when a judge asks: the text takes less room than what could be read from it, and no time.
"""

from __future__ import annotations

from array import array
from zlib import crc32

from aidlint.corpus.words import NAME, TITLES
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.article import Article
    from aidlint.corpus.passages import Figure

    Span = tuple[int, int]
    Reading = tuple[object, ...]

CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday th st nd rd""".split()
)
"""Words of dates: they belong to a figure even where the date is damaged beyond reading."""

DATELINE = lazy(
    r"[A-ZÀ-Þ][^\W\d_]+(?:[ ,.'’-]+[A-ZÀ-Þ][\w.]*){0,4}(?: \([^()]{1,30}\))?(?:, [A-Z][a-z]+\.? [0-9]{1,2})?"
    r" ?(?:—|–|--| -) "
)
"""The place and the agency that an article from the wire opens with."""

MOST_SENTENCES = 400
_CAPITAL = lazy(r"(?<![\w'’])[A-ZÀ-Þ][^\W\d_]+")
_FEWEST_LETTERS = 16
# A note at the head or the foot of a text that says that it corrects or continues another.
_REVISION = lazy(
    r"\b(?:correct(?:s|ed|ion)|clarification|updat(?:es?|ed)|revis(?:es|ed|ion)|earlier version|editor['’]s note|"
    r"refil(?:es|ed)|repeat(?:s|ing)|adds? (?:details?|quotes?|background)|"
    r"(?:first|second|third|late|early|morning|evening|final|new) edition)\b",
    IGNORECASE,
)
_REVISES = ("correct", "clarif", "updat", "revis", "version", "note", "refil", "repeat", "add", "edition")
_HEAD, _FOOT = 300, 300


class Letter:
    """An article as its rows know it. ``dated`` is its own date as far as it is known, ``damaged`` says that it is shown to be;
    ``figures`` are those of its passages."""

    __slots__ = ("_marks", "_readings", "_spans", "damaged", "dated", "figures", "text")

    def __init__(self, article: Article, sentences: list[Span]) -> None:
        self.text = article.text
        self.damaged = any(channel.present for channel in article.damage.channels.values())
        self.dated = article.facts.today
        self.figures: list[Figure] = []
        self._readings: set[Reading] | None = None
        self._spans = array("I", [offset for span in sentences[:MOST_SENTENCES] for offset in span])
        self._marks: dict[int, tuple[int, bool]] = {}

    def __len__(self) -> int:
        return len(self._spans) // 2

    @property
    def readings(self) -> set[Reading]:
        """The readings of all its figures."""
        if self._readings is None:
            self._readings = {reading for figure in self.figures for reading in figure.readings}
        return self._readings

    @property
    def revises(self) -> bool:
        """Does a note at the head or the foot say that it corrects or continues another text?"""
        return revises(self.text)

    def span(self, index: int) -> Span:
        """The span of a sentence."""
        return self._spans[2 * index], self._spans[2 * index + 1]

    def mark(self, index: int) -> int:
        """A sentence as it stands, as a number; 0 for a short one."""
        return self._told(index)[0]

    def named(self, index: int) -> bool:
        """Does a sentence hold a name?"""
        return self._told(index)[1]

    def _told(self, index: int) -> tuple[int, bool]:
        told = self._marks.get(index)
        if told is None:
            start, end = self.span(index)
            mark = crc32(self.text[start:end].encode("utf-8", "surrogatepass")) if end - start >= _FEWEST_LETTERS else 0
            named = any(name.lower() not in CALENDAR for name in _CAPITAL.findall(self.text, start + 1, end))
            told = self._marks[index] = mark, named
        return told


def sentences(article: Article) -> list[Span]:
    """The sentences of an article."""
    document = article.document
    return [sentence for paragraph in document.paragraphs for sentence in document.sentences(paragraph)]


def revises(text: str) -> bool:
    """Does a note at the head or the foot of a text say that it corrects or continues another?"""
    for part in (text[:_HEAD], text[-_FOOT:]):
        lower = part.lower()
        if any(map(lower.__contains__, _REVISES)) and _REVISION.search(part):
            return True
    return False


def names_in(text: str, start: int, end: int) -> frozenset[int]:
    """Marks of the names of a span, but for those of a line in capitals throughout."""
    found = []
    for name in NAME.findall(text, start, end):
        word = name.lower()
        if word not in TITLES and not name.isupper():
            found.append(crc32(word.encode("utf-8", "surrogatepass")))
    return frozenset(found)
