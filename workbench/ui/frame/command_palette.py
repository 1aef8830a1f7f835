"""The command palette: type a few letters of what you want, press Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from workbench.ui.alive import is_there
from workbench.ui.frame.palette_entries import Entry, fitting
from workbench.ui.frame.palette_rows import PaletteDelegate, row_height
from workbench.ui.frame.recent import Recent
from workbench.ui.theme import current
from workbench.ui.transcript.announce import announce
from workbench.ui.widgets.labels import second_label
from workbench.ui.widgets.row_roles import BADGE, MARKS, PAYLOAD

WIDTH = 600
MOST_ROWS = 10
TOP = 0.12
"""Where it stands, as a part of the window's height."""
SHADOW = 18


class CommandPalette(QWidget):
    """Lies over the whole window while it is open, so that a click beside it closes it.

    Signals:
        chosen(Entry): The person wants this; the palette is closed already.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, recent: Recent) -> None:
        super().__init__(window)
        self._host = window
        self._recent = recent
        self._entries: list[Entry] = []
        self._nothing_words = ""
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Command palette"))
        self._box = QFrame(self)
        self._box.setObjectName("popup")
        self.field = QLineEdit(self._box)
        self.field.textChanged.connect(self._show_fitting)
        self.field.installEventFilter(self)
        self._rows = QStandardItemModel(self)
        self.list = QListView(self._box)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setModel(self._rows)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.verticalScrollBar().setAccessibleName(self.tr("Scroll what fits"))
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self._nothing = second_label("", self._box)
        self._nothing.setContentsMargins(12, 6, 12, 8)
        column = QVBoxLayout(self._box)
        column.setContentsMargins(9, 9, 9, 9)
        column.setSpacing(6)
        for part in (self.field, self.list, self._nothing):
            column.addWidget(part)
        window.installEventFilter(self)
        self.hide()

    def open_with(self, entries: Sequence[Entry], asks: str, nothing: str) -> None:
        """Open it. `asks` stands in the field until something is typed; `nothing` is said where nothing fits."""
        focused = QApplication.focusWidget()
        if self.isHidden():
            self._before = focused
        self._entries = list(entries)
        self._nothing_words = nothing
        self.field.setPlaceholderText(asks)
        self.field.setAccessibleName(asks)
        self.field.clear()
        self._show_fitting()
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def replace(self, entries: Sequence[Entry]) -> None:
        """Offer these instead, because more was found; what was typed stays, and what the cursor was on."""
        self._entries = list(entries)
        row = self.list.currentIndex().row()
        name = self._rows.item(row).data(PAYLOAD).name if row > 0 else ""
        self._show_fitting()
        for again in range(self._rows.rowCount() if name else 0):
            if self._rows.item(again).data(PAYLOAD).name == name:
                self.list.setCurrentIndex(self._rows.index(again, 0))

    def close_palette(self) -> None:
        """Close it and give the focus back."""
        self.hide()
        # What had the focus may be gone by now, as a message's button is.
        if self._before is not None and is_there(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    @property
    def titles(self) -> list[str]:
        """What is offered, from top to bottom."""
        return [self._rows.item(row).text() for row in range(self._rows.rowCount())]

    # ------------------------------------------------------------------------------------------ keys and mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.setGeometry(self._host.rect())
                self._place()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        page = MOST_ROWS - 1
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Backtab: -1,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key], around=abs(steps[key]) == 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def focusNextPrevChild(self, following: bool) -> bool:
        return True  # the focus stays in the field until the palette is closed

    def _step(self, step: int, *, around: bool) -> None:
        count = self._rows.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row() + step
        row = row % count if around else min(max(row, 0), count - 1)
        self.list.setCurrentIndex(self._rows.index(row, 0))
        announce(self.field, self._rows.item(row).accessibleText())

    def _choose(self, row: int) -> None:
        item = self._rows.item(row) if row >= 0 else None
        if item is not None:
            entry: Entry = item.data(PAYLOAD)
            self._recent.use(entry.name)
            self.close_palette()
            self.chosen.emit(entry)

    # ------------------------------------------------------------------------------------------ what is shown

    def _show_fitting(self) -> None:
        found = fitting(self.field.text(), self._entries, self._recent)
        self._rows.clear()
        for entry, fit in found:
            item = QStandardItem(entry.title)
            item.setData(entry, PAYLOAD)
            item.setData(fit.marks, MARKS)
            item.setData((entry.note, ""), BADGE)
            item.setAccessibleText(f"{entry.title}, {entry.note}" if entry.note else entry.title)
            self._rows.appendRow(item)
        self.list.setVisible(bool(found))
        self.list.setFixedHeight(min(MOST_ROWS, len(found)) * row_height() + 4)
        self._nothing.setText(self._nothing_words)
        self._nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self._rows.index(0, 0))
            self.list.scrollToTop()
        self._place()

    def _place(self) -> None:
        width = min(WIDTH, self.width() - 48)
        self._box.setFixedWidth(width)
        self._box.adjustSize()
        self._box.move(QPoint((self.width() - width) // 2, round(self.height() * TOP)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dark = current.tokens().name == "dark"
        box = QRect(self._box.geometry()).translated(0, 6)
        for spread in range(SHADOW, 0, -2):
            colour = QColor(0, 0, 0)
            colour.setAlphaF((0.034 if dark else 0.012) * (1 - spread / (SHADOW + 2)) * 2)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(box).adjusted(-spread, -spread, spread, spread), 10 + spread, 10 + spread)
        painter.end()
