"""The year that follows a month or a day, in figures, in words, or damaged."""

from __future__ import annotations

from aidlint.facts.times.context import at_boundary, word_after, word_before
from aidlint.facts.times.years import COUNTED, GOES_ON, LABEL_AFTER, LOOSELY_COUNTED, MENDED, YEARLY, was_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Span
    from aidlint.facts.source import Source

# A year that follows a month or a day: June 2, 2018; June of 2018; 2-Jun-18.
_AFTER = lazy(
    r"(?:[ \xa0\n]?(,)[ \xa0\n]{0,2}|[ \xa0\n]{1,2}(?:of )?|([-/])|\.[ "
    r"\xa0]?)(['’]?)([0-9OolI]{1,6})(?![0-9A-Za-z%]|[.,:/][0-9]|[-–][A-Za-z])"
)
_MONTH_LEADS = frozenset(
    "in since of by until till from to early late mid during between before after through for last next".split()
)


class WrittenYear:
    """A year found after a month or a day; ``joined`` says that a hyphen or stroke led to it."""

    __slots__ = ("end", "malformed", "span", "value", "year")

    def __init__(self, year: int, value: str, span: Span, malformed: str | None = None) -> None:
        self.year = year
        self.value = value
        self.span = span
        self.end = span[1]
        self.malformed = malformed


def year_after(source: Source, begin: int, position: int, has_day: bool) -> WrittenYear | None:
    """The year that follows a month or day at ``begin``..``position``; never a count (``May 5, 300 people``)."""
    text = source.text
    found = _AFTER.match(text, position)
    if found is None:
        return _spelled(source, position)
    written = found[4]
    span = found.span(4)
    end = span[1]
    if not written.isdigit():
        mended = written.translate(MENDED)
        if len(written) == 4 and mended.isdigit() and "1000" <= mended <= "2199" and not written.isalpha():
            return WrittenYear(int(mended), mended, span, "letter-in-number")
        return None
    if len(written) == 4:
        if not "1000" <= written <= "2999":
            return None
        follows = word_after(source, end)
        modern = "1900" <= written <= "2049"
        if follows in COUNTED:
            return None
        if not modern and follows.endswith("s") and follows not in YEARLY and found[1]:
            return None
        return WrittenYear(int(written), written, span)
    if found[3] or found[2]:
        if len(written) != 2:
            return None
        number = int(written) + (2000 if written < "50" else 1900)
        return WrittenYear(number, str(number), (found.start(3), end))
    if len(written) != 2 and not was_year(written):
        return None
    follows = word_after(source, end)
    led = has_day or found[1] or len(written) == 5 or word_before(source, begin)[0] in _MONTH_LEADS
    if not at_boundary(source, end) and not (led and (follows in GOES_ON or found[1] and LABEL_AFTER.match(text, end))):
        # Nobody counts 20198 of anything on a day.
        named = found[1] and has_day or not has_day and word_before(source, begin)[0] in _MONTH_LEADS
        if len(written) != 5 or not named or follows in (*COUNTED, *LOOSELY_COUNTED) or follows[-1:] == "s":
            return None
    if len(written) == 2:
        if has_day or written < "40":
            return None
        return WrittenYear(1900 + int(written), str(1900 + int(written)), span)
    # A bare month before three figures may be a column of a table: palm oil, May 275.
    if len(written) == 3 and not has_day and not found[1] and word_before(source, begin)[0] not in _MONTH_LEADS:
        return None
    return WrittenYear(int(written), written.zfill(4), span, "year-digits")


_SPELLED = lazy(r"(?:,? |,)(?:of )?(?=nineteen |eighteen |twenty |two thousand)(two|[a-z]+)")


def _spelled(source: Source, position: int) -> WrittenYear | None:
    """A year in words: nineteen ninety-five, two thousand and eighteen."""
    if source.lower[position + 1 : position + 2] not in "note" and source.lower[position + 2 : position + 3] not in "note":
        return None
    found = _SPELLED.match(source.lower, position)
    if found is None:
        return None
    from aidlint.facts.numbers import words

    number = words.read(source.lower, found.start(1), found[1])
    if number is None or number.value is None or not 1000 <= number.value <= 2199:
        return None
    return WrittenYear(int(number.value), str(int(number.value)), (found.start(1), number.end))
