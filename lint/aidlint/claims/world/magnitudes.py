"""Magnitudes that the reference tables know: "China's 1.4 billion people", "Everest, at 8,849 metres"."""

from __future__ import annotations

from aidlint.claims.world import magnitude_words as w
from aidlint.claims.world.gates import OF_UNIT
from aidlint.claims.world.known import ALL, FREE, JOINED, NARROWED, SLIP, TOLD, Known, spoken
from aidlint.claims.world.times import Times
from aidlint.claims.world.topics import swapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact
    from aidlint.reference.bands import Magnitude, Names

    Mention = tuple[int, int, Magnitude]

_BEFORE = 110
_AFTER = 70
_FAR = 600
# Names that are measures themselves: "a marathon of 42 km".
_MEASURES = ("speed of light", "speed of sound", "absolute zero", "marathon", "distance", "equator")
_SUPERLATIVES = ("world's highest", "highest", "africa's highest", "world's deepest", "deepest", "world's longest", "longest")
_CALLED = {
    "boiling": "the boiling point of {}", "freezing": "the freezing point of {}", "body": "the temperature of a healthy body",
    "zero": "absolute zero", "share": "the share of {} in {}", "distance": "the distance to the {}",
}  # fmt: skip
_PLAINLY = frozenset(("people", "inhabitants", "citizens", "humans", "souls", "residents", "human beings", "human inhabitants"))

_CONVERTED = frozenset({("height", "meter"), ("depth", "meter"), ("length", "kilometer"), ("area", "square_kilometer")} | {
    (prop, "kilometer") for prop in ("distance", "circumference", "diameter", "radius")
})  # fmt: skip


def relations(facts: Facts, told: Sequence[Fact]) -> list[Known]:
    """The magnitudes of known things among some figures of a document."""
    from aidlint.reference import bands

    text = facts.document.text
    lower = text.lower()
    if len(lower) != len(text):
        return []
    times = Times(facts, lower)
    found: list[Known] = []
    for fact in told:
        site = _Site(text, lower, facts, fact, times)
        made = site.read(bands.names(site.prop))
        if made is not None:
            found.append(made)
    return found


class _Site:
    """A figure, the property that it may tell, and the words around it."""

    __slots__ = ("begin", "fact", "facts", "lower", "prop", "start", "stop", "text", "times")

    def __init__(self, text: str, lower: str, facts: Facts, fact: Fact, times: Times) -> None:
        self.text = text
        self.lower = lower
        self.facts = facts
        self.fact = fact
        self.prop = self._property()
        self.times = times
        start, stop = facts.document.sentence_at(fact.start)
        self.start, self.stop = max(start, fact.start - _FAR), min(stop, fact.end + _FAR)
        self.begin = min(fact.full_start, fact.start)

    def _property(self) -> str:
        """The property, or the kind of properties, that the unit measures."""
        fact = self.fact
        if fact.kind in ("age", "duration"):
            return "age"
        kind = OF_UNIT.get(fact.unit or "count", "population")
        if kind == "length" and (w.SECOND.match(self.lower, fact.end) or w.HOUR.match(self.lower, fact.end)):
            return "speed"
        return kind

    def read(self, known: Names) -> Known | None:
        """What the figure is said of, if the tables know it."""
        by_first = known.by_first
        if self.prop == "share":
            return self.share(by_first)
        mentions = list(self._mentions(by_first, max(self.start, self.begin - _BEFORE), min(self.stop, self.fact.end + _AFTER)))
        kind = self.prop
        for mention in reversed(mentions):
            self.prop = mention[2].prop
            if (
                mention[1] <= self.begin
                and self._said_before(mention)
                or mention[0] >= self.fact.end
                and self._said_after(mention)
            ):
                return self._known(mention)
        if kind == "population":
            return self._only(mentions, by_first)
        referred = self._referred(by_first) if kind in ("length", "area") else None
        if referred is not None:
            return referred
        if kind == "length" and w.SUPERLATIVE.match(self.lower, self.fact.end):
            around = self.lower[max(0, self.start - 200) : self.stop]
            if w.MOUNTAIN.search(around) and not w.NO_MOUNTAIN.search(self.lower, self.start, self.stop):
                _, magnitude = by_first["everest"][0]
                self.prop = magnitude.prop
                return self._known((self.fact.start, self.fact.end, magnitude))
        if kind == "length" and not w.ON_ITS_WAY.match(self.lower, self.fact.end):
            for mention in mentions:
                self.prop = mention[2].prop
                claim = self._known(mention, SLIP)
                if claim is not None and self._is_swapped(claim):
                    return claim
        return None

    def _is_swapped(self, known: Known) -> bool:
        """Would two neighbouring digits that change places bring the figure close to what the table has?"""
        digits = w.DIGITS.match(self.text, self.fact.number_start)
        if (
            digits is None
            or known.subject.endswith("marathon")
            and len(digits[0]) < 5
            or any(high > 1.04 * low for low, high in known.bands)
        ):
            return False
        written = digits[0].replace(",", "")
        for at in range(len(written) - 1):
            other = written[:at] + written[at + 1] + written[at] + written[at + 2 :]
            if "." not in written[at : at + 2] and swapped(float(written), float(other)) or "." in written:
                if other != written and any(low <= _number(other) <= high for low, high in known.bands):
                    return True
        return False

    def _referred(self, by_first: dict[str, list[tuple[str, Magnitude]]]) -> Known | None:
        """ "Everest is in Nepal. It rises to 8,849 metres", "The river is 6,650 km long"."""
        back = w.IT.match(self.lower, self.start, self.begin)
        if back is None:
            return None
        begin, end = self.facts.document.sentence_at(max(0, self.start - 2))
        if begin >= self.start:
            return None
        for mention in self._mentions(by_first, begin, min(end, begin + 60)):
            if w.OPENING.fullmatch(self.lower, begin, mention[0]) and w.PREDICATE.match(self.lower, mention[1]):
                self.prop = mention[2].prop
                if self._said_before((self.start, back.end(), mention[2])):
                    return self._known(mention, SLIP)
        return None

    def _only(self, mentions: Sequence[Mention], by_first: dict[str, list[tuple[str, Magnitude]]]) -> Known | None:
        """ "India overtook China's neighbour and, with a population of 1.4 billion, leads", where no other place is named;
        "the 8 billion people alive"."""
        alive = w.ALIVE.match(self.lower, self.fact.number_end)
        left = self.lower[max(self.start, self.begin - _BEFORE) : self.begin]
        if alive is not None and w.COUNTED.search(left) and not mentions:
            after = w.IN_YEAR.match(self.lower, alive.end())
            end = after.end() if after else alive.end()
            if FREE.match(self.lower, end, self.stop) or not (
                NARROWED.match(self.lower, end) or w.THANKS.match(self.lower, end)
            ):
                world = next(magnitude for name, magnitude in by_first["world"] if name == "world")
                return self._known((self.fact.start, alive.end(), world), SLIP)
        if not w.POPULATION_OF.search(left) or w.LOCAL.search(self.lower, self.start, self.stop):
            return None
        mentions = [mention for mention in mentions if mention[2].proper]
        before = [mention for mention in mentions if mention[1] <= self.begin]
        if len(before) != len(mentions) or len(before) != 1:
            return self._country(by_first) if not mentions else None
        at, end, _ = before[0]
        pre = self.lower[max(self.start, at - 50) : at]
        if w.INSIDE.search(pre) or not w.PREDICATE.match(self.lower, end):
            return None
        if w.ANOTHER.search(self.lower, end, self.begin):
            return None
        if self._names_another(self.start, at) or self._names_another(end, self.begin):
            return None
        return self._known(before[0], SLIP)

    def _country(self, by_first: dict[str, list[tuple[str, Magnitude]]]) -> Known | None:
        """ "The country has a population of 1.4 billion", of the only land that the text before has named."""
        if not w.COUNTRY.match(self.lower, self.start) or self._names_another(self.start, self.begin):
            return None
        begin = max(0, self.start - 500)
        named = {magnitude.label: (at, end, magnitude) for at, end, magnitude in self._mentions(by_first, begin, self.start)}
        return self._known(next(iter(named.values())), SLIP) if len(named) == 1 else None

    def _names_another(self, start: int, end: int) -> bool:
        """Does a span name anything but a month or the first word of its sentence?"""
        return any(
            match.start() > self.start and match[0] not in w.MONTHS for match in w.CAPITAL.finditer(self.text, start, end)
        )

    def _mentions(self, by_first: dict[str, list[tuple[str, Magnitude]]], start: int, end: int) -> Iterator[Mention]:
        """The things named in a span."""
        if by_first.keys().isdisjoint(w.WORD.findall(self.lower, start, end)):
            return
        taken = start
        for match in w.WORD.finditer(self.lower, start, end):
            names = by_first.get(match[0])
            if names is None or match.start() < taken:
                continue
            at = match.start()
            fitting = [
                (name, magnitude) for name, magnitude in names
                if self.lower.startswith((name, name.replace("'", "’")), at)
                and not self.lower[at + len(name) : at + len(name) + 1].isalnum()
                and (not magnitude.proper or self.text[at].isupper())
            ]  # fmt: skip
            if fitting:
                length = max(len(name) for name, _ in fitting)
                taken = at + length
                for name, magnitude in fitting:
                    if len(name) == length and not (magnitude.proper and self._is_other(at)):
                        yield at, taken, magnitude

    def _is_other(self, at: int) -> bool:
        """Is the name at a place the end of another one ("New England"), or told with a town ("Paris, Texas")?"""
        begin = max(0, at - 30)
        if w.CAPITAL_BEFORE.search(self.text, begin, at):
            return True
        town = w.TOWN_BEFORE.search(self.text, begin, at) if self.prop in ("population", "area") else None
        return town is not None and town[1] not in w.MONTHS

    def _elsewhere(self, at: int) -> bool:
        """Does the clause name a place, which may lie high? "The clinic in Quito explains, water boils at" does not."""
        first = max(self.start, self.lower.rfind(",", self.start, at))
        last = self.lower.find(",", self.fact.end, self.stop)
        return w.IN_PLACE.search(self.text, first, self.stop if last < 0 else last) is not None

    def _said_before(self, mention: Mention) -> bool:
        """Does the text lead from a name to the figure?"""
        at, end, magnitude = mention
        gap = self.lower[end : self.begin]
        pre = self.lower[max(self.start, at - 50) : at]
        if w.CLAUSE.search(pre) or self.prop in w.CONDITIONED and self._elsewhere(at):
            return False
        if self.prop == "population" and (self._peopled(gap, pre) or w.NUMBER_OF.search(pre) and w.LINKS.fullmatch(gap)):
            return True
        if self.prop == "speed" and w.OPEN_ASIDE.fullmatch(gap) and not w.COMPARED.search(pre):
            return True
        if (self.prop == "height" or magnitude.label.endswith("marathon")) and w.POSSESSIVE.fullmatch(gap):
            return FREE.match(self.lower, self.fact.end, self.stop) is not None
        if w.OWNING[self.prop].fullmatch(gap) or w.NAMED[self.prop].search(pre) and w.LINKS.fullmatch(gap):
            return True
        inside = w.INSIDE.search(pre) is not None and not w.TOP_OF.search(pre)
        if magnitude.label.endswith(_MEASURES) and w.LINKS.fullmatch(gap):
            return True
        if self.prop in ("boiling", "freezing") and w.ITS[self.prop].fullmatch(gap):
            return True
        adjective = w.FOLLOWING.get(self.prop)
        follows = (
            self.text[self.fact.start : self.fact.end].endswith("old")
            or adjective is not None
            and adjective.match(self.lower, self.fact.end) is not None
        )
        if magnitude.label.startswith(_SUPERLATIVES) and gap == " at ":
            return w.CLOSES.match(self.lower, self.fact.end) is not None
        if self.prop == "distance" and follows and w.ASIDE.fullmatch(gap):
            return True
        if inside and not gap.startswith(", which"):
            return False
        if w.HAVING[self.prop].fullmatch(gap):
            return True
        if follows and w.COPULA.fullmatch(gap):
            return True
        if self.prop != "speed" and w.PART.match(self.lower, self.fact.end):
            return False
        if self.prop in w.DOING and w.DOING[self.prop].fullmatch(gap):
            return self.prop not in ("length", "distance") or follows or " is" not in gap and " was" not in gap
        if self.prop in ("height", "length", "depth", "area") and w.OPEN_ASIDE.fullmatch(gap):
            return w.CLOSES.match(self.lower, self.fact.end) is not None
        return False

    def _peopled(self, gap: str, pre: str) -> bool:
        """ "China's 1.4 billion people", "India, home to 1.4 billion people", "Japan has 125 million people."."""
        if w.INSIDE.search(pre) and not w.OWN_PEOPLE.fullmatch(gap):
            return False
        people = (self.fact.noun or "").lower() in _PLAINLY
        end = max(self.fact.end, self.fact.noun_end)
        free = FREE.match(self.lower, end, self.stop) is not None
        if w.OWN_PEOPLE.fullmatch(gap):
            return people and not NARROWED.match(self.lower, end) and not JOINED.match(self.lower, end)
        if w.HAS.fullmatch(gap):
            return people and free
        return w.HOME.fullmatch(gap) is not None and (people if self.fact.head is not None else free)

    def _said_after(self, mention: Mention) -> bool:
        """Does the text lead from the figure to a name: "the 8,849-metre Everest", "the 8 billion people on earth"?"""
        at, end, magnitude = mention
        gap = self.lower[self.fact.end : at]
        left = self.lower[max(self.start, self.begin - _BEFORE) : self.begin]
        free = (FREE.match(self.lower, end, self.stop) or w.IN_YEAR.match(self.lower, end)) is not None
        if self.prop == "population":
            if w.THEN_NAME.fullmatch(gap) and (w.WITH.search(left) or w.NATION_OF.search(left)):
                return True
            lives = w.LIVE.fullmatch(gap)
            living = " live" in gap or "inhabit " in gap or "populate" in gap
            return (
                lives is not None
                and free
                and (self.fact.noun or "").lower() in _PLAINLY
                and (living or w.COUNTED.search(left) is not None)
            )
        if w.NAME_THEN.fullmatch(gap) and (
            w.MEASURING.search(left)
            and w.VERB_NEXT.match(self.text, end)
            or w.AT_FIRST.search(left)
            and w.MOST.match(self.lower, end)
        ):
            return self.prop in ("height", "length", "depth", "area", "circumference", "diameter", "radius")
        if (self.prop == "distance" or magnitude.label.endswith("marathon")) and (
            left.endswith(("the ", "the full "))
            or left.endswith("distance of ")
            and "earth" in self.lower[self.start : self.stop]
        ):
            after = FREE.match(self.lower, end, self.stop) or w.SETTING.match(self.lower, end)
            return w.TO_IT.fullmatch(gap) is not None and after is not None
        if self.prop in ("height", "length", "depth") and (
            self.text[self.fact.number_end : self.fact.number_end + 1] == "-" or magnitude.label.endswith("marathon")
        ):
            return free and w.HYPHENED.fullmatch(gap) is not None
        return False

    def share(self, by_first: dict[str, list[tuple[str, Magnitude]]]) -> Known | None:
        """ "oxygen makes up 21 percent of the air", "71 percent of the planet is water", "air is 21 percent oxygen"."""
        left = self.lower[max(self.start, self.begin - _BEFORE) : self.begin]
        right = self.lower[self.fact.end : min(self.stop, self.fact.end + _AFTER)].replace("’", "'")
        makes, holds, of = w.SHARED.search(left), w.WHOLE_IS.search(left), w.OF_WHOLE.match(right)
        for name, magnitude in (entry for entries in by_first.values() for entry in entries):
            part, _, whole = name.partition(" of ")
            told = of is not None and right.startswith(whole, of.end())
            end = of.end() + len(whole) if of is not None else 0
            if told and right[end : end + 1].isalnum() or told and right.startswith("'s", end):
                continue
            made = w.MADE_OF.match(right, end) if told else None
            if (
                told and makes is not None and _ends(left[: makes.start()], part)
                or made is not None and right.startswith(part, made.end())
                or holds is not None and right.startswith(" " + part) and _ends(left[: holds.start()], whole)
            ):  # fmt: skip
                return self._known((self.begin, self.fact.end, magnitude))
        return None

    def _known(self, mention: Mention, whole: int = ALL) -> Known | None:
        """The claim, with the bands that hold, in the figure's unit."""
        at, end, magnitude = mention
        sentence = self.lower[self.start : self.stop]
        if TOLD.search(sentence) or spoken(magnitude.excuses, sentence):
            return None
        if self.prop == "population" and (w.SCOPED.search(sentence) or w.FUTURE.search(sentence)):
            return None
        spans = magnitude.within(*self.times.span(self.start, self.stop))
        own = self._unit()
        bands = [(low, high) for unit, low, high in spans if unit == own]
        if not bands and whole == ALL:
            bands = [band for span in spans if (band := self._converted(own, *span)) is not None]
        if not bands:
            return None
        cue = (min(at, self.fact.start), max(end, self.fact.end))
        called = _CALLED.get(self.prop, f"the {self.prop} of {{}}").format(*magnitude.label.split(" of ", 1))
        return Known("magnitude", cue, self.fact, called, bands, magnitude.source, whole)

    def _unit(self) -> str:
        """The figure's unit as the tables call it."""
        own = self.fact.unit or "count"
        if self.fact.kind in ("age", "duration"):
            return "year"
        if self.prop == "speed" and not own.endswith(("_second", "_hour")):
            return own + ("_per_second" if w.SECOND.match(self.lower, self.fact.end) else "_per_hour")
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


def _number(written: str) -> float:
    """The value of digits, of which two may have changed places around a point: "4.2195" from "42.195"."""
    return float(written) if written.count(".") <= 1 else 0.0


def _ends(words: str, name: str) -> bool:
    """Do the words end with this name?"""
    return words.replace("’", "'").endswith(name) and not words[: -len(name)][-1:].isalnum()
