"""The composition root: whatever is wrong with what lies on the disk, everything else can be used."""

import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from helpers.hearing import PATIENCE, SHORT, WITHOUT_END, Ear

from workbench import app, paths
from workbench.app import Workbench
from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.chats import migrations
from workbench.chats.store import ChatStore
from workbench.processes.protocol import LoadOptions


def chats_file() -> Path:
    return paths.data_dir() / "chats.db"


def from_a_newer_version() -> None:
    ChatStore(chats_file()).close()
    db = sqlite3.connect(chats_file())
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute(f"PRAGMA user_version = {(migrations.MAJOR + 1) * 1000}")
    db.close()


def a_folder_in_its_place() -> None:
    chats_file().mkdir()


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "small.gguf"
    write_random_model(path, SMALL)
    return path


def answers(workbench: Workbench, model: Path) -> bool:
    engine = workbench.engines.open(model, LoadOptions(context_length=1024, threads=1))
    ear = Ear()
    chat = workbench.chats.new_chat()
    workbench.conversations.ask(chat.id, "word " * 80, engine, ear, SHORT).over.result(PATIENCE)
    return bool(ear.text)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [(from_a_newer_version, "written by a newer version"), (a_folder_in_its_place, "could not be opened")],
)
def test_chats_that_cannot_be_opened_leave_the_rest_in_use(spoil, words, model):
    spoil()
    before = chats_file().read_bytes() if chats_file().is_file() else None
    workbench = Workbench.build()
    try:
        [notice] = workbench.notices
        assert words in notice
        assert "only until you quit" in notice
        assert answers(workbench, model)
        place = Path(workbench.passing.name)
        assert place.is_dir()
    finally:
        workbench.close()
    assert not place.exists()
    assert (chats_file().read_bytes() if chats_file().is_file() else None) == before
    assert not (paths.data_dir() / "states").exists()  # its states would be taken for those of the person's chats


def test_a_damaged_database_is_mended_and_told(model):
    chats_file().write_bytes(b"no database" * 1000)
    workbench = Workbench.build()
    try:
        assert "damaged" in workbench.notices[0]
        assert workbench.passing is None
        assert answers(workbench, model)
    finally:
        workbench.close()


def test_a_broken_settings_file_is_a_notice(workbench_home):
    (paths.config_dir() / "settings.json").write_text("{ this is not JSON")
    workbench = Workbench.build()
    try:
        assert "settings.json" in workbench.notices[0]
    finally:
        workbench.close()


def test_what_was_deleted_a_month_ago_is_removed_at_the_start_with_its_states(model, monkeypatch):
    first = Workbench.build()
    assert answers(first, model)
    chat = first.chats.chats()[0]
    kept = first.chats.new_chat(title="deleted today")
    first.chats.delete_chat(chat.id)
    first.chats.delete_chat(kept.id)
    first.close()
    [state] = (paths.data_dir() / "states").glob("*.state")
    second = Workbench.build()
    assert len(second.chats.deleted_chats()) == 2
    second.close()
    db = sqlite3.connect(chats_file())
    db.execute("UPDATE chat SET deleted = ? WHERE id = ?", (time.time() - app.KEEP_DELETED_SECONDS - 60, chat.id))
    db.commit()
    db.close()
    third = Workbench.build()
    assert [left.title for left in third.chats.deleted_chats()] == ["deleted today"]
    third.close()
    assert not state.exists()


def test_other_chats_than_the_persons_own_leave_no_states(model, tmp_path):
    workbench = Workbench.build(chats=tmp_path / "passing.db")
    assert answers(workbench, model)
    workbench.close()
    assert not (paths.data_dir() / "states").exists()
    assert not chats_file().exists()


def test_saved_states_can_be_switched_off(model):
    workbench = Workbench.build()
    workbench.settings.change(save_states=False)
    workbench.close()
    again = Workbench.build()
    assert answers(again, model)
    again.close()
    assert not (paths.data_dir() / "states").exists()


def test_closing_in_mid_answer_stops_and_keeps_it_and_it_can_be_carried_on(model):
    options = LoadOptions(context_length=16_384, threads=1)
    first = Workbench.build()
    chat = first.chats.new_chat()
    ear = Ear()
    first.conversations.ask(chat.id, "word " * 80, first.engines.open(model, options), ear, WITHOUT_END)
    ear.wait_for_text()
    first.close()
    assert ear.error is None
    second = Workbench.build()
    try:
        answer = second.chats.path(chat.id)[-1]
        assert answer == ear.message
        assert answer.state == "complete"
        assert answer.stats["stop_reason"] == "cancelled"
        more = Ear()
        engine = second.engines.open(model, options)
        second.conversations.carry_on(answer.id, engine, more, SHORT).over.result(PATIENCE)
        assert more.newly_read < 40
    finally:
        second.close()


def test_closing_while_a_model_is_being_loaded_does_not_wait_for_it(model):
    workbench = Workbench.build()
    chat = workbench.chats.new_chat()
    engine = workbench.engines.open(model, LoadOptions(context_length=1024, threads=1))
    turn = workbench.conversations.ask(chat.id, "Hello", engine, Ear(), WITHOUT_END)
    workbench.close()
    assert turn.over.done()


def test_threads_that_ask_for_a_part_at_once_get_the_same_one(monkeypatch):
    """Two hosts of plugins would each load them."""
    made = []
    makers = threading.Barrier(2)

    class Host:
        def __init__(self, settings):
            made.append(self)
            with suppress(threading.BrokenBarrierError):
                makers.wait(0.2)  # for a second maker, should one come

    monkeypatch.setattr("workbench.plugin_host.host.PluginHost", Host)
    workbench = Workbench.build()
    try:
        with ThreadPoolExecutor(2) as threads:
            first, second = threads.map(lambda _number: workbench.plugins, range(2))
        assert [first] == made
        assert first is second
    finally:
        vars(workbench).pop("plugins")
        workbench.close()
