"""What checks found out about an answer, in words: a line under it, and a row for each mark."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.chats.records import Mark, Tone
from workbench.ui.transcript.fold import Fold, Row
from workbench.ui.transcript.item import MessageItem
from workbench.ui.widgets.elided_label import ElidedLabel
from workbench.ui.widgets.icon_label import IconLabel

ICONS: dict[Tone, tuple[str, str]] = {
    "good": ("circle-check", "good"),
    "doubtful": ("circle-question-mark", "warn"),
    "bad": ("circle-alert", "bad"),
}


class ChecksFold(Fold):
    """Signals:
    link_wanted(url): The person wants to follow a mark up.
    """

    link_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks: Sequence[Mark] = ()
        self._text = ""

    def show_item(self, item: MessageItem) -> None:
        """Show what is known of an answer."""
        self._marks, self._text = item.marks, item.text
        self.refresh()

    def words(self) -> str:
        if not self._marks:
            return ""
        counts = {tone: sum(mark.tone == tone for mark in self._marks) for tone in ICONS}
        parts = {
            "good": self.tr("{count} borne out"),
            "doubtful": self.tr("{count} doubtful"),
            "bad": self.tr("{count} wrong"),
        }
        found = ", ".join(parts[tone].format(count=count) for tone, count in counts.items() if count)
        return self.tr("Checked: {found}").format(found=found)

    def make_rows(self, parent: QWidget) -> list[QWidget]:
        several = len({mark.checker for mark in self._marks}) > 1
        links = any(mark.link for mark in self._marks)
        return [self._row(mark, parent, several=several, links=links) for mark in self._marks]

    def _row(self, mark: Mark, parent: QWidget, *, several: bool, links: bool) -> QWidget:
        """`several` checkers are named, and where there are `links` there is room for their sign in every row."""
        about = " ".join(self._text[mark.start : mark.end].split())
        tones = {"good": self.tr("Borne out"), "doubtful": self.tr("Doubtful"), "bad": self.tr("Wrong")}
        row = Row(f"{tones[mark.tone]}: “{about}”. {mark.note}", parent)
        row.setToolTip(f"{mark.note}\n{mark.checker}".strip())
        if mark.link:
            row.clicked.connect(lambda: self.link_wanted.emit(mark.link))
            row.setAccessibleDescription(self.tr("Opens {link}").format(link=mark.link))
        line = QHBoxLayout(row)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(8)
        icon, colour = ICONS[mark.tone]
        line.addWidget(IconLabel(icon, colour, 14, row))
        span, note = ElidedLabel(f"“{about}”", row), ElidedLabel(mark.note, row)
        note.setProperty("role", "second")
        checker = ElidedLabel(mark.checker, row)
        checker.setProperty("role", "small")
        checker.setVisible(several)
        line.addWidget(span, 2)
        line.addWidget(note, 3)
        line.addWidget(checker, 1)
        for label in (span, note, checker):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if mark.link:
            line.addWidget(IconLabel("external-link", "text3", 14, row))
        elif links:
            line.addSpacing(14)
        return row
