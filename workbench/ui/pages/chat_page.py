"""The chat page: the list, one chat, and what it is answered with."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.app import Workbench
from workbench.chats.records import Chat, Message
from workbench.conversation.attachments import Outgoing
from workbench.conversation.overflow import ContextOverflowError
from workbench.conversation.prompts import CONTEXT_START
from workbench.conversation.turn import Turn
from workbench.engine_client.engine import Engine
from workbench.errors import WorkbenchError
from workbench.ui.bridge import Bridge
from workbench.ui.chat_list.panel import ChatList
from workbench.ui.chat_list.titles import Titles
from workbench.ui.error_sentences import words_of
from workbench.ui.pages.chat_centre import ChatCentre
from workbench.ui.pages.chat_settings import ChatSettings
from workbench.ui.pages.chat_tools import ChatTools
from workbench.ui.pages.context_counter import ContextCounter
from workbench.ui.pages.engine_trouble import EngineTrouble
from workbench.ui.pages.inspector import Inspector
from workbench.ui.pages.inspector_link import InspectorLink
from workbench.ui.pages.items import items_of
from workbench.ui.pages.message_actions import MessageActions
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.pages.model_door import ModelDoor
from workbench.ui.pages.turn_controller import TurnController
from workbench.ui.pages.welcoming import Welcoming
from workbench.ui.pages.writing import Writing


class ChatPage(QWidget):
    """Everything about talking to a model.

    Signals:
        told(sentence, level): A note in passing.
        undoable(sentence, undo): A note of something that `undo()` takes back.
        phase_changed(): What the answer in sight is doing has changed.
        chat_shown(): Another chat is in sight, or another branch of it.
    """

    told = Signal(str, str)
    undoable = Signal(str, object)
    phase_changed = Signal()
    chat_shown = Signal()

    def __init__(self, workbench: Workbench, bridge: Bridge, models: ModelController) -> None:
        super().__init__()
        self.setObjectName("page")
        self._store = workbench.chats
        self._settings = workbench.settings
        self.models = models
        self.chat_id: int | None = None
        self._was_loaded = False
        self.list = ChatList(self._store, bridge)
        self.centre = ChatCentre()
        self.inspector = Inspector(self._store, models, bridge, lambda: self.counter.client)
        self.welcoming = Welcoming(self.centre.welcome, models)
        self.door = ModelDoor(models, bridge, self)
        self.turns = TurnController(workbench.conversations, bridge, self.centre.view)
        self.messages = MessageActions(self._store, self.turns, models, self.centre, self.inspector)
        self.tools = ChatTools(self._store, self.turns, bridge, self.centre)
        centre = self.centre
        self.counter = ContextCounter(
            workbench.conversations, bridge, centre.gauge, centre.composer, lambda: models.loaded
        )
        self.writing = Writing(
            self._store, bridge, self.turns, centre.composer, centre.queue_bar, lambda: self.counter.client
        )
        self.link = InspectorLink(self.inspector, models, self.turns, self.writing, centre.composer, workbench.settings)
        self.titles = Titles(workbench, bridge, models, self.turns, self.list.changes)
        self.trouble = EngineTrouble(models, centre.model_button, centre.engine_banner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(centre, 1)
        row.addWidget(self.inspector)
        self._connect()
        bridge.chat_trouble.connect(self._on_chat_trouble)
        self.new_chat()

    def _connect(self) -> None:
        centre, models = self.centre, self.models
        self.list.new_wanted.connect(self.new_chat)
        self.list.opened.connect(self.open_chat)
        self.list.told.connect(self.told)
        self.list.title_wanted.connect(self.titles.suggest)
        self.titles.told.connect(self.told)
        centre.composer.changed.connect(self.titles.give_way)
        self.list.changes.deleted.connect(self._on_deleted)
        self.list.changes.restored.connect(self._on_restored)
        self.list.changes.undoable.connect(self.undoable)
        self.inspector.sampling_changed.connect(self._on_sampling)
        self.inspector.save_wanted.connect(self._save_settings)
        self.inspector.told.connect(self.told)
        self.inspector.undoable.connect(self.undoable)
        centre.model_button.clicked.connect(self.open_model_menu)
        self.door.told.connect(lambda sentence: self.told.emit(sentence, "info"))
        centre.gauge.load_requested.connect(models.load_chosen)
        centre.gauge.prompt_requested.connect(lambda: self.link.open_tab("context", self.toggle_inspector))
        centre.gauge.options_requested.connect(lambda: self.link.open_tab("model", self.toggle_inspector))
        centre.inspector_button.clicked.connect(self.toggle_inspector)
        centre.welcome.asked.connect(self.send)
        self.writing.ready.connect(self._send)
        self.writing.due.connect(self._ask)
        self.writing.told.connect(self.told)
        self.writing.model_given.connect(models.load_file)
        self.writing.undoable.connect(self.undoable)
        self.messages.edit_began.connect(lambda: self.writing.pause(True))
        self.messages.edit_ended.connect(lambda: self.writing.pause(False))
        centre.composer.stop_requested.connect(self.stop)
        centre.composer.escape_pressed.connect(self.escape)
        centre.chat_banner.acted.connect(self._on_overflow_choice)
        self.messages.told.connect(self.told)
        self.messages.undoable.connect(self.undoable)
        self.messages.changed.connect(self._reload)
        self.tools.told.connect(self.told)
        self.tools.changed.connect(self._reload)
        centre.view.text_copied.connect(lambda: self.told.emit(self.tr("Copied"), "good"))
        models.changed.connect(self._on_model)
        models.chosen.connect(self._on_model_chosen)
        models.library_changed.connect(self._show_welcome)
        self.trouble.copied.connect(lambda: self.told.emit(self.tr("Details copied"), "good"))
        self.turns.changed.connect(self._on_turn_changed)
        self.turns.over.connect(self._on_turn_over)
        self.turns.overflowed.connect(self._on_overflow)

    # ------------------------------------------------------------------------------------------ chats

    def new_chat(self) -> None:
        """An empty chat; it is in the list once something was said in it."""
        self._leave()
        self.chat_id = None
        self.models.choose_loaded()
        preset = next((p for p in self._store.presets() if p.id == (self.models.memory.preset or "balanced")), None)
        self.inspector.show_settings(ChatSettings.from_preset(preset) if preset else ChatSettings())
        self._show([])

    def open_chat(self, chat_id: int, message_id: int | None = None) -> None:
        """Show a chat, and in it the message that a search found."""
        self._leave()
        if message_id is not None and all(message.id != message_id for message in self._store.path(chat_id)):
            self._store.switch_to(message_id)
        chat = self._store.chat(chat_id)
        self.chat_id = chat_id
        self.models.choose(chat.model_path)
        self.inspector.show_settings(ChatSettings.of(chat))
        self._show(self._store.path(chat_id), chat)
        if message_id is not None:
            self.centre.view.scroll_to(str(message_id))

    def open_again(self, chat_id: int, message_id: int) -> None:
        """Show the chat that was open when the window was closed, unless it is gone or something was begun meanwhile.

        `message_id` stood at the top of it, 0 when its end was in sight.
        """
        if self.chat_id is not None or self.centre.composer.text.strip():
            return
        try:
            chat = self._store.chat(chat_id)
            there = {message.id for message in self._store.path(chat_id)}
        except WorkbenchError:
            return
        if chat.deleted is None:
            self.open_chat(chat_id, message_id if message_id in there else None)

    @property
    def place(self) -> int:
        """Id of the message at the top of what is in sight; 0 for the end of the chat."""
        view = self.centre.view
        name = view.items[view.first_in_sight].id if view.items and not view.is_pinned else ""
        return int(name) if name.isdecimal() else 0

    def _leave(self) -> None:
        self.inspector.save_now()
        self.messages.end_edit()
        self.writing.leave()
        self.centre.chat_banner.clear()

    def _show(self, path: list[Message], chat: Chat | None = None) -> None:
        self.turns.show(self.chat_id, items_of(chat, path) if chat is not None else [])
        self.centre.view.scroll_to_end()
        self.writing.show(self.chat_id)
        self.centre.composer.set_history([message.content for message in path if message.role == "user"])
        self.list.show_current(self.chat_id)
        self.counter.count(chat, path)
        self.link.show_chat(self.chat_id)
        self._show_welcome()
        self._show_state()
        self.chat_shown.emit()

    def _reload(self) -> None:
        """Show what is in the store now, where it was."""
        if self.chat_id is not None:
            chat, path = self._store.chat(self.chat_id), self._store.path(self.chat_id)
            self.turns.show(self.chat_id, items_of(chat, path))
            self.counter.count(chat, path)
            self.link.show_chat(self.chat_id)
            self._show_welcome()
            self.chat_shown.emit()

    def _on_deleted(self, chats: list[int]) -> None:
        for chat in chats:
            self.turns.stop(chat)
        if self.chat_id in chats:
            self.new_chat()

    def _on_restored(self, chats: list[int]) -> None:
        if len(chats) == 1:
            self.open_chat(chats[0])

    # ------------------------------------------------------------------------------------------ asking

    def send(self, text: str) -> None:
        """Say something in this chat, while something else may be in the composer."""
        if self.turns.running(self.chat_id) is None and text.strip():
            self._ask(self._chat_to_write(), Outgoing(text), self.models.engine())

    def _send(self, outgoing: Outgoing) -> None:
        """What was in the composer: as a message, or in the place of the one that is being edited."""
        if self.messages.editing:
            self.messages.send_edited(outgoing)
            self._after_asking(outgoing)
        else:
            engine = self.models.engine()
            self._ask(self._chat_to_write(), outgoing, engine)

    def _ask(self, chat_id: int, outgoing: Outgoing, engine: Engine) -> None:
        if chat_id == self.chat_id:
            self.inspector.save_now()  # the turn reads the chat's settings from the store
            sampling = self.inspector.settings.sampling
        else:
            sampling = ChatSettings.of(self._store.chat(chat_id)).sampling
        self.turns.ask(chat_id, outgoing, engine, sampling, self.models.settings.context_overflow)
        self.writing.sent(chat_id, outgoing)
        if chat_id == self.chat_id:
            self._after_asking(outgoing)
        self.list.refresh()

    def _after_asking(self, outgoing: Outgoing) -> None:
        self.centre.composer.set_history([*self._said(), outgoing.text])
        self.centre.chat_banner.clear()
        self.centre.view.scroll_to_end()
        self._show_welcome()
        self.list.refresh()
        self.list.show_current(self.chat_id)

    def _chat_to_write(self) -> int:
        """This chat, which is put into the store if it is new."""
        if self.chat_id is None:
            settings = self.inspector.settings
            chat = self._store.new_chat(model_path=self.models.path, **settings.fields())
            self.chat_id = chat.id
            self.turns.show(chat.id, [])
            self.writing.moved_to(chat.id)
            self.chat_shown.emit()
        return self.chat_id

    def _said(self) -> list[str]:
        return [item.text for item in self.centre.view.items if item.role == "user"]

    def stop(self) -> None:
        """End the answer in sight."""
        if self.chat_id is not None and self.turns.running(self.chat_id) is not None:
            self.centre.composer.set_state("stopping")
            self.turns.stop(self.chat_id)
            self.phase_changed.emit()

    def escape(self) -> None:
        """Stop the answer, or what else there is to leave."""
        if self.turns.running(self.chat_id) is not None:
            self.stop()
        elif self.messages.editing:
            self.messages.end_edit()

    # ------------------------------------------------------------------------------------------ inspector, models

    def toggle_inspector(self) -> None:
        """Show the settings of the chat beside it, or give their room to the chat."""
        shown = self.inspector.isHidden()
        self.inspector.setVisible(shown)
        self.centre.show_inspector_button(shown)

    def arrive(self) -> None:
        """It is shown: what one does here is write."""
        self.centre.composer.focus()

    def panes(self) -> list[tuple[QWidget, QWidget]]:
        """The parts F6 goes through."""
        centre = self.centre
        transcript = centre.view if centre.view.isVisible() else centre.welcome.examples[0]
        return [
            (self.list, self.list.view if self.list.rows.rowCount() else self.list.new_button),
            (transcript, transcript),
            (centre.composer, centre.composer.editor),
            (self.inspector, self.inspector.tabs.tabBar()),
        ]

    def open_model_menu(self) -> None:
        """Choose a model."""
        button = self.centre.model_button
        self.door.menu.open_at(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _on_model(self) -> None:
        name = self.models.name or self.tr("the model")
        self.centre.composer.set_placeholder(
            self.tr("Message {name}").format(name=name), self.tr("(Enter to send, Shift+Enter for a new line)")
        )
        self._show_welcome()
        state = self.models.state
        if state is not None and state.phase in ("starting", "loading", "restarting"):
            for turn in self.turns.turns:
                self.turns.note(turn.chat_id, state.sentence)
        loaded = self.models.loaded is not None
        if loaded != self._was_loaded:
            self._was_loaded = loaded
            self._reload_count()

    def _on_model_chosen(self, path: str) -> None:
        if self.chat_id is not None:
            self._store.change_chat(self.chat_id, model_path=path)

    def _reload_count(self) -> None:
        chat = self._store.chat(self.chat_id) if self.chat_id is not None else None
        self.counter.count(chat, self._store.path(chat.id) if chat is not None else [])

    # ------------------------------------------------------------------------------------------ turns

    def _on_turn_changed(self, chat_id: int) -> None:
        self.list.set_busy({turn.chat_id for turn in self.turns.turns})
        if chat_id == self.chat_id:
            start = self._store.chat(chat_id).options.get(CONTEXT_START)
            if start != self.inspector.settings.options.get(CONTEXT_START):  # older turns are left out from now on
                self.inspector.settings.options[CONTEXT_START] = start
                self._reload()
        self._show_state()

    def _show_state(self) -> None:
        running = self.turns.running(self.chat_id)
        stopping = running is not None and running.turn.stopped
        self.centre.composer.set_state("idle" if running is None else "stopping" if stopping else "busy")
        self.phase_changed.emit()

    def _on_turn_over(self, chat_id: int, _message: Message) -> None:
        if chat_id == self.chat_id:
            self._reload_count()

    def _on_overflow(self, chat_id: int, error: ContextOverflowError) -> None:
        if chat_id == self.chat_id:
            actions = [("drop", self.tr("Leave out the oldest turns"))] if error.droppable else []
            self.centre.chat_banner.say(words_of(error), "warn", [*actions, ("stop", self.tr("Stop here"))])

    def _on_overflow_choice(self, name: str) -> None:
        self.centre.chat_banner.clear()
        if name == "drop" and self.chat_id is not None:
            self.turns.again(self.chat_id, "drop_oldest")

    def running_turns(self) -> list[Turn]:
        """Every answer on its way, for the end of the program."""
        return self.turns.turns

    # ------------------------------------------------------------------------------------------ settings, trouble

    def _on_sampling(self) -> None:
        if self.chat_id is not None:
            self.turns.set_sampling(self.chat_id, self.inspector.settings.sampling)

    def _save_settings(self) -> None:
        if self.models.memory.preset != self.inspector.settings.preset_id:
            self.models.remember(preset=self.inspector.settings.preset_id)
        if self.chat_id is not None:
            options = self._store.chat(self.chat_id).options
            self._store.change_chat(self.chat_id, **self.inspector.settings.fields(options))

    def _on_chat_trouble(self, error: WorkbenchError | None) -> None:
        if error is None:
            self.centre.notice_banner.clear()
        else:
            self.centre.notice_banner.say(words_of(error), "bad")

    def _show_welcome(self) -> None:
        empty = not self.centre.view.items
        self.centre.show_welcome(empty)
        if empty:
            self.welcoming.refresh()
