"""The words that lead from a known thing to its magnitude, and those that tell a part of it."""

from __future__ import annotations

from aidlint.patterns import lazy

CAPITAL_BEFORE = lazy(r"(?:^|[^.!?\n]\s)(?!(?:The|In|At|On|Of|And|But|With|From|If|While|Although|Mount|Mt|Lake|River)\s)"
                       r"[A-Z][\w'’-]*\s$")  # fmt: skip
INSIDE = lazy(
    r"\b(?:in|on|of|near|from|to|up|at|by|for|below|beneath|beside|around|above|over|under|climb\w*|across|along|between|towards?|"
    r"with|than|like|against|half|and|or|into|through|outside|within)\s+(?:the\s+|mount\s+|a\s+)?$"
)
TOP_OF = lazy(r"\b(?:summit|peak|top|height|tip|crest|bottom|floor)\s+of\s+(?:the\s+)?$")
LINK = (
    r"(?:\s+in\s+(?:(?:dry\s+)?air|an?\s+vacuum|space)\b|\s*(?:,|:|—|–|\(|=)\s*|\s+(?:is|was|are|were|of|at|to|be|being|has|have|had|been|stands?|stood|reached|reaches|hits?|passed|"
    r"exceeds|exceeded|totals?|totalled|comes?|came|rose|risen|grew|grown|climbed|fell|fallen|measures?|measured|measuring|put|estimated|given|"
    r"listed|now|currently|then|about|around|roughly|some|nearly|almost|approximately|an?|some|only|just|officially|normally|which|that|"
    r"means|meant|from|as|equals?|averages?|usually|generally|always|today)\b)"
)
MODS = (
    r"(?:(?:total|entire|overall|current|estimated|whole|present|official|average|mean|maximum|greatest|full|own|human|surface|"
    r"land|equatorial|polar|normal|healthy|core|body|recorded|resident|national|summit|vast|huge)\s+)*"
)
NOUN = {
    "height": r"(?:height|elevation|altitude|summit|peak|top)(?:\s+above\s+sea\s+level)?",
    "depth": r"(?:depth|bottom|deepest\s+point)",
    "length": r"(?:length|course|total\s+length)",
    "distance": r"(?:distance)(?:\s+(?:from|to)\s+(?:the\s+)?(?:earth|sun|moon|us|our\s+planet))?",
    "circumference": r"(?:circumference|girth)(?:\s+at\s+the\s+equator)?",
    "diameter": "diameter",
    "radius": "radius",
    "area": r"(?:surface\s+area|land\s+area|area|surface|territory|size|land\s+mass|landmass)",
    "population": r"population",
    "speed": r"(?:speed|velocity)",
    "boiling": r"boiling[\s-](?:point|temperature)",
    "freezing": r"(?:freezing|melting)[\s-](?:point|temperature)",
    "zero": "temperature",
    "body": r"(?:body\s+|core\s+)*temperature",
    "age": "age",
}
VERB = {
    "height": r"(?:rises?|rose|stands?|stood|towers?|soars?|reaches|measures?|tops\s+out|climbs)",
    "depth": r"(?:plunges?|reaches|goes|drops?|descends?|measures?|bottoms\s+out)",
    "length": r"(?:flows?|runs?|stretches|winds|measures?|extends|spans|meanders|snakes|covers|is|was)",
    "distance": r"(?:orbits|circles|lies|sits|is)",
    "circumference": r"(?:measures)",
    "diameter": r"(?:measures)",
    "area": r"(?:covers?|covered|covering|occupies|spans|spanning|measures?|extends|stretches|sprawls|takes\s+up)",
    "speed": r"(?:covers?|crosses|travels?|moves?|goes|speeds|races|travelling|traveling|moving)",
    "boiling": r"(?:boils?|boiled|boiling|starts\s+to\s+boil|begins\s+to\s+boil|comes\s+to\s+the\s+boil|turns\s+to\s+steam)",
    "freezing": r"(?:freezes?|froze|melts?|melted|freezing|turns\s+to\s+ice|starts\s+to\s+freeze|begins\s+to\s+freeze)",
    "zero": r"(?:is|lies|equals)",
}
MANNER = (
    r"(?:\s+(?:to|for|at|up|about|some|over|almost|nearly|roughly|around|only|an?|the|height|of|area|distance|depth|speed|down|out|in|sea|"
    r"earth|us|planet|our|on|average|mean|level|more|than|just|under|normal|pressure|every|exactly|approximately|temperature|temperatures|through|air|the|space|a|vacuum|dry)\b,?)*"
)
ADJECTIVE = {
    "height": r"(?:[\s-]+)?(?:high|tall|above\s+sea[\s-]level|in\s+height)",
    "depth": r"(?:[\s-]+)?(?:deep|below\s+(?:the\s+)?(?:sea|surface)|down|in\s+depth)",
    "length": r"(?:[\s-]+)?(?:long|in\s+length)",
    "distance": r"\s+(?:away|from\s+(?:the\s+)?(?:earth|sun|us|our\s+planet)|distant|off)",
    "circumference": r"\s+(?:around|round|in\s+circumference)",
    "diameter": r"\s+(?:across|wide|in\s+diameter)",
    "radius": r"\s+in\s+radius",
    "area": r"\s+(?:in\s+(?:area|size|extent)|large|big)",
    "age": r"(?:[\s-]+)?old",
}
OPEN_ASIDE = lazy(r"\s*\(\s*(?:at\s+)?|,\s+(?:at|which\s+at)\s+")
CLOSES = lazy(r"\s*(?:[),;]|above|the\s+(?:world|highest|tallest|longest|deepest)|is\b|was\b|and\s+the)")
COPULA = lazy(
    r"(?:,|\s\(|\s[–—-])?\s*(?:(?:which|that)\s+)?(?:is|was|are|at|being|measures|stands|lies|some|about|only|just|\s)*\s*"
)
SUPERLATIVE = lazy(
    r"[,\s]+(?:is\s+|and\s+|it\s+is\s+)?the\s+(?:world['’]s\s+)?highest(?:\s+(?:mountain|peak|point|summit))?\s+(?:in\s+the\s+world|on\s+(?:the\s+)?earth|of\s+all)"
)
MOUNTAIN = lazy(r"\b(?:mountain|peak|summit|everest|qomolangma)\b")
NO_MOUNTAIN = lazy(
    r"\b(?:mars|pass|road|railway|station|airport|lake|city|town|village|capital|hotel|observatory|bridge|building|tower|camp|stadium|pitch|border|battlefield|volcano|unclimbed|highway|mine|tunnel|vineyard)\b"
)
HOME = lazy(
    r"(?:\s+as\s+a\s+whole)?,?\s+(?:(?:which|that)\s+(?:is\s+|has\s+)?)?(?:(?:is\s+)?home\s+to|(?:is\s+)?(?:an?|the)\s+(?:[\w'’-]+\s+){0,4}(?:country|nation|"
    r"state|land|republic|kingdom|island|city|economy|democracy|power|giant|bloc)\s+(?:of|with))\s+(?:an?\s+|some\s+|about\s+|around\s+|"
    r"more\s+than\s+|roughly\s+|nearly\s+|over\s+|estimated\s+)*|(?:\s+as\s+a\s+whole)?,?\s+(?:\(?pop(?:ulation)?\.?:?|\(population)\s+(?:of\s+|about\s+)*"
)
HAS = lazy(
    r",?\s+(?:(?:which|that|now|currently|then|in\s+[0-9]{4}),?\s+)*(?:has|had|with|numbers|counts)\s+(?:its\s+)?(?:some\s+|about\s+|around\s+|more\s+than\s+|an\s+estimated\s+|over\s+|nearly\s+)*"
)
OWN_PEOPLE = lazy(r"(?:['’]s?)\s+(?:(?:roughly|some|about|estimated|nearly|almost|more\s+than|around|total|combined|over)\s+)*")
LIVE = lazy(
    r"(?:\s+(?:people|inhabitants|citizens|residents|souls|humans|human\s+beings|human\s+inhabitants))?\s+(?:(?:who\s+|now\s+|that\s+)*(?:live|lived|living|reside|dwell|(?:(?:are|were)\s+)?(?:now\s+)?alive)\s+(?:in|on)|"
    r"inhabit|populate|inhabiting|of|in|on)\s+(?:(?:the|this|our)\s+)?"
)
COUNTED = lazy(
    r"\b(?:each\s+of\s+the|of\s+the|there\s+are|there\s+were|there\s+are\s+now|there\s+will\s+be|the|all|all\s+the|its)\s+(?:some\s+|about\s+|nearly\s+|more\s+than\s+|roughly\s+|around\s+|over\s+)*$"
)
WITH = lazy(
    r"^[\s\"“]*(?:with|home\s+to)\s+(?:its\s+|some\s+|about\s+|nearly\s+|more\s+than\s+|a\s+population\s+of\s+|around\s+|over\s+)*$"
)
THEN_NAME = lazy(r"(?:\s+(?:people|inhabitants|citizens|residents))?,\s+(?:the\s+)?")
SCOPED = lazy(
    r"\b(?:urban|rural|adult|working-age|elderly|muslim|christian|hindu|jewish|school-age|voting|prison|migrant|immigrant|foreign|child|"
    r"student|cattle|sheep|pig|dog|cat|bird|deer|wolf|bear|elephant|female|male|white|black|ethnic|indigenous|native|diaspora)\s+population\b"
)
FUTURE = lazy(
    r"\b(?:projected|projections?|forecasts?|predict\w*|expected\s+to|(?:will|would|could|may|might)\s+(?:reach|be(?!\s+[a-z]+ed\b)|grow|rise|fall|hit|exceed|pass|shrink|number|drop|peak|top)|by\s+(?:20[3-9][0-9]|21[0-9]{2})|2050|2100|"
    r"ancient|roman|centur(?:y|ies)|a\.?d\.?|b\.?c\.?|bce|empire|dynasty|[0-9]{3}0s|ice\s+age|prehistor\w+|neolithic)\b"
)
# "rises 4,900 metres above the plain", "runs 600 km through Egypt": a part, or another base.
PART = lazy(
    r"\s+(?:above|over|below|beneath|from|to|into|through|across|along|between|upstream|downstream|before|after|of|in|north|south|east|west)\b(?!\s+(?:sea|the\s+sea|average|mean|length|height|area|depth|the\s+level|earth|space|a\s+vacuum|air|a\s+straight))"
)
IN_YEAR = lazy(r"\s+in\s+(?:[a-z]+\s+)?(?:[0-9]{4}|the\s+year)\b")
SECOND = lazy(r"\s*(?:(?:per|in\s+a|in\s+one|in\s+every|a|each|every)\s+|/\s?)(?:second|sec|s)\b")
HOUR = lazy(r"\s*(?:(?:per|in\s+an|in\s+one|an|each|every)\s+|/\s?)(?:hour|h)\b")
SHARED = lazy(
    r"(?:\s+gas)?\s+(?:(?:which|that|now|today|only|just|normally)\s+)*(?:makes?\s+up|accounts?\s+for|forms?|constitutes?|represents?|covers?|comprises?|"
    r"is|are|fills?|occupy|occupies|takes?\s+up|holds?|hold|covering|making\s+up)\s+(?:about\s+|some\s+|around\s+|roughly\s+|nearly\s+|only\s+|just\s+|almost\s+|more\s+than\s+|over\s+)*$"
)
OF_WHOLE = lazy(r",?\s+(?:of\s+)?(?:(?:all|the|our)\s+)*")
WHOLE_IS = lazy(
    r"\s+(?:is|are|consists?\s+of|contains?|is\s+made\s+up\s+of|holds?)\s+(?:about\s+|some\s+|around\s+|roughly\s+|nearly\s+|only\s+|just\s+)*$"
)
MADE_OF = lazy(
    r"(?:\s+around\s+us|\s+(?:that\s+)?we\s+breathe)?\s+(?:is|are)\s+(?:(?:covered|made\s+up|taken\s+up|composed)\s+(?:by|in|with|of)\s+)?(?:the\s+)?"
)

WORD = lazy(r"[^\W_]+(?:-[^\W_]+)*")
HYPHENED = lazy(r"(?:-(?:high|tall|long|deep))?\s+")
COMPARED = lazy(r"\b(?:than|past|beyond|near|of|as)\s+$")
POSSESSIVE = lazy(r"['’]s?\s+(?:full\s+|total\s+)?")
NUMBER_OF = lazy(
    r"\bnumber\s+of\s+(?:people|inhabitants|humans|human\s+beings)\s+(?:living\s+|alive\s+)?(?:in|on)\s+(?:the\s+)?$"
)
# "At 8,849 metres, Everest is the highest …", "With a length of 6,650 km, the Nile …".
AT_FIRST = lazy(r"^[\s\"“]*at\s+(?:some\s+|about\s+|around\s+|nearly\s+|over\s+)*$")
MEASURING = lazy(
    r"^[\s\"“]*(?:standing|rising|towering|soaring|measuring|stretching|covering|spanning|running|with\s+an?\s+(?:total\s+|maximum\s+)?(?:height|elevation|"
    r"altitude|length|depth|area|surface|surface\s+area|circumference|diameter|radius)\s+of)\s+(?:some\s+|about\s+|around\s+|nearly\s+|over\s+|to\s+)*$"
)
NAME_THEN = lazy(r"(?:\s+(?:tall|high|long|deep|above\s+sea\s+level))?,\s+(?:the\s+)?")
VERB_NEXT = lazy(r",|\s+[a-z]+s\b(?!\s+(?:is|are|was|were)\b)|\s+(?:was|had|made|became|drew)\b")
MOST = lazy(
    r"\s+(?:is|was|remains)\s+(?:(?:by\s+far|also|still|officially)\s+)*(?:the|africa['’]s|europe['’]s|japan['’]s)\s+(?:world['’]s\s+)?(?:highest|tallest|longest|deepest|biggest|largest)\b"
)
LINKS = lazy(rf"{LINK}+\s*")
OWNING = {
    prop: lazy(rf"(?:['’]s?|,\s+whose)?\s+{MODS}{noun}(?:{LINK}|\s+(?:the|in|by)\s+[a-z0-9]+)*\s*")
    for prop, noun in NOUN.items()
}
NAMED = {
    prop: lazy(
        rf"(?:^|\b(?:the|a|its)\s+|[.,;:]\s+){MODS}{noun}\s+(?:of|to|from|between)\s+(?:the\s+)?(?:earth\s+(?:to|and)\s+(?:the\s+)?)?$"
    )
    for prop, noun in NOUN.items()
}
HAVING = {
    prop: lazy(
        rf",?\s+(?:(?:which|that|who|now|and)\s+)*(?:has|had|have|with|having)\s+(?:an?|its|the)?\s*{MODS}{noun}{LINK}+\s*"
    )
    for prop, noun in NOUN.items()
}
ITS = {prop: lazy(rf"[^.;:]{{0,60}}\b(?:its|the|a|normal)\s+{MODS}{noun}{LINK}+\s*") for prop, noun in NOUN.items()}
DOING = {
    prop: lazy(
        rf",?\s+(?:(?:which|that|and|now|officially|normally|always|usually|also|only|should|will)\s+)*{verb}{MANNER}\s*"
    )
    for prop, verb in VERB.items()
}
FOLLOWING = {prop: lazy(adjective + r"\b") for prop, adjective in ADJECTIVE.items()}

ASIDE = lazy(
    r",\s+(?:(?:some|about|around|roughly|nearly|almost|over|more\s+than|on\s+average|an\s+average\s+of|still|just|only)\s+)*"
)
TO_IT = lazy(
    r"\s+(?:to|from|of|in|that\s+(?:make|made)\s+up|making\s+up|between\s+us\s+and|that\s+separate\s+us\s+from)\s+(?:the\s+)?"
)
# A sentence that goes on about the subject of the one before.
IT = lazy(
    r"(?:it|its|the\s+(?:mountain|peak|volcano|massif|summit|river|stream|waterway|canal|lake|trench|country|nation|island|tower|building|"
    r"skyscraper|continent|planet|satellite|star|desert))(?=['’\s,])"
)
OPENING = lazy(r"[\s\"“]*(?:the\s+|mount\s+|mt\.?\s+|lake\s+)?")
PREDICATE = lazy(
    r",|\s+\(|\s+(?:is|was|are|were|has|had|lies|rises|stands|flows|draws|became|remains|can|will|may|might|must|first|now|still|also|[a-z]+ed|"
    r"[a-z]{3,}s|overtook|took|won|lost|grew|fell|rose|holds|held)\b"
)
ALIVE = lazy(
    r"\s+(?:people|humans|human\s+beings|souls|inhabitants)\s+(?:who\s+(?:are|were)\s+)?(?:now\s+|currently\s+)?(?:alive(?:\s+today|\s+now)?|living\s+today|now\s+living)\b"
)
POPULATION_OF = lazy(
    r"\bpopulation\s+(?:is|was|stands\s+at|of)\s+(?:(?:some|about|around|roughly|nearly|almost|over|more\s+than|an\s+estimated|just|only)\s+)*$"
)
LOCAL = lazy(
    r"\b(?:cit(?:y|ies)|towns?|states?(?!\s+on\s+earth)|districts?|villages?|provinces?|regions?|islands?|tribes?|counties|county|capital|metropolis|port|"
    r"community|minority|diaspora|prison|settlement|suburb|municipality|area|valley|camp|zoo|reserve|park|atoll|enclave|territory|"
    r"sheep|cattle|tigers?|elephants?|birds?|lions?|dogs?|cats?|wolves|fish)\b"
)
COUNTRY = lazy(r"(?:[\w\s,]{0,40}\b)?(?:the\s+(?:country|nation|republic|kingdom)|it)\b")
NATION_OF = lazy(
    r"^[\s\"“]*(?:a|the)\s+(?:nation|country|land|republic|kingdom|democracy|giant)\s+of\s+(?:some\s+|about\s+|nearly\s+|over\s+|more\s+than\s+)*$"
)
CAPITAL = lazy(r"\b[A-Z][^\W\d_]+")
MONTHS = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday".split()
)
DIGITS = lazy(r"[0-9][0-9,.]*[0-9]")
SETTING = lazy(r"\s+(?:in|on|through|over|under|with|at|of|by|from)\b")
TOWN_BEFORE = lazy(r"\b([A-Z][\w.'’-]*),\s+$")
# "the river, which joins the Nile, is …"
CLAUSE = lazy(r"\b(?:which|that|who)\s+(?!(?:the|an?)\s)[a-z]+\s+(?:the\s+|mount\s+)?$(?<!\bsay )(?<!\bsays )(?<!\bsaid )")
# What depends on where it is told of: water boils at less than 100 degrees "in Denver".
CONDITIONED = frozenset(("boiling", "freezing"))
IN_PLACE = lazy(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n)\s+(?!Celsius|Fahrenheit|January|February|March|April|May|June|July|August|Sunday|Monday|Earth)[A-Z][a-z]"
)
ON_ITS_WAY = lazy(r"\s+(?:on|up|down|below|near|from|into|short|before|after)\b")
ANOTHER = lazy(r"\b(?:which|whose|who|where)\b")
THANKS = lazy(r"\s*(?:and|or|thanks|because|despite|due|as|[-,]\s+(?:who|thanks|because))\b")
