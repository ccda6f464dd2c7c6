"""dateparser's search for dates in running text. It gives words and no places: each is the next place of its words."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bench.adapters.stream import Reading, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bench.adapters.stream import Read


def load() -> Read:
    """The search for English, relative to the day of the document."""
    module: Any = import_module("dateparser.search")

    def read(text: str, today: datetime) -> Iterator[Reading]:
        end = 0
        for words, date in module.search_dates(text, languages=["en"], settings={"RELATIVE_BASE": today}) or ():
            start = text.find(words, end)
            if start >= 0:
                end = start + len(words)
                yield Reading(start, end, "date", f"{date:%Y-%m-%dT%H:%M}")

    return read


if __name__ == "__main__":
    serve(load)
