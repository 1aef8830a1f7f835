"""How a row of the chat list looks: a heading, a chat, or a place that a search found."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from workbench.chats.records import SearchHit
from workbench.ui.pages.chat_rows import BUSY, Heading
from workbench.ui.theme import current, fonts, icons
from workbench.ui.theme.tokens import SIZE_SMALL, SIZE_UI
from workbench.ui.widgets.row_roles import PAYLOAD
from workbench.ui.widgets.two_line_rows import TwoLineDelegate, row_background

ROW = 32
BUTTON = 24
Index = QModelIndex | QPersistentModelIndex


class ChatDelegate(TwoLineDelegate):
    """Draws the rows; a chat that is chosen or pointed at has a button for its menu.

    Signals:
        menu_wanted(index): The button was pressed.
    """

    menu_wanted = Signal(object)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) if isinstance(index.data(PAYLOAD), SearchHit) else QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PAYLOAD)
        if isinstance(row, SearchHit):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current.tokens()
        box = option.rect.adjusted(0, 1, 0, -1)
        if isinstance(row, Heading):
            font = fonts.ui_font(SIZE_SMALL, QFont.Weight.DemiBold)
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            painter.setFont(font)
            painter.setPen(QColor(colours.text2))
            inner = box.adjusted(2, 0, -4, -5)
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.words)
            painter.restore()
            return
        row_background(painter, option, box)
        inner = box.adjusted(12, 0, -8, 0)
        if _has_button(option):
            place = _button(option.rect)
            icons.icon("ellipsis", "text2").paint(painter, place.adjusted(4, 4, -4, -4))
            inner.setRight(place.left() - 2)
        elif index.data(BUSY):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.bar))
            painter.drawEllipse(QRect(box.right() - 15, box.center().y() - 3, 7, 7))
            inner.setRight(box.right() - 20)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setFont(fonts.ui_font(SIZE_UI, QFont.Weight.Medium if chosen else QFont.Weight.Normal))
        painter.setPen(QColor(colours.text))
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and _has_button(option)
            and not isinstance(index.data(PAYLOAD), (SearchHit, Heading))
            and _button(option.rect).contains(event.position().toPoint())
        ):
            self.menu_wanted.emit(index)
            return True
        return super().editorEvent(event, model, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Title of the chat"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)


def _has_button(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def _button(rect: QRect) -> QRect:
    return QRect(rect.right() - BUTTON - 3, rect.center().y() - BUTTON // 2 + 1, BUTTON, BUTTON)
