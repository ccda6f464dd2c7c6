"""Tallies: what a paragraph counts up, takes away or compares, told over several clauses or sentences.

The syntax is read loosely: which figures belong together follows from their unit, their order and one word that closes the
tally ("none other", "the remaining", "a gain of"). So these relations, whose types begin with ``loose``, hold the figure
that the text gives (``told``), the others (``term 1`` …) and the ``right`` one, and only a slip of the pen between the two
says something, or a right one that is too round for chance.
"""

from __future__ import annotations

from aidlint.claims import Tally
from aidlint.claims.arithmetic.sentence import PLAIN, behind, comparable, like_a_year
from aidlint.claims.arithmetic.tallies_cues import AFAR, CUES, NAMED, SPECIAL, UNNAMED
from aidlint.facts.fact import Fact
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from aidlint.claims import Relation
    from aidlint.document import Document

    Group = tuple[int, int, list[Fact]]
    Reader = Callable[["Window"], Iterable[Tally]]


_FEWEST, _MOST_TERMS, _MOST_FIGURES = 3, 8, 40
# How far before a figure the others of its tally stand: sentences, characters.
_SENTENCES_BACK = 2
_FURTHEST = 500

_CLOSED = lazy(
    r"\bnone (?:other|else|besides)\b|\bno(?:body| one| others?|thing|where) (?:else|more|besides)\b|\bno others?\b(?! than)"
    r"|\bno other (?:[a-z]+ )?(?:was|were|is|are|died|"
    r"hold|had|has)\b|\bthere (?:was|were|is|are) no (?:other|more|further)\b"
    r"|\bin (?:all|total)\b(?! (?:of|the|its|these"
    r"|those|our|other|but)\b)|\b(?:sum|total): |\baltogether\b"
    r"|\ball told\b|\b(?:that|this|these|they) (?:is|was|"
    r"makes?|made|are|were) (?:all|the whole)\b|\band no more\b|\band (?:not (?:one|a single)|no) [a-z]+ (?:else|besides"
    r"|more)\b"
    r"|\bnot (?:one|a single) (?:other|more)\b|\bno (?:third|fourth|fifth|sixth) [a-z]+\b"
)
NONE_ELSE = lazy(
    r"\bnone (?:other|else|besides)\b|\bno(?:body| one|thing|where) (?:else|besides)\b|\bno others?\b(?! than)"
    r"|\bno other [a-z]+\b|\bthere (?:was|were|is|are) no (?:other|more|further)\b|\b(?:that|this|these|those|they) "
    r"(?:is|was|are|were) (?:all|the only)\b"
)
_OPEN = lazy(
    r"\b(?:includ\w+|among (?:them|those|the)|such as|(?<!none )of them|of whom|of which|at least|several|some of|mostly|mainly"
    r"|also|each|per|both|"
    r"about|around|nearly|almost|more than|up to|of those|of these|compared|since|last year|a year (?:ago|earlier|before))\b"
)
_OUT_OF_ALL = lazy(r"\bof (?:the|its|their|all|his|her) (?:[a-z]+ )?$")
_REST = lazy(
    r"\b(?:the (?:other|remaining|last)|the rest,|left (?:him|her|them|it|us|[a-z]+) with|leaving|leaves?|which left)\s"
    r"(?:(?:him|her|them|it|us) with |behind )?(?:just |only |exactly )?[$£€]?$"
)
_SIZE = lazy(
    r"\b(?:an?|the|its|their|another|of|or) (?:[a-z]+ )?(?:gain|rise|increase|jump|growth|loss|fall|drop|decline|decrease|cut"
    r"|reduction|difference|margin|majority|leap|surge|slump|"
    r"improvement|saving)\s(?:of|is|was)\s(?:just |only |some |exactly )?[$£€]?$|\b(?:risen|rose|grown|grew|fallen|fell|dropped"
    r"|gone (?:up|down)|went (?:up|down)|lost|gained|up|down|lifted|raised|climbed|shrunk|shrank|increased|cut) "
    r"(?:its|the|their) ?(?:[a-z]+ )?by\s(?:just |only |exactly )?[$£€]?$"
    r"|\b(?:risen|rose|grown|grew|fallen|fell|dropped|gone (?:up|down)|went (?:up|down)|lost|gained|up|down|lifted|raised|"
    r"climbed|shrunk|shrank|increased|jumped|sunk|sank|declined|decreased|reduced) by\s(?:just |only |exactly )?[$£€]?$"
    r"|\b(?:having (?:lost|gained|risen|fallen)|losing|gaining|shedding)\s(?:just |only |exactly )?[$£€]?$"
)
_MARGIN = lazy(r"\b(?:difference|margin|majority)\s")
# A change of something else, with ends of its own, or in another time.
_OF_ANOTHER = lazy(
    r",? (?:from|on|over|above|below|against|than|the year before|a year|last|so far|since|this (?:year|month|week))\b"
    r"|,? to (?!(?:a |the |its |their |his |her )?(?:record |new )?[$£€]?[0-9])"
    r"| in (?!(?:an?|one|the|this|that|its|their|his|her|price|value|all|number|size|weight|two|three|five|ten|[0-9])\b)"
)
_UNKNOWN = lazy(
    r"\b(?:adjusted|annual|annuali[sz]ed|percent(?:age)? points?|or so|tax|interest|average|median|mean|aggregate|net)\b"
)
_AND_OTHERS = lazy(r"\b(?:and|while|but) (?:the |its )?[a-z]+s $")
_POINTED = {"basis point": 100.0, "percentage point": 1.0}
_FULL_ROUND = 5


class Window:
    """A sentence with what stands before it in its paragraph: offsets, and the plain figures of both.

    ``before`` are the figures of the sentences before, whatever paragraph they are of; ``all`` those of the sentence itself
    that are not plain as well, ``facts`` those of the whole window; ``stop`` is the end of the next sentence where that
    closes a tally."""

    __slots__ = ("all", "before", "document", "earlier", "end", "facts", "figures", "first", "lower", "start", "stop")

    def __init__(
        self, document: Document, lower: str, groups: Sequence[Group], place: int, back: int, begin: int, stop: int
    ) -> None:
        self.document = document
        self.lower = lower
        self.start, self.end, self.all = groups[place]
        self.stop = stop
        self.figures = [fact for fact in self.all if plain(fact)]
        self.facts = [fact for group in groups[back : place + 1] for fact in group[2]]
        self.before = [fact for fact in self.facts if fact.start < self.start and plain(fact)]
        self.earlier = [fact for fact in self.before if fact.start >= begin]
        self.first = next((group[0] for group in groups[back:place] if group[0] >= begin), self.start)

    def lead(self, fact: Fact, reach: int = 50) -> tuple[int, int]:
        """The span of the words before a figure."""
        stop = min(fact.full_start, fact.start)
        return max(self.first, stop - reach), stop


def read(document: Document, lower: str, groups: Sequence[Group]) -> Iterator[Relation]:
    """The tallies of a document; ``groups`` are the figures of its sentences, in order."""
    if _TOTAL_LINE.search(lower):
        from aidlint.claims.arithmetic import tallies_lists

        yield from tallies_lists.lines(lower, groups)
    if len(groups) > 2 and _headed(document, lower, groups[0]):
        from aidlint.claims.arithmetic import tallies_lists

        yield from tallies_lists.headline(document, lower, groups)
    sizes = [len(group[2]) for group in groups]
    for place, (start, end, _) in enumerate(groups):
        back = place
        known = sizes[place]
        while back and place - back < _SENTENCES_BACK and end - groups[back - 1][0] < _FURTHEST:
            back -= 1
            known += sizes[back]
        if not 2 <= known <= _MOST_FIGURES:
            continue
        kinds = {fact.kind for group in groups[back : place + 1] for fact in group[2]}
        if known < _FEWEST and kinds.isdisjoint(SPECIAL):
            words = lower[start:end]
            if " that" not in words and " no other" not in words:
                continue
        soon = lower[end : end + _SOON]
        stop = _told_on(document, lower, end) if ("no" in soon or " all" in soon) and _ENDED.search(soon) else end
        readers = _asked(lower, groups[back][0], start, stop, known, kinds)
        if not readers:
            continue
        begin = document.paragraph_at(start)[0] if back < place else start
        window = Window(document, lower, groups, place, back, begin, stop)
        for reader in readers:
            for tally in reader(window):
                if not _made_good(window, tally):
                    yield tally


def _asked(lower: str, first: int, start: int, stop: int, known: int, kinds: set[str]) -> list[Reader]:
    """The readers whose words a sentence holds; from ``first`` on there are so many known figures of these kinds."""
    own = lower[start:stop]
    words = own.replace(",", "").replace(".", "").replace(";", "").split()
    found = NAMED.keys() & words
    names = [*UNNAMED, *(name for word in found for name in NAMED[word])] if found else UNNAMED
    readers: list[Reader] = []
    for name in names:
        _, others, least, most, needed = CUES[name]
        if known < least or known > most or needed and kinds.isdisjoint(needed):
            continue
        if not others or any(map((lower[first:stop] if name in AFAR else own).__contains__, others)):
            reader = _HERE.get(name) or _reader(name)
            if reader not in readers:
                readers.append(reader)
    return readers


def _headed(document: Document, lower: str, group: Group) -> bool:
    """Has the article a short headline with a figure?"""
    first, stop = document.paragraphs[0] if document.paragraphs else (0, 0)
    return group[0] < stop < first + _LONGEST_HEADLINE and lower[stop - 1 : stop] not in '.?!":'


_LONGEST_HEADLINE = 110
# Within so many characters the next sentence closes a row.
_SOON = 120
_ENDED = lazy(r"\bno(?:ne|body|thing|where| one| others?| more| further)\b|\b(?:that|this) (?:is|was) all\b")


def _reader(name: str) -> Reader:
    """The reader of a name, from the module that has it; a name may have underlines behind it."""
    from aidlint.claims.arithmetic import tallies_lists, tallies_rates, tallies_shares

    for module in (tallies_rates, tallies_shares, tallies_lists):
        if hasattr(module, name.rstrip("_")):
            _HERE[name] = getattr(module, name.rstrip("_"))
            return _HERE[name]
    raise LookupError(name)


def _made_good(window: Window, tally: Tally) -> bool:
    """Does the text tell what the tally lacks: "It opened five and closed one"?"""
    told = tally.roles["told"]
    if told.kind not in PLAIN:
        return False
    lacking = abs(tally.right - told.amount)
    named = {fact.start for fact in tally.roles.values()}
    start, end = min(named), max(named)
    return any(
        fact.value == lacking and start < fact.start < end and fact.start not in named
        for fact in window.facts
        if fact.kind in PLAIN
    )


def _told_on(document: Document, lower: str, end: int) -> int:
    """The end of the next sentence where that only closes the tally: "None other was on the list"."""
    stop = document.paragraph_at(end - 1)[1]
    if end + 1 >= stop:
        return end
    following = document.sentence_at(end + 1)
    words = lower[slice(*following)]
    return following[1] if _CLOSED.match(words) or NONE_ELSE.search(words) else end


# A line that gives the total of the lines before it.
_TOTAL_LINE = lazy(r"\n[ \t]*(?:[-*•–—|] ?)?(?:\*\*)?(?:total|grand total|in all|altogether|all told|sum|overall)\b")


def plain(fact: Fact) -> bool:
    """Is it a positive figure, meant as it stands?"""
    return (
        fact.kind in ("number", "quantity", "money", "percent")
        and isinstance(fact.value, (int, float))
        and fact.value > 0
        and fact.hedge is None
        and fact.malformed is None
        and not like_a_year(fact)
    )


def alike(told: Fact, others: Sequence[Fact]) -> list[Fact]:
    """Those of the figures that measure what ``told`` measures."""
    if told.unit == "count" or told.unit is None and told.noun is not None:
        return [other for other in others if other.kind in ("number", "quantity") and other.unit in (None, "count")]
    if told.unit is None:
        return [other for other in others if other.kind in ("number", "quantity", "money") and comparable(told, other)]
    return [other for other in others if comparable(told, other)]


def sums(window: Window) -> Iterator[Tally]:
    """ "Thirty-one people were aboard. Fourteen were islanders, nine guests, eight crew; none other was there"."""
    lower = window.lower
    if not _CLOSED.search(lower, window.start, window.stop) and not (
        window.stop > window.end and NONE_ELSE.search(lower, window.end, window.stop)
    ):
        return
    figures = sorted((*window.earlier, *window.figures, *_gapped(window)), key=lambda fact: fact.start)
    if len(figures) < _FEWEST:
        return
    whole = max(figures, key=lambda fact: fact.amount)
    known = [fact for fact in alike(whole, figures) if fact.amount != 1 or not _NOT_ONE.search(lower, *window.lead(fact, 12))]
    parts = [fact for fact in known if fact is not whole]
    if not 2 <= len(parts) <= _MOST_TERMS or whole.kind == "percent":
        return
    if whole not in (known[0], known[-1]) and not (whole is known[1] and _OUT_OF_ALL.search(lower, *window.lead(whole))):
        return
    if len(parts) == 2 and known[0] is not whole or _OPEN.search(lower, known[0].start, max(known[-1].end, window.stop)):
        return
    yield added(whole, parts)


def _gapped(window: Window) -> Iterator[Fact]:
    """Numbers that take over the verb and the noun of the one before: "Ghana sent 34 boxers, Togo 12 and Benin nine"."""
    known = {place for fact in window.facts for place in range(fact.start, fact.end)}
    for found in _NAME_NUMBER.finditer(window.document.text, window.first, window.end):
        if found.start("number") not in known and found["number"].replace(",", "").isdecimal():
            made = Fact("number", *found.span("number"), int(found["number"].replace(",", "")))
            made.low = made.high = made.amount
            if not like_a_year(made):
                yield made


_NAME_NUMBER = lazy(
    r"(?:[,;] |\band |\bto |\bin )(?:and |to |in "
    r"|the )*(?:[A-Z][\w’'-]+ ){1,3}(?P<number>[0-9]{1,3}(?:,[0-9]{3})*)(?=[,;.]? |[.;]?$)"
)
_NOT_ONE = lazy(r"\bnot $")


def added(whole: Fact, parts: Sequence[Fact]) -> Tally:
    """A whole and its parts; each part may be the one that slipped."""
    right = sum(part.amount for part in parts)
    gap = right - whole.amount
    meant = [(part, part.amount - gap) for part in parts if part.amount > gap]
    return Tally("loose total", whole, parts, right, meant)


def rests(window: Window) -> Iterator[Tally]:
    """ "57 camels in the yard; he passed 38 and sent the other 19 back"."""
    lower, figures = window.lower, window.figures
    for place, told in enumerate(figures):
        if told.kind == "percent" or not _REST.search(lower, *window.lead(told, 40)) and not _OTHERS.match(lower, told.end):
            continue
        known = alike(told, [*window.earlier, *figures[:place]])
        if not 2 <= len(known) <= _MOST_TERMS:
            continue
        whole, *parts = known
        if told.head is not None and whole.head not in (None, told.head, "person"):
            continue
        right = whole.amount - sum(part.amount for part in parts)
        if right <= 0 or any(part.amount >= whole.amount for part in parts) or told.amount >= whole.amount:
            continue
        if _OPEN.search(lower, behind(whole), told.start):
            continue
        gap = right - told.amount
        meant = [(whole, whole.amount - gap)] + [(part, part.amount + gap) for part in parts if part.amount + gap > 0]
        yield Tally("loose remainder", told, known, right, meant if whole.amount < _FEW else ())


_OTHERS = lazy(r" others\b(?! of)")
# Of figures this small any slip changes most of what is left.
_FEW = 1000


def _so_much_more(lower: str, told: Fact) -> bool:
    """ "A kilo, 40 rupees at Easter, costs 52 today: 30 percent more."."""
    return (
        _MARK_BEFORE.search(lower, max(0, told.start - 8), told.start) is not None
        and _MORE_AFTER.match(lower, told.end) is not None
    )


_MARK_BEFORE = lazy(r"(?:[,:]| [–—]) (?:or )?$")
_MORE_AFTER = lazy(r" (?:more|less|fewer|higher|lower|dearer|cheaper)(?=[.,;)]|$)")


def sizes(window: Window) -> Iterator[Tally]:
    """ "They counted 1,840 in 1998 and 2,215 this year, a gain of 375"."""
    lower, figures = window.lower, window.figures
    for place, told in enumerate(figures):
        span = window.lead(told)
        if not _SIZE.search(lower, *span) and not (told.kind == "percent" and _so_much_more(lower, told)):
            continue
        pointed = _POINTED.get(told.unit or "")
        others = [*window.earlier, *(figures[:place] if not pointed else (fact for fact in figures if fact is not told))]
        if pointed:
            known = [one for one in others if one.unit == "percent"]
        else:
            known = [one for one in others if one.kind != "percent"] if told.kind == "percent" else alike(told, others)
        if len(known) != 2 or not comparable(*known) or _UNKNOWN.search(lower, known[0].start, told.end + 40):
            continue
        if ";" in lower[known[1].end : told.start] or _OF_ANOTHER.match(lower, behind(told)):
            continue
        old, new = known
        difference = abs(new.amount - old.amount)
        right = 100 * difference / old.amount if told.kind == "percent" and not pointed else difference * (pointed or 1)
        if right > 0 and not _AND_OTHERS.search(lower, *window.lead(new)):
            named = _MARGIN.search(lower, *span)
            full = pointed or told.amount % _FULL_ROUND == 0 == round(right, 9) % _FULL_ROUND
            sure = bool(full) and told.kind == "percent" and old.start >= window.start and right / 2 <= told.amount <= right * 2
            yield Tally("loose margin" if named else "loose change", told, known, right, sure=sure)


_HERE: dict[str, Reader] = {"sums": sums, "sums_": sums, "sums__": sums, "rests": rests, "sizes": sizes, "sizes_": sizes}
