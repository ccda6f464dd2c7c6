"""Fingerprints: the identity of a finding that survives moved lines and edits elsewhere in the article."""

from __future__ import annotations

from _blake2 import blake2b

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.finding import Finding

_WORD = lazy(r"\w+")
_NEIGHBOURS = 2


def fingerprint(finding: Finding) -> str:
    """16 hex digits of rule, path, the finding's text and the two words on either side of it in its sentence."""
    start = finding.start - finding.context_start
    end = finding.end - finding.context_start
    before = _WORD.findall(finding.context[:start])[-_NEIGHBOURS:]
    after = _WORD.findall(finding.context[end:])[:_NEIGHBOURS]
    within = " ".join(finding.context[start:end].split())
    key = "\0".join([finding.rule, finding.path, *before, within, *after])
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
