"""The digit-1 channel of machine translations: weighs its traces over an article."""

from __future__ import annotations

from aidlint.damage import Channel, Sign
from aidlint.damage.placeholders import tokens
from aidlint.damage.splits import companions, splits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.damage.placeholders import Token
    from aidlint.facts import Facts

# log10 of (share of damaged pages with the trace / share of clean articles): no placeholder stood in 8.5 million clean
# words and 55 of 101 damaged pages had one; split figures before a noun stood 0.23 times in a million clean words.
_PLACEHOLDER = 4.0
_SPLIT = 2.5
_ENOUGH = 3.5


def weigh(facts: Facts) -> Channel:
    """The channel ``translator``: present with one placeholder, or with split figures that pass the bar together."""
    text = facts.document.text
    placeholders = tokens(text)
    apart = splits(text)
    certain = [token for token in placeholders if token.certain]
    strong = [token for token in apart if token.certain]
    ratio = _PLACEHOLDER * min(len(certain), 3) + _SPLIT * min(len(strong), 3)
    present = ratio >= _ENOUGH
    signs = [
        Sign("placeholder", token.start, token.end, "a placeholder stands where the digit 1 was", _PLACEHOLDER, originals=token.originals)
        for token in placeholders
    ]
    if present:
        apart += list(companions(text))
        signs += [
            Sign("split", token.start, token.end, "a figure taken apart", _SPLIT, proof=token.certain, originals=token.originals)
            for token in _apart(apart, placeholders)
        ]
    parts = [f"{len(certain)} with 65438 or /kloc for the digit 1"] * bool(certain) + [f"{len(strong)} taken apart by a blank"] * bool(strong)
    evidence = "figures " + " and ".join(parts) if parts else ""
    return Channel("translator", sorted(signs, key=lambda sign: sign.start) if present else [], ratio, evidence, present)


def _apart(found: list[Token], taken: list[Token]) -> list[Token]:
    """The tokens that overlap none of the taken ones, nor each other."""
    kept: list[Token] = []
    for token in found:
        if not any(token.start < other.end and other.start < token.end for other in [*taken, *kept]):
            kept.append(token)
    return kept
