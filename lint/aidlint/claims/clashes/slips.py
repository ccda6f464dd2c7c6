"""Slips: how two figures differ where one of them was miscopied or misheard."""

from __future__ import annotations

# Mishearing joins thirteen and thirty, fourteen and forty, and so on to nineteen and ninety.
TEENS = frozenset((teen, (teen - 10) * 10) for teen in range(13, 20))
# Thousand for million, million for billion, and one to three zeros lost.
_SCALES = frozenset((10.0, 100.0, 1000.0))
_LEAST = 10
_FARTHEST = 20


def slip(one: float, other: float) -> str:
    """``swap``: two digits changed places; ``teen``: -teen against -ty; ``scale``: a power of ten between them;
    ``digit``: a digit came or went; "" where they differ in another way, or one of them is not positive."""
    low, high = (one, other) if one < other else (other, one)
    if low <= 0:
        return ""
    ratio = high / low
    # Added digits at least double a number; digits that change places leave a multiple of nine between whole numbers.
    if ratio > _FARTHEST and round(ratio) not in _SCALES or ratio < 2 and (high - low) % 9 and low % 1 == 0 == high % 1:
        return ""
    if (low, high) in TEENS:
        return "teen"
    if high >= _LEAST and round(ratio) in _SCALES and abs(ratio - round(ratio)) < 1e-6:
        return "scale"
    first, second = _digits(low, high)
    if len(first) == len(second):
        places = [place for place, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
        if len(places) == 2 and [first[place] for place in places] == [second[place] for place in reversed(places)]:
            return "swap"
        return ""
    if (
        high >= _LEAST
        and len(second) == len(first) + 1
        and any(second[:at] + second[at + 1 :] == first for at in range(len(second)))
    ):
        return "digit"
    return ""


def _digits(low: float, high: float) -> tuple[str, str]:
    """The digits of both, without the zeros that they share: 1.2 and 2.1 give 12 and 21, and so do 1,200 and 2,100."""
    if low % 1 or high % 1:
        low, high = round(low * _DECIMALS), round(high * _DECIMALS)
    first, second = str(int(low)), str(int(high))
    while first[-1] == second[-1] == "0":
        first, second = first[:-1], second[:-1]
    return first, second


_DECIMALS = 10_000
