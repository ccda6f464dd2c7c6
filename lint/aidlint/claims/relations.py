"""All relations of a document: sentence by sentence, one reader for each kind."""

from __future__ import annotations

from aidlint.claims import alignment, changes, rates, shares, totals
from aidlint.claims.sentence import sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.claims import Relation
    from aidlint.facts import Facts

READERS = (changes.read, shares.read, totals.read, rates.read, alignment.read)


def relations(facts: Facts) -> list[Relation]:
    """The relations between figures, by start."""
    found: list[Relation] = []
    for sentence in sentences(facts):
        for reader in READERS:
            found += reader(sentence)
    found += totals.across(facts)
    found.sort(key=lambda relation: (relation.start, relation.end))
    return found
