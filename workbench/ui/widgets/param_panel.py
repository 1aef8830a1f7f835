"""A form of settings in groups, with the rarer ones folded away."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.settings.declare import Setting
from workbench.ui.theme import icons
from workbench.ui.widgets.labels import section_label
from workbench.ui.widgets.param_row import ParamRow


class ParamPanel(QScrollArea):
    """Every setting of a list as a row, under its group's heading.

    Signals:
        changed(values): What was changed, as {name: value}, while it is changed.
        advanced_toggled(shown): The rarer settings were shown or folded away.
    """

    changed = Signal(dict)
    advanced_toggled = Signal(bool)

    def __init__(
        self,
        settings: Iterable[Setting],
        *,
        advanced: Iterable[str] = (),
        advanced_groups: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`advanced` names settings, `advanced_groups` groups, that only show after "Show advanced"."""
        super().__init__(parent)
        self.rows: dict[str, ParamRow] = {}
        self._rare: list[QWidget] = []
        rare, rare_groups = set(advanced), set(advanced_groups)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Settings"))
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the settings"))
        inside = QWidget(self)
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 4, 12, 16)
        column.setSpacing(4)
        for group, members in _by_group(settings).items():
            label = section_label(group, inside)
            card = QFrame(inside)
            card.setProperty("role", "card")
            rows = QVBoxLayout(card)
            rows.setContentsMargins(11, 10, 11, 10)
            rows.setSpacing(6)
            for setting in members:
                row = ParamRow(setting, card)
                row.value_changed.connect(self._on_row_changed)
                self.rows[setting.name] = row
                rows.addWidget(row)
                if setting.name in rare:
                    self._rare.append(row)
            column.addWidget(label)
            column.addWidget(card)
            if group in rare_groups or all(setting.name in rare for setting in members):
                self._rare += [label, card]
        self.fold = QPushButton(inside)
        self.fold.setObjectName("paramFold")
        self.fold.setCheckable(True)
        self.fold.setIconSize(QSize(14, 14))
        self.fold.toggled.connect(self._show_rare)
        self.fold.setVisible(bool(self._rare))
        column.addWidget(self.fold)
        column.addStretch(1)
        self.setWidget(inside)
        self._show_rare(False)

    def values(self) -> dict[str, Any]:
        """Every value by name."""
        return {name: row.value for name, row in self.rows.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show `values` without a signal; names without a row are ignored."""
        for name, value in values.items():
            if name in self.rows:
                self.rows[name].set_value(value)

    def set_baseline(self, values: Mapping[str, Any]) -> None:
        """What each Reset goes back to, such as the values of the chosen preset."""
        for name, row in self.rows.items():
            row.set_baseline(values.get(name, row.setting.default))

    def set_offered(self, names: Iterable[str]) -> None:
        """Show only these settings: those the loaded engine honours."""
        offered = set(names)
        for name, row in self.rows.items():
            row.setEnabled(name in offered)

    def set_advanced(self, shown: bool) -> None:
        """Show or fold away the rarer settings."""
        self.fold.setChecked(shown)

    def _on_row_changed(self, name: str, value: Any) -> None:
        self.changed.emit({name: value})

    def _show_rare(self, shown: bool) -> None:
        for widget in self._rare:
            widget.setVisible(shown)
        self.fold.setText(self.tr("Hide advanced") if shown else self.tr("Show advanced"))
        self.fold.setIcon(icons.icon("chevron-up" if shown else "chevron-down"))
        self.advanced_toggled.emit(shown)


def _by_group(settings: Iterable[Setting]) -> dict[str, list[Setting]]:
    groups: dict[str, list[Setting]] = {}
    for setting in settings:
        groups.setdefault(setting.group, []).append(setting)
    return groups
