"""Chats as files: JSON with everything, Markdown to read, ShareGPT lines to train with."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec.structs import asdict

from workbench.chats import markdown
from workbench.chats.exchange import (
    OutsideAttachment,
    OutsideChat,
    OutsideFile,
    OutsideMark,
    OutsideMessage,
    OutsideSource,
)
from workbench.chats.sources import read_with
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError

MARKDOWN = (".md", ".markdown")
_NOT_IN_NAMES = '<>:"/\\|?*'
_LONGEST_NAME = 80  # characters of a title in the name of a file
_SHAREGPT = {"user": "human", "assistant": "gpt", "system": "system"}


def as_json(store: ChatStore, chat_ids: Iterable[int]) -> bytes:
    """Everything about the chats, with all branches; `importing` makes the same of it again."""
    folders = {folder.id: folder.name for folder in store.folders()}
    chats = tuple(_outside(store, chat_id, folders) for chat_id in chat_ids)
    return msgspec.json.format(msgspec.json.encode(OutsideFile(chats=chats)), indent=2)


def as_markdown(store: ChatStore, chat_id: int) -> str:
    """The active branch as a person reads it."""
    return markdown.write(store.chat(chat_id), store.path(chat_id))


def as_sharegpt(store: ChatStore, chat_ids: Iterable[int]) -> str:
    """One line of JSON for each chat that has messages: its active branch, without thinking."""
    lines = []
    for chat_id in chat_ids:
        path = store.path(chat_id)
        turns = [
            {"from": _SHAREGPT[message.role], "value": text}
            for message, text in zip(path, read_with(path), strict=True)
        ]
        prompt = store.chat(chat_id).system_prompt
        if prompt:
            turns.insert(0, {"from": "system", "value": prompt})
        if turns:
            lines.append(json.dumps({"conversations": turns}, ensure_ascii=False) + "\n")
    return "".join(lines)


@dataclass(frozen=True)
class Exported:
    """What came of an export to files.

    Attributes:
        chats: How many were to be written.
        empty: How many of them were left out, because they have no messages.
        path: The file; the folder, where every chat has one of its own.
        each: Whether every chat has a file of its own.
    """

    chats: int
    empty: int
    path: Path
    each: bool = False


def to_file(store: ChatStore, chat_ids: Sequence[int], path: Path) -> Exported:
    """Write chats in the form that the ending of `path` names: .md, .jsonl, else JSON.

    Several chats in Markdown become a file each, named by their titles, in a new folder with the name of `path`.

    Raises:
        WorkbenchError: A file cannot be written, the folder is there already, or a chat is gone.
    """
    ending, count = path.suffix.lower(), len(chat_ids)
    if ending in MARKDOWN and count > 1:
        return Exported(count, 0, _write_each(store, chat_ids, path), each=True)
    empty = 0
    if ending in MARKDOWN:
        write(path, as_markdown(store, chat_ids[0]))
    elif ending == ".jsonl":
        lines = as_sharegpt(store, chat_ids)
        empty = count - lines.count("\n")
        write(path, lines)
    else:
        write(path, as_json(store, chat_ids))
    return Exported(count, empty, path)


def _write_each(store: ChatStore, chat_ids: Iterable[int], path: Path) -> Path:
    folder = path.with_suffix("")
    try:
        folder.mkdir()
    except FileExistsError as error:
        raise WorkbenchError(f"{folder.name} is there already.", remedy="Choose another name.") from error
    except OSError as error:
        raise _not_written(folder, error) from error
    taken: set[str] = set()
    for chat_id in chat_ids:
        name = title = file_name(store.chat(chat_id).title)
        number = 2
        while name.casefold() in taken:  # as files on Windows and macOS are told apart
            name, number = f"{title} {number}", number + 1
        taken.add(name.casefold())
        write(folder / f"{name}{path.suffix}", as_markdown(store, chat_id))
    return folder


def file_name(title: str) -> str:
    """A title as the name of a file on any system, without an ending."""
    plain = "".join(" " if letter in _NOT_IN_NAMES or not letter.isprintable() else letter for letter in title)
    return " ".join(plain.split())[:_LONGEST_NAME].strip(" .") or "chat"


def write(path: Path, content: bytes | str) -> None:
    """Write an export beside the target, then rename it; WorkbenchError when that fails."""
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_bytes(content.encode() if isinstance(content, str) else content)
        partial.replace(path)
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> WorkbenchError:
    why = f"{error.strerror or error}."
    return WorkbenchError(f"{path.name} could not be written.", why, "Choose another place or make room.")


def _outside(store: ChatStore, chat_id: int, folders: dict[int, str]) -> OutsideChat:
    chat = store.chat(chat_id)
    messages = tuple(
        OutsideMessage(
            id=message.id,
            parent=message.parent_id,
            role=message.role,
            content=message.content,
            thinking=message.thinking,
            thinking_seconds=message.thinking_seconds,
            model_name=message.model_name,
            model_path=message.model_path,
            sampling=message.sampling,
            asked_with=message.asked_with,
            stats=message.stats,
            state="complete" if message.state == "complete" else "interrupted",
            created=message.created,
            token_ids=store.token_ids(message.id),
            attachments=tuple(OutsideAttachment(**asdict(one)) for one in message.attachments),
            sources=tuple(OutsideSource(**asdict(one)) for one in message.sources),
            marks=tuple(OutsideMark(**asdict(one)) for one in message.marks),
        )
        for message in store.tree(chat_id)
    )
    return OutsideChat(
        title=chat.title,
        mode=chat.mode,
        folder=folders.get(chat.folder_id or 0, ""),
        pinned=chat.pinned,
        archived=chat.archived,
        model_path=chat.model_path,
        preset_id=chat.preset_id,
        system_prompt=chat.system_prompt,
        sampling=chat.sampling,
        options=chat.options,
        created=chat.created,
        updated=chat.updated,
        active=chat.active_leaf_id,
        messages=messages,
    )
