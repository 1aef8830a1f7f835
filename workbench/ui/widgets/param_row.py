"""One setting on a form: title, reset, editor, and what it does in one sentence."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.settings.declare import Setting
from workbench.ui.widgets.elided_label import ElidedLabel
from workbench.ui.widgets.labels import small_label
from workbench.ui.widgets.reset_dot import ResetDot
from workbench.ui.widgets.setting_editors import EditorMaker, editor_for
from workbench.ui.wording import in_words

MOST_TITLE = 132
"""Pixels of a title that are kept beside any editor in the narrow form beside a chat."""


class ParamRow(QWidget):
    """Built from the setting's declaration alone.

    Signals:
        value_changed(name, value): The person chose another value, while they choose it.
    """

    value_changed = Signal(str, object)

    def __init__(self, setting: Setting, parent: QWidget | None = None, editor: EditorMaker = editor_for) -> None:
        """`editor` makes the editor where the usual one of its kind does not do."""
        super().__init__(parent)
        self.setting = setting = in_words(setting)
        self._value = setting.default
        self._baseline = setting.default
        self.editor = editor(setting, self)
        self.editor.hide()  # it only carries the widgets below; they are placed here
        title = ElidedLabel(setting.title, self)
        self.reset_button = ResetDot(self.tr("Reset {title}").format(title=setting.title), self)
        self.reset_button.clicked.connect(self._on_reset)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(title, 1)
        head.addWidget(self.reset_button)
        most = MOST_TITLE
        self._unit: QLabel | None = None
        if setting.unit:
            self._unit = unit = QLabel(setting.unit, self)
            unit.setProperty("role", "small")
            head.addWidget(unit)
            most -= unit.sizeHint().width() + head.spacing()
        title.setMinimumWidth(min(title.fontMetrics().horizontalAdvance(setting.title) + 2, most))
        if self.editor.inline is not None:
            head.addWidget(self.editor.inline)
        self._absent: QLabel | None = None
        self._head = head
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        if self.editor.below is not None:
            column.addWidget(self.editor.below)
        self._explanation: QLabel | None = None
        self._note: QLabel | None = None
        self.setToolTip(help_text(setting))
        for widget in (self.editor.inline, self.editor.below):
            if widget is not None:
                widget.setAccessibleDescription(f"{setting.sentence} {setting.good_for}".strip())
        title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.editor.changed.connect(self._on_changed)
        self.set_value(setting.default)

    def set_explained(self, explained: bool) -> None:
        """Whether what the setting does, and what it is good for, is written below it."""
        if explained and self._explanation is None:
            self._explanation = small_label(f"{self.setting.sentence} {self.setting.good_for}".strip(), self)
            self._explanation.setContentsMargins(0, 0, 0, 6)
            self._column.addWidget(self._explanation)
        if self._explanation is not None:
            self._explanation.setVisible(explained)

    def set_offered(self, offered: bool) -> None:
        """Whether the loaded model's engine has it; else a word stands in the place of its editor."""
        if self._absent is None and offered:
            return
        if self._absent is None:
            self._absent = small_label(self.tr("not available"), self)
            self._absent.setWordWrap(False)
            self._absent.setToolTip(self.tr("The engine of the loaded model does not have this."))
            self._head.addWidget(self._absent)
        self._absent.setVisible(not offered)
        for widget in (self._unit, self.editor.inline, self.editor.below):
            if widget is not None:
                widget.setVisible(offered)
        self.setEnabled(offered)
        self._show_reset()

    def set_note(self, words: str) -> None:
        """A word about what the chosen value costs or does here; "" for none."""
        if self._note is None and words:
            self._note = small_label("", self)
            self._column.insertWidget(1 if self.editor.below is None else 2, self._note)
        if self._note is not None:
            self._note.setText(words)
            self._note.setVisible(bool(words))

    def matches(self, words: Sequence[str]) -> bool:
        """Whether every word stands in its title or in what is said about it."""
        text = f"{self.setting.title} {self.setting.name} {self.setting.sentence} {self.setting.good_for}".casefold()
        return all(word in text for word in words)

    @property
    def value(self) -> Any:
        """What is chosen."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show `value` without a signal."""
        self._value = value
        self.editor.set_value(value)
        self._show_reset()

    def set_baseline(self, value: Any) -> None:
        """What Reset goes back to: the setting's default, or a preset's value."""
        self._baseline = value
        self._show_reset()

    def _on_changed(self, value: Any) -> None:
        if value == self._value and type(value) is type(self._value):
            return
        self._value = value
        self._show_reset()
        self.value_changed.emit(self.setting.name, value)

    def _on_reset(self) -> None:
        self.editor.set_value(self._baseline)
        self._on_changed(self._baseline)

    def _show_reset(self) -> None:
        self.reset_button.setVisible(self._value != self._baseline and self.isEnabled())


def help_text(setting: Setting) -> str:
    """The tooltip of a setting, as rich text so that Qt wraps it."""
    parts = [setting.sentence]
    if setting.good_for:
        parts.append(f"<i>{setting.good_for}</i>")
    return "<p>" + "</p><p>".join(parts) + "</p>"
