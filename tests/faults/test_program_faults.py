"""Bad luck around the whole program: killed, without room, without rights, with data it cannot read, twice at once."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec
import psutil
import pytest
from helpers.command_line import LIGHT, chats_file, finish, first_words, run, start
from helpers.hearing import PATIENCE, SHORT, WITHOUT_END, Ear

from workbench import paths
from workbench.app import Workbench
from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.chats import migrations
from workbench.chats.store import ChatStore
from workbench.engine_client.client import EngineClient
from workbench.engine_client.engines import Engines
from workbench.engine_client.states import EngineState
from workbench.processes.protocol import Hello, LoadOptions

ENTRY = "workbench.engine.main:run"
OPTIONS = LoadOptions(context_length=16_384, threads=1)
FEW = ("--set", "max_tokens=12", "--set", "ignore_eos=on")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "small.gguf"
    write_random_model(path, SMALL)
    return path


def fill(place: Path) -> Path:
    """Leave no byte free."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(bytes(65_536))
        except OSError:
            return ballast


def ask(*arguments: str, model: Path, **options: object) -> object:
    return run("chat", "-m", str(model), *LIGHT, *FEW, *arguments, **options)


# ------------------------------------------------------------------------------------------ killed


def test_a_new_engine_process_answers_soon_after_a_kill_and_loads_the_same_model_with_progress(model, capsys):
    times: dict[str, float] = {}
    phases: list[tuple[str, float | None]] = []

    def note(state: EngineState) -> None:
        phases.append((state.phase, state.fraction))
        times.setdefault(state.phase, time.monotonic())

    engines = Engines(ENTRY, note)
    try:
        engine = engines.open(model, OPTIONS)
        first = engine.wait(PATIENCE)
        facts = engine.state.facts
        phases.clear()
        times.clear()
        os.kill(first.pid, signal.SIGKILL)
        first.wait(PATIENCE)
        while engine.client in (None, first):
            threading.Event().wait(0.005)
        hello: Hello = engine.client.hello.result(PATIENCE)
        answered = time.monotonic()
        second: EngineClient = engine.wait(PATIENCE)
        loaded = time.monotonic()
        assert hello.engine == "llama.cpp"
        assert second.pid != first.pid
        assert msgspec.structs.replace(engine.state.facts, memory=()) == msgspec.structs.replace(facts, memory=())
        assert phases[0] == ("restarting", 0.0)
        assert phases[-1][0] == "ready"
        assert all(phase == "restarting" for phase, _ in phases[:-1])
        assert any(fraction for phase, fraction in phases if phase == "restarting")
        began = times["restarting"]
        with capsys.disabled():
            sys.stdout.write(f"\n  engine back after {answered - began:.2f} s, model after {loaded - began:.2f} s ")
    finally:
        engines.close(PATIENCE)


def test_a_second_crash_in_a_row_asks_and_trying_again_works(model):
    spare: list[bool] = []

    def kill(state: EngineState) -> None:
        if state.phase in ("loading", "restarting") and state.fraction and not spare:
            os.kill(engine.client.pid, signal.SIGKILL)

    engines = Engines(ENTRY, kill)
    try:
        engine = engines.open(model, OPTIONS)
        error = engine.ready.exception(PATIENCE)
        assert "twice in a row" in str(error)
        assert engine.state.phase == "crashed"
        spare.append(True)
        engine.retry()
        assert engine.wait(PATIENCE).failure is None
    finally:
        engines.close(PATIENCE)


def test_the_program_killed_in_mid_answer_leaves_its_text_and_no_engine(model):
    with ChatStore(chats_file()) as store:
        options = ("--load", "context_length=16384", "--set", "ignore_eos=on")
        process = start("chat", "-m", str(model), *LIGHT, *options, "Tell me everything")
        words = first_words(process)
        [engine] = psutil.Process(process.pid).children()
        while not any(message.content for chat in store.chats() for message in store.path(chat.id)[1:]):
            assert process.poll() is None
            threading.Event().wait(0.02)
        seen = store.path(store.chats()[0].id)[-1].content
        process.kill()
        finish(process, before=words)
        _gone, alive = psutil.wait_procs([engine], PATIENCE)
        assert not alive
    with ChatStore(chats_file()) as store:
        asked, answer = store.path(store.chats()[0].id)
    assert asked.content == "Tell me everything"
    assert answer.state == "interrupted"
    assert answer.content.startswith(seen)


# -------------------------------------------------------------------------------- no room, no rights


def test_a_state_that_does_not_fit_on_the_disk_costs_only_reading_again(model, small_disk, monkeypatch):
    monkeypatch.setenv("WORKBENCH_HOME", str(small_disk / "home"))
    workbench = Workbench.build()
    engine = workbench.engines.open(model, OPTIONS)
    chat = workbench.chats.new_chat()
    workbench.conversations.ask(chat.id, "long " * 200, engine, Ear(), SHORT).over.result(PATIENCE)
    ballast = fill(small_disk)
    workbench.conversations.states.save_all()
    ballast.unlink()
    assert list((paths.data_dir() / "states").iterdir()) == []
    ear = Ear()
    workbench.conversations.ask(chat.id, "More", engine, ear, SHORT).over.result(PATIENCE)
    assert ear.error is None
    workbench.close()
    assert len(list((paths.data_dir() / "states").glob("*.state"))) == 1


def test_on_a_full_disk_every_command_ends_in_a_sentence_and_works_again_with_room(model, small_disk, monkeypatch):
    monkeypatch.setenv("WORKBENCH_HOME", str(small_disk / "home"))
    assert ask("Before", model=model).status == 0
    settings = paths.config_dir() / "settings.json"
    run("models", "folders", "add", str(model.parent))
    before = settings.read_bytes()
    ballast = fill(small_disk)
    refused = run("models", "folders", "remove", str(model.parent))
    assert refused.status == 1
    assert "settings" in refused.sentence
    assert settings.read_bytes() == before
    assert run("models").status == 0
    full = ask("x" * 30_000, model=model)
    assert full.status == 1
    assert "Traceback" not in full.complaints
    assert any(word in full.complaints for word in ("full", "No space"))
    ballast.unlink()
    assert ask("After", model=model).status == 0
    with ChatStore(chats_file()) as store:
        assert {chat.title for chat in store.chats()} >= {"Before", "After"}


def test_on_a_read_only_disk_models_are_listed_and_answer_and_changes_are_refused(model, small_disk, monkeypatch):
    monkeypatch.setenv("WORKBENCH_HOME", str(small_disk / "home"))
    assert ask("Before", model=model).status == 0
    assert run("models").status == 0
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    refused = run("models", "folders", "add", str(model.parent))
    assert refused.status == 1
    assert "Read-only" in refused.sentence
    assert run("models").status == 0
    assert run("doctor").status == 0
    answered = ask("Now", model=model)
    assert answered.status == 0
    assert answered.output.strip()
    assert "Read-only" in answered.sentence
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    with ChatStore(chats_file()) as store:
        assert [chat.title for chat in store.chats()] == ["Before"]


def test_a_folder_of_models_that_vanished_is_named_and_its_model_with_it(model, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    shutil.copy(model, folder)
    assert run("models", "folders", "add", str(folder)).status == 0
    shutil.rmtree(folder)
    assert str(folder) in run("models").output
    gone = run("chat", "-m", str(folder / "small.gguf"), "Hello")
    assert gone.status == 1
    assert "small.gguf" in gone.sentence
    unknown = run("chat", "-m", "small", "Hello")
    assert unknown.status == 1
    assert "small" in unknown.sentence


# ------------------------------------------------------------------------------------------- chats


def test_with_chats_from_a_newer_version_a_question_is_answered_and_they_stay(model):
    ChatStore(chats_file()).close()
    db = sqlite3.connect(chats_file())
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute(f"PRAGMA user_version = {(migrations.MAJOR + 1) * 1000}")
    db.close()
    before = chats_file().read_bytes()
    ended = ask("Hello", model=model)
    assert ended.status == 0
    assert ended.output.strip()
    assert "newer version" in ended.sentence
    assert chats_file().read_bytes() == before


def test_with_a_corrupt_database_a_question_is_answered_and_what_can_be_read_is_kept(model):
    assert ask("Precious", model=model).status == 0
    content = bytearray(chats_file().read_bytes())
    content[4096 * 20 :] = b"\xa5" * len(content[4096 * 20 :])
    chats_file().write_bytes(content)
    ended = ask("Hello", model=model)
    assert ended.status == 0
    assert "damaged" in ended.sentence
    assert list(chats_file().parent.glob("chats-damaged-*.db"))
    assert ask("Again", model=model).complaints == ""


# ------------------------------------------------------------------------------------ twice at once


def test_command_line_and_window_work_at_once_on_the_same_chats(model):
    """The window is in mid-answer while a command starts, asks and ends."""
    window = Workbench.build()
    try:
        engine = window.engines.open(model, OPTIONS)
        chat = window.chats.new_chat()
        ear = Ear()
        turn = window.conversations.ask(chat.id, "Tell me everything", engine, ear, WITHOUT_END)
        ear.wait_for_text()
        ended = ask("From the terminal", model=model)
        assert ended.status == 0
        assert ended.complaints == ""
        assert {one.title for one in window.chats.chats()} == {"Tell me everything", "From the terminal"}
        turn.stop()
        answer = turn.over.result(PATIENCE)
        assert answer.state == "complete"
        assert answer.content == ear.text
        assert run("models", "folders", "add", str(model.parent)).status == 0
        assert window.settings.load()[0].model_folders == (str(model.parent),)
    finally:
        window.close()


# ---------------------------------------------------------------------------------------- templates


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{% for i in range(10**9) %}{% for j in range(10**9) %}x{% endfor %}{% endfor %}",
        "{{ 'x' * 10**10 }}",
        "{% set ns = namespace(s='x') %}{% for i in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}{{ ns.s }}",
        "{{ cycler.__init__.__globals__.os.system('touch MARK') }}",
    ],
    ids=["classes", "loops", "multiplies", "doubles", "globals"],
)
def test_a_template_that_attacks_loops_or_takes_all_memory_is_one_sentence(template, tmp_path):
    path = tmp_path / "hostile.gguf"
    mark = tmp_path / "attacked"
    write_random_model(path, SMALL, template=template.replace("MARK", str(mark)))
    ended = ask("Hello", model=path)
    assert ended.status == 1
    assert "template" in ended.sentence
    assert ended.output == ""
    assert not mark.exists()
