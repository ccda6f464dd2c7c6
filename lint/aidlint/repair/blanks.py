"""The digit-dropping channel run forwards: a text without its digits."""

from __future__ import annotations

from aidlint.patterns import lazy


def corrupt(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without any digit, and the (empty) spans in the result where figures stood."""
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    done = length = 0
    for figure in lazy(r"\d(?:[\d.,:]*\d)?").finditer(text):
        pieces.append(text[done : figure.start()])
        length += figure.start() - done
        spans.append((length, length))
        done = figure.end()
    pieces.append(text[done:])
    return "".join(pieces), spans
