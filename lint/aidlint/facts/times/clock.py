"""Times of day: 9:01 p.m., 10.45pm, 5am, 17:30, 1600 GMT, 5 o'clock, noon; with their zones."""

from __future__ import annotations

from aidlint.facts.fact import Date
from aidlint.facts.times.context import at_boundary, word_before
from aidlint.facts.times.timewords import CARDINALS, ZONES
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from aidlint.facts.source import Source

_COLON = lazy(r"([0-9]{1,2})[:.h]([0-9]{2})(?::([0-9]{2}))?(?![0-9]|[:.,][0-9])")
_MERIDIEM = lazy(r"\.?[ \xa0]?([ap])(?:\.?[ \xa0]?m(?![a-z])\.?|(?=\.?$|\.\s))")
_ZONE = lazy(r"[ \xa0]?\(?([A-Za-z]{2,4})(?: ?[+−–-] ?[0-9]{1,2}(?::?[0-9]{2})?)?(?![A-Za-z0-9])\)?")
_LOCAL = lazy(r" (?:local|[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:[Ss]tandard |[Dd]aylight )?[Tt]ime\b")
_OCLOCK = lazy(r" o['’]?clock")
_PAST = lazy(r"(?: minutes?| mins?)? (past|to) ([a-z]+|[0-9]{1,2})(?![a-z0-9:])")
_ABOUT = lazy(r"-?ish(?![a-z])")
_NAMED = lazy(r" (noon|midnight)\b")
_LEAVES = lazy(r" (?:from|to|out of)\b")
_RUNS = lazy(r"\b(?:trains?|tram|bus|ferry|boat|steamer|express|coach|sleeper|flight|departure|platform|station|commuters?)\b")
_RUN_NEAR = 60
_ASKS = frozenset("at by until till from before after around about since to between".split())


def colon(source: Source, position: int, mark: str) -> Date | None:
    """A time whose hour and minutes are joined by a colon (or a point, when ``a.m.`` or ``p.m.`` follows)."""
    found = _COLON.match(source.text, position)
    if found is None or position and source.text[position - 1] in ":/.-$£€" and source.done != position:
        return None
    hour, minute = int(found[1]), int(found[2])
    half = _MERIDIEM.match(source.lower, found.end())
    if half is None:
        if mark != ":":
            return None
        zone = _zone(source, found.end())
        if hour > 24 or minute > 59:
            asked = word_before(source, position)[0]
            if zone == found.end() and (hour > 40 or asked not in _ASKS and not (asked == "the" and _departs(source, found))):
                return None
        return _time(source, position, zone, hour, minute, "")
    return _time(source, position, _zone(source, _half_end(source, half)), hour, minute, half[1])


def _departs(source: Source, found: re.Match[str]) -> bool:
    """Is what looks like a time the name of a train or the like: "the first tram, the 4:72 from the depot"?"""
    if found[3] or not _LEAVES.match(source.lower, found.end()):
        return False
    around = max(0, found.start() - _RUN_NEAR), found.end() + _RUN_NEAR
    return _RUNS.search(source.lower, *around) is not None


def hour(source: Source, position: int, end: int, digits: str) -> Date | None:
    """``5am``, ``5 p.m.``, ``340pm``, ``5 o'clock``, ``12 noon``, ``1600 GMT``, ``0700 hours``, or None."""
    lower = source.lower
    half = _MERIDIEM.match(lower, end)
    if half:
        if half.end() - half.start() == 1 and len(digits) > 2 or len(digits) > 4:
            return None
        if half[0][-1] in "ap" and (lower[end] == " " or len(digits) > 2 or int(digits) > 12):
            return None
        # "9p" is a price unless something asks for a time.
        if half[0][-1] in "ap" and word_before(source, position)[0] not in ("at", "by", "until", "till"):
            return None
        if half[0] == " am" and source.text[end + 1 : end + 3] != "am" and source.text[end + 1 : end + 3] != "AM":
            return None
        hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
        if len(digits) > 2 and (minutes > 59 or hours > 12):
            return None
        return _time(source, position, _zone(source, _half_end(source, half)), hours, minutes, half[1])
    if len(digits) == 4:
        return _military(source, position, end, digits)
    if len(digits) < 3:
        about = _ABOUT.match(lower, end)
        if about and 0 < int(digits) < 13:
            return _time(source, position, about.end(), int(digits), 0, "")
        clock = _OCLOCK.match(lower, end)
        if clock and int(digits) < 25:
            return _time(source, position, _part(source, clock.end()), int(digits), 0, "")
        named = _NAMED.match(lower, end)
        if named and digits == "12":
            return _time(source, position, named.end(), 12 if named[1] == "noon" else 0, 0, "")
    return None


def of_word(source: Source, start: int, number: int, end: int) -> Date | None:
    """``five o'clock``, ``seven p.m.``: the number was read from words and ends at ``end``."""
    clock = _OCLOCK.match(source.lower, end)
    if clock and number < 25:
        return _time(source, start, _part(source, clock.end()), number, 0, "")
    half = _MERIDIEM.match(source.lower, end)
    if half and half[0][-1] not in "ap" and 1 <= number <= 12 and half[0] != " am":
        return _time(source, start, _half_end(source, half), number, 0, half[1])
    return None


def past(source: Source, start: int, minutes: int, end: int) -> Date | None:
    """``half past eight``, ``ten to 9``, ``a quarter past seven``: minutes were read and end at ``end``."""
    found = _PAST.match(source.lower, end)
    if found is None:
        return None
    hours = int(found[2]) if found[2].isdigit() else CARDINALS.get(found[2], 0)
    if not 1 <= hours <= 12 or found[1] == "to" and (minutes > 30 or not at_boundary(source, found.end())):
        return None
    stop = found.end()
    clock = _OCLOCK.match(source.lower, stop)
    stop = clock.end() if clock else stop
    half = _MERIDIEM.match(source.lower, stop)
    if half and half[0][-1] not in "ap":
        stop = _half_end(source, half)
    else:
        half = None
    if found[1] == "to":
        hours, minutes = (hours - 1) or 12, 60 - minutes
    return _time(source, start, _part(source, stop), hours, minutes, half[1] if half else "")


def named(position: int, end: int, *, midnight: bool) -> Date:
    """Noon or midnight, written at ``position``..``end``."""
    date = Date("time", position, end, "XXXX-XX-XXT24:00" if midnight else "XXXX-XX-XXT12:00")
    date.hour = 24 if midnight else 12
    date.minute = 0
    date.relative = True
    return date


def _military(source: Source, position: int, end: int, digits: str) -> Date | None:
    """``1600 GMT``; ``0700 hours``, where hours are not a length."""
    zone = _ZONE.match(source.text, end)
    if zone is None:
        if source.text.startswith(" hours", end) and (
            digits[0] == "0" or digits[2:] != "00" and word_before(source, position)[0] in _ASKS
        ):
            return _time(source, position, end + 6, int(digits[:2]), int(digits[2:]), "") if digits < "2401" else None
        return None
    if zone[1].lower() not in ZONES or not zone[1].isupper() or len(zone[1]) < 3:
        if zone[1] == "hrs" and digits[0] == "0":
            return _time(source, position, zone.end(), int(digits[:2]), int(digits[2:]), "")
        if source.text.startswith(" hours", end) and word_before(source, position)[0] in _ASKS and digits < "2400":
            return _time(source, position, end + 6, int(digits[:2]), int(digits[2:]), "")
        return None
    return _time(source, position, _zone(source, end), int(digits[:2]), int(digits[2:]), "")


def _half_end(source: Source, half: re.Match[str]) -> int:
    """The end of ``p.m.``: a point belongs to it only if another stands inside it."""
    end = half.end()
    if source.text[end - 1] == "." and half[0].count(".") == 1:
        return end - 1
    return end


def _zone(source: Source, end: int) -> int:
    """The end of a time zone after ``end``, or ``end``."""
    text = source.text
    if text[end : end + 1] not in " (ZUG\xa0":
        return end
    if text[end : end + 1] == "Z" and not text[end + 1 : end + 2].isalnum():
        return end + 1
    found = _ZONE.match(text, end)
    if found and found[1].isupper() and found[1].lower() in ZONES:
        stop = found.end()
        if text[stop - 1] == ")" and "(" not in found[0]:
            stop -= 1
        elif "(" in found[0] and text[stop - 1] != ")":
            return end
        return stop
    local = _LOCAL.match(text, end)
    return local.end() if local else end


_DAY_PART = lazy(r" (?:in the |at )?(morning|afternoon|evening|night)\b")


def _part(source: Source, end: int) -> int:
    """Takes in ``in the morning`` after a time."""
    found = _DAY_PART.match(source.lower, end)
    return found.end() if found else end


def _time(source: Source, start: int, end: int, hours: int, minutes: int, half: str) -> Date:
    date = Date("time", start, end)
    date.relative = True
    if hours > 24 or minutes > 59 or half and hours > 12 or hours == 24 and minutes:
        date.malformed = "time-range"
    elif half == "p" and hours < 12:
        hours += 12
    elif half == "a" and hours == 12:
        hours = 0
    date.hour = hours
    date.minute = minutes
    zone = "Z" if source.text[start:end].rstrip(")").endswith(("GMT", "UTC")) else ""
    date.value = f"XXXX-XX-XXT{hours:02d}:{minutes:02d}{zone}"
    return date
