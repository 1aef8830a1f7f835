"""How a model is loaded, asked before it is: every load option in a form, kept for this model."""

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.processes.protocol import LoadOptions, MemoryUse
from workbench.ui.models_page.plans import Plans
from workbench.ui.pages.load_form import LoadForm
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label, second_label


class LoadDialog(QDialog):
    """Shows the options a model was last loaded with; `options` is what was chosen once it is accepted."""

    def __init__(
        self,
        name: str,
        path: str,
        options: LoadOptions,
        plans: Plans,
        parent: QWidget | None = None,
        *,
        held: tuple[MemoryUse, ...] = (),
    ) -> None:
        """`held`: what this model takes already, and gives back before it is loaded again."""
        super().__init__(parent)
        self.options = options
        self.setWindowTitle(self.tr("Load options"))
        self.resize(460, 680)
        self.form = LoadForm(plans, self)
        self.form.show_model(path, options, held)
        head = QVBoxLayout()
        head.setContentsMargins(14, 16, 14, 4)
        head.setSpacing(4)
        head.addWidget(heading_label(self.tr("Load {name}").format(name=name), self))
        head.addWidget(
            second_label(self.tr("What is left on automatic is decided by what fits. Kept for this model."), self)
        )
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 10, 14, 14)
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
        column.addWidget(self.form, 1)
        column.addWidget(line)
        column.addLayout(foot)
        defaults.clicked.connect(lambda: self.form.set_options(LoadOptions()))
        cancel.clicked.connect(self.reject)
        accept.clicked.connect(self._on_accept)

    def _on_accept(self) -> None:
        options = self.form.options
        if options is not None:
            self.options = options
            self.accept()
