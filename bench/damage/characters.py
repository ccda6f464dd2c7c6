"""Damage to characters and words, and to whole articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aidlint.repair import translator
from bench.damage import Edit, kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

# Digit read as a letter, with its count in 600 items of newspapers read by machine.
MISREAD = {"1": (("l", 55), ("I", 32)), "8": (("S", 21),), "0": (("O", 19),), "6": (("G", 14),)}
_NUMBER = re.compile(r"(?<![\w$£€.,'’-])(?:\d{1,3}(?:,\d{3})+|\d{2,4})(?![\w.,:/'’-]*\w)")
_WORD = re.compile(r"\b[a-z]{6,}\b")
_FUNCTION = re.compile(r"\b(?:in|of|to|and|the|from|with|for|by)( )(?=[A-Z][a-z]{3,}|[a-z]{5,})")
_GLUED_NUMBER = re.compile(r"\b\d{2,3}( )[a-z]{4,}\b")
_PARAGRAPH = re.compile(r"[.!?][\"”]?\n\n?([A-Z])[a-z]+ [a-z][^\n]{60,}[.!?][\"”]?(?=\n|\Z)")
_STOP = re.compile(r"[a-z]{3,}()[,.] ")
_DASH = re.compile(r"(?<=[a-z]{3})( (?:--?|–|—) )(?=(?:the|a|an|but|and|with) )")
_ARTICLE = re.compile(r"\b(the|of|in|to|and) ")
_LETTERS = {"m": "rn", "h": "li", "d": "cl"}
_CYRILLIC = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р"}
_COMMON = frozenset("government company between number from million market people women reached economy almost summer".split())
_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_PLAIN = re.compile(r"(?<![\w.,+-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w,.+-]*\d)")
_DATED = re.compile(r"(?:\d,|\b[Ii]n|\b[Ss]ince) $")
_MANY = re.compile(r"\b(?:[Mm]ore than|[Oo]ver|[Aa]t least|[Uu]p to) $")
_NOUNS = re.compile(r" (?:people|[a-z]+s)\b")
_SENTENCE = re.compile(r"(?<=[.!?] )[A-Z][^.!?]{60,200}[.!?] ")


@kind("digit read as a letter", "OCR001")
def letter(text: str, random: Random) -> Iterator[Edit]:
    """One digit of a number becomes a letter, at the rates of newspapers read by machine."""
    for match in _NUMBER.finditer(text):
        places = [at for at, digit in enumerate(match[0]) if digit in MISREAD]
        if places:
            at = random.choice(places)
            letters, weights = zip(*MISREAD[match[0][at]], strict=True)
            start = match.start() + at
            yield Edit(start, start + 1, random.choices(letters, weights)[0], match.span())


@kind("letter read as a digit", "OCR002")
def digit(text: str, random: Random) -> Iterator[Edit]:
    """An o or l inside a long word becomes a digit."""
    for match in _WORD.finditer(text):
        at = next((at for at in range(1, len(match[0]) - 1) if match[0][at] in "ol"), 0)
        if at:
            start = match.start() + at
            yield Edit(start, start + 1, "0" if match[0][at] == "o" else "1", match.span())


@kind("words glued", "OCR003")
def glued(text: str, random: Random) -> Iterator[Edit]:
    """The blank after a function word, or after a number, goes."""
    for match in (*_FUNCTION.finditer(text), *_GLUED_NUMBER.finditer(text)):
        yield Edit(*match.span(1), "", (match.start(), match.end(1) + 4))


@kind("letters confused", "OCR004")
def confused(text: str, random: Random) -> Iterator[Edit]:
    """A letter of a common word becomes two that look like it."""
    for match in _WORD.finditer(text):
        at = next((at for at, sign in enumerate(match[0]) if sign in _LETTERS), -1)
        if match[0] in _COMMON and at >= 0:
            start = match.start() + at
            yield Edit(start, start + 1, _LETTERS[match[0][at]], match.span())


@kind("read in the wrong encoding", "OCR005")
def mojibake(text: str, random: Random) -> Iterator[Edit]:
    """A character beyond ASCII becomes its UTF-8 bytes read as Windows-1252."""
    for match in re.finditer(r"[£€’“éöü—]", text):
        yield Edit(*match.span(), match[0].encode().decode("cp1252", "replace"))


@kind("word twice", "OCR006")
def word_twice(text: str, random: Random) -> Iterator[Edit]:
    """A function word is said twice."""
    for match in _ARTICLE.finditer(text):
        yield Edit(match.end(), match.end(), match[0], match.span())


@kind("stray space", "OCR007")
def stray(text: str, random: Random) -> Iterator[Edit]:
    """A blank comes before a comma or a stop."""
    for match in _STOP.finditer(text):
        yield Edit(*match.span(1), " ", match.span())


@kind("dash flattened", "OCR008")
def flattened(text: str, random: Random) -> Iterator[Edit]:
    """A spaced dash becomes a hyphen without blanks."""
    for match in _DASH.finditer(text):
        yield Edit(*match.span(1), "-", (match.start() - 3, match.end() + 3))


@kind("paragraph in lower case", "OCR009")
def lowered(text: str, random: Random) -> Iterator[Edit]:
    """The first letter of a paragraph of sentences, after one that ended, loses its capital: a heading, a menu or a line that
    a page broke can go on in small letters."""
    for match in _PARAGRAPH.finditer(text):
        yield Edit(*match.span(1), match[1].lower())


@kind("letter of another script", "OCR010")
def cyrillic(text: str, random: Random) -> Iterator[Edit]:
    """A Latin letter inside a word becomes its Cyrillic likeness."""
    for match in _WORD.finditer(text):
        at = next((at for at in range(1, len(match[0])) if match[0][at] in _CYRILLIC), 0)
        if at:
            start = match.start() + at
            yield Edit(start, start + 1, _CYRILLIC[match[0][at]], match.span())


@kind("sentence twice", "DOC005")
def sentence_twice(text: str, random: Random) -> Iterator[Edit]:
    """A sentence is said again at once."""
    for match in _SENTENCE.finditer(text):
        yield Edit(match.end(), match.end(), match[0], match.span())


def _without_zeros(text: str) -> Iterator[tuple[Edit, bool]]:
    """Every figure that holds a zero, without it, and whether what is left cannot stand so: an empty group, a year of
    three digits, a bound of one on many."""
    for match in _FIGURE.finditer(text):
        if "0" in match[0]:
            left = match[0].replace("0", "")
            before = text[max(0, match.start() - 12) : match.start()]
            year = re.fullmatch(r"(?:19|20)\d\d", match[0]) and len(left) == 3 and _DATED.search(before)
            one = left == "1" and _MANY.search(before) and _NOUNS.match(text, match.end())
            yield Edit(*match.span(), left), bool(year or one or left.endswith(",") or ",," in left)


@kind("all zeros lost: the article", "DOC001", whole=True)
def zeros_article(text: str, random: Random) -> Iterator[Edit]:
    """All zeros go, in an article where at least one figure is left that cannot stand so."""
    edits = list(_without_zeros(text))
    if any(shows for _, shows in edits):
        yield Edit(0, 0, "")
        yield from (edit._replace(marked=False) for edit, _ in edits)


@kind("all zeros lost: the figures", "DAT002", "NUM001", "NUM002", "NUM008", "DOC001", whole=True)
def zeros_figures(text: str, random: Random) -> Iterator[Edit]:
    """The figures that cannot stand so, after all zeros have gone."""
    for edit, shows in _without_zeros(text):
        yield edit if shows else edit._replace(marked=False)


@kind("1 became 65438: the article", "DOC002", whole=True)
def placeholder(text: str, random: Random) -> Iterator[Edit]:
    """Every 1 becomes the translator's placeholder; long numbers are grouped anew, as its output is."""
    edits = list(_placeholders(text))
    if len(edits) > 1:
        yield Edit(0, 0, "")
        yield from (edit._replace(marked=False) for edit in edits)


@kind("1 became 65438: the figures", "DOC002", "DAT002", "NUM002", "NUM008", whole=True)
def placeholder_figures(text: str, random: Random) -> Iterator[Edit]:
    """The same, each figure by itself."""
    yield from _placeholders(text)


def _placeholders(text: str) -> Iterator[Edit]:
    for match in _PLAIN.finditer(text):
        damaged = translator.encode(match[0])
        if damaged != match[0]:
            yield Edit(*match.span(), damaged)


@kind("all digits lost", "DOC003", whole=True)
def digits_lost(text: str, random: Random) -> Iterator[Edit]:
    """All digits go, in an article with at least eight figures."""
    edits = [Edit(*match.span(), "", marked=False) for match in _DIGITS.finditer(text)]
    if len(edits) >= 8:
        yield Edit(0, 0, "")
        yield from edits
