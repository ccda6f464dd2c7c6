"""Documents: text with a map back to its source, paragraphs, sentences and tagged regions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Span = tuple[int, int]

# A sentence ends at . ! ? (with closing quotes or brackets) before a blank and something that can start one.
_STOP = lazy(r"""[.!?…]+["'”’)\]]*(?=\s+["'“‘(\[]*[A-Z0-9À-ÞĀ-Ž$£€])""")
# What a stop after it does not end: titles, months, places, Latin, units, and single initials.
_ABBREVIATIONS = frozenset(
    """mr mrs ms messrs dr prof rev fr sr jr st mt ft gen col lt capt maj sgt cpl cmdr adm gov sen rep pres hon supt insp
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos vs v etc e.g i.e eg ie
    cf al approx ca c p pp vol fig sec art inc co corp ltd bros dept univ est ave blvd rd u.s u.k u.n e.u d.c a.m p.m
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va
    wash wis wyo ont que""".split()
)
_LAST_WORD = lazy(r"([A-Za-z]+(?:\.[A-Za-z]+)*)$")
_QUOTE = lazy(r'"|“|”|«|»')
_LIST_LINE = lazy(r"[ \t]*(?:[-*•–—·▪]|\(?[0-9]{1,2}[.)]|\(?(?:[a-z]|[ivx]{1,4})[.)])[ \t]+\S")
_BREADCRUMB = lazy(r"\s(?:-|>|»|›|/|::|\|)\s")
_CLOSES = lazy(r"[.!?:;…][\"'”’)\]]*\s*$")
_MAX_HEADLINE = 160
# Line lengths, in characters, between which typewriters and wires wrap.
_STOPS = (".", "!", "?", '."', ".”", "?”", "!”", ".'", ".’")
_MIN_WRAP, _MAX_WRAP = 50, 100


class SourceMap:
    """Maps offsets of the text to offsets of the source: sorted pieces ``(text_start, source_start)`` that run on
    one to one until the next."""

    __slots__ = ("_sources", "_starts")

    def __init__(self, pieces: Sequence[tuple[int, int]]) -> None:
        self._starts = [piece[0] for piece in pieces]
        self._sources = [piece[1] for piece in pieces]

    def source(self, offset: int) -> int:
        """The source offset of the character at ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        return self._sources[index] + offset - self._starts[index]

    def span(self, start: int, end: int) -> Span:
        """The source span of a text span: from its first character to just after its last."""
        if start == end:
            return (self.source(start),) * 2 if start else (0, 0)
        return self.source(start), self.source(end - 1) + 1


class Directive:
    """A comment to aidlint that a reader took out of the text.

    ``body`` is what follows ``aidlint:``, ``start``/``end`` the comment's span in the source, ``at`` the offset of the
    text where it stood: it acts on the first paragraph that starts there or later.
    """

    __slots__ = ("at", "body", "end", "start")

    def __init__(self, body: str, start: int, end: int, at: int) -> None:
        self.body = body
        self.start = start
        self.end = end
        self.at = at


class Document:
    """An article as it was read.

    ``source`` is the decoded file, ``text`` what is checked (markup taken out); ``map`` is None where they are the
    same. ``encoding`` is told to the user when it was guessed. ``metadata`` may hold ``published`` (ISO date).
    ``directives`` are the comments to aidlint, in order.
    All offsets count code points of ``text``, half open.
    """

    __slots__ = (
        "_latest", "_line_starts", "_paragraphs", "_quotes", "_regions", "_sentences", "directives", "encoding", "kind", "map",
        "metadata", "path", "source", "text",
    )  # fmt: skip

    def __init__(
        self, path: str, source: str, text: str | None = None, source_map: SourceMap | None = None, *,
        kind: str = "text", encoding: str = "utf-8", metadata: dict[str, str] | None = None,
        directives: Sequence[Directive] = (),
    ) -> None:  # fmt: skip
        self.path = path
        self.source = source
        self.text = unwrap(source) if text is None else text
        self.map = source_map
        self.kind = kind
        self.encoding = encoding
        self.metadata = metadata or {}
        self.directives = directives
        self._line_starts: list[int] | None = None
        self._paragraphs: list[Span] | None = None
        self._regions: dict[str, list[Span]] | None = None
        self._sentences: dict[int, list[Span]] = {}
        self._quotes: dict[int, list[Span]] = {}
        self._latest: tuple[int, int, list[Span]] = (0, 0, [])

    # -- positions in the source

    def source_span(self, start: int, end: int) -> Span:
        """The source span of a text span."""
        return self.map.span(start, end) if self.map else (start, end)

    def line_column(self, source_offset: int) -> tuple[int, int]:
        """1-based line and column (code points) of an offset of the source; \\n, \\r\\n and \\r end a line."""
        if self._line_starts is None:
            starts = [0]
            find = self.source.find
            if "\r" in self.source:
                starts += [m.end() for m in lazy(r"\r\n|\n|\r").finditer(self.source)]
            else:
                at = find("\n")
                while at >= 0:
                    starts.append(at + 1)
                    at = find("\n", at + 1)
            self._line_starts = starts
        line = bisect_right(self._line_starts, source_offset)
        return line, source_offset - self._line_starts[line - 1] + 1

    # -- paragraphs and sentences

    @property
    def paragraphs(self) -> list[Span]:
        """The lines with text, without their line ends and outer blanks, in order."""
        if self._paragraphs is None:
            self._paragraphs = _paragraphs(self.text)
        return self._paragraphs

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that holds ``offset``, or the last one that starts before it ((0, 0) if there is none)."""
        index = bisect_right(self.paragraphs, (offset, len(self.text) + 1)) - 1
        return self.paragraphs[index] if index >= 0 else (0, 0)

    def paragraph_after(self, offset: int) -> Span:
        """The first paragraph that starts at ``offset`` or later ((0, 0) if there is none)."""
        index = bisect_left(self.paragraphs, (offset, -1))
        return self.paragraphs[index] if index < len(self.paragraphs) else (0, 0)

    def sentences(self, paragraph: Span) -> list[Span]:
        """The sentences of a paragraph, in order, without the blanks between them."""
        known = self._sentences.get(paragraph[0])
        if known is None:
            known = self._sentences[paragraph[0]] = _sentences(self.text, *paragraph)
        return known

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds ``offset``."""
        start, end, sentences = self._latest
        if not start <= offset < end:
            # Questions come in the order of the text: the next one is mostly about the same paragraph.
            start, end = self.paragraph_at(offset)
            sentences = self.sentences((start, end))
            self._latest = start, end, sentences
        index = bisect_right(sentences, (offset, len(self.text) + 1)) - 1
        return sentences[max(index, 0)] if sentences else (start, end)

    # -- regions

    def region_at(self, offset: int) -> str | None:
        """``headline``, ``breadcrumb``, ``related`` (a tail of links), ``list``, or None for body text."""
        for name, spans in self.regions.items():
            index = bisect_right(spans, (offset, len(self.text) + 1)) - 1
            if index >= 0 and spans[index][1] > offset:
                return name
        return None

    @property
    def regions(self) -> dict[str, list[Span]]:
        """Spans of tagged lines by tag, sorted."""
        if self._regions is None:
            self._regions = _regions(self.text, self.paragraphs)
        return self._regions

    def in_quote(self, start: int, end: int) -> bool:
        """Does the span stand inside quotation marks of its paragraph?"""
        paragraph = self.paragraph_at(start)
        quotes = self._quotes.get(paragraph[0])
        if quotes is None:
            quotes = self._quotes[paragraph[0]] = _quotes(self.text, *paragraph)
        return any(a <= start and end <= b for a, b in quotes)


def unwrap(source: str) -> str:
    """The text with the line ends of hard-wrapped paragraphs turned into blanks, so that all offsets stay.

    A text is hard-wrapped when most of its lines are nearly as long as its longest and none is long. A line that is
    short, or that a blank, an indented or a list line follows, ends its paragraph. Where most lines end with a stop, each
    is a paragraph of its own.
    """
    lines = source.split("\n")
    if len(lines) < 4:
        return source
    lengths = [len(line) for line in lines]
    longest = max(lengths)
    if not _MIN_WRAP <= longest <= _MAX_WRAP:
        return source
    body = [length for length in lengths if length]
    full = longest * 2 // 3
    if sum(length >= full for length in body) * 2 < len(body):
        return source
    if sum(line.rstrip().endswith(_STOPS) for line in lines if line) * 2 > len(body):
        return source  # every line a sentence
    parts = []
    for index, line in enumerate(lines):
        parts.append(line)
        if index + 1 < len(lines):
            following = lines[index + 1]
            inside = lengths[index] >= full and following[:1].strip() and not _LIST_LINE.match(following)
            parts.append(" " if inside else "\n")
    return "".join(parts)


def _paragraphs(text: str) -> list[Span]:
    found = []
    position = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = position + line.index(body[0])
            found.append((start, start + len(body)))
        position += len(line)
    return found


def _sentences(text: str, start: int, end: int) -> list[Span]:
    found = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if text[stop.start()] == "." and stop.end() - stop.start() == 1:
            word = _LAST_WORD.search(text, max(begin, stop.start() - 12), stop.start())
            if word and (len(word[1]) == 1 and word[1].isupper() or word[1].lower() in _ABBREVIATIONS):
                continue
        found.append((begin, stop.end()))
        begin = stop.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        found.append((begin, end))
    return found


def _quotes(text: str, start: int, end: int) -> list[Span]:
    """Quoted spans of a paragraph; a quote that is opened and not closed runs to its end (a speech of several)."""
    found = []
    opened = -1
    for mark in _QUOTE.finditer(text, start, end):
        at = mark.start()
        if mark[0] == '"':
            if at and text[at - 1].isdigit() and opened < 0:
                continue  # inches
            if opened < 0:
                opened = at + 1
            else:
                found.append((opened, at))
                opened = -1
        elif mark[0] in "“«":
            opened = at + 1
        elif opened >= 0:
            found.append((opened, at))
            opened = -1
    if opened >= 0:
        found.append((opened, end))
    return found


def _regions(text: str, paragraphs: list[Span]) -> dict[str, list[Span]]:
    regions: dict[str, list[Span]] = {"headline": [], "breadcrumb": [], "related": [], "list": []}
    if len(paragraphs) < 2:
        return regions
    body = len(paragraphs)
    while body > 1 and _LIST_LINE.match(text, paragraphs[body - 1][0]) and not _closes(text, paragraphs[body - 1]):
        body -= 1
    # A list that a colon or an announced number leads into belongs to the body, a bare tail does not.
    if len(paragraphs) - body >= 2 and not text[paragraphs[body - 1][0] : paragraphs[body - 1][1]].endswith(":"):
        regions["related"] = paragraphs[body:]
    else:
        body = len(paragraphs)
    for index, span in enumerate(paragraphs[:body]):
        if index < 3 and span[1] - span[0] < 300 and len(_BREADCRUMB.findall(text, *span)) >= 2:
            regions["breadcrumb"].append(span)
        elif _LIST_LINE.match(text, span[0]):
            regions["list"].append(span)
        elif span[1] - span[0] <= _MAX_HEADLINE and not _stops(text, span):
            if index == len(regions["headline"]) + len(regions["breadcrumb"]):
                regions["headline"].append(span)
    return regions


def _closes(text: str, span: Span) -> bool:
    return _CLOSES.search(text, max(span[0], span[1] - 4), span[1]) is not None


def _stops(text: str, span: Span) -> bool:
    return text[span[1] - 1] in ".;:,…" or (text[span[1] - 1] in "\"'”’)" and text[span[1] - 2] in ".!?")
