"""``aidlint facts``: shows what was read from the documents."""

from __future__ import annotations

from aidlint import session
from aidlint.cli.check import settings, stdin, stdin_name, tell
from aidlint.cli.output import destinations, send, style
from aidlint.engine import Failure, read_article
from aidlint.usage import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from aidlint.article import Article
    from aidlint.config import Settings

_FORMATS = ("table", "jsonl")


def run(values: dict[str, object], paths: list[str]) -> int:
    """Write the facts of the documents as a table or as jsonl, and give the exit status."""
    if not paths and "stdin-filename" in values:
        paths = [session.STDIN]
    if not paths:
        raise UsageError("which text? name files or folders, or - for standard input")
    outputs = destinations(values.get("format"), _FORMATS, terminal="table", piped="table")
    if len(outputs) > 1:
        raise UsageError("facts writes one format at a time")
    output = outputs[0]
    look = style(values, output.path)
    failures: list[Failure] = []
    encodings: list[tuple[str, str]] = []
    found = _articles(paths, values, settings(values), failures, encodings)

    def produce(out: TextIO) -> None:
        from aidlint.reports import facts as report

        if output.format == "table":
            report.write_table([(article.document, article.facts, article.claims) for article in found], out, look)
        else:
            for article in found:
                report.write_jsonl(article.document, article.facts, article.claims, out)

    written = send(output, produce, machine=output.format == "jsonl")
    tell(failures, () if "quiet" in values else encodings)
    return 0 if written and not failures else 2


def _articles(
    paths: list[str], values: dict[str, object], wanted: Settings, failures: list[Failure], encodings: list[tuple[str, str]]
) -> Iterator[Article]:
    """The articles one by one; what cannot be read is added to ``failures``."""
    for document in session.read_paths(paths, wanted, failures, stdin=stdin, stdin_name=stdin_name(values)):
        encodings.append((document.path, document.encoding))
        try:
            article = read_article(document, wanted.document_date)
        except Exception as error:  # noqa: BLE001  # one bad document must not lose the others
            failures.append(Failure(document.path, f"internal error: {type(error).__name__}: {error}"))
            continue
        yield article
