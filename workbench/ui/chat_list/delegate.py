"""How a row of the list looks: a heading, a folder, a chat, or a place that a search found."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from workbench.chats.records import ChatEntry, SearchHit
from workbench.ui.chat_list.arrangement import FolderRow, Heading, is_in_folder
from workbench.ui.chat_list.rows import BUSY
from workbench.ui.theme import current, fonts, icons
from workbench.ui.theme.tokens import SIZE_SMALL, SIZE_UI
from workbench.ui.widgets.row_roles import PAYLOAD
from workbench.ui.widgets.two_line_rows import TwoLineDelegate, row_background
from workbench.ui.wording import figures

BUTTON = 24
INDENT = 18
"""How far the chats of a folder stand in."""
Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ChatDelegate(TwoLineDelegate):
    """Draws the rows; a chat or folder that is pointed at has a button for its menu.

    Attributes:
        drop_row: The row on which what is dragged would fall; -1 for none.

    Signals:
        menu_wanted(index): The button was pressed.
    """

    menu_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.drop_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(PAYLOAD), SearchHit):
            return super().sizeHint(option, index)
        return QSize(100, current.tall(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PAYLOAD)
        if isinstance(row, SearchHit):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(0, 1, 0, -1)
        if isinstance(row, Heading):
            _draw_heading(painter, box, row.words)
        else:
            row_background(painter, option, box)
            if index.row() == self.drop_row:
                painter.setPen(QColor(current.tokens().accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 6, 6)
            inner = _inner(row, box)
            if _has_button(option):
                place = _button(option.rect)
                icons.icon("ellipsis", "text2").paint(painter, place.adjusted(4, 4, -4, -4))
                inner.setRight(place.left() - 2)
            if isinstance(row, FolderRow):
                _draw_folder(painter, inner, row, counted=not _has_button(option))
            else:
                _draw_chat(painter, inner, option, index)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and _has_button(option)
            and isinstance(index.data(PAYLOAD), (ChatEntry, FolderRow))
            and _button(option.rect).contains(event.position().toPoint())
        ):
            self.menu_wanted.emit(index)
            return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """A title that does not fit is shown whole."""
        row = index.data(PAYLOAD)
        words = index.data() or ""
        if isinstance(row, Heading) or not words:
            return super().helpEvent(event, view, option, index)
        # What Qt would show as rich text must not come from a title.
        metrics = _metrics(view, bold=isinstance(row, SearchHit))
        room = option.rect.width() - 22 if isinstance(row, SearchHit) else _inner(row, option.rect).width()
        if metrics.horizontalAdvance(words) > room:
            QToolTip.showText(event.globalPos(), f"<p>{words.translate(_ESCAPED)}</p>", view, option.rect)
        else:
            QToolTip.hideText()
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        folder = isinstance(index.data(PAYLOAD), FolderRow)
        editor.setAccessibleName(self.tr("Name of the folder") if folder else self.tr("Title of the chat"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        indent = INDENT if is_in_folder(index.data(PAYLOAD)) else 0
        editor.setGeometry(option.rect.adjusted(indent, 0, 0, 0))


_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def _metrics(view: QWidget, *, bold: bool) -> QFontMetrics:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Medium
    return QFontMetrics(fonts.ui_font(SIZE_UI, weight), view)


def _draw_heading(painter: QPainter, box: QRect, words: str) -> None:
    font = fonts.ui_font(SIZE_SMALL, QFont.Weight.DemiBold)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    painter.setFont(font)
    painter.setPen(QColor(current.tokens().text2))
    inner = box.adjusted(2, 0, -4, -5)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)


def _draw_folder(painter: QPainter, inner: QRect, row: FolderRow, *, counted: bool) -> None:
    middle = inner.center().y()
    chevron = "chevron-right" if row.folder.folded else "chevron-down"
    icons.icon(chevron, "text2").paint(painter, QRect(inner.left() - 4, middle - 6, 14, 14))
    picture = "folder" if row.folder.folded else "folder-open"
    icons.icon(picture, "text2").paint(painter, QRect(inner.left() + 14, middle - 7, 16, 16))
    words = inner.adjusted(37, 0, 0, 0)
    if counted:
        painter.setFont(fonts.ui_font(SIZE_SMALL))
        painter.setPen(QColor(current.tokens().text2))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figures(row.count))
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(figures(row.count)) - 8)
    _draw_words(painter, words, row.folder.name, QFont.Weight.Normal)


def _draw_chat(painter: QPainter, inner: QRect, option: QStyleOptionViewItem, index: Index) -> None:
    if index.data(BUSY):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current.tokens().bar))
        painter.drawEllipse(QRect(inner.right() - 7, inner.center().y() - 3, 7, 7))
        inner.setRight(inner.right() - 14)
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    _draw_words(painter, inner, index.data(), QFont.Weight.Medium if chosen else QFont.Weight.Normal)


def _draw_words(painter: QPainter, box: QRect, words: str, weight: QFont.Weight) -> None:
    painter.setFont(fonts.ui_font(SIZE_UI, weight))
    painter.setPen(QColor(current.tokens().text))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _LEFT, shown)


def _inner(row: object, box: QRect) -> QRect:
    """Where the words of a chat or folder are."""
    indent = INDENT if isinstance(row, ChatEntry) and is_in_folder(row) else 0
    return box.adjusted(12 + indent, 0, -8, 0)


def _has_button(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def _button(rect: QRect) -> QRect:
    return QRect(rect.right() - BUTTON - 3, rect.center().y() - BUTTON // 2 + 1, BUTTON, BUTTON)
