"""Patterns: what a store gives is what compiling gives, and a foreign store is left alone."""

from __future__ import annotations

import re
from marshal import dumps
from typing import TYPE_CHECKING

import aidlint.facts.scan
from aidlint import patterns, registry

if TYPE_CHECKING:
    from pathlib import Path

registry.load()
KNOWN = list(patterns.known)  # type: ignore[attr-defined]


def test_a_store_gives_equal_patterns(tmp_path: Path) -> None:
    file = tmp_path / patterns.STORE
    file.write_bytes(patterns.compile_all(KNOWN))
    store = patterns.load(str(file))
    assert len(store) == len(KNOWN) > 200
    import _sre  # type: ignore[import-not-found]

    for pattern, flags in KNOWN:
        written = pattern if isinstance(pattern, str) else pattern()
        all_flags, code, groups, names, numbers = store[patterns.key_of(pattern), flags]
        stored = _sre.compile(written, all_flags, memoryview(code).cast("I").tolist(), groups, names, numbers)
        assert stored == re.compile(written, flags)


def test_one_object_for_equal_arguments() -> None:
    assert patterns.lazy("a+b") is patterns.lazy("a+b")
    assert patterns.lazy("a+b") is not patterns.lazy("a+b", patterns.IGNORECASE)
    found = patterns.lazy("(a+)b").search("xaab")
    assert found
    assert found[1] == "aa"


def test_what_takes_work_to_write_is_known_by_name() -> None:
    assert patterns.key_of(aidlint.facts.scan._anchors) == "aidlint.facts.scan._anchors"


def test_a_store_of_another_interpreter_is_not_used(tmp_path: Path) -> None:
    file = tmp_path / "store"
    file.write_bytes(dumps((("another", 0), {("a", 0): (0, b"", 0, {}, ())})))
    assert patterns.load(str(file)) == {}
    file.write_bytes(b"not a store")
    assert patterns.load(str(file)) == {}
    assert patterns.load(str(tmp_path / "none")) == {}
