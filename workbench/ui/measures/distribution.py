"""How soon the picture of the next token follows a slider while an answer streams, and what it costs the answer.

    python -m workbench.ui.measures.distribution MODEL SECONDS BLOCKS

The whole window, a real engine, an answer without end at full speed, a slider that moves all the time. A block is four
turns of SECONDS: the picture folded away, shown, shown, folded away, because an answer gets slower as it gets longer.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QSlider

from workbench.app import Workbench
from workbench.conversation.turn import Turn
from workbench.processes.protocol import Delta, LoadOptions
from workbench.ui.app import Later
from workbench.ui.bridge import Bridge
from workbench.ui.decoding.panel import DistributionView
from workbench.ui.main_window import MainWindow
from workbench.ui.single_instance import SingleInstance
from workbench.ui.theme.theme import Theme

MOVE_MS = 100
"""Between two moves of the slider, as a hand makes them."""

CONTEXT = 8192
WARM_UP_MS = 2000
FIRST_TOKENS = 20  # until then the model's pages come from the disk


class _Counting(Bridge):
    """Counts the tokens that come."""

    tokens = 0

    def text_came(self, turn: Turn, delta: Delta) -> None:
        self.tokens += delta.count
        super().text_came(turn, delta)


class _Measured:
    def __init__(self, application: QApplication, model: Path, seconds: float, blocks: int) -> None:
        self._seconds = seconds
        self._turns = 4 * blocks
        self._bridge = _Counting()
        workbench = Workbench.build(on_engine=self._bridge.on_engine, on_chat_trouble=self._bridge.on_chat_trouble)
        workbench.settings.remember_model(str(model), LoadOptions(context_length=CONTEXT))
        workbench.settings.change(last_model=str(model))
        self._theme = Theme(application, "dark")
        self._window = MainWindow(workbench, self._bridge, self._theme)
        self._window.resize(1280, 800)
        self._window.closed.connect(application.quit)
        self._later = Later(self._window, self._bridge, SingleInstance())
        self._window.painted.connect(self._later.begin)
        self._move = QTimer(self._window)
        self._move.setInterval(MOVE_MS)
        self._move.timeout.connect(self._on_move)
        self._view: DistributionView | None = None
        self._slider: QSlider | None = None
        self._moved = 0.0
        self._delays: list[float] = []
        self._rates: list[float] = []
        self._moves = 0

    def begin(self) -> None:
        self._window.show()
        QTimer.singleShot(WARM_UP_MS, self._window, self._ask)

    def _ask(self) -> None:
        chat = self._window.chat
        self._view = self._window.findChild(DistributionView)
        self._slider = chat.inspector.sampling.panel.rows["temperature"].findChild(QSlider)
        assert self._view is not None
        self._view.painted.connect(self._on_painted)
        chat.inspector.sampling.panel.changed.emit({"ignore_eos": True, "max_tokens": -1})
        chat.send("Write without end.")
        self._wait()

    def _wait(self) -> None:
        if self._bridge.tokens < FIRST_TOKENS:
            if not self._window.chat.turns.turns:
                sys.stderr.write("The answer ended before it could be measured.\n")
                QApplication.exit(1)
                return
            QTimer.singleShot(50, self._window, self._wait)
        else:
            self._move.start()
            self._begin_turn()

    def _begin_turn(self) -> None:
        assert self._view is not None
        self._view.fold_button.setChecked(len(self._rates) % 4 in (0, 3))
        QTimer.singleShot(300, self._window, self._settled)

    def _settled(self) -> None:
        self._counted, self._began = self._bridge.tokens, time.perf_counter()
        QTimer.singleShot(int(self._seconds * 1000), self._window, self._end_turn)

    def _end_turn(self) -> None:
        self._rates.append((self._bridge.tokens - self._counted) / (time.perf_counter() - self._began))
        if len(self._rates) < self._turns and self._window.chat.turns.turns:
            self._begin_turn()
            return
        self._move.stop()
        delays = sorted(self._delays)
        blocks = [self._rates[at : at + 4] for at in range(0, self._turns, 4)]
        shares = sorted((on + again) / (off + back) for off, on, again, back in blocks)
        figures = {
            "delay_p95_ms": 1000 * delays[int(0.95 * (len(delays) - 1))],
            "delay_p50_ms": 1000 * delays[len(delays) // 2],
            "speed_share": shares[len(shares) // 2],
            "tokens_per_second": max(self._rates),
            "moves": len(delays),
        }
        print(json.dumps(figures))  # noqa: T201 - this is the child's answer to the benchmark
        self._window.close()

    def _on_move(self) -> None:
        assert self._slider is not None
        self._moves += 1
        span = self._slider.maximum() - self._slider.minimum()
        self._moved = time.perf_counter()
        self._slider.setValue(self._slider.minimum() + span // 4 + self._moves * 7 % (span // 2))

    def _on_painted(self) -> None:
        if self._moved and self._view is not None and not self._view.is_folded:
            self._delays.append(time.perf_counter() - self._moved)
        self._moved = 0.0


def main(model: Path, seconds: float, blocks: int) -> None:
    """Measure, then print the figures."""
    application = QApplication(sys.argv)
    measured = _Measured(application, model, seconds, blocks)
    measured.begin()
    sys.exit(application.exec())


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
