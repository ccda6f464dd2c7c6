"""What is said to a user who asked for something that does not exist."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class UsageError(Exception):
    """A command line or a configuration that cannot be followed; its text is one line for the user."""


def did_you_mean(word: str, choices: Iterable[str], prefix: str = "") -> str:
    """``" (did you mean X?)"`` with the nearest of the choices, or an empty string when none is near.

    ``prefix`` is put before the choice, and counts for nothing in the likeness.
    """
    from difflib import get_close_matches

    known = list(choices)
    for form in (word, word.upper(), word.lower(), word.lower().replace("_", "-")):
        near = get_close_matches(form, known, 1, 0.6)
        if near:
            return f" (did you mean {prefix}{near[0]}?)"
    return ""
