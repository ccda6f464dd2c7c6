"""Learn what lost zeros change in published news, and write the table of weights.

The same is done for the other channels whose signs are weighed.

usage: python -m bench.data.learn_digits NEWS_FOLDER > lint/aidlint/damage/digit_table.py

NEWS_FOLDER holds one folder of ``*.txt`` articles for each source. Each article is read as it stands and with its zeros
dropped by the channel itself. A weight is the log10 of how much likelier a sign or a shape is in the damaged text.
"""

from __future__ import annotations

import sys
from collections import Counter
from functools import partial
from math import log10
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aidlint.damage import digits
from aidlint.damage.blanks import marks
from aidlint.damage.hyphens import breaks
from aidlint.damage.percents import LEANING, bare, shares
from aidlint.damage.traces import traces
from aidlint.damage.years import LATEST
from aidlint.document import Document
from aidlint.facts import extract
from aidlint.repair import blanks, hyphens, percents, zeros

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from aidlint.damage import Sign

    Read = Callable[[str], list[Sign]]
    Corrupt = Callable[[str], tuple[str, list[tuple[int, int]]]]

LEAST_DIGITS = 4
# Half an article of either kind is added to each count, so that no share is 0.
HALF = 0.5
# Damaged pages are of other kinds than news: a form that no clean article has is taken to stand in at least so many of them.
LEAST_SHARE = 0.02


class Counts(NamedTuple):
    """How many articles of a kind there are, in how many each form stands, and how often each shape."""

    articles: Counter[str]
    forms: Counter[str]
    shapes: Counter[str]
    zero_free: Counter[str]


def count(texts: Iterable[str]) -> Counts:
    """Count the signs and shapes of texts with a few digits."""
    counts = Counts(Counter(), Counter(), Counter(), Counter())
    for text in texts:
        if digits.count(text) - text.count("0") < LEAST_DIGITS:
            continue
        counts.articles["all"] += 1
        # A figure that holds a 0 has lost none, so that it is no sign.
        signs = (sign for sign in traces(text, LATEST) if "0" not in text[sign.start : sign.end])
        counts.forms.update({sign.form for sign in signs} - {"start"})
        for shape, zero in digits.shapes(text):
            counts.shapes[shape] += 1
            counts.zero_free[shape] += not zero
    return counts


def weights(clean: Counts, damaged: Counts) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of shapes and of forms."""
    all_clean, all_damaged = clean.shapes.total(), damaged.shapes.total()
    shapes = {
        shape: log10((damaged.shapes[shape] + HALF) / all_damaged / ((clean.zero_free[shape] + HALF) / all_clean))
        for shape in clean.shapes
    }
    return shapes, _forms(clean, damaged)


def _forms(clean: Counts, damaged: Counts) -> dict[str, float]:
    before, after = clean.articles["all"] + 2 * HALF, damaged.articles["all"] + 2 * HALF
    return {
        form: log10(
            max((damaged.forms[form] + HALF) / after, 0.0 if clean.forms[form] else LEAST_SHARE)
            / ((clean.forms[form] + HALF) / before)
        )
        for form in {*clean.forms, *damaged.forms}
    }


def read(paths: Iterable[Path]) -> list[str]:
    """The texts of articles."""
    return [Document(path.name, path.read_text("utf-8", "replace")).text for path in paths]


def learn(texts: Iterable[str]) -> tuple[Counts, Counts]:
    """The counts of texts and of those of them that lose zeros, after the loss."""
    texts = list(texts)
    lost = [damaged for damaged, spans in map(zeros.corrupt, texts) if spans]
    return count(texts), count(lost)


def count_forms(texts: Iterable[str], read: Read) -> Counts:
    """Count in how many texts each form of the signs stands that ``read`` gives."""
    counts = Counts(Counter(), Counter(), Counter(), Counter())
    for text in texts:
        counts.articles["all"] += 1
        counts.forms.update({sign.form for sign in read(text)})
    return counts


def learn_forms(texts: Iterable[str], read: Read, *channels: Corrupt) -> tuple[Counts, Counts]:
    """The counts of texts and of those of them that the channels damage, after the damage."""
    texts = list(texts)
    damaged = (lost for corrupt in channels for lost, spans in map(corrupt, texts) if spans)
    return count_forms(texts, read), count_forms(damaged, read)


def table(name: str, clean: Counts, damaged: Counts) -> list[str]:
    """The lines of a table of forms: behind each weight, the clean and the damaged articles that have the form."""
    weights = _forms(clean, damaged)
    rows = (
        f'    "{form}": {weight:.2f},  # {clean.forms[form]}, {damaged.forms[form]}' for form, weight in sorted(weights.items())
    )
    return [f"{name} = {{", *rows, "}"]


def module(lost: tuple[Counts, Counts], others: Mapping[str, tuple[str, tuple[Counts, Counts]]], sources: Iterable[str]) -> str:
    """The source of the table module."""
    clean, damaged = lost
    shapes, _ = weights(clean, damaged)
    lines = [
        '"""What lost zeros change in published English news: log10 of how much likelier each is in a damaged text.',
        "",
        f"Written by bench/data/learn_digits.py from {clean.articles['all']:,} articles ({', '.join(sources)})",
        f"and {damaged.articles['all']:,} of them after the loss of their zeros. Not to be edited.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "# Numbers by shape, four-digit years left out: against the clean ones of the shape without a 0.",
        "SHAPES = {",
        *(f'    "{shape}": {weight:.3f},' for shape, weight in sorted(shapes.items())),
        "}",
        "",
        "# Signs by form, against their share in clean articles; behind each, the clean and the damaged articles with it.",
        *table("FORMS", clean, damaged),
        *(
            line
            for name, (what, (before, after)) in others.items()
            for line in (
                "",
                f"# {what}: {before.articles['all']:,} articles, {after.articles['all']:,} damaged.",
                *table(name, before, after),
            )
        ),
    ]
    return "\n".join(lines) + "\n"


def _shares(text: str) -> list[Sign]:
    return [sign for sign in shares(text, bare(extract(Document("", text)))) if sign.form != LEANING]


def all_learned(texts: Sequence[str]) -> dict[str, tuple[str, tuple[Counts, Counts]]]:
    """What is learned of the channels but that of zeros, by the name of their table, with what its signs are."""
    return {
        "MARKS": ("Marks of figures that are gone", learn_forms(texts, marks, blanks.corrupt)),
        "HYPHENS": (
            "Words and figures with the hyphen of a line end",
            learn_forms(texts, breaks, hyphens.corrupt, partial(hyphens.corrupt, glue="")),
        ),
        "PERCENTS": ("Shares without a percent sign", learn_forms(texts, _shares, percents.corrupt)),
    }


if __name__ == "__main__":
    news = Path(sys.argv[1])
    found = sorted(news.glob("*/*.txt"))
    articles = read(found)
    print(module(learn(articles), all_learned(articles), sorted({path.parent.name for path in found})), end="")
