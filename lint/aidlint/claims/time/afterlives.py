"""Deeds after a death: ``After the architect Nina Ladze had died, in 1961, her drawings … which she designed in 1967``.

``deed``: ``died`` and ``at``, the date of what the same person is said to have done. The deed must be that of a living body,
be told with a pronoun, and nobody else may be named between the two.
"""

from __future__ import annotations

from itertools import islice

from aidlint.claims import Relation
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.time.temporal import Dates
    from aidlint.facts import Facts
    from aidlint.facts.fact import Date

# Nobody tells of more deaths in one article, nor of a deed farther behind one; the rest is left unread.
_MOST = 40
_FAR = 500
_BEFORE = 120
# One of these stands in every telling of a death; a cheap question before the pattern.
_DEATHS = ("died", " was ", "drowned", "passed away")

_DIED = lazy(
    r"\b[A-Z][\w’-]+ (?:[A-Z]\. )?[A-Z][\w’-]+,? (?:who )?(?:had )?(?:died|was (?:killed|shot|executed|murdered"
    r"|buried)|drowned|passed away)\b"
    r"[^.;:()0-9]{0,40}\bin (?:[A-Z][a-z]+ )?$"
)
_LIFE_ENDS = lazy(r"\b[A-Z][\w’-]+ (?:[A-Z]\. )?[A-Z][\w’-]+ \([0-9]{4}\s?[-–—]\s?$")
_DID = lazy(
    r"\b(he|she) (?:(?:first|also|then|later|only) )?(?:designed|painted|wrote|composed|built|visited|married|joined"
    r"|won|sang|played"
    r"|acted|directed|travelled|traveled|moved|met|drew|carved|founded|taught|gave|bought|sold|planted|climbed|sailed"
    r"|flew|filmed"
    r"|recorded|photographed|discovered|invented|signed|returned|retired|resigned|emigrated|settled|finished|made|took)\b"
    r"(?: [a-z]+){0,5} in (?:[A-Z][a-z]+ )?$"
)
_OWN = lazy(r"\b(?:([Hh]is)|([Hh]er)|([Hh]e)|([Ss]he))\b")
# Somebody else, whom the pronoun may mean; and deeds of the dead that are meant so.
_ELSE = lazy(
    r"\b(?:sons?|daughters?|fathers?|mothers?|wife|husband|brothers?|sisters?|parents?|child|children|uncle|aunt"
    r"|cousins?|twins?"
    r"|widow\w*|grand\w+|nephew|niece|couple|partner|pupils?|students?|successors?|assistants?|colleagues?|friends?"
    r"|editors?"
    r"|biographers?|heirs?|lover|posthum\w+|joke|ghost|spirit|legend|pretend\w*|claim\w*|novel|fiction\w*|film|script"
    r"|[Ww]ho|whom)\b",
    IGNORECASE,
)
_NAME = lazy(r"(?<!\b[Ii]n )(?<!\b[Aa]t )(?<!\bfrom )(?<!\bnear )(?<!\bto )[A-Z][a-z]+ [A-Z][a-z]+")


def relations(facts: Facts, dates: Dates) -> Iterator[Relation]:
    """The deeds of a document that are put behind the death of who did them."""
    text = facts.document.text
    years = [date for date in dates.items if date.kind == "date" and date.year is not None and not date.malformed]
    years = [date for date in years if date.year_span and not date.era and not date.relative]
    deaths = ((place, date) for place, date in enumerate(years) if _is_death(text, date))
    for place, died in islice(deaths, _MOST):
        paragraph = facts.document.paragraph_at(died.start)
        for at in years[place + 1 : place + 6]:
            if at.start > min(paragraph[1], died.end + _FAR):
                break
            deed = _DID.search(text, max(died.end, at.start - 80), at.start)
            if deed and (at.year or 0) > (died.year or 0) and _alone(text, paragraph[0], died, deed.start(), deed[1]):
                yield Relation("deed", (died.end, at.start), {"died": died, "at": at})
                break


def _is_death(text: str, date: Date) -> bool:
    begin = max(0, date.start - _BEFORE)
    if text[date.end : date.end + 1] == ")":
        return _LIFE_ENDS.search(text, begin, date.start) is not None
    window = text[begin : date.start]
    return any(map(window.__contains__, _DEATHS)) and _DIED.search(text, begin, date.start) is not None


def _alone(text: str, begin: int, died: Date, end: int, pronoun: str) -> bool:
    """Is the person who died the only one that the pronoun can mean?"""
    first = max(begin, died.start - _FAR)
    if _ELSE.search(text, first, end) or _NAME.search(text, died.end, end) or len(_NAME.findall(text, first, died.start)) > 1:
        return False
    own = [mark[1] or mark[3] for mark in _OWN.finditer(text, died.end, end)]
    male = {bool(one) for one in own} | {pronoun == "he"}
    return bool(own) and len(male) == 1 and not _OWN.search(text, first, died.start)
