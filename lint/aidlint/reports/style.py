"""How a report may look, and what every report does to text from an article before it prints it."""

from __future__ import annotations


class Style:
    """What the reader's screen and command line allow.

    ``color``: may escape sequences be written. ``width``: columns, None where the output is no terminal.
    ``verbose`` and ``quiet``: more, and only the findings.
    """

    __slots__ = ("color", "quiet", "verbose", "width")

    def __init__(self, color: bool = False, width: int | None = None, verbose: int = 0, quiet: bool = False) -> None:
        self.color = color
        self.width = width
        self.verbose = verbose
        self.quiet = quiet


def visible(text: str) -> str:
    """The text on one line, with nothing in it that a terminal or a parser could act on.

    Blanks of every kind become a space; control, format (zero-width, text direction), surrogate, private and
    unassigned characters become an escape such as ``\\x1b``. What is left is legal in XML 1.0.
    """
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else _shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\t\n\r" or (character.isspace() and character > "\x9f" and character not in "\u2028\u2029"):
        return " "
    return character.encode("unicode_escape").decode("ascii")


def counted(number: int, noun: str) -> str:
    """``1 file``, ``1,200 files``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
