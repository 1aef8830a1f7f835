"""Lets the picture of the next token follow the chat in sight: live while an answer comes, its places afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from workbench.conversation.turn import Turn
from workbench.conversation.weighing import weigh_answer
from workbench.engine_client.outlooks import picture
from workbench.engine_client.weighing import Weighing
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Outlook, SamplingSettings
from workbench.ui import motion
from workbench.ui.bridge import Bridge
from workbench.ui.decoding.panel import DistributionView
from workbench.ui.error_sentences import words_of

if TYPE_CHECKING:
    from workbench.chats.store import ChatStore
    from workbench.ui.pages.chat_page import ChatPage

LOOK_SECONDS, CALM_SECONDS = 0.2, 1.0
"""A picture that changes more often cannot be read; the second with reduced motion."""

MOVING_MS = 150
"""While a slider has been moved within this time, a new place comes with its next move: one picture instead of two, and
each takes a core from the engine for a moment."""

MOST_PLACES = 1000
"""Places of an answer that are kept to go back to."""

CHEAP_CHARACTERS, CHEAP_SECONDS = 2000, 3.0
"""A conversation up to this long, whose last answer took no longer to write, is looked at unasked: reading it once more
costs next to nothing."""

LOW_PAGE = 720
ROWS, ROWS_WHEN_LOW = 7, 5


class Follower(QObject):
    """Decides what the picture shows."""

    _came = Signal(object, object)  # Turn, Outlook; sent by the engine's reader thread

    def __init__(self, chat: "ChatPage", view: DistributionView, bridge: Bridge, store: "ChatStore") -> None:
        super().__init__(view)
        self._chat = chat
        self._view = view
        self._bridge = bridge
        self._store = store
        self._chat_id: int | None = None
        self._turn: Turn | None = None
        self._weighing: Weighing | None = None
        self._asked = ""  # id of the answer that was looked at last
        self._answer: str | None = None  # id of the answer the places belong to
        self._places: list[Outlook] = []
        self._openness: list[float] = []  # their entropies
        self._words: dict[int, bytes] = {}
        self._at = 0
        self._settings: SamplingSettings | None = None
        self._held: Outlook | None = None  # the newest place, not shown yet
        self._moving = QTimer(self)
        self._moving.setSingleShot(True)
        self._moving.setInterval(MOVING_MS)
        self._moving.timeout.connect(self._show_held)
        self._came.connect(self._on_outlook)
        view.step_wanted.connect(self._step)
        view.look_wanted.connect(lambda: view.clear(self.tr("Reading the last answer once more…")))
        view.look_wanted.connect(self._look_back)
        view.folded.connect(self.sync)
        view.installEventFilter(self)
        chat.installEventFilter(self)
        view.set_rows(ROWS_WHEN_LOW if chat.height() < LOW_PAGE else ROWS)
        chat.turns.changed.connect(self.sync)
        chat.centre.view.items_changed.connect(self.sync)
        chat.phase_changed.connect(self.sync)
        chat.models.changed.connect(self.sync)
        chat.inspector.sampling_changed.connect(self._show_settings)
        self.sync()

    # ------------------------------------------------------------------------------------------ what is shown

    def sync(self) -> None:
        """Look at the answer that comes in the chat in sight, if anyone can see the picture."""
        self._show_settings()
        chat_id = self._chat.chat_id
        if chat_id != self._chat_id:
            self._chat_id = chat_id
            self._forget()
        running = self._chat.turns.running(chat_id) if self._seen and not self._is_blind else None
        turn = running.turn if running is not None else None
        if turn is self._turn:
            if turn is None:
                if self._places and self._answer != self._last_answer():  # another version of it is in sight
                    self._forget()
                if not self._places:
                    self._rest()
            return
        if self._turn is not None:
            self._turn.watch(0, None)
        self._turn = turn
        if turn is None:
            self._rest()
        else:
            self._forget()
            self._view.set_place(self.tr("waiting"))
            turn.watch(
                CALM_SECONDS if motion.is_reduced() else LOOK_SECONDS, lambda outlook: self._came.emit(turn, outlook)
            )

    @property
    def _is_blind(self) -> bool:
        """Whether the engine of the loaded model cannot tell what could come next."""
        loaded = self._chat.models.loaded
        abilities = loaded.state.abilities if loaded is not None else None
        return abilities is not None and not {"watch", "weigh"} <= abilities

    @property
    def _seen(self) -> bool:
        return self._view.isVisible() and not self._view.is_folded

    def show_place(self, outlook: Outlook, words: dict[int, bytes], place: str) -> None:
        """Show a place that somebody else has found, as the token view does, until something else comes."""
        if self._turn is None:
            self._view.show_outlook(outlook, words)
            self._view.set_place(place)

    def _show_settings(self) -> None:
        settings = self._chat.inspector.settings.sampling
        if settings != self._settings:
            self._settings = settings
            self._moving.start()
        if self._held is not None:
            self._show_held()
        else:
            self._view.set_settings(settings)

    def _forget(self) -> None:
        if self._weighing is not None:
            self._weighing.cancel()
        self._weighing = None
        self._asked = ""
        self._places, self._openness, self._words = [], [], {}

    def _on_outlook(self, turn: Turn, outlook: Outlook) -> None:
        if turn is not self._turn:
            return
        self._words.update(outlook.words)
        self._held = outlook
        if not self._moving.isActive():
            self._show_held()

    def _show_held(self) -> None:
        outlook, self._held = self._held, None
        if outlook is None or self._turn is None:
            return
        self._view.show_outlook(outlook, self._words, self._settings)
        self._view.set_place(self.tr("live"), live=True)
        if len(self._places) < MOST_PLACES and self._view.shown is not None:
            self._places.append(outlook)
            self._openness.append(self._view.shown.entropy)

    def _rest(self) -> None:
        """Nothing comes: show where the last answer was least certain, as far as that is known."""
        if self._places:
            self._answer = self._last_answer()
            self._at = max(range(len(self._places)), key=self._openness.__getitem__)
            self._show_place()
            if self._asked != self._answer and self._is_cheap:  # the places that went by too fast to be seen
                self._look_back()
            return
        answer = self._last_answer()
        if self._is_blind:
            self._view.clear(self.tr("The engine of this model does not tell what it chooses from."))
        elif answer is None:
            self._view.clear(self.tr("Here you see what the model chooses from, word by word, while it writes."))
        elif self._chat.models.loaded is None:
            self._view.clear(self.tr("Load the model to see what it chose from in the last answer."))
        elif self._weighing is not None or self._asked == answer:
            pass
        elif self._is_cheap:
            self._view.clear(self.tr("Reading the last answer once more…"))
            self._look_back()
        else:
            words = self.tr("Send a message to see what the model chooses from, or look back:")
            self._view.clear(words, look=True)
        if not self._places:
            self._view.set_place("")

    @property
    def _is_cheap(self) -> bool:
        """Whether reading the last answer once more takes next to nothing."""
        answer = self._last_answer()
        if answer is None or not self._seen:
            return False
        if sum(len(item.text) for item in self._chat.centre.view.items) > CHEAP_CHARACTERS:
            return False
        seconds = self._store.message(int(answer)).stats.get("answer_seconds")
        return seconds is not None and seconds <= CHEAP_SECONDS

    def _last_answer(self) -> str | None:
        """The id of the last message, if it is an answer that is over."""
        items = self._chat.centre.view.items
        last = items[-1] if items else None
        return last.id if last is not None and last.role == "assistant" and last.id.isdigit() and last.text else None

    def _show_place(self) -> None:
        outlook = self._places[self._at]
        self._view.show_outlook(outlook, self._words)
        place = self.tr("{number} of {all}").format(number=self._at + 1, all=len(self._places))
        self._view.set_place(place, back=self._at > 0, forth=self._at + 1 < len(self._places))

    def _step(self, step: int) -> None:
        if self._places and self._turn is None:
            self._at = min(max(self._at + step, 0), len(self._places) - 1)
            self._show_place()

    # ------------------------------------------------------------------------------------------ looking back

    def _look_back(self) -> None:
        """Weigh the last answer."""
        answer, engine = self._last_answer(), self._chat.models.loaded
        if answer is None or engine is None or engine.client is None:
            return
        client = engine.client
        self._asked = answer

        def weigh() -> tuple[Weighing, list[Outlook], list[float]]:
            weighing = self._weighing = weigh_answer(self._store, client, int(answer))
            weighing.over.result()
            places = [weighing.outlook(place, 64) for place in range(len(weighing.outlooks))]
            return weighing, places, [picture(place, SamplingSettings()).entropy for place in places]

        self._bridge.run(weigh, lambda found: self._on_weighed(answer, *found), self._on_not_weighed)

    def _on_weighed(self, answer: str, weighing: Weighing, places: list[Outlook], openness: list[float]) -> None:
        if self._asked == answer and self._turn is None and places:
            self._words = dict(weighing.words)
            self._places, self._openness = places, openness
            self._rest()

    def _on_not_weighed(self, error: WorkbenchError) -> None:
        if not self._places and self._turn is None:
            self._view.clear(words_of(error))

    # ------------------------------------------------------------------------------------------ events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and watched is self._view:
            self.sync()
        elif event.type() == QEvent.Type.Resize and watched is self._chat:
            self._view.set_rows(ROWS_WHEN_LOW if self._chat.height() < LOW_PAGE else ROWS)
        return False
