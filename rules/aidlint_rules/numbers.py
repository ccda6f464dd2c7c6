"""NUM: the form of single numbers: bounds of one, grouping, ordinals, magnitudes, broken numbers."""

from __future__ import annotations

from aidlint.api import IGNORECASE, Article, Date, Evidence, Fact, Finding, Interval, Related, Repair, Suggestion, lazy, rule
from aidlint_rules import almanac
from aidlint_rules.wording import rewritten, sentence_of, surface, word_after, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURES = ("number", "quantity", "money", "percent", "duration")
_COUNTED = ("number", "quantity", "duration", "date", "money")
# After these, and after verbs by their ending, a figure counts what follows; after other words (level, phase, heat) it is
# a label.
_COUNTING = frozenset(
    """was were is had has said says that as if when while after before then are be been being have with to for from by in at
    of and or than only just about include contain take took see saw send sent wait within limited every each into between
    all the these those our their its his her my your some sold made built found won lost held kept left gave got bought
    caught drew shot cut hit ran led met grew fell rose employ need want own read wrote paid""".split()
)
_VERBAL = ("ed", "ing", "s", "'ve", "’ve")
# Hedges that are also prepositions of place and age, and what is aged: "those under 1".
_PREPOSITIONS = frozenset({"over", "under", "above", "below", "around"})
_AGED = frozenset("those child children infant infants baby babies people anyone kids ones patients boys girls aged".split())
# Words whose number is a name, in a book, a street, a machine.
_LABELS = frozenset(
    """page pages chapter chapters section sections sec clause clauses article articles art paragraph paragraphs para rule
    rules act acts verse verses psalm psalms room rooms row rows line lines lot lots plate plates figure figures fig table
    tables part parts appendix annex version versions release v code flight flights agent call phone tel telephone fax
    number numbers no nos model route routes bus highway street isbn issn doi ip server address zip postcode extension ext
    channel channels item items case cases form docket file note notes vol volume question questions exercise step steps
    level levels type grade""".split()
)


@rule("NUM001", "bound-of-one", severity="error", since="0.1.0", needs=_COUNTED)
def bound_of_one(article: Article) -> Iterator[Finding]:
    """A figure of 1 before a plural noun.

    Why it misleads: nobody writes "more than 1 medical experts". A figure of one takes a singular noun, so digits of a
    larger figure, most often zeros, have been lost, and the reader is told one where a hundred were meant.

    Fails: ``More than 1 medical experts were sent.`` ``There were 1 doctors on call.``

    Passes: ``More than 1 million people fled.`` ``Level 1 students.`` ``More than one doctor.`` ``1 Corinthians.``

    When it is wrong: a label that ends in 1 before a plural, with a word for the label that is not a noun of rank.
    """
    text = article.text
    for fact in article.facts.of(*_COUNTED):
        if text[fact.number_start : fact.number_end] != "1" or fact.words or text[fact.number_end : fact.number_end + 1] == "-":
            continue
        plural = _plural(text, fact)
        if not plural or not _counts(text, fact):
            continue
        start, end = fact.full_start if fact.hedge else fact.start, max(fact.end, fact.noun_end)
        if not fact.hedge and " " not in (fact.noun or "") and word_after(text, end) == "to":
            continue  # "only 1 means to return"
        yield Finding(
            start, end, f'a count of 1 before the plural "{plural}": digits are missing',
            evidence=Evidence(text[fact.start : end], "a plural needs more than one", "10, 100, 1,000 … or a singular"),
            repair=Repair(fact, _more_than_one),
        )  # fmt: skip


def _plural(text: str, fact: Fact) -> str:
    """The counted plural as it is written; empty where the noun is a singular or a name."""
    measured = fact.kind in ("quantity", "money") and fact.noun is None and fact.unit not in (None, "count")
    if fact.kind in ("duration", "date") or measured:
        unit = text[fact.number_end : fact.end].split()
        alone = len(unit) == 1 or fact.kind == "date" and len(unit) == 2  # "1 years ago"
        return unit[0] if alone and unit[0].islower() and unit[0].endswith("s") and len(unit[0]) > 3 else ""
    if fact.noun is None or fact.head is None or text[fact.number_end : fact.noun_start].strip():
        return ""  # "1 of the 3 bridges" shares the noun
    last = text[fact.noun_start : fact.noun_end].rsplit(None, 1)[-1]
    if text[fact.noun_end : fact.noun_end + 1] in ("'", "’") or not fact.hedge and not last.islower():
        return ""
    return last if last.lower() != fact.head else ""


def _counts(text: str, fact: Fact) -> bool:
    """Does the 1 count the noun after it? It may be a label ("level 1 students") or an age ("those under 1")."""
    hedge = text[fact.full_start : fact.number_start].split()
    word = word_before(text, fact.full_start)
    if fact.hedge and hedge:
        return hedge[0].lower() not in _PREPOSITIONS or word not in _AGED
    if not word:
        return fact.noun is not None and fact.noun[:1].islower()
    if word in _COUNTING:
        return True
    capital = text[fact.start - 1 - len(word) : fact.start].strip()[:1].isupper()  # Group 1 winners
    return not capital and word.endswith(_VERBAL) and word not in _LABELS


def _more_than_one(fact: Fact) -> float:
    amount = fact.value if isinstance(fact.value, (int, float)) else fact.low  # a length of time has its number there
    return 1.0 if amount is not None and Interval.exact(1).below(Interval.exact(amount)) else 0.0


@rule("NUM002", "malformed-grouping", severity="error", since="0.1.0", needs=_FIGURES)
def malformed_grouping(article: Article) -> Iterator[Finding]:
    """Thousands separators that no style of writing puts there.

    Why it misleads: ``12,34`` is neither 1,234 nor 12,340; digits or a separator have been lost or moved, and the figure may be
    wrong by a factor of ten or more.

    Fails: ``12,34 people`` ``$110,00`` ``a crowd of 1,2345`` ``2, people`` ``1, yuan``

    Passes: ``1,23,456 wells`` (Indian) ``1.234,50`` (continental) ``pages 1,2,3`` ``1,2-dichloroethane`` ``6,4 7,5`` (sets)

    When it is wrong: a decimal comma in a text that writes all its other decimals with a point.
    """
    text = article.text
    malformed = [fact for fact in article.facts.of(*_FIGURES) if fact.malformed == "grouping"]
    if not malformed:
        return
    # Where zeros were dropped, 1,5 was 1,500; elsewhere a comma may be the decimal mark of the article's own style.
    decimal_commas = frozenset(() if article.damage.shows("zeros") else _decimal_style(article))
    english = _grouped_figures(article) > 0
    for fact in malformed:
        if _is_label(text, fact) or _other_form(text, fact, english) or _decimal(text, fact) and _sort(fact) in decimal_commas:
            continue
        yield Finding(
            fact.start, fact.end, "the digits are not grouped as any number is",
            evidence=Evidence(surface(text, fact), "a group that is not of three digits", "groups of three: 1,234 or 12,345"),
            suggestions=_regrouped(text, fact), repair=Repair(fact, _well_formed),
        )  # fmt: skip


_COMMAS = lazy(r"[0-9,]*")


def _groups(text: str, fact: Fact) -> list[str]:
    """The groups of digits between the commas."""
    figure = _COMMAS.match(text, fact.number_start, fact.number_end)
    return figure[0].split(",") if figure else []


def _other_form(text: str, fact: Fact, english: bool) -> bool:
    """A list (1,2,3), a formula (1,2-dichloroethane), a set (6,4), a date that was glued (31,2018)?

    ``english``: the article groups by three elsewhere, so that a bare ``300,00`` is no pair of figures.
    """
    groups = _groups(text, fact)
    before = text[fact.start - 1 : fact.start] if fact.start else ""
    if before in (",", "-", "–", "/") or text[fact.number_end : fact.number_end + 1] in ("-", "–", "/", "'"):
        return True
    if len(groups) == 2 and len(groups[1]) == 4 and groups[1][:2] in ("19", "20") and len(groups[0]) < 3:
        if before.isalnum() or before == ".":
            return True
    if fact.noun is not None or fact.unit is not None or fact.hedge is not None or fact.end != fact.number_end:
        return False
    pair = not (english and len(groups[0]) > 1 and len(groups[-1]) == 2)
    return pair and max(map(len, groups)) < 4 and groups[-1] != ""


def _decimal(text: str, fact: Fact) -> bool:
    """Can the one comma be a decimal comma?"""
    groups = _groups(text, fact)
    return len(groups) == 2 and 0 < len(groups[1]) < 3


def _sort(fact: Fact) -> str:
    """``count``, ``money`` or ``measure``: whether a comma before one or two digits can be a decimal mark hangs on it."""
    return "money" if fact.kind == "money" else "count" if fact.unit in (None, "count") and fact.noun is not None else "measure"


def _grouped_figures(article: Article) -> int:
    """How many figures of the article are grouped by three with commas (1,234.5, not 1.234,5)."""
    text = article.text
    sound = (text[fact.number_start : fact.number_end] for fact in article.facts.of(*_FIGURES) if not fact.malformed)
    return sum("," in figure.partition(".")[0] for figure in sound)


def _decimal_style(article: Article) -> Iterator[str]:
    """The sorts of figures in which this article may write a decimal comma: all where its numbers do so again and again,
    measures where it has neither a decimal point nor a comma between thousands."""
    text = article.text
    figures = [text[fact.number_start : fact.number_end] for fact in article.facts.of(*_FIGURES) if not fact.words]
    decimals = sum(_decimal(text, fact) for fact in article.facts.of(*_FIGURES))
    if decimals != sum("," in figure for figure in figures):
        return
    if decimals > 1:
        yield from ("count", "money", "measure")
    elif not any("." in figure for figure in figures):
        yield "measure"


def _well_formed(fact: Fact) -> float:
    return 0.0 if fact.malformed or fact.value is None else 1.0


def _is_label(text: str, fact: Fact) -> bool:
    """Is the figure the name of a place in a text, a call number, a version, or a bracketed coordinate?"""
    at = fact.full_start
    if word_before(text, at) in _LABELS:
        return True
    if not text[at : at + 1].isdigit() or text[at - 1 : at] not in ("(", "[", "#"):
        return False
    close = text.find(")", at, at + 20)
    return close > 0 and not any(mark.isalpha() for mark in text[at:close])


def _regrouped(text: str, fact: Fact) -> list[Suggestion]:
    """The same digits, grouped by three where the comma has moved; a decimal point before a scale (1,4 million).
    Where digits are lost it is for the repair to say which."""
    groups = _groups(text, fact)
    if len(groups) < 2 or not groups[-1]:
        return []
    span = (fact.number_start, fact.number_start + len(",".join(groups)))
    if max(map(len, groups[1:])) > 3:
        figure = f"{int(''.join(groups)):,}"
    elif _decimal(text, fact) and fact.number_end > span[1]:
        figure = ".".join(groups)
    else:
        return []
    return [Suggestion(rewritten(text, fact.start, fact.end, [(span, figure)]))]


# Weights in stones: "a 22st catfish".
_STONES = lazy(r"\b(?:weigh\w*|stones?|[0-9]+lbs?|lbs?|heav(?:y|ier|iest)|overweight)\b", IGNORECASE)


@rule("NUM006", "ordinal-suffix", severity="warning", since="0.1.0", needs=("ordinal", "date"))
def ordinal_suffix(article: Article) -> Iterator[Finding]:
    """An ordinal whose ending is not the one of its last digits.

    Why it misleads: in ``22th`` either the ending or the digit before it is wrong, and the reader cannot tell which.

    Fails: ``her 22th win`` ``the 11st floor`` ``112nd`` ``3th``

    Passes: ``111th`` ``101st`` ``3D`` ``11 St John's Road``

    When it is wrong: a code that happens to end in such letters.
    """
    text = article.text
    in_stones: bool | None = None
    for fact in article.facts.of("ordinal", "date"):
        day = fact.day_span if isinstance(fact, Date) else None
        start, end = day or (fact.number_start, fact.number_end)
        if fact.malformed != "ordinal-suffix" and not day:
            continue
        while end > start and text[end - 1].isalpha():
            end -= 1
        digits, ending = text[start:end], text[end : end + 2]  # capitals are a postcode's or a code's
        if not digits.isdigit() or ending not in ("st", "nd", "rd", "th") or text[end + 2 : end + 3] in ("-", "_"):
            continue
        right = almanac.suffix(int(digits))
        if ending == right:
            continue
        if ending == "st":
            in_stones = _STONES.search(text) is not None if in_stones is None else in_stones
            if in_stones:
                continue
        yield Finding(
            start, end + 2, f"the ordinal of {digits} is {digits}{right}",
            evidence=Evidence(digits + ending, digits + right, digits + right),
            suggestions=[Suggestion(digits + right), *_ordinals_with(int(digits), ending)],
        )  # fmt: skip


def _ordinals_with(number: int, ending: str) -> list[Suggestion]:
    """The nearest ordinal that has the written ending, for the case that the digit is wrong."""
    near = [number + step for step in almanac.NEAR_DAYS if number + step > 0 and almanac.suffix(number + step) == ending]
    return [Suggestion(f"{near[0]}{ending}")] if near else []


_EXPLAINS = lazy(r"trillion|that is|i\.e\.|light[ -]year|equals|in other words", IGNORECASE)


@rule("NUM007", "doubled-magnitude", severity="warning", since="0.1.0", needs=("number", "quantity", "money"))
def doubled_magnitude(article: Article) -> Iterator[Finding]:
    """A magnitude or a currency that is written twice.

    Why it misleads: ``3 million million`` is a million times 3 million; nearly always one of the words is a slip.

    Fails: ``3 million million`` ``$57 million dollars`` ``5 thousand thousand``

    Passes: ``1.5 lakh crore`` ``a million-dollar idea`` ``$5 Dollar General voucher`` ``a million million, i.e. a trillion``

    When it is wrong: popular science, which explains a trillion as a million million without saying so.
    """
    text = article.text
    for fact in article.facts.of("number", "quantity", "money"):
        words = surface(text, fact).split()
        if fact.malformed == "doubled-magnitude":
            start, end = sentence_of(article, fact)
            if _EXPLAINS.search(text, start, fact.start) or _EXPLAINS.search(text, fact.end, end):
                continue
            kept = " ".join(word for index, word in enumerate(words) if index == 0 or word.lower() != words[index - 1].lower())
            message = "the magnitude is written twice"
        elif fact.malformed == "doubled-unit":
            # $349 USD and $9.99 US dollars name the country; a $5 Dollar General voucher; a $100 dollar-denominated bond
            if not words[-1].islower() or words[-2:-1] and words[-2][0].isupper() or text[fact.end : fact.end + 1] == "-":
                continue
            kept = " ".join(words[:-1])
            message = "the currency is written twice"
        else:
            continue
        evidence = Evidence(surface(text, fact), message, kept)
        yield Finding(fact.start, fact.end, message, evidence=evidence, suggestions=[Suggestion(kept)])


@rule("NUM008", "broken-number", severity="warning", since="0.1.0", needs=_FIGURES)
def broken_number(article: Article) -> Iterator[Finding]:
    """A number with points, commas or leading zeros where no number has them.

    Why it misleads: digits have been lost at the gap; ``£17.m`` may have been £17.5m.

    Fails: ``£17.m`` ``1.2.3 percent`` ``1..25`` ``0123 people`` ``25,. yuan``

    Passes: ``version 1.2.3`` ``192.168.1.20`` ``section 4.2.1`` ``ZIP code 02139`` ``.5 percent``

    When it is wrong: an identifier that nothing around it names as one.
    """
    text = article.text
    for fact in article.facts.of(*_FIGURES):
        if fact.malformed not in ("broken", "leading-zero") or _is_label(text, fact) or _is_code(text, fact):
            continue
        yield Finding(
            fact.start, fact.end, "the number is broken: digits are missing or a separator is out of place",
            evidence=Evidence(surface(text, fact), "not a number in any style", "digits on both sides of one decimal point"),
            suggestions=_mended(text, fact), repair=Repair(fact, _well_formed),
        )  # fmt: skip


def _is_code(text: str, fact: Fact) -> bool:
    """Part of a longer code, a coordinate, or zeros in front of digits that count and measure nothing?"""
    if text[fact.start - 1 : fact.start] in tuple("-–/@#,°′'’") or text[fact.number_end : fact.number_end + 1] in tuple("°′″"):
        return True
    return text[fact.number_start : fact.number_end].isdigit() and fact.unit is None and fact.noun is None


_BODY = lazy(r"[\d.,]*")


def _mended(text: str, fact: Fact) -> list[Suggestion]:
    """What the digits that are there can say: one point too many is left out, leading zeros dropped."""
    figure = _BODY.match(text, fact.number_start, fact.number_end)
    body = figure[0] if figure else ""
    parts = body.replace(",", ".").split(".")
    parts = [part for part in parts if part]
    if len(parts) == 1:
        readings = [parts[0].lstrip("0") or "0"]
    elif len(parts) == 2:
        readings = [".".join(parts)]
    elif len(parts) == 3 and "," not in body:
        readings = [f"{parts[0]}.{parts[1]}{parts[2]}", f"{parts[0]}.{parts[1]}", f"{parts[1]}.{parts[2]}"]
    else:
        readings = []
    span = (fact.number_start, fact.number_start + len(body))
    return [Suggestion(rewritten(text, fact.start, fact.end, [(span, reading)])) for reading in readings]


@rule("NUM009", "mixed-grouping", severity="info", since="0.1.0", status="preview", needs=("quantity",))
def mixed_grouping(article: Article) -> Iterator[Finding]:
    """Counts of four digits with and without a separator in one text.

    Why it misleads: ``1914 kinds`` beside ``3,300 trainers`` reads as a year, and the passages come from different hands.

    Fails: ``3,300 trainers and 1914 kinds of disease``

    Passes: ``In 1914 the centre had 3,300 nurses.`` ``page 1914`` ``model 7470``

    When it is wrong: a house style that groups from five digits on, quoted beside another that groups from four.
    """
    text = article.text
    four = [
        fact for fact in article.facts.of("quantity", "money")
        if isinstance(fact.value, int) and 1000 <= fact.value < 10_000 and not fact.malformed and not fact.words
    ]  # fmt: skip
    grouped = next((fact for fact in four if "," in text[fact.number_start : fact.number_end]), None)
    for fact in four if grouped else ():
        span = (fact.number_start, fact.number_end)
        written = text[slice(*span)]
        if grouped is not None and written.isdigit() and fact.noun is not None and not _is_label(text, fact):
            figure = f"{int(written):,}"
            yield Finding(
                fact.start, fact.noun_end, "a count without the separator that other counts here have",
                evidence=Evidence(written, figure, f"one style: {text[grouped.number_start : grouped.number_end]}"),
                suggestions=[Suggestion(rewritten(text, fact.start, fact.noun_end, [(span, figure)]))],
                related=[Related(grouped.start, grouped.end, "grouped here")],
            )  # fmt: skip
