"""The tables of known counts and magnitudes, and the user's facts file."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidlint import config, session
from aidlint.claims.world import facts_file, gates
from aidlint.document import Document
from aidlint.engine import check
from aidlint.facts import extract
from aidlint.reference import bands, counts
from aidlint.usage import UsageError


def test_the_nouns_of_the_gate_are_those_of_the_table() -> None:
    assert set(counts.nouns_of_table()) == counts.NOUNS


def test_every_row_has_a_count_and_a_source() -> None:
    for name in counts.nouns_of_table():
        noun = counts.noun(name)
        for entries in (*noun.names.values(), *noun.kinds.values(), *noun.adjectives.values()):
            for entry in entries:
                assert entry.source
                assert entry.spans
                assert all(0 < low <= high and first <= last for low, high, first, last in entry.spans)


@pytest.mark.parametrize(
    ("noun", "owner", "year", "expected"),
    [
        ("members", "european union", 2022, [(27, 27)]),
        ("members", "european union", 2015, [(28, 28)]),
        ("members", "nato", 2021, [(30, 30)]),
        ("states", "united states", 1955, [(48, 48)]),
        ("planets", "solar system", 1999, [(9, 9)]),
        ("planets", "solar system", 2015, [(8, 8)]),
        ("hours", "week", 2015, [(168, 168)]),
    ],
)
def test_counts_by_year(noun: str, owner: str, year: int, expected: list[tuple[int, int]]) -> None:
    (entry,) = counts.noun(noun).names[owner]
    assert entry.within(year, year) == expected


@pytest.mark.parametrize(("year", "days"), [(2019, 365), (2020, 366), (1900, 365), (2000, 366)])
def test_days_of_years(year: int, days: int) -> None:
    assert counts.days_of(year) == days


def test_bands_are_in_order() -> None:
    for kind in {*gates.OF_UNIT.values(), "population", "age"}:
        for entries in bands.names(kind).by_first.values():
            for _, known in entries:
                assert known.source
                for _, low, high in known.within(1990, 2024):
                    assert low <= high


@pytest.mark.parametrize(
    ("land", "people", "year", "fits"),
    [("china", 1.4e9, 2020, True), ("china", 1.4e6, 2020, False), ("nigeria", 2.2e8, 2024, True), ("japan", 1e9, 1950, False)],
)
def test_people_of_lands(land: str, people: float, year: int, fits: bool) -> None:
    (known,) = [known for name, known in bands.names("population").by_first[land] if name == land]
    assert any(low <= people <= high for _, low, high in known.within(year, year)) == fits


def owned(line: str) -> list[facts_file.OwnFact]:
    return facts_file.parse("own.jsonl", line)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "own.jsonl:1: not valid JSON"),
        ("[1]", "own.jsonl:1: not a table"),
        ('{"subject": "A", "property": "beds"}', "own.jsonl:1: a value, or low and high"),
        ('{"subject": "A", "property": "beds", "value": "9"}', "own.jsonl:1: value must be a number"),
        ('{"subject": "A", "property": "beds", "value": true}', "own.jsonl:1: value must be a number"),
        ('{"subject": "", "property": "beds", "value": 9}', "own.jsonl:1: subject must be a string"),
        ('{"subject": "A", "property": "beds", "valeu": 9}', r"own.jsonl:1: unknown key 'valeu' \(did you mean value"),
        ('\n\n{"subject": "A", "property": "beds", "low": 9, "high": 3}', "own.jsonl:3: low 9 is above high 3"),
        ('{"subject": "A", "property": "beds", "value": 9, "from": "2019-13"}', "own.jsonl:1: from has no such month"),
        ('{"subject": "A", "property": "beds", "value": 9, "to": "2019-02-29"}', "own.jsonl:1: to has no such day"),
        ('{"subject": "A", "property": "beds", "value": 9, "from": "2020", "to": "2019"}', "own.jsonl:1: from is after to"),
        ('{"subject": "A", "property": "size", "unit": "qqqs", "value": 9}', "own.jsonl:1: unknown unit 'qqqs'"),
        ('{"subject": "A", "aliases": "B", "property": "beds", "value": 9}', "own.jsonl:1: aliases must be a list"),
    ],
)
def test_a_bad_facts_file_is_named_with_its_line(line: str, message: str) -> None:
    with pytest.raises(UsageError, match=f"^{message}"):
        owned(line)


def test_facts_in_toml_are_those_in_json_lines() -> None:
    text = '[[fact]]\nsubject = "Mercy Hospital"\nproperty = "beds"\nvalue = 120\nfrom = 2018-01-01\n'
    (toml,) = facts_file.parse("own.toml", text)
    (line,) = owned('{"subject": "Mercy Hospital", "property": "beds", "value": 120, "from": "2018-01-01"}')
    for field in facts_file.OwnFact.__slots__:
        assert getattr(toml, field) == getattr(line, field)
    with pytest.raises(UsageError, match=r"^own.toml:6: value must be"):
        facts_file.parse("own.toml", text + '[[fact]]\nsubject = "A"\nproperty = "beds"\nvalue = "x"\n')
    with pytest.raises(UsageError, match=r"not valid TOML"):
        facts_file.parse("own.toml", "[[fact]\n")


def test_the_facts_file_is_found_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "aidlint.toml").write_text('facts-file = "own.jsonl"\n', "utf-8")
    (tmp_path / "own.jsonl").write_text('{"subject": "Mercy Hospital", "property": "beds", "value": 120}\n', "utf-8")
    settings = config.merged(config.read(str(tmp_path / "aidlint.toml")), {}, str(tmp_path))
    outcome = session.check_text("Mercy Hospital has 210 beds.", settings)
    assert [finding.rule for finding in outcome.findings] == ["REF001"]
    (tmp_path / "own.jsonl").unlink()
    with pytest.raises(UsageError, match=r"own\.jsonl: No such file"):
        session.check_text("Mercy Hospital has 210 beds.", settings)


@pytest.mark.parametrize(
    ("today", "found"), [("2019-05-01", ["REF001"]), ("2021-05-01", []), ("2017-12-31", []), (None, [])]
)  # fmt: skip
def test_a_dated_fact_holds_in_its_time(today: str | None, found: list[str]) -> None:
    own = owned('{"subject": "Acme", "property": "employees", "value": 300, "from": "2018", "to": "2020-06"}')
    rules = [rule for rule in session.all_rules() if rule.code == "REF001"]
    outcome = check(Document("a.txt", "Acme has 430 employees."), rules, {}, today, own_facts=own)
    assert [finding.rule for finding in outcome.findings] == found


@pytest.mark.parametrize("piece", ["60 US states, ", "the 9 million people of ", "China's ", "all 5 of the ", "1,000 km of "])
def test_long_texts_are_read_in_good_time(piece: str) -> None:
    from aidlint.claims import derive

    text = piece * (40_000 // len(piece))
    derive(extract(Document("a.txt", text)), owned('{"subject": "China", "property": "people", "value": 9}'))
