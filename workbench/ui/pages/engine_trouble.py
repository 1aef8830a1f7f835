"""What the model button and the banner below it say about the engine, and what can be done about it there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from workbench.engine_client.states import EngineState
from workbench.errors import WorkbenchError
from workbench.ui.error_sentences import said, words_of
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.widgets.banner import Banner
from workbench.ui.widgets.model_button import ModelButton


class EngineTrouble(QObject):
    """Turns every state of the engine into the model button's words and, when it is in trouble, into a banner.

    Signals:
        copied(): The details of an error are on the clipboard.
    """

    copied = Signal()

    def __init__(self, models: ModelController, button: ModelButton, banner: Banner) -> None:
        super().__init__(banner)
        self._models = models
        self._button = button
        self._banner = banner
        self._details = ""
        self._waits_for = ""  # the phase whose end clears the banner
        banner.acted.connect(self._on_acted)
        models.changed.connect(self._show)
        models.refused.connect(self.say_refused)
        button.eject_requested.connect(models.eject)
        button.cancel_requested.connect(models.eject)
        button.load_requested.connect(models.load_chosen)
        self._show()

    def say_refused(self, error: WorkbenchError) -> None:
        """A file that is not a model: one sentence, which stays until it is read."""
        self._say(error, "warn", [])

    def _show(self) -> None:
        state = self._models.state
        if state is None or state.path != self._models.path:
            self._button.show_state("chosen" if self._models.path else "none", self._models.name)
            return
        self._show_button(state)
        self._show_banner(state)

    def _show_button(self, state: EngineState) -> None:
        name = self._models.name
        match state.phase:
            case "starting" | "loading" | "restarting":
                words = self._step_words(state)
                if state.fraction and state.step in ("", "reading"):
                    words = self.tr("{words} {percent} %").format(words=words, percent=round(state.fraction * 100))
                self._button.show_state("loading", name, words, state.fraction or 0.0)
            case "ready" | "generating" | "not_responding":
                self._button.show_state("ready", name, more=said(state.why))
            case "failed" | "crashed":
                self._button.show_state("failed", name, self.tr("not loaded"))
            case "stopped":
                self._button.show_state("chosen", name)

    def _step_words(self, state: EngineState) -> str:
        steps = {
            "reading": self.tr("Reading the file"),
            "context": self.tr("Making room for chats"),
            "warm-up": self.tr("Warming up"),
        }
        again = self.tr("Loading again") if state.phase == "restarting" else self.tr("Loading")
        return steps.get(state.step, again)

    def _show_banner(self, state: EngineState) -> None:
        error = state.error
        match state.phase:
            case "restarting" if error is not None:
                words = self.tr("Engine stopped: {cause} Loading again…").format(cause=said(error.what))
                self._details = error.detail
                actions = [("copy", self.tr("Copy details"))] if error.detail else []
                self._banner.say(words, "warn", actions)
                self._waits_for = "ready"
            case "crashed" if error is not None:
                self._say(error, "bad", [("retry", self.tr("Load again"))])
                self._waits_for = "ready"
            case "failed" if error is not None and error.kind != "cancelled":
                self._say(error, "bad", [])
                self._waits_for = "ready"
            case "not_responding":
                actions = [("wait", self.tr("Wait")), ("stop", self.tr("Stop and load again"))]
                self._banner.say(state.sentence, "warn", actions)
                self._waits_for = "responding"
            case "ready" | "generating" | "stopped":
                self._clear()
            case "starting" | "loading" if self._waits_for:
                self._clear()

    def _say(self, error: WorkbenchError, level: str, actions: list[tuple[str, str]]) -> None:
        self._details = "\n\n".join(part for part in (words_of(error), error.detail) if part)
        self._banner.say(words_of(error), level, [*actions, ("copy", self.tr("Copy details"))])
        self._waits_for = ""

    def _clear(self) -> None:
        if self._waits_for:
            self._waits_for = ""
            self._banner.clear()

    def _on_acted(self, name: str) -> None:
        match name:
            case "copy":
                QGuiApplication.clipboard().setText(self._details)
                self.copied.emit()
            case "retry":
                self._models.retry()
            case "wait":
                self._banner.clear()
            case "stop":
                self._models.restart()
