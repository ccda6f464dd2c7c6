"""Forms that lost zeros leave behind, each read by one pattern; clean text has some of them now and then.

How much each tells is not said here: ``digit_table.FORMS`` holds what the bench has counted.
"""

from __future__ import annotations

from aidlint.damage.words import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SCALES = "million|billion|trillion|thousand|hundred|mln|bln|bn|pct|percent|per cent|pc|dlrs?|cts?|stg|marks|francs|tonnes|tons|barrels|points?|bushels"
_NOT_SCALED = r"(?!\d|[.,]\d| ?(?:m|bn|b|k|tn|mn|million|billion|trillion|mln|bln|thousand)\b)"
_CLAUSE = (
    "and|but|or|nor|so|yet|the|a|an|this|that|these|those|he|she|it|they|we|you|i|his|her|its|their|our|which|who|whose|where"
    "|when|while|as|if|because|although|though|since|after|before|until|by|with|without|from|to|at|in|on|of|for|is|are|was"
    "|were|has|have|had|will|would|not|up|down|making|compared|according|including|then|there|said|says|police|officials|pct"
)
_SHORT = r"(?!\d{1,3}(?:,\d{3})+(?![,\d]))\d{1,3}(?:,\d{3})*,\d{1,2}"
_ONE_OR_TWO = r"2[1-9]|1[89]|2"
_AFTER_YEAR = r"(?=[.,;:)!?](?:\s|\Z)|\s*\Z|\n| (?:and|but|when|as|at|for|by|with|under|after|before|the|it|he|they|she|we|where|while|because|although|was|were|is|has|had|to|in|on|that|who|which)\b)"

# Form, kind, pattern (its group 1, where it has one, is the figure), reason, whether such a figure cannot stand as written.
_HINTS = (
    ("comma-money", "group", rf"[$£€]\d{{1,3}}(?:,\d{{3}})*,(?= (?!(?:{_CLAUSE})\b)[a-z])", "a comma with no digits after it", True),
    ("comma-clause", "group", rf"[$£€]\d{{1,3}}(?:,\d{{3}})*,(?= (?:{_CLAUSE})\b)", "a comma with no digits after it", False),
    ("comma-glued", "group", r"(?<![\w.,])[$£€]?\d{1,3}(?:,\d{3})*,(?=(?:-[a-z]|(?:m|km|kg|ft|lb|p|cc|bhp|mph|sq)\b))",
     "a comma with no digits after it", True),
    ("comma-doubled", "group", r"(?<![\w.,:/-])[$£€]?\d{1,3}(?:,\d{1,3})*,(?=[,.;)]\s)", "a comma with no digits after it", True),
    ("comma-scale", "group", r"(?<![\w.,:/+-])\d{1,3}(?:,\d{3})*,(?= (?:dlrs?|cts|stg|tonnes|barrels|bpd|marks|francs|bushels|shares)\b)",
     "a comma with no digits after it", True),
    ("comma-vs", "group", r"(?<![\w.,:/+-])\d{1,3}(?:,\d{3})+,(?= vs\b)", "a comma with no digits after it", False),
    ("short-any", "group", rf"(?<![\w.,:/+-])(?:[$£€])?{_SHORT}(?![\d%/:-]|[.,]\d|,[^ ]|[a-z])", "a digit group of fewer than three", True),
    ("short-mixed", "group", r"(?<![\w.,:/+-])[$£€]?\d{1,3}(?:,\d{3})*,\d{1,2},\d{3}(?![,\d])|(?<![\w.,:/+-])[$£€]?\d{1,3},\d{3},\d{1,2}(?![,\d])",
     "a digit group of fewer than three", True),
    ("point-scale", "decimal", rf"(?<![\w.,:/-])[$£€]?\d{{1,3}}(?:,\d{{3}})*\. (?:{_SCALES})\b", "a point with no digits after it", True),
    ("point-word", "decimal", r"(?<![\w.,:/-])[$£€]\d{1,3}(?:,\d{3})*\.(?= [a-z])|(?<=\d-)\d\.(?= [a-z])", "a point with no digits after it", True),
    ("point-glued", "decimal", r"(?<![\w.,:/-])[$£€]?\d{1,3}\.(?:m|bn|km|kg|p|cm|mm|bpd)\b", "a point with no digits after it", True),
    ("bare-scale", "decimal", rf"(?<![\w.,%$£€])\.\d+ (?:{_SCALES})\b", "a decimal with no digit before the point", True),
    ("bare-lone", "decimal", r"(?<=[a-z] )[.](?= ?(?:m|bn|million|mln|billion|pct|percent|per cent|[a-z]{4,})\b)", "a point with no figure before it", False),
    ("money-tenths", "decimal", rf"(?<![\w.,])[$£€]\d{{1,3}}(?:,\d{{3}})*\.\d{_NOT_SCALED}(?![-–\w])", "a price with one decimal", False),
    ("dlrs-tenths", "decimal", r"(?<![\w.,])\d{1,3}\.\d (?:dlrs (?:a|per|each|vs|to|from|in|and|compared)\b|dlrs[.,]|cts\b)", "a price with one decimal", False),
    ("zone", "clock", r"(?<![\w.,:/-])\d{1,3}(?= (?:GMT|BST|EST|EDT|PST|CET)\b)(?<!:\d)(?<!:\d\d)", "a time without its minutes", True),
    ("hours-gone", "clock", r"(?<![\w:.])\d{1,2}:\d?(?=[\s,;)])(?! ?[ap]\.?m)", "a time without its minutes", False),
    ("score-open", "score", r"(?<![\w.,:/–-])\d{1,2}[-–](?=[.,;)]|\s(?!(?:and|or|to|through|versus|plus|years?|[A-Z])\b))", "a score without its second figure", True),
    ("score-start", "score", r"(?<=[a-z(] )[-–]\d(?=[ .,;)](?!\s?(?:degrees?|[CF]\b)))|(?<=\()[-–]\d(?=[ ,)])", "a score without its first figure", True),
    ("score-bare", "score", r"(?<=[a-z(] )[-–](?= (?:draw|win|defeat|victory|loss|lead)\b)|(?<=[a-z] )-(?=[.,;])", "a score without its figures", True),
    ("age-decade", "decade", r"\b(?:[Hh]is|[Hh]er|[Tt]heir|my|early|mid|late|the)[ -]'?([1-9]s)(?![\w’'])", "a decade that a zero mends", True),
    ("year-said", "year", rf"\b(?:[Bb]y|[Ff]rom|[Ee]arly|[Ll]ate|mid|[Dd]uring|[Tt]hroughout|than|[Bb]efore|[Aa]fter|[Ii]n|[Ss]ince|[Uu]ntil|year)[ -]({_ONE_OR_TWO}){_AFTER_YEAR}",
     "a year that zeros mend", False),
    ("year-owner", "year", r"(?<![\w.,-])(2[1-9])['’]s\b", "a year that zeros mend", False),
    ("year-of", "year", rf"\b[a-z]{{3,}} (?:of|in) (2[1-9]){_AFTER_YEAR}", "a year that zeros mend", False),
    ("year-pair", "year", r"(?<![\w.,:/-])((?:199|2[1-9])[-/–][1-9])(?![\w.,:/-]\w|\d)", "years that zeros mend", False),
    ("year-named", "year", r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December),? (2)(?=[.,;]?\s)(?! \d{4})", "a year that zeros mend", False),
    ("year-three", "year", r"(?<![\w.,:/$£€#-])(199|19[1-8]|21\d|22[1-5])(?=[.,;:)!?](?:\s|\Z)| (?:and|but|when|as|at|for|by|with|the|it|he|they|she|was|to|in|on|season|edition)\b)", "a figure in a year's place", False),
    ("year-bracket", "year", r"\((?:[A-Za-z]+ )?(19\d|21\d|2[1-9])\)", "a figure in a year's place", False),
    ("down", "range", r"(?:between|\bages?|aged|from)(?: of)? (\d{1,2}(?:\.\d)?) (?:and|to|or) (\d(?:\.\d)?)(?![\d,]|\.\d)", "a range that runs down", False),
    ("down-hyphen", "range", r"(?<![\w.,:/$-])(\d{1,2}(?: to |[-–]))(\d)(?=-year)", "a range that runs down", True),
    ("phone", "phone", r"(?<![\w.-])\(?\d{3}\)?[ .-]{1,2}\d{3}[-.]\d{1,3}(?![\w-])|(?<![\w.-])\(?\d{3}\)?[ .-]{1,2}\d{1,2}-\d{1,4}(?![\w-])|\(\d{1,2}\) \d{1,3}-\d{1,4}\b",
     "a telephone number that is too short", False),
    ("postcode", "phone", r"\b(?:[A-Z]{2}|[A-Z][a-z]+),? +\d{2,4}(?:-\d{4})?(?=\n| {2,}|\s*\|)", "a post code that is too short", False),
    ("gap", "blank", r"(?<=[a-z]) {2}(?=(?:percent|per cent|pct|degrees|points|mln|million|goals|GMT)\b)|(?<=[a-z]) %|[a-z] {1,2}(?:GMT|pct|per cent|percent)\b", "a figure is gone", False),
    ("one-proper", "one", r"(?<![\w.,:/$£€#+-])(?:than|over|least|nearly|about|some|around|almost|to|for|of|the|with|in|and) (1) (?=[A-Z][a-z]+s\b (?:in|were|are|have|had|who|of|from|and|to)\b)", "1 before a plural", True),
    ("one-scale", "one", r"\b(?:more than|over|nearly|almost|at least|about|some|up to|around|as many as|fewer than|less than) (1)(?= (?:people|[a-z]+[^s\s]s)\b)", "1 before a plural", True),
    ("one-unit", "one", r"(?<![\w.,:/$£€#+-])(1)(?= (?:mln|bln|million|billion) (?:people|[a-z]+s)\b)", "1 before a magnitude", False),
    ("one-pct", "one", r"(?<![\w.,:/$£€#+-])(1)(?=%)", "1 per cent", False),
    ("one-metres", "one", r"(?<![\w.,:/$£€#+-])(1)(?=(?:m|km|kg|ft)\b)", "1 of a unit", False),
    ("half-year-old", "one", r"(?<![\w.,-])([1-3])(?=-(?:minute|metre|meter|mile|seat|page|strong|member|foot|year-old (?:woman|man|who|mother|father|has|said)))", "a figure that zeros mend", False),
    ("ordinal-more", "ordinal", r"(?<![\w.,-])(?:[1-9]?1[4-9]?st|12nd|13rd|1st(?= (?:anniversary|birthday|minute))|[123]th)\b", "an ordinal whose figure and ending disagree", True),
    ("double-point", "decimal", r"(?<=\d)\.(?=,|;)|(?<![\w.])\.(?=[,;)]\s)", "a point with no digits after it", False),
    ("from-small", "one", r"\b(?:[Tt]op|FTSE|FTSE-|Nikkei|Dow|S&P|CAC|DAX) ([1-5])\b(?!\d|[.,]\d)", "a round number without its zeros", False),
)  # fmt: skip


def hints(text: str) -> Iterator[tuple[str, str, int, int, str, bool]]:
    """Form, kind, span, reason and proof of each hint."""
    for form, kind, source, reason, proof in _HINTS:
        for match in pattern(source).finditer(text):
            if kind == "range" and match.lastindex == 2 and _climbs(match[1], match[2]):
                continue
            if kind == "ordinal" and match[0] in ("1st", "11th", "12th", "13th") and "anniv" not in text[match.end() : match.end() + 14]:
                continue
            start, end = match.span(1) if match.lastindex == 1 else match.span()
            if start < end:
                yield form, kind, start, end, reason, proof


def _climbs(low: str, high: str) -> bool:
    return float(low.split()[0].rstrip("-–")) <= float(high)
