"""Learn what the figures that lose their zeros were, by what is left of them, and write the table.

usage: python -m bench.data.learn_refill NEWS_FOLDER > lint/aidlint/damage/refill_table.py

NEWS_FOLDER holds one folder of ``*.txt`` articles for each source. Four-digit years are left out.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from aidlint.damage.refill import context, shape
from bench.data.learn_digits import read

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIGURE = re.compile(r"(?<![\w.,:/-])\d(?:[\d.,]*\d)?(?![:/-]\d)")
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
_BEFORE = 24
_LONGEST = 9
# A shape in a context needs so many figures to have a row of its own; an original so many, and such a share.
LEAST_ROW = 12
LEAST = 2
LEAST_SHARE = 0.02
MOST = 5


def learn(texts: Iterable[str]) -> dict[str, Counter[str]]:
    """The originals by the shape of what is left, alone and in each context."""
    found: dict[str, Counter[str]] = {}
    for text in texts:
        for match in _FIGURE.finditer(text):
            figure = match[0]
            kept = shape(figure.replace("0", ""))
            if "0" not in figure or not kept.strip(".,") or len(kept) > _LONGEST or _YEAR.match(figure):
                continue
            original = re.sub("[1-9]", "d", figure)
            kind = context(text[max(0, match.start() - _BEFORE) : match.start()], text[match.end() : match.end() + _BEFORE])
            for row in (kept, f"{kind} {kept}"):
                found.setdefault(row, Counter())[original] += 1
    return found


def rows(found: dict[str, Counter[str]]) -> dict[str, list[tuple[str, float]]]:
    """The shares of the commonest originals of each row that has enough."""
    result = {}
    for row, originals in sorted(found.items()):
        total = originals.total()
        if total < LEAST_ROW:
            continue
        result[row] = [
            (original, number / total)
            for original, number in originals.most_common(MOST)
            if number >= LEAST and number / total >= LEAST_SHARE
        ]
    return {row: shares for row, shares in result.items() if shares}


def module(found: dict[str, Counter[str]], articles: int, sources: Iterable[str]) -> str:
    """The source of the table module."""
    lines = [
        '"""What figures were before they lost their zeros, by what is left of them: shares in published English news.',
        "",
        f"Written by bench/data/learn_refill.py from {articles:,} articles ({', '.join(sources)}). Not to be edited.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "# d is a digit but 0. Rows of a context (see refill.context) come before the row of the shape alone.",
        "ORIGINALS: dict[str, tuple[tuple[str, float], ...]] = {",
        *(
            f'    "{row}": ({" ".join(f"({chr(34)}{original}{chr(34)}, {share:.3f})," for original, share in shares)}),'
            for row, shares in rows(found).items()
        ),
        "}  # fmt: skip",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    news = Path(sys.argv[1])
    paths = sorted(news.glob("*/*.txt"))
    print(module(learn(read(paths)), len(paths), sorted({path.parent.name for path in paths})), end="")
