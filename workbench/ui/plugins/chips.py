"""Choices of plugins beside the message box: a chip for each, with what is chosen kept with the chat."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from workbench.conversation.sources import CHIPS
from workbench.errors import WorkbenchError
from workbench.plugin_api import Choice, ComposerChip
from workbench.plugin_host import returned
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin
from workbench.ui.error_sentences import words_of
from workbench.ui.main_window import MainWindow
from workbench.ui.theme import current, icons

CHOICE_SECONDS = 10.0
"""How long a plugin may take to say what there is to choose from."""
MOST_WIDTH, MOST_OFFERED = 260, 360
"""Pixels of the words on a chip, and of a choice in its menu."""


class PluginChips(QObject):
    """Shows a chip for each one that is declared, and changes the settings of the chat in sight."""

    def __init__(self, window: MainWindow, host: PluginHost) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self.chips: dict[tuple[str, str], PluginChip] = {}
        window.chat.chat_shown.connect(self._show)

    def refresh(self) -> None:
        """Plugins came or went."""
        declared = {(plugin.id, chip.name): (plugin, chip) for plugin, chip in self._host.declared("composer_chips")}
        composer = self._window.chat.centre.composer
        for name in [name for name in self.chips if name not in declared]:
            composer.remove_chip(self.chips.pop(name))
        for name, (plugin, chip) in declared.items():
            if name not in self.chips:
                self.chips[name] = made = PluginChip(plugin, chip, composer)
                made.opened.connect(self._open)
                made.chosen.connect(self._choose)
                composer.add_chip(made)
        self._show()

    def _kept(self) -> dict[str, dict[str, dict[str, str]]]:
        kept: dict[str, dict[str, dict[str, str]]] = self._window.chat.inspector.settings.options.get(CHIPS, {})
        return kept

    def _show(self) -> None:
        kept = self._kept()
        for (plugin_id, name), chip in self.chips.items():
            chip.show_chosen(kept.get(plugin_id, {}).get(name, {}))

    def _open(self, chip: "PluginChip") -> None:
        def work() -> list[Choice]:
            found: list[Choice] = self._host.call(
                chip.plugin.id,
                chip.declared.title,
                chip.declared.choices,
                deadline=CHOICE_SECONDS,
                checked=returned.choices,
            )
            return found

        def failed(error: WorkbenchError) -> None:
            chip.set_busy(False)
            self._window.toasts.say(words_of(error), "bad")

        chip.set_busy(True)
        self._window.bridge.run(work, chip.offer, failed, owner=chip)

    def _choose(self, chip: "PluginChip", chosen: Mapping[str, str]) -> None:
        settings = self._window.chat.inspector.settings
        kept = {plugin: dict(chips) for plugin, chips in self._kept().items()}
        mine = kept.setdefault(chip.plugin.id, {})
        mine.pop(chip.declared.name, None)
        if chosen:
            mine[chip.declared.name] = dict(chosen)
        settings.set_option(CHIPS, {plugin: chips for plugin, chips in kept.items() if chips})
        self._window.chat.inspector.settings_changed.emit()


class PluginChip(QPushButton):
    """Says what is chosen; a click asks the plugin what there is and opens a menu of it.

    Attributes:
        menu_: The choices, while they are shown.

    Signals:
        opened(chip): The person wants to choose.
        chosen(chip, {value: title}): They have.
    """

    opened = Signal(object)
    chosen = Signal(object, object)

    def __init__(self, plugin: Plugin, declared: ComposerChip, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("thinkingChip")
        self.setCheckable(True)
        self.setIconSize(QSize(14, 14))
        self.plugin = plugin
        self.declared = declared
        self.menu_: QMenu | None = None
        self._chosen: dict[str, str] = {}
        self.clicked.connect(self._on_clicked)
        self.show_chosen({})

    def show_chosen(self, chosen: Mapping[str, str]) -> None:
        """Show these values, each with its title."""
        self._chosen = dict(chosen)
        titles = list(self._chosen.values())
        if len(titles) > 1:
            words = self.tr("{chip}: {count} chosen").format(chip=self.declared.title, count=len(titles))
        elif titles:
            words = self.tr("{chip}: {choice}").format(chip=self.declared.title, choice=titles[0])
        else:
            words = self.declared.title
        self.setChecked(bool(titles))
        self.setIcon(icons.icon(self.declared.icon, "accent" if titles else "text2"))
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, current.px(MOST_WIDTH)))
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.declared.sentence)
        self.setToolTip("\n".join([self.declared.sentence, *(titles if len(titles) > 1 else [])]))

    def set_busy(self, busy: bool) -> None:
        """While the plugin is asked nothing can be opened."""
        self.setEnabled(not busy)
        if not busy and self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Open the menu. What is chosen and not offered any more stays until the person takes it away."""
        self.set_busy(False)
        offered = {choice.value: choice.title for choice in choices}
        gone = {value: title for value, title in self._chosen.items() if value not in offered}
        menu = _Choices(self, sticky=self.declared.many)
        if not self.declared.many:
            self._add(menu, "", self.tr("None"), not self._chosen)
        for value, title in {**offered, **gone}.items():
            self._add(menu, value, title, value in self._chosen)
        if self.declared.many and not menu.isEmpty():
            menu.addSeparator()
            none = menu.addAction(self.tr("Choose none"))
            none.triggered.connect(lambda: self._take({}))
        if not choices:
            menu.addAction(self.tr("There is nothing to choose from yet.")).setEnabled(False)
        self.menu_ = menu
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _add(self, menu: QMenu, value: str, title: str, on: bool) -> None:
        words = menu.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, current.px(MOST_OFFERED))
        action = QAction(words.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(lambda on: self._toggle(value, title, on))
        menu.addAction(action)

    def _toggle(self, value: str, title: str, on: bool) -> None:
        if self.declared.many:
            rest = {one: words for one, words in self._chosen.items() if one != value}
            self._take({**rest, value: title} if on else rest)
        else:
            self._take({value: title} if value else {})

    def _take(self, chosen: dict[str, str]) -> None:
        self.show_chosen(chosen)
        self.chosen.emit(self, chosen)

    def _on_clicked(self) -> None:
        self.setChecked(bool(self._chosen))  # a click alone chooses nothing
        self.opened.emit(self)


class _Choices(QMenu):
    """A menu that, with `sticky`, stays open while one thing after the other is ticked."""

    def __init__(self, parent: QWidget, *, sticky: bool) -> None:
        super().__init__(parent)
        self._sticky = sticky

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() not in keys or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if not self._sticky or action is None or not action.isCheckable():
            return False
        action.toggle()
        return True
