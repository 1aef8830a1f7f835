"""Where saved sessions lie, and how many of them: what an engine had read of a chat, for the next start."""

import contextlib
import os
from pathlib import Path

import msgspec

from workbench import paths
from workbench.processes.protocol import LoadOptions

BUDGET_BYTES = 2 * 1000**3

# Options that change what a state file holds. Not the context length: a state can be taken up in any context that is
# long enough, and "as much as fits" differs from one start to the next. The engine checks the rest by itself.
_OPTIONS = (
    "cache_type_k",
    "cache_type_v",
    "flash_attention",
    "rope_scaling",
    "rope_freq_base",
    "rope_freq_scale",
)


def fingerprint(model: Path) -> str:
    """What tells one model file from another without reading it: its place, size and time of change.

    Raises:
        OSError: the file cannot be reached.
    """
    status = model.stat()
    return f"{model.resolve()}|{status.st_size}|{status.st_mtime_ns}"


class SavedSessions:
    """The state files of all chats and models: one folder, one budget."""

    def __init__(self, folder: Path | None = None, budget: int = BUDGET_BYTES) -> None:
        """Keep at most `budget` bytes in `folder` (the data folder's `states` when None)."""
        self.folder = folder or paths.data_dir() / "states"
        self.budget = budget

    def path_for(self, session: str, model: str, build: str, options: LoadOptions) -> Path:
        """The file of one session under one model (its `fingerprint` or hash), engine build and options.

        The name is made of hashes, so any session name is safe. The folder exists afterwards.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        key = msgspec.json.encode([model, build, [getattr(options, name) for name in _OPTIONS]])
        return self.folder / f"{_digest(session.encode())}-{_digest(key)}.state"

    def used(self, path: Path) -> None:
        """Count a file as new, because it was just taken up."""
        with contextlib.suppress(OSError):
            os.utime(path)

    def enforce_budget(self, keep: Path | None = None) -> int:
        """Delete the oldest files until the rest is within the budget; returns the bytes of what stays.

        `keep` (the one just written) goes last.
        """
        files = []
        for file in self.folder.glob("*.state*") if self.folder.is_dir() else ():
            with contextlib.suppress(OSError):  # another window may delete it between the two calls
                status = file.stat()
                files.append((file == keep, status.st_mtime_ns, status.st_size, file))
        total = sum(size for _, _, size, _ in files)
        for _, _, size, file in sorted(files):
            if total <= self.budget:
                break
            with contextlib.suppress(OSError):
                file.unlink()
                total -= size
        return total

    def forget(self, session: str) -> None:
        """Delete every file of one session, because its chat was deleted."""
        for file in self.folder.glob(f"{_digest(session.encode())}-*") if self.folder.is_dir() else ():
            with contextlib.suppress(OSError):
                file.unlink()


def _digest(content: bytes) -> str:
    import hashlib  # brings OpenSSL along, for which no start waits

    return hashlib.sha256(content).hexdigest()[:24]
