"""Dates that are told from another date: yesterday, last Friday, three years ago, next month."""

from __future__ import annotations

from aidlint.facts.fact import Date
from aidlint.facts.times.timewords import UNIT_NAMES
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Value
    from aidlint.facts.source import Source

_MOVES = lazy(
    r" (ago|earlier|later|hence|afterwards?|from now|from today|from tomorrow|from yesterday|before "
    r"yesterday|before today|after today|after tomorrow|in the future|before that|after that)(?![a-z])"
)
_FORWARD = frozenset(
    ("later", "hence", "afterward", "afterwards", "in the future", "from now", "from today", "from tomorrow", "from yesterday",
     "after today", "after tomorrow", "after that")
)  # fmt: skip
# What stands for a date of each grain as long as no document date is known.
UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX", "Y": "XXXX",
    "DE": "XXX", "CE": "XX", "ML": "X", "S": "XXXX",
}  # fmt: skip


class Relative(Date):
    """A date ``shift`` units of ``grain`` from the document's own date (``anchor`` ``"now"``) or from the date
    that the text spoke of last (``"text"``). ``grain`` is a TIMEX3 unit, or ``S`` for a season, ``WD`` for a
    weekday, ``MM`` for a month by name; ``part`` is appended to the value (``TMO``). ``shift`` is None where the
    expression itself does not say which one is meant (``Friday``)."""

    __slots__ = ("anchor", "grain", "part", "shift")

    def __init__(
        self, kind: str, start: int, end: int, value: Value, grain: str, shift: float | None, anchor: str = "now"
    ) -> None:
        super().__init__(kind, start, end, value)
        self.relative = True
        self.grain = grain
        self.shift = shift
        self.anchor = anchor
        self.part = ""


def period(start: int, end: int, grain: str, shift: float, anchor: str = "now") -> Relative:
    """``last year``, ``next month``: a whole unit, counted from now or from the text."""
    return Relative("date", start, end, UNKNOWN[grain], grain, shift, anchor)


def ago(source: Source, start: int, end: int, code: str, amount: Value, length: str) -> Relative | None:
    """``three years ago``, ``a week later``: a length that ends at ``end`` and is a way from now; the value stays
    the length until the document's date is known."""
    if source.text[end : end + 1] != " ":
        return None
    found = _MOVES.match(source.lower, end)
    if found is None:
        return None
    forward = found[1] in _FORWARD
    shift = None if not isinstance(amount, int | float) else amount if forward else -amount
    grain = code if code in UNKNOWN else "D" if code == "NI" else "W" if code == "FN" else code
    if code == "FN" and shift is not None:
        shift *= 2
    anchor = "text" if found[1] in ("later", "earlier", "afterward", "afterwards", "before that", "after that") else "now"
    date = Relative("date", start, found.end(), length, grain, shift, anchor)
    date.unit = UNIT_NAMES[code]
    return date
