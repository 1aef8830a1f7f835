"""How busy the machine was in the last minute: opens above the meters, and stays while one works."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.alive import is_there
from workbench.ui.frame.graph import Graph
from workbench.ui.frame.history import History
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.labels import heading_label, second_label

WIDTH = 444
GAP = 8


class Resources(QFrame):
    """Lies over the lower right corner of the window."""

    def __init__(self, window: QWidget, history: History, bottom: int) -> None:
        """`bottom` is the height of the bar it stands on."""
        super().__init__(window)
        self.setObjectName("popup")
        self.setAccessibleName(self.tr("The last minute"))
        self._host = window
        self._history = history
        self._bottom = bottom
        self._before: QWidget | None = None
        self.graphs: dict[str, Graph] = {}
        self.close_button = IconButton("x", self.tr("Close"), self, size=14)
        self.close_button.clicked.connect(self.close_panel)
        head = QHBoxLayout()
        head.addWidget(heading_label(self.tr("The last minute"), self))
        head.addStretch(1)
        head.addWidget(self.close_button)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._nothing = second_label(self.tr("The first reading comes in a second."), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addLayout(self._grid)
        follow(self, lambda panel: panel.setFixedWidth(current.px(WIDTH)))
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open it, or close it."""
        if self.isVisible():
            self.close_panel()
            return
        self._before = self._host.focusWidget()
        self.refresh()
        self.show()
        self.raise_()
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_panel(self) -> None:
        """Close it and give the focus back."""
        inside = self.isAncestorOf(focused) if (focused := self._host.focusWidget()) else False
        self.hide()
        # What had the focus may be gone by now, as a message's button is.
        if inside and self._before is not None and is_there(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Show the latest readings."""
        curves = self._history.curves()
        titles = {"cpu": self.tr("CPU"), "ram": self.tr("RAM"), "gpu": self.tr("GPU"), "vram": self.tr("VRAM")}
        for curve in curves:
            if curve.name not in self.graphs:
                self.graphs[curve.name] = graph = Graph(titles[curve.name], self)
                self._grid.addWidget(graph, (len(self.graphs) - 1) // 2, (len(self.graphs) - 1) % 2)
            self.graphs[curve.name].show_curve(curve.fractions, curve.words)
        self._nothing.setVisible(not curves)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        self.move(self._host.width() - self.width() - 2 * GAP, self._host.height() - self._bottom - self.height() - GAP)
