"""Selectors, the configuration file, and the command line over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidlint import catalogue, config
from aidlint.config import Settings, merged
from aidlint.registry import Rule
from aidlint.usage import UsageError


def a_rule(code: str, status: str = "stable") -> Rule:
    return Rule(code, catalogue.NAMES[code], "error", "0.1.0", status, (), (), lambda article: ())


RULES = [a_rule("DAT001"), a_rule("DAT002"), a_rule("DOC001"), a_rule("NUM001"), a_rule("NUM009", "preview")]


def chosen(settings: Settings) -> str:
    return " ".join(rule.code for rule in settings.choose(RULES))


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("DAT002", {"DAT002"}),
        ("malformed-year", {"DAT002"}),
        ("DOC00", {"DOC001", "DOC002", "DOC003", "DOC004", "DOC005", "DOC006", "DOC007", "DOC008", "DOC009"}),
        ("REF", {"REF001", "REF002", "REF003"}),
    ],
)
def test_selectors(selector: str, expected: set[str]) -> None:
    assert catalogue.codes(selector) == expected


def test_all_names_everything() -> None:
    assert catalogue.codes("ALL") == frozenset(catalogue.NAMES)
    assert len(set(catalogue.NAMES.values())) == len(catalogue.NAMES)


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("DAT999", "DAT"), ("DAT02", "DAT"), ("dat002", "DAT002"), ("malformed-yaer", "malformed-year"),
        ("malformed_year", "malformed-year"), ("all", "ALL"),
    ],
)  # fmt: skip
def test_unknown_selectors(word: str, hint: str) -> None:
    with pytest.raises(UsageError, match=rf"unknown rule '{word}' \(did you mean {hint}"):
        catalogue.codes(word)


def test_nothing_near_gives_no_hint() -> None:
    with pytest.raises(UsageError, match=r"^unknown rule 'qqqq'$"):
        catalogue.codes("qqqq")
    with pytest.raises(UsageError):
        catalogue.codes("")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), "DAT001 DAT002 DOC001 NUM001"),
        (Settings(preview=True), "DAT001 DAT002 DOC001 NUM001 NUM009"),
        (Settings(select=["D"]), "DAT001 DAT002 DOC001"),
        (Settings(select=["NUM"]), "NUM001"),
        (Settings(select=["NUM009"]), "NUM009"),
        (Settings(select=["mixed-grouping"], ignore=["NUM"]), "NUM009"),
        (Settings(ignore=["DAT"]), "DOC001 NUM001"),
        (Settings(select=["DAT002"], ignore=["DAT"]), "DAT002"),
        (Settings(select=["DAT"], ignore=["DAT002"]), "DAT001"),
        (Settings(select=["DAT"], ignore=["DAT"]), ""),
        (Settings(select=["DAT"], extend_select=["bound-of-one"]), "DAT001 DAT002 NUM001"),
        (Settings(ignore=["ALL"]), ""),
        (Settings(select=["DAT006"]), ""),
    ],
)
def test_choice(settings: Settings, expected: str) -> None:
    assert chosen(settings) == expected


def test_severities_by_the_most_exact_selector() -> None:
    settings = Settings(severity={"DAT002": "info", "ALL": "error", "DAT": "warning"})
    found = settings.severities()
    assert (found["DAT002"], found["DAT001"], found["NUM001"]) == ("info", "warning", "error")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"min_severity": "warn"}, r"unknown severity 'warn' \(did you mean warning\?\)"),
        ({"fail_on": "nevr"}, "did you mean never"),
        ({"severity": {"DAT002": "eror"}}, "did you mean error"),
        ({"severity": {"DAT02x": "error"}}, "unknown rule 'DAT02x'"),
        ({"document_date": "2018-6-2"}, "--document-date '2018-6-2'"),
        ({"document_date": "20180602"}, "--document-date '20180602'"),
        ({"document_date": "2018-02-30"}, "--document-date"),
    ],
)
def test_values_that_cannot_be_followed(values: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Settings(**values)  # type: ignore[arg-type]


def test_the_command_line_over_the_file() -> None:
    file = {
        "select": ["DAT", "NUM"], "ignore": ["DAT001"], "severity": {"DAT": "info"}, "exclude": ["old/"], "fail-on": "error",
    }  # fmt: skip
    assert chosen(merged(file, {})) == "DAT002 NUM001"
    assert chosen(merged(file, {"ignore": ["NUM"]})) == "DAT002"
    assert chosen(merged(file, {"extend-select": ["DOC"]})) == "DAT002 DOC001 NUM001"
    assert chosen(merged(file, {"select": ["DAT"]})) == "DAT001 DAT002"
    settings = merged(file, {"severity": {"DAT002": "error"}, "exclude": ["x"], "fail-on": "never"}, "/folder")
    assert settings.severities()["DAT001"] == "info"
    assert settings.severities()["DAT002"] == "error"
    assert settings.exclude == [("/folder", "old/"), ("", "x")]
    assert settings.fail_on == "never"
    assert chosen(merged({"extend-select": ["NUM009"]}, {})) == "DAT001 DAT002 DOC001 NUM001 NUM009"


def test_the_nearest_file_holds(tmp_path: Path) -> None:
    inner = tmp_path / "a/b"
    inner.mkdir(parents=True)
    (tmp_path / "aidlint.toml").write_text("")
    assert config.find(str(inner)) == str(tmp_path / "aidlint.toml")
    (tmp_path / "a/pyproject.toml").write_text("[project]\nname = 'aidlint-user'\n")
    assert config.find(str(inner)) == str(tmp_path / "aidlint.toml")
    (tmp_path / "a/pyproject.toml").write_text("[tool.aidlint]\n")
    assert config.find(str(inner)) == str(tmp_path / "a/pyproject.toml")
    for content in ("[tool]\naidlint = {preview = true}\n", "tool.aidlint.preview = true\n", "[ 'tool' . \"aidlint\" ]\n"):
        (tmp_path / "a/pyproject.toml").write_text(content)
        assert config.find(str(inner)) == str(tmp_path / "a/pyproject.toml")
    (tmp_path / "a/aidlint.toml").write_text("")
    assert config.find(str(inner)) == str(tmp_path / "a/aidlint.toml")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("selct = ['DAT']", r"unknown key 'selct' \(did you mean select\?\)"),
        ("min_severity = 'info'", r"did you mean min-severity\?"),
        ("select = 'DAT'", "select must be a list of strings"),
        ("select = [1]", "select must be a list of strings"),
        ("preview = 'yes'", "preview must be true or false"),
        ("fail-on = 1", "fail-on must be a string"),
        ("severity = ['DAT']", "severity must be a table of strings"),
        ("select = ['DAX']", "unknown rule 'DAX'"),
        ("fail-on = 'info '", "unknown severity"),
        ("select = [", "not valid TOML"),
    ],
)
def test_faults_of_the_file(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "aidlint.toml"
    path.write_text(content)
    with pytest.raises(UsageError, match=message) as caught:
        config.read(str(path))
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_reading_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.aidlint]\nselect = ['DAT']\nforce-exclude = true\nseverity = {NUM = 'info'}\n")
    assert config.read(str(path)) == {"select": ["DAT"], "force-exclude": True, "severity": {"NUM": "info"}}
    path.write_text("[tool.other]\n")
    with pytest.raises(UsageError, match=r"no table \[tool\.aidlint\]"):
        config.read(str(path))
    with pytest.raises(UsageError, match="No such file"):
        config.read(str(tmp_path / "none.toml"))
