"""NUM: two figures that bind each other: words beside digits, and bounds of one range."""

from __future__ import annotations

import re

from aidlint.api import INF, Article, Conversion, Evidence, Fact, Finding, Interval, Repair, Suggestion, rule
from aidlint_rules.wording import plain, rewritten, sentence_of, word_after, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTS = frozenset({"number", "quantity", "money"})
_SHARES = frozenset({"fraction", "ratio", "percent"})
# "A quarter (26 percent)" rounds; a share that is this far off (of the whole) is another one.
_SHARE_ROUNDING = 0.04
_NUMBERED = frozenset(
    """article articles section sections clause clauses chapter chapters paragraph rule part parts verse psalm page act appendix annex schedule
    item number no table figure note footnote phase stage level grade type class group""".split()
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
        if not _twins(text, pair) or not isinstance(right.value, (int, float)) or not isinstance(left.value, (int, float)):
            continue
        if left.kind in _SHARES:
            claimed, written = _share(left), _share(right)
            clash = not claimed.widened(_SHARE_ROUNDING).overlaps(written)
            figure = plain(round(left.amount * (100 if right.kind == "percent" else 1), 1))
        else:
            claimed, written = left.interval, right.interval
            clash = not claimed.overlaps(written)
            figure = plain(left.amount)
        if not clash:
            continue
        first, last = left.start, _closing(text, right)
        digits = (right.number_start, right.number_end)
        yield Finding(
            first, last, f"{text[left.start : left.end]} is not {text[right.start : right.end]}",
            evidence=Evidence(text[left.start : left.end], text[right.start : right.end], f"{figure} in the brackets, or the other number in words"),
            suggestions=[Suggestion(rewritten(text, first, last, [(digits, figure)]))],
        )  # fmt: skip


def _twins(text: str, pair: Conversion) -> bool:
    """Does the bracket hold nothing but the same number again?"""
    left, right = pair.left, pair.right
    if pair.cue != "twin" and pair.cue != "(" or not left.words or right.words or right.hedge or right.malformed:
        return False
    if text[max(left.end, left.noun_end if left.noun_end <= right.start else 0) : right.start].strip() != "(" or text[right.end : right.end + 1] not in (")", "]") or "-" in text[right.number_end : right.end]:
        return False
    if left.kind in _SHARES:
        return left.kind != "percent" and right.kind in _SHARES
    if left.kind not in _COUNTS or right.kind not in ("number", "quantity") or right.unit not in (None, "count", left.unit):
        return False
    if word_before(text, left.full_start) in _NUMBERED or right.step:
        return False
    return not (_YEARS.contains(right.amount) and left.amount < _YEARS.low)


def _closing(text: str, fact: Fact) -> int:
    return fact.end + (text[fact.end : fact.end + 1] in (")", "]"))


def _share(fact: Fact) -> Interval:
    interval = fact.interval
    return interval.scaled(0.01) if fact.kind == "percent" else interval


# Falling figures are right where something falls, counts down, is voted, played or bet.
_FELL = re.compile(
    r"\b(?:down|fell|fall\w*|drop\w*|cut\w*|reduc\w+|lower\w*|declin\w+|decreas\w+|slid\w*|slip\w*|shrank|shr[iu]nk\w*|narrow\w*|plummet\w*|plung\w+|ahead|behind|count\w*)\b",
    re.IGNORECASE,
)
_FALLING = re.compile(
    r"\b(?:down|fell|fall\w*|drop\w*|cut\w*|reduc\w+|lower\w*|declin\w+|decreas\w+|slid\w*|slip\w*|shrank|shr[iu]nk\w*|plummet\w*|plung\w+|tumbl\w+|sank|sink\w*|eas\w+|weaken\w*|los\w+|off|narrow\w*|from|count\w*|vote\w*|won|win\w*|lost|lose\w*|beat\w*|"
    r"defeat\w*|victor\w+|lead|led|trail\w*|scor\w+|odds|bet\w*|ratio|points|goals|game|games|set|match|run|runs|majority|margin|split|approved|passed|series|record|swap\w*)\b",
    re.IGNORECASE,
)


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
        if not fact.parts or len(fact.parts) != 2 or fact.malformed or not Interval.exact(fact.parts[1]).below(Interval.exact(fact.parts[0])):
            continue
        first, last = sentence_of(article, fact)
        between = word_before(text, fact.start) == "between" or text[fact.full_start : fact.full_start + 7].lower() == "between"
        measured = fact.noun is not None or fact.unit not in (None, "count")
        if fact.parts[1] < 0 or not (between or measured) or _is_clock(text, fact):
            continue
        if (_FELL.search(text, first, fact.start) if between else _FALLING.search(text, first, last)):
            continue
        yield Finding(
            fact.start, fact.end, "the range runs from the larger figure to the smaller",
            evidence=Evidence(text[fact.start : fact.end], f"{plain(fact.parts[0])} is more than {plain(fact.parts[1])}", "the smaller figure first"),
            suggestions=_swapped(text, fact), repair=Repair(fact, _rising),
        )  # fmt: skip


def _is_clock(text: str, fact: Fact) -> bool:
    """Are both ends times of day (2200 to 0700)?"""
    return all(isinstance(part, int) and part < 2401 and part % 100 < 60 for part in fact.parts or ()) and "0" in text[fact.start : fact.end].replace(" ", "")[-4:-3]


def _rising(fact: Fact) -> float:
    return 1.0 if fact.parts and len(fact.parts) == 2 and fact.parts[0] < fact.parts[1] else 0.0


_FIGURE = re.compile(r"[^\W_](?:[\w.,]*[^\W_])?")


def _swapped(text: str, fact: Fact) -> list[Suggestion]:
    """The range with its two figures exchanged, where both are written in digits."""
    words = [(m.start() + fact.start, m.end() + fact.start) for m in _FIGURE.finditer(text[fact.start : fact.end]) if m[0][0].isdigit()]
    if len(words) != 2:
        return []
    (a, b), (c, d) = words
    return [Suggestion(rewritten(text, fact.start, fact.end, [((a, b), text[c:d]), ((c, d), text[a:b])]))]


_AND = re.compile(r",?\s(?:but|and|yet)\s(?:also\s)?(?:perhaps\s|possibly\s|at the same time\s)?|,\s")
_WIDEST = 60


@rule("NUM005", "contradictory-bounds", severity="error", since="0.1.0", needs=("number", "quantity", "percent", "money", "duration", "range"))
def contradictory_bounds(article: Article) -> Iterator[Finding]:
    """A lower bound above the upper bound of the same thing.

    Why it misleads: no number satisfies both; one of them is wrong.

    Fails: ``at least 50 but no more than 20 adults`` ``between 15 and 15 euros``

    Passes: ``at least 50 adults but no more than 20 children`` ``at least two years but no more than four``

    When it is wrong: bounds on two things of which the text names only one.
    """
    text = article.text
    bounded = [fact for fact in article.facts.items if fact.kind in ("number", "quantity", "percent", "money", "duration") and (fact.low is None) != (fact.high is None)]
    for low, high in zip(bounded, bounded[1:], strict=False):
        if high.full_start < low.end or high.start - low.end > _WIDEST or not _same_thing(text, low, high):
            continue
        above, below = (low.interval, high.interval) if low.high is None else (high.interval, low.interval)
        if above.high != INF or below.low != -INF or above.overlaps(below):
            continue
        start, end = min(low.full_start, low.start), max(high.end, high.noun_end)
        yield Finding(
            start, end, "no number satisfies both bounds",
            evidence=Evidence(text[start:end], f"at least {plain(above.low)} and at most {plain(below.high)}", "a lower bound that is not above the upper one"),
            suggestions=_exchanged(text, start, end, low, high),
        )  # fmt: skip
    for fact in article.facts.of("range"):
        if fact.parts and len(fact.parts) == 2 and Interval.exact(fact.parts[0]).overlaps(Interval.exact(fact.parts[1])):
            if text[fact.full_start : fact.start].strip().lower() == "between" or word_before(text, fact.start) == "between":
                yield Finding(fact.start, fact.end, "the range has no width", evidence=Evidence(text[fact.start : fact.end], "both ends are the same", "two different ends"))


def _exchanged(text: str, start: int, end: int, low: Fact, high: Fact) -> list[Suggestion]:
    """The bounds with their numbers exchanged."""
    first, second = (low.number_start, low.number_end), (high.number_start, high.number_end)
    return [Suggestion(rewritten(text, start, end, [(first, text[slice(*second)]), (second, text[slice(*first)])]))]


def _same_thing(text: str, low: Fact, high: Fact) -> bool:
    """Do both bounds stand together and count the same thing, named once or twice?"""
    shared = low.noun_start == high.noun_start
    gap = text[low.end if shared else max(low.end, low.noun_end) : min(high.full_start, high.start)]
    if not _AND.fullmatch(gap) or (low.high is None) == (high.high is None):
        return False
    if shared and low.noun:
        return True
    if low.noun and high.noun and low.head != high.head:
        return False
    if low.noun and not high.noun and (low.unit != high.unit and high.unit is not None or word_after(text, high.end)[:1].isalpha() and word_after(text, high.end) not in ("of", "in", "at", "on", "for", "a", "per", "may")):
        return False
    return low.unit == high.unit or low.unit in (None, "count") and low.noun is None and low.kind != "duration"
