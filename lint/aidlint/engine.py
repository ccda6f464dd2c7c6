"""The way of one document through the stages, and of many to a result. Nothing here prints."""

from __future__ import annotations

from aidlint import claims, damage, facts, rank, repair, suppress
from aidlint.article import Article
from aidlint.finding import Finding, Place, Related
from aidlint.registry import DOCUMENT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from aidlint.claims.world.facts_file import OwnFact
    from aidlint.document import Document
    from aidlint.registry import Rule

    Lap = Callable[[str], None]

_MAX_CONTEXT = 600


class Failure:
    """Something that could not be read or run. ``path`` is the document, or "" for the run itself."""

    __slots__ = ("message", "path")

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        self.message = message


class Outcome:
    """What checking one document gave. ``suppressed`` are findings silenced by an inline comment."""

    __slots__ = ("encoding", "failures", "findings", "path", "suppressed")

    def __init__(
        self, path: str, findings: Sequence[Finding] = (), suppressed: Sequence[Finding] = (),
        failures: Sequence[Failure] = (), encoding: str = "utf-8",
    ) -> None:  # fmt: skip
        self.path = path
        self.findings = findings
        self.suppressed = suppressed
        self.failures = failures
        self.encoding = encoding


def unmeasured(_stage: str) -> None:
    """The lap where nobody asked for the time."""


def read_article(
    document: Document, today: str | None = None, lap: Lap = unmeasured, own_facts: Sequence[OwnFact] = ()
) -> Article:
    """Extract facts, damage and claims of a document. ``today``: ISO date of the document, if the user gave one;
    ``own_facts``: those of the user's facts file.

    ``lap`` is told each stage when it is done.
    """
    found = facts.extract(document, today)
    lap("facts")
    damaged = damage.assess(found)
    lap("damage")
    derived = claims.derive(found, own_facts)
    lap("claims")
    return Article(document, found, damaged, derived)


def check(
    document: Document, rules: Collection[Rule], severities: Mapping[str, str], today: str | None = None,
    lap: Lap = unmeasured, gather: Callable[[Article], None] | None = None, own_facts: Sequence[OwnFact] = (),
) -> Outcome:  # fmt: skip
    """Run the rules of scope document on a document. ``severities`` overrides the severity of a rule by its code;
    ``own_facts`` are those of the user's facts file.

    A rule that raises becomes a Failure of the outcome; the findings of the others stand. ``lap`` is told each stage,
    and the code of each rule, when it is done. ``gather`` is handed the article, for the stage between documents.
    """
    article = read_article(document, today, lap, own_facts)
    kinds = set(article.facts.kinds)
    findings: list[Finding] = []
    failures: list[Failure] = []
    for rule in rules:
        if rule.scope != DOCUMENT:
            continue
        if (rule.needs or rule.literals) and not (
            not kinds.isdisjoint(rule.needs) or any(map(article.lower.__contains__, rule.literals))
        ):
            continue
        try:
            found = list(rule.check(article))
        except Exception as error:  # noqa: BLE001  # a fault of a rule costs its own findings alone
            failures.append(Failure(document.path, f"rule {rule.code} failed: {type(error).__name__}: {error}"))
            continue
        finally:
            lap(rule.code)
        findings += [_signed(rule, finding, severities.get(rule.code)) for finding in found]
    if gather is not None:
        gather(article)
    located = [_locate(document, _weighed(article, repair.mend(article, finding))) for finding in findings]
    lap("repair")
    kept, silenced = suppress.apply(document, _numbered(rank.distinct(located)))
    for finding in _numbered(suppress.complaints(document, silenced, rules)):
        kept.append(finding.but(severity=severities.get(finding.rule, finding.severity)))
    return Outcome(document.path, rank.ordered(kept), silenced, failures, document.encoding)


def join(
    document: Document, outcome: Outcome, found: Sequence[tuple[Rule, Finding]], severities: Mapping[str, str],
    places: Mapping[tuple[str, int, int], Place],
) -> None:  # fmt: skip
    """Add what rules between documents found in a document to its outcome.

    ``places`` holds where the related spans of other documents stand, by path, start and end. What another copy of a
    passage has is offered to the findings of the document itself as well.
    """
    located = [_locate(document, _linked(_signed(rule, finding, severities.get(rule.code)), places)) for rule, finding in found]
    kept, silenced = suppress.apply(document, _numbered(rank.distinct(located)))
    own = [repair.borrow(finding, kept) for finding in outcome.findings]
    # The program's own findings count offsets of the source, so they are not compared with the others.
    program = [finding for finding in own if finding.rule in suppress.CODES]
    rest = rank.distinct([*(finding for finding in own if finding.rule not in suppress.CODES), *kept])
    outcome.findings = rank.ordered([*program, *rest])
    outcome.suppressed = [*outcome.suppressed, *silenced]


def _linked(finding: Finding, places: Mapping[tuple[str, int, int], Place]) -> Finding:
    related = [
        Related(one.start, one.end, one.message, one.path, places.get((one.path or finding.path, one.start, one.end)))
        for one in finding.related
    ]
    return finding.but(related=tuple(related))


def _signed(rule: Rule, finding: Finding, severity: str | None) -> Finding:
    """The finding with the rule it comes from, its severity (``severity`` overrides), and how often such ones are right."""
    from aidlint.reference import confidence

    own = finding.severity or rule.severity
    known = confidence.of_finding(rule.code, own, finding.witnesses)
    return finding.but(rule=rule.code, name=rule.name, severity=severity or own, confidence=known)


def _weighed(article: Article, finding: Finding) -> Finding:
    """The finding with the measured confidence of its suggestions."""
    if not finding.suggestions:
        return finding
    from aidlint.reference import confidence

    damaged = any(channel.present for channel in article.damage.channels.values())
    shares = [one.share for one in finding.suggestions if one.share is not None]
    weighed = iter(confidence.of_shares(finding.rule, damaged, shares))
    ranked = confidence.of_originals(finding.rule, damaged, len(finding.suggestions))
    known = [*ranked, *[None] * len(finding.suggestions)]
    return finding.but(
        suggestions=tuple(
            one.but(confidence=by_rank if one.share is None else next(weighed, by_rank))
            for one, by_rank in zip(finding.suggestions, known, strict=False)
        )
    )


def _locate(document: Document, finding: Finding) -> Finding:
    """The finding with its place in the source, its sentence, and whether it is quoted speech."""
    place = place_of(document, finding.start, finding.end)
    context = ""
    context_start = 0
    if not finding.whole_article:
        context_start, stop = document.sentence_at(finding.start)
        stop = max(stop, finding.end)
        if stop - context_start > _MAX_CONTEXT:
            context_start = max(context_start, finding.start - _MAX_CONTEXT // 2)
            stop = min(stop, max(finding.end, context_start + _MAX_CONTEXT))
        context = document.text[context_start:stop]
    related = [
        other
        if other.path or other.place
        else Related(other.start, other.end, other.message, None, place_of(document, other.start, other.end))
        for other in finding.related
    ]
    suggestions = [
        given if given.start is None or given.end is None else given.but(place=place_of(document, given.start, given.end))
        for given in finding.suggestions
    ]
    return finding.but(
        path=document.path, place=place, context=context, context_start=context_start, related=tuple(related),
        suggestions=tuple(suggestions),
        in_quote=not finding.whole_article and document.in_quote(finding.start, finding.end),
    )  # fmt: skip


def place_of(document: Document, start: int, end: int) -> Place:
    """Where a text span stands in the source."""
    source_start, source_end = document.source_span(start, end)
    line, column = document.line_column(source_start)
    end_line, end_column = document.line_column(source_end)
    return Place(source_start, source_end, line, column, end_line, end_column, document.source[source_start:source_end])


def _numbered(findings: list[Finding]) -> list[Finding]:
    """The findings with fingerprints; repeats of one fingerprint are numbered in text order."""
    if not findings:
        return []
    from aidlint.fingerprint import fingerprint

    seen: dict[str, int] = {}
    result = []
    for finding in sorted(findings, key=lambda f: (f.start, f.end, f.rule)):
        mark = fingerprint(finding)
        seen[mark] = seen.get(mark, 0) + 1
        result.append(finding.but(fingerprint=mark if seen[mark] == 1 else f"{mark}:{seen[mark]}"))
    return result
