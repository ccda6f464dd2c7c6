"""Lists in running text and in list lines, with the quantity that announces them.

A list is *closed*, that is, claims to be whole, after a colon, a dash, "namely", "are", after "of" and the kind of noun
that takes its names so ("the counties of Kerry and Clare"), and as a comma apposition of names; also as the list lines
that a headline or a lead-in announces. "Such as", "including" and "among them" leave it open.
"""

from __future__ import annotations

from aidlint.facts.fact import Enumeration, Fact
from aidlint.facts.lists import forms, list_lines, listing, subjects
from aidlint.facts.lists.doubles import doubles
from aidlint.facts.lists.listing import countable, scored, selected
from aidlint.facts.lists.pairs import pairs
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document

    Span = tuple[int, int]

_CUE = lazy(
    r"(?P<dash>\s?[–—]\s?|\s--?\s)|(?P<colon>:(?=\s))|(?P<bracket>\s\((?=(?:the\s)?[A-Z]|[a-z]+(?:\s[a-z]+){0,3},\s))"
    r"|,?\s(?P<namely>namely|"
    r"viz\.?|that is to say|i\.e\.|those (?:of|for|in|at))[:,]?\s|(?P<as>,?\s(?:named|identified|listed)\s(?:[a-z]+\s)"
    r"{0,4}?as\s)|\s(?P<are>are|were)\s(?!(?:named|identified|listed)\s)|(?P<open>\b(?:such as|includ\w+|among "
    r"(?:them|which|whom)|like|notably|especially|for example|e\.g\.)\b)"
)
_OPENINGS = ("such as", "includ", "among ", " like ", "notably", "especially", "for example", "e.g.")
# One of these stands in every stretch that has a cue: tested first, because most have none.
_LIST_SIGNS = (":", "–", "—", " - ", ", ")
_SIGNS = (":", "–", "—", " -", " (", " are ", " were ", " as ", "namely", "viz", "i.e.", "that is", "those ", *_OPENINGS)
_OF = lazy(r"(?:\s(?:and|or)\s[a-z]+(?:\s[a-z]+)?)?\sof\s")
# "Two of the five", "members of five": some of the things that the number counts, or others that belong to them.
_PARTITIVE = lazy(
    r"(?:\b(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|any|each|all|none|both|several"
    r"|few|half|"
    r"either|neither|[a-z]+s)\s(?:[a-z]+\s)?of|\b[Aa]mong|\bbetween)\s+(?:the\s|its\s|their\s|his\s|her\s|these\s"
    r"|those\s)?$"
)
_COMMA = lazy(
    r"(?:\s(?:of|in|from|at|on)\s(?:the\s|its\s|their\s|this\s)?[a-z]+(?:\s[a-z]+)?|\s(?:this|last)\s[a-z]+|\sso\sfar"
    r"|\s[a-z]+ly)?,\s"
)
_DURATION = lazy(r"P?T?([0-9]{1,2})[A-Z]{1,2}")
_APART = lazy(r"\s(?:for|in|from|to|of|at|on)\s(?:[\w'’-]+\s){1,9}?[\w'’-]+,\s(?=[A-ZÀ-ÞĀ-Ž])")
_OF_THE = lazy(r"\s(of\s(?:the|its|their|these|those|his|her)\s(?:[a-z-]+\s){0,3}?[a-z]+s)(?=\s?[–—:]|\s--?\s|,\s)")
# "A bench of five": people or things that a word for their body counts.
_BODY = lazy(
    r"\b(jury|bench|panel|team|crew|committee|board|squad|shortlist|cast|council|delegation|bank|choir|band|group"
    r"|party|family)"
    r" of $"
)
_BODY_ENDS = lazy(r"[.,;:]| (?:will|has|have|is|are|was|were|that|who|which|in|on|at|from|for|to|chosen|made)\b| – ")
_NAMED = lazy(r"\b(?:named|identified|listed)\s(?:all\s)?(?:the\s)?$")
_THEY = lazy(
    r"[^.;:,()\n]{0,60}\.\s(?:(?:They|These|Those|(?:Its|The) members|(?:The|Their) names|"
    r"(?:Sitting|Serving|Taking part|Competing|Running|Standing|Singing|Playing|Judging|Chosen|Elected|Shortlisted)"
    r"(?: (?:on|in) it)?|(?:On|In|At|Around|Behind) it)\s(?:are|were|will be)|(?:On|In|At|Around) it (?:sit|sat|will sit))"
    r"\s(?:(?:[A-Z][a-z]+|the [a-z]+)s (?=[A-Z]))?"
)
_THEY_STARTS = (
    "They ", "These ", "Those ", "Its ", "The ", "Their ", "Sitting", "Serving", "Taking", "Competing", "Running", "Standing",
    "Singing", "Playing", "Judging", "Chosen", "Elected", "Shortlisted", "On it", "In it", "At it", "Around it", "Behind it",
)  # fmt: skip
# "The six finalists, whose names were read out on Friday, are": up to the names.
_RELATIVES = (", who", ", which ", ", all ", ", each ", ", most ", ", chosen ", ", picked ", ", drawn ")
_RELATIVE_ARE = lazy(
    r", (?:who|whose|whom|which|all|each|most|chosen|picked|drawn)\b[^.;:()]{3,180}?, (?:are|were|will be) "
    r"(?=(?:the )?[A-ZÀ-Þ])"
)
_AT_START = 4
_OPENING = lazy(r"(?:In|After|For|Over|Within|During|With|At|From|On|Of|Among|Between|Across|By|Throughout)\s")
_WHOLES = ("The ", "All ", " the ", " all ")
_FIRST = ("First, ", "Firstly, ", "first, ", "firstly, ", "irst of all, ")
_REACH = 110
_ANNOUNCING = frozenset({"quantity", "number", "duration"})
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
    found += subjects.subjects(document, items)
    found += list_lines.lines(document, items)
    if "(a) " in text or "(1) " in text or "(i) " in text or any(word in text for word in _FIRST):
        found += list_lines.sequences(document)
    if " fourth" in text and "first " in text:
        found += list_lines.owned(document)
    if "The second " in text and "first " in text:
        found += list_lines.parts(document)
    if "Step " in text or "Stage " in text:
        found += list_lines.labelled(document)
    if " second" in text and ("third" in text or "fourth" in text) or "The second" in text:
        from aidlint.facts.lists import ranks

        found += ranks.ranked(document, items)
    found.sort(key=lambda e: (e.start, e.end))
    return found[:_MAX]


# -- lists in a sentence


def _announced(document: Document, items: Sequence[Fact]) -> Iterator[Enumeration]:
    text = document.text
    taken = 0
    for index, read in enumerate(items):
        fact = read
        if fact.kind not in _ANNOUNCING or fact.start < taken:
            continue
        if fact.noun is None and fact.kind == "number":
            if not countable(fact):
                continue
            named = forms.of_bare(text, fact, document.sentence_at(fact.start)[1]) if text.startswith(": ", fact.end) else None
            if named is not None:
                taken = named.items[-1][0]
                yield named
                continue
            fact = _some_of(text, fact) or _body_of(text, fact) or fact
            if fact is read and not _all(text, fact):
                continue
        if fact.kind == "duration":
            window = text[fact.end : fact.end + _REACH]
            days = _days(text, fact) if any(sign in window for sign in _LIST_SIGNS) else None
            if days is None:
                continue
            fact = days
        elif not countable(fact) or scored(text, fact):
            continue
        follower = next((other.start for other in items[index + 1 : index + 5] if other.kind in _FIGURES), len(text))
        made = _after(document, items, index, fact, follower)
        if made is not None:
            taken = made.items[-1][0]
            yield made


def _all(text: str, fact: Fact) -> bool:
    """Does the number stand for people or things named before ("the three", "all five accused")?"""
    return text.endswith(_WHOLES, max(0, fact.start - 5), fact.start)


def _some_of(text: str, fact: Fact) -> Fact | None:
    """ "Two of the players", as the quantity that announces their names."""
    phrase = _OF_THE.match(text, fact.end)
    if phrase is None:
        return None
    made = Fact("quantity", fact.start, fact.end, fact.value, "count")
    made.full_start = fact.full_start
    made.low, made.high, made.words = fact.low, fact.high, fact.words
    made.noun_start, made.noun_end = phrase.start(1), phrase.end()
    made.noun = made.head = text[phrase.start(1) : phrase.end()]
    return made


def _body_of(text: str, fact: Fact) -> Fact | None:
    """ "A jury of six", as the quantity that announces its members."""
    body = _BODY.search(text, max(0, fact.full_start - 24), fact.full_start)
    if body is None or not _BODY_ENDS.match(text, fact.end):
        return None
    made = Fact("quantity", fact.start, fact.end, fact.value, "count")
    made.full_start = body.start(1)
    made.low, made.high, made.words = fact.low, fact.high, fact.words
    made.noun = made.head = body[1]
    made.noun_start, made.noun_end = body.start(1), fact.end
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
        of = _OF.match(text, noun_end) if fact.head in forms.NAMED_BY_OF and not selected(text, fact) else None
        made = forms.of_names(text, of.end(), document.sentence_at(fact.start)[1], "of", fact) if of else None
        if made is None and text.startswith(" as ", noun_end) and _NAMED.search(text, fact.full_start - 40, fact.full_start):
            made = forms.of_names(text, noun_end + 4, document.sentence_at(fact.start)[1], "as", fact)
        if made:
            return made
    comma = _COMMA.match(text, noun_end)
    if comma and comma.end() <= follower and not _opens_sentence(document, fact):
        lower = comma.end() - noun_end > 2
        if not lower or text[comma.end()].isupper() or text.startswith("the ", comma.end()):
            made = forms.of_names(text, comma.end(), document.sentence_at(fact.start)[1], ",", fact)
            if made:
                return made
    if text.startswith(", one ", noun_end):
        made = forms.of_ones(text, noun_end + 2, document.sentence_at(fact.start)[1], fact)
        if made:
            return made
    window = text[noun_end : noun_end + _REACH]
    apart = _APART.match(text, noun_end) if following == " " and ", " in window else None
    near = apart is not None and apart.end() <= follower
    made = forms.apposed(text, apart.end(), document.sentence_at(fact.start)[1], fact) if apart and near else None
    if made:
        return made
    stop = window.find(". ")
    they = _THEY.match(text, noun_end) if stop >= 0 and window.startswith(_THEY_STARTS, stop + 2) else None
    if they and they.end() <= follower:
        last = document.sentence_at(they.end())[1]
        named = forms.of_names(text, they.end(), last, "they", fact)
        if named is None and text.startswith("They are ", they.end() - 9):
            return forms.of_kinds(text, they.end(), last, fact, wide=True)
        return named
    if window.startswith(_RELATIVES) and fact.full_start - document.sentence_at(fact.start)[0] <= _AT_START:
        relative = _RELATIVE_ARE.match(text, noun_end)
        made = forms.of_names(text, relative.end(), document.sentence_at(fact.start)[1], "are", fact) if relative else None
        if made and text[made.end : made.end + 1] in (".", ",", ";", ":", "", "\n") and not _of_nations(text, made):
            return made
    if not any(sign in window for sign in _SIGNS):
        return None
    return _after_cue(document, items, index, fact, follower)


def _of_nations(text: str, made: Enumeration) -> bool:
    """Are all items like "Danes, Swedes and Finns"?"""
    return all(text.endswith(("s", "sh", "ese"), *item) and " " not in text[slice(*item)] for item in made.items)


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
        made = None
        if at_start:
            made = forms.of_names(text, cue.end(), sentence_end, "are", fact) or forms.of_kinds(
                text, cue.end(), sentence_end, fact
            )
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
        made = forms.of_names(text, cue.end() + 1, sentence_end, "open", fact) if gap in ("", ",", ", ") else None
        if made is not None:
            made.closed = False
        return made
    if cue["as"]:
        return forms.of_names(text, cue.end(), sentence_end, "as", fact)
    figures = _between(items, index + 1, sentence_end)
    if cue["bracket"]:
        return forms.bracketed(text, cue.end(), sentence_end, gap, fact)
    if cue["dash"]:
        if "," in gap or len(gap.split()) > 6:
            return None
        return forms.dashed(text, cue.end(), sentence_end, fact, figures)
    if cue["namely"]:
        return forms.made_of(text, listing.read(text, cue.end(), sentence_end, figures), fact, "namely")
    return forms.after_colon(text, cue.end(), sentence_end, gap, fact, figures)


def _between(items: Sequence[Fact], first: int, end: int) -> list[Fact]:
    found = []
    for fact in items[first : first + 80]:
        if fact.start >= end:
            break
        found.append(fact)
    return found
