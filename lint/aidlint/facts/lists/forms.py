"""The forms in which a list is told: behind a colon, a dash or a comma, in brackets, as names or as things of a kind."""

from __future__ import annotations

from aidlint.facts.fact import Enumeration
from aidlint.facts.lists import listing, names
from aidlint.patterns import lazy
from aidlint.reference.nouns import noun_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.facts.fact import Fact

# Nouns of which "N nouns of A, B and C" names them all: places and divisions, days, kinds.
NAMED_BY_OF = frozenset(
    """province city state county district region country nation town village island municipality territory area
    suburb borough parish prefecture department canton republic emirate kingdom continent neighbourhood
    neighborhood community governorate commune ward division township hamlet port river lake mountain language
    colour color discipline subject field sport category virtue month day weekday planet season element species
    stage pillar principle value theme""".split()
)
_NAME = lazy(
    r"(?:the\s|a\s)?(?:[\"'“‘]?[A-ZÀ-ÞĀ-Ž][^\s,;]*)(?:(?:\s|-)(?:[A-ZÀ-ÞĀ-Ž0-9][^\s,;]*|of|the|de|la|le|and|da|"
    r"del|van|von|al|el|bin|y|in|on|&))*\b"
)
_THE = lazy(r"the\s|[A-ZÀ-ÞĀ-Ž]")
_FINITE = lazy(r"\s(?:is|are|was|were|has|have|had|will|said)\s")
_TAIL = lazy(
    r"\s*(?:[.,;:)!?]|[–—]|--?\s|$|who\b|which\b|from\b|in\b|on\b|at\b|to\b|for\b|with\b|by\b|during\b|"
    r"after\b|before\b|as\b|under\b|over\b)"
)
_CLOSING_DASH = lazy(r"\s?[–—]|\s--?\s")
_COLON = lazy(r":\s")
_THOSE_OF = lazy(r"(?:those|the [a-z]+s) (?:of|for|in) ")
_ATTRIBUTION = lazy(
    r",\s[^,]{0,40}\b(?:said|says|announced|reported|reports|added|warned|confirmed|told|according\sto)\b[^,]{0,40}$"
)
_CHOICES = frozenset("option choice alternative possibility scenario answer course outcome".split())
_SEVERAL = frozenset(
    "couple pair twins triplets family families group crew team others several some many staff members".split()
)
# Days and months, among which nothing else is counted: "in May and June, and the shop …".
_CALENDAR = lazy(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)"
)
_KINDS = NAMED_BY_OF | frozenset(
    """pillar aim goal priority topic subject ingredient reason option measure demand step sense skill virtue sin duty task
    right freedom danger threat cause symptom""".split()
)
# Words for things of every kind, which their own kinds may follow: "five dishes, a soup, a curry …".
_WIDE_KINDS = frozenset(
    """dish course craft item object thing kind sort type gift prize exhibit element feature change measure innovation
    work piece instrument animal subject building structure tool product design model""".split()
)
_THEIRS = (", and their ", ", and its ")
_HAS = lazy(r"\b(?:has|have|had|are|were|chose|picked|only|just|named)(?: just| only)? $")
_ADJECTIVE = lazy(
    r"(?:(?:very|too|quite|so|not) )?(?:old|new|good|bad|cheap|free|large|small|big|long|short|hard|easy|dull|heavy"
    r"|light|clear"
    r"|simple|different|equal|hot|cold|dead|safe|open|closed|public|private|ready|empty|full|high|low|real|urgent"
    r"|legal|vague"
    r"|[a-z]+(?:able|ible|ful|less|ous|ish))"
)
_QUOTES = "\"“'‘"
_OWNERS = ("his ", "her ", "their ", "its ")


def of_names(text: str, start: int, end: int, cue: str, fact: Fact) -> Enumeration | None:
    """A list of names (or of nouns with "the") that ends where the names do."""
    if cue == "," and (text[start - 2 : start] != ", " or (fact.noun or "a").split()[-1][0].isupper()):
        return None
    end = min(end, start + 600)
    run = names.run(text, start, end, roles=cue not in ("of", "open"))
    if run is not None and run.goes_on and cue == "," and text.startswith(_THEIRS, run.end) and not _of_people(fact):
        run = names.run(text, start, run.end)  # "four ports, Kiel, Hull and Brest, and their crews to …"
    if run is None and cue == "," and text.startswith(("a ", "an "), start):
        return _of_articles(text, start, end, fact)
    if run is not None:
        read = listing.Listing(run.items, len(run.items), len(run.items), run.end, True)
        whole = not run.goes_on or all(_CALENDAR.fullmatch(text, *item) for item in run.items)
        return made_of(text, read, fact, cue) if whole and _ends_well(text, read, cue) else None
    if cue in ("as", "they", "open") or not _THE.match(text, start):
        return None
    found = listing.read(text, start, end)
    if found is None or not found.joined or len(found.items) < 2:
        return None
    if cue == "," and (";" in text[start : found.end] or any(_FINITE.search(text, a, b) for a, b in found.items[:-1])):
        return None
    if not all(_THE.match(text, a) for a, _ in found.items):
        return None
    named = sum(text[a].isupper() or text.startswith("the ", a) and text[a + 4].isupper() for a, _ in found.items)
    if cue == "of" and named < len(found.items):
        return None
    if named < len(found.items) - 1 and (cue != "," or len(found.items) < 4):
        return None
    # The last item ends with its name; what follows must not be the verb of which the list is the subject.
    last, stop = found.items[-1]
    name = _NAME.match(text, last, end)
    if name:
        stop = name.end()
    read = listing.Listing([*found.items[:-1], (last, stop)], found.low, found.high, stop, True)
    return made_of(text, read, fact, cue) if _ends_well(text, read, cue, named) else None


def _of_people(fact: Fact) -> bool:
    return fact.head in ("people", "person") or noun_class(fact.head or "") == "person"


def _of_articles(text: str, start: int, end: int, fact: Fact) -> Enumeration | None:
    """ "Five dishes, a soup, a curry and a stew": things told as a kind of thing, of which one is lost. Any other noun may
    begin a list of its own: "two ropes, a lamp and a stove"."""
    if fact.head not in _WIDE_KINDS:
        return None
    read = listing.read(text, start, end)
    if read is None or not read.joined or len(read.items) < 3 or len(read.items) != fact.amount - 1:
        return None
    if not all(text.startswith(("a ", "an "), a) and len(text[a:b].split()) < 9 for a, b in read.items):
        return None
    last, stop = read.items[-1]
    if text[stop : stop + 1] not in (".", ",", ";") or listing.is_clause(text, last, stop):
        return None
    return made_of(text, read, fact, ",")


def of_bare(text: str, fact: Fact, end: int) -> Enumeration | None:
    """ "It has five: Ana, Bo and Carl": names to the end of the sentence behind a number without a noun."""
    if not listing.countable(fact) or not _HAS.search(text, max(0, fact.full_start - 24), fact.full_start):
        return None
    run = names.run(text, fact.end + 2, end, roles=True)
    if run is None or run.goes_on or run.end < end - 1:
        return None
    return made_of(text, listing.Listing(run.items, len(run.items), len(run.items), run.end, True), fact, "colon")


def _ends_well(text: str, read: listing.Listing, cue: str, named: int = 0) -> bool:
    """Is a list behind a comma an apposition, that is, not the subject of a verb?"""
    if cue != ",":
        return True
    if not _TAIL.match(text, read.end):
        return False
    return len(read.items) > 2 or named < len(read.items) and named > 0 or not _verb_follows(text, read.end)


def _verb_follows(text: str, stop: int) -> bool:
    return text[stop : stop + 1] not in ".,;)" and stop < len(text)


def apposed(text: str, start: int, end: int, fact: Fact) -> Enumeration | None:
    """Full names behind a phrase: "the two finalists for the post in Bergen, Ana Ruiz, …". A name at the end of the phrase
    may be the first of them."""
    run = names.run(text, start, end, roles=True)
    if run is None or run.goes_on or not text.startswith(",", run.end) or any(" " not in text[a:b] for a, b in run.items):
        return None
    count = len(run.items)
    most = count + 1 if count < fact.amount else count
    return made_of(text, listing.Listing(run.items, count, most, run.end, True), fact, ",")


def of_ones(text: str, start: int, end: int, fact: Fact) -> Enumeration | None:
    """ "Three men, one with a limp, one with …": each of them, as far as they are told."""
    run = names.ones(text, start, end)
    if run is None or run.goes_on:
        return None
    made = made_of(text, listing.Listing(run.items, len(run.items), len(run.items), run.end, True), fact, "one")
    if made is not None:
        made.closed = False
    return made


def of_kinds(text: str, start: int, end: int, fact: Fact, wide: bool = False) -> Enumeration | None:
    """ "The four pillars are growth, jobs and skills": a kind of thing whose members have no proper names."""
    if fact.head not in _KINDS and not (wide and fact.head in _WIDE_KINDS):
        return None
    read = listing.read(text, start, end)
    if read is None or not read.joined or read.end < end - 1:
        return None
    if fact.head not in ("colour", "color") and any(_ADJECTIVE.fullmatch(text, a, b) for a, b in read.items):
        return None  # "The four aims are clear, simple and cheap"
    brief = all(len(text[a:b].split()) <= 3 and listing.is_list_word(text, a) for a, b in read.items)
    return made_of(text, read, fact, "are") if brief else None


def bracketed(text: str, start: int, end: int, gap: str, fact: Fact) -> Enumeration | None:
    """What stands in a bracket right behind the noun, if an "and" closes it: names, or things of a word or three."""
    close = text.find(")", start, end)
    if close < 0 or len(gap.split()) > 3 or "," in gap or " and " not in text[start:close]:
        return None
    of = _THOSE_OF.match(text, start, close)
    read = listing.read(text, of.end() if of else start, close)
    if read is None or len(read.items) < 3:
        return None
    named = all(_THE.match(text, a) for a, _ in read.items)
    things = all(text[a].islower() and len(text[a:b].split()) < 4 for a, b in read.items)
    closed = named or things and listing.is_list_word(text, read.items[0][0]) and not listing.is_clause(text, start, close)
    return made_of(text, read, fact, "bracket") if closed else None


def dashed(text: str, start: int, end: int, fact: Fact, figures: Sequence[Fact]) -> Enumeration | None:
    """What stands behind a dash, up to the next one; ``figures`` are the facts in it."""
    closing = _CLOSING_DASH.search(text, start, end)
    stop = closing.start() if closing else end
    read = listing.read(text, start, stop, figures)
    if read is None or not read.joined:
        return None
    return made_of(text, read, fact, "dash") if _nominal(text, read, fact) else None


def after_colon(text: str, start: int, end: int, gap: str, fact: Fact, figures: Sequence[Fact]) -> Enumeration | None:
    """What follows a colon; ``gap`` is the text between the noun and the colon, ``figures`` are the facts in the list."""
    while start < end and text[start].isspace():
        start += 1
    if start >= end:
        return None
    again = _COLON.search(text, start, end)
    read = listing.read(text, start, again.start() if again else end, figures)
    if read is None or again:
        return None
    if text[start] in _QUOTES and not (len(read.items) > 2 and all(text[a] in _QUOTES for a, _ in read.items)):
        return None
    if ";" not in text[start:end] and listing.is_clause(text, *read.items[0]):
        return None
    short = all(len(text[a:b].split()) <= 4 for a, b in read.items)
    if not read.joined and not (short and len(read.items) > 2):
        return None
    if ";" in text[start:end]:
        return made_of(text, read, fact, "colon")
    gap = _ATTRIBUTION.sub("", gap)
    if ("," in gap or len(gap.split()) > 7) and not _alike(text, read):
        return None
    return made_of(text, read, fact, "colon") if _nominal(text, read, fact) else None


def _alike(text: str, read: listing.Listing) -> bool:
    """Do all items start alike: with a capital, an article, "one" or "to"?"""
    firsts = [text[a:b].split(maxsplit=1)[0] for a, b in read.items]
    return all(word[0].isupper() for word in firsts) or len(set(firsts)) == 1 and firsts[0] in ("the", "a", "one", "to")


def _nominal(text: str, read: listing.Listing, fact: Fact) -> bool:
    """Are the items things, not clauses that a comma or an "and" holds together, and not alternatives (but for options)?"""
    most = 12 if len(read.items) > 2 or read.low > 2 else 6
    return all(len(text[a:b].split()) <= most for a, b in read.items) and (
        fact.head in _CHOICES or " or " not in text[read.items[-2][1] : read.items[-1][0]]
    )


def made_of(text: str, read: listing.Listing | None, fact: Fact, cue: str) -> Enumeration | None:
    """The enumeration of a list that ``fact`` announces; None for no list, or for a single item."""
    if read is None or len(read.items) < 2:
        return None
    made = Enumeration(fact.full_start, read.end, read.items, fact, True, cue)
    made.value = len(read.items)
    made.low = read.low
    made.high = read.high
    if read.high < fact.amount and any(_several(text[a:b]) for a, b in read.items):
        made.high = None  # "a couple, their sons and a neighbour"
    return made


def _several(item: str) -> bool:
    """Does the item stand for more than one, nobody knows how many?"""
    return not _SEVERAL.isdisjoint(item.lower().split()) or item.startswith(_OWNERS) and item.split()[1].endswith(("s", "ren"))
