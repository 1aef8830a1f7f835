"""What went along with a message: a chip for each text, which opens it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.chats.records import Attachment
from workbench.ui.widgets.chip import Chip
from workbench.ui.wording import figures

GAP = 6


class Enclosures(QWidget):
    """Chips from the right end on, in as many lines as they need.

    Signals:
        opened(Attachment): The person wants to read one.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[Attachment, ...] = ()
        self.chips: list[Chip] = []

    def show_all(self, attachments: Sequence[Attachment]) -> None:
        """Show these."""
        if tuple(attachments) == self._shown:
            return
        self._shown = tuple(attachments)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(attachment) for attachment in attachments]

    def height_for(self, width: int) -> int:
        """Place the chips in `width` and return the height they take."""
        lines: list[list[Chip]] = [[]]
        room = width
        for chip in self.chips:
            wide = min(chip.sizeHint().width(), width)
            if lines[-1] and wide > room:
                lines.append([])
                room = width
            lines[-1].append(chip)
            room -= wide + GAP
        y = 0
        for line in lines if self.chips else []:
            x = width
            for chip in reversed(line):
                wide = min(chip.sizeHint().width(), width)
                x -= wide
                chip.setGeometry(x, y, wide, chip.height())
                x -= GAP
            y += chip.height() + GAP
        return y

    def _chip(self, attachment: Attachment) -> Chip:
        chip = Chip("file-text", attachment.name, self, removable=False)
        if attachment.tokens:
            chip.set_about(self.tr("{count} tokens").format(count=figures(attachment.tokens)))
        chip.opened.connect(lambda: self.opened.emit(attachment))
        chip.show()
        return chip
