"""Lists in running text and in list lines, with the quantity that announces them.

A list is *closed*, that is, claims to be whole, after a colon, a dash, "namely", "are", after "of" and the kind of noun
that takes its names so ("the counties of Kerry and Clare"), and as a comma apposition of names; also as the list lines
that a headline or a lead-in announces. "Such as", "including" and "among them" leave it open.
"""

from __future__ import annotations

from aidlint.facts.fact import Enumeration, Fact
from aidlint.facts.lists import list_lines, listing, names
from aidlint.facts.lists.doubles import doubles
from aidlint.facts.lists.listing import countable, selected
from aidlint.facts.lists.pairs import pairs
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
    r"(?P<dash>\s?[–—]\s?|\s--?\s)|(?P<colon>:(?=\s))|(?P<bracket>\s\((?=(?:the\s)?[A-Z]|[a-z]+(?:\s[a-z]+){0,3},\s))|,?\s(?P<namely>namely|"
    r"viz\.?|that is to say|i\.e\.|those (?:of|for|in|at))[:,]?\s|(?P<as>,?\s(?:named|identified|listed)\s(?:[a-z]+\s)"
    r"{0,4}?as\s)|\s(?P<are>are|were)\s(?!(?:named|identified|listed)\s)|(?P<open>\b(?:such as|includ\w+|among "
    r"(?:them|which|whom)|like|notably|especially|for example|e\.g\.)\b)"
)
_OPENINGS = ("such as", "includ", "among ", " like ", "notably", "especially", "for example", "e.g.")
# One of these stands in every stretch that has a closing cue: tested first, because most have none.
_LIST_SIGNS = (":", "–", "—", " - ", ", ")
_SIGNS = (":", "–", "—", " -", " (", " are ", " were ", " as ", "namely", "viz", "i.e.", "that is", "those ", *_OPENINGS)
_OF = lazy(r"(?:\s(?:and|or)\s[a-z]+(?:\s[a-z]+)?)?\sof\s")
# "Two of the five", "members of five": some of the things that the number counts, or others that belong to them.
_PARTITIVE = lazy(
    r"(?:\b(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|any|each|all|none|both|several|few|half|"
    r"either|neither|[a-z]+s)\s(?:[a-z]+\s)?of|\b[Aa]mong|\bbetween)\s+(?:the\s|its\s|their\s|his\s|her\s|these\s|those\s)?$"
)
_COMMA = lazy(
    r"(?:\s(?:of|in|from|at|on)\s(?:the\s|its\s|their\s|this\s)?[a-z]+(?:\s[a-z]+)?|\s(?:this|last)\s[a-z]+|\sso\sfar|\s[a-z]+ly)?,\s"
)
_NAME = lazy(r"(?:the )?[A-ZÀ-ÞĀ-Ž][\w'’-]*(?: [A-ZÀ-ÞĀ-Ž][\w'’-]*)*")
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
_DURATION = lazy(r"P?T?([0-9]{1,2})[A-Z]{1,2}")
_APART = lazy(r"\s(?:for|in|from|to|of|at|on)\s(?:[\w'’-]+\s){1,9}?[\w'’-]+,\s(?=[A-ZÀ-ÞĀ-Ž])")
_CLOSING_DASH = lazy(r"\s?[–—]|\s--?\s")
_COLON = lazy(r":\s")
_OF_THE = lazy(r"\s(of\s(?:the|its|their|these|those|his|her)\s(?:[a-z-]+\s){0,3}?[a-z]+s)(?=\s?[–—:]|\s--?\s)")
_NAMED = lazy(r"\b(?:named|identified|listed)\s(?:all\s)?(?:the\s)?$")
_THOSE_OF = lazy(r"(?:those|the [a-z]+s) (?:of|for|in) ")
_THEY = lazy(r"[^.;:,()\n]{0,60}\.\s(?:They|These|Those)\s(?:are|were)\s")
_OPENING = lazy(r"(?:In|After|For|Over|Within|During|With|At|From|On|Of|Among|Between|Across|By|Throughout)\s")
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
_QUOTES = "\"“'‘"
_WHOLES = ("The ", "All ", " the ", " all ")
_OWNERS = ("his ", "her ", "their ", "its ")
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
        found += pairs(document)
        found += doubles(document)
    found += list_lines.lines(document, items)
    if "(a) " in text or "(1) " in text or "(i) " in text or any(word in text for word in _FIRST):
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
            fact = _some_of(text, fact) or fact
            if fact is read and not _all(text, fact):
                continue
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


def _all(text: str, fact: Fact) -> bool:
    """Does the number stand for people or things named before ("the three", "all five accused")?"""
    return fact.kind == "number" and text[: fact.start].endswith(_WHOLES)


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
    """The list that follows an announcing quantity in its sentence, or fills the next one."""
    text = document.text
    noun_end = max(fact.noun_end, fact.end)
    following = text[noun_end : noun_end + 1]
    if not following:
        return None
    if following == " ":
        of = _OF.match(text, noun_end) if fact.head in _NAMED_BY_OF and not selected(text, fact) else None
        made = _names(text, of.end(), document.sentence_at(fact.start)[1], "of", fact) if of else None
        if made is None and text.startswith(" as ", noun_end) and _NAMED.search(text, fact.full_start - 40, fact.full_start):
            made = _names(text, noun_end + 4, document.sentence_at(fact.start)[1], "as", fact)
        if made:
            return made
    comma = _COMMA.match(text, noun_end)
    if comma and comma.end() <= follower and not _opens_sentence(document, fact):
        lower = comma.end() - noun_end > 2
        if not lower or text[comma.end()].isupper() or text.startswith("the ", comma.end()):
            made = _names(text, comma.end(), document.sentence_at(fact.start)[1], ",", fact)
            if made:
                return made
    if text.startswith(", one ", noun_end):
        made = _each(text, noun_end + 2, document.sentence_at(fact.start)[1], fact)
        if made:
            return made
    window = text[noun_end : noun_end + _REACH]
    apart = _APART.match(text, noun_end) if following == " " and ", " in window else None
    near = apart is not None and apart.end() <= follower
    made = _apposed(text, apart.end(), document.sentence_at(fact.start)[1], fact) if apart and near else None
    if made:
        return made
    if not any(sign in window for sign in _SIGNS):
        return None
    they = _THEY.match(text, noun_end)
    if they and they.end() <= follower:
        return _names(text, they.end(), document.sentence_at(they.end())[1], "they", fact)
    return _after_cue(document, items, index, fact, follower)


def _opens_sentence(document: Document, fact: Fact) -> bool:
    """Does the number stand in what opens a sentence and ends at a comma: "In two games, Ruiz, Lund and Okafor …"?"""
    start = document.sentence_at(fact.start)[0]
    return start < fact.full_start <= start + 12 and _OPENING.match(document.text, start) is not None


def _after_cue(document: Document, items: Sequence[Fact], index: int, fact: Fact, follower: int) -> Enumeration | None:
    text = document.text
    noun_end = max(fact.noun_end, fact.end)
    cue = _CUE.search(text, noun_end, noun_end + _REACH)
    some = _PARTITIVE.search(text, max(0, fact.full_start - 30), fact.full_start)
    sentence_start, sentence_end = document.sentence_at(fact.start)
    if cue is not None and cue["are"]:
        at_start = fact.full_start - sentence_start <= (12 if some else 4) and len(text[noun_end : cue.start()].split()) < 6
        made = _names(text, cue.end(), sentence_end, "are", fact) if at_start else None
        if made is not None and "," not in text[noun_end : cue.start()]:
            made.closed = not some
            return made
        cue = _CUE.search(text, cue.end() - 1, noun_end + _REACH)
    if cue is None or cue["are"] or follower < cue.start() or some or cue.end() >= sentence_end:
        return None
    gap = text[noun_end : cue.start()]
    if ". " in gap or ";" in gap or "(" in gap:
        return None
    if cue["open"]:
        made = _names(text, cue.end() + 1, sentence_end, "open", fact) if gap in ("", ",", ", ") else None
        if made is not None:
            made.closed = False
        return made
    if cue["as"]:
        return _names(text, cue.end(), sentence_end, "as", fact)
    figures = _between(items, index + 1, sentence_end)
    if cue["bracket"]:
        return _bracketed(text, cue.end(), sentence_end, gap, fact)
    if cue["dash"]:
        if "," in gap or len(gap.split()) > 6:
            return None
        return _dashed(text, cue.end(), sentence_end, fact, figures)
    if cue["namely"]:
        return _made(text, listing.read(text, cue.end(), sentence_end, figures), fact, "namely")
    return _colon(text, cue.end(), sentence_end, gap, fact, figures)


def _bracketed(text: str, start: int, end: int, gap: str, fact: Fact) -> Enumeration | None:
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
    return _made(text, read, fact, "bracket") if closed else None


def _between(items: Sequence[Fact], first: int, end: int) -> list[Fact]:
    found = []
    for fact in items[first : first + 80]:
        if fact.start >= end:
            break
        found.append(fact)
    return found


def _names(text: str, start: int, end: int, cue: str, fact: Fact) -> Enumeration | None:
    """A list of names (or of nouns with "the") that ends where the names do."""
    if cue == "," and (text[start - 2 : start] != ", " or (fact.noun or "a").split()[-1][0].isupper()):
        return None
    end = min(end, start + 600)
    run = names.run(text, start, end, roles=cue not in ("of", "open"))
    if run is not None:
        read = listing.Listing(run.items, len(run.items), len(run.items), run.end, True)
        whole = not run.goes_on or all(_CALENDAR.fullmatch(text, *item) for item in run.items)
        return _made(text, read, fact, cue) if whole and _ends_well(text, read, cue) else None
    if cue in ("as", "they", "open") or not _THE.match(text, start):
        return None
    found = listing.read(text, start, end)
    if found is None or not found.joined or len(found.items) < 2:
        return None
    if cue == "," and any(_FINITE.search(text, a, b) for a, b in found.items[:-1]):
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
    return _made(text, read, fact, cue) if _ends_well(text, read, cue, named) else None


def _apposed(text: str, start: int, end: int, fact: Fact) -> Enumeration | None:
    """Full names behind a phrase: "the two finalists for the post in Bergen, Ana Ruiz, …". A name at the end of the phrase
    may be the first of them."""
    run = names.run(text, start, end, roles=True)
    if run is None or run.goes_on or not text.startswith(",", run.end) or any(" " not in text[a:b] for a, b in run.items):
        return None
    count = len(run.items)
    most = count + 1 if count < fact.amount else count
    return _made(text, listing.Listing(run.items, count, most, run.end, True), fact, ",")


def _each(text: str, start: int, end: int, fact: Fact) -> Enumeration | None:
    """ "Three men, one with a limp, one with …": each of them, as far as they are told."""
    run = names.ones(text, start, end)
    if run is None or run.goes_on:
        return None
    made = _made(text, listing.Listing(run.items, len(run.items), len(run.items), run.end, True), fact, "one")
    if made is not None:
        made.closed = False
    return made


def _ends_well(text: str, read: listing.Listing, cue: str, named: int = 0) -> bool:
    """Is a list behind a comma an apposition, that is, not the subject of a verb?"""
    if cue != ",":
        return True
    if not _TAIL.match(text, read.end):
        return False
    return len(read.items) > 2 or named < len(read.items) and named > 0 or not _verb_follows(text, read.end)


def _verb_follows(text: str, stop: int) -> bool:
    return text[stop : stop + 1] not in ".,;)" and stop < len(text)


def _dashed(text: str, start: int, end: int, fact: Fact, figures: Sequence[Fact]) -> Enumeration | None:
    closing = _CLOSING_DASH.search(text, start, end)
    stop = closing.start() if closing else end
    read = listing.read(text, start, stop, figures)
    if read is None or not read.joined:
        return None
    return _made(text, read, fact, "dash") if _nominal(text, read, fact) else None


def _colon(text: str, start: int, end: int, gap: str, fact: Fact, figures: Sequence[Fact]) -> Enumeration | None:
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
        return _made(text, read, fact, "colon")
    gap = _ATTRIBUTION.sub("", gap)
    if ("," in gap or len(gap.split()) > 7) and not _alike(text, read):
        return None
    return _made(text, read, fact, "colon") if _nominal(text, read, fact) else None


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


def _made(text: str, read: listing.Listing | None, fact: Fact, cue: str) -> Enumeration | None:
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
