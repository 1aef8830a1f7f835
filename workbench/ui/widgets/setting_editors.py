"""One editor for each kind of setting; all speak the same few words."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QSlider,
    QSpinBox,
    QWidget,
)

from workbench.errors import WorkbenchError
from workbench.settings import values
from workbench.settings.declare import Setting
from workbench.ui.error_sentences import words_of
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.combo_box import ComboBox
from workbench.ui.widgets.order_editor import OrderEditor

SPIN_WIDTH = 72
WIDE_SPIN_WIDTH = 116
LEAST_CHOICE, LEAST_COMBO = 11, 100
"""Characters of a choice that show on the form, and pixels it may shrink to where there is little room."""
_INT_LIMIT = 2**31 - 1


class _Spin(QSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel that scrolls a panel must not change the values it passes over.
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class _DoubleSpin(QDoubleSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class SettingEditor(QWidget):
    """Base of the editors. `inline` stands beside the title, `below` under it; either may be None.

    Signals:
        changed(value): The person chose another value; not sent for `set_value`.
    """

    changed = Signal(object)
    inline: QWidget | None = None
    below: QWidget | None = None

    def set_value(self, value: Any) -> None:
        """Show `value` without a signal."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take what is being typed; most editors do that with each key."""


class NumberEditor(SettingEditor):
    """A spin box and, where the range is one a hand can cover, a slider."""

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self._setting = setting
        self._whole = setting.kind == "int"
        low = setting.minimum if setting.minimum is not None else -_INT_LIMIT
        high = setting.maximum if setting.maximum is not None else _INT_LIMIT
        self._floor = low
        self.spin = self._make_spin(low, high)
        self.spin.setAccessibleName(setting.title)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.spin.lineEdit().setTextMargins(0, 0, 5, 0)
        wide = WIDE_SPIN_WIDTH if high > 10**8 else SPIN_WIDTH
        follow(self.spin, lambda spin: spin.setFixedWidth(current.px(wide)))
        self.spin.setKeyboardTracking(True)
        self.spin.valueChanged.connect(self._on_spin)
        self.inline = self.spin
        self.slider: QSlider | None = None
        if setting.slider is not None:
            self._from, to = setting.slider
            self.slider = _Slider(Qt.Orientation.Horizontal, parent)
            self.slider.setAccessibleName(self.tr("{title}, slider").format(title=setting.title))
            self.slider.setRange(0, round((to - self._from) / setting.step))
            self.slider.setPageStep(max(1, self.slider.maximum() // 10))
            self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.slider.valueChanged.connect(self._on_slider)
            self.below = self.slider

    def set_value(self, value: Any) -> None:
        with QSignalBlocker(self.spin):
            self._set_spin(self.spin.minimum() if value is None else value)
        self._move_slider()

    def _make_spin(self, low: float, high: float) -> "_Spin | _DoubleSpin":
        step = self._setting.step
        spin: _Spin | _DoubleSpin
        if self._whole and high <= _INT_LIMIT:
            spin = _Spin(self)
            spin.setSingleStep(round(step))
            # One below the lowest number stands for "not chosen".
            spin.setRange(round(low) - (1 if self._setting.optional else 0), round(high))
        else:
            spin = _DoubleSpin(self)
            spin.setDecimals(0 if self._whole else _decimals(step))
            spin.setSingleStep(step)
            spin.setRange(low - (step if self._setting.optional else 0), high)
        spin.setGroupSeparatorShown(False)
        spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)
        spin.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        if self._setting.optional:
            spin.setSpecialValueText(self.tr("random") if self._setting.name == "seed" else self.tr("auto"))
        elif self._setting.off is not None and float(self._setting.off) == low:
            endless = self._whole and low < 0
            spin.setSpecialValueText(self.tr("no limit") if endless else self.tr("off"))
        return spin

    def _on_spin(self, value: float) -> None:
        self._move_slider()
        if self._setting.optional and value < self._floor:
            self.changed.emit(None)
        else:
            self.changed.emit(round(value) if self._whole else float(value))

    def _on_slider(self, position: int) -> None:
        self._set_spin(self._from + position * self._setting.step)

    def _set_spin(self, value: float) -> None:
        if isinstance(self.spin, QSpinBox):
            self.spin.setValue(round(value))
        else:
            self.spin.setValue(value)

    def _move_slider(self) -> None:
        if self.slider is not None:
            with QSignalBlocker(self.slider):
                self.slider.setValue(round((self.spin.value() - self._from) / self._setting.step))


class SwitchEditor(SettingEditor):
    """A check box."""

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QCheckBox(parent)
        self.box.setAccessibleName(setting.title)
        self.box.setFixedWidth(24)
        self.box.toggled.connect(lambda on: self.changed.emit(on))
        self.inline = self.box

    def set_value(self, value: Any) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(value))


class ChoiceEditor(SettingEditor):
    """A list to choose one from."""

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self._setting = setting
        self.combo = ComboBox(parent)
        self.combo.setAccessibleName(setting.title)
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Long titles show whole in the list; the form keeps its width.
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(LEAST_CHOICE)
        self.combo.setMinimumWidth(LEAST_COMBO)
        if setting.optional:
            self.combo.addItem(self.tr("Automatic"), None)
        for value, title in setting.choices:
            self.combo.addItem(title, value)
        self.combo.view().setMinimumWidth(self.combo.view().sizeHintForColumn(0) + 32)
        self.combo.currentIndexChanged.connect(self._on_chosen)
        self.inline = self.combo

    def set_value(self, value: Any) -> None:
        with QSignalBlocker(self.combo):
            wanted = None if value is None else str(value).lower()
            self.combo.setCurrentIndex(max(0, self.combo.findData(wanted)))

    def _on_chosen(self, _index: int) -> None:
        self.changed.emit(values.checked(self._setting, self.combo.currentData()))


class TextEditor(SettingEditor):
    """A line of text for lists and token biases; what cannot be read is marked and said, not taken."""

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self._setting = setting
        self.line = QLineEdit(parent)
        self.line.setAccessibleName(setting.title)
        self.line.editingFinished.connect(self._on_edited)
        self._shown = ""
        self.below = self.line

    def commit(self) -> None:
        self._on_edited()

    def set_value(self, value: Any) -> None:
        self._shown = _as_text(self._setting, value)
        self.line.setText(self._shown)
        self._mark("")

    def _on_edited(self) -> None:
        if self.line.text() == self._shown:
            return
        try:
            value = values.from_text(self._setting, self.line.text())
        except WorkbenchError as error:
            self._mark(words_of(error))
            return
        self.set_value(value)
        self.changed.emit(value)

    def _mark(self, fault: str) -> None:
        self.line.setProperty("level", "bad" if fault else "")
        self.line.setToolTip(fault)
        self.line.setAccessibleDescription(fault)
        self.line.style().polish(self.line)


class OrderSettingEditor(SettingEditor):
    """A list whose entries can be moved and left out."""

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = OrderEditor(setting.title, setting.choices, parent)
        self.list.changed.connect(self.changed)
        self.below = self.list

    def set_value(self, value: Any) -> None:
        self.list.set_value(tuple(value or ()))


class WordsEditor(SettingEditor):
    """Texts as chips, and a line to add one."""

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        from workbench.ui.widgets.word_chips import WordChips

        self.chips = WordChips(setting.title, parent)
        self.chips.changed.connect(self.changed)
        self.below = self.chips

    def set_value(self, value: Any) -> None:
        self.chips.set_words(tuple(value or ()))


EditorMaker = Callable[[Setting, QWidget], SettingEditor]


def editor_for(setting: Setting, parent: QWidget) -> SettingEditor:
    """The editor that fits the kind of the setting."""
    match setting.kind:
        case "float" | "int":
            return NumberEditor(setting, parent)
        case "bool":
            return SwitchEditor(setting, parent)
        case "choice":
            return ChoiceEditor(setting, parent)
        case "order":
            return OrderSettingEditor(setting, parent)
        case "words":
            return WordsEditor(setting, parent)
        case "file" | "folder":
            from workbench.ui.widgets.path_editor import PathEditor  # the program's own settings have none

            return PathEditor(setting, parent)
        case _:
            return TextEditor(setting, parent)


def _decimals(step: float) -> int:
    return max(0, len(f"{step:.6f}".rstrip("0").split(".")[1]), 2 if step < 1 else 0)


_ESCAPES = str.maketrans({"\\": r"\\", "\n": r"\n", "\t": r"\t"})


def _as_text(setting: Setting, value: Any) -> str:
    if value is None:
        return ""
    if setting.kind == "bias":
        return ", ".join(f"{token}:{bias:g}" for token, bias in value)
    if setting.kind in ("words", "folders", "numbers"):
        return ", ".join(str(part).translate(_ESCAPES) for part in value)
    return str(value)
