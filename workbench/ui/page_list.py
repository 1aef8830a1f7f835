"""Which pages the window has, in the order of the rail. A page's own module is imported when it is first visited."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.ui.frame.page_registry import Page

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def pages_of(window: "MainWindow") -> list[Page]:
    """Every page."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("PageList", words)

    return [
        Page("chat", "messages-square", tr("Chat"), lambda: window.chat),
        Page("models", "box", tr("Models"), lambda: _models_page(window)),
        Page("notebook", "notebook-pen", tr("Notebook"), lambda: _notebook_page(window)),
        Page("settings", "settings", tr("Settings"), lambda: _settings_page(window), at_foot=True),
    ]


def _models_page(window: "MainWindow") -> QWidget:
    from workbench.ui.models_page.page import ModelsPage

    page = ModelsPage(window.workbench, window.bridge, window.models)
    page.told.connect(window.toasts.say)
    page.chat_wanted.connect(lambda: window.pages.show_page("chat"))
    return page


def _notebook_page(window: "MainWindow") -> QWidget:
    from workbench.ui.notebook.page import NotebookPage

    page = NotebookPage(window)
    page.told.connect(window.toasts.say)
    page.undoable.connect(window.chat.undoable)
    return page


def _settings_page(window: "MainWindow") -> QWidget:
    from workbench.ui.settings_page.page import SettingsPage

    return SettingsPage(window)
