"""Damage: what the facts of an article say of how it was damaged."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact


class Sign:
    """One local impossibility that a channel explains."""

    __slots__ = ("fact", "reason")

    def __init__(self, fact: Fact, reason: str) -> None:
        self.fact = fact
        self.reason = reason


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


class Damage:
    """The channels that were weighed, by name."""

    __slots__ = ("channels",)

    def __init__(self, channels: Sequence[Channel]) -> None:
        self.channels = {channel.name: channel for channel in channels}

    def shows(self, name: str) -> bool:
        """Is the article judged damaged by this channel?"""
        return name in self.channels and self.channels[name].present


def assess(facts: Facts) -> Damage:
    """Weigh every channel on the facts of an article."""
    from aidlint.damage import zeros

    return Damage([zeros.weigh(facts)])
