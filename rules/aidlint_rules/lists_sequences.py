"""Numbered sequences: steps, points and ordinals in order."""

from __future__ import annotations

from itertools import pairwise

from aidlint.api import Article, Enumeration, Evidence, Finding, Related, Suggestion, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("LST005", "sequence-gap", severity="warning", since="0.1.0", needs=("enumeration",))
def sequence_gap(article: Article) -> Iterator[Finding]:
    """A numbered sequence with a member missing or given twice.

    Why it misleads
    A step, a demand or an argument may have been lost.

    Fails
    There are four demands: (1) more pay, (2) longer leave, (4) a creche and (5) free tea.

    Passes
    She came first in the sprint and third in the hurdles.

    When it is wrong
    Rankings with shared places, countdowns and sequences that start again are left alone; a quotation of selected
    clauses may look like a gap.
    """
    for made in article.facts.enumerations():
        if made.cue not in ("lines", "marks", "ordinals"):
            continue
        marks = [_mark(article.text, start, end, made.cue) for start, end in made.items]
        if any(mark is None for mark in marks):
            continue
        ranks = [mark[0] for mark in marks if mark]
        index = _slip(ranks) if len(ranks) >= (2 if made.cue == "ordinals" else 3) else 0
        if not index or _shared_places(ranks) and not _sentences(article, made):
            continue
        mark = marks[index]
        assert mark
        rank, start, end = mark
        written = article.text[start:end]
        better = _like(ranks[index - 1] + 1, rank, written)
        if (
            made.cue == "ordinals"
            and better.lower().removesuffix("ly") in article.text[_span(marks[index - 1])[1] : start].lower()
        ):
            continue  # "The second point …" in the midst of a sentence
        yield Finding(
            start,
            end,
            f"{written} follows {article.text[slice(*_span(marks[index - 1]))]}",
            evidence=Evidence(written, f"the one before is number {ranks[index - 1]}", better),
            suggestions=[Suggestion(better)],
            related=[Related(*_span(marks[index - 1]), "the one before")],
            witnesses=len(ranks) - 1,
        )


def _slip(ranks: list[int]) -> int:
    """The index of the one number that is wrong, left out or given twice in a sequence from 1; 0 where that mends nothing."""
    index = next((at for at, rank in enumerate(ranks) if rank != at + 1), 0)
    rest = ranks[index:]
    after = ranks[index + 1 :]
    mended = (
        after == [*range(index + 2, len(ranks) + 1)]
        and (bool(after) or rest == [index])
        or rest == [*range(index + 2, len(ranks) + 2)]
        or rest == [*range(index, len(ranks))]
    )
    return index if mended else 0


def _span(mark: tuple[int, int, int] | None) -> tuple[int, int]:
    return (mark[1], mark[2]) if mark else (0, 0)


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")


def _mark(text: str, start: int, end: int, cue: str) -> tuple[int, int, int] | None:
    """Rank and span of the mark that an item starts with."""
    if cue == "ordinals":
        word = text[start:end].lower().removesuffix(" of all")
        for rank, ordinal in enumerate(_ORDINALS, 1):
            if word in (ordinal, ordinal + "ly", _CARDINALS[rank - 1], str(rank)):
                return rank, start, end
        return None
    words = text[start:end].split(maxsplit=2)
    core = words[0].strip("().:")
    stop = start + len(words[0])
    if len(core) > 2 and len(words) > 1:  # "Step 4:"
        core = words[1].strip("().:")
        stop = text.index(words[1], stop) + len(words[1].rstrip(".:)"))
    if core.isdecimal() and len(core) < 3:
        return int(core), start, stop
    if core in _ROMAN:
        return _ROMAN.index(core) + 1, start, stop
    if len(core) == 1 and "a" <= core <= "z":
        return ord(core) - 96, start, stop
    return None


def _like(rank: int, old: int, written: str) -> str:
    """The mark of another rank, written as the old one is."""
    if any(character.isdigit() for character in written):
        return written.replace(str(old), str(rank))
    if written in _CARDINALS and rank <= len(_CARDINALS):
        return _CARDINALS[rank - 1]
    if written[:1].isalpha() and len(written) > 3:
        word = _ORDINALS[rank - 1] if rank <= len(_ORDINALS) else str(rank)
        return (word.capitalize() if written[0].isupper() else word) + ("ly" if written.endswith("ly") else "")
    if not written.strip("().:ivx"):
        return written.replace(_ROMAN[old - 1], _ROMAN[rank - 1])
    return written.replace(chr(96 + old), chr(96 + rank))


def _sentences(article: Article, made: Enumeration) -> bool:
    """Are the items full sentences, as steps are and places in a ranking are not?"""
    return all(article.text[end - 1] in ".!?" for _, end in made.items)


def _shared_places(ranks: list[int]) -> bool:
    """1, 2, 2, 4: two share a place and the next is left out."""
    return any(
        b == a and (index + 2 == len(ranks) or ranks[index + 2] == b + 2) for index, (a, b) in enumerate(pairwise(ranks))
    )
