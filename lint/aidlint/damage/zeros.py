"""The zero-dropping channel: weighs the traces of lost zeros and the digit statistics of an article."""

from __future__ import annotations

from aidlint.damage import Channel
from aidlint.damage.digits import count, surprise
from aidlint.damage.traces import RARE, traces
from aidlint.damage.years import LATEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.damage import Sign
    from aidlint.facts import Facts

_FEWEST_DIGITS = 5
_STRONG = 2.5
_ENOUGH = 3.3


def weigh(facts: Facts) -> Channel:
    """The channel ``zeros``: present in a text without a digit 0 that has a strong local sign, when all the evidence
    together makes damage two thousand times likelier than not."""
    text = facts.document.text
    digits = count(text)
    signs: list[Sign] = []
    ratio = 0.0
    if "0" not in text and digits >= _FEWEST_DIGITS:
        signs = traces(text, facts.today[0] + 1 if facts.today else LATEST)
    proofs = [sign for sign in signs if sign.proof]
    if proofs:
        ratio = _pooled(signs) + surprise(text)
    present = ratio >= _ENOUGH and _strong(proofs)
    evidence = (
        f"{len(proofs)} figure{'s' * (len(proofs) != 1)} that a zero would mend, and no 0 among {digits} digits"
        if present
        else ""
    )
    return Channel("zeros", signs if present else [], ratio, evidence, present)


def _strong(proofs: list[Sign]) -> bool:
    """Is there a sign that is as good as unknown in clean text, or two of different kinds that are rare?"""
    rare = {sign.kind for sign in proofs if sign.weight >= RARE}
    return len(rare) > 1 or any(sign.weight >= _STRONG for sign in proofs)


def _pooled(signs: list[Sign]) -> float:
    """The weights together: the first sign of a kind in full, the next two of the kind half, since one way of writing
    gives them all."""
    total = 0.0
    seen: dict[str, int] = {}
    for sign in sorted(signs, key=lambda sign: -sign.weight):
        rank = seen[sign.kind] = seen.get(sign.kind, 0) + 1
        total += sign.weight if rank == 1 else sign.weight / 2 if rank <= 3 else 0
    return total
