"""Percentages that claim to make up a whole."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Relation
from aidlint.claims.arithmetic.rows import OPEN
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

_MADE_UP = lazy(
    r"\b(?:made up of|consist(?:s|ed|ing)? of|compos(?:ed|ition) (?:of|is)|divided (?:into|among|between)|"
    r"shared (?:out )?(?:among|between|by)|comprises?|comprised|split(?:s| into| between)?|breaks down|"
    r"broken down)\b"
)
_REMAINING = lazy(r"\bremaining\s+$")
_LAST_AND = lazy(r"\band\s+(?:the\s+)?(?:remaining\s+)?(?:about\s+)?$")
_REST = lazy(
    r"\b(?:the\s+)?(?P<word>other|remaining|rest,?|others,?|remainder,?|final|last)\s+"
    r"(?:of the [a-z]+,?\s+)?(?:some\s+|about\s+)?$"
)
_LEAVING = lazy(r"\bleav(?:ing|es)\s+(?:just\s+|only\s+|about\s+|some\s+)?$")
_REST_IS = lazy(
    r"\b(?:the\s+(?:rest|others|remainder|balance)|remaining\s+[a-z]+(?:\s[a-z]+)?|other\s+[a-z]+)[,\s(–—-]+"
    r"(?:or\s+|just\s+|some\s+|about\s+)?$"
)
_PARTLY = lazy(
    r"\b(?:of the remaining|of the other|of the rest|growth|rose|fell|rise|fall|increase[ds]?|"
    r"(?:was|were|is|are|went|go|by) (?:up|down)|more|less|than|a stake|stakes?|yields?|coupon|interest)\b"
)
_UNDECIDED = lazy(
    r"\b(?:undecided|(?:did|do|does)(?:n['’]t| not) (?:know|care|mind|say|answer|vote)|"
    r"don['’]?t knows?|unsure|not sure|"
    r"no (?:opinion|view|answer)|"
    r"could(?:n['’]t| not) (?:say|decide)|had not (?:decided|made up)|made no choice|abstain\w*|undeclared|unaffiliated)\b"
)
_MOST_PARTS = 9


def read(sentence: Sentence) -> Iterator[Relation]:
    """The partitions of a sentence."""
    percents = [fact for fact in sentence.figures if fact.kind == "percent" and fact.unit == "percent"]
    if not 1 < len(percents) <= _MOST_PARTS:
        return
    found = list(_remaining(sentence, percents))
    yield from found
    if not found and len(percents) > 2:
        found = list(_composed(sentence, percents))
        yield from found or _exclusive(sentence, percents)


def _remaining(sentence: Sentence, percents: list[Fact]) -> Iterator[Relation]:
    """ "61 percent wood, peat 17 percent and rubbish the remaining 22 percent"; "45 percent yes, 38 no, 17 undecided"."""
    last = percents[-1]
    before = sentence.before(last, 60)
    if _REST.search(before) or _REST_IS.search(before) or _LEAVING.search(before):
        parts = percents
    elif len(percents) > 2 and _UNDECIDED.search(sentence.lower, percents[0].start, min(sentence.end, last.end + 60)):
        parts = percents
        if sum(part.amount for part in parts) <= 100:
            return
    else:
        return
    words = sentence.lower[sentence.start : min(sentence.end, last.end + 60)].replace(" of them", "")
    if OPEN.search(words) or _PARTLY.search(words) or len(parts) > _MOST_PARTS:
        return
    if ";" in sentence.lower[parts[0].end : last.start] or any(other.start - one.end > 120 for one, other in pairwise(parts)):
        return
    named = [_OF_ANOTHER.match(sentence.lower, part.end) for part in parts]
    if named[-1] and not any(other and other[1] == named[-1][1] for other in named[:-1]):
        return
    roles = {f"part {number}": part for number, part in enumerate(making_all(parts) or parts, 1)}
    yield Relation("partition", (last.start, last.end), roles)


_OF_ANOTHER = lazy(r"\s+of\s+(?:the\s+)?(?!them\b|the\b|vote|total|whole)([a-z'’]+)")


def making_all(parts: Sequence[Fact]) -> list[Fact] | None:
    """The last of the percentages with those others that make a hundred with it; None where none do."""
    *others, last = parts
    for chosen in range(1, 2 ** len(others)):
        some = [part for place, part in enumerate(others) if chosen >> place & 1]
        if abs(sum(part.amount for part in some) + last.amount - 100) <= 0.5 * (len(some) + 1):
            return [*some, last]
    return None


def _composed(sentence: Sentence, percents: list[Fact]) -> Iterator[Relation]:
    """Percentages that the sentence says make up a whole."""
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


def _exclusive(sentence: Sentence, percents: list[Fact]) -> Iterator[Relation]:
    """ "Asked to name one party only, 44 percent …": one answer each; "the blend is 45 percent barley, …": one thing."""
    if len(percents) != len([fact for fact in sentence.figures if fact.kind == "percent"]) or OPEN.search(
        sentence.lower, percents[0].start, sentence.end
    ):
        return
    lower = sentence.lower
    gaps = [lower[one.end : other.start] for one, other in pairwise(percents)]
    if " and " not in gaps[-1] or any(len(gap) > 80 or ";" in gap or not ("," in gap or " and " in gap) for gap in gaps):
        return
    start = min(percents[0].full_start, percents[0].start)
    thing = _IS.search(lower, sentence.start, start) is not None and all(_OF_WHAT.fullmatch(gap) for gap in gaps)
    votes = _OF_ALL.match(lower, percents[0].end)
    if votes and all(_OF_WHOM.fullmatch(gap) for gap in [gaps[0][votes.end() - percents[0].end :], *gaps[1:]]):
        thing = True  # whoever else stood took what is left
    if not thing and (_ONE_ONLY.search(sentence.words) is None or _PARTLY.search(sentence.words)):
        return
    total = sum(part.amount for part in percents)
    # A slip of one digit; a sum further off has another cause.
    if total > 100 and (total - 100 < 10 or not (total - 100) % 10) or not thing and 100 - total in (10, 20):
        roles = {f"part {number}": part for number, part in enumerate(percents, 1)}
        yield Relation("partition", (percents[-1].start, percents[-1].end), roles)


_ONE_ONLY = lazy(
    r"\b(?:(?:only|just) one|shared? the (?:whole|entire)|between them|one (?:[a-z]+ )?only|a single|one (?:answer|"
    r"choice|vote|party|name|option) (?:each|apiece|was allowed))\b"
)
# What is made of other things, so that its shares leave nothing out.
_IS = lazy(
    r"\b(?:blend|mix|mixture|alloy|cloth|fabric|yarn|fuel|flour|feed|drink|fertili[sz]er|compost|cement|concrete|bronze|brass|"
    r"steel|solder|gunpowder|powder|paint|ink|air|gas|soil|dough|filling|sauce|cheese)\s+(?:is|was|contains?|contained)\s+$"
)
# "48 percent of the vote, the brewer 39 percent and the retired judge 23 percent": the verb is that of the first.
_OF_WHOM = lazy(
    r"(?:,|,? and) (?:(?!(?:in|at|by|from|to|up|down|among|while|when|but|than|against|last|then|before|later|earlier|second"
    r"|second-place|now|year|round|of)\b)[\w.’'-]+ ){1,5}(?:about |some |just |only )?"
)
_OF_WHAT = lazy(r"\s[a-z-]+(?:\s[a-z-]+)?(?:,|,?\sand)(?:\sand)?\s(?:(?:about|some)\s)?")
