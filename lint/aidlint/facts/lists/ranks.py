"""Things that are counted and then told one by one: "Three bidders are left. One is …; a second …; the third …; and the
fourth …", and "in three phases … In the first … The second … In the fourth and last phase".

A run of ranks that is whole but longer than announced is a list with its number; one as long as announced with a wrong rank
at its end is a sequence with a gap.
"""

from __future__ import annotations

from aidlint.facts.fact import Enumeration
from aidlint.facts.lists.listing import countable, selected
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.document import Document
    from aidlint.facts.fact import Fact

# As far behind the number, in characters, its things are told; and so many numbers are looked at.
_FAR = 1500
_MOST = 40
_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_RANK = lazy(
    r"(?:(?<=[.;:] )|(?<=\n)|(?<=[;,] and )|(?<=[.!?][\"”’] )|(?<=: ))(?:(?:[Ii]n|[Oo]n|[Aa]t|[Ff]or|[Dd]uring"
    r"|[Uu]nder|[Tt]o|[Bb]y) )?"
    r"(?P<rank>[Oo]ne|(?:(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir) )?(?P<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth"
    r"|[Ss]ixth|[Ss]eventh))"
    r"(?P<last> and (?:last|final)\b)?(?P<next>,|(?: of (?:these|them|which))? [a-z]+)"
)
_VERBS = frozenset(
    """is was will would are were has had may might can could comes came goes went lies lay concerns says said asks asked wants
    wanted seeks sought calls called gives gave leads led runs ran deals
    wore keeps kept carries drank drinks sold sells did does made makes lost stood stands ends ended begins began took takes
    lives lived wrote sang plays hid swam drove flew fell rose held holds bought fled knew said""".split()
)
_FEWEST = 3
_BIGGEST = 6


def ranked(document: Document, items: Sequence[Fact]) -> Iterator[Enumeration]:
    """The runs of ranks of a document, each with the number that announces it, or as a sequence of marks."""
    counted = [fact for fact in items if fact.kind == "quantity" and fact.noun and fact.head and fact.hedge is None]
    counted = [fact for fact in counted if countable(fact) and 2 <= fact.amount <= _BIGGEST][:_MOST]
    for place, fact in enumerate(counted):
        yield from _told(document, fact, counted[place + 1].start if place + 1 < len(counted) else len(document.text))


def _told(document: Document, fact: Fact, following: int) -> Iterator[Enumeration]:
    text = document.text
    if text.find("econd", fact.end, fact.end + _FAR) < 0 or selected(text, fact):
        return
    stop = document.sentence_at(fact.start)[1]
    marks = []
    ranks: list[int] = []
    for mark in _RANK.finditer(text, fact.end, min(len(text), fact.end + _FAR)):
        rank = 1 if mark["word"] is None else _RANKS.index(mark["word"].lower()) + 1
        follows = mark["next"].split()[-1]
        told = follows in (",", fact.head) or follows in _VERBS or follows.endswith("ed")
        if not told and mark["last"] is None:
            return  # "the first lap": of something else
        if ranks and rank <= ranks[-1] or not ranks and (rank != 1 or mark.start() > stop + 4):
            return
        marks.append(mark)
        ranks.append(rank)
    # Another number between may be the one that these ranks tell of.
    if len(ranks) < _FEWEST or following < marks[0].start() or ranks[:-1] != [*range(1, len(ranks))]:
        return
    announced, last = int(fact.amount), marks[-1]
    spans = [mark.span("word" if mark["word"] else "rank") for mark in marks]
    joined = last["last"] is not None or text.endswith("and ", 0, last.start())
    closed = joined and len(ranks) == announced + 1 or last["last"] and len(ranks) == announced - 1
    if ranks[-1] == len(ranks) and closed:
        made = Enumeration(fact.full_start, spans[-1][1], spans, fact, True, "subject")
        made.value = made.low = made.high = len(ranks)
        yield made
    elif ranks[-1] == len(ranks) + 1 and len(ranks) == announced:
        made = Enumeration(spans[0][0], spans[-1][1], spans, None, False, "ordinals")
        made.value = len(ranks)
        yield made
