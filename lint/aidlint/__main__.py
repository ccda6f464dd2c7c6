"""``python -m aidlint``."""

from __future__ import annotations

from aidlint.cli import entry

entry()
