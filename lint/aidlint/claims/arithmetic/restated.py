"""Shares and parts told again as counts over a clause: "it has 400 members; 30 percent of them, 120 in all, …"."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Relation
from aidlint.claims.arithmetic.rows import is_whole
from aidlint.claims.arithmetic.sentence import behind, copied, like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

_SHARES = ("percent", "fraction", "ratio")
_OF_THEM = lazy(
    r"\s+of\s+(?:them|these|those|whom|which|the (?:total|whole|lot))\b[^,;:.()\d]{0,30}?(?:,\s+|\s\(|\s[–—]\s|"
    r",?\s+or\s+|,\s+(?:that|which) is\s+)"
    r"(?:(?:or|that is|which is|about|around|nearly|some|just|only|over|almost|roughly)\s+)*"
)
_PART_ENDS = lazy(r"\s*(?:[,;.)]|$|[–—]|in all\b|in total\b|altogether\b|of them\b|people\b)")
_PART_OF = lazy(r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|all|all the|our|his|her|those|these)\s+)?")
_THAT_IS = lazy(r"(?:that|this|it) (?:is|was|makes|means) ")
_OF_THOSE = lazy(r"\s+of\s+(?:them|these|those|the (?:total|whole|lot))\b|[,.;]")
_SAID = lazy(
    r"(?:\s[a-z'’-]+){1,6},\s+(?:(?:about|around|nearly|some|just|only|over|under|almost|roughly|barely|a mere|fully|"
    r"exactly|or|that is|which is"
    r"|less than|more than|not quite|well over|well under)\s+)*"
)
_TURNS = lazy(r"\b(?:and|but|while|up|down|from|compared|against|fell|rose|by|who|whose|which)\b")
_ALONE = lazy(r"\s*(?:[.,;)]|$|of\s+(?:them|the\s+(?:total|whole|lot))\b)")


def read(sentence: Sentence) -> Iterator[Relation]:
    """Relations ``part``, ``share`` and, where the count is in no apposition, ``near share``."""
    figures = sentence.figures
    if sentence.has(_AMONG):
        yield from _among(sentence)
    if "one in " in sentence.words:
        yield from _one_in(sentence)
    if not any(fact.kind in _SHARES for fact in figures):
        return
    for place, share in enumerate(figures):
        if share.kind not in _SHARES or not _sized(share):
            continue
        if place + 1 < len(figures) and " of " in sentence.words:
            part = figures[place + 1]
            gap = _OF_THEM.fullmatch(sentence.lower, share.end, min(part.full_start, part.start))
            whole = (
                _whole(sentence, place) if gap and _counted(part) and _PART_ENDS.match(sentence.lower, behind(part)) else None
            )
            if whole is not None and part.amount <= whole.amount and (part.noun is None or part.head in (whole.head, "person")):
                yield Relation("share", (share.start, share.end), {"part": part, "whole": whole, "share": share})
        if place == 0 and len(sentence.previous) == 2 and _THAT_IS.fullmatch(sentence.lower, sentence.start, share.full_start):
            part, whole = sentence.previous
            if (
                _counted(part)
                and is_whole(whole)
                and _PART_OF.fullmatch(sentence.lower, part.end, min(whole.full_start, whole.start))
            ):
                if _OF_THOSE.match(sentence.lower, share.end):
                    yield Relation("share", (share.start, share.end), {"part": part, "whole": whole, "share": share})
        if place > 1 and share.kind == "percent":
            yield from _near(sentence, figures[place - 2], figures[place - 1], share)


def _near(sentence: Sentence, one: Fact, other: Fact, share: Fact) -> Iterator[Relation]:
    """ "36 of the 150 seats were taken, barely 24 percent"; "of the 60 pigs 24 had the fever, which is 40 percent"."""
    lower = sentence.lower
    if _PART_OF.fullmatch(lower, one.end, min(other.full_start, other.start)):
        part, whole = one, other
    elif _OF_THE.search(sentence.before(one)) and ";" not in lower[one.end : other.start]:
        part, whole = other, one
    else:
        return
    if _counted(part) and is_whole(whole) and whole.unit == "count" and part.amount <= whole.amount:
        said = lower[behind(other) : min(share.full_start, share.start)]
        if _SAID.fullmatch(said) and not _TURNS.search(_THAT.sub("", said)) and _ALONE.match(lower, share.end):
            yield Relation("near share", (share.start, share.end), {"part": part, "whole": whole, "share": share})


_OF_THE = lazy(r"\bof\s+(?:the|its|their|his|her|our|these|those)\s+$")
_THAT = lazy(r"(?:which|that) is ")


def _one_in(sentence: Sentence) -> Iterator[Relation]:
    """ "One in four of the 120 applicants, 40 people in all": the share is told by the four."""
    for base, whole, part in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
        if (
            not sentence.lower.endswith("one in ", sentence.start, base.start)
            or not isinstance(base.value, int)
            or base.value < 2
        ):
            continue
        stop = min(part.full_start, part.start)
        if _counted(whole) and _counted(part) and part.amount <= whole.amount and part.head in (None, whole.head, "person"):
            if _PART_OF.fullmatch(sentence.lower, base.end, min(whole.full_start, whole.start)):
                if sentence.lower[behind(whole) : stop] in (", ", ", or ", " (") and _PART_ENDS.match(
                    sentence.lower, behind(part)
                ):
                    made = copied(base)
                    made.kind, made.unit, made.noun, made.head = "ratio", None, None, None
                    made.parts, made.value = (1, base.amount), 1 / base.amount
                    made.low = made.high = made.value
                    yield Relation("share", (base.start, base.end), {"part": part, "whole": whole, "share": made})


def _sized(share: Fact) -> bool:
    return share.unit in (None, "percent") and isinstance(share.value, (int, float)) and share.value > 0


def _counted(fact: Fact) -> bool:
    return (
        fact.kind in ("number", "quantity")
        and fact.unit in (None, "count")
        and isinstance(fact.value, (int, float))
        and fact.value > 0
        and not like_a_year(fact)
        and fact.malformed is None
    )


def _whole(sentence: Sentence, place: int) -> Fact | None:
    """The one count with a noun that "them" can stand for: before the share, or in the sentence before."""
    for figures in (sentence.figures[:place], sentence.previous):
        found = [fact for fact in figures if _counted(fact) and fact.noun is not None and is_whole(fact)]
        if found:
            return found[0] if len(found) == 1 and len(figures) <= 2 else None
    return None


_AMONG = ("among them ", "among whom ", "including ")
_AMONG_LINK = lazy(r"[^,;:.()\d]{0,30},\s+(?:among (?:them|whom)|including)\s+$")


def _among(sentence: Sentence) -> Iterator[Relation]:
    """ "Six men last year, among them eight from Kerala": a part told after its whole."""
    for whole, part in pairwise(sentence.figures):
        if _counted(whole) and _counted(part) and whole.noun is not None and part.noun in (None, whole.noun):
            if _AMONG_LINK.fullmatch(sentence.lower, behind(whole), min(part.full_start, part.start)):
                yield Relation("part", (whole.end, part.start), {"part": part, "whole": whole})
