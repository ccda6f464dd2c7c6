"""The order in which findings are shown, and the removal of doubles."""

from __future__ import annotations

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
    for finding in sorted(findings, key=lambda f: (-f.level, f.rule in _LAST, f.rule != _FIRST, -f.witnesses, f.start, f.rule)):
        if not any(
            (finding.rule in _LAST or other.rule == _FIRST or other.rule[:3] == finding.rule[:3])
            and not other.whole_article
            and other.start < finding.end
            and finding.start < other.end
            for other in kept
        ):
            kept.append(finding)
    return kept
