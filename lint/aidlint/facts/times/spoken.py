"""Times and years in words: half past eight, mid-June, the seventies, nineteen twenty-eight."""

from __future__ import annotations

from aidlint.facts.fact import Date, Fact
from aidlint.facts.numbers.vocabulary import ORDINALS
from aidlint.facts.times import clock, periods
from aidlint.facts.times.context import word_after, word_before
from aidlint.facts.times.quarters import day_alone
from aidlint.facts.times.relative import Relative, ago
from aidlint.facts.times.timewords import CARDINALS, DAY_PARTS, DECADE_WORDS, EDGES, SEASONS, UNITS
from aidlint.facts.times.years import plain
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_CLOCK_WORDS = lazy(
    r" (?:minutes |mins )?(?:o['’]?clock|past [a-z0-9]|to [a-z0-9]|"
    r"(?:thirty|fifteen|twenty|forty|ten|five|[ap]\.? ?m(?![a-z])))"
)
_ONE_DAY = lazy(r" day(?= (?:ago|earlier|later|after|before)(?![a-z]))")
_DECADE_TAIL = lazy(r"(?: thousands| thousand and t(?:een|en)s|[- ]t(?:een|en)s)(?![a-z])")
_ORDINAL_TAIL = lazy(r"[ -]([a-z]+)(?![a-z])")
_HALF_UNIT = lazy(r"[ -]an?[ -]([a-z]+)(?![a-z]|-old)")
_HALVES = lazy(r"[ -]((?:thirty|fifteen|twenty|forty|ten|fifty)(?:[ -]five)?)(?= [ap]\.? ?m(?![a-z]))")
_AND_QUARTERS = lazy(r" and (a|three)[ -]quarters? (hours|years)(?![a-z])")
_AFTER_MID = lazy(r"[- ](?:([0-9]+)|([a-z]+)(?: ([a-z]+))?)")


def middle(source: Source, position: int, _word: str) -> Fact | None:
    """``mid-2011``, ``mid-June``, ``the mid-1990s``, ``mid next week``, ``mid-morning``."""
    from aidlint.facts.times import reader as dates

    found = _AFTER_MID.match(source.lower, position + 3)
    if found is None:
        return None
    fact: Fact | None
    if found[1]:
        fact = dates.at_digit(source, found.start(1))
    elif found[2] in ("day", "night"):
        fact = clock.named(position, found.end(2), midnight=found[2] == "night")
    elif found[2] in DAY_PARTS:
        code = DAY_PARTS[found[2]]
        fact = Relative("time", position, found.end(2), f"XXXX-XX-XX{code}", "D", 0, "text")
        fact.part = code
    else:
        at = next(
            (place for place in (2, 3) if found[place] and found[place] in dates.WORDS and found[place] not in DAY_PARTS), 0
        )
        fact = dates.at_word(source, found.start(at), found[at]) if at else None
        if fact is None and found[2] in SEASONS:
            fact = Relative("date", position, found.end(2), f"XXXX-{SEASONS[found[2]]}", "S", None)
            fact.part = SEASONS[found[2]]
    if isinstance(fact, Date) and position - 5 < fact.start <= found.end():
        fact.start = min(fact.start, position)
        before, at = word_before(source, position)
        if before == "the":
            fact.start = at
        return fact
    return None


def decade_word(source: Source, position: int, word: str) -> Fact | None:
    """``the seventies``, ``the nineteen seventies``; not a person's (``in his seventies``)."""
    before, at = word_before(source, position)
    start = position
    while before in EDGES or before == "nineteen":
        start = at
        before, at = word_before(source, at)
    if before != "the" and start == position:
        return None
    date = Date(
        "date",
        at if before == "the" else start,
        position + len(word),
        "200" if word == "noughties" else f"19{DECADE_WORDS[word] // 10}",
    )
    date.year_span = (position, position + len(word))
    return date


def spoken(source: Source, position: int, word: str) -> Fact | None:
    """Times of day in words: ``seven o'clock``, ``half past eight``, ``ten to nine``, ``seven thirty p.m.``"""
    end = position + len(word)
    if word == "one":
        day = _ONE_DAY.match(source.lower, end)
        if day:
            return ago(source, position, day.end(), "D", 1, "P1D") or periods.plain("duration", position, day.end(), "D", 1)
    quarters = _AND_QUARTERS.match(source.lower, end)
    if quarters and word in CARDINALS and quarters[2] in UNITS:
        amount = CARDINALS[word] + (0.25 if quarters[1] == "a" else 0.75)
        return periods.plain("duration", position, quarters.end(), UNITS[quarters[2]], amount)
    if word == "half":
        length = _HALF_UNIT.match(source.lower, end)
        if length and length[1] in UNITS:
            return periods.half(source, position, length.end(), UNITS[length[1]])
    if (
        word in ("two", "twenty")
        and (tens := _DECADE_TAIL.match(source.lower, end))
        and word_before(source, position)[0] == "the"
    ):
        date = Date("date", word_before(source, position)[1], tens.end(), "200" if tens[0].endswith("thousands") else "201")
        date.year_span = (position, tens.end())
        return date
    if word in ("twenty", "thirty"):
        day = _ORDINAL_TAIL.match(source.lower, end)
        if day and day[1] in ORDINALS and ORDINALS[day[1]] < 10:
            return day_alone(source, position, CARDINALS[word] + ORDINALS[day[1]], day.end())
    if source.lower[end : end + 1] != " " or _CLOCK_WORDS.match(source.lower, end) is None:
        return None
    if word in {"quarter", "half"}:
        before, at = word_before(source, position)
        return clock.past(
            source,
            at if before in ("a", "three") else position,
            {"half": 30, "quarter": 45 if before == "three" else 15}[word],
            end,
        )
    number = CARDINALS[word]
    halves = _HALVES.match(source.lower, end)
    if halves and number < 13:
        half = clock.of_word(source, position, number, halves.end())
        if half is not None:
            parts = halves[1].replace("-", " ").split()
            half.minute = sum(CARDINALS[part] for part in parts)
            half.value = f"{str(half.value)[:-2]}{half.minute:02d}"
        return half
    return clock.of_word(source, position, number, end) or clock.past(source, position, number, end)


def spoken_year(source: Source, position: int, word: str) -> Fact | None:
    """``nineteen twenty-eight`` after a word that asks for a year."""
    if word_before(source, position)[0] not in ("in", "since", "of", "until", "by", "from", "to", "during", "year", "the"):
        return None
    from aidlint.facts.numbers import words

    following = word_after(source, position + len(word))
    if following in DECADE_WORDS and word == "nineteen":
        return decade_word(source, source.lower.index(following, position), following)
    number = words.read(source.lower, position, word)
    if (
        number is None
        or not isinstance(number.value, int | float)
        or not 1100 <= number.value <= 2099
        or number.value % 100 == 0
    ):
        return None
    return plain(source, position, number.end, int(number.value), str(int(number.value)))


def oclock(_source: Source, position: int, word: str) -> Fact | None:
    """``noon``, ``midnight``, ``midday``."""
    return clock.named(position, position + len(word), midnight=word == "midnight")
