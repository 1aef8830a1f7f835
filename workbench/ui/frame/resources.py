"""How busy the machine was in the last minute: opens above the meters, and stays while one works."""

from PySide6.QtWidgets import QGridLayout, QWidget

from workbench.ui.frame.corner_panel import CornerPanel
from workbench.ui.frame.graph import Graph
from workbench.ui.frame.history import History
from workbench.ui.widgets.labels import second_label

WIDTH = 444


class Resources(CornerPanel):
    """The graphs."""

    def __init__(self, window: QWidget, history: History, bottom: int) -> None:
        """`bottom` is the height of the bar it stands on."""
        super().__init__(self.tr("The last minute"), window, bottom=bottom, width=WIDTH)
        self._history = history
        self.graphs: dict[str, Graph] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._nothing = second_label(self.tr("The first reading comes in a second."), self)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._grid)

    def refresh(self) -> None:
        """Show the latest readings."""
        curves = self._history.curves()
        titles = {"cpu": self.tr("CPU"), "ram": self.tr("RAM"), "gpu": self.tr("GPU"), "vram": self.tr("VRAM")}
        for curve in curves:
            if curve.name not in self.graphs:
                self.graphs[curve.name] = graph = Graph(titles[curve.name], self)
                self._grid.addWidget(graph, (len(self.graphs) - 1) // 2, (len(self.graphs) - 1) % 2)
            self.graphs[curve.name].show_curve(curve.fractions, curve.words)
        self._nothing.setVisible(not curves)
        self.place()
