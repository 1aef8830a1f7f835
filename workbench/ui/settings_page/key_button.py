"""A button that shows a shortcut, and takes another one once it is pressed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyButton(QPushButton):
    """Escape leaves everything as it was; Backspace takes the shortcut away.

    Signals:
        typed(keys): Another shortcut as portable text, "" for none.
    """

    typed = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._keys = self._always = ""
        self.setCheckable(True)
        self.setProperty("kind", "keys")
        self.setAutoDefault(False)
        self.toggled.connect(lambda _on: self._show())
        self._show()

    def show_keys(self, keys: str, always: str = "") -> None:
        """Show a shortcut, given as portable text; `always`: what does the same whatever is chosen."""
        self._keys, self._always = keys, always
        self._show()

    def event(self, event: QEvent) -> bool:
        # While it listens, even a shortcut of the window is only typed here.
        if self.isChecked() and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self.isChecked() and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._on_key(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setChecked(False)
        super().focusOutEvent(event)

    def _on_key(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _MODIFIERS or key == Qt.Key.Key_unknown:
            return
        self.setChecked(False)
        if modifiers == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_Escape:
            return
        if modifiers == Qt.KeyboardModifier.NoModifier and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.typed.emit("")
            return
        typed = QKeySequence(event.keyCombination())
        self.typed.emit(typed.toString(QKeySequence.SequenceFormat.PortableText))

    def _show(self) -> None:
        every = "; ".join(keys for keys in (self._keys, self._always) if keys)
        written = [
            sequence.toString(QKeySequence.SequenceFormat.NativeText)
            for sequence in QKeySequence.listFromString(every, QKeySequence.SequenceFormat.PortableText)
        ]
        words = ",  ".join(words for words in written if words) or self.tr("none")
        self.setText(self.tr("Press the keys…") if self.isChecked() else words)
        self.setAccessibleName(self.tr("Shortcut of {title}: {keys}").format(title=self._title, keys=words))
