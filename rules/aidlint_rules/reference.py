"""Reference facts: figures of the world that tables know."""

from __future__ import annotations

from aidlint.api import Article, Evidence, Finding, Interval, Known, Suggestion, rule
from aidlint_rules.figures import in_style, measured, nearest, one_slip, said, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("REF002", "known-count", severity="warning", since="0.1.0", needs=("quantity", "number", "duration"))
def known_count(article: Article) -> Iterator[Finding]:
    """A count of a whole that is known to have another.

    Why it misleads
    Readers who know the count doubt the rest; those who do not learn a false one.

    Fails
    The bill has passed in 31 of the 60 US states.

    Passes
    The bill has passed in 31 of the 50 US states.

    When it is wrong
    Parts of the whole, other calendars, fiction, counts of the past without a year, and new members that the dated
    table does not have yet.
    """
    for claim in article.claims.of("count"):
        if isinstance(claim, Known) and not _counted(claim):
            fact = claim.roles["figure"]
            written = article.text[fact.number_start : fact.number_end]
            best = nearest(fact.low or 0, [end for band in claim.bands for end in band])
            accepted = _either(claim)
            yield Finding(
                fact.number_start,
                fact.number_end,
                f"{said(article, fact)}: {claim.subject} has {accepted}",
                evidence=Evidence(written, f"{claim.subject}: {accepted} ({claim.source})", accepted),
                suggestions=[Suggestion(in_style(written, round(value))) for value in best[:2]],
            )


def _counted(claim: Known) -> bool:
    """Can the figure be the count of the whole, or of a part of it?"""
    fact = claim.roles["figure"]
    told = measured(fact) if fact.low is not None and fact.low >= 100 and fact.low % 100 == 0 else fact.interval
    if any(told.overlaps(Interval(low, high)) for low, high in claim.bands):
        return True
    if claim.whole == 2 or told.low > max(high for _, high in claim.bands):
        return False
    value = told.low
    return claim.whole == 0 or not any(one_slip(value, end) for band in claim.bands for end in band)


def _either(claim: Known) -> str:
    spans = dict.fromkeys(shown(Interval(low, high)) for low, high in claim.bands)
    return " or ".join(spans)
