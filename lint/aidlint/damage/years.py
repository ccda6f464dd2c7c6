"""Reads years that have lost zeros: ``June 2, 218``, ``since 215``, ``the 198s``, ``in 24``."""

from __future__ import annotations

from itertools import product

from aidlint.damage import Sign
from aidlint.damage.digit_table import FORMS
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.damage.words import Near

EARLIEST = 1700
LATEST = 2035
"""The last year that an article without a date of its own is taken to speak of."""

# Later years are plans, and the less likely readings of a damaged year.
_RECENT = 2026
_NEAR = 40

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
)
_END = r"(?![\d%/:-]|[.,]\d)"
# Words that may follow a year; a noun after a figure makes it a count.
_AFTER = frozenset(
    """a an the this that these those and or but nor so yet if when while as then in on at by for with from to into over
    under after before since until till during through against among within without who whom whose which where why how he
    she it they we you i my his her its their our is are was were has have had did does will would can could not also only
    just even still already more most once because although though whereas""".split()
)
_AFTER_SHORT = frozenset(
    """and but when as at for by with under after before the it they he she we where while because although since who
    there""".split()
)
_NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundreds".split())
# What "of" may tie to a year: the autumn of 213.
_DATED = frozenset(
    """autumn spring summer winter end beginning start middle close year notice law act regulations revolution war gale storm
    flood floods fire class season crisis strike census election elections months list half quarter fall famine drought
    earthquake quake reform constitution summit pandemic recession night day morning evening week""".split()
)
# What happens once in a year that it is named by: the 214 floods.
_EVENTS = frozenset(
    """flood floods snow snows storm storms fire fires drought earthquake quake eruption war crisis crash election elections
    vote referendum budget census season games olympics final championship championships cup festival edition report law act
    reform coup strike uprising riots attack attacks bombing massacre pandemic epidemic outbreak invasion accord accords
    treaty summit merger film remake album""".split()
)
# An old world: three-digit years belong there.
_ANCIENT = (
    r"\b(?:(?-i:AD|BC|CE|BCE|A\.D\.|B\.C\.|Han|Tang|Wei|Jin)|emperors?|empire|romans?|rome|legions?|pharaohs?|dynasty"
    r"|dynasties|caliphs?|caliphate|medieval|antiquity|ancient|vikings?|byzantine|byzantium|goths?|saxons?|saints?|monks?"
    r"|relics?|martyrs?|coins?|tombs?|inscriptions?|archaeolog\w+|excavat\w+|reign\w*|centur(?:y|ies)|bishops?|pope"
    r"|papyr\w+|mosaics?|conquest|crusad\w+|sultans?|tumulus|chronicles?)\b"
)
_ERAS = (
    r"\b(?:(?-i:AD|BC|CE|BCE|A\.D\.|B\.C\.)|emperors?|empire|legions?|dynasty|dynasties|pharaohs?|caliphs?|hijr[ai]|hegira"
    r"|minguo|juche)\b"
)
# Words that are at home there, but live on.
_OLD = (
    r"\b(?:kings?|queens?|throne|dukes?|abbeys?|abbots?|temples?|fortress|siege|besieged|pagans?|prophets?|manuscripts?"
    r"|barbarians?|tribes?|kingdoms?|calendar|era|gods?|comets?)\b"
)
# Things that no old world had.
_MODERN = (
    r"[$€%]|\b(?:police|percent|pct|website|online|internet|phones?|telephone|email|million|billion|television|tv|films?"
    r"|companies|company|airport|cars?|buses|bus|trains?|computers?|electric\w*|prosecutors?|attorney|championship|league)\b"
)


def mends(digits: str, latest: int) -> list[int]:
    """The years from 1700 to ``latest`` that become ``digits`` when their zeros are deleted, likeliest first: those of
    our time, then those nearest to it."""
    if not 1 <= len(digits) <= 3 or "0" in digits:
        return []
    found = set()
    for gaps in product(range(5 - len(digits)), repeat=len(digits)):
        if sum(gaps) == 4 - len(digits):
            year = int("".join(digit + "0" * gap for digit, gap in zip(digits, gaps, strict=True)))
            if EARLIEST <= year <= latest:
                found.add(year)
    return sorted(found, key=lambda year: (year > _RECENT, abs(year - latest) > _NEAR, -year))


def years(near: Near, latest: int, alone: bool, others: Sequence[Sign] = ()) -> list[Sign]:
    """The years of a text without zeros that zeros would mend; none where an old world, or other three-digit years that no
    zero mends, make them real. ``latest``: the last year that the text can speak of; ``alone``: nothing else in the text
    speaks of lost zeros, so that one word of an old world is enough; ``others``: more that may be years."""
    found = [*_dates(near, latest), *_named(near, latest), *_short(near, latest), *others]
    # No decade of any world ends in another digit than 0.
    return [sign for sign in found if sign.kind == "decade"] if found and _old(near, latest, alone) else found


def _year(start: int, end: int, reason: str, form: str, proof: bool = True) -> Sign:
    return Sign("year", start, end, reason, FORMS.get(form, 0.0), proof=proof, form=form)


def _dates(near: Near, latest: int) -> Iterator[Sign]:
    text = near.text
    full = rf"\b(?:(?:{_MONTHS})[ \xa0]\d{{1,2}}(?:st|nd|rd|th)?, ?|\d{{1,2}} (?:{_MONTHS}),? )(\d{{1,3}}){_END}"
    for match in near.find(lazy(full, IGNORECASE)) if near.shows("dated") else ():
        if not mends(match[1], latest):
            continue
        if _ends(text, match.end()) and (len(match[1]) == 3 or not _days(text, match.end())):
            form = "year-full" if len(match[1]) > 2 else "year-full-short"
            yield _year(match.start(), match.end(), "a year that a zero mends", form)
        elif len(match[1]) == 3 and text[match.end()].isspace():
            yield _year(match.start(), match.end(), "a year that a zero mends", "year-full-open")
    digits = lazy(r"(?<![\d/.-])(\d{3})([/-])\d{1,2}\2\d{1,2}(?![\d/-])")
    for match in near.find(digits) if near.shows("three") else ():
        if mends(match[1], latest):
            yield _year(match.start(), match.end(), "a date whose year a zero mends", "year-digits")


def _named(near: Near, latest: int) -> Iterator[Sign]:
    text = near.text
    asked = (
        r"\b(?:[Ss]ince|[Ii]n|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Bb]y|[Tt]hrough|[Yy]ear|early|late|mid|season,?|year,) "
        rf"(\d{{3}}){_END}"
    )
    three = near.shows("three")
    for source, form in ((rf"\b(?:{_MONTHS}),? (\d{{3}}){_END}", "year-month"), (asked, "year-asked")) if three else ():
        for match in near.find(lazy(source)):
            if mends(match[1], latest) and _ends(text, match.end()):
                yield _year(match.start(1), match.end(1), "a year that a zero mends", form)
    some = three or near.shows("year")
    for match in near.find(lazy(rf"\b([a-z]{{1,20}}) of (\d{{3}}|2\d|19){_END}")) if some else ():
        if mends(match[2], latest) and match[1] in _DATED and _ends(text, match.end()):
            form = "year-event" if len(match[2]) == 3 else "year-event-short"
            yield _year(match.start(2), match.end(2), "a year that a zero mends", form)
    span = lazy(rf"\b(?:from|between) \d{{3,4}} (?:to|and) (\d{{3}}){_END}")
    for match in near.find(span) if three else ():
        if mends(match[1], latest) and _ends(text, match.end()):
            yield _year(match.start(1), match.end(1), "a year that a zero mends", "year-span")
    for match in near.find(lazy(r"\b[Tt]he (19\d|2[12]\d|2[1-9]) ([a-z]{1,20})\b")) if some else ():
        event = match[2] in _EVENTS
        if mends(match[1], latest) and (event or len(match[1]) > 2):
            yield _year(match.start(1), match.end(1), "a figure in a year's place", "year-place", proof=event)


def _short(near: Near, latest: int) -> Iterator[Sign]:
    text = near.text
    decade = r"(?<![\w.,-])(19[1-9])s(?!\w)|\b(?:[Tt]he|[Ii]n|early|late|mid)[ -](1[89][1-9]|1[89]|2)s(?!\w)"
    for match in near.find(lazy(decade)) if near.shows("decade") else ():
        start = match.start(match.lastindex or 1)
        yield Sign("decade", start, match.end(), "a decade that a zero mends", FORMS.get("decade", 0.0))
    for match in near.find(lazy(r"\b([Ss]ince|[Uu]ntil|[Ii]n) (2\d|19)(?![\w%/:-]|[.,]\d)")) if near.shows("year") else ():
        word = _next_word(text, match.end())
        if mends(match[2], latest) and word is not None and (not word or word in _AFTER_SHORT):
            yield _year(match.start(2), match.end(2), "a year that zeros mend", "year-short")


def _next_word(text: str, end: int) -> str | None:
    """The word one blank after ``end``, in lower case; "" at the end of a clause or line, None before anything else."""
    match = lazy(r" ([a-z]+)(?![\w’'])|[.,;:!?)\"”’—–]|\s*\Z|\n").match(text, end)
    return None if match is None else (match[1] or "")


def _ends(text: str, end: int) -> bool:
    """Can a year end here: at the end of a clause, before a function word, a verb of the past or a number in words?"""
    word = _next_word(text, end)
    return word is not None and (not word or word in _AFTER or word in _NUMERALS or word.endswith("ed"))


def _days(text: str, end: int) -> bool:
    """Do more days follow? "On March 6, 23 and 27" names no year."""
    return lazy(r",? (?:and |or |& ?)?\d").match(text, end) is not None


def _old(near: Near, latest: int, alone: bool) -> bool:
    """Does the text tell of an old world, by its words or by years that no zero mends?"""
    text = near.text
    ancient = set(map(str.lower, lazy(_ANCIENT, IGNORECASE).findall(text)))
    if len(ancient) > 1 or lazy(_ERAS, IGNORECASE).search(text):
        return True
    if alone and (ancient or lazy(_OLD).search(text)) and not lazy(_MODERN, IGNORECASE).search(text):
        return True
    asked = rf"\b(?:since|in|until|from|by|year|(?:{_MONTHS}) \d{{1,2}},) (\d{{3}}){_END}"
    return any(not mends(match[1], latest) and _ends(text, match.end()) for match in near.find(lazy(asked)))
