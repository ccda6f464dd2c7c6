"""Comments that silence rules for the next paragraph: ``aidlint: ignore[RULE, …] reason``."""

from __future__ import annotations

from aidlint import catalogue
from aidlint.finding import Finding, Place
from aidlint.patterns import lazy
from aidlint.registry import DOCUMENT, rule
from aidlint.usage import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from aidlint.article import Article
    from aidlint.document import Directive, Document
    from aidlint.registry import Rule


@rule("AID001", "unused-suppression", severity="warning", since="0.1.0")
def unused_suppression(article: Article) -> Iterable[Finding]:  # noqa: ARG001
    """An ignore comment that silences nothing.

    Why it misleads

    The text was mended, or the comment stands in the wrong place; left there, it would hide the next error.

    Fails

    A comment ``aidlint: ignore[DAT001]`` before a paragraph in which DAT001 finds nothing.

    Passes

    The same comment before "on 31 November 2019". A rule that does not run, because it is not selected, is not judged.

    When it is wrong

    When only some versions of aidlint find the fault: remove the comment, or keep the versions alike.
    """
    return ()  # known only when all rules have run: complaints() makes the findings


@rule("AID002", "malformed-suppression", severity="warning", since="0.1.0")
def malformed_suppression(article: Article) -> Iterable[Finding]:  # noqa: ARG001
    """A comment to aidlint that it cannot follow.

    Why it misleads

    Its writer believes that something is silenced, and nothing is.

    Fails

    ``aidlint: ignore`` without a rule, ``aidlint: ignore[ALL]``, ``aidlint: ignore[DAT999]``.

    Passes

    ``aidlint: ignore[DAT002, bound-of-one] quoted as printed``.

    When it is wrong

    When the text is about aidlint itself; in markdown, write such an example as code.
    """
    return ()  # made with those of AID001, by complaints()


RULES: tuple[Rule, ...] = (unused_suppression, malformed_suppression)
CODES = frozenset(rule.code for rule in RULES)


def apply(document: Document, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings that stand, and those that a comment silences. One on the whole article is silenced from anywhere."""
    if not document.directives:
        return list(findings), []
    marks: dict[tuple[int, int], set[str]] = {}
    for directive in document.directives:
        marks.setdefault(document.paragraph_after(directive.at), set()).update(*map(catalogue.codes, _selectors(directive)))
    anywhere = set().union(*marks.values())
    kept: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        codes = anywhere if finding.whole_article else marks.get(document.paragraph_at(finding.start), ())
        (silenced if finding.rule in codes else kept).append(finding)
    return kept, silenced


def complaints(document: Document, silenced: Iterable[Finding], rules: Collection[Rule]) -> list[Finding]:
    """The findings of AID001 and AID002, where they are among the rules that ran.

    Their offsets count the source, and their context is the comment: it is no part of the text. Rules between documents are
    not judged: what they find depends on the other documents of the run.
    """
    if not document.directives:
        return []
    ran = {rule.code for rule in rules if rule.scope == DOCUMENT}
    used: dict[tuple[int, int], set[str]] = {}
    anywhere: set[str] = set()
    for finding in silenced:
        codes = anywhere if finding.whole_article else used.setdefault(document.paragraph_at(finding.start), set())
        codes.add(finding.rule)
    found = []
    for directive in document.directives:
        fault = _fault(directive)
        if fault:
            found.append(_complaint(document, directive, malformed_suppression, fault))
            continue
        here = anywhere | used.get(document.paragraph_after(directive.at), set())
        judged = [(selector, catalogue.codes(selector) & ran) for selector in _selectors(directive)]
        idle = [selector for selector, codes in judged if codes and not codes & here]
        if idle:
            message = f"this comment silences nothing: no finding of {', '.join(idle)} in the next paragraph"
            found.append(_complaint(document, directive, unused_suppression, message))
    return [finding for finding in found if finding.rule in ran]


def _selectors(directive: Directive) -> list[str]:
    """The selectors of a comment; none when it is malformed."""
    return [] if _fault(directive) else _listed(directive.body)


def _listed(body: str) -> list[str]:
    listed = lazy(r"ignore\[([^\[\]]*)\](?!\S)").match(body)
    return [word.strip() for word in listed[1].split(",") if word.strip()] if listed else []


def _fault(directive: Directive) -> str:
    """What is wrong with a comment, or an empty string."""
    selectors = _listed(directive.body)
    if not selectors:
        return "this comment is not of the form aidlint: ignore[RULE, …] reason"
    if catalogue.ALL in selectors:
        return "a comment must name the rules that it silences, not ALL"
    for selector in selectors:
        try:
            catalogue.codes(selector)
        except UsageError as error:
            return f"this comment names an {error}"
    return ""


def _complaint(document: Document, directive: Directive, rule: Rule, message: str) -> Finding:
    start, end = directive.start, directive.end
    text = document.source[start:end]
    place = Place(start, end, *document.line_column(start), *document.line_column(end), text)
    return Finding(start, end, message).but(
        rule=rule.code, name=rule.name, severity=rule.severity, path=document.path, place=place,
        context=text, context_start=start,
    )  # fmt: skip
