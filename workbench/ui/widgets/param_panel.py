"""A form of settings in groups, with the rarer ones folded away."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.settings.declare import Setting
from workbench.ui.theme import icons
from workbench.ui.widgets.labels import second_label, section_label
from workbench.ui.widgets.param_row import ParamRow
from workbench.ui.widgets.setting_editors import EditorMaker, editor_for
from workbench.ui.wording import setting_words


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
        editors: Mapping[str, EditorMaker] = MappingProxyType({}),
        parent: QWidget | None = None,
    ) -> None:
        """`advanced` names settings, `advanced_groups` groups, that only show after "Show advanced".

        `editors` has makers for settings whose kind's own editor does not do.
        """
        super().__init__(parent)
        self._editors = editors
        self._explained = False
        self._words: tuple[str, ...] = ()
        self.rows: dict[str, ParamRow] = {}
        self._groups = [
            _Group(
                name, members, set(advanced) | ({s.name for s in members} if name in set(advanced_groups) else set())
            )
            for name, members in _by_group(settings).items()
        ]
        self._values = {setting.name: setting.default for group in self._groups for setting in group.members}
        self._baseline = dict(self._values)
        self._offered: set[str] | None = None
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
        for group in self._groups:
            group.make_frame(inside)
            column.addWidget(group.label)
            column.addWidget(group.card)
            for setting in group.members:
                if setting.name not in group.rare:
                    self._add_row(group, setting)
            group.show_rare(False)
        self.fold = QPushButton(inside)
        self.fold.setObjectName("paramFold")
        self.fold.setCheckable(True)
        self.fold.setIconSize(QSize(14, 14))
        self.fold.toggled.connect(self._show_rare)
        self.fold.setVisible(any(group.rare for group in self._groups))
        column.addWidget(self.fold)
        self._nothing = second_label(self.tr("No setting is called that."), inside)
        self._nothing.setContentsMargins(4, 12, 4, 0)
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addStretch(1)
        self.setWidget(inside)
        self._name_fold(False)

    def values(self) -> dict[str, Any]:
        """Every value by name."""
        return dict(self._values)

    def commit(self) -> None:
        """Take what is being typed somewhere."""
        for row in self.rows.values():
            row.editor.commit()

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show `values` without a signal; names that are not in the panel are ignored."""
        for name, value in values.items():
            if name in self._values:
                self._values[name] = value
                if row := self.rows.get(name):
                    row.set_value(value)

    def set_baseline(self, values: Mapping[str, Any]) -> None:
        """What each Reset goes back to, such as the values of the chosen preset; defaults where it has none."""
        for group in self._groups:
            for setting in group.members:
                self._baseline[setting.name] = values.get(setting.name, setting.default)
        for name, row in self.rows.items():
            row.set_baseline(self._baseline[name])

    def set_offered(self, names: Iterable[str] | None) -> None:
        """Only these can be changed: those the loaded engine honours. None: all."""
        self._offered = None if names is None else set(names)
        for name, row in self.rows.items():
            row.set_offered(self._is_offered(name))

    def _is_offered(self, name: str) -> bool:
        return self._offered is None or name in self._offered

    def set_advanced(self, shown: bool) -> None:
        """Show or fold away the rarer settings."""
        self.fold.setChecked(shown)

    def set_explained(self, explained: bool) -> None:
        """Whether what each setting does is written below it."""
        self._explained = explained
        for row in self.rows.values():
            row.set_explained(explained)

    def set_filter(self, text: str) -> None:
        """Show only the settings in whose title or explanation all these words stand, the rarer ones too."""
        self._words = tuple(text.casefold().split())
        if self._words:
            self._build_rare()
        self._show_rows()

    def _add_row(self, group: "_Group", setting: Setting) -> None:
        row = ParamRow(setting, group.card, self._editors.get(setting.name, editor_for))
        row.set_explained(self._explained)
        row.set_value(self._values[setting.name])
        row.set_baseline(self._baseline[setting.name])
        row.set_offered(self._is_offered(setting.name))
        row.value_changed.connect(self._on_row_changed)
        self.rows[setting.name] = row
        group.insert(setting, row)

    def _on_row_changed(self, name: str, value: Any) -> None:
        self._values[name] = value
        self.changed.emit({name: value})

    def _show_rare(self, shown: bool) -> None:
        if shown:
            self._build_rare()
        self._show_rows()
        self._name_fold(shown)
        self.advanced_toggled.emit(shown)

    def _build_rare(self) -> None:
        # Built when first asked for: half of all rows, and the window starts without them.
        for group in self._groups:
            for setting in group.members:
                if setting.name not in self.rows:
                    self._add_row(group, setting)

    def _show_rows(self) -> None:
        found: set[str] = set()
        if self._words:
            found = {name for name, row in self.rows.items() if row.matches(self._words)}
            for group in self._groups:
                group.show_only(found)
        else:
            for group in self._groups:
                group.show_rare(self.fold.isChecked())
        self.fold.setVisible(not self._words and any(group.rare for group in self._groups))
        self._nothing.setVisible(bool(self._words) and not found)

    def _name_fold(self, shown: bool) -> None:
        self.fold.setText(self.tr("Hide advanced") if shown else self.tr("Show advanced"))
        self.fold.setIcon(icons.icon("chevron-up" if shown else "chevron-down"))


class _Group:
    """A heading, a card, and the rows in it in the order of the settings."""

    def __init__(self, name: str, members: list[Setting], rare: set[str]) -> None:
        self.name = name
        self.members = members
        self.rare = rare & {setting.name for setting in members}
        self._rows: dict[str, ParamRow] = {}

    def make_frame(self, parent: QWidget) -> None:
        self.label = section_label(setting_words(self.name), parent)
        self.card = QFrame(parent)
        self.card.setProperty("role", "card")
        self._column = QVBoxLayout(self.card)
        self._column.setContentsMargins(11, 10, 11, 10)
        self._column.setSpacing(6)

    def insert(self, setting: Setting, row: ParamRow) -> None:
        before = sum(each.name in self._rows for each in self.members[: self.members.index(setting)])
        self._rows[setting.name] = row
        self._column.insertWidget(before, row)

    def show_only(self, names: set[str]) -> None:
        for name, row in self._rows.items():
            row.setVisible(name in names)
        self.label.setVisible(bool(self.name) and bool(names & self._rows.keys()))
        self.card.setVisible(bool(names & self._rows.keys()))

    def show_rare(self, shown: bool) -> None:
        for name, row in self._rows.items():
            row.setVisible(shown or name not in self.rare)
        usual = any(setting.name not in self.rare for setting in self.members)
        self.label.setVisible(bool(self.name) and (shown or usual))
        self.card.setVisible(shown or usual)


def _by_group(settings: Iterable[Setting]) -> dict[str, list[Setting]]:
    groups: dict[str, list[Setting]] = {}
    for setting in settings:
        groups.setdefault(setting.group, []).append(setting)
    return groups
