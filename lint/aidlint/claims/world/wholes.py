"""Counts of a whole that the reference tables know: "the 50 US states", "the UN, whose 193 members", "2020 has 366 days"."""

from __future__ import annotations

from aidlint.claims.world import whole_words as w
from aidlint.claims.world.gates import NOUN_REACH, SINGULARS
from aidlint.claims.world.known import ALL, FREE, JOINED, LIKELY, MORE, NARROWED, SLIP, TOLD, Known, spoken
from aidlint.claims.world.times import Times
from aidlint.claims.world.topics import ITS, ON_IT, called, number_of, swapped, topic
from aidlint.patterns import lazy
from aidlint.reference import counts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact
    from aidlint.reference.counts import Count

# How far before a figure, and behind its noun, the whole is looked for.
_REACH = 110
_NEAR = 600
_LONGEST_NAME = 7
_WORD = lazy(r"[^\W_](?:[\w]|[.'’&-](?=\w))*\.?")
# Nouns of which a land may have others as well, in another sense.
_GROUPS = frozenset("states provinces counties cantons countries nations members regions districts republics seats".split())
_STRICT = counts.NOUNS - frozenset("states provinces counties cantons prefectures emirates members nations countries".split())
# Nouns that another body, meeting in a land, may count: "in Mexico, where 34 states signed".
_SHARED = frozenset("states members nations countries republics seats".split())
_MONTHS = frozenset("January February March April May June July August September October November December".split())
_TIMES = frozenset("seconds minutes hours days nights weeks months years".split())


def relations(facts: Facts, counted: Sequence[Fact]) -> list[Known]:
    """The counts of known wholes among some figures of a document."""
    text = facts.document.text
    lower = text.lower()
    if len(lower) != len(text):
        return []
    times = Times(facts, lower)
    found: list[Known] = []
    for fact in counted:
        place = _noun(lower, fact)
        if place is not None and not _may_be_named(lower, fact, place[0], times):
            continue
        if place is not None:
            known = _read(_Place(text, lower, facts, fact, times, *place))
        elif (told := number_of(lower, fact)) is not None:
            known = _read(_Place(text, lower, facts, fact, times, *told, told=True))
        else:
            continue
        if known is not None:
            found.append(known)
    return found


def _may_be_named(lower: str, fact: Fact, noun: str, times: Times) -> bool:
    """Does any word around a figure begin a name that the table has for its noun? A cheap question before the reading."""
    if noun in ("days", "nights") and times.dates:
        return True
    words = w.SPOKEN.findall(lower, max(0, fact.start - _NEAR), fact.end + NOUN_REACH + _REACH)
    return not counts.noun(noun).openers().isdisjoint(words)


def _noun(lower: str, fact: Fact) -> tuple[str, list[str], int, bool] | None:
    """The noun of the table that a figure counts, the words before it, its end, and whether it hangs on a hyphen."""
    at = fact.number_end
    chunk = lower[at : at + NOUN_REACH]
    if chunk[:1] in ("-", "‑"):
        match = _WORD.match(chunk, 1)
        if match is None:
            return None
        for part in match[0].split("-"):
            plural = SINGULARS.get(part)
            if plural is not None and plural not in _TIMES:
                return plural, [], at + match.end(), True
        return None
    between: list[str] = []
    end = 0
    for match in _WORD.finditer(chunk):
        if match.start() > end and chunk[end : match.start()].strip() or len(between) > 4:
            return None
        word = match[0].rstrip(".")
        if word in counts.NOUNS:
            end = match.start() + len(word)
            others = w.OTHER_DIVISIONS.match(lower, at + end)
            if others is not None:
                return word, [*between, "and"], others.end(), False
            return word, between, at + end, False
        between.append(match[0])
        end = match.end()
    return None


class _Place:
    """A figure with a noun of the table, and what stands around it."""

    __slots__ = (
        "between",
        "dated",
        "end",
        "fact",
        "facts",
        "hyphen",
        "left",
        "lower",
        "noun",
        "start",
        "stop",
        "text",
        "times",
    )

    def __init__(
        self,
        text: str,
        lower: str,
        facts: Facts,
        fact: Fact,
        times: Times,
        noun: str,
        between: list[str],
        end: int,
        hyphen: bool,
        told: bool = False,
    ) -> None:
        self.text = text
        self.lower = lower
        self.facts = facts
        self.fact = fact
        self.times = times
        self.noun = noun
        self.between = between
        self.end = end
        self.hyphen = hyphen
        self.dated = False
        start, stop = facts.document.sentence_at(fact.start)
        self.start, self.stop = max(start, fact.start - _NEAR), min(stop, fact.end + _NEAR)
        begin = min(fact.full_start, fact.start)
        # "The number of EU members is 27" speaks of all of them.
        self.left = "all of the " if told else lower[max(self.start, begin - _REACH) : begin]


def _read(place: _Place) -> Known | None:
    """The whole whose count a figure gives."""
    if w.NOT.search(place.left):
        return None
    reader = _hyphenated if place.hyphen else _plain
    for named, strength, end in reader(place):
        whole = strength
        entries = [entry for entry in named if _fits(entry, place.between)]
        free = _ending(place, end)
        if not entries or free is None:
            continue
        sentence = place.lower[place.start : place.stop]
        near = place.lower[max(0, place.start - _REACH) : place.stop]
        if TOLD.search(sentence) or w.WOULD.search(sentence) or any(spoken(entry.excuses, near) for entry in entries):
            return None
        bands = _accepted(place, entries)
        if whole == MORE and place.noun in _STRICT and not place.dated and entries[0].label not in _MONTHS:
            if not any(swapped(place.fact.low or 0, low) for low, _ in bands):
                continue
            whole = SLIP
        if bands:
            entry = entries[0]
            return Known(
                "count",
                (place.fact.start, end),
                place.fact,
                entry.label,
                bands,
                entry.source,
                whole if free or whole == SLIP else MORE,
            )
    return None


def _fits(entry: Count, between: Sequence[str]) -> bool:
    return entry.needed <= set(between) and all(word in entry.allowed for word in between)


def _ending(place: _Place, end: int) -> bool | None:
    """Does the phrase end here (True), go on with what may narrow it (False), or mean something else (None)?"""
    lower = place.lower
    if place.hyphen:
        return FREE.match(lower, end, place.stop) is not None or lower.startswith(("'s", "’s"), end) or None
    joined = JOINED.match(lower, end)
    if joined is not None and end != place.end and w.DID.match(lower, end):
        return True
    if joined is not None:
        return bool(place.facts.between(joined.end(), joined.end() + 2)) or None
    if lower.startswith(("'", "’", "-", "/"), end) and not lower.startswith("' ", end):
        return None
    if FREE.match(lower, end, place.stop):
        return True
    if NARROWED.match(lower, end):
        return False
    if w.NAME_FOLLOWS.match(place.text, end):
        return None
    # A plural ends its phrase; behind a name there may be what belongs to it.
    return True if end == place.end or _is_no_noun(lower, end) else None


def _is_no_noun(lower: str, at: int) -> bool:
    from aidlint.reference.nouns import noun_class

    word = _WORD.match(lower, at + 1)
    return word is not None and lower[at] == " " and noun_class(word[0].rstrip(".")) is None


def _plain(place: _Place) -> Iterator[tuple[list[Count], int, int]]:
    """The wholes that the words around "N states" may name, each with its strength and the end of the phrase."""
    lower, left = place.lower, place.left
    known = counts.noun(place.noun)
    all_of = w.ALL.search(left) is not None
    definite = w.OF_THE.search(left) is not None
    # "the 50 US states", "all 50 US states"
    for size in range(min(len(place.between), 4), 0, -1):
        entries = known.adjectives.get(" ".join(place.between[-size:])) or known.adjectives.get(" ".join(place.between[:size]))
        if entries:
            rest = place.between[:-size] if known.adjectives.get(" ".join(place.between[-size:])) else place.between[size:]
            entries = [entry for entry in entries if _fits(entry, rest)]
            place.between = rest
            yield entries, LIKELY if all_of or definite else MORE, place.end
            return
    # "all 19 of Beethoven's symphonies"
    if place.between[:1] == ["of"]:
        owned, _, more = " ".join(place.between[1:]).removeprefix("the ").replace("’", "'").partition("'")
        place.between = more.removeprefix("s").split()
        yield known.names.get(owned, []) if left.endswith("all ") else [], ALL, place.end
        return
    # "a UN of 193 members"
    if left.endswith(" of ") and w.A.search(left) and place.noun in _SHARED:
        yield _before(place, known, left[:-4], near=True), LIKELY, place.end
    # "China's 28 provinces"
    made = w.MADE_OF.search(left) if place.noun in _TIMES else None
    if made is not None:
        place.dated = True
        yield _named(known, made[1], False), MORE, place.end
    owner = w.POSSESSIVE.search(left)
    if owner is not None and place.noun not in ("months", "weeks"):
        yield _before(place, known, left[: owner.start()], near=True), ALL, place.end
    # "With 28 provinces, China"
    then = w.THEN.match(lower, place.end)
    if then is not None and w.FRONTED.search(lower[place.start : min(place.fact.full_start, place.fact.start)]):
        for entries, end in _behind(place, known, then.end()):
            if FREE.match(lower, end, place.stop):
                yield entries, ALL, place.end
    # "all 28 provinces of China", "28 hours in a day"
    link = w.OF.match(lower, place.end)
    if link is not None:
        for entries, end in _behind(place, known, link.end()):
            there = w.THERE.search(left) is not None
            strong = all_of and place.noun != "countries" or there
            the = w.THE.search(left) is not None
            timed = place.noun in _TIMES
            of = lower[link.start() : link.end()].split()[0] != "in"
            likely = definite or the and of and not timed
            yield entries, ALL if strong else LIKELY if likely else MORE, end
    # "China has 28 provinces", "the UN, whose 293 members"
    having = w.HAVING.search(left) or w.EQUALS.search(left)
    if having is not None:
        linking = left[having.start() :]
        near = "whose" in linking or ", which" in linking or "where" in linking
        if "where" in linking and place.noun in _SHARED:
            return
        some = " with " in linking
        for words in (left[: having.start()], w.ASIDE.sub("", left[: having.start()])):
            # "A day, he wrote, has 24 hours"
            owners = _before(place, known, words, near=near, some=some)
            if owners:
                yield owners, MORE if "where" in linking else ALL, place.end
                return
    if all_of and not place.between and "all" in known.names and not link:
        yield known.names["all"], LIKELY, place.end
    # "The piano ... all 88 keys", "The Olympic flag ... Its five rings"
    if place.noun in _TIMES or link is not None and not ON_IT.match(lower, place.end):
        return
    plainly = all_of and (place.noun not in _GROUPS or "member" in place.between) or ITS.search(left) is not None
    if plainly or w.THE.search(left) or definite:
        entries = _topic(place, known)
        if entries and (plainly or any(swapped(place.fact.low or 0, low) for low, _ in _accepted(place, entries))):
            yield entries, SLIP, place.end


def _topic(place: _Place, known: counts.Noun) -> list[Count]:
    begin = min(place.fact.full_start, place.fact.start)
    return topic(place.text, place.lower, known, place.between, (place.start, begin, place.stop))


def _hyphenated(place: _Place) -> Iterator[tuple[list[Count], int, int]]:
    """The wholes of "the 72-nation EU", "the EU, a 72-nation bloc"."""
    known = counts.noun(place.noun)
    body = w.BODY.match(place.lower, place.end)
    at = body.end() if body else place.end + 1
    for entries, end in _behind(place, known, at):
        yield entries, ALL, end
    # "The Security Council ... the 25-member body"
    if w.ONE.search(place.left):
        entries = _topic(place, known)
        end = called(place.lower, place.end, entries) if entries else -1
        if end > 0:
            yield entries, SLIP, end


def _behind(place: _Place, known: counts.Noun, at: int) -> Iterator[tuple[list[Count], int]]:
    """The wholes named at a place, the longest name first, with the ends of the names."""
    lower = place.lower
    kind = False
    while (word := w.DETERMINER.match(lower, at)) is not None:
        kind = kind or word[0].rstrip() in ("a", "an", "each", "every", "any", "one")
        at = word.end()
    ends: list[int] = []
    last = at
    first = _WORD.match(lower, at)
    if first is None or not (known.opens(first[0].rstrip(".")) or first[0].isdecimal()):
        return
    for match in _WORD.finditer(lower, at, min(len(lower), at + 80)):
        if lower[last : match.start()].strip():
            break
        ends.append(match.end())
        last = match.end()
        if len(ends) == _LONGEST_NAME:
            break
    for end in reversed(ends):
        for stop in (end, end - 1) if lower[end - 1] == "." else (end,):
            name = lower[at:stop]
            entries = _named(known, name, kind)
            if entries:
                year = w.YEAR.match(lower, stop)
                yield entries, year.end() if year is not None and entries[0].label in _MONTHS else stop
                return
    if ends and _is_year(place, at) and place.noun in ("days", "nights"):
        place.dated = True
        yield _named(known, "year", False), ends[0] - (lower[ends[0] - 1] == ".")


def _is_year(place: _Place, at: int) -> bool:
    return any(fact.kind == "date" and fact.start == at and fact.year and not fact.month for fact in place.times.dates)


def _before(place: _Place, known: counts.Noun, words: str, near: bool = False, some: bool = False) -> list[Count]:
    """The whole that the last words before a place name. ``near``: what follows is said of the last name, not of what it is
    the place or the maker of, as "a firm in China has 12 provinces" is. ``some``: one of a kind may differ from the others, as
    "a piano with 61 keys" does."""
    tokens = list(_WORD.finditer(words))[-_LONGEST_NAME:]
    if len(tokens) > 1 and place.noun in ("days", "nights") and tokens[-1][0].isdecimal():
        # "February 2023 has", "the year 2020 had"
        dated = _before(place, known, words[: tokens[-2].end()].removesuffix(" of"), near)
        if dated:
            return dated
    end = len(words.rstrip(", "))
    for token in tokens:
        for name in (words[token.start() : end], words[token.start() : tokens[-1].end()].rstrip(".")):
            article = words[: token.start()]
            entries = _named(known, name, w.ONE_OF_A_KIND.search(article) is not None)
            if some and w.ONE_OF_A_KIND.search(article):
                return []
            if entries and (w.PART_OF_A_LAND.search(article) or entries[0].label.islower() and w.OF_A_SORT.search(article)):
                return []
            if entries and (near or not w.WITHIN.search(article)):
                return entries
    if tokens and place.noun in ("days", "nights"):
        offset = max(place.start, min(place.fact.full_start, place.fact.start) - _REACH)
        if _is_year(place, offset + tokens[-1].start()):
            return _named(known, "year", False)
    return []


def _named(known: counts.Noun, name: str, kind: bool) -> list[Count]:
    entries = list(known.names.get(name, ()))
    if kind or name.endswith("s"):
        entries += known.kinds.get(name, ())
    return entries


def _accepted(place: _Place, entries: Sequence[Count]) -> list[tuple[float, float]]:
    """The counts that held in the years the text speaks of."""
    if place.noun in ("days", "nights"):
        exact = _exact_days(place, entries)
        if exact:
            place.dated = True
            return exact
    first, last = place.times.span(place.start, place.stop)
    if not place.times.years(place.start, place.stop) and w.PAST.search(place.lower, place.start, place.stop):
        first, last = -9999, 9999
    bands: list[tuple[float, float]] = []
    for entry in entries:
        bands += entry.within(first, last)
    return list(dict.fromkeys(bands))


def _exact_days(place: _Place, entries: Sequence[Count]) -> list[tuple[float, float]]:
    """The days of the one year that a sentence names, of which a year or a February is counted."""
    years = place.times.years(place.start, place.stop)
    if len(years) != 1 or place.times.joined(place.start, place.stop):
        return []
    days = counts.days_of(min(years))
    if entries[0].label == "year":
        return [(days, days)]
    return [(days - 337, days - 337)] if entries[0].label == "February" else []
