"""The percent channel run forwards: a text without its percent signs.

Its originals are read by ``aidlint.damage.percents``; the tests hold the two against each other.
"""

from __future__ import annotations

from aidlint.patterns import IGNORECASE, lazy

_SHARE = lazy(r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?|\.\d+)(?: ?%|\s(?:percent|per cent|pct)\b)", IGNORECASE)


def corrupt(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without the percent signs of its figures (or the word, which is the sign spelled out), and the spans of the
    figures that lost one (in the result)."""
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    done = length = 0
    for match in _SHARE.finditer(text):
        pieces += [text[done : match.start()], match[1]]
        length += match.start() - done
        spans.append((length, length + len(match[1])))
        length += len(match[1])
        done = match.end()
    return "".join([*pieces, text[done:]]), spans
