"""Numbers in which letters stand for digits, told from codes and names by their form and by what stands around them."""

from __future__ import annotations

from functools import lru_cache

from aidlint.patterns import IGNORECASE, lazy
from aidlint.reference.lexicon import mixed

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

# Patterns are kept as text and compiled by their first use: few articles hold such a token.
# What can be a number read with letters: digits and their doubles, with separators inside.
_NUMBER = lazy(r"[0-9lIOoSsGBZ]+(?:[.,][0-9lIOoSsGBZ]+)*")
_GROUPED = lazy(r"[0-9lIOoSGBZ]{1,3}(?:,[0-9lIOoSGBZ]{3})+(?:\.[0-9lIOo]+)?")
# A code has its letter in front (A380, I95, S500, O157) or at the end (5S, 3l, 4B); a damaged number has it inside, or
# what is left is no code: a year, a round number, more digits than codes have.
_PLAIN = r"""(?x)
      [0-9]+[OlI][0-9OolI]*[0-9OolI]        # 2O18, 1O1, 20I8, 5OO
    | [0-9]+o[0-9OolI]*[0-9ol]              # 2o10, 52oo
    | [0-9]+O                               # 5O, 10O
    | l[0-9OolI]*[0-9O][0-9OolI]*           # l63, l5, lO4
    | I(?:[0O]+|9[0-9]{2}|[0-9OolI]{4,}) # I00, I0, I987; not I95, I405
    | [0-9]{2,}[1-46-9]l                    # 201l, 196l: no volume is measured so
    | (?:1[89]|20)[0-9]I                    # 199I
    | [SGBZ]0{2,}                           # S00
    | [1-9][0-9]{0,2}[SGBZ]0+               # 4S0, 1S00
    | (?:1[89]|20)[SsGBZ][0-9]              # 19S4, 20Z0
    | (?:19[0-9]|20[012])[SG]               # 201S; the headline's 1980S is a decade
"""
_DECIMAL = r"[0-9lOo]+\.[0-9lIOo]*[0-9][IOo]*"
# Before these words a shorter token is a number too: I2 per cent, 3l million, S0 kg.
_MEASURES = frozenset(
    """percent per % pc pct km kilometre kilometres kilometer kilometers metre metres meter meters mile miles inch inches feet
    ft mph kg kilograms kilogrammes kilos tonnes tons pounds ounces barrels litres liters hectares acres degrees
    dollars dlrs euros francs marks yuan yen rupees zlotys shillings roubles rubles pesos cents cts pence
    mln million bln billion trillion thousand hundred basis points votes
    year years month months week weeks day days hour hours minute minutes seconds
    people men women children students workers patients ct mth mths gmt hrs""".split()
)
_SHORT = lazy(r"""(?x) I[0-9]{1,3} | [0-9]{1,3}[IlSGo] | [SG][0-9]{1,3} | [0-9]{1,2}[SBG][0-9]{1,2}
    | [0-9lIO]*[SGB]?[0-9lIO]*\.[0-9lIO]*[SGB]?[0-9lIO]*""")


def digits_of(token: str, after: str = "") -> str | None:
    """The all-digit reading of a token in which letters were read for digits, or None for anything else: words, codes and
    names (A380, 3A, H1N1, O2, 5S), ordinals, decades, volumes (3l).

    ``token`` may hold the separators of a number, and no sign or currency. ``after`` is the next word, where it is known: a
    unit or a counted noun there proves shorter tokens.
    """
    if token.isalpha() or not any(map(str.isalpha, token)) or not _NUMBER.fullmatch(token):
        return None
    from aidlint.reference.misreadings import SURE, as_digits

    sure = all(char in SURE for char in token if char.isalpha())
    digits = sum(char.isdigit() for char in token)
    if "," in token:
        fits = bool(_GROUPED.fullmatch(token)) and (digits > 1 or sure) and not token.startswith("O")
    else:
        fits = bool(lazy(_DECIMAL if "." in token else _PLAIN).fullmatch(token)) and digits > 0
    if not fits and digits and after.lower() in _MEASURES:
        fits = bool(_SHORT.fullmatch(token))
    return as_digits(token) if fits else None


_DOUBLES = frozenset("lIOoSGBZ")
_JOINS = ("@", "#", "_", "/", "\\", "=", "&")
_INSIDE = lazy(r"[0-9A-Za-z.,]")
_WHOLE = lazy(r"([0-9lIOoSGBZ]+(?:[.,][0-9lIOoSGBZ]+)*)(st|nd|rd|th|s|%|pct|pc|km|kg|mm|cm|bn|mn|m|am|pm)?(?![\w@/_#])")
_MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec""".split()
)
_BEFORE_YEAR = frozenset("in since by until till during from of year early late mid autumn spring summer winter and to".split())
_HEDGES = frozenset("about around nearly almost than least most approximately aged age some over under only between".split())
# After these a mixed token is the name of a place, a law or a thing.
_LABELS = frozenset(
    """room flight gate section sections case route highway road interstate model suite apt apartment unit code postcode plate
    chapter bus seat no number platform channel ward block cell bay exit sector user handle password version series class type
    phase part rule article size grade""".split()
)
_OPENERS = _MONTHS | _HEDGES | frozenset("the a an in on at by of for but and or he she it we they".split())
_NEXT = lazy(r"[ \u00a0-]?([A-Za-z]+|%)(?: ([a-z]+))?")
_LAST = lazy(r"(?:^|[^\w])([A-Za-z]+)[.,]? ?\Z|([0-9]{1,2}, )\Z|([a-z]{2,}, )\Z")


def damaged_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Spans of the numbers of a text in which letters were read for digits, each with its reading, a suffix kept."""
    done = 0
    for digits, end in mixed(text):
        start = digits
        if start < done or _DOUBLES.isdisjoint(text[max(0, digits - 2) : digits] + text[end : end + 2]):
            continue
        while start > digits - 20 and start and _INSIDE.match(text, start - 1):
            start -= 1
        while text[start] in ",.":
            start += 1
        whole = _WHOLE.match(text, start)
        done = max(end, whole.end() if whole else 0)
        joined = text[start - 1 : start]
        if whole and whole.end() >= end and (joined not in _JOINS or joined == "/" and _STROKE.search(text, start - 2, start)):
            token, suffix = whole[1], whole[2] or ""
            reading = _reading(text, start, whole.end(), token, suffix)
            if reading:
                yield start, whole.end(), reading + suffix


def _reading(text: str, start: int, end: int, token: str, suffix: str) -> str | None:
    """The reading of a token with the words around it."""
    if token.isdigit() or token.isalpha():
        return None
    if text[start - 1 : start] == "-" and lazy(r"[A-Z][0-9A-Za-z]*-\Z").search(text[max(0, start - 12) : start]):
        return None
    if text[end : end + 1] == "-" and lazy(r"-(?=[A-Z]*[0-9])[0-9]*[A-Z]").match(text, end):
        return None  # 1I0-OS5: a code
    before = _LAST.search(text, max(0, start - 16), start)
    last = (before[1] or "").lower() if before else ""
    if last in _LABELS:
        return None
    from aidlint.reference.misreadings import as_digits

    reading = as_digits(token)
    if text[start - 1 : start] == "/":
        return reading if reading.isdigit() and _in_a_row(text, start, end, reading) else None
    if reading.isdigit() and not suffix and _in_a_row(text, start, end, reading):
        return reading
    if suffix in ("st", "nd", "rd", "th"):
        return reading if reading.isdigit() and not token.isdigit() else None
    following = _NEXT.match(text, end)
    after = (following[1] if following else "").lower()
    if suffix == "s":
        decade = reading.isdigit() and len(token) == 4 and 1700 <= int(reading) <= 2050 and token[-1] in "0Oo"
        return reading if decade else None
    if suffix:
        return reading if digits_of(token, "percent") else None
    if reading.isdigit():
        value = int(reading)
        if 1 <= value <= 31 and (last in _MONTHS or after in _MONTHS):
            return reading
        if len(token) == 4 and 1700 <= value <= 2050 and (last in _MONTHS or last in _BEFORE_YEAR or before and before[2]):
            return reading
    money = text[start - 1 : start] in ("$", "£", "€", "¥")
    if money and token[-1] not in "BGZ" and (reading.isdigit() or digits_of(token, "dollars")):
        return reading
    plain = digits_of(token, after)
    # After a name a letter before digits, or one that stands for few digits, is more likely a model.
    word = before[1] if before and before[1] else ""
    named = word[:1].isupper() and word[1:].islower() and last not in _OPENERS and after not in _MEASURES
    if plain and not (named and token[0] in "SGBZI" and "," not in token):
        return plain
    return reading if _counted(text, start, end, token, last, following) else None


# What shows a figure on its left or right side: a year and a stroke (1985/8G), hours and minutes (16:28:0S), a range from
# figures (12 to I8), a numerator before a share (15/I6 pct), a telephone number, a day of a Spanish or Vietnamese date.
_YEAR_STROKE = lazy(r"(?<![0-9])(?:1[89]|20)[0-9]{2}/\Z")
_COLON = lazy(r"(?<![\w:])[0-9]{1,2}:(?:[0-9]{2}:)?\Z")
_FROM_FIGURE = lazy(r"(?<![\w.,/:-])[0-9][0-9,.]* to \Z")
_STROKE = lazy(r"[0-9]/\Z")
_SHARE = lazy(r" ?(?:pct|percent|per ?cent|%|points?)\b")
_PHONE = lazy(r"\)[ -]?[0-9]{3}-[0-9]{4}\b")
_DAY_ABROAD = lazy(
    r" {1,2}(?:de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b"
    r"|tháng [0-9])",
    IGNORECASE,
)
_ROADS = lazy(r"\bI-[0-9]|[Ii]nterstate|[Ff]reeway")


@lru_cache(maxsize=1)
def _of_roads(text: str) -> bool:
    """Does a text write of American roads (I-95), so that I95 is one too?"""
    return _ROADS.search(text) is not None


def _in_a_row(text: str, start: int, end: int, reading: str) -> bool:
    """Does the figure that a token belongs to go on beside it?"""
    mark = text[start - 1 : start]
    lead = text[max(0, start - 16) : start]
    if mark == "/":
        short = len(reading) < 3
        return short and bool(_YEAR_STROKE.search(lead) or _STROKE.search(lead) and _SHARE.match(text, end))
    if mark == ":":
        # Not 19:2B:3E, a key's print.
        return len(reading) == 2 and reading < "60" and text[end : end + 1] != ":" and _COLON.search(lead) is not None
    if mark == "(":
        return len(reading) == 3 and _PHONE.match(text, end) is not None
    if mark != " " or len(reading) > 3:
        return False
    if lead.endswith(" to "):
        generation = end - start == 2 and text[start].isdigit()  # from 2 to 3G
        return not generation and bool(_FROM_FIGURE.search(lead)) and not (text[start] == "I" and _of_roads(text))
    return len(reading) < 3 and int(reading) < 32 and _DAY_ABROAD.match(text, end) is not None


def _counted(text: str, start: int, end: int, token: str, last: str, following: re.Match[str] | None) -> bool:
    """Is a short token a count or an age? Not where the article writes of roads."""
    if last in ("age", "aged") and token[-1] != "S" and text[end : end + 1] in (",", ".") and len(token) == 2:
        return True
    if lazy(r"[0-9][lISG]|[ISG][0-9]").fullmatch(token) and text[end : end + 2] == ", ":
        return bool(lazy(r"[A-Z][a-z]+, \Z").search(text[max(0, start - 20) : start]))
    if not lazy(r"I[0-9]{1,2}|[0-9]{1,2}[IS]|[SG][0-9]|[0-9]o[0-9]").fullmatch(token):
        return False
    total = last == "of" and lazy(r"\b(?:total|number|crowd|group|team) of \Z").search(text[max(0, start - 12) : start])
    if token[0] in "SG" and token[1] != "0" and not total and last not in ("age", "aged"):
        return False
    if following is None or _of_roads(text):
        return False
    if last in _HEDGES and token[-1] != "S" and following[1].islower():
        return True
    nouns = (following[1], following[2] or "") if token[0] == "I" else (following[1],) if total or token[-1] == "I" else ()
    return any(
        noun.islower() and len(noun) > (3 if total else 4) and noun[-1] == "s" and noun[-2:] not in ("ss", "us", "is")
        for noun in nouns
    )
