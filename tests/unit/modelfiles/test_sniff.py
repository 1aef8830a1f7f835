"""A file that is not a GGUF is told by what it is."""

import io
import pickle
import tarfile
import zipfile
from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.modelfiles.gguf_header import read_header
from workbench.modelfiles.sniff import describe


def zip_bytes() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("archive/data.pkl", b"x")
    return stream.getvalue()


def tar_gz_bytes() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo("model.gguf"))
    return stream.getvalue()


CASES = {
    "PyTorch keeps its checkpoints": zip_bytes(),
    "pickle": pickle.dumps({"weights": [1]}),
    "safetensors": (2).to_bytes(8, "little") + b"{}",
    "gzip": tar_gz_bytes(),
    "web page": b"\n<!DOCTYPE html>\n<html><title>Log in</title>",
    "placeholder that Git keeps": b"version https://git-lfs.github.com/spec/v1\noid sha256:00",
    "JSON": b'{"error": "gated"}',
    "(GGJT)": b"tjgg" + bytes(64),
    "(GGLA)": b"algg" + bytes(64),
    "(GGML)": b"lmgg" + bytes(64),
    "PDF": b"%PDF-1.7",
    "zeros": bytes(2048),
    "is not a GGUF model file": b"once upon a time",
}


@pytest.mark.parametrize("word", CASES)
def test_the_sentence_names_what_the_file_is(tmp_path: Path, word: str) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(CASES[word])
    with pytest.raises(WorkbenchError) as caught:
        read_header(path)
    assert word in caught.value.what
    assert caught.value.remedy


@pytest.mark.parametrize("start", [b"", b"\x80", b"\xef\xbb\xbf", b" "])
def test_any_beginning_has_an_answer(start: bytes) -> None:
    assert describe(start)[0]
