"""The vocabulary of numbers in words."""

from __future__ import annotations

# English cardinal and ordinal words, as any grammar lists them.
ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
} | {"nought": 0, "naught": 0}
TENS = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)} | {
    "fourty": 40
}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
GROUPS = {"dozen": 12, "couple": 2, "pair": 2, "score": 20}
# Plural magnitudes stand for "some of them": at least one (tens: two) and below the next magnitude.
VAGUE = {
    "dozens": (12, 120), "scores": (20, 200), "tens": (10, 100), "hundreds": (100, 1000), "thousands": (1000, 10_000),
    "millions": (10**6, 10**7), "billions": (10**9, 10**10), "trillions": (10**12, 10**13), "lakhs": (10**5, 10**6),
    "crores": (10**7, 10**8),
}  # fmt: skip
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
}
ORDINALS |= {word[:-1] + "ieth": value for word, value in TENS.items() if word != "fourty"}
ORDINALS |= {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {"half": 2, "quarter": 4, "halve": 2}
PLURAL_DENOMINATORS = {word + "s": value for word, value in DENOMINATORS.items()} | {"halves": 2}
MULTIPLES = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubling": 2, "triple": 3, "tripled": 3, "tripling": 3,
    "treble": 3, "trebled": 3,
    "quadruple": 4, "quadrupled": 4, "quintupled": 5, "halved": 0.5, "halving": 0.5,
}  # fmt: skip
FOLD = {word + "fold": value for word, value in (ONES | TENS | {"hundred": 100}).items() if value > 1}
STARTS = frozenset({*ONES, *TENS, *SCALES, *GROUPS, *VAGUE, *ORDINALS, *DENOMINATORS, *PLURAL_DENOMINATORS, *MULTIPLES, *FOLD})
