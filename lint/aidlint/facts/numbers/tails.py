"""What stands after a figure: scale, percent, currency, unit, time or noun, and what they make of it together."""

from __future__ import annotations

from aidlint.facts.fact import Fact
from aidlint.facts.numbers import ages, confusions, figures, hedges, labels, money, nouns, units, vocabulary, words
from aidlint.facts.numbers.amounts import add_cents, currency_word, sign_before
from aidlint.facts.numbers.endings import attach, hedge, negate
from aidlint.facts.numbers.magnitudes import MAGNITUDES, SCALES, scale
from aidlint.facts.numbers.measures import add_smaller, feet_and_inches, in_stone, plain_unit, shy_ok, speaks_of_heat
from aidlint.facts.numbers.shares import ratio
from aidlint.facts.numbers.tokens import GLUED, NEXT_LOWER, WORD_AFTER, skip
from aidlint.facts.times import reader as dates
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_PERCENT = lazy(r"(?:percent|per[ \u00a0]cent|pct|pc|percentage)(?![a-z])(?:[ -](points?)\b)?")
_POINT = lazy(r"(?:percentage|basis)[ -]points?\b")
_SUFFIX = {1: "st", 2: "nd", 3: "rd"}
_METRES_AFTER = frozenset(
    """long high wide tall deep away above below race relay freestyle butterfly backstroke hurdles sprint final radius
    diameter""".split()
)
_PER = lazy(
    r" per ([a-z]+)|(?:-| )an?(?:-| )(barrel|share|tonne|ton|ounce|gallon|litre|liter|bushel|pound|kilo|kilogram|acre"
    r"|hectare|bottle|unit)\b|/([a-z]+)"
)
_TIMES = lazy(r"[ -](times|fold)\b")
# Every word after a number that makes it more than a bare count; the rest are nouns.
_FOLLOWERS = frozenset(
    {*MAGNITUDES, *SCALES, *units.TIME, *units.WORDS, *map(str.lower, units.SYMBOLS)}
    | {*money.NAMES, *(name + "s" for name in money.NAMES), *money.MINOR, *map(str.lower, money.CODES | money.MILLIONS)}
    | {nation.split(" ")[0] for nation in money.NATIONS}
    | set("percent per pct pc percentage basis % ° °c °f º ºc ºf $ € £".split())
)
_LITTLE_M = lazy(r"[ -]\(?([a-z]+)")
_MIXED_TOKEN = lazy(r"[0-9A-Za-z]+(?:[.,][0-9A-Za-z]+)*")


# What may stand between a number and its time unit: three more years, ten business days.
_FILLERS = frozenset(
    "more straight full business working consecutive additional extra long short successive whole solid calendar".split()
)


def _filled(src: Source, fact: Fact, end: int) -> Fact | None:
    """The length of time of a number that a filler word, ending at ``end``, parts from its unit."""
    unit = NEXT_LOWER.match(src.lower, end)
    if not unit or unit[1] not in units.TIME:
        return None
    hedge(src, fact)
    return dates.of_duration(src, fact, unit[1], unit.end())


def measured(src: Source, end: int) -> bool:
    """Does a percent sign, a unit, a currency or a magnitude follow?"""
    if src.text[end : end + 1] == "%":
        return True
    word = WORD_AFTER.match(src.text, end)
    return word is not None and word[1].lower() in _FOLLOWERS and len(word[1]) > 1 and word[1].lower() not in units.TIME


def tail(src: Source, fact: Fact, certain: bool) -> Fact | None:
    """Scale, percent, currency, unit, time or age after a bare number; then range, hedge and noun.

    ``certain``: the form itself shows a quantity (grouping, words, sign), so that a name before it is no veto.
    """
    text, lower = src.text, src.lower
    fact.number_end = fact.end
    glued = GLUED.match(text, fact.end)
    if glued:
        verdict = _suffix(src, fact, glued[0], glued.end())
        if verdict is not True:
            return verdict or None
        certain = True
    if not glued or fact.kind in ("number", "money"):
        scales = 0.0
        while True:
            nxt = WORD_AFTER.match(text, fact.end)
            if not nxt:
                break
            word = nxt[1].lower()
            if word not in _FOLLOWERS:
                if word in _FILLERS:
                    time = _filled(src, fact, nxt.end())
                    if time is not None:
                        return time
                break
            at = nxt.start(1)
            if (
                len(word) == 1
                and fact.unit is None
                and nxt[1] in "kM"
                and not text[nxt.end() : nxt.end() + 1].isalnum()
                and text[nxt.end() : nxt.end() + 1] not in ("&", "-", ".")
            ):
                scale(fact, SCALES[word], nxt.end())
                continue
            hyphen = text[fact.end] == "-"
            size = MAGNITUDES.get(word) or (SCALES[word] if fact.unit and word in ("m", "bn", "cr", "b") else 0)
            if size and abs(fact.amount if fact.value is not None else 0) < 10**18:
                if scales and (size == scales or size >= 10**6 and scales >= 10**6) and word not in ("crore", "crores"):
                    fact.malformed = fact.malformed or "doubled-magnitude"
                scales = size
                scale(fact, size, nxt.end())
                certain = True
                rest = (
                    words.continued(lower, fact.end, fact.amount, size)
                    if size >= 100 and not fact.words and fact.value is not None
                    else None
                )
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
        if mark and mark in "'’′\"″”" and feet_and_inches(src, fact):
            return finish(src, fact)
        if mark in ",(" and ages.apposed(src, fact):
            fact.kind, fact.unit = "age", "year"
            hedges.bound(fact)
            return fact
    return finish(src, fact, certain=certain)


def _suffix(src: Source, fact: Fact, suffix: str, end: int) -> Fact | bool | None:
    """What letters glued to the digits make of it. True: a number still, with ``fact`` changed; None: a code."""
    text = src.text
    lowered = suffix.lower()
    if suffix == "%":
        fact.kind, fact.unit, fact.end = "percent", "percent", end
        return True
    if lowered == "st" and fact.unit is None and in_stone(src, end):
        fact.kind, fact.unit, fact.end = "quantity", "stone", end
        add_smaller(src, fact)
        return True
    if lowered in ("st", "nd", "rd", "th") and isinstance(fact.value, int) and fact.unit is None:
        if text[end : end + 1].isdigit():
            return skip(src, fact.start)
        return ordinal(src, fact.start, end, fact.value, suffix)
    if suffix == "MM" and not text[end : end + 1].isalnum():
        scale(fact, 10**6, end)
        return True
    if lowered in ("pc", "pct", "percent"):
        fact.kind, fact.unit, fact.end = "percent", "percent", end
        return True
    if text[end : end + 1].isdigit():
        return fact.malformed is None and confused(src, fact.number_start) or skip(src, fact.start)
    if (
        text[end : end + 1] == "-"
        and text[end + 1 : end + 2].isalnum()
        and suffix not in units.SYMBOLS
        and lowered not in SCALES
    ):
        return skip(src, fact.start)
    if lowered == "m" or lowered in ("bn", "b", "k", "mn", "mln", "mil", "tn", "trn", "bln", "cr", "t"):
        return _suffix_scale(src, fact, suffix, lowered, end)
    if (
        lowered == "p"
        and fact.unit is None
        or lowered == "c"
        and suffix == "c"
        and fact.unit is None
        and fact.value
        and fact.amount < 100
        and "cent" in src.lower
    ):
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].isdigit():
            return skip(src, fact.start)
        fact.kind, fact.unit, fact.end = "money", money.MINOR[lowered], end
        return True
    currency = money.code(suffix.upper()) if suffix.isupper() else None
    if currency and fact.unit is None:
        fact.kind, fact.unit, fact.end = "money", currency, end
        return True
    name = units.SYMBOLS.get(suffix)
    if suffix in ("C", "F") and not speaks_of_heat(src.lower):
        name = None
    if name is None and suffix[0] in "°º":
        name = "degree"
    if name:
        if fact.unit and lowered != "mm":
            return skip(src, fact.start)
        fact.unit, fact.end = name, end
        fact.kind = "quantity"
        if name == "degree" and text[end : end + 2] in (" C", " F"):
            fact.unit, fact.end = {"C": "degree_Celsius", "F": "degree_Fahrenheit"}[text[end + 1]], end + 2
        add_smaller(src, fact)
        return True
    if lowered in units.WORDS:
        found = units.word_unit(src.lower, fact.end, lowered)
        if found:
            fact.unit, fact.end = found
            fact.kind = "quantity"
            return True
    if lowered in units.TIME or lowered in ("h", "s", "hrs", "hr", "mins"):
        hedges.bound(fact)
        time = (
            dates.of_duration(src, fact, {"h": "hours", "s": "seconds"}.get(lowered, lowered), end) if lowered != "s" else None
        )
        return time or skip(src, fact.start)
    if lowered == "x" and not text[end : end + 1].isalnum():
        return skip(src, fact.start)
    return fact.malformed is None and confused(src, fact.number_start) or skip(src, fact.start)


def _suffix_scale(src: Source, fact: Fact, suffix: str, lowered: str, end: int) -> Fact | bool | None:
    """``m``: million beside a currency or a plural noun, else metres; ``B``/``bn``, ``k``."""
    text = src.text
    if suffix == "m" and fact.unit is None:
        follow = _LITTLE_M.match(src.lower, end)
        word = follow[1] if follow else ""
        people = (
            bool(word) and nouns.is_plural(word) or word in ("people", "in", "barrels", "were", "by", "more", "tonnes", "tons")
        )
        if (
            word in _METRES_AFTER
            or text[end : end + 2] == " ("
            or not (people or word in ("yuan", "euros", "dollars", "pounds"))
        ):
            named = money.named(word) if word else None
            if not named:
                fact.kind, fact.unit, fact.end = "quantity", "meter", end
                return True
    if lowered == "t" and fact.unit is None:
        fact.kind, fact.unit, fact.end = "quantity", "tonne", end
        return True
    if suffix == "b" and fact.unit is None and not fact.step:
        return skip(src, fact.start)
    scale(fact, SCALES[lowered], end)
    if text[end : end + 1].isalnum():
        return skip(src, fact.start)
    return True


def confused(src: Source, begin: int) -> Fact | None:
    """A number with letters for digits that starts at ``begin``."""
    token = _MIXED_TOKEN.match(src.text, begin)
    reading = confusions.digits_of(token[0]) if token and token.end() - begin < 16 else None
    if reading is None or token is None:
        return None
    figure = figures.read(type(src)(reading), 0)
    if figure.value is None:
        return None
    unit: str | None = None
    start = begin
    if begin and src.text[begin - 1] in money.SIGNS:
        start, unit = sign_before(src, begin)
    fact = Fact("money" if unit else "number", start, token.end(), figure.value, unit)
    fact.number_start = begin
    fact.malformed = "letter-in-number"
    return tail(src, fact, True)


def _unit_word(src: Source, fact: Fact, word: str, at: int, end: int, hyphen: bool) -> Fact | None:
    """The number with the unit, currency or time that ``word`` (at ``at``..``end``) names; None if it names none."""
    text, lower = src.text, src.lower
    if word[0] == "p" or word in {"basis", "%"}:
        if word == "%":
            fact.kind, fact.unit, fact.end = "percent", "percent", end
            return finish(src, fact)
        point = _POINT.match(lower, at)
        if point:
            fact.kind, fact.unit, fact.end = "percent", "percentage point" if word[0] == "p" else "basis point", point.end()
            return finish(src, fact)
        percent = _PERCENT.match(lower, at)
        if percent and word != "pc":
            fact.kind, fact.end = "percent", percent.end()
            fact.unit = "percentage point" if percent[1] else "percent"
            return finish(src, fact)
    elif word == "basis":
        return None
    if word in units.TIME:
        age = ages.of(src, fact, word, end)
        if age:
            return age
        hedge(src, fact)
        return dates.of_duration(src, fact, word, end)
    if fact.unit is None or fact.kind == "money":
        currency = currency_word(src, fact, word, at, end)
        if currency and fact.unit and not hyphen:
            if currency[0].rstrip("?") == fact.unit.rstrip("?") and text[fact.start].isdigit() is False:
                fact.malformed = fact.malformed or "doubled-unit"
            elif fact.unit != "USD?":
                currency = None
        if currency:
            fact.kind, fact.unit = "money", currency[0]
            fact.end = currency[1]
            if text[at:end] in money.MILLIONS:
                scale(fact, 10**6, end)
            later = NEXT_LOWER.match(lower, fact.end) if text[at:end].isupper() else None
            if later and later[1] in ("million", "billion", "trillion"):
                scale(fact, vocabulary.SCALES[later[1]], later.end())
            add_cents(src, fact)
            return finish(src, fact, certain=True)
    if fact.unit is None:
        found = units.word_unit(lower, at, word)
        if found and not (
            word in ("point", "points")
            or word in ("mu", "li", "jin", "stone", "bit", "bar", "carat")
            and not plain_unit(src, found[1], word)
        ):
            fact.kind, fact.unit, fact.end = "quantity", found[0], found[1]
            add_smaller(src, fact)
            if found[0] in ("kilometer", "mile", "meter"):
                speed = units.word_unit(lower, at, word + " per hour")
                if speed:
                    fact.unit, fact.end = speed
            return finish(src, fact, certain=True)
        written = text[at:end]
        if text[end : end + 1] in "²³/" and end < len(text):
            longer = GLUED.match(text, at)
            if longer and longer[0] in units.SYMBOLS:
                written, end = longer[0], longer.end()
        name = units.SYMBOLS.get(written)
        if name is None and written[0] in "°º":
            name = "degree"
        if (
            name
            and not hyphen
            and (written not in units.SHY or not text[end : end + 1].isalnum() and shy_ok(src, written, end))
        ):
            fact.kind, fact.unit, fact.end = "quantity", name, end
            add_smaller(src, fact)
            return finish(src, fact, certain=True)
    return None


def ordinal(src: Source, start: int, end: int, value: float | None, suffix: str | None) -> Fact | None:
    """The ordinal at ``start``..``end``, or the period it makes with the word after it; None where it orders nothing."""
    fact = Fact("ordinal", start, end, value)
    fact.words = suffix is None
    if suffix is not None and isinstance(value, int):
        right = "th" if value % 100 in (11, 12, 13) else _SUFFIX.get(value % 10, "th")
        if suffix.lower() != right:
            fact.malformed = "ordinal-suffix"
    nxt = NEXT_LOWER.match(src.lower, end)
    word = nxt[1] if nxt else ""
    period = dates.of_ordinal(src, fact, word, nxt.end() if nxt else end)
    if period is not None:
        return period
    if suffix is None and not labels.is_ordinal(src, start, end, word):
        return None
    hedges.bound(fact)
    return fact


def finish(src: Source, fact: Fact, certain: bool = False) -> Fact | None:
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
            shared = ratio(src, fact.start, fact.end, fact.amount if fact.value is not None else None)
            if shared and (not certain or fact.words):
                return shared
        if lower.startswith(" over ", fact.end) and isinstance(fact.value, int) and fact.value > 0 and not fact.words:
            share = words.quotient(lower, fact.value, fact.end + 5)
            if share:
                fact.kind, fact.value, fact.end = "fraction", share.value, share.end
                hedges.bound(fact)
                return fact
        times = _TIMES.match(lower, fact.end)
        if ages.aged(src, fact):
            fact.kind, fact.unit = "age", "year"
            hedge(src, fact)
            return fact
        if times:
            fact.kind, fact.unit = "multiple", "times"
            if times[1] == "fold":
                fact.end = times.end()
            hedge(src, fact)
            return fact
        mark = lower[fact.end : fact.end + 1]
        noun = nouns.after(src, fact.end, fact.value == 1) if mark and mark in " -\u00a0\n" else None
        if fact.malformed == "grouping" and src.text[fact.end - 1 : fact.end] == ",":
            noun = nouns.after(src, fact.end + (src.text[fact.end : fact.end + 2] == "  "), fact.value == 1)
        if noun:
            attach(src, fact, noun)
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
            skip(src, fact.number_end - 1)
            src.names.add(src.text[fact.number_start : fact.number_end])
            return None
    hedge(src, fact)
    if (
        fact.start >= 6
        and fact.value is not None
        and lower[fact.start - 1] == " "
        and (lower[fact.start - 6 : fact.start] == "minus " or lower[fact.start - 9 : fact.start] == "negative ")
        and fact.amount > 0
        and not fact.words
    ):
        negate(src, fact)
        fact.full_start = min(fact.full_start, fact.start)
        hedges.bound(fact)
    return fact
