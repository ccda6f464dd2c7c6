"""``aidlint restore``: shows, or writes, what the damaged figures of an article were."""

from __future__ import annotations

from aidlint import session
from aidlint.cli.check import settings, stdin, stdin_name, tell
from aidlint.cli.output import Destination, note, replace_file, send, style
from aidlint.engine import Failure
from aidlint.repair import restore
from aidlint.reports import restored as report
from aidlint.usage import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from aidlint.document import Document
    from aidlint.repair.restore import Change


def run(values: dict[str, object], paths: list[str]) -> int:
    """Print the restored articles as a diff, write them if asked to, and give the exit status."""
    if not paths and "stdin-filename" in values:
        paths = [session.STDIN]
    if not paths:
        raise UsageError("which article? name files or folders, or - for standard input")
    write = "write" in values
    if write and session.STDIN in paths:
        raise UsageError("standard input cannot be written back; leave out --write")
    least = _least(values.get("least"))
    failures: list[Failure] = []
    encodings: list[tuple[str, str]] = []
    found = list(_restored(values, paths, least, failures, encodings))
    look = style(values, None)
    terminal = look.width is not None

    def produce(out: TextIO) -> None:
        for document, changes in found:
            report.write(document, changes, out, look, exact=not terminal)

    status = 1 if any(changes for _, changes in found) else 0
    if not send(Destination("diff", None), produce, machine=not terminal):
        status = 2
    if write:
        failures += filter(None, (_written(document, changes) for document, changes in found if changes))
    quiet = "quiet" in values
    tell(failures, () if quiet else encodings)
    if not quiet:
        note(report.summary([changes for _, changes in found], least, written=write and not failures))
    return 2 if failures else status


def _restored(
    values: dict[str, object], paths: list[str], least: float, failures: list[Failure], encodings: list[tuple[str, str]]
) -> Iterator[tuple[Document, list[Change]]]:
    """The documents with their changes; what could not be read or run is added to ``failures``."""
    wanted = settings(values)
    rules = wanted.choose(session.all_rules())
    severities = wanted.severities()
    for document in session.read_paths(paths, wanted, failures, stdin=stdin, stdin_name=stdin_name(values)):
        encodings.append((document.path, document.encoding))
        outcome = session.checked(document, rules, severities, wanted.document_date)
        failures += outcome.failures
        yield document, restore.changes(document, outcome.findings, least)


def _written(document: Document, changes: list[Change]) -> Failure | None:
    """Write a restored article over its file, in the file's own encoding; the failure if that cannot be."""
    path = document.path
    try:
        with open(path, "rb") as file:
            data = file.read()
        before = document.source.encode(document.encoding)
        mark = data[: max(len(data) - len(before), 0)]
        if mark + before != data:
            return Failure(path, "not written: the file has changed meanwhile")
        after = restore.restored(document.source, changes).encode(document.encoding)
        replace_file(path, mark + after)
    except UnicodeEncodeError:
        return Failure(path, f"not written: {document.encoding} cannot express the original")
    except OSError as error:
        return Failure(path, f"cannot be written: {error.strerror or error}")
    return None


def _least(given: object) -> float:
    if given is None:
        return restore.LEAST
    try:
        least = float(str(given))
    except ValueError:
        least = -1.0
    if not 0 <= least <= 1:
        raise UsageError(f"--least {given!r} is not a probability from 0 to 1")
    return least
