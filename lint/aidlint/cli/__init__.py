"""The command line: ``main`` runs one command and gives its exit status, ``entry`` is the process."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_INTERRUPTED = 130


def entry() -> None:
    """Run the process's command line and end the process.

    It ends at once: taking every module and object apart, as an interpreter does at its end, costs a tenth of a short run.
    """
    import os
    from contextlib import suppress

    status = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # a reader that has gone, such as head
            stream.flush()
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (by default that of the process). Returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] in (["--version"], ["-V"]):
        from aidlint import __version__

        sys.stdout.write(f"aidlint {__version__}\n")
        return 0
    # Nearly all objects of a run live to its end or die at once: the collector would only walk over them.
    import gc

    gc.set_threshold(100_000)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return _failed("interrupted", _INTERRUPTED)
    except Exception as error:  # noqa: BLE001  # whatever it is, the status is 2 and the message one line
        from aidlint.cli.output import close_output
        from aidlint.usage import UsageError

        if isinstance(error, BrokenPipeError):
            close_output()
            return 0
        if isinstance(error, UsageError):
            return _failed(str(error), 2)
        if isinstance(error, OSError):
            close_output()
            return _failed(": ".join(str(part) for part in (error.filename, error.strerror or error) if part), 2)
        if "-v" in arguments or "--verbose" in arguments:
            from traceback import print_exc

            print_exc()
        return _failed(f"internal error: {type(error).__name__}: {error}", 2)


def _run(arguments: list[str]) -> int:
    from importlib import import_module

    from aidlint.cli.options import COMMANDS, parse

    if "--" not in arguments and ("--help" in arguments or "-h" in arguments):
        from aidlint.cli import help as texts

        sys.stdout.write(texts.of_command(arguments[0]) if arguments[0] in COMMANDS else texts.overview())
        sys.stdout.flush()
        return 0
    command = "check"
    if arguments and arguments[0] in COMMANDS:
        command = arguments.pop(0)
    _, _, allowed, home = COMMANDS[command]
    values, rest = parse(arguments, allowed)
    module, function = home.split(":")
    status: int = getattr(import_module(f"aidlint.cli.{module}"), function)(values, rest)
    if sys.stdout is not None:
        sys.stdout.flush()
    return status


def _failed(message: str, status: int) -> int:
    """Tell the user in one line."""
    from aidlint.cli.output import note

    note(message)
    return status
