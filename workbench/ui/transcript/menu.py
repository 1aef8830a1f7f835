"""Everything that can be done with one message, in words: for the keyboard and the right mouse button."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from workbench.ui.theme import icons
from workbench.ui.transcript.card import MessageCard
from workbench.ui.transcript.footer import actions_for

ICONS = {"copy": "copy", "regenerate": "refresh-cw", "edit": "pencil", "continue": "corner-down-right"}


def message_menu(
    card: MessageCard,
    act: Callable[[str], None],
    branch: Callable[[int], None],
    copy: Callable[[str], None],
) -> QMenu:
    """A menu for `card`. `act` takes the names of `actions_for`, and "source"; `copy` puts text on the clipboard."""
    menu = QMenu(card)
    words = {
        "copy": card.tr("Copy message"),
        "regenerate": card.tr("Regenerate"),
        "edit": card.tr("Edit"),
        "continue": card.tr("Continue"),
    }
    if selected := card.body.selected_text():
        menu.addAction(card.tr("Copy selection")).triggered.connect(lambda: copy(selected))
    for name in actions_for(card.item):
        entry = menu.addAction(icons.icon(ICONS[name]), words[name])
        entry.triggered.connect(lambda _checked=False, name=name: act(name))
    for number, code in enumerate(codes := card.codes(), start=1):
        label = card.tr("Copy code") if len(codes) == 1 else card.tr("Copy code {number}").format(number=number)
        entry = menu.addAction(label)
        entry.triggered.connect(lambda _checked=False, text=code.text: copy(text))
    if card.thinking is not None:
        fold = card.thinking
        label = card.tr("Hide thoughts") if fold.is_open else card.tr("Show thoughts")
        menu.addAction(label).triggered.connect(lambda: fold.set_open(not fold.is_open))
    if card.item.text:
        menu.addAction(card.tr("Select text…")).triggered.connect(lambda: act("source"))
    if card.item.branches > 1:
        menu.addSeparator()
        back = menu.addAction(icons.icon("chevron-left"), card.tr("Previous version"))
        back.setEnabled(card.item.branch > 1)
        back.triggered.connect(lambda: branch(-1))
        forth = menu.addAction(icons.icon("chevron-right"), card.tr("Next version"))
        forth.setEnabled(card.item.branch < card.item.branches)
        forth.triggered.connect(lambda: branch(1))
    return menu
