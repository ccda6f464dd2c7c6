"""OCR: characters taken for others, garbled encodings, hidden characters."""

from __future__ import annotations

from functools import lru_cache

from aidlint.api import Evidence, Finding, Related, Suggestion, damaged_numbers, lazy, rule
from aidlint.reference import lexicon, misreadings
from aidlint_rules import almanac

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aidlint.api import Article

# Patterns of suspects are compiled by their first use: most articles have none.
# A bound on the work for hostile texts: suspects of an article.
_MOST = 500


@rule("OCR001", "letter-in-number", severity="error", since="0.1.0")
def letter_in_number(article: Article) -> Iterator[Finding]:
    """A letter stands where a number needs a digit.

    Why it misleads
    The letters O, l, I and S look like 0, 1 and 5: a reader sees the number, a search, a table or a sum does not, and the
    other digits come from the same doubtful reading.

    Fails
    The law of 2O18 was changed. The wall is l5 metres long. About S00 people came.

    Passes
    The A380 needs 7 l/100 km more than H1N1 needs O2. Rule 3A is for size 5S.

    When it is wrong
    On a code of digits and letters that reads as a number but for one letter.
    """
    for start, end, plain in damaged_numbers(article.text):
        written = article.text[start:end]
        if written in _TEXTED:
            continue
        yield Finding(
            start, end, f"{_listed(char for char in written if char in misreadings.DIGITS)} inside a number",
            evidence=Evidence(claimed=written, accepted=plain),
            suggestions=[Suggestion(reading) for reading in _readings(article, written, plain)],
        )  # fmt: skip


# "Late" and "to" as they are texted.
_TEXTED = frozenset({"l8", "2l8", "l82"})


def _readings(article: Article, written: str, plain: str) -> list[str]:
    """The readings of a number, the commoner one first; of a year the one nearest to the years that the article names."""
    readings = list(dict.fromkeys((plain, misreadings.as_digits(written, 1))))
    if len(readings) > 1 and len(plain) == 4 and plain.isdigit() and 1700 <= int(plain) <= 2050:
        years = [date.year for date in article.facts.dates() if date.year is not None and not date.malformed]
        readings.sort(key=lambda reading: min((abs(int(reading) - year) for year in years), default=0))
    return readings


def _listed(letters: Iterable[str]) -> str:
    """The distinct letters with their noun: letter “O”, letters “O” and “l”."""
    marks = [f"“{letter}”" for letter in dict.fromkeys(letters)]
    return ("letter " if len(marks) == 1 else "letters ") + " and ".join(marks)


_LONGEST = 30
_QUOTES = frozenset("\"'“”‘’<>")


# What comes before a name that its bearer spells with a digit.
_ALIAS = lazy(
    r"\b(?:(?:known|play(?:s|ed|ing)|posting|signed) as|called|(?:nick)?named|alias|aka|(?:user|screen|stage) ?name|handle|"
    r"user|gamer|rapper|streamer|hacker|singer|band|DJ|duo)[:,]? (?:is |was )?$"
)


_HANDLE = lazy(r"\b[A-Za-z]+_[A-Za-z]*[0-9][A-Za-z0-9]*_?[A-Za-z]*\b")


@rule("OCR002", "digit-in-word", severity="warning", since="0.1.0")
def digit_in_word(article: Article) -> Iterator[Finding]:
    """A digit stands where a word needs a letter.

    Why it misleads
    The word is lost to every search, and the figures beside it were read by the same eye.

    Fails
    She was taken to h0spital. The c1ty council met on Ju1y 9.

    Passes
    An MP3 player, a B2B deal, CO2, user n0b0dy.

    When it is wrong
    On a name that is written with a digit in place of a letter only once and without quotation marks.
    """
    text = article.text
    done = 0
    for digits, end in lexicon.mixed(text):
        if digits < done:
            continue
        if "_" in text and _HANDLE.search(text):
            return  # names of players, spelt with digits at will
        start, done = digits, end
        while start > digits - _LONGEST and text[start - 1 : start].isalnum():
            start -= 1
        while done < digits + _LONGEST and text[done : done + 1].isalnum():
            done += 1
        token = text[start:done]
        word = _as_word(token) if len(token) > 2 and token.isascii() and _may_be_word(text, token, start, done) else None
        if word:
            mended = Suggestion(word, applicability="safe")
            yield Finding(start, done, f"digit inside the word “{word}”", suggestions=[mended])


def _may_be_word(text: str, token: str, start: int, end: int) -> bool:
    """Is it a single token that stands free, not in quotation marks of its own, with fewer digits than letters?"""
    digits = sum(char.isdigit() for char in token)
    return (
        0 < 2 * digits < len(token)
        # Two digits together are leetspeak, but for the two that OCR reads for ll and oo.
        and not lazy(r"[2-9][0-9]|[0-9][2-9]|10|01").search(token)
        and not _is_measure(token)
        and not text[end : end + 1].isalnum()
        and lexicon.stands_free(text, start, end)
        and not (text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES and start > 0)
        and text.count(token) == 1
        and not _ALIAS.search(text, max(0, start - 24), start)
    )


def _is_measure(token: str) -> bool:
    """Is it an ordinal, a decade, a measure, a time or a size: 21st, 60s, 5am, 16mm, 2x4?"""
    rest = token.lstrip("0123456789")
    figures = len(token) - len(rest)
    return figures > 0 and (figures > 1 or len(rest) < 3 or rest[0] == "x" or rest in ("sts", "nds", "rds", "ths"))


def _as_word(token: str) -> str | None:
    """The known word that the token was, in the token's case; None for codes."""
    inside = token.strip("0123456789")
    if token.isupper() and (len(token) < 6 or inside != token):
        return None
    # A digit before or after a whole word is a number or a note, not a letter.
    if inside != token and (len(token) - len(inside) > 1 or lexicon.known(inside)):
        return None
    if not (token[1:].islower() or token.isupper()):
        return None
    word = next((word for word in misreadings.as_letters(token.lower()) if _fits(word, token[0].isupper())), None)
    if word is None:
        return None
    return word.upper() if token.isupper() else word.capitalize() if token[0].isupper() else word


def _fits(word: str, capital: bool) -> bool:
    """Is it a word that a token is likely to have been? Short ones only where they are very common; names want a capital."""
    rank = lexicon.rank(word)
    if len(word) == 3:
        return rank is not None and rank < 1000
    return rank is not None or (len(word) > 4 and lexicon.is_word(word)) or (capital and lexicon.known(word))


@rule("OCR004", "confusable-letters", severity="warning", since="0.1.0")
def confusable_letters(article: Article) -> Iterator[Finding]:
    """A word whose letters were taken for others that look alike, rn for m or li for h.

    Why it misleads
    The text was read by a machine and not by a person; its figures went through the same reader.

    Fails
    The next rneeting is in May. The govemment agreed.

    Passes
    Words of other languages and of dialect, names, and words that the article writes twice.

    When it is wrong
    On a rare word, written once, that is one confusion away from a common one.
    """
    text = article.text
    for start, end in lexicon.strangers(text)[:_MOST]:
        word = text[start:end]
        true = _confused(word)
        if true and text.count(word) == 1 and word.capitalize() not in text and _in_english(text, start, end):
            yield _confusion(start, end, word, true)
    # Names are short, and few of them start with Ia or Io.
    capitals = sorted(word for word in lexicon.strange(text) if not word.islower() and (len(word) > 6 or word[0] == "I"))
    for word in capitals[:_MOST]:
        true = _confused_capital(word)
        if true and text.count(word) == 1:
            start = text.find(word)
            # Within a sentence a capital is more likely a name.
            if len(word) > 8 or article.document.sentence_at(start)[0] == start:
                if lexicon.stands_free(text, start, start + len(word)):
                    yield _confusion(start, start + len(word), word, true)


def _confusion(start: int, end: int, word: str, true: str) -> Finding:
    return Finding(start, end, f"“{word}” is not a word; “{true}” looks like it in print", suggestions=[Suggestion(true)])


_CALENDAR = frozenset(name.lower() for name in (*almanac.MONTHS, *almanac.WEEKDAYS))


@lru_cache(maxsize=4096)
def _confused_capital(word: str) -> str | None:
    """The frequent word that is read as a capitalised one: Govemment, Iast."""
    if word[0] == "I":
        return "l" + word[1:] if len(word) > 3 and lexicon.rank("l" + word[1:]) is not None else None
    # The commonest words alone: looking up every reading of every name would cost more than all else.
    read = misreadings.alike(word.lower())
    true = next((true for true in read if true in _CALENDAR or len(true) > 6 and lexicon.is_common(true)), None)
    return true and true.capitalize()


@lru_cache(maxsize=4096)
def _confused(word: str) -> str | None:
    """The likeliest word that is read as ``word``; more frequent words first, long rare ones last."""
    if not 3 <= len(word) <= 30:
        return None
    ranked = [
        (rank, true)
        for reading, least in ((misreadings.grouped, 4), (misreadings.single, 5))
        for true in reading(word)
        if (rank := lexicon.rank(true)) is not None and (len(word) >= least or rank < 300)
    ]
    if ranked:
        return min(ranked)[1]
    return next((true for true in misreadings.alike(word) if len(true) > 6 and lexicon.is_word(true)), None)


def _in_english(text: str, start: int, end: int) -> bool:
    """Do known words stand around a span? Words of another language come several together."""
    around = set(lazy(r"\b[a-z]{3,}\b").findall(text[max(0, start - 120) : end + 120]))
    return 6 * (len(lexicon.unknown(around)) - 1) <= len(around)


# The first characters of UTF-8 sequences read as Windows-1252, Latin-1 or Mac Roman, before a second character of one.
_LEADS = frozenset("ÂÃÄÅÎÏÐÑâðï√¬‚�" + "".join(map(chr, range(0x80, 0xA0))))
_GARBLED = lazy(r"[ÂÃÄÅÎÏÐÑâðï√¬‚\x80-\x9f�](?:(?<=[\x80-\x9f�])|[^\x00-\x7f])")
# A letter beyond ASCII by itself, as garbled ones do not stand.
_SOUND = lazy(r"(?<![^\x00-\x7f])(?![ÂÃâ])[^\W\d_](?<=[^\x00-\x7f])(?![^\x00-\x7f])")


@rule("OCR005", "mojibake", severity="warning", since="0.1.0")
def mojibake(article: Article) -> Iterator[Finding]:
    """Characters that come of text read in the wrong encoding.

    Why it misleads
    A currency sign or a dash that was garbled changes or hides what a figure means.

    Fails
    Tickets cost Â£15 at the cafÃ©. It wasnâ€™t so.

    Passes
    Łódź, São Tomé, ÂGE and Nguyễn are spelled right. The letters “Ã©” are an example.

    When it is wrong
    On garbled text that is shown on purpose without quotation marks.
    """
    text = article.text
    if _LEADS.isdisjoint(article.signs):
        return
    places: dict[str, list[int]] = {}
    done = 0
    for match in _GARBLED.finditer(text):
        if article.document.in_quote(match.start(), match.end()) and _SOUND.search(text):
            continue  # other letters were decoded well: this is what somebody saw
        if match.start() >= done:
            start, done = _token(text, match.start())
            places.setdefault(text[start:done], []).append(start)
    for token, starts in places.items():
        start, end, fixed = _ungarbled(token)
        if end:
            yield Finding(
                starts[0] + start, starts[0] + end, "text in a wrong encoding" if fixed else "a character was lost in decoding",
                suggestions=[Suggestion(fixed, applicability="safe")] if fixed else (),
                related=[Related(other + start, other + end, "here too") for other in starts[1:6]],
            )  # fmt: skip


def _token(text: str, at: int) -> tuple[int, int]:
    """The run of signs between blanks around an offset, at most 40 to each side."""
    start = end = at
    while start > at - 40 and not text[start - 1 : start].isspace() and start:
        start -= 1
    while end < at + 40 and not text[end : end + 1].isspace() and end < len(text):
        end += 1
    return start, end


@lru_cache(maxsize=1024)
def _ungarbled(token: str) -> tuple[int, int, str]:
    """Start and end of the garbled part of a token and its original ("" where it is lost); ends at 0: nothing is garbled."""
    bare = token.strip(".,;:!?()")
    if len(bare) > 2 and bare[0] in _QUOTES and bare[-1] in _QUOTES:
        return 0, 0, ""
    # Imported here: it takes longer than a whole article without such signs.
    import ftfy

    fixed = ftfy.fix_encoding(token)
    if fixed == token:
        lost = token.find("�")
        return max(lost, 0), lost + 1, ""
    start = 0
    while start < min(len(token), len(fixed)) and token[start] == fixed[start]:
        start += 1
    tail = 0
    while tail < min(len(token), len(fixed)) - start and token[-1 - tail] == fixed[-1 - tail]:
        tail += 1
    if start + tail == len(fixed):
        # What was only put before a sign is shown with it: Â£ for £.
        tail -= 1
    return start, len(token) - tail, fixed[start : len(fixed) - tail]


# Letters of other scripts that look like a Latin letter in print (Unicode confusables, the exact pairs only).
_CYRILLIC = dict(zip("аеорсухіјѕԁһвАВЕКМНОРСТУХІЈЅ", "aeopcyxijsdhbABEKMHOPCTYXIJS", strict=True))
_GREEK = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧνικρ", "oABEZHIKMNOPTYXvikp", strict=True))
_LOOKALIKES = str.maketrans(_CYRILLIC | _GREEK)
# A word with a Latin letter and one of a script whose letters can look Latin. Only regex knows scripts.
_TWO_SCRIPTS = r"(?=\p{L}{0,40}?\p{Latin})(?=\p{L}{0,40}?[\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}])\p{L}++"
_RANGES = "\x00\x08\x0b\x0c\x0e\x1f\x7f\x7f\u00ad\u00ad\u200b\u200f\u202a\u202e\u2060\u2064\u2066\u2069\ufeff\ufeff"
_HIDDEN = frozenset(
    chr(code) for low, high in zip(_RANGES[::2], _RANGES[1::2], strict=True) for code in range(ord(low), ord(high) + 1)
)
# Marks that pages use for their layout and that change no reading.
_LAYOUT = frozenset("\u00ad\u200e\u200f\u202a\u202b\u202c")
_NAMES = {
    "\x0c": "form feed", "\u00ad": "soft hyphen", "\u200b": "zero-width space", "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner", "\u200e": "left-to-right mark", "\u200f": "right-to-left mark", "\u2060": "word joiner",
    "\ufeff": "byte order mark",
}  # fmt: skip


@rule("OCR010", "hidden-character", severity="warning", since="0.1.0")
def hidden_character(article: Article) -> Iterator[Finding]:
    """A character that a reader cannot see, or a letter of another script that looks like a Latin one.

    Why it misleads
    The word is not what it seems: searches miss it, and names with foreign look-alikes are a way to deceive.

    Fails
    The Prоvincial Bank (with a Cyrillic о). A form feed or a zero-width space inside a word.

    Passes
    Words wholly in Cyrillic or Greek, α-synuclein, emoji that are joined, right-to-left text.

    When it is wrong
    On a page that uses soft hyphens or form feeds as its layout.
    """
    text = article.text
    if not article.signs:
        return
    if max(article.signs) >= "\u0370" and any(
        "\u0370" <= sign <= "\u058f" or "\u13a0" <= sign <= "\u13ff" for sign in article.signs
    ):
        import regex

        for word in regex.finditer(_TWO_SCRIPTS, text):
            plain = word[0].translate(_LOOKALIKES)
            if plain.isascii() and len(plain) > 2:
                mended = Suggestion(plain, applicability="safe")
                yield Finding(*word.span(), f"letters of two scripts in “{plain}”", suggestions=[mended])
    if _HIDDEN.isdisjoint(article.signs):
        return
    seen: dict[str, list[int]] = {}
    for char in sorted(_HIDDEN & article.signs, key=text.find):
        at = text.find(char)
        while at >= 0:
            if _intrudes(text, at):
                seen.setdefault(char, []).append(at)
            at = text.find(char, at + 1)
    for char, places in seen.items():
        name = _NAMES.get(char, f"character U+{ord(char):04X}")
        count = f", {len(places)} times" if len(places) > 1 else ""
        yield Finding(
            places[0], places[0] + 1, f"a hidden character: {name}{count}", severity="info" if char in _LAYOUT else "",
            suggestions=[Suggestion("", applicability="safe")],
        )  # fmt: skip


def _intrudes(text: str, at: int) -> bool:
    """Does the character at ``at`` stand where its script has no use for it: at a Latin letter, a digit or a blank?"""
    char = text[at]
    if char < " " or char == "\x7f":
        return True
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    if char in "\u200c\u200d":
        return len(around) == 2 and around.isascii() and around.isalnum()
    if char in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return not any("\u0590" <= other <= "\u08ff" for other in text)
    return around.isascii() and any(other.isalnum() for other in around)
