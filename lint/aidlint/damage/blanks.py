"""The digit-dropping channel: every figure of a text is gone, and its marks stand alone.

``originals`` cannot be had; ``corrupt`` in ``aidlint.repair.blanks`` is the channel itself.
"""

from __future__ import annotations

from aidlint.damage import Channel, Sign
from aidlint.damage.digit_table import MARKS
from aidlint.damage.words import apart, pooled
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.facts import Facts

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
)
_LEADS = "by|to|of|than|about|nearly|over|from|at|some|almost|was|is|only|just|and|cost|paid|for|rose|fell|up|down"
_HOURS = "at|until|by|before|after|about|from|to"
_SCALE = "percent|per cent|pct|million|billion|mln|bln|dlrs?|cts?|stg|marks|yen|francs|tonnes|barrels|points?|shares"
_MEASURE = "km|miles?|metres?|meters?|feet|acres|kg|pounds|years?|days?|hours?|minutes?|months?|weeks?|people|men|women"
_COUNTED = "year|month|day|hour|week|minute|metre|meter|mile|page|point|foot|inch|member|strong|seat|acre|man|time|old|odd|bit"
# Form, what a text with it holds (one of), pattern, reason, and whether one line of the form cannot stand in a text that
# has lost its figures otherwise too.
_FORMS = (
    ("date", (" ,", ",,"), rf"\b(?:{_MONTH})(?: ,| ?, ,|, ?,)", "a date without its figures", True),
    ("day", ("  ", " ."), rf"\b(?:{_MONTH})(?: {{2,}}(?=[a-z(-])| [.](?=\s))", "a date without its figures", True),
    ("measure", ("-",), rf"(?<!\w)-(?:{_COUNTED})\b", "a measure without its figure", True),
    ("magnitude", ("million", "billion", "mln", "bln"), rf"\b(?:{_LEADS}) {{1,2}}(?:million|billion|mln|bln)\b",
     "a magnitude without its figure", True),
    ("hour", ("m.", "am", "pm", "GMT", "BST"), rf"\b(?:{_HOURS}) {{1,2}}:? ?(?:[ap]\.m\.|[ap]m\b|GMT|BST)",
     "a time without its figures", True),
    ("decade", ("the", "early", "mid", "late"), r"\b(?:the|early|mid|late)[ -] ?s(?![\w'’])",
     "a decade without its figures", True),
    ("ordinal", (" th ", " st ", " nd ", " rd "), r"(?<=[a-z] )(?:th|st|nd|rd)(?= [a-z])",
     "an ordinal without its figure", True),
    ("percentage", ("percent", "per cent", "pct"), rf"\b(?:{_LEADS}) {{1,2}}(?:percent|per cent|pct)\b",
     "a percentage without its figure", True),
    ("percent-sign", ("%",), r"(?<=[a-z]) {1,2}%(?=[\s.,;)])", "a percent sign without its figure", True),
    ("currency", ("$", "£", "€"), r"(?<![\w$£€])[$£€](?:m|bn|mn|k)?(?=[.,;)]?\s)", "a currency sign without its figure", True),
    ("unit", ("  ",), rf"(?<=[\w,]) {{2}}(?=(?:{_SCALE}|{_MEASURE})\b)", "a unit without its figure", True),
    ("commas", (" ,", ", , "), r"[a-z] ,  ?,|[a-z], , ", "two commas with nothing between them", True),
    ("score", (" -",), r"(?<=[a-z] )-(?= (?:win|defeat|draw|victory|loss|lead|thrashing)\b)|(?<=[a-z] )-(?=[.,;])",
     "a score without its figures", True),
    ("brackets", ("(",), r"\( *\)(?=[\s.,-])|(?<= )\( (?=[a-z])", "brackets with no figure in them", True),
    ("comma", (" ,",), r"\b(?:in|since|until|of|by|from|to|at|about|than|was|were|is|are) ,(?= [a-z])",
     "a comma where a figure was", False),
    ("stop", (" .",), r"\b(?:in|since|until|of|by|from|to|at|about|than|between|and) \.(?=\s|$)",
     "a stop where a figure was", False),
    ("lead-gap", ("  ",), rf"\b(?:{_LEADS}|after|with|in|has|have|between|next|last|the|a|its|their) {{2}}(?=[a-z])",
     "two blanks where a figure was", False),
    ("gap", ("  ",), r"(?<=[a-z,]) {2}(?=[a-z])", "two blanks where a figure was", False),
    ("space-comma", (" ,", " ."), r"(?<=\w) ,(?= )|(?<=\w) \.(?=\s)", "a comma or stop where a figure was", False),
)  # fmt: skip
_ENOUGH = 2.5
_LOCAL = 1.9


def weigh(facts: Facts) -> Channel:
    """The channel ``digits``: present where no digit stands and the marks of figures stand alone in two places or more."""
    found = marks(facts.document.text)
    ratio = pooled(found, 4, "reason")
    present = ratio >= _ENOUGH and len(found) > 1 and any(sign.weight >= _LOCAL for sign in found)
    evidence = f"{len(found)} places where only the marks of a figure are left"
    return Channel("digits", found if present else [], ratio, evidence, present)


def marks(text: str) -> list[Sign]:
    """The places where a figure may have stood, in order and apart."""
    return apart(text, _signs(text))


def _signs(text: str) -> Iterator[Sign]:
    for form, holds, source, reason, proof in _FORMS:
        if not any(map(text.__contains__, holds)):
            continue
        for match in lazy(source).finditer(text):
            if match.end() > match.start():
                yield Sign("blank", match.start(), match.end(), reason, MARKS.get(form, 0.0), proof=proof, form=form)
