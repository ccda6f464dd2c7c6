"""What figures are said of."""

from __future__ import annotations

import pytest

from aidlint.claims.clashes.statements import Statement, statements, stem
from aidlint.document import Document
from aidlint.facts import extract


def read(text: str) -> list[Statement]:
    return statements(extract(Document("text.txt", text)))


@pytest.mark.parametrize(
    ("text", "what", "holder", "event", "definite"),
    [
        ("Twelve people were killed in Sindh.", "person", "", "kill", ""),
        ("The blast killed all 15 miners.", "miner", "", "kill", "all"),
        ("He began his 18-year term.", "prison", "", "", "his"),
        ("They upheld her term of nine years in prison.", "prison", "", "", ""),
        ("The $5 million grant was paid.", "grant", "", "", "the"),
        ("It got a loan of 54 million pesos from a bank.", "loan", "", "", ""),
        ("Tickets cost $15.", "ticket", "ticket", "cost", ""),
        ("The 450-seat hall opened.", "seat", "hall", "", "the"),
        ("The hall has 540 seats.", "seat", "hall", "has", ""),
        ("The 12-kilometre tunnel was dug.", "tunnel", "", "", "the"),
        ("The tunnel is 21 kilometres long.", "tunnel", "", "", ""),
        ("The school's 430 pupils were sent home.", "pupil", "school", "send", "'s"),
    ],
)
def test_a_figure_with_what_it_is_said_of(text: str, what: str, holder: str, event: str, definite: str) -> None:
    [made] = read(text)
    assert (made.what, made.holder, made.event, made.definite) == (what, holder, event, definite)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("At first 12 people were reported dead.", {"change", "when"}),
        ("Another 12 people died.", {"other"}),
        ("Five of the workers left.", {"part"}),
        ("Some 40 people died nationwide.", {"total"}),
        ("It sells 2,000 loaves a night.", {"rate"}),
        ("It hopes to sell 300 cars.", {"plan"}),
        ("It was not 12 people.", {"denied"}),
        ("The hall has 540 seats.", set()),
    ],
)
def test_scope(text: str, scope: set[str]) -> None:
    assert read(text)[0].scope == scope


def test_places_times_speaker_and_quotes() -> None:
    text = 'On Monday 12 people were killed in Sindh, police said. "We have 40 beds," said the mayor.'
    counts = [one for one in read(text) if one.kind == "count"]
    assert counts[0].places == {"Sindh"}
    assert counts[0].speaker == "police"
    assert [text[fact.start : fact.end] for fact in counts[0].times] == ["Monday"]
    assert [one.quoted for one in counts] == [False, True]


def test_a_date_has_its_event_and_no_interval() -> None:
    [made] = read("The school was founded in 1962.")
    assert (made.kind, made.event, made.value) == ("date", "found", None)
    assert made.date is not None


def test_stems_join_the_forms_of_a_verb() -> None:
    assert stem("opens") == stem("opened") == stem("Opening") == "open"
    assert stem("dead") == stem("killed") == stem("deaths")
    assert stem("stopped") == stem("stops")
