"""Reading a file front to back as if it was made to do harm: only what its size bears out is believed."""

import struct
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from workbench.errors import WorkbenchError
from workbench.modelfiles.labels import one_line


class Cursor:
    """A file and a place in it. Use it as a context manager.

    Args:
        path: The file. Raises OSError when it cannot be opened.

    Attributes:
        name: How sentences call the file.
        size: Its bytes.
        at: The place.
    """

    def __init__(self, path: Path) -> None:
        self.name = one_line(path.name)
        self._file: BinaryIO = path.open("rb")
        self.size = self._file.seek(0, 2)
        self._file.seek(0)
        self.at = 0

    def __enter__(self) -> "Cursor":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def damaged(self, why: str) -> WorkbenchError:
        """The error of a file that is not what its beginning says."""
        return WorkbenchError(
            f"{self.name} is damaged or not whole: {why}.",
            remedy="Download it again, or get the same model as a GGUF file.",
        )

    @property
    def left(self) -> int:
        """Bytes from here to the end."""
        return self.size - self.at

    def take(self, count: int) -> bytes:
        """The next `count` bytes. Raises WorkbenchError when there are not so many."""
        if not 0 <= count <= self.left:
            raise self.damaged("it ends before it should")
        content = self._file.read(count)
        if len(content) != count:
            raise self.damaged("it has become shorter while it was read")
        self.at += count
        return content

    def skip(self, count: int) -> None:
        """Pass over `count` bytes. Raises WorkbenchError when there are not so many."""
        if not 0 <= count <= self.left:
            raise self.damaged("it ends before it should")
        self.at += count
        self._file.seek(self.at)

    def go_to(self, place: int) -> None:
        """Go back to a place that was reached before."""
        self.at = place
        self._file.seek(place)

    def numbers(self, count: int) -> tuple[int, ...]:
        """The next `count` 32-bit numbers, as ggml's loaders read them: signed, little-endian."""
        return struct.unpack(f"<{count}i", self.take(4 * count))
