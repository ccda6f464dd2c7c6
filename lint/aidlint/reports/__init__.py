"""Reports: what a run, the facts of a document and the rules look like to a reader or to another program.

Every report module has ``write(run, out, style)``. A module is imported only when its report is asked for.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from aidlint.reports.style import Style
    from aidlint.run import Run

    Writer = Callable[[Run, TextIO, Style], None]

FORMATS = {"rich": "terminal", "text": "text", "json": "json_document", "jsonl": "jsonl", "junit": "junit"}


def writer(name: str) -> Writer:
    """The function that writes a report of this format; raises KeyError for a format that is not in ``FORMATS``."""
    found: Writer = import_module(f"aidlint.reports.{FORMATS[name]}").write
    return found
