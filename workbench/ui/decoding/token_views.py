"""Token views in a conversation: which answers show their tokens, and what branching at one of them does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workbench.chats.store import ChatStore
from workbench.conversation.weighing import weigh_answer
from workbench.engine_client.weighing import Weighing
from workbench.ui.bridge import Bridge
from workbench.ui.decoding.token_face import TokenFace
from workbench.ui.decoding.weighed_text import WeighedText
from workbench.ui.transcript.actions import MessageAction, is_running
from workbench.ui.transcript.item import MessageItem

if TYPE_CHECKING:
    from workbench.ui.decoding.follower import Follower
    from workbench.ui.pages.chat_page import ChatPage


MOST_KEPT = 8
"""Answers whose tokens are remembered though their text is shown: some 1 MB for 2,000 tokens."""


@dataclass(frozen=True)
class _Known:
    """What is known of an answer's tokens, by which model, and of which text."""

    text: WeighedText
    model: str
    written: str


class TokenViews(QObject):
    """Shows the tokens of answers in the place of their text.

    Signals:
        told(sentence, level): A note in passing.
    """

    told = Signal(str, str)

    def __init__(self, chat: "ChatPage", bridge: Bridge, store: ChatStore, follower: "Follower") -> None:
        super().__init__(chat)
        self._chat = chat
        self._bridge = bridge
        self._store = store
        self._follower = follower
        self._texts: dict[str, _Known] = {}
        view = chat.centre.view
        view.message_actions.add(
            MessageAction(
                "tokens",
                self.tr("Show or hide the tokens"),
                "chart-column",
                self.toggle,
                _is_whole,
                "T",
                foot=True,
            ),
            before="source",
        )
        chat.turns.over.connect(self._on_turn_over)

    def toggle(self, message: str) -> None:
        """Show the tokens of an answer, or its text again."""
        if message in self._chat.centre.view.faces:
            self.hide(message)
        else:
            self.show(message)

    def toggle_last(self) -> None:
        """The same for the last answer that is there whole."""
        view = self._chat.centre.view
        items = [item for item in view.items if _is_whole(item)]
        if items:
            self.toggle(next((item.id for item in items if item.id == view.current), items[-1].id))
        else:
            self.told.emit(self.tr("There is no answer to look at yet."), "info")

    def show(self, message: str) -> None:
        """Show the tokens of an answer; the model is loaded for that if it is not."""
        engine = self._chat.models.engine()
        written = next((item.text for item in self._chat.centre.view.items if item.id == message), "")
        known = self._texts.get(message)
        if known is None or (known.model, known.written) != (engine.path, written):
            self._forget(message)

            def begin(heard: Callable[[Weighing], None]) -> Weighing:
                return weigh_answer(self._store, engine.wait(), int(message), heard)

            text = WeighedText(self._bridge, begin)
            self._texts[message] = _Known(text, engine.path, written)
            text.ended.connect(lambda: QTimer.singleShot(0, self, lambda: self._bring_into_sight(message)))
            text.start()
            for other in [name for name in self._texts if name not in self._chat.centre.view.faces][:-MOST_KEPT]:
                self._forget(other)
        self._chat.centre.view.show_face(message, self._make)
        QTimer.singleShot(0, self, lambda: self._focus(message))

    def hide(self, message: str) -> None:
        """Show its text again."""
        view = self._chat.centre.view
        view.show_face(message, None)
        if (known := self._texts.get(message)) is not None and not known.text.complete:
            self._forget(message)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self, message: str) -> None:
        known = self._texts.pop(message, None)
        if known is not None:
            known.text.cancel()

    def _focus(self, message: str) -> None:
        card = self._chat.centre.view.live_cards.get(message)
        if card is not None and card.face is not None:
            card.face.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring_into_sight(message)

    def _bring_into_sight(self, message: str) -> None:
        """Tokens take more room than the text, below the end of what was in sight; not once the person went on."""
        view = self._chat.centre.view
        card = view.live_cards.get(message)
        face = card.face if card is not None else None
        if face is not None and (proxy := face.focusProxy()) is not None and proxy.hasFocus():
            view.select(message)

    def _make(self, parent: QWidget, item: MessageItem) -> QWidget:
        text = self._texts[item.id].text
        face = TokenFace(text, lambda: self._chat.inspector.settings.sampling, parent)
        face.left.connect(lambda: self.hide(item.id))
        face.editor.branch_wanted.connect(lambda place, token: self.branch(item.id, place, token))
        face.editor.place_shown.connect(lambda place: self._show_place(text, place))
        self._chat.inspector.sampling_changed.connect(face.take_settings)
        return face

    def _show_place(self, text: WeighedText, place: int) -> None:
        outlook = text.outlook(place, 64)
        if outlook is not None:
            words = self.tr("token {number} of {all}").format(number=place + 1, all=len(text.tokens))
            self._follower.show_place(outlook, text.words, words)

    def _on_turn_over(self) -> None:
        """The engine is free again: go on with what gave way to an answer."""
        for text in [known.text for known in self._texts.values()]:
            if not text.complete and text.trouble:
                text.start()

    # ------------------------------------------------------------------------------------------ branching

    def branch(self, message: str, place: int, token: int) -> None:
        """Write another version of an answer: the same up to a place, there another token, and on from it."""
        known, chat = self._texts[message], self._chat
        weighing = known.text.weighing
        if known.model != chat.models.path:
            self.told.emit(self.tr("Another model was chosen meanwhile: show the tokens again."), "info")
            return
        if weighing is None or chat.turns.running(chat.chat_id) is not None:
            self.told.emit(self.tr("Wait until the answer is written, then branch."), "info")
            return
        answer = self._store.message(int(message))
        path = self._store.path_to(answer.id)
        if len(path) < 2:
            self.told.emit(self.tr("There is nothing before this answer to branch from."), "info")
            return
        kept = [outlook.token for outlook in weighing.outlooks[:place]]
        start = ""
        if not weighing.follows:  # the template writes an answer of the past otherwise: keep its words instead
            words = b"".join(weighing.words.get(one, b"") for one in (*kept, token)).decode(errors="ignore")
            whole = weighing.text.decode(errors="ignore")
            start = words[max(0, whole.find(answer.content)) :]
        self.hide(message)
        chat.inspector.save_now()  # the turn reads the chat's settings from the store
        chat.turns.answer(
            path[-2],
            chat.models.engine(),
            chat.inspector.settings.sampling,
            chat.models.settings.context_overflow,
            start,
            () if start else (*kept, token),
            answer.sources,
        )
        self.told.emit(self.tr("A new version from this token on; the old one stays."), "good")


def _is_whole(item: MessageItem) -> bool:
    """Whether it is an answer that is there and not being written."""
    return item.role == "assistant" and bool(item.text) and item.id.isdigit() and not is_running(item)
