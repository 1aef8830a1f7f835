"""Saved states at the right moments: taken up before a chat's first turn, written before they would be lost."""

import logging
import threading
from pathlib import Path

from workbench.engine_client.client import EngineClient
from workbench.engine_client.failures import EngineError
from workbench.engine_client.sessions import SavedSessions, fingerprint
from workbench.processes.protocol import LoadOptions, Restored, RestoreSession, SaveSession, SessionSaved

_log = logging.getLogger(__name__)

SAVE_SECONDS = 10.0
"""How long saving one state may take before it is given up: it only saves reading again."""


class States:
    """Knows which chat each engine process has in its memory.

    Args:
        saved: Where state files lie; None switches saving off.
    """

    def __init__(self, saved: SavedSessions | None) -> None:
        self._saved = saved
        self._lock = threading.Lock()
        self._held: dict[EngineClient, tuple[str, Path, LoadOptions]] = {}

    def take_up(self, client: EngineClient, session: str, model: Path, options: LoadOptions) -> None:
        """Before a turn: save the chat that `client` holds if it is another one, and restore this one if it can be."""
        with self._lock:
            self._held = {known: held for known, held in self._held.items() if known.failure is None}
            held = self._held.get(client)
            if held is not None and held[0] == session:
                return
        if held is not None:
            self._save(client, *held)
        if self._saved is not None:
            path = self._path(client, session, model, options)
            if path is not None and path.exists():
                try:
                    restored: Restored = client.call(RestoreSession, session=session, path=str(path))
                    _log.info("Took up %d tokens", restored.tokens)
                except EngineError as error:
                    _log.info("A saved state was not taken up: %s", error)
        with self._lock:
            self._held[client] = (session, model, options)

    def save(self, client: EngineClient) -> None:
        """Write what `client` has read, before it is ended; returns when that is done, failed or took too long."""
        with self._lock:
            held = self._held.pop(client, None)
        if held is not None:
            self._save(client, *held)

    def save_all(self) -> None:
        """Like `save` for every engine, before the program ends."""
        for client in list(self._held):
            self.save(client)

    def forget(self, session: str) -> None:
        """A chat was deleted: its states go too, and what an engine still knows of it is not saved any more."""
        with self._lock:
            self._held = {client: held for client, held in self._held.items() if held[0] != session}
        if self._saved is not None:
            self._saved.forget(session)

    def _save(self, client: EngineClient, session: str, model: Path, options: LoadOptions) -> None:
        if self._saved is None or client.failure is not None:
            return
        path = self._path(client, session, model, options)
        if path is None:
            return
        try:
            saved: SessionSaved = client.call(SaveSession, SAVE_SECONDS, session=session, path=str(path))
        except EngineError as error:
            _log.info("A state was not saved: %s", error)
            return
        if saved.bytes:
            self._saved.enforce_budget(keep=path)

    def _path(self, client: EngineClient, session: str, model: Path, options: LoadOptions) -> Path | None:
        assert self._saved is not None
        try:
            return self._saved.path_for(session, fingerprint(model), client.hello.result(0).build, options)
        except OSError:
            return None
