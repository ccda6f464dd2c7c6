"""Changes: what rose or fell, from what, to what, by how much."""

from __future__ import annotations

from itertools import chain, pairwise

from aidlint.claims import Relation
from aidlint.claims.arithmetic.sentence import PLAIN, behind, comparable, copied, like_a_year
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from aidlint.claims.arithmetic.sentence import Sentence
    from aidlint.facts.fact import Fact

VERB = lazy(
    r"\b(?:(?P<up>rose|risen|rises?|rising|grew|grown|grows?|growing|increas(?:e|es|ed|ing)|climb(?:s|ed|"
    r"ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|"
    r"gain(?:s|ed|ing)?|(?:go(?:ing)?|went|gone) up|swelled|swollen|advanced|"
    r"rais(?:e|es|ed|ing)|boosted|lifted|shot up|rocketed|expanded|ballooned|hiked|lengthened|widened|mounted|swelling"
    r"|(?:crept|inched|edged|ticked|stepped|bumped|topped) up)|"
    r"(?P<down>fell|fallen|falls?|falling|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|decreas(?:e|es|ed|"
    r"ing)|slip(?:s|ped|ping)?|cuts?|cutting|reduc(?:e|es|ed|ing)|slash(?:ed|ing)?|"
    r"shrank|shr[iu]nk(?:s|ing)?|tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|slid|sank|sunk|"
    r"slump(?:s|ed|ing)?|lower(?:ed|ing)|(?:go(?:ing)?|went|gone|c[ao]me) down|dipped|"
    r"trimmed|pared|dwindled|shortened|eased|diminished|receded|contracted|whittled|(?:edged|inched|crept|scaled"
    r"|ticked) down|scaled back|halv(?:e|es|ed|ing)|narrowed)|"
    r"(?P<times>doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|"
    r"quintupl(?:e|es|ed|ing))|(?P<any>went|moved|changed|gone|tak(?:e|es|ing)|took|bring(?:s|ing)?|brought))\b"
    r"|\b(?:is|was|are|were|be|been|stood|now|back)\s+(?:(?P<higher>up)|(?P<lower>down))\b(?=\s+(?:to|from|by|[0-9]))"
)
_COMPARED = lazy(r"[,;]?\s+(?P<word>up|down)\s+(?:sharply\s+|slightly\s+|only\s+)?from\s+(?:an?\s+|the\s+|its\s+)?$")
_FILL = (
    r"(?:(?:an?|the|its|their|his|her|just|only|about|nearly|almost|some|around|as|record|total|peak|low|high|level|of|"
    r"average|estimated|current|previous|original|more|less|than|over|under|least|at|well|an?\s+average|roughly|"
    r"approximately|exactly|[a-z]+['’]s|last\s+year's|a\s+mere|mere)\s+){0,4}$"
)
_PREPOSITION = lazy(r"\b(from|to|by|instead of|rather than|compared with|compared to|against|versus)\s+" + _FILL)
OLD = frozenset({"from", "instead of", "rather than", "compared with", "compared to", "against", "versus"})
# "1,000 two years ago", "72 million the year before": what was.
PAST = lazy(
    r"\)?,?\s+(?:in\s+)?(?:(?:of\s+)?the\s+(?:year|month|week|day|season|quarter|previous)\s*(?:before|earlier|year|month)?\b|"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|[0-9]{1,2})\s+"
    r"(?:years?|months?|weeks?|days?|decades?|seasons?)\s+(?:ago|earlier|before|previously)\b|"
    r"(?:the\s+same\s+[a-z]+\s+)?last\s+(?:year|month|week|season|quarter|time)\b|previously\b|before\b|earlier\b|"
    r"at\s+the\s+(?:start|beginning|outset|opening)\b|originally\b|initially\b|at\s+first\b)"
)
TURN = lazy(r";|\b(?:while|but|whereas|when)\b")
RISE = "rise|increase|jump|surge|leap|hike|growth"
FALL = "drop|fall|cut|discount|reduction|decline|decrease|slump"
EVEN = "difference|change|gain|improvement|saving|loss"
# One of these tells of a change in the manner of ``changes_nouns``.
_NOUNS = (
    *RISE.split("|"), *FALL.split("|"), *EVEN.split("|"), " up ", " down ", "er than", "ess than", "ore than", "below", "above",
    " over ", " under ", " as ", " what ", " the number", "times the", "twice the",
)  # fmt: skip
NOUN_OF = lazy(
    rf"(?:\b(?:an?|the)\s+(?:[a-z]+\s+){{0,2}}(?:(?P<up>{RISE})|(?P<down>{FALL})|(?:{EVEN}))\s+of\s+"
    r"|[,(–—]\s*(?:or\s+)?"
    r"(?:(?P<higher>up|gaining|adding)|(?P<lower>down|losing|shedding))\s+(?:by\s+)?)"
    r"(?:about |around |nearly |some |more than |almost )?$"
)
_DIRECT = lazy(
    r"\s+(?:by\s+)?(?:(?:an?|another|some|about|around|nearly|almost|just|only|more than|over|roughly|"
    r"further|additional|extra|whopping|staggering|record|massive|net|total|mere|modest|sharp|full|"
    r"combined)\s+){0,3}$"
)
JOINED = lazy(r"\band\s+(?!from|to\b)")
_BREAK = lazy(r"\band\b|;")
# One of these tells of an old figure.
_OLD_WORDS = ("from ", "compared", "instead", "rather than", "against", "versus", " ago", "earlier", "before", "previous",
              " last ",              "originally", "initially", "at the start", "at the beginning")  # fmt: skip
FURTHEST = 90
_CLOSE = 60
_NEXT = 5


def read(sentence: Sentence) -> Iterator[Relation]:
    """The changes of a sentence that name both an old and a new figure."""
    ends = 0
    for fact in sentence.figures:
        ends += fact.kind in PLAIN or 2 * (fact.kind == "range")
    goes_on = len(sentence.previous) == 1 and _GOES_ON.match(sentence.lower, sentence.start) is not None
    if ends + goes_on < 2:
        return
    sized: list[tuple[Fact, Fact]] = []
    told: dict[int, int] = {}
    if sentence.has(("from ", " to ")) and (goes_on or sentence.has(_OLD_WORDS)):
        for relation in chain(_compared(sentence), _verbal(sentence)):
            if "delta" in relation.roles:
                sized.append((relation.roles["old"], relation.roles["new"]))
                told[relation.roles["delta"].start] = relation.roles["old"].start
            yield relation
    if " than " in sentence.words or sentence.words.startswith("from "):
        from aidlint.claims.arithmetic import changes_nouns

        yield from changes_nouns.inverted(sentence)
    if (len(sentence.figures) + goes_on < 3 or not sentence.has(_NOUNS)) and " again as " not in sentence.words:
        return
    from aidlint.claims.arithmetic import changes_nouns

    for relation in sorted(changes_nouns.read(sentence), key=_apart):
        old, new = relation.roles["old"], relation.roles["new"]
        delta = relation.roles.get("delta")
        if delta is not None and told.setdefault(delta.start, old.start) != old.start:
            continue  # a change is that of the figures nearest to it
        if not any({old.start, new.start} == {one.start, other.start} for one, other in sized):
            yield relation


def _apart(relation: Relation) -> int:
    """How far the change stands from its two figures."""
    delta = relation.roles.get("delta")
    ends = relation.roles["old"], relation.roles["new"]
    return max(abs(end.start - delta.start) for end in ends) if delta is not None else 0


def _verbal(sentence: Sentence) -> Iterator[Relation]:
    if not any(_brought_in(sentence.lower, fact) for fact in sentence.figures):
        return
    verbs = list(VERB.finditer(sentence.lower, sentence.start, sentence.end))
    for index, verb in enumerate(verbs):
        stop = verbs[index + 1].start() if index + 1 < len(verbs) else sentence.end
        found = _change(sentence, verb, stop)
        if found:
            yield found


def _brought_in(lower: str, fact: Fact) -> bool:
    """May "from" or "to" bring the figure in? A cheap question before the verbs are sought."""
    start = min(fact.full_start, fact.start)
    return lower.find("to ", max(0, start - 40), start) >= 0 or lower.find("from ", max(0, start - 40), fact.start) >= 0


def end_like(fact: Fact) -> bool:
    """Can it be what a thing was or is: a figure with a value, and no difference in points?"""
    return fact.kind in PLAIN and (fact.low is not None or fact.high is not None) and fact.unit not in _POINTS


_POINTS = frozenset({"percentage point", "basis point"})
_CENTS = frozenset({"penny", "cent"})


def same_money(delta: Fact, old: Fact) -> Fact:
    """40p as a part of a pound where the sums are in pounds."""
    if delta.unit not in _CENTS or old.unit in _CENTS or old.kind != "money":
        return delta
    made = copied(delta)
    made.unit = old.unit
    made.value, made.low, made.high = (
        part / 100 if isinstance(part, (int, float)) else None for part in (delta.value, delta.low, delta.high)
    )
    made.step = (delta.step or 1) / 100
    return made


def _compared(sentence: Sentence) -> Iterator[Relation]:
    """ "4,500, down from 5,200 last year"."""
    for new, old in pairwise(sentence.figures):
        start = max(new.end, new.noun_end if new.noun_end < old.start else new.end)
        stop = min(old.full_start, old.start)
        word = _COMPARED.search(sentence.lower, start, stop)
        if word and word.start() - start < 25 and "," not in sentence.lower[start : word.start()] and comparable(old, new):
            if new.kind == old.kind and new.unit == old.unit and None not in (new.low, old.low) and not like_a_year(old):
                yield Relation("change", word.span("word"), {"old": old, "new": new}, 1 if word["word"] == "up" else -1)


def _change(sentence: Sentence, verb: re.Match[str], stop: int) -> Relation | None:
    old = new = None
    for fact in sentence.figures:
        if fact.start < verb.end() or fact.start >= stop or fact.kind not in PLAIN or fact.low is None and fact.high is None:
            continue
        word = preposition(sentence, fact)
        if word in OLD and old is None and (word == "from" or new is not None and fact.start - new.end < _CLOSE):
            old = fact
        elif word == "to" and new is None:
            if old is None and _of_a_range(sentence, verb, fact):
                return None
            new = fact
        elif old is not None and new is not None:
            break
    if old is None and new is not None:
        old = _former(sentence, verb, new) or carried(sentence, new)
    span = _ranged(sentence, verb, stop) if old is None and new is None else None
    if span:
        old, new = span
    if old is None or new is None or like_a_year(old) and like_a_year(new) or not comparable(old, new):
        return None
    if _WICKETS.match(sentence.lower, old.end) and _WICKETS.match(sentence.lower, new.end):
        return None  # "slipped from 201 for three to 214 for six"
    first, second = (old, new) if old.start < new.start else (new, old)
    gap = sentence.lower[first.end : second.start]
    if len(gap) > FURTHEST or ";" in gap or first.start - verb.end() > FURTHEST or TURN.search(gap) or JOINED.search(gap):
        return None
    if first.start > verb.end() and (
        TURN.search(sentence.lower, verb.end(), first.start) or ", and " in sentence.lower[verb.end() : first.start]
    ):
        return None
    direction = 1 if verb["up"] or verb["higher"] else -1 if verb["down"] or verb["lower"] else 0
    roles: dict[str, Fact] = {"old": old, "new": new}
    delta = _delta(sentence, verb, first, second)
    if delta is None and old in sentence.previous:
        return None
    if delta is not None:
        roles["delta"] = same_money(delta, old)
    return Relation("change", verb.span(), roles, direction)


_WICKETS = lazy(r" for (?:[0-9]|one|two|three|four|five|six|seven|eight|nine|no)\b")


def _of_a_range(sentence: Sentence, verb: re.Match[str], fact: Fact) -> bool:
    """Is it the upper end of "at 9.5 million to 9.8 million"?"""
    index = next((index for index, other in enumerate(sentence.figures) if other is fact), 0)
    low = sentence.figures[index - 1] if index else fact
    if low.start < verb.end() or fact.start - behind(low) > _NEXT or not comparable(low, fact):
        return False
    return not preposition(sentence, low) and not _DIRECT.fullmatch(sentence.lower, verb.end(), low.start)


def carried(sentence: Sentence, new: Fact) -> Fact | None:
    """The one figure of the sentence before, told of an earlier time, where this one goes on about the same thing.

    "The club had 400 members in 2010. It now has 500 …"."""
    if len(sentence.previous) != 1 or _GOES_ON.match(sentence.lower, sentence.start) is None:
        return None
    (old,) = sentence.previous
    if not end_like(old) or like_a_year(old) or not comparable(old, new) or sentence.start - old.end > _WIDE:
        return None
    return old if _EARLIER.search(sentence.lower, max(0, old.start - FURTHEST), sentence.start) else None


_WIDE = 200
_GOES_ON = lazy(
    r"(?:it|they|this|these|that|now|today|(?:by|in) [0-9]{4},? (?:it|they|there|the (?:number|figure|total))|"
    r"the (?:number|figure|total|price|rate|fare|cost)|this (?:year|month|week|season|spring|summer|autumn|winter))\b"
)
_EARLIER = lazy(
    r"\b(?:(?:last|the previous) (?:year|month|week|season|spring|summer|autumn|winter)|"
    r"ago|in (?:1[89]|20)[0-9]{2}|earlier|before)\b"
)


def _former(sentence: Sentence, verb: re.Match[str], new: Fact) -> Fact | None:
    """What a thing is said to have been before the verb: "which stood at 1,000 two years ago, has risen to 1,320"."""
    earlier = [fact for fact in sentence.figures if fact.end <= verb.start() and end_like(fact)]
    if len(earlier) != 1 or verb.start() - earlier[0].end > 50 or not PAST.match(sentence.lower, behind(earlier[0])):
        return None
    return earlier[0] if comparable(earlier[0], new) else None


def preposition(sentence: Sentence, fact: Fact) -> str:
    """What brings a figure in: "from", "to", "by", "compared with" …; "" for nothing of the kind."""
    word = _PREPOSITION.search(sentence.before(fact))
    if word is None and fact.full_start > fact.start - 1 and sentence.lower[fact.start - 5 : fact.start] == "from ":
        return "from"
    return word[1] if word else ""


def _ranged(sentence: Sentence, verb: re.Match[str], stop: int) -> tuple[Fact, Fact] | None:
    """ "From A to B" that was read as one range: its two ends, apart."""
    from aidlint.facts.fact import Fact

    for fact in sentence.figures:
        if (
            fact.kind == "range"
            and verb.end() < fact.start < stop
            and fact.parts
            and sentence.lower[fact.full_start : fact.start] == "from "
        ):
            link = sentence.lower.find(" to ", fact.start, fact.end)
            if link < 0:
                return None
            ends = []
            for value, start, end in ((fact.parts[0], fact.start, link), (fact.parts[1], link + 4, fact.end)):
                kind = (
                    "quantity"
                    if fact.unit == "count"
                    else "percent"
                    if fact.unit == "percent"
                    else "money"
                    if fact.unit and fact.unit.isupper()
                    else "number"
                )
                made = Fact(kind, start, end, value, fact.unit)
                made.low = made.high = value
                made.noun, made.head = fact.noun, fact.head
                ends.append(made)
            return ends[0], ends[1]
    return None


def _delta(sentence: Sentence, verb: re.Match[str], first: Fact, second: Fact) -> Fact | None:
    """By how much: between the verb and the two figures, or after them."""
    if verb["times"] or verb[0].startswith("halv"):
        return next((f for f in sentence.figures if f.kind == "multiple" and f.start == verb.start()), None)
    late = None
    adjective = next((f for f in sentence.figures if f.kind == "percent" and 0 < verb.start() - f.end <= 2), None)
    between = sentence.lower[adjective.end : verb.start()] if adjective is not None else ""
    if adjective is not None and (between in (" ", "-") or between == ", " and verb[0].endswith("ing")):
        return adjective if usable(adjective, first) else None
    for fact in sentence.figures:
        if fact in (first, second) or fact.low is None and fact.high is None:
            continue
        before = sentence.before(fact, 60)
        if verb.end() <= fact.start < (first if first.start >= verb.end() else second).start:
            if _DIRECT.fullmatch(sentence.lower, verb.end(), fact.start) and fact.kind in (
                "percent",
                "number",
                "quantity",
                "money",
                "fraction",
                "multiple",
            ):
                return fact if usable(fact, first) else None
        elif second.end <= fact.start and late is None and len(before) < 50:
            if (
                NOUN_OF.search(before)
                and not _BREAK.search(before)
                and fact.kind in ("percent", "number", "quantity", "money", "fraction", "multiple")
                and fact.start - second.end < 60
                and not any(second.end <= other.start < fact.start and comparable(other, second) for other in sentence.figures)
            ):
                late = fact
    return late if late is not None and usable(late, first) else _told_before(sentence, first)


def _told_before(sentence: Sentence, figure: Fact) -> Fact | None:
    """The size that the sentence before tells: "… 36,000 forints a month more. That will take their pay from 412,000 to …"."""
    if not _THAT_TAKES.match(sentence.lower, sentence.start):
        return None
    told = [fact for fact in sentence.previous if usable(fact, figure) and fact.kind not in ("fraction", "multiple")]
    if len(told) != 1 or told[0].unit != figure.unit or told[0].amount >= figure.amount and figure.kind != "percent":
        return None
    more = _MORE.match(sentence.lower, behind(told[0])) or NOUN_OF.search(
        sentence.lower, 0, min(told[0].full_start, told[0].start)
    )
    return told[0] if more else None


_THAT_TAKES = lazy(
    r"(?:that|this|it|the (?:rise|increase|raise|extra|deal|cut|reduction)) (?:will |would |is to |should )?"
    r"(?:tak|took|bring|brought|rais|lift|push|mov|cuts?\b|lower|reduc)"
)
_MORE = lazy(r"(?: (?:an?|per|each|every) [a-z]+)?(?: [a-z]+)? (?:more|extra|less|fewer)\b")


def usable(delta: Fact, figure: Fact) -> bool:
    """Can ``delta`` be the size of a change of ``figure``?"""
    if delta.kind in ("percent", "fraction", "multiple"):
        return delta.unit != "basis point"
    if delta.head == "point" and figure.kind == "percent":
        return True
    if delta.unit in _CENTS and figure.kind == "money":
        return True
    return comparable(delta, figure) and not like_a_year(delta)
