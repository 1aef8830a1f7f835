"""The bar at the lower edge and the graphs above it."""

from helpers.qt_accessible import unnamed
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.hardware.gpu_meters import GpuReading
from workbench.hardware.meters import Readings
from workbench.ui.frame.graph import HEAD, Graph
from workbench.ui.frame.history import SECONDS, History
from workbench.ui.theme import current

GPU = GpuReading("RTX", 72.0, 6_700_000_000, 8_000_000_000)


def reading(cpu: float = 38.0, *gpus: GpuReading) -> Readings:
    return Readings(cpu, 19_500_000_000, 32_000_000_000, gpus)


def test_a_minute_of_readings_is_kept_and_no_more() -> None:
    history = History()
    assert history.curves() == []
    for number in range(100):
        history.add(reading(number))
    [cpu, ram] = history.curves()
    assert cpu.fractions == [number / 100 for number in range(40, 100)]
    assert (cpu.words, ram.words) == ("99 %", "19.5 / 32 GB")
    assert len(ram.fractions) == SECONDS


def test_several_gpus_are_one_curve_of_the_busiest_and_of_all_their_memory() -> None:
    history = History()
    history.add(reading(0, GPU, GpuReading("other", None, 0, 8_000_000_000)))
    curves = {curve.name: curve for curve in history.curves()}
    assert curves["gpu"].fractions == [0.72]
    assert curves["vram"].words == "6.7 / 16 GB"
    history.add(reading(0, GpuReading("silent", None, 0, 0)))
    assert history.curves()[2].fractions == [0.72, None]


def test_the_graph_draws_the_latest_at_its_right_edge(qtbot: QtBot) -> None:
    graph = Graph("CPU")
    qtbot.addWidget(graph)
    graph.resize(200, graph.sizeHint().height())
    graph.show_curve([None, 0.0, 1.0, 1.0], "100 %")
    image = graph.grab().toImage()
    ground = QColor(current.tokens().code_bg)
    assert image.pixelColor(197, HEAD + 40) != ground, "it is full there"
    assert image.pixelColor(60, HEAD + 40) == ground, "nothing was read then"
    assert graph.accessibleName() == "CPU 100 %"


def test_the_meters_open_the_last_minute_and_escape_closes_it(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    opened.centre.composer.focus()
    opened.bridge.readings.emit(reading(38.0, GPU))
    window.status.meters.click()
    panel = window.resources
    assert panel.isVisible()
    assert list(panel.graphs) == ["cpu", "ram", "gpu", "vram"]
    assert panel.graphs["vram"].accessibleName() == "VRAM 6.7 / 8 GB"
    assert window.rect().contains(panel.geometry())
    assert unnamed(window) == []
    opened.bridge.readings.emit(reading(50.0, GPU))
    assert panel.graphs["cpu"].accessibleName() == "CPU 50 %", "it goes on while one looks"
    qtbot.keyClick(panel.close_button, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is opened.centre.composer.editor
    opened.window.commands.run("window.resources")
    assert panel.isVisible()
    assert "RAM 19.5 / 32 GB" in window.status.meters.accessibleName()


def test_the_engine_is_told_in_words_and_where_the_model_lies(qtbot: QtBot, opened: Opened) -> None:
    status = opened.window.status
    assert status.state.words == "No model loaded"
    opened.models.load_chosen()
    qtbot.waitUntil(lambda: opened.models.loaded is not None, timeout=PATIENCE_MS)
    assert status.state.words == "Ready  ·  CPU"
