"""The line-end channel run forwards: a text set in columns whose lines were put together with their hyphens left in.

Its originals are read by ``aidlint.damage.hyphens``; the tests hold the two against each other.
"""

from __future__ import annotations

from aidlint.patterns import lazy

_COLUMN = 40
# A syllable may end before a consonant and a vowel, after a vowel and at most one consonant; and before a suffix.
_SYLLABLE = lazy(
    r"(?<=[a-z][aeiouy][bcdfghklmnprstvwx])(?=[bcdfgjklmnpqrstvwxz][aeiouy][a-z])"
    r"|(?<=[a-z][aeiouy])(?=[bcdfglmnprstv][aeiouy][a-z])|(?<=[a-z]{3})(?=(?:ment|ness|tion|sion|ship|less|ful)s?\Z)"
)
_PLAIN = lazy(r"[A-Za-z][a-z]{5,}")
_GROUPED = lazy(r"[$£€]?\d{1,3}(?:,\d{3})+")
_LEAST = 3


def corrupt(text: str, glue: str = " ") -> tuple[str, list[tuple[int, int]]]:
    """The text with the words and grouped figures that a column of 40 characters would have broken holding the hyphen and
    ``glue``, and the spans of those (in the result)."""
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    length = column = done = 0
    for token in lazy(r"\S+").finditer(text):
        word = token[0].rstrip('.,;:!?"”’)')
        room = _COLUMN - column - 1
        column += len(token[0]) + 1
        if column <= _COLUMN:
            continue
        column = len(token[0]) + 1
        cut = _cut(word, room)
        if cut:
            broken = f"{word[:cut]}-{glue}{word[cut:]}"
            pieces += [text[done : token.start()], broken]
            length += token.start() - done
            spans.append((length, length + len(broken)))
            length += len(broken)
            done = token.start() + len(word)
            column -= cut
    return "".join([*pieces, text[done:]]), spans


def _cut(word: str, room: int) -> int:
    """Where a word or a grouped figure can be broken within so many characters; 0 where it cannot."""
    if _GROUPED.fullmatch(word):
        return max((at + 1 for at in range(min(room, len(word))) if word[at] == ","), default=0)
    if not _PLAIN.fullmatch(word):
        return 0
    cuts = (match.start() for match in _SYLLABLE.finditer(word))
    return max((at for at in cuts if _LEAST <= at < min(room, len(word) - 2)), default=0)
