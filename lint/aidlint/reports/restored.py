"""A restored article: each change with its reasons, then a unified diff that ``patch`` takes."""

from __future__ import annotations

from aidlint.repair import restore
from aidlint.reports.style import counted, visible
from aidlint.reports.text import either, position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from aidlint.document import Document
    from aidlint.repair.restore import Change
    from aidlint.reports.style import Style

_INKS = {"+": "32", "-": "31", "@": "36", "#": "2"}


def write(document: Document, changes: Sequence[Change], out: TextIO, style: Style, *, exact: bool) -> None:
    """Write the changes of one document, each on a line that ``patch`` passes over, and the diff.

    ``exact``: the lines of the diff as they are, for a program; else with their control characters escaped.
    """
    if not changes:
        return
    lines = restore.diff(visible(document.path), document.source, restore.restored(document.source, changes))
    for part in (*(f"# {line(change)}\n" for change in changes), *(lines if exact else map(_shown, lines))):
        ink = _INKS.get(part[0]) if style.color else None
        out.write(f"\x1b[{ink}m{part.rstrip()}\x1b[0m\n" if ink else part)


def _shown(lines: str) -> str:
    """The lines with nothing in them that a terminal could act on."""
    return "".join(f"{visible(row)}\n" for row in lines.rstrip("\n").split("\n"))


def line(change: Change) -> str:
    """What is changed and why, in one line: place, texts, rule, channel, probability."""
    finding = change.finding
    likely = "not measured" if change.probability is None else f"{change.probability:.2f}"
    reasons = [
        f"{finding.rule} {finding.name}",
        *(name for name in change.channels if name != finding.name),
        f"probability {likely}",
    ]
    if finding.in_quote:
        reasons.append("in quoted speech")
    others = f"; or {either([visible(other) for other in change.others])}" if change.others else ""
    texts = f'"{visible(change.before)}" -> "{visible(change.after)}"'
    return f"{position(finding)}: {texts} ({', '.join(reasons)}): {visible(finding.message)}{others}"


def summary(found: Sequence[Sequence[Change]], least: float, *, written: bool) -> str:
    """``2 changes proposed in 1 file (probability at least 0.9)``."""
    number = sum(map(len, found))
    if not number:
        return f"nothing to restore (probability at least {least:g})"
    files = counted(sum(map(bool, found)), "file")
    return f"{counted(number, 'change')} {'written' if written else 'proposed'} in {files} (probability at least {least:g})"
