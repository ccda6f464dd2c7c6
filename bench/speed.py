"""Speed: megabytes per second of CPU time for the facts alone and for everything, beside proselint on the same articles
in the same run; and what starting costs, in instructions."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from aidlint import engine, facts
from aidlint.document import Document
from bench.corpus import add_folder, articles, folder, load, rules
from bench.table import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CLEAN = Path(__file__).parent / "clean_article.txt"
MEGABYTE = 1_000_000
_COLLECTED = re.compile(r"Collected : (\d+)")


def sample(root: Path, megabytes: float) -> list[str]:
    """The texts of articles spread evenly over the folder, about so many megabytes of them."""
    texts = [load(root, path).source for path in articles(root)]
    size = sum(len(text.encode()) for text in texts)
    step = max(1, round(size / (megabytes * MEGABYTE)))
    return texts[::step]


def rate(work: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    """Megabytes of text per second of CPU time: the median of some rounds after a warming one."""
    size = sum(len(text.encode()) for text in texts) / MEGABYTE
    for text in texts[:50]:
        work(text)
    seconds = []
    for _ in range(rounds):
        start = process_time()
        for text in texts:
            work(text)
        seconds.append(process_time() - start)
    return size / median(seconds)


def only_facts(text: str) -> object:
    """Extraction and nothing else."""
    return facts.extract(Document("article.txt", text))


def everything(text: str) -> object:
    """All stages and all rules."""
    return engine.check(Document("article.txt", text), rules(), {})


def proselint() -> Callable[[str], object] | None:
    """The same for proselint with its default checks, or None where it is not installed."""
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        return None
    CheckRegistry().register_many(__register__)
    return lambda text: LintFile("article.txt", text).lint()


def instructions(arguments: Sequence[str]) -> int:
    """The instructions that a Python program takes, by callgrind. Byte code is written, and used from the second run on."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as scratch:
        valgrind = ("valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch}/out")
        subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=True)
        done = subprocess.run(
            [*valgrind, sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True
        )
    found = _COLLECTED.search(done.stderr)
    if not found:
        raise RuntimeError(f"valgrind did not count: {done.stderr[-300:]}")
    return int(found[1])


def start_up() -> str:
    """The table of start-up costs."""
    floor = instructions(["-c", "pass"])
    program = str(Path(sys.executable).parent / "aidlint")
    runs = (("python -c pass", None), ("aidlint --version", [program, "--version"]), ("aidlint ARTICLE", [program, str(CLEAN)]))
    counts = [(name, instructions(command) if command else floor) for name, command in runs]
    return table(
        ("start-up", "million instructions", "times"), [(name, f"{n / 1e6:.1f}", f"{n / floor:.2f}") for name, n in counts]
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    add_folder(parser)
    parser.add_argument("--megabytes", type=float, default=2.0, help="how much text (default 2)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-start-up", action="store_true", help="leave out the instruction counts, which need valgrind")
    options = parser.parse_args(arguments)
    texts = sample(folder(options.folder), options.megabytes)
    peer = proselint()
    rates = {
        "aidlint, facts alone": rate(only_facts, texts, options.rounds),
        "aidlint, everything": rate(everything, texts, options.rounds),
        **({"proselint": rate(peer, texts, 1)} if peer else {}),
    }
    last = list(rates.values())[-1]
    size = sum(len(text.encode()) for text in texts) / MEGABYTE
    print(f"{len(texts)} articles, {size:.2f} MB, one process\n")
    print(
        table(("", "MB per CPU second", "times the last"), [(name, f"{n:.2f}", f"{n / last:.1f}") for name, n in rates.items()])
    )
    if not options.no_start_up:
        print(f"\n{start_up()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
