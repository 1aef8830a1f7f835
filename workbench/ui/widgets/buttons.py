"""Small buttons with an icon: named for screen readers, quiet until pointed at."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from workbench.ui.theme import icons
from workbench.ui.theme.tokens import HIT

BESIDE_WORDS = QSize(22, 16)
"""An icon of 16 pixels with room around it: a style puts the words 2 pixels from it otherwise, which is too close."""


class IconButton(QToolButton):
    """A square button with a Lucide icon; `label` is its tooltip and its name for screen readers."""

    def __init__(
        self,
        icon: str,
        label: str,
        parent: QWidget | None = None,
        *,
        checkable: bool = False,
        colour: str = "text2",
        size: int = 16,
    ) -> None:
        super().__init__(parent)
        self.setIcon(icons.icon(icon, colour, on="accent"))
        self.setIconSize(QSize(size, size))
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(HIT, HIT)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """Change the tooltip and the name."""
        self.setToolTip(label)
        self.setAccessibleName(label)

    def set_icon(self, icon: str, colour: str = "text2", *, filled: bool = False) -> None:
        """Show another icon, `filled` as a solid shape."""
        self.setIcon(icons.icon(icon, colour, on="accent", filled=filled))


def push_button(text: str, parent: QWidget | None = None, *, kind: str = "", icon: str = "") -> QPushButton:
    """A button with words. `kind`: "primary", "quiet", "link", or empty for the usual one."""
    button = QPushButton(text, parent)
    button.setProperty("kind", kind)
    if icon:
        button.setIcon(icons.icon(icon, "on_accent" if kind == "primary" else "text2"))
        button.setIconSize(BESIDE_WORDS)
    return button
