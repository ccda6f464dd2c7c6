"""The digit-1 channel of machine translations: weighs its traces over an article."""

from __future__ import annotations

from aidlint.damage import Channel, Sign, placeholder
from aidlint.damage.placeholders import tokens
from aidlint.damage.splits import companions, splits
from aidlint.damage.words import apart

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts import Facts

# log10 of (share of damaged pages with the trace / share of clean articles): no placeholder stood in 8.5 million clean
# words and 55 of 101 damaged pages had one; split figures before a noun stood 0.23 times in a million clean words.
_PLACEHOLDER = 4.0
_SPLIT = 2.5
_ENOUGH = 3.5


def weigh(facts: Facts) -> Channel:
    """The channel ``translator``: present with one placeholder, or with split figures that pass the bar together."""
    text = facts.document.text
    placeholders = tokens(text) if placeholder(text) else []
    taken = splits(text)
    certain = [token for token in placeholders if token.certain]
    strong = [token for token in taken if token.certain]
    ratio = _PLACEHOLDER * min(len(certain), 3) + _SPLIT * min(len(strong), 3)
    present = ratio >= _ENOUGH
    signs: list[Sign] = []
    if present:
        found = [("placeholder", "a placeholder stands where the digit 1 was", _PLACEHOLDER, token) for token in placeholders]
        found += [("split", "a figure taken apart or run together", _SPLIT, token) for token in (*taken, *companions(text))]
        signs = apart(
            text,
            (
                Sign(
                    kind,
                    token.start,
                    token.end,
                    reason,
                    weight,
                    proof=token.certain or kind != "split",
                    originals=token.originals,
                )
                for kind, reason, weight, token in found
            ),
        )
    parts = []
    if certain:
        parts.append(f"{len(certain)} with 65438 or /kloc for the digit 1")
    if strong:
        parts.append(f"{len(strong)} taken apart or run together")
    evidence = "figures, " + " and ".join(parts) if parts else ""
    return Channel("translator", signs, ratio, evidence, present)
