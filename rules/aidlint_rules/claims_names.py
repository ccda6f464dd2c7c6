"""CLM: what an article says of one person twice, and names that it spells two ways."""

from __future__ import annotations

from aidlint.api import Article, Evidence, Finding, Related, Suggestion, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_PLACES = 3


@rule("CLM003", "person-conflict", severity="warning", since="0.1.0")
def person_conflict(article: Article) -> Iterator[Finding]:
    """One person with two ages, two offices or two forms of address that cannot both be so.

    Why it misleads: one of the two is wrong, or the article speaks of two people as of one.

    Fails: ``Marta Quispe, 67, … Quispe, who is 76`` ``Anna Berg, 34, … the 43-year-old Berg``
    ``Finance Minister Leila Haddad … Transport Minister Haddad`` ``Captain Rosa Lima … Colonel Lima``

    Passes: ``Ibrahim Sesay, 71 … his grandson Ibrahim Sesay, 17`` ``then 45`` ``in 2003, aged 45``
    ``was made a major in April … Major Lima`` ``Mr Lee, 45 … his brother Tom Lee, 54``

    When it is wrong: two people of one name whom the text does not tell apart; a story that goes through the years without
    naming them.
    """
    text = article.text
    for conflict in (*article.names.ages(), *article.names.titles()):
        told, before = text[conflict.start : conflict.end], text[conflict.other_start : conflict.other_end]
        of_age = conflict.what == "age"
        yield Finding(
            conflict.start, conflict.end,
            f"the same person is {before} years old elsewhere in the text" if of_age
            else f"the same person is {before} elsewhere in the text",
            evidence=Evidence(told, before, "one age" if of_age else "one title"),
            suggestions=[Suggestion(conflict.replacement)],
            related=[Related(conflict.other_start, conflict.other_end, "of the same person")], witnesses=conflict.witnesses,
        )  # fmt: skip


@rule("CLM004", "name-variant", severity="warning", since="0.1.0")
def name_variant(article: Article) -> Iterator[Finding]:
    """A name, or an acronym that the text defines, that is spelled another way elsewhere.

    Why it misleads: a reader who looks for one of the spellings finds half of what is told, or another person.

    Fails: ``Dharmakot … Dharmakot … Dharmakhot`` ``Li Xinwei … Li Xinwie``
    ``the National Dairy Council (NDC) … the NCD`` ``Ewa Kowalczyk … Dr Kowalcyzk said``

    Passes: ``Anne Mills … Ann Mills, no relation`` ``Kowalski and Kowalska`` ``Kashgar, also known as Kashi``
    ``Catalan … Catalonia`` ``the FAO and FOA, a union``

    When it is wrong: two people, places or bodies whose names differ by a letter and of which the text tells each once or
    twice without a given name of its own.
    """
    text = article.text
    said: set[str] = set()
    for variant in article.names.variants():
        first, wrong = variant.kept[0], variant.accused
        right = text[first.start : first.end]
        said.update(text[one.start : one.end] for one in wrong)
        for one in wrong[:_MOST_PLACES]:
            yield _respelled(article, (one.start, one.end), right, (first.start, first.end), len(variant.kept), len(wrong))
    for vessel in article.names.vessels():
        if text[slice(*vessel.accused)] not in said:
            yield _respelled(article, vessel.accused, text[slice(*vessel.kept)], vessel.kept, 1, 1)
    for slip in article.names.acronyms():
        for place in slip.places[:_MOST_PLACES]:
            yield _respelled(article, place, slip.kept, slip.definition, 1, len(slip.places))


def _respelled(article: Article, place: tuple[int, int], right: str, kept: tuple[int, int], times: int, others: int) -> Finding:
    written = article.text[slice(*place)]
    return Finding(
        *place, f"{written} is {right} elsewhere in the text",
        evidence=Evidence(written, f"{right} ({times}), {written} ({others})", right), suggestions=[Suggestion(right)],
        related=[Related(*kept, "spelled this way")], witnesses=min(times, 3),
    )  # fmt: skip
