"""Numbers with all that belongs to them: sign, scale, percent, currency, unit, hedge and counted noun."""

from __future__ import annotations

from aidlint.facts.fact import Fact
from aidlint.facts.numbers import figures, labels, money, portions, vocabulary, words
from aidlint.facts.numbers.amounts import sign_before
from aidlint.facts.numbers.endings import SPOKEN_MINUS, negate
from aidlint.facts.numbers.magnitudes import scale
from aidlint.facts.numbers.shares import fraction, ratio
from aidlint.facts.numbers.tails import confused, finish, measured, ordinal, tail
from aidlint.facts.numbers.tokens import skip
from aidlint.facts.times import reader as dates
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source


_CHAIN = lazy(r"(?:-[0-9]+){2}")  # phone and serial numbers


def at_digit(src: Source, pos: int) -> Fact | None:
    """The fact that starts with the digit at ``pos``. Sets ``src.done`` past what is a name, a code or a label."""
    text = src.text
    start = pos
    before = text[pos - 1] if pos else " "
    unit: str | None = None
    if before not in " \n(\u00a0":
        if before.isalpha() or before == "_":
            return _after_letters(src, pos)
        if before in "=&_%" or before in "'’" and pos > 1 and text[pos - 2].isalpha():
            return skip(src, pos)
        if before == "." and (pos == 1 or not text[pos - 2].isalnum() and text[pos - 2] not in ".,"):
            return _leading_point(src, pos)
        if before in money.SIGNS:
            start, unit = sign_before(src, pos)
        elif before in "-–−—":
            if pos > 1 and text[pos - 2].isalpha() and before in "-–":
                compound = labels.prefix(src.lower, pos - 1)
                if not compound:
                    return skip(src, pos)
            elif pos > 1 and text[pos - 2] == "." and (pos < 3 or text[pos - 3] in " (\n") and pos - 2 >= src.done:
                return _number(src, pos - 2, pos, None, True)  # a stop that strayed before a sign
            elif before in "-−" and (pos < 2 or text[pos - 2] in " (\n" + "".join(money.SIGNS)) and pos > src.done:
                start = pos - 1
                if pos > 1 and text[pos - 2] in money.SIGNS:
                    start, unit = sign_before(src, pos - 1)
    elif before in " \u00a0" and pos > 1:
        start, unit = sign_before(src, pos - 1, spaced=True)
        if unit is None:
            start = pos
    if unit is None and start == pos:
        date = dates.at_digit(src, pos)
        if date is not None:
            return date
    return _number(src, start, pos, unit, text[start] in "-−" or start < pos and text[pos - 1] in "-−")


def _number(src: Source, start: int, pos: int, unit: str | None, negative: bool) -> Fact | None:
    figure = figures.read(src, pos)
    if figure.value is None and (figure.version and unit is None and not measured(src, figure.end) or not figure.malformed):
        skip(src, pos)
        return None
    fact = Fact("money" if unit else "number", start, figure.end, figure.value, unit)
    fact.number_start = pos
    fact.step = figure.step
    fact.malformed = figure.malformed
    if start == pos - 2 and unit is None:
        fact.malformed = "broken"
    if unit and src.text[start : start + 4] in money.MILLIONS:
        scale(fact, 10**6, figure.end)
    if negative and figure.value is not None:
        fact.value = -figure.value
    if unit is None and fraction(src, fact):
        return finish(src, fact)
    if src.text[fact.end : fact.end + 1] == "/" and src.text[fact.end + 1 : fact.end + 2].isdigit():
        return skip(src, pos)
    if src.text[fact.end : fact.end + 1] == "-" and _CHAIN.match(src.text, fact.end):
        return skip(src, pos)
    if start == pos:
        if labels.is_score(src, fact):
            return fact
    return tail(src, fact, figure.grouped)


def at_word(src: Source, pos: int, word: str) -> Fact | None:
    """The fact that starts with a number word."""
    lower = src.lower
    if pos and (lower[pos - 1] == "'" or lower[pos - 1] == "’"):
        return None
    found = words.read(lower, pos, word)
    if found is None:
        return None
    start = pos if word in vocabulary.ONES or word in vocabulary.TENS else portions.with_article(lower, pos)
    if start < src.done:
        start = pos
    if found.kind == "ordinal":
        return ordinal(src, pos, found.end, found.value, None)
    if word in ("one", "two", "three") and found.end == pos + len(word):
        found_ratio = ratio(src, pos, found.end, found.value)
        if found_ratio:
            return found_ratio
    minus = lower.startswith(SPOKEN_MINUS[0], start - 6) or lower.startswith(SPOKEN_MINUS[1], start - 9)
    if word == "one" and found.end == pos + 3 and not minus and not labels.counts_one(src, pos):
        return None
    if labels.is_name_number(src, pos, found.end):
        return None
    if found.kind == "number" and isinstance(found.value, int) and found.value < 60:
        hour = dates.of_hour(src, pos, found.value, found.end)
        if hour:
            return hour
    fact = Fact("number", start, found.end, found.value)
    fact.words = True
    fact.step = found.step
    if found.kind == "vague":
        fact.low, fact.high = found.low, found.high
    elif found.kind == "multiple":
        fact.kind = "multiple"
        fact.unit = "times"
        return finish(src, fact)
    elif found.kind == "fraction":
        fact.kind = "fraction"
        if minus:
            negate(src, fact)
        return finish(src, fact)
    if minus:
        negate(src, fact)
    return tail(src, fact, True)


def _after_letters(src: Source, pos: int) -> Fact | None:
    """Digits glued to letters before them: ``EUR50m``, a damaged ``l55``, or a code such as ``A380``."""
    text = src.text
    begin = pos - 1
    while begin > src.done and begin > pos - 12 and (text[begin - 1].isalnum() or text[begin - 1] == "_"):
        begin -= 1
    letters = text[begin:pos]
    currency = money.code(letters) or (money.PREFIXES.get(letters) if letters not in ("M", "Y", "Sh") else None)
    if currency and letters.isascii():
        return _number(src, begin, pos, currency, False)
    damaged = confused(src, begin)
    if damaged:
        return damaged
    date = dates.at_digit(src, pos) if letters.lower() in dates.WORDS else None
    return date or skip(src, pos)


def _leading_point(src: Source, pos: int) -> Fact | None:
    figure = figures.read(src, pos)
    text = src.text
    written = text[pos : figure.end]
    if not written.isdigit():
        return skip(src, pos)
    start = pos - 1
    unit: str | None = None
    negative = False
    if start and text[start - 1] in "-−" and start - 1 >= src.done:
        negative = True
        start -= 1
    if start and text[start - 1] in money.SIGNS:
        start, unit = sign_before(src, start)
    value = float("0." + written)
    fact = Fact("money" if unit else "number", start, figure.end, -value if negative else value, unit)
    fact.number_start = pos - 1
    fact.step = 10.0 ** -len(written)
    return tail(src, fact, False)
