"""Reads the companions of the digit-1 channel: figures taken apart or run together, and dates out of order.

``206 14`` was 20,614, ``4. 1 km`` was 4.1 km, ``14 and 6 degrees`` was 14.6 degrees, ``1.700 hours`` was 1,700 hours,
``of140,000`` was of 140,000 and ``1987 12 was`` was December 1987.
"""

from __future__ import annotations

import re
from itertools import islice

from aidlint.damage.placeholders import FUNCTION, Token
from aidlint.damage.words import apart
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTED = lazy(r"\d\.? \d")
_TOUCHED = lazy(r"[a-z]\d")
_BEFORE = r"(?<![\w.,:/$£€+-])(?<!\d )"
_AFTER = r"(?![\w:/+-])(?![.,]\d)(?! \d)"
_YEAR = lazy(rf"{_BEFORE}(1[89]|20|1[89]\d|20[0-4]) (\d{{1,2}}){_AFTER}(?! [a-z]+s\b)")
_PAIR = lazy(rf"{_BEFORE}([1-9]\d{{0,2}}) (\d{{1,4}}(?:\.\d{{1,2}})?){_AFTER}(?: ([a-z]{{2,}}))?")
_POINT = lazy(rf"{_BEFORE}([1-9]\d{{0,2}})\. (\d{{1,2}}){_AFTER} ([a-z]+)\b")
_WORD = lazy(rf"{_BEFORE}(\d{{1,3}}) (?:and|or) (\d)( degrees?)\b")
_THOUSANDS = lazy(rf"{_BEFORE}([1-9]\d{{0,2}})\.(\d\d0)( [a-z]{{2,}}s\b)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
)  # fmt: skip
_GLUED = lazy(
    r"(?<![\w.-])(of|in|to|is|has|have|about|with|and|from|than|over|the|at|for|by|are|was|were|nearly|only|more)"
    r"(\d[\d,]*(?:\.\d+)?)\b(?![-/:])"
)
_WEDGED = lazy(r"(?<![\w./@-])([a-z]{4,20})(\d{1,4})([a-z]{4,20})\b")
_REVERSED = lazy(r"\b(19\d\d|20[0-4]\d) (1[0-2]|[1-9]) (?=was|were|is|the|it|he|she|they|when|and\b)")
_RUN_ON = lazy(rf"\b({'|'.join(_MONTHS)})(\d{{1,2}})({'|'.join(_MONTHS)})(?:(\d{{1,2}})|\b)")
_MILLION = " million"
_MILLIONS = lazy(rf"{_BEFORE}(\d{{1,4}}(?:\.\d{{1,4}})?){_MILLION}(?![\w-])( [a-z]{{2,}})?")
_MOST_MILLIONS = 50
_STARS = lazy(r"(?<=[a-z,;:] )\* ?\* ?\* (?=\d)")
_CALENDAR = lazy(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october"
    r"|november|december|no|number|nos|page|channel|section|chapter|article|room|route|highway|flight|phone|tel|fax|call)\.?\s\Z",
    IGNORECASE,
)
_UNITS = frozenset(
    "km m cm mm kg g mu ha yuan tons tonnes meters metres kilometers kilometres degrees mm million billion percent".split()
)


def splits(text: str) -> list[Token]:
    """The figures that a blank took apart, in order; those that clean text may have too are not ``certain``."""
    touched = _run_together(text) if _TOUCHED.search(text) else ()
    parted = _read(text) if _PARTED.search(text) else ()
    return apart(text, [*touched, *parted])


def companions(text: str) -> Iterator[Token]:
    """Decimals read as words, points that were commas, stars for a word, units of ten thousand read as millions: to be asked
    for in a damaged article only."""
    for match in _STARS.finditer(text):
        yield Token(match.start(), match.end(), ("in total ",), certain=False)
    for match in _WORD.finditer(text):
        yield Token(match.start(), match.end(), (f"{match[1]}.{match[2]}{match[3]}",), certain=False)
    for match in _THOUSANDS.finditer(text):
        yield Token(match.start(), match.end(), (f"{match[1]},{match[2]}{match[3]}",), certain=False)

    yield from _myriads(text)


def _myriads(text: str) -> Iterator[Token]:
    """Millions that the text also has as units of ten thousand: ``4.5 million tons`` beside ``45,000 tons``."""
    for match in islice(_MILLIONS.finditer(text), _MOST_MILLIONS):
        value = round(float(match[1]) * 10_000)
        grouped = f"{value:,}"
        if value < 10_000 or grouped not in text:
            continue
        noun = match[2] if match[2] and match[2].strip() not in FUNCTION else ""
        # Round figures are equal by chance; that the same is counted is no chance.
        if noun or len(str(value).rstrip("0")) > 1:
            twin = re.search(rf"(?<![\w.,]){grouped}(?![\w.,]*\d){noun}\b", text)
        else:
            twin = None
        if twin:
            yield Token(match.start(), match.end(1) + len(_MILLION), (grouped,), certain=False)


def _run_together(text: str) -> Iterator[Token]:
    for match in _GLUED.finditer(text):
        yield Token(match.start(), match.end(), (f"{match[1]} {match[2].rstrip(',')}",))
    for match in _WEDGED.finditer(text):
        yield Token(match.start(), match.end(), (f"{match[1]} {match[2]} {match[3]}",))
    for match in _RUN_ON.finditer(text):
        second = f"{match[3]} {match[4]}" if match[4] else match[3]
        yield Token(match.start(), match.end(), (f"{match[1]} {match[2]}, {second}",))


def _read(text: str) -> Iterator[Token]:
    for match in _REVERSED.finditer(text):
        yield Token(match.start(), match.end(2), (f"{_MONTHS[int(match[2]) - 1]} {match[1]}",))
    for match in _YEAR.finditer(text):
        if len(match[1] + match[2]) == 4 and _dated(text, match.start()):
            yield Token(match.start(), match.end(2), (match[1] + match[2],))
    for match in _POINT.finditer(text):
        if match[3] in _UNITS:
            yield Token(match.start(), match.end(), (f"{match[1]}.{match[2]} {match[3]}",))
    commas = lazy(r"\d,\d{3}\b").search(text) is not None
    for match in _PAIR.finditer(text):
        first, second, noun = match.groups()
        if _CALENDAR.search(text, max(0, match.start() - 12), match.start()):
            continue
        digits = second.partition(".")[0]
        grouped = len(digits) == 3
        counted = noun is not None and noun not in FUNCTION
        if (grouped and not commas) or (len(digits) == 4 and digits[0] != "0"):
            continue  # 300 000 is how many print three hundred thousand
        certain = not grouped and (counted or (digits[0] == "0" and len(digits) > 2))
        if not certain and len(first + digits) < 3:
            continue
        value = f"{int(first + digits):,}{second[len(digits) :]}"
        end = match.end() if counted else match.end(2)
        yield Token(match.start(), end, (value + (f" {noun}" if counted else ""),), certain)


def _dated(text: str, start: int) -> bool:
    return (
        re.search(r"\b(?:in|since|of|by|until|from|before|after|year)\s\Z", text[max(0, start - 8) : start], IGNORECASE)
        is not None
    )
