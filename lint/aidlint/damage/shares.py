"""How far the words around a bare figure say that it is a share: the log odds of a count made over the words near it."""

from __future__ import annotations

from aidlint.damage.share_table import WEIGHTS
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

FIGURE = lazy(r"(?<![\w.,:$£€¥/+#-])\d{1,3}(?:\.\d{1,2})?(?![\w%:/-]|[.,]\d)")
"""A figure that may have lost its sign."""

_ONE = r"[A-Za-z][\w'’]*|\d[\d.,]*|[^\s]"
_TOKEN = lazy(_ONE)
_NEXT_TWO = lazy(rf"\s*({_ONE})\s*({_ONE})?")
# So many characters hold two words, nine words before a figure and five behind it.
_CLOSE, _BEFORE, _BEHIND = 24, 70, 50
HOPELESS = -3.0
"""A figure of which the words beside it say so little is no share."""

_FARTHEST, _NEAREST = 9, 6
_SHORTEST_TOPIC = 4
# Decimals above are prices of bonds more often than shares.
_HIGH = 60
# What market reports and tables of results speak of, whose figures rise and fall without being shares; and shares in words.
_TOPICS = (
    "index", "futures", "contract", "points", "average", "ratio", "yen", "dollar", "rig", "goals", "wicket", "games", "degrees",
    "per share", "percentage", " percent", " pct", "per cent", "proportion",
)  # fmt: skip


def topics(text: str) -> list[str]:
    """The clues that a text as a whole gives."""
    return [f"text {word}" for word in _TOPICS if word in text]


def weight(clues: Iterable[str]) -> float:
    """What clues say together, in natural log odds."""
    return sum([WEIGHTS.get(clue, 0.0) for clue in clues])


def lean(text: str, start: int, end: int) -> float:
    """The natural log odds that the figure at ``start``..``end`` is a share, but for the topics of the text."""
    before, behind = _words(text, start, end)
    kind = _kind(text[start:end])
    said = weight(_beside(kind, before[-1], behind[0]))
    # Nothing farther off makes up for what stands beside the figure.
    if said >= HOPELESS:
        said += weight(_around(before, behind))
    return said if said < HOPELESS else said + weight(_far(text, start, end))


def clues(text: str, start: int, end: int) -> list[str]:
    """What stands around a figure: each clue says where (``-1`` is the word before, ``+12`` the two behind) and what."""
    before, behind = _words(text, start, end)
    kind = _kind(text[start:end])
    return [*_beside(kind, before[-1], behind[0]), *_around(before, behind), *_far(text, start, end)]


def _words(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The two words, signs or shapes of figures on either side."""
    before = _TOKEN.findall(text, max(0, start - _CLOSE), start)
    behind = _NEXT_TWO.match(text, end)
    third, fourth = behind.groups() if behind else (None, None)
    return [_plain(token) for token in ["^", "^", *before][-2:]], [_plain(token or "$") for token in (third, fourth)]


def _beside(kind: str, last: str, following: str) -> tuple[str, ...]:
    return kind, f"-1 {last}", f"+1 {following}", f"-1{kind} {last}", f"+1{kind} {following}"


def _around(before: list[str], behind: list[str]) -> tuple[str, ...]:
    (second, first), (third, fourth) = before, behind
    return f"-2 {second}", f"+2 {fourth}", f"-21 {second} {first}", f"+12 {third} {fourth}", f"-+ {first} {third}"


def _far(text: str, start: int, end: int) -> list[str]:
    before = {word.lower() for word in _TOKEN.findall(text, max(0, start - _BEFORE), start)[-_FARTHEST:-1] if _tells(word)}
    behind = {word.lower() for word in _TOKEN.findall(text, end, end + _BEHIND)[1:_NEAREST] if _tells(word)}
    return [*(f"before {word}" for word in sorted(before)), *(f"behind {word}" for word in sorted(behind))]


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST_TOPIC and word.isalpha()


def _plain(token: str) -> str:
    """A word in lower case; of a figure only its shape."""
    if not "0" <= token[0] <= "9":
        return token.lower()
    figure = token.rstrip(".,")
    return "0.0" if "." in figure else "0,0" if "," in figure else "0000" if len(figure) == 4 else "0"


def _kind(figure: str) -> str:
    """A decimal or a whole number, and whether a share is often as large."""
    value = float(figure)
    if "." in figure:
        return "hundreds.0" if value > 100 else "tens.0" if value > _HIGH else "0.0"
    return "hundreds" if value > 100 else "ones" if value < 10 else "tens"
