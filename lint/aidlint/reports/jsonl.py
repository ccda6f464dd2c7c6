"""The jsonl report: one finding a line, the same object as in the json report, in the same order.

What could not be read or run follows the findings, as ``{"error": {"path", "message"}}``: a reader that wants
findings alone skips the lines without a ``rule``. There is no summary line; the exit status carries it.
"""

from __future__ import annotations

from aidlint.reports.json_document import encoded, error_object, finding_object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from aidlint.reports.style import Style
    from aidlint.run import Run


def write(run: Run, out: TextIO, _style: Style) -> None:
    """Write the findings, then the errors."""
    out.writelines(encoded(finding_object(finding)) + "\n" for finding in run.findings)
    out.writelines(encoded({"error": error_object(failure)}) + "\n" for failure in run.failures)
