"""The Models page: what is in the folders, what each model is, what it would take, and what can be done with it."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.gguf_files import write_model, write_split
from helpers.qt_accessible import unnamed
from helpers.qt_loop import settle
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.library.entries import LibraryEntry
from workbench.processes.protocol import LoadOptions, LoadPlan, MemoryUse
from workbench.ui.models_page import actions, words
from workbench.ui.models_page.page import ModelsPage
from workbench.ui.models_page.plans import Answer, Plans
from workbench.ui.models_page.reveal import reveal_command
from workbench.ui.models_page.template_dialog import TemplateDialog
from workbench.ui.models_page.trash import move_to_trash
from workbench.ui.pages import model_controller
from workbench.ui.widgets.row_roles import BADGE, SECOND

GB = 10**9


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Apfel, Zebra, an adapter and a file that cannot be read."""
    folder = tmp_path / "modelle ä"
    write_model(folder / "z.gguf", name="Zebra", layers=8, architecture="qwen2", template="{{ messages }} ä")
    write_model(folder / "a.gguf", name="Apfel", file_type=7)
    write_model(folder / "lora.gguf", name="Lora", metadata={"general.type": "adapter"})
    (folder / "broken.gguf").write_bytes(b"GGUF" + bytes(20))
    return folder


@pytest.fixture
def page(qtbot: QtBot, opened: Opened, folder: Path) -> ModelsPage:
    """The page, with that folder added."""
    rested(qtbot, opened)
    page = opened.window.pages.show_page("models")
    assert isinstance(page, ModelsPage)
    page.actions_.add([folder])
    qtbot.waitUntil(lambda: page.rows.rowCount() == 5, timeout=PATIENCE_MS)
    rested(qtbot, opened)
    return page


def rested(qtbot: QtBot, opened: Opened) -> None:
    """No scan is on its way."""
    qtbot.waitUntil(lambda: bool(opened.models.path) and not opened.models.scanning, timeout=PATIENCE_MS)


def names(page: ModelsPage) -> list[str]:
    return [page.rows.index(row).data() for row in range(page.rows.rowCount())]


def badge_of(page: ModelsPage, path: Path) -> str:
    badge = page.rows.index_of(path).data(BADGE)
    return badge[0] if badge else ""


def chosen(page: ModelsPage) -> LibraryEntry:
    entry = page.list.current
    assert entry is not None
    return entry


def answer_with(monkeypatch: pytest.MonkeyPatch, *wanted: str) -> list[str]:
    """Press these buttons in the questions that come, one after the other; returns the questions."""
    questions: list[str] = []
    waiting = list(wanted)

    def press(box: QMessageBox) -> int:
        questions.append(f"{box.text()}\n{box.informativeText()}")
        [button] = [button for button in box.buttons() if button.text().replace("&", "") == waiting[0]]
        waiting.pop(0)
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return questions


def told(page: ModelsPage) -> list[tuple[str, str, object]]:
    heard: list[tuple[str, str, object]] = []
    page.told.connect(lambda sentence, level, action: heard.append((sentence, level, action)))
    return heard


# --------------------------------------------------------------------------------------------------- the list


def test_the_list_has_everything_in_the_folders_and_says_what_it_is(page: ModelsPage, folder: Path) -> None:
    assert names(page) == ["Starter (demo)", "Apfel", "broken", "Lora", "Zebra"]
    assert page.rows.index_of(folder / "a.gguf").data(SECOND).startswith("Q8_0")
    assert page.rows.index_of(folder / "lora.gguf").data(SECOND).startswith("LoRA adapter")
    assert badge_of(page, folder / "broken.gguf") == "Cannot be read"
    assert "broken.gguf" in page.rows.index_of(folder / "broken.gguf").data(SECOND)


def test_search_order_and_filters_narrow_the_list_and_the_selection_stays(page: ModelsPage, folder: Path) -> None:
    page.list.select(folder / "z.gguf")
    page.list.search.setText("qwen2")
    assert names(page) == ["Zebra"]
    assert chosen(page).name == "Zebra"
    page.list.search.setText("nothing like it")
    assert names(page) == []
    page.list.clear_filters()
    assert len(names(page)) == 5
    page.list.order.setCurrentIndex(page.list.order.findData("size"))
    assert names(page)[0] == "Starter (demo)"
    assert names(page)[1] == "Zebra"
    [architecture] = [a.menu() for a in page.list.filters_menu().actions() if a.text() == "Architecture"]
    [qwen] = [action for action in architecture.actions() if action.text() == "qwen2"]
    qwen.trigger()
    assert names(page) == ["Zebra"]


def test_a_filter_makes_way_for_a_model_that_is_to_be_shown(page: ModelsPage, folder: Path) -> None:
    page.list.search.setText("qwen2")
    assert page.list.select(folder / "a.gguf")
    assert chosen(page).name == "Apfel"


def test_copies_of_one_model_know_of_each_other(
    qtbot: QtBot, opened: Opened, page: ModelsPage, folder: Path, tmp_path: Path
) -> None:
    copy = folder / "copy" / "z.gguf"
    copy.parent.mkdir()
    shutil.copy(folder / "z.gguf", copy)
    opened.models.scan()
    qtbot.waitUntil(lambda: badge_of(page, copy) == "Duplicate", timeout=PATIENCE_MS)
    assert badge_of(page, folder / "z.gguf") == "Duplicate"
    page.list.select(copy)
    assert str(folder / "z.gguf") in page.details.banner.words


def test_of_many_copies_only_some_are_named(page: ModelsPage, folder: Path) -> None:
    page.list.select(folder / "z.gguf")
    copies = [folder / f"{number}.gguf" for number in range(3000)]
    page.details.show_entry(chosen(page), LoadOptions(), None, copies)
    assert len(page.details.banner.words.splitlines()) < 10
    assert page.details.banner.words.endswith("and 2,995 more")


def test_a_long_look_through_the_folders_says_how_far_it_is(
    qtbot: QtBot, opened: Opened, page: ModelsPage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_controller, "PROGRESS_SECONDS", 0.0)
    shown: list[str] = []
    opened.models.scan_went_on.connect(lambda done, total: shown.append(page.list._heading.text()))
    opened.models.scan()
    rested(qtbot, opened)
    assert shown[-1] == "Reading 4 of 4 files"
    assert page.list._heading.text().startswith("On this computer")


def test_a_folder_that_vanished_says_so_and_stays(qtbot: QtBot, opened: Opened, page: ModelsPage, folder: Path) -> None:
    shutil.rmtree(folder)
    opened.models.scan()
    qtbot.waitUntil(lambda: names(page) == ["Starter (demo)"], timeout=PATIENCE_MS)
    index = page.folders.view.model().index(0, 0)
    assert index.data(BADGE)[0] == "Not there"
    assert "is not there; is the disk it lies on connected?" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_folder_can_be_removed_with_the_keyboard_and_its_files_stay(
    qtbot: QtBot, opened: Opened, page: ModelsPage, folder: Path
) -> None:
    page.folders.view.setFocus()
    page.folders.view.setCurrentIndex(page.folders.view.model().index(0, 0))
    qtbot.keyClick(page.folders.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(page) == ["Starter (demo)"], timeout=PATIENCE_MS)
    assert (folder / "a.gguf").exists()
    assert opened.models.folders == ()


def test_thousands_of_rows_are_worked_out_only_when_they_are_seen(
    page: ModelsPage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.list.select(folder / "z.gguf")
    one = chosen(page)
    many = [replace(one, path=folder / f"{number}.gguf") for number in range(5000)]
    asked: list[Path] = []
    real = words.second_line

    def counted(entry: LibraryEntry) -> str:
        asked.append(entry.path)
        return real(entry)

    monkeypatch.setattr(words, "second_line", counted)
    page.list.show_entries(many, 0)
    page.list.view.grab()
    assert page.rows.rowCount() == 5000
    assert len(set(asked)) < 40


# --------------------------------------------------------------------------------------------------- one model


def test_the_details_say_what_the_file_says(page: ModelsPage, folder: Path) -> None:
    page.list.select(folder / "z.gguf")
    details = page.details
    assert details.head.title.text() == "Zebra"
    shown = details.facts.pairs
    assert shown["Architecture"] == "qwen2"
    assert shown["Context length"] == "4,096 tokens"
    assert shown["Attention heads"] == "8 (2 for keys and values)"
    assert shown["Licence"] == "apache-2.0"
    assert shown["Tokenizer"] == "gpt2"
    assert [row[0] for row in details.tensors.rows] == ["Q4_K", "F32"]
    assert details.files.path.text() == str(folder / "z.gguf")


def test_the_chat_template_can_be_read_and_copied(qtbot: QtBot, page: ModelsPage, folder: Path) -> None:
    page.list.select(folder / "z.gguf")
    facts = chosen(page).facts
    assert facts is not None
    dialog = TemplateDialog("Zebra", replace(facts, named_templates={"tool_use": "{{ tools }}"}), page)
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == "{{ messages }} ä"
    dialog.choice.setCurrentIndex(1)
    assert dialog.text.toPlainText() == "{{ tools }}"


def test_a_file_that_cannot_be_read_has_its_sentence_and_what_to_do(page: ModelsPage, folder: Path) -> None:
    page.list.select(folder / "broken.gguf")
    assert "broken.gguf" in page.details.banner.words
    assert page.details.banner.isVisible()
    assert not page.details.head.load_button.isVisible()
    assert not page.details.need.isVisible()


def test_an_adapter_says_that_it_is_no_model_and_cannot_be_loaded(page: ModelsPage, folder: Path) -> None:
    page.list.select(folder / "lora.gguf")
    assert "LoRA adapter, not a model by itself" in page.details.note.text()
    assert not page.details.head.load_button.isVisible()


def test_all_parts_of_a_split_model_are_one_row(qtbot: QtBot, opened: Opened, page: ModelsPage, folder: Path) -> None:
    parts = write_split(folder, "big", 3, name="Big")
    opened.models.scan()
    qtbot.waitUntil(lambda: "Big" in names(page), timeout=PATIENCE_MS)
    assert names(page).count("Big") == 1
    page.list.select(parts[0])
    assert parts[2].name in page.details.files._parts.text()


# --------------------------------------------------------------------------------------------------- what it takes


def test_llama_cpp_is_asked_once_a_model_stays_selected(qtbot: QtBot, page: ModelsPage) -> None:
    page.list.select(page.rows.index(0).data(Qt.ItemDataRole.UserRole + 4).path)
    path = chosen(page).path
    qtbot.waitUntil(lambda: page.plans.answer(path) is not None, timeout=PATIENCE_MS)
    answer = page.plans.answer(path)
    assert answer is not None
    assert answer.plan is not None
    assert answer.plan.fits
    assert page.details.need.verdict.words == "Fits, all layers on the CPU, context 2,048"
    page.details.need.context.setCurrentIndex(page.details.need.context.findData(2048))
    page.details.need.context.activated.emit(page.details.need.context.currentIndex())
    assert page.plans.is_asking(path)
    qtbot.waitUntil(lambda: not page.plans.is_asking(path), timeout=PATIENCE_MS)
    assert page.plans.options(path) == LoadOptions(threads=1, context_length=2048)


def test_who_walks_down_the_list_asks_nothing(qtbot: QtBot, page: ModelsPage, folder: Path) -> None:
    for name in ("a.gguf", "z.gguf", "lora.gguf"):
        page.list.select(folder / name)
        assert not page.plans.is_asking(folder / name)
    assert page.plans.answer(folder / "a.gguf") is None


def test_what_does_not_fit_says_by_how_much(page: ModelsPage, folder: Path) -> None:
    path = folder / "z.gguf"
    page.list.select(path)
    use = MemoryUse(device="CPU", model=30 * GB, context=4 * GB, compute=1 * GB, free=20 * GB)
    why = "z.gguf needs 35.0 GB on CPU, where 20.0 GB is free: 15.3 GB too little."
    plan = LoadPlan(id=1, options=LoadOptions(), memory=(use,), fits=False, why=why, layers=8, trained_context=4096)
    page.plans._on_answer((str(path), page.details.options), Answer(plan))
    assert page.details.need.verdict.words == why
    assert badge_of(page, path) == "Does not fit"
    bar = page.details.need._rows[0][1]
    assert bar.need is not None
    assert not bar.need.fits
    assert "weights 30.0 GB" in bar.accessibleName()


def test_only_the_newest_question_waits_for_the_one_on_its_way(opened: Opened, folder: Path) -> None:
    plans = Plans(opened.bridge)
    asked: list[object] = []
    plans._bridge = type("Bridge", (), {"run": lambda self, *calls: asked.append(calls)})()  # type: ignore[assignment]
    for name in ("a", "b", "c"):
        plans.ask(folder / name, LoadOptions())
    assert len(asked) == 1
    assert [plans.is_asking(folder / name) for name in ("a", "b", "c")] == [True, False, True]


# --------------------------------------------------------------------------------------------------- acting on it


def with_model(qtbot: QtBot, opened: Opened, page: ModelsPage, model: Path) -> None:
    opened.models.scan()
    qtbot.waitUntil(lambda: page.rows.index_of(model).isValid(), timeout=PATIENCE_MS)
    rested(qtbot, opened)
    page.list.select(model)


@pytest.fixture
def loadable(folder: Path) -> Callable[[], Path]:
    def make() -> Path:
        path = folder / "random.gguf"
        write_random_model(path, SMALL)
        return path

    return make


def test_enter_loads_with_the_chosen_context_and_eject_gives_it_back(
    qtbot: QtBot, opened: Opened, page: ModelsPage, loadable: Callable[[], Path]
) -> None:
    model = loadable()
    with_model(qtbot, opened, page, model)
    need = page.details.need
    need.context.setCurrentIndex(need.context.findData(4096))
    need.context.activated.emit(need.context.currentIndex())
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: badge_of(page, model) == "Loaded", timeout=PATIENCE_MS)
    assert opened.models.path == str(model)
    assert opened.models.state is not None
    assert opened.models.state.facts is not None
    assert opened.models.state.facts.context_length == 4096
    assert page.details.head.chat_button.isVisible()
    assert not page.details.head.load_button.isVisible()
    page.details.head.eject_button.click()
    qtbot.waitUntil(lambda: opened.workbench.engines.states() == [], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: badge_of(page, model) == "", timeout=PATIENCE_MS)
    assert page.details.head.load_button.isVisible()


def test_another_context_length_loads_it_again_in_place_of_itself(
    qtbot: QtBot, opened: Opened, page: ModelsPage, loadable: Callable[[], Path]
) -> None:
    model = loadable()
    with_model(qtbot, opened, page, model)
    page.details.head.load_button.click()
    qtbot.waitUntil(lambda: badge_of(page, model) == "Loaded", timeout=PATIENCE_MS)
    need = page.details.need
    need.context.setCurrentIndex(need.context.findData(2048))
    need.context.activated.emit(need.context.currentIndex())
    assert page.details.head.load_button.text() == "Load again"
    page.details.head.load_button.click()

    def is_small() -> bool:
        states = opened.workbench.engines.states()
        return [state.facts.context_length for state in states if state.facts is not None] == [2048]

    qtbot.waitUntil(is_small, timeout=PATIENCE_MS)


def test_chat_leads_to_the_chat_page_with_this_model(
    qtbot: QtBot, opened: Opened, page: ModelsPage, loadable: Callable[[], Path]
) -> None:
    model = loadable()
    with_model(qtbot, opened, page, model)
    page.details.head.load_button.click()
    qtbot.waitUntil(lambda: badge_of(page, model) == "Loaded", timeout=PATIENCE_MS)
    page.details.head.chat_button.click()
    assert opened.window.pages.name == "chat"
    assert opened.models.path == str(model)
    assert len(opened.workbench.engines.states()) == 1


def test_taken_off_the_list_it_can_be_undone_and_the_file_stays(
    qtbot: QtBot, opened: Opened, page: ModelsPage, folder: Path
) -> None:
    heard = told(page)
    page.list.select(folder / "a.gguf")
    page._on_wanted("take_off")
    qtbot.waitUntil(lambda: "Apfel" not in names(page), timeout=PATIENCE_MS)
    assert (folder / "a.gguf").exists()
    rested(qtbot, opened)
    assert page.list._hidden.isVisible()
    [(_, _, action)] = heard
    assert isinstance(action, tuple)
    action[1]()
    qtbot.waitUntil(lambda: "Apfel" in names(page), timeout=PATIENCE_MS)
    page.list.select(folder / "a.gguf")
    page._on_wanted("take_off")
    qtbot.waitUntil(lambda: "Apfel" not in names(page), timeout=PATIENCE_MS)
    rested(qtbot, opened)
    page.list._hidden.click()
    qtbot.waitUntil(lambda: "Apfel" in names(page), timeout=PATIENCE_MS)


def test_delete_asks_and_moves_all_parts_to_the_trash(
    qtbot: QtBot, opened: Opened, page: ModelsPage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = write_split(folder, "big", 3, name="Big")
    opened.models.scan()
    qtbot.waitUntil(lambda: "Big" in names(page), timeout=PATIENCE_MS)
    rested(qtbot, opened)
    trashed: list[Path] = []

    def to_trash(path: Path) -> None:
        trashed.append(path)
        path.unlink()

    monkeypatch.setattr(actions, "move_to_trash", to_trash)
    questions = answer_with(monkeypatch, "Cancel", "Move to trash")
    page.list.select(parts[0])
    page._on_wanted("delete")
    assert all(part.exists() for part in parts)
    page._on_wanted("delete")
    qtbot.waitUntil(lambda: "Big" not in names(page), timeout=PATIENCE_MS)
    assert trashed == parts
    assert "3 files" in questions[0]
    rested(qtbot, opened)


@pytest.mark.skipif(sys.platform != "linux", reason="where the trash lies can be chosen on Linux alone")
def test_the_trash_has_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "modell ä.gguf"
    path.write_bytes(b"GGUF")
    move_to_trash(path)
    assert not path.exists()
    assert (tmp_path / "data" / "Trash" / "files" / "modell ä.gguf").read_bytes() == b"GGUF"
    with pytest.raises(FileNotFoundError):
        move_to_trash(path)


def test_without_a_trash_it_asks_again_before_it_deletes_for_good(
    qtbot: QtBot, opened: Opened, page: ModelsPage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_trash(path: Path) -> None:
        raise OSError(95, "it cannot be moved to the trash")

    monkeypatch.setattr(actions, "move_to_trash", no_trash)
    questions = answer_with(monkeypatch, "Move to trash", "Delete for good")
    page.list.select(folder / "a.gguf")
    page._on_wanted("delete")
    qtbot.waitUntil(lambda: not (folder / "a.gguf").exists(), timeout=PATIENCE_MS)
    assert questions[1].startswith("Delete Apfel for good?")
    qtbot.waitUntil(lambda: "Apfel" not in names(page), timeout=PATIENCE_MS)
    rested(qtbot, opened)


def test_a_loaded_model_is_ejected_before_its_file_is_deleted(
    qtbot: QtBot,
    opened: Opened,
    page: ModelsPage,
    loadable: Callable[[], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = loadable()
    with_model(qtbot, opened, page, model)
    page.details.head.load_button.click()
    qtbot.waitUntil(lambda: badge_of(page, model) == "Loaded", timeout=PATIENCE_MS)
    running: list[int] = []

    def to_trash(path: Path) -> None:
        running.append(len(opened.workbench.engines.states()))
        path.unlink()

    monkeypatch.setattr(actions, "move_to_trash", to_trash)
    answer_with(monkeypatch, "Move to trash")
    page._on_wanted("delete")
    qtbot.waitUntil(lambda: not page.rows.index_of(model).isValid(), timeout=PATIENCE_MS)
    assert running == [0]
    rested(qtbot, opened)


def test_the_starter_is_neither_deleted_nor_taken_off(page: ModelsPage) -> None:
    heard = told(page)
    entry = page.rows.entry(page.rows.index(0))
    assert entry is not None
    menu = page.menu_of(entry)
    enabled = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert not enabled["Remove from the list"]
    assert not enabled["Delete…"]
    page.actions_.delete(entry)
    page.actions_.take_off(entry)
    assert [level for _, level, _ in heard] == ["bad", "bad"]
    assert entry.path.exists()


def test_the_path_is_copied_whole(page: ModelsPage, folder: Path) -> None:
    page.list.select(folder / "a.gguf")
    page._on_wanted("copy")
    assert QGuiApplication.clipboard().text() == str(folder / "a.gguf")


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_the_file_manager_is_told_the_file_itself(platform: str, tmp_path: Path) -> None:
    command = reveal_command(tmp_path / "ä b.gguf", platform)
    assert command[0] in ("dbus-send", "open", "explorer")
    assert any(part.endswith(("b.gguf", "b.gguf,")) or "%C3%A4%20b.gguf" in part for part in command)


# --------------------------------------------------------------------------------------------------- adding


def drop(page: ModelsPage, *urls: QUrl) -> None:
    data = QMimeData()
    data.setUrls(list(urls))
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPointF(300, 300).toPoint(), action, data, button, keys)
    QApplication.sendEvent(page, over)
    assert over.isAccepted()
    assert page._drop_zone.isVisible()
    QApplication.sendEvent(page, QDropEvent(QPointF(300, 300), action, data, button, keys))
    assert not page._drop_zone.isVisible()


def test_dropped_files_and_folders_are_added_and_what_is_neither_is_refused(
    qtbot: QtBot, opened: Opened, page: ModelsPage, tmp_path: Path
) -> None:
    heard = told(page)
    single = write_model(tmp_path / "downloads" / "neu ä.gguf", name="Neu")
    other = write_model(tmp_path / "more" / "m.gguf", name="More")
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    drop(page, *(QUrl.fromLocalFile(str(path)) for path in (single, other.parent, letter)))
    qtbot.waitUntil(lambda: {"Neu", "More"} <= set(names(page)), timeout=PATIENCE_MS)
    assert chosen(page).name == "Neu"
    settings = opened.workbench.settings.load()[0]
    assert settings.model_files == (str(single),)
    assert str(other.parent) in settings.model_folders
    [(sentence, level, _)] = heard
    assert level == "bad"
    assert "letter.txt" in sentence
    rested(qtbot, opened)


def test_a_link_from_a_browser_is_refused(qtbot: QtBot, page: ModelsPage) -> None:
    heard = told(page)
    drop(page, QUrl("https://example.org/x.gguf"))
    assert [level for _, level, _ in heard] == ["bad"]


# --------------------------------------------------------------------------------------------------- access


def test_everything_on_the_page_has_a_name(page: ModelsPage, folder: Path) -> None:
    for name in ("z.gguf", "broken.gguf", "lora.gguf"):
        page.list.select(folder / name)
        assert unnamed(page) == []


def test_in_the_smallest_window_and_with_long_words_nothing_is_cut_off_at_the_right(
    opened: Opened, page: ModelsPage, folder: Path
) -> None:
    opened.window.resize(1024, 700)
    page.list.select(folder / "z.gguf")
    for label in page.details.tensors.findChildren(QLabel)[:5]:
        label.setText(label.text() + "x" * (len(label.text()) // 2))  # German takes about that much more
    settle()
    inner = page.details.widget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= page.details.viewport().width()


def test_f6_walks_through_list_folders_and_details(page: ModelsPage) -> None:
    panes = page.panes()
    assert [pane for pane, _ in panes] == [page.list, page.folders, page._right]
    assert panes[0][1] is page.list.view


def test_ctrl_f_searches_and_delete_asks_in_the_list_and_edits_in_the_search(
    qtbot: QtBot, opened: Opened, page: ModelsPage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
    questions = answer_with(monkeypatch, "Cancel")
    page.list.select(folder / "a.gguf")
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.list.search.hasFocus()
    qtbot.keyClicks(page.list.search, "apf")
    page.list.search.setCursorPosition(0)
    qtbot.keyClick(page.list.search, Qt.Key.Key_Delete)
    assert page.list.search.text() == "pf"
    assert questions == []
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert questions[0].startswith("Delete Apfel?")
    assert (folder / "a.gguf").exists()


def test_a_row_says_its_name_and_state_to_a_screen_reader(page: ModelsPage, folder: Path) -> None:
    spoken = page.rows.index_of(folder / "broken.gguf").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("broken, Cannot be read, ")
