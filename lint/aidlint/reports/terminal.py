"""The rich report: for a reader at a terminal, worst first, grouped by article.

Every part is legible without colour: the figure is marked by a line of its own beneath the sentence. The colours are
fixed ones of the 256 that have contrast on light and on dark ground; badges set both ink and ground. Text from an article
is shown with its control characters escaped and is never read as markup.
"""

from __future__ import annotations

from itertools import pairwise

from rich import box
from rich.cells import cell_len, set_cell_size
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from aidlint.reports.style import counted, visible
from aidlint.reports.text import evidence, measured, position, replacements, summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from aidlint.finding import Finding, Related
    from aidlint.reports.style import Style
    from aidlint.run import Run

BADGES = {
    "error": "bold color(231) on color(160)",
    "warning": "bold color(16) on color(214)",
    "info": "bold color(231) on color(25)",
}
INKS = {"error": "bold color(160)", "warning": "bold color(166)", "info": "bold color(32)"}
QUIET_INK = "color(244)"
LIKELY_INK = "bold color(28)"
# Longer lines than this are hard to read, however wide the screen is.
MEASURE = 110
NARROWEST = 60
NO_TERMINAL = 80
INDENT = 2
LABELS = 10
_CONTEXT_LINES = 4
_MAX_PLACES = 6
_LONGEST_SEEN = 60


def console(out: TextIO, style: Style, width: int) -> Console:
    """A console that takes nothing from the environment and reads no markup in what it prints."""
    return Console(
        file=out, width=width, color_system="256" if style.color else None, force_terminal=style.color,
        no_color=not style.color, highlight=False, markup=False, emoji=False, legacy_windows=False, force_jupyter=False,
        force_interactive=False,
    )  # fmt: skip


class Page:
    """A console with the marks that its output can show; every line goes through it."""

    def __init__(self, out: TextIO, style: Style) -> None:
        self.width = max(NARROWEST, min(style.width or NO_TERMINAL, MEASURE))
        self.console = console(out, style, self.width)
        self.drawn = _can_draw(out)
        self.marks = ("▔", "┄") if self.drawn else ("^", "-")
        self.bullet, self.ellipsis, self.stroke = (" · ", "…", "─") if self.drawn else (" - ", "...", "-")
        self.tick = "✓ " if self.drawn else ""
        self.box = box.ROUNDED if self.drawn else box.ASCII

    def line(self, text: Text | str = "") -> None:
        """Print one line as it is, without trailing blanks."""
        text = Text(text) if isinstance(text, str) else text
        text.rstrip()
        self.console.print(text, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)

    def hanging(self, label: Text, body: Text, indent: int = INDENT) -> None:
        """Print ``body`` wrapped to the right of ``label``."""
        for text in self.hung(label, body, self.width, indent):
            self.line(text)

    def hung(self, label: Text, body: Text, width: int, indent: int = INDENT) -> Iterator[Text]:
        """The lines of ``body`` wrapped to the right of ``label``, all within ``width`` cells."""
        margin = indent + cell_len(label.plain)
        for index, part in enumerate(body.wrap(self.console, max(width - margin, 20))):
            yield Text.assemble(" " * indent, label, part) if index == 0 else Text.assemble(" " * margin, part)


def write(run: Run, out: TextIO, style: Style) -> None:
    """Write the articles with findings, what could not be checked, and unless quiet the summary."""
    page = Page(out, style)
    documentation = {rule.code: rule.summary for rule in run.rules} if style.verbose else {}
    findings = run.findings
    for path, group in _by_article(findings).items():
        _article(page, path, group, documentation)
    for failure in run.failures:
        body = Text.assemble((visible(failure.path) or "aidlint", "bold"), f": {visible(failure.message)}")
        page.hanging(Text.assemble((" FAILED ", BADGES["error"]), " "), body, 0)
    if style.quiet:
        return
    if not findings and run.exit_code == 0:
        page.line(Text.assemble((page.tick, LIKELY_INK), summary(run), (f" ({run.reason})", QUIET_INK)))
        return
    if run.failures:
        page.line()
    page.line(Text(page.stroke * page.width, QUIET_INK))
    page.hanging(Text(), _summary(run), 0)
    page.hanging(Text(), Text(run.reason, INKS["error"] if run.exit_code else LIKELY_INK), 0)


def marked_lines(page: Page, finding: Finding, width: int) -> Iterator[tuple[Text, str]]:
    """The finding's sentence in lines of at most ``width`` cells, each with the line of marks that goes beneath it.

    The figure's cells are marked with ``page.marks[0]``, those of related spans of the sentence with ``page.marks[1]``.
    """
    sentence = _sentence(page, finding, width * _CONTEXT_LINES)
    for line in sentence.wrap(page.console, width):
        line.rstrip()
        under = [" "] * cell_len(line.plain)
        for span in sorted(line.spans, key=lambda span: span.style != "related"):
            mark = page.marks[0 if span.style != "related" else 1]
            start, end = cell_len(line.plain[: span.start]), cell_len(line.plain[: span.end])
            under[start:end] = [mark] * (end - start)
        for index, span in enumerate(line.spans):
            if span.style == "related":
                line.spans[index] = span._replace(style="bold")
        yield line, "".join(under).rstrip()


def _article(page: Page, path: str, findings: list[Finding], documentation: dict[str, str]) -> None:
    head = Text(visible(path), "bold")
    counts = Text(page.bullet.join(counted(number, name) for name, number in _severities(findings).items()), QUIET_INK)
    gap = page.width - cell_len(head.plain) - cell_len(counts.plain) - 2
    if gap > 0:
        page.line(Text.assemble(head, " ", (page.stroke * gap, QUIET_INK), " ", counts))
    else:
        page.line(head)
        page.line(counts)
    page.line()
    for finding in findings:
        if finding.whole_article:
            _whole(page, finding, documentation)
    for finding in findings:
        if finding.level and not finding.whole_article:
            _finding(page, finding, documentation)
    brief = [finding for finding in findings if not finding.level and not finding.whole_article]
    for finding in brief:
        _brief(page, finding, brief, documentation)
    if brief:
        page.line()


def _title(finding: Finding) -> Text:
    badge = (f" {finding.severity.upper()} ", BADGES[finding.severity])
    return Text.assemble(badge, " ", (finding.rule, "bold"), " ", (finding.name, "bold"))


def _finding(page: Page, finding: Finding, documentation: dict[str, str]) -> None:
    title = _title(finding)
    place = Text(position(finding), QUIET_INK)
    gap = page.width - cell_len(title.plain) - cell_len(place.plain)
    if gap >= 2:
        page.line(Text.assemble(title, " " * gap, place))
    else:
        page.line(title)
        page.line(Text.assemble(" " * INDENT, place))
    page.hanging(Text(), Text(visible(finding.message)))
    page.line()
    for line, under in marked_lines(page, finding, page.width - 2 * INDENT):
        page.line(Text.assemble(" " * 2 * INDENT, line))
        if under:
            page.line(Text.assemble(" " * 2 * INDENT, (under, INKS[finding.severity])))
    for label, body in _rows(page, finding, documentation):
        page.hanging(label, body)
    page.line()


def _whole(page: Page, finding: Finding, documentation: dict[str, str]) -> None:
    inner = page.width - 4
    rows = [Text(visible(finding.message))]
    for label, body in _rows(page, finding, documentation):
        rows += page.hung(label, body, inner, 0)
    title = Text.assemble(_title(finding), (f"{page.bullet}the whole article", QUIET_INK))
    ink = INKS[finding.severity]
    page.console.print(Panel(Group(*rows), title=title, title_align="left", box=page.box, border_style=ink, width=page.width))
    page.line()


def _brief(page: Page, finding: Finding, among: list[Finding], documentation: dict[str, str]) -> None:
    """An info finding in one line: where, which rule, and the figure in its surroundings."""
    places = [_line_column(other) for other in among]
    names = [f"{other.rule} {other.name}" for other in among]
    head = Text.assemble(
        (" INFO ", BADGES["info"]), " ", (_line_column(finding).ljust(max(map(len, places))), QUIET_INK), " ",
        (f"{finding.rule} {finding.name}".ljust(max(map(len, names))), "bold"), "  ",
    )  # fmt: skip
    page.line(Text.assemble(head, _excerpt(page, finding, max(page.width - cell_len(head.plain), 20))))
    if documentation:
        for label, body in [(Text(), Text(visible(finding.message))), *_rows(page, finding, documentation)]:
            page.hanging(label, body, 7)


def _rows(page: Page, finding: Finding, documentation: dict[str, str]) -> Iterator[tuple[Text, Text]]:
    """The labelled lines beneath a finding: arithmetic, likely originals, other places, notes."""
    for label, value in evidence(finding):
        yield _label(label), Text(visible(value))
    if finding.suggestions:
        sure = finding.suggestions[0].applicability == "safe"
        yield _label("fix" if sure else "likely"), _either([Text(text, LIKELY_INK) for text in replacements(finding)])
    for message, group in _by_message(finding.related).items():
        shown = [_seen(page, finding, related) for related in group[:_MAX_PLACES]]
        more = f" and {len(group) - _MAX_PLACES} more" if len(group) > _MAX_PLACES else ""
        told = (f"{page.bullet}{visible(message)}" if message else "", QUIET_INK)
        yield _label("here"), Text.assemble(Text(", ").join(shown), more, told)
    if finding.in_quote:
        yield _label("quoted"), Text("the speaker's words: check before changing them", "italic")
    if documentation and finding.confidence is not None:
        yield _label("measured"), Text(measured(finding.confidence), QUIET_INK)
    if documentation.get(finding.rule):
        yield _label("rule"), Text(f"{documentation[finding.rule]} (aidlint rule {finding.rule})", QUIET_INK)


def _either(texts: list[Text]) -> Text:
    joined = Text(", ", QUIET_INK).join(texts[:-1])
    return Text.assemble(joined, (" or ", QUIET_INK), texts[-1]) if len(texts) > 1 else texts[0]


def _label(name: str) -> Text:
    return Text(name.ljust(LABELS), QUIET_INK)


def _seen(page: Page, finding: Finding, related: Related) -> Text:
    place = related.place
    if place is None:
        return Text(visible(related.path or finding.path))
    where = f"{place.line}:{place.column}"
    if related.path and related.path != finding.path:
        where = f"{visible(related.path)}:{where}"
    return Text.assemble((_cut(visible(place.text), _LONGEST_SEEN, page.ellipsis), "bold"), (f" ({where})", QUIET_INK))


def _sentence(page: Page, finding: Finding, cells: int) -> Text:
    """The sentence about the figure, cut at words to about ``cells`` cells, its marked spans styled."""
    context = finding.context
    start = max(finding.start - finding.context_start, 0)
    end = min(max(finding.end - finding.context_start, start), len(context))
    room = max(cells - (end - start), cells // 4)
    before = start if len(context) - end > room // 2 and start < room // 2 else max(room // 2, room - (len(context) - end))
    first = _word_start(context, start - before, start)
    last = _word_end(context, end + room - (start - first), end)
    long = end - start > cells
    parts = [(first, start + cells * 2 // 3), (end - cells // 3, last)] if long else [(first, last)]
    spans = [(start, end, INKS[finding.severity]), *((a, b, "related") for a, b in _related_spans(finding, first, last))]
    text = Text(page.ellipsis + " " if first else "")
    for begin, stop in parts:
        if begin > first:
            text.append(f" {page.ellipsis} ")
        cuts = sorted({begin, stop, *(cut for span in spans for cut in span[:2] if begin < cut < stop)})
        for at, to in pairwise(cuts):
            style = next((style for a, b, style in spans if a <= at and to <= b), "")
            text.append(visible(context[at:to]), style)
    if last < len(context):
        text.append(page.ellipsis)
    return text


def _related_spans(finding: Finding, first: int, last: int) -> list[tuple[int, int]]:
    offset = finding.context_start
    own = [related for related in finding.related if not related.path or related.path == finding.path]
    spans = [(related.start - offset, related.end - offset) for related in own]
    return [(a, b) for a, b in spans if first <= a < b <= last]


def _word_start(text: str, at: int, limit: int) -> int:
    """The first start of a word at or after ``at``, at most ``limit``."""
    if at <= 0:
        return 0
    blank = text.find(" ", at - 1, limit)
    return limit if blank < 0 else blank + 1


def _word_end(text: str, at: int, limit: int) -> int:
    """The last end of a word at or before ``at``, at least ``limit``."""
    if at >= len(text):
        return len(text)
    return max(text.rfind(" ", limit, at + 1), limit)


def _excerpt(page: Page, finding: Finding, width: int) -> Text:
    """One line of at most ``width`` cells with the figure between marks."""
    start, end = finding.start - finding.context_start, finding.end - finding.context_start
    opening, closing = ("«", "»") if page.drawn else (">>", "<<")
    figure = Text(opening + _cut(visible(finding.context[start:end]), width * 2 // 3, page.ellipsis) + closing, INKS["info"])
    room = max(width - cell_len(figure.plain), 0)
    before, after = visible(finding.context[:start]), visible(finding.context[end:])
    left = _cut(before[::-1], max(room // 3, room - cell_len(after)), page.ellipsis[::-1])[::-1]
    right = _cut(after, room - cell_len(left), page.ellipsis)
    return Text.assemble(left, figure, right)


def _cut(text: str, cells: int, ellipsis: str) -> str:
    """The beginning of the text within ``cells`` cells, with an ellipsis where it is cut."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, max(cells - len(ellipsis), 0)).rstrip() + ellipsis[: max(cells, 0)]


def _line_column(finding: Finding) -> str:
    return f"{finding.place.line}:{finding.place.column}" if finding.place else ""


def _by_article(findings: list[Finding]) -> dict[str, list[Finding]]:
    """The findings by path: articles by their worst finding, findings in the order given."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.path, []).append(finding)
    return groups


def _by_message(related: tuple[Related, ...]) -> dict[str, list[Related]]:
    groups: dict[str, list[Related]] = {}
    for one in related:
        groups.setdefault(one.message, []).append(one)
    return groups


def _severities(findings: list[Finding]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for finding in sorted(findings, key=lambda finding: -finding.level):
        counts[finding.severity] = counts.get(finding.severity, 0) + 1
    return counts


def _summary(run: Run) -> Text:
    text = Text(summary(run))
    for name, number in run.counts.items():
        if number:
            text.highlight_words([counted(number, name)], INKS[name])
    return text


def _can_draw(out: TextIO) -> bool:
    try:
        "▔┄─·…«╭✓".encode(getattr(out, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
