"""Damage: what the facts of an article say of how it was damaged."""

from __future__ import annotations

from aidlint.facts.fact import Fact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.facts import Facts


class Sign:
    """One trace of a channel: a figure that the channel explains.

    ``start``/``end``: its span (half open). ``weight`` is the log10 of how much likelier the trace is in a damaged
    article than in a clean one; ``proof`` says that the figure cannot stand as written. ``originals`` are what it may
    have been, likeliest first, where the channel can be read backwards without the help of the text. ``form`` is the
    name under which the weight was counted.
    """

    __slots__ = ("end", "form", "kind", "originals", "proof", "reason", "start", "weight")

    def __init__(
        self, kind: str, start: int, end: int, reason: str, weight: float, *, proof: bool = True,
        originals: Sequence[str] = (), form: str = "",
    ) -> None:  # fmt: skip
        self.kind = kind
        self.form = form or kind
        self.start = start
        self.end = end
        self.reason = reason
        self.weight = weight
        self.proof = proof
        self.originals = tuple(originals)

    def fact(self) -> Fact:
        """The damaged figure as a fact of kind ``number`` without a value; ``malformed`` is the sign's kind."""
        fact = Fact("number", self.start, self.end)
        fact.malformed = self.kind
        return fact


class Channel:
    """The verdict on one way of damage: its signs, the likelihood ratio of damaged against clean text (a power of
    ten), and the evidence in words. ``present`` is the judgement."""

    __slots__ = ("evidence", "log_ratio", "name", "present", "signs")

    def __init__(self, name: str, signs: Sequence[Sign], log_ratio: float, evidence: str, present: bool) -> None:
        self.name = name
        self.signs = signs
        self.log_ratio = log_ratio
        self.evidence = evidence
        self.present = present

    @property
    def odds(self) -> str:
        """The likelihood ratio in words and as a power of ten, for a reader: ``about 300 million to one (10^8.5)``."""
        power = min(self.log_ratio, 15.0)
        size = 10**power
        for scale, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1, "")):
            if size >= scale:
                lead = float(f"{size / scale:.1g}")
                measure = "more than" if power < self.log_ratio else "about"
                return f"{measure} {lead:,.0f}{name} to one (10^{self.log_ratio:.1f})"
        return f"none (10^{self.log_ratio:.1f})"


class Damage:
    """The channels that were weighed, by name."""

    __slots__ = ("channels",)

    def __init__(self, channels: Sequence[Channel]) -> None:
        self.channels = {channel.name: channel for channel in channels}

    def shows(self, name: str) -> bool:
        """Is the article judged damaged by this channel?"""
        return name in self.channels and self.channels[name].present


MOST_ZEROS = 6
"""So many digits 0 may be left in a text whose zeros were dropped: in figures that somebody put right, or in names."""


def assess(facts: Facts) -> Damage:
    """Weigh every channel on the facts of an article."""
    text = facts.document.text
    channels = []
    # Each channel has a test so cheap that a clean article pays next to nothing.
    left = text.count("0")
    if not left or (left <= MOST_ZEROS and any(fact.malformed for fact in facts.items)):
        from aidlint.damage import zeros

        channels.append(zeros.weigh(facts))
    if "-" in text:
        from aidlint.damage import hyphens

        channels.append(hyphens.weigh(facts))
    if "number" in facts.kinds and _unsigned(facts):
        from aidlint.damage import percents

        channels.append(percents.weigh(facts))
    if placeholder(text) or _apart(facts):
        from aidlint.damage import translator

        channels.append(translator.weigh(facts))
    if not any(map(text.__contains__, "0123456789")):
        from aidlint.damage import blanks

        channels.append(blanks.weigh(facts))
    return Damage([channel for channel in channels if channel.log_ratio])


_PLACEHOLDERS = ("/kloc", "438+", "43.8+", "4.38+", ".5438", "65438 to 0", ", 65438")


def placeholder(text: str) -> bool:
    """May a text hold a placeholder for the digit 1? Never False where it does."""
    return ("8+" in text or "/kloc" in text or "5438" in text) and any(mark in text for mark in _PLACEHOLDERS)


def _unsigned(facts: Facts) -> bool:
    """Are there figures that count nothing, and no percent sign in the text?"""
    text = facts.document.text
    # Five per cent has no sign to lose, and percentage points have a word.
    if not all(fact.words or fact.unit != "percent" for fact in facts.of("percent")):
        return False
    return any(fact.noun is None and text[fact.start].isdigit() for fact in facts.of("number"))


def _apart(facts: Facts) -> bool:
    """Is a figure taken apart by a blank or a point, or run together with the word before it?"""
    text = facts.document.text
    before = len(text)
    for fact in facts.items:
        if fact.malformed and fact.malformed in ("split", "placeholder"):
            return True
        start = fact.number_start
        last = text[start - 1 : start]
        if last == " ":
            gap = text[before:start] if start - before < 3 else ""
            if gap in (" ", ". ") and text[start].isdigit() and text[before - 1].isdigit():
                return True
        elif last.islower() and text[start].isdigit():
            return True
        before = fact.number_end
    return False
