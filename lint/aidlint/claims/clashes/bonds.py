"""Bonds: what shows that two figures of a text are said of one thing.

The later figure points back ("all 15", "his 18-year term", "the 64-km path"), has the same holder, or is said of the same
event; and no words of its own limit it to a set, a place or a holder that was not told of before.
"""

from __future__ import annotations

from aidlint.claims.clashes.statements import SIGNS, stem
from aidlint.patterns import IGNORECASE, lazy
from aidlint.reference.nouns import noun_class, singular

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.claims.clashes.statements import Statement
    from aidlint.facts.fact import Fact

_NEAR = 45
_BACK = 240
# Nouns of one thing, and the signs of units that are read as nouns in "12-km path".
SAME = {"storey": "floor", "story": "floor", "student": "pupil", "post": "job"} | SIGNS
ANYBODY = frozenset(
    "person people victim dead body casualty fatality death man woman hurt injured wounded missing survivor".split()
)
# Nouns that take up any living thing, and any other thing.
ANY_CREATURE = frozenset("animal beast bird creature fish insect newcomer".split())
ANY_THING = frozenset("item object piece thing vehicle work picture place".split())
_VICTIMS = frozenset("victim dead body casualty fatality".split())
_WEAK_EVENTS = frozenset("has hav had held took tak mak giv sai".split())
_NOBODY = frozenset("he she it they who that which we i you officials report".split())
# What limits a definite figure to a set of its own: "the 15 people who survived", "the fee paid for his brother".
_TAIL = lazy(
    r" (?:who|that|which|whose|in|of|with|aboard|(?:by|from|for|at|near|under|against|on|to)(?= (?:the )?[A-ZÀ-Þ])|"
    r"(?:[a-z]+(?:ed|id) )(?:in|at|from|on|by|for|to))\b"
    r"(?: (?:was|were|are|is|be|been|being|had|has|have|will|would|the|an?|it|they|he|she|its|their|his|her))* ([\w'’-]+)"
)
_NEXT_DOOR = lazy(r" (?:next|opposite|beside|behind|outside|elsewhere|across|upstream|downstream|abroad|over there)\b")
_OWNER = lazy(r"([\w-]+)(?:[’']s|(?<=s)[’']) $")
_PLACED = lazy(
    r" (?:on|at|from|near|under|over|above|below|behind|between|by|for|there|here|outside|inside|upstairs)\b"
    r"(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| (?:next|noon|today)\b)"
)
_TAKEN_UP = frozenset(("the", "all", "these", "those", "its", "their"))
_LEAST_SET = 3
_NEAR_SET = 1.7
# What adds to a set or takes from it, or begins another.
_JOINED = lazy(
    r"\b(?:join\w*|add(?:s|ed|ing|ition\w*)|another|others?|more|extra|rest|remain\w*|surviv\w*|replac\w*|withdr\w+|left|quit|"
    r"resign\w*|retir\w*|escap\w*|turned back|dropped|including|besides|second|third|fourth|different|separate|new|some of|"
    r"most|several|(?:and|with|plus) (?:an?|his|her|their|its|one)|group|each|every|later|earlier|also|total)\b",
    IGNORECASE,
)
_WORD = lazy(r"[a-z][a-z'’-]{3,}")
_ANY_WORD = lazy(r"[\w-]+")
# Names of a sum that need not have been told before: "lent it 300 million … the 30 million loan".
_SUMS = frozenset(
    """sum amount money loan credit grant gift donation fee price cost bill fine prize award payment deal contract budget fund
    package investment aid bailout subsidy debt""".split()
)
_ANY_HOLDER = frozenset(
    """building structure complex tower town city village country company firm group club team ship vessel boat book work volume
    place site community""".split()
)
_CALENDAR = frozenset(
    """january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday week month year morning evening night""".split()
)
# Nouns that say nothing of a sum but that it is one.
_OF_ALL_SUMS = frozenset(
    """cost costs price prices people year years month months week weeks time times city company part work back from with
    million billion dollar dollars euro euros pound pounds sold more like sale sales total first second last money""".split()
)


def amount(fact: Fact) -> float:
    """The value of a figure; of a length of time, the number of its units."""
    if isinstance(fact.value, (int, float)):
        return fact.value
    return fact.low if fact.low is not None else fact.high or 0.0


def bound(text: str, one: Statement, later: Statement, how: str) -> bool:
    """Is it one thing that both are said of?"""
    if one.kind != later.kind or not (how == "swap" and later.definite) and _differ(one.speaker, later.speaker):
        return False
    same_event = bool(later.event) and one.event == later.event and later.event not in _WEAK_EVENTS
    if later.kind == "time" and (one.definite or one.what != later.what and "prison" in (one.what, later.what)):
        return False
    if later.kind == "time" and later.what == "prison":
        return bool(later.definite)
    if later.definite and _named(text, one, later, how):
        if _limited(text, one, later, how == "swap") or _elsewhere(text, later) or not _nothing_new(text, one, later):
            return False
        return bool(how) or later.kind == "count" and (same_event or _taken_up(text, one, later))
    if how == "swap" and one.definite and one.what and later.kind in ("measure", "money"):
        # The caption stands first: "The 53-metre ferry is towed away", and then "the ferry, which is 35 metres long".
        return one.what in text[slice(*later.sentence)].lower()
    if later.kind == "count" and how in ("swap", "teen"):
        same_holder = bool(later.holder) and one.holder == later.holder and one.what == later.what
        return (same_holder or same_event) and _together(one, later) and not _limited(text, one, later)
    return how == "swap" and later.kind in ("money", "measure") and shared(text, one, later) and _together(one, later)


def told_apart(text: str, one: Statement, later: Statement) -> bool:
    """Do the words between the two bring in another thing or a change, or those of the later sentence a thing of its own?"""
    before = text[slice(*one.sentence)].lower()
    start = max(one.sentence[1], later.sentence[0] - _FAR)
    found = _CHANGED.findall(text, start, later.fact.start)
    found += [words.rpartition(" ")[2] for words in _ANOTHER.findall(text, *later.sentence)]
    # "In Malmö it was worse".
    found += _IN_PLACE.findall(text, start - 2, later.sentence[1])
    if later.definite in _PERSONAL:
        # "Her brother gave up. His dive": whose it is has changed; "His wife wept … his sentence" goes on.
        kin = _RELATIVE.findall(text, start, later.sentence[0])
        found += [word for word in kin if word.split()[0].lower() != later.definite]
    return any(word.lower() not in before for word in found)


_FAR = 800
_IN_PLACE = lazy(
    r"[.!?][ \n]In (?!January|February|March|April|May|June|July|August|September|October|November|December)([A-ZÀ-Þ][\w’'-]+)"
)
_PERSONAL = frozenset(("his", "her", "their"))
_CHANGED = lazy(
    r"\b(?:bigger|larger|smaller|worse|better|fewer|(?<!no )longer|shorter|higher|taller|deeper|heavier|cheaper|dearer|"
    r"older|younger|(?:more|less)[.!;]|the next (?:one|day)|neighbour[’']s|another(?= \w)|(?:a|the) (?:second|third)(?! of)|"
    r"joined|joins|on appeal|the one (?:in|at|on|of)|branch|appeal court|"
    r"(?:was|were|been|be|is|has|later) (?:cut|reduced|raised|revised|lowered|increased|shortened|extended|doubled|halved|"
    r"corrected)|(?:a|two|three|four|five|ten) (?:years?|days?|weeks?|months?) (?:later|earlier))\b",
    IGNORECASE,
)
_RELATIVE = lazy(
    r"\b(?:his|her|their) (?:wife|husband|brother|sister|father|mother|son|daughter|cousin|uncle|aunt|rival|neighbour|"
    r"predecessor)\b",
    IGNORECASE,
)
_ANOTHER = lazy(
    r"\b(?:together|both|elsewhere|there(?! (?:is|was|are|were|will|has|had)\b)|"
    r"by contrast|last (?:year|week|month|season)|"
    r"(?:the|a|its|their|his|her) (?:new|old|older|larger|smaller|bigger|upper|lower|north\w*|south\w*|east\w*|west\w*|other|"
    r"next|left|right|rival|twin|men[’']s|women[’']s|adult|child|children[’']s|student|group|return|former|latter|"
    r"(?:family|single|weekly|monthly)(?= (?:ticket|pass|card|fare|price|rate))))\b",
    IGNORECASE,
)


def _taken_up(text: str, one: Statement, later: Statement) -> bool:
    """Is a set taken up that was brought in just before, and that nothing has joined or left: "five judges … the seven
    judges"? Nothing about the figures tells of a slip, so that the words must leave no doubt."""
    if (
        one.definite
        and (later.definite != "all" or one.definite != "the")
        or later.definite not in _TAKEN_UP
        or not same_noun(one.fact, later.fact)
        or "-" in text[slice(*later.span)]
    ):
        return False
    low, high = sorted((amount(one.fact), amount(later.fact)))
    if low < _LEAST_SET or high > low * _NEAR_SET or text.endswith("and ", 0, one.fact.start):
        return False
    return _JOINED.search(text, one.span[1], later.fact.start) is None and _PLACED.match(text, later.span[1]) is None


def _elsewhere(text: str, later: Statement) -> bool:
    """Is the figure that of a place or a holder not told of: "the museum's 36 paintings" after 63 in a villa?"""
    if _NEXT_DOOR.match(text, later.span[1]):
        return True
    owner = _OWNER.search(text, max(later.sentence[0], later.fact.start - _NEAR), later.fact.start)
    return owner is not None and not _told(text, later, owner[1].lower()) and owner[1].lower() not in _ANY_HOLDER


def _told(text: str, later: Statement, word: str) -> bool:
    """Does the word stand before the sentence of the figure?"""
    return any(found[0].lower() in (word, f"{word}s") for found in _ANY_WORD.finditer(text, 0, later.sentence[0]))


def _limited(text: str, one: Statement, later: Statement, swapped: bool = False) -> bool:
    """Do words behind the figure limit it to a set that was not told of before: "the 15 people who survived"? ``swapped``:
    an amount is limited by a name alone: "the 5,200 kronor in buns" is the whole."""
    tail = _TAIL.match(text, later.span[1], later.sentence[1])
    if tail is None or later.definite == "all" and text.startswith((" of them", " of whom"), later.span[1]):
        return False
    word = tail[1].lower()
    if swapped and later.kind in ("money", "measure") and word == tail[1]:
        return False
    aim = tail[0].startswith(" to ") and later.kind == "count"  # "take the 31 boys to Rome"
    if aim or word.removesuffix("s") in _CALENDAR or stem(word) == (one.event or None):
        return False
    return not _told(text, later, word)


def _doer(head: str, event: str) -> bool:
    """Is the noun that of those who do it: "visitor" of "visit"?"""
    return len(event) > 3 and head.startswith(event) and head.endswith(("er", "or", "ant", "ist"))


def _differ(one: str, other: str) -> bool:
    return one != other and bool(one) and bool(other) and one not in _NOBODY and other not in _NOBODY


def _named(text: str, one: Statement, later: Statement, how: str) -> bool:
    """Is the thing of the later figure that of the earlier one, or told of just before?"""
    swapped = how == "swap"
    if later.kind == "count":
        if same_noun(one.fact, later.fact) or later.definite == "all" or bool(later.event) and one.event == later.event:
            return True
        if swapped and later.fact.head in ANY_THING and one.fact.head is not None and not living(one.fact):
            return True
        if not living(one.fact) or not living(later.fact):
            return False
        if any(stem(mark) == one.event for mark in later.marks):
            return True
        return swapped or one.event == "kill" and later.fact.head in _VICTIMS or _doer(later.fact.head or "", one.event)
    if not later.what:
        return later.kind != "percent" or swapped
    if later.kind == "time" and how in ("swap", "teen"):
        return True
    if swapped and later.kind == "measure" and later.what in ANY_CREATURE | ANY_THING | _ANY_HOLDER:
        return True
    if later.kind == "money" and later.what in _SUMS:
        return True
    before = text[max(0, one.sentence[0] - _BACK) : later.sentence[0]].lower()
    return one.what == later.what or later.what in before


def _nothing_new(text: str, one: Statement, later: Statement) -> bool:
    """Was every word that goes with the later figure told before it?"""
    before = text[: later.sentence[0]].lower()
    return all(mark in before or stem(mark) == one.event for mark in later.marks)


def _together(one: Statement, later: Statement) -> bool:
    """Does no place and no date tell the two apart?"""
    if one.places and later.places and one.places.isdisjoint(later.places):
        return False
    days = [{fact.value for fact in statement.times} for statement in (one, later)]
    return not (days[0] and days[1] and days[0].isdisjoint(days[1]))


def same_noun(one: Fact, other: Fact) -> bool:
    """Do both count the same things, as far as their nouns say?"""
    if one.head is None or other.head is None:
        return False
    return SAME.get(one.head, one.head) == SAME.get(other.head, other.head)


def shared(text: str, one: Statement, later: Statement, everything: bool = False) -> bool:
    """Do the words around both figures have a noun in common? ``everything``: those of their whole sentences."""
    words = []
    for at in (one, later):
        around = text[at.sentence[0] : at.fact.start], text[at.fact.end : at.sentence[1]]
        if not everything:
            around = around[0][-_NEAR:], around[1][:_NEAR]
        words.append({singular(word) for part in around for word in _WORD.findall(part.lower())})
    return any(noun_class(word) for word in words[0] & words[1] - _CALENDAR if everything or word not in _OF_ALL_SUMS)


def alike(fact: Fact, one: Fact) -> bool:
    """Can both be counted together?"""
    if fact.unit not in (None, "count"):
        return False
    return None in (fact.head, one.head) or fact.head == one.head or living(fact) and living(one)


def living(fact: Fact) -> bool:
    """Are people or animals counted?"""
    if fact.head is None:
        return False
    return fact.head in ANYBODY or fact.head.endswith("man") or noun_class(fact.head) in ("person", "group", "animal")
