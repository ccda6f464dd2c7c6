"""Restored articles: what is put in place of damaged figures, as a diff and in the file."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from aidlint import engine, readers, session
from aidlint.article import Article
from aidlint.cli import main
from aidlint.document import Document
from aidlint.finding import Finding, Related, Suggestion
from aidlint.registry import Rule, rule
from aidlint.repair import restore
from aidlint.reports import restored as report
from aidlint.reports.style import Style

TEXT = "The bridge was opened in 218.\nMore than 1 cars crossed it inMay.\n"
SAFE = {"inMay": "in May"}


def located(document: Document, *found: Finding) -> list[Finding]:
    return [engine._locate(document, one) for one in found]


def finding(start: int, end: int, severity: str, *texts: str, code: str = "DAT002", **fields: object) -> Finding:
    known = fields.pop("known", None)
    suggestions = [Suggestion(text, None, None, known, str(fields.get("applicability", "unsafe"))) for text in texts]  # type: ignore[arg-type]
    sure = fields.get("sure")
    return Finding(start, end, "wrong", severity=severity, suggestions=suggestions).but(
        rule=code, name="a-rule", confidence=sure
    )


def changed(text: str, *found: Finding, least: float = restore.LEAST, name: str = "a.txt") -> tuple[list[str], str]:
    """The changes of a text, and the restored source."""
    (document,) = readers.read(name, text.encode())
    made = restore.changes(document, located(document, *found), least)
    return [f"{change.before} -> {change.after}" for change in made], restore.restored(document.source, made)


# -- which changes


def test_the_worst_findings_are_put_right() -> None:
    sure = {"known": 1.0, "sure": 1.0}
    changes, after = changed(
        "In 218, 12 men\nand 1 women came.",
        finding(3, 6, "error", "2018", **sure),
        finding(3, 9, "warning", "208, 1", **sure),
        finding(8, 10, "info", "120", **sure),
        finding(19, 20, "error", "10", "100", **sure),
        finding(0, 0, "error", "x", **sure),
    )
    assert changes == ["218 -> 2018", "1 -> 10"]
    assert after == "In 2018, 12 men\nand 10 women came."


@pytest.mark.parametrize(
    ("fields", "least", "made"),
    [
        ({}, 0.0, False),
        ({"applicability": "safe"}, 1.0, True),
        ({"applicability": "display", "known": 1.0, "sure": 1.0}, 0.0, False),
        ({"code": "DOC002"}, 1.0, True),
        ({"known": 0.95, "sure": 0.95}, 0.9, True),
        ({"known": 0.95, "sure": 0.9}, 0.9, False),
        ({"known": 0.95}, 0.9, False),
        ({"applicability": "safe", "known": 0.5, "sure": 1.0}, 0.9, False),
    ],
)
def test_how_sure_a_change_must_be(fields: dict[str, object], least: float, made: bool) -> None:
    changes, _ = changed("In 218.", finding(3, 6, "error", "2018", **fields), least=least)
    assert bool(changes) is made


def test_what_a_channel_decodes_in_two_ways_is_left() -> None:
    assert changed("In 218.", finding(3, 6, "error", "2018", "2108", code="DOC002")) == ([], "In 218.")


def test_only_what_differs_is_replaced() -> None:
    wrapped = "It was on June 2,\n218, he said."
    _, after = changed(wrapped, finding(10, 21, "error", "June 2, 2018", applicability="safe"))
    assert after == "It was on June 2,\n2018, he said."
    marked = "It was in **218**, he said."
    _, after = changed(marked, finding(10, 13, "error", "2018", applicability="safe"), name="a.md")
    assert after == "It was in **2018**, he said."


def test_what_would_touch_markup_is_left() -> None:
    changes, after = changed("It was in 2[1](x)8.", finding(10, 13, "error", "345", applicability="safe"), name="a.md")
    assert (changes, after) == ([], "It was in 2[1](x)8.")


# -- how they are shown


def test_reasons() -> None:
    document = Document("a.txt", "In 218 he said so.")
    found = finding(3, 6, "error", "2018", "2108", known=0.95, sure=0.99).but(in_quote=True)
    whole = Finding(0, 0, "zeros", severity="warning", related=[Related(3, 6, "a year")]).but(rule="DOC001", name="zeros-lost")
    (change,) = restore.changes(document, [*located(document, found, whole)])
    assert report.line(change) == ('a.txt:1:4: "218" -> "2018" (DAT002 a-rule, zeros-lost, probability 0.94): wrong; or 2108')


def test_nothing_in_an_article_acts_on_a_terminal() -> None:
    document = Document("a\x1b.txt", "In 218 \x1b[31mred\u202e.\nsecond")
    made = restore.changes(document, located(document, finding(3, 6, "error", "20\x1b18", applicability="safe")))
    out = io.StringIO()
    report.write(document, made, out, Style(), exact=False)
    assert "\x1b" not in out.getvalue()
    assert "\u202e" not in out.getvalue()
    colored = io.StringIO()
    report.write(document, made, colored, Style(color=True), exact=False)
    assert "\x1b[32m+" in colored.getvalue()
    assert "\x1b[31m-" in colored.getvalue()


# -- the command


def fakes() -> list[Rule]:
    def fake(code: str, name: str, known: dict[str, str]) -> Rule:
        @rule(code, name, severity="error", since="0.1.0")
        def check(article: Article) -> Iterator[Finding]:
            """Flags some strings."""
            for text, original in known.items():
                at = article.text.find(text)
                if at >= 0:
                    yield Finding(at, at + len(text), "damaged", suggestions=[Suggestion(original, applicability="safe")])

        return check

    return [fake("DAT002", "malformed-year", {"218": "2018", "\x9d": "’"}), fake("OCR003", "glued-words", SAFE)]


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Runs ``aidlint restore`` in a folder of its own, with fake rules that nobody has measured."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(session, "all_rules", fakes)
    monkeypatch.setattr("aidlint.reference.confidence._table", dict)
    (tmp_path / "aidlint.toml").write_text("")
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "good.txt").write_text("The mayor opened it.\n")

    def command(*arguments: str) -> tuple[int, str, str]:
        status = main(["restore", *arguments])
        return status, *capsys.readouterr()

    return command


def test_the_diff(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    status, out, err = run("a.txt", "good.txt")
    assert status == 1
    assert out.splitlines() == [
        '# a.txt:1:26: "218" -> "2018" (DAT002 malformed-year, probability not measured): damaged',
        '# a.txt:2:29: "inMay" -> "in May" (OCR003 glued-words, probability not measured): damaged',
        "--- a.txt\tas found",
        "+++ a.txt\trestored",
        "@@ -1,2 +1,2 @@",
        "-The bridge was opened in 218.",
        "-More than 1 cars crossed it inMay.",
        "+The bridge was opened in 2018.",
        "+More than 1 cars crossed it in May.",
    ]
    assert err == "aidlint: 2 changes proposed in 1 file (probability at least 0.9)\n"
    assert (tmp_path / "a.txt").read_text() == TEXT
    if shutil.which("patch"):
        subprocess.run(["patch", "--quiet"], input=out, text=True, check=True, cwd=tmp_path)
        assert (tmp_path / "a.txt").read_text() == "The bridge was opened in 2018.\nMore than 1 cars crossed it in May.\n"


def test_statuses(run: Callable[..., tuple[int, str, str]]) -> None:
    assert run("good.txt") == (0, "", "aidlint: nothing to restore (probability at least 0.9)\n")
    assert run("-q", "good.txt") == (0, "", "")
    status, out, err = run("none.txt", "a.txt")
    assert (status, "2018" in out) == (2, True)
    assert "none.txt: no such file" in err
    assert run("--select", "OCR", "a.txt")[1].count("# a.txt") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("", "which article?"),
        ("--write -", "standard input cannot be written back"),
        ("--least 2 a.txt", "'2' is not a probability"),
        ("--least high a.txt", "'high' is not a probability"),
        ("--least nan a.txt", "'nan' is not a probability"),
        ("--fail-on error a.txt", "unknown option --fail-on"),
    ],
)
def test_usage(run: Callable[..., tuple[int, str, str]], arguments: str, message: str) -> None:
    status, out, err = run(*arguments.split())
    assert (status, out) == (2, "")
    assert message in err


def test_check_has_no_option_that_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--write", str(tmp_path)]) == 2
    assert "unknown option --write" in capsys.readouterr().err


def test_standard_input(run: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"In 218")))
    status, out, _ = run("-")
    assert status == 1
    assert out.endswith("-In 218\n\\ No newline at end of file\n+In 2018\n\\ No newline at end of file\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"In 218\r\ninMay\r", b"In 2018\r\nin May\r"),
        (b"\xef\xbb\xbfIn 218", b"\xef\xbb\xbfIn 2018"),
        (b"Caf\xe9 218", b"Caf\xe9 2018"),
        ("In 218".encode("utf-16"), "In 2018".encode("utf-16")),
        (b"# aidlint: ignore[OCR003]\ninMay 218", b"# aidlint: ignore[OCR003]\ninMay 2018"),
    ],
)
def test_writing(run: Callable[..., tuple[int, str, str]], tmp_path: Path, before: bytes, after: bytes) -> None:
    file = tmp_path / "b.txt"
    file.write_bytes(before)
    file.chmod(0o640)
    status, out, err = run("--write", "b.txt")
    assert (status, "+++ b.txt" in out) == (1, True)
    assert "written in 1 file" in err
    assert file.read_bytes() == after
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".tmp") == []
    assert run("--write", "b.txt")[0] == 0


def test_a_file_that_cannot_be_written_is_left(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: str, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("aidlint.cli.restore.replace_file", full)
    status, _, err = run("--write", "a.txt")
    assert status == 2
    assert "a.txt: cannot be written: No space left on device" in err
    assert "written in" not in err
    assert (tmp_path / "a.txt").read_text() == TEXT


def test_a_file_that_changed_meanwhile_is_left(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = session.read_paths

    def racing(*arguments: object, **named: object) -> Sequence[Document]:
        documents = list(read(*arguments, **named))  # type: ignore[arg-type]
        (tmp_path / "a.txt").write_text("new 218")
        return documents

    monkeypatch.setattr(session, "read_paths", racing)
    status, _, err = run("--write", "a.txt")
    assert status == 2
    assert "a.txt: not written: the file has changed meanwhile" in err
    assert (tmp_path / "a.txt").read_text() == "new 218"


def test_an_original_that_the_encoding_lacks(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SAFE, "inMay", "in 五月")
    (tmp_path / "b.txt").write_bytes(b"Caf\xe9 inMay")
    status, _, err = run("--write", "b.txt")
    assert status == 2
    assert "b.txt: not written: cp1252 cannot express the original" in err
    assert (tmp_path / "b.txt").read_bytes() == b"Caf\xe9 inMay"
