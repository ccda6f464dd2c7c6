"""Lists after a word that says how many they are: "both", "either", "the trio"."""

from __future__ import annotations

from itertools import pairwise

from aidlint.facts.fact import Enumeration, Fact
from aidlint.facts.lists import listing, names, subjects
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.document import Document

_PAIR_TAILS = (
    ("oth ", 1), ("ither ", 1), ("duo", 0), ("Duo", 0), ("trio", 0), ("Trio", 0), ("quartet", 0), ("quintet", 0), ("pair", 0),
    ("couple, ", 0), ("twins, ", 0), ("triplets, ", 0),
)  # fmt: skip
# "The trio", "a duo of students from Oslo", "the pair who won the race": up to the names.
_PAIR = lazy(
    r"(?P<both>[Bb]oth|[Ee]ither)\s|(?P<group>[Dd]uo|[Tt]rio|[Qq]uartet|[Qq]uintet|pair|couple|twins|triplets)\b"
    r"(?:(?P<of>\s(?:of|behind|from|in|at|for|with|who|that|which)\s[^,.;:–—()\n]{3,60}?)?(?=\s?[–—:]|\s--?\s|,\s)"
    r"|(?P<alone>))"
)
_GROUPS = {"duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "pair": 2, "couple": 2, "twins": 2, "triplets": 3}
# "Both in the hills and on the plain": what starts every item of such a list starts a comment elsewhere.
_PLACED = frozenset("in on at by for from with to as under over along through before after during".split())
_CUE = lazy(r"(?P<dash>\s?[–—]\s?|\s--?\s)|:\s+")
_CLOSING_DASH = lazy(r"\s?[–—]|\s--?\s")
_MARK = lazy(r"[,;:.()–—]")
# A pair of shoes, a couple of days: what follows "of" does not name the two.
_OF_KINDS = ("pair", "couple", "twins", "triplets")
# Behind the names no noun: "a trio of French and Italian films".
_OF_ENDS = lazy(r"[.,;:)]|\s(?:will|would|is|are|was|were|has|have|had|who|can|may|won|lost|took|came|beat|plays?|sings?)\b")
_MADE_UP = lazy(r",? (?:made up of|consisting of|composed of|comprising|that is) | \(")
# "Ana Ruiz, Tom Lund and Eva Sand make up the trio": the names come first.
_MAKE_UP = lazy(r"\s(?:are|were|form|formed|make up|made up|complete|completed)\s(?:the|this|a)\s(?:[a-z]+\s)?$")
_MAX = 400


def pairs(document: Document) -> Iterator[Enumeration]:
    """The lists of a document that "both", "either", "the duo", "the trio" or the like announces, by start."""
    text = document.text
    for position in sorted(_places(text))[:_MAX]:
        word = _PAIR.match(text, position)
        if word is None or position and text[position - 1].isalpha():
            continue
        if word["alone"] is not None and word["group"] in _OF_KINDS:
            continue
        begin, end = document.sentence_at(word.start())
        made = (
            _after_both(text, word.end(), _end_of_choice(text, word, end))
            if word["both"]
            else _of_group(text, word, begin, end)
        )
        if made is None:
            continue
        said = word["both"] or word["group"]
        announced = Fact("quantity", word.start(), word.start() + len(said), _GROUPS.get(said.lower(), 2))
        announced.low = announced.high = announced.amount
        announced.words = True
        span = min(word.start(), made.items[0][0]), max(announced.end, made.end)
        enumeration = Enumeration(*span, made.items, announced, True, "both" if word["both"] else "group")
        enumeration.value, enumeration.low, enumeration.high = len(made.items), made.low, made.high
        yield enumeration


def _places(text: str) -> Iterator[int]:
    """Where a word for two, three, four or five may stand; a search for plain strings is many times faster than the pattern."""
    for tail, back in _PAIR_TAILS:
        at = text.find(tail)
        while at >= 0:
            if at >= back:
                yield at - back
            at = text.find(tail, at + 1)


def _end_of_choice(text: str, word: re.Match[str], end: int) -> int:
    """Where the list of "either" ends: at the mark that follows its "or"."""
    if word["both"].lower() != "either":
        return end
    last = text.find(" or ", word.end(), end)
    mark = _MARK.search(text, last, end) if last >= 0 else None
    return mark.start() if mark else end


def _after_both(text: str, start: int, end: int) -> listing.Listing | None:
    if "," not in text[start : start + 60] or not any(
        word in text[start : min(end, start + 200)] for word in (" and ", " or ")
    ):
        return None
    # "Both the tram, the bus and the lift, the city said": the list ends behind the item of its "and".
    last = text.find(" and the ", start, end) if text.startswith("the ", start) else -1
    mark = _MARK.search(text, last, end) if last >= 0 else None
    read = _several(listing.read(text, start, mark.start() if mark else end))
    within = [text[a:b].split(maxsplit=1)[0].lower() in listing.WITHIN for a, b in read.items] if read else []
    if any(inside and not before for before, inside in pairwise(within)):
        return None  # "either Cupertino, California or Austin, Texas"
    if read is not None and all(text[a:b].split(maxsplit=1)[0] in _PLACED for a, b in read.items):
        return listing.Listing(read.items, len(read.items), len(read.items), read.end, True)
    return read


def _of_group(text: str, word: re.Match[str], begin: int, end: int) -> listing.Listing | None:
    """The names in apposition ("the trio, singer Ana Ruiz and drummer Tom Okafor, …"), or what a dash or a colon leads in."""
    start = word.end()
    lead = _MAKE_UP.search(text, max(0, word.start() - 24), word.start()) if word["group"] not in _OF_KINDS else None
    if lead is not None:
        return subjects.listed(text, begin, lead.start(), roles=True) if begin < lead.start() else None
    behind = word.end("group")
    if text.startswith(" of ", behind) and word["group"] not in _OF_KINDS:
        of = names.run(text, behind + 4, end, roles=True)
        if of is not None and not of.goes_on and _OF_ENDS.match(text, of.end):
            return listing.Listing(of.items, len(of.items), len(of.items), of.end, True)
    made_up = _MADE_UP.match(text, behind) if word["group"] not in _OF_KINDS else None
    if made_up is not None:
        run = names.run(text, made_up.end(), end, roles=True)
        closed = run is not None and text.startswith((")",) if made_up[0].endswith("(") else (",", ".", ";"), run.end)
        if run is None or run.goes_on or not closed:
            return None
        return listing.Listing(run.items, len(run.items), len(run.items), run.end, True)
    if word["alone"] is not None:
        return None
    if text.startswith(", ", start):
        run = names.ones(text, start + 2, end) or names.run(text, start + 2, end, roles=word["group"] not in ("pair", "couple"))
        if run is None or run.goes_on or run.end < len(text) and text[run.end] not in ".,;":
            return None
        count = len(run.items)
        maybe = bool(word["of"]) and word["of"].split()[-1][0].isupper()  # "the trio that beat Oslo, Molde and Hamar"
        return listing.Listing(run.items, count, count + maybe, run.end, True)
    cue = _CUE.match(text, start, end)
    if cue is None:
        return None
    closing = _CLOSING_DASH.search(text, cue.end(), end) if cue["dash"] else None
    return _several(listing.read(text, cue.end(), closing.start() if closing else end)) if cue.end() < end else None


def _several(read: listing.Listing | None) -> listing.Listing | None:
    return read if read is not None and read.joined and len(read.items) > 1 else None
