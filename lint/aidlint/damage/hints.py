"""Forms that lost zeros leave behind, each read by one pattern; clean text has some of them now and then.

How much each tells is not said here: ``digit_table.FORMS`` holds what the bench has counted.
"""

from __future__ import annotations

from aidlint.damage import Sign
from aidlint.damage.digit_table import FORMS
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.damage.words import Near

_SCALES = (
    "million|billion|trillion|thousand|hundred|mln|bln|bn|pct|percent|per cent|pc|dlrs?|cts?|stg|marks|francs|tonnes|tons"
    "|barrels|points?|bushels"
)
_CLAUSE = (
    "and|but|or|nor|so|yet|the|a|an|this|that|these|those|he|she|it|they|we|you|i|his|her|its|their|our|which|who|whose|where"
    "|when|while|as|if|because|although|though|since|after|before|until|by|with|without|from|to|at|in|on|of|for|is|are|was"
    "|were|has|have|had|will|would|not|up|down|making|compared|according|including|then|there|said|says|police|officials|pct"
)
_WHOLE = r"\d{1,3}(?:,\d{3})*"
_FREE = r"(?<![\w.,:/+-])"
_SHORT = rf"(?!\d{{1,3}}(?:,\d{{3}})+(?![,\d])){_WHOLE},\d{{1,2}}"
# What may stand after a year: the end of a clause, or a word that begins one.
_AFTER_YEAR = (
    r"(?=[.,;:)!?](?:\s|\Z)|\s*\Z|\n| (?:and|but|when|as|at|for|by|with|under|after|before|the|it|he|they|she|we|where|while"
    r"|because|although|was|were|is|has|had|to(?! \d)|in|on|that|who|which)\b)"
)
_GOODS = "dlrs?|cts|stg|tonnes|barrels|bpd|marks|francs|bushels|shares|million|billion|mln|bln|trillion"
_YEAR_LEADS = "[Ee]arly|[Ll]ate|mid|[Dd]uring|[Tt]hroughout|[Ii]n|[Ss]ince|[Uu]ntil|year"
_AGE_LEADS = "[Bb]y|[Ff]rom|than|[Bb]efore|[Aa]fter"
_YEAR_NEXT = "and|but|when|as|at|for|by|with|the|it|he|they|she|was|to|in|on|season|edition"
_ALONE = r"(?<![\w.,:/$£€#-])"
_BOUNDED = "more than|over|nearly|almost|at least|about|some|up to|around|as many as|fewer than|less than"
_OWNED = r"(?:\b(?:an?|its|their|some|the(?= [$£€]))|['’]s)"
_DETERMINED = r"\b(?:of|to|by|from|for|with|than|over|least|pay)"
_COMMA = "a comma with no digits after it"
_COUNTING = "(?:than|over|least|nearly|about|some|around|almost|to|for|of|the|with|in|and)"
_PHONE = r"(?<![\w.-])\(?\d{3}\)?[ .-]{1,2}(?:\d{3}[-.]\d{1,3}|\d{1,2}-\d{1,4})(?![\w-])|\(\d{1,2}\) \d{1,3}-\d{1,4}\b"
_POINT = "a point with no digits after it"
_GROUP = "a digit group of fewer than three"
_YEAR = "a year that zeros mend"
_ONE = "1 before a plural"

# Form, kind, pattern (its group, where it has one, is the figure), reason, and whether such a figure can hardly stand as
# written in an article that is shown to be damaged.
_HINTS = (
    ("comma-money", "group", rf"[$£€]{_WHOLE},(?= (?!(?:{_CLAUSE})\b)[a-z])", _COMMA, True),
    ("comma-glued", "group", rf"(?<![\w.,])[$£€]?{_WHOLE},(?=-[a-z]|(?:m|km|kg|ft|lb|p|cc|bhp|mph|sq)\b)", _COMMA, True),
    ("comma-doubled", "group", rf"(?<![\w.,:/-])[$£€]?{_WHOLE},(?=[,.;)]\s)", _COMMA, True),
    ("comma-scale", "group", rf"{_FREE}{_WHOLE},(?= (?:{_GOODS})\b)",
     _COMMA, True),
    ("comma-clause", "group", rf"[$£€]{_WHOLE},(?= (?:{_CLAUSE})\b)", _COMMA, False),
    ("comma-vs", "group", rf"{_FREE}{_WHOLE},(?= vs\b)", _COMMA, False),
    ("comma-owned", "group", rf"{_OWNED} ([$£€]?{_WHOLE},)(?= (?!(?:{_CLAUSE})\b)[a-z]+[ .])", _COMMA, True),
    ("comma-after", "group", rf"{_DETERMINED} ({_WHOLE},)(?= (?!(?:{_CLAUSE})\b)[a-z]+[ .])", _COMMA, True),
    ("short-any", "group", rf"{_FREE}[$£€]?{_SHORT}(?![\d%/:-]|[.,]\d|,[^ ]|[a-z])", _GROUP, True),
    ("short-glued", "group", rf"{_FREE}[$£€]?{_SHORT}(?=(?:m|km|kg|ft|p)\b|\.\d)", _GROUP, True),
    ("short-mixed", "group", rf"{_FREE}[$£€]?(?:{_WHOLE},\d{{1,2}},\d{{3}}|\d{{1,3}},\d{{3}},\d{{1,2}})(?![,\d])",
     _GROUP, True),
    ("point-scale", "decimal", rf"(?<![\w.,:/-])[$£€]?{_WHOLE}\.(?= (?:{_SCALES})\b)", _POINT, True),
    ("point-word", "decimal", rf"(?<![\w.,:/-])[$£€]{_WHOLE}\.(?= [a-z])", _POINT, True),
    ("point-glued", "decimal", r"(?<![\w.,:/-])[$£€]?\d{1,3}\.(?=(?:m|bn|km|kg|p|cm|mm|bpd)\b)", _POINT, True),
    ("bare-scale", "decimal", rf"(?<![\w.,%$£€])\.\d+(?= (?:{_SCALES})\b)", "a decimal with no digit before the point", True),
    ("tenths", "decimal", r"(?<![\w.,])\d{1,3}\.\d(?= (?:dlrs (?:a|per|each|vs|to|from|in|and|compared)\b|dlrs[.,]|cts\b))",
     "a price with one decimal", False),
    ("zone", "clock", r"(?<![\w.,:/-])\d{1,3}(?= (?:GMT|BST|EST|EDT|PST|CET)\b)", "a time without its minutes", True),
    ("score-open", "score", r"(?<![\w.,:/–-])\d{1,2}-(?=[.,;)]|\s(?!(?:and|or|to|through|versus|plus|years?|[A-Z])\b))",
     "a score without its second figure", True),
    ("score-start", "score", r"(?<=[a-z(] )-\d(?=[ .,;)](?!\s?(?:degrees?|[CF]\b)))|(?<=\()-\d(?=[ ,)])",
     "a score without its first figure", True),
    ("decade-short", "decade", r"\b(?:[Hh]is|[Hh]er|[Tt]heir|my|early|mid|late|the)[ -]'?([1-9]s)(?![\w’'])",
     "a decade that a zero mends", True),
    ("decade-owner", "decade", r"\b(?:the|early|mid|late)[ -](19[1-9])['’]s\b", "a decade that a zero mends", True),
    ("year-said", "year", rf"\b(?:{_YEAR_LEADS})[ -](2[1-9]|1[89]|2){_AFTER_YEAR}", _YEAR, True),
    ("year-or-age", "year", rf"\b(?:{_AGE_LEADS}) (2[1-9]|1[89]){_AFTER_YEAR}", _YEAR, True),
    ("year-owner", "year", r"(?<![\w.,-])(2[1-9])['’]s\b", _YEAR, False),
    ("year-of", "year", rf"\b[a-z]{{3,}} (?:of|in) (2[1-9]){_AFTER_YEAR}", _YEAR, True),
    ("year-three", "year", rf"{_ALONE}(?<!\d to )(199|19[1-8]|21\d|22[1-5])(?=[.,;:)!?](?:\s|\Z)| (?:{_YEAR_NEXT})\b)",
     "a figure in a year's place", True),
    ("phone", "phone", _PHONE, "a telephone number that is too short", False),
    ("one-proper", "one", rf"\b{_COUNTING} (1)(?= [A-Z][a-z]+s\b (?:in|were|are|have|had|who|of|from|and|to)\b)", _ONE, True),
    ("one-scale", "one", rf"\b(?:{_BOUNDED}) (1)(?= (?:people|[a-z]+[^s\s]s)\b)", _ONE, True),
    ("one-unit", "one", r"(?<![\w.,:/$£€#+-])(1)(?= (?:mln|bln|million|billion) (?:people|[a-z]+s)\b)",
     "1 before a magnitude", False),
    ("metres", "one", r"(?<![\w.,:/$£€#+-])(1)(?=(?:m|km|kg|ft)\b)", "1 of a unit", False),
    ("compound", "one", r"(?<![\w.,-])([1-3])(?=-(?:minute|metre|meter|mile|seat|page|strong|member|foot)\b)",
     "a round number without its zeros", False),
    ("index", "one", r"\b(?:[Tt]op|FTSE|FTSE-|Nikkei|Dow|S&P|S and P|CAC|DAX) ([1-5])\b(?!\d|[.,]\d)",
     "a round number without its zeros", False),
)  # fmt: skip


HINTS = tuple((form, kind, lazy(source), reason, proof) for form, kind, source, reason, proof in _HINTS)


def hints(near: Near) -> Iterator[Sign]:
    """The signs that one pattern reads each."""
    for form, kind, pattern, reason, proof in HINTS:
        if not near.shows(kind):
            continue
        for match in near.find(pattern):
            start, end = match.span(match.lastindex or 0)
            yield Sign(kind, start, end, reason, FORMS.get(form, 0.0), proof=proof, form=form)
