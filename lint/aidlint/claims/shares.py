"""Parts of wholes, shares of them, what remains, and percentages that claim to make up a whole."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Relation
from aidlint.claims.sentence import like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.sentence import Sentence
    from aidlint.facts.fact import Fact

_OF = lazy(
    r"\s(?:out\s)?of\s(?:(?:the|its|their|those|these|his|her|our|all|some|about|around|nearly|total|a "
    r"total of|state's|country's|city's|more than|an estimated)\s)*"
)
_OF_OPENING = lazy(r"\bof\s+(?:(?:the|its|their|those|these|his|her|our|all|some|about|a total of)\s+)*$")
_OR = lazy(
    r"(?:,?\s+or\s+|,?\s+(?:-|–|—)+\s+(?:that's|that is)\s+(?:an?\s+)?(?:[a-z]+\s+)?|\s*\(|,\s+(?:equal "
    r"to|equivalent to|which is|that is|i\.e\.)\s+)(?:(?:about|around|nearly|some|just|only|over|under|"
    r"almost|roughly|approximately|more than|less than|well over)\s+)*$"
)
_COMMA_OR = lazy(r",\s+or\s+(?:(?:about|around|nearly|some|just|only|over|under|almost|roughly)\s+)*")
_BRACKET = lazy(r"\s*\((?:(?:about|or|around|nearly|some|just|only|over|under|almost|roughly)\s+)*$")
_COMMA_BEFORE = lazy(r",\s*(?:only |about |some |just )*$")
_ASIDE = lazy(r"\b(?:and|but|while|in)\b")
_REMAINING = lazy(r"\bremaining\s+$")
_LAST_AND = lazy(r"\band\s+(?:the\s+)?(?:remaining\s+)?(?:about\s+)?$")
_VERB_AFTER = lazy(r"\s+(?:[a-z]+ly\s+)?(?:were|was|are|is|had|have|has|[a-z]+ed|won|lost|came|went|did|will)\b")
_REST = lazy(r"\b(?:the\s+)?(?:other|remaining|rest,|others,)\s+$")
_VALUING = lazy(r"\b(?:valuing|values|valued|value)\b[^.;]{0,40}?\bat\s+(?:about |around |nearly |some |just |only )*$")
_FOR = lazy(r"\s+(?:in cash\s+)?(?:for|to buy|to acquire|to take|on)\s+(?:an?\s+|its\s+|about\s+|some\s+)*$")
_MADE_UP = lazy(
    r"\b(?:made up of|consist(?:s|ed|ing)? of|compos(?:ed|ition) (?:of|is)|divided (?:into|among|between)|"
    r"shared (?:out )?(?:among|between|by)|comprises?|comprised|split(?:s| into| between)?|breaks down|"
    r"broken down)\b"
)
_FALL = lazy(
    r"\b(?:fell|fallen|falls?|falling|declin(?:e|es|ed|ing)|dropp(?:ed|ing)|drops?|decreas(?:e|es|ed|ing)|"
    r"shrank|shrunk|plung(?:e|ed|ing)|plummeted|slump(?:ed|s)?|reduced|cut|lowered|"
    r"slashed)\s+(?:by\s+)?(?:(?:an?|almost|nearly|about|more than|over|some|around|at least|a total "
    r"of)\s+){0,3}$"
)
_PEOPLE_OF = lazy(
    r"\s+of\s+(?:(?:the|all|these|those|its|their|our|his|her|local|eligible|registered|likely|american|"
    r"british|adult|young|older)\s+)*"
    r"(?:patients|people|voters|respondents|residents|workers|employees|students|pupils|women|men|"
    r"children|adults|teachers|nurses|doctors|households|families|members|"
    r"those (?:polled|asked|surveyed|questioned)|workforce|electorate|participants|customers|users|"
    r"citizens|drivers|parents|victims|homes|schools|companies|firms|farmers|consumers|americans|"
    r"britons)\b(?!['’])"
)


def read(sentence: Sentence) -> Iterator[Relation]:
    """The shares of a sentence."""
    figures = sentence.figures
    for fact in figures:
        if fact.kind == "percent":
            yield from _impossible(sentence, fact)
    if len(figures) < 2:
        return
    if sentence.lower.find("of ", sentence.start, sentence.end) >= 0:
        yield from _wholes(sentence)
    if (
        sentence.lower.find(" or ", sentence.start, sentence.end) >= 0
        or sentence.lower.find("(", sentence.start, sentence.end) >= 0
    ):
        yield from _fractions(sentence)
    yield from _stake(sentence)
    yield from _partition(sentence)


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
        if len(later) > 1:
            later[0] = _restated(sentence, later[0], later[1])
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


def _restated(sentence: Sentence, part: Fact, share: Fact) -> Fact:
    """The bare number of "of the 250 wells, 50, or 25 percent," as a count, though read as a percentage."""
    bare = part.kind == "percent" and part.end == part.number_end and isinstance(part.value, int)
    if not bare or share.kind != "percent" or not _COMMA_OR.fullmatch(sentence.lower, part.end, share.start):
        return part
    from aidlint.facts.fact import Fact

    made = Fact("number", part.start, part.end, part.value)
    made.low = made.high = part.amount
    return made


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
    """ "$300 million for 60 percent of the firm, valuing the whole at $500 million"."""
    at = sentence.lower.find("valu", sentence.start, sentence.end)
    if at < 0:
        return
    for index, price in enumerate(sentence.figures[:-2]):
        share, value = sentence.figures[index + 1], sentence.figures[index + 2]
        if price.kind == value.kind == "money" and price.unit == value.unit and share.kind == "percent":
            if _FOR.search(sentence.lower, price.end, share.start) and _VALUING.search(sentence.lower, share.end, value.start):
                yield Relation("stake", (share.end, value.start), {"price": price, "share": share, "value": value})


def _partition(sentence: Sentence) -> Iterator[Relation]:
    """Percentages that the sentence says make up a whole."""
    percents = [fact for fact in sentence.figures if fact.kind == "percent" and fact.unit == "percent"]
    if len(percents) < 3:
        return
    cue = _MADE_UP.search(sentence.lower, sentence.start, percents[0].start)
    rest = next((fact for fact in percents[2:] if _REMAINING.search(sentence.before(fact))), None)
    voted = _OF_ALL.match(sentence.lower, percents[-1].end) if not cue else None
    if not cue and not voted and not (rest is percents[-1] and _OF_OPENING_PLURAL.match(sentence.lower, sentence.start)):
        return
    first = percents[0]
    if cue and (first.start - cue.end() > 40 or "," in sentence.lower[cue.end() : first.start]):
        return
    for one, other in pairwise(percents):
        gap = sentence.lower[one.end : other.start]
        if len(gap) > 60 or ";" in gap or not ("," in gap or " and " in gap) or voted and gap.strip(", ") not in ("", "and"):
            return
    if not _LAST_AND.search(sentence.lower[percents[-2].end : percents[-1].start]):
        return
    span = cue.span() if cue else voted.span() if voted else (rest.start, rest.end) if rest else (first.start, first.end)
    yield Relation("partition", span, {f"part {number}": fact for number, fact in enumerate(percents, 1)})


_OF_ALL = lazy(r"\s+of\s+(?:the|all)\s+(?:popular\s+|valid\s+)?(?:votes?|ballots?|electorate|seats|total|shares|stock)\b")
_OF_OPENING_PLURAL = lazy(r"of (?:the |all )?[a-z ]{3,30},")


def _impossible(sentence: Sentence, fact: Fact) -> Iterator[Relation]:
    """More than the whole lost, or more than all of a group."""
    if fact.unit != "percent" or not isinstance(fact.value, (int, float)) or fact.value <= 100:
        return
    if (fact.low or 0) <= 100 and fact.hedge != "up to":
        return
    start = max(sentence.start, min(fact.full_start, fact.start) - 60)
    fall = _FALL.search(sentence.lower, start, min(fact.full_start, fact.start))
    if fall:
        yield Relation("loss", fall.span(), {"share": fact})
    else:
        group = _PEOPLE_OF.match(sentence.lower, fact.end)
        if group:
            yield Relation("of all", group.span(), {"share": fact})
