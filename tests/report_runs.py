"""Runs made by hand for the tests of the reports."""

from __future__ import annotations

import io

from aidlint import engine
from aidlint.document import Document
from aidlint.engine import Failure, Outcome
from aidlint.finding import Evidence, Finding, Related, Suggestion
from aidlint.reports import writer
from aidlint.reports.style import Style
from aidlint.run import Run

TEXT = (
    "An opening line.\n"
    "On June 2, 218, it was learned that 519 medical experts were sent, and “more than 1 doctors stayed”, he said.\n"
    "the last line starts low .\n"
)
PATH = "news/a.b.txt"


def placed(
    document: Document, text: str, rule: str, name: str, severity: str, message: str = "a message", **fields: object
) -> Finding:
    """A finding on the first place of ``text`` ("" for the whole article), as the engine hands it on."""
    start = document.text.index(text) if text else 0
    finding = Finding(start, start + len(text), message, severity=severity, **fields)
    return engine._locate(document, finding.but(rule=rule, name=name))


def outcome(document: Document, *findings: Finding, **fields: object) -> Outcome:
    return Outcome(document.path, engine._numbered(list(findings)), **fields)


def related(document: Document, text: str, message: str) -> Related:
    start = document.text.index(text)
    return Related(start, start + len(text), message)


def article(text: str = TEXT, path: str = PATH) -> Outcome:
    document = Document(path, text)
    return outcome(
        document,
        placed(
            document, "June 2, 218", "DAT002", "malformed-year", "error", "the year 218 has too few figures",
            evidence=Evidence("218", "three figures", "a year of four figures"), witnesses=2,
            suggestions=[Suggestion("June 2, 2018"), Suggestion("June 20, 2018"), Suggestion("1", 25, 26)],
            related=[related(document, "519 medical experts", "sent")],
        ),
        placed(document, "more than 1 doctors", "NUM001", "bound-of-one", "error"),
        placed(document, "", "DOC001", "zeros-lost", "warning", "zeros were dropped from this article"),
        placed(document, " .", "OCR007", "stray-space", "info", suggestions=[Suggestion(".", applicability="safe")]),
    )  # fmt: skip


def example(**fields: object) -> Run:
    clean = Outcome("news/clean.txt", encoding="cp1252")
    return Run([clean, article()], [Failure("news/gone.pdf", "no such file")], [], **fields)


def written(form: str, run: Run, **style: object) -> str:
    out = io.StringIO()
    writer(form)(run, out, Style(**style))
    return out.getvalue()


def hostile(text: str, start: int, end: int) -> Run:
    """A run whose path, message, text, suggestion, place and failure all hold ``text``, with the span marked."""
    document = Document(f"{text}.txt", text)
    finding = Finding(
        start,
        end,
        text,
        severity="error",
        evidence=Evidence(text),
        suggestions=[Suggestion(text)],
        related=[Related(start, end, text)],
    )
    found = engine._locate(document, finding.but(rule="NUM001", name="bound-of-one"))
    info = found.but(severity="info", rule="OCR007")
    return Run([outcome(document, found, info)], [Failure(text, text)], [])
