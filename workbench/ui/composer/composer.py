"""The box a message is written in: text, what goes along with it, how the answer begins, and Send or Stop."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.conversation.attachments import LONG_PASTE, Outgoing
from workbench.ui.composer.attachment_row import AttachmentRow
from workbench.ui.composer.editor import Editor
from workbench.ui.composer.reply_start import ReplyStart
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.flow_layout import FlowLayout
from workbench.ui.widgets.labels import set_level
from workbench.ui.wording import figures

State = Literal["idle", "busy", "stopping"]


class Composer(QFrame):
    """Editor, attachments, a row for chips, the token count, and one button that is Send or Stop.

    Attributes:
        chips: Where others put chips of their own, such as the switch for thinking.

    Signals:
        send_requested(Outgoing): Enter, or the button, with something to send; also while an answer is being written,
            when it has to wait. The box is emptied by `clear`.
        stop_requested(): The button while an answer is being written.
        changed(): What would be sent changed in any way.
        escape_pressed(): Escape in one of the fields.
        attach_wanted(): The person wants to choose files.
        files_given(paths), long_text_pasted(text): To be made attachments of.
        attachment_opened(Attachment): The person wants to read one.
    """

    send_requested = Signal(object)
    stop_requested = Signal()
    changed = Signal()
    escape_pressed = Signal()
    attach_wanted = Signal()
    files_given = Signal(list)
    long_text_pasted = Signal(str)
    attachment_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self.setProperty("focused", "true")  # the window opens with it so, and need not style it a second time
        self._state: State = "idle"
        self._placeholder = ("", "")
        self.attachments = AttachmentRow(self)
        self.editor = Editor(self, lambda text: len(text) > LONG_PASTE)
        self.editor.setAccessibleName(self.tr("Message"))
        self.reply_start = ReplyStart(self)
        self.attach_button = IconButton("paperclip", self.tr("Attach files"), self)
        self.reply_button = IconButton("text-cursor-input", self.tr("Start the reply with…"), self, checkable=True)
        self._count = QLabel(self)
        self._count.setProperty("role", "second")
        self._queue_button = IconButton("list-plus", self.tr("Send when this answer is done"), self, size=18)
        self._button = IconButton("arrow-up", self.tr("Send"), self, colour="on_accent", size=18)
        self._button.setObjectName("send")
        self.chips = QHBoxLayout()
        self.chips.setSpacing(6)
        self._more_chips = QWidget(self)
        self._flow = FlowLayout()
        below = QVBoxLayout(self._more_chips)
        below.setContentsMargins(12, 0, 12, 0)
        below.addLayout(self._flow)
        self._more_chips.hide()
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 8, 8)
        row.setSpacing(4)
        row.addWidget(self.attach_button)
        row.addWidget(self.reply_button)
        row.addSpacing(4)
        row.addLayout(self.chips)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addSpacing(4)
        row.addWidget(self._queue_button)
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.attachments, self.editor, self.reply_start, self._more_chips):
            column.addWidget(part)
        column.addLayout(row)
        self._connect()
        self._show_buttons()

    def _connect(self) -> None:
        editor = self.editor
        editor.entered.connect(self._send)
        editor.escaped.connect(self.escape_pressed)
        editor.focus_changed.connect(self._on_focus)
        editor.textChanged.connect(self._on_changed)
        editor.files_given.connect(self.files_given)
        editor.long_text_pasted.connect(self.long_text_pasted)
        self.attachments.changed.connect(self._on_changed)
        self.attachments.opened.connect(self.attachment_opened)
        self.reply_start.changed.connect(self._on_changed)
        self.reply_start.entered.connect(self._send)
        self.reply_start.escaped.connect(self._leave_reply_start)
        self.reply_start.shown.connect(self.reply_button.setChecked)
        self.attach_button.clicked.connect(self.attach_wanted)
        self.reply_button.toggled.connect(self.reply_start.set_open)
        self._queue_button.clicked.connect(self._send)
        self._button.clicked.connect(self._on_button)

    # ------------------------------------------------------------------------------------------ what is written

    @property
    def text(self) -> str:
        """What is typed."""
        return self.editor.toPlainText()

    @property
    def outgoing(self) -> Outgoing:
        """All that would be sent."""
        return Outgoing(self.text, self.attachments.attachments, self.reply_start.text)

    def set_outgoing(self, outgoing: Outgoing) -> None:
        """Show this instead, with the cursor behind the text."""
        self.attachments.set_attachments(outgoing.attachments)
        self.reply_start.set_text(outgoing.reply_start)
        self.set_text(outgoing.text)
        self._on_changed()

    def set_text(self, text: str) -> None:
        """Put `text` into the editor with the cursor behind it."""
        self.editor.setPlainText(text)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def clear(self) -> None:
        """Empty it."""
        self.set_outgoing(Outgoing(""))

    def set_history(self, sent: Sequence[str]) -> None:
        """What was sent before, the latest last; the up arrow fetches it back."""
        self.editor.set_history(sent)

    def open_reply_start(self) -> None:
        """Let the person say how the answer begins."""
        self.reply_start.set_open(True)

    # ------------------------------------------------------------------------------------------ what is shown

    @property
    def state(self) -> State:
        """What the button does: send ("idle"), stop ("busy"), or nothing because it is stopping."""
        return self._state

    def set_state(self, state: State) -> None:
        """Send, Stop, or Stopping."""
        self._state = state
        self._show_buttons()
        self._show_placeholder()

    def set_placeholder(self, words: str, hint: str = "") -> None:
        """Shown on one line while nothing is written; where there is no room the hint goes, then the words are cut."""
        self._placeholder = (words, hint)
        self._show_placeholder()

    def _show_placeholder(self) -> None:
        words, hint = self._placeholder
        waits = self.tr("(Enter sends it when this answer is done)")
        self.editor.set_placeholder(words, hint if self._state == "idle" else waits)

    def set_token_count(self, count: int | None, over: int = 0, level: str = "") -> None:
        """How many tokens all of it has, None when nobody knows yet; `over`: by how many it is too long.

        `level` is "warn" when the context is nearly full with it, "bad" when it does not fit.
        """
        words = tip = ""
        if count:
            words = self.tr("1 token") if count == 1 else self.tr("{count} tokens").format(count=figures(count))
        if over > 0:
            why = self.tr("{words}, which is more than the context has left: older messages would be left out.")
            tip = why.format(words=words)
            words = self.tr("{over} too many").format(over=figures(over))
        self._count.setText(words)
        self._count.setToolTip(tip)
        self._count.setAccessibleDescription(tip)
        set_level(self._count, level)

    def add_chip(self, chip: QWidget) -> None:
        """Show a chip in a row of their own, which takes as many lines as they need."""
        self._flow.addWidget(chip)
        self._more_chips.show()
        chip.show()

    def remove_chip(self, chip: QWidget) -> None:
        """Take it away for good."""
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._more_chips.setVisible(self._flow.count() > 0)

    def focus(self) -> None:
        """Put the cursor into the editor."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # ------------------------------------------------------------------------------------------ inside

    def _send(self) -> None:
        outgoing = self.outgoing
        if not outgoing.is_empty:
            self.send_requested.emit(outgoing)

    def _on_button(self) -> None:
        if self._state == "busy":
            self.set_state("stopping")
            self.stop_requested.emit()
        elif self._state == "idle":
            self._send()

    def _leave_reply_start(self) -> None:
        self.reply_start.set_open(False)
        self.focus()

    def _on_changed(self) -> None:
        self._show_buttons()
        self.changed.emit()

    def _show_buttons(self) -> None:
        ready = not self.outgoing.is_empty
        self._queue_button.setVisible(self._state != "idle" and ready)
        if self._state == "idle":
            self._button.set_icon("arrow-up", "on_accent")
            self._button.set_label(self.tr("Send"))
            self._button.setEnabled(ready)
        else:
            busy = self._state == "busy"
            self._button.set_icon("square", "on_accent", filled=True)
            self._button.set_label(self.tr("Stop") if busy else self.tr("Stopping"))
            if busy:
                self._button.setToolTip(self.tr("Stop (Esc)"))
            self._button.setEnabled(busy)

    def _on_focus(self, focused: bool) -> None:
        value = "true" if focused else "false"
        if self.property("focused") == value:
            return
        self.setProperty("focused", value)
        # The ring is one pixel wider than the outline; the content stays where it is.
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()
