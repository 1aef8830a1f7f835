"""The controls pages are made of."""

from typing import Any

import pytest
from helpers.qt_accessible import names, unnamed
from helpers.qt_loop import settle
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.settings.declare import Setting
from workbench.settings.load import LOAD
from workbench.settings.sampling import ADVANCED, GROUPS, SAMPLING, STOP
from workbench.ui.widgets.banner import Banner
from workbench.ui.widgets.context_gauge import ContextGauge, ContextUse
from workbench.ui.widgets.empty_state import EmptyState
from workbench.ui.widgets.meter import Meter
from workbench.ui.widgets.model_button import ModelButton
from workbench.ui.widgets.order_editor import OrderEditor
from workbench.ui.widgets.param_panel import ParamPanel
from workbench.ui.widgets.param_row import ParamRow
from workbench.ui.widgets.setting_editors import NumberEditor, TextEditor, WordsEditor
from workbench.ui.widgets.status_dot import StatusDot
from workbench.ui.widgets.toasts import Toasts

SETTINGS = {setting.name: setting for setting in SAMPLING}


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    settle()
    return widget


def row(qtbot: QtBot, name: str) -> ParamRow:
    made = ParamRow(SETTINGS[name])
    shown(qtbot, made)
    return made


def spin_of(made: ParamRow) -> NumberEditor:
    assert isinstance(made.editor, NumberEditor)
    return made.editor


def wheel_over(widget: QWidget) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


# ---------------------------------------------------------------------------------------------- settings


@pytest.mark.parametrize("setting", SAMPLING, ids=lambda setting: setting.name)
def test_every_sampling_setting_has_a_row_that_shows_its_default(qtbot: QtBot, setting: Setting) -> None:
    made = ParamRow(setting)
    qtbot.addWidget(made)
    assert made.value == setting.default
    assert made.reset_button.isHidden()
    assert setting.sentence in made.toolTip()
    assert unnamed(made) == []


def test_slider_and_number_follow_each_other_and_tell_while_they_move(qtbot: QtBot) -> None:
    made = row(qtbot, "temperature")
    editor = spin_of(made)
    got: list[tuple[str, Any]] = []
    made.value_changed.connect(lambda name, value: got.append((name, value)))
    assert editor.slider is not None
    editor.slider.setValue(8)
    assert editor.spin.value() == pytest.approx(0.4)
    editor.spin.setValue(1.0)
    assert editor.slider.value() == 20
    assert got == [("temperature", pytest.approx(0.4)), ("temperature", pytest.approx(1.0))]


def test_a_number_beyond_the_slider_can_be_typed(qtbot: QtBot) -> None:
    made = row(qtbot, "temperature")
    editor = spin_of(made)
    editor.spin.setValue(5.0)
    assert editor.spin.value() == 5.0
    assert editor.slider is not None
    assert editor.slider.value() == editor.slider.maximum()


def test_showing_a_value_sends_nothing(qtbot: QtBot) -> None:
    made = row(qtbot, "temperature")
    with qtbot.assertNotEmitted(made.value_changed):
        made.set_value(0.35)
    assert made.value == 0.35


def test_a_value_between_two_steps_is_kept_as_it_is(qtbot: QtBot) -> None:
    """A preset's 0.33 does not become 0.35 because the slider has no such place."""
    made = row(qtbot, "temperature")
    made.set_value(0.33)
    assert made.value == 0.33
    assert spin_of(made).spin.value() == pytest.approx(0.33)


def test_reset_appears_with_a_change_and_takes_it_back(qtbot: QtBot) -> None:
    made = row(qtbot, "top_k")
    assert made.reset_button.isHidden()
    spin_of(made).spin.setValue(7)
    assert not made.reset_button.isHidden()
    with qtbot.waitSignal(made.value_changed) as seen:
        made.reset_button.click()
    assert seen.args == ["top_k", 40]
    assert made.reset_button.isHidden()


def test_reset_goes_back_to_the_preset_where_there_is_one(qtbot: QtBot) -> None:
    made = row(qtbot, "top_k")
    made.set_baseline(20)
    made.set_value(20)
    assert made.reset_button.isHidden()
    spin_of(made).spin.setValue(21)
    made.reset_button.click()
    assert made.value == 20


def test_the_wheel_changes_nothing_it_merely_passes_over(qtbot: QtBot) -> None:
    made = row(qtbot, "temperature")
    editor = spin_of(made)
    assert editor.slider is not None
    editor.spin.clearFocus()
    for widget in (editor.spin, editor.slider):
        wheel_over(widget)
    assert made.value == SETTINGS["temperature"].default


def test_the_wheel_changes_what_has_the_focus(qtbot: QtBot) -> None:
    host = QWidget()
    made = ParamRow(SETTINGS["temperature"], host)
    QVBoxLayout(host).addWidget(made)
    shown(qtbot, host)
    editor = spin_of(made)
    host.activateWindow()
    editor.spin.setFocus()
    qtbot.waitUntil(editor.spin.hasFocus)
    wheel_over(editor.spin)
    assert made.value > SETTINGS["temperature"].default


def test_the_keyboard_moves_a_slider(qtbot: QtBot) -> None:
    made = row(qtbot, "min_p")
    editor = spin_of(made)
    assert editor.slider is not None
    qtbot.keyClick(editor.slider, Qt.Key.Key_Right)
    assert made.value == pytest.approx(0.06)


def test_a_seed_can_be_random_and_as_large_as_llama_cpp_takes(qtbot: QtBot) -> None:
    made = row(qtbot, "seed")
    editor = spin_of(made)
    assert editor.spin.text() == "random"
    made.set_value(4_294_967_294)
    assert editor.spin.text() == "4294967294"
    got: list[Any] = []
    made.value_changed.connect(lambda name, value: got.append(value))
    editor.spin.setValue(0)
    editor.spin.setValue(editor.spin.minimum())
    assert got == [0, None]


def test_a_limit_that_is_switched_off_says_so(qtbot: QtBot) -> None:
    made = row(qtbot, "min_p")
    made.set_value(0.0)
    assert spin_of(made).spin.text() == "off"
    longest = row(qtbot, "max_tokens")
    assert spin_of(longest).spin.text() == "no limit"


def test_a_list_of_words_is_made_of_chips_that_come_and_go(qtbot: QtBot) -> None:
    made = row(qtbot, "dry_sequence_breakers")
    assert isinstance(made.editor, WordsEditor)
    chips = made.editor.chips
    assert [chip.button.accessibleName() for chip in chips.chips] == [r"\n", ":", '"', "*"]
    got: list[Any] = []
    made.value_changed.connect(lambda name, value: got.append(value))
    qtbot.keyClicks(chips.line, r"END\n ")
    qtbot.keyClick(chips.line, Qt.Key.Key_Return)
    assert chips.chips[-1].button.accessibleName() == r"END\n␣", "a space at the end counts, and is seen"
    qtbot.keyClick(chips.chips[0].button, Qt.Key.Key_Delete)
    qtbot.keyClicks(chips.line, ":")
    qtbot.keyClick(chips.line, Qt.Key.Key_Return)
    assert got == [("\n", ":", '"', "*", "END\n "), (":", '"', "*", "END\n ")], "no text is there twice"
    assert unnamed(made) == []


def test_what_cannot_be_read_is_said_and_not_taken(qtbot: QtBot) -> None:
    made = row(qtbot, "logit_bias")
    assert isinstance(made.editor, TextEditor)
    with qtbot.assertNotEmitted(made.value_changed):
        made.editor.line.setText("hello")
        made.editor.line.editingFinished.emit()
    assert made.editor.line.property("level") == "bad"
    assert "Token bias" in made.editor.line.accessibleDescription()
    made.editor.line.setText("5:-inf")
    made.editor.line.editingFinished.emit()
    assert made.value == ((5, float("-inf")),)
    assert made.editor.line.property("level") == ""


def test_the_order_of_samplers_is_moved_and_shortened(qtbot: QtBot) -> None:
    made = OrderEditor("Order", (("a", "A"), ("b", "B"), ("c", "C")))
    shown(qtbot, made)
    made.set_value(("a", "b"))
    got: list[Any] = []
    made.changed.connect(got.append)
    made.list.setCurrentRow(1)
    made._up.click()
    made.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    made.list.item(2).setCheckState(Qt.CheckState.Checked)
    assert got == [("b", "a"), ("a",), ("a", "c")]
    made.list.setCurrentRow(2)
    for _step in range(2):
        qtbot.keyClick(made.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert got[-1] == ("c", "a")
    made.list.model().moveRow(QModelIndex(), 2, QModelIndex(), 0)  # what a drop of a dragged row does
    assert got[-1] == ("a", "c")
    assert unnamed(made) == []


def test_the_panel_has_every_group_and_folds_the_rare_ones(qtbot: QtBot) -> None:
    panel = ParamPanel(SAMPLING, advanced_groups=(ADVANCED,), advanced=("dry_base",))
    panel.resize(308, 700)
    shown(qtbot, panel)
    assert {setting.group for setting in SAMPLING} == set(GROUPS)
    assert panel.rows["temperature"].isVisible()
    assert not {"mirostat", "dry_base"} & set(panel.rows)
    panel.set_values({"mirostat_tau": 3.0})
    panel.set_advanced(True)
    assert set(panel.rows) == set(SETTINGS)
    settle()
    assert panel.rows["mirostat_tau"].value == 3.0
    assert panel.rows["dry_base"].isVisible()
    tops = {name: each.mapTo(panel.widget(), QPoint()).y() for name, each in panel.rows.items()}
    assert sorted(tops, key=tops.__getitem__) == list(SETTINGS)
    assert unnamed(panel) == []
    panel.fold.click()
    assert not panel.rows["mirostat"].isVisible()
    assert not panel.rows["dry_base"].isVisible()


def test_the_panel_tells_each_change_at_once_and_shows_presets_silently(qtbot: QtBot) -> None:
    panel = ParamPanel(SAMPLING)
    qtbot.addWidget(panel)
    got: list[dict[str, Any]] = []
    panel.changed.connect(got.append)
    panel.set_values({"temperature": 0.2, "top_k": 5, "unknown": 1})
    assert got == []
    assert panel.values()["top_k"] == 5
    spin_of(panel.rows["top_k"]).spin.setValue(6)
    box = panel.rows["ignore_eos"].editor.inline
    assert isinstance(box, QCheckBox)
    box.click()
    assert got == [{"top_k": 6}, {"ignore_eos": True}]


def test_settings_an_engine_does_not_honour_cannot_be_changed(qtbot: QtBot) -> None:
    panel = ParamPanel(SAMPLING)
    qtbot.addWidget(panel)
    panel.set_offered({"temperature"})
    panel.show()
    assert panel.rows["temperature"].isEnabled()
    row = panel.rows["top_k"]
    assert not row.isEnabled()
    assert row.editor.inline is not None
    assert row.editor.inline.isHidden()
    assert [label.text() for label in row.findChildren(QLabel) if label.isVisible()] == ["Top-k", "not available"]
    panel.set_offered(None)
    assert row.isEnabled()
    assert row.editor.inline.isVisible()
    assert "not available" not in [label.text() for label in row.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("settings", [[*SAMPLING, STOP], LOAD], ids=["sampling", "load"])
def test_no_row_of_the_panel_is_wider_than_the_panel(qtbot: QtBot, settings: list[Setting]) -> None:
    panel = ParamPanel(settings)
    panel.resize(308, 700)
    shown(qtbot, panel)
    assert panel.widget().minimumSizeHint().width() <= panel.viewport().width()


# ---------------------------------------------------------------------------------------------- model, context, status


def test_the_model_button_says_what_the_model_is_doing(qtbot: QtBot) -> None:
    button = ModelButton()
    shown(qtbot, button)
    assert "Model: Choose a model" in names(button)
    assert not button._side.isVisible()
    button.show_state("loading", "gemma", "Reading the file, 62 %", 0.62)
    assert "Model: gemma, Reading the file, 62 %" in names(button)
    with qtbot.waitSignal(button.cancel_requested):
        button._side.click()
    button.show_state("ready", "gemma", "Q4_K_M")
    with qtbot.waitSignal(button.eject_requested):
        button._side.click()
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button._main, Qt.MouseButton.LeftButton)
    assert unnamed(button) == []


@pytest.mark.parametrize(
    ("used", "level"), [(0, ""), (799, ""), (800, "warn"), (949, "warn"), (950, "bad"), (1200, "bad")]
)
def test_the_gauge_warns_at_80_and_95_percent(used: int, level: str) -> None:
    assert ContextUse(used, 1000).level == level
    assert ContextUse(100, 1000).with_typed(used - 100).level == level, "what is being written counts, too"


def test_the_gauge_tells_the_rest_when_pointed_at_and_offers_a_model(qtbot: QtBot) -> None:
    gauge = ContextGauge()
    shown(qtbot, gauge)
    with qtbot.waitSignal(gauge.load_requested):
        gauge.click()
    gauge.show_use(ContextUse(3184, 8192, fresh=120, cached=2752, generated=312, tokens_per_second=41.2))
    assert "Context: 3,184 / 8,192" in names(gauge)
    for words in ("5,008", "120 read + 2,752 kept", "312", "41.2 tok/s"):
        assert words in gauge.accessibleDescription()
    for signal, button in ((gauge.prompt_requested, "prompt_button"), (gauge.options_requested, "options_button")):
        card = gauge.open_card()
        assert card is not None
        assert {"5,008", "120 read + 2,752 kept", "312", "41.2 tok/s"} <= set(names(card))
        assert unnamed(card) == []
        with qtbot.waitSignal(signal):
            getattr(card, button).click()


def test_a_meter_reads_aloud_and_changes_colour(qtbot: QtBot) -> None:
    meter = Meter("RAM", sample="19.5 / 32 GB", short=True)
    shown(qtbot, meter)
    assert meter.accessibleName() == "RAM", "nothing was read yet"
    meter.show_reading(None, "")
    assert meter.accessibleName() == "RAM not known"
    for share, level in ((0.5, "good"), (0.8, "warn"), (0.95, "bad")):
        meter.show_reading(share, f"{share:.0%}")
        assert meter.bar.level == level
    assert meter.accessibleName() == "RAM 95%"


def test_a_status_is_in_words_too(qtbot: QtBot) -> None:
    dot = StatusDot()
    shown(qtbot, dot)
    for state in ("good", "warn", "bad", "busy", "idle"):
        dot.show_state(state, f"It is {state}")
        dot.grab()
        assert dot.accessibleName() == f"It is {state}"


# ---------------------------------------------------------------------------------------------- saying something


def test_a_banner_says_offers_and_goes(qtbot: QtBot) -> None:
    host = QWidget()
    QVBoxLayout(host).addWidget(banner := Banner(host))
    shown(qtbot, host)
    assert banner.isHidden()
    banner.say("The engine stopped.", "bad", [("restart", "Restart"), ("details", "Copy details")])
    assert banner.isVisible()
    (button,) = (each for each in banner.findChildren(QPushButton) if each.text() == "Restart")
    with qtbot.waitSignal(banner.acted) as seen:
        button.click()
    assert seen.args == ["restart"]
    banner.say("Something else.")
    settle()
    assert banner.findChildren(QPushButton) == []
    with qtbot.waitSignal(banner.closed):
        banner._close.click()
    assert banner.isHidden()
    assert unnamed(host) == []


def test_a_banner_refuses_a_third_action(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    with pytest.raises(ValueError, match="two"):
        banner.say("x", actions=[("a", "A"), ("b", "B"), ("c", "C")])


def test_toasts_stack_above_the_status_bar_inside_the_window(qtbot: QtBot) -> None:
    host = QWidget()
    host.resize(500, 300)
    shown(qtbot, host)
    toasts = Toasts(host, bottom=30)
    toasts.say("Copied", "good")
    toasts.say("A much longer note " * 10, "info")
    first, second = toasts.shown
    assert first.geometry().bottom() < second.geometry().top()
    assert second.geometry().bottom() <= 300 - 30 - 16
    assert host.rect().contains(first.geometry())
    host.resize(400, 200)
    assert host.rect().contains(second.geometry())
    toasts._remove(first)
    assert toasts.shown == [second]


def test_toasts_leave_free_what_one_writes_in(qtbot: QtBot) -> None:
    host = QWidget()
    host.resize(500, 300)
    writing = QWidget(host)
    writing.setGeometry(40, 200, 420, 60)
    shown(qtbot, host)
    toasts = Toasts(host, bottom=30, keep_clear=writing)
    toasts.say("Copied", "good")
    toasts.say("Deleted", "info", ("Undo", lambda: None))
    first, second = toasts.shown
    assert first.geometry().bottom() < second.geometry().top()
    assert second.geometry().bottom() < 200
    writing.hide()
    assert second.geometry().bottom() > 200, "there is room again"


def test_an_empty_page_says_what_to_do(qtbot: QtBot) -> None:
    state = EmptyState("box", "No model yet", "Choose one.", [("open", "Open models")])
    shown(qtbot, state)
    assert {"No model yet", "Choose one."} <= set(names(state))
    with qtbot.waitSignal(state.acted) as seen:
        state.findChild(QPushButton).click()
    assert seen.args == ["open"]


def test_the_walker_finds_what_has_no_name(qtbot: QtBot) -> None:
    """A placeholder is not a name."""
    host = QWidget()
    line = QLineEdit(host)
    line.setPlaceholderText("Search")
    shown(qtbot, host)
    assert len(unnamed(host)) == 1
