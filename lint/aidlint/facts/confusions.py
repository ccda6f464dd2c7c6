"""Numbers in which letters stand for digits, told from codes and names."""

from __future__ import annotations

import re

from aidlint.reference.misreadings import SURE, as_digits

# What can be a number read with letters: digits and their doubles, with separators inside.
_TOKEN = r"[0-9lIOoSsGBZ]+(?:[.,][0-9lIOoSsGBZ]+)*"
_GROUPED = r"[0-9lIOoSGBZ]{1,3}(?:,[0-9lIOoSGBZ]{3})+(?:\.[0-9lIOo]+)?"
# A code has its letter in front (A380, I95, S500, O157) or at the end (5S, 3l, 4B); a damaged number has it inside, or
# what is left is no code: a year, a round number, more digits than codes have.
_PLAIN = r"""(?x)
      [0-9]+[OlI][0-9OolI]*[0-9OolI]        # 2O18, 1O1, 20I8, 5OO
    | [0-9]+o[0-9OolI]*[0-9ol]              # 2o10, 52oo
    | [0-9]+O                               # 5O, 10O
    | l[0-9OolI]*[0-9O][0-9OolI]*           # l63, l5, lO4
    | I(?:[0O]{2,}|9[0-9]{2}|[0-9OolI]{4,}) # I00, I987; not I95, I405
    | [0-9]{2,}[1-46-9]l                    # 201l, 196l: no volume is measured so
    | (?:1[89]|20)[0-9]I                    # 199I
    | [SGBZ]0{2,}                           # S00
    | [1-9][0-9]{0,2}[SGBZ]0+               # 4S0, 1S00
    | (?:1[89]|20)[SsGBZ][0-9]              # 19S4, 20Z0
    | (?:19[0-9]|20[012])S                  # 201S; the headline's 1980S is a decade
"""
_DECIMAL = r"[0-9lOo]+\.[0-9lIOo]+"
# After these words a short token is a number too: I2 per cent, 3l million.
_MEASURES = frozenset(
    """percent per % pc km kilometres kilometers metres meters miles feet kg kilograms kilogrammes kilos tonnes tons pounds
    dollars euros yuan yen rupees million billion trillion thousand hundred years months weeks days hours minutes
    people men women children students workers degrees hectares acres barrels litres liters votes points""".split()
)
_SHORT = r"I[0-9]{1,3}|[0-9]{1,3}[IlS]|S0|[0-9]{1,2}[SB][0-9]|[1-9][0-9]*\.[0-9]*S[0-9]*"


def digits_of(token: str, after: str = "") -> str | None:
    """The all-digit reading of a token in which letters were read for digits, or None for anything else: words, codes and
    names (A380, 3A, H1N1, O2, 5S), ordinals, decades, volumes (3l).

    ``token`` may hold the separators of a number, and no sign or currency. ``after`` is the next word, where it is known: a
    unit or a counted noun there proves shorter tokens.
    """
    # Patterns are compiled by their first use: few articles hold such a token.
    if token.isdigit() or token.isalpha() or not re.fullmatch(_TOKEN, token):
        return None
    letters = [char for char in token if char.isalpha()]
    digits = sum(char.isdigit() for char in token)
    if not letters:
        return None
    if "," in token:
        sure = all(letter in SURE for letter in letters)
        fits = re.fullmatch(_GROUPED, token) and (digits > 1 or sure) and not token.startswith("O")
    elif "." in token:
        fits = digits and re.fullmatch(_DECIMAL, token)
    else:
        fits = re.fullmatch(_PLAIN, token)
    if not fits and after.lower() in _MEASURES:
        # Litres are drunk and poured, and not in percent.
        fits = re.fullmatch(_SHORT, token) and (token[-1] != "l" or after.lower().startswith(("p", "m", "%")))
    return as_digits(token) if fits else None
