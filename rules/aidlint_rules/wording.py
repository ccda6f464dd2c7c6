"""What rules ask of the words around a fact. Offsets are code points of the document's text, half open."""

from __future__ import annotations

from aidlint.api import Article, Enumeration, Fact, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Span = tuple[int, int]

_BEFORE = lazy(r"([^\W\d_]+(?:[.'’-][^\W\d_]+)*)\.?[\s\u00a0\"“'‘(\[]*$")
_AFTER = lazy(r"[\s\u00a0]*([^\W\d_]+(?:['’-][^\W\d_]+)*)")
# No label or phrase that a rule looks for is longer.
_REACH = 40
# Words that bear on a figure stand this near it, however long its sentence is.
_NEAR = 200


def word_before(text: str, at: int) -> str:
    """The lower-case word that ends before ``at``, with nothing but blanks, a stop or an opening mark between; or ""."""
    found = _BEFORE.search(text, max(0, at - _REACH), at)
    return found[1].lower() if found else ""


def word_after(text: str, at: int) -> str:
    """The word that follows ``at`` after blanks, as written; or ""."""
    found = _AFTER.match(text, at)
    return found[1] if found else ""


def surface(text: str, fact: Fact) -> str:
    """A fact as it is written."""
    return text[fact.start : fact.end]


def sentence_of(article: Article, fact: Fact) -> Span:
    """The sentence in which a fact starts, cut where it goes on for long."""
    start, end = article.document.sentence_at(fact.start)
    return max(start, fact.start - _NEAR), min(max(end, fact.end), fact.end + _NEAR)


def rewritten(text: str, start: int, end: int, edits: Iterable[tuple[Span, str]]) -> str:
    """The text of ``start``..``end`` with some spans inside it replaced."""
    written = []
    at = start
    for (first, last), new in sorted(edits):
        written += [text[at:first], new]
        at = last
    return "".join(written) + text[at:end]


def plain(value: float) -> str:
    """A number for a message: no exponent, no needless decimals, groups of three from 10,000."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}" if abs(value) >= 10_000 else str(int(value))
    return f"{value:,.4g}"


def items_shown(article: Article, made: Enumeration) -> str:
    """The items of a list for a reader, the first dozen, each cut at 60 characters."""
    return " / ".join(" ".join(article.text[a:b].split())[:60] for a, b in made.items[:12])
