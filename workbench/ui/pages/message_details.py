"""How an answer came about: by which model, how fast, with which settings."""

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from workbench.chats.records import Message
from workbench.conversation.turn import tokens_per_second
from workbench.ui.pages.items import stop_reason, token_words
from workbench.ui.wording import figures


class MessageDetails(QDialog):
    """The numbers of `message`, one to a line, to be read or copied.

    Attributes:
        rows: Each line as (what, value).
    """

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Statistics of this answer"))
        self.setMinimumWidth(420)
        self.rows = self._rows(message)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, (what, value) in enumerate(self.rows):
            name, number = QLabel(what), QLabel(value)
            name.setProperty("role", "second")
            number.setTextFormat(Qt.TextFormat.PlainText)
            number.setWordWrap(True)
            number.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            number.setAccessibleName(f"{what}: {value}")
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(number, line, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(20)
        column.addLayout(grid)
        column.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{what}: {value}" for what, value in self.rows))

    def _rows(self, message: Message) -> list[tuple[str, str]]:
        stats = message.stats
        written = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(message.created)), QLocale.FormatType.ShortFormat)
        rows = [(self.tr("Model"), message.model_name), (self.tr("Written"), written)]
        if "answer_tokens" in stats:
            speed = tokens_per_second(stats)
            rows += [
                (self.tr("Answer"), token_words(stats["answer_tokens"])),
                (self.tr("of it thinking"), self._thinking(message)),
                (self.tr("Prompt"), self._prompt(stats)),
                (self.tr("Speed"), self.tr("{speed} tok/s").format(speed=figures(speed, 1)) if speed else ""),
                (self.tr("Time to first token"), self._seconds(stats.get("first_token_seconds"))),
                (self.tr("Reading the prompt took"), self._seconds(stats.get("prompt_seconds"))),
                (self.tr("Writing took"), self._seconds(stats.get("answer_seconds"))),
            ]
        rows += [
            (self.tr("Stopped"), stop_reason(stats)),
            (self.tr("Seed"), str(stats.get("seed", ""))),
            (self.tr("Sampling"), self._sampling(message)),
        ]
        return [(what, value) for what, value in rows if value]

    def _thinking(self, message: Message) -> str:
        count = message.stats.get("thinking_tokens", 0)
        if not count:
            return ""
        return self.tr("{tokens} in {seconds} s").format(
            tokens=token_words(count), seconds=figures(message.thinking_seconds, 1)
        )

    def _prompt(self, stats: dict[str, int]) -> str:
        return self.tr("{tokens}, {reused} of them reused").format(
            tokens=token_words(stats.get("prompt_tokens", 0)), reused=figures(stats.get("reused_tokens", 0))
        )

    def _seconds(self, seconds: float | None) -> str:
        return "" if seconds is None else self.tr("{seconds} s").format(seconds=figures(seconds, 2))

    def _sampling(self, message: Message) -> str:
        changed = ", ".join(f"{name} {value}" for name, value in message.sampling.items())
        return changed or self.tr("all as the defaults are")
