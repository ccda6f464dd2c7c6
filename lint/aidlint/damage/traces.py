"""Reads the traces that lost zeros leave in a text without a digit 0."""

from __future__ import annotations

import re

from aidlint.damage import Sign
from aidlint.damage.words import apart, pattern
from aidlint.damage.years import years
from aidlint.facts.nouns import STOP, is_plural
from aidlint.facts.timewords import MONTHS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

RARE = 2.0
"""The weight of a sign that clean text has less than once in a million words."""

_BOUNDS = (
    "more than|not more than|no more than|less than|fewer than|not less than|no less than|no fewer than|over|at least|at most"
    "|up to|limited to|within|choose|nearly|almost|about|around|some|every|exceed|exceeding|maximum of|minimum of"
)
_LONGEST_BOUND = 24
# Nouns whose number is a label, so that "level 1 students" and "type 1 errors" count nothing.
_LABELS = frozenset(
    """level grade type stage phase class group tier category division formula channel figure table page chapter room gate
    line no number nos day week war volume part act scene track section article rule appendix option question season game
    round step hall terminal platform lane route highway interstate unit block pier court studio radio league year form model
    version mark band zone area district ward camp team car bus stall shop house key point top rank place world liga ligue
    bundesliga psalm hymn sonnet opus symphony verse
    verses canto serie priority target plan case test exhibit item heat race leg pool pot book lot bay dock berth
    sector""".split()
)
# Words after which "1" is right although a plural follows: 1 million people, 1 euro coins, 1 year contracts.
_MEASURES = frozenset(
    """million billion trillion thousand hundred mln bln pct percent per cent dozen dollar euro pound yuan yen franc crown
    kroner krone penny metre meter inch foot mile year month week day hour minute second litre liter gram kilo kilogram
    kilometre kilometer ton tonne acre hectare star point kg km cm mm bedroom storey story stroke shot goal time megawatt
    watt volt percentage vs versus""".split()
)
_NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundreds".split())
# Words before an age, a rank or a page: a comma after the figure ends a clause.
_NO_COUNT = frozenset(
    "under and or to of at the for from by on p pp fn page age aged ages between turned turning since until than number".split()
)
_COMMA_UNITS = (
    "yuan|yen|won|dlrs|lire|pesos|crowns|dollars|euros|pounds|kroner|rubles|rupees|francs|baht|mu|meters|metres|kilometers|kilometres|km|kilos|tons"
    "|tonnes|square"
)
_SPANS = (
    "years?|months?|weeks?|days?|hours?|minutes?|people|persons|percent|yuan|meters|metres|kilometers|kilometres|km|kilos|kg"
    "|cm|degrees"
)


def traces(text: str, latest: int) -> list[Sign]:
    """The signs of lost zeros, in order and without overlaps. ``latest``: the last year that the text can speak of."""
    readers = (_ones, _groups, _broken, _clocks, _ranges, _starts)
    found = [sign for reader in readers for sign in reader(text)]
    alone = not any(sign.weight >= RARE for sign in found)
    return apart(text, [*years(text, latest, alone), *found])


# -- a one where there were more


def _ones(text: str) -> Iterator[Sign]:
    for match in pattern(r"(?<![\w.,:/$£€#+-])1 (?=[a-z])").finditer(text):
        start = match.start()
        bound = _bound_before(text, start)
        word = "" if bound < start else _last_word(text, start)
        if word and (
            word.lower() in _LABELS or (word[0].isupper() and not _opens(text, start - len(word) - 1)) or word[-1].isdigit()
        ):
            continue
        stop = _plural_after(text, start + 1)
        if stop:
            yield Sign("one", bound, stop, "1 before a plural", 3.5 if bound < start else 2.5)


def _bound_before(text: str, start: int) -> int:
    """Where the words begin that bound the figure at ``start`` ("more than"); ``start`` where none do."""
    match = pattern(rf"\b(?:{_BOUNDS})\s\Z", re.IGNORECASE).search(text, max(0, start - _LONGEST_BOUND), start)
    return match.start() if match else start


def _last_word(text: str, start: int) -> str:
    """The word one blank before ``start``."""
    match = pattern(r"[\w’']+(?=\s\Z)").search(text, max(0, start - _LONGEST_BOUND), start)
    return match[0] if match else ""


def _opens(text: str, start: int) -> bool:
    """Does a sentence start here?"""
    return text[max(0, start - 9) : start].rstrip(" \"'“‘(")[-1:] in ("", ".", "!", "?", "\n")


def _plural_after(text: str, end: int) -> int:
    """Where the plural noun phrase that follows a figure ends; 0 where none does."""
    position = end
    word_at = pattern(r" ([a-z]+(?:-[a-z]+)*)(?![\w’'])")
    for _ in range(4):
        match = word_at.match(text, position)
        if not match or match[1] in STOP or match[1] in _MEASURES or match[1] in _NUMERALS:
            return 0
        if is_plural(match[1].rsplit("-", 1)[-1]):
            return match.end()
        position = match.end()
    return 0


# -- digit groups


def _groups(text: str) -> Iterator[Sign]:
    # 3, yuan
    for match in pattern(rf"(?:(?<=\d-)|(?<![\w.,:/+-]))\d{{1,3}},(?:(?P<noun> (?:{_COMMA_UNITS})\b)|(?= [a-z]))").finditer(
        text
    ):
        start = match.start()
        stop = match.end() if match["noun"] else _plural_after(text, match.end())
        if not stop or _listed(text, start):
            continue
        bound = _bound_before(text, start)
        sure = bool(match["noun"]) or bound < start
        if not sure and (_says(text, stop) or _word_before(text, match.start()) in _NO_COUNT):
            continue
        yield Sign("group", bound, stop, "a comma with no digits after it", 4.0 if sure else 3.0)
    # 1,5 yuan
    whole = r"(?!\d{1,3}(?:,\d{3})+(?!,?\d))"
    short = rf"(?<![\w.,:/+-]){whole}\d{{1,3}}(?:,\d{{1,3}})+(?![\d%/:-]|[.,]\d|,)(?= [A-Za-z])"
    # Where no comma groups thousands it may be the decimal comma of another language.
    decimal = pattern(r"(?<![\d,.])\d{1,3},\d{3}(?![\d,]|\.\d)").search(text) is None
    for match in pattern(short).finditer(text):
        following = pattern(r" ([A-Za-z]+)").match(text, match.end())
        if following and following[1].lower() not in STOP and (following[1].islower() or len(match[0]) > 4):
            weight = 2.0 if decimal and match[0].count(",") == 1 else 3.0
            yield Sign("group", match.start(), match.end(), "a digit group of fewer than three", weight)
    price = r"[$£€¥]\d{1,3}(?:,\d{1,3})*(?:,(?=\))|,\d{1,2}(?![\d,]|[.]\d)(?= ?[a-z)]))"
    for match in pattern(price).finditer(text):
        yield Sign("group", match.start(), match.end(), "a digit group of fewer than three", 3.0)
    # 25,. and 5,,7%
    empty = pattern(r"(?<![\w.,])[$£€¥]?\d{1,3}(?:,\d{0,3})*(?:,\.(?=[\s\d])|,,)\d*(?:,\d*)*%?")
    for match in empty.finditer(text):
        stop = match.end() - (match[0][-1] == ",")
        yield Sign("group", match.start(), stop, "a digit group with no digits", 4.0)


def _listed(text: str, start: int) -> bool:
    """Is the figure an item of a list, an age after a name, or the day of a date?"""
    before = text[max(0, start - 14) : start].rstrip()
    if before.endswith((",", "(", "–", "—")) or before[-1:].isdigit():
        return True
    word = _word_before(text, start)
    return word in _LABELS or word in ("age", "aged", "in") or word in MONTHS


def _word_before(text: str, start: int) -> str:
    """The word before a figure, in lower case and without its stop."""
    return (text[max(0, start - 14) : start].rstrip(" .").lower().split() or [""])[-1]


def _says(text: str, end: int) -> bool:
    """Does a verb of speech follow? "Killed 48, officials said" has lost nothing."""
    return (
        pattern(r" (?:said|say|says|told|report|reported|added|believe|fear|warn|warned|show|showed)\b").match(text, end)
        is not None
    )


# -- decimals and ranges


def _broken(text: str) -> Iterator[Sign]:
    for match in pattern(r"(?<![\w.,])\d{1,3}\.(?:%| (?:percent|per cent)\b)").finditer(text):
        yield Sign("decimal", match.start(), match.end(), "a point with no digits after it", 3.0)
    for match in pattern(rf"(?<![\w.,])\d{{1,3}}\. (?:{_SPANS})\b").finditer(text):
        yield Sign("decimal", match.start(), match.end(), "a point with no digits after it", 2.5)
    for match in pattern(r"(?<![\w.,%])\.\d+ ?%").finditer(text):
        yield Sign("decimal", match.start(), match.end(), "a decimal with no digit before the point", 1.5)
    for match in pattern(rf"(?<![\w.,%$£€])\.\d+ (?!percent)(?:{_SPANS})\b").finditer(text):
        yield Sign("decimal", match.start(), match.end(), "a decimal with no digit before the point", 1.5)
    for match in pattern(r"\b(?:even|zero|to|at|is|was|of|than|about) (?=[.,](?:\s|\Z))\.").finditer(text):
        yield Sign("decimal", match.start(), match.end(), "a point with no figure before it", 1.5)


def _clocks(text: str) -> Iterator[Sign]:
    for match in pattern(r"(?<![\w:.])\d{1,2}:\d? ?(?:[ap]m\b|[ap]\.m\.)", re.IGNORECASE).finditer(text):
        yield Sign("clock", match.start(), match.end(), "a time without its minutes", 3.0)
    hour = r"\b(?:at|from|to|until|by|before|after) (\d{1,2}:)(?= (?:and|to|in|on|every|at|when)\b|[,;])"
    for match in pattern(hour).finditer(text):
        yield Sign("clock", match.start(1), match.end(1), "a time without its minutes", 2.5)
    for match in pattern(r"(?<![\w.,-])(?:[1-9]?1|[2-9]?[23])th\b").finditer(text):
        if match[0] not in ("11th", "12th", "13th"):
            yield Sign("ordinal", match.start(), match.end(), "an ordinal whose figure and ending disagree", 3.0)


def _ranges(text: str) -> Iterator[Sign]:
    for match in pattern(rf"(?<![\w.,:/$-])(\d{{1,2}})[-–](\d{{1,2}}) (?:{_SPANS})\b").finditer(text):
        if int(match[1]) > int(match[2]):
            yield Sign("range", match.start(), match.end(), "a range that runs down", 2.0)
    for match in pattern(rf"(?<=[a-z] )-(\d{{1,2}}) (?:{_SPANS})\b").finditer(text):
        if "degrees" not in match[0]:
            yield Sign("range", match.start(), match.end(), "a range without a start", 2.0)


def _starts(text: str) -> Iterator[Sign]:
    for match in pattern(r"(?:\A|\n[ \t]*\n|[.!?\"”]\n)[ \t]*([a-z]{2,} )(?=[a-z])").finditer(text):
        yield Sign("start", match.start(1), match.end(1) - 1, "a paragraph that starts in lower case", 0.7, proof=False)
