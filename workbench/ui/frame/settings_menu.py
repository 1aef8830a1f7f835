"""The menu at the foot of the rail: what can be set so far."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from workbench.settings import app as app_settings
from workbench.settings.app import AppSettings


class SettingsMenu(QMenu):
    """Made anew whenever it is opened, from the settings as they are.

    Signals:
        theme_chosen(mode): "system", "light" or "dark".
        save_states_toggled(on): Whether what was read is kept on disk.
        folders_wanted(), data_wanted(), log_wanted(), about_wanted(): The entries of these names.
    """

    theme_chosen = Signal(str)
    save_states_toggled = Signal(bool)
    folders_wanted = Signal()
    data_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, settings: AppSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Settings"))
        self.setToolTipsVisible(True)
        themes = QActionGroup(self)
        section = self.addMenu(self.tr("Theme"))
        for value, title in app_settings.find("theme").choices:
            entry = section.addAction(title)
            entry.setCheckable(True)
            entry.setChecked(settings.theme == value)
            entry.triggered.connect(lambda _on=False, value=value: self.theme_chosen.emit(value))
            themes.addAction(entry)
        self.addAction(self.tr("Model folders…")).triggered.connect(self.folders_wanted)
        declared = app_settings.find("save_states")
        states = self.addAction(declared.title)
        states.setToolTip(declared.sentence)
        states.setCheckable(True)
        states.setChecked(settings.save_states)
        states.toggled.connect(self.save_states_toggled)
        self.addSeparator()
        self.addAction(self.tr("Open the data folder")).triggered.connect(self.data_wanted)
        self.addAction(self.tr("About")).triggered.connect(self.about_wanted)
