"""A widget of a plugin in its frame: built when it is first shown, and a word about what went wrong where it fails."""

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.errors import WorkbenchError
from workbench.plugin_host.calls import MisbehavedError
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import said, words_of
from workbench.ui.theme import fonts
from workbench.ui.theme.follow import wear
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.labels import second_label, title_label

State = Literal["empty", "coming", "made", "failed"]


class Hosted(QWidget):
    """Holds the plugin's widget, made when it is first shown, or says why there is none and tries again.

    Attributes:
        state: "coming" while its code is imported, which happens on another thread.
        widget: The plugin's own, once it is made.

    Signals:
        settings_wanted(): The person wants to see the plugin in the settings.
    """

    settings_wanted = Signal()

    def __init__(self, host: PluginHost, bridge: Bridge, plugin: Plugin, title: str, code: str, *, page: bool) -> None:
        """`code` names a QWidget class. `page`: it has a page for itself, and not only a narrow pane."""
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.plugin_id = plugin.id
        self.state: State = "empty"
        self.widget: QWidget | None = None
        self._host = host
        self._bridge = bridge
        self._plugin = plugin
        self._title = title
        self._code = code
        self._page = page
        self._what = "making its page" if page else "making its pane"
        self._newest: dict[str, tuple[tuple[Any, ...], str]] = {}
        self._tried = self._declared()
        self._word: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def begin(self) -> None:
        """Make the widget, unless it is made or coming."""
        if self.state in ("coming", "made"):
            return
        self._take_away()
        self._tried = self._declared()
        self.state = "coming"  # also when the module is known: it may be one that is still being imported
        self._bridge.run(
            lambda: self._host.fetch(self.plugin_id, self._code), lambda _none: self._make(), self._fail, owner=self
        )

    def begin_anew(self) -> None:
        """Make it after it failed, if its plugin was loaded since: the same code would only fail in the same way."""
        if self.state == "failed" and self._declared() is not self._tried:
            self.begin()

    def ask(self, method: str, *args: Any, what: str) -> None:
        """Call a method of the widget, once it is made; nothing happens when it has none of that name.

        The newest call of each method is made again whenever the widget is.
        """
        self._newest[method] = (args, what)
        if self.widget is None:
            return
        call = getattr(self.widget, method, None)
        if call is None:
            return
        try:
            self._host.within(self.plugin_id, what, lambda: call(*args))
        except WorkbenchError as error:
            self._fail(error)

    def try_again(self) -> None:
        """Switch the plugin on again if that is needed, and make the widget once more."""
        plugin = self._host.plugin(self.plugin_id)
        if plugin.state == "on":
            self.begin()
            return

        if self.failure is not None:
            self.failure.again.setEnabled(False)  # until it is known how that went

        def tried(plugin: Plugin) -> None:
            if plugin.state == "on":
                self.begin()
            elif plugin.problem is not None:
                self._show_failure(said(plugin.problem.sentence), plugin.problem.traceback)

        self._bridge.run(lambda: self._host.retry(self.plugin_id), tried, self._fail, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.state == "empty":
            self.begin()

    def arrive(self) -> None:
        """It is shown: the keyboard is in it."""
        (self.widget or self).setFocus()

    def _declared(self) -> object:
        """What its plugin brings: another object each time that is loaded; None when it is gone."""
        return next((one.declared for one in self._host.plugins if one.id == self.plugin_id), None)

    def _make(self) -> None:
        try:
            made = self._host.make(self.plugin_id, self._what, self._code)
            self._host.within(self.plugin_id, self._what, _checker(made))
        except WorkbenchError as error:
            self._fail(error)
            return
        self.state, self.widget = "made", made
        self._column.addWidget(made)
        if self.isVisible():
            made.setFocus()
        for method, (args, what) in list(self._newest.items()):
            self.ask(method, *args, what=what)

    def _fail(self, error: WorkbenchError) -> None:
        self._show_failure(words_of(error), error.detail)

    def _show_failure(self, sentence: str, traceback: str) -> None:
        self._take_away()
        self.state = "failed"
        self._word = _Failure(self._title, sentence, traceback, self, page=self._page)
        self._word.again.clicked.connect(self.try_again)
        self._word.settings.clicked.connect(self.settings_wanted)
        self._column.addWidget(self._word)

    def _take_away(self) -> None:
        for widget in (self.widget, self._word):
            if widget is not None:
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.state, self.widget, self._word = "empty", None, None

    @property
    def failure(self) -> "_Failure | None":
        """What is said while it cannot be shown."""
        return self._word if isinstance(self._word, _Failure) else None


def _checker(made: object) -> Callable[[], None]:
    def check() -> None:
        if not isinstance(made, QWidget):
            raise MisbehavedError(f"has a {type(made).__name__} where a QWidget belongs")

    return check


class _Failure(QWidget):
    """What went wrong, in a sentence and as the plugin's author needs it."""

    def __init__(self, title: str, sentence: str, traceback: str, parent: QWidget, *, page: bool) -> None:
        super().__init__(parent)
        self.setAccessibleName(sentence)
        self.again = push_button(self.tr("Try again"), self, kind="primary")
        self.copy = push_button(self.tr("Copy details"), self)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{sentence}\n\n{traceback}"))
        self.settings = push_button(self.tr("Plugin settings"), self, kind="quiet")
        words = self.tr("{title} cannot be shown").format(title=title)
        self.details = QPlainTextEdit(traceback, self)
        self.details.setReadOnly(True)
        self.details.setProperty("role", "field")
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Where it happened"))
        self.details.setVisible(bool(traceback))
        wear(self.details, lambda: fonts.mono_font(12))
        side = 24 if page else 14
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("triangle-alert", "warn", 20, self))
        name = title_label(words, self) if page else second_label(words, self)
        name.setWordWrap(True)
        head.addWidget(name, 1)
        column.addLayout(head)
        column.addWidget(second_label(sentence, self))
        column.addSpacing(4)
        column.addWidget(self.details, 1)
        column.addSpacing(4)
        row = QHBoxLayout() if page else QVBoxLayout()
        row.setSpacing(8)
        for button in (self.again, self.copy, self.settings):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        if not traceback:
            column.addStretch(1)
