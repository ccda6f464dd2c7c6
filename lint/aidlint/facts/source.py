"""The text under the scan, with its lower-case twin."""

from __future__ import annotations

from aidlint.patterns import lazy

# Two forms of writing that only whole articles show: 1.234,5 and 3,5 percent.
_CONTINENTAL = lazy(
    r"[0-9]\.[0-9]{3},[0-9]{1,2}(?![0-9])|(?<![0-9,.])[0-9]{1,3},[0-9] ?(?:%|per ?cent|million|billion|"
    r"mln|bn|km|kg|m/s|met(?:re|er)s|degrees|tonnes|euros?)\b"
)


class Source:
    """``text`` and ``lower`` have the same offsets; ``done`` is the end of the last fact read, which no later fact
    may reach back over."""

    __slots__ = ("_continental", "done", "lower", "names", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        lower = text.lower()
        # A few capitals grow when lowered (U+0130); they keep their place and lose nothing but their case.
        self.lower = lower if len(lower) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
        self.done = 0
        self.names: set[str] = set()
        self._continental: bool | None = None

    @property
    def continental(self) -> bool:
        """Does the text write decimal commas, twice or more?"""
        if self._continental is None:
            found = _CONTINENTAL.finditer(self.text)
            self._continental = next(found, None) is not None and next(found, None) is not None
        return self._continental
