"""An answer as its tokens, in the place of its text in the conversation."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QProgressBar, QWidget

from workbench.processes.protocol import SamplingSettings
from workbench.ui.decoding.tints import Legend
from workbench.ui.decoding.token_editor import TokenEditor
from workbench.ui.decoding.weighed_text import WeighedText
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import second_label

GAP = 6
BUTTON_HEIGHT = 28


class TokenFace(QWidget):
    """See `transcript.face.Face`.

    Signals:
        height_changed(): It needs another height.
        left(): The person wants to see the text again.
    """

    height_changed = Signal()
    left = Signal()

    def __init__(self, text: WeighedText, settings: Callable[[], SamplingSettings], parent: QWidget) -> None:
        """`settings` gives those of now."""
        super().__init__(parent)
        self._text = text
        self._settings = settings
        self._hint = second_label("", self)
        self._back = push_button(self.tr("Back to the text"), self, kind="link")
        self._back.clicked.connect(self.left)
        self._legend = Legend(self)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Tokens read"))
        self.editor = TokenEditor(text, settings(), self)
        self.editor.left.connect(self.left)
        self.setFocusProxy(self.editor)
        text.grown.connect(self._on_grown)
        text.ended.connect(self._show_state)
        self._show_state()

    def height_for(self, width: int) -> int:
        """Lay it out at `width` pixels and return its height."""
        back = self._back.sizeHint().width()
        hint = self._hint.heightForWidth(width - back - GAP)
        self._hint.setGeometry(0, 0, width - back - GAP, hint)
        self._back.setGeometry(width - back, 0, back, BUTTON_HEIGHT)
        y = max(hint, BUTTON_HEIGHT) + GAP
        if self._legend.isVisibleTo(self):
            self._legend.setGeometry(0, y, width, self._legend.sizeHint().height())
            y += self._legend.height() + GAP
        if self._progress.isVisibleTo(self):
            self._progress.setGeometry(0, y, width, 4)
            y += 4 + GAP
        height = self.editor.height_for(width) if self._text.tokens else QFontMetrics(self.editor.font()).height()
        self.editor.setGeometry(0, y, width, height + 2)
        return y + height + 4

    def restyle(self) -> None:
        """Take the colours of the present theme."""
        self.editor.show_all()

    def take_settings(self) -> None:
        """The sampling settings have changed."""
        self.editor.set_settings(self._settings())

    def selected_text(self) -> str:
        """What is selected."""
        return self.editor.textCursor().selectedText()

    def _on_grown(self, _count: int) -> None:
        self._show_state()

    def _show_state(self) -> None:
        text = self._text
        reading = not text.complete and not text.trouble
        self._progress.setVisible(reading)
        self._progress.setRange(0, 1000 if text.progress else 0)
        self._progress.setValue(round(text.progress * 1000))
        if text.trouble:
            words = text.trouble
        elif reading:
            words = self.tr("Reading the answer once more, to see how likely each token was…")
        else:
            words = self.tr(
                "Each token, tinted by how likely it was to the model. Point at one, or press ← →, "
                "to see what else could have come."
            )
        self._hint.setText(words)
        self._legend.setVisible(bool(text.tokens))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.height_changed.emit()
