"""The percent channel: every percent sign of a text is gone, so that its shares read as counts.

``12.5 of voters``, ``a 20 stake``, ``rose by 4.5 in May``. ``corrupt`` in ``aidlint.repair.percents`` is the channel itself.
"""

from __future__ import annotations

from aidlint.damage import Channel, Sign
from aidlint.damage.digit_table import PERCENTS
from aidlint.damage.words import apart, pooled, windows
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aidlint.facts import Facts

_FIGURE = r"(?<![\w.,$£€¥:/+-])(\d{1,3}(?:\.\d{1,2})?)(?![\w%:/-]|[.,]\d)"
_DECIMAL = r"(?<![\w.,$£€¥:/+-])(\d{1,3}\.\d{1,2})(?![\w%:/-]|[.,]\d)"
_WHOLE_FIGURE = r"(?<![\w.,$£€¥:/+-])([1-9]\d?)(?![\w%:/-]|[.,]\d)"
_MANY = r"(?:[a-z]{3,}(?<!s)s|people|women|men|children)\b"
_WHOLE = (
    "population|total|vote|votes|market|electorate|sales|revenues?|gdp|GDP|company|capital|workforce|cost|economy|income|price"
    "|stake|money|turnover|group|firm|profits?|world|country|time|budget|output|production|exports|imports"
)
_MOVED = (
    "rise|increase|fall|drop|cut|stake|share|decline|growth|jump|gain|discount|hike|slump|reduction|decrease|chance|majority"
    "|interest|tariff|tax|levy|holding|surge|boost|dip|rate"
)
_MOVES = (
    "rose|fell|grew|increased|decreased|dropped|climbed|jumped|gained|slipped|declined|up|down|rise|risen|grow|grown|fallen|fall"
    "|increase|cut|raised|lowered|slumped|soared|shrank|dipped|surged|lost|plunged|narrowed|widened|dived|slid|rising|falling"
    "|growing|jumping|dipping|expand|expanded|contracted|shrunk|dropping|climb|drop|slip|accelerated|slowed|sank|sunk"
)
_HELD = "owns?|owned|holds?|held|controls?|controlled|bought|buy|sells?|sold|acquired?|represent(?:s|ed|ing)|of|over|about|than"
_NAMED = r"(?:the |its |his )?(?:[A-Z][a-z]+|[a-z]+(?<!s))(?:['’]s)?[ .,]"
_BEFORE_THAT = "compared (?:with|to)|on the (?:previous|month|year)|last year|this year|year-on-year|a year earlier"
_SUM = r"[$£€]?\d{1,3}(?:[.,]\d+)? ?(?:million|billion|trillion|mln|bln|bn|m)\b"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ABOUT = "(?:about |nearly |more than |less than |over |almost |around |just |only |another |as much as |up to )?"
_AMOUNT = "million|billion|trillion|mln|bln|dlrs|cts|points?|tonnes|people|yen|marks|francs|guilders|yuan|times|cents?|pence"
_RATES = "(?i:(?:interest|growth|tax|mortgage|jobless|poverty|birth) rates?|inflation|unemployment|growth|turnout|GDP)"
_CHANGE = "rose to|fell to|stood at|were|of|at|to|was|is|from|be"
# A figure that counts nothing ends its clause, or a little word follows.
_LITTLE = "of|in|to|on|from|has|have|had|was|is|and|or|which|that|but|since|after|as|by|for|during|over|last|this|compared"
_ENDS = rf"(?=[.,;:)]?(?:\s*\Z|\n)|[.,;:)] [A-Za-z\"“]| - | (?:{_LITTLE})\b)"
# Form, pattern (its group is the figure), and whether a figure of that form can stand for nothing else.
_FORMS = (
    ("share-decimal", rf"{_DECIMAL} of (?:the|all|its|their|his|our|those|{_MANY})", True),
    ("share-many", rf"{_FIGURE} of (?!(?:the|his|its|this|us|these|those|as)\b)(?:[a-z]+ )?{_MANY}", True),
    ("share-whole", rf"{_FIGURE} of (?:the|its|their|total|all|gross|his|her|annual) (?:[a-z]+ )?(?:{_WHOLE})\b", True),
    ("share-held", rf"\b(?:{_HELD}) {_ABOUT}{_FIGURE} of {_NAMED}", False),
    ("share-name", rf"{_FIGURE}(?: stake in|-owned\b| owned by| owner of)", True),
    ("change-noun", rf"(?:\b(?:an?|the|its|his|their|of|by|with|for|per)|['’]s) {_FIGURE} (?:[a-z]+ )?(?:{_MOVED})\b", True),
    ("change-of", rf"\b(?<!per )(?:{_MOVED}) of {_ABOUT}{_FIGURE}{_ENDS}", True),
    ("move-by", rf"\b(?:{_MOVES}) by {_ABOUT}{_FIGURE}{_ENDS}(?! to \d)", True),
    ("move-decimal", rf"\b(?:{_MOVES}) {_ABOUT}{_DECIMAL}{_ENDS}(?! to \d)", True),
    ("move-whole", rf"\b(?:{_MOVES}) {_ABOUT}{_WHOLE_FIGURE}{_ENDS}(?! (?:to|on|in|for|at|of) (?:\d|[A-Z]))", False),
    ("move-to", rf"\b(?:{_MOVES}|put|set|estimated|compared) (?:to|at|with) {_ABOUT}{_DECIMAL}{_ENDS}", False),
    ("dated", rf"{_DECIMAL}(?= in (?:(?:19|20)\d\d|{_MONTHS}|the (?:first|second|third|fourth|last|previous|same))\b)", False),
    ("move-sum", rf"\b(?:{_MOVES}) {_ABOUT}{_FIGURE}(?= to (?:about |around )?{_SUM})", True),
    ("move-count", rf"\b(?:{_MOVES}) {_ABOUT}{_DECIMAL}(?= to (?:about |around )?\d{{1,3}},\d{{3}}(?![.,]?\d))", True),
    ("compared", rf"{_FIGURE}(?= (?:higher|lower|stronger|weaker|cheaper|dearer) (?:than|on|at|in|against)\b)", True),
    ("rate", rf"\b{_RATES} (?:{_CHANGE}) {_ABOUT}{_DECIMAL}{_ENDS}", True),
    ("range", rf"\bfrom {_DECIMAL}(?= to \d{{1,2}}\.\d{{1,2}}(?:[,.;]? [a-z(]|[.,]?\n|\.\Z))", False),
    ("period", rf"{_DECIMAL}(?= (?:{_BEFORE_THAT})\b)", True),
    ("end", rf"\b(?:by|to|than|of|only|just|about|at|was|be|is) {_DECIMAL}(?=[.,;](?:\s|\Z))", False),
)  # fmt: skip
_PATTERNS = tuple((form, lazy(source), proof) for form, source, proof in _FORMS)
_NEXT = lazy(
    rf"[.,;:)](?:\s|\Z)|\s*\Z|\n| - |-owned| (?:(?:{_LITTLE}|stake|owned|owner|higher|lower|stronger|weaker|cheaper|dearer"
    rf"|year-on-year|a year)\b|(?:[a-z]+ )?(?:{_MOVED})\b)"
)
_CHANGES = frozenset(_MOVED.split("|"))
_LONGEST = 7
_SHARES = frozenset(
    ("share-decimal", "share-many", "share-whole", "share-name", "change-noun", "move-sum", "compared", "rate", "period")
)
_REASON = "a share without its percent sign"
# How far the forms reach before and behind their figures: some words.
_BEFORE, _BEHIND = 48, 48
_ENOUGH = 3.0
_PLENTY = 5.0


def weigh(facts: Facts) -> Channel:
    """The channel ``percents``: present in a text without a percent sign where two figures or more can only be shares."""
    text = facts.document.text
    found = shares(text, bare(facts))
    proofs = [sign for sign in found if sign.proof]
    ratio = pooled(found, 2, "form")
    # What rises by 2.5 may be an index, an average or the water of a river; what is 2.5 of something is a share.
    surely = [sign for sign in proofs if sign.form in _SHARES]
    ways = len({sign.form for sign in found}) + (len(surely) > 2)
    present = ratio >= _ENOUGH and bool(surely) and ways > 1 and (len(proofs) > 1 or ratio >= _PLENTY)
    evidence = f"{len(proofs)} figures that read as shares, and no percent sign"
    return Channel("percents", found if present else [], ratio, evidence, present)


def bare(facts: Facts) -> list[int]:
    """Where the figures start that have no unit and stand before a small word, the end of a clause or a noun of change;
    none where fewer than two are left."""
    text = facts.document.text
    found = [
        fact.start
        for fact in facts.of("number", "quantity")
        if (fact.noun is None or fact.head in _CHANGES)
        and fact.end - fact.start < _LONGEST
        and text[fact.start].isdigit()
        and text[fact.start - 1 : fact.start].isspace()
        and _NEXT.match(text, fact.end)
    ]
    return found if len(found) > 1 else []


def shares(text: str, places: Iterable[int]) -> list[Sign]:
    """The figures that may have lost their percent sign, in order, among those that start at ``places``."""
    near = windows(text, sorted(places), _BEFORE, _BEHIND)
    return apart(text, _signs(text, near)) if near else []


def _signs(text: str, near: list[tuple[int, int]]) -> Iterator[Sign]:
    for form, pattern, proof in _PATTERNS:
        search = pattern.finditer
        for first, last in near:
            for match in search(text, first, last):
                start, end = match.span(1)
                weight = PERCENTS.get(form, 0.0)
                yield Sign("percent", start, end, _REASON, weight, proof=proof, originals=(f"{match[1]}%",), form=form)
