"""Precision on real articles: what is found per 1,000 words, by rule, and what its readers made of it."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from bench import ledger
from bench.corpus import LOUD, add_folder, findings, folder, rules, write_rows
from bench.table import share, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.corpus import Row


def show(row: Row) -> str:
    """A finding for its reader: fingerprint, rule, place, message and the words around it."""
    fix = f" -> {row['suggestion']!r}" if row["suggestion"] else ""
    head = f"{row['fingerprint']} {row['rule']} {row['severity']} {row['path']}:{row['start']} {row['text']!r}{fix}"
    return f"{head}\n    {row['message']}\n    {row['excerpt']}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.precision", description=__doc__)
    add_folder(parser)
    parser.add_argument("--all", action="store_true", help="count infos too, not only warnings and errors")
    parser.add_argument("--preview", action="store_true", help="count the rules on trial too")
    parser.add_argument("--rule", default="", help="only the rules whose code begins so")
    parser.add_argument(
        "--show", choices=[*ledger.VERDICTS, ledger.UNREAD, "missed"], help="print the findings of this verdict"
    )
    parser.add_argument("--save", type=Path, help="write the findings as jsonl, for bench.diff and bench.ledger")
    options = parser.parse_args(arguments)
    root = folder(options.folder)
    found, words = findings(root)
    on = {rule.code for rule in rules() if options.preview or rule.status == "stable"}
    rows = [
        one
        for one in found
        if one["rule"] in on and one["rule"].startswith(options.rule) and (options.all or one["severity"] in LOUD)
    ]
    if options.save:
        write_rows(options.save, rows)
    judged = ledger.verdicts(root, rows)
    counts = ledger.tally(rows, judged)
    lines = [(code, *_line(count, words)) for code, count in sorted(counts.items())]
    lines.append(("all", *_line(sum(counts.values(), Counter()), words)))
    print(f"{words:,} words; findings per 1,000 words; precision with its 95 % interval, arguable ones left out\n")
    print(table(("rule", "found", "per 1,000", *ledger.VERDICTS, ledger.UNREAD, "wrong per 1,000", "precision"), lines))
    lost = ledger.missed(root, rows)
    print(f"\nknown real errors: {len(lost)} not found")
    if options.show == "missed":
        print("\n".join(f"{one['kind']} {one['file']}:{one['start']} {one['text']!r}" for one in lost))
    elif options.show:
        print("\n".join(show(one) for one in rows if judged[one["fingerprint"]] == options.show))
    return 0


def _line(count: Counter[str], words: int) -> tuple[object, ...]:
    """What the table says of one rule."""
    per = 1000 / max(words, 1)
    right, wrong = count["right"], count["wrong"]
    known = [count[verdict] for verdict in (*ledger.VERDICTS, ledger.UNREAD)]
    return count.total(), f"{count.total() * per:.4f}", *known, f"{wrong * per:.4f}", share(right, right + wrong)


if __name__ == "__main__":
    sys.exit(main())
