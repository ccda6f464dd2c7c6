"""One name spelled two ways: which of two names alike in an article mean one person or place.

The proof is what stands around them. Two spellings are taken for one name where

- ``companion``: the same given name stands before both, or the same word after both ("Li Xinwei … Li Xinwie");
- ``surname``: one is introduced in full and the other is nowhere, so that nobody else can be meant ("Dr Kowalcyzk");
- ``place``: neither has a companion, and one is far rarer ("Dharmakot" thrice, "Dharmakhot").

Two that stand in one sentence, that have companions of their own, or of which the text says that they differ, are two.
"""

from __future__ import annotations

from aidlint.claims.naming import names
from aidlint.patterns import lazy
from aidlint.reference import lexicon
from aidlint.reference.companions import GENERIC, OPENERS, TITLES
from aidlint.reference.spellings import both_usual

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.document import Document

_MOST_MENTIONS = 200
_NEAR = 60
_LONGEST = 400
_CAPITAL = r"[A-ZÀ-ÞĀ-Ž][\w’'-]*"
_PARTICLE = "(?:de|da|del|della|di|du|dos|das|la|le|van|von|der|den|ter|ten|bin|ibn|bint|al|el|ul|y|e)"
_SHORT = (
    "(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Col|Capt|Lt|Sgt|St|Rev|Hon|Insp|Det|Supt|Maj|Cpl|Pte|Cmdr|Adm|Pres|Sec|Asst|Fr|Sr|Jr)"
)
# The capitalised words, initials and particles that lead to a name.
_LEAD = lazy(
    rf"(?<![\w'’.@/#-])(?:(?:{_CAPITAL}|(?:[A-Z]\.)+|{_SHORT}\.|{_PARTICLE}|[\"“‘'(]{_CAPITAL}[\"”’')])[ \u00a0])+"
    r"(?:(?:al|el|as|ad|an|ar|ash|at|az)-)?$"
)
_BEFORE_HYPHEN = lazy(rf"({_CAPITAL})-$")
_FOLLOWS = lazy(rf"(?: (?P<firm>& )|[ \u00a0-])({_CAPITAL})")
_SAID = lazy(r"\s(?:said|says|told|added|adds)\b")
_AGE = lazy(r",? (?:\(|aged )?([0-9]{1,3})\b")
_ROLE = lazy(r"(?:'s|’s)?, (?:an?|the|who|whose|his|her) ")
# Words of an address, a handle or a path.
_STUCK_BEFORE = frozenset("@/_#=&\\~%.")
_STUCK_AFTER = frozenset("@/_=\\…")
_ADDRESS = lazy(r"/[\w%.-]*-[\w%.-]*(?:/|\.[a-z]{2,4}\b)|\bhttps?:|\bwww\.")
# What the text says of two names that are alike, or of one that has two spellings.
_TOLD = lazy(
    r"\b(?:mis)?spel(?:ls?|led|ling|lings|t)\b|\b(?:no relation|not related|unrelated|namesakes?|same name|twins?)\b"
    r"|\b(?:confus|nicknam|translit|pronounc|mis(?:heard|print|nomer|typed))\w*|\bmix(?:es|ed|ing)? up\b"
    r"|\b(?:renamed|also known as|formerly|aka|a\.k\.a|née|nee|typo|puns?|part of the same|old(?:er)? name|variants? of)\b"
    r"|\bcall(?:s|ed)? (?:it|them|him|her|themselves)\b|\ba slip\b"
    r"|\bknown (?:locally|in [A-Z]\w+) as\b|\bchanged (?:his|her|its|their|the) name\b"
)
_CALLED = (" called ", " named ", " known as ", " not ", " or ")
_KIN = lazy(
    r"\b(?:sons?|daughters?|fathers?|mothers?|wife|husband|brothers?|sisters?|siblings?|parents?|child|children|uncle|aunt"
    r"|cousins?|twins?|widow\w*|grand\w+|nephews?|nieces?|couple|family|triplets?)\b"
)


_SOUNDS = str.maketrans("zywk", "sivc")


# How long a surname must be for a slip of it to be no other surname, by the kind of slip.
_LEAST = {"changed": 6, "blurred": 9}


class Mention:
    """One occurrence of a name. ``given``: the given name or first part before it; ``title``: what else leads to it;
    ``follows``: the capitalised word behind it (each "" where there is none); ``sentence``: the start of its sentence."""

    __slots__ = ("end", "follows", "given", "sentence", "start", "title")

    def __init__(self, start: int, end: int, given: str, title: str, follows: str, sentence: int) -> None:
        self.start = start
        self.end = end
        self.given = given
        self.title = title
        self.follows = follows
        self.sentence = sentence


class Variant:
    """Two spellings of one name: the mentions of the ``kept`` and of the ``accused`` one, and the ``proof``."""

    __slots__ = ("accused", "kept", "proof")

    def __init__(self, kept: list[Mention], accused: list[Mention], proof: str) -> None:
        self.kept = kept
        self.accused = accused
        self.proof = proof


def judged(document: Document, pairs: Sequence[tuple[str, str]]) -> list[Variant]:
    """Those of the pairs of names that are one name."""
    found = []
    for first, second in pairs:
        pair = _Pair(document, first, second)
        proof = pair.proof()
        if proof:
            found.append(Variant(pair.kept, pair.accused, proof))
    return found


def mentions(document: Document, word: str) -> list[Mention]:
    """Where a word stands in the text as a word of its own, the first two hundred times, and what is around it."""
    return [mention(document, at, at + len(word)) for at in _places(document.text, word)]


def _places(text: str, word: str) -> list[int]:
    found: list[int] = []
    at = text.find(word)
    while at >= 0 and len(found) < _MOST_MENTIONS:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or after.isalnum() or before in _STUCK_BEFORE or after in _STUCK_AFTER):
            cut_off = text.startswith("...", end) or after == "." and text[end + 1 : end + 2].isalnum()
            if not cut_off and ("-" not in (before, after) or not _ADDRESS.search(text, max(0, at - _NEAR), end + _NEAR)):
                found.append(at)
        at = text.find(word, end)
    return found


def mention(document: Document, start: int, end: int) -> Mention:
    """What stands around a name that stands at ``start``..``end``."""
    text = document.text
    given = title = ""
    sentence = document.sentence_at(start)[0]
    joined = _BEFORE_HYPHEN.search(text, max(sentence, start - _NEAR), start) if text[start - 1 : start] == "-" else None
    if joined:
        given = joined[1]
    else:
        lead = _LEAD.search(text, max(sentence, start - _NEAR), start)
        given, title = _led(lead[0].split(), lead.start() == sentence) if lead else ("", "")
    follows = _FOLLOWS.match(text, end)
    return Mention(start, end, given, title, (follows["firm"] or "") + _bare(follows[2]) if follows else "", sentence)


def _led(words: list[str], opens: bool) -> tuple[str, str]:
    """The given name and the title in the words before a name; ``opens``: they begin a sentence."""
    initial = ""
    while words:
        word = words.pop()
        lower = word.strip(".\"“”‘’'()").lower()
        if not word[0].isupper() or lower == "st":
            continue  # a particle, a nickname
        if len(lower) < 2 or "." in word[:-1]:
            initial = word[0]
            continue
        if word.endswith(("'s", "’s", "s'", "s’")):
            break
        if lower in TITLES:
            return initial, lower
        if lower in OPENERS and (opens and not words or lower in ("the", "and", "of", "in")):
            break
        return word, ""
    return initial, ""


def _bare(word: str) -> str:
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    return word


class _Pair:
    """Two names alike, the rarer of them accused; of two as rare, the one that is not known, or the later."""

    def __init__(self, document: Document, first: str, second: str) -> None:
        self.document = document
        self.text = document.text
        sides = [(word, _places(document.text, word)) for word in (first, second)]
        self.sound = all(places for _, places in sides)
        if self.sound:
            sides.sort(key=lambda side: (-len(side[1]), not lexicon.known(side[0]), side[1][0]))
        (self.right, kept), (self.wrong, accused) = sides
        self.sound = self.sound and _is_rarer(len(accused), len(kept), 2)
        self.kept = [mention(document, at, at + len(self.right)) for at in kept] if self.sound else []
        self.accused = [mention(document, at, at + len(self.wrong)) for at in accused] if self.sound else []
        self.slip = names.slip(first, second)

    def proof(self) -> str:
        """What proves the two to be one name; "" where nothing does."""
        if not self.sound or self._apart():
            return ""
        if {one.follows for one in self.kept} & {one.follows for one in self.accused if one.follows.startswith("& ")}:
            return "companion"  # "Halvorsen & Brekke": two usual spellings, but one firm
        if self._two_names():
            return ""
        shared = {one.given for one in self.kept} & {one.given for one in self.accused} - {""}
        if any(given.lower() not in GENERIC for given in shared):
            chinese = any(map(_is_pinyin, shared))
            return "companion" if self._rarer(2) and not self._of_two_people(chinese) else ""
        following = {one.follows for one in self.kept} & {one.follows for one in self.accused} - {""}
        if any(word.lower() not in GENERIC for word in following):
            return "companion" if self._one_first_name() else ""
        ours, others = _given(self.kept), _given(self.accused)
        introduced = [bool(ours - {name[0] for name in others}), bool(others - {name[0] for name in ours})]
        if introduced == [True, True]:
            return "surname" if self._both_names_slipped(ours, others) else ""
        if any(introduced):
            return "surname" if self._one_surname() else ""
        return "place" if self._one_place() else ""

    def _both_names_slipped(self, ours: set[str], others: set[str]) -> bool:
        """ "Kasimir Wolny … Kazimir Wonly": slips of the given name and of the surname."""
        if (
            len(ours) != 1
            or len(others) != 1
            or self.slip not in ("swapped", "lost")
            or self._kin()
            or lexicon.known(self.wrong)
        ):
            return False
        [one], [other] = ours, others
        return min(len(one), len(other)) > 4 and one[0] == other[0] and names.slip(one, other) in ("changed", "swapped", "lost")

    def _two_names(self) -> bool:
        """Are they names that differ by an accent, or two usual spellings?"""
        right, wrong = self.right.lower(), self.wrong.lower()
        if not right.isascii() and not wrong.isascii():
            return False
        return both_usual(right, wrong) or _folded(right) == _folded(wrong)

    def _apart(self) -> bool:
        """Does the text hold them apart, or tell of both spellings?"""
        sentences = {one.sentence for one in self.kept}
        if any(one.sentence in sentences for one in self.accused):
            return True
        if all(self.document.in_quote(one.start, one.end) for one in self.accused):
            return True
        if self.document.region_at(self.accused[0].start) in ("related", "breadcrumb"):
            return True
        if self.text.endswith(_CALLED, 0, self.accused[0].start):
            return True
        return any(_TOLD.search(self.text, *self._around(one)) is not None for one in (*self.kept[:1], *self.accused[:3]))

    def _rarer(self, most: int) -> bool:
        return _is_rarer(len(self.accused), len(self.kept), most)

    def _of_two_people(self, chinese: bool) -> bool:
        """Have both an age or a calling of their own, or are both ``chinese`` names?"""
        if chinese and self.slip != "swapped" and _is_pinyin(self.right) and _is_pinyin(self.wrong):
            return True
        ages = [{found[1] for one in side if (found := _AGE.match(self.text, one.end))} for side in (self.kept, self.accused)]
        if all(ages):
            return not ages[0] & ages[1]
        return all(any(_ROLE.match(self.text, one.end) for one in side) for side in (self.kept, self.accused))

    def _one_first_name(self) -> bool:
        if self._of_two_people(chinese=True) or not self._rarer(1) or self._kin():
            return False
        if not lexicon.known(self.wrong):
            if lexicon.known(self.right) or _sound_alike(self.right, self.wrong):
                return True
            return self.slip in ("swapped", "lost") and (len(self.kept) > 1 or len(self.right) > 6)
        return self.slip == "swapped" or self.slip == "lost" and lexicon.known(self.right) and len(self.kept) > 1

    def _kin(self) -> bool:
        return any(_KIN.search(self.text, *self._around(one)) for one in (self.kept[0], *self.accused[:2]))

    def _around(self, one: Mention) -> tuple[int, int]:
        """The sentence of a mention, cut where it goes on for long."""
        start, end = self.document.sentence_at(one.start)
        return max(start, one.start - _LONGEST), min(end, one.end + _LONGEST)

    def _one_surname(self) -> bool:
        """One is introduced in full, the other stands alone; it is the same person unless the slip makes another word of it."""
        bare = self.accused if not _given(self.accused) else self.kept
        full = self.kept if bare is self.accused else self.accused
        if any(one.follows and one.follows.lower() not in GENERIC for one in (*bare, *full)):
            return False
        titled = all(one.title or _SAID.match(self.text, one.end) or self._said(one) for one in bare)
        if self.slip == "end":
            return titled and len(self.right) > 5 and not lexicon.known(self.wrong) and self._rarer(1)
        if lexicon.known(self.wrong):
            return titled and lexicon.known(self.right) and len(self.kept) > 1 and len(self.accused) == 1
        if _is_pinyin(self.right) and _is_pinyin(self.wrong):
            return False
        least = _LEAST.get(self.slip, 5)
        return self._rarer(1) and (titled or len(self.right) >= least)

    def _said(self, one: Mention) -> bool:
        return self.text.endswith((" said ", " says "), 0, one.start)

    def _doubled(self) -> bool:
        """Do they differ by a doubled letter alone, as many surnames do?"""
        longer, shorter = sorted((self.right, self.wrong), key=len, reverse=True)
        return any(
            letter == longer[place + 1 : place + 2] and longer[:place] + longer[place + 1 :] == shorter
            for place, letter in enumerate(longer)
        )

    def _one_place(self) -> bool:
        """Neither has a companion: one must be far rarer, or the only one of the two that is not known."""
        if lexicon.known(self.wrong) or self.slip in ("end", "blurred") or not self._rarer(1):
            return False
        own = {one.follows for one in self.accused if one.follows.lower() not in GENERIC} - {""}
        if own and not own & {one.follows for one in self.kept}:
            return False
        known = lexicon.known(self.right)
        if _is_pinyin(self.right) and _is_pinyin(self.wrong) and not (known and self.slip != "changed"):
            return False
        length, times = len(self.right), len(self.kept)
        if self.slip == "changed":
            return length > 5 and times > 2 or length > 8 and times > 1
        if known:
            return length > 4 and (times > 1 or not self._doubled())
        if times > 1:
            return length > 5 or self.slip == "swapped" and times > 2
        if self.slip == "swapped" and length > 6 or length > 7:
            return True
        return length > 6 and all(_SAID.match(self.text, one.end) for one in (*self.kept, *self.accused))


def _is_rarer(accused: int, kept: int, most: int) -> bool:
    return accused == 1 or accused <= most <= kept or accused * 4 <= kept


def _given(side: list[Mention]) -> set[str]:
    return {one.given for one in side if one.given and one.given.lower() not in GENERIC}


def _sound_alike(first: str, second: str) -> bool:
    """Do they differ in letters that many languages write for one sound?"""
    return first.translate(_SOUNDS) == second.translate(_SOUNDS)


def _folded(word: str) -> str:
    if word.isascii():
        return word
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


# The syllables of Chinese in Latin letters, by their initials.
_PINYIN = lazy(
    r"(?:[bpm](?:an?|ang|a[io]|ei|eng?|i|ian|iao|ie|ing?|o)|[pmf]ou|m(?:e|iu)|[bpmf]u|f(?:ang?|ei|eng?|o)"
    r"|[dt](?:an?|ang|a[io]|e|eng|i|ian|iao|ie|ing|ong|ou|u|uan|u[ino])|d(?:ei|en|ia|iu)"
    r"|[nl](?:an?|ang|a[io]|ei?|eng|i|iang?|iao|ie|ing?|iu|ong|ou|u|uan|uo|ue)|nen|l(?:ia|o|un)"
    r"|[gkh](?:an?|ang|a[io]|ei?|eng?|ong|ou|ua?|uai|uang?|u[ino])|[jqx](?:ia?|iang?|iao|ie|ing?|iong|iu|u|uan|u[en])"
    r"|(?:zh|ch|sh)(?:an?|ang|a[io]|ei?|eng?|i|ong|ou|ua?|uai|uang?|u[ino])|r(?:ang?|ao|eng?|e|i|ong|ou|ua?|uan|u[ino])"
    r"|[zcs](?:an?|ang|a[io]|ei?|eng?|i|ong|ou|u|uan|u[ino])|y(?:an?|ang|ao|e|ing?|i|o|ong|ou|u|uan|u[en])"
    r"|w(?:an?|ang|ai|ei|eng?|o|u)|er|ang?|a[io]|ou|eng?|[aeo]){1,4}"
)


def _is_pinyin(word: str) -> bool:
    """Can it be a Chinese name, which many a slip makes into another one?"""
    return _PINYIN.fullmatch(word.lower()) is not None
