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


class Sources:
    """Where the documents of a run are to be had again: in their files (``names`` by path, read by ``read``), or else kept."""

    __slots__ = ("_kept", "_marks", "_names", "_read", "changed")

    def __init__(self, names: Mapping[str, str], read: Callable[[str, str], Sequence[Document]]) -> None:
        self._names = names
        self._read = read
        self._marks: dict[str, int] = {}
        self._kept: dict[str, Document] = {}
        self.changed: set[str] = set()

    def keep(self, document: Document) -> None:
        """Remember a document; of several with one path, the first."""
        if document.path not in self._marks:
            self._marks[document.path] = hash(document.source)
            if document.path not in self._names:
                self._kept[document.path] = document

    def again(self, path: str) -> Document | None:
        """The document as it was when it was kept; None where it is no more, which is remembered in ``changed``."""
        if path in self._kept:
            return self._kept[path]
        if path not in self.changed:
            for document in self._read(path, self._names[path]):
                if hash(document.source) == self._marks.get(path, hash(document.source)):
                    return document
            self.changed.add(path)
        return None


def conclude(corpus: Corpus, outcomes: Sequence[Outcome], severities: Mapping[str, str], sources: Sources) -> list[Failure]:
    """Judge the rows of the run and add the findings to the outcomes; the failures of the stage.

    Only documents that a finding speaks of are read again, one at a time. One that is not as it was costs the findings that
    speak of it.
    """
    found = _fair(corpus.judge(), {outcome.path: outcome for outcome in reversed(outcomes)})
    # Where the spans of other documents stand is taken in a first pass, so that no two documents are held at once.
    wanted: dict[str, set[Span]] = {}
    for _, finding in found:
        for span in _related(finding):
            wanted.setdefault(span[0], set()).add(span)
    places: dict[Span, Place] = {}
    for path, spans in sorted(wanted.items()):
        document = sources.again(path)
        if document is not None:
            places |= {span: place_of(document, *span[1:]) for span in spans}
    by_path: dict[str, list[Pair]] = {}
    for pair in found:
        if all(span in places for span in _related(pair[1])):
            by_path.setdefault(pair[1].path, []).append(pair)
    for outcome in outcomes:
        if outcome.path in by_path:
            document = sources.again(outcome.path)
            # One path is one document, should it have been named twice.
            pairs = by_path.pop(outcome.path)
            if document is not None:
                join(document, outcome, pairs, severities, places)
    changed = "changed while it was checked: findings between documents are left out"
    return [Failure(fault.path, fault.message) for fault in corpus.faults] + [
        Failure(path, changed) for path in sorted(sources.changed)
    ]


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
