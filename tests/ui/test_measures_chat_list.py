"""The measuring of the list of chats measures: on a small archive, without a word on how fast."""

import json
import os
import subprocess
import sys
from pathlib import Path

from workbench.benchmarks.chat_archive import vocabulary, write_archive
from workbench.chats.store import ChatStore


def test_the_child_tells_how_long_opening_scrolling_and_searching_took(tmp_path: Path) -> None:
    path = tmp_path / "chats.db"
    write_archive(path, chats=60, messages=600)
    with ChatStore(path) as store:
        assert len(store.entries()) == 60
        assert len(store.path(60)) == 10
        assert store.search(vocabulary()[0])
    done = subprocess.run(
        [sys.executable, "-m", "workbench.ui.measures.chat_list", str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    figures = json.loads(done.stdout)
    assert all(figures[name] > 0 for name in ("open_ms", "scroll_ms", "search_ms"))
