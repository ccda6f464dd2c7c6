"""Known damage, applied to clean articles at places where the text itself proves the error.

The patterns here are the bench's own: recall measured only where the tool's readers see something would flatter it.
"""

from __future__ import annotations

import re
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from aidlint.document import Document

    Span = tuple[int, int]
    Corrupt = Callable[[str, Random], Iterator["Edit"]]
    Plant = Callable[[Random], str]


class Edit(NamedTuple):
    """One replacement in a text; ``also`` is a place that may be flagged as well (half open, in the clean text).

    Not ``marked``: the damage is made, and no finding is asked for it."""

    start: int
    end: int
    text: str
    also: Span | None = None
    marked: bool = True


class Mark(NamedTuple):
    """A damaged place in the damaged text, the place of it in the clean one, and what was replaced there."""

    start: int
    end: int
    clean_start: int
    clean_end: int
    original: str


class Kind(NamedTuple):
    """A way of damaging a text: edits of what stands there (``corrupt``), or a false sentence put in (``plant``).

    ``rules`` are the codes that should answer. ``provable`` says that the damaged text contradicts itself, the calendar
    or arithmetic, so that a reader could be sure. ``whole`` makes all the edits, else one of them is chosen.
    """

    name: str
    rules: tuple[str, ...]
    provable: bool = True
    whole: bool = False
    corrupt: Corrupt | None = None
    plant: Plant | None = None


class Injection(NamedTuple):
    """One damaged article and its clean twin. A mark of the whole article has ``start == end == 0``."""

    kind: str
    path: str
    clean: str
    text: str
    marks: tuple[Mark, ...]


KINDS: dict[str, Kind] = {}
_MOST = 50
_CHANGE = re.compile(r"\[\[(.*?)=>(.*?)\]\]")


def kind(name: str, *rules: str, provable: bool = True, whole: bool = False) -> Callable[[Corrupt], Corrupt]:
    """Declare a corruptor."""

    def declare(corrupt: Corrupt) -> Corrupt:
        KINDS[name] = Kind(name, rules, provable, whole, corrupt)
        return corrupt

    return declare


def planted(name: str, *rules: str) -> Callable[[Plant], Plant]:
    """Declare a sentence to plant: true in the twin, false in the damaged text; ``[[right=>wrong]]`` marks the change."""

    def declare(plant: Plant) -> Plant:
        KINDS[f"+ {name}"] = Kind(f"+ {name}", rules, plant=plant)
        return plant

    return declare


def inject(one: Kind, document: Document, seed: int) -> Injection | None:
    """The document damaged in one way, always the same for a seed, or None where it has no place for it."""
    random = Random(f"{seed}:{one.name}:{document.path}")
    if one.plant:
        return _with_sentence(one, document, one.plant(random), random)
    assert one.corrupt
    found = one.corrupt(document.text, random)
    edits = list(found if one.whole else islice(found, _MOST))
    if not any(edit.marked for edit in edits):
        return None
    text, marks = applied(document.text, edits if one.whole else [random.choice(edits)])
    return Injection(one.name, document.path, document.text, text, tuple(marks))


def applied(text: str, edits: list[Edit]) -> tuple[str, list[Mark]]:
    """The text with the edits made, and where they are now. Edits come in order and do not overlap; one of an empty
    span at 0 with an empty text marks the whole article."""
    parts = []
    marks = []
    done = shift = 0
    for edit in edits:
        parts += [text[done : edit.start], edit.text]
        done = edit.end
        low, high = edit.also or (edit.start, edit.end)
        low, high = min(low, edit.start), max(high, edit.end)
        grown = len(edit.text) - (edit.end - edit.start)
        if edit.marked:
            marks.append(Mark(low + shift, high + shift + grown, low, high, text[edit.start : edit.end]))
        shift += grown
    return "".join([*parts, text[done:]]), marks


def _with_sentence(one: Kind, document: Document, sentence: str, random: Random) -> Injection | None:
    """The sentence as a paragraph of its own after one of the first few; the twin has the true one."""
    if len(document.paragraphs) < 4:
        return None
    at = document.paragraphs[random.randrange(2, min(6, len(document.paragraphs) - 1))][1]
    change = _CHANGE.search(sentence)
    assert change, f"{one.name}: a planted sentence without a change"
    head, rest = f"\n\n{sentence[: change.start()]}", sentence[change.end() :]
    true, false = head + change[1] + rest, head + change[2] + rest
    clean, text = (document.text[:at] + put + document.text[at:] for put in (true, false))
    mark = Mark(at + 2, at + len(false), at + 2, at + len(true), change[1])
    return Injection(one.name, document.path, clean, text, (mark,))
