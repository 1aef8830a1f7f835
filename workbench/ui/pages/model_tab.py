"""How the model in use is loaded, how it thinks, and how conversations are written down for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.conversation import thinking
from workbench.conversation.prompts import TEMPLATE, TEMPLATE_ARGUMENTS
from workbench.processes.protocol import LoadOptions
from workbench.ui.bridge import Bridge
from workbench.ui.models_page.plans import Plans
from workbench.ui.pages.chat_settings import ChatSettings
from workbench.ui.pages.load_form import LoadForm
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.combo_box import ComboBox
from workbench.ui.widgets.labels import second_label
from workbench.ui.wording import figures

if TYPE_CHECKING:
    from workbench.engine_client.client import EngineClient


class ModelTab(QWidget):
    """The load options act when the model is loaded again; thinking and template from the next answer on.

    Signals:
        changed(): The chat's settings were changed in place.
        load_wanted(LoadOptions): Load the model with these.
    """

    changed = Signal()
    load_wanted = Signal(object)

    def __init__(self, models: ModelController, bridge: Bridge, plans: Plans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self._bridge = bridge
        self._settings = ChatSettings()
        self._shown: tuple[object, ...] = ()
        self._control: thinking.ThinkingControl | None = None
        self.state = second_label("", self)
        self.thinking_row = QWidget(self)
        self.thinking = ComboBox(self)
        self.thinking.setAccessibleName(self.tr("Thinking"))
        self.thinking.activated.connect(self._on_thinking)
        row = QHBoxLayout(self.thinking_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(self.tr("Thinking"), self), 1)
        row.addWidget(self.thinking)
        self._template_words = second_label("", self)
        self.template_button = push_button(self.tr("View…"), self)
        self.template_button.setAccessibleName(self.tr("View the chat template"))
        self.template_button.clicked.connect(self.open_template)
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 4)
        head.setSpacing(8)
        head.addWidget(self.state)
        head.addWidget(self.thinking_row)
        template = QHBoxLayout()
        template.addWidget(self._template_words, 1)
        template.addWidget(self.template_button)
        head.addLayout(template)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self.form = LoadForm(plans, self)
        self.form.changed.connect(self._show_buttons)
        self.defaults_button = push_button(self.tr("Defaults"), self, kind="quiet")
        self.defaults_button.clicked.connect(self._on_defaults)
        self.apply_button = push_button("", self, kind="primary")
        self.apply_button.clicked.connect(self.apply)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 10)
        foot.setSpacing(8)
        foot.addWidget(self.defaults_button)
        foot.addStretch(1)
        foot.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line)
        column.addWidget(self.form, 1)
        column.addLayout(foot)
        models.changed.connect(self.show_model)
        self.show_model()

    # ------------------------------------------------------------------------------------------ what is shown

    def show_settings(self, settings: ChatSettings) -> None:
        """Show the settings of a chat, and change them from now on."""
        self._settings = settings
        self._show_chat()

    def show_model(self) -> None:
        """Another model is in use, or it was loaded or ejected."""
        models = self._models
        engine = models.loaded
        facts = engine.state.facts if engine is not None else None
        self._control = thinking.control(facts.template_arguments) if facts is not None else None
        held = facts.memory if facts is not None else ()
        shown = (models.path, models.memory.load, held)
        if shown != self._shown:  # not while it merely begins or ends an answer
            same = shown[:2] == self._shown[:2]
            self._shown = shown
            options = self.form.options if same else None
            self.form.show_model(models.path, options or models.memory.load, held)
        self._show_chat()
        self._show_buttons()

    def _show_chat(self) -> None:
        engine = self._models.loaded
        facts = engine.state.facts if engine is not None else None
        if facts is None:
            self.state.setText(
                self.tr("{name} is not loaded.").format(name=self._models.name)
                if self._models.path
                else self.tr("No model is chosen.")
            )
        else:
            self.state.setText(
                self.tr("{name}: context {context} tokens, {layers} of {all} layers on the GPU.").format(
                    name=self._models.name,
                    context=figures(facts.context_length),
                    layers=facts.gpu_layers,
                    all=facts.layers + 1,
                )
            )
        self._show_thinking()
        own = bool(self._settings.options.get(TEMPLATE))
        if own:
            words = self.tr("Template: of this chat alone")
        elif facts is not None and facts.template_source not in ("model", ""):
            words = self.tr("Template: {name}, because the model has none").format(name=facts.template_source)
        else:
            words = self.tr("Template: the model's own")
        self._template_words.setText(words)
        self.template_button.setEnabled(own or bool(self._own_template()))

    def _show_thinking(self) -> None:
        control = self._control
        self.thinking_row.setVisible(control is not None)
        if control is None:
            return
        efforts = {"low": self.tr("Little"), "medium": self.tr("Medium"), "high": self.tr("Much")}
        choices: list[tuple[str, bool | str | None]] = [(self.tr("As it likes"), None)]
        if control.efforts:
            choices += [(efforts.get(effort, effort), effort) for effort in control.efforts]
        else:
            choices += [(self.tr("On"), True), (self.tr("Off"), False)]
        self.thinking.clear()
        for title, value in choices:
            self.thinking.addItem(title, value)
        chosen = control.chosen(self._settings.options.get(TEMPLATE_ARGUMENTS, {}))
        values = [value for _, value in choices]
        self.thinking.setCurrentIndex(values.index(chosen))

    def _show_buttons(self) -> None:
        options = self.form.options
        loaded = self._models.loaded is not None
        asked = self._models.loaded.options if self._models.loaded is not None else None
        other = loaded and options is not None and options != asked
        self.apply_button.setText(self.tr("Apply and reload") if loaded else self.tr("Load"))
        self.apply_button.setEnabled(bool(self._models.path) and options is not None and (other or not loaded))
        self.defaults_button.setEnabled(options != LoadOptions())

    # ------------------------------------------------------------------------------------------ actions

    def apply(self) -> None:
        """Load the model with these options."""
        options = self.form.options
        if options is not None and self._models.path:
            self.load_wanted.emit(options)

    def open_template(self) -> None:
        """Read the chat template, and give this chat another."""
        from workbench.ui.pages.template_editor import TemplateEditor

        engine = self._models.loaded
        client: EngineClient | None = engine.client if engine is not None else None
        editor = TemplateEditor(
            self._settings.options.get(TEMPLATE, ""),
            self._own_template(),
            client,
            self._bridge,
            self.window(),
        )
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        settings = self._settings

        def use() -> None:
            settings.set_option(TEMPLATE, editor.template)
            if settings is self._settings:  # else another chat is in sight by now
                self._show_chat()
                self.changed.emit()

        editor.accepted.connect(use)
        editor.open()

    def _own_template(self) -> str:
        """The model's template: as the engine found it, else as the file's header has it."""
        engine = self._models.loaded
        if engine is not None and engine.state.facts is not None:
            return engine.state.facts.template
        here = (entry for entry in self._models.entries if str(entry.path) == self._models.path)
        return next((entry.facts.chat_template for entry in here if entry.facts is not None), "")

    def _on_defaults(self) -> None:
        self.form.set_options(LoadOptions())
        self._show_buttons()

    def _on_thinking(self, _index: int) -> None:
        if self._control is not None:
            arguments = self._settings.options.get(TEMPLATE_ARGUMENTS, {})
            chosen = self._control.choose(arguments, self.thinking.currentData())
            self._settings.set_option(TEMPLATE_ARGUMENTS, chosen)
            self.changed.emit()
