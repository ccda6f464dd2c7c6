"""Findings: what a rule reports, and what the reports print."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from aidlint.facts.fact import Fact

SEVERITIES = ("info", "warning", "error")
LEVEL = {name: level for level, name in enumerate(SEVERITIES)}


class Evidence:
    """The arithmetic of a finding, as text for a reader."""

    __slots__ = ("accepted", "claimed", "computed")

    def __init__(self, claimed: str = "", computed: str = "", accepted: str = "") -> None:
        self.claimed = claimed
        self.computed = computed
        self.accepted = accepted


class Suggestion:
    """A likely original. Without a span of its own it replaces the finding's span.

    ``applicability`` is ``safe`` (only one reading is possible), ``unsafe`` or ``display``. ``place`` is where its
    own span stands in the source; the engine fills it in. ``share`` is its part of the odds of all originals that were
    weighed against each other, None where none were: what is made of it is for the engine to say.
    """

    __slots__ = ("applicability", "confidence", "end", "place", "replacement", "share", "start")

    def __init__(
        self, replacement: str, start: int | None = None, end: int | None = None,
        confidence: float | None = None, applicability: str = "unsafe", place: Place | None = None,
        share: float | None = None,
    ) -> None:  # fmt: skip
        self.replacement = replacement
        self.start = start
        self.end = end
        self.confidence = confidence
        self.applicability = applicability
        self.place = place
        self.share = share

    def but(self, **changes: object) -> Suggestion:
        """A copy with some fields changed."""
        other = Suggestion.__new__(Suggestion)
        for name in Suggestion.__slots__:
            setattr(other, name, changes[name] if name in changes else getattr(self, name))
        return other


class Related:
    """Another place that bears on a finding, with a label. ``path`` None: the finding's own document."""

    __slots__ = ("end", "message", "path", "place", "start")

    def __init__(self, start: int, end: int, message: str, path: str | None = None, place: Place | None = None) -> None:
        self.start = start
        self.end = end
        self.message = message
        self.path = path
        self.place = place


class Place:
    """Where a span stands in the source file: offsets there, 1-based lines and columns, and the text itself."""

    __slots__ = ("column", "end", "end_column", "end_line", "line", "start", "text")

    def __init__(self, start: int, end: int, line: int, column: int, end_line: int, end_column: int, text: str) -> None:
        self.start = start
        self.end = end
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.text = text


class Repair:
    """What a rule asks of the repair stage: originals of ``fact`` that ``fits`` accepts.

    ``fits`` gets the fact re-read from a candidate and gives a weight above 0, or 0 where the text rules it out.
    """

    __slots__ = ("fact", "fits")

    def __init__(self, fact: Fact, fits: Callable[[Fact], float]) -> None:
        self.fact = fact
        self.fits = fits


class Finding:
    """One fault. A rule gives span, message and evidence; the engine fills in the rest with ``completed``.

    Offsets count code points of the document's text, half open; ``start == end == 0`` is the whole article.
    ``witnesses`` counts the independent pieces of evidence and orders findings of one severity.
    """

    __slots__ = (
        "confidence", "context", "context_start", "end", "evidence", "fingerprint", "in_quote", "message", "name", "path",
        "place", "related", "repair", "rule", "severity", "start", "suggestions", "witnesses",
    )  # fmt: skip

    def __init__(
        self, start: int, end: int, message: str, *, severity: str = "", evidence: Evidence | None = None,
        suggestions: Sequence[Suggestion] = (), related: Sequence[Related] = (), witnesses: int = 1,
        repair: Repair | None = None,
    ) -> None:  # fmt: skip
        self.start = start
        self.end = end
        self.message = message
        self.severity = severity
        self.evidence = evidence
        self.suggestions = tuple(suggestions)
        self.related = tuple(related)
        self.witnesses = witnesses
        self.repair = repair
        self.rule = ""
        self.name = ""
        self.confidence: float | None = None
        self.path = ""
        self.in_quote = False
        self.place: Place | None = None
        self.context = ""
        self.context_start = 0
        self.fingerprint = ""

    def but(self, **changes: object) -> Finding:
        """A copy with some fields changed."""
        other = Finding.__new__(Finding)
        for name in Finding.__slots__:
            setattr(other, name, changes[name] if name in changes else getattr(self, name))
        return other

    @property
    def level(self) -> int:
        """0 info, 1 warning, 2 error."""
        return LEVEL[self.severity]

    @property
    def whole_article(self) -> bool:
        """Does it concern the article, not a span?"""
        return self.start == self.end == 0
