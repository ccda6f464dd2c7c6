"""NUM: the form of single numbers: bounds of one, grouping, ordinals, magnitudes, broken numbers."""

from __future__ import annotations

import re

from aidlint.api import Article, Date, Evidence, Fact, Finding, Interval, Related, Repair, Suggestion, rule
from aidlint_rules import almanac
from aidlint_rules.wording import rewritten, word_after, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURES = ("number", "quantity", "money", "percent", "duration")
_COUNTED = ("number", "quantity", "duration", "money")
# After these, and after verbs by their ending, a figure counts what follows; after other words (level, phase, heat) it is
# a label.
_COUNTING = frozenset(
    """was were is had has said says that as if when while after before then are be been being have with to for from by in at of and or than only just about include contain take took see saw send sent wait
    within limited every each into between all the these those our their its his her my your some sold made built found won lost held kept left gave
    got bought caught drew shot cut hit ran led met have grew fell rose employ need want own read wrote paid""".split()
)
_VERBAL = ("ed", "ing", "s", "'ve", "’ve")
# Hedges that are also prepositions of place and age.
_PREPOSITIONS = frozenset({"over", "under", "above", "below", "around"})
_AGED = frozenset("those children infants babies people anyone kids ones patients boys girls aged child infant baby just well".split())
_CARDINAL_LABELS = frozenset(
    """page pages chapter chapters section sections sec clause clauses article articles art paragraph paragraphs para rule rules act
    acts verse verses psalm psalms room rooms row rows line lines lot lots plate plates figure figures fig table tables part parts
    appendix annex version versions release v code flight flights agent call phone tel telephone fax number numbers no nos model
    route routes bus highway street isbn issn doi ip server address zip postcode extension ext channel channels item items
    case cases form docket file note notes vol volume question questions exercise step steps level levels type grade""".split()
)  # fmt: skip


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
        last = _plural(text, fact)
        if not last or not _counts(text, fact):
            continue
        end = max(fact.end, fact.noun_end)
        if not fact.hedge and " " not in (fact.noun or "") and word_after(text, end) == "to":
            continue  # "only 1 means to return"
        start = fact.full_start if fact.hedge else fact.start
        yield Finding(
            start, end, f"a count of 1 before the plural \"{last}\": digits are missing",
            evidence=Evidence(text[fact.start : end], "a plural noun needs more than one", "10, 100, 1,000 … or a singular noun"),
            repair=Repair(fact, _more_than_one),
        )  # fmt: skip


def _plural(text: str, fact: Fact) -> str:
    """The counted plural in lower case, as it is written; empty where the noun is a singular or a name."""
    if fact.kind == "duration" or fact.kind == "quantity" and fact.noun is None and fact.unit not in (None, "count"):
        last = text[fact.number_end : fact.end].split()
        return last[0] if len(last) == 1 and last[0].islower() and last[0].endswith("s") and len(last[0]) > 3 else ""
    if fact.noun is None or fact.head is None or text[fact.number_end : fact.noun_start].strip() or text[fact.noun_end : fact.noun_end + 1] in ("'", "’"):
        return ""  # "1 of the 3 bridges", "1 losers' bracket"
    last = text[fact.noun_start : fact.noun_end].rsplit(None, 1)[-1:]
    return last[0] if last and (fact.hedge or last[0].islower()) and last[0].lower() != fact.head else ""


def _counts(text: str, fact: Fact) -> bool:
    """Does the 1 count the noun after it? It may be a label ("level 1 students") or an age ("those under 1")."""
    before = text[fact.full_start : fact.start].split()
    word = word_before(text, fact.full_start)
    if before:
        return before[0].lower() not in _PREPOSITIONS or word not in _AGED
    if word in _COUNTING:
        return True
    if text[fact.start - 1 - len(word) : fact.start].strip()[:1].isupper():
        return False  # Group 1 winners
    return word.endswith(_VERBAL) and word not in _CARDINAL_LABELS or not word and fact.noun is not None and fact.noun[:1].islower()


def _more_than_one(fact: Fact) -> float:
    return 1.0 if isinstance(fact.value, (int, float)) and Interval(1, 1).below(Interval.exact(fact.value)) else 0.0


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
    # Where zeros were dropped, 1,5 was 1,500; elsewhere a comma may be the decimal mark of the article's own style.
    decimal_commas = frozenset(() if article.damage.shows("zeros") else _decimal_style(article))
    english = _grouped_figures(article) > 0
    for fact in article.facts.of(*_FIGURES):
        if fact.malformed != "grouping" or _is_label(text, fact.start) or _other_form(text, fact, english):
            continue
        if _decimal(text, fact) and _sort(fact) in decimal_commas:
            continue
        yield Finding(
            fact.start, fact.end, "the digits are not grouped as any number is",
            evidence=Evidence(text[fact.start : fact.end], "a group that is not of three digits", "groups of three digits: 1,234 or 12,345"),
            suggestions=_regrouped(text, fact), repair=Repair(fact, _well_formed),
        )  # fmt: skip


def _groups(text: str, fact: Fact) -> list[str]:
    """The groups of digits between the commas."""
    figure = re.match(r"[0-9,]*", text[fact.number_start : fact.number_end])
    return figure[0].split(",") if figure else []


def _other_form(text: str, fact: Fact, english: bool) -> bool:
    """A list (1,2,3), a formula (1,2-dichloroethane), a set (6,4), a date that was glued (31,2018)?

    ``english``: the article groups by three elsewhere, so that a bare ``300,00`` is no pair of figures.
    """
    groups = _groups(text, fact)
    before = text[fact.start - 1 : fact.start] if fact.start else ""
    after = text[fact.number_end : fact.number_end + 1]
    if before == "," or before in ("-", "–", "/") or after in ("-", "–", "/", "'"):
        return True
    if len(groups) == 2 and len(groups[1]) == 4 and 0 < int(groups[0] or 0) < 32 and groups[1][:2] in ("19", "20") and before.isalnum() + (before == "."):
        return True
    bare = fact.noun is None and fact.unit is None and fact.hedge is None and fact.end == fact.number_end
    return bare and max(map(len, groups)) < 4 and groups[-1] != "" and not (english and len(groups[0]) > 1 and len(groups[-1]) == 2)


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
    if decimals > 1 and decimals == sum("," in figure for figure in figures):
        yield from ("count", "money", "measure")
    elif not any("." in figure for figure in figures) and decimals == sum("," in figure for figure in figures):
        yield "measure"


def _well_formed(fact: Fact) -> float:
    return 0.0 if fact.malformed or fact.value is None else 1.0


def _is_label(text: str, at: int) -> bool:
    """Does a word before the figure make it the name of a place in a text, a call number, a version …?"""
    return word_before(text, at) in _CARDINAL_LABELS or text[at : at + 1].isdigit() and text[max(0, at - 1) : at] in tuple("([#") and _enumerates(text, at)


def _enumerates(text: str, at: int) -> bool:
    """Is an opening bracket closed right after the figures: a coordinate or a reference, no amount?"""
    close = text.find(")", at, at + 20)
    return close > 0 and not any(c.isalpha() for c in text[at:close])


def _regrouped(text: str, fact: Fact) -> list[Suggestion]:
    """The same digits, grouped by three where the comma has moved; a decimal point before a scale (1,4 million).
    Where digits are lost it is for the repair to say which."""
    groups = _groups(text, fact)
    if len(groups) < 2 or not groups[-1]:
        return []
    span = (fact.number_start, fact.number_start + len(",".join(groups)))
    if max(map(len, groups[1:])) > 3:
        figure = f"{int(''.join(groups)):,}"
    elif len(groups) == 2 and len(groups[1]) < 3 and fact.number_end > span[1]:
        figure = ".".join(groups)
    else:
        return []
    return [Suggestion(rewritten(text, fact.start, fact.end, [(span, figure)]))]


@rule("NUM006", "ordinal-suffix", severity="warning", since="0.1.0", needs=("ordinal", "date"))
def ordinal_suffix(article: Article) -> Iterator[Finding]:
    """An ordinal whose ending is not the one of its last digits.

    Why it misleads: in ``22th`` either the ending or the digit before it is wrong, and the reader cannot tell which.

    Fails: ``her 22th win`` ``the 11st floor`` ``112nd`` ``3th``

    Passes: ``111th`` ``101st`` ``3D`` ``11 St John's Road``

    When it is wrong: a code that happens to end in such letters.
    """
    text = article.text
    in_stones = _STONES.search(text) is not None
    for fact in article.facts.of("ordinal", "date"):
        day = fact.day_span if isinstance(fact, Date) else None
        start, end = day or (fact.number_start, fact.number_end)
        while end > start and text[end - 1].isalpha():
            end -= 1
        digits = text[start:end]
        if not digits.isdigit() or not (fact.malformed == "ordinal-suffix" or day):
            continue
        written = text[end : end + 2]  # in capitals it is a postcode or a code
        right = almanac.suffix(int(digits))
        if written not in ("st", "nd", "rd", "th") or written == right or text[end + 2 : end + 3] in tuple("-_") or written == "st" and in_stones:
            continue
        yield Finding(
            start, end + 2, f"the ordinal of {digits} is {digits}{right}",
            evidence=Evidence(text[start : end + 2], digits + right, digits + right),
            suggestions=[Suggestion(digits + right), *_ordinals_with(int(digits), written)],
        )  # fmt: skip


# Weights in stones: "a 22st catfish".
_STONES = re.compile(r"\b(?:weigh\w*|stones?|[0-9]+lbs?|lbs?|heav(?:y|ier|iest)|overweight)\b", re.IGNORECASE)


def _ordinals_with(number: int, ending: str) -> list[Suggestion]:
    """The nearest ordinal that has the written ending, for the case that the digit is wrong."""
    for step in (-1, 1, -2, 2, -3, 3):
        if number + step > 0 and almanac.suffix(number + step) == ending:
            return [Suggestion(f"{number + step}{ending}")]
    return []


@rule("NUM007", "doubled-magnitude", severity="warning", since="0.1.0", needs=("number", "quantity", "money"))
def doubled_magnitude(article: Article) -> Iterator[Finding]:
    """A magnitude or a currency that is written twice.

    Why it misleads: ``3 million million`` is a million times 3 million; nearly always one of the words is a slip.

    Fails: ``3 million million`` ``$57 million dollars`` ``5 thousand thousand``

    Passes: ``1.5 lakh crore`` ``a million-dollar idea`` ``$5 Dollar General voucher`` ``six million million miles, that is, six trillion``

    When it is wrong: popular science, which explains a trillion as a million million without saying so.
    """
    text = article.text
    for fact in article.facts.of("number", "quantity", "money"):
        if fact.malformed not in ("doubled-magnitude", "doubled-unit") or _explains(article, fact):
            continue
        words = text[fact.start : fact.end].split()
        if fact.malformed == "doubled-unit" and (not words[-1].islower() or words[-2:-1] and words[-2][0].isupper() or text[fact.end : fact.end + 1] == "-"):
            continue  # $349 USD and $9.99 US dollars name the country; a $5 Dollar General voucher, a $100 dollar-denominated bond
        if fact.malformed == "doubled-magnitude":
            kept = " ".join(word for index, word in enumerate(words) if index == 0 or word.lower() != words[index - 1].lower())
            message = "the magnitude is written twice"
        else:
            kept = " ".join(words[:-1])
            message = "the currency is written twice"
        yield Finding(
            fact.start, fact.end, message, evidence=Evidence(text[fact.start : fact.end], message, kept), suggestions=[Suggestion(kept)]
        )


def _explains(article: Article, fact: Fact) -> bool:
    """Does the sentence define the magnitude it doubles?"""
    start, end = article.document.sentence_at(fact.start)
    around = (article.text[start : fact.start] + article.text[fact.end : end]).lower()
    return any(cue in around for cue in ("trillion", "that is", "i.e.", "light year", "light-year", "equals", "in other words"))


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
        if fact.malformed not in ("broken", "leading-zero") or _is_label(text, fact.full_start) or text[fact.start - 1 : fact.start] in tuple("-–/@#,°′'’"):
            continue
        if text[fact.number_end : fact.number_end + 1] in tuple("°′″"):
            continue
        if text[fact.number_start : fact.number_end].isdigit() and fact.unit is None and fact.noun is None:
            continue  # leading zeros alone: a code, unless it counts or measures something
        yield Finding(
            fact.start, fact.end, "the number is broken: digits are missing or a separator is out of place",
            evidence=Evidence(text[fact.start : fact.end], "not a number in any style", "digits on both sides of one decimal point"),
            suggestions=_mended(text, fact), repair=Repair(fact, _well_formed),
        )  # fmt: skip


def _mended(text: str, fact: Fact) -> list[Suggestion]:
    """What the digits that are there can say: one point too many is left out, leading zeros dropped."""
    start, end = fact.number_start, fact.number_end
    written = text[start:end]
    figure = re.match(r"[\d.,]*", written)
    assert figure
    body = figure[0]
    parts = [part for part in re.split(r"[.,]+", body) if part]
    span = (start, start + len(body))
    if len(parts) == 1:
        readings = [parts[0].lstrip("0") or "0"]
    elif len(parts) == 3 and "," not in body:
        readings = [f"{parts[0]}.{parts[1]}{parts[2]}", f"{parts[0]}.{parts[1]}", f"{parts[1]}.{parts[2]}"]
    elif len(parts) == 2:
        readings = [".".join(parts)]
    else:
        readings = []
    return [Suggestion(rewritten(text, fact.start, fact.end, [(span, reading)])) for reading in readings]


@rule("NUM009", "mixed-grouping", severity="info", since="0.1.0", status="preview", needs=("quantity",))
def mixed_grouping(article: Article) -> Iterator[Finding]:
    """Counts of four digits with and without a separator in one text.

    Why it misleads: ``1914 kinds`` beside ``3,300 trainers`` reads as a year, and shows that passages come from different hands.

    Fails: ``3,300 trainers and 1914 kinds of disease``

    Passes: ``In 1914 the centre had 3,300 nurses.`` ``page 1914`` ``model 7470``

    When it is wrong: a house style that groups from five digits on, quoted beside another that groups from four.
    """
    text = article.text
    four = [
        fact for fact in article.facts.of("quantity", "money")
        if isinstance(fact.value, int) and 1000 <= fact.value < 10_000 and not fact.malformed and not fact.words
    ]  # fmt: skip
    grouped = [fact for fact in four if "," in text[fact.number_start : fact.number_end]]
    for fact in four if grouped else ():
        written = text[fact.number_start : fact.number_end]
        if written.isdigit() and fact.noun is not None and not _is_label(text, fact.start):
            other = grouped[0]
            yield Finding(
                fact.start, fact.noun_end, "a count without the separator that other counts here have",
                evidence=Evidence(written, f"{int(written):,}", f"one style: {text[other.number_start : other.number_end]}"),
                suggestions=[Suggestion(rewritten(text, fact.start, fact.noun_end, [((fact.number_start, fact.number_end), f"{int(written):,}")]))],
                related=[Related(other.start, other.end, "grouped here")],
            )  # fmt: skip
