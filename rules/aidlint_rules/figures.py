"""Writing figures: another value in the manner of a figure of the text, and whether one slip lies between two."""

from __future__ import annotations

from itertools import pairwise

from aidlint.api import INF, Article, Evidence, Fact, Finding, Interval, Related, Suggestion, Tally, lazy
from aidlint_rules.wording import plain

DIGITS = lazy(r"[0-9][0-9,]*(?:\.[0-9]+)?")
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()


# The places of measures in two units: feet and inches, stone and pounds, pounds and ounces, miles and yards.
PARTS = (1 / 12, 1 / 14, 1 / 16, 1 / 1760)


def said(article: Article, fact: Fact) -> str:
    """A figure with its unit or noun as the text has it, on one line."""
    return " ".join(
        article.text[fact.start : max(fact.end, fact.full_end if fact.noun_end == fact.full_end else fact.end)].split()
    )


def spelled(number: int, like: str) -> str:
    """A whole number in words as ``like`` is written, or in digits where it is or where words would be long."""
    if like[:1].isdigit() or not 0 <= number < len(_WORDS):
        return f"{number:,}"
    return _WORDS[number].capitalize() if like[:1].isupper() else _WORDS[number]


_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_style(written: str, number: int) -> str:
    """A whole number written as another one is: in words below a thousand, or in digits, grouped or not."""
    if written[:1].isdigit():
        grouped = "," in written or number >= 10_000 or not written.isdecimal()
        return f"{number:,}" if grouped else str(number)
    words = _in_words(number) if 0 <= number < 1000 else f"{number:,}"
    return words.capitalize() if written[:1].isupper() else words


def _in_words(number: int) -> str:
    if number <= 20:
        return _WORDS[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_WORDS[rest]}" if rest else "")
    hundreds, rest = divmod(number, 100)
    return f"{_WORDS[hundreds]} hundred" + (f" and {_in_words(rest)}" if rest else "")


def slips(written: str) -> list[tuple[int, str]]:
    """What a number of digits may have been before one slip, with a rank: 0 for digits exchanged or a point or zero moved, 1
    for a digit changed, 2 for a digit dropped or added."""
    made: list[tuple[int, str]] = []
    places = [index for index, sign in enumerate(written) if sign.isdecimal()]
    for one, other in pairwise(places):
        signs = list(written)
        signs[one], signs[other] = signs[other], signs[one]
        made.append((0, "".join(signs)))
    bare = written.replace(",", "")
    value = float(bare)
    made += [(0 if factor in (10, 0.1) else 2, plain(value * factor)) for factor in (10, 0.1, 100, 0.01, 1000, 0.001)]
    for index in places:
        made += [(1, written[:index] + digit + written[index + 1 :]) for digit in "1234567890" if digit != written[index]]
    if bare.isdecimal():
        longer = [bare[:index] + digit + bare[index:] for index in range(1, len(bare) + 1) for digit in "0123456789"]
        shorter = [bare[:index] + bare[index + 1 :] for index in range(len(bare)) if len(bare) > 1]
        made += [(2, f"{int(other):,}" if "," in written else other) for other in longer + shorter]
    return [(rank, other) for rank, other in made if other != written and (other[:1] != "0" or other[:2] in ("0", "0."))]


def nearest(wrong: float, values: Sequence[float]) -> list[float]:
    """Values in the order in which a slip of the pen is likely to have made ``wrong`` of them; of two alike the first."""
    distinct = dict.fromkeys(values)
    return sorted(distinct, key=lambda value: edits(f"{wrong:g}", f"{value:g}"))


def edits(one: str, other: str) -> int:
    """How many digits were added, dropped, changed, or exchanged with their neighbours."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def like(article: Article, fact: Fact, value: float) -> str:
    """``value`` written as the figure is: its sign, scale word, unit and number of decimals."""
    text = article.text[fact.start : fact.end]
    digits = DIGITS.search(text)
    if digits is None:
        written = article.text[fact.number_start : fact.number_end]
        number = spelled(round(value), written) if abs(value - round(value)) < 1e-6 else plain(value)
        return text.replace(written, number, 1)
    smaller = DIGITS.search(text, digits.end())
    if fact.step in PARTS and smaller:
        larger, rest = divmod(round(abs(value) / fact.step), round(1 / fact.step))
        return f"{text[: digits.start()]}{larger}{text[digits.end() : smaller.start()]}{rest}{text[smaller.end() :]}"
    old = float(digits[0].replace(",", ""))
    scale = abs(fact.amount) / old if old else 1.0
    decimals = len(digits[0].partition(".")[2])
    bare = abs(value) / (round(scale) if scale > 1 else scale or 1.0)
    if not decimals and abs(bare - round(bare)) > 0.01 and bare < 10:
        decimals = 1
    if decimals == 1 and old < 1000 and abs(bare - round(bare)) < 1e-9 and bare >= 10:
        decimals = 0  # 12.5 that should be 25
    new = f"{bare * (1 + 1e-12):,.{decimals}f}"  # halves go up
    if "," not in digits[0] and old >= 1000:
        new = new.replace(",", "")
    below_zero = "minus " if value < 0 <= fact.amount and not digits.start() else ""
    return text[: digits.start()] + below_zero + new + text[digits.end() :]


def rounded(fact: Fact) -> Interval:
    """What a figure can stand for when the writer rounded it."""
    return fact.rounded if isinstance(fact.value, (int, float)) else fact.interval


def measured(fact: Fact) -> Interval:
    """What a measured figure can stand for: half a unit of its last place either way, trailing zeros taken as rounding."""
    wide = rounded(fact)
    if fact.hedge or not isinstance(fact.value, (int, float)):
        return wide
    return wide.hull(Interval.around(fact.amount, (fact.step or 1) / 2))


def unhedged(fact: Fact) -> Interval:
    """What the number itself can stand for, whatever its hedge: "over 12 metres (39 feet)" converts the 12."""
    place = fact.step or 1
    if fact.amount == int(fact.amount):
        while fact.amount and abs(fact.amount) % (10 * place) == 0 and place >= 1:
            place *= 10
    return Interval.around(fact.amount, place / 2)


def lightly(fact: Fact, most: float = 0.025) -> Interval:
    """What a figure can stand for when rounding is allowed, but no more than ``most`` of it: 100 is 97.5 to 102.5."""
    if fact.hedge or not isinstance(fact.value, (int, float)):
        return fact.interval
    wide = measured(fact)
    margin = min(max(fact.amount - wide.low, wide.high - fact.amount), most * abs(fact.amount))
    return fact.interval.hull(Interval.around(fact.amount, margin))


def shown(interval: Interval) -> str:
    """An interval for a reader."""
    if interval.low == -INF and interval.high == INF:
        return "anything"
    if interval.low == -INF:
        return f"at most {plain(interval.high)}"
    if interval.high == INF:
        return f"at least {plain(interval.low)}"
    low, high = plain(interval.low), plain(interval.high)
    return low if low == high else f"{low} to {high}"


def one_slip(wrong: float, right: float) -> bool:
    """Do two whole numbers differ by one slip: a digit, a zero, or two neighbouring digits swapped?"""
    if wrong != int(wrong) or right != int(right) or wrong < 0 or right < 0:
        return False
    a, b = str(int(wrong)), str(int(right))
    if len(a) == len(b):
        different = [index for index in range(len(a)) if a[index] != b[index]]
        if len(different) == 2 and different[1] == different[0] + 1:
            return a[different[0]] == b[different[1]] and a[different[1]] == b[different[0]]
        return len(different) == 1
    short, long = sorted((a, b), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short and long[i] == "0" for i in range(len(long)))


def slipped(fact: Fact, right: float) -> bool:
    """Would one slip have made the written digits of a figure from ``right``: 2.3 million from 1.3 million?"""
    place = fact.step or 1
    wrong, meant = round(fact.amount / place), round(right / place)
    while place > 1 and not wrong % 10 and not meant % 10 and wrong and meant:
        wrong, meant = wrong // 10, meant // 10
    return wrong != meant and meant > 0 and (one_slip(wrong, meant) or abs(wrong - meant) in (1, 10))


_SIGNS = {
    "loose total": " + ",
    "loose partition": " + ",
    "loose remainder": " - ",
    "loose change": " to ",
    "loose margin": " against ",
    "loose product": " x ",
    "loose running": " + ",
    "loose average": " / ",
    "loose share": " of ",
    "loose multiple": " to ",
}


# Where small numbers are added, of which one is not round, their sum is not rounded either.
_COUNTED = frozenset({"loose total", "loose remainder", "loose running"})
_ROUNDED = 1000


def tallied(article: Article, *kinds: str) -> Iterator[Finding]:
    """The findings on the loosely read tallies of some types."""
    for kind in kinds:
        for relation in article.claims.of(kind):
            found = _of_tally(article, relation) if isinstance(relation, Tally) else None
            if found is not None:
                yield found


def _of_tally(article: Article, relation: Tally) -> Finding | None:
    """What one slip of the pen made of a figure that others give, or of one of the others; None where none would."""
    told, right = relation.roles["told"], relation.right
    terms = [fact for role, fact in relation.roles.items() if role != "told"]
    share = told.kind in ("fraction", "ratio") and isinstance(told.value, float)
    exact = relation.type in _COUNTED and told.amount < _ROUNDED and any(term.amount % 10 for term in terms)
    allowed = told.interval if exact and told.hedge is None and not share else None
    if not share and (allowed or lightly(told)).overlaps(Interval.around(right, 0.5 if told.kind == "percent" else 0)):
        return None
    if share:
        better = [Suggestion(simple_share(100 * right) or f"{plain(round(100 * right, 1))} percent", told.start, told.end)]
    else:
        spell = relation.sure or slipped(told, right)
        better = [Suggestion(like(article, told, right), told.start, told.end)] if spell else []
    better += [
        Suggestion(like(article, term, value), term.start, term.end) for term, value in relation.meant if slipped(term, value)
    ][:2]
    if not better:
        return None
    given = f"{plain(round(100 * right, 1))} percent" if share else plain(round(right, 2))
    sums = _SIGNS[relation.type].join(plain(term.amount) for term in terms)
    return Finding(
        told.start, max(told.end, told.noun_end if told.noun_end < told.end + 40 else told.end),
        f"{sums} gives {given}, but the text says {said(article, told)}",
        evidence=Evidence(said(article, told), f"{sums} = {given}", given), suggestions=better,
        related=[Related(term.start, term.end, "one of the figures") for term in terms],
    )  # fmt: skip


_SHARES = {
    "half": 50, "a third": 100 / 3, "two thirds": 200 / 3, "a quarter": 25, "three quarters": 75, "a fifth": 20,
    "two fifths": 40, "three fifths": 60, "four fifths": 80, "a sixth": 100 / 6, "an eighth": 12.5, "a tenth": 10,
}  # fmt: skip


def simple_share(percent: float) -> str | None:
    """The fraction in words that a percentage is within half a percent of; None where there is none."""
    name, size = min(_SHARES.items(), key=lambda entry: abs(entry[1] - percent))
    return name if abs(size - percent) <= 0.5 else None
