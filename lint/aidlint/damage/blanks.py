"""The digit-dropping channel: every figure of a text is gone, and its marks stand alone.

``originals`` cannot be had; ``corrupt`` in ``aidlint.repair.blanks`` is the channel itself.
"""

from __future__ import annotations

from aidlint.damage import Channel, Sign
from aidlint.damage.words import apart, pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.facts import Facts

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_FORMS = (
    (rf"\b(?:{_MONTH})(?: ,| ?, ,|, ?,)", "a date without its figures", 3.0),
    (r"(?<=[a-z]) %(?=[\s.,;])", "a percent sign without its figure", 2.5),
    (r"(?<!\w)[$£€](?= (?:million|billion|trillion|a|per)\b| ?[.,;](?: |$))", "a currency sign without its figure", 2.5),
    (r"\b(?:in|since|until|of|by|from|to|at|about|than|was|were|is|are) ,(?= [a-z])", "a comma where a figure was", 1.5),
    (r"\b(?:in|since|until|of|by|from|to|at|about|than) \.(?=\s|$)", "a stop where a figure was", 1.5),
    (r"[a-z] ,  ?,|[a-z], , ", "two commas with nothing between them", 1.5),
)
_ENOUGH = 4.0
_MOST_COUNTED = 6


def weigh(facts: Facts) -> Channel:
    """The channel ``digits``: present where no digit stands and the marks of figures stand alone."""
    text = facts.document.text
    found = apart(text, _signs(text))
    ratio = sum(sign.weight for sign in found[:_MOST_COUNTED])
    present = ratio >= _ENOUGH and len(found) >= 2 and any(sign.weight > 2 for sign in found)
    evidence = f"{len(found)} places where only the marks of a figure are left"
    return Channel("digits", found if present else [], ratio, evidence, present)


def _signs(text: str) -> Iterator[Sign]:
    for source, reason, weight in _FORMS:
        for match in pattern(source).finditer(text):
            yield Sign("blank", match.start(), match.end(), reason, weight)
