"""Amounts of money: the sign or code before a figure, the name after it, and the coins that follow."""

from __future__ import annotations

from aidlint.facts.numbers import money, vocabulary, words
from aidlint.facts.numbers.tokens import WORD_AFTER
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Fact
    from aidlint.facts.source import Source

_CENTS = lazy(
    r" (?:and )?(?:([0-9]{1,2})|([a-z]+(?:[- ][a-z]+)?))( cents?| pence| p)?(?=\s*(?:[.;)]|$| (?:in|for|of|to|a|per|on|at"
    r"|each)\b)|,(?! ?[0-9]))"
)


# Country letters set apart from the sign: "US $5".
_APART = {"US ": "USD", "GB ": "GBP", "AU ": "AUD", "HK ": "HKD", "NZ ": "NZD"}


def sign_before(src: Source, end: int, spaced: bool = False) -> tuple[int, str | None]:
    """The currency sign or code that ends at ``end`` (before a blank if ``spaced``), as start and currency."""
    text = src.text
    last = text[end - 1] if end else " "
    if spaced and not (last in money.SIGNS or last.isalpha() or last == "."):
        return end, None
    if spaced and last.isalpha() and not (last.isupper() or text[end - 2 : end] in ("Rs", "kr", "Kr")):
        return end, None
    begin = end - 1
    while begin > src.done and begin > end - 5 and (text[begin - 1].isalpha() or text[begin - 1] in ".$"):
        begin -= 1
    for at in range(begin, end):
        if at and text[at - 1].isalpha():
            continue
        written = text[at:end]
        currency = money.PREFIXES.get(written) or money.code(written)
        if currency:
            if written in ("M", "Y", "Sh", "#", "B", "Fr.") and (spaced or written == "M"):
                continue
            apart = _APART.get(text[at - 3 : at]) if at >= 3 and written in ("$", "#") else None
            return (at - 3, apart) if apart else (at, currency)
    if last in money.SIGNS and last != "#":
        return end - 1, money.PREFIXES.get(last)
    return end, None


def currency_word(src: Source, fact: Fact, word: str, at: int, end: int) -> tuple[str, int] | None:
    """The currency named at ``at``: ``dollars``, ``US dollars``, ``Hong Kong dollars``, ``cents``, with its end."""
    lower, text = src.lower, src.text
    if word in money.MINOR and len(word) > 2:
        return money.MINOR[word], end
    if text[at:end].isupper():
        code = money.code(text[at:end])
        if code:
            return code, end
    currency = money.named(word)
    if currency is None:
        nation = money.NATIONS.get(word)
        step = end
        second = WORD_AFTER.match(text, end)
        if nation is None and second and word + " " + second[1].lower() in money.NATIONS:
            nation = money.NATIONS[word + " " + second[1].lower()]
            step = second.end()
            second = WORD_AFTER.match(text, step)
        if second and money.named(second[1].lower()) and second[1].lower() not in ("mark", "marks", "crown"):
            if nation is None and word == "euro":
                return None
            if nation:
                return nation, second.end()
        return None
    if word in {"pound", "pounds"}:
        if not is_sterling(src, fact, end):
            return None
    elif word in ("mark", "won", "sol", "som", "crown", "crowns", "real", "colon", "quid", "kip", "dram", "lev", "lei") and (
        text[fact.end] == "-"
        or text[at].isupper()
        or lower[end : end + 4] in (" the", " a t", " as ", " by ", " at ")
        or word == "mark"
    ):
        if word == "won" and src.lower.count("won (") + ("south korea" in src.lower) + ("seoul" in src.lower):
            return currency, end
        return None
    if currency in ("peso", "franc", "krone", "shilling", "dinar", "crown"):
        currency = {"peso": "MXN?", "franc": "CHF?", "krone": "DKK?", "shilling": "KES?", "dinar": "IQD?", "crown": "CZK?"}[
            currency
        ]
    return currency, end


def is_sterling(src: Source, fact: Fact, end: int) -> bool:
    """Money, not weight: a scale, a text in pounds sterling, or thousands; ``40 pounds of rice`` is a weight."""
    if src.text[fact.end] == "-":
        return False
    if src.lower[end : end + 4] == " of " or src.lower[end : end + 2] == " (" and "kg" in src.lower[end : end + 14]:
        return False
    return (
        fact.step >= 1000
        or "£" in src.text
        or "sterling" in src.lower
        or (isinstance(fact.value, (int, float)) and fact.value >= 1000)
    )


def add_cents(src: Source, fact: Fact) -> None:
    """``15 dollars and 50 cents``, ``thirteen dollars forty-five``: the coins belong to the amount."""
    cents = _CENTS.match(src.lower, fact.end)
    if not cents or not isinstance(fact.value, int) or fact.step:
        return
    if cents[1]:
        count = float(cents[1])
    else:
        first = lazy(r"[- ]").split(cents[2])[0]
        spelled = words.read(src.lower, cents.start(2), first) if first in vocabulary.STARTS else None
        if not spelled or spelled.kind != "number" or spelled.value is None or spelled.end != cents.end(2):
            return
        count = spelled.value
    if not cents[3] and (count < 10 or src.lower.startswith(" and", fact.end) and fact.words != (cents[2] is not None)):
        return
    if count < 100:
        fact.value = fact.value + count / 100
        fact.step = 0.01
        fact.end = cents.end()
