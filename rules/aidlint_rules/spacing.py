"""OCR: words that were glued together or torn apart, and stray blanks."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from aidlint.api import Finding, Suggestion, lazy, rule
from aidlint.reference import lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.api import Article

# Patterns of suspects are compiled by their first use: most articles have none.

# Function words that prove a glue before or after any known word. Short prepositions and the endings of names are not
# among them (byproduct, onscreen, underreported, forestall, plugin): those need an inflected word or a frequent pair as well.
_BEFORE = frozenset(
    """the of and from to that this these those was were are is has have had his their its our your her which who whom whose
    will would could should been being into than because about between there when where while until before any such also only
    each both""".split()
)
_AFTER = frozenset(
    """the of and for from with that this was were his their are has have had to which who into its will would been than when
    they she also only about under after before said will can may what such these those""".split()
)
_SHORT = frozenset("in on at by as for is or if it an".split())
_SPOKEN = frozenset("shoulda woulda coulda sucha whata".split())
# What follows a short function word in a glue that is no name (Andover, Inwood).
_DETERMINERS = frozenset("the this that these those their his her its our your was were are which who".split())
_PRONOUNS = frozenset("he she they we".split())
_FUNCTION = _BEFORE | _AFTER | _SHORT | _PRONOUNS | frozenset("a be so my but not no all other more over upon".split())
# Words with an ending of their own do not form compounds: in none of suppliesin, detainedat, forapplying is there one word.
_INFLECTED = ("ed", "ing", "s", "ly", "tion")
# What stands before names and figures.
_BEFORE_NAME = frozenset(
    """in of at to by on for from with and the or as is was that than said via near into over after before since until
    between under against through during when where while which who but not about around nearly this only also if like
    its his her their our are were has had have would will because""".split()
)
_CALENDAR = frozenset(
    """January February March April May June July August September October November December Jan Feb Aug Sept Sep Oct Nov Dec
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday""".split()
)
_HUMP_PARTS = lazy(r"([A-Za-z][a-z]*)([A-Z][a-z]+)\b")
_WORD_THEN_FIGURE = lazy(r"([a-z]+)([0-9][0-9,.]*[0-9])(?![\w@/=&-])")
_FIGURE_THEN_WORD = lazy(r"([0-9][0-9,.]*)([a-z]+)\b")
# Words that start a sentence glued to the next one, and those that end a glue with a name. The first ones prove it before
# any common word, the second before another function word or in a frequent pair only (Forman and Inwood are names).
_STARTS = tuple("The This That These Those There They When While Where Which From After Before Since".split())
_SHORT_STARTS = tuple("And But For In On Of At By To As It If We He She With Under Once".split())
_ALL_STARTS = _STARTS + _SHORT_STARTS
_SIZES = sorted({len(word) for word in _ALL_STARTS})
_ENDS = tuple("and the of for with from was has are were that said".split())
# Bounds on the work for hostile texts: letters of a glued token, suspects of an article.
_LONGEST = 40
_MOST = 500
# Scales and measures are often set close on purpose: $5million, 24hours.
_CLOSE = frozenset(
    """million millions billion billions trillion thousand hundred percent year years month months week weeks hour hours minute
    minutes second seconds metre metres meter meters mile miles pound pounds inches something""".split()
)


def _english(text: str, start: int, end: int) -> bool:
    """Is the paragraph around a span English? At most one lower-case word in five may be unknown, the span aside."""
    begin = max(text.rfind("\n", 0, start) + 1, start - 1000)
    stop = text.find("\n", end)
    words = set(lazy(r"\b[a-z]{3,}\b").findall(text[begin : min(len(text) if stop < 0 else stop, end + 1000)]))
    return 5 * (len(lexicon.unknown(words)) - 1) <= len(words)


@rule("OCR003", "glued-words", severity="warning", since="0.1.0")
def glued_words(article: Article) -> Iterator[Finding]:
    """Two words that have lost the space between them.

    Why it misleads
    A space that was lost in conversion often took something with it (a line end, a number, a footnote), and searches
    miss both words.

    Fails
    Teams went to Kashi inXinjiang. The signing ofthe treaty was put off.

    Passes
    The iPhone and eBay, McKay and diCaprio are names. A plugin is a word.

    When it is wrong
    On a brand that starts with a small function word and is written only once. A word is split only where both parts
    are known and one is a function word, or where the article itself uses the parts.
    """
    text = article.text
    for start, end in lexicon.strangers(text)[:_MOST]:
        word = text[start:end]
        parts = _split(text, word)
        if parts and word.capitalize() not in text and _english(text, start, end):
            yield _glued(start, end, *parts)
    yield from _humps(text)
    yield from _capitals(text)
    yield from _figures(text)


def _glued(start: int, end: int, left: str, right: str) -> Finding:
    apart = Suggestion(f"{left} {right}", applicability="safe")
    return Finding(start, end, f"“{left}” and “{right}” are glued together", suggestions=[apart])


def _humps(text: str) -> Iterator[Finding]:
    """A word glued to a name. A token that comes again is a brand, and so is one whose name says nothing."""
    for capital in lexicon.humps(text):
        start = capital - 1
        while start > capital - 1 - _LONGEST and text[start - 1 : start].isalpha():
            start -= 1
        parts = _HUMP_PARTS.match(text, start)
        if parts and parts.start(2) == capital and lexicon.stands_free(text, *parts.span()):
            left, right = parts.groups()
            if text.count(parts[0]) == 1 and _before_name(text, left, right):
                yield _glued(*parts.span(), left, right)


def _before_name(text: str, left: str, right: str) -> bool:
    """Is a capital inside a word a lost space? A function word shows it, and so does an article that uses both parts."""
    used = f" {right}" in text
    if left in _BEFORE_NAME and right.lower() not in _FUNCTION:
        # Two letters are as likely a symbol: inHg, inAs.
        return used or (len(right) > 2 or right.isupper()) and (left != "the" or lexicon.known(right))
    if left in _STARTS or left in ("In", "On", "At", "By", "For", "With"):
        return used or right in _CALENDAR
    return used and left.islower() and len(left) > 3 and lexicon.rank(left) is not None and f" {left} " in text


def _capitals(text: str) -> Iterator[Finding]:
    """A capitalised word with a function word at one of its ends, once in the article: Theproject, Inthe, Texasand."""
    suspects = [word for word in lexicon.strange(text) if word.startswith(_ALL_STARTS) or word.endswith(_ENDS)]
    for word in sorted(word for word in suspects if len(word) > 4 and not word.islower())[:_MOST]:
        parts = _capital_parts(text, word)
        if parts and text.count(word) == 1:
            start = text.index(word)
            if lexicon.stands_free(text, start, start + len(word)):
                yield _glued(start, start + len(word), *parts)


def _capital_parts(text: str, word: str) -> tuple[str, str] | None:
    for size in _SIZES:
        left, right = word[:size], word[size:]
        if left in _ALL_STARTS and len(right) > 1 and _follows(left, right):
            return left, right
    if word.endswith(_ENDS):
        for right in _ENDS:
            left = word.removesuffix(right)
            if left != word and len(left) > 3:
                if f" {left} " in text or ((len(left) > 5 or right in ("of", "the")) and lexicon.is_word(left)):
                    return left, right
    return None


def _follows(left: str, right: str) -> bool:
    """Is a capitalised function word proved by what comes after it?"""
    if right in _FUNCTION:
        return right in _DETERMINERS or (left in _STARTS and left != "The")
    if left in _STARTS and len(right) > 3:
        return lexicon.rank(right) is not None or (len(right) > 6 and lexicon.is_word(right))
    return len(right) > 5 and lexicon.frequent_pair(left, right)


def _figures(text: str) -> Iterator[Finding]:
    """A function word glued to the figure after it, or a figure to the word after it: of140,000, 21engineering."""
    for digits, end in lexicon.mixed(text):
        if not (text[digits - 1 : digits].islower() or (end + 5 <= len(text) and text[end : end + 5].isalpha())):
            continue
        start = digits
        while start > digits - _LONGEST and (text[start - 1 : start].isalnum() or text[start - 1 : start] in (",", ".")):
            start -= 1
        both = _WORD_THEN_FIGURE.match(text, start) or _FIGURE_THEN_WORD.match(text, start)
        if both and both.end() >= end and lexicon.stands_free(text, *both.span()):
            left, right = both.groups()
            plural = len(right) > 6 and right[-1] == "s" and lexicon.is_word(right)
            close = left[0].isdigit() and (len(right) < 5 or lexicon.rank(right) is None and not plural or right in _CLOSE)
            if not close and (left[0].isdigit() or left in _BEFORE_NAME):
                yield _glued(*both.span(), left, right)


def _split(text: str, word: str) -> tuple[str, str] | None:
    """The likeliest two words that an unknown lower-case word is made of; a word that comes again is no slip, unless it is
    two function words."""
    best = (0, "", "")
    for left, right in _cuts(word):
        weight = _weight(text, left, right)
        if weight > best[0]:
            best = weight, left, right
    return best[1:] if best[0] > 3 or best[0] and text.count(word) == 1 else None


@lru_cache(maxsize=4096)
def _cuts(word: str) -> list[tuple[str, str]]:
    """The pairs of words that a string is made of, one a function word or the first an adverb or a participle."""
    found = []
    for cut in range(1, len(word) if len(word) <= _LONGEST else 0):
        left, right = word[:cut], word[cut:]
        if not (left in _FUNCTION or right in _FUNCTION or _is_adverb(left)) or not (_part(left) and _part(right)):
            continue
        # Spoken forms: thinkin, coulda, hehe, shouldest.
        if right not in (left, "est") and word not in _SPOKEN and not (right == "in" and lexicon.is_word(left + "ing")):
            found.append((left, right))
    return found


def _is_adverb(word: str) -> bool:
    """An adverb or a participle, by its ending."""
    return len(word) > 5 and word.endswith(("ly", "ed", "ing"))


def _weight(text: str, left: str, right: str) -> int:
    """How sure it is that two words that stand together lost their space: 0 not at all."""
    if right == "a":
        function = left in _BEFORE or left in _SHORT
        return 4 if function else int(left.endswith(("ed", "ing")) and len(left) > 5)
    if len(left + right) < 5:
        return 0
    if left in _FUNCTION and right in _FUNCTION:
        return 4
    if left in _FUNCTION or right in _FUNCTION:
        if len(left + right) > 5 and (lexicon.frequent_pair(left, right) or f" {left} {right}" in text):
            return 3
        if left in _BEFORE and (lexicon.rank(right) is not None or len(right) > 4):
            return 2
        if left in _PRONOUNS and len(right) > 4 and right.endswith(("ed", "s")) and lexicon.rank(right) is not None:
            return 2
        if left in _SHORT and left not in ("in", "on") and len(right) > 5 and right.endswith(_INFLECTED):
            return 2
        if (right in _SHORT or right in ("over", "upon", "more", "any")) and len(left) > 4 and left.endswith(_INFLECTED):
            return 2
        return 1 if right in _AFTER and (lexicon.rank(left) is not None or len(left) > 4 or right == "the") else 0
    # Two nouns make a compound of many styles (sharemarket); adverbs and participles do not.
    return 3 if _is_adverb(left) and f" {left} {right}" in text else 0


def _part(word: str) -> bool:
    """Can it be one of two glued words? Short ones only where they are very common."""
    if word in _FUNCTION:
        return True
    rank = lexicon.rank(word)
    return lexicon.is_word(word) if len(word) > 3 else len(word) == 3 and rank is not None and rank < 3000


# Both patterns start with a literal, which keeps the search fast; what stands before is looked at afterwards.
_STRAY = lazy(r" [,.;\"”](?!\S)")
_STRAYS = frozenset((",", ".", ";", '"', "”"))
_LINE_END = lazy(r"- (?=[a-z])")
_HYPHENATED = lazy(r"([a-z]+)- ([a-z]+)\b(?!-)")
_WORD_AFTER = lazy(r" ([a-z]{1,40})")
_WORD_BEFORE = lazy(r"\b([a-z]{1,40}) \Z")


@rule("OCR007", "stray-space", severity="info", since="0.1.0")
def stray_space(article: Article) -> Iterator[Finding]:
    """A space before a closing mark, or one that tears a word apart.

    Why it misleads
    Such spaces come from conversion, as lost ones do, and figures that were torn apart read as other figures.

    Fails
    "It cures heart diseases, " said a doctor. She left the hos pital at noon. The gov- ernment fell.

    Passes
    He said: "No. " and then "Yes" is 6 " long; « Oui, » dit-elle; wait . . . well; pre- and post-war.

    When it is wrong
    In the typography of other languages, and in transcripts that space out their marks.
    """
    text = article.text
    # A mark between two blanks is a token of its own.
    suspect = not _STRAYS.isdisjoint(lexicon.vocabulary(text))
    for match in islice(_STRAY.finditer(text), _MOST) if suspect else ():
        at = match.start()
        mark = match[0][1]
        before = text[at - 1 : at]
        if mark in '"”':
            if before in ",.!?" and before and (mark == "”" or article.document.in_quote(at, at + 1)):
                closed = Suggestion(before + mark)
                yield Finding(at - 1, match.end(), "space before a closing quotation mark", suggestions=[closed])
        elif before.islower() and "«" not in text and _ends_there(text, mark, match.end()):
            yield Finding(at, match.end(), f"space before “{mark}”", suggestions=[Suggestion(mark)])
    if "- " in text:
        for match in islice(_LINE_END.finditer(text), _MOST):
            if text[match.start() - 1 : match.start()].isalpha():
                yield from _left_hyphen(article, match.start())
    yield from _torn_words(text)


def _ends_there(text: str, mark: str, end: int) -> bool:
    """Does the mark end something, and is it no row of dots?"""
    following = text[end : end + 2]
    return following[1:] not in (".", ",") and (mark != "." or following[:1] != " " or following[1:].isupper())


def _left_hyphen(article: Article, at: int) -> Iterator[Finding]:
    """A word with the hyphen of a line end inside, where no line ends. Two known parts are a list: pre- and post-war."""
    text = article.text
    start = at
    while start > at - _LONGEST and text[start - 1 : start].isalpha():
        start -= 1
    match = _HYPHENATED.match(text, start)
    if match and len(match[2]) > 2 and lexicon.is_word(match[1] + match[2]) and not lexicon.known(match[2]):
        source = slice(*article.document.source_span(*match.span()))
        if "\n" not in article.document.source[source]:
            yield Finding(*match.span(), "the hyphen of a line end", suggestions=[Suggestion(match[1] + match[2])])


def _torn_words(text: str) -> Iterator[Finding]:
    """Two runs of letters, one of them no word, that make a word together."""
    done = 0
    for start, end in lexicon.strangers(text)[:_MOST]:
        after = _WORD_AFTER.match(text, end)
        before = _WORD_BEFORE.search(text, max(0, start - 42), start) if text[start - 1 : start] == " " else None
        for other in (after, before):
            if other is None or other[1] in _FUNCTION:
                continue
            first, last = min(start, other.start()), max(end, other.end())
            whole = text[first:last].replace(" ", "")
            if first >= done and len(whole) > 5 and lexicon.is_word(whole):
                yield Finding(first, last, f"“{whole}” is torn apart", suggestions=[Suggestion(whole, applicability="safe")])
                done = last
                break
