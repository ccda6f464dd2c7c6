"""CLM: one thing that is told with two figures."""

from __future__ import annotations

from aidlint.api import Article, Evidence, Fact, Finding, Related, Suggestion, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.api import Conflict


@rule(
    "CLM001",
    "figure-conflict",
    severity="warning",
    since="0.1.0",
    needs=("quantity", "number", "money", "duration", "percent", "score", "date", "time", "ordinal"),
)
def figure_conflict(article: Article) -> Iterator[Finding]:
    """One thing that is told with two figures in one text.

    Why it misleads: one of the two is wrong, and the reader cannot know which.

    Fails: ``Twelve people were killed … All 15 people killed were miners.`` ``jailed for eight years … his 18-year term``

    Passes: ``at first 12 dead, later 15`` ``12 killed, 15 injured`` ``police said 12, the hospital said 15``

    When it is wrong: two sets of one name that nothing in the text tells apart.
    """
    for found in article.claims.conflicts:
        yield _finding(article, found, "the same thing is told with {} before", "the same thing is told with {} later")


@rule(
    "CLM002",
    "headline-conflict",
    severity="warning",
    since="0.1.0",
    needs=("quantity", "number", "money", "duration", "percent"),
)
def headline_conflict(article: Article) -> Iterator[Finding]:
    """A figure of the headline or the summary that the body does not bear out.

    Why it misleads: many read nothing but the headline.

    Fails: ``City to spend $110,000 on stadium`` over ``voted to spend $110,000,000 on a stadium``

    Passes: ``Nearly 5,000 march`` over ``police counted 4,970`` ``Storm kills 54`` over ``45 on Rota and nine on Tinian``

    When it is wrong: a headline's figure that the body tells without a figure.
    """
    for found in article.claims.headline_conflicts:
        yield _finding(article, found, "the text below has {}", "the text below has {}")


def _finding(article: Article, found: Conflict, after: str, before: str) -> Finding:
    text = article.text
    accused, other = found.accused, found.other
    written, against = text[accused.start : accused.end], text[other.start : other.end]
    return Finding(
        accused.start, accused.end, (after if other.start < accused.start else before).format(against),
        evidence=Evidence(written, found.confirmed or against, "one figure"),
        suggestions=[Suggestion(found.instead or rewritten_as(text, accused, other))],
        related=[Related(other.start, other.end, "the other figure")],
        witnesses=1 + bool(found.slip) + bool(found.confirmed),
    )  # fmt: skip


def rewritten_as(text: str, accused: Fact, other: Fact) -> str:
    """The accused figure with the number of the other, as it would have been written there."""
    number = text[other.number_start : other.number_end]
    if other.words and not accused.words and isinstance(other.value, int) and other.value >= 10:
        number = f"{other.value:,}"
    elif other.words:
        number = number.lower()
    return text[accused.start : accused.number_start] + number + text[accused.number_end : accused.end]
