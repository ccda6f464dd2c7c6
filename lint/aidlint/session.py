"""From paths to a result: finds, reads and checks the documents of one command. Nothing here prints."""

from __future__ import annotations

import os
from itertools import chain, islice
from time import perf_counter

from aidlint import readers
from aidlint.config import Settings
from aidlint.document import Document
from aidlint.engine import Failure, Outcome, check, unmeasured
from aidlint.registry import DOCUMENT
from aidlint.run import Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from aidlint.article import Article
    from aidlint.baseline import Entry
    from aidlint.claims.world.facts_file import OwnFact
    from aidlint.engine import Lap
    from aidlint.finding import Finding
    from aidlint.registry import Rule

STDIN = "-"
MAX_BYTES = 64 << 20


def check_paths(
    paths: Sequence[str], settings: Settings | None = None, *, rules: Collection[Rule] | None = None,
    stdin: Callable[[], bytes] | None = None, stdin_name: str = STDIN, timings: dict[str, float] | None = None,
) -> Run:  # fmt: skip
    """Check files and folders; ``-`` is what ``stdin`` gives, under the name ``stdin_name``.

    What cannot be read becomes a failure of the run. ``rules`` are all that can be selected, by default all there are;
    ``timings`` is filled with the seconds spent by stage (``load``, ``read``, ``facts``, ``damage``, ``claims``, ``repair``,
    ``order``) and by rule code; without it the run has no time. Raises UsageError for a baseline that cannot be read.
    """
    settings = settings or Settings()
    began = perf_counter()
    chosen = settings.choose(all_rules() if rules is None else rules)
    lap = _stopwatch(timings, began)
    lap("load")
    known: list[Entry] = []
    if settings.baseline is not None:
        from aidlint import baseline

        known = baseline.load(settings.baseline)
    severities = settings.severities()
    owned = own_facts(settings)
    failures: list[Failure] = []
    names: dict[str, str] = {}
    documents = read_paths(paths, settings, failures, stdin=stdin, stdin_name=stdin_name, names=names)
    outcomes = check_documents(
        documents, chosen, severities, settings.document_date, failures, names=names, lap=lap, own_facts=owned
    )
    # Two runs over the same text must give the same reports: the time is told only where it was asked for.
    return Run(
        outcomes, failures, chosen, min_severity=settings.min_severity, fail_on=settings.fail_on,
        baselined=_accept(outcomes, known) if known else (), seconds=0.0 if timings is None else perf_counter() - began,
    )  # fmt: skip


def check_documents(
    documents: Iterable[Document], rules: Collection[Rule], severities: dict[str, str], today: str | None,
    failures: list[Failure], *, names: Mapping[str, str] | None = None, lap: Lap = unmeasured,
    own_facts: Sequence[OwnFact] = (),
) -> list[Outcome]:  # fmt: skip
    """The outcomes of the documents of one run, each checked by itself as it comes, and all together if there are several.

    ``names`` are files by path, to read a document again that others contradict; a document without one is kept. ``failures``
    takes those of the run; ``own_facts`` are those of the user's facts file.
    """
    across = [rule for rule in rules if rule.scope != DOCUMENT]
    coming = iter(documents)
    start = list(islice(coming, 2)) if across else []
    if len(start) < 2:
        outcomes = []
        for document in chain(start, coming):
            lap("read")
            outcomes.append(checked(document, rules, severities, today, lap, None, own_facts))
            lap("order")
        return outcomes
    from aidlint.between import Sources, conclude
    from aidlint.corpus import Corpus

    corpus = Corpus(across, lap)
    sources = Sources({} if names is None else names, lambda path, name: _read(path, lambda: _bytes(name), failures))
    outcomes = []
    for document in chain(start, coming):
        lap("read")
        sources.keep(document)
        outcomes.append(checked(document, rules, severities, today, lap, corpus.gather, own_facts))
        lap("order")
    failures += conclude(corpus, outcomes, severities, sources)
    lap("order")
    return outcomes


def check_text(
    text: str, settings: Settings | None = None, *, path: str = STDIN, rules: Collection[Rule] | None = None
) -> Outcome:
    """Check one text. ``path`` is the name that its findings bear. A fault of the engine is a failure of the outcome."""
    settings = settings or Settings()
    chosen = settings.choose(all_rules() if rules is None else rules)
    return checked(Document(path, text), chosen, settings.severities(), settings.document_date, own_facts=own_facts(settings))


def own_facts(settings: Settings) -> list[OwnFact]:
    """What the user's facts file says, if there is one. Raises UsageError for one that cannot be followed."""
    if settings.facts_file is None:
        return []
    from aidlint.claims.world import facts_file

    return facts_file.load(settings.facts_file)


def all_rules() -> list[Rule]:
    """The rules that can be selected: those of the rule package, and the program's own."""
    from aidlint import registry, suppress

    return [*suppress.RULES, *registry.load()]


def read_paths(
    paths: Sequence[str], settings: Settings, failures: list[Failure], *, stdin: Callable[[], bytes] | None = None,
    stdin_name: str = STDIN, names: dict[str, str] | None = None,
) -> Iterator[Document]:  # fmt: skip
    """The documents of files, folders and standard input, each file once. What cannot be read is added to ``failures``;
    ``names`` is filled with the files behind the paths that are shown."""
    seen: set[str] = set()
    for path in paths:
        if path == STDIN:
            yield from _read(stdin_name, stdin or (lambda: b""), failures)
            continue
        for name in _files(path, settings, failures):
            shown = shown_path(name)
            if shown not in seen:
                seen.add(shown)
                if names is not None:
                    names[shown] = name
                yield from _read(shown, lambda name=name: _bytes(name), failures)  # type: ignore[misc]


def shown_path(path: str) -> str:
    """A path as reports show it: relative to the working directory where it can be, with forward slashes."""
    here = os.getcwd().rstrip(os.sep) + os.sep
    absolute = os.path.abspath(path)
    path = absolute[len(here) :] if absolute.startswith(here) else os.path.normpath(path)
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _files(path: str, settings: Settings, failures: list[Failure]) -> Iterator[str]:
    """The file that a path names, or the files to check in its folder."""
    folder = os.path.isdir(path)
    excluded = []
    if settings.exclude and (folder or settings.force_exclude):
        from aidlint.discover import Patterns, is_excluded

        excluded = [Patterns(os.path.realpath(base or "."), [pattern]) for base, pattern in settings.exclude]
        if settings.force_exclude and is_excluded(path, excluded):
            return
    if not folder:
        yield path
        return
    from aidlint.discover import walk

    def unlisted(name: str, error: OSError) -> None:
        failures.append(Failure(shown_path(name), f"cannot list the folder: {error.strerror or error}"))

    known = len(failures)
    empty = True
    for name in walk(path, excluded, readers.is_readable, unlisted):
        empty = False
        yield name
    if empty and len(failures) == known:
        types = " ".join(sorted(readers.TYPES))
        message = f"nothing to check in this folder (types: {types}; ignored and hidden files left out)"
        failures.append(Failure(shown_path(path), message))


def _read(shown: str, fetch: Callable[[], bytes], failures: list[Failure]) -> list[Document]:
    try:
        return readers.read(shown, fetch())
    except readers.UnreadableError as error:
        failures.append(Failure(shown, str(error)))
    except FileNotFoundError:
        failures.append(Failure(shown, "no such file or folder"))
    except OSError as error:
        failures.append(Failure(shown, f"cannot be read: {error.strerror or error}"))
    except Exception as error:  # noqa: BLE001  # a fault of a reader costs this file alone
        failures.append(Failure(shown, f"cannot be read: {type(error).__name__}: {error}"))
    return []


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise readers.UnreadableError(f"larger than {MAX_BYTES >> 20} MiB")
    return data


def checked(
    document: Document, rules: Collection[Rule], severities: dict[str, str], today: str | None, lap: Lap = unmeasured,
    gather: Callable[[Article], None] | None = None, own_facts: Sequence[OwnFact] = (),
) -> Outcome:  # fmt: skip
    """The outcome of a document; a fault of the engine is a failure of this document alone."""
    try:
        return check(document, rules, severities, today, lap, gather, own_facts)
    except Exception as error:  # noqa: BLE001
        failure = Failure(document.path, f"internal error: {type(error).__name__}: {error}")
        return Outcome(document.path, failures=[failure], encoding=document.encoding)


def _accept(outcomes: Sequence[Outcome], known: Sequence[Entry]) -> list[Finding]:
    """Take what the baseline knows out of the outcomes, and return it."""
    from aidlint.baseline import divide

    _, accepted = divide([finding for outcome in outcomes for finding in outcome.findings], known)
    gone = set(map(id, accepted))
    for outcome in outcomes:
        outcome.findings = [finding for finding in outcome.findings if id(finding) not in gone]
    return accepted


def _stopwatch(timings: dict[str, float] | None, began: float) -> Lap:
    """What adds the time since the last lap to ``timings``, under the name of the stage that is done."""
    if timings is None:
        return unmeasured
    last = began

    def lap(stage: str) -> None:
        nonlocal last
        now = perf_counter()
        timings[stage] = timings.get(stage, 0.0) + now - last
        last = now

    return lap
