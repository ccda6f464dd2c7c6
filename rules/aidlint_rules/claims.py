"""CLM: figures of one article that do not go together."""

from __future__ import annotations

from aidlint.api import Article, Evidence, Fact, Finding, Related, Relation, Repair, Suggestion, filled, lazy, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# People who are counted together, and the institutions that they belong to.
_GROUPS = (
    (
        frozenset("doctor expert nurse physician surgeon medic specialist professional trainer clinician midwife".split()),
        frozenset("hospital clinic institution center centre ward station department pharmacy unit".split()),
    ),
    (
        frozenset("teacher pupil student professor lecturer graduate undergraduate schoolchild tutor".split()),
        frozenset("school college university class classroom kindergarten campus institution academy".split()),
    ),
    (
        frozenset("worker employee labourer laborer miner technician engineer apprentice craftsman mechanic".split()),
        frozenset("factory plant mine company enterprise firm workshop business works site".split()),
    ),
    (
        frozenset("person resident villager inhabitant farmer herdsman settler peasant household family".split()),
        frozenset("village town township county hamlet settlement city district community".split()),
    ),
    (
        frozenset("soldier officer policeman volunteer firefighter fireman guard recruit rescuer".split()),
        frozenset("station base brigade battalion barracks post division team unit village".split()),
    ),
)
_FAR = 20
_MOST_SITES = 2
_MOST_PERSONS = 50
# What is left when one figure is taken from another of its unit.
_REST = lazy(r"\b(?:saves?|saved|saving|difference|remain(?:s|ing)?|leaves?|left|balance|profit|loss|gains?)\b[^.;\n]{0,24}\Z")
_REST_WITHIN = 40
_NEAR = 8


@rule("CLM006", "outlying-figure", severity="warning", since="0.1.0", needs=("quantity",))
def outlying_figure(article: Article) -> Iterator[Finding]:
    """A count of people far below the other figures of its kind, in a damaged article.

    Why it misleads: a count that lost a zero reads like any other.

    Fails: in an article whose zeros were dropped, "12 doctors" beside 519 experts and 86 institutions: fewer people than
    institutions that they work in, and less than a twentieth of the other count of such people.

    Also, in such an article, a total that does not hold until zeros are put back: "117 stalls in the east street, 286 in the
    middle and 25 in the west, 68 in all" was 205 and 608. And a difference: "The card costs 388 yuan; he pays 595 yuan without
    it, so it saves 27 yuan" was 207.

    Passes: the same counts in an article not shown to be damaged; counts of institutions; a count as large as the number of
    institutions; counts written in words.

    When it is wrong: a small group that really was that small.
    """
    if not article.damage.shows("zeros"):
        return
    for relation in article.claims.of("total"):
        yield from _refilled(article, relation)
    yield from _differences(article)
    counts = [fact for fact in article.facts.of("quantity") if fact.unit == "count" and fact.head and not fact.malformed]
    for people, places in _GROUPS:
        persons = [fact for fact in counts if fact.head in people and isinstance(fact.value, (int, float))]
        if len(persons) < 2:
            continue
        largest = max(persons, key=lambda fact: fact.amount)
        sites = [fact for fact in counts if fact.head in places and isinstance(fact.value, (int, float))]
        sites = sorted(sites, key=lambda fact: -fact.amount)[:_MOST_SITES]
        for fact in persons[:_MOST_PERSONS]:
            above = [site for site in sites if site.amount > fact.amount]
            if _small(article, fact) and above and fact.amount * _FAR <= largest.amount:
                yield _outlier(article, fact, largest, above)


def _refilled(article: Article, relation: Relation) -> Iterator[Finding]:
    """The figures of a total that have lost zeros, where only one way of putting them back makes it hold."""
    facts = [relation.roles["whole"], *(fact for role, fact in relation.roles.items() if role != "whole")]
    written = [article.text[fact.number_start : fact.number_end] for fact in facts]
    if not all(map(str.isdigit, written)):
        return
    whole, *parts = map(int, written)
    originals = None if sum(parts) == whole else filled(written, lambda values: sum(values[1:]) == values[0])
    if originals is None:
        return
    arithmetic = f"{' + '.join(originals[1:])} = {originals[0]}"
    related = [Related(fact.start, fact.end, "of this total") for fact in facts]
    for fact, before, after in zip(facts, written, originals, strict=True):
        if before != after:
            yield Finding(
                fact.number_start, fact.number_end, f"the total holds only with the zeros put back: {arithmetic}",
                evidence=Evidence(f"{' + '.join(written[1:])} = {whole}", f"{sum(parts)}", arithmetic),
                suggestions=[Suggestion(after)], related=[one for one in related if one.start != fact.start], witnesses=2,
            )  # fmt: skip


def _differences(article: Article) -> Iterator[Finding]:
    """Figures said to be the rest of two others of their unit, where zeros put back make one such difference hold."""
    amounts = [
        fact for fact in article.facts.of("money", "quantity")
        if article.text[fact.number_start : fact.number_end].isdigit()
    ]  # fmt: skip
    amounts.sort(key=lambda fact: fact.start)
    for place, fact in enumerate(amounts[:_MOST_PERSONS]):
        if not _REST.search(article.text, max(0, fact.start - _REST_WITHIN), fact.start):
            continue
        near = [other for other in amounts[max(0, place - _NEAR) : place] if other.unit == fact.unit]
        pairs = [(high, low) for high in near for low in near if high.amount > low.amount]
        if any(high.amount - low.amount == fact.amount for high, low in pairs):
            continue
        found = [(original, high, low) for high, low in pairs for original in [_rest(fact, high, low)] if original]
        if len({original for original, _, _ in found}) == 1:
            original, high, low = found[0]
            arithmetic = f"{high.amount:g} - {low.amount:g} = {original}"
            yield Finding(
                fact.number_start, fact.number_end, f"the difference holds only with the zeros put back: {arithmetic}",
                evidence=Evidence(f"{fact.amount:g}", f"{high.amount - low.amount:g}", arithmetic),
                suggestions=[Suggestion(original)], witnesses=2,
                related=[Related(one.start, one.end, "of this difference") for one in (high, low)],
            )  # fmt: skip


def _rest(fact: Fact, high: Fact, low: Fact) -> str | None:
    """The figure with its zeros put back so that it is the difference of two others as they stand; None where none is."""
    figures = [high.amount, low.amount]
    rest = high.amount - low.amount
    originals = filled(
        [f"{one.amount:.0f}" for one in (high, low, fact)], lambda values: [*values[:2]] == figures and values[2] == rest
    )
    return originals[2] if originals else None


def _small(article: Article, fact: Fact) -> bool:
    """A bare count of two digits at most, written in digits."""
    written = article.text[fact.number_start : fact.number_end]
    return written.isdigit() and len(written) <= 2 and fact.amount > 1 and not fact.hedge


def _outlier(article: Article, fact: Fact, largest: Fact, above: list[Fact]) -> Finding:
    written = article.text[fact.number_start : fact.full_end]
    other = article.text[largest.number_start : largest.full_end]
    sites = [article.text[site.number_start : site.full_end] for site in above]
    top = largest.amount

    def fits(read: Fact) -> float:
        return 1.0 if isinstance(read.value, (int, float)) and read.value <= top else 0.3

    least = min(site.amount for site in above)
    return Finding(
        fact.number_start, fact.full_end,
        f"{written} are few beside {other} and fewer than {' or '.join(sites)}, in an article whose zeros were dropped",
        evidence=Evidence(written, f"{fact.amount:g} against {top:g}, and fewer than {least:g} sites", f"{least:g} or more"),
        related=[Related(one.number_start, one.full_end, "compared with") for one in (largest, *above)],
        repair=Repair(fact, fits), witnesses=1 + len(above),
    )  # fmt: skip
