"""The items of a written list: where they start and end, and how many things they can name."""

from __future__ import annotations

from aidlint.facts.lists.names import PLAIN_NAME
from aidlint.patterns import IGNORECASE, lazy
from aidlint.reference.nouns import noun_class
from aidlint.reference.places import COUNTRIES, STATES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.facts.fact import Fact

    Span = tuple[int, int]

_HIDDEN = lazy(r"\([^()\n]{0,300}\)|[\"“][^\"“”\n]{0,300}[\"”]")
_JOIN = lazy(r"(?:and|or|as well as|along with|together with|plus|&|and also|and finally|and then)\s+", IGNORECASE)
_INNER = lazy(r"\s(?:and|or|&|as well as|plus)\s")
_STRONG_INNER = lazy(r"\s(?:and|or|as well as)\s")
_WORD = lazy(r"[^\s,;:]+")
# A chunk with one of these is a clause, no item of a list of things.
_CLAUSE = lazy(
    r"\b(?:is|are|was|were|will|has|have|had|would|could|can|may|might|did|does|do|said|says|say|he|she|"
    r"they|it|we|I|you|there|who|which|whose|that's|added|told)\b"
)
# A chunk that starts with one of these comments on the one before it, or on the whole list.
_COMMENT = frozenset(
    """who which whose whom where when while although though because since after before as but so if that than
    including included such especially particularly mainly mostly all both each one some most many none also then
    too respectively according followed among with without despite followed led who's making bringing giving
    taking according meanwhile however not even only plus in at on by during until under over near just formerly
    now once his her their its known called aged born based jr jr. sr sr. inc inc. ltd ltd. llc m.d. ph.d. esq
    esq. md phd ii iii iv depending whether""".split()
)
# What surely belongs to the person or place before it: an age, a home.
_SURE = lazy(r"[0-9]{1,3}\s*$|[0-9]{1,3}\s+(?:and|or)\s|(?:of|from)\s|aged\s|age\s|jr\b|sr\b", IGNORECASE)
_EACH = lazy(r"\s(?:each|apiece)\b")
_OWNER = lazy(r"(?:his|her|its|their|the|another|a further|some|a)\s")
_APPOSED = lazy(
    r"(?:an?|the|his|her|their|its|our|my|whose|chief|head|former|president|director|founder|author|leader|captain)\s",
    IGNORECASE,
)
# What is written behind a town to say where it lies.
WITHIN = STATES | COUNTRIES
_COUNTING = frozenset("first firstly second secondly third thirdly fourth finally lastly then one two".split())
_SELECTED = lazy(
    r"\b(?:top|first|last|next|other|best|biggest|largest|final|remaining|leading|worst|another|every)\s+(?:the\s+)?$",
    IGNORECASE,
)
_SCORED = lazy(r"\s(?:to|against)\s(?:[0-9]|nil\b|none\b|love\b|zero\b|one\b|two\b|three\b|four\b|five\b|six\b)")
# "The poets Ann Weber and Bo Lind", one item of two.
_SEVERAL = lazy(r"(?:the )?[a-z]+(?: [a-z]+)?s [A-ZÀ-Þ]")
MAX_LENGTH = 1500
_BRIEF = 4  # words of a short item
MAX_ITEMS = 60


class Listing:
    """``items`` are spans; ``low``/``high`` the least and the most number of things they can name (grouped counts,
    nested pairs, appositions); ``joined`` says that a conjunction, or semicolons, hold it together."""

    __slots__ = ("end", "high", "items", "joined", "low")

    def __init__(self, items: Sequence[Span], low: int, high: int, end: int, joined: bool) -> None:
        self.items = items
        self.low = low
        self.high = high
        self.end = end
        self.joined = joined


def masked(text: str, start: int, end: int) -> str:
    """The stretch with brackets and quotations blanked out, character for character."""
    piece = text[start:end]
    if "(" in piece or '"' in piece or "“" in piece:
        piece = _HIDDEN.sub(lambda found: "\x00" * len(found[0]), piece)
    return piece.replace("\n", " ")


def read(text: str, start: int, end: int, figures: Sequence[Fact] = (), opening: bool = False) -> Listing | None:
    """The list that fills ``start``..``end``; ``figures`` are the facts in it, for grouped counts; ``opening``: its
    first word has the capital of a sentence. None for no list."""
    piece = masked(text, start, min(end, start + MAX_LENGTH))
    if opening:
        piece = piece[:1].lower() + piece[1:]
    if ";" in piece:
        chunks = _split(piece, ";")
        return _counted(piece, start, chunks, figures, True) if len(chunks) <= MAX_ITEMS else None
    chunks = _trimmed(piece, _split(piece, ","))
    if not chunks or len(chunks) > MAX_ITEMS:
        return None
    return _counted(piece, start, chunks, figures, False)


def _split(piece: str, mark: str) -> list[Span]:
    chunks = []
    begin = 0
    while begin <= len(piece):
        at = piece.find(mark, begin)
        while mark == "," and at > 0 and piece[at - 1].isdigit() and piece[at + 1 : at + 2].isdigit():
            at = piece.find(mark, at + 1)
        stop = at if at >= 0 else len(piece)
        span = _stripped(piece, begin, stop)
        if span[0] < span[1]:
            chunks.append(span)
        if at < 0:
            break
        begin = at + 1
    return chunks


def _stripped(piece: str, start: int, end: int) -> Span:
    while start < end and piece[start].isspace():
        start += 1
    while end > start and (piece[end - 1].isspace() or piece[end - 1] in ".!?"):
        end -= 1
    return start, end


def _trimmed(piece: str, chunks: list[Span]) -> list[Span]:
    """The chunks up to where the list of things ends and the sentence goes on."""
    if not chunks or _CLAUSE.search(piece, *chunks[0]):
        return chunks
    seen = False
    for index, (start, end) in enumerate(chunks):
        joined = _JOIN.match(piece, start)
        if index and (seen or joined) and _CLAUSE.search(piece, joined.end() if joined else start, end):
            first = _STRONG_INNER.search(piece, start, end)
            if seen or not joined or first:
                return chunks[:index]
        if index and not joined and _goes_on(piece, chunks, index):
            return chunks[: index + 1]
        seen = seen or joined is not None or _INNER.search(piece, start, end) is not None
    return chunks


def _goes_on(piece: str, chunks: list[Span], index: int) -> bool:
    """Do short items end here with an "and", and does the sentence go on: "water, roads and ports, handed in their …"?"""
    if index + 1 == len(chunks) or not _STRONG_INNER.search(piece, *chunks[index]):
        return False
    brief = all(len(piece[a:b].split()) <= _BRIEF for a, b in chunks[: index + 1])
    start, end = chunks[index + 1]
    if not brief or len(piece[start:end].split()) <= _BRIEF or not piece[start].islower():
        return False
    return not any(pattern.match(piece, start) for pattern in (_JOIN, _OWNER, _APPOSED))


def _counted(piece: str, offset: int, chunks: list[Span], figures: Sequence[Fact], semicolons: bool) -> Listing | None:
    joins = [index for index, (start, _) in enumerate(chunks) if index and _JOIN.match(piece, start)]
    inners = [index for index, span in enumerate(chunks) if _INNER.search(piece, *span)]
    last = len(chunks) - 1
    hard = last  # the last chunk that is surely in the list
    final_pair = -1
    if semicolons:
        pass
    elif joins:
        hard = last = joins[-1]
    elif inners:
        final_pair = hard = inners[-1]
        if hard < last and not _comments(piece, chunks, hard + 1):
            final_pair = -1  # "trade and industry, health, sport": the pair need not be the end
        else:
            last = hard
    low = high = 0
    items: list[Span] = []
    people = any(PLAIN_NAME.fullmatch(piece, *span) for span in chunks)
    for index, (start, end) in enumerate(chunks[: last + 1]):
        if index < last and piece[start:end].lower() in _COUNTING:
            continue
        join = _JOIN.match(piece, start) if index else None
        begin = join.end() if join else start
        least, most = _grouped(piece, offset, begin, end, figures, people)
        pairs = len(_INNER.findall(piece, begin, end))
        if most:
            if not least and index == final_pair:
                least, most = 2, max(most, 2)
            least = max(least, 1)
        elif semicolons:
            least, most = 1, 1 + pairs * (_SEVERAL.match(piece, begin, end) is not None)
        elif index and _SURE.match(piece, begin, end) and not join:
            least, most = (1, max(1, pairs)) if index == final_pair else (0, pairs)
        elif index and not join and _doubtful(piece, chunks, index) and not _has_age(piece, chunks, index):
            least, most = (1, 1 + pairs) if index == final_pair else (0, 1 + pairs)
        else:
            least, most = (2 if index == final_pair else 1), 1 + pairs
        low += least if index <= hard else 0
        high += most
        items += _items(piece, offset, begin, end, index == final_pair)
    if last < len(chunks) - 1 and " each " in piece[slice(*chunks[last])]:
        high += sum(1 + len(_INNER.findall(piece, *chunk)) for chunk in chunks[last + 1 :])  # "one each from A, B and C"
    if high < 2:
        return None
    return Listing(items, max(low, 1), high, offset + chunks[last][1], semicolons or bool(joins) or bool(inners))


def _comments(piece: str, chunks: list[Span], index: int) -> bool:
    """Does everything from this chunk on comment on the list?"""
    start, end = chunks[index]
    word = _WORD.match(piece, start)
    if piece[start].islower() and all(piece[_item_start(piece, a)].isupper() for a, _ in chunks[:index]):
        return True  # names, and then the sentence goes on
    return (
        (word is not None and word[0].lower() in _COMMENT)
        or _CLAUSE.search(piece, start, end) is not None
        or _SURE.match(piece, start, end) is not None
    )


def _item_start(piece: str, start: int) -> int:
    """Where the item of a chunk starts: after its conjunction."""
    join = _JOIN.match(piece, start)
    return join.end() if join else start


def _doubtful(piece: str, chunks: list[Span], index: int) -> bool:
    """Can this chunk be an apposition or a comment and not an item of its own?"""
    start, end = chunks[index]
    word = _WORD.match(piece, start)
    if (
        word is None
        or word[0].lower() in _COMMENT
        or piece[start:end].lower().rstrip(".") in WITHIN
        and not _states(piece, chunks)
    ):
        return True
    pair = _STRONG_INNER.search(piece, start, end)
    if _CLAUSE.search(piece, start, pair.start() if pair else end) and not _CLAUSE.search(piece, *chunks[0]):
        return True
    before, _ = chunks[index - 1]
    return piece[before].isupper() and (_APPOSED.match(piece, start) is not None or piece[start].islower())


def _has_age(piece: str, chunks: list[Span], index: int) -> bool:
    """Is the next chunk an age? Then this one is someone of their own: "Iker Zubia, 29, his sister Maite, 24"."""
    return index + 1 < len(chunks) and piece[slice(*chunks[index + 1])].isdecimal()


def _states(piece: str, chunks: list[Span]) -> bool:
    return sum(piece[a:b].lower() in WITHIN for a, b in chunks) * 2 > len(chunks)


def _grouped(piece: str, offset: int, start: int, end: int, figures: Sequence[Fact], people: bool) -> tuple[int, int]:
    """Least and most things of a chunk with small counts in it: "two in Leeds and one each in Hull and York" is four.
    The least is 0 where a count has a noun of its own, which may be one item (but not so for people among names); both 0
    without any count."""
    least = most = each = 0
    certain = found = False
    position = start
    for resume in [*(inner.end() for inner in _INNER.finditer(piece, start, end)), end]:
        owner = _OWNER.match(piece, position)
        at = offset + (owner.end() if owner else position)
        fact = next((f for f in figures if f.number_start == at and isinstance(f.value, int)), None)
        if (
            fact is not None
            and fact.kind in ("number", "quantity")
            and fact.unit in (None, "count")
            and fact.amount <= MAX_ITEMS
        ):
            own = fact.noun is None or fact.value == 1 or people and noun_class(fact.head or "") == "person"
            certain = (certain or not found) and own
            found = True
            number = max(int(fact.amount), 0)
            each = number if _EACH.match(piece, fact.number_end - offset) else 0
            least += number
            most += number
        elif piece.startswith("one ", position):
            certain = certain or not found
            found = True
            each = 1 if piece.startswith("each ", position + 4) else 0
            least += 1
            most += 1
        else:
            least += each if found else 1
            most += each or 1
        position = resume
    if not found:
        return 0, 0
    return (least if certain else 0), most


def _items(piece: str, offset: int, start: int, end: int, pair: bool) -> list[Span]:
    inners = list(_INNER.finditer(piece, start, end)) if pair else []
    if inners:
        return [(offset + start, offset + inners[-1].start()), (offset + inners[-1].end(), offset + end)]
    return [(offset + start, offset + end)]


def is_clause(text: str, start: int, end: int) -> bool:
    """Has the stretch a finite verb, as far as auxiliaries and pronouns show?"""
    return _CLAUSE.search(text, start, end) is not None


def is_list_word(text: str, start: int) -> bool:
    """Can the word that starts here start an item, not a comment such as "mainly"?"""
    word = _WORD.match(text, start)
    return word is not None and word[0].lower() not in _COMMENT


def countable(fact: Fact) -> bool:
    """Can the fact announce a list: a small whole number of things?"""
    return (
        fact.kind in ("quantity", "number")
        and isinstance(fact.value, int)
        and 1 < fact.value <= MAX_ITEMS
        and fact.unit in (None, "count")
        and fact.malformed is None
        and fact.hedge is None
        and fact.end <= fact.number_end
    )


def scored(text: str, fact: Fact) -> bool:
    """Is the number one side of a score: "two sets to one"?"""
    return _SCORED.match(text, max(fact.end, fact.noun_end)) is not None


def selected(text: str, fact: Fact) -> bool:
    """Does a word before the number pick some of many: "the top three", "the other two"?"""
    return _SELECTED.search(text, max(0, fact.full_start - 24), fact.full_start) is not None
