"""NUM: separators between thousands: groups that no style makes, and two styles in one text."""

from __future__ import annotations

from aidlint.api import Article, Evidence, Fact, Finding, Related, Repair, Suggestion, lazy, rule
from aidlint_rules.numbers import FIGURES, is_label, well_formed
from aidlint_rules.wording import rewritten, surface, word_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUPED = (*FIGURES, "multiple", "age")


@rule("NUM002", "malformed-grouping", severity="error", since="0.1.0", needs=_GROUPED)
def malformed_grouping(article: Article) -> Iterator[Finding]:
    """Thousands separators that no style of writing puts there.

    Why it misleads: ``12,34`` is neither 1,234 nor 12,340; digits or a separator have been lost or moved, and the figure may be
    wrong by a factor of ten or more.

    Fails: ``12,34 people`` ``$110,00`` ``a crowd of 1,2345`` ``2, people`` ``1, yuan``

    Passes: ``1,23,456 wells`` (Indian) ``1.234,50`` (continental) ``pages 1,2,3`` ``1,2-dichloroethane`` ``6,4 7,5`` (sets)

    When it is wrong: a decimal comma in a text that writes all its other decimals with a point.
    """
    text = article.text
    malformed = [fact for fact in article.facts.of(*_GROUPED) if fact.malformed == "grouping"]
    if not malformed:
        return
    style = _Style(article)
    for fact in malformed:
        if is_label(text, fact) or _other_form(text, fact, style):
            continue
        if _decimal(text, fact) and (style.decimal(_sort(text, fact)) or _ABROAD.match(text, fact.number_end)):
            continue
        yield Finding(
            fact.start, fact.end, "the digits are not grouped as any number is",
            evidence=Evidence(surface(text, fact), "a group that is not of three digits", "groups of three: 1,234 or 12,345"),
            suggestions=_regrouped(text, fact), repair=Repair(fact, well_formed),
        )  # fmt: skip


# A percent sign after a blank, "Euro" with a capital: not English, and neither is the comma.
_ABROAD = lazy(r"[ \u00a0\u202f](?:%|Euro\b|Uhr\b|€)")
_COMMAS = lazy(r"[0-9,]*")


def _groups(text: str, fact: Fact) -> list[str]:
    """The groups of digits between the commas."""
    figure = _COMMAS.match(text, fact.number_start, fact.number_end)
    return figure[0].split(",") if figure else []


def _other_form(text: str, fact: Fact, style: _Style) -> bool:
    """A list (1,2,3), years (2005,2007-2009), a formula (1,2-dichloroethane), a set (6,4), a date that was glued (31,2018)?

    A bare ``300,00`` is no pair of figures in an article that groups by three, or that has decimal points and no decimal comma.
    """
    groups = _groups(text, fact)
    before = text[fact.start - 1 : fact.start] if fact.start else ""
    after = text[fact.number_end : fact.number_end + 1]
    if before in (",", "-", "–", "/", ":") or after == "'":
        return True
    if all(len(group) == 4 and group[:2] in ("18", "19", "20") for group in groups):
        return True  # years: 2005,2007-2009
    # A locant has no more than two figures and no zero after the comma: 17,20-lyase, not 60,00-strong.
    emptied = not groups[-1].strip("0") and len(groups[0]) > 1
    long = len(groups[0]) > 2 or emptied and len(groups[-1]) == 2
    if after in ("-", "–", "/") and not long:
        return True
    if len(groups) == 2 and len(groups[1]) == 4 and groups[1][:2] in ("19", "20") and len(groups[0]) < 3:
        if before.isalnum() or before == ".":
            return True
    if len(groups) > 2 and word_after(text, fact.end) == "of":
        return False  # "only 1,23,4 of the claims"
    if fact.noun is not None or fact.unit is not None or fact.hedge is not None or fact.end != fact.number_end:
        return False
    moved = len(groups[0]) > 1 and len(groups[-1]) == 2
    pair = not (style.grouped and moved or style.english and emptied and (moved or len(groups[0]) > 2))
    return pair and max(map(len, groups)) < 4 and groups[-1] != ""


def _decimal(text: str, fact: Fact) -> bool:
    """Can the one comma be a decimal comma?"""
    groups = _groups(text, fact)
    return len(groups) == 2 and 0 < len(groups[1]) < 3


def _sort(text: str, fact: Fact) -> str:
    """``count``, ``money`` or ``measure``: whether a comma before one or two digits can be a decimal mark hangs on it.

    Nobody gives tenths of thousands that he has not grouped: 17500,0 barrels is a count too."""
    if fact.kind == "money" and (fact.unit or "")[:3] in _ENGLISH_MONEY:
        return "money"
    whole, *decimals = _groups(text, fact)
    falsely_exact = len(whole) > 3 and not "".join(decimals).strip("0")
    return "count" if falsely_exact or fact.unit in (None, "count") and fact.noun is not None else "measure"


# Money of countries that write a decimal point.
_ENGLISH_MONEY = frozenset("USD GBP AUD CAD NZD HKD SGD INR JPY CNY PHP KES NGN ILS MXN KRW THB MYR PKR BDT LKR GBX".split())


class _Style:
    """How an article writes its figures: how many commas are between groups of three (1,234.5, not 1.234,5), how many points
    and how many commas before decimals. Where zeros were dropped, 1,5 was 1,500, and no comma is a decimal mark."""

    __slots__ = ("_commas", "_grouped", "_points", "_zeros")

    def __init__(self, article: Article) -> None:
        text = article.text
        self._zeros = article.damage.shows("zeros")
        self._commas = self._grouped = self._points = 0
        for fact in article.facts.of(*_GROUPED):
            if fact.malformed:
                self._commas += _decimal(text, fact)
            elif not fact.words:
                whole, point, decimals = text[fact.number_start : fact.number_end].partition(".")
                self._grouped += "," in whole
                # 1.200 may be grouped with a point, 125'000 is Swiss.
                self._points += bool(point) and "," not in decimals and len(decimals) != 3

    @property
    def grouped(self) -> bool:
        """Does it group by three?"""
        return self._grouped > 0

    @property
    def english(self) -> bool:
        """Does it group by three, or write decimal points and nothing that could be a decimal comma but once?"""
        return self.grouped or self._points > 0 and self._commas < 2

    def decimal(self, sort: str) -> bool:
        """Can a comma before one or two figures of such a sort be its decimal mark? Of a count only if it does so again and
        again, of a measure if nothing speaks against it."""
        if self._zeros or self._grouped:
            return False
        return self._commas > max(1, self._points) or sort == "measure" and not self._points


def _regrouped(text: str, fact: Fact) -> list[Suggestion]:
    """The same digits, grouped by three where the comma has moved; a decimal point before a scale (1,4 million) and before
    cents ($47,76). Where zeros can be lost it is for the repair to say which, but a figure that the text has elsewhere is
    likelier."""
    groups = _groups(text, fact)
    if len(groups) < 2 or not groups[-1]:
        return []
    written = ",".join(groups)
    span = (fact.number_start, fact.number_start + len(written))
    regrouped = f"{int(''.join(groups)):,}"
    point = ".".join(groups)
    if max(map(len, groups[1:])) > 3:
        figures = [regrouped]
    elif not _decimal(text, fact) or fact.number_end > span[1]:
        figures = [point] if _decimal(text, fact) else []
    elif groups[1].strip("0"):
        cents = fact.kind == "money" and len(groups[1]) == 2 and len(groups[0]) < 4
        figures = [point, regrouped] if cents else [regrouped, point]
        figures = [figure for figure in figures if "," in figure or "." in figure]
    else:
        filled = f"{written}{'0' * (3 - len(groups[1]))}"
        readings = [regrouped] if len(groups[0]) > 3 or len(groups[1]) == 1 and len(groups[0]) == 3 else [filled, regrouped]
        known = [figure for figure in readings if "," in figure and _stands(text, figure)]
        figures = known[:1] or readings[:1] if len(groups[0]) > 1 and "," in readings[0] else known[:1]
    return [Suggestion(rewritten(text, fact.start, fact.end, [(span, figure)])) for figure in figures]


def _stands(text: str, figure: str) -> bool:
    """Does the text have that very figure?"""
    at = text.find(figure)
    return at >= 0 and not (text[at - 1 : at].isdigit() or text[at - 1 : at] == ",")


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
        if grouped is not None and written.isdigit() and fact.noun is not None and not is_label(text, fact):
            figure = f"{int(written):,}"
            yield Finding(
                fact.start, fact.noun_end, "a count without the separator that other counts here have",
                evidence=Evidence(written, figure, f"one style: {text[grouped.number_start : grouped.number_end]}"),
                suggestions=[Suggestion(rewritten(text, fact.start, fact.noun_end, [(span, figure)]))],
                related=[Related(grouped.start, grouped.end, "grouped here")],
            )  # fmt: skip
