"""What a change adds and removes: the findings of two runs saved by ``bench.precision --save``, by rule, with excerpts."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from bench.corpus import read_rows
from bench.precision import show
from bench.table import table

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the difference; the exit status: 0 whatever it is."""
    parser = argparse.ArgumentParser(prog="python -m bench.diff", description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    options = parser.parse_args(arguments)
    before, after = (
        {(one["rule"], one["fingerprint"]): one for one in read_rows(path)} for path in (options.before, options.after)
    )
    removed = [before[key] for key in before if key not in after]
    added = [after[key] for key in after if key not in before]
    plus, minus = (Counter(one["rule"] for one in rows) for rows in (added, removed))
    codes = sorted(plus.keys() | minus.keys())
    print(table(("rule", "added", "removed"), [(code, plus[code], minus[code]) for code in [*codes]]))
    print(f"{len(added)} added, {len(removed)} removed, {len(before.keys() & after.keys())} unchanged")
    for sign, rows in (("+", added), ("-", removed)):
        for one in sorted(rows, key=lambda row: (row["rule"], row["path"], row["start"])):
            print(f"\n{sign} {show(one)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
