"""Percentages that nothing can have: more than all lost, more than all of a group."""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

_FALL = lazy(
    r"\b(?:fell|fallen|falls?|falling|declin(?:e|es|ed|ing)|dropp(?:ed|ing)|drops?|decreas(?:e|es|ed|ing)|"
    r"lost|loses?|losing|shrank|shrunk|plung(?:e|ed|ing)|plummeted|slump(?:ed|s)?|reduced|cut|lowered|"
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


def read(sentence: Sentence, fact: Fact) -> Iterator[Relation]:
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
