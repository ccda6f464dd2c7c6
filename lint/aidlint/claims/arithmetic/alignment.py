""" "Respectively": names before a verb, and the figures, times, days or ages that belong to them."""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.claims.arithmetic.sentence import NUMERIC, Sentence, copied
from aidlint.facts.fact import Fact
from aidlint.facts.lists import listing, names
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.facts import Facts

_WORD = "respectively"
_ORDER = "in that order"
_LINK = lazy(r"[^,;:]{0,24}?(?:,\s+(?:and\s+)?|\s+and\s+)(?:by\s+|to\s+|about\s+|around\s+|an?\s+|nearly\s+)?")
_VERB = lazy(r"\b(?:are|were|is|was|have|has|had|will|would|stood|stand|at|by|to|of)\b")
_TOLD = lazy(
    r"\b(?:said|says|that|which|who|where|when|while|with|between|against|from|both|the two|those|they|"
    r"these|it|he|she)\b|[:;–—\"“”()]"
)
_COMMA = lazy(r",?\s+(?:by\s+|to\s+|about\s+)?")
# A name that no longer phrase holds: "Lagos, Abidjan and Tema …", "the wards of Castle, Fen and Priory …".
_FIRST_NAME = lazy(r"(?:(?<=\s(?:of|at|in)\s)|\A|(?<=[.!?;:,]\s)|(?<=\n))(?:the\s)?[A-ZÀ-ÞĀ-Ž]")
# Names right before the row: "Trains leave Turin, Milan and Genoa at 6:10 and 7:25 respectively".
_INNER_NAME = lazy(r"(?<=[a-z]\s)(?<!\sand\s)[A-ZÀ-ÞĀ-Ž]")
_TO_ROW = lazy(r",?\s(?:at|in|on|by|for|to|with|of)\s(?:about\s|around\s|the\s)?")
# A clause or a phrase of time before the names; but "In Leeds, Hull and York" are the names.
_OPENING = lazy(
    r"(?:If|When|While|As|Once|Unless|Although|Though|Since|Until|In|On|At|By|For|From|After|Before|During|Under|With|"
    r"Over|Last|This)\s(?=[a-z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)[a-z]*,)"
    r"[^,]{0,80},\s"
)
_TO_OTHER = lazy(r"\s(?:[a-z]+\s)?(?:for|to|from|against|at|in|by)\s(?:the\s|about\s|around\s)?")
_NAME_BEFORE = lazy(r"\b[A-ZÀ-Þ][\w’'-]*, (?:the )?\Z")
_NOTHING_MORE = lazy(r"[^,;:]{0,30},?\s*")
# A verb and what it takes, two things or more, none of them with "and" or a phrase of its own.
_ROW_OF_WORDS = lazy(
    r"(?:,\s(?:who|which)\s|\s)(?P<more>(?:[\w'’-]+\s){1,6}?(?:[\w'’-]+,\s(?:[\w'’-]+\s){0,2})*)(?!and\b)[\w'’-]+,?\sand\s"
    r"(?P<last>(?:(?!and\b)[\w'’-]+,?\s){1,3})"
)
# A sentence whose subject is told in the one before: "They hold respectively …"; its own words name nothing more.
_TAKEN_UP = lazy(r"(?:They|These|Those|The (?:two|three|four|five|pair|trio|brothers|sisters|twins))\b[^.,;:()\d]{0,60}")
_JOINS = lazy(r",|\band\b")
_NAMES_MORE = lazy(r", [^,.;:]{1,40} and ")
_MARKS = lazy(r"[:.]")
# Besides figures, what may stand in a row.
_OTHERS = frozenset({"age", "date", "time"})
_COUNTS = frozenset({"quantity", "number"})
# A sentence with more figures than this is a table.
_MOST = 40
# "Ann, Bo and Carl are, respectively, a baker and a smith".
_IS = lazy(r"\s(?:are|were|became|play|played),?\s")
_WORDS_AFTER = lazy(
    r",?\s(?P<more>(?:(?:an?|the)\s[\w’'-]+,\s){0,9}(?:an?|the)\s[\w’'-]+),?\sand\s(?P<last>(?:an?|the)\s[\w’'-]+)(?=[.,;])"
)
_REACH = 140
# "The offices of treasurer and secretary, vacant since May, were conferred", "Gold, silver and bronze were hung".
_THINGS = lazy(
    r"(?:(?:The|Its|Their) (?:[a-z]+ (?:of"
    r"|for) )?)?(?P<row>[A-Za-z][a-z’'-]+(?:, [a-z][a-z’'-]+)*,? and [a-z][a-z’'-]+)(?:, (?!and\b)[^,.;:()]{3,60},)?"
    r" (?:were|was|went|fell|are|go|goes|have been|had been|will be)\b(?! (?:passed|served|handed|shown|offered|sung"
    r"|read|played))"
)
_TO_NAME = lazy(r"\b(?:to|on|by|of|for|upon|with|in|at) (?=[A-ZÀ-Þ])")
# "In Gisborne, Napier and Hastings, where the polls stayed open, 41 and 38 percent …".
_PLACES = lazy(r"(?:In|At|For|From|Among) (?=[A-ZÀ-Þ])")
_CLAUSE_OF_THEM = lazy(r", (?:where|whose|which|who|all of)\b[^;:()]{3,160},\s(?:some |about |around |only |nearly )?")
_SOON = 12  # how far from the start of a sentence "the three brothers" stand as its subject


def relations(facts: Facts) -> Iterator[Relation]:
    """The relations of all sentences with one "respectively"."""
    text = facts.document.text
    lower = text.lower()
    if len(lower) == len(text):
        for word in (_WORD, _ORDER):
            yield from _all(facts, lower, word)


def _all(facts: Facts, lower: str, word: str) -> Iterator[Relation]:
    text = facts.document.text
    at = lower.find(word)
    while at >= 0:
        start, end = facts.document.sentence_at(at)
        again = lower.find(word, at + 1)
        if not start <= again < end:
            figures = _figures(facts, start, end)
            if len(figures) <= _MOST:
                sentence = Sentence(text, lower, start, end, figures)
                yield from (_read(facts, sentence, at) if word == _WORD else _conferred(sentence, at, word))
        else:
            again = lower.find(word, end)
        at = again


def _figures(facts: Facts, start: int, end: int) -> list[Fact]:
    """The figures, ages, days and times of a sentence, none inside another; "31:14", read as two numbers, is one."""
    found: list[Fact] = []
    for fact in facts.between(start, end):
        if fact.kind not in NUMERIC and fact.kind not in _OTHERS:
            continue
        last = found[-1] if found else None
        if last is not None and fact.start < last.end:
            # Of "from 3 July to 9 July" the days in it.
            if (
                last.kind == fact.kind == "date"
                and fact.end <= last.end
                and last.start < fact.start
                or fact.start == last.start
            ):
                found[-1] = fact
            continue
        if last is not None and fact.start == last.end + 1 and _MARKS.match(facts.document.text, last.end):
            joined = copied(last)
            joined.end = joined.number_end = fact.end
            joined.kind = "time"
            found[-1] = joined
            continue
        found.append(fact)
    return found


def _read(facts: Facts, sentence: Sentence, at: int) -> Iterator[Relation]:
    row = _row_before(sentence, at)
    if not row or row[0].kind == "date":
        row = _row_after(sentence, at + len(_WORD)) or row
    if not row:
        yield from _words(sentence, at)
        yield from _conferred(sentence, at, _WORD)
    if len(row) < 2 or " and " not in sentence.lower[row[-2].end : row[-1].start]:
        return
    first = min(at, row[0].full_start)
    named = _other_row(sentence, row) or _names(sentence, first) or _named_before(facts, sentence, at, row)
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
    after = _WORDS_AFTER.match(text, at + len(_WORD), sentence.end)
    row = after if after and _IS.fullmatch(text, run.end, at) else _ROW_OF_WORDS.fullmatch(text, run.end, at)
    if row is None:
        return
    count = row["more"].count(",") + 2
    named = _span_fact(first.start(), run.end, len(run.items), len(run.items))
    values = _span_fact(row.start("more"), row.end("last"), count, count)
    yield Relation("respectively", (at, at + len(_WORD)), {"names": named, "values": values})


def _conferred(sentence: Sentence, at: int, word: str) -> Iterator[Relation]:
    """Things at the start of a sentence, and the names that they went to: "Gold and silver were hung, in that order, round
    the necks of …"; "The offices of treasurer and clerk were conferred on … respectively"."""
    text = sentence.text
    things = _THINGS.match(text, sentence.start, at)
    if things is None:
        return
    after = at + len(word)
    before = text[:at].rstrip(" ,") if at - sentence.start < _REACH * 3 else ""
    for first in _TO_NAME.finditer(text, things.end(), sentence.end):
        run = names.run(text, first.end(), sentence.end)
        if run is None or word == _ORDER and first[0] == "by ":
            continue
        behind = run.end <= at and run.end == len(before)
        if run.goes_on or not (behind or after <= first.start() <= after + _SOON * 4):
            return
        if " and " in text[things.end() : first.end()]:
            return
        count = things["row"].count(",") + 2 - things["row"].count(", and")
        named = _span_fact(first.end(), run.end, len(run.items), len(run.items))
        yield Relation("respectively", (at, after), {"names": named, "values": _span_fact(*things.span("row"), count, count)})
        return


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


def _other_row(sentence: Sentence, row: list[Fact]) -> Fact | None:
    """A row of figures right before the other one: "80, 95 and 120 euros for one, two and three guests respectively"."""
    other: list[Fact] = []
    for fact in reversed(sentence.figures):
        if fact.start >= row[0].full_start or fact.kind == "range":
            continue
        if not other:
            if not _TO_OTHER.fullmatch(sentence.lower, max(fact.end, fact.noun_end), row[0].full_start):
                return None
        elif not _LINK.fullmatch(sentence.lower, fact.end, other[0].full_start) or not _of_a_kind(fact, other[0]):
            break
        other.insert(0, fact)
    if len(other) < 2 or " and " not in sentence.lower[other[-2].end : other[-1].start]:
        return None
    return _span_fact(other[0].start, other[-1].end, len(other), len(other))


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
    return fact.kind == last.kind or last.kind in ("quantity", "duration", "age", "percent", "money") and fact.kind == "number"


def _named_before(facts: Facts, sentence: Sentence, at: int, row: list[Fact]) -> Fact | None:
    """The names in the sentence before, with which it begins: "Two clubs, Aarau and Thun, want … They draw respectively"."""
    text = sentence.text
    first = min(at, row[0].full_start)
    start = facts.document.paragraph_at(sentence.start)[0]
    if start >= sentence.start or not _TAKEN_UP.fullmatch(text, sentence.start, first):
        return None
    if _JOINS.search(text, sentence.start, first) or _NAMES_MORE.search(text, max(at + len(_WORD), row[-1].end), sentence.end):
        return None
    start, end = facts.document.sentence_at(max(start, sentence.start - 2))
    counted = next((fact for fact in facts.between(start, start + _SOON) if fact.kind in _COUNTS), None)
    if counted is not None:
        opens = text[start : counted.full_start] in ("", "The ", "All ", "These ", "Its ", "Their ")
        if opens and listing.countable(counted) and counted.noun and not text.startswith(" of ", counted.noun_end):
            return _span_fact(counted.full_start, counted.noun_end, int(counted.amount), int(counted.amount))
        return None
    run = names.run(text, start, end)
    if run is None or run.goes_on:
        return None
    return _span_fact(start, run.end, len(run.items), len(run.items))


def _names(sentence: Sentence, end: int) -> Fact | None:
    start = sentence.start
    semicolon = max(sentence.text.rfind("; ", start, end), sentence.text.rfind(": ", start, end))
    start = semicolon + 2 if semicolon >= 0 else start
    opening = _OPENING.match(sentence.text, start, end)
    start = opening.end() if opening else start
    places = _PLACES.match(sentence.text, sentence.start, end)
    run = names.run(sentence.text, places.end(), end) if places else None
    if places and run is not None and not run.goes_on and _CLAUSE_OF_THEM.fullmatch(sentence.text, run.end, end):
        return _span_fact(places.end(), run.end, len(run.items), len(run.items))
    stretch = sentence.text[start:end]
    counted = next((fact for fact in sentence.figures if start <= fact.full_start < start + _SOON and fact.end < end), None)
    if counted is not None and listing.countable(counted) and counted.noun and " and " not in stretch and "," not in stretch:
        return _span_fact(counted.full_start, counted.noun_end, int(counted.amount), int(counted.amount))
    if len(stretch) > _REACH or _TOLD.search(stretch.lower()) or any(character.isdigit() for character in stretch):
        return None
    inner = _INNER_NAME.search(sentence.text, start, end)
    if inner and not _NAME_BEFORE.search(sentence.text, start, inner.start()):
        run = names.run(sentence.text, inner.start(), end)
        if run is not None and not run.goes_on and _TO_ROW.fullmatch(sentence.text, run.end, end):
            if " and " in sentence.text[start : inner.start()]:
                return None  # "Ann and her sister moved to Ulm, Bonn and Kiel in": two rows of names
            return _span_fact(inner.start(), run.end, len(run.items), len(run.items))
    for first in _FIRST_NAME.finditer(sentence.text, start, end):
        if " and " in sentence.text[start : first.start()]:
            break
        if _NAME_BEFORE.search(sentence.text, start, first.start()):
            return None  # "exports to Ulm, Bonn and Kiel": the row began before
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
