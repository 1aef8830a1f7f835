"""Files dropped anywhere on the window: a model file is loaded, texts go along with the message being written."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from workbench.conversation.attachments import may_be_text
from workbench.errors import WorkbenchError
from workbench.ui.models_page.offers import Offer
from workbench.ui.pages.model_controller import ModelController

MODELS = (".gguf", ".ggml", ".safetensors", ".bin", ".pt", ".pth", ".ckpt", ".onnx")
"""How the names of models end, also of those that cannot be loaded, which is then said in better words."""


class FileDrops(QObject):
    """Takes the drops that no widget of the window wants.

    Attributes:
        first: Is asked before anything is done with files, with what would be; True when it sees to them.

    Signals:
        texts_given(paths): Files that are no models.
    """

    texts_given = Signal(list)

    def __init__(self, window: QWidget, models: ModelController) -> None:
        super().__init__(window)
        self._window = window
        self._models = models
        self._zone: QWidget | None = None
        self.first: Callable[[Sequence[str], Offer | None], bool] = lambda files, own: False
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if event.mimeData().hasUrls():
                event.acceptProposedAction()
                self.show_zone()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._hide_zone()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._hide_zone()
            event.acceptProposedAction()
            # A link that is no file here comes out as "".
            self.take([url.toLocalFile() for url in event.mimeData().urls()])
            return True
        return False

    def show_zone(self) -> None:
        """Say where a file that is held over the window would go."""
        from workbench.ui.frame.drop_zone import DropZone

        self._zone = self._zone or DropZone(self._window)
        self._zone.setGeometry(self._window.rect())
        self._zone.show()
        self._zone.raise_()

    def _hide_zone(self) -> None:
        if self._zone is not None:
            self._zone.hide()

    def take(self, files: list[str]) -> None:
        """Load a model file that was dropped, or say why not; hand on what is no model."""
        if not files or not all(files) or not self.first(files, self._own(files)):
            self.take_here(files)

    def _own(self, files: list[str]) -> Offer | None:
        """What the window itself can do with them."""
        if len(files) == 1 and files[0].lower().endswith(MODELS):
            return Offer(self.tr("Load the model"), "box", lambda: self.take_here(files))
        return self.attach_offer(files)

    def attach_offer(self, files: Sequence[str]) -> Offer | None:
        """To send texts along; None where some are none."""
        if any(file.lower().endswith(MODELS) or not may_be_text(file) for file in files):
            return None
        return Offer(self.tr("Send along with the message"), "paperclip", lambda: self.texts_given.emit(list(files)))

    def take_here(self, files: list[str]) -> None:
        """Do what the window itself does with them, which may be to say why that is nothing."""
        if files and all(files) and not any(file.lower().endswith(MODELS) for file in files):
            self.texts_given.emit(files)
        elif len(files) != 1:
            self._refuse(self.tr("One model is loaded at a time: drop a single .gguf file."))
        elif not files[0]:
            self._refuse(self.tr("This is not a file on this machine: drop a .gguf file that lies here."))
        else:
            self._models.load_file(files[0])

    def _refuse(self, sentence: str) -> None:
        self._models.refused.emit(WorkbenchError(sentence))
