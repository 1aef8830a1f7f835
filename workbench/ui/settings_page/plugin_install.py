"""Installing a plugin: name it, see what would be installed, agree."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from workbench.errors import WorkbenchError
from workbench.plugin_host.installing import Installer, Package, Plan
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of
from workbench.ui.settings_page.parts import Card, Row
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.elided_label import ElidedLabel
from workbench.ui.widgets.labels import second_label, set_level


class InstallCard(Card):
    """Nothing is downloaded or installed without a click on what says so.

    Signals:
        installed(): There is a package more.
    """

    installed = Signal()

    def __init__(self, bridge: Bridge, installer: Installer) -> None:
        super().__init__()
        self._bridge = bridge
        self._installer = installer
        self._plan: Plan | None = None
        self._row = Row(
            self.tr("From a package index, or from a wheel on this machine"),
            self.tr("First you see what would be installed. Looking asks the package index; Privacy lists when."),
        )
        self.line = QLineEdit(self._row)
        self.line.setPlaceholderText(self.tr("Name of a package, or a .whl file"))
        self.line.setAccessibleName(self.tr("Package or wheel"))
        self.line.returnPressed.connect(self.look)
        self.line.textEdited.connect(lambda _text: self._show_plan(None))
        self._choose = push_button(self.tr("Choose a wheel…"), self._row, icon="folder-open")
        self._choose.clicked.connect(self._on_choose)
        self.look_button = push_button(self.tr("Look"), self._row)
        self.look_button.clicked.connect(self.look)
        first = QHBoxLayout()
        first.setContentsMargins(0, 8, 0, 0)
        first.setSpacing(8)
        first.addWidget(self.line, 1)
        first.addWidget(self._choose)
        first.addWidget(self.look_button)
        self._row.left.addLayout(first)
        self._row.left.addWidget(self._make_progress())
        self._row.left.addWidget(self._make_plan())
        self.word = second_label("", self._row)
        self.word.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.word.hide()
        self._row.left.addWidget(self.word)
        self.add(self._row)

    def look(self) -> None:
        """Ask what would be installed for what is written in the line."""
        wanted = self.line.text().strip()
        if not wanted or self.busy:
            return
        self._show_plan(None)
        self._begin(self.tr("Looking what would be installed…"))
        self._bridge.run(
            lambda: self._installer.plan(wanted, self._progress), self._on_looked, self._on_failed, owner=self
        )

    def install(self) -> None:
        """Install what was shown."""
        plan = self._plan
        if plan is None or self.busy:
            return
        self._show_plan(None)
        self._begin(self.tr("Installing…"))

        def done(_none: object) -> None:
            self._end()
            self.line.clear()
            self._say(self.tr("Installed."), "good")
            self.installed.emit()

        self._bridge.run(lambda: self._installer.install(plan, self._progress), done, self._on_failed, owner=self)

    @property
    def busy(self) -> bool:
        """Whether pip is at work."""
        return not self._working.isHidden()

    @property
    def plan_words(self) -> str:
        """What is shown of what would be installed; "" when nothing is."""
        return self._packages.text() if not self._plan_box.isHidden() else ""

    def _make_progress(self) -> QWidget:
        self._working = QWidget(self._row)
        self._doing = ElidedLabel("", self._working)
        self._bar = QProgressBar(self._working)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        cancel = push_button(self.tr("Cancel"), self._working)
        cancel.clicked.connect(self._installer.cancel)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._doing)
        words.addWidget(self._bar)
        line = QHBoxLayout(self._working)
        line.setContentsMargins(0, 8, 0, 0)
        line.setSpacing(12)
        line.addLayout(words, 1)
        line.addWidget(cancel)
        self._working.hide()
        return self._working

    def _make_plan(self) -> QWidget:
        self._plan_box = QWidget(self._row)
        self._packages = second_label("", self._plan_box)
        self.install_button = push_button(self.tr("Install"), self._plan_box, kind="primary", icon="download")
        self.install_button.clicked.connect(self.install)
        leave = push_button(self.tr("Leave it"), self._plan_box, kind="quiet")
        leave.clicked.connect(lambda: self._show_plan(None))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.install_button)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self._plan_box)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._packages)
        column.addLayout(buttons)
        self._plan_box.hide()
        return self._plan_box

    def _on_choose(self) -> None:
        words = self.tr("Wheels (*.whl)")
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a wheel"), "", words)
        if file:
            self.line.setText(file)
            self.look()

    def _progress(self, words: str, fraction: float | None) -> None:
        self._bridge.post(partial(self._show_progress, words, fraction))

    def _show_progress(self, words: str, fraction: float | None) -> None:
        if words:
            self._doing.set_text(words)
        self._bar.setRange(0, 0 if fraction is None else 1000)
        if fraction is not None:
            self._bar.setValue(round(fraction * 1000))

    def _begin(self, words: str) -> None:
        self._say("", "")
        self._show_progress(words, None)
        self._working.show()
        self._set_enabled(False)

    def _end(self) -> None:
        self._working.hide()
        self._set_enabled(True)

    def _set_enabled(self, enabled: bool) -> None:
        for widget in (self.line, self._choose, self.look_button):
            widget.setEnabled(enabled)

    def _on_looked(self, plan: Plan) -> None:
        self._end()
        if plan.packages:
            self._show_plan(plan)
            self.install_button.setFocus()
        else:
            self._say(self.tr("{name} is installed already.").format(name=Path(plan.wanted).name), "")

    def _on_failed(self, error: WorkbenchError) -> None:
        self._end()
        self._say(words_of(error), "bad")

    def _show_plan(self, plan: Plan | None) -> None:
        self._plan = plan
        self._plan_box.setVisible(plan is not None)
        if plan is not None:
            self._say("", "")
            head = self.tr("This would be installed, and runs with your rights:")
            self._packages.setText("\n".join([head, *("•  " + self._words(package) for package in plan.packages)]))

    def _words(self, package: Package) -> str:
        words = f"{package.name} {package.version}"
        if package.replaces:
            words += self.tr(" in place of {version}").format(version=package.replaces)
        return words + (self.tr(", from {host}").format(host=package.host) if package.host else "")

    def _say(self, words: str, level: str) -> None:
        self.word.setText(words)
        set_level(self.word, level)
        self.word.setVisible(bool(words))
