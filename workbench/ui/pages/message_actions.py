"""What a person does with one message of the chat in sight."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from workbench.chats.records import Message
from workbench.chats.store import ChatStore
from workbench.conversation.attachments import Outgoing
from workbench.engine_client.engine import Engine
from workbench.ui.pages.chat_centre import ChatCentre
from workbench.ui.pages.inspector import Inspector
from workbench.ui.pages.model_controller import ModelController, model_name
from workbench.ui.pages.turn_controller import TurnController
from workbench.ui.theme import fonts
from workbench.ui.transcript.actions import ActionList, MessageAction, is_running
from workbench.ui.transcript.item import MessageItem

if TYPE_CHECKING:
    from workbench.library.entries import LibraryEntry


class MessageActions(QObject):
    """Copies, changes, answers and deletes messages, and switches between their versions.

    Signals:
        told(sentence, level): A note in passing.
        undoable(sentence, undo): The same, of something that `undo()` takes back.
        changed(): Another branch is to be shown.
        edit_began(), edit_ended(): The composer holds an earlier message from now on, or what was in it before.
    """

    told = Signal(str, str)
    undoable = Signal(str, object)
    changed = Signal()
    edit_began = Signal()
    edit_ended = Signal()

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
        self._draft = Outgoing("")
        self._deleted: list[int] = []
        self._add_to(centre.view.message_actions)
        centre.view.branch_requested.connect(self.switch)
        centre.edit_bar.cancelled.connect(self.end_edit)

    def _add_to(self, actions: ActionList) -> None:
        def offered(*roles: str) -> Callable[[MessageItem], bool]:
            return lambda item: item.role in roles and item.id.isdigit() and not is_running(item)

        def written(item: MessageItem) -> bool:
            return item.role == "assistant" and not is_running(item) and bool(item.text or item.thinking)

        everyone = offered("user", "assistant", "system")
        for action in (
            MessageAction(
                "copy", self.tr("Copy message"), "copy", self.copy, lambda item: bool(item.text), "C", foot=True
            ),
            MessageAction(
                "regenerate",
                self.tr("Regenerate"),
                "refresh-cw",
                self.regenerate,
                lambda item: item.role == "assistant" and not is_running(item),
                "R",
                foot=True,
            ),
            MessageAction(
                "regenerate_with",
                self.tr("Regenerate with"),
                "refresh-cw",
                self.regenerate,
                lambda item: item.role == "assistant" and not is_running(item) and len(self._models.entries) > 1,
                fill=self._fill_models,
            ),
            MessageAction("edit", self.tr("Edit"), "pencil", self.edit, everyone, "E", foot=True),
            MessageAction("continue", self.tr("Continue"), "corner-down-right", self.carry_on, written, "G", foot=True),
            MessageAction("branch", self.tr("Branch from here"), "git-branch", self.branch, self._goes_on, "B"),
            MessageAction("source", self.tr("Select text…"), "square-dashed-text", self.show_source, everyone, "S"),
            MessageAction("details", self.tr("Statistics…"), "info", self.show_details, offered("assistant"), "I"),
            MessageAction("delete", self.tr("Delete"), "trash", self.delete, everyone, "Del"),
        ):
            actions.add(action)

    def _fill_models(self, menu: QMenu, message: str) -> None:
        for entry in self._models.entries:
            choice = menu.addAction(model_name(entry))
            choice.setCheckable(True)
            choice.setChecked(str(entry.path) == self._models.path)
            choice.triggered.connect(lambda _on=False, entry=entry: self.regenerate_with(message, entry))

    @property
    def _busy(self) -> bool:
        return self._turns.running(self._turns.shown) is not None

    # ------------------------------------------------------------------------------------------ reading

    def copy(self, name: str) -> None:
        """Put the source of a message on the clipboard."""
        item = next((item for item in self._centre.view.items if item.id == name), None)
        if item is not None:
            QGuiApplication.clipboard().setText(item.text)
            self.told.emit(self.tr("Copied"), "good")

    def show_source(self, name: str) -> None:
        """Open the source of a message whole, to select from."""
        from workbench.ui.transcript.source_dialog import SourceDialog

        item = next((item for item in self._centre.view.items if item.id == name), None)
        if item is not None:
            SourceDialog(item.text, fonts.mono_font(), self._centre.window()).open()

    def show_details(self, name: str) -> None:
        """Open the numbers of an answer: with what it was written, how long that took."""
        from workbench.ui.pages.message_details import MessageDetails

        MessageDetails(self._store.message(int(name)), self._centre.window()).open()

    # ------------------------------------------------------------------------------------------ answers

    def regenerate(self, name: str, engine: Engine | None = None) -> None:
        """Write another answer in the place of one, or the one that is missing; `engine`: not with the usual one."""
        if self._busy or self._turns.shown is None:
            return
        path = self._store.path(self._turns.shown)
        asked = next((path[n - 1] for n, m in enumerate(path) if str(m.id) == name and n), path[-1] if path else None)
        if asked is None or asked.role != "user":
            self.told.emit(self.tr("There is nothing to answer here: no message of yours stands before it."), "info")
            return
        again = next((message for message in path if str(message.id) == name), None)
        reply_start = again.asked_with.get("reply_start", "") if again is not None else ""
        self._answer(asked, engine or self._models.engine(), reply_start)
        self._centre.view.scroll_to_end()

    def regenerate_with(self, name: str, entry: "LibraryEntry") -> None:
        """The same by another model, which is loaded for it and answers in this chat from now on."""
        if not self._busy and self._turns.shown is not None:
            self._models.load(entry)
            self.regenerate(name)

    def _answer(self, asked: Message, engine: Engine, reply_start: str = "") -> None:
        self._inspector.save_now()  # the turn reads the chat's settings from the store
        sampling, choice = self._inspector.settings.sampling, self._models.settings.context_overflow
        self._turns.answer(asked, engine, sampling, choice, reply_start)

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
        self._draft = self._centre.composer.outgoing
        asked = self._edited.role == "user"
        self._centre.edit_bar.say(
            self.tr("Editing your message. Sending it makes a new branch; the old one stays.")
            if asked
            else self.tr("Editing the answer. Sending it makes a new version; the old one stays.")
        )
        self.edit_began.emit()
        self._centre.composer.set_outgoing(Outgoing(self._edited.content, self._edited.attachments))
        self._centre.composer.focus()

    def send_edited(self, outgoing: Outgoing) -> None:
        """Keep it as a new version of the message that is being edited; a person's message is answered again."""
        edited = self._edited
        if edited is None:
            return
        engine = self._models.engine() if edited.role == "user" else None
        message = self._store.edit(edited.id, outgoing.text, outgoing.attachments)
        self.end_edit()
        self.changed.emit()
        if engine is not None:
            self._answer(message, engine, outgoing.reply_start)

    def end_edit(self) -> None:
        """Leave the message as it is and give the composer back."""
        if self._edited is not None:
            self._edited = None
            self._centre.edit_bar.hide()
            self._centre.composer.set_outgoing(self._draft)
            self.edit_ended.emit()

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

    def _goes_on(self, item: MessageItem) -> bool:
        """Whether something follows this answer, beside which there could be something else."""
        items = self._centre.view.items
        answer = item.role == "assistant" and item.id.isdigit() and not is_running(item)
        return answer and bool(items) and items[-1].id != item.id

    def branch(self, name: str) -> None:
        """Have what is said next follow this answer; what followed it until now stays, as another branch."""
        if self._busy:
            self.told.emit(self.tr("An answer is being written: stop it first."), "info")
            return
        last = self._centre.view.items[-1].id
        self.end_edit()
        self._store.branch_at(int(name))
        self.changed.emit()
        self._centre.view.scroll_to_end()
        self._centre.composer.focus()
        words = self.tr("Your next message goes on from here. What followed stays as another branch.")
        self.undoable.emit(words, lambda: self._back_to(last))

    def _back_to(self, last: str) -> None:
        if last.isdigit() and not self._busy and self._store.message(int(last)).chat_id == self._turns.shown:
            self._store.switch_to(int(last))
            self.changed.emit()

    # ------------------------------------------------------------------------------------------ deleting

    def delete(self, name: str) -> None:
        """Delete a message and what follows it, which can be undone."""
        if self._busy:
            self.told.emit(self.tr("An answer is being written: stop it first."), "info")
            return
        view = self._centre.view
        at = next((at for at, item in enumerate(view.items) if item.id == name), None)
        if at is None:
            return
        message = int(name)
        follow = sum(item.id.isdigit() for item in view.items[at + 1 :])
        if self._edited is not None and str(self._edited.id) in [item.id for item in view.items[at:]]:
            self.end_edit()
        self._store.delete_message(message)
        self._deleted.append(message)
        self.changed.emit()
        if view.items:
            view.select(view.items[max(0, min(at - 1, len(view.items) - 1))].id)
        words = (
            self.tr("Message deleted, with %n that followed it", "", follow) if follow else self.tr("Message deleted")
        )
        self.undoable.emit(words, lambda: self.undo_delete(message))

    def undo_delete(self, message: int | None = None) -> None:
        """Bring back a deleted message with what followed it; without a number the one deleted last."""
        if message is None and not self._deleted:
            self.told.emit(self.tr("There is no deleted message to bring back."), "info")
            return
        back = self._deleted[-1] if message is None else message
        if back not in self._deleted or self._busy:
            return
        self._deleted.remove(back)
        self._store.restore_message(back)
        if self._store.message(back).chat_id == self._turns.shown:
            self.changed.emit()
            self._centre.view.select(str(back))
