"""Names that are alike, and what is said of one person twice."""

from __future__ import annotations

import time

import pytest

from aidlint.claims.naming.names import Names, alike, slip
from aidlint.claims.naming.variants import mentions
from aidlint.document import Document
from aidlint.facts import extract


def _names(text: str) -> Names:
    return Names(extract(Document("a.txt", text)))


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Dharmakot", "Dharmakhot", "lost"),
        ("Achterberg", "Achterburg", "changed"),
        ("Xinwei", "Xinwie", "swapped"),
        ("Vatomena", "Vatonema", "swapped"),
        ("Mukherjee", "Mukerjie", ""),
        ("Babic", "Babici", "end"),
        ("Nenad", "Senad", ""),
        ("Halefoglu", "Halefkolu", "blurred"),
        ("Berg", "Berg", ""),
    ],
)
def test_a_slip_is_named_either_way(first: str, second: str, kind: str) -> None:
    assert slip(first, second) == slip(second, first) == kind


def test_alike_gives_each_pair_once_and_no_plurals() -> None:
    words = {"Dharmakot", "Dharmakhot", "Saab", "Saabs", "Berlin", "African", "Africa"}
    assert list(alike(words)) == [("Dharmakhot", "Dharmakot")]


def test_a_mention_knows_what_stands_around_it() -> None:
    text = "But Dr. Ana M. Ruiz Lopez met Gov. Lopez in May. Write to a@Lopez.org. The Lopez House is Maria de la Lopez's."
    found = mentions(Document("a.txt", text), "Lopez")
    assert [(one.given, one.title, one.follows) for one in found] == [
        ("Ruiz", "", ""), ("", "gov", ""), ("", "", "House"), ("Maria", "", ""),
    ]  # fmt: skip


def test_the_rarer_spelling_is_accused() -> None:
    text = "The road to Dharmakhot is cut. Dharmakot is cold. The people of Dharmakot wait. Dharmakot has one road."
    (variant,) = _names(text).variants()
    assert [text[one.start : one.end] for one in variant.accused] == ["Dharmakhot"]
    assert variant.proof == "place"


def test_an_article_without_ages_is_not_read_for_them() -> None:
    assert _names("Anna Berg ran. Berg won.").ages() == []


@pytest.mark.parametrize(
    "piece",
    [
        "Dharmakot Dharmakhot ",
        "(ABCDE) (ABDCE) ",
        "Captain Berg. Colonel Berg. ",
        "Health Minister Ann Berg. Oil Minister Berg. ",
        "Ann Berg, 34. Ann Berg, 43. ",
        "Bob The 34-year-old Berg. ",
    ],
)
def test_long_texts_take_no_long_time(piece: str) -> None:
    names = _names(piece * (60_000 // len(piece)))
    start = time.process_time()
    names.variants(), names.acronyms(), names.ages(), names.titles()
    assert time.process_time() - start < 2
