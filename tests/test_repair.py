"""Repair: channels forwards and backwards, the candidates for a figure, and restored articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidlint.damage import refill
from aidlint.damage.hyphens import breaks
from aidlint.damage.percents import bare, shares
from aidlint.damage.placeholders import tokens
from aidlint.damage.splits import splits
from aidlint.document import Document
from aidlint.engine import read_article
from aidlint.facts.fact import Date, Fact
from aidlint.finding import Finding, Repair, Suggestion
from aidlint.repair import blanks, gained, grouping, hyphens, mend, percents, translator, zeros
from aidlint.repair.splits import corrupt as corrupt_splits

DAMAGED = " It was cold. Each village paid 3, yuan for 38 wells, and more than 1 wells were dug by 26 men with 14 mules."


def any_of(_: Fact) -> float:
    return 1.0


def mended(text: str, start: int, end: int, fact: Fact, fits: object = any_of) -> list[str]:
    article = read_article(Document("article.txt", text))
    finding = Finding(start, end, "", severity="error", repair=Repair(fact, fits))  # type: ignore[arg-type]
    return [suggestion.replacement for suggestion in mend(article, finding).suggestions]


def span(text: str, piece: str) -> tuple[int, int]:
    start = text.index(piece)
    return start, start + len(piece)


def figure(text: str, piece: str, malformed: str | None = None) -> tuple[int, int, Fact]:
    start, end = span(text, piece)
    fact = Fact("number", start, end)
    fact.malformed = malformed
    return start, end, fact


def test_a_finding_without_a_repair_stays_as_it_is() -> None:
    finding = Finding(0, 3, "wrong")
    assert mend(read_article(Document("a.txt", "one")), finding) is finding


def test_the_year_is_mended_first_and_then_the_day() -> None:
    text = "On June 2, 218, the bridge was opened."
    date = next(one for one in read_article(Document("a.txt", text)).facts.dates() if one.malformed)
    assert mended(text, date.start, date.end, date) == ["June 2, 2018", "June 20, 2018"]


def test_a_day_that_the_month_lacks_is_not_offered() -> None:
    text = "On February 3, 218, the bridge was opened."
    date = next(one for one in read_article(Document("a.txt", text)).facts.dates() if one.malformed)
    thirty = mended(text, date.start, date.end, date, lambda fact: float(isinstance(fact, Date) and (fact.day or 0) < 29))
    assert thirty == ["February 3, 2018"]


@pytest.mark.parametrize(
    ("piece", "malformed", "first"),
    [
        ("more than 1 wells", "one", "more than 100 wells"),
        ("within 1 days", "one", "within 10 days"),
        ("1 boys", "one", "10 boys"),
        ("3, yuan", "group", "3,000 yuan"),
        ("1,5 yuan", "group", "1,500 yuan"),
        ("25,. yuan", "group", "25,000.00 yuan"),
        (".5%", "decimal", "0.5%"),
        ("4.%", "decimal", "4.0%"),
        ("15-6 years", "range", "15-60 years"),
        ("even .", "decimal", "even 0."),
        ("198s", "decade", "1980s"),
        ("9: a.m.", "clock", "9:00 a.m."),
        ("July 1, 219", "year", "July 1, 2019"),
        ("222/2/17", "year", "2022/2/17"),
        ("3-", "score", "3-0"),
    ],
)
def test_first_original_in_an_article_without_zeros(piece: str, malformed: str, first: str) -> None:
    text = f"They had {piece} there." + DAMAGED
    start, end, fact = figure(text, piece, malformed)
    assert mended(text, start, end, fact)[0] == first


def test_originals_have_shares_of_the_odds() -> None:
    text = "They had more than 1 wells there." + DAMAGED
    start, end, fact = figure(text, "more than 1 wells", "one")
    article = read_article(Document("article.txt", text))
    found = mend(article, Finding(start, end, "", severity="error", repair=Repair(fact, any_of))).suggestions
    shares = [one.share or 0.0 for one in found]
    assert shares == sorted(shares, reverse=True)
    assert 0.9 < sum(shares) <= 1
    assert all(one.confidence is None for one in found)


def test_the_foot_of_a_page_may_be_younger_than_its_article() -> None:
    text = "May 6, 1987\n\nBy May 4, 1987 the mill had closed, and on May 5, 1987 it burnt.\n\nPosted on June 9, 226."
    date = next(one for one in read_article(Document("a.txt", text)).facts.dates() if one.malformed)
    assert mended(text, date.start, date.end, date) == ["June 9, 2026"]


def test_what_the_rule_rules_out_is_not_offered() -> None:
    text = "He met more than 1 envoys of nine lands."
    start, end, fact = figure(text, "1")
    assert mended(text, start, end, fact, lambda read: float(read.value == 10)) == ["10 envoys"]


def test_known_years_draw_the_mended_one() -> None:
    old = "The mill of 1903 burnt in 1911, and again in 198, and was never rebuilt after 1915."
    date = next(one for one in read_article(Document("a.txt", old)).facts.dates() if one.malformed)
    assert mended(old, date.start, date.end, date)[0] == "1908"


def test_own_suggestions_stay_in_front_of_a_sound_article() -> None:
    text = "A crowd of 1,2345 came in 2005."
    start, end, fact = figure(text, "1,2345", "grouping")
    article = read_article(Document("a.txt", text))
    finding = Finding(start, end, "", severity="error", suggestions=[Suggestion("own")], repair=Repair(fact, any_of))
    assert [one.replacement for one in mend(article, finding).suggestions][:2] == ["own", "12,345"]


@pytest.mark.parametrize(
    ("written", "originals"),
    [
        ("1,23,4", ["1,234 people"]), ("1,2345", ["12,345 people"]), ("$110,00", ["$110,000", "$110.00", "$11,000"]),
    ],
)  # fmt: skip
def test_groups_are_set_right(written: str, originals: list[str]) -> None:
    text = f"They paid {written} people in 2005."
    start, end, fact = figure(text, written, "grouping")
    assert mended(text, start, end, fact)[: len(originals)] == originals


def test_a_digit_too_many_is_taken_out() -> None:
    text = "It closed on May 3, 20014. It opened in 2016."
    date = next(one for one in read_article(Document("a.txt", text)).facts.dates() if one.malformed)
    assert mended(text, date.start, date.end, date)[0].endswith("2014")


# -- channels forwards


def test_zeros_are_dropped() -> None:
    damaged, spans = zeros.corrupt("In 2010, 300 of 1,000 men and 12 women.")
    assert damaged == "In 21, 3 of 1, men and 12 women."
    assert [damaged[start:end] for start, end in spans] == ["21", "3", "1,"]


@given(st.integers(1, 9_999_999))
def test_a_dropped_figure_is_among_its_originals(number: int) -> None:
    damaged, spans = zeros.corrupt(f"{number:,} men")
    if not spans:
        return
    left = damaged.split()[0]
    groups = f"{number:,}".split(",")
    if "," not in left or any(group.count("0") > 2 and group != "000" for group in groups[1:]) or groups[0].count("0"):
        return
    fills = 1
    for group in groups[1:]:
        fills *= len(refill._filled(group.replace("0", "")))
    if fills <= 20:
        assert f"{number:,}" in [text for text, _ in refill.figures(left, "count")]


def test_a_sum_fixes_the_zeros_of_its_figures() -> None:
    def total(values: object) -> bool:
        whole, *parts = values  # type: ignore[misc]
        return sum(parts) == whole

    assert refill.filled(["68", "117", "286", "25"], total) == ("608", "117", "286", "205")
    assert refill.filled(["9", "1", "7"], total) is None
    assert refill.filled(["3", "1", "2"], lambda values: values[0] > values[1]) is not None
    assert refill.filled(["3"] * 7, total) is None


@given(st.integers(1, 10**9), st.booleans())
def test_placeholders_decode_what_the_channel_made(number: int, grouped: bool) -> None:
    written = f"{number:,}" if grouped else str(number)
    damaged, spans = translator.corrupt(f"They paid {written} yuan.")
    found = tokens(damaged)
    assert bool(found) == bool(spans) == ("1" in written)
    if found:
        assert found[0].originals[0].replace(",", "") == f"{number} yuan"
        assert found[0].start <= spans[0][0] < spans[0][1] <= found[0].end


@pytest.mark.parametrize("text", ["13 months", "1 day", "17 wells"])
def test_kloc_decodes_what_the_channel_made(text: str) -> None:
    damaged, spans = translator.corrupt(text, "kloc")
    assert damaged.startswith("/kloc-0")
    assert len(spans) == 1
    assert tokens(damaged)[0].originals[0] == text


@pytest.mark.parametrize(
    ("text", "damaged", "original"),
    [
        ("They paid 20,614 farmers in all.", "206 14 farmers", "20,614 farmers"),
        ("It was built in 2017. It burnt.", "in 20 17", "2017"),
    ],
)
def test_split_figures_are_joined_again(text: str, damaged: str, original: str) -> None:
    result, spans = corrupt_splits(text)
    assert len(spans) == 1
    assert damaged in result
    assert result[slice(*spans[0])] in damaged
    assert original in [token.originals[0] for token in splits(result)]


def test_glued_figures_are_parted() -> None:
    damaged, spans = corrupt_splits("a debt of 140,000 francs", "glued")
    assert damaged == "a debt of140,000 francs"
    assert [damaged[start:end] for start, end in spans] == ["of140,000"]
    assert [token.originals for token in splits(damaged)] == [("of 140,000",)]


def test_months_and_ten_thousands_decode() -> None:
    damaged, spans = translator.corrupt_scaled("On November 28 they paid 140,000 and 100,000 yuan.")
    assert damaged == "On 165438+October 28 they paid 6,543.8+0.4 million and 654.38+ 10,000 yuan."
    assert [damaged[start:end] for start, end in spans] == ["165438+October", "6,543.8+0.4 million", "654.38+ 10,000"]
    assert [token.originals[0].removesuffix(" yuan") for token in tokens(damaged)] == ["November", "140,000", "100,000"]


def test_repeated_ten_thousands_become_millions() -> None:
    damaged, spans = translator.corrupt_millions("Of 45,000 tons, 13 tons were lost. The 45,000 tons cost 600 yuan.")
    assert damaged == "Of 45,000 tons, 65,438+03 tons were lost. The 4.5 million tons cost 600 yuan."
    assert [damaged[start:end] for start, end in spans] == ["65,438+03", "4.5 million"]
    assert translator.corrupt_millions("Of 45,000 tons, 13 were lost.") == ("Of 45,000 tons, 13 were lost.", [])


def test_commas_are_moved_and_set_right() -> None:
    damaged, spans = grouping.corrupt("of 12,345 men, 1,000 fell")
    assert damaged == "of 123,45 men, 10,00 fell"
    assert [damaged[start:end] for start, end in spans] == ["123,45", "10,00"]


def test_years_gain_a_digit() -> None:
    damaged, spans = gained.corrupt("from 2014 to 2016")
    assert damaged == "from 20114 to 20116"
    assert [damaged[start:end] for start, end in spans] == ["20114", "20116"]


def test_digits_are_dropped() -> None:
    assert blanks.corrupt("On May 6, 2018, 300 people") == ("On May , ,  people", [(7, 7), (9, 9), (11, 11)])


@pytest.mark.parametrize("glue", [" ", ""])
def test_line_end_hyphens_are_left_in_and_taken_out(glue: str) -> None:
    filler = "so it is " * 4
    damaged, spans = hyphens.corrupt(f"{filler}12,500 men. {'so it is ' * 2}the government.", glue)
    assert [damaged[start:end] for start, end in spans] == [f"12,-{glue}500", f"govern-{glue}ment"]
    assert [(sign.start, sign.end) for sign in breaks(damaged)] == spans
    assert [sign.originals[0] for sign in breaks(damaged)] == ["12,500", "government"]


def test_percent_signs_are_dropped_and_put_back() -> None:
    damaged, spans = percents.corrupt(
        "Sales rose by 4.5% in May; 12.5 percent of voters and .5 PCT of cows stayed. 3 men left."
    )
    assert damaged == "Sales rose by 4.5 in May; 12.5 of voters and .5 of cows stayed. 3 men left."
    assert [damaged[start:end] for start, end in spans] == ["4.5", "12.5", ".5"]
    facts = read_article(Document("a.txt", damaged)).facts
    assert [sign.originals[0] for sign in shares(damaged, bare(facts))] == ["4.5%", "12.5%"]
