"""The one thread of this process that writes to the chat database."""

import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], T]


class Writer:
    """Runs jobs one after the other, each in a transaction of its own.

    Between jobs it calls `background`, which makes its own transactions and raises nothing, whenever `interval`
    seconds have passed and `wanted()` says there is something to do.
    """

    def __init__(
        self,
        db: sqlite3.Connection,
        background: Callable[[sqlite3.Connection], None],
        wanted: Callable[[], bool],
        interval: float,
    ) -> None:
        """Takes over `db` and closes it in the end."""
        self._db = db
        self._background = background
        self._wanted = wanted
        self._interval = interval
        self._jobs: queue.SimpleQueue[tuple[Job[Any] | None, Future[Any]] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="chats-writer", daemon=True)
        self._thread.start()

    def submit(self, job: Job[T]) -> "Future[T]":
        """Run `job` in a transaction; the future has what it returns, or raises after a rollback.

        Raises:
            sqlite3.ProgrammingError: The writer is closed.
        """
        future: Future[T] = Future()
        with self._lock:  # or a job could land behind the end of the queue and its future would never be done
            if self._closed:
                raise sqlite3.ProgrammingError("The chat store is closed.")
            self._jobs.put((job, future))
        return future

    def run_background(self) -> None:
        """Run `background` now and wait for it."""
        done: Future[None] = Future()
        with self._lock:
            if self._closed:
                return
            self._jobs.put((None, done))
        done.result()

    def close(self) -> None:
        """Finish what was submitted, then close the connection."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        due = time.monotonic() + self._interval
        while True:
            try:
                item = self._jobs.get(timeout=max(0.0, due - time.monotonic()) if self._wanted() else None)
            except queue.Empty:
                pass
            else:
                if item is None:
                    break
                self._do(*item)
            if time.monotonic() >= due:
                if self._wanted():
                    self._background(self._db)
                due = time.monotonic() + self._interval
        self._db.close()

    def _do(self, job: Job[Any] | None, future: "Future[Any]") -> None:
        try:
            result = in_transaction(self._db, job) if job else self._background(self._db)
        except BaseException as error:  # noqa: BLE001 - the guard of this thread: whatever it is belongs to the caller
            future.set_exception(error)
        else:
            future.set_result(result)


def in_transaction(db: sqlite3.Connection, job: Job[T]) -> T:
    """What `job` returns, committed; nothing of it stays when it raises."""
    db.execute("BEGIN IMMEDIATE")
    try:
        result = job(db)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # SQLite has rolled back by itself after some errors
            db.execute("ROLLBACK")
        raise
    return result
