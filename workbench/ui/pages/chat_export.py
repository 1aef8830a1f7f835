"""The branch in sight as a web page, as a PDF and on paper; made away from the window's thread."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.chats.records import Chat, Message
from workbench.chats.sources import place_of
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of
from workbench.ui.pages.items import stats_line
from workbench.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from workbench.ui.export.html import Said

_LONGEST_NAME = 80  # characters of a title in a file's name
_NOT_IN_NAMES = '<>:"/\\|?*'


class ChatExport(QObject):
    """Asks for a file or a printer and tells what came of it.

    Signals:
        told(sentence, level): What was done, or why not.
    """

    told = Signal(str, str)

    def __init__(self, store: ChatStore, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._bridge = bridge
        self._window = parent

    def ask(self, chat_id: int, ending: str) -> None:
        """Ask where to write a chat as ".html" or ".pdf"."""
        kinds = {".html": self.tr("Web page (*.html)"), ".pdf": self.tr("PDF (*.pdf)")}
        name = "".join(each for each in self._store.chat(chat_id).title if each not in _NOT_IN_NAMES and each >= " ")
        start = Path.home() / f"{name[:_LONGEST_NAME].strip(' .') or self.tr('Chat')}{ending}"
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export this chat"), str(start), kinds[ending])
        if path:
            self.write(chat_id, Path(path) if Path(path).suffix else Path(path + ending))

    def write(self, chat_id: int, path: Path) -> None:
        """Write a chat to a file, as a web page or, for ".pdf", as a PDF."""
        parts = self._parts(chat_id)

        def work() -> None:
            from workbench.chats import export
            from workbench.ui.export import html

            title, about, prompt, messages = parts()
            if path.suffix.lower() == ".pdf":
                from workbench.ui.export import paper
                from workbench.ui.export.document import document

                paper.write_pdf(path, document(title, about, prompt, messages), title)
            else:
                export.write(path, html.page(title, about, prompt, messages))

        words = self.tr("Saved as {name}").format(name=path.name)
        self._bridge.run(work, lambda _none: self.told.emit(words, "good"), self._on_failure)

    def ask_printer(self, chat_id: int) -> None:
        """Ask for a printer and print a chat on it."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._store.chat(chat_id).title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer, chat_id))
        if sys.platform == "win32":
            dialog.exec()  # the system's own dialog comes in no other way
        else:
            dialog.setWindowModality(Qt.WindowModality.WindowModal)
            dialog.show()

    def print_on(self, printer: "QPrinter", chat_id: int) -> None:
        """Print a chat."""
        parts = self._parts(chat_id)
        trouble, remedy = self.tr("The chat could not be printed."), self.tr("Look at the printer.")

        def work() -> None:
            from workbench.ui.export import paper
            from workbench.ui.export.document import document

            title, about, prompt, messages = parts()
            try:
                paper.paint(document(title, about, prompt, messages), printer, title)
            except OSError as error:
                raise WorkbenchError(trouble, remedy=remedy) from error

        words = self.tr("Sent to {printer}").format(printer=printer.printerName() or printer.outputFileName())
        self._bridge.run(work, lambda _none: self.told.emit(words, "good"), self._on_failure)

    def _on_failure(self, error: WorkbenchError) -> None:
        self.told.emit(words_of(error), "bad")

    def _parts(self, chat_id: int) -> "Callable[[], tuple[str, str, str, list[Said]]]":
        """What is written, to be called on another thread; the words are looked up on this one."""
        from workbench.ui.maths.formulas import formulas

        formulas()  # belongs to this thread
        untitled, you, thoughts = self.tr("Chat"), self.tr("You"), self.tr("Thoughts")
        thought_for, assistant = self.tr("Thought for {seconds} s"), self.tr("Assistant")
        store, locale = self._store, QLocale()

        def said(message: Message) -> "Said":
            from workbench.ui.export.html import Said

            seconds = figures(message.thinking_seconds, 1)
            own = message.role != "assistant"
            return Said(
                you if own else message.model_name or assistant,
                own,
                message.content,
                message.thinking,
                thought_for.format(seconds=seconds) if message.thinking_seconds else thoughts,
                "" if own else stats_line(message.stats),
                tuple(attachment.name for attachment in message.attachments),
                tuple(map(place_of, message.sources)),
            )

        def parts() -> "tuple[str, str, str, list[Said]]":
            chat, path = store.chat(chat_id), store.path(chat_id)
            return chat.title or untitled, _about(chat, path, locale), chat.system_prompt, [said(each) for each in path]

        return parts


def _about(chat: Chat, path: list[Message], locale: QLocale) -> str:
    models = list(dict.fromkeys(message.model_name for message in path if message.model_name))
    when = QDateTime.fromSecsSinceEpoch(int(chat.created))
    return "  ·  ".join([locale.toString(when.date(), QLocale.FormatType.LongFormat), *models])
