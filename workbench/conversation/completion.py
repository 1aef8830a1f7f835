"""A plain text written on by a model, without a chat around it: what a notebook asks for."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol

from workbench.conversation.turn import Turn, failure
from workbench.engine_client.client import EngineClient
from workbench.engine_client.engine import Engine
from workbench.engine_client.failures import EngineError
from workbench.errors import WorkbenchError
from workbench.processes.protocol import (
    Delta,
    Finished,
    Generate,
    NextToken,
    Outlook,
    PromptProgress,
    Render,
    Rendered,
    SamplingSettings,
    TextPrompt,
)

LEAST_ROOM = 64
"""Tokens that are always left to write, however long the text is."""


class Writer(Protocol):
    """What hears of a completion. Called from other threads, in order; must return quickly."""

    def reading(self, done: int, total: int) -> None:
        """So many of the text's tokens are read."""
        ...

    def left_out(self, tokens: int) -> None:
        """The text is longer than the context: so many tokens of its beginning are not read."""
        ...

    def wrote(self, text: str) -> None:
        """New text."""
        ...

    def ended(self, finished: Finished | None, error: WorkbenchError | None) -> None:
        """It is over; `error` says why when it did not end well. What was written stays."""
        ...


class Completion:
    """A text being written on.

    Attributes:
        over: Done when it is over, well or not.
    """

    def __init__(
        self,
        engine: Engine,
        session: str,
        text: str,
        sampling: SamplingSettings,
        writer: Writer,
        *,
        parse_special: bool = False,
        looks: tuple[float, Callable[[Outlook], None]] | None = None,
    ) -> None:
        """Begins at once, on a thread of its own.

        Args:
            engine: Writes; it may still be loading.
            session: Names the text to the engine, which reads only what is new in it.
            text: What is written on.
            sampling: The first settings.
            writer: Hears of it.
            parse_special: Special tokens that are spelt out in the text are read as what they stand for.
            looks: How often (in seconds) somebody wants to see what could come next, and who.
        """
        self.over: Future[None] = Future()
        self._turn = Turn(0, sampling)
        if looks is not None:
            self._turn.watch(*looks)
        self._writer = writer

        def work() -> None:
            try:
                finished = self._write(engine, session, text, parse_special)
            except Exception as error:  # noqa: BLE001 - outermost guard of the thread: every failure is told
                told = failure(error)
                writer.ended(None, None if self._turn.stopped else told)
            else:
                writer.ended(finished, None)
            finally:
                self.over.set_result(None)

        threading.Thread(target=work, name=f"writing on {session}", daemon=True).start()

    def stop(self) -> None:
        """Write no more; what was written stays."""
        self._turn.stop()

    def set_sampling(self, sampling: SamplingSettings) -> None:
        """New settings, for the next token."""
        self._turn.set_sampling(sampling)

    def watch(self, seconds: float, watcher: Callable[[Outlook], None] | None) -> None:
        """See `Turn.watch`."""
        self._turn.watch(seconds, watcher)

    def _write(self, engine: Engine, session: str, text: str, parse_special: bool) -> Finished:
        turn = self._turn
        client = turn.wait_for(engine)
        facts = engine.state.facts
        if facts is not None and not facts.can_generate:
            raise EngineError(
                "unsupported", f"{engine.name} is made for embeddings and cannot write text.", remedy="Choose another."
            )
        prompt = self._fitted(client, session, TextPrompt(text=text, parse_special=parse_special))
        settings = turn.sampling
        pending = client.submit(Generate, self._hear, session=session, prompt=prompt, sampling=settings)
        turn.attach(pending, settings)
        finished: Finished = pending.future.result()
        return finished

    def _fitted(self, client: EngineClient, session: str, prompt: TextPrompt) -> TextPrompt:
        """As much of the end of the text as fits the context and leaves room to write."""
        rendered: Rendered = client.call(Render, session=session, prompt=prompt)
        wanted = self._turn.sampling.max_tokens
        room = max(
            LEAST_ROOM, min(wanted if wanted >= 0 else rendered.context_length // 4, rendered.context_length // 2)
        )
        most = rendered.context_length - room
        if rendered.count <= most:
            return prompt
        # More than has to go: else the next continuation would begin elsewhere again, and all be read once more.
        keep = max(1, most * 3 // 4)
        whole: Rendered = client.call(Render, session=session, prompt=prompt, with_tokens=True)
        self._writer.left_out(rendered.count - keep)
        tail = b"".join(whole.pieces[-keep:]).decode("utf-8", errors="ignore")
        return TextPrompt(text=tail, parse_special=prompt.parse_special)

    def _hear(self, event: Any) -> None:
        match event:
            case Delta():
                if event.text or event.thinking:
                    self._writer.wrote(event.thinking + event.text)
            case PromptProgress():
                self._writer.reading(event.done, event.total)
            case NextToken():
                self._turn.saw(event.outlook)
            case _:
                pass
