"""The shapes around a figure that several readers look at."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Fact
    from aidlint.facts.source import Source

GLUED = lazy(r"[A-Za-zµμΩ°º℃℉]+[²³]?(?:/[a-z]+)?|%|‰")
WORD_AFTER = lazy(r"(?:[ \u00a0]|-|\n)([^\W\d_]+(?:\.[^\W\d_]+)*|%|°[CF]?|[$€£]|º[CF]?)")
NEXT_LOWER = lazy(r"[ -]([a-z]+)")
_TOKEN_TAIL = lazy(r"[\w.\-/:%&=?#+]{0,80}\w")


def skip(src: Source, pos: int) -> Fact | None:
    """Pass over the rest of a token that is no quantity; None, for a reader to return."""
    tail = _TOKEN_TAIL.match(src.text, pos)
    src.done = max(src.done, tail.end() if tail else pos + 1)
    return None
