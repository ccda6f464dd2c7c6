"""Rules and where they come from: the only module of the engine that knows the rule modules."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from aidlint.article import Article
    from aidlint.finding import Finding

    Check = Callable[[Article], Iterable[Finding]]
    Collect = Callable[[Article], Iterable[tuple[object, object]]]
    Judge = Callable[[Sequence[tuple[str, object]]], Iterable[Finding]]


DOCUMENT, CORPUS = "document", "corpus"


class Rule:
    """A check with its contract. ``needs`` and ``literals`` gate it: it runs only on an article that has a fact of
    one of those kinds, or one of those strings (lower case); both empty: always.

    ``scope`` is ``document`` or ``corpus``. A rule of scope document has ``check``; one of scope corpus has ``collect``,
    which gives the rows ``(key, value)`` of an article, and ``judge``, which is given all rows ``(path, value)`` of one key,
    ordered by path and at least two paths, and gives findings that bear a path. Such a rule checks no article by itself.
    """

    __slots__ = (
        "check", "code", "collect", "doc", "judge", "literals", "name", "needs", "scope", "severity", "since", "status",
    )  # fmt: skip

    def __init__(
        self, code: str, name: str, severity: str, since: str, status: str, needs: tuple[str, ...],
        literals: tuple[str, ...], check: Check, collect: Collect | None = None, judge: Judge | None = None,
    ) -> None:  # fmt: skip
        self.code = code
        self.name = name
        self.severity = severity
        self.since = since
        self.status = status
        self.needs = needs
        self.literals = literals
        self.check = check
        self.collect: Collect = collect or _nothing
        self.judge: Judge = judge or _nothing
        self.scope = CORPUS if judge else DOCUMENT
        self.doc = (collect or check).__doc__ or ""

    def concerns(self, article: Article) -> bool:
        """Has the article what the rule needs?"""
        return not (self.needs or self.literals) or (
            any(kind in article.facts.kinds for kind in self.needs) or any(map(article.lower.__contains__, self.literals))
        )

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


def corpus_rule(
    code: str, name: str, *, severity: str, since: str, judge: Judge, status: str = "stable", needs: tuple[str, ...] = (),
    literals: tuple[str, ...] = (),
) -> Callable[[Collect], Rule]:  # fmt: skip
    """Declare a rule between documents by its ``collect``, whose docstring is its documentation."""

    def declare(collect: Collect) -> Rule:
        return Rule(code, name, severity, since, status, needs, literals, _nothing, collect, judge)

    return declare


def _nothing(_: object) -> tuple[()]:
    return ()


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
