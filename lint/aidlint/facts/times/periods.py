"""Lengths of time and things that recur: three years, the past decade, two hours and 15 minutes, every week."""

from __future__ import annotations

from aidlint.facts.fact import Fact
from aidlint.facts.numbers import hedges
from aidlint.facts.times.context import word_after, word_before
from aidlint.facts.times.relative import ago
from aidlint.facts.times.timewords import CARDINALS, UNIT_NAMES, UNITS, WINDOWS
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Value
    from aidlint.facts.source import Source

_MORE = lazy(r"(?: and|,)?[ -]([0-9]+(?:\.[0-9]+)?|[a-z]+)[ -]([a-z]+)(?![a-z])")
# Half a unit, told in the next smaller one.
_HALVES = {"TH": "PT30M", "Y": "P6M", "DE": "P5Y", "CE": "P50Y", "TM": "PT30S"}
_OF_UNITS = lazy(r" (of )?([a-z]+)(?![a-z])")
_AND_HALF = lazy(r" and (?:a )?half(?![a-z])")
_OLD = lazy(r"['’]?[ -](?:old|olds|of age)(?![a-z])")
_LONG = lazy(r"['’]?-(?:long|plus)(?![a-z])")


def timex(code: str, amount: str) -> str:
    """The TIMEX3 value of ``amount`` units: ``P3Y``, ``PT15M``."""
    if code == "FN":
        return f"P{int(float(amount) * 2)}W" if amount.replace(".", "").isdigit() else "PXW"
    return f"PT{amount}{code[1]}" if code[0] == "T" else f"P{amount}{code}"


def amount_of(value: object) -> str:
    """The figure of a TIMEX3 length; X where the number is not known."""
    if not isinstance(value, int | float):
        return "X"
    return str(int(value)) if value == int(value) else repr(float(value))


def of_number(source: Source, number: Fact, unit: str, end: int) -> Fact | None:
    """The length, date or recurrence made by a number that a time unit follows; None where it is an age."""
    code = UNITS.get(unit)
    if code is None or _OLD.match(source.lower, end):
        return None
    value = timex(code, amount_of(number.value))
    start = number.start
    # "a three-year plan": the article is the plan's; in "a hundred years" it is the number's.
    if source.lower.startswith("a ", start) and (word_after(source, start + 1) in CARDINALS):
        start += 2
    amounts: list[tuple[str, Value]] = [(code, number.value)]
    hyphenated = source.text[number.end : number.end + 1] == "-"
    while len(amounts) < 4 and not hyphenated:
        more = _MORE.match(source.lower, end)
        if more is None or more[2] not in UNITS:
            break
        extra = float(more[1]) if more[1][0].isdigit() else CARDINALS.get(more[1])
        if extra is None:
            break
        amounts.append((UNITS[more[2]], extra))
        end = more.end()
    if len(amounts) > 1:
        value = _compound(amounts)
    elif isinstance(number.value, int | float) and (half := _AND_HALF.match(source.lower, end)):
        value = timex(code, amount_of(number.value + 0.5))
        end = half.end()
    long = _LONG.match(source.lower, end)
    if long:
        end = long.end()
    word, at = word_before(source, start)
    if word in ("every", "each", "per"):
        return _length("set", at, end, value, code, number)
    if word in WINDOWS:
        start = at
        word, at = word_before(source, at)
        if word in ("the", "these", "this"):
            start = at
        return _length("duration", start, end, value, code, number)
    if number.hedge is None:
        hedge = hedges.before(source, start)
        if hedge:
            number.hedge, start = hedge
            hedges.bound(number)
    else:
        start = min(start, number.full_start)
    moved = ago(source, start, end, code, number.value if len(amounts) == 1 else None, value)
    if moved is not None:
        moved.low, moved.high, moved.hedge, moved.words = number.low, number.high, number.hedge, number.words
        moved.number_start, moved.number_end = number.number_start, number.number_end
        return moved
    return _length("duration", start, end, value, code, number)


def some_of(source: Source, position: int, word: str) -> Fact | None:
    """``a couple of years``, ``the past couple weeks``, ``hundreds of years ago``."""
    found = _OF_UNITS.match(source.lower, position + len(word))
    if found is None or found[2] not in UNITS or not (found[1] or word == "couple"):
        return None
    code = UNITS[found[2]]
    amount = 2 if word == "couple" else None
    before, at = word_before(source, position)
    start = at if before == "a" else position
    if start < position:
        before, at = word_before(source, start)
    if before in WINDOWS:
        article, first = word_before(source, at)
        return plain("duration", first if article == "the" else at, found.end(), code, amount)
    moved = ago(source, start, found.end(), code, amount, timex(code, amount_of(amount)))
    return moved or plain("duration", start, found.end(), code, amount)


def _compound(amounts: list[tuple[str, Value]]) -> str:
    days = "".join(f"{amount_of(n)}{code}" for code, n in amounts if code[0] != "T")
    hours = "".join(f"{amount_of(n)}{code[1]}" for code, n in amounts if code[0] == "T")
    return f"P{days}T{hours}" if hours else f"P{days}"


def _length(kind: str, start: int, end: int, value: str, code: str, number: Fact) -> Fact:
    fact = Fact(kind, start, end, value, UNIT_NAMES[code])
    fact.number_start, fact.number_end = number.number_start, number.number_end
    fact.low, fact.high, fact.hedge = number.low, number.high, number.hedge
    fact.step, fact.words, fact.malformed = number.step, number.words, number.malformed
    return fact


def plain(kind: str, start: int, end: int, code: str, amount: float | None) -> Fact:
    """A length or recurrence without a written number: ``a year``, ``many years``, ``every week``."""
    fact = Fact(kind, start, end, timex(code, amount_of(amount)), UNIT_NAMES[code])
    fact.low = fact.high = amount
    fact.words = True
    return fact


def half(source: Source, at: int, end: int, code: str) -> Fact | None:
    """``half a year``, from ``half`` at ``at`` to ``end``; half an hour is thirty minutes."""
    fact = plain("duration", at, end, code, 0.5)
    article, first = word_before(source, at)
    if article == "a":
        fact.start = first
    fact.value = _HALVES.get(code, fact.value)
    if code in ("NI", "ML"):
        return None
    moved = ago(source, fact.start, end, code, None, str(fact.value))
    return moved or fact
