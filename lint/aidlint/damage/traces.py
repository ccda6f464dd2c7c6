"""Reads the traces that lost zeros leave in a text without a digit 0."""

from __future__ import annotations

from aidlint.damage import Sign
from aidlint.damage.digit_table import FORMS
from aidlint.damage.hints import hints
from aidlint.damage.words import Near, apart
from aidlint.damage.years import years
from aidlint.facts.numbers.nouns import STOP, is_plural
from aidlint.facts.times.timewords import MONTHS
from aidlint.patterns import IGNORECASE, lazy
from aidlint.reference.nouns import is_clause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

RARE = 2.0
"""The weight of a sign that clean text has less than once in a million words."""

# Half of 14 pages of lost zeros had such a paragraph among the excerpts that were read, and a tenth of clean articles.
_START = 0.7

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
# Nouns that are the same for one and for many: in digits, one of them is rare.
_SAME = frozenset("fish sheep deer cattle aircraft trout salmon offspring".split())
# What has no tenths.
_WHOLES = frozenset(
    """people persons men women children workers jobs homes houses families troops soldiers students pupils employees members
    residents villagers voters passengers tourists visitors shares copies votes vehicles cars""".split()
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
_SOUTH_ASIA = r"(?:\b(?:Rs|INR)\b|₹)\.? ?\d|\b(?:rupees?|lakhs?|crores?)\b"
_LAKHS = r"\d{1,2}(?:,\d{2})+,\d{3}"
_SPANS = (
    "years?|months?|weeks?|days?|hours?|minutes?|people|persons|percent|yuan|meters|metres|kilometers|kilometres|km|kilos|kg"
    "|cm|degrees"
)


def traces(text: str, latest: int) -> list[Sign]:
    """The signs of lost zeros, in order and without overlaps. ``latest``: the last year that the text can speak of."""
    near = Near(text)
    found = [sign for reader in (_ones, _groups, _broken, _clocks, _ranges) for sign in reader(near)]
    alone = not any(sign.weight >= RARE for sign in found)
    more = list(hints(near))
    if any(sign.form == "short-any" for sign in more) and not _grouped(near):
        more = [sign for sign in more if sign.form != "short-any" or text.count(",", sign.start, sign.end) > 1]
    if (found or more) and lazy(_SOUTH_ASIA).search(text):  # 12,34,567 is whole
        found, more = (
            [sign for sign in signs if not lazy(_LAKHS).fullmatch(text, sign.start, sign.end)] for signs in (found, more)
        )
    dated = years(near, latest, alone, [sign for sign in more if sign.kind == "year"])
    signs = apart(text, [*dated, *found, *(sign for sign in more if sign.kind != "year")])
    return apart(text, [*signs, *_beside(text)]) if signs else []


def _grouped(near: Near) -> bool:
    """Does a comma group thousands, or a point begin decimals? Else a comma may be the decimal mark of another language."""
    return any(near.find(lazy(r"(?<![\d,.])\d{1,3},\d{3}(?![\d,]|\.\d)|(?<![\d,.])\d{1,3}\.\d{1,2}(?![\d.,])")))


def _sign(form: str, start: int, end: int, reason: str) -> Sign:
    """A figure that cannot stand as written; the first part of the form is its kind."""
    return Sign(form.partition("-")[0], start, end, reason, FORMS.get(form, 0.0), form=form)


# -- a one where there were more


def _ones(near: Near) -> Iterator[Sign]:
    text = near.text
    if not near.shows("one"):
        return
    for match in near.find(lazy(r"(?<![\w.,:/$£€#+-])1 (?=[a-z])")):
        start = match.start()
        bound = _bound_before(text, start)
        word = "" if bound < start else _last_word(text, start)
        if word and (
            word.lower() in _LABELS or (word[0].isupper() and not _opens(text, start - len(word) - 1)) or word[-1].isdigit()
        ):
            continue
        same = lazy(r"1 ([a-z]+)").match(text, start)
        if same and same[1] in _SAME:
            yield _sign("one-same", bound, same.end(), "1 before a plural")
            continue
        stop = _plural_after(text, start + 1)
        if stop and not is_clause(text[start + 2 : stop].split()):
            yield _sign("one-bound" if bound < start else "one-plural", bound, stop, "1 before a plural")


def _bound_before(text: str, start: int) -> int:
    """Where the words begin that bound the figure at ``start`` ("more than"); ``start`` where none do."""
    match = lazy(rf"\b(?:{_BOUNDS})\s\Z", IGNORECASE).search(text, max(0, start - _LONGEST_BOUND), start)
    return match.start() if match else start


def _last_word(text: str, start: int) -> str:
    """The word one blank before ``start``."""
    match = lazy(r"[\w’']+(?=\s\Z)").search(text, max(0, start - _LONGEST_BOUND), start)
    return match[0] if match else ""


def _opens(text: str, start: int) -> bool:
    """Does a sentence start here?"""
    return text[max(0, start - 9) : start].rstrip(" \"'“‘(")[-1:] in ("", ".", "!", "?", "\n")


def _plural_after(text: str, end: int) -> int:
    """Where the plural noun phrase that follows a figure ends; 0 where none does."""
    position = end
    word_at = lazy(r" ([a-z]+(?:-[a-z]+)*)(?![\w’'])")
    for _ in range(4):
        match = word_at.match(text, position)
        if not match or match[1] in STOP or match[1] in _MEASURES or match[1] in _NUMERALS:
            return 0
        if is_plural(match[1].rsplit("-", 1)[-1]):
            return match.end()
        position = match.end()
    return 0


# -- digit groups


def _groups(near: Near) -> Iterator[Sign]:
    text = near.text
    if not near.shows("group"):
        return
    # 3, yuan
    for match in near.find(lazy(rf"(?:(?<=\d-)|(?<![\w.,:/+-]))\d{{1,3}},(?:(?P<noun> (?:{_COMMA_UNITS})\b)|(?= [a-z]))")):
        start = match.start()
        stop = match.end() if match["noun"] else _plural_after(text, match.end())
        if not stop or _listed(text, start):
            continue
        bound = _bound_before(text, start)
        sure = bool(match["noun"]) or bound < start
        if not sure and (_says(text, stop) or _word_before(text, match.start()) in _NO_COUNT):
            continue
        yield _sign("group-unit" if sure else "group-plural", bound, stop, "a comma with no digits after it")
    # 1,5 yuan
    whole = r"(?!\d{1,3}(?:,\d{3})+(?!,?\d))"
    short = rf"(?<![\w.,:/+-]){whole}\d{{1,3}}(?:,\d{{1,3}})+(?![\d%/:-]|[.,]\d|,)(?= [A-Za-z])"
    for match in near.find(lazy(short)):
        following = lazy(r" ([A-Za-z]+)").match(text, match.end())
        if following and following[1].lower() not in STOP and (following[1].islower() or len(match[0]) > 4):
            yield _sign(_short(match[0], following[1], near), match.start(), match.end(), "a digit group of fewer than three")
    price = r"[$£€¥]\d{1,3}(?:,\d{1,3})*(?:,(?=\))|,\d{1,2}(?![\d,]|[.]\d)(?= ?[a-z)]))"
    for match in near.find(lazy(price)):
        yield _sign("group-price", match.start(), match.end(), "a digit group of fewer than three")
    # 25,. and 5,,7%
    empty = r"(?<![\w.,])[$£€¥]?\d{1,3}(?:,\d{0,3})*(?:,\.(?=[\s\d])|,,)\d*(?:,\d*)*%?"
    for match in near.find(lazy(empty)):
        stop = match.end() - (match[0][-1] == ",")
        yield _sign("group-empty", match.start(), stop, "a digit group with no digits")


def _short(figure: str, noun: str, near: Near) -> str:
    """The form of a short group: before what is counted whole, or one that may be the decimals of another language."""
    if noun in _WHOLES:
        return "group-whole"
    return "group-decimal" if figure.count(",") == 1 and not _grouped(near) else "group-short"


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
        lazy(r" (?:said|say|says|told|report|reported|added|believe|fear|warn|warned|show|showed)\b").match(text, end)
        is not None
    )


# -- decimals and ranges


def _broken(near: Near) -> Iterator[Sign]:
    if not near.shows("decimal"):
        return
    for match in near.find(lazy(r"(?<![\w.,])\d{1,3}\.(?:%| (?:percent|per cent)\b)")):
        yield _sign("decimal-open", match.start(), match.end(), "a point with no digits after it")
    for match in near.find(lazy(rf"(?<![\w.,])\d{{1,3}}\. (?:{_SPANS})\b")):
        yield _sign("decimal-open", match.start(), match.end(), "a point with no digits after it")
    for match in near.find(lazy(r"(?<![\w.,%])\.\d+ ?%")):
        yield _sign("decimal-bare", match.start(), match.end(), "a decimal with no digit before the point")
    for match in near.find(lazy(rf"(?<![\w.,%$£€])\.\d+ (?!percent)(?:{_SPANS})\b")):
        yield _sign("decimal-bare", match.start(), match.end(), "a decimal with no digit before the point")


def _clocks(near: Near) -> Iterator[Sign]:
    timed = ":" in near.text
    for match in near.find(lazy(r"(?<![\w:.])\d{1,2}:\d? ?(?:[ap]m\b|[ap]\.m\.)", IGNORECASE)) if timed else ():
        yield _sign("clock-half", match.start(), match.end(), "a time without its minutes")
    hour = r"\b(?:at|from|to|until|by|before|after) (\d{1,2}:)(?= (?:and|to|in|on|every|at|when)\b|[,;])"
    for match in near.find(lazy(hour)) if timed else ():
        yield _sign("clock-open", match.start(1), match.end(1), "a time without its minutes")
    for match in near.find(lazy(r"(?<![\w.,-])(?:[1-9]?1|[2-9]?[23])th\b")) if near.shows("ordinal") else ():
        if match[0] not in ("11th", "12th", "13th"):
            yield _sign("ordinal", match.start(), match.end(), "an ordinal whose figure and ending disagree")


def _ranges(near: Near) -> Iterator[Sign]:
    ranges = lazy(rf"(?<![\w.,:/$-])(\d{{1,2}})[-–](\d{{1,2}}) (?:{_SPANS})\b")
    for match in near.find(ranges) if near.shows("range") else ():
        if int(match[1]) > int(match[2]):
            yield _sign("range-down", match.start(), match.end(), "a range that runs down")
    starts = lazy(rf"(?<=[a-z] )-(\d{{1,2}}) (?:{_SPANS})\b")
    for match in near.find(starts) if near.shows("score") else ():
        if "degrees" not in match[0]:
            yield _sign("range-start", match.start(), match.end(), "a range without a start")


def _beside(text: str) -> Iterator[Sign]:
    """What a text has beside its figures: told only with other signs."""
    for match in lazy(r"\b(?:even|zero|to|at|is|was|of|than|about) (?=[.,](?:\s|\Z))\.").finditer(text):
        yield _sign("decimal-lone", match.start(), match.end(), "a point with no figure before it")
    for match in lazy(r"(?:\A|\n[ \t]*\n|[.!?\"”]\n)[ \t]*([a-z]{2,} )(?=[a-z])").finditer(text):
        yield Sign("start", match.start(1), match.end(1) - 1, "a paragraph that starts in lower case", _START, proof=False)
