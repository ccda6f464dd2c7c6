"""Courses: what began on one date or at one time and ended on another, told with two verbs.

``began in 1998 and finished in 2006``, ``sworn in on 4 March, handed over on 18 April``. Where both
verbs surely have one subject, the course is *strict*: its end cannot lie before its start.
"""

from __future__ import annotations

from itertools import pairwise

from aidlint.facts.fact import Date
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims import Relation
    from aidlint.document import Document

_WIDE = 200
# A verb stands this near before its date, in characters.
_NEAR = 70

# Verbs of beginnings, and of interruptions, which begin a stop.
_BEGINS = lazy(
    r"\b(?:beg[aiu]n\w*|start\w*|open\w*|found(?:ed|ing)|establish\w*|set (?:up|out|off|sail)|launch\w*|form(?:ed|s)"
    r"|create[sd]?|built"
    r"|broke out|erupt\w*|enter\w*|join\w*|took (?:over|office|up|power)|sworn in|elected|appointed|came to power"
    r"|seiz\w+|left"
    r"|depart\w*|sail\w*|went (?:down|dark|off|on|out)|sounded|stopp?\w*|halt\w*|suspend\w*|fail\w*|clos\w+|shut|cut"
    r"|interrupt\w*|broke|kick\w* off|inaugurat\w+|introduc\w+|commission\w*|laid|moved in|arrest\w*|detain\w*|kidnapp\w*"
    r"|captured|vanish\w*|disappear\w*|walked out|put up|incorporated|born|unveiled|imposed|alarm|raised|became|crowned"
    r"|stuck|jammed|stalled|came to (?:an? )?(?:halt|stop|standstill|life|power)|came into (?:force|being|effect)|took effect"
    r"|took (?:his|her|its|their) seats?|assumed|lost power|ran (?:dry|out)|(?:fell|went) silent"
    r"|froze|gave out|set in|came to the throne|took the throne"
    r"|ascended|lit|called(?! off)|declared)\b",
    IGNORECASE,
)
# Verbs of ends, and of resumptions, which end a stop.
_ENDS = lazy(
    r"\b(?:over|off|out|(?:came|went|switched|turned) (?:back )?on|end(?:s|ed|ing)?|clos\w+"
    r"|finish\w*|shut|dissolv\w*|disband\w*|demolish\w*|torn down|pulled down"
    r"|abandon\w*|retir\w*|resign\w*|quit|left|(?:stood|stepp\w+|went|laid|put|handed|broke|closed|gave"
    r"|wound) (?:down|over|up)"
    r"|wound up|broken up|lift\w*|surrender\w*|fell|died|return\w*|back|arriv\w*|reach\w*|re-?open\w*|resum\w+|restor\w+"
    r"|re-?start\w*|extinguished|silenced|stopp\w+|complet\w*|freed|releas\w+|docked|landed|adjourn\w*|rose|ceas\w*"
    r"|withdr[ae]wn?|scrapped|lapsed|expir\w*|fixed|called off|abolish\w*|ran until|found|rescued"
    r"|dead|repeal\w*|revok\w*|axed|drew to a close|came to an end|(?:mov|runn|roll|work)(?:ed|ing) again"
    r"|(?:got|get|got back) (?:going|moving|under way)|moving|running|under way|[a-z]+ed again|gave (?:it|them) up|broke"
    r"|put out)\b",
    IGNORECASE,
)
# Of these, the ones that begin or end the whole of a thing.
_FIRST = lazy(
    r"(?:beg[au]n|begins|started|starts|opened|opens|founded|established|launched|formed|created|built|set up"
    r"|inaugurated|born"
    r"|introduced|laid|incorporated|imposed|declared|called(?! off))\b",
    IGNORECASE,
)
_LAST = lazy(
    r"(?:ended|ends|closed|closes|finished|finishes|dissolved|disbanded|demolished|torn down|pulled down|abandoned|retired"
    r"|complet\w+|abolished|scrapped|died|dead|wound up|broken up|shut|lifted|repealed|revoked|axed|called off)\b",
    IGNORECASE,
)
# What stands between the first date and the second verb of one subject: no noun.
_SAME_SUBJECT = lazy(
    r"[,;]?(?: (?:and|but|before|only|to|then|was|were|had|has|been|be|being|is|finally|eventually|officially"
    r"|formally|later|soon"
    r"|again|it|he|she|they)\b)*[,;]? "
)
# "Founded in 1921, the club was dissolved": the subject follows.
_ITS_SUBJECT = lazy(r", the [a-z]+ (?:was |were |had been )?(?:finally )?")
_IN = lazy(r"(?:[^.;()0-9]{0,30}\b(?:in|on|at|by|of|from|since|until|till)(?: about| the)?)? ")
# No object follows: not "completed in 1999 its first hall".
_CLOSES = lazy(r"\s?(?:$|[.,;:)\]–—\n]|(?:and|but|after|when|by|as|because|with|at|on|to|for|under|is|was|has)\b)")
# "Carried its first passengers in 1911 and its last in 1964".
_ITS_FIRST = lazy(r"\b(?:its|his|her|their|the) (?:very )?first(?: [a-z]+){0,3} (?:in|on)(?: the)? $")
_ITS_LAST = lazy(r",? (?:and|but|to) (?:its|his|her|their|the) (?:very )?(?:last|final)(?: [a-z]+){0,2} (?:in|on)(?: the)? ")
# "Work began in 2003. It ended in": the same subject in the next sentence.
_THEN_IT = lazy(r"[^.;:()0-9]{0,40}\. It (?:(?:was|only|finally|had) ){0,2}$")
_AGAIN = lazy(r"\b(?:re-?(?:open|start|found|establish|launch|built|form)\w*|again)\b", IGNORECASE)


class Pair:
    """Two dates as the ends of something, with the span of the words that tell them; ``told`` by two verbs or as one
    period, and then ``strict``."""

    __slots__ = ("end", "first", "last", "start", "strict", "told")

    def __init__(self, start: Date, end: Date, first: int, last: int, told: bool, strict: bool = True) -> None:
        self.start = start
        self.end = end
        self.first = first
        self.last = last
        self.told = told
        self.strict = strict


def of_period(period: Relation) -> Pair:
    """The pair of a period that is told with "from" and "to"."""
    start, end = period.roles["start"], period.roles["end"]
    assert isinstance(start, Date)
    assert isinstance(end, Date)
    return Pair(start, end, period.start, period.end, told=False)


def courses(document: Document, dates: list[Date]) -> Iterator[Pair]:
    """The courses among dates of one kind (years, days or hours) by start."""
    for before, first, second, after in _fours(dates):
        if second.start - first.end > _WIDE or second.start <= first.end:
            continue
        start, stop = document.sentence_at(first.start)
        stop = _goes_on(document, first, second, stop)
        if second.start >= stop or before is not None and before.start >= start or after is not None and after.start < stop:
            continue  # a third date: which of them are the ends?
        pair = _course(document.text, first, second, start)
        if pair is not None:
            yield pair


def _goes_on(document: Document, first: Date, second: Date, stop: int) -> int:
    """The end of the sentence, or of the next one where that says what became of the same subject and when."""
    if stop <= second.start and document.text.startswith("It ", stop + 1):
        ended = _LAST.search(document.text, stop, second.start)
        if ended and _THEN_IT.fullmatch(document.text, first.end, ended.start()):
            return document.sentence_at(second.start)[1]
    return stop


def _fours(dates: list[Date]) -> Iterator[tuple[Date | None, Date, Date, Date | None]]:
    for index, (first, second) in enumerate(pairwise(dates)):
        yield (
            dates[index - 1] if index else None, first, second, dates[index + 2] if index + 2 < len(dates) else None,
        )  # fmt: skip


def _course(text: str, first: Date, second: Date, start: int) -> Pair | None:
    if _ITS_LAST.fullmatch(text, first.end, second.start):
        opens = _ITS_FIRST.search(text, max(start, first.start - _NEAR), first.start)
        if opens is not None:
            return Pair(first, second, opens.start(), second.end, told=True)
    began = list(_BEGINS.finditer(text, max(start, first.start - _NEAR), first.start))
    ended = list(_ENDS.finditer(text, first.end, second.start))
    if not began or not ended or not _IN.fullmatch(text, ended[-1].end(), second.start):
        return None
    if _AGAIN.search(text, start, first.start):
        return None
    lead, verb = began[-1], ended[-1]
    same = _SAME_SUBJECT.fullmatch(text, first.end, verb.start()) is not None
    if not same and not text[start : lead.start()].strip():
        same = _ITS_SUBJECT.fullmatch(text, first.end, verb.start()) is not None
    strict = same and _FIRST.match(text, lead.start()) is not None and _LAST.match(text, verb.start()) is not None
    strict = strict and _IN.fullmatch(text, lead.end(), first.start) is not None and _CLOSES.match(text, second.end) is not None
    return Pair(first, second, lead.start(), second.end, told=True, strict=strict)
