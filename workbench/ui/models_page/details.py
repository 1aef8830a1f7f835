"""Everything about one model: what it is, what it would take, where it lies, and what can be done with it."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from workbench.engine_client.states import EngineState
from workbench.library.entries import LibraryEntry
from workbench.modelfiles.kinds import NOT_A_MODEL
from workbench.processes.protocol import LoadOptions
from workbench.ui.error_sentences import said
from workbench.ui.models_page import words
from workbench.ui.models_page.details_head import DetailsHead
from workbench.ui.models_page.facts_card import FactsCard
from workbench.ui.models_page.files_card import FilesCard
from workbench.ui.models_page.need_card import NeedCard
from workbench.ui.models_page.plans import Plans
from workbench.ui.models_page.tensors_card import TensorsCard
from workbench.ui.pages.model_controller import model_name
from workbench.ui.widgets.banner import Banner
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import second_label, section_label
from workbench.ui.wording import figures

WIDEST = 1040
MOST_COPIES = 5
"""So many places of copies are named."""


class Details(QScrollArea):
    """Shows one entry.

    Signals:
        wanted(name): An action for this model: "load", "options", "eject", "chat", "reveal", "copy", "delete", "menu".
    """

    wanted = Signal(str)

    def __init__(self, plans: Plans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry: LibraryEntry | None = None
        self.options = LoadOptions()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.head = DetailsHead(self)
        self.head.wanted.connect(self.wanted)
        self.banner = Banner(self)
        self.banner.acted.connect(self.wanted)
        self.note = second_label("", self)
        self.need = NeedCard(plans, self)
        self.need.context_chosen.connect(self._on_context)
        self.facts = FactsCard(self)
        self.template = _TemplateCard(self)
        self.template.view_button.clicked.connect(self._on_template)
        self.tensors = TensorsCard(self)
        self.files = FilesCard(self)
        self.files.wanted.connect(self.wanted)
        self._legend = second_label(
            self.tr(
                "Weights, KV cache and buffers from strong to faint; the line marks what is free. "
                "The engine itself says so, without loading anything."
            ),
            self,
        )
        self._sections = [
            self._section(self.tr("This computer"), self.need, self._legend),
            self._section(self.tr("In the file"), self.facts),
            self._section(self.tr("Chat template"), self.template),
            self._section(self.tr("Weights by type"), self.tensors),
            self._section(self.tr("Files"), self.files),
        ]
        self.setWidget(self._arranged())

    def _arranged(self) -> QWidget:
        inner = QWidget(self)
        inner.setObjectName("scrolled")
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 20, 28, 24)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.banner)
        column.addWidget(self.note)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        outer = QWidget(self)
        outer.setObjectName("scrolled")
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 1)
        row.addStretch(0)
        return outer

    def _section(self, title: str, *parts: QWidget) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        label = section_label(title, box)
        label.setIndent(0)  # flush with the card below it
        column.addWidget(label)
        for part in parts:
            column.addWidget(part)
        return box

    # ------------------------------------------------------------------------------------------ showing

    def show_entry(
        self,
        entry: LibraryEntry,
        options: LoadOptions,
        state: EngineState | None,
        copies: Sequence[Path],
    ) -> None:
        """Show a model, how it would be loaded, what its engine does, and where copies of it lie."""
        if self.entry is None or self.entry.path != entry.path:
            self.verticalScrollBar().setValue(0)
        self.entry, self.options = entry, options
        self.head.show_entry(entry, state)
        self._show_trouble(entry, copies)
        facts = entry.facts
        need, in_file, template, tensors, _files = self._sections
        need.setVisible(entry.is_model)
        in_file.setVisible(facts is not None)
        template.setVisible(facts is not None and bool(facts.chat_template or facts.named_templates))
        tensors.setVisible(facts is not None and bool(facts.elements_by_type))
        if facts is not None:
            self.facts.show_pairs(words.fact_pairs(facts))
            self.template.show_facts(facts.chat_template, len(facts.named_templates))
            self.tensors.show_facts(facts)
        self.files.show_entry(entry)
        if entry.is_model:
            loaded = state is not None and state.phase in ("ready", "generating")
            self.need.show_entry(entry, state.options if state is not None and loaded else options, loaded)
        else:
            self.need.leave()

    def show_state(self, state: EngineState | None) -> None:
        """Its engine has another state."""
        if self.entry is not None:
            self.head.show_entry(self.entry, state)

    def _show_trouble(self, entry: LibraryEntry, copies: Sequence[Path]) -> None:
        facts = entry.facts
        if facts is None:
            actions = [("reveal", self.tr("Show in the file manager")), ("delete", self.tr("Delete…"))]
            self.banner.say(said(entry.error), "bad", actions)
        elif copies:
            lines = [str(path) for path in copies[:MOST_COPIES]]
            if len(copies) > MOST_COPIES:
                lines.append(self.tr("and {count} more").format(count=figures(len(copies) - MOST_COPIES)))
            where = "\n".join(lines)
            self.banner.say(
                self.tr("It is there more than once, in the same size:\n{paths}").format(paths=where), "warn"
            )
        else:
            self.banner.clear()
        notes = [said(facts.quantization_note), said(entry.note)] if facts is not None else []
        if facts is not None and not facts.is_model:
            what, remedy = NOT_A_MODEL[facts.kind]
            notes.insert(0, f"{entry.path.name} {what}. {remedy}")
        elif facts is not None and facts.description:
            notes.insert(0, facts.description)
        self.note.setText("\n".join(note for note in notes if note))
        self.note.setVisible(bool(self.note.text()))

    # ------------------------------------------------------------------------------------------ acting

    def _on_context(self, tokens: int | None) -> None:
        self.options = msgspec.structs.replace(self.options, context_length=tokens)
        if self.entry is not None:
            self.need.show_entry(self.entry, self.options, False)
        if self.head.chat_button.isVisibleTo(self.head):
            self.head.offer_again()

    def _on_template(self) -> None:
        from workbench.ui.models_page.template_dialog import TemplateDialog

        if self.entry is not None and self.entry.facts is not None:
            TemplateDialog(model_name(self.entry), self.entry.facts, self.window()).exec()


class _TemplateCard(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self.view_button = push_button(self.tr("View"), self)
        self.view_button.setAccessibleName(self.tr("View the chat template"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.view_button)

    def show_facts(self, template: str, others: int) -> None:
        lines = [self.tr("In the file, {count} characters").format(count=figures(len(template)))] if template else []
        if others:
            lines.append(self.tr("{count} more by name").format(count=others))
        self._words.setText(words.SEPARATOR.join(lines))
