"""Whole articles read through a channel of damage: how many are named, how many figures are flagged and restored.

The clean articles are split in two by a seed; the tables hold the second half, which no weight was shaped on when
``--learn`` is given: those of the channels of zeros and of percent signs are
then learned anew on the first half alone.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from functools import partial
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from aidlint.damage import digit_table, share_table
from aidlint.document import Document
from aidlint.reference import confidence
from aidlint.repair import blanks, gained, grouping, hyphens, ocr, percents, restore, splits, translator, zeros
from bench.corpus import LOUD, add_folder, articles, folder, load, outcome, parallel
from bench.data import learn_digits, learn_shares
from bench.table import share, table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from aidlint.finding import Finding
    from aidlint.repair.restore import Change

    Damaged = tuple[str, list[tuple[int, int]]]

SEED = 7


class Channel(NamedTuple):
    """A forward model; the rule that names the article, "" where none does; how many damaged figures make an article.

    ``spared``: so many figures, drawn by chance, were never damaged; ``kept``: of all figures only so many were (a slip).
    """

    corrupt: Callable[[str], Damaged]
    names: str
    least: int
    spared: int = 0
    kept: int = 0


CHANNELS = {
    "zeros": Channel(zeros.corrupt, "DOC001", 3),
    "zeros but one": Channel(zeros.corrupt, "DOC001", 3, spared=1),
    "digits": Channel(blanks.corrupt, "DOC003", 3),
    "65438": Channel(translator.corrupt, "DOC002", 1),
    "myriads": Channel(translator.corrupt_scaled, "DOC002", 1),
    "millions": Channel(translator.corrupt_millions, "DOC002", 2),
    "kloc": Channel(partial(translator.corrupt, mark="kloc"), "DOC002", 1),
    "split": Channel(splits.corrupt, "DOC002", 2),
    "glued": Channel(partial(splits.corrupt, form="glued"), "", 1),
    "hyphens": Channel(hyphens.corrupt, "DOC008", 3),
    "hyphens joined": Channel(partial(hyphens.corrupt, glue=""), "DOC008", 3),
    "percents": Channel(percents.corrupt, "DOC009", 3),
    "grouping": Channel(grouping.corrupt, "", 1, kept=1),
    "gained": Channel(gained.corrupt, "", 1, kept=1),
    "ocr": Channel(ocr.corrupt, "", 1),
}


# The figures of a clean text, or a month before one, are no longer than this.
_ORIGINAL = ".{1,40}?"


class Figure(NamedTuple):
    """A damaged figure: ``provable`` says that it cannot stand as written, ``fixed`` that the text leaves one original;
    ``place`` is the rank of the original among the suggestions, 0 where it is not among them or nothing was flagged."""

    damaged: str
    original: str
    provable: bool
    fixed: bool
    flagged: bool
    place: int
    confidence: float | None


class Row(NamedTuple):
    """One damaged article. ``originals``: of each suggesting finding on a damaged figure the rule, the class of
    ``confidence.origin``, the place of the original among the suggestions, and their shares of the odds; ``restored``: how
    many changes of ``aidlint restore`` give the clean text at their place, and how many do not."""

    path: str
    named: bool
    figures: list[Figure]
    originals: list[tuple[str, str, int, tuple[float | None, ...]]]
    restored: tuple[int, int]


def halves(paths: Sequence[str], seed: int) -> tuple[list[str], list[str]]:
    """The articles for shaping and those held back."""
    shuffled = sorted(paths)
    Random(seed).shuffle(shuffled)
    middle = len(shuffled) // 2
    return shuffled[:middle], shuffled[middle:]


def measure(name: str, weights: Sequence[dict[str, float]], root: Path, paths: Sequence[str]) -> list[Row]:
    """The rows of those articles that the channel damages; ``weights`` take the place of those of the package, if any."""
    for known, learned in zip((digit_table.SHAPES, digit_table.FORMS, share_table.WEIGHTS), weights, strict=False):
        known.clear()
        known.update(learned)
    rows = []
    for path in paths:
        clean = load(root, path).text
        text, spans = damaged(CHANNELS[name], clean, path)
        if spans:
            document = Document(path, text)
            found = outcome(document).findings
            named = any(one.whole_article and one.rule == CHANNELS[name].names for one in found)
            changed = _restored(clean, text, spans, restore.changes(document, found))
            suggested = _suggested(clean, text, spans, found)
            rows.append(Row(path, named, figures(name, clean, text, spans, found), suggested, changed))
    return rows


def _restored(clean: str, text: str, spans: Sequence[tuple[int, int]], changes: Sequence[Change]) -> tuple[int, int]:
    """How many of the changes are right and wrong; what is mended in the clean text as well is neither."""
    places = list(zip(spans, originals(clean, text, spans), strict=True))
    wrong = []
    for change in changes:
        low = min([change.start, *(start for (start, end), _ in places if start <= change.end and change.start <= end)])
        high = max([change.end, *(end for (start, end), _ in places if start <= change.end and change.start <= end)])
        wanted = text[low:high]
        for (start, end), original in reversed(places):
            if low <= start and end <= high:
                wanted = wanted[: start - low] + original + wanted[end - low :]
        if _plain(text[low : change.start] + change.text + text[change.end : high]) != _plain(wanted):
            wrong.append((change.before, change.after))
    right = len(changes) - len(wrong)
    if wrong:
        document = Document("", clean)
        mended = {(change.before, change.after) for change in restore.changes(document, outcome(document).findings)}
        wrong = [change for change in wrong if change not in mended]
    return right, len(wrong)


def _suggested(
    clean: str, text: str, spans: Sequence[tuple[int, int]], found: Sequence[Finding]
) -> list[tuple[str, str, int, tuple[float | None, ...]]]:
    """What was suggested for the damaged figures, finding by finding."""
    ill = any(one.whole_article and one.rule.startswith("DOC") for one in found)
    return [
        (
            one.rule, confidence.origin(ill, len(one.suggestions)), _place(clean, text, (start, end, original), [one])[0],
            tuple(suggestion.share for suggestion in one.suggestions),
        )
        for (start, end), original in zip(spans, originals(clean, text, spans), strict=True)
        for one in found
        if one.severity in LOUD and one.suggestions and not one.whole_article and one.start <= end and start <= one.end
    ]  # fmt: skip


def damaged(channel: Channel, clean: str, path: str) -> Damaged:
    """The text read through the channel, and the spans of the damaged figures; the same for the same path."""
    text, spans = channel.corrupt(clean)
    if not spans or not (channel.spared or channel.kept):
        return text, spans
    count = min(channel.kept or len(spans) - channel.spared, len(spans))
    chosen = set(Random(path).sample(range(len(spans)), max(0, count)))
    pieces: list[str] = []
    found: list[tuple[int, int]] = []
    done = length = 0
    for at, ((start, end), original) in enumerate(zip(spans, originals(clean, text, spans), strict=True)):
        put = text[start:end] if at in chosen else original
        pieces += [text[done:start], put]
        length += start - done
        if at in chosen:
            found.append((length, length + len(put)))
        length += len(put)
        done = end
    return "".join([*pieces, text[done:]]), found


def figures(name: str, clean: str, text: str, spans: Sequence[tuple[int, int]], found: Sequence[Finding]) -> list[Figure]:
    """What became of each damaged figure."""
    result = []
    loud = [one for one in found if one.severity in LOUD and not one.whole_article]
    for (start, end), original in zip(spans, originals(clean, text, spans), strict=True):
        touching = [one for one in loud if one.start <= end and start <= one.end]
        place, confidence = _place(clean, text, (start, end, original), touching)
        provable, fixed = _provable(name, text, (start, end), original)
        result.append(Figure(text[start:end], original, provable, fixed, bool(touching), place, confidence))
    return result


def originals(clean: str, text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """What stood in the clean text at each damaged span: the rest of the text says where."""
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    between = [re.escape(text[end:start]) for end, start in zip(ends, starts, strict=True)]
    match = re.fullmatch(f"({_ORIGINAL})".join(between), clean, re.DOTALL)
    if not match:
        raise ValueError("the damage reaches beyond its spans")
    return list(match.groups())


def _place(clean: str, text: str, figure: tuple[int, int, str], found: Sequence[Finding]) -> tuple[int, float | None]:
    """The best rank of the original among the suggestions of the findings, and the confidence of the first."""
    start, end, original = figure
    best, confidence = 0, None
    for one in found:
        for place, suggestion in enumerate(one.suggestions, 1):
            low = one.start if suggestion.start is None else suggestion.start
            high = one.end if suggestion.end is None else suggestion.end
            before, after = text[min(low, start) : start], text[end : max(high, end)]
            mended = text[min(low, start) : low] + suggestion.replacement + text[high : max(high, end)]
            wanted = before + original + after
            if place == 1:
                confidence = suggestion.confidence
            if _plain(mended) == _plain(wanted) or _figure_in(mended, original):
                best = min(best or place, place)
    return best, confidence


_SPELLED = re.compile(r"(?<=\d)\s?(?:%|percent\b|per cent\b|pct\b)", re.IGNORECASE)


def _plain(text: str) -> str:
    return _SPELLED.sub("%", re.sub(r"(?<=\d),(?=\d{3}\b)", "", text))


def _figure_in(text: str, figure: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(_plain(figure))}(?![\d%]|[.,]\d)", _plain(text)) is not None


_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_CLAUSE = (
    "(?:and|but|or|so|yet|the|an?|this|that|these|those|he|she|it|they|we|his|her|its|their|which|who|whose|where|when|while|as|if"
    "|because|although|though|since|after|before|until|by|with|without|from|to|at|in|on|of|for|is|are|was|were|not|up|down|said|says)"
)
_BEFORE_YEAR = re.compile(rf"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom)|{_MONTH}(?: \d+,)?|\d {_MONTH}) \Z")


def _provable(name: str, text: str, span: tuple[int, int], original: str) -> tuple[bool, bool]:
    """Can the damaged figure not stand as written, and does the text leave it one original?"""
    if name.startswith("zeros"):
        return _broken(text, *span, original)
    if name == "percents":
        return SHARE.match(text, span[0]) is not None and text[max(0, span[0] - 1)] not in "$£€", True
    if name == "millions":
        noun = re.match(rf" (?!{_CLAUSE}\b)[a-z]{{2,}}", text[span[1] :])
        again = noun and re.search(rf"(?<![\d,.]){original}{noun[0]}\b", text)
        return text[: span[1]].endswith(" million") and again is not None, True
    return name != "digits", True


# A decimal that is a share of something, or a figure between an article and a noun of change.
SHARE = re.compile(
    r"(?<=\s)(?:\d+\.\d+ of (?:the|all|its|their|[a-z]+s)\b"
    r"|(?<=\ba )\d+(?:\.\d+)? (?:rise|increase|fall|drop|cut|stake|share|gain)\b"
    r"|\d+ of (?:people|women|men|children|voters|those|respondents|students|patients|families|households|workers)\b)"
)


def _broken(text: str, start: int, end: int, original: str) -> tuple[bool, bool]:
    """Can a figure that lost its zeros not stand as written, and does the text leave it one original?"""
    kept, after, before = text[start:end], text[end : end + 24], text[max(0, start - 24) : start]
    if re.fullmatch(r"(?:19|20)\d\d", original) and len(kept) == 3 and not re.match(r"[\d,.-]\d", after):
        if after.startswith("s") or _BEFORE_YEAR.search(before):
            return True, kept[:2] in ("19", "21", "22")
    if not kept or before[-1:] in "-/:" or after[:1] in tuple("-/"):
        return False, False
    if ":" in after[:1]:
        return False, False
    groups = kept.partition(".")[0].split(",")
    if len(groups) > 1 and any(len(group) != 3 for group in groups[1:]):
        # A comma may end a clause; one before a noun cannot.
        return kept[-1] != "," or re.match(rf"(?:[-a-z]| (?!{_CLAUSE}\b)[a-z])", after) is not None, False
    if kept[0] == "." or kept[-1] == ".":
        return True, kept[-1] == "." and original.endswith(".0")
    if set(original) <= {"1", "0"} and kept == "1" and re.match(r" (?:people|[a-z]{3,}s)\b(?<!ss)(?<!us)", after):
        return True, False
    if re.match(r"th\b", after) and kept[-1] in "123" and kept[-2:] not in ("11", "12", "13"):
        return True, kept == "2"
    return False, False


def _summary(name: str, rows: Sequence[Row]) -> tuple[object, ...]:
    channel = CHANNELS[name]
    rows = [row for row in rows if len(row.figures) >= channel.least]
    if name.startswith("zeros") or name == "percents":
        rows = [row for row in rows if any(figure.provable for figure in row.figures)]
    found = [figure for row in rows for figure in row.figures]
    changed = [row.restored for row in rows]
    provable = [figure for figure in found if figure.provable]
    fixed = [figure for figure in provable if figure.fixed]
    return (
        name,
        len(rows),
        share(sum(row.named for row in rows), len(rows)) if channel.names else "-",
        len(provable),
        share(sum(figure.flagged for figure in provable), len(provable)),
        share(sum(figure.place == 1 for figure in provable), len(provable)),
        share(sum(figure.place > 0 for figure in provable), len(provable)),
        share(sum(figure.place == 1 for figure in fixed), len(fixed)),
        sum(right + wrong for right, wrong in changed),
        share(sum(right for right, _ in changed), sum(right + wrong for right, wrong in changed)),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.damage.channels", description=__doc__)
    add_folder(parser)
    parser.add_argument("--seed", type=int, default=SEED, help=f"of the halves (default {SEED})")
    parser.add_argument("--most", type=int, default=2000, help="articles of the held-back half (default: all)")
    parser.add_argument("--only", nargs="+", choices=CHANNELS, default=list(CHANNELS), help="channels (default: all)")
    parser.add_argument("--learn", action="store_true", help="learn the weights of zeros and percents on the first half only")
    parser.add_argument(
        "--misses", type=int, default=0, metavar="N", help="print so many articles that were not named, and figures"
    )
    options = parser.parse_args(arguments)
    root = folder(options.folder)
    shaping, held = halves(articles(root), options.seed)
    weights: tuple[dict[str, float], ...] = ()
    if options.learn:
        texts = [load(root, path).text for path in shaping]
        weights = (*learn_digits.weights(*learn_digits.learn(texts)), learn_shares.learn(texts))
    lines = []
    notes = []
    for name in options.only:
        rows = [row for part in parallel(partial(measure, name, weights), root, held[: options.most]) for row in part]
        lines.append(_summary(name, rows))
        if name.startswith("zeros") or name in ("digits", "percents"):
            counts = [(least, [row for row in rows if len(row.figures) >= least]) for least in (1, 2, 3, 5, 8)]
            named = ", ".join(f"{least}+ {share(sum(row.named for row in some), len(some))}" for least, some in counts)
            notes.append(f"{name}: named by the number of damaged figures, whether or not one is provable: {named}")
        notes += _misses(name, rows, options.misses)
    print(
        table(
            ("channel", "articles", "named", "provable", "flagged", "first", "in 3", "first where fixed", "restored", "right"),
            lines,
        )
    )
    print("\n" + "\n".join(notes))
    return 0


def _misses(name: str, rows: Sequence[Row], most: int) -> list[str]:
    """Articles not named, the commonest unflagged figures and wrong first suggestions."""
    if not most:
        return []
    unnamed = [row for row in rows if not row.named and len(row.figures) >= CHANNELS[name].least]
    lines = [f"{name} not named: {row.path} {[one.damaged for one in row.figures][:12]}" for row in unnamed[:most]]
    provable = [one for row in rows if row.named or not CHANNELS[name].names for one in row.figures if one.provable]
    quiet = Counter((one.damaged, one.original) for one in provable if not one.flagged)
    wrong = Counter((one.damaged, one.original) for one in provable if one.flagged and one.place != 1)
    return [*lines, f"{name} not flagged: {quiet.most_common(most)}", f"{name} not first: {wrong.most_common(most)}"]


if __name__ == "__main__":
    sys.exit(main())
