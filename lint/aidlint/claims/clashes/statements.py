"""Statements: what each figure of a text is said of.

A statement joins a figure with the thing that is counted or measured, what happens to it, and the words that limit what
is said: place, time, speaker, scope. Two statements can be compared only if these agree; whether they clash is then a
question to their intervals. ``statement`` reads one figure, ``statements`` a whole document; both are pure, and nothing
is read until somebody asks (``Claims.statement`` keeps what was read).

Readings are shallow (words beside the figure, in its own sentence) and give an empty value where they are in doubt.
"""

from __future__ import annotations

from aidlint.facts.fact import Date, Fact
from aidlint.patterns import IGNORECASE, lazy
from aidlint.reference.nouns import noun_class, singular

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts import Facts
    from aidlint.interval import Interval

    Span = tuple[int, int]

# Signs of units that are read as counted nouns where a hyphen joins them to the number.
SIGNS = {"km": "kilometer", "kg": "kilogram", "cm": "centimeter", "mm": "millimeter", "km-long": "kilometer"}
KINDS = frozenset({"quantity", "number", "money", "percent", "duration", "date"})


class Statement:
    """One figure with what it is said of. All words are lower-case; offsets are code points, half open.

    ``kind``: ``count``, ``money``, ``measure`` (a unit of measurement), ``time`` (a length of time), ``percent`` or ``date``.
    ``what``: the singular of the noun counted, or of the thing that the amount, measure or length belongs to ("grant" of
    "the $5 million grant" and of "a grant of $6 million", "prison" of all terms of imprisonment); "" where none is read.
    ``marks``: the other content words of the noun phrase ("primary" of "12 primary schools"), in the singular.
    ``holder``: the singular of what has the things or the amount ("hall" of "the 450-seat hall", "the hall has 450 seats",
    "the hall's 450 seats"; "ticket" of "tickets cost $15"), or "".
    ``event``: the stem of the verb that is said of the thing ("kill", "injur", "open"; see ``stem``), or "".
    ``unit``: that of the fact. ``value``: its interval, None for dates. ``date``: the fact where it is a date, else None.
    ``span``: figure and noun. ``sentence``: the span of its sentence.
    """

    __slots__ = (
        "_after", "_before", "_facts", "_scope", "date", "event", "fact", "holder", "kind", "marks", "sentence", "span", "unit",
        "what",
    )  # fmt: skip

    def __init__(self, kind: str, fact: Fact, facts: Facts) -> None:
        text = facts.document.text
        first, last = facts.document.sentence_at(fact.start)
        self.kind = kind
        self.fact = fact
        self.unit = SIGNS.get(fact.head or "", fact.unit)
        self.date = fact if isinstance(fact, Date) else None
        self.sentence = (first, max(last, fact.end))
        self.span = (fact.start, fact.noun_end if fact.end <= fact.noun_start <= fact.end + 2 else fact.end)
        self.what = self.holder = self.event = ""
        self.marks: frozenset[str] = frozenset()
        self._facts = facts
        self._scope: frozenset[str] | None = None
        self._before = text[max(first, fact.full_start - _REACH) : min(fact.full_start, fact.start)]
        self._after = text[self.span[1] : min(last, self.span[1] + _REACH)]

    def __repr__(self) -> str:
        return f"<{self.kind} {self.span} {self.definite} {self.fact.value!r} {self.what} {self.event} {sorted(self.scope)}>"

    @property
    def value(self) -> Interval | None:
        """What the writer can have meant; None for a date."""
        return None if self.date else self.fact.interval

    # What few statements are asked for is read when it is.

    @property
    def definite(self) -> str:
        """The word that points back ("the", "all", "his", "'s" …), or ""."""
        pointing = _POINTING.search(self._before)
        return (pointing["own"] or pointing["word"]).lower() if pointing else ""

    @property
    def scope(self) -> frozenset[str]:
        """What limits the figure, as far as words beside it tell: ``change`` (initially, risen to, later), ``when`` (now, new,
        next year), ``other`` (another, more, remaining), ``part`` (including, five of the), ``total`` (in all, nationwide),
        ``rate`` (per, each, a day), ``plan`` (expected, target, up to), ``denied`` (not, rather than)."""
        if self._scope is None:
            # What follows "the 580-metre path" is not said of the metres.
            attributive = self.kind != "count" and self.span[1] > self.fact.end
            self._scope = _scope(self.kind, self.fact, self._before, "" if attributive else self._after)
        return self._scope

    @property
    def places(self) -> frozenset[str]:
        """The names after "in", "at", "near" and their like in the sentence."""
        return frozenset(found[1] for found in _PLACE.finditer(self._facts.document.text, *self._near()))

    @property
    def times(self) -> tuple[Fact, ...]:
        """The other dates of the sentence."""
        around = self._facts.between(*self._near())
        return tuple(one for one in around if one is not self.fact and one.kind in ("date", "time"))

    @property
    def speaker(self) -> str:
        """The word before "said" and its like in the sentence ("police", "he"), or ""."""
        said = _SAID.search(self._facts.document.text, *self._near())
        return (said[1] or said[2]).lower() if said else ""

    @property
    def quoted(self) -> bool:
        """Does it stand in quotation marks?"""
        return self._facts.document.in_quote(self.fact.start, self.fact.end)

    @property
    def region(self) -> str | None:
        """The region it stands in, as ``Document.region_at`` gives it."""
        return self._facts.document.region_at(self.fact.start)

    def _near(self) -> Span:
        first, last = self.sentence
        return max(first, self.fact.start - _WIDE), min(last, self.fact.end + _WIDE)


def statements(facts: Facts) -> list[Statement]:
    """The statements of a document, in order of their start."""
    found = (statement(facts, fact) for fact in facts.items if fact.kind in KINDS)
    return [one for one in found if one is not None]


def statement(facts: Facts, fact: Fact) -> Statement | None:
    """What one figure is said of; None where it is damaged, has no value, or is no figure of these kinds."""
    kind = _kind(fact)
    if not kind or fact.malformed or fact.value is None:
        return None
    made = Statement(kind, fact, facts)
    before, after = made._before, made._after  # noqa: SLF001 - the two are read together
    _name(made, facts.document.text, before, after)
    # "Nine drown": what is read as a noun is the verb.
    made.event = _VERBS[made.what] if made.what in _VERBS else _event(before, after, kind)
    return made


def stem(word: str) -> str:
    """What the forms of a verb have in common: ``opens``, ``opened``, ``opening`` give ``open``. Verbs of dying are one,
    as are those of wounding; the noun "deaths" counts among them."""
    word = word.lower()
    if word in _VERBS:
        return _VERBS[word]
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word[: -len(ending)]
            break
    bare = word.rstrip("e")
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] not in "ls" else bare


_REACH = 70
# A sentence that goes on for longer is read around the figure alone.
_WIDE = 300
_VERBS = {
    form: verb
    for verb, forms in {
        "kill": "killed kill kills killing dead died dies die dying deaths death lives perished fatalities slain drown "
        "drowned drowns drowning",
        "injur": "injured injures injuring injure injuries wounded wounding wounds hurt hurting",
        "arrest": "arrested arrests arresting detained detaining detains detain",
        "shot": "shot shoot shoots shooting", "held": "held hold holds holding", "built": "built build builds building",
        "miss": "missing", "found": "founded", "find": "found finds find", "sell": "sold sells sell selling",
        "buy": "bought buys buy buying", "win": "won wins win winning", "lose": "lost loses lose losing",
        "spend": "spent spends spend spending", "pay": "paid pays pay paying", "rise": "rose risen rises rise",
        "send": "sent sends send sending", "cost": "cost costs costing", "take": "took taken takes take taking",
        "make": "made makes make making", "give": "gave given gives give giving", "fall": "fell fallen falls fall",
    }.items()
    for form in forms.split()
}  # fmt: skip

_POINTING = lazy(
    r"(?:\b(?P<word>the|all|both|these|those|his|her|its|their|our)|(?P<own>[’']s|s[’']))"
    r"(?: (?:of )?the| these| those)?\s$",
    IGNORECASE,
)
_WORD = lazy(r"[A-Za-z][A-Za-zé'’-]*")
# What ends the phrase of a noun after an amount or a measure.
_STOPS = frozenset(
    """a an the of in on at to for from by with and or but as is was are were be been has have had will would can could may
    might must shall should that which who whom whose when where while after before since until than then over under into
    its his her their our it he she they we you i this these those per each every a.m p.m ago later earlier not also so if
    through during about against between up down out off more less long high deep wide tall thick old away apart apiece
    worth said says told because although though both all some any began chose fell rose took got went came grew drew saw
    ran led left met gave flew stood became caught hit kept knew put sank spoke wrote broke drove""".split()
)
_OF = lazy(
    r"\b([a-z][a-z-]+) (?:of|worth|totall?ing|valued at|priced at|costing|measuring|at|is|was|are|were|will be) "
    r"(?:an? |just |only |some )?$",
    IGNORECASE,
)
_HOLDS = lazy(
    r"((?:^[A-Z]|\b[a-z])[a-z-]+)(?:,?(?: which| that| who)? (?:has|have|had|with|holds?|seats?|employs?|costs?|weighs?|"
    r"measures?|lasts?|lasted|stands|runs?(?: for)?|is worth)(?: (?:an?|all|just|only|some|about))?|[’']s|(?<=s)[’']) $"
)
_FOR = lazy(
    r" (?:for|towards?|to (?:buy|build|repair|pay for)) (?:(?:the|a|an|new|its|their|his|her|some|\w+ing) )*([a-z][a-z-]+)"
)
_PRISON_BEFORE = lazy(
    r"\b(?:jailed|imprisoned|sentence[ds]?|prison|jail|gaol|serv(?:e|es|ed|ing)|behind bars|locked up)\b"
    r"[^.;0-9]{0,24}$",
    IGNORECASE,
)
_PRISON_AFTER = lazy(
    r"[-\s](?:in (?:a |the |an? \w+ )?(?:prison|jail|custody)|behind bars|imprisonment|of imprisonment|"
    r"(?:(?:prison|jail) )?(?:term|sentence)s?\b)"
)
_PROPERTY = lazy(r"[-\s](long|high|deep|wide|tall|thick|heavy)\b")

_AFTER_EVENT = lazy(
    r",? (?:(?:were|was|are|is|be|been|being|have|has|had|also|reportedly|confirmed|feared|believed|to|could|may|might|will|"
    r"would|who|that|which|officially|all|still) )*"
    r"([a-z]+ed|dead|die|dies|lost|hurt|missing|shot|held|sold|built|found|sent|taken|won|open|made)\b"
)
_LIVES = lazy(r" (?:have |had |also )?(?:lost|lose) (?:their|his|her) li(?:ves|fe)\b")
_BEFORE_EVENT = lazy(
    r"\b([a-z]{2,}(?:ed|ing)|kills?|leaves|left|deaths of|lives of|death toll (?:of|to|at|is|was|stood at)|injur(?:es|ies to)|"
    r"wounds|hurts?|arrests?|destroys|sold|built|won|lost|sent|bought|paid|spent|costs?|took|has|have|had|holds|held)"
    r" (?:(?:the|all|of|as|many|these|those|another|about|some|up|to|an?|total|his|her|its|their) )*$",
    IGNORECASE,
)
_NO_EVENTS = frozenset("including according regarding during following being having said used hundred based need".split())
_DATE_EVENT = lazy(
    r"\b([a-z]{3,}(?:ed|s|ing|en|d)|built|made|sold|begun|held|won|born|died|open|close|start|begin|end) "
    r"(?:its |their |the |his )?(?:[a-z]+ ){0,3}(?:in|on|by|from|until) (?:the )?$",
    IGNORECASE,
)

# Each scope: the words that give it before the figure (up to its end), and behind figure and noun.
_SCOPES = (
    ("change", lazy(
        r"\b(?:initial\w*|original\w*|at first|(?:first|early|preliminary) (?:report|count|estimate|figure|reckoning|word)s?|"
        r"had (?:said|put|spoken|reported|given|told)|until then|earlier|previous\w*|formerly|later|so far|by then|"
        r"ris(?:en|es|ing)|rose|"
        r"climb\w*|revis\w*|updat\w*|gr[eo]wn?|grew|fell|fallen|correct\w*|used to|then|currently|latest|"
        r"last (?:year|month|week|season|time))\b[^.;:]{0,40}$|\b(?:up|down|from)(?: an?| about)? $|"
        r"\b(?:increas\w*|drop\w*|cut|rais\w*|expand\w*|reduc\w*|lowered)\b[^.;:]{0,40}\b(?:to|by|of)(?: an?| the| about)? $",
        IGNORECASE),
     lazy(r"[^.;,]{0,30}\b(?:initially|at first|earlier|previously|later|so far|ago|before)\b", IGNORECASE)),
    ("when", lazy(
        r"\b(?:first|now|since|today|new|next|this (?:year|month|week|season|time))\b[^.;:]{0,40}$", IGNORECASE),
     lazy(r"[^.;,]{0,30}\b(?:now|since|today|(?:last|this|next) (?:year|month|week|season))\b", IGNORECASE)),
    ("other", lazy(
        r"\b(?:another|other|others|more|further|additional|extra|remaining|rest|second|third(?! of)|final|different|"
        r"separate|similar|besides|plus)\b[^.;,]{0,16}$", IGNORECASE),
     lazy(r"\s(?:more|others?|further|additional|extra)\b", IGNORECASE)),
    ("part", lazy(r"\b(?:including|include[ds]?|of which|of whom|among them)\b[^.;]{0,24}$", IGNORECASE),
     lazy(r"[^.;,]{0,8} (?:of (?:them|whom|which|these|those)|out of)\b| of (?:the|its|his|her|their|all)\b")),
    ("total", lazy(
        r"\b(?:total\w*|in all|altogether|overall|nationwide|combined|cumulative|worldwide)\b[^.;,]{0,30}$", IGNORECASE),
     lazy(r"[^.;]{0,30}\b(?:total|in all|altogether|overall|nationwide|combined|worldwide|nationally|statewide)\b",
          IGNORECASE)),
    ("rate", lazy(
        r"\b(?:per|(?:each|every)(?! (?:one )?of)|average\w*|averaging|daily|weekly|monthly|yearly|annual\w*|apiece)\b"
        r"[^.;,]{0,30}$", IGNORECASE),
     lazy(r"[^.;,]{0,14}(?:\b(?:per|each|apiece|annually|daily|weekly|monthly|(?<!in )an? (?:day|week|month|year|night|hour|"
          r"head|person|piece|tonne|barrel|share|pound|kilo\w*|ton))\b|/)", IGNORECASE)),
    ("plan", lazy(
        r"\b(?:expect\w*|plan\w*|target\w*|hop\w+|aim\w*|estimat\w*|predict\w*|forecast\w*|propos\w*|could|may|might|"
        r"maximum|minimum|limit\w*|capacity|up to|at most|as many as|if|would|seek\w*|ask\w*|demand\w*|"
        r"want\w*)\b[^.;]{0,40}$", IGNORECASE),
     None),
    ("denied", lazy(
        r"\b(?:not(?! one of| all)|never|no|rather than|instead of|denied|wrongly|mistakenly|"
        r"incorrectly)\b[^.;,]{0,30}$", IGNORECASE),
     None),
)  # fmt: skip
# "12 members of the council" are all of them, "five of the members" are not.
_WHOLE = lazy(r" of (?:the|its|his|her|their|all)\b")
_PLACE = lazy(r"\b(?:in|at|near|outside|from|across) (?:the )?((?:[A-ZÀ-Þ][\w’'-]+ ?){1,3}(?<! ))")
_SAID = lazy(
    r"\b([A-Za-z]+) (?:has |have |had |also )?(?:said|says|say|told|reported|announced|confirmed|estimated|claimed|put)\b"
    r"|\baccording to (?:an? |the )?(?:\w+ )?(\w+)"
)


def _kind(fact: Fact) -> str:
    kind = fact.kind
    if kind == "quantity":
        return "count" if fact.unit == "count" and fact.head not in SIGNS else "measure"
    if kind == "number":
        return "count" if isinstance(fact.value, (int, float)) and fact.unit is None else ""
    if kind == "duration":
        return "time" if fact.unit and fact.number_end > fact.number_start else ""
    return kind if kind in KINDS else ""


def _scope(kind: str, fact: Fact, before: str, after: str) -> frozenset[str]:
    found = {name for name, ahead, behind in _SCOPES if ahead.search(before) or behind is not None and behind.match(after)}
    if fact.end <= fact.noun_start <= fact.end + 2 and _WHOLE.match(after):
        found.discard("part")
    if kind == "percent":
        found.discard("other")  # "21 percent more"
    if fact.hedge in ("up to", "at most"):
        found.add("plan")
    return frozenset(found)


def _name(made: Statement, text: str, before: str, after: str) -> None:
    """Fill in the thing, its holder and the words that go with it."""
    fact = made.fact
    if made.kind == "date":
        return
    holder = _HOLDS.search(before)
    held = holder[1].lower() if holder else ""
    made.holder = singular(held) if held not in _STOPS else ""  # a name is no holder: "that opens on Friday has"
    if made.kind == "count" and made.span[1] == fact.noun_end and fact.head:
        words = [singular(word.lower()) for word in _WORD.findall(text, fact.noun_start, fact.noun_end)]
        made.what = fact.head
        made.marks = frozenset(word for word in words if word != fact.head)
        if text[fact.end - 1] != " " and "-" in text[fact.number_end : fact.noun_start]:
            phrase = _phrase(after)
            made.holder = singular(phrase[-1]) if phrase else ""
        return
    if made.kind == "time" and (_PRISON_AFTER.match(after) or _PRISON_BEFORE.search(before)):
        made.what = "prison"
        return
    phrase = _phrase(after)
    if phrase:
        made.what = singular(phrase[-1])
        made.marks = frozenset(map(singular, phrase[:-1]))
        made.span = (fact.start, made.span[1] + len(" ".join(phrase)) + 1)
        return
    of = _OF.search(before)
    named = of[1].lower() if of else held
    made.what = singular(named) if named not in _STOPS else made.holder
    found = _PROPERTY.match(after) or _FOR.match(after)
    made.marks = frozenset({singular(found[1].lower())}) if found else frozenset()


def _phrase(after: str) -> list[str]:
    """The words of a noun phrase that begins right after an amount: "grant" of "$5 million grant"."""
    words: list[str] = []
    at = 1 if after[:1] in ("-", " ") else len(after)
    while at < len(after) and len(words) < 4:
        found = _WORD.match(after, at)
        if not found or found[0].lower() in _STOPS or found[0][0].isupper():
            break
        word = found[0].lower()
        if word.endswith(("ed", "ly")) or words and (word in _VERBS or word[-1] == "s" and noun_class(words[-1])):
            break  # the verb
        words.append(word)
        at = found.end() + 1
        if after[found.end() : at] != " ":
            break
    return words


def _event(before: str, after: str, kind: str) -> str:
    if kind == "date":
        found = _DATE_EVENT.search(before)
        return stem(found[1]) if found and found[1].lower() not in _NO_EVENTS else ""
    if _LIVES.match(after):
        return "kill"
    found = _AFTER_EVENT.match(after)
    if found and found[1] not in _NO_EVENTS:
        return stem(found[1])
    found = _BEFORE_EVENT.search(before)
    if not found or found[1].lower() in _NO_EVENTS:
        return ""
    word = found[1].lower().split()[0]
    if word in ("leaves", "left"):
        return stem("dead") if after.startswith(" dead") else "leave"
    return stem(word)
