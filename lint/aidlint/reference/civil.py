"""Days of the calendar: ``datetime.date``, without the half of ``datetime`` that CPython 3.11 builds and then throws away.

Importing ``datetime`` there costs as much as reading a short article.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
else:
    try:
        from _datetime import date
    except ImportError:  # another interpreter
        from datetime import date

__all__ = ["date"]
