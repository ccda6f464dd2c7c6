"""Tallies of shares: percentages and fractions of one whole over sentences, shares beside their counts, multiples."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Tally
from aidlint.claims.arithmetic.percentages import making_all
from aidlint.claims.arithmetic.sentence import behind, comparable
from aidlint.claims.arithmetic.tallies import NONE_ELSE, alike
from aidlint.facts.fact import Fact
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from aidlint.claims.arithmetic.tallies import Window

_REST_BEFORE = lazy(
    r"\b(?:the (?:rest|remaining|remainder|balance|others?|last)|what (?:is|was|remains|remained|is left))\b[^.;0-9]{0,40}$"
    r"|\bleav(?:ing|es) (?:just |only )?$"
)
_REST_AFTER = lazy(
    r"(?: [a-z]+)? (?:(?:that|which) (?:is|was|are|were|remains?|remained) ?(?:left|over)?|left|remaining|left over)\b"
)
_THE = lazy(r"\bthe $")
_ONE_ANSWER = lazy(
    r"\b(?:which one|(?:only|just|the) (?:one|single) [a-z]+|(?:only|just) one|one (?:[a-z]+ )?only|a single (?:answer"
    r"|choice|vote|party|name|option)|one (?:answer|choice|"
    r"vote|party|name|option) (?:each|apiece|was allowed|per)|no (?:second|other) (?:answer|choice|vote))\b"
)
_PARTLY = lazy(
    r"\b(?:of (?:them|those|these|whom|which|the (?:rest|remaining|remainder))|rose|fell|risen|fallen|rise|fall"
    r"|increase[ds]?|growth|up|"
    r"down|more|less|fewer|than|stakes?|interest|both|several|also|average|last year|respondents could|as many|about"
    r"|around|nearly|"
    r"almost|yield\w*|coupon|inflation|compared|against|year|including|turnout|chance|probability)\b"
)
_MADE = lazy(r"\b(?:consist\w*|made (?:up )?of|compos\w+|contain\w*|compris\w+|alloy|mix\w*|blend\w*)\b")


def partitions(window: Window) -> Iterator[Tally]:
    """ "Hydropower gives 62 percent of the current and wind another 21. The rest, 17 percent, …"."""
    lower = window.lower
    last = next((fact for fact in reversed(window.figures) if fact.unit == "percent"), None)
    if last is None:
        return
    lead = (max(window.start, last.start - 60), min(last.full_start, last.start))
    rest = _REST_BEFORE.search(lower, *lead) or (_THE.search(lower, *lead) and _REST_AFTER.match(lower, last.end))
    first_of_all = rest and lower.startswith(("the ", "what ", "another "), window.start)
    figures = [*(window.before if first_of_all else window.earlier), *window.figures]
    figures = [fact for fact in figures if fact.start <= last.start]
    parts = [fact for fact in figures if fact.unit == "percent" or fact.kind == "number" and _bare(lower, fact)]
    if len(parts) < 2 or sum(fact.unit == "percent" for fact in parts) < len(parts) / 2 or len(parts) > 8:
        return
    start = parts[0].start
    if not rest:
        one = _ONE_ANSWER.search(lower, max(window.first - 200, 0), window.stop)
        closed = NONE_ELSE.search(lower, last.end, window.stop) or _OF_NOTHING.search(lower, last.end, window.stop)
        made = _OF_NOTHING.search(lower, last.end, window.stop) or _MADE.search(lower, window.start, start)
        if not one and not closed or len(parts) < 3 and not (closed and made):
            return
    if (
        _PARTLY.search(lower, start, last.end + 20)
        or not rest
        and ";" in lower[start : last.start]
        and not closed_row(lower, parts)
    ):
        return
    total = sum(part.amount for part in parts)
    gap = total - 100
    if abs(gap) <= max(1.0, 0.5 * len(parts)) or making_all(parts) or last.amount <= gap:
        return
    meant = [(part, part.amount - gap) for part in parts[:-1] if 0 < part.amount - gap < 100]
    yield Tally("loose partition", last, parts[:-1], last.amount - gap, meant)


_OF_NOTHING = lazy(r"\bnothing (?:else|more|besides)\b|\bnot(?:hing)? .{0,20}\bbesides\b")


def closed_row(lower: str, parts: Sequence[Fact]) -> bool:
    """Do semicolons stand between all the parts?"""
    return all(";" in lower[one.end : other.start] for one, other in pairwise(parts))


def _bare(lower: str, fact: Fact) -> bool:
    """Is a number without a noun an item of its own: "wind another 21.", "on meals nine."?"""
    return fact.unit is None and fact.noun is None and 0 < fact.amount < 100 and lower[fact.end : fact.end + 1] in ".,;)"


_SIZES = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10,
    "tenths": 10, "twelfth": 12, "twelfths": 12, "twentieth": 20,
}  # fmt: skip
_NUMBERS = {
    word: number for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50, "hundred": 100}
_DENOMINATORS = "|".join(sorted(_SIZES, key=len, reverse=True))
_FRACTION = lazy(
    rf"\b(?:(?P<top>a|an|one|two|three|four|five|six|seven|nine)[ -](?P<size>{_DENOMINATORS})"
    rf"|(?P<half>half))\b(?! (?:time|party|term|day|"
    r"world|place|round|man|woman|person|child|straight|hour|mile|century|season|week|month|dozen|year|final|goal|game"
    r"|set|match)\b)"
)
_SHARE = lazy(
    r"\b(?:(?P<one>one|two|three|four|five|six|seven|nine|1|2|3|4)(?: [a-z]+)? (?:in|out of"
    r"|of every)(?: every)? (?P<base>[a-z]+"
    r"|[0-9]{1,3})\b(?! (?:minute|hour|"
    r"day|week|month|year|million|thousand))"
    r"|every (?P<every>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!time|day|week|month|year|hour"
    r"|night)[a-z]+"
    rf"|(?P<top>a|an|one|two|three|four|five|six|seven|nine)[ -](?P<size>{_DENOMINATORS}) of|(?P<half>half) (?:of|the))"
)
_HEDGED = lazy(
    r"\b(?:about|around|nearly|almost|some|roughly|over|under|than|least|most|up to|well|barely|close to|every other"
    r"|not quite|of|"
    r"approximately|another|further|estimated)\s$"
)
_LINKED = lazy(
    r"\b(?:thus|so|therefore|hence|that is|that was|that makes|this makes|in other words|which (?:is|makes|means)|i\.e\."
    r"|accordingly|meaning)\b"
)
_MARKED = lazy(r": | [–—] | -- |; | \(|\b(?:who|which|having|since|as|for|after|with)\b")
_OUT_OF = lazy(
    r"(?: [a-z]+){0,4}? (?:out )?of (?:the |its |a total of |all |those |his |her |their )?(?:[a-z]+(?:['’]s)? )?"
    r"|(?: [a-z]+){0,3}? in an? [a-z ]{1,30} (?:that|which) (?:holds|seats|has|numbers|takes)(?: exactly)? "
    r"|(?: [a-z]+){0,3}?,? from (?:the |a total of )?"
)
_FOUND = lazy(r"\b(?:found|of whom|of which|of them|of these|of those)\b")
_OF_THEM = lazy(r"(?: [a-z]+)? of (?:them|whom|which|these|those)\b")
_OF_OPENING = lazy(r"(?<![a-z0-9] )\b(?:out )?of (?:the |its |a total of |all |his |her |their |those )?$")


def shares(window: Window) -> Iterator[Tally]:
    """ "Every fifth driver was drunk, said the police, who had stopped 280 and found 56 of them over the limit"."""
    lower = window.lower
    found = list(_SHARE.finditer(lower, window.start, window.end))
    if len(found) != 1 or _HEDGED.search(lower, max(0, window.start, found[0].start() - 20), found[0].start()):
        return
    share = _as_share(found[0])
    if share is None or lower.startswith(_OF_THESE, share.end):
        return
    pair = _pair(window, share)
    if pair is None:
        return
    part, whole, near = pair
    if not 0 < part < whole or _ELSEWHERE.search(lower, window.start, window.end):
        return
    true = part / whole
    slack = max(0.035, 0.08 * share.amount)
    if abs(true - share.amount) <= slack or 1 / (true + 1e-9) < 1.01:
        return
    if not near and _as_simple(true) is None:
        return
    made = [_number(fact, value) for fact, value in ((share, part), (share, whole))]
    yield Tally("loose share", share, made, true)


_OF_THESE = (" them", " these", " those", " whom", " which", " of them", " of these", " of those", " of whom", " of which")
# The counts of one place say nothing of them all.
_ELSEWHERE = lazy(r"\bin (?:its|their|his|her|one|this|that|some) (?:own )?[a-z]+\b|\balone\b|\belsewhere\b")


def _as_share(found: re.Match[str]) -> Fact | None:
    if found["base"]:
        base = _NUMBERS.get(found["base"]) or (int(found["base"]) if found["base"].isdecimal() else 0)
        top = _NUMBERS.get(found["one"]) or (int(found["one"]) if found["one"].isdecimal() else 0)
        value = top / base if base > top else 0.0
    elif found["every"]:
        value = 1 / _SIZES.get(found["every"], 2)
    elif found["half"]:
        value = 0.5
    else:
        value = _NUMBERS[found["top"]] / _SIZES[found["size"]]
    return _fraction(found.start(), found.end(), value) if 0 < value < 1 else None


def _fraction(start: int, end: int, value: float) -> Fact:
    made = Fact("fraction", start, end, value)
    made.low = made.high = value
    return made


def _number(like: Fact, value: float) -> Fact:
    made = Fact("number", like.start, like.end, value)
    made.low = made.high = value
    return made


def _as_simple(value: float) -> tuple[int, int] | None:
    """The fraction with the least denominator, of at most twelve, that a value is exactly; None where there is none."""
    for size in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12):
        if abs(value * size - round(value * size)) < 1e-9 and 0 < round(value * size) < size:
            return round(value * size), size
    return None


def _pair(window: Window, share: Fact) -> tuple[float, float, bool] | None:
    """The part and the whole told beside a share, and whether they follow it after a mark that restates it."""
    lower = window.lower
    ratio = [
        fact for fact in window.all if fact.kind == "ratio" and fact.parts and len(fact.parts) == 2 and fact.start > share.end
    ]
    inside = [fact for fact in window.figures if not (share.start <= fact.start < share.end) and fact.unit != "percent"]
    if len(ratio) == 1 and not inside:
        gap = lower[share.end : ratio[0].start]
        near = gap.rstrip().endswith((":", "–", "—", "(")) and ";" not in gap and len(gap) < _NEAR
        parts = ratio[0].parts or (0, 1)
        return (parts[0], parts[1], near) if near or _MARKED.search(gap) else None
    if len(inside) == 2:
        counted = _counted(lower, inside[0], inside[1])
        if counted is None or _of_others(lower, share, inside):
            return None
        first, last = min(inside[0].start, share.start), max(inside[1].end, share.end)
        between = lower[share.end : inside[0].start] if share.start < inside[0].start else lower[inside[1].end : share.start]
        beside = _COMMA.fullmatch(between) if share.start < inside[0].start else _COMMA_LAST.search(between)
        return (
            (*counted, False)
            if last - first < _FAR and (beside or _MARKED.search(between) or _LINKED.search(between))
            else None
        )
    if inside or not window.earlier or not _LINKED.search(lower, window.start, window.end):
        return None
    pair = window.earlier[-2:]
    if _of_others(lower, share, pair):
        return None
    if len(pair) < 2 or lower.count(". ", pair[1].end, window.start) > 1 or pair[0].start < window.start - _FAR:
        return None
    counted = _counted(lower, pair[0], pair[1])
    return (*counted, False) if counted else None


def _of_others(lower: str, share: Fact, pair: Sequence[Fact]) -> bool:
    """Is a share told of other things than those that are counted: a third of the pupils, 20 of 80 teachers?"""
    of = _OF_WHAT.match(lower, share.end - 2) or _OF_WHAT.match(lower, share.end + 1)
    return of is not None and any(fact.head and fact.unit == "count" and fact.head != of[1] for fact in pair)


_COMMA = lazy(r"(?: of)?(?: [a-z]+){1,3}, ")
_COMMA_LAST = lazy(r"^[^,;]{3,40}, (?:or |just |only |exactly )?$")
_OF_WHAT = lazy(r"\bof (?:the |all |all the |its |their )?([a-z]+)s\b")
_NEAR, _FAR = 120, 300


def _counted(lower: str, one: Fact, other: Fact) -> tuple[float, float] | None:
    """Two figures as part and whole where the words between or around them say so."""
    if not comparable(one, other) and not (alike(one, [other]) or alike(other, [one])):
        return None
    gap = lower[behind(one) : min(other.full_start, other.start)]
    if one.amount < other.amount:
        return (one.amount, other.amount) if _OUT_OF.fullmatch(gap) else None
    opened = _OF_OPENING.search(lower, max(0, one.start - 40), min(one.full_start, one.start))
    if opened or _FOUND.search(gap) or _OF_THEM.match(lower, behind(other)):
        return other.amount, one.amount
    return None


_OF_THAT = lazy(
    r"\b(?P<times>half|twice|double|a third of|a quarter of|a fifth of|a tenth of|three times|four times|five times|ten times) "
    r"(?:that|as (?:many|much))(?: number| figure| sum| amount| total| price)?,?(?: or| at| namely)? ?[$£€]?$"
)
_TIMES = {
    "half": 1 / 2, "twice": 2.0, "double": 2.0, "a third of": 1 / 3, "a quarter of": 1 / 4, "a fifth of": 1 / 5,
    "a tenth of": 1 / 10, "three times": 3.0, "four times": 4.0, "five times": 5.0, "ten times": 10.0,
}  # fmt: skip
_HEDGE_OF_THAT = lazy(r"\b(?:about|around|nearly|almost|than|some|roughly|over|under|least|only)\s$")
_NUMBER_OF = lazy(r"\b(?:number|figure|total|membership|tally|count|population|price|sum|output)s?\b")
_MOST_TIMES = 30


def of_that(window: Window) -> Iterator[Tally]:
    """ "May, 12,600; June, exactly half that, 6,300"."""
    lower = window.lower
    for place, told in enumerate(window.figures):
        word = _OF_THAT.search(lower, *window.lead(told))
        known = alike(told, [*window.earlier, *window.figures[:place]]) if word else []
        if word and known and not _HEDGE_OF_THAT.search(lower, 0, word.start()):
            times = _TIMES[word["times"]]
            right = known[-1].amount * times
            yield Tally("loose multiple", told, known[-1:], right, [(known[-1], told.amount / times)])
            return


def multiples(window: Window) -> Iterator[Tally]:
    """ "There were 35 in 2011. There are 140 today, four times as many"."""
    lower = window.lower
    for times in (fact for fact in window.facts if fact.kind == "multiple" and fact.hedge is None):
        if times.value not in range(2, _MOST_TIMES) or _TWICE_AS.match(lower, times.end):
            continue
        figures = [fact for fact in (*window.before, *window.figures) if fact.unit != "percent"]
        old = [fact for fact in figures if fact.start < times.start]
        known = [one for one in figures if old and (one is old[0] or alike(old[0], [one]))]
        if len(known) != 2 or known[0] is not old[0] or known[1].start < window.start or not _near(window, known, times):
            continue
        ratio = known[1].amount / known[0].amount
        fits = {times.amount, times.amount + 1 if _MORE.match(lower, times.end) else 0}
        if 1 < ratio <= _MOST_TIMES and ratio == int(ratio) and ratio not in fits and known[0].amount >= _LEAST:
            yield Tally("loose multiple", times, known, ratio, sure=True)
        return


_LEAST = 5
_MORE = lazy(r"(?: times)? (?:more|higher|greater|larger|bigger)")
_TWICE_AS = lazy(
    r"(?: times)?(?: as (?:many|much|high|large|big)(?: [a-z]+)?)? (?:as (?!many|much|high|large|big)|the|what|that|its"
    r"|their|since [0-9]|in [0-9])\b"
)


def _near(window: Window, known: Sequence[Fact], times: Fact) -> bool:
    """Do the multiple and the two figures tell of one number?"""
    lower = window.lower
    if (
        known[0].head
        and known[1].head
        and known[0].head != known[1].head
        and not _NUMBER_OF.search(lower, known[0].end, times.start)
    ):
        return False
    if times.start >= window.start:
        return known[0].start >= window.first
    return _NUMBER_OF.search(lower, max(0, times.start - 30), times.start) is not None


_MOVED = lazy(
    r"\b(?P<word>up|risen|rose|rise|grown|grew|growth|climbed|increase[ds]?|gain(?:ed)?|raised|down|fell|fall|fallen"
    r"|shrunk|shrank|dropped|"
    r"drop|cut|decrease[ds]?|decline[ds]?|reduced|reduction|loss|lost)(?: by| of)?(?: exactly| just| fully| precisely)? $"
    r"|\b(?P<far>up|risen|rose|grown|grew|climbed|raised|down|fell|fallen|shrunk|dropped|cut"
    r"|reduced)\b[^;:]{5,60},? or by(?: exactly)? $"
)
_UPWARD = frozenset("up risen rose rise grown grew growth climbed increase increased gain gained increases raised".split())
_TIMED = lazy(r"\b(?:from|then|had|was|were|last|before|earlier|against|ago|instead|previously|formerly|once|used)\b")
_OF_ELSE = lazy(
    r",? (?:of (?!(?:its|their|his|her|the (?:members|total|whole)|that|them)\b)|on|over|more|less|in (?!the|a|one|two"
    r"|its)|than)\b"
)


def moved_by_fractions(window: Window) -> Iterator[Tally]:
    """ "Down by exactly a third since then, the club now has 600 members; it had 900"."""
    lower = window.lower
    found = [
        (one, _MOVED.search(lower, max(window.start, one.start() - 80), one.start()))
        for one in _FRACTION.finditer(lower, window.start, window.end)
    ]
    if len(found) != 1 or found[0][1] is None:
        return
    share, word = found[0][0], found[0][1]
    told = _as_fraction(share)
    if told is None or _OF_ELSE.match(lower, share.end()):
        return
    figures = [
        fact for fact in (*window.earlier, *window.figures) if fact.unit != "percent" and fact.start > window.start - 150
    ]
    if len(figures) != 2 or not comparable(*figures) or not _TIMED.search(lower, figures[0].start - 30, figures[1].end + 30):
        return
    low, high = sorted(fact.amount for fact in figures)
    up = (word["word"] or word["far"]) in _UPWARD
    right = high / low - 1 if up else 1 - low / high
    other = 1 - low / high if up else high / low - 1
    if low < _LEAST or _as_simple(right) is None or any(abs(one - told.amount) < 0.035 for one in (right, other)):
        return
    yield Tally("loose change", told, figures, right)


def _as_fraction(found: re.Match[str]) -> Fact | None:
    value = 0.5 if found["half"] else _NUMBERS[found["top"]] / _SIZES[found["size"]]
    return _fraction(found.start(), found.end(), value) if 0 < value < 1 else None


_LEFT = lazy(
    rf"\b(?:the )?(?:remaining|other|last|final|rest,|remainder,) (?:a |an |one "
    rf"|the )?(?P<size>{_DENOMINATORS})\b(?! (?:of|time|day|place|round|person|dozen|hour|year|century))"
)
_ALREADY = lazy(r"\b(?:of (?:the (?:rest|remaining|remainder)|what)|about|nearly|almost|more than|less than|over|under)\b")


def fractions(window: Window) -> Iterator[Tally]:
    """ "Half went to his daughter, a third to her brother, and the mosque got the remaining sixth"."""
    lower = window.lower
    rest = _LEFT.search(lower, window.start, window.end)
    if rest is None or _SIZES[rest["size"]] > 12:
        return
    others = [_as_fraction(one) for one in _FRACTION.finditer(lower, max(window.first, window.start - 150), rest.start())]
    known = [one for one in others if one is not None]
    if not known or len(known) != len(others) or _ALREADY.search(lower, known[0].start, rest.end()):
        return
    left = 1 - sum(one.amount for one in known)
    told = 1 / _SIZES[rest["size"]]
    if left > 0 and _as_simple(left) and abs(left - told) > 0.035:
        yield Tally("loose share", _fraction(*rest.span("size"), told), known, left)
