"""What the jobs of the trial plugin do."""

import ctypes
import itertools
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

from workbench.plugin_api import JobContext, WorkbenchError


def count(job: JobContext) -> dict[str, int]:
    """Counts to `steps`; at `hold_at` it goes no further before the file `gate` is there."""
    steps, gate = job.parameters["steps"], job.parameters["gate"]
    for step in range(steps):
        job.checkpoint()
        job.progress(step, steps, f"Step {step} of {steps}")
        while step == job.parameters["hold_at"] and gate and not Path(gate).exists():
            job.checkpoint()
            time.sleep(0.01)
    job.progress(steps, steps, "")
    return {"counted": steps}


def tidy(job: JobContext) -> None:
    """Writes a partial file, which it removes however it ends."""
    partial = job.data_dir / "half.partial"
    partial.write_text("half")
    try:
        while True:
            job.checkpoint()
            time.sleep(0.01)
    finally:
        partial.unlink()


def say_what_it_is(job: JobContext) -> dict[str, Any]:
    """What can be known of the process it runs in."""
    return {"pid": os.getpid(), "nice": os.nice(0), "parameters": dict(job.parameters), "data_dir": str(job.data_dir)}


def write(job: JobContext) -> str:
    """Writes to each of the three places, and returns a sentence."""
    sys.stdout.write("on standard output\n")
    sys.stdout.flush()
    os.write(2, b"on standard error\n")
    job.log.info("in the log")
    return "All is written."


def refuse(job: JobContext) -> None:
    """Fails in words for people."""
    raise WorkbenchError("The file is not one of ours.", "It begins with GIF89a.", "Choose another one.")


def stumble(job: JobContext) -> None:
    """Fails in words for programmers."""
    {}["absent"]


def leave(job: JobContext) -> None:
    """Ends the interpreter from Python."""
    sys.exit(3)


def vanish(job: JobContext) -> None:
    """Ends the process without a word."""
    os._exit(0)


def crash(job: JobContext) -> None:
    """Reads from nowhere, deep in native code."""
    sys.stdout.write("reading what is not there\n")
    sys.stdout.flush()
    ctypes.string_at(0)


def be_killed(job: JobContext) -> None:
    """As by the system when memory runs out."""
    sys.stdout.write("taking all memory\n")
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


def deaf(job: JobContext) -> None:
    """Never comes to a checkpoint, and does not end when it is told to."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    job.progress(0, 1, "deaf")
    threading.Event().wait()


def misname(job: JobContext) -> list[str]:
    """Speaks of a file whose name is not UTF-8, and of a number where a sentence belongs."""
    job.progress(1, 2, 7)  # type: ignore[arg-type]
    job.progress(2, 2, "wrote a\udcff.txt")
    return ["a\udcff.txt"]


def stumble_over_a_name(job: JobContext) -> None:
    """Fails with such a name."""
    raise ValueError("a\udcff.txt")


def unkeepable(job: JobContext) -> object:
    """Returns what JSON cannot hold."""
    return object()


def endless_result(job: JobContext) -> str:
    """Returns more than is kept."""
    return "x" * 2_000_000


def ask(job: JobContext) -> dict[str, Any]:
    """Asks for a little of everything."""
    job.settings.change(loudness=3)
    job.say("Half way.", "good")
    pieces = job.engines.generate("Say something.", sampling={"max_tokens": 5}, stop=["."])
    return {
        "settings": dict(job.settings.values()),
        "models": [model.name for model in job.models.list()],
        "current": job.models.current(),
        "answer": list(pieces),
        "vectors": job.engines.embed(["one", "two"]),
        "scores": job.engines.rerank("question", ["one", "two"]),
        "count": job.engines.count("one two"),
        "chats": [chat.title for chat in job.chats.list()],
        "messages": [message.text for message in job.chats.read(7).messages],
        "called": job.services.call("store", "double", number=21),
        "streamed": list(job.services.stream("store", "count_to", last=3)),
    }


def read_a_little(job: JobContext) -> list[str]:
    """Takes two pieces of an endless answer, then closes it."""
    pieces = job.engines.generate("Never stop.")
    taken = list(itertools.islice(pieces, 2))
    pieces.close()  # type: ignore[attr-defined]
    job.engines.count("the end")
    return taken


def listen_for_ever(job: JobContext) -> None:
    """Waits for an answer that never comes."""
    job.progress(0, 1, "listening")
    for _ in job.engines.generate("Say nothing."):
        pass


def ask_refused(job: JobContext) -> str:
    """Asks for what is refused, and says what it heard."""
    try:
        job.chats.read(404)
    except WorkbenchError as error:
        return error.sentence()
    return "nothing"


def write_until(job: JobContext) -> None:
    """Writes some lines; and one more when the file `gate` is there."""
    job.log.info("before " * 10)
    job.progress(0, 1, "written")
    while not Path(job.parameters["gate"]).exists():
        job.checkpoint()
        time.sleep(0.01)
    job.log.info("behind")


def modules(job: JobContext) -> list[str]:
    """What is imported in its process."""
    return sorted(sys.modules)
