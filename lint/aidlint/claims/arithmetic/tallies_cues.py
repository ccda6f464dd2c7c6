"""What words call for which reader of tallies: a cheap question to each sentence."""

from __future__ import annotations

_MORE = (" more", " by ", "another ", " further ", "additional", " new ", " added", " scored", "joined by", " extra")
_NEEDED = ("need", "requir", "quorum", "threshold", "target", "necessary", "minimum")
_SHARED = (
    "third of",
    "quarter of",
    "half of",
    "half the",
    "thirds of",
    "quarters of",
    "fifth of",
    "fifths of",
    "tenth of",
    "very ",
)
_ONE_IN = (
    "ne in ", "wo in ", "hree in ", "our in ", "ive in ", "1 in ", " out of", "of every ",
    *(f" in {word}" for word in "three four five six seven eight nine ten".split()),
)  # fmt: skip
_WHOLE_SHARES = ("fifths of", "thirds of", "quarters of", "half of", "tenths of", "eighths of")
_REMAINS = ("rest", "remain", "left", "leav", "balance", "other", "nothing", "only", "one ", "single", "no one", "nobody")
_FRACTIONS = "third quarter fifth half sixth eighth tenth thirds quarters fifths eighths tenths"
_ONE_FRACTION = ("third", "quarter", "fifth", "sixth", "eighth", "tenth")
_NO_MORE = ("no one ", "no other", "no more", "no further", "not one ", "not a single ", "no th", "no f")
_MOVED_BY = (" up by ", " down by ", "rose by ", "fell by ", "lost by ", "fallen by", "dropped by", "gone up by")
_IN_ALL = ("in all", "all told", "was all", "is all", "are all", "were all")
_CHANGES = (
    "gain gains gained rise rises increase jump growth grew grown loss losing fall drop decline decrease cut reduction "
    "difference margin majority improvement saving risen lifted raised shrunk shrank gaining having leap surge slump more "
    "less fewer higher lower dearer cheaper"
)
_UNITS = (
    "each apiece every per night day head kilo acre hectare ton tonne hour week month bottle piece litre metre mile ticket "
    "person game match square barrel box bag sack crate pound gallon share copy room seat pupil child bus ship page glass "
    "plate "
    "tree lorry family house kilometre trip"
)
_RATES = ("each", "apiece", "every ", " per ", " a ", " to the ", " an ")
_ANY: frozenset[str] = frozenset()
_PARTS = frozenset({"fraction", "ordinal"})
# For each reader: words of its sentence, of which it needs one (none: any will do); parts of words near it, likewise; the
# fewest and the most figures; and the kinds of them of which it needs one.
CUES: dict[str, tuple[str, tuple[str, ...], int, int, frozenset[str]]] = {
    "sums": ("sum: total: none nobody nothing altogether total whole nowhere", (), 2, 40, _ANY),
    "sums_": ("all", _IN_ALL, 3, 40, _ANY),
    "sums__": ("no not", _NO_MORE, 2, 40, _ANY),
    "rests": ("other others remaining last rest leaving leaves left", (), 3, 40, _ANY),
    "sizes": (_CHANGES, (), 3, 40, _ANY),
    "sizes_": ("by", _MOVED_BY, 3, 40, _ANY),
    "rates": (_UNITS, _RATES, 3, 6, _ANY),
    "rates_": ("to", (" to the ",), 3, 4, _ANY),
    "running": (
        "now today far bringing brought brings taking takes took raising making makes date rose grew risen climbed",
        _MORE,
        3,
        8,
        _ANY,
    ),
    "shortfalls": ("by short missed lacking few shy", _NEEDED, 3, 8, _ANY),
    "scores": ("by defeat win victory", ("goal", "point", " run", " vote", " tries"), 2, 12, frozenset({"score"})),
    "rounds": ("round rounds finish finished finishing total totals aggregate carded shot ended", (), 4, 14, _ANY),
    "quarters": ("second third fourth", (" the first", "first quarter", "opening"), 4, 14, frozenset({"ordinal"})),
    "partitions": ("", _REMAINS, 2, 14, frozenset({"percent"})),
    "shares": ("every " + _FRACTIONS, _SHARED, 2, 12, _ANY),
    "shares__": ("one two three four five six 1", _ONE_IN, 3, 12, _ANY),
    "shares_": ("", _WHOLE_SHARES, 2, 12, frozenset({"fraction", "ratio"})),
    "of_that": ("half twice times double third quarter", (" that", " as many", " as much"), 2, 12, _ANY),
    "multiples": ("", (), 3, 8, frozenset({"multiple"})),
    "moved_by_fractions": (_FRACTIONS, (" by ", " of ", "down", " up"), 2, 8, _PARTS),
    "fractions": ("remaining rest other last remainder", _ONE_FRACTION, 1, 8, _PARTS),
}
NAMED: dict[str, list[str]] = {}
for _name, (_words, *_) in CUES.items():
    for _word in _words.split():
        NAMED.setdefault(_word, []).append(_name)
UNNAMED = [_name for _name, (_words, *_) in CUES.items() if not _words]
SPECIAL = frozenset({"percent", "fraction", "ratio", "multiple", "score", "ordinal"})
# Readers whose other words may stand in the sentences before.
AFAR = frozenset({"running", "shortfalls", "quarters", "fractions", "partitions"})
