"""Numbers in words that are parts or groups: half a million, a dozen, tens of thousands."""

from __future__ import annotations

from aidlint.facts.numbers.vocabulary import DENOMINATORS, GROUPS, SCALES, VAGUE
from aidlint.patterns import lazy

NEXT = lazy(r"(?: ?- ?| {1,3}|\u00a0)?([a-z]+|[0-9]{1,3}(?![0-9.,%:/-]))")
_BY = lazy(
    r"\bby (?:about |around |nearly |almost |roughly |some |just over |just under |over |under |more than |less than )?an? $"
)
_AFTER_SHARE = lazy(
    r" (?:to|from|last|this|in|over|since|between|on|within|during|after|against|compared|year|"
    r"when|and|while|but|at)\b|[.,;:)]|$"
)
_LESS = lazy(r" (?:(?:less|more|fewer|lower|higher|larger|smaller) than|(?:below|above|down on|up on) (?:the|its|last))\b")
_SHORT_SCALES = {
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "tln": 10**12,
    "mio": 10**6,
}


class Words:
    """A number read from words: ``value``, or ``low``/``high`` where it is vague; ``kind`` is ``number``,
    ``ordinal``, ``fraction``, ``multiple`` or ``vague``; ``step`` the size of its last place (0: exact)."""

    __slots__ = ("end", "high", "kind", "low", "step", "value")

    def __init__(self, kind: str, value: float | None, end: int, step: float = 0) -> None:
        self.kind = kind
        self.value = int(value) if value is not None and value == int(value) else value
        self.end = end
        self.low: float | None = None
        self.high: float | None = None
        self.step = step


def scale_after(lower: str, end: int) -> tuple[float, int]:
    """The product of the scale words after a number that ends at ``end``, and where they end: (1, end) if none."""
    factor = 1.0
    while True:
        nxt = NEXT.match(lower, end)
        if not nxt:
            return factor, end
        word = nxt[1]
        size = SCALES.get(word) or _SHORT_SCALES.get(word) or (12 if word in ("dozen", "dozens", "dz", "dzs") else 0)
        if not size:
            return factor, end
        if nxt.end() < len(lower) and lower[nxt.end()] == "-" and lower[nxt.end() + 1 : nxt.end() + 2].isalpha() and factor > 1:
            return factor, end
        factor *= size
        if factor > 1e24:
            return factor, nxt.end()
        end = nxt.end()


def vague(lower: str, word: str, end: int) -> Words:
    """``hundreds of``, ``tens of thousands``: the number as an interval."""
    low, high = VAGUE[word]
    while high < 10**15 and lower[end : end + 4] == " of ":
        nxt = NEXT.match(lower, end + 4)
        inner = nxt and VAGUE.get(nxt[1])
        size = nxt and (inner[0] if inner else 0)
        if not nxt or not size:
            break
        low, high = low * size, high * size
        end = nxt.end(1)
    found = Words("vague", None, end)
    found.low, found.high = float(low), float(high)
    return found


def group(lower: str, pos: int, word: str, end: int) -> Words | None:
    """``a dozen``, ``a couple of hundred``; ``a pair`` and ``a score`` count only before ``of``."""
    if not article_before(lower, pos):
        return None
    follows_of = lower[end : end + 4] == " of "
    if word in ("pair", "score") and not follows_of:
        return None
    if word == "couple":
        if not follows_of:
            return None
        factor, stop = scale_after(lower, end + 3)
        return Words("number", 2 * factor, stop, factor) if factor > 1 else Words("number", 2, end)
    return Words("number", GROUPS[word], end)


def part(lower: str, pos: int, word: str, end: int) -> Words | None:
    """``half a million``, ``half of``, ``a quarter of``, ``three-quarters`` (read from its number)."""
    if word == "quarters" or (pos and lower[pos - 1] == "-"):
        return None
    share = 1 / DENOMINATORS[word]
    after = lower[end : end + 3]
    if word == "half" and after == " a ":
        factor, stop = scale_after(lower, end + 2)
        if factor > 1:
            return Words("number", share * factor, stop, factor / 2)
        if lower[end + 3 : end + 8] == "dozen":
            return Words("number", 6, end + 8)
        return Words("fraction", share, end)
    if word == "half" and lower[end : end + 1] == "-":
        return None
    factor, stop = scale_after(lower, end)
    if factor > 1:
        return Words("number", share * factor, stop, factor / 4)
    if word == "half" or article_before(lower, pos):
        if word == "half" and lower.endswith(
            (" than ", "nearly ", "almost ", "about ", "over ", "around "), max(0, pos - 8), pos
        ):
            return Words("fraction", share, end)
        if (
            after == " of"
            or lower[end : end + 5] in (" the ", " its ", " his ", " her ")
            or lower[end : end + 7] == " their "
            or lower[end : end + 2] == " ("
        ):
            return Words("fraction", share, end)
        if article_before(lower, pos) and (lower[end : end + 1] in ".," or by_share(lower, pos, end)):
            return Words("fraction", share, end)
    return None


def by_share(lower: str, pos: int, end: int) -> bool:
    """Is it the share by which a thing changed ("by a fifth to 1,320", "a third less"), not a place in a row?"""
    if _LESS.match(lower, end):
        return True
    return _BY.search(lower, max(0, pos - 20), pos) is not None and _AFTER_SHARE.match(lower, end) is not None


def article_before(lower: str, pos: int) -> bool:
    """Does ``a``, ``an``, ``the`` or ``one`` stand directly before?"""
    return (lower[pos - 2 : pos] == "a " and (pos < 3 or not lower[pos - 3].isalnum())) or lower[pos - 4 : pos] in (
        "one ",
        "one-",
    )


def with_article(lower: str, pos: int) -> int:
    """The start of a number in words, its article included."""
    return pos - 2 if lower[pos - 2 : pos] == "a " and (pos < 3 or not lower[pos - 3].isalnum()) else pos
