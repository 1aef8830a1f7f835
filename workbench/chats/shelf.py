"""What the chat store keeps beside the chats themselves: folders, presets, system prompts, drafts."""

import logging
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from workbench.chats import drafts, listing, presets, system_prompts, tree
from workbench.chats.records import Draft, Folder, Preset, SystemPrompt, storable

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Shelf(ABC):
    """Part of `ChatStore`, with the same promises."""

    @abstractmethod
    def _read(self, job: Callable[[sqlite3.Connection], T]) -> T: ...

    @abstractmethod
    def _write(self, job: Callable[[sqlite3.Connection], T]) -> T: ...

    @abstractmethod
    def _write_soon(self, job: Callable[[sqlite3.Connection], T]) -> "Future[T]": ...

    # ----------------------------------------------------------------------------------------- folders

    def folders(self) -> list[Folder]:
        """All folders by name."""
        return self._read(listing.folders)

    def new_folder(self, name: str) -> Folder:
        """A new folder; several may have the same name."""
        folder_id = self._write(lambda db: tree.insert(db, "folder", {"name": name}))
        return Folder(id=folder_id, name=storable(name))

    def rename_folder(self, folder_id: int, name: str) -> None:
        """Give a folder another name."""
        self._write(lambda db: db.execute("UPDATE folder SET name = ? WHERE id = ?", (storable(name), folder_id)))

    def fold_folder(self, folder_id: int, folded: bool) -> None:
        """Put its chats out of sight, or back into it."""
        self._write(lambda db: db.execute("UPDATE folder SET folded = ? WHERE id = ?", (int(folded), folder_id)))

    def delete_folder(self, folder_id: int) -> None:
        """Remove a folder; its chats stay, in no folder."""
        self._write(lambda db: db.execute("DELETE FROM folder WHERE id = ?", (folder_id,)))

    # ---------------------------------------------------------------------------------- presets, prompts

    def presets(self) -> list[Preset]:
        """Built-in presets, then a person's own by name."""
        return self._read(presets.every)

    def save_preset(self, preset: Preset) -> Preset:
        """Add a preset (with an empty id) or change one; WorkbenchError when the name is taken."""
        return self._write(lambda db: presets.save(db, preset))

    def delete_preset(self, preset_id: str) -> None:
        """Remove a person's own preset; a built-in one stays."""
        self._write(lambda db: presets.delete(db, preset_id))

    def system_prompts(self) -> list[SystemPrompt]:
        """Built-in system prompts, then a person's own by name."""
        return self._read(system_prompts.every)

    def save_system_prompt(self, prompt: SystemPrompt) -> SystemPrompt:
        """Add a system prompt (with an empty id) or change one; WorkbenchError when the name is taken."""
        return self._write(lambda db: system_prompts.save(db, prompt))

    def delete_system_prompt(self, prompt_id: str) -> None:
        """Remove a person's own system prompt; a built-in one stays."""
        self._write(lambda db: system_prompts.delete(db, prompt_id))

    # ------------------------------------------------------------------------------------------ drafts

    def draft(self, chat_id: int | None) -> Draft:
        """What waits in the composer of a chat, or with None of the new one; empty when nothing does."""
        return self._write(lambda db: drafts.find(db, chat_id))  # behind the writing of it that is under way

    def save_draft(self, chat_id: int | None, draft: Draft) -> None:
        """Keep a draft; an empty one is forgotten. Returns at once; where the disk refuses, that is only logged."""
        self._write_soon(lambda db: drafts.save(db, chat_id, draft)).add_done_callback(_log_failure)


def _log_failure(saved: "Future[Any]") -> None:
    if error := saved.exception():
        _log.warning("A draft was not saved: %s", error)
