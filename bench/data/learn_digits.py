"""Learn how often the numbers of published news are free of the digit 0, by length, and write the table.

usage: python -m bench.data.learn_digits NEWS_FOLDER > lint/aidlint/damage/digit_table.py

NEWS_FOLDER holds one folder of ``*.txt`` articles for each source.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from aidlint.damage import digits


def learn(folder: Path) -> str:
    """The source of the table module, from the articles below ``folder``."""
    numbers: Counter[int] = Counter()
    free: Counter[int] = Counter()
    articles = 0
    sources = set()
    for path in sorted(folder.glob("*/*.txt")):
        articles += 1
        sources.add(path.parent.name)
        for run in digits.runs(path.read_text("utf-8", "replace")):
            length = min(len(run), digits.LONGEST)
            numbers[length] += 1
            free[length] += "0" not in run
    # One number of either kind is added to each length, so that no share is 0 or 1.
    shares = [(free[n] + 1) / (numbers[n] + 2) for n in range(1, digits.LONGEST + 1)]
    counts = ", ".join(f"{numbers[n]:,}" for n in range(1, digits.LONGEST + 1))
    figures = ", ".join(f"{share:.4f}" for share in shares)
    return (
        '"""The share of numbers without a digit 0, by their number of digits, in published English news.\n\n'
        f"Written by bench/data/learn_digits.py from {articles:,} articles ({', '.join(sorted(sources))}).\n"
        f"Numbers counted, from one digit to {digits.LONGEST} and more: {counts}.\n"
        'Four-digit years are left out: their zeros tell of the year of the news.\n"""\n\n'
        "from __future__ import annotations\n\n"
        f"ZERO_FREE = ({figures})\n"
    )


def check(folder: Path) -> None:
    """Print how often articles have no zero, seen and predicted, by what ``digits.surprise`` says of them."""
    seen: Counter[int] = Counter()
    without: Counter[int] = Counter()
    for path in sorted(folder.glob("*/*.txt")):
        text = path.read_text("utf-8", "replace")
        band = int(digits.surprise(text) / 0.25)
        seen[band] += 1
        without[band] += "0" not in text
    for band in sorted(seen):
        low, high = band * 0.25, (band + 1) * 0.25
        print(f"{low:5.2f} to {high:5.2f}: {seen[band]:5} articles, {without[band] / seen[band]:.4f} without a zero, "
              f"{10 ** -high:.4f} to {10 ** -low:.4f} predicted", file=sys.stderr)  # fmt: skip


if __name__ == "__main__":
    news = Path(sys.argv[1])
    print(learn(news), end="")
    check(news)
