"""Answers that are being written: kept in memory whole, saved again and again until they are done and on disk."""

import sqlite3
import threading
import time
from collections.abc import Callable
from typing import Any

import msgspec
from msgspec.structs import replace

from workbench.chats import tree
from workbench.chats.records import Message, State, storable
from workbench.chats.writer import in_transaction


class _Answer(msgspec.Struct, kw_only=True):
    content: list[str]
    thinking: list[str]
    state: State = "streaming"
    ending: dict[str, Any] = {}
    version: int = 0  # grows with every change; equal to `saved` when the disk has all of it
    saved: int = 0

    def row(self) -> dict[str, Any]:
        """The columns as they should be on disk now."""
        return {
            "content": storable("".join(self.content)),
            "thinking": storable("".join(self.thinking)),
            "state": self.state,
            **self.ending,
        }


Snapshot = dict[int, dict[str, Any]]
"""Columns that are known here and perhaps not on disk, by message."""


class Streams:
    """The open answers of this process.

    `on_trouble` is called from the writer's thread: with the error when saving starts to fail, with None when it works
    again. Until then every text stays here and is tried again at each `save`.
    """

    def __init__(self, on_trouble: Callable[[sqlite3.Error | None], None]) -> None:
        self._answers: dict[int, _Answer] = {}
        self._lock = threading.Lock()
        self._on_trouble = on_trouble
        self._error: sqlite3.Error | None = None

    def begin(self, message_id: int, content: str = "", thinking: str = "") -> None:
        """Take charge of a message whose state in the database is "streaming"."""
        with self._lock:
            self._answers[message_id] = _Answer(content=[content], thinking=[thinking])

    def append(self, message_id: int, text: str, thinking: str) -> None:
        """Add to an open answer; never waits for the disk. KeyError when it is not open."""
        with self._lock:
            answer = self._answers[message_id]
            answer.content.append(text)
            answer.thinking.append(thinking)
            answer.version += 1

    def end(self, message_id: int, state: State, ending: dict[str, Any]) -> None:
        """Say that nothing more comes; `ending` are further columns. KeyError when it is not open."""
        with self._lock:
            answer = self._answers[message_id]
            answer.state, answer.ending = state, ending
            answer.version += 1

    def interrupt_all(self) -> None:
        """End every open answer as interrupted."""
        with self._lock:
            for answer in self._answers.values():
                if answer.state == "streaming":
                    answer.state = "interrupted"
                    answer.version += 1

    def any(self) -> bool:
        """Whether an answer is open or not yet wholly on disk."""
        return bool(self._answers)

    def failure(self, message_id: int) -> sqlite3.Error | None:
        """Why an ended answer is still not on disk; None when it is."""
        with self._lock:
            return self._error if message_id in self._answers else None

    def snapshot(self) -> Snapshot:
        """What is known of all open answers. To be taken before the database is read, so that no answer that is
        saved in between is seen in an older state than before."""
        with self._lock:
            return {message_id: answer.row() for message_id, answer in self._answers.items()}

    def save(self, db: sqlite3.Connection) -> None:
        """Save what has changed, in a transaction of its own; reports trouble and never raises it."""
        with self._lock:
            changed = {
                message_id: (answer.row(), answer.version)
                for message_id, answer in self._answers.items()
                if answer.version != answer.saved
            }
        if not changed:
            return
        try:
            in_transaction(db, lambda db: _update(db, {message_id: row for message_id, (row, _) in changed.items()}))
        except sqlite3.Error as error:
            first, self._error = self._error is None, error
            if first:
                self._on_trouble(error)
            return
        with self._lock:
            for message_id, (row, version) in changed.items():
                self._answers[message_id].saved = version
                if row["state"] != "streaming":
                    del self._answers[message_id]
        if self._error is not None:
            self._error = None
            self._on_trouble(None)


def overlaid(message: Message, snapshot: Snapshot) -> Message:
    """The message with what a snapshot knows better."""
    known = snapshot.get(message.id)
    if known is None:
        return message
    return replace(message, **{name: value for name, value in known.items() if hasattr(message, name)})


def _update(db: sqlite3.Connection, changed: Snapshot) -> None:
    for message_id, row in changed.items():
        settings = ", ".join(f"{name} = ?" for name in row)
        values = [tree.column(value) for value in row.values()]
        db.execute(f"UPDATE message SET {settings} WHERE id = ?", (*values, message_id))
        if row["state"] != "streaming":
            db.execute(
                "UPDATE chat SET updated = ? WHERE id = (SELECT chat_id FROM message WHERE id = ?)",
                (time.time(), message_id),
            )
