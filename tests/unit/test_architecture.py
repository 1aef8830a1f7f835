"""The walls of the house: who may load what, and that the documents are true of the code."""

import ast
import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.ggml_files import OldFile

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
FOLDERS = ("workbench", "plugins", "resources", "tests")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))

QT = {"PySide6", "shiboken6"}
HEAVY = {"llama_cpp", "numpy", "torch", "transformers", "chromadb", "sentence_transformers", "ctransformers"}
OF_THE_ENGINE = {"jinja2"}


def _loaded_by(code: str) -> set[str]:
    """The top-level names in `sys.modules` of a fresh Python that ran `code`."""
    code += "\nimport json, sys; print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(json.loads(run.stdout.splitlines()[-1]))


def _modules(package: str) -> list[str]:
    """Every module below a package, by its files."""
    folder = ROOT / package.replace(".", "/")
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sorted(folder.rglob("*.py"))]
    return [name.removesuffix(".__init__") for name in names]


# --------------------------------------------------------------------------------------------- at run time


def test_asking_for_the_version_loads_nothing_heavy() -> None:
    code = """
import runpy, sys
sys.argv = ["workbench", "--version"]
try:
    runpy.run_module("workbench", run_name="__main__")
except SystemExit as end:
    assert not end.code
"""
    assert not _loaded_by(code) & (QT | HEAVY | OF_THE_ENGINE)


def test_the_long_lived_parts_are_built_without_qt_and_without_a_native_library(workbench_home: Path) -> None:
    code = "from workbench.app import Workbench; Workbench.build().close()"
    assert not _loaded_by(code) & (QT | HEAVY | OF_THE_ENGINE)


def test_no_module_but_the_windows_own_reaches_qt_or_a_native_library() -> None:
    """All of them in one process, because what one of them loads another one would have loaded, too."""
    elsewhere = ("workbench.ui", "workbench.engine", "workbench.benchmarks.peers", "workbench.__main__")
    modules = [
        name
        for name in _modules("workbench")
        if not any(name == room or name.startswith(f"{room}.") for room in elsewhere)
    ]
    assert len(modules) > 50
    assert not _loaded_by(f"import {', '.join(modules)}") & (QT | HEAVY)


def test_the_window_loads_qt_and_neither_the_engine_nor_a_native_library() -> None:
    code = f"import {', '.join(_modules('workbench.ui'))}, sys\n"
    code += "assert not {'workbench.engine', 'workbench.engine_kit'} & sys.modules.keys()"
    loaded = _loaded_by(code)
    assert "PySide6" in loaded
    assert not loaded & (HEAVY | OF_THE_ENGINE)


OF_PLUGINS = ("pluggy", "importlib.metadata", "workbench.plugin_api", "workbench.plugin_host", "workbench.jobs")


@pytest.mark.parametrize("arguments", [["--first-paint"], ["chats", "list"], ["presets", "list"], ["settings", "get"]])
def test_nothing_of_plugins_is_loaded_before_the_first_paint_nor_by_a_command_of_ours(
    arguments: list[str], workbench_home: Path
) -> None:
    """Twenty installed plugins must not be felt at the start: they are looked for when the window stands there."""
    code = f"""
import sys
sys.argv = ["workbench", *{arguments!r}]
from workbench.__main__ import main
main()
loaded = [name for name in sys.modules if name.startswith({OF_PLUGINS!r})]
assert not loaded, loaded
"""
    _loaded_by(code)


def test_a_plugin_is_declared_and_an_old_file_recognised_without_anything_heavy(tmp_path: Path) -> None:
    """The window does both; what computes is loaded in the engine's process alone."""
    old = OldFile("gpt2").write(tmp_path / "old.bin")
    code = f"""
from workbench_legacy.plugin import engines, plugin_info
from workbench_legacy.recognise import recognise
plugin_info(), engines()
assert recognise({str(old)!r}).architecture == "gpt2"
"""
    loaded = _loaded_by(code)
    assert not loaded & (QT | HEAVY | OF_THE_ENGINE | {"huggingface_hub", "cpuinfo", "ctypes"})


def test_an_engine_comes_up_without_what_only_some_answers_need() -> None:
    """Every first answer waits for these imports: numpy alone takes 30 ms."""
    loaded = _loaded_by("import workbench.engine.main")
    assert "llama_cpp" in loaded
    assert not loaded & {"numpy", "jinja2", "hashlib"}


# ------------------------------------------------------------------------------------------ in the sources


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """(level, module) of every import in a file."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.level, node.module or ""


def test_every_import_is_absolute() -> None:
    assert [path for path in SOURCES for level, _ in _imports(path) if level] == []


def test_every_module_says_in_its_first_line_what_it_is() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in SOURCES
        if path.read_text().strip() and not ast.get_docstring(ast.parse(path.read_bytes()))
    ]
    assert silent == []


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _packages(requirements: list[str]) -> set[str]:
    return {_canonical(re.split(r"[\s<>=!~;\[]", requirement)[0]) for requirement in requirements}


def test_every_package_that_the_program_imports_is_asked_for_by_name() -> None:
    """What is only there because something else needs it may be gone tomorrow."""
    distributions = importlib.metadata.packages_distributions()
    asked = _packages(PROJECT["dependencies"])
    names = {
        module.partition(".")[0]
        for path in SOURCES
        if path.is_relative_to(ROOT / "workbench")
        for _, module in _imports(path)
    }
    foreign = names - sys.stdlib_module_names - {"workbench", "workbench_resources"}
    missing = {name for name in foreign if not {_canonical(d) for d in distributions.get(name, [])} & asked}
    assert missing == set()


# ---------------------------------------------------------------------------------------- in the documents

PLACES = ("workbench/", "tests/", "docs/", "resources/", "plugins/", "packaging/", ".ci/")
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(page for place in PLACES if place != ".ci/" for page in (ROOT / place).rglob("*.md"))]
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_document_names_only_files_that_exist(document: Path) -> None:
    text = document.read_text()
    links = [link for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text) if ":" not in link]
    missing = [link for link in links if not (document.parent / link).exists()]
    words = re.findall(r"`([\w./-]+)`", text)
    rooms = {path.name for path in (ROOT / "workbench").iterdir()}
    for word in words:
        if word.startswith(PLACES):
            missing += [] if (ROOT / word).exists() else [word]
        elif word.partition("/")[0] in rooms and ("/" in word.rstrip("/") or word.endswith(".py")):
            missing += [] if (ROOT / "workbench" / word).exists() else [word]
    assert missing == []


def test_the_architecture_page_names_every_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text()
    rooms = [
        path.name + ("/" if path.is_dir() else "")
        for path in (ROOT / "workbench").iterdir()
        if path.name not in ("__init__.py", "__pycache__", "py.typed")
    ]
    assert [room for room in rooms if f"| `{room}` |" not in page] == []


def test_every_dependency_has_one_line_of_reason_and_none_more() -> None:
    asked = _packages(PROJECT["dependencies"])
    for extra in PROJECT["optional-dependencies"].values():
        asked |= _packages(extra)
    asked |= _packages(tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"])
    rows = re.findall(r"^\| `([^`]+)` \|", (ROOT / "docs" / "dependencies.md").read_text(), re.MULTILINE)
    assert {_canonical(row) for row in rows} == asked


def _commands_of_the_readme() -> list[str]:
    commands = re.findall(r"^    (python3 -m venv .*)$", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert len(commands) == 2, "one installs and launches, one installs and tests"
    return commands


@pytest.mark.parametrize("which", [0, 1], ids=["launch", "test"])
def test_the_check_runs_what_the_readme_tells_people_to_run(which: int) -> None:
    """`.ci/run` goes through the same steps, in an environment somewhere else."""
    script = (ROOT / ".ci" / "run").read_text()
    place = ('"$work/app/bin/', '"$work/dev/bin/')[which]
    make, install, run = _commands_of_the_readme()[which].split(" && ")
    assert make == "python3 -m venv .venv"
    assert f'python3 -m venv {place.removesuffix("/bin/")}"' in script
    assert install.replace(".venv/bin/pip", f'{place}pip"') in script
    assert run.replace(".venv/bin/", place) + '"' in script


def test_the_readme_and_the_program_name_the_same_system_libraries() -> None:
    from workbench.ui.needs import DEBIAN_PACKAGES

    readme = re.search(r"sudo apt install ((?:lib\S+\s*\\?\s*)+)", (ROOT / "README.md").read_text())
    script = (ROOT / ".ci" / "run").read_text()
    assert readme
    assert readme.group(1).replace("\\", "").split() == list(DEBIAN_PACKAGES)
    assert all(package in script for package in DEBIAN_PACKAGES if "xcb" not in package and "x11" not in package)
