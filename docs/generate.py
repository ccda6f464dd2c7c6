"""Writes the parts of the documentation that the code itself is the source of.

``python docs/generate.py`` writes a page a rule into ``docs/rules/``, their index, and the report of the seeds into the README;
``--check`` writes nothing and exits 1 when one of them is not current.
"""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "lint"), str(ROOT / "rules")]

from aidlint import session  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.registry import Rule

HEADINGS = ("Why it misleads", "Fails", "Passes", "When it is wrong")
CONFIDENCE = ROOT / "lint" / "aidlint" / "reference" / "confidence.txt"
REPORT_WIDTH = 110
_SCOPES = {"document": "", "corpus": "; compares the documents of a run"}
# A heading stands on a line of its own, or before its text with a colon.
_HEADING = re.compile(rf"^({'|'.join(HEADINGS)})(?::|$)", re.MULTILINE)
_REPORT = re.compile(r"(?<=<!-- report: made by docs/generate.py -->\n```text\n).*?(?=```\n<!-- end of report -->)", re.DOTALL)


def sections(rule: Rule) -> dict[str, str]:
    """The text below each heading of a rule's docstring. Raises ValueError unless all headings stand there, in order."""
    parts = _HEADING.split(inspect.cleandoc(rule.doc))
    found = dict(zip(parts[1::2], map(str.strip, parts[2::2]), strict=True))
    if tuple(found) != HEADINGS or not all(found.values()):
        raise ValueError(f"the docstring of {rule.code} needs the headings {', '.join(HEADINGS)}, in this order")
    return found


def measured(code: str) -> list[str]:
    """What ``bench.calibrate`` measured of a rule: a line for each severity and one for its suggestions; nothing before it
    has run."""
    if not CONFIDENCE.exists():
        return []
    rows = [line.split() for line in CONFIDENCE.read_text("ascii").splitlines() if line.split()[1:2] == [code]]
    told = [
        f"Measured as {severity}: {right} right and {wrong} wrong of the findings whose truth is known; confidence {share}"
        + (" (with its family)" if source == "family" else "")
        + f". Of these on real articles, each read: {news} right, {not_news} wrong."
        for of, _, severity, kind, share, right, wrong, source, news, not_news in rows
        if (of, kind) == ("finding", "any")
    ]
    firsts = [(int(row[5]), int(row[6])) for row in rows if row[0] == "original"]
    if firsts:
        right, wrong = map(sum, zip(*firsts, strict=True))
        told.append(f"On injected damage the first suggestion was the original {right} times, and {wrong} times it was not.")
    return told


def page(rule: Rule) -> str:
    """The page of a rule."""
    scope = _SCOPES[rule.scope]
    parts = [
        f"# {rule.code} {rule.name}",
        rule.summary.replace("``", "`"),
        f"Severity {rule.severity}, {rule.status}, since {rule.since}{scope}. Made from the rule's docstring by `docs/generate.py`.",  # noqa: E501
        *measured(rule.code),
    ]
    for heading, body in sections(rule).items():
        parts += [f"## {heading}", body.replace("``", "`")]
    return "\n\n".join(parts) + "\n"


def index(rules: Sequence[Rule]) -> str:
    """The table of all rules."""
    rows = [(f"[{rule.code}]({rule.code}.md)", rule.name, rule.severity, rule.status, rule.summary) for rule in rules]
    head = [("code", "name", "severity", "status", "finds"), ("---",) * 5]
    lines = [f"| {' | '.join(row)} |".replace("``", "`") for row in [*head, *rows]]
    return "\n".join(["# Rules", "", "Made by `docs/generate.py`.", "", *lines]) + "\n"


def report() -> str:
    """The report of the seeds as a terminal of 110 columns without colour shows it."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(("lint", "rules")),
        "COLUMNS": str(REPORT_WIDTH),
        "NO_COLOR": "1",
    }
    command = [sys.executable, "-m", "aidlint", "seeds/", "--isolated", "--format", "rich", "--min-severity", "warning"]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode != 1:
        raise RuntimeError(f"aidlint seeds/ exits {done.returncode}: {done.stderr.decode()}")
    return "".join(line.rstrip() + "\n" for line in done.stdout.decode().strip("\n").splitlines())


def pages() -> dict[Path, str]:
    """Every generated file with what it should hold."""
    rules = sorted(session.all_rules(), key=lambda rule: rule.code)
    folder = ROOT / "docs" / "rules"
    made = {folder / f"{rule.code}.md": page(rule) for rule in rules}
    made[folder / "README.md"] = index(rules)
    readme = ROOT / "README.md"
    shown = report()
    made[readme] = _REPORT.sub(lambda _: shown, readme.read_text("utf-8"))
    return made


def stale() -> list[Path]:
    """The generated files that are missing, not current, or of a rule that is no more."""
    made = pages()
    old = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
    return old + [path for path in (ROOT / "docs" / "rules").glob("*.md") if path not in made]


def main(arguments: Sequence[str]) -> int:
    """Write or check; the exit status."""
    old = stale()
    if "--check" in arguments:
        for path in old:
            print(f"{path.relative_to(ROOT)} is not current: run python docs/generate.py")
        return bool(old)
    made = pages()
    for path in old:
        if path in made:
            path.write_text(made[path], "utf-8")
        else:
            path.unlink()
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
