"""The names of an article: what it says of one person twice, and names that are spelled almost alike.

Nothing is read before it is asked for. Of the words only those are looked at that can be names: capitalised, five letters
or more, and no ordinary words. They are read from the distinct tokens of a text, so that an article without two names
alike costs a pass over those.
"""

from __future__ import annotations

from itertools import islice

from aidlint.reference import lexicon
from aidlint.reference.offices import MINISTERIAL, POSTED, RANKED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from aidlint.claims.naming.acronyms import Slip
    from aidlint.claims.naming.persons import Conflict
    from aidlint.claims.naming.variants import Variant
    from aidlint.claims.naming.vessels import Vessel
    from aidlint.facts import Facts

_MOST_NAMES = 2000
_MOST_PAIRS = 100
_MOST_OF_A_KIND = 60


class Names:
    """The names of one document."""

    __slots__ = ("_facts",)

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def variants(self) -> list[Variant]:
        """The names that are spelled two ways."""
        pairs = list(islice(alike(lexicon.names(self._facts.document.text)), _MOST_PAIRS))
        if not pairs:
            return []
        from aidlint.claims.naming.variants import judged

        return judged(self._facts.document, pairs)

    def acronyms(self) -> list[Slip]:
        """The acronyms that are slips of defined ones."""
        text = self._facts.document.text
        if "(" not in text and ", or " not in text:
            return []
        from aidlint.claims.naming.acronyms import slips

        return slips(self._facts.document)

    def vessels(self) -> list[Vessel]:
        """The ship that is told with two names."""
        from aidlint.claims.naming.vessels import vessels

        return vessels(self._facts.document)

    def ages(self) -> list[Conflict]:
        """Two ages of one person."""
        text = self._facts.document.text
        if "age" not in self._facts.kinds and not any(
            text.endswith(("(", "At "), 0, fact.start) for fact in self._facts.of("number")
        ):
            return []
        from aidlint.claims.naming.persons import ages

        return list(ages(self._facts))

    def titles(self) -> list[Conflict]:
        """Two offices, ranks or forms of address of one person that do not go together."""
        words = lexicon.vocabulary(self._facts.document.text)
        if MINISTERIAL.isdisjoint(words) and POSTED.isdisjoint(words) and len(RANKED & words) < 2:
            return []
        from aidlint.claims.naming.offices import titles

        return list(titles(self._facts.document))


def _inflected(first: str, second: str) -> bool:
    """Do two names differ as plurals and the names of peoples do?"""
    return first + "s" == second or second + "s" == first or lexicon.known(first) and lexicon.known(second)


def alike(words: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that differ by a slip inside them (same first letter), each pair once, sorted.

    A slip is a letter lost, gained or changed, two letters swapped, or two neighbours read as others in a long name.
    """
    if len(words) > _MOST_NAMES:
        return
    # By first letter; all but a slip at the end leave the last letter as well, and that one leaves the first four.
    groups: dict[str, list[str]] = {}
    for word in sorted(words):
        group = groups.get(word[0])
        if group is None:
            groups[word[0]] = [word]
            continue
        length, last, begin = len(word), word[-1], word[:4]
        for other in group:
            if (other[-1] == last or other.startswith(begin)) and -2 < len(other) - length < 2:
                kind = slip(other, word)
                if kind and not (kind == "end" and _inflected(other, word)):
                    yield other, word
        if len(group) < _MOST_OF_A_KIND:
            group.append(word)


def slip(first: str, second: str) -> str:
    """What turns the one into the other: ``lost`` (or gained), ``changed``, ``swapped`` (a few letters in another order),
    ``blurred`` (two letters changed, near each other), ``end`` (the last letter lost, gained or changed); "" for anything
    else."""
    if len(first) > len(second):
        first, second = second, first
    head = 0
    short, long = len(first), len(second)
    while head < short and first[head] == second[head]:
        head += 1
    tail = 0
    while tail < short - head and first[short - 1 - tail] == second[long - 1 - tail]:
        tail += 1
    middle, other = first[head : short - tail], second[head : long - tail]
    if not head or len(other) > 4 or middle == other:
        return ""
    if len(other) == 1:
        return "end" if not tail else "changed" if middle else "lost"
    if sorted(middle) == sorted(other) and (len(middle) == 2 or long > 6 and tail):
        return "swapped"
    if short < 7 or head < 2 or not tail or not middle:
        return ""
    if len(other) == 2 or short > 7 and len(middle) == len(other) and sum(map(str.__ne__, middle, other)) == 2:
        return "blurred"
    return ""
