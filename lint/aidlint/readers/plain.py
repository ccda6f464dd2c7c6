"""Plain text: all of it is text, but for comments to aidlint on lines of their own."""

from __future__ import annotations

from aidlint.document import Document
from aidlint.patterns import MULTILINE
from aidlint.readers.decode import decode

_MARK = "aidlint:"


def read(path: str, data: bytes) -> list[Document]:
    """The document of a plain text file. Raises UnreadableError."""
    source, encoding = decode(data)
    if _MARK not in source:
        return [Document(path, source, encoding=encoding)]
    import re

    from aidlint.readers.builder import Builder

    builder = Builder(source)
    taken = 0
    for comment in re.finditer(r"^[ \t]*(#[ \t]*aidlint:([^\r\n]*))(?:\r\n|\r|\n|\Z)", source, MULTILINE):
        builder.take(taken, comment.start())
        builder.direct(comment[2], *comment.span(1))
        taken = comment.end()
    builder.take(taken, len(source))
    return [builder.document(path, "text", encoding)]
