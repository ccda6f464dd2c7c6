"""Every rule against its failing and passing examples."""

from __future__ import annotations

from collections import Counter

import pytest
from cases import Case, read_cases

from aidlint import registry
from aidlint.claims import facts_file
from aidlint.document import Document
from aidlint.engine import check

CASES = read_cases()
RULES = {rule.code: rule for rule in registry.load()}
LEAST = {"fail": 3, "pass": 5}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.place}")
def test_case(case: Case) -> None:
    rule = RULES[case.code]
    assert rule.name == case.name
    own_facts = facts_file.parse(f"{case.place} facts", case.facts)
    outcome = check(Document("case.txt", case.text), RULES.values(), {}, own_facts=own_facts)
    assert not outcome.failures
    own = [finding for finding in outcome.findings if finding.rule == case.code]
    for start, end in case.spans:
        hits = [finding for finding in own if finding.whole_article or (finding.start < end and finding.end > start)]
        assert hits, f"{case.text[start:end]!r} is not flagged"
        if case.fix:
            assert hits[0].suggestions
            assert case.fix in hits[0].suggestions[0].replacement
    marked = [
        finding for finding in outcome.findings
        if finding.whole_article or any(finding.start < end and finding.end > start for start, end in case.spans + case.others)
    ]  # fmt: skip
    loud = [finding for finding in outcome.findings if finding.level and finding not in marked]
    assert not [(finding.rule, finding.place and finding.place.text, finding.message) for finding in loud]
    if not case.fails:
        assert not own


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_has_enough_cases(code: str) -> None:
    count = Counter("fail" if case.fails else "pass" for case in CASES if case.code == code)
    assert all(count[kind] >= least for kind, least in LEAST.items()), count
