"""Framing: one end of the pipe between the workbench and a child process."""

import threading
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from workbench.processes.protocol import MAX_MESSAGE_BYTES, Message

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

M = TypeVar("M")


class ChannelClosedError(Exception):
    """The other end is gone."""


class BadMessageError(Exception):
    """A frame that is too long, or is not one of the messages that may come this way.

    Attributes:
        id: The request it was meant to be, so that it can be answered; None where that cannot be told.
    """

    def __init__(self, text: str, request_id: int | None = None) -> None:
        super().__init__(text)
        self.id = request_id


UNSENDABLE = (BadMessageError, TypeError, ValueError, OverflowError)
"""What a message raises that is too long or holds what MessagePack cannot."""


class _AnyId(msgspec.Struct):
    id: int | None = None


class Channel(Generic[M]):
    """Sends any message, receives messages of the union `incoming`.

    `send` may be called from any thread; `receive` from one thread only.
    """

    def __init__(self, connection: "Connection[Any, Any]", incoming: Any) -> None:
        self._connection = connection
        self._decoder: msgspec.msgpack.Decoder[M] = msgspec.msgpack.Decoder(incoming)
        self._encoder = msgspec.msgpack.Encoder()
        self._send_lock = threading.Lock()

    def send(self, message: Message) -> None:
        """Send one message.

        Raises:
            BadMessageError: it is longer than `MAX_MESSAGE_BYTES`.
            ChannelClosedError: the other end is gone.
        """
        self.send_frame(self.frame(message))

    def frame(self, message: Message) -> bytes:
        """The bytes of one message, for a sender that queues them.

        Raises:
            BadMessageError: it is longer than `MAX_MESSAGE_BYTES`.
        """
        frame = self._encoder.encode(message)
        if len(frame) > MAX_MESSAGE_BYTES:
            raise BadMessageError(f"{type(message).__name__} of {len(frame)} bytes")
        return frame

    def send_frame(self, frame: bytes) -> None:
        """Send bytes made by `frame`; waits while the other end does not read.

        Raises:
            ChannelClosedError: the other end is gone.
        """
        try:
            with self._send_lock:
                self._connection.send_bytes(frame)
        except (OSError, ValueError, TypeError) as error:  # the latter two: closed on this side, before or during this
            raise ChannelClosedError from error

    def receive(self) -> M:
        """Wait for the next message.

        Raises:
            BadMessageError: the frame is not a known message (the channel stays usable) or too long (it does not:
                the next call raises `ChannelClosedError`).
            ChannelClosedError: end of file.
        """
        try:
            frame = self._connection.recv_bytes(MAX_MESSAGE_BYTES)
        except (EOFError, OSError, ValueError) as error:
            if str(error) == "bad message length":  # the one name multiprocessing has for it
                raise BadMessageError(f"a frame of more than {MAX_MESSAGE_BYTES} bytes") from error
            raise ChannelClosedError from error
        try:
            return self._decoder.decode(frame)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise BadMessageError(str(error), _request_id(frame)) from error

    def close(self) -> None:
        """Close this end; the other one reads end of file."""
        self._connection.close()


def _request_id(frame: bytes) -> int | None:
    try:
        return msgspec.msgpack.decode(frame, type=_AnyId).id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
