"""The pages of the window: what is known of each before it is built, and the stack that builds them when visited."""

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from workbench.ui.commands import Commands


class Page(msgspec.Struct, frozen=True):
    """A page that may not be built yet.

    Attributes:
        name: "models": by which it is shown and remembered.
        icon: Its Lucide icon on the rail.
        title: Its name on the rail and in the palette.
        make: Builds it; called once, on the first visit. What only the page needs is imported in there.
        at_foot: Whether its button stands at the foot of the rail.
    """

    name: str
    icon: str
    title: str
    make: Callable[[], QWidget]
    at_foot: bool = False


@runtime_checkable
class HasPanes(Protocol):
    """A page may say between which parts F6 moves; one that does not is one pane."""

    def panes(self) -> Sequence[tuple[QWidget, QWidget]]:
        """Each part with what gets the focus in it, left to right; hidden ones are skipped."""
        ...


@runtime_checkable
class HasEscape(Protocol):
    """A page may have a use for Escape that no widget of it took."""

    def escape(self) -> None:
        """Leave or stop what there is to leave or stop."""
        ...


@runtime_checkable
class HasArrival(Protocol):
    """A page may want to know that it is shown again, to show what is so now and to take the focus."""

    def arrive(self) -> None:
        """It was just shown."""
        ...


@runtime_checkable
class HasCommands(Protocol):
    """A page may have actions of its own; they are offered from its first visit on."""

    def add_commands(self, commands: Commands) -> None:
        """Add them, with the page as their `scope` or with `enabled` where they make no sense elsewhere."""
        ...


@runtime_checkable
class HasSections(Protocol):
    """A page may be made of sections that can be shown by name."""

    def show_section(self, name: str) -> QWidget:
        """Show one of them."""
        ...


class Pages(QStackedWidget):
    """Shows one page at a time.

    Attributes:
        awaited: A page that was shown last time and is not there yet; "" once any page was asked for.

    Signals:
        added(Page): There is another page.
        removed(name): There is one page less.
        made(name): A page was built, on its first visit.
        shown(name): Another page is shown.
    """

    added = Signal(object)
    removed = Signal(str)
    made = Signal(str)
    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, Page] = {}
        self._built: dict[str, QWidget] = {}
        self._name = ""
        self.awaited = ""

    @property
    def name(self) -> str:
        """The page that is shown."""
        return self._name

    @property
    def known(self) -> list[Page]:
        """Every page, in the order of the rail: those at the foot last."""
        return sorted(self._known.values(), key=lambda page: page.at_foot)

    def add(self, page: Page) -> None:
        """Offer a page; nothing is built."""
        self._known[page.name] = page
        self.added.emit(page)

    def remove(self, name: str) -> None:
        """Offer a page no longer; the first one takes its place where it is shown. KeyError when there is none."""
        del self._known[name]
        if name == self._name:
            self.show_page(next(iter(self._known)))
        if (built := self._built.pop(name, None)) is not None:
            self.removeWidget(built)
            built.deleteLater()
        self.removed.emit(name)

    def page(self, name: str) -> QWidget:
        """The page of that name, which is built if it was not yet. KeyError when there is none."""
        if name not in self._built:
            self._built[name] = built = self._known[name].make()
            self.addWidget(built)
            self.made.emit(name)
        return self._built[name]

    def make_rest(self) -> None:
        """Build what was not visited yet, one page at a time, so that a key pressed meanwhile waits for one at most."""
        for name in self._known:
            if name not in self._built:
                self.page(name)
                QTimer.singleShot(0, self, self.make_rest)
                return

    def built(self, name: str) -> QWidget | None:
        """The page, if it was visited before."""
        return self._built.get(name)

    def show_page(self, name: str) -> QWidget:
        """Show a page, and return it."""
        page = self.page(name)
        self.awaited = ""
        if name != self._name:
            self._name = name
            self.setCurrentWidget(page)
            self.shown.emit(name)
            if isinstance(page, HasArrival):
                page.arrive()
        return page

    def panes(self) -> list[tuple[QWidget, QWidget]]:
        """The parts of the page that is shown, for F6."""
        page = self.page(self._name)
        if isinstance(page, HasPanes):
            return [pane for pane in page.panes() if pane[0].isVisible()]
        return [(page, page.focusWidget() or page)]

    def escape(self) -> None:
        """Nothing with the focus wanted Escape: perhaps the page does."""
        page = self.currentWidget()
        if isinstance(page, HasEscape):
            page.escape()
