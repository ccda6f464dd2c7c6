"""The stage between documents: rows of each article, grouped by key over the run, and judged group by group.

A corpus rule gives rows ``(key, value)`` of each article (its ``collect``) and findings from all rows of one key (its
``judge``). Rows are small plain values that know offsets and no text beyond what a message shows, so that an article can be
let go when it has been read; and a judge sees them in the order of their paths, so that its findings do not depend on
the order in which the articles came.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from aidlint.article import Article
    from aidlint.finding import Finding
    from aidlint.registry import Rule

    Row = tuple[str, object]
    Groups = dict[str, dict[object, list[Row]]]
    Lap = Callable[[str], None]


class Fault:
    """A rule that failed, on one article or (``path`` empty) on the rows of the run."""

    __slots__ = ("message", "path")

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        self.message = message


class Corpus:
    """The rows of a run: ``groups`` holds them by the code of their rule and by key, each with the path it came from.

    ``faults`` are the rules that failed so far: one costs the rows of its article, or the findings of its key.
    """

    __slots__ = ("_lap", "_seen", "faults", "groups", "rules")

    def __init__(self, rules: Sequence[Rule], lap: Lap) -> None:
        self.rules = rules
        self.faults: list[Fault] = []
        self.groups: Groups = {rule.code: {} for rule in rules}
        self._seen: set[str] = set()
        self._lap = lap

    def gather(self, article: Article) -> None:
        """Take the rows of an article. Of several articles with one path, only the first counts."""
        path = article.document.path
        if path in self._seen:
            return
        self._seen.add(path)
        for rule in self.rules:
            if rule.concerns(article):
                try:
                    rows = [(key, value) for key, value in rule.collect(article)]
                except Exception as error:  # noqa: BLE001  # a fault of a rule costs its own rows of this article alone
                    self.faults.append(Fault(path, f"rule {rule.code} failed: {type(error).__name__}: {error}"))
                    rows = []
                groups = self.groups[rule.code]
                for key, value in rows:
                    groups.setdefault(key, []).append((path, value))
            self._lap(rule.code)

    def absorb(self, groups: Groups) -> None:
        """Take the rows that were gathered elsewhere from other articles."""
        for code, by_key in groups.items():
            own = self.groups[code]
            for key, rows in by_key.items():
                own.setdefault(key, []).extend(rows)

    def judge(self) -> list[tuple[Rule, Finding]]:
        """The findings on all rows taken, each with its rule and with its path, by path and place; the rows are let go."""
        found = []
        for rule in self.rules:
            groups = self.groups[rule.code]
            failed = ""
            while groups:
                _, rows = groups.popitem()
                if len(rows) < 2:
                    continue
                rows.sort(key=_path)
                if rows[0][0] == rows[-1][0]:
                    continue
                try:
                    found += [(rule, finding) for finding in rule.judge(rows)]
                except Exception as error:  # noqa: BLE001  # costs the findings of this key alone
                    failed = max(failed, f"rule {rule.code} failed between documents: {type(error).__name__}: {error}")
            if failed:
                self.faults.append(Fault("", failed))
            self._lap(rule.code)
        return sorted(found, key=_order)


def _path(row: Row) -> str:
    return row[0]


def _order(pair: tuple[Rule, Finding]) -> tuple[object, ...]:
    rule, finding = pair
    others = [(other.path or "", other.start, other.end) for other in finding.related]
    return finding.path, finding.start, finding.end, rule.code, -finding.witnesses, others, finding.message
