"""Restoring an article: the likeliest originals put in place of its damaged figures, each with its reason."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from aidlint.finding import Finding

APPLICABILITY = ("safe", "unsafe")


class Change:
    """One replacement: the span in the damaged text (half open), what stood there, what is put there, and why."""

    __slots__ = ("after", "before", "end", "others", "reason", "start")

    def __init__(self, start: int, end: int, before: str, after: str, others: tuple[str, ...], reason: str) -> None:
        self.start = start
        self.end = end
        self.before = before
        self.after = after
        self.others = others
        self.reason = reason


def changes(text: str, findings: Iterable[Finding], *, only_safe: bool = False, least: float = 0.0) -> list[Change]:
    """What to replace in ``text``: the first suggestion of each finding of severity warning or above, worst first where
    they overlap; in text order.

    ``only_safe``: leave figures that have more than one reading. ``least``: leave figures whose suggestion has a
    confidence below it; one that has not been measured counts as 0.
    """
    taken: list[tuple[int, int]] = []
    found = []
    for finding in sorted(findings, key=lambda finding: (-finding.level, -finding.witnesses, finding.start)):
        if not finding.suggestions or finding.level < 1 or finding.whole_article:
            continue
        first = finding.suggestions[0]
        if first.applicability not in (APPLICABILITY[:1] if only_safe else APPLICABILITY) or (first.confidence or 0.0) < least:
            continue
        start = finding.start if first.start is None else first.start
        end = finding.end if first.end is None else first.end
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        taken.append((start, end))
        others = tuple(one.replacement for one in finding.suggestions[1:])
        found.append(Change(start, end, text[start:end], first.replacement, others, f"{finding.rule} {finding.message}"))
    return sorted(found, key=lambda change: change.start)


def restored(text: str, found: Iterable[Change]) -> str:
    """The text with the changes made; they must be in order and must not overlap."""
    pieces = []
    done = 0
    for change in found:
        pieces += [text[done : change.start], change.after]
        done = change.end
    return "".join([*pieces, text[done:]])


def diff(path: str, text: str, found: Iterable[Change]) -> str:
    """A unified diff from ``text`` to the restored text, named after ``path``."""
    from difflib import unified_diff

    before, after = text.splitlines(keepends=True), restored(text, found).splitlines(keepends=True)
    lines = unified_diff(before, after, f"{path} (as found)", f"{path} (restored)")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
