"""Relations between figures: what is read as one, and with which roles."""

from __future__ import annotations

import time

import pytest

from aidlint.claims import Relation, derive
from aidlint.document import Document
from aidlint.facts import extract

TYPES = {
    "change",
    "part",
    "share",
    "fraction",
    "remainder",
    "total",
    "of which",
    "product",
    "partition",
    "average",
    "pace",
    "margin",
    "respectively",
    "stake",
    "loss",
    "of all",
    "grain",
    "toll",
}


def relations(text: str, kind: str = "") -> list[Relation]:
    found = derive(extract(Document("claims.txt", text))).relations
    return [relation for relation in found if relation.type in ({kind} if kind else TYPES)]


def amounts(relation: Relation) -> dict[str, float]:
    return {name: fact.amount for name, fact in relation.roles.items()}


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        ("Sales rose 50 percent, from 100 to 180.", "change", {"old": 100, "new": 180, "delta": 50}),
        ("Sales fell to 80 million euros from 90 million euros.", "change", {"old": 90e6, "new": 80e6}),
        ("The fare was cut from €80 to €60, a discount of 25 percent.", "change", {"old": 80, "new": 60, "delta": 25}),
        ("A 12 percent rise to $56 from $50 was reported.", "change", {"old": 50, "new": 56, "delta": 12}),
        ("It reached 161 of the 183 counties.", "part", {"part": 161, "whole": 183}),
        ("It passed in 45 of the 90 towns, or 50 percent.", "share", {"part": 45, "whole": 90, "share": 50}),
        ("One in five children (20 percent) cannot swim.", "fraction", {"fraction": 0.2, "share": 20}),
        ("Six of the nine judges agreed, and the other three did not.", "remainder", {"whole": 9, "part 1": 6, "rest": 3}),
        ("The jury has 12 people, 7 men and 5 women.", "total", {"whole": 12, "part 1": 7, "part 2": 5}),
        (
            "In 16 matches it has seven wins, five draws and four defeats.",
            "total",
            {"whole": 16, "part 1": 7, "part 2": 5, "part 3": 4},
        ),
        ("He bought 40 lamps at £25 each, £1,000 in all.", "product", {"number": 40, "price": 25, "total": 1000}),
        ("It yields 200 litres a minute, or 12,000 litres an hour.", "pace", {"short": 200, "long": 12000}),
        ("It was carried by 10 votes, 45 to 35.", "margin", {"margin": 10, "first": 45, "second": 35}),
        (
            "The 12 boats landed 600 tonnes, an average of 50 tonnes per boat.",
            "average",
            {"total": 600, "count": 12, "mean": 50},
        ),
        (
            "He paid $300 million for 60 percent of it, valuing it at $500 million.",
            "stake",
            {"price": 3e8, "share": 60, "value": 5e8},
        ),
    ],
)
def test_roles(text: str, kind: str, roles: dict[str, float]) -> None:
    found = relations(text, kind)
    assert roles in [amounts(relation) for relation in found]
    for relation in found:
        assert 0 <= relation.start <= relation.cue_start <= relation.cue_end <= relation.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bus carried 30 passengers, including 7 men and 6 women.",
        "It has 12 rooms, 7 baths and 6 balconies.",
        "Sales rose from 2010 to 2015.",
        "Profit rose to 80 million euros, while costs fell from 70 million.",
        "He drank 12 of the 5-litre casks.",
        "The walls are 3 metres high and 40 centimetres thick.",
    ],
)
def test_what_is_no_relation(text: str) -> None:
    assert not relations(text)


def test_direction_of_a_change() -> None:
    assert [
        relation.direction
        for relation in relations("It rose to 5 from 4. It fell to 3 from 4. It doubled to 8 from 4.", "change")
    ] == [1, -1, 0]


def test_names_and_figures_of_respectively() -> None:
    (found,) = relations("Bread and butter, tea and coffee, and fish rose 2, 5 and 1 percent respectively.", "respectively")
    assert found.roles["names"].low == 3
    assert found.roles["names"].high == 5
    assert found.roles["values"].amount == 3


@pytest.mark.parametrize(
    "unit", ["5 of the 4 men, or 3 percent, ", "rose from 5 to 4 ", "7 men and ", "10 (5 percent) ", "2 a day, or 3 an hour, "]
)
def test_hostile_input_is_linear(unit: str) -> None:
    facts = extract(Document("long.txt", unit * (60_000 // len(unit))))
    start = time.process_time()
    derive(facts)
    assert time.process_time() - start < 5
