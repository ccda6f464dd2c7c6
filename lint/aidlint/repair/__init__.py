"""Repair: the likely originals of a damaged figure.

Each cause of damage is a channel: a module with the function ``originals(target) -> Iterator[Original]`` that proposes
what the figure was, at a cost. A candidate is put into its sentence, read again by the readers of facts, and kept if the
rule that asked accepts the fact that results. ``mend`` is the only entrance.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from aidlint.article import Article
    from aidlint.finding import Finding

_MOST = 3


def mend(article: Article, finding: Finding) -> Finding:
    """The finding with its suggestions in full: its likeliest originals (at most 3), if its rule asks for a repair.

    The rule's own suggestions stay in front, unless a channel is shown to have damaged the article.
    """
    if not finding.suggestions and finding.repair is None:
        return finding
    from aidlint.repair.phrase import in_full

    if finding.repair is None:
        return in_full(article, finding)
    from aidlint.repair.search import suggestions

    found = suggestions(article, finding)
    own = finding.suggestions
    ordered = [*found, *own] if any(channel.present for channel in article.damage.channels.values()) else [*own, *found]
    distinct = {(one.replacement, one.start, one.end): one for one in reversed(ordered)}
    kept = [one for one in ordered if distinct[one.replacement, one.start, one.end] is one]
    return in_full(article, finding.but(suggestions=tuple(kept[:_MOST])))


def borrow(finding: Finding, others: Iterable[Finding]) -> Finding:
    """The finding with what another copy of its passage has in front of its suggestions, if one of ``others`` knows that.

    ``others`` are findings between documents on the same document. What has only one reading stays in front.
    """
    from aidlint.finding import Evidence

    if finding.whole_article or any(one.applicability == "safe" for one in finding.suggestions):
        return finding
    for other in others:
        if other.suggestions and other.evidence and finding.start < other.end and other.start < finding.end:
            copy = other.suggestions[0]
            first = copy.but(start=other.start, end=other.end, place=other.place)
            rest = [one for one in finding.suggestions if one.replacement != first.replacement]
            known = finding.evidence or Evidence()
            computed = "; ".join(filter(None, (known.computed, other.evidence.computed)))
            return finding.but(suggestions=(first, *rest)[:_MOST], evidence=Evidence(known.claimed, computed, known.accepted))
    return finding
