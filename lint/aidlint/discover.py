"""Finds the files to check: walks folders the way git would, and leaves out what it ignores."""

from __future__ import annotations

import os
import re

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

IGNORE_FILE = ".gitignore"


class Pattern:
    """One line of a .gitignore: what it matches, whether it takes back (``!``), and whether it means folders only."""

    __slots__ = ("folders_only", "matches", "negated")

    def __init__(self, line: str) -> None:
        self.negated = line.startswith("!")
        line = line[1:] if self.negated else line
        self.folders_only = line.endswith("/")
        try:
            self.matches = lazy(_expression(line.rstrip("/"))).fullmatch
        except re.error:  # such as [z-a], which matches nothing
            self.matches = lazy(r"(?!)").fullmatch


class Patterns:
    """The patterns of one file or option, read from the folder ``base`` (an absolute path)."""

    __slots__ = ("_base", "_patterns")

    def __init__(self, base: str, lines: Iterable[str]) -> None:
        self._base = base.rstrip(os.sep) + os.sep
        self._patterns = [Pattern(line) for line in map(_significant, lines) if line.strip("!/")]

    def verdict(self, path: str, folder: bool) -> bool | None:
        """True: ignored, False: taken back, None: nothing said of this absolute path. The last pattern that matches decides."""
        if not path.startswith(self._base):
            return None
        relative = path[len(self._base) :].replace(os.sep, "/")
        for pattern in reversed(self._patterns):
            if (folder or not pattern.folders_only) and pattern.matches(relative):
                return not pattern.negated
        return None


def ignored(path: str, folder: bool, sources: Sequence[Patterns]) -> bool:
    """Is an absolute path ignored? The sources stand from the outermost to the innermost, which decides first."""
    for patterns in reversed(sources):
        verdict = patterns.verdict(path, folder)
        if verdict is not None:
            return verdict
    return False


def walk(
    top: str, excluded: Sequence[Patterns], wanted: Callable[[str], bool], unlisted: Callable[[str, OSError], None]
) -> Iterator[str]:
    """The wanted files below a folder in a fixed order, as ``top`` joined with their relative path.

    Hidden files and folders, what a .gitignore on the way ignores and what is excluded are left out; links to folders are
    not followed. ``unlisted`` is told of a folder that cannot be listed.
    """
    base = os.path.realpath(top)
    stack = [(top, base, _outer(base))]
    while stack:
        shown, real, sources = stack.pop()
        try:
            with os.scandir(real) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            unlisted(shown, error)
            continue
        if any(entry.name == IGNORE_FILE for entry in found):
            sources = [*sources, *_read(real)]
        folders = []
        for entry in found:
            folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or not (folder or wanted(entry.name)):
                continue
            if entry.is_symlink() and os.path.isdir(entry.path):
                continue
            if ignored(entry.path, folder, sources) or any(ignored(entry.path, folder, [one]) for one in excluded):
                continue
            if folder:
                folders.append((os.path.join(shown, entry.name), entry.path, sources))
            else:
                yield os.path.join(shown, entry.name)
        stack += reversed(folders)


def is_excluded(path: str, excluded: Sequence[Patterns]) -> bool:
    """Do the patterns leave out this file, or a folder that it stands in?"""
    path = os.path.abspath(path)
    folder = False
    while True:
        if any(ignored(path, folder, [one]) for one in excluded):
            return True
        parent = os.path.dirname(path)
        if parent == path:
            return False
        path, folder = parent, True


def _outer(base: str) -> list[Patterns]:
    """The ignore files of the folders above ``base``, up to the top of its repository; none outside of one."""
    found: list[Patterns] = []
    folder = base
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return []
        folder = parent
        found[:0] = _read(folder)
    return found


def _read(folder: str) -> list[Patterns]:
    try:
        with open(os.path.join(folder, IGNORE_FILE), encoding="utf-8", errors="replace") as file:
            return [Patterns(folder, file.read().split("\n"))]
    except OSError:
        return []


def _significant(line: str) -> str:
    """The pattern of a line, or an empty string: comments and unescaped blanks at the end are none of it."""
    line = line.rstrip("\r")
    if line.startswith("#"):
        return ""
    return lazy(r"(?<!\\) +$").sub("", line)


def _expression(pattern: str) -> str:
    """The regular expression of a pattern, for a relative path with slashes."""
    anchored = "/" in pattern
    parts = pattern.lstrip("/").split("/")
    out = "" if anchored else "(?:.*/)?"
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if part == "**" and anchored:
            out += ".+" if last else "(?:.*/)?"
        else:
            out += _segment(part) + ("" if last else "/")
    return f"(?s:{out})"


def _segment(part: str) -> str:
    out = ""
    at = 0
    while at < len(part):
        character = part[at]
        at += 1
        if character == "*":
            out += "" if out.endswith("[^/]*") else "[^/]*"
        elif character == "?":
            out += "[^/]"
        elif character == "\\" and at < len(part):
            out += re.escape(part[at])
            at += 1
        elif character == "[" and (closing := part.find("]", at + (2 if part[at : at + 1] in ("!", "^") else 1))) > 0:
            inside = part[at:closing]
            negated = inside[:1] in ("!", "^")
            out += ("(?!/)[^" if negated else "(?!/)[") + lazy(r"([\\^&~|\[\]])").sub(r"\\\1", inside[negated:]) + "]"
            at = closing + 1
        else:
            out += re.escape(character)
    return out
