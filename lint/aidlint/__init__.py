"""aidlint: a fact-checking linter for prose. What is named here is the public interface; it loads when it is first used."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.config import Settings
    from aidlint.document import Document
    from aidlint.finding import Finding
    from aidlint.run import Run
    from aidlint.session import check_paths, check_text

__version__ = "0.1.0"
__all__ = ["Document", "Finding", "Run", "Settings", "__version__", "check_paths", "check_text"]

_HOMES = {
    "Document": "document",
    "Finding": "finding",
    "Run": "run",
    "Settings": "config",
    "check_paths": "session",
    "check_text": "session",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'aidlint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"aidlint.{home}"), name)
