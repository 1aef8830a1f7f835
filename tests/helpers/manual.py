"""The tutorial of docs/plugin-manual.md as steps that can be done."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "plugin-manual.md"
_BLOCK = re.compile(r"^```(?P<kind>\w+)(?: (?P<how>\w+)=(?P<file>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    """One box of the tutorial: commands to be typed ("type"), or what is done with a file."""

    how: str
    text: str
    file: str = ""

    def do(self, folder: Path) -> None:
        """Do what the box says with its file."""
        path = folder / self.file
        if self.how == "file":
            path.write_text(self.text)
        elif self.how == "append":
            path.write_text(f"{path.read_text()}\n\n{self.text}")
        elif self.how == "replace":
            begins = self.text.split(" import ")[0]
            lines = [line for line in path.read_text().splitlines() if line.startswith(begins)]
            assert len(lines) == 1, lines
            path.write_text(path.read_text().replace(lines[0], self.text.strip()))
        else:
            raise AssertionError(self.how)


def tutorial() -> Iterator[Step]:
    """Every box of the tutorial, in order; each command is a step of its own."""
    text = PAGE.read_text(encoding="utf-8").partition("## Good to know")[0]
    for block in _BLOCK.finditer(text):
        if block["kind"] == "console":
            yield from (Step("type", line) for line in block["text"].splitlines())
        elif block["how"]:
            yield Step(block["how"], block["text"], block["file"])


class Environment:
    """A fresh virtual environment that sees this one's packages, as one has in which the workbench was installed."""

    def __init__(self, folder: Path, variables: Mapping[str, str]) -> None:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        site = next((folder / "lib").glob("python3*")) / "site-packages"
        outer = [path for path in sys.path if path.endswith("site-packages")]
        # Through addsitedir, and not the bare path, so that the .pth files there count too (an editable install).
        (site / "outer.pth").write_text("".join(f"import site; site.addsitedir({path!r})\n" for path in outer))
        script = folder / "bin" / "workbench"
        script.write_text(f'#!/bin/sh\nexec "{folder}/bin/python" -m workbench "$@"\n')
        script.chmod(0o755)
        self.python = folder / "bin" / "python"
        self._variables = {
            **variables,
            "PATH": f"{folder / 'bin'}:{variables['PATH']}",
            "PIP_NO_INDEX": "1",  # nothing is fetched in the middle of a test
            "PIP_NO_BUILD_ISOLATION": "0",  # what builds the wheel is there already
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        }

    def type(self, command: str, folder: Path, status: int = 0) -> str:
        """Run a command as a person types it; what it prints."""
        words = shlex.split(command)
        if words[0] in ("pip", "pytest"):
            words = [str(self.python), "-m", *words]
        run = subprocess.run(words, cwd=folder, env=self._variables, capture_output=True, text=True, timeout=120)
        assert run.returncode == status, f"{command}\n{run.stdout}\n{run.stderr}"
        return run.stdout + run.stderr
