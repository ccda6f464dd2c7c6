"""DOC: damage of a whole article."""

from __future__ import annotations

from aidlint.api import IGNORECASE, Article, Evidence, Fact, Finding, Related, Repair, Suggestion, lazy, rule
from aidlint.reference import lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from aidlint.api import Channel

_MOST_RELATED = 8
_MOST_SUSPECTS = 12


def _signs(channel: Channel) -> list[Related]:
    """The signs of a channel as related places, the first few."""
    return [Related(sign.start, sign.end, sign.reason) for sign in channel.signs[:_MOST_RELATED]]


def _present(article: Article, name: str) -> Channel | None:
    """The channel of a name, where it is judged to have damaged the article."""
    channel = article.damage.channels.get(name)
    return channel if channel and channel.present else None


def _whole(
    channel: Channel, said: str, better: str | None, written: str = "the figures as written", *, more: int = 0,
    severity: str = "",
) -> Finding:  # fmt: skip
    """The finding for the article as a whole; ``better`` is what it should be like, ``more`` counts further witnesses."""
    return Finding(
        0, 0, f"{said}: {channel.evidence}; evidence for damage {channel.odds}", severity=severity,
        evidence=Evidence(written, channel.evidence, better) if better else None, related=_signs(channel),
        witnesses=len(channel.signs) + more,
    )  # fmt: skip


def _any(_: Fact) -> float:
    """Every original will do: nothing else in the text is known to bind the figure."""
    return 1.0


@rule("DOC001", "zeros-lost", severity="warning", since="0.1.0")
def zeros_lost(article: Article) -> Iterator[Finding]:
    """The digit 0 was dropped from the whole article.

    Why it misleads: every figure of such a page may be ten, a hundred or a thousand times too small, and most of them look
    sound. The page cannot be quoted without its source.

    Fails: "On June 2, 218, more than 1 medical experts were sent; each gets 3, yuan." No digit 0 stands in the text, and
    zeros would mend 218 (2018), 1 (100) and "3," (3,000). There is one finding for the article, with the likelihood ratio
    of damage against clean text, and one for each figure that cannot stand as written.

    Passes: a text that merely has no zero (3 in 100 published articles of 20 to 29 digits have none); years of antiquity;
    match reports; short notices.

    When it is wrong: a translated text that writes old years beside broken prices of its own making.
    """
    channel = _present(article, "zeros")
    if channel is None:
        return
    yield _whole(channel, "zeros were dropped from this article", "a text with its zeros", more=1)
    for sign in channel.signs:
        if sign.proof:
            yield Finding(
                sign.start, sign.end, f"{sign.reason}, in an article whose zeros were dropped",
                repair=Repair(sign.fact(), _any), witnesses=2,
            )  # fmt: skip


@rule("DOC002", "translator-digits", severity="error", since="0.1.0")
def translator_digits(article: Article) -> Iterator[Finding]:
    """A translation program put 65438 or /kloc-0 for the digit 1, or took figures apart.

    Why it misleads: the figure in print has nothing to do with the one that was meant: 65,438+0,000,000 was 1,000,000, and
    165438+October was November.

    Fails: "a capital of 65,438+0,000,000 yuan"; "On 165438+October 28th"; "in 2065438+June 2007"; "/kloc-0/3 months"; and in
    an article that has such figures, "206 14 people", "1.700 hours", "0/3 months", "6,543,800 yuan".

    Passes: "He won 65,438 votes"; "The fee was 6,543.80 francs"; "over 300 000 people".

    When it is wrong: an article about this very damage.
    """
    channel = _present(article, "translator")
    if channel is None:
        return
    yield _whole(channel, "a translation program damaged this article", "plain figures", severity="warning")
    for sign in channel.signs:
        certain = "safe" if sign.proof and len(sign.originals) == 1 else "unsafe"
        yield Finding(
            sign.start, sign.end, f"{sign.reason}; most likely {sign.originals[0].strip()}",
            severity="error" if sign.proof else "warning",
            suggestions=[Suggestion(original, applicability=certain) for original in sign.originals[:3]], witnesses=2,
        )  # fmt: skip


@rule("DOC003", "digits-lost", severity="warning", since="0.1.0")
def digits_lost(article: Article) -> Iterator[Finding]:
    """The figures of the article are gone altogether.

    Why it misleads: the sentences still read as if they had dates and counts, and a summary will make some up.

    Fails: "On May , , people marched, and % of them came from the south."

    Passes: a form to be filled in; verse; French spacing before a percent sign with its figure ("12 %").

    When it is wrong: a template that is meant to have gaps.
    """
    channel = _present(article, "digits")
    if channel is None:
        return
    yield _whole(channel, "figures are missing from this article", None)
    for sign in channel.signs:
        if sign.proof:
            yield Finding(sign.start, sign.end, sign.reason)


@rule("DOC004", "truncated-article", severity="info", since="0.1.0", status="preview")
def truncated_article(article: Article) -> Iterator[Finding]:
    """The article ends in the middle of a sentence.

    Why it misleads: what qualified the last statement may be what was cut off.

    Fails: a last paragraph that ends "and the ministry said that the".

    Passes: a text that ends in a full stop, a source line, a list or a table.

    When it is wrong: a feature that ends without a stop for effect.
    """
    paragraphs = article.document.paragraphs
    if len(paragraphs) < 3:
        return
    start, end = paragraphs[-1]
    last = article.text[start:end]
    if article.document.region_at(start) or len(last) < 80 or not last[-1].islower():
        return
    word = last.rsplit(None, 1)[-1]
    if word in _NEVER_LAST:
        yield Finding(end - len(word), end, f"the article ends in the middle of a sentence, after {word!r}")


_NEVER_LAST = frozenset(
    "a an the of to in on at by for from with and or but that which who when if as than is are was were has have had be".split()
)


@rule("DOC005", "duplicated-text", severity="info", since="0.1.0")
def duplicated_text(article: Article) -> Iterator[Finding]:
    """A sentence stands twice.

    Why it misleads: a repeated passage is a sign of pages pasted together, of which one may be older than the other.

    Fails: the same sentence of eight words or more in two places of the text.

    Passes: refrains and mottoes; a title that the first line repeats; short phrases.

    When it is wrong: a pull quote that repeats a sentence on purpose.
    """
    document = article.document
    echoes = _echoes(lexicon.tokens(article.text))
    if not echoes:
        return
    first: dict[str, tuple[int, int]] = {}
    for paragraph in document.paragraphs:
        if paragraph[1] - paragraph[0] < _SHORTEST:
            continue
        plain = " ".join(article.text[slice(*paragraph)].split()).casefold()
        if not any(map(plain.__contains__, echoes)) or document.region_at(paragraph[0]):
            continue
        for start, end in document.sentences(paragraph):
            if end - start < _SHORTEST:
                continue
            words = article.text[start:end].split()
            if len(words) < _FEWEST or article.text[end - 1] not in _ENDS:
                continue
            key = " ".join(words).casefold()
            if key in first:
                yield Finding(
                    start, end, "the same sentence stands earlier in the text", related=[Related(*first[key], "first here")]
                )
            else:
                first[key] = (start, end)


_SHORTEST = 60
_FEWEST = 8
_ENDS = frozenset(".!?\"'”’")


def _echoes(words: list[str]) -> set[str]:
    """Runs of eight words that may end a sentence, twice in the text: far cheaper to find than the sentences are."""
    seen: set[str] = set()
    twice: set[str] = set()
    for at in [at for at, word in enumerate(words, 1) if word[-1] in _ENDS and at >= _FEWEST]:
        last = " ".join(words[at - _FEWEST : at]).casefold()
        (twice if last in seen else seen).add(last)
    return twice


_RESIDUE = (
    "[insert ", "[your name", "[date]", "[city]", "[company name", "lorem ipsum", "as an ai language model",
    "as a large language model", "i hope this helps!", "certainly! here is", "sure! here is", "i'm sorry, but i cannot",
    "my knowledge cutoff", "regenerate response",
)  # fmt: skip


def _left_over() -> str:
    """Any of the phrases."""
    return "|".join(phrase.replace("[", r"\[").replace(".", r"\.") for phrase in _RESIDUE).replace("]", r"\]")


_LEFT_OVER = lazy(_left_over, IGNORECASE)


# Each residue holds one of these.
_RESIDUE_MARKS = (
    "[", "lorem ipsum", "language model", "this helps!", "! here is", "sorry, but i cannot", "knowledge cutoff",
    "regenerate response",
)  # fmt: skip
_NAVIGATION = frozenset(("-", ">", "»", "›", "|", "::"))


def _navigates(article: Article) -> bool:
    """May one of the first lines be a page's navigation?"""
    if _NAVIGATION.isdisjoint(lexicon.vocabulary(article.text)):
        return False
    first = (article.text[start:end].split() for start, end in article.document.paragraphs[:3])
    return any(not _NAVIGATION.isdisjoint(words) or "/" in words for words in first)


@rule("DOC006", "residue", severity="info", since="0.1.0")
def residue(article: Article) -> Iterator[Finding]:
    """Something that is not the article: a page's navigation, an unfilled blank, a chatbot's phrase.

    Why it misleads: what was left in shows that nobody read the text, and figures nearby may be placeholders.

    Fails: "The fair opens on [insert date]."; "As an AI language model, I cannot"; "Current location - Home - News".

    Passes: the same words in quotation marks.

    When it is wrong: an article about such texts.
    """
    document = article.document
    for start, end in document.regions["breadcrumb"] if _navigates(article) else ():
        if article.text[end - 1] not in '.!:;"”':
            yield Finding(start, end, "a line of page navigation stands in the text")
    if not any(map(article.lower.__contains__, _RESIDUE_MARKS)):
        return
    for match in _LEFT_OVER.finditer(article.text):
        if not document.in_quote(*match.span()):
            yield Finding(*match.span(), "left over from a template or a chatbot")


@rule("DOC007", "suspect-figure", severity="info", since="0.1.0", needs=("number", "quantity", "money", "duration"))
def suspect_figure(article: Article) -> Iterator[Finding]:
    """A figure that looks sound, in an article whose zeros were dropped.

    Why it misleads: 25 may have been 205 or 250; nothing in the figure itself shows it.

    Fails: "25 babies a year" in an article where 218 stands for 2018 and "more than 1" for more than 100.

    Passes: the same figure in an article that is not shown to be damaged.

    When it is wrong: the figure never had a zero; most of them did not.
    """
    channel = _present(article, "zeros")
    if channel is None:
        return
    for sign in channel.signs:
        if not sign.proof and sign.kind != "start":
            message = f"{sign.reason}, in an article whose zeros were dropped"
            yield Finding(sign.start, sign.end, message, repair=Repair(sign.fact(), _any))
    suspects = [
        fact for fact in article.facts.of("number", "quantity", "money", "duration")
        if _plausible(article, fact) and not any(sign.start < fact.end and fact.start < sign.end for sign in channel.signs)
    ]  # fmt: skip
    for fact in suspects[:_MOST_SUSPECTS]:
        message = "may have lost a zero, like others in this article"
        yield Finding(fact.start, fact.end, message, repair=Repair(fact, _any))


def _plausible(article: Article, fact: Fact) -> bool:
    """A well-formed figure of one to three digits."""
    written = article.text[fact.number_start : fact.number_end]
    return not fact.malformed and not fact.words and written.isdigit() and len(written) <= 3


@rule("DOC008", "line-end-hyphens", severity="warning", since="0.1.0")
def line_end_hyphens(article: Article) -> Iterator[Finding]:
    """Words and figures hold the hyphens of line ends that are gone.

    Why it misleads: the text was set in columns, and whoever put the lines together may have lost more than their ends; a
    figure that is broken in two reads as two figures.

    Fails: "The min-istry gave 1,- 200 men a loan" and "it was the big- gest in the coun-try".

    Passes: compounds (co-founder, line-up, docu-drama); pre- and post-war; a hyphen at the end of a line.

    When it is wrong: a text that spells out syllables.
    """
    channel = _present(article, "hyphens")
    if channel is None:
        return
    said = "the hyphens of line ends stand in this article"
    yield _whole(channel, said, "words without such hyphens", "the words as written")
    for sign in channel.signs:
        if "\n" in article.text[sign.start : sign.end]:
            continue
        yield Finding(
            sign.start, sign.end, f"{sign.reason}: {sign.originals[0]}", severity="warning" if sign.proof else "info",
            suggestions=[Suggestion(sign.originals[0], applicability="safe" if sign.proof else "unsafe")], witnesses=2,
        )  # fmt: skip


@rule("DOC009", "percent-signs-lost", severity="warning", since="0.1.0")
def percent_signs_lost(article: Article) -> Iterator[Finding]:
    """The percent signs of the article are gone.

    Why it misleads: a share then reads as a count, and nothing in the figure itself tells them apart.

    Fails: "Sales rose by 4.5 in May, and the bank sold a 20 stake to 12.5 of its owners."

    Passes: one such figure; a text that has percent signs; market tables with their points.

    When it is wrong: a text that leaves out the unit of all its rates.
    """
    channel = _present(article, "percents")
    if channel is None:
        return
    yield _whole(channel, "percent signs were dropped from this article", "shares with their signs")
    for sign in channel.signs:
        yield Finding(
            sign.start, sign.end, f"{sign.reason}; most likely {sign.originals[0]}",
            severity="warning" if sign.proof else "info", suggestions=[Suggestion(sign.originals[0])], witnesses=2,
        )  # fmt: skip
