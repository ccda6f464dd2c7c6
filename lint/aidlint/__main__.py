"""``python -m aidlint``."""

from __future__ import annotations

import sys

from aidlint.cli import main

sys.exit(main())
