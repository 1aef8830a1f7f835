"""Sections that are forms: every declared setting of some groups, and nothing written by hand."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer

from workbench.settings.app import APP
from workbench.ui.frame.live_settings import LiveSettings
from workbench.ui.settings_page.parts import Section
from workbench.ui.settings_page.setting_row import SettingRow
from workbench.ui.wording import setting_words

PAUSE_MS = 250


class FormSection(Section):
    """The settings of `groups`, a card for each group."""

    def __init__(
        self,
        title: str,
        groups: Sequence[str],
        live: LiveSettings,
        *,
        sentence: str = "",
        without: Sequence[str] = (),
    ) -> None:
        """`without` names settings that have a form of their own."""
        super().__init__(title, sentence)
        self._live = live
        self.rows: dict[str, SettingRow] = {}
        for group in groups:
            members = [setting for setting in APP if setting.group == group and setting.name not in without]
            card = self.add_card(setting_words(group) if len(groups) > 1 else "")
            for setting in members:
                row = SettingRow(setting)
                row.chosen.connect(self._on_chosen)
                row.reset_wanted.connect(lambda name: live.reset([name]))
                self.rows[setting.name] = row
                card.add(row)
        self._pending: dict[str, Any] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.save_now)
        live.changed.connect(self._show)
        self._show()

    def save_now(self) -> None:
        """Do not wait for a pause."""
        self._pause.stop()
        if self._pending:
            pending, self._pending = self._pending, {}
            self._live.change(**pending)

    def _on_chosen(self, name: str, value: Any) -> None:
        self._pending[name] = value
        # A slider that is dragged must not write a file at every step of it.
        self._pause.start(PAUSE_MS if self.rows[name].setting.slider else 0)

    def _show(self) -> None:
        for name, row in self.rows.items():
            if name not in self._pending:
                row.show_value(getattr(self._live.now, name))
