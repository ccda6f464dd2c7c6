"""Rows told in parallel beside their whole: "52 beds, 30 for women and 22 for men"; "31 trams, 14 in Hull …".

What closes such a row is no word before it but its shape: figures that head items of one kind, set against each other.
The relations are of the type ``row``; their ``direction`` says how sure it is that nothing is left out: 1 where the items
leave nobody out (men and women), 0 where they are merely parallel, -1 where they are told of several places.
"""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.claims.arithmetic.rows import OPEN, is_whole, same
from aidlint.claims.arithmetic.sentence import behind, like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

# From the whole to the first part: a mark, perhaps what divides it.
_LINK = lazy(
    r"(?P<word>[^,;:.()–—\d]{0,40}?)(?:,|\s?[–—:]|\s--?)\s(?:of (?:them|whom|which|these),? |with |made up of |comprising |"
    r"consisting of |(?:and )?(?:they |it |he |she )?(?:have |has |had )?(?P<lead>[a-z]+) )?(?:of |by )?$"
)
_BETWEEN = lazy(
    r"(?P<tail>(?:(?!\band\b)[^,;:.()\d]){0,45}?)(?P<mark>,?\s+(?:and|while|but|against|plus)\s+|[,;]\s+)"
    r"(?P<lead>(?:[a-z]+ ){0,2})$"
)
_TAIL = lazy(r"(?:(?!\band\b|\bbut\b)[^,;:.()–—]){0,45}")
_ENDED = lazy(r"\s*(?:$|[,;.:)–—\n]|--?\s)")
_PREPOSITION = lazy(r"\b(for|in|on|to|from|by|under|at|against|through|into)\b")
# Words that leave nobody out between them.
_PAIRS = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("men male males boys husbands brothers gentlemen", "women female females girls wives sisters ladies"),
        ("adult adults parents grown-ups", "child children minors youngsters juniors"),
        ("passengers travellers guests visitors pupils students", "crew staff crewmen teachers"),
        ("prosecution plaintiff", "defence defense defendant"),
        ("home", "away abroad"), ("indoors inside", "outdoors outside"), ("public", "private"), ("civilians", "soldiers"),
        ("amateurs", "professionals"), ("singles", "doubles"), ("wet", "dry"), ("full-time", "part-time"),
        ("permanent", "temporary"), ("domestic", "foreign"), ("single", "double"), ("upstairs", "downstairs"),
        ("living alive", "dead"), ("first-class", "second-class economy"), ("paperback", "hardback"),
    )
)  # fmt: skip
_WORDS = lazy(r"[a-z][a-z-]*")
_MOST_PARTS = 8
# The next sentence that accounts for more.
_MORE_TOLD = lazy(r"[.!?\"”\s]{1,4}(?:the (?:other|rest|remain|last)|another|one |two |three |others |a further )")
_REST_TOLD = lazy(r"\b(?:the (?:other|rest|remain|last)|others?\b)")
_GOES_ON = lazy(r",?\s+(?:plus|as well|and (?:an?|one|some|several|many|the|its|their) )")
_COUNTED = frozenset({None, "count"})
_SOME = lazy(
    r"\b(?:some|others?|more|another|still|already|first|last|about|around|extra|average|compared|than|once|twice|"
    r"times|most|many|"
    r"years?|months|days|hours|minutes|points?|o['’]clock|percent|aged|so far|since|until|rest)\b"
)


def read(sentence: Sentence) -> Iterator[Relation]:
    """The rows of a sentence that stand in apposition to their whole."""
    figures = sentence.figures
    if len(figures) < 3 or " and " not in sentence.words:
        return
    taken = -1
    for index, whole in enumerate(figures[:-2]):
        if index < taken or not is_whole(whole) or like_a_year(whole) or whole.unit in _POINTLESS:
            continue
        start = behind(whole)
        first = figures[index + 1]
        stop = min(first.full_start, first.start)
        if stop - start > 80 or not same(first, whole.unit):
            continue
        link = _LINK.fullmatch(sentence.lower, start, stop)
        if link is None or _SOME.search(link[0]):
            continue
        row = _row(sentence, index + 1, whole, link["lead"] or "")
        if row is None:
            continue
        parts, leads, tails = row
        sure = _sure(whole, parts, leads, tails)
        if (
            sure is not None
            and sure < 1
            and not {word[1] for word in _PREPOSITION.finditer(link["word"])}.isdisjoint(_ways(tails[-1]))
        ):
            continue  # the whole may be an item itself: "13 in Hull, 16 in York and 6 in Leeds"
        if (
            sure is None
            or max(part.amount for part in parts) >= whole.amount
            or OPEN.search(sentence.lower, whole.full_start, stop)
        ):
            continue
        end = parts[-1].end + len(tails[-1])
        stretch = sentence.lower[parts[0].start : min(sentence.end, end + 24)].replace("of them", "")
        if (
            OPEN.search(stretch)
            or _SOME.search(stretch, 0, end - parts[0].start)
            or _MORE_TOLD.match(sentence.lower, sentence.end - 1)
        ):
            continue
        if _REST_TOLD.search(sentence.lower, end, sentence.end):
            continue
        if sure < 1 and _GOES_ON.match(sentence.lower, end):
            continue
        roles = {"whole": whole} | {f"part {number}": part for number, part in enumerate(parts, 1)}
        yield Relation("row", (whole.end, parts[0].start), roles, sure)
        taken = index + len(parts)


_POINTLESS = frozenset({"percent", "percentage point", "year", "month", "week", "day", "hour", "minute", "second"})


def _row(sentence: Sentence, first: int, whole: Fact, lead: str) -> tuple[list[Fact], list[str], list[str]] | None:
    """The figures of a row from ``first`` to the one that "and" brings in, with the words before and after each."""
    figures, lower = sentence.figures, sentence.lower
    parts, leads, tails = [figures[first]], [lead], [""]
    done = 0
    for fact in figures[first + 1 : first + _MOST_PARTS]:
        stop = min(fact.full_start, fact.start)
        if not same(fact, whole.unit) or stop - parts[-1].end > 70 or fact.hedge != parts[0].hedge:
            break
        gap = _BETWEEN.fullmatch(lower, parts[-1].end, stop)
        if gap is None:
            break
        tails[-1] = gap["tail"]
        parts.append(fact)
        leads.append(gap["lead"].strip())
        tails.append("")
        if "," not in gap["mark"].strip() or "and" in gap["mark"]:
            done = len(parts)
            break
    if done < 2:
        return None
    tail = _TAIL.match(lower, parts[-1].end, sentence.end)
    tails[-1] = tail[0] if tail else ""
    following = figures[first + done] if first + done < len(figures) else None
    if following is not None and following.start < parts[-1].end + len(tails[-1]):
        # "9 crew in 12 boats"
        return None if following.start - parts[-1].end < 12 else (parts, leads, tails)
    return parts, leads, tails


def _sure(whole: Fact, parts: Sequence[Fact], leads: Sequence[str], tails: Sequence[str]) -> int | None:
    """1 where the items leave nobody out, 0 or -1 where they are parallel and apart; None for neither."""
    told = [f"{lead} {tail}".strip() for lead, tail in zip(leads, tails, strict=True)]
    nouns = [part.head if 0 <= part.noun_start - part.end < 3 else None for part in parts]
    if len(parts) == 2 and _contrary(told):
        return 1
    if whole.unit not in _COUNTED or not any(noun is not None and noun != whole.head for noun in nouns):
        last = _PREPOSITION.match(tails[-1].strip())
        if last and not any(leads[1:]):
            found = [{word[1] for word in _PREPOSITION.finditer(tail)} for tail in tails]
            if all(last[1] in words for words in found):
                return 0
            if last[1] in _PLACES and all(words & _PLACES for words in found):
                return -1
        return None
    if None in nouns or len(set(nouns)) != len(nouns) or any(leads[1:]) or whole.head in nouns:
        return None
    named = [part.noun for part in parts if part.noun is not None]
    return 0 if all(noun[:1].isupper() for noun in named) else None


def _ways(tail: str) -> frozenset[str]:
    """The preposition of an item; any of place is as good as another."""
    word = _PREPOSITION.match(tail.strip())
    if word is None:
        return frozenset()
    return _PLACES if word[1] in _PLACES else frozenset({word[1]})


_PLACES = frozenset({"in", "on", "at", "under"})


def _contrary(told: Sequence[str]) -> bool:
    one, other = ({word[0] for word in _WORDS.finditer(words)} for words in told)
    return any(one & first and other & second or one & second and other & first for first, second in _PAIRS)
