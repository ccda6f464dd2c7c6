"""Build hook: puts the compiled form of all patterns into the wheel, see ``aidlint.patterns``."""

from __future__ import annotations

import ast
import pkgutil
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from collections.abc import Iterator


def literals(source: str) -> Iterator[str]:
    """The patterns written out in calls of ``lazy``, those inside functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "lazy" and len(node.args) == 1:
            if isinstance(node.args[0], ast.Constant):
                yield node.args[0].value


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
        for source in (*root.glob("lint/**/*.py"), *root.glob("rules/**/*.py")):
            for literal in literals(source.read_text("utf-8")):
                patterns.lazy(literal)
        store = Path(self.directory) / patterns.STORE
        store.parent.mkdir(parents=True, exist_ok=True)
        store.write_bytes(patterns.compile_all(sorted(patterns.known, key=lambda key: (patterns.key_of(key[0]), key[1]))))
        build_data["force_include"][str(store)] = f"aidlint/{patterns.STORE}"
