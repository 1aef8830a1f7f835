"""One window for pictures: fixed clock, machine, models and chats, and engines that only say what they are told to."""

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from gguf import GGMLQuantizationType, GGUFWriter
from helpers.qt_loop import settle
from helpers.stage_texts import ANSWER, LONG, LONG_NAME, MODEL, QUESTION, STATS, THOUGHT, TITLES
from PySide6.QtCore import QObject, QPoint, QTranslator
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workbench import diagnostics
from workbench.app import Workbench
from workbench.conversation.turn import failure
from workbench.diagnostics import Found
from workbench.engine_client import probe
from workbench.engine_client.failures import EngineError
from workbench.engine_client.states import EngineState
from workbench.hardware import machine
from workbench.hardware.cpu import Cpu
from workbench.hardware.devices import DeviceReport
from workbench.hardware.gpu_meters import GpuReading
from workbench.hardware.machine import Machine
from workbench.hardware.memory import Memory
from workbench.hardware.meters import Readings
from workbench.hardware.nvidia import Nvidia
from workbench.processes.protocol import Devices, LoadOptions, LoadPlan, MemoryUse, ModelFacts
from workbench.ui import language
from workbench.ui.bridge import Bridge
from workbench.ui.chat_list import panel as chat_list
from workbench.ui.decoding.install import install as install_decoding
from workbench.ui.engine_sentences import in_words
from workbench.ui.main_window import MainWindow
from workbench.ui.models_page import plans
from workbench.ui.pages import model_menu
from workbench.ui.settings_page import hardware
from workbench.ui.theme.theme import Mode, Theme
from workbench.ui.widgets.context_gauge import ContextUse

GB = 10**9
PATIENCE_SECONDS = 60
DAY = 86_400
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 15, 4).timestamp()
MACHINE = Machine(
    Cpu("AMD Ryzen 7 7700X", 8, 16, 16, ("AVX2", "AVX512")), Memory(32 * GB, 20 * GB), (), Nvidia("absent")
)
FOUND = Found(
    MACHINE,
    Devices(id=1, devices=(), backends=("CPU",), features=("AVX2", "AVX512"), build="0.3.36"),
    "",
    DeviceReport((), "No GPU was found."),
)
QUIET = Readings(38.0, 19_500_000_000, 32 * GB, ())
BUSY = Readings(91.0, 30_100_000_000, 32 * GB, (GpuReading("NVIDIA RTX 4060", 72.0, 6_700_000_000, 8 * GB),))


class _FixedDate(date):
    @classmethod
    def today(cls) -> date:
        """The day of all pictures."""
        return TODAY


class Stage:
    """Opened on a home of its own; `close` takes everything away again."""

    def __init__(
        self,
        app: QApplication,
        theme: Theme,
        *,
        speaks: str = "en",
        mode: Mode = "dark",
        size: tuple[int, int] = (1280, 800),
        translator: QTranslator | None = None,
    ) -> None:
        """`translator` speaks instead of a language of the program."""
        self._undo = contextlib.ExitStack()
        home = self._undo.enter_context(_home())
        self._undo.enter_context(mock.patch.dict(os.environ, {"WORKBENCH_HOME": home}))
        self._undo.enter_context(mock.patch.object(chat_list, "date", _FixedDate))
        for module in (plans, model_menu, diagnostics, machine):
            self._undo.enter_context(mock.patch.object(module, "read_machine", return_value=MACHINE))
        for module in (diagnostics, hardware):
            self._undo.enter_context(mock.patch.object(module, "look", return_value=FOUND))
        self._undo.enter_context(mock.patch.object(probe, "plan", _plan))
        self._undo.callback(language.install, app, "en")
        language.install(app, speaks)
        if translator is not None:
            app.installTranslator(translator)
            self._undo.callback(app.removeTranslator, translator)
        theme.set_mode(mode)
        app.setCursorFlashTime(0)
        self.home = Path(home)
        self.bridge = Bridge()
        self.bridge.run = self._run  # type: ignore[method-assign]
        self.workbench = Workbench.build(on_engine=self.bridge.on_engine)
        self.window = MainWindow(self.workbench, self.bridge, theme)
        self.chat = self.window.chat
        self.centre = self.window.chat.centre
        self.models = self.window.models
        self.window.resize(*size)
        self.window.show()
        settle()
        self.chat.inspector.build()
        self.chat.list.refresh()
        self.models.scan()
        for reading in _minute():
            self.window.status.show_readings(reading)
        self.chat.welcoming.look(self.bridge)
        install_decoding(self.window)
        self.rest()

    def _run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] = lambda result: None,
        failed: Callable[[Any], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """As `Bridge.run`, but at once: a picture is taken of what is there, not of what is on its way."""
        del owner  # nobody is gone before a picture is taken
        try:
            result = work()
        except Exception as error:
            if failed is None:
                raise
            self.bridge.post(partial(failed, failure(error)))
        else:
            self.bridge.post(partial(done, result))

    def rest(self, milliseconds: int = 30) -> None:
        """Until nothing moves any more; more time where formulas are set on a thread of their own."""
        settle()
        QTest.qWait(milliseconds)
        settle()

    def command(self, name: str) -> None:
        """Do what the command of this name does."""
        self.window.commands.run(name)
        self.rest()

    def wait(self, until: Callable[[], bool]) -> None:
        """For what a real engine does."""
        began = time.monotonic()
        while not until():
            if time.monotonic() > began + PATIENCE_SECONDS:
                raise TimeoutError("The engine did not get there.")
            QTest.qWait(10)
        self.rest()

    # ------------------------------------------------------------------------------------------ what there is

    def use_engine(self) -> None:
        """From now on work is done on threads, which real engines need."""
        del self.bridge.run
        self.wait(lambda: bool(self.models.path))
        self.models.remember(load=LoadOptions(threads=1))

    def ask(self, question: str) -> None:
        """Have the starter model answer: a real engine, the same answer every time."""
        self.use_engine()
        self.chat.inspector.sampling.panel.changed.emit({"seed": 7})
        self.chat.send(question)
        self.wait(lambda: not self.chat.turns.turns)

    def fill(self) -> None:
        """Chats of several days, the first of them with a conversation, one pinned."""
        store = self.workbench.chats
        for days, title in reversed(TITLES):
            chat = store.new_chat(title=title)
            asked = store.add_message(chat.id, None, "user", QUESTION)
            if title == TITLES[0][1]:
                first = store.add_message(chat.id, asked.id, "assistant", LONG, model_name=MODEL)
                asked = store.add_message(chat.id, first.id, "user", "And in code, with a table?")
                store.add_message(chat.id, asked.id, "assistant", "An earlier try.", model_name=MODEL)
                store.add_message(
                    chat.id, asked.id, "assistant", ANSWER, model_name=MODEL, thinking=THOUGHT, stats=STATS
                )
            self._date(chat.id, NOW - days * DAY)
        store.change_chat(3, pinned=True)
        self._date(3, NOW - 5 * DAY)
        self.chat.list.refresh()
        self.rest()

    def _date(self, chat: int, when: float) -> None:
        self.workbench.chats.write_together(
            lambda db: db.execute("UPDATE chat SET updated = ? WHERE id = ?", (when, chat))
        )

    def open_first(self) -> None:
        """The latest chat, with an answer that is whole."""
        chat = next(entry for entry in self.workbench.chats.entries() if entry.title == TITLES[0][1])
        self.chat.open_chat(chat.id)
        self.centre.composer.set_text("")
        self.rest()
        self.centre.gauge.show_use(ContextUse(3184, 8192, 120, 2880, 312, 42.3))

    def add_models(self, *, long: bool = False) -> Path:
        """A folder with models of several kinds, none of which takes any space; where it is."""
        folder = self.home / "models"
        if folder.exists():
            return folder
        _model(folder / "Qwen3-8B-Instruct-Q4_K_M.gguf", MODEL, "qwen3", 36, 4096, 40_960)
        _model(folder / "Llama-3.1-70B-Instruct-Q4_K_M.gguf", "Llama 3.1 70B Instruct", "llama", 80, 8192, 131_072)
        _model(folder / "gemma-3-4b-it-Q8_0.gguf", "gemma 3 4b it", "gemma3", 34, 2560, 32_768, 7)
        _model(folder / "copies" / "Qwen3-8B-Instruct-Q4_K_M.gguf", MODEL, "qwen3", 36, 4096, 40_960)
        (folder / "half-downloaded.gguf").write_bytes(b"GGUF" + bytes(20))
        if long:
            _model(folder / f"{LONG_NAME}.Q4_K_M.gguf", LONG_NAME, "llama", 32, 4096, 32_768)
        self.models.add_folder(str(folder))
        self.rest()
        return folder

    def engine(
        self,
        phase: str,
        sentence: str = "",
        *,
        name: str = MODEL,
        fraction: float | None = None,
        error: EngineError | None = None,
    ) -> None:
        """As the engine would tell it."""
        models = self.models
        models.path, models.name = str(self.add_models() / f"{MODEL}-Q4_K_M.gguf"), name
        facts = _facts(name) if phase in ("ready", "generating") else None
        state = EngineState(
            1,
            models.path,
            name,
            phase,  # type: ignore[arg-type]
            sentence,
            LoadOptions(),
            fraction=fraction,
            error=error,
            facts=facts,
        )
        models.state = in_words(state)
        models.changed.emit()
        self.rest()

    def ready(self) -> None:
        """A chat with an answer, and its model loaded."""
        self.fill()
        self.engine("ready", f"{MODEL} is ready.")
        self.open_first()

    # ------------------------------------------------------------------------------------------ pictures

    def picture(self) -> QPixmap:
        """The window with every menu and dialog that lies over it."""
        self.rest()
        picture = self.window.grab()
        painter = QPainter(picture)
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible() and _is_ours(widget):
                painter.fillRect(picture.rect(), "#60000000") if widget.isModal() else None
                painter.drawPixmap(self._place(widget), widget.grab())
        painter.end()
        return picture

    def _place(self, widget: QWidget) -> QPoint:
        if widget.isModal() or (widget.isWindow() and not (widget.windowFlags() & widget.windowFlags().Popup)):
            return self.window.rect().center() - widget.rect().center()
        return widget.pos() - self.window.pos()

    def close(self) -> None:
        """Away with it."""
        for widget in QApplication.topLevelWidgets():
            widget.hide()
        self.window.deleteLater()
        settle()
        self.workbench.close()
        self._undo.close()


@contextlib.contextmanager
def _home() -> Iterator[str]:
    """The same place each time, because pictures show it, unless somebody draws at this moment."""
    home = Path(tempfile.gettempdir()) / "workbench-pictures"
    try:
        home.mkdir()
    except FileExistsError:
        with tempfile.TemporaryDirectory() as other:
            yield other
    else:
        yield str(home)
        shutil.rmtree(home)


def _is_ours(widget: QWidget) -> bool:
    return widget.width() > 1 and widget.metaObject().className() not in ("QTipLabel",)


def _minute() -> list[Readings]:
    """A minute of readings that goes up and down."""
    waves = [QUIET._replace(cpu_percent=38 + 30 * ((second * 7) % 13) / 13 - 15) for second in range(59)]
    return [*waves, QUIET]


def _model(path: Path, name: str, architecture: str, layers: int, width: int, context: int, kind: int = 15) -> None:
    """A model whose header is whole and whose weights are a hole in the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = GGUFWriter(path, architecture)
    writer.add_name(name)
    writer.add_type("model")
    writer.add_license("apache-2.0")
    writer.add_file_type(kind)
    writer.add_context_length(context)
    writer.add_block_count(layers)
    writer.add_embedding_length(width)
    writer.add_head_count(32)
    writer.add_head_count_kv(8)
    writer.add_tokenizer_model("gpt2")
    writer.add_array("tokenizer.ggml.tokens", [f"<{number}>" for number in range(64)])
    writer.add_chat_template("{{ messages }}")
    size = 0
    quantization = GGMLQuantizationType.Q4_K if kind == 15 else GGMLQuantizationType.Q8_0
    blocks = 256 if kind == 15 else 32
    for layer in range(layers):
        for part, factor in (("attn_q", 1), ("attn_output", 1), ("ffn_down", 3), ("ffn_up", 3), ("ffn_gate", 3)):
            count = width * width * factor
            bytes_ = count // blocks * (144 if kind == 15 else 34)
            writer.add_tensor_info(
                f"blk.{layer}.{part}.weight", (width * factor, width), np.dtype(np.float16), bytes_, quantization
            )
            size += bytes_
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    writer.close()
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size + size + 4096)


def _plan(_engine: object, path: str, options: LoadOptions) -> LoadPlan:
    """What llama.cpp would say on a machine with so much memory."""
    need = Path(path).stat().st_size
    asked = options.context_length or 8192
    use = MemoryUse(device="CPU", model=need, context=asked * 147_456, compute=560_000_000, free=20 * GB)
    fits = use.total < use.free
    short = (use.total - use.free) / GB
    why = "" if fits else f"{Path(path).name} needs {use.total / GB:.1f} GB on CPU, {short:.1f} GB too much."
    chosen = LoadOptions(context_length=asked, gpu_layers=0)
    return LoadPlan(id=1, options=chosen, memory=(use,), fits=fits, why=why, layers=36, trained_context=40_960)


def _facts(name: str) -> ModelFacts:
    return ModelFacts(
        name=name,
        architecture="qwen3",
        parameters=8_190_735_360,
        file_bytes=5_027_783_488,
        layers=37,
        gpu_layers=0,
        context_length=8192,
        trained_context=40_960,
        vocabulary=151_936,
        embedding_size=4096,
        can_chat=True,
        can_generate=True,
        can_embed=False,
        can_rerank=False,
        text_only_note="",
        template="{{ messages }}",
        template_source="model",
        template_arguments=("enable_thinking",),
        can_rewind=True,
        end_of_turn=("<|im_end|>",),
        seed=None,
    )
