"""Files that become part of a message."""

import os
from pathlib import Path

import pytest

from workbench.chats.records import Attachment
from workbench.conversation.attachments import LARGEST_BYTES, Outgoing, is_model, read_file
from workbench.errors import WorkbenchError


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("grüße\n".encode(), "grüße\n"),
        (b"\xef\xbb\xbfwith a mark", "with a mark"),
        ("Unicode of Windows ä".encode("utf-16"), "Unicode of Windows ä"),
        (b"old Windows \xe4\xf6\xfc \x80", "old Windows äöü €"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        (b"\x1b[1mcolours of a terminal\x1b[0m " * 20, "\x1b[1mcolours of a terminal\x1b[0m " * 20),
    ],
)
def test_texts_are_read_however_they_are_written(tmp_path: Path, content: bytes, text: str) -> None:
    file = tmp_path / "ä b.txt"
    file.write_bytes(content)
    assert read_file(file) == Attachment(name="ä b.txt", text=text)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("program", b"\x7fELF\x02\x01\x01\x00\x00\x00", "not a text file"),
        ("noise.txt", bytes(range(256)) * 40, "not a text file"),
        ("cut.txt", b"\xff\xfea", "not a text file"),
        ("report.pdf", b"%PDF-1.7", "Documents page"),
        ("Letter.DOCX", b"PK", "Documents page"),
        ("photo.jpg", b"\xff\xd8", "picture"),
        ("blank.md", b" \n\n", "is empty"),
        ("large.log", b"a" * (LARGEST_BYTES + 1), "2.0 MB"),
    ],
)
def test_what_is_no_text_to_read_is_refused_in_words(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(WorkbenchError) as refused:
        read_file(file)
    assert words in refused.value.sentence()
    assert name in refused.value.what


def test_folders_and_files_that_are_gone_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(WorkbenchError, match=r"gone\.txt could not be read"):
        read_file(tmp_path / "gone.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert not is_model(pipe)
    with pytest.raises(WorkbenchError, match="not an ordinary file"):
        read_file(pipe)


def test_a_model_is_known_by_its_first_bytes_whatever_it_is_called(tmp_path: Path) -> None:
    blob = tmp_path / "sha256-12ab"
    blob.write_bytes(b"GGUF\x03\x00\x00\x00")
    letter = tmp_path / "letter.gguf"
    letter.write_text("Dear all")
    assert is_model(blob)
    assert not is_model(letter)
    assert not is_model(tmp_path)
    assert not is_model(tmp_path / "gone")


def test_a_file_alone_can_be_sent_but_not_nothing() -> None:
    assert Outgoing("  \n").is_empty
    assert not Outgoing("", (Attachment(name="a", text="b"),)).is_empty
    assert not Outgoing("hi").is_empty
