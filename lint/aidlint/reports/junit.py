"""The JUnit report, as Jenkins and GitLab read it: a suite for each document, a case for each finding.

A finding at or above ``--fail-on`` is a case with one failure; one below it passes with its text in ``system-out``; a
suppressed or baselined one is skipped; what could not be read or run is an error. A document without any of these has
one passing case, so that a clean run is not an empty one. Names hold no line numbers: a server that follows cases from
run to run knows them by class and name. Each case starts on a line of its own. ``time`` is that of the whole
run, and 0 unless it was measured (``--timings``), so that the same text gives the same report.
"""

from __future__ import annotations

from html import escape
from os.path import splitext

from aidlint.finding import LEVEL
from aidlint.reports.style import visible
from aidlint.reports.text import details, either, line, replacements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from aidlint.engine import Failure
    from aidlint.finding import Finding
    from aidlint.reports.style import Style
    from aidlint.run import Run

_EXCERPT = 40
_TOOL = "aidlint"


class _Suite:
    """The cases of one document and how many of each kind they are."""

    __slots__ = ("_names", "cases", "errors", "failures", "path", "skipped")

    def __init__(self, path: str) -> None:
        self.path = path
        self.cases: list[str] = []
        self._names: dict[str, int] = {}
        self.failures = self.errors = self.skipped = 0

    def add(self, name: str, content: str = "", number: int | None = None) -> None:
        """Add a case; a name that the suite has already is numbered."""
        self._names[name] = self._names.get(name, 0) + 1
        if self._names[name] > 1:
            name = f"{name} ({self._names[name]})"
        place = f' file="{_attribute(self.path)}"' if self.path else ""
        place += f' line="{number}"' if number else ""
        head = f'    <testcase classname="{_attribute(class_name(self.path))}" name="{_attribute(name)}"{place} time="0.000"'
        self.cases.append(f"{head}>\n{content}    </testcase>\n" if content else f"{head}/>\n")


def write(run: Run, out: TextIO, _style: Style) -> None:
    """Write all suites, in the order of the documents; what concerns no document that was read comes last."""
    suites = _suites(run)
    failures, errors = sum(suite.failures for suite in suites), sum(suite.errors for suite in suites)
    tests = sum(len(suite.cases) for suite in suites)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(f'<testsuites name="{_TOOL}" tests="{tests}" failures="{failures}" errors="{errors}" time="{run.seconds:.3f}">\n')
    for suite in suites:
        out.write(
            f'  <testsuite name="{_attribute(suite.path or _TOOL)}" tests="{len(suite.cases)}" failures="{suite.failures}"'
            f' errors="{suite.errors}" skipped="{suite.skipped}" time="0.000">\n'
        )
        out.writelines(suite.cases)
        out.write("  </testsuite>\n")
    out.write("</testsuites>\n")


def class_name(path: str) -> str:
    """``aidlint.seeds.003`` for ``seeds/003.txt``: dots part folders, as the packages of a server do."""
    parts = [part for part in splitext(path)[0].replace("\\", "/").split("/") if part not in {"", "."}]
    return ".".join([_TOOL, *(part.replace(".", "_") for part in parts or ["run"])])


def case_name(finding: Finding) -> str:
    """The name of a finding's case, unique by its fingerprint and the same wherever in the article it stands."""
    text = " ".join((finding.place.text if finding.place else "").split())
    excerpt = f'"{text[:_EXCERPT]}…"' if len(text) > _EXCERPT else f'"{text}"' if text else "the whole article"
    return f"{finding.rule} {finding.name} {excerpt} {finding.fingerprint}"


def _suites(run: Run) -> list[_Suite]:
    suites = {outcome.path: _Suite(outcome.path) for outcome in run.outcomes}
    for finding in run.findings:
        _add_finding(_suite(suites, finding.path), finding, run.fail_on)
    for outcome in run.outcomes:
        for finding in outcome.suppressed:
            _add_skipped(_suite(suites, finding.path), finding, "suppressed by a comment in the text")
    for finding in run.baselined:
        _add_skipped(_suite(suites, finding.path), finding, "in the baseline")
    for failure in run.failures:
        _add_error(_suite(suites, failure.path), failure)
    for suite in suites.values():
        if not suite.cases:
            suite.add(f"no findings in {suite.path}")
    return list(suites.values())


def _suite(suites: dict[str, _Suite], path: str) -> _Suite:
    return suites.setdefault(path, _Suite(path))


def _add_finding(suite: _Suite, finding: Finding, fail_on: str) -> None:
    body = _text("\n".join([line(finding), *_body(finding)]))
    if fail_on != "never" and finding.level >= LEVEL[fail_on]:
        suite.failures += 1
        likely = f" (likely: {either(replacements(finding))})" if finding.suggestions else ""
        message = _attribute(f"{finding.rule} {finding.message}{likely}")
        content = f'      <failure message="{message}" type="{finding.severity}">{body}</failure>\n'
    else:
        content = f"      <system-out>{body}</system-out>\n"
    suite.add(case_name(finding), content, finding.place.line if finding.place else None)


def _add_skipped(suite: _Suite, finding: Finding, reason: str) -> None:
    suite.skipped += 1
    content = f'      <skipped message="{_attribute(f"{reason}: {finding.message}")}"/>\n'
    suite.add(case_name(finding), content, finding.place.line if finding.place else None)


def _add_error(suite: _Suite, failure: Failure) -> None:
    suite.errors += 1
    name = f"could not be checked: {failure.path}: {failure.message}" if failure.path else f"could not run: {failure.message}"
    message = visible(failure.message)
    content = f'      <error message="{_attribute(message)}" type="error">{_text(message)}</error>\n'
    suite.add(name, content)


def _body(finding: Finding) -> list[str]:
    found = [f"  in: {visible(finding.context)}"] if finding.context else []
    return [*found, *(f"  {detail}" for detail in details(finding)), f"  explained by: aidlint rule {finding.rule}"]


def _attribute(text: str) -> str:
    return escape(visible(text), quote=True)


def _text(lines: str) -> str:
    return escape("\n".join(visible(part) for part in lines.split("\n")), quote=False)
