"""``aidlint rule`` explains a rule, ``aidlint rules`` lists them."""

from __future__ import annotations

from aidlint import catalogue, session
from aidlint.cli.output import Destination, send, style
from aidlint.usage import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.registry import Rule


def run(command: str, values: dict[str, object], words: list[str]) -> int:
    """Print the pages of the rules named, or the list of all rules."""
    from aidlint.reports import rules as report

    look = style(values, None)
    known = sorted(session.all_rules(), key=lambda rule: rule.code)
    if command == "rules":
        if words:
            raise UsageError(f"rules takes no argument; for one rule: aidlint rule {words[0]}")
        return 0 if send(Destination("", None), lambda out: report.listing(known, out, look), machine=False) else 2
    if not words:
        raise UsageError("which rule? give a code or a name: aidlint rule DAT002")
    wanted = [_rule(word, known) for word in words]
    done = [send(Destination("", None), lambda out, rule=rule: report.explain(rule, out, look), machine=False) for rule in wanted]  # type: ignore[misc]
    return 0 if all(done) else 2


def _rule(word: str, known: list[Rule]) -> Rule:
    codes = catalogue.codes(word)
    if len(codes) != 1 or word not in (*codes, *(catalogue.NAMES[code] for code in codes)):
        raise UsageError(f"{word!r} names {len(codes)} rules, not one (see aidlint rules)")
    for rule in known:
        if rule.code in codes:
            return rule
    code = min(codes)
    raise UsageError(f"{code} {catalogue.NAMES[code]} is planned, but not in this version (see aidlint rules)")
