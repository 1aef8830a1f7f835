"""A notebook as its tokens, in the place of its text."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench.engine_client.weighing import Weighing
from workbench.errors import WorkbenchError
from workbench.processes.protocol import SamplingSettings, TextPrompt
from workbench.ui.bridge import Bridge
from workbench.ui.decoding.panel import DistributionView
from workbench.ui.decoding.token_editor import TokenEditor
from workbench.ui.decoding.weighed_text import WeighedText
from workbench.ui.error_sentences import words_of
from workbench.ui.notebook.desk import Desk
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.wording import figures

LOOK_BACK = 64  # tokens before a place that the penalties of the picture see


class TokenMode(QObject):
    """Shows the tokens of what is on the desk, and lets one of them be changed.

    Attributes:
        editor: What shows them; None while the text is shown.

    Signals:
        branch_wanted(kept, chosen): Go on behind `kept` with `chosen`.
        told(sentence, level): A note in passing.
    """

    branch_wanted = Signal(str, str)
    told = Signal(str, str)

    def __init__(self, models: ModelController, bridge: Bridge, desk: Desk, picture: DistributionView) -> None:
        super().__init__(desk)
        self._models = models
        self._bridge = bridge
        self._desk = desk
        self._picture = picture
        self._text: WeighedText | None = None
        self.editor: TokenEditor | None = None

    def show(self, name: str, settings: SamplingSettings) -> None:
        """Show the tokens of the notebook of this name; the model is loaded for that if it is not."""
        desk = self._desk
        try:
            engine = self._models.engine()
        except WorkbenchError as error:
            self.told.emit(words_of(error), "bad")
            desk.tokens_button.setChecked(False)
            return
        whole = desk.editor.document().toPlainText()

        def begin(heard: Callable[[Weighing], None]) -> Weighing:
            return Weighing(engine.wait(), f"notebook {name}", TextPrompt(text=whole), heard=heard)

        text = self._text = WeighedText(self._bridge, begin)
        editor = self.editor = TokenEditor(text, settings, whole=whole)
        editor.hint = self.tr("↑ ↓ choose, Enter goes on from here with it, Ctrl+Z takes it back")
        editor.set_scrolls()
        editor.branch_wanted.connect(self._on_branch)
        editor.place_shown.connect(self._on_place)
        editor.left.connect(lambda: desk.tokens_button.setChecked(False))
        text.grown.connect(self._show_state)
        text.ended.connect(self._show_state)
        desk.stack.addWidget(editor)
        desk.stack.setCurrentWidget(editor)
        editor.setFocus()
        text.start()
        self._show_state()

    def hide(self) -> None:
        """Show the text again."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        if self._text is not None:
            self._text.cancel()
            self._text = None
        self._desk.stack.setCurrentWidget(self._desk.editor)
        self._desk.stack.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self._desk.show_state("")
        self._desk.editor.setFocus()

    def take_settings(self, settings: SamplingSettings) -> None:
        """The sampling settings have changed."""
        if self.editor is not None:
            self.editor.set_settings(settings)

    def _show_state(self) -> None:
        text = self._text
        if text is None:
            return
        if text.trouble:
            self._desk.show_state(text.trouble, "bad")
        elif not text.complete:
            self._desk.show_state(self.tr("Reading the text: {share} %").format(share=round(text.progress * 100)))
        elif len(text.tokens) == 1:
            self._desk.show_state(self.tr("1 token"))
        else:
            words = self.tr("{count} tokens. Point at one, or press ← →.")
            self._desk.show_state(words.format(count=figures(len(text.tokens))))

    def _on_place(self, place: int) -> None:
        text = self._text
        outlook = text.outlook(place, LOOK_BACK) if text is not None else None
        if text is not None and outlook is not None:
            self._picture.show_outlook(outlook, text.words)
            words = self.tr("token {number} of {all}")
            self._picture.set_place(words.format(number=figures(place + 1), all=figures(len(text.tokens))))

    def _on_branch(self, place: int, token: int) -> None:
        editor = self.editor
        if editor is not None:
            kept = editor.text_before(place).decode(errors="ignore")
            chosen = editor.piece(token).decode(errors="ignore")
            self._desk.tokens_button.setChecked(False)
            self.branch_wanted.emit(kept, chosen)
