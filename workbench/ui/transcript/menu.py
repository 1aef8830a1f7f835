"""Everything that can be done with one message, in words: for the keyboard and the right mouse button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from workbench.chats.sources import place_of
from workbench.ui.theme import current, icons
from workbench.ui.transcript.actions import ActionList, MessageAction
from workbench.ui.transcript.card import MessageCard
from workbench.ui.transcript.code_view import CodeView

MOST_WIDTH = 360
"""Pixels of the name of a source."""


def message_menu(
    card: MessageCard,
    actions: ActionList,
    branch: Callable[[int], None],
    copy: Callable[[str], None],
) -> QMenu:
    """A menu for `card`. `branch` steps to another version (-1, 1); `copy` puts text on the clipboard."""
    menu = QMenu(card)
    if selected := card.selected_text():
        menu.addAction(card.tr("Copy selection")).triggered.connect(lambda: copy(selected))
    for action in actions.for_item(card.item):
        if action.name == "delete":
            _add_parts(menu, card, copy)
            _add_versions(menu, card, branch)
            menu.addSeparator()
        _add(menu, card.item.id, action)
    return menu


def _add(menu: QMenu, message: str, action: MessageAction) -> None:
    fill = action.fill
    # The key is shown, not set: the conversation itself listens to it, and a second shortcut would disable both.
    key = QKeySequence(action.key).toString(QKeySequence.SequenceFormat.NativeText)
    if fill is not None:
        under = menu.addMenu(icons.icon(action.icon), action.text)
        under.aboutToShow.connect(lambda: under.isEmpty() and fill(under, message))
        return
    entry = menu.addAction(icons.icon(action.icon), f"{action.text}\t{key}" if key else action.text)
    entry.triggered.connect(lambda: action.run(message))


def _add_parts(menu: QMenu, card: MessageCard, copy: Callable[[str], None]) -> None:
    """What there is to do with the code and the thoughts of the message."""
    views = [segment for segment in card.body.segments if isinstance(segment, CodeView)]
    if views or card.thinking is not None or card.item.attachments or card.folds:
        menu.addSeparator()
    _add_sources(menu, card)
    _add_checks(menu, card)
    for attachment in card.item.attachments:
        entry = menu.addAction(icons.icon("file-text"), card.tr("Show {name}…").format(name=attachment.name))
        entry.triggered.connect(lambda _checked=False, attachment=attachment: card.show_attachment(attachment))
    for number, view in enumerate(views, start=1):
        label = card.tr("Copy code") if len(views) == 1 else card.tr("Copy code {number}").format(number=number)
        entry = menu.addAction(icons.icon("code"), label)
        entry.triggered.connect(lambda _checked=False, text=view.code.text: copy(text))
    if views:
        wrapped = all(view.is_wrapped for view in views)
        wrap = menu.addAction(
            icons.icon("text-wrap"), card.tr("Do not wrap lines of code") if wrapped else card.tr("Wrap lines of code")
        )
        for view in views:
            wrap.triggered.connect(lambda _checked=False, view=view: view.set_wrapped(not wrapped))
    if (fold := card.thinking) is not None:
        label = card.tr("Hide thoughts") if fold.is_open else card.tr("Show thoughts")
        menu.addAction(icons.icon("lightbulb"), label).triggered.connect(lambda: fold.set_open(not fold.is_open))


def _add_sources(menu: QMenu, card: MessageCard) -> None:
    if not card.item.sources:
        return
    under = menu.addMenu(icons.icon("book-open-text"), card.tr("Sources"))
    for number, source in enumerate(card.item.sources, 1):
        words = under.fontMetrics().elidedText(place_of(source), Qt.TextElideMode.ElideMiddle, current.px(MOST_WIDTH))
        entry = under.addAction(f"{number}  {words}".replace("&", "&&"))
        entry.triggered.connect(lambda _checked=False, number=number: card.show_source(number))


def _add_checks(menu: QMenu, card: MessageCard) -> None:
    fold = card.folds.get("checks")
    if fold is None:
        return
    label = card.tr("Hide what was checked") if fold.is_open else card.tr("Show what was checked")
    menu.addAction(icons.icon("list-checks"), label).triggered.connect(lambda: fold.set_open(not fold.is_open))


def _add_versions(menu: QMenu, card: MessageCard, branch: Callable[[int], None]) -> None:
    if card.item.branches < 2:
        return
    menu.addSeparator()
    back = menu.addAction(icons.icon("chevron-left"), card.tr("Previous version") + "\t←")
    back.setEnabled(card.item.branch > 1)
    back.triggered.connect(lambda: branch(-1))
    forth = menu.addAction(icons.icon("chevron-right"), card.tr("Next version") + "\t→")
    forth.setEnabled(card.item.branch < card.item.branches)
    forth.triggered.connect(lambda: branch(1))
