"""Years: bare, in ranges, with eras, decades, and the forms that damage leaves of them."""

from __future__ import annotations

from aidlint.facts.fact import Date
from aidlint.facts.times.context import at_boundary, word_after, word_before
from aidlint.facts.times.timewords import EDGE_NOUNS, EDGES, MONTHS, SEASONS
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

# Words that ask for a year: nearly always, and often.
_ASKS = frozenset(
    """in since during until till early late mid circa year years fiscal anno before after born died dated b d established
    founded est""".split()
)
_MAY_ASK = frozenset(
    """by of from to for through and or between the a this on about around over than last next as then but at with into
    that due""".split()
)
# Words after which a bare figure was no count: nothing that it counted has been named.
GOES_ON = frozenset(
    """the he she it they we his her and to by in at on with for from was is were when where but which that as after before
    while have has had according aged following under near who during because against despite since just only now also then
    so or though although until till over into through within without about a an will would should could can may might must
    did do does shall""".split()
)
# What shows that a sentence has ended at a figure without a mark: a label, a column.
LABEL_AFTER = lazy(r" [A-Z][A-Za-z]+:|[ \xa0]{2,}(?=[0-9A-Z])")
_TO_FIGURE = lazy(r" (?:to|and|by|or|a|an) (?!(?:1[89]|20)[0-9]{2}(?![0-9,]))[0-9]")
# A whole number before "in", of which the figure after it is the other side: 1 in 20000.
_ODDS = lazy(r"(?<![0-9.,])[0-9]{1,3} $")
_TO_YEAR = lazy(r" (?:to|until|till|through|and) [12][0-9]{3}(?![0-9]|,[0-9])")
# "Between 1987 and 207": the other end of a period of years.
_FROM_YEAR = lazy(r"\b(?:between|from) (?:1[5-9]|20)[0-9]{2} (?:and|to|until) $")
_BRACKETED = lazy(r"\((?:1[89]|20)[0-9]{2}\)")
_ASIDE = 80
# Plural nouns that a year may stand before: the 2012 elections.
YEARLY = frozenset(
    """elections games olympics paralympics riots attacks protests championships bombings results accounts figures estimates
    sales talks accords playoffs finals standings regulations guidelines rules amendments polls awards oscars floods wildfires
    fires murders killings earnings profits tests trials primaries midterms rankings reforms sanctions cuts data levels
    highs lows prices season seasons series species was is has as its this us across news always plus perhaps does goes was
    congress address process business crisis loss success access census basis press boss class class mass less unless across
    address focus campus status virus thus plans taxes budgets terms sports classics crops contracts deliveries models editions
    exports imports cars""".split()
)
# Words that make a count of the figure before them: always, where no word before it asks for a year, and hours of a clock.
COUNTED = frozenset(
    """people men women children persons percent per million billion trillion thousand hundred pc km kg kilometres kilometers
    metres meters m tonnes tons tonne ton feet ft miles mile hectares acres pounds dollars euros yuan yen staff rpm bhp cc mah
    mb kb gb watts kw mw square sq cubic metre meter kilometre kilometer degrees""".split()
)
LOOSELY_COUNTED = frozenset("more others other additional new different police troops gmt hours hrs pm am".split())
_STARTS = frozenset("was is has saw will would were marks marked brought and to in the he she it they had".split())
# Things that bear a number, not a year.
_NUMBERED = frozenset(
    """room route flight page number no highway box suite extension
    version model article section lot unit channel bus gate platform""".split()
)
_FUNCTION = frozenset(
    """with from than then that which while when where into onto over under upon were have been more most also after
    before""".split()
)
# What may stand before "of" in front of a year.
_OF_YEAR = frozenset(
    """end beginning start middle half quarter summer spring autumn winter fall class year early season december crisis war
    act election revolution treaty constitution month months part rest close turn days battle great""".split()
) | frozenset(MONTHS)
_ERA_AFTER = lazy(r"[ \xa0]?(?:(BCE?)|(B\.C\.(?:E\.)?)|(CE|AD)|(A\.D\.|C\.E\.))(?![A-Za-z])")
_ERA_BEFORE = lazy(r"(?:AD|A\.D\.)[ \xa0]([0-9]{1,4})(?![0-9])")
_DECADE = lazy(r"['’]?s(?![A-Za-z])")
_RANGE = lazy(r"[-–—/]([0-9]{4}|[0-9]{2})(?![0-9A-Za-z%]|[-–./:][0-9]|,[0-9])")
# 2000,0 families: a figure whose comma was moved.
_MOVED_COMMA = lazy(r",[0-9]{1,2}(?![0-9,])")
_SECOND_HALF = lazy(r"(?<![0-9/.-])([0-9]{4})[-–—/]$")
_LETTERED = lazy(r"[0-9OolI]{4}(?![0-9A-Za-z])")
MENDED = str.maketrans("OolI", "0011")


def year(source: Source, position: int, end: int, digits: str) -> Date | None:
    """A bare year, or None where a count is likelier. ``digits`` stand at ``position``..``end``."""
    text = source.text
    before = text[position - 1] if position else " "
    length = len(digits)
    if (
        before in "$£€#.,/:+"
        or before in "-–—"
        and position > 1
        and text[position - 2].isalnum()
        and source.lower[max(0, position - 4) : position - 1] != "mid"
    ):
        return None
    if length == 2:
        return _short(source, position, end, digits, before)
    after = text[end : end + 1]
    if length == 4 and (after == "s" or after in "'’" and after and text[end + 1 : end + 2] == "s"):
        tail = _DECADE.match(text, end)
        if tail and digits[3] == "0" and (after == "s" or text[position - 4 : position].lower() == "the "):
            return decade(source, position, tail.end(), digits[:3])
    if after in " \xa0B" and after and (dated := before_era(source, position, end, digits)):
        return dated
    if length in {3, 5}:
        return _damaged(source, position, end, digits)
    if length != 4 or not "1000" <= digits <= "2199" or after in "%°" and after:
        return None
    if after == "," and _MOVED_COMMA.match(text, end):
        return None
    word, _ = word_before(source, position)
    if not _is_year(source, position, end, digits, word):
        return None
    return plain(source, position, end, int(digits), digits)


def plain(source: Source, position: int, end: int, number: int, value: str) -> Date:
    """The date of a year written at ``position``..``end``, with ``early``, ``mid-`` or ``the end of`` before it."""
    date = Date("date", extend_left(source, position), end, value)
    date.year = number
    date.year_span = (position, end)
    return date


def extend_left(source: Source, position: int) -> int:
    """The start of ``early``, ``the late``, ``the end of`` … before a period that starts at ``position``."""
    word, at = word_before(source, position)
    if word in EDGES:
        position = at
        word, at = word_before(source, at)
        if word in {"the", "very"}:
            return at
        return position
    if word == "of":
        noun, place = word_before(source, at)
        if noun in EDGE_NOUNS:
            article, first = word_before(source, place)
            if article == "very":
                place = first
                article, first = word_before(source, first)
            return first if article == "the" else place
    elif word in EDGE_NOUNS and word in ("end", "beginning", "start"):
        return at
    return position


def decade(source: Source, position: int, end: int, prefix: str) -> Date:
    """The decade whose first three figures are ``prefix``; takes ``the`` and ``early`` before it in."""
    word, at = word_before(source, position)
    start = position
    if word in EDGES:
        start = at
        word, at = word_before(source, at)
    if word == "the":
        start = extend_left(source, at)
    date = Date("date", start, end, prefix)
    date.year_span = (position, end)
    return date


def apostrophe_decade(source: Source, position: int, end: int, digits: str) -> Date | None:
    """``'80s``, ``the 40s``: two figures and an s; a decade of the last century unless they are below 30."""
    text = source.text
    tail = _DECADE.match(text, end)
    if tail is None or digits[1] != "0":
        return None
    if position and text[position - 1] in "'’‘":
        start = position - 1
    elif word_before(source, position)[0] in ("the", "early", "late", "mid") and text[end] != ",":
        start = position
    else:
        return None
    return decade(source, start, tail.end(), ("20" if digits < "30" else "19") + digits[0])


# "Over the door stands 1685, the year in which it was finished".
_THE_YEAR = lazy(r", the (?:very )?year (?:in which|when|that|it|he|she|they|its|his|her|their|of)\b")


def _is_year(source: Source, position: int, end: int, digits: str, word: str) -> bool:
    text = source.text
    after = text[end : end + 1]
    if after == "," and _THE_YEAR.match(text, end):
        return True
    follows = word_after(source, end) if after in " \n\xa0" and after else ""
    modern = "1900" <= digits <= "2049"
    if after == "-" and text[end + 1 : end + 2].isalpha() and not text.startswith(("-born", "-era", "-set"), end):
        return modern and text[end + 1].isupper()
    plural = follows.endswith("s") and follows not in YEARLY and text[end + 1].islower()
    if word in _NUMBERED:
        return False
    if word == "date" and digits < "2050" and at_boundary(source, end):
        return True
    if follows in COUNTED:
        return False
    if word in _ASKS:
        return not (plural and (digits.endswith("000") or digits.endswith("00") and not modern))
    if plural or follows in LOOSELY_COUNTED:
        return False
    if after in "'’" and after and text[end + 1 : end + 2] == "s":
        return modern
    if word in EDGE_NOUNS or word in SEASONS:
        return True
    if word == "of" and word_before(source, word_before(source, position)[1])[0] in _OF_YEAR:
        return True
    if word in _MAY_ASK:
        if word in ("from", "between") and _TO_YEAR.match(text, end):
            return True
        if word in ("of", "by", "to", "for", "from", "than", "about", "around", "over", "at", "with", "as"):
            return modern or (not follows and not digits.endswith("00"))
        return modern or at_boundary(source, end) and not digits.endswith("00")
    before = text[position - 1] if position else "\n"
    if before in {"(", "["}:
        return after in ")],;-–— " and modern or after in ")]" and after != ""
    if not modern:
        return False
    if not word:
        if before in "\n\"“‘'" or position == 0 or source.done == position - 1:
            return follows in _STARTS or at_boundary(source, end)
        return at_boundary(source, end) or follows in _STARTS
    if at_boundary(source, end):
        return True
    # A count would have a plural: the bank's 1986 report.
    if follows and text[end + 1].islower() and len(follows) > 3 and follows not in _FUNCTION:
        return True
    # A name's year stands after a capital: Worldwide Developers Conference 2010; a count after any other word.
    return bool(follows) and (text[end + 1].isupper() or follows in _STARTS)


def closing(source: Source, position: int, end: int, digits: str) -> Date | None:
    """The second year of ``2009-2011`` and ``2012-13``, whose first one was the last fact."""
    if len(digits) not in (2, 4):
        return None
    first = _SECOND_HALF.search(source.text[max(0, position - 6) : position])
    if first is None or len(digits) == 2 and digits <= first[1][2:]:
        return None
    written = digits if len(digits) == 4 else first[1][:2] + digits
    date = Date("date", position, end, written)
    date.year = int(written)
    date.year_span = (position, end)
    return date


def opens_range(source: Source, position: int, end: int, digits: str) -> Date | None:
    """The first year of ``2009-2011`` or ``2012-13``."""
    tail = _RANGE.match(source.text, end)
    if tail is None or not "1000" <= digits <= "2199":
        return None
    other = tail[1] if len(tail[1]) == 4 else digits[:2] + tail[1]
    if (
        not "1000" <= other <= "2199"
        or len(tail[1]) == 2
        and (other <= digits or source.text[end] == "/" and int(tail[1]) < 13)
    ):
        return None
    if word_after(source, tail.end()) in COUNTED or position and source.text[position - 1] in "$£€-–.,/":
        return None
    return plain(source, position, end, int(digits), digits)


def before_era(source: Source, position: int, end: int, digits: str) -> Date | None:
    """``218 BC``."""
    era = _ERA_AFTER.match(source.text, end)
    return _with_era(position, era.end(), digits, end, "BC" if era[1] or era[2] else "AD") if era else None


def _with_era(position: int, end: int, digits: str, stop: int, era: str) -> Date:
    date = Date("date", position, end, ("BC" if era == "BC" else "") + digits.zfill(4))
    date.year = int(digits)
    date.era = era
    date.year_span = (position, stop)
    return date


def era_first(source: Source, position: int) -> Date | None:
    """``AD 218`` at the A."""
    found = _ERA_BEFORE.match(source.text, position)
    if found is None:
        return None
    date = _with_era(position, found.end(), found[1], found.end(), "AD")
    date.year_span = found.span(1)
    return date


def _damaged(source: Source, position: int, end: int, digits: str) -> Date | None:
    """A year that lost a figure (since 215) or gained one (in 20198)."""
    if not was_year(digits):
        return None
    word, at = word_before(source, position)
    goes_on = word_after(source, end) in GOES_ON and word in ("in", "since", "until") and not _TO_FIGURE.match(source.text, end)
    if word == "year" and word_before(source, at)[0] == "the":
        pass
    elif word in ("and", "to", "until") and _FROM_YEAR.search(source.text, max(0, position - 24), position):
        return malformed(source, position, end, digits) if at_boundary(source, end) else None
    elif source.text[position - 1 : position] == "(" and source.text[end : end + 1] == ")" and len(digits) == 5:
        return malformed(source, position, end, digits) if _beside_year(source.text, position, end) else None
    elif not at_boundary(source, end) and not goes_on and not (len(digits) == 5 and _opens(source, at, end, word)):
        return None
    elif word == "of":
        if word_before(source, at)[0] not in _OF_YEAR:
            return None
    elif word == "in":
        # "a rise of 23% in 195" is a year, "one in 195" is odds.
        if word_before(source, at)[0] == "one" or _ODDS.search(source.text, max(0, at - 5), at):
            return None
    elif word not in ("since", "until", "till", "mid", "year"):
        return None
    return malformed(source, position, end, digits)


def _beside_year(text: str, position: int, end: int) -> bool:
    """Is there a sound year in brackets of its own near a figure in brackets?"""
    return _BRACKETED.search(text, max(0, position - _ASIDE), min(len(text), end + _ASIDE)) is not None


def _opens(source: Source, at: int, end: int, word: str) -> bool:
    """Does "In" with its figure begin a sentence, and a name go on with it: In 20000 Icann approved seven?"""
    return word == "in" and source.text[at] == "I" and source.text[end + 1 : end + 2].isupper()


def was_year(digits: str) -> bool:
    """Can a year of the last centuries lose or gain a figure and become this?"""
    if len(digits) != 5:
        return len(digits) == 3 and digits[0] in "12"
    # 20198, and 22013 with its first figure twice.
    return digits[:2] in ("19", "20") or digits[0] == digits[1] and digits[1:3] in ("18", "19", "20")


def malformed(source: Source, position: int, end: int, digits: str) -> Date:
    """A year with too few or too many figures, kept as written."""
    date = plain(source, position, end, int(digits), digits.zfill(4))
    date.malformed = "year-digits"
    word, at = word_before(source, position)
    if word == "year":
        article, first = word_before(source, at)
        date.start = first if article == "the" else at
    return date


def _short(source: Source, position: int, end: int, digits: str, before: str) -> Date | None:
    text = source.text
    after = text[end : end + 1]
    if after and after in "s'’":
        return apostrophe_decade(source, position, end, digits)
    if before in "'’‘" and (position < 2 or not text[position - 2].isalnum()):
        if after in "'’" and after or not at_boundary(source, end) and word_before(source, position - 1)[0] not in _ASKS:
            return None
        number = int(digits) + (2000 if digits < "50" else 1900)
        return plain(source, position - 1, end, number, str(number))
    # "In 22, the company": only where the clause begins with it.
    if after == "," and text[end + 1 : end + 2] == " " and text[position - 3 : position] in ("In ", "in "):
        opening = text[position - 3] == "I" or text[position - 5 : position - 3] == ", "
        if opening and not text[end + 2 : end + 3].isdigit() and digits[0] != "0":
            return malformed(source, position, end, digits)
    return None


def lettered(source: Source, position: int) -> Date | None:
    """A year with letters among its figures: ``2O18``, ``l998``."""
    found = _LETTERED.match(source.text, position)
    if found is None:
        return None
    mended = found[0].translate(MENDED)
    if found[0].isdigit() or not "1800" <= mended <= "2049" or found[0].isalpha():
        return None
    word, _ = word_before(source, position)
    if word not in _ASKS and word not in _MAY_ASK and word not in MONTHS and not at_boundary(source, found.end()):
        return None
    date = plain(source, position, found.end(), int(mended), mended)
    date.malformed = "letter-in-number"
    return date
