"""`workbench chats`: what the list of chats in the window does, from a terminal."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from workbench import paths
from workbench.chats.records import Chat, SearchHit
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError
from workbench.modelfiles.labels import one_line

_FORMATS = {"md": ".md", "json": ".json", "jsonl": ".jsonl"}
_MOST_NAMED = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench chats` takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def add(name: str, sentence: str) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=sentence, description=sentence)
        action.add_argument("--json", action="store_true", help="print JSON")
        return action

    listed = add("list", "List the chats, the one used last first.")
    listed.add_argument("--archived", action="store_true", help="those in the archive instead")
    listed.add_argument("--deleted", action="store_true", help="those that can still be brought back instead")
    listed.add_argument("--folder", metavar="NAME", help="only those in this folder")
    listed.add_argument("--limit", type=int, metavar="N", help="at most so many")
    search = add("search", "Find words in titles and messages.")
    search.add_argument("text", metavar="TEXT", help="words that must all occur; the last one may be a beginning")
    search.add_argument("--limit", type=int, default=20, metavar="N", help="at most so many in titles and in messages")
    show = add("show", "Print a chat as Markdown.")
    show.add_argument("chat", metavar="CHAT", help="its number, or words of its title")
    export = add("export", "Write chats to a file or to standard output.")
    export.add_argument("chats", nargs="*", metavar="CHAT", help="numbers, or words of a title")
    export.add_argument("--all", action="store_true", help="every chat")
    export.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to; standard output without it")
    export.add_argument("--format", choices=_FORMATS, help="else by the ending of FILE, else md for one chat")
    imported = add("import", "Take chats from files: exports, ShareGPT lines, Markdown.")
    imported.add_argument("files", nargs="+", type=Path, metavar="FILE")
    delete = add("delete", "Delete chats; for 30 days they can be brought back.")
    delete.add_argument("chats", nargs="+", metavar="CHAT", help="numbers, or words of a title")
    delete.add_argument("--undo", action="store_true", help="bring them back")


def run(arguments: argparse.Namespace) -> int:
    """Do it."""
    with ChatStore(paths.data_dir() / "chats.db") as store:
        for notice in store.notices:
            print(notice, file=sys.stderr)
        match arguments.action:
            case "list":
                _list(store, arguments)
            case "search":
                _search(store, arguments)
            case "show":
                _show(store, arguments)
            case "export":
                _export(store, arguments)
            case "import":
                return _import(store, arguments)
            case "delete":
                _delete(store, arguments)
    return 0


# ------------------------------------------------------------------------------------------------ list, search


def _list(store: ChatStore, arguments: argparse.Namespace) -> None:
    folders = {folder.id: folder.name for folder in store.folders()}
    chats = store.deleted_chats() if arguments.deleted else store.chats()
    if not arguments.deleted:
        chats = [chat for chat in chats if chat.archived == arguments.archived]
    if arguments.folder is not None:
        chats = [
            chat for chat in chats if folders.get(chat.folder_id or 0, "").casefold() == arguments.folder.casefold()
        ]
    if arguments.limit is not None:
        chats = chats[: max(0, arguments.limit)]
    if arguments.json:
        _print_json([_record(chat, folders) for chat in chats])
        return
    if not chats:
        print("There are no chats here.", file=sys.stderr)
    for chat in chats:
        print(_line(chat, folders))


def _record(chat: Chat, folders: dict[int, str]) -> dict[str, Any]:
    return {
        "id": chat.id,
        "title": chat.title,
        "folder": folders.get(chat.folder_id or 0, ""),
        "pinned": chat.pinned,
        "archived": chat.archived,
        "model": chat.model_path,
        "created": chat.created,
        "updated": chat.updated,
    }


def _line(chat: Chat, folders: dict[int, str]) -> str:
    notes = [f"in {one_line(folders[chat.folder_id])}"] if chat.folder_id in folders else []
    notes += ["pinned"] if chat.pinned else []
    note = f"  ({', '.join(notes)})" if notes else ""
    return f"{chat.id:>6}  {_time(chat.updated)}  {one_line(chat.title) or '(no title)'}{note}"


def _time(when: float) -> str:
    return f"{datetime.fromtimestamp(when):%Y-%m-%d %H:%M}"


def _search(store: ChatStore, arguments: argparse.Namespace) -> None:
    hits = store.search(arguments.text, max(1, arguments.limit))
    if arguments.json:
        _print_json([_found(hit) for hit in hits])
        return
    if not hits:
        print("Nothing found.", file=sys.stderr)
    for hit in hits:
        print(f"{hit.chat_id:>6}  {one_line(hit.title) or '(no title)'}")
        if hit.message_id is not None:
            print(f"        {_marked(hit)}")


def _found(hit: SearchHit) -> dict[str, Any]:
    return {
        "chat_id": hit.chat_id,
        "message_id": hit.message_id,
        "title": hit.title,
        "role": hit.role,
        "snippet": hit.snippet,
        "marks": [list(mark) for mark in hit.marks],
    }


def _marked(hit: SearchHit) -> str:
    """The snippet on one line; found words are bold on a terminal."""
    bold, plain = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
    pieces, at = [], 0
    for start, end in hit.marks:
        pieces += [_printable(hit.snippet[at:start]), bold + _printable(hit.snippet[start:end]) + plain]
        at = end
    return "".join([*pieces, _printable(hit.snippet[at:])])


def _printable(text: str) -> str:
    """Text that can do nothing to a terminal, with the spaces around it."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


# ------------------------------------------------------------------------------------------------ show, export


def _show(store: ChatStore, arguments: argparse.Namespace) -> None:
    from workbench.chats import export

    chat = _one(store, arguments.chat)
    print(export.as_json(store, [chat]).decode() if arguments.json else export.as_markdown(store, chat), end="")
    if arguments.json:
        print()


def _export(store: ChatStore, arguments: argparse.Namespace) -> None:
    from workbench.chats import export

    chats = [entry.id for entry in store.entries()] if arguments.all else _several(store, arguments.chats)
    if not chats:
        raise WorkbenchError("There is nothing to export.", remedy="Name chats, or write --all.")
    output: Path | None = arguments.output
    if output is not None:
        target = output.with_suffix(_FORMATS[arguments.format]) if arguments.format else output
        done = export.to_file(store, chats, target)
        if arguments.json:
            _print_json({"chat_ids": chats, "file": str(target)})
        else:
            place = f"{done.path}, a file each" if done.each else done.path.name
            empty = f"; {_count(done.empty)} without messages left out" if done.empty else ""
            print(f"{_count(done.chats - done.empty)} exported to {place}{empty}.", file=sys.stderr)
        return
    match arguments.format or ("json" if arguments.json or len(chats) > 1 else "md"):
        case "md":
            print("\n".join(export.as_markdown(store, chat) for chat in chats), end="")
        case "jsonl":
            print(export.as_sharegpt(store, chats), end="")
        case _:
            print(export.as_json(store, chats).decode())


# ------------------------------------------------------------------------------------------------ import, delete


def _import(store: ChatStore, arguments: argparse.Namespace) -> int:
    from workbench.chats.importing import import_file

    status, chats = 0, list[int]()
    for file in arguments.files:
        try:
            imported = import_file(store, file)
        except WorkbenchError as error:
            if len(arguments.files) == 1:
                raise
            print(error.sentence(), file=sys.stderr)
            status = 1
            continue
        chats += imported.chat_ids
        for notice in imported.notices:
            print(f"{file.name}: {notice}", file=sys.stderr)
        if not arguments.json:
            print(f"{_count(len(imported.chat_ids))} imported from {file.name}.")
    if arguments.json:
        _print_json({"chat_ids": chats})
    return status


def _delete(store: ChatStore, arguments: argparse.Namespace) -> None:
    if arguments.undo:
        chats = _several(store, arguments.chats, store.deleted_chats())
        store.restore_chats(chats)
    else:
        chats = _several(store, arguments.chats)
        store.delete_chats(chats)
    if arguments.json:
        _print_json({"restored" if arguments.undo else "deleted": chats})
    elif arguments.undo:
        print(f"{_count(len(chats))} brought back.")
    else:
        print(f"{_count(len(chats))} deleted. For 30 days --undo brings back: {' '.join(map(str, chats))}.")


def _count(number: int) -> str:
    return "1 chat" if number == 1 else f"{number:,} chats"


# ------------------------------------------------------------------------------------------------ which chat


def _several(store: ChatStore, wanted: Sequence[str], among: Sequence[Chat] | None = None) -> list[int]:
    return list(dict.fromkeys(_one(store, each, among) for each in wanted))


def _one(store: ChatStore, wanted: str, among: Sequence[Chat] | None = None) -> int:
    """The chat of that number, or the only one whose title has these words. WorkbenchError otherwise."""
    chats = store.chats() if among is None else among
    if wanted.isdecimal():
        found = [chat for chat in chats if chat.id == int(wanted)]
    else:
        words = wanted.casefold().split()
        found = [chat for chat in chats if words and all(word in chat.title.casefold() for word in words)]
        same = [chat for chat in found if chat.title.casefold() == wanted.casefold()]
        found = same or found
    if len(found) == 1:
        return found[0].id
    if not found:
        raise WorkbenchError(
            f"There is no chat {one_line(wanted)!r}.", remedy="workbench chats list shows all, with their numbers."
        )
    named = ", ".join(f"{chat.id} {one_line(chat.title)}" for chat in found[:_MOST_NAMED])
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    raise WorkbenchError(
        f"{one_line(wanted)!r} fits {len(found)} chats.",
        f"They are: {named}{more}.",
        "Write the number of one of them.",
    )


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))
