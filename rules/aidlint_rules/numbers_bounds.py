"""NUM: two figures that bind each other: words beside digits, and bounds of one range."""

from __future__ import annotations

from itertools import pairwise

from aidlint.api import IGNORECASE, INF, Article, Conversion, Evidence, Fact, Finding, Interval, Repair, Suggestion, lazy, rule
from aidlint_rules.wording import plain, rewritten, sentence_of, surface, word_after, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTS = frozenset({"number", "quantity", "money"})
_SHARES = frozenset({"fraction", "ratio", "percent"})
# "A quarter (26 percent)" rounds; a share that is this far off (of the whole) is another one.
_SHARE_ROUNDING = 0.04
_NUMBERED = frozenset(
    """article articles section sections clause clauses chapter chapters paragraph rule part parts verse psalm page act appendix
    annex schedule item number no table figure note footnote phase stage level grade type class group""".split()
)
_YEARS = Interval(1500, 2100)


@rule("NUM003", "word-figure-mismatch", severity="error", since="0.1.0", needs=("conversion",))
def word_figure_mismatch(article: Article) -> Iterator[Finding]:
    """A number in words, and in brackets another one.

    Why it misleads: contracts and tenders write a number twice so that it cannot be mistaken; here it can.

    Fails: ``thirty (20) days`` ``five (6) of the doctors`` ``half (30 percent)`` ``one in five (40%)``

    Passes: ``eleven (of 12)`` ``article three (2)`` ``a quarter (26 percent)`` ``one (1.2 percent) of 83``

    When it is wrong: a footnote mark in brackets after a number in words.
    """
    text = article.text
    for pair in article.facts.conversions():
        left, right = pair.left, pair.right
        if not isinstance(right.value, (int, float)) or not isinstance(left.value, (int, float)) or not _twins(text, pair):
            continue
        if left.kind in _SHARES:
            agrees = _share(left).widened(_SHARE_ROUNDING).overlaps(_share(right))
            figure = plain(round(left.amount * (100 if right.kind == "percent" else 1), 1))
        else:
            agrees = left.interval.overlaps(right.interval)
            figure = plain(left.amount)
        if agrees:
            continue
        last = right.end + (text[right.end : right.end + 1] in (")", "]"))
        digits = (right.number_start, right.number_end)
        yield Finding(
            left.start, last, f"{surface(text, left)} is not {surface(text, right)}",
            evidence=Evidence(surface(text, left), surface(text, right), f"{figure} in the brackets, or another word"),
            suggestions=[Suggestion(rewritten(text, left.start, last, [(digits, figure)]))],
        )  # fmt: skip


def _twins(text: str, pair: Conversion) -> bool:
    """Does the bracket hold nothing but the same number again?"""
    left, right = pair.left, pair.right
    if pair.cue not in ("twin", "(") or not left.words or right.words or right.hedge or right.malformed:
        return False
    stop = left.noun_end if left.end < left.noun_end <= right.start else left.end
    if text[stop : right.start].strip() != "(" or text[right.end : right.end + 1] not in (")", "]"):
        return False
    if "-" in text[right.number_end : right.end] or text[left.start - 1 : left.start] == "-":
        return False  # nine million (60-kg) bags; Twenty-three (4), a name
    if left.kind in _SHARES:
        return left.kind != "percent" and right.kind in _SHARES
    if left.kind not in _COUNTS or right.kind not in ("number", "quantity") or right.unit not in (None, "count", left.unit):
        return False
    if word_before(text, left.full_start) in _NUMBERED or right.step:
        return False
    grouped = "," in surface(text, right)
    return grouped or not (_YEARS.contains(right.amount) and left.amount < _YEARS.low)


def _share(fact: Fact) -> Interval:
    return fact.interval.scaled(0.01) if fact.kind == "percent" else fact.interval


# Falling figures are right where something falls or counts down, and where something is voted, played or bet.
_FALLS = (
    r"down|fell|fall\w*|drop\w*|cut\w*|reduc\w+|lower\w*|declin\w+|decreas\w+|slid\w*|slip\w*|shr[aiu]nk\w*|narrow\w*"
    r"|plummet\w*"
    r"|plung\w+|count\w*"
)
_FELL = lazy(rf"\b(?:{_FALLS}|ahead|behind)\b", IGNORECASE)
# The two bounds of one thing stand this near each other, in characters.
_WIDEST = 60
_FALLING = lazy(
    rf"\b(?:{_FALLS}|tumbl\w+|sank|sink\w*|eas\w+|weaken\w*|los\w+|off|vote\w*|won|win\w*|lost|beat\w*|defeat\w*"
    r"|victor\w+|lead"
    r"|led|trail\w*|scor\w+|odds|bet\w*|ratio|points|goals|games?|set|match|runs?|majority|margin|split|approved"
    r"|passed|series"
    r"|record|swap\w*)\b",
    IGNORECASE,
)
_FROM = lazy(r"\bfrom\b", IGNORECASE)
# Hours of the clock: 12-8 shifts.
_ROTAS = frozenset("shift rota schedule pattern slot hour timetable".split())
_FIGURE = lazy(r"[0-9](?:[\w.,]*[^\W_])?")


@rule("NUM004", "inverted-bounds", severity="warning", since="0.1.0", needs=("range",))
def inverted_bounds(article: Article) -> Iterator[Finding]:
    """A range whose first figure is the larger one.

    Why it misleads: the figures were swapped, or one of them lost or gained a digit.

    Fails: ``between 10 and 5 percent`` ``80–60 people``

    Passes: ``down from 10 to 5 percent`` ``a 60-35 vote`` ``between 1914 and 1918`` ``odds of 10-1``

    When it is wrong: a scale that runs downwards, such as magnitudes of stars.
    """
    text = article.text
    for fact in article.facts.of("range"):
        if not fact.parts or len(fact.parts) != 2 or fact.malformed or not 0 <= fact.parts[1] < fact.parts[0]:
            continue
        first, last = sentence_of(article, fact)
        between = _after_between(text, fact)
        if not between and fact.head in _ROTAS:
            continue
        if not between and fact.noun is None and fact.unit in (None, "count") or _is_clock(text, fact):
            continue
        if _FELL.search(text, first, fact.start) if between else _FALLING.search(text, first, last) or _leads_from(text, fact):
            continue
        yield Finding(
            fact.start, fact.end, "the range runs from the larger figure to the smaller",
            evidence=Evidence(surface(text, fact), f"{plain(fact.parts[0])} > {plain(fact.parts[1])}", "the smaller first"),
            suggestions=_swapped(text, fact), repair=Repair(fact, _rising),
        )  # fmt: skip


def _leads_from(text: str, fact: Fact) -> bool:
    """``from 80–60 people``, ``from 3 pct sulphur at $19 to $17``: a change, and no range."""
    if " to " in surface(text, fact) and _FROM.search(text, max(0, fact.start - _WIDEST), fact.start):
        return True
    return text[fact.full_start : fact.start].lower().startswith("from") or word_before(text, fact.full_start) == "from"


def _after_between(text: str, fact: Fact) -> bool:
    return "between" in (text[fact.full_start : fact.start].strip().lower(), word_before(text, fact.start))


def _is_clock(text: str, fact: Fact) -> bool:
    """Are both ends times of day (2200 to 0700)?"""
    late = all(isinstance(part, int) and part < 2401 and part % 100 < 60 for part in fact.parts or ())
    return late and surface(text, fact)[-4:-3] == "0"


def _rising(fact: Fact) -> float:
    return 1.0 if fact.parts and len(fact.parts) == 2 and fact.parts[0] < fact.parts[1] else 0.0


def _swapped(text: str, fact: Fact) -> list[Suggestion]:
    """The range with its two figures exchanged, where both are written in digits."""
    figures = [found.span() for found in _FIGURE.finditer(text, fact.start, fact.end)]
    return [_exchanged(text, fact.start, fact.end, figures[0], figures[1])] if len(figures) == 2 else []


def _exchanged(text: str, start: int, end: int, first: tuple[int, int], second: tuple[int, int]) -> Suggestion:
    return Suggestion(rewritten(text, start, end, [(first, text[slice(*second)]), (second, text[slice(*first)])]))


_AND = lazy(r",?\s(?:but|and|yet)\s(?:also\s)?(?:perhaps\s|possibly\s|at the same time\s)?|,\s")
_GOES_ON = frozenset("in at on for a per may".split())
_BOUNDED = ("number", "quantity", "percent", "money", "duration")


@rule("NUM005", "contradictory-bounds", severity="error", since="0.1.0", needs=(*_BOUNDED, "range"))
def contradictory_bounds(article: Article) -> Iterator[Finding]:
    """A lower bound above the upper bound of the same thing.

    Why it misleads: no number satisfies both; one of them is wrong.

    Fails: ``at least 50 but no more than 20 adults`` ``between 15 and 15 euros``

    Passes: ``at least 40 sheep but no more than 15 goats`` ``at least two years but no more than four``

    When it is wrong: bounds on two things of which the text names only one.
    """
    text = article.text
    bounded = [fact for fact in article.facts.items if fact.kind in _BOUNDED and (fact.low is None) != (fact.high is None)]
    for one, other in pairwise(bounded):
        if other.full_start < one.end or other.start - one.end > _WIDEST or not _same_thing(text, one, other):
            continue
        above, below = (one.interval, other.interval) if one.high is None else (other.interval, one.interval)
        if above.high != INF or below.low != -INF or above.overlaps(below):
            continue
        start, end = min(one.full_start, one.start), max(other.end, other.noun_end)
        spans = (one.number_start, one.number_end), (other.number_start, other.number_end)
        yield Finding(
            start, end, "no number satisfies both bounds",
            evidence=Evidence(text[start:end], f"{plain(above.low)} or more, {plain(below.high)} or less", "low before high"),
            suggestions=[_exchanged(text, start, end, *spans)],
        )  # fmt: skip
    for fact in article.facts.of("range"):
        if fact.parts and len(fact.parts) == 2 and fact.parts[0] == fact.parts[1] and _after_between(text, fact):
            evidence = Evidence(surface(text, fact), "both ends are the same", "two different ends")
            figures = [found.span() for found in _FIGURE.finditer(text, fact.start, fact.end)]
            alone = [Suggestion(text[figures[1][0] : fact.end])] if len(figures) == 2 else []
            yield Finding(fact.start, fact.end, "the range has no width", evidence=evidence, suggestions=alone)


def _same_thing(text: str, one: Fact, other: Fact) -> bool:
    """Do both bounds stand together and count the same thing, named once or twice?"""
    shared = one.noun_start == other.noun_start
    gap = text[one.end if shared else max(one.end, one.noun_end) : min(other.full_start, other.start)]
    if not _AND.fullmatch(gap) or (one.high is None) == (other.high is None):
        return False
    if word_after(text, max(other.end, other.noun_end if other.noun_start == other.end + 1 else 0)) == "of":
        return False  # "at least 50 people but no more than 20 of them children"
    if shared and one.noun:
        return True
    if one.noun and other.noun:
        return one.head == other.head
    if one.noun:
        after = word_after(text, other.end)
        return other.unit in (None, one.unit) and not (after and after not in _GOES_ON)
    return one.unit == other.unit or one.unit in (None, "count") and one.kind != "duration"
