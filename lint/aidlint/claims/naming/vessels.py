"""Names of ships that a text spells two ways: "the trawler Santa Rita … the hull of the Santa Rosa".

The names of ships are words of any kind, so that no dictionary tells a slip from another name. What tells is that the text
brings in one ship alone, and that the other name stands with a bare "the", as of a ship that was told of.
"""

from __future__ import annotations

from aidlint.patterns import lazy
from aidlint.reference import lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.document import Document

    Span = tuple[int, int]

_KINDS = (
    "ship trawler ferry freighter tanker yacht schooner sloop lifeboat steamer tug tugboat liner frigate barge ketch cutter "
    "boat vessel submarine icebreaker catamaran cruiser destroyer dredger lugger brig barque minesweeper corvette"
).split()
_WRITTEN = frozenset(word + mark for word in _KINDS for mark in ("", ",", ".", "'s", "’s"))
_WORD = r"[A-ZÀ-ÞĀ-Ž][a-zß-ÿā-ž]+"
_NAME = rf"{_WORD}(?:(?: (?:of|the|de|del|da|and|la))* {_WORD}){{0,3}}"
_KIND = rf"(?:{'|'.join(_KINDS)})"
_INTRODUCED = lazy(
    rf"\b{_KIND},? (?:named |called |the )?(?P<name>{_NAME})|\b[Tt]he (?P<own>{_NAME}), (?:an?|the) (?:[\w-]+ ){{0,3}}{_KIND}\b"
)
_THE = lazy(rf"\b[Tt]he (?P<name>{_NAME})(?!\w)")
_SEVERAL = lazy(
    r"\b(?:sister|another|other|second|both|two|collid\w+|collision|ramm\w+|renam\w+|formerly|race[ds]?|regatta|fleet|boats|ships|"
    r"vessels|tow(?:s|ed by)|escort\w*|rescued by|picked up by|replac\w+|successor|crash\w+|namesake|built as|class)\b"
)
_APPOSED = lazy(r", (?:an?|the)\b")
# What only a ship has.
_ABOARD = lazy(
    r"\b(?:hull|crew|skipper|captain|master|bows?|stern|deck|owners?|aboard|board|cargo|engine|sail\w*|sank|sunk|sinking|mast|keel|"
    r"passengers|rais(?:e|ed|ing)|afloat|anchor\w*|moored|divers?|wreck|scrap|rudder|propeller|voyage|leak\w*|tow\w*|dent\w*|seaworthy|"
    r"repair\w*)\b"
)
_LEAST = 4


class Vessel:
    """A ship's name told in two ways: the span of the ``kept`` and of the ``accused`` one."""

    __slots__ = ("accused", "kept")

    def __init__(self, kept: Span, accused: Span) -> None:
        self.kept = kept
        self.accused = accused


def vessels(document: Document) -> list[Vessel]:
    """The one ship of a document that is told with another name of nearly the same letters."""
    text = document.text
    if _WRITTEN.isdisjoint(lexicon.vocabulary(text)):
        return []
    brought_in = {found[found.lastgroup or 0]: found.span(found.lastgroup or 0) for found in _INTRODUCED.finditer(text)}
    if len(brought_in) != 1 or _SEVERAL.search(text):
        return []
    [(name, span)] = brought_in.items()
    others = [found for found in _THE.finditer(text) if found["name"] != name and _near(name, found["name"])]
    if len(others) != 1 or document.in_quote(*others[0].span()):
        return []
    [other] = others
    if _APPOSED.match(text, other.end()) or not _ABOARD.search(text, *document.sentence_at(other.start())):
        return []
    if document.sentence_at(other.start()) == document.sentence_at(span[0]):
        return []
    return [Vessel(span, other.span("name"))]


def _near(name: str, other: str) -> bool:
    """Do the names differ in one word, by two letters at most, and begin that word alike?"""
    words, others = name.split(), other.split()
    if len(words) != len(others):
        return False
    differ = [(one, two) for one, two in zip(words, others, strict=True) if one != two]
    if len(differ) != 1:
        return False
    [(one, two)] = differ
    if (
        one[0] != two[0]
        or min(len(one), len(two)) < _LEAST
        or abs(len(one) - len(two)) > 1
        or one + "s" == two
        or two + "s" == one
    ):
        return False
    if len(words) == 1 and lexicon.known(one) and lexicon.known(two):
        return False
    head = 0
    while head < min(len(one), len(two)) and one[head] == two[head]:
        head += 1
    tail = 0
    while tail < min(len(one), len(two)) - head and one[-1 - tail] == two[-1 - tail]:
        tail += 1
    changed = max(len(one), len(two)) - head - tail
    return changed <= 2 + (sorted(one) == sorted(two)) or len(words) > 1 and changed <= 3
