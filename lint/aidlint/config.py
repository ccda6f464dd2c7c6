"""Settings of a check: the configuration file, the command line over it, and what both select.

The file is the nearest ``aidlint.toml``, or ``pyproject.toml`` with a table ``[tool.aidlint]``, from the working directory
upward; ``aidlint.toml`` has the same keys at its top level. Its keys are the options of the same names.
"""

from __future__ import annotations

import os

from aidlint import catalogue
from aidlint.finding import SEVERITIES
from aidlint.patterns import lazy
from aidlint.usage import UsageError, did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from aidlint.registry import Rule

    Values = Mapping[str, object]

FAIL_LEVELS = (*SEVERITIES, "never")


class Settings:
    """How to check. Raises UsageError for a value that cannot be followed.

    ``select``, ``ignore`` and ``extend_select`` are selectors; ``severity`` maps selectors to severities; ``exclude`` holds
    pairs of a folder and a pattern that is read from there; ``document_date`` is an ISO date, ``baseline`` and ``facts_file``
    are file names.
    """

    __slots__ = (
        "baseline", "document_date", "exclude", "extend_select", "facts_file", "fail_on", "force_exclude", "ignore",
        "min_severity", "preview", "select", "severity",
    )  # fmt: skip

    def __init__(
        self, *, select: Sequence[str] = (catalogue.ALL,), ignore: Sequence[str] = (), extend_select: Sequence[str] = (),
        severity: Mapping[str, str] | None = None, min_severity: str = "info", fail_on: str = "warning",
        exclude: Sequence[tuple[str, str]] = (), force_exclude: bool = False, preview: bool = False,
        document_date: str | None = None, baseline: str | None = None, facts_file: str | None = None,
    ) -> None:  # fmt: skip
        self.select = select
        self.ignore = ignore
        self.extend_select = extend_select
        self.severity = severity or {}
        self.min_severity = one_of(min_severity, SEVERITIES, "severity")
        self.fail_on = one_of(fail_on, FAIL_LEVELS, "severity")
        self.exclude = exclude
        self.force_exclude = force_exclude
        self.preview = preview
        self.document_date = document_date
        self.baseline = baseline
        self.facts_file = facts_file
        for selector in (*select, *ignore, *extend_select, *self.severity):
            catalogue.codes(selector)
        for level in self.severity.values():
            one_of(level, SEVERITIES, "severity")
        if document_date is not None and not _is_date(document_date):
            raise UsageError(f"--document-date {document_date!r} is not a date of the form 2018-06-02")

    def choose(self, rules: Iterable[Rule]) -> list[Rule]:
        """The rules that are to run."""
        asked = (*self.select, *self.extend_select)
        return [
            rule for rule in rules
            if catalogue.selected(rule.code, asked, self.ignore, preview=rule.status == "preview" and not self.preview)
        ]  # fmt: skip

    def severities(self) -> dict[str, str]:
        """The severities that were set, by code; the more exact selector wins, and of two alike the later one."""
        found: dict[str, tuple[int, str]] = {}
        for selector, level in self.severity.items():
            for code in catalogue.codes(selector):
                weight = catalogue.named(code, [selector])
                if weight >= found.get(code, (0, ""))[0]:
                    found[code] = (weight, level)
        return {code: level for code, (_, level) in found.items()}


def merged(file: Values, command_line: Values, folder: str = "") -> Settings:
    """The settings of a configuration file (found in ``folder``) with the command line's over them.

    ``--select`` replaces all that the file selects and ignores; ``--ignore``, ``--extend-select``, ``--exclude`` and
    ``--severity`` add to the file's; every other option replaces the file's value.
    """
    values: dict[str, object] = {_keyword(key): value for key, value in file.items()}
    values["exclude"] = [(folder, pattern) for pattern in _strings(file, "exclude")]
    if "facts-file" in file:
        values["facts_file"] = os.path.join(folder, str(file["facts-file"]))
    if "select" in command_line:
        values.pop("ignore", None)
        values.pop("extend_select", None)
    for key, value in command_line.items():
        name = _keyword(key)
        if key == "exclude":
            values[name] = [*_pairs(values[name]), *(("", pattern) for pattern in _strings(command_line, key))]
        elif key in ("ignore", "extend-select"):
            values[name] = [*_strings(values, name), *_strings(command_line, key)]
        elif key == "severity":
            values[name] = {**_levels(values.get(name)), **_levels(value)}
        else:
            values[name] = value
    return Settings(**values)  # type: ignore[arg-type]  # kinds are checked where the values are read


def find(start: str) -> str | None:
    """The configuration file that holds for a folder, or None."""
    folder = os.path.abspath(start)
    while True:
        own = os.path.join(folder, "aidlint.toml")
        if os.path.isfile(own):
            return own
        shared = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(shared) and _mentions_table(shared) and _table(shared) is not None:
            return shared
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def read(path: str) -> dict[str, object]:
    """The checked values of a configuration file. Raises UsageError for one that is missing, broken, or has an unknown key."""
    table = _table(path)
    if table is None:
        raise UsageError(f"{path}: no table [tool.aidlint]")
    for key, value in table.items():
        kind = KEYS.get(key)
        if kind is None:
            raise UsageError(f"{path}: unknown key {key!r}{did_you_mean(key, KEYS)}")
        if not _fits(value, kind):
            raise UsageError(f"{path}: {key} must be {kind}")
    try:
        merged(table, {})
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from None
    return table


_LIST = "a list of strings"
_TABLE_OF_STRINGS = "a table of strings"
_STRING = "a string"
_FLAG = "true or false"
KEYS = {
    "exclude": _LIST,
    "extend-select": _LIST,
    "facts-file": _STRING,
    "fail-on": _STRING,
    "force-exclude": _FLAG,
    "ignore": _LIST,
    "min-severity": _STRING,
    "preview": _FLAG,
    "select": _LIST,
    "severity": _TABLE_OF_STRINGS,
}


def one_of(word: str, choices: Sequence[str], what: str) -> str:
    """The word if it is one of the choices. Raises UsageError."""
    if word not in choices:
        raise UsageError(f"unknown {what} {word!r}{did_you_mean(word, choices)}; known: {', '.join(choices)}")
    return word


def _fits(value: object, kind: str) -> bool:
    if kind == _LIST:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if kind == _TABLE_OF_STRINGS:
        return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())
    return isinstance(value, bool if kind == _FLAG else str)


def _mentions_table(path: str) -> bool:
    """Can the file hold our table? Saves most projects the parsing of their pyproject.toml."""

    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        return False
    if b"aidlint" not in content:
        return False
    table = lazy(r"""tool["']?\s*\.\s*["']?aidlint|\[\s*["']?tool["']?\s*\]""")
    return table.search(content.decode("utf-8", "replace")) is not None


def _table(path: str) -> dict[str, object] | None:
    """The raw settings of a file; None for a pyproject.toml without any."""
    import tomllib

    try:
        with open(path, "rb") as file:
            content = tomllib.load(file)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not valid TOML: {error}") from None
    if os.path.basename(path) != "pyproject.toml":
        return content
    tool = content.get("tool")
    table = tool.get("aidlint") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _is_date(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _keyword(key: str) -> str:
    return key.replace("-", "_")


def _strings(values: Values, key: str) -> list[str]:
    found = values.get(key, ())
    return [str(item) for item in found] if isinstance(found, (list, tuple)) else []


def _pairs(value: object) -> list[tuple[str, str]]:
    return list(value) if isinstance(value, list) else []


def _levels(value: object) -> dict[str, str]:
    return dict(value) if isinstance(value, dict) else {}
