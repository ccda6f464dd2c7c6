"""spaCy's small English model, its entity recogniser alone. It marks spans and reads no values."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bench.adapters.stream import Reading, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bench.adapters.stream import Read

KINDS = {one.upper(): one for one in ("quantity", "money", "percent", "ordinal", "date", "time")} | {"CARDINAL": "number"}
UNUSED = ["tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]


def load() -> Read:
    """The small model under whatever name it is installed."""
    spacy: Any = import_module("spacy")
    names = [name for name in spacy.util.get_installed_models() if name.startswith("en_core_web_sm")]
    if not names:
        raise SystemExit("the small English model is not installed")
    model = spacy.load(names[0], exclude=UNUSED)

    def read(text: str, _: datetime) -> Iterator[Reading]:
        for one in model(text).ents:
            if one.label_ in KINDS:
                yield Reading(one.start_char, one.end_char, KINDS[one.label_])

    return read


if __name__ == "__main__":
    serve(load)
