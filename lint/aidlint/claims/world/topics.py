"""Wholes that are named elsewhere in the text than beside their count: "The Security Council met. The 25-member body …"."""

from __future__ import annotations

from aidlint.patterns import lazy
from aidlint.reference.counts import NOUNS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from aidlint.facts.fact import Fact
    from aidlint.reference.counts import Count, Noun

# How far before a figure, and behind it within its sentence, the whole may be named.
_BEFORE = 400
_BEHIND = 120
_WORD = lazy(r"[^\W_](?:[\w]|[.'’&-](?=\w))*\.?")
ITS = lazy(
    r"\b(?:its|the\s+(?:bloc|union|alliance|organi[sz]ation|instrument|board|flag|emblem|body|skeleton|pack|deck|cartel|league|"
    r"chamber|court|council|country|nation|federation|confederation|alphabet|banner|house)['’]s)\s+(?:(?:full|own|total)\s+)?$"
)
ON_IT = lazy(r"\s+(?:on|of|in)\s+(?:it|the\s+(?:board|instrument|keyboard|flag|emblem|pack|deck|bloc|union|alliance))\b")
_CALLED = lazy(
    r"\s+(?:bloc|body|organi[sz]ation|group|grouping|club|forum|(union|alliance|council|assembly|league|court|senate|chamber|"
    r"house|parliament|cartel|confederation|federation))\b(?!\s+(?:of|for|in|on|at|committee|panel|commission)\b)"
)
_OTHERWISE = {"nato": "alliance", "opec": "cartel", "eu": "union", "e.u.": "union", "switzerland": "confederation"}


def topic(text: str, lower: str, known: Noun, between: Collection[str], places: tuple[int, int, int]) -> list[Count]:
    """The whole that the text around a figure speaks of, if only one with such a noun is named before it, or else behind it
    in its sentence. ``between`` are the words between figure and noun, ``places`` where the sentence begins, where the
    figure does, and where the sentence ends."""
    start, begin, stop = places
    before = _named(text, lower, known, between, (max(0, start - _BEFORE), begin))
    return before or _named(text, lower, known, between, (begin, min(stop, begin + _BEHIND)))


def _named(text: str, lower: str, known: Noun, between: Collection[str], span: tuple[int, int]) -> list[Count]:
    begin, end = span
    found: list[Count] = []
    at = begin
    for match in _WORD.finditer(lower, begin, end):
        if match.start() < at or not known.opens(match[0]):
            continue
        words = lower[match.start() : match.start() + 60]
        fitting = [
            name for name in (*known.names, *known.kinds) if words.startswith(name) and not words[len(name) :][:1].isalnum()
        ]
        if fitting:
            name = max(fitting, key=len)
            entries = known.names.get(name) or known.kinds[name]
            if not entries[0].label[:1].isupper() or text[match.start()].isupper():
                at = match.start() + len(name)
                found += [entry for entry in entries if entry.needed.issubset(between)]
    return found if len({entry.spans[0] for entry in found}) == 1 else []


def called(lower: str, at: int, entries: Sequence[Count]) -> int:
    """Where the common noun ends by which a text calls a whole behind "25-member"; -1 where it can be another body."""
    match = _CALLED.match(lower, at)
    if match is None:
        return -1
    label = entries[0].label.lower()
    fits = match[1] is None or match[1] in label or _OTHERWISE.get(label) == match[1]
    return match.end() if fits else -1


def swapped(wrong: float, right: float) -> bool:
    """Are two whole numbers alike but for two neighbouring digits that changed places: 139 and 193?"""
    one, other = f"{wrong:g}", f"{right:g}"
    if len(one) != len(other) or one == other:
        return False
    unlike = [index for index in range(len(one)) if one[index] != other[index]]
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    return one[unlike[0]] == other[unlike[1]] and one[unlike[1]] == other[unlike[0]]


def number_of(lower: str, fact: Fact) -> tuple[str, list[str], int, bool] | None:
    """The noun of "the number of EU members is 27", the words before it, its end, and that it hangs on no hyphen."""
    begin = min(fact.full_start, fact.start)
    match = _NUMBER_OF.search(lower, max(0, begin - 90), begin)
    if match is None or _NOT_YET.search(lower, max(0, match.start() - 40), begin):
        return None
    for word in _WORD.finditer(lower, match.end(1), begin):
        if word[0] in NOUNS:
            between = lower[match.end(1) : word.start()].split()
            return (word[0], between, word.end(), False) if len(between) < 5 else None
    return None


_NUMBER_OF = lazy(
    r"\b(number\s+of)\s+[^.,;:!?()]{4,60}?\s(?:(?:is|was|stands|stood|now|at|to|up|down|remains|equals)\s+){1,2}(?:at\s+)?$"
)
_NOT_YET = lazy(
    r"\b(?:would|could|will|may|might|should|must|want(?:s|ed)?|plan\w*|propos\w*|if|to\s+(?:increase|raise|bring|cut|reduce))\b"
)
