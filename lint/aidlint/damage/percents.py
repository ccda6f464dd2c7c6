"""The percent channel: every percent sign of a text is gone, so that its shares read as counts.

``12.5 of voters``, ``a 20 stake``, ``rose by 4.5 in May``. ``corrupt`` in ``aidlint.repair.percents`` is the channel itself.
"""

from __future__ import annotations

from aidlint.damage import Channel, Sign
from aidlint.damage.digit_table import PERCENTS
from aidlint.damage.shares import FIGURE, HOPELESS, lean, topics, weight
from aidlint.damage.words import windows
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from aidlint.facts import Facts

    Span = tuple[int, int]

_FIGURE = r"(?<![\w.,$£€¥:/+-])(\d{1,3}(?:\.\d{1,2})?)(?![\w%:/-]|[.,]\d)"
_DECIMAL = r"(?<![\w.,$£€¥:/+-])(\d{1,3}\.\d{1,2})(?![\w%:/-]|[.,]\d)"
_MANY = r"(?:[a-z]{3,}(?<!s)s|people|women|men|children)\b"
_SOME = "the|his|its|this|us|these|those|as|them|my|our|your|her|their|every|which|whom|age"
_ONES = r"(?:the|its|their|total|all|gross|his|her|our|annual|[A-Z]\w+['’]s?)"
_HELD = (
    "owns?|owned|holds?|held|holding|controls?|controlled|controlling|has|bought|buy|sells?|sold|acquired?|acquire|acquiring"
    "|represents?|represented|representing|stake of|interest of"
)
_WHOLE = (
    "population|total|vote|votes|market|electorate|sales|revenues?|gdp|GDP|company|capital|workforce|cost|economy|income|price"
    "|stake|money|turnover|group|firm|profits?|world|country|time|budget|output|production|exports|imports|equity|stock|shares"
)
_MOVED = (
    "rise|increase|fall|drop|cut|stake|share|decline|growth|jump|gain|discount|hike|slump|reduction|decrease|chance|majority"
    "|interest|tariff|tax|levy|holding|surge|boost|dip|rate|uptick|advance|rebound|downturn|expansion|contraction|premium"
)
_MOVES = (
    "rose|fell|grew|increased|decreased|dropped|climbed|jumped|gained|slipped|declined|up|down|rise|risen|grow|grown|fallen|fall"
    "|increase|cut|raised|lowered|slumped|soared|shrank|dipped|surged|lost|plunged|narrowed|widened|dived|slid|rising|falling"
    "|growing|jumping|dipping|expand|expanded|contracted|shrunk|dropping|climb|drop|slip|accelerated|slowed|sank|sunk|advanced"
)
_SUM = r"[$£€]?\d{1,3}(?:[.,]\d+)?(?:,\d{3})* ?(?:million|billion|trillion|mln|bln|bn|m)\b"
_ABOUT = "(?:about |nearly |more than |less than |over |almost |around |just |only |another |as much as |up to )?"
_RATES = "(?i:(?:interest|growth|tax|mortgage|jobless|poverty|birth) rates?|inflation|unemployment|growth|turnout|GDP)"
_CHANGE = "rose to|fell to|stood at|were|of|at|to|was|is|from|be"
# A figure that counts nothing ends its clause, or a little word follows.
_LITTLE = "of|in|to|on|from|has|have|had|was|is|and|or|which|that|but|since|after|as|by|for|during|over|last|this|compared"
_ENDS = rf"(?=[.,;:)]?(?:\s*\Z|\n)|[.,;:)] [A-Za-z\"“]| - | (?:{_LITTLE})\b)"
# Form and pattern (its group is the figure) of what can stand for nothing but a share. What rises by 2.5 may be an index, an
# average or the water of a river; what is 2.5 of something is a share.
_FORMS = (
    ("share-decimal", rf"{_DECIMAL} of (?:the|all|its|their|his|our|those|{_MANY})"),
    ("share-many", rf"{_FIGURE} of (?!(?:{_SOME})\b)(?:[A-Za-z]+ ){{0,2}}{_MANY}"),
    ("share-whole", rf"{_FIGURE} of {_ONES} (?:[\w-]+ ){{0,3}}?(?:{_WHOLE})\b"),
    ("share-all", rf"{_FIGURE} of (?:all|total|overall) [a-z]"),
    ("share-more", rf"{_FIGURE} or (?:more|less) of (?:the|its) "),
    ("share-held", rf"\b(?:{_HELD}) {_ABOUT}{_FIGURE} of (?:the )?[A-Z][\w&]+(?: [A-Z][\w&]+){{0,2}}(?=[.,;:)]?(?:\s|\Z))"),
    ("share-name", rf"{_FIGURE}(?: stake in|-owned\b| owned by| owner of)"),
    ("change-noun", rf"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|his|their|of|by|with|for|per)|['’]s) {_FIGURE} (?:[a-z]+ )?(?:{_MOVED})\b"),
    ("move-sum", rf"\b(?:{_MOVES}) (?:by )?{_ABOUT}{_FIGURE}(?= (?:to|from|at) (?:about |around |over |nearly )?{_SUM})"),
    ("likely", rf"{_FIGURE}(?= (?:more|less) likely\b)"),
    ("compared", rf"{_FIGURE}(?= (?:higher|lower|stronger|weaker|cheaper|dearer) (?:than|on|at|in|against)\b)"),
    ("rate", rf"\b{_RATES}(?: [a-z]+){{0,3}}? (?:{_CHANGE}) {_ABOUT}{_DECIMAL}{_ENDS}"),
)  # fmt: skip
_PATTERNS = tuple((form, lazy(source)) for form, source in _FORMS)
# Words whose figure is a name.
_LABEL = lazy(
    r"\b(?:clause|section|article|chapter|paragraph|rule|version|release|page|part|title|table|figure|level|grade|type|class"
    r"|code|number|no|route|highway|room|flight|item|point|force|magnitude)s?\.? \Z",
    IGNORECASE,
)
_CHANGES = frozenset(_MOVED.split("|"))
_REASON = "a share without its percent sign"
# How far the forms reach before and behind their figures: some words.
_BEFORE, _BEHIND = 48, 48
LEANING = "leaning"
"""The form of a figure of which only the words around it say that it is a share."""

# What the words around a figure say counts from here on: among many figures one looks like a share by chance. All in
# natural log odds; nineteen in twenty figures above ``_SURE`` are shares, and no form is looked for below ``_NEVER``.
_LEAST, _SURE, _MOST = 1.0, 2.0, 4.0
_NEVER = -2.0
_LN_10 = 2.302585
# What such figures have to say together, as powers of ten, by themselves and beside one that has a form.
_ENOUGH, _ENOUGH_BESIDE = 3.0, 0.6
_FEWEST = 2
# In a text that speaks of these, figures without a unit are money and points.
_PRICED = ("per share", "a share", " index", "futures")


def weigh(facts: Facts) -> Channel:
    """The channel ``percents``: present in a text without a percent sign where two different figures or more read as shares:
    one of them has a form that nothing else has, or there are three."""
    text = facts.document.text
    found = shares(text, bare(facts))
    weights: dict[str, float] = {}
    for sign in found:
        figure = text[sign.start : sign.end]
        weights[figure] = max(weights.get(figure, 0.0), sign.weight)
    surely = {sign.form: PERCENTS.get(sign.form, 0.0) for sign in found if sign.form != LEANING}
    said = sum(weights.values())
    enough = said >= (_ENOUGH_BESIDE if surely else _ENOUGH) or len(surely) > 1
    present = enough and len(weights) >= _FEWEST + (not surely) and bool(surely or not any(map(text.__contains__, _PRICED)))
    ratio = said + max(surely.values(), default=0.0) if present else 0.0
    evidence = f"{len(found)} figures that read as shares, and no percent sign"
    return Channel("percents", found if present else [], ratio, evidence, present)


def bare(facts: Facts, least: int = _FEWEST) -> list[Span]:
    """The figures that have no unit and count nothing, unless a noun of change follows; none where they are fewer than
    ``least``."""
    text = facts.document.text
    found = [
        match.span()
        for fact in facts.of("number", "quantity")
        if fact.noun is None or fact.head in _CHANGES
        for match in (FIGURE.match(text, fact.start),)
        if match
    ]
    return found if len(found) >= least else []


def shares(text: str, figures: Iterable[Span]) -> list[Sign]:
    """Those of the figures that may have lost their percent sign, in order."""
    odds = {span: lean(text, *span) for span in sorted(figures)}
    if max(odds.values(), default=HOPELESS) <= HOPELESS:
        return []
    about = weight(topics(text))
    odds = {span: log_odds + about for span, log_odds in odds.items()}
    likely = [span for span, log_odds in odds.items() if log_odds > _NEVER]
    forms = _sure(text, likely) if likely else {}
    return [
        Sign(
            "percent", start, end, _REASON, max(min(log_odds, _MOST) - _LEAST, 0.0) / _LN_10,
            proof=log_odds > _SURE or (start, end) in forms, originals=(f"{text[start:end]}%",),
            form=forms.get((start, end), LEANING),
        )
        for (start, end), log_odds in odds.items()
        if (log_odds > _LEAST or (start, end) in forms) and not _LABEL.search(text, max(0, start - _BEFORE), start)
    ]  # fmt: skip


def _sure(text: str, figures: Iterable[Span]) -> dict[Span, str]:
    """The first form of each figure that has one."""
    near = windows(text, [start for start, _ in figures], _BEFORE, _BEHIND)
    found: dict[Span, str] = {}
    for form, pattern in _PATTERNS:
        for first, last in near:
            for match in pattern.finditer(text, first, last):
                found.setdefault(match.span(1), form)
    return found
