"""Changes told by a noun, an adverb or a comparison: "a rise of 12 percent", "up 40", "twice as many as"."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Relation
from aidlint.claims.arithmetic.changes import (
    FALL,
    FURTHEST,
    JOINED,
    NOUN_OF,
    OLD,
    PAST,
    RISE,
    TURN,
    VERB,
    carried,
    end_like,
    preposition,
    same_money,
    usable,
)
from aidlint.claims.arithmetic.sentence import behind, comparable, copied, like_a_year
from aidlint.facts.fact import Fact
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.arithmetic.sentence import Sentence

_RATE = lazy(r" (?:an?|per|each|every|apiece)\b")
_OF_WHOLE = lazy(r"(?: [a-z]+)? (?:out )?of (?:the |its |their |all |all the )?")
# From a figure to the change of it, in characters.
_WITHIN = 60
_NOUN_AFTER = lazy(rf"[\s-](?:(?P<up>{RISE})|(?P<down>{FALL}))\b(?!\s+of\b)")
_ON_OTHER = lazy(r"\)?\s+(?:on|over|against|year[- ]on|from|compared|versus|per|each|an?|annually|in real)\b")
_MORE_THAN = lazy(
    r"(?:\s(?!and\b|or\b|but\b)[a-z]+){0,2}?\s(?:(?P<up>more|higher|larger|longer|greater|above|over)|"
    r"(?P<down>fewer|less|lower|smaller|shorter|below|under))"
    r"(?:\s+than)?\s+(?:(?:the|its|last\s+year's|that\s+of)\s+)?(?:[a-z]+\s+of\s+)?"
    r"(?:[a-z'’]+(?:\s[a-z'’]+){0,3},?\s+(?:which|who|that|where there)\s+"
    r"(?:had|has|have|was|were|counted|sold|held|made)\s+)?$"
)
_TIMES_THE = lazy(
    r"(?:\stimes)?\s(?:as\s+(?:many|much|high|large|big|long|great|fast|heavy|expensive)(?:\s[a-z]+){0,2}?\s+as|more\s+than)?"
    r"\s*(?:the|its|last\s+year's)\s+$|(?:\stimes)?\s(?:what|the (?:number|figure|total|level|size))\b[^;:.()0-9]{0,45}"
    r"(?:[0-9]{4})?[^;:.()0-9]{0,25}\s$|(?:\stimes)?\sas\s+(?:many|much|high|large|big|long)(?:\s[a-z]+){0,2}?\s+as\s+$"
    r"|(?:\stimes)?\sas\s+(?:many|much|high|large|big|long)(?:\s[a-z]+){0,2}?\s+as\s+(?:it was\s+|there were\s+)?"
    r"(?:in|at|on|a)\b[^;:.()]{0,40}\s$"
)


def read(sentence: Sentence) -> Iterator[Relation]:
    """ "90 million, up 12 percent from 72 million"; "3.40 instead of 2.80, a rise of 0.40"; "80, twice as many as the 40 …"."""
    figures = sentence.figures
    if " again as " in sentence.words:
        yield from _again(sentence)
    for index, delta in enumerate(figures):
        if delta.low is None and delta.high is None or delta.kind not in _SIZES:
            continue
        if delta.kind in ("multiple", "fraction") and index and index + 1 < len(figures):
            yield from _as_many(sentence, figures[index - 1], delta, figures[index + 1])
        cue = NOUN_OF.search(sentence.before(delta, 60))
        after = _NOUN_AFTER.match(sentence.lower, delta.end) if cue is None else None
        more = None
        if cue is None and after is None and index and index + 1 < len(figures):
            more = _MORE_THAN.fullmatch(sentence.lower, delta.end, figures[index + 1].start)
        found = cue or after or more
        if found is None:
            continue
        ends = _ends(sentence, index) if more is None else _ends_of_more(sentence, index)
        if ends is None or not usable(delta, ends[0]):
            continue
        old, new = ends
        word = found.lastgroup or ""
        direction = {"up": 1, "higher": 1, "down": -1, "lower": -1}.get(word, 0)
        span = found.span(word) if direction else (delta.start, delta.end)
        yield Relation("change", span, {"old": old, "new": new, "delta": same_money(delta, old)}, direction)


def _ends_of_more(sentence: Sentence, index: int) -> tuple[Fact, Fact] | None:
    """The ends of "sold 120, 30 more than the 90 of last year"."""
    new, old = sentence.figures[index - 1], sentence.figures[index + 1]
    if index > 1 and _OF_WHOLE.fullmatch(sentence.lower, behind(sentence.figures[index - 2]), min(new.full_start, new.start)):
        return None  # "71 of the 110 members, four more than the 67 that were needed"
    if _RATE.match(sentence.lower, behind(new)):
        return None  # "51 chicks, 1.5 a pair, nine fewer than the 60"
    gap = sentence.lower[max(new.end, new.noun_end if new.noun_end < new.end + 40 else new.end) : sentence.figures[index].start]
    if old.hedge == "more than" and sentence.lower.startswith("over", old.full_start):
        old = copied(old)  # "40 percent over the 20 million": no bound
        old.hedge, old.low, old.high = None, old.amount, old.amount
    if len(gap) > _WITHIN or "," not in gap and "(" not in gap or TURN.search(gap) or not comparable(old, new):
        return None
    return old, new


def _ends(sentence: Sentence, index: int) -> tuple[Fact, Fact] | None:
    """The old and the new figure of a change that is told as a noun: what stands before it, or "from" and "to" after it."""
    figures = sentence.figures
    delta = figures[index]
    before = [fact for fact in figures[:index] if end_like(fact)]
    after = figures[index + 1] if index + 1 < len(figures) else None
    role = preposition(sentence, after) if after is not None and end_like(after) else ""
    gap = sentence.lower[delta.end : after.start] if after is not None else ""
    if after is not None and role in OLD and len(gap) < 60 and not TURN.search(gap) and _stated(role, gap):
        new = before[-1] if before else None
        if new is None or not _near(sentence, new, delta) or not comparable(after, new):
            return None
        return after, new
    if _ON_OTHER.match(sentence.lower, delta.end):
        return None
    if len(before) == 1:
        old = carried(sentence, before[0]) if _near(sentence, before[0], delta) else None
        return (old, before[0]) if old is not None else None
    if len(before) < 2:
        return None
    one, other = before[-2:]
    measured = [fact for fact in before if comparable(fact, one) and comparable(fact, other)]
    if len(measured) != 2 or not comparable(one, other) or not _near(sentence, other, delta) or like_a_year(one):
        return None
    if not 0.1 * one.amount < other.amount < 10 * one.amount:
        return None  # one of them may share the scale of the other
    if other.start - one.end > FURTHEST or ";" in sentence.lower[one.end : other.start]:
        return None
    order = _order(sentence, one, other)
    if order == 0:
        return None
    return (one, other) if order > 0 else (other, one)


def _order(sentence: Sentence, one: Fact, other: Fact) -> int:
    """1 where the first of two figures is told as the older, -1 where the second is, 0 where neither is."""
    roles = [_role(sentence, fact) for fact in (one, other)]
    instead = 0 <= other.start - one.end < _WITHIN / 2 and roles == ["", "old"]
    if "" in roles and not instead and one.unit != other.unit and {one.kind, other.kind} & {"money", "percent"}:
        return 0  # "for the 20 restaurants the price rose from $63"
    if roles in (["new", "old"], ["", "old"]):
        return -1
    if roles in (["old", "new"], ["old", ""]):
        return 1
    between = sentence.lower[behind(one) : min(other.full_start, other.start)]
    if _NAMED.search(_TIMES_NAMED.sub(" ", between)):
        return 0  # something else may be counted
    first, second = (_year(sentence, fact) for fact in (one, other))
    return 0 if first is None or second is None or first == second else 1 if first < second else -1


def _year(sentence: Sentence, fact: Fact) -> int | None:
    """The year that a figure is told of, as written right after it or before it."""
    after = _IN_YEAR.match(sentence.lower, behind(fact))
    before = _YEAR_BEFORE.search(sentence.before(fact))
    year = after or before
    return int(year[1]) if year else None


# Times, and the words that carry a figure on to another one of the same thing: "and 5,000 in 2013", ", this year 120".
_TIMES_NAMED = lazy(
    r"\b(?:(?:in|by)\s+(?:[a-z]+\s+)?[0-9]{4}|(?:in\s+)?(?:this|last|the (?:following|next|previous)) "
    r"(?:year|month|week|season)|now|today|and|but|then|to|it|they|there|was|were|is|are|had|has|have|been|counted|sold"
    r"|made|built|recorded|[a-z]+ed|only|just)\b"
)
_NAMED = lazy(r"[a-z]{2,}")
_IN_YEAR = lazy(r"(?:\s[a-z]+)?\s+(?:in|by)\s+(?:[a-z]+\s+)?([0-9]{4})\b")
_YEAR_BEFORE = lazy(r"\bin\s+([0-9]{4}),?\s+(?:it was|there were|they were|the (?:figure|number|total) was)?\s*[$£€]?$")


def _stated(role: str, gap: str) -> bool:
    """Does the old figure follow at once? That of "an increase of three this week, compared with 111" does not."""
    return role == "from" or gap.lstrip(" ,)").startswith(role)


_SIZES = frozenset({"percent", "fraction", "multiple", "number", "quantity", "money"})


def _role(sentence: Sentence, fact: Fact) -> str:
    """Is a figure told as what was ("from", "instead of", "the year before") or as what is ("to")?"""
    word = preposition(sentence, fact)
    before = sentence.before(fact, 60)
    if word in OLD or PAST.match(sentence.lower, behind(fact)) or _PAST_BEFORE.search(before):
        return "old"
    return "new" if word == "to" or _PRESENT_BEFORE.search(before) else ""


_PAST_BEFORE = lazy(
    r"(?:^|[,;]\s|\band\s)(?:in\s+)?(?:last|the (?:previous|preceding)) (?:year|month|week|season|quarter),?\s+"
    r"(?:[a-z]+\s+){0,4}[$£€]?$"
)
_PRESENT_BEFORE = lazy(r"\b(?:this (?:year|month|week|season|quarter)|now|today),?\s+(?:[a-z]+\s+){0,3}[$£€]?$")


def _near(sentence: Sentence, figure: Fact, delta: Fact) -> bool:
    """Does the change belong to the figure before it: no other clause, nothing long between?"""
    gap = sentence.lower[figure.end : delta.start]
    return len(gap) < FURTHEST and not TURN.search(gap) and not JOINED.search(gap)


def inverted(sentence: Sentence) -> Iterator[Relation]:
    """ "From 1,410 in the spring to 1,102 in the autumn: so much has it shrunk"; "Lower than last year's 88, it came to 72"."""
    figures = [fact for fact in sentence.figures if end_like(fact) and not like_a_year(fact)]
    for one, other in pairwise(figures):
        if not TURN.search(sentence.lower, one.end, other.start):
            yield from _inverted(sentence, one, other, alone=len(figures) == 2)


def _inverted(sentence: Sentence, one: Fact, other: Fact, *, alone: bool) -> Iterator[Relation]:
    lower = sentence.lower
    if sentence.words.startswith("from ") and preposition(sentence, one) == "from" and preposition(sentence, other) == "to":
        if not alone:
            return
        verbs = [verb for verb in VERB.finditer(lower, behind(one), sentence.end) if verb["up"] or verb["down"]]
        timed = _TIMED.match(lower, behind(one)) or _TIMED.match(lower, behind(other))
        if (
            len(verbs) == 1
            and timed
            and not _AS_NOUN.search(lower, sentence.start, verbs[0].start())
            and one.start - sentence.start < _OPENING
            and comparable(one, other)
        ):
            yield Relation("change", verbs[0].span(), {"old": one, "new": other}, 1 if verbs[0]["up"] else -1)
        return
    for word in _THAN.finditer(lower, sentence.start, sentence.end):
        direction = 1 if word["up"] else -1
        old, new = (one, other) if word.end() <= one.start else (other, one)
        if word.end() != min(old.full_start, old.start) and word.end() != old.start or not comparable(old, new):
            continue
        if old is one:
            apart = word.start() == sentence.start and _CAME_TO.search(lower, old.end, min(new.full_start, new.start))
        else:
            apart = _APPOSED.fullmatch(lower, behind(new), word.start())
        if apart and new.hedge is None:
            span = word.span("up" if direction > 0 else "down")
            yield Relation("change", span, {"old": _unhedged(old), "new": new}, direction)


_OPENING = 20
_TIMED = lazy(
    r"(?: [a-z]+)?,? (?:(?:in|at|on|by|during) (?:the )?(?:[a-z]+ )?(?:[12][0-9]{3}|year|month|week|day|season|spring"
    r"|summer|autumn|"
    r"winter|start|end|beginning|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|now|today|"
    r"last|this|a (?:year|month|week|decade)|[a-z]+ (?:years|months|weeks|decades) ago|before|earlier)\b"
)
_AS_NOUN = lazy(r"\b(?:an?|the|this|that|its|their|of|in|no) $")
_THAN = lazy(
    r"\b(?:(?P<up>higher|more|larger|greater|bigger|longer|heavier|dearer)|(?P<down>lower|fewer|less|smaller|shorter"
    r"|lighter|cheaper)) "
    r"than (?:(?:last|the previous|the preceding) (?:year|month|week|season|quarter)['’]s |(?:the|its"
    r"|that of) (?:[a-z]+ (?:of )?)?)[$£€]?"
)
_CAME_TO = lazy(
    r",[^;:.]{3,80}\b(?:came to|was|is|were|are|stood at|stands at|reached|totalled|numbered|amounted to|were put at) [$£€]?$"
)
_APPOSED = lazy(r"(?: [a-z]+){0,2}?(?:,| [–—]| \() (?:(?:far|much|slightly|well|a little|clearly|even|markedly) )?")


def _unhedged(fact: Fact) -> Fact:
    """ "Fewer than the 88": no bound."""
    if fact.hedge is None:
        return fact
    made = copied(fact)
    made.hedge, made.low, made.high = None, fact.amount, fact.amount
    return made


def _again(sentence: Sentence) -> Iterator[Relation]:
    """ "2,250 cabs, half as many again as the 1,500 of last spring": so much more."""
    plain = [fact for fact in sentence.figures if end_like(fact)]
    for new, old in pairwise(plain):
        link = _AGAIN.fullmatch(sentence.lower, behind(new), min(old.full_start, old.start))
        if link is not None and comparable(old, new) and not like_a_year(old):
            times = Fact("multiple", link.start("told"), link.end("told"), 1 + _SHARES[link["share"]])
            times.low = times.high = times.amount
            times.number_start, times.number_end = times.start, times.end
            yield Relation("change", (times.start, times.end), {"old": old, "new": new, "delta": times})


_SHARES = {"half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4, "a fifth": 1 / 5, "as many": 1.0, "as much": 1.0}
_AGAIN = lazy(
    r"[^;:.()]{0,60}?(?:,|\s\(|\s[–—-])\s(?:or )?(?:(?:about|nearly|almost|roughly|some) )?"
    r"(?P<told>(?P<share>half|a third|a quarter|a fifth|as (?:many|much))(?: as (?:many|much))?(?: [a-z]+)? again) as "
    r"(?:the |its |last year's )?"
)


def _as_many(sentence: Sentence, new: Fact, times: Fact, old: Fact) -> Iterator[Relation]:
    """ "18,600 tickets, three times as many as the 6,200 of the year before"."""
    link = _TIMES_THE.fullmatch(sentence.lower, times.end, min(old.full_start, old.start))
    if link is None or not end_like(new) or not end_like(old) or not comparable(old, new) or like_a_year(old):
        return
    gap = sentence.lower[behind(new) : times.full_start]
    if len(gap) > 40 or not gap.startswith((",", " (", " –", " —", " -")) or TURN.search(gap) or JOINED.search(gap):
        return
    made = copied(times)
    made.kind = "multiple"
    yield Relation("change", (times.start, times.end), {"old": old, "new": new, "delta": made}, 0)
