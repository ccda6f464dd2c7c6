"""Rows: the figures that the items of one list hold, one each, and the whole that the text closes them against.

A row is read from the punctuation: "96 with one bedroom, 84 with two and 42 with three" is three items with the figures 96,
84 and 42. What closes it is said by a mark or a word before it ("made up of", a colon, a pair of dashes) or by a last item
that takes what is left ("the other 11", "leaving 35").
"""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.claims.arithmetic.sentence import behind, like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

# What a row may follow: a word that divides the whole, or a mark.
_CLOSING = lazy(
    r"[^,;:.()–—\"“”]{0,50}?(?:,?\s*(?P<word>\b(?:made up of|consist(?:s|ed|ing)? of|compos(?:ed|ition) (?:of|is)|"
    r"(?:(?:split|divided|shared)(?: out| up)?|splits?|divides?)(?: equally| unevenly)? (?:between|among|amongst|into|by)|"
    r"breaks? down (?:in)?to|broken down (?:in)?to|comprises?|comprising|comprised(?: of)?|namely|being)\b)[:\s]"
    r"|(?P<mark>:|\s[–—]|—|\s--?|\s\())\s?"
)
_CLOSED = lazy(r"[),;.]")
_SEPARATOR = lazy(r"(?P<last>,?\s+(?:and|while|plus|but)\s+)|,\s+|;\s+(?P<also>and\s+)?|\)\s+(?P<then>and\s+)")
_LEAD = lazy(
    r"\W*(?:(?:an?other|a further|the|some|about|around|nearly|over|just|only|other|remaining|rest|final|last|all|"
    r"more than|almost|at least|up to)\s+){0,3}\W{0,2}"
)
_LEAVING = lazy(
    r"\b(?:leav(?:ing|es)|left)\s+(?:just\s+|only\s+|the\s+(?:other|remaining)\s+|another\s+|some\s+)?$|\bleav(?:ing|"
    r"es) [^,;.()\d]{3,40}? with (?:just |only )?$"
)
OPEN = lazy(
    r"\b(?:includ\w+|among (?:them|those|the)|such as|of them|of whom|of which|at least|several|mostly|mainly|largely|also|"
    r"respectively|each|per|both|overlap\w*|more than one|as well as|some of|apart from|besides|except|between [0-9$£€]|"
    r"up to|for example|a year|"
    r"weighted|answers|choices|wh(?:en|ere) asked|multiple)\b"
)
# "Of 9 million francs 5.2 million": a number so large, told so roughly, shares the currency.
_MILLIONS = 1000
# And so does one that is written out as large.
_AS_MONEY = 10_000
_MOST_PARTS = 9
_LONGEST = 400
_FURTHEST = 800
_LONGEST_GAP = 110


def read(sentence: Sentence) -> Iterator[Relation]:
    """The rows of a sentence, each with its whole: relations ``total``, ``of which`` and ``remainder``."""
    if len(sentence.figures) < 2:
        return
    found = False
    for relation in _closed(sentence):
        found = True
        yield relation
    if found:
        return
    if "of " in sentence.words:
        yield from _of_which(sentence)
    if sentence.has(_LEFT_WORDS):
        yield from _left(sentence)
    if len(sentence.previous) == 1:
        yield from _of_those(sentence)
        yield from _others(sentence)
        yield from _told_next(sentence)


_LEFT_WORDS = ("leaving ", "leaves ", " left ")
_MAYBE = lazy(r"[:–—(]| -|[a-z] (?:of|between|among|amongst|into|by) |compris|namely|being|breaks? down")


def items(sentence: Sentence, start: int, end: int, unit: str | None) -> list[tuple[Fact, bool]] | None:
    """The figures of ``unit`` that lead the items of a stretch, each with whether "and" brings it in; None if it is no row."""
    text = sentence.lower
    end = min(end, start + _FURTHEST)
    row: list[tuple[Fact, bool]] = []
    facts = [fact for fact in sentence.figures if start <= fact.start < end]
    at, joined = start, False
    while at < end:
        stop = next_at = end
        follows = False
        place = at
        while (mark := _SEPARATOR.search(text, place, end)) is not None:
            place = mark.end()
            opened = text.rfind("(", at, mark.start())
            if opened >= 0 and text.find(")", opened, mark.start()) < 0 and mark["then"] is None:
                continue
            if any(fact.start < mark.start() < fact.end for fact in facts):
                continue
            stop, next_at, follows = mark.start(), mark.end(), not mark[0].startswith((", ", ";")) or "and " in mark[0]
            follows = follows or mark["last"] is not None
            break
        mine = [fact for fact in facts if at <= fact.start < stop and same(fact, unit)]
        if mine:
            lead = mine[0]
            if len(mine) > 1 and not _LEAD.fullmatch(text, at, min(lead.full_start, lead.start)):
                return None
            row.append((lead, joined))
            joined = False
        joined = joined or follows
        at = next_at
        if len(row) > _MOST_PARTS:
            return None
    return None if row and unread(text, row[0][0].start, row[-1][0].end, facts) else row


def unread(text: str, start: int, end: int, facts: Sequence[Fact]) -> bool:
    """Does the stretch hold digits that were read as no figure, so that a part may be missing?"""
    read = [(fact.start, fact.end) for fact in facts]
    return any(not any(a <= digit.start() < b for a, b in read) for digit in _DIGIT.finditer(text, start, end))


_DIGIT = lazy(r"[0-9]+")


def same(fact: Fact, unit: str | None) -> bool:
    """Is it a figure of the whole's measure? Beside a measure ("300 hectares") a bare number may share its unit."""
    if not isinstance(fact.value, (int, float)) or fact.malformed is not None or fact.value <= 0:
        return False
    if unit in (None, "count"):
        return fact.kind in ("number", "quantity") and fact.unit in (None, "count")
    if fact.kind == "number" and fact.unit is None and unit != "percent":
        return unit.islower() or fact.step >= _MILLIONS or fact.amount >= _AS_MONEY
    return fact.unit == unit and fact.kind in ("money", "quantity", "percent")


def is_whole(fact: Fact) -> bool:
    """Can it be a whole of three things or more: a sum, a measure, or a count with its own noun?"""
    if not isinstance(fact.value, (int, float)) or fact.value < 3 or fact.malformed is not None or like_a_year(fact):
        return False
    return (
        fact.kind in ("quantity", "money")
        and (fact.unit != "count" or fact.noun_start - fact.end < 3)
        or (fact.kind == "number" and fact.unit is None and fact.noun is None and fact.value > 3)
    )


def _closed(sentence: Sentence) -> Iterator[Relation]:
    """ "Its 212 flats – 96 with one bedroom, 84 with two and 42 with three –"; "€7.4 million, split between …"."""
    figures = sentence.figures
    for index, whole in enumerate(figures[:-2]):
        if not is_whole(whole) or whole.noun is None and whole.kind == "number":
            continue
        # another count may stand between: "340 people live in the three hamlets: 150 …"
        for first in figures[index + 1 : index + 3]:
            closed = _closed_by(sentence, whole, first)
            if closed is not None:
                yield closed
                break


def _closed_by(sentence: Sentence, whole: Fact, first: Fact) -> Relation | None:
    """The total of a row that begins with ``first``; None where nothing closes one."""
    gap_end = min(first.full_start, first.start)
    if gap_end - behind(whole) > _LONGEST_GAP:
        return None
    gap = sentence.lower[behind(whole) : gap_end]
    if not _MAYBE.search(gap):
        return None
    cue = _CLOSING.match(sentence.lower, behind(whole), gap_end)
    if cue is None or _CLOSED.search(sentence.lower, cue.end(), gap_end):
        return None
    end = _stretch_end(sentence, cue["mark"] or "", first.start)
    row = items(sentence, cue.end(), min(end, cue.end() + _LONGEST), whole.unit)
    if not row or len(row) < 2 or row[0][0] is not first or OPEN.search(sentence.lower, whole.full_start, end):
        return None
    if _IN_SHARES.search(sentence.lower, first.start, end):
        return None
    if first.head not in (None, whole.head) and first.amount == len(row) - 1 and all(part.head is None for part, _ in row[1:]):
        row = row[1:]  # "between two parties, the Greens on 19 and the Reds on 11": how many parts follow
    parts = [fact for fact, _ in row]
    ends = [place for place, (_, joined) in enumerate(row, 1) if joined and place > 1]
    if not ends or cue["mark"] and not _parts_of(whole, parts):
        return None
    return nearest("total", (whole.end, first.start), whole, [parts[:place] for place in ends])


_IN_SHARES = lazy(r"\b(?:the rest|instal?ments?|equal(?:ly)?)\b")


def _stretch_end(sentence: Sentence, mark: str, first: int) -> int:
    lower = sentence.lower
    closers = {"(": (")",), "–": ("–", ";"), "—": ("—", ";"), "-": (" - ", ";"), "--": ("--", ";"), ":": (";\n",)}.get(
        mark.strip(), (";",)
    )
    found = [at for closer in closers if (at := lower.find(closer, first, sentence.end)) >= 0]
    return min(found, default=sentence.end)


def _parts_of(whole: Fact, parts: Sequence[Fact]) -> bool:
    """May the parts be of the whole: no noun of their own, or the whole's, or each another?"""
    if whole.unit != "count":
        return True
    heads = [part.head if part.noun_start - part.end < 3 else None for part in parts]
    named = [head for head in heads if head is not None and head != whole.head]
    return not named or len(named) == len(parts) == len(set(named))


def nearest(kind: str, cue: tuple[int, int], whole: Fact, rows: Sequence[Sequence[Fact]]) -> Relation:
    """The relation for the row that comes nearest to the whole; where one of them makes it, that one."""
    best = min(rows, key=lambda row: abs(sum(part.amount for part in row) - whole.amount))
    return Relation(kind, cue, {"whole": whole} | {f"part {number}": part for number, part in enumerate(best, 1)})


def _of_which(sentence: Sentence) -> Iterator[Relation]:
    """ "Of the 58 houses, 31 are lived in all year, 19 only in summer and 12 stand empty"; "14 ferries, of which nine run on
    diesel and six on gas"."""
    figures = sentence.figures
    for index, whole in enumerate(figures[:-2]):
        if not is_whole(whole):
            continue
        first = figures[index + 1]
        stop = min(first.full_start, first.start)
        opened = _OF_OPENING.search(sentence.before(whole, 60)) is not None
        link = sentence.lower[behind(whole) : stop]
        of_them = link == ", " and _OF_THEM.match(sentence.lower, first.end)
        whom = of_them is not None and of_them is not False or _OF_WHOM.search(link) is not None
        if (
            not whom
            and not (opened and (link.endswith(", ") or link == " ") and _CLOSED_ELSEWHERE.search(link) is None)
            or len(link) > 80
            or not whom
            and whole.noun is None
            and whole.kind == "number"
        ):
            continue
        row = items(sentence, stop, sentence.end, whole.unit)
        if not row or row[0][0] is not first:
            continue
        parts = [fact for fact, _ in row]
        if OPEN.search(sentence.lower, behind(first) + (7 if of_them else 0), sentence.end):
            continue
        foreign = [part.noun is not None and part.noun_start - part.end < 3 and part.head != whole.head for part in parts]
        if any(foreign) and not _sexes(sentence, parts):  # "in two rooms" follows the row
            parts = parts[: foreign.index(True)]
        ends = [place for place, (_, joined) in enumerate(row[: len(parts)], 1) if joined and place > 1]
        rows = [
            parts[:place]
            for place in ends
            if place > 2 or _parallel(sentence, parts) or _sexes(sentence, parts) or of_them and _elided(sentence, parts)
        ]
        if rows:
            yield nearest("of which", (whole.start, first.start), whole, rows)


_OF_OPENING = lazy(
    r"(?:^|[,;:\"“]\s*)of\s+(?:the|its|their|his|her|our|those|these|all|a total of|"
    r"(?:[a-z-]+\s){0,2}?[a-z-]+(?:['’]s|s['’]))\s+(?:total\s+(?:of\s+)?)?$"
)
_OF_THEM = lazy(r"\s+of\s+(?:them|whom|these|those)\b")
_SEX = lazy(
    r"(?:\s+of\s+(?:them|whom|these|those))?\s+(?:are\s+|were\s+)?(men|women|boys|girls|males?|females?|adults|children)\b"
)
_BOTH_SEXES = ({"men", "women"}, {"boys", "girls"}, {"male", "female"}, {"males", "females"}, {"adults", "children"})
_OF_WHOM = lazy(r",?\s+of\s+(?:whom|which|these|them)\s+(?:about\s+|some\s+|[a-z][a-z ]{0,30}\s)?$")
_CLOSED_ELSEWHERE = lazy(r"[;:()]")
_PLACES = frozenset({"in", "on", "at", "under"})
_TO_WHAT = lazy(r"\s(on|in|at|from|with|for|to|by|under|over|without)\b")


def _parallel(sentence: Sentence, parts: Sequence[Fact]) -> bool:
    """ "Nine run on diesel and six on gas": one predicate, said of each part with another end, so that none is in both."""
    first, second = parts[:2]
    second_word = _TO_WHAT.match(sentence.lower, behind(second))
    if second_word is None:
        return False
    between = sentence.lower[behind(first) : second.start]
    return any(word[1] == second_word[1] or {word[1], second_word[1]} <= _PLACES for word in _TO_WHAT.finditer(between))


def _elided(sentence: Sentence, parts: Sequence[Fact]) -> bool:
    """ "3,100 of them Roman and 2,400 medieval": the second part of the same division."""
    return len(parts) == 2 and _BARE_WORD.match(sentence.lower, parts[1].end) is not None


_BARE_WORD = lazy(r"\s(?!of\b|were\b|are\b|have\b|had\b)[a-z]{3,}(?:[.,;]|$| in\b| on\b)")


def _sexes(sentence: Sentence, parts: Sequence[Fact]) -> bool:
    """ "48 of them men and 38 women": groups that leave nobody out and share nobody."""
    words = [_SEX.match(sentence.lower, part.end) for part in parts[:2]]
    return len(parts) == 2 and {word[1] for word in words if word} in _BOTH_SEXES


def _others(sentence: Sentence) -> Iterator[Relation]:
    """ "The council has 45 seats. The Greens hold 17, the Liberals 15 and the Farmers the other 11"."""
    wholes = [fact for fact in sentence.previous if is_whole(fact) and (fact.noun is not None or fact.unit != "count")]
    if len(wholes) != 1 or wholes[0].kind == "number" or not sentence.has(("the other ", "the remaining ", "the last ")):
        return
    row = items(sentence, sentence.start, sentence.end, wholes[0].unit)
    if not row or len(row) < 2:
        return
    for place, (rest, _) in enumerate(row):
        if place and _THE_OTHER.search(sentence.before(rest)):
            parts = [fact for fact, _ in row[:place]]
            mine = wholes[0]
            if (
                any(part.noun is not None and part.head != mine.head for part in (*parts, rest))
                or max(part.amount for part in parts) > mine.amount
            ):
                return
            if not OPEN.search(sentence.lower[sentence.start : rest.end].replace(" of them", "", 1)):
                roles = {"whole": mine, "rest": rest} | {f"part {number}": part for number, part in enumerate(parts, 1)}
                yield Relation("remainder", (rest.start, rest.end), roles)
            return


_THE_OTHER = lazy(r"\bthe\s+(?:other|remaining|last)\s+$")


def _of_those(sentence: Sentence) -> Iterator[Relation]:
    """ "A bus with 52 people left the road. Of those, 18 died, 23 were hurt and 14 walked away"."""
    (whole,) = sentence.previous
    opened = _OF_THOSE.match(sentence.lower, sentence.start)
    if opened is None or not is_whole(whole) or whole.noun is None:
        return
    row = items(sentence, opened.end(), sentence.end, whole.unit)
    if not row or OPEN.search(sentence.lower, opened.end(), sentence.end):
        return
    parts = [fact for fact, _ in row]
    ends = [place for place, (_, joined) in enumerate(row, 1) if joined and place > 2]
    if ends and not any(part.noun is not None and part.noun_start - part.end < 3 and part.head != whole.head for part in parts):
        yield nearest("of which", (whole.start, parts[0].start), whole, [parts[:place] for place in ends])


_OF_THOSE = lazy(r"of (?:these|those|them),?\s+")


def _told_next(sentence: Sentence) -> Iterator[Relation]:
    """ "The expedition numbered 34 in all. There were 18 porters, nine climbers and eight guides"."""
    lead = _THERE_WERE.match(sentence.lower, sentence.start)
    if lead is None or len(sentence.previous) != 1 or not is_whole(sentence.previous[0]):
        return
    whole = sentence.previous[0]
    if not _IN_ALL.match(sentence.lower, behind(whole)) and not _NUMBERED.search(
        sentence.lower, max(0, whole.start - 40), min(whole.full_start, whole.start)
    ):
        return
    row = items(sentence, lead.end(), sentence.end, whole.unit)
    if not row or len(row) < 2 or OPEN.search(sentence.lower, sentence.start, sentence.end):
        return
    parts = [fact for fact, _ in row]
    ends = [place for place, (_, joined) in enumerate(row, 1) if joined and place > 1]
    if ends and (whole.noun is None or _parts_of(whole, parts)):
        yield nearest("total", (lead.start(), lead.end()), whole, [parts[:place] for place in ends])


_THERE_WERE = lazy(r"(?:there (?:are|were)|these (?:are|were)|they (?:are|were)|it (?:has|had)|(?:that|this) (?:is|was))\s+")
_IN_ALL = lazy(r"\s+(?:in all|in total|altogether|strong|between them)\b")
_NUMBERED = lazy(r"\b(?:number(?:ed|s)|total(?:led|ed|s)?|count(?:ed|s)|a total of|all)\s+$")


_OF_THE = lazy(r"(?:\s[a-z]+)?\s(?:out )?of\s(?:the|its|their|his|her|all)\s")


def _left(sentence: Sentence) -> Iterator[Relation]:
    """ "All 96 bridges have been looked over. Seventy-one were passed, leaving 35 to be rebuilt"."""
    for index, rest in enumerate(sentence.figures):
        if index == 0 or not _LEAVING.search(sentence.before(rest)):
            continue
        known = [fact for fact in sentence.figures[:index] if same(fact, rest.unit)]
        earlier = [fact for fact in sentence.previous if same(fact, rest.unit) and is_whole(fact)]
        later = sentence.figures[index + 1] if index + 1 < len(sentence.figures) else None
        if later is not None and _OF_THE.fullmatch(sentence.lower, rest.end, min(later.full_start, later.start)):
            whole, parts = later, known  # "leaving 21,000 of the 90,000"
        elif len(known) > 1:
            whole = max(known, key=lambda fact: fact.amount)
            parts = [fact for fact in known if fact is not whole]
        elif len(known) == 1 and len(earlier) == 1:
            whole, parts = earlier[0], known
        else:
            continue
        between = sentence.lower[whole.end : rest.start]
        if any(sentence.lower[behind(whole) : part.start] == " and " for part in parts):
            continue  # "stood at 5,616 and 138": two measures
        if whole.amount < max(part.amount for part in parts) or OPEN.search(between) or len(between) > _LONGEST:
            continue
        if not is_whole(whole) or any(fact.unit not in (rest.unit, None, "count") for fact in (whole, *parts)):
            continue
        roles = {"whole": whole, "rest": rest} | {f"part {number}": part for number, part in enumerate(parts, 1)}
        yield Relation("remainder", (rest.start, rest.end), roles)
