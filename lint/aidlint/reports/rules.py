"""The list of the rules, and the page of one: its documentation is the docstring of its check."""

from __future__ import annotations

import re

from aidlint.patterns import lazy
from aidlint.registry import CORPUS
from aidlint.reports.style import counted, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from aidlint.registry import Rule
    from aidlint.reports.style import Style

_HEADING = lazy(r"(Why it misleads|Fails|Passes|When it is wrong)(?:: ?|\n|$)")
_EXAMPLE = lazy(r"``(.+?)``", re.DOTALL)


def sections(documentation: str) -> Iterator[tuple[str, str]]:
    """The paragraphs of a page, each with its heading ("" where it has none), on one line each.

    A heading stands at the start of its paragraph, before a colon, or alone on its line.
    """
    for paragraph in re.split(r"\n[ \t]*\n", documentation.strip()):
        text = "\n".join(part.strip() for part in paragraph.strip().split("\n"))
        heading = _HEADING.match(text)
        body = " ".join(text[heading.end() if heading else 0 :].split())
        yield (heading[1] if heading else ""), body[:1].upper() + body[1:]


def explain(rule: Rule, out: TextIO, style: Style) -> None:
    """Write the page of a rule."""
    from rich.text import Text

    from aidlint.reports.terminal import BADGES, QUIET_INK, Page

    page = Page(out, style)
    status = "" if rule.status == "stable" else f"{page.bullet}{rule.status}"
    page.line(Text.assemble((f" {rule.severity.upper()} ", BADGES[rule.severity]), " ", (f"{rule.code} {rule.name}", "bold")))
    last = ""
    for heading, text in sections(rule.doc):
        page.line()
        if heading and heading != last:
            page.line(Text(heading, "bold"))
        last = heading or last
        examples = _EXAMPLE.findall(text) if heading in {"Fails", "Passes"} or last in {"Fails", "Passes"} else []
        if examples and not _EXAMPLE.sub("", text).strip(" .;,"):
            for example in examples:
                page.hanging(Text(" - ", QUIET_INK), Text(visible(example)))
        else:
            page.hanging(Text(), Text(visible(text.replace("``", ""))), 2 if last else 0)
    page.line()
    scope = f"{page.bullet}compares the documents of a run" if rule.scope == CORPUS else ""
    page.line(Text(f"since {rule.since}{status}{scope}{page.bullet}leave it out with --ignore {rule.name}", QUIET_INK))
    page.line()


def listing(rules: Sequence[Rule], out: TextIO, style: Style) -> None:
    """Write one line for each rule: code, name, severity, summary."""
    from rich.text import Text

    from aidlint.reports.terminal import INKS, QUIET_INK, Page

    page = Page(out, style)
    wide = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        status = "" if rule.status == "stable" else f" ({rule.status})"
        status += " (between documents)" if rule.scope == CORPUS else ""
        severity = (rule.severity.ljust(7), INKS[rule.severity])
        label = Text.assemble((rule.code, "bold"), f"  {rule.name.ljust(wide)}  ", severity, "  ")
        summary = visible(" ".join(rule.summary.split())) + status
        if style.width is None:
            page.line(Text.assemble(label, summary))
        else:
            page.hanging(label, Text(summary), 0)
    if not style.quiet:
        page.line(Text(f"{counted(len(rules), 'rule')}{page.bullet}aidlint rule CODE explains one", QUIET_INK))
