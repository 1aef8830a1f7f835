"""More states of the window: its other pages, the decoding, and what lies over everything."""

from collections.abc import Callable
from pathlib import Path

from helpers.stage import NOW, Stage
from helpers.stage_texts import LONG_NAME, MODEL
from helpers.states import STATES, as_state
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.crashes import Crash
from workbench.ui.decoding.panel import DistributionView
from workbench.ui.decoding.token_face import TokenFace
from workbench.ui.frame.crash_notice import CrashNotice

# -------------------------------------------------------------------------------------------------- models


@as_state
def models_empty(stage: Stage) -> None:
    """Only the model that comes with the program."""
    stage.window.pages.show_page("models")


@as_state
def models_filled(stage: Stage) -> None:
    """A model that fits."""
    folder = stage.add_models()
    page = stage.window.pages.show_page("models")
    page.list.select(folder / "Qwen3-8B-Instruct-Q4_K_M.gguf")
    page.details.need.ask()


@as_state
def models_does_not_fit(stage: Stage) -> None:
    """A model that is too large."""
    folder = stage.add_models()
    page = stage.window.pages.show_page("models")
    page.list.select(folder / "Llama-3.1-70B-Instruct-Q4_K_M.gguf")
    page.details.need.ask()


@as_state
def models_error(stage: Stage) -> None:
    """A file that cannot be read."""
    folder = stage.add_models()
    stage.window.pages.show_page("models").list.select(folder / "half-downloaded.gguf")


@as_state
def models_long_names(stage: Stage) -> None:
    """Names of any length."""
    folder = stage.add_models(long=True)
    stage.window.pages.show_page("models").list.select(folder / f"{LONG_NAME}.Q4_K_M.gguf")


@as_state
def models_busy(stage: Stage) -> None:
    """A model that is being loaded."""
    folder = stage.add_models()
    stage.window.pages.show_page("models").list.select(folder / "Qwen3-8B-Instruct-Q4_K_M.gguf")
    stage.engine("loading", f"Loading {MODEL}.", fraction=0.45)
    stage.bridge.on_engine(stage.models.state)


# ------------------------------------------------------------------------------- decoding, with a real engine


@as_state
def decoding_filled(stage: Stage) -> None:
    """What the model chose from, beside the answer it gave, where it was least certain."""
    stage.ask("Tell me a joke")
    view = stage.window.chat.inspector.findChildren(DistributionView)[0]
    view.look_wanted.emit()
    stage.rest(1500)


@as_state
def decoding_tokens(stage: Stage) -> None:
    """The tokens of an answer, and what could have stood in the place of one."""
    stage.ask("Tell me a joke")
    stage.command("decoding.tokens")
    stage.wait(lambda: bool(stage.window.findChildren(TokenFace)))
    editor = stage.window.findChildren(TokenFace)[0].editor
    stage.wait(lambda: editor.text_is_complete)
    stage.rest(500)
    chances = [chance for _piece, chance in editor.tokens]
    for _ in range(chances.index(min(chances)) + 1):
        QTest.keyClick(editor, Qt.Key.Key_Right)


# ------------------------------------------------------------------------------------------------ notebook


@as_state
def notebook_empty(stage: Stage) -> None:
    """Nothing was ever written."""
    stage.window.pages.show_page("notebook")


@as_state
def notebook_filled(stage: Stage) -> None:
    """A text that a model has gone on with."""
    page = stage.window.pages.show_page("notebook")
    stage.use_engine()
    page.sampling.panel.changed.emit({"seed": 7})
    page.desk.length.setValue(40)
    page.editor.insertPlainText("Temperature is a number that")
    page.go_on()
    stage.wait(lambda: not page.writing.running)


# ------------------------------------------------------------------------------------------------ settings


def _section(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        page = stage.window.pages.show_page("settings")
        page.show_section(name)

    show.__name__ = f"settings_{name}"
    return show


for _name in ("general", "appearance", "hardware", "folders", "privacy", "shortcuts", "about"):
    as_state(_section(_name))


@as_state
def settings_search(stage: Stage) -> None:
    """Words are looked for in all sections."""
    stage.window.pages.show_page("settings").search.setText("e")


@as_state
def settings_nothing_found(stage: Stage) -> None:
    """Words that no setting has."""
    stage.window.pages.show_page("settings").search.setText("quantum")


# -------------------------------------------------------------------------------------------------- window


@as_state
def window_after_crash(stage: Stage) -> None:
    """The first start after one that did not end well."""
    stage.fill()
    stage.open_first()
    CrashNotice(stage.window, Crash(NOW, "0.1.0", "Fatal Python error: Segmentation fault", "", Path()))


@as_state
def window_palette(stage: Stage) -> None:
    """Everything that can be done, by its name."""
    stage.ready()
    stage.window.palette_door.open_all()


@as_state
def window_palette_search(stage: Stage) -> None:
    """The same, with a word typed."""
    stage.ready()
    stage.window.palette_door.open_all()
    stage.window.palette_door.palette.field.setText("mo")


__all__ = ["STATES"]
