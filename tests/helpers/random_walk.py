"""A person without a plan: keys, clicks, wheels and drops on whatever is in sight, drawn by a seed."""

import faulthandler
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QInputMethodEvent, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

HANG_SECONDS = 10
"""An event that takes longer ends the whole run, with the stack of every thread."""

_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F6),
    *(Qt.Key.Key_A, Qt.Key.Key_E, Qt.Key.Key_H, Qt.Key.Key_O, Qt.Key.Key_S, Qt.Key.Key_1, Qt.Key.Key_5),
)
_MODIFIERS = (
    *[Qt.KeyboardModifier.NoModifier] * 6,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


class Outside(QObject):
    """What would leave the program: links, folders, the system's file and print dialogs are answered by the test."""

    def __init__(self, patch: pytest.MonkeyPatch, draw: random.Random, folder: Path) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in ("file", "http", "https", "mailto"):
            QDesktopServices.setUrlHandler(scheme, self, "take")
        files = [str(path) for path in sorted(folder.iterdir())]

        def one(*_arguments: object, **_named: object) -> tuple[str, str]:
            return draw.choice([*files, "", str(folder / "new file")]), ""

        def several(*_arguments: object, **_named: object) -> tuple[list[str], str]:
            return draw.sample(files, draw.randint(0, 2)), ""

        patch.setattr(QPrintDialog, "show", QPrintDialog.deleteLater)
        patch.setattr(QFileDialog, "getOpenFileName", one)
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_n: (str(folder / f"saved-{draw.random()}"), ""))
        patch.setattr(QFileDialog, "getOpenFileNames", several)
        patch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_n: draw.choice(["", str(folder)]))

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())

    def let_go(self) -> None:
        for scheme in ("file", "http", "https", "mailto"):
            QDesktopServices.unsetUrlHandler(scheme)


class RandomWalk(QObject):
    """Does `count` things to a window, and to the dialogs and menus that wait in a loop of their own.

    Args:
        window: What is walked over.
        draw: Decides.
        count: Events.
        files: What may be dropped.
        also: Further things to do now and then, each as likely as any other kind of event.

    Attributes:
        last: What was done last, for the report of what it broke.
    """

    def __init__(
        self,
        window: QWidget,
        draw: random.Random,
        count: int,
        files: Sequence[Path],
        also: Sequence[Callable[[], object]] = (),
    ) -> None:
        super().__init__()
        self._window = window
        self._draw = draw
        self._left = count
        self._files = files
        self._kinds: list[Callable[[QWidget], object]] = [
            *[self._click] * 6,
            *[self._key] * 6,
            self._type,
            self._right_click,
            self._double_click,
            self._wheel,
            self._drop,
            *[lambda _widget, act=act: act() for act in also],
        ]
        self._top: QWidget = window
        self.last = ""

    @property
    def over(self) -> bool:
        """Whether everything is done."""
        return self._left <= 0

    def begin(self) -> None:
        """Start; the events come from the event loop, also from that of a dialog."""
        QTimer.singleShot(0, self, self._step)

    def _step(self) -> None:
        if self.over or not self._window.isVisible():  # it may have been told to close, or to start again
            self._left = 0
            faulthandler.cancel_dump_traceback_later()
            self._leave_dialogs()
            return
        self._left -= 1
        QTimer.singleShot(0, self, self._step)  # before the event, which may open a dialog with a loop of its own
        faulthandler.dump_traceback_later(HANG_SECONDS, exit=True, file=sys.__stderr__)
        widget = self._somewhere()
        act = self._draw.choice(self._kinds)
        self.last = f"{getattr(act, '__name__', 'also')} on {type(widget).__name__} {widget.objectName()!r}"
        act(widget)

    def _somewhere(self) -> QWidget:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window
        self._top = top  # PySide forgets the widgets in a dialog that Qt made itself as soon as nobody holds the dialog
        inside = [one for one in top.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        return self._draw.choice(inside) if inside and not isinstance(top, QMenu) else top

    def _leave_dialogs(self) -> None:
        for _ in range(20):
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if top is None:
                return
            top.close()

    # ------------------------------------------------------------------------------------------ what is done

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(self._draw.randrange(max(1, widget.width())), self._draw.randrange(max(1, widget.height())))

    def _click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, self._modifier(), self._place(widget))

    def _right_click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, self._place(widget))

    def _double_click(self, widget: QWidget) -> None:
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self._place(widget))

    def _modifier(self) -> Qt.KeyboardModifier:
        return self._draw.choice(_MODIFIERS)

    def _key(self, widget: QWidget) -> None:
        at = QApplication.focusWidget() or widget
        QTest.keyClick(at, self._draw.choice(_KEYS), self._modifier())

    def _type(self, widget: QWidget) -> None:
        at = QApplication.focusWidget() or widget
        typed = QInputMethodEvent()  # QTest's own typing ends the program at letters outside Latin
        typed.setCommitString(self._draw.choice(("hi", "What is a token?", "ä ß € 日本 🙂", "-1e9", "0.5", " ")))
        QCoreApplication.sendEvent(at, typed)

    def _wheel(self, widget: QWidget) -> None:
        at = QPointF(self._place(widget))
        turn = QPoint(0, self._draw.choice((-120, -480, 120, 480)))
        none = Qt.KeyboardModifier.NoModifier
        where = widget.mapToGlobal(at.toPoint())
        event = QWheelEvent(
            at, QPointF(where), QPoint(), turn, Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
        )
        QCoreApplication.sendEvent(widget, event)

    def _drop(self, widget: QWidget) -> None:
        while not widget.acceptDrops() and widget.parentWidget() is not None:
            widget = widget.parentWidget()
        data = QMimeData()
        if self._draw.random() < 0.3:
            data.setText("dropped words")
        else:
            data.setUrls(
                [QUrl.fromLocalFile(str(one)) for one in self._draw.sample(self._files, self._draw.randint(1, 2))]
            )
        at, copy, none = self._place(widget), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(at, copy, data, Qt.MouseButton.LeftButton, none)
        QCoreApplication.sendEvent(widget, enter)
        if enter.isAccepted():
            QCoreApplication.sendEvent(widget, QDropEvent(QPointF(at), copy, data, Qt.MouseButton.LeftButton, none))
