"""Shares: parts that exceed their whole, percentages that restate counts, impossible percentages."""

from __future__ import annotations

from aidlint.api import Article, Evidence, Fact, Finding, Interval, Related, Suggestion, lazy, rule
from aidlint_rules.figures import lightly, like, measured, one_slip, rounded, said, shown, simple_share, tallied
from aidlint_rules.wording import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Words that tell of shares that overlap or have another base.
_OVERLAP = lazy(r"\b(?:both|overlap\w*|more than one|some of whom|as well as|several answers|weighted|multiple)\b")
# A plain fraction in words is a round figure: "a third" is said of 30 to 36.5 percent.
_FRACTION_SLACK = 0.035
_NEARLY = 0.8


def _sentence(article: Article, start: int, end: int) -> str:
    first, last = article.document.sentence_at(start)
    return article.text[first : max(last, end)].lower()


@rule("MTH005", "part-exceeds-whole", severity="error", since="0.1.0", needs=("quantity", "number"))
def part_exceeds_whole(article: Article) -> Iterator[Finding]:
    """More of a thing than there are.

    Why it misleads
    The two figures have been swapped or one has lost or gained a digit.

    Fails
    The disease reached 161 of the 150 counties.

    Passes
    He was given 110 out of 100 for his song.

    When it is wrong
    Marks over the full mark, scores and odds; measures such as "12 of the 5-litre casks" are no parts.
    """
    text = article.text
    for relation in article.claims.of("part"):
        part, whole = relation.roles["part"], relation.roles["whole"]
        if whole.noun is None or whole.noun_start - whole.end > 1:
            if part.noun is None and "the" not in text[part.end : whole.start].lower().split():
                continue
        if (
            not whole.interval.below(part.interval)
            or _score_like(article, part, whole)
            or text[whole.end : whole.end + 1] == ","
            and text[whole.end + 2 : whole.end + 3].isdigit()
        ):
            continue
        if whole.start < part.start:
            yield _part_finding(article, part, whole, [])
            continue
        between = text[part.number_end : whole.number_start]
        first, second = text[part.number_start : part.number_end], text[whole.number_start : whole.number_end]
        if first[:1].isupper() and second[:1].islower():
            first, second = first[:1].lower() + first[1:], second[:1].upper() + second[1:]
        swapped = second + between + first
        yield _part_finding(article, part, whole, [Suggestion(swapped, part.number_start, whole.number_end)])


def _part_finding(article: Article, part: Fact, whole: Fact, suggestions: list[Suggestion]) -> Finding:
    end = max(whole.end, whole.noun_end)
    return Finding(
        min(part.full_start, whole.start),
        max(end, part.end),
        f"{said(article, part)} of only {said(article, whole)}",
        evidence=Evidence(
            f"{plain(part.amount)} of {plain(whole.amount)}",
            f"{plain(part.amount)} > {plain(whole.amount)}",
            f"at most {plain(whole.amount)}",
        ),
        suggestions=suggestions,
        related=[Related(whole.start, end, "the whole")],
    )


_FULL_MARKS = (5, 6, 7, 10, 20, 50, 100)
_MARKS = lazy(
    r"\b(?:points?|score[ds]?|marks?|rating|rated|stars?|given|percent|gave|season|game|match|innings|"
    r"overs?|sets?|shots?|putts?)\b"
)


def _score_like(article: Article, part: Fact, whole: Fact) -> bool:
    start, end = article.document.sentence_at(part.start)
    out_of = " out of " in article.text[part.end : whole.start].lower()
    return whole.amount in _FULL_MARKS and (
        out_of and whole.noun is None or bool(_MARKS.search(article.text[start:end].lower())) and not whole.noun
    )


@rule(
    "MTH006",
    "share-mismatch",
    severity="error",
    since="0.1.0",
    needs=("percent", "fraction", "ratio", "number", "quantity"),
)
def share_mismatch(article: Article) -> Iterator[Finding]:
    """A percentage that is not the share it restates.

    Why it misleads
    Readers quote the percentage; if it does not follow from the counts beside it, one of the three figures is wrong.

    Fails
    The law passed in 45 of the 90 towns, or 60 percent.

    Passes
    Lead was found in 161 of the 183 wells, or 88 percent.

    When it is wrong
    The percentage may be weighted, or have another base than the counts that stand nearest.
    """
    yield from tallied(article, "loose share")
    told: set[int] = set()
    for relation in (*article.claims.of("share"), *article.claims.of("near share")):
        part, whole, share = (relation.roles[name] for name in ("part", "whole", "share"))
        if share.start in told or relation.type == "near share" and not _slipped(part, whole, share):
            continue
        told.add(share.start)
        if whole.interval.low <= 0 or _OVERLAP.search(_sentence(article, relation.start, relation.end)):
            continue
        computed = (_count_of(part) / _count_of(whole)).scaled(100)
        if computed.overlaps(_stated(share) if share.kind == "percent" else _in_words(share)):
            continue
        right = 100 * part.amount / whole.amount
        counted = round(whole.amount * share.amount / (100 if share.kind == "percent" else 1))
        # What restates the other comes second, and is more often the one that is wrong.
        miscounted = max(share.start, whole.start) < part.start and one_slip(part.amount, counted)
        first = [Suggestion(like(article, part, counted), part.start, part.end)] if miscounted else []
        sums = f"{plain(part.amount)} / {plain(whole.amount)}"
        yield _share_finding(article, part.start, share, right, sums, computed, first)
    for relation in article.claims.of("fraction"):
        fraction, share = relation.roles["fraction"], relation.roles["share"]
        plain_words = _in_words(fraction)
        if plain_words.overlaps(_stated(share)):
            continue
        right = 100 * fraction.amount
        yield _share_finding(article, fraction.full_start, share, right, said(article, fraction), plain_words)
    for relation in article.claims.of("stake"):
        price, share, value = (relation.roles[name] for name in ("price", "share", "value"))
        if share.amount <= 0:
            continue
        owned = share.amount / (100 if share.kind == "percent" else 1)
        held = Interval.around(owned, (share.step or 1) / 200) if share.kind == "percent" else Interval.exact(owned)
        computed = lightly(price) / held
        if computed.scaled(1.02).hull(computed.scaled(0.98)).overlaps(lightly(value)):
            continue
        right = price.amount / owned
        yield Finding(
            value.start,
            value.end,
            f"{said(article, price)} for {said(article, share)} values the whole at {like(article, value, right)}",
            evidence=Evidence(
                said(article, value),
                f"{plain(price.amount)} / {plain(round(100 * owned, 1))} percent = {plain(right)}",
                shown(computed),
            ),
            suggestions=[Suggestion(like(article, value, right))],
            related=[Related(price.start, price.end, "the price"), Related(share.start, share.end, "the share")],
        )


def _slipped(part: Fact, whole: Fact, share: Fact) -> bool:
    """Would one slip of one of the three figures explain that they do not fit?"""
    right = round(100 * part.amount / whole.amount)
    counted = round(whole.amount * share.amount / 100)
    base = round(100 * part.amount / share.amount)
    return one_slip(round(share.amount), right) or one_slip(part.amount, counted) or one_slip(whole.amount, base)


def _in_words(fraction: Fact) -> Interval:
    """What a plain fraction or "one in five" can stand for, in percent."""
    wide = fraction.interval.scaled(100).widened(100 * _FRACTION_SLACK * (1 if fraction.hedge is None else 2))
    if fraction.hedge == "nearly":
        wide = Interval(100 * _NEARLY * fraction.amount, 100 * fraction.amount + 100 * _FRACTION_SLACK)
    if fraction.parts and len(fraction.parts) == 2 and fraction.parts[0] == 1 and fraction.hedge is None:
        base = fraction.parts[1]
        wide = wide.hull(Interval(100 / (base + 0.6), 100 / (base - 0.6)))
    return wide


def _stated(share: Fact) -> Interval:
    """What a percentage can stand for: half of its last place, a little more where it is a multiple of five."""
    if share.hedge:
        return measured(share)
    return Interval.around(share.amount, (share.step or 1) * (1.5 if share.amount % 5 == 0 else 0.6))


def _count_of(fact: Fact) -> Interval:
    """Counts below 1,000 are exact; larger ones may be rounded, in full digits only a little."""
    if not isinstance(fact.value, (int, float)) or fact.amount < 1000:
        return fact.interval
    return rounded(fact) if fact.step >= 1000 or fact.hedge else lightly(fact)


def _share_finding(
    article: Article, start: int, share: Fact, right: float, sum_text: str, computed: Interval, first: Sequence[Suggestion] = ()
) -> Finding:
    stated = plain(round(100 * share.amount, 1) if share.kind != "percent" else share.amount)
    if share.kind == "percent":
        places = len(str(share.value).partition(".")[2]) if share.step else 0
        better = like(article, share, round(right, places))
        if not places and right % 1 == 0.5:
            better = better.replace(plain(round(right)), plain(right))
    else:
        better = simple_share(right) or f"{round(right)} percent"
    return Finding(
        min(start, share.start),
        max(share.end, *(suggestion.end or 0 for suggestion in first)) if first else share.end,
        f"{sum_text} is {plain(round(right, 1))} percent, not {stated}",
        evidence=Evidence(said(article, share), f"{sum_text} = {plain(round(right, 1))} percent", f"{shown(computed)} percent"),
        suggestions=[*first, Suggestion(better, share.start, share.end)],
        related=[Related(share.start, share.end, "the share")],
    )


@rule("MTH009", "impossible-percent", severity="error", since="0.1.0", needs=("percent",))
def impossible_percent(article: Article) -> Iterator[Finding]:
    """A fall of more than 100 percent, or more than 100 percent of a group of people.

    Why it misleads
    Nothing can lose more than all of itself.

    Fails
    Sales fell by 150 percent in May.

    Passes
    Debt is 120 percent of GDP.

    When it is wrong
    What can go below zero, such as profits, balances and margins, can fall by more than 100 percent and is left alone.
    """
    for relation in article.claims.of("loss"):
        share = relation.roles["share"]
        if not _CAN_BE_NEGATIVE.search(article.text[article.document.sentence_at(share.start)[0] : share.start].lower()):
            yield _impossible(article, share, f"nothing falls by {plain(share.amount)} percent")
    for relation in article.claims.of("of all"):
        share = relation.roles["share"]
        yield _impossible(article, share, f"{said(article, share)} of a group that has 100")


_CAN_BE_NEGATIVE = lazy(
    r"\b(?:profit\w*|earning\w*|income|net|margin\w*|balance|surplus|growth|result\w*|cash|ebit\w*|"
    r"return\w*|score\w*|rating\w*|confidence|sentiment|equity|index)\b"
)


def _impossible(article: Article, share: Fact, message: str) -> Finding:
    better = share.amount / 10 if share.amount % 10 == 0 else share.amount - 100
    return Finding(
        share.start,
        share.end,
        message,
        evidence=Evidence(said(article, share), f"{plain(share.amount)} > 100", "at most 100 percent"),
        suggestions=[Suggestion(like(article, share, better))] if 0 < better < 100 else [],
    )


@rule("MTH011", "impossible-granularity", severity="warning", since="0.1.0", needs=("percent",))
def impossible_granularity(article: Article) -> Iterator[Finding]:
    """A percentage that no whole number of so few things can give.

    Why it misleads
    Either the base or the percentage belongs to something else.

    Fails
    45 percent of the 10 voters stayed at home.

    Passes
    33 percent of the nine teachers are on leave.

    When it is wrong
    Weighted samples, and percentages of the things' size or worth and not of their number.
    """
    for relation in article.claims.of("grain"):
        share, whole = relation.roles["share"], relation.roles["whole"]
        if share.hedge or whole.hedge or "weighted" in _sentence(article, relation.start, relation.end):
            continue
        accepted = Interval.around(share.amount, (share.step or 1) / 2)
        size = int(whole.amount)
        if any(accepted.contains(100 * count / size) for count in range(size + 1)):
            continue
        yield Finding(
            share.start,
            share.end,
            f"no whole number of {said(article, whole)} is {said(article, share)}",
            evidence=Evidence(said(article, share), f"{share.amount / 100 * size:.1f} of {size}", "a whole number"),
            related=[Related(whole.start, whole.end, "the base")],
        )
