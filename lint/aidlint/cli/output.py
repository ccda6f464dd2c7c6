"""Where reports go: standard output or files, and what a terminal allows."""

from __future__ import annotations

import os
import sys

from aidlint.reports.style import Style, visible
from aidlint.usage import UsageError, did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TextIO

_WHEN = ("auto", "always", "never")
_STDOUT = "-"


class Destination:
    """A format and where it goes; ``path`` None is standard output."""

    __slots__ = ("format", "path")

    def __init__(self, name: str, path: str | None) -> None:
        self.format = name
        self.path = path


def destinations(wanted: object, formats: Sequence[str], terminal: str, piped: str) -> list[Destination]:
    """What ``--format`` asks for; by default ``terminal`` or ``piped``, by what standard output is. Raises UsageError."""
    if not isinstance(wanted, list):
        return [Destination(terminal if _is_terminal(sys.stdout) else piped, None)]
    found = []
    for word in wanted:
        name, colon, path = str(word).partition(":")
        if name not in formats:
            raise UsageError(f"unknown format {name!r}{did_you_mean(name, formats)}; known: {', '.join(formats)}")
        if colon and not path:
            raise UsageError(f"--format {word} names no file")
        found.append(Destination(name, path if path != _STDOUT and colon else None))
    targets = [destination.path and os.path.realpath(destination.path) for destination in found]
    for destination, target in zip(found, targets, strict=True):
        if targets.count(target) > 1:
            raise UsageError(f"two reports would go to {destination.path or 'standard output'}; write --format FORMAT:FILE")
    return found


def style(values: Mapping[str, object], path: str | None) -> Style:
    """What the output named ``path`` (None: standard output) may look like."""
    when = values.get("color", "auto")
    if when not in _WHEN:
        raise UsageError(f"unknown --color {when!r}{did_you_mean(str(when), _WHEN)}; known: {', '.join(_WHEN)}")
    terminal = path is None and _is_terminal(sys.stdout)
    colored = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    verbose = values.get("verbose", 0)
    return Style(
        color=when == "always" or (when == "auto" and colored),
        width=_width() if terminal else None,
        verbose=verbose if isinstance(verbose, int) else 0,
        quiet="quiet" in values,
    )


def send(destination: Destination, produce: Callable[[TextIO], None], *, machine: bool) -> bool:
    """Write one output to where it goes; a fault is told in one line. Did it work?

    A reader that closes the pipe early is no fault. ``machine``: always UTF-8, whatever the terminal's encoding is.
    """
    name = destination.path or "standard output"
    try:
        if destination.path is None:
            produce(prepared(machine=machine))
            sys.stdout.flush()
        else:
            write_file(destination.path, produce)
    except BrokenPipeError:
        if destination.path is None:
            close_output()
            return True
        note(f"cannot write {name}: the pipe was closed")
        return False
    except OSError as error:
        note(f"cannot write {name}: {error.strerror or error}")
        if destination.path is None:
            close_output()
        return False
    except Exception as error:  # noqa: BLE001  # a fault of one report must not cost the others
        note(f"cannot write {name}: internal error: {type(error).__name__}: {error}")
        return False
    return True


def close_output() -> None:
    """Point standard output at nothing, so that the interpreter does not complain of it once more at its end."""
    from contextlib import suppress

    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def prepared(*, machine: bool = False) -> TextIO:
    """Standard output, made to take every character."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        if machine:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        else:
            reconfigure(errors="backslashreplace")
    return sys.stdout


def write_file(path: str, produce: Callable[[TextIO], None]) -> None:
    """Write a file whole or not at all: beside it first, then in its place.

    A device or a pipe is written directly, and so is /dev/stdout, which may stand for a file that is being written.
    """
    target = os.path.realpath(path)
    if path.startswith("/dev/") or (os.path.exists(target) and not os.path.isfile(target)):
        with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            produce(out)
        return

    def fill(beside: str) -> None:
        with open(beside, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            produce(out)

    _put(target, fill)


def replace_file(path: str, data: bytes) -> None:
    """Put other bytes in an existing file, all or none; it keeps its permissions, and a link stays a link."""
    target = os.path.realpath(path)

    def fill(beside: str) -> None:
        with open(beside, "wb") as out:
            out.write(data)
        os.chmod(beside, os.stat(target).st_mode & 0o7777)

    _put(target, fill)


def _put(target: str, fill: Callable[[str], None]) -> None:
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name[:200]}.{os.getpid()}.tmp")
    try:
        fill(beside)
        os.replace(beside, target)
    except BaseException:
        from contextlib import suppress

        with suppress(OSError):
            os.unlink(beside)
        raise


def note(message: str) -> None:
    """One line on standard error, safe to print."""
    line = visible(f"aidlint: {message}")
    stream = sys.stderr
    if stream is None:
        return
    try:
        encoding = getattr(stream, "encoding", None) or "utf-8"
        stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        stream.flush()
    except OSError:
        pass


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def _width() -> int | None:
    try:
        return int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.stdout.fileno()).columns) or None
    except (OSError, ValueError, AttributeError):
        return None
