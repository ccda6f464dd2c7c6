"""Lists that come before the number that counts them: "Oslo, Bergen and Molde are the three towns"."""

from __future__ import annotations

from aidlint.facts.fact import Enumeration, Fact
from aidlint.facts.lists import forms, listing, names
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document

# What leads from a list to its number: "… are the four", "…: these three".
_TO_COUNT = lazy(
    r"(?:\s(?:are|were|will be|remain|became|make up|made up|form|formed|complete|completed)\s(?:the|its|their|his|her|our)"
    r"|(?::|\s[–—]|\s--?)\s(?:(?:on|from|with|of|in|for|to|by|at|it is|it was|out of)\s)?(?:these|those)(?:\sare the"
    r"|\swere the)?)\s$"
)
_FEWEST_APPOSED = 3
_NAME_STARTS = lazy(r"(?:\A|(?<=[.!?\n“\"])\s?|(?<=[a-z] ))(?=[A-ZÀ-Þ])")
_APPOSED_ENDS = lazy(r",|\s(?:that|who|whose|where|(?:(?:in|over|through|to|from|on|at|by|with|for) )?which)\b")
_DETERMINED = (" the ", " its ", " his ", " her ", " our ", "their ", "these ", "those ")
_COUNTS = ("quantity", "number")
_ENDINGS = ("e ", "s ", "r ")
# No noun goes on behind the counted one: "the four finalists' coaches", "the two team captains".
_NOUN_ENDS = lazy(
    r"[.,;:)]|$|\s(?:that|which|who|whose|of|in|on|at|for|with|from|to|where|there|are|were|have|had|will|left|named"
    r"|chosen|signed|and|left|said|want|the|they|he|she|we|every|all|its|his|much|most)\b|\s[–—]"
)
# The whole of what was counted in the sentence before: "… are the whole of the palette", "… fill the entire rack".
_WHOLES = (" the whole", " the entire")
_MAKE_UP = lazy(r"\s(?:are|were|is|make up|made up|makes up|form|formed|fill|fills|filled|complete|cover|covered)$")
# "…, four in all".
_IN_ALL = (" in all", " in total", " all told", " altogether")
_PLACES_OF = lazy(r"\b([a-z]+s) of (?=[A-ZÀ-ÞĀ-Ž])")
_REACH = 300
# What begins a sentence and is no part of its first name.
_OPENINGS = frozenset(
    """in on at by for from with without to as of under over through before after during since until both either he she it they
    we apart among like unlike besides beside near between against about around outside inside only even then now yet but and or
    when while if because although behind beyond despite except then today once""".split()
)
_ARTICLES = ("a ", "an ", "A ", "An ", "the ")
# The sentence before says that it counts all there are: "uses nine colours and no more".
_ALL = lazy(r"\b(?:no (?:more|others?|fewer)|not one more|only|exactly|just|precisely|in all|altogether)\b")
_BRIEF = 2
_MOST = 40


def subjects(document: Document, items: Sequence[Fact]) -> Iterator[Enumeration]:
    """The lists that are the subject of the clause with their number, or of the sentence after it, by kind of sentence."""
    text = document.text
    for fact in items:
        if fact.kind not in _COUNTS:
            continue
        start = fact.full_start
        # What ends a determiner, or a list, tested first because few numbers stand behind either.
        lead = text[max(0, start - 2) : start]
        made = None
        if lead == ", ":
            made = _in_all(document, fact) if text.startswith(_IN_ALL, fact.end) else None
        elif lead in _ENDINGS and fact.kind == "quantity" and text.endswith(_DETERMINED, 0, start):
            made = _of_clause(document, fact) or _apposed(document, fact)
        if made is not None:
            yield made
    for word in _WHOLES:
        at = text.find(word)
        for _ in range(_MOST):
            if at < 0:
                break
            made = _of_whole(document, items, at)
            if made is not None:
                yield made
            at = text.find(word, at + 1)


def _of_clause(document: Document, fact: Fact) -> Enumeration | None:
    text = document.text
    if not listing.countable(fact) or not fact.noun or fact.noun_start > fact.end + 1:
        return None
    start = document.sentence_at(fact.start)[0]
    lead = _TO_COUNT.search(text, max(start, fact.full_start - 24), fact.full_start)
    if lead is None or not _NOUN_ENDS.match(text, fact.noun_end) or lead.start() - start > _REACH:
        return None
    read = listed(text, start, lead.start())
    return _made(read, fact) if read else None


def _apposed(document: Document, fact: Fact) -> Enumeration | None:
    """ "Oslo, Bergen and Molde, the three towns that …": names, with what they are behind them. Two may be the last two."""
    text = document.text
    stop = fact.full_start - len(", the ")
    if not text.startswith(", the ", max(0, stop)) or fact.amount < _FEWEST_APPOSED or not listing.countable(fact):
        return None
    if not fact.noun or fact.noun_start > fact.end + 1 or not _APPOSED_ENDS.match(text, fact.noun_end):
        return None
    start = max(document.sentence_at(fact.start)[0], stop - _REACH)
    for first in _NAME_STARTS.finditer(text, start, stop):
        if text[start:stop].split(maxsplit=1)[0].lower() in _OPENINGS:
            return None  # "In Oslo and Bergen, the three towns that …": what is told of there
        run = names.run(text, first.end(), stop)
        if run is not None and run.end == stop and not run.goes_on and len(run.items) >= _FEWEST_APPOSED:
            return _made(listing.Listing(run.items, len(run.items), len(run.items), run.end, True), fact)
    return None


def _in_all(document: Document, fact: Fact) -> Enumeration | None:
    """ "The islands of Fur, Anholt and Samso, three in all": names of what their noun counts."""
    text = document.text
    stop = fact.full_start - 2
    start = max(document.sentence_at(fact.start)[0], stop - _REACH)
    of = next((of for of in _PLACES_OF.finditer(text, start, stop) if _singular(of[1]) in forms.NAMED_BY_OF), None)
    if of is None or fact.kind not in ("number", "quantity") or fact.noun or not listing.countable(fact):
        return None
    run = names.run(text, of.end(), stop)
    if run is None or run.goes_on or run.end != stop:
        return None
    read = listing.Listing(run.items, len(run.items), len(run.items), run.end, True)
    return _made(read, fact)


def _singular(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]


def _of_whole(document: Document, items: Sequence[Fact], at: int) -> Enumeration | None:
    text = document.text
    start = document.sentence_at(at)[0]
    verb = _MAKE_UP.search(text, max(start, at - 12), at)
    begin = document.paragraph_at(start)[0]
    if verb is None or start <= begin or at - start > _REACH:
        return None
    read = listed(text, start, verb.start())
    if read is None:
        return None
    before = document.sentence_at(max(begin, start - 2))[0]
    counted = [fact for fact in items if before <= fact.start < start and fact.kind in _COUNTS]
    if len(counted) != 1 or not _ALL.search(text, before, start) or not listing.countable(counted[0]) or not counted[0].noun:
        return None
    return _made(read, counted[0])


def listed(text: str, start: int, end: int, roles: bool = False) -> listing.Listing | None:
    """Names (``roles``: with what each is before it), or things of a word or two, that fill a stretch from the start of a
    sentence."""
    if text[start:end].split(maxsplit=1)[0].lower() in _OPENINGS:
        return None
    if roles:
        run = names.run(text, start, end, roles) or names.run(text, text.find(" ", start, end) + 1, end, roles)
    else:
        run = names.run(text, start, end)
    if run is not None and run.end == end:
        return None if run.goes_on else listing.Listing(run.items, len(run.items), len(run.items), run.end, True)
    read = listing.read(text, start, end, opening=True)
    if read is None or not read.joined or read.end != end or len(read.items) < 3 or read.low != read.high:
        return None
    items = [text[a:b] for a, b in read.items]
    plain = all(item[1:].islower() and (place == 0 or item[0].islower()) for place, item in enumerate(items))
    brief = plain and all(len(item.split()) <= _BRIEF and not item.startswith(_ARTICLES) for item in items)
    return read if brief and not listing.is_clause(text, start, end) else None


def _made(read: listing.Listing, fact: Fact) -> Enumeration:
    made = Enumeration(read.items[0][0], max(fact.full_end, read.end), read.items, fact, True, "subject")
    made.value, made.low, made.high = len(read.items), read.low, read.high
    return made
