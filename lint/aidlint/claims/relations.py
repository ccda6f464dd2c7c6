"""All relations of a document: sentence by sentence, one reader for each kind."""

from __future__ import annotations

from aidlint.claims import changes, differences, outcomes, parallel, percentages, rates, restated, rows, shares, totals
from aidlint.claims.sentence import sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from aidlint.claims import Relation
    from aidlint.claims.sentence import Sentence
    from aidlint.facts import Facts

    Reader = Callable[[Sentence], Iterable[Relation]]

# What two figures may say, and what takes three.
PAIRS = (
    changes.read, shares.read, restated.read, rows.read, outcomes.read, percentages.read, rates.read, differences.read,
    differences.sums,
)  # fmt: skip
READERS = (*PAIRS, totals.read, parallel.read, differences.products)


def relations(facts: Facts) -> list[Relation]:
    """The relations between figures, sentence by sentence."""
    found: list[Relation] = []
    rest: tuple[Reader, ...] = ()
    if "respectively" in facts.document.text:
        from aidlint.claims import alignment

        rest = (alignment.read,)
    for sentence in sentences(facts):
        for reader in (READERS if len(sentence.figures) > 2 else PAIRS) + rest:
            found += reader(sentence)
    return found
