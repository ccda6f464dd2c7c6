"""The json report: one object for the whole run (version 1 of the format in docs/design.md).

Beside ``findings``: ``errors`` (what could not be read or run; an empty ``path`` is the run itself), ``encodings``
(by path, of the documents that were not UTF-8) and ``summary``. Offsets count code points of the source. ``evidence``
is null for a finding that has none; ``confidence`` is null until it has been measured.
"""

from __future__ import annotations

import json

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from aidlint.engine import Failure
    from aidlint.finding import Evidence, Finding, Place, Related, Suggestion
    from aidlint.reports.style import Style
    from aidlint.run import Run

# Legal inside JSON strings, but line ends to some readers, commands or a change of direction to a terminal, or not UTF-8.
_UNSAFE = lazy("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def write(run: Run, out: TextIO, _style: Style) -> None:
    """Write the run as one indented object."""
    out.write(encoded(report(run), indent=2) + "\n")


def encoded(value: object, indent: int | None = None) -> str:
    """JSON text that is safe to print and to split into lines: UTF-8 but for the characters that are escaped."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent))


def report(run: Run) -> dict[str, object]:
    """The whole report as plain values."""
    return {
        "version": 1,
        "tool": "aidlint",
        "tool_version": tool_version(),
        "files": len(run.outcomes),
        "findings": [finding_object(finding) for finding in run.findings],
        "errors": [error_object(failure) for failure in run.failures],
        "encodings": {outcome.path: outcome.encoding for outcome in run.outcomes if outcome.encoding != "utf-8"},
        "summary": {
            **run.counts,
            "files": len(run.outcomes),
            "suppressed": sum(len(outcome.suppressed) for outcome in run.outcomes),
            "baselined": len(run.baselined),
            "exit_code": run.exit_code,
            "reason": run.reason,
        },
    }


def tool_version() -> str:
    """The version of this program."""
    from aidlint import __version__

    return __version__


def finding_object(finding: Finding) -> dict[str, object]:
    """A finding as plain values; raises ValueError for one that the engine has not placed in its source."""
    place = finding.place
    if place is None:
        raise ValueError(f"{finding.rule}: a finding without a place")
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "path": finding.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": place.start,
        "end": place.end,
        "text": place.text,
        "message": finding.message,
        "in_quote": finding.in_quote,
        "suggestions": [_suggestion(suggestion, suggestion.place or place) for suggestion in finding.suggestions],
        "related": [_related(finding, related) for related in finding.related],
        "evidence": _evidence(finding.evidence),
        "fingerprint": finding.fingerprint,
    }


def error_object(failure: Failure) -> dict[str, str]:
    """What could not be read or run."""
    return {"path": failure.path, "message": failure.message}


def _suggestion(suggestion: Suggestion, place: Place) -> dict[str, object]:
    return {
        "replacement": suggestion.replacement,
        "start": place.start,
        "end": place.end,
        "confidence": suggestion.confidence,
        "applicability": suggestion.applicability,
    }


def _related(finding: Finding, related: Related) -> dict[str, object]:
    place = related.place
    return {
        "path": related.path or finding.path,
        "start": place.start if place else related.start,
        "end": place.end if place else related.end,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "text": place.text if place else None,
        "message": related.message,
    }


def _evidence(evidence: Evidence | None) -> dict[str, str] | None:
    if evidence is None:
        return None
    return {"claimed": evidence.claimed, "computed": evidence.computed, "accepted": evidence.accepted}
