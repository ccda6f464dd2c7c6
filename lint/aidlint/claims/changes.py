"""Changes: what rose or fell, from what, to what, by how much."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Relation
from aidlint.claims.sentence import PLAIN, comparable, like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.claims.sentence import Sentence
    from aidlint.facts.fact import Fact

_VERB = lazy(
    r"\b(?:(?P<up>rose|risen|rises?|rising|grew|grown|grows?|growing|increas(?:e|es|ed|ing)|climb(?:s|ed|"
    r"ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|"
    r"gain(?:s|ed|ing)?|(?:go(?:ing)?|went|gone) up|swelled|swollen|advanced|"
    r"rais(?:e|es|ed|ing)|boosted|lifted|shot up|rocketed|expanded)|"
    r"(?P<down>fell|fallen|falls?|falling|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|decreas(?:e|es|ed|"
    r"ing)|slip(?:s|ped|ping)?|cuts?|cutting|reduc(?:e|es|ed|ing)|slash(?:ed|ing)?|"
    r"shrank|shrunk|tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|slid|sank|sunk|"
    r"slump(?:s|ed|ing)?|lower(?:ed|ing)|(?:go(?:ing)?|went|gone|c[ao]me) down|dipped|halv(?:e|es|ed|ing)|narrowed)|"
    r"(?P<times>doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|"
    r"quintupl(?:e|es|ed|ing))|(?P<any>went|moved|changed|gone))\b"
)
_COMPARED = lazy(r"[,;]?\s+(?P<word>up|down)\s+(?:sharply\s+|slightly\s+|only\s+)?from\s+(?:an?\s+|the\s+|its\s+)?$")
_PREPOSITION = lazy(
    r"\b(from|to|by)\s+(?:(?:an?|the|its|their|his|her|just|only|about|nearly|almost|some|around|as|"
    r"record|total|peak|low|high|level|of|average|estimated|current|previous|"
    r"original|more|less|than|over|under|least|at|well|an?\s+average|roughly|approximately|today's|last "
    r"year's|a mere|mere)\s+){0,4}$"
)
_TURN = lazy(r";|\b(?:while|but|whereas|when)\b")
_NOUN_OF = lazy(
    r"\b(?:an?|the)\s+(?:[a-z]+\s+){0,2}(?:rise|increase|gain|jump|drop|fall|cut|discount|reduction|"
    r"decline|decrease|saving|growth|difference|change|improvement|surge|leap|hike|slump)\s+of\s+(?:about "
    r"|around |nearly |some |more than |almost )?$"
    r"|,\s+(?:up|down)\s+(?:by\s+)?(?:about |around |nearly |some )?$"
)
_IN_YEAR_AND = lazy(r"\s+in\s+([0-9]{4}),?\s+(?:and|but)\s+")
_IN_YEAR_THEN = lazy(r"(?:\s[a-z]+)?\s+in\s+([0-9]{4}),\s+an?\s+(rise|increase|gain|jump|drop|fall|decline|decrease)\s+of\s+")
_DIRECT = lazy(
    r"\s+(?:by\s+)?(?:(?:an?|another|some|about|around|nearly|almost|just|only|more than|over|roughly|"
    r"further|additional|extra|whopping|staggering|record|massive|net|total|mere|modest|sharp|full|"
    r"combined)\s+){0,3}$"
)
_JOINED = lazy(r"\band\s+(?!from|to\b)")
_BREAK = lazy(r"\band\b|;")
_MAX = 90


def read(sentence: Sentence) -> Iterator[Relation]:
    """The changes of a sentence that name both an old and a new figure."""
    yield from _dated(sentence)
    if sentence.lower.find("from ", sentence.start, sentence.end) < 0:
        return
    yield from _compared(sentence)
    if sentence.lower.find("to ", sentence.start, sentence.end) < 0:
        return
    verbs = list(_VERB.finditer(sentence.lower, sentence.start, sentence.end))
    for index, verb in enumerate(verbs):
        stop = verbs[index + 1].start() if index + 1 < len(verbs) else sentence.end
        found = _change(sentence, verb, stop)
        if found:
            yield found


def _dated(sentence: Sentence) -> Iterator[Relation]:
    """ "1,500 tonnes in 2018 and 1,800 tonnes in 2019, a rise of 30 percent"."""
    figures = sentence.figures
    if len(figures) < 3 or sentence.lower.find(" of ", sentence.start, sentence.end) < 0:
        return
    for old, new, delta in zip(figures, figures[1:], figures[2:], strict=False):
        if delta.kind != "percent" or "percent" in (old.kind, new.kind) or not comparable(old, new):
            continue
        if not 0.1 * old.amount < new.amount < 10 * old.amount:
            continue  # one of them may share the scale of the other
        earlier = _IN_YEAR_AND.fullmatch(sentence.lower, max(old.end, old.noun_end), min(new.full_start, new.start))
        later = _IN_YEAR_THEN.fullmatch(sentence.lower, new.end, min(delta.full_start, delta.start))
        if earlier and later and int(earlier[1]) < int(later[1]) and _usable(delta, old):
            yield Relation("change", later.span(2), {"old": old, "new": new, "delta": delta}, 0)


def _compared(sentence: Sentence) -> Iterator[Relation]:
    """ "4,500, down from 5,200 last year"."""
    for new, old in pairwise(sentence.figures):
        start = max(new.end, new.noun_end if new.noun_end < old.start else new.end)
        stop = min(old.full_start, old.start)
        word = _COMPARED.search(sentence.lower, start, stop)
        if word and word.start() - start < 25 and "," not in sentence.lower[start : word.start()] and comparable(old, new):
            if new.kind == old.kind and new.unit == old.unit and None not in (new.low, old.low) and not like_a_year(old):
                yield Relation("change", word.span("word"), {"old": old, "new": new}, 1 if word["word"] == "up" else -1)


def _change(sentence: Sentence, verb: re.Match[str], stop: int) -> Relation | None:
    old = new = None
    for fact in sentence.figures:
        if fact.start < verb.end() or fact.start >= stop or fact.kind not in PLAIN or fact.low is None and fact.high is None:
            continue
        word = _preposition(sentence, fact)
        if word == "from" and old is None:
            old = fact
        elif word == "to" and new is None:
            new = fact
        elif old is not None and new is not None:
            break
    span = _ranged(sentence, verb, stop) if old is None and new is None else None
    if span:
        old, new = span
    if old is None or new is None or like_a_year(old) and like_a_year(new) or not comparable(old, new):
        return None
    first, second = (old, new) if old.start < new.start else (new, old)
    gap = sentence.lower[first.end : second.start]
    if len(gap) > _MAX or ";" in gap or first.start - verb.end() > _MAX or _TURN.search(gap) or _JOINED.search(gap):
        return None
    if _TURN.search(sentence.lower, verb.end(), first.start):
        return None
    direction = 1 if verb["up"] else -1 if verb["down"] else 0
    roles: dict[str, Fact] = {"old": old, "new": new}
    delta = _delta(sentence, verb, first, second)
    if delta is not None:
        roles["delta"] = delta
    return Relation("change", verb.span(), roles, direction)


def _preposition(sentence: Sentence, fact: Fact) -> str:
    word = _PREPOSITION.search(sentence.before(fact))
    if word is None and fact.full_start > fact.start - 1 and sentence.lower[fact.start - 5 : fact.start] == "from ":
        return "from"
    return word[1] if word else ""


def _ranged(sentence: Sentence, verb: re.Match[str], stop: int) -> tuple[Fact, Fact] | None:
    """ "From A to B" that was read as one range: its two ends, apart."""
    from aidlint.facts.fact import Fact

    for fact in sentence.figures:
        if (
            fact.kind == "range"
            and verb.end() < fact.start < stop
            and fact.parts
            and sentence.lower[fact.full_start : fact.start] == "from "
        ):
            link = sentence.lower.find(" to ", fact.start, fact.end)
            if link < 0:
                return None
            ends = []
            for value, start, end in ((fact.parts[0], fact.start, link), (fact.parts[1], link + 4, fact.end)):
                kind = (
                    "quantity"
                    if fact.unit == "count"
                    else "percent"
                    if fact.unit == "percent"
                    else "money"
                    if fact.unit and fact.unit.isupper()
                    else "number"
                )
                made = Fact(kind, start, end, value, fact.unit)
                made.low = made.high = value
                made.noun, made.head = fact.noun, fact.head
                ends.append(made)
            return ends[0], ends[1]
    return None


def _delta(sentence: Sentence, verb: re.Match[str], first: Fact, second: Fact) -> Fact | None:
    """By how much: between the verb and the two figures, or after them."""
    if verb["times"] or verb[0].startswith("halv"):
        return next((f for f in sentence.figures if f.kind == "multiple" and f.start == verb.start()), None)
    late = None
    adjective = next((f for f in sentence.figures if f.kind == "percent" and 0 < verb.start() - f.end <= 2), None)
    between = sentence.lower[adjective.end : verb.start()] if adjective is not None else ""
    if adjective is not None and (between in (" ", "-") or between == ", " and verb[0].endswith("ing")):
        return adjective if _usable(adjective, first) else None
    for fact in sentence.figures:
        if fact in (first, second) or fact.low is None and fact.high is None:
            continue
        before = sentence.before(fact, 60)
        if verb.end() <= fact.start < first.start:
            if _DIRECT.fullmatch(sentence.lower, verb.end(), fact.start) and fact.kind in (
                "percent",
                "number",
                "quantity",
                "money",
                "fraction",
                "multiple",
            ):
                return fact if _usable(fact, first) else None
        elif second.end <= fact.start and late is None and len(before) < 50:
            if (
                _NOUN_OF.search(before)
                and not _BREAK.search(before)
                and fact.kind in ("percent", "number", "quantity", "money", "fraction", "multiple")
                and fact.start - second.end < 60
            ):
                late = fact
    return late if late is not None and _usable(late, first) else None


def _usable(delta: Fact, figure: Fact) -> bool:
    if delta.kind in ("percent", "fraction", "multiple"):
        return delta.unit != "basis point"
    if delta.head == "point" and figure.kind == "percent":
        return True
    return comparable(delta, figure) and not like_a_year(delta)
