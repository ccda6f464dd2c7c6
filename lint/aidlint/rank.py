"""The order in which findings are shown, and the removal of doubles."""

from __future__ import annotations

from bisect import bisect_left, insort

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from aidlint.finding import Finding


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Worst first: severity, confidence where measured, number of independent witnesses, path, start."""
    return sorted(
        findings,
        key=lambda f: (-f.level, -(f.confidence or 0.0), -f.witnesses, f.path, f.place.start if f.place else f.start, f.rule),
    )


# The rule that knows what a figure was before it was damaged beyond reading, and the rules that speak of a figure only
# where no other knows what is wrong with it.
_FIRST = "DOC002"
_LAST = frozenset({"DOC001", "DOC007"})


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Of the findings of one family that overlap, the strongest; findings of different families all stand, but for
    those about a figure of a damaged article, where one rule has the word."""
    kept: list[Finding] = []
    # The spans of the findings kept, sorted, of each family and of ``_FIRST``: those of one list never overlap.
    taken: dict[str, list[tuple[int, int]]] = {_FIRST: []}
    for finding in sorted(findings, key=lambda f: (-f.level, f.rule in _LAST, f.rule != _FIRST, -f.witnesses, f.start, f.rule)):
        family = finding.rule[:3]
        for spans in taken.values() if finding.rule in _LAST else (taken[_FIRST], taken.setdefault(family, [])):
            before = bisect_left(spans, (finding.end,))
            if before and spans[before - 1][1] > finding.start:
                break
        else:
            kept.append(finding)
            if not finding.whole_article:
                for name in (family, _FIRST) if finding.rule == _FIRST else (family,):
                    insort(taken.setdefault(name, []), (finding.start, finding.end))
    return kept
