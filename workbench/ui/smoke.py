"""One life of the window, by itself: every page, an answer, an engine that is killed and comes back, an orderly end.

For installers and frozen programs, where what is missing shows only when it is needed: `workbench --smoke`.
"""

import json
import sys
import time
from typing import Any

import psutil
from PySide6.QtCore import QObject, Qt, QTimer

from workbench.chats.records import Message
from workbench.conversation.turn import Turn
from workbench.engine_client.states import EngineState
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Finished, LoadOptions
from workbench.ui.bridge import Bridge
from workbench.ui.main_window import MainWindow

QUESTION = "What is a token?"
LONGEST_MS = 120_000


class Smoke(QObject):
    """Goes step by step as the window reports; `report` says when each was reached, in ms since the process began.

    Attributes:
        report: painted, pages, answer, answer_tokens, recovered, closed, and error when something failed.
        status: 0 once everything was done, else 1.
    """

    def __init__(self, window: MainWindow, bridge: Bridge) -> None:
        super().__init__(window)
        self._window = window
        self._killed = False
        self._began = psutil.Process().create_time()
        self.report: dict[str, Any] = {}
        self.status = 1
        bridge.ended.connect(self._on_answer)
        bridge.failed.connect(lambda _turn, error: self._give_up(error.sentence()))
        bridge.engine_changed.connect(self._on_engine)
        bridge.unexpected.connect(self._give_up)

    def begin(self) -> None:
        """The window stands on the screen."""
        self._note("painted")
        QTimer.singleShot(LONGEST_MS, self, lambda: self._give_up("It took too long."))
        QTimer.singleShot(0, self, self._visit_pages)

    def end(self) -> int:
        """Say how it went; the exit status."""
        self._note("closed")
        sys.stdout.write(json.dumps(self.report) + "\n")
        sys.stdout.flush()
        return self.status

    def _visit_pages(self) -> None:
        pages = self._window.pages
        self.report["pages"] = [page.name for page in pages.known]
        for page in pages.known:
            pages.show_page(page.name)
        pages.show_page("chat")
        self._note("visited")
        self._ask()

    def _ask(self) -> None:
        models = self._window.models
        if models.scanning:
            models.library_changed.connect(self._ask, Qt.ConnectionType.SingleShotConnection)
            return
        models.load_chosen(LoadOptions(threads=1))  # two that spin are very slow on a busy machine
        self._window.chat.send(QUESTION)

    def _on_answer(
        self, _turn: Turn, message: Message, finished: Finished | None, error: WorkbenchError | None
    ) -> None:
        if error is not None or not message.content:
            self._give_up(error.sentence() if error is not None else "The answer is empty.")
            return
        self._note("answered")
        self.report["answer"] = message.content
        self.report["answer_tokens"] = finished.answer_tokens if finished is not None else 0
        engine = self._window.models.loaded
        if engine is None or engine.client is None:
            self._give_up("There is no engine after the answer.")
            return
        self._killed = True
        psutil.Process(engine.client.pid).kill()

    def _on_engine(self, state: EngineState) -> None:
        if self._killed and state.phase == "restarting":
            self.report["said"] = state.error.sentence() if state.error is not None else ""
        elif self._killed and state.phase == "ready":
            self._note("recovered")
            self.status = 0
            self._window.close()
        elif state.phase in ("failed", "crashed"):
            self._give_up(state.sentence)

    def _give_up(self, sentence: str) -> None:
        self.report["error"] = sentence
        self.status = 1
        self._window.close()

    def _note(self, step: str) -> None:
        self.report[f"{step}_ms"] = round((time.time() - self._began) * 1000)
