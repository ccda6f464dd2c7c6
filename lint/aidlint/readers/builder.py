"""Builds the text of a document from pieces of its source, with the map back."""

from __future__ import annotations

from aidlint.document import Directive, Document, SourceMap


class Builder:
    """Takes pieces of a source in order and gives the document made of them."""

    __slots__ = ("_parts", "_pieces", "directives", "length", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self.directives: list[Directive] = []
        self._parts: list[str] = []
        self._pieces: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> None:
        """Add the characters ``start``..``end`` of the source."""
        if start < end:
            self.put(self.source[start:end], start)

    def put(self, text: str, start: int) -> None:
        """Add text that stands for the characters of the source from ``start`` on, one for one."""
        self._parts.append(text)
        self._pieces.append((self.length, start))
        self.length += len(text)

    def direct(self, body: str, start: int, end: int) -> None:
        """Note a comment to aidlint that stands here; ``start``/``end``: its span in the source."""
        self.directives.append(Directive(body.strip(), start, end, self.length))

    def document(self, path: str, kind: str, encoding: str, metadata: dict[str, str] | None = None) -> Document:
        """The document of all that was added."""
        return Document(
            path, self.source, "".join(self._parts), SourceMap(self._pieces or [(0, 0)]),
            kind=kind, encoding=encoding, metadata=metadata, directives=self.directives,
        )  # fmt: skip
