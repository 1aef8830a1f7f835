"""Logs of a process: where they go, how large they get, and their last lines."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench import logs


@pytest.fixture(autouse=True)
def _root_logger_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in root.handlers:
        if handler not in handlers:
            handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)


def test_a_line_names_time_process_level_and_module(tmp_path: Path) -> None:
    file = tmp_path / "workbench.log"
    logs.configure(file)
    logging.getLogger("workbench.chats.store").warning("The disk is full, über %s", "alles")
    assert file.read_text(encoding="utf-8").endswith(" WARNING workbench.chats.store: The disk is full, über alles\n")


def test_debug_lines_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prompts may stand in DEBUG lines, and only there."""
    monkeypatch.delenv("WORKBENCH_LOG", raising=False)
    file = tmp_path / "workbench.log"
    logs.configure(file)
    logging.getLogger("workbench").debug("a prompt")
    assert file.read_text() == ""


def test_workbench_log_names_another_level(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_LOG", "debug")
    file = tmp_path / "workbench.log"
    logs.configure(file)
    logging.getLogger("workbench").debug("asked for")
    assert "asked for" in file.read_text()


def test_logs_never_take_more_than_four_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "workbench.log"
    logs.configure(file)
    log = logging.getLogger("workbench")
    for number in range(6_000):
        log.info("%d %s", number, "x" * 1_000)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 4
    assert all(one.stat().st_size <= 1_000_000 for one in files)
    assert "5999 x" in file.read_text()


def test_without_a_file_lines_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(None)
    logging.getLogger("workbench").info("for the terminal")
    captured = capsys.readouterr()
    assert "for the terminal" in captured.err
    assert captured.out == ""


def test_the_tail_is_the_last_lines(tmp_path: Path) -> None:
    file = tmp_path / "engine.log"
    file.write_text("".join(f"line {number}\n" for number in range(100)))
    assert logs.tail(file, 2) == "line 98\nline 99"
    assert logs.tail(file).splitlines()[0] == "line 80"


def test_the_tail_of_a_huge_file_reads_only_its_end(tmp_path: Path) -> None:
    file = tmp_path / "engine.log"
    with file.open("wb") as stream:
        stream.truncate(1 << 40)  # sparse: reading it whole would take all memory
        stream.seek(0, 2)
        stream.write(b"\nthe last words\n")
    assert logs.tail(file, 1) == "the last words"


def test_the_tail_stands_any_bytes_and_a_missing_file(tmp_path: Path) -> None:
    file = tmp_path / "engine.log"
    file.write_bytes(b"\xff\xfe broken\n")
    assert logs.tail(file).endswith(" broken")
    assert logs.tail(tmp_path / "none.log") == ""
