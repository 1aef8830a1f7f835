"""The bar at the lower edge: what the engine is doing, how busy the machine is, how fast the answer comes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.engine_client.states import EngineState
from workbench.ui.frame.history import History, busiest, video_memory
from workbench.ui.frame.speed import Speed
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.meter import Meter
from workbench.ui.widgets.status_dot import StatusDot
from workbench.ui.wording import figures

if TYPE_CHECKING:
    from workbench.hardware.meters import Readings

HEIGHT = 30
SPEED_MS = 250
GB = 1e9


class StatusBar(QFrame):
    """Meters of the GPU show only where there is one.

    Signals:
        resources_wanted(): The meters were pressed.
    """

    resources_wanted = Signal()

    def __init__(self, speed: Speed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        follow(self, lambda bar: bar.setFixedHeight(current.tall(HEIGHT)))
        self._speed = speed
        self.history = History()
        self.state = StatusDot(self)
        self.meters = MeterButton(self)
        self.meters.clicked.connect(self.resources_wanted)
        self._meters = {
            "cpu": Meter(self.tr("CPU"), self.meters, sample="100 %"),
            "ram": Meter(self.tr("RAM"), self.meters, sample="88.8 / 888 GB", short=True),
            "gpu": Meter(self.tr("GPU"), self.meters, sample="100 %"),
            "vram": Meter(self.tr("VRAM"), self.meters, sample="88.8 / 88 GB", short=True),
        }
        for name in ("gpu", "vram"):
            self._meters[name].hide()
        self.rate = QLabel(self)
        follow(self.rate, lambda rate: rate.setMinimumWidth(rate.fontMetrics().horizontalAdvance("8,888.8 tok/s")))
        self.rate.setAccessibleName(self.tr("Speed"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self.state)
        row.addStretch(1)
        row.addWidget(self.meters)
        row.addWidget(self.rate)
        self.meters.hold(list(self._meters.values()))
        self._timer = QTimer(self)
        self._timer.setInterval(SPEED_MS)
        self._timer.timeout.connect(self._show_rate)
        self.show_engine(None, "")

    def add_chip(self, chip: QWidget) -> None:
        """Put something more into it, before the meters."""
        self._row.insertWidget(self._row.indexOf(self.meters), chip)

    def show_engine(self, state: EngineState | None, doing: str, beside: EngineState | None = None) -> None:
        """The state of the engine; `doing` says more of an answer on its way, such as "Stopping".

        `beside`: of the model in memory while the one that is meant is not loaded.
        """
        dot, words = self._words(state)
        if state is None and beside is not None:
            dot, words = "idle", self.tr("In memory: {name}").format(name=beside.name)
        self.state.show_state("busy" if doing else dot, doing or words)

    def set_writing(self, writing: bool) -> None:
        """Whether an answer is being written, whose speed is to be shown."""
        if writing and not self._timer.isActive():
            self._speed.start()
            self._timer.start()
        elif not writing and self._timer.isActive():
            self._timer.stop()
            self.rate.clear()

    def show_readings(self, readings: "Readings") -> None:
        """What the meters read."""
        self.history.add(readings)
        self._meters["cpu"].show_reading(readings.cpu_percent / 100, f"{readings.cpu_percent:.0f} %")
        self._show_memory("ram", readings.ram_used, readings.ram_total)
        for name in ("gpu", "vram"):
            self._meters[name].setVisible(bool(readings.gpus))
        if readings.gpus:
            most = busiest(readings)
            words = "" if most is None else f"{most:.0f} %"
            self._meters["gpu"].show_reading(None if most is None else most / 100, words)
            self._show_memory("vram", *video_memory(readings))
            self._meters["vram"].setToolTip("\n".join(gpu.name for gpu in readings.gpus))
        shown = [meter.accessibleName() for meter in self._meters.values() if not meter.isHidden()]
        self.meters.setAccessibleName(self.tr("The last minute: {readings}").format(readings=", ".join(shown)))

    def _show_memory(self, name: str, used: int, total: int) -> None:
        words = f"{figures(used / GB, 1)} / {figures(total / GB)} GB"
        self._meters[name].show_reading(used / total if total else None, words)

    def _show_rate(self) -> None:
        rate = self._speed.read()
        self.rate.setText(self.tr("{rate} tok/s").format(rate=figures(rate, 1)) if rate >= 0.05 else "")

    def _words(self, state: EngineState | None) -> tuple[str, str]:
        if state is None:
            return "idle", self.tr("No model loaded")
        match state.phase:
            case "starting" | "loading" | "restarting":
                return "busy", state.sentence
            case "ready":
                return "good", self._placed(self.tr("Ready"), state)
            case "generating":
                return "busy", self._placed(self.tr("Answering"), state)
            case "not_responding":
                return "warn", self.tr("Not responding")
            case "crashed" | "failed":
                return "bad", self.tr("The engine stopped") if state.phase == "crashed" else self.tr("Not loaded")
            case "stopped":
                return "idle", self.tr("No model loaded")

    def _placed(self, words: str, state: EngineState) -> str:
        """The words, and where the model lies."""
        facts = state.facts
        if facts is None:
            return words
        if facts.gpu_layers:
            place = self.tr("GPU {layers}/{all} layers").format(layers=facts.gpu_layers, all=facts.layers)
        else:
            place = self.tr("CPU")
        return f"{words}  ·  {place}"


class MeterButton(QPushButton):
    """The meters, all of them one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("meters")
        self.setToolTip(self.tr("Show the last minute"))
        self.setAccessibleName(self.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(20)

    def hold(self, meters: list[Meter]) -> None:
        """Put the meters into it."""
        for meter in meters:
            meter.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(meter)

    def sizeHint(self) -> QSize:
        return QSize(self._row.sizeHint().width(), current.tall(HEIGHT) - 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
