"""Lists in running text and in list lines, with the quantity that announces them.

A list is *closed*, that is, claims to be whole, after a colon, a dash, "namely", "are", after "of" and the kind of noun
that takes its names so ("the counties of Kerry and Clare"), and as a comma apposition of names; also as the list lines
that a headline or a lead-in announces. "Such as", "including" and "among them" leave it open.
"""

from __future__ import annotations

from aidlint.facts.fact import Enumeration, Fact
from aidlint.facts.lists import list_lines, listing
from aidlint.facts.lists.doubles import doubles
from aidlint.facts.lists.listing import countable, selected
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document

    Span = tuple[int, int]

# Nouns of which "N nouns of A, B and C" names them all: places and divisions, days, kinds.
_NAMED_BY_OF = frozenset(
    """province city state county district region country nation town village island municipality territory area
    suburb borough parish prefecture department canton republic emirate kingdom continent neighbourhood
    neighborhood community governorate commune ward division township hamlet port river lake mountain language
    colour color discipline subject field sport category virtue month day weekday planet season element species
    stage pillar principle value theme""".split()
)
_CUE = lazy(
    r"(?P<dash>\s?[–—]\s?|\s--?\s)|(?P<colon>:(?=\s))|(?P<bracket>\s\((?=(?:the\s)?[A-Z]))|,?\s(?P<namely>namely|"
    r"viz\.?|that is to say|i\.e\.)[:,]?\s|\s(?P<are>are|were)\s|(?P<open>\b(?:such as|includ\w+|among "
    r"(?:them|which|whom)|like|notably|especially|for example|e\.g\.)\b)"
)
# One of these stands in every stretch that has a closing cue: tested first, because most have none.
_LIST_SIGNS = (":", "–", "—", " - ", ", ")
_SIGNS = (":", "–", "—", " -", " (", " are ", " were ", "namely", "viz", "i.e.", "that is")
_OF = lazy(r"(?:\s(?:and|or)\s[a-z]+(?:\s[a-z]+)?)?\sof\s")
_PARTITIVE = lazy(r"\b(?:of|among|between)\s+(?:the\s|its\s|their\s|his\s|her\s|these\s|those\s)?$")
_COMMA = lazy(
    r"(?:\s(?:of|in|from|at|on)\s(?:the\s|its\s|their\s|this\s)?[a-z]+(?:\s[a-z]+)?|\s(?:this|last)\s[a-z]+|\sso\sfar)?,\s"
)
_LAST_OF_NAMES = lazy(r",? and ")
_PLAIN_NAME = lazy(r"(?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*")
_NAME = lazy(
    r"(?:the\s|a\s)?(?:[\"'“‘]?[A-ZÀ-Þ][^\s,;]*)(?:(?:\s|-)(?:[A-ZÀ-Þ0-9][^\s,;]*|of|the|de|la|le|and|da|"
    r"del|van|von|al|el|bin|y|in|on|&))*\b"
)
_THE = lazy(r"the\s|[A-ZÀ-Þ]")
_FINITE = lazy(r"\s(?:is|are|was|were|has|have|had|will|said)\s")
_TAIL = lazy(
    r"\s*(?:[.,;:)!?]|[–—]|--?\s|$|who\b|which\b|from\b|in\b|on\b|at\b|to\b|for\b|with\b|by\b|during\b|"
    r"after\b|before\b|as\b|under\b|over\b)"
)
_PAIR_TAILS = (("oth ", 1), ("duo", 0), ("Duo", 0), ("trio", 0), ("Trio", 0), ("quartet", 0), ("quintet", 0))
_PAIR = lazy(r"(?P<both>[Bb]oth)\s|(?P<group>[Dd]uo|[Tt]rio|[Qq]uartet|[Qq]uintet)(?=\s?[–—:]|\s--?\s|,\s)")
_GROUPS = {"duo": 2, "trio": 3, "quartet": 4, "quintet": 5}
_DURATION = lazy(r"P?T?([0-9]{1,2})[A-Z]{1,2}")
_CLOSING_DASH = lazy(r"\s?[–—]|\s--?\s")
_COLON = lazy(r":\s")
_OF_THE = lazy(r"\s(of\s(?:the|its|their|these|those|his|her)\s(?:[a-z-]+\s){0,3}?[a-z]+s)(?=\s?[–—:]|\s--?\s)")
_FIRST = ("First, ", "Firstly, ", "first, ", "firstly, ", "irst of all, ")
_REACH = 110
_FIGURES = frozenset({"quantity", "number", "money", "percent", "range", "fraction", "ratio", "score"})
_MAX = 400


def enumerations(document: Document, items: list[Fact]) -> list[Enumeration]:
    """The lists of a document, by start. ``items`` are its facts so far, sorted, with their nouns.

    ``low`` and ``high`` of an enumeration are the least and the most number of things it can name, ``value`` the
    number of its items.
    """
    text = document.text
    found: list[Enumeration] = []
    found += _announced(document, items)
    if any(mark in text for mark in (",", ";", ":", "–", "—")):
        found += _pairs(document)
        found += doubles(document)
    found += list_lines.lines(document, items)
    if "(a) " in text or "(1) " in text or any(word in text for word in _FIRST):
        found += list_lines.sequences(document)
    found.sort(key=lambda e: (e.start, e.end))
    return found[:_MAX]


# -- lists in a sentence


def _announced(document: Document, items: Sequence[Fact]) -> Iterator[Enumeration]:
    text = document.text
    taken = 0
    for index, read in enumerate(items):
        fact = read
        if fact.start < taken:
            continue
        if fact.noun is None and fact.kind != "duration":
            some = _some_of(text, fact)
            if some is None:
                continue
            fact = some
        if fact.kind == "duration":
            window = text[fact.end : fact.end + _REACH]
            days = _days(text, fact) if any(sign in window for sign in _LIST_SIGNS) else None
            if days is None:
                continue
            fact = days
        elif not countable(fact):
            continue
        follower = next((other.start for other in items[index + 1 : index + 5] if other.kind in _FIGURES), len(text))
        made = _after(document, items, index, fact, follower)
        if made is not None:
            taken = made.items[-1][0]
            yield made


def _some_of(text: str, fact: Fact) -> Fact | None:
    """ "Two of the players", as the quantity that announces their names."""
    if fact.kind != "number" or not countable(fact):
        return None
    phrase = _OF_THE.match(text, fact.end)
    if phrase is None:
        return None
    made = Fact("quantity", fact.start, fact.end, fact.value, "count")
    made.full_start = fact.full_start
    made.low, made.high, made.words = fact.low, fact.high, fact.words
    made.noun_start, made.noun_end = phrase.start(1), phrase.end()
    made.noun = made.head = text[phrase.start(1) : phrase.end()]
    return made


def _days(text: str, fact: Fact) -> Fact | None:
    """A count of days or the like that was read as a duration, as the quantity that announces their names."""
    value = _DURATION.fullmatch(fact.value) if isinstance(fact.value, str) else None
    if value is None or fact.hedge:
        return None
    noun = text[fact.start : fact.end].rsplit(maxsplit=1)[-1]
    made = Fact("quantity", fact.start, fact.end - len(noun) - 1, int(value[1]), "count")
    made.full_start, made.full_end = fact.full_start, fact.end
    made.low = made.high = int(value[1])
    made.noun_start, made.noun_end = fact.end - len(noun), fact.end
    made.noun, made.head = noun, noun.rstrip("s")
    return made if countable(made) else None


def _after(document: Document, items: Sequence[Fact], index: int, fact: Fact, follower: int) -> Enumeration | None:
    """The list that follows an announcing quantity in its sentence."""
    text = document.text
    noun_end = max(fact.noun_end, fact.end)
    following = text[noun_end : noun_end + 1]
    if not following:
        return None
    if following == " " and fact.head in _NAMED_BY_OF:
        of = _OF.match(text, noun_end)
        if of and not selected(text, fact):
            made = _names(text, of.end(), document.sentence_at(fact.start)[1], "of", fact, 2)
            if made:
                return made
    comma = _COMMA.match(text, noun_end)
    if comma:
        lower = comma.end() - noun_end > 2
        if not lower or text[comma.end()].isupper() or text.startswith("the ", comma.end()):
            made = _names(text, comma.end(), document.sentence_at(fact.start)[1], ",", fact, 2)
            if made:
                return made
    window = text[noun_end : noun_end + _REACH]
    if not any(sign in window for sign in _SIGNS):
        return None
    cue = _CUE.search(text, noun_end, noun_end + _REACH)
    if cue is not None and cue["are"]:
        at_start = fact.full_start - document.sentence_at(fact.start)[0] <= 4 and len(text[noun_end : cue.start()].split()) < 6
        made = _names(text, cue.end(), document.sentence_at(fact.start)[1], "are", fact, 2) if at_start else None
        if made is not None and "," not in text[noun_end : cue.start()]:
            return made
        cue = _CUE.search(text, cue.end() - 1, noun_end + _REACH)
    if (
        cue is None
        or cue["open"]
        or cue["are"]
        or follower < cue.start()
        or _PARTITIVE.search(text, max(0, fact.full_start - 20), fact.full_start)
    ):
        return None
    gap = text[noun_end : cue.start()]
    if ". " in gap or ";" in gap or "(" in gap:
        return None
    sentence_end = document.sentence_at(fact.start)[1]
    if cue.end() >= sentence_end:
        return None
    figures = _between(items, index + 1, sentence_end)
    if cue["bracket"]:
        close = text.find(")", cue.end(), sentence_end)
        if close < 0 or len(gap.split()) > 3 or "," in gap:
            return None
        made = _made(listing.read(text, cue.end(), close), fact, "bracket")
        named = made is not None and len(made.items) > 2 and all(_THE.match(text, a) for a, _ in made.items)
        return made if named and " and " in text[cue.end() : close] else None
    if cue["dash"]:
        if "," in gap or len(gap.split()) > 6:
            return None
        return _dashed(text, cue.end(), sentence_end, fact, figures)
    if cue["namely"]:
        return _made(listing.read(text, cue.end(), sentence_end, figures), fact, "namely")
    return _colon(text, cue.end(), sentence_end, gap, fact, figures)


def _between(items: Sequence[Fact], first: int, end: int) -> list[Fact]:
    found = []
    for fact in items[first : first + 80]:
        if fact.start >= end:
            break
        found.append(fact)
    return found


def _names(text: str, start: int, end: int, cue: str, fact: Fact, least: int) -> Enumeration | None:
    """A list of names (or of nouns with "the") that ends where the names do."""
    end = min(end, start + 600)
    if not _THE.match(text, start):
        return None
    read = listing.read(text, start, _run_of_names(text, start, end) or end)
    if read is None or not read.joined or len(read.items) < least:
        return None
    if cue == "," and (fact.noun or "a")[0].isupper() or any(_FINITE.search(text, a, b) for a, b in read.items[:-1]):
        return None
    firsts = [_THE.match(text, a) for a, _ in read.items]
    if not all(firsts):
        return None
    named = sum(text[a].isupper() or text.startswith("the ", a) and text[a + 4].isupper() for a, _ in read.items)
    if cue == "of" and named < len(read.items):
        return None
    if named < len(read.items) - 1 and (cue != "," or len(read.items) < 4):
        return None
    # The last item ends with its name; what follows must not be the verb of which the list is the subject.
    last, stop = read.items[-1]
    name = _NAME.match(text, last, end)
    if name:
        stop = name.end()
    if cue == "," and (not _TAIL.match(text, stop) or text[start - 2 : start] != ", "):
        return None
    if cue == "," and named == len(read.items) and len(read.items) < 3 and _verb_follows(text, stop):
        return None
    return _made(listing.Listing([*read.items[:-1], (last, stop)], read.low, read.high, stop, True), fact, cue)


def _run_of_names(text: str, start: int, end: int) -> int | None:
    """The end of ``Name, Name and Name`` where a lower-case word follows it at once; None if that is not what stands there."""
    commas = 0
    at = start
    while True:
        name = _PLAIN_NAME.match(text, at, end)
        if not name:
            return None
        at = name.end()
        joined = _LAST_OF_NAMES.match(text, at, end)
        if joined:
            last = _PLAIN_NAME.match(text, joined.end(), end)
            follows = text[last.end() : last.end() + 5] if last and commas else ""
            goes_on = follows[:1] == " " and follows[1:2].islower() and not follows.startswith((" and ", " or "))
            return last.end() if last and goes_on else None
        if not text.startswith(", ", at):
            return None
        commas += 1
        at += 2


def _verb_follows(text: str, stop: int) -> bool:
    return text[stop : stop + 1] not in ".,;)" and stop < len(text)


def _dashed(text: str, start: int, end: int, fact: Fact, figures: Sequence[Fact]) -> Enumeration | None:
    closing = _CLOSING_DASH.search(text, start, end)
    stop = closing.start() if closing else end
    read = listing.read(text, start, stop, figures)
    if read is None or not read.joined:
        return None
    return _made(read, fact, "dash") if _nominal(text, read) else None


def _colon(text: str, start: int, end: int, gap: str, fact: Fact, figures: Sequence[Fact]) -> Enumeration | None:
    while start < end and text[start].isspace():
        start += 1
    if text[start : start + 1] in "\"“'‘" or start >= end:
        return None
    again = _COLON.search(text, start, end)
    read = listing.read(text, start, again.start() if again else end, figures)
    if read is None or again:
        return None
    if ";" not in text[start:end] and listing.is_clause(text, *read.items[0]):
        return None
    short = all(len(text[a:b].split()) <= 4 for a, b in read.items)
    if not read.joined and not (short and len(read.items) > 2):
        return None
    if ";" in text[start:end]:
        return _made(read, fact, "colon")
    if ("," in gap or len(gap.split()) > 7) and not (all(text[a].isupper() for a, _ in read.items) and short):
        return None
    return _made(read, fact, "colon") if _nominal(text, read) else None


def _nominal(text: str, read: listing.Listing) -> bool:
    """Are the items things, not clauses that a comma or an "and" holds together, and not alternatives?"""
    most = 12 if len(read.items) > 2 or read.low > 2 else 6
    return (
        all(len(text[a:b].split()) <= most for a, b in read.items) and " or " not in text[read.items[-2][1] : read.items[-1][0]]
    )


def _made(read: listing.Listing | None, fact: Fact, cue: str) -> Enumeration | None:
    if read is None or len(read.items) < 2:
        return None
    made = Enumeration(fact.full_start, read.end, read.items, fact, True, cue)
    made.value = len(read.items)
    made.low = read.low
    made.high = read.high
    return made


# -- pairs and trios


def _places(text: str) -> Iterator[int]:
    """Where a word for two, three, four or five may stand; a search for plain strings is many times faster than the pattern."""
    for tail, back in _PAIR_TAILS:
        at = text.find(tail)
        while at >= 0:
            if at >= back:
                yield at - back
            at = text.find(tail, at + 1)


def _pairs(document: Document) -> Iterator[Enumeration]:
    text = document.text
    for position in sorted(_places(text))[:_MAX]:
        word = _PAIR.match(text, position)
        if word is None or position and text[position - 1].isalpha():
            continue
        end = document.sentence_at(word.start())[1]
        if word["both"]:
            announced = Fact("quantity", word.start("both"), word.end("both"), 2)
            start = word.end()
            if "," not in text[start : start + 60] or " and " not in text[start : min(end, start + 200)]:
                continue
        else:
            announced = Fact("quantity", word.start("group"), word.end("group"), _GROUPS[word["group"].lower()])
            if text.startswith(", ", word.end()):
                announced.low = announced.high = announced.amount
                apposed = _names(text, word.end() + 2, end, ",", announced, 2)
                if apposed and all(_PLAIN_NAME.fullmatch(text, *item) for item in apposed.items):
                    apposed.cue = "group"
                    yield apposed
                continue
            cue = _CUE.match(text, word.end())
            if cue is None or not (cue["dash"] or cue["colon"]):
                continue
            start = cue.end()
            while start < end and text[start].isspace():
                start += 1
            closing = _CLOSING_DASH.search(text, start, end) if cue["dash"] else None
            end = closing.start() if closing else end
        announced.low = announced.high = announced.amount
        announced.words = True
        read = listing.read(text, start, end) if start < end else None
        if read is not None and read.joined and len(read.items) > 1:
            made = _made(read, announced, "both" if word["both"] else "group")
            if made:
                yield made
