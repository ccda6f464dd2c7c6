"""The ledger: the verdict of a reader on each finding, by fingerprint, so that none is read twice.

``python -m bench.ledger RUN.jsonl < VERDICTS`` takes lines ``FINGERPRINT right|wrong|arguable REASON`` on findings of a saved
run. It keeps no text of an article beyond the flagged span.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from bench.corpus import read_rows, write_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bench.corpus import Row

LEDGER = Path(__file__).parent / "ledger.jsonl"
KNOWN = "real_errors.jsonl"
VERDICTS = ("right", "wrong", "arguable")
UNREAD = "unread"
_MAX_TEXT = 60


def verdicts(root: Path, findings: Iterable[Row]) -> dict[str, str]:
    """The verdict on each finding by fingerprint; one that overlaps a known real error of the folder is right."""
    read = {(one["rule"], one["fingerprint"]): one["verdict"] for one in read_rows(LEDGER)}
    known: dict[str, list[Row]] = {}
    for one in read_rows(root / KNOWN):
        known.setdefault(one["file"], []).append(one)
    judged = {}
    for finding in findings:
        errors = known.get(finding["path"], ())
        if any(finding["start"] < error["end"] and error["start"] < finding["end"] for error in errors):
            judged[finding["fingerprint"]] = "right"
        else:
            judged[finding["fingerprint"]] = read.get((finding["rule"], finding["fingerprint"]), UNREAD)
    return judged


def missed(root: Path, findings: Iterable[Row]) -> list[Row]:
    """The known real errors of the folder that no finding overlaps."""
    spans: dict[str, list[Row]] = {}
    for finding in findings:
        spans.setdefault(finding["path"], []).append(finding)
    return [
        error
        for error in read_rows(root / KNOWN)
        if not any(found["start"] < error["end"] and error["start"] < found["end"] for found in spans.get(error["file"], ()))
    ]


def tally(findings: Iterable[Row], judged: Mapping[str, str]) -> dict[str, Counter[str]]:
    """Verdicts counted by rule."""
    counts: dict[str, Counter[str]] = {}
    for finding in findings:
        counts.setdefault(finding["rule"], Counter())[judged[finding["fingerprint"]]] += 1
    return counts


def entry(finding: Row, verdict: str, reason: str) -> Row:
    """A line of the ledger."""
    return {
        "rule": finding["rule"],
        "fingerprint": finding["fingerprint"],
        "path": finding["path"],
        "text": finding["text"][:_MAX_TEXT],
        "verdict": verdict,
        "reason": reason.strip(),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Enter verdicts; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.ledger", description="Enter verdicts, read from standard input.")
    parser.add_argument("run", type=Path, help="findings saved by bench.precision --save")
    found = {one["fingerprint"]: one for one in read_rows(parser.parse_args(arguments).run)}
    ledger = {(one["rule"], one["fingerprint"]): one for one in read_rows(LEDGER)}
    for number, line in enumerate(sys.stdin, 1):
        fingerprint, verdict, reason = [*line.split(None, 2), "", "", ""][:3]
        finding = found.get(fingerprint)
        if finding is None or verdict not in VERDICTS or not reason.strip():
            print(f"line {number}: wanted FINGERPRINT {'|'.join(VERDICTS)} REASON on a finding of the run", file=sys.stderr)
            return 2
        ledger[finding["rule"], fingerprint] = entry(finding, verdict, reason)
    write_rows(LEDGER, (ledger[key] for key in sorted(ledger)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
