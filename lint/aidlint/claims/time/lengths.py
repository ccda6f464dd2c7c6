"""Lengths: the duration that is said of a period or of a course.

It may follow (``1–10 May, a span of 20 days``; ``… and so served for 25 years``; ``… The nine-day strike``), or precede
(``for fourteen years, from 1988 to 1997``; ``whose seven-year term started in 2009 and ended in 2014``).
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from aidlint.claims import Relation
from aidlint.claims.time.courses import Pair, courses, of_period
from aidlint.facts.fact import Date, Fact
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.facts import Facts

_REACH = 60
_WIDE = 200
_CLOCK = ("minute", "hour")

# Lengths that end today, recur or bear another name: "the past 20 years", "every two years", "another ten years".
_OTHER = lazy(r"(?:the )?(?:past|last|next|first|previous|coming|same|other)\b", IGNORECASE)
_OTHER_BEFORE = lazy(
    r"\b(?:past|last|next|every|each|another|further|additional|extra|previous|first|final|other|per|aged|than|least"
    r"|most|of (?:its|the|their|his|her|our|those|these))\s$",
    IGNORECASE,
)
_OTHER_AFTER = lazy(
    r"[ -](?:ago|before|earlier|old|olds|away|hence|apart|shorter|longer than|less|more|sooner|faster"
    r"|slower|behind|ahead)\b|['’]|-old\b"
)

# What joins a period to the length said of it after it: ", a span of", "(or", ") lasted".
_THEN_LENGTH = lazy(
    r"\)?\s?(?:,|\(|–|—| - |;|:)\s?"
    r"(?:(?:or|that is|i\.e\.|an?|the|some|just|only|exactly|barely|for|of|in all|total|period|span|tenure|stretch"
    r"|run|spell|reign"
    r"|matter|voyage|trip|march|course|strike|fast|siege|vigil|crossing|drive|drought|war|career|residence|exile"
    r"|season|lapse"
    r"|blackout|outage|closure|good|full|mere|whole|little"
    r"|term|interval|delay|gap|wait|break|running time|playing time|duration|journey|sitting|stay|absence|silence|lasting"
    r"|spanning|taking|having (?:lasted|taken|run)|it (?:lasted|took|ran)|after|and so)\b,?\s?)*"
    r"|\)?\s(?:or|for)\s"
)
_RAN = lazy(
    r"\)?,?\s(?:(?:which |it |and )?(?:took|lasted|ran|went on|continued|spanned|covered)|is|was)\s(?:for\s|just\s"
    r"|only\s|an?\s)*"
)
_LENGTH_ENDS = lazy(
    r"\s?(?:$|[.,;:)\]–—]|longer\b|later\b|(?:in )?between\b|a day\b|each day\b|daily\b"
    r"|that\b|which\b|without\b|in all\b|in total\b|altogether\b|and\b|but\b|(?:in|during|over) which\b)"
)
# A course goes on to its length: "and so served for", "after nineteen days of hunger", "in those five weeks".
_CARRIED = lazy(
    r"\)?(?:,|;|:|–|—)?(?: (?!(?:with|plus|again|later|then|including|together|option|sentenced|jailed|banned|fined"
    r"|would|will|may"
    r"|could|should|next|until|before|who|whose|where|extended|renewed|worth|ordered|given|within|played|been there"
    r"|leaving|keeping|making|forcing|causing)\b)"
    r"[a-z’'-]+,?){0,8}? (?:for|after|lasted|lasting|took|taking|spent|(?:in|during|over) (?:those|these|that|the))"
    r"(?: (?:just|only|some|about|nearly|all of|a mere|barely|exactly|almost|fully|no less than|the|those|these|that"
    r"|full|whole|good|solid|entire|long|an?))* "
)
_DIGIT = lazy(r"[0-9]")
_BETWEEN = lazy(r" (?:in )?between\b")
_THE = ("the ", "those ", "these ")
_CARRIED_ENDS = lazy(
    r"\s?(?:$|[.,;:)\]–—]|(?:and|but|longer|later)\b|in (?:all|total|office|power|the post|the job|captivity|exile"
    r"|orbit|space|prison)\b"
    r"|of (?!experience|service|age|marriage|study|training|work\b|waiting|research|negotiation|planning|talks"
    r"|delays)[a-z]+\b"
    r")"
)
# What the people did while a thing stood still, and the verbs of the thing itself: its length may be told of a place.
_STOOD = lazy(
    r",? (?:(?:so that|and so|so) (?:(?!some|many|several|one|others|had)[\w’'-]+ ){1,6}(?:spent"
    r"|sat|stood|waited|stayed|were (?:stuck|held|stranded))"
    r"|(?:leaving|keeping|holding|trapping) (?:(?!some|many|several|one|others)[\w’'-]+ ){1,6}(?:to (?:sit"
    r"|wait|stand)|sitting|waiting|standing|stuck"
    r"|stranded|trapped|in the (?:dark|cold)))(?: for)? (?:(?:an?|the|full|whole|good|solid"
    r"|long|just|only|some|about|nearly) )*"
)
_ITSELF = lazy(r"\b(?:ran|lasted|was open|stayed open|was on show|was shown)(?: for)? (?:(?:just|only|about|a|the|full) )*$")
_PLACE_ENDS = lazy(r"\s?(?:$|[.,;:)\]–—]|(?:and|but|in|at|on|with|without|above|below|under|before|outside|inside)\b)")
# People who retire after a number of years may have served elsewhere before.
_OF = lazy(r" of (?!(?:silence|darkness|absence|exile|captivity|use|service)\b)")
_PERSONAL = lazy(r"\b(?:retir\w+|died|resign\w*|quit|left|stood down|stepped down)\b", IGNORECASE)
_SURELY = lazy(r"\b(?:so|thus|therefore|hence)\b|\bin (?:office|power|the post|the job)\b")
_RESUMES = lazy(
    r"\b(?:(?:re-?open|resum|re-?start|reconnect|restor|return)\w*"
    r"|(?:came|went|switched|turned|was|were) (?:back )?on\b|again\b)",
    IGNORECASE,
)
# "From 1970 to 1975 he was bishop there, five years in all": a sum, which needs no link.
_SUMMED = lazy(r" (?:in all|in total|all told|altogether|overall)\b")
_CLAUSE_BETWEEN = lazy(r"(?:(?!\b(?:with|plus|again|later|then|including|counting|together)\b)[^.;:()\d\n]){1,100}, ")
_NOUN_ENDS = lazy(
    r"(?:[\s-](?!before|after|later|earlier|ago)[A-Za-z]+){0,4}?\s?(?:$|[.,;:)\]–—]|(?:that|which|in|for|of|with|and|at)\b)"
)
_MOVES = lazy(r"[ -](?:walk|drive|ride|flight|stroll|hike|queue|tour)\b")
# And before it: "four-year programme, which ran from", "seven-year term (".
_LENGTH_THEN = lazy(
    r"(?:[\s-](?!before|after|later|earlier|ago|in|of|limit|applies|apply"
    r"|lease)[a-z]+(?:-[a-z]+)?){0,3}?(?:,?\s(?:which|that))?"
    r"(?:,|\s(?:ran|run|runs|running|lasted|lasting|held|spanned|was|is|began|open|on show|in force|took place))?\s?"
    r"(?:(?:\(|,\s?)?\s?(?:from|between|\()\s?(?:the )?|,\s)"
)
_PLURAL = lazy(r"[ -][a-z]+(?<!s)s\b")
# "The 12-day walk along the old salt road, from": a thing with its length, and its dates set off by commas.
_WALK_THEN = lazy(r" [a-z]+(?: (?!before|after|later|earlier|ago|who|which|that|and)[\w’'-]+){0,8}, (?:from |between )?")
# "The four-year programme, which ran", "whose seven-year term": the thing, up to the verb of its beginning.
_THING_THEN = lazy(
    r"[ -](?:(?!before|after|later|earlier|ago|old|who|of)[a-z]+[ -]){0,3}[a-z]+,?(?: (?:which|that|was|were|had been"
    r"|has been))* "
)
# "For 61 years: it was opened in", "in the four months from".
_SUM_THEN = lazy(
    r"(?: (?:in|at|as|on|with) (?:the |an? )?[a-z]+(?: [a-z]+)?)?(?:: |; |, for | — | – )(?:(?:it"
    r"|they|he|she|the [a-z]+) )?(?:(?:was|were|had been|had) )?"
)
_BARE_THEN = lazy(r"(?: to [a-z]+| of [a-z]+)?,? (?:from |between )?(?:the )?| to [a-z]+ [^.;:()0-9]{1,70}, (?:from|between) ")
# "The strike lasted ten weeks. It had begun on".
_LASTED = lazy(r"\b(?:lasted|took|ran|went on)(?: for)?(?: (?:just|only|some|about|nearly|all of|exactly))? $")
_IT_HAD = lazy(r"\. (?:It|They) (?:(?:had|was|were|been) ){0,2}")
# "The siege, which lasted nine months, began in".
_WHICH_RAN = lazy(r"\b(?:(?:which|that) (?:had |will )?(?:lasted|lasts?|ran|runs?|took|takes?|went on)(?: for)?|lasting) $")
# Lengths that a thing was to have, and may have kept or not: "the 30-year lease, begun in 1990 and ended in 2011".
_PLANNED = lazy(
    r"[ -](?:[a-z]+ )?(?:plan|lease|mortgage|contract|deal|scheme|limit|ban|sentence|loan|bond|licen[cs]e|warranty"
    r"|agreement|pact|accord|treaty|truce|week|day|rule|law|target|concession)\b"
)
# "The three-year trial of road bumps, begun in": a thing told with all that belongs to it, and both of its ends.
_APPOSED_THEN = lazy(
    r" (?:(?!before|after|later|earlier|ago|who|which|that|and|or)[\w’'-]+ ){1,10}[\w’'-]+, (?:(?:which"
    r"|that) (?:was |were )?)?"
)
# "The fair, which lasts for nine days, is held from".
_IS_HELD = lazy(
    r", (?:(?:is|was|will be|has been) (?:held|staged|run|on|set)|takes place|took place|runs|ran|will run|opens) (?:there "
    r"|here )?(?:from |between )?"
)
_AFTER = lazy(r"\b(?:after|within) $")
_PERSON = lazy(r"\b(?:he|she)\b")
_SPENT = lazy(
    r"\b(?:for|in(?: (?:the|those|these))?|during(?: the)?|over|took|lasted|ran|stood|spent|served|reigned)(?: the)?"
    r"(?: (?:just|only|some|about|nearly|all|exactly|almost))? $",
    IGNORECASE,
)
# "… and those nine years": the period told just before, as a whole. Of two years each may be meant by itself.
_THOSE = lazy(
    r"[^.;:\d]*(?:[.;][ \n])?(?:\b(?:[A-Za-z]+ )?(?:[Tt]hose|[Tt]hese)|(?<=[.;,][ \n])(?:[Oo]ver|[Ii]n|[Dd]uring) the)"
    r"\s(?:long |entire |whole |full )?"
)
_OF_ELSE = lazy(r" (?:of|before|after|between|until|to|from|since) ")
_FEWEST_AS_ONE = 3
# The next sentence comes back to the thing: "The nine-day strike", "That three-week silence".
_NEXT_THE = lazy(r"[^.\n]{0,120}[.!?][”\"]?\s+(?:The|That|This) ")
_LATER_THE = lazy(r"[^\n]{0,300}\b[Tt](?:he|hat|his) ")
_HEAD = lazy(
    r"[ -]([a-z]+)\b(?!,? (?:of|for|by|which|that|who|in|from|on|at)\b)(?: ([a-z]+)\b(?! (?:of|for|by|in|from|on|at)\b))?"
)
_THING = lazy(r" [a-z]+\b(?!,? (?:of|for|by|which|that|who|from)\b)")
_STOPS = frozenset(
    """strike walkout stoppage outage closure blackout siege halt stop delay break interruption suspension pause wait gap
    failure shutdown silence absence debate session meeting fire blaze blockade occupation lockout""".split()
)  # fmt: skip
# Clocks of two places, and what runs again and again.
_AWAY = lazy(r"\b(?:local time|flight|flew|plane|zone|trains|buses|each|every|daily)\b")
_TRAVEL = lazy(r"\b(?:left|leaves|depart\w*|sail\w*|arriv\w*|reach\w*|landed|docked|set (?:off|out|sail))\b", IGNORECASE)
_NAME = lazy(r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+")


def relations(facts: Facts, dates: list[Date], periods: list[Relation]) -> Iterator[Relation]:
    """The courses and the lengths of a document; ``direction`` of a length is 1 for that of a course."""
    sound = [date for date in dates if not date.malformed and not date.parts]
    days = [date for date in sound if date.kind == "date" and date.day is not None and date.month is not None]
    years = [date for date in sound if date.kind == "date" and date.year is not None and date.day is None]
    # The course of some hours is told for its length alone.
    hours = _hours(sound) if "duration" in facts.kinds or any(date.unit for date in sound) else []
    pairs = [of_period(period) for period in periods]
    for group in (years, days, hours):
        if len(group) > 1:
            pairs += courses(facts.document, group)
    if not pairs:
        return
    durations = _durations(facts)
    starts = [duration.start for duration in durations]
    for pair in pairs:
        roles: dict[str, Fact] = {"start": pair.start, "end": pair.end}
        if pair.told and pair.strict and pair.start.kind == "date":
            yield Relation("course", (pair.first, pair.last), roles)
        clock = pair.start.kind == "time"
        near = bisect_left(starts, pair.first - _WIDE), bisect_left(starts, pair.last + 2 * _WIDE)
        for duration in durations[slice(*near)]:
            if (duration.unit in _CLOCK) == clock and _joined(facts, pair, duration):
                yield Relation("length", (pair.first, pair.last), {**roles, "duration": duration}, int(pair.told))


def _durations(facts: Facts) -> list[Fact]:
    """The lengths that may be said of a period, "two hours later" among them."""
    text = facts.document.text
    later = [date for date in facts.dates() if date.unit and text.endswith(" later", date.start, date.end)]
    return sorted(
        (
            fact for fact in [*facts.of("duration"), *later]
            if (fact.low is not None or fact.high is not None)
            and not _OTHER.match(text, fact.start) and not _OTHER_BEFORE.search(text, max(0, fact.start - 12), fact.start)
            and not _OTHER_AFTER.match(text, fact.end)
        ),
        key=lambda fact: fact.start,
    )  # fmt: skip


def _hours(dates: list[Date]) -> list[Date]:
    hours = [date for date in dates if date.kind == "time" and date.minute is not None]
    # Of "15:50, two hours later" and the 15:50 in it, the shorter.
    ends = {date.start: min(date.end, other.end) for date, other in pairwise(hours) if date.start == other.start}
    return [date for date in hours if date.end <= ends.get(date.start, date.end)]


def _joined(facts: Facts, pair: Pair, duration: Fact) -> bool:
    document = facts.document
    text = document.text
    first, last = document.sentence_at(pair.start.start)
    if pair.end.start >= last:
        last = document.sentence_at(pair.end.start)[1]
    if pair.start.kind == "time" and pair.told and _two_clocks(text, pair.first, pair.end.start):
        return False
    if duration.start >= pair.end.end or duration.start > pair.end.start and isinstance(duration, Date):
        if duration.start >= last:
            return duration.start < document.paragraph_at(first)[1] and _comes_back(text, pair, duration, first)
        return _follows(text, pair, duration, first)
    if duration.end > pair.first:
        return False
    if duration.start < first:
        lasted = pair.told and _IT_HAD.fullmatch(text, duration.end, pair.first) is not None
        return lasted and _LASTED.search(text, max(0, duration.start - 24), duration.start) is not None
    return _precedes(text, pair, duration)


def _two_clocks(text: str, start: int, end: int) -> bool:
    """May the two times be those of two places?"""
    if _AWAY.search(text, start, end):
        return True
    return _TRAVEL.search(text, start, end) is not None and _NAME.search(text, start, end) is not None


def _hyphened(text: str, duration: Fact) -> bool:
    return "-" in text[duration.number_end : duration.end]


def _comes_back(text: str, pair: Pair, duration: Fact, first: int) -> bool:
    """Does the next sentence speak of the thing and its length: ``The nine-day strike``, ``Those eight years``?"""
    end = pair.end.end
    if _THOSE.fullmatch(text, end, duration.start):
        as_one = (duration.low or 0) >= _FEWEST_AS_ONE and not _hyphened(text, duration)
        return as_one and _OF_ELSE.match(text, duration.end) is None
    # What stopped and went on again was a loss, a rest or whatever a writer may call it.
    if _hyphened(text, duration) and _THING.match(text, duration.end) and _RESUMES.search(text, pair.start.end, end):
        return _LATER_THE.fullmatch(text, end, duration.start) is not None
    head = _HEAD.match(text, duration.end)
    if not head:
        return False
    if head[1] in _STOPS:
        return _LATER_THE.fullmatch(text, end, duration.start) is not None
    told = text[first:end].lower().split()
    return (head[1] in told or head[2] in told) and _NEXT_THE.fullmatch(text, end, duration.start) is not None


def _follows(text: str, pair: Pair, duration: Fact, first: int) -> bool:
    """Is the length said of the pair before it? Where the sentence begins with a period, what follows may tell of
    something else: "From 2011 to 2016, a four-year course …"."""
    end, start = pair.end.end, duration.start
    opening = not pair.told and not text[first : pair.first].strip(" \"“'(")
    hyphened = _hyphened(text, duration)
    if (duration.low or 0) >= _FEWEST_AS_ONE and not hyphened and _THOSE.fullmatch(text, end, start):
        return _OF_ELSE.match(text, duration.end) is None
    if _SUMMED.match(text, duration.end) and _CLAUSE_BETWEEN.fullmatch(text, end, start):
        return not hyphened
    if start - end > 2 * _REACH or hyphened and _MOVES.match(text, duration.end):
        return False
    if _THEN_LENGTH.fullmatch(text, end, start):
        if hyphened:
            return not opening and ";" not in text[end:start] and _NOUN_ENDS.match(text, duration.end) is not None
        if _LENGTH_ENDS.match(text, duration.end) is not None:
            if "total" in text[end:start] and _DIGIT.search(text, first, pair.first):
                return False  # "from 7 to 11 a.m. and 2 to 4 p.m., a total of six hours"
            if pair.start.kind == "date" and text.startswith(" without", duration.end):
                return False  # "from 2001 to 2011, three years without a title"
            if _BETWEEN.match(text, duration.end) and not text.endswith(_THE, max(0, start - 6), start):
                return False  # "for two hours in between"
            return not (pair.told and _PERSONAL.search(text, pair.start.end, end) and " after " in text[end:start])
    if _RAN.fullmatch(text, end, start):
        return (_LENGTH_ENDS.match(text, duration.end) or hyphened and _NOUN_ENDS.match(text, duration.end)) is not None
    if hyphened:
        return False
    if not pair.told:  # "Between 1974 and 1983, in 14 years of digging"
        return text[end:start] in (", in ", " in ") and text.startswith(" of ", duration.end)
    if pair.start.kind == "time" and _STOOD.fullmatch(text, end, start):
        return _PLACE_ENDS.match(text, duration.end) is not None
    if not _CARRIED.fullmatch(text, end, start):
        return False
    if ". " in text[pair.start.end : end] and " after " in text[end:start] and _OF.match(text, duration.end):
        return False  # "… opened in 2004. It closed in 2016, after eight years of losses"
    if _RESUMES.search(text, pair.start.end, end) and text.startswith(" of ", duration.end):
        return False  # "closed on 3 March and reopened on 17 March after three days of tests"
    if _PERSONAL.search(text, pair.start.end, end) and not _SURELY.search(text, end, duration.end + 20):
        return False
    if _ITSELF.search(text, end, start):
        return _PLACE_ENDS.match(text, duration.end) is not None
    return _CARRIED_ENDS.match(text, duration.end) is not None


def _precedes(text: str, pair: Pair, duration: Fact) -> bool:
    hyphened = _hyphened(text, duration)
    end = duration.end
    if pair.told:
        begins = pair.first
        if begins - end > 2 * _REACH:
            return False
        if hyphened:
            if _PLURAL.match(text, end) or _PLANNED.match(text, end):
                return False
            thing = _THING_THEN.fullmatch(text, end, begins) is not None
            if not thing and pair.strict and _measured(pair, duration):
                thing = _APPOSED_THEN.fullmatch(text, end, begins) is not None
            return thing and not _PERSON.search(text, pair.start.end, pair.end.start)
        if text[end:begins] in (", ", " ") and _WHICH_RAN.search(text, max(0, duration.start - 24), duration.start):
            return True
        return _SUM_THEN.fullmatch(text, end, begins) is not None and _spent(text, duration)
    start = pair.start.start
    if start - end > _REACH:
        return False
    if not hyphened and _BARE_THEN.fullmatch(text, end, start) and _spent(text, duration):
        return True
    if _IS_HELD.fullmatch(text, end, start) and _WHICH_RAN.search(text, max(0, duration.start - 24), duration.start):
        return True
    if _LENGTH_THEN.fullmatch(text, end, start):
        if hyphened:
            return not _PLURAL.match(text, end)
        return not _AFTER.search(text, max(0, duration.start - 8), duration.start)
    return hyphened and _WALK_THEN.fullmatch(text, end, start) is not None


def _measured(pair: Pair, duration: Fact) -> bool:
    """Is the length told in the units of its ends: years where these are years, and not a "four-day week"?"""
    return pair.start.kind == "time" or (duration.unit == "year") == (pair.start.month is None and pair.end.month is None)


def _spent(text: str, duration: Fact) -> bool:
    return _SPENT.search(text, max(0, duration.start - 24), duration.start) is not None
