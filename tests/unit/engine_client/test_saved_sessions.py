"""Where saved sessions lie, and how many of them."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.engine_client.sessions import SavedSessions, fingerprint
from workbench.processes.protocol import LoadOptions


@pytest.fixture
def saved(tmp_path):
    return SavedSessions(tmp_path / "states", budget=100)


def write(saved: SavedSessions, session: str, size: int, age: int, **options: str) -> Path:
    path = saved.path_for(session, "model", "build", LoadOptions(**options))
    path.write_bytes(bytes(size))
    os.utime(path, (1_000_000 - age, 1_000_000 - age))
    return path


def test_the_folder_is_the_homes_unless_another_is_named(workbench_home):
    assert SavedSessions().folder == workbench_home / "data" / "states"


@pytest.mark.parametrize(
    "other",
    [
        ("chat 2", "model", "build", LoadOptions()),
        ("chat", "other model", "build", LoadOptions()),
        ("chat", "model", "other build", LoadOptions()),
        ("chat", "model", "build", LoadOptions(cache_type_k="q8_0")),
        ("chat", "model", "build", LoadOptions(rope_freq_scale=0.5)),
    ],
)
def test_another_chat_model_build_or_cache_has_another_file(saved, other):
    assert saved.path_for("chat", "model", "build", LoadOptions()) != saved.path_for(*other)


def test_threads_batch_and_context_length_do_not_change_the_file(saved):
    options = LoadOptions(threads=3, batch=64, context_length=777)
    assert saved.path_for("chat", "model", "build", LoadOptions()) == saved.path_for("chat", "model", "build", options)


@given(session=st.text(max_size=300))
def test_any_session_name_is_a_safe_file_name(tmp_path_factory, session):
    saved = SavedSessions(tmp_path_factory.getbasetemp() / "states")
    path = saved.path_for(session, "m", "b", LoadOptions())
    assert path.parent == saved.folder
    assert len(path.name) < 64
    path.touch()


def test_the_oldest_go_until_the_rest_is_within_the_budget(saved):
    oldest, old, new = write(saved, "a", 50, 3), write(saved, "b", 50, 2), write(saved, "c", 50, 1)
    assert saved.enforce_budget() == 100
    assert [file.exists() for file in (oldest, old, new)] == [False, True, True]


def test_a_session_that_was_taken_up_counts_as_new(saved):
    first, second, third = write(saved, "a", 50, 3), write(saved, "b", 50, 2), write(saved, "c", 50, 1)
    saved.used(first)
    saved.enforce_budget()
    assert [file.exists() for file in (first, second, third)] == [True, False, True]


def test_the_file_just_written_goes_last(saved):
    kept, other = write(saved, "a", 90, 5), write(saved, "b", 90, 1)
    saved.enforce_budget(keep=kept)
    assert (kept.exists(), other.exists()) == (True, False)
    huge = write(saved, "c", 101, 0)
    assert saved.enforce_budget(keep=huge) == 0
    assert not huge.exists()


def test_what_a_killed_engine_left_half_written_counts_and_goes(saved):
    whole = write(saved, "a", 60, 1)
    half = whole.with_name(whole.name + ".partial")
    half.write_bytes(bytes(60))
    os.utime(half, (1, 1))
    assert saved.enforce_budget() == 60
    assert (whole.exists(), half.exists()) == (True, False)


def test_forgetting_a_chat_deletes_its_files_and_no_others(saved):
    mine, mine_too = write(saved, "a", 1, 0), write(saved, "a", 1, 0, cache_type_v="q4_0")
    other = write(saved, "b", 1, 0)
    saved.forget("a")
    assert [file.exists() for file in (mine, mine_too, other)] == [False, False, True]


def test_nothing_saved_yet_is_no_error(saved):
    assert saved.enforce_budget() == 0
    saved.forget("a")
    saved.used(saved.folder / "none")


def test_a_changed_model_file_has_another_fingerprint(tmp_path):
    model = tmp_path / "m.gguf"
    model.write_bytes(b"one")
    first = fingerprint(model)
    assert fingerprint(model) == first
    model.write_bytes(b"three")
    assert fingerprint(model) != first
