"""Every command with its shortcut, and another one for whoever wants it."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from workbench.errors import WorkbenchError
from workbench.ui.commands import Command, Commands
from workbench.ui.error_sentences import words_of
from workbench.ui.settings_page.key_button import KeyButton
from workbench.ui.settings_page.parts import CONTROL_WIDTH, Row, Section
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton, push_button


class ShortcutRow(Row):
    """One command. What is wrong with a shortcut is said in the row."""

    def __init__(self, command: Command, commands: Commands) -> None:
        self.button = KeyButton(command.title)
        follow(self.button, lambda each: each.setFixedWidth(current.px(CONTROL_WIDTH)))
        super().__init__(command.title, "", self.button)
        self._command = command
        self._commands = commands
        self.button.setAccessibleDescription(
            self.tr("Press it, then the keys; Backspace for none, Escape to leave it.")
        )
        self.button.setToolTip(self.button.accessibleDescription())
        self.button.typed.connect(self._on_typed)
        self.button.toggled.connect(self._on_toggled)
        self.refresh()

    @cached_property
    def reset_button(self) -> IconButton:
        """Back to the usual shortcut; made when there is another one."""
        words = self.tr("Reset the shortcut of {title}").format(title=self._command.title)
        button = IconButton("rotate-ccw", words, self, colour="accent", size=13)
        button.setFixedHeight(self.title.sizeHint().height())
        button.clicked.connect(lambda: self._try(lambda: self._commands.reset_keys(self._command.id)))
        self.head.insertWidget(1, button)
        return button

    def refresh(self) -> None:
        """Show the shortcut as it is."""
        keys = self._commands.keys_of(self._command.id)
        self.button.show_keys(keys, self._command.always)
        changed = self._commands.is_changed(self._command.id)
        if changed or "reset_button" in self.__dict__:
            self.reset_button.setVisible(changed)
        self.words = f"{self._command.title} {self._command.section} {keys}".casefold()

    def _on_toggled(self, listening: bool) -> None:
        if listening:
            self.set_sentence("")

    def _on_typed(self, keys: str) -> None:
        self._try(lambda: self._commands.set_keys(self._command.id, keys))

    def _try(self, change: Callable[[], None]) -> None:
        try:
            change()
        except WorkbenchError as error:
            self.set_sentence(words_of(error), "bad")
        else:
            self.set_sentence("")


class ShortcutsSection(Section):
    """A card for each section of the commands; made anew when there are more of them."""

    def __init__(self, commands: Commands, find_rest: Callable[[], None]) -> None:
        """`find_rest` has pages that were not visited yet add their commands."""
        super().__init__(
            self.tr("Shortcuts"),
            self.tr("Press a shortcut to change it. Every command is in the palette too, under {keys}.").format(
                keys=commands.words_of("palette.all")
            ),
        )
        self._commands = commands
        self.rows: dict[str, ShortcutRow] = {}
        self._reset = push_button(self.tr("Reset all shortcuts"), self, kind="quiet", icon="rotate-ccw")
        self._reset.clicked.connect(lambda: commands.reset_keys())
        foot = QHBoxLayout()
        foot.addWidget(self._reset)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self._find_rest = find_rest
        self._pause = QTimer(self)  # a page adds many at once
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_changed)
        commands.changed.connect(self._pause.start)
        self._build()

    def arrive(self) -> None:
        self._find_rest()

    def _on_changed(self) -> None:
        known = [command.id for command in self._commands.all()]
        if known == list(self.rows):
            for row in self.rows.values():
                row.refresh()
        else:
            self._build()

    def _build(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards, self.rows = [], {}
        for section in dict.fromkeys(command.section for command in self._commands.all()):
            self.add_card(section)
        headings = {card.heading: card for card in self.cards}
        for command in self._commands.all():
            row = ShortcutRow(command, self._commands)
            self.rows[command.id] = row
            headings[command.section.casefold()].add(row)
        self.filled.emit()
