"""The words that say what a figure is told of in a record, and those that limit it."""

from __future__ import annotations

from aidlint.patterns import IGNORECASE, lazy

# What is told of a figure, by the words that tell it.
EVENTS = {
    form: event
    for event, forms in {
        "die": "killed kills killing died dies dead death deaths drowned perished fatalities fatality toll dying "
        "slain crushed burned casualties claimed",
        "injure": "injured injuring injures wounded wounding injuries hurt",
        "arrest": "arrested detained arrest arrests arresting detaining",
        "found": "founded established formed created setup foundation founding establishment",
        "open": "opened opens inaugurated reopened open opening",
        "build": "built constructed completed erected finished dug construction completion",
        "begin": "began begun started",
        "born": "born birth",
        "marry": "married wed",
        "sink": "sank sunk foundered capsized sinking",
        "sign": "signed ratified signing",
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
        "got get went",
        "cost": "cost costs costing worth value valued",
        "sentence": "sentenced sentence sentences jailed imprisoned imprisonment prison jail",
        "last": "lasted lasts lasting last",
        "fine": "fined fine fines",
        "long": "long length longest stretches stretched runs",
        "high": "high height tall rises rising",
        "deep": "deep depth",
        "wide": "wide width",
        "weigh": "weighs weighed weight weighing heavy",
        "area": "cover covers covering area",
        "attend": "attended attend audience crowd spectators drew visited",
        "seat": "seats seat holds hold accommodates accommodate capacity seating",
        "inhabit": "lived live population inhabited home census",
        "employ": "employed employs employ employing employing work worked",
        "vote": "votes voted vote polled",
        "aboard": "aboard",
        "crew": "crew",
        "altitude": "altitude elevation",
        "far": "away distance apart",
    }.items()
    for form in forms.split()
}  # fmt: skip
# Events that happen once: their dates do not change from article to article. Nor do sizes.
DATED = frozenset(
    "found open build born die marry sink sign elect name discover launch publish demolish execute strike".split()
)
LASTING = frozenset("long high deep wide weigh area".split())
# What a thing may be said to date from is its foundation, its building or its opening.
DATES_FROM = lazy(r"\bdat(?:es|ed|ing) (?:from|back to) $")
DATED_FROM = ("found", "build", "open")
TOLLS = frozenset(("die", "injure", "arrest"))
# Counts by what they are of, whatever the word.
TALLIES = {
    noun: tally
    for tally, nouns in {
        "inhabit": "inhabitant resident villager islander",
        "seat": "seat place",
        "employ": "worker employee job",
        "pupil": "pupil student schoolchild boy girl",
        "attend": "spectator visitor guest",
        "vote": "vote",
        "aboard": "passenger",
    }.items()
    for noun in nouns.split()
}
PEOPLE = frozenset("person people victim soul life man woman".split())
DEATHS = frozenset("life death fatality".split())
WORD = lazy(r"[^\W\d_]+")
NAME = lazy(r"(?<![\w’'])[A-ZÀ-Þ][^\W\d_]{2,}(?:['’][A-Z][^\W\d_]+)?")
# Capitalised words that name nobody in particular.
TITLES = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday the and for mrs miss dame lord
    lady sir doctor president minister prime mayor governor senator judge justice professor captain general colonel
    king queen prince princess bishop pope university college school hospital institute museum church bank company
    corporation inc ltd corp group council committee commission ministry department office court district attorney
    county city state republic union association foundation party government police army north south east west
    northern southern eastern western new old great royal national international central federal supreme street road
    avenue park river lake mount island bridge station airport house hall but not that this there they his her its
    our she was were has had have are who from with about after before during until when where while which what how
    why some many most all one two three four five six seven eight nine ten each both other another last next first
    second third since under over into only also here now then than according chairman director secretary chief
    executive spokesman reuter reuters""".split()
)
STOPS = frozenset(
    """that this with from have been were they their there which when where while would could should about after before
    other into than then them also more most some such only over under between during against because said says told
    will just made make last first next year years since until each both very much many being those these what whom
    whose your upon does""".split()
)
# What makes a figure one of several, a plan, or one of its day only.
LOOSE = lazy(
    r"\b(?:another|more|further|additional|other|others|remaining|rest|including|include[sd]?|among (?:them|those|the)|"
    r"of (?:them|whom|which|those)|per|each(?! of)|every|alone|average|expect\w*|plan(?:s|ned)? to|target\w*|"
    r"hop(?:es?|ed|ing)|aim\w*|fac(?:es?|ed|ing)|could|(?-i:may)|might|if|initial\w*|original\w*|"
    r"at first|earlier|previous\w*|now|so far|by then|ris(?:en|es|ing)|rose|climb\w*|"
    r"increas\w*|revis\w*|updat\w*|gr[eo]wn?|fell|fallen|dropp?\w*|from(?= *#)|up from|down from|"
    r"correct\w*|known|feared|at least|"
    r"no(?:t|r|ne)?|never|rather than|instead of|wrongly|reportedly|rumou?r\w*|estimate[ds]?|believe[ds]?|thought|perhaps|"
    r"unofficial\w*|preliminary|provisional\w*|forecast\w*|annual\w*|yearly|monthly|a (?:day|week|month|year)|"
    r"as many as|up to|half|a (?:third|quarter) of|ago|today|yesterday|tonight|tomorrow|this (?:week|month|year|morning))\b",
    IGNORECASE,
)
# What makes the figures of an event those of an hour, wherever it stands beside them.
COUNTING = lazy(
    r"\b(?:so far|risen|rose to|climbed to|expected to rise|(?:has|have|had) since|died later|later died|later succumbed|"
    r"provisional\w*|preliminary|initial\w*|(?:early|first) reports?|critical condition|feared|now (?:known|stands?|dead)|"
    r"missing|unaccounted|revised|updated|recount\w*)\b",
    IGNORECASE,
)
GENERAL = lazy(r",? and (?:\w+ ){0,2}others?\b", IGNORECASE)
OF_THEM = lazy(r" of (?:them|whom|these|those)\b")
DIES = lazy(r"\b(?:died|dead|death|killed)\b", IGNORECASE)
SHE_WAS = lazy(r"\A(?:He|She) (?:was|is) (?:only |just |now )?\Z")
OF_PERSON = lazy(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+(?:, (?:aged |now )?| \()$")
LOST_LIVES = lazy(r"\blos(?:t|es?|ing) (?:their|his|her) li(?:ves|fe)\b")
WHEN = lazy(r",? when (?:it|he|she|they|the [^\W\d_]+) (?:was |were |had been )?([a-z]+)")
DYING = lazy(r" when (?:he|she) (?:died|was killed)\b")
MOVES = lazy(r"\b(?:rises|rising|drops|falls|fell|plunges)\b")
LIFESPAN = lazy(r"\([0-9]{4} ?[-–] ?[0-9]{4}\)")
VOTES = lazy(r"(?: votes)? (?:to|against) [0-9]+(?! (?:per|%|[0-9]))")
AGE = lazy(r"\b(?:aged|at (?:the )?age(?: of)?|at)\s$", IGNORECASE)
ABOARD = lazy(r"[^.;,]{0,20}\b(?:on board|aboard)\b")
# Of whom somebody's death or birth may be told instead of his own.
KIN = lazy(r"\b(?:wife|husband|widow(?:er)?|son|daughter|father|mother|brother|sister|uncle|aunt|child)s?\b", IGNORECASE)
BASE = lazy(r" of (?:all |the |its |their |those |our )*([^\W\d_]+)")
# The place that a figure is told of, and events that come again.
PLACE = lazy(r"\b(?:in|at) (?:the )?(?:[a-z]+ (?:of )?)?([A-ZÀ-Þ][^\W\d_]+)(?: and ([A-ZÀ-Þ][^\W\d_]+))?")
AGAIN = lazy(
    r"\b(?:fairs?|festival|season|exhibition|shows?|conference|sessions?|games|tournament|races?|meeting|terms?|market|"
    r"election|summit|congress|parliament|trial|hearing|concert|tour|regatta|championships?|again|annual|edition)\b",
    IGNORECASE,
)
# Who tells of a figure: two who count may both be right about what they say.
SAID = lazy(
    r"\b([^\W\d_]+) (?:has |have |had |also )?(?:said|says|say|told|reported|announced|confirmed|estimated|claimed|claims)\b"
    r"|\b[Aa]ccording to (?:an? |the )?(?:\w+ )?(\w+)"
)
PRONOUNS = frozenset("he she it they who we which and is was that as".split())
ASIDE = lazy(r" \([^()]{1,30}\)")
MAGNITUDE = lazy(r"\bmagnitude[- ](?:of )?$", IGNORECASE)
HELPS = frozenset("were was are is been being have has had be who that which".split())
# Before these begins another statement.
BREAK = lazy(r"[,;:]\s|\b(?:and|while|but|whereas)\b")
# Words that set two things of one name, or two figures of one thing, apart.
CONTRASTS = {
    word: index
    for index, words in enumerate(
        (
            "primary secondary elementary middle high nursery junior senior grammar",
            "north south northern southern", "east west eastern western", "upper lower", "old new former",
            "men women man woman", "boys girls boy girl", "father son", "mother daughter", "elder younger",
            "summer winter spring autumn", "morning afternoon evening", "first second third fourth fifth last",
            "profit loss", "imports exports", "inner outer", "left right", "male female", "young old",
            "home away", "gross net", "husband wife", "brother sister",
        )
    )
    for word in words.split()
}  # fmt: skip
# What is wished for, or meant to be, is set apart from what is.
PLANNED = lazy(
    r"\b(?:estimate[ds]?|expect\w*|plan(?:s|ned)?|target\w*|forecast\w*|propos\w*|ask(?:s|ed|ing)? for|sought|seeks?|"
    r"demand\w*|request\w*|want(?:s|ed)?|called for|hop(?:es?|ed)|appeal\w*|reserve|bids?|would|"
    r"will (?:be|cost|have|take|draw)|extended|"
    r"enlarged|since|this year|at first|originally|half-time|led)\b",
    IGNORECASE,
)
DENIED = lazy(r"\b(?:not|never|no|against|without|n['’]t)\b")
NAMESAKE = lazy(r"\b(?:younger|elder|junior|senior|[Nn]amesake|Jr|Sr|II|III|(?:grand)?son|(?:grand)?daughter|brother|sister)\b")
FAR = lazy(r" (?:[a-z-]+ )?(?:away |(?:north|south|east|west)[a-z-]* )?(?:from|of|to) (?:the )?[A-ZÀ-Þ]")
PURPOSE = lazy(r" for (?:the |an? |its |their |new )*([^\W\d_]+)")
