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

from aidlint import __version__, catalogue, registry

ROOT = Path(__file__).resolve().parent.parent
ENGINE = ROOT / "lint" / "aidlint"
RULES = ROOT / "rules" / "aidlint_rules"
MODULES = [*ENGINE.rglob("*.py"), *RULES.rglob("*.py")]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
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
    "argparse", "concurrent.futures", "dataclasses", "importlib.metadata", "importlib.resources", "inspect", "json",
    "logging", "markdown_it", "multiprocessing", "pathlib", "pathspec", "pint", "regex", "rich", "subprocess", "tempfile",
    "tomllib", "typing", "xml.etree.ElementTree",
}  # fmt: skip
CLEAN = "The bridge was opened on Monday, October 6, 2014. It is 120 metres long and carries two lanes of traffic.\n"
# A digit class (letters spelled as "no digit" are none), or an alternation of months.
FORBIDDEN = re.compile(r"(?<!\\W)\\d|\[0-9|\[1-9|(?i:(?:january|june|august)\|)")
# Patterns with digits that rules may hold all the same: they take the span of a fact apart, or are about characters.
ACCEPTED = {
    "characters.py": {"[A-Za-z][0-9]|[0-9][a-z]", "[0-9]{2,}[a-z]+|[0-9]+(?:st|nd|rd|th)s?|[0-9][a-z]{1,2}|[0-9]+x[0-9]+"},
    "dates.py": {".*[0-9]"},
    "dates_periods.py": {"[0-9]+(?:st|nd|rd|th)?"},
    "dates_spans.py": {"[0-9]+"},
    "figures.py": {r"[0-9][0-9,]*(?:\.[0-9]+)?"},
    "numbers.py": {"[0-9,]*", r"[\d.,]*", r"\b(?:weigh\w*|stones?|[0-9]+lbs?|lbs?|heav(?:y|ier|iest)|overweight)\b"},
    "spacing.py": {
        "[a-z](?=[0-9][0-9])|[0-9](?=[a-z]{5})",
        r"([a-z]+)([0-9][0-9,.]*[0-9])(?![\w@/=&-])",
        r"([0-9][0-9,.]*)([a-z]+)\b",
    },
    "units.py": {r"P([0-9]+(?:\.[0-9]+)?)Y"},
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
    declared = {re.split(r"[^\w.-]", requirement)[0] for requirement in PROJECT["dependencies"]}
    known = set(sys.stdlib_module_names) | {"aidlint", "aidlint_rules", "_blake2"}
    used = {name.split(".")[0] for path in MODULES for name in imports(path)} - known
    assert used <= declared | {"markdown_it"}  # comes with rich


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
def test_rules_import_only_the_api(path: Path) -> None:
    allowed = ("aidlint.api.", "aidlint.reference.", "aidlint_rules.", "__future__.")
    own = {name for name in imports(path) if name.split(".")[0] not in sys.stdlib_module_names - {"__future__"}}
    assert not {name for name in own if not name.startswith(allowed)}


@pytest.mark.parametrize("path", sorted(RULES.rglob("*.py")), ids=relative)
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
    assert {text for text in texts if FORBIDDEN.search(text)} == ACCEPTED.get(path.name, set())


# -- rules and their documentation


def test_codes_and_names_are_those_of_the_catalogue() -> None:
    names = catalogue.NAMES
    assert len(set(names.values())) == len(names)
    assert {rule.code: rule.name for rule in registry.load()}.items() <= names.items()


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
