"""What plugins can do with a model, and the files they can make a GGUF file of."""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject

from workbench.errors import WorkbenchError
from workbench.library.entries import LibraryEntry
from workbench.plugin_api import ModelAction, ModelFormat, Recognised
from workbench.plugin_host import returned
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin
from workbench.ui.main_window import MainWindow
from workbench.ui.models_page.offers import Offer
from workbench.ui.plugins.job_door import open_job_form
from workbench.ui.plugins.pages import PluginPages

if TYPE_CHECKING:
    from workbench.ui.models_page.page import ModelsPage

RECOGNISE_SECONDS = 5.0
"""How long a plugin may look at one file."""
MOST_WALKED, MOST_FOUND = 20_000, 50
"""Files in the person's folders that are looked at by their names, and those that are offered."""


class PluginModels(QObject):
    """Adds to the menus of models, and looks for files in the person's folders after each scan."""

    def __init__(self, window: MainWindow, host: PluginHost, pages: PluginPages) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._pages = pages
        self._found: list[Offer] = []
        self._formats: list[ModelFormat] = []
        window.models.offers = self.offers
        window.models.convertible = self.convertible
        window.models.library_changed.connect(self.look)
        window.pages.made.connect(self._on_page_made)

    def refresh(self) -> None:
        """Plugins came or went; folders are walked only for formats that were declared anew.

        To look may itself change what the host knows, as when a plugin fails over a file: that must not begin a look.
        """
        formats = [form for _, form in self._host.declared("model_formats")]
        if list(map(id, formats)) != list(map(id, self._formats)):  # not ==: the same again may be mended code
            self._formats = formats
            self.look()

    # ------------------------------------------------------------------------------------------ actions

    def offers(self, entry: LibraryEntry) -> list[Offer]:
        """What can be done with a model."""
        found = self._host.declared("model_actions") if entry.is_model else []
        return [
            Offer(action.title, action.icon, partial(self.run, plugin, action, str(entry.path)))
            for plugin, action in found
        ]

    def run(self, plugin: Plugin, action: ModelAction, path: str) -> None:
        """Open the page or the form the action names, with the model filled in."""
        if action.page:
            hosted = self._pages.show(plugin.id, action.page)
            if hosted is not None:
                hosted.ask("take_model", path, what="taking a model")
        else:
            self._open_form(plugin, action.job, action.parameter, path)

    def _open_form(self, plugin: Plugin, job: str, parameter: str, path: str) -> None:
        try:
            kind = self._host.declaration(plugin.id, "jobs", job)
        except WorkbenchError as error:  # it was switched off while the menu was open
            self._window.toasts.say(error.sentence(), "bad")
            return
        open_job_form(self._window, plugin, kind, {parameter: path})

    # ------------------------------------------------------------------------------------------ formats

    def convertible(self, path: Path) -> list[Offer]:
        """Who can make a GGUF file of this. Blocks, as plugins look into it."""
        offers = []
        for plugin, form in self._host.declared("model_formats"):
            if _may_be(path, form.suffixes) and self._recognises(plugin, form, path):
                title = QCoreApplication.translate("PluginModels", "Convert to GGUF… ({format})")
                run = partial(self._open_form, plugin, form.job, form.parameter, str(path))
                offers.append(Offer(title.format(format=form.title), "file-input", run))
        return offers

    def _recognises(self, plugin: Plugin, form: ModelFormat, path: Path) -> bool:
        what = f"looking at {path.name}"
        try:
            found: Recognised | None = self._host.call(
                plugin.id,
                what,
                form.recognise,
                str(path),
                deadline=RECOGNISE_SECONDS,
                with_context=False,
                checked=returned.recognised,
            )
        except WorkbenchError:
            return False  # the host has noted it; the file is then none of its own
        return found is not None and not found.trouble

    def look(self) -> None:
        """Look for such files in the person's folders, on a thread."""
        if self._window.models.scanning or not (self._found or self._host.declared("model_formats")):
            return
        folders = self._window.models.folders

        def work() -> list[Offer]:
            suffixes = tuple(suffix for _, form in self._host.declared("model_formats") for suffix in form.suffixes)
            found: list[Offer] = []
            for path in _walk(folders, suffixes):
                found += [
                    Offer(f"{path.name}: {offer.title}", offer.icon, offer.run) for offer in self.convertible(path)
                ]
                if len(found) >= MOST_FOUND:
                    break
            return found

        self._window.bridge.run(work, self._on_found, owner=self)

    def _on_found(self, found: list[Offer]) -> None:
        self._found = found
        self._show()

    def _on_page_made(self, name: str) -> None:
        if name == "models":
            self._show()

    def _show(self) -> None:
        page = self._window.pages.built("models")
        if page is not None:
            cast("ModelsPage", page).show_convertible(self._found)


def _may_be(path: Path, suffixes: Sequence[str]) -> bool:
    """By the names alone; a folder may be what a file in it says."""
    if path.name.lower().endswith(tuple(suffixes)):
        return True
    try:
        return path.is_dir() and any(one.name.lower().endswith(tuple(suffixes)) for one in path.iterdir())
    except OSError:
        return False


def _walk(folders: Sequence[str], suffixes: tuple[str, ...]) -> Iterator[Path]:
    if not suffixes:
        return
    count = 0
    for folder in folders:
        for place, _folders, names in os.walk(folder):
            for name in names:
                count += 1
                if name.lower().endswith(suffixes):
                    yield Path(place) / name
            if count > MOST_WALKED:
                return
