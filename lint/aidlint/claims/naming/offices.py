"""Offices, ranks and forms of address before the names of an article, and those that one person cannot have at once."""

from __future__ import annotations

from itertools import islice

from aidlint.claims.naming.persons import Conflict, same_person
from aidlint.claims.naming.variants import Mention, mention
from aidlint.patterns import IGNORECASE, lazy
from aidlint.reference import lexicon
from aidlint.reference.offices import DEPARTMENTS, KIND, MINISTERIAL, POSTED, POSTS, RANKED

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.document import Document

_NAME = r"[A-ZÀ-ÞĀ-Ž][\w’-]+"
_ADDRESS = 3
_NEAR = 20


_WHO = rf",?(?: (?:{_NAME}|[A-Z]\.)){{0,2}}? (?P<name>{_NAME})(?!\w| (?:{_NAME}))"
_PERSON = lazy(_WHO)
_NAMED_BEFORE = lazy(rf"(?P<name>{_NAME}), (?:(?:the|its|their|an?)(?: [a-z]+['’]s| [A-Z][a-z]+)? )?$")
_CLOSES = lazy(r"[,.;]| (?:who|said|and|in|of)\b")
_RANK = lazy(rf"(?P<rank>{'|'.join(word.capitalize() for word in sorted(KIND, reverse=True))})\.?{_WHO}")
# What makes an office one of another time, or another one of the same person.
_FORMER = lazy(
    r"\b(?:former|ex|then|acting|deputy|vice|assistant|shadow|junior|staff|next|future|late|attorney|secretary|director"
    r"|solicitor|surgeon|governor|consul|lord|and|prime|chief|lieutenant"
    r"|brigadier|major|lt\.?|maj\.?|brig\.?|rear|master|sir)[ -]$",
    IGNORECASE,
)
_MOVED = lazy(
    r"\b(?:promot\w+|appoint\w+|reshuffl\w+|nominat\w+|elected|became|becomes?|named (?:as )?(?:the |a )?[a-z]+"
    r"|made (?:an? )?[a-z]+|swapp\w+|sworn in|successor|succe[ed]+\w*|replac\w+|took over|takes over|moved (?:from|to)"
    r"|rank of|retire\w*|former|formerly|previously|then|used to be|no longer|also"
    r"|demot\w+|resign\w*|acting|was once|combin\w+|doubles?"
    r"|(?:both|two) (?:posts|jobs|roles|offices|portfolios|ministries)|campaign\w*|candidate|stood for|running for"
    r"|married|wedding|wife|husband|couple|widow\w*|brothers?|sisters?|son|daughter|father|mother"
    r"|no relation|not related|unrelated|namesakes?|transgender|transition\w*|fictional|film|novel|played by|character)\b"
)
# Posts of which one has one, at a place.
_POST = lazy(
    rf"(?P<post>{'|'.join(f'[{post[0].upper()}{post[0]}]{post[1:]}' for post in POSTS)}) (?:to|of|in) "
    rf"(?P<place>{_NAME}(?: {_NAME})*)(?!\w|,? and\b| to\b|,? until\b|[’']s)"
)
_HOLDER = lazy(
    rf"(?P<name>{_NAME})(?:, |,? who (?:is|was|has been|will be) |,? (?:is|has been|remains) )"
    r"(?:(?:the|now|[a-z]+['’]s|[A-Z][a-z]+['’]s?|its) ){0,2}(?:[a-z]+ ){0,1}$"
)
_MOST = 300
_LONGEST = 4000


class _Held:
    """An office, in the wording of the text, and whose it is: ``kind`` and ``value`` tell which others go with it."""

    __slots__ = ("end", "kind", "person", "start", "surname", "value")

    def __init__(self, start: int, end: int, kind: int, value: str, surname: str, person: Mention) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.surname = surname
        self.person = person


def titles(document: Document) -> Iterator[Conflict]:
    """Two offices, ranks or forms of address of one person that do not go together."""
    held: dict[tuple[str, int], list[_Held]] = {}
    for found in islice(_offices(document), _MOST):
        held.setdefault((found.surname, found.kind), []).append(found)
    for (surname, _), rows in held.items():
        if len(rows) > 1 and len({row.value for row in rows}) == 2:
            yield from _conflicts(document, surname, rows, held)


def _offices(document: Document) -> Iterator[_Held]:
    """The offices of the kinds of which the text has two different ones, in order within each kind."""
    text = document.text
    words = lexicon.vocabulary(text)
    kinds = [kind for kind, _ in {KIND[form.strip(".").lower()] for form in RANKED & words}]
    if len(kinds) > len(set(kinds)):
        for match in _RANK.finditer(text):
            if not text[match.start() - 1 : match.start()].isalnum():
                yield from _held(document, match.start(), match.end("rank"), match, *KIND[match["rank"].lower()])
    if not MINISTERIAL.isdisjoint(words):
        yield from _ministers(document)
    if not POSTED.isdisjoint(words):
        yield from _posted(document)


def _ministers(document: Document) -> Iterator[_Held]:
    """ "Transport Minister Karim Saadi", "the transport minister, Karim Saadi", "Karim Saadi, the transport minister,"."""
    text = document.text
    found: list[tuple[int, int, int]] = []
    for word in ("inister", "ecretary"):
        at = text.find(word)
        while at >= 0:
            department = text[max(0, at - _NEAR) : max(0, at - 2)].rpartition(" ")[2]
            number = DEPARTMENTS.get(department.lower())
            if number is not None:
                found.append((at - 2 - len(department), at + len(word), number))
            at = text.find(word, at + 1)
    if len({number for _, _, number in found}) < 2:
        return
    for start, end, number in found[:_MOST]:
        person = _PERSON.match(text, end)
        before = _CLOSES.match(text, end) and _NAMED_BEFORE.search(text, max(0, start - 2 * _NEAR), start)
        if person:
            yield from _held(document, start, end, person, -1, str(number))
        elif before:
            yield _Held(start, end, -1, str(number), before["name"], mention(document, *before.span("name")))


def _starts(text: str, rest: str) -> Iterator[int]:
    """Where the words begin whose first letter, small or capital, goes before ``rest``."""
    at = text.find(rest, 1)
    while at > 0:
        if not text[at - 2 : at - 1].isalnum():
            yield at - 1
        at = text.find(rest, at + 1)


def _posted(document: Document) -> Iterator[_Held]:
    """ "Solveig Haugland, ambassador to Chile", "Haugland, who will be ambassador to Peru", "is the mayor of Silves"."""
    text = document.text
    words = lexicon.vocabulary(text)
    # Each as long as it is there; "bishop" is found in "archbishop" as well, and let go.
    starts = {at for post in POSTS if post in words or post.capitalize() in words for at in _starts(text, post[1:])}
    for match in filter(None, (_POST.match(text, at) for at in sorted(starts))):
        before = _HOLDER.search(text, max(0, match.start() - 3 * _NEAR), match.start())
        if before is None:
            continue
        # The kind is one for each post: an ambassador who is a bishop, too, has two.
        kind = -2 - POSTS.index(match["post"].lower())
        name = before.span("name")
        yield _Held(match.start("place"), match.end("place"), kind, match["place"], before["name"], mention(document, *name))


def _held(document: Document, start: int, end: int, match: re.Match[str], kind: int, value: str) -> Iterator[_Held]:
    """The office at ``start``..``end``, of the person whose name ends ``match``."""
    text = document.text
    if _FORMER.search(text, max(0, start - _NEAR), start):
        return
    at = match.start("name")
    if kind >= 0 and any(word.strip(".,").lower() in KIND for word in text[end:at].split()):
        return  # "Lieutenant Colonel"
    surname = match["name"].removesuffix("'s").removesuffix("’s")
    yield _Held(start, end, kind, value, surname, mention(document, at, at + len(surname)))


def _conflicts(
    document: Document, surname: str, rows: list[_Held], held: dict[tuple[str, int], list[_Held]]
) -> Iterator[Conflict]:
    text = document.text
    counts = [sum(row.value == one.value for row in rows) for one in rows]
    if min(counts) > 1 or rows[-1].end - rows[0].start > _LONGEST:
        return
    wrong = rows[max(place for place, count in enumerate(counts) if count == min(counts))]
    right = next(row for row in rows if row.value != wrong.value)
    address = wrong.kind == _ADDRESS
    if address and max(counts) < 2 or document.in_quote(wrong.start, wrong.end):
        return
    if (
        not same_person(document, surname, right.person, wrong.person, address)
        or wrong.person.sentence == right.person.sentence
    ):
        return
    first, last = min(right.start, wrong.start), max(right.end, wrong.end)
    if _MOVED.search(text, document.sentence_at(first)[0], document.sentence_at(last)[1]):
        return
    others = any(row.value == wrong.value for key, rest in held.items() if key[0] != surname for row in rest)
    yield Conflict(
        "title", wrong.start, wrong.end, text[right.start : right.end], right.start, right.end, max(counts) + others,
    )  # fmt: skip
