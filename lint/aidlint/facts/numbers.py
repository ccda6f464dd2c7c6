"""Numbers with all that belongs to them: sign, scale, percent, currency, unit, hedge and counted noun."""

from __future__ import annotations

import re

from aidlint.facts import ages, confusions, dates, figures, hedges, labels, money, nouns, units, words
from aidlint.facts.fact import Fact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_GLUED = re.compile(r"[A-Za-zµμΩ°º℃℉]+[²³]?(?:/[a-z]+)?|%|‰")
_TOKEN_TAIL = re.compile(r"[\w.\-/:%&=?#+]{0,80}\w")
_WORD_AFTER = re.compile(r"(?:[ \u00a0]|-|\n)([^\W\d_]+(?:\.[^\W\d_]+)*|%|°[CF]?|[$€£]|º[CF]?)")
_PERCENT = re.compile(r"(?:percent|per[ \u00a0]cent|pct|pc|percentage)(?![a-z])(?:[ -](points?)\b)?")
_POINT = re.compile(r"(?:percentage|basis)[ -]points?\b")
_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "mm": 10**6, "bn": 10**9, "b": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12, "t": 10**12, "cr": 10**7}  # fmt: skip
_SUFFIX = {1: "st", 2: "nd", 3: "rd"}
_METRES_AFTER = frozenset("long high wide tall deep away above below race relay freestyle butterfly backstroke hurdles sprint final radius diameter".split())
_CENTS = re.compile(r" (?:and )?(?:([0-9]{1,2})|([a-z]+(?:[- ][a-z]+)?))( cents?| pence| p)?(?=\s*(?:[.;)]|$| (?:in|for|of|to|a|per|on|at|each)\b)|,(?! ?[0-9]))")
_PER = re.compile(r" per ([a-z]+)|(?:-| )an?(?:-| )(barrel|share|tonne|ton|ounce|gallon|litre|liter|bushel|pound|kilo|kilogram|acre|hectare|bottle|unit)\b|/([a-z]+)")
_FEET_INCHES = re.compile(r"(?:[ -](?:and )?|, )?([0-9]{1,2}(?:\.[0-9]+)?|½)[ -]?(?:inches|inch|ins\b|in\b|\"|″|'')")
_MARKS = re.compile(r"(''|\"|″|”)|['’′] ?([0-9]{1,2})(?:''|\"|″|”)")
_SLASH = re.compile(r"/([0-9]{1,3})(?![0-9/])")
_MIXED = re.compile(r"(?: {1,2}|-)([0-9]{1,2})/([0-9]{1,3})(?![0-9/])")
_TIMES = re.compile(r"[ -](times|fold)\b")
_RATIO_WORDS = re.compile(r"( out of every | out of each | out of | in every | in )(?:an? )?(?=[a-z0-9])")
_SPOKEN_MINUS = ("minus ", "negative ")


_MAGNITUDES = {
    **words.SCALES, "lakhs": 10**5, "crores": 10**7, "dozen": 12, "dozens": 12, "dzs": 12, "dozs": 12, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9,
    "bln": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12,
}  # fmt: skip
# Every word after a number that makes it more than a bare count; the rest are nouns.
_FOLLOWERS = frozenset(
    {*_MAGNITUDES, *_SCALES, *units.TIME, *units.WORDS, *(symbol.lower() for symbol in units.SYMBOLS), *money.NAMES, *(name + "s" for name in money.NAMES),
     *money.MINOR, *(nation.split(" ")[0] for nation in money.NATIONS), *(code.lower() for code in money.CODES | money.MILLIONS), "percent", "per", "pct", "pc", "percentage", "basis",
     "%", "°", "°c", "°f", "º", "ºc", "ºf", "$", "€", "£"}
)  # fmt: skip
_CHAIN = re.compile(r"(?:-[0-9]+){2}")  # phone and serial numbers
_LITTLE_M = re.compile(r"[ -]\(?([a-z]+)")
_NEXT_LOWER = re.compile(r"[ -]([a-z]+)")
_BASE = re.compile(r"[0-9]+(?:,[0-9]{3})*|[a-z]+")
_MIXED_TOKEN = re.compile(r"[0-9A-Za-z]+(?:[.,][0-9A-Za-z]+)*")


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
            return _skip(src, pos)
        if before == "." and (pos == 1 or not text[pos - 2].isalnum() and text[pos - 2] not in ".,"):
            return _leading_point(src, pos)
        if before in money.SIGNS:
            start, unit = _sign_before(src, pos)
        elif before in "-–−—":
            if pos > 1 and text[pos - 2].isalpha() and before in "-–":
                compound = labels.prefix(src.lower, pos - 1)
                if not compound:
                    return _skip(src, pos)
            elif pos > 1 and text[pos - 2] == "." and (pos < 3 or text[pos - 3] in " (\n") and pos - 2 >= src.done:
                return _number(src, pos - 2, pos, None, True)  # a stop that strayed before a sign
            elif before in "-−" and (pos < 2 or text[pos - 2] in " (\n" + "".join(money.SIGNS)) and pos > src.done:
                start = pos - 1
                if pos > 1 and text[pos - 2] in money.SIGNS:
                    start, unit = _sign_before(src, pos - 1)
    elif before in " \u00a0" and pos > 1:
        start, unit = _sign_before(src, pos - 1, spaced=True)
        if unit is None:
            start = pos
    if unit is None and start == pos:
        date = dates.at_digit(src, pos)
        if date is not None:
            return date
    return _number(src, start, pos, unit, text[start] in "-−" or start < pos and text[pos - 1] in "-−")


def _skip(src: Source, pos: int) -> None:
    """Pass over the rest of a token that is no quantity."""
    tail = _TOKEN_TAIL.match(src.text, pos)
    src.done = max(src.done, tail.end() if tail else pos + 1)


def _number(src: Source, start: int, pos: int, unit: str | None, negative: bool) -> Fact | None:
    figure = figures.read(src, pos)
    if figure.value is None and (figure.version and not _measured(src, figure.end) or not figure.malformed):
        _skip(src, pos)
        return None
    fact = Fact("money" if unit else "number", start, figure.end, figure.value, unit)
    fact.number_start = pos
    fact.step = figure.step
    fact.malformed = figure.malformed
    if start == pos - 2 and unit is None:
        fact.malformed = "broken"
    if unit and src.text[start : start + 4] in money.MILLIONS:
        _scale(src, fact, 10**6, figure.end)
    if negative and figure.value is not None:
        fact.value = -figure.value
    if unit is None and _fraction(src, fact):
        return _finish(src, fact, words_allowed=True)
    if src.text[fact.end : fact.end + 1] == "/" and src.text[fact.end + 1 : fact.end + 2].isdigit():
        return _skip(src, pos)
    if src.text[fact.end : fact.end + 1] == "-" and _CHAIN.match(src.text, fact.end):
        return _skip(src, pos)
    if start == pos:
        if labels.is_score(src, fact):
            return fact
    return _tail(src, fact, figure.grouped)


def at_word(src: Source, pos: int, word: str) -> Fact | None:
    """The fact that starts with a number word."""
    lower = src.lower
    if pos and (lower[pos - 1] == "'" or lower[pos - 1] == "’"):
        return None
    found = words.read(lower, pos, word)
    if found is None:
        return None
    start = words.with_article(lower, pos)
    if start < src.done:
        start = pos
    if found.kind == "ordinal":
        return _ordinal(src, pos, found.end, found.value, None)
    if word in ("one", "two", "three") and found.end == pos + len(word):
        ratio = _ratio(src, pos, found.end, found.value)
        if ratio:
            return ratio
    minus = lower.startswith(_SPOKEN_MINUS[0], start - 6) or lower.startswith(_SPOKEN_MINUS[1], start - 9)
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
        return _finish(src, fact, words_allowed=False)
    elif found.kind == "fraction":
        fact.kind = "fraction"
        if minus:
            _negate(src, fact)
        return _finish(src, fact, words_allowed=True)
    if minus:
        _negate(src, fact)
    return _tail(src, fact, True)


def _negate(src: Source, fact: Fact) -> None:
    word = "minus " if src.lower.startswith("minus ", fact.start - 6) else "negative "
    if fact.start - len(word) >= src.done and isinstance(fact.value, (int, float)):
        fact.start -= len(word)
        fact.value = -fact.value


# -- what stands before


def _sign_before(src: Source, end: int, spaced: bool = False) -> tuple[int, str | None]:
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
            if at >= 3 and written in ("$", "#") and text[at - 3 : at] in ("US ", "GB ", "AU ", "HK ", "NZ "):
                at -= 3
                currency = {"US ": "USD", "GB ": "GBP", "AU ": "AUD", "HK ": "HKD", "NZ ": "NZD"}[text[at : at + 3]]
            return at, currency
    if last in money.SIGNS and last != "#":
        return end - 1, money.PREFIXES.get(last)
    return end, None


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
    damaged = _confused(src, begin)
    if damaged:
        return damaged
    date = dates.at_digit(src, pos) if letters.lower() in dates.WORDS else None
    return date or _skip(src, pos)


def _confused(src: Source, begin: int) -> Fact | None:
    """A number with letters for digits that starts at ``begin``."""
    tail = _MIXED_TOKEN.match(src.text, begin)
    reading = confusions.digits_of(tail[0]) if tail and tail.end() - begin < 16 else None
    if reading is None or tail is None:
        return None
    figure = figures.read(type(src)(reading), 0)
    if figure.value is None:
        return None
    unit: str | None = None
    start = begin
    if begin and src.text[begin - 1] in money.SIGNS:
        start, unit = _sign_before(src, begin)
    fact = Fact("money" if unit else "number", start, tail.end(), figure.value, unit)
    fact.number_start = begin
    fact.malformed = "letter-in-number"
    return _tail(src, fact, True)


def _leading_point(src: Source, pos: int) -> Fact | None:
    figure = figures.read(src, pos)
    text = src.text
    written = text[pos : figure.end]
    if not written.isdigit():
        return _skip(src, pos)
    start = pos - 1
    unit: str | None = None
    negative = False
    if start and text[start - 1] in "-−" and start - 1 >= src.done:
        negative = True
        start -= 1
    if start and text[start - 1] in money.SIGNS:
        start, unit = _sign_before(src, start)
    value = float("0." + written)
    fact = Fact("money" if unit else "number", start, figure.end, -value if negative else value, unit)
    fact.number_start = pos - 1
    fact.step = 10.0 ** -len(written)
    return _tail(src, fact, False)


# -- what stands after


def _measured(src: Source, end: int) -> bool:
    """Does a percent sign or word follow?"""
    return src.text[end : end + 1] == "%" or _PERCENT.match(src.lower, end + 1) is not None


def _tail(src: Source, fact: Fact, certain: bool) -> Fact | None:
    """Scale, percent, currency, unit, time or age after a bare number; then range, hedge and noun.

    ``certain``: the form itself shows a quantity (grouping, words, sign), so that a name before it is no veto.
    """
    text, lower = src.text, src.lower
    fact.number_end = fact.end
    glued = _GLUED.match(text, fact.end)
    if glued:
        verdict = _suffix(src, fact, glued[0], glued.end())
        if verdict is not True:
            return verdict or None
        certain = True
    if not glued or fact.kind in ("number", "money"):
        scales = 0.0
        while True:
            nxt = _WORD_AFTER.match(text, fact.end)
            if not nxt:
                break
            word = nxt[1].lower()
            if word not in _FOLLOWERS:
                break
            at = nxt.start(1)
            if len(word) == 1 and fact.unit is None and nxt[1] in "kM" and not text[nxt.end() : nxt.end() + 1].isalnum() and text[nxt.end() : nxt.end() + 1] not in ("&", "-", "."):
                _scale(src, fact, _SCALES[word], nxt.end())
                continue
            hyphen = text[fact.end] == "-"
            size = _MAGNITUDES.get(word) or (_SCALES[word] if fact.unit and word in ("m", "bn", "cr", "b") else 0)
            if size and abs(fact.amount if fact.value is not None else 0) < 10**18:
                if scales and (size == scales or size >= 10**6 and scales >= 10**6) and word not in ("crore", "crores"):
                    fact.malformed = fact.malformed or "doubled-magnitude"
                scales = size
                _scale(src, fact, size, nxt.end())
                certain = True
                rest = words.continued(lower, fact.end, fact.amount, size) if size >= 100 and not fact.words and fact.value is not None else None
                if rest:
                    fact.value, fact.end, fact.number_end, fact.step = rest.value, rest.end, rest.end, 0
                continue
            if fact.kind not in ("number", "money"):
                break
            done = _unit_word(src, fact, word, at, nxt.end(), hyphen)
            if done is not None:
                return done
            break
    if fact.kind == "number" and fact.unit is None:
        mark = text[fact.end : fact.end + 1]
        if mark and mark in "'’′\"″”" and _feet_and_inches(src, fact):
            return _finish(src, fact, words_allowed=True)
        if mark in ",(" and ages.apposed(src, fact):
            fact.kind, fact.unit = "age", "year"
            hedges.bound(fact)
            return fact
    return _finish(src, fact, words_allowed=True, certain=certain)


def _add_cents(src: Source, fact: Fact) -> None:
    """``15 dollars and 50 cents``, ``thirteen dollars forty-five``: the coins belong to the amount."""
    cents = _CENTS.match(src.lower, fact.end)
    if not cents or not isinstance(fact.value, int) or fact.step:
        return
    if cents[1]:
        count = float(cents[1])
    else:
        first = re.split(r"[- ]", cents[2])[0]
        spelled = words.read(src.lower, cents.start(2), first) if first in words.STARTS else None
        if not spelled or spelled.kind != "number" or spelled.value is None or spelled.end != cents.end(2):
            return
        count = spelled.value
    if not cents[3] and (count < 10 or src.lower.startswith(" and", fact.end) and fact.words != (cents[2] is not None)):
        return
    if count < 100:
        fact.value = fact.value + count / 100
        fact.step = 0.01
        fact.end = cents.end()


def _scale(src: Source, fact: Fact, size: float, end: int) -> None:
    if isinstance(fact.value, (int, float)):
        scaled = fact.value * size
        # 2.3 billion is a whole number, whatever binary fractions make of it.
        near = round(scaled)
        fact.value = near if abs(scaled - near) < 1e-6 * max(1.0, abs(scaled)) and abs(scaled) < 1e15 else scaled
        if fact.malformed and fact.malformed != "letter-in-number" and size >= 10**6 and src.text[fact.end - 1] == ".":
            pass
    elif fact.low is not None and fact.high is not None:
        fact.low, fact.high = fact.low * size, fact.high * size
    fact.step = (fact.step or (0 if size == 12 else 1)) * size
    fact.end = fact.number_end = end


def _suffix(src: Source, fact: Fact, suffix: str, end: int) -> Fact | bool | None:
    """What letters glued to the digits make of it. True: a number still, with ``fact`` changed; None: a code."""
    text = src.text
    lowered = suffix.lower()
    if suffix == "%":
        fact.kind, fact.unit, fact.end = "percent", "percent", end
        point = _POINT.match(src.lower, end + 1)
        return True
    if lowered in ("st", "nd", "rd", "th") and isinstance(fact.value, int) and fact.unit is None:
        if text[end : end + 1].isdigit():
            return _skip(src, fact.start)
        return _ordinal(src, fact.start, end, fact.value, suffix)
    if suffix == "MM" and not text[end : end + 1].isalnum():
        _scale(src, fact, 10**6, end)
        return True
    if lowered in ("pc", "pct", "percent"):
        fact.kind, fact.unit, fact.end = "percent", "percent", end
        return True
    if text[end : end + 1].isdigit():
        return fact.malformed is None and _confused(src, fact.number_start) or _skip(src, fact.start)
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum() and suffix not in units.SYMBOLS and lowered not in _SCALES:
        return _skip(src, fact.start)
    if lowered == "m" or lowered in ("bn", "b", "k", "mn", "mln", "mil", "tn", "trn", "bln", "cr", "t"):
        return _suffix_scale(src, fact, suffix, lowered, end)
    if lowered == "p" and fact.unit is None or lowered == "c" and suffix == "c" and fact.unit is None and fact.value and fact.amount < 100 and "cent" in src.lower:
        if text[end : end + 1] in "-" and text[end + 1 : end + 2].isdigit():
            return _skip(src, fact.start)
        fact.kind, fact.unit, fact.end = "money", money.MINOR[lowered], end
        return True
    currency = money.code(suffix.upper()) if suffix.isupper() else None
    if currency and fact.unit is None:
        fact.kind, fact.unit, fact.end = "money", currency, end
        return True
    name = units.SYMBOLS.get(suffix)
    if suffix in ("C", "F") and not _speaks_of_heat(src.lower):
        name = None
    if name is None and suffix[0] in "°º":
        name = "degree"
    if name:
        if fact.unit and lowered not in ("mm",):
            return _skip(src, fact.start)
        fact.unit, fact.end = name, end
        fact.kind = "quantity"
        if name == "degree" and text[end : end + 2] in (" C", " F"):
            fact.unit, fact.end = {"C": "degree_Celsius", "F": "degree_Fahrenheit"}[text[end + 1]], end + 2
        if name == "foot":
            _add_inches(src, fact)
        return True
    if lowered in units.WORDS:
        found = units.word_unit(src.lower, fact.end, lowered)
        if found:
            fact.unit, fact.end = found
            fact.kind = "quantity"
            return True
    if lowered in units.TIME or lowered in ("h", "s", "hrs", "hr", "mins"):
        hedges.bound(fact)
        time = dates.of_duration(src, fact, {"h": "hours", "s": "seconds"}.get(lowered, lowered), end) if lowered != "s" else None
        return time or _skip(src, fact.start)
    if lowered == "x" and not text[end : end + 1].isalnum():
        return _skip(src, fact.start)
    return fact.malformed is None and _confused(src, fact.number_start) or _skip(src, fact.start)


def _suffix_scale(src: Source, fact: Fact, suffix: str, lowered: str, end: int) -> Fact | bool | None:
    """``m``: million beside a currency or a plural noun, else metres; ``B``/``bn``, ``k``."""
    text = src.text
    if suffix == "m" and fact.unit is None:
        follow = _LITTLE_M.match(src.lower, end)
        word = follow[1] if follow else ""
        people = bool(word) and nouns.is_plural(word) or word in ("people", "in", "barrels", "were", "by", "more", "tonnes", "tons")
        if word in _METRES_AFTER or text[end : end + 2] == " (" or not (people or word in ("yuan", "euros", "dollars", "pounds")):
            named = money.named(word) if word else None
            if not named:
                fact.kind, fact.unit, fact.end = "quantity", "meter", end
                return True
    if lowered == "t" and fact.unit is None:
        fact.kind, fact.unit, fact.end = "quantity", "tonne", end
        return True
    if suffix == "b" and fact.unit is None and not fact.step:
        return _skip(src, fact.start)
    _scale(src, fact, _SCALES[lowered], end)
    if text[end : end + 1].isalnum():
        return _skip(src, fact.start)
    return True


def _unit_word(src: Source, fact: Fact, word: str, at: int, end: int, hyphen: bool) -> Fact | None:
    """The number with the unit, currency or time that ``word`` (at ``at``..``end``) names; None if it names none."""
    text, lower = src.text, src.lower
    if word[0] == "p" or word == "basis" or word == "%":
        if word == "%":
            fact.kind, fact.unit, fact.end = "percent", "percent", end
            return _finish(src, fact, words_allowed=True)
        point = _POINT.match(lower, at)
        if point:
            fact.kind, fact.unit, fact.end = "percent", "percentage point" if word[0] == "p" else "basis point", point.end()
            return _finish(src, fact, words_allowed=True)
        percent = _PERCENT.match(lower, at)
        if percent and word != "pc":
            fact.kind, fact.end = "percent", percent.end()
            fact.unit = "percentage point" if percent[1] else "percent"
            return _finish(src, fact, words_allowed=True)
    elif word == "basis":
        return None
    if word in units.TIME:
        age = ages.of(src, fact, word, end)
        if age:
            return age
        _hedge(src, fact)
        return dates.of_duration(src, fact, word, end)
    if fact.unit is None or fact.kind == "money":
        currency = _currency_word(src, fact, word, at, end)
        if currency and fact.unit and not hyphen:
            if currency[0].rstrip("?") == fact.unit.rstrip("?") and text[fact.start].isdigit() is False:
                fact.malformed = fact.malformed or "doubled-unit"
            elif fact.unit != "USD?":
                currency = None
        if currency:
            fact.kind, fact.unit = "money", currency[0]
            fact.end = currency[1]
            if text[at:end] in money.MILLIONS:
                _scale(src, fact, 10**6, end)
            later = _NEXT_LOWER.match(lower, fact.end) if text[at:end].isupper() else None
            if later and later[1] in ("million", "billion", "trillion"):
                _scale(src, fact, words.SCALES[later[1]], later.end())
            _add_cents(src, fact)
            return _finish(src, fact, words_allowed=True, certain=True)
    if fact.unit is None:
        found = units.word_unit(lower, at, word)
        if found and not (word in ("point", "points") or word in ("mu", "li", "jin", "stone", "bit", "bar", "carat") and not _plain_unit(src, found[1], word)):
            fact.kind, fact.unit, fact.end = "quantity", found[0], found[1]
            if found[0] == "foot":
                _add_inches(src, fact)
            elif found[0] in ("kilometer", "mile", "meter"):
                speed = units.word_unit(lower, at, word + " per hour")
                if speed:
                    fact.unit, fact.end = speed
            return _finish(src, fact, words_allowed=True, certain=True)
        written = text[at:end]
        if text[end : end + 1] in "²³/" and end < len(text):
            longer = _GLUED.match(text, at)
            if longer and longer[0] in units.SYMBOLS:
                written, end = longer[0], longer.end()
        name = units.SYMBOLS.get(written)
        if name is None and written[0] in "°º":
            name = "degree"
        if name and not hyphen and (written not in units.SHY or not text[end : end + 1].isalnum() and _shy_ok(src, written, end)):
            fact.kind, fact.unit, fact.end = "quantity", name, end
            if name == "foot":
                _add_inches(src, fact)
            return _finish(src, fact, words_allowed=True, certain=True)
    return None


_HEAT = ("degree", "temperature", "°", "celsius", "fahrenheit", "weather", "thermometer", "heat", "warm", "cold", "hot", "frost", "snow", "fever", "oven", "boil", "freez")


def _speaks_of_heat(lower: str) -> bool:
    """Is ``12C`` a temperature in this text, not a seat or a form?"""
    return any(word in lower for word in _HEAT) or re.search(r"[0-9] ?c (?:\(|or )[0-9]+ ?f\b", lower) is not None


def _plain_unit(src: Source, end: int, word: str) -> bool:
    """Units that are words or names as well (mu, li, stone) count only before a stop, ``of``, or a bracket."""
    after = src.lower[end : end + 4]
    return after[:1] in ",.;:)" or after.startswith((" (", " of", " in", " at", " an")) or word == "mu"


def _shy_ok(src: Source, written: str, end: int) -> bool:
    """May a one-letter symbol apart from its number be a unit? Not an initial, not a word."""
    after = src.text[end : end + 2]
    if written in ("C", "F", "K"):
        return not after or after[0] in " ,.;:)" and not (after[0] == "." and after[1:].isalpha()) and not after[1:].isupper()
    if written == "in":
        return after[:1] in ".;)" or src.lower[end : end + 6] in (" thick", " long,", " wide,", " tall,")
    return after[:1] in " ,.;)" and written not in ("L", "V", "J", "K", "MP") or not after


def _currency_word(src: Source, fact: Fact, word: str, at: int, end: int) -> tuple[str, int] | None:
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
        second = _WORD_AFTER.match(text, end)
        if nation is None and second and word + " " + second[1].lower() in money.NATIONS:
            nation = money.NATIONS[word + " " + second[1].lower()]
            step = second.end()
            second = _WORD_AFTER.match(text, step)
        if second and money.named(second[1].lower()) and second[1].lower() not in ("mark", "marks", "crown"):
            if nation is None and word in ("euro",):
                return None
            if nation:
                return nation, second.end()
        return None
    if word == "pound" or word == "pounds":
        if not _is_sterling(src, fact, end):
            return None
    elif word in ("mark", "won", "sol", "som", "crown", "crowns", "real", "colon", "quid", "kip", "dram", "lev", "lei") and (text[fact.end] == "-" or text[at].isupper() or lower[end : end + 4] in (" the", " a t", " as ", " by ", " at ") or word == "mark"):
        if word == "won" and src.lower.count("won (") + ("south korea" in src.lower) + ("seoul" in src.lower):
            return currency, end
        return None
    if currency in ("peso", "franc", "krone", "shilling", "dinar", "crown"):
        currency = {"peso": "MXN?", "franc": "CHF?", "krone": "DKK?", "shilling": "KES?", "dinar": "IQD?", "crown": "CZK?"}[currency]
    return currency, end


def _is_sterling(src: Source, fact: Fact, end: int) -> bool:
    """Money, not weight: a scale, a text in pounds sterling, or thousands; ``40 pounds of rice`` is a weight."""
    if src.text[fact.end] == "-":
        return False
    if src.lower[end : end + 4] == " of " or src.lower[end : end + 2] == " (" and "kg" in src.lower[end : end + 14]:
        return False
    return fact.step >= 1000 or "£" in src.text or "sterling" in src.lower or (isinstance(fact.value, (int, float)) and fact.value >= 1000)


def _add_inches(src: Source, fact: Fact) -> None:
    """``5 feet 11 inches``, ``5ft 6in``: one quantity in feet."""
    inches = _FEET_INCHES.match(src.lower, fact.end)
    if inches and isinstance(fact.value, (int, float)):
        fact.value = fact.value + (0.5 if inches[1] == "½" else float(inches[1])) / 12
        fact.step = 1 / 12
        fact.end = inches.end()


def _feet_and_inches(src: Source, fact: Fact) -> bool:
    """``5'11"`` and ``15"``; a closing quotation mark is neither."""
    marks = _MARKS.match(src.text, fact.end)
    if not marks or not isinstance(fact.value, (int, float)):
        return False
    if marks[2]:
        fact.value = fact.value + int(marks[2]) / 12
        fact.step = 1 / 12
        fact.unit = "foot"
    elif marks[1] != "”" and (marks[1] != '"' or src.text.count('"', max(0, fact.start - 200), fact.start) % 2 == 0):
        fact.unit = "inch"
    else:
        return False
    fact.kind = "quantity"
    fact.end = marks.end()
    return True


def _fraction(src: Source, fact: Fact) -> bool:
    """``1/3``, ``2 1/2``: the fact becomes a fraction or a mixed number."""
    mixed = _MIXED.match(src.text, fact.end) if src.text[fact.end : fact.end + 1] in " -" else None
    if mixed and isinstance(fact.value, int) and 0 < int(mixed[1]) < int(mixed[2]):
        share = int(mixed[1]) / int(mixed[2])
        fact.value = fact.value + (share if fact.value >= 0 else -share)
        fact.end = fact.number_end = mixed.end()
        return _with_unit(src, fact)
    slash = _SLASH.match(src.text, fact.end)
    if slash and isinstance(fact.value, int) and int(slash[1]) and 0 < abs(fact.value) < int(slash[1]) and int(slash[1]) in _PARTS and fact.malformed is None:
        fact.kind = "fraction"
        fact.value = fact.value / int(slash[1])
        fact.end = fact.number_end = slash.end()
        return _with_unit(src, fact)
    return False


_PARTS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 25, 32, 50, 64, 100})


def _with_unit(src: Source, fact: Fact) -> bool:
    nxt = _WORD_AFTER.match(src.text, fact.end)
    if nxt:
        word = nxt[1].lower()
        found = units.word_unit(src.lower, nxt.start(1), word)
        if found:
            fact.kind, fact.unit, fact.end = "quantity", found[0], found[1]
        elif nxt[1] in units.SYMBOLS:
            fact.kind, fact.unit, fact.end = "quantity", units.SYMBOLS[nxt[1]], nxt.end()
    return True


def _ratio(src: Source, pos: int, end: int, value: float | None) -> Fact | None:
    """``one in five``, ``3 in 10``, ``nine out of 10``; not ``two in Leeds``, ``3 in 2019``, ``5 in 12 months``."""
    link = _RATIO_WORDS.match(src.lower, end)
    if not link or value is None:
        return None
    at = link.end()
    first = _BASE.match(src.lower, at)
    if not first:
        return None
    if first[0][0].isdigit():
        base: float | None = int(first[0].replace(",", "")) if len(first[0]) < 12 else None
        stop = first.end()
        if src.text[stop : stop + 1] in ".:-/%" and src.text[stop + 1 : stop + 2].isalnum() or src.text[stop : stop + 1].isalpha() or src.text[stop : stop + 1] == "%":
            return None
    else:
        spelled = words.read(src.lower, at, first[0]) if first[0] in words.STARTS else None
        base = spelled.value if spelled and spelled.kind == "number" else None
        stop = spelled.end if spelled else at
    plain_in = link[1] == " in "
    if not base or base <= value or plain_in and (base > 100 and base not in (1000, 10_000, 100_000, 1_000_000)):
        return None
    following = _NEXT_LOWER.match(src.lower, stop)
    if following and (following[1] in units.TIME or following[1] in ("million", "of") and plain_in or plain_in and following[1] in ("games", "matches", "attempts", "goals")):
        return None
    fact = Fact("ratio", pos, stop, value / base)
    fact.parts = (value, base)
    fact.words = not src.text[pos].isdigit()
    src_noun = nouns.after(src, stop, False)
    if src_noun and src_noun.plural:
        _attach(src, fact, src_noun)
    _hedge(src, fact)
    return fact


# -- ordinals


def _ordinal(src: Source, start: int, end: int, value: float | None, suffix: str | None) -> Fact | None:
    fact = Fact("ordinal", start, end, value)
    fact.words = suffix is None
    if suffix is not None and isinstance(value, int):
        right = "th" if value % 100 in (11, 12, 13) else _SUFFIX.get(value % 10, "th")
        if suffix.lower() != right:
            fact.malformed = "ordinal-suffix"
    nxt = _NEXT_LOWER.match(src.lower, end)
    word = nxt[1] if nxt else ""
    if word:
        period = dates.of_ordinal(src, fact, word, nxt.end()) if nxt else None
        if period is not None:
            return period
    if suffix is None and not labels.is_ordinal(src, start, end, word):
        return None
    hedges.bound(fact)
    return fact


# -- hedge, noun, range


def _attach(src: Source, fact: Fact, noun: nouns.Noun) -> None:
    fact.noun_start, fact.noun_end = noun.start, noun.end
    fact.noun = src.text[noun.start : noun.end]
    fact.head = noun.head
    fact.full_end = max(fact.full_end, noun.end)


def _hedge(src: Source, fact: Fact) -> None:
    hedge = hedges.before(src, fact.start)
    fact.full_start = fact.start
    if hedge:
        fact.hedge, fact.full_start = hedge
    else:
        later = hedges.after(src, fact.end)
        if later:
            fact.hedge, stop = later
            fact.full_end = max(fact.full_end, stop)
    hedges.bound(fact)


def _finish(src: Source, fact: Fact, words_allowed: bool, certain: bool = False) -> Fact | None:
    """Hedge, interval and noun of a number whose own span is settled. None for numbers that are labels."""
    lower = src.lower
    fact.full_end = max(fact.full_end, fact.end)
    if fact.kind == "money" and fact.unit not in ("cent", "penny"):
        per = _PER.match(lower, fact.end) if lower[fact.end : fact.end + 1] in " -/" else None
        if per and (per[2] or (per[1] or per[3]) in units.WORDS or per[1] in ("share", "unit")):
            fact.end = per.end()
            fact.full_end = fact.end
    if fact.kind == "number" and fact.unit is None:
        if isinstance(fact.value, int) and fact.end - fact.number_start < 4 or fact.words:
            ratio = _ratio(src, fact.start, fact.end, fact.amount if fact.value is not None else None)
            if ratio and not certain or ratio and fact.words:
                return ratio
        if lower.startswith(" over ", fact.end) and isinstance(fact.value, int) and 0 < fact.value <= 20 and not fact.words:
            share = words.quotient(lower, fact.value, fact.end + 5)
            if share:
                fact.kind, fact.value, fact.end = "fraction", share.value, share.end
                hedges.bound(fact)
                return fact
        times = _TIMES.match(lower, fact.end)
        if ages.aged(src, fact):
            fact.kind, fact.unit = "age", "year"
            _hedge(src, fact)
            return fact
        if times:
            fact.kind, fact.unit = "multiple", "times"
            if times[1] == "fold":
                fact.end = times.end()
            _hedge(src, fact)
            return fact
        mark = lower[fact.end : fact.end + 1]
        noun = nouns.after(src, fact.end, fact.value == 1) if mark and mark in " -\u00a0\n" else None
        if fact.malformed == "grouping" and src.text[fact.end - 1 : fact.end] == ",":
            noun = nouns.after(src, fact.end + (src.text[fact.end : fact.end + 2] == "  "), fact.value == 1)
        if noun:
            _attach(src, fact, noun)
            fact.kind, fact.unit = "quantity", "count"
            if noun.hyphen:
                fact.end = fact.full_end = noun.end
        plural = noun is not None and noun.plural
        if certain or fact.malformed:
            named = False
        elif plural:
            named = labels.is_strong_label(src, fact)
        else:
            named = labels.is_label(src, fact) or noun is None and labels.is_model(src, fact)
        if named:
            _skip(src, fact.number_end - 1)
            src.names.add(src.text[fact.number_start : fact.number_end])
            return None
    _hedge(src, fact)
    if fact.start >= 6 and fact.value is not None and lower[fact.start - 1] == " " and (lower[fact.start - 6 : fact.start] == "minus " or lower[fact.start - 9 : fact.start] == "negative ") and fact.amount > 0 and not fact.words:
        _negate(src, fact)
        fact.full_start = min(fact.full_start, fact.start)
        hedges.bound(fact)
    return fact
