"""Numbers: every supported form of a value reads back as that value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidlint.document import Document
from aidlint.facts import Fact, extract

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def facts(text: str) -> list[Fact]:
    return [fact for fact in extract(Document("-", text)).items if fact.kind not in ("conversion", "enumeration")]


def only(text: str) -> Fact:
    found = facts(text)
    assert len(found) == 1, found
    return found[0]


def in_words(value: int) -> str:
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + ("-" + ONES[value % 10] if value % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            joint = " and " if rest and rest < 100 else " "
            return f"{in_words(value // size)} {name}" + (joint + in_words(rest) if rest else "")
    raise AssertionError(value)


def in_lakhs(value: int) -> str:
    head, tail = divmod(value, 1000)
    groups = [f"{tail:03d}"]
    while head:
        head, pair = divmod(head, 100)
        groups.append(f"{pair:02d}" if head else str(pair))
    return ",".join(reversed(groups))


@given(st.integers(2, 10**12 - 1))
def test_cardinal_words_read_back(value: int) -> None:
    assert only(f"They counted {in_words(value)} stones in the field.").value == value


@given(st.integers(100_000, 10**10))
def test_every_grouping_of_digits_reads_back(value: int) -> None:
    forms = [f"{value:,}", f"{value:,}".replace(",", "\u202f"), f"{value:,}".replace(",", "'"), str(value), in_lakhs(value)]
    for form in forms:
        fact = only(f"They counted {form} stones in the field.")
        assert fact.value == value, form
        assert fact.malformed is None
        assert (fact.noun, fact.head, fact.unit) == ("stones", "stone", "count")


@given(
    st.integers(1, 999),
    st.integers(0, 99),
    st.sampled_from([("million", 10**6), ("billion", 10**9), ("bn", 10**9), ("trillion", 10**12), ("m", 10**6)]),
)
def test_scaled_money_reads_back_with_the_interval_of_its_last_digit(whole: int, cents: int, scale: tuple[str, int]) -> None:
    name, size = scale
    text = f"It cost ${whole}.{cents:02d}{'' if len(name) < 3 else ' '}{name} to build."
    fact = only(text)
    value = (whole + cents / 100) * size
    assert fact.value == pytest.approx(value)
    assert (fact.kind, fact.unit) == ("money", "USD?")
    assert fact.low == pytest.approx(value - size * 0.005)
    assert fact.high == pytest.approx(value + size * 0.005)
    assert text[fact.start : fact.end].startswith("$")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Half a million people stayed.", 500_000),
        ("one and a half million tonnes", 1_500_000),
        ("two and a half tonnes", 2.5),
        ("a dozen eggs", 12),
        ("a couple of hundred boats", 200),
        ("two or three hundred boats", None),
        ("1.234,5 tonnes and 3,5 percent or 2,1 percent", 1234.5),
        ("2½ tonnes", 2.5),
        ("1 3/4 miles", 1.75),
        ("minus 40 degrees", -40),
        ("−5 °C", -5),
        ("Rs 40 crore", 400_000_000),
        ("5ft 6in", 5.5),
        ("12 lakh voters", 1_200_000),
        ("nineteen ninety-five stones", 1995),
        ("three point one four metres", 3.14),
        ("40k songs", 40_000),
    ],
)
def test_forms(text: str, value: float | None) -> None:
    assert facts(text)[0].value == (pytest.approx(value) if value is not None else None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 40 and 50 tonnes", 40, 50),
        ("5–6 km", 5, 6),
        ("$3 to $5 billion", 3e9, 5e9),
        ("$200 to $4 million", 200, 4e6),
        ("one or two new operations", 1, 2),
        ("two or three hundred people", 200, 300),
        ("tens of thousands of visitors", 10_000, 100_000),
        ("between 10 and 5 percent", 5, 10),
        ("more than 400 hospitals", 400, None),
        ("at most 30 tonnes", None, 30),
        ("up to a dozen boats", None, 12),
        ("nearly 50,000 experts", 45_000, 50_000),
        ("about 100 farms", 90, 110),
        ("500 or more farms", 500, None),
        ("1.84 million people", 1.835e6, 1.845e6),
    ],
)
def test_intervals(text: str, low: float | None, high: float | None) -> None:
    fact = facts(text)[0]
    assert (fact.low, fact.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Patients of 3A hospitals", "an Airbus A380 flew", "the G20 met", "on call 24/7", "down Route 66 they went",
        "Boeing 787 was late",
        "Windows 95 is old", "version 1.1.1 is out", "Call 555-0142-33", "Type 2 diabetes", "Article 50 and Section 12",
        "H1N1 and Covid-19",
        "They looked at one another and met one-on-one.", "no one came", "the Group of Seven met", "Everyone wanted one.",
        "at 10.0.0.1",
        "Phase 3 results are out", "https://example.org/?q=30%25&x=20", "the iPhone 4 owners",
    ],
)  # fmt: skip
def test_names_and_codes_are_no_quantities(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("12pc of it", "percent", "percent"),
        ("0.5 percentage points", "percent", "percentage point"),
        ("one in five adults", "ratio", None),
        ("two-thirds of members", "fraction", None),
        ("a tenfold rise", "multiple", "times"),
        ("They won 3-2 at home", "score", None),
        ("a 60-35 vote", "score", None),
        ("a 12-year-old girl", "age", "year"),
        ("Mary Lowe, 89, has died", "age", "year"),
        ("450 sq ft", "quantity", "square_foot"),
        ("60 km/h", "quantity", "kilometer_per_hour"),
        ("HK$5.4m", "money", "HKD"),
        ("EUR50m", "money", "EUR"),
        ("200 Hong Kong dollars", "money", "HKD"),
        ("40 pounds of rice", "quantity", "pound"),
        ("two million pounds from donors", "money", "GBP"),
        ("50p a ride", "money", "penny"),
        ("a wall 37m long", "quantity", "meter"),
        ("$58.24 per barrel", "money", "USD?"),
        ("her 22nd win", "ordinal", None),
    ],
)
def test_kinds_and_units(text: str, kind: str, unit: str | None) -> None:
    fact = facts(text)[0]
    assert (fact.kind, fact.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "malformed", "surface"),
    [
        ("a crowd of 1,23,4 people", "grouping", "1,23,4"),
        ("bail of $110,00 was set", "grouping", "$110,00"),
        ("a fee of 25,. yuan", "grouping", "25,. yuan"),
        ("a fee of 3, yuan", "grouping", "3, yuan"),
        ("grew 1.2.5 percent", "broken", "1.2.5 percent"),
        ("a loan of £17.m was", "broken", "£17.m"),
        ("within 2. days' use", "broken", "2. days"),
        ("her 22th win", "ordinal-suffix", "22th"),
        ("S00 people came", "letter-in-number", "S00"),
        ("3 million million stars", "doubled-magnitude", "3 million million"),
        ("$57 million dollars", "doubled-unit", "$57 million dollars"),
        ("0123 people", "leading-zero", "0123"),
    ],
)
def test_damaged_forms_are_kept_and_named(text: str, malformed: str, surface: str) -> None:
    fact = facts(text)[0]
    assert (fact.malformed, text[fact.start : fact.end]) == (malformed, surface)


@pytest.mark.parametrize(
    ("text", "left", "right", "cue"),
    [
        ("nearly 400 million yuan ($57 million) in aid", "400 million yuan", "$57 million", "("),
        ("within thirty (20) days", "thirty", "20", "twin"),
        ("some 10 miles (16 km) away", "10 miles", "16 km", "("),
        ("one in five (40%) of them", "one in five", "40%", "("),
        ("6 feet 2 inches (188 cm)", "6 feet 2 inches", "188 cm", "("),
        ("sold for 3bn yen, or about $25m", "3bn yen", "$25m", "or"),
    ],
)
def test_conversions(text: str, left: str, right: str, cue: str) -> None:
    (conversion,) = extract(Document("-", text)).conversions()
    assert text[conversion.left.start : conversion.left.end] == left
    assert text[conversion.right.start : conversion.right.end] == right
    assert conversion.cue == cue


@given(st.text(alphabet="0123456789,.-–/%$€£ '\"()amkbnhtx+eE^½°\n\u00a0\u202foneftwdz", max_size=80))
def test_any_text_gives_facts_in_order_within_it(text: str) -> None:
    last = 0
    for fact in facts(text):
        assert 0 <= fact.full_start <= fact.start < fact.end <= fact.full_end <= len(text)
        assert fact.start >= last
        assert fact.low is None or fact.high is None or fact.low <= fact.high
        last = fact.end


@pytest.mark.parametrize(
    "unit", ["1,", "1.", "1-", "1 (", "a million ", "one hundred and ", "hundreds of ", "$1 ", "1/", "1'", "5e9"]
)
def test_repetition_is_read_in_bounded_time(unit: str) -> None:
    assert len(facts(unit * 4000)) < 5000


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [("dead 10 or 15 years", 10, 15, "year"), ("3 or 4 hours", 3, 4, "hour"), ("2 or 5 cents", 2, 5, "cent")],
)
def test_a_choice_of_two_is_a_range(text: str, low: float, high: float, unit: str) -> None:
    (fact,) = facts(text)
    assert (fact.kind, fact.low, fact.high, fact.unit) == ("range", low, high, unit)
