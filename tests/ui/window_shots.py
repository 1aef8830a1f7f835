"""Draws the whole window in its states, for a person to look at: `python tests/ui/window_shots.py FOLDER`.

The engine does not run: its states are given to the window as an engine would give them, so that every run draws the
same pictures.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

from gallery import ANSWER, LONG, THOUGHT
from helpers.qt_loop import settle
from PySide6.QtWidgets import QApplication, QWidget

from workbench.app import Workbench
from workbench.conversation.overflow import ContextOverflowError, ContextUse
from workbench.engine_client.failures import EngineError
from workbench.engine_client.states import EngineState
from workbench.hardware.cpu import Cpu
from workbench.hardware.gpu_meters import GpuReading
from workbench.hardware.machine import Machine
from workbench.hardware.memory import Memory
from workbench.hardware.meters import Readings
from workbench.hardware.nvidia import Nvidia
from workbench.processes.protocol import LoadOptions
from workbench.ui.bridge import Bridge
from workbench.ui.main_window import MainWindow
from workbench.ui.models_page.plans import Plans
from workbench.ui.pages.load_dialog import LoadDialog
from workbench.ui.theme.theme import Theme
from workbench.ui.transcript.item import MessageItem
from workbench.ui.widgets.context_gauge import ContextUse as Shown

SIZES = ((1440, 900), (1024, 700))
NO_DRIVER = Nvidia("absent")
LONG_NAME = "Nous-Hermes-2-Mixtral-8x7B-DPO-abliterated-imatrix-i1-GGUF-of-somebody-with-a-long-name"
QUIET = Readings(38.0, 19_500_000_000, 32_000_000_000, ())
BUSY = Readings(
    91.0, 30_100_000_000, 32_000_000_000, (GpuReading("NVIDIA RTX 4060", 72.0, 6_700_000_000, 8_000_000_000),)
)
STATS = {
    "prompt_tokens": 3000,
    "reused_tokens": 2880,
    "answer_tokens": 312,
    "answer_seconds": 7.37,
    "first_token_seconds": 0.18,
    "stop_reason": "end_of_turn",
}
DAY = 86_400
TITLES = (
    (0, "Softmax temperature, explained with code and a table"),
    (0, "Invoice extraction schema"),
    (0, "Q4_K_M or Q5_K_M for 8B?"),
    (1, "Summary of the lease PDF"),
    (1, "Regex for IBAN"),
    (3, "Draft of release notes"),
    (4, "LoRA rank ablation"),
    (5, "German ↔ English glossary"),
    (20, "Packing list for the Alps"),
    (70, "何か日本語で話しましょう"),
)


class Stage:
    """One window, put into one state after the other."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        self.bridge = Bridge()
        self.workbench = Workbench.build(on_engine=self.bridge.on_engine)
        self.window = MainWindow(self.workbench, self.bridge, theme)
        self.app = app
        self.chat = self.window.chat
        self.centre = self.window.chat.centre
        self.window.models.scan()
        while self.window.models.scanning:
            settle()
        self.window.status.show_readings(QUIET)
        self.chat.welcoming.show_machine(
            Machine(Cpu("Ryzen 7", 8, 16, 16, ()), Memory(32 * 10**9, 20 * 10**9), (), Nvidia("absent"))
        )
        self.window.show()
        self.chat.inspector.build()
        self.read_list()

    def read_list(self) -> None:
        """Have the list of chats read again, and wait until it shows what it read."""
        self.chat.list.refresh()
        while self.chat.list.busy:
            self.app.processEvents()

    # ------------------------------------------------------------------------------------------ states

    def first_run(self) -> None:
        """Nothing was ever said."""

    def model_menu(self) -> QWidget:
        """Choosing a model."""
        self.chat.open_model_menu()
        return self.chat.door.menu

    def load_options(self) -> QWidget:
        """How the model is loaded."""
        dialog = LoadDialog("Starter (demo)", "", LoadOptions(), Plans(self.bridge), self.window)
        dialog.show()
        return dialog

    def loading(self) -> None:
        """The first question waits for the model."""
        self.fill()
        self.state("loading", "Loading Qwen3-8B-Instruct.", fraction=0.45)
        view = self.centre.view
        view.set_items([MessageItem("1", "user", "What can you do?")])
        view.add_item(
            MessageItem("2", "assistant", model="Qwen3-8B-Instruct", note="Loading Qwen3-8B-Instruct.", state="waiting")
        )
        self.centre.show_welcome(False)
        self.centre.composer.set_state("busy")

    def answered(self) -> None:
        """A chat with an answer in it."""
        self.fill()
        self.state("ready", "Ready")
        self.open_first()

    def streaming(self) -> None:
        """Thinking is over and code comes."""
        self.answered()
        self.state("generating", "Answering")
        view = self.centre.view
        view.add_item(MessageItem("90", "user", "Now the same in Rust, please."))
        view.add_item(MessageItem("91", "assistant", model="Qwen3-8B-Instruct"))
        view.begin("91")
        view.append("91", "", THOUGHT)
        view.append("91", "Here it is:\n\n```rust\nfn softmax(logits: &[f64], t: f64) -> Vec<f64> {\n    let m = logi")
        view.scroll_to_end()
        fold = view.live_cards["91"].thinking
        if fold is not None:
            fold.set_open(True)
        view.scroll_to_end()
        self.centre.composer.set_state("busy")
        self.window.status.show_engine(self.window.models.state, "")
        self.window.status.rate.setText("42.3 tok/s")
        self.window.status.show_readings(BUSY)

    def overflow(self) -> None:
        """The conversation no longer fits."""
        self.answered()
        use = ContextUse(prompt_tokens=8345, reused_tokens=0, reserve=256, context_length=8192)
        self.chat._on_overflow(self.chat.chat_id or 0, ContextOverflowError(use, droppable=True))
        self.centre.gauge.show_use(Shown(8004, 8192, 120, 7884, 312, 41.2))
        self.centre.composer.set_text("And one more thing:\nwhat about top-p and min-p together?")
        self.centre.composer.set_token_count(14)

    def crashed(self) -> None:
        """The engine ended twice in a row."""
        self.answered()
        error = EngineError(
            "crashed",
            "The engine of Qwen3-8B-Instruct was killed by the system, probably for lack of memory. That was twice in "
            "a row.",
            remedy="Load it again, with other load options or another model if it keeps crashing.",
            detail="log",
        )
        self.state("crashed", error.sentence(), error=error)
        self.window.toasts.say("Details copied", "good")

    def restarting(self) -> None:
        """The engine ended in mid-answer and comes back."""
        self.answered()
        error = EngineError("crashed", "The engine of Qwen3-8B-Instruct was killed (signal 9).", detail="log")
        self.state("restarting", "Loading Qwen3-8B-Instruct again.", error=error, fraction=0.3)
        items = list(self.centre.view.items)
        items[-1].state, items[-1].note = "failed", error.what
        self.centre.view.update_item(items[-1])

    def long_names(self) -> None:
        """Names of any length, and a chat that was deleted a moment ago."""
        self.answered()
        self.workbench.chats.change_chat(self.chat.chat_id or 0, title="A title that goes on and on " * 5)
        self.read_list()
        self.state("ready", "Ready", name=LONG_NAME)
        self.centre.gauge.show_use(Shown(103_184, 131_072))
        self.window.toasts.say("Chat deleted", "info", ("Undo", lambda: None))

    def editing(self) -> None:
        """An earlier question is being changed; the list shows what a search found."""
        self.answered()
        self.chat.messages.edit(self.centre.view.items[0].id)
        self.chat.list.search.setText("soft")
        self.read_list()
        self.chat.inspector.tabs.setCurrentIndex(1)
        self.chat.inspector.system.editor.setPlainText("You are a patient teacher. Answer in short sentences.")

    def drop(self) -> None:
        """A file is held over the window."""
        self.answered()
        self.window.drops.show_zone()

    # ------------------------------------------------------------------------------------------ helpers

    def fill(self) -> None:
        """Chats of several days."""
        store, now = self.workbench.chats, time.time()
        for days, title in reversed(TITLES):
            chat = store.new_chat(title=title)
            question = "Show me how temperature changes softmax. Give code and a small table, and cite the paper."
            asked = store.add_message(chat.id, None, "user", question)
            if title == TITLES[0][1]:
                first = store.add_message(chat.id, asked.id, "assistant", LONG, model_name="Qwen3-8B-Instruct")
                asked = store.add_message(chat.id, first.id, "user", "And in code, with a table?")
                store.add_message(chat.id, asked.id, "assistant", "An earlier try.", model_name="Qwen3-8B-Instruct")
                store.add_message(
                    chat.id,
                    asked.id,
                    "assistant",
                    ANSWER,
                    model_name="Qwen3-8B-Instruct",
                    thinking=THOUGHT,
                    stats=STATS,
                )
            when = now - days * DAY
            store.write_together(
                lambda db, when=when, chat=chat: db.execute("UPDATE chat SET updated = ? WHERE id = ?", (when, chat.id))
            )
        store.change_chat(3, pinned=True)
        self.read_list()

    def open_first(self) -> None:
        """The latest chat."""
        chat = next(chat for chat in self.chat.list.rows.chats if chat.title == TITLES[0][1])
        self.chat.open_chat(chat.id)
        self.centre.composer.set_text("")
        self.centre.gauge.show_use(Shown(3184, 8192, 120, 2880, 312, 42.3))

    def state(
        self,
        phase: str,
        sentence: str,
        *,
        name: str = "Qwen3-8B-Instruct",
        fraction: float | None = None,
        error: EngineError | None = None,
    ) -> None:
        """As the engine would tell it."""
        models = self.window.models
        models.path, models.name = "/models/qwen3-8b-instruct-q4_k_m.gguf", name
        models.state = EngineState(
            1,
            models.path,
            name,
            phase,
            sentence,
            LoadOptions(),
            fraction=fraction,
            error=error,  # type: ignore[arg-type]
        )
        models.changed.emit()

    def close(self) -> None:
        """Away with it."""
        self.window.hide()
        self.window.deleteLater()
        self.workbench.close()
        settle()


STATES: tuple[Callable[[Stage], QWidget | None], ...] = (
    Stage.first_run,
    Stage.model_menu,
    Stage.load_options,
    Stage.loading,
    Stage.answered,
    Stage.streaming,
    Stage.overflow,
    Stage.crashed,
    Stage.restarting,
    Stage.long_names,
    Stage.editing,
    Stage.drop,
)


def draw(folder: Path, only: str) -> None:
    """Every picture, in both themes and sizes."""
    app = QApplication(sys.argv[:1])
    theme = Theme(app, "dark")
    folder.mkdir(parents=True, exist_ok=True)
    for mode in ("dark", "light"):
        theme.set_mode(mode)
        for width, height in SIZES:
            for state in STATES:
                if only and only not in state.__name__:
                    continue
                with tempfile.TemporaryDirectory() as home:
                    os.environ["WORKBENCH_HOME"] = home
                    stage = Stage(app, theme)
                    stage.window.resize(width, height)
                    settle()
                    above = state(stage)
                    settle()
                    name = f"{state.__name__}-{mode}-{width}.png"
                    stage.window.grab().save(str(folder / name))
                    if above is not None:
                        above.grab().save(str(folder / f"above-{name}"))
                        above.hide()
                    stage.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="states whose name has this in it")
    arguments = parser.parse_args()
    draw(arguments.folder, arguments.only)
