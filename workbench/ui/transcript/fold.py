"""A line under an answer that opens a list: what the answer was given, and what checks say of it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.ui.theme import current, icons

LINE = 28
INDENT = 14
GAP = 8


class Fold(QWidget):
    """Closed it is one line; the rows are built when it is opened.

    Attributes:
        rows: While it is open.

    Signals:
        toggled(open): The person opened or closed it; the height changes.
    """

    toggled = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[QWidget] = []
        self._frame: QFrame | None = None
        self._sentences: list[QLabel] = []
        self.button = QPushButton(self)
        self.button.setObjectName("thoughtFold")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows are in the menu of the message
        self.button.setIconSize(QSize(14, 14))
        self.button.clicked.connect(lambda: self.set_open(not self.is_open))

    @property
    def is_open(self) -> bool:
        """Whether the rows are shown."""
        return self._frame is not None

    def words(self) -> str:
        """What the line says; "" takes the line away."""
        raise NotImplementedError

    def make_rows(self, parent: QWidget) -> list[QWidget]:
        """The rows."""
        raise NotImplementedError

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        if opened != self.is_open:
            self._fill(opened)
            self.toggled.emit(opened)

    def refresh(self, sentences: Sequence[str] = ()) -> None:
        """What it shows has changed; `sentences` stand below the line whether it is open or not."""
        for label in self._sentences:
            label.hide()
            label.deleteLater()
        self._sentences = [self._sentence(words) for words in sentences]
        self._fill(self.is_open and bool(self.words()))

    def height_for(self, width: int) -> int:
        """Lay it out at `width` and return its height."""
        y = 0
        if not self.button.isHidden():
            self.button.setGeometry(-8, 0, min(self.button.sizeHint().width() + 8, width), current.tall(LINE))
            y = current.tall(LINE)
        if self._frame is not None:
            height = self._frame.sizeHint().height()
            self._frame.setGeometry(4, y + 4, width - 4, height)
            y += 4 + height + GAP
        for label in self._sentences:
            height = label.heightForWidth(width)
            label.setGeometry(0, y + 2, width, height)
            y += 2 + height
        return y

    def _fill(self, opened: bool) -> None:
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame, self.rows = None, []
        if opened:
            self._frame = QFrame(self)
            self._frame.setObjectName("thoughtBody")
            column = QVBoxLayout(self._frame)
            column.setContentsMargins(INDENT - 6, 0, 0, 0)
            column.setSpacing(2)
            self.rows = self.make_rows(self._frame)
            for row in self.rows:
                column.addWidget(row)
            self._frame.show()
        words = self.words()
        self.button.setVisible(bool(words))
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setIcon(icons.icon("chevron-down" if opened else "chevron-right", "text3"))

    def _sentence(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "second")
        label.setProperty("level", "warn")
        label.show()
        return label


class Row(QPushButton):
    """One row of a fold, as wide as there is room; what stands in it is put into its layout."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "entry")
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(120, current.tall(LINE) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
