"""Enters verdicts that are given by place into the ledger, which knows findings by their fingerprints.

The files have one object a line with ``rule``, ``path``, ``start``, ``end``, ``verdict`` and ``reason``; the finding need
not be made any more. A finding that was read before keeps its verdict; where the two differ, that is told.
"""

from __future__ import annotations

import argparse
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from aidlint.finding import Finding
from aidlint.fingerprint import fingerprint
from bench.corpus import folder, load, outcome, read_rows, write_rows
from bench.ledger import LEDGER, VERDICTS, entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from aidlint.document import Document
    from bench.corpus import Row


def marked(root: Path, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with the fingerprint and the flagged text of their findings, path by path."""
    for path, group in groupby(sorted(rows, key=lambda row: (row["path"], row["start"])), key=lambda row: row["path"]):
        document = load(root, path)
        known = {(found.rule, found.start, found.end): found.fingerprint for found in outcome(document).findings}
        for row in group:
            mark = known.get((row["rule"], row["start"], row["end"])) or _gone(document, row)
            yield {**row, "fingerprint": mark, "text": document.text[row["start"] : row["end"]]}


def _gone(document: Document, row: Row) -> str:
    """The fingerprint of a finding that is not made any more."""
    start, stop = document.sentence_at(row["start"]) if row["end"] else (0, 0)
    found = Finding(row["start"], row["end"], "").but(
        rule=row["rule"], path=document.path, context=document.text[start : max(stop, row["end"])], context_start=start
    )
    return fingerprint(found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Merge the files; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.merge", description=__doc__)
    parser.add_argument("folder", help="the folder of .txt articles that was read")
    parser.add_argument("verdicts", nargs="+", type=Path, help="files of verdicts by place")
    options = parser.parse_args(arguments)
    rows = [row for path in options.verdicts for row in read_rows(path)]
    for row in rows:
        if row["verdict"] not in VERDICTS or not row["reason"].strip():
            print(f"a verdict is one of {', '.join(VERDICTS)}, with a reason: {row}", file=sys.stderr)
            return 2
    ledger = {(one["rule"], one["fingerprint"]): one for one in read_rows(LEDGER)}
    added = 0
    for row in marked(folder(options.folder), rows):
        key = row["rule"], row["fingerprint"]
        added += key not in ledger
        known = ledger.setdefault(key, entry(row, row["verdict"], row["reason"]))
        if known["verdict"] != row["verdict"]:
            print(f"{' '.join(key)} {row['path']}:{row['start']}: read as {known['verdict']} before, now {row['verdict']}")
    write_rows(LEDGER, (ledger[key] for key in sorted(ledger)))
    print(f"{added} of {len(rows)} verdicts entered")
    return 0


if __name__ == "__main__":
    sys.exit(main())
