"""Finding words in a conversation of any length without the window standing still."""

import re
import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from workbench.ui.transcript.card import MessageCard
from workbench.ui.transcript.find_bar import FindBar
from workbench.ui.transcript.finding import Finder, Match, pattern
from workbench.ui.transcript.marks import mark
from workbench.ui.transcript.view import TranscriptView

MOST = 10_000
"""Nobody steps through more; a single letter would stand in a long chat a million times."""
SLICE_SECONDS = 0.006
"""So long it searches before the window gets its turn."""


class Find(QObject):
    """Searches all messages of `view`, those in sight or not, and shows one match after the other."""

    def __init__(self, view: TranscriptView, bar: FindBar) -> None:
        super().__init__(view)
        self._view = view
        self._bar = bar
        self._finder = Finder()
        self._wanted: re.Pattern[str] | None = None
        self._search: Iterator[list[Match]] | None = None
        self._chosen: Match | None = None
        self._from = 0
        self._order: dict[str, int] = {}
        self.matches: list[Match] = []
        self._more = QTimer(self)
        self._more.timeout.connect(self._go_on)
        bar.words_changed.connect(self._on_words)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)
        view.card_built.connect(self._mark)
        view.items_changed.connect(self._again)

    @property
    def is_searching(self) -> bool:
        """Whether there are messages that have not been looked at."""
        return self._search is not None

    def open(self) -> None:
        """Show the bar with what was searched last."""
        self._bar.open()
        self._on_words(self._bar.field.text())

    def close(self) -> None:
        """Hide the bar and the marks; the conversation has the keyboard."""
        if self._bar.isVisible():
            self._bar.hide()
            self._view.setFocus()
        self._start(None)
        self._finder = Finder()

    def step(self, step: int) -> None:
        """Show the next match (1) or the one before (-1), from the last on to the first."""
        if not self._bar.isVisible():
            self.open()
        elif self.matches:
            at = self.matches.index(self._chosen) + step if self._chosen in self.matches else 0
            self._choose(self.matches[at % len(self.matches)])

    # ------------------------------------------------------------------------------------------ inside

    def _on_words(self, words: str) -> None:
        self._from = self._view.first_in_sight
        self._start(pattern(words) if words else None)

    def _again(self) -> None:
        """The conversation is another: what was found may not be there."""
        if self._wanted is not None:
            self._start(self._wanted, keep=self._chosen)

    def _start(self, wanted: re.Pattern[str] | None, keep: Match | None = None) -> None:
        self._wanted, self._chosen, self.matches = wanted, keep, []
        self._search = self._finder.find(list(self._view.items), wanted) if wanted else None
        self._order = {item.id: at for at, item in enumerate(self._view.items)} if wanted else {}
        for card in self._view.live_cards.values():
            self._mark(card)
        self._go_on()
        if self._search is not None:
            self._more.start(0)

    def _go_on(self) -> None:
        until = time.perf_counter() + SLICE_SECONDS
        while self._search is not None and time.perf_counter() < until:
            found = next(self._search, None)
            if found is None:
                self._search = None
            else:
                self.matches += found[: MOST - len(self.matches)]
                if len(self.matches) >= MOST:
                    self._search = None
        if self._search is None:
            self._more.stop()
            if self._chosen is not None and self._chosen not in self.matches:
                self._chosen = None
        if self._chosen is None and self.matches:
            here = next((match for match in self.matches if self._order[match.message] >= self._from), None)
            if here is not None or self._search is None:
                self._choose(here or self.matches[0])
        self._count()

    def _count(self) -> None:
        number = self.matches.index(self._chosen) + 1 if self._chosen in self.matches else 0
        self._bar.show_count(number, len(self.matches), searching=self.is_searching)

    def _choose(self, match: Match) -> None:
        before, self._chosen = self._chosen, match
        if before is not None and (card := self._view.live_cards.get(before.message)):
            self._mark(card)
        if match.message not in self._view.live_cards:
            self._view.scroll_to(match.message)
        card = self._view.live_cards.get(match.message)  # none while the conversation is out of sight
        if card is not None and match.part == "thinking" and card.thinking is not None:
            card.thinking.set_open(True)
        if card is not None and (place := self._mark(card)) is not None:
            self._view.show_part(match.message, *place)
        self._count()

    def _mark(self, card: MessageCard) -> tuple[int, int] | None:
        """Mark what was found in `card`. Returns where the chosen match stands in it, top and height."""
        chosen = self._chosen if self._chosen is not None and self._chosen.message == card.item.id else None
        fold = card.thinking.body if card.thinking is not None else None
        where = None
        for part, body in (("thinking", fold), ("text", card.body)):
            if body is not None:
                number = chosen.number if chosen is not None and chosen.part == part else None
                place = mark(body, self._wanted, number)
                if place is not None:
                    where = body.mapTo(card, place.topLeft()).y(), place.height()
        return where
