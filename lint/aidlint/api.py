"""What rules may import, ours and other people's alike."""

from __future__ import annotations

from aidlint.article import Article
from aidlint.claims import Conflict, Relation, Tally
from aidlint.claims.world.known import ALL, MORE, SLIP, Known
from aidlint.damage import Channel
from aidlint.damage.refill import filled
from aidlint.facts.fact import Conversion, Date, Enumeration, Fact
from aidlint.facts.numbers.confusions import damaged_numbers
from aidlint.finding import Evidence, Finding, Related, Repair, Suggestion
from aidlint.interval import INF, Interval
from aidlint.patterns import DOTALL, IGNORECASE, lazy
from aidlint.registry import corpus_rule, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.corpus.letters import Letter, Reading  # noqa: TC004
    from aidlint.corpus.passages import Figure, Passage  # noqa: TC004
    from aidlint.corpus.records import Record  # noqa: TC004

__all__ = [
    "ALL", "DOTALL", "IGNORECASE", "INF", "MORE", "SLIP", "Article", "Channel", "Conflict", "Conversion", "Date",
    "Enumeration", "Evidence", "Fact", "Finding", "Interval", "Known", "Related", "Relation", "Repair", "Suggestion",
    "Tally", "corpus_rule", "damaged_numbers", "filled", "lazy", "passages", "records", "rule",
]  # fmt: skip
if TYPE_CHECKING:
    __all__ += ["Figure", "Letter", "Passage", "Reading", "Record"]


def passages(article: Article) -> Iterator[tuple[int, tuple[Passage, Figure]]]:
    """The figures of an article by the words around them, each with its sentence: rows for a rule between documents."""
    from aidlint.corpus.passages import read

    return read(article)


def records(article: Article) -> Iterator[tuple[str, Record]]:
    """The figures of an article by the property that they give of an event or a thing: rows as above."""
    from aidlint.corpus.records import read

    return read(article)
