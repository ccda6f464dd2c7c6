"""XDC: articles of one run that contradict each other."""

from __future__ import annotations

from aidlint.api import Article, Finding, corpus_rule, passages

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def _same_passages(rows: Sequence[tuple[str, object]]) -> Iterator[Finding]:
    from aidlint_rules import corpus_passages

    return corpus_passages.judge(rows)


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
