"""How the chosen model is loaded: every load option in a form, kept for this model."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.errors import WorkbenchError
from workbench.processes.protocol import LoadOptions
from workbench.settings import load as load_settings
from workbench.settings.load import LOAD
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label, second_label, set_level
from workbench.ui.widgets.param_panel import ParamPanel

USUAL = ("context_length", "gpu_layers", "threads", "flash_attention", "cache_type_k", "cache_type_v")


class LoadDialog(QDialog):
    """Shows the options a model was last loaded with; `options` is what was chosen once it is accepted."""

    def __init__(self, name: str, options: LoadOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options = options
        self.setWindowTitle(self.tr("Load options"))
        self.resize(460, 640)
        rare = [setting.name for setting in LOAD if setting.name not in USUAL]
        self.panel = ParamPanel(LOAD, advanced=rare, parent=self)
        self.panel.set_values({setting.name: getattr(options, setting.name) for setting in LOAD})
        self._trouble = second_label("", self)
        set_level(self._trouble, "bad")
        self._trouble.hide()
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 4)
        head.setSpacing(4)
        head.addWidget(heading_label(self.tr("Load {name}").format(name=name), self))
        head.addWidget(
            second_label(self.tr("What is left on automatic is decided by what fits. Kept for this model."), self)
        )
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 14)
        foot.setSpacing(8)
        defaults = push_button(self.tr("Defaults"), self, kind="quiet")
        cancel = push_button(self.tr("Cancel"), self)
        accept = push_button(self.tr("Load"), self, kind="primary")
        accept.setDefault(True)
        foot.addWidget(defaults)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(accept)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.panel, 1)
        column.addWidget(line)
        warning = QHBoxLayout()
        warning.setContentsMargins(16, 8, 16, 0)
        warning.addWidget(self._trouble)
        column.addLayout(warning)
        column.addLayout(foot)
        defaults.clicked.connect(lambda: self._show(LoadOptions()))
        cancel.clicked.connect(self.reject)
        accept.clicked.connect(self._on_accept)

    def _show(self, options: LoadOptions) -> None:
        self.panel.set_values({setting.name: getattr(options, setting.name) for setting in LOAD})

    def _on_accept(self) -> None:
        try:
            self.options = _checked(self.panel.values())
        except WorkbenchError as error:
            self._trouble.setText(error.sentence())
            self._trouble.show()
            return
        self.accept()


def _checked(values: Mapping[str, Any]) -> LoadOptions:
    return load_settings.check(values)
