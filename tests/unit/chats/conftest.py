"""A chat store of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.chats.store import ChatStore


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "chats.db"


@pytest.fixture
def store(file: Path) -> Iterator[ChatStore]:
    with ChatStore(file) as opened:
        yield opened
