"""What a conversation has read, kept on disk for the next start; a file that does not fit is a cold start."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.engine_models import write_llama, write_recurrent, write_sliding
from helpers.engine_talk import GREEDY, Talk, chat

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.processes.protocol import RestoreSession, SaveSession, TextPrompt

Begin = Callable[..., Talk]
LONG = "Tell me all about it. " * 20


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A model, and the content of the file of a session in which it has answered."""
    folder = tmp_path_factory.mktemp("saved")
    model, file = write_llama(folder / "saved.gguf"), folder / "s.session"
    talk = Talk(folder / "log")
    talk.load(model)
    talk.say(chat(LONG))
    assert talk.call(SaveSession, session="s", path=str(file)).bytes == file.stat().st_size
    assert list(folder.glob("*.partial")) == []
    talk.close()
    return model, file.read_bytes()


@pytest.fixture
def saved(once: tuple[Path, bytes], tmp_path: Path) -> tuple[Path, Path]:
    """The model and such a file, which may be spoilt."""
    file = tmp_path / "s.session"
    file.write_bytes(once[1])
    return once[0], file


def restored(talk: Talk, file: Path, session: str = "s") -> int:
    tokens: int = talk.call(RestoreSession, session=session, path=str(file)).tokens
    return tokens


@pytest.mark.parametrize(
    "write", [write_llama, write_sliding, write_recurrent], ids=["rewinds", "sliding window", "recurrent"]
)
def test_a_new_process_goes_on_where_the_old_one_was(
    write: Callable[[Path], Path], tmp_path: Path, new_engine: Begin
) -> None:
    model, file = write(tmp_path / "m.gguf"), tmp_path / "s"
    old = new_engine(model)
    first = old.say(chat(LONG))
    old.call(SaveSession, session="s", path=str(file))
    prompt = chat(LONG, first.text, "Go on")
    expected = old.say(prompt, alternatives=1)

    new = new_engine(model)
    assert restored(new, file) == first.finished.prompt_tokens + first.finished.answer_tokens
    again = new.say(prompt, alternatives=1)
    assert again.read == expected.read
    assert again.ids == expected.ids
    assert again.chances == pytest.approx(expected.chances, rel=0.01)


def test_the_same_prompt_again_reads_one_token(saved: tuple[Path, Path], new_engine: Begin) -> None:
    model, file = saved
    talk = new_engine(model)
    assert restored(talk, file)
    assert talk.say(chat(LONG)).read == 1


def test_the_tokens_an_answer_was_written_with_are_kept(small: Path, tmp_path: Path, new_engine: Begin) -> None:
    """Tokenizing the answer anew would give others."""
    old, new = new_engine(small), new_engine(small)
    first = old.say(chat(LONG))
    old.call(SaveSession, session="s", path=str(tmp_path / "s"))
    assert restored(new, tmp_path / "s")
    prompt = chat(LONG, first.text, "Go on")
    assert new.render(prompt).tokens == old.render(prompt).tokens


def test_another_name_for_the_session_is_no_hindrance(saved: tuple[Path, Path], new_engine: Begin) -> None:
    talk = new_engine(saved[0])
    assert restored(talk, saved[1], "renamed")
    assert talk.say(chat(LONG), session="renamed").read == 1


def test_a_session_that_is_there_already_is_left_as_it_is(saved: tuple[Path, Path], new_engine: Begin) -> None:
    talk = new_engine(saved[0])
    other = talk.say(chat("Other"))
    assert restored(talk, saved[1]) == other.finished.prompt_tokens + other.finished.answer_tokens
    assert talk.say(chat("Other")).read == 1


def test_too_little_to_be_worth_it_is_not_saved(shared: Talk, tmp_path: Path) -> None:
    shared.say(TextPrompt(text="Hi"), session="short")
    for session in ("short", "unheard of"):
        assert shared.call(SaveSession, session=session, path=str(tmp_path / "s")).bytes == 0
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------------------------ what does not fit


def cold(talk: Talk, file: Path) -> None:
    """Nothing is restored, and the engine answers as if there had been no file."""
    assert restored(talk, file) == 0
    answer = talk.say(chat(LONG))
    assert answer.finished.reused_tokens == 0
    assert answer.finished.answer_tokens == GREEDY.max_tokens


@pytest.mark.parametrize(
    "options",
    [
        {"cache_type_k": "f32", "cache_type_v": "f32"},
        {"rope_freq_base": 500.0},
        {"rope_scaling": "linear", "rope_freq_scale": 0.5},
        {"flash_attention": "off"},
        {"context_length": 256},
    ],
    ids=str,
)
def test_other_settings_are_a_cold_start(saved: tuple[Path, Path], new_engine: Begin, options: dict[str, Any]) -> None:
    talk = new_engine(saved[0], **options)
    assert restored(talk, saved[1]) == 0
    assert talk.works()


def test_another_model_is_a_cold_start(saved: tuple[Path, Path], tmp_path: Path, new_engine: Begin) -> None:
    """Even one of the same size and name."""
    cold(new_engine(write_llama(tmp_path / saved[0].name, seed=2)), saved[1])
    write_random_model(tmp_path / "other.gguf", SMALL)
    cold(new_engine(tmp_path / "other.gguf"), saved[1])


def test_a_flipped_byte_anywhere_is_a_cold_start(saved: tuple[Path, Path], new_engine: Begin) -> None:
    talk = new_engine(saved[0])
    data = saved[1].read_bytes()
    for place in (0, 9, 13, 17, 60, 100, 300, len(data) // 100, len(data) // 2, len(data) - 1):
        flipped = bytearray(data)
        flipped[place] ^= 0x40
        saved[1].write_bytes(flipped)
        assert restored(talk, saved[1]) == 0
    cold(talk, saved[1])


def test_a_file_cut_short_anywhere_is_a_cold_start(saved: tuple[Path, Path], new_engine: Begin) -> None:
    talk = new_engine(saved[0])
    data = saved[1].read_bytes()
    for length in (0, 1, 8, 15, 16, 17, 100, len(data) // 2, len(data) - 1):
        saved[1].write_bytes(data[:length])
        assert restored(talk, saved[1]) == 0
    cold(talk, saved[1])


def test_no_file_or_a_folder_is_a_cold_start(saved: tuple[Path, Path], tmp_path: Path, new_engine: Begin) -> None:
    talk = new_engine(saved[0])
    assert restored(talk, tmp_path / "gone") == 0
    cold(talk, tmp_path)


# ------------------------------------------------------------------------------------------------ disks


@pytest.fixture
def reader(shared: Talk) -> Talk:
    shared.say(TextPrompt(text=LONG), session="disk")
    return shared


def unsaved(talk: Talk, path: Path) -> None:
    error = talk.failure(SaveSession, session="disk", path=str(path))
    assert error.kind == "disk"
    assert error.why
    assert talk.say(TextPrompt(text=LONG), session="disk").read == 1


def test_a_full_disk_is_told_and_the_conversation_goes_on(reader: Talk, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    (tmp_path / "s.partial").symlink_to("/dev/full")
    unsaved(reader, tmp_path / "s")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_or_is_none_is_told(reader: Talk, tmp_path: Path) -> None:
    unsaved(reader, tmp_path / "gone" / "s")
    (tmp_path / "file").write_text("")
    unsaved(reader, tmp_path / "file" / "s")


def test_a_folder_that_may_not_be_written_is_told(reader: Talk, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    if os.access(locked, os.W_OK):
        locked = Path("/proc")  # for root: a folder that nobody writes
    unsaved(reader, locked / "s")


def test_a_failed_save_leaves_the_older_file_as_it_was(reader: Talk, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    file = tmp_path / "s"
    reader.call(SaveSession, session="disk", path=str(file))
    before = file.read_bytes()
    (tmp_path / "s.partial").symlink_to("/dev/full")
    unsaved(reader, file)
    assert file.read_bytes() == before
