"""Readers: from the bytes of a file to documents, by file type.

A reader is a module with ``read(path, data) -> list[Document]``; one file may hold several articles. It raises
``UnreadableError`` for bytes that are none of its type.
"""

from __future__ import annotations

from importlib import import_module
from os.path import splitext

from aidlint.readers.decode import UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.document import Document

__all__ = ["TYPES", "UnreadableError", "is_readable", "read"]

TYPES = {
    ".markdown": "markdown",
    ".md": "markdown",
    ".text": "plain",
    ".txt": "plain",
}


def is_readable(path: str) -> bool:
    """Is there a reader for files of this name?"""
    return splitext(path)[1].lower() in TYPES


def read(path: str, data: bytes) -> list[Document]:
    """The documents of a file. A name without an extension is read as plain text. Raises UnreadableError."""
    extension = splitext(path)[1].lower()
    module = TYPES.get(extension) if extension else "plain"
    if module is None:
        raise UnreadableError(f"files of type {extension} cannot be read (known: {', '.join(sorted(TYPES))})")
    documents: list[Document] = import_module(f"aidlint.readers.{module}").read(path, data)
    return documents
