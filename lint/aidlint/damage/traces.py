"""Reads the traces that lost zeros leave in a text without a digit 0."""

from __future__ import annotations

import re
from itertools import product

from aidlint.damage import Sign
from aidlint.facts.nouns import STOP, is_plural

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?"
# Words that may follow a year; a noun after a figure makes it a count.
_AFTER_YEAR = frozenset(
    """a an the this that these those and or but nor so yet if when while as then in on at by for with from to into over under after before since until
    till during through against among within without who whom whose which where why how he she it they we you i my his her its their our is are was
    were has have had did does will would can could not also only just even still already more most once because although though whereas""".split()
)
_BOUNDS = (
    "more than|not more than|no more than|less than|fewer than|not less than|no less than|no fewer than|over|at least|at most|up to|limited to|within|choose|"
    "nearly|almost|about|around|some|every|exceed|exceeding|maximum of|minimum of"
)
# Nouns whose number is a label, so that "level 1 students" and "type 1 errors" count nothing.
_LABELS = frozenset(
    """level grade type stage phase class group tier category division formula channel figure table page chapter room gate line no number nos day week war
    volume part act scene track section article rule appendix option question season game round step hall terminal platform lane route highway interstate
    unit block pier court studio radio league year form model version mark band zone area district ward camp team car bus stall shop house key point top
    rank place world liga ligue bundesliga serie priority target plan case test exhibit item heat race leg pool pot book lot bay dock berth sector""".split()
)
_COMMA_UNITS = "yuan|yen|won|dollars|euros|pounds|kroner|rubles|rupees|francs|baht|people|persons|pieces|copies|words|mu|meters|metres|kilometers|kilometres|km|kilos|tons|tonnes|shares|times|hours|men|women|children|square"
_SPANS = "years?|months?|weeks?|days?|hours?|minutes?|people|persons|percent|yuan|meters|metres|kilometers|kilometres|km|kilos|kg|cm|degrees"

# An old world: three-digit years belong there.
_ANCIENT = re.compile(
    r"\b(?:AD|BC|CE|BCE|A\.D\.|B\.C\.|emperors?|empire|roman|romans|rome|legions?|pharaohs?|dynasty|dynasties|caliphs?|caliphate|medieval|antiquity|ancient|viking|vikings"
    r"|byzantine|byzantium|goths?|saxons?|saints?|monks?|relics?|martyrs?|coins?|tombs?|inscriptions?|archaeolog\w+|excavat\w+|reign\w*|centur(?:y|ies)|bishops?|pope"
    r"|papyr\w+|mosaics?|conquest|crusad\w+|sultans?|han|tang|wei|jin|tumulus|chronicles?)\b",
    re.I,
)
# Later years are plans, and the less likely readings of a damaged year.
_RECENT = 2026
_PATTERNS: dict[str, re.Pattern[str]] = {}


def mends(digits: str, latest: int) -> list[int]:
    """The years from 1700 to ``latest`` that become ``digits`` when their zeros are deleted, likeliest first: those of
    our time, then those nearest to it."""
    if not 1 <= len(digits) <= 3 or "0" in digits:
        return []
    found = set()
    for gaps in product(range(5 - len(digits)), repeat=len(digits)):
        if sum(gaps) <= 4 - len(digits):
            year = "".join(digit + "0" * gap for digit, gap in zip(digits, gaps, strict=True))
            if len(year) == 4 and 1700 <= int(year) <= latest:
                found.add(int(year))
    return sorted(found, key=lambda year: (year > _RECENT, abs(year - latest) > 40, -year))


def traces(text: str, latest: int) -> list[Sign]:
    """The signs of lost zeros, in order and without overlaps. ``latest``: the last year that the text can speak of."""
    years = list(_years(text, latest))
    # Three-digit years that no zero mends, or an old world around them, make the others real.
    if years and _old(text, latest):
        years = []
    found: list[Sign] = []
    for sign in [*years, *_ones(text), *_groups(text), *_broken(text), *_ranges(text), *_starts(text)]:
        if not any(sign.start < other.end and other.start < sign.end for other in found):
            found.append(sign)
    return sorted(found, key=lambda sign: sign.start)


def _pattern(name: str, source: str, flags: int = 0) -> re.Pattern[str]:
    if name not in _PATTERNS:
        _PATTERNS[name] = re.compile(source, flags)
    return _PATTERNS[name]


def _next_word(text: str, end: int) -> str | None:
    """The word one blank after ``end``, in lower case; "" at the end of a clause or line, None before anything else."""
    match = _pattern("next", r" ([a-z]+)(?![\w’'])|[.,;:!?)\"”’—–]|\s*\Z|\n").match(text, end)
    return None if match is None else (match[1] or "")


# -- years


def _years(text: str, latest: int) -> Iterator[Sign]:
    full = _pattern("date", rf"\b(?:(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?, ?|\d{{1,2}} (?:{_MONTHS}),? )(\d{{1,3}})(?![\d%/:-]|[.,]\d)")
    for match in full.finditer(text):
        if mends(match[1], latest) and _is_year_end(text, match.end()):
            yield Sign("year", match.start(), match.end(), "a year that a zero mends", 3.5 if len(match[1]) > 2 else 2.0)
    numeric = _pattern("numeric", r"(?<![\d/.-])(\d{3})([/-])\d{1,2}\2\d{1,2}(?![\d/-])")
    for match in numeric.finditer(text):
        if mends(match[1], latest):
            yield Sign("year", match.start(), match.end(), "a date whose year a zero mends", 2.5)
    strong = _pattern("since", r"\b(?:[Ss]ince|[Ii]n|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Bb]y|[Yy]ear|early|late|mid|season|season,|year,) (\d{3})(?![\d%/:-]|[.,]\d)")
    month = _pattern("month", rf"\b(?:{_MONTHS}),? (\d{{3}})(?![\d%/:-]|[.,]\d)")
    for pattern, weight in ((month, 3.0), (strong, 2.5)):
        for match in pattern.finditer(text):
            if mends(match[1], latest) and _is_year_end(text, match.end()):
                yield Sign("year", match.start(1), match.end(1), "a year that a zero mends", weight)
    of = _pattern("of", r"\b([a-z]+) of (\d{3})(?![\d%/:-]|[.,]\d)")
    for match in of.finditer(text):
        if mends(match[2], latest) and match[1] in _DATED and _is_year_end(text, match.end()):
            yield Sign("year", match.start(2), match.end(2), "a year that a zero mends", 2.5)
    the = _pattern("the", r"\b[Tt]he (19\d|2[12]\d) (?=[a-z])")
    for match in the.finditer(text):
        if mends(match[1], latest):
            yield Sign("year", match.start(1), match.end(1), "a figure in a year's place", 1.0, proof=False)
    short = _pattern("short", r"\b(?:[Ss]ince|[Uu]ntil|[Ii]n) (2\d|19)(?![\w%/:-]|[.,]\d)")
    for match in short.finditer(text):
        word = _next_word(text, match.end())
        since = match[0][0] not in "iI"
        if mends(match[1], latest) and word is not None and (not word or word in _AFTER_SHORT):
            yield Sign("year", match.start(1), match.end(1), "a year that zeros mend", 1.5 if since else 1.0, proof=since or bool(word))


_DATED = frozenset(
    """autumn spring summer winter end beginning start middle close year notice law act regulations revolution war gale storm flood floods fire class season
    crisis strike census election elections months list half quarter fall famine drought earthquake quake reform constitution summit pandemic recession""".split()
)
_AFTER_SHORT = frozenset("and but when as at for by with under after before the it they he she we where while because although since who".split())


def _is_year_end(text: str, end: int) -> bool:
    word = _next_word(text, end)
    return word is not None and (not word or word in _AFTER_YEAR)


def _old(text: str, latest: int) -> bool:
    if len(_ANCIENT.findall(text)) >= 2:
        return True
    cued = _pattern("cued", rf"\b(?:since|in|until|from|by|year|(?:{_MONTHS}) \d{{1,2}},) (\d{{3}})(?![\d%/:-]|[.,]\d)")
    return any(not mends(match[1], latest) and _is_year_end(text, match.end()) for match in cued.finditer(text))


# -- a one where there were more


def _ones(text: str) -> Iterator[Sign]:
    pattern = _pattern("one", rf"(?:\b(?:(?P<bound>{_BOUNDS})|(?P<word>[\w’']+)|(?P<mark>[,;:(\"“]))\s)?(?<![\w.,:/$£€+-])1 (?=[a-z])", re.I)
    for match in pattern.finditer(text):
        word = match["word"]
        if word and (word.lower() in _LABELS or word[0].isupper() and not _opens(text, match.start()) or word[-1].isdigit()):
            continue
        end = match.end() - 1
        stop = _plural_after(text, end)
        if stop:
            start = match.start("bound") if match["bound"] else end - 1
            yield Sign("one", start, stop, "1 before a plural", 3.5 if match["bound"] else 2.5)


def _opens(text: str, start: int) -> bool:
    """Does a sentence start here?"""
    return text[:start].rstrip(" \"'“‘(")[-1:] in ("", ".", "!", "?", "\n")


def _plural_after(text: str, end: int) -> int:
    """Where the plural noun phrase that follows a figure ends; 0 where none does."""
    position = end
    word_at = _pattern("word", r" ([a-z]+(?:-[a-z]+)*)(?![\w’'])")
    for _ in range(4):
        match = word_at.match(text, position)
        if not match or match[1] in STOP:
            return 0
        if is_plural(match[1].rsplit("-", 1)[-1]):
            return match.end()
        position = match.end()
    return 0


# -- digit groups


def _groups(text: str) -> Iterator[Sign]:
    # 3, yuan
    bare = _pattern("comma", rf"(?<![\w.,:/+-])(?:(?P<bound>{_BOUNDS}) )?(?P<digits>\d{{1,3}}),(?:(?P<noun> (?:{_COMMA_UNITS})\b)|(?= [a-z]))", re.I)
    for match in bare.finditer(text):
        stop = match.end() if match["noun"] else _plural_after(text, match.end())
        if not stop or _listed(text, match.start("digits")):
            continue
        sure = bool(match["noun"] or match["bound"])
        yield Sign("group", match.start("bound") if match["bound"] else match.start(), stop, "a comma with no digits after it", 4.0 if sure else 2.0)
    # 1,5 yuan
    short = _pattern("group", r"(?<![\w.,:/+-])(?!\d{1,3}(?:,\d{3})+(?!,?\d))\d{1,3}(?:,\d{1,3})+(?![\d%/:-]|[.,]\d|,)(?= [a-z])")
    for match in short.finditer(text):
        following = _next_word(text, match.end())
        if following and following not in STOP:
            yield Sign("group", match.start(), match.end(), "a digit group of fewer than three", 3.0)
    # 25,. and 5,,7%
    empty = _pattern("empty", r"(?<![\w.,])[$£€¥]?\d{1,3}(?:,\d{0,3})*(?:,\.(?=[\s\d])|,,)\d*(?:,\d*)*%?")
    for match in empty.finditer(text):
        stop = match.end() - (match[0][-1] == ",")
        yield Sign("group", match.start(), stop, "a digit group with no digits", 4.0)


def _listed(text: str, start: int) -> bool:
    """Is the figure an item of a list, an age after a name, or the day of a date?"""
    before = text[max(0, start - 14) : start].rstrip()
    return before.endswith(tuple(",(–—")) or _pattern("label", rf"(?:\b(?:{_MONTHS}|aged?|in|no|page|{'|'.join(sorted(_LABELS))})\.?|\d)\Z", re.I).search(before) is not None


# -- decimals and ranges


def _broken(text: str) -> Iterator[Sign]:
    for match in _pattern("percent", r"(?<![\w.,])\d{1,3}\.(?:%| (?:percent|per cent)\b)").finditer(text):
        yield Sign("decimal", match.start(), match.end(), "a point with no digits after it", 3.0)
    for match in _pattern("trailing", rf"(?<![\w.,])\d{{1,3}}\. (?:{_SPANS})\b").finditer(text):
        yield Sign("decimal", match.start(), match.end(), "a point with no digits after it", 2.5)
    for match in _pattern("bare", r"(?<![\w.,%])\.\d+ ?%").finditer(text):
        yield Sign("decimal", match.start(), match.end(), "a decimal with no digit before the point", 2.0)
    for match in _pattern("even", r"\b(?:even|zero|to|at|is|was|of|than|about) (?=[.,](?:\s|\Z))\.").finditer(text):
        yield Sign("decimal", match.start(), match.end(), "a point with no figure before it", 1.5)


def _ranges(text: str) -> Iterator[Sign]:
    for match in _pattern("range", rf"(?<![\w.,:/$-])(\d{{1,2}})[-–](\d{{1,2}}) (?:{_SPANS})\b").finditer(text):
        if int(match[1]) > int(match[2]):
            yield Sign("range", match.start(), match.end(), "a range that runs down", 2.0)
    for match in _pattern("open", rf"(?<=[a-z] )-(\d{{1,2}}) (?:{_SPANS})\b").finditer(text):
        if "degrees" not in match[0]:
            yield Sign("range", match.start(), match.end(), "a range without a start", 2.0)


def _starts(text: str) -> Iterator[Sign]:
    for match in _pattern("start", r"(?:\A|\n[ \t]*\n|[.!?\"”]\n)[ \t]*([a-z]{2,} )(?=[a-z])").finditer(text):
        yield Sign("start", match.start(1), match.end(1) - 1, "a paragraph that starts in lower case", 0.7, proof=False)
