"""Child processes: they speak, they end when they must, and they never outlive their parent."""

import os
import queue
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Any

import psutil
import pytest

from workbench.processes import child, protocol
from workbench.processes.channel import BadMessageError
from workbench.processes.exits import ExitReport
from workbench.processes.launch import CHILD_ARGUMENT, launch

PATIENCE = 60.0


class Watched:
    """A child of the script engine, with what it said and how it ended."""

    def __init__(self, function: str, log_file: Path) -> None:
        self.heard: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self.ends: queue.SimpleQueue[ExitReport] = queue.SimpleQueue()
        self.child = child.start(
            f"helpers.script_engine:{function}",
            name=function,
            log_file=log_file,
            incoming=protocol.AnyAnswer,
            on_message=self.heard.put,
            on_exit=self.ends.put,
        )

    def next(self, kind: type) -> Any:
        while True:
            message = self.heard.get(timeout=PATIENCE)
            if isinstance(message, kind):
                return message

    def end(self) -> ExitReport:
        return self.ends.get(timeout=PATIENCE)


@pytest.fixture
def begin(tmp_path):
    made: list[Watched] = []

    def begin(function: str = "run") -> Watched:
        made.append(Watched(function, tmp_path / f"{function}{len(made)}.log"))
        return made[-1]

    yield begin
    for watched in made:
        watched.child.kill()
        assert watched.child.wait(PATIENCE)


def generate(text: str) -> protocol.Generate:
    return protocol.Generate(id=1, session="s", prompt=protocol.TextPrompt(text=text))


def test_a_child_says_hello_and_answers(begin):
    engine = begin()
    assert engine.next(protocol.Hello).engine == "script"
    engine.child.send(protocol.Tokenize(id=7, text="ab"))
    assert engine.next(protocol.Tokens).pieces == (b"a", b"b")


def test_a_stopped_child_ends_by_itself_and_the_report_says_it_was_asked(begin):
    engine = begin()
    engine.next(protocol.Hello)
    engine.child.stop()
    report = engine.end()
    assert report.asked
    assert report.words == "was stopped"
    assert report.returncode == 0


def test_a_child_that_ignores_end_of_file_and_sigterm_is_killed(begin):
    engine = begin("run_deaf")
    engine.next(protocol.Hello)
    engine.child.stop(close_seconds=0.05, terminate_seconds=0.05)
    assert engine.end().signal_name == "SIGKILL"


def test_stopping_twice_and_killing_afterwards_is_harmless(begin):
    engine = begin()
    engine.next(protocol.Hello)
    engine.child.stop()
    engine.child.stop()
    engine.child.kill()
    assert engine.end().asked
    engine.child.kill()
    engine.child.stop()


def test_sending_never_blocks_even_to_a_child_that_does_not_read(begin):
    engine = begin()
    engine.next(protocol.Hello)
    os.kill(engine.child.pid, signal.SIGSTOP)
    for request in range(8):
        engine.child.send(protocol.Tokenize(id=request, text="x" * 1_000_000))
    engine.child.kill()
    assert engine.end().signal_name == "SIGKILL"


def test_a_message_too_long_for_a_frame_is_refused_before_it_is_sent(begin):
    engine = begin()
    with pytest.raises(BadMessageError):
        engine.child.send(protocol.Tokenize(id=1, text="x" * protocol.MAX_MESSAGE_BYTES))
    engine.child.send(protocol.Tokenize(id=2, text="ok"))
    assert engine.next(protocol.Tokens).id == 2


def test_an_abort_is_reported_with_its_signal_and_the_last_log_lines(begin):
    engine = begin()
    engine.child.send(generate("abort"))
    report = engine.end()
    assert report.signal_name == "SIGABRT"
    assert not report.asked
    assert "GGML_ASSERT(false) failed" in report.log_tail
    assert "Fatal Python error: Aborted" in report.log_tail


def test_what_a_child_said_before_it_died_still_arrives(begin):
    engine = begin()
    engine.child.send(generate("abort"))
    engine.end()
    assert engine.next(protocol.Delta).text == "half a wo"


def test_a_killed_child_is_reported_as_perhaps_out_of_memory(begin):
    engine = begin()
    engine.child.send(generate("forever"))
    engine.next(protocol.Delta)
    os.kill(engine.child.pid, signal.SIGKILL)
    assert engine.end().words == "was killed (SIGKILL; out of memory?)"


@pytest.mark.parametrize("function", ["run_garbage", "run_oversized", "run_nested"])
def test_a_child_that_sends_what_is_not_in_the_protocol_is_killed(begin, function):
    report = begin(function).end()
    assert report.words == "sent something that is not in the protocol and was stopped"
    assert report.signal_name == "SIGKILL"


def test_a_child_whose_entry_cannot_be_imported_reports_the_traceback(begin):
    report = begin("run_missing").end()
    assert report.words == "ended with status 1"
    assert "run_missing" in report.log_tail


def test_a_listener_that_raises_does_not_end_the_reading(tmp_path):
    heard: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def listen(message: Any) -> None:
        heard.put(message)
        raise RuntimeError("a mistake of the listener")

    engine = child.start(
        "helpers.script_engine:run",
        name="engine",
        log_file=tmp_path / "log",
        incoming=protocol.AnyAnswer,
        on_message=listen,
        on_exit=lambda report: None,
    )
    for _ in range(3):
        heard.get(timeout=PATIENCE)
    engine.stop()
    assert engine.wait(PATIENCE)


def test_the_log_begins_afresh_and_the_previous_one_is_kept(tmp_path, begin):
    (tmp_path / "run0.log").write_text("from the last time")
    engine = begin()
    engine.child.send(generate("abort"))
    assert "from the last time" not in engine.end().log_tail
    assert (tmp_path / "run0.log.1").read_text() == "from the last time"


def test_a_log_that_another_process_still_holds_is_gone_on_with(tmp_path, begin, monkeypatch):
    def refuse(path: Path, target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    (tmp_path / "run0.log").write_text("from the last time\n")
    monkeypatch.setattr(Path, "replace", refuse)
    engine = begin()
    engine.next(protocol.Hello)
    engine.child.stop()
    assert "from the last time" in engine.end().log_tail


@pytest.mark.skipif(not hasattr(os, "nice"), reason="POSIX niceness")
def test_a_child_leaves_the_processor_to_the_window_and_ctrl_c_to_its_parent(begin):
    engine = begin()
    engine.next(protocol.Hello)
    assert psutil.Process(engine.child.pid).nice() == min(19, os.nice(0) + 10)
    os.kill(engine.child.pid, signal.SIGINT)
    engine.child.send(protocol.Tokenize(id=1, text="alive"))
    engine.next(protocol.Tokens)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="POSIX file descriptors")
def test_a_child_does_not_inherit_the_pipes_of_another(begin):
    first = begin()
    second = begin()
    first.next(protocol.Hello)
    second.next(protocol.Hello)
    sockets = [link for link in _links(second.child.pid) if link.startswith("socket:")]
    assert len(sockets) == 1


def test_a_child_started_by_a_thread_outlives_that_thread(begin):
    made: list[Watched] = []
    thread = threading.Thread(target=lambda: made.append(begin()))
    thread.start()
    thread.join()
    engine = made[0]
    engine.next(protocol.Hello)
    engine.child.send(protocol.Tokenize(id=1, text="alive"))
    assert engine.next(protocol.Tokens)


def test_a_process_launched_early_is_watched_later(tmp_path):
    launched = launch("helpers.script_engine:run", tmp_path / "log")
    heard: queue.SimpleQueue[Any] = queue.SimpleQueue()
    engine = child.Child[Any](launched, "engine", protocol.AnyAnswer)
    engine.watch(heard.put, lambda report: None)
    assert isinstance(heard.get(timeout=PATIENCE), protocol.Hello)
    engine.stop()
    assert engine.wait(PATIENCE)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="signals")
def test_no_orphans_when_the_parent_is_killed_even_from_a_child_that_never_reads_its_pipe(tmp_path):
    parent = launch("helpers.script_engine:run_parent", tmp_path / "log")
    grandchild = psutil.Process(int(parent.connection().recv_bytes()))
    os.kill(parent.process.pid, signal.SIGKILL)
    parent.process.wait()
    _gone, alive = psutil.wait_procs([grandchild], timeout=PATIENCE)
    assert not alive


def _links(pid: int) -> list[str]:
    return [str(file.readlink()) for file in Path(f"/proc/{pid}/fd").iterdir()]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the stand-in is a shell script")
def test_a_frozen_program_starts_itself_as_its_child(tmp_path, monkeypatch, begin):
    """A shell script stands in for the program, and runs what its main module would."""
    program = tmp_path / "workbench"
    main = "import os, sys; sys.path[:] = eval(os.environ['SEARCH_PATH']); "
    main += "from workbench.processes import entry; entry.main(sys.argv[2:])"
    program.write_text(f'#!/bin/sh\n[ "$1" = {CHILD_ARGUMENT} ] && exec {sys.executable} -c "{main}" "$@"\n')
    program.chmod(0o700)
    monkeypatch.setenv("SEARCH_PATH", repr(sys.path))
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    engine = begin()
    assert engine.next(protocol.Hello).engine == "script"
