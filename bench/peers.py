"""Other checkers on the same texts: the case files of the tests through every peer that is installed.

Peers from the Python registry are found beside the interpreter; those from npm in ``--npm``, a folder where
``npm install write-good textlint textlint-rule-write-good textlint-rule-date-weekday-mismatch`` was run.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bench.corpus import LOUD, cases
from bench.table import share, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Span = tuple[int, int]
    Alerts = dict[str, list[Span]]
    Peer = Callable[[Path, list[str]], Alerts]

_CODESPELL = re.compile(r"^(?P<file>[^:]+):(?P<line>\d+): (?P<word>\S+) ==> ", re.MULTILINE)
_WRITE_GOOD = re.compile(r"^(?P<file>[^:\n]+\.txt):(?P<line>\d+):(?P<column>\d+):\"(?P<word>[^\"\n]+)\"", re.MULTILINE)


def _output(command: Sequence[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    return done.stdout


def _offset(folder: Path, name: str, line: int) -> int:
    """Where a line, counted from 1, begins."""
    return sum(len(one) for one in (folder / name).read_text("utf-8").splitlines(keepends=True)[: line - 1])


def aidlint(folder: Path, names: list[str]) -> Alerts:
    """Findings of warning and above."""
    found: Alerts = {}
    command = [sys.executable, "-m", "aidlint", "--isolated", "--format", "json", "--min-severity", LOUD[-1], *names]
    for one in json.loads(_output(command, folder))["findings"]:
        found.setdefault(one["path"], []).append((one["start"], one["end"] or 1 << 30))
    return found


def proselint(folder: Path, names: list[str]) -> Alerts:
    """All checks that are on by default."""
    found: Alerts = {}
    command = [sys.executable, "-m", "proselint", "check", "--output-format", "json", *names]
    for path, result in json.loads(_output(command, folder))["result"].items():
        for one in result["diagnostics"]:
            start, end = one["span"]
            found.setdefault(Path(path).name, []).append((start - 1, end - 1))
    return found


def typos(folder: Path, names: list[str]) -> Alerts:
    """Spelling of words."""
    found: Alerts = {}
    for line in _output([_beside("typos"), "--format", "json", "--isolated", *names], folder).splitlines():
        one: dict[str, Any] = json.loads(line)
        if one["type"] == "typo":
            name = Path(one["path"]).name
            text = (folder / name).read_text("utf-8").splitlines()[one["line_num"] - 1].encode()
            start = _offset(folder, name, one["line_num"]) + len(text[: one["byte_offset"]].decode())
            found.setdefault(name, []).append((start, start + len(one["typo"])))
    return found


def codespell(folder: Path, names: list[str]) -> Alerts:
    """Spelling of words."""
    found: Alerts = {}
    for match in _CODESPELL.finditer(_output([_beside("codespell"), *names], folder)):
        name, word = Path(match["file"]).name, match["word"]
        start = (folder / name).read_text("utf-8").find(word, _offset(folder, name, int(match["line"])))
        found.setdefault(name, []).append((start, start + len(word)))
    return found


def write_good(npm: Path) -> Peer:
    """Style, as lines of file, line, column and the words."""

    def run(folder: Path, names: list[str]) -> Alerts:
        found: Alerts = {}
        for match in _WRITE_GOOD.finditer(_output([str(npm / "write-good"), "--parse", *names], folder)):
            start = _offset(folder, match["file"], int(match["line"])) + int(match["column"])
            found.setdefault(match["file"], []).append((start, start + len(match["word"])))
        return found

    return run


def textlint(npm: Path) -> Peer:
    """The rule that holds a weekday against its date."""

    def run(folder: Path, names: list[str]) -> Alerts:
        command = [str(npm / "textlint"), "--no-textlintrc", "--rule", "date-weekday-mismatch", "--format", "json", *names]
        return {
            Path(one["filePath"]).name: [tuple(message["range"]) for message in one["messages"]]
            for one in json.loads(_output(command, folder) or "[]")
        }

    return run


def _beside(program: str) -> str:
    """The path of a program that is installed beside the interpreter."""
    return str(Path(sys.executable).parent / program)


def installed(npm: Path | None) -> Mapping[str, Peer]:
    """The peers that can be run, aidlint first."""
    peers: dict[str, Peer] = {"proselint": proselint, "typos": typos, "codespell": codespell}
    peers = {"aidlint": aidlint} | {name: run for name, run in peers.items() if Path(_beside(name)).exists()}
    if npm:
        programs = npm / "node_modules" / ".bin"
        makers = (("write-good", write_good), ("textlint", textlint))
        peers |= {name: make(programs) for name, make in makers if (programs / name).exists()}
    return peers


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.peers", description=__doc__)
    parser.add_argument("--npm", type=Path, help="the folder of the peers from npm")
    options = parser.parse_args(arguments)
    listed = {f"{number:04}.txt": case for number, case in enumerate(cases())}
    marked = sum(len(case.spans) for case in listed.values())
    clean = [name for name, case in listed.items() if not case.fails]
    lines = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, case in listed.items():
            (folder / name).write_text(case.text, "utf-8", newline="")
        for peer, run in installed(options.npm.resolve() if options.npm else None).items():
            start = perf_counter()
            found = run(folder, list(listed))
            seconds = perf_counter() - start
            hits = sum(
                any(low < end and begin < high for low, high in found.get(name, ()))
                for name, case in listed.items()
                for begin, end in case.spans
            )
            alarms = sum(bool(found.get(name)) for name in clean)
            alerts = sum(map(len, found.values()))
            lines.append((peer, share(hits, marked), share(alarms, len(clean)), alerts, f"{seconds:.1f}"))
    print(f"{len(listed)} texts: {marked} marked errors, {len(clean)} texts without one\n")
    print(table(("", "errors found", "good texts alarmed", "alerts", "seconds"), lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
