"""Hedges: the words around a number that widen it, and the interval they leave."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Fact
    from aidlint.facts.source import Source

# Last word of a hedge before a number → its wordings, longest first, with the hedge each stands for.
_BEFORE: dict[str, list[tuple[str, str]]] = {}
for _hedge, _wordings in {
    "more than": (
        "more than|over|above|in excess of|upwards of|well over|just over|far more than|much more than|greater than"
        "|slightly more than|a little over|exceeding|topping"
    ),
    "less than": "less than|fewer than|under|below|just under|well under|lower than|smaller than",
    "nearly": "nearly|almost|close to|approaching|not quite|just short of",
    "about": (
        "about|around|some|approximately|roughly|an estimated|estimated|or so|circa|approx|approx.|about some"
        "|something like|in the region of|in the order of|an average of about"
    ),
    "at least": (
        "at least|no younger than|no earlier than|no lower than|no smaller than|no fewer than|no less than|not less than"
        "|not fewer than|a minimum of|minimum of"
    ),
    "at most": (
        "at most|no older than|no longer than|no later than|no higher than|no larger than|no more than|not more than"
        "|a maximum of|maximum of|not exceeding|limited to"
    ),
    "up to": "up to|as many as|as much as|as high as",
}.items():
    for _wording in _wordings.split("|"):
        _BEFORE.setdefault(_wording.rsplit(" ", 1)[-1], []).append((_wording, _hedge))
for _pairs in _BEFORE.values():
    _pairs.sort(key=lambda pair: -len(pair[0]))

_AFTER = lazy(r" or (more|so|less|fewer|over)\b| ?\+(?![0-9])|[- ]plus\b|-odd\b| and (?:over|above|more)\b| at (least|most)\b")
_AFTER_HEDGE = {"so": "about", "less": "at most", "fewer": "at most", "most": "at most"}
# How far "about" and "nearly" reach, as a share of the number; a convention of this program, wider than most writers'.
_ABOUT = 0.1
_LONGEST = 24


def before(src: Source, start: int) -> tuple[str, int] | None:
    """The hedge that ends just before ``start``, and where it starts."""
    lower = src.lower
    stop = start - 1
    if stop <= src.done or lower[stop] not in " \u00a0\n":
        return None
    low = max(src.done, stop - _LONGEST)
    blank = stop - 1
    while blank >= low and lower[blank] not in " \u00a0\n(":
        blank -= 1
    wordings = _BEFORE.get(lower[blank + 1 : stop])
    if not wordings:
        return None
    for wording, hedge in wordings:
        begin = stop - len(wording)
        if (
            begin >= low
            and (begin == 0 or not lower[begin - 1].isalnum())
            and (" ".join(lower[begin:stop].split()) == wording if " " in wording else True)
        ):
            return hedge, begin
    return None


def after(src: Source, end: int) -> tuple[str, int] | None:
    """The hedge right after a number: ``or more``, ``-plus``, ``+``, ``or so``."""
    if src.lower[end : end + 1] not in " -+" or not src.lower[end : end + 1]:
        return None
    found = _AFTER.match(src.lower, end)
    if not found:
        return None
    word = found[1] or found[2]
    if found[0].startswith("-odd"):
        return "about", found.end()
    return _AFTER_HEDGE.get(word or "", "at least"), found.end()


def bound(fact: Fact) -> None:
    """Set ``low``/``high`` from value, step and hedge."""
    if not isinstance(fact.value, (int, float)):
        return
    value = fact.value
    half = fact.step / 2
    low: float | None = value - half if half else value
    high: float | None = value + half if half else value
    hedge = fact.hedge
    if hedge is not None:
        if hedge in ("more than", "at least"):
            low, high = (value if hedge == "more than" else low), None
        elif hedge in ("less than", "at most", "up to"):
            low, high = None, (value if hedge == "less than" else high)
        elif hedge == "nearly":
            low, high = value - abs(value) * _ABOUT, value
        elif hedge == "about":
            margin = max(abs(value) * _ABOUT, half)
            low, high = value - margin, value + margin
    fact.low, fact.high = low, high
