"""One plugin: who it is, what it adds, whether it is on, what is wrong with it, its settings."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.plugin_host.records import Plugin
from workbench.settings.declare import Setting
from workbench.ui.error_sentences import said
from workbench.ui.settings_page.parts import CONTROL_WIDTH, Card, Row
from workbench.ui.settings_page.setting_row import SettingRow
from workbench.ui.theme import current, fonts
from workbench.ui.theme.follow import follow, wear
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.flow_layout import FlowLayout
from workbench.ui.widgets.labels import second_label, set_level, small_label
from workbench.ui.widgets.status_dot import StatusDot

TRACE_LINES = 9
"""Of a traceback in sight; the rest is scrolled to."""
BETWEEN = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}·  "
"""A line never begins with the dot."""
LONGEST_TOGETHER = 48
"""Characters of what is not broken into two lines."""


class PluginCard(Card):
    """Shows what it is given; whoever holds it does what is asked for.

    Signals:
        switched(on): The person switched it.
        retry_wanted(): Load it once more.
        needs_wanted(requirement): Install what it lacks.
        remove_wanted(): Uninstall it.
        setting_chosen(name, value), setting_reset(name): One of its settings.
    """

    switched = Signal(bool)
    retry_wanted = Signal()
    needs_wanted = Signal(str)
    remove_wanted = Signal()
    setting_chosen = Signal(str, object)
    setting_reset = Signal(str)

    def __init__(self, plugin: Plugin, *, with_pip: bool) -> None:
        """`with_pip`: packages can be installed and uninstalled from here."""
        super().__init__()
        self._settings: tuple[Setting, ...] = ()
        self.about = _About(with_pip=with_pip)
        self.switch = self.about.switch
        self.about.switch.toggled.connect(self.switched)
        self.about.again.clicked.connect(self.retry_wanted)
        self.about.needs.clicked.connect(lambda: self.needs_wanted.emit(self.about.lacking))
        self.about.remove.clicked.connect(self.remove_wanted)
        self.add(self.about)
        self.setAccessibleName(plugin.title)

    def show_plugin(self, plugin: Plugin, values: Mapping[str, Any]) -> None:
        """Show how it stands, and what is chosen for its settings."""
        self.setAccessibleName(plugin.title)
        self.about.show_plugin(plugin)
        declared = tuple(plugin.declared.get("settings", ()))
        if declared != self._settings:
            self._settings = declared
            self.drop(self.rows[1:])
            for setting in declared:
                row = SettingRow(setting)
                row.chosen.connect(self.setting_chosen)
                row.reset_wanted.connect(self.setting_reset)
                self.add(row)
        for row in self.setting_rows:
            row.show_value(values[row.setting.name])

    def show_busy(self) -> None:
        """Something takes a moment."""
        self.about.show_busy()

    @property
    def setting_rows(self) -> list[SettingRow]:
        """Its settings."""
        return [row for row in self.rows if isinstance(row, SettingRow)]


class _About(Row):
    """Everything but the settings."""

    def __init__(self, *, with_pip: bool) -> None:
        self._with_pip = with_pip
        self.lacking = ""
        right = QWidget()
        super().__init__("", "", right, long=True)
        self.title.setProperty("role", "heading")
        if (layout := self.layout()) is not None:
            layout.setAlignment(right, Qt.AlignmentFlag.AlignTop)  # the card may be long
        self.state = StatusDot(right)
        self.switch = QCheckBox(right)
        self.switch.setFixedWidth(24)
        self.remove = push_button(self.tr("Uninstall…"), right, kind="quiet")
        self.remove.hide()
        follow(right, lambda each: each.setFixedWidth(current.px(CONTROL_WIDTH)))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        line.addWidget(self.state)
        line.addWidget(self.switch)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self._summary = second_label("", self)
        self._adds = second_label("", self)
        self._facts = small_label("", self)
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.needs = push_button(self.tr("Install what it lacks…"), self)
        self.again = push_button(self.tr("Try again"), self)
        self.details = push_button(self.tr("Details"), self, kind="quiet")
        self.details.setCheckable(True)
        self.details.toggled.connect(self._on_details)
        self._copy = push_button(self.tr("Copy details"), self, kind="quiet")
        self._copy.clicked.connect(self._on_copy)
        self.trace = QPlainTextEdit(self)
        self.trace.setReadOnly(True)
        self.trace.setProperty("role", "field")
        self.trace.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.trace.setTabChangesFocus(True)
        self.trace.setAccessibleName(self.tr("Where it happened"))
        wear(self.trace, lambda: fonts.mono_font(12))
        follow(self.trace, _set_height)
        self.trace.hide()
        buttons = FlowLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        for button in (self.needs, self.again, self.details, self._copy):
            buttons.addWidget(button)
        self.left.setSpacing(4)
        for widget in (self._summary, self._adds, self._facts, self._problem):
            self.left.addWidget(widget)
        self.left.addLayout(buttons)
        self.left.addWidget(self.trace)

    def show_plugin(self, plugin: Plugin) -> None:
        """Show how it stands."""
        self.words = " ".join((plugin.title, plugin.id, plugin.package, *_adds(plugin))).casefold()
        self.title.setText(plugin.title)
        self._say(self._summary, plugin.info.summary if plugin.info else "")
        self._say(self._adds, BETWEEN.join(map(_kept_together, _adds(plugin))))
        self._say(self._facts, BETWEEN.join(_facts(plugin)))
        self._show_state(plugin)
        with QSignalBlocker(self.switch):
            self.switch.setChecked(plugin.state in ("on", "lacking"))
        self.switch.setEnabled(True)
        self.switch.setAccessibleName(self.tr("{title}: on").format(title=plugin.title))
        self.remove.setVisible(self._with_pip and plugin.source == "installed")
        self.remove.setAccessibleName(self.tr("Uninstall {title}").format(title=plugin.title))
        self._show_problem(plugin)

    def show_busy(self) -> None:
        """Something takes a moment."""
        self.switch.setEnabled(False)
        self.state.show_state("busy", self.tr("One moment…"))
        self.state.show()

    def _show_state(self, plugin: Plugin) -> None:
        states = {"set aside": ("warn", self.tr("Set aside")), "lacking": ("warn", self.tr("Lacks a library"))}
        if plugin.state in states:
            self.state.show_state(*states[plugin.state])
        self.state.setVisible(plugin.state in states)

    def _show_problem(self, plugin: Plugin) -> None:
        problem = plugin.problem
        self._say(self._problem, said(problem.sentence) if problem else "")
        set_level(self._problem, "bad" if plugin.state == "set aside" else "warn")
        self.again.setVisible(plugin.state in ("set aside", "lacking"))
        self.lacking = plugin.lacking[0].install if plugin.lacking else ""
        self.needs.setVisible(self._with_pip and bool(self.lacking))
        has_trace = problem is not None and bool(problem.traceback)
        self.trace.setPlainText(problem.traceback.rstrip() if problem else "")
        _set_height(self.trace)
        self.details.setVisible(has_trace)
        self._copy.setVisible(has_trace)
        self.trace.setVisible(has_trace and self.details.isChecked())

    def _on_details(self, shown: bool) -> None:
        self.trace.setVisible(shown)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._problem.text()}\n\n{self.trace.toPlainText()}")

    def _say(self, label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))


def _set_height(trace: QPlainTextEdit) -> None:
    lines = min(TRACE_LINES, trace.document().blockCount()) + 1  # one for the bar it is scrolled with
    trace.setFixedHeight(trace.fontMetrics().lineSpacing() * lines + 20)


def _facts(plugin: Plugin) -> list[str]:
    sources = {
        "bundled": _tr("came with the workbench"),
        "installed": _tr("installed as {package}").format(package=plugin.package),
        "folder": _tr("in {place}").format(place=plugin.location),
    }
    facts = [_tr("Version {version}").format(version=plugin.version)] if plugin.version else []
    facts.append(sources[plugin.source])
    if plugin.load_seconds:
        facts.append(_tr("loaded in {count} ms").format(count=max(1, round(plugin.load_seconds * 1000))))
    return facts


def _adds(plugin: Plugin) -> list[str]:
    """What it brings in words, by hook."""
    words = {
        "pages": _tr("Pages: {names}"),
        "jobs": _tr("Jobs: {names}"),
        "services": _tr("Services: {names}"),
        "context_providers": _tr("Sources for answers: {names}"),
        "message_actions": _tr("Actions on messages: {names}"),
        "answer_checks": _tr("Checks of answers: {names}"),
        "panes": _tr("Tabs beside the chat: {names}"),
        "composer_chips": _tr("Choices beside the message box: {names}"),
        "model_actions": _tr("Actions on models: {names}"),
        "file_drops": _tr("Files it takes: {names}"),
        "commands": _tr("Commands: {names}"),
        "benchmarks": _tr("Benchmarks: {names}"),
        "engines": _tr("Engines: {names}"),
        "model_formats": _tr("Model formats: {names}"),
    }
    found = []
    for hook, sentence in words.items():
        declared = plugin.declared.get(hook, ())
        if declared:
            found.append(sentence.format(names=", ".join(_name(hook, each) for each in declared)))
    return found


def _kept_together(words: str) -> str:
    """A line ends between two of them, unless one is long."""
    return words.replace(" ", "\N{NO-BREAK SPACE}") if len(words) <= LONGEST_TOGETHER else words


def _name(hook: str, declared: Any) -> str:
    if hook == "commands":
        return f"workbench {declared.name}"
    if hook == "benchmarks":
        return f"workbench bench {declared.name}"
    if hook == "file_drops":
        return " ".join(declared.suffixes)
    return str(getattr(declared, "title", declared.name))


def _tr(words: str) -> str:
    return QCoreApplication.translate("PluginCard", words)
