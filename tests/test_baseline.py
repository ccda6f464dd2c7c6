"""The baseline file: what it accepts, what it forgets, and how it is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aidlint import baseline
from aidlint.finding import Finding, Place
from aidlint.usage import UsageError


def a_finding(mark: str, path: str = "a.txt", line: int = 1, rule: str = "DAT002") -> Finding:
    place = Place(0, 3, line, 1, line, 4, "218")
    return Finding(0, 3, "m", severity="error").but(fingerprint=mark, path=path, rule=rule, place=place)


def marks(findings: list[Finding]) -> list[str]:
    return [finding.fingerprint for finding in findings]


def test_what_is_known_is_accepted_wherever_it_moved() -> None:
    known = baseline.entries([a_finding("aa"), a_finding("bb")])
    new, accepted = baseline.divide([a_finding("aa", line=9), a_finding("cc")], known)
    assert (marks(new), marks(accepted)) == (["cc"], ["aa"])


def test_repeats_are_counted() -> None:
    known = baseline.entries([a_finding("aa"), a_finding("aa:2")])
    assert [(entry.fingerprint, entry.count) for entry in known] == [("aa", 2)]
    new, accepted = baseline.divide([a_finding("aa"), a_finding("aa:2"), a_finding("aa:3")], known)
    assert (marks(new), marks(accepted)) == (["aa:3"], ["aa", "aa:2"])


def test_pruning_forgets_what_is_gone() -> None:
    kept = [a_finding("aa"), a_finding("aa:2"), a_finding("bb"), a_finding("cc", "b.txt")]
    known = baseline.entries([*kept, a_finding("dd", "gone.txt")])
    left = baseline.pruned(known, [a_finding("aa"), a_finding("new")], ["a.txt", "gone.txt"])
    assert [(entry.fingerprint, entry.count) for entry in left] == [("aa", 1), ("cc", 1)]


def test_the_file_is_sorted_and_read_back(tmp_path: Path) -> None:
    found = [a_finding("bb", "b.txt"), a_finding("ee", rule="NUM001"), a_finding("aa", "b.txt"), a_finding("dd")]
    text = baseline.dumped(baseline.entries(found))
    assert text == baseline.dumped(baseline.entries(reversed(found)))
    content = json.loads(text)
    assert content["version"] == 1
    assert [row["fingerprint"] for row in content["findings"]] == ["dd", "ee", "aa", "bb"]
    assert content["findings"][0] == {"path": "a.txt", "rule": "DAT002", "text": "218", "fingerprint": "dd", "count": 1}
    path = tmp_path / "known.json"
    path.write_text(text, "utf-8")
    assert baseline.dumped(baseline.load(str(path))) == text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is not a baseline"),
        ("[]", "is not a baseline"),
        ('{"version": 1}', "is not a baseline"),
        ('{"version": 1, "findings": [{"fingerprint": "a"}]}', "is not a baseline"),
        ('{"version": 2, "findings": []}', "version 2"),
        ("[" * 100_000, "is not a baseline"),
    ],
    ids=["empty", "list", "no findings", "short row", "newer", "nested"],
)
def test_a_file_that_is_none(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(content, "utf-8")
    with pytest.raises(UsageError, match=message):
        baseline.load(str(path))


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot read the baseline .*: No such file"):
        baseline.load(str(tmp_path / "none.json"))
