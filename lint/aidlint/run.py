"""The result of one command over many documents: what the reports are made from."""

from __future__ import annotations

from aidlint import rank
from aidlint.finding import LEVEL, SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.engine import Failure, Outcome
    from aidlint.finding import Finding
    from aidlint.registry import Rule


class Run:
    """All outcomes of a run, with the thresholds it was asked for.

    ``fail_on`` is a severity or ``never``; ``baselined`` are findings that the named baseline knows. ``failures``
    holds those of the documents and of the run itself (a missing path, an unreadable file).
    """

    __slots__ = ("baselined", "fail_on", "failures", "min_severity", "outcomes", "rules", "seconds")

    def __init__(
        self, outcomes: Sequence[Outcome], failures: Sequence[Failure], rules: Sequence[Rule], *,
        min_severity: str = "info", fail_on: str = "warning", baselined: Sequence[Finding] = (), seconds: float = 0.0,
    ) -> None:  # fmt: skip
        self.outcomes = outcomes
        self.failures = [*failures, *(failure for outcome in outcomes for failure in outcome.failures)]
        self.rules = rules
        self.min_severity = min_severity
        self.fail_on = fail_on
        self.baselined = baselined
        self.seconds = seconds

    @property
    def findings(self) -> list[Finding]:
        """The findings to show, worst first over all documents."""
        least = LEVEL[self.min_severity]
        return rank.ordered(f for outcome in self.outcomes for f in outcome.findings if f.level >= least)

    @property
    def counts(self) -> dict[str, int]:
        """How many findings are shown of each severity, worst first."""
        found = self.findings
        return {name: sum(f.severity == name for f in found) for name in reversed(SEVERITIES)}

    @property
    def failing(self) -> int:
        """How many findings, shown or not, are at or above ``fail_on``."""
        if self.fail_on == "never":
            return 0
        return sum(f.level >= LEVEL[self.fail_on] for outcome in self.outcomes for f in outcome.findings)

    @property
    def exit_code(self) -> int:
        """2 after any failure, 1 with findings at or above ``fail_on``, else 0."""
        return 2 if self.failures else 1 if self.failing else 0

    @property
    def reason(self) -> str:
        """The exit code and why, for the last line of a report."""
        if self.failures:
            number = len(self.failures)
            return f"exit 2: {number} {'document or rule' if number == 1 else 'documents or rules'} could not be read or run"
        if self.failing:
            hidden = LEVEL[self.fail_on] < LEVEL[self.min_severity]
            return f"exit 1: {_count(self.failing, 'finding')} at or above --fail-on {self.fail_on}" + (
                ", not all shown" if hidden else ""
            )
        return (
            "exit 0: nothing fails (--fail-on never)"
            if self.fail_on == "never"
            else f"exit 0: nothing at or above --fail-on {self.fail_on}"
        )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
