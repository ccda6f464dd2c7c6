"""Learn which words stand around a share that has lost its percent sign, and write the table of their weights.

usage: python -m bench.data.learn_shares NEWS_FOLDER > lint/aidlint/damage/share_table.py

NEWS_FOLDER holds one folder of ``*.txt`` articles for each source. The bare figures of all articles without their percent signs
are read: those that had one against all others, by logistic regression. Rare clues and small weights are left out.
"""

from __future__ import annotations

import sys
from collections import Counter
from math import exp
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from aidlint.damage.percents import bare
from aidlint.damage.shares import clues, topics
from aidlint.document import Document
from aidlint.facts import extract
from aidlint.repair import percents
from bench.data.learn_digits import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    # The clues of a figure, and whether it lost a sign.
    Example = tuple[list[str], bool]

SEED = 1
ROUNDS = 12
RATE = 0.15
DECAY = 0.0005
LEAST_FIGURES = 5
LEAST_WEIGHT = 0.2
_STEEPEST = 30.0
_WIDTH = 120


def examples(text: str) -> Iterator[Example]:
    """The bare figures of a text that has lost its percent signs."""
    lost, spans = percents.corrupt(text)
    starts = {start for start, _ in spans}
    about = topics(lost)
    for start, end in bare(extract(Document("", lost)), least=1):
        yield [*clues(lost, start, end), *about], start in starts


def learn(texts: Iterable[str]) -> dict[str, float]:
    """The weight of each clue, in natural log odds; the sum of a figure's clues is that of its being a share."""
    found = [example for text in texts for example in examples(text)]
    often = Counter(clue for near, _ in found for clue in near)
    kept = [([clue for clue in near if often[clue] >= LEAST_FIGURES], share) for near, share in found]
    weights = dict.fromkeys(sorted(clue for clue, count in often.items() if count >= LEAST_FIGURES), 0.0)
    random = Random(SEED)
    for turn in range(1, ROUNDS + 1):
        random.shuffle(kept)
        for near, share in kept:
            total = sum(weights[clue] for clue in near)
            error = share - 1 / (1 + exp(-max(-_STEEPEST, min(_STEEPEST, total))))
            for clue in near:
                weights[clue] += RATE / turn * (error - DECAY * weights[clue])
    return {clue: round(weight, 2) for clue, weight in weights.items() if abs(weight) > LEAST_WEIGHT}


def module(weights: dict[str, float], articles: int, sources: Iterable[str]) -> str:
    """The source of the table module."""
    lines = [
        '"""Words around shares: what each adds to the natural log odds that a bare figure has lost a percent sign.',
        "",
        f"Written by bench/data/learn_shares.py from {articles:,} articles ({', '.join(sources)}). Not to be edited.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "# fmt: off",
        "WEIGHTS = {",
    ]
    row = "   "
    for clue, weight in weights.items():
        key = clue.replace('"', r"\"")
        entry = f' "{key}": {weight:g},'
        if len(row) + len(entry) > _WIDTH:
            lines.append(row)
            row = "   "
        row += entry
    return "\n".join([*lines, row, "}"]) + "\n"


if __name__ == "__main__":
    news = Path(sys.argv[1])
    paths = sorted(news.glob("*/*.txt"))
    print(module(learn(read(paths)), len(paths), sorted({path.parent.name for path in paths})), end="")
