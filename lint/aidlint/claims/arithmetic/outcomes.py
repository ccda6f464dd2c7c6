"""Outcomes: counts of things that met this end or that, where nothing can have met two."""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.claims.arithmetic.rows import OPEN, is_whole, items, nearest, same
from aidlint.claims.arithmetic.sentence import behind
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

# Outcomes that exclude each other; a text that names all of one system has closed the row.
_RESCUE = (
    lazy(r"\b(?:saved|rescued|surviv\w+|pulled (?:out )?alive|swam|escaped|unhurt|unharmed|safely|safe)\b"),
    lazy(r"\b(?:dead|died|drowned|killed|bodies|deaths|perished|lost their lives)\b"),
    lazy(r"\b(?:missing|unaccounted|not been found|still (?:sought|being sought))\b"),
)
_VOTES = (
    lazy(r"\b(?:in favou?r|for (?:it|the|a)|voted (?:for|yes)|yes|ayes?|backed|supported|for)\b"),
    lazy(r"\b(?:against|voted no|opposed|no|nays?|noes)\b"),
    lazy(r"\b(?:abstain\w*|abstentions?|blank|spoil\w+)\b"),
)
_SYSTEMS = (_RESCUE, _VOTES)
_OUTCOME_WORDS = ("abstain", "missing", "unaccounted", "sought", "not been found", "against", "opposed", "voted no")


def read(sentence: Sentence) -> Iterator[Relation]:
    """The outcomes of a sentence against the number of those who met them: relations ``total`` and ``remainder``."""
    if len(sentence.figures) < 2:
        return
    if sentence.has(_OUTCOME_WORDS):
        yield from _outcomes(sentence)
    if "of " in sentence.words:
        yield from _contrary(sentence)
    if "vote" in sentence.words and sentence.has(("member", "seat", "deput", "senator")):
        yield from _chamber(sentence)


_CHAMBER = lazy(
    r"\b(?:assembly|parliament|council|house|senate|chamber|board|synod|committee|congress|diet|jury|court|cabinet|bench)\b"
)
_SEATED = frozenset("member seat deputy senator delegate councillor judge".split())
_CAST = lazy(r" votes? (?:in favou?r|for|against|to|cast)\b")
_WEIGHED = lazy(r"\b(?:shares?|proxy|proxies|electors?|public|weighted|each|rounds?|second|amendments?|in all|two votes)\b")


def _chamber(sentence: Sentence) -> Iterator[Relation]:
    """ "The assembly, which has 120 members, passed the bill with 131 votes in favour": more than there are."""
    wholes = [
        fact for fact in sentence.figures if fact.head in _SEATED and fact.noun_start - fact.end < 2 and fact.hedge is None
    ]
    votes = [fact for fact in sentence.figures if fact.head == "vote" and _CAST.match(sentence.lower, fact.end)]
    if len(wholes) != 1 or len(votes) != 1 or votes[0].start < wholes[0].start or votes[0].hedge is not None:
        return
    if _CHAMBER.search(sentence.lower, sentence.start, wholes[0].end + 30) and not _WEIGHED.search(sentence.words):
        yield Relation("part", (wholes[0].end, votes[0].start), {"part": votes[0], "whole": wholes[0]})


def _outcomes(sentence: Sentence) -> Iterator[Relation]:
    """ "A ferry carrying 64 people sank. 51 were saved, nine bodies found, and six are missing": all there is."""
    row = items(sentence, sentence.start, sentence.end, "count")
    if row is None:
        row = [(fact, False) for fact in sentence.figures if same(fact, "count")]
    if not 2 <= len(row) <= 6:
        return
    for system in _SYSTEMS:
        named = [_named(sentence, row, place, system) for place in range(len(row))]
        for first in range(len(row) - 2):
            if None not in named[first : first + 3] and len({*named[first : first + 3]}) == 3:
                parts = [fact for fact, _ in row[first : first + 3]]
                before = [fact for fact, _ in row[:first]] or [fact for fact in sentence.previous if same(fact, "count")]
                wholes = [fact for fact in before if is_whole(fact) and fact.amount >= max(part.amount for part in parts)]
                more = sum(part.amount for part in parts) > wholes[0].amount if wholes else False
                if not more and (len(row) > first + 3 or system is _VOTES):
                    return  # others may be told of next, or have stayed away
                if len(wholes) == 1 and not OPEN.search(sentence.lower, parts[0].start, parts[-1].end):
                    yield nearest("total", (parts[0].start, parts[-1].end), wholes[0], [parts])
                return
        for first in range(1, len(row) - 1):
            parts = [fact for fact, _ in row[first : first + 2]]
            whole = row[first - 1][0]
            if {*named[first : first + 2]} == {0, 1} and whole.noun is not None and is_whole(whole):
                if sum(part.amount for part in parts) > whole.amount >= max(part.amount for part in parts):
                    yield nearest("total", (parts[0].start, parts[-1].end), whole, [parts])
                return


def _contrary(sentence: Sentence) -> Iterator[Relation]:
    """ "Thirty-two of the 50 candidates passed and 28 failed": together more than there are."""
    for part, whole, other in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
        if not (same(part, "count") and same(other, "count") and is_whole(whole) and whole.unit == "count"):
            continue
        if part.amount + other.amount <= whole.amount or part.amount > whole.amount or other.noun not in (None, whole.noun):
            continue
        if not _PART_OF.fullmatch(sentence.lower, part.end, min(whole.full_start, whole.start)):
            continue
        first = sentence.lower[behind(whole) : other.start]
        second = sentence.lower[other.end : min(sentence.end, other.end + 40)]
        if len(first) > 60 or OPEN.search(first + second):
            continue
        if any(a.search(first) and b.search(second) or b.search(first) and a.search(second) for a, b in _CONTRARIES):
            yield Relation("remainder", (other.start, other.end), {"whole": whole, "part 1": part, "rest": other})


_PART_OF = lazy(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?")
_CONTRARIES = (
    (lazy(r"\bpass(?:ed|es)?\b"), lazy(r"\bfail(?:ed|s)?\b")),
    (
        lazy(r"\b(?:accepted|admitted|approved|agreed|upheld|granted)\b"),
        lazy(r"\b(?:rejected|refused|turned down|dismissed|denied)\b"),
    ),
    (lazy(r"\b(?:in favou?r|voted for|yes)\b"), lazy(r"\b(?:against|voted no)\b")),
    (lazy(r"\bpositive\b"), lazy(r"\bnegative\b")),
    (lazy(r"\b(?:survived|were saved|were rescued)\b"), lazy(r"\b(?:died|drowned|perished|were killed)\b")),
    (lazy(r"\b(?:convicted|found guilty)\b"), lazy(r"\b(?:acquitted|cleared|found not guilty)\b")),
    (lazy(r"\b(?:were|are) (?:still )?open\b"), lazy(r"\b(?:were|are) (?:closed|shut)\b|\bclosed\b")),
)


def _named(sentence: Sentence, row: Sequence[tuple[Fact, bool]], place: int, system: Sequence[re.Pattern[str]]) -> int | None:
    """Which outcome of a system the item of a row names, if just one."""
    start = row[place - 1][0].end if place else sentence.start
    stop = row[place + 1][0].start if place + 1 < len(row) else min(sentence.end, row[place][0].end + 60)
    fact = row[place][0]
    comma = sentence.lower.find(",", fact.end, stop)
    after = sentence.lower[fact.end : comma if comma >= 0 else stop]
    before = sentence.lower[max(start, fact.start - 25) : fact.start].rpartition(",")[2]
    for words in (after, before):
        found = [number for number, pattern in enumerate(system) if pattern.search(words)]
        if len(found) == 1:
            return found[0]
    return None
