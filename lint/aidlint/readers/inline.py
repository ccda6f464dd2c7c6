"""The text inside a markdown block: marks of emphasis, links, code, tags and comments are cut out of it."""

from __future__ import annotations

from aidlint.patterns import DOTALL, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.readers.builder import Builder

    Piece = tuple[int, int]
    _Cut = tuple[int, int, str]

# Every pattern is bounded or possessive, so that hostile text takes linear time.
_TOKEN = lazy(r"\\[!-/:-@\[-`{-~]|`+|<!--|<|&|!?\[|\]|\*+|_+|~~")
_TAG = lazy(
    r"</?([A-Za-z][A-Za-z0-9]{0,20})\b[^<>]{0,1000}>"
    r"|<[a-z][a-z0-9+.-]{1,20}:[^<>\s]{0,1000}>|<[^<>\s@]{1,100}@[^<>\s]{1,100}>"
)
_TARGET = lazy(
    r"""\((?:[ ]*+(?:<[^<>]{0,2000}>|(?:[^\s()<>]++|\([^\s()]*+\))*+)"""
    r"""(?:[ ]++(?:"[^"]{0,500}"|'[^']{0,500}'))?[ ]*+)\)"""
)
_REFERENCE = lazy(r"\[([^\[\]]{0,200})\]")
_NOTE = lazy(r"\[\^[^\[\]\s]{1,64}\]")
_ENTITY = lazy(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_DIRECTIVE = lazy(r"<!--\s*+aidlint:(.*?)(?:-->|\Z)", DOTALL)
# Tags that part what stands on either side. A raised figure is kept apart from the number before it.
_PARTING = frozenset("br p div li tr td th ul ol dl dt dd table hr blockquote section article h1 h2 h3 h4 h5 h6".split())
_RAISED = "sup"
_COMMENT = "<!--"


class Inline:
    """Reads the text of blocks into a builder. ``defined`` are the names of link definitions, in lower case."""

    def __init__(self, builder: Builder, defined: set[str]) -> None:
        self._builder = builder
        self._defined = defined

    def comment(self, start: int, end: int) -> None:
        """A comment between blocks, by its span in the source."""
        directive = _DIRECTIVE.match(self._builder.source, start, end)
        if directive:
            self._builder.direct(directive[1], start, end)

    def paragraph(self, pieces: Sequence[Piece]) -> None:
        """Add a paragraph: pieces of the source, the text of its lines."""
        source = self._builder.source
        text = " ".join(source[start:end] for start, end in pieces)
        at = _Places(pieces)
        taken = 0
        for start, end, instead in sorted(_cuts(text, self._defined)):
            if start < taken:
                continue
            self._take(text, taken, start, at)
            if instead == _COMMENT:
                self.comment(at.source(start), at.source(end - 1) + 1)
            elif instead:
                self._builder.put(instead, at.source(start))
            taken = end
        self._take(text, taken, len(text), at)

    def _take(self, text: str, start: int, end: int, at: _Places) -> None:
        for piece_start, piece_end in at.runs(start, end):
            self._builder.put(text[piece_start:piece_end], at.source(piece_start))


class _Places:
    """Where the characters of the joined pieces stand; asked in ascending order."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._index = 0
        self._begin = 0  # of the piece, in the joined text

    def source(self, offset: int) -> int:
        """The source offset of a character; the blank that joins two pieces stands for the character after the first."""
        while True:
            start, end = self._pieces[self._index]
            if offset <= self._begin + end - start or self._index + 1 == len(self._pieces):
                return start + offset - self._begin
            self._begin += end - start + 1
            self._index += 1

    def runs(self, start: int, end: int) -> list[Piece]:
        """The parts of a span of the joined text that run on one to one in the source."""
        found = []
        index, begin = self._index, self._begin
        while start < end:
            piece_start, piece_end = self._pieces[index]
            stop = begin + piece_end - piece_start + 1  # with the joining blank
            if start < stop:
                found.append((start, min(stop, end)))
                start = min(stop, end)
            if start >= stop and index + 1 < len(self._pieces):
                begin = stop
                index += 1
        return found


def _cuts(text: str, defined: set[str]) -> list[_Cut]:
    """The spans of a block's text that are no text, each with what stands in its place (``_COMMENT``: the cut is one)."""
    cuts: list[_Cut] = []
    brackets: list[tuple[int, int]] = []
    marks: dict[str, int] = {}
    code = _code_spans(text) if "`" in text else {}
    last_comment = text.rfind("-->") if _COMMENT in text else -1
    position = 0
    while token := _TOKEN.search(text, position):
        start, position = token.span()
        kind = token[0]
        if kind[0] == "\\":
            cuts.append((start, start + 1, ""))
        elif start in code:
            cuts.append((position, code[start], ""))
            position = code[start] + len(kind)
        elif kind == _COMMENT and position <= last_comment:
            position = text.index("-->", position) + 3
            cuts.append((start, position, _COMMENT))
        elif kind == "<":
            position = _tag(text, start, cuts)
        elif kind == "&":
            position = _entity(text, start, cuts)
        elif kind[-1] == "[" and (note := _NOTE.match(text, start)):
            position = note.end()
            cuts.append((start, position, ""))
        elif kind[-1] == "[":
            brackets.append((start, position))
        elif kind == "]":
            position = _link(text, brackets.pop(), start, defined, cuts) if brackets else position
        elif kind[0] in "*_~":
            _emphasis(text, start, position, marks, cuts)
    return cuts


def _code_spans(text: str) -> dict[int, int]:
    """The start of each run of backticks that opens code, with the start of the run that closes it."""
    closing: dict[int, int] = {}
    nearest: dict[int, int] = {}
    for start, end in reversed([run.span() for run in lazy("`+").finditer(text)]):
        if end - start in nearest:
            closing[start] = nearest[end - start]
        nearest[end - start] = start
    return closing


def _tag(text: str, start: int, cuts: list[_Cut]) -> int:
    """Cut a tag or a bare link in angle brackets; gives the offset to read on from."""
    tag = _TAG.match(text, start)
    if not tag:
        return start + 1
    name = (tag[1] or "").lower()
    raised = name == _RAISED and text[start + 1] != "/"
    cuts.append((start, tag.end(), " " if name in _PARTING else "^" if raised else ""))
    return tag.end()


def _entity(text: str, start: int, cuts: list[_Cut]) -> int:
    """Put the character that an entity names in its place; gives the offset to read on from."""
    from html import unescape

    entity = _ENTITY.match(text, start)
    if not entity:
        return start + 1
    character = unescape(entity[0])
    if len(character) == 1 and (character.isprintable() or character == "\xa0"):
        cuts.append((start, entity.end(), character))
    return entity.end()


def _link(text: str, opening: tuple[int, int], closing: int, defined: set[str], cuts: list[_Cut]) -> int:
    """Cut the brackets and the target of a link; gives the offset to read on from."""
    end = closing + 1
    target = _TARGET.match(text, end)
    reference = _REFERENCE.match(text, end)
    own = text[opening[1] : closing].casefold() if closing - opening[1] <= 200 else ""
    if target:
        end = target.end()
    elif reference and (reference[1].casefold() or own) in defined:
        end = reference.end()
    elif own not in defined:
        return end
    cuts += [(*opening, ""), (closing, end, "")]
    return end


def _emphasis(text: str, start: int, end: int, marks: dict[str, int], cuts: list[_Cut]) -> None:
    """Cut a pair of marks of emphasis when the second is seen; one inside a word or between blanks is text."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    kind = text[start:end]
    if before.isalnum() and after.isalnum():
        return
    opened = marks.get(kind, -1)
    if opened >= 0 and before and not before.isspace():
        cuts += [(opened, opened + len(kind), ""), (start, end, "")]
        del marks[kind]
    elif after and not after.isspace():
        marks[kind] = start
