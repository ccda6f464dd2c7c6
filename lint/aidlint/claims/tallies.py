"""Tallies: what a paragraph counts up, takes away or compares, told over several clauses or sentences.

The syntax is read loosely: which figures belong together follows from their unit, their order and one word that closes the
tally ("none other", "the remaining", "a gain of"). So these relations, of the types ``loose total``, ``loose remainder``,
``loose change`` and ``loose product``, hold the figure that the text gives (``told``), the others (``term 1`` …) and the
``right`` one, and only a slip of the pen between the two says something.
"""

from __future__ import annotations

from aidlint.claims import Tally
from aidlint.claims.sentence import behind, comparable, like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document
    from aidlint.facts.fact import Fact

    Group = tuple[int, int, list[Fact]]


_FEWEST, _MOST_TERMS, _MOST_FIGURES = 3, 8, 40
# How far before a figure the others of its tally stand: sentences, characters.
_SENTENCES_BACK = 2
_FURTHEST = 500

# One of these stands in the sentence that tells, or closes, a tally.
_CUES = (
    "none other", "nobody", "no one", "nothing", "no other", "no more", "in all", "altogether", "in total", "all told",
    " the whole", "the other ", "the remaining ", "the last ", "the rest,", " left ", "leaving", "leaves", " gain",
    " rise", " rose by", " increase", " jump", " growth", " grew", " grown", " loss", " lost", " fall", " fell",
    " drop", " decline", " decrease", " cut", " reduction", " difference", " margin", " majority", " improve",
    " saving", "gone up", "gone down", "went up", "went down",
)  # fmt: skip
# Nothing was left out.
_CLOSED = lazy(
    r"\bnone other\b|\bno(?:body| one| others?|thing) (?:else|more|besides)\b|\bno others?\b(?! than)"
    r"|\bno other (?:[a-z]+ )?(?:was|were|is|are|died|"
    r"hold|had|has)\b|\bthere (?:was|were|is|are) no (?:other|more)\b|\bin all\b|\baltogether\b|\bin total\b|\ball told\b"
    r"|\b(?:that|this|these|they) (?:is|was|"
    r"makes?|made|are|were) (?:all|the whole)\b|\band no more\b"
)
_OPEN = lazy(
    r"\b(?:includ\w+|among (?:them|those|the)|such as|of them|of whom|of which|at least|several|some of|mostly|mainly"
    r"|also|each|per|both|"
    r"about|around|nearly|almost|more than|up to|of the|since|compared|against|last year|a year (?:ago|earlier|before))\b"
)
_REST = lazy(
    r"\b(?:the (?:other|remaining|last)|the rest,|left (?:him|her|them|it|us) with|leaving|leaves?|which left)\s(?:(?:him"
    r"|her|them|it) with )?(?:just |only )?$"
)
_SIZE = lazy(
    r"\b(?:a|the|its|their|another|of) (?:[a-z]+ )?(?:gain|rise|increase|jump|growth|loss|fall|drop|decline|decrease|cut"
    r"|reduction|difference|margin|majority|"
    r"improvement|saving)\s(?:of|is|was)\s(?:just |only |some )?$|\b(?:risen|rose|grown|grew|fallen|fell|dropped"
    r"|gone (?:up|down)|went (?:up|down)|lost|gained) by\s(?:just |only )?$"
)
_MARGIN = lazy(r"\b(?:difference|margin|majority)\s")
# A change of something else, with ends of its own, or in another time.
_OF_ANOTHER = lazy(
    r",? (?:from|to|on|over|above|below|against|than|the year before|a year|last)\b"
    r"| in (?!(?:an?|one|the|this|that|its|their|his|her|price|value|all|number|size|weight|two|three|five|ten|[0-9])\b)"
)
_EACH = lazy(r"\b(?:each|apiece|every one)\b")
_UNKNOWN = lazy(r"\b(?:points?|adjusted|annual|percent(?:age)? points?|or so|tax|interest|average|median|mean|aggregate|net)\b")


def read(document: Document, lower: str, groups: Sequence[Group]) -> Iterator[Tally]:
    """The tallies of a document; ``groups`` are the figures of its sentences, in order."""
    for place, (start, end, figures) in enumerate(groups):
        back = place
        while back and place - back < _SENTENCES_BACK and end - groups[back - 1][0] < _FURTHEST:
            back -= 1
        if not _FEWEST <= sum(len(group[2]) for group in groups[back : place + 1]) <= _MOST_FIGURES:
            continue
        stop = _told_on(document, lower, end)
        if not any(map(lower[start:stop].__contains__, _CUES)):
            continue
        begin = document.paragraph_at(start)[0]
        while groups[back][0] < begin:
            back += 1
        window = [fact for fact in figures if _plain(fact)]
        earlier = [fact for group in groups[back:place] for fact in group[2] if _plain(fact)]
        if not window or len(earlier) + len(window) < _FEWEST:
            continue
        first = groups[back][0]
        if _CLOSED.search(lower, start, stop):
            yield from _sums(lower, stop, [*earlier, *window])
        yield from _rests(lower, first, earlier, window)
        yield from _sizes(lower, first, earlier, window)
        yield from _products(lower, window)


def _told_on(document: Document, lower: str, end: int) -> int:
    """The end of the next sentence where it only closes the tally: "None other was on the list"."""
    stop = document.paragraph_at(end - 1)[1]
    following = document.sentence_at(end + 1) if end + 1 < stop else (end, end)
    return following[1] if _CLOSED.match(lower, following[0]) else end


def _plain(fact: Fact) -> bool:
    return (
        fact.kind in ("number", "quantity", "money", "percent")
        and isinstance(fact.value, (int, float))
        and fact.value > 0
        and fact.hedge is None
        and fact.malformed is None
        and not like_a_year(fact)
    )


def _alike(told: Fact, others: Sequence[Fact]) -> list[Fact]:
    """Those of the figures that measure what ``told`` measures."""
    if told.unit == "count" or told.unit is None:
        return [other for other in others if other.kind in ("number", "quantity") and other.unit in (None, "count")]
    return [other for other in others if comparable(told, other)]


def _sums(lower: str, end: int, figures: Sequence[Fact]) -> Iterator[Tally]:
    """ "Thirty-one people were aboard. Fourteen were islanders, nine guests, eight crew; none other was there"."""
    whole = max(figures, key=lambda fact: fact.amount)
    known = _alike(whole, figures)
    parts = [fact for fact in known if fact is not whole]
    if not 2 <= len(parts) <= _MOST_TERMS or whole.kind == "percent" or whole not in (known[0], known[-1]):
        return
    if len(parts) == 2 and known[0] is not whole or _OPEN.search(lower, known[0].start, max(known[-1].end, end)):
        return
    yield Tally("loose total", whole, parts, sum(part.amount for part in parts))


def _rests(lower: str, first: int, earlier: Sequence[Fact], window: Sequence[Fact]) -> Iterator[Tally]:
    """ "57 camels in the yard; he passed 38 and sent the other 19 back"."""
    for place, told in enumerate(window):
        if not _REST.search(lower, max(first, told.start - 40), min(told.full_start, told.start)):
            continue
        known = _alike(told, [*earlier, *window[:place]])
        if not 2 <= len(known) <= _MOST_TERMS or told.kind == "percent":
            continue
        whole, *parts = known
        if told.head is not None and whole.head not in (None, told.head, "person"):
            continue
        right = whole.amount - sum(part.amount for part in parts)
        if (
            right > 0
            and all(part.amount < whole.amount for part in parts)
            and not _OPEN.search(lower, behind(whole), told.start)
        ):
            yield Tally("loose remainder", told, known, right)


def _sizes(lower: str, first: int, earlier: Sequence[Fact], window: Sequence[Fact]) -> Iterator[Tally]:
    """ "They counted 1,840 in 1998 and 2,215 this year, a gain of 375"."""
    for place, told in enumerate(window):
        if not _SIZE.search(lower, max(first, told.start - 50), min(told.full_start, told.start)):
            continue
        others = [*earlier, *window[:place]]
        known = [one for one in others if one.kind != "percent"] if told.kind == "percent" else _alike(told, others)
        if len(known) != 2 or not comparable(*known) or _UNKNOWN.search(lower, known[0].start, told.end + 40):
            continue
        if ";" in lower[known[1].end : told.start] or _OF_ANOTHER.match(lower, behind(told)):
            continue
        old, new = known
        difference = abs(new.amount - old.amount)
        right = 100 * difference / old.amount if told.kind == "percent" else difference
        if right > 0:
            named = _MARGIN.search(lower, max(first, told.start - 50), told.start)
            yield Tally("loose margin" if named else "loose change", told, known, right)


def _products(lower: str, window: Sequence[Fact]) -> Iterator[Tally]:
    """ "Thirty-six crates of brandy, each holding 24 bottles - 864 bottles altogether"."""
    if len(window) != 3:
        return
    number, size, told = window
    if told.unit != size.unit or told.head != size.head or number.unit not in (None, "count") or number.noun is None:
        return
    each = _EACH.search(lower, behind(number), size.start) or _EACH.match(lower, behind(size) + 1)
    if lower.startswith(" of ", behind(told)) or lower.startswith(" of ", told.noun_end):
        return  # bottles of something else
    if number.head != size.head and each and _CLOSED.search(lower, size.end, behind(told) + 20):
        yield Tally("loose product", told, (number, size), number.amount * size.amount)
