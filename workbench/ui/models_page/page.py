"""The Models page: what is on this computer at the left, everything about one model at the right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from workbench.app import Workbench
from workbench.engine_client.states import EngineState
from workbench.library.entries import LibraryEntry
from workbench.ui.bridge import Bridge
from workbench.ui.commands import Command, Commands
from workbench.ui.frame.drop_zone import DropZone
from workbench.ui.models_page.actions import ModelActions
from workbench.ui.models_page.details import Details
from workbench.ui.models_page.folders_panel import FoldersPanel
from workbench.ui.models_page.list_panel import ListPanel
from workbench.ui.models_page.offers import Offer
from workbench.ui.models_page.plans import Plans
from workbench.ui.models_page.rows import ModelRows
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.theme import current, icons
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.empty_state import EmptyState

SIDE_WIDTH = 312


class ModelsPage(QWidget):
    """Signals:
    told(sentence, level, action): Something in passing; see `ModelActions`.
    chat_wanted(): To the chat page: the model is loaded.
    """

    told = Signal(str, str, object)
    chat_wanted = Signal()

    def __init__(self, workbench: Workbench, bridge: Bridge, models: ModelController) -> None:
        super().__init__()
        self._workbench = workbench
        self._bridge = bridge
        self._models = models
        self._waiting_for: Path | None = None  # a file that is to be selected once it is on the list
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self.plans = Plans(bridge)
        self.actions_ = ModelActions(workbench, bridge, models, self)
        self.rows = ModelRows(self.plans, self)
        self.list = ListPanel(self.rows, self)
        self.folders = FoldersPanel(self)
        self.add_button = push_button(self.tr("Add models"), self, icon="plus")
        self.convert_button = push_button("", self, kind="quiet", icon="file-input")
        self.convert_button.clicked.connect(self._open_convert_menu)
        self.convert_button.hide()
        self._convertible: Sequence[Offer] = ()
        self.details = Details(self.plans, self)
        self.empty = EmptyState(
            "box",
            self.tr("No model is chosen"),
            self.tr("Choose one in the list, or add the folder your .gguf files lie in."),
            [("folder", self.tr("Add a folder…")), ("file", self.tr("Add a file…"))],
            self,
        )
        self._right = QStackedWidget(self)
        self._right.addWidget(self.details)
        self._right.addWidget(self.empty)
        self._drop_zone = DropZone(self, self.tr("Drop .gguf files or folders to add them"))
        self._arrange()
        self._connect()
        for state in workbench.engines.states():
            self.rows.show_state(state)
        self._show_library()
        if models.path:
            self.list.select(Path(models.path))

    def _arrange(self) -> None:
        side = QFrame(self)
        side.setObjectName("side")
        follow(side, lambda each: each.setFixedWidth(current.side(SIDE_WIDTH)))
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.add_button)
        column.addWidget(self.list, 1)
        column.addWidget(self.convert_button)
        column.addWidget(self.folders)
        centre = QFrame(self)
        centre.setObjectName("centre")
        inner = QVBoxLayout(centre)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._right)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(centre, 1)

    def _connect(self) -> None:
        actions, models = self.actions_, self._models
        self.add_button.clicked.connect(self._open_add_menu)
        self.empty.acted.connect(lambda name: actions.choose_folder() if name == "folder" else actions.choose_file())
        self.list.chosen.connect(self._show_entry)
        self.list.activated.connect(self._on_activated)
        self.list.menu_wanted.connect(self._open_menu)
        self.list.hidden_wanted.connect(actions.put_back)
        self.folders.add_wanted.connect(actions.choose_folder)
        self.folders.rescan_wanted.connect(models.scan)
        self.folders.remove_wanted.connect(actions.remove_folder)
        self.details.wanted.connect(self._on_wanted)
        actions.told.connect(self.told)
        actions.added.connect(self._on_added)
        models.library_changed.connect(self._show_library)
        models.scan_went_on.connect(self.list.show_progress)
        self._bridge.engine_changed.connect(self._on_engine)

    # ------------------------------------------------------------------------------------------ the frame's wishes

    def arrive(self) -> None:
        """The page was opened: files may have come and gone, and memory too."""
        self.plans.forget()
        self.plans.look_at_machine()
        self._models.scan()
        self.list.view.setFocus()

    def panes(self) -> Sequence[tuple[QWidget, QWidget]]:
        """The list, the folders, the details."""
        head = self.details.head
        button = head.load_button if head.load_button.isVisible() else head.menu_button
        shown = self._right.currentWidget()
        return [
            (self.list, self.list.view),
            (self.folders, self.folders.view if self.folders.view.isVisible() else self.folders.add_button),
            (self._right, button if shown is self.details else self.empty),
        ]

    def add_commands(self, commands: Commands) -> None:
        """What can be done here, as commands."""
        section, actions = self.tr("Models"), self.actions_

        def with_entry(name: str) -> Command:
            titles = {
                "load": self.tr("Load the selected model"),
                "options": self.tr("Load the selected model with options…"),
                "reveal": self.tr("Show the selected model in the file manager"),
                "copy": self.tr("Copy the selected model's path"),
                "take_off": self.tr("Take the selected model off the list"),
                "delete": self.tr("Delete the selected model's files…"),
            }
            keys = {"delete": "Del", "copy": "Ctrl+Shift+C"}.get(name, "")
            return Command(
                f"models.{name}",
                titles[name],
                section,
                lambda: self._on_wanted(name),
                keys,
                lambda: self.isVisible() and self.list.current is not None,
                self.list.view,
            )

        def here() -> bool:
            return self.isVisible()

        for command in (
            Command("models.search", self.tr("Search models"), section, self._search, "Ctrl+F", here, self),
            Command(
                "models.rescan", self.tr("Look through the folders again"), section, self._models.scan, "F5", here, self
            ),
            Command("models.add_file", self.tr("Add model files…"), section, actions.choose_file, "", here),
            *map(with_entry, ("load", "options", "reveal", "copy", "take_off", "delete")),
        ):
            commands.add(command)

    def _search(self) -> None:
        self.list.search.setFocus()
        self.list.search.selectAll()

    # ------------------------------------------------------------------------------------------ showing

    def _show_library(self) -> None:
        library = self._workbench.library
        known = {entry.path for entry in library.entries} | {entry.path for entry in library.hidden}
        opened = [entry for entry in self._models.entries if entry.path not in known]
        self.list.show_entries([*library.entries, *opened], len(library.hidden))
        states = {str(state.path): state for state in library.folders}
        self.folders.show_folders(self._models.folders, states, scanning=self._models.scanning)
        if self._waiting_for is not None and self.list.select(self._waiting_for):
            self._waiting_for = None

    def _show_entry(self, entry: LibraryEntry | None) -> None:
        self._right.setCurrentWidget(self.details if entry is not None else self.empty)
        if entry is None:
            self.details.need.leave()
            return
        options = self.actions_.options_of(entry)
        self.details.show_entry(entry, options, self.rows.state(entry.path), self.list.double.get(entry.path, ()))

    def _on_engine(self, state: EngineState) -> None:
        before = self.rows.state(Path(state.path))
        self.rows.show_state(state)
        resting = ("ready", "stopped", "failed", "crashed")
        if state.phase in resting and (before is None or before.phase != state.phase) and state.phase != "failed":
            self.plans.forget()  # memory was taken or given back
        entry = self.list.current
        if entry is not None and str(entry.path) == state.path:
            if state.phase in resting:
                self._show_entry(entry)
            else:
                self.details.show_state(self.rows.state(entry.path))
        if state.phase == "failed" and entry is not None and str(entry.path) == state.path:
            self.told.emit(state.sentence, "bad", None)

    # ------------------------------------------------------------------------------------------ acting

    def _on_activated(self, entry: LibraryEntry | None) -> None:
        if entry is None:
            return
        state = self.rows.state(entry.path)
        if state is not None and state.phase in ("ready", "generating"):
            self._on_wanted("chat")
        else:
            self._on_wanted("load")

    def _on_wanted(self, name: str) -> None:
        entry = self.list.current
        if entry is None:
            return
        actions = self.actions_
        match name:
            case "load":
                actions.load(entry, self.details.options)
            case "options":
                actions.load_with_options(entry)
            case "eject":
                actions.eject(entry)
            case "chat":
                self._models.load(entry)
                self.chat_wanted.emit()
            case "reveal":
                actions.reveal(entry)
            case "copy":
                actions.copy_path(entry)
            case "take_off":
                actions.take_off(entry)
            case "delete":
                actions.delete(entry)
            case "menu":
                button = self.details.head.menu_button
                self._open_menu(entry, button.mapToGlobal(QPoint(0, button.height())))

    def menu_of(self, entry: LibraryEntry) -> QMenu:
        """Everything that can be done with a model."""
        menu = QMenu(self)
        state = self.rows.state(entry.path)

        def add(words: str, name: str, enabled: bool = True) -> None:
            menu.addAction(words, lambda: self._on_wanted(name)).setEnabled(enabled)

        if state is None:
            add(self.tr("Load"), "load", entry.is_model)
        else:
            add(self.tr("Eject"), "eject")
        add(self.tr("Load with options…"), "options", entry.is_model)
        menu.addSeparator()
        add(self.tr("Show in the file manager"), "reveal")
        add(self.tr("Copy path"), "copy")
        offers = self._models.offers(entry)
        if offers:
            menu.addSeparator()
        for offer in offers:
            menu.addAction(offer.title.replace("&", "&&"), offer.run)
        menu.addSeparator()
        add(self.tr("Remove from the list"), "take_off", not entry.is_starter)
        add(self.tr("Delete…"), "delete", not entry.is_starter)
        return menu

    def _open_menu(self, entry: LibraryEntry, place: QPoint) -> None:
        self.list.select(entry.path)
        menu = self.menu_of(entry)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _open_add_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Add a folder…"), self.actions_.choose_folder)
        menu.addAction(self.tr("Add files…"), self.actions_.choose_file)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height() + 2)))

    def show_convertible(self, offers: Sequence[Offer]) -> None:
        """Files in the folders that GGUF files can be made of."""
        self._convertible = offers
        count = len(offers)
        words = self.tr("Convert 1 file to GGUF…") if count == 1 else self.tr("Convert %n files to GGUF…", "", count)
        self.convert_button.setText(words)
        self.convert_button.setVisible(bool(offers))

    def _open_convert_menu(self) -> None:
        menu = QMenu(self)
        for offer in self._convertible:
            menu.addAction(icons.icon(offer.icon), offer.title.replace("&", "&&"), offer.run)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.convert_button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _on_added(self, path: Path) -> None:
        if not self.list.select(path):
            self._waiting_for = path

    # ------------------------------------------------------------------------------------------ drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._drop_zone.setGeometry(self.rect())
            self._drop_zone.show()
            self._drop_zone.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_zone.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_zone.hide()
        event.acceptProposedAction()
        files = [url.toLocalFile() for url in event.mimeData().urls()]
        if not all(files):
            self.told.emit(
                self.tr("These are not files on this machine: drop files or folders that lie here."), "bad", None
            )
        self.actions_.add([Path(file) for file in files if file])
