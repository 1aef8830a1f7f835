"""What a chat is answered with: presets, settings, prompts, the model, and what it reads."""

import math
from pathlib import Path

import pytest
from helpers.engine_models import byte_vocabulary, write_llama
from helpers.qt_accessible import names, unnamed
from helpers.qt_loop import settle
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from workbench.chats.records import Preset, SystemPrompt
from workbench.conversation.prompts import TEMPLATE_ARGUMENTS
from workbench.conversation.thinking import control
from workbench.errors import WorkbenchError
from workbench.processes.protocol import LoadOptions, Tokenize
from workbench.settings.sampling import SAMPLING
from workbench.ui.pages.preset_bar import PresetBar
from workbench.ui.pages.template_editor import TemplateEditor
from workbench.ui.widgets.bias_editor import BiasEditor, BiasSettingEditor


def load(qtbot: QtBot, opened: Opened) -> None:
    """Have the starter model loaded."""
    qtbot.waitUntil(lambda: not opened.models.scanning and bool(opened.models.path), timeout=PATIENCE_MS)
    opened.models.load_chosen()
    qtbot.waitUntil(lambda: opened.models.loaded is not None, timeout=PATIENCE_MS)


def answered(qtbot: QtBot, opened: Opened, text: str = "What is temperature?") -> None:
    """Have something asked and answered."""
    opened.say(qtbot, text)
    opened.wait_for_answer(qtbot)


def entry(menu: QMenu, words: str) -> None:
    """Choose an entry of a menu."""
    (action,) = (action for action in menu.actions() if action.text().startswith(words))
    assert action.isEnabled()
    action.trigger()


@pytest.fixture
def presets(opened: Opened) -> PresetBar:
    """The row of presets."""
    return opened.chat.inspector.sampling.presets


# ---------------------------------------------------------------------------------------------- presets


def test_ones_own_preset_is_saved_in_place_and_one_of_the_program_as_a_copy(opened: Opened, presets: PresetBar) -> None:
    sampling = opened.chat.inspector.sampling
    sampling.panel.changed.emit({"temperature": 0.5, "stop": ("END",)})
    with pytest.raises(WorkbenchError, match="Balanced"):
        presets.save_as("Balanced")
    presets.save_as("Mine")
    sampling.panel.changed.emit({"temperature": 0.7})
    assert presets.is_edited
    presets.save()
    (mine,) = (preset for preset in opened.workbench.chats.presets() if preset.name == "Mine")
    assert (mine.sampling, mine.stop) == ({"temperature": 0.7}, ("END",))
    assert not presets.is_edited


def test_a_preset_brings_its_stop_strings_and_takes_them_along_when_it_goes(opened: Opened, presets: PresetBar) -> None:
    opened.workbench.chats.save_preset(Preset(id="", name="Cut", stop=("User:",)))
    presets.refresh()
    presets.choose(next(p.id for p in opened.workbench.chats.presets() if p.name == "Cut"))
    assert opened.chat.inspector.settings.stop == ("User:",)
    presets.choose("balanced")
    assert opened.chat.inspector.settings.stop == ()


def test_a_preset_is_renamed_and_deleted_with_undo(opened: Opened, presets: PresetBar, qtbot: QtBot) -> None:
    presets.save_as("Mine")
    entry(presets.make_menu(), "Rename")
    (asking,) = opened.window.findChildren(QInputDialog)
    assert asking.textValue() == "Mine"
    asking.setTextValue(" Ours ")
    asking.accept()
    assert presets.list.currentText() == "Ours"
    with qtbot.waitSignal(opened.chat.undoable) as deleted:
        entry(presets.make_menu(), "Delete")
    assert "Ours" not in [preset.name for preset in opened.workbench.chats.presets()]
    deleted.args[1]()
    assert "Ours" in [preset.name for preset in opened.workbench.chats.presets()]


def test_a_preset_can_be_for_one_model_and_carry_its_load_options(
    qtbot: QtBot, opened: Opened, presets: PresetBar
) -> None:
    load(qtbot, opened)
    presets.save_as("Mine")
    entry(presets.make_menu(), "Only for")
    mine = presets.preset()
    assert mine is not None
    assert mine.model_path == opened.models.path
    presets.set_model("/another.gguf", "another", LoadOptions())
    presets._settings.preset_id = "balanced"
    presets.refresh()
    assert "Mine" not in [presets.list.itemText(n) for n in range(presets.list.count())]
    opened.workbench.chats.save_preset(
        Preset(id=mine.id, name="Mine", model_path=opened.models.path, load={"context_length": 512, "threads": 1})
    )
    presets.set_model(opened.models.path, opened.models.name, opened.models.memory.load)
    presets.choose(mine.id)
    qtbot.waitUntil(
        lambda: (
            opened.models.loaded is not None
            and opened.models.loaded.state.facts is not None
            and opened.models.loaded.state.facts.context_length == 512
        ),
        timeout=PATIENCE_MS,
    )


def test_options_wait_for_the_answer_that_is_being_written(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "hi")
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    with qtbot.waitSignal(opened.chat.told):
        opened.chat.inspector.load_wanted.emit(LoadOptions(threads=1, context_length=512))
    assert opened.writing, "nothing was stopped"
    assert opened.models.memory.load.context_length == 512, "it counts from the next load on"
    opened.chat.stop()
    opened.wait_for_answer(qtbot)


# ---------------------------------------------------------------------------------------------- settings


def test_settings_are_found_by_what_they_do_and_explained_on_demand(opened: Opened) -> None:
    tab = opened.chat.inspector.sampling
    tab.search.setText("forbids")
    settle()
    assert [name for name, row in tab.panel.rows.items() if row.isVisible()] == ["logit_bias"]
    tab.search.setText("no such thing")
    settle()
    assert tab.panel._nothing.isVisible()
    tab.search.setText("")
    tab.explain_button.click()
    settle()
    words = names(tab.panel.rows["temperature"])
    assert any("daring" in word and "Lower it for facts" in word for word in words)
    assert opened.workbench.settings.load()[0].show_explanations


@pytest.mark.parametrize("setting", SAMPLING, ids=lambda setting: setting.name)
def test_every_setting_says_what_it_does_and_what_it_is_good_for(setting: object) -> None:
    assert setting.sentence.endswith(".")  # type: ignore[attr-defined]
    assert setting.good_for.endswith(".")  # type: ignore[attr-defined]


def test_a_token_is_found_by_its_text_and_forbidden(qtbot: QtBot, opened: Opened) -> None:
    load(qtbot, opened)
    tab = opened.chat.inspector.sampling
    tab.search.setText("token bias")
    editor = tab.panel.rows["logit_bias"].editor
    assert isinstance(editor, BiasSettingEditor)
    picker = editor.biases.picker
    qtbot.keyClicks(picker.line, "the")
    qtbot.waitUntil(lambda: bool(picker.buttons), timeout=PATIENCE_MS)
    client = opened.chat.counter.client
    assert client is not None
    (token,) = client.call(Tokenize, text=" the").tokens
    picker.buttons[0].click()
    assert opened.chat.inspector.settings.sampling.logit_bias == ((token, -math.inf),)
    (row,) = editor.biases.rows
    assert "␣the" in row._label.text()
    row.spin.setValue(2.5)
    assert opened.chat.inspector.settings.sampling.logit_bias == ((token, 2.5),)
    row.ban.click()
    assert opened.chat.inspector.settings.sampling.logit_bias == ((token, -math.inf),)
    assert unnamed(editor.biases) == []
    row.close_button.click()
    assert opened.chat.inspector.settings.sampling.logit_bias == ()


def test_without_a_model_a_token_can_be_named_by_its_number(qtbot: QtBot) -> None:
    class NoModel:
        available = False

        def find(self, texts: object, done: object) -> None:
            raise AssertionError("there is nobody to ask")

        name = find

    editor = BiasEditor(NoModel())  # type: ignore[arg-type]
    qtbot.addWidget(editor)
    got: list[object] = []
    editor.changed.connect(got.append)
    qtbot.keyClicks(editor.picker.line, "#15043")
    qtbot.keyClick(editor.picker.line, Qt.Key.Key_Return)
    assert got == [((15043, -math.inf),)]
    editor.set_biases(((1, 0.5), (2, -math.inf)))
    assert [row.spin.text() for row in editor.rows] == ["0.5", "never"]


# ---------------------------------------------------------------------------------------------- system prompt


def test_a_prompt_of_the_library_is_taken_filled_in_and_sent(qtbot: QtBot, opened: Opened) -> None:
    system = opened.chat.inspector.system
    opened.chat.inspector.show_tab("system")
    entry(system.make_menu(), "Translator")
    assert "{{language}}" in opened.chat.inspector.settings.system_prompt
    field = system.fields["language"]
    qtbot.keyClicks(field, "French")
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 4})
    answered(qtbot, opened, "hi")
    answer = opened.workbench.chats.path(opened.chat.chat_id or 0)[-1]
    assert "into French" in answer.asked_with["system_prompt"]
    assert opened.workbench.chats.chat(opened.chat.chat_id or 0).options["variables"] == {"language": "French"}
    assert unnamed(system) == []


def test_a_prompt_is_kept_in_the_library_and_deleted_with_undo(qtbot: QtBot, opened: Opened) -> None:
    system = opened.chat.inspector.system
    system.editor.setPlainText("Be a pirate.")
    system.save_as("Pirate")
    system.editor.setPlainText("Be a polite pirate.")
    system.save_as("pirate")
    (kept,) = (prompt for prompt in opened.workbench.chats.system_prompts() if not prompt.built_in)
    assert kept.text == "Be a polite pirate."
    with pytest.raises(WorkbenchError, match="Translator"):
        system.save_as("Translator")
    with qtbot.waitSignal(opened.chat.undoable) as deleted:
        system.delete(kept)
    assert [p for p in opened.workbench.chats.system_prompts() if not p.built_in] == []
    deleted.args[1]()
    assert [p.text for p in opened.workbench.chats.system_prompts() if not p.built_in] == [kept.text]


def test_a_prompt_taken_by_mistake_is_undone_with_the_keyboard(opened: Opened) -> None:
    system = opened.chat.inspector.system
    system.editor.setPlainText("Mine.")
    system.take(SystemPrompt(id="x", name="x", text="Another."))
    assert opened.chat.inspector.settings.system_prompt == "Another."
    system.editor.undo()
    assert opened.chat.inspector.settings.system_prompt == "Mine."


def test_the_cost_of_the_prompt_comes_from_the_engine(qtbot: QtBot, opened: Opened) -> None:
    load(qtbot, opened)
    system = opened.chat.inspector.system
    system.editor.setPlainText("You are a helpful assistant.")
    client = opened.chat.counter.client
    assert client is not None
    count = len(client.call(Tokenize, text="You are a helpful assistant.").tokens)
    qtbot.waitUntil(lambda: system.count.text() == f"{count} tokens", timeout=PATIENCE_MS)


# ---------------------------------------------------------------------------------------------- model


def test_the_model_tab_says_what_a_load_takes_and_applies_it(qtbot: QtBot, opened: Opened) -> None:
    load(qtbot, opened)
    opened.chat.inspector.show_tab("model")
    tab = opened.chat.inspector.model
    qtbot.waitUntil(lambda: tab.form.memory.verdict.words.startswith("Fits"), timeout=PATIENCE_MS)
    row = tab.form.panel.rows["context_length"]
    assert "KV cache" in row._note.text()  # type: ignore[union-attr]
    assert not tab.apply_button.isEnabled(), "nothing was changed"
    row.editor.set_value(512)
    row._on_changed(512)
    assert tab.apply_button.isEnabled()
    qtbot.waitUntil(lambda: row._note.text().startswith("512 tokens"), timeout=PATIENCE_MS)  # type: ignore[union-attr]
    assert "−" in tab.form.memory.verdict.words, "less than before"
    tab.apply_button.click()
    qtbot.waitUntil(
        lambda: (
            opened.models.loaded is not None
            and opened.models.loaded.state.facts is not None
            and opened.models.loaded.state.facts.context_length == 512
        ),
        timeout=PATIENCE_MS,
    )
    assert not tab.apply_button.isEnabled()
    assert unnamed(tab) == []


def test_a_template_is_read_tried_out_and_used_in_this_chat_alone(qtbot: QtBot, opened: Opened) -> None:
    load(qtbot, opened)
    engine = opened.models.loaded
    assert engine is not None
    assert engine.state.facts is not None
    own = engine.state.facts.template
    editor = TemplateEditor("", own, engine.client, opened.bridge, opened.window)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitUntil(lambda: "Tell me a joke." in editor.preview.toPlainText(), timeout=PATIENCE_MS)
    editor.editor.setPlainText("{% for m in messages %}[{{ m.role }}] {{ m.content }}\n{% endfor %}")
    qtbot.waitUntil(lambda: "[user] Tell me a joke." in editor.preview.toPlainText(), timeout=PATIENCE_MS)
    assert unnamed(editor) == []
    editor._on_accept()
    assert editor.template.startswith("{% for m")


def test_a_broken_template_is_told_in_words_and_cannot_be_used(qtbot: QtBot, opened: Opened) -> None:
    load(qtbot, opened)
    engine = opened.models.loaded
    assert engine is not None
    editor = TemplateEditor("{% for %}", "", engine.client, opened.bridge, opened.window)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitUntil(lambda: "not valid" in editor.trouble.text(), timeout=PATIENCE_MS)
    assert not editor.accept_button.isEnabled()
    editor.own_button.click() if editor.own_button.isEnabled() else editor.editor.clear()
    qtbot.waitUntil(lambda: editor.accept_button.isEnabled(), timeout=PATIENCE_MS)


def test_thinking_is_switched_beside_the_message_where_the_template_knows_it(qtbot: QtBot, opened: Opened) -> None:
    chip = opened.chat.link.chip
    assert chip.isHidden()
    chip.show_control(control(("enable_thinking", "tools")))
    assert chip.isVisible()
    assert chip.isChecked(), "what is not told thinks"
    chip.click()
    assert opened.chat.inspector.settings.options[TEMPLATE_ARGUMENTS] == {"enable_thinking": False}
    assert chip.text() == "No thinking"
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 4})
    answered(qtbot, opened, "hi")
    chat = opened.workbench.chats.chat(opened.chat.chat_id or 0)
    assert chat.options[TEMPLATE_ARGUMENTS] == {"enable_thinking": False}
    answer = opened.workbench.chats.path(chat.id)[-1]
    assert answer.asked_with["template_arguments"] == {"enable_thinking": False}
    opened.chat.new_chat()
    assert chip.value is None, "each chat has its own"
    chip.show_control(control(("reasoning_effort",)))
    chip.click()
    assert chip.value is None, "a click opens the choice"
    entry(chip.make_menu(), "Much")
    assert chip.value == "high"


def test_a_model_whose_template_can_be_told_not_to_think_is_told(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    template = (
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
        "<|im_start|>assistant\n{% if enable_thinking is defined and not enable_thinking %}SILENT{% endif %}"
    )
    model = write_llama(tmp_path / "thinker.gguf", vocabulary=byte_vocabulary(template))
    qtbot.waitUntil(lambda: not opened.models.scanning, timeout=PATIENCE_MS)
    opened.models.load_file(model)
    chip = opened.chat.link.chip
    qtbot.waitUntil(chip.isVisible, timeout=PATIENCE_MS)
    opened.chat.inspector.show_tab("model")
    assert not opened.chat.inspector.model.thinking_row.isHidden()
    chip.click()
    assert opened.chat.inspector.model.thinking.currentText() == "Off", "tab and chip say the same"
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 2})
    answered(qtbot, opened, "hi")
    opened.chat.inspector.show_tab("context")
    tab = opened.chat.inspector.context
    qtbot.waitUntil(lambda: tab.text.source.endswith("SILENT"), timeout=PATIENCE_MS)


# ---------------------------------------------------------------------------------------------- context


def test_the_context_tab_shows_the_exact_prompt_and_what_was_reused(qtbot: QtBot, opened: Opened) -> None:
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 8})
    opened.chat.inspector.system.editor.setPlainText("Be brief.")
    opened.chat.inspector.show_tab("context")
    tab = opened.chat.inspector.context
    assert tab.text.source == ""
    answered(qtbot, opened, "hi")
    answered(qtbot, opened, "and now?")
    stats = opened.workbench.chats.path(opened.chat.chat_id or 0)[-1].stats
    qtbot.waitUntil(lambda: tab.text.source.count("and now?") == 1, timeout=PATIENCE_MS)
    assert "Be brief." in tab.text.source
    assert len(tab.text._tokens) == stats["prompt_tokens"]
    assert stats["reused_tokens"] > 0
    assert f"{stats['reused_tokens']} kept" in tab.figures.text()
    assert tab.text._special, "the template's own tokens are told apart"
    assert tab.text.toPlainText() == tab.text.source
    tab.copy_button.click()
    assert QGuiApplication.clipboard().text() == tab.text.source
    opened.chat.inspector.system.editor.setPlainText("Be long.")
    tab.refresh()
    settle()
    qtbot.waitUntil(lambda: tab.text.source != "", timeout=PATIENCE_MS)
    assert "Be brief." in tab.text.source, "as it was when it was sent, whatever is set since"
    assert unnamed(tab) == []


def test_the_next_prompt_has_the_last_answer_in_it(qtbot: QtBot, opened: Opened) -> None:
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 8})
    answered(qtbot, opened, "hi")
    opened.chat.inspector.show_tab("context")
    tab = opened.chat.inspector.context
    tab.turn.setCurrentIndex(1)
    tab.refresh()
    qtbot.waitUntil(lambda: opened.answer.text.strip() in tab.text.source, timeout=PATIENCE_MS)


# ---------------------------------------------------------------------------------------------- model menu


def test_the_menu_says_what_is_free_and_which_model_would_fit(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    qtbot.waitUntil(lambda: not opened.models.scanning, timeout=PATIENCE_MS)
    opened.chat.open_model_menu()
    menu = opened.chat.door.menu
    qtbot.waitUntil(lambda: bool(menu.memory.text()), timeout=PATIENCE_MS)
    assert "of memory free" in menu.memory.text()
    assert "Fits" in menu.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Takes about" in menu.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    menu.options_wanted_for.disconnect()  # else a dialog opens and waits for a person
    with qtbot.waitSignal(menu.options_wanted_for) as asked:
        qtbot.keyClick(menu.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args[0].is_starter
    assert unnamed(menu) == []
