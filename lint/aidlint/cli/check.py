"""``aidlint check``: checks files and writes the reports."""

from __future__ import annotations

import os
import sys

from aidlint import config, session
from aidlint.cli.output import destinations, note, send, style
from aidlint.reports import FORMATS, writer
from aidlint.usage import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO

    from aidlint.cli.output import Destination
    from aidlint.engine import Failure
    from aidlint.reports.style import Style
    from aidlint.run import Run

_HUMAN = ("rich", "text")
_SETTINGS = (*config.KEYS, "document-date", "baseline")


def run(values: dict[str, object], paths: list[str]) -> int:
    """Check the paths, write every report that is asked for, and give the exit status."""
    if not paths and "stdin-filename" in values:
        paths = [session.STDIN]
    outputs = destinations(values.get("format"), tuple(FORMATS), terminal="rich", piped="text")
    styles = [style(values, output.path) for output in outputs]
    timings: dict[str, float] | None = {} if "timings" in values else None
    result = check(values, paths, settings(values), timings)
    quiet = "quiet" in values
    nothing = not result.outcomes and bool(result.failures)
    # A report for readers on standard output tells the failures itself.
    told = not nothing and any(output.path is None and output.format in _HUMAN for output in outputs)
    tell(
        () if told else result.failures,
        () if quiet else ((outcome.path, outcome.encoding) for outcome in result.outcomes),
    )
    if not (quiet or result.rules):
        note("no rule of this version is selected")
    status = result.exit_code
    # Files first: a reader that closes the pipe must not cost one.
    for output, look in sorted(zip(outputs, styles, strict=True), key=lambda pair: pair[0].path is None):
        if output.path is None and nothing and output.format in _HUMAN:
            continue  # the lines on standard error say it all

        def produce(out: TextIO, output: Destination = output, look: Style = look) -> None:
            writer(output.format)(result, out, look)

        if not send(output, produce, machine=output.format not in _HUMAN):
            status = 2
    if not (quiet or nothing) and not any(output.path is None for output in outputs):
        note(result.reason)
    if "statistics" in values:
        _statistics(result)
    if timings is not None:
        _timings(timings)
    return status


def check(
    values: Mapping[str, object], paths: list[str], wanted: config.Settings, timings: dict[str, float] | None = None
) -> Run:
    """The run over the paths. Raises UsageError when there are none."""
    if not paths:
        raise UsageError("nothing to check: name files or folders, or - for standard input (see aidlint --help)")
    return session.check_paths(paths, wanted, stdin=stdin, stdin_name=stdin_name(values), timings=timings)


def settings(values: Mapping[str, object]) -> config.Settings:
    """The settings of the configuration file and the command line. Raises UsageError."""
    given = values.get("config")
    isolated = "isolated" in values
    if isolated and given is not None:
        raise UsageError("--config and --isolated exclude each other")
    path = str(given) if given is not None else None if isolated else config.find(os.curdir)
    file = config.read(path) if path is not None else {}
    command_line = {key: value for key, value in values.items() if key in _SETTINGS}
    return config.merged(file, command_line, os.path.dirname(os.path.abspath(path)) if path else "")


def stdin() -> bytes:
    """All of standard input."""
    return sys.stdin.buffer.read(session.MAX_BYTES + 1) if sys.stdin is not None else b""


def stdin_name(values: Mapping[str, object]) -> str:
    """The name of the text on standard input."""
    name = values.get("stdin-filename")
    return session.shown_path(str(name)) if name else session.STDIN


def tell(failures: Iterable[Failure], encodings: Iterable[tuple[str, str]]) -> None:
    """Say on standard error what could not be done, and (by path) which encodings were guessed."""
    for failure in failures:
        note(f"{failure.path}: {failure.message}" if failure.path else failure.message)
    for path, encoding in encodings:
        if encoding == "cp1252":
            note(f"{path}: not UTF-8, read as Windows-1252")


def _statistics(result: Run) -> None:
    from collections import Counter

    counts = Counter((finding.rule, finding.name) for finding in result.findings)
    for (rule, name), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        sys.stderr.write(f"{count:7,}  {rule} {name}\n")


def _timings(timings: Mapping[str, float]) -> None:
    names = {
        "load": "loading the rules",
        "read": "reading the files",
        "facts": "extraction of the facts",
        "damage": "damage of whole articles",
        "claims": "claims and relations",
        "repair": "likely originals",
        "order": "doubles, suppressions, order",
    }
    for key, seconds in sorted(timings.items(), key=lambda item: (-item[1], item[0])):
        sys.stderr.write(f"{seconds * 1000:9.1f} ms  {names.get(key, key)}\n")
