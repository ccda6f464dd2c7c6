"""The noun that a number counts: its phrase, its head, and its singular."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.facts.source import Source

_WORD = lazy(r"[ \u00a0-]([^\W\d_][^\W\d_'’]*(?:-[^\W\d_]+)*\.?)")
_MAX_WORDS = 6
# Words that end a noun phrase: the closed classes of English, and the verbs that follow a counted noun in news.
STOP = frozenset(
    """a an the this that these those some any each every all both either neither no and or but nor so yet if when while as
    than then of in on at
    by for with from to into onto over under after before since until till during through across against between among
    within without about
    around near off out up down per via plus minus who whom whose which what where why how he she it they we you i his her
    its their our your my
    him them us me is are was were be been being am has have had having do does did will would can could may might must
    shall should not
    also only just even still already more less most least very too there here now today yesterday tomorrow ago later
    earlier away apart
    said says say told tells including such like because although though whether once died die dies killed were took take
    takes came
    come comes went go goes made make makes left leave leaves got get gets gave give gives saw see sees found won win wins
    lost lose
    loses held hold holds ran run runs began begin begins fell fall falls rose rise rises grew grow grows became become
    becomes remain remains
    remained live lives lived work works worked need needs needed want wants wanted appear appears appeared attend attended
    arrived
    each respectively together alone instead however nearly almost approximately roughly exactly according compared ahead
    behind below
    above worth due since toward towards upon amid despite except until unless whereas
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december""".split()
)
# Words of the list above that are plural nouns right after a number: seven wins, two falls.
_VERBS_TOO = frozenset({"wins", "falls", "rises", "runs", "works", "needs", "lives", "leaves"})
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose",
    "oxen": "ox", "media": "medium", "data": "datum", "criteria": "criterion", "phenomena": "phenomenon",
    "cattle": "cattle", "clothes": "clothes", "wives": "wife",
    "lives": "life", "knives": "knife", "wolves": "wolf", "halves": "half", "leaves": "leaf", "thieves": "thief",
    "loaves": "loaf", "shelves": "shelf", "calves": "calf",
    "policemen": "policeman", "fishermen": "fisherman", "firemen": "fireman", "servicemen": "serviceman",
    "gunmen": "gunman", "businessmen": "businessman",
    "policewomen": "policewoman", "grandchildren": "grandchild", "schoolchildren": "schoolchild", "passers-by": "passer-by",
    "alumni": "alumnus",
    "bacteria": "bacterium", "crises": "crisis", "analyses": "analysis", "bases": "base", "theses": "thesis", "dice": "die",
    "lice": "louse", "herdsmen": "herdsman",
}  # fmt: skip
# Nouns that count without a plural form.
_UNMARKED = frozenset(
    """staff personnel aircraft sheep fish deer salmon crew cattle offspring spacecraft series species poultry troops youth
    percent livestock folk hovercraft
    helicopter-crew head seed swine bison trout cod squid shrimp elk moose spawn vermin infantry cavalry clergy faculty
    laity majority""".split()
)
_NOT_PLURAL = frozenset(
    """this its his was has does as us is yes thus always perhaps news less across towards besides nevertheless overseas
    afterwards
    upwards downwards backwards indoors outdoors sometimes otherwise whereas unless previous various serious famous
    religious his hers ours theirs yours
    does goes says plus minus virus bonus campus census status bus gas basis crisis analysis tennis mathematics physics
    politics economics athletics
    business process access success address congress progress princess wireless express mass class glass grass cross loss
    boss dress press chess illness""".split()
)
_ADJECTIVE_END = ("ed", "al", "ic", "ive", "ous", "ary", "ful", "less", "able", "ible", "ing", "ese", "ish")


def is_plural(word: str) -> bool:
    """Is a lower-case word a plural noun by its form?"""
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 3
        and word[-1] == "s"
        and word[-2] not in "su"
        and word not in _NOT_PLURAL
        and not word.endswith(("'s", "’s"))
    )


def singular(word: str) -> str:
    """The singular of a lower-case noun."""
    known = _IRREGULAR.get(word)
    if known:
        return known
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")) or word.endswith("oes") and len(word) > 5:
        return word[:-2]
    return word[:-1]


class Noun:
    """A counted noun: the span of its phrase and the singular of its head."""

    __slots__ = ("end", "head", "hyphen", "plural", "start")

    def __init__(self, start: int, end: int, head: str, plural: bool, hyphen: bool) -> None:
        self.start = start
        self.end = end
        self.head = head
        self.plural = plural
        self.hyphen = hyphen


def after(src: Source, end: int, one: bool) -> Noun | None:
    """The noun phrase that follows a number ending at ``end``; ``one``: the number is 1, so a singular will do.

    The head is the first plural that no other plural follows at once; without a plural, a hyphened noun
    ("three-step") or an unmarked one ("19 crew").
    """
    text = src.text
    start = head_start = head_stop = -1
    first_hyphen = text[end : end + 1] == "-"
    head_plural = False
    position = end
    for count in range(_MAX_WORDS):
        found = _WORD.match(text, position)
        if not found:
            break
        if text[position] == "-" and not (first_hyphen and count == 0):
            break
        word = found[1]
        if word[-1] == ".":
            if len(word) > 2 and "." not in word[:-1] and word[:-1].islower():
                word = word[:-1]
                stopped = True
            else:
                stopped = False  # "U.S." inside a phrase
        else:
            stopped = False
        lower = word.lower()
        if lower in STOP and not (count == 0 and lower in _VERBS_TOO):
            break
        stop = found.start(1) + len(word)
        if start < 0:
            start = found.start(1)
        proper = word[0].isupper()
        if is_plural(lower):
            head_start, head_stop, head_plural = found.start(1), stop, True
        elif head_plural:
            break
        elif lower in _UNMARKED and not proper:
            head_start, head_stop, head_plural = found.start(1), stop, True
            break
        elif "-" in word and is_plural(lower.rsplit("-", 1)[1]):
            head_start, head_stop, head_plural = found.start(1), stop, True
        elif one and not proper and (head_start < 0 or text[head_start:head_stop].endswith(_ADJECTIVE_END)):
            head_start, head_stop = found.start(1), stop
        elif first_hyphen and count == 0 and not proper:
            head_start, head_stop = found.start(1), stop
            break
        if stopped or text[stop : stop + 1] in ",;:.!?)(":
            break
        position = stop
    if head_start < 0:
        return None
    head = singular(text[head_start:head_stop].lower())
    return Noun(start, head_stop, head, head_plural, first_hyphen)
