"""The measurements as one self-contained HTML page: precision, recall, calibration and time by rule, and the history.

``--record`` also appends the totals, with the commit, to ``history.jsonl``; the page draws them over the commits.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections import Counter
from functools import partial
from html import escape
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any, TypeVar

from aidlint import claims, damage, engine, facts
from aidlint.article import Article
from aidlint.document import Document
from bench import calibrate, ledger, recall
from bench.corpus import LOUD, add_folder, findings, folder, read_rows, rules, write_rows
from bench.damage import KINDS
from bench.speed import MEGABYTE, sample
from bench.table import share, wilson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Row = dict[str, Any]

Result = TypeVar("Result")

HISTORY = Path(__file__).parent / "history.jsonl"
SERIES = (("wrong per 1,000 words", "wrong"), ("recall of provable damage", "recall"), ("MB per CPU second", "speed"))
STYLE = """
:root { color-scheme: light dark; --bar: #3b7dd8; --line: #8884; --dim: #888; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; } h2 { margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: .2rem .5rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; white-space: normal; }
th { color: var(--dim); font-weight: 500; } p { max-width: 46rem; } .wide { overflow-x: auto; }
svg { display: block; } .bar { fill: var(--bar); } .whisker, .axis { stroke: currentColor; stroke-opacity: .5; }
.line { fill: none; stroke: var(--bar); stroke-width: 2; } text { fill: currentColor; font-size: 11px; }
"""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """An HTML table; cells are HTML already."""
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<div class=wide><table><tr>{''.join(f'<th>{escape(name)}</th>' for name in head)}</tr>{lines}</table></div>"


def bar(hits: int, total: int) -> str:
    """A share as a bar with its 95 % interval."""
    if not total:
        return ""
    low, high = (160 * end for end in wilson(hits, total))
    return (
        f'<svg width=160 height=12 role=img aria-label="{share(hits, total)}">'
        f"<rect class=bar width={160 * hits / total:.1f} y=2 height=8 />"
        f"<line class=whisker x1={low:.1f} x2={high:.1f} y1=6 y2=6 /></svg>"
    )


def precision(rows: Sequence[Row], judged: dict[str, str], words: int) -> str:
    """Findings on real articles by rule."""
    lines = []
    for code, count in sorted(ledger.tally(rows, judged).items()):
        right, read = count["right"], count["right"] + count["wrong"]
        counts = [str(count[verdict]) for verdict in (*ledger.VERDICTS, ledger.UNREAD)]
        lines.append((code, f"{1000 * count.total() / words:.4f}", *counts, share(right, read), bar(right, read)))
    return table(("rule", "per 1,000 words", *ledger.VERDICTS, ledger.UNREAD, "precision", ""), lines)


def recalls(rows: Sequence[Row]) -> str:
    """Injected damage by kind."""
    lines = []
    for name, kind in KINDS.items():
        mine = [row for row in rows if row["kind"] == name]
        found, total = sum(row["found"] for row in mine), len(mine)
        offered = [row["restored"] for row in mine if row["restored"] is not None]
        first = share(sum(place == 1 for place in offered), len(offered))
        lines.append((escape(name), "/".join(kind.rules[:2]), str(total), share(found, total), bar(found, total), first))
    return table(("damage", "rule", "n", "found", "", "original first"), lines)


def reliability(bins: Sequence[tuple[float, float, int]]) -> str:
    """The reliability diagram: what was said against what was right."""
    size, edge = 260, 30
    dots = "".join(
        f"<circle class=bar cx={edge + said * size:.1f} cy={edge + (1 - was) * size:.1f} r={2 + count**0.25:.1f}>"
        f"<title>said {said:.3f}, right {was:.3f}, n {count}</title></circle>"
        for said, was, count in bins
    )
    far = edge + size
    return (
        f"<svg width={far + edge} height={far + edge}>"
        f"<rect x={edge} y={edge} width={size} height={size} fill=none class=axis />"
        f"<line class=axis x1={edge} y1={far} x2={far} y2={edge} stroke-dasharray=4 />{dots}"
        f"<text x={edge} y={far + 20}>confidence, 0 to 1</text>"
        f"<text x={edge} y={edge - 8}>share that was right, 0 to 1</text></svg>"
    )


def times(texts: Sequence[str]) -> tuple[str, float]:
    """CPU time by stage and by rule, and megabytes per CPU second of everything."""
    spent: Counter[str] = Counter()

    def timed(name: str, work: Callable[[], Result]) -> Result:
        began = process_time()
        result = work()
        spent[name] += round(1e6 * (process_time() - began))
        return result

    for text in texts:
        document = Document("article.txt", text)
        timed("all", partial(engine.check, document, rules(), {}))
        document = Document("article.txt", text)
        found = timed("facts", partial(facts.extract, document))
        signs = timed("damage", partial(damage.assess, found))
        claimed = timed("claims", partial(claims.derive, found))
        article = Article(document, found, signs, claimed)
        for rule in rules():
            timed(rule.code, lambda rule=rule, article=article: list(rule.check(article)))  # type: ignore[misc]
    size = sum(len(text.encode()) for text in texts) / MEGABYTE
    lines = [(name, f"{micros / 1000 / size:.1f}") for name, micros in spent.most_common()]
    return table(("part", "CPU milliseconds per MB (rules: not gated)"), lines), 1e6 * size / spent["all"]


def history(rows: Sequence[Row]) -> str:
    """The totals over the commits."""
    parts = []
    step = 600 / max(len(rows) - 1, 1)
    for title, key in SERIES:
        values = [row[key] for row in rows]
        top = max(values) or 1
        places = [(40 + at * step, 100 - 80 * value / top) for at, value in enumerate(values)]
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        dots = "".join(f"<circle class=bar cx={x:.1f} cy={y:.1f} r=3 />" for x, y in places)
        last = f"{escape(title)}: {values[-1]:.4g} at {escape(rows[-1]['commit'])}"
        parts.append(
            f"<svg width=660 height=120><text x=40 y=14>{last}</text><line class=axis x1=40 x2=640 y1=100 y2=100 />"
            f"<polyline class=line points='{points}' />{dots}</svg>"
        )
    return "".join(parts)


def assembled(intro: str, parts: Sequence[tuple[str, str, str]]) -> str:
    """The page from its introduction and its parts: heading, a sentence, and the picture."""
    body = "".join(f"<h2>{escape(title)}</h2><p>{escape(text)}</p>{picture}" for title, text, picture in parts)
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
        f"<title>aidlint: measurements</title><style>{STYLE}</style><h1>aidlint: measurements</h1>"
        f"<p>{escape(intro)}</p>{body}</html>\n"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything and write the page; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.page", description=__doc__)
    add_folder(parser)
    parser.add_argument("--output", type=Path, default=Path("build/bench.html"))
    parser.add_argument("--most", type=int, default=100, help="injections of a kind (default 100)")
    parser.add_argument("--record", action="store_true", help="append the totals to bench/history.jsonl")
    options = parser.parse_args(arguments)
    root = folder(options.folder)
    found, words = findings(root)
    judged = ledger.verdicts(root, found)
    loud = [row for row in found if row["severity"] in LOUD]
    injected = recall.run(root, options.most, recall.SEED)
    bins = calibrate.predicted(calibrate.observe(found, judged, injected))
    by_rule, speed = times(sample(root, 1.0))
    sure = [row for row in injected if KINDS[row["kind"]].provable]
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout.strip()
    totals = {
        "commit": commit or "unknown",
        "wrong": 1000 * sum(judged[row["fingerprint"]] == "wrong" for row in loud) / max(words, 1),
        "recall": sum(row["found"] for row in sure) / max(len(sure), 1),
        "speed": speed,
    }
    past = [*read_rows(HISTORY), totals]
    if options.record:
        write_rows(HISTORY, past)
    page = assembled(
        f"{words:,} words of published articles; {len(injected):,} injected errors; commit {totals['commit']}.",
        (
            ("Precision", "Warnings and errors, and what their readers made of them.", precision(loud, judged, words)),
            ("Recall", "Injected damage, with 95 % Wilson intervals; + marks planted sentences.", recalls(injected)),
            ("Calibration", f"Held-back half; expected calibration error {calibrate.error(bins):.4f}.", reliability(bins)),
            ("Time", f"{speed:.2f} MB per CPU second in all.", by_rule),
            ("Over the commits", "Each drawn from zero to its highest.", history(past)),
        ),
    )
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(page, "utf-8")
    print(options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
