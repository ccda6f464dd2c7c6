"""All relations of a document: sentence by sentence, one reader for each kind."""

from __future__ import annotations

from aidlint.claims.arithmetic import changes, differences, outcomes, rates, restated, rows, shares, tallies
from aidlint.claims.arithmetic.sentence import grouped, sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from aidlint.claims import Relation
    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts import Facts

    Reader = Callable[[Sentence], Iterable[Relation]]

# What two figures may say.
PAIRS = (
    changes.read, shares.read, restated.read, rows.read, outcomes.read, rates.read, differences.read, differences.sums,
)  # fmt: skip
# Relations that compare, but compute nothing.
_NO_SUMS = frozenset({"part", "grain"})


def _computes(relation: Relation) -> bool:
    """Do the figures of a relation give one another? More than there was is not left of anything."""
    if relation.type == "remainder":
        return relation.roles["rest"].amount < relation.roles["whole"].amount
    return relation.type not in _NO_SUMS


def relations(facts: Facts) -> list[Relation]:
    """The relations between figures, sentence by sentence."""
    text = facts.document.text
    lower = text.lower()
    if len(lower) != len(text):
        return []
    groups = grouped(facts, lower)
    found: list[Relation] = []
    readers: tuple[Reader, ...] = PAIRS
    of_three: tuple[Reader, ...] = ()
    if "respectively" in text or "in that order" in text:
        from aidlint.claims.arithmetic import alignment

        found += alignment.relations(facts)
    if "percent" in facts.kinds:
        from aidlint.claims.arithmetic import percentages

        readers += (percentages.read,)
    for sentence in sentences(facts, lower, groups):
        if not of_three and len(sentence.figures) > 2:
            from aidlint.claims.arithmetic import parallel, totals

            of_three = (totals.read, parallel.read, differences.products)
        for reader in readers + of_three if len(sentence.figures) > 2 else readers:
            found += reader(sentence)
    # What was read with its syntax needs no looser reading.
    known = {fact.start for relation in found if _computes(relation) for fact in relation.roles.values()}
    return found + [tally for tally in tallies.read(facts.document, lower, groups) if tally.roles["told"].start not in known]
