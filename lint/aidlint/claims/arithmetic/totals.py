"""Totals: a number of things, and the parts that the text says they fall into."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Relation
from aidlint.claims.arithmetic.rows import same, unread
from aidlint.claims.arithmetic.sentence import like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

# Heads that can stand for people of any kind, and heads that name one kind of them.
_GROUPS = frozenset(
    """person people member passenger pupil student child employee worker staff crew patient victim prisoner player
    resident inhabitant citizen soldier delegate guest candidate judge voter respondent survivor hostage suspect
    casualty adult athlete inmate detainee migrant refugee participant juror teacher volunteer councillor lawmaker
    senator deputy official officer actor dancer singer musician visitor tourist defendant rower sailor fisherman
    miner applicant graduate recruit""".split()
)
_KINDS = frozenset(
    """man woman boy girl child adult male female infant baby toddler teenager pensioner student teacher pupil nurse
    doctor soldier policeman civilian officer foreigner american briton german russian chinese senior junior
    civilian protester student worker farmer player coach passenger crew pilot steward striker defender midfielder
    goalkeeper forward parent staff professional amateur lawyer scientist engineer conservative liberal democrat
    republican socialist independent resident visitor mother father son daughter brother sister guard
    undergraduate postgraduate undergraduates freshman sophomore""".split()
)
_OUTCOMES = {"win": 0, "won": 0, "vic": 0, "dra": 1, "dre": 1, "tie": 1, "tyi": 1, "def": 2, "los": 2}
_SHORT = 100
_RESULT = lazy(r"\s(win|victorie|draw|tie|defeat|losse)s\b")
_RESULTED = lazy(r"\b(won|drawn|drew|tied|lost|winning|drawing|tying|losing)\s+$")
_GAMES = frozenset({"match", "game", "fight", "bout", "start", "test", "outing", "race", "appearance"})
_LINK = lazy(r"(?:[^,;:.()\"“”]{0,40}?)(?:,\s+(?:and\s+)?|\s+and\s+|,?\s+plus\s+)(?:an?other\s+|a\s+further\s+|the\s+)?")
_OPEN = lazy(
    r"\b(?:includ\w+|among|such as|of them|of whom|of which|at least|several|some|many|others?|mostly|"
    r"mainly|also|more|respectively|each|per|a year|between|from|an? (?!total)[a-z]+ed)\b"
)
_INCLUDING = lazy(r"\b(?:includ\w+|among|such as|of which|at least|several|some|more|others?|each|per|a year)\b")
_TOTAL_BEFORE = lazy(
    r"\b(?:a|the)\s+(?:combined\s+|grand\s+)?total\s+(?:of\s+|to\s+)$|\b(?:totall?ing|adding up to|"
    r"making|giving (?:them|it|her|him|us|the [a-z]+))\s+$|\bfor a total of $|"
    r"\btogether\s+(?:have|has|had|hold|number|employ|make|"
    r"come to|hold)\s+$"
)
_IN_ALL_WORDS = ("in all", "in total", "altogether", "a total of")
_TOTAL_AFTER = lazy(r"\s+(?:in all|in total|altogether)\b")
# What else is paid for.
_WITH = lazy(r"\b(?:with|including|plus|tax|vat|shipping|delivery|tips?|fees?|discounts?|vouchers?|bargain\w*|rebates?)\b")
_CAME_TO = lazy(r"\s(?:came|comes|amount(?:ed|s)|added up|adds up)\s+to\s+$")
_ELSEWHERE = lazy(
    r"\b(?:this year|so far|since|to date|overall|career|season|now|last year|nationwide|worldwide|brings?|bringing|"
    r"up from)\b"
)
_OF_OPENING = lazy(
    r"(?:^|[,;:\"“]\s*)of\s+(?:the|its|their|those|these|all|a total of|(?:[a-z-]+\s){0,2}?[a-z-]+(?:['’]s|s['’]))\s+"
    r"(?:total\s+(?:of\s+)?)?$"
)
_GROUP_OF = lazy(r"\b(?:family|group|party|crew|team|jury|panel|squad|committee|band|choir|cast|class|delegation)\s+of\s+$")
_APPOSING = lazy(r"[^,;:–—.()]{0,40}?(?P<mark>,|:|\s?[–—]|\s--?|\s\()\s?(?:made up of |comprising |consisting of )?")
_ROW = lazy(r",| and ")
_BROKEN = lazy(r"[;:]|\bof\b|\bfrom\b")
_LEADS_IN = lazy(r"(?:\s[a-z]+){0,6}(?::|\s[–—]|\s--?)\s")
_NEXT_SUM = lazy(r",\s+(?:and\s+)?(?:a further\s+|another\s+)?$|\sand\s+(?:a further\s+|another\s+)?$")
_IN_PARTS = lazy(r"\b(?:the rest|instal?ments?|each|equal|payments? of)\b")
_PLACED = lazy(r"\s(?:from|in|for|at|under|with)\b")
_EACH = lazy(r"\s+(?:each|apiece|a piece|a head|per person)\b")
_VERB_AFTER = lazy(
    r"\s*(?:[a-z]+ly\s+)?(?:were|was|are|is|had|have|has|[a-z]+ed|drowned|died|fled|won|lost|went|came|left|got)\b"
)
_GROUPED_AS = lazy(r"\s+(?:were|are)\s+([a-z]+)\b")
_PAIRS_OF_ALL = ({"girls", "boys"}, {"men", "women"}, {"male", "female"}, {"males", "females"})


def read(sentence: Sentence) -> Iterator[Relation]:
    """The totals of a sentence that are given together with their parts."""
    counts = [fact for fact in sentence.figures if _count(fact)]
    if len(counts) > 2:
        yield from _apposed(sentence, counts)
        yield from _results(sentence, counts)
        yield from _of_which(sentence, counts)
        yield from _summed(sentence, counts)
        if sentence.has(_MADE_UP_WORDS):
            yield from _made_up(sentence, counts)
    money = sentence.of("money")
    if len(money) > 2 and len({fact.unit for fact in money}) == 1 and len(money) == len(sentence.figures):
        yield from _summed(sentence, money)
    elif len(sentence.figures) > 2 and len(counts) < len(sentence.figures) and not money and sentence.has(_IN_ALL_WORDS):
        unit = sentence.figures[0].unit
        if sentence.figures[0].kind == "quantity" and all(same(fact, unit) for fact in sentence.figures):
            yield from _summed(sentence, sentence.figures)
    yield from _priced(sentence)
    yield from _sums_of_money(sentence)


def _count(fact: Fact) -> bool:
    return (
        fact.kind in ("quantity", "number")
        and isinstance(fact.value, (int, float))
        and fact.unit in (None, "count")
        and fact.malformed is None
        and fact.value > 0
    )


def _run(sentence: Sentence, counts: Sequence[Fact], first: int) -> list[Fact]:
    """The counts from ``first`` on that commas and a last "and" join into one row."""
    row = [counts[first]]
    for fact in counts[first + 1 :]:
        if not _LINK.fullmatch(sentence.lower, row[-1].end, min(fact.full_start, fact.start)) or fact.start - row[-1].end > 60:
            break
        row.append(fact)
    while len(row) > 1 and " and " not in sentence.lower[row[-2].end : row[-1].start]:
        row.pop()
    return row


def _relation(kind: str, cue: tuple[int, int], whole: Fact, parts: Sequence[Fact]) -> Relation:
    return Relation(kind, cue, {"whole": whole} | {f"part {number}": part for number, part in enumerate(parts, 1)})


def _apposed(sentence: Sentence, counts: Sequence[Fact]) -> Iterator[Relation]:
    """ "12 people, 7 men and 6 women"; "25 boats – 14 trawlers, 8 ferries and 5 tugs"."""
    for index, whole in enumerate(counts[:-2]):
        group = _GROUP_OF.search(sentence.before(whole)) is not None
        if whole.noun is None and not group or like_a_year(whole):
            continue
        start = whole.end if group else max(whole.noun_end, whole.end)
        gap = sentence.lower[start : min(counts[index + 1].full_start, counts[index + 1].start)]
        link = _APPOSING.fullmatch(gap)
        if not link or _OPEN.search(gap):
            continue
        parts = _run(sentence, counts, index + 1)
        strong = link["mark"].strip() in (":", "–", "—", "-", "--", "(")
        if len(parts) < 2 or any(
            part.noun is None and not (_named(sentence, part) or strong and _PLACED.match(sentence.lower, part.end))
            for part in parts
        ):
            continue
        stretch = sentence.lower[parts[0].start : parts[-1].start].replace(" from the ", " ")
        tail = sentence.lower[parts[-1].end : min(sentence.end, parts[-1].end + 50)]
        if _OPEN.search(stretch) or _OPEN.search(tail[:24]):
            continue
        nations = group and all(_named(sentence, part) for part in parts)
        people = nations or (group or whole.head in _GROUPS) and all(part.head in _KINDS for part in parts)
        heads = [part.head for part in parts if part.head]
        if people or strong and len(set(heads)) == len(heads):
            yield _relation("total", (whole.end, parts[0].start), whole, parts)
        return


_MADE_UP_WORDS = ("made up of", "consist", "compris", "composed of")
_MADE_UP = lazy(r"\b(?:(?:is|are|was|were) (?:made up|composed) of|consist(?:s|ed) of|compris(?:es|ed))\s$")
_THE = lazy(r"(?:,? and|[,;])(?: [a-z]+){0,3} (?:the|these|those|all|its|their)\s$")


def _made_up(sentence: Sentence, counts: Sequence[Fact]) -> Iterator[Relation]:
    """ "Its group is made up of 17 men and 12 women, and the 29 members …"."""
    for index, first in enumerate(counts[:-2]):
        if not _MADE_UP.search(sentence.before(first)):
            continue
        parts = _run(sentence, counts, index)
        whole = parts.pop() if _THE.search(sentence.before(parts[-1])) else None
        while len(parts) > 1 and " and " not in sentence.lower[parts[-2].end : parts[-1].start]:
            parts.pop()
        if whole is None or len(parts) < 2 or any(part.noun is None for part in parts):
            return
        people = whole.head in _GROUPS and all(part.head in _KINDS for part in parts)
        if people and not _OPEN.search(sentence.lower, first.start, whole.start):
            yield _relation("total", (first.start, parts[-1].end), whole, parts)
        return


def _named(sentence: Sentence, part: Fact) -> bool:
    """Does a name follow the part, as in "five Dutchmen"?"""
    return sentence.text[part.end + 1 : part.end + 2].isupper()


def _results(sentence: Sentence, counts: Sequence[Fact]) -> Iterator[Relation]:
    """ "In 14 matches … seven wins, five draws and four defeats"."""
    found = [(fact, _RESULT.match(sentence.lower, fact.end) or _RESULTED.search(sentence.before(fact, 20))) for fact in counts]
    results = [fact for fact, word in found if word]
    if len(results) == 3 and {_OUTCOMES[word[1][:3]] for _, word in found if word} == {0, 1, 2}:
        games = [fact for fact in counts if fact.head in _GAMES and fact not in results]
        if not games and len(counts) == 3:
            games = [fact for fact in sentence.previous if fact.head in _GAMES]
        if len(games) == 1 and results[-1].end - results[0].start < _SHORT:
            yield _relation("total", (results[0].start, results[-1].end), games[0], results)


def _of_which(sentence: Sentence, counts: Sequence[Fact]) -> Iterator[Relation]:
    """ "Of the 20 crew, 12 were rescued, 5 drowned and 6 are missing"."""
    for index, whole in enumerate(counts[:-2]):
        if whole.noun is None or not _OF_OPENING.search(sentence.before(whole)):
            continue
        parts = []
        for fact in counts[index + 1 :]:
            if (
                not _VERB_AFTER.match(sentence.lower, fact.end)
                or fact.noun is not None
                and fact.noun_start - fact.end < 2
                and not _VERB_AFTER.match(sentence.lower, fact.end)
            ):
                break
            parts.append(fact)
        if len(parts) < (2 if _sexes(sentence, parts) else 3) or len(parts) != len(counts) - index - 1:
            continue
        stretch = sentence.lower[parts[0].start : sentence.end]
        if " and " in sentence.lower[parts[-2].end : parts[-1].start] and not _OPEN.search(stretch) and "both" not in stretch:
            yield _relation("of which", (whole.start, parts[0].start), whole, parts)


def _sexes(sentence: Sentence, parts: Sequence[Fact]) -> bool:
    """ "27 are girls and 23 are boys": two groups that leave nobody out."""
    words = [_GROUPED_AS.match(sentence.lower, part.end) for part in parts]
    return {word[1] for word in words if word} in _PAIRS_OF_ALL


def _summed(sentence: Sentence, counts: Sequence[Fact]) -> Iterator[Relation]:
    """ "22 sopranos, 14 altos and 9 basses, 55 singers in all"; "for a total of 25"."""
    for index, whole in enumerate(counts):
        if index < 2:
            continue
        cued = _TOTAL_BEFORE.search(sentence.before(whole)) or _TOTAL_AFTER.match(
            sentence.lower, max(whole.end, whole.noun_end)
        )
        if not cued or _ELSEWHERE.search(sentence.lower, counts[0].start, min(sentence.end, whole.end + 60)):
            continue
        parts: list[Fact] = []
        for fact in reversed(counts[:index]):
            after = parts[0].start if parts else whole.start
            gap = _TOTAL_BEFORE.sub("", sentence.lower[fact.end : after])
            if whole.unit not in (None, "count"):
                gap = gap.replace(" of ", " ")
            if len(gap) > 70 or not _ROW.search(gap) or _BROKEN.search(gap) or like_a_year(fact):
                break
            parts.insert(0, fact)
        known = len(parts)
        if known > 2 and parts[0].head not in (None, whole.head) and parts[0].amount == known - 1:
            parts = parts[1:]  # "Five towns, A, B, …, reported 14, nine, …": how many parts follow
        if len(parts) < 2 or unread(sentence.lower, parts[0].start, whole.start, sentence.figures):
            continue
        if known == index and not _OPEN.search(sentence.lower, parts[0].start, whole.start):
            yield _relation(
                "total", (cued.start(), cued.end()) if cued.start() > sentence.start else (whole.start, whole.end), whole, parts
            )


def _priced(sentence: Sentence) -> Iterator[Relation]:
    """ "40 lamps at £25 each, £1,500 in all"."""
    figures = sentence.figures
    for index in range(len(figures) - 2):
        number, price, total = figures[index : index + 3]
        if _count(number) and number.noun and price.kind == total.kind == "money" and price.unit == total.unit:
            if (
                _EACH.match(sentence.lower, price.end)
                and not _WITH.search(sentence.lower, total.end, sentence.end)
                and (
                    _TOTAL_AFTER.match(sentence.lower, total.end)
                    or _TOTAL_BEFORE.search(sentence.before(total))
                    or _CAME_TO.search(sentence.before(total))
                )
            ):
                yield Relation("product", (price.end, total.start), {"number": number, "price": price, "total": total})
        elif _count(number) and number.noun and _count(price) and _count(total) and price.noun and total.head == price.head:
            if sentence.lower[max(number.end, number.noun_end) : price.start] == " of ":
                if _TOTAL_AFTER.match(sentence.lower, max(total.end, total.noun_end)):
                    yield Relation("product", (price.end, total.start), {"number": number, "price": price, "total": total})


def _sums_of_money(sentence: Sentence) -> Iterator[Relation]:
    """ "£12,000: £7,000 from raffles and £5,000 from gifts"."""
    money = sentence.of("money")
    if len(money) < 3 or len(money) > 8:
        return
    whole, parts = money[0], money[1:]
    if not _LEADS_IN.fullmatch(sentence.lower[whole.end : parts[0].full_start]) or any(
        part.unit != whole.unit for part in parts
    ):
        return
    for one, other in pairwise(parts):
        gap = sentence.lower[one.end : other.start]
        if len(gap) > 60 or not _NEXT_SUM.search(gap) or ";" in gap or _IN_PARTS.search(gap):
            return
    if " and " in sentence.lower[parts[-2].end : parts[-1].start] and not _INCLUDING.search(
        sentence.lower, parts[0].start, sentence.end
    ):
        yield _relation("total", (whole.end, parts[0].start), whole, parts)
