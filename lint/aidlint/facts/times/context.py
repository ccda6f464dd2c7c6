"""Looking round a place of the text: the word before it, what stands after it."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source


# The longest word that any table of words before a date holds.
_LONGEST = 14
_TAIL = lazy(r"[a-z]+(?:['’][a-z]?)?$")
_NEXT = lazy(r"[ \xa0\n]([a-z]+)")
_BOUNDARY = lazy(r"\s*$|[.,;:!?]*['\"’”)\]]*(?:[.,;:!?)\]\"”](?![0-9])|\n|\s*[(—–|]| -|$)")


def word_before(source: Source, position: int) -> tuple[str, int]:
    """The lower-case word that ends one blank or hyphen before ``position``, and its start; ``("", position)`` where
    there is none, or where it belongs to the fact before."""
    stop = position - 1
    floor = source.done
    lower = source.lower
    if stop <= floor or lower[stop] not in " -\n\xa0":
        return "", position
    while lower[stop - 1] == " " and stop > floor + 1:
        stop -= 1
    floor = max(floor, stop - _LONGEST)
    start = lower.rfind(" ", floor, stop) + 1 or floor
    word = lower[start:stop]
    if not word.isalpha():
        tail = _TAIL.search(word)
        if tail is None:
            return "", position
        word = tail[0]
        start += tail.start()
    if start and start == floor and lower[start - 1].isalnum():
        return "", position
    return word, start


def word_after(source: Source, position: int) -> str:
    """The lower-case word that starts one blank after ``position``, or an empty string."""
    found = _NEXT.match(source.lower, position)
    return found[1] if found else ""


def at_boundary(source: Source, position: int) -> bool:
    """Does a clause, a line or the text end at ``position``?"""
    return _BOUNDARY.match(source.text, position) is not None
