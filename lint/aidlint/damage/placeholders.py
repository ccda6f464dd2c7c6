"""Reads the digit-1 channel of a family of machine translations backwards.

In the pages that this channel damaged each digit 1 had become ``65438+0`` or ``/kloc-0``; the result was then grouped,
scaled and taken apart as if it were a number: ``65,438+0,000,000`` was 1,000,000, ``365,438+0%`` was 31%,
``165438+October`` (the eleventh month) was November and ``2065438+June 2007`` was June 2017.
"""

from __future__ import annotations

from aidlint.damage.words import apart
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# The month that is left of one whose 1 was replaced: 10 leaves 0 (read as October), 11 leaves 1, 12 leaves 2.
_AFTER_ONE = {"October": ("October", "January"), "January": ("November",), "February": ("December",)}
_AFTER_TWO_ONES = {"October": ("November",), "January": ("November",), "February": ("December",)}
# Words after a figure that are not its noun.
FUNCTION = frozenset(
    """a an the and or but nor to of in on at by for from with without is are was were be been has have had will would can
    could may might shall should must do does did as if when while where which who whom whose that this these those than
    then so not no more less after before during since until till about above below under over into only also yet""".split()
)
_NOUN = lazy(r" ([a-z][a-z-]+)\b")
_PLACEHOLDER = lazy(r"6\.?5\.?4\.?3\.?8\.?\+ ?0?")
_FORMS: list[tuple[str, re.Pattern[str]]] = []


class Token:
    """A damaged figure: its span, and the originals that it may stand for, likeliest first. ``certain``: no clean
    text has this form."""

    __slots__ = ("certain", "end", "originals", "start")

    def __init__(self, start: int, end: int, originals: tuple[str, ...], certain: bool = True) -> None:
        self.start = start
        self.end = end
        self.originals = originals
        self.certain = certain


def tokens(text: str) -> list[Token]:
    """The placeholder tokens of a text in order, without overlaps.

    Forms that clean text can have too (``6,543,800``, ``0/3 months``) are given only beside certain ones.
    """
    sure = apart(text, _read(text, certain=True))
    return apart(text, [*sure, *_read(text, certain=False)]) if sure else []


def _read(text: str, certain: bool) -> Iterator[Token]:
    for name, form in _forms():
        if (name in _CERTAIN) is certain:
            for match in form.finditer(text):
                token = _READERS[name](match)
                if token:
                    yield token


def _forms() -> list[tuple[str, re.Pattern[str]]]:
    if not _FORMS:
        for name, pattern in (
            # 2065438+June 2007, 2065438+2007
            ("year", rf"\b(\d\d)65,?438\+ ?(?:({_MONTHS}),? )?(\d{{4}})\b"),
            # 438+0 in 2065
            ("year-apart", r"\b438\+0 in 2065\b"),
            # 165438+October 16th; June, 5438+October, 2007 10
            ("month", rf"(?:\b(1?)6|\bJune,? ?)5,?438\+ ?(?:10 ?)?({_MONTHS})\b(?:,? (\d{{4}})\b(?: (10)\b(?![\d,.]*\d))?)?"),
            # February 6, 65438, 1963
            ("month-day", rf"\b({'|'.join(_AFTER_ONE)}) (\d{{1,2}}), 65,?438\b(?![,+.]?\d)(?!\+)"),
            # from 65438 to 0936
            ("from-to", r"\b(?:([Ff])rom )?65,?438 to 0(\d{1,4})\b"),
            # 65,438+0,000 yuan; 6.5438+0 million; 654.38+ 10,000
            ("figure", r"(?<![\w.,+])(\(?)([$£€¥]?)((?:\d[\d,.]{0,24})?6[,.]?5[,.]?4[,.]?3[,.]?8\+(?: ?\d[\d,.+]{0,40})?)"),
            # 9 teachers/kloc-0; 20 1/kloc-0; /kloc-0 September; /kloc-0/3 months
            ("kloc-noun", r"\b(\d{1,3}) ([a-z]+(?: [a-z]+){0,2})/kloc-0(?![/\d])"),
            ("kloc-figure", r"(?:\b(\d[\d ]{0,8}))?/kloc-0(?:/?(\d+))?"),
            ("kloc-word", r"/kloc-([a-z]+)((?: [a-z]+)?)"),
            # Silent forms
            ("silent", r"(?<![\w.,+])([$£€¥]?)(6[,.]?5[,.]?4[,.]?3[,.]?8[0,.]*)(?![,.]?\d|\+)"),
            ("slash", r"(?<![\w/.,])0/(\d{1,3})(?= [a-z])"),
            ("after-noun", r"(?<![\w.,+/-])0 ([a-z][a-z-]+(?: [a-z][a-z-]+){0,3}) (\d{1,4})(?=[.,;]?\s|[.,;]?$)"),
        ):  # fmt: skip
            _FORMS.append((name, lazy(pattern)))
    return _FORMS


_CERTAIN = frozenset(("year", "year-apart", "month", "month-day", "from-to", "figure", "kloc-noun", "kloc-figure", "kloc-word"))


def _year(match: re.Match[str]) -> Token:
    year = f"{match[1]}1{match[3][3]}"
    return Token(match.start(), match.end(), (f"{match[2]} {year}" if match[2] else year,))


def _year_apart(match: re.Match[str]) -> Token:
    return Token(match.start(), match.end(), ("in 2011", "in 2010"))


def _month(match: re.Match[str]) -> Token | None:
    months = (_AFTER_TWO_ONES if match[1] else _AFTER_ONE).get(match[2])
    if not months:
        return None
    if match[1] is None and match[2] == "October":
        months = ("October", "January")
    year = f" {match[3]}" if match[3] else ""
    return Token(match.start(), match.end(), tuple(month + year for month in months))


def _month_day(match: re.Match[str]) -> Token:
    return Token(match.start(), match.end(), tuple(f"{month} {match[2]}" for month in _AFTER_ONE[match[1]]))


def _from_to(match: re.Match[str]) -> Token:
    text = match.string
    original = f"1{match[2]}"
    opens = text[: match.start()].rstrip()[-1:] in ("", ".", "!", "?")
    lead = ("In " if opens else "in ") if match[1] and len(original) == 4 else ""
    return Token(match.start(), match.end(), (lead + original,))


def _figure(match: re.Match[str]) -> Token | None:
    text = match.string
    bracket, sign, body = match[1], match[2], match[3].rstrip(",.+") if not match[3].endswith("8+") else match[3]
    end = match.start(3) + len(body)
    start = match.start(3) - len(sign)
    plain = body.replace(",", "")
    hole = _PLACEHOLDER.search(plain)
    if not hole:
        return None
    scaled = "." in hole[0]
    values: tuple[str, ...]
    if scaled:
        unit = lazy(r" ?(million|billion)\b").match(text, end)
        end = unit.end() if unit else end
        values = _scaled(plain, hole, f" {unit[1]}" if unit else "")
    else:
        rest = plain[hole.end() :]
        whole = _PLACEHOLDER.sub("1", plain)
        # "65438+10": the 0 that belongs to the placeholder is missing, and the figure may be doubled.
        loose = hole[0].endswith("+") and rest[:1] in tuple("123456789")
        values = (rest, whole) if loose and not hole.start() else (whole,)
        values = tuple(dict.fromkeys(_grouped(value) for value in _years(values, body)))
    if bracket and text[end : end + 1] == ")":
        return Token(match.start(), end + 1, tuple(f"({value})" for value in values))
    tail, end = _tail(text, end)
    return Token(start, end, tuple(sign + value + tail for value in values))


def _years(values: tuple[str, ...], body: str) -> tuple[str, ...]:
    """A year that is a digit short (``2065438+0``) may have been any of its decade; the ends are offered."""
    if body.endswith("65438+0") and len(values[0]) == 3 and values[0] in ("191", "201"):
        return (values[0] + "1", values[0] + "0", values[0])
    return values


def _scaled(plain: str, hole: re.Match[str], unit: str) -> tuple[str, ...]:
    """Originals of a placeholder that was divided: units of ten thousand were read as millions."""
    digits = "1" + plain[hole.end() :].replace(".", "").replace(" ", "")
    head = plain[: hole.start()].replace(".", "")
    if hole[0].startswith("6.5438"):
        rest = digits[1:].rstrip("0")
        return (f"{head}1{'.' + rest if rest else ''}{unit}", _grouped(f"{head}{digits}0000"))
    if hole[0].endswith("+ "):  # 654.38+ 10,000: the second figure is the unit, and the 0 of a ten is lost with it
        return ("100,000", "10,000", "1,000,000")
    mantissa = digits[0] + (f".{digits[1:]}" if digits[1:].strip("0") else "")
    return (_grouped(f"{head}{digits}0000"), *((f"{mantissa}{unit}",) if unit else ()))


def _kloc_noun(match: re.Match[str]) -> Token:
    return Token(match.start(), match.end(), (f"1{match[1]} {match[2]}",))


def _kloc_figure(match: re.Match[str]) -> Token:
    text = match.string
    before = (match[1] or "").replace(" ", "")
    value = f"{before}1{match[2] or ''}"
    tail, end = _tail(text, match.end())
    if not tail:
        month = lazy(rf" (?:{_MONTHS})\b").match(text, end)
        tail, end = (month[0], month.end()) if month else ("", end)
    # Only a figure that ends the match can be run together with the word before it.
    lead = " " if match.start() and not before and (text[match.start() - 1].isalpha()) else ""
    return Token(match.start(), end, (lead + _grouped(value) + tail if len(value) > 4 else lead + value + tail,))


def _kloc_word(match: re.Match[str]) -> Token:
    return Token(match.start(), match.end(), (match[1].capitalize() + match[2],))


def _silent(match: re.Match[str]) -> Token | None:
    text = match.string
    sign, body = match[1], match[2].rstrip(",.")
    unit = lazy(r" (million|billion)\b").match(text, match.start(2) + len(body))
    end = unit.end() if unit else match.start(2) + len(body)
    whole, _, decimals = body.replace(",", "").partition(".")
    value = "1" + "0" * (len(whole) - 1)
    tail, end = _tail(text, end)
    lead = _grouped(value) + (f" {unit[1]}" if unit else "")
    values = (lead,) if len(whole) > 5 or decimals else (lead, "1")
    return Token(match.start(), end, tuple(sign + value + tail for value in values), certain=False)


def _slash(match: re.Match[str]) -> Token:
    text = match.string
    tail, end = _tail(text, match.end())
    return Token(match.start(), end, (f"1{match[1]}{tail}",), certain=False)


def _after_noun(match: re.Match[str]) -> Token | None:
    if match[1].split()[0] in FUNCTION:
        return None
    return Token(match.start(), match.end(2), (f"{match[2]} {match[1]}",), certain=False)


_READERS = {
    "year": _year, "year-apart": _year_apart, "month": _month, "month-day": _month_day, "from-to": _from_to,
    "figure": _figure, "kloc-noun": _kloc_noun, "kloc-figure": _kloc_figure, "kloc-word": _kloc_word,
    "silent": _silent, "slash": _slash, "after-noun": _after_noun,
}  # fmt: skip


def _tail(text: str, end: int) -> tuple[str, int]:
    """The percent sign or the counted noun after a figure, with the blank before it, and where it ends."""
    if text[end : end + 1] == "%":
        return "%", end + 1
    noun = _NOUN.match(text, end)
    return (noun[0], noun.end()) if noun and noun[1] not in FUNCTION else ("", end)


def _grouped(value: str) -> str:
    """The digits with grouping commas from five digits on, and for four that are no year of our time."""
    whole, point, decimals = value.partition(".")
    whole = whole.replace(" ", "")
    if whole.isdigit() and (len(whole) > 4 or (len(whole) == 4 and not "1600" <= whole <= "2100")):
        whole = f"{int(whole):,}"
    return whole + point + decimals
