"""Money in two currencies: rate, magnitude, order, agreement."""

from __future__ import annotations

from aidlint.api import Article, Conversion, Evidence, Finding, Related, Suggestion, rule
from aidlint_rules.currency_pairs import judge, measured_rate, scaled_text, shop_price, short, years_named
from aidlint_rules.figures import said
from aidlint_rules.wording import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Two conversions of one text may differ by this much beside their rounding.
_DRIFT = 0.09


def _report(article: Article, code: str) -> Iterator[Finding]:
    for judged in judge(article)[1]:
        if judged.code != code:
            continue
        left, right = judged.pair.left, judged.pair.right
        found = right.amount / left.amount
        yield Finding(
            left.start,
            right.end,
            f"{said(article, left)} are not {said(article, right)}: {judged.fault}",
            evidence=Evidence(
                f"{short(found)} {right.unit} for one {left.unit}".replace("?", ""),
                f"{plain(right.amount)} / {plain(left.amount)} = {short(found)}",
                f"{judged.accepted} ({judged.years})",
            ),
            suggestions=judged.repairs,
            related=[Related(left.start, left.end, "converted from"), Related(right.start, right.end, "converted to")],
            witnesses=1 + (code != "CUR001") + min(judged.seconds, 2),
        )


@rule("CUR001", "rate-mismatch", severity="error", since="0.1.0", needs=("conversion",))
def rate_mismatch(article: Article) -> Iterator[Finding]:
    """A sum restated in another currency at a rate that the time never saw.

    Why it misleads
    One of the two sums is wrong, and readers of either country take theirs.

    Fails
    In 2012 the wage was raised to 9,000 rupees ($480) a month.

    Passes
    In 1996 the mill cost 100 million yuan ($12 million).

    When it is wrong
    The range of the rate over the years that the paragraph or the article names is allowed, and five percent more. Prices
    in shops, sums net of tax, and "today's money" are no conversions. A currency of another state under the same name
    can mislead the rule.
    """
    return _report(article, "CUR001")


@rule("CUR002", "magnitude-mismatch", severity="error", since="0.1.0", needs=("conversion",))
def magnitude_mismatch(article: Article) -> Iterator[Finding]:
    """A sum restated in another currency with a zero, a decimal point or a "billion" astray.

    Why it misleads
    One of the sums is ten or a thousand times too large or too small.

    Fails
    The airline lost $1.8 billion (£94 million) in 2004.

    Passes
    The dam cost 2.4 trillion won ($2.2 billion) in 2018.

    When it is wrong
    Bracketed sums that are parts, prices or net amounts and happen to lie a power of ten from the rate.
    """
    return _report(article, "CUR002")


@rule("CUR003", "inverted-pair", severity="error", since="0.1.0", needs=("conversion",))
def inverted_pair(article: Article) -> Iterator[Finding]:
    """A conversion with its two currencies swapped, or with one sign twice.

    Why it misleads
    Both sums stand under the wrong sign.

    Fails
    The studio cost $10m (£19.2m) in 2004.

    Passes
    It made $3bn ($2bn net).

    When it is wrong
    Currencies near par, where a swap and a day's rate look alike, are judged by the range of the year.
    """
    return _report(article, "CUR003")


@rule("CUR004", "inconsistent-rates", severity="warning", since="0.1.0", needs=("conversion",))
def inconsistent_rates(article: Article) -> Iterator[Finding]:
    """Two conversions of one text at rates that cannot both hold.

    Why it misleads
    At least one of the sums is wrong.

    Fails
    The bank lent 100 million crowns ($5 million). The first loan was of 30 million crowns ($2.6 million).

    Passes
    In 2002 it paid 100 million crowns ($3.2 million), and in 2008 it paid 30 million crowns ($1.8 million).

    When it is wrong
    Sums of different years, each at its own rate: an article that names several years is left alone.
    """
    known, wrong = judge(article)
    pairs = [pair for pair in known if pair.left.unit != pair.right.unit]
    if len(pairs) < 2 or len(years_named(article, 0, len(article.text))) > 1:
        return
    judged = {id(found.pair) for found in wrong}
    groups: dict[tuple[str | None, str | None], list[Conversion]] = {}
    for pair in pairs:
        groups.setdefault((pair.left.unit, pair.right.unit), []).append(pair)
    for group in groups.values():
        if len(group) < 2 or any(id(pair) in judged for pair in group):
            continue
        odd = _odd_one(group)
        if odd is None or shop_price(article, odd[0]):
            continue
        pair, other = odd
        own = other.right.amount / other.left.amount
        yield Finding(
            pair.left.start,
            pair.right.end,
            f"{said(article, pair.right)} for {said(article, pair.left)} is not the rate of "
            f"{said(article, other.left)} ({said(article, other.right)})",
            evidence=Evidence(
                short(pair.right.amount / pair.left.amount), short(own), f"{short(own)}, as in the other conversion"
            ),
            suggestions=[
                Suggestion(
                    scaled_text(article, pair.right, float(f"{pair.left.amount * own:.3g}")), pair.right.start, pair.right.end
                )
            ],
            related=[Related(other.left.start, other.right.end, "the other conversion")],
            witnesses=len(group) - 1,
        )


def _odd_one(group: list[Conversion]) -> tuple[Conversion, Conversion] | None:
    """The pair that most others contradict, and one of those; the later of two."""
    best: tuple[int, Conversion, Conversion] | None = None
    rated = [(pair, measured_rate(pair)) for pair in group[:20]]
    for pair, rate in rated:
        wide = rate.scaled(1 - _DRIFT).hull(rate.scaled(1 + _DRIFT))
        against = [other for other, its in rated if other is not pair and not wide.overlaps(its)]
        if against and (best is None or len(against) >= best[0]):
            best = (len(against), pair, against[0])
    return (best[1], best[2]) if best else None
