"""Unannounced lists in which a thing is named twice; the others are not read at all."""

from __future__ import annotations

from aidlint.facts.fact import Enumeration
from aidlint.facts.lists.listing import is_clause
from aidlint.facts.lists.names import PLAIN_NAME
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document

    Span = tuple[int, int]

_LONGEST = 60  # of an item, in code points
_LEAST = 4  # items of a list in which a double is a slip and no figure of speech
_MOST_WORDS = 4  # of an item that is no name
# Words after which the first thing of a list starts.
_LEADS = frozenset("and of for with in on from to by at include includes including are were is was has have".split())
_LAST_NAME = lazy(r"(?<![\w'’-])[A-ZÀ-ÞĀ-Ž][\w'’-]*(?: [A-ZÀ-ÞĀ-Ž][\w'’-]*)*\Z")


def doubles(document: Document) -> Iterator[Enumeration]:
    """The lists with a double, by start within each kind of separator; ``announced`` is None, ``closed`` false."""
    text = document.text
    for mark in (", ", "; "):
        for stretches in _joined(text, mark):
            items = _items(text, stretches)
            if items:
                made = Enumeration(items[0][0], items[-1][1], items, None, False, "")
                made.value = made.low = made.high = len(items)
                yield made


def _joined(text: str, mark: str) -> Iterator[list[Span]]:
    """Each run of short stretches between marks that a stretch with "and" closes. The first begins at the mark before it, or
    at most ``_LONGEST`` back, the last ends at most ``_LONGEST`` after its start."""
    position = 0
    step = len(mark)
    run: list[Span] = []
    for chunk in text.split(mark):
        size = len(chunk)
        short = size <= _LONGEST and "\n" not in chunk and ". " not in chunk
        if len(run) > 1 and (chunk.startswith("and ") or " and " in chunk[:_LONGEST]):
            yield [*run, (position, position + min(size, _LONGEST))]
            run = []
        if not (short and run):
            run = []
        run.append((max(position, position + size - _LONGEST), position + size))
        position += size + step


def _items(text: str, stretches: Sequence[Span]) -> list[Span]:
    """The items of a run in which one occurs twice, all of them names or none; empty if there is no such thing."""
    start, end = stretches[-1]
    last = text[start:end]
    inner = list(stretches[1:-1])
    if last.startswith("and "):
        rest = start + 4
    else:
        at = last.index(" and ")
        inner.append((start, start + at))
        rest = start + at + 5
    whole = [text[a:b] for a, b in inner]
    if not whole:
        return []
    misfit = next((index for index in range(len(whole) - 1, -1, -1) if not _is_item(whole[index])), -1)
    head = inner[misfit] if misfit >= 0 else stretches[0]
    inner, whole = inner[misfit + 1 :], whole[misfit + 1 :]
    if len(inner) + 2 < _LEAST:
        return []
    ends = _edges(text[slice(*head)].rsplit(None, 3)[-3:], True)
    starts = _edges(text[rest:end].rstrip(".\n").split(" ", 3)[:3], False)
    doubled = [piece for piece in whole if piece in ends or piece in starts] or [piece for piece in ends if piece in starts]
    if not doubled and len(set(whole)) == len(whole):
        return []
    first = _first(text, head, ends, doubled)
    final = PLAIN_NAME.match(text, rest, end)
    if first is None:
        return []
    if final is not None:
        return [first, *inner, final.span()]
    after = next((piece for piece in starts if piece in doubled), starts[0])
    return [first, *inner, (rest, rest + len(after))]


def _first(text: str, head: Span, ends: Sequence[str], doubled: Sequence[str]) -> Span | None:
    """The first item: the name that ends the text before the first mark, or the words of it that occur again."""
    name = _LAST_NAME.search(text, *head)
    if name:
        return name.span()
    before = next((piece for piece in ends if piece in doubled), ends[0])
    lead = text[head[0] : head[1] - len(before)].split()
    if before in doubled and not before.startswith(("a ", "an ", "the ")) and (not lead or lead[-1] not in _LEADS):
        return None  # "conspiracy to commit murder, …, murder"
    return head[1] - len(before), head[1]


def _is_item(piece: str) -> bool:
    """A name, or a thing of a few words without a verb?"""
    if PLAIN_NAME.fullmatch(piece):
        return True
    return piece[:1].islower() and piece.count(" ") < _MOST_WORDS and not is_clause(piece, 0, len(piece))


def _edges(words: list[str], from_end: bool) -> list[str]:
    """The last one, two and three words, or the first ones."""
    counts = range(1, len(words) + 1)
    return [" ".join(words[-count:] if from_end else words[:count]).strip(".,;:") for count in counts]
