"""Parts of a year and what ordinals count: fiscal 2023, Q1 2015, the first quarter, the 20th century, third week of July."""

from __future__ import annotations

from aidlint.facts.fact import Date, Fact
from aidlint.facts.times import absolute, periods
from aidlint.facts.times.context import at_boundary, word_before
from aidlint.facts.times.relative import Relative
from aidlint.facts.times.seasons import OF_PERIOD
from aidlint.facts.times.timewords import CARDINALS, MONTHS, SHIFTS, UNITS, WEEKDAYS
from aidlint.facts.times.years import extend_left, plain
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

YEAR_OF = lazy(
    r"(?:[ \xa0](?:of |in )?|, )(?:the )?(?:fiscal |financial |calendar )?"
    r"(?:year )?((?:1[5-9]|20|21)[0-9]{2})(?![0-9A-Za-z,]*[0-9%])"
)
OF_MONTH = lazy(r" (?:of |in |beginning |starting |commencing |ending )?(?:on )?([a-z]+)(?![a-z])")
_UNIT_AFTER = lazy(r"[ -]([a-z]+)(?![a-z])")
_ERA = lazy(r" (BCE?|B\.C\.|CE|AD|A\.D\.)(?![A-Za-z])")
_FISCAL_YEAR = lazy(r"[ -]?(?:year )?['’]?(20[0-9]{2}|19[0-9]{2}|[0-9]{2})(?![0-9A-Za-z,])")
_SHORT_YEAR = lazy(r"[-/ ]?['’]?([0-9]{2}|[0-9]{4})(?![0-9A-Za-z%,.])")
_OF_NAMED = lazy(r" (?:of|in) (?:the |this |next |last )?([a-z]+)(?![a-z])")


def fiscal(source: Source, position: int, word: str) -> Fact | None:
    """``fiscal 2023``, ``FY 2023``, ``FY23``."""
    end = position + len(word)
    found = _FISCAL_YEAR.match(source.lower, end)
    if found is None or word == "fiscal" and len(found[1]) == 2 or len(found[1]) == 2 and found[0][0] == " ":
        return None
    year = found[1] if len(found[1]) == 4 else "20" + found[1]
    before, at = word_before(source, position)
    date = plain(source, position, found.end(), int(year), "FY" + year)
    if before == "the":
        date.start = at
    date.year_span = found.span(1)
    return date


def quarter_mark(source: Source, position: int, _word: str) -> Fact | None:
    """``Q1 2015``, ``H2``."""
    end = position + 2
    text = source.text
    if text[position].islower() or position and text[position - 1] in "-–/":
        return None
    year = YEAR_OF.match(text, end) or _SHORT_YEAR.match(text, end)
    written = "XXXX"
    if year and (len(year[1]) == 4 or year[0][0] in "'’"):
        written = year[1] if len(year[1]) == 4 else "20" + year[1]
        date: Date = Date("date", position, year.end(1), f"{written}-{text[position : position + 2]}")
        date.year, date.year_span = int(written), year.span(1)
        return date
    if text[position] == "H" and word_before(source, position)[0] not in ("in", "of", "for", "during"):
        return None
    date = Relative("date", position, end, f"XXXX-{text[position : position + 2]}", "YS", 0)
    date.part = text[position : position + 2]
    return date


def quarter_figure(source: Source, position: int, digits: str) -> Fact | None:
    """``1Q``, ``3Q 2015``."""
    end = position + 2
    year = YEAR_OF.match(source.text, end)
    if year:
        date = Date("date", position, year.end(1), f"{year[1]}-Q{digits}")
        date.year, date.year_span = int(year[1]), year.span(1)
        return date
    found = Relative("date", position, end, f"XXXX-Q{digits}", "YS", None)
    found.part = f"Q{digits}"
    return found


def of_ordinal(source: Source, ordinal: Fact, word: str, end: int) -> Fact | None:
    """The period an ordinal makes with the word after it: the 20th century, first quarter of 2015, third week of July."""
    if not isinstance(ordinal.value, int | float) or ordinal.value != int(ordinal.value):
        return None
    number = int(ordinal.value)
    if word == "of":
        return absolute.ordinal_day(source, ordinal.start, number, ordinal.end)
    before, at = word_before(source, ordinal.start)
    start = at if before == "the" else ordinal.start
    if not word:
        return day_alone(source, ordinal.start, number, ordinal.end) if number > 19 else None
    if word == "century" and 0 < number < 40:
        era = _ERA.match(source.text, end)
        early = extend_left(source, ordinal.start)
        first = extend_left(source, start) if before == "the" else early
        date = Date("date", first, era.end() if era else end, f"{number - 1:02d}")
        if ordinal.malformed:
            date.malformed = ordinal.malformed
            date.number_start, date.number_end = ordinal.start, ordinal.end
        if era and era[1].startswith("B"):
            date.era, date.value = "BC", f"BC{number - 1:02d}"
        return date
    if word == "quarter" and 0 < number < 5 or word == "half" and number < 3:
        return _part_of_year(source, start, end, f"{'Q' if word == 'quarter' else 'H'}{number}")
    if word in WEEKDAYS and number < 6 or word in ("week", "day", "weekend"):
        return nth(source, start, end, word, number)
    if number == 1 and word in CARDINALS and (unit := _UNIT_AFTER.match(source.lower, end)) and unit[1] in UNITS:
        return periods.plain("duration", start, unit.end(), UNITS[unit[1]], CARDINALS[word])
    if word in ("next", "this", "last") and not ordinal.words and number < 32 and source.lower.startswith(" month", end):
        return Relative("date", start, end + 6, f"XXXX-XX-{number:02d}", "M", SHIFTS[word])
    return None


def _part_of_year(source: Source, start: int, end: int, part: str) -> Fact | None:
    year = YEAR_OF.match(source.text, end)
    if year:
        date = Date("date", extend_left(source, start), year.end(1), f"{year[1]}-{part}")
        date.year, date.year_span = int(year[1]), year.span(1)
        return date
    later = OF_PERIOD.match(source.lower, end)
    if later and "year" in later[1]:
        shift = (
            -1 if "last" in later[1] or "previous" in later[1] else 1 if "next" in later[1] or "following" in later[1] else 0
        )
        found = Relative("date", start, later.end(1), f"XXXX-{part}", "YS", shift)
    elif part[0] == "H" and source.text[end - 5 : end - 4] != "-":
        return None
    else:
        if part[0] == "H":
            return None
        found = Relative("date", start, end, f"XXXX-{part}", "YS", None)
    found.part = part
    return found


def nth(source: Source, start: int, end: int, word: str, number: int) -> Fact | None:
    """``third week of July``, ``first Friday in May 2019``: the month, with no day of its own."""
    tail = _OF_NAMED.match(source.lower, end)
    if tail and tail[1] in MONTHS:
        month = absolute.month_first(source, tail.start(1), tail[1])
        if month is not None and month.day is None:
            month.start = start
            return month
    year = YEAR_OF.match(source.text, end)
    if year and word == "week":
        date = Date("date", start, year.end(1), f"{year[1]}-W{number:02d}")
        date.year, date.year_span = int(year[1]), year.span(1)
        return date
    if tail and tail[1] in ("month", "year"):
        return Date("date", start, tail.end(), "XXXX-XX-XX" if word in WEEKDAYS or word == "day" else "XXXX-WXX")
    if word in WEEKDAYS:
        return Date("date", start, end, f"XXXX-WXX-{WEEKDAYS[word] + 1}")
    return None


def day_alone(source: Source, position: int, number: int, end: int) -> Fact | None:
    """``on the 27th``: a day of a month that the text has named; not ``the 27th floor``."""
    if not 0 < number < 32 or not at_boundary(source, end):
        return None
    article, start = word_before(source, position)
    asks = word_before(source, start)[0] if article == "the" else article
    if asks != "on" and (article != "the" or asks not in ("for", "by", "until", "of", "since")):
        return None
    date = Date("date", start if article == "the" else position, end, f"XXXX-XX-{number:02d}")
    date.day, date.day_span = number, (position, end)
    return date
