"""What the adapters share: the loop over the documents, and what reading them costs."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Value = float | str | Sequence[float] | None
    Read = Callable[[str, datetime], Iterable["Reading"]]

UNDATED = datetime(2000, 1, 1)  # noqa: DTZ001  # wall time: the day of documents without one, for the clock must not decide
WARM_UP = "About 1,200 people paid $3.5 million, or 20 percent, on Friday 2 June 2017."


class Reading(NamedTuple):
    """One figure or date: its span in code points, half open, and what the extractor makes of it."""

    start: int
    end: int
    kind: str
    value: Value = None
    unit: str | None = None


def serve(load: Callable[[], Read]) -> None:
    """Answer each document on the input, then say the CPU seconds of starting and of reading, and how often reading failed."""
    start = process_time()
    read = load()
    list(read(WARM_UP, UNDATED))
    loaded = process_time() - start
    reading, failures = 0.0, 0
    for line in sys.stdin:
        document = json.loads(line)
        text, today = document["text"], _date(document.get("dct") or "")
        start = process_time()
        try:
            readings = list(read(text, today))
        except Exception as error:  # noqa: BLE001  # whatever an extractor stumbles over costs it that document alone
            print(f"{document['id']}: {type(error).__name__}: {error}", file=sys.stderr)
            readings, failures = [], failures + 1
        reading += process_time() - start
        for one in readings:
            print(json.dumps({"id": document["id"], "text": text[one.start : one.end], **one._asdict()}))
    print(json.dumps({"_perf": {"cpu_s": reading, "load_s": round(loaded, 2), "failures": failures}}))


def _date(stamp: str) -> datetime:
    return datetime.fromisoformat(stamp[:10]) if len(stamp) >= 10 else UNDATED
