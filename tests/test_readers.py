"""Decoding, the readers, and the map from text to source."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidlint.document import Document
from aidlint.readers import UnreadableError, is_readable, read
from aidlint.readers.decode import decode


def markdown(source: str) -> Document:
    (document,) = read("a.md", source.encode())
    return document


def text_of(source: str) -> str:
    return markdown(source).text.strip()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"caf\xc3\xa9", ("café", "utf-8")),
        (b"\xef\xbb\xbfcaf\xc3\xa9", ("café", "utf-8")),
        ("café €".encode("utf-16"), ("café €", "utf-16-le")),
        (b"\xfe\xff" + "café".encode("utf-16-be"), ("café", "utf-16-be")),
        ("café".encode("utf-32"), ("café", "utf-32-le")),
        (b"\x00\x00\xfe\xff" + "café".encode("utf-32-be"), ("café", "utf-32-be")),
        (b"caf\xe9 \x80 \x97", ("café € —", "cp1252")),
        (b"\xef\xbb\xbfcaf\xe9", ("café", "cp1252")),
        (b"", ("", "utf-8")),
        (b"a\r\nb\rc", ("a\r\nb\rc", "utf-8")),
    ],
)
def test_decoding(data: bytes, expected: tuple[str, str]) -> None:
    assert decode(data) == expected


@pytest.mark.parametrize(
    "data",
    [b"a\0b", b"\x81\x8d", b"\xff\xfe\x00\xd8", b"\xff\xfea", "a\0".encode("utf-16"), b"\xed\xa0\x80\x81"],
    ids=["nul", "neither", "lone surrogate", "half a unit", "nul in utf-16", "surrogate in utf-8"],
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="binary"):
        decode(data)


@given(st.binary(max_size=60))
def test_no_lone_surrogates(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except UnreadableError:
        return
    text.encode("utf-8")


def test_file_types() -> None:
    assert is_readable("a/b.TXT")
    assert is_readable("b.md")
    assert not is_readable("b.pdf")
    assert not is_readable("README")
    assert read("README", b"x")[0].text == "x"
    with pytest.raises(UnreadableError, match=r"\.pdf cannot be read"):
        read("b.pdf", b"x")


def test_plain_text_is_its_own_source() -> None:
    (document,) = read("a.txt", "One.\r\n\r\nTwo — 2.".encode())
    assert document.map is None
    assert document.text == document.source == "One.\r\n\r\nTwo — 2."


def test_plain_directives_are_taken_out() -> None:
    source = "First.\n  # aidlint: ignore[DAT002] old\nSecond in 218.\n# a heading\n# aidlint: last"
    (document,) = read("a.txt", source.encode())
    assert document.text == "First.\nSecond in 218.\n# a heading\n"
    first, last = document.directives
    assert (first.body, source[first.start : first.end]) == ("ignore[DAT002] old", "# aidlint: ignore[DAT002] old")
    start, end = document.paragraph_after(first.at)
    assert document.text[start:end] == "Second in 218."
    assert document.paragraph_after(last.at) == (0, 0)
    at = document.text.index("218")
    assert document.source_span(at, at + 3) == (source.index("218"), source.index("218") + 3)
    assert document.line_column(source.index("218")) == (3, 11)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# A *b* c #\ntext", "A b c\ntext"),
        ("A title\n=====\ntext", "A title\ntext"),
        ("A title\n---\ntext", "A title\ntext"),
        ("one\ntwo", "one two"),
        ("one\r\ntwo\r\n\r\nthree", "one two\r\nthree"),
        ("one  \ntwo\\\nthree", "one\ntwo\nthree"),
        ("**a** __b__ _c_ ~~d~~ ***e***", "a b c d e"),
        ("2*3*4 and 5 * 3 and snake_case_name", "2*3*4 and 5 * 3 and snake_case_name"),
        (r"\*a\* 1\. \[b\]", "*a* 1. [b]"),
        ("a [b c](http://x/2018 'y') d", "a b c d"),
        ("a [b](</x y>) [c]( z(1) ) d", "a b c d"),
        ("![a cat](x.png) here", "a cat here"),
        ("[[1,23](x)] kept [sic] and [x] (y)", "[1,23] kept [sic] and [x] (y)"),
        ("[a][one] [one][] [one] [two]\n\n[one]: http://x/1,23", "a one one [two]"),
        ("said[^1] so\n\n[^1]: A note.", "said so\nA note."),
        ("run `1,23,4` and ``a`b`` now", "run `` and ```` now"),
        ("an `open tick", "an `open tick"),
        ("x\n\n```py\n1,23\n\n1,24\n```\ny", "x\ny"),
        ("x\n~~~\n1,23\n~~~~\ny", "x\ny"),
        ("> ```\n> 1,23\n\ny", "y"),
        ("x\n\n    1,23\n\ny", "x\ny"),
        ("- one\n  two\n- three\n\n      more", "- one two\n- three\nmore"),
        ("it ended in\n2018. The next", "it ended in 2018. The next"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("> said\n> he\n\nx", "said he\nx"),
        ("| a | b |\n|---|:-:|\n| 5 | 6 |\n\nx", "| a | b |\n| 5 | 6 |\nx"),
        ("x\n\n***\n\n- - -\ny", "x\ny"),
        ("a <!-- 1,23 --> b <b>c</b><br>d", "a  b c d"),
        ("<!-- 1,23\n\n1,24 --> tail\nx", "tail x"),
        ("x\n<pre>\n1,23\n\n</pre>\ny", "x\ny"),
        ("10<sup>6</sup> km<sub>x</sub>", "10^6 kmx"),
        ("see <https://x.org/1,23> and <a@b.org>", "see  and"),
        ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"),
        ("5&nbsp;km &amp; caf&eacute; &nothing;", "5\xa0km & café &nothing;"),
        ("---\ntitle: x\n---\ntext", "text"),
        ("---\ntext", "text"),
    ],
)  # fmt: skip
def test_markdown(source: str, expected: str) -> None:
    assert text_of(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('---\ntitle: "The bill"\ndate: 2018-06-02T10:00:00Z\n---\nx', {"title": "The bill", "published": "2018-06-02"}),
        ("---\r\npublished: '2018-06-02'\r\n---\r\nx", {"published": "2018-06-02"}),
        ("+++\ndate = 2018-06-02\n+++\nx", {"published": "2018-06-02"}),
        ("---\ndate: June\n---\nx", {}),
        ("date: 2018-06-02\n\nx", {}),
    ],
)
def test_front_matter(source: str, expected: dict[str, str]) -> None:
    assert markdown(source).metadata == expected


@pytest.mark.parametrize(
    ("source", "acts_on"),
    [
        ("One.\n\n<!-- aidlint: ignore[DAT002] why -->\nTwo 218.\n\nThree.", "Two 218."),
        ("One.\n\n<!-- aidlint: ignore[DAT002] why --> Two 218.\n\nThree.", "Two 218."),
        ("One. <!-- aidlint: ignore[DAT002] why -->\n\nTwo 218.", "Two 218."),
        ("<!--aidlint: ignore[DAT002] why\n-->\n\n\n# Two", "Two"),
    ],
)
def test_markdown_directives(source: str, acts_on: str) -> None:
    document = markdown(source)
    (directive,) = document.directives
    assert directive.body == "ignore[DAT002] why"
    assert source[directive.start : directive.end].startswith("<!--")
    assert source[directive.start : directive.end].endswith("-->")
    assert "aidlint" not in document.text
    start, end = document.paragraph_after(directive.at)
    assert document.text[start:end] == acts_on


def test_a_directive_in_code_is_none() -> None:
    assert not markdown("`<!-- aidlint: ignore[DAT002] -->`\n\n```\n<!-- aidlint: ignore[DAT002] -->\n```\n").directives


PIECES = (
    "a", "218", " ", "  ", "\n", "\r\n", "\r", "\n\n", "*", "**", "_", "`", "```", "~~~", "[", "]", "(", ")", "](u)", "!", "<",
    ">", "<!--", "-->", "<br>", "<sup>", "&amp;", "&nbsp;", "# ", "> ", "- ", "1. ", "    ", "\t", "|", "|--|", "---", "===",
    "\\", "[x]: y", "[^1]", "<pre>", "</pre>", "<!-- aidlint: ignore[X] -->", "é", "\u2028",
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_every_character_stands_where_the_map_says(source: str) -> None:
    document = markdown(source)
    assert document.map is not None
    last = -1
    for offset, character in enumerate(document.text):
        at = document.map.source(offset)
        assert last < at < len(source)
        last = at
        original = source[at]
        standing_for = {" ": "\r\n<\\ \t", "^": "<", "&": "&", "\xa0": "&"}.get(character, "")
        assert character == original or original in standing_for, (source, document.text, offset)


@pytest.mark.parametrize(
    "unit",
    ["[", "](", "[a](", "<!--", "<a ", "`", "``a", "*a ", "_", "&a", "> ", "- ", "|", "# ", "[a]:", "    ", "<pre>", "!["],
)
def test_hostile_markdown_takes_linear_time(unit: str) -> None:
    began = time.process_time()
    markdown(unit * (60_000 // len(unit)))
    markdown((unit + "\n") * (30_000 // len(unit)))
    assert time.process_time() - began < 2
