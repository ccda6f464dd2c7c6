"""The parts of the repository agree with each other."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
import yaml

import aidlint_rules
from aidlint import __version__, catalogue, registry

ROOT = Path(__file__).resolve().parent.parent
ENGINE = ROOT / "lint" / "aidlint"
RULES = ROOT / "rules" / "aidlint_rules"
MODULES = [*ENGINE.rglob("*.py"), *RULES.rglob("*.py")]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DECLARED = {re.split(r"[^\w.-]", requirement)[0] for requirement in PROJECT["dependencies"]}
README = (ROOT / "README.md").read_text("utf-8")

SEEDS = {
    "000_2b58a3e77ee3754d.txt": "8e94bd782e20716c79dc7d070dbe3711a896d8b83c398293d5b0a950dcc0724b",
    "001_aef893898cf341a9.txt": "6b476d9fbb44711c0b6f14291593d82717407cddaba1ce1aa9b6519ac10f23f1",
    "002_84c8c1d92f795313.txt": "3873d8fe22eaa73bbf3b67da762c281edb7bbc4d0a65bef2a25a68a21470bc1f",
    "003_a88d47844f458621.txt": "2252d700a257a29372c84d0cd4792ee9054e0c974d7016078cea09325163c300",
    "004_a305caef51013249.txt": "a00c6b5237d125e7c323a93e1d9e6d39592ea68a2da4687dd7ea396dc4093c11",
}

# What a plain run must not load: each costs more than checking a file does.
HEAVY = {
    "argparse", "concurrent.futures", "dataclasses", "ftfy", "importlib.metadata", "importlib.resources", "inspect", "json",
    "logging", "markdown_it", "multiprocessing", "pathlib", "pathspec", "pint", "regex", "rich", "subprocess", "tempfile",
    "tomllib", "typing", "xml.etree.ElementTree",
}  # fmt: skip
CLEAN = "The bridge was opened on Monday, October 6, 2014. It is 120 metres long and carries two lanes of traffic.\n"
# A run of digits (letters spelled as "no digit" are none), or an alternation of months.
FORBIDDEN = re.compile(r"(?<!\\W)(?:\\d|\[(?:0-9|\\d)[^]]*\])[+*{]|(?i:(?:january|june|august)\|)")
# The characters of a text are the subject of these.
EXEMPT = {"characters.py", "spacing.py"}
# These take the span of a fact apart, or tell apart what stands beside one.
ACCEPTED = {
    "[0-9]+",
    "[0-9]+(?:st|nd|rd|th)?",
    "[0-9,]*",
    r"[\d.,]*",
    r"[0-9][0-9,]*(?:\.[0-9]+)?",
    r"P([0-9]+(?:\.[0-9]+)?)Y",
    r"\b(?:weigh\w*|stones?|[0-9]+lbs?|lbs?|heav(?:y|ier|iest)|overweight)\b",
}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(ENGINE.parent), str(RULES.parent)))}


def aidlint(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "aidlint", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment(), input=text, capture_output=True, text=True, encoding="utf-8")


def imports(path: Path) -> set[str]:
    """The full names of the modules that a file imports, wherever in it; of ``from a import b`` both a and a.b."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import"
            assert node.module
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# -- metadata


def test_versions_agree() -> None:
    heading = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert heading
    assert PROJECT["version"] == __version__ == heading[1]
    assert f"rev: v{__version__}" in README


def test_imports_are_declared() -> None:
    known = set(sys.stdlib_module_names) | {"aidlint", "aidlint_rules"}
    used = {name.split(".")[0] for path in MODULES for name in imports(path)} - known
    assert used <= DECLARED | {"markdown_it"}  # comes with rich


def test_hooks_fit_the_project() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    hooks = {hook["id"]: hook for repo in config["repos"] for hook in repo["hooks"]}
    own = hooks["aidlint"]
    assert own["additional_dependencies"] == PROJECT["dependencies"]
    assert "--min-severity warning --baseline aidlint-baseline.json" in own["entry"]
    file_hook, corpus_hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert file_hook["require_serial"]
    assert not corpus_hook["pass_filenames"]
    for hook in (own, file_hook, corpus_hook):
        assert "--min-severity warning" in hook["entry"]


def test_the_gate_runs_the_test_command_of_the_readme() -> None:
    commands = re.findall(r"^    (python3 -m venv .+)$", README, re.MULTILINE)
    assert len(commands) == 2
    assert commands[1] in (ROOT / ".ci" / "run").read_text("utf-8")
    assert commands[1] in (ROOT / "CONTRIBUTING.md").read_text("utf-8")


# -- sources


def test_the_seeds_are_as_they_came() -> None:
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (ROOT / "seeds").iterdir()} == SEEDS


def test_only_cli_and_reports_print() -> None:
    loud = set()
    for path in MODULES:
        part = path.relative_to(ENGINE.parent).as_posix() if path.is_relative_to(ENGINE) else path.name
        if part.startswith(("aidlint/cli", "aidlint/reports")):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (isinstance(node, ast.Name) and node.id == "print") or (
                isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr")
            ):
                loud.add(relative(path))
    assert not loud


@pytest.mark.parametrize("path", sorted(RULES.rglob("*.py")), ids=relative)
def test_rules_know_only_the_api(path: Path) -> None:
    of_aidlint = {name for name in imports(path) if name.split(".")[0] == "aidlint"}
    assert not {name for name in of_aidlint if not name.startswith(("aidlint.api.", "aidlint.reference"))}


@pytest.mark.parametrize("path", sorted(path for path in RULES.rglob("*.py") if path.name not in EXEMPT), ids=relative)
def test_rules_hold_no_pattern_for_a_number_or_a_date(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and isinstance(node.body[0], ast.Expr)
    }
    texts = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    }
    assert not {text for text in texts if FORBIDDEN.search(text)} - ACCEPTED


# -- rules and their documentation


def test_codes_and_names_are_those_of_the_catalogue() -> None:
    names = catalogue.NAMES
    assert len(set(names.values())) == len(names)
    assert {rule.code: rule.name for rule in registry.load()}.items() <= names.items()


def test_every_rule_module_is_loaded() -> None:
    declared = re.compile(r"^@(?:corpus_)?rule\(", re.MULTILINE)
    holding = {path.stem for path in RULES.glob("*.py") if declared.search(path.read_text("utf-8"))}
    assert holding == set(aidlint_rules.MODULES)


def test_the_changelog_tells_of_every_rule() -> None:
    told = re.findall(r"\b[A-Z]{3}\d{3}\b", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert {rule.code for rule in registry.load()} <= set(told)


def test_generated_documentation_is_current() -> None:
    assert not generator().stale(), "run python docs/generate.py"


# -- the program as a whole


@pytest.mark.parametrize("arguments", [["--version"], ["clean.txt"]], ids=["version", "clean"])
def test_a_plain_run_loads_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN * 20, "utf-8")
    program = (
        "import sys\n"
        "from aidlint.cli import main\n"
        "try:\n    status = main()\nexcept SystemExit as stop:\n    status = stop.code\n"
        "print(status or 0, *sys.modules, sep='\\n', file=sys.stderr)\n"
    )
    command = [sys.executable, "-S", "-c", program, *arguments]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True)
    status, *loaded = done.stderr.split()
    assert status == "0", done
    assert not HEAVY & set(loaded)


def test_the_own_gate_is_green_on_the_seeds_and_red_on_a_new_error() -> None:
    gate = ("--isolated", "--min-severity", "warning", "--baseline", "aidlint-baseline.json")
    assert aidlint("seeds/", *gate).returncode == 0
    damaged = (ROOT / "seeds" / "000_2b58a3e77ee3754d.txt").read_text("utf-8") + "\nThe vote was held on June 31, 2019.\n"
    red = aidlint("-", "--stdin-filename", "seeds/000_2b58a3e77ee3754d.txt", *gate, text=damaged)
    assert red.returncode == 1
    assert red.stdout.count("DAT001") == 1
