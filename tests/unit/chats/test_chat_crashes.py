"""Killed processes, two writers and a full disk, all of them real."""

import multiprocessing
import subprocess
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError

resource = pytest.importorskip("resource")  # Windows has no limit on file sizes

SPAWN = multiprocessing.get_context("spawn")


def _write_until_killed(file: str, pipe: Connection) -> None:
    store = ChatStore(Path(file))
    answer = store.begin_answer(store.new_chat().id, None)
    pipe.send(answer.id)
    while pipe.recv():
        store.append(answer.id, "word ")
        pipe.send(None)


def _child(file: Path) -> tuple[multiprocessing.process.BaseProcess, Connection, int]:
    ours, theirs = SPAWN.Pipe()
    child = SPAWN.Process(target=_write_until_killed, args=(str(file), theirs))
    child.start()
    theirs.close()
    return child, ours, ours.recv()


def test_a_killed_process_leaves_its_text_up_to_the_last_second_marked_interrupted(file: Path) -> None:
    """Text is written to; what another process then sees on disk is still there after the kill."""
    child, pipe, message_id = _child(file)
    with ChatStore(file) as window:
        seen = ""
        while len(seen) < 20:  # saved by the child while it streams, without finishing
            pipe.send(True)
            pipe.recv()
            seen = window.message(message_id).content
        assert window.message(message_id).state == "streaming"
    child.kill()
    child.join()
    pipe.close()
    with ChatStore(file) as store:
        kept = store.message(message_id)
        assert kept.state == "interrupted"
        assert kept.content.startswith(seen)
        assert store.search("word")
        store.resume_answer(message_id)


def test_an_answer_another_living_process_writes_is_left_to_it(file: Path) -> None:
    child, pipe, message_id = _child(file)
    with ChatStore(file) as store:
        assert store.message(message_id).state == "streaming"
        with pytest.raises(WorkbenchError, match="still being written"):
            store.resume_answer(message_id)
    child.kill()
    child.join()
    pipe.close()


def _add_many(file: str, name: str) -> None:
    with ChatStore(Path(file)) as store:
        chat = store.new_chat(title=name)
        parent = None
        for number in range(100):
            answer = store.begin_answer(chat.id, parent)
            store.append(answer.id, f"{name} {number}")
            parent = store.finish(answer.id).id


def test_two_processes_writing_at_once_lose_nothing(file: Path) -> None:
    """They also make the database at the same moment."""
    writers = [SPAWN.Process(target=_add_many, args=(str(file), name)) for name in ("window", "command")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    with ChatStore(file) as store:
        for chat in store.chats():
            assert [one.content for one in store.path(chat.id)] == [f"{chat.title} {n}" for n in range(100)]
        assert len(store.chats()) == 2


def _fill_the_disk(file: str, pipe: Connection) -> None:
    """A limit on the size of files is what a full disk looks like to SQLite; it can be lifted again."""
    troubles: list[str] = []
    store = ChatStore(Path(file), lambda error: troubles.append(str(error) if error else "well again"))
    chat = store.new_chat()
    answer = store.begin_answer(chat.id, None)
    wal = Path(file + "-wal")
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size, hard))
    text = "precious " * 5000
    store.append(answer.id, text)
    try:
        store.finish(answer.id)
        pipe.send("finish did not complain")
    except WorkbenchError as error:
        pipe.send(str(error))
    shown = store.message(answer.id)
    pipe.send((shown.content == text, shown.state))
    try:
        store.add_message(chat.id, answer.id, "user", text)
        pipe.send("add_message did not complain")
    except WorkbenchError as error:
        pipe.send(str(error))
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    store.add_message(chat.id, answer.id, "user", "thanks")
    store.close()
    pipe.send(troubles)


def test_on_a_full_disk_an_answer_is_kept_and_saved_once_there_is_room(file: Path) -> None:
    ours, theirs = SPAWN.Pipe()
    child = SPAWN.Process(target=_fill_the_disk, args=(str(file), theirs))
    child.start()
    theirs.close()
    complaint, shown, refused, troubles = (ours.recv() for _ in range(4))
    child.join()
    assert child.exitcode == 0
    assert "could not be saved" in complaint
    assert shown == (True, "complete")
    assert "could not be saved" in refused
    assert len(troubles) == 2
    assert "could not be saved" in troubles[0]
    assert troubles[1] == "well again"
    with ChatStore(file) as store:
        [chat] = store.chats()
        assert [one.content for one in store.path(chat.id)] == ["precious " * 5000, "thanks"]


def _close_on_a_full_disk(file: str, pipe: Connection) -> None:
    store = ChatStore(Path(file))
    answer = store.begin_answer(store.new_chat().id, None)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (Path(file + "-wal").stat().st_size, hard))
    store.append(answer.id, "last words " * 5000)
    try:
        store.close()
        pipe.send("close did not complain")
    except WorkbenchError as error:
        pipe.send(error.detail)


def test_closing_on_a_full_disk_hands_out_what_would_be_lost(file: Path) -> None:
    ours, theirs = SPAWN.Pipe()
    child = SPAWN.Process(target=_close_on_a_full_disk, args=(str(file), theirs))
    child.start()
    theirs.close()
    assert ours.recv() == "last words " * 5000
    child.join()
    assert child.exitcode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB of its own, where this machine lets us make one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("mounting is not allowed here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def _fill_a_small_disk(file: str, pipe: Connection) -> None:
    with ChatStore(Path(file)) as store:
        answer = store.begin_answer(store.new_chat().id, None)
        ballast = Path(file).with_name("ballast")
        with ballast.open("wb", buffering=0) as stream:
            try:
                while True:
                    stream.write(bytes(4096))
            except OSError:
                pipe.send("full")
        store.append(answer.id, "precious " * 5000)
        try:
            store.finish(answer.id)
            pipe.send("finish did not complain")
        except WorkbenchError as error:
            pipe.send(str(error))
        ballast.unlink()
        store.change_chat(answer.chat_id, pinned=True)


def test_a_disk_that_is_really_full_is_named_and_nothing_is_lost(small_disk: Path) -> None:
    ours, theirs = SPAWN.Pipe()
    child = SPAWN.Process(target=_fill_a_small_disk, args=(str(small_disk / "chats.db"), theirs))
    child.start()
    theirs.close()
    assert ours.recv() == "full"
    assert "disk is full" in ours.recv()
    child.join()
    assert child.exitcode == 0
    with ChatStore(small_disk / "chats.db") as store:
        [chat] = store.chats()
        assert chat.pinned
        assert [one.content for one in store.path(chat.id)] == ["precious " * 5000]


def test_chats_on_a_read_only_disk_cannot_be_opened_and_stay(small_disk: Path) -> None:
    with ChatStore(small_disk / "chats.db") as store:
        store.new_chat(title="kept")
    for state in ("ro", "rw"):
        subprocess.run(["mount", "-o", f"remount,{state}", str(small_disk)], check=True)
        if state == "ro":
            with pytest.raises(WorkbenchError, match=r"could not be opened.*Read-only"):
                ChatStore(small_disk / "chats.db")
    with ChatStore(small_disk / "chats.db") as store:
        assert [chat.title for chat in store.chats()] == ["kept"]
