"""Acronyms that a text defines, and others that are slips of them: "the National Dairy Council (NDC) … the NCD"."""

from __future__ import annotations

from aidlint.patterns import lazy
from aidlint.reference import lexicon
from aidlint.reference.acronyms import USUAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.document import Document

    Span = tuple[int, int]

# "(NDC)", ", or NDC,", and what may be the long form behind "NDC".
_DEFINED = lazy(r"\((?:([A-Z]{3,8})\)|(?=[A-Z][a-z]))")
_OR = lazy(r", or (?:the )?([A-Z]{3,8})(?=[,.;])")
_BEFORE = lazy(r"(?<![\w.-])([A-Z]{3,8}) $")
_EXPLAINED = lazy(r" \([A-Z][^()\n]{6,}\)")
_ACRONYM = lazy(r"(?<![\w<:$#@/.&-])[A-Z]{3,9}(?![\w>&/-]|\.[A-Za-z])")
_WORDS = lazy(r"[A-Za-zÀ-ÞĀ-Žß-ÿ][\w’'-]*")
_CAPITALS = lazy(
    r"[A-ZÀ-ÞĀ-Ž][\w’'-]*(?:(?: |-)(?:(?:of|for|and|the|de|du|des|la|og|und|y|in|on|to|&) ){0,2}[A-ZÀ-ÞĀ-Ž][\w’'-]*)+"
)
_LITTLE = frozenset("of for and the de du des la le og und y in on to a an & et del di da".split())
_TOLD = lazy(
    r"\b(?:confus\w+|mistak\w+|mis(?:spel\w+|print\w*|typed)|renamed|formerly|anagram|meant for|mix(?:ed|ing)? up|not the)\b"
)
# "The FAS, a firm of accountants": a body that is told of by itself.
_INTRODUCED = lazy(r",? (?:\(|– |— |, )?(?:an?|the|as) |, [a-z]+['’]s |, (?:[a-z]+ ){0,2}of ")
_MOST = 40
_LONG_FORM = 90
_MARKS = ".,;:!?\"'“”‘’()"


class Slip:
    """An acronym that is a slip of the ``kept`` one: where it stands, and where the other is defined."""

    __slots__ = ("definition", "kept", "places")

    def __init__(self, kept: str, places: list[Span], definition: Span) -> None:
        self.kept = kept
        self.places = places
        self.definition = definition


def slips(document: Document) -> list[Slip]:
    """The acronyms of a document that are slips of defined ones."""
    text = document.text
    defined: dict[str, Span] = {}
    at = text.find("(")
    while at >= 0:
        match = _DEFINED.match(text, at)
        if match and match[1]:
            defined.setdefault(match[1], match.span(1))
        elif match and (named := _BEFORE.search(text, max(0, at - 10), at)):
            if _stands_for(text[at + 1 : at + _LONG_FORM].partition(")")[0], named[1]):
                defined.setdefault(named[1], named.span(1))
        at = text.find("(", at + 1)
    if ", or " in text:
        for match in _OR.finditer(text):
            if match[1] in _initials(text, match.start()):
                defined.setdefault(match[1], match.span(1))
    if not defined or len(defined) > _MOST:
        return []
    written = {token.strip(_MARKS) for token in filter(str.isupper, lexicon.vocabulary(text))}
    written = {word for word in written if 1 < len(word) < 10} - defined.keys()
    pairs = [
        (right, wrong)
        for right in defined
        for letters in [{*right}]
        for wrong in written
        if letters.issuperset(wrong) and _near(right, wrong)
    ]
    if not pairs:
        return []
    places: dict[str, list[Span]] = {}
    for match in _ACRONYM.finditer(text):
        places.setdefault(match[0], []).append(match.span())
    found = []
    for right, wrong in sorted(pairs):
        if wrong in places and not any(_EXPLAINED.match(text, end) for _, end in places[wrong]):
            found += _judged(document, right, defined[right], wrong, places, wrong in defined)
    return found


def _near(right: str, wrong: str) -> bool:
    """Is ``wrong`` a slip of ``right``: two letters swapped, one doubled, or, of five letters or more, one lost?"""
    if len(right) == len(wrong):
        differ = [place for place, pair in enumerate(zip(right, wrong, strict=True)) if pair[0] != pair[1]]
        return len(differ) == 2 and all(right[one] == wrong[other] for one, other in (differ, differ[::-1]))
    if len(wrong) == len(right) + 1:
        return any(right[: place + 1] + right[place:] == wrong for place in range(len(right)))
    return len(wrong) == len(right) - 1 > 3 and any(right[:place] + right[place + 1 :] == wrong for place in range(len(right)))


def _judged(
    document: Document, right: str, definition: Span, wrong: str, places: dict[str, list[Span]], both: bool,
) -> list[Slip]:  # fmt: skip
    text = document.text
    if both or wrong in USUAL:
        return []
    kept, accused = [place for place in places.get(right, ()) if place != definition], places[wrong]
    named = _initials(text, definition[0])
    if named.endswith(wrong) and not named.endswith(right):
        # The definition itself has the slip, and what follows it is right.
        return [Slip(wrong, [definition], accused[0])] if not kept and accused[0][0] > definition[0] else []
    if len(accused) > 1 and len(accused) * 3 > len(kept) + 1 or accused[0][0] < definition[0] and len(kept) < 2:
        return []
    sentences = {document.sentence_at(start) for start, _ in [definition, *kept]}
    for start, end in accused:
        sentence = document.sentence_at(start)
        if (
            sentence in sentences
            or _TOLD.search(text, *sentence)
            or document.in_quote(start, end)
            or _shouted(text, start, end)
        ):
            return []
        if text[end : end + 1] == "," and _INTRODUCED.match(text, end):
            return []
    if any(_stands_for(match[0], wrong) for match in _CAPITALS.finditer(text)):
        return []
    return [Slip(right, accused, definition)]


def _initials(text: str, at: int) -> str:
    """The capital initials of the words before a definition, "NDC" for "the National Dairy Council ("."""
    words = _WORDS.findall(text, max(0, at - _LONG_FORM), at)
    initials: list[str] = []
    for word in reversed(words):
        if word[0].isupper():
            initials += [part[0] for part in reversed(word.split("-")) if part[:1].isupper()]
        elif word not in _LITTLE:
            break
    return "".join(reversed(initials))


def _stands_for(long: str, acronym: str) -> bool:
    """Are the letters the initials of the words, little ones left out or not?"""
    words = long.replace("-", " ").split()
    if "".join(word[0] for word in words).upper().find(acronym) >= 0:
        return True
    return acronym in "".join(word[0] for word in words if word[0].isupper())


def _shouted(text: str, start: int, end: int) -> bool:
    """Do capitals stand beside it, as in a headline or a table?"""
    before = text[max(0, start - 24) : start].split()[-1:]
    after = text[end : end + 24].split()[:1]
    return any(len(word) > 2 and word.isupper() for word in (*before, *after))
