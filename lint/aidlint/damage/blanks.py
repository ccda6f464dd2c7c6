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
_LEADS = "by|to|of|than|about|nearly|over|from|at|some|almost|was|is|only|just|and|cost|paid|for|rose|fell|up|down"
_HOURS = "at|until|by|before|after|about|from|to"
# Pattern, reason, weight, and whether one line of the form is beyond chance: no published article without a digit among
# 3,429 has one of those; the others are slips of typing too.
_FORMS = (
    (rf"\b(?:{_MONTH})(?: ,| ?, ,|, ?,)", "a date without its figures", 3.0, True),
    (r"(?<!\w)-(?:year|month|day|hour|week|minute|metre|mile|page)\b", "a measure without its figure", 3.0, True),
    (rf"\b(?:{_LEADS}) {{1,2}}(?:million|billion|mln|bln)\b", "a magnitude without its figure", 3.0, True),
    (rf"\b(?:{_HOURS}) {{1,2}}:? ?(?:[ap]\.m\.|[ap]m\b|GMT|BST)", "a time without its figures", 3.0, True),
    (r"\bthe {1,2}s\b", "a decade without its figures", 2.5, True),
    (rf"\b(?:{_LEADS}) {{1,2}}(?:percent|per cent|pct)\b", "a percentage without its figure", 2.5, True),
    (r"(?<=[a-z]) {1,2}%(?=[\s.,;])", "a percent sign without its figure", 2.5, True),
    (r"(?<!\w)[$£€](?:m|bn|mn|k)?(?=[.,;)]?\s)", "a currency sign without its figure", 2.0, True),
    (r"[a-z] ,  ?,|[a-z], , ", "two commas with nothing between them", 2.0, True),
    (r"\b(?:in|since|until|of|by|from|to|at|about|than|was|were|is|are) ,(?= [a-z])", "a comma where a figure was", 1.5, False),
    (rf"\b(?:{_LEADS}|after|with|in|has|have|between|next|last) {{2}}(?=[a-z])", "two blanks where a figure was", 1.0, False),
    (r"\b(?:in|since|until|of|by|from|to|at|about|than) \.(?=\s|$)", "a stop where a figure was", 1.5, False),
)  # fmt: skip
_ENOUGH = 4.0
_MOST_COUNTED = 6


def weigh(facts: Facts) -> Channel:
    """The channel ``digits``: present where no digit stands and the marks of figures stand alone."""
    text = facts.document.text
    found = apart(text, _signs(text))
    ratio = sum(sorted((sign.weight for sign in found), reverse=True)[:_MOST_COUNTED])
    present = ratio >= _ENOUGH and any(sign.proof for sign in found)
    evidence = f"{len(found)} places where only the marks of a figure are left"
    return Channel("digits", found if present else [], ratio, evidence, present)


def _signs(text: str) -> Iterator[Sign]:
    for source, reason, weight, proof in _FORMS:
        for match in pattern(source).finditer(text):
            yield Sign("blank", match.start(), match.end(), reason, weight, proof=proof)
