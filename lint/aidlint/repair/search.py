"""The search for originals: candidates of all channels, read again and judged by the rule that asked."""

from __future__ import annotations

from importlib import import_module
from math import exp, log

from aidlint.damage.years import LATEST
from aidlint.facts.fact import Date
from aidlint.finding import Suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.article import Article
    from aidlint.facts.fact import Fact
    from aidlint.finding import Finding, Repair

CHANNELS = ("zeros", "grouping", "gained", "ocr")
"""The modules of this package that propose originals."""

_MOST = 3
_CONTEXT = 120
_TRIED = 12
_MOST_DATES = 200
# Facts that join others.
_JOINED = ("conversion", "enumeration", "relation")
# What a channel costs beyond its own reckoning: one that damages whole articles seldom damages a single figure.
_RARITY = {"zeros": 1.0}


class Original:
    """A proposed text for a span of the article (half open), with its cost: lower is likelier."""

    __slots__ = ("cost", "end", "start", "text")

    def __init__(self, start: int, end: int, text: str, cost: float) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.cost = cost


class Target:
    """The figure to repair, in the article's text.

    ``latest`` is the last year that the article can speak of, ``years`` the well-formed years that it names.
    """

    __slots__ = ("fact", "latest", "text", "years")

    def __init__(self, text: str, fact: Fact, latest: int, years: list[int]) -> None:
        self.text = text
        self.fact = fact
        self.latest = latest
        self.years = years


def suggestions(article: Article, finding: Finding) -> list[Suggestion]:
    """The likeliest originals of the finding's figure, at most 3.

    Where a channel is shown to have damaged the article, the others are asked only if it has nothing to offer.
    """
    repair = finding.repair
    if repair is None:
        return []
    target = _target(article, repair.fact)
    shown = [name for name in CHANNELS if article.damage.shows(name)]
    found = _ranked(article, finding, repair, _proposed(shown, target)) if shown else []
    return found or _ranked(article, finding, repair, _proposed([name for name in CHANNELS if name not in shown], target))


def _ranked(article: Article, finding: Finding, repair: Repair, proposed: Iterator[Original]) -> list[Suggestion]:
    ranked: list[tuple[float, int, str]] = []
    for order, original in enumerate(sorted(proposed, key=lambda original: original.cost)[:_TRIED]):
        if original.start < finding.start or finding.end < original.end:
            continue
        weight = _fit(article, repair, original)
        if weight > 0:
            text = article.text
            replacement = text[finding.start : original.start] + original.text + text[original.end : finding.end]
            ranked.append((original.cost - log(weight), order, replacement))
    odds: dict[str, float] = {}
    for cost, _, replacement in sorted(ranked):
        odds.setdefault(replacement, exp(-cost))
    total = sum(odds.values())
    return [Suggestion(replacement, share=part / total) for replacement, part in list(odds.items())[:_MOST]]


def _target(article: Article, fact: Fact) -> Target:
    latest = article.facts.today[0] + 1 if article.facts.today else LATEST
    dates = [fact for fact in article.facts.of("date")[:_MOST_DATES] if isinstance(fact, Date) and not fact.malformed]
    years = [date.year for date in dates if date.year and 1000 <= date.year <= latest]
    return Target(article.text, fact, latest, years)


def _proposed(channels: Sequence[str], target: Target) -> Iterator[Original]:
    for name in channels:
        for found in import_module(f"aidlint.repair.{name}").originals(target):
            yield Original(found.start, found.end, found.text, found.cost + _RARITY.get(name, 0.0))


def _fit(article: Article, repair: Repair, original: Original) -> float:
    """How well the fact that results from a candidate satisfies the rule; 0 where no fact results."""
    from aidlint.document import Document
    from aidlint.facts import extract

    text = article.text
    begin, stop = article.document.sentence_at(original.start)
    begin = max(begin, original.start - _CONTEXT)
    stop = min(max(stop, original.end), original.end + _CONTEXT)
    sentence = text[begin : original.start] + original.text + text[original.end : stop]
    at = original.start - begin
    stop = at + max(1, len(original.text))
    read = [fact for fact in extract(Document("", sentence)).items if fact.start < stop and at < fact.end]
    wanted = [fact for fact in read if fact.kind == repair.fact.kind]
    if not wanted and not isinstance(repair.fact, Date):
        wanted = [fact for fact in read if fact.kind not in _JOINED]
    return repair.fits(wanted[0]) if wanted and not wanted[0].malformed else 0.0
