"""Single tokens that are favoured, put at a disadvantage or forbidden."""

import math
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.settings.declare import Setting
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.setting_editors import SettingEditor
from workbench.ui.widgets.token_picker import Found, TokenPicker, TokenSource
from workbench.ui.widgets.word_chips import as_shown

LARGEST = 100.0
STEP = 0.5
_FORBIDDEN = -LARGEST - STEP
"""What stands in the spin box for minus infinity."""

Biases = tuple[tuple[int, float], ...]


class BiasEditor(QWidget):
    """A row for each token with its bias, and a picker that adds one; a new one is forbidden at first.

    Signals:
        changed(biases): Pairs of token and bias, as a tuple; not for `set_biases`.
    """

    changed = Signal(object)

    def __init__(self, source: TokenSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._biases: Biases = ()
        self._names: dict[int, str] = {}
        self.rows: list[BiasRow] = []
        self._rows_column = QVBoxLayout()
        self._rows_column.setSpacing(4)
        self.picker = TokenPicker(source, self)
        self.picker.picked.connect(self._on_picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._rows_column)
        column.addWidget(self.picker)

    def set_biases(self, biases: Biases) -> None:
        """Show these."""
        if biases != self._biases:
            self._biases = biases
            self._rebuild()

    def refresh(self) -> None:
        """Another model: the same numbers stand for other texts."""
        self._names = {}
        self.picker.refresh()
        self._rebuild()

    def _on_picked(self, token: int, text: str) -> None:
        if text:
            self._names[token] = text
        if all(token != known for known, _ in self._biases):
            self._change((*self._biases, (token, -math.inf)))

    def _change(self, biases: Biases, *, rebuild: bool = True) -> None:
        self._biases = biases
        if rebuild:
            self._rebuild()
        self.changed.emit(biases)

    def _rebuild(self) -> None:
        for row in self.rows:
            self._rows_column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(token, bias) for token, bias in self._biases]
        unknown = tuple(token for token, _ in self._biases if token not in self._names)
        if unknown and self._source.available:
            self._source.name(unknown, self._on_named)
        self.updateGeometry()

    def _row(self, token: int, bias: float) -> "BiasRow":
        row = BiasRow(token, bias, self)
        row.set_name(self._names.get(token, ""))
        row.bias_changed.connect(self._on_bias)
        row.removed.connect(self._on_removed)
        self._rows_column.addWidget(row)
        row.show()
        return row

    def _on_named(self, found: Found) -> None:
        self._names.update(found)
        for row in self.rows:
            row.set_name(self._names.get(row.token, ""))

    def _on_bias(self, token: int, bias: float) -> None:
        changed = tuple((known, bias if known == token else old) for known, old in self._biases)
        self._change(changed, rebuild=False)

    def _on_removed(self, token: int) -> None:
        self._change(tuple(pair for pair in self._biases if pair[0] != token))
        self.picker.line.setFocus()


class BiasRow(QWidget):
    """One token: its text and number, its bias, and a way to let it go."""

    bias_changed = Signal(int, float)
    removed = Signal(int)

    def __init__(self, token: int, bias: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.token = token
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setMinimumWidth(1)
        self.spin = _Spin(self)
        self.spin.setRange(_FORBIDDEN, LARGEST)
        self.spin.setDecimals(1)
        self.spin.setSingleStep(STEP)
        self.spin.setSpecialValueText(self.tr("never"))
        self.spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        follow(self.spin, lambda spin: spin.setFixedWidth(current.px(76)))
        self.spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        with QSignalBlocker(self.spin):
            self.spin.setValue(_FORBIDDEN if bias == -math.inf else bias)
        self.spin.valueChanged.connect(self._on_value)
        self.ban = IconButton("ban", self.tr("Never"), self, checkable=True, size=14)
        self.ban.setChecked(bias == -math.inf)
        self.ban.clicked.connect(lambda on: self.spin.setValue(_FORBIDDEN if on else 0.0))
        self.close_button = IconButton("x", "", self, size=13)
        self.close_button.clicked.connect(lambda: self.removed.emit(self.token))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._label, 1)
        row.addWidget(self.ban)
        row.addWidget(self.spin)
        row.addWidget(self.close_button)

    def set_name(self, text: str) -> None:
        """The token's text, once it is known."""
        shown = as_shown(text)
        self._label.setText(f"{shown}  #{self.token}" if shown else f"#{self.token}")
        name = shown or str(self.token)
        self.spin.setAccessibleName(self.tr("Bias of {token}").format(token=name))
        self.ban.set_label(self.tr("Never write {token}").format(token=name))
        self.close_button.set_label(self.tr("No bias for {token}").format(token=name))

    def _on_value(self, value: float) -> None:
        bias = -math.inf if value <= _FORBIDDEN else value
        self.ban.setChecked(bias == -math.inf)
        self.bias_changed.emit(self.token, bias)


class _Spin(QDoubleSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel that scrolls a panel must not change the values it passes over.
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class BiasSettingEditor(SettingEditor):
    """The editor of a setting of kind "bias" where there is a model to ask."""

    def __init__(self, setting: Setting, parent: QWidget, source: TokenSource) -> None:
        super().__init__(parent)
        self.biases = BiasEditor(source, parent)
        self.biases.setAccessibleName(setting.title)
        self.biases.changed.connect(self.changed)
        self.below = self.biases

    def set_value(self, value: Any) -> None:
        self.biases.set_biases(tuple(value or ()))
