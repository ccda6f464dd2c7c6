"""Patterns that are compiled when they are first used: most articles need few of them."""

from __future__ import annotations

import re

TYPE_CHECKING = False

if TYPE_CHECKING:

    def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
        """A pattern that is compiled at its first use."""

else:

    class lazy:  # noqa: N801 - reads as the function it is to its callers
        """A pattern that is compiled at its first use; its methods then stand in its slots and cost what they always do."""

        __slots__ = ("_flags", "_pattern", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

        def __init__(self, pattern, flags=0):
            self._pattern = pattern
            self._flags = flags

        def __getattr__(self, name):
            compiled = re.compile(self._pattern, self._flags)
            for method in lazy.__slots__[2:]:
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)
