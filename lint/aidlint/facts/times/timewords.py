"""The vocabulary of dates and times.

Names and their usual abbreviations are those of the Unicode CLDR (English, day-period and relative-time names) and of
the AP and Guardian style guides; the codes are those of TIMEX3 (TimeML 1.2.1, after ISO 8601): ``P3Y``, ``PT15M``,
``XXXX-SU``, ``PAST_REF``.
"""

from __future__ import annotations

from aidlint.facts.numbers.vocabulary import ONES, TENS

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS: dict[str, int] = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
MONTHS.update({name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)}, sept=9)
# The short names, which a point may follow.
SHORT_MONTHS = frozenset({name[:3] for name in MONTH_NAMES} - {"may"}) | {"sept"}

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
WEEKDAY_PLURALS: dict[str, int] = {name + "s": number for name, number in WEEKDAYS.items() if name.endswith("day")}

# Months and weekdays that are also common words or first names: alone they need a context that asks for a date.
HOMOGRAPHS = frozenset("may march mar jan sun sat wed mon fri dec sep oct jun jul apr nov feb aug thu tue".split())

# What optical character recognition makes of the names (one letter taken for a digit).
DAMAGED: dict[str, int] = {
    name[:at] + digit + name[at + 1 :]: number
    for name, number in MONTHS.items()
    if len(name) > 3
    for letter, digit in (("o", "0"), ("l", "1"), ("i", "1"))
    for at in range(len(name))
    if name[at] == letter
}

# Time units: TIMEX3 designator, a T before it for parts of a day.
UNITS: dict[str, str] = {
    word: code
    for code, words in {
        "Y": "year years yr yrs", "M": "month months", "W": "week weeks wk wks", "D": "day days",
        "TH": "hour hours hr hrs", "TM": "minute minutes min mins", "TS": "second seconds sec secs",
        "DE": "decade decades", "CE": "century centuries", "ML": "millennium millennia", "NI": "night nights",
        "WE": "weekend weekends", "FN": "fortnight fortnights",
    }.items()
    for word in words.split()
}  # fmt: skip
UNIT_NAMES: dict[str, str] = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second", "DE": "decade",
    "CE": "century", "ML": "millennium", "NI": "night", "WE": "weekend", "FN": "fortnight", "Q": "quarter",
}  # fmt: skip

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS: dict[str, str] = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "lunchtime": "TMI",
    "midmorning": "TMO", "midafternoon": "TAF",
}  # fmt: skip

# Whole expressions of one word.
REFERENCES: dict[str, str] = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "soon": "FUTURE_REF",
}  # fmt: skip
DEICTIC: dict[str, int] = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "yesterday": -1}
SETS: dict[str, str] = {
    "daily": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y",
    "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H", "nightly": "P1D", "biennial": "P2Y", "biennially": "P2Y",
}  # fmt: skip

# Which one of its kind a period is, counted from now; "text" means counted from the date the text speaks of.
SHIFTS: dict[str, int] = {
    "this": 0, "current": 0, "last": -1, "previous": -1, "next": 1, "coming": 1, "upcoming": 1, "past": -1, "latest": 0,
}  # fmt: skip
TEXT_SHIFTS: dict[str, int] = {"that": 0, "same": 0, "following": 1, "preceding": -1, "prior": -1}
# Windows that make a length of the units after them: the past three years.
WINDOWS = frozenset("past last next coming previous following preceding first final recent latest upcoming ensuing".split())
VAGUE = frozenset("many several few some numerous countless".split())
ADJECTIVES = frozenset("fiscal financial calendar whole entire full business working school academic".split())
EDGES = frozenset("early late mid later earlier".split())
EDGE_NOUNS = frozenset("end beginning start middle rest close course turn remainder month week early".split())

LASTING: dict[str, str] = {"yearlong": "Y", "monthlong": "M", "weeklong": "W", "daylong": "D", "decadelong": "DE"}

# Feasts on a fixed day, and those that move (None).
HOLIDAYS: dict[str, tuple[int, int] | None] = {
    "christmas": (12, 25), "xmas": (12, 25), "halloween": (10, 31), "easter": None, "thanksgiving": None, "yuandan": (1, 1),
}  # fmt: skip
HOLIDAY_DAYS: dict[str, tuple[int, int] | None] = {
    "valentine's": (2, 14), "independence": None, "boxing": (12, 26), "labor": None, "labour": None, "memorial": None,
    "veterans": (11, 11), "columbus": None, "mother's": None, "father's": None, "king": None, "mlk": None,
    "remembrance": None, "armistice": (11, 11), "presidents'": None, "giving": None,
    "christmas": (12, 25), "may": (5, 1), "bastille": (7, 14),
}  # fmt: skip

CARDINALS: dict[str, int] = ONES | TENS
DECADE_WORDS: dict[str, int] = {word[:-1] + "ies": number for word, number in TENS.items()} | {"noughties": 0}

ZONES = frozenset(
    (
        "gmt utc bst est edt cst cdt mst mdt pst pdt et ct mt pt cet cest eet ist jst kst hkt sgt msk aest aedt nzst nzdt wib"
    ).split()
)
# The words that a time of day begins with: seven o'clock, half past eight, ten to nine.
HOURS = frozenset({*(word for word, number in ONES.items() if 0 < number < 13), "fifteen", "twenty", "thirty", "half"})
