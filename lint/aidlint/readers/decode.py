"""From bytes to text: the byte order mark decides, else UTF-8, else Windows-1252."""

from __future__ import annotations

# The longer marks first: that of UTF-32 begins with that of UTF-16. The codecs are named with their byte order, as
# the mark is taken off before they see the bytes.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


class UnreadableError(Exception):
    """A file that no reader can make an article of; its text says why."""


def decode(data: bytes) -> tuple[str, str]:
    """The text without its byte order mark, and the encoding: ``utf-8``, ``utf-16-le`` …, or ``cp1252`` where it is a guess.

    Line ends stay as they are. Raises UnreadableError for a file that holds a NUL or fits no encoding.
    """
    encodings: tuple[str, ...] = ("utf-8", "cp1252")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            data = data[len(mark) :]
            encodings = (encoding, "cp1252") if encoding == "utf-8" else (encoding,)
            break
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            raise UnreadableError("binary file: it holds a NUL")
        return text, encoding
    raise UnreadableError(f"binary file: its bytes are not {' and not '.join(encodings)}")
