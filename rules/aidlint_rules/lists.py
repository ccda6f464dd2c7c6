"""Lists and what they name: announced counts and doubles."""

from __future__ import annotations

from aidlint.api import Article, Enumeration, Evidence, Fact, Finding, Interval, Related, Suggestion, lazy, rule
from aidlint.reference.places import COUNTRIES, STATES
from aidlint_rules.figures import spelled
from aidlint_rules.wording import items_shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Announced by a word of the list reader, judged by LST004.
_PAIRED = ("both", "group")
# Lists that stand apart from their number: in lines below it, or before it.
_APART = ("lines", "subject")
# How far a list may be from its announced number before the text is more likely to mean something else.
_NEAR = 3


@rule("LST001", "list-count-mismatch", severity="error", since="0.1.0", needs=("enumeration",))
def list_count_mismatch(article: Article) -> Iterator[Finding]:
    """A list that names more or fewer things than its announced number.

    Why it misleads
    A reader cannot tell whether the number is wrong, or a name is missing or does not belong; copied, either becomes a fact.

    Fails
    Nurses came from seven provinces and cities of Beijing, Shanghai, Guangdong, Anhui, Liaoning and Shaanxi.

    Passes
    The merger affects three boards: health and family planning, trade and industry, and sport.

    When it is wrong
    The items are counted in every way the sentence allows: nested pairs, appositions, "two in Leeds and one each in Hull
    and York". Lists that "such as", "including" or "among them" leave open are not judged. A title with commas in it, or
    an announced number that counts something else than the items, can still mislead the count.
    """
    for made in article.facts.enumerations():
        fact = made.announced
        if fact is None or made.cue in _PAIRED or made.low is None or made.high is None:
            continue
        listed = Interval(made.low, made.high)
        if (
            not made.closed
            and made.low < fact.amount
            or fact.interval.overlaps(listed)
            or _elsewhere(article, made, listed)
            or _far(fact, listed)
        ):
            continue
        count = int(made.low) if listed.is_exact or not listed.contains(len(made.items)) else len(made.items)
        said = article.text[fact.start : fact.end]
        start, end = (fact.full_start, made.end) if made.cue not in _APART else (fact.full_start, fact.full_end)
        noun = fact.noun or "things"
        yield Finding(
            start,
            end,
            f"{said} {noun} announced, {spelled(count, '')} listed",
            evidence=Evidence(f"{said} {noun}", f"{count} items: {items_shown(article, made)}", _accepted(listed)),
            suggestions=[Suggestion(spelled(count, said), fact.number_start, fact.number_end)],
            related=[Related(a, b, f"item {number}") for number, (a, b) in enumerate(made.items, 1)],
            witnesses=2 if abs(fact.amount - count) == 1 else 1,
        )


def _elsewhere(article: Article, made: Enumeration, listed: Interval) -> bool:
    """Does another number of the sentence before the list announce it? A bound without an end announces nothing."""
    start, _ = article.document.sentence_at(made.start)
    return any(
        fact is not made.announced
        and fact.kind in ("number", "quantity")
        and fact.low is not None
        and fact.high is not None
        and fact.interval.overlaps(listed)
        for fact in article.facts.between(start, made.items[0][0])
    )


def _far(fact: Fact, listed: Interval) -> bool:
    """Is the list so much longer or shorter that the number must count something else?"""
    gap = max(listed.low - fact.amount, fact.amount - listed.high)
    return gap > max(_NEAR, fact.amount / 2) or listed.contains(2 * fact.amount) and listed.low != listed.high


def _accepted(listed: Interval) -> str:
    low, high = int(listed.low), int(listed.high)
    return str(low) if low == high else f"{low} to {high}, as the items are counted"


@rule("LST002", "duplicate-item", severity="warning", since="0.1.0", needs=("enumeration",))
def duplicate_item(article: Article) -> Iterator[Finding]:
    """One thing named twice in a list.

    Why it misleads
    The second mention often stands where another name was meant, which is then lost.

    Fails
    The union has members in Ghana, Togo, Benin, Mali and Ghana.

    Passes
    The choir sang louder and louder, faster and faster.

    When it is wrong
    Two people of one name, results in order, and repetition for effect: quoted speech, neighbouring repeats, and lists of
    numbers or of single short words such as "yes" are left alone.
    """
    for made in article.facts.enumerations():
        if made.cue in ("marks", "ordinals") or len(made.items) < 4:
            continue
        if made.cue == "lines" and not all(article.text[start].islower() for start, _ in made.items):
            continue  # names in lines may be results, stages or a diary
        names = _names(article, made)
        seen: dict[str, int] = {}
        for index, name in enumerate(names):
            start, end = made.items[index]
            if (
                name in seen
                and index - seen[name] > 1
                and not _says_where(names, name, seen[name], index)
                and _a_thing(article, names, start, end, made.items[-1][1])
            ):
                first = made.items[seen[name]]
                yield Finding(
                    start,
                    end,
                    f'"{article.text[start:end]}" is listed twice',
                    evidence=Evidence(f"{len(made.items)} items", f"{len(set(names))} different ones"),
                    related=[Related(*first, "first named here")],
                )
            seen.setdefault(name, index)


def _says_where(names: list[str], name: str, *places: int) -> bool:
    """Is the name that of a state or country behind a town's ("Reno, Nevada, Elko, Nevada")?"""
    return _is_state(name) and any(
        place and not _is_state(names[place - 1]) and not _is_state(names[place - 1].split()[-1]) for place in places
    )


def _is_state(name: str) -> bool:
    return name in STATES or name in COUNTRIES


def _plain(item: str) -> str:
    words = item.strip(" .\"'“”").casefold().split()
    return " ".join(words[1:] if words and words[0] in ("a", "an", "the") and len(words) > 1 else words)


def _names(article: Article, made: Enumeration) -> list[str]:
    """The items without articles; the first one without the words that lead into the list, where a later one repeats it."""
    names = [_plain(article.text[start:end]) for start, end in made.items]
    for later in names[2:]:
        if names[0].endswith(" " + later) and not _capital_before(article, made, later):
            names[0] = later
    return names


def _capital_before(article: Article, made: Enumeration, later: str) -> bool:
    """Does the word before a repeated name belong to it ("Richard Lieb")?"""
    start, end = made.items[0]
    words = article.text[start : end - len(later)].split()
    return bool(words) and words[-1][0].isupper() and len(words) > 1


def _a_thing(article: Article, names: list[str], start: int, end: int, last: int) -> bool:
    """Is the item a name or a noun of which a list would hold one?"""
    name = _plain(article.text[start:end])
    if end == last and _TOLD_APART.match(article.text, end):
        return False  # "and Ali, the son of the first": another one of the name; "and Bath again": the same one, twice
    if len(name) < 3 or any(character.isdigit() for character in name) or article.document.in_quote(start, end):
        return False
    if name in _EVENTS or article.text[end : end + 2] == ".," or name.split()[0] in _LINKING:
        return False
    return len(set(names)) == len(names) - 1 and all(len(item.split()) <= 6 for item in names[1:-1])


_TOLD_APART = lazy(r" (?:again|once more|twice|too)\b|, (?:the|an?|his|her|their|who|another|no relation)\b")
# Outcomes that recur in a run of results, and openings that no item of a list of things has.
_EVENTS = frozenset("win draw defeat loss victory tie yes no north south east west left right male female".split())
_LINKING = frozenset(
    "again more then now so but if when as to in on at by for from with who which he she it they we you i".split()
)
