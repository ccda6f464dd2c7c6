"""Recall by injected damage: what is found of errors that were put in, where the finding stands, and how often the
original is restored; with the undamaged twin of every article as control."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Any

import bench.damage.calendar
import bench.damage.characters
import bench.damage.figures
import bench.damage.plants
import bench.damage.whole  # noqa: F401  (they declare their kinds)
from aidlint.document import Document
from aidlint.reference import confidence
from bench.corpus import LOUD, add_folder, articles, folder, load, outcome, parallel, rules, write_rows
from bench.damage import KINDS, Injection, Kind, Mark, inject
from bench.table import share, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.finding import Finding

SEED = 1


def injections(seed: int, root: Path, paths: Sequence[str]) -> list[Injection]:
    """Every kind of damage that each article has a place for."""
    found = []
    for path in paths:
        document = load(root, path)
        found += [damaged for one in KINDS.values() if (damaged := inject(one, document, seed))]
    return found


def chosen(found: Sequence[Injection], most: int, seed: int) -> list[Injection]:
    """At most so many of each kind, drawn by the seed."""
    by_kind: dict[str, list[Injection]] = {name: [] for name in KINDS}
    for one in found:
        by_kind[one.kind].append(one)
    return [one for name, ones in by_kind.items() for one in Random(f"{seed}:{name}").sample(ones, min(most, len(ones)))]


def run(root: Path, most: int, seed: int) -> list[dict[str, Any]]:
    """Damage the articles of a folder and measure."""
    found = [one for part in parallel(partial(injections, seed), root, articles(root)) for one in part]
    return [row for part in parallel(measure, root, chosen(found, most, seed)) for row in part]


def measure(_: Path, damaged: Sequence[Injection]) -> list[dict[str, Any]]:
    """What the rules make of each damaged place: a row a mark."""
    rows = []
    for one in damaged:
        twin = outcome(Document(one.path, one.clean)).findings
        # A finding of the twin is no answer to the damage: what counts is new.
        before = Counter((finding.rule, one.clean[finding.start : finding.end]) for finding in twin)
        findings = []
        made = outcome(Document(one.path, one.text)).findings
        for finding in made:
            key = finding.rule, one.text[finding.start : finding.end]
            if before[key]:
                before[key] -= 1
            else:
                findings.append(finding)
        ill = any(finding.whole_article and finding.rule.startswith("DOC") for finding in made)
        rows += [_row(one, mark, findings, twin, ill) for mark in one.marks]
    return rows


def _row(one: Injection, mark: Mark, findings: Sequence[Finding], twin: Sequence[Finding], ill: bool) -> dict[str, Any]:
    kind = KINDS[one.kind]
    touching = [(rank, finding) for rank, finding in enumerate(findings, 1) if _at(finding, kind, mark.start, mark.end)]
    loud = [pair for pair in touching if pair[1].severity in LOUD]
    expected = [pair for pair in touching if pair[1].rule in kind.rules]
    best = next(iter(expected or loud or touching), None)
    places = [
        (finding.rule, confidence.origin(ill, len(finding.suggestions)), _place(one, mark, finding), shares_of(finding))
        for _, finding in loud
        if finding.suggestions
    ]
    return {
        "kind": one.kind,
        "path": one.path,
        "original": mark.original,
        "damaged": one.text[mark.start : mark.end],
        "context": one.text[max(0, mark.start - 60) : mark.end + 60] if mark.end else "",
        "found": bool(touching),
        "loud": bool(loud),
        "expected": bool(expected),
        "rule": best[1].rule if best else None,
        "rank": best[0] if best else 0,
        # The place of the original among the suggestions, 1 first; 0: not among them; None: nothing was suggested.
        "restored": next((place for _, _, place, _ in places if place), 0) if places else None,
        "originals": places,
        "answers": [_seen(finding) for _, finding in touching],
        "twin": [_seen(finding) for finding in twin if _at(finding, kind, mark.clean_start, mark.clean_end)],
        "elsewhere": sum(
            finding.severity in LOUD
            and not finding.whole_article
            and not any(finding.start < other.end and other.start < finding.end for other in one.marks)
            for finding in findings
        ),
    }


def _at(finding: Finding, kind: Kind, start: int, end: int) -> bool:
    """Does a finding touch the place? One on the whole article does if it is of a rule that should answer."""
    if finding.whole_article:
        return finding.rule in kind.rules
    return finding.start < end and start < finding.end


def _seen(finding: Finding) -> tuple[str, str, str]:
    """What confidence goes by: rule, severity and class of evidence."""
    return finding.rule, finding.severity, confidence.witnessed(finding.witnesses)


def shares_of(finding: Finding) -> tuple[float | None, ...]:
    """The shares of the odds that the suggestions of a finding have, None for those that were not weighed."""
    return tuple(one.share for one in finding.suggestions)


def _place(one: Injection, mark: Mark, finding: Finding) -> int:
    """The place of the original among the suggestions of a finding, 1 first; 0: not among them."""
    whole = len(one.marks) > 1 or KINDS[one.kind].whole
    for place, suggestion in enumerate(finding.suggestions, 1):
        start = finding.start if suggestion.start is None else suggestion.start
        end = finding.end if suggestion.end is None else suggestion.end
        mended = one.text[:start] + suggestion.replacement + one.text[end:]
        if mended == one.clean or (whole and mark.original and mark.original in suggestion.replacement):
            return place
    return 0


def report(rows: Sequence[dict[str, Any]]) -> str:
    """The table by kind of damage."""
    known = {rule.code for rule in rules()}
    lines = []
    for name, kind in KINDS.items():
        mine = [row for row in rows if row["kind"] == name]
        have = "" if known & set(kind.rules) else " (no rule yet)"
        lines.append((f"{name}{'' if kind.provable else ' ~'}", "/".join(kind.rules[:2]) + have, *_shares(mine)))
    sure = [row for row in rows if KINDS[row["kind"]].provable and known & set(KINDS[row["kind"]].rules)]
    lines.append(("all provable ones that have a rule", "", *_shares(sure)))
    return table(
        ("damage", "rule", "n", "found", "warning+", "by the rule", "twin alarmed", "rank", "original first", "in 3"), lines
    )


def _shares(rows: Sequence[dict[str, Any]]) -> tuple[object, ...]:
    ranks = [row["rank"] for row in rows if row["rank"]]
    offered = [row["restored"] for row in rows if row["restored"] is not None]
    return (
        len(rows),
        share(sum(row["found"] for row in rows), len(rows)),
        share(sum(row["loud"] for row in rows), len(rows)),
        share(sum(row["expected"] for row in rows), len(rows)),
        share(sum(any(severity in LOUD for _, severity, _ in row["twin"]) for row in rows), len(rows)),
        f"{median(ranks):g}" if ranks else "-",
        share(sum(place == 1 for place in offered), len(offered)),
        share(sum(place > 0 for place in offered), len(offered)),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.recall", description=__doc__)
    add_folder(parser)
    parser.add_argument("--most", type=int, default=100, help="injections of a kind (default 100)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--misses", default="", metavar="KIND", help="print the places of this kind that were not found")
    parser.add_argument("--save", type=Path, help="write a row for each damaged place as jsonl")
    options = parser.parse_args(arguments)
    root = folder(options.folder)
    rows = run(root, options.most, options.seed)
    if options.save:
        write_rows(options.save, rows)
    print(report(rows))
    alarms = sum(row["elsewhere"] for row in rows if not KINDS[row["kind"]].whole)
    print("\n~ not provable from the text alone; shares with 95 % Wilson intervals; originals among findings that suggest any")
    print(f"control: what the undamaged twin shows too is left out; away from a single damaged place, {alarms} new warnings")
    if options.misses:
        for row in rows:
            if row["kind"] == options.misses and not row["found"]:
                print(f"{row['path']}: {row['damaged']!r} for {row['original']!r}: …{row['context']!r}…")
    return 0


if __name__ == "__main__":
    sys.exit(main())
