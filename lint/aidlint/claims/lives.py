"""Lives and jubilees: what was born or founded in one year, and how old it is said to be in another.

- ``age``: ``born``, ``at`` (another date of that life) and, where written, ``age``;
- ``births``: two dates on which one person is said to be born, ``first`` and ``second``;
- ``anniversary``: ``founded``, ``held``, ``count``;
- ``length``: the ``duration`` from an event to a deed, with the years of both: ``start``, ``end``.
"""

from __future__ import annotations

from itertools import islice

from aidlint.claims import Relation
from aidlint.claims.temporal import REACH, Dates
from aidlint.facts.fact import Date, Fact
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.document import Document
    from aidlint.facts import Facts

# Nobody tells of more lives, or jubilees, in one article, nor of one in a longer sentence; the rest is left unread.
_MOST = 60
_LONGEST = 500
_OLDEST = 130

_BORN = lazy(
    r"\b[Bb]orn (?:(?:in|on|at|to|near|outside|around) )?(?:(?:[A-Z][\w.’'-]*,?\s){1,4})?(?:in |on |the |in the )?$"
    r"|\b[Bb]orn [a-z][^0-9.;()]{0,30}\b(?:in|on) $|\bb\. ?$"
)
_DIED = lazy(r"\b(?:died|dies|dying|death|passed away|killed)\b[^.;()0-9]{0,30}\b(?:in|on) $|\bdied $")
_LIFE = lazy(r"[A-Z][\w.’'-]+ \((?:born |b\. ?)?$")
_AGED = lazy(r"\b(?:aged|at the age of|at age|at the early age of|died at|dead at|dies at|aged only|aged just)\s$", IGNORECASE)
_WHEN_WAS = lazy(r"\b(?:when|as) (?:he|she|they) (?:was|were)\s$")
_THEN_AGED = lazy(
    r",?\s(?:at|aged|aged only|aged just|at the (?:early |ripe )?age of|when (?:he|she) was|at age|at just)\s|,?\s"
)
_DEATH = lazy(r"\b(?:died|dead|dies|death)\b[^.;]{0,40}$")
_WAS = lazy(r"\b(?:was|is|were|turned)\s$")
_WHEN_DID = lazy(r"(?: years old)?,? when (?:he|she|they) (?!said|heard|learned)[^.,;:()0-9]{3,60} in ")
_WHEN_DIED = lazy(r"(?: years old)?,? (?:when|as) (?:he|she|they|the \w+|[A-Z]\w+) (?:died|passed away|was killed)\b")
# Words of kinship bring a second person into the sentence; not so "his uncle's kiln".
_KIN = lazy(
    r"\b(?:sons?|daughters?|fathers?|mothers?|wife|husband|brothers?|sisters?|parents?|child|children|uncle|aunt|cousins?|twins?"
    r"|widow\w*|grand\w+|nephew|niece|couple|partner)\b(?!['’])",
    IGNORECASE,
)
# What may bring another subject between a birth and a deed.
_CLAUSE = lazy(
    r"\b(?:where|which|whose|when|whom|after|before|since|until|founded|built|established|had been|been|named|than|while|its"
    r"|a year)\b|[;:(]"
)
_DEED = lazy(
    r"\b(?:released|opened|appeared|performed|bought|met|led|fought|arrived|came|went|turned|started|began|designed|composed|starred"
    r"|won|joined|moved|graduated|married|wrote|played|became|took|made|published|signed|studied|emigrated|left|scored|recorded|sang"
    r"|directed|entered|retired|enlisted|competed|debuted|ran|was elected|was appointed|was ordained|was knighted|was married"
    r"|set up|painted|completed)\b"
)
# A note on the life that the sentence before tells of.
# Who was born: "Ann Weber was born", "says Weber, who was born in"; "Born in Bern in 1968, she" after a sentence of Ann Weber.
_NAME_BORN = lazy(
    r"(?:\b([A-Z][a-z]+)\s)?\b(?!(?:He|She|They|Who|It|One|Both|Each|All|Others?|Many|Some|I)\b)"
    r"([A-Z][\w’-]+),? (?:who )?(?:was )?born (?:(?:in|at|near|to|on) [A-Z][\w’-]+,? )?(?:in |on )$"
)
_FULL_NAME = lazy(r"([A-Z][a-z]+)(?: [A-Z]\.)? ([A-Z][\w’-]+)\b")
_HE = lazy(r",? (?:he|she)\b")
_NAMESAKE = lazy(r"\b(?:the (?:elder|younger)|senior|junior|Sr|Jr|namesake|clan|family|dynasty)\b|\bII\b")
_NEAR = 1500
_NOTES = ("(Born ", "Born ", "(b. ")
_PRONOUN = lazy(r"(?:He|She)\b")
_OWNED = lazy(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)\b")

_CENTENARY = lazy(r"\b(bi|ter|tri|quater|quin)?centen(?:ary|nial)\b")
_JUBILEE = lazy(r"\b([Ss]ilver|[Rr]uby|[Gg]olden|[Dd]iamond|[Pp]latinum) (?:jubilee|Jubilee|anniversary)\b")
# Years of a jubilee; that of diamond is kept after 60, and by firms after 75.
_JUBILEES = {"silver": (25, 25), "ruby": (40, 40), "golden": (50, 50), "diamond": (60, 75), "platinum": (70, 70)}
_CENTURIES = {None: 1, "bi": 2, "ter": 3, "tri": 3, "quater": 4, "quin": 5}
# "the festival's 50th anniversary", "a rival that marked its": of somebody else.
_OTHERS = lazy(r"[^\W\d_]['’]s\s(?:\w+\s)?$|\b(?:that|whose)\s(?:\w+\s){1,2}(?:its|his|her|their)\s$")
_ANNIVERSARY = lazy(r"[ -](?:wedding )?(?:anniversary|birthday)\b", IGNORECASE)
_FOUNDED = lazy(
    r"\b(?:founded|unveiled|dedicated|consecrated|established|opened|formed|created|built|launched|set up|started|inaugurated"
    r"|incorporated|born|est\.|since|signed|married|completed|released|adopted|dating|(?:its|their) first [a-z]+)"
    r"\b[^.;()0-9]{0,30}$|\bthe [a-z]+ of $",
    IGNORECASE,
)
_ANAPHOR = lazy(r"(?:It|They|The|This|In|Its|Their|To (?:mark|celebrate)|For (?:its|the)|On (?:its|the))\b")
_OF_OTHER = lazy(
    r" of (?!(?:its|the|their|his|her) (?:founding|foundation|birth|opening|creation|establishment|independence)\b)"
    r"| since | season\b| edition\b"
)
# "Fifty years after the 1963 collapse," and what leads from there to the year of what was done then.
_LATER = lazy(r"\s(?:after|since)\s[^.,;:()0-9]{1,50}\s")
_THEN = lazy(r"(?: [A-Za-z]+){0,4}, ([^.,;:()0-9]{3,80}) in ")
_THEN_ENDS = lazy(r"\s?(?:$|[.;:)])| (?:on|at|to|with|for|by|near|beside|before|and)\b")
# "A film made in 1920" is no deed of that time, or may not be.
_PARTICIPLE = lazy(r"\b(?:\w+ed|made|bought|won|led|fought|set up)$")


class _Life:
    """A birth and, where a bracket gives it, a death, with the stretch of text that speaks of that person: from ``at`` to
    the end of the sentence (``last``), and of the next one where it begins with a pronoun (``stop``). It begins with the
    sentence (``first``), or the one before where a pronoun leads back to it: "… died in 2004, aged 73. He was born in …"."""

    __slots__ = ("at", "born", "died", "first", "last", "stop")

    def __init__(self, document: Document, born: Date, died: Date | None, at: int) -> None:
        self.born = born
        self.died = died
        self.at = at
        first, last = document.sentence_at(born.start)
        self.first, self.last = max(first, born.start - _LONGEST), min(last, at + _LONGEST)
        self.stop = self.last
        begin, end = document.paragraph_at(born.start)
        note = document.text.startswith(_NOTES, first)
        if first > begin and (note or _PRONOUN.match(document.text, first)):
            before = max(document.sentence_at(max(begin, first - 2))[0], first - _LONGEST)
            if not _KIN.search(document.text, before, first) and (note or not _OWNED.search(document.text, before, first)):
                self.first = before
        if self.last < end:
            start, stop = document.sentence_at(min(self.last + 1, end - 1))
            stop = min(stop, self.last + _LONGEST)
            if _PRONOUN.match(document.text, start) and not _KIN.search(document.text, start, stop):
                self.stop = stop


def relations(facts: Facts, dates: Dates, periods: list[Relation]) -> Iterator[Relation]:
    """The ages and anniversaries of a document."""
    text = facts.document.text
    if "orn " in text or "b. " in text or " died" in text or "aged" in text or "age of" in text:
        for life in islice(_lives(facts.document, dates, periods), _MOST):
            if not _KIN.search(text, life.first, life.last):
                yield from _ages(facts, dates, life)
        yield from _births(facts.document, dates)
    yield from _deeds_later(facts, dates)
    for count, end in islice(_feasts(facts), _MOST):
        yield from _anniversary(facts.document, dates, count, end)


# -- ages


def _lives(document: Document, dates: Dates, periods: list[Relation]) -> Iterator[_Life]:
    text = document.text
    for period in periods:
        born, died = period.roles["start"], period.roles["end"]
        if not isinstance(born, Date) or not isinstance(died, Date) or born.year is None or died.year is None:
            continue
        if text[died.end : died.end + 1] == ")":
            if _LIFE.search(text, max(0, born.start - 40), born.start):
                yield _Life(document, born, died, died.end)
    for date in dates.items:
        if date.year is not None and not date.malformed and date.kind == "date":
            if _BORN.search(text, max(0, date.start - REACH), date.start):
                yield _Life(document, date, None, date.end)


def _ages(facts: Facts, dates: Dates, life: _Life) -> Iterator[Relation]:
    """What is said of one life after its birth was named: ages at dates, its death, and deeds with their years."""
    text = facts.document.text
    later = [date for date in dates.years(life.at, life.stop) if date.year_span]
    death = life.died or _death(text, later, life.at) or _death(text, dates.years(life.first, life.born.start), life.first)
    aged = False
    for fact in facts.between(life.at, life.stop):
        if not isinstance(fact.value, int) or not 0 < fact.value < _OLDEST or fact.unit not in (None, "count", "year"):
            continue
        event = _age_at(text, fact, later, death, life.at) if fact.kind in ("age", "number", "quantity") else None
        if event is not None and not text[max(0, fact.start - 6) : fact.start].lower().endswith("then "):
            aged = True
            yield Relation("age", (life.born.end, fact.start), {"born": life.born, "at": event, "age": fact})
    if death is not None:
        for fact in facts.between(life.first, life.born.start):
            if fact.kind in ("age", "number", "quantity") and isinstance(fact.value, int) and 0 < fact.value < _OLDEST:
                if _age_at(text, fact, [death], death, life.first) is death:
                    aged = True
                    yield Relation("age", (fact.start, life.born.start), {"born": life.born, "at": death, "age": fact})
    if aged:
        return
    if death is not None:
        yield Relation("age", (life.born.end, death.start), {"born": life.born, "at": death})
        return
    for date in later:
        between = text[life.at : date.start] if date.start < life.last else ""
        if len(between) < 2 * REACH and between.endswith(" in ") and _DEED.search(between) and not _CLAUSE.search(between):
            yield Relation("age", (life.at, date.start), {"born": life.born, "at": date})
            return


def _births(document: Document, dates: Dates) -> Iterator[Relation]:
    """Two years of birth of one surname, where the text between them names no kin and no second first name."""
    text = document.text
    told: dict[str, tuple[str, Date]] = {}
    for date in dates.items:
        if date.kind != "date" or date.year is None or date.malformed or date.era:
            continue
        named = _named_birth(document, date) if "orn " in text[max(0, date.start - REACH) : date.start] else None
        if named is None:
            continue
        first, surname = named
        earlier = told.setdefault(surname, (first, date))
        if earlier[1].year == date.year or first and earlier[0] and first != earlier[0]:
            continue
        between = earlier[1].end, date.start
        if between[1] - between[0] < _NEAR and not _KIN.search(text, *between) and not _NAMESAKE.search(text, *between):
            yield Relation("births", between, {"first": earlier[1], "second": date})


def _named_birth(document: Document, date: Date) -> tuple[str, str] | None:
    """First name, where it is told, and surname of the person born on a date."""
    text = document.text
    start = max(document.sentence_at(date.start)[0], date.start - 2 * REACH)
    said = _NAME_BORN.search(text, start, date.start)
    if said:
        return said[1] or "", said[2]
    if text.startswith("Born ", start) and _BORN.search(text, start, date.start) and _HE.match(text, date.end):
        begin = document.paragraph_at(start)[0]
        subject = _FULL_NAME.match(text, document.sentence_at(max(begin, start - 2))[0]) if start > begin else None
        return (subject[1], subject[2]) if subject else None
    return None


def _death(text: str, dates: list[Date], begin: int) -> Date | None:
    return next((date for date in dates if _DIED.search(text, max(begin, date.start - REACH), date.start)), None)


def _age_at(text: str, age: Fact, later: list[Date], death: Date | None, begin: int) -> Date | None:
    """The date at which a person is said to have had that age."""
    lead = text[max(begin, age.start - 28) : age.start]
    aged = _AGED.search(lead) is not None or text[age.start : age.start + 4].lower() == "aged"
    if aged or _WHEN_WAS.search(lead) or lead.endswith(" at "):
        following = next((date for date in later if age.end <= date.start <= age.end + 6), None)
        if following is not None and text[age.end : following.start].strip(" ,") in ("in", "on", ""):
            return following
        before = next((date for date in reversed(later) if date.end <= age.start), None)
        if before is not None and _THEN_AGED.fullmatch(text, before.end, age.start):
            return before
        return death if aged and death is not None and _DEATH.search(text, max(begin, age.start - REACH), age.start) else None
    if _WAS.search(lead):
        following = next((date for date in later if age.end < date.start < age.end + 2 * REACH), None)
        if following is not None and _WHEN_DID.fullmatch(text, age.end, following.start):
            return following
    if death is not None and _WAS.search(lead):
        stop = death.start if death.start > age.end else min(len(text), age.end + REACH)
        if stop - age.end <= 2 * REACH and _WHEN_DIED.match(text[age.end : stop]):
            return death
    return None


# -- anniversaries


def _deeds_later(facts: Facts, dates: Dates) -> Iterator[Relation]:
    """``Fifty years after the collapse of 1963, survivors met in 2013``: with two years alone in the sentence."""
    text = facts.document.text
    for duration in facts.of("duration"):
        if duration.unit != "year" or duration.low is None or not _LATER.match(text, duration.end):
            continue
        first, last = facts.document.sentence_at(duration.start)
        years = dates.years(max(first, duration.start - _LONGEST), min(last, duration.end + _LONGEST))
        if len(years) != 2 or not _LATER.fullmatch(text, duration.end, years[0].start):
            continue
        then = _THEN.fullmatch(text, years[0].end, years[1].start)
        if not then or not _DEED.search(then[1]) or _CLAUSE.search(then[1]) or _PARTICIPLE.search(then[1]):
            continue
        if _THEN_ENDS.match(text, years[1].end):
            yield Relation("length", (duration.end, years[1].start), {"start": years[0], "end": years[1], "duration": duration})


def _feasts(facts: Facts) -> Iterator[tuple[Fact, int]]:
    """The counts of anniversaries, with where the word for the feast ends: ``75th anniversary``, ``bicentenary``."""
    text = facts.document.text
    if "nniversary" in text or "birthday" in text:
        for count in facts.of("ordinal"):
            found = _ANNIVERSARY.match(text, count.end)
            if found:
                yield count, found.end()
    if "ubilee" in text or " anniversary" in text:
        for found in _JUBILEE.finditer(text):
            low, high = _JUBILEES[found[1].lower()]
            count = Fact("ordinal", found.start(), found.end(), low)
            count.low, count.high = low, high
            yield count, found.end()
    if "centen" in text:
        for found in _CENTENARY.finditer(text):
            count = Fact("ordinal", found.start(), found.end(), 100 * _CENTURIES[found[1]])
            count.low = count.high = count.amount
            yield count, found.end()


def _anniversary(document: Document, dates: Dates, count: Fact, end: int) -> Iterator[Relation]:
    text = document.text
    if not isinstance(count.value, int) or _OF_OTHER.match(text, end):
        return
    if _OTHERS.search(text, max(0, count.start - 32), count.start):
        return
    first, last = document.sentence_at(count.start)
    years = dates.years(max(first, count.start - _LONGEST), min(last, end + _LONGEST))
    founded = _foundings(text, years, first)
    held = [date for date in years if date not in founded]
    if not founded and _ANAPHOR.match(text, first):
        begin = document.sentence_at(max(document.paragraph_at(first)[0], first - 2))[0]
        founded = _foundings(text, dates.years(begin, first), begin)
    if len(founded) == len(held) == 1:
        yield Relation("anniversary", (count.start, end), {"founded": founded[0], "held": held[0], "count": count})


def _foundings(text: str, years: list[Date], first: int) -> list[Date]:
    return [
        date for date in years
        if date.year_span and date.era != "BC" and _FOUNDED.search(text, max(first, date.start - REACH), date.start)
    ]  # fmt: skip
