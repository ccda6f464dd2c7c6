"""Patterns that are compiled when they are first used, or were compiled when the package was built.

Compiling the patterns that one article needs costs more than reading it. The wheel therefore carries their compiled
form, as it would carry byte code: a store that is used only by the very interpreter version that made it. A checkout
has none and compiles; what is matched is the same.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    # flags, code (unsigned 32-bit words), groups, names by group, groups by name
    Stored = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
    Store = dict[tuple[str, int], Stored]

    def lazy(pattern: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
        """A pattern that is compiled at its first use, one object for equal arguments.

        A function gives a pattern that takes work to write down; it is called only where no store knows its name.
        Raises re.error at the first use if the pattern is malformed.
        """

else:

    class Lazy:
        """A pattern that is compiled at its first use; its methods then stand in its slots and cost what they always do."""

        __slots__ = ("findall", "finditer", "flags", "fullmatch", "match", "pattern", "search", "split", "sub")

        def __init__(self, pattern, flags):
            self.pattern = pattern
            self.flags = flags

        def __getattr__(self, name):
            compiled = _compiled(self.pattern, self.flags)
            for method in ("findall", "finditer", "fullmatch", "match", "search", "split", "sub"):
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)

    known: dict[tuple[str | Callable[[], str], int], Lazy] = {}

    def lazy(pattern, flags=0):
        """As above."""
        key = (pattern, int(flags))
        found = known.get(key)
        if found is None:
            found = known[key] = Lazy(*key)
        return found


# The values of the flags of re, for patterns that must not load it.
IGNORECASE, MULTILINE, DOTALL = 2, 8, 16

STORE = f"patterns.{sys.implementation.cache_tag}.bin"
_store: Store | None = None


def key_of(pattern: str | Callable[[], str]) -> str:
    """What a store knows a pattern by: itself, or the name of the function that writes it."""
    return pattern if isinstance(pattern, str) else f"{pattern.__module__}.{pattern.__qualname__}"


def _compiled(pattern: str | Callable[[], str], flags: int) -> re.Pattern[str]:
    global _store  # noqa: PLW0603 - read once, at the first pattern
    if _store is None:
        _store = load(f"{__file__.rpartition('patterns.py')[0]}{STORE}")
    stored = _store.get((key_of(pattern), flags))
    if stored is None:
        import re

        return re.compile(pattern if isinstance(pattern, str) else pattern(), flags)
    import _sre  # type: ignore[import-not-found]

    all_flags, code, groups, names, numbers = stored
    return _sre.compile(key_of(pattern), all_flags, memoryview(code).cast("I").tolist(), groups, names, numbers)  # type: ignore[no-any-return]


def load(path: str) -> Store:
    """The store in a file; empty where there is none or another interpreter made it."""
    import _sre
    from marshal import loads

    try:
        with open(path, "rb") as file:
            made_by, store = loads(file.read())  # noqa: S302 - a file of the package itself, as byte code is
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return store if made_by == (sys.version, _sre.MAGIC) else {}


def compile_all(patterns: Iterable[tuple[str | Callable[[], str], int]]) -> bytes:
    """The contents of a store for these patterns and their flags, made by this interpreter."""
    import _sre
    from array import array
    from marshal import dumps
    from re import _compiler, _parser  # type: ignore[attr-defined]

    store: Store = {}
    for pattern, flags in patterns:
        parsed = _parser.parse(pattern if isinstance(pattern, str) else pattern(), flags)
        written = _compiler._code(parsed, flags)  # noqa: SLF001 - what re.compile does
        code = array("I", map(int, written))
        names = parsed.state.groupdict
        numbers: list[str | None] = [None] * parsed.state.groups
        for name, group in names.items():
            numbers[group] = name
        groups = parsed.state.groups - 1
        store[key_of(pattern), flags] = (int(flags | parsed.state.flags), code.tobytes(), groups, names, tuple(numbers))
    return dumps(((sys.version, _sre.MAGIC), store))
