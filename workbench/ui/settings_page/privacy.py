"""Every connection to another machine that was made: host, why, bytes."""

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel

from workbench.connections import Connection, Ledger
from workbench.modelfiles.labels import one_line
from workbench.ui.bridge import Bridge
from workbench.ui.settings_page.parts import Row, Section
from workbench.ui.widgets.buttons import push_button
from workbench.ui.wording import size_words

MOST = 200


class PrivacySection(Section):
    """Reads the list of connections whenever it is shown."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(
            self.tr("Privacy"),
            self.tr(
                "Models run on this machine. The workbench connects to another one only when you ask for something "
                "that lies there; it sends no statistics, looks for no updates and reports no crashes."
            ),
        )
        self._bridge = bridge
        self._ledger = Ledger()
        self.card = self.add_card(self.tr("Connections"))
        self._clear = push_button(self.tr("Clear the list"), self, kind="quiet", icon="trash")
        self._clear.clicked.connect(self._on_clear)
        row = QHBoxLayout()
        row.addWidget(self._clear)
        row.addStretch(1)
        self.column.addLayout(row)
        self._show([])

    def arrive(self) -> None:
        self._bridge.run(self._ledger.connections, self._show, owner=self)

    def _on_clear(self) -> None:
        self._ledger.clear()
        self._show([])

    def _show(self, connections: list[Connection]) -> None:
        self.card.clear()
        self._clear.setVisible(bool(connections))
        if not connections:
            words = self.tr("Since this list was begun, the workbench has not talked to any other machine.")
            self.card.add(Row(self.tr("No connections were made"), words))
        for connection in connections[:MOST]:
            moment = QDateTime.fromSecsSinceEpoch(int(connection.at))
            when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
            sizes = self.tr("{sent} sent, {received} received").format(
                sent=size_words(connection.sent), received=size_words(connection.received)
            )
            why = self.tr("{why}  ·  {when}").format(why=one_line(connection.why), when=when)
            self.card.add(Row(one_line(connection.host), why, QLabel(sizes), long=True))
        self.filled.emit()
