"""Reference facts: figures of the world that tables know."""

from __future__ import annotations

from aidlint.api import (
    ALL,
    IGNORECASE,
    INF,
    MORE,
    SLIP,
    Article,
    Evidence,
    Fact,
    Finding,
    Interval,
    Known,
    Suggestion,
    lazy,
    rule,
)
from aidlint_rules.figures import DIGITS, edits, in_style, like, measured, nearest, said, slips
from aidlint_rules.wording import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "REF001", "facts-file", severity="error", since="0.1.0", needs=("quantity", "number", "percent", "money", "age", "duration")
)
def facts_file(article: Article) -> Iterator[Finding]:
    """A figure that the user's own facts file has otherwise.

    Why it misleads
    What the desk has established once is told wrongly again.

    Fails
    Mercy Hospital has 210 beds, where the facts file says 120.

    Passes
    Mercy Hospital has nearly 125 beds, where the facts file says 120.

    When it is wrong
    Another bearer of the same name, and a part told as if it were the whole. A fact with dates is held only against texts
    whose date, or the year in the sentence, lies within them; the file is named in the configuration as ``facts-file``.
    """
    for claim in article.claims.of("own"):
        if not isinstance(claim, Known):
            continue
        fact = claim.roles["figure"]
        low, high = claim.bands[0]
        if fact.interval.overlaps(Interval(low, high)):
            continue
        accepted = _either(claim)
        written = article.text[fact.number_start : fact.number_end]
        value = nearest(fact.low or 0, [low, high])[0]
        better = in_style(written, round(value)) if value == int(value) and not _SCALED.search(written) else None
        yield Finding(
            fact.number_start,
            fact.number_end,
            f"{said(article, fact)}: {claim.subject}: {accepted}",
            evidence=Evidence(said(article, fact), f"{claim.subject}: {accepted} ({claim.source})", accepted),
            suggestions=[Suggestion(better)] if better else [],
        )


_SCALED = lazy(r"[0-9.]\s*[a-z]+$", IGNORECASE)


@rule("REF002", "known-count", severity="warning", since="0.1.0", needs=("quantity", "number", "duration"))
def known_count(article: Article) -> Iterator[Finding]:
    """A count of a whole that is known to have another.

    Why it misleads
    Readers who know the count doubt the rest; those who do not learn a false one.

    Fails
    Snow fell on 27 of the 51 US states.

    Passes
    The bill has passed in 31 of the 50 US states.

    When it is wrong
    Parts of the whole, other calendars, fiction, counts of the past without a year, and new members that the dated
    table does not have yet.
    """
    for claim in article.claims.of("count"):
        if isinstance(claim, Known) and not _counted(claim):
            fact = claim.roles["figure"]
            written = article.text[fact.number_start : fact.number_end]
            best = nearest(fact.low or 0, [end for band in claim.bands for end in band])
            accepted = _either(claim)
            yield Finding(
                fact.number_start,
                fact.number_end,
                f"{said(article, fact)}: {claim.subject} has {accepted}",
                evidence=Evidence(written, f"{claim.subject}: {accepted} ({claim.source})", accepted),
                suggestions=[Suggestion(in_style(written, round(value))) for value in best[:2]],
            )


def _counted(claim: Known) -> bool:
    """Can the figure be the count of the whole, or of a part of it?"""
    fact = claim.roles["figure"]
    told = measured(fact) if fact.low is not None and fact.low >= 100 and fact.low % 100 == 0 else fact.interval
    if any(told.overlaps(Interval(low, high)) for low, high in claim.bands):
        return True
    if claim.whole == ALL or claim.whole != SLIP and told.low > max(high for _, high in claim.bands):
        return False
    value = told.low
    return claim.whole == MORE or not any(edits(f"{value:g}", f"{end:g}") == 1 for band in claim.bands for end in band)


def _either(claim: Known) -> str:
    spans = [_amount(low) if low == high else f"{_amount(low)} to {_amount(high)}" for low, high in claim.bands]
    return " or ".join(dict.fromkeys(spans[:3]))


def _amount(value: float) -> str:
    """A number for a reader: large ones to three figures, in words of scale."""
    for word, size in (("billion", 1e9), ("million", 1e6)):
        if abs(value) >= size and (value % size or value > 10 * size):
            return f"{float(f'{value / size:.3g}'):g} {word}"
    return f"{value:,.0f}" if value == int(value) else plain(value)


@rule(
    "REF003", "known-magnitude", severity="warning", since="0.1.0", needs=("quantity", "number", "percent", "age", "duration")
)
def known_magnitude(article: Article) -> Iterator[Finding]:
    """A magnitude of something known that lies far from what it is.

    Why it misleads
    A country of a thousandth of its people, or a mountain two kilometres lower, is believed by those who do not know it.

    Fails
    China's 1.4 million people are getting older.

    Passes
    China's 1.4 billion people are getting older.

    When it is wrong
    Parts of the whole, other scales and conditions, and what has changed since the dated table was made. The bands are
    wide, and populations are taken a decade to either side.
    """
    for claim in article.claims.of("magnitude"):
        if not isinstance(claim, Known):
            continue
        fact = claim.roles["figure"]
        told = _meant(fact) if fact.kind in ("quantity", "number", "percent") else fact.interval
        if any(told.overlaps(Interval(low, high)) for low, high in claim.bands):
            continue
        repairs, slipped = _repairs(article, claim)
        if claim.whole == SLIP and not slipped:
            continue
        accepted = _either(claim)
        yield Finding(
            fact.start,
            fact.end,
            f"{said(article, fact)}: {claim.subject} is {accepted}",
            evidence=Evidence(said(article, fact), f"{claim.subject}: {accepted} ({claim.source})", accepted),
            suggestions=[Suggestion(text) for text in repairs[:2]],
        )


# Who writes "more than 1.4 million" does not mean as much as three times that.
_MOST_HEDGED = 3.0


def _meant(fact: Fact) -> Interval:
    """What a figure can stand for; one that is hedged to one side still says of what size it is."""
    told = measured(fact)
    if fact.hedge is None or fact.low is None and fact.high is None:
        return told
    if told.high == INF and told.low > 0:
        return Interval(told.low, told.low * _MOST_HEDGED)
    if told.low == -INF and told.high > 0:
        return Interval(told.high / _MOST_HEDGED, told.high)
    return told


# The words of scale, each a thousand times the one before.
_SCALES = ("thousand", "million", "billion", "trillion")


def _repairs(article: Article, claim: Known) -> tuple[list[str], bool]:
    """The figure with one slip undone that brings it into a band, the likeliest first, and whether there is such a slip; else
    what the table has."""
    fact = claim.roles["figure"]
    text = article.text[fact.start : fact.end]
    value = fact.low if fact.kind in ("age", "duration") else fact.amount
    low, high = claim.bands[0]
    made: list[tuple[int, float, str]] = []
    for at, word in enumerate(_SCALES):
        for by, other in enumerate(_SCALES):
            scaled = (value or 0) * 1000.0 ** (by - at)
            if word in text and at != by and _within(claim, scaled):
                made.append((0, scaled, text.replace(word, other)))
    digits = DIGITS.search(text)
    if digits is not None and value:
        scale = value / float(digits[0].replace(",", ""))
        for rank, written in slips(digits[0]):
            slipped = float(written.replace(",", "")) * scale
            if _within(claim, slipped):
                better = text[: digits.start()] + written + text[digits.end() :]
                if "million" in text and slipped >= 1e9:
                    better = better.replace(f"{written} million", f"{slipped / 1e9:g} billion")
                made.append((rank, slipped, better))
    made.sort(key=lambda one: (one[0], abs(one[1] - (low + high) / 2)))
    slipped = bool(made)
    if not made and fact.kind not in ("age", "duration"):
        made.append((0, 0.0, like(article, fact, _round((low + high) / 2, high - low))))
    distinct = {round(number, 6): written for _, number, written in reversed(made)}
    return [written for _, _, written in made if written in distinct.values()], slipped


def _within(claim: Known, value: float) -> bool:
    return any(Interval(low, high).contains(value) for low, high in claim.bands)


def _round(value: float, width: float) -> float:
    """A value rounded as far as a band of some width allows."""
    place = 10.0 ** len(str(int(width / 2))) / 10 if width >= 2 else 1.0
    return round(value / place) * place
