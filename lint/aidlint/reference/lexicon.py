"""Known words: what a lower-case or capitalised run of letters can be (source and licence in the tables' first lines).

Two tiers keep a short run cheap: the most frequent words are a set in memory, all others are found by bisection in the
sorted bytes of their file, which is read at the first question.
"""

from __future__ import annotations

import os.path
from functools import cache, lru_cache

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    Odd = tuple[tuple[str, ...], bool, bool, tuple[str, ...]]

# Questions after which a table is indexed.
_MANY = 2000
_FOLDER = os.path.dirname(__file__)


class Table:
    """A file of lines ``key`` or ``key value``, sorted as bytes, under one line that names its source."""

    __slots__ = ("_asked", "_bytes", "_index")

    def __init__(self, name: str) -> None:
        with open(os.path.join(_FOLDER, name), "rb") as file:
            self._bytes = file.read()
        self._asked = 0
        self._index: dict[str, str] = {}

    def find(self, key: str) -> str | None:
        """The value of ``key``, "" for a key without one, None for a key that is not there."""
        self._asked += 1
        if self._asked > _MANY:
            # Bisection suits one article; over many an index pays.
            if not self._index:
                for row in self._bytes.decode().split("\n")[1:-1]:
                    first, _, value = row.partition(" ")
                    self._index.setdefault(first, value)
                    self._index.setdefault(row, "")
            return self._index.get(key)
        data = self._bytes
        wanted = key.encode()
        low, high = data.find(b"\n") + 1, len(data)
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", start)
            if data[start:end] < wanted:
                low = end + 1
            else:
                high = start
        line = data[low : data.find(b"\n", low)]
        if line == wanted:
            return ""
        return line[len(wanted) + 1 :].decode() if line.startswith(wanted + b" ") else None


@cache
def table(name: str) -> Table:
    """The table of a file of this folder, read once."""
    return Table(name)


@cache
def _common() -> frozenset[str]:
    """The words that make up most of a text."""
    with open(os.path.join(_FOLDER, "common.txt"), encoding="utf-8") as file:
        file.readline()
        return frozenset(file.read().split())


@lru_cache(maxsize=1 << 16)
def _entry(lower: str) -> str | None:
    return table("words.txt").find(lower)


def known(word: str) -> bool:
    """Is it an English word or a common name, in any case?"""
    lower = word.lower()
    return lower in _common() or _entry(lower) is not None


def is_word(word: str) -> bool:
    """Is it an English word other than a name?"""
    lower = word.lower()
    return lower in _common() or _entry(lower) not in (None, "name")


def is_common(word: str) -> bool:
    """Is it one of the 3,000 most frequent words? Cheaper to ask than the rank."""
    return word in _common()


def rank(word: str) -> int | None:
    """The place of a word among the 8,000 most frequent ones, from 0; None for others."""
    entry = _entry(word.lower())
    return int(entry) if entry and entry != "name" else None


@lru_cache(maxsize=1 << 14)
def frequent_pair(first: str, second: str) -> bool:
    """Do the two words often follow each other in English?"""
    return table("pairs.txt").find(f"{first.lower()} {second.lower()}") is not None


def unknown(words: set[str]) -> list[str]:
    """Those of some lower-case words that are neither words nor names, sorted."""
    return sorted(word for word in words.difference(_common()) if _entry(word) is None)


_SEPARATORS = (",", ".")
_RUN = lazy(r"\b[A-Za-z][a-z]{2,}\b")
_NAME = lazy(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]{4,}")
_SHORTEST_NAME = 5
# Words that are surnames as well, and have another spelling as a surname.
_SURNAMES = frozenset(
    """brown brook brooks carpenter clark cook cooper fisher foster gardner gray green grey hart hunter lake marks marsh mason
    moor palmer parks porter price read reed rice rivers sharp shepherd smith stone summers taylor walker waters weaver webb
    wells white winters wood woods young""".split()
)
# What is known of names, of rare words and of words that are not known.
_RARE = (None, "name", "")
# A digit at a letter, or one that a comma or a point joins to it.
_MIXED = lazy(r"[0-9](?:(?=[.,]?[^\W\d_])|(?<=[^\W\d_][0-9])|(?<=[^\W\d_][.,][0-9]))")
# A capital inside a word; it comes first, so that the search skips to one.
_HUMP = lazy(r"[A-Z](?<=[a-z][A-Z])[a-z]")
# Neighbours that make a run of letters part of a compound, a contraction, an address, a handle or a path.
_JOINS_BEFORE = frozenset("-'’@/_#.\\&=:~$%")
_JOINS_AFTER = frozenset("-@/_=\\&(")
# Above this many words one pass over the text is cheaper than a search for each.
_FEW = 16
# Tokens that were judged before, in other texts: most of a text has been seen elsewhere. Odd ones with the words in them
# that are not known, and whether a digit touches a letter and a capital stands inside a word.
_PLAIN: set[str] = set()
_ODD: dict[str, Odd] = {}
_MOST_JUDGED = 1 << 15
_MARKS = ".,;:!?\"'“”‘’()"


def stands_free(text: str, start: int, end: int) -> bool:
    """Is a run of letters a word of its own, not a part of a compound, contraction, address, handle or path?"""
    if start and text[start - 1] in _JOINS_BEFORE:
        return False
    following = text[end : end + 2]
    if not following or following[0] not in ".:'’":
        return following[:1] not in _JOINS_AFTER
    return not following[1:].isalnum() or (following in ("'s", "’s") and not text[end + 2 : end + 3].isalnum())


@lru_cache(maxsize=1)
def tokens(text: str) -> list[str]:
    """What stands between the blanks of a text, in order: words with their marks, figures."""
    return text.split()


@lru_cache(maxsize=1)
def vocabulary(text: str) -> frozenset[str]:
    """The distinct tokens of a text."""
    return frozenset(tokens(text))


@lru_cache(maxsize=1)
def odd(text: str) -> tuple[frozenset[str], list[str], list[str], frozenset[str]]:
    """What is odd in the tokens of a text: the words that are not known, the tokens with a digit at a letter, those with
    a capital inside a word, and the words that can be names.

    Tokens stand between blanks: what a pattern does not find in them is nowhere in the text.
    """
    if not _PLAIN or len(_PLAIN) > _MOST_JUDGED or len(_ODD) > _MOST_JUDGED:
        _ODD.clear()
        _PLAIN.clear()
        _PLAIN.update(_common())
    words: list[str] = []
    digits, capitals = [], []
    proper: list[str] = []
    for token in vocabulary(text) - _PLAIN:
        judged = _ODD.get(token) or _judged(token)
        if judged is None:
            _PLAIN.add(token)
            continue
        _ODD[token] = judged
        strangers, digit, capital, names = judged
        words += strangers
        proper += names
        if digit:
            digits.append(token)
        if capital:
            capitals.append(token)
    return frozenset(words), digits, capitals, frozenset(proper)


def _judged(token: str) -> Odd | None:
    bare = token.strip(_MARKS)
    if bare in _PLAIN:
        return None  # a word that was judged before, with a mark
    if bare[1:].islower() and bare.lower() in _PLAIN and (len(bare) < _SHORTEST_NAME or not _can_be_name(bare)):
        return None  # the same with a capital
    words = tuple(run for run in _RUN.findall(token) if not known(run))
    digit, capital = _MIXED.search(token) is not None, _HUMP.search(token) is not None
    names = () if token.islower() else tuple(filter(_can_be_name, _NAME.findall(token)))
    return (words, digit, capital, names) if words or digit or capital or names else None


def _can_be_name(word: str) -> bool:
    lower = word.lower()
    return not word.isupper() and (lower in _SURNAMES or lower not in _common() and _entry(lower) in _RARE)


def names(text: str) -> frozenset[str]:
    """The capitalised words of a text, of five letters or more, that can be names: none of the 8,000 most frequent words, but
    for those that are surnames with another spelling."""
    return odd(text)[3]


def strange(text: str) -> frozenset[str]:
    """The words of a text, in lower case or capitalised, of three ASCII letters or more, that are neither words nor names."""
    return odd(text)[0]


@lru_cache(maxsize=1)
def strangers(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the free-standing lower-case words of a text (three ASCII letters or more) that are not known, in order."""
    lower = {word for word in strange(text) if word.islower()}
    if len(lower) > _FEW:
        spans = [match.span() for match in _RUN.finditer(text) if match[0] in lower]
    else:
        spans = sorted(span for word in lower for span in _places(text, word))
    return tuple(span for span in spans if stands_free(text, *span))


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum() or text[end : end + 1] == "_"):
            yield start, end
        start = text.find(word, end)


def _matches(pattern: re.Pattern[str], text: str, suspects: list[str]) -> list[int]:
    """Where a pattern that marks a token as odd matches in the text, in order; ``suspects`` are the tokens that it marks."""
    if len(suspects) > _FEW:
        return [match.start() for match in pattern.finditer(text)]
    places: set[int] = set()
    for token in suspects:
        inside = [match.start() for match in pattern.finditer(token)]
        start = text.find(token)
        while start >= 0:
            places.update(start + at for at in inside)
            start = text.find(token, start + 1)
    return sorted(places)


def humps(text: str) -> list[int]:
    """Offsets of the capitals that stand between small letters, in order."""
    return _matches(_HUMP, text, odd(text)[2])


@lru_cache(maxsize=1)
def mixed(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the runs of digits that touch a letter, or that a comma or a point joins to one."""
    found = []
    end = 0
    for at in _matches(_MIXED, text, odd(text)[1]):
        if at < end:
            continue
        start, end = at, at + 1
        while "0" <= text[start - 1 : start] <= "9":
            start -= 1
        while "0" <= text[end : end + 1] <= "9":
            end += 1
        before, after = text[start - 1 : start], text[end : end + 1]
        if before in _SEPARATORS:
            before = text[start - 2 : start - 1]
        if after in _SEPARATORS:
            after = text[end + 1 : end + 2]
        if before.isalpha() or after.isalpha():
            found.append((start, end))
    return tuple(found)
