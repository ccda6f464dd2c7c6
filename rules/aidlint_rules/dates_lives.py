"""DAT: ages and anniversaries against the years they are counted from."""

from __future__ import annotations

from aidlint.api import IGNORECASE, Article, Date, Evidence, Fact, Finding, Interval, Related, Suggestion, lazy, rule
from aidlint_rules import almanac
from aidlint_rules.wording import plain, rewritten, sentence_of, surface

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# East Asian reckoning counts the year of birth as one and adds another at every new year.
_EAST_ASIAN = lazy(
    r"\b(?:korean|chinese|japanese|east asian|asian|lunar|traditional) (?:age|reckoning|count|calendar|style)"
    r"|\breckoning\b|\bsui\b",
    IGNORECASE,
)
_ABOUT = lazy(
    r"\b(?:about|around|circa|c\.|ca\.|said to|claimed|believed|reputed\w*|reportedly|possibly|perhaps|legend\w*)",
    IGNORECASE,
)


@rule("DAT007", "age-mismatch", severity="error", since="0.1.0", needs=("date",))
def age_mismatch(article: Article) -> Iterator[Finding]:
    """An age that does not follow from the year of birth, or a deed before the birth.

    Why it misleads: the age, the birth or the other date is wrong, and each says something else about a life.

    Fails: ``born in 1941 … was 96 at his death in 2007`` ``(1901–1967), died aged 41`` ``born in 1976, won a cup in 1969``
    ``Weber, who was born in 1986`` after ``Ann Weber was born in 1968``

    Passes: ``born in December 1931, was 71 on her death in June 2003`` ``then 45`` ``59 by Korean reckoning``

    When it is wrong: a sentence that tells of two lives in turn without naming the second person's relation.
    """
    yield from _two_births(article)
    yield from _after_death(article)
    text = article.text
    for relation in article.claims.of("age"):
        born, at, age = relation.roles["born"], relation.roles["at"], relation.roles.get("age")
        if not isinstance(born, Date) or not isinstance(at, Date) or born.year is None or at.year is None or born.era or at.era:
            continue
        first, last = sentence_of(article, born)
        last = max(last, relation.end)
        if _ABOUT.search(text, first, last):
            continue
        possible = _ages(born, born.year, at, at.year)
        if age is None:
            if possible.below(Interval.exact(0)):
                yield Finding(
                    at.start, at.end, f"{surface(text, at)} lies before the birth in {born.year}",
                    evidence=Evidence(surface(text, at), f"{born.year - at.year} years before it", f"a date after {born.year}"),
                    suggestions=_later(text, at, born.year), related=[Related(born.start, born.end, "born")],
                )  # fmt: skip
            continue
        if _EAST_ASIAN.search(text, first, last):
            possible = Interval(possible.low, possible.high + 2)
        if age.interval.overlaps(possible):
            continue
        span = (age.number_start, age.number_end)
        readings = [plain(value) for value in dict.fromkeys((possible.high, possible.low)) if value >= 0]
        wanted = " or ".join(reversed(readings)) or "no"
        yield Finding(
            age.start, age.end, f"from {born.year} to {at.year} a life counts {wanted} years, not {text[slice(*span)]}",
            evidence=Evidence(text[slice(*span)], wanted, wanted),
            suggestions=[Suggestion(rewritten(text, age.start, age.end, [(span, reading)])) for reading in readings],
            related=[Related(born.start, born.end, "born"), Related(at.start, at.end, "at this date")],
        )  # fmt: skip


def _ages(born: Date, birth: int, at: Date, year: int) -> Interval:
    """The ages a person can have had, by as much of both dates as is written: the birthday may not have come yet."""
    years = year - birth
    if born.month is None or at.month is None:
        return Interval(years - 1, years)
    if born.month != at.month:
        return Interval.exact(years - (at.month < born.month))
    if born.day is None or at.day is None:
        return Interval(years - 1, years)
    return Interval.exact(years - (at.day < born.day))


def _later(text: str, at: Date, born: int) -> list[Suggestion]:
    """The years of a grown life that a slip of one figure, or of the century, makes of an earlier year."""
    digits = str(at.year)
    slips = {digits[:place] + digit + digits[place + 1 :] for place in (2, 3) for digit in "0123456789"}
    slips |= {digits[:2] + digits[3] + digits[2], *("20" + decade + digits[3] for decade in "012")}
    fitting = [int(slip) for slip in slips if 15 <= int(slip) - born <= 60]
    fitting.sort(key=lambda year: (sum(map(str.__ne__, digits, str(year))), abs(year - born - 25), year))
    return [Suggestion(almanac.dated(text, at, year=year)) for year in fitting[:3]]


def _two_births(article: Article) -> Iterator[Finding]:
    text = article.text
    for relation in article.claims.of("births"):
        first, second = relation.roles["first"], relation.roles["second"]
        yield Finding(
            second.start, second.end, f"the same person is born in {surface(text, first)} before",
            evidence=Evidence(surface(text, second), surface(text, first), "one date of birth"),
            suggestions=[Suggestion(surface(text, first))],
            related=[Related(first.start, first.end, "the other date of birth")],
        )  # fmt: skip


def _after_death(article: Article) -> Iterator[Finding]:
    text = article.text
    for relation in article.claims.of("deed"):
        died, at = relation.roles["died"], relation.roles["at"]
        yield Finding(
            at.start, at.end, f"{surface(text, at)} lies after the death in {surface(text, died)}",
            evidence=Evidence(surface(text, at), f"died in {surface(text, died)}", f"a date before {surface(text, died)}"),
            suggestions=_before_death(text, at, died), related=[Related(died.start, died.end, "died")],
        )  # fmt: skip


def _before_death(text: str, at: Fact, died: Fact) -> list[Suggestion]:
    """The years before the death that a slip in the decade makes of a later one."""
    if not isinstance(at, Date) or not isinstance(died, Date) or at.year is None or died.year is None:
        return []
    years = [at.year - step for step in (10, 20, 30, 40) if died.year - 40 < at.year - step <= died.year]
    return [Suggestion(almanac.dated(text, at, year=year)) for year in years if year // 100 == at.year // 100][:2]


@rule("DAT008", "anniversary-mismatch", severity="warning", since="0.1.0", needs=("date",))
def anniversary_mismatch(article: Article) -> Iterator[Finding]:
    """An anniversary that does not fall in its year.

    Why it misleads: the founding, the feast or the count is wrong by years.

    Fails: ``founded in 1921 … keeps its 75th anniversary in 2021``

    Passes: ``founded in 1962 … its 50th edition in 2014`` ``the 75th anniversary of its first title``

    When it is wrong: the anniversary of something the sentence does not name.
    """
    text = article.text
    for relation in article.claims.of("anniversary"):
        founded, held, count = relation.roles["founded"], relation.roles["held"], relation.roles["count"]
        if not isinstance(founded, Date) or not isinstance(held, Date) or founded.year is None or held.year is None:
            continue
        years = held.year - founded.year
        # A jubilee year begins before the day, and some are counted with the first year.
        if years <= 0 or count.interval.overlaps(Interval.exact(years).widened(1)):
            continue
        named = f"{years}{almanac.suffix(years)}" + ("" if count.end < relation.cue_end else " anniversary")
        if count.kind != "ordinal":
            named = f"{years} years" if count.kind == "duration" else str(years)
        written = rewritten(text, count.start, relation.cue_end, [((count.start, count.end), named)])
        yield Finding(
            count.start, relation.cue_end, f"from {founded.year} to {held.year} are {years} years",
            evidence=Evidence(surface(text, count), str(years), f"{years}{almanac.suffix(years)}, give or take one"),
            suggestions=[Suggestion(written)],
            related=[Related(founded.start, founded.end, "counted from here"), Related(held.start, held.end, "held here")],
        )  # fmt: skip
