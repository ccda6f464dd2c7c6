"""The command line as users meet it: exit statuses, messages, files written."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aidlint import __version__, engine, session, suppress
from aidlint.article import Article
from aidlint.cli import main
from aidlint.finding import Finding
from aidlint.registry import rule

GOOD = "The mayor opened the bridge.\n"
BAD = "The bridge was opened on June 2, 218.\n"
WARN = "It cost a lott.\n"


@rule("DAT002", "malformed-year", severity="error", since="0.1.0")
def fake_year(article: Article) -> Iterator[Finding]:
    """Flags every 218."""
    for hit in re.finditer("218", article.text):
        yield Finding(*hit.span(), "a year of three digits")


@rule("OCR003", "glued-words", severity="warning", since="0.1.0")
def fake_word(article: Article) -> Iterator[Finding]:
    """Flags every lott."""
    for hit in re.finditer("lott", article.text):
        yield Finding(*hit.span(), "a letter too many")


@rule("DOC007", "suspect-figure", severity="info", since="0.1.0", status="preview")
def fake_trial(article: Article) -> Iterator[Finding]:
    """Flags every bridge."""
    for hit in re.finditer("bridge", article.text):
        yield Finding(*hit.span(), "a bridge")


@rule("NUM001", "bound-of-one", severity="error", since="0.1.0", literals=("raise!",))
def fake_fault(article: Article) -> Iterator[Finding]:
    """Fails."""
    raise RuntimeError("broken")


class Shell:
    """Runs command lines in a folder of their own, with the fake rules."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capture = capture
        self.out = ""
        self.err = ""

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, *arguments: str) -> int:
        status = main(arguments)
        self.out, self.err = self._capture.readouterr()
        return status

    def found(self, *arguments: str) -> list[str]:
        """``RULE path`` of the findings of a check, from its json report."""
        self.run("--format", "json", *arguments)
        return [f"{finding['rule']} {finding['path']}" for finding in json.loads(self.out)["findings"]]


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(session, "all_rules", lambda: [fake_year, fake_word, fake_trial, fake_fault, *suppress.RULES])
    made = Shell(tmp_path, capsys)
    made.write("aidlint.toml", "")
    made.write("good.txt", GOOD)
    made.write("bad.txt", BAD)
    made.write("warn.txt", WARN)
    return made


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts bytes on standard input."""
    return lambda data: monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


# -- exit statuses


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("good.txt", 0),
        ("bad.txt", 1),
        ("warn.txt", 1),
        ("check good.txt bad.txt", 1),
        ("--fail-on error warn.txt", 0),
        ("--fail-on error bad.txt", 1),
        ("--fail-on never bad.txt", 0),
        ("--fail-on info --preview good.txt", 1),
        ("--preview good.txt", 0),
        ("--min-severity error warn.txt", 1),
        ("--severity OCR003=info warn.txt", 0),
        ("--severity glued-words=error --fail-on error warn.txt", 1),
        ("none.txt", 2),
        ("none.txt bad.txt", 2),
        ("", 2),
        ("--no-progress --color never -q -v good.txt", 0),
        (".", 1),
    ],
)
def test_exit_status(shell: Shell, arguments: str, status: int) -> None:
    assert shell.run(*arguments.split()) == status


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("--selct DAT bad.txt", "unknown option --selct (did you mean --select?)"),
        ("--bogus bad.txt", "unknown option --bogus\n"),
        ("--fix bad.txt", "unknown option --fix"),
        ("-x bad.txt", "unknown option -x"),
        ("--select DAX bad.txt", "unknown rule 'DAX' (did you mean"),
        ("--ignore malformed-yeer bad.txt", "unknown rule 'malformed-yeer' (did you mean malformed-year?)"),
        ("--select", "--select needs a value: --select RULES"),
        ("--select --ignore bad.txt", "--select needs a value"),
        ("--select= bad.txt", "--select needs a value"),
        ("--preview=yes bad.txt", "--preview takes no value"),
        ("--format xml bad.txt", "unknown format 'xml'"),
        ("--format jsn bad.txt", "did you mean json?"),
        ("--format json: bad.txt", "names no file"),
        ("--format json --format text bad.txt", "two reports would go to standard output"),
        ("--format json:r --format text:./r bad.txt", "two reports would go to"),
        ("--min-severity warn bad.txt", "unknown severity 'warn' (did you mean warning?)"),
        ("--severity DAT bad.txt", "is not of the form RULES=LEVEL"),
        ("--color sometimes bad.txt", "unknown --color 'sometimes'"),
        ("--document-date yesterday bad.txt", "--document-date 'yesterday' is not a date"),
        ("--config none.toml bad.txt", "none.toml: No such file"),
        ("--config aidlint.toml --isolated bad.txt", "exclude each other"),
        ("--baseline none.json bad.txt", "cannot read the baseline none.json"),
        ("none.txt", "none.txt: no such file or folder"),
        ("empty", "empty: nothing to check in this folder"),
        ("nul.txt", "nul.txt: binary file"),
        ("a.pdf", "a.pdf: files of type .pdf cannot be read"),
        ("", "nothing to check"),
        ("rule", "which rule?"),
        ("rule DAT02", "unknown rule 'DAT02'"),
        ("rule DAT", "'DAT' names"),
        ("rule DAT006", "DAT006 duration-mismatch is planned"),
        ("rules DAT002", "takes no argument"),
        ("rule --select DAT DAT002", "unknown option --select"),
        ("facts", "which text?"),
        ("baseline", "baseline write PATH"),
        ("baseline wriet bad.txt", "did you mean write?"),
    ],
)
def test_faults_are_told_in_one_line(shell: Shell, arguments: str, message: str) -> None:
    shell.write("nul.txt", b"a\0b")
    shell.write("a.pdf", b"%PDF")
    (shell.folder / "empty").mkdir()
    assert shell.run(*arguments.split()) == 2
    assert shell.out == ""
    assert shell.err.startswith("aidlint: ")
    assert shell.err.count("\n") == 1
    assert message in shell.err


@pytest.mark.parametrize("fault", ["none.txt", "nul.txt", "a.pdf", "empty", "fault.txt"])
def test_after_a_fault_the_others_are_still_reported(shell: Shell, fault: str) -> None:
    shell.write("nul.txt", b"a\0b")
    shell.write("a.pdf", b"%PDF")
    shell.write("fault.txt", "raise! 218")
    (shell.folder / "empty").mkdir()
    assert shell.run("--format", "json", "--format", "text:r.txt", fault, "bad.txt") == 2
    report = json.loads(shell.out)
    assert "DAT002 bad.txt" in [f"{finding['rule']} {finding['path']}" for finding in report["findings"]]
    assert [error["path"] for error in report["errors"]] == [fault]
    assert "DAT002" in (shell.folder / "r.txt").read_text()
    assert shell.err.startswith(f"aidlint: {fault}: ")


def test_the_engine_failing_on_one_document(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    check = session.check

    def failing(document: object, *rest: object) -> object:
        if getattr(document, "path", "") == "good.txt":
            raise RecursionError("deep")
        return check(document, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(session, "check", failing)
    assert shell.found("good.txt", "bad.txt") == ["DAT002 bad.txt"]
    assert "good.txt: internal error: RecursionError: deep" in shell.err
    assert shell.run("good.txt", "bad.txt") == 2


@pytest.mark.parametrize("stage", ["facts.extract", "damage.assess", "claims.derive", "repair.mend"])
def test_a_stage_failing_on_one_document(shell: Shell, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    shell.write("other.txt", "Another year, 218.\n")
    package, name = stage.split(".")
    working = getattr(getattr(engine, package), name)

    def failing(first: object, *rest: object) -> object:
        document = getattr(first, "document", first)
        if getattr(document, "path", "") == "bad.txt":
            raise ValueError("218\x1b\nhas no numeric value")
        return working(first, *rest)

    monkeypatch.setattr(getattr(engine, package), name, failing)
    assert shell.found("bad.txt", "other.txt") == ["DAT002 other.txt"]
    assert shell.err == "aidlint: bad.txt: internal error: ValueError: 218\\x1b has no numeric value\n"
    assert shell.run("bad.txt", "other.txt") == 2
    failures = session.check_text(BAD, path="bad.txt").failures
    assert [failure.path for failure in failures] == ["bad.txt"]


@pytest.mark.parametrize("form", ["text", "rich"])
def test_a_fault_is_told_once(shell: Shell, form: str) -> None:
    assert shell.run("--format", form, "bad.txt", "none.txt") == 2
    assert (shell.out + shell.err).count("no such file or folder") == 1
    assert shell.err == ""
    assert shell.run("--format", f"{form}:report", "bad.txt", "none.txt") == 2
    assert shell.err.startswith("aidlint: none.txt: no such file or folder\n")


def test_an_interrupt(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    @rule("DAT002", "malformed-year", severity="error", since="0.1.0")
    def interrupted(article: Article) -> Iterator[Finding]:
        """Is interrupted."""
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "all_rules", lambda: [interrupted])
    assert shell.run("--format", "json:out.json", "bad.txt") == 130
    assert (shell.out, shell.err) == ("", "aidlint: interrupted\n")
    assert not (shell.folder / "out.json").exists()


def test_an_internal_error_is_no_traceback(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[object]:
        raise ValueError("rule DAT002 is declared twice")

    monkeypatch.setattr(session, "all_rules", broken)
    assert shell.run("bad.txt") == 2
    assert shell.err == "aidlint: internal error: ValueError: rule DAT002 is declared twice\n"
    assert shell.run("-v", "bad.txt") == 2
    assert "Traceback" in shell.err


# -- what is checked


def test_paths_are_shown_from_the_working_directory(shell: Shell) -> None:
    shell.write("sub/c.txt", BAD)
    assert shell.found("./bad.txt", "sub/../sub", str(shell.folder / "sub/c.txt")) == ["DAT002 bad.txt", "DAT002 sub/c.txt"]
    outside = shell.folder.parent / f"{shell.folder.name}-outside.txt"
    outside.write_text(BAD)
    assert shell.found(str(outside)) == [f"DAT002 {outside}"]
    assert shell.found(f"../{outside.name}") == [f"DAT002 ../{outside.name}"]


def test_a_folder_is_walked_and_a_named_file_is_always_read(shell: Shell) -> None:
    shell.write(".gitignore", "bad.txt\n")
    shell.write(".hidden.txt", BAD)
    shell.write("x.rst", BAD)
    assert shell.found(".") == ["OCR003 warn.txt"]
    assert shell.found("bad.txt", ".hidden.txt") == ["DAT002 .hidden.txt", "DAT002 bad.txt"]


def test_exclusion(shell: Shell) -> None:
    shell.write("old/bad.txt", BAD)
    assert shell.found("--exclude", "old/", ".") == ["DAT002 bad.txt", "OCR003 warn.txt"]
    assert shell.found("--exclude", "old/,warn.txt", "old/bad.txt") == ["DAT002 old/bad.txt"]
    assert shell.found("--exclude", "old/", "--force-exclude", "old/bad.txt") == []
    assert shell.run("--exclude", "old/", "--force-exclude", "old/bad.txt") == 0


def test_a_path_with_the_name_of_a_command(shell: Shell) -> None:
    shell.write("rules/bad.txt", BAD)
    assert shell.found("./rules") == ["DAT002 rules/bad.txt"]
    shell.write("-odd.txt", BAD)
    assert shell.found("--", "-odd.txt") == ["DAT002 -odd.txt"]


def test_standard_input(shell: Shell, typed: Callable[[bytes], None]) -> None:
    typed(BAD.encode())
    assert shell.found("-") == ["DAT002 -"]
    typed(b"See `218`.")
    assert shell.found("--stdin-filename", "sub/a.md", "-") == []
    typed(BAD.encode())
    assert shell.found("--stdin-filename", "./sub/a.md") == ["DAT002 sub/a.md"]
    typed(b"")
    assert shell.run("-") == 0
    typed(BAD.encode())
    assert shell.run("--stdin-filename", "a.pdf", "-") == 2


def test_a_guessed_encoding_is_told(shell: Shell) -> None:
    shell.write("old.txt", b"Caf\xe9 218")
    assert shell.run("--format", "json", "old.txt") == 1
    assert shell.err == "aidlint: old.txt: not UTF-8, read as Windows-1252\n"
    assert json.loads(shell.out)["encodings"] == {"old.txt": "cp1252"}
    shell.run("-q", "old.txt")
    assert shell.err == ""


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_offsets_do_not_count_the_byte_order_mark(shell: Shell, codec: str) -> None:
    shell.write("bom.txt", BAD.encode(codec))
    assert shell.found("bom.txt") == ["DAT002 bom.txt"]
    (finding,) = json.loads(shell.out)["findings"]
    assert BAD[finding["start"] : finding["end"]] == finding["text"] == "218"
    assert shell.err == ""


def test_a_file_name_that_is_no_utf_8(shell: Shell) -> None:
    name = os.fsdecode(b"b\xff.txt")
    try:
        shell.write(name, BAD)
    except OSError:
        pytest.skip("the file system does not take such names")
    assert shell.found(name) == ["DAT002 b\ufffd.txt"]


# -- which rules


def test_selection(shell: Shell) -> None:
    assert shell.found("--select", "DAT", ".") == ["DAT002 bad.txt"]
    assert shell.found("--ignore=malformed-year", ".") == ["OCR003 warn.txt"]
    assert shell.found("--select", "DAT", "--extend-select", "glued-words", ".") == ["DAT002 bad.txt", "OCR003 warn.txt"]
    assert shell.found("--select", "DOC007", "good.txt") == ["DOC007 good.txt"]
    assert shell.found("--select", "DOC", "good.txt") == []
    assert shell.found("--preview", "good.txt") == ["DOC007 good.txt"]
    assert shell.found("--preview", "--min-severity", "warning", ".") == ["DAT002 bad.txt", "OCR003 warn.txt"]


def test_a_choice_of_rules_that_do_not_exist_yet_is_told(shell: Shell) -> None:
    assert shell.run("--select", "DAT006", "bad.txt") == 0
    assert "no rule of this version is selected" in shell.err


def test_configuration(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write("aidlint.toml", "ignore = ['DAT']\nexclude = ['old/']\n")
    shell.write("old/bad.txt", BAD)
    shell.write("sub/bad.txt", WARN)
    assert shell.found(".") == ["OCR003 sub/bad.txt", "OCR003 warn.txt"]
    assert shell.found("--isolated", "bad.txt") == ["DAT002 bad.txt"]
    shell.write("other.toml", "select = ['DAT']\n")
    assert shell.found("--config", "other.toml", "--exclude", "old", ".") == ["DAT002 bad.txt"]
    monkeypatch.chdir(shell.folder / "sub")
    assert shell.found("..") == ["OCR003 ../warn.txt", "OCR003 bad.txt"]


def test_a_fault_of_the_configuration(shell: Shell) -> None:
    shell.write("aidlint.toml", "selct = ['DAT']\n")
    assert shell.run("good.txt") == 2
    assert shell.err.endswith("aidlint.toml: unknown key 'selct' (did you mean select?)\n")
    assert shell.run("--isolated", "good.txt") == 0


# -- reports


def test_several_reports_in_one_run(shell: Shell) -> None:
    formats = "--format text --format json:out.json --format jsonl:out.jsonl --format junit:out.xml"
    assert shell.run(*formats.split(), "bad.txt") == 1
    assert shell.out.startswith("bad.txt:1:34: error DAT002")
    assert json.loads((shell.folder / "out.json").read_text())["findings"][0]["rule"] == "DAT002"
    assert json.loads((shell.folder / "out.jsonl").read_text())["rule"] == "DAT002"
    assert "<failure" in (shell.folder / "out.xml").read_text()
    assert sorted(path.name for path in shell.folder.iterdir() if path.name.startswith(".")) == []


def test_a_report_to_a_file_alone_says_why_it_fails(shell: Shell) -> None:
    assert shell.run("--format", "json:out.json", "bad.txt") == 1
    assert shell.out == ""
    assert shell.err.startswith("aidlint: exit 1: 1 finding")
    assert shell.run("-q", "--format", "json:out.json", "good.txt") == 0
    assert shell.err == ""


def test_an_old_report_is_replaced(shell: Shell) -> None:
    target = shell.write("real.json", "old")
    (shell.folder / "link.json").symlink_to(target)
    shell.run("--format", "json:link.json", "bad.txt")
    assert json.loads(target.read_text())["files"] == 1
    assert (shell.folder / "link.json").is_symlink()


@pytest.mark.parametrize("target", ["none/out.json", "sub"])
def test_a_report_that_cannot_be_written(shell: Shell, target: str) -> None:
    (shell.folder / "sub").mkdir()
    assert shell.run("--format", f"json:{target}", "--format", "text", "good.txt") == 2
    assert shell.err.startswith(f"aidlint: cannot write {target}: ")
    assert shell.err.count("\n") == 1
    assert "1 file checked" in shell.out


def test_a_report_that_fails_half_way_leaves_the_old_one(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    from aidlint.cli import output

    target = shell.write("out.json", "old")

    def failing(out: io.TextIOBase) -> None:
        out.write("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        output.write_file(str(target), failing)  # type: ignore[arg-type]
    assert target.read_text() == "old"
    assert [path.name for path in shell.folder.iterdir() if path.name.endswith(".tmp")] == []


def test_the_same_input_gives_the_same_output(shell: Shell) -> None:
    outputs = set()
    for _ in range(2):
        shell.run("--format", "json", ".")
        outputs.add(shell.out)
    assert len(outputs) == 1


def test_a_report_has_no_time_unless_it_is_asked_for(shell: Shell) -> None:
    reports = set()
    for _ in range(2):
        shell.run("--format", "junit", ".")
        reports.add(shell.out)
    assert len(reports) == 1
    assert set(re.findall(r' time="(.*?)"', reports.pop())) == {"0.000"}
    shell.run("--format", "junit", "--timings", ".")
    assert float(re.findall(r' time="(.*?)"', shell.out)[0]) > 0


def test_statistics_and_timings_do_not_disturb_a_report(shell: Shell) -> None:
    shell.write("two.txt", BAD + BAD)
    shell.run("--format", "json", "--statistics", "--timings", ".")
    assert len(json.loads(shell.out)["findings"]) == 4
    assert "3  DAT002 malformed-year\n" in shell.err
    for stage in ("loading the rules", "reading the files", "extraction of the facts", "damage of whole", "claims", "DAT002"):
        assert re.search(rf"\d ms  {stage}", shell.err)


# -- the other commands


def test_version(shell: Shell) -> None:
    assert shell.run("--version") == 0
    assert shell.out == f"aidlint {__version__}\n"


@pytest.mark.parametrize("arguments", ["--help", "-h", "check --help", "rule --help", "baseline write --help"])
def test_help(shell: Shell, arguments: str) -> None:
    assert shell.run(*arguments.split()) == 0
    assert shell.out.startswith("usage: aidlint ")
    assert max(map(len, shell.out.splitlines())) <= 110


def test_rules(shell: Shell) -> None:
    assert shell.run("rules") == 0
    assert "malformed-year" in shell.out
    assert "unused-suppression" in shell.out
    for word in ("DAT002", "malformed-year"):
        assert shell.run("rule", word) == 0
        assert "Flags every 218." in shell.out


def test_baseline(shell: Shell) -> None:
    assert shell.run("baseline", "write", ".") == 0
    assert shell.out == "aidlint-baseline.json: 2 accepted; apply it with --baseline aidlint-baseline.json\n"
    assert shell.run(".") == 1
    assert shell.run("--baseline", "aidlint-baseline.json", ".") == 0
    assert shell.run("--baseline", "aidlint-baseline.json", "--no-baseline", ".") == 1
    assert shell.run("--no-baseline", "--baseline", "aidlint-baseline.json", ".") == 0
    shell.write("bad.txt", "A line before it.\n\n" + BAD)
    assert shell.found("--baseline", "aidlint-baseline.json", ".") == []
    assert json.loads(shell.out)["summary"]["baselined"] == 2
    shell.write("bad.txt", BAD + "Again in 218.\n")
    assert shell.found("--baseline", "aidlint-baseline.json", ".") == ["DAT002 bad.txt"]
    assert shell.run("--baseline", "aidlint-baseline.json", ".") == 1


def test_pruning(shell: Shell) -> None:
    shell.run("baseline", "write", "--baseline", "known.json", ".")
    shell.write("bad.txt", GOOD)
    assert shell.run("baseline", "prune", "--baseline", "known.json", "good.txt") == 0
    assert shell.out == "known.json: 0 forgotten, 2 left\n"
    assert shell.run("baseline", "prune", "--baseline", "known.json", ".") == 0
    assert shell.out == "known.json: 1 forgotten, 1 left\n"
    (shell.folder / "warn.txt").unlink()
    assert shell.run("baseline", "prune", "--baseline", "known.json", "good.txt") == 0
    assert json.loads((shell.folder / "known.json").read_text())["findings"] == []


def test_a_baseline_is_not_written_after_a_fault(shell: Shell) -> None:
    assert shell.run("baseline", "write", ".", "none.txt") == 2
    assert "aidlint-baseline.json is left as it was" in shell.err
    assert not (shell.folder / "aidlint-baseline.json").exists()


# -- from Python


def test_the_public_interface(shell: Shell) -> None:
    import aidlint

    outcome = aidlint.check_text(BAD, aidlint.Settings(select=["DAT"]), path="draft")
    assert [(finding.rule, finding.path) for finding in outcome.findings] == [("DAT002", "draft")]
    run = aidlint.check_paths(["bad.txt", "good.txt"])
    assert (run.exit_code, len(run.outcomes)) == (1, 2)
    assert all(getattr(aidlint, name) is not None for name in aidlint.__all__)
    with pytest.raises(AttributeError, match="no attribute 'chek_text'"):
        aidlint.chek_text  # noqa: B018  # type: ignore[attr-defined]
