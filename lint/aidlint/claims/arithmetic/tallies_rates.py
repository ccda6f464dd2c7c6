"""Tallies of equal shares and of running counts: so many at so much each, what was and what came to it, what was missed by."""

from __future__ import annotations

from aidlint.claims import Tally
from aidlint.claims.arithmetic.sentence import behind, comparable, copied
from aidlint.claims.arithmetic.tallies import alike
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims.arithmetic.tallies import Window
    from aidlint.facts.fact import Fact

_PER = lazy(
    r"(?: (?!and\b|but\b|for\b|in\b|to\b|on\b|at\b|from\b)[a-z]+){0,2}?\s(?:a|an|per|each|every|for (?:each|every)|(?:to"
    r"|in|on) (?:the|each|every))\s"
    r"(?P<of>(?:square |cubic )?[a-z]+)"
)
_EACH_AFTER = lazy(r"(?:\s(?!and\b|but\b|who\b|with\b)[a-z]+){0,2}?\s(?:each|apiece|a ?piece)\b")
_EACH_BEFORE = lazy(
    r"\b(?:each|every one)(?: of (?:them|these|those|which|whom|the [0-9a-z-]+ [a-z]+))?(?!,? and\b)(?: [a-z]+){0,4}\s[$£€]?$"
)
_OTHERWISE = lazy(
    r"\b(?:tax\w*|vat|discount\w*|voucher\w*|bargain\w*|rebate\w*|lawyers?|reduc\w+|deposit|fees?|plus|tips?|median"
    r"|bonus(?:es)? on|overtime|extra|first|initial|minus|less|"
    r"instead|compared|than|last (?:year|season|month)|of which|among|includ\w+|rise|rose|fell|up|down|each other|gross|net|"
    r"about|around|nearly|some|roughly|almost|average age|other|others)\b"
)
_SPELLED = (("metre", "meter"), (" ", "_"))
_LONGEST = 260


def rates(window: Window) -> Iterator[Tally]:
    """ "42 matches, 126 goals: 3 to the match"; "36 crates, each holding 24 bottles - 864 bottles altogether"."""
    figures = [fact for fact in (*window.earlier, *window.figures) if fact.kind != "percent"]
    figures += [_counted(fact) for fact in window.all if fact.kind == "duration" and isinstance(fact.unit, str)]
    if not 3 <= len(figures) <= 5:
        return
    figures.sort(key=lambda fact: fact.start)
    lower = window.lower
    for mean in figures:
        thing = _thing(lower, mean)
        if thing is None:
            continue
        others = [fact for fact in figures if fact is not mean]
        counts = [fact for fact in others if _is_of(fact, mean, thing)]
        wholes = [fact for fact in others if fact not in counts and _measures(fact, mean)]
        if len(counts) != 1 or len(wholes) != 1:
            continue
        (count,), (whole,) = counts, wholes
        row = sorted((mean, count, whole), key=lambda fact: fact.start)
        start, end = row[0].start, row[2].end
        if row[2].start < window.start or end - start > _LONGEST or _thing(lower, whole) is not None:
            continue
        if _OTHERWISE.search(lower, max(window.first, start - 40), min(window.end, end + 60)):
            continue
        if any(lower.startswith(" of ", place) for place in (behind(whole), whole.noun_end)) and whole.unit == "count":
            continue  # bottles of something else
        if count.amount < 2 or not whole.amount / mean.amount > 1:
            continue
        yield _rate(mean if row[2] is mean else whole, mean, count, whole)
        return


def _rate(told: Fact, mean: Fact, count: Fact, whole: Fact) -> Tally:
    values = {
        id(mean): whole.amount / count.amount,
        id(count): whole.amount / mean.amount,
        id(whole): mean.amount * count.amount,
    }
    terms = [fact for fact in (whole, count, mean) if fact is not told]
    right = values[id(told)]
    # A count that does not come out whole, or a price with parts of the smallest coin, was not meant.
    meant = [(fact, values[id(fact)]) for fact in terms if _even(values[id(fact)] / (fact.step or 1))]
    sure = told is mean and right / 2 < mean.amount < 2 * right and _round(right) and not _round_divisor(count.amount)
    return Tally("loose average" if told is mean else "loose product", told, terms, right, meant, sure=sure)


def _even(value: float) -> bool:
    return abs(value - round(value)) < 1e-6


def _round(value: float) -> bool:
    """Has a number at most two digits that are not zeros at its end?"""
    return f"{value:.10g}".replace(".", "").strip("0").__len__() <= 2


def _round_divisor(number: float) -> bool:
    """Does a division by the number always come out even?"""
    rest = round(number)
    for factor in (2, 5):
        while rest and rest % factor == 0:
            rest //= factor
    return rest <= 1


def _counted(fact: Fact) -> Fact:
    made = copied(fact)
    made.head, made.noun, made.unit, made.kind = fact.unit, fact.unit, "count", "quantity"
    if isinstance(fact.low, (int, float)) and not isinstance(fact.value, (int, float)):
        made.value = fact.low
    return made


def _thing(lower: str, fact: Fact) -> str | None:
    """What a figure is told for one of; "" for "each", None where it is no rate."""
    if _EACH_AFTER.match(lower, behind(fact)) or _EACH_BEFORE.search(lower, max(0, fact.start - 60), fact.start):
        return ""
    per = _PER.match(lower, fact.number_end)
    if per is None:
        return None
    thing = per["of"]
    for old, new in _SPELLED:
        thing = thing.replace(old, new)
    return thing


def _is_of(fact: Fact, mean: Fact, thing: str) -> bool:
    if thing:
        return thing in (fact.head, fact.unit)
    return fact.unit == "count" and fact.head is not None and fact.head != mean.head and isinstance(fact.value, int)


def _measures(fact: Fact, mean: Fact) -> bool:
    if mean.unit == "count" and mean.head is not None and mean.noun_start - mean.end < 2:
        return fact.head == mean.head
    if mean.unit is None and fact.kind != "money":
        return fact.kind in ("number", "quantity") and fact.unit in (None, "count")
    return comparable(fact, mean)


_MORE_AFTER = lazy(r" (?:more|new|further|additional|extra|fresh|others?)\b")
_MORE_BEFORE = lazy(
    r"\b(?:another|a further|an additional|an extra|(?:rose|grew|grown|risen|climbed|increased|went up) by|added|adding"
    r"|(?<!had )(?<!has )(?<!have )scored|joined by)\s(?:just "
    r"|only )?$"
)
_NOW_AFTER = lazy(r"(?: [a-z-]+){0,3}? (?:now|today|in all|so far|altogether|to date)\b")
_NOW_BEFORE = lazy(
    r"\b(?:rose|grew|grown|risen|climbed|increased|went up) by [a-z0-9,]+(?: [a-z]+){0,3} to $|"
    r"\b(?:(?:now|therefore|thus|so)(?: [a-z]+){0,3}|(?:bring|brought|tak|took|rais|push|lift|mak|put|driv)[a-z]* "
    r"(?:the|his|her|its|their|it|that|them|this)(?: [a-z'’-]+){0,6}(?: to| at)?)\s(?:a |an )?(?:total of )?[$£€]?$"
)
_WAS_BEFORE = lazy(
    r"\b(?:had (?:had|scored|won|been|made|counted|stood at|taken|held|numbered)|(?:was|were|stood)(?: closed| then"
    r"| put)?(?: at)?"
    r"|had|numbered|counted|at|already|until then|from)\s(?:just |only )?[$£€]?$"
)
_WAS_AFTER = lazy(
    r"(?: [a-z-]+){0,4}? (?:before|earlier|until (?:then|now)|last|already|the day|at the (?:start|beginning)|in)\b"
)
_BUT = lazy(r"\b(?:all but|except|of them|including)\s$")


def running(window: Window) -> Iterator[Tally]:
    """ "She had had 17 before the match, scored two more and has 19 now"."""
    lower = window.lower
    for now in window.figures:
        if not _NOW_BEFORE.search(lower, *window.lead(now)) and not _NOW_AFTER.match(lower, behind(now)):
            continue
        others = [one for one in alike(now, [*window.before, *window.figures]) if one is not now]
        others = [one for one in others if not _BUT.search(lower, *window.lead(one, 14)) and one.amount < now.amount]
        more = [one for one in others if _MORE_AFTER.match(lower, one.end) or _MORE_BEFORE.search(lower, *window.lead(one, 30))]
        if len(others) != 2 or len(more) != 1:
            continue
        (new,), (old,) = more, [one for one in others if one is not more[0]]
        if not _WAS_BEFORE.search(lower, *_lead(old)) and not _WAS_AFTER.match(lower, behind(old)):
            continue
        if new.head and now.head and old.head and len({new.head, now.head, old.head}) == 3:
            continue
        if old.start > new.start and _ROSE_BY.search(lower, *window.lead(new, 20)):
            continue  # it rose from what it was in between
        if _LOST_SOME.search(lower, min(old.start, new.start), now.end):
            continue
        right = old.amount + new.amount
        meant = [(old, now.amount - new.amount), (new, now.amount - old.amount)]
        yield Tally("loose running", now, (old, new), right, meant)
        return


_ROSE_BY = lazy(r"\bby $")
_LOST_SOME = lazy(
    r"\b(?:(?<!was )(?<!were )clos\w+|los[te]\w*|sold|left|died|dead|dropp\w+|shut|gave|minus|retired|disallowed"
    r"|withdr\w+|returned|released)\b"
)


def _lead(fact: Fact, reach: int = 40) -> tuple[int, int]:
    stop = min(fact.full_start, fact.start)
    return max(0, stop - reach), stop


_NEEDED = lazy(r"\b(?:need\w*|requir\w*|threshold|quorum|necessary|target|minimum|pass mark|hurdle)\b")
_SHORT_BEFORE = lazy(
    r"\b(?:fail|f[ae]ll|short|miss|los[et]|lack|want|reject|beaten|defeat|turned down)[a-z]*(?: [a-z]+){0,4} by\s(?:just "
    r"|only )?$"
    r"|\b(?:lack|miss)(?:ed|ing)\s(?:just |only )?$"
)
_SHORT_AFTER = lazy(r"(?: [a-z]+)? (?:short|too few|shy|fewer than|less than)\b")


def shortfalls(window: Window) -> Iterator[Tally]:
    """ "The amendment needed 60 votes. It got 57 and so failed by three"."""
    lower = window.lower
    for told in window.figures:
        if not _SHORT_BEFORE.search(lower, *window.lead(told)) and not _SHORT_AFTER.match(lower, behind(told)):
            continue
        others = [one for one in alike(told, [*window.earlier, *window.figures]) if one is not told]
        if len(others) != 2 or not comparable(*others):
            continue
        needed = [
            one for one in others if _NEEDED.search(lower, max(window.first, one.start - 45), min(behind(one) + 25, window.end))
        ]
        got = [one for one in others if one not in needed[:1]]
        if not needed or needed[0] is got[0] or needed[0].amount <= got[0].amount:
            continue
        right = needed[0].amount - got[0].amount
        meant = [(needed[0], got[0].amount + told.amount), (got[0], needed[0].amount - told.amount)]
        yield Tally("loose margin", told, (needed[0], got[0]), right, meant)
        return


_GOALS = frozenset("goal point run vote try basket pin".split())
_BY = lazy(
    r"\bby (?:just |only |a mere |an? )?$|\b(?:defeat|win|victory|loss|margin|beating|lead) (?:of|by) (?:just |only )?$|\ba $"
)
_LOST = lazy(r"\b(?:lost|los(?:es|ing)|won|wins?|winning|beat\w*|defeat\w*|victory|margin|went down|los[st]|overc[ao]me)\b")
_OTHER_SCORE = lazy(
    r"\b(?:aggregate|sets?|legs?|half|overtime|extra time|penalt\w+|earlier|ago|wickets?|handicap|ahead|led|lead|wrong"
    r"|average|last)\b"
)


def scores(window: Window) -> Iterator[Tally]:
    """ "They lost 34-28, a defeat by six goals"."""
    found = [fact for fact in window.all if fact.kind == "score" and fact.parts and len(fact.parts) == 2]
    if len(found) != 1:
        return
    (score,) = found
    one, other = _ends(score)
    lower = window.lower
    for told in window.figures:
        if told.head not in _GOALS or told.start < score.end or not _BY.search(lower, *window.lead(told, 20)):
            continue
        right = abs(one.amount - other.amount)
        stop = lower.find(",", told.end, window.end)
        words = lower[score.start : stop if stop > 0 else window.end]
        if right and _LOST.search(lower, window.start, window.end) and not _OTHER_SCORE.search(words):
            yield Tally("loose margin", told, (one, other), right)
        return


def _ends(score: Fact) -> Sequence[Fact]:
    ends = []
    for part in score.parts or ():
        made = copied(score)
        made.kind, made.value = "number", part
        made.low = made.high = part
        ends.append(made)
    return ends
