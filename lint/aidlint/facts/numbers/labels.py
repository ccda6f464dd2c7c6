"""Numbers that count nothing: names, labels, codes, scores, and the many uses of ``one`` and the ordinals."""

from __future__ import annotations

from aidlint.facts.numbers import nouns, units
from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.fact import Fact
    from aidlint.facts.source import Source

# Common nouns that are numbered, as any gazetteer of labels lists them.
_LABELS = frozenset(
    """no no. nos nos. nr nr. nrs nrs. number numbers flight flights game section sections row part parts type types model
    room rooms level levels article articles
    route highway road channel chapter chapters page pages pp p. phase phases grade grades class category group line lines
    gate terminal platform act
    scene psalm psalms verse verses rule rules clause clauses paragraph figure fig fig. table exhibit version versions
    windows formula apollo unit lot
    building suite apartment apt apt. box exit stage tier ward district precinct track volume vol vol. issue episode season
    series step
    appendix title schedule interstate zone bus tram train studio division bay block plot sector battalion regiment brigade
    question proposition prop measure amendment bill resolution case docket protocol form studio cell camp area site well
    mile kilometer kilometre
    corinthians samuel kings chronicles thessalonians timothy peter john isaiah genesis exodus luke matthew mark acts romans
    tel phone fax code pin ext extension size""".split()
)
# Makes whose models are numbers.
_MAKES = frozenset(
    """boeing airbus trent iphone ipad ipod macbook galaxy windows android ios xbox playstation nokia formula apollo
    gulfstream cessna learjet embraer
    bombardier antonov tupolev ilyushin fokker concorde peugeot renault bmw audi mazda saab volvo ferrari porsche pentium
    photoshop firefox chrome""".split()
)
_FUNCTION = frozenset(
    """in on at by for from to of with and or but the a an some about over under only nearly almost around than
    least most all any as is are was were that these those their its his her our your my between up just also when
    while if after before since until per not""".split()
)
_NAME = lazy(r"(?:([^\W\d_][\w&.'’-]*|&)[ \u00a0])$")
_SCORE = lazy(r"[-–—]([0-9]{1,3})(?![0-9.,%]?[0-9%]|[A-Za-z])")
_SCORE_CUE = lazy(
    r"\b(?:won|win|wins|beat|beats|beating|lost|lose|loss|drew|draw|lead|leads|led|leading|defeat|defeated|defeating"
    r"|victory|victories|trail|trailed|trailing|vote|voted|"
    r"votes|scored?|aggregate|ahead|tied|tie|level|edged|thrashed|rout|routed|downed|overcame|thumped|crushed|hammered"
    r"|stunned|triumph|down|up|record|set|sets|split|ruled|margin)\b"
)
_AFTER_SCORE = lazy(r"[ -]([a-z]+|%)")
_BEFORE = 28


def prefix(lower: str, hyphen: int) -> bool:
    """Is the word that ends at a hyphen before digits one of time or degree (``mid-``, ``pre-``), not a code?"""
    return lower.endswith(("mid", "pre", "post", "late", "early"), max(0, hyphen - 5), hyphen)


def counts_one(src: Source, pos: int) -> bool:
    """Does ``one`` at ``pos`` count something? Not in ``no one``, ``one another``, ``the one who``, ``one-way``."""
    lower = src.lower
    before = lower[max(0, pos - 9) : pos].split()
    if before and before[-1] in (
        "no",
        "any",
        "every",
        "each",
        "that",
        "this",
        "which",
        "number",
        "another",
        "day",
        "page",
        "channel",
        "formula",
        "phase",
        "the",
        "level",
        "grade",
        "stage",
        "part",
        "act",
        "than",
    ):
        if before[-1] != "than" and not (before[-1] == "the" and nouns.after(src, pos + 3, True)):
            return False
    after = lower[pos + 3 : pos + 24]
    if after.startswith((" or two", " and a ", " or more", " and one-half")):
        return True
    if after[:1] == "-":
        word = lazy(r"[a-z]+").match(after[1:])
        return word is not None and (word[0] in units.TIME or word[0] in units.WORDS)
    if after.startswith(" of "):
        return lazy(r" of (?:the|its|his|her|their|our|my|your|those|these|them|us|a|[a-z]+['’]s)\b").match(
            after
        ) is not None and not after.startswith(" of a kind")
    if after[:1] != " ":
        return after[:1] in ".,;" and bool(before) and before[-1] in ("than", "least", "only", "just")
    word = lazy(r" ([a-z]+)").match(after)
    if not word or word[1] in nouns.STOP or word[1] in ("another", "thing", "day", "person's", "else", "way", "such"):
        return False
    return not src.text[pos + 4].isupper()


def is_name_number(src: Source, pos: int, end: int) -> bool:
    """Number words inside names: ``Group of Seven``, ``Channel Four``, ``World War Two``, ``phase two``."""
    text = src.text
    if not text[pos].isupper():
        before = src.lower[max(0, pos - 14) : pos].split()
        return (
            bool(before)
            and before[-1]
            in (
                "phase",
                "grade",
                "level",
                "stage",
                "chapter",
                "number",
                "channel",
                "clause",
                "article",
                "section",
                "formula",
                "page",
            )
            and not (nouns.after(src, end, False) and before[-1] != "number")
        )
    if pos == 0 or text[pos - 1] in "\n\"“'‘(":
        return False
    name = _NAME.search(text, max(0, pos - _BEFORE), pos)
    if not name:
        return False
    word = name[1]
    if word.lower() == "of":
        outer = _NAME.search(text, max(0, pos - _BEFORE), name.start())
        return bool(outer) and outer is not None and outer[1][0].isupper()
    return (
        word[0].isupper()
        and word.lower() not in _FUNCTION
        and not word.endswith(".")
        and text[end : end + 1] != "-"
        and not text[pos:end].isupper()
    )


def is_label(src: Source, fact: Fact) -> bool:
    """Is a bare number the tail of a name or a label: ``Boeing 787``, ``Section 12``, ``No. 10``, ``level 3``?"""
    text = src.text
    start = fact.start
    if fact.words or not start:
        return False
    name = _NAME.search(text, max(0, start - _BEFORE), start)
    if not name:
        return False
    word = name[1]
    lower = word.lower()
    if lower in _LABELS or lower in _MAKES:
        return True
    if not (word[0].isupper() or word == "&" or any(c.isupper() for c in word)) or lower in _FUNCTION or lower in nouns.STOP:
        return False
    if word.endswith(".") and len(word) > 4:
        return False
    at = name.start(1)
    while at and text[at - 1] in " \u00a0":
        at -= 1
    # A capital that only opens a sentence or a line says nothing.
    opens = at == 0 or text[at - 1] in '.!?\n"“:;' or (text[at - 1] == "'" and at > 1 and text[at - 2] == " ")
    return not opens


_MODIFIERS = frozenset(
    """more last next past new other different additional separate further extra big large small major top best key main
    dead alive whole
    full great good young old early late
    local former present daily free open short long high low poor rich black white red blue green minus plus straight
    consecutive odd even total""".split()
)
_ADJECTIVE_ENDS = ("ed", "al", "ic", "ive", "ous", "ing", "ly", "ern", "ese", "ian")
_NEXT_WORD = lazy(r" ([^\W\d_]+)")


# "Of whom 820 sit in the stalls": no thing but people are counted.
_AMONG = lazy(r"\b(?:whom|which|them|these|those),? $")


def is_model(src: Source, fact: Fact) -> bool:
    """Does a bare figure of three or four digits stand before a singular noun: ``a 737 airliner``, ``the 787 Dreamliner``?"""
    written = src.text[fact.number_start : fact.number_end]
    if not written.isdigit() or not 2 < len(written) < 5:
        return False
    found = _NEXT_WORD.match(src.text, fact.end)
    if not found:
        return False
    word = found[1].lower()
    if word in nouns.STOP or nouns.is_plural(word) or _AMONG.search(src.lower, max(0, fact.start - 8), fact.start):
        return False
    return (
        found[1][0].isupper()
        or word not in _MODIFIERS
        and not word.endswith(("ed", "al", "ic", "ive", "ous", "ing", "ly", "ern", "ese", "ian"))
    )


def is_strong_label(src: Source, fact: Fact) -> bool:
    """Is the number a label even before a plural noun: ``Phase 3 results``, ``Type 1 diabetes patients``?"""
    start = fact.start
    if fact.words or not start or not isinstance(fact.value, int) or fact.value > 999:
        return False
    name = _NAME.search(src.text, max(0, start - _BEFORE), start)
    if name is None:
        return False
    lower = name[1].lower()
    if lower in _MAKES or name[1][0].islower() and any(c.isupper() for c in name[1]) or name[1] == "&":
        return True
    if lower not in _LABELS or lower in (
        "mark",
        "number",
        "numbers",
        "case",
        "count",
        "counts",
        "kings",
        "acts",
        "john",
        "area",
        "site",
        "group",
        "camp",
    ):
        return lower in ("kings", "acts") and name[1][0].isupper()
    opens = name.start(1) == 0 or src.text[name.start(1) - 1] == "\n"
    return not (opens and lower in ("train", "bus", "flight", "part", "parts"))


def is_ordinal(src: Source, start: int, end: int, word: str) -> bool:
    """Is an ordinal word one of order? Not ``a second``, ``second-hand``, ``first aid``, ``third party``."""
    lower = src.lower
    if lower.startswith("second", start) and lazy(r"\b(?:a|per|each|every|split)[ -]$").search(
        lower[max(0, start - 8) : start]
    ):
        return lower[start - 2 : start] != "r " and word not in ("", "or", "and", "to")
    return word not in ("aid", "hand", "party", "parties", "lady", "fiddle", "nature") and lower[end : end + 5] != " hand"


def is_score(src: Source, fact: Fact) -> bool:
    """Turn ``3-2`` into a score: falling or level numbers, or a cue of contest beside them. True if it is one."""
    text = src.text
    if (
        text[fact.end : fact.end + 1] not in "-–—"
        or fact.end >= len(text)
        or fact.malformed
        or not isinstance(fact.value, int)
        or fact.value > 999
    ):
        return False
    other = _SCORE.match(text, fact.end)
    if not other:
        return False
    end = other.end()
    second = int(other[1])
    if text[end : end + 1] in "-–—" and text[end + 1 : end + 2].isdigit():
        return False
    after = _AFTER_SCORE.match(src.lower, end)
    word = after[1] if after else ""
    if (
        word in units.TIME
        or word in units.WORDS
        or word in ("percent", "per", "%", "million", "billion", "people", "mark", "age")
        or text[end : end + 1] in "%°"
    ):
        return False
    cue = _SCORE_CUE.search(src.lower, max(0, fact.start - _BEFORE), fact.start) or word and _SCORE_CUE.match(word)
    if not cue and (second > fact.value or (after and nouns.is_plural(word))):
        return False
    fact.kind = "score"
    fact.parts = (fact.value, second)
    fact.value = None
    fact.end = fact.full_end = fact.number_end = end
    return True
