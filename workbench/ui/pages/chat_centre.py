"""The middle of the chat page: head, banners, transcript or welcome, composer. Widgets only; the page wires them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from workbench.ui.composer.composer import Composer
from workbench.ui.composer.queue_bar import QueueBar
from workbench.ui.pages.welcome import Welcome
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.theme.tokens import TEXT_COLUMN
from workbench.ui.transcript.find_bar import FindBar
from workbench.ui.transcript.view import TranscriptView
from workbench.ui.widgets.banner import Banner
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.context_gauge import ContextGauge
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.model_button import ModelButton

HEAD = 52
SIDE = 24
LEAST_WIDTH = 360
NARROW = 620
"""With less than this the head shows the essence only."""


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
        self.branches_button = IconButton("git-branch", self.tr("Branches of this chat"), size=18)
        self.more_button = IconButton("ellipsis", self.tr("What can be done with this chat"), size=18)
        self.inspector_button = IconButton("panel-right-close", self.tr("Hide the settings of this chat"), size=18)
        head = QFrame(self)
        head.setObjectName("head")
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.model_button)
        row.addStretch(1)
        row.addWidget(self.gauge)
        row.addWidget(self.branches_button)
        row.addWidget(self.more_button)
        row.addWidget(self.inspector_button)
        self.find_bar = FindBar()
        self.engine_banner = Banner()
        self.notice_banner = Banner()
        self.chat_banner = Banner()
        self.edit_bar = EditBar()
        self.view = TranscriptView()
        self.welcome = Welcome()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.view)
        self.queue_bar = QueueBar()
        self.composer = Composer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(_InColumn(self.notice_banner, 10, 2))
        column.addWidget(_InColumn(self.engine_banner, 10, 2))
        column.addWidget(_InColumn(self.find_bar, 8, 4))
        column.addWidget(self.stack, 1)
        column.addWidget(_InColumn(self.chat_banner, 2, 6))
        column.addWidget(_InColumn(self.edit_bar, 0, 0))
        column.addWidget(_InColumn(self.queue_bar, 0, 0))
        column.addWidget(_InColumn(self.composer, 4, 14))
        follow(self, ChatCentre._fit)

    def show_inspector_button(self, shown: bool) -> None:
        """What the button beside the gauge does next, while the inspector is shown or not."""
        self.inspector_button.set_icon("panel-right-close" if shown else "panel-right-open")
        self.inspector_button.set_label(
            self.tr("Hide the settings of this chat") if shown else self.tr("Show the settings of this chat")
        )

    def show_welcome(self, welcome: bool) -> None:
        """The welcome in place of an empty transcript."""
        self.stack.setCurrentWidget(self.welcome if welcome else self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < current.px(NARROW)
        self.gauge.set_compact(narrow)
        self.branches_button.setHidden(narrow)  # the button beside it leads there too


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
        self._words.setWordWrap(True)
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


class _InColumn(QWidget):
    """A widget in the middle, as wide as the text at most; takes no room while the widget is hidden."""

    def __init__(self, widget: QWidget, above: int, below: int) -> None:
        super().__init__()
        # A widget without a window counts as hidden too; only one that hid itself is meant.
        hidden = widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        follow(widget, lambda each: each.setMaximumWidth(current.px(TEXT_COLUMN)))
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, above, SIDE, below)
        row.addStretch(1)
        row.addWidget(widget, 1000)
        row.addStretch(1)
        widget.setHidden(hidden)
        widget.installEventFilter(self)
        self.setHidden(hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return False
