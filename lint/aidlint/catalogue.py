"""The catalogue: code and name of every rule that is or will be, and the selectors that name them.

A selector is a code (``DAT002``), a name (``malformed-year``), the beginning of codes (``DAT``, ``DAT00``) or ``ALL``. The
``AID`` rules are the program's own and look at its comments.
"""

from __future__ import annotations

from aidlint.usage import UsageError, did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

ALL = "ALL"
NAMES = {
    "AID001": "unused-suppression",
    "AID002": "malformed-suppression",
    "DAT001": "impossible-date",
    "DAT002": "malformed-year",
    "DAT003": "weekday-mismatch",
    "DAT004": "weekday-without-year",
    "DAT005": "inverted-range",
    "DAT006": "duration-mismatch",
    "DAT007": "age-mismatch",
    "DAT008": "anniversary-mismatch",
    "DAT009": "period-mismatch",
    "DAT010": "impossible-time",
    "DAT011": "tense-against-date",
    "DAT012": "same-event-two-dates",
    "NUM001": "bound-of-one",
    "NUM002": "malformed-grouping",
    "NUM003": "word-figure-mismatch",
    "NUM004": "inverted-bounds",
    "NUM005": "contradictory-bounds",
    "NUM006": "ordinal-suffix",
    "NUM007": "doubled-magnitude",
    "NUM008": "broken-number",
    "NUM009": "mixed-grouping",
    "LST001": "list-count-mismatch",
    "LST002": "duplicate-item",
    "LST003": "respectively-mismatch",
    "LST004": "both-either",
    "LST005": "sequence-gap",
    "MTH001": "sum-mismatch",
    "MTH002": "percent-partition",
    "MTH003": "change-mismatch",
    "MTH004": "direction-mismatch",
    "MTH005": "part-exceeds-whole",
    "MTH006": "share-mismatch",
    "MTH007": "multiple-mismatch",
    "MTH008": "average-mismatch",
    "MTH009": "impossible-percent",
    "MTH010": "margin-mismatch",
    "MTH011": "impossible-granularity",
    "MTH012": "remainder-mismatch",
    "QTY001": "conversion-mismatch",
    "QTY002": "dimension-clash",
    "QTY003": "implausible-magnitude",
    "CUR001": "rate-mismatch",
    "CUR002": "magnitude-mismatch",
    "CUR003": "inverted-pair",
    "CUR004": "inconsistent-rates",
    "CLM001": "figure-conflict",
    "CLM002": "headline-conflict",
    "CLM003": "person-conflict",
    "CLM004": "name-variant",
    "CLM005": "trend-conflict",
    "CLM006": "outlying-figure",
    "XDC001": "near-duplicate-difference",
    "XDC002": "cross-document-conflict",
    "OCR001": "letter-in-number",
    "OCR002": "digit-in-word",
    "OCR003": "glued-words",
    "OCR004": "confusable-letters",
    "OCR005": "mojibake",
    "OCR006": "repeated-word",
    "OCR007": "stray-space",
    "OCR008": "flattened-dash",
    "OCR009": "broken-case",
    "OCR010": "hidden-character",
    "DOC001": "zeros-lost",
    "DOC002": "translator-digits",
    "DOC003": "digits-lost",
    "DOC007": "suspect-figure",
    "DOC004": "truncated-article",
    "DOC005": "duplicated-text",
    "DOC006": "residue",
    "DOC008": "line-end-hyphens",
    "DOC009": "percent-signs-lost",
    "REF001": "facts-file",
    "REF002": "known-count",
    "REF003": "known-magnitude",
}

_EXACT = 100


def codes(selector: str) -> frozenset[str]:
    """The codes that a selector names, of rules that exist in this version or not. Raises UsageError on any other word."""
    if selector in NAMES:
        return frozenset((selector,))
    if selector == ALL:
        return frozenset(NAMES)
    found = frozenset(code for code, name in NAMES.items() if name == selector or (selector and code.startswith(selector)))
    if not found:
        choices = [ALL, *NAMES, *NAMES.values(), *sorted({code[:3] for code in NAMES})]
        raise UsageError(f"unknown rule {selector!r}{did_you_mean(selector, choices)}")
    return found


def named(code: str, selectors: Iterable[str]) -> int:
    """How exactly a code is named by the selectors: 0 not at all, 1 by ALL, more by a longer prefix, most by code or name."""
    best = 0
    for selector in selectors:
        if selector == code or selector == NAMES.get(code):
            return _EXACT
        if selector == ALL:
            best = max(best, 1)
        elif code.startswith(selector):
            best = max(best, 1 + len(selector))
    return best


def selected(code: str, select: Iterable[str], ignore: Iterable[str], *, preview: bool) -> bool:
    """Is a rule selected? The more exact selector wins, ``ignore`` at a draw. ``preview``: the rule is on trial, and runs
    only where its code or name is given."""
    asked = named(code, select)
    return asked > named(code, ignore) and (asked == _EXACT or not preview)
