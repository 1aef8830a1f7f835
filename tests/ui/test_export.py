"""A chat on paper and as a file, from the window."""

import re
import zlib
from pathlib import Path

import pytest
from helpers.window import Opened
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from workbench.errors import WorkbenchError
from workbench.ui.export import paper
from workbench.ui.export.document import document
from workbench.ui.export.html import Said, page
from workbench.ui.theme.theme import Theme

RICH = (
    "It is $\\frac{a}{b}$.\n\n- [x] one\n  - two\n\n> quoted\n\n| a | $b$ |\n|--|--|\n| 1 | 2 |\n\n"
    "```python\ndef f():\n    return 1\n```\n\n---\n\n$$x$$\n"
)


def chat(opened: Opened) -> int:
    store = opened.workbench.chats
    made = store.new_chat(title='What is "softmax"?')
    asked = store.add_message(made.id, None, "user", "What is <softmax>?")
    store.add_message(made.id, asked.id, "assistant", RICH, model_name="Tiny", stats={"answer_tokens": 12})
    opened.chat.open_chat(made.id)
    return made.id


def test_a_chat_is_written_as_a_web_page(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "chat.html"
    with qtbot.waitSignal(opened.chat.tools.files.told) as told:
        opened.chat.tools.files.write(chat(opened), path)
    assert told.args == ["Saved as chat.html", "good"]
    text = path.read_text()
    for words in ("What is &lt;softmax&gt;?", "Tiny", "12 tokens", "<svg", "<table", "<pre"):
        assert words in text
    assert list(tmp_path.iterdir()) == [path]


def test_a_chat_is_written_as_a_pdf_whatever_the_theme(
    qtbot: QtBot, opened: Opened, tmp_path: Path, theme: Theme
) -> None:
    chat_id, sizes = chat(opened), []
    for mode in ("dark", "light"):
        theme.set_mode(mode)  # type: ignore[arg-type]
        path = tmp_path / f"{mode}.pdf"
        with qtbot.waitSignal(opened.chat.tools.files.told) as told:
            opened.chat.tools.files.write(chat_id, path)
        assert told.args == [f"Saved as {mode}.pdf", "good"]
        data = path.read_bytes()
        assert data.startswith(b"%PDF-")
        drawn = b"".join(zlib.decompress(each) for each in streams(data))
        sizes.append(len(drawn))
    assert abs(sizes[0] - sizes[1]) < sizes[0] / 50


def streams(data: bytes) -> list[bytes]:
    return [each for each in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL) if each[:1] == b"\x78"]


def test_a_place_that_cannot_be_written_to_is_said_so(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    chat_id = chat(opened)
    for ending in ("html", "pdf"):
        with qtbot.waitSignal(opened.chat.tools.files.told) as told:
            opened.chat.tools.files.write(chat_id, tmp_path / "gone" / f"chat.{ending}")
        assert told.args[1] == "bad"
        assert "could not be written" in told.args[0]


def test_sources_of_an_answer_stand_below_it_on_the_page_and_on_paper() -> None:
    said = [Said("Model", False, "Three months [1].", sources=("lease.pdf, page 3", "<b>.md"))]
    assert "[1] lease.pdf, page 3\n[2] <b>.md" in document("t", "a", "", said).toPlainText()
    assert "<li>lease.pdf, page 3</li><li>&lt;b&gt;.md</li>" in page("t", "a", "", said)


def test_a_long_chat_takes_several_pages_and_loses_no_line(qtbot: QtBot, tmp_path: Path) -> None:
    """Painted as for a printer: page by page, each line whole."""
    said = [Said("You", True, "\n".join(f"line {n}" for n in range(200))), Said("Model", False, RICH)]
    text = document("Long", "today", "Be brief.", said)
    assert "line 199" in text.toPlainText()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paper.paint(text, printer, "Long") > 3
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


def test_a_chat_goes_to_the_printer_that_was_chosen(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    chat_id = chat(opened)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(opened.chat.tools.files.told) as told:
        opened.chat.tools.files.print_on(printer, chat_id)
    assert told.args == [f"Sent to {tmp_path / 'printed.pdf'}", "good"]
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


def test_a_pdf_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError):
        paper.write_pdf(tmp_path / "no" / "x.pdf", document("t", "a", "", []), "t")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_chat_is_not_exported(qtbot: QtBot, opened: Opened) -> None:
    for command in ("transcript.export_html", "transcript.export_pdf", "transcript.print", "transcript.find"):
        opened.window.commands.run(command)
        assert "empty" in opened.window.toasts.shown[-1].accessibleName()
