"""Numbers in digits: grouping in every style, decimals, and the ways in which they come apart."""

from __future__ import annotations

from aidlint.facts.numbers import money, nouns, units
from aidlint.facts.times.context import word_before
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

# Bounded, so that a page of commas costs no more than its length.
_FIGURE = lazy(r"[0-9]+(?:,[0-9]+){0,12}(?:\.[0-9]+){0,9}")
# Texts cut into tokens by a program write "80 , 000" and "6 . 2".
_TOKENISED = lazy(r"[0-9]{1,3}(?: , [0-9]{3})+(?: \. [0-9]+)?(?![0-9])|[0-9]+ \. [0-9]+")
_SPACED = lazy(r"(?:([\u00a0\u2009\u202f ])[0-9]{3})(?:\1[0-9]{3})*(?![0-9])(?!,[0-9])")
_DECIMALS = lazy(r"\.[0-9]{1,9}(?![0-9.])")
_SWISS = lazy(r"(?:['’][0-9]{3})+(?![0-9])")
_CONTINENTAL = lazy(r"(?:\.[0-9]{3})+,[0-9]+(?![0-9])")
_STRAY = lazy(r"[.,]{2,}[0-9]*")
_LOOSE_COMMA = lazy(r",(  +| )([a-z]+)")
_LOOSE_POINT = lazy(r"\.(?:(?=%)|(?=(?:bn|m|tn|mln)\b)|(?= ([a-z]+)))")
_VULGAR = {
    "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6,
    "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875,
}  # fmt: skip
_POWER_MARKS = "eE×x^"
_POWER = lazy(r"(?:[eE](-[0-9]{1,2}|\+?[0-9]{2})|(?<=\.[0-9])[eE]([0-9])|[x×]10\^([-+−]?[0-9]{1,2}))(?![\w.])")
_RAISED = lazy(r"\^([+-]{0,2}[0-9]{1,2})(?![\w.])")
# Digits beyond this say nothing about a quantity in prose, and int() of thousands of digits is slow.
_MAX_DIGITS = 40
_MAX_POWER = 30


class Figure:
    """A number in digits from its anchor to ``end``. ``step`` is the size of the last decimal place (0: whole),
    ``value`` None when it was seen and not understood, ``grouped`` says that separators were written,
    ``version`` that it has several points and is no number."""

    __slots__ = ("end", "grouped", "malformed", "step", "value", "version")

    def __init__(self, value: float | None, end: int, step: float = 0, malformed: str | None = None) -> None:
        self.value = value
        self.end = end
        self.step = step
        self.malformed = malformed
        self.grouped = False
        self.version = False


def read(src: Source, pos: int) -> Figure:
    """The figure whose first digit stands at ``pos``."""
    text = src.text
    found = _FIGURE.match(text, pos)
    if not found:
        return Figure(_VULGAR.get(text[pos]), pos + 1)
    written = found[0]
    end = found.end()
    if len(written) > _MAX_DIGITS:
        return Figure(None, end)
    if (
        text[end : end + 1] == " "
        and text[end + 1 : end + 2] in ".,"
        and text[end + 2 : end + 3] == " "
        and text[end + 3 : end + 4].isdigit()
    ):
        spaced = _TOKENISED.match(text, pos)
        if spaced:
            written, end = spaced[0].replace(" ", ""), spaced.end()
    if written.isdigit():
        figure = _plain(src, written, end)
    elif "," not in written and written.count(".") == 1:
        if len(written) - written.index(".") == 4 and _CONTINENTAL.match(text, pos + written.index(".")):
            stop = _CONTINENTAL.match(text, pos + written.index("."))
            assert stop
            whole, decimals = text[pos : stop.end()].split(",")
            figure = Figure(float(whole.replace(".", "") + "." + decimals), stop.end(), 10.0 ** -len(decimals))
            figure.grouped = True
        elif src.continental and len(written) - written.index(".") == 4 and written[0] != "0":
            figure = Figure(int(written.replace(".", "")), end)
            figure.grouped = True
        else:
            figure = Figure(float(written), end, 10.0 ** -(len(written) - written.index(".") - 1))
    elif written.count(".") > 1:
        figure = _dotted(written, end)
        stop = _CONTINENTAL.match(text, pos + written.index("."))
        if stop and stop.end() > end:
            whole, decimals = text[pos : stop.end()].split(",")
            figure = Figure(float(whole.replace(".", "") + "." + decimals), stop.end(), 10.0 ** -len(decimals))
            figure.grouped = True
    else:
        figure = _grouped(src, written, pos, end)
    if text[figure.end : figure.end + 1] in _POWER_MARKS and figure.value is not None and figure.end < len(text):
        _power(text, figure)
    return _loose(src, pos, figure)


def _power(text: str, figure: Figure) -> None:
    """Scientific notation and powers: ``1.3e6``, ``6.23x10^-4``, ``2.5^-1``."""
    if text[figure.end] == "^":
        raised = _RAISED.match(text, figure.end)
        if raised and figure.value and abs(figure.value) < 10**6:
            figure.value = figure.value ** int(raised[1].replace("--", "-").lstrip("+"))
            figure.step = 0
            figure.end = raised.end()
        return
    found = _POWER.match(text, figure.end)
    if found and figure.value is not None:
        exponent = int((found[1] or found[2] or found[3]).replace("−", "-"))
        if abs(exponent) > _MAX_POWER:
            return
        figure.value = figure.value * 10.0**exponent
        figure.step = figure.step * 10.0**exponent
        figure.end = found.end()
        figure.grouped = True


def _plain(src: Source, written: str, end: int) -> Figure:
    text = src.text
    nxt = text[end : end + 1]
    if nxt in "\u00a0\u2009\u202f " and nxt and len(written) < 4 and text[end + 1 : end + 2].isdigit():
        spaced = _SPACED.match(text, end)
        if spaced and (nxt != " " or _joins(text, written, end, spaced.end())):
            whole = written + "".join(c for c in spaced[0] if c.isdigit())
            decimals = _DECIMALS.match(text, spaced.end())
            if decimals:
                figure = Figure(float(whole + decimals[0]), decimals.end(), 10.0 ** (1 - len(decimals[0])))
            else:
                figure = Figure(int(whole), spaced.end())
            figure.grouped = True
            return figure
    elif nxt in "'’" and nxt and len(written) < 4:
        swiss = _SWISS.match(text, end)
        if swiss:
            figure = Figure(int(written + "".join(c for c in swiss[0] if c.isdigit())), swiss.end())
            figure.grouped = True
            return figure
    elif nxt in _VULGAR and nxt:
        return Figure(int(written) + _VULGAR[nxt], end + 1)
    malformed = "leading-zero" if len(written) > 1 and written[0] == "0" and len(written) < 7 else None
    return Figure(int(written), end, 0, malformed)


def _joins(text: str, written: str, end: int, stop: int) -> bool:
    """May a plain blank be a thousands separator here? Only where the groups could not be two numbers."""
    groups = text[end:stop].split()
    if len(groups) > 1 or groups[0][0] == "0":
        return True
    after = text[stop : stop + 2]
    return len(written) > 1 and after[:1] == " " and after[1:].islower()


def _dotted(written: str, end: int) -> Figure:
    """``1.234.567`` in continental grouping, else a version or a broken decimal."""
    parts = written.split(".")
    if "," not in written and len(parts[0]) < 4 and all(len(part) == 3 for part in parts[1:]) and parts[0] != "0":
        figure = Figure(int("".join(parts)), end)
        figure.grouped = True
        return figure
    figure = Figure(None, end, 0, "broken")
    figure.version = True
    return figure


# "Only 1,23,4 of the claims": a count, where a list would rise.
_PART_OF = lazy(r" of (?:the|them|these|those|its|their|all)\b")


def _grouped(src: Source, written: str, pos: int, end: int) -> Figure:
    whole, _, decimals = written.partition(".")
    groups = whole.split(",")
    step = 10.0 ** -len(decimals) if decimals else 0.0
    number = "".join(groups)
    rest = groups[1:]
    well = len(groups[0]) < 4 and all(len(group) == 3 for group in rest)
    lakh = len(groups[-1]) == 3 and len(groups[0]) < 3 and all(len(group) == 2 for group in groups[1:-1])
    if (well or lakh) and (groups[0][0] != "0" or groups[0] == "0"):
        figure = Figure(float(number + "." + decimals) if decimals else int(number), end, step)
        figure.grouped = True
        return figure
    if len(groups) == 2 and not decimals and (src.continental or groups[0] == "0") and len(rest[0]) < 3:
        return Figure(float(".".join(groups)), end, 10.0 ** -len(rest[0]))
    before = src.text[pos - 1 : pos]
    counted = (
        _NOUN_AFTER.match(src.lower, end) or _PART_OF.match(src.lower, end) and [*map(int, groups)] != sorted(map(int, groups))
    )
    listed = (
        before == "," and src.text[pos - 2 : pos - 1].isdigit() or len(groups) > 2 and before not in money.SIGNS and not counted
    )
    if listed and not any(len(group) == 3 for group in rest) and not decimals:
        return Figure(int(groups[0]), pos + len(groups[0]))  # a list without blanks: 22,24,26
    # "1,4 million" is a decimal with the wrong mark more often than fourteen.
    slipped = len(groups) == 2 and len(rest[0]) == 1 and not decimals
    value = float(".".join(groups)) if slipped else float(number + "." + decimals) if decimals else int(number)
    figure = Figure(value, end, 0.1 if slipped else step, "grouping")
    figure.grouped = True
    return figure


def _loose(src: Source, pos: int, figure: Figure) -> Figure:
    """Separators that hang in the air: ``25,.``, ``5,,7``, ``3, yuan``, ``2.%``, ``17.m``, ``2. days``; the figure starts at
    ``pos``."""
    text = src.text
    end = figure.end
    mark = text[end : end + 1]
    if mark == ",":
        stray = _STRAY.match(text, end)
        if stray and not (
            text[stray.end() - 1] in ".,"
            and not text[stray.end() : stray.end() + 2].strip().islower()
            and text[stray.end() : stray.end() + 1] != "%"
        ):
            figure.end = stray.end()
            figure.malformed = "grouping"
        else:
            loose = _LOOSE_COMMA.match(text, end)
            if loose and (
                len(loose[1]) > 1
                and not figure.step
                or _measure(loose[2])
                or end - pos < 4
                and _counts(src, pos, end, loose[2])
            ):
                figure.end = end + 1
                figure.malformed = "grouping"
    elif mark == ".":
        if text[end + 1 : end + 2] == "." and text[end + 2 : end + 3].isdigit():
            stray = _STRAY.match(text, end)
            assert stray
            figure.end = stray.end()
            figure.malformed = "broken"
        else:
            loose = _LOOSE_POINT.match(text, end)
            if loose and (loose[1] is None or _measure(loose[1]) or loose[1] in units.TIME):
                figure.end = end + 1
                figure.malformed = "broken"
    return figure


def _counts(src: Source, pos: int, end: int, word: str) -> bool:
    """Does a figure count the plural after its comma, as in "cut its 13, workers"? The words before must leave no other
    reading: no age ("at least 18, residents"), hour ("at around 5, police") or name ("the 405, drivers")."""
    if src.text[pos:end].isdigit() and word not in _NO_HEADS and nouns.is_plural(word):
        lead, at = word_before(src, pos)
        before, at = word_before(src, at) if lead else ("", at)
        if lead.endswith(("'s", "’s")):
            return True
        if lead == "least":
            before = word_before(src, at)[0]
        if lead in _NOT_ALONE:
            return before in _NOT_ALONE[lead]
        if lead in _ROUGHLY:
            return src.text[pos:end] > "12" and end - pos > 1 and before not in _NEVER_COUNTED
        return lead in _COUNTS and before not in _NEVER_COUNTED
    return False


def _measure(word: str) -> bool:
    """Is a lower-case word a unit or a currency, and nothing else?"""
    return (
        word in _MEASURES
        or word in units.WORDS
        and len(word) > 3
        and word not in ("point", "points", "pint", "stone", "square", "cubic", "bars", "degree", "knot")
    )


# Words between which and a plural a figure is a count; such as need one of some words before them, and those that tell the
# hour as well.
_COUNTS = frozenset(
    """some nearly almost another only just roughly approximately its their his her our your these those including involving
    employing employs employ representing killing injuring wounding displacing affecting leaving cutting shedding creating
    additional further other extra estimated fully every""".split()
)
_NOT_ALONE = {
    "than": frozenset(("more", "fewer", "less")),
    "to": frozenset(("up", "close")),
    "as": frozenset(("many", "few")),
    "of": frozenset("total number crowd crowds workforce staff audience majority thousands tens loss layoff cut front".split()),
    "least": frozenset(("with", "has", "have", "had", "killed", "left", "killing", "leaving", "and", "of", "that", "by")),
}
_ROUGHLY = frozenset(("about", "around"))
_NEVER_COUNTED = frozenset("at by until till since from before after aged age is was were are be been turned".split())
# Plurals by their form that go on with the sentence.
_NO_HEADS = frozenset("sources officials reports police authorities times sometimes perhaps always says does goes".split())
_NOUN_AFTER = lazy(
    r"(?: (?!about|after|other|their|these|those|under|until|where|which|while|since|would|could|shall)[a-z]{5,})? [a-z]{4,}s\b"
    r"| (?:people|men|women|children|km|kg|percent|per cent|yuan|yen)\b|%"
)
_MEASURES = frozenset(
    {
        "yuan",
        "dollars",
        "dollar",
        "euros",
        "euro",
        "pounds",
        "yen",
        "rupees",
        "percent",
        "per",
        "rubles",
        "roubles",
        *money.MINOR,
    }
) - {"p", "c", "ct", "per"}
