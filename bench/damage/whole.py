"""Damage of whole articles by the forward models of the channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aidlint.repair import hyphens, percents
from bench.damage import Edit, kind
from bench.damage.channels import SHARE, originals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

# So many damaged places make an article.
_LEAST = 4


def _edits(text: str, corrupt: Callable[[str], tuple[str, list[tuple[int, int]]]]) -> Iterator[Edit]:
    """What a forward model does to a text, as edits of it."""
    damaged, spans = corrupt(text)
    shift = 0
    for (start, end), original in zip(spans, originals(text, damaged, spans), strict=True):
        first = start + shift
        yield Edit(first, first + len(original), damaged[start:end])
        shift += len(original) - (end - start)


@kind("line-end hyphens left in: the article", "DOC008", whole=True)
def hyphens_article(text: str, random: Random) -> Iterator[Edit]:
    """Words and figures are broken as at the ends of lines, and put together with the hyphen and a blank."""
    edits = list(_edits(text, hyphens.corrupt))
    if len(edits) >= _LEAST:
        yield Edit(0, 0, "")
        yield from (edit._replace(marked=False) for edit in edits)


@kind("line-end hyphens left in: the words", "DOC008", "OCR007", whole=True)
def hyphens_words(text: str, random: Random) -> Iterator[Edit]:
    """The same, each place by itself."""
    edits = list(_edits(text, hyphens.corrupt))
    if len(edits) >= _LEAST:
        yield from edits


@kind("percent signs lost: the article", "DOC009", provable=False, whole=True)
def percents_article(text: str, random: Random) -> Iterator[Edit]:
    """All percent signs go, and the word where it is spelled out."""
    edits = list(_edits(text, percents.corrupt))
    if len(edits) >= _LEAST:
        yield Edit(0, 0, "")
        yield from (edit._replace(marked=False) for edit in edits)


@kind("percent signs lost: the figures", "DOC009", provable=False, whole=True)
def percents_figures(text: str, random: Random) -> Iterator[Edit]:
    """The same, each figure by itself that counts nothing without its sign."""
    damaged, _ = percents.corrupt(text)
    shift = 0
    for edit in _edits(text, percents.corrupt):
        counts_nothing = SHARE.match(damaged, edit.start - shift) is not None
        shift += edit.end - edit.start - len(edit.text)
        yield edit._replace(marked=counts_nothing and text[edit.end - 1] == "%")
