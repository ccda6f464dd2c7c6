"""Articles to measure on, and the findings of all rules on them as plain rows."""

from __future__ import annotations

import json
import os
import re
import runpy
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from aidlint import engine, readers, registry

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from aidlint.document import Document
    from aidlint.engine import Outcome
    from aidlint.finding import Finding

    Row = dict[str, Any]

Item = TypeVar("Item")
Result = TypeVar("Result")

VARIABLE = "AIDLINT_BENCH_DATA"
CASES = Path(__file__).parent.parent / "tests" / "cases.py"
WORKERS = 2
EXCERPT = 90
LOUD = ("error", "warning")
WORD = re.compile(r"\w+")


def add_folder(parser: argparse.ArgumentParser) -> None:
    """The argument that every command takes."""
    parser.add_argument("folder", nargs="?", help=f"a folder of .txt articles (default: ${VARIABLE})")


def folder(argument: str | None) -> Path:
    """The folder of articles from the argument or the environment; ends the program with 2 where neither names one."""
    name = argument or os.environ.get(VARIABLE, "")
    if name and Path(name).is_dir():
        return Path(name)
    print(
        f"{name}: no such folder"
        if name
        else f"no articles: give a folder of .txt files, or set {VARIABLE} (see bench/README.md)",
        file=sys.stderr,
    )
    raise SystemExit(2)


def articles(root: Path) -> list[str]:
    """The articles below a folder, relative to it, in order."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.txt"))


def load(root: Path, path: str) -> Document:
    """One article. Its path in findings and fingerprints is the one relative to the folder."""
    return readers.read(path, (root / path).read_bytes())[0]


@cache
def rules() -> tuple[registry.Rule, ...]:
    """All rules, loaded once a process."""
    return registry.load()


def outcome(document: Document) -> Outcome:
    """All rules on a document; a rule that fails ends the measurement."""
    result = engine.check(document, rules(), {})
    if result.failures:
        raise RuntimeError(f"{document.path}: {result.failures[0].message}")
    return result


def row(document: Document, finding: Finding) -> Row:
    """A finding with what a reader needs to judge it."""
    start = max(0, finding.start - EXCERPT)
    excerpt = document.text[start : finding.end + EXCERPT].replace("\n", " ")
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "witnesses": finding.witnesses,
        "path": finding.path,
        "start": finding.start,
        "end": finding.end,
        "text": document.text[finding.start : finding.end],
        "message": finding.message,
        "suggestion": finding.suggestions[0].replacement if finding.suggestions else None,
        "fingerprint": finding.fingerprint,
        "excerpt": "" if finding.whole_article else excerpt,
    }


def findings(root: Path) -> tuple[list[Row], int]:
    """The findings on all articles of a folder in order of path and start, and the number of words read."""
    rows: list[Row] = []
    words = 0
    for found, count in parallel(_check_all, root, articles(root)):
        rows += found
        words += count
    return sorted(rows, key=lambda one: (one["path"], one["start"], one["rule"])), words


def _check_all(root: Path, paths: Sequence[str]) -> tuple[list[Row], int]:
    rows: list[Row] = []
    words = 0
    for path in paths:
        document = load(root, path)
        words += len(WORD.findall(document.text))
        rows += [row(document, finding) for finding in outcome(document).findings]
    return rows, words


def cases() -> list[Any]:
    """The case files of the tests, read by the tests' own reader: values with ``text``, ``spans``, ``fails``, ``place``."""
    listed: list[Any] = runpy.run_path(str(CASES))["read_cases"]()
    return listed


def parallel(work: Callable[[Path, Sequence[Item]], Result], root: Path, items: Sequence[Item]) -> list[Result]:
    """``work`` on slices of the items in several processes, in the order of the slices."""
    size = max(1, min(200, len(items) // WORKERS + 1))
    slices = [items[at : at + size] for at in range(0, len(items), size)]
    with ProcessPoolExecutor(WORKERS) as pool:
        return list(pool.map(work, [root] * len(slices), slices))


def read_rows(path: Path) -> list[Row]:
    """The rows of a jsonl file; none when it does not exist."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line] if path.exists() else []


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as jsonl."""
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), "utf-8")
