"""The menus of chats, of a folder and of the list as a whole."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from workbench.chats.records import ChatEntry, Folder
from workbench.ui.theme import icons

if TYPE_CHECKING:
    from workbench.ui.chat_list.panel import ChatList


def chat_menu(panel: "ChatList", chats: Sequence[ChatEntry], folders: Sequence[Folder]) -> QMenu:
    """What can be done with these chats."""
    ids, changes = [chat.id for chat in chats], panel.changes
    menu = _menu(_tr("Chat") if len(ids) == 1 else _tr("Chats"), panel)
    if len(ids) == 1:
        _add(menu, "pencil", _tr("Rename"), panel.rename, panel.words_of("chats.rename"))
        _add(menu, "sparkles", _tr("Suggest a title"), lambda: panel.title_wanted.emit(ids[0]))
    pinned = all(chat.pinned for chat in chats)
    _add(
        menu,
        "pin-off" if pinned else "pin",
        _tr("Unpin") if pinned else _tr("Pin"),
        lambda: changes.pin(ids, not pinned),
        panel.words_of("chats.pin"),
    )
    inner = menu.addMenu(icons.icon("folder-input"), _tr("Move to folder"))
    inner.setAccessibleName(_tr("Move to folder"))
    _add_folders(inner, panel, chats, folders)
    archived = all(chat.archived for chat in chats)
    _add(
        menu,
        "archive-restore" if archived else "archive",
        _tr("Back into the list") if archived else _tr("Archive"),
        lambda: changes.archive(ids, not archived),
        panel.words_of("chats.archive"),
    )
    _add(menu, "download", _tr("Export…"), lambda: panel.files.ask_export(ids), panel.words_of("chats.export"))
    menu.addSeparator()
    _add(menu, "trash", _tr("Delete"), lambda: changes.delete(ids), panel.words_of("chats.delete"))
    return menu


def move_menu(panel: "ChatList", chats: Sequence[ChatEntry], folders: Sequence[Folder]) -> QMenu:
    """The folders these chats can be moved to."""
    menu = _menu(_tr("Move to folder"), panel)
    _add_folders(menu, panel, chats, folders)
    return menu


def folder_menu(panel: "ChatList", folder: Folder, held: Sequence[int]) -> QMenu:
    """What can be done with a folder that holds these chats."""
    menu = _menu(_tr("Folder"), panel)
    _add(menu, "pencil", _tr("Rename"), panel.rename, panel.words_of("chats.rename"))
    words = _tr("Unfold") if folder.folded else _tr("Fold")
    _add(menu, "chevron-down" if folder.folded else "chevron-right", words, lambda: panel.changes.fold(folder))
    if held:
        _add(menu, "download", _tr("Export its chats…"), lambda: panel.files.ask_export(held))
    menu.addSeparator()
    _add(
        menu,
        "folder-x",
        _tr("Remove the folder, keep its chats"),
        lambda: panel.changes.delete_folder(folder),
        panel.words_of("chats.delete"),
    )
    return menu


def list_menu(panel: "ChatList") -> QMenu:
    """What can be done with the list as a whole."""
    menu = _menu(_tr("Chats"), panel)
    _add(menu, "folder-plus", _tr("New folder"), panel.new_folder, panel.words_of("chats.new_folder"))
    if panel.shown_archive:
        _add(menu, "arrow-left", _tr("Back to the chats"), lambda: panel.show_archive(False))
    else:
        _add(menu, "archive", _tr("Archived chats"), lambda: panel.show_archive(True))
    menu.addSeparator()
    _add(menu, "upload", _tr("Import chats…"), lambda: panel.files.ask_import())
    _add(menu, "download", _tr("Export all chats…"), panel.export_all)
    return menu


def _add_folders(menu: QMenu, panel: "ChatList", chats: Sequence[ChatEntry], folders: Sequence[Folder]) -> None:
    ids, inside = [chat.id for chat in chats], {chat.folder_id for chat in chats}
    for folder in folders:
        action = menu.addAction(icons.icon("folder"), folder.name.replace("&", "&&"))
        action.setEnabled(inside != {folder.id})
        action.triggered.connect(lambda _checked=False, number=folder.id: panel.changes.move(ids, number))
    if folders:
        menu.addSeparator()
    _add(menu, "folder-plus", _tr("New folder"), lambda: panel.new_folder(ids))
    if inside != {None}:
        _add(menu, "folder-output", _tr("Out of the folder"), lambda: panel.changes.move(ids, None))


def _menu(name: str, parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAccessibleName(name)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add(menu: QMenu, icon: str, words: str, act: Callable[[], object], keys: str = "") -> None:
    action = menu.addAction(icons.icon(icon), f"{words}\t{keys}" if keys else words)
    action.triggered.connect(lambda: act())


def _tr(words: str) -> str:
    return QCoreApplication.translate("ChatListMenus", words)
