"""What the readers of damage share: the search near figures, the choice of spans that do not overlap, the sum of weights."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator
    from typing import Protocol, TypeVar

    from aidlint.damage import Sign

    class Spanned(Protocol):
        """Anything with a span."""

        start: int
        end: int

    Item = TypeVar("Item", bound=Spanned)

_MOST = 400


def apart(text: str, items: Iterable[Item]) -> list[Item]:
    """The items that overlap none before them, by start; at most 400, which is more than any reader wants."""
    taken = bytearray(len(text))
    kept: list[Item] = []
    for item in items:
        if 1 not in taken[item.start : item.end]:
            taken[item.start : item.end] = b"\1" * (item.end - item.start)
            kept.append(item)
            if len(kept) == _MOST:
                break
    return sorted(kept, key=lambda item: item.start)


def pooled(signs: Iterable[Sign], later: int, by: str = "kind") -> float:
    """The weights of signs together. The first of a kind (or whatever ``by`` names) counts in full and the next two a
    ``later``th part each, since one way of writing gives them all."""
    total = 0.0
    seen: dict[str, int] = {}
    for sign in sorted(signs, key=lambda sign: -sign.weight):
        name = getattr(sign, by)
        rank = seen[name] = seen.get(name, 0) + 1
        if rank <= 3:
            total += max(sign.weight, 0.0) / (1 if rank == 1 else later)
    return total


def windows(text: str, places: Iterable[int], before: int, behind: int) -> list[tuple[int, int]]:
    """Spans of a text that reach so far before and behind each of the places (which are in order), joined where they meet."""
    spans: list[tuple[int, int]] = []
    for place in places:
        start, end = max(0, place - before), min(len(text), place + behind)
        if spans and start <= spans[-1][1]:
            start = spans.pop()[0]
        spans.append((start, end))
    return spans


# What every form of a kind holds: most texts have few of them.
_GATES = {
    "group": lazy(r"\d,(?!\d{3}(?![\d,]))(?! \d{4}\b)"),
    "decimal": lazy(r"\d\.(?!\d)|\D\.\d|\d\.\d(?= (?:dlrs|cts)\b)"),
    "score": lazy(r"\d-(?!\d)|[^\d]-\d"),
    "range": lazy(r"\d[-–]\d"),
    "clock": lazy(r"\d(?= [A-Z]{3}\b)"),
    "phone": lazy(r"\d{3}[)-]|\d{3}[ .]\d|\d\) "),
    "decade": lazy(r"\d['’]?s(?![\w])"),
    "one": lazy(
        r"(?<!\d)1(?= [A-Za-z]|k?[mg]\b|ft\b)|(?<!\d)[1-3]-[a-z]|\b(?:[Tt]op|FTSE-?|Nikkei|Dow|S&P|S and P|CAC|DAX) [1-5](?!\d)"
    ),
    "year": lazy(
        r"(?:[Tt]he|[Ee]arly|[Ll]ate|mid|[Dd]uring|[Tt]hroughout|[Ii]n|[Ss]ince|[Uu]ntil|year|[Bb]y|[Ff]rom|than|[Bb]efore|[Aa]fter|of)"
        r"[ -](?:2[1-9]?|1[89])(?!\d)|(?<!\d)(?:2[1-9]['’]s|19\d|2[12]\d)(?!\d)"
    ),
    "three": lazy(r"(?<!\d)[12]\d\d(?!\d)"),
    "dated": lazy(r"(?:\d(?:st|nd|rd|th)?, ?|\d [A-Za-z]{3,9}\.?,? )(?:1[789]\d?|2\d{0,2})(?!\d)"),
    "ordinal": lazy(r"[123]th\b"),
}


class Near:
    """A text to be searched only where its figures stand, with all that a form may look at before and behind them."""

    __slots__ = ("_figures", "_shown", "_spans", "text")

    # How far forms reach: some words.
    _BEFORE, _BEHIND = 48, 80
    # How far gates reach.
    _CLOSE = 20

    def __init__(self, text: str) -> None:
        self.text = text
        self._shown: dict[str, bool] = {}
        figures = [figure.end() for figure in lazy(r"\d+").finditer(text)]
        self._spans = windows(text, figures, self._BEFORE, self._BEHIND)
        self._figures = "\n".join([text[start:end] for start, end in windows(text, figures, self._CLOSE, self._CLOSE)])

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern that holds or touches a figure, in order."""
        search = pattern.finditer
        for start, end in self._spans:
            yield from search(self.text, start, end)

    def shows(self, kind: str) -> bool:
        """May the text hold a form of this kind? Never False where it does."""
        if kind not in self._shown:
            self._shown[kind] = _GATES[kind].search(self._figures) is not None
        return self._shown[kind]
