"""Files that are no sound models, through the real loader in its own process: one sentence each, and the next file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.engine_client import client as clients
from workbench.engine_client.client import EngineClient
from workbench.engine_client.engines import Engines
from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import Load, LoadOptions

ENTRY = "workbench.engine.main:run"
PATIENCE = 60.0
HEADER = 30_000
"""Bytes of the small model's header, roughly: what is changed behind it is only weights."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("models") / "small.gguf"
    write_random_model(path, SMALL)
    return path.read_bytes()


class Loader:
    """Tries to load one file after the other, in a new process whenever the last one is used up."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "changed.gguf"
        self._client: EngineClient | None = None
        self._log = folder / "engine.log"

    def load(self, content: bytes) -> EngineError | None:
        """The error, or None when it could be loaded."""
        self.path.write_bytes(content)
        self._client = self._client or clients.start(ENTRY, "The engine", self._log)
        options = LoadOptions(context_length=512)
        error = self._client.submit(Load, path=str(self.path), options=options).future.exception(PATIENCE)
        assert error is None or isinstance(error, EngineError)
        if error is None or error.kind == "crashed":
            self.close()
        return error

    def close(self) -> None:
        if self._client is not None:
            self._client.kill()
            assert self._client.wait(PATIENCE)
            self._client = None


@pytest.fixture(scope="module")
def loader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loader]:
    loader = Loader(tmp_path_factory.mktemp("changed"))
    yield loader
    loader.close()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda whole: b"", "empty"),
        (lambda whole: b"PK\x03\x04" + whole[4:], ""),
        (lambda whole: whole[:100], "incomplete"),
        (lambda whole: whole[:-1000], "incomplete"),
        (lambda whole: whole[:8] + b"\xff" * 8 + whole[16:], "damaged"),
        (lambda whole: whole[:16] + b"\xff" * 7 + b"\x7f" + whole[24:], "damaged"),
        (lambda whole: whole[:4] + b"\x63\0\0\0" + whole[8:], "version"),
        (lambda whole: whole.replace(b"llama", b"lemur"), "architecture"),
    ],
    ids=["empty", "zip", "header cut", "weights cut", "tensor count", "key count", "version", "architecture"],
)
def test_a_broken_file_fails_with_its_name_the_cause_and_the_next_step(tmp_path, sound, change, words):
    path = tmp_path / "broken.gguf"
    path.write_bytes(change(sound))
    engines = Engines(ENTRY)
    try:
        engine = engines.open(path)
        error = engine.ready.exception(PATIENCE)
        assert isinstance(error, EngineError)
        assert error.kind in ("bad_file", "unsupported")
        assert "broken.gguf" in error.what
        assert words in error.sentence()
        assert error.remedy
        assert engine.state.phase == "failed"
    finally:
        engines.close(PATIENCE)


changes = st.lists(st.tuples(st.integers(0, HEADER), st.integers(0, 255)), min_size=1, max_size=8)


@settings(max_examples=80, deadline=None)
@given(changes=changes, cut=st.none() | st.integers(0, 2 * HEADER))
def test_any_change_to_a_header_is_loaded_or_answered_with_a_sentence(loader, sound, changes, cut):
    """llama.cpp may give up on a file in a way that ends the process; that is an answer too, and the next one works."""
    content = bytearray(sound)
    for place, byte in changes:
        content[place] = byte
    error = loader.load(bytes(content[:cut]))
    assert cut is None or error is not None
    if error is not None:
        assert error.kind in ("bad_file", "unsupported", "bad_template", "bad_request", "crashed")
        assert error.what.endswith(".")
        assert error.remedy


@settings(max_examples=40, deadline=None)
@given(content=st.binary(max_size=400))
def test_any_bytes_behind_the_magic_are_answered_with_a_sentence(loader, content):
    error = loader.load(b"GGUF\x03\0\0\0" + content)
    assert error is not None
    assert error.kind == "bad_file"
    assert loader.path.name in error.what
    assert error.remedy
