"""What this version of PySide6 must survive."""

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


class _Emitter(QObject):
    fired = Signal(int)


class _Hidden(QWidget):
    shown = 0

    def showEvent(self, event: object) -> None:
        self.shown += 1


def test_twenty_thousand_emits_slots_and_overrides_lose_no_reference(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 lost one reference to None or True a call and aborted after some hundred."""
    emitter, got = _Emitter(), []
    emitter.fired.connect(got.append)
    widget = _Hidden()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for number in range(20_000):
        emitter.fired.emit(number)
    for _ in range(1_000):
        widget.setVisible(True)
        widget.setVisible(False)
    for _ in range(1_000):
        QTimer.singleShot(0, lambda: None)
    qtbot.waitUntil(lambda: len(got) == 20_000)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert widget.shown == 1_000
    if sys.version_info < (3, 12):  # from then on None and True live for ever and their counts mean nothing
        assert after[0] > before[0] - 500
        assert after[1] > before[1] - 500
