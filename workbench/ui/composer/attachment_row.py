"""What goes along with a message that is being written: one chip for each text."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.chats.records import Attachment
from workbench.ui.widgets.chip import Chip
from workbench.ui.widgets.flow_layout import FlowLayout
from workbench.ui.wording import figures

translate = QCoreApplication.translate

SEPARATOR = "  ·  "


class AttachmentRow(QWidget):
    """Hidden while there is none.

    Signals:
        changed(): One came or went, or is better known; not for `set_attachments`.
        opened(Attachment): The person wants to read one.
    """

    changed = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attachments: list[Attachment] = []
        self.chips: list[Chip] = []
        self._flow = FlowLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 0)
        column.addLayout(self._flow)
        self.hide()

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """What goes along, in the order it came."""
        return tuple(self._attachments)

    def set_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """Show these instead."""
        self._attachments = list(attachments)
        self._rebuild()

    def add(self, attachment: Attachment) -> None:
        """One more."""
        self._attachments.append(attachment)
        self._rebuild()
        self.changed.emit()

    def remove(self, attachment: Attachment) -> None:
        """One less: the one of this name and text, as its tokens may have been counted by now; none when it is gone."""
        wanted = (attachment.name, attachment.text)
        at = next((n for n, one in enumerate(self._attachments) if (one.name, one.text) == wanted), None)
        if at is not None:
            del self._attachments[at]
            self._rebuild()
            self.changed.emit()

    def replace(self, old: Attachment, new: Attachment) -> None:
        """The same, better known: its tokens are counted. Nothing happens when it is gone by now."""
        if old in self._attachments:
            self._attachments[self._attachments.index(old)] = new
            self._rebuild()
            self.changed.emit()

    def _rebuild(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(attachment) for attachment in self._attachments]
        self.setVisible(bool(self.chips))
        self.updateGeometry()

    def _chip(self, attachment: Attachment) -> Chip:
        chip = Chip("file-text", attachment.name, self)
        chip.set_about(about(attachment))
        chip.opened.connect(lambda: self.opened.emit(attachment))
        chip.removed.connect(lambda: self.remove(attachment))
        self._flow.addWidget(chip)
        chip.show()
        return chip


def about(attachment: Attachment) -> str:
    """Size and cost of an attachment, e.g. "12 KB · 3,120 tokens"; without the tokens while nobody has counted them."""
    size = len(attachment.text.encode())
    words = translate("Attachments", "{size} KB").format(size=figures(max(1, round(size / 1000))))
    if attachment.tokens:
        words += SEPARATOR + translate("Attachments", "{count} tokens").format(count=figures(attachment.tokens))
    return words
