"""A given text as the model sees it: each token with what could have come in its place."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import msgspec

from workbench.engine_client.client import EngineClient
from workbench.processes.protocol import Outlook, Prompt, Weigh, WeighDone, Weighed

TOP = 40
"""Tokens told by themselves at each place: what the usual top-k leaves over."""

_SHOWN_BEHIND = 24  # tokens of the text before a place that are told with it


class Weighing:
    """A text that is being weighed.

    Attributes:
        outlooks: One for each token of the text so far, and at the end one for what could come behind it.
        words: The bytes of the tokens that were named.
        done: So many of its tokens are read.
        total: Of so many; 0 until the first are.
        follows: Whether the weighed tokens stand right behind the whole context; known once it is over.
        over: True when all were read; False when it was cancelled or gave way to an answer. Raises `EngineError`.
    """

    def __init__(
        self,
        client: EngineClient,
        session: str,
        prompt: Prompt,
        context: Prompt | None = None,
        *,
        top: int = TOP,
        heard: Callable[["Weighing"], None] | None = None,
    ) -> None:
        """`heard` is told of every piece, on the engine's reader thread; the rest as `protocol.Weigh`."""
        self.outlooks: list[Outlook] = []
        self.words: dict[int, bytes] = {}
        self.done = self.total = 0
        self.follows = False
        self.over: Future[bool] = Future()
        self._history: list[int] = []
        self._heard = heard
        self._pending = client.submit(Weigh, self._hear, session=session, prompt=prompt, context=context, top=top)
        self._pending.future.add_done_callback(self._end)

    @property
    def text(self) -> bytes:
        """The tokens so far, as bytes."""
        return b"".join(self.words.get(outlook.token, b"") for outlook in self.outlooks)

    @property
    def tokens(self) -> list[int]:
        """The ids of the tokens so far."""
        return [outlook.token for outlook in self.outlooks if outlook.token >= 0]

    def outlook(self, place: int, look_back: int) -> Outlook:
        """That of one place, with the `look_back` tokens before it, which the penalties see; all of them for -1."""
        outlook = self.outlooks[place]
        begin = 0 if look_back < 0 else max(0, outlook.position - look_back)
        before = self.outlooks[max(0, place - _SHOWN_BEHIND) : place]
        return msgspec.structs.replace(
            outlook,
            recent=tuple(self._history[begin : outlook.position]),
            behind=b"".join(self.words.get(one.token, b"") for one in before),
        )

    def cancel(self) -> None:
        """Read no further."""
        self._pending.cancel()

    def _hear(self, event: Any) -> None:
        if isinstance(event, Weighed):
            self.done, self.total = event.done, event.total
            for outlook in event.outlooks:
                self._history.extend(outlook.recent if not self.outlooks else ())
                self.words.update(outlook.words)
                if outlook.token >= 0:
                    self._history.append(outlook.token)
                self.outlooks.append(msgspec.structs.replace(outlook, words=(), recent=()))
            if self._heard is not None:
                self._heard(self)

    def _end(self, reply: "Future[WeighDone]") -> None:
        error = reply.exception()
        if error is not None:
            self.over.set_exception(error)
        else:
            self.follows = reply.result().follows
            self.over.set_result(reply.result().complete)
