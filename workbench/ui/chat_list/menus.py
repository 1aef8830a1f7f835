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
        _add(menu, "pencil", _tr("Rename"), panel.rename, "F2")
        _add(menu, "sparkles", _tr("Suggest a title"), lambda: panel.title_wanted.emit(ids[0]))
    pinned = all(chat.pinned for chat in chats)
    _add(
        menu,
        "pin-off" if pinned else "pin",
        _tr("Unpin") if pinned else _tr("Pin"),
        lambda: changes.pin(ids, not pinned),
    )
    _add_folders(menu, panel, chats, folders)
    if archived := all(chat.archived for chat in chats):
        _add(menu, "archive-restore", _tr("Back into the list"), lambda: changes.archive(ids, not archived))
    else:
        _add(menu, "archive", _tr("Archive"), lambda: changes.archive(ids, not archived))
    _add(menu, "download", _tr("Export…"), lambda: panel.files.ask_export(ids))
    menu.addSeparator()
    _add(menu, "trash", _tr("Delete"), lambda: changes.delete(ids), _tr("Del"))
    return menu


def folder_menu(panel: "ChatList", folder: Folder, held: Sequence[int]) -> QMenu:
    """What can be done with a folder that holds these chats."""
    menu = _menu(_tr("Folder"), panel)
    _add(menu, "pencil", _tr("Rename"), panel.rename, "F2")
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
        _tr("Del"),
    )
    return menu


def list_menu(panel: "ChatList") -> QMenu:
    """What can be done with the list as a whole."""
    menu = _menu(_tr("Chats"), panel)
    _add(menu, "folder-plus", _tr("New folder"), panel.new_folder)
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
    inner = menu.addMenu(icons.icon("folder-input"), _tr("Move to folder"))
    inner.setAccessibleName(_tr("Move to folder"))
    for folder in folders:
        action = inner.addAction(icons.icon("folder"), folder.name.replace("&", "&&"))
        action.setEnabled(inside != {folder.id})
        action.triggered.connect(lambda _checked=False, number=folder.id: panel.changes.move(ids, number))
    if folders:
        inner.addSeparator()
    _add(inner, "folder-plus", _tr("New folder"), lambda: panel.new_folder(ids))
    if inside != {None}:
        _add(inner, "folder-output", _tr("Out of the folder"), lambda: panel.changes.move(ids, None))


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
