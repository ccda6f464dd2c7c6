"""The help text, made from the table of commands and options."""

from __future__ import annotations

from aidlint.cli.options import COMMANDS, OPTIONS, SHORT

_EXIT = "Exit status: 0 nothing fails, 1 findings, 2 something could not be done or read, 130 interrupted."


def overview() -> str:
    """What ``aidlint --help`` prints."""
    width = max(len(f"{name} {arguments}") for name, (arguments, *_) in COMMANDS.items())
    purpose = "Checks the figures and dates of prose for what cannot be true."
    lines = ["usage: aidlint [COMMAND] [OPTIONS] PATH…", "", purpose, ""]
    lines += [f"  {f'{name} {arguments}':<{width}}  {text}" for name, (arguments, text, *_) in COMMANDS.items()]
    lines += ["", "Options of check:", *_options("check"), "  --version, --help", "", _EXIT]
    return "\n".join(lines) + "\n"


def of_command(name: str) -> str:
    """What ``aidlint COMMAND --help`` prints."""
    arguments, text, *_ = COMMANDS[name]
    usage = f"usage: aidlint {name} [OPTIONS] {arguments}".rstrip()
    return "\n".join([usage, "", text[0].upper() + text[1:] + ".", "", *_options(name)]) + "\n"


def _options(command: str) -> list[str]:
    short = {long: letter for letter, long in SHORT.items()}
    rows = []
    for name in COMMANDS[command][2]:
        kind, placeholder, text = OPTIONS[name]
        letter = f"{short[name]}, " if name in short else ""
        rows.append((f"{letter}{name} {placeholder if kind != 'no' else ''}".rstrip(), text))
    width = max(len(left) for left, _ in rows)
    return [f"  {left:<{width}}  {text}" for left, text in rows]
