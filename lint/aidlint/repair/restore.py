"""Restoring an article: the likeliest originals put in place of its damaged figures, each with its reason."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from aidlint.document import Document
    from aidlint.finding import Finding, Suggestion

LEAST = 0.9
"""How probable an original has to be, where nobody says otherwise."""

# The rule whose channel is read backwards digit by digit, so that its originals do not depend on the text.
_DECODED = "DOC002"
# A line end within a figure is as good as a blank.
_BLANKS = {ord("\n"): " ", ord("\r"): " ", ord("\t"): " "}


class Change:
    """One replacement: the finding it answers, what stood there (``before``) and what it was (``after``).

    ``start``/``end``: the span in the source that has to be replaced, by ``text``; it is the least that differs, so that
    markup and line ends inside the figure stay. ``probability`` that it is right, None where that was not measured.
    ``channels`` are the names of the rules that found the whole article damaged and count this figure as a sign.
    """

    __slots__ = ("after", "before", "channels", "end", "finding", "others", "probability", "start", "text")

    def __init__(
        self, finding: Finding, edit: tuple[int, int, str], before: str, after: str, others: tuple[str, ...],
        probability: float | None, channels: tuple[str, ...],
    ) -> None:  # fmt: skip
        self.finding = finding
        self.start, self.end, self.text = edit
        self.before = before
        self.after = after
        self.others = others
        self.probability = probability
        self.channels = channels


def changes(document: Document, findings: Sequence[Finding], least: float = LEAST) -> list[Change]:
    """What to replace: the first suggestion of each finding of severity warning or above, worst first where they
    overlap; in text order.

    Only what is right with a probability of at least ``least``. Where that has not been measured: what has only one
    reading, and what a channel decodes exactly.
    """
    taken: list[tuple[int, int]] = []
    found = []
    named = {finding.rule for finding in findings if finding.whole_article}
    for finding in sorted(findings, key=lambda finding: (-finding.level, -finding.witnesses, finding.start)):
        if not finding.suggestions or finding.level < 1 or finding.whole_article:
            continue
        first = finding.suggestions[0]
        # Among damaged figures nobody knows which of those that are compared is the right one.
        compared = named and finding.related and finding.rule not in named
        if compared or not _likely(finding, first, least):
            continue
        start, end = _span(finding, first)
        edit = _edit(document, start, end, first.replacement)
        if edit is None or any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        taken.append((start, end))
        others = tuple(one.replacement for one in finding.suggestions[1:] if _span(finding, one) == (start, end))
        channels = tuple(dict.fromkeys(_channels(findings, start, end)))
        before = document.text[start:end]
        found.append(Change(finding, edit, before, first.replacement, others, probability(finding, first), channels))
    return sorted(found, key=lambda change: (change.start, change.end))


def probability(finding: Finding, suggestion: Suggestion) -> float | None:
    """How likely a suggestion is the original: that of the finding times that of the suggestion; None if not measured."""
    if suggestion.confidence is None or finding.confidence is None:
        return None
    return finding.confidence * suggestion.confidence


def restored(source: str, found: Iterable[Change]) -> str:
    """The source with the changes made; they must be in order and must not overlap."""
    pieces = []
    done = 0
    for change in found:
        pieces += [source[done : change.start], change.text]
        done = change.end
    return "".join([*pieces, source[done:]])


def diff(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of a unified diff between two texts, named after ``path``; lines end with \\n alone, as for ``patch``."""
    from difflib import unified_diff

    for line in unified_diff(_lines(before), _lines(after), path, path, "as found", "restored"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _likely(finding: Finding, suggestion: Suggestion, least: float) -> bool:
    if suggestion.applicability == "display":
        return False
    known = probability(finding, suggestion)
    if known is not None:
        return known >= least
    return suggestion.applicability == "safe" or finding.rule == _DECODED and len(finding.suggestions) == 1


def _span(finding: Finding, suggestion: Suggestion) -> tuple[int, int]:
    start = finding.start if suggestion.start is None else suggestion.start
    return start, finding.end if suggestion.end is None else suggestion.end


def _edit(document: Document, start: int, end: int, replacement: str) -> tuple[int, int, str] | None:
    """The least edit of the source that replaces a span of the text; None where it would touch what is not in the text."""
    written, wanted = (text.translate(_BLANKS) for text in (document.text[start:end], replacement))
    same = _shared(written, wanted)
    tail = _shared(written[same:][::-1], wanted[same:][::-1])
    first, last = document.source_span(start + same, end - tail)
    if document.source[first:last].translate(_BLANKS) != written[same : len(written) - tail]:
        return None
    return first, last, replacement[same : len(replacement) - tail]


def _shared(one: str, other: str) -> int:
    """How many characters the beginnings of two texts have in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _channels(findings: Iterable[Finding], start: int, end: int) -> Iterator[str]:
    for finding in findings:
        if finding.whole_article and any(sign.start < end and start < sign.end for sign in finding.related):
            yield finding.name


def _lines(text: str) -> list[str]:
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + parts[-1:] * bool(parts[-1])
