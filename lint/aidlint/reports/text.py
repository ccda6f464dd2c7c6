"""The text report: one finding a line, ``path:line:col: severity CODE name: message``, for grep and for editors.

Whatever comes from an article is shown with its control characters escaped.
"""

from __future__ import annotations

from aidlint.reports.style import counted, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from aidlint.finding import Finding
    from aidlint.reports.style import Style
    from aidlint.run import Run


def write(run: Run, out: TextIO, style: Style) -> None:
    """Write the findings, what could not be checked and, unless quiet, the summary and the reason of the exit code."""
    for finding in run.findings:
        out.write(line(finding) + "\n")
        if style.verbose:
            out.writelines(f"    {detail}\n" for detail in details(finding))
            if finding.confidence is not None:
                out.write(f"    {measured(finding.confidence)}\n")
    out.writelines(f"{visible(failure.path) or 'aidlint'}: failed: {visible(failure.message)}\n" for failure in run.failures)
    if not style.quiet:
        out.write(f"{summary(run)}\n{run.reason}\n")


def measured(confidence: float) -> str:
    """What the bench measured of such findings, in words."""
    return f"findings like this were right in {100 * confidence:.1f} of 100 cases"


def position(finding: Finding) -> str:
    """``path:line:col`` of a finding, 1-based, in code points."""
    place = finding.place
    return f"{visible(finding.path)}:{place.line}:{place.column}" if place else visible(finding.path)


def line(finding: Finding) -> str:
    """The one line that tells a finding."""
    likely = f" [likely: {either(replacements(finding))}]" if finding.suggestions else ""
    quoted = " (in quoted speech)" if finding.in_quote else ""
    return f"{position(finding)}: {finding.severity} {finding.rule} {finding.name}: {visible(finding.message)}{quoted}{likely}"


def replacements(finding: Finding) -> list[str]:
    """The likely originals; one that does not stand for the finding's own span names what it replaces."""
    return [(f'"{visible(s.place.text)}" -> ' if s.place else "") + visible(s.replacement) for s in finding.suggestions]


def either(options: list[str]) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    return " or ".join([", ".join(options[:-1]), options[-1]] if len(options) > 1 else options)


def details(finding: Finding) -> list[str]:
    """What else is known of a finding: its arithmetic and the other places that bear on it."""
    found = [f"{label}: {visible(value)}" for label, value in evidence(finding)]
    for related in finding.related:
        place = related.place
        where = f"{visible(related.path or finding.path)}:{place.line}:{place.column}: " if place else ""
        what = f'"{visible(place.text)}" ' if place else ""
        found.append(f"{where}{what}{visible(related.message)}")
    return found


def evidence(finding: Finding) -> list[tuple[str, str]]:
    """The labelled parts of the evidence that are not empty."""
    given = finding.evidence
    if given is None:
        return []
    parts = (("claimed", given.claimed), ("computed", given.computed), ("accepted", given.accepted))
    return [(label, value) for label, value in parts if value]


def summary(run: Run) -> str:
    """``5 files checked: 3 errors, 1 warning, 4 infos; 1 suppressed, 2 in the baseline``."""
    found = ", ".join(counted(number, name) for name, number in run.counts.items() if number) or "no findings"
    suppressed = sum(len(outcome.suppressed) for outcome in run.outcomes)
    silent = [
        f"{number:,} {what}" for number, what in ((suppressed, "suppressed"), (len(run.baselined), "in the baseline")) if number
    ]
    return f"{counted(len(run.outcomes), 'file')} checked: {found}" + ("; " + ", ".join(silent) if silent else "")
