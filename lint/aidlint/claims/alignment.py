""" "Respectively": names before a verb, and the figures that belong to them."""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.facts.fact import Fact
from aidlint.facts.lists import listing, names
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
_COMMA = lazy(r",?\s+(?:by\s+|to\s+|about\s+)?")
# A name that no longer phrase holds: "Lagos, Abidjan and Tema …", "the wards of Castle, Fen and Priory …".
_FIRST_NAME = lazy(r"(?:(?<=\sof\s)|\A|(?<=[.!?;:,]\s)|(?<=\n))[A-ZÀ-ÞĀ-Ž]")
# A clause or a phrase of time before the names; but "In Leeds, Hull and York" are the names.
_OPENING = lazy(
    r"(?:If|When|While|As|Once|Unless|Although|Though|Since|Until|In|On|At|By|For|From|After|Before|During|Under|With|"
    r"Over|Last|This)\s(?=[a-z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*,)"
    r"[^,]{0,80},\s"
)
_NOTHING_MORE = lazy(r"[^,;:]{0,30},?\s*")
# A verb and what it takes, two things or more, none of them with "and" or a phrase of its own.
_ROW_OF_WORDS = lazy(
    r"(?:,\s(?:who|which)\s|\s)(?P<more>(?:[\w'’-]+\s){1,6}?(?:[\w'’-]+,\s(?:[\w'’-]+\s){0,2})*)(?!and\b)[\w'’-]+,?\sand\s"
    r"(?P<last>(?:(?!and\b)[\w'’-]+,?\s){1,3})"
)
_REACH = 140
_SOON = 12  # how far from the start of a sentence "the three brothers" stand as its subject


def read(sentence: Sentence) -> Iterator[Relation]:
    """The figures in a row beside "respectively", against the names before them."""
    at = sentence.lower.find(_WORD, sentence.start, sentence.end)
    if at < 0 or sentence.lower.find(_WORD, at + 1, sentence.end) >= 0:
        return
    row = _row_before(sentence, at) or _row_after(sentence, at + len(_WORD))
    if not row:
        yield from _words(sentence, at)
    if len(row) < 2 or " and " not in sentence.lower[row[-2].end : row[-1].start]:
        return
    named = _names(sentence, min(at, row[0].full_start))
    if named is None:
        return
    values = _span_fact(row[0].start, row[-1].end, len(row), len(row))
    yield Relation("respectively", (at, at + len(_WORD)), {"names": named, "values": values})


def _words(sentence: Sentence, at: int) -> Iterator[Relation]:
    """Names against words: "Ann, Bo and Carl, who teach chemistry and music respectively"."""
    text = sentence.text
    first = _FIRST_NAME.search(text, sentence.start, at)
    run = names.run(text, first.start(), at) if first else None
    if first is None or run is None or run.goes_on:
        return
    row = _ROW_OF_WORDS.fullmatch(text, run.end, at)
    if row is None:
        return
    count = row["more"].count(",") + 2
    named = _span_fact(first.start(), run.end, len(run.items), len(run.items))
    values = _span_fact(row.start("more"), row.end("last"), count, count)
    yield Relation("respectively", (at, at + len(_WORD)), {"names": named, "values": values})


def _row_before(sentence: Sentence, at: int) -> list[Fact]:
    row: list[Fact] = []
    for fact in reversed(sentence.figures):
        if fact.start >= at or fact.kind == "range":
            continue
        if not row:
            if not _NOTHING_MORE.fullmatch(sentence.text[max(fact.end, fact.noun_end) : at]):
                return []
        elif not _LINK.fullmatch(sentence.lower, fact.end, row[0].full_start) or not _of_a_kind(fact, row[0]):
            break
        row.insert(0, fact)
    return row


def _row_after(sentence: Sentence, end: int) -> list[Fact]:
    row: list[Fact] = []
    for fact in sentence.figures:
        if fact.start < end or fact.kind == "range":
            continue
        if not row:
            if not _COMMA.fullmatch(sentence.lower, end, fact.full_start):
                return []
        elif not _LINK.fullmatch(sentence.lower, row[-1].end, fact.full_start) or not _of_a_kind(row[-1], fact):
            break
        row.append(fact)
    return row


def _of_a_kind(fact: Fact, last: Fact) -> bool:
    """Can the two stand in one row? A bare number takes the noun or unit of a later one."""
    return fact.kind == last.kind or last.kind in ("quantity", "duration") and fact.kind == "number"


def _names(sentence: Sentence, end: int) -> Fact | None:
    start = sentence.start
    semicolon = max(sentence.text.rfind("; ", start, end), sentence.text.rfind(": ", start, end))
    start = semicolon + 2 if semicolon >= 0 else start
    opening = _OPENING.match(sentence.text, start, end)
    start = opening.end() if opening else start
    stretch = sentence.text[start:end]
    counted = next((fact for fact in sentence.figures if start <= fact.full_start < start + _SOON and fact.end < end), None)
    if counted is not None and listing.countable(counted) and counted.noun and " and " not in stretch and "," not in stretch:
        return _span_fact(counted.full_start, counted.noun_end, int(counted.amount), int(counted.amount))
    if len(stretch) > _REACH or _TOLD.search(stretch.lower()) or any(character.isdigit() for character in stretch):
        return None
    for first in _FIRST_NAME.finditer(sentence.text, start, end):
        if " and " in sentence.text[start : first.start()]:
            break
        run = names.run(sentence.text, first.start(), end)
        if run is not None and not run.goes_on:
            return _span_fact(first.start(), run.end, len(run.items), len(run.items))
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
