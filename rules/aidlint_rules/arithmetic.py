"""Arithmetic of a sentence: totals and parts, remainders, averages, margins."""

from __future__ import annotations

from itertools import accumulate, combinations

from aidlint.api import Article, Evidence, Fact, Finding, Interval, Related, Relation, Suggestion, lazy, rule
from aidlint_rules.figures import lightly, like, one_slip, rounded, said, shown, slipped, spelled, tallied
from aidlint_rules.wording import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_OVERLAP = lazy(r"\b(?:both|overlap\w*|more than one|some of whom|as well as|several answers|weighted|multiple)\b")


def _sentence(article: Article, relation: Relation) -> str:
    start, end = article.document.sentence_at(relation.start)
    return article.text[start : max(end, relation.end)].lower()


def _parts(relation: Relation) -> list[Fact]:
    return [fact for name, fact in relation.roles.items() if name.startswith("part ")]


def _sum(parts: list[Fact]) -> Interval:
    total = Interval.exact(0)
    for part in parts:
        total = total + part.interval
    return total


@rule("MTH001", "sum-mismatch", severity="error", since="0.1.0", needs=("quantity", "number", "money"))
def sum_mismatch(article: Article) -> Iterator[Finding]:
    """A total that is not the sum of the parts given with it.

    Why it misleads
    One of the figures is wrong, and a reader who takes any of them may take that one.

    Fails
    The jury has 12 people, 7 men and 6 women.

    Passes
    The tour passed through nine towns, including three ports and two spas.

    When it is wrong
    The parts may overlap or leave some out: the rule speaks only where the sentence closes the partition, and only where
    one slip of one figure would mend the sum. A list that merely stands beside a count of people can still mislead it.
    """
    for kind in ("total", "of which"):
        for relation in article.claims.of(kind):
            yield from _unequal(article, relation)
    yield from tallied(article, "loose total", "loose product", "loose running")
    for relation in article.claims.of("row"):
        if _nearly(relation):
            yield from _unequal(article, relation)
    for relation in (*article.claims.of("product"), *article.claims.of("near product")):
        number, price, total = (relation.roles[name] for name in ("number", "price", "total"))
        computed = number.interval * price.interval
        if not computed.overlaps(lightly(total, 0.05)):
            right = number.amount * price.amount
            if relation.type == "near product" and not _one_of_three(number, price, total):
                continue
            repairs = [Suggestion(like(article, total, right), total.start, total.end)]
            last = price if price.start > total.start else total
            if last is price:  # the time is what was worked out
                repairs.insert(0, Suggestion(like(article, price, total.amount / number.amount), price.start, price.end))
            yield Finding(
                last.start,
                last.end,
                f"{said(article, number)} at {said(article, price)} each come to {like(article, total, right)}",
                evidence=Evidence(
                    said(article, total), f"{plain(number.amount)} x {plain(price.amount)} = {plain(right)}", shown(computed)
                ),
                suggestions=repairs,
                related=[Related(number.start, number.end, "how many"), Related(price.start, price.end, "each")],
            )


def _made_by_some(whole: Fact, parts: list[Fact], rest: Fact) -> bool:
    """Do some of the parts, without the others, leave what is said to be left?"""
    some = (chosen for size in range(1, len(parts)) for chosen in combinations(parts[:8], size))
    return any((whole.interval - _sum([*chosen])).overlaps(rest.interval) for chosen in some)


def _nearly(relation: Relation) -> bool:
    """Does a row that only its shape closes miss the whole by one slip? Too little may have been left out, too much cannot."""
    whole, parts = relation.roles["whole"].amount, [part.amount for part in _parts(relation)]
    gap = sum(parts) - whole
    if gap < 0 and relation.direction < 0:
        return False
    if gap < 0 and not relation.direction and len(parts) == 2:
        return gap == -1 or whole >= 100 and str(round(-gap)).strip("0") == "1"
    return gap != 0 and (
        one_slip(whole, sum(parts)) or gap > 0 and any(one_slip(part, part - gap) for part in parts if part > gap)
    )


def _one_of_three(number: Fact, price: Fact, total: Fact) -> bool:
    """Would one slip of the total, of the number or of the price explain that they do not fit?"""
    return (
        slipped(total, number.amount * price.amount)
        or slipped(number, total.amount / price.amount)
        or slipped(price, total.amount / number.amount)
    )


def _unequal(article: Article, relation: Relation) -> Iterator[Finding]:
    whole, parts = relation.roles["whole"], _parts(relation)
    total = _sum(parts)
    if (
        total.overlaps(whole.interval)
        or total.overlaps(rounded(whole))
        and whole.amount >= 1000
        or _OVERLAP.search(_sentence(article, relation))
    ):
        return
    if any(not isinstance(fact.value, (int, float)) for fact in (whole, *parts)):
        return
    right = sum(part.amount for part in parts)
    start, _ = article.document.sentence_at(whole.start)
    sums = {*accumulate(part.amount for part in parts)} - {parts[0].amount}
    if any(isinstance(fact.value, int) and fact.value in sums for fact in article.facts.between(start, whole.start)):
        return  # "Nineteen of the 23 crew - 11 Danes, six Finns and two Poles -": of the nineteen
    gap = right - whole.amount
    slips = [part for part in parts if one_slip(part.amount, part.amount - gap) and part.amount > gap]
    whole_slip = one_slip(whole.amount, right)
    near = abs(gap) <= max(3.0, 0.05 * whole.amount)
    if (
        not (whole_slip or slips or near)
        or abs(gap) > 0.5 * whole.amount
        or relation.type == "of which"
        and not near
        and gap < 0
    ):
        return
    sum_text = " + ".join(said(article, part) for part in parts)
    yield Finding(
        whole.start,
        max(whole.end, whole.noun_end),
        f"{sum_text} = {plain(right)}, but the text says {said(article, whole)}",
        evidence=Evidence(
            said(article, whole), f"{' + '.join(plain(part.amount) for part in parts)} = {plain(right)}", shown(total)
        ),
        suggestions=[
            Suggestion(like(article, whole, right), whole.start, whole.end),
            *(Suggestion(like(article, part, part.amount - gap), part.start, part.end) for part in slips[:2]),
        ],
        related=[
            Related(part.start, max(part.end, part.noun_end if part.noun_end < part.end + 40 else part.end), "a part")
            for part in parts
        ],
        witnesses=1 + whole_slip + bool(slips),
    )


@rule("MTH002", "percent-partition", severity="warning", since="0.1.0", needs=("percent",))
def percent_partition(article: Article) -> Iterator[Finding]:
    """Percentages of one whole that do not make 100.

    Why it misleads
    A share is wrong, or one is missing.

    Fails
    Brass of this kind is composed of 65 percent copper, 25 percent zinc and 20 percent lead.

    Passes
    Asked what they read, 60 percent named novels, 50 percent papers and 40 percent poems.

    When it is wrong
    Several answers allowed, partial lists and growth rates are not partitions; the rule needs words such as "made up of",
    "composed of" or "the remaining".
    """
    yield from tallied(article, "loose partition")
    for relation in article.claims.of("partition"):
        parts = _parts(relation)
        total = Interval.exact(0)
        for part in parts:
            total = total + part.interval.hull(Interval.around(part.amount, (part.step or 1) / 2))
        if total.contains(100) or _OVERLAP.search(_sentence(article, relation)):
            continue
        sums = " + ".join(plain(part.amount) for part in parts)
        left = 100 - sum(part.amount for part in parts[:-1])
        yield Finding(
            parts[0].start,
            parts[-1].end,
            f"{sums} = {plain(sum(p.amount for p in parts))} percent of one whole",
            evidence=Evidence("shares of one whole", f"{sums} = {plain(sum(p.amount for p in parts))}", "100"),
            suggestions=[Suggestion(like(article, parts[-1], left), parts[-1].start, parts[-1].end)] if left > 0 else [],
            related=[Related(part.start, part.end, "a share") for part in parts],
        )


@rule("MTH008", "average-mismatch", severity="warning", since="0.1.0", needs=("quantity", "number", "money", "multiple"))
def average_mismatch(article: Article) -> Iterator[Finding]:
    """An average or a pace that does not follow from the figures beside it.

    Why it misleads
    The total, the number of shares or the average is wrong.

    Fails
    The 12 boats landed 600 tonnes, an average of 60 tonnes per boat.

    Passes
    They walked 240 miles in 12 days, an average of 20 miles a day.

    When it is wrong
    A median, or an average over another set than the one named. "An hour" and "a day" are allowed any working day.
    """
    yield from tallied(article, "loose average")
    for relation in article.claims.of("average"):
        total, count, mean = (relation.roles[name] for name in ("total", "count", "mean"))
        computed = lightly(total) / count.interval
        if computed.overlaps(lightly(mean, 0.06)) or mean.interval.widened((mean.step or 1) / 2).overlaps(computed):
            continue
        right = total.amount / count.amount
        yield Finding(
            mean.start,
            max(mean.end, mean.noun_end if mean.noun_end < mean.end + 40 else mean.end),
            f"{said(article, total)} over {said(article, count)} is {plain(right)} on average, not {plain(mean.amount)}",
            evidence=Evidence(
                said(article, mean), f"{plain(total.amount)} / {plain(count.amount)} = {plain(right)}", shown(computed)
            ),
            suggestions=[Suggestion(like(article, mean, right), mean.start, mean.end)],
            related=[Related(total.start, total.end, "the total"), Related(count.start, count.end, "how many")],
        )
    for relation in article.claims.of("pace"):
        short, long = relation.roles["short"], relation.roles["long"]
        computed = lightly(short) * relation.interval
        if computed.overlaps(lightly(long)):
            continue
        wrong, given = (long, short) if long.start > short.start else (short, long)
        factor = (relation.low or 1) if relation.low == relation.high else 0
        right = (given.amount * factor if wrong is long else given.amount / factor) if factor else computed.high
        yield Finding(
            wrong.start,
            max(wrong.end, wrong.noun_end),
            f"{said(article, long)} are not {said(article, short)} over the longer time",
            evidence=Evidence(
                said(article, wrong), f"{plain(short.amount)} x {shown(relation.interval)} = {shown(computed)}", shown(computed)
            ),
            suggestions=[Suggestion(like(article, wrong, right), wrong.start, wrong.end)],
            related=[Related(given.start, given.end, "the other pace")],
        )


@rule("MTH010", "margin-mismatch", severity="warning", since="0.1.0", needs=("quantity", "number", "money", "age"))
def margin_mismatch(article: Article) -> Iterator[Finding]:
    """A majority, margin or other difference that is not that of the two figures told with it.

    Why it misleads
    How narrow a vote was is what readers remember of it.

    Fails
    The motion was carried by 12 votes, 45 to 35.

    Passes
    The house passed the bill by 52 votes to 48, a majority of four.

    When it is wrong
    Abstentions, absolute majorities of a house, sets, games and aggregates are left alone where the sentence names them.
    """
    yield from tallied(article, "loose margin")
    for relation in article.claims.of("margin"):
        margin, first = relation.roles["margin"], relation.roles["first"]
        second = relation.roles.get("second")
        if second is not None:
            computed = first.interval - second.interval
        elif first.parts:
            computed = Interval.exact(first.parts[0] - first.parts[1])
        else:
            continue
        if computed.overlaps(margin.interval) or (-computed).overlaps(margin.interval):
            continue
        right = abs((computed.low + computed.high) / 2)
        if margin.amount in (first.amount if second else 0, second.amount if second else 0):
            continue
        pair = article.text[first.start : (second or first).end]
        yield Finding(
            margin.start,
            max(margin.end, margin.noun_end),
            f"{pair} is a margin of {plain(right)}, not {plain(margin.amount)}",
            evidence=Evidence(said(article, margin), f"{pair}: {plain(right)}", shown(computed)),
            suggestions=[
                Suggestion(
                    spelled(round(right), article.text[margin.number_start : margin.number_end]),
                    margin.number_start,
                    margin.number_end,
                )
            ],
            related=[Related(first.start, (second or first).end, "the votes")],
        )
    for relation in article.claims.of("difference"):
        first, second, delta = (relation.roles[name] for name in ("first", "second", "delta"))
        computed = lightly(first, 0.05) - lightly(second, 0.05)
        stated = lightly(delta, 0.05)
        if computed.overlaps(stated) or (-computed).overlaps(stated):
            continue
        size = abs(first.amount - second.amount)
        if not (
            slipped(delta, size) or slipped(first, second.amount + delta.amount) or slipped(second, first.amount - delta.amount)
        ):
            continue
        yield Finding(
            delta.start,
            delta.end,
            f"{said(article, first)} and {said(article, second)} lie {plain(size)} apart, not {plain(delta.amount)}",
            evidence=Evidence(
                said(article, delta),
                f"{plain(first.amount)} - {plain(second.amount)} = {plain(first.amount - second.amount)}",
                shown(computed),
            ),
            suggestions=[Suggestion(like(article, delta, size), delta.start, delta.end)],
            related=[Related(first.start, first.end, "the one"), Related(second.start, second.end, "the other")],
        )


@rule("MTH012", "remainder-mismatch", severity="warning", since="0.1.0", needs=("quantity", "number"))
def remainder_mismatch(article: Article) -> Iterator[Finding]:
    """ "The other" or "the remaining" number is not what is left of the whole.

    Why it misleads
    The reader cannot tell which of the three figures is wrong.

    Fails
    Six of the nine judges agreed, and the other four did not.

    Passes
    Three of the five brothers stayed; the other two went to sea.

    When it is wrong
    A third outcome that the sentence does not name.
    """
    yield from tallied(article, "loose remainder")
    for relation in article.claims.of("remainder"):
        whole, rest, parts = relation.roles["whole"], relation.roles["rest"], _parts(relation)
        left = whole.interval - _sum(parts)
        # What is more than the whole was not left of it.
        if left.overlaps(rest.interval) or rest.amount >= whole.amount:
            continue
        right = whole.amount - sum(part.amount for part in parts)
        if right < 0 or _made_by_some(whole, parts, rest):
            continue
        start, end = article.document.sentence_at(rest.start)
        if any(fact.value == abs(right - rest.amount) for fact in article.facts.items if start <= fact.start < end):
            continue  # the sentence tells what became of the others
        sums = " - ".join(plain(fact.amount) for fact in (whole, *parts))
        yield Finding(
            rest.start,
            max(rest.end, rest.noun_end if rest.noun_end < rest.end + 40 else rest.end),
            f"{sums} leaves {plain(right)}, not {plain(rest.amount)}",
            evidence=Evidence(said(article, rest), f"{sums} = {plain(right)}", shown(left)),
            suggestions=[
                Suggestion(
                    spelled(round(right), article.text[rest.number_start : rest.number_end]), rest.number_start, rest.number_end
                )
            ],
            related=[
                Related(fact.start, fact.end, label)
                for fact, label in [(whole, "the whole"), *((part, "a part") for part in parts)]
            ],
        )
