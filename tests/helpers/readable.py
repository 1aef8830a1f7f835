"""What a person can read in a window, and what of it is cut off."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from workbench.ui.widgets.elided_label import ElidedLabel


def words_of(widget: QWidget) -> Iterator[str]:
    """Every text of a widget: shown, in its tooltip, or said by a screen reader."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()


def plain_text(words: str) -> str:
    """Without the marks of rich text, and with spaces that look alike all the same."""
    if not words.startswith(("<", "[<")):
        return words.replace("\N{NO-BREAK SPACE}", " ")
    document = QTextDocument()
    document.setHtml(words)
    return document.toPlainText()


def seen(root: QWidget) -> list[QWidget]:
    """Every widget below `root` that can be seen without scrolling within the window."""
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible() and not _is_inner(widget)]


def is_cut_off(widget: QWidget) -> bool:
    """Whether a text that is meant to be whole has less room than it needs."""
    if isinstance(widget, QLabel):
        return not isinstance(widget, ElidedLabel) and bool(widget.text()) and _label_is_cut(widget)
    if isinstance(widget, QPushButton | QCheckBox) or (isinstance(widget, QToolButton) and _shows_text(widget)):
        return bool(widget.text()) and widget.width() < widget.sizeHint().width()
    if isinstance(widget, QTabBar):
        return any(widget.tabRect(tab).right() > widget.width() for tab in range(widget.count()))
    return False


def _label_is_cut(label: QLabel) -> bool:
    room = label.contentsRect()
    if label.wordWrap():
        words = re.sub(r"\S*/\S*", "", plain_text(label.text()))  # a path may be longer than any room
        longest = max(re.split(r"\s+", words), key=label.fontMetrics().horizontalAdvance)
        too_long = label.fontMetrics().horizontalAdvance(longest) > room.width() + 1
        return too_long or label.heightForWidth(label.width()) > label.height() + 1
    return label.fontMetrics().horizontalAdvance(plain_text(label.text())) > room.width() + 1


def _shows_text(button: QToolButton) -> bool:
    return button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly


def _is_inner(widget: QWidget) -> bool:
    """Parts that Qt makes for itself, such as the editor within a spin box."""
    return widget.objectName().startswith("qt_")
