"""The middle of the notebook page: model, text, and what one does with it. Widgets only; the page wires them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from workbench.ui.notebook.editor import NotebookEditor
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton, push_button
from workbench.ui.widgets.elided_label import ElidedLabel
from workbench.ui.widgets.labels import set_level

HEAD = 52
MOST_TOKENS = 100_000
MOST_TITLE = 160  # pixels that its name has at least, if it needs them
NARROW = 600
"""With less than this the lesser buttons have no words."""


class Desk(QFrame):
    """Where a notebook is written.

    Signals:
        model_wanted(): The person wants to choose a model.
        continue_wanted(), stop_wanted(), again_wanted(), tokens_toggled(on), settings_toggled(): The buttons.
        length_changed(tokens): At most so many at once.
    """

    model_wanted = Signal()
    continue_wanted = Signal()
    stop_wanted = Signal()
    again_wanted = Signal()
    tokens_toggled = Signal(bool)
    settings_toggled = Signal()
    length_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("centre")
        self.setMinimumWidth(360)
        self.title = ElidedLabel(parent=self)
        self.title.setProperty("role", "heading")
        self.model_button = push_button("", self, kind="quiet", icon="box")
        self.model_button.clicked.connect(self.model_wanted)
        self.inspector_button = IconButton("panel-right-close", self.tr("Hide the settings of this notebook"), size=18)
        self.inspector_button.clicked.connect(self.settings_toggled)
        self.editor = NotebookEditor()
        self.editor.setPlaceholderText(
            self.tr(
                "Write the beginning of anything: a story, a list, a letter.\n"
                "Ctrl+Enter, and the model goes on where the cursor stands."
            )
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.editor)
        self.continue_button = push_button(self.tr("Continue"), self, kind="primary", icon="corner-down-right")
        self.continue_button.setToolTip(self.tr("The model writes on at the cursor (Ctrl+Enter)"))
        self.continue_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.continue_button.clicked.connect(self._on_main)
        self.again_button = push_button(self.tr("Another try"), self, icon="refresh-cw")
        self.again_button.setToolTip(self.tr("Take the last continuation back and write another (Ctrl+Shift+Enter)"))
        self.again_button.clicked.connect(self.again_wanted)
        self.tokens_button = push_button(self.tr("Tokens"), self, icon="chart-column")
        self.tokens_button.setCheckable(True)
        self.tokens_button.setToolTip(self.tr("How likely each token of the text is, and what else could have come"))
        self.tokens_button.toggled.connect(self.tokens_toggled)
        self.length = QSpinBox(self)
        self.length.setRange(0, MOST_TOKENS)
        self.length.setSpecialValueText(self.tr("no limit"))
        self.length.setAccessibleName(self.tr("Most tokens at once"))
        self.length.setToolTip(self.tr("Most tokens at once"))
        follow(self.length, lambda spin: spin.setFixedWidth(current.px(76)))
        self.length.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.length.valueChanged.connect(self.length_changed)
        self.state = ElidedLabel(parent=self)
        self.state.setProperty("role", "second")
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._writing = False
        self._lay_out()

    def _lay_out(self) -> None:
        head = QFrame(self)
        head.setObjectName("head")
        head.setFixedHeight(HEAD)
        top = QHBoxLayout(head)
        top.setContentsMargins(32, 0, 12, 0)
        top.setSpacing(8)
        top.addWidget(self.title, 2)
        top.addWidget(self.state, 3)
        top.addWidget(self.model_button)
        top.addWidget(self.inspector_button)
        foot = QFrame(self)
        foot.setObjectName("notebookFoot")
        bar = self._bar = QHBoxLayout(foot)
        bar.setContentsMargins(24, 10, 16, 12)
        bar.setSpacing(8)
        bar.addWidget(self.continue_button)
        bar.addWidget(self.again_button)
        bar.addWidget(self.tokens_button)
        bar.addSpacing(4)
        upto = self._upto = QLabel(self.tr("up to"), self)
        upto.setProperty("role", "second")
        tokens = self._unit = QLabel(self.tr("tokens"), self)
        tokens.setProperty("role", "second")
        for widget in (upto, self.length, tokens):
            bar.addWidget(widget)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.stack, 1)
        column.addWidget(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self._upto.setVisible(not narrow)
        self._bar.setContentsMargins(8 if narrow else 24, 10, 8 if narrow else 16, 12)
        for button, words in ((self.again_button, self.tr("Another try")), (self.tokens_button, self.tr("Tokens"))):
            button.setText("" if narrow else words)
            button.setAccessibleName(words)
        parts = (self.continue_button, self.again_button, self.tokens_button, self.length, self._unit)
        margins = self._bar.contentsMargins()
        wanted = sum(min(part.sizeHint().width(), part.maximumWidth()) + self._bar.spacing() for part in parts)
        self._unit.setVisible(wanted + margins.left() + margins.right() <= self.width())

    def show_writing(self, writing: bool) -> None:
        """Continue ⇄ Stop."""
        self._writing = writing
        self.continue_button.setText(self.tr("Stop") if writing else self.tr("Continue"))
        self.continue_button.setToolTip(
            self.tr("End it; what was written stays (Esc)")
            if writing
            else self.tr("The model writes on at the cursor (Ctrl+Enter)")
        )
        self.tokens_button.setEnabled(not writing)
        self.again_button.setEnabled(not writing and self.editor.can_try_again)

    def show_title(self, name: str) -> None:
        """The name of the notebook, which comes before what goes on."""
        self.title.set_text(name)
        self.title.ensurePolished()  # else its font is not the heading's yet
        self.title.setMinimumWidth(min(self.title.fontMetrics().horizontalAdvance(name) + 4, MOST_TITLE))

    def show_state(self, words: str, level: str = "") -> None:
        """A few words about what goes on."""
        self.state.set_text(words)
        set_level(self.state, level)

    def _on_main(self) -> None:
        (self.stop_wanted if self._writing else self.continue_wanted).emit()

    def show_settings_button(self, shown: bool) -> None:
        """The settings are shown, or not."""
        self.inspector_button.set_icon("panel-right-close" if shown else "panel-right-open")
        self.inspector_button.set_label(
            self.tr("Hide the settings of this notebook") if shown else self.tr("Show the settings of this notebook")
        )
        self.inspector_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
