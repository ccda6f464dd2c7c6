"""Jubilees: what was founded in one year, and how many years are celebrated in another.

``anniversary``: ``founded``, ``held``, ``count``; the count is an ordinal (``75th anniversary``, ``golden jubilee``), a length
(``celebrated 100 years``) or an age (``turned fifty``).
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

# Nobody tells of more jubilees in one article, nor of one in a longer sentence; the rest is left unread.
_MOST = 60
_LONGEST = 500
# Smaller numbers of years are celebrated for other things.
_FEWEST = 10

_CENTENARY = lazy(r"\b(|[Bb]i|[Ss]esqui|[Tt]er|[Tt]ri|[Qq]uater|[Qq]uin)[Cc]enten(?:ary|nial)\b")
_JUBILEE = lazy(
    r"\b([Ss]ilver|[Rr]uby|[Gg]olden|[Dd]iamond|[Pp]latinum) (?:[Jj]ubilee|[Ww]edding(?: anniversary)?|anniversary)\b"
)
# Years of a jubilee; that of diamond is kept after 60, and by firms after 75.
_JUBILEES = {"silver": (25, 25), "ruby": (40, 40), "golden": (50, 50), "diamond": (60, 75), "platinum": (70, 70)}
_CENTURIES = {"": 100, "sesqui": 150, "bi": 200, "ter": 300, "tri": 300, "quater": 400, "quin": 500}
_ANNIVERSARY = lazy(r"[ -](?:wedding )?(?:anniversary|birthday)\b|[ -]year\b", IGNORECASE)
# What a number of years is said of when it is celebrated.
_CELEBRATES = lazy(
    r"\b(?:celebrat(?:ed?|es|ing)|mark(?:ed|s|ing)?|commemorat(?:ed?|es|ing)|complet(?:ed?|es|ing)|turn(?:ed|s|ing)?)"
    r" (?:its |their |the |his |her )?$"
)
# "Will be 75 years old in 2020".
_WILL_BE = lazy(r"\b(?:will be|would be|will have been|will turn|was|is) $")
_IN_YEAR = lazy(r" (?:in|this|next) ")
_YEARS_OF = lazy(
    r"(?:'|’)?(?:\s?(?:$|[.,;)])| (?:in|on|with|by|this|last|next)\b"
    r"| (?:of|in) (?:existence|service|operation|trading|publication|publishing|business|activity|work|history)\b"
    r"| of the [a-z-]+, )"
)
# "the festival's 50th anniversary", "a rival that marked its": of somebody else.
_OTHERS = lazy(
    r"\b(?:its|their|whose|his|her)\s\w+\s(?:\w+\s){1,2}(?:its|his|her|their)\s(?:own\s)?$|[^\W\d_]['’]s\s(?:\w+\s)?$"
    r"|\b(?:that|whose)\s(?:\w+\s){1,2}(?:its|his|her|their)\s$"
)
_FOUNDED = lazy(
    r"\b(?:founded|founding|foundation|unveiled|dedicated|consecrated|established|establishment|opened|opening|formed"
    r"|created"
    r"|creation|built|launch(?:ed)?|set up|started|starting|began|begun|inaugurated|incorporated|born|birth|est\."
    r"|signed"
    r"|married|wed|wedded|completed|released|adopted|dating|dates from|inception|independence"
    r"|first (?:appeared|published|came out|met|held|printed|played|sang|sailed)|came into (?:being"
    r"|existence)|goes back to|went back to|dates? back to|chartered|opened its doors|come into being"
    r"|(?:its|their) first [a-z]+|for the (?:very )?first time|lit|planted|first (?:rung|cast|struck|shown|staged|run"
    r"|flown|used))\b[^;()0-9]{0,60}$|\bthe [a-z]+ of $",
    IGNORECASE,
)
# "The school, opened in 1925, will be": the age is that of what was founded.
_THEN_OLD = lazy(r",? (?:(?:and|which|it|they) ){0,2}(?:will|would|was|is)\b.{0,12}")
_OF_TWO = lazy(r" of |['’]s ")
# "Cast in 1780, the bell …": what opens the sentence tells of the making of its subject.
_MADE_FIRST = lazy(
    r"(?:Cast|Dug|Laid|Hung|Cut|Sunk|Struck|Drawn|Printed|Planted|Sown|Raised|Erected|Put up|Made|Written|Staged"
    r"|Bored|Carved|Hewn|Woven"
    r"|Forged|Named|Issued|Begun|Drilled|Lit|Composed|Painted|Constructed|Assembled)(?: [a-z]+){0,4} in "
)
_MARRIED = lazy(r"\b(?:married|wed|wedded|wedding|marriage)\b", IGNORECASE)
_BORN = lazy(r"\b(?:born|birth)\b", IGNORECASE)
_HIS = lazy(r"\b(?:his|her)\s(?:[a-z]+\s)?$")
_WHICH = lazy(r"\b(?:that|which|who) $")
_OWN = lazy(r"\b(?:its|their|his|her)\s(?:own\s)?$")
_ANAPHOR = lazy(r"(?:It|They|The|This|In|Its|Their|To (?:mark|celebrate)|For (?:its|the)|On (?:its|the))\b")
_OF_OTHER = lazy(
    r" of (?!(?:its|the|their|his|her) (?:founding|foundation|birth|opening|creation|establishment|independence"
    r"|launch|inception)\b)"
    r"| since | season\b| edition\b"
)
# "of the club, which was founded in": the anniversary of what the sentence itself dates.
_OF_ITS = lazy(
    r" of [^.;:()0-9]{1,60}?(?:,| which| that| who) ?(?:(?:which|that|who) )?(?:(?:was|were|had been) )?(?:first )?"
    r"(?:founded|established|opened|formed|created|built|launched|set up|started|began|born|inaugurated|incorporated"
    r"|completed)"
    r"(?: [a-z]+)? in (?:the year )?"
)


def relations(facts: Facts, dates: Dates) -> Iterator[Relation]:
    """The anniversaries of a document."""
    for count, end in islice(_feasts(facts), _MOST):
        yield from _anniversary(facts.document, dates, count, end)


def _feasts(facts: Facts) -> Iterator[tuple[Fact, int]]:
    """The counts of anniversaries, with where the word for the feast ends: ``75th anniversary``, ``bicentenary``."""
    text = facts.document.text
    for count in facts.of("ordinal"):
        found = _ANNIVERSARY.match(text, count.end)
        if found and (found[0][1:] != "year" or _CELEBRATES.search(text, max(0, count.start - 24), count.start)):
            yield count, found.end()
    if "ubilee" in text or " anniversary" in text or " wedding" in text:
        for found in _JUBILEE.finditer(text):
            yield _count(found.start(), found.end(), *_JUBILEES[found[1].lower()]), found.end()
    if "entenary" in text or "entennial" in text:
        for found in _CENTENARY.finditer(text):
            years = _CENTURIES[found[1].lower()]
            yield _count(found.start(), found.end(), years, years), found.end()
    for length in facts.of("duration", "age"):
        scale = {"year": 1, "century": 100, "decade": 10}.get(length.unit or "")
        if scale and length.low is not None and length.low == length.high and length.low * scale >= _FEWEST:
            lead = _CELEBRATES.search(text, max(0, length.start - 24), length.start)
            if lead and _WHICH.search(text, max(0, lead.start() - 8), lead.start()):
                continue  # "a firm that turned 100"
            if not lead and length.kind == "age" and text.endswith(" old", length.start, length.end):
                lead = _WILL_BE.search(text, max(0, length.start - 16), length.start)
                if lead and _IN_YEAR.match(text, length.end):
                    count = _count(length.start, length.end, round(length.low), round(length.low))
                    count.kind = "age"
                    yield count, length.end
                continue
            if lead and lead[0].startswith("turn") == (length.kind == "age") and _YEARS_OF.match(text, length.end):
                years = round(length.low * scale)
                count = _count(length.start, length.end, years, years)
                count.kind = length.kind
                yield count, length.end


def _count(start: int, end: int, low: int, high: int) -> Fact:
    count = Fact("ordinal", start, end, low)
    count.low, count.high = low, high
    return count


def _anniversary(document: Document, dates: Dates, count: Fact, end: int) -> Iterator[Relation]:
    text = document.text
    if not isinstance(count.value, int) or _OTHERS.search(text, max(0, count.start - 32), count.start):
        return
    first, last = document.sentence_at(count.start)
    years = dates.years(max(first, count.start - _LONGEST), min(last, end + _LONGEST))
    if _OF_OTHER.match(text, end):
        founded = [date for date in years if date.start > end and _OF_ITS.fullmatch(text, end, date.start)]
        if not founded:
            return
    else:
        founded = _foundings(text, years, first)
    held = [date for date in years if date not in founded]
    own = _OWN.search(text, max(first, count.start - 12), count.start)
    if not founded and (own or _ANAPHOR.match(text, first)):
        begin = document.sentence_at(max(document.paragraph_at(first)[0], first - 2))[0]
        founded = _foundings(text, dates.years(begin, first), begin)
    if any(date.day == 29 and date.month == 2 for date in founded):
        return  # a birthday in every fourth year
    if len(founded) == len(held) == 1 and _of_a_kind(text, count, end, founded[0]):
        yield Relation("anniversary", (count.start, end), {"founded": founded[0], "held": held[0], "count": count})


def _of_a_kind(text: str, count: Fact, end: int, founded: Date) -> bool:
    """Is a wedding counted from a wedding, and a person's birthday from a birth?"""
    before = max(0, founded.start - 2 * REACH), founded.start
    if "edding" in text[count.start : end]:
        return _MARRIED.search(text, *before) is not None
    if text.endswith(" old", count.start, end):
        start = max(0, text.rfind(". ", 0, founded.start), founded.start - REACH)
        return _THEN_OLD.fullmatch(text, founded.end, count.start) is not None and not _OF_TWO.search(
            text, start, founded.start
        )
    if count.kind == "age" or "irthday" in text[count.start : end] and _HIS.search(text, max(0, count.start - 20), count.start):
        return (count.kind == "age") != (_BORN.search(text, *before) is not None)
    return True


def _foundings(text: str, years: list[Date], first: int) -> list[Date]:
    return [
        date for date in years
        if date.year_span and date.era != "BC" and (
            _FOUNDED.search(text, max(first, date.start - 2 * REACH), date.start)
            or _MADE_FIRST.fullmatch(text, first, date.start) and text.startswith(", ", date.end)
        )
    ]  # fmt: skip
