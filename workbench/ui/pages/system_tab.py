"""What the model is told before anything else, from a library of prompts, and whether it is spoken to at all."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.chats import variables
from workbench.chats.records import SystemPrompt
from workbench.chats.store import ChatStore
from workbench.conversation.prompts import VARIABLES
from workbench.errors import WorkbenchError
from workbench.ui.error_sentences import words_of
from workbench.ui.pages.chat_settings import ChatSettings
from workbench.ui.pages.token_service import TokenService
from workbench.ui.theme import icons
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import second_label, small_label
from workbench.ui.wording import figures, name_of

COUNT_PAUSE_MS = 300


class SystemTab(QWidget):
    """Changes the chat's settings in place and tells at once.

    Signals:
        changed(): The system prompt, a variable in it or the mode was changed.
        told(sentence, level): Why something was not done.
        undoable(sentence, undo): A prompt was deleted from the library.
    """

    changed = Signal()
    told = Signal(str, str)
    undoable = Signal(str, object)

    def __init__(self, store: ChatStore, tokens: TokenService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = ChatSettings()
        self._store = store
        self._tokens = tokens
        self._asked = 0
        self.library_button = push_button(self.tr("Library"), self, icon="library")
        self.library_button.clicked.connect(self._open_library)
        self.count = QLabel(self)
        self.count.setProperty("role", "second")
        self.editor = QPlainTextEdit(self)
        self.editor.setProperty("role", "field")
        self.editor.setAccessibleName(self.tr("System prompt"))
        self.editor.setPlaceholderText(self.tr("For example: You are a patient teacher. Answer in short sentences."))
        self.editor.setTabChangesFocus(True)
        self.editor.setAcceptDrops(False)  # files dropped here are for the window
        self.editor.textChanged.connect(self._on_text)
        self._form_holder = QWidget(self)
        self._form = QFormLayout(self._form_holder)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(6)
        self.fields: dict[str, QLineEdit] = {}
        self._provided = small_label("", self)
        self.completion = QCheckBox(self.tr("Plain completion"), self)
        self.completion.toggled.connect(self._on_mode)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.library_button)
        head.addStretch(1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addWidget(
            second_label(self.tr("What the model is told before anything else. Kept with this chat."), self)
        )
        column.addLayout(head)
        column.addWidget(self.editor, 1)
        column.addWidget(self._form_holder)
        column.addWidget(self._provided)
        column.addSpacing(4)
        column.addWidget(self.completion)
        column.addWidget(
            second_label(
                self.tr("Sends the bare text without a chat template, for base models and story writers."), self
            )
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(COUNT_PAUSE_MS)
        self._pause.timeout.connect(self._count)

    def show_settings(self, settings: ChatSettings) -> None:
        """Show the settings of a chat, and change them from now on."""
        self._settings = settings
        with QSignalBlocker(self.editor), QSignalBlocker(self.completion):
            if self.editor.toPlainText() != settings.system_prompt:
                self.editor.setPlainText(settings.system_prompt)
            self.completion.setChecked(settings.mode == "completion")
        self._show_variables()
        self._pause.start()

    def model_changed(self) -> None:
        """A model was loaded or ejected: it may count otherwise."""
        self._pause.start()

    # ------------------------------------------------------------------------------------------ text, variables

    def _on_text(self) -> None:
        self._settings.system_prompt = self.editor.toPlainText()
        self._show_variables()
        self._pause.start()
        self.changed.emit()

    def _on_mode(self, on: bool) -> None:
        self._settings.mode = "completion" if on else "chat"
        self.changed.emit()

    def _show_variables(self) -> None:
        """A field for each word that the person has to give; the program's own are told in a sentence."""
        text = self._settings.system_prompt
        asked, values = variables.asked(text), self._settings.options.get(VARIABLES, {})
        if tuple(self.fields) != asked:
            while self._form.rowCount():
                self._form.removeRow(0)
            self.fields = {}
            for name in asked:
                field = QLineEdit(self._form_holder)
                field.setAccessibleName(self.tr("Word for {name}").format(name=name))
                field.textEdited.connect(lambda word, name=name: self._on_variable(name, word))
                self._form.addRow(name, field)
                self.fields[name] = field
        for name, field in self.fields.items():
            if field.text() != values.get(name, ""):
                field.setText(values.get(name, ""))
        self._form_holder.setVisible(bool(asked))
        own = [f"{{{{{name}}}}}" for name in variables.names(text) if name in variables.PROVIDED]
        self._provided.setText(self.tr("Filled in by itself: {names}").format(names=", ".join(own)) if own else "")
        self._provided.setVisible(bool(own))

    def _on_variable(self, name: str, word: str) -> None:
        values = {**self._settings.options.get(VARIABLES, {}), name: word}
        self._settings.set_option(VARIABLES, {key: value for key, value in values.items() if value})
        self._pause.start()
        self.changed.emit()

    def _count(self) -> None:
        self._asked += 1
        asked = self._asked
        text = variables.fill(self._settings.system_prompt, self._settings.options.get(VARIABLES, {}))

        def done(count: int) -> None:
            if asked == self._asked:
                words = self.tr("1 token") if count == 1 else self.tr("{count} tokens").format(count=figures(count))
                self.count.setText(words)

        self.count.setText("")
        if text:
            self._tokens.count(text, done)

    # ------------------------------------------------------------------------------------------ library

    def take(self, prompt: SystemPrompt) -> None:
        """Put a prompt of the library in the place of what is written, which Ctrl+Z brings back."""
        cursor = QTextCursor(self.editor.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(prompt.text)
        self.editor.setFocus()
        if self.fields:
            next(iter(self.fields.values())).setFocus()

    def save_as(self, name: str) -> None:
        """Keep what is written in the library; a prompt of the person's own with this name is replaced.

        Raises:
            WorkbenchError: A prompt that comes with the program has this name.
        """
        wanted = name.strip().casefold()
        own = next(
            (p for p in self._store.system_prompts() if p.name.casefold() == wanted and not p.built_in),
            SystemPrompt(id="", name=name, text=""),
        )
        self._store.save_system_prompt(replace(own, text=self.editor.toPlainText()))
        self.told.emit(self.tr("“{name}” is in the library").format(name=name.strip()), "good")

    def ask_save_as(self) -> None:
        """Keep what is written in the library under a name that the person gives."""
        from workbench.ui.widgets.ask_name import ask_name

        known = next((p for p in self._store.system_prompts() if p.text == self.editor.toPlainText()), None)

        def save(name: str) -> None:
            try:
                self.save_as(name)
            except WorkbenchError as error:
                self.told.emit(words_of(error), "warn")

        title, label = self.tr("Save to the library"), self.tr("Name of the prompt")
        ask_name(self, title, label, known.name if known else "", save)

    def delete(self, prompt: SystemPrompt) -> None:
        """Take a prompt of the person's own out of the library."""
        self._store.delete_system_prompt(prompt.id)
        self.undoable.emit(
            self.tr("“{name}” deleted from the library").format(name=prompt.name),
            lambda: self._store.save_system_prompt(prompt),
        )

    def _open_library(self) -> None:
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.library_button.mapToGlobal(self.library_button.rect().bottomLeft()))

    def make_menu(self) -> QMenu:
        """The prompts of the library, and what can be done with them now."""
        menu = QMenu(self)
        prompts = self._store.system_prompts()
        own = [prompt for prompt in prompts if not prompt.built_in]

        def entry(into: QMenu, words: str, act: Callable[[], None], icon: str = "", enabled: bool = True) -> None:
            action = QAction(words.replace("&", "&&"), into)
            if icon:
                action.setIcon(icons.icon(icon))
            action.setEnabled(enabled)
            action.triggered.connect(lambda _checked: act())
            into.addAction(action)

        for prompt in [*own, *(prompt for prompt in prompts if prompt.built_in)]:
            entry(menu, name_of(prompt), partial(self.take, prompt))
        menu.addSeparator()
        entry(menu, self.tr("Save to the library…"), self.ask_save_as, "save", bool(self.editor.toPlainText().strip()))
        if own:
            remove = menu.addMenu(icons.icon("trash"), self.tr("Delete"))
            for prompt in own:
                entry(remove, prompt.name, partial(self.delete, prompt))
        return menu
