"""The removal of doubles among the findings of an article."""

from __future__ import annotations

from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from aidlint import rank
from aidlint.finding import Finding

RULES = ("DAT002", "DAT003", "NUM001", "DOC001", "DOC002", "DOC006", "DOC007", "CLM006")


def by_pairs(findings: list[Finding]) -> list[Finding]:
    """What ``rank.distinct`` gives, told by comparing every pair."""
    first, last = "DOC002", ("DOC001", "DOC007")
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda f: (-f.level, f.rule in last, f.rule != first, -f.witnesses, f.start, f.rule)):
        if not any(
            (one.rule in last or other.rule == first or other.rule[:3] == one.rule[:3])
            and not other.whole_article
            and other.start < one.end
            and one.start < other.end
            for other in kept
        ):
            kept.append(one)
    return kept


@st.composite
def some_finding(draw: st.DrawFn) -> Finding:
    start = draw(st.integers(0, 12))
    found = Finding(
        start,
        start + draw(st.integers(0, 6)),
        "",
        severity=draw(st.sampled_from(["info", "warning", "error"])),
        witnesses=draw(st.integers(1, 3)),
    )
    return found.but(rule=draw(st.sampled_from(RULES)))


@given(st.lists(some_finding(), max_size=30))
def test_the_strongest_of_those_that_overlap(findings: list[Finding]) -> None:
    assert list(map(id, rank.distinct(findings))) == list(map(id, by_pairs(findings)))


def test_many_findings_cost_little() -> None:
    many = [Finding(n, n + 2, "", severity="error").but(rule="DAT002") for n in range(30_000)]
    began = perf_counter()
    assert len(rank.distinct(many)) == 15_000
    assert perf_counter() - began < 5
