"""Lives: who was born in one year, and how old that person is said to be in another.

- ``age``: ``born``, ``at`` (another date of that life) and, where written, ``age``;
- ``births``: two dates on which one person is said to be born, ``first`` and ``second``.
"""

from __future__ import annotations

from itertools import islice

from aidlint.claims import Relation
from aidlint.claims.time.temporal import REACH, Dates
from aidlint.facts.fact import Date, Fact
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.document import Document
    from aidlint.facts import Facts

# Nobody tells of more lives in one article, nor of one in a longer sentence; the rest is left unread.
_MOST = 60
_LONGEST = 500
_OLDEST = 130

_BORN = lazy(
    r"\b[Bb]orn (?:(?:in|on|at|to|near|outside|around) )?(?:(?:[A-Z][\w.’'-]*,?\s){1,4})?(?:in |on |the |in the )?$"
    r"|\b(?:came into the world|saw the light of day) (?:in|on) $|\b[Bb]orn [a-z][^0-9.;()]{0,30}\b(?:in"
    r"|on) $|\bb\. ?$|\b(?:[Hh]is|[Hh]er) birth (?:in|on) $"
)
_DIED = lazy(
    r"\b(?:died|dies|dying|death|passed away|killed|drowned|murdered|executed|perished)\b[^.;()0-9]{0,30}\b(?:in"
    r"|on) $|\bdied $"
)
# "The poet (1871-1915)"; of a mayor the years may be those in office.
_LIFE = lazy(
    r"(?:[A-Z][\w.’'-]+|\b(?:poet|painter|composer|writer|novelist|sculptor|philosopher|physicist|chemist|botanist|engineer"
    r"|architect|explorer|violinist|pianist|playwright|photographer)) \((?:born |b\. ?)?$"
)
# What stands before the age of a person, and asks for no other figure.
_OF_LIVES = ("orn ", "he world in", "light of day", "b. ", " died", " death", " birth in", " birth on", "aged", "age of")
_STATED = lazy(
    r"\b(?:aged|age|at the (?:early |ripe |tender )?age of|died at|dead at|dies at|when (?:he|she) was|as (?:he"
    r"|she) was|turn(?:ed|s|ing)"
    r"|reach(?:ed|ing)|lived to(?: be)?|made (?:him|her)|was|is|will be|at|(?:he|she) was|(?:was|as) an? (?:boy|girl"
    r"|lad|youth"
    r"|child|man|woman|youngster|pupil|student) of)"
    r"(?: (?:only|just|still|barely|already|exactly|the (?:ripe |early )?age of))*\s$",
    IGNORECASE,
)
_LOOSE = ("at", "was", "is")
# "A man aged 45", "his teacher was 52": ages of others.
_ANOTHERS = lazy(
    r"\b(?:an?|another|one|his|her|their|whose|by) (?:[a-z]+ ){0,2}?(?:man|woman|boy|girl|person|student|driver"
    r"|[a-z]+er|[a-z]+or"
    r"|friend|pupil|cousin|[a-z]+ist)(?:,? who)? (?:aged|was|is|turned) $"
    r"|\bthen $",
    IGNORECASE,
)
_AGE_ENDS = lazy(
    r"\s?(?:$|[.,;:)\]–—\n]|years? (?:old|of age)\b|-year|(?:and|but|when|as|at|in|on|by|before|that|while|after|if"
    r"|because|of)\b)"
)
_AT_DEATH = lazy(r",? (?:at|on|by) (?:his|her|the time of (?:his|her)) death\b")
_NOT_AGE = lazy(
    r"(?:,[0-9]| (?:at|on|in) (?:a|the) (?:table|rate|price)| percent|%|:[0-9]| and [0-9]| of (?:the|them|those|his|her)\b)"
)
_ANOTHER_NAME = lazy(
    r"(?<!\b[Ii]n )(?<!\b[Aa]t )(?<!\bnear )(?<!\w)(?!(?:In|At|Near|When|By|On|After) )"
    r"[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b"
)
# "Born in Lima in 1931, the daughter of a baker, Ana Ruiz sang …": the name is that of the life itself.
_OWN_NAME = lazy(r"(?:, (?:the|an?) [^,.;:()0-9]{3,60})?, (?=[A-Z][a-z]+ [A-Z])")
# "Between Callao and Punta Arenas".
_BETWEEN_PLACES = lazy(r"\b(?:between|from) [A-Z][\w’-]+(?: [A-Z][\w’-]+)? (?:and|to) [A-Z][\w’-]+(?: [A-Z][\w’-]+)?")
_OF_DEATH = lazy(
    r"\b(?:died|dies|dying|death|dead|lived to|passed away|killed|drowned|murdered|executed|(?:was|been|be|is) buried"
    r"|burial"
    r"|laid to rest|funeral|perished|suicide|carried (?:him |her )?off|struck (?:him |her )down|life ended|last breath)\b",
    IGNORECASE,
)
_THEN_AGED = lazy(
    r",?\s(?:at|aged|aged only|aged just|at the (?:early |ripe )?age of|when (?:he|she) was(?: only| just)?|at age"
    r"|at just)\s|,?\s"
)
_BREAKS = lazy(r"[;:()]|\b(?:who|whose|which|where|said|says|later|until|since|from|and|that)\b")
_HEADED = lazy(r"\b(?:dies|died|dead)(?:,? aged| at(?: age)?|,)\s$", IGNORECASE)
# Words of kinship bring a second person into the sentence; not so "his uncle's kiln".
_KIN = lazy(
    r"\b(?:sons?|daughters?|fathers?|mothers?|wife|husband|brothers?|sisters?|parents?|child|children|uncle|aunt"
    r"|cousins?|twins?"
    r"|widow\w*|grand\w+|nephew|niece|couple|partner)\b(?!['’])",
    IGNORECASE,
)
# But what a person is born as brings nobody else: "the son of a miller", "the sixth of nine children".
_BORN_AS = lazy(
    r", (?:an?|the) (?:[a-z-]+ ){0,2}(?:child|son|daughter) of (?:an?|the|poor|two) (?:(?!who"
    r"|that|which)[a-z’'-]+ ?){1,8}(?=[.,])"
    r"|, the [a-z]+ (?:child |son |daughter )?of [a-z]+(?: (?:children|brothers|sisters|sons|daughters|siblings))?(?=[.,])"
    r"|(?:was|as) an? child of [a-z0-9-]+(?= when\b)"
    r"| (?:to|into) (?:an?|the) (?:[a-z]+ )?family (?:of|with) (?:(?!who|that|which)[a-z’'-]+ ?){1,6}(?=[.,])"
)
# What may bring another subject between a birth and a deed.
CLAUSE = lazy(
    r"\b(?:where|who|which|whose|when|whom|after|before|since|until|founded|built|established|had been|been|named|than"
    r"|while|its"
    r"|a year)\b|[;:(]"
)
# Public: `later` reads deeds as well.
DEED = lazy(
    r"\b(?:released|opened|appeared|performed|bought|met|led|fought|arrived|came|went|turned|started|began|designed"
    r"|composed|starred"
    r"|won|joined|moved|graduated|married|wrote|played|became|took|made|published|signed|studied|emigrated|left"
    r"|scored|recorded|sang"
    r"|directed|entered|retired|enlisted|competed|debuted|ran|was elected|was appointed|was ordained|was knighted"
    r"|was married"
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
_SON_OF = lazy(
    r"\b(?:The|A|An) (?:[a-z]+ ){0,3}(?:child|son|daughter) of (?:an?|the|poor|two) [^.,;:()0-9]{2,40}, "
    r"(?:[A-Z][a-z]+ (?=[A-Z]))?"
)
_NAMESAKE = lazy(r"\b(?:the (?:elder|younger)|senior|junior|Sr|Jr|namesake|clan|family|dynasty)\b|\bII\b")
_NEAR = 1500
_NOTES = ("(Born ", "Born ", "(b. ")
_PRONOUN = lazy(r"(?:He|She)\b")
_PRONOUN_SOON = lazy(
    r"(?:He|She|(?:His|Her) (?:first|debut|last|final|second|early|best-known|only))\b|(?:In"
    r"|On|At|By|When|During|After)\b[^.;:A-Z]{0,40}\b(?:he|she)\b"
)
# "In 1902 he joined", "Her first film was shot in": what was done by one who must have been born.
_THEN_HE = lazy(r",? (?:he|she) (?!would\b|had\b|was born\b)[a-z]+")
_SUBJECT_BORN = lazy(
    r"(?:(?!(?:The|A|An|His|Her|Their|When|While)\b)[A-Z][\w’-]+(?: [A-Z]\.)?(?: (?:von |van |de )?[A-Z][\w’-]+){0,2},? )?"
    r"(?:(?:who )?was )?[Bb]orn\b"
)
_THAT_WAS = lazy(r"\s(?:That|This|It) (?:was|happened)(?: back)? in (?:the year )?|\sThe year was ")
_WHEN = lazy(r"\s(?:when|that|as)\b")
_WHO_DIED = lazy(r"\b(?:his|her|an?|the) [a-z]+(?: [A-Z][a-z]+)*, who (?:had )?(?:died|was|had been)\b")
_HIS_FIRST = lazy(
    r"(?:His|Her) (?:first|debut|last|final|second|early|best-known|only) (?:[a-z]+ ){1,3}(?:was (?:[a-z]+ed|shot"
    r"|shown|sung"
    r"|made|put on)|appeared|came out|opened) (?=in $)"
)
_HE_WAS = lazy(r"\b(?:[Hh]e|[Ss]he) (?:was|had been) born\b")
_OWNED = lazy(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)\b")


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
        text = document.text
        note = text.startswith(_NOTES, first)
        before = first
        for _ in range(2 if note or _HE_WAS.search(text, self.first, born.start) else 0):
            before = max(document.sentence_at(max(begin, before - 2))[0], first - _LONGEST) if before > begin else before
            if not _kin(text, before, first) and (note or not _OWNED.search(text, before, first)):
                self.first = before
        if self.last < end:
            start, stop = document.sentence_at(min(self.last + 1, end - 1))
            stop = min(stop, self.last + _LONGEST)
            if _PRONOUN_SOON.match(text, start) or _THAT_WAS.match(text, start - 1):
                # Up to where the sentence brings somebody else: "She opened a shop in 1955 with a loan from an aunt".
                self.stop = next((word.start() for word in _KIN.finditer(text, start, stop)), stop)


def relations(facts: Facts, dates: Dates, periods: list[Relation]) -> Iterator[Relation]:
    """The ages of a document."""
    text = facts.document.text
    if any(word in text for word in _OF_LIVES) or any(text.startswith(")", period.end) for period in periods):
        for life in islice(_lives(facts.document, dates, periods), _MOST):
            yield from _ages(facts, dates, life)
        yield from _births(facts.document, dates)


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
    """What is said of one life: ages at dates, its death, and deeds with their years."""
    text = facts.document.text
    told = [date for date in dates.years(life.first, life.stop) if date.year_span and date is not life.born]
    later = [date for date in told if date.start >= life.at]
    death = life.died or _death(text, later, life.at) or _death(text, told, life.first)
    if death is not None and death is life.died:
        told = [*told, death]
    aged = False
    for fact in [*_headed(facts, death), *facts.between(life.first, life.stop)]:
        if not isinstance(fact.value, int) or not 0 < fact.value < _OLDEST or fact.kind not in ("age", "number", "quantity"):
            continue
        if fact.unit not in (None, "count", "year") or fact.start < life.born.end and fact.end > life.born.start:
            continue
        event = death if fact.start < life.first else _event(facts.document, life, fact, told, death)
        if event is None:
            continue
        aged = True
        # An age that fits any other date of that life is told at that one.
        fits = next((date for date in told if 0 <= (date.year or 0) - (life.born.year or 0) - fact.value <= 1), event)
        yield Relation("age", (life.born.end, fact.start), {"born": life.born, "at": fits, "age": fact})
    if aged or _kin(text, life.first, life.last):
        return
    if death is not None:
        yield Relation("age", (life.born.end, death.start), {"born": life.born, "at": death})
        return
    for date in later:
        between = text[life.at : date.start]
        if date.start >= life.last:
            between = between[life.last - life.at :].lstrip(" .")
            alone = _SUBJECT_BORN.match(text, life.first) and not _ANOTHER_NAME.search(text, life.at, life.last)
            if alone and between in ("In ", "By ", "As early as ") and _THEN_HE.match(text, date.end):
                yield Relation("age", (life.at, date.start), {"born": life.born, "at": date})
                return
            if not _PRONOUN.match(between) and not (alone and _HIS_FIRST.match(between)) or "," in between:
                return
        if (
            len(between) < 2 * REACH
            and between.endswith(" in ")
            and (DEED.search(between) or _HIS_FIRST.match(between))
            and not CLAUSE.search(between)
        ):
            yield Relation("age", (life.at, date.start), {"born": life.born, "at": date})
            return


def _kin(text: str, start: int, end: int) -> bool:
    """Does a word of kinship stand there that brings a second person?"""
    words = [word.start() for word in _KIN.finditer(text, start, end)]
    if words:
        own = [told.span() for told in _BORN_AS.finditer(text, start, min(len(text), end + REACH))]
        words = [word for word in words if not any(begin < word < stop for begin, stop in own)]
    return bool(words)


def _headed(facts: Facts, death: Date | None) -> list[Fact]:
    """The age in a headline that tells of a death, where the text gives the dates of one life: ``dies at 102``."""
    text = facts.document.text
    end = text.find("\n")
    if death is None or not 0 < end < 2 * REACH or death.start < end:
        return []
    return [fact for fact in facts.between(0, end) if _HEADED.search(text, 0, fact.start)]


def _event(document: Document, life: _Life, age: Fact, told: list[Date], death: Date | None) -> Date | None:
    """The date at which the person is said to have had that age, or None where it is no age, or not that person's."""
    text = document.text
    cue = _STATED.search(text, max(life.first, age.start - 36), age.start)
    prefixed = text.startswith("aged", age.start)
    first, last = document.sentence_at(age.start)
    first, last = max(first, life.first), min(last, life.stop)
    dated = _dated_next(document, age, told, life.born.year or 0) if age.start > life.at and last == life.last else None
    if not prefixed and age.kind != "age" and (not cue or age.noun_start >= 0 and age.head not in (None, "year")):
        return None
    # "Died in 1918, 38 years old"
    noted = text.endswith(" old", age.start, age.end) and any(date.end + 2 == age.start for date in told)
    prefixed = prefixed or noted and _OF_DEATH.search(text, max(first, age.start - REACH), age.start) is not None
    at_death = _AT_DEATH.match(text, age.end) if age.kind == "age" else None
    if (
        not cue
        and not prefixed
        and not at_death
        or not at_death
        and not _AGE_ENDS.match(text, age.end)
        or _NOT_AGE.match(text, age.end)
    ):
        return None
    if _ANOTHERS.search(text, max(first, age.start - REACH), age.start):
        return None
    event = dated or _nearest(text, age, told, first, last)
    if _OF_DEATH.search(text, max(first, age.start - 2 * REACH), min(last, age.end + REACH)):
        event = death if death is not None and (event is None or event is death or death.start < life.at) else event
    if event is None:
        return None
    spans = [span for fact in (life.born, age, event) for span in (fact.start, fact.end)]
    if _kin(text, min(*spans, max(life.first, life.born.start - REACH)), max(spans)):
        return None
    if age.start > life.at and _WHO_DIED.search(text, life.at, age.start):
        return None
    if age.start > life.at and _another(text, life, age.start):
        return None
    return event


def _dated_next(document: Document, age: Fact, told: list[Date], birth: int) -> Date | None:
    """The year that the next sentence gives to what was told: ``She was a girl of 14 when … That was in 1978``."""
    text = document.text
    start = document.sentence_at(age.start)[1]
    for date in told:
        if start < date.start < start + 40 and _THAT_WAS.fullmatch(text, start, date.start):
            if text.startswith((" that", " when"), date.end):
                return None  # "It was in 2001 that it broke"
            return date if _WHEN.search(text, age.end, start) and (date.year or 0) > birth else None
    return None


def _another(text: str, life: _Life, end: int) -> bool:
    """Is somebody else named between the birth and ``end``?"""
    own = _OWN_NAME.match(text, life.at) if text.startswith("Born ", life.first) else None
    names = [found.start() for found in _ANOTHER_NAME.finditer(text, life.at, end)]
    if own and names and names[0] == own.end():
        names.pop(0)
    if names:
        places = [found.span() for found in _BETWEEN_PLACES.finditer(text, life.at, end)]
        names = [name for name in names if not any(first <= name < last for first, last in places)]
    return bool(names)


def _nearest(text: str, age: Fact, told: list[Date], first: int, last: int) -> Date | None:
    """The date of the clause: the next one in the sentence, else the last one before the age."""
    after = next((date for date in told if age.end <= date.start < last), None)
    before = next((date for date in reversed(told) if first <= date.start and date.end <= age.start), None)
    if before is not None and _THEN_AGED.fullmatch(text, before.end, age.start):
        return before
    if after is not None and after.start - age.end < 2 * REACH and not _BREAKS.search(text, age.end, after.start):
        return after
    if before is not None and age.start - before.end < REACH and not _BREAKS.search(text, before.end, age.start):
        return before
    return None


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
        if between[1] - between[0] < _NEAR and not _kin_of(text, *between, surname) and not _NAMESAKE.search(text, *between):
            yield Relation("births", between, {"first": earlier[1], "second": date})


def _kin_of(text: str, start: int, end: int, surname: str) -> bool:
    """Is somebody's kin named, other than in "The third son of a miller, Weber was born"?"""
    own = [told.span() for told in _SON_OF.finditer(text, start, end) if text.startswith(surname, told.end())]
    return any(not any(a <= kin.start() < b for a, b in own) for kin in _KIN.finditer(text, start, end))


def _named_birth(document: Document, date: Date) -> tuple[str, str] | None:
    """First name, where it is told, and surname of the person born on a date."""
    text = document.text
    start = max(document.sentence_at(date.start)[0], date.start - 2 * REACH)
    said = _NAME_BORN.search(text, start, date.start)
    if said:
        return said[1] or "", said[2]
    if _HE_WAS.search(text, start, date.start) and _BORN.search(text, start, date.start):
        begin = max(document.sentence_at(date.start)[0], date.start - _LONGEST)
        subject = _FULL_NAME.match(text, begin)
        others = subject and (_FULL_NAME.search(text, subject.end(), date.start) or _KIN.search(text, begin, date.start))
        return (subject[1], subject[2]) if subject and not others else None
    if text.startswith("Born ", start) and _BORN.search(text, start, date.start) and _HE.match(text, date.end):
        begin = document.paragraph_at(start)[0]
        subject = _FULL_NAME.match(text, document.sentence_at(max(begin, start - 2))[0]) if start > begin else None
        return (subject[1], subject[2]) if subject else None
    return None


def _death(text: str, dates: list[Date], begin: int) -> Date | None:
    return next((date for date in dates if _DIED.search(text, max(begin, date.start - REACH), date.start)), None)
