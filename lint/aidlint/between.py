"""What rules between documents found, put into the outcomes of the documents."""

from __future__ import annotations

from aidlint.engine import Failure, join, place_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from aidlint.corpus import Corpus
    from aidlint.document import Document
    from aidlint.engine import Outcome
    from aidlint.finding import Finding, Place
    from aidlint.registry import Rule

    Pair = tuple[Rule, Finding]
    Span = tuple[str, int, int]


def conclude(
    corpus: Corpus, outcomes: Sequence[Outcome], severities: Mapping[str, str], reread: Callable[[str], Document | None]
) -> list[Failure]:
    """Judge the rows of the run and add the findings to the outcomes; the failures of the stage.

    Only documents that a finding speaks of are read again, one at a time, by ``reread``: it gives None for one that
    cannot be read as it was, which costs the findings that speak of it.
    """
    found = _fair(corpus.judge(), {outcome.path: outcome for outcome in reversed(outcomes)})
    # Where the spans of other documents stand is taken in a first pass, so that no two documents are held at once.
    wanted: dict[str, set[Span]] = {}
    for _, finding in found:
        for span in _related(finding):
            wanted.setdefault(span[0], set()).add(span)
    places: dict[Span, Place] = {}
    for path, spans in sorted(wanted.items()):
        document = reread(path)
        if document is not None:
            places |= {span: place_of(document, *span[1:]) for span in spans}
    by_path: dict[str, list[Pair]] = {}
    for pair in found:
        if all(span in places for span in _related(pair[1])):
            by_path.setdefault(pair[1].path, []).append(pair)
    for outcome in outcomes:
        if outcome.path in by_path:
            document = reread(outcome.path)
            # One path is one document, should it have been named twice.
            pairs = by_path.pop(outcome.path)
            if document is not None:
                join(document, outcome, pairs, severities, places)
    return [Failure(fault.path, fault.message) for fault in corpus.faults]


def _related(finding: Finding) -> list[Span]:
    return [(one.path, one.start, one.end) for one in finding.related if one.path and one.path != finding.path]


def _fair(found: Iterable[Pair], outcomes: Mapping[str, Outcome]) -> list[Pair]:
    """The findings without those on a figure whose counterpart alone is shown wrong by its own document."""

    def shown(path: str, start: int, end: int) -> bool:
        outcome = outcomes.get(path)
        return outcome is not None and any(
            one.level and not one.whole_article and one.start < end and start < one.end for one in outcome.findings
        )

    return [
        (rule, finding)
        for rule, finding in found
        if shown(finding.path, finding.start, finding.end) or not any(shown(*span) for span in _related(finding))
    ]
