"""Rates and averages: a total, how many share it, and what each gets; and margins of votes."""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.claims.sentence import comparable, like_a_year
from aidlint.facts.fact import Fact
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.sentence import Sentence

_AVERAGE_BEFORE = lazy(
    r"\b(?:an|the|on)?\s*average\s+(?:of\s+)?(?:about |around |nearly |some )?$|\baveraging\s+(?:about |around |nearly )?$"
)
_AVERAGE_AFTER = lazy(r"\s+(?:each|apiece)?,?\s*(?:on average)\b|\s+each\s+on\s+average\b")
_PER = lazy(r"\s+(?:each|apiece)\b|\s*(?:a|an|per|every)\s+([a-z]+)\b")
_DURATION = lazy(r"PT?([0-9]{1,4})[A-Z]{1,2}")
_EVERY = lazy(r"(?:\stimes)?\s+(?:a|an|per|every|each)\s+(second|minute|hour|day|week|month|quarter|year)\b")
_OR = lazy(r",?\s+(?:or|that is|which is)\s+(?:about |around |nearly |some |almost |just over |just under |roughly )*$")
# How many of the shorter time go into the longer one; wide where working time may be meant.
_TIMES = {
    ("second", "minute"): (60, 60),
    ("second", "hour"): (3600, 3600),
    ("minute", "hour"): (60, 60),
    ("second", "day"): (28_800, 86_400),
    ("minute", "day"): (400, 1440),
    ("hour", "day"): (6, 24),
    ("hour", "week"): (30, 168),
    ("hour", "month"): (120, 744),
    ("hour", "year"): (1400, 8784),
    ("day", "week"): (5, 7),
    ("day", "month"): (20, 31),
    ("day", "year"): (180, 366),
    ("week", "month"): (4, 4.5),
    ("week", "year"): (40, 53),
    ("month", "quarter"): (3, 3),
    ("month", "year"): (11.5, 14),
    ("quarter", "year"): (4, 4),
}
_VOTES = ("vote", "ballot", "majority", "margin", " points, ")
_BY = lazy(
    r"\bby\s+(?:(?:a\s+)?(?:margin|majority)\s+of\s+)?(?:just |only |a mere )?$|\b(?:an?|"
    r"the)\s+(?:[a-z]+\s+)?(?:majority|margin)\s+of\s+(?:just |only )?$"
)
_FROM = lazy(r"\bfrom\s*$")
_TO = lazy(r"\s*(?:votes?\s+)?(?:to|against|-|–)\s*")
_UNCLEAR = lazy(r"\b(?:abstain\w*|abstention\w*|aggregate|sets?|wickets?|rounds?|spoil\w*|blank|recount|frames?|percent\w*)\b")


def read(sentence: Sentence) -> Iterator[Relation]:
    """The rates, averages and margins of a sentence."""
    lower = sentence.lower
    if len(sentence.figures) < 2:
        return
    alternative = lower.find(" or ", sentence.start, sentence.end) >= 0
    if alternative or lower.find("averag", sentence.start, sentence.end) >= 0:
        yield from _averages(sentence)
    if alternative:
        yield from _paces(sentence)
    if any(lower.find(word, sentence.start, sentence.end) >= 0 for word in _VOTES):
        yield from _margins(sentence)


def _averages(sentence: Sentence) -> Iterator[Relation]:
    """ "600 tonnes from 12 boats, an average of 50 tonnes per boat"."""
    figures = [
        fact
        for fact in sentence.figures
        if not (fact.kind == "duration" and sentence.lower.startswith(("a ", "an "), fact.start))
    ]
    if len(figures) != 3 or any(
        fact.kind not in ("quantity", "number", "money", "duration") or like_a_year(fact) for fact in figures
    ):
        return
    mean = figures[2]
    stop = max(mean.end, mean.noun_end) if mean.noun_end < mean.end + 60 else mean.end
    after = sentence.lower[stop : min(sentence.end, stop + 30)]
    if (
        not (_AVERAGE_BEFORE.search(sentence.before(mean)) or _AVERAGE_AFTER.match(after) or _OR.search(sentence.before(mean)))
        or "median" in sentence.lower[sentence.start : sentence.end]
    ):
        return
    per = _PER.match(after)
    if per is None:
        return
    figures = [_as_count(fact) for fact in figures]
    for count, total in ((figures[0], figures[1]), (figures[1], figures[0])):
        if _divides(count, per[1]) and _same_measure(total, mean, count):
            yield Relation("average", (mean.start, mean.end), {"total": total, "count": count, "mean": mean})
            return


def _as_count(fact: Fact) -> Fact:
    """ "12 days" as a count of days."""
    value = _DURATION.fullmatch(fact.value) if isinstance(fact.value, str) else None
    if value is None or fact.unit is None:
        return fact
    made = Fact("quantity", fact.start, fact.end, int(value[1]), "count")
    made.low = made.high = int(value[1])
    made.head = made.noun = fact.unit
    return made


def _divides(count: Fact, per: str | None) -> bool:
    """Is the count the thing that the average is taken over?"""
    if not isinstance(count.value, int) or count.value < 2 or count.unit not in (None, "count") or count.head is None:
        return False
    return per is None or per == count.head


def _same_measure(total: Fact, mean: Fact, count: Fact) -> bool:
    if total.kind == "duration" or mean.kind == "duration" or total.head is not None and total.head == count.head:
        return False
    if mean.unit in (None, "count") and total.unit == "count":
        return mean.noun is None or mean.head == total.head
    return comparable(total, mean)


def _paces(sentence: Sentence) -> Iterator[Relation]:
    """ "200 litres a minute, or 12,000 litres an hour"."""
    figures = sentence.figures
    for index, one in enumerate(figures[:-1]):
        other = figures[index + 1]
        if (
            not (comparable(one, other) or one.kind == other.kind == "multiple")
            or one.kind == "percent"
            or other.start - one.end > 50
        ):
            continue
        first = _EVERY.match(sentence.lower, max(one.end, one.noun_end))
        second = _EVERY.match(sentence.lower, max(other.end, other.noun_end))
        if (
            first
            and second
            and first[1] != second[1]
            and _OR.fullmatch(sentence.lower, first.end(), min(other.full_start, other.start))
        ):
            made = _pace(one, other, first[1], second[1], (first.end(), other.start))
            if made:
                yield made


def _pace(one: Fact, other: Fact, first: str, second: str, cue: tuple[int, int]) -> Relation | None:
    """The relation with the factor between the two times as its interval."""
    factor = _TIMES.get((first, second))
    fast, slow = (one, other) if factor else (other, one)
    factor = factor or _TIMES.get((second, first))
    if factor is None:
        return None
    made = Relation("pace", cue, {"short": fast, "long": slow})
    made.low, made.high = factor
    return made


def _margins(sentence: Sentence) -> Iterator[Relation]:
    """ "By 10 votes, 45 to 35"; "by 52 votes to 48, a majority of four"; "41-33, a majority of 8"."""
    figures = sentence.figures
    if _UNCLEAR.search(sentence.lower, sentence.start, sentence.end):
        return
    pairs: list[tuple[tuple[Fact, ...], float, float]] = []
    for index, fact in enumerate(figures):
        if fact.kind in ("score", "range") and fact.parts and len(fact.parts) == 2:
            pairs.append(((fact,), fact.parts[0], fact.parts[1]))
        elif index + 1 < len(figures) and _plain(fact) and _plain(figures[index + 1]):
            start = max(fact.end, fact.noun_end if fact.noun_end < figures[index + 1].start else fact.end)
            if _TO.fullmatch(sentence.lower, start, figures[index + 1].start) and not _FROM.search(sentence.before(fact)):
                pairs.append(((fact, figures[index + 1]), fact.amount, figures[index + 1].amount))
    if len(pairs) != 1:
        return
    ends = pairs[0][0]
    others = [fact for fact in figures if fact not in ends and _plain(fact) and _BY.search(sentence.before(fact))]
    if len(others) == 1 and len(figures) <= len(ends) + 2:
        margin = others[0]
        if min(abs(margin.start - ends[-1].end), abs(ends[0].start - margin.end)) < 40:
            roles = {"margin": margin, "first": ends[0]} | ({"second": ends[1]} if len(ends) > 1 else {})
            yield Relation("margin", (margin.start, margin.end), roles)


def _plain(fact: Fact) -> bool:
    return (
        fact.kind in ("quantity", "number")
        and isinstance(fact.value, int)
        and fact.unit in (None, "count")
        and not like_a_year(fact)
    )
