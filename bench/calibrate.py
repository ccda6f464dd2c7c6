"""Confidence: how often a finding of a rule, at a severity, was right, as the mean of a Beta posterior over the read
findings on real articles, the case files, and damaged articles beside their undamaged twins.

Writes ``confidence.txt`` into the reference data, and tells how well the figures of one half of the observations
predict the other half.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aidlint.document import Document
from bench import ledger, recall
from bench.corpus import add_folder, cases, findings, folder, outcome
from bench.table import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bench.corpus import Row

    Key = tuple[str, str]
    Entry = tuple[float, int, int, bool]

TABLE = Path(__file__).parent.parent / "lint" / "aidlint" / "reference" / "confidence.txt"
# A flat prior, and how many observations a rule needs to stand for itself and not for its family.
PRIOR = 1.0
LEAST = 20
BINS = 10


class Observation(NamedTuple):
    """One finding whose truth is known. ``source`` is ``news``, ``cases`` or ``twins``, ``unit`` what it was found in."""

    rule: str
    severity: str
    right: bool
    source: str
    unit: str

    @property
    def held_back(self) -> bool:
        """Does it belong to the half that is predicted? All findings of a text fall into one half."""
        return bool(blake2b(self.unit.encode(), digest_size=1).digest()[0] & 1)


def from_news(rows: Iterable[Row], judged: Mapping[str, str]) -> Iterable[Observation]:
    """The findings on real articles that were read and are not arguable."""
    for one in rows:
        verdict = judged[one["fingerprint"]]
        if verdict in ("right", "wrong"):
            yield Observation(one["rule"], one["severity"], verdict == "right", "news", one["path"])


def from_cases() -> Iterable[Observation]:
    """The findings on the case files: right on a marked span of a failing text, wrong on a passing one."""
    for case in cases():
        for finding in outcome(Document("case.txt", case.text)).findings:
            marked = any(finding.start < end and start < finding.end for start, end in case.spans)
            if marked or not case.fails:
                yield Observation(finding.rule, finding.severity, marked, "cases", case.place)


def from_twins(rows: Iterable[Row]) -> Iterable[Observation]:
    """The findings on damaged places, which are right, and on the same places of the twins, which are wrong."""
    for row in rows:
        for right, found in ((True, row["answers"]), (False, row["twin"])):
            for rule, severity in found:
                yield Observation(rule, severity, right, "twins", row["path"])


def confidences(observed: Iterable[Observation]) -> dict[Key, Entry]:
    """Confidence, right, wrong and whether the family stands in, by rule and severity."""
    own: dict[Key, Counter[bool]] = {}
    family: dict[str, Counter[bool]] = {}
    for one in observed:
        own.setdefault((one.rule, one.severity), Counter())[one.right] += 1
        family.setdefault(one.rule[:3], Counter())[one.right] += 1
    result = {}
    for key, count in own.items():
        pooled = count.total() < LEAST
        known = family[key[0][:3]] if pooled else count
        result[key] = ((known[True] + PRIOR) / (known.total() + 2 * PRIOR), count[True], count[False], pooled)
    return result


def reliability(known: Mapping[Key, Entry], held: Iterable[Observation]) -> list[tuple[float, float, int]]:
    """Mean confidence, share of right ones and number of the held-back observations, by bin of confidence."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for one in held:
        entry = known.get((one.rule, one.severity))
        if entry:
            bins.setdefault(min(int(entry[0] * BINS), BINS - 1), []).append((entry[0], one.right))
    return [
        (sum(c for c, _ in pairs) / len(pairs), sum(right for _, right in pairs) / len(pairs), len(pairs))
        for _, pairs in sorted(bins.items())
    ]


def error(bins: Sequence[tuple[float, float, int]]) -> float:
    """The expected calibration error."""
    total = sum(count for *_, count in bins)
    return sum(abs(said - was) * count for said, was, count in bins) / total if total else 0.0


def observe(found: Sequence[Row], judged: Mapping[str, str], damaged: Iterable[Row]) -> list[Observation]:
    """All observations: of the findings on real articles, of the cases, and of the damaged articles."""
    return [*from_news(found, judged), *from_cases(), *from_twins(damaged)]


def predicted(observed: Sequence[Observation]) -> list[tuple[float, float, int]]:
    """How well one half of the observations predicts the other, by bin of confidence."""
    return reliability(confidences(one for one in observed if not one.held_back), (one for one in observed if one.held_back))


def dumped(known: Mapping[Key, Entry], day: str) -> str:
    """The file."""
    head = (
        f"# Confidence of findings by rule and severity. Made by python -m bench.calibrate, {day}; not to be edited.\n"
        f"# Mean of a Beta posterior (prior {PRIOR:g}, {PRIOR:g}); with fewer than {LEAST} observations that of the family.\n"
        "# Columns: rule severity confidence right wrong source\n"
    )
    rows = (
        f"{rule} {severity} {value:.3f} {right} {wrong} {'family' if pooled else 'rule'}\n"
        for (rule, severity), (value, right, wrong, pooled) in sorted(known.items())
    )
    return head + "".join(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.calibrate", description=__doc__)
    add_folder(parser)
    parser.add_argument("--most", type=int, default=100, help="injections of a kind (default 100)")
    parser.add_argument("--date", default=f"{datetime.now(UTC):%Y-%m-%d}", help="the date to write (default: today)")
    parser.add_argument("--dry-run", action="store_true", help="print only")
    options = parser.parse_args(arguments)
    root = folder(options.folder)
    found, _ = findings(root)
    observed = observe(found, ledger.verdicts(root, found), recall.run(root, options.most, recall.SEED))
    known = confidences(observed)
    sources = Counter((one.rule, one.severity, one.source, one.right) for one in observed)
    lines = [
        (
            *key,
            *(f"{sources[*key, source, True]}/{sources[*key, source, False]}" for source in ("news", "cases", "twins")),
            f"{value:.3f}",
            "family" if pooled else "",
        )
        for key, (value, _, _, pooled) in sorted(known.items())
    ]
    print("right/wrong by source\n")
    print(table(("rule", "severity", "news", "cases", "twins", "confidence", ""), lines))
    bins = predicted(observed)
    print("\nheld-back half: what was said, what was right\n")
    print(table(("said", "right", "n"), [(f"{said:.3f}", f"{was:.3f}", count) for said, was, count in bins]))
    print(f"expected calibration error {error(bins):.4f}")
    if not options.dry_run:
        TABLE.write_text(dumped(known, options.date), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
