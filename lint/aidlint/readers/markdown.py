"""Markdown: finds the blocks line by line and hands the text of each to ``inline``.

Wrapped lines are joined by a blank that stands for the line end. Code, comments, link targets and footnote marks are left out;
markers of lists and the bars of tables stay, for the structure that they show.
"""

from __future__ import annotations

import re

from aidlint.patterns import lazy
from aidlint.readers.builder import Builder
from aidlint.readers.decode import decode
from aidlint.readers.inline import Inline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.document import Document

_LINE = lazy(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_QUOTE = lazy(r"(?: {0,3}> ?)+")
_INDENT = lazy(r"[ \t]*")
_FENCE = lazy(r"(`{3,})(?=[^`]*$)|(~{3,})")
_HEADING = lazy(r"#{1,6}(?:[ \t]+|$)")
_RULE = lazy(r"([-*_])(?:[ \t]*\1){2,}$")
_ITEM = lazy(r"(?:[-*+]|([0-9]{1,9})[.)])(?=[ \t]|$)")
_DEFINITION = lazy(r"^ {0,3}\[([^\]\r\n]{1,200})\]:", re.MULTILINE)
_FOOTNOTE = lazy(r"\[\^[^\]\s]{1,64}\]:[ \t]*")
_RAW = lazy(r"<(script|style|pre|svg)\b", re.IGNORECASE)
_FRONT = lazy(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_FIELD = lazy(r"^([\w-]{1,60})[ \t]*+[:=](.*)$", re.MULTILINE)
_PUBLISHED = ("published", "publish_date", "publishdate", "pubdate", "date")
_DATE = lazy(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")


def read(path: str, data: bytes) -> list[Document]:
    """The document of a markdown file. Raises UnreadableError."""
    source, encoding = decode(data)
    builder = Builder(source)
    begin, metadata = _front_matter(source)
    defined = {name.casefold() for name in _DEFINITION.findall(source)} if "]:" in source else set()
    _Blocks(builder, defined).read(begin)
    return [builder.document(path, "markdown", encoding, metadata)]


def _front_matter(source: str) -> tuple[int, dict[str, str]]:
    """Where the text begins after the fields at the head of the file, and what is used of them."""
    opening = _FRONT.match(source)
    if not opening:
        return 0, {}
    line = re.compile(rf"(?<=[\r\n]){re.escape(opening[1])}[ \t]*+(?=[\r\n]|\Z)")
    closing = line.search(source, opening.end() - 1)
    if not closing:
        return 0, {}
    head = source[opening.end() : closing.start()].replace("\r", "\n")
    fields = {key: value.strip().strip("\"'") for key, value in _FIELD.findall(head)}
    metadata = {"title": fields["title"]} if fields.get("title") else {}
    for key in _PUBLISHED:
        date = _DATE.match(fields.get(key, ""))
        if date:
            metadata["published"] = date[0]
            break
    return closing.end(), metadata


class _Blocks:
    """The block structure of one file; ``_open`` holds the pieces of the paragraph that is being read."""

    def __init__(self, builder: Builder, defined: set[str]) -> None:
        self._builder = builder
        self._source = builder.source
        self._inline = Inline(builder, defined)
        self._open: list[tuple[int, int]] = []
        self._depth = 0
        self._fence = ""
        self._in_list = False
        self._in_table = False

    def read(self, begin: int) -> None:
        """Read the source from ``begin`` to its end."""
        skip_to = begin
        for line in _LINE.finditer(self._source, begin):
            start, end = line.span(1)
            start = max(start, skip_to)
            while start <= end:
                skip_to = self._line(start, end)
                if not start < skip_to <= end:
                    break
                start = skip_to
        self._flush()

    def _line(self, start: int, end: int) -> int:
        """Take one line, or the rest of one; gives the offset after a block that was left out, else 0."""
        source = self._source
        quote = _QUOTE.match(source, start, end)
        depth = quote[0].count(">") if quote else 0
        if depth < self._depth:
            self._fence = ""  # it ends with the quotation that it stands in
        if depth != self._depth and not self._fence:
            self._flush()
            self._depth = depth
        begin = quote.end() if quote else start
        indent = _INDENT.match(source, begin, end)
        first = indent.end() if indent else begin
        last = end
        while last > first and source[last - 1] in " \t":
            last -= 1
        body = source[first:last]
        fence = _FENCE.match(body)
        if self._fence:
            if body.startswith(self._fence) and not body.strip(self._fence[0]):
                self._fence = ""
        elif not body:
            self._flush()
            self._in_table = False
        elif fence:
            self._flush()
            self._fence = fence[0]
        elif not self._open and not self._in_list and ("\t" in source[begin:first] or first - begin >= 4):
            pass  # indented code
        elif body.startswith("<!--"):
            self._flush()
            return self._comment(first)
        elif raw := _RAW.match(body):
            self._flush()
            closing = re.compile(f"</{raw[1]}>", re.IGNORECASE).search(source, first)
            return closing.end() if closing else len(source)
        else:
            self._text(first, last, indented=first > begin, hard=end - last >= 2)
        return 0

    def _text(self, first: int, last: int, *, indented: bool, hard: bool) -> None:
        body = self._source[first:last]
        heading = _HEADING.match(body)
        item = _ITEM.match(body)
        if not (self._open or indented or item):
            self._in_list = False
        if self._open and not self._in_table and not body.strip("=" if body[0] == "=" else "-"):
            self._flush()  # the underline of a heading
        elif _RULE.match(body):
            self._flush()
        elif self._open and "|" in body and "-" in body and not body.strip("|-: \t"):
            self._open, header = self._open[:-1], self._open[-1]
            self._flush()
            self._single(*header)
            self._in_table = True
        elif self._in_table:
            self._single(first, last)
        elif heading:
            self._flush()
            title = body.rstrip("#")
            closed = title.endswith((" ", "\t")) or len(title) < heading.end()
            self._single(first + heading.end(), first + max(len(title.rstrip() if closed else body), heading.end()))
        elif item and not (self._open and not self._in_list and item[1] not in (None, "1")):
            self._flush()
            self._in_list = True
            self._add(first, last, hard)
        elif not self._open and (note := _FOOTNOTE.match(body)):
            self._add(first + note.end(), last, hard)
        elif not self._open and _DEFINITION.match(body):
            pass
        else:
            self._add(first, last, hard)

    def _add(self, first: int, last: int, hard: bool) -> None:
        backslash = last - first > 1 and self._source[last - 1] == "\\" and self._source[last - 2] != "\\"
        self._open.append((first, last - backslash))
        if hard or backslash:
            self._flush()

    def _single(self, first: int, last: int) -> None:
        """A line that is a paragraph of its own."""
        self._open = [(first, last)]
        self._flush()

    def _comment(self, start: int) -> int:
        closing = self._source.find("-->", start)
        end = closing + 3 if closing >= 0 else len(self._source)
        self._inline.comment(start, end)
        return end

    def _flush(self) -> None:
        """End the open paragraph, with the line end that comes after its last piece."""
        if self._open:
            self._inline.paragraph(self._open)
            line_end = _LINE.match(self._source, self._open[-1][1])
            if line_end:
                self._builder.take(*line_end.span(2))
            self._open = []
