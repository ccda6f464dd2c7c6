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
    "bare-scale": 0.65,  # 15, 63
    "clock-half": 3.07,  # 0, 535
    "comma-after": 0.56,  # 14, 47
    "comma-clause": 1.47,  # 5, 148
    "comma-doubled": 2.08,  # 0, 6
    "comma-glued": 2.08,  # 0, 24
    "comma-money": 1.91,  # 2, 183
    "comma-owned": 2.08,  # 0, 15
    "comma-scale": 2.14,  # 0, 62
    "comma-vs": 2.08,  # 0, 13
    "compound": 2.08,  # 0, 9
    "decade": 2.21,  # 0, 73
    "decade-owner": 2.08,  # 0, 4
    "decade-short": 2.08,  # 0, 20
    "decimal-bare": 0.91,  # 2, 18
    "decimal-open": 2.08,  # 0, 1
    "group-decimal": 2.08,  # 0, 35
    "group-empty": 2.42,  # 0, 118
    "group-plural": 1.70,  # 1, 68
    "group-price": 2.08,  # 0, 54
    "group-short": 1.73,  # 1, 72
    "group-unit": 2.66,  # 0, 206
    "group-whole": 2.08,  # 0, 23
    "index": 2.08,  # 0, 26
    "metres": 0.57,  # 2, 8
    "one-bound": 2.18,  # 0, 68
    "one-plural": 2.57,  # 0, 168
    "one-proper": 2.08,  # 0, 13
    "one-unit": 1.25,  # 2, 40
    "ordinal": 2.08,  # 0, 20
    "phone": 3.25,  # 0, 815
    "point-glued": 2.08,  # 0, 1
    "point-scale": 2.25,  # 0, 81
    "point-word": 2.08,  # 0, 1
    "range-down": 2.08,  # 0, 1
    "score-open": 0.63,  # 3, 13
    "short-any": 2.16,  # 0, 65
    "short-glued": 2.08,  # 0, 9
    "short-mixed": 2.08,  # 0, 5
    "tenths": 1.38,  # 2, 54
    "year-asked": 2.24,  # 1, 237
    "year-digits": 2.17,  # 0, 66
    "year-event": 2.08,  # 0, 10
    "year-event-short": 2.08,  # 0, 24
    "year-full": 3.43,  # 0, 1220
    "year-full-open": 2.08,  # 0, 51
    "year-full-short": 2.97,  # 0, 424
    "year-month": 2.69,  # 0, 224
    "year-of": 1.06,  # 1, 15
    "year-or-age": 2.08,  # 0, 26
    "year-owner": 0.68,  # 1, 6
    "year-place": 1.26,  # 1, 24
    "year-said": 2.24,  # 0, 79
    "year-short": 2.75,  # 0, 257
    "year-span": 2.08,  # 0, 10
    "year-three": 1.24,  # 6, 103
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

# Words and figures with the hyphen of a line end: 3,429 articles, 6,708 damaged.
HYPHENS = {
    "hyphen-figure": 2.55,  # 0, 350
    "hyphen-inside-0": 3.49,  # 0, 2992
    "hyphen-inside-1": 2.51,  # 4, 2852
    "hyphen-inside-2": 2.88,  # 0, 745
    "hyphen-prefix": 2.87,  # 0, 720
    "hyphen-spaced-0": 3.01,  # 1, 3010
    "hyphen-spaced-1": 3.47,  # 0, 2915
    "hyphen-spaced-2": 2.80,  # 1, 1870
}

# Shares without a percent sign: 3,429 articles, 767 damaged.
PERCENTS = {
    "change-noun": 2.89,  # 0, 86
    "compared": 2.14,  # 0, 15
    "likely": 2.14,  # 0, 1
    "move-sum": 1.91,  # 1, 27
    "rate": 2.26,  # 0, 20
    "share-all": 2.14,  # 0, 5
    "share-decimal": 2.24,  # 0, 19
    "share-held": 2.14,  # 0, 9
    "share-many": 2.65,  # 0, 50
    "share-more": 2.14,  # 0, 3
    "share-name": 2.14,  # 0, 15
    "share-whole": 2.27,  # 1, 62
}
