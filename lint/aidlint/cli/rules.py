"""``aidlint rule`` explains a rule, ``aidlint rules`` lists them."""

from __future__ import annotations

from aidlint import catalogue, session
from aidlint.cli.output import Destination, send, style
from aidlint.usage import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from aidlint.registry import Rule


def listing(values: dict[str, object], words: list[str]) -> int:
    """Print the list of all rules."""
    if words:
        raise UsageError(f"rules takes no argument; for one rule: aidlint rule {words[0]}")
    look = style(values, None)

    def produce(out: TextIO) -> None:
        from aidlint.reports import rules as report

        report.listing(_known(), out, look)

    return 0 if send(Destination("", None), produce, machine=False) else 2


def explain(values: dict[str, object], words: list[str]) -> int:
    """Print the pages of the rules that are named."""
    if not words:
        raise UsageError("which rule? give a code or a name: aidlint rule DAT002")
    look = style(values, None)
    wanted = [_rule(word, _known()) for word in words]

    def produce(out: TextIO) -> None:
        from aidlint.reports import rules as report

        for rule in wanted:
            report.explain(rule, out, look)

    return 0 if send(Destination("", None), produce, machine=False) else 2


def _known() -> list[Rule]:
    return sorted(session.all_rules(), key=lambda rule: rule.code)


def _rule(word: str, known: list[Rule]) -> Rule:
    codes = catalogue.codes(word)
    if len(codes) != 1 or word not in (*codes, *(catalogue.NAMES[code] for code in codes)):
        raise UsageError(f"{word!r} names {len(codes)} rules, not one (see aidlint rules)")
    for rule in known:
        if rule.code in codes:
            return rule
    code = min(codes)
    raise UsageError(f"{code} {catalogue.NAMES[code]} is planned, but not in this version (see aidlint rules)")
