"""Every rule against its failing and passing examples."""

from __future__ import annotations

from collections import Counter

import pytest
from cases import Case, read_cases

from aidlint import registry
from aidlint.claims.world import facts_file
from aidlint.document import Document
from aidlint.engine import Failure
from aidlint.finding import Finding
from aidlint.session import check_documents

CASES = read_cases()
RULES = {rule.code: rule for rule in registry.load()}
LEAST = {"fail": 3, "pass": 5}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.place}")
def test_case(case: Case) -> None:
    rule = RULES[case.code]
    assert rule.name == case.name
    failures: list[Failure] = []
    own_facts = facts_file.parse(f"{case.place} facts", case.facts)
    documents = [Document(name, text) for name, _, text in case.documents]
    outcomes = check_documents(documents, RULES.values(), {}, None, failures, own_facts=own_facts)
    assert not failures
    assert not [failure.message for outcome in outcomes for failure in outcome.failures]
    offsets = {name: offset for name, offset, _ in case.documents}
    found = [(offsets[outcome.path], finding) for outcome in outcomes for finding in outcome.findings]

    def over(spans: tuple[tuple[int, int], ...]) -> list[Finding]:
        return [
            finding for at, finding in found
            if finding.whole_article or any(at + finding.start < end and at + finding.end > start for start, end in spans)
        ]  # fmt: skip

    for span in case.spans:
        hits = [finding for finding in over((span,)) if finding.rule == case.code]
        assert hits, f"{case.text[slice(*span)]!r} is not flagged"
        if case.fix:
            assert hits[0].suggestions
            assert case.fix in hits[0].suggestions[0].replacement
    marked = over(case.spans + case.others)
    loud = [finding for _, finding in found if finding.level and finding not in marked]
    assert not [(finding.rule, finding.place and finding.place.text, finding.message) for finding in loud]
    if not case.fails:
        assert not [finding for _, finding in found if finding.rule == case.code]


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_has_enough_cases(code: str) -> None:
    count = Counter("fail" if case.fails else "pass" for case in CASES if case.code == code)
    assert all(count[kind] >= least for kind, least in LEAST.items()), count
