"""What a rule is handed: one document with everything that was read from it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.claims import Claims
    from aidlint.damage import Damage
    from aidlint.document import Document
    from aidlint.facts import Facts


class Article:
    """A document, its facts, the damage they show and the claims they make."""

    __slots__ = ("claims", "damage", "document", "facts")

    def __init__(self, document: Document, facts: Facts, damage: Damage, claims: Claims) -> None:
        self.document = document
        self.facts = facts
        self.damage = damage
        self.claims = claims

    @property
    def text(self) -> str:
        """The document's text, which all offsets count."""
        return self.document.text
