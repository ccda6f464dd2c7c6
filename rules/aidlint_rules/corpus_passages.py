"""The judgement of XDC001: which copies of a passage contradict each other, and which of them is to blame."""

from __future__ import annotations

from itertools import combinations

from aidlint.api import Evidence, Finding, Related, Suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.api import Figure, Letter, Passage, Reading

    Copy = tuple[str, Passage, Figure]

# A passage that comes with more figures than this is a template.
_MOST_VARIANTS = 4
# Of each variant so many copies are compared and reported.
_MOST_COPIES = 6
_FEWEST_WORDS = 7
_ALIKE = 0.85
# From here on a figure with trailing zeros may stand for one that rounds to it.
_ROUND = 10_000
_SMALL = 13
_MANY_WORDS = 12


def judge(rows: Sequence[tuple[str, object]]) -> Iterator[Finding]:
    """Findings on the figures of one key: those of copies that differ in this figure and hardly in anything else."""
    variants: dict[object, list[Copy]] = {}
    for path, value in rows:
        passage: Passage
        figure: Figure
        passage, figure = value  # type: ignore[misc]
        variants.setdefault(figure.readings, []).append((path, passage, figure))
    if not 1 < len(variants) <= _MOST_VARIANTS:
        return
    sizes = {readings: len(copies) for readings, copies in variants.items()}
    for one, other in combinations(sorted(variants, key=repr), 2):
        for left in variants[one][:_MOST_COPIES]:
            for right in variants[other][:_MOST_COPIES]:
                if left[0] != right[0] and _contradict(left, right):
                    yield from _findings(left, right, sizes)
                    break


def _findings(left: Copy, right: Copy, sizes: dict[object, int]) -> Iterator[Finding]:
    for (path, passage, figure), (other_path, other, twin) in ((left, right), (right, left)):
        if not _sound(other, twin):
            continue
        # One against several: the one is to blame.
        if sizes[figure.readings] > 1 == sizes[twin.readings]:
            continue
        its = other.text(twin)
        yield Finding(
            figure.start, figure.end, f"another copy of this passage has {its!r} here",
            evidence=Evidence(passage.text(figure), f"the same passage of {other_path} has {its}", its),
            suggestions=[Suggestion(its)],
            related=[Related(twin.start, twin.end, "the same passage", other_path)],
            witnesses=1 + sizes[twin.readings],
        ).but(path=path)  # fmt: skip


def _sound(passage: Passage, figure: Figure) -> bool:
    return not (passage.letter.damaged or figure.broken)


def _contradict(left: Copy, right: Copy) -> bool:
    (_, one, figure), (_, other, twin) = left, right
    damaged = not (_sound(one, figure) and _sound(other, twin))
    if not differ(figure.readings, twin.readings, damaged=damaged):
        return False
    if not _alike(one, other, damaged=damaged):
        return False
    if damaged:
        return True
    # A day and what is told of it are both others: so it is another day.
    if sum(_irreconcilable(a, b, damaged=False) for a, b in zip(figure.readings, twin.readings, strict=True)) > 1:
        return False
    if _knows(one.letter, twin) or _knows(other.letter, figure):
        return False
    if one.letter.revises or other.letter.revises or _other_day(one.letter, other.letter):
        return False
    twins = {figure.key: figure for figure in other.figures}
    pairs = [(own, twins[own.key]) for own in one.figures if own.key in twins]
    if any(_another(own.readings, its.readings) for own, its in pairs):
        return False
    agreeing = [own for own, its in pairs if own.readings == its.readings]
    known = {reading for own in one.figures for reading in own.readings}
    telling = len({reading for its in other.figures for reading in its.readings if reading[0] in ("amount", "date")} & known)
    return len(agreeing) + 1 >= len(pairs) and _identified(one, other, telling)


def _knows(letter: Letter, figure: Figure) -> bool:
    """Does an article tell the figure of the other copy as well? Small ones stand anywhere."""
    return any(
        reading in letter.readings
        for reading in figure.readings
        if reading[0] == "date" or reading[0] == "amount" and isinstance(reading[1], (int, float)) and reading[1] >= _SMALL
    )


def _identified(one: Passage, other: Passage, telling: int) -> bool:
    """Is it the same passage, and not one template filled twice? What is named has to be the same, and more than that."""
    if not one.names and not _before(one) & _before(other):
        return False
    needed = 2 if one.form == other.form else 3
    if len(one.names) + telling > needed and telling and len(one.words) >= _MANY_WORDS:
        return True
    return bool(_beside(one) & _beside(other)) or len(_named(one.letter) & _named(other.letter)) > 1


def _before(passage: Passage) -> set[int]:
    """The last sentence before a passage that names somebody or something, as a mark."""
    letter = passage.letter
    for index in range(passage.index - 1, max(-1, passage.index - 3), -1):
        if letter.named(index):
            return {letter.mark(index)} - {0}
    return set()


def _beside(passage: Passage) -> set[int]:
    """The sentences on either side of a passage, as marks."""
    at, letter = passage.index, passage.letter
    return {letter.mark(index) for index in (at - 1, at + 1) if 0 <= index < len(letter)} - {0}


def _named(letter: Letter) -> set[int]:
    return {letter.mark(index) for index in range(len(letter)) if letter.named(index)} - {0}


def _alike(one: Passage, other: Passage, *, damaged: bool) -> bool:
    """Are the words of two passages the same but for a few?"""
    if one.names != other.names or min(len(one.words), len(other.words)) < (1 if damaged else _FEWEST_WORDS):
        return False
    if one.form == other.form:
        return True
    return len(set(one.words) & set(other.words)) >= _ALIKE * max(len(one.words), len(other.words))


def _other_day(one: Letter, other: Letter) -> bool:
    """Are the articles known to be of different days?"""
    if one.dated is None or other.dated is None:
        return False
    return any(a is not None and b is not None and a != b for a, b in zip(one.dated, other.dated, strict=True))


def differ(one: tuple[Reading, ...], other: tuple[Reading, ...], *, damaged: bool) -> bool:
    """Can two figures not be one? ``damaged``: one of them cannot stand as written, so it need not be comparable."""
    if len(one) != len(other):
        return damaged
    return any(_irreconcilable(a, b, damaged=damaged) for a, b in zip(one, other, strict=True))


def _irreconcilable(one: Reading, other: Reading, *, damaged: bool) -> bool:
    if damaged:
        return one != other
    if one[0] != other[0]:
        return False
    if one[0] == "amount":
        return one[3] == other[3] and not _meet(one, other)  # type: ignore[arg-type]
    if one[0] == "date":
        return any(a is not None and b is not None and a != b for a, b in zip(one[1:4], other[1:4], strict=True))
    return one != other and one[0] in ("ratio", "fraction", "score")


def _meet(one: tuple[str, float, float, str, float], other: tuple[str, float, float, str, float]) -> bool:
    """Can two amounts be one? A large one with zeros at its end may be rounded."""
    (low, high), (other_low, other_high) = _rounded(one), _rounded(other)
    return low <= other_high and other_low <= high


def _rounded(reading: tuple[str, float, float, str, float]) -> tuple[float, float]:
    _, low, high, _, _ = reading
    place = 1000.0
    if low != high or low < _ROUND or low % place:
        return low, high
    while low % (place * 10) == 0:
        place *= 10
    return low - place / 2, high + place / 2


def _another(one: tuple[Reading, ...], other: tuple[Reading, ...]) -> bool:
    """Do two figures say that the passages speak of different days or editions?"""
    for a, b in zip(one, other, strict=False):
        if a[0] == b[0] == "ordinal" and a != b:
            return True
        if a[0] == b[0] == "date" and a[4] != b[4] and a[1:4] == b[1:4]:
            return True
        if a[0] == b[0] == "moment" and a != b:
            return True
    return False
