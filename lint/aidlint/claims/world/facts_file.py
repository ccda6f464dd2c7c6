"""The user's own facts: JSON Lines, or TOML with a table ``[[fact]]`` for each.

A fact has a ``subject`` (and ``aliases``), a ``property`` (a counted noun, "beds", or, with a ``unit``, the name of a measure,
"height"), a ``value`` or ``low`` and ``high``, and may have ``from`` and ``to`` (2018, 2018-06 or 2018-06-02, both included)
and a ``source``.
"""

from __future__ import annotations

from aidlint.usage import UsageError, did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_KEYS = ("aliases", "from", "high", "low", "property", "source", "subject", "to", "unit", "value")
_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
Day = tuple[int, int, int]
EARLIEST: Day = (-9999, 1, 1)
LATEST: Day = (9999, 12, 31)


class OwnFact:
    """One fact: names in lower case, the property's words, the noun's head or the unit that its figures have, the lowest and
    the highest value, and the first and the last day (year, month, day) on which it holds."""

    __slots__ = ("first", "head", "high", "label", "last", "low", "names", "prop", "source", "unit")

    def __init__(
        self, names: Sequence[str], prop: str, head: str | None, unit: str | None, low: float, high: float, first: Day,
        last: Day, source: str,
    ) -> None:  # fmt: skip
        self.label = names[0]
        self.names = [name.lower() for name in names]
        self.prop = prop
        self.head = head
        self.unit = unit
        self.low = low
        self.high = high
        self.first = first
        self.last = last
        self.source = source

    @property
    def dated(self) -> bool:
        """Does it hold for a time only?"""
        return self.first != EARLIEST or self.last != LATEST


def load(path: str) -> list[OwnFact]:
    """The facts of a file. Raises UsageError, with the line, for one that cannot be read or followed."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            content = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {getattr(error, 'strerror', None) or error}") from None
    return parse(path, content)


def parse(path: str, content: str) -> list[OwnFact]:
    """The facts in the content of a file; its name says whether it is TOML. Raises UsageError as ``load`` does."""
    found = []
    for line, entry in _of_toml(path, content) if path.lower().endswith(".toml") else _of_lines(path, content):
        try:
            found.append(_own_fact(entry))
        except ValueError as error:
            raise UsageError(f"{path}:{line}: {error}") from None
    return found


def _of_lines(path: str, content: str) -> Iterator[tuple[int, object]]:
    import json

    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError) as error:
                raise UsageError(f"{path}:{number}: not valid JSON: {error}") from None


def _of_toml(path: str, content: str) -> Iterator[tuple[int, object]]:
    import tomllib

    try:
        table = tomllib.loads(content)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{path}: not valid TOML: {error}") from None
    facts = table.get("fact", [])
    if set(table) - {"fact"} or not isinstance(facts, list):
        raise UsageError(f"{path}:1: only tables [[fact]] are known")
    heads = [number for number, line in enumerate(content.split("\n"), 1) if line.replace(" ", "").startswith("[[fact]]")]
    yield from zip([*heads, *[1] * len(facts)], facts, strict=False)


def _own_fact(entry: object) -> OwnFact:
    """The fact of one entry. Raises ValueError."""
    if not isinstance(entry, dict):
        raise ValueError("not a table of subject, property and value")  # noqa: TRY004 - told to the user with the others
    for key in entry:
        if key not in _KEYS:
            raise ValueError(f"unknown key {key!r}{did_you_mean(str(key), _KEYS)}")
    names = [_text(entry, "subject"), *_names(entry)]
    prop = _text(entry, "property").lower()
    unit = _text(entry, "unit") if "unit" in entry else ""
    value = _number(entry, "value")
    low, high = _number(entry, "low", value), _number(entry, "high", value)
    if low is None or high is None:
        raise ValueError("a value, or low and high, must be given")
    if low > high:
        raise ValueError(f"low {low:g} is above high {high:g}")
    head, measure = _read(unit or prop)
    if unit and measure is None:
        raise ValueError(f"unknown unit {unit!r}")
    first, last = _day(entry, "from", EARLIEST), _day(entry, "to", LATEST)
    if first > last:
        raise ValueError("from is after to")
    source = str(entry.get("source", "")) or "facts file"
    return OwnFact(names, prop, None if unit else head or prop, measure if unit else None, low, high, first, last, source)


def _read(words: str) -> tuple[str | None, str | None]:
    """The head and the unit that a figure with these words has."""
    from aidlint.document import Document
    from aidlint.facts import extract

    for fact in extract(Document("", f"They had 7 {words}.")).items:
        if fact.start == len("They had "):
            return fact.head, "percent" if fact.kind == "percent" else None if fact.unit == "count" else fact.unit
    return None, None


def _text(entry: Mapping[str, object], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} must be a string")
    return " ".join(value.split())


def _names(entry: Mapping[str, object]) -> list[str]:
    names = entry.get("aliases", [])
    if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
        raise ValueError("aliases must be a list of strings")
    return [" ".join(name.split()) for name in names]


def _number(entry: Mapping[str, object], key: str, otherwise: float | None = None) -> float | None:
    value = entry.get(key, otherwise)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) < float("inf"):
        raise ValueError(f"{key} must be a number")
    return value


def _day(entry: Mapping[str, object], key: str, otherwise: Day) -> Day:
    """A date, its missing parts filled up to the start or the end of the period."""
    if key not in entry:
        return otherwise
    parts = str(entry[key]).split("-")
    if not (1 <= len(parts) <= 3 and all(part.isascii() and part.isdecimal() for part in parts) and len(parts[0]) == 4):
        raise ValueError(f"{key} must be a date of the form 2018, 2018-06 or 2018-06-02")
    year, *rest = map(int, parts)
    month = rest[0] if rest else 1 if key == "from" else 12
    if not 1 <= month <= 12:
        raise ValueError(f"{key} has no such month: {entry[key]}")
    days = 29 if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else _MONTHS[month - 1]
    day = rest[1] if len(rest) == 2 else 1 if key == "from" else days
    if not 1 <= day <= days:
        raise ValueError(f"{key} has no such day: {entry[key]}")
    return year, month, day
