"""Rates and averages: a total, how many share it, and what each gets; and margins of votes."""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.claims.arithmetic.sentence import behind, comparable, copied, like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

_AVERAGE_BEFORE = lazy(
    r"\b(?:an|the|on)?\s*average\s+(?:of\s+)?(?:about |around |nearly |some )?$|"
    r"\baverag(?:ing|es?|ed)\s+(?:about |around |nearly )?$"
)
_AVERAGE_AFTER = lazy(r"\s+(?:each|apiece)?,?\s*(?:on average)\b|\s+each\s+on\s+average\b")
_PER = lazy(
    r"\s+(?:apiece|each(?=\s*(?:[.,;:)]|$|on average\b|and\b|in all\b|in total\b)))|"
    r"\s*(?:in |for |to |at |on )?(?:a|an|per|every|each)\s+([a-z]+)\b|\s+for each\b"
)
_EQUALLY = lazy(r"\b(?:equally|evenly)\b")
_APPOSED = lazy(r",\s+(?:or\s+)?$")
_ENDS = lazy(r"\s*(?:[.,;)]|$|each\b)")
_HEADS = frozenset({"head", "person", "capita", "piece"})
_SPREAD = lazy(r"\b(?:spread|divided|shared|split|distributed|averaged|scattered) (?:out )?over $")
_FAR = 160
_TIME = frozenset("second minute hour day night weekend week fortnight month quarter season year decade".split())
_A_RATE = lazy(r"(?:\s(?!in\b)[a-z]+){0,3}?\s(?:per|each|every|an?)\s([a-z]+)")
_EVERY = lazy(r"(?:\stimes)?\s+(?:a|an|per|every|each)\s+(second|minute|hour|day|week|month|quarter|year)\b")
_OR = lazy(
    r"(?:,?\s+(?:or|that is|which (?:is|makes|comes to|works out at|means|amounts to))|\s*\(|\s[–—-])\s*"
    r"(?:or )?(?:about |around |nearly |some |almost |just over |just under |roughly )*$"
)
# At that pace one thing makes so many: no other one, no other time.
_AT = lazy(r"(?:^|[.;,]\s)at\s$")
_ITS_RATE = lazy(
    r",?\s(?:(?!(?:but|another|other|others|while|than|instead|could|would|now|then|once|only|average|per"
    r"|and)\b)[a-z'’-]+\s){2,9}"
)
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
_SHARED = ("averag", " each", " per ", "apiece", " to a ")
_VOTES = ("vote", "ballot", "majority", "margin", " points, ")
_BY = lazy(
    r"\bby\s+(?:(?:a\s+)?(?:margin|majority)\s+of\s+)?(?:just |only |a mere )?$|\b(?:an?|"
    r"the)\s+(?:[a-z]+\s+)?(?:majority|margin)\s+of\s+(?:just |only )?$"
)
_FROM = lazy(r"\bfrom\s*$")
_TO = lazy(r"\s*(?:votes?\s+)?(?:to|against|-|–|(?:in favou?r|for),?(?: and| to)?)\s*")
_UNCLEAR = lazy(r"\b(?:abstain\w*|abstention\w*|aggregate|sets?|wickets?|rounds|spoil\w*|blank|recount|frames?|percent\w*)\b")


# "Nobody abstained" makes nothing unclear.
_NOBODY = lazy(r"\b(?:nobody|no one|none|no member|not one) (?:[a-z]+ )?abstain\w*|\b(?:no|without) abstentions?\b")


def read(sentence: Sentence) -> Iterator[Relation]:
    """The rates, averages and margins of a sentence."""
    if len(sentence.figures) < 2:
        return
    alternative = " or " in sentence.words
    at = sentence.words.startswith("at ") or ", at " in sentence.words
    if len(sentence.figures) > 2 and (alternative or sentence.has(_SHARED)):
        yield from _averages(sentence)
    if alternative or at:
        yield from _paces(sentence)
    if sentence.has(_VOTES):
        yield from _margins(sentence)


def _averages(sentence: Sentence) -> Iterator[Relation]:
    """ "600 tonnes from 12 boats, an average of 50 tonnes per boat"; "18 hives yielded 414 kilos, or 23 kilos per hive"."""
    figures = [
        _as_count(sentence, fact)
        for fact in sentence.figures
        if (fact.kind in ("quantity", "number", "money") or fact.unit == "times") and not like_a_year(fact)
    ]
    if len(figures) < 3 or sentence.lower.find("median", sentence.start, sentence.end) >= 0:
        return
    for place, mean in enumerate(figures):
        if place < 2:
            continue
        per = _per(sentence, mean)
        if per is None:
            continue
        known = [fact for fact in figures[:place] if mean.start - fact.end < _FAR]
        if any(";" in sentence.lower[fact.end : mean.start] for fact in known):
            continue
        pairs = [
            (total, count)
            for count in known
            for total in known
            if total is not count
            and _divides(count, per)
            and _same_measure(total, mean, count)
            and not _is_rate(sentence, total, per)
        ]
        if not pairs or len(pairs) > 2:
            continue
        best = min(pairs, key=lambda pair: abs(pair[0].amount / pair[1].amount - mean.amount))
        yield Relation("average", (mean.start, mean.end), {"total": best[0], "count": best[1], "mean": mean})
        return


def _per(sentence: Sentence, mean: Fact) -> str | None:
    """What an average is said to be for one of: "hive"; "" for "each", or where only the average is named; None if none is."""
    stop = max(mean.end, mean.noun_end) if mean.noun_end < mean.end + 60 else mean.end
    after = sentence.lower[stop : min(sentence.end, stop + 40)]
    before = sentence.before(mean)
    average = _AVERAGE_BEFORE.search(before) is not None
    named = average or _AVERAGE_AFTER.search(after) is not None
    rated = (mean.unit or "").partition("_per_")[2]
    per = _PER.match(after)
    shared = per is not None and per[1] is None and _EQUALLY.search(sentence.lower, sentence.start, mean.start) is not None
    told = _APPOSED.search(before) or _OR.search(before)
    if not named and not shared and not (told and per and (per[1] or "(" not in told[0])) and not (told and rated):
        return None
    if rated:
        return rated
    if per is None:
        return "" if average and _ENDS.match(after) else None
    return per[1] or ""


def _is_rate(sentence: Sentence, total: Fact, per: str) -> bool:
    """Is the total itself told for one of what the average is for ("158,000 ounces per year"), or of nothing named?"""
    rate = _A_RATE.match(sentence.lower, total.end)
    return rate is not None and (not per or rate[1] == per)


def _as_count(sentence: Sentence, fact: Fact) -> Fact:
    """ "12 days" as a count of days; "over" after "spread" bounds nothing."""
    if fact.hedge == "more than" and _SPREAD.search(sentence.lower, max(sentence.start, fact.full_start - 20), fact.start):
        made = copied(fact)
        made.hedge, made.low, made.high = None, fact.amount, fact.amount
        return made
    if fact.unit == "times" and fact.kind == "multiple":
        made = copied(fact)
        made.kind, made.unit, made.head, made.noun = "quantity", "count", "time", "times"
        if sentence.lower.startswith(" times", made.end):
            made.noun_start, made.noun_end = made.end + 1, made.end + len(" times")
        return made
    if fact.unit not in _TIME:
        return fact
    made = copied(fact)
    made.head, made.noun, made.unit = fact.unit, fact.unit, "count"
    return made


def _divides(count: Fact, per: str) -> bool:
    """Is the count the thing that the average is taken over?"""
    if not isinstance(count.value, int) or count.value < 2 or count.unit not in (None, "count") or count.head is None:
        return False
    return not per or per == count.head or per in _HEADS and count.unit == "count"


def _same_measure(total: Fact, mean: Fact, count: Fact) -> bool:
    if mean.unit == f"{total.unit}_per_{count.head}":
        return True
    if total.head is not None and total.head == count.head:
        return False
    if mean.unit in (None, "count") and total.unit == "count":
        return mean.noun is None or mean.head == total.head
    return comparable(total, mean)


def _paces(sentence: Sentence) -> Iterator[Relation]:
    """ "200 litres a minute, or 12,000 litres an hour"; "at 15 loaves a minute the oven bakes 900 loaves an hour"."""
    figures = sentence.figures
    for index, one in enumerate(figures[:-1]):
        other = figures[index + 1]
        if (
            not (comparable(one, other) or one.kind == other.kind == "multiple")
            or one.kind == "percent"
            or other.start - one.end > 90
        ):
            continue
        first = _EVERY.match(sentence.lower, max(one.end, one.noun_end))
        second = _EVERY.match(sentence.lower, max(other.end, other.noun_end))
        if (
            first
            and second
            and first[1] != second[1]
            and (
                _OR.fullmatch(sentence.lower, first.end(), min(other.full_start, other.start))
                or _AT.search(sentence.before(one))
                and one.head == other.head is not None
                and _ITS_RATE.fullmatch(sentence.lower, first.end(), min(other.full_start, other.start))
            )
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
    if _UNCLEAR.search(_NOBODY.sub("", sentence.words)):
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
    near = [fact for fact in others if _ADJOINING.fullmatch(sentence.lower, behind(fact), ends[0].start)]
    if len(near) == 1:
        others = near
    if len(others) == 1 and (near or len(figures) <= len(ends) + 2):
        margin = others[0]
        if min(abs(margin.start - ends[-1].end), abs(ends[0].start - margin.end)) < 40:
            roles = {"margin": margin, "first": ends[0]} | ({"second": ends[1]} if len(ends) > 1 else {})
            yield Relation("margin", (margin.start, margin.end), roles)


# What stands between a margin and its votes: "by 214 votes, 3,118 to 2,804".
_ADJOINING = lazy(r"\s?[,:(–—-]\s?(?:with\s|by\s)?")


def _plain(fact: Fact) -> bool:
    return (
        fact.kind in ("quantity", "number")
        and isinstance(fact.value, int)
        and fact.unit in (None, "count")
        and not like_a_year(fact)
    )
