"""Money in two currencies: rate, magnitude, order, agreement."""

from __future__ import annotations

import re

from aidlint.api import Article, Conversion, Date, Evidence, Fact, Finding, Interval, Related, Suggestion, rule
from aidlint_rules.figures import like, lightly, said
from aidlint_rules.wording import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# A writer's own rate may be rounded, a bank's or a forecast: this far from the year's lowest and highest is still fair.
_SLACK = 0.05
# Two conversions of one text may differ by this much beside their rounding.
_DRIFT = 0.09
# What else a name or a sign can stand for; signs of one country only where the text speaks of the other.
_SENSES = {
    "DKK?": ("DKK", "NOK", "SEK"), "CZK?": ("CZK", "SEK", "NOK", "DKK", "SKK"), "MXN?": ("MXN", "PHP", "ARS", "CLP", "COP", "UYU", "DOP", "CUP"),
    "CHF?": ("CHF", "FRF", "BEF", "XOF", "XAF", "CDF", "RWF", "DJF", "GNF", "BIF"), "KES?": ("KES", "TZS", "UGX", "SOS"),
    "IQD?": ("IQD", "KWD", "JOD", "RSD", "DZD", "TND", "LYD", "BHD"), "SEK": ("SEK", "NOK", "DKK"),
}  # fmt: skip
_MENTIONED = {
    "USD?": {"AUD": "australia|sydney|melbourne", "CAD": "canad|toronto", "NZD": "new zealand|auckland", "SGD": "singapore", "HKD": "hong kong", "TWD": "taiwan", "JMD": "jamaica", "FJD": "fiji", "BBD": "barbados", "TTD": "trinidad", "NAD": "namibia", "ZWD": "zimbabwe", "LRD": "liberia", "BND": "brunei"},
    "USD": {},
    "GBP": {"EGP": "egypt|cairo", "LBP": "leban|beirut", "SYP": "syria|damascus", "IEP": "irish|ireland|dublin", "SDG": "sudan", "CYP": "cypr"},
    "INR": {"PKR": "pakistan|karachi|lahore|islamabad", "LKR": "sri lanka|colombo", "NPR": "nepal|kathmandu", "MUR": "mauriti", "IDR": "indonesia|jakarta", "MVR": "maldiv", "SCR": "seychell"},
    "JPY": {"CNY": "china|chinese|beijing"}, "KRW": {"KPW": "north korea"}, "TRY": {"TRL": "tur", "ITL": "ital"}, "AED": {"MAD": "morocc"}, "SAR": {"QAR": "qatar", "OMR": "oman", "YER": "yemen"},
    "BRL": {}, "RON": {"ROL": "romania"},
}  # fmt: skip
_NOT_A_RATE = re.compile(
    r"\b(?:today['’]s|inflation|in current|real terms|adjusted for|equivalent (?:now|today)|now worth|at the time|pre-war|purchasing power|ppp|"
    r"exchange rate|devalu\w+|hedg\w+|at par)\b"
)
_AHEAD = re.compile(r"\b(?:will|by|until|next|forecast|expected|expects|planned|plans|could|would|may|set to|aims?|target\w*|projected|should)\b")
_SHOP = re.compile(r"\b(?:prices?d?|retail\w*|shops?|stores?|tickets?|subscription|download\w*|on sale|sells?|copy|copies|fees?|handset|console|sold at|costs?|charge[sd]?|per month|a month)\b")
_SHOP_MONEY = 3000
# The years of the table of rates.
_KNOWN_YEARS = (1980, 2027)
# How many years ahead a sentence with "will" or "by" may look from the article's own date.
_HORIZON = 8
_FACTORS = (10.0, 0.1, 1000.0, 0.001, 100.0, 0.01, 1e6, 1e-6, 1e9, 1e-9)
_CUES = frozenset({"(", "or", "equivalent", "equal", "about", "around", "roughly", "nearly", "approximately", "worth"})


class _Judged:
    """A pair whose rate no reading allows: its fault (a rule's code), the original of a side, and the range."""

    __slots__ = ("accepted", "code", "fault", "pair", "repair", "seconds", "years")

    def __init__(self, pair: Conversion, code: str, fault: str, repair: Suggestion, accepted: str, years: str, seconds: int) -> None:
        self.pair = pair
        self.code = code
        self.fault = fault
        self.repair = repair
        self.accepted = accepted
        self.years = years
        self.seconds = seconds


def _pairs(article: Article) -> list[Conversion]:
    """The conversions of money that claim to restate one sum."""
    text = article.text
    found = []
    for pair in article.facts.conversions():
        left, right = pair.left, pair.right
        if left.kind != "money" or right.kind != "money" or pair.cue not in _CUES or left.unit is None or right.unit is None:
            continue
        if not all(isinstance(f.value, (int, float)) and f.value > 0 and f.malformed is None and (f.unit or "").rstrip("?").isupper() for f in (left, right)):
            continue
        if pair.cue == "(" and text[max(right.end, right.end) : right.end + 1] not in (")", "]", ";", ","):
            continue
        start, end = article.document.sentence_at(left.start)
        if not _NOT_A_RATE.search(text[max(start, left.start - 60) : min(max(end, right.end), right.end + 60)].lower()):
            found.append(pair)
    return found


def _currencies(article: Article, unit: str) -> tuple[str, ...]:
    """The currencies that a sign or name can stand for in this article."""
    known = _SENSES.get(unit) or (unit.rstrip("?"),)
    wider = _MENTIONED.get(unit)
    if wider:
        lower = article.text.lower()
        known += tuple(code for code, words in wider.items() if re.search(words, lower))
    return known


def _years(article: Article, pair: Conversion) -> list[int]:
    """The years whose rates may have been used: from those of the sentence, or the year before the article's own, to the
    article's own; where it has no date of its own, those from the sentence's year to the latest named, or all."""
    start, end = article.document.sentence_at(pair.start)
    near = _written(article, start, max(end, pair.end))
    today = article.facts.today
    if today is not None:
        first = min([year for year in near if year <= today[0]] or [today[0] - 1])
        return sorted({first, *near, today[0] - 1, today[0]} - {year for year in near if year > today[0]})
    if near:
        ahead = _AHEAD.search(article.text[start : max(end, pair.end)].lower())
        return list(range(min(near) - (_HORIZON if ahead else 0), max(_written(article, 0, len(article.text))) + 2))
    return list(range(*_KNOWN_YEARS))


def _written(article: Article, start: int, end: int) -> set[int]:
    return {fact.year for fact in article.facts.between(start, end) if isinstance(fact, Date) and fact.year and 1900 < fact.year < 2100}


# The last article judged: four rules ask for the same pairs one after the other.
_LAST: list[tuple[Article, list[_Judged]]] = []


def _judge(article: Article) -> list[_Judged]:
    """The pairs whose rate no reading allows."""
    if not any(pair.left.kind == "money" for pair in article.facts.conversions()):
        return []
    if not _LAST or _LAST[0][0] is not article:
        _LAST[:] = [(article, list(_judged(article)))]
    return _LAST[0][1]


def _judged(article: Article) -> Iterator[_Judged]:
    pairs = _pairs(article)
    if not pairs:
        return
    from aidlint.reference.rates import rate_over

    for pair in pairs:
        if pair.left.unit == pair.right.unit:
            twice = _same_sign(article, pair, pairs)
            if twice:
                yield twice
            continue
        years = _years(article, pair)
        ranges = []
        for source in _currencies(article, pair.left.unit or ""):
            for target in _currencies(article, pair.right.unit or ""):
                known = rate_over(source, target, tuple(years)) if source != target else None
                if known is not None:
                    ranges.append((known.scaled(1 - _SLACK).hull(known.scaled(1 + _SLACK)), known))
        rate = measured_rate(pair)
        if not ranges or any(wide.overlaps(rate) for wide, _ in ranges) or len(ranges) < _needed(article, pair):
            continue
        if _shop(article, pair) and any(wide.scaled(0.4).hull(wide.scaled(2.5)).overlaps(rate) for wide, _ in ranges):
            continue
        own = sum(other is not pair and _same_units(other, pair) and measured_rate(other).scaled(0.97).hull(measured_rate(other).scaled(1.03)).overlaps(rate) for other in pairs)
        if own and len(years) > 40:
            continue
        yield _named(article, pair, rate, ranges, years, pairs)


def _needed(article: Article, pair: Conversion) -> int:
    """All senses of both names must be known to the table, up to one: an unknown sense may be the right one."""
    senses = len(_SENSES.get(pair.left.unit or "", "x")) * len(_SENSES.get(pair.right.unit or "", "x"))
    return max(1, senses // 3)


def measured_rate(pair: Conversion) -> Interval:
    """What one of the left currency is in the right one, by the figures of the pair as rounded."""
    left, right = _sum(pair.left), _sum(pair.right)
    return right / left if left.low > 0 else Interval(0, float("inf"))


def _sum(fact: Fact) -> Interval:
    """What a sum can stand for: half of its last place, up to eight percent for round ones; a hedged one, more."""
    if fact.hedge is not None:
        return Interval.around(fact.amount, 0.12 * fact.amount).hull(Interval.around(fact.amount, (fact.step or 1) / 2))
    return lightly(fact, 0.08).hull(Interval.around(fact.amount, (fact.step or 1) / 2))


def _same_units(one: Conversion, other: Conversion) -> bool:
    return one.left.unit == other.left.unit and one.right.unit == other.right.unit


def _shop(article: Article, pair: Conversion) -> bool:
    if max(pair.left.amount, pair.right.amount) > _SHOP_MONEY:
        return False
    start, end = article.document.sentence_at(pair.start)
    return _SHOP.search(article.text[start : max(end, pair.end)].lower()) is not None


def _named(article: Article, pair: Conversion, rate: Interval, ranges: list[tuple[Interval, Interval]], years: list[int], pairs: list[Conversion]) -> _Judged:
    """The fault by its name: a power of ten, the two currencies swapped, or another rate."""
    wide, known = ranges[0]
    left, right = pair.left, pair.right
    own = _agreed(pair, pairs, wide)
    accepted = f"{_rate(known.low)} to {_rate(known.high)} {right.unit} for one {left.unit}".replace("?", "")
    span = f"{years[0]}" if len(years) == 1 else f"{years[0]} to {years[-1]}" if len(years) < 40 else "any year"
    inverse = Interval.exact(1) / rate if rate.low > 0 else rate
    faults: list[tuple[float, float]] = []  # how far from the middle of the range, and the factor (0: swapped)
    for factor in (0.0, *_FACTORS):
        turned = rate.scaled(factor) if factor else inverse
        if any(other.overlaps(turned) for other, _ in ranges):
            faults.append((_distance(turned, known), factor))
    if faults:
        _, factor = min(faults)
        if factor:
            words = f"off by a factor of {plain(max(factor, 1 / factor))}"
            return _Judged(pair, "CUR002", words, _rescaled(article, left, right, factor), accepted, span, own)
        return _Judged(pair, "CUR003", "the two currencies are swapped", _swapped(article, pair), accepted, span, own)
    middle = left.amount * (own_rate if (own_rate := _own_rate(pair, pairs, wide)) else (known.low + known.high) / 2)
    repair = Suggestion(scaled_text(article, right, float(f"{middle:.3g}")), right.start, right.end)
    return _Judged(pair, "CUR001", "no rate of the time gives this", repair, accepted, span, own)


def _distance(one: Interval, other: Interval) -> float:
    """How many times the middles of two positive ranges lie apart, always above 1."""
    quotient = (one.low + one.high) / (other.low + other.high)
    return max(quotient, 1 / quotient)


def _rescaled(article: Article, left: Fact, right: Fact, factor: float) -> Suggestion:
    """The right sum times ``factor``; or the left one with the right one's "million" where it has none and lacks it."""
    scale = _SCALE.search(article.text, right.number_start, right.end)
    if factor < 0.01 and scale and not _SCALE.search(article.text, left.number_start, left.end) and left.amount < 1000:
        gap = article.text[right.number_start : scale.end()].lstrip("0123456789.,")
        return Suggestion(article.text[left.start : left.number_end] + gap, left.start, left.end)
    return Suggestion(scaled_text(article, right, right.amount * factor), right.start, right.end)


def _rate(value: float) -> str:
    return f"{value:.3g}"


def _agreed(pair: Conversion, pairs: list[Conversion], wide: Interval) -> int:
    return sum(other is not pair and _same_units(other, pair) and measured_rate(other).overlaps(wide) for other in pairs)


def _own_rate(pair: Conversion, pairs: list[Conversion], wide: Interval) -> float | None:
    """The rate of the article's other conversions between the two currencies."""
    found = [other.right.amount / other.left.amount for other in pairs if other is not pair and _same_units(other, pair) and measured_rate(other).overlaps(wide)]
    return found[0] if found else None


def _swapped(article: Article, pair: Conversion) -> Suggestion:
    """The pair with the two currency signs exchanged, the numbers kept."""
    text = article.text
    left, right = pair.left, pair.right
    left_sign, right_sign = text[left.start : left.number_start], text[right.start : right.number_start]
    if left_sign and right_sign:
        written = right_sign + text[left.number_start : right.start] + left_sign + text[right.number_start : right.end]
    else:
        written = text[right.start : right.end] + text[left.end : right.start] + text[left.start : left.end]
    return Suggestion(written, left.start, right.end)


_WORDS = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))
_SHORT = (("tn", 1e12), ("bn", 1e9), ("m", 1e6))
_MLN = (("bln", 1e9), ("mln", 1e6))
_SCALE = re.compile(r"(trillion|billion|million|mln|bln|bn|tn|mn|m|b|crore|lakh)\b", re.I)
_BARE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def scaled_text(article: Article, fact: Fact, value: float) -> str:
    """``value`` written as the sum is, with the scale word that suits its size."""
    text = article.text[fact.start : fact.end]
    digits = _BARE.search(text)
    scale = _SCALE.search(text, digits.end()) if digits else None
    if digits is None or scale is None and value < 1e6:
        return like(article, fact, value)
    names = _SHORT if scale and scale[0].lower() in ("bn", "tn", "m", "mn", "b") else _MLN if scale and scale[0].lower() in ("mln", "bln") else _WORDS
    name, size = next(((name, size) for name, size in names if value >= size), ("", 1.0))
    bare = value / size
    decimals = len(digits[0].partition(".")[2])
    new = f"{bare:,.0f}" if abs(bare - round(bare)) < 1e-6 or bare >= 100 and not decimals else f"{bare:,.{max(1, decimals)}f}"
    if scale is None:
        return text[: digits.start()] + new + " " + name + text[digits.end() :]
    gap = text[digits.end() : scale.start()]
    return text[: digits.start()] + new + (gap + name if name else "") + text[scale.end() :]


def _same_sign(article: Article, pair: Conversion, pairs: list[Conversion]) -> _Judged | None:
    """"£10m (£19.2m)" in an article that converts pounds to dollars at that rate elsewhere."""
    text = article.text
    if pair.cue != "(" or text[pair.right.end : pair.right.end + 1] != ")":
        return None
    rate = measured_rate(pair)
    for other in pairs:
        if other.left.unit == other.right.unit or pair.left.unit not in (other.left.unit, other.right.unit):
            continue
        given = measured_rate(other)
        if given.low <= 0 or not (given.overlaps(rate) and abs(given.low - 1) > 0.08):
            continue
        left, right = (other.left, other.right)
        sign = text[right.start : right.number_start], text[left.start : left.number_start]
        repair = Suggestion(sign[0] + text[pair.right.number_start : pair.right.end], pair.right.start, pair.right.end)
        return _Judged(pair, "CUR003", "the same currency twice in a conversion", repair, f"{_rate(given.low)} to {_rate(given.high)}", "the article's own rate", 1)
    return None


def _report(article: Article, code: str) -> Iterator[Finding]:
    for judged in _judge(article):
        if judged.code != code:
            continue
        left, right = judged.pair.left, judged.pair.right
        found = right.amount / left.amount
        yield Finding(
            left.start, right.end, f"{said(article, left)} are not {said(article, right)}: {judged.fault}",
            evidence=Evidence(
                f"{_rate(found)} {right.unit} for one {left.unit}".replace("?", ""), f"{plain(right.amount)} / {plain(left.amount)} = {_rate(found)}",
                f"{judged.accepted} ({judged.years})",
            ),
            suggestions=[judged.repair],
            related=[Related(left.start, left.end, "converted from"), Related(right.start, right.end, "converted to")],
            witnesses=1 + (code != "CUR001") + min(judged.seconds, 2),
        )  # fmt: skip


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
    pairs = [pair for pair in _pairs(article) if pair.left.unit != pair.right.unit]
    if len(pairs) < 2 or len(_written(article, 0, len(article.text))) > 1:
        return
    judged = {id(found.pair) for found in _judge(article)}
    groups: dict[tuple[str | None, str | None], list[Conversion]] = {}
    for pair in pairs:
        groups.setdefault((pair.left.unit, pair.right.unit), []).append(pair)
    for group in groups.values():
        if len(group) < 2 or any(id(pair) in judged for pair in group):
            continue
        odd = _odd_one(group)
        if odd is None or _shop(article, odd[0]):
            continue
        pair, other = odd
        own = other.right.amount / other.left.amount
        yield Finding(
            pair.left.start, pair.right.end, f"{said(article, pair.right)} for {said(article, pair.left)} is not the rate of {said(article, other.left)} ({said(article, other.right)})",
            evidence=Evidence(_rate(pair.right.amount / pair.left.amount), _rate(own), f"{_rate(own)}, as in the other conversion"),
            suggestions=[Suggestion(scaled_text(article, pair.right, float(f"{pair.left.amount * own:.3g}")), pair.right.start, pair.right.end)],
            related=[Related(other.left.start, other.right.end, "the other conversion")],
            witnesses=len(group) - 1,
        )  # fmt: skip


def _odd_one(group: list[Conversion]) -> tuple[Conversion, Conversion] | None:
    """The pair that most others contradict, and one of those; the later of two."""
    best: tuple[int, Conversion, Conversion] | None = None
    for pair in group[:20]:
        against = [other for other in group[:20] if other is not pair and _clash(pair, other)]
        if against and (best is None or len(against) >= best[0]):
            best = (len(against), pair, against[0])
    return (best[1], best[2]) if best else None


def _clash(one: Conversion, other: Conversion) -> bool:
    rate = measured_rate(one)
    return not rate.scaled(1 - _DRIFT).hull(rate.scaled(1 + _DRIFT)).overlaps(measured_rate(other))
