"""A chip in the composer that says whether the model thinks before it answers, where its template can be told."""

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from workbench.conversation.prompts import TEMPLATE_ARGUMENTS
from workbench.conversation.thinking import ThinkingControl
from workbench.ui.pages.chat_settings import ChatSettings
from workbench.ui.theme import icons


class ThinkingChip(QPushButton):
    """Hidden where the loaded model's template knows nothing of thinking.

    Signals:
        changed(): The chat's settings were changed in place.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thinkingChip")
        self.setCheckable(True)
        self.setIconSize(QSize(14, 14))
        self.setAccessibleName(self.tr("Thinking"))
        self._settings = ChatSettings()
        self._control: ThinkingControl | None = None
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_settings(self, settings: ChatSettings) -> None:
        """Show what a chat says of it, and change that from now on."""
        self._settings = settings
        self._show()

    def show_control(self, control: ThinkingControl | None) -> None:
        """What the template in use allows; None hides the chip."""
        self._control = control
        self.setVisible(control is not None)
        self._show()

    @property
    def value(self) -> bool | str | None:
        """What is chosen; None leaves it to the template."""
        return self._control.chosen(self._arguments) if self._control is not None else None

    def choose(self, value: bool | str | None) -> None:
        """Choose, and tell."""
        if self._control is not None:
            self._settings.set_option(TEMPLATE_ARGUMENTS, self._control.choose(self._arguments, value))
            self._show()
            self.changed.emit()

    @property
    def _arguments(self) -> dict[str, object]:
        return dict(self._settings.options.get(TEMPLATE_ARGUMENTS, {}))

    def _show(self) -> None:
        control, value = self._control, self.value
        if control is None:
            return
        if control.efforts:
            words = {"low": self.tr("little"), "medium": self.tr("medium"), "high": self.tr("much")}
            self.setText(self.tr("Thinking: {effort}").format(effort=words.get(str(value), self.tr("as it likes"))))
            self.setChecked(value is not None)
        else:
            # What a template does when it is not told is its own affair; nearly all think.
            self.setText(self.tr("Thinking") if value is not False else self.tr("No thinking"))
            self.setChecked(value is not False)
        self.setIcon(icons.icon("brain", "accent" if self.isChecked() else "text2"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Whether the model thinks before it answers, from the next answer on"))

    def _on_clicked(self) -> None:
        if self._control is None:
            return
        if not self._control.efforts:
            self.choose(self.value is False)
            return
        self._show()  # a click alone chooses nothing
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def make_menu(self) -> QMenu:
        """The efforts to choose from."""
        menu = QMenu(self)
        titles = {None: self.tr("As it likes"), "low": self.tr("Little"), "medium": self.tr("Medium")}
        titles["high"] = self.tr("Much")
        for value, title in titles.items():
            action = QAction(title, menu)
            action.setCheckable(True)
            action.setChecked(self.value == value)
            action.triggered.connect(lambda _checked=False, value=value: self.choose(value))
            menu.addAction(action)
        return menu
