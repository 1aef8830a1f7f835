"""Which model this window uses: chosen, being loaded, loaded, in trouble; and what one can do about it."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.app import Workbench
from workbench.engine_client.engine import Engine
from workbench.engine_client.engines import EXIT_SECONDS
from workbench.engine_client.states import ENDS, EngineState
from workbench.errors import WorkbenchError
from workbench.processes.protocol import LoadOptions
from workbench.settings.app import ModelMemory
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import said, words_of

if TYPE_CHECKING:
    from workbench.library.entries import LibraryEntry
    from workbench.library.listed import Listed
    from workbench.ui.models_page.offers import Offer

STARTER_NAME = "Starter (demo)"
PROGRESS_SECONDS = 0.1
"""How often a scan tells how far it is; one that takes less tells nothing."""


class ModelController(QObject):
    """Knows the chosen model and, once it is loaded, its engine.

    Attributes:
        path: The chosen model file; empty until the library has been asked for the starter model.
        name: What it is called.
        state: The newest state of its engine; None while it was never loaded.
        offers: What plugins can do with a model.
        convertible: Which of them can make a GGUF of a file, or folder, that is none; blocks.

    Signals:
        changed(): Another model is chosen, or its engine has another state.
        chosen(path): The person wants this model from now on.
        library_changed(): The library was scanned, or scanning began.
        scan_went_on(done, total): So many of the files in the folders were looked at.
        refused(WorkbenchError): A file is not a model that can be loaded.
        told(sentence): Something a person may want to know, in passing.
    """

    changed = Signal()
    chosen = Signal(str)
    library_changed = Signal()
    scan_went_on = Signal(int, int)
    refused = Signal(object)
    told = Signal(str)

    def __init__(self, workbench: Workbench, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._workbench = workbench
        self._bridge = bridge
        self.settings = workbench.settings.load()[0]
        self.path = self.settings.last_model
        self.name = Path(self.path).stem
        self.state: EngineState | None = None
        self.offers: Callable[[LibraryEntry], Sequence[Offer]] = lambda entry: ()
        self.convertible: Callable[[Path], Sequence[Offer]] = lambda path: ()
        self.scanning = False
        self._scan_again = False  # the folders changed while they were being looked through
        self._engine: Engine | None = None
        self._waiting: Engine | None = None  # of the model before, which stays loaded until another one is
        self._opened: dict[str, LibraryEntry] = {}  # models of this session, wherever they lie
        self._ended: set[int] = set()  # keys of engines that were ended from here, which is no news
        bridge.entry_for = workbench.engines.entry_for
        bridge.engine_changed.connect(self._on_engine)

    # ------------------------------------------------------------------------------------------ the library

    @property
    def entries(self) -> "list[LibraryEntry]":
        """Models that can be loaded, the starter first; those opened from elsewhere at the end."""
        found = [entry for entry in self._workbench.library.entries if entry.is_model]
        known = {entry.path for entry in found}
        return found + [entry for entry in self._opened.values() if entry.path not in known]

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders the person added."""
        return self.settings.model_folders

    def scan(self) -> None:
        """Look through the folders in the background; `library_changed` tells when that is done."""
        if self.scanning:
            self._scan_again = True
            return
        self.scanning = True
        self._bridge.run(self._look_through, self._on_scanned)
        self.library_changed.emit()

    def _look_through(self) -> None:
        """On a thread of its own."""
        told = time.monotonic()

        def progress(done: int, total: int) -> None:
            nonlocal told
            if time.monotonic() - told >= PROGRESS_SECONDS:
                told = time.monotonic()
                self._bridge.post(partial(self.scan_went_on.emit, done, total))

        self._workbench.library.scan(progress)

    def add_folder(self, folder: str) -> None:
        """Search this folder too. Raises WorkbenchError when it is there already or is none."""
        from workbench.library.folders import add_folder

        self._set_folders([str(one) for one in add_folder(self.folders, folder)])

    def remove_folder(self, folder: str) -> None:
        """Search it no more; its files stay."""
        from workbench.library.folders import remove_folder

        self._set_folders([str(one) for one in remove_folder(self.folders, folder)])

    def _set_folders(self, folders: list[str]) -> None:
        self.settings = self._workbench.settings.change(model_folders=folders)
        self._workbench.library.set_folders(folders)
        self.scan()

    @property
    def listed(self) -> "Listed":
        """Single files on the list, and models taken off it."""
        from workbench.library.listed import Listed

        return Listed(self.settings.model_files, self.settings.hidden_models)

    def set_listed(self, listed: "Listed") -> None:
        """Keep another list of single files and hidden models, and look again. Raises WorkbenchError as `change`."""
        self.settings = self._workbench.settings.change(model_files=listed.files, hidden_models=listed.hidden)
        self._workbench.library.set_listed(listed)
        self.scan()

    def forget_opened(self, path: str | Path) -> None:
        """A model opened from elsewhere is no longer among `entries`."""
        self._opened.pop(str(path), None)

    def _on_scanned(self, _entries: object) -> None:
        self.scanning = False
        if self._scan_again:
            self._scan_again = False
            self.scan()
            return
        known = {str(entry.path): entry for entry in self.entries}
        if self._engine is None and (not self.path or (self.path not in known and not Path(self.path).exists())):
            if self.path:
                self.told.emit(self.tr("{name} is not there any more.").format(name=self.name))
            starter = next((entry for entry in self.entries if entry.is_starter), None)
            self.path = str(starter.path) if starter else ""
        if entry := known.get(self.path):
            self.name = model_name(entry)
        elif self.path:  # it lies outside the folders
            self._bridge.run(lambda: self._workbench.library.check_dropped(self.path), self._on_last_found, _ignore)
        self.library_changed.emit()
        self.changed.emit()

    def _on_last_found(self, entry: "LibraryEntry") -> None:
        self._opened[str(entry.path)] = entry
        if str(entry.path) == self.path:
            self.name = model_name(entry)
            self.changed.emit()

    # ------------------------------------------------------------------------------------------ choosing

    def load_file(self, path: str | Path) -> None:
        """Load a model file from anywhere, once it turns out to be one; `refused` says what it is otherwise."""
        self._bridge.run(lambda: self._workbench.library.check_dropped(path), self.load, self.refused.emit)

    def load(self, entry: "LibraryEntry", options: LoadOptions | None = None) -> None:
        """Choose a model and load it, in place of the one in use."""
        self._leave(str(entry.path))
        self._opened[str(entry.path)] = entry
        self.path, self.name = str(entry.path), model_name(entry)
        if entry.note:
            self.told.emit(said(entry.note))
        self._open(options)
        self.chosen.emit(self.path)

    def choose(self, path: str) -> None:
        """Have this model answer next. It is loaded when something is asked; the one that is loaded stays until then.

        Of one that is not there any more, the file of the same name is taken where the library has exactly one; else
        nothing is chosen, and `told` says so.
        """
        if path in ("", self.path):
            return
        entry = next((entry for entry in self.entries if str(entry.path) == path), None)
        gone = entry is None and not Path(path).exists()
        if gone:
            moved = [entry for entry in self.entries if entry.path.name == Path(path).name]
            if len(moved) == 1:
                self.choose(str(moved[0].path))
                return
        name = model_name(entry) if entry else Path(path).stem
        if gone:
            sentence = self.tr(
                "{name}, which answered in this chat, is not there any more. {other} answers from now on."
            )
            self.told.emit(sentence.format(name=name, other=self.name))
            return
        self._waiting = self._engine or self._waiting
        self.path, self.name = path, name
        running = (engine for engine in self._workbench.engines.of_file(path) if engine.options == self.memory.load)
        self._engine = next(running, None)
        self.state = self._engine.state if self._engine is not None else None
        if self._engine is self._waiting:
            self._waiting = None
        self.changed.emit()
        if entry is None:  # it lies outside the folders
            self._bridge.run(lambda: self._workbench.library.check_dropped(path), self._on_last_found, _ignore)

    def choose_loaded(self) -> None:
        """Back to the model that is loaded, where another one was only looked at."""
        if self._engine is None and self._waiting is not None:
            self.choose(self._waiting.path)

    def load_chosen(self, options: LoadOptions | None = None) -> None:
        """Load the chosen model; with `options` in place of those it was loaded with."""
        if self.path:
            if options is not None:
                self._leave("")
            self._open(options)

    def engine(self) -> Engine:
        """The engine of the chosen model, which is loaded if it is not yet.

        Raises:
            WorkbenchError: No model is chosen, and there is no starter.
        """
        if not self.path:
            starter = self._workbench.library.starter()
            self.path, self.name = str(starter.path), model_name(starter)
        if self._engine is None or self._engine.stage in ENDS:
            self._open(None)
        assert self._engine is not None
        return self._engine

    @property
    def loaded(self) -> Engine | None:
        """The engine, while its model is loaded."""
        ready = self._engine is not None and self.state is not None and self.state.phase in ("ready", "generating")
        return self._engine if ready else None

    @property
    def beside(self) -> EngineState | None:
        """The state of a model that is still in memory while another one is chosen and not loaded yet."""
        return self._waiting.state if self._engine is None and self._waiting is not None else None

    @property
    def memory(self) -> ModelMemory:
        """What was last chosen for this model."""
        return self.settings.models.get(self.path, ModelMemory())

    def remember(self, *, preset: str | None = None, load: LoadOptions | None = None) -> None:
        """Keep what is chosen for this model."""
        kept = self.memory
        self._remember(kept.load if load is None else load, kept.preset if preset is None else preset)

    # ------------------------------------------------------------------------------------------ the engine

    def eject(self) -> None:
        """Give the memory back; also cancels a load. What was read of a chat is saved first."""
        self._end(*(engine for engine in (self._engine, self._waiting) if engine is not None))

    def retry(self) -> None:
        """Load again after it crashed twice, or after it was refused."""
        if self._engine is not None and self._engine.stage == "crashed":
            self._engine.retry()
        else:
            self._open(None)

    def restart(self) -> None:
        """End an engine that does not respond, and load its model again."""
        if self._engine is not None:
            self._engine.restart()

    def _open(self, options: LoadOptions | None) -> None:
        self._remember(options if options is not None else self.memory.load, self.memory.preset)
        self._let_go(self._waiting)
        self._waiting = None
        self._engine = self._workbench.engines.open(self.path, self.memory.load, self.name)
        self.state = self._engine.state
        self.changed.emit()

    def _remember(self, load: LoadOptions, preset: str) -> None:
        if not self.path:
            return
        try:
            self.settings = self._workbench.settings.remember_model(self.path, load, preset)
        except WorkbenchError as error:  # it holds until the end of the program
            self.settings = self._workbench.settings.load()[0]
            self.told.emit(words_of(error))

    def _leave(self, path: str) -> None:
        """Another model takes the place of the one in use, unless that is writing: then it goes on beside it."""
        engine, self._engine = self._engine, None
        if engine is not None and engine.path != path:
            self._let_go(engine)
        if self._waiting is not None and self._waiting.path == path:
            self._waiting = None

    def _let_go(self, engine: Engine | None) -> None:
        if engine is not None and engine.state.phase != "generating":
            self._end(engine)

    def eject_file(self, path: str | Path, then: Callable[[], None] = lambda: None) -> None:
        """Eject a model file wherever it is loaded; `then` is called once its processes are gone."""
        self._end(*self._workbench.engines.of_file(path), then=then)

    def _end(self, *engines: Engine, then: Callable[[], None] = lambda: None) -> None:
        self._ended.update(engine.key for engine in engines)

        def end() -> None:
            for engine in engines:
                client = engine.client
                if client is not None and engine.state.phase == "ready":
                    self._workbench.conversations.states.save(client)
                engine.eject()
                if client is not None:
                    client.wait(EXIT_SECONDS)

        self._bridge.run(end, lambda _none: then())

    def _on_engine(self, state: EngineState) -> None:
        if state.phase == "stopped" and state.key not in self._ended:  # idle for too long, or in the way of another
            self.told.emit(state.sentence)
        if self._engine is not None and state.key == self._engine.key:
            self.state = state
            if state.phase in ("failed", "stopped"):
                self._engine = None
            self.changed.emit()
        elif self._waiting is not None and state.key == self._waiting.key and state.phase in ENDS:
            self._waiting = None
            self.changed.emit()


def model_name(entry: "LibraryEntry") -> str:
    """What a person knows it by."""
    return STARTER_NAME if entry.is_starter else entry.name


def _ignore(_error: WorkbenchError) -> None:
    """What is wrong with a file is said when it is to be loaded."""
