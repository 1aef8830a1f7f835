"""The notebook page: the shelf of notebooks, the desk, and the sampling settings."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.conversation.turn import tokens_per_second
from workbench.errors import WorkbenchError
from workbench.notebooks.store import Notebooks
from workbench.processes.protocol import Finished, Outlook, SamplingSettings
from workbench.settings import sampling as sampling_settings
from workbench.ui.commands import Commands
from workbench.ui.decoding.panel import DistributionView
from workbench.ui.decoding.token_editor import TokenEditor
from workbench.ui.error_sentences import words_of
from workbench.ui.notebook.desk import Desk
from workbench.ui.notebook.shelf import Shelf
from workbench.ui.notebook.token_mode import TokenMode
from workbench.ui.notebook.writing import Writing
from workbench.ui.pages.chat_settings import ChatSettings, checked
from workbench.ui.pages.inspector import WIDTH as INSPECTOR_WIDTH
from workbench.ui.pages.sampling_tab import SamplingTab
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.wording import figures

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

SAVE_MS = 400
"""After the last change, or every so often while there are many."""
USUAL_LENGTH = 200
"""Tokens a new notebook is continued by: enough to see where it goes, few enough to steer."""


class NotebookPage(QWidget):
    """Plain completion: what stands before the cursor is what the model reads, and nothing else.

    Signals:
        told(sentence, level): A note in passing.
        undoable(sentence, undo): The same, of something that `undo()` takes back.
    """

    told = Signal(str, str)
    undoable = Signal(str, object)

    def __init__(self, window: "MainWindow", notebooks: Notebooks | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self._window = window
        self._models = window.models
        self._bridge = window.bridge
        self.notebooks = notebooks or Notebooks()
        self.name = ""
        self.settings = ChatSettings()
        self._documents: dict[str, QTextDocument] = {}
        self._words: dict[int, bytes] = {}
        self.shelf = Shelf()
        self.desk = Desk()
        self.editor = self.desk.editor
        self.writing = Writing(self._bridge)
        self.sampling = SamplingTab(window.workbench.chats, window.chat.inspector.tokens)
        self.sampling.presets.apart = ("max_tokens",)
        self.picture = DistributionView()
        self.tokens = TokenMode(window.models, self._bridge, self.desk, self.picture)
        self.inspector = QFrame()
        self._lay_out()
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(SAVE_MS)
        self._save_timer.timeout.connect(self.save_now)
        self._connect()
        window.installEventFilter(self)
        self._open_first()
        self._show_model()

    def _lay_out(self) -> None:
        self.inspector.setObjectName("inspector")
        follow(self.inspector, lambda panel: panel.setFixedWidth(current.side(INSPECTOR_WIDTH)))
        side = QVBoxLayout(self.inspector)
        side.setContentsMargins(0, 6, 0, 0)
        side.addWidget(self.sampling)
        self.sampling.above.setContentsMargins(12, 6, 22, 2)
        self.sampling.above.addWidget(self.picture)
        self.picture.clear(self.tr("Here you see what the model chooses from, word by word, while it writes."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.shelf)
        row.addWidget(self.desk, 1)
        row.addWidget(self.inspector)

    def _connect(self) -> None:
        shelf, desk, writing = self.shelf, self.desk, self.writing
        shelf.opened.connect(self.open)
        shelf.new_wanted.connect(self.new)
        shelf.renamed.connect(self.rename)
        shelf.delete_wanted.connect(self.delete)
        desk.model_wanted.connect(self._open_model_menu)
        desk.continue_wanted.connect(self.go_on)
        desk.stop_wanted.connect(writing.stop)
        desk.again_wanted.connect(self.try_again)
        desk.tokens_toggled.connect(self._on_tokens)
        self.tokens.branch_wanted.connect(self._branch)
        self.tokens.told.connect(self.told)
        desk.settings_toggled.connect(self.toggle_settings)
        desk.length_changed.connect(self._on_length)
        self.editor.escape_pressed.connect(self.escape)
        self.editor.left.connect(self.save_now)
        self.sampling.sampling_changed.connect(self._on_sampling)
        self.sampling.preset_chosen.connect(self._on_sampling)
        writing.came.connect(self.editor.write)
        writing.state.connect(desk.show_state)
        writing.looked.connect(self._on_looked)
        writing.over.connect(self._on_over)
        self._models.changed.connect(self._show_model)

    # ------------------------------------------------------------------------------------------ notebooks

    def _open_first(self) -> None:
        names = [notebook.name for notebook in self.notebooks.all()]
        if names:
            self.open(names[0])
        else:
            self.new()

    def new(self) -> None:
        """An empty notebook."""
        self._try(lambda: self.open(self.notebooks.new(self.tr("Notebook"))))
        self.editor.setFocus()

    def open(self, name: str) -> None:
        """Show a notebook; the one before is saved first."""
        if name == self.name:
            return
        self._leave()
        self._try(lambda: self._open(name))

    def _open(self, name: str) -> None:
        document = self._read(name)
        kept = self.notebooks.settings(name)
        sampling = checked(kept.get("sampling", {"max_tokens": USUAL_LENGTH}))
        self.name = name
        self.settings = ChatSettings(sampling=sampling, preset_id=str(kept.get("preset", "balanced")))
        self.sampling.show_settings(self.settings)
        self.picture.set_settings(sampling)
        self.desk.length.setValue(max(sampling.max_tokens, 0))
        self.desk.show_title(name)
        self.editor.show_document(document)
        cursor = self.editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.editor.setTextCursor(cursor)
        self.editor.ensureCursorVisible()
        self.desk.show_writing(False)
        self.desk.show_state("")
        self._list()

    def _read(self, name: str) -> QTextDocument:
        """Its document, with what is in the file now: another program may have written it."""
        text, document = self.notebooks.read(name), self._documents.get(name)
        if document is None:
            document = self._documents[name] = self.editor.new_document(text)
            document.contentsChanged.connect(self._on_changed)
        elif not document.isModified() and document.toPlainText() != text:
            document.setPlainText(text)
            document.setModified(False)
        return document

    def _leave(self) -> None:
        self.desk.tokens_button.setChecked(False)
        if self.writing.running:
            self.writing.stop()
            self.editor.end()
        self.save_now()

    def rename(self, name: str, wanted: str) -> None:
        """Give a notebook another name."""
        self.save_now()

        def rename() -> None:
            new = self.notebooks.rename(name, wanted)
            if name in self._documents:
                self._documents[new] = self._documents.pop(name)
            if name == self.name:
                self.name = new
                self.desk.show_title(new)

        self._try(rename)
        self._list()

    def delete(self, name: str) -> None:
        """Take a notebook away; a note offers to bring it back."""
        if name == self.name:
            self._leave()

        def delete() -> None:
            restore = self.notebooks.delete(name)
            self._documents.pop(name, None)
            if name == self.name:
                self.name = ""
                self._open_first()
            self._list()
            words = self.tr("{name} deleted").format(name=name)
            self.undoable.emit(words, lambda: self._try(lambda: self._restore(restore)))

        self._try(delete)

    def _restore(self, restore: Callable[[], str]) -> None:
        self.open(restore())

    def _list(self) -> None:
        self._try(lambda: self.shelf.show_names([one.name for one in self.notebooks.all()], self.name))

    def _on_changed(self) -> None:
        if not self._save_timer.isActive():
            self._save_timer.start()
        self.desk.again_button.setEnabled(self.editor.can_try_again)

    def save_now(self) -> None:
        """Save what is not saved yet."""
        self._save_timer.stop()
        document = self._documents.get(self.name)
        if document is not None and document.isModified():
            text = document.toPlainText()
            if self._try(lambda: self.notebooks.write(self.name, text)):
                document.setModified(False)

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except WorkbenchError as error:
            self.told.emit(words_of(error), "bad")
            return False
        return True

    # ------------------------------------------------------------------------------------------ writing

    def go_on(self) -> None:
        """The model writes on at the cursor."""
        if self.writing.running or not self.name:
            return
        self.desk.tokens_button.setChecked(False)
        text = self.editor.before_cursor
        if self._begin(text):
            self.editor.begin()
        self.desk.show_writing(self.writing.running)
        self.editor.setFocus()

    def try_again(self) -> None:
        """Take the last continuation back and write another."""
        if not self.writing.running and self.editor.can_try_again:
            self.editor.take_back()
            self.go_on()

    def _begin(self, text: str) -> bool:
        try:
            engine = self._models.engine()
        except WorkbenchError as error:
            self.told.emit(words_of(error), "bad")
            return False
        self._words = {}
        look = self.picture.isVisible() and not self.picture.is_folded
        self.writing.begin(engine, f"notebook {self.name}", text, self.settings.sampling, look=look)
        return True

    def escape(self) -> None:
        """Stop, or leave the tokens."""
        if self.writing.running:
            self.writing.stop()
        else:
            self.desk.tokens_button.setChecked(False)

    def _on_over(self, finished: Finished | None, error: WorkbenchError | None) -> None:
        if not self.editor.is_writing:
            return  # the notebook was left meanwhile
        self.editor.end()
        self.desk.show_writing(False)
        self.picture.set_place("")
        if error is not None:
            self.desk.show_state(words_of(error), "bad")
            self.told.emit(words_of(error), "bad")
        elif finished is None:
            self.desk.show_state("")
        else:
            self.desk.show_state(self._told_of(finished))
        self.save_now()
        self._list()

    def _told_of(self, finished: Finished) -> str:
        speed = tokens_per_second({"answer_tokens": finished.answer_tokens, "answer_seconds": finished.answer_seconds})
        words = self._count(finished.answer_tokens)
        return f"{words} · {figures(speed, 1)} tok/s" if speed else words

    def _count(self, tokens: int) -> str:
        return self.tr("1 token") if tokens == 1 else self.tr("{count} tokens").format(count=figures(tokens))

    def _on_looked(self, outlook: Outlook) -> None:
        self._words.update(outlook.words)
        self.picture.show_outlook(outlook, self._words)
        self.picture.set_place(self.tr("live"), live=True)

    # ------------------------------------------------------------------------------------------ tokens

    @property
    def token_editor(self) -> TokenEditor | None:
        """The text as tokens, while it is shown so."""
        return self.tokens.editor

    def _on_tokens(self, on: bool) -> None:
        if on and not self.writing.running and self.editor.document().characterCount() > 1:
            self.tokens.show(self.name, self.settings.sampling)
        else:
            self.desk.tokens_button.setChecked(False)
            self.tokens.hide()

    def _branch(self, kept: str, chosen: str) -> None:
        """Go on with other words in the place of some, and drop what came after them: one step to undo."""
        if not self.writing.running and self._begin(kept + chosen):
            begin = len(kept.encode("utf-16-le")) // 2  # as Qt counts
            self.editor.begin(begin, self.editor.document().characterCount() - 1)
            self.editor.write(chosen)
        self.desk.show_writing(self.writing.running)

    # ------------------------------------------------------------------------------------------ settings, model

    def _on_sampling(self) -> None:
        sampling = self.settings.sampling
        self.picture.set_settings(sampling)
        self.writing.set_sampling(sampling)
        self.tokens.take_settings(sampling)
        length = max(sampling.max_tokens, 0)
        if self.desk.length.value() != length:
            self.desk.length.blockSignals(True)
            self.desk.length.setValue(length)
            self.desk.length.blockSignals(False)
        self._save_settings(sampling)

    def _on_length(self, tokens: int) -> None:
        wanted = tokens or -1
        if self.settings.sampling.max_tokens != wanted:
            self.sampling.panel.set_values({"max_tokens": wanted})
            self.sampling.panel.changed.emit({"max_tokens": wanted})

    def _save_settings(self, sampling: SamplingSettings) -> None:
        if self.name:
            kept = {"sampling": sampling_settings.changes(sampling), "preset": self.settings.preset_id}
            self._try(lambda: self.notebooks.save_settings(self.name, kept))

    def toggle_settings(self) -> None:
        """Show the sampling settings, or give their room to the text."""
        shown = self.inspector.isHidden()
        self.inspector.setVisible(shown)
        self.desk.show_settings_button(shown)

    def _show_model(self) -> None:
        name = self._models.name or self.tr("Choose a model")
        self.desk.model_button.setText(name)
        self.desk.model_button.setAccessibleName(self.tr("Model: {name}").format(name=name))

    def _open_model_menu(self) -> None:
        button = self.desk.model_button
        self._window.chat.door.menu.open_at(button.mapToGlobal(QPoint(0, button.height() + 4)))

    # ------------------------------------------------------------------------------------------ the window

    def panes(self) -> list[tuple[QWidget, QWidget]]:
        """The parts F6 goes through."""
        text: QWidget = self.token_editor or self.editor
        return [(self.shelf, self.shelf.list), (self.desk, text), (self.inspector, self.sampling.search)]

    def arrive(self) -> None:
        """It is shown: what one does here is write."""
        if self.name and not self.writing.running and self.token_editor is None:
            self._try(lambda: self._read(self.name))
        (self.token_editor or self.editor).setFocus()

    def add_commands(self, commands: Commands) -> None:
        """See `page_registry.HasCommands`."""
        from workbench.ui.notebook.commands import add_notebook_commands

        add_notebook_commands(self, commands)

    def new_here(self) -> None:
        """Show this page with an empty notebook."""
        self._window.pages.show_page("notebook")
        self.new()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self._window:
            self.writing.stop()
            self.save_now()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        self.save_now()
        super().hideEvent(event)
