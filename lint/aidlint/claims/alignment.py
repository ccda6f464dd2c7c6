""" "Respectively": names before a verb, and the figures that belong to them."""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.facts.fact import Fact
from aidlint.facts.lists import listing
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.claims.sentence import Sentence

_WORD = "respectively"
_LINK = lazy(r"[^,;:]{0,24}?(?:,\s+(?:and\s+)?|\s+and\s+)(?:by\s+|to\s+|about\s+|around\s+|an?\s+|nearly\s+)?")
_VERB = lazy(r"\b(?:are|were|is|was|have|has|had|will|would|stood|stand|at|by|to|of)\b")
_TOLD = lazy(
    r"\b(?:said|says|that|which|who|where|when|while|with|between|against|from|both|the two|those|they|"
    r"these|it|he|she)\b|[:;–—\"“”()]"
)
_NOTHING_MORE = lazy(r"[^,;:]{0,30},?\s*")
_REACH = 140


def read(sentence: Sentence) -> Iterator[Relation]:
    """The figures in a row before "respectively", against the names before them."""
    at = sentence.lower.find(_WORD, sentence.start, sentence.end)
    if at < 0 or sentence.lower.find(_WORD, at + 1, sentence.end) >= 0:
        return
    row: list[Fact] = []
    for fact in reversed(sentence.figures):
        if fact.start >= at or fact.kind in ("range", "duration"):
            continue
        if not row:
            if not _NOTHING_MORE.fullmatch(sentence.text[max(fact.end, fact.noun_end) : at]):
                return
        elif (
            not _LINK.fullmatch(sentence.lower, fact.end, row[0].full_start)
            or fact.kind != row[0].kind
            and row[0].kind != "quantity"
        ):
            break
        row.insert(0, fact)
    if len(row) < 2 or " and " not in sentence.lower[row[-2].end : row[-1].start]:
        return
    names = _names(sentence, row[0].full_start)
    if names is None:
        return
    values = _span_fact(row[0].start, row[-1].end, len(row), len(row))
    yield Relation("respectively", (at, at + len(_WORD)), {"names": names, "values": values})


def _names(sentence: Sentence, end: int) -> Fact | None:
    start = sentence.start
    semicolon = max(sentence.text.rfind("; ", start, end), sentence.text.rfind(": ", start, end))
    start = semicolon + 2 if semicolon >= 0 else start
    stretch = sentence.text[start:end]
    if len(stretch) > _REACH or _TOLD.search(stretch.lower()) or any(character.isdigit() for character in stretch):
        return None
    verb = None
    for verb in _VERB.finditer(stretch.lower()):
        if " and " in stretch[: verb.start()]:
            break
    stop = start + verb.start() if verb and " and " in stretch[: verb.start()] else end
    read = listing.read(sentence.text, start, stop, opening=start == sentence.start)
    if read is None or not read.joined or " and " not in sentence.text[start:stop]:
        return None
    return _span_fact(start, read.end, read.low, read.high)


def _span_fact(start: int, end: int, low: int, high: int) -> Fact:
    fact = Fact("enumeration", start, end, low)
    fact.low, fact.high = low, high
    return fact
