"""What a person does with one message of the chat in sight."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from workbench.chats.records import Message
from workbench.chats.store import ChatStore
from workbench.engine_client.engine import Engine
from workbench.ui.pages.chat_centre import ChatCentre
from workbench.ui.pages.inspector import Inspector
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.pages.turn_controller import TurnController


class MessageActions(QObject):
    """Copies, changes and answers messages, and switches between their versions.

    Signals:
        told(sentence, level): A note in passing.
        changed(): Another branch is to be shown.
    """

    told = Signal(str, str)
    changed = Signal()

    def __init__(
        self, store: ChatStore, turns: TurnController, models: ModelController, centre: ChatCentre, inspector: Inspector
    ) -> None:
        super().__init__(centre)
        self._store = store
        self._turns = turns
        self._models = models
        self._centre = centre
        self._inspector = inspector
        self._edited: Message | None = None
        self._draft = ""
        view = centre.view
        view.copy_requested.connect(self.copy)
        view.edit_requested.connect(self.edit)
        view.regenerate_requested.connect(self.regenerate)
        view.continue_requested.connect(self.carry_on)
        view.branch_requested.connect(self.switch)
        centre.edit_bar.cancelled.connect(self.end_edit)

    @property
    def _busy(self) -> bool:
        return self._turns.running(self._turns.shown) is not None

    # ------------------------------------------------------------------------------------------ answers

    def copy(self, name: str) -> None:
        """Put the source of a message on the clipboard."""
        item = next((item for item in self._centre.view.items if item.id == name), None)
        if item is not None:
            QGuiApplication.clipboard().setText(item.text)
            self.told.emit(self.tr("Copied"), "good")

    def regenerate(self, name: str) -> None:
        """Write another answer in the place of one, or the one that is missing."""
        if self._busy or self._turns.shown is None:
            return
        path = self._store.path(self._turns.shown)
        asked = next((path[n - 1] for n, m in enumerate(path) if str(m.id) == name and n), path[-1] if path else None)
        if asked is None or asked.role != "user":
            self.told.emit(self.tr("There is nothing to answer here: no message of yours stands before it."), "info")
            return
        self._answer(asked, self._models.engine())
        self._centre.view.scroll_to_end()

    def _answer(self, asked: Message, engine: Engine) -> None:
        sampling, choice = self._inspector.settings.sampling, self._models.settings.context_overflow
        self._turns.answer(asked, engine, sampling, choice)

    def carry_on(self, name: str) -> None:
        """Go on with an answer that ended too early."""
        if not self._busy and name.isdigit():
            message = self._store.message(int(name))
            self._store.switch_to(message.id)
            sampling, choice = self._inspector.settings.sampling, self._models.settings.context_overflow
            self._turns.carry_on(message, self._models.engine(), sampling, choice)

    # ------------------------------------------------------------------------------------------ editing

    @property
    def editing(self) -> bool:
        """Whether the composer holds an earlier message."""
        return self._edited is not None

    def edit(self, name: str) -> None:
        """Take a message into the composer; what was being written there comes back afterwards."""
        if not name.isdigit() or self._busy:
            return
        self.end_edit()
        self._edited = self._store.message(int(name))
        self._draft = self._centre.composer.text
        asked = self._edited.role == "user"
        self._centre.edit_bar.say(
            self.tr("Editing your message. Sending it makes a new branch; the old one stays.")
            if asked
            else self.tr("Editing the answer. Sending it makes a new version; the old one stays.")
        )
        self._centre.composer.set_text(self._edited.content)
        self._centre.composer.focus()

    def send_edited(self, text: str) -> None:
        """Keep `text` as a new version of the message that is being edited; a person's message is answered again."""
        edited = self._edited
        if edited is None:
            return
        engine = self._models.engine() if edited.role == "user" else None
        message = self._store.edit(edited.id, text)
        self.end_edit()
        self.changed.emit()
        if engine is not None:
            self._answer(message, engine)

    def end_edit(self) -> None:
        """Leave the message as it is and give the composer back."""
        if self._edited is not None:
            self._edited = None
            self._centre.edit_bar.hide()
            self._centre.composer.set_text(self._draft)

    # ------------------------------------------------------------------------------------------ versions

    def switch(self, name: str, step: int) -> None:
        """Show the version before (-1) or after (1) of a message."""
        if not name.isdigit() or self._busy:
            return
        siblings = self._store.message(int(name)).sibling_ids
        at = siblings.index(int(name)) + step
        if 0 <= at < len(siblings):
            self._store.switch_to(siblings[at])
            self.changed.emit()

    def step(self, step: int) -> None:
        """The version before (-1) or after (1) of the message with the focus, or of the last that has several."""
        several = [item for item in self._centre.view.items if item.branches > 1]
        if several:
            here = self._centre.view.current
            self.switch((next((item for item in several if item.id == here), several[-1])).id, step)
