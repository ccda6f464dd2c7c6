"""What was extracted from a document: a table for readers, jsonl for programs (the facts format of docs/design.md)."""

from __future__ import annotations

from math import isfinite

from aidlint.claims import Relation
from aidlint.facts.fact import ABOVE, BELOW, Conversion, Enumeration
from aidlint.reports.json_document import encoded
from aidlint.reports.style import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from aidlint.claims import Claims
    from aidlint.document import Document
    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact, Value
    from aidlint.reports.style import Style

_LONGEST = 60
_MEASURE = 140
_NO_TERMINAL = 100


def write_jsonl(document: Document, facts: Facts, claims: Claims, out: TextIO) -> None:
    """Write the facts and the relations of a document, one object a line, in order of their start."""
    out.writelines(encoded(fact_object(document, fact)) + "\n" for fact in _in_order(facts, claims))


def _in_order(facts: Facts, claims: Claims) -> list[Fact]:
    return sorted([*facts.items, *claims.relations], key=lambda fact: (fact.start, fact.end))


def fact_object(document: Document, fact: Fact) -> dict[str, object]:
    """A fact as plain values; its spans are offsets of the source, and ``text`` is what stands there."""
    start, end = document.source_span(fact.start, fact.end)
    number = document.source_span(fact.number_start, fact.number_end)
    full = document.source_span(fact.full_start, fact.full_end)
    noun = document.source_span(fact.noun_start, fact.noun_end) if fact.noun_start >= 0 else (None, None)
    shown: dict[str, object] = {
        "path": document.path,
        "start": start,
        "end": end,
        "text": document.source[start:end],
        "number_start": number[0],
        "number_end": number[1],
        "full_start": full[0],
        "full_end": full[1],
        "noun_start": noun[0],
        "noun_end": noun[1],
        "kind": fact.kind,
        "value": _whole(fact.value),
        "low": _whole(fact.low),
        "high": _whole(fact.high),
        "unit": fact.unit,
        "noun": fact.noun,
        "hedge": fact.hedge,
        "malformed": fact.malformed,
    }
    if fact.parts is not None:
        shown["parts"] = [_whole(part) for part in fact.parts]
    if isinstance(fact, Enumeration):
        shown["items"] = [_span(document, *item) for item in fact.items]
        shown["announced"] = _member(document, fact.announced) if fact.announced else None
        shown["closed"] = fact.closed
    elif isinstance(fact, Conversion):
        shown["members"] = [_member(document, fact.left), _member(document, fact.right)]
    elif isinstance(fact, Relation):
        shown["type"] = fact.type
        shown["members"] = [{"role": role, **_member(document, member)} for role, member in fact.roles.items()]
    return shown


def write_table(articles: Iterable[tuple[Document, Facts, Claims]], out: TextIO, style: Style) -> None:
    """Write a table of the facts and relations of each document: where, what kind, as written, as read."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from aidlint.reports.terminal import INKS, QUIET_INK, console

    page = console(out, style, min(style.width or _NO_TERMINAL, _MEASURE))
    for index, (document, facts, claims) in enumerate(articles):
        if index:
            out.write("\n")
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style=QUIET_INK, border_style=QUIET_INK, show_edge=False)
        table.add_column("line:col", justify="right", style=QUIET_INK, no_wrap=True)
        table.add_column("kind", no_wrap=True)
        table.add_column("as written", style="bold", ratio=1)
        table.add_column("as read", ratio=1)
        for fact in _in_order(facts, claims):
            line, column = document.line_column(document.source_span(fact.start, fact.end)[0])
            reading = Text(_reading(fact))
            if fact.malformed:
                reading.append("  ! " + visible(fact.malformed), INKS["error"])
            table.add_row(f"{line}:{column}", fact.kind, Text(_written(document, fact)), reading)
        page.print(Text(visible(document.path), "bold"), soft_wrap=True)
        if facts.items or claims.relations:
            with page.capture() as captured:
                page.print(table)
            out.writelines(f"{row.rstrip()}\n" for row in captured.get().splitlines())
        if not style.quiet:
            count = len(claims.relations)
            related = f", {count:,} relation{'s' * (count != 1)}" if count else ""
            page.print(Text(f"{len(facts.items):,} facts{related}", QUIET_INK))


def _member(document: Document, fact: Fact) -> dict[str, object]:
    return {**_span(document, fact.start, fact.end), "kind": fact.kind, "value": _whole(fact.value)}


def _span(document: Document, start: int, end: int) -> dict[str, object]:
    source_start, source_end = document.source_span(start, end)
    return {"start": source_start, "end": source_end, "text": document.source[source_start:source_end]}


def _whole(value: Value) -> Value:
    """Whole floats as integers: 1.84 million is 1840000."""
    if isinstance(value, float):
        if not isfinite(value):
            return None
        return int(value) if value.is_integer() else value
    return value


def _written(document: Document, fact: Fact) -> str:
    text = visible(document.text[fact.full_start : fact.full_end])
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _reading(fact: Fact) -> str:
    """The value, its interval where it is wider than the value, its unit and noun."""
    if isinstance(fact, Enumeration):
        announced = f", announced: {_number(fact.announced.value)}" if fact.announced else ""
        return f"{len(fact.items)} items{announced}{', closed' if fact.closed else ''}"
    if isinstance(fact, Conversion):
        return f"{_amount(fact.left)} = {_amount(fact.right)}"
    if isinstance(fact, Relation):
        return f"{fact.type}: " + ", ".join(f"{role} {_amount(member)}" for role, member in fact.roles.items())
    return _amount(fact)


def _amount(fact: Fact) -> str:
    unit = fact.unit if fact.unit != "count" and not isinstance(fact.value, str) else None
    parts = ", ".join(_number(part) for part in fact.parts or ())
    interval = _interval(fact)
    value = _number(fact.value)
    words = [
        value or interval[1:-1] or parts or "not understood",
        interval if value else "",
        visible(unit or ""),
        visible(fact.noun or ""),
    ]
    return " ".join(word for word in words if word)


def _interval(fact: Fact) -> str:
    low, high = fact.low, fact.high
    if isinstance(fact.value, str) or (low is None and high is None) or low == high == fact.value:
        return ""
    if low is None:
        return f"({'below' if fact.hedge in BELOW else 'up to'} {_number(high)})"
    if high is None:
        return f"({'above' if fact.hedge in ABOVE else 'from'} {_number(low)})"
    return f"({_number(low)} to {_number(high)})"


def _number(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return visible(value)
    whole = _whole(value)
    if isinstance(whole, float):
        return f"{whole:,.4f}".rstrip("0") if abs(whole) >= 0.01 else f"{whole:.3g}"
    return f"{whole:,}" if isinstance(whole, int) else ""
