"""How far the words around a bare figure say that it is a share: the log odds of a count made over the words near it."""

from __future__ import annotations

from aidlint.damage.share_table import WEIGHTS
from aidlint.patterns import lazy

FIGURE = lazy(r"(?<![\w.,:$£€¥/+#-])\d{1,3}(?:\.\d{1,2})?(?![\w%:/-]|[.,]\d)")
"""A figure that may have lost its sign."""

_TOKEN = lazy(r"[A-Za-z][\w'’]*|\d[\d.,]*|[^\s]")
_BEFORE, _BEHIND = 70, 50
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


def lean(text: str, start: int, end: int, about: list[str]) -> float:
    """The natural log odds that the figure at ``start``..``end`` is a share; ``about`` are the text's ``topics``."""
    return sum(WEIGHTS.get(clue, 0.0) for clue in (*clues(text, start, end), *about))


def clues(text: str, start: int, end: int) -> list[str]:
    """What stands around a figure: each clue says where (``-1`` is the word before, ``+12`` the two behind) and what."""
    before = [_plain(token) for token in _TOKEN.findall(text, max(0, start - _BEFORE), start)]
    behind = [_plain(token) for token in _TOKEN.findall(text, end, end + _BEHIND)]
    second, first = (["^", "^", *before])[-2:]
    third, fourth = [*behind, "$", "$"][:2]
    kind = _kind(text[start:end])
    near = (
        f"{kind}", f"-1 {first}", f"-2 {second}", f"+1 {third}", f"+2 {fourth}", f"-1{kind} {first}", f"+1{kind} {third}",
        f"-21 {second} {first}", f"+12 {third} {fourth}", f"-+ {first} {third}",
    )  # fmt: skip
    left = {f"before {word}" for word in before[-_FARTHEST:-1] if len(word) >= _SHORTEST_TOPIC and word.isalpha()}
    right = {f"behind {word}" for word in behind[1:_NEAREST] if len(word) >= _SHORTEST_TOPIC and word.isalpha()}
    return [*near, *sorted(left), *sorted(right)]


def _plain(token: str) -> str:
    """A word in lower case; of a figure only its shape."""
    if not token[0].isdigit():
        return token.lower()
    figure = token.rstrip(".,")
    return "0.0" if "." in figure else "0,0" if "," in figure else "0000" if len(figure) == 4 else "0"


def _kind(figure: str) -> str:
    """A decimal or a whole number, and whether a share is often as large."""
    value = float(figure)
    if "." in figure:
        return "hundreds.0" if value > 100 else "tens.0" if value > _HIGH else "0.0"
    return "hundreds" if value > 100 else "ones" if value < 10 else "tens"
