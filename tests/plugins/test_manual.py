"""The manual is true: its tutorial is done step by step, and its reference is what the docstrings say."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.manual import Environment, tutorial

ROOT = Path(__file__).parents[2]


def test_the_reference_is_what_the_docstrings_say() -> None:
    check = [sys.executable, ROOT / "packaging" / "manual.py", "--check"]
    assert subprocess.run(check).returncode == 0, "Run: python packaging/manual.py"


@pytest.mark.timeout(400)
def test_a_stranger_who_does_what_the_tutorial_says_has_a_page_a_job_and_a_command(tmp_path: Path) -> None:
    environment = Environment(tmp_path / "venv", os.environ)
    folder = tmp_path / "work"
    folder.mkdir()
    said: dict[str, str] = {}
    for step in tutorial():
        if step.how != "type":
            step.do(folder)
        elif step.text == "workbench plugins info word-counter":
            _misspell(folder, "def pages()", "def pagse()")
            said[step.text] = environment.type(step.text, folder)
            _misspell(folder, "def pagse()", "def pages()")
        elif step.text != "pip install pytest":  # it is there, and nothing is fetched here
            said[step.text] = environment.type(step.text, folder)
    assert "on" in _line(said["workbench plugins list"], "word-counter")
    assert _line(said["workbench word-counter word-counter/README.md"], " the")
    assert '"total": ' in said["workbench jobs run word-counter/count --file word-counter/README.md"]
    assert "pagse" in said["workbench plugins info word-counter"]
    assert "on" in said["workbench plugins enable word-counter"]
    assert "2 passed" in said["pytest word-counter/tests"]
    fresh = Environment(tmp_path / "another", {**os.environ, "PYTHONPATH": str(ROOT / "tests")})
    (wheel,) = folder.glob("word-counter/dist/*.whl")
    fresh.type(f"pip install {wheel}", tmp_path)
    assert "message actions: count" in fresh.type("workbench plugins info word-counter", tmp_path)
    (tmp_path / "text.txt").write_text("The cat and the dog.")
    window = f"{fresh.python} -m helpers.plugin_window count word-counter.word-counter text.txt"
    assert "5 words. The commonest:\n\n2 × the\n1 × cat" in fresh.type(window, tmp_path)


def _line(text: str, word: str) -> str:
    (line,) = [line for line in text.splitlines() if word in line][:1]
    return line


def _misspell(folder: Path, right: str, wrong: str) -> None:
    path = folder / "word-counter" / "workbench_word_counter" / "plugin.py"
    text = path.read_text()
    assert right in text
    # Nobody types that fast: Python takes a file of the same size, written in the same second, for the one it compiled.
    later = path.stat().st_mtime + 2
    path.write_text(text.replace(right, wrong))
    os.utime(path, (later, later))
