"""The one door to chats on disk.

Every method may be called from any thread. A method that writes returns when what it wrote is committed, or raises
WorkbenchError and has changed nothing. Two are different: `append` never waits for the disk, and what `finish` could
not save stays in memory, is shown by every read, and is tried again until it is on disk.
"""

import logging
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from workbench.chats import database, listing, owners, search, sources, tree
from workbench.chats.attachments import packed
from workbench.chats.opening import prepare
from workbench.chats.records import Attachment, Chat, ChatEntry, Mark, Message, Role, SearchHit, Source, State
from workbench.chats.shelf import Shelf
from workbench.chats.streams import Streams, overlaid
from workbench.chats.writer import Writer
from workbench.errors import WorkbenchError

SAVE_SECONDS = 0.5
"""How often a growing answer is saved: a crash loses at most this much, and well under a second with the saving."""

_OF_EVERY_VERSION = ("model_name", "model_path", "sampling", "asked_with", "attachments", "sources")
"""Columns an edited message takes over; not the marks, which are about the words it had."""

T = TypeVar("T")
_log = logging.getLogger(__name__)


class ChatStore(Shelf):
    """Chats, messages, search, and what is on the shelf, in one database file.

    Attributes:
        notices: Sentences for a person about what happened while opening (a recovery, a migration).
        interrupted: How many answers were left unfinished by a process that died.
    """

    def __init__(self, path: Path, on_trouble: Callable[[WorkbenchError | None], None] | None = None) -> None:
        """Open or make the database at `path`.

        `on_trouble` is called from the writer's thread when a running answer cannot be saved, and with None when it
        is saved again.

        Raises:
            WorkbenchError: The file cannot be opened, or is from a newer version of the program.
        """
        self._path = path
        self._on_trouble = on_trouble
        self._lock, notices = prepare(path)
        self.notices: tuple[str, ...] = tuple(notices)
        self._readers: deque[sqlite3.Connection] = deque()
        self._closed = False
        self._streams = Streams(self._trouble)
        self._writer = Writer(database.connect(path), self._streams.save, self._streams.any, SAVE_SECONDS)
        self.interrupted = 0
        try:
            self._interrupt_abandoned()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Save what is open (running answers become interrupted) and close.

        Raises:
            WorkbenchError: An answer could not be saved; its text is in `detail`. The store is closed all the same.
        """
        if self._closed:
            return
        self._streams.interrupt_all()
        self._writer.run_background()
        unsaved = self._streams.snapshot()
        self._writer.close()
        self._closed = True
        while self._readers:
            self._readers.pop().close()
        self._lock.close()
        if unsaved:
            raise WorkbenchError(
                f"An answer could not be saved in {self._path}.",
                remedy="Copy its text now: it is lost otherwise.",
                detail="\n\n".join(row["content"] for row in unsaved.values()),
            )

    # ------------------------------------------------------------------------------------------- chats

    def new_chat(self, **fields: Any) -> Chat:
        """A new chat with some of `listing.CHANGEABLE` set."""
        return self._write(lambda db: listing.find(db, listing.add(db, fields)))

    def chat(self, chat_id: int) -> Chat:
        """One chat, also a deleted one; WorkbenchError when it is gone."""
        return self._read(lambda db: listing.find(db, chat_id))

    def chats(self) -> list[Chat]:
        """All chats, archived ones too: pinned first, then the one used last."""
        return self._read(listing.every)

    def entries(self) -> list[ChatEntry]:
        """What a list shows of all chats, in the same order; a fraction of the work of `chats`."""
        return self._read(listing.entries)

    def deleted_chats(self) -> list[Chat]:
        """Chats that can still be brought back."""
        return self._read(lambda db: listing.every(db, deleted=True))

    def change_chat(self, chat_id: int, **fields: Any) -> Chat:
        """Rename, pin, archive, move to a folder ...: set some of `listing.CHANGEABLE`."""

        def job(db: sqlite3.Connection) -> Chat:
            listing.change(db, [chat_id], fields)
            return listing.find(db, chat_id)

        return self._write(job)

    def change_chats(self, chat_ids: Collection[int], **fields: Any) -> None:
        """The same for several chats: all are changed or none."""
        self._write(lambda db: listing.change(db, chat_ids, fields))

    def delete_chat(self, chat_id: int) -> None:
        """Delete a chat; `restore_chat` brings it back until it is purged."""
        self.delete_chats([chat_id])

    def delete_chats(self, chat_ids: Collection[int]) -> None:
        """Delete several chats: all or none."""
        self._write(lambda db: listing.mark_deleted(db, chat_ids, time.time()))

    def restore_chat(self, chat_id: int) -> Chat:
        """Undo `delete_chat`."""
        self.restore_chats([chat_id])
        return self.chat(chat_id)

    def restore_chats(self, chat_ids: Collection[int]) -> None:
        """Undo `delete_chats`."""
        self._write(lambda db: listing.mark_deleted(db, chat_ids, None))

    def purge(self, older_than_seconds: float = 0.0) -> list[int]:
        """Remove for good what was deleted longer ago than that; gives the chats that went."""
        return self._write(lambda db: listing.purge(db, time.time() - older_than_seconds))

    # ---------------------------------------------------------------------------------------- messages

    def path(self, chat_id: int) -> list[Message]:
        """The active branch, from its first message to its last."""
        leaf = "SELECT active_leaf_id FROM chat WHERE id = ?"
        return self._messages(lambda db: tree.path(db, (db.execute(leaf, (chat_id,)).fetchone() or [None])[0]))

    def path_to(self, message_id: int) -> list[Message]:
        """The branch that ends in a message, whichever is active."""
        return self._messages(lambda db: tree.path(db, message_id))

    def tree(self, chat_id: int) -> list[Message]:
        """Every message of a chat, parents before children."""
        return self._messages(lambda db: tree.every(db, chat_id))

    def message(self, message_id: int) -> Message:
        """One message, also a deleted one; WorkbenchError when it is gone."""
        return self._messages(lambda db: [tree.one(db, message_id)])[0]

    def token_ids(self, message_id: int) -> tuple[int, ...]:
        """The tokens an answer was written with; empty when they were not kept."""
        return self._read(lambda db: tree.token_ids(db, message_id))

    def add_message(
        self,
        chat_id: int,
        parent_id: int | None,
        role: Role,
        content: str,
        attachments: Iterable[Attachment] = (),
        **fields: Any,
    ) -> Message:
        """Put a finished message below `parent_id` (None: at the top) and make it the end of the active branch.

        `fields`: thinking, model_name, model_path, sampling, asked_with, stats. A chat without a title takes the first
        words of its first user message.
        """
        fields["attachments"] = packed(attachments)
        return self.message(self._write(lambda db: tree.add(db, chat_id, parent_id, role, content, fields)))

    def edit(self, message_id: int, content: str, attachments: Iterable[Attachment] | None = None) -> Message:
        """A sibling of a message with another text; the message itself and what follows it stay as a branch.

        Without `attachments` it keeps those of the message.
        """

        def job(db: sqlite3.Connection) -> int:
            row = tree.find(db, message_id)
            kept = {name: row[name] for name in _OF_EVERY_VERSION}
            if attachments is not None:
                kept["attachments"] = packed(attachments)
            return tree.add(db, row["chat_id"], row["parent_id"], row["role"], content, kept)

        return self.message(self._write(job))

    def set_marks(self, message_id: int, marks: Iterable[Mark]) -> Message:
        """Keep what checks found out about an answer, in place of what was kept before."""
        column = sources.packed(marks)
        self._write(lambda db: db.execute("UPDATE message SET marks = ? WHERE id = ?", (column, message_id)))
        return self.message(message_id)

    def switch_to(self, message_id: int) -> None:
        """Show the branch through this message, down to its newest end."""
        self._write(lambda db: tree.show(db, message_id))

    def branch_at(self, message_id: int) -> None:
        """Show the branch down to this message only: what is said next follows it, beside what did before."""
        self._write(lambda db: tree.end_at(db, message_id))

    def delete_message(self, message_id: int) -> None:
        """Delete a message and what follows it; `restore_message` brings them back until they are purged."""
        self._write(lambda db: tree.hide(db, message_id))

    def restore_message(self, message_id: int) -> None:
        """Undo `delete_message` and show the branch."""
        self._write(lambda db: tree.unhide(db, message_id))

    # --------------------------------------------------------------------------------- running answers

    def begin_answer(self, chat_id: int, parent_id: int | None, given: Iterable[Source] = (), **fields: Any) -> Message:
        """An empty answer below `parent_id`, state "streaming"; a second one there is a new branch.

        `given` are the passages it is written with. `fields`: model_name, model_path, sampling, asked_with.
        """
        column = sources.packed(given)

        def job(db: sqlite3.Connection) -> int:
            mine = {**fields, "sources": column, "state": "streaming", "owner": owners.me()}
            return tree.add(db, chat_id, parent_id, "assistant", "", mine)

        return self._stream(self._write(job))

    def resume_answer(self, message_id: int) -> Message:
        """Open an answer again, so that more can be appended to it."""

        def job(db: sqlite3.Connection) -> sqlite3.Row:
            row = tree.find(db, message_id)
            if row["state"] == "streaming":
                raise WorkbenchError("This answer is still being written.", remedy="Stop it first.")
            db.execute("UPDATE message SET state = 'streaming', owner = ? WHERE id = ?", (owners.me(), message_id))
            return row

        row = self._write(job)
        return self._stream(message_id, row["content"], row["thinking"])

    def append(self, message_id: int, text: str = "", thinking: str = "") -> None:
        """Add to a running answer; returns at once. KeyError when it is not running here."""
        self._streams.append(message_id, text, thinking)

    def finish(
        self,
        message_id: int,
        *,
        state: State = "complete",
        stats: dict[str, Any] | None = None,
        thinking_seconds: float = 0.0,
        token_ids: tuple[int, ...] = (),
        sampling: dict[str, Any] | None = None,
    ) -> Message:
        """End a running answer and save it; `sampling` replaces what it began with.

        Raises:
            WorkbenchError: It is not on disk yet. It is kept, shown, and saved as soon as that works.
            KeyError: It is not running here.
        """
        ending: dict[str, Any] = {"stats": stats or {}, "thinking_seconds": thinking_seconds}
        ending |= {"token_ids": token_ids} if token_ids else {}
        ending |= {"sampling": sampling} if sampling is not None else {}
        self._streams.end(message_id, state, ending)
        self._writer.run_background()
        failure = self._streams.failure(message_id)
        if failure:
            raise self._explained(failure) from failure
        return self.message(message_id)

    # ------------------------------------------------------------------------------------------ search

    def search(self, text: str, limit: int = 50) -> list[SearchHit]:
        """Where the words a person typed stand, titles first; see `search.search`."""
        return self._read(lambda db: search.search(db, text, limit))

    # ---------------------------------------------------------------------------------------- plumbing

    def write_together(self, job: Callable[[sqlite3.Connection], T]) -> T:
        """Several changes as one, for this package: all of them are saved or none."""
        return self._write(job)

    def _write(self, job: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return self._writer.submit(job).result()
        except sqlite3.Error as error:
            raise self._explained(error) from error

    def _write_soon(self, job: Callable[[sqlite3.Connection], T]) -> "Future[T]":
        try:
            return self._writer.submit(job)
        except sqlite3.Error as error:
            raise self._explained(error) from error

    def _stream(self, message_id: int, content: str = "", thinking: str = "") -> Message:
        self._streams.begin(message_id, content, thinking)
        self._writer.run_background()  # it may have gone to sleep for good, with no answer to look after
        return self.message(message_id)

    def _messages(self, job: Callable[[sqlite3.Connection], list[Message]]) -> list[Message]:
        snapshot = self._streams.snapshot()
        return [overlaid(message, snapshot) for message in self._read(job)]

    def _read(self, job: Callable[[sqlite3.Connection], T]) -> T:
        try:
            with self._reader() as db:
                return job(db)
        except sqlite3.Error as error:
            raise self._explained(error, "read") from error

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        """A connection nobody else uses meanwhile; there are as many as threads read at once."""
        try:
            db = self._readers.pop()
        except IndexError:
            db = database.connect(self._path, read_only=True)
        try:
            yield db
        finally:
            if self._closed:
                db.close()
            else:
                self._readers.append(db)

    def _interrupt_abandoned(self) -> None:
        """Answers whose process died are interrupted; those of a living one are its own affair."""

        def job(db: sqlite3.Connection) -> int:
            streaming = db.execute("SELECT id, owner FROM message WHERE state = 'streaming'").fetchall()
            dead = [(message_id,) for message_id, owner in streaming if not owners.alive(owner)]
            db.executemany("UPDATE message SET state = 'interrupted' WHERE id = ?", dead)
            return len(dead)

        if self._read(lambda db: db.execute("SELECT 1 FROM message WHERE state = 'streaming' LIMIT 1").fetchone()):
            self.interrupted = self._write(job)

    def _trouble(self, error: sqlite3.Error | None) -> None:
        explained = self._explained(error) if error else None
        _log.warning("%s", explained or "The chats can be saved again.")
        if self._on_trouble:
            self._on_trouble(explained)

    def _explained(self, error: sqlite3.Error, done: str = "saved") -> WorkbenchError:
        if database.is_damage(error):
            try:
                database.check_marker(self._path).touch()
            except OSError:
                _log.exception("The damaged database could not be marked")
        return database.explained(error, self._path, done)
