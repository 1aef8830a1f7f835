"""The name of a model, what to know of it at one glance, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.engine_client.states import EngineState
from workbench.library.entries import LibraryEntry
from workbench.ui.models_page import words
from workbench.ui.pages.model_controller import model_name
from workbench.ui.widgets.bar import Bar
from workbench.ui.widgets.buttons import IconButton, push_button
from workbench.ui.widgets.elided_label import ElidedLabel
from workbench.ui.widgets.labels import second_label
from workbench.ui.widgets.status_dot import StatusDot

_STATES = {
    "starting": "busy",
    "loading": "busy",
    "restarting": "busy",
    "ready": "good",
    "generating": "good",
    "not_responding": "warn",
    "crashed": "bad",
}


class DetailsHead(QWidget):
    """Signals:
    wanted(name): "load", "options", "eject", "chat" or "menu".
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", self)
        self.title.setProperty("role", "title")
        self.title.setFont(_demi_bold(self.title.font()))
        self.load_button = push_button(self.tr("Load"), self, kind="primary")
        self.chat_button = push_button(self.tr("Chat"), self, kind="primary")
        self.eject_button = push_button(self.tr("Eject"), self)
        self.options_button = IconButton("sliders-horizontal", self.tr("Load with options…"), self)
        self.menu_button = IconButton("ellipsis", self.tr("More actions"), self)
        for button, name in (
            (self.load_button, "load"),
            (self.chat_button, "chat"),
            (self.eject_button, "eject"),
            (self.options_button, "options"),
            (self.menu_button, "menu"),
        ):
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
        self._facts = second_label("", self)
        self.status = StatusDot(self)
        self._bar = Bar(self, width=160)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title, 1)
        for button in (
            self.options_button,
            self.menu_button,
            self.eject_button,
            self.chat_button,
            self.load_button,
        ):
            top.addWidget(button)
        busy = QHBoxLayout()
        busy.setSpacing(12)
        busy.addWidget(self.status)
        busy.addWidget(self._bar)
        busy.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._facts)
        column.addLayout(busy)

    def offer_again(self) -> None:
        """Other options are chosen than it is loaded with."""
        self.load_button.setText(self.tr("Load again"))
        self.load_button.setVisible(True)
        self.chat_button.setVisible(False)

    def show_entry(self, entry: LibraryEntry, state: EngineState | None) -> None:
        """Show a model and what its engine does; None when it is not loaded."""
        self.load_button.setText(self.tr("Load"))
        self.title.set_text(model_name(entry))
        self._facts.setText(words.headline(entry))
        self._facts.setVisible(bool(self._facts.text()))
        phase = state.phase if state is not None else ""
        loading = phase in ("starting", "loading", "restarting")
        loaded = phase in ("ready", "generating", "not_responding")
        self.load_button.setVisible(entry.is_model and not loading and not loaded)
        self.options_button.setVisible(entry.is_model and not loading)
        self.chat_button.setVisible(loaded)
        self.eject_button.setVisible(loading or loaded)
        self.eject_button.setText(self.tr("Cancel") if loading else self.tr("Eject"))
        self.status.setVisible(bool(phase))
        self._bar.setVisible(loading)
        if state is not None:
            self.status.show_state(_STATES.get(phase, "idle"), state.sentence)
            self._bar.show_fraction(state.fraction or 0.0)


def _demi_bold(font: QFont) -> QFont:
    """For measuring: the style sheet sets the same, but only once the label is shown."""
    font.setPixelSize(20)
    font.setWeight(QFont.Weight.DemiBold)
    return font
