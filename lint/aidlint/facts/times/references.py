"""Expressions that name no day: now, recently, at present; annual, daily; yearlong."""

from __future__ import annotations

from aidlint.facts.fact import Date, Fact
from aidlint.facts.times import periods
from aidlint.facts.times.context import at_boundary, word_after, word_before
from aidlint.facts.times.timewords import LASTING, REFERENCES, SETS, UNIT_NAMES, UNITS
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_TIMES_A = lazy(r" (?:an?|every|each|per) ([a-z]+)(?![a-z])")


def reference(source: Source, position: int, word: str) -> Fact | None:
    """``now``, ``recently``: no date, but the present or the past."""
    end = position + len(word)
    text = source.text
    if text[end : end + 1] == "-" or position and text[position - 1] in "-'’":
        return None
    start = position
    if word in ("recently", "soon", "lately"):
        before, at = word_before(source, position)
        if word == "soon" and (before in ("as", "so", "too", "how") or word_after(source, end) in ("as", "enough")):
            return None
        if before in ("more", "most", "very", "just"):
            start = at
    elif word == "now" and word_after(source, end) == "that":
        return None
    date = Date("date", start, end, REFERENCES[word])
    date.relative = True
    return date


def present(source: Source, position: int, word: str) -> Fact | None:
    """``at present``, ``at the moment``, ``the future``, ``the past``."""
    before, at = word_before(source, position)
    end = position + len(word)
    if word == "present":
        if before == "at":
            return reference_to(at, end, "PRESENT_REF")
        return None
    start = at
    if word == "moment":
        if before == "the" and word_before(source, at)[0] == "at":
            return reference_to(word_before(source, at)[1], end, "PRESENT_REF")
        return None
    if before in ("near", "foreseeable", "distant", "recent"):
        before, start = word_before(source, at)
    if (
        before not in ("the", "recent")
        or word == "past"
        and (not at_boundary(source, end) or word_before(source, start)[0] != "in")
    ):
        return None
    if word == "future" and not at_boundary(source, end) and word_before(source, start)[0] != "in":
        return None
    return reference_to(start, end, "PAST_REF" if word == "past" else "FUTURE_REF")


def reference_to(start: int, end: int, value: str) -> Date:
    """The present, the past or the future, written at ``start``..``end``."""
    date = Date("date", start, end, value)
    date.relative = True
    return date


def recurrence(source: Source, position: int, word: str) -> Fact | None:
    """``annual``, ``daily``; not in a name (``the Daily Mail``)."""
    end = position + len(word)
    text = source.text
    if position and text[position - 1] == "-":
        return None
    if text[position].isupper() and (text[end + 1 : end + 2].isupper() or position > 1 and text[position - 2].isalpha()):
        return None
    return Fact("set", position, end, SETS[word], "hour" if SETS[word][1] == "T" else UNIT_NAMES[SETS[word][-1]])


def times_over(source: Source, position: int, word: str) -> Fact | None:
    """``once a week``, ``twice every month``."""
    found = _TIMES_A.match(source.lower, position + len(word))
    return periods.plain("set", position, found.end(), UNITS[found[1]], 1) if found and found[1] in UNITS else None


def lasting(_source: Source, position: int, word: str) -> Fact | None:
    """``yearlong``, ``weeklong``."""
    return periods.plain("duration", position, position + len(word), LASTING[word], 1)
