"""Differences and running sums: two figures and what lies between them; what there was, what came and what that makes."""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.claims.arithmetic.sentence import behind, comparable, like_a_year, scale
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

_NAMES = (
    "difference",
    " gap ",
    "margin",
    "surplus",
    "deficit",
    "profit",
    " loss ",
    " lead ",
    "advantage",
    "shortfall",
    "excess",
    "majority",
)
_NAMED = lazy(
    r"\b(?:an?|the|its|their)\s+(?:[a-z]+ )?(?P<plain>difference|gap|shortfall|excess|advantage|lead|margin|"
    r"majority)\s+(?:of|is|was|at)\s+(?:plus |only |just |some )*$"
    r"|\b(?:an?|the|its|their)\s+(?:[a-z]+ )?(?P<kept>surplus|deficit|profit|loss)\s+(?:of|is|was|at|"
    r"came to)\s+(?:only |just |some )*$"
)
_NAMED_AFTER = lazy(r"\s+(?:[a-z]+ )?(?:surplus|deficit|profit|loss)\b")
_OTHERWISE = lazy(
    r"\b(?:tax|pre-tax|net|operating|interest|up from|down from|last year['’]s|than last|a year (?:earlier|ago)|"
    r"previous|compared|average|aggregate|"
    r"sets|abstain\w*|spoil\w*|per|quarter|depreciation|percent|nearly|almost|over|about|around|against a)\b"
)
_SIDES = tuple(
    (lazy(rf"\b(?:{one})\b"), lazy(rf"\b(?:{other})\b"))
    for one, other in (
        ("scor(?:ed|ing)|(?:goals|points) for", "conced(?:ed|ing)|let(?:ting)? in|allow(?:ed|ing)|(?:goals|points) against"),
        ("sales|revenues?|income|turnover|takings|earned|receipts|took in|came in|brought in|raised|fees",
         "costs?|spen[dt](?:ing)?|expenditure|expenses|outlays?|outgoings|paid out|went out|bills"),
        ("exports?|exported|sold|shipped|sent", "imports?|imported|bought|took in|received"),
        ("births?|born|baptisms?", "deaths?|died|buried|burials"),
        ("arriv\\w+|moved in|joined|hired", "left|depart\\w+|moved (?:out|away)|dismissed"),
        ("voted for|in favou?r|yes|for", "voted against|against|opposed|no"),
        ("assets", "debts?|liabilities"),
    )
)  # fmt: skip
_MOST = 5


def read(sentence: Sentence) -> Iterator[Relation]:
    """The differences of a sentence: relations ``difference`` with the roles ``first``, ``second`` and ``delta``."""
    if len(sentence.figures) > _MOST or not sentence.has(_NAMES):
        return
    for delta in sentence.figures:
        if not _plain(delta):
            continue
        name = _NAMED.search(sentence.before(delta))
        after = None if name else _NAMED_AFTER.match(sentence.lower, delta.end)
        if name is None and after is None:
            continue
        others = [fact for fact in sentence.figures if fact is not delta and _plain(fact)]
        mine = [fact for fact in others if fact.start < delta.start][-2:]
        if len(mine) < 2:
            mine = others
        if len(mine) == 0:
            mine = [fact for fact in sentence.previous if _plain(fact)] if len(sentence.previous) == 2 else []
        if len(mine) != 2 or not _measured_alike(delta, mine):
            continue
        first, second = mine
        span = (min(first.start, delta.start), max(second.end, delta.end))
        stop = min(sentence.end, span[1] + 40)
        words = sentence.lower[max(0, span[0] - 60) : stop]
        if _OTHERWISE.search(words) or not (
            name and name["plain"] and len(others) < 3 and comparable(*mine) or _opposed(sentence, first, second, stop)
        ):
            continue
        yield Relation("difference", (delta.start, delta.end), {"first": first, "second": second, "delta": delta})


def _plain(fact: Fact) -> bool:
    return (
        fact.kind in ("number", "quantity", "money")
        and isinstance(fact.value, (int, float))
        and fact.value > 0
        and fact.hedge is None
        and fact.malformed is None
        and not like_a_year(fact)
    )


def _measured_alike(delta: Fact, figures: Sequence[Fact]) -> bool:
    """Are two figures and their difference of one measure, be it that a bare number shares that of its neighbour?"""
    units = {fact.unit for fact in (delta, *figures)} - {None, "count"}
    return len(units) <= 1 and (delta.head is None or any(comparable(delta, fact) for fact in figures))


def _opposed(sentence: Sentence, first: Fact, second: Fact, stop: int) -> bool:
    """Do the words of the two figures name two sides: scored and conceded, sales and costs?"""
    middle = sentence.lower[first.end : second.start]
    ahead, behind_it = sentence.lower[max(0, first.start - 60) : first.start], sentence.lower[second.end : stop]
    for one, other in _SIDES:
        for left, right in ((one, other), (other, one)):
            if (left.search(ahead) or left.search(middle)) and (right.search(middle) or right.search(behind_it)):
                return True
    return False


# What was counted so far, with the figure that it now makes.
_MAKES = lazy(
    r"\b(?:bring|tak|rais|lift|push|boost|swell|increas|expand|carry)(?:ing|s|"
    r"es)\s[^,;:.()\d]{2,60}?\sto\s+(?:a total of\s+|some\s+)?$"
    r"|\b(?:brought|took|taken|raised|lifted|pushed|boosted|swelled|increased|carried|makes|"
    r"made)\s[^,;:.()\d]{2,60}?\s(?:to|of)\s+"
    r"(?:a total of\s+)?$"
    r"|\bmaking\s+(?:it\s+)?(?:a total of\s+)?$"
)
_MAKERS = ("bring", "brought", "tak", "took", "rais", "lift", "push", "boost", "swell", "increas", "expand", "making", "made ")
_MORE = lazy(r"\s+(?:more|further|other|additional|new|extra)\b")
_MORE_BEFORE = ("another ", "a further ", "an additional ", "an extra ", " adding ")
_WAS = lazy(
    r"\b(?:had|already|earlier|previous(?:ly)?|until then|hitherto|before|so far|stood|there were|owned|already had|"
    r"first)\b|'d\b"
)
_LEFT_OUT = lazy(
    r"\b(?:at least|since|among|includ\w+|of them|died|closed?|lost|left|withdr\w+|percent|price|age|"
    r"now have)\b"
)
_CLAUSE = lazy(r"[^,;.]*")
_ALREADY = lazy(r"\b(?:had|already|earlier|previously)\s(?:[a-z]+\s){0,3}$")
_NEARBY = 220


def sums(sentence: Sentence) -> Iterator[Relation]:
    """ "Two more bodies were found, taking the number to 15. Twelve had been found": over two sentences, or in one."""
    if not sentence.has(_MAKERS):
        return
    for total in sentence.figures:
        if not _whole_number(total) or not _MAKES.search(sentence.before(total, 90)):
            continue
        earlier = [fact for fact in sentence.figures if fact.end <= total.start and _whole_number(fact)]
        added = [fact for fact in earlier if _added(sentence.lower, fact)]
        if not added and len(earlier) == 2:
            added = [fact for fact in earlier if not _ALREADY.search(sentence.before(fact))]
        if len(added) != 1 or scale(sentence.text, total) > 1:
            continue
        if any(_whole_number(fact) and fact.amount + added[0].amount == total.amount for fact in sentence.previous):
            return  # it makes a sum with what was told before
        known = _known(sentence, [fact for fact in earlier if fact is not added[0]], sentence.start, total.start)
        if not known and len(earlier) == 1:
            known = _known(sentence, sentence.previous, sentence.start - _NEARBY, sentence.start)
            if not known:
                known = _known(sentence, sentence.following[:1], sentence.end, sentence.end + _NEARBY)
        if len(known) == 1 and total.amount > known[0].amount and comparable(known[0], total):
            yield Relation("toll", (total.start, total.end), {"old": known[0], "delta": added[0], "new": total}, 1)
        return


def _known(sentence: Sentence, figures: Sequence[Fact], start: int, end: int) -> list[Fact]:
    counts = [fact for fact in figures if _whole_number(fact)]
    if len(counts) != 1:
        return []
    clause = _CLAUSE.match(sentence.lower, counts[0].end, end)
    words = sentence.lower[max(0, start) : clause.end() if clause else end]
    if _LEFT_OUT.search(words) or not _WAS.search(words):
        return []
    return [fact for fact in counts if not _added(sentence.lower, fact)]


def _whole_number(fact: Fact) -> bool:
    return _plain(fact) and fact.unit in (None, "count") and isinstance(fact.value, int) and fact.kind != "money"


def _added(lower: str, fact: Fact) -> bool:
    return _MORE.match(lower, fact.end) is not None or lower.endswith(_MORE_BEFORE, max(0, fact.start - 16), fact.start)


# A price or a rate for one, how many, and what that makes.
_EACH = lazy(r"\s+(?:each|apiece|a head|a piece|a time|a ticket|per [a-z]+)\b")
_AT = lazy(r"\bat\s+(?:just |only )?$")
_COMES_TO = lazy(
    r"(?:,?\s+or|,\s+(?:that is|which is|which (?:makes|made)|making|taking|raising|earning|bringing in|costing|"
    r"paying|for|in all|"
    r"altogether)|\bcame to|\bcost|\bmade|\bfor a total of|\ba total of)\s+(?:them |it |him |her |a total of )?$"
)
_IN_ALL = lazy(r"\s+(?:in all|in total|altogether|all told|overall)\b")
_APART = lazy(
    r"\b(?:and more|plus|including|with|tax|vat|discount|fees?|deposit|from|at least|up to|some|others?|most|average)\b"
)
_A_TIME = lazy(r"(?:\s+of\s+[a-z]+)?\s+(?:a|an|per|each|every)\s+(minute|hour|day|night|week|month|year)\b")
_LASTS = (
    "last ",
    "lasts ",
    "lasted ",
    "take ",
    "takes ",
    "took ",
    "cover",
    "enough",
    "run out",
    "use up",
    "used up",
    "finish",
    " in ",
    "keep",
    "need",
)
_RESTS = lazy(r"\b(?:rest(?:ing|ed)?|then|later|first|last (?:week|month|year)|except|up to|trial|but)\b")


def products(sentence: Sentence) -> Iterator[Relation]:
    """ "Each of the 24 players got $500, or $12,000 in all"; "at three a day the 90 will last 30 days": ``near product``."""
    figures = [fact for fact in sentence.figures if fact.kind not in ("ordinal", "duration")]
    if 3 <= len(figures) <= _MOST:
        yield from _lasting(sentence, figures)
    if len(figures) != 3 or not all(_plain(fact) for fact in figures):
        return
    lower = sentence.lower
    money = [fact for fact in figures if fact.kind == "money"]
    if len(money) == 2 and money[0].unit == money[1].unit and money[1] is figures[2]:
        number, (price, total) = next(fact for fact in figures if fact.kind != "money"), money
        if number.unit not in (None, "count") or number.noun is None or scale(sentence.text, number) > 1:
            return
        each = (
            _EACH.match(lower, price.end)
            or _AT.search(sentence.before(price))
            or lower.rfind("each of ", sentence.start, number.start) >= 0
        )
        if each and (_IN_ALL.match(lower, total.end) or _COMES_TO.search(sentence.before(total, 60))):
            if not _APART.search(lower, sentence.start, min(sentence.end, total.end + 40)):
                yield _product(number, price, total)


def _lasting(sentence: Sentence, figures: Sequence[Fact]) -> Iterator[Relation]:
    """ "At three a day the 90 will last 30 days": what is got through, at what rate, in what time."""
    if not sentence.has(_LASTS):
        return
    lower = sentence.lower
    rates = [(place, word[1]) for place, fact in enumerate(figures) if (word := _A_TIME.match(lower, behind(fact))) is not None]
    if len(rates) != 1 or _RESTS.search(lower, sentence.start, sentence.end):
        return
    place, time = rates[0]
    rate = figures[place]
    for first in (place, place - 1) if "average" in sentence.words else (place, place - 1, place - 2):
        others = [fact for fact in figures[max(0, first) : first + 3] if fact is not rate]
        if first < 0 or len(others) < 2 or not all(_plain(fact) for fact in (rate, *others)):
            continue
        spans = [fact for fact in others if fact.unit == time]
        amounts = [fact for fact in others if fact.unit == rate.unit or {fact.unit, rate.unit} <= {None, "count"}]
        if len(spans) == len(amounts) == 1 and comparable(rate, amounts[0]) and amounts[0].amount > rate.amount:
            between = lower[min(rate.end, spans[0].end) : max(rate.start, spans[0].start)]
            told = sentence.before(rate)
            sure = _STEADY.search(told) is not None and (_WILL.search(between) is not None or "average" in told)
            made = _product(rate, spans[0], amounts[0])
            yield Relation("product" if sure else made.type, (made.cue_start, made.cue_end), made.roles)
            return


_STEADY = lazy(r"\b(?:at|average of)\s+(?:just |only )?$")
_WILL = lazy(r"\b(?:will|would|had) (?:[a-z]+ )?(?:last|take|taken|lasted|keep|need)\b")


def _product(number: Fact, price: Fact, total: Fact) -> Relation:
    return Relation("near product", (total.start, total.end), {"number": number, "price": price, "total": total})
