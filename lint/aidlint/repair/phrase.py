"""Suggestions in full: the whole word that a replacement stands in, the unit or noun of its figure, the "between" of a range.

``15`` for ``l5`` reads as ``15 metres`` for ``l5 metres``: an editor sees what the text would say.
"""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.article import Article
    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact
    from aidlint.finding import Finding, Suggestion

# How far, in characters, a phrase reaches beyond what is replaced.
_REACH = 40
_REST = lazy(r"(?:[’'.,:+/-]?\w)*")
_OPENING = lazy(r"[$£€¥]?(?:\w[’'.,:+/-]?)*\Z")
_ENDS = lazy(r"\b(?:[Ff]rom|[Bb]etween) \Z")
_WAY = lazy(r"\s?(?:north|south|east|west|[NSEW])\b")
_BOTH = lazy(r" (?:to|and|until|till|through) ")
_NUMERIC = frozenset({"number", "quantity", "money", "percent", "duration", "age", "range", "date", "time"})


def in_full(article: Article, finding: Finding) -> Finding:
    """The finding with its suggestions written in full; one that replaces nothing, or the whole article, stays as it is."""
    if finding.whole_article or not finding.suggestions:
        return finding
    return finding.but(suggestions=tuple(_in_full(article, finding, one) for one in finding.suggestions))


def _in_full(article: Article, finding: Finding, given: Suggestion) -> Suggestion:
    start = finding.start if given.start is None else given.start
    end = finding.end if given.end is None else given.end
    first, last = _phrase(article.text, article.facts, start, end) if start < end else (start, end)
    if (first, last) == (start, end):
        return given
    return given.but(replacement=article.text[first:start] + given.replacement + article.text[end:last], start=first, end=last)


def _phrase(text: str, facts: Facts, start: int, end: int) -> tuple[int, int]:
    """The span of the phrase that ``start``..``end`` is a part of."""
    first, last = start, end
    if text[start].isalnum() or not text[start].isspace():
        opening = _OPENING.search(text, max(0, start - _REACH), start)
        first = opening.start() if opening else start
    if not text[end - 1].isspace():
        rest = _REST.match(text, end, min(len(text), end + _REACH))
        last = rest.end() if rest else end
    for fact in facts.between(first - _REACH, end):
        if fact.kind in _NUMERIC and fact.end > start and fact.end - fact.start <= 2 * _REACH:
            first, last = min(first, fact.start), max(last, fact.end, _noun_end(fact, last))
    last = max(last, _way_end(text, last))
    if _BOTH.search(text, first, last):
        ends = _ENDS.search(text, max(0, first - len("between ")), first)
        first = ends.start() if ends else first
    return first, last


def _way_end(text: str, last: int) -> int:
    """Where "north" or the like ends that follows degrees."""
    way = _WAY.match(text, last) if text.endswith(("degrees", "°"), 0, last) else None
    return way.end() if way else last


def _noun_end(fact: Fact, last: int) -> int:
    """Where the noun ends that follows a figure at once."""
    follows = fact.noun is not None and fact.end <= fact.noun_start <= max(fact.end, last) + 1
    return fact.noun_end if follows and fact.noun_end - fact.end <= _REACH else fact.end
