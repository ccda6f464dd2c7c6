"""Damage of whole articles: the channels, their statistics, and the texts that they must leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidlint.damage import Channel, Damage, digits
from aidlint.damage.digit_table import FORMS
from aidlint.damage.hints import hints
from aidlint.damage.hyphens import breaks
from aidlint.damage.percents import LEANING
from aidlint.damage.placeholders import tokens
from aidlint.damage.splits import splits
from aidlint.damage.traces import traces
from aidlint.damage.words import Near, apart
from aidlint.damage.years import mends
from aidlint.document import Document
from aidlint.engine import read_article

DROPPED = (
    "On June 9, 217, more than 1 nurses left for the hills. Each of 26 villages was paid 3, yuan, and 1,4 yuan more\n"
    "in the following year, when 38 wells were dug."
)


def damage(text: str) -> Damage:
    return read_article(Document("article.txt", text)).damage


def test_dropped_zeros_are_seen() -> None:
    channel = damage(DROPPED).channels["zeros"]
    assert channel.present
    assert channel.log_ratio > 6
    kinds = {DROPPED[sign.start : sign.end]: sign.kind for sign in channel.signs}
    assert kinds == {"June 9, 217": "year", "more than 1 nurses": "one", "3, yuan": "group", "1,4": "group"}
    assert "no 0 among 12 digits" in channel.evidence


def test_every_kind_of_trace_is_read() -> None:
    text = (
        "It opens from 8: to 9:3 p.m. every day. A fine of .5 yuan is due, and 5-1, yuan for a lost book. It was shut "
        "from 213 to 217, and rebuilt by the end of 22. The 198s were better. Each 2th reader pays 4.%, and those of "
        "15-6 years pay even ."
    )
    found = [(text[sign.start : sign.end], sign.kind) for sign in damage(text).channels["zeros"].signs]
    assert found == [
        ("8:", "clock"), ("9:3 p.m.", "clock"), (".5 yuan", "decimal"), ("1, yuan", "group"), ("213", "year"), ("217", "year"),
        ("22", "year"), ("198s", "decade"), ("2th", "ordinal"), ("4.%", "decimal"), ("15-6 years", "range"),
        ("even .", "decimal"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("It costs $3, per ton.", "comma-money"),
        ("a 5,-acre wood", "comma-glued"),
        ("stakes of 26, barrels", "comma-scale"),
        ("sold for 14,2 from 131,781", "short-any"),
        ("it rose 4. pct", "point-scale"),
        ("at 14 GMT", "zone"),
        ("a man in his 3s", "decade-short"),
        ("a third of 24.", "year-of"),
        ("call 214-653-36 now", "phone"),
    ],
)
def test_hints_are_read(text: str, form: str) -> None:
    assert form in {sign.form for sign in hints(Near(text))}
    assert FORMS[form] > 0


def test_a_few_zeros_put_back_do_not_hide_the_others() -> None:
    channel = damage(DROPPED.replace("26 villages", "20 villages")).channels["zeros"]
    assert channel.present
    assert "only 1 with a 0" in channel.evidence
    assert channel.log_ratio < damage(DROPPED).channels["zeros"].log_ratio
    assert not any("0" in DROPPED[sign.start : sign.end] for sign in channel.signs)


def test_many_zeros_in_the_text_clear_it() -> None:
    assert not damage(DROPPED.replace("26", "20").replace("38", "30").replace("1,4", "10")).shows("zeros")


def test_one_kind_of_sign_beside_a_zero_is_not_enough() -> None:
    assert not damage("On June 9, 217, 20 nurses left for the hills, with 14 mules and 38 sacks of flour for 26 days.").shows(
        "zeros"
    )


def test_missing_zeros_alone_never_suffice() -> None:
    text = " ".join(f"House {n} has {n + 11} windows and {n * 11} panes." for n in (112, 245, 371, 468, 529, 683, 791, 838))
    text = text.replace("0", "9")
    assert digits.surprise(text) > 2
    assert not damage(text).shows("zeros")


@pytest.mark.parametrize(
    "text",
    [
        "He reigned from 193 to 211. On February 4, 211 he died at York, and his sons shared the throne till 217.",
        "The comet of 218 was seen again in 295, 374 and 451, and last in 1986.",
        "Bastia beat Nice 3-1 on 25 May and drew 1-1 on 28 April. In 23 matches they have lost 4.",
        "Bread costs 3,- and eggs 5,-; milk is 2,5 and a 1,5 litre bottle of water is 1,95 euros, against 1,85 last year.",
        "Killed: 48, officials said. At 18, students go to war. By 25, women have lost husbands. 16 shops burnt in 1995.",
        "Stage 1 patients came from 14 clinics, type 1 errors were 3 in 111, and page 1 stories ran for 12 days.",
        "Growth was .5% in spring and .3% in summer; wages rose .8%, and 3.1 billion shares changed hands in 1998.",
        "On March 6, 23 and 27 the court heard 19 witnesses.",
        "A 3-member panel heard a 2-minute speech after a 1-mile walk in 1995. The top 5 of 14 were men, the top 3 old.",
        "He bought a 747, painted it red and flew 24 guests to the 1998 cup. Its 727, parked in 1996, rusts on apron 3.",
        "The start was set for 15 GMT on 12 May 1998, and the second one for 7 GMT on 14 May. There were 23 boats.",
        "More than 1 million pilgrims came in 1995, 1 million in 1996 and 1 million in 1997. He ran 1km in 3 minutes.",
        "A call to 112 is free. Take bus 21, change at stop 14, and ask for Mr 1. The 21's driver retired in 1998 at 63.",
        "By 21, she had won twice; after 25, never. From 18, boys may serve, and before 21, none may vote. It was 1994.",
    ],
)
def test_sound_texts_without_a_zero(text: str) -> None:
    assert "0" not in text
    assert not damage(text).shows("zeros")


def test_short_texts_stay_silent() -> None:
    assert not damage("On June 2, 218.").shows("zeros")


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("218", [2018]),
        ("198", [1980, 1908]),
        ("22", [2020, 2002]),
        ("2", [2000]),
        ("175", [1750, 1705]),
        ("238", []),
        ("1987", []),
    ],
)
def test_mended_years(written: str, years: list[int]) -> None:
    assert mends(written, 2030) == years


@given(st.integers(1700, 2030))
def test_every_year_is_among_its_mends(year: int) -> None:
    left = str(year).replace("0", "")
    if len(left) < 4:
        assert year in mends(left, 2030)


def test_surprise_grows_with_the_digits() -> None:
    few, many = "12 men and 345 women", "12 men and 345 women, 1,234 boys, 56,789 girls"
    assert 0 < digits.surprise(few) < digits.surprise(many)
    assert digits.surprise("built in 1987") == 0


def test_odds_are_said_in_words() -> None:
    assert Channel("zeros", (), 8.46, "", True).odds == "about 300 million to one (10^8.5)"
    assert Channel("zeros", (), 3.3, "", True).odds == "about 2,000 to one (10^3.3)"
    assert Channel("zeros", (), 17.0, "", True).odds.startswith("more than 1,000 trillion")


@pytest.mark.parametrize(
    ("text", "original"),
    [
        ("65,438+0,000,000 yuan", "1,000,000 yuan"),
        ("6,543.8+0.4 million", "140,000"),
        ("654.38+ 10,000", "100,000"),
        ("365,438+0%", "31%"),
        ("165438+October 28th", "November"),
        ("65438+February", "December"),
        ("2065438+June 2007", "June 2017"),
        ("438+0 in 2065", "in 2011"),
        ("/kloc-0/3 months", "13 months"),
        ("(65,438+0)", "(1)"),
        ("65,438+0,565,438+0 doctors", "151 doctors"),
        ("February 6, 65438, 1963", "December 6"),
        ("6.5438+0 million", "1 million"),
        ("20 1/kloc-0", "2011"),
        ("9 teachers/kloc-0", "19 teachers"),
        ("In 2065438+08,", "2018"),
    ],
)
def test_placeholders_are_read(text: str, original: str) -> None:
    found = tokens(text)
    assert [token.originals[0] for token in found] == [original]


@pytest.mark.parametrize("text", ["65,438 votes", "6,543.80 francs", "0/3 months", "5+1 players", "654.38 francs", "18+ only"])
def test_real_figures_are_no_placeholders(text: str) -> None:
    assert tokens(text) == []


@pytest.mark.parametrize(
    ("text", "original"),
    [("since 198 1,", "1981"), ("38 15 tons", "3,815 tons"), ("1 0843.25 yuan", "10,843.25 yuan"), ("4. 1 km away", "4.1 km")],
)
def test_split_figures_are_joined(text: str, original: str) -> None:
    assert [token.originals[0] for token in splits(text) if token.certain] == [original]


@pytest.mark.parametrize("text", ["300 000 people", "May 6 30 people", "at 7 45", "channel 4 15 minutes", "2 1/2 cups"])
def test_figures_side_by_side_are_not_split(text: str) -> None:
    assert [token for token in splits(text) if token.certain] == []


def test_ten_thousands_read_as_millions_are_known_by_their_other_mention() -> None:
    text = "The mill paid 65,438+0,000 yuan. It sold 4.5 million tons, and 6 million bags; of the 45,000 tons 60,000 were lost."
    found = {text[sign.start : sign.end]: sign.originals for sign in damage(text).channels["translator"].signs}
    assert found == {"65,438+0,000 yuan": ("1,000 yuan",), "4.5 million": ("45,000",)}
    assert "translator" not in damage(text.replace("65,438+0,000", "1,000")).channels


def test_lost_digits_are_seen() -> None:
    channel = damage("On May , , people marched, and about % of them came by train.").channels["digits"]
    assert channel.present
    assert not damage("In May, people marched, and many of them came by train ,they say.").shows("digits")


@pytest.mark.parametrize(
    ("text", "original"),
    [
        ("The gov- ernment fell.", "government"),
        ("the big- gest of all", "biggest"),
        ("a demol-ished wall", "demolished"),
        ("paid $1,- 200 each", "$1,200"),
        ("of 12,-500 men", "12,500"),
        ("a crowd of 3,-\n000", "3,000"),
        ("in Wash- ington", "Washington"),
    ],
)
def test_words_and_figures_broken_at_a_line_end(text: str, original: str) -> None:
    assert [sign.originals for sign in breaks(text) if sign.proof] == [(original,)]


@pytest.mark.parametrize(
    "text",
    ["pre- and post-war", "a co-ordinated line-up", "the wi-fi failed", "mother-in-law", "the co-founder", "3,- and 5,- euros",
     "a self-de-\nscribed poet", "non-violent", "come to-morrow or to-night", "photo-voltaic and micro-biome research"],
)  # fmt: skip
def test_hyphens_of_print(text: str) -> None:
    assert not [sign for sign in breaks(text) if sign.proof]


def test_one_torn_word_is_no_damaged_article() -> None:
    assert not damage("The gov- ernment fell, and the gov- ernment rose.").shows("hyphens")
    assert damage("The gov- ernment fell, and the min- istry rose.").shows("hyphens")


def test_in_a_text_with_broken_words_others_are_put_together() -> None:
    text = "The gov- ernment met after-noon guests. A per-son from Pla-centia won the pro-cess, and the min- istry slept."
    found = {text[sign.start : sign.end] for sign in damage(f"{text} They love Placentia .").channels["hyphens"].signs}
    assert found == {"gov- ernment", "after-noon", "per-son", "Pla-centia", "pro-cess", "min- istry"}
    assert not damage(text.replace("- ", "")).shows("hyphens")


def test_a_compound_is_suspect_only_where_the_text_writes_it_as_one() -> None:
    text = "The gov- ernment had a re-write. A rewrite of the min- istry, and a line-up, a sit-in and a kick-off followed."
    found = [(text[sign.start : sign.end], sign.proof) for sign in damage(text).channels["hyphens"].signs]
    assert found == [("gov- ernment", True), ("re-write", False), ("min- istry", True)]


def test_lost_percent_signs_are_seen() -> None:
    text = "Sales rose by 4.5 in May. The bank sold a 20 stake to its staff, and 12.5 of voters stayed. It has 14 rooms."
    channel = damage(text).channels["percents"]
    assert channel.present
    assert [sign.originals for sign in channel.signs] == [("4.5%",), ("20%",), ("12.5%",)]
    assert not damage(text.replace("20 stake", "20% stake")).shows("percents")
    assert not damage("Sales rose by 4.5 in May.").shows("percents")


def test_three_figures_may_do_where_none_has_a_form_of_its_own() -> None:
    text = "Exports fell by 7.7 in May. Imports fell by 3.1 in June, and spending grew by 2.5 in 2017."
    channel = damage(text).channels["percents"]
    assert channel.present
    assert {sign.form for sign in channel.signs} == {LEANING}
    assert not damage(text.replace("Exports fell by 7.7 in May. ", "")).shows("percents")
    assert not damage(f"{text} The index stood still.").shows("percents")


def test_percentage_points_are_no_percent_sign() -> None:
    text = "Sales rose by 4.5 in May, 2 percentage points less than in April. A 20 stake was sold, and 12.5 of voters stayed."
    assert damage(text).shows("percents")


@pytest.mark.parametrize(
    "text",
    [
        "The index rose 12.5 in the morning. Gold fell 1.2 on the day, silver gained 0.3, and tin was down 6.5 at the close.",
        "He has an average of 42.3 and a strike rate of 85.4 in tests. She took 4 wickets at 12.5, then 3 at 14.2.",
        "Profit per share of 1.25 was up by 0.15 in May. The dividend per share of 0.45 grew by 0.05 from a year earlier.",
        "They were up by 12 in the third quarter, and had a lead of 7 at the end. She hit 8 of 11 shots, he 3 of 9.",
        "The river rose by 1.5 in a day and fell by 0.4 in the night. The gauge stood at 6.2, then at 5.8.",
        "Shares of the firm rose 1.5 to $34.25, and those of its rival fell 2.25 to $17.5 after the news.",
        "The quake of 6.5 in May was followed by one of 5.1, and one of 4.8 in June.",
        "Six of the men and 12 of the women stayed. One in 7 of the boats sank, and 3 of them were found.",
    ],
)
def test_figures_that_are_no_shares(text: str) -> None:
    assert not damage(text).shows("percents")


def test_a_clean_text_has_no_channels() -> None:
    assert damage("On June 2, 2018, 109 people came.").channels == {}


@pytest.mark.parametrize("unit", ["65438+0 ", "1, ", "25,.", "1 1 ", "in 218, ", "a1'", ",", "/kloc-0", "0 ", "6,5,4,3,8+"])
def test_hostile_texts_end_soon(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    for read in (tokens, splits):
        assert len(read(text)) <= 400
    assert len(traces(text, 2030)) <= 400


@given(st.text("016543, +/klocMay.%$-s", max_size=60))
def test_spans_lie_in_the_text_and_apart(text: str) -> None:
    for found in (tokens(text), splits(text), apart(text, traces(text, 2030))):
        end = 0
        for item in found:
            assert end <= item.start < item.end <= len(text)
            end = item.end
