"""DAT: dates against the periods they are put into, tenses against the article's date, and one event on two days."""

from __future__ import annotations

from aidlint.api import IGNORECASE, Article, Date, Evidence, Fact, Finding, Interval, Related, Suggestion, lazy, rule
from aidlint_rules import almanac
from aidlint_rules.wording import rewritten, sentence_of, surface

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Span = tuple[int, int]

_STYLE = lazy(r"\b(?:style of|fiscal|financial|until|throughout)\b", IGNORECASE)
# About the turn of a century may be some years before or after it.
_TURN = lazy(r"\b(?:turn of|end of|close of|beginning of|start of|around)\b", IGNORECASE)
_ABOUT_TURN = 20
_ORDINAL = lazy(r"[0-9]+(?:st|nd|rd|th)?")
_ORDINAL_WORDS = ("first", "second", "third", "fourth")


@rule("DAT009", "period-mismatch", severity="warning", since="0.1.0", needs=("date",))
def period_mismatch(article: Article) -> Iterator[Finding]:
    """A year outside the century or decade it is put into, or months that are not those of their quarter or half-year.

    Why it misleads: either the period or the date is wrong.

    Fails: ``in the 20th century, in 1801`` ``the 1980s (1994)`` ``the third quarter of calendar 2014, the months to May``

    Passes: ``the 19th century, in 1801`` ``the first quarter (April–June)`` of a business year ``the turn of the century``

    When it is wrong: a style or a school that is named after a century and outlived it.
    """
    text = article.text
    for relation in article.claims.of("within"):
        whole, part = relation.roles["whole"], relation.roles.get("part")
        if not isinstance(whole, Date) or not isinstance(whole.value, str):
            continue
        if _STYLE.search(text, sentence_of(article, whole)[0], whole.end):
            continue
        about = _ABOUT_TURN if _TURN.search(text, sentence_of(article, whole)[0], whole.end) else 0
        if not isinstance(part, Date):
            yield from _quarter(text, whole, relation.roles.get("start"), relation.roles["end"])
            continue
        low, high = _years(whole.value)
        if part.year is None or Interval(low, high).widened(about).contains(part.year):
            continue
        first, last = min(whole.start, part.start), max(whole.end, part.end)
        renamed = _renamed(text, whole, part.year)
        yield Finding(
            first, last, f"{part.year} does not lie in {surface(text, whole)}",
            evidence=Evidence(surface(text, whole), str(part.year), f"{low} to {high}"),
            suggestions=[Suggestion(rewritten(text, first, last, renamed))] if renamed else (),
            related=[Related(part.start, part.end, "this year")],
        )  # fmt: skip


def _years(value: str) -> Span:
    """First and last year of a decade (``198``) or century (``19``); centuries with either way of counting."""
    number = int(value)
    return (number * 10, number * 10 + 9) if len(value) == 3 else (number * 100, number * 100 + 100)


def _renamed(text: str, whole: Date, year: int) -> list[tuple[Span, str]]:
    """The edit that puts the right century or decade in its place, where it is written in figures."""
    figure = _ORDINAL.search(text, whole.start, whole.end)
    century = year // 100 + 1
    name = f"{century}{almanac.suffix(century)}" if len(str(whole.value)) == 2 else str(year // 10 * 10)
    return [(figure.span(), name)] if figure else []


def _quarter(text: str, whole: Date, start: Fact | None, end: Fact) -> Iterator[Finding]:
    if not isinstance(end, Date) or end.month is None:
        return
    written = int(str(whole.value)[-1])
    size, name = (6, "half") if "-H" in str(whole.value) else (3, "quarter")
    right = (end.month - 1) // size + 1
    first = start.month if isinstance(start, Date) else None
    if right == written and end.month % size == 0 and first in (None, end.month - size + 1):
        return
    months = f"{almanac.MONTHS[(written - 1) * size]} to {almanac.MONTHS[written * size - 1]}"
    stop = max(whole.end, end.end)
    ordinal = next((word for word in _ORDINAL_WORDS if word in surface(text, whole).lower()), None)
    suggestions = []
    if ordinal and end.month % size == 0:
        at = text.lower().index(ordinal, whole.start)
        edits = [((at, at + len(ordinal)), _ORDINAL_WORDS[right - 1])]
        suggestions = [Suggestion(rewritten(text, whole.start, stop, edits))]
    yield Finding(
        whole.start, stop, f"that {name} of a calendar year is {months}",
        evidence=Evidence(surface(text, whole), surface(text, end), months), suggestions=suggestions,
    )  # fmt: skip


_DONE = lazy(
    r"\b(?:was|were|had been|has been) (?:\w+ly )?(?:\w+ed|shut|built|held|sold|sunk|born|lost|won|cut|hit|put|begun) "
    r"(?:\w+ ){0,2}in (?:the year )?$",
    IGNORECASE,
)
_TO_COME = lazy(r"\b(?:will|is to|are to|is going to) (?:not )?\w+ (?:[\w']+ ){0,3}in (?:the year )?$", IGNORECASE)
# Telling of what was said, planned or made up: its tenses are not those of the article.
_TOLD = lazy(
    r"\b(?:promised|planned|predicted|novel|film|story|fiction\w*|scenario|if|would|until|imagin\w+|model\w*|projected"
    r"|expected|due"
    r"|supposed|hoped|had)\b|[\"“]",
    IGNORECASE,
)


@rule("DAT011", "tense-against-date", severity="info", since="0.1.0", status="preview", needs=("date",))
def tense_against_date(article: Article) -> Iterator[Finding]:
    """A past tense for a year to come, or a future tense for one that is over, by the article's own date.

    Why it misleads: the year is wrong, or the passage was taken over from an older text.

    Fails: ``was completed in 2031`` in an article of 2019; ``will open in 2015`` in one of 2018

    Passes: ``was to have been ready in 2019`` ``extended until 2031`` ``had said that it would open in 2015``

    When it is wrong: fiction, and speech that is reported without a word of saying.
    """
    today = article.facts.today
    if today is None:
        return
    text = article.text
    for date in article.facts.dates():
        if date.year is None or date.year_span is None or date.malformed or date.relative or date.era or date.kind != "date":
            continue
        first, last = sentence_of(article, date)
        if date.year > today[0] and _DONE.search(text, first, date.start):
            tense = "a past tense"
        elif date.year < today[0] and _TO_COME.search(text, first, date.start):
            tense = "a future tense"
        else:
            continue
        if not _TOLD.search(text, first, last):
            fault = f"{tense} for {date.year} in an article of {today[0]}"
            evidence = Evidence(surface(text, date), fault, "a year that fits the tense")
            yield Finding(date.start, date.end, fault, evidence=evidence)


_WORD = lazy(r"[^\W\d_]+")
_EMPTY = frozenset(
    """the a an its his her their our it he she they will would is are was were be been being has have had to on in at of and by
    for from before after when until that which who this with as not again also said says above below over under near beside
    between across along into onto through him them himself
    herself""".split()
)
# What the same people do on many days.
_OFTEN = frozenset(
    """met meet meets sat sit sits heard hears questioned voted spoke played visited called talked gathered struck testified
    appeared arrested""".split()
)
_MOVED = lazy(
    r"\b(?:postpon\w+|put off|delay\w*|moved|reschedul\w+|initially|originally|instead|brought forward|was to|were to"
    r"|had been due|revis\w+|extended|cancel\w+|a second|a third|another|again)\b",
    IGNORECASE,
)
_CHANGED = lazy(
    r"\b(?:postpon\w+|put off|delay\w*|moved|reschedul\w+|initially|originally|instead|brought forward|was to|were to"
    r"|had been due"
    r"|now|revis\w+|second|third|another|other|extended|again|next|previous\w*|earlier"
    r"|first(?! (?:year|month|week|season)s?\b)|each|every)\b",
    IGNORECASE,
)
# What happens to a thing once: "The mill, which was founded in".
_BEGUN = lazy(
    r"(\b[Tt]he )?\b([A-Za-z]+),? (?:(?:which|that) )?(?:(?:was|were|had been) )?(?:first |finally )?"
    r"(founded|established|incorporated|opened|sank|sunk|withdrawn|demolished|dissolved|abolished|burned down"
    r"|completed|wrecked)"
    r" in (?:the year )?$"
)
_FOUNDING = ("founded in ", "established in ", "incorporated in ")
_BACK = lazy(r"\b(?:before|until|till|when|after|since|once|by the time) (?:the )?$", IGNORECASE)
# "Before the auction on 24 June": a thing that takes place, told as known.
_KNOWN = lazy(r"\b(?:before|until|till|after|since|by|for|of|at|to|ahead of|in) the ([a-z]{4,}) (?:on|of) $", IGNORECASE)
# Things that take place on many days.
_MANY = frozenset(
    """meeting session hearing game match race attack attacks debate interview call raid incident accident crash protest rally
    march shooting bombing talks strike trial night morning evening afternoon issue edition front news show flight visit events
    event statement basis agenda website case police afternoon briefing report article story""".split()
)  # fmt: skip
# How a sentence comes back to an event told before; a court may sit, a council meet, on many days.
_AGAIN = lazy(r"\b(?:before|until|till|when|after|since|once|by the time|to be)\b", IGNORECASE)
# "Until they open on": the subject is that of the sentence before.
_UNTIL_THEY = lazy(r"\b(?:[Bb]efore|[Uu]ntil|[Tt]ill|[Ww]hen|[Oo]nce|[Bb]y the time) they ([a-z]+) on $")
_AT_PLACE = lazy(r" (?:in|at|against|between) (?:the )?[A-Z]")
_PLACE = lazy(r"\b(?:in|at) (?:the )?([A-Z][\w’'-]+)")
# So many earlier events are kept in mind, and so far back, in characters.
_REMEMBERED = 12
_FAR = 3000


@rule("DAT012", "same-event-two-dates", severity="warning", since="0.1.0", needs=("date",))
def same_event_two_dates(article: Article) -> Iterator[Finding]:
    """One event that is put on two days in one text.

    Why it misleads: the reader comes on the wrong day.

    Fails: ``will open its gates on May 3 … before the gates open on May 5``; ``founded in 1887 … The mill, founded in 1878``

    Passes: ``open on May 3 and close on May 5`` ``put off to 21 June`` ``In York the fair begins on May 5.``

    When it is wrong: two events of one name that nothing in their sentences tells apart.
    """
    text = article.text
    yield from _two_beginnings(article)
    for relation in article.claims.of("mishap"):
        one, again = relation.roles["first"], relation.roles["second"]
        if not isinstance(one, Date) or not isinstance(again, Date):
            continue
        # Of "Thursday morning" the weekday alone is at odds.
        here, there = (
            date.weekday_span if date.day is None and date.weekday_span else (date.start, date.end) for date in (again, one)
        )
        before = text[slice(*there)]
        yield Finding(
            *here, f"the same event is put on {before} before", evidence=Evidence(text[slice(*here)], before, "one day"),
            suggestions=[Suggestion(before)], related=[Related(*there, "the other day")],
        )  # fmt: skip
    seen: list[Date] = []
    for date in article.facts.dates():
        if date.day is None or date.month is None or date.kind != "date" or date.malformed or date.parts:
            continue
        if not text.endswith(("on ", "of "), max(0, date.start - 4), date.start):
            continue
        near = [one for one in seen[-_REMEMBERED:] if (one.year, one.month) == (date.year, date.month) and one.day != date.day]
        seen.append(date)
        sentence = sentence_of(article, date) if near else (0, 0)
        known = _KNOWN.search(text, max(sentence[0], date.start - 40), date.start) if near else None
        named = _stem(known[1].lower()) if known and known[1].lower() not in _MANY else ""
        if not near or not named and not _AGAIN.search(text, sentence[0], date.start):
            continue
        words = _event(text[max(sentence[0], date.start - 60) : date.start - 3])
        for other in near:
            place = sentence_of(article, other)
            others = _event(text[max(place[0], other.start - 60) : other.start - 3])
            told = _event(text[place[0] : other.start - 3], len(text))
            # "An inquest into the deaths will open on … before the inquest opens on": the same verb, its subject told before.
            back = words[-1:] == others[-1:] and len(words) > 1 and words[-2] in told
            taken_up = _UNTIL_THEY.search(text, max(sentence[0], date.start - 40), date.start)
            back = back or taken_up is not None and others[-1:] == (_stem(taken_up[1]),) and sentence[0] - place[1] < 3
            if named:
                if named not in told or _AT_PLACE.match(text, date.end):
                    continue
            elif len({*words} & {*others}) < 2 and not back:
                continue
            if place == sentence or sentence[1] - place[0] > _FAR or _elsewhere(text, place, sentence):
                continue
            if _MOVED.search(text, place[0], sentence[1]) or _told_apart(
                text, (place[0], other.start), (sentence[0], date.end)
            ):
                continue
            yield Finding(
                date.start, date.end, f"the same event is put on {surface(text, other)} before",
                evidence=Evidence(surface(text, date), surface(text, other), "one date"),
                suggestions=[Suggestion(surface(text, other))], related=[Related(other.start, other.end, "the other date")],
            )  # fmt: skip
            break


def _told_apart(text: str, *told: Span) -> bool:
    """Does one of two sentences, up to its date, speak of a change or of one event among several?"""
    return any(_CHANGED.search(text, *span) for span in told)


def _two_beginnings(article: Article) -> Iterator[Finding]:
    """Two years in which one thing is said to have been founded or born: ``Mill founded in 1887 … The mill, founded in 1878``.
    The later of the two must point back, with "the" and the bare noun."""
    text = article.text
    seen: dict[str, tuple[Date, Span]] = {}
    for date in article.facts.dates():
        if date.kind != "date" or date.year is None or date.year_span is None or date.malformed or date.relative or date.era:
            continue
        if not text.endswith(("d in ", "k in ", "n in ", " year "), 0, date.start):
            continue
        found = _BEGUN.search(text, max(0, date.start - 60), date.start)
        if not found:
            continue
        noun, sentence = f"{found[2]} {found[3]}".lower(), sentence_of(article, date)
        other, place = seen.setdefault(noun, (date, sentence))
        if other.year == date.year or not found[1] or place == sentence or _CHANGED.search(text, place[0], sentence[1]):
            continue
        if found[3] + " in " not in _FOUNDING and not _BACK.search(text, sentence[0], found.start(2)):
            continue
        yield Finding(
            date.start, date.end, f"the same event is put in {surface(text, other)} before",
            evidence=Evidence(surface(text, date), surface(text, other), "one year"),
            suggestions=[Suggestion(surface(text, other))], related=[Related(other.start, other.end, "the other year")],
        )  # fmt: skip


def _event(before: str, most: int = 4) -> tuple[str, ...]:
    """The stems of the last content words before a date: what happens, and to whom."""
    words = [word for word in _WORD.findall(before.lower()) if word not in _EMPTY and len(word) > 2]
    return tuple(_stem(word) for word in words[-most:] if word not in _OFTEN)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")


def _elsewhere(text: str, first: Span, second: Span) -> bool:
    """Do both sentences name places, and other ones?"""
    here, there = ({found[1] for found in _PLACE.finditer(text, *sentence)} for sentence in (first, second))
    return bool(here and there) and here != there
