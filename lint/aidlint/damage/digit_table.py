"""The share of numbers without a digit 0, by their number of digits, in published English news.

Written by bench/data/learn_digits.py from 3,429 articles (bbc, da_press, fnc1, lee_abc, reuters21578).
Numbers counted, from one digit to 8 and more: 17,906, 27,686, 8,434, 3,972, 1,045, 1,211, 174, 134.
Four-digit years are left out: their zeros tell of the year of the news.
"""

from __future__ import annotations

ZERO_FREE = (0.9722, 0.7902, 0.7270, 0.3953, 0.1060, 0.0692, 0.1648, 0.0662)
