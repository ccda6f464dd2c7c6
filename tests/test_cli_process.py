"""The command in a process of its own: what it loads, and how it behaves with pipes and narrow encodings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RULES = '''
from __future__ import annotations
import re
from aidlint.api import Article, Finding, rule

@rule("DAT002", "malformed-year", severity="error", since="0.1.0", literals=("218",))
def fake_year(article):
    """Flags every 218."""
    for hit in re.finditer("218", article.text):
        yield Finding(*hit.span(), "a year of three digits — as written")
'''
BAD = "The café was opened in 218 — so they say.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with articles, and a rule package of one rule in front of ours."""
    (tmp_path / "plug/aidlint_rules").mkdir(parents=True)
    (tmp_path / "plug/aidlint_rules/__init__.py").write_text('MODULES = ("fake",)\n')
    (tmp_path / "plug/aidlint_rules/fake.py").write_text(RULES)
    (tmp_path / "good.txt").write_text("The mayor opened the bridge.\n")
    (tmp_path / "bad.txt").write_text(BAD, "utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, code: str | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, *(["-c", code] if code else ["-m", "aidlint"]), *arguments]
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COVERAGE"))}
    paths = os.pathsep.join([str(folder / "plug"), str(ROOT / "lint")])
    environment = {**kept, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONWARNINGS": "error", **environment}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=60)


def test_exit_statuses(folder: Path) -> None:
    assert run(folder, "good.txt").returncode == 0
    bad = run(folder, "bad.txt")
    assert bad.returncode == 1
    assert bad.stderr == b""
    assert run(folder, "none.txt").returncode == 2


HEAVY = """
import sys
before = set(sys.modules)
from aidlint.cli import main
status = main(sys.argv[1:])
names = '''argparse dataclasses difflib importlib.metadata inspect json logging pathlib pint regex rich
    shutil subprocess tempfile tomllib traceback typing'''.split()
sys.stderr.write(",".join(name for name in names if name in sys.modules and name not in before))
sys.exit(status)
"""


@pytest.mark.parametrize("arguments", [["good.txt"], ["--format", "text", "--select", "DAT", "good.txt"], ["--version"]])
def test_a_check_loads_nothing_heavy(folder: Path, arguments: list[str]) -> None:
    done = run(folder, *arguments, code=HEAVY)
    assert (done.returncode, done.stderr) == (0, b"")


def test_version_loads_next_to_nothing(folder: Path) -> None:
    code = "import sys; old = {*sys.modules}; from aidlint.cli import main; main(['--version']); "
    code += "print(*sorted({*sys.modules} - old))"
    assert run(folder, code=code).stdout.splitlines()[1] == b"__future__ aidlint aidlint.cli"


FIRST_BYTES_ONLY = """
import subprocess, sys
with subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE) as process:
    process.stdout.read(10)
    process.stdout.close()
sys.exit(process.returncode)
"""


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "rich"])
def test_a_closed_pipe_ends_quietly(folder: Path, form: str) -> None:
    (folder / "many.txt").write_text(BAD * 3000, "utf-8")
    command = [sys.executable, "-m", "aidlint", "--format", form, "--format", "json:out.json", "many.txt"]
    done = run(folder, *command, code=FIRST_BYTES_ONLY)
    assert (done.returncode, done.stderr) == (1, b"")
    assert len(json.loads((folder / "out.json").read_text("utf-8"))["findings"]) == 3000


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full device")
def test_a_full_device_is_told(folder: Path) -> None:
    code = "import os, sys; os.dup2(os.open('/dev/full', os.O_WRONLY), 1); os.execv(sys.argv[1], sys.argv[1:])"
    done = run(folder, sys.executable, "-m", "aidlint", "bad.txt", code=code)
    assert done.returncode == 2
    assert done.stderr == b"aidlint: cannot write standard output: No space left on device\n"


@pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="needs the device")
def test_a_report_to_the_device_of_standard_output(folder: Path) -> None:
    code = "import os, sys; os.dup2(os.open('all', os.O_WRONLY | os.O_APPEND), 1); os.execv(sys.argv[1], sys.argv[1:])"
    (folder / "all").write_text("before\n")
    done = run(folder, sys.executable, "-m", "aidlint", "--format", "text:/dev/stdout", "good.txt", code=code)
    assert done.returncode == 0
    assert (folder / "all").read_text().startswith("before\n1 file checked")


@pytest.mark.parametrize("form", ["text", "rich", "json", "jsonl", "junit"])
def test_a_narrow_encoding_never_fails(folder: Path, form: str) -> None:
    done = run(folder, "--format", form, "bad.txt", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode == 1
    assert done.stderr == b""
    if form == "json":
        assert json.loads(done.stdout.decode("utf-8"))["findings"][0]["text"] == "218"
    elif form == "jsonl":
        assert json.loads(done.stdout.decode("utf-8"))["message"] == "a year of three digits — as written"
    elif form == "junit":
        done.stdout.decode("utf-8")
    else:
        done.stdout.decode("ascii")


def test_an_error_with_a_narrow_encoding(folder: Path) -> None:
    done = run(folder, "café\x1b[31m.txt", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C.UTF-8")
    assert done.returncode == 2
    assert done.stderr == b"aidlint: caf\\xe9\\x1b[31m.txt: no such file or folder\n"


def test_standard_input(folder: Path) -> None:
    code = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[2:], input=sys.argv[1].encode()).returncode)"
    done = run(folder, BAD, sys.executable, "-m", "aidlint", "-", code=code)
    assert done.returncode == 1
    assert done.stdout.startswith(b"-:1:24: error DAT002")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_closed_standard_streams(folder: Path) -> None:
    command = f"{sys.executable} -m aidlint bad.txt >&- 2>&- <&-"
    done = run(folder, command, code="import subprocess, sys; sys.exit(subprocess.call(sys.argv[1], shell=True))")
    assert done.returncode in (1, 2)


def test_color(folder: Path) -> None:
    assert b"\x1b" not in run(folder, "--format", "rich", "bad.txt").stdout
    assert b"\x1b[" in run(folder, "--format", "rich", "--color", "always", "bad.txt").stdout
    assert b"\x1b" not in run(folder, "--format", "rich", "--color", "never", "bad.txt", FORCE_COLOR="1").stdout


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "colored"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({"NO_COLOR": ""}, True)],
)
def test_color_on_a_terminal(folder: Path, environment: dict[str, str], colored: bool) -> None:
    code = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn([sys.executable, '-m', 'aidlint', 'bad.txt'])))"
    done = run(folder, code=code, **{"TERM": "xterm-256color", **environment})
    assert done.returncode == 1
    assert b"DAT002" in done.stdout
    assert (b"\x1b[" in done.stdout) is colored
