"""Magnitudes that the reference tables know: "China's 1.4 billion people", "Everest, at 8,849 metres", "water boils at 100 C"."""

from __future__ import annotations

from aidlint.claims.times import Times
from aidlint.claims.wholes import FREE, JOINED, NARROWED, TOLD, Known, spoken
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact
    from aidlint.reference.bands import Magnitude, Names

    Mention = tuple[int, int, Magnitude]

_BEFORE = 110
_AFTER = 70
_OF_UNIT = {
    **dict.fromkeys(("meter", "foot", "kilometer", "mile"), "length"),
    **dict.fromkeys(("square_kilometer", "square_mile", "square_meter", "hectare", "acre"), "area"),
    **dict.fromkeys(("degree_Celsius", "degree_Fahrenheit", "kelvin"), "temperature"),
    **dict.fromkeys(("meter_per_second", "kilometer_per_hour", "mile_per_hour", "foot_per_second"), "speed"),
    "percent": "share",
}
# Names that are measures themselves: "a marathon of 42 km".
_MEASURES = ("speed of light", "speed of sound", "absolute zero", "marathon", "distance", "equator")
_LEAST_PEOPLE = 10_000
_CALLED = {
    "boiling": "the boiling point of {}", "freezing": "the freezing point of {}", "body": "the temperature of a healthy body",
    "zero": "absolute zero", "share": "the share of {} in {}", "distance": "the distance to the {}",
}  # fmt: skip
_LEAST_AGE = 1_000_000
_PEOPLE = frozenset("person people inhabitant citizen human soul resident being".split())
_PLAINLY = frozenset(("people", "inhabitants", "citizens", "humans", "souls", "residents", "human beings", "human inhabitants"))
_CAPITAL_BEFORE = lazy(r"(?:^|[^.!?\n]\s)(?!(?:The|In|At|On|Of|And|But|With|From|If|While|Although|Though|Mount|Mt|Lake|River)\s)"
                       r"[A-Z][\w'’-]*\s$")  # fmt: skip
_INSIDE = lazy(
    r"\b(?:in|on|of|near|from|to|up|at|by|for|below|beneath|beside|around|above|over|under|climb\w*|across|along|between|towards?|"
    r"with|than|like|against|half|and|or|into|through|outside|within)\s+(?:the\s+|mount\s+|a\s+)?$"
)
_TOP_OF = lazy(r"\b(?:summit|peak|top|height|tip|crest|bottom|floor)\s+of\s+(?:the\s+)?$")
_LINK = (
    r"(?:\s*(?:,|:|—|–|\(|=)\s*|\s+(?:is|was|are|were|of|at|to|be|being|has|have|had|been|stands?|stood|reached|reaches|hits?|passed|"
    r"exceeds|exceeded|totals?|totalled|comes?|came|rose|risen|grew|grown|climbed|fell|fallen|measures?|measured|measuring|put|estimated|given|"
    r"listed|now|currently|then|about|around|roughly|some|nearly|almost|approximately|an?|some|only|just|officially|normally|which|that|"
    r"means|meant|from|as|equals?|averages?|usually|generally|always|today)\b)"
)
_MODS = (
    r"(?:(?:total|entire|overall|current|estimated|whole|present|official|average|mean|maximum|greatest|full|own|human|surface|"
    r"land|equatorial|polar|normal|healthy|core|body|recorded|resident|national|summit|vast|huge)\s+)*"
)
_NOUN = {
    "height": r"(?:height|elevation|altitude|summit|peak|top)(?:\s+above\s+sea\s+level)?",
    "depth": r"(?:depth|bottom|deepest\s+point)",
    "length": r"(?:length|course|total\s+length)",
    "distance": r"(?:distance)(?:\s+(?:from|to)\s+(?:the\s+)?(?:earth|sun|moon|us|our\s+planet))?",
    "circumference": r"(?:circumference|girth)(?:\s+at\s+the\s+equator)?",
    "diameter": "diameter",
    "radius": "radius",
    "area": r"(?:surface\s+area|land\s+area|area|surface|territory|size|land\s+mass|landmass)",
    "population": r"population",
    "speed": r"(?:speed|velocity)",
    "boiling": r"boiling[\s-](?:point|temperature)",
    "freezing": r"(?:freezing|melting)[\s-](?:point|temperature)",
    "zero": "temperature",
    "body": r"(?:body\s+|core\s+)*temperature",
    "age": "age",
}
_VERB = {
    "height": r"(?:rises?|rose|stands?|stood|towers?|soars?|reaches|measures?|tops\s+out|climbs)",
    "depth": r"(?:plunges?|reaches|goes|drops?|descends?|measures?|bottoms\s+out)",
    "length": r"(?:flows?|runs?|stretches|winds|measures?|extends|spans|meanders|snakes|covers|is|was)",
    "distance": r"(?:orbits|circles|lies|sits|is)",
    "circumference": r"(?:measures)",
    "diameter": r"(?:measures)",
    "area": r"(?:covers?|covered|covering|occupies|spans|spanning|measures?|extends|stretches|sprawls|takes\s+up)",
    "speed": r"(?:covers?|crosses|travels?|moves?|goes|speeds|races|travelling|traveling|moving)",
    "boiling": r"(?:boils?|boiled|boiling|starts\s+to\s+boil|begins\s+to\s+boil|comes\s+to\s+the\s+boil|turns\s+to\s+steam)",
    "freezing": r"(?:freezes?|froze|melts?|melted|freezing|turns\s+to\s+ice|starts\s+to\s+freeze|begins\s+to\s+freeze)",
    "zero": r"(?:is|lies|equals)",
}
_MANNER = (
    r"(?:\s+(?:to|for|at|up|about|some|over|almost|nearly|roughly|around|only|an?|the|height|of|area|distance|depth|speed|down|out|in|sea|"
    r"level|more|than|just|under|normal|pressure|every|exactly|approximately|temperature|temperatures|through|air|the|space|a|vacuum|dry)\b,?)*"
)
_ADJECTIVE = {
    "height": r"(?:[\s-]+)?(?:high|tall|above\s+sea[\s-]level|in\s+height)",
    "depth": r"(?:[\s-]+)?(?:deep|below\s+(?:the\s+)?(?:sea|surface)|down|in\s+depth)",
    "length": r"(?:[\s-]+)?(?:long|in\s+length)",
    "distance": r"\s+(?:away|from\s+(?:the\s+)?(?:earth|sun|us|our\s+planet)|distant|off)",
    "circumference": r"\s+(?:around|round|in\s+circumference)",
    "diameter": r"\s+(?:across|wide|in\s+diameter)",
    "radius": r"\s+in\s+radius",
    "area": r"\s+(?:in\s+(?:area|size|extent)|large|big)",
    "age": r"(?:[\s-]+)?old",
}
_OPEN_ASIDE = lazy(r"\s*\(\s*(?:at\s+)?|,\s+(?:at|which\s+at)\s+")
_CLOSES = lazy(r"\s*(?:[),;]|above|the\s+(?:world|highest|tallest|longest|deepest)|is\b|was\b|and\s+the)")
_COPULA = lazy(
    r"(?:,|\s\(|\s[–—-])?\s*(?:(?:which|that)\s+)?(?:is|was|are|at|being|measures|stands|lies|some|about|only|just|\s)*\s*"
)
_SUPERLATIVE = lazy(
    r"[,\s]+(?:is\s+|and\s+|it\s+is\s+)?the\s+(?:world['’]s\s+)?highest(?:\s+(?:mountain|peak|point|summit))?\s+(?:in\s+the\s+world|on\s+(?:the\s+)?earth|of\s+all)"
)
_MOUNTAIN = lazy(r"\b(?:mountain|peak|summit|everest|qomolangma)\b")
_NO_MOUNTAIN = lazy(
    r"\b(?:mars|pass|road|railway|station|airport|lake|city|town|village|capital|hotel|observatory|bridge|building|tower|camp|stadium|pitch|border|battlefield|volcano|unclimbed|highway|mine|tunnel|vineyard)\b"
)
_HOME = lazy(
    r",?\s+(?:(?:which|that)\s+(?:is\s+|has\s+)?)?(?:(?:is\s+)?home\s+to|(?:is\s+)?(?:an?|the)\s+(?:[\w'’-]+\s+){0,4}(?:country|nation|"
    r"state|land|republic|kingdom|island|city|economy|democracy|power|giant|bloc)\s+(?:of|with))\s+(?:an?\s+|some\s+|about\s+|around\s+|"
    r"more\s+than\s+|roughly\s+|nearly\s+|over\s+|estimated\s+)*|,?\s+(?:\(?pop(?:ulation)?\.?:?|\(population)\s+(?:of\s+|about\s+)*"
)
_HAS = lazy(
    r",?\s+(?:(?:which|that|now|currently|then|in\s+[0-9]{4}),?\s+)*(?:has|had|with|numbers|counts)\s+(?:some\s+|about\s+|around\s+|more\s+than\s+|an\s+estimated\s+|over\s+|nearly\s+)*"
)
_OWN_PEOPLE = lazy(
    r"(?:['’]s?)\s+(?:(?:roughly|some|about|estimated|nearly|almost|more\s+than|around|total|combined|over)\s+)*"
)
_LIVE = lazy(
    r"(?:\s+(?:people|inhabitants|citizens|residents|souls|humans|human\s+beings|human\s+inhabitants))?\s+(?:(?:who\s+|now\s+|that\s+)*(?:live|lived|living|reside|dwell|(?:(?:are|were)\s+)?(?:now\s+)?alive)\s+(?:in|on)|"
    r"inhabit|populate|inhabiting|of|in|on)\s+(?:the\s+)?"
)
_COUNTED = lazy(
    r"\b(?:each\s+of\s+the|of\s+the|there\s+are|there\s+were|there\s+are\s+now|there\s+will\s+be|the|all|all\s+the|its)\s+(?:some\s+|about\s+|nearly\s+|more\s+than\s+|roughly\s+|around\s+|over\s+)*$"
)
_WITH = lazy(
    r"^[\s\"“]*(?:with|home\s+to)\s+(?:its\s+|some\s+|about\s+|nearly\s+|more\s+than\s+|a\s+population\s+of\s+|around\s+|over\s+)*$"
)
_THEN_NAME = lazy(r"(?:\s+(?:people|inhabitants|citizens|residents))?,\s+(?:the\s+)?")
_SCOPED = lazy(
    r"\b(?:urban|rural|adult|working-age|elderly|muslim|christian|hindu|jewish|school-age|voting|prison|migrant|immigrant|foreign|child|"
    r"student|cattle|sheep|pig|dog|cat|bird|deer|wolf|bear|elephant|female|male|white|black|ethnic|indigenous|native|diaspora)\s+population\b"
)
_FUTURE = lazy(
    r"\b(?:projected|projections?|forecasts?|predict\w*|expected\s+to|(?:will|would|could|may|might)\s+(?:reach|be|grow|rise|fall|hit|exceed|pass|shrink|number|drop|peak|top)|by\s+(?:20[3-9][0-9]|21[0-9]{2})|2050|2100|"
    r"ancient|roman|centur(?:y|ies)|a\.?d\.?|b\.?c\.?|bce|empire|dynasty|ice\s+age|prehistor\w+|neolithic)\b"
)
# "rises 4,900 metres above the plain", "runs 600 km through Egypt": a part, or another base.
_PART = lazy(
    r"\s+(?:above|over|below|beneath|from|to|into|through|across|along|between|upstream|downstream|before|after|of|in|north|south|east|west)\b(?!\s+(?:sea|the\s+sea|average|mean|length|height|area|depth|the\s+level|earth|space|a\s+vacuum|air|a\s+straight))"
)
_IN_YEAR = lazy(r"\s+in\s+(?:[a-z]+\s+)?(?:[0-9]{4}|the\s+year)\b")
_SECOND = lazy(r"\s*(?:(?:per|a|each|every)\s+|/\s?)(?:second|sec|s)\b")
_HOUR = lazy(r"\s*(?:(?:per|an|each|every)\s+|/\s?)(?:hour|h)\b")
_SHARED = lazy(
    r"(?:\s+gas)?\s+(?:(?:which|that|now|today|only|just|normally)\s+)*(?:makes?\s+up|accounts?\s+for|forms?|constitutes?|represents?|covers?|comprises?|"
    r"is|are|fills?|occupy|occupies|takes?\s+up|holds?|hold|covering|making\s+up)\s+(?:about\s+|some\s+|around\s+|roughly\s+|nearly\s+|only\s+|just\s+|almost\s+|more\s+than\s+|over\s+)*$"
)
_OF_WHOLE = lazy(r"\s+(?:of\s+)?(?:(?:all|the|our)\s+)*")
_WHOLE_IS = lazy(
    r"\s+(?:is|are|consists?\s+of|contains?|is\s+made\s+up\s+of|holds?)\s+(?:about\s+|some\s+|around\s+|roughly\s+|nearly\s+|only\s+|just\s+)*$"
)
_MADE_OF = lazy(r"\s+(?:is|are)\s+(?:(?:covered|made\s+up|taken\s+up|composed)\s+(?:by|in|with|of)\s+)?(?:the\s+)?")


def relations(facts: Facts) -> list[Known]:
    """The magnitudes of known things in a document."""
    text = facts.document.text
    told = [fact for kind in _KINDS for fact in facts.of(kind) if _may_tell(text, fact)]
    if not told:
        return []
    from aidlint.reference import bands

    lower = text.lower()
    if len(lower) != len(text):
        return []
    known = bands.names()
    times = Times(facts, lower)
    found: list[Known] = []
    for fact in told:
        made = _Site(text, lower, facts, fact, times).read(known)
        if made is not None:
            found.append(made)
    return found


_KINDS = ("quantity", "number", "percent", "age", "duration")
_WHOLES = ("air", "atmosphere", "surface", "body", "planet", "earth", "globe", "water", "oxygen", "nitrogen")


def _may_tell(text: str, fact: Fact) -> bool:
    """A cheap question to each figure: can it be the magnitude of anything in the tables?"""
    if fact.malformed is not None or fact.low is None:
        return False
    kind = fact.kind
    if kind == "percent":
        near = text[fact.end : fact.end + 40].lower()
        return any(map(near.__contains__, _WHOLES))
    if kind in ("age", "duration"):
        return fact.low >= _LEAST_AGE
    if fact.unit in (None, "count"):
        if fact.low < _LEAST_PEOPLE or fact.head is not None and fact.head not in _PEOPLE:
            return False
        return fact.head is not None or _PEOPLED.search(text, max(0, fact.start - 60), fact.start) is not None
    return fact.unit in _OF_UNIT


_PEOPLED = lazy(r"\bpop|\bpeople\b|\b(?:country|nation|state|land|republic|kingdom|island|giant|bloc) (?:of|with)\b")


class _Site:
    """A figure, the property that it may tell, and the words around it."""

    __slots__ = ("begin", "facts", "fact", "lower", "prop", "start", "stop", "text", "times")

    def __init__(self, text: str, lower: str, facts: Facts, fact: Fact, times: Times) -> None:
        self.text = text
        self.lower = lower
        self.facts = facts
        self.fact = fact
        self.prop = self._property()
        self.times = times
        self.start, self.stop = facts.document.sentence_at(fact.start)
        self.begin = min(fact.full_start, fact.start)

    def _property(self) -> str:
        """The property, or the kind of properties, that the unit measures."""
        fact = self.fact
        if fact.kind in ("age", "duration"):
            return "age"
        kind = _OF_UNIT.get(fact.unit or "count", "population")
        if kind == "length" and (_SECOND.match(self.lower, fact.end) or _HOUR.match(self.lower, fact.end)):
            return "speed"
        return kind

    def read(self, known: dict[str, Names]) -> Known | None:
        """What the figure is said of, if the tables know it."""
        by_first = known[self.prop].by_first
        if self.prop == "share":
            return self.share(by_first)
        mentions = list(self._mentions(by_first, max(self.start, self.begin - _BEFORE), min(self.stop, self.fact.end + _AFTER)))
        highest = self.prop == "length"
        for mention in reversed(mentions):
            self.prop = mention[2].prop
            if (
                mention[1] <= self.begin
                and self._said_before(mention)
                or mention[0] >= self.fact.end
                and self._said_after(mention)
            ):
                return self._known(mention)
        if highest and _SUPERLATIVE.match(self.lower, self.fact.end):
            around = self.lower[max(0, self.start - 200) : self.stop]
            if _MOUNTAIN.search(around) and not _NO_MOUNTAIN.search(self.lower, self.start, self.stop):
                _, magnitude = by_first["everest"][0]
                self.prop = magnitude.prop
                return self._known((self.fact.start, self.fact.end, magnitude))
        return None

    def _mentions(self, by_first: dict[str, list[tuple[str, Magnitude]]], start: int, end: int) -> Iterator[Mention]:
        """The things named in a span."""
        if by_first.keys().isdisjoint(_WORD.findall(self.lower, start, end)):
            return
        taken = start
        for match in _WORD.finditer(self.lower, start, end):
            names = by_first.get(match[0])
            if names is None or match.start() < taken:
                continue
            at = match.start()
            fitting = [
                (name, magnitude) for name, magnitude in names
                if self.lower.startswith((name, name.replace("'", "’")), at) and not self.lower[at + len(name) : at + len(name) + 1].isalnum()
                and (not magnitude.proper or self.text[at].isupper())
            ]  # fmt: skip
            if fitting:
                length = max(len(name) for name, _ in fitting)
                taken = at + length
                for name, magnitude in fitting:
                    if len(name) == length and not (
                        magnitude.proper and _CAPITAL_BEFORE.search(self.text, max(0, at - 30), at)
                    ):
                        yield at, taken, magnitude

    def _said_before(self, mention: Mention) -> bool:
        """Does the text lead from a name to the figure?"""
        at, end, magnitude = mention
        gap = self.lower[end : self.begin]
        pre = self.lower[max(self.start, at - 50) : at]
        if self.prop == "population" and (self._peopled(gap, pre) or _NUMBER_OF.search(pre) and _LINKS.fullmatch(gap)):
            return True
        if self.prop == "speed" and _OPEN_ASIDE.fullmatch(gap) and not _COMPARED.search(pre):
            return True
        if (self.prop == "height" or magnitude.label.endswith("marathon")) and _POSSESSIVE.fullmatch(gap):
            return FREE.match(self.lower, self.fact.end, self.stop) is not None
        if _OWNING[self.prop].fullmatch(gap) or _NAMED[self.prop].search(pre) and _LINKS.fullmatch(gap):
            return True
        inside = _INSIDE.search(pre) is not None and not _TOP_OF.search(pre)
        if magnitude.label.endswith(_MEASURES) and _LINKS.fullmatch(gap):
            return True
        if self.prop in ("boiling", "freezing") and _ITS[self.prop].fullmatch(gap):
            return True
        if inside and not gap.startswith(", which"):
            return False
        if _HAVING[self.prop].fullmatch(gap):
            return True
        adjective = _FOLLOWING.get(self.prop)
        follows = (
            self.text[self.fact.start : self.fact.end].endswith("old")
            or adjective is not None
            and adjective.match(self.lower, self.fact.end) is not None
        )
        if follows and _COPULA.fullmatch(gap):
            return True
        if _PART.match(self.lower, self.fact.end):
            return False
        if self.prop in _DOING and _DOING[self.prop].fullmatch(gap):
            return self.prop not in ("length", "distance") or follows or " is" not in gap and " was" not in gap
        if self.prop in ("height", "length", "depth", "area") and _OPEN_ASIDE.fullmatch(gap):
            return _CLOSES.match(self.lower, self.fact.end) is not None
        return False

    def _peopled(self, gap: str, pre: str) -> bool:
        """ "China's 1.4 billion people", "India, home to 1.4 billion people", "Japan has 125 million people."."""
        if _INSIDE.search(pre) and not _OWN_PEOPLE.fullmatch(gap):
            return False
        people = (self.fact.noun or "").lower() in _PLAINLY
        end = max(self.fact.end, self.fact.noun_end)
        free = FREE.match(self.lower, end, self.stop) is not None
        if _OWN_PEOPLE.fullmatch(gap):
            return people and not NARROWED.match(self.lower, end) and not JOINED.match(self.lower, end)
        if _HAS.fullmatch(gap):
            return people and free
        return _HOME.fullmatch(gap) is not None and (people if self.fact.head is not None else free)

    def _said_after(self, mention: Mention) -> bool:
        """Does the text lead from the figure to a name: "the 8,849-metre Everest", "the 8 billion people on earth"?"""
        at, end, magnitude = mention
        gap = self.lower[self.fact.end : at]
        left = self.lower[max(self.start, self.begin - _BEFORE) : self.begin]
        free = (FREE.match(self.lower, end, self.stop) or _IN_YEAR.match(self.lower, end)) is not None
        if self.prop == "population":
            if _WITH.search(left) and _THEN_NAME.fullmatch(gap):
                return True
            lives = _LIVE.fullmatch(gap)
            living = " live" in gap or "inhabit " in gap or "populate" in gap
            return (
                lives is not None
                and free
                and (self.fact.noun or "").lower() in _PLAINLY
                and (living or _COUNTED.search(left) is not None)
            )
        if _NAME_THEN.fullmatch(gap) and (
            _MEASURING.search(left)
            and _VERB_NEXT.match(self.text, end)
            or _AT_FIRST.search(left)
            and _MOST.match(self.lower, end)
        ):
            return self.prop in ("height", "length", "depth", "area", "circumference", "diameter", "radius")
        if self.prop in ("height", "length", "depth") and (
            self.text[self.fact.number_end : self.fact.number_end + 1] == "-" or magnitude.label.endswith("marathon")
        ):
            return free and _HYPHENED.fullmatch(gap) is not None
        return False

    def share(self, by_first: dict[str, list[tuple[str, Magnitude]]]) -> Known | None:
        """ "oxygen makes up 21 percent of the air", "71 percent of the planet's surface is water", "air is 21 percent oxygen"."""
        left = self.lower[max(self.start, self.begin - _BEFORE) : self.begin]
        right = self.lower[self.fact.end : min(self.stop, self.fact.end + _AFTER)].replace("’", "'")
        makes, holds, of = _SHARED.search(left), _WHOLE_IS.search(left), _OF_WHOLE.match(right)
        for name, magnitude in (entry for entries in by_first.values() for entry in entries):
            part, _, whole = name.partition(" of ")
            told = of is not None and right.startswith(whole, of.end())
            end = of.end() + len(whole) if of is not None else 0
            if told and right[end : end + 1].isalnum() or told and right.startswith("'s", end):
                continue
            made = _MADE_OF.match(right, end) if told else None
            if (
                told and makes is not None and _ends(left[: makes.start()], part)
                or made is not None and right.startswith(part, made.end())
                or holds is not None and right.startswith(" " + part) and _ends(left[: holds.start()], whole)
            ):  # fmt: skip
                return self._known((self.begin, self.fact.end, magnitude))
        return None

    def _known(self, mention: Mention) -> Known | None:
        """The claim, with the bands that hold, in the figure's unit."""
        at, end, magnitude = mention
        sentence = self.lower[self.start : self.stop]
        if TOLD.search(sentence) or spoken(magnitude.excuses, sentence):
            return None
        if self.prop == "population" and (_SCOPED.search(sentence) or _FUTURE.search(sentence)):
            return None
        spans = magnitude.within(*self.times.span(self.start, self.stop))
        own = self._unit()
        bands = [(low, high) for unit, low, high in spans if unit == own]
        if not bands:
            bands = [band for span in spans if (band := self._converted(own, *span)) is not None]
        if not bands:
            return None
        cue = (min(at, self.fact.start), max(end, self.fact.end))
        called = _CALLED.get(self.prop, f"the {self.prop} of {{}}").format(*magnitude.label.split(" of ", 1))
        return Known("magnitude", cue, self.fact, called, bands, magnitude.source)

    def _unit(self) -> str:
        """The figure's unit as the tables call it."""
        own = self.fact.unit or "count"
        if self.fact.kind in ("age", "duration"):
            return "year"
        if self.prop == "speed" and not own.endswith(("_second", "_hour")):
            return own + ("_per_second" if _SECOND.match(self.lower, self.fact.end) else "_per_hour")
        return own

    def _converted(self, own: str, unit: str, low: float, high: float) -> tuple[float, float] | None:
        """A band in the figure's unit."""
        if (self.prop, unit) not in _CONVERTED:
            return None
        from aidlint.interval import Interval
        from aidlint.reference import units

        if not (units.known(own) and units.alike(own, unit)):
            return None
        made = units.convert(Interval(low, high), unit, own)
        return made.low, made.high


def _ends(words: str, name: str) -> bool:
    """Do the words end with this name?"""
    return words.replace("’", "'").endswith(name) and not words[: -len(name)][-1:].isalnum()


_CONVERTED = frozenset({("height", "meter"), ("depth", "meter"), ("length", "kilometer"), ("area", "square_kilometer")} | {
    (prop, "kilometer") for prop in ("distance", "circumference", "diameter", "radius")
})  # fmt: skip
_WORD = lazy(r"[^\W_]+(?:-[^\W_]+)*")
_HYPHENED = lazy(r"(?:-(?:high|tall|long|deep))?\s+")
_COMPARED = lazy(r"\b(?:than|past|beyond|near|of|as)\s+$")
_POSSESSIVE = lazy(r"['’]s?\s+(?:full\s+|total\s+)?")
_NUMBER_OF = lazy(
    r"\bnumber\s+of\s+(?:people|inhabitants|humans|human\s+beings)\s+(?:living\s+|alive\s+)?(?:in|on)\s+(?:the\s+)?$"
)
# "At 8,849 metres, Everest is the highest …", "With a length of 6,650 km, the Nile …".
_AT_FIRST = lazy(r"^[\s\"“]*at\s+(?:some\s+|about\s+|around\s+|nearly\s+|over\s+)*$")
_MEASURING = lazy(
    r"^[\s\"“]*(?:standing|rising|towering|soaring|measuring|stretching|covering|spanning|running|with\s+an?\s+(?:total\s+|maximum\s+)?(?:height|elevation|"
    r"altitude|length|depth|area|surface|surface\s+area|circumference|diameter|radius)\s+of)\s+(?:some\s+|about\s+|around\s+|nearly\s+|over\s+|to\s+)*$"
)
_NAME_THEN = lazy(r"(?:\s+(?:tall|high|long|deep|above\s+sea\s+level))?,\s+(?:the\s+)?")
_VERB_NEXT = lazy(r",|\s+[a-z]+s\b(?!\s+(?:is|are|was|were)\b)|\s+(?:was|had|made|became|drew)\b")
_MOST = lazy(
    r"\s+(?:is|was|remains)\s+(?:(?:by\s+far|also|still|officially)\s+)*(?:the|africa['’]s|europe['’]s|japan['’]s)\s+(?:world['’]s\s+)?(?:highest|tallest|longest|deepest|biggest|largest)\b"
)
_LINKS = lazy(rf"{_LINK}+\s*")
_OWNING = {
    prop: lazy(rf"(?:['’]s?)?\s+{_MODS}{noun}(?:{_LINK}|\s+(?:the|in|by)\s+[a-z0-9]+)*\s*") for prop, noun in _NOUN.items()
}
_NAMED = {
    prop: lazy(rf"(?:^|\b(?:the|a|its)\s+|[.,;:]\s+){_MODS}{noun}\s+(?:of|to|from)\s+(?:the\s+)?(?:earth\s+to\s+(?:the\s+)?)?$")
    for prop, noun in _NOUN.items()
}
_HAVING = {
    prop: lazy(
        rf",?\s+(?:(?:which|that|who|now|and)\s+)*(?:has|had|have|with|having)\s+(?:an?|its|the)?\s*{_MODS}{noun}{_LINK}+\s*"
    )
    for prop, noun in _NOUN.items()
}
_ITS = {prop: lazy(rf"[^.;:]{{0,60}}\b(?:its|the|a|normal)\s+{_MODS}{noun}{_LINK}+\s*") for prop, noun in _NOUN.items()}
_DOING = {
    prop: lazy(
        rf",?\s+(?:(?:which|that|and|now|officially|normally|always|usually|also|only|should|will)\s+)*{verb}{_MANNER}\s*"
    )
    for prop, verb in _VERB.items()
}
_FOLLOWING = {prop: lazy(adjective + r"\b") for prop, adjective in _ADJECTIVE.items()}
