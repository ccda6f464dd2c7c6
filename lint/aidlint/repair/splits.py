"""Figures taken apart and run together by a scraper: ``20,614 people`` became ``206 14 people``, ``in 2017`` became
``in 20 17``, ``of 140,000`` became ``of140,000``.

Its originals are read by ``aidlint.damage.splits``; the tests hold the two against each other.
"""

from __future__ import annotations

from aidlint.patterns import lazy

_COUNT = lazy(r"(?<![\w.,:/$£€+-])(?<!\d )(\d{1,2}),(\d)(\d\d)(?= [a-z]{3,}s\b)")
_YEAR = lazy(r"\b((?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y) (?:19|20))(\d\d)(?=[.,;] )")
_GLUED = lazy(r"\b(of|to|than|about|nearly|over|with|from) (\d[\d,]*)(?= [a-z]{3,})")


def corrupt(text: str, form: str = "split") -> tuple[str, list[tuple[int, int]]]:
    """The text with its grouped counts and its years taken apart (``split``), or with its figures run together with the
    word before them (``glued``), and the spans of those (in the result)."""
    spans: list[tuple[int, int]] = []
    pieces: list[str] = []
    done = length = 0
    if form == "glued":
        found = [(match.span(), match[1] + match[2]) for match in _GLUED.finditer(text)]
    else:
        found = [(match.span(), f"{match[1]}{match[2]} {match[3]}") for match in _COUNT.finditer(text)]
        found += [(match.span(), f"{match[1]} {match[2]}") for match in _YEAR.finditer(text)]
    for (start, end), damaged in sorted(found):
        pieces += [text[done:start], damaged]
        length += start - done
        spans.append((length, length + len(damaged)))
        length += len(damaged)
        done = end
    return "".join([*pieces, text[done:]]), spans
