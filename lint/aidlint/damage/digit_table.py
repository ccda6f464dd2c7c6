"""What lost zeros change in published English news: log10 of how much likelier each is in a damaged text.

Written by bench/data/learn_digits.py from 3,009 articles (bbc, da_press, fnc1, lee_abc, reuters21578)
and 2,729 of them after the loss of their zeros. Not to be edited.
"""

from __future__ import annotations

# Numbers by shape, four-digit years left out: against the clean ones of the shape without a 0.
SHAPES = {
    "1": 0.213,
    "2": 0.195,
    "3": 0.209,
    "5": 0.030,
    "decimals 1": -0.004,
    "decimals 2": -0.059,
    "decimals 3": 0.069,
    "digit": 0.032,
    "digits 2": 0.005,
    "digits 3": 0.426,
    "digits 4": 0.006,
    "digits 5": 0.089,
    "digits 6": -0.051,
    "digits 7": 0.409,
}

# Signs by form, against their share in clean articles; behind each, the clean and the damaged articles with it.
FORMS = {
    "bare-scale": 0.56,  # 19, 63
    "clock-half": 3.07,  # 0, 535
    "comma-after": 0.61,  # 18, 68
    "comma-clause": 0.58,  # 43, 148
    "comma-doubled": 2.08,  # 0, 6
    "comma-glued": 2.08,  # 0, 24
    "comma-money": 1.06,  # 17, 183
    "comma-scale": 2.14,  # 0, 62
    "comma-vs": 2.08,  # 0, 13
    "compound": 2.08,  # 0, 9
    "decade": 2.19,  # 0, 70
    "decade-owner": 2.08,  # 0, 4
    "decade-short": 2.08,  # 0, 20
    "decimal-bare": 0.66,  # 4, 18
    "decimal-open": 2.08,  # 0, 1
    "group-decimal": 2.08,  # 0, 43
    "group-empty": 2.42,  # 0, 118
    "group-plural": 1.70,  # 1, 68
    "group-price": 2.08,  # 0, 54
    "group-short": 1.29,  # 4, 80
    "group-unit": 2.65,  # 0, 203
    "index": 2.08,  # 0, 26
    "metres": 0.57,  # 2, 8
    "one-bound": 2.18,  # 0, 68
    "one-plural": 2.57,  # 0, 168
    "one-proper": 2.08,  # 0, 13
    "one-unit": 1.25,  # 2, 40
    "ordinal": 2.08,  # 0, 20
    "phone": 3.25,  # 0, 815
    "point-glued": 2.08,  # 0, 1
    "point-scale": 2.25,  # 0, 80
    "point-word": 2.08,  # 0, 1
    "range-down": 2.08,  # 0, 1
    "score-open": 0.63,  # 3, 13
    "short-any": 1.68,  # 1, 65
    "short-glued": 2.08,  # 0, 9
    "short-mixed": 2.08,  # 0, 5
    "tenths": 1.38,  # 2, 54
    "year-asked": 2.24,  # 1, 237
    "year-digits": 2.17,  # 0, 67
    "year-event": 2.08,  # 0, 10
    "year-event-short": 2.08,  # 0, 24
    "year-full": 3.43,  # 0, 1216
    "year-full-open": 2.08,  # 0, 50
    "year-full-short": 2.97,  # 0, 423
    "year-month": 2.69,  # 0, 224
    "year-of": 0.86,  # 2, 16
    "year-owner": 0.68,  # 1, 6
    "year-place": 1.27,  # 1, 25
    "year-said": 1.61,  # 3, 129
    "year-short": 2.75,  # 0, 254
    "year-span": 2.08,  # 0, 10
    "year-three": 1.20,  # 7, 107
    "zone": 2.08,  # 0, 31
}

# Marks of figures that are gone: 3,429 articles, 3,336 damaged.
MARKS = {
    "brackets": 2.30,  # 1, 293
    "comma": 2.83,  # 0, 330
    "commas": 3.29,  # 0, 941
    "currency": 2.44,  # 2, 665
    "date": 3.50,  # 0, 1528
    "day": 3.49,  # 0, 1507
    "decade": 2.24,  # 0, 84
    "gap": 1.50,  # 59, 1848
    "hour": 2.94,  # 0, 427
    "lead-gap": 1.99,  # 14, 1385
    "magnitude": 3.04,  # 0, 532
    "measure": 3.25,  # 0, 864
    "ordinal": 2.24,  # 0, 85
    "percent-sign": 2.53,  # 0, 163
    "percentage": 2.89,  # 0, 374
    "score": 2.14,  # 0, 43
    "space-comma": 1.38,  # 29, 683
    "stop": 2.60,  # 1, 584
    "unit": 3.08,  # 1, 1760
}
