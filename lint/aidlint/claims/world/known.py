"""What the readers of known things share: the relation that they give, and the words that narrow a phrase or excuse it."""

from __future__ import annotations

from aidlint.claims import Relation
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.facts.fact import Fact

    Bands = Sequence[tuple[float, float]]

SLIP, MORE, LIKELY, ALL = range(4)


class Known(Relation):
    """A figure said of something that a reference table knows.

    ``subject`` names the thing, ``bands`` are the (lowest, highest) values that the table accepts for it at the time the
    text speaks of, in the figure's own unit, the most likely first; ``source`` is where they come from. ``whole``: does the
    text say that the figure is all there is (``ALL``), seem to say so (``LIKELY``), or only that there are as many
    (``MORE``)? ``SLIP``: what the whole is had to be found elsewhere in the text.
    """

    __slots__ = ("bands", "source", "subject", "whole")

    def __init__(
        self, kind: str, cue: tuple[int, int], fact: Fact, subject: str, bands: Bands, source: str, whole: int = ALL
    ) -> None:
        super().__init__(kind, cue, {"figure": fact})
        self.subject = subject
        self.bands = bands
        self.source = source
        self.whole = whole


_SPOKEN = lazy(r"[^\W\d_]+")
# What may follow a count of the whole; a part is told by what narrows it ("that", "in the north", "surveyed").
FREE = lazy(
    r"\s*(?:$|[.,;:!?)\]”\"\n—–]|['’](?!s)|\s-)|\s+(?:(?:and|or|but|yet|nor)\s+(?:has|have|had|is|are|was|were|can|will|"
    r"must|its|each|every|"
    r"all|they|it|then|there|the\s+rest)|has|have|had|is|are|was|were|will|would|can|could|must|may|might|should|did|do|does|"
    r"each|all|also|now|since|but|while|when|as|after|before|because|for|so|if|to|backed|voted|agreed|signed|ratified|approved|"
    r"met|said|say|accepted|adopted|elected|elect|joined|chose|support(?:ed)?|oppose[ds]?|and\s+[a-z]+ed|yesterday|today|then|"
    r"together|combined|at|on\s+(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|last|this|by|rose|fell|not|"
    r"during|until|plus\s+one|again|altogether|in\s+(?:total|all)|take|took|make|made|share|hold|held|speak|stand|sat|"
    r"came|went|gave|sent|he|she|they|we|it|you|only|run(?!\s+by)|set|need|want|pay|paid|get|keep|kept|vote|meet|rank|"
    r"return|decide|abstain|levy|apply|require|allow|ban|follow|use|produce|lie|lay|work|live|begin|began|start|play|"
    r"win|won|face|report|recogni[sz]e|differ|agree|sign|observe|celebrate|know|knew|look|remain|once|twice|thrice|"
    r"again|alone|(?:two|three|four|five|six|seven|[0-9]+)\s+times|every|an?|the|there|here|where|who\s+(?:were|"
    r"was)\s+asked|yet|even|(?:he|she|we|they)\s+said|just|exactly|always|never|usually|together|separately|equally|"
    r"alike)\b(?![-’'])"
)
NARROWED = lazy(
    r"\s+(?:hit|struck|held|taken|seen|known|chosen|shown|given|left|lost|found|built|made|run\s+by|led|open|closed|"
    r"free|home|north|"
    r"south|east|west|worst|most|best|such|alone|like|outside|beyond|near|through|between|among|for|to|in|on|at|that|which|who|"
    r"whose|with|without|where|across|under|over|aged|above|below|from|along|around|of|(?!need|exceed|succeed|proceed|"
    r"speed|feed)[a-z]+ed|[a-z]+ing|according|including)\b"
)
JOINED = lazy(
    r"\s*(?:and|or|plus|/|&|\+)\s+(?!(?:he|she|we|you|i|there|then|so|has|have|had|is|are|was|were|can|will|must|its|"
    r"each|every|all|they|it)\b)"
)
TOLD = lazy(
    r"\b(?:imagin\w+|suppos\w+|pretend\w*|fiction\w*|novels?|myth\w*|legend\w*|fantasy|fairy|wrongly|"
    r"mistak\w+|mistook|misprint\w*|typo|erroneous\w*|errors?|incorrect\w*|jok(?:es?|ing)|joked\s+(?:that|about)|"
    r"puzzles?|riddles?|dream\w*|"
    r"hypothetical\w*|if\s+there\s+(?:were|was)|if\s+[^,.;:]{1,40}\s(?:had|were)|if only|video game|board game|parody|"
    r"satir\w+|hoax|gaffe|misspoke|"
    r"misstated|famously said|believed|"
    r"thought there|ancient|medieval|originally|at the time|back then|in those days|used\s+to\s+(?:have|be|number|count|"
    r"hold|consist|measure)|"
    r"(?:was|were)\s+(?:founded|created|formed|set\s+up|established)|then\s+(?:with|had))\b"
)


def spoken(excuses: Sequence[str], passage: str) -> bool:
    """Does a passage, lower case, hold one of some words or phrases?"""
    if not excuses:
        return False
    words = set(_SPOKEN.findall(passage))
    return any(excuse in words if excuse.isalpha() else excuse in passage for excuse in excuses)
