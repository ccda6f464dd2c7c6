"""Reads the case files: texts that a rule must flag, and texts that it must leave alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "cases"
_DIVIDER = "\0"
_MARK = re.compile(r"\{\{(?P<own>.+?)\}\}|\[\[(?P<other>.+?)\]\]", re.DOTALL)


class Case(NamedTuple):
    """One text, or several of one run in ``documents``. ``spans`` are what the rule must report, empty for a passing case;
    ``others`` what other rules may; ``facts`` is the facts file that it is checked with."""

    code: str
    name: str
    text: str
    spans: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...]
    fix: str | None
    place: str
    facts: str

    @property
    def documents(self) -> tuple[tuple[str, int, str], ...]:
        """The articles of the case: name, offset in ``text``, text."""
        found = []
        start = 0
        for number, part in enumerate(self.text.split(_DIVIDER), 1):
            found.append((f"case{number}.txt", start, part))
            start += len(part) + len(_DIVIDER)
        return tuple(found)

    @property
    def fails(self) -> bool:
        return bool(self.spans)


def read_cases() -> list[Case]:
    """All cases of all files. Raises ValueError on a line that is none of the known forms."""
    cases: list[Case] = []
    for path in sorted(FOLDER.glob("*.txt")):
        code = name = facts = ""
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            place = f"{path.name}:{number}"
            key, _, rest = line.partition(":")
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("== "):
                code, name = line[3:].split()
                facts = ""
            elif key == "facts" and code:
                facts += rest.strip() + "\n"
            elif key == "fix" and cases and cases[-1].fails:
                cases[-1] = cases[-1]._replace(fix=rest.strip())
            elif key in ("fail", "pass") and code:
                text = rest.strip().replace("\\n", "\n").replace(" || ", _DIVIDER)
                cases.append(_case(code, name, text, key == "fail", place, facts))
            else:
                raise ValueError(f"{place}: not a case line: {line!r}")
    return cases


def _case(code: str, name: str, marked: str, fails: bool, place: str, facts: str) -> Case:
    spans: dict[str, list[tuple[int, int]]] = {"own": [], "other": []}
    taken = 0
    for mark in _MARK.finditer(marked) if fails else ():
        spans[mark.lastgroup or ""].append((mark.start() - taken, mark.end() - taken - 4))
        taken += 4
    if fails and not spans["own"]:
        raise ValueError(f"{place}: a failing case without a marked span")
    text = _MARK.sub(lambda mark: mark[mark.lastgroup or 0], marked) if fails else marked
    return Case(code, name, text, tuple(spans["own"]), tuple(spans["other"]), None, place, facts)
