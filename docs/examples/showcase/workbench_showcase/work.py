"""The jobs: each runs in a process of its own, so it may take its time and its memory."""

import gzip
import time
from pathlib import Path

from workbench.plugin_api import JobContext, WorkbenchError

PIECE = 4 << 20  # bytes


def import_folder(job: JobContext) -> dict[str, int]:
    """Every text file of a folder becomes a note."""
    files = sorted(Path(job.parameters["folder"]).glob("*.txt"))
    if not files:
        raise WorkbenchError("There is no text file in that folder.", remedy="Choose one with .txt files in it.")
    for number, file in enumerate(files, 1):
        job.checkpoint()  # here the job can be paused, and cancelled
        job.services.call("notes", "add", title=file.stem, text=file.read_text(encoding="utf-8", errors="replace"))
        job.progress(number, len(files), file.name)
    return {"notes": len(files)}


def unpack(job: JobContext) -> dict[str, str]:
    """Beside the target first, then renamed, so that half a file is never taken for a model."""
    source = Path(job.parameters["model"])
    target = source.with_suffix("")
    target = target if target.suffix == ".gguf" else target.with_suffix(".gguf")
    if target.exists():
        raise WorkbenchError(f"{target.name} is there already.", remedy="Move it away first.")
    partial = target.with_name(target.name + ".partial")
    size = source.stat().st_size
    try:
        with source.open("rb") as packed, gzip.open(packed) as stream, partial.open("wb") as out:
            while piece := stream.read(PIECE):
                job.checkpoint()
                out.write(piece)
                job.progress(packed.tell(), size, "Unpacking")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return {"model": str(target)}


def speed(job: JobContext) -> dict[str, float]:
    """Asks the model for a little text through the engines of the program."""
    began = time.monotonic()
    pieces = job.engines.generate(
        "Tell me about yourself.", model=job.parameters["model"], sampling={"temperature": 0, "max_tokens": 64}
    )
    text = "".join(pieces)
    seconds = time.monotonic() - began
    tokens = job.engines.count(text, model=job.parameters["model"])
    return {"tokens": tokens, "seconds": round(seconds, 2)}
