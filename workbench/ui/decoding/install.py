"""Puts what shows the decoding where it belongs in the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.commands import Command
from workbench.ui.decoding.follower import Follower
from workbench.ui.decoding.panel import DistributionView

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def install(window: "MainWindow") -> None:
    """After the first paint: the picture above the sampling settings, and the commands."""
    chat, commands = window.chat, window.commands
    view = DistributionView(chat.inspector)
    above = chat.inspector.sampling.above
    above.setContentsMargins(12, 6, 22, 2)  # as wide as the groups below, which stand beside their scroll bar
    above.addWidget(view)
    Follower(chat, view, window.bridge, window.workbench.chats)
    section = _tr("Decoding")
    for command in (
        Command("decoding.fold", _tr("Show or hide the picture of the next token"), section, view.fold_button.toggle),
    ):
        commands.add(command)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Decoding", words)
