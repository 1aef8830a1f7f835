"""One declared setting as a row: what it does, its default, its editor, and a way back."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workbench.settings.declare import Setting
from workbench.ui.settings_page.parts import CONTROL_WIDTH, Row
from workbench.ui.settings_page.words import value_words
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.labels import second_label
from workbench.ui.widgets.setting_editors import editor_for
from workbench.ui.wording import in_words


class SettingRow(Row):
    """Built from the declaration alone.

    Signals:
        chosen(name, value): The person chose another value.
        reset_wanted(name): Back to the default.
    """

    chosen = Signal(str, object)
    reset_wanted = Signal(str)

    def __init__(self, setting: Setting) -> None:
        setting = in_words(setting)
        self.control = QWidget()
        super().__init__(setting.title, setting.sentence, self.control)
        self.setting = setting
        self.words += " " + " ".join([setting.name, setting.good_for, *(t for _, t in setting.choices)]).casefold()
        default = self.tr("Default: {value}.").format(value=value_words(setting, setting.default))
        if setting.restart:
            default += " " + self.tr("Takes effect at the next start.")
        small = second_label(default, self)
        small.setProperty("role", "small")
        self.left.addWidget(small)
        self.reset_button = IconButton(
            "rotate-ccw",
            self.tr("Reset {title} to its default").format(title=setting.title),
            self,
            colour="accent",
            size=13,
        )
        self.reset_button.clicked.connect(lambda: self.reset_wanted.emit(setting.name))
        self.reset_button.setFixedHeight(self.title.sizeHint().height())
        kept = self.reset_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.reset_button.setSizePolicy(kept)
        self.head.insertWidget(1, self.reset_button)
        self._editor = editor_for(setting, self.control)
        self._editor.hide()  # it only carries the widgets below; they are placed here
        self._editor.changed.connect(self._on_changed)
        self._place()

    def _place(self) -> None:
        """The editor at the right edge, a slider below it."""
        follow(self.control, lambda each: each.setFixedWidth(current.px(CONTROL_WIDTH)))
        column = QVBoxLayout(self.control)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        inline, below = self._editor.inline, self._editor.below
        if not isinstance(inline, QComboBox):
            line.addStretch(1)
        for widget in (inline, below):
            if widget is not None:
                widget.setAccessibleDescription(self.setting.sentence)
        if inline is not None:
            inline.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            line.addWidget(inline)
        if self.setting.unit:
            unit = second_label(self.setting.unit, self.control)
            unit.setWordWrap(False)
            line.insertWidget(line.count() - 1, unit, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        if below is not None:
            column.addWidget(below)

    def show_value(self, value: Any) -> None:
        """Show `value` without a signal."""
        self._editor.set_value(value)
        self.reset_button.setVisible(value != self.setting.default)

    def _on_changed(self, value: Any) -> None:
        self.reset_button.setVisible(value != self.setting.default)
        self.chosen.emit(self.setting.name, value)
