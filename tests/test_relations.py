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
    "row",
    "near share",
    "near product",
    "difference",
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
        ("All 96 bridges were checked. Ninety passed, leaving 6 to mend.", "remainder", {"whole": 96, "part 1": 90, "rest": 6}),
        ("Nine of the 12 boats passed and 4 failed.", "remainder", {"whole": 12, "part 1": 9, "rest": 4}),
        ("A fare of £3.40 instead of £2.80, a rise of 60p.", "change", {"old": 2.8, "new": 3.4, "delta": 0.6}),
        ("It sold 300 tickets, twice as many as the 150 of May.", "change", {"old": 150, "new": 300, "delta": 2}),
        ("It had 400 members in 2010. It now has 500, a rise of 25 percent.", "change", {"old": 400, "new": 500, "delta": 25}),
        ("It has 44 beds, 26 for men and 28 for women.", "row", {"whole": 44, "part 1": 26, "part 2": 28}),
        ("Only 36 of the 150 seats were taken, barely 34 percent.", "near share", {"part": 36, "whole": 150, "share": 34}),
        (
            "They scored 41 goals and let in 24, a goal difference of 17.",
            "difference",
            {"first": 41, "second": 24, "delta": 17},
        ),
        ("They sold 350 tickets at 12 euros, taking 4,500 euros.", "near product", {"number": 350, "price": 12, "total": 4500}),
        ("Two more were found, taking the number to 15. Twelve had been found.", "toll", {"old": 12, "delta": 2, "new": 15}),
        ("It has 60 staff; 30 percent of them, 20 in all, are women.", "share", {"part": 20, "whole": 60, "share": 30}),
        (
            "A bus with 52 men crashed. Of those, 18 died, 23 were hurt and 14 walked away.",
            "of which",
            {"whole": 52, "part 1": 18, "part 2": 23, "part 3": 14},
        ),
        ("Last year it made 40 cars, this year 50, up 25 percent.", "change", {"old": 40, "new": 50, "delta": 25}),
        ("Nearly a third of the 90 towns, 30 of them, agreed.", "share", {"part": 30, "whole": 90, "share": 1 / 3}),
        ("It has 24 teachers. Six of them, or 25 percent, are men.", "share", {"part": 6, "whole": 24, "share": 25}),
        ("The 18 hives yielded 414 kilos, or 23 kilos per hive.", "average", {"total": 414, "count": 18, "mean": 23}),
        (
            "They made 720 kilometres in nine hours, averaging 80 kilometres an hour.",
            "average",
            {"total": 720, "count": 9, "mean": 80},
        ),
        ("The 9 flats – 4 with one room and 5 with two – are let.", "total", {"whole": 9, "part 1": 4, "part 2": 5}),
        (
            "Beech took up 60 percent, fir 30 percent and oak the other 10 percent.",
            "partition",
            {"part 1": 60, "part 2": 30, "part 3": 10},
        ),
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
        "Exports were 40 tonnes in 2012 and imports 60 tonnes in 2013, an increase of 5 percent.",
        "There were 71 rigs, an increase of three this week, compared to 111 a year ago.",
        "The line has 14 engines, of which nine run on coal and six were built before the war.",
        "The mine gives 158,000 ounces per year over four years and an average 133,000 ounces a year over its life.",
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
    (found,) = relations("Barns and sheds, huts and tents, and boats fell 3, 6 and 4 percent respectively.", "respectively")
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
