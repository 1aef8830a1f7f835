"""Puts what shows the decoding where it belongs in the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.commands import Command
from workbench.ui.decoding.follower import Follower
from workbench.ui.decoding.panel import DistributionView
from workbench.ui.decoding.token_views import TokenViews

if TYPE_CHECKING:
    from workbench.engine_client.client import EngineClient
    from workbench.ui.main_window import MainWindow


def install(window: "MainWindow") -> None:
    """After the first paint: the picture above the sampling settings, and the commands."""
    chat, commands = window.chat, window.commands
    view = DistributionView(chat.inspector)
    above = chat.inspector.sampling.above
    above.setContentsMargins(12, 6, 22, 2)  # as wide as the groups below, which stand beside their scroll bar
    above.addWidget(view)
    view.fold_button.setChecked(not window.live.now.show_distribution)
    view.folded.connect(lambda folded: window.live.change(show_distribution=not folded))
    window.live.changed.connect(lambda settings: view.fold_button.setChecked(not settings.show_distribution))
    follower = Follower(chat, view, window.bridge, window.workbench.chats)
    tokens = TokenViews(chat, window.bridge, window.workbench.chats, follower)
    tokens.told.connect(chat.told)
    section = _tr("Decoding")
    for command in (
        Command("decoding.fold", _tr("Show or hide the picture of the next token"), section, view.fold_button.toggle),
        Command("decoding.back", _tr("Next token: the place before"), section, lambda: view.step_wanted.emit(-1)),
        Command("decoding.forth", _tr("Next token: the next place"), section, lambda: view.step_wanted.emit(1)),
        Command("decoding.tokenizer", _tr("Tokenizer: any text as tokens…"), section, lambda: open_tokenizer(window)),
        Command("decoding.tokens", _tr("Show or hide the tokens of an answer"), section, tokens.toggle_last, "Ctrl+T"),
    ):
        commands.add(command)


def open_tokenizer(window: "MainWindow") -> None:
    """Any text as tokens; what is being written to begin with."""
    from workbench.ui.decoding.tokenizer_dialog import TokenizerDialog

    models = window.models

    def client() -> "EngineClient | None":
        return models.loaded.client if models.loaded is not None else None

    dialog = TokenizerDialog(window.bridge, client, lambda: models.name, window)
    models.changed.connect(dialog.refresh)
    dialog.input.setPlainText(window.chat.centre.composer.text)
    dialog.show()
    dialog.input.setFocus()


def _tr(words: str) -> str:
    return QCoreApplication.translate("Decoding", words)
