"""Where plugins can be put that are not installed."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from workbench.ui.settings_page.parts import Card, Row
from workbench.ui.widgets.buttons import push_button


class FolderCard(Card):
    """Names the folder and opens it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        sentence = self.tr(
            "A wheel, or a folder with what is in one, can also be put here. It stays off until you switch it on."
        )
        button = push_button(self.tr("Open"), kind="quiet", icon="folder-open")
        button.setAccessibleName(self.tr("Open the folder of plugins"))
        button.clicked.connect(lambda: _open(folder))
        self.add(Row(self.tr("The folder of plugins"), f"{sentence}\n{folder}", button))


def _open(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
