"""The rules of aidlint, one module a family. ``MODULES`` is what the registry loads."""

MODULES = (
    "arithmetic",
    "arithmetic_changes",
    "arithmetic_shares",
    "characters",
    "claims",
    "corruption",
    "currency",
    "dates",
    "dates_lives",
    "dates_periods",
    "dates_spans",
    "dates_weekdays",
    "layout",
    "lists",
    "numbers",
    "numbers_bounds",
    "numbers_grouping",
    "spacing",
    "units",
)
