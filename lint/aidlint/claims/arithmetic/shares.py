"""Parts of wholes, shares of them and what remains."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Relation
from aidlint.claims.arithmetic import impossible
from aidlint.claims.arithmetic.sentence import behind, copied, like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

_OF = lazy(
    r"\s(?:out\s)?of\s(?:(?:the|its|their|those|these|his|her|our|all|some|about|around|nearly|total|a "
    r"total of|more than|an estimated|(?:[a-z-]+\s){0,2}?[a-z-]+(?:['’]s|s['’]))\s)*"
)
_OF_OPENING = lazy(
    r"\bof\s+(?:(?:the|its|their|those|these|his|her|our|all|some|about|a total of|"
    r"(?:[a-z-]+\s){0,2}?[a-z-]+(?:['’]s|s['’]))\s+)*$"
)
_ABOUT = (
    r"(?:(?:about|around|nearly|some|just|only|over|under|almost|roughly|approximately|more than|less than|"
    r"well over|barely|a mere|exactly|fully)\s+)*"
)
_OR = lazy(
    r"(?:,?\s+or\s+|,?\s+(?:-|–|—)+\s+(?:or\s+|(?:that's|that is)\s+(?:an?\s+)?(?:[a-z]+\s+)?)?|\s*\(|,\s+(?:equal to|"
    rf"equivalent to|which is|that is|i\.e\.|representing|making up|accounting for)\s+){_ABOUT}$"
)
# What a restated figure follows at once: a mark, or "or".
_APPOSED = lazy(
    rf"(?:,?\s+or\s+|\s*\(|,\s+|\s[–—]\s|\s--?\s)(?:(?:that|which|this) is\s+|i\.e\.\s+|meaning\s+|"
    rf"in other words\s+)?{_ABOUT}"
)
_OF_THEM = lazy(r"\)?\s+(?:of\s+(?:them|whom|which|those)|in all|in total|altogether)\b|\)|,|\.(?:\W|$)|\s[–—-]")
_WHOM = lazy(
    r"[^;:.()]{0,50}?,?\s+of\s+(?:whom|which|these|those|them)\s+(?:(?:about|around|nearly|some|just|only|over|almost)\s+)*"
)
_BRACKET = lazy(r"\s*\((?:(?:about|or|around|nearly|some|just|only|over|under|almost|roughly)\s+)*$")
_COMMA_BEFORE = lazy(r",\s*(?:only |about |some |just )*$")
_ASIDE = lazy(r"\b(?:and|but|while|in)\b")
_VERB_AFTER = lazy(r"\s+(?:[a-z]+ly\s+)?(?:were|was|are|is|had|have|has|[a-z]+ed|won|lost|came|went|did|will)\b")
_REST = lazy(r"\b(?:the\s+)?(?:other|remaining|rest,|others,)\s+$")
_VALUING = lazy(
    r"\b(?:valuing|values|valued|value|worth)\b[^.;]{0,40}?\b(?:at|to)\s+(?:about |around |nearly |some |just |only )*$"
)
_FOR = lazy(r"\s+(?:in cash\s+)?(?:for|to buy|to acquire|to take|on)\s+(?:an?\s+|its\s+|about\s+|some\s+)*$")


def read(sentence: Sentence) -> Iterator[Relation]:
    """The shares of a sentence."""
    figures = sentence.figures
    for fact in figures:
        if fact.kind == "percent":
            yield from impossible.read(sentence, fact)
    if len(figures) < 2:
        return
    of = "of " in sentence.words
    if of:
        yield from _wholes(sentence)
    if sentence.has(_ASIDES):
        yield from _fractions(sentence)
        yield from _one_in(sentence)
    if of:
        yield from _restated_shares(sentence)
        yield from _of_those(sentence)
    if "valu" in sentence.words:
        yield from _stake(sentence)


_ASIDES = (" or ", "(", " –", " —", " -")


def _wholes(sentence: Sentence) -> Iterator[Relation]:
    """What is said of "P of the W" and "of the W, P"."""
    figures = sentence.figures
    wholes: list[tuple[Fact | None, Fact]] = []
    for index, fact in enumerate(figures):
        follower = figures[index + 1] if index + 1 < len(figures) else None
        if not _count(fact):
            continue
        if follower is not None and _part_of(sentence, fact, follower):
            wholes.append((fact, follower))
            yield Relation("part", (fact.end, follower.start), {"part": fact, "whole": follower})
        if fact.noun is not None and _OF_OPENING.search(sentence.before(fact)) and not _is_second(wholes, fact):
            wholes.append((None, fact))
    for part, whole in wholes:
        yield from _shared(sentence, part, whole)
        yield from _remaining(sentence, part, whole)
        yield from _grains(sentence, part, whole)


def _count(fact: Fact) -> bool:
    return (
        fact.kind in ("quantity", "number")
        and isinstance(fact.value, (int, float))
        and fact.value > 0
        and fact.malformed is None
        and (
            fact.unit in (None, "count")
            or fact.unit in ("acre", "hectare", "square_mile", "square_kilometer", "tonne", "mile", "kilometer")
        )
    )


def _is_second(wholes: list[tuple[Fact | None, Fact]], fact: Fact) -> bool:
    return any(whole is fact for _, whole in wholes)


def _part_of(sentence: Sentence, part: Fact, whole: Fact) -> bool:
    """Is it "P of the W", two counts of one thing?"""
    if (
        not _count(whole)
        or part.end > part.number_end
        and part.unit in (None, "count")
        or like_a_year(part)
        and like_a_year(whole)
    ):
        return False
    if part.amount > whole.amount and whole.number_end - whole.number_start == 4 and 1900 <= whole.amount <= 2100:
        return False  # "600,000 of the 2024 visits"
    if (
        sentence.text[whole.number_end : whole.number_end + 1] == "-"
        or part.unit != whole.unit
        and None not in (part.unit, whole.unit)
    ):
        return False
    gap = _OF.fullmatch(sentence.lower, max(part.end, part.noun_end if part.noun_end <= whole.start else part.end), whole.start)
    return gap is not None and (
        part.noun is None or part.noun_start > whole.start or part.noun_end <= whole.start and part.head == whole.head
    )


def _shared(sentence: Sentence, part: Fact | None, whole: Fact) -> Iterator[Relation]:
    """ "45 of the 90 towns, or 60 percent"; "of the 200 trees, 30 were oaks (15 percent)"."""
    later = [fact for fact in sentence.figures if fact.start > whole.start]
    if part is None:
        if not later or not _count(later[0]) or not _COMMA_BEFORE.search(sentence.before(later[0], 60)):
            return
        part = later[0]
        later = later[1:]
        if part.noun is not None and part.noun_end > 0 and part.head != whole.head:
            return
        if _VERB_AFTER.match(sentence.lower, part.end):
            yield Relation("part", (whole.end, part.start), {"part": part, "whole": whole})
        if (
            later
            and later[0].kind == "percent"
            and (
                _BRACKET.search(sentence.before(later[0]))
                and "," not in sentence.before(later[0])
                or _OR.fullmatch(sentence.lower, part.end, later[0].start)
                and not sentence.lower.startswith(" of ", later[0].end)
            )
        ):
            yield Relation("share", (later[0].start, later[0].end), {"part": part, "whole": whole, "share": later[0]})
        return
    if later and later[0].kind == "percent" and later[0].unit == "percent":
        start = max(whole.end, whole.noun_end)
        if (
            later[0].full_start - start < 40
            and _OR.search(sentence.lower, start, later[0].start)
            and "," not in sentence.lower[start : later[0].start - 6]
        ):
            yield Relation("share", (later[0].start, later[0].end), {"part": part, "whole": whole, "share": later[0]})


def _plain_share(sentence: Sentence, part: Fact, whole: Fact, share: Fact) -> bool:
    """ "66 of 120 seats, 65 percent."; "50 of the 400 inhabitants, 25 percent of them,"."""
    gap = sentence.lower[behind(whole) : share.start]
    return (
        share.kind == "percent"
        and _COMMA_ABOUT.fullmatch(gap) is not None
        and _ALONE.match(sentence.lower, share.end) is not None
        and (part.noun is None or part.noun_start >= whole.start or part.head == whole.head)
    )


_COMMA_ABOUT = lazy(rf",\s+{_ABOUT}")
_MARK_ABOUT = lazy(rf"(?:,|:|\s[–—-])\s+{_ABOUT}")
_ALONE = lazy(r"[.,;)]|$|\s+of\s+(?:them|the\s+(?:total|whole))\b")


def _restated_shares(sentence: Sentence) -> Iterator[Relation]:
    """Part, whole and share told in any order: the first shape that three figures in a row have."""
    figures = sentence.figures
    for row in zip(figures, figures[1:], figures[2:], strict=False):
        shares = [_is_share(fact) for fact in row]
        if sum(shares) == 1 and all(share or _count(fact) for fact, share in zip(row, shares, strict=True)):
            yield from _shaped(sentence, *row, shares.index(True))


def _of_those(sentence: Sentence) -> Iterator[Relation]:
    """ "The school has 24 teachers. Fifteen of them are women, or 62 percent"; "Of these, 60, or 30 percent, …"."""
    if len(sentence.previous) != 1 or len(sentence.figures) < 2:
        return
    (whole,) = sentence.previous
    part, share = sentence.figures[:2]
    if not _count(whole) or whole.noun is None or not _count(part) or part.amount > whole.amount or share.unit != "percent":
        return
    opened = _OF_THESE.match(sentence.lower, sentence.start) is not None
    gap = sentence.lower[part.end : share.start]
    if (opened or _OF_WHICH.match(gap)) and len(gap) < _NEAR and _OR.search(gap) and share.kind == "percent":
        yield _share(part, whole, share)


_OF_THESE = lazy(r"of (?:these|those|them)\b")


def _shaped(sentence: Sentence, one: Fact, other: Fact, third: Fact, share: int) -> Iterator[Relation]:
    lower = sentence.lower
    second, last = min(other.full_start, other.start), min(third.full_start, third.start)
    if share == 2 and _part_of(sentence, one, other):
        if other.noun is not None and _plain_share(sentence, one, other, third):
            yield _share(one, other, third)
    elif share == 0 and _TURNOUT.search(sentence.before(one)) and _MARK_ABOUT.fullmatch(lower, one.end, second):
        if _part_of(sentence, other, third):
            yield _share(other, third, one)
    elif share == 0 and (other.noun is not None or _ASKED.match(lower, other.end)) and _OF.fullmatch(lower, one.end, second):
        # "60 percent of the 90 towns, or 45"
        if _apposed(sentence, other, third) and (third.noun is None or third.head in (other.head, "person")):
            yield _share(third, other, one)
    elif share == 0 and _OF_THINGS.fullmatch(lower, one.end, second) and _OF.fullmatch(lower, behind(other), last):
        # as in "a third of the members (20 of 90)"
        if lower.startswith(")", behind(third)):
            yield _share(other, third, one)
    elif share < 2 and _APPOSED.fullmatch(lower, behind(one), second) and _OF.fullmatch(lower, _closed(sentence, other), last):
        # "30 – a fifth – of the 90", "a fifth, 30, of the 90"
        part, share_of = (other, one) if share == 0 else (one, other)
        same = part.noun is None or third.noun is None or part.head == third.head or part.noun_start >= third.start
        if same and not (part.noun is None and third.noun is None):
            yield _share(part, third, share_of)
    elif share == 2 and one.noun is not None and lower[behind(one) : second] == ", " and _OF_WHICH.match(lower, other.end):
        # "54 voices, 17 of which are tenors, or 45 percent"
        if last - other.end < _NEAR and _OR.search(lower, other.end, last):
            yield _share(other, one, third)
    elif share == 2 and _late(sentence, one, other, third):
        yield _share(other, one, third)
    elif share > 0 and one.noun is not None and _WHOM.fullmatch(lower, behind(one), second):
        # "90 towns, of which 30, or 40 percent, …"
        part, share_of = (third, other) if share == 1 else (other, third)
        if _APPOSED.fullmatch(lower, behind(other), last) and (part.noun is None or part.noun_start > third.start):
            yield _share(part, one, share_of)


_ASKED = lazy(
    r" (?:asked|questioned|polled|surveyed|interviewed|checked|tested|seen|counted|examined|inspected|who (?:answered"
    r"|replied))\b"
)


def _late(sentence: Sentence, whole: Fact, part: Fact, share: Fact) -> bool:
    """ "1,600 letters, of which 400 were against it, or 25 percent"; "of 250 kitchens 75 were dirty, that is 30 percent"."""
    lower = sentence.lower
    gap, end = lower[part.end : share.start], min(part.full_start, part.start)
    if whole.noun is None or len(gap) > _NEAR or gap.count(",") > 1 or not _OR.search(lower, part.end, share.start):
        return False
    if not _VERB_AFTER.match(gap) or _FRESH.match(lower, share.end):
        return False
    opened = _OF_OPENING.search(sentence.before(whole)) and lower[behind(whole) : end] in (" ", ", ")
    return bool(opened) or _WHOM.fullmatch(lower, behind(whole), end) is not None


_FRESH = lazy(r" (?:of|more|less|fewer|higher|lower|up|down)\b")
_TURNOUT = lazy(r"\b(?:turnout|share|rate|proportion)\s+(?:of|was|is|stood at)\s+$")
_OF_WHICH = lazy(r"\s+of\s+(?:which|whom|them|these|those)\b")
_NEAR = 50
_OF_THINGS = lazy(rf"\s+of\s+[^,;:.()]{{3,60}}\(\s?{_ABOUT}")


def _is_share(fact: Fact) -> bool:
    return (fact.kind == "percent" and fact.unit == "percent" or fact.kind in ("fraction", "ratio")) and (
        fact.value if isinstance(fact.value, (int, float)) else 0
    ) > 0


def _share(part: Fact, whole: Fact, share: Fact) -> Relation:
    return Relation("share", (share.start, share.end), {"part": part, "whole": whole, "share": share})


def _closed(sentence: Sentence, fact: Fact) -> int:
    """The place after a figure and the mark that closes its aside."""
    end = behind(fact)
    closing = _CLOSES.match(sentence.lower, end)
    return closing.end() if closing else end


_CLOSES = lazy(r"\)|,(?=\s+of)|\s[–—-]+(?=\s+of)")


def _apposed(sentence: Sentence, whole: Fact, part: Fact) -> bool:
    """Does the part follow the whole as another way to say the share: "the 90 towns in the north, 30 of them,"?"""
    start = behind(whole)
    gap = sentence.lower[start : min(part.full_start, part.start)]
    comma = gap.rfind(",")
    mark = gap.rfind("(") if comma < 0 else comma
    mark = max(mark, gap.rfind(" or "), gap.rfind(" –"), gap.rfind(" —"))
    if mark < 0 or len(gap) > 60 or ";" in gap or _ASIDE.search(gap[mark:]) or "," in gap[:mark].strip(" ,"):
        return False
    return (
        _APPOSED.fullmatch(gap.rstrip() + " " if gap[-1:] != "(" else gap, mark) is not None or " or " in gap[mark:]
    ) and _OF_THEM.match(sentence.lower, behind(part)) is not None


def _remaining(sentence: Sentence, part: Fact | None, whole: Fact) -> Iterator[Relation]:
    """ "Of the 40 seats the left won 22 and the remaining 20 …"."""
    named: list[Fact] = [part] if part is not None else []
    for fact in sentence.figures:
        if fact.start <= whole.start or not _count(fact):
            continue
        before = sentence.before(fact)
        if _REST.search(before):
            same = fact.noun is None or fact.head == whole.head
            link = sentence.lower[max(whole.end, named[-1].end if named else 0) : fact.start]
            if (
                named
                and same
                and fact.unit in (None, "count", whole.unit)
                and " with the " not in link
                and " of the remaining" not in link
            ):
                roles = {"whole": whole, "rest": fact} | {f"part {number}": known for number, known in enumerate(named, 1)}
                yield Relation("remainder", (fact.start, fact.end), roles)
            return
        if part is not None:
            if fact is not part:
                return
        elif fact.noun is not None and fact.head != whole.head and fact.noun_start - fact.end < 2 or _REST.search(before):
            return
        else:
            named.append(fact)


def _one_in(sentence: Sentence) -> Iterator[Relation]:
    """ "One person in four (35 percent)"."""
    for one, base, share in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
        if one.value != 1 or not _count(base) or base.noun is not None or share.kind != "percent":
            continue
        if sentence.lower[behind(one) : base.start] == " in " and _OR.fullmatch(sentence.lower, base.end, share.start):
            made = copied(one)
            made.kind, made.unit, made.end, made.noun, made.head = "ratio", None, base.end, None, None
            made.parts, made.value = (1, base.amount), 1 / base.amount
            made.low = made.high = made.value
            yield Relation("fraction", (share.start, share.end), {"fraction": made, "share": share})


def _fractions(sentence: Sentence) -> Iterator[Relation]:
    """ "A quarter of the patients, or 35 percent"; "one in five (40 percent)"."""
    for one, other in pairwise(sentence.figures):
        if one.kind in ("fraction", "ratio") and other.kind == "percent" and other.unit == "percent" and (one.value or 0) != 0:
            start = max(one.end, one.noun_end)
            gap = sentence.lower[start : other.start]
            if len(gap) < 44 and _OR.search(sentence.lower, start, other.start) and not _ASIDE.search(gap):
                yield Relation("fraction", (other.start, other.end), {"fraction": one, "share": other})


def _grains(sentence: Sentence, part: Fact | None, whole: Fact) -> Iterator[Relation]:
    """ "45 percent of the 10 voters"; "of the 10 judges, 45 percent": a share of few countable things."""
    if (
        part is not None
        or whole.unit != "count"
        or not isinstance(whole.value, int)
        or not 1 < whole.value <= 100
        or sentence.lower[whole.noun_end : whole.noun_end + 1] in "'’"
    ):
        return
    for share in sentence.figures:
        if share.kind == "percent" and share.unit == "percent":
            before = share.end <= whole.start and _OF.fullmatch(sentence.lower, share.end, whole.start)
            if before or share.start > whole.start and sentence.lower[max(whole.end, whole.noun_end) : share.start] == ", ":
                yield Relation(
                    "grain", (share.end, whole.start) if before else (whole.end, share.start), {"share": share, "whole": whole}
                )


def _stake(sentence: Sentence) -> Iterator[Relation]:
    """ "$300 million for 60 percent of the firm, valuing the whole at $500 million"; "for a fifth it paid …"."""
    for one, other, value in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
        price, share = (one, other) if one.kind == "money" else (other, one)
        if price.kind == value.kind == "money" and price.unit == value.unit and _is_share(share):
            paid = share is one and sentence.before(one).endswith("for ") or _FOR.search(sentence.lower, one.end, other.start)
            if paid and _VALUING.search(sentence.lower, other.end, value.start):
                yield Relation("stake", (share.end, value.start), {"price": price, "share": share, "value": value})
