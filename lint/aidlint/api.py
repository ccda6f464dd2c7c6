"""What rules may import, ours and other people's alike."""

from __future__ import annotations

from aidlint.article import Article
from aidlint.claims import Conflict, Relation, Tally
from aidlint.claims.known import ALL, MORE, SLIP, Known
from aidlint.damage import Channel
from aidlint.damage.refill import filled
from aidlint.facts.fact import Conversion, Date, Enumeration, Fact
from aidlint.facts.numbers.confusions import damaged_numbers
from aidlint.finding import Evidence, Finding, Related, Repair, Suggestion
from aidlint.interval import INF, Interval
from aidlint.patterns import DOTALL, IGNORECASE, lazy
from aidlint.registry import rule

__all__ = [
    "ALL", "DOTALL", "IGNORECASE", "INF", "MORE", "SLIP", "Article", "Channel", "Conflict", "Conversion", "Date",
    "Enumeration", "Evidence", "Fact", "Finding", "Interval", "Known", "Related", "Relation", "Repair", "Suggestion",
    "Tally", "damaged_numbers", "filled", "lazy", "rule",
]  # fmt: skip
