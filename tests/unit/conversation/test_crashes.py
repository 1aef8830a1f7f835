"""An engine that dies, or a disk that fills, in the middle of an answer: what was written is kept, and it goes on."""

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from helpers.hearing import PATIENCE, SHORT, WITHOUT_END, Ear, Talk

from workbench.chats.store import ChatStore
from workbench.engine_client.engines import Engines
from workbench.processes.protocol import LoadOptions

SPAWN = multiprocessing.get_context("spawn")


def killed_in_mid_answer(talk, chat) -> Ear:
    client = talk.engine.wait(PATIENCE)
    turn, ear = talk.begin(chat, "Tell me everything")
    os.kill(client.pid, signal.SIGKILL)
    turn.over.result(PATIENCE)
    return ear


def test_an_answer_whose_engine_is_killed_keeps_its_text_and_says_why_it_ended(talk):
    chat = talk.chat()
    ear = killed_in_mid_answer(talk, chat)
    assert ear.error.what == "The engine of small was killed (SIGKILL; out of memory?)."
    saved = talk.store.path(chat.id)[-1]
    assert saved == ear.message
    assert saved.state == "interrupted"
    assert saved.content == ear.text != ""
    assert saved.stats == {"stop_reason": "interrupted"}


def test_the_next_question_is_answered_by_the_model_that_loads_again_by_itself(talk):
    chat = talk.chat()
    killed_in_mid_answer(talk, chat)
    ear = talk.ask(chat, "Again")
    assert ear.error is None
    assert ear.message.state == "complete"
    assert len(talk.store.path(chat.id)) == 4


def test_an_interrupted_answer_can_be_carried_on(talk):
    chat = talk.chat()
    broken = killed_in_mid_answer(talk, chat).message
    whole = talk.carry_on(broken).message
    assert whole.id == broken.id
    assert whole.content.startswith(broken.content)
    assert len(whole.content) > len(broken.content)
    assert whole.state == "complete"


def test_a_second_chat_on_the_same_engine_is_interrupted_alone_by_its_own_stop(talk):
    """Two chats ask one engine at once: the second waits its turn, and stopping it leaves the first alone."""
    one, two = talk.chat(), talk.chat()
    first, _ = talk.begin(one, "Tell me everything")
    ear = Ear()
    second = talk.conversations.ask(two.id, "Me too", talk.engine, ear, WITHOUT_END)
    second.stop()
    second.over.exception(PATIENCE)
    assert not first.over.done()
    first.stop()
    assert first.over.result(PATIENCE).content
    assert talk.ask(two, "Now me").message.state == "complete"


def _fill_the_disk(folder: str, model: str, pipe: Connection) -> None:
    """A limit on the size of files is what a full disk looks like to SQLite; the engine was started without it."""
    import resource

    file = Path(folder) / "chats.db"
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    engines = Engines("workbench.engine.main:run")
    talk = Talk(ChatStore(file), engines.open(model, LoadOptions(context_length=4096, threads=1)))
    chat = talk.chat()
    talk.engine.wait(PATIENCE)

    def fill(turn: object, delta: object) -> None:
        if len(ear.text) > 6000:
            turn.stop()
        elif not full:
            full.append(True)
            log = file.with_name("chats.db-wal")
            resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, hard))

    full: list[bool] = []
    ear = Ear(fill)
    shown = talk.conversations.ask(chat.id, "Hello", talk.engine, ear, WITHOUT_END).over.result(PATIENCE)
    pipe.send((ear.error.sentence() if ear.error else "", shown.content == ear.text, len(ear.text)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    again = talk.ask(chat, "And now?", SHORT)
    pipe.send((again.error is None, [message.content for message in talk.store.path(chat.id)]))
    talk.store.close()
    engines.close(PATIENCE)


def test_on_a_full_disk_the_answer_is_shown_whole_and_saved_when_there_is_room(tmp_path, model):
    pytest.importorskip("resource")
    ours, theirs = SPAWN.Pipe()
    child = SPAWN.Process(target=_fill_the_disk, args=(str(tmp_path), str(model), theirs))
    child.start()
    theirs.close()
    complaint, whole, length = ours.recv()
    works, contents = ours.recv()
    child.join(PATIENCE)
    assert child.exitcode == 0
    assert "could not be saved" in complaint
    assert whole
    assert works
    with ChatStore(tmp_path / "chats.db") as store:
        saved = [message.content for message in store.path(store.chats()[0].id)]
    assert saved == contents
    assert len(saved[1]) == length
