"""NUM: the form of single numbers: bounds of one, ordinals, magnitudes, broken numbers."""

from __future__ import annotations

from aidlint.api import IGNORECASE, Article, Date, Evidence, Fact, Finding, Interval, Repair, Suggestion, lazy, rule
from aidlint.reference import nouns
from aidlint_rules import almanac
from aidlint_rules.wording import rewritten, sentence_of, surface, word_after, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

FIGURES = ("number", "quantity", "money", "percent", "duration")
_COUNTED = ("number", "quantity", "duration", "date", "money", "multiple")
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
_COMPARES = frozenset(
    """more less faster slower bigger larger smaller higher lower greater better stronger longer heavier brighter about in since
    during before and by with on at the a""".split()
)
# Words whose number is a name, in a book, a street, a machine.
LABELS = frozenset(
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
        if fact.number_end - fact.number_start != 1 or text[fact.number_start] != "1" or fact.words:
            continue
        if text[fact.number_end : fact.number_end + 1] == "-":
            continue
        plural = _times(text, fact) if fact.kind == "multiple" else _plural(text, fact)
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
        alone = len(unit) == 1 or fact.kind == "date" and len(unit) == 2 or unit[1:2] == ["per"]  # "1 years ago"
        return unit[0] if alone and unit[0].islower() and unit[0].endswith("s") and len(unit[0]) > 3 else ""
    if fact.noun is None or fact.head is None or text[fact.number_end : fact.noun_start].strip():
        return ""  # "1 of the 3 bridges" shares the noun
    words = text[fact.noun_start : fact.noun_end].split()
    last = words[-1]
    if nouns.is_clause(words):
        return ""  # "1 horse changed hands"
    if text[fact.noun_end : fact.noun_end + 1] in ("'", "’") or not fact.hedge and not last.islower():
        return ""
    return last if last.lower() != fact.head else ""


def _times(text: str, fact: Fact) -> str:
    """The plural of a hedged multiple where a comparison or a clause goes on; not a valuation ("over 1 times sales")."""
    end = fact.number_end + len(" times")
    told = fact.hedge is not None and text.startswith(" times", fact.number_end) and not text[end : end + 1].isalnum()
    return "times" if told and (word_after(text, end) in _COMPARES or text[end : end + 1] in (".", ",", ";")) else ""


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
    return not capital and word.endswith(_VERBAL) and word not in LABELS


def _more_than_one(fact: Fact) -> float:
    amount = fact.value if isinstance(fact.value, (int, float)) else fact.low  # a length of time has its number there
    return 1.0 if amount is not None and Interval.exact(1).below(Interval.exact(amount)) else 0.0


def well_formed(fact: Fact) -> float:
    """How well a repaired figure satisfies these rules: it is no longer malformed."""
    return 0.0 if fact.malformed or fact.value is None else 1.0


def is_label(text: str, fact: Fact) -> bool:
    """Is the figure the name of a place in a text, a call number, a version, or a bracketed coordinate?"""
    at = fact.full_start
    if word_before(text, at) in LABELS:
        return True
    if not text[at : at + 1].isdigit() or text[at - 1 : at] not in ("(", "[", "#"):
        return False
    if fact.malformed == "grouping" and text[fact.number_start : fact.number_start + 3].isdigit():
        return False  # no coordinate: (200,0) hours
    close = text.find(")", at, at + 20)
    return close > 0 and not any(mark.isalpha() for mark in text[at:close])


# Weights in stones: "a 22st catfish".
_STONES = lazy(r"\b(?:weigh\w*|stones?|[0-9]+lbs?|lbs?|heav(?:y|ier|iest)|overweight)\b", IGNORECASE)


_NO_WEIGHT = frozenset("century birthday anniversary minute floor street time day week month year season".split())


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
        if fact.malformed != "ordinal-suffix" and (not day or text[end - 1].isdigit() and not text[end : end + 1].isalpha()):
            continue
        while end > start and text[end - 1].isalpha():
            end -= 1
        digits, ending = text[start:end], text[end : end + 2]  # capitals are a postcode's or a code's
        if not digits.replace(",", "").isdigit() or ending not in ("st", "nd", "rd", "th"):
            continue
        joined = text[end + 2 : end + 4]
        if joined[:1] == "_" or joined[:1] == "-" and not joined[1:].islower():
            continue
        number = int(digits.replace(",", ""))
        right = almanac.suffix(number)
        if ending == right:
            continue
        if ending == "st":
            in_stones = _STONES.search(text) is not None if in_stones is None else in_stones
            if in_stones and word_after(text, end + 2).lower() not in _NO_WEIGHT:
                continue
        yield Finding(
            start, end + 2, f"the ordinal of {digits} is {digits}{right}",
            evidence=Evidence(digits + ending, digits + right, digits + right),
            suggestions=[Suggestion(digits + right), *_ordinals_with(number, ending)],
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
        if not fact.malformed:
            continue
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


@rule("NUM008", "broken-number", severity="warning", since="0.1.0", needs=FIGURES)
def broken_number(article: Article) -> Iterator[Finding]:
    """A number with points, commas or leading zeros where no number has them.

    Why it misleads: digits have been lost at the gap; ``£17.m`` may have been £17.5m.

    Fails: ``£17.m`` ``1.2.3 percent`` ``1..25`` ``0123 people`` ``25,. yuan``

    Passes: ``version 1.2.3`` ``192.168.1.20`` ``section 4.2.1`` ``ZIP code 02139`` ``.5 percent``

    When it is wrong: an identifier that nothing around it names as one.
    """
    text = article.text
    for fact in article.facts.of(*FIGURES):
        if fact.malformed not in ("broken", "leading-zero") or is_label(text, fact) or _is_code(text, fact):
            continue
        yield Finding(
            fact.start, fact.end, "the number is broken: digits are missing or a separator is out of place",
            evidence=Evidence(surface(text, fact), "not a number in any style", "digits on both sides of one decimal point"),
            suggestions=_mended(text, fact), repair=Repair(fact, well_formed),
        )  # fmt: skip


# 0800 numbers
_DIALLED = frozenset("number line call code extension prefix freephone helpline hotline".split())


def _is_code(text: str, fact: Fact) -> bool:
    """Part of a longer code, a coordinate, or zeros in front of digits that count and measure nothing?"""
    if text[fact.start - 1 : fact.start] in tuple("-–/@#,°′'’") or text[fact.number_end : fact.number_end + 1] in tuple("°′″"):
        return True
    if fact.head in _DIALLED:
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
