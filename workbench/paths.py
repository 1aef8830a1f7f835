"""Where the workbench keeps its files; WORKBENCH_HOME overrides everything."""

import os
from functools import cache
from pathlib import Path

APP_NAME = "llm-workbench"


def home() -> Path | None:
    """The folder named by WORKBENCH_HOME, or None when the system's own places are used."""
    value = os.environ.get("WORKBENCH_HOME")
    return Path(value) if value else None


def data_dir() -> Path:
    """Chats, saved states and everything a person would miss. Created on first use."""
    return _ensure("data")


def config_dir() -> Path:
    """Settings. Created on first use."""
    return _ensure("config")


def cache_dir() -> Path:
    """What can be made again: the model index, vocabulary tables. Created on first use."""
    return _ensure("cache")


def log_dir() -> Path:
    """Logs of the window and of every child process. Created on first use.

    Where it may not be written, a passing folder takes its place: a model must not need a disk that can be written.
    """
    path = _ensure("log")
    return path if os.access(path, os.W_OK) else _passing()


def _ensure(kind: str) -> Path:
    base = home()
    path = base / kind if base else _system_dir(kind)
    path.mkdir(parents=True, exist_ok=True)
    return path


@cache
def _passing() -> Path:
    import atexit
    import shutil
    import tempfile

    folder = tempfile.mkdtemp(prefix=f"{APP_NAME}-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _system_dir(kind: str) -> Path:
    import platformdirs  # only needed without WORKBENCH_HOME

    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    return {
        "data": dirs.user_data_path,
        "config": dirs.user_config_path,
        "cache": dirs.user_cache_path,
        "log": dirs.user_log_path,
    }[kind]
