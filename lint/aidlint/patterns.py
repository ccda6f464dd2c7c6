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

    # flags, code (unsigned 32-bit words), groups, names by group, groups by name
    Stored = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
    Store = dict[tuple[str, int], Stored]

    def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
        """A pattern that is compiled at its first use. Raises re.error then, if it is malformed."""

else:

    class lazy:  # noqa: N801 - reads as the function it is to its callers
        """A pattern that is compiled at its first use; its methods then stand in its slots and cost what they always do."""

        __slots__ = ("_flags", "_pattern", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

        def __init__(self, pattern, flags=0):
            self._pattern = pattern
            self._flags = int(flags)

        def __getattr__(self, name):
            compiled = _compiled(self._pattern, self._flags)
            for method in lazy.__slots__[2:]:
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)


STORE = f"patterns.{sys.implementation.cache_tag}.bin"
_store: Store | None = None


def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    global _store
    if _store is None:
        _store = load(f"{__file__.rpartition('patterns.py')[0]}{STORE}")
    stored = _store.get((pattern, flags))
    if stored is None:
        import re

        return re.compile(pattern, flags)
    import _sre

    known, code, groups, names, numbers = stored
    return _sre.compile(pattern, known, memoryview(code).cast("I").tolist(), groups, names, numbers)  # type: ignore[no-any-return]


def load(path: str) -> Store:
    """The store in a file; empty where there is none or another interpreter made it."""
    import _sre
    from marshal import loads

    try:
        with open(path, "rb") as file:
            made_by, store = loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return store if made_by == (sys.version, _sre.MAGIC) else {}


def compile_all(patterns: list[tuple[str, int]]) -> bytes:
    """The contents of a store for these patterns and their flags, made by this interpreter."""
    import _sre
    from array import array
    from marshal import dumps
    from re import _compiler, _parser  # type: ignore[attr-defined]

    store: Store = {}
    for pattern, flags in patterns:
        parsed = _parser.parse(pattern, flags)
        code = array("I", (int(word) for word in _compiler._code(parsed, flags)))
        names = parsed.state.groupdict
        numbers: list[str | None] = [None] * parsed.state.groups
        for name, group in names.items():
            numbers[group] = name
        key = (pattern, flags)
        store[key] = (int(flags | parsed.state.flags), code.tobytes(), parsed.state.groups - 1, names, tuple(numbers))
    return dumps(((sys.version, _sre.MAGIC), store))
