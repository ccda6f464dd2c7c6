"""``aidlint baseline write`` accepts the findings there are, ``aidlint baseline prune`` forgets those that are gone."""

from __future__ import annotations

import os
import sys

from aidlint import baseline
from aidlint.cli.check import check, settings, tell
from aidlint.cli.output import Destination, note, send
from aidlint.usage import UsageError, did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from aidlint.baseline import Entry
    from aidlint.run import Run

_ACTIONS = ("write", "prune")


def run(values: dict[str, object], words: list[str]) -> int:
    """Write or prune the baseline file; it stays as it is when anything could not be read."""
    if not words or words[0] not in _ACTIONS:
        hint = did_you_mean(words[0], _ACTIONS) if words else ""
        raise UsageError(f"say aidlint baseline write PATH… or aidlint baseline prune PATH…{hint}")
    path = str(values.get("baseline", baseline.DEFAULT))
    wanted = settings(values)
    wanted.baseline = None
    before = baseline.load(path) if words[0] == "prune" else []
    result = check(values, words[1:], wanted)
    quiet = "quiet" in values
    tell(result.failures, () if quiet else ((outcome.path, outcome.encoding) for outcome in result.outcomes))
    if result.failures:
        note(f"{path} is left as it was")
        return 2
    after = baseline.entries(result.findings) if words[0] == "write" else _pruned(before, result)

    def produce(out: TextIO) -> None:
        out.write(baseline.dumped(after))

    if not send(Destination("json", path), produce, machine=True):
        return 2
    if not quiet:
        sys.stdout.write(_told(words[0], path, before, after))
    return 0


def _pruned(before: list[Entry], result: Run) -> list[Entry]:
    checked = {outcome.path for outcome in result.outcomes}
    gone = {entry.path for entry in before if not os.path.exists(entry.path)}
    return baseline.pruned(before, result.findings, checked | gone)


def _told(action: str, path: str, before: list[Entry], after: list[Entry]) -> str:
    count = sum(entry.count for entry in after)
    if action == "prune":
        return f"{path}: {sum(entry.count for entry in before) - count} forgotten, {count} left\n"
    return f"{path}: {count} accepted; apply it with --baseline {path}\n"
