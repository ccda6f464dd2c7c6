"""XDC: articles of one run that contradict each other."""

from __future__ import annotations

from aidlint.api import Article, Finding, corpus_rule, passages, records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def _same_passages(rows: Sequence[tuple[str, object]]) -> Iterator[Finding]:
    from aidlint_rules import corpus_passages

    return corpus_passages.judge(rows)


def _same_events(rows: Sequence[tuple[str, object]]) -> Iterator[Finding]:
    from aidlint_rules import corpus_claims

    return corpus_claims.judge(rows)


@corpus_rule("XDC001", "near-duplicate-difference", severity="error", since="0.1.0", judge=_same_passages)
def near_duplicate_difference(article: Article) -> Iterable[tuple[object, object]]:
    """The same passage in two articles but for a figure or a date.

    Why it misleads: one of the two copies is wrong, and each looks sound by itself. The figure of the other copy is offered;
    where one of the articles is shown to be damaged, only that one is accused.

    Fails: one page says "The canal between Rathmore and Kilbreedy was dug by 900 men. It is 63 kilometres long and has 22
    locks", and another of the same run the same but for "36 kilometres long".

    Passes: later figures of another day ("by Thursday 187 houses"); sheets of two villages, prices of two seasons, polls of
    two weeks, made after one template; an article that says that it corrects, updates or repeats another; two ways to
    write one figure; a table; one article checked by itself.

    When it is wrong: a later edition that does not say that it is one.
    """
    return passages(article)


@corpus_rule("XDC002", "cross-document-conflict", severity="warning", since="0.1.0", judge=_same_events)
def cross_document_conflict(article: Article) -> Iterable[tuple[object, object]]:
    """Two articles give irreconcilable figures for one thing.

    Why it misleads: a reader of either has no reason to doubt it, and at most one is right.

    Fails: "Nineteen monks died when a raft sank near Pakse on 4 March 2016" and, in another article of
    the run, "On 4 March 2016 a raft sank near Pakse. All in all 91 monks lost their lives". One school founded by
    the same brothers in 1938 and in 1983. A hall that "seats 640" here and has "460 seats" there. Where no day is told, the
    figures have to be one another miscopied (digits changed about, fifteen for fifty), and the names the same.

    Passes: a later toll, or an article that has the other's figure too; other dates, places or years; a part and its whole;
    polls of other weeks; a rounded and an exact figure; an estimate or a plan; the other of two schools, ships or people of one
    name; another purpose, another stage; one article checked by itself.

    When it is wrong: two events of one kind on one day in one place.
    """
    return records(article)
