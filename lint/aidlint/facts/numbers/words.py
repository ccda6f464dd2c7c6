"""Numbers in words: the reader that adds them up."""

from __future__ import annotations

from aidlint.facts.numbers.portions import NEXT, Words, article_before, by_share, group, part, scale_after, vague
from aidlint.facts.numbers.vocabulary import (
    DENOMINATORS,
    FOLD,
    GROUPS,
    MULTIPLES,
    ONES,
    ORDINALS,
    PLURAL_DENOMINATORS,
    SCALES,
    TENS,
    VAGUE,
)
from aidlint.patterns import lazy

_LAST_WORD = lazy(r"[a-z]+$")
_OF = lazy(r" of ")
_SCALED_SHARE = lazy(r" (?:of )?an? (million|billion|trillion|thousand|hundred)\b")
_SHARE_BEFORE = (
    "by a ",
    "to a ",
    "than a ",
    "about a ",
    "nearly a ",
    "almost a ",
    "over a ",
    "around a ",
    "only a ",
    "just a ",
    "another a ",
)
_OVER_TAIL = lazy(r"\s*(?:[.,;)]|$)")


def read(lower: str, pos: int, word: str) -> Words | None:
    """The number whose first word ``word`` starts at ``pos`` of a lower-case text."""
    end = pos + len(word)
    if word in ONES or word in TENS or word in SCALES:
        return _cardinal(lower, pos, word)
    if word in VAGUE:
        return vague(lower, word, end)
    if word in GROUPS:
        return group(lower, pos, word, end)
    if word in ("half", "quarter", "quarters"):
        return part(lower, pos, word, end)
    if word in MULTIPLES:
        if word in ("double", "triple", "treble", "quadruple") and not lower.startswith(
            (" the ", " that ", " its ", " what ", " his ", " their "), end
        ):
            return None
        return Words("multiple", MULTIPLES[word], end)
    if word in FOLD:
        return Words("multiple", FOLD[word], end)
    if word in ORDINALS:
        if (
            article_before(lower, pos)
            and word in DENOMINATORS
            and word != "second"
            and (
                _OF.match(lower, end)
                or not lower[end : end + 2].strip(" .,;)")
                and lower.endswith(_SHARE_BEFORE, max(0, pos - 10), pos)
                or not lower[end : end + 3].strip(" .")
                or lower[end : end + 2] == " ("
                and lower[end + 2 : end + 3].isdigit()
                or by_share(lower, pos, end)
            )
        ):
            return _scaled(lower, 1 / DENOMINATORS[word], end)
        return Words("ordinal", ORDINALS[word], end)
    return None


def _cardinal(lower: str, pos: int, word: str) -> Words | None:
    """A number whose first word is a cardinal or, after ``a``, a magnitude."""
    if word in SCALES:
        bare = lower[pos - 1 : pos] == "-" or lower[pos - 2 : pos] != "a " and (pos == 0 or word == "hundred")
        if not article_before(lower, pos) and not (bare and _peek(lower, pos + len(word))[0] in SCALES):
            return None
        return _add_up(
            lower, pos + len(word), 0.0, float(SCALES[word]) if word != "hundred" else 0.0, 100.0 if word == "hundred" else 0.0
        )
    return _add_up(lower, pos + len(word), 0.0, 0.0, float(ONES[word] if word in ONES else TENS[word]), word)


def continued(lower: str, end: int, value: float, size: float) -> Words | None:
    """What goes on after ``3 hundred`` or ``4 thousand``, whose value and last magnitude are given."""
    word, stop = _peek(lower, end)
    if size >= 10**6 and size != 10**7 and (word != "and" or _peek(lower, stop)[0] not in ("a", "an")):
        return None
    if word != "and" and not (word and (word in ONES or word in TENS or word.isdigit())):
        return None
    found = _add_up(lower, end, value if size > 100 else 0.0, size if size > 100 else 0.0, value if size == 100 else 0.0)
    return found if found.end > end else None


def _add_up(lower: str, end: int, total: float, scale: float, current: float, first: str = "") -> Words:
    """Units onto tens, hundreds onto thousands, and a fraction or decimals at the end.

    ``total`` is what larger magnitudes have closed, ``scale`` the last of them (0: none), ``current`` the open rest.
    """
    step = scale if total else 0.0
    if first in SCALES or scale and not total:
        total, step = scale, scale
    last = (
        "tens" if first in TENS else "teen" if ONES.get(first, 0) > 9 else "one" if first else "hundred" if current else "scale"
    )
    while True:
        word, stop = _peek(lower, end)
        if word is None:
            break
        small = ONES.get(word, int(word) if word.isdigit() else -1)
        if word == "and":
            joined = _share_after(lower, stop, total, scale, current, last)
            if joined:
                return joined
            follows, _ = _peek(lower, stop)
            if (
                last not in ("hundred", "scale")
                or follows is None
                or not (follows in TENS or ONES.get(follows, 0) or follows.isdigit())
            ):
                break
            if follows == "one" and last == "scale" and scale >= 10**6 and lower.startswith(" of ", _peek(lower, stop)[1]):
                break
            end, word, stop = stop, follows, _peek(lower, stop)[1]
            small = ONES.get(word, int(word) if word.isdigit() else -1)
        if small > 0 and last in ("tens", "hundred", "scale") and (small < 10 or last != "tens"):
            if small > 99 and last != "scale":
                break
            current += small
            last = "one" if small < 10 else "teen" if small < 20 or current % 10 else "tens"
        elif word in TENS and last in ("hundred", "scale"):
            current += TENS[word]
            last = "tens"
        elif (
            (word in TENS or small > 9)
            and last in ("teen", "tens")
            and not total
            and 13 <= current <= 20
            and lower[end] in " -"
        ):
            current = current * 100 + (TENS.get(word) or small)  # nineteen ninety-five
            last = "one" if small > 9 else "tens"
        elif word == "hundred" and last in ("one", "teen", "tens") and current < 100:
            current = current * 100
            last = "hundred"
        elif word in SCALES and word != "hundred" and (not scale or SCALES[word] < scale or not current):
            size = float(SCALES[word])
            if total * size > 1e24:
                break
            total = total * size if not current else total + current * size
            scale = step = size
            current = 0.0
            last = "scale"
        elif word == "point":
            return _decimals(lower, total + current, end, stop)
        elif word in PLURAL_DENOMINATORS and total + current > 1:
            tens = current % 100
            if last == "tens" and total + current > tens and word not in ("halves", "quarters"):
                return Words(
                    "fraction", (total + current - tens) / (tens + PLURAL_DENOMINATORS[word]), stop
                )  # 100 thirty-fifths
            return _scaled(lower, (total + current) / PLURAL_DENOMINATORS[word], stop)
        elif (
            word in DENOMINATORS
            and not total
            and word != "halve"
            and (current == 1 or word in ("half", "quarter"))
            and last == "one"
        ):
            share = _single_share(lower, word, stop)
            if share is None:
                break
            return _scaled(lower, current * share, stop)
        elif word in ORDINALS and last in ("tens", "hundred", "scale"):
            return Words("ordinal", total + current + ORDINALS[word], stop)
        elif word in ("dozen", "score", "dozens") and last in ("one", "teen", "tens"):
            return Words("number", total + current - current % 100 + current % 100 * (20 if word == "score" else 12), stop)
        elif word == "over" and total + current <= 20:
            return quotient(lower, total + current, stop) or Words("number", total + current, end)
        else:
            break
        end = stop
    base, stop = _compound_denominator(lower, end)
    if base:
        return Words("fraction", (total + current) / base, stop)
    # "one million" is a rounded figure, "one hundred and six" is not.
    return Words("number", total + current, end, step if not current and step > 100 else 0)


def _share_after(lower: str, end: int, total: float, scale: float, current: float, last: str) -> Words | None:
    """A number with the fraction that ``and`` joins to it: ``and a half``, ``and three quarters``; None if none follows."""
    word, stop = _peek(lower, end)
    if word is None:
        return None
    unit = scale if total and not current else 1.0
    denominator, denominator_end = _peek(lower, stop)
    if word in ("a", "an", "one") and denominator in DENOMINATORS and denominator != "second":
        share = 1 / DENOMINATORS[denominator]
        factor, scaled_end = scale_after(lower, denominator_end)
        if factor > 1:
            if total:
                return Words("number", total + current + share * factor, scaled_end)
            return Words("number", (current + share) * factor, scaled_end, factor * share)
        return Words("number", total + current + share * unit, denominator_end)
    count = float(TENS.get(word) or ONES.get(word) or (int(word) if word.isdigit() else 0))
    if word in TENS and denominator in ONES and 0 < ONES[denominator] < 10:
        count += ONES[denominator]
        denominator, denominator_end = _peek(lower, denominator_end)
    if not count or denominator not in PLURAL_DENOMINATORS:
        return None
    size = PLURAL_DENOMINATORS[denominator]
    if last == "hundred" and count > size:
        return Words("fraction", (total + current + count) / size, denominator_end)  # one hundred and thirty fifths
    factor, scaled_end = scale_after(lower, denominator_end)
    return Words("number", total + current + count / size * (factor if factor > 1 else unit), scaled_end)


def _compound_denominator(lower: str, end: int) -> tuple[int, int]:
    """``twenty-fifths`` after a numerator: 25 and its end; (0, end) if there is none."""
    tens, middle = _peek(lower, end)
    if tens is None or tens not in TENS:
        return 0, end
    unit, stop = _peek(lower, middle)
    if unit is None or unit in ("half", "quarter", "halves", "quarters"):
        return 0, end
    size = PLURAL_DENOMINATORS.get(unit) or DENOMINATORS.get(unit) or (1 if unit in ("first", "firsts") else 0)
    return (TENS[tens] + size, stop) if 0 < size < 10 else (0, end)


def _single_share(lower: str, word: str, end: int) -> float | None:
    """``one third``, ``one quarter``; but ``one third-placed`` and ``one fifth grader`` are no fractions."""
    if lower[end : end + 1] == "-" and word not in ("half", "quarter"):
        return None
    if (
        word in ("half", "quarter")
        or lower[end : end + 4] == " of "
        or lower[end : end + 1] in ".,;) "
        and not lower[end + 1 : end + 2].isalpha()
    ):
        return 1 / DENOMINATORS[word]
    return None


def _scaled(lower: str, share: float, end: int) -> Words:
    """A fraction, or the number that it is of: ``two thirds of a million``, ``three quarters million``."""
    of = _SCALED_SHARE.match(lower, end)
    if of:
        return Words("number", share * SCALES[of[1]], of.end())
    factor, stop = scale_after(lower, end)
    return Words("number", share * factor, stop) if factor > 1 else Words("fraction", share, end)


def quotient(lower: str, count: float, end: int) -> Words | None:
    """``one over twenty``, where nothing is counted after it."""
    word, stop = _peek(lower, end)
    if word is None or not (word in ONES or word in TENS or word.isdigit()) or word == "zero":
        return None
    base = _add_up(
        lower,
        stop,
        0.0,
        0.0,
        float(int(word) if word.isdigit() else ONES.get(word) or TENS[word]),
        "one" if word.isdigit() else word,
    )
    if not base.value or not _OVER_TAIL.match(lower, base.end):
        return None
    return Words("fraction", count / base.value, base.end)


def _peek(lower: str, end: int) -> tuple[str | None, int]:
    nxt = NEXT.match(lower, end)
    return (nxt[1], nxt.end()) if nxt and nxt.start(1) > end else (None, end)


def _decimals(lower: str, whole: float, end: int, point_end: int) -> Words:
    digits = ""
    stop = point_end
    while len(digits) < 12:
        word, nxt = _peek(lower, stop)
        if word is None or word.isdigit():
            break
        if word in TENS and not digits:
            digits = str(TENS[word])
            stop = nxt
            unit, nxt = _peek(lower, stop)
            if unit and 0 < ONES.get(unit, 10) < 10:
                digits, stop = str(int(digits) + ONES[unit]), nxt
            break
        if word not in ONES or digits and ONES[word] > 9:
            break
        digits += str(ONES[word])
        stop = nxt
    if not digits:
        return Words("number", whole, end)
    factor, stop = scale_after(lower, stop)
    return Words("number", float(f"{int(whole)}.{digits}") * factor, stop, factor * 10 ** -len(digits))
