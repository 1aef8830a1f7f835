"""Labels by what they are for; how they look stands in the style sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget


def section_label(text: str, parent: QWidget | None = None) -> QLabel:
    """A small heading above a group. Set in capitals by the font, so that it is read and copied as written."""
    label = _label(text, "section", parent)
    font = label.font()
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    label.setFont(font)
    return label


def title_label(text: str, parent: QWidget | None = None) -> QLabel:
    """The heading of a page."""
    return _label(text, "title", parent)


def heading_label(text: str, parent: QWidget | None = None) -> QLabel:
    """A heading inside a page."""
    return _label(text, "heading", parent)


def second_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Text of second rank, wrapped."""
    label = _label(text, "second", parent)
    label.setWordWrap(True)
    return label


def small_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Text of the smallest size, wrapped."""
    label = _label(text, "small", parent)
    label.setWordWrap(True)
    return label


def _label(text: str, role: str, parent: QWidget | None) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def set_level(widget: QWidget, level: str) -> None:
    """Colour a widget as "good", "warn", "bad" or, with "", as usual."""
    if (widget.property("level") or "") != level:
        widget.setProperty("level", level)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return  # it is styled when it is shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)
