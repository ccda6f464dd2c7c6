"""Rules and where they come from: the only module of the engine that knows the rule modules."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from aidlint.article import Article
    from aidlint.finding import Finding

    Check = Callable[[Article], Iterable[Finding]]


class Rule:
    """A check with its contract. ``needs`` and ``literals`` gate it: it runs only on an article that has a fact of
    one of those kinds, or one of those strings (lower case); both empty: always."""

    __slots__ = ("check", "code", "doc", "literals", "name", "needs", "severity", "since", "status")

    def __init__(
        self, code: str, name: str, severity: str, since: str, status: str, needs: tuple[str, ...],
        literals: tuple[str, ...], check: Check,
    ) -> None:  # fmt: skip
        self.code = code
        self.name = name
        self.severity = severity
        self.since = since
        self.status = status
        self.needs = needs
        self.literals = literals
        self.check = check
        self.doc = check.__doc__ or ""

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code[:3]

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.doc.strip().split("\n", 1)[0]


def rule(
    code: str, name: str, *, severity: str, since: str, status: str = "stable", needs: tuple[str, ...] = (),
    literals: tuple[str, ...] = (),
) -> Callable[[Check], Rule]:  # fmt: skip
    """Declare a rule; the docstring of the check is its documentation."""

    def declare(check: Check) -> Rule:
        return Rule(code, name, severity, since, status, needs, literals, check)

    return declare


def load() -> tuple[Rule, ...]:
    """All rules of the rule package, ordered by code. Raises ValueError when a code or a name is used twice."""
    package = import_module("aidlint_rules")
    found: dict[str, Rule] = {}
    names: set[str] = set()
    for module in package.MODULES:
        for value in vars(import_module(f"aidlint_rules.{module}")).values():
            if isinstance(value, Rule) and found.get(value.code) is not value:
                if value.code in found or value.name in names:
                    raise ValueError(f"rule {value.code} {value.name} is declared twice")
                found[value.code] = value
                names.add(value.name)
    return tuple(found[code] for code in sorted(found))
