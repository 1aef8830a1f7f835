"""Jobs in the window: the chip, the panel, the form."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from helpers.qt_accessible import unnamed
from helpers.trial_plugin.kinds import COUNT, job_kind
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from workbench import paths
from workbench.jobs.history import History
from workbench.jobs.job import Job
from workbench.plugin_api import JobKind, Setting
from workbench.ui.alive import is_there
from workbench.ui.jobs.form_dialog import JobFormDialog
from workbench.ui.jobs.log_dialog import JobLogDialog
from workbench.ui.jobs.row import JobRow
from workbench.ui.jobs.window_jobs import WindowJobs
from workbench.ui.jobs.words import left_words, sentence
from workbench.ui.widgets.path_editor import PathEditor

MODEL = Setting(name="model", kind="file", title="Model", sentence="The model that is made smaller.", default=None)
STEPS = Setting(name="steps", kind="int", title="Steps", sentence="How many.", default=3, minimum=1, maximum=9)


class Jobs:
    """The jobs of an open window."""

    def __init__(self, qtbot: QtBot, opened: Opened, gate: Path) -> None:
        self._qtbot = qtbot
        self.opened = opened
        self.gate = gate
        self.queue = opened.workbench.jobs
        qtbot.waitUntil(lambda: opened.window.jobs is not None, timeout=PATIENCE_MS)
        assert opened.window.jobs is not None
        self.window: WindowJobs = opened.window.jobs
        self.chip = self.window.chip
        self.panel = self.window.panel

    def start(self, kind: JobKind = COUNT, **parameters: Any) -> int:
        return self.queue.start("trial", kind, parameters)

    def hold(self, kind: JobKind = COUNT, at: int = 2, **parameters: Any) -> int:
        """A job that stands at its second of four steps, known to the window."""
        number = self.start(kind, steps=4, hold_at=at, gate=str(self.gate), **parameters)
        self.until(lambda: self.known(number).fraction == at / 4)
        return number

    def known(self, number: int) -> Job:
        """How it stands, as far as the window knows."""
        try:
            return self.window.follower.job(number)
        except KeyError:
            return Job(id=number, kind="", title="", state="waiting", plugin_id="")

    def end(self, number: int) -> Job:
        self.until(lambda: number in self.numbers and not self.known(number).active)
        return self.known(number)

    def run(self, kind: JobKind = COUNT, **parameters: Any) -> Job:
        return self.end(self.start(kind, **parameters))

    @property
    def numbers(self) -> list[int]:
        return [job.id for job in self.window.follower.jobs()]

    def row(self, number: int) -> JobRow:
        self.until(lambda: number in self.panel.rows)
        return self.panel.rows[number]

    def shown(self, number: int) -> set[str]:
        """The buttons of a row."""
        return {name for name, button in self.row(number).buttons.items() if button.isVisible()}

    def press(self, number: int, button: str) -> None:
        self._qtbot.mouseClick(self.row(number).buttons[button], Qt.MouseButton.LeftButton)

    def until(self, what: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(what()), timeout=PATIENCE_MS)


@pytest.fixture
def jobs(qtbot: QtBot, opened: Opened, tmp_path: Path) -> Iterator[Jobs]:
    jobs = Jobs(qtbot, opened, tmp_path / "gate")
    yield jobs
    jobs.window.may_be_interrupted = True  # else closing asks


def test_closing_with_a_job_that_runs_asks_first(jobs: Jobs, qtbot: QtBot) -> None:
    window = jobs.opened.window
    jobs.hold()
    window.close()
    box = window.findChild(QMessageBox)
    assert "Count" in box.informativeText()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.pages.isEnabled()
    window.close()
    box = jobs.window._question
    assert box is not None
    role = QMessageBox.ButtonRole.DestructiveRole
    [interrupt] = [button for button in box.buttons() if box.buttonRole(button) == role]
    with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
        interrupt.click()
    [job] = History(paths.data_dir() / "jobs.db").jobs()
    assert job.state == "interrupted"


def test_closing_without_jobs_asks_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    jobs.run()
    with qtbot.waitSignal(jobs.opened.window.closed, timeout=PATIENCE_MS):
        jobs.opened.window.close()


def test_the_chip_is_there_only_while_there_is_something_to_say(jobs: Jobs) -> None:
    assert not jobs.chip.isVisible()
    number = jobs.hold()
    jobs.until(lambda: jobs.chip.words == "Count  50 %")
    assert jobs.chip.isVisible()
    assert jobs.chip.accessibleName().startswith("Jobs: Count, Running, 50 %")
    jobs.gate.touch()
    jobs.end(number)
    jobs.until(lambda: jobs.chip.words == "Count  Done")
    jobs.chip.click()
    assert jobs.panel.isVisible()
    assert not jobs.chip.isVisible()


def test_the_chip_counts_several_jobs(jobs: Jobs) -> None:
    jobs.hold()
    jobs.start(replace(COUNT, heavy=True), steps=1, gate=str(jobs.gate))
    jobs.until(lambda: jobs.chip.words == "2 jobs")


def test_good_news_leave_the_chip_by_themselves_and_bad_news_do_not(jobs: Jobs) -> None:
    jobs.run()
    jobs.run(job_kind("refuse"))
    jobs.until(lambda: jobs.chip.words == "Refuse  Failed")
    jobs.chip._forget_good_news()
    assert jobs.chip.words == "Refuse  Failed"
    jobs.window.toggle()
    assert not jobs.chip.isVisible()


def test_the_shortcut_opens_the_panel_with_the_focus_in_it_and_escape_gives_it_back(jobs: Jobs, qtbot: QtBot) -> None:
    window = jobs.opened.window
    jobs.opened.centre.composer.focus()
    before = window.focusWidget()
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert jobs.panel.isVisible()
    assert jobs.panel.isAncestorOf(window.focusWidget())
    assert unnamed(jobs.panel) == []
    qtbot.keyClick(jobs.panel, Qt.Key.Key_Escape)
    assert not jobs.panel.isVisible()
    assert window.focusWidget() is before


def test_the_panel_and_the_graphs_share_one_corner(jobs: Jobs) -> None:
    jobs.window.toggle()
    jobs.opened.window.toggle_resources()
    assert not jobs.panel.isVisible()
    assert jobs.opened.window.resources.isVisible()


def test_an_empty_panel_says_what_would_be_there(jobs: Jobs) -> None:
    jobs.window.toggle()
    assert jobs.panel._empty.isVisible()
    assert not jobs.panel.clear_button.isVisible()


def test_a_row_says_how_far_the_job_is_and_lets_it_be_paused_resumed_and_cancelled(jobs: Jobs) -> None:
    jobs.window.open()
    number = jobs.hold()
    row = jobs.row(number)
    assert "50 %" in row.accessibleName()
    assert "Step 2 of 4" in row.accessibleName()
    assert jobs.shown(number) == {"pause", "cancel", "log"}
    jobs.press(number, "pause")
    jobs.until(lambda: jobs.shown(number) == {"resume", "cancel", "log"} and row.job.state == "paused")
    jobs.press(number, "resume")
    jobs.until(lambda: row.job.state == "running")
    jobs.press(number, "cancel")
    jobs.until(lambda: row.job.state == "cancelled")
    assert jobs.shown(number) == {"retry", "log", "remove"}


def test_a_job_that_cannot_be_paused_has_no_button_for_it(jobs: Jobs) -> None:
    jobs.window.open()
    assert jobs.shown(jobs.hold(replace(COUNT, pausable=False))) == {"cancel", "log"}


def test_a_job_that_waits_says_for_what(jobs: Jobs) -> None:
    heavy = replace(COUNT, heavy=True)
    jobs.window.open()
    jobs.hold(heavy)
    second = jobs.start(heavy)
    jobs.until(lambda: "Waits until Count has ended." in jobs.row(second).accessibleName())


def test_a_failed_job_can_be_tried_again(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs.queue, "_kinds", lambda plugin, name: job_kind(name))
    jobs.window.open()
    failed = jobs.run(job_kind("refuse"))
    assert "The file is not one of ours." in jobs.row(failed.id).accessibleName()
    jobs.press(failed.id, "retry")
    jobs.until(lambda: len(jobs.numbers) == 2)
    jobs.end(max(jobs.numbers))


def test_a_job_whose_plugin_is_gone_cannot_be_tried_again_and_a_note_says_so(jobs: Jobs) -> None:
    jobs.window.open()
    job = jobs.run()
    with_errors: list[Any] = []
    jobs.window.follower.refused.connect(with_errors.append)
    jobs.press(job.id, "retry")
    jobs.until(lambda: with_errors)


def test_an_ended_job_can_be_removed_by_its_button_and_by_a_key(jobs: Jobs, qtbot: QtBot) -> None:
    jobs.window.open()
    first, second = jobs.run().id, jobs.run().id
    jobs.press(first, "remove")
    jobs.until(lambda: jobs.numbers == [second])
    qtbot.keyClick(jobs.row(second), Qt.Key.Key_Delete)
    jobs.until(lambda: not jobs.numbers and jobs.panel._empty.isVisible())


def test_all_that_have_ended_can_be_removed_together(jobs: Jobs) -> None:
    jobs.window.open()
    jobs.run()
    jobs.run()
    running = jobs.hold()
    jobs.panel.clear_button.click()
    jobs.until(lambda: jobs.numbers == [running])


def test_arrow_keys_go_from_row_to_row(jobs: Jobs, qtbot: QtBot) -> None:
    first, second = jobs.run().id, jobs.run().id
    jobs.window.open()
    assert jobs.row(second).hasFocus()
    qtbot.keyClick(jobs.row(second), Qt.Key.Key_Down)
    assert jobs.row(first).hasFocus()
    qtbot.keyClick(jobs.row(first), Qt.Key.Key_Up)
    assert jobs.row(second).hasFocus()


def test_of_a_long_history_the_latest_show_first_and_the_rest_when_asked(jobs: Jobs, monkeypatch: Any) -> None:
    monkeypatch.setattr("workbench.ui.jobs.panel.FIRST", 1)
    monkeypatch.setattr(jobs.panel, "_most", 1)
    jobs.run()
    last = jobs.run().id
    jobs.window.open()
    assert list(jobs.panel.rows) == [last]
    jobs.panel._more.click()
    assert len(jobs.panel.rows) == 2


def test_jobs_of_another_program_come_into_the_open_panel(jobs: Jobs, tmp_path: Path) -> None:
    from helpers.trial_plugin.queues import Trial

    jobs.window.open()
    terminal = Trial(paths.data_dir())
    try:
        number = terminal.start("count", steps=4, hold_at=2, gate=str(jobs.gate))
        jobs.press(number, "cancel")
        jobs.until(lambda: jobs.known(number).state == "cancelled")
    finally:
        terminal.queue.close()


def test_the_log_shows_what_a_job_wrote_and_why_it_failed(jobs: Jobs) -> None:
    jobs.window.open()
    crashed = jobs.run(job_kind("crash"))
    jobs.press(crashed.id, "log")
    dialog = jobs.opened.window.findChild(JobLogDialog)
    jobs.until(lambda: "reading what is not there" in dialog.text.toPlainText())
    assert "in crash" in dialog.text.toPlainText()
    assert unnamed(dialog) == []
    dialog.reject()


def test_the_end_of_a_job_is_told_when_the_panel_is_closed(jobs: Jobs) -> None:
    said: list[str] = []
    jobs.opened.window.toasts.say = lambda words, *more: said.append(words)  # type: ignore[method-assign]
    jobs.run(job_kind("write"))
    jobs.run(job_kind("refuse"))
    jobs.until(lambda: len(said) == 2)
    assert said[0] == "Write: Done: All is written."
    assert said[1].startswith("The file is not one of ours.")


def test_a_word_about_the_time_left_is_no_finer_than_it_can_be_known() -> None:
    words = [left_words(seconds) for seconds in (3, 22, 200, 7000)]
    assert words == ["a few seconds left", "20 s left", "3 min left", "1.9 h left"]


def test_an_interrupted_job_says_that_the_program_ended() -> None:
    job = Job(id=1, kind="", title="", state="interrupted", plugin_id="", sentence="The program died.")
    assert sentence(job) == "Interrupted: The program died."


# --------------------------------------------------------------------------------------------------- the form


@pytest.fixture
def form(jobs: Jobs) -> Callable[..., JobFormDialog]:
    def form(*parameters: Setting, **filled: Any) -> JobFormDialog:
        kind = replace(COUNT, title="Count…", parameters=parameters)
        plugin: Any = SimpleNamespace(id="trial", title="Trial")
        dialog = JobFormDialog(jobs.opened.window, plugin, kind, filled)
        dialog.open()
        return dialog

    return form


def test_a_form_is_made_from_the_parameters_and_starts_the_job(jobs: Jobs, form: Any) -> None:
    dialog = form(*COUNT.parameters, steps=5)
    assert unnamed(dialog) == []
    assert dialog.panel.rows["steps"].value == 5
    dialog.start_button.click()
    jobs.until(lambda: not is_there(dialog))
    job = jobs.end(1)
    assert (job.result, job.parameters["steps"]) == ({"counted": 5}, 5)


def test_a_parameter_without_a_default_has_to_be_given(form: Any, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = form(MODEL, STEPS)
    dialog.start_button.click()
    assert dialog.trouble.text() == "Model (model) has to be given."
    assert dialog.isVisible()
    editor = dialog.panel.rows["model"].editor
    assert isinstance(editor, PathEditor)
    qtbot.keyClicks(editor.line, str(tmp_path))
    dialog.panel.commit()
    assert dialog.trouble.text() == ""
    assert dialog.panel.values()["model"] == str(tmp_path)
    dialog.reject()


def test_enter_in_a_line_takes_what_was_typed_and_starts(jobs: Jobs, form: Any, qtbot: QtBot) -> None:
    dialog = form(*COUNT.parameters)
    dialog.panel.rows["steps"].editor.spin.setFocus()
    line = dialog.panel.rows["gate"].editor.line
    qtbot.keyClicks(line, "/nowhere/gate")
    jobs.opened.window.activateWindow()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    jobs.until(lambda: not is_there(dialog))
    jobs.until(lambda: jobs.numbers)
    assert jobs.known(jobs.numbers[0]).parameters["gate"] == "/nowhere/gate"
    jobs.queue.cancel(jobs.numbers[0])


def test_a_job_without_parameters_only_asks_whether_to_start(jobs: Jobs, form: Any) -> None:
    dialog = form()
    assert not dialog.panel.isVisible()
    dialog.reject()
    assert jobs.numbers == []


def test_what_the_queue_refuses_is_said_on_the_form(form: Any, jobs: Jobs) -> None:
    dialog = form(STEPS)
    jobs.queue.close()
    dialog.start_button.click()
    jobs.until(lambda: "closed" in dialog.trouble.text())
    assert dialog.start_button.isEnabled()
    dialog.reject()


def test_a_list_that_cannot_be_read_is_said_once_until_it_could_be_read_again(
    jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    follower, refused, tried = jobs.window.follower, [], []
    known = follower._on_unreadable
    monkeypatch.setattr(follower, "_on_unreadable", lambda error: (known(error), tried.append(error)))
    follower.refused.connect(refused.append)
    jobs.queue.states()  # the database is there now
    jobs.until(lambda: not any(thread.name == "states" for thread in threading.enumerate()))  # the first look is over
    with closing(sqlite3.connect(paths.data_dir() / "jobs.db", timeout=PATIENCE_MS / 1000)) as db:
        for times in (1, 2):
            db.execute("ALTER TABLE job RENAME TO away")
            for _ in range(2):
                before = len(tried)
                follower.look()
                jobs.until(lambda before=before: len(tried) > before)
            assert len(refused) == times
            db.execute("ALTER TABLE away RENAME TO job")
            follower.look()
            jobs.until(lambda: follower._readable)
