"""Claims: what the figures are said of, and how they are said to hang together."""

from __future__ import annotations

from aidlint.facts.fact import Fact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aidlint.claims.clashes.statements import Statement
    from aidlint.claims.world.facts_file import OwnFact
    from aidlint.facts import Facts


class Relation(Fact):
    """A relation that the text asserts between figures, with the span of the words that assert it.

    ``type``: ``change`` (roles ``old``, ``new``, ``delta``; ``direction`` +1 up, -1 down), ``part`` (``part``,
    ``whole``), and those of ``temporal`` between dates.
    """

    __slots__ = ("cue_end", "cue_start", "direction", "roles", "type")

    def __init__(self, kind: str, cue: tuple[int, int], roles: dict[str, Fact], direction: int = 0) -> None:
        spans = [(fact.start, fact.end) for fact in roles.values()] + [cue]
        super().__init__("relation", min(s for s, _ in spans), max(e for _, e in spans))
        self.type = kind
        self.cue_start, self.cue_end = cue
        self.roles = roles
        self.direction = direction


class Tally(Relation):
    """A loosely read relation: ``right`` is what the terms give for the figure ``told``, ``meant`` what each of some terms
    would be if the others hold. It is ``sure`` where ``right`` comes out so round that chance is unlikely."""

    __slots__ = ("meant", "right", "sure")

    def __init__(
        self,
        kind: str,
        told: Fact,
        terms: Sequence[Fact],
        right: float,
        meant: Sequence[tuple[Fact, float]] = (),
        *,
        sure: bool = False,
    ) -> None:
        roles = {"told": told} | {f"term {number}": term for number, term in enumerate(terms, 1)}
        super().__init__(kind, (told.start, told.end), roles)
        self.right = right
        self.meant = meant
        self.sure = sure


class Conflict:
    """Two figures that clash: ``accused`` is likely wrong, ``other`` what it is held against. ``slip`` names how their
    digits differ (see ``slips``), ``confirmed`` is the arithmetic of the text that bears ``other`` out, or "". ``instead``
    is what the accused would read, where it is no copy of the other."""

    __slots__ = ("accused", "confirmed", "instead", "other", "slip")

    def __init__(self, accused: Fact, other: Fact, how: str = "", confirmed: str = "", instead: str = "") -> None:
        self.instead = instead
        self.accused = accused
        self.other = other
        self.slip = how
        self.confirmed = confirmed


class Claims:
    """The relations of one document, in order of their start, and its statements, which are read when first asked for."""

    __slots__ = ("_facts", "_statements", "_types", "relations")

    def __init__(self, relations: Sequence[Relation], facts: Facts | None = None) -> None:
        self.relations = relations
        self._facts = facts
        self._statements: dict[int, Statement | None] = {}
        self._types: dict[str, list[Relation]] = {}
        for relation in relations:
            self._types.setdefault(relation.type, []).append(relation)

    def of(self, kind: str) -> list[Relation]:
        """The relations of one type."""
        return self._types.get(kind, [])

    def statement(self, fact: Fact) -> Statement | None:
        """What one figure of the document is said of; None where it says nothing that could be compared."""
        known = self._statements
        if fact.start not in known and self._facts is not None:
            from aidlint.claims.clashes import statements

            known[fact.start] = statements.statement(self._facts, fact)
        return known.get(fact.start)

    @property
    def conflicts(self) -> list[Conflict]:
        """Pairs of statements on one thing that cannot both hold."""
        if self._facts is None:
            return []
        from aidlint.claims.clashes import conflicts

        return conflicts.conflicts(self._facts, self)

    @property
    def headline_conflicts(self) -> list[Conflict]:
        """Figures of headlines and summary boxes that clash with the body."""
        if self._facts is None:
            return []
        from aidlint.claims.clashes import headlines

        return headlines.headline_conflicts(self._facts, self)

    @property
    def statements(self) -> list[Statement]:
        """The statements of all figures and dates, in order."""
        found = map(self.statement, self._facts.items if self._facts is not None else ())
        return [one for one in found if one is not None]


def derive(facts: Facts, own_facts: Sequence[OwnFact] = ()) -> Claims:
    """Read the claims from the facts of a document. ``own_facts`` are those of the user's facts file."""
    from aidlint.claims.arithmetic import relations
    from aidlint.claims.time import temporal
    from aidlint.claims.world import gates

    found = [*relations.relations(facts), *temporal.relations(facts)]
    counted, told = gates.counted(facts), gates.told(facts)
    if counted:
        from aidlint.claims.world import wholes

        found += wholes.relations(facts, counted)
    if told:
        from aidlint.claims.world import magnitudes

        found += magnitudes.relations(facts, told)
    if own_facts:
        from aidlint.claims.world import own

        found += own.relations(facts, own_facts)
    found.sort(key=lambda relation: (relation.start, relation.end))
    return Claims(found, facts)
