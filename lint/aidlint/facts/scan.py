"""The scan: one pass for the anchors, a reader at each of them, then the joining of what was read."""

from __future__ import annotations

from aidlint.facts import Facts
from aidlint.facts.lists import enumerations
from aidlint.facts.numbers import compounds, vocabulary
from aidlint.facts.numbers import reader as numbers
from aidlint.facts.source import Source
from aidlint.facts.times import calendar
from aidlint.facts.times import reader as dates
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from aidlint.document import Document
    from aidlint.facts.fact import Fact

_DIGIT = lazy(r"[0-9]+|[½¼¾⅐-⅞]")


def trie(vocabulary: Iterable[str]) -> str:
    """A pattern that matches the longest of the words, factored by common prefixes so that a miss ends early."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in vocabulary:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}

    def pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
        ends = "" in node
        branches = [letter + pattern(child) for letter, child in sorted(node.items()) if letter]
        if not branches:
            return ""
        inner = branches[0] if len(branches) == 1 and not ends else "(?:" + "|".join(branches) + ")"
        return inner + "?" if ends else inner

    return pattern(root)


def _anchors() -> str:
    """A word that starts a number or a time: a class, so that the engine skips to word starts, then the words as a trie."""
    return r"[^a-z](" + trie(vocabulary.STARTS | dates.WORDS) + r")(?![a-z])"


_WORD = lazy(_anchors)


def scan(document: Document, today: str | None = None) -> Facts:
    """All facts of a document, sorted by start. ``today``: the ISO date of the document where the user gave one."""
    src = Source(document.text)
    found = _read(src)
    found = compounds.join(src, found)
    date = calendar.resolve(document, found, today)
    found += enumerations.enumerations(document, found)
    found.sort(key=lambda fact: (fact.start, -fact.end))
    return Facts(document, found, date)


def _read(src: Source) -> list[Fact]:
    """The facts at the anchors, left to right, none overlapping."""
    anchors: list[tuple[int, str]] = [(hit.start(), "") for hit in _DIGIT.finditer(src.text)]
    anchors += [(hit.start(1), hit[1]) for hit in _WORD.finditer(src.lower)]
    opening = lazy(r"[a-z]+").match(src.lower)
    if opening and (opening[0] in vocabulary.STARTS or opening[0] in dates.WORDS):
        anchors.append((0, opening[0]))
    anchors.sort()
    found: list[Fact] = []
    for pos, word in anchors:
        if pos < src.done:
            continue
        fact: Fact | None
        if not word:
            fact = numbers.at_digit(src, pos)
        else:
            fact = dates.at_word(src, pos, word) if word in dates.WORDS else None
            if fact is None and word in vocabulary.STARTS:
                fact = numbers.at_word(src, pos, word)
        if fact is not None:
            found.append(fact)
            fact.full_end = max(fact.full_end, fact.end)
            src.done = max(src.done, fact.end)
    if src.names:
        found = [fact for fact in found if not _is_name(src, fact)]
    return found


def _is_name(src: Source, fact: Fact) -> bool:
    """Is a bare figure one that the text elsewhere uses as a name: ``the 787`` beside ``Boeing 787``?"""
    return (
        fact.kind in ("number", "quantity") and fact.unit in (None, "count") and not fact.words
        and fact.number_end - fact.number_start > 2 and src.text[fact.number_start : fact.number_end] in src.names
    )  # fmt: skip
