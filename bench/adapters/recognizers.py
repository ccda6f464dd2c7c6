"""Microsoft's Recognizers-Text: its models of numbers, units and dates for English."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bench.adapters.stream import Reading, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bench.adapters.stream import Read

KINDS = {"percentage": "percent", "currency": "money", "dimension": "quantity", "temperature": "quantity"}
SPANS = {"daterange": "date", "datetimerange": "date", "timerange": "time", "datetime": "datetime"}
MODELS = {
    "recognizers_number.NumberRecognizer": ("number", "ordinal", "percentage"),
    "recognizers_number_with_unit.NumberWithUnitRecognizer": ("age", "currency", "dimension", "temperature"),
}


def load() -> Read:
    """All models. The readings of more than one at a place are all given: the scorer keeps the widest."""
    models = [model for name, kinds in MODELS.items() for model in _models(name, kinds)]
    (dates,) = _models("recognizers_date_time.DateTimeRecognizer", ("datetime",))

    def read(text: str, today: datetime) -> Iterator[Reading]:
        for model in models:
            for one in model.parse(text):
                kind, value = KINDS.get(one.type_name, one.type_name), _number(one.resolution)
                if value is not None:  # a unit alone, as in "the dollars", is no quantity
                    yield Reading(one.start, one.end + 1, kind, value, one.resolution.get("unit"))
        for one in dates.parse(text, today):
            kind = one.type_name.rpartition(".")[2]
            values = (one.resolution or {}).get("values") or [{}]
            yield Reading(one.start, one.end + 1, SPANS.get(kind, kind), values[0].get("timex"))

    return read


def _models(name: str, kinds: tuple[str, ...]) -> list[Any]:
    module, _, recognizer = name.partition(".")
    made = getattr(import_module(module), recognizer)("en-us")
    return [getattr(made, f"get_{kind}_model")() for kind in kinds]


def _number(resolution: dict[str, Any] | None) -> float | None:
    """The value as a number; a share without its sign."""
    try:
        return float(str((resolution or {}).get("value")).rstrip("%"))
    except ValueError:
        return None


if __name__ == "__main__":
    serve(load)
