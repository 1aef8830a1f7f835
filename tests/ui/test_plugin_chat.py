"""What plugins do in a chat: passages and where they are shown, checks, chips, actions, panes."""

from collections.abc import Callable

import pytest
from helpers.plugin_site import INFO, PluginSite, hook
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from workbench.conversation.sources import CHIPS
from workbench.ui.plugins.chips import PluginChip
from workbench.ui.transcript.card import MessageCard
from workbench.ui.transcript.checks_fold import ChecksFold
from workbench.ui.transcript.link_dialog import LinkDialog
from workbench.ui.transcript.menu import message_menu
from workbench.ui.transcript.passage_dialog import PassageDialog
from workbench.ui.transcript.prose_view import ProseView
from workbench.ui.transcript.sources_fold import SourcesFold

Open = Callable[[], Opened]

FINDER = hook(
    "context_providers", '[ContextProvider(name="find", title="Notes", sentence="Finds.", ask="{module}:ask")]'
)
ASK = """
asked = []

def ask(context, question):
    asked.append(question)
    return [
        Passage(title="lease.pdf", place="page 3", text="Notice is three months.",
            link="https://example.org/a", score=4),
        Passage(title="A letter with a rather long name that says what it is about.pdf", text="Second.", score=1.0),
    ]
"""
CHECK = hook(
    "answer_checks", '[AnswerCheck(name="look", title="Quotations", sentence="Looks.", check="{module}:look")]'
)
LOOK = """
def look(context, answer):
    looked.append(answer)
    first = answer.text.index(answer.text.split()[0])
    end = first + len(answer.text.split()[0])
    return [Mark(start=first, end=end, tone="doubtful", note="Nobody says so.", link="https://example.org/b")]

looked = []
"""
CHIP = hook(
    "composer_chips",
    '[ComposerChip(name="which", title="Folder", icon="box", sentence="S.", choices="{module}:choices", many=MANY)]',
)
CHOICES = """
def choices(context):
    return [Choice(value="w", title="Work"), Choice(value="h", title="Home & garden")]
"""


def module_of(name: str):  # type: ignore[no-untyped-def]
    import sys

    return sys.modules[name]


def last_card(opened: Opened) -> MessageCard:
    return opened.centre.view.live_cards[opened.answer.id]


def answered(qtbot: QtBot, opened: Opened, text: str = "How long is the notice?") -> None:
    opened.say(qtbot, text)
    opened.wait_for_answer(qtbot)


# ------------------------------------------------------------------------------------------ sources


def test_passages_are_shown_under_the_answer_numbered_and_ranked_and_each_can_be_read(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    module = site.add("good", INFO + FINDER + ASK)
    opened = open_window()
    answered(qtbot, opened)
    assert module_of(module).asked[0].text == "How long is the notice?"
    fold = last_card(opened).folds["sources"]
    assert isinstance(fold, SourcesFold)
    assert fold.button.text() == "2 sources"
    fold.button.click()
    assert fold.rows[0].accessibleName() == "Source 1: lease.pdf, page 3"
    assert fold.rows[1].accessibleDescription() == "Score 1"
    fold.rows[0].click()
    dialog = opened.window.findChild(PassageDialog)
    assert dialog is not None
    assert dialog.text.toPlainText() == "Notice is three months."
    dialog.link_button.click()
    link = dialog.findChild(LinkDialog)
    assert link is not None, "it is asked before anything is opened"
    assert link.address == "https://example.org/a"
    link.reject()
    dialog.reject()


def test_the_keyboard_reaches_passages_through_the_menu_of_the_message(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    site.add("good", INFO + FINDER + ASK)
    opened = open_window()
    answered(qtbot, opened)
    card = last_card(opened)
    menu = message_menu(card, opened.centre.view.message_actions, lambda step: None, lambda text: None)
    sources = next(action.menu() for action in menu.actions() if action.text() == "Sources")
    assert isinstance(sources, QMenu)
    assert sources.actions()[0].text() == "1  lease.pdf, page 3"
    sources.actions()[1].trigger()
    dialog = opened.window.findChild(PassageDialog)
    assert dialog is not None
    assert dialog.text.toPlainText() == "Second."
    dialog.reject()
    menu.deleteLater()


def test_sources_stay_with_the_chat_when_the_plugin_is_off(qtbot: QtBot, site: PluginSite, open_window: Open) -> None:
    site.add("good", INFO + FINDER + ASK)
    opened = open_window()
    answered(qtbot, opened)
    opened.window.workbench.plugins.disable("good")
    chat = opened.chat.chat_id
    opened.chat.new_chat()
    opened.chat.open_chat(chat)
    assert last_card(opened).folds["sources"].button.text() == "2 sources"
    answered(qtbot, opened, "And now?")
    assert last_card(opened).folds == {}


def test_a_provider_that_fails_is_named_in_one_line_and_the_answer_is_there(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    site.add("good", INFO + FINDER + '\ndef ask(context, question):\n    raise ValueError("no luck")\n')
    opened = open_window()
    answered(qtbot, opened)
    assert opened.answer.text
    assert opened.answer.without == ("The plugin Trial good failed with ValueError: no luck (finding passages).",)
    assert last_card(opened).folds["sources"].button.isHidden()
    assert opened.window.workbench.plugins.plugin("good").state == "on", "one bad question is no reason to set it aside"


def test_the_gauge_counts_passages(qtbot: QtBot, site: PluginSite, open_window: Open) -> None:
    site.add("good", INFO + FINDER + ASK)
    opened = open_window()
    answered(qtbot, opened)
    stats = opened.workbench.chats.message(int(opened.answer.id)).stats
    gauge = opened.centre.gauge
    assert stats["prompt_tokens"] > 60, "the passages are among them"
    qtbot.waitUntil(lambda: gauge._use is not None and gauge._use.used >= stats["prompt_tokens"])


# ------------------------------------------------------------------------------------------ checks


def test_an_answer_is_checked_when_it_is_over_and_what_is_found_is_kept_with_it(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    module = site.add("good", INFO + FINDER + ASK + CHECK + LOOK)
    opened = open_window()
    answered(qtbot, opened)
    qtbot.waitUntil(lambda: bool(opened.answer.marks), timeout=PATIENCE_MS)
    looked = module_of(module).looked[0]
    assert (looked.question, looked.text) == ("How long is the notice?", opened.answer.text)
    assert looked.passages[0].title == "lease.pdf"
    fold = last_card(opened).folds["checks"]
    assert isinstance(fold, ChecksFold)
    assert fold.button.text() == "Checked: 1 doubtful"
    fold.button.click()
    assert fold.rows[0].accessibleName().endswith("Nobody says so.")
    saved = opened.workbench.chats.message(int(opened.answer.id))
    assert [mark.note for mark in saved.marks] == ["Nobody says so."]
    opened.centre.view.do("check")
    qtbot.waitUntil(lambda: len(module_of(module).looked) == 2, timeout=PATIENCE_MS)


def test_a_mark_is_underlined_says_its_note_and_leads_on(qtbot: QtBot, site: PluginSite, open_window: Open) -> None:
    site.add("good", INFO + CHECK + LOOK)
    opened = open_window()
    answered(qtbot, opened)
    qtbot.waitUntil(lambda: bool(opened.answer.marks), timeout=PATIENCE_MS)
    text = next(one for one in last_card(opened).body.segments if isinstance(one, ProseView))
    (stretch,) = text.checks
    (selection,) = text.extraSelections()
    assert selection.cursor.selectedText().strip()
    assert selection.format.underlineStyle() == selection.format.UnderlineStyle.DashUnderline
    cursor = text.textCursor()
    cursor.setPosition(stretch.start)
    place = text.cursorRect(cursor).center() + QPoint(2, 0)
    QApplication.sendEvent(text.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, text.viewport().mapToGlobal(place)))
    assert QToolTip.text() == "Nobody says so."
    QToolTip.hideText()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    link = opened.window.findChild(LinkDialog)
    assert link is not None
    assert link.address == "https://example.org/b"
    link.reject()


def test_a_check_that_marks_what_is_not_there_is_named(qtbot: QtBot, site: PluginSite, open_window: Open) -> None:
    bad = '\ndef look(context, answer):\n    return [Mark(start=0, end=10**6, tone="bad", note="No.")]\n'
    site.add("good", INFO + CHECK + bad)
    opened = open_window()
    answered(qtbot, opened)
    shown = opened.window.toasts.shown
    qtbot.waitUntil(
        lambda: any("Trial good marks characters 0 to 1000000" in toast.accessibleName() for toast in shown),
        timeout=PATIENCE_MS,
    )
    assert opened.answer.marks == ()


# ------------------------------------------------------------------------------------------ chips


def chip_of(opened: Opened) -> PluginChip:
    return opened.window.plugins.chips.chips["good", "which"]


def offered(qtbot: QtBot, chip: PluginChip) -> QMenu:
    chip.menu_ = None
    chip.click()
    qtbot.waitUntil(lambda: chip.menu_ is not None, timeout=PATIENCE_MS)
    return chip.menu_


@pytest.mark.parametrize("many", [False, True])
def test_what_is_chosen_in_a_chip_is_kept_with_the_chat_and_told_to_the_plugin(
    qtbot: QtBot, site: PluginSite, open_window: Open, many: bool
) -> None:
    module = site.add("good", INFO + CHIP.replace("MANY", str(many)) + CHOICES + FINDER + ASK)
    opened = open_window()
    chip = chip_of(opened)
    assert chip.text() == "Folder"
    menu = offered(qtbot, chip)
    titles = [action.text() for action in menu.actions() if action.text()]
    assert titles == (["Work", "Home && garden", "Choose none"] if many else ["None", "Work", "Home && garden"])
    for action in menu.actions():
        if action.text() in ("Work", "Home && garden"):
            action.trigger()
    menu.close()
    assert chip.accessibleName() == ("Folder: 2 chosen" if many else "Folder: Home & garden")
    answered(qtbot, opened)
    chosen = {"w": "Work", "h": "Home & garden"} if many else {"h": "Home & garden"}
    assert opened.workbench.chats.chat(opened.chat.chat_id).options[CHIPS] == {"good": {"which": chosen}}
    assert module_of(module).asked[0].chips == {"which": tuple(chosen)}
    chat = opened.chat.chat_id
    opened.chat.new_chat()
    assert chip.text() == "Folder", "another chat, another choice"
    opened.chat.open_chat(chat)
    assert chip.isChecked()


def test_several_are_ticked_one_after_the_other_with_the_keyboard(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    site.add("good", INFO + CHIP.replace("MANY", "True") + CHOICES)
    opened = open_window()
    menu = offered(qtbot, chip_of(opened))
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert chip_of(opened).accessibleName() == "Folder: 2 chosen"
    qtbot.keyClick(menu, Qt.Key.Key_Escape)


def test_a_chip_whose_choices_fail_says_so_and_can_be_opened_again(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    site.add("good", INFO + CHIP.replace("MANY", "True") + "\ndef choices(context):\n    return 7\n")
    opened = open_window()
    chip_of(opened).click()
    shown = opened.window.toasts.shown
    qtbot.waitUntil(lambda: any("which should be a list of Choice" in one.accessibleName() for one in shown))
    assert chip_of(opened).isEnabled()


def test_chips_go_with_their_plugin(qtbot: QtBot, site: PluginSite, open_window: Open) -> None:
    site.add("good", INFO + CHIP.replace("MANY", "True") + CHOICES)
    opened = open_window()
    opened.window.workbench.plugins.disable("good")
    qtbot.waitUntil(lambda: not opened.window.plugins.chips.chips)


# ------------------------------------------------------------------------------------------ actions, panes


def test_an_action_of_a_plugin_is_in_the_menu_of_the_messages_it_is_for(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    action = '[MessageAction(name="keep", title="Keep it", icon="box", run="{module}:keep", roles=("assistant",))]'
    code = "\nkept = []\ndef keep(context, message):\n    kept.append(message)\n    return 'Kept.'\n"
    module = site.add("good", INFO + hook("message_actions", action) + code)
    opened = open_window()
    answered(qtbot, opened)
    view = opened.centre.view
    names = [action.text for action in view.message_actions.for_item(opened.answer)]
    assert names.index("Keep it") < names.index("Delete")
    assert "Keep it" not in [action.text for action in view.message_actions.for_item(opened.items[0])]
    opened.window.commands.run("plugin.good.message.keep")
    shown = opened.window.toasts.shown
    qtbot.waitUntil(lambda: any(toast.accessibleName() == "Kept." for toast in shown), timeout=PATIENCE_MS)
    (message,) = module_of(module).kept
    assert (message.role, message.text, str(message.id)) == ("assistant", opened.answer.text, opened.answer.id)
    opened.window.workbench.plugins.disable("good")
    qtbot.waitUntil(lambda: "Keep it" not in [action.text for action in view.message_actions])


def test_a_pane_is_a_tab_beside_the_chat_that_is_told_which_chat_is_shown(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    code = """
from PySide6.QtWidgets import QLabel
made = []
class Widget(QLabel):
    def __init__(self, context):
        super().__init__("pane")
        self.chats = []
        made.append(self)
    def show_chat(self, chat_id):
        self.chats.append(chat_id)
"""
    pane = '[Pane(name="side", title="Side notes", icon="box", widget="{module}:Widget")]'
    module = site.add("good", INFO + hook("panes", pane) + code)
    opened = open_window()
    tabs = opened.chat.inspector.tabs
    assert tabs.count() == 5
    assert tabs.tabBar().accessibleTabName(4) == "Side notes"
    assert module_of(module).made == []
    tabs.setCurrentIndex(4)
    qtbot.waitUntil(lambda: bool(module_of(module).made), timeout=PATIENCE_MS)
    (widget,) = module_of(module).made
    assert widget.chats == [None]
    answered(qtbot, opened)
    assert widget.chats[-1] == opened.chat.chat_id
    opened.window.workbench.plugins.disable("good")
    qtbot.waitUntil(lambda: tabs.count() == 4)


def test_a_pane_that_raises_later_says_so_and_its_plugin_is_set_aside(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    code = """
from PySide6.QtWidgets import QLabel
class Widget(QLabel):
    def __init__(self, context):
        super().__init__("pane")
    def show_chat(self, chat_id):
        if chat_id is not None:
            raise ValueError("no luck")
"""
    site.add(
        "good", INFO + hook("panes", '[Pane(name="side", title="Side", icon="box", widget="{module}:Widget")]') + code
    )
    opened = open_window()
    opened.chat.inspector.tabs.setCurrentIndex(4)
    hosted = opened.window.plugins.panes.panes["good", "side"]
    qtbot.waitUntil(lambda: hosted.state == "made", timeout=PATIENCE_MS)
    answered(qtbot, opened)
    assert hosted.state == "failed"
    assert "ValueError: no luck (showing a chat in its pane)" in hosted.failure.accessibleName()
    assert opened.window.workbench.plugins.plugin("good").state == "set aside"
