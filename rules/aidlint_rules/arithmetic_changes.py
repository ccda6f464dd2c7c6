"""Changes: their size, their direction, and multiples."""

from __future__ import annotations

from aidlint.api import Article, Evidence, Fact, Finding, Interval, Related, Relation, Suggestion, lazy, rule
from aidlint_rules.figures import DIGITS, lightly, like, measured, said, shown, simple_share, slipped, spelled, tallied
from aidlint_rules.wording import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Where a change is not the plain difference of the two figures.
_OTHERWISE = lazy(
    r"\b(?:annual rate|annuali[sz]ed|yearly|year-on-year|year on year|yoy|adjust\w+|inflation|real terms|"
    r"constant|like-for-like|underlying|average of|compound\w*|"
    r"currency|compared|currencies|exchange rate)\b"
)
_COMPARED_WITH = lazy(r"\bcompared (?:with|to) [^,;]*$")
# "Half a percentage point" is no half of the figure.
_OF_A_POINT = lazy(r" (?:an?|of an?) (?:percentage |basis )?(?:point|percent|per cent|pct)\b")
_EACH_TIME = lazy(
    r"\s(?:an?|per|each|every)\s(?:year|quarter|month|week|day|hour)\b(?! ago| earlier| before)|\s(?:annually|yearly|monthly)\b"
)
# What has a sign or a direction of its own.
_REVERSED = lazy(
    r"\b(?:loss|losses|deficits?|minus|negative|below (?:zero|(?:the )?(?:surface|sea|ground))|depths?|"
    r"exchange rates?|yields?|odds|handicap|world no)\b"
)
# What rises by getting smaller, where the figures are bare numbers.
_RANKED = lazy(
    r"\b(?:rank\w*|places?|placed|position|tables?|charts?|seed\w*|league|number (?:one|[0-9])|standings|"
    r"list|pace|lap|par|time)\b"
)
_SUNK = lazy(r"(?:go|going|went|gone|came|come|sank|sunk|slid|plung)")
_LENGTHS = frozenset({"meter", "foot", "kilometer", "mile", "centimeter", "fathom"})
# What stands lower when it has sunk.
_LEVEL = lazy(r"\b(?:lakes?|levels?|rivers?|reservoirs?|tides?|waters?|groundwater|average|height|well|pond|flood)\b")
_MOST_RANKS = 1000
_CURRENCY = lazy(r"\b(?:dollar|euro|pound|sterling|yen|mark|franc|rouble|ruble|yuan|rupee|peso|lira|baht|rand)\b[^,;]{0,30}$")


@rule("MTH003", "change-mismatch", severity="error", since="0.1.0", needs=("percent", "quantity", "number", "money"))
def change_mismatch(article: Article) -> Iterator[Finding]:
    """A change that is not the difference of the two figures it joins.

    Why it misleads
    The size of a change is the news; if the two ends do not give it, one of the three figures is wrong.

    Fails
    Sales rose 50 percent, from 100 to 180.

    Passes
    Sales rose 4 percent, from 1.2 million to 1.3 million.

    When it is wrong
    Annual rates, adjusted figures and changes of another quantity than the two ends. A change of percentages is taken
    in points or in percent, whichever fits.
    """
    yield from tallied(article, "loose change")
    for relation in article.claims.of("change"):
        delta = relation.roles.get("delta")
        if delta is None or delta.kind == "multiple":
            continue
        if delta.kind == "fraction" and _OF_A_POINT.match(article.text, delta.end):
            continue
        old, new = relation.roles["old"], relation.roles["new"]
        start, end = article.document.sentence_at(relation.start)
        end = max(end, article.document.sentence_at(relation.end - 1)[1])
        words = article.text[relation.start : min(end, relation.end + 30)].lower()
        if _COMPARED_WITH.search(article.text[max(0, old.start - 40) : old.start].lower()):
            words = words.replace("compared", "", 1)
        if _OTHERWISE.search(words) or "adjusted" in article.text[start : relation.start].lower():
            continue
        if _EACH_TIME.match(article.text, delta.end) and delta.end > article.document.sentence_at(relation.cue_start)[0]:
            continue
        accepted = _accepted(old, new, delta)
        claimed = delta.interval.scaled(100).widened(0 if delta.hedge else 3.5) if delta.kind == "fraction" else _claimed(delta)
        if not accepted or any(interval.overlaps(claimed) for interval in accepted):
            continue
        yield _size_finding(article, old, new, delta, accepted)
    for relation in article.claims.of("toll"):
        old, delta, new = (relation.roles[name] for name in ("old", "delta", "new"))
        right = old.amount + delta.amount
        if (old.interval + delta.interval).overlaps(new.interval) or not slipped(new, right):
            continue
        yield Finding(
            new.start,
            new.end,
            f"{plain(old.amount)} + {plain(delta.amount)} = {plain(right)}, but the text says {said(article, new)}",
            evidence=Evidence(
                said(article, new), f"{plain(old.amount)} + {plain(delta.amount)} = {plain(right)}", plain(right)
            ),
            suggestions=[Suggestion(like(article, new, right))],
            related=[Related(old.start, old.end, "the number before"), Related(delta.start, delta.end, "added")],
        )


def _claimed(delta: Fact) -> Interval:
    """The size that the text gives: a percentage to half of its last digit, a round one to a little more."""
    if delta.kind != "percent" or delta.hedge:
        return measured(delta) if delta.hedge or delta.step or delta.amount >= 1000 else delta.interval
    margin = (delta.step or 1) / 2
    return Interval.around(delta.amount, 3 * margin if delta.amount % 10 == 0 else margin)


def _in_points(delta: Fact, old: Fact) -> bool:
    return delta.unit == "percentage point" or delta.head == "point" and old.unit == "percent"


def _accepted(old: Fact, new: Fact, delta: Fact) -> list[Interval]:
    """The sizes of the change that the two ends allow, one for each reading."""
    before, after = _end(old, new), _end(new, old)
    found = []
    difference = _absolute(after - before)
    if _in_points(delta, old) or delta.kind in ("percent", "fraction"):
        if _in_points(delta, old):
            return [difference] if old.kind == new.kind == "percent" or old.unit == new.unit == "percent" else []
        if before.low > 0:
            found.append(_absolute((after - before) / before).scaled(100))
            tight = _relative(before, after)
            if tight is not None:
                found = [tight]
        if old.unit == "percent" or new.unit == "percent":
            found.append(difference)
    else:
        found.append(difference)
    return found


def _end(one: Fact, other: Fact) -> Interval:
    """An end of the change as rounded, with the scale of the other end where it is shared."""
    if one.step or one.hedge or other.step:
        return lightly(one, 0.05 if one.step > 0.05 * one.amount or not one.step else 0.025)
    return lightly(one, 0.02) if one.amount >= 1000 else one.interval


def _relative(before: Interval, after: Interval) -> Interval | None:
    """The change in percent: ``after / before`` is tighter than the difference over ``before``."""
    if before.low <= 0 or after.low < 0:
        return None
    return _absolute((after / before).scaled(100) - Interval.exact(100))


def _absolute(change: Interval) -> Interval:
    if change.low >= 0:
        return change
    if change.high <= 0:
        return -change
    return Interval(0, max(-change.low, change.high))


def _size_finding(article: Article, old: Fact, new: Fact, delta: Fact, accepted: list[Interval]) -> Finding:
    gap = abs(new.amount - old.amount)
    right = gap if _in_points(delta, old) or delta.kind not in ("percent", "fraction") else 100 * gap / old.amount
    repairs = [Suggestion(_size(article, delta, right))]
    if delta.kind == "fraction":
        moved = old.amount * (1 + (delta.amount if new.amount > old.amount else -delta.amount))
        repairs.append(Suggestion(like(article, new, moved), new.start, new.end))
        if simple_share(right) is None:  # no plain fraction was meant
            repairs.reverse()
    unit = " percentage points" if _in_points(delta, old) else " percent" if delta.kind in ("percent", "fraction") else ""
    return Finding(
        delta.start,
        delta.end,
        f"from {said(article, old)} to {said(article, new)} is a change of {plain(round(right, 1))}{unit}, "
        f"not {said(article, delta)}",
        evidence=Evidence(
            said(article, delta),
            f"{plain(old.amount)} to {plain(new.amount)}: {plain(round(right, 1))}{unit}",
            " or ".join(shown(i) for i in accepted),
        ),
        suggestions=repairs,
        related=[Related(old.start, old.end, "from"), Related(new.start, new.end, "to")],
    )


def _size(article: Article, delta: Fact, right: float) -> str:
    """The right size of a change, in the manner of the wrong one."""
    if delta.kind == "fraction":
        return simple_share(right) or f"{round(right)} percent"
    return like(
        article,
        delta,
        right if delta.step or right % 0.5 == 0 else round(right) if right >= 10 or right == round(right) else round(right, 1),
    )


_OPPOSITE: dict[str, str] = {}
for _pair in (
    "rose fell|risen fallen|rise fall|rises falls|rising falling|increased decreased|increase decrease|increases decreases|"
    "increasing decreasing|grew shrank|grown shrunk|grow shrink|growing shrinking|went_up went_down|gone_up gone_down|"
    "raised lowered|raising lowering|climbs drops|climb drop|climbing dropping|gains loses|gaining losing|"
    "advanced retreated|boosted cut|lengthened shortened|widened narrowed|more less|more fewer|higher lower|larger smaller|"
    "longer shorter|heavier lighter|dearer cheaper|up down"
).split("|"):
    _up, _down = (_verb.replace("_", " ") for _verb in _pair.split(" "))
    _OPPOSITE[_up], _OPPOSITE[_down] = _down, _up


def opposite(verb: str, before: str) -> str:
    """The verb of the other direction, in the form that the word before it asks for."""
    *lead, adverb = verb.split()
    if lead and adverb in ("up", "down"):  # "was down"
        return " ".join([*lead, _OPPOSITE[adverb]])
    known = _OPPOSITE.get(verb.lower())
    if known is None:
        participle = before in ("has", "have", "had", "having", "been")
        up = verb.lower() not in _UPWARD
        present = {"s": "rises" if up else "falls", "g": "rising" if up else "falling"}.get(verb[-1])
        known = present or (("risen" if up else "fallen") if participle else ("rose" if up else "fell"))
    return known.capitalize() if verb[0].isupper() else known


_UPWARD = frozenset(
    "climbed jumped soared surged gained swelled swollen advanced lifted rocketed expanded surge surges "
    "surging jumps jumping soars soaring mounted swelling".split()
) | {"shot up"}


@rule("MTH004", "direction-mismatch", severity="error", since="0.1.0", needs=("quantity", "number", "money", "percent"))
def direction_mismatch(article: Article) -> Iterator[Finding]:
    """A rise to a lower figure, or a fall to a higher one.

    Why it misleads
    Either the verb or the order of the figures is wrong: the reader learns the opposite of what happened.

    Fails
    The price of rice rose to 50 cents from 80 cents a pound.

    Passes
    The club climbed to fourth from 19th in the league.

    When it is wrong
    Ranks and race times rise by getting smaller; losses, deficits, temperatures below zero and exchange rates have a
    direction of their own. All of these are left alone where the sentence names them.
    """
    for relation in article.claims.of("change"):
        old, new = relation.roles["old"], relation.roles["new"]
        if not relation.direction or old.amount < 0 or new.amount < 0:
            continue
        before, after = _shared(article, old, new), _shared(article, new, old)
        if old.step == new.step and old.hedge is None and new.hedge is None:
            before, after = [Interval.exact(i) for i in _values(before, old)], [Interval.exact(i) for i in _values(after, new)]
        wrong = all((b.below(a) if relation.direction > 0 else a.below(b)) for a in before for b in after)
        if not wrong or _reversed(article, relation):
            continue
        verb = article.text[relation.cue_start : relation.cue_end]
        words = article.text[max(0, relation.cue_start - 20) : relation.cue_start].split()
        towards = "higher" if relation.direction < 0 else "lower"
        yield Finding(
            relation.cue_start,
            relation.cue_end,
            f'"{verb}", but {said(article, new)} is {towards} than {said(article, old)}',
            evidence=Evidence(
                f"{verb} from {said(article, old)} to {said(article, new)}",
                f"{plain(new.amount)} {'>' if relation.direction < 0 else '<'} {plain(old.amount)}",
            ),
            suggestions=[Suggestion(opposite(verb, words[-1].lower() if words else "")), _exchanged(article, old, new)],
            related=[Related(old.start, old.end, "from"), Related(new.start, new.end, "to")],
        )


def _exchanged(article: Article, one: Fact, other: Fact) -> Suggestion:
    """The two figures in each other's place, their units and scales left where they are."""
    first, last = sorted((_digits(article, one), _digits(article, other)))
    text = article.text
    return Suggestion(text[slice(*last)] + text[first[1] : last[0]] + text[slice(*first)], first[0], last[1])


def _digits(article: Article, fact: Fact) -> tuple[int, int]:
    """The digits of a figure, or all of its number where that is in words."""
    found = DIGITS.search(article.text, fact.number_start, fact.number_end)
    return found.span() if found else (fact.number_start, fact.number_end)


def _shared(article: Article, one: Fact, other: Fact) -> list[Interval]:
    """The readings of an end: as written, and with the other end's scale ("from 50 to 10 million")."""
    found = [one.interval]
    if one.amount < 1000 <= other.amount and any(c.isalpha() for c in article.text[other.number_start : other.number_end]):
        found += [one.interval.scaled(factor) for factor in (1e3, 1e6, 1e9, 1e12) if other.amount >= factor]
    return found


def _values(readings: list[Interval], fact: Fact) -> list[float]:
    """The readings as they are written: two figures of one precision compare as they stand."""
    middle = fact.amount
    return [middle, *((reading.low + reading.high) / 2 for reading in readings[1:])]


def _reversed(article: Article, relation: Relation) -> bool:
    start, end = article.document.sentence_at(relation.start)
    sentence = article.text[start:end].lower()
    old, new = relation.roles["old"], relation.roles["new"]
    if old.kind == new.kind == "number" and max(old.amount, new.amount) <= _MOST_RANKS and _RANKED.search(sentence):
        return True
    if relation.direction < 0 and _SUNK.match(article.text[relation.cue_start : relation.cue_end].lower()):
        if _LENGTHS & {old.unit, new.unit}:  # what goes down in the water or the ground gets deeper
            return _LEVEL.search(article.text[start : relation.cue_start].lower()) is None
    if new.kind in ("money", "number"):
        if _CURRENCY.search(article.text[start : relation.cue_start].lower()):
            return True
    return _REVERSED.search(sentence) is not None


@rule("MTH007", "multiple-mismatch", severity="warning", since="0.1.0", needs=("multiple", "quantity", "number", "money"))
def multiple_mismatch(article: Article) -> Iterator[Finding]:
    """ "Doubled", "halved" or "threefold" beside two figures that say otherwise.

    Why it misleads
    The multiple is what readers remember; the figures are what they can check.

    Fails
    The number of inns has doubled, from 10 to 30.

    Passes
    The flock has more than trebled, from 20 to 65.

    When it is wrong
    "Three times more" is taken either way, as three times as much or four times. A tenth more or less is allowed.
    """
    yield from tallied(article, "loose multiple")
    for relation in article.claims.of("change"):
        multiple = relation.roles.get("delta")
        if multiple is None or multiple.kind != "multiple":
            continue
        old, new = relation.roles["old"], relation.roles["new"]
        before = lightly(old)
        if before.low <= 0:
            continue
        ratio = lightly(new) / before
        if any(reading.overlaps(ratio) for reading in _readings(article, multiple, relation.direction)):
            continue
        found = new.amount / old.amount
        times = multiple.amount if multiple.amount >= 1 or new.amount < old.amount else 1 / multiple.amount
        better = [Suggestion(word) for word in [_word(article.text[multiple.start : multiple.end], found)] if word]
        better.append(Suggestion(like(article, new, old.amount * times), new.start, new.end))
        yield Finding(
            multiple.start,
            multiple.end,
            f"from {said(article, old)} to {said(article, new)} is {plain(found)} times, not "
            f"{article.text[multiple.start : multiple.end]}",
            evidence=Evidence(
                article.text[multiple.start : multiple.end],
                f"{plain(new.amount)} / {plain(old.amount)} = {plain(found)}",
                plain(multiple.amount),
            ),
            suggestions=better if _whole(found) else better[::-1],
            related=[Related(old.start, old.end, "from"), Related(new.start, new.end, "to")],
        )


def _readings(article: Article, multiple: Fact, direction: int) -> list[Interval]:
    interval = multiple.interval
    slack = 0.1 * multiple.amount
    if multiple.amount < 1 and multiple.hedge:  # more than halved: less than half is left
        turned = {"more than": Interval(0, multiple.amount), "nearly": Interval(multiple.amount, 0.65)}
        return [turned.get(multiple.hedge, Interval.around(multiple.amount, 0.15))]
    found = [interval if multiple.hedge in ("more than", "less than") else interval.widened(slack)]
    word = article.text[multiple.start : multiple.end].lower()
    if not word.startswith(("doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv", "twice")) and not _as_many(
        article, multiple
    ):
        # "Three times more", "a threefold rise"; what rises threefold is three times what it was.
        if word.endswith("fold") and direction > 0 and not article.text.startswith(_A_RISE, multiple.end):
            return found
        found += [other + Interval.exact(1) for other in list(found)]
        if direction < 0:
            found.append(Interval.exact(1) / Interval(multiple.amount - slack, multiple.amount + slack))
    return found


_A_RISE = (" increase", " rise", " growth", " jump", " gain", " surge", " expansion")


def _as_many(article: Article, multiple: Fact) -> bool:
    """ "Three times as many" has one reading only."""
    return article.text[multiple.end : multiple.end + 10].lower().removeprefix(" times").startswith(" as ")


def _whole(ratio: float) -> bool:
    """Is it a whole number of times, or a plain part, so that it is the word that is wrong?"""
    ratio = max(ratio, 1 / ratio)
    return abs(ratio - round(ratio)) < 0.006 * ratio


_TIMES = frozenset("two three four five six seven eight nine ten 2 3 4 5 6 7 8 9 10".split())
_GROWN = {2: "doubled", 3: "tripled", 4: "quadrupled", 5: "quintupled"}
_FOLDS = dict(enumerate("twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold".split(), 2))
_LEFT = {2: "halved", 3: "fell by two thirds", 4: "fell by three quarters"}
_LOST = {3: "fell by a third", 4: "fell by a quarter", 5: "fell by a fifth"}


def _word(written: str, ratio: float) -> str | None:
    """The multiple that the figures give, in the manner of ``written``; None where no plain word says it."""
    whole = round(ratio)
    if whole > 1 and abs(ratio - whole) < 0.05 * whole:
        if written.lower() == "twice":
            return f"{spelled(whole, written)} times"
        if written.lower() in _TIMES:
            return spelled(whole, written)
        return (_FOLDS if "fold" in written else _GROWN).get(whole)
    if ratio < 1:
        for parts, word in _LEFT.items():
            if abs(ratio - 1 / parts) < 0.02:
                return word
        for parts, word in _LOST.items():
            if abs(ratio - (1 - 1 / parts)) < 0.02:
                return word
    return None
