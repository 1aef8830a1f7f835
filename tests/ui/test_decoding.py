"""The picture of the next token, and the tokens of an answer: what is shown is what the engine said."""

import math
from array import array

import pytest
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.engine_client.outlooks import picture
from workbench.processes.protocol import Outlook, SamplingSettings
from workbench.ui.bridge import Bridge
from workbench.ui.decoding.bars import rows_of
from workbench.ui.decoding.follower import Follower
from workbench.ui.decoding.panel import DistributionView
from workbench.ui.decoding.tints import BOUNDS, class_of, token_format
from workbench.ui.decoding.token_editor import TokenEditor
from workbench.ui.decoding.token_face import TokenFace
from workbench.ui.decoding.tokenizer_dialog import TokenizerDialog
from workbench.ui.decoding.weighed_text import WeighedText
from workbench.ui.decoding.wording import percent, token_text

WORDS = {number: f" w{number}".encode() for number in range(300)}


def outlook(count: int = 256, token: int = 2, **fields: object) -> Outlook:
    """A place where the likelier tokens have the lower ids."""
    logits = [8 - 0.4 * number for number in range(count)]
    log_sum = math.log(sum(math.exp(logit) for logit in logits))
    return Outlook(
        ids=array("i", range(count)).tobytes(),
        logits=array("f", logits).tobytes(),
        log_sum=log_sum,
        mean=0.0,
        deviation=1.0,
        size=count,
        token=token,
        behind=b"once upon a ",
        **fields,  # type: ignore[arg-type]
    )


# ---------------------------------------------------------------------------------------------- rows, words


def test_the_likeliest_come_first_then_how_many_more_then_the_first_that_is_cut() -> None:
    shown = picture(outlook(), SamplingSettings(top_k=20, top_p=1.0, min_p=0.0))
    rows = rows_of(shown, WORDS, came=2, count=7)
    assert [row.name for row in rows[:5]] == ["·w0", "·w1", "·w2", "·w3", "·w4"]
    assert rows[5].more == 15
    assert rows[6].chance.cut_by == "top_k"
    assert [row.came for row in rows] == [False, False, True, False, False, False, False]


def test_what_came_is_among_the_rows_however_unlikely_it_was() -> None:
    shown = picture(outlook(token=19), SamplingSettings(top_k=20, top_p=1.0, min_p=0.0))
    rows = rows_of(shown, WORDS, came=19, count=7)
    assert len(rows) <= 7
    assert any(row.came and row.name == "·w19" for row in rows)


@pytest.mark.parametrize("count", [5, 7, 10])
@pytest.mark.parametrize("top_k", [0, 1, 3, 6, 40])
def test_rows_never_exceed_the_room_there_is(count: int, top_k: int) -> None:
    shown = picture(outlook(), SamplingSettings(top_k=top_k))
    rows = rows_of(shown, WORDS, came=200, count=count)
    assert 1 <= len(rows) <= count


def test_white_space_and_broken_characters_can_be_seen() -> None:
    assert token_text(b" a\n\t") == "·a⏎⇥"
    assert token_text(b"\xe2\x80") == "<E2><80>"
    assert token_text("ä🦊".encode()) == "ä🦊"
    assert token_text("\u200b".encode()) == "<U+200B>"


def test_a_probability_is_never_rounded_to_certainty_or_to_nothing() -> None:
    assert percent(0.9993) == "99.9 %"
    assert percent(1.0) == "100 %"
    assert percent(0.00001) == "< 0.1 %"
    assert percent(0.0) == "0 %"
    assert percent(0.25) == "25 %"


def test_every_class_of_probability_has_a_line_of_its_own_besides_its_colour() -> None:
    lines = [token_format(0, chance).underlineStyle() for chance in (*BOUNDS, 0.0)]
    assert len(set(lines)) == len(lines) == 1 + class_of(0.0)


# ---------------------------------------------------------------------------------------------- the picture


def test_moving_a_slider_moves_the_picture_at_once(qtbot: QtBot) -> None:
    view = DistributionView()
    qtbot.addWidget(view)
    view.show_outlook(outlook(), WORDS)
    before = view.shown
    assert before is not None
    view.set_settings(SamplingSettings(temperature=0.2))
    assert view.shown is not None
    assert view.shown.chances[0].after > before.chances[0].after
    assert view.shown.entropy == before.entropy
    with qtbot.waitSignal(view.painted):
        view.show()


def test_what_each_sampler_takes_is_named(qtbot: QtBot) -> None:
    view = DistributionView()
    qtbot.addWidget(view)
    view.set_settings(SamplingSettings(top_k=10, top_p=0.8, min_p=0.1))
    view.show_outlook(outlook(), WORDS)
    words = " ".join(view.shares.words)
    assert "Kept" in words
    assert "Top-k" in words
    assert "Top-p" in words


def test_where_the_legend_has_no_room_the_least_is_left_out_and_nothing_is_cut_off(qtbot: QtBot) -> None:
    view = DistributionView()
    qtbot.addWidget(view)
    view.set_settings(SamplingSettings(top_k=40, typical_p=0.95, top_p=0.9, min_p=0.3))
    view.show_outlook(outlook(), WORDS)
    shares = view.shares
    shares.resize(1000, shares.sizeHint().height())
    assert [words for words, _, _ in shares.legend()] == shares.words
    shares.resize(150, shares.sizeHint().height())
    shown = shares.legend()
    assert 1 < len(shown) < len(shares.words)
    assert shown[0][0] == shares.words[0], "what is left over is always named"
    assert all(place.right() <= 150 and place.bottom() <= shares.height() for _, _, place in shown)


def test_an_empty_picture_says_what_would_be_there(qtbot: QtBot) -> None:
    view = DistributionView()
    qtbot.addWidget(view)
    view.clear("Nothing yet.", look=True)
    view.show()
    with qtbot.waitSignal(view.look_wanted):
        view._look.click()
    assert view.shown is None


def test_screen_readers_get_the_picture_in_words_when_it_rests(qtbot: QtBot) -> None:
    view = DistributionView()
    qtbot.addWidget(view)
    view.show_outlook(outlook(), WORDS)
    view.set_place("live", live=True)
    assert not view.bars.accessibleDescription()
    view.set_place("3 of 9")
    assert "·w0: 33 % to the model" in view.bars.accessibleDescription()


# ---------------------------------------------------------------------------------------------- in the window


@pytest.fixture
def view(opened: Opened, qtbot: QtBot) -> DistributionView:
    """The picture beside the chat, and an engine whose answers can be repeated."""

    def find() -> DistributionView | None:
        return opened.window.findChild(DistributionView)

    qtbot.waitUntil(lambda: find() is not None, timeout=PATIENCE_MS)
    found = find()
    assert found is not None
    return found


def faces(opened: Opened) -> list[TokenFace]:
    return [card.face for card in opened.centre.view.live_cards.values() if isinstance(card.face, TokenFace)]


@pytest.fixture
def face(opened: Opened, qtbot: QtBot, view: DistributionView) -> TokenFace:
    """The tokens of an answer, all of them known."""
    opened.chat.inspector.sampling.panel.changed.emit({"ignore_eos": True, "max_tokens": 40})  # enough to point at
    opened.say(qtbot, "Tell me a story")
    answer = opened.wait_for_answer(qtbot)
    opened.window.commands.run("decoding.tokens")
    qtbot.waitUntil(lambda: bool(faces(opened)), timeout=PATIENCE_MS)
    found = faces(opened)[0]
    qtbot.waitUntil(lambda: found.editor.text_is_complete, timeout=PATIENCE_MS)
    assert answer.text
    return found


def test_the_picture_follows_an_answer_and_then_shows_its_places(
    opened: Opened, qtbot: QtBot, view: DistributionView
) -> None:
    opened.say(qtbot, "Tell me a story")
    qtbot.waitUntil(lambda: view.shown is not None, timeout=PATIENCE_MS)
    opened.wait_for_answer(qtbot)
    view.look_wanted.emit()  # an answer that came slowly is not looked at unasked
    qtbot.waitUntil(lambda: view._forth.isVisibleTo(view) or view._back.isVisibleTo(view), timeout=PATIENCE_MS)
    shown = view.shown
    view.step_wanted.emit(-1 if view._back.isEnabled() else 1)
    assert view.shown is not shown


def test_a_slider_of_the_inspector_reaches_the_picture(opened: Opened, qtbot: QtBot, view: DistributionView) -> None:
    opened.say(qtbot, "Tell me a story")
    qtbot.waitUntil(lambda: view.shown is not None, timeout=PATIENCE_MS)
    opened.wait_for_answer(qtbot)
    opened.chat.inspector.sampling.panel.changed.emit({"top_k": 1})
    assert view.shown is not None
    assert view.shown.kept == 1


def test_while_a_slider_moves_a_new_place_comes_with_its_next_move(
    opened: Opened, qtbot: QtBot, view: DistributionView
) -> None:
    opened.without_end()
    opened.say(qtbot, "Tell me a story")
    qtbot.waitUntil(lambda: view.shown is not None, timeout=PATIENCE_MS)
    follower = opened.window.findChild(Follower)
    assert follower is not None
    opened.chat.inspector.sampling.panel.changed.emit({"top_k": 3})
    shown = view.shown
    assert follower._turn is not None
    follower._on_outlook(follower._turn, outlook(50))
    assert view.shown is shown
    opened.chat.inspector.sampling.panel.changed.emit({"top_k": 2})
    assert view.shown is not None
    assert (view.shown.size, view.shown.kept) == (50, 2)
    follower._moving.stop()
    follower._on_outlook(follower._turn, outlook(40))
    assert view.shown.size == 40


def test_a_folded_picture_asks_nothing_of_the_engine(opened: Opened, qtbot: QtBot, view: DistributionView) -> None:
    view.fold_button.click()
    opened.say(qtbot, "Tell me a story")
    opened.wait_for_answer(qtbot)
    assert view.shown is None


def test_a_folded_picture_stays_folded_at_the_next_start(opened: Opened, view: DistributionView) -> None:
    view.fold_button.click()
    assert not opened.workbench.settings.load()[0].show_distribution
    opened.window.live.change(show_distribution=True)
    assert not view.is_folded


def test_another_chat_shows_nothing_of_the_last_one(opened: Opened, qtbot: QtBot, view: DistributionView) -> None:
    opened.say(qtbot, "Tell me a story")
    qtbot.waitUntil(lambda: view.shown is not None, timeout=PATIENCE_MS)
    opened.wait_for_answer(qtbot)
    opened.chat.new_chat()
    qtbot.waitUntil(lambda: view.shown is None, timeout=PATIENCE_MS)


def test_a_branch_begun_here_shows_nothing_of_what_followed(
    opened: Opened, qtbot: QtBot, view: DistributionView
) -> None:
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    opened.say(qtbot, "Tell me a joke")
    opened.wait_for_answer(qtbot)
    qtbot.waitUntil(lambda: bool(view.bars.rows), timeout=PATIENCE_MS)
    follower = view.findChildren(Follower)[0]
    joke = follower._answer
    opened.chat.messages.branch(opened.items[1].id)
    qtbot.waitUntil(lambda: follower._answer != joke, timeout=PATIENCE_MS)


def test_the_tokens_of_an_answer_are_its_text(opened: Opened, face: TokenFace) -> None:
    shown = face.editor.toPlainText().replace("\n", "")
    assert shown.replace("⏎", "\n") == opened.answer.text


def test_arrows_show_what_else_could_have_come(opened: Opened, qtbot: QtBot, face: TokenFace) -> None:
    qtbot.keyClick(face.editor, Qt.Key.Key_Right)
    qtbot.keyClick(face.editor, Qt.Key.Key_Right)
    card = face.editor.card
    assert card is not None
    assert card.isVisible()
    assert face.editor.place == 1
    assert len(card.rows) == 10
    assert sum(row.came for row in card.rows) == 1
    qtbot.keyClick(face.editor, Qt.Key.Key_Down)
    qtbot.keyClick(face.editor, Qt.Key.Key_Down)
    assert card.selected_token == card.rows[1].chance.token
    qtbot.keyClick(face.editor, Qt.Key.Key_Escape)
    assert not card.isVisible()


def _point_at(qtbot: QtBot, editor: TokenEditor, place: int) -> None:
    """Move the mouse over a token, again if the text was laid out anew meanwhile."""

    def there() -> bool:
        at = editor.rect_of(place).center()
        # In two steps: the mouse may stand there already, from before there was a token, and is heard when it moves.
        for point in (at + QPoint(1, 0), at):
            qtbot.mouseMove(editor.viewport(), point)
        return editor.place == place

    qtbot.waitUntil(there, timeout=PATIENCE_MS)


def test_pointing_at_a_token_shows_its_alternatives(opened: Opened, qtbot: QtBot, face: TokenFace) -> None:
    editor = face.editor
    _point_at(qtbot, editor, 3)
    assert editor.card is not None
    assert editor.card.isVisible()


def test_the_keys_that_the_alternatives_name_work_as_soon_as_the_mouse_shows_them(
    opened: Opened, qtbot: QtBot, face: TokenFace
) -> None:
    editor, composer = face.editor, opened.centre.composer
    composer.focus()
    _point_at(qtbot, editor, 3)
    qtbot.keyClick(composer.editor, Qt.Key.Key_Down)
    assert editor.card is not None
    assert editor.card.selected_token == editor.card.rows[0].chance.token
    assert opened.window.focusWidget() is editor
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    composer.focus()
    qtbot.keyClicks(composer.editor, "text")
    _point_at(qtbot, editor, 5)
    qtbot.keyClick(composer.editor, Qt.Key.Key_Left)
    assert opened.window.focusWidget() is composer.editor, "what is being typed goes on"


def test_a_slider_changes_the_alternatives_that_are_shown(opened: Opened, qtbot: QtBot, face: TokenFace) -> None:
    qtbot.keyClick(face.editor, Qt.Key.Key_Right)
    card = face.editor.card
    assert card is not None
    opened.chat.inspector.sampling.panel.changed.emit({"top_k": 1})
    assert sum(not row.chance.cut_by for row in card.rows) == 1


def test_enter_branches_with_exactly_that_token_and_keeps_the_old_answer(
    opened: Opened, qtbot: QtBot, face: TokenFace
) -> None:
    old, editor = opened.answer, face.editor
    for _ in range(4):
        qtbot.keyClick(editor, Qt.Key.Key_Right)
    card = editor.card
    assert card is not None
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    if card.rows[card.selected].came:
        qtbot.keyClick(editor, Qt.Key.Key_Down)
    token = card.selected_token
    kept = editor.text_before(editor.place)
    chosen = editor.piece(token)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.answer.id != old.id and opened.resting, timeout=PATIENCE_MS)
    assert opened.answer.text.encode().startswith(kept + chosen)
    assert (opened.answer.branch, opened.answer.branches) == (2, 2)
    opened.chat.messages.step(-1)
    assert opened.answer.text == old.text


def test_the_text_comes_back_as_it_was(opened: Opened, qtbot: QtBot, face: TokenFace) -> None:
    qtbot.keyClick(face.editor, Qt.Key.Key_Escape)
    assert not opened.centre.view.faces
    assert opened.answer.text


def test_an_answer_from_another_day_can_be_looked_at_too(opened: Opened, qtbot: QtBot, view: DistributionView) -> None:
    """Nothing of it is in the engine, nor were its tokens kept."""
    store = opened.workbench.chats
    chat = store.new_chat(model_path=opened.models.path)
    asked = store.add_message(chat.id, None, "user", "Hello")
    store.add_message(chat.id, asked.id, "assistant", "Hello! How are you today?")
    opened.chat.open_chat(chat.id)
    opened.window.commands.run("decoding.tokens")
    qtbot.waitUntil(lambda: bool(faces(opened)) and faces(opened)[0].editor.text_is_complete, timeout=PATIENCE_MS)
    assert b"".join(piece for piece, _ in faces(opened)[0].editor.tokens) == b"Hello! How are you today?"


def test_everything_one_can_reach_has_a_name(opened: Opened, face: TokenFace, view: DistributionView) -> None:
    for part in (face, view):
        for child in part.findChildren(QWidget):
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus and child.isVisible():
                named = child.accessibleName() or getattr(child, "text", lambda: "")()
                assert named, child


# ---------------------------------------------------------------------------------------------- any text


@pytest.fixture
def tokenizer(opened: Opened, qtbot: QtBot, view: DistributionView) -> TokenizerDialog:
    opened.models.load_chosen()
    qtbot.waitUntil(lambda: opened.models.loaded is not None, timeout=PATIENCE_MS)
    opened.window.commands.run("decoding.tokenizer")
    dialog = opened.window.findChild(TokenizerDialog)
    assert dialog is not None
    return dialog


def test_any_text_is_shown_as_the_tokens_of_the_loaded_model(qtbot: QtBot, tokenizer: TokenizerDialog) -> None:
    text = "Once upon a time,\nthere was ä 🦊."
    tokenizer.input.setPlainText(text)
    qtbot.waitUntil(lambda: tokenizer.tokens.found is not None and bool(tokenizer.tokens.found.tokens))
    found = tokenizer.tokens.found
    assert found is not None
    assert b"".join(found.pieces).decode() == text
    assert f"{len(found.tokens)} tokens" in tokenizer.figures.text()
    assert f"#{found.tokens[0]}" in tokenizer.tokens.word_at(0)


def test_special_tokens_are_only_read_as_such_when_asked_for(qtbot: QtBot, tokenizer: TokenizerDialog) -> None:
    tokenizer.input.setPlainText("a<|im_end|>")
    qtbot.waitUntil(lambda: tokenizer.tokens.found is not None and len(tokenizer.tokens.found.tokens) > 2)
    tokenizer.special.setChecked(True)
    qtbot.waitUntil(lambda: tokenizer.tokens.found is not None and len(tokenizer.tokens.found.tokens) == 2)
    assert tokenizer.tokens.found is not None
    assert tokenizer.tokens.found.special == (1,)
    assert "special" in tokenizer.tokens.word_at(1)


def test_the_numbers_can_be_copied(qtbot: QtBot, tokenizer: TokenizerDialog) -> None:
    tokenizer.input.setPlainText("one two")
    qtbot.waitUntil(lambda: tokenizer.copy_button.isEnabled())
    tokenizer.copy_button.click()
    assert tokenizer.tokens.found is not None
    assert QGuiApplication.clipboard().text() == ", ".join(map(str, tokenizer.tokens.found.tokens))


def test_without_a_model_the_dialog_says_what_to_do(opened: Opened, qtbot: QtBot, view: DistributionView) -> None:
    opened.window.commands.run("decoding.tokenizer")
    dialog = opened.window.findChild(TokenizerDialog)
    assert dialog is not None
    assert "Load a model" in dialog.figures.text()


def test_tokens_are_as_high_as_their_text_before_they_are_shown(qtbot: QtBot) -> None:
    text = WeighedText(Bridge(), lambda heard: None)  # type: ignore[arg-type, return-value]
    text.tokens = [(b" word", 0.5)] * 400
    text.complete = True
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 2000)
    face = TokenFace(text, SamplingSettings, parent)
    before = face.height_for(700)
    face.setGeometry(0, 0, 700, before)
    parent.show()
    assert face.height_for(700) == pytest.approx(before, abs=8)
    assert before < 1000
