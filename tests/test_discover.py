"""Walking folders the way git does, checked against git itself where it is there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from aidlint.discover import Patterns, ignored, is_excluded, walk


def tree(top: Path, **files: str) -> None:
    for name, content in files.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


def found(top: Path, *excluded: Patterns) -> list[str]:
    def unlisted(name: str, error: OSError) -> None:
        raise error

    paths = walk(str(top), excluded, lambda name: name.endswith(".txt"), unlisted)
    return [os.path.relpath(path, top).replace(os.sep, "/") for path in paths]


@pytest.mark.parametrize(
    ("pattern", "matching", "other"),
    [
        ("a.txt", ["a.txt", "x/a.txt", "x/y/a.txt"], ["b.txt", "aa.txt", "a.txt.old"]),
        ("/a.txt", ["a.txt"], ["x/a.txt"]),
        ("x/a.txt", ["x/a.txt"], ["y/x/a.txt", "a.txt"]),
        ("*.txt", ["a.txt", "x/.txt"], ["a.txtx", "a.md"]),
        ("x/*.txt", ["x/a.txt"], ["x/y/a.txt"]),
        ("**/a.txt", ["a.txt", "x/y/a.txt"], ["xa.txt"]),
        ("x/**", ["x/a", "x/y/a"], ["x", "y/x/a"]),
        ("x/**/a", ["x/a", "x/y/a", "x/y/z/a"], ["a", "x/ya"]),
        ("a?c", ["abc", "x/a.c"], ["a/c", "ac"]),
        ("a[bc]d", ["abd", "acd"], ["aed", "a/d"]),
        ("a[!b]d", ["acd"], ["abd", "a/d"]),
        ("a[]]d", ["a]d"], ["ad"]),
        ("a[z-b]", [], ["az", "ab"]),
        ("a[b", ["a[b"], ["ab"]),
        (r"\#a", ["#a"], ["a"]),
        (r"\!a", ["!a"], ["a"]),
        (r"a\*", ["a*"], ["ab"]),
        ("# comment", [], ["# comment"]),
        ("a.txt   ", ["a.txt"], []),
        (r"a\ ", ["a "], ["a"]),
        ("", [], ["a"]),
        ("/", [], ["a"]),
    ],
)
def test_patterns(pattern: str, matching: list[str], other: list[str]) -> None:
    patterns = Patterns("/top", [pattern])
    assert [name for name in matching + other if patterns.verdict(f"/top/{name}", False)] == matching
    assert patterns.verdict("/elsewhere/a.txt", False) is None


def test_patterns_of_folders_and_their_taking_back() -> None:
    outer = Patterns("/top", ["build/", "*.txt", "!keep.txt"])
    inner = Patterns("/top/x", ["!a.txt", "keep.txt"])
    assert ignored("/top/build", True, [outer])
    assert not ignored("/top/build", False, [outer])
    assert ignored("/top/a.txt", False, [outer, inner])
    assert not ignored("/top/keep.txt", False, [outer, inner])
    assert not ignored("/top/x/a.txt", False, [outer, inner])
    assert ignored("/top/x/keep.txt", False, [outer, inner])


FILES = {
    ".gitignore": "build/\n*.log.txt\n!good.log.txt\n/only-here.txt\ndocs/**/draft\n",
    "a.txt": "",
    "b.md": "",
    "build/c.txt": "",
    "d.log.txt": "",
    "good.log.txt": "",
    "only-here.txt": "",
    "sub/only-here.txt": "",
    "sub/.gitignore": "!d.log.txt\nx?.txt\n",
    "sub/d.log.txt": "",
    "sub/x1.txt": "",
    "sub/x10.txt": "",
    "docs/one/two/draft/e.txt": "",
    "docs/f.txt": "",
}


def test_walking(tmp_path: Path) -> None:
    tree(tmp_path, **FILES, **{".hidden/g.txt": "", ".h.txt": ""})
    expected = ["a.txt", "good.log.txt", "docs/f.txt", "sub/d.log.txt", "sub/only-here.txt", "sub/x10.txt"]
    assert found(tmp_path) == expected
    assert found(tmp_path, Patterns(str(tmp_path), ["sub"]), Patterns(str(tmp_path), ["a*"])) == ["good.log.txt", "docs/f.txt"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not there to compare with")
def test_git_agrees(tmp_path: Path) -> None:
    tree(tmp_path, **FILES)
    clean = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True, env=clean)
    command = ["git", "ls-files", "--others", "--exclude-standard", "*.txt"]
    listed = subprocess.run(command, cwd=tmp_path, check=True, env=clean, capture_output=True, text=True).stdout.split()
    assert sorted(found(tmp_path)) == sorted(listed)


def test_ignore_files_above_hold_inside_a_repository_only(tmp_path: Path) -> None:
    tree(tmp_path, **{".gitignore": "a.txt\n", "sub/a.txt": "", "sub/b.txt": ""})
    assert found(tmp_path / "sub") == ["a.txt", "b.txt"]
    (tmp_path / ".git").mkdir()
    assert found(tmp_path / "sub") == ["b.txt"]


def test_links(tmp_path: Path) -> None:
    tree(tmp_path, **{"sub/a.txt": "", "real/b.txt": ""})
    (tmp_path / "sub/loop").symlink_to(tmp_path / "sub")
    (tmp_path / "sub/self.txt").symlink_to(tmp_path / "sub/self.txt")
    (tmp_path / "sub/link.txt").symlink_to(tmp_path / "real/b.txt")
    (tmp_path / "named").symlink_to(tmp_path / "real")
    assert found(tmp_path / "sub") == ["a.txt", "link.txt", "self.txt"]
    assert found(tmp_path / "named") == ["b.txt"]


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, **{"a.txt": "", "sub/b.txt": ""})
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("sub"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    told: list[str] = []
    paths = list(walk(str(tmp_path), [], lambda name: True, lambda name, error: told.append(name)))
    assert [os.path.basename(path) for path in paths] == ["a.txt"]
    assert told == [str(tmp_path / "sub")]


def test_exclusion_of_a_named_file(tmp_path: Path) -> None:
    patterns = [Patterns(str(tmp_path), ["old/"])]
    assert is_excluded(str(tmp_path / "old/x/a.txt"), patterns)
    assert not is_excluded(str(tmp_path / "older/a.txt"), patterns)
