"""quantulum3, without the classifier that it can train for ambiguous units."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bench.adapters.stream import Reading, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bench.adapters.stream import Read

KINDS = {"percentage": "percent", "dimensionless": "number", "currency": "money", "time": "duration"}


def load() -> Read:
    """The parser for American English."""
    parser: Any = import_module("quantulum3.parser")

    def read(text: str, _: datetime) -> Iterator[Reading]:
        for one in parser.parse(text):
            unit, entity, spread = one.unit.name, one.unit.entity.name, one.uncertainty
            kind = KINDS.get(unit) or KINDS.get(entity, "quantity")
            value = [one.value - spread, one.value + spread] if spread else one.value
            start, end = one.span
            yield Reading(start, end, kind, value, unit)

    return read


if __name__ == "__main__":
    serve(load)
