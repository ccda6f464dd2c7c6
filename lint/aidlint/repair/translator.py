"""The digit-1 channel run forwards: what a family of machine translations made of a text.

Its originals are read by ``aidlint.damage.placeholders``, which knows the forms; the tests hold the two against each
other.
"""

from __future__ import annotations

from aidlint.patterns import lazy

_FIGURE = lazy(r"(?<![\w.,+-])\d(?:[\d,]*\d)?(?:\.\d+)?(?![\w,+-]*\d)")
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
    """A figure with each 1 of its whole part replaced, and the digits before each plus sign grouped in threes."""
    whole, point, decimals = figure.partition(".")
    if "1" not in whole:
        return figure
    head, *rest = whole.replace(",", "").replace("1", _PLACEHOLDER).split("+")
    parts = [_threes(head)]
    # After each plus stands the 0 of the placeholder; what follows was grouped by itself.
    parts += [part[0] + ("," if len(part) > 3 and len(part) % 3 == 1 else "") + _threes(part[1:]) for part in rest]
    return "+".join(parts) + point + decimals


def _threes(digits: str) -> str:
    """Digits grouped in threes from the right, leading zeros kept."""
    first = len(digits) % 3
    groups = [digits[at : at + 3] for at in range(first, len(digits), 3)]
    return ",".join([digits[:first], *groups] if first else groups)


def _kloc(figure: str) -> str:
    if figure == "1":
        return "/kloc-0"
    if len(figure) == 2 and figure[0] == "1" and figure[1] != "1":
        return f"/kloc-0/{figure[1]}"
    return figure


_MYRIADS = lazy(r"(?<![\w.,+-])1\d{0,3}0,000(?![\w,.]*\d)(?! (?:million|billion))")
_DATED = lazy(r"\b(October|November|December)(?= \d{1,2}(?:st|nd|rd|th)?\b)")
_LEFT = {"October": "65438+October", "November": "165438+October", "December": "65438+February"}


def corrupt_scaled(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with its months from October on and its round figures of ten thousands as the channel left them: Chinese
    writes a month as a number, and 140,000 as 14 units of ten thousand, read as ``6,543.8+0.4 million``."""
    spans: list[tuple[int, int]] = []
    pieces: list[str] = []
    done = length = 0
    found = [(match.span(), _LEFT[match[1]]) for match in _DATED.finditer(text)]
    found += [(match.span(), _myriads(match[0])) for match in _MYRIADS.finditer(text)]
    for (start, end), damaged in sorted(found):
        pieces += [text[done:start], damaged]
        length += start - done
        spans.append((length, length + len(damaged)))
        length += len(damaged)
        done = end
    return "".join([*pieces, text[done:]]), spans


def _myriads(figure: str) -> str:
    units = figure.replace(",", "")[:-4]
    if units == "10":
        return "654.38+ 10,000"
    return f"6,543.8+0.{units[1:]} million" if len(units) == 2 else encode(figure)


_THOUSANDS = lazy(r"(?<![\w.,$£€+-])[2-9][02-9]{0,2},[02-9]00(?![\w,.]*\d)(?! (?:million|billion))")


def corrupt_millions(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with its digits 1 replaced, and with the repeated mentions of a figure of ten thousands as millions: 45,000 is
    4.5 units of ten thousand in Chinese, which were read as ``4.5 million``. The first mention stays."""
    seen: set[str] = set()
    later: dict[int, str] = {}
    for match in _THOUSANDS.finditer(text):
        units = int(match[0].replace(",", "")) / 10_000
        if match[0] in seen and units >= 1:
            later[match.start()] = f"{units:g} million"
        seen.add(match[0])
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    done = length = 0
    for figure in _FIGURE.finditer(text) if later else ():
        damaged = later.get(figure.start()) or encode(figure[0])
        if damaged == figure[0]:
            continue
        pieces += [text[done : figure.start()], damaged]
        length += figure.start() - done
        spans.append((length, length + len(damaged)))
        length += len(damaged)
        done = figure.end()
    return "".join([*pieces, text[done:]]), spans
