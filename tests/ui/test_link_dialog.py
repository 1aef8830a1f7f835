"""A link of an answer says where it goes before anything is opened."""

import pytest
from helpers.qt_accessible import unnamed
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from workbench.ui.transcript.link_dialog import LinkDialog


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been opened."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(QUrl(url).toString()))
    return urls


def shown(qtbot: QtBot, url: str) -> LinkDialog:
    dialog = LinkDialog(url)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def button(dialog: LinkDialog, words: str) -> QPushButton | None:
    return next((each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == words), None)


def test_host_and_whole_address_are_shown_before_a_link_is_opened(qtbot: QtBot, opened: list[str]) -> None:
    dialog = shown(qtbot, "https://a.example/x?y=1#z")
    assert "a.example" in [label.text() for label in dialog.findChildren(QLabel)]
    (whole,) = dialog.findChildren(QPlainTextEdit)
    assert whole.toPlainText() == "https://a.example/x?y=1#z"
    assert opened == []
    go = button(dialog, "Open in the browser")
    assert go is not None
    go.click()
    assert opened == ["https://a.example/x?y=1#z"]
    assert unnamed(dialog) == []


def test_letters_that_only_look_like_a_known_host_are_seen(qtbot: QtBot) -> None:
    dialog = shown(qtbot, "https://ex\u0430mple.com/")  # a Cyrillic a
    assert "xn--" in dialog.address
    assert any("xn--" in label.text() for label in dialog.findChildren(QLabel))


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "x", "C:/a.exe"])
def test_only_web_and_mail_addresses_can_be_opened(qtbot: QtBot, opened: list[str], url: str) -> None:
    dialog = shown(qtbot, url)
    assert button(dialog, "Open in the browser") is None
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert opened == []


def test_an_enter_by_accident_opens_nothing(qtbot: QtBot, opened: list[str]) -> None:
    dialog = shown(qtbot, "https://a.example")
    cancel = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Cancel)
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert opened == []
    assert not dialog.isVisible()


def test_the_address_can_be_copied_instead(qtbot: QtBot) -> None:
    copy = button(shown(qtbot, "https://a.example/b"), "Copy address")
    assert copy is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == "https://a.example/b"
