"""Which two figures of a text are held to clash, and how they differ."""

from __future__ import annotations

import time

import pytest

from aidlint.claims import Claims
from aidlint.claims.clashes.slips import slip
from aidlint.document import Document
from aidlint.facts import extract


def read(text: str) -> Claims:
    return Claims([], extract(Document("text.txt", text)))


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        (45, 54, "swap"), (1_200, 2_100, "swap"), (2.4, 4.2, "swap"), (1_250, 1_520, "swap"), (13, 30, "teen"),
        (8, 18, "digit"), (17, 7, "digit"), (120, 12, "scale"), (2.6e9, 2.6e6, "scale"), (12, 15, ""), (45, 45_000_000, ""),
        (300, 312, ""), (0, 10, ""), (-3, 3, ""), (5, 7, ""), (100, 109, ""),
    ],
)  # fmt: skip
def test_how_two_figures_differ(one: float, other: float, how: str) -> None:
    assert slip(one, other) == slip(other, one) == how


def test_the_later_mention_is_accused() -> None:
    text = "The trail is 75 km long. Huts stand beside it. Walkers like the 57-km trail."
    [found] = read(text).conflicts
    assert (found.accused.value, found.other.value, found.slip) == (57, 75, "swap")


def test_the_odd_one_out_is_accused() -> None:
    text = "The trail is 75 km long. The 57-km trail is new. It has huts. The 57-km trail is steep."
    [found] = read(text).conflicts
    assert found.accused.value == 75


def test_arithmetic_decides() -> None:
    text = (
        "The board will buy 90 buses with a loan of 45 million pesos. It was agreed on Monday. The 54 million pesos will be "
        "paid to a firm that sells the buses at 600,000 pesos apiece."
    )
    [found] = read(text).conflicts
    assert found.accused.value == 45e6
    assert found.confirmed == "90 x 600,000 = 54,000,000"


def test_headlines_are_accused() -> None:
    [found] = read(
        "Library lends 3,800 umbrellas\nThe library in Bergen lent out 8,300 umbrellas last year."
    ).headline_conflicts
    assert (found.accused.value, found.other.value) == (3_800, 8_300)


def test_parts_in_a_row_bear_a_headline_out() -> None:
    text = "Storm kills 15\nSeven people were killed in Cebu, five in Leyte and three in Samar on Sunday."
    assert not read(text).headline_conflicts


@pytest.mark.parametrize(
    "part",
    [
        "the 32 who drowned and 23 people killed. ",
        "The 3-2 win, 3-1. ",
        "- 21 dogs, 12 dogs\n",
        "after it opens on 3 June, from 3 July. ",
    ],
)
def test_long_texts_take_little_longer(part: str) -> None:
    times = []
    for size in (500, 2_000):
        claims = read("Head 12 dogs\n" + part * size)
        started = time.process_time()
        assert claims.conflicts is not None
        assert claims.headline_conflicts is not None
        times.append(time.process_time() - started)
    assert times[1] < 16 * max(times[0], 0.01)
