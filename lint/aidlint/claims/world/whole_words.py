"""The words that lead from a whole to the count of its parts, and back."""

from __future__ import annotations

from aidlint.patterns import lazy

SPOKEN = lazy(r"[^\W\d_]+")
POSSESSIVE = lazy(r"(?:['’]s|(?<=s)['’])\s+(?:(?:all|total|own|entire|full)\s+)?$")
HAVING = lazy(
    r",?\s+(?:\(?(?:where(?:\s+all)?|which|that|who|and|now|still|currently|officially|today|normally|usually|always|each|itself|also|"
    r"in total)\s+)*"
    r"(?:has\s+had|have\s+had|has|have|had|contains?|comprises?|comprised|consists?\s+of|consisted\s+of|(?:is|are|was|were|being)\s+(?:made\s+up|composed|"
    r"formed)\s+of|(?:is|are|was|were|being)?\s*(?:divided|split|subdivided)\s+into|made\s+up\s+of|composed\s+of|consisting\s+of|"
    r"comprising|includes|counts|numbers|counted|numbered|totals|totalling|totaling|groups|grouping|unites|uniting|with|whose|where|and|fields?|lasts|carry|carries|carried|boasts?|boasted|embraces?|encompass(?:es)?|featur(?:es?|ing)|takes\s+in|spans|is\s+home\s+to|sports?|is\s+played\s+(?:by|with|on)|bears?|shows?|displays?|lists?|recogni[sz]es|sprouts?|gives\s+you|gives\s+us|brings\s+together|is\s+a\s+(?:game|country|federation|nation|state|land|union|federal\s+(?:state|republic))\s+of|(?:is|was)\s+run\s+by|(?:a|the)\s+(?:bloc|club|union|"
    r"alliance|grouping|group|organi[sz]ation|body|league|federation)\s+(?:of|that\s+groups|grouping|uniting|made\s+up\s+of|with)|"
    r"[(:—–-])\s*(?:(?:all|exactly|precisely|just|only|a\s+total\s+of|its|the|their|full|each\s+of\s+its|of\s+its)\s+)*$"
)
EQUALS = lazy(r"\s+(?:is|equals|measures|makes|=)\s+(?:(?:exactly|about|equal\s+to)\s+)*$")
NOT = lazy(r"\b(?:not|never|no|nor|than|n't|other|more|another|further|extra|additional|first|last|top|next|past)\s+$")
ALL = lazy(
    r"\b(?:all|(?:all|each|every\s+(?:single\s+)?one|any|none)\s+of|of\s+all)\s+(?:(?:of|the|its|their|our|these|her|his)\s+)*$"
)
OF_THE = lazy(r"\b(?:of\s+(?:the|its|their|our|these)\s+(?:(?:total|full)\s+)?|out\s+of\s+)$")
THE = lazy(r"\b(?:the|its|their|our|whose)\s+(?:(?:total|full)\s+)?$")
THERE = lazy(r"\bthere\s+(?:are|were|have\s+been)\s+(?:(?:exactly|just|only|now|a\s+total\s+of)\s+)*$")
OF = lazy(
    r"\s+(?:of|in|on|to|(?:that|which|who)\s+(?:now\s+)?(?:make|made)\s+up|making\s+up|that\s+form|forming|there\s+are\s+in|that\s+are\s+in|per|belonging\s+to|within|inside)\s+"
)
DETERMINER = lazy(
    r"(?:the|our|its|his|her|their|each|every|any|an?|one|all|this|that|past|coming|last|a\s+single|a\s+whole|a\s+full|any\s+one|every\s+single|one\s+single)\s+"
)
ONE_OF_A_KIND = lazy(r"(?:an?|each|every|any|one)\s+$")
BODY = lazy(
    r"\s+(?:bloc|union|group|grouping|organi[sz]ation|alliance|club|body|assembly|council|cartel|league|community|court|chamber|parliament|house|legislature|federation|confederation|trade\s+bloc)\s*,?\s+"
)
OTHER_DIVISIONS = lazy(
    r"(?:,\s+(?:autonomous\s+)?(?:regions|municipalities|territories))*,?\s+and\s+(?:(?:union|federal|autonomous|directly[\s-]administered|"
    r"centrally[\s-]administered)\s+)*(?:territories|regions|municipalities|cities)\b"
)
NAME_FOLLOWS = lazy(r"\s+[A-Z][a-z]")
WOULD = lazy(r"\bwould\s+(?:have|be|become|then)\b")
ASIDE = lazy(r",\s[^,.;:]{2,40}$")
A = lazy(r"\b(?:an?|the|this|our)\s+[\w.]+(?:\s+[\w.]+){0,3}\s+of\s+$")
FRONTED = lazy(r"^[\s\"“]*with\s+(?:its\s+|all\s+)?$")
THEN = lazy(r",\s+")
MADE_OF = lazy(r"\b(year|week|day|hour|minute)\s+of\s+$")
ONE = lazy(r"\b(?:the|this|that|an?|its)\s+$")
DID = lazy(r"\s+and\s+[a-z]+ed\b")
YEAR = lazy(r",?\s+[0-9]{4}\b")
PART_OF_A_LAND = lazy(r"\b(?:north|south|east|west|northern|southern|eastern|western|central|new|little|upper|lower)\s+$")
# "a working day", "a school hour", "the new alphabet": not any day, hour or alphabet.
OF_A_SORT = lazy(
    r"(?<!\w)(?!(?:an?|the|each|every|any|one|our|that|this|in|of|as|whole|full|single|entire|ordinary|normal|common|standard|typical|"
    r"average|human|adult|calendar|and|but|if|while|when|because|though|says|said|like|no|leap|usual|complete|is|was|where|"
    r"so|every\s+single|modern|healthy|whose|which|as|than|well|yet|for|or|all|his|her|their|its)\s)[a-z][\w-]*\s+$"
)
WITHIN = lazy(r"\b(?:in|from|of|for|by|to|on|than|against|at|near|between|across|with)\s+(?:the\s+)?$")
PAST = lazy(
    r"\b(?:had|(?:before|until|till)\s+(?:then|that|the|its?|it|they|recent\w*|enlarge\w*|accession|independence|brexit|last)|"
    r"once\s+(?:had|a|the|made|counted|numbered|of)|former|formerly|then|prior|previously|history|[0-9]{3}0s|historic\w*)\b"
)
