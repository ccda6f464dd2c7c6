"""Unannounced lists in which a stretch between commas (or semicolons) occurs twice; the others are not read at all."""

from __future__ import annotations

from aidlint.facts.fact import Enumeration
from aidlint.facts.lists import listing
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document

    Span = tuple[int, int]

_LONGEST = 60  # of an item, in code points
_LEAST = 4  # items of a list in which a double is a slip and no figure of speech
_NAME = lazy(r"(?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*")
_LAST_NAME = lazy(r"(?<![\w'’-])[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*\Z")


def doubles(document: Document) -> Iterator[Enumeration]:
    """The lists with a double, by start within each kind of separator; ``announced`` is None, ``closed`` false."""
    text = document.text
    for mark in (", ", "; "):
        taken = 0
        for head, stretches in _runs(text, mark):
            if head < taken or not _repeats(text, head, stretches):
                continue
            read = _names(text, head, stretches) or _read(document, stretches[0][0])
            if read is not None and len(read.items) >= _LEAST:
                made = Enumeration(read.items[0][0], read.end, read.items, None, False, "")
                made.value, made.low, made.high = len(read.items), read.low, read.high
                taken = read.end
                yield made


def _runs(text: str, mark: str) -> Iterator[tuple[int, list[Span]]]:
    """Each run of short stretches between marks that an "and" may close: where the text before its first mark starts, at
    most ``_LONGEST`` back, and the spans of the stretches, the last one being what follows the last mark."""
    position = 0
    stretches: list[Span] = []
    head = 0
    step = len(mark)
    chunks = text.split(mark)
    for chunk in chunks:
        size = len(chunk)
        inside = size <= _LONGEST and "\n" not in chunk and ". " not in chunk
        if position:
            stretches.append((position, position + size))
        if not inside or not position:
            if len(stretches) > 1 and text.find("and ", stretches[-2][0], position + _LONGEST) >= 0:
                yield head, stretches
            stretches = []
            head = max(position, position + size - _LONGEST)
        position += size + step
    if len(stretches) > 1:
        yield head, stretches


def _repeats(text: str, head: int, stretches: Sequence[Span]) -> bool:
    """Does a stretch occur twice, or end the text before the first mark, or start what follows the last "and"?"""
    seen: set[str] = set()
    before = text[head : stretches[0][0] - 2]
    last = len(stretches) - 1
    joined = False
    for index, (start, end) in enumerate(stretches):
        piece = text[start : min(end, start + _LONGEST)]
        if piece.startswith("and "):
            joined = True
            piece = piece[4:]
            parts = [piece]
        elif index >= last - 1 and " and " in piece:
            joined = True
            parts = piece.split(" and ", 1)
        else:
            parts = [piece]
        for number, part in enumerate(parts):
            ends_open = joined and number == len(parts) - 1
            if not ends_open:
                if part in seen or part and _ends(before, part):
                    return True
                seen.add(part)
            elif any(_starts(part, other) for other in seen) or _opens_with_end(part, before):
                return True
    return False


def _starts(text: str, word: str) -> bool:
    return bool(word) and text.startswith(word) and not text[len(word) : len(word) + 1].isalnum()


def _opens_with_end(text: str, before: str) -> bool:
    """Do the first words of the text, three at most, end the text before?"""
    words = text.rstrip(".").split(" ", 3)[:3]
    return any(_ends(before, " ".join(words[:count]).rstrip(".")) for count in range(1, len(words) + 1))


def _ends(text: str, word: str) -> bool:
    return text.endswith(word) and not text[-len(word) - 1 : -len(word)].isalnum()


def _names(text: str, head: int, stretches: Sequence[Span]) -> listing.Listing | None:
    """The run as a list of names that an "and" closes; what follows the last name is not looked at."""
    items: list[Span] = []
    first = _LAST_NAME.search(text, head, stretches[0][0] - 2)
    if first:
        items.append(first.span())
    for start, end in stretches:
        at = start + 4 if text.startswith("and ", start) else start
        name = _NAME.match(text, at, end)
        if name is None:
            items = []
            continue
        items.append(name.span())
        if at > start:
            return _listed(items)
        if name.end() == end:
            continue
        if text.startswith(" and ", name.end()):
            second = _NAME.match(text, name.end() + 5, end)
            return _listed([*items, second.span()]) if second else None
        items = []
    return None


def _listed(items: list[Span]) -> listing.Listing:
    return listing.Listing(items, len(items), len(items), items[-1][1], True)


def _read(document: Document, offset: int) -> listing.Listing | None:
    """The sentence of ``offset``, or what follows its colon, as a list."""
    start, end = document.sentence_at(offset)
    if end - start > listing.MAX_LENGTH:
        return None
    colon = document.text.rfind(": ", start, offset)
    read = listing.read(document.text, colon + 2 if colon >= 0 else start, end)
    return read if read is not None and read.joined else None
