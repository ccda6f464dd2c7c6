"""The line-end channel: words and figures that were broken at the end of a line, and put together with the hyphen left in.

``The govern- ment``, ``in Wash-ington`` and ``1,- 200 men`` were set in columns; whoever joined the lines left the hyphens.
``corrupt`` in ``aidlint.repair.hyphens`` is the channel itself.
"""

from __future__ import annotations

from itertools import islice

from aidlint.damage import Channel, Sign
from aidlint.damage.digit_table import HYPHENS
from aidlint.damage.words import apart, pooled
from aidlint.patterns import lazy
from aidlint.reference import lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.facts import Facts

# The hyphen first: it is rarer than any letter.
_BROKEN = lazy(r"-(?<=[a-z]-)( ?)([a-z]{2,20})(?![\w’'-])")
_HALF = lazy(r"(?<![\w’'.@/-])[A-Za-z][a-z]{1,20}\Z")
_FIGURE = lazy(r",-(?<=\d,-)[ \n]?\d{3}(?!\d)")
_HEAD = lazy(r"(?<![\w.,-])[$£€¥]?\d{1,3}(?:,\d{3})*\Z")
_LONGEST = 24
# What is written with a hyphen, or without one, before any word.
_PREFIXES = frozenset(
    """co re pre un mis non anti semi multi sub ex de bi tri micro macro mini mega ultra super inter intra extra counter over
    under out up off on in self half mid post pro vice cross wide auto bio eco electro hetero homo hydro hyper neo photo
    poly pseudo quasi socio techno tele thermo trans geo docu info psycho radio video""".split()
)
# Those that stand before what is no word by itself too: co-ordinate, photo-voltaic, to-morrow.
_LOOSE = _PREFIXES - frozenset("de in on out up off over under self half pro ex mid".split()) | {"to", "wi", "e"}
# Those that modern print seldom sets apart from a common word: pro-cess, inter-national.
_JOINED = frozenset("pre pro sub inter super trans de un mis over under out counter ultra".split())
# Words that end no broken word: "pre- and post-war".
_JOINS = frozenset("and or to but nor the of in on at by for from with as".split())
# What ends a noun made of a verb, with a hyphen or without: sit-in, kick-off.
_PARTICLES = frozenset("up in out off by on over down back away ups ins outs offs ons fold like mate mates".split())
_SHORTEST = 3
_BESIDE = "hyphen-beside"
_ENOUGH = 2.5
_MOST = 400


def weigh(facts: Facts) -> Channel:
    """The channel ``hyphens``: present with two different words or figures of some weight that a line end has broken."""
    text = facts.document.text
    found = breaks(text)
    if not found:
        return Channel("hyphens", (), 0.0, "", present=False)
    proofs = [sign for sign in found if sign.proof]
    different = {text[sign.start : sign.end].lower(): sign for sign in proofs if sign.form != _BESIDE}
    ratio = pooled(different.values(), 3)
    present = ratio >= _ENOUGH and len(different) > 1
    evidence = f"{len(proofs)} words or figures with the hyphen of a line end inside"
    return Channel("hyphens", found if present else [], ratio, evidence, present)


def breaks(text: str) -> list[Sign]:
    """The words and figures with the hyphen of a line end inside, in order. ``proof``: print has no such hyphen; others
    are given only beside those."""
    sure = [*_figures(text), *_words(text, sure=True)]
    return apart(text, [*sure, *_words(text, sure=False)]) if sure else []


def _figures(text: str) -> Iterator[Sign]:
    for match in _FIGURE.finditer(text) if ",-" in text else ():
        head = _HEAD.search(text, max(0, match.start() - _LONGEST), match.start())
        if head:
            whole = f"{head[0]},{match[0][-3:]}"
            yield _sign("hyphen-figure", head.start(), match.end(), "a figure broken at the end of a line", whole)


def _words(text: str, sure: bool) -> Iterator[Sign]:
    for match in islice(_BROKEN.finditer(text), _MOST):
        spaced, tail = bool(match[1]), match[2]
        # Nearly every hyphen is that of a compound, and stands before a word.
        if (tail in _JOINS) if spaced else (sure and lexicon.is_common(tail)):
            continue
        half = _HALF.search(text, max(0, match.start() - _LONGEST), match.start())
        if half is None:
            continue
        form = _form(half[0], tail, spaced)
        whole = half[0] + tail
        proof = form in _SURE
        # A name is enough where nothing else explains the hyphen.
        put_together = lexicon.known(whole) if spaced or form.endswith("0") else lexicon.is_word(whole)
        if put_together and proof:
            yield _sign(form, half.start(), match.end(), "a word broken at the end of a line", whole)
        elif not sure and _beside(half[0], tail, text):
            yield _sign(_BESIDE, half.start(), match.end(), "a word broken at the end of a line", whole)
        elif not sure and put_together and (spaced or whole in lexicon.vocabulary(text)):
            yield _sign(form, half.start(), match.end(), "a word broken at the end of a line", whole, proof=False)


def _beside(half: str, tail: str, text: str) -> bool:
    """Has a line end broken this word, as it has others of the text? The whole is a word and no usual compound, or its end
    is none."""
    whole = half + tail
    first = half.lower()
    if first in _PREFIXES:
        return first in _JOINED and lexicon.rank(whole) is not None and not lexicon.frequent_pair(half, tail)
    if not lexicon.is_word(tail) and len(half) >= _SHORTEST <= len(tail):
        return lexicon.known(whole) or whole in lexicon.vocabulary(text)
    if tail in _PARTICLES:
        return False
    common = lexicon.is_common(first) and lexicon.is_common(tail)
    known = lexicon.known(whole) if not common else lexicon.rank(whole) is not None
    return known and not lexicon.frequent_pair(half, tail)


def _form(half: str, tail: str, spaced: bool) -> str:
    """How a hyphen divides a word: before a blank or not, and how many of its parts are words?"""
    ends = lexicon.is_word(tail)
    if half.lower() in (_PREFIXES if ends else _LOOSE) and (ends or not spaced):
        return "hyphen-prefix"
    return f"hyphen-{'spaced' if spaced else 'inside'}-{lexicon.known(half) + ends}"


_SURE = frozenset(
    ("hyphen-spaced-0", "hyphen-spaced-1", "hyphen-spaced-2", "hyphen-inside-0", "hyphen-inside-1", "hyphen-figure")
)


def _sign(form: str, start: int, end: int, reason: str, whole: str, *, proof: bool = True) -> Sign:
    return Sign("hyphen", start, end, reason, HYPHENS.get(form, 0.0), proof=proof, originals=(whole,), form=form)
