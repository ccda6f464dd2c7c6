"""Baselines: the findings that are known and accepted, in a file to be read and kept under version control.

An entry is a fingerprint with the rule, path and text that it stands for, and how often it may occur; it holds no line
number, so it survives moved lines and edits elsewhere in the article.
"""

from __future__ import annotations

from aidlint.usage import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from aidlint.finding import Finding

DEFAULT = "aidlint-baseline.json"
_VERSION = 1


class Entry:
    """A known finding: ``count`` occurrences of ``fingerprint`` are accepted."""

    __slots__ = ("count", "fingerprint", "path", "rule", "text")

    def __init__(self, fingerprint: str, rule: str, path: str, text: str, count: int) -> None:
        self.fingerprint = fingerprint
        self.rule = rule
        self.path = path
        self.text = text
        self.count = count


def entries(findings: Iterable[Finding]) -> list[Entry]:
    """The entries that accept exactly these findings."""
    found: dict[str, Entry] = {}
    for finding in findings:
        mark = _mark(finding)
        if mark in found:
            found[mark].count += 1
        else:
            found[mark] = Entry(mark, finding.rule, finding.path, finding.place.text if finding.place else "", 1)
    return list(found.values())


def divide(findings: Iterable[Finding], known: Iterable[Entry]) -> tuple[list[Finding], list[Finding]]:
    """The findings that are new, and those that the entries accept, each in their order."""
    left = {entry.fingerprint: entry.count for entry in known}
    new: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        mark = _mark(finding)
        if left.get(mark, 0) > 0:
            left[mark] -= 1
            accepted.append(finding)
        else:
            new.append(finding)
    return new, accepted


def pruned(known: Iterable[Entry], findings: Iterable[Finding], gone: Iterable[str]) -> list[Entry]:
    """The entries without what no longer occurs in the paths that were checked or are ``gone``; others stay as they are."""
    occurs = {entry.fingerprint: entry.count for entry in entries(findings)}
    paths = set(gone)
    kept = []
    for entry in known:
        count = min(entry.count, occurs.get(entry.fingerprint, 0)) if entry.path in paths else entry.count
        if count:
            kept.append(Entry(entry.fingerprint, entry.rule, entry.path, entry.text, count))
    return kept


def dumped(known: Iterable[Entry]) -> str:
    """The text of a baseline file: sorted, so that its changes can be read."""
    import json

    rows = [
        {"path": entry.path, "rule": entry.rule, "text": entry.text, "fingerprint": entry.fingerprint, "count": entry.count}
        for entry in sorted(known, key=lambda entry: (entry.path, entry.rule, entry.text, entry.fingerprint))
    ]
    return json.dumps({"version": _VERSION, "tool": "aidlint", "findings": rows}, ensure_ascii=False, indent=2) + "\n"


def load(path: str) -> list[Entry]:
    """The entries of a baseline file. Raises UsageError for one that cannot be read or is none."""
    import json

    try:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        if content["version"] != _VERSION:
            raise UsageError(f"{path}: a baseline of version {content['version']}; this aidlint reads version {_VERSION}")
        return [
            Entry(str(row["fingerprint"]), str(row["rule"]), str(row["path"]), str(row["text"]), int(row["count"]))
            for row in content["findings"]
        ]
    except OSError as error:
        raise UsageError(f"cannot read the baseline {path}: {error.strerror or error}") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise UsageError(f"{path} is not a baseline of aidlint") from None


def _mark(finding: Finding) -> str:
    """The fingerprint without the number of a repeat."""
    return finding.fingerprint.partition(":")[0]
