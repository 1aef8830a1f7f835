"""The picture of the next token: what the model chooses from, and what each sampler makes of it, live."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.engine_client.outlooks import Chance, Picture, picture
from workbench.processes.protocol import Outlook, SamplingSettings
from workbench.ui.decoding.bars import Bars, Row, rows_of
from workbench.ui.decoding.parts import Key, Line, Where
from workbench.ui.decoding.shares import Shares
from workbench.ui.widgets.buttons import IconButton, push_button
from workbench.ui.widgets.labels import heading_label, set_level
from workbench.ui.wording import figures

EXAMPLE = (("·the", 0.42, 0.52), ("·a", 0.21, 0.25), ("·my", 0.12, 0.14), ("·one", 0.06, 0.07), ("·no", 0.02, 0.02))


class DistributionView(QFrame):
    """Shows an outlook with the settings there are now; both may change at any time.

    Attributes:
        shown: What it shows; None while it has nothing to show.

    Signals:
        step_wanted(step): To the place before (-1) or after (1) in the text.
        look_wanted(): To see the last answer, which is not known yet.
        folded(on): The person folded it away, or opened it again.
        painted(): The newest picture stands on the screen.
    """

    step_wanted = Signal(int)
    look_wanted = Signal()
    folded = Signal(bool)
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.shown: Picture | None = None
        self._outlook: Outlook | None = None
        self._settings = SamplingSettings()
        self._words: Mapping[int, bytes] = {}
        self._offers_look = False
        self._place: tuple[str, bool, bool, bool] | None = None
        self._title = heading_label(self.tr("Next token"), self)
        self._state = QLabel(self)
        self._state.setProperty("role", "small")
        self._back = IconButton("chevron-left", self.tr("The place before"), self)
        self._back.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._forth = IconButton("chevron-right", self.tr("The next place"), self)
        self._forth.clicked.connect(lambda: self.step_wanted.emit(1))
        self.fold_button = IconButton("chevron-up", self.tr("Fold the picture away"), self, checkable=True)
        self.fold_button.toggled.connect(self._on_fold)
        self._where = Where(self)
        self.bars = Bars(self)
        self.bars.painted.connect(self.painted)
        self.shares = Shares(self)
        self._figures = Line(self.tr("How open the choice is"), self)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "second")
        self._hint.setWordWrap(True)
        self._look = push_button(self.tr("Look at the last answer"), self, kind="link")
        self._look.clicked.connect(self.look_wanted)
        self._key = Key(self)
        self._body = QWidget(self)
        self._lay_out()
        self.setToolTip(
            self.tr(
                "<p>At each place the model gives every token of its vocabulary a chance: the broad pale bars. The "
                "settings below turn them into what is really drawn from: the narrow full ones. Hatched tokens are cut "
                "by the sampler that is named.</p><p>Entropy says how open the choice is: 0 bits is no choice at all, "
                "3 bits as open as one of eight equal doors.</p>"
            )
        )
        self.set_place("")
        self.clear(self.tr("Here you see what the model chooses from, word by word, while it writes."))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addSpacing(6)
        head.addWidget(self._state)
        head.addStretch(1)
        for button in (self._back, self._forth, self.fold_button):
            head.addWidget(button)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 4, 0)
        body.setSpacing(6)
        for widget in (self._where, self.bars, self._key, self.shares, self._figures, self._hint):
            body.addWidget(widget)
        body.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._body)

    # ------------------------------------------------------------------------------------------ what is shown

    def set_settings(self, settings: SamplingSettings) -> None:
        """Show what these make of it."""
        if settings != self._settings:
            self._settings = settings
            self._refresh()

    def show_outlook(
        self, outlook: Outlook, words: Mapping[int, bytes], settings: SamplingSettings | None = None
    ) -> None:
        """Show another place, with other settings if they are given; `words` has the bytes of the tokens it names."""
        self._outlook, self._words = outlook, words
        self._settings = settings or self._settings
        self._refresh()

    def clear(self, hint: str, *, look: bool = False) -> None:
        """There is nothing to show: an example, faint, and a sentence that says what would stand here.

        `look` offers to look at the last answer.
        """
        self._offers_look = look
        self._outlook = self.shown = None
        rows = [Row(name, Chance(-1, before, after)) for name, before, after in EXAMPLE]
        self.bars.show_rows(rows[: self.bars.count], faint=True)
        self._hint.setText(hint)
        self._show_parts()

    def set_place(self, words: str, *, live: bool = False, back: bool = False, forth: bool = False) -> None:
        """Say which place this is; `live` while it follows an answer; whether there are others before and after."""
        if not live:
            self.describe()
        if (words, live, back, forth) == self._place:
            return
        self._place = (words, live, back, forth)
        self._state.setText(words)
        set_level(self._state, "good" if live else "")
        for button, on in ((self._back, back), (self._forth, forth)):
            button.setVisible(back or forth)
            button.setEnabled(on)
        places = self.tr("A place of the last answer, at first the one where the model was least certain.")
        self._state.setToolTip(places if back or forth else "")

    def describe(self) -> None:
        """Put it into words for screen readers."""
        self.bars.describe()
        self.shares.describe()
        self._where.describe()
        self._figures.setAccessibleDescription(self._figures.text)

    def set_rows(self, count: int) -> None:
        """How many tokens are shown: fewer where the window is low."""
        if count != self.bars.count:
            self.bars.set_count(count)
            if self._outlook is None:
                self.clear(self._hint.text(), look=self._offers_look)
            else:
                self._refresh()

    @property
    def is_folded(self) -> bool:
        """Whether only its heading is shown."""
        return self.fold_button.isChecked()

    def _on_fold(self, folded: bool) -> None:
        self._body.setVisible(not folded)
        self.fold_button.set_icon("chevron-down" if folded else "chevron-up")
        self.fold_button.set_label(self.tr("Show the picture") if folded else self.tr("Fold the picture away"))
        self.folded.emit(folded)

    def _show_parts(self) -> None:
        on = self._outlook is not None
        for widget in (self._where, self._key, self.shares, self._figures):
            widget.setVisible(on)
        self._hint.setVisible(not on)
        self._look.setVisible(not on and self._offers_look)

    def _refresh(self) -> None:
        outlook = self._outlook
        if outlook is None:
            return
        shown = self.shown = picture(outlook, self._settings)
        self.bars.show_rows(rows_of(shown, self._words, outlook.token, self.bars.count))
        self.shares.show_picture(shown)
        self._where.show_text(outlook.behind)
        kept = self.tr("{kept} of {all} may come").format(kept=figures(shown.kept), all=figures(shown.size))
        entropy = self.tr("entropy {before} → {after} bits").format(
            before=figures(shown.entropy, 1), after=figures(shown.entropy_after, 1)
        )
        text = f"{kept} · {entropy}"
        if shown.steered == "mirostat":
            text = self.tr("{entropy}; Mirostat chooses by itself").format(entropy=entropy)
        elif shown.steered:
            text = self.tr("{entropy}; adaptive-p chooses by itself").format(entropy=entropy)
        self._figures.show_text(text)
        if not self._figures.isVisibleTo(self):
            self._show_parts()
