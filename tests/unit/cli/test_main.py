"""Before and around every command: what is imported, and how the program ends when something is wrong."""

import json
import subprocess
import sys

import pytest
from helpers.command_line import Ended, run, shell

from workbench import __version__
from workbench.cli.main import COMMANDS

HEAVY = (
    "PySide6",
    "chromadb",
    "ctransformers",
    "httpx",
    "huggingface_hub",
    "jinja2",
    "llama_cpp",
    "llguidance",
    "numpy",
    "onnxruntime",
    "outlines",
    "pydantic",
    "requests",
    "sentence_transformers",
    "torch",
    "transformers",
)


def loaded_by(*arguments: str) -> set[str]:
    code = f"""
import json, sys
sys.argv = ["workbench", *{arguments!r}]
from workbench.__main__ import main
try:
    main()
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_the_version_is_told():
    assert run("--version") == Ended(0, f"workbench {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("models",),
        ("chat", "--help"),
        ("bench", "--help"),
        ("chats", "list"),
        ("presets", "list"),
        ("tokens", "x"),
    ],
)
def test_no_command_loads_what_only_an_engine_or_the_window_needs(arguments):
    assert not loaded_by(*arguments) & set(HEAVY)


def test_help_names_every_command():
    ended = run("--help")
    assert ended.status == 0
    assert all(name in ended.output and sentence.split(",")[0] in ended.output for name, sentence in COMMANDS.items())


def test_an_unknown_command_is_a_usage_error():
    ended = run("chart", "Hello")
    assert ended.status == 2
    assert "chart" in ended.complaints
    assert "Traceback" not in ended.complaints


@pytest.mark.parametrize("command", [("models",), ("doctor",), ("chat", "Hello")])
def test_a_home_that_cannot_be_used_is_one_sentence(command, tmp_path, monkeypatch):
    (tmp_path / "home").write_text("a file where the folder should be")
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "home"))
    ended = run(*command)
    assert ended.status == 1
    assert str(tmp_path / "home") in ended.sentence


def test_a_reader_that_has_gone_is_no_error_to_talk_about():
    """As with `workbench models --json | head -1`."""
    ended = shell("workbench models --json | true")
    assert ended.complaints == ""


def test_technical_messages_go_to_a_file(workbench_home):
    run("models")
    assert (workbench_home / "log" / "command.log").is_file()
