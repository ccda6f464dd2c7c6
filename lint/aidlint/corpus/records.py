"""Records: figures that tell of one event or thing, with what says which event or thing it is.

A record holds the property that its figure gives (``died``, ``opened``, ``money given`` …) and the anchors around it: names,
dates, other figures and words of its sentence and of those beside it. Two articles may tell of one event in quite other
words; they name it alike.
"""

from __future__ import annotations

from zlib import crc32

from aidlint.facts.fact import Date
from aidlint.patterns import IGNORECASE, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aidlint.article import Article
    from aidlint.facts.fact import Fact

    Span = tuple[int, int]
    Day = tuple[int | None, int | None, int | None]

# What is told of a figure, by the words that tell it.
_EVENTS = {
    form: event
    for event, forms in {
        "die": "killed kills killing died dies dead death deaths drowned perished lives fatalities fatality toll dying "
        "slain crushed burned",
        "injure": "injured injuring injures wounded wounding injuries hurt",
        "arrest": "arrested detained arrests detaining",
        "found": "founded established formed created setup",
        "open": "opened opens inaugurated reopened open opening",
        "build": "built constructed completed erected finished dug",
        "begin": "began begun started",
        "born": "born birth",
        "marry": "married wed",
        "sink": "sank sunk foundered capsized",
        "sign": "signed ratified",
        "elect": "elected chosen",
        "name": "appointed crowned ordained",
        "discover": "discovered unearthed",
        "launch": "launched",
        "publish": "published premiered",
        "demolish": "demolished razed",
        "execute": "executed hanged beheaded",
        "strike": "erupted struck",
        "close": "closed shut",
        "give": "give gave given gives giving pledge pledged pledges promise promised donate donated donates donation grant "
        "granted grants award awarded gift contribute contributed bequeathed left",
        "trade": "buy bought buys sell sold sells purchase purchased fetched auction auctioned paid pay pays price priced sale "
        "got get",
        "cost": "cost costs costing",
        "sentence": "sentenced jailed imprisoned",
        "fine": "fined",
        "long": "long length longest stretches runs",
        "high": "high height tall rises",
        "deep": "deep depth",
        "wide": "wide width",
        "weigh": "weighs weighed weight weighing heavy",
        "area": "cover covers covering area",
        "attend": "attended attend audience crowd spectators",
    }.items()
    for form in forms.split()
}  # fmt: skip
# Events that happen once: their dates and figures do not change from article to article.
DATED = frozenset("found open build born die marry sink sign elect name discover launch publish demolish execute strike".split())
FIXED = frozenset("long high deep wide weigh area found open build born".split())
_SIZES = frozenset("long high deep wide weigh area".split())
_PEOPLE = frozenset("person people man woman child passenger victim soul life".split())
_WORD = lazy(r"[^\W\d_]+")
_NAME = lazy(r"(?<![\w’'])[A-ZÀ-Þ][^\W\d_]{2,}(?:['’][A-Z][^\W\d_]+)?")
# Capitalised words that name nobody in particular.
_TITLES = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sept
    sep oct nov dec monday tuesday wednesday thursday friday saturday sunday the and for mrs miss dame lord lady sir doctor
    president minister prime mayor governor senator judge justice professor captain general colonel king queen prince princess
    bishop pope university college school hospital institute museum church bank company corporation inc ltd corp group council
    committee commission ministry department office court district attorney county city state republic union association
    foundation party government police army north south east west northern southern eastern western new old great royal national
    international central federal supreme street road avenue park river lake mount island bridge station airport house hall
    but not that this there they his her its our she was were has had have are who from with about after before during until
    when where while which what how why some many most all one two three four five six seven eight nine ten each both other
    another last next first second third since under over into only also here now then than according chairman director
    secretary chief executive spokesman reuter reuters""".split()
)
_STOPS = frozenset(
    """that this with from have been were they their there which when where while would could should about after before other
    into than then them also more most some such only over under between during against because said says told will just made
    make last first next year years since until each both very much many being those these what whom whose your upon does""".split()
)
# What makes a figure one of several, a plan, or one of its day only.
_LOOSE = lazy(
    r"\b(?:another|more|further|additional|other|others|remaining|rest|including|include[sd]?|among (?:them|those|the)|"
    r"of (?:them|whom|which|those)|per|each(?! of)|every|alone|average|expect\w*|plan(?:s|ned)? to|target\w*|hop(?:es?|ed|ing)|aim\w*|"
    r"could|(?-i:may)|might|if|of the$|initial\w*|original\w*|at first|earlier|previous\w*|now|so far|by then|ris(?:en|es|ing)|rose|climb\w*|"
    r"increas\w*|revis\w*|updat\w*|gr[eo]wn?|fell|fallen|dropp?\w*|from|up from|down from|correct\w*|known|feared|at least|"
    r"no(?:t|r|ne)?|never|rather than|instead of|wrongly|reportedly|rumou?r\w*|estimate[ds]?|believe[ds]?|thought|perhaps|"
    r"unofficial\w*|preliminary|provisional\w*|forecast\w*|annual\w*|yearly|monthly|a (?:day|week|month|year)|"
    r"as many as|up to|half|a (?:third|quarter) of|ago|today|yesterday|tonight|tomorrow|this (?:week|month|year|morning))\b",
    IGNORECASE,
)
# What makes the figures of an event those of an hour, wherever it stands beside them.
_COUNTING = lazy(
    r"\b(?:so far|risen|rose to|climbed to|expected to rise|(?:has|have|had) since|died later|later died|later succumbed|"
    r"provisional\w*|preliminary|initial\w*|(?:early|first) reports?|critical condition|feared|now (?:known|stands?|dead)|"
    r"missing|unaccounted|revised|updated|recount\w*)\b",
    IGNORECASE,
)
_GENERAL = lazy(r",? and (?:\w+ ){0,2}others?\b", IGNORECASE)
_DIES = lazy(r"\b(?:died|dead|death|killed)\b", IGNORECASE)
_AGE = lazy(r"\b(?:aged|at (?:the )?age(?: of)?|at)\s$", IGNORECASE)
_ABOARD = lazy(r"[^.;,]{0,20}\b(?:on board|aboard)\b")
# Of whom somebody's death or birth may be told instead of his own.
_KIN = lazy(r"\b(?:wife|husband|widow(?:er)?|son|daughter|father|mother|brother|sister|uncle|aunt|child)s?\b", IGNORECASE)
_BASE = lazy(r" of (?:all |the |its |their |those |our )*([^\W\d_]+)")
# The place that a figure is told of, and events that come again.
_PLACE = lazy(r"\b(?:in|at) (?:the )?(?:[a-z]+ (?:of )?)?([A-ZÀ-Þ][^\W\d_]+)(?: and ([A-ZÀ-Þ][^\W\d_]+))?")
_AGAIN = lazy(
    r"\b(?:fairs?|festival|season|exhibition|shows?|conference|sessions?|games|tournament|races?|meeting|terms?|market|"
    r"election|summit|congress|parliament|trial|hearing|concert|tour|regatta|championships?|again|annual|edition)\b",
    IGNORECASE,
)
_ASIDE = lazy(r" \([^()]{1,30}\)")
_MAGNITUDE = lazy(r"\bmagnitude[- ](?:of )?$", IGNORECASE)
_HELPS = frozenset("were was are is been being have has had be who that which".split())
# Before these begins another statement.
_BREAK = lazy(r"[,;:]\s|\b(?:and|while|but|whereas)\b")
_BEFORE, _AFTER = 90, 70
_NEAR_BEFORE, _NEAR_AFTER = 70, 45
_MOST_SENTENCES = 400
_MOST_RECORDS = 60
_MOST_SHOWN = 80
_LEAST_FIGURE = 13
_OLDEST = 125


class Record:
    """A figure of a property. ``low``/``high``: its interval, or for a date ``day`` with its year, month and day.

    ``subject``: marks of the names of its sentence; ``names``: of those and the sentences beside it; ``words`` their content
    words (``near``: of its own sentence); ``own``: its value; ``days``, ``years`` and ``figures`` what else is told there. ``values`` are all figures of the article, ``dated``
    its own date as far as it is known; ``damaged`` says that the article is, ``lasting`` that the property never changes,
    ``counting`` that the figures beside it are those of an hour. ``topic``: what it is told of, as marks of names and words.
    ``places``: what it is said to be in, and ``told`` the words behind it, up to the next figure. ``again``: of what comes again.
    """

    __slots__ = (
        "again", "counting", "damaged", "dated", "day", "days", "end", "figures", "high", "lasting", "low", "names", "near", "own",
        "places", "property", "start", "subject", "text", "told", "topic", "values", "words", "years",
    )  # fmt: skip

    def __init__(self, of: str, fact: Fact, text: str) -> None:
        self.property = of
        self.start = fact.start
        self.end = fact.end
        self.text = text
        self.day: Day | None = None
        self.low = self.high = 0.0
        self.lasting = False


def read(article: Article) -> Iterator[tuple[str, Record]]:
    """The records of an article by their properties, the first sixty."""
    document, text = article.document, article.text
    sentences = [sentence for paragraph in document.paragraphs for sentence in document.sentences(paragraph)]
    damaged = any(channel.present for channel in article.damage.channels.values())
    values = frozenset(value for value in map(_value, article.facts.items) if value is not None)
    count = 0
    for index, (start, end) in enumerate(sentences[:_MOST_SENTENCES]):
        facts = article.facts.between(start, end)
        found = [(of, fact) for fact in facts if fact.kind in _KINDS and (of := _property(text, fact, start, end, facts))]
        if not found:
            continue
        around = sentences[max(0, index - 2) : index + 2]
        names = _marks(text, around)
        if not names:
            continue
        first, last = around[0][0], around[-1][1]
        others = article.facts.between(first, last)
        days, years = _days(others)
        words = frozenset(mark for a, b in around for mark in _content(text, a, b))
        near = frozenset(_content(text, start, end))
        again = _AGAIN.search(text, start, end) is not None
        counting = _COUNTING.search(text, first, last) is not None
        for of, fact in found:
            record = Record(of, fact, text[fact.start : min(fact.end, fact.start + _MOST_SHOWN)])
            if isinstance(fact, Date):
                record.day = (fact.year, fact.month, fact.day)
            else:
                wide = fact.interval if fact.hedge or not isinstance(fact.value, (int, float)) else fact.rounded
                record.low, record.high = wide.low, wide.high
            value = _value(fact)
            record.own = frozenset() if value is None else frozenset((value,))
            record.lasting = of.rpartition(":")[2] in FIXED
            record.subject = _marks(text, [(start, end)])
            record.topic = _topic(text, fact, start, around[: around.index((start, end))])
            record.counting = counting
            record.again = again
            record.places, record.told = _told(text, fact, start, end, facts)
            record.names, record.words, record.near = names, words, near
            record.days = days - {record.day}
            record.years = years - {record.day[0] if record.day else None}
            record.figures = frozenset(
                (other.value, other.unit, other.head)
                for other in others
                if other is not fact and isinstance(other.value, (int, float)) and other.value >= _LEAST_FIGURE
            )
            record.values = values
            record.dated = article.facts.today
            record.damaged = damaged
            yield of, record
            count += 1
            if count >= _MOST_RECORDS:
                return


_COUNTED = frozenset("quantity number money percent age duration".split())
_KINDS = _COUNTED | {"date"}


def _value(fact: Fact) -> object:
    if isinstance(fact, Date):
        return ("date", fact.year, fact.month, fact.day) if fact.year or fact.day else None
    return (fact.value, fact.unit) if isinstance(fact.value, (int, float)) else None


def _property(text: str, fact: Fact, start: int, end: int, facts: list[Fact]) -> str:
    """What the figure gives, or "" where that cannot be compared between articles."""
    if fact.malformed or fact.value is None:
        return ""
    told = max(fact.end, fact.noun_end)
    aside = _ASIDE.match(text, told, end)  # the same in other units
    told = aside.end() if aside else told
    before = text[max(start, fact.full_start - _BEFORE) : fact.full_start]
    after = text[told : min(end, told + _AFTER)]
    if isinstance(fact, Date):
        of = _event_of_date(fact, before, after)
        return of + _kin(text, start, fact.start) if of in ("date:die", "date:born") else of
    if (fact.kind == "age" or fact.kind in ("number", "quantity") and fact.head is None and _AGE.search(before)) and (
        _DIES.search(text, start, end)
    ):
        return "" if _LOOSE.search(before[-24:]) or fact.value > _OLDEST else f"age:die{_kin(text, start, fact.start)}"
    general = _GENERAL.match(after)
    if general:
        after = after[general.end() :]
    # What another figure is told of is not told of this one.
    last = max((other.end for other in facts if other.end <= fact.full_start and other.kind in _COUNTED), default=start)
    following = min((other.full_start for other in facts if other.start >= told and other.kind in _COUNTED), default=end)
    before, after = text[max(last, fact.full_start - _NEAR_BEFORE) : fact.full_start], after[: max(0, following - told)]
    if _ABOARD.match(after):
        return ""
    if last > start:
        before = _BREAK.split(before)[-1]
    after = after[:_NEAR_AFTER]
    if _LOOSE.search(before.rpartition(",")[2]) or _LOOSE.search(after.partition(",")[0]):
        return ""
    if fact.kind == "percent":
        base = _BASE.match(after)
        return f"percent:{base[1].lower() if base else ''}" if fact.unit == "percent" else ""
    if fact.kind in ("number", "quantity") and _MAGNITUDE.search(before):
        return "magnitude"
    event = _event(before, after)
    if fact.kind == "money":
        return f"money:{fact.unit}:{event}" if event in ("give", "trade", "cost", "fine") else f"money:{fact.unit}:"
    if fact.kind == "duration":
        return f"time:{fact.unit}:sentence" if event == "sentence" else ""
    if fact.kind == "quantity" and fact.unit != "count":
        return f"measure:{fact.unit}:{event}" if event in _SIZES else f"measure:{fact.unit}:"
    if fact.unit not in (None, "count"):
        return ""
    if event in ("die", "injure", "arrest", "attend"):
        return f"count:{event}" if fact.head is None or fact.head in _PEOPLE or general else f"count:{event}:{fact.head}"
    return f"noun:{fact.head}" if fact.head else ""


def _event(before: str, after: str) -> str:
    """The event told nearest to a figure: by the verb behind it in its clause, else before it."""
    words = [word.lower() for word in _WORD.findall(after.partition(",")[0])]
    verbs = [word for word in words[:5] if word not in _HELPS]
    if verbs and (verbs[0].endswith("ed") or verbs[0] in _EVENTS):
        return _EVENTS.get(verbs[0], "")
    for word in [*verbs, *(word.lower() for word in reversed(_WORD.findall(before)))]:
        if word in _EVENTS:
            return _EVENTS[word]
    return ""


def _told(text: str, fact: Fact, start: int, end: int, facts: list[Fact]) -> tuple[frozenset[int], frozenset[int]]:
    """The places named between the figures on either side, and the words from a figure to the next comma or figure."""
    first = max((other.end for other in facts if other.end <= fact.start and other.kind in _COUNTED), default=start)
    last = min((other.start for other in facts if other.start >= fact.end and other.kind in _COUNTED), default=end)
    first = max(first, text.rfind(";", first, fact.start))
    behind = text[fact.end : last].partition(";")[0]
    spans = ((first, fact.start), (fact.end, fact.end + len(behind)))
    places = {name for span in spans for found in _PLACE.finditer(text, *span) for name in found.groups() if name}
    behind = behind.partition(",")[0]
    words = {word.lower() for word in _WORD.findall(behind) if word.lower() not in _HELPS and len(word) > 2}
    return _marked(name.lower() for name in places if name.lower() not in _TITLES), _marked(words)


def _marked(words: Iterable[str]) -> frozenset[int]:
    return frozenset(crc32(word.encode("utf-8", "surrogatepass")) for word in words)


def _kin(text: str, start: int, end: int) -> str:
    found = _KIN.search(text, start, end)
    return f":{found[0].lower()}" if found else ""


def _topic(text: str, fact: Fact, start: int, earlier: list[Span]) -> tuple[frozenset[int], frozenset[int]]:
    """What the clause before a figure is about: names and content words; those of the sentence before where it names
    nothing."""
    span = (start, fact.start)
    names, words = _marks(text, [span]), _content(text, *span)
    if not names and earlier:
        names = _marks(text, earlier[-1:])
        words |= _content(text, *earlier[-1])
    return names, frozenset(words)


def _event_of_date(fact: Date, before: str, after: str) -> str:
    if not fact.year and not fact.day or fact.relative or not before.rstrip().lower().endswith((" in", " on", " since", "in", "on")):
        return ""
    for word in reversed(_WORD.findall(before.replace("set up", "setup"))):
        event = _EVENTS.get(word.lower())
        if event:
            if event not in DATED or word.lower().startswith("kill") or _LOOSE.search(before[-30:-4]):
                return ""
            return f"date:{event}"
        if word.endswith("ed") and word.islower() and len(word) > 4:
            return ""
    return ""


def _marks(text: str, sentences: list[Span]) -> frozenset[int]:
    """The names of some sentences, but for those set in capitals throughout."""
    found = set()
    for start, end in sentences:
        if text[start:end].isupper():
            continue
        for name in _NAME.findall(text, start, end):
            word = name.lower()
            if word not in _TITLES and not name.isupper() and word.rstrip("s") not in _TITLES:
                found.add(crc32(word.encode("utf-8", "surrogatepass")))
    return frozenset(found)


def _content(text: str, start: int, end: int) -> set[int]:
    found = set()
    for raw in _WORD.findall(text, start, end):
        if len(raw) > 3 and raw[0].islower() and raw not in _STOPS:
            if raw in _EVENTS:
                continue
            for ending in ("ing", "ed", "es", "s", "e"):
                if raw.endswith(ending) and len(raw) - len(ending) > 2:
                    raw = raw[: -len(ending)]
                    break
            found.add(crc32(raw.encode("utf-8", "surrogatepass")))
    return found


def _days(facts: list[Fact]) -> tuple[frozenset[Day], frozenset[int]]:
    days, years = set(), set()
    for fact in facts:
        if isinstance(fact, Date) and not fact.malformed:
            if fact.day and fact.month:
                days.add((fact.year, fact.month, fact.day))
            if fact.year:
                years.add(fact.year)
    return frozenset(days), frozenset(years)
