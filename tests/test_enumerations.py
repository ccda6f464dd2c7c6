"""Lists in text: their items, what announces them, and how many things they can name."""

from __future__ import annotations

import time

import pytest

from aidlint.document import Document
from aidlint.facts import Enumeration, extract
from aidlint.facts.lists.listing import read


def lists(text: str) -> list[Enumeration]:
    return extract(Document("list.txt", text)).enumerations()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Porto, Braga, Faro and Coimbra", 4, 4),
        ("energy, sport and youth, defence, and mines and forests", 4, 6),
        ("Norway and Finland in the north, Spain and Portugal in the south, and Poland in the east", 3, 5),
        ("bread and butter, tea and coffee, and fish", 3, 5),
        ("a cracked beam; loose rails, steps and doors; and a blocked drain", 3, 3),
        ("Eva, 12, Otto, 9, and Nils, 4", 3, 3),
        ("John Hart, a teacher, Paul Wood, a baker, and Abdul Karim, who drives a bus", 3, 5),
        ("Ghana, Togo and Benin, which left in May", 3, 3),
        ("Paris and Rome", 2, 2),
    ],
)
def test_counts_of_items(text: str, low: int, high: int) -> None:
    found = read(text, 0, len(text))
    assert found is not None
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("seven villages: two in the hills, three by the river and one on the coast.", 6, 6),
        ("four sites: two in Leeds and one each in Hull and York.", 4, 4),
        ("five occupants – the driver, a mother and her three children –", 3, 5),
    ],
)
def test_grouped_counts(text: str, low: int, high: int) -> None:
    (found,) = [made for made in lists(f"It has {text}") if made.announced is not None]
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "cue", "items"),
    [
        ("It names four ports: Riga, Tallinn, Ventspils and Klaipeda.", "colon", 4),
        ("It names three ports – Riga, Tallinn and Ventspils – by law.", "dash", 3),
        ("They came from the three counties of Kerry, Clare and Mayo.", "of", 3),
        ("The three ports are Riga, Tallinn and Ventspils.", "are", 3),
        ("She has three brothers, Tom, Dick and Harry, in Leeds.", ",", 3),
        ("It has two aims, namely to map the cave and to count its bats.", "namely", 2),
        ("It works in three towns (Leeds, Hull and York) only.", "bracket", 3),
        ("Three faults\n- no roof\n- no door\n- no floor\nThat was all.", "lines", 3),
    ],
)
def test_closing_cues(text: str, cue: str, items: int) -> None:
    (found,) = [made for made in lists(text) if made.cue == cue]
    assert len(found.items) == items
    assert found.closed == (found.announced is not None)


@pytest.mark.parametrize(
    "text",
    [
        "It names four ports, including Riga, Tallinn and Ventspils.",
        "It names four ports such as Riga, Tallinn and Ventspils.",
        "Ten ports, among them Riga, Tallinn and Ventspils, are closed.",
        'He gave two reasons: "It is late, I am old, and I want to go home."',
        "About four ports: Riga, Tallinn and Ventspils.",
    ],
)
def test_open_lists_are_not_announced(text: str) -> None:
    assert not [made for made in lists(text) if made.closed]


def test_spans_of_items() -> None:
    text = "They came from seven provinces and cities of Beijing, Anhui, Liaoning and Shaanxi to help."
    (found,) = lists(text)
    assert [text[start:end] for start, end in found.items] == ["Beijing", "Anhui", "Liaoning", "Shaanxi"]
    assert text[found.start : found.end] == "seven provinces and cities of Beijing, Anhui, Liaoning and Shaanxi"


def test_a_tail_of_links_is_no_list_of_the_headline() -> None:
    text = (
        "Three tips for walkers\nIt rains.\nTake a coat.\nRelated stories\n- Bus lanes to stay\n- City plants trees\n- Parking"
    )
    assert not [made for made in lists(text) if made.announced is not None]


@pytest.mark.parametrize(
    "unit", ["two a: ", "two a, ", "a, b and ", "(a) ", "both a, b and c ", "first, ", "1. a\n", "; ", "two a – "]
)
def test_hostile_input_is_linear(unit: str) -> None:
    start = time.process_time()
    lists(unit * (100_000 // len(unit)))
    assert time.process_time() - start < 5
