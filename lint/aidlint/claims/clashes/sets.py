"""Sets that are taken up with another number: four men and "the trio", 4 eggs of a list and "the five eggs", 12 votes
against and "all nine who voted against"."""

from __future__ import annotations

from itertools import pairwise

from aidlint.claims import Conflict
from aidlint.claims.clashes.bonds import amount, living
from aidlint.claims.clashes.retold import tally
from aidlint.facts.fact import Fact
from aidlint.patterns import IGNORECASE, lazy
from aidlint.reference import lexicon
from aidlint.reference.nouns import noun_class, singular

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.facts import Facts

_SIZES = {
    word: size
    for words, size in (
        ("pair duo twosome", 2), ("trio threesome", 3), ("quartet foursome", 4), ("quintet", 5), ("sextet", 6), ("septet", 7),
    )
    for word in words.split()
}  # fmt: skip
_NAMES = {3: "trio", 4: "four", 5: "five", 6: "six", 7: "seven", 2: "pair", 8: "eight", 9: "nine"}
_WRITTEN = frozenset(word + mark for word in _SIZES for mark in ("", ",", ".", "'s", "’s"))
_COLLECTIVE = lazy(rf"\b[Tt]he (?P<word>{'|'.join(_SIZES)})\b(?! (?:of|from|who|which|that|in|for|with|at)\b)")
_ANY = lazy(rf"\b(?:{'|'.join(_SIZES)})s?\b", IGNORECASE)
# What makes a group of another size: one comes, one goes, or two are told of by name.
_REGROUPED = lazy(
    r"\b(?:and (?:an?|one|their|his|her|the)|"
    r"one of|two of|three of|others?|another|joined|left|escaped|fled|died|killed|alone|remaining|rest|"
    r"with (?:him|her|a|an|his)|"
    r"both|first|second|third|last|later|also|including|separate\w*|different|each|more|new|some|former|turned|"
    r"gave up|stayed|dropped|missing|caught|arrested|except|but one|"
    r"[A-ZÀ-Þ][\w’'-]+(?:, [0-9]+,)? and (?:[A-ZÀ-Þ][\w’'-]+ )*[A-ZÀ-Þ][\w’'-]+)\b"
)
_SINGLE = lazy(r"[.!?;,] (?:[Aa]n?|[Tt]heir|[Hh]is|[Hh]er|[Tt]he) ((?:[a-z]+ )?[a-z]+)\b")
_LONGEST = 500
_WIDE = 80
_LIST_MARKS = ("\n- ", "\n* ", "\n• ", "\n– ")
_THE = lazy(r"\b(?:the|all|all the) (?:other )?$", IGNORECASE)
_VOTERS = lazy(
    r"(?: members| councillors| of them| deputies| senators| delegates)? who voted (?:for|against|in favou?r|no|yes)\b"
)
_TWO_VOTES = lazy(r"\b(?:and then|second|another|both|amendment|first|again|there(?! (?:is|was|are|were)\b)|committee)\b")
_TALLY = lazy(r"(?: votes?)?(?: to |-| against )$")


def sets(facts: Facts) -> Iterator[Conflict]:
    """The sets of a document that are taken up with another number."""
    text = facts.document.text
    if not _WRITTEN.isdisjoint(lexicon.vocabulary(text)):
        yield from _collectives(facts)
    if " who voted " in text:
        yield from _voters(facts)
    if "enumeration" in facts.kinds and any(map(text.__contains__, _LIST_MARKS)):
        yield from _listed(facts)


def _collectives(facts: Facts) -> Iterator[Conflict]:
    """ "Four climbers set out … the trio": the only people counted before, in the sentence or two before it."""
    document = facts.document
    text = document.text
    words = list(_ANY.finditer(text))
    found = _COLLECTIVE.search(text)
    if found is None or len(words) > 1 or document.in_quote(found.start(), found.end()):
        return
    people = [fact for fact in facts.of("quantity") if fact.start < found.start() and _people(fact)]
    around = facts.between(max(0, found.start() - _LONGEST), found.start())
    bare = [fact for fact in around if fact.kind == "number" and fact.words]
    size = _SIZES[found["word"]]
    if len(people) != 1 or bare or found.start() - people[0].end > _LONGEST:
        return
    [one] = people
    if not 2 < amount(one) < 10 or amount(one) == size or one.hedge or _REGROUPED.search(text, one.end, found.start()):
        return
    if document.sentence_at(one.start) == document.sentence_at(found.start()):
        return
    if size > amount(one) and any(
        noun_class(word) == "person" for words in _SINGLE.findall(text, one.end, found.start()) for word in words.split()
    ):
        return  # "Their driver waited outside"
    if text[: one.start].rstrip().lower().endswith((" and", " of", " the", " other", " with")):
        return
    word = next((word for word, number in _SIZES.items() if number == amount(one) and number > 2), _NAMES[int(amount(one))])
    yield Conflict(Fact("quantity", *found.span("word")), one, instead=word)


def _people(fact: Fact) -> bool:
    return fact.unit == "count" and (living(fact) or fact.head is not None and fact.head.endswith(("er", "or", "ist", "ant")))


def _voters(facts: Facts) -> Iterator[Conflict]:
    """ "By 37 votes to 12 … all nine who voted for it": a number of voters that is on neither side."""
    text = facts.document.text
    counts = [fact for fact in facts.items if fact.kind in ("quantity", "number") and isinstance(fact.value, int)]
    tallies = [
        (one, other) for one, other in pairwise(counts)
        if _TALLY.fullmatch(text, one.number_end, other.start) or other.start - one.end < _WIDE and tally(text, one, other)
    ]  # fmt: skip
    if len(tallies) != 1 or _TWO_VOTES.search(text, facts.document.sentence_at(tallies[0][0].start)[0]):
        return
    [(one, other)] = tallies
    for fact in counts:
        end = fact.noun_end if fact.noun_end > fact.end else fact.number_end
        if fact.start > other.end and (_VOTERS.match(text, end) or _VOTERS.match(text, fact.number_end)):
            told = {amount(at) for at in counts if at is not fact}
            if _THE.search(text, max(0, fact.start - 12), fact.start) and amount(fact) not in told:
                near = min((one, other), key=lambda side: abs(amount(side) - amount(fact)))
                if amount(one) != amount(other) and not facts.document.in_quote(fact.start, fact.end):
                    yield Conflict(fact, near, instead=text[near.start : near.number_end])


def _listed(facts: Facts) -> Iterator[Conflict]:
    """ "4 eggs" in a list of what is needed, and "the five eggs" below it."""
    text = facts.document.text
    above: dict[str, list[Fact]] = {}
    below: dict[str, list[Fact]] = {}
    for fact in facts.of("quantity"):
        if fact.malformed or fact.low is None:
            continue
        line = text.rfind("\n", 0, fact.start) + 1
        if text.startswith(("- ", "* ", "• ", "– "), line) and fact.start <= line + 2:
            head = fact.head if fact.unit == "count" else _stuff(text, fact.end)
            if head:
                above.setdefault(f"{head} {fact.unit}", []).append(fact)
        elif above:
            head = fact.head if fact.unit == "count" else _stuff(text, fact.end)
            if head:
                below.setdefault(f"{head} {fact.unit}", []).append(fact)
    for head, [*told] in below.items():
        if len(told) == 1 and len(above.get(head, ())) == 1:
            later, [one] = told[0], above[head]
            same = amount(later) == amount(one) or later.interval.overlaps(one.interval)
            if (
                not same
                and not _LEFT.match(text, max(later.end, later.noun_end))
                and _THE.search(text, max(0, later.start - 10), later.start)
            ):
                yield Conflict(later, one, instead=text[one.start : one.end])


_LEFT = lazy(r"(?: of)?(?: [a-z]+)? (?:that|which|left|remaining|from|you|over|more)\b")
_STUFF = lazy(r" (?:of )?([a-z]{3,})\b")


def _stuff(text: str, at: int) -> str:
    found = _STUFF.match(text, at)
    return singular(found[1]) if found else ""
