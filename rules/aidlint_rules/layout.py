"""OCR: what the ends of lines and pages leave: words twice, dashes that became hyphens, paragraphs without their beginning."""

from __future__ import annotations

from itertools import islice
from operator import eq

from aidlint.api import Finding, Suggestion, lazy, rule
from aidlint.reference import lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.api import Article

# Letters of a word before a hyphen.
_LONGEST = 40
_REPEATED = lazy(r"\b([A-Za-z]+)[ \n]+((?i:\1))\b")
# Only words that never follow themselves: had had, that that, is is and very very are all written on purpose, and "in in"
# after verbs that take the first one: checked in in time.
_NEVER_TWICE = frozenset(
    """the a an of and to for with from at by as or but if than into are was were be been has have will would could should can
    may must they we he she their his its our your my this these those which when where while because said not""".split()
)


_WITH_IN = frozenset(
    """come comes came coming move moves moved moving bring brings brought log logs logged logging sign signs signed check
    checks checked checking tune tunes tuned step steps stepped kick kicks kicked set sets settle settles settled give
    gives gave given giving go goes went gone going get gets got take takes took taken taking let join joins joined call
    calls called turn turns turned turning hand hands handed plug plugged sink sinks sank sunk stay stays stayed live
    lived drop drops dropped send sent fill filled phone phoned roll rolled rolling pour poured weigh weighed break breaks
    broke broken lock locked locking phase phased be is are was were been being build built cash cashed cave caved chip
    chipped close closed closing dig dug drive driven fit fits him her it them me us you all people money put puts rush
    rushed sit sits sat stand stood swear sworn trade traded vote voted voting win won write wrote written zoom zoomed
    flood flooded fly flew usher ushered burst bursting start started lead leads led opt opted rub rubbed throw threw
    thrown tie tied walk walked wall walled""".split()
)


@rule("OCR006", "repeated-word", severity="info", since="0.1.0")
def repeated_word(article: Article) -> Iterator[Finding]:
    """A small word that stands twice in a row.

    Why it misleads
    Words double where lines or pages were joined, and there something may be missing as well.

    Fails
    The end of the the road. They said that they they would come.

    Passes
    He had had enough. I know that that is so. What it is is a fête.

    When it is wrong
    On a repetition for effect, or in a quoted stutter.
    """
    text = article.text
    words = lexicon.tokens(text)
    # Comparing neighbours is far cheaper than a pattern with a back reference.
    if not any(map(eq, words, islice(words, 1, None))):
        return
    match = _REPEATED.search(text)
    while match:
        twice = match[2] in _NEVER_TWICE or match[0] == "in in" and _alone(text, match.start())
        if twice and lexicon.stands_free(text, *match.span()):
            yield Finding(*match.span(), f"“{match[2]}” twice", suggestions=[Suggestion(match[1])])
        match = _REPEATED.search(text, match.start(2))


def _alone(text: str, at: int) -> bool:
    """Does no verb that takes an "in" of its own stand before ``at``?"""
    before = text[max(0, at - 20) : at].rsplit(None, 1)
    return bool(before) and before[-1].lower() not in _WITH_IN


# Words that open a clause or a noun phrase and end no compound.
_OPENERS = (
    "the|which|who|whose|where|but|because|including|it|they|he|she|we|his|her|their|this|these|those|an|a|if|although|whether"
)
# "And" and "with" do so where no compound follows: not in pre-and post-war, left-and right-hand.
# The dash first, which is rarer than any word after it.
_FLATTENED = lazy(rf"-(?<=[a-z]-)(?:(?:{_OPENERS})(?= )|(?:and|with)(?= [a-z]+ ))")


_CLAUSES = frozenset("which who whose where but because including it they he she we although".split())
# What stands before a hyphen that waits for the second part of a compound: "pre-and the post-war".
_PREFIXES = frozenset("pre post pro anti over under short long left right inter intra sub micro macro mid semi multi".split())


@rule("OCR008", "flattened-dash", severity="info", since="0.1.0")
def flattened_dash(article: Article) -> Iterator[Finding]:
    """A dash between clauses that became a hyphen.

    Why it misleads
    Two clauses read as one compound word, and where a dash was flattened a range may have been as well.

    Fails
    They became tertiary hospitals-the highest level of the three.

    Passes
    A three-tier system, a know-the-ropes manager, one-a-day pills, Stratford-upon-Avon.

    When it is wrong
    On a compound of one's own making that ends in a small word.
    """
    text = article.text
    for match in _FLATTENED.finditer(text):
        start = match.start() - 1
        while start > match.start() - 1 - _LONGEST and text[start - 1 : start].isalpha():
            start -= 1
        left = text[start : match.start()]
        right = text[match.start() + 1 : match.end()]
        known = lexicon.known(left) or left[:1].isupper() and right in _CLAUSES
        if len(left) > 2 and known and left not in _PREFIXES and text[start - 1 : start] not in ("-", "’", "'"):
            yield Finding(
                start, match.end(), "a dash that became a hyphen", suggestions=[Suggestion(f"{left} — {right}")]
            )  # fmt: skip


_SHORTENED = frozenset(
    "Corp. Inc. Co. Ltd. Mr. Mrs. Dr. St. Gen. Sen. Rep. Gov. No. vs. Jan. Feb. Aug. Sept. Oct. Nov. Dec.".split()
)
_LOWER_START = lazy(r"([a-z]+)(?: [A-Za-z]|, )")
# What starts a name in lower case, and words that start captions, credits and labels.
_SMALL_NAMES = frozenset(
    "de di da del della der den dos du la le van von bin al el ibn ter ten by via from photo source and or".split()
)


@rule("OCR009", "broken-case", severity="info", since="0.1.0")
def broken_case(article: Article) -> Iterator[Finding]:
    """A paragraph that starts in the middle of a sentence.

    Why it misleads
    What stood before it is lost, and the missing words may hold the subject of every figure that follows.

    Fails
    The sum was paid in May.
    due to various factors the work is late, the ministry said.

    Passes
    The iPhone came first; lines of verse, points of a list, captions.

    When it is wrong
    On verse, on a style that writes everything in small letters, and on names that start small.
    """
    text = article.text
    paragraphs = article.document.paragraphs
    starts = [span for span in paragraphs if text[span[0]].islower()]
    # Verse and hard-wrapped lines start small again and again.
    if not starts or len(starts) > max(1, len(paragraphs) // 3):
        return
    for start, end in starts:
        word = _LOWER_START.match(text, start)
        if not word or word[1] in _SMALL_NAMES or end - start < 60 or not start:
            continue
        if not lexicon.known(word[1]) and (len(word[1]) < 3 or f" {word[1].capitalize()}" not in text):
            continue
        # A line that ends with an abbreviation goes on in the next one.
        last = (text[max(0, start - 40) : start].rsplit(None, 1)[-1:] or [""])[0].rstrip('"”’)')
        ended = last[-1:] in (".", "!", "?", "…", "") and "." not in last[:-1] and last not in _SHORTENED
        if ended and text[end - 1] in '.!?"”’)' and article.document.region_at(start) is None:
            opening = " ".join(text[start : start + 120].split(" ")[:4])
            stop = min(article.document.sentence_at(start)[1], start + len(opening))
            first = text[start].upper() + text[start + 1 : stop]
            yield Finding(start, stop, "the paragraph starts in lower case", suggestions=[Suggestion(first)])
