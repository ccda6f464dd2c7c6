"""Build hook: puts the compiled form of all patterns into the wheel, see ``aidlint.patterns``."""

from __future__ import annotations

import gc
import pkgutil
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PatternStore(BuildHookInterface):  # type: ignore[type-arg]
    """Imports the packages from the source tree and stores their patterns for this interpreter."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the store to the files of a wheel; an editable install runs from the tree and compiles."""
        if version != "standard":
            return
        root = Path(self.root)
        sys.path[:0] = [str(root / "lint"), str(root / "rules")]
        patterns = import_module("aidlint.patterns")
        for name in ("aidlint", "aidlint_rules"):
            package = import_module(name)
            for module in pkgutil.walk_packages(package.__path__, f"{name}."):
                # What needs a library that is not here at build time is not on the start-up path either.
                with suppress(ModuleNotFoundError):
                    if not module.name.endswith("__main__"):
                        import_module(module.name)
        found = {(lazy._pattern, lazy._flags) for lazy in gc.get_objects() if type(lazy) is patterns.lazy}
        store = Path(self.directory) / patterns.STORE
        store.parent.mkdir(parents=True, exist_ok=True)
        store.write_bytes(patterns.compile_all(sorted(found)))
        build_data["force_include"][str(store)] = f"aidlint/{patterns.STORE}"
