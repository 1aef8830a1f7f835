"""Files: dropped notes, and model files that are told by their first bytes."""

from pathlib import Path

from workbench.plugin_api import PluginContext, Recognised


def take(context: PluginContext, paths: list[str]) -> str:
    """Dropped files become notes."""
    for path in map(Path, paths):
        context.services.call("notes", "add", title=path.stem, text=path.read_text(encoding="utf-8", errors="replace"))
    return f"{len(paths)} kept."


def recognise(path: str) -> Recognised | None:
    """A GGUF file in a gzip: the first bytes of the one, and those of the other within."""
    import gzip

    with Path(path).open("rb") as stream:
        if stream.read(2) != b"\x1f\x8b":
            return None
    try:
        with gzip.open(path) as stream:
            return Recognised(architecture="GGUF, compressed") if stream.read(4) == b"GGUF" else None
    except (OSError, EOFError):
        return None


def recognise_echo(path: str) -> Recognised | None:
    """A file for the echo engine begins with a line that says "echo"."""
    with Path(path).open("rb") as stream:
        return Recognised(architecture="echo", context_length=1024) if stream.read(5) == b"echo\n" else None
