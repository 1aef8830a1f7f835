"""Reading forwards through the header of a file in bounded steps, believing none of its numbers."""

import struct
from typing import BinaryIO

from workbench.errors import WorkbenchError
from workbench.modelfiles.labels import size_label

MAX_HEADER_BYTES = 128 * 1024 * 1024
"""The largest headers known (a 260,000-token vocabulary with merges and a tokenizer.json inside) have some 50 MB."""

_CHUNK = 256 * 1024
_U32 = struct.Struct("<I")
_U64 = struct.Struct("<Q")


class Cursor:
    """A position in a file that only moves forwards, never past the file's end or the header limit.

    Args:
        stream: An open binary file.
        size: Its length in bytes when it was opened.
        name: The file's name, for the sentences of errors.
        start: The position to begin at.

    Every method raises WorkbenchError where the file ends too early, the header is larger than `MAX_HEADER_BYTES`,
    or the disk does not answer.
    """

    def __init__(self, stream: BinaryIO, size: int, name: str, start: int = 0) -> None:
        self._stream = stream
        self._size = size
        self._name = name
        self._buffer = b""
        self._base = start  # where the buffer begins in the file
        self._at = 0  # where we are in the buffer

    @property
    def position(self) -> int:
        """Bytes from the start of the file."""
        return self._base + self._at

    def need(self, count: int) -> None:
        """Raise unless `count` more bytes can be there."""
        end = self.position + count
        if end > MAX_HEADER_BYTES:  # asked first: a file that claims exabytes is not one that lacks them
            raise damaged(self._name, f"Its header claims to be larger than {size_label(MAX_HEADER_BYTES)}.")
        if end > self._size:
            raise truncated(self._name, self._size, end - self._size)

    def take(self, count: int) -> bytes:
        """The next `count` bytes."""
        self.need(count)
        self._fill(count)
        start, self._at = self._at, self._at + count
        return self._buffer[start : self._at]

    def skip(self, count: int) -> None:
        """Move on by `count` bytes without reading them."""
        self.need(count)
        self._at += count

    def u32(self) -> int:
        """An unsigned 32-bit number."""
        value: int = _U32.unpack(self.take(4))[0]
        return value

    def u64(self) -> int:
        """An unsigned 64-bit number."""
        value: int = _U64.unpack(self.take(8))[0]
        return value

    def skip_strings(self, count: int) -> None:
        """Move over `count` strings. A vocabulary has hundreds of thousands, so this loop is kept bare."""
        length_of = _U64.unpack_from
        while count:
            self.need(8)
            self._fill(8)
            buffer, at = self._buffer, self._at
            last = len(buffer) - 8
            while count and at <= last:
                at += 8 + length_of(buffer, at)[0]
                count -= 1
            self.skip(at - self._at)

    def _fill(self, count: int) -> None:
        """Have at least `count` bytes in the buffer; the caller has asked `need`."""
        have = len(self._buffer) - self._at
        if have >= count:
            return
        rest = self._buffer[self._at :] if have > 0 else b""
        self._base += self._at
        self._at = 0
        try:
            self._stream.seek(self._base + len(rest))
            self._buffer = rest + self._stream.read(max(_CHUNK, count - len(rest)))
        except OSError as error:
            raise unreadable(self._name, error) from error
        if len(self._buffer) < count:  # the file shrank while it was read
            raise truncated(self._name, self._base + len(self._buffer), count - len(self._buffer))


def damaged(name: str, why: str) -> WorkbenchError:
    """The error for a file whose content contradicts itself."""
    return WorkbenchError(f"{name} is damaged.", why, "Download or copy it again.")


def truncated(name: str, size: int, missing: int) -> WorkbenchError:
    """The error for a file that ends too early."""
    return WorkbenchError(
        f"{name} is incomplete.",
        f"It has {size_label(size)}, and at least {size_label(missing)} more are missing.",
        "Let its download finish, or download it again.",
    )


def unreadable(name: str, error: OSError) -> WorkbenchError:
    """The error for a file the system does not hand out."""
    reason = error.strerror or type(error).__name__
    return WorkbenchError(f"{name} cannot be read.", f"The system says: {reason}.", "", detail=repr(error))
