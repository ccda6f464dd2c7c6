"""What a text converts from one currency to another, held against the rates of its time."""

from __future__ import annotations

from aidlint.api import IGNORECASE, Article, Conversion, Date, Fact, Interval, Suggestion, lazy
from aidlint_rules.currency_senses import SENSES, currencies
from aidlint_rules.figures import lightly, like
from aidlint_rules.wording import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# A writer's own rate may be rounded, a bank's or a forecast: this far from the year's lowest and highest is still fair.
_SLACK = 0.05
# A text of no known year may be older than the rates of its currency: this far off, either way, is fair then.
_UNSEEN = 1.6
_ENDS = (")", "]", ";", ",", " at the time)", " at that time)", " then)")
_NOT_A_RATE = lazy(
    r"\b(?:today['’]s|inflation|in current|real terms|adjusted for|equivalent (?:now|today)|now worth|"
    r"pre-war|purchasing power|ppp|"
    r"exchange rate|devalu\w+|hedg\w+|at par)\b"
)
_AHEAD = lazy(
    r"\b(?:will|by|until|next|forecast|expected|expects|planned|plans|could|would|may|set to|aims?|"
    r"target\w*|projected|should)\b"
)
_SHOP = lazy(
    r"\b(?:prices?d?|retail\w*|shops?|stores?|tickets?|subscription|download\w*|on sale|sells?|copy|"
    r"copies|fees?|handset|console|sold at|costs?|charge[sd]?|per month|a month)\b"
)
_SHOP_MONEY = 3000
# The years of the table of rates.
_KNOWN_YEARS = (1980, 2027)
# How many years ahead a sentence with "will" or "by" may look from the article's own date.
_HORIZON = 8
_FACTORS = (10.0, 0.1, 1000.0, 0.001, 100.0, 0.01, 1e6, 1e-6, 1e9, 1e-9)
_CUES = frozenset({"(", "or", "equivalent", "equal", "about", "around", "roughly", "nearly", "approximately", "worth"})


class Judged:
    """A pair whose rate no reading allows: its fault (a rule's code), the original of a side, and the range."""

    __slots__ = ("accepted", "code", "fault", "pair", "repairs", "seconds", "years")

    def __init__(
        self, pair: Conversion, code: str, fault: str, repairs: list[Suggestion], accepted: str, years: str, seconds: int
    ) -> None:
        self.pair = pair
        self.code = code
        self.fault = fault
        self.repairs = repairs
        self.accepted = accepted
        self.years = years
        self.seconds = seconds


_MOST_PAIRS = 100


def money_pairs(article: Article) -> list[Conversion]:
    """The conversions of money that claim to restate one sum: the first hundred, as each is held against all others."""
    text = article.text
    found: list[Conversion] = []
    for pair in article.facts.conversions():
        if len(found) == _MOST_PAIRS:
            break
        left, right = pair.left, pair.right
        if left.kind != "money" or right.kind != "money" or pair.cue not in _CUES or left.unit is None or right.unit is None:
            continue
        if not all(
            isinstance(f.value, (int, float)) and f.value > 0 and f.malformed is None and (f.unit or "").rstrip("?").isupper()
            for f in (left, right)
        ):
            continue
        if pair.cue == "(" and not text.startswith(_ENDS, right.end):
            continue
        start, end = article.document.sentence_at(left.start)
        if not _NOT_A_RATE.search(text[max(start, left.start - 60) : min(max(end, right.end), right.end + 60)].lower()):
            found.append(pair)
    return found


def _years(article: Article, pair: Conversion) -> list[int]:
    """The years whose rates may have been used: from those of the sentence, or the year before the article's own, to the
    article's own; where it has no date of its own, those from the sentence's year to the latest named, or all."""
    near = _told(article, pair)
    today = article.facts.today
    if today is not None:
        first = min([year for year in near if year <= today[0]] or [today[0] - 1])
        return sorted({first, *near, today[0] - 1, today[0]} - {year for year in near if year > today[0]})
    if near:
        start, end = article.document.sentence_at(pair.start)
        ahead = _AHEAD.search(article.text[start : max(end, pair.end)].lower())
        return list(range(min(near) - (_HORIZON if ahead else 0), max(years_named(article, 0, len(article.text))) + 2))
    return list(range(*_KNOWN_YEARS))


def _told(article: Article, pair: Conversion) -> set[int]:
    """The years that the sentence of a pair names, but for those of before the table of rates that only stand behind it."""
    start, end = article.document.sentence_at(pair.start)
    told = years_named(article, start, max(end, pair.end))
    if min(years_named(article, start, pair.start), default=0) < _KNOWN_YEARS[0]:
        return told
    return {year for year in told if year >= _KNOWN_YEARS[0]}


def years_named(article: Article, start: int, end: int) -> set[int]:
    """The years written in a stretch of the text."""
    return {
        fact.year
        for fact in article.facts.between(start, end)
        if isinstance(fact, Date) and fact.year and 1900 < fact.year < 2100
    }


# The last article judged: four rules ask for the same pairs one after the other.
_LAST: list[tuple[Article, list[Conversion], list[Judged]]] = []


def judge(article: Article) -> tuple[list[Conversion], list[Judged]]:
    """The conversions of money, and those among them whose rate no reading allows."""
    if not any(pair.left.kind == "money" for pair in article.facts.conversions()):
        return [], []
    if not _LAST or _LAST[0][0] is not article:
        pairs = money_pairs(article)
        _LAST[:] = [(article, pairs, list(_judged(article, pairs)) if pairs else [])]
    return _LAST[0][1:]


def _judged(article: Article, pairs: list[Conversion]) -> Iterator[Judged]:
    from aidlint.reference.rates import rate, rate_over

    for pair in pairs:
        if pair.left.unit == pair.right.unit:
            twice = _same_sign(article, pair, pairs)
            if twice:
                yield twice
            continue
        years = _years(article, pair)
        # Without the rate of the very year that the sentence names, those of other years prove nothing.
        named = {year for year in _told(article, pair) if year in years and year < _KNOWN_YEARS[1]}
        ranges = []
        for source in currencies(article, pair.left.unit or ""):
            for target in currencies(article, pair.right.unit or ""):
                known = rate_over(source, target, tuple(years)) if source != target else None
                if known is not None and all(rate(source, target, year) for year in named):
                    slack = _UNSEEN if len(years) > 40 and _young(source, target) else 1 + _SLACK
                    ranges.append((known.scaled(1 / slack).hull(known.scaled(slack)), known))
        given = measured_rate(pair)
        if not ranges or any(wide.overlaps(given) for wide, _ in ranges) or len(ranges) < _needed(pair):
            continue
        if shop_price(article, pair) and any(wide.scaled(0.4).hull(wide.scaled(2.5)).overlaps(given) for wide, _ in ranges):
            continue
        own = sum(
            other is not pair
            and _same_units(other, pair)
            and measured_rate(other).scaled(0.97).hull(measured_rate(other).scaled(1.03)).overlaps(given)
            for other in pairs
        )
        if own and len(years) > 40:
            continue
        yield _named(article, pair, given, ranges, years, pairs)


def _young(source: str, target: str) -> bool:
    """Does the table lack the older rates of one of the two?"""
    from aidlint.reference import rates

    return any(min(rates.years(code), default=2000) > 2000 for code in (source, target))


def _needed(pair: Conversion) -> int:
    """All senses of both names must be known to the table, up to one: an unknown sense may be the right one."""
    senses = len(SENSES.get(pair.left.unit or "", "x")) * len(SENSES.get(pair.right.unit or "", "x"))
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


def shop_price(article: Article, pair: Conversion) -> bool:
    """Is it what a thing costs in the shops of two countries, which follows no rate?"""
    if max(pair.left.amount, pair.right.amount) > _SHOP_MONEY:
        return False
    start, end = article.document.sentence_at(pair.start)
    return _SHOP.search(article.text[start : max(end, pair.end)].lower()) is not None


def _named(
    article: Article,
    pair: Conversion,
    rate: Interval,
    ranges: list[tuple[Interval, Interval]],
    years: list[int],
    pairs: list[Conversion],
) -> Judged:
    """The fault by its name: a power of ten, the two currencies swapped, or another rate."""
    wide, known = ranges[0]
    left, right = pair.left, pair.right
    agreed = _own_rates(pair, pairs, wide)
    own = len(agreed)
    accepted = f"{short(known.low)} to {short(known.high)} {right.unit} for one {left.unit}".replace("?", "")
    span = _span(years)
    inverse = Interval.exact(1) / rate if rate.low > 0 else rate
    faults: list[tuple[float, float]] = []  # how far from the middle of the range, and the factor (0: swapped)
    for factor in (0.0, *_FACTORS):
        turned = rate.scaled(factor) if factor else inverse
        if any(other.overlaps(turned) for other, _ in ranges):
            faults.append((_distance(turned, known), factor))
    rate_then = agreed[0] if agreed else _rate_then(article, pair) or (known.low + known.high) / 2
    middle = left.amount * rate_then
    repair = Suggestion(scaled_text(article, right, float(f"{middle:.3g}")), right.start, right.end)
    if faults:
        _, factor = min(faults)
        if factor:
            words = f"off by a factor of {plain(max(factor, 1 / factor))}"
            return Judged(pair, "CUR002", words, [_rescaled(article, left, right, factor)], accepted, span, own)
        # Multiplied where it should be divided is commoner than both signs wrong.
        divided = scaled_text(article, right, float(f"{left.amount**2 / right.amount:.3g}"))
        repairs = [Suggestion(divided, right.start, right.end), _swapped(article, pair)]
        return Judged(
            pair, "CUR003", "the rate is upside down, or the two currencies are swapped", repairs, accepted, span, own
        )
    return Judged(pair, "CUR001", "no rate of the time gives this", [repair], accepted, span, own)


def _rate_then(article: Article, pair: Conversion) -> float | None:
    """The middle of the rate of the one year that the sentence names."""
    from aidlint.reference.rates import rate

    start, end = article.document.sentence_at(pair.start)
    years = years_named(article, start, max(end, pair.end))
    if len(years) != 1:
        return None
    source, target = (currencies(article, fact.unit or "")[0] for fact in (pair.left, pair.right))
    known = rate(source, target, years.pop())
    return (known.low + known.high) / 2 if known is not None else None


def _distance(one: Interval, other: Interval) -> float:
    """How many times the middles of two positive ranges lie apart, always above 1."""
    quotient = (one.low + one.high) / (other.low + other.high)
    return max(quotient, 1 / quotient)


def _rescaled(article: Article, left: Fact, right: Fact, factor: float) -> Suggestion:
    """The right sum times ``factor``; or the left one with the right one's "million" where it has none and lacks it."""
    scale = _SCALE.search(article.text, right.number_start, right.end)
    if (
        factor < 0.01
        and scale
        and left.step != 0.01
        and not _SCALE.search(article.text, left.number_start, left.end)
        and left.amount < 1000
    ):
        gap = article.text[right.number_start : scale.end()].lstrip("0123456789.,")
        return Suggestion(article.text[left.start : left.number_end] + gap, left.start, left.end)
    return Suggestion(scaled_text(article, right, right.amount * factor), right.start, right.end)


def short(value: float) -> str:
    """A rate for a reader: three significant digits."""
    return f"{value:.3g}"


def _own_rates(pair: Conversion, pairs: list[Conversion], wide: Interval) -> list[float]:
    """The rates of the article's other conversions between the two currencies, where they are fair."""
    return [
        other.right.amount / other.left.amount
        for other in pairs
        if other is not pair and _same_units(other, pair) and measured_rate(other).overlaps(wide)
    ]


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
_SCALE = lazy(r"(trillion|billion|million|mln|bln|bn|tn|mn|m|b|crore|lakh)\b", IGNORECASE)
_BARE = lazy(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def scaled_text(article: Article, fact: Fact, value: float) -> str:
    """``value`` written as the sum is, with the scale word that suits its size."""
    text = article.text[fact.start : fact.end]
    digits = _BARE.search(text)
    scale = _SCALE.search(text, digits.end()) if digits else None
    if digits is None or scale is None and value < 1e6:
        return like(article, fact, value)
    names = (
        _SHORT
        if scale and scale[0].lower() in ("bn", "tn", "m", "mn", "b")
        else _MLN
        if scale and scale[0].lower() in ("mln", "bln")
        else _WORDS
    )
    name, size = next(((name, size) for name, size in names if value >= size), ("", 1.0))
    bare = value / size
    decimals = len(digits[0].partition(".")[2])
    whole = abs(bare - round(bare)) < 1e-6 or bare >= 10 and not decimals
    new = f"{bare:,.0f}" if whole else f"{bare:,.{max(1, decimals)}f}"
    if scale is None:
        return text[: digits.start()] + new + " " + name + text[digits.end() :]
    gap = text[digits.end() : scale.start()]
    return text[: digits.start()] + new + (gap + name if name else "") + text[scale.end() :]


# Sums of one currency that stand side by side for what they are: results beside those of a year before, net and gross.
_BESIDE = lazy(
    r"\b(?:profits?|loss(?:es)?|earnings|revenues?|sales|turnover|income|net|gross|tax|vat|dividends?|results?|quarter|"
    r"(?:previous|last|prior) year|(?:year|months) (?:ago|earlier|before)|compared|"
    r"respectively|budgeted|shares?|today|inflation)\b"
)
_NEAR_PAIR = 40
_PARTNERS = (("USD", "$"), ("EUR", "€"), ("GBP", "£"))
_FEW_YEARS = 4
_THOUSAND = 900


def _same_sign(article: Article, pair: Conversion, pairs: list[Conversion]) -> Judged | None:
    """ "£10m (£19.2m)" in an article that converts pounds to dollars at that rate elsewhere, or at the rate of its year."""
    text = article.text
    if pair.cue != "(" or text[pair.right.end : pair.right.end + 1] != ")":
        return None
    return _at_own_rate(article, pair, pairs) or _at_known_rate(article, pair)


def _at_known_rate(article: Article, pair: Conversion) -> Judged | None:
    """One sign twice where the sums are those of two currencies in the year that is named, or a thousand times apart."""
    from aidlint.reference.rates import rate_over

    text, left, right = article.text, pair.left, pair.right
    sign = text[left.start : left.number_start]
    start, end = article.document.sentence_at(pair.start)
    bare = text[left.end : right.start].strip() == "(" and right.hedge is None
    if not bare or sign not in "$€£" or not sign or _BESIDE.search(text[start : min(end, pair.end + _NEAR_PAIR)].lower()):
        return None
    years = sorted(years_named(article, start, max(end, pair.end))) or _years(article, pair)
    given = _tight(right) / _tight(left)
    for partner, other in _PARTNERS if len(years) <= _FEW_YEARS else ():
        known = rate_over((left.unit or "").rstrip("?"), partner, tuple(years)) if other != sign else None
        if known is not None and given.overlaps(known) and not known.scaled(0.95).hull(known.scaled(1.05)).contains(1):
            repair = Suggestion(other + text[right.number_start : right.end], right.start, right.end)
            accepted = f"{short(known.low)} to {short(known.high)} {partner} for one {left.unit}".replace("?", "")
            return Judged(pair, "CUR003", "the same currency twice in a conversion", [repair], accepted, _span(years), 0)
    if max(given.low, 1 / given.high) > _THOUSAND and left.amount >= 1e6:
        repair = Suggestion(
            scaled_text(article, right, right.amount * (1e3 if given.low < 1 else 1e-3)), right.start, right.end
        )
        return Judged(pair, "CUR003", "one currency twice, a thousand times apart", [repair], "one sum", _span(years), 0)
    return None


def _tight(fact: Fact) -> Interval:
    """A sum as written: half of its last place."""
    return Interval.around(fact.amount, (fact.step or 1) / 2)


def _span(years: list[int]) -> str:
    return f"{years[0]}" if len(years) == 1 else f"{years[0]} to {years[-1]}" if len(years) < 40 else "any year"


def _at_own_rate(article: Article, pair: Conversion, pairs: list[Conversion]) -> Judged | None:
    text = article.text
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
        return Judged(
            pair,
            "CUR003",
            "the same currency twice in a conversion",
            [repair],
            f"{short(given.low)} to {short(given.high)}",
            "the article's own rate",
            1,
        )
    return None
