"""Lists that stand in lines of their own, and the marks and ordinals that number the parts of a text."""

from __future__ import annotations

from itertools import pairwise

from aidlint.facts.fact import Enumeration
from aidlint.facts.lists.listing import countable, selected
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document
    from aidlint.facts.fact import Fact

    Span = tuple[int, int]

# Nouns by which a headline announces the list lines under it.
_HEADLINE = frozenset(
    """way thing tip reason step rule fact question lesson idea place trick mistake sign myth habit takeaway point
    book film movie song recipe story photo picture app site website tool example benefit change key secret
    strategy trend answer moment highlight point measure demand finding recommendation""".split()
)
_MARKED_LINE = lazy(
    r"[ \t]*(?:(?P<bullet>[-*•–—·▪])|(?P<open>\(?|(?:Step|Stage|Rule|Tip|Lesson|Point|Part)[ ])"
    r"(?P<mark>[0-9]{1,2}|[ivx]{1,4}|[a-z])[.):])[ \t]+(?=\S)"
)
# A sentence that leads into list lines without a colon: "… and listed six faults."
_LISTED = lazy(r"\b(?:list(?:s|ed|ing)?|nam(?:es|ed|ing)|sets? out|gives?|gave|offer(?:s|ed)|lays? down)\s[^.]{0,40}\.$")
_LABELS = ("Step ", "Stage ", "Rule ", "Tip ", "Lesson ", "Point ", "Part ")
_MARK_STARTS = frozenset("-*•–—·▪(0123456789")
_INLINE_MARK = lazy(r"(?<![\w)])\((?P<mark>[a-h]|[1-9]|[ivx]{1,4})\)(?= )")
# A word that opens a step of an argument: at the start of a sentence, or behind a semicolon or colon.
_STEP = lazy(
    r"(?:(?<=[.!?:;] )|(?<=[.!?][\"”’] )|(?<=\n)|(?<=; and )|\A)((?P<first>[Ff]irst(?:ly)?(?: of all)?)(?=,)|"
    r"(?:[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth)(?:ly)?(?: of all)?(?=,)|"
    r"(?:Next|Then|After that|Also|Another|In addition|Moreover|Besides)\b)"
)

# "Her first goal …, her second …": a rank with its owner; the first may have a name.
_OWNED = lazy(
    r"(?P<owner>\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he)|['’]s|s['’]) (?P<rank>first|second|third|fourth|fifth|sixth)\b"
)
_PART = lazy(r"(?<=[.!?:;] )[Tt]he (first|second|third|fourth|fifth|sixth) (?:is|was|will be|lies|concerns|says|asks|rules)\b")
_LABEL = lazy(
    r"(?:(?<=[.!?:;] )|(?<=\n)|\A)(?P<label>[Ss]tep|[Ss]tage)"
    r" (?P<rank>[1-9]|one|two|three|four|five|six|seven)\b(?=[.:,]| (?:is|was|will be|says|comes|means)\b)"
)
# As many of them make a sequence of which each is told; and so far apart, in characters, in so long a sentence.
_FEWEST_OWNED = 4
_TOLD = 8
_LONGEST = 600


def lines(document: Document, items: Sequence[Fact]) -> Iterator[Enumeration]:
    """The runs of list lines, each with the quantity of its lead-in or of the headline that announces it."""
    text = document.text
    paragraphs = document.paragraphs
    run: list[tuple[int, re.Match[str]]] = []
    runs: list[list[tuple[int, re.Match[str]]]] = []
    for index, (start, _) in enumerate(paragraphs):
        first = text[start]
        if first not in _MARK_STARTS and text[start + 1 : start + 2] not in (".", ")") and not text.startswith(_LABELS, start):
            continue
        mark = _MARKED_LINE.match(text, start)
        if mark and run and (_kind(mark) != _kind(run[-1][1]) or run[-1][0] != index - 1):
            runs.append(run)
            run = []
        if mark:
            run.append((index, mark))
    if run:
        runs.append(run)
    marked = sum(map(len, runs))  # a single marked line may be an item that prose has cut off from its list
    runs = [run for run in runs if len(run) > 1]
    if not runs:
        return
    related = {span[0] for span in document.regions["related"]}
    runs = [run for run in runs if run[0][1].start() not in related and run[-1][1].start() not in related]
    total = sum(map(len, runs))
    for run in runs:
        top = run[0][0]
        spans = [(mark.start() if not mark["bullet"] else mark.end(), paragraphs[index][1]) for index, mark in run]
        announced = _lead_in(document, items, top, len(run) == marked)
        made = Enumeration(spans[0][0], spans[-1][1], spans, announced, announced is not None, "lines")
        made.value = made.low = len(run)
        made.high = total
        yield made


def _kind(mark: re.Match[str]) -> str:
    if mark["bullet"]:
        return mark["bullet"]
    name = mark["mark"]
    return mark["open"] + ("1" if name.isdigit() else "i" if not name.strip("ivx") else "a") + _closing(mark)


def _closing(mark: re.Match[str]) -> str:
    """The stop or bracket that closes the mark of a list line."""
    return mark.string[mark.end("mark")]


def _lead_in(document: Document, items: Sequence[Fact], first: int, alone: bool) -> Fact | None:
    """The quantity that announces the list lines from paragraph ``first`` on."""
    text = document.text
    paragraphs = document.paragraphs
    if first == 0:
        return None
    start, end = (
        document.sentences(paragraphs[first - 1])[-1] if document.sentences(paragraphs[first - 1]) else paragraphs[first - 1]
    )
    if text[end - 1] == ":":
        said = [fact for fact in items if start <= fact.start < end and countable(fact)]
        return said[-1] if said and said[-1].noun is not None and "," not in text[said[-1].end : end] else None
    if alone and end == paragraphs[first - 1][1] and _LISTED.search(text, start, end):
        said = [fact for fact in items if start <= fact.start < end and fact.noun_end == end - 1 and countable(fact)]
        if said:
            return said[-1]
    if alone and document.text[paragraphs[first][0]].isdigit():
        said = [fact for fact in items if start <= fact.start < end and fact.kind in ("quantity", "number")]
        if len(said) == 1 and countable(said[0]) and said[0].head in _HEADLINE and not selected(text, said[0]):
            return said[0]
    if not alone or first > 4:
        return None
    head_start, head_end = paragraphs[0]
    said = [fact for fact in items if head_start <= fact.start < head_end and countable(fact)]
    if len(said) == 1 and said[0].head in _HEADLINE and not selected(text, said[0]):
        return said[0]
    return None


def sequences(document: Document) -> Iterator[Enumeration]:
    """Marks in a sentence, "(a) … (b)", and ordinals that open sentences, "First, … Second, …", each from its first on."""
    text = document.text
    for paragraph in document.paragraphs:
        marks = [mark.span() for mark in _INLINE_MARK.finditer(text, *paragraph)] if text.find("(", *paragraph) >= 0 else []
        if len(marks) > 2:
            yield Enumeration(marks[0][0], marks[-1][1], marks, None, False, "marks")
    steps: list[Span] = []
    for word in _STEP.finditer(text, max(min(text.find("First"), text.find("first")), 0)):
        if word["first"] and steps:
            yield from _ordinals(steps)
            steps = []
        if steps or word["first"]:
            steps.append(word.span(1))
    yield from _ordinals(steps)


def owned(document: Document) -> Iterator[Enumeration]:
    """Ordinals of one owner in one sentence, each with what is told of it: "his first hit the bar, his second …"."""
    text = document.text
    at = text.find(" fourth")
    while at >= 0:
        anchor, at = at + 1, text.find(" fourth", at + 1)
        start, end = document.sentence_at(anchor)
        if anchor - start > _LONGEST or text.find("first ", start, anchor) < 0:
            continue
        found = list(_OWNED.finditer(text, start, min(end, start + _LONGEST)))
        if len(found) < _FEWEST_OWNED or found[0]["rank"] != "first" or found[2].start("rank") != anchor:
            continue
        owners = {mark["owner"].lower() for mark in found[1:]}
        told = all(later.start() - mark.end() > _TOLD for mark, later in pairwise(found))
        if len(owners) == 1 and told and (found[0]["owner"].lower() in owners or found[0]["owner"] in ("'s", "’s", "s'", "s’")):
            steps = [mark.span("rank") for mark in found]
            yield Enumeration(steps[0][0], steps[-1][1], steps, None, False, "ordinals")


def parts(document: Document) -> Iterator[Enumeration]:
    """Ordinals that open sentences of one paragraph: "The first is the cost. The second is the noise. The …"."""
    text = document.text
    for paragraph in document.paragraphs:
        if text.find("he second ", *paragraph) < 0:
            continue
        steps = [mark.span(1) for mark in _PART.finditer(text, *paragraph)]
        if len(steps) > 2 and text[slice(*steps[0])] == "first":
            yield Enumeration(steps[0][0], steps[-1][1], steps, None, False, "ordinals")


def labelled(document: Document) -> Iterator[Enumeration]:
    """Labels with numbers that open sentences of one paragraph: "Step one is to boil the milk. Step two …"."""
    text = document.text
    for paragraph in document.paragraphs:
        found = list(_LABEL.finditer(text, *paragraph))
        if len(found) > 2 and len({mark["label"].lower() for mark in found}) == 1 and found[0]["rank"] in ("1", "one"):
            steps = [mark.span("rank") for mark in found]
            yield Enumeration(steps[0][0], steps[-1][1], steps, None, False, "ordinals")


def _ordinals(steps: list[Span]) -> Iterator[Enumeration]:
    if len(steps) > 1:
        yield Enumeration(steps[0][0], steps[-1][1], steps, None, False, "ordinals")
