"""Builds the one-folder program and does with it what a person does: `python packaging/smoke.py`.

Prints one JSON object: how large it is, how long it takes to start, how each run went. Exit status 1 when a run failed.
Needs the extra [packaging]; the runs on X11 need Xvfb and are left out, with a word, where it is not installed.
"""

import argparse
import contextlib
import io
import json
import os
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 180.0
STARTS = 5
APART = ("llama_cpp", "numpy", "numpy.libs", "workbench_resources", "libscipy_openblas", "libgfortran", "libquadmath")
"""What is not counted where only the program itself is meant: the engine, what it needs, and the starter model."""


def main() -> int:
    """Build unless told not to, run, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="a finished build (the folder with the program in it)")
    parser.add_argument("--out", type=Path, help="where to build; a passing folder without it")
    parser.add_argument("--compressed", action="store_true", help="say also how small it gets in a .tar.gz")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="workbench-build-") as passing:
        folder = (arguments.folder or build(arguments.out or Path(passing))).resolve()
        report = {"build": sizes(folder, arguments.compressed), "starts": starts(folder), **runs(folder)}
    print(json.dumps(report, indent=1, ensure_ascii=False))
    return 0 if all(run.get("ok", True) for run in report.values()) else 1


def build(out: Path) -> Path:
    """Build below `out`; the finished folder. Raises CalledProcessError with PyInstaller's words on standard error."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += [
        "--distpath",
        str(out / "dist"),
        "--workpath",
        str(out / "work"),
        str(ROOT / "packaging/workbench.spec"),
    ]
    subprocess.run(command, check=True, stdout=sys.stderr, cwd=out)
    return out / "dist" / "workbench"


def sizes(folder: Path, compressed: bool) -> dict[str, Any]:
    """In MB (10^6 bytes), links not counted: everything, and the program without engine, numpy and model."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    own = [path for path in files if not _is_apart(path.relative_to(folder))]
    found: dict[str, Any] = {"files": len(files), "megabytes": _megabytes(files), "own_megabytes": _megabytes(own)}
    if compressed:
        found["own_compressed_megabytes"] = round(_packed(own, folder) / 1e6, 1)
    return found


def _is_apart(path: Path) -> bool:
    return any(part.startswith(APART) for part in path.parts)


def _megabytes(files: list[Path]) -> float:
    return round(sum(path.stat().st_size for path in files) / 1e6, 1)


def _packed(files: list[Path], folder: Path) -> int:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz", compresslevel=9) as archive:
        for path in files:
            archive.add(path, path.relative_to(folder))
    return len(target.getvalue())


def starts(folder: Path) -> dict[str, Any]:
    """Seconds from the start of the process to the window on the screen, frozen and from source; medians."""
    frozen, source = [], []
    with _home() as home:
        environment = _environment(home, QT_QPA_PLATFORM="offscreen")
        from_source = environment | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "resources")))}
        for number in range(STARTS + 1):  # the first of each warms the disk
            pair = (
                _until_painted([str(folder / "workbench")], environment),
                _until_painted([sys.executable, "-m", "workbench"], from_source),
            )
            if number:
                frozen.append(pair[0])
                source.append(pair[1])
    medians = statistics.median(frozen), statistics.median(source)
    ratio = round(medians[0] / medians[1], 2)
    return {"frozen_seconds": round(medians[0], 3), "source_seconds": round(medians[1], 3), "ratio": ratio}


def _until_painted(command: list[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    with subprocess.Popen(
        [*command, "--first-paint"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - began
    if line.strip() != b"painted" or process.returncode:
        raise RuntimeError(f"{' '.join(command)} did not paint its window; its exit status is {process.returncode}.")
    return seconds


def runs(folder: Path) -> dict[str, dict[str, Any]]:
    """What a person does, run by run: `ok`, and what came of it."""
    program = str(folder / "workbench")
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    found = {
        "version": _run(program, "--version"),
        "doctor": _run(program, "doctor", "--json"),
        "models": _run(program, "models", "--json"),
        "chat": _run(program, "chat", "--json", "--load", "threads=1", "What is a token?"),
        "refused": _run(program, "chat", "-m", "nowhere.gguf", "hi", status=1),
        "window": _run(program, "--smoke", **offscreen),
    }
    if shutil.which("Xvfb"):
        with _display() as display:
            found["window_x11"] = _run(program, "--smoke", QT_QPA_PLATFORM="xcb", DISPLAY=display)
    else:
        found["window_x11"] = {"left_out": "Xvfb is not installed"}
    return found


def _run(program: str, *arguments: str, status: int = 0, **variables: str) -> dict[str, Any]:
    began = time.perf_counter()
    with _home() as home:
        done = subprocess.run(
            [program, *arguments],
            env=_environment(home, **variables),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            stdin=subprocess.DEVNULL,
            cwd=home,  # so that nothing of the checkout is found by chance
        )
        log = (Path(home) / "log" / "window.log").read_text() if (Path(home) / "log" / "window.log").exists() else ""
    found: dict[str, Any] = {
        "ok": done.returncode == status,
        "status": done.returncode,
        "seconds": round(time.perf_counter() - began, 2),
        "output": done.stdout.strip(),
        "complaints": done.stderr.strip(),
    }
    with contextlib.suppress(ValueError):
        found["output"] = json.loads(done.stdout)
    if not found["ok"]:
        found["log"] = log[-4000:]
    return found


@contextlib.contextmanager
def _home() -> Iterator[str]:
    """A passing folder for everything the program keeps."""
    with tempfile.TemporaryDirectory(prefix="workbench ä ", ignore_cleanup_errors=True) as home:
        yield home


def _environment(home: str, **variables: str) -> dict[str, str]:
    """What a person's program gets who has no Python: nothing that helps ours to find modules."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TMPDIR") if name in os.environ}
    return kept | {"HOME": home, "WORKBENCH_HOME": home} | variables


@contextlib.contextmanager
def _display() -> Iterator[str]:
    """A screen that nobody sees."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as stream:
            yield f":{stream.readline().strip()}"
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    sys.exit(main())
