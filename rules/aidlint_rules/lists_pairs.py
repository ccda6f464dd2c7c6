"""Lists whose length a word tells: "respectively", "both", "the trio"."""

from __future__ import annotations

from aidlint.api import Article, Enumeration, Evidence, Fact, Finding, Interval, Related, Suggestion, lazy, rule
from aidlint_rules.figures import spelled
from aidlint_rules.wording import items_shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Announced by a word of the list reader, not by a number.
_PAIRED = ("both", "group")


@rule("LST003", "respectively-mismatch", severity="error", since="0.1.0", literals=("respectively", "in that order"))
def respectively_mismatch(article: Article) -> Iterator[Finding]:
    """ "Respectively" between lists of different lengths.

    Why it misleads
    No reader can tell which figure belongs to which name.

    Fails
    Maize and rice rose 3, 4 and 6 percent respectively.

    Passes
    Rents of barns and sheds, huts and tents, and boats fell 3 percent, 6 percent and 4 percent respectively.

    When it is wrong
    Names that hold "and" are counted in every way. Names in the sentence before are read only where they begin it, and
    "they" or the like takes them up.
    """
    for relation in article.claims.of("respectively"):
        names, values = relation.roles["names"], relation.roles["values"]
        if Interval(names.low or 0, names.high or 0).overlaps(values.interval):
            continue
        count, figures = int(names.low or 0), int(values.low or 0)
        yield Finding(
            relation.start,
            relation.end,
            f'{spelled(count, "")} names and {spelled(figures, "")} figures matched by "{_cue(article, relation.cue_end)}"',
            evidence=Evidence("as many figures as names", f"{count} names, {figures} figures", f"{count} figures"),
            related=[Related(names.start, names.end, "the names"), Related(values.start, values.end, "the figures")],
        )


def _cue(article: Article, end: int) -> str:
    return "in that order" if article.text.endswith("in that order", 0, end) else "respectively"


@rule("LST004", "both-either", severity="warning", since="0.1.0", needs=("enumeration", "quantity", "number"))
def both_either(article: Article) -> Iterator[Finding]:
    """ "Both", "either" or "the trio" of another number of things.

    Why it misleads
    The word says two (or three); one name too many may be a slip of the pen or an addition that was never made.

    Fails
    Both Chile, Peru and Bolivia claim the pass.

    Passes
    Both Kenya and Malawi, and then Zambia, signed.

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
                f"{said}: {fact.amount:g}", f"{int(made.low)} items: {items_shown(article, made)}", f"{fact.amount:g}"
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
        and not _NO_NOUN.match(article.text, fact.end)
        or fact.noun is not None
        and not fact.noun.split()[-1].endswith(("s", "n", "e"))
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


# "Either of the three once the road is clear".
_NO_NOUN = lazy(
    r"[.,;:)]|\s(?:once|when|if|may|might|will|would|can|could|is|are|was|were|has|have|had|at|in|on|to|and|or|but"
    r"|until|before|after|as"
    r"|by|for|with|that|which|who|[a-z]+ed|led|leads|goes|fits|does|did)\b"
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
    # "Both the mayor, a Liberal, and the clerk".
    apposed = len(firsts) == 3 and text.startswith(",", made.items[-2][1])
    if determiners and (apposed or len({word.lower() for word in firsts}) > 1):
        return False
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
