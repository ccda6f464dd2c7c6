"""Reading beside other extractors: how well figures and dates are read, how fast, and whether the cost grows with the
length alone. The gold sets and their scorer are data (see README.md here); what is scored is the installed ``aidlint``."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple

from bench.speed import MEGABYTE, only_facts, rate
from bench.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Scores = dict[str, dict[str, Any]]

ROOT = Path(__file__).parent.parent
NEWS = ("seeds", "meantime_dev")  # the gold sets that are articles
ROUNDS = 5
KILOBYTE = 1000
REPEATS = 20  # of the news for the speed of aidlint, which is too short a moment otherwise


class Peer(NamedTuple):
    """Another extractor: its adapter, and whether it reads quantities with their values."""

    adapter: str
    quantities: bool


PEERS = {
    "quantulum3": Peer("quantulum", quantities=True),
    "Recognizers": Peer("recognizers", quantities=True),
    "dateparser": Peer("dates", quantities=False),
    "spaCy small": Peer("entities", quantities=False),
}


class Bench:
    """The data folder, the environment of the peers (None: none are run) and a folder for what is written."""

    def __init__(self, data: Path, peers: Path | None, scratch: Path) -> None:
        self.data = data
        self.python = peers / "bin" / "python" if peers else None
        self.scratch = scratch
        # The scorer's adapter starts the aidlint on PATH. One thread: the cost is CPU time.
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
        self.environment = os.environ | {"PATH": path, "SCORE_OUT": str(scratch), "OMP_NUM_THREADS": "1"}

    def command(self, peer: Peer) -> list[str]:
        """What runs the adapter of a peer."""
        return ["env", f"PYTHONPATH={ROOT}", str(self.python), "-W", "ignore", "-m", f"bench.adapters.{peer.adapter}"]

    def run(self, command: Sequence[str], text: str = "") -> subprocess.CompletedProcess[str]:
        """Run a program in the scratch folder, away from any settings."""
        return subprocess.run(
            command, input=text, cwd=self.scratch, env=self.environment, capture_output=True, text=True, check=False
        )

    def score(self, name: str, command: Sequence[str]) -> Scores:
        """The scorer's results for an extractor on its default sets, by set and group."""
        print(f"scoring {name} …", file=sys.stderr, flush=True)
        scorer = [sys.executable, str(self.data / "score.py"), name, "--cmd", shlex.join(command), "--mode", "stream"]
        done = self.run(scorer)
        if done.returncode:
            raise RuntimeError(f"the scorer failed on {name}: {done.stderr[:500]}")
        results: Scores = json.loads((self.scratch / "results" / f"{name}.json").read_text("utf-8"))
        return results

    def cost(self, peer: Peer, texts: Sequence[str]) -> dict[str, float]:
        """The CPU seconds of reading the texts and of starting, and on how many texts the peer failed."""
        lines = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts)]
        done = self.run(self.command(peer), "".join(f"{line}\n" for line in lines))
        last = done.stdout.rstrip("\n").rpartition("\n")[2]
        if done.returncode or not last.startswith('{"_perf"'):
            raise RuntimeError((done.stderr.strip() or "no answer").splitlines()[-1])
        perf: dict[str, float] = json.loads(last)["_perf"]
        return perf


def installed(bench: Bench) -> tuple[dict[str, Peer], dict[str, str]]:
    """The peers that start in their environment, and why each other one does not."""
    found, lacking = {}, {}
    for name, peer in PEERS.items() if bench.python else ():
        try:
            bench.cost(peer, [])
        except RuntimeError as error:
            lacking[name] = str(error)
        else:
            found[name] = peer
    return found, lacking


def news(data: Path) -> list[str]:
    """The articles of the gold sets."""
    lines = [line for name in NEWS for line in (data / "gold" / f"{name}.jsonl").read_text("utf-8").split("\n") if line]
    return [json.loads(line)["text"] for line in lines]


def quality(results: dict[str, Scores]) -> str:
    """The table of scores: one row for each set and group, relaxed / exact / value F1 of each extractor."""
    ours = next(iter(results.values()))
    rows: list[list[object]] = [
        [f"{name} {group}", *(_cell(scores.get(name, {}).get(group)) for scores in results.values())]
        for name, groups in ours.items()
        for group in ("num", "ord", "time")
        if group in groups
    ]
    for name, groups in ours.items():
        if "sentences" in groups:
            passed = [scores.get(name, {}).get("sentences") for scores in results.values()]
            rows.append([f"{name}, sentences right", *(f"{one['pass']} of {one['of']}" if one else "-" for one in passed)])
    return table(("relaxed / exact / value F1", *results), rows)


def _cell(group: dict[str, Any] | None) -> str:
    """Three scores; a dash for an extractor that gives nothing of the kind."""
    if not group or not group["relaxed"]["pred"]:
        return "-"
    return " / ".join(f"{group[one]['F1']:.1f}" for one in ("relaxed", "exact", "value"))


def speed(bench: Bench, peers: dict[str, Peer], texts: Sequence[str]) -> str:
    """The table of speeds on the same articles: aidlint's facts alone in this process, each peer's reading in its own, start-up
    aside; and how many times the fastest peer that reads quantities aidlint is."""
    size = sum(len(text.encode()) for text in texts) / KILOBYTE
    ours = rate(only_facts, [*texts] * REPEATS, ROUNDS) * MEGABYTE / KILOBYTE
    rows = [("aidlint, facts alone", f"{ours:.0f}", "1", "-")]
    fastest = 0.0
    for name, peer in peers.items():
        cost = bench.cost(peer, texts)
        theirs = size / cost["cpu_s"]
        rows.append((name, f"{theirs:.1f}", f"{ours / theirs:.0f}", f"{cost['failures']:.0f}"))
        fastest = max(fastest, theirs) if peer.quantities else fastest
    lines = [
        f"{len(texts)} articles, {size:.0f} KB, start-up aside\n",
        table(("", "KB per CPU second", "aidlint is times", "failures"), rows),
    ]
    if fastest:
        lines.append(f"\naidlint / fastest peer that reads quantities: {ours / fastest:.0f}")
    return "\n".join(lines)


def linearity(texts: Sequence[str]) -> str:
    """The table of long inputs, each beside the same at a tenth of its length: the rates are alike where the cost is linear."""
    rows = []
    for name, whole, tenth in _long(texts):
        rates = []
        for text in (tenth, whole):
            start = process_time()
            only_facts(text)
            seconds = process_time() - start
            size = len(text.encode()) / MEGABYTE
            rates.append(f"{size / seconds:.2f}")
        rows.append((name, f"{size:.1f}", f"{seconds:.2f}", rates[1], rates[0]))
    return table(("one text", "MB", "CPU seconds", "MB per second", "at a tenth"), rows)


def _long(texts: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """A name, a long text, and the same at a tenth."""
    article, line = "\n\n".join(texts) + "\n\n", " ".join(" ".join(texts).split()) + " "
    yield "an article of 20 MB", _fill(article, 20), _fill(article, 2)
    yield "a line of 5 MB", _fill(line, 5), _fill(line, 0.5)
    yield "100,000 numbers in a sentence", _numbers(100_000), _numbers(10_000)


def _fill(text: str, megabytes: float) -> str:
    """A text repeated to about so many megabytes."""
    return text * max(1, round(megabytes * MEGABYTE / len(text.encode())))


def _numbers(count: int) -> str:
    return f"The counts were {', '.join(f'{number * 7:,}' for number in range(1, count))} and 5 in the end.\n"


def _missing(data: Path, peers: Path | None) -> str | None:
    """What the measurement lacks, or None."""
    for path in (data / "score.py", data / "stream_facts.py", *(data / "gold" / f"{name}.jsonl" for name in NEWS)):
        if not path.is_file():
            return f"{path}: no such file: the folder must hold the scorer and its gold sets (see bench/README.md)"
    if not shutil.which("aidlint", path=str(Path(sys.executable).parent)):
        return "no aidlint beside the interpreter: install the project first (see bench/README.md)"
    if peers and not (peers / "bin" / "python").exists():
        return f"{peers}: not a virtual environment (see bench/README.md)"
    return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the scorer and its gold sets")
    parser.add_argument("--peers", type=Path, metavar="VENV", help="a virtual environment with other extractors")
    options = parser.parse_args(arguments)
    # Not resolved: the interpreter of a virtual environment is a link, which must be called by its own name.
    data, environment = options.data.absolute(), options.peers and options.peers.absolute()
    if lacking := _missing(data, environment):
        print(lacking, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(data, environment, Path(scratch))
        peers, absent = installed(bench)
        if environment and not peers:
            print("\n".join(f"{name}: {why}" for name, why in absent.items()), file=sys.stderr)
            print(f"{options.peers}: none of the peers is installed (see bench/README.md)", file=sys.stderr)
            return 2
        results = {"aidlint": bench.score("aidlint", [sys.executable, str(data / "stream_facts.py")])}
        results |= {name: bench.score(name, bench.command(peer)) for name, peer in peers.items()}
        print(f"{quality(results)}\n")
        for name, why in absent.items():
            print(f"left out: {name} ({why})")
        texts = news(data)
        print(f"{speed(bench, peers, texts)}\n")
        print(linearity(texts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
