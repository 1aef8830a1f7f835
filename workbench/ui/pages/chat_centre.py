"""The middle of the chat page: head, banners, transcript or welcome, composer. Widgets only; the page wires them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from workbench.ui.pages.welcome import Welcome
from workbench.ui.theme.tokens import TEXT_COLUMN
from workbench.ui.transcript.view import TranscriptView
from workbench.ui.widgets.banner import Banner
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.composer import Composer
from workbench.ui.widgets.context_gauge import ContextGauge
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.model_button import ModelButton

HEAD = 52
SIDE = 24
LEAST_WIDTH = 360


class ChatCentre(QFrame):
    """Where a chat is read and written.

    Attributes:
        engine_banner: What is wrong with the engine, or what is being done about it.
        notice_banner: Everything else that stays until it is read.
        chat_banner: What this chat needs to be decided.
        edit_bar: Says that an earlier message is being changed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("centre")
        self.setMinimumWidth(LEAST_WIDTH)
        self.model_button = ModelButton()
        self.gauge = ContextGauge()
        self.inspector_button = IconButton("panel-right", self.tr("Settings of this chat"), checkable=True, size=18)
        self.inspector_button.setChecked(True)
        head = QFrame(self)
        head.setObjectName("head")
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.model_button)
        row.addStretch(1)
        row.addWidget(self.gauge)
        row.addWidget(self.inspector_button)
        self.engine_banner = Banner()
        self.notice_banner = Banner()
        self.chat_banner = Banner()
        self.edit_bar = EditBar()
        self.view = TranscriptView()
        self.welcome = Welcome()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.view)
        self.composer = Composer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(_in_column(self.notice_banner, 10, 0))
        column.addLayout(_in_column(self.engine_banner, 10, 0))
        column.addWidget(self.stack, 1)
        column.addLayout(_in_column(self.chat_banner, 0, 8))
        column.addLayout(_in_column(self.edit_bar, 0, 0))
        column.addLayout(_in_column(self.composer, 4, 14))

    def show_welcome(self, welcome: bool) -> None:
        """The welcome in place of an empty transcript."""
        self.stack.setCurrentWidget(self.welcome if welcome else self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.gauge.set_compact(self.width() < 620)


class EditBar(QFrame):
    """Hidden until an earlier message is being changed.

    Signals:
        cancelled(): The person does not want to change it after all.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setProperty("role", "second")
        close = IconButton("x", self.tr("Do not edit"), self)
        close.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 4, 2)
        row.setSpacing(8)
        row.addWidget(IconLabel("pencil", "text2", 14, self))
        row.addWidget(self._words, 1)
        row.addWidget(close)
        self.hide()

    def say(self, words: str) -> None:
        """Show what is being changed."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def sizeHint(self) -> QSize:
        return QSize(200, 34)


def _in_column(widget: QWidget, above: int, below: int) -> QHBoxLayout:
    """A widget in the middle, as wide as the text at most, with no room taken while it is hidden."""
    widget.setMaximumWidth(TEXT_COLUMN)
    row = QHBoxLayout()
    row.setContentsMargins(SIDE, 0, SIDE, 0)
    row.addStretch(1)
    holder = QVBoxLayout()
    holder.setContentsMargins(0, above, 0, below)
    holder.addWidget(widget)
    row.addLayout(holder, 1000)
    row.addStretch(1)
    row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return row
