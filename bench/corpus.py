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
from aidlint.between import Sources, conclude
from aidlint.corpus import Corpus

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from aidlint.article import Article
    from aidlint.corpus import Groups
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


def outcome(document: Document, gather: Callable[[Article], None] | None = None) -> Outcome:
    """All rules on a document; a rule that fails ends the measurement. ``gather`` as ``engine.check`` takes it."""
    result = engine.check(document, rules(), {}, gather=gather)
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
    """The findings on all articles of a folder in order of path and start, and the number of words read.

    Those between articles are among them: the rows of all slices are judged together.
    """
    rows: list[Row] = []
    words = 0
    paths = articles(root)
    between = Corpus(_across(), engine.unmeasured)
    for found, count, groups in parallel(_check_all, root, paths):
        rows += found
        words += count
        between.absorb(groups)
    outcomes = [engine.Outcome(path) for path in paths]
    sources = Sources({path: path for path in paths}, lambda _, path: [load(root, path)])
    failures = conclude(between, outcomes, {}, sources)
    if failures:
        raise RuntimeError(f"{failures[0].path}: {failures[0].message}")
    for result in outcomes:
        rows += [row(load(root, result.path), finding) for finding in result.findings]
    return sorted(rows, key=lambda one: (one["path"], one["start"], one["rule"])), words


def _across() -> list[registry.Rule]:
    return [rule for rule in rules() if rule.scope == registry.CORPUS]


def _check_all(root: Path, paths: Sequence[str]) -> tuple[list[Row], int, Groups]:
    rows: list[Row] = []
    words = 0
    between = Corpus(_across(), engine.unmeasured)
    for path in paths:
        document = load(root, path)
        words += len(WORD.findall(document.text))
        rows += [row(document, finding) for finding in outcome(document, between.gather).findings]
    if between.faults:
        raise RuntimeError(f"{between.faults[0].path}: {between.faults[0].message}")
    return rows, words, between.groups


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
