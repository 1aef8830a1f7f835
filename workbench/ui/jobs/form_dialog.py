"""A job is asked for: a form made from its parameters, then it is put into the queue."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from workbench.errors import WorkbenchError
from workbench.jobs import parameters
from workbench.plugin_api import JobKind
from workbench.plugin_host.records import Plugin
from workbench.settings.declare import Setting
from workbench.ui.error_sentences import words_of
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label, second_label, set_level
from workbench.ui.widgets.param_panel import ParamPanel

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

WIDTH, MOST_HEIGHT = 500, 640


class JobFormDialog(QDialog):
    """Starts the job when it is accepted; what is wrong with a parameter is said on the form."""

    def __init__(self, window: "MainWindow", plugin: Plugin, kind: JobKind, filled: Mapping[str, Any]) -> None:
        """`filled`: parameters by name whose values are known already."""
        super().__init__(window)
        self._window = window
        self._plugin_id = plugin.id
        self._kind = kind
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(plugin.title)
        self.panel = ParamPanel(kind.parameters, parent=self)
        self.panel.set_explained(True)
        self.panel.set_values({setting.name: _beginning(setting) for setting in kind.parameters} | dict(filled))
        self.panel.setVisible(bool(kind.parameters))
        self.panel.changed.connect(self._on_changed)
        self.trouble = second_label("", self)
        self.trouble.setContentsMargins(14, 4, 14, 8)
        set_level(self.trouble, "bad")
        self.start_button: QPushButton = push_button(self.tr("Start"), self, kind="primary")
        self.start_button.setDefault(True)
        cancel = push_button(self.tr("Cancel"), self)
        head = QVBoxLayout()
        head.setContentsMargins(14, 16, 14, 8)
        head.setSpacing(4)
        heading = heading_label(kind.title.rstrip("…"), self)
        heading.setWordWrap(True)
        head.addWidget(heading)
        head.addWidget(second_label(kind.sentence, self))
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 12, 14, 14)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.start_button)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.panel, 1)
        column.addWidget(self.trouble)
        if kind.parameters:
            column.addWidget(line)
        column.addLayout(foot)
        cancel.clicked.connect(self.reject)
        self.start_button.clicked.connect(self._start)
        self._say("")
        self.resize(WIDTH, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # how high the form is can be known from now on

    def _fit(self) -> None:
        """All of the form in sight, where that is not too much."""
        form, whole = self.panel.widget(), self.layout()
        if form is None or whole is None or not self._kind.parameters:
            return
        whole.activate()
        inside = form.layout()
        missing = inside.totalHeightForWidth(form.width()) - self.panel.viewport().height() if inside is not None else 0
        self.resize(WIDTH, min(MOST_HEIGHT, self.height() + missing))

    def _start(self) -> None:
        self.panel.commit()
        chosen = self.panel.values().items()
        given = {name: value for name, value in chosen if value is not None or self._optional(name)}
        try:
            checked = parameters.checked(self._kind, given)
        except WorkbenchError as error:
            self._say(words_of(error))
            return
        self.start_button.setEnabled(False)
        queue = self._window.workbench.jobs
        self._window.bridge.run(
            lambda: queue.start(self._plugin_id, self._kind, checked), self._on_started, self._on_refused, owner=self
        )

    def _on_changed(self, _values: dict[str, Any]) -> None:
        self._say("")

    def _on_started(self, _number: int) -> None:
        self.accept()

    def _on_refused(self, error: WorkbenchError) -> None:
        self.start_button.setEnabled(True)
        self._say(words_of(error))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if self.isVisible():
            self._fit()

    def _optional(self, name: str) -> bool:
        return next(setting.optional for setting in self._kind.parameters if setting.name == name)


def _beginning(setting: Setting) -> Any:
    """What the form shows first: a number that must be given begins where its editor does."""
    if setting.default is None and not setting.optional and setting.kind in ("int", "float"):
        return setting.minimum or 0
    return setting.default
