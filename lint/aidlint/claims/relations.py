"""All relations of a document: sentence by sentence, one reader for each kind."""

from __future__ import annotations

from aidlint.claims import changes, outcomes, percentages, rates, rows, shares, totals
from aidlint.claims.sentence import sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from aidlint.claims import Relation
    from aidlint.claims.sentence import Sentence
    from aidlint.facts import Facts

    Reader = Callable[[Sentence], Iterable[Relation]]

READERS = (changes.read, shares.read, totals.read, rows.read, outcomes.read, percentages.read, rates.read)


def relations(facts: Facts) -> list[Relation]:
    """The relations between figures, by start."""
    found: list[Relation] = []
    readers: tuple[Reader, ...] = READERS
    if "respectively" in facts.document.text:
        from aidlint.claims import alignment

        readers += (alignment.read,)
    for sentence in sentences(facts):
        for reader in readers:
            found += reader(sentence)
    found += totals.across(facts)
    found.sort(key=lambda relation: (relation.start, relation.end))
    return found
