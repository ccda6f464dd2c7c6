"""Runs of names: "Ana Ruiz, 34, her brother Tom and Lin Mei"."""

from __future__ import annotations

from aidlint.patterns import lazy
from aidlint.reference.nouns import noun_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    Span = tuple[int, int]

_WORD = r"(?:(?:[A-Z]|St|Dr|Mr|Mrs|Ms)\.|[A-ZÀ-ÞĀ-Ž][\w'’-]*)"
_PARTICLE = r"(?:de|da|del|dos|di|la|le|van|von|der|den|al|el|bin|ibn|of the|of)"
_NAME = rf"(?:[Tt]he )?{_WORD}(?: (?:{_PARTICLE} )?{_WORD})*"
PLAIN_NAME = lazy(_NAME)
# "his sister", "the Dutch dentist", "pianist": what someone is, before the name; its last word must be one for a person.
_ROLE = r"(?P<role>(?:(?:the|an?|his|her|their|its) )?(?:[A-Z][a-z]+ (?=[a-z]))?(?:(?!and |or )[a-z][a-z-]+ ){1,3})"
# An age, and behind it a home or a trade; or anything in brackets.
_ABOUT = (
    rf"(?: \([^()\n]{{1,60}}\))?(?:, (?:aged )?[0-9]{{1,3}}(?:, (?:(?:of|from) {_NAME}|"
    r"(?:an?|the) [a-z][a-z -]{2,30}(?=,| and |\.)))?)?"
)
_PERSON = lazy(rf"(?P<name>{_ROLE}?{_NAME})(?P<about>{_ABOUT})")
_ONE = lazy(r"(?P<name>one (?!of (?:the|them|its|his|her|those|these)\b)(?:(?!and\b|one\b)[\w'’-]+ ?){1,8})(?<! )")
_THING = lazy(rf"(?P<name>{_NAME})(?: \([^()\n]{{1,60}}\))?")
_AND = lazy(r"[,;]? (?:and|&) ")
_MORE = lazy(
    r",? (?:and|or|as well as|along with|together with|plus|alongside|followed by) "
    r"(?:(?:the|an?|his|her|their|its|one|two|three|four|five|six|several|others?|many|some|more)\b|[A-ZÀ-ÞĀ-Ž0-9])"
)
# What makes "and" and commas part of a name: "Aya Service and Repair Corp", "Albri, LLC".
_COMPANY = lazy(r"\b(?:LLC|LLP|Inc|Ltd|Corp|Co|Company|Limited|plc|PLC|Bros|Sons|Partners|Associates|AG|SA|GmbH)\b")
_MOST = 60


class Run:
    """``items`` are the spans of the names; ``end`` is where the last one stops, with its age; ``goes_on`` says that what
    follows may add to them, that some have an age and others none (a home behind an age looks like a name), or that
    companies are among them.
    """

    __slots__ = ("end", "goes_on", "items")

    def __init__(self, items: list[Span], end: int, goes_on: bool) -> None:
        self.items = items
        self.end = end
        self.goes_on = goes_on


def ones(text: str, start: int, end: int) -> Run | None:
    """ "One with a limp, one with a beard and one in a coat", from ``start`` on, read as :func:`run` reads names."""
    return _row(_ONE, text, start, end)


def run(text: str, start: int, end: int, roles: bool = False) -> Run | None:
    """The names that start at ``start``, with commas (or semicolons) between them and "and" before the last; ``roles``
    lets each have an age behind it and what it is before it. None for fewer than two, or for a row without "and"."""
    return _row(_PERSON if roles else _THING, text, start, end)


def _row(pattern: re.Pattern[str], text: str, start: int, end: int) -> Run | None:
    items: list[Span] = []
    aged = 0
    at = start
    closing = False
    while len(items) < _MOST:
        found = pattern.match(text, at, end)
        if found is None or pattern is _PERSON and not _is_someone(found):
            return None
        items.append(found.span("name"))
        aged += pattern is _PERSON and "," in found["about"]
        at = found.end()
        if closing:
            follows = _MORE.match(text, at, end) or text.startswith(", ", at, end) and _THING.match(text, at + 2, end)
            unsure = follows or 0 < aged < len(items) or _COMPANY.search(text, start, at)
            return Run(items, at, bool(unsure))
        joined = _AND.match(text, at, end)
        if joined is None and not text.startswith((", ", "; "), at):
            return None
        closing = joined is not None
        at = joined.end() if joined else at + 2
    return None


def _is_someone(found: re.Match[str]) -> bool:
    role = found["role"]
    return not role or noun_class(role.split()[-1]) == "person"
