"""Confidence: how often a finding of a rule, at a severity and with one or several witnesses, was right, and how often its
first, second and third suggestion is the original. Both are posterior means, over the read findings on real articles,
the case files, and damaged articles beside their undamaged twins.

Writes ``confidence.txt`` into the reference data, and tells how well the figures of one half of the observations
predict the other half.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from datetime import UTC, datetime
from functools import partial
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from aidlint.document import Document
from aidlint.reference import confidence
from aidlint.reference.confidence import ANY
from aidlint.repair import restore
from bench import ledger, recall
from bench.corpus import LOUD, add_folder, articles, cases, findings, folder, outcome, parallel
from bench.damage import channels
from bench.table import share, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bench.corpus import Row

    Key = tuple[str, str, str]

TABLE = Path(__file__).parent.parent / "lint" / "aidlint" / "reference" / "confidence.txt"
# A flat prior, and how many observations a rule needs to stand for itself and not for its family.
PRIOR = 1.0
LEAST = 20
BINS = 10
# Rates that differ by less are one.
NEAR = 0.01
# No count shows certainty.
SUREST = 0.999
# The channels whose originals are weighed or decoded, and how many articles are read through each.
CHANNELS = ("zeros", "zeros but one", "grouping", "gained", "ocr", "hyphens", "percents", "split")
MOST_ARTICLES = 400
# What a finding suggests at most; the original is at one of these places, 1 first, or 0: not among them.
PLACES = 3


class Observation(NamedTuple):
    """One finding whose truth is known. ``source`` is ``news``, ``cases`` or ``twins``, ``unit`` what it was found in."""

    rule: str
    severity: str
    right: bool
    source: str
    unit: str
    evidence: str

    @property
    def key(self) -> Key:
        """What confidence goes by."""
        return self.rule, self.severity, self.evidence


class Guess(NamedTuple):
    """The suggestions of one finding on a damaged place: at which ``place`` the original was. ``kind``: see ``confidence``.
    ``shares`` are their parts of the odds, None for those that were not weighed."""

    rule: str
    kind: str
    place: int
    unit: str
    shares: tuple[float | None, ...] = ()

    @property
    def key(self) -> Key:
        """What confidence goes by."""
        return self.rule, "-", self.kind


class Entry(NamedTuple):
    """What was measured: the posterior means, the counts behind them (of the rule itself), and whether its family stands in."""

    shares: tuple[float, ...]
    right: int
    wrong: int
    pooled: bool


def held_back(one: Observation | Guess) -> bool:
    """Does it belong to the half that is predicted? All findings of a text fall into one half."""
    return bool(blake2b(one.unit.encode(), digest_size=1).digest()[0] & 1)


def from_news(rows: Iterable[Row], judged: Mapping[str, str]) -> Iterable[Observation]:
    """The findings on real articles that were read and are not arguable."""
    for one in rows:
        verdict = judged[one["fingerprint"]]
        if verdict in ("right", "wrong"):
            evidence = confidence.witnessed(one["witnesses"])
            yield Observation(one["rule"], one["severity"], verdict == "right", "news", one["path"], evidence)


def from_cases() -> Iterable[Observation]:
    """The findings on the case files: right on a marked span of a failing text, wrong on a passing one. Of those that a case
    says nothing of (an info of another rule, a whole article judged by another rule) nothing is known."""
    for case in cases():
        for finding in outcome(Document("case.txt", case.text)).findings:
            own = finding.rule == case.code
            marked = any(finding.start < end and start < finding.end for start, end in case.spans)
            if finding.whole_article:
                marked = own and case.fails
            if marked or (not case.fails and (own or finding.severity in LOUD and not finding.whole_article)):
                evidence = confidence.witnessed(finding.witnesses)
                yield Observation(finding.rule, finding.severity, marked, "cases", case.place, evidence)


def from_twins(rows: Iterable[Row]) -> Iterable[Observation]:
    """The findings on damaged places, which are right, and on the same places of the twins, which are wrong."""
    for row in rows:
        for right, found in ((True, row["answers"]), (False, row["twin"])):
            for rule, severity, evidence in found:
                yield Observation(rule, severity, right, "twins", row["path"], evidence)


def guesses(rows: Iterable[Row]) -> list[Guess]:
    """What was suggested for damaged places."""
    return [
        Guess(rule, kind, place, row["path"], tuple(shares)) for row in rows for rule, kind, place, shares in row["originals"]
    ]


def from_channels(root: Path, most: int) -> list[Guess]:
    """What was suggested for the figures of whole articles read through a channel, of so many articles a channel."""
    paths = Random(f"{recall.SEED}").sample(every := articles(root), min(most, len(every)))
    rows = (row for name in CHANNELS for part in parallel(partial(channels.measure, name, ()), root, paths) for row in part)
    return [Guess(rule, kind, place, row.path, shares) for row in rows for rule, kind, place, shares in row.originals]


def confidences(observed: Iterable[Observation]) -> dict[Key, Entry]:
    """How often findings were right, by rule, severity and evidence; of the family for a rule with fewer than ``LEAST``
    observations. A class of evidence has an entry of its own where it has so many and is not all there is; ``ANY`` stands
    for the others."""
    own: dict[Key, Counter[bool]] = {}
    family: dict[str, Counter[bool]] = {}
    for one in observed:
        for key in (one.key, (one.rule, one.severity, ANY)):
            own.setdefault(key, Counter())[one.right] += 1
        family.setdefault(one.rule[:3], Counter())[one.right] += 1
    entries = {}
    for (rule, severity, kind), count in own.items():
        pooled = count.total() < LEAST
        if kind != ANY and (pooled or count.total() == own[rule, severity, ANY].total()):
            continue
        known = family[rule[:3]] if pooled else count
        share = (known[True] + PRIOR) / (known.total() + 2 * PRIOR)
        entries[rule, severity, kind] = Entry((share,), count[True], count[False], pooled)
    return entries


def originals(guessed: Iterable[Guess]) -> dict[Key, Entry]:
    """How often the first, second and third suggestion was the original, by rule and kind. Each rule makes its own, so that
    its family tells nothing."""
    own: dict[Key, Counter[int]] = {}
    for one in guessed:
        own.setdefault(one.key, Counter())[one.place] += 1
    entries = {}
    for key, count in own.items():
        places = 1 if key[2].endswith("-one") else PLACES
        total = count.total() + (places + 1) * PRIOR
        shares = tuple((count[place] + PRIOR) / total for place in range(1, places + 1))
        entries[key] = Entry(shares, count[1], count.total() - count[1], pooled=False)
    return entries


class Step(NamedTuple):
    """Shares of the odds up to ``bound``: how many originals with such a share were right and wrong."""

    bound: float
    right: int
    wrong: int

    @property
    def seen(self) -> int:
        """All of them."""
        return self.right + self.wrong

    @property
    def rate(self) -> float:
        """How often they are right."""
        return (self.right + PRIOR) / (self.seen + 2 * PRIOR)

    def joined(self, after: Step) -> Step:
        """One step of two."""
        return Step(after.bound, self.right + after.right, self.wrong + after.wrong)


def isotonic(observed: Iterable[tuple[float, bool]]) -> list[Step]:
    """Rates that never fall as the share grows (pool adjacent violators), over steps of ``LEAST`` observations or more."""
    steps: list[Step] = []
    for bound, group in groupby(sorted(observed), key=itemgetter(0)):
        outcomes = [right for _, right in group]
        steps.append(Step(bound, sum(outcomes), len(outcomes) - sum(outcomes)))
        while len(steps) > 1 and (steps[-2].seen < LEAST or steps[-1].rate - steps[-2].rate < NEAR):
            steps[-2:] = [steps[-2].joined(steps[-1])]
    if len(steps) > 1 and steps[-1].seen < LEAST:
        steps[-2:] = [steps[-2].joined(steps[-1])]
    return steps


def weighed(guessed: Iterable[Guess]) -> dict[Key, list[Step]]:
    """How often suggestions were the original, by their share of the odds, by rule and whether the article is shown to be
    damaged; the rules together (``ANY``) stand for one with fewer than ``LEAST`` figures."""
    own: dict[Key, list[tuple[float, bool]]] = {}
    figures: Counter[Key] = Counter()
    for one in guessed:
        state = one.kind.partition("-")[0]
        if not any(one.shares):
            continue
        for key in ((one.rule, "-", state), (ANY, "-", state)):
            figures[key] += 1
            own.setdefault(key, []).extend(
                (share, place == one.place) for place, share in enumerate(one.shares, 1) if share is not None
            )
    return {key: isotonic(pairs) for key, pairs in own.items() if pairs and (key[0] == ANY or figures[key] >= LEAST)}


def first_weighed(known: Mapping[Key, list[Step]], guessed: Iterable[Guess]) -> list[tuple[float, float, int]]:
    """Mean confidence, share of right ones and number of the first suggestions that were weighed, by bin of confidence."""
    pairs: dict[int, list[tuple[float, bool]]] = {}
    for one in guessed:
        said = _said(known, one)
        if said is not None:
            pairs.setdefault(min(int(said * BINS), BINS - 1), []).append((said, one.place == 1))
    return _binned(pairs)


def _said(known: Mapping[Key, list[Step]], one: Guess) -> float | None:
    """The confidence of the first suggestion, None where it was not weighed."""
    state = one.kind.partition("-")[0]
    steps = known.get((one.rule, "-", state)) or known.get((ANY, "-", state))
    shares = [share for share in one.shares if share is not None]
    if not steps or not one.shares or one.shares[0] is None:
        return None
    rates = [next((step.rate for step in steps if share <= step.bound), steps[-1].rate) for share in shares]
    return rates[0] / max(1.0, sum(rates))


def reliability(known: Mapping[Key, Entry], held: Iterable[tuple[Key, bool]]) -> list[tuple[float, float, int]]:
    """Mean confidence, share of right ones and number of the held-back observations, by bin of confidence."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for (rule, severity, kind), right in held:
        entry = known.get((rule, severity, kind)) or known.get((rule, severity, ANY))
        if entry:
            said = entry.shares[0]
            bins.setdefault(min(int(said * BINS), BINS - 1), []).append((said, right))
    return _binned(bins)


def _binned(bins: Mapping[int, Sequence[tuple[float, bool]]]) -> list[tuple[float, float, int]]:
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
    known = confidences(one for one in observed if not held_back(one))
    return reliability(known, ((one.key, one.right) for one in observed if held_back(one)))


def predicted_first(guessed: Sequence[Guess]) -> list[tuple[float, float, int]]:
    """The same for the first suggestion."""
    known = originals(one for one in guessed if not held_back(one))
    return reliability(known, ((one.key, one.place == 1) for one in guessed if held_back(one)))


def by_source(observed: Iterable[Observation]) -> Counter[tuple[str, str, str, str, bool]]:
    """How many were right and wrong, by rule, severity, class of evidence and source."""
    return Counter((*key, one.source, one.right) for one in observed for key in (one.key, (*one.key[:2], ANY)))


def dumped(observed: Sequence[Observation], guessed: Sequence[Guess], day: str) -> str:
    """The file."""
    sources = by_source(observed)
    head = (
        f"# Confidence of findings and of suggested originals. Made by python -m bench.calibrate, {day}; not to be edited.\n"
        f"# Posterior means (prior {PRIOR:g} an outcome); with fewer than {LEAST} observed findings those of the family.\n"
        "# Columns: of, rule, severity, class (any: what has no row of its own), confidence, right, wrong, source,\n"
        "# right and wrong on real articles alone.\n"
        "# An original: the confidence of the first, second and third suggestion; right: the first was.\n"
        "# A share of the odds: pairs of an upper bound and the rate of right ones up to it, never falling; observations.\n"
    )
    rows = (
        f"{name} {' '.join(key)} {','.join(f'{min(share, SUREST):.3f}' for share in entry.shares)} {entry.right} {entry.wrong}"
        f" {'family' if entry.pooled else 'rule'} {sources[*key, 'news', True]} {sources[*key, 'news', False]}\n"
        for name, entries in (("finding", confidences(observed)), ("original", originals(guessed)))
        for key, entry in sorted(entries.items())
    )
    steps = (
        f"share {' '.join(key)} {','.join(f'{step.bound:.4f},{min(step.rate, SUREST):.3f}' for step in found)}"
        f" {sum(step.right for step in found)} {sum(step.wrong for step in found)} rule 0 0\n"
        for key, found in sorted(weighed(guessed).items())
    )
    return head + "".join(rows) + "".join(steps)


def _told(bins: Sequence[tuple[float, float, int]]) -> str:
    lines = table(("said", "right", "n"), [(f"{said:.3f}", f"{was:.3f}", count) for said, was, count in bins])
    return f"{lines}\nexpected calibration error {error(bins):.4f}\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.calibrate", description=__doc__)
    add_folder(parser)
    parser.add_argument("--most", type=int, default=100, help="injections of a kind (default 100)")
    parser.add_argument("--articles", type=int, default=MOST_ARTICLES, help=f"of a channel (default {MOST_ARTICLES})")
    parser.add_argument("--date", default=f"{datetime.now(UTC):%Y-%m-%d}", help="the date to write (default: today)")
    parser.add_argument("--dry-run", action="store_true", help="print only")
    options = parser.parse_args(arguments)
    root = folder(options.folder)
    found, _ = findings(root)
    damaged = recall.run(root, options.most, recall.SEED)
    observed = observe(found, ledger.verdicts(root, found), damaged)
    guessed = [*guesses(damaged), *from_channels(root, options.articles)]
    known, suggested = confidences(observed), originals(guessed)
    sources = by_source(observed)
    lines = [
        (
            " ".join(key),
            *(f"{sources[*key, source, True]}/{sources[*key, source, False]}" for source in ("news", "cases", "twins")),
            f"{entry.shares[0]:.3f}",
            "family" if entry.pooled else "",
        )
        for key, entry in sorted(known.items())
    ]
    print("findings: right/wrong by source\n")
    print(table(("rule, severity, evidence", "news", "cases", "twins", "confidence", ""), lines))
    print("\nheld-back half: what was said, what was right\n")
    print(_told(predicted(observed)))
    print("suggested originals of injected damage\n")
    shares = [
        (f"{key[0]} {key[2]}", entry.right + entry.wrong, *[*(f"{share:.3f}" for share in entry.shares), "", ""][:PLACES])
        for key, entry in sorted(suggested.items())
    ]
    print(table(("rule, article", "n", "first", "second", "third"), shares))
    print("\nheld-back half, the first suggestion\n")
    print(_told(predicted_first(guessed)))
    print("held-back half, the first suggestion of those that were weighed: by rank alone, and by its share of the odds\n")
    shaping, held = ([one for one in guessed if held_back(one) is half] for half in (False, True))
    judged = [one for one in held if one.shares and one.shares[0] is not None]
    print(_told(reliability(originals(shaping), ((one.key, one.place == 1) for one in judged))))
    known_shares = weighed(shaping)
    print(_told(first_weighed(known_shares, held)))
    sure = [one for one in judged if (_said(known_shares, one) or 0.0) >= restore.LEAST]
    right = sum(one.place == 1 for one in sure)
    print(f"at {restore.LEAST:g} or more: {len(sure)} of {len(judged)} figures, right {share(right, len(sure))}\n")
    if not options.dry_run:
        TABLE.write_text(dumped(observed, guessed, options.date), "ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
