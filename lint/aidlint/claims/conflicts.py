"""Conflicts: two statements of one article on one thing whose figures cannot both hold.

What makes two mentions one is, first, how they are told: the later one points back ("all 15", "his 18-year term", "the
64-km path"), or has the same holder, or is said of the same event. Second, how the figures differ: digits that changed
places (45 and 54), a digit that came or went (8 and 18), -teen against -ty (13 and 30), a factor of a thousand are the
marks of a slip, and let weaker bonds suffice; figures that differ in any way need the strongest. What the text tells
apart itself (another place, day, speaker or scope, both figures in one sentence, each told twice, a third figure that
makes up the difference) is no conflict.
"""

from __future__ import annotations

from itertools import islice

from aidlint.claims import Conflict
from aidlint.claims.slips import TEENS, slip
from aidlint.claims.statements import SIGNS, stem
from aidlint.patterns import IGNORECASE, lazy
from aidlint.reference.nouns import noun_class, singular

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aidlint.claims import Claims
    from aidlint.claims.statements import Statement
    from aidlint.facts import Facts
    from aidlint.facts.fact import Fact


# More figures of a kind than this make a table or a tale of many sets.
_MOST = 10
# A text with more is no article; each costs time.
_MOST_GROUPS = 200
_MOST_LOOSE = 20
# "The two" may be of anything.
_LEAST_LOOSE = 4
_LIKE_A_YEAR = 1500
_NEAR = 45
_BACK = 240
# Nouns of one thing, and the signs of units that are read as nouns in "12-km path".
_SAME = {"storey": "floor", "story": "floor", "student": "pupil", "post": "job"} | SIGNS
_ANYBODY = frozenset(
    "person people victim dead body casualty fatality death man woman hurt injured wounded missing survivor".split()
)
# Scopes that say: another set. Plans and times may be told again with a slip.
APART = frozenset({"change", "other", "part", "rate", "denied"})
_APART_IN_TIME = APART | {"plan", "when"}
_WEAK_EVENTS = frozenset("has hav had held took tak mak giv sai".split())
_NOBODY = frozenset("he she it they who that which we i you officials report".split())
# What limits a definite figure to a set of its own: "the 15 people who survived", "the fee paid for his brother".
_TAIL = lazy(
    r" (?:who|that|which|whose|in|of|with|aboard|(?:by|from|for|at|near|under|against|on|to)(?= (?:the )?[A-ZÀ-Þ])|"
    r"(?:[a-z]+(?:ed|id) )(?:in|at|from|on|by|for|to))\b"
    r"(?: (?:was|were|are|is|be|been|being|had|has|have|will|would|the|an?|it|they|he|she|its|their|his|her))* ([\w'’-]+)"
)
_NEXT_DOOR = lazy(r" (?:next|opposite|beside|behind|outside|elsewhere|across|upstream|downstream|abroad|there|over there)\b")
_OWNER = lazy(r"([\w-]+)(?:[’']s|(?<=s)[’']) $")
_PLACED = lazy(r" (?:on|at|from|near|under|over|above|below|behind|between|by|for|there|here|outside|inside|upstairs)\b")
_TOLD = lazy(r"\b(?:correct(?:ion|ed)|clarification|earlier version|misstated|typo|mistake|had meant)\b", IGNORECASE)
_POINTERS = (
    " the", "The", " all", "All", "these", "These", "those", "Those", "both", "Both", "his", "His", " her", "Her", " its",
    "Its", "their", "Their", "our", "Our", "'s", "’s", "s'", "s’",
)  # fmt: skip
_ORDINALS = {3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
_ENDS = lazy(
    r"\s*(?:[.,;:)]|\b(?:who|dead|hurt|missing|[a-z]+ed|were|was|were|is|are|will|has|had|with|and|that|which|to|must|can|may|would|came|went)\b)"
)
_TAKEN_UP = frozenset(("the", "all", "these", "those", "its", "their"))
_LEAST_SET = 3
_NEAR_SET = 1.7
# What adds to a set or takes from it, or begins another.
_JOINED = lazy(
    r"\b(?:join\w*|add(?:s|ed|ing|ition\w*)|another|others?|more|extra|rest|remain\w*|surviv\w*|replac\w*|withdr\w+|left|quit|"
    r"resign\w*|retir\w*|escap\w*|turned back|dropped|including|besides|second|third|fourth|different|separate|new|some of|"
    r"most|several|(?:and|with|plus) (?:an?|his|her|their|its|the|one)|group|each|every|later|earlier|also|total)\b",
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


def conflicts(facts: Facts, claims: Claims) -> list[Conflict]:
    """The conflicts of a document, by start of the accused figure."""
    found: list[Conflict] = []
    for group in islice(_groups(facts), _MOST_GROUPS):
        found += _of_group(facts, claims, group)
    if not found:
        from aidlint.claims import retold

        found += retold.retold(facts)
    found.sort(key=lambda one: one.accused.start)
    return found


def amount(fact: Fact) -> float:
    """The value of a figure; of a length of time, the number of its units."""
    if isinstance(fact.value, (int, float)):
        return fact.value
    return fact.low if fact.low is not None else fact.high or 0.0


def _groups(facts: Facts) -> Iterator[list[Fact]]:
    """The figures of one kind, unit and noun, where there are two to a few different ones."""
    groups: dict[str | None, list[Fact]] = {}
    text = facts.document.text
    loose: list[Fact] = []
    quantities, sums = facts.of("quantity"), facts.of("money")
    for fact in quantities:
        key = fact.unit
        if key == "count":
            key = fact.head
            if key in _ANYBODY and _points(text, fact):
                loose.append(fact)
            key = _SAME.get(key, key) if key else None
        if key is not None and fact.malformed is None:
            groups.setdefault(key, []).append(fact)
    if len(sums) > 1:
        for fact in sums:
            if fact.malformed is None:
                groups.setdefault(fact.unit, []).append(fact)
    for kind in ("duration", "percent"):
        lengths = facts.of(kind)
        if len(lengths) > 1 and any(_points(text, fact) for fact in lengths):
            for fact in lengths:
                if fact.malformed is None and fact.number_end > fact.number_start:
                    groups.setdefault(fact.unit, []).append(fact)
    if quantities:
        loose += [fact for fact in facts.of("number") if fact.malformed is None and _points(text, fact)]
    for group in groups.values():
        if len(group) > 1 and 1 < len({fact.value for fact in group}) <= _MOST:
            yield group
    for fact in loose[:_MOST_LOOSE]:
        if fact.kind == "number" and (amount(fact) < _LEAST_LOOSE or not _ENDS.match(text, fact.end)):
            continue
        people = [
            one for one in facts.of("quantity")
            if one.unit == "count" and one.start < fact.start and one.low is not None and one.head
            and (one.head in _ANYBODY or noun_class(one.head) in ("person", "animal"))
        ]  # fmt: skip
        people += [one for one in facts.of("number") if _LEAST_LOOSE <= amount(one) < _LIKE_A_YEAR and one.start < fact.start]
        if people and 1 < len({amount(one) for one in people} | {amount(fact)}) <= _MOST:
            yield [*people, fact]


def _points(text: str, fact: Fact) -> bool:
    """Does a word that points back stand before the figure?"""
    return fact.start == fact.full_start > 3 and text.endswith(
        _POINTERS, fact.start - 6 if fact.start > 6 else 0, fact.start - 1
    )


def _of_group(facts: Facts, claims: Claims, group: Sequence[Fact]) -> Iterator[Conflict]:
    told: dict[float, list[Fact]] = {}
    for fact in group:
        told.setdefault(amount(fact), []).append(fact)
    values = list(told)
    for place, value in enumerate(values):
        later = told[value][0]
        pointing = _points(facts.document.text, later)
        if not pointing and later.kind == "duration":
            continue
        for first in values[:place]:
            if len(told[first]) > 1 < len(told[value]) or not pointing and not _may_swap(first, value):
                continue
            how = slip(first, value)
            if how in ("swap", "teen") or pointing and (how or _two_sets(group, value)):
                found = _clash(facts, claims, told[first], told[value], how)
                if found is not None:
                    yield found


def _may_swap(one: float, other: float) -> bool:
    """Can digits have changed places? Between whole numbers that leaves a multiple of nine; but 13 and 30 sound alike."""
    return (one - other) % 9 == 0 or one % 1 != 0 or (one, other) in TEENS or (other, one) in TEENS


def _two_sets(group: Sequence[Fact], value: float) -> bool:
    """Are there no other figures with a noun than this value and one more?"""
    return len({amount(fact) for fact in group if fact.head or fact.kind != "number"} | {value}) == 2


def _clash(facts: Facts, claims: Claims, first: Sequence[Fact], second: Sequence[Fact], how: str) -> Conflict | None:
    """The conflict between the mentions of two figures, those of ``first`` begun earlier in the text."""
    sentence_at = facts.document.sentence_at
    places = {sentence_at(fact.start) for fact in first}
    if any(sentence_at(fact.start) in places for fact in second) or _told_before(facts, second[0]):
        return None
    before = [fact for fact in first if fact.start < second[0].start and not _near_enough(fact, second[0])]
    later = claims.statement(second[0]) if before else None
    if later is None or not later.definite and len(second) > 1 or not _plain(later, how):
        return None
    earlier = [one for fact in before[:_MOST] for one in [claims.statement(fact)] if one is not None]
    if not earlier or not _plain(earlier[0], how):
        return None
    for one in reversed(earlier):
        if _plain(one, how) and _bound(facts, one, later, how):
            break
    else:
        return None
    if _made_up(facts, one.fact, later.fact) or told_as_wrong(facts):
        return None
    sure = confirmed(facts, one.fact), confirmed(facts, later.fact)
    if len(second) > len(first) or sure[1] and not sure[0]:
        return Conflict(one.fact, later.fact, how, sure[1])
    return Conflict(later.fact, one.fact, how, sure[0])


def _plain(one: Statement, how: str) -> bool:
    """Is the figure told without a word that sets it apart?"""
    apart = _APART_IN_TIME if not how else APART - {"rate"} if how == "swap" else APART
    return not one.quoted and one.scope.isdisjoint(apart)


def _near_enough(one: Fact, other: Fact) -> bool:
    """Can the two be the same figure, one of them rounded or hedged?"""
    if one.interval.overlaps(other.interval):
        return True
    low, high = sorted((amount(one), amount(other)))
    if high < 100 and not (one.hedge or other.hedge):
        return False
    return high <= low * 1.06 and one.kind != "duration" and one.rounded.overlaps(other.rounded)


def _bound(facts: Facts, one: Statement, later: Statement, how: str) -> bool:
    """Is it one thing that both are said of?"""
    if one.kind != later.kind or not (how == "swap" and later.definite) and _differ(one.speaker, later.speaker):
        return False
    text = facts.document.text
    same_event = bool(later.event) and one.event == later.event and later.event not in _WEAK_EVENTS
    if later.kind == "time" and (one.definite or one.what != later.what and "prison" in (one.what, later.what)):
        return False
    if later.kind == "time" and later.what == "prison":
        return bool(later.definite)
    if later.definite and _named(text, one, later, how == "swap"):
        if _limited(text, one, later) or _elsewhere(text, later) or not _nothing_new(text, later):
            return False
        return bool(how) or later.kind == "count" and (same_event or _taken_up(text, one, later))
    if how == "swap" and one.definite and one.what and later.kind in ("measure", "money"):
        # The caption stands first: "The 53-metre ferry is towed away", and then "the ferry, which is 35 metres long".
        return one.what in text[slice(*later.sentence)].lower()
    if later.kind == "count" and how in ("swap", "teen"):
        same_holder = bool(later.holder) and one.holder == later.holder and one.what == later.what
        return (same_holder or same_event) and _together(one, later) and not _limited(text, one, later)
    return how == "swap" and later.kind == "money" and shared(text, one, later) and _together(one, later)


def _taken_up(text: str, one: Statement, later: Statement) -> bool:
    """Is a set taken up that was brought in just before, and that nothing has joined or left: "five judges … the seven
    judges"? Nothing about the figures tells of a slip, so that the words must leave no doubt."""
    if (
        one.definite
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


def _limited(text: str, one: Statement, later: Statement) -> bool:
    """Do words behind the figure limit it to a set that was not told of before: "the 15 people who survived"?"""
    tail = _TAIL.match(text, later.span[1], later.sentence[1])
    if tail is None:
        return False
    word = tail[1].lower()
    if word.removesuffix("s") in _CALENDAR or stem(word) == (one.event or None):
        return False
    return not _told(text, later, word)


def _told_before(facts: Facts, later: Fact) -> bool:
    """Does the figure stand before its sentence in the text, in any sense, so that it may point back to that?"""
    value = amount(later)
    return any(fact.value == value for fact in facts.between(0, facts.document.sentence_at(later.start)[0]))


def _differ(one: str, other: str) -> bool:
    return one != other and bool(one) and bool(other) and one not in _NOBODY and other not in _NOBODY


def _named(text: str, one: Statement, later: Statement, swapped: bool) -> bool:
    """Is the thing of the later figure that of the earlier one, or told of just before?"""
    if later.kind == "count":
        return same_noun(one.fact, later.fact) or later.definite == "all" or bool(later.event) and one.event == later.event
    if not later.what:
        return later.kind != "percent"
    if later.kind == "time" and swapped:
        return True
    if later.kind == "money" and later.what in _SUMS:
        return True
    before = text[max(0, one.sentence[0] - _BACK) : later.sentence[0]].lower()
    return one.what == later.what or later.what in before


def _nothing_new(text: str, later: Statement) -> bool:
    """Was every word that goes with the later figure told before it?"""
    before = text[: later.sentence[0]].lower()
    return all(mark in before for mark in later.marks)


def _together(one: Statement, later: Statement) -> bool:
    """Does no place and no date tell the two apart?"""
    if one.places and later.places and one.places.isdisjoint(later.places):
        return False
    days = [{fact.value for fact in statement.times} for statement in (one, later)]
    return not (days[0] and days[1] and days[0].isdisjoint(days[1]))


def told_as_wrong(facts: Facts) -> bool:
    """Does the text itself speak of a mistake or of its correction?"""
    return _TOLD.search(facts.document.text) is not None


def same_noun(one: Fact, other: Fact) -> bool:
    """Do both count the same things, as far as their nouns say?"""
    if one.head is None or other.head is None:
        return False
    return _SAME.get(one.head, one.head) == _SAME.get(other.head, other.head)


def shared(text: str, one: Statement, later: Statement, everything: bool = False) -> bool:
    """Do the words around both figures have a noun in common? ``everything``: those of their whole sentences."""
    words = []
    for at in (one, later):
        around = text[at.sentence[0] : at.fact.start], text[at.fact.end : at.sentence[1]]
        if not everything:
            around = around[0][-_NEAR:], around[1][:_NEAR]
        words.append({singular(word) for part in around for word in _WORD.findall(part.lower())})
    return any(noun_class(word) for word in words[0] & words[1] - _CALENDAR if everything or word not in _OF_ALL_SUMS)


def _made_up(facts: Facts, one: Fact, other: Fact) -> bool:
    """Does a third figure make up the difference?"""
    rest = abs(amount(one) - amount(other))
    counts = one.kind in ("quantity", "number") and one.unit in (None, "count")
    for fact in facts.items:
        if fact is one or fact is other or not isinstance(fact.value, (int, float)):
            continue
        if abs(fact.value - rest) <= rest * 1e-9 and (alike(fact, one) if counts else fact.unit == one.unit):
            return True
    ordinal = _ORDINALS.get(int(max(amount(one), amount(other))))
    return counts and ordinal is not None and ordinal in facts.document.text


def alike(fact: Fact, one: Fact) -> bool:
    """Can both be counted together?"""
    if fact.unit not in (None, "count"):
        return False
    return None in (fact.head, one.head) or fact.head == one.head or living(fact) and living(one)


def living(fact: Fact) -> bool:
    """Are people or animals counted?"""
    return fact.head in _ANYBODY or fact.head is not None and noun_class(fact.head) in ("person", "group", "animal")


def confirmed(facts: Facts, fact: Fact) -> str:
    """The product of two other figures that gives this one, or ""."""
    value = amount(fact)
    if value < 100:
        return ""
    others = [one for one in facts.of("money", "quantity", "number") if isinstance(one.value, (int, float)) and one.value > 1]
    if len(others) > 40:
        return ""
    for place, one in enumerate(others):
        for other in others[:place]:
            if one is not fact and other is not fact and abs(one.amount * other.amount - value) <= value * 1e-9:
                return f"{one.amount:,.10g} x {other.amount:,.10g} = {value:,.10g}"
    return ""
