"""What an article says of one person twice: the age, the office, the title.

A person is told by the surname, and by the given name where it is written. Where a text knows two people of a surname, a
surname alone says nothing; where it tells when something was so, or of a promotion, neither does the difference.
"""

from __future__ import annotations

from aidlint.claims.naming.variants import Mention, mention, mentions
from aidlint.patterns import lazy
from aidlint.reference.nouns import noun_class
from aidlint.reference.places import COUNTRIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.document import Document
    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact

    Told = tuple[Mention, "Fact"]

_MOST = 60
_NEAR = 60
_LONGEST = 400
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w’-]+"
# "Marta Quispe, 67," "Quispe, who is 76," "Lee (54)" and "the 43-year-old dentist Anna Berg".
_BEFORE = lazy(rf"({_NAME})(?:'s|’s)?(?:, (?:(?:who is|who’s|who's|is|now|aged|age) )?| \((?:aged )?|,? (?:who )?is )$")
# "At 85, Brekke has": only what is so today.
_AT = lazy(
    rf", (?:(?:Mr|Mrs|Ms|Dr|Sir|Professor)\.? )?(?:{_NAME} ){{0,2}}({_NAME})(?:'s|’s)? (?:has|is|still|says|can|does|cannot|"
    r"keeps|will|remains|knows|wants|hopes|plans|lives|works)\b"
)
_THE = lazy(r"\b[Tt]he $")
# Another person, who may be meant by an age.
_SOMEONE = lazy(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]he other|[Hh]is|[Hh]er) (?:[a-z-]+ )?"
    r"(?:man|woman|boy|girl|teenager|youth|suspect|victim|colleague|friend|pupil|student|[a-z]+(?:er|or|ist|ian|ant))\b"
    r"|\b[A-Z][a-z]+ [A-Z][a-z]+\b|\b(?:wife|husband|son|daughter|brother|sister|partner)\b"
)
_ALONE = lazy(r"(?:[.,;]|'s|’s| (?:said|says|told|was|is|has|had|will|who|and|added|hopes|plans|keeps|works|lives|wants)\b)")
_BARE = ("(", " is ", ", ", "At ", " at ")
_CALLED = lazy(r"([A-Za-z][a-z]{2,}), $")
_LEADS = (", ", "(", " is ", " now ", " aged ", " age ", "(aged ")
_APPOSED = lazy(rf"({_NAME}), (?:an?|the|now an?) $")
_CLOSES = lazy(r"\s?(?:$|[.,;:)\n–—]|years? (?:old|of age)\b|and\b|but\b)")
_BEHIND = lazy(
    r"(?: (?!(?:of|from|in|at|on|to|and|or|who|whose|son|daughter|brother|sister|wife|husband|nephew|niece|cousin|mother"
    rf"|father|friend)\b)[a-z][a-z-]+){{0,3}} (?:{_NAME} |[A-Z]\. ){{0,3}}({_NAME})(?!\w)"
)
# "A 61-year-old clerk, Walter Grimm, was praised".
_BEHIND_COMMA = lazy(rf"(?: [a-z][a-z-]+){{1,3}}, (?:{_NAME} ){{1,2}}({_NAME}), (?!said|says|told|added|according)")
# Names that stand for people who are not named.
_NOBODY = frozenset(("Doe", "Roe", "Bloggs"))
_QUOTES = frozenset("\"'”’)")
# What sets an age, an office or a rank apart from today's.
_TIMED = lazy(
    r"\b(?:then|at the time|when|ago|later|earlier|turn(?:s|ed|ing)?|birthday|until|since|once|now|years? (?:before|after)"
    r"|by the time|in those days|as a|photo\w*|pictured|listed as|gave (?:his|her) age|claim\w*|lied|fake|false)\b"
)
_PLURALS = ("s ", " brothers", " sisters", " siblings", " twins", " family", " children", " couple")
_RELATIVE = (
    r"(?:sons?|daughters?|fathers?|mothers?|wife|husband|brothers?|sisters?|siblings?|parents?|uncle|aunt|cousins?|twins?|widow|widower"
    r"|(?:grand|step)(?:sons?|daughters?|fathers?|mothers?|brothers?|sisters?|child|children|parents?)|nephews?|nieces?|partner|boy|girl|child|children|baby)"
)
_NAMESAKE = r"\b(?:namesakes?|no relation|not related|unrelated|same name|[Ss]enior|[Jj]unior|Sr|Jr|elder|younger|older)\b"
# A relative who is named may be called by the surname as well; one who is not will hardly be.
_TIMED_AFTER = lazy(r"(?: years old)?,? (?:at the time|when|then|that (?:year|day)|in those|by now|last|next)\b")
_KIN = lazy(
    rf"\b{_RELATIVE},? (?:who is |called |named |is |was )?[A-Z]"
    rf"|\b[A-Z][\w’-]+(?:, [0-9]+)?,? (?:is |was )?(?:his|her|their|the|an?) (?:[a-z]+ ){{0,2}}{_RELATIVE}\b"
    rf"|\b(?:[Bb]oth|other|[Tt]wo|[Tt]hree) {_RELATIVE}\b|\bMr and Mrs\b|\b(?:couple|family|married)\b|{_NAMESAKE}"
)
_SAME_NAMED = lazy(rf"{_NAMESAKE}|\b(?:grand\w+|sons?|fathers?|II|III)\b|\b[Aa]nother [A-Z]|\bother (?:man|woman|[A-Z])")


class Conflict:
    """Two things told of one person that cannot both be so: spans and wording of what is ``wrong`` and of what is ``right``,
    and how many ``witnesses`` there are."""

    __slots__ = ("end", "other_end", "other_start", "replacement", "start", "what", "witnesses")

    def __init__(
        self, what: str, start: int, end: int, replacement: str, other_start: int, other_end: int, witnesses: int = 1,
    ) -> None:  # fmt: skip
        self.what = what
        self.start = start
        self.end = end
        self.replacement = replacement
        self.other_start = other_start
        self.other_end = other_end
        self.witnesses = witnesses


def ages(facts: Facts) -> Iterator[Conflict]:
    """Two ages of one person."""
    document = facts.document
    text = document.text
    told: dict[str, list[tuple[int, Fact]]] = {}
    found = facts.of("age")[:_MOST]
    if len(found) < 2:
        found = found + [fact for fact in facts.of("number")[: 4 * _MOST] if text.endswith(_BARE, 0, fact.start)]
    for fact in found if len({fact.value for fact in found}) > 1 else ():
        name = _aged(text, fact)
        if name is not None:
            told.setdefault(name[1], []).append((name.start(1), fact))
    yield from _turned_round(facts, told)
    yield from _of_headline(facts)
    for surname, rows in told.items():
        if len({fact.value for _, fact in rows}) > 1 and surname not in _NOBODY:
            people = [(mention(document, start, start + len(surname)), fact) for start, fact in rows]
            # Behind a surname alone a bare figure may be a minute or a score.
            played = "score" in facts.kinds or _PLAYED.search(text) is not None
            turned = {str(fact.value)[::-1] for one, fact in people if len(one.given) > 1 and not played}
            people = [
                row for row in people
                if row[1].kind == "age" or len(row[0].given) > 1 or text[row[1].start - 2] in "st"
                or str(row[1].value) in turned
            ]  # fmt: skip
            people.sort(key=lambda row: row[1].start)
            yield from _ages_of(facts, surname, people)


def _turned_round(facts: Facts, told: dict[str, list[tuple[int, Fact]]]) -> Iterator[Conflict]:
    """ "Anna Berg, 34, … The 43-year-old said": where the text gives one age of one person, and this is it with its figures
    in the other order."""
    document = facts.document
    text = document.text
    if len(told) != 1:
        if not told and len(facts.of("age")) == 1:
            yield from _of_nobody(facts, facts.of("age")[0])
        return
    (rows,) = told.values()
    named = {fact.start for _, fact in rows}
    first = rows[0][1]
    turned = str(first.value)[::-1]
    others = [fact for fact in facts.of("age") if fact.start not in named]
    if len(rows) == 1 == len(others) and str(others[0].value) == turned != str(first.value) and others[0].start > first.start:
        other = others[0]
        if _THE.search(text, max(0, other.start - 5), other.start) and _ALONE.match(text, other.end):
            if _SOMEONE.search(text, first.end, other.start):
                return
            if not _timed(facts, first) and not _timed(facts, other) and not document.in_quote(other.start, other.end):
                yield Conflict(
                    "age", other.number_start, other.number_end, str(first.value), first.number_start, first.number_end
                )


def _of_nobody(facts: Facts, age: Fact) -> Iterator[Conflict]:
    """ "A woman of 82 … the 28-year-old chief", of whom no name is told."""
    text = facts.document.text
    turned = str(age.value)[::-1]
    if (
        not _THE.search(text, max(0, age.start - 5), age.start)
        or not text.endswith("-old", age.start, age.end)
        or _timed(facts, age)
    ):
        return
    people = list(_OF_AGE.finditer(text))
    if (
        len(people) == 1
        and people[0][1] == turned != str(age.value)
        and people[0].end() < facts.document.sentence_at(age.start)[0]
    ):
        between = text[people[0].end() : age.start]
        if not _SOMEONE.search(between) and not any(noun_class(word.strip(".,")) == "person" for word in between.split()):
            yield Conflict("age", age.number_start, age.number_end, turned, people[0].start(1), people[0].end(1))


_PLAYED = lazy(r"\b(?:scor(?:e[ds]?|ing)|goals?|match|penalty|half-time)\b")
_OF_AGE = lazy(
    r"\b(?:[Aa]|[Tt]he) (?:[a-z]+ )?(?:wom[ae]n|m[ae]n|girl|boy|[a-z]{3,}(?:er|or|ist|ian)) of ([1-9][0-9])\b"
    r"(?! (?:years|[a-z]+s)\b)"
)


def _of_headline(facts: Facts) -> Iterator[Conflict]:
    """ "Teacher, 37, swims strait" over "a teacher of 73": an age of the headline, turned round in the body."""
    document = facts.document
    text = document.text
    end = text.find("\n")
    for fact in facts.of("age"):
        if not 0 <= fact.start < end:
            return
        called = _CALLED.search(text, max(0, fact.start - _NEAR), fact.start)
        turned = str(fact.value)[::-1]
        if called is None or turned == str(fact.value) or document.region_at(fact.start) != "headline":
            continue
        body = text[end:].lower()
        noun = called[1].lower()
        wordings = f"{noun} of {turned}", f"{noun} aged {turned}", f"{noun}, {turned},", f"{turned}-year-old {noun}"
        at = max(body.find(wording) for wording in wordings)
        if at >= 0 and str(fact.value) not in body and len(body) == len(text) - end:
            start = end + body.find(turned, at)
            yield Conflict("age", fact.number_start, fact.number_end, turned, start, start + len(turned))


def _aged(text: str, fact: Fact) -> re.Match[str] | None:
    """The surname beside an age, of whom it is told; None where none stands there."""
    if not isinstance(fact.value, int) or not 0 < fact.value < 120 or fact.hedge or fact.words:
        return None
    if text.endswith("-old", fact.start, fact.end):
        apposed = _APPOSED.search(text, max(0, fact.start - _NEAR), fact.start)
        behind = fact.end, fact.end + 2 * _NEAR
        return apposed or _BEHIND.match(text, *behind) or _BEHIND_COMMA.match(text, *behind)
    if text.endswith(("At ", " at "), 0, fact.start):
        return _AT.match(text, fact.end)
    if not text.endswith(_LEADS, 0, fact.start) or not _CLOSES.match(text, fact.end):
        return None
    return _BEFORE.search(text, max(0, fact.start - _NEAR), fact.start)


def _ages_of(facts: Facts, surname: str, rows: list[Told]) -> Iterator[Conflict]:
    document = facts.document
    everybody, known = _bearers(document, surname)
    if not known and surname.lower() in COUNTRIES:
        return
    counts: dict[object, int] = {}
    for _, fact in rows:
        counts[fact.value] = counts.get(fact.value, 0) + 1
    # The first age holds unless another is told more often.
    right = max(rows, key=lambda row: (counts[row[1].value], -row[1].start))
    for row in rows:
        if row[1].value != right[1].value and _one_person(document, surname, right[0], row[0], known, everybody):
            first, second = sorted((right[1], row[1]), key=lambda fact: fact.start)
            if any(_timed(facts, fact) for fact in (first, second)) or document.in_quote(row[1].start, row[1].end):
                continue
            yield Conflict(
                "age", row[1].number_start, row[1].number_end, str(right[1].value), right[1].number_start, right[1].number_end,
                counts[right[1].value],
            )  # fmt: skip


def _bearers(document: Document, surname: str) -> tuple[list[Mention], set[str]]:
    """The mentions of a surname and the given names that stand before it; none where the text tells of several at once."""
    everybody = mentions(document, surname)
    return everybody, {one.given for one in everybody if len(one.given) > 1}


def _one_person(
    document: Document, surname: str, first: Mention, second: Mention, known: set[str], everybody: list[Mention]
) -> bool:
    """Are two mentions of a surname of one person?"""
    if first.sentence == second.sentence:
        return False
    start, end = sorted((first.start, second.start))
    start = document.sentence_at(start)[0]
    end = min(max(document.sentence_at(end)[1], end), end + _LONGEST)
    if first.given and second.given:
        nicknamed = any(document.text[one.start - 2 : one.start - 1] in _QUOTES for one in (first, second))
        end = min(end + _LONGEST // 2, len(document.text))
        return first.given == second.given and not nicknamed and not _SAME_NAMED.search(document.text, start, end)
    genders = {_GENDERS[one.title] for one in everybody if one.title in _GENDERS}
    if (
        any(f"{surname}{plural}" in document.text for plural in _PLURALS)
        or len(genders) > 1
        or len(known) > 1
        or not known
        and not (first.title and second.title)
    ):
        return False
    return not _KIN.search(document.text, start, end)


def same_person(document: Document, surname: str, first: Mention, second: Mention, any_gender: bool = False) -> bool:
    """Are two mentions of a surname of one person, so far as the text tells? ``any_gender``: of a man and a woman, too."""
    everybody, known = _bearers(document, surname)
    return _one_person(document, surname, first, second, known, [] if any_gender else everybody)


def _timed(facts: Facts, fact: Fact) -> bool:
    """Is the age told of another time than today?"""
    document = facts.document
    first, last = document.sentence_at(fact.start)
    first, last = max(first, fact.start - _LONGEST), min(last, fact.end + _LONGEST)
    if _TIMED.search(document.text, max(first, fact.start - 2 * _NEAR), fact.start) or _TIMED_AFTER.match(
        document.text, fact.end
    ):
        return True
    if (
        document.text.endswith("-old", fact.start, fact.end)
        and " had " in document.text[fact.end : min(last, fact.end + _NEAR)]
    ):
        return True
    return any(
        date.kind == "date" and getattr(date, "year", None) is not None
        for date in facts.between(min(first, fact.start - _NEAR), last)
    )


_GENDERS = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "dame": "f"}
