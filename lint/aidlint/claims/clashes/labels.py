"""Labels that are told twice with two digits in other places: flights, roads, clock times, years, ordinals.

A label names one thing and is no amount: "flight AV 762 … the crew of AV 726", "the 6:45 ferry … at 6:54", "opened in 1931 …
since its opening in 1913". Two that differ by such a slip are taken for one where the words beside them are the same; a
text that has more labels of the kind, or tells them apart, speaks of several things.
"""

from __future__ import annotations

from aidlint.claims import Conflict
from aidlint.claims.clashes.statements import stem
from aidlint.facts.fact import Fact
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.facts import Facts

_FIGURE = lazy(r"[0-9]+(?:[:.,][0-9]+)*")
# More figures than this make a table.
_MOST = 60
_MOST_PAIRS = 12
_NEAR = 60
_CLOSE = 25
# "AV 762", "A38", "bus 47".
_CODE = lazy(r"(?<![\w-])(?P<code>[A-Z]{1,3})[- ]?$")
_NUMBERED = lazy(
    r"\b(?P<code>bus|tram|trolleybus|train|flight|route|line|road|highway|motorway|lorry|locomotive|lot)(?:es|s)?"
    r"(?: number| no\.?)? $",
    IGNORECASE,
)
_CODE_ENDS = lazy(r"(?![\w%°/:-]|[.,][0-9]| (?:per ?cent|years?|people|million|billion|[ap]\.?m)\b)")
_APPOSED = lazy(r",? (?:an?|which|the)\b")
_ONTO = ("by ", "into ", "onto ", "use ", "take ", "with ")
_BESIDE = lazy(r" (?:behind|beside|opposite|instead|ahead|next to|to (?:the )?[A-Z])")
_BOUND = lazy(r"(?: [a-z]+)? (?:to|from|for) (?P<place>[A-ZÀ-Þ][\w’-]+)")
_WHOSE = lazy(r"\b(?P<whose>his|her|their)(?: [a-z]+){0,3} $", IGNORECASE)
_CLOCK = lazy(r"[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?")
_DEFINITE = lazy(r"\b(?:the|his|her|their|its)(?: [a-z]+){0,3} $", IGNORECASE)
_ATTRIBUTIVE = lazy(
    r" (?!(?:and|to|on|in|for|from|but|or|at|when|while|must|was|is|will|has|had|are|were|leaves|which|"
    r"that|who|every|each)\b)([a-z]{3,})"
)
_YEAR = lazy(r"1[0-9]{3}|20[0-9]{2}")
_ORDINAL = lazy(r"(?:st|nd|rd|th) (?P<noun>[A-Za-z]+)")
_MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MONTH_BEFORE = lazy(rf"(?P<month>{_MONTHS}) $")
_MONTH_AFTER = lazy(rf" (?P<month>{_MONTHS})\b")
_WHEN = lazy(r",? (?:when|the day(?: of| on which| that)?|on which|the date of)\b(?P<words>[^.;,]{4,60})")
_WORD = lazy(r"[a-z]{4,}")
_STEM = 4
# Happenings of which a thing has one, by the stems of verb and noun.
_ONCE = frozenset(
    """open opening found foundation founding establish establishment built build building complet completion launch inaugurat
    inauguration bought purchas purchase born birth sank sink sinking wed wedding marri marriage consecrat consecration sign
    signing creat creation laid discover discovery dedicat dedication unveil unveiling made""".split()
)
_AGAIN = lazy(
    r"\b(?:its|their|his|her|the) (?:[a-z]+ )?(?:opening|foundation|founding|building|completion|birth|launch|consecration|"
    r"wedding|marriage|sinking|signing|discovery|unveiling|inauguration|establishment|creation|dedication|purchase)\b"
    r"(?! of the (?!same))"
    r"|\b(?:it|he|she|they)(?: was| were| had been| has been)?(?: first)? (?:open|found|establish|built|complet|launch|"
    r"inaugurat|bought|purchas|born|sank|wed|marri|consecrat|sign|creat|laid|discover|dedicat|unveil|made)[a-z]{0,3}\b"
)
_BEGUN = lazy(
    r"(?:Open|Found|Establish|Built|Complet|Launch|Bought|Born|Consecrat|Made|Sign|Creat|Laid|Discover|Unveil)[a-z]{0,3} "
)
_SAME = {
    "foundation": "found", "founding": "found", "opening": "open", "establishment": "establish", "build": "built",
    "building": "built", "completion": "complet", "inauguration": "inaugurat", "purchase": "bought", "purchas": "bought",
    "birth": "born", "sinking": "sank", "sink": "sank", "wed": "wedding", "marri": "wedding", "marriage": "wedding",
    "consecration": "consecrat", "signing": "sign", "creation": "creat", "discovery": "discover", "dedication": "dedicat",
    "unveiling": "unveil",
}  # fmt: skip
# What tells two labels, or two happenings, apart.
_OTHER = lazy(
    r"\b(?:another|others?|second|third|again|re(?:built|open\w*|found\w*|launch\w*|nam\w*|number\w*|plac\w*)|instead|"
    r"chang\w+|mov\w+|postpon\w+|delay\w+|brought forward|different|separate|former\w*|earlier|later|previous\w*|next|"
    r"extension|annex\w*|brother|sister|son|daughter|father|mother|twin|swap\w*|correct\w*|not the|"
    r"rather than|also|and (?:the )?[A-Z]?[0-9]"
    r"|connect\w*|parallel|last (?:year|week|month|season|time)|heat|semi-?final\w*|final|first|then|branch)\b"
)


def labels(facts: Facts) -> Iterator[Conflict]:
    """The labels of a document that are told in two ways, the later of two accused."""
    # Bytes are cleared of all else far faster than the text is searched for figures.
    found = {*facts.document.text.encode("utf-8", "surrogatepass").translate(_BLANK, _REST).split()}
    if not 1 < len(found) <= _MOST:
        return
    by_digits: dict[bytes, list[bytes]] = {}
    for figure in found:
        if len(figure) > 1:
            by_digits.setdefault(bytes(sorted(figure)), []).append(figure)
    if len(by_digits) == len(found):
        return
    pairs = [alike for alike in by_digits.values() if len(alike) == 2 and _swapped(*alike)]
    for alike in pairs[:_MOST_PAIRS]:
        yield from _judged(facts, *map(bytes.decode, alike))


# Digits and the colons of times stay; letters, points and commas go, all else is a blank.
_DIGITS = b"0123456789:"
_REST = bytes(code for code in range(256) if code > 127 or chr(code).isalpha() or chr(code) in ".,")
_BLANK = bytes(code if code in _DIGITS else 32 for code in range(256))


def _swapped(one: bytes, other: bytes) -> bool:
    """Do two figures of the same characters differ by two digits that changed places?"""
    return len(one) == len(other) and sum(map(int.__ne__, one, other)) == 2


def _judged(facts: Facts, one: str, other: str) -> Iterator[Conflict]:
    document = facts.document
    text = document.text
    places = [_places(text, one), _places(text, other)]
    if not all(places):
        return
    places.sort(key=lambda side: (-len(side), side[0].start()))
    kept, accused = places
    if len(accused) > 1:
        return
    wrong = accused[0]
    here = document.sentence_at(wrong.start())
    if any(document.sentence_at(at.start()) == here for at in kept) or document.in_quote(wrong.start(), wrong.end()):
        return
    right = kept[0]
    width = _CLOSE
    if not any(reads(facts, right, wrong) for reads in (_coded, _timed, _counted, _scheduled)):
        if not _dated(facts, right, wrong):
            return
        width = 2 * _NEAR
    if not any(_set_apart(facts, at, width) for at in (wrong, *kept)):
        # An ordinal is put right with its ending.
        ends = [at.end() + 2 * (text[at.end() : at.end() + 2] in _ENDINGS) for at in (wrong, right)]
        yield Conflict(
            Fact("label", wrong.start(), ends[0]), Fact("label", right.start(), ends[1]), "swap",
            instead=text[right.start() : ends[1]],
        )  # fmt: skip


_ENDINGS = ("st", "nd", "rd", "th")


def _places(text: str, figure: str) -> list[re.Match[str]]:
    """Where a figure stands, as it is or as a time of the clock with a point."""
    found = []
    for written in (figure, f"{figure[:-2]}.{figure[-2:]}"):
        at = text.find(written)
        while at >= 0:
            match = _FIGURE.match(text, at)
            if (
                match
                and match[0] == written
                and not text[at - 1 : at].isdigit()
                and text[at - 2 : at - 1] + text[at - 1 : at] not in _PARTS
            ):
                found.append(match)
            at = text.find(written, at + len(written))
    return found


_PARTS = frozenset(digit + mark for digit in "0123456789" for mark in ".,:")


def _set_apart(facts: Facts, at: re.Match[str], width: int) -> bool:
    """Do words beside a figure tell it apart from others?"""
    first, last = facts.document.sentence_at(at.start())
    return _OTHER.search(facts.document.text, max(first, at.start() - width), min(last, at.end() + width)) is not None


def _before(facts: Facts, at: re.Match[str]) -> int:
    """Where the words begin that stand before a figure in its sentence."""
    return max(facts.document.sentence_at(at.start())[0], at.start() - _NEAR)


def _coded(facts: Facts, right: re.Match[str], wrong: re.Match[str]) -> bool:
    """Have both the same letters or noun before them, and no other figure of the text?"""
    text = facts.document.text
    codes = []
    for at in (right, wrong):
        start = max(0, at.start() - 20)
        found = _CODE.search(text, start, at.start()) or _NUMBERED.search(text, start, at.start())
        if found is None or not at[0].isdigit() or not _CODE_ENDS.match(text, at.end()):
            return False
        codes.append(found["code"].lower())
    if text.endswith(_ONTO, 0, max(0, wrong.start() - len(codes[0]) - 1)) or _BESIDE.match(text, wrong.end()):
        return False
    # "Lot 281, a harp": another one is brought in.
    if (
        codes[0] != codes[1]
        or facts.document.sentence_at(wrong.start())[0] >= wrong.start() - 12
        or _APPOSED.match(text, wrong.end())
    ):
        return False
    third = 0
    for found in _FIGURE.finditer(text):
        if found[0] not in (right[0], wrong[0]) and text[max(0, found.start() - 12) : found.start()].lower().rstrip(
            " -"
        ).endswith(codes[0]):
            third += 1
    return not third


def _timed(facts: Facts, right: re.Match[str], wrong: re.Match[str]) -> bool:
    """Are they times of the clock or of a race, one of them told as known or of a thing?"""
    text = facts.document.text
    if not _CLOCK.fullmatch(right[0]) or not (":" in right[0] or _is_time(facts, right) and _is_time(facts, wrong)):
        return False
    if text[wrong.end() : wrong.end() + 1] == "%" or text[right.end() : right.end() + 1] == "%":
        return False
    bound = _BOUND.match(text, wrong.end())
    if bound and bound["place"] not in text[: wrong.start()]:
        return False
    whose = {found["whose"].lower() for at in (right, wrong) if (found := _WHOSE.search(text, _before(facts, at), at.start()))}
    if len(whose) > 1:
        return False
    named = _ATTRIBUTIVE.match(text, wrong.end())
    if named and named[1] not in text[: facts.document.sentence_at(wrong.start())[0]].lower():
        return False
    return any(_DEFINITE.search(text, _before(facts, at), at.start()) for at in (right, wrong))


def _is_time(facts: Facts, at: re.Match[str]) -> bool:
    return any(fact.kind == "time" and fact.start <= at.start() < fact.end for fact in facts.between(at.start() - 8, at.end()))


def _dated(facts: Facts, right: re.Match[str], wrong: re.Match[str]) -> bool:
    """Are they years of one happening?"""
    text = facts.document.text
    if not _YEAR.fullmatch(right[0]) or not _YEAR.fullmatch(wrong[0]):
        return False
    happened = []
    for at in (right, wrong):
        end = min(facts.document.sentence_at(at.start())[1], at.end() + _NEAR // 2)
        words = _WORD.findall(text[_before(facts, at) : end].lower())
        happened.append({_SAME.get(word, word) for word in (*map(stem, words), *words) if word in _ONCE})
    if happened[0].isdisjoint(happened[1]):
        return False
    # The later one is told as known.
    first = facts.document.sentence_at(wrong.start())[0]
    return _AGAIN.search(text, first, wrong.start()) is not None or _BEGUN.match(text, first) is not None


def _counted(facts: Facts, right: re.Match[str], wrong: re.Match[str]) -> bool:
    """Are they ordinals of one noun: "the 150th birthday … the 105th birthday"?"""
    text = facts.document.text
    nouns = {found["noun"].lower() for at in (right, wrong) if (found := _ORDINAL.match(text, at.end()))}
    return len(nouns) == 1 and not nouns.isdisjoint(_HELD) and text.endswith(_THE, 0, wrong.start())


_THE = ("the ", "The ")
# Of these one is told of at a time, and its number goes with it.
_HELD = frozenset(
    """birthday anniversary jubilee edition festival congress rally meeting session fair exhibition conference tournament gala
    convention reunion marathon regatta symposium""".split()
)


def _scheduled(facts: Facts, right: re.Match[str], wrong: re.Match[str]) -> bool:
    """Are they days of one month, and does the later one's clause come back to what happens on the first?"""
    text = facts.document.text
    months = []
    for at in (right, wrong):
        found = _MONTH_AFTER.match(text, at.end()) or _MONTH_BEFORE.search(text, max(0, at.start() - 12), at.start())
        months.append(found["month"] if found else "")
    if not months[0] or months[0] != months[1]:
        return False
    first, last = facts.document.sentence_at(right.start())
    told = text[first:last].lower()
    end = _MONTH_AFTER.match(text, wrong.end())
    clause = _WHEN.match(text, end.end() if end else wrong.end())
    return clause is not None and any(word[:_STEM] in told for word in _WORD.findall(clause["words"].lower()))
