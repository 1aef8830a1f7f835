"""Questions asked faster than they are answered: only the newest answer counts."""

import threading
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from workbench.errors import WorkbenchError
from workbench.ui.bridge import Bridge
from workbench.ui.chat_list.newest import Newest


class Asked:
    """Questions that are answered when the test lets them."""

    def __init__(self) -> None:
        self.parent = QObject()
        self.bridge = Bridge(self.parent)
        self.errors: list[WorkbenchError] = []
        self.newest = Newest(self.bridge, self.errors.append, self.parent)
        self.answers: list[Any] = []
        self.worked: list[str] = []

    def ask(self, name: str, gate: threading.Event | None = None, error: WorkbenchError | None = None) -> None:
        def work() -> str:
            self.worked.append(name)
            if gate is not None:
                assert gate.wait(30)
            if error is not None:
                raise error
            return name

        self.newest.ask(work, self.answers.append)


def test_what_was_overtaken_is_neither_asked_nor_told(qtbot: QtBot) -> None:
    asked, gate = Asked(), threading.Event()
    asked.ask("t", gate)
    asked.ask("te")
    asked.ask("tea")
    assert asked.newest.busy
    gate.set()
    qtbot.waitUntil(lambda: not asked.newest.busy)
    assert asked.answers == ["tea"]
    assert asked.worked == ["t", "tea"]


def test_a_failure_is_told_unless_something_else_was_asked_meanwhile(qtbot: QtBot) -> None:
    asked, gate = Asked(), threading.Event()
    asked.ask("t", gate, WorkbenchError("no"))
    asked.ask("te")
    gate.set()
    qtbot.waitUntil(lambda: not asked.newest.busy)
    assert (asked.answers, asked.errors) == (["te"], [])
    asked.ask("tea", error=WorkbenchError("again no"))
    qtbot.waitUntil(lambda: not asked.newest.busy)
    assert [error.what for error in asked.errors] == ["again no"]
