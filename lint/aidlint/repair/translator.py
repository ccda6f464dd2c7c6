"""The digit-1 channel run forwards: what a family of machine translations made of a text.

Its originals are read by ``aidlint.damage.placeholders``, which knows the forms; the tests hold the two against each
other.
"""

from __future__ import annotations

import re

_FIGURE = re.compile(r"(?<![\w.,+-])\d[\d,]*(?:\.\d+)?(?![\w,+-]*\d)")
_PLACEHOLDER = "65438+0"


def corrupt(text: str, mark: str = "65438") -> tuple[str, list[tuple[int, int]]]:
    """The text with each digit 1 of its figures replaced, and the spans of the damaged figures (in the result).

    ``mark`` is ``65438`` (``1,000`` becomes ``65,438+0,000``) or ``kloc`` (``13`` becomes ``/kloc-0/3``; only figures
    of one or two digits that start with their only 1 take this form).
    """
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    done = length = 0
    for figure in _FIGURE.finditer(text):
        damaged = _kloc(figure[0]) if mark == "kloc" else encode(figure[0])
        if damaged == figure[0]:
            continue
        pieces += [text[done : figure.start()], damaged]
        length += figure.start() - done
        spans.append((length, length + len(damaged)))
        length += len(damaged)
        done = figure.end()
    pieces.append(text[done:])
    return "".join(pieces), spans


def encode(figure: str) -> str:
    """A figure with each 1 replaced and the digits before each plus sign grouped in threes."""
    whole, point, decimals = figure.partition(".")
    commas = "," in whole
    parts = whole.replace(",", "").replace("1", _PLACEHOLDER).split("+")
    if len(parts) == 1:
        return figure
    head, *rest = parts
    grouped = [f"{int(head):,}"]
    for index, part in enumerate(rest):
        if index < len(rest) - 1:
            grouped.append(part[0] + (f",{int(part[1:]):,}" if len(part) > 1 else ""))
        else:
            grouped.append(part[0] + _tail(part[1:], commas))
    return "+".join(grouped) + point + decimals


def _tail(digits: str, commas: bool) -> str:
    """The digits after the last placeholder, with the commas that the figure had."""
    if not commas or len(digits) < 3:
        return digits
    first = len(digits) % 3
    return ",".join(filter(None, [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))])) if first else "," + ",".join(
        digits[at : at + 3] for at in range(0, len(digits), 3)
    )


def _kloc(figure: str) -> str:
    if figure == "1":
        return "/kloc-0"
    if len(figure) == 2 and figure[0] == "1" and figure[1] != "1":
        return f"/kloc-0/{figure[1]}"
    return figure
