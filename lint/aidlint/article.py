"""What a rule is handed: one document with everything that was read from it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.claims import Claims
    from aidlint.claims.naming.names import Names
    from aidlint.damage import Damage
    from aidlint.document import Document
    from aidlint.facts import Facts


_USUAL = bytes((9, 10, 13, *range(32, 127)))


class Article:
    """A document, its facts, the damage they show and the claims they make."""

    __slots__ = ("_lower", "_names", "_signs", "claims", "damage", "document", "facts")

    def __init__(self, document: Document, facts: Facts, damage: Damage, claims: Claims) -> None:
        self.document = document
        self.facts = facts
        self.damage = damage
        self.claims = claims
        self._lower: str | None = None
        self._signs: frozenset[str] | None = None
        self._names: Names | None = None

    @property
    def text(self) -> str:
        """The document's text, which all offsets count."""
        return self.document.text

    @property
    def lower(self) -> str:
        """The text in lower case, to look for literals in: its offsets are not always those of the text."""
        if self._lower is None:
            self._lower = self.text.lower()
        return self._lower

    @property
    def signs(self) -> frozenset[str]:
        """The characters of the text but for printable ASCII and the ends of lines and columns."""
        if self._signs is None:
            # Bytes are cleared of the usual ones far faster than text is searched for the others.
            rest = self.text.encode("utf-8", "surrogatepass").translate(None, _USUAL)
            self._signs = frozenset(rest.decode("utf-8", "surrogatepass"))
        return self._signs

    @property
    def names(self) -> Names:
        """The names of the text, read when they are asked for."""
        if self._names is None:
            from aidlint.claims.naming.names import Names

            self._names = Names(self.facts)
        return self._names
