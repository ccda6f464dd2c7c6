"""The commands, their options, and the reading of a command line."""

from __future__ import annotations

from aidlint.usage import UsageError, did_you_mean

# name -> (kind, placeholder, help). Kinds: flag; count (repeats add up); value (the last one holds); list (comma-separated,
# repeats add up); each (repeats add up); table (KEY=VALUE, comma-separated, repeats add up); no (takes back another option).
OPTIONS = {
    "--select": ("list", "RULES", "check only these rules: codes, names, prefixes or ALL"),
    "--ignore": ("list", "RULES", "leave these rules out"),
    "--extend-select": ("list", "RULES", "check these rules as well"),
    "--preview": ("flag", "", "check the rules on trial too"),
    "--severity": ("table", "RULES=LEVEL", "give rules another severity: error, warning, info"),
    "--min-severity": ("value", "LEVEL", "show findings from this severity on (default: info)"),
    "--fail-on": ("value", "LEVEL", "exit 1 on findings from this severity on, or never (default: warning)"),
    "--format": ("each", "FORMAT[:FILE]", "report as rich, text, json, jsonl or junit; may be repeated"),
    "--stdin-filename": ("value", "NAME", "the name of the text on standard input"),
    "--exclude": ("list", "PATTERNS", "leave out files, in the form of .gitignore"),
    "--force-exclude": ("flag", "", "leave them out even where they are named"),
    "--baseline": ("value", "FILE", "leave out the findings that this file knows"),
    "--no-baseline": ("no", "--baseline", "take an earlier --baseline back"),
    "--document-date": ("value", "DATE", "the date of the text, as 2018-06-02"),
    "--config": ("value", "FILE", "read this configuration instead of the nearest"),
    "--isolated": ("flag", "", "read no configuration"),
    "--write": ("flag", "", "write the restored text over the file; without it files stay as they are"),
    "--least": ("value", "P", "restore only what is right with this probability (default: 0.9)"),
    "--statistics": ("flag", "", "count the findings by rule, on standard error"),
    "--timings": ("flag", "", "tell the time of each stage and rule, on standard error"),
    "--color": ("value", "WHEN", "auto, always or never (NO_COLOR is heeded)"),
    "--no-progress": ("flag", "", "show no progress"),
    "--quiet": ("flag", "", "only the findings"),
    "--verbose": ("count", "", "tell more"),
}
SHORT = {"-q": "--quiet", "-v": "--verbose"}

_OUTPUT = ("--color", "--no-progress", "--quiet", "--verbose")
_FILES = ("--exclude", "--force-exclude", "--stdin-filename", "--document-date", "--config", "--isolated")
_RULES = ("--select", "--ignore", "--extend-select", "--preview", "--severity", "--min-severity")
_BASELINE = (*_RULES, "--baseline", *_FILES, *_OUTPUT)
_RESTORE = ("--write", "--least")
_MENDING = (*_RESTORE, "--select", "--ignore", "--extend-select", "--preview", *_FILES, *_OUTPUT)
_CHECK = tuple(name for name in OPTIONS if name not in _RESTORE)

# name -> (arguments, what it does, options, the function of a module of aidlint.cli that runs it)
COMMANDS = {
    "check": ("PATH…", "check files and folders; - is standard input (the default command)", _CHECK, "check:run"),
    "rule": ("RULE", "explain a rule, given by code or name", _OUTPUT, "rules:explain"),
    "rules": ("", "list the rules", _OUTPUT, "rules:listing"),
    "facts": ("PATH…", "show the figures and dates that were read", ("--format", *_FILES, *_OUTPUT), "facts:run"),
    "restore": ("PATH…", "show the likeliest originals of damaged figures as a diff", _MENDING, "restore:run"),
    "baseline": ("write|prune PATH…", "accept the findings there are, or forget those gone", _BASELINE, "baseline:run"),
}


def parse(arguments: list[str], allowed: tuple[str, ...]) -> tuple[dict[str, object], list[str]]:
    """The options by their names without dashes, and the other arguments. Raises UsageError."""
    values: dict[str, object] = {}
    rest: list[str] = []
    queue = arguments[::-1]
    while queue:
        word = queue.pop()
        if word == "--":
            rest += reversed(queue)
            break
        if not word.startswith("-") or word == "-":
            rest.append(word)
            continue
        if not word.startswith("--") and len(word) > 2 and word[:2] in SHORT:
            queue.append("-" + word[2:])
            word = word[:2]
        name, equals, value = word.partition("=")
        name = SHORT.get(name, name)
        if name not in allowed:
            hint = did_you_mean(name.lstrip("-"), [known[2:] for known in allowed], "--")
            raise UsageError(f"unknown option {name}{hint}")
        kind, placeholder, _ = OPTIONS[name]
        if kind in ("flag", "count", "no"):
            if equals:
                raise UsageError(f"{name} takes no value")
        elif not equals:
            if not queue or queue[-1].startswith("--"):
                raise UsageError(f"{name} needs a value: {name} {placeholder}")
            value = queue.pop()
        _store(values, name, kind, placeholder, value)
    return values, rest


def _store(values: dict[str, object], name: str, kind: str, placeholder: str, value: str) -> None:
    key = name[2:]
    before = values.get(key)
    if kind == "flag":
        values[key] = True
    elif kind == "count":
        values[key] = (before if isinstance(before, int) else 0) + 1
    elif kind == "no":
        values.pop(placeholder[2:], None)
    elif kind == "value":
        values[key] = value
    elif kind == "each":
        values[key] = [*(before if isinstance(before, list) else ()), value]
    else:
        words = [word.strip() for word in value.split(",") if word.strip()]
        if not words:
            raise UsageError(f"{name} needs a value: {name} {placeholder}")
        if kind == "list":
            values[key] = [*(before if isinstance(before, list) else ()), *words]
        else:
            pairs = dict(_pair(name, word, placeholder) for word in words)
            values[key] = {**(before if isinstance(before, dict) else {}), **pairs}


def _pair(name: str, word: str, placeholder: str) -> tuple[str, str]:
    key, equals, value = word.partition("=")
    if not (key and equals and value):
        raise UsageError(f"{name} {word!r} is not of the form {placeholder}")
    return key, value
