"""Framing: one end of the pipe between the workbench and a child process."""

import threading
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

import msgspec

from workbench.processes.protocol import MAX_MESSAGE_BYTES, Message

M = TypeVar("M")


class ChannelClosedError(Exception):
    """The other end is gone."""


class BadMessageError(Exception):
    """A frame that is too long, or is not one of the messages that may come this way."""


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
        frame = self._encoder.encode(message)
        if len(frame) > MAX_MESSAGE_BYTES:
            raise BadMessageError(f"{type(message).__name__} of {len(frame)} bytes")
        try:
            with self._send_lock:
                self._connection.send_bytes(frame)
        except (OSError, ValueError) as error:  # ValueError: the connection was closed on this side
            raise ChannelClosedError from error

    def receive(self) -> M:
        """Wait for the next message.

        Raises:
            BadMessageError: the frame is too long or not a known message; the channel stays usable.
            ChannelClosedError: end of file.
        """
        try:
            frame = self._connection.recv_bytes()
        except (EOFError, OSError, ValueError) as error:
            raise ChannelClosedError from error
        try:
            return self._decoder.decode(frame)
        except msgspec.MsgspecError as error:
            raise BadMessageError(str(error)) from error

    def close(self) -> None:
        """Close this end; the other one reads end of file."""
        self._connection.close()
