"""Figures that belong together: ranges, lists that share a unit or a noun, and two renderings of one figure."""

from __future__ import annotations

from aidlint.facts.fact import Conversion, Fact
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_NUMERIC = frozenset({"number", "quantity", "percent", "money", "age", "duration"})
_CHANGE = lazy(
    r"\b(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grown|grow|grows|growing|increas\w+"
    r"|decreas\w+|declin\w+|dropp?\w*|climb\w*|jump\w*|"
    r"slipp?\w*|cut|went|up|down|reduc\w+|doubl\w+|tripl\w+|halv\w+|gain\w*|lost|shrank|shrunk|swell\w*|widen\w*"
    r"|narrow\w*|slid\w*|plung\w+|soar\w*|surg\w+|"
    r"tumbl\w+|eas\w+|edg\w+|chang\w+|moved?|expand\w+|rais\w+|lower\w*|improv\w+|advanc\w+|dip\w*|sank|slump\w*|slash\w*"
    r"|boost\w*|adjust\w*|revis\w+)\b"
)
_SHARED_OF = lazy(
    r" (?:out )?of (?:the |its |their |those |these |his |her |our |all |an estimated |a total of |some |about |around "
    r"|nearly |more than |province[’']s total )*(?:total )?"
)
_LIST_GAP = lazy(r",? and |, |,? or | & ")
_MEASURED = r"(?: (?:long|wide|high|tall|deep|thick|across|apart|away|square|in length|in height|in width|in diameter))?"
_AT_THE_TIME = lazy(
    r",?\s(?:then|(?:at|in)\s(?:the|that)\s(?:time|day|year)|at\sthe\sthen\s(?:exchange\s)?rate|that\sday)[)\]]"
)
_BRACKET = lazy(
    rf"{_MEASURED}"
    r" ?[(\[](?:or |about |around |approximately |approx\. |roughly |nearly |almost |some |just over |just under |over "
    r"|under |more than |less than |up to |equivalent to |equal to |worth |i\.e\. |ie |= ?|~ ?|≈ ?|c\. ?|ca\. ?)*"
)
_APPOSED = lazy(
    rf"{_MEASURED}"
    r"(,? or (?:about |around |roughly |nearly |some |approximately |almost |just over |just under )*|, (?:about |around "
    r"|roughly |nearly |some |approximately |equivalent to |equal to |worth |then worth |which is |that is |i\.e\. )+| ?/ ?|, "
    r"| (?:–|—|--?) (?:or |that is |about |around |roughly |nearly |some |almost )*)"
)
_MAX_GAP = 40


def join(src: Source, facts: list[Fact]) -> list[Fact]:
    """The facts with ranges in place of their two ends, shared units and nouns filled in, and conversions added."""
    joined = _ranges(src, facts)
    _share(src, joined)
    return joined + _conversions(src, joined)


# -- ranges


def _ranges(src: Source, facts: list[Fact]) -> list[Fact]:
    result: list[Fact] = []
    skip = False
    for index, left in enumerate(facts):
        if skip:
            skip = False
            continue
        right = facts[index + 1] if index + 1 < len(facts) else None
        if right is not None and left.kind in _NUMERIC and right.kind in _NUMERIC and right.start - left.end < 16:
            joined = _range(src, left, right)
            if joined:
                result.append(joined)
                skip = True
                continue
        result.append(left)
    return result


def _range(src: Source, left: Fact, right: Fact) -> Fact | None:
    low, high = _amount(left), _amount(right)
    if low is None or high is None or "grouping" in (left.malformed, right.malformed) or right.full_start < left.end:
        return None
    gap = src.text[left.end : right.start]
    if left.noun_end > right.start or (left.noun and gap.strip() not in ("-", "–", "to", "and", "or")):
        return None
    before = src.lower[max(0, left.full_start - 9) : left.full_start]
    between = before.endswith("between ")
    if gap in (" to ", "-to-", "- to ", " through ", "~") or gap.strip() in ("-", "–", "—") and len(gap) < 4:
        dash = "t" not in gap
        if not _same_kind(left, right) or (
            not dash and low >= high and not before.endswith(("from ", "between ")) and not right.unit
        ):
            return None
        if not dash and _CHANGE.search(src.lower, max(0, left.full_start - 60), left.full_start):
            return None
        if dash and len(gap) == 3 and gap.strip() == "-" and left.unit and right.unit and right.kind != left.kind:
            return None
        if dash and (left.words or low > high and right.kind == "number" and left.unit is None):
            return None
        if not dash and left.kind == "number" and right.kind == "number" and left.words != right.words:
            return None
    elif gap == " and " and between:
        if not _same_kind(left, right):
            return None
    elif gap == " or ":
        if not _same_kind(left, right) or left.unit or left.noun or not low < high / _scale_of(src, right) <= 2 * low + 1:
            return None
    else:
        return None
    if left.kind != "duration" and right.kind != "duration":
        _distribute(src, left, right)
        low, high = left.amount, right.amount
    fact = Fact("range", left.start, right.end)
    fact.number_start, fact.number_end = left.number_start, right.number_end
    fact.full_start, fact.full_end = left.full_start, right.full_end
    if before.endswith("from "):
        fact.full_start -= 5
    elif between:
        fact.full_start -= 8
    fact.parts = (low, high)
    fact.low, fact.high = min(low, high), max(low, high)
    fact.unit = right.unit or left.unit
    fact.noun, fact.head = right.noun, right.head
    fact.noun_start, fact.noun_end = right.noun_start, right.noun_end
    fact.hedge = left.hedge
    fact.words = left.words
    return fact


def _amount(fact: Fact) -> float | None:
    """The figure of a number, or of a length of time that is exact to a tenth."""
    if isinstance(fact.value, (int, float)):
        return fact.value
    if fact.kind != "duration" or fact.low is None or fact.high is None or fact.high - fact.low > 0.1:
        return None
    return round((fact.low + fact.high) / 2, 2)


def _same_kind(left: Fact, right: Fact) -> bool:
    """Can the two be ends of one range: the same unit, or the left one bare?"""
    if left.unit == right.unit or left.kind == "age" and right.unit is None:
        return True
    if left.kind == "money" and right.unit in (None, "count") and not right.noun:
        return True
    if left.kind == "money" and right.kind == "money":
        return (
            {left.unit, right.unit} == {"USD?", "USD"}
            or right.unit == "USD?"
            and left.unit in ("AUD", "CAD", "HKD", "TWD", "NZD", "SGD")
        )
    return left.unit is None or left.unit == "count" and not left.noun


def _distribute(src: Source, left: Fact, right: Fact) -> None:
    """Give the left end the scale of the right one where it is plainly shared: ``$3 to $5 billion``."""
    scale = _scale_of(src, right)
    if scale > 1 and _scale_of(src, left) == 1 and left.amount <= right.amount / scale:
        left.value = left.amount * scale


def _scale_of(src: Source, fact: Fact) -> float:
    digits = lazy(r"[0-9][0-9,]*(?:\.[0-9]+)?").search(src.text[fact.number_start : fact.number_end])
    if digits:
        bare = float(digits[0].replace(",", "") or 1)
        return max(1, round(abs(fact.amount) / bare)) if bare and isinstance(fact.value, (int, float)) else 1
    for word, size in (("billion", 10**9), ("million", 10**6), ("thousand", 1000), ("hundred", 100)):
        if word in src.lower[fact.start : fact.end]:
            return size
    return 1


# -- shared units and nouns


def _share(src: Source, facts: list[Fact]) -> None:
    """``3.9, 5.2 and 8.1 percent``; ``500 and 1,000 songs``; ``21 of the 34 seats``: from right to left."""
    follower: Fact | None = None
    for fact in reversed(facts):
        if fact.kind not in _NUMERIC and fact.kind != "range":
            follower = None if fact.kind != "fraction" else follower
            continue
        if (
            follower is not None
            and fact.kind == "number"
            and fact.unit is None
            and fact.noun is None
            and follower.start - fact.end < _MAX_GAP
        ):
            gap = src.lower[fact.end : follower.full_start]
            if (
                follower.unit
                and _LIST_GAP.fullmatch(gap)
                and not (fact.words and not follower.words)
                or follower.noun
                and _SHARED_OF.fullmatch(src.lower, fact.end, follower.full_start)
            ):
                _copy(fact, follower)
        follower = fact


def _copy(fact: Fact, follower: Fact) -> None:
    fact.unit = follower.unit
    fact.kind = follower.kind if follower.kind != "range" else "quantity"
    fact.noun, fact.head = follower.noun, follower.head
    fact.noun_start, fact.noun_end = follower.noun_start, follower.noun_end


# -- conversions


def _conversions(src: Source, facts: list[Fact]) -> list[Fact]:
    found: list[Fact] = []
    for index in range(len(facts) - 1):
        left, right = facts[index], facts[index + 1]
        gap = right.full_start - left.end
        if gap > _MAX_GAP or gap < 0 or right.kind == "date" or left.kind == "date":
            continue
        cue = _cue(src, left, right)
        if cue:
            found.append(Conversion(left, right, cue))
    return found


def _cue(src: Source, left: Fact, right: Fact) -> str | None:
    """``(`` or ``or``, where the right fact restates the left one; None if it does not."""
    text = src.text
    stop = max(right.end, right.full_end)
    for end in dict.fromkeys((left.end, left.noun_end, left.full_end)):
        if end < 0 or end > right.start:
            continue
        bracket = _BRACKET.match(src.lower, end)
        if (
            bracket
            and bracket.end() >= right.full_start
            and bracket.end() <= right.start
            and (text[stop : stop + 1] in (")", "]") or left.kind == "money" and _AT_THE_TIME.match(src.lower, stop))
        ):
            return _bracketed(left, right)
        if (
            bracket
            and bracket.end() in (right.full_start, right.start)
            and text[right.end : right.end + 1] in ")];,"
            and text[right.end : right.end + 1]
        ):
            return _bracketed(left, right)
        apposed = _APPOSED.match(src.lower, end)
        if apposed and right.full_start <= apposed.end() <= right.start and _restates(left, right, False):
            cue = apposed[1].strip(", ").split(" ")[0] or ","
            # "5.82 metres, 34 centimetres above the mark": more is told, nothing restated.
            return cue if cue != "," or text[right.end : right.end + 1] in (",", ".", ";", ")", "\n", "") else None
    return None


def _bracketed(left: Fact, right: Fact) -> str | None:
    """``twin`` for words restated in digits, ``(`` for any other bracketed rendering, None for no rendering."""
    if not _restates(left, right, True):
        return None
    return (
        "twin"
        if left.words and not right.words and right.kind in ("number", "quantity") and right.unit in (None, "count")
        else "("
    )


def _restates(left: Fact, right: Fact, bracket: bool) -> bool:
    """Can one be a rendering of the other: two currencies, two units, a share twice, words and digits?"""
    if left.kind == "money" and right.kind == "money":
        return bracket or left.unit != right.unit
    measured = {"quantity"}
    if left.kind in measured and right.kind in measured:
        if left.unit != "count" and right.unit != "count":
            return bracket or left.unit != right.unit
        return (
            bracket
            and left.unit == right.unit == "count"
            and left.words
            and not right.words
            and right.noun in (None, left.noun)
        )
    if not bracket:
        return (
            left.kind in ("fraction", "ratio")
            and right.kind == "percent"
            or left.kind == "percent"
            and right.kind in ("fraction", "ratio")
        )
    shares = ("fraction", "ratio", "percent")
    if left.kind in shares and right.kind in shares:
        return True
    if left.kind == right.kind == "range":
        return left.unit != right.unit and left.unit not in (None, "count")
    return (
        left.words
        and not right.words
        and left.kind in ("number", "quantity")
        and right.kind in ("number", "quantity")
        and right.unit in (None, "count")
    )
