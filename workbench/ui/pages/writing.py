"""What is being written in each chat: drafts that survive a restart, files that go along, messages that wait."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from msgspec.structs import asdict, replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from workbench.chats.attachments import block
from workbench.chats.records import Attachment, Draft, Message
from workbench.chats.store import ChatStore
from workbench.conversation.attachments import Outgoing, is_model, read_file
from workbench.engine_client.client import EngineClient
from workbench.engine_client.engine import Engine
from workbench.engine_client.states import ENDS
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Tokenize, Tokens
from workbench.ui.bridge import Bridge
from workbench.ui.composer.composer import Composer
from workbench.ui.composer.queue_bar import QueueBar
from workbench.ui.error_sentences import words_of
from workbench.ui.pages.turn_controller import TurnController
from workbench.ui.transcript.announce import announce

SAVE_DELAY_MS = 500
MOST_FILES = 20
"""Of one message; somebody who drops a whole folder's files has slipped."""


@dataclass
class Waiting:
    """The messages that wait in one chat.

    Attributes:
        held: They are not sent by themselves: the answer before them was stopped or failed, or the program ended.
        hurried: The next one does not mind that the answer before it was stopped: it was stopped for it.
        engine: Writes the answer they wait for; None while there was none.
    """

    messages: list[Outgoing] = field(default_factory=list)
    held: bool = False
    hurried: bool = False
    engine: Engine | None = None


class Writing(QObject):
    """Stands between the composer and the chat page.

    Attributes:
        first: Is asked about files before they are attached; True when it sees to them.

    Signals:
        told(sentence, level): A note in passing.
        undoable(sentence, undo): The same, of something that `undo()` takes back.
        model_given(path): What was to be attached is a model.
        ready(Outgoing): To be said in the chat in sight now.
        due(chat_id, Outgoing, Engine): Its turn has come in a chat; the engine wrote the answer before.
    """

    told = Signal(str, str)
    undoable = Signal(str, object)
    model_given = Signal(str)
    ready = Signal(object)
    due = Signal(int, object, object)

    def __init__(
        self,
        store: ChatStore,
        bridge: Bridge,
        turns: TurnController,
        composer: Composer,
        queue_bar: QueueBar,
        client: Callable[[], EngineClient | None],
    ) -> None:
        """`client` gives the engine of the loaded model, which counts tokens."""
        super().__init__(composer)
        self._store = store
        self._bridge = bridge
        self._turns = turns
        self._composer = composer
        self._bar = queue_bar
        self._client = client
        self.first: Callable[[Sequence[str]], bool] = lambda paths: False
        self._chat: int | None = None
        self._waiting: dict[int, Waiting] = {}
        self._paused = True  # until the first draft is shown
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_DELAY_MS)
        self._pause.timeout.connect(self.save)
        composer.changed.connect(self._on_changed)
        composer.send_requested.connect(self._on_send)
        composer.attach_wanted.connect(self.choose_files)
        composer.files_given.connect(self._on_files)
        composer.long_text_pasted.connect(self._on_long_paste)
        composer.attachment_opened.connect(self._open)
        queue_bar.edit_wanted.connect(self._edit)
        queue_bar.send_wanted.connect(self._send_now)
        queue_bar.remove_wanted.connect(self._remove)
        turns.changed.connect(self._on_turn_changed)
        turns.over.connect(self._on_turn_over)

    # ------------------------------------------------------------------------------------------ drafts

    def leave(self) -> None:
        """Keep what is written in the chat in sight, which is about to change."""
        self.save()
        self._paused = True

    def show(self, chat_id: int | None) -> None:
        """Take up what was being written in a chat."""
        self._chat = chat_id
        draft = self._store.draft(chat_id)
        self._paused = True
        self._composer.set_outgoing(_outgoing({**draft.extras, "text": draft.text}))
        self._paused = False
        if chat_id is not None and chat_id not in self._waiting:
            kept = [_outgoing(entry) for entry in draft.extras.get("queue", [])]
            if kept:
                self._waiting[chat_id] = Waiting(kept, held=True)
        self._show_queue()

    def moved_to(self, chat_id: int) -> None:
        """The new chat is in the store now."""
        self._chat = chat_id
        self._store.save_draft(None, Draft())

    def pause(self, paused: bool) -> None:
        """Whether the composer holds something else than a draft: a message that is being edited."""
        if paused:
            self.save()
        self._paused = paused

    def save(self) -> None:
        """Keep the draft now."""
        self._pause.stop()
        if not self._paused:
            self._store.save_draft(self._chat, self._draft(self._composer.outgoing))

    def _draft(self, outgoing: Outgoing) -> Draft:
        extras = {name: value for name, value in _entry(outgoing).items() if value and name != "text"}
        waiting = self._waiting.get(self._chat) if self._chat is not None else None
        if waiting is not None and waiting.messages:
            extras["queue"] = [_entry(message) for message in waiting.messages]
        return Draft(text=outgoing.text, extras=extras)

    def _on_changed(self) -> None:
        if not self._paused:
            self._pause.start()

    # ------------------------------------------------------------------------------------------ sending, waiting

    def _on_send(self, outgoing: Outgoing) -> None:
        if self._chat is not None and self._turns.running(self._chat) is not None:
            self._wait(self._chat, outgoing)
        else:
            self.ready.emit(outgoing)

    def _wait(self, chat_id: int, outgoing: Outgoing) -> None:
        running = self._turns.running(chat_id)
        waiting = self._waiting.setdefault(chat_id, Waiting())
        waiting.messages.append(outgoing)
        waiting.engine = running.engine if running is not None else None
        waiting.held = False
        self._composer.clear()
        self._show_queue()
        self.save()
        count = len(waiting.messages)
        words = self.tr("1 message waits") if count == 1 else self.tr("%n messages wait", "", count)
        announce(self._composer, words)

    def waiting(self, chat_id: int | None) -> tuple[Outgoing, ...]:
        """The messages that wait in a chat, the next one first."""
        found = self._waiting.get(chat_id) if chat_id is not None else None
        return tuple(found.messages) if found is not None else ()

    def _on_turn_changed(self, chat_id: int) -> None:
        waiting = self._waiting.get(chat_id)
        if waiting is not None and waiting.messages:
            running = self._turns.running(chat_id)
            # If the answer ended well, `over` comes next and lets them go on.
            waiting.held, waiting.engine = running is None, running.engine if running is not None else waiting.engine
            self._show_queue()

    def _on_turn_over(self, chat_id: int, message: Message) -> None:
        waiting = self._waiting.get(chat_id)
        if waiting is None or not waiting.messages or waiting.engine is None:
            return
        stopped = message.stats.get("stop_reason") == "cancelled" and not waiting.hurried
        waiting.hurried = False
        if message.state == "complete" and not stopped and waiting.engine.stage not in ENDS:
            waiting.held = False
            self.due.emit(chat_id, waiting.messages[0], waiting.engine)

    def sent(self, chat_id: int, outgoing: Outgoing) -> None:
        """It is saved as a message: away with it here."""
        waiting = self._waiting.get(chat_id)
        if waiting is not None and outgoing in waiting.messages:
            self._take(chat_id, waiting.messages.index(outgoing))
        elif chat_id == self._chat and self._composer.outgoing == outgoing:
            self._composer.clear()
            self.save()

    def _take(self, chat_id: int, index: int) -> Outgoing:
        messages = self._waiting[chat_id].messages
        taken = messages.pop(index)
        if chat_id == self._chat:
            self._show_queue()
            self.save()
        else:
            draft = self._store.draft(chat_id)
            rest = {name: value for name, value in draft.extras.items() if name != "queue"}
            queue = {"queue": [_entry(message) for message in messages]} if messages else {}
            self._store.save_draft(chat_id, Draft(text=draft.text, extras=rest | queue))
        return taken

    def _show_queue(self) -> None:
        waiting = self._waiting.get(self._chat) if self._chat is not None else None
        self._bar.show_queue(waiting.messages if waiting else (), held=waiting is not None and waiting.held)

    def _edit(self, index: int) -> None:
        """Back into the box; what is in the box takes its place."""
        if self._chat is None or self._paused:
            return
        written = self._composer.outgoing
        messages = self._waiting[self._chat].messages
        message = messages[index]
        if written.is_empty:
            messages.pop(index)
        else:
            messages[index] = written
        self._show_queue()
        self._composer.set_outgoing(message)
        self._composer.focus()
        self.save()

    def _send_now(self, index: int) -> None:
        """Before its turn: the answer being written is stopped for it."""
        if self._chat is None:
            return
        if self._turns.running(self._chat) is None:
            self.ready.emit(self._waiting[self._chat].messages[index])
            return
        waiting = self._waiting[self._chat]
        waiting.messages.insert(0, waiting.messages.pop(index))
        waiting.hurried = True
        self._show_queue()
        self._turns.stop(self._chat)

    def send_waiting(self) -> None:
        """Send the next of the messages that wait in the chat in sight, now."""
        if self.waiting(self._chat):
            self._send_now(0)

    def _remove(self, index: int) -> None:
        if self._chat is None:
            return
        chat_id, removed = self._chat, self._take(self._chat, index)

        def put_back() -> None:
            self._waiting[chat_id].messages.insert(index, removed)
            if chat_id == self._chat:
                self._show_queue()
                self.save()

        self.undoable.emit(self.tr("The message will not be sent"), put_back)

    # ------------------------------------------------------------------------------------------ attachments

    def choose_files(self) -> None:
        """Let the person choose files to send along."""
        from PySide6.QtWidgets import QFileDialog

        paths, _ = QFileDialog.getOpenFileNames(self._composer.window(), self.tr("Attach files"))
        if paths:
            self._on_files(paths)

    def _on_files(self, paths: Sequence[str]) -> None:
        if not self.first(paths):
            self.attach_files(paths)

    def attach_files(self, paths: Sequence[str]) -> None:
        """Send the text of these files along; what cannot be read as text is refused in a sentence."""
        if len(paths) > MOST_FILES:
            self.told.emit(self.tr("At most {count} files go with one message.").format(count=MOST_FILES), "warn")
            return
        chat_id = self._chat

        def read() -> list[Attachment | WorkbenchError | str]:
            return [_read(path) for path in paths]

        def done(found: list[Attachment | WorkbenchError | str]) -> None:
            for one in found:
                if isinstance(one, str):
                    self.model_given.emit(one)
                elif isinstance(one, WorkbenchError):
                    self.told.emit(words_of(one), "warn")
                elif chat_id == self._chat:
                    self._attach(one)

        self._bridge.run(read, done, owner=self)

    def _on_long_paste(self, text: str) -> None:
        number = sum(one.name.startswith(self.tr("Pasted text")) for one in self._composer.outgoing.attachments)
        name = self.tr("Pasted text") if not number else self.tr("Pasted text {number}").format(number=number + 1)
        self._attach(Attachment(name=name, text=text))
        words = self.tr("The long text goes along as an attachment. {keys} pastes it into the message instead.")
        self.told.emit(words.format(keys="Ctrl+Shift+V"), "info")

    def _attach(self, attachment: Attachment) -> None:
        self._composer.attachments.add(attachment)
        self._count(attachment)

    def recount(self) -> None:
        """Ask the model in use how many tokens each attachment has: another model may count otherwise."""
        for attachment in self._composer.outgoing.attachments:
            self._count(attachment)

    def _count(self, attachment: Attachment) -> None:
        client = self._client()
        if client is None:
            return

        def done(found: Tokens) -> None:
            self._composer.attachments.replace(attachment, replace(attachment, tokens=len(found.tokens)))

        self._bridge.run(lambda: client.call(Tokenize, text=block(attachment)), done, _ignore, owner=self)

    def _open(self, attachment: Attachment) -> None:
        from workbench.ui.composer.attachment_dialog import AttachmentDialog

        dialog = AttachmentDialog(attachment, self._composer.window(), insertable=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def put_in() -> None:
            if dialog.inserted and attachment in self._composer.outgoing.attachments:
                self._composer.attachments.remove(attachment)
                self._composer.editor.insertPlainText(attachment.text)

        dialog.accepted.connect(put_in)
        dialog.open()


def _read(path: str) -> Attachment | WorkbenchError | str:
    """The file as an attachment; its path when it turns out to be a model, whatever it is called."""
    try:
        return path if is_model(path) else read_file(path)
    except WorkbenchError as error:
        return error


def _ignore(_error: WorkbenchError) -> None:
    """An engine that ends while it counts says so itself."""


def _entry(outgoing: Outgoing) -> dict[str, Any]:
    """As JSON holds it."""
    attachments = [asdict(attachment) for attachment in outgoing.attachments]
    return {"text": outgoing.text, "attachments": attachments, "reply_start": outgoing.reply_start}


def _outgoing(entry: dict[str, Any]) -> Outgoing:
    attachments = tuple(Attachment(**one) for one in entry.get("attachments", []))
    return Outgoing(entry.get("text", ""), attachments, entry.get("reply_start", ""))
