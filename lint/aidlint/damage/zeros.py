"""The zero-dropping channel: weighs the traces of lost zeros and the digit statistics of an article."""

from __future__ import annotations

from aidlint.damage import Channel
from aidlint.damage.digits import count, surprise
from aidlint.damage.traces import traces
from aidlint.damage.words import pooled
from aidlint.damage.years import LATEST
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.damage import Sign
    from aidlint.facts import Facts

_FEWEST_DIGITS = 5
_MANY_DIGITS = 9
_PLAIN = 3.0
_LOCAL = 1.1
_ENOUGH = 2.0
# No signs by themselves: how other languages write decimals, what may be an age, a hour or a type, the end
# of a clause, and the slips of a typist.
_DOUBTFUL = frozenset(("group-decimal", "year-or-age", "zone", "comma-money", "comma-clause", "comma-owned", "ordinal"))
# What a figure with a 0 takes away: two in five figures of clean texts have one, and one in twenty-five of a text whose zeros
# were dropped and then put back by hand here and there. Beside such a figure it takes signs that clean text does not have.
_SURVIVOR = 1.0
_MOST_SURVIVORS = 2
_STRONG = 2.0
# A telephone number has as many digits as all others of its country.
_PHONE = "phone"


def weigh(facts: Facts) -> Channel:
    """The channel ``zeros``: present in a text without a digit 0, or with one or two figures that hold one, that has a local
    sign of some weight, when all the evidence together makes damage more than a hundred times likelier than not."""
    text = facts.document.text
    digits = count(text)
    survivors = sum("0" in figure for figure in lazy(r"\d[\d.,]*").findall(text)) if "0" in text else 0
    if digits < _FEWEST_DIGITS or survivors > _MOST_SURVIVORS:
        return Channel("zeros", (), 0.0, "", present=False)
    signs = [sign for sign in traces(text, LATEST) if "0" not in text[sign.start : sign.end]]
    proofs = [sign for sign in signs if sign.proof]
    ratio = 0.0
    if _local(signs) and _several(text, signs, digits) and (not survivors or _strong(text, signs)):
        ratio = pooled(signs, 2) + surprise(text) - survivors * _SURVIVOR
    present = ratio >= _ENOUGH
    zeros = f"only {survivors} with a 0 among its figures" if survivors else f"no 0 among {digits} digits"
    evidence = f"{len(proofs)} figure{'s' * (len(proofs) != 1)} that a zero would mend, and {zeros}" if present else ""
    return Channel("zeros", signs if present else [], ratio, evidence, present)


def _local(signs: Sequence[Sign]) -> bool:
    """Is one sign of some weight, and can its figure not stand as written? "A 3-member panel" shows nothing, however often."""
    return any(sign.weight >= _LOCAL and sign.form not in _DOUBTFUL and (sign.proof or sign.kind == _PHONE) for sign in signs)


def _several(text: str, signs: Sequence[Sign], digits: int) -> bool:
    """Do two figures written differently speak for it, or one in a text of many digits, or one that nothing else explains?

    In a short text one figure, however odd, may be a slip of the pen ("43th") and the missing 0 chance.
    """
    speaking = [sign for sign in signs if sign.weight > 0]
    several = len({text[sign.start : sign.end] for sign in speaking}) > 1
    return several or digits >= _MANY_DIGITS or any(sign.weight >= _PLAIN for sign in speaking)


def _strong(text: str, signs: Sequence[Sign]) -> bool:
    """Do two different figures have forms that clean text does not have? One may be a slip, and what only stands where a
    year may stand can be a room: "In 217, the room above hers"."""
    strong = [sign for sign in signs if sign.weight >= _STRONG and sign.form not in _DOUBTFUL and sign.form != "year-asked"]
    return len({text[sign.start : sign.end] for sign in strong}) > 1 and any(sign.proof for sign in strong)
