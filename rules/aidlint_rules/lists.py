"""Enumerations: announced counts, doubles, alignment, pairs and sequences."""

from __future__ import annotations

from itertools import pairwise

from aidlint.api import Article, Enumeration, Evidence, Fact, Finding, Interval, Related, Suggestion, lazy, rule
from aidlint.reference.places import COUNTRIES, STATES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
# Announced by a word of the list reader, judged by LST004.
_PAIRED = ("both", "group")
# How far a list may be from its announced number before the text is more likely to mean something else.
_NEAR = 3


def spelled(number: int, like: str) -> str:
    """A whole number written as ``like`` is: in digits, in words, or in words with a capital."""
    if like[:1].isdigit() or number >= len(_WORDS):
        return f"{number:,}"
    word = _WORDS[number]
    return word.capitalize() if like[:1].isupper() else word


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
        start, end = (fact.full_start, made.end) if made.cue != "lines" else (fact.full_start, fact.full_end)
        noun = fact.noun or "things"
        yield Finding(
            start,
            end,
            f"{said} {noun} announced, {spelled(count, '')} listed",
            evidence=Evidence(f"{said} {noun}", f"{count} items: {_shown(article, made)}", _accepted(listed)),
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


def _shown(article: Article, made: Enumeration) -> str:
    return " / ".join(" ".join(article.text[a:b].split())[:60] for a, b in made.items[:12])


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


@rule("LST003", "respectively-mismatch", severity="error", since="0.1.0", literals=("respectively",))
def respectively_mismatch(article: Article) -> Iterator[Finding]:
    """ "Respectively" between lists of different lengths.

    Why it misleads
    No reader can tell which figure belongs to which name.

    Fails
    Maize and rice rose 3, 4 and 6 percent respectively.

    Passes
    Sales of bread and butter, tea and coffee, and fish rose 2 percent, 5 percent and 1 percent respectively.

    When it is wrong
    Both lists must stand in the clause of the word. Names that hold "and" are counted in every way; where the names
    stand in the sentence before, the rule is silent.
    """
    for relation in article.claims.of("respectively"):
        names, values = relation.roles["names"], relation.roles["values"]
        if Interval(names.low or 0, names.high or 0).overlaps(values.interval):
            continue
        count, figures = int(names.low or 0), int(values.low or 0)
        yield Finding(
            relation.start,
            relation.end,
            f'{spelled(count, "")} names and {spelled(figures, "")} figures matched by "respectively"',
            evidence=Evidence("as many figures as names", f"{count} names, {figures} figures", f"{count} figures"),
            related=[Related(names.start, names.end, "the names"), Related(values.start, values.end, "the figures")],
        )


@rule(
    "LST004", "both-either", severity="warning", since="0.1.0",
    literals=("both", "either of", "neither of", "duo", "trio", "quartet", "quintet", "pair", "couple, ", "triplets", "twins"),
)  # fmt: skip
def both_either(article: Article) -> Iterator[Finding]:
    """ "Both", "either" or "the trio" of another number of things.

    Why it misleads
    The word says two (or three); one name too many may be a slip of the pen or an addition that was never made.

    Fails
    Both Chile, Peru and Bolivia claim the pass.

    Passes
    Both Denmark and Norway, and later Sweden, withdrew.

    When it is wrong
    Nested pairs ("both in Oslo, Bergen and Molde and in the villages") and appositions are counted in every way.
    """
    text = article.text
    for made in article.facts.enumerations():
        fact = made.announced
        if fact is None or made.cue not in _PAIRED or made.low is None or made.high is None:
            continue
        if fact.interval.overlaps(Interval(made.low, made.high)) or made.cue == "both" and not _parallel(article, made):
            continue
        said = text[fact.start : fact.end]
        listed = text[made.items[0][0] : made.items[-1][1]]
        names = _SIBLINGS if said in _SIBLINGS.values() else _GROUP_NAMES
        group = names.get(int(made.low)) if made.low == made.high and said.islower() else None
        suggestion = Suggestion(group) if group else None
        if made.cue == "both":
            suggestion = Suggestion(listed, fact.start, made.items[-1][1])
        yield Finding(
            fact.start,
            fact.end,
            f'"{said}" of {spelled(int(made.low), "")} things',
            evidence=Evidence(
                f"{said}: {fact.amount:g}", f"{int(made.low)} items: {_shown(article, made)}", f"{fact.amount:g}"
            ),
            suggestions=[suggestion] if suggestion else [],
            related=[Related(a, b, f"item {number}") for number, (a, b) in enumerate(made.items, 1)],
        )
    if "ither of " not in text and "oth of " not in text:
        return
    for fact in article.facts.of("quantity", "number"):
        if isinstance(fact.value, int) and fact.value > 2 and fact.hedge is None:
            yield from _of_more_than_two(article, fact)


_GROUP_NAMES = {2: "duo", 3: "trio", 4: "quartet", 5: "quintet"}
_SIBLINGS = {2: "twins", 3: "triplets"}
_BETTER = {"both": "All", "either": "any", "neither": "None"}


def _of_more_than_two(article: Article, fact: Fact) -> Iterator[Finding]:
    before = article.text[max(0, fact.start - 16) : fact.start].split()
    if before[-1:] and before[-1].lower() in ("the", "these", "those", "its", "his", "her", "their"):
        before.pop()
    if (
        len(before) < 2
        or before[-1] != "of"
        or before[-2].lower() not in _BETTER
        or fact.noun is None
        or not fact.noun.split()[-1].endswith(("s", "n", "e"))
    ):
        return
    if fact.end > fact.number_end or "-" in article.text[fact.number_end : fact.number_end + 1]:
        return
    word = before[-2]
    start = article.text.rindex(word, 0, fact.start)
    better = _BETTER[word.lower()]
    yield Finding(
        start,
        start + len(word),
        f'"{word}" of {article.text[fact.start : fact.end]}',
        evidence=Evidence(word, article.text[start : fact.full_end], "two"),
        suggestions=[Suggestion(better if word[0].isupper() else better.lower())],
        related=[Related(fact.start, fact.full_end, "more than two")],
    )


_PLACING = frozenset("in on at by for from with to as of along under over through before after during".split())


def _parallel(article: Article, made: Enumeration) -> bool:
    """Are the items of one kind, all names or none, and no clause?"""
    text = article.text
    firsts = [text[a:b].split()[0] for a, b in made.items]
    names = sum(word[0].isupper() for word in firsts)
    places = sum(word.lower() in _PLACING for word in firsts)
    if places == len(firsts):
        return all(len(text[a:b].split()) <= 5 for a, b in made.items[:-1])
    determiners = sum(word.lower() in ("the", "a", "an") for word in firsts)
    return (
        not places
        and (names == len(firsts) or names == 0 and determiners in (0, len(firsts)))
        and all(len(text[a:b].split()) <= 4 for a, b in made.items[:-1])
        and (
            names > 0
            or determiners > 0
            or all(len(text[a:b].split()) <= 2 and text[a:b].endswith("s") for a, b in made.items[:-1])
        )
    )


@rule("LST005", "sequence-gap", severity="warning", since="0.1.0", needs=("enumeration",))
def sequence_gap(article: Article) -> Iterator[Finding]:
    """A numbered sequence with a member missing or given twice.

    Why it misleads
    A step, a demand or an argument may have been lost.

    Fails
    There are four demands: (1) more pay, (2) longer leave, (4) a creche and (5) free tea.

    Passes
    She came first in the sprint and third in the hurdles.

    When it is wrong
    Rankings with shared places, countdowns and sequences that start again are left alone; a quotation of selected
    clauses may look like a gap.
    """
    for made in article.facts.enumerations():
        if made.cue not in ("lines", "marks", "ordinals"):
            continue
        marks = [_mark(article.text, start, end, made.cue) for start, end in made.items]
        if any(mark is None for mark in marks):
            continue
        ranks = [mark[0] for mark in marks if mark]
        index = _slip(ranks) if len(ranks) >= (2 if made.cue == "ordinals" else 3) else 0
        if not index or _shared_places(ranks) and not _sentences(article, made):
            continue
        mark = marks[index]
        assert mark
        rank, start, end = mark
        written = article.text[start:end]
        better = _like(ranks[index - 1] + 1, rank, written)
        if (
            made.cue == "ordinals"
            and better.lower().removesuffix("ly") in article.text[_span(marks[index - 1])[1] : start].lower()
        ):
            continue  # "The second point …" in the midst of a sentence
        yield Finding(
            start,
            end,
            f"{written} follows {article.text[slice(*_span(marks[index - 1]))]}",
            evidence=Evidence(written, f"the one before is number {ranks[index - 1]}", better),
            suggestions=[Suggestion(better)],
            related=[Related(*_span(marks[index - 1]), "the one before")],
            witnesses=len(ranks) - 1,
        )


def _slip(ranks: list[int]) -> int:
    """The index of the one number that is wrong, left out or given twice in a sequence from 1; 0 where that mends nothing."""
    index = next((at for at, rank in enumerate(ranks) if rank != at + 1), 0)
    rest = ranks[index:]
    after = ranks[index + 1 :]
    mended = (
        after == [*range(index + 2, len(ranks) + 1)]
        and (bool(after) or rest == [index])
        or rest == [*range(index + 2, len(ranks) + 2)]
        or rest == [*range(index, len(ranks))]
    )
    return index if mended else 0


def _span(mark: tuple[int, int, int] | None) -> tuple[int, int]:
    return (mark[1], mark[2]) if mark else (0, 0)


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")


def _mark(text: str, start: int, end: int, cue: str) -> tuple[int, int, int] | None:
    """Rank and span of the mark that an item starts with."""
    if cue == "ordinals":
        word = text[start:end].lower().removesuffix(" of all")
        for rank, ordinal in enumerate(_ORDINALS, 1):
            if word in (ordinal, ordinal + "ly"):
                return rank, start, end
        return None
    words = text[start:end].split(maxsplit=2)
    core = words[0].strip("().:")
    stop = start + len(words[0])
    if len(core) > 2 and len(words) > 1:  # "Step 4:"
        core = words[1].strip("().:")
        stop = text.index(words[1], stop) + len(words[1].rstrip(".:)"))
    if core.isdecimal() and len(core) < 3:
        return int(core), start, stop
    if core in _ROMAN:
        return _ROMAN.index(core) + 1, start, stop
    if len(core) == 1 and "a" <= core <= "z":
        return ord(core) - 96, start, stop
    return None


def _like(rank: int, old: int, written: str) -> str:
    """The mark of another rank, written as the old one is."""
    if any(character.isdigit() for character in written):
        return written.replace(str(old), str(rank))
    if written[:1].isalpha() and len(written) > 3:
        word = _ORDINALS[rank - 1] if rank <= len(_ORDINALS) else str(rank)
        return (word.capitalize() if written[0].isupper() else word) + ("ly" if written.endswith("ly") else "")
    if not written.strip("().:ivx"):
        return written.replace(_ROMAN[old - 1], _ROMAN[rank - 1])
    return written.replace(chr(96 + old), chr(96 + rank))


def _sentences(article: Article, made: Enumeration) -> bool:
    """Are the items full sentences, as steps are and places in a ranking are not?"""
    return all(article.text[end - 1] in ".!?" for _, end in made.items)


def _shared_places(ranks: list[int]) -> bool:
    """1, 2, 2, 4: two share a place and the next is left out."""
    return any(
        b == a and (index + 2 == len(ranks) or ranks[index + 2] == b + 2) for index, (a, b) in enumerate(pairwise(ranks))
    )
