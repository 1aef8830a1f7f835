"""Asks, regenerates, continues: the one door for window and command line to let a model answer in a chat."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from pathlib import Path
from typing import Any

from msgspec import structs

from workbench.chats.records import Chat, Message, Source
from workbench.chats.store import ChatStore
from workbench.conversation import overflow, prompts, sources
from workbench.conversation.overflow import Choice, ContextOverflowError, ContextUse
from workbench.conversation.sources import WITHOUT, Found, Provider
from workbench.conversation.states import States
from workbench.conversation.turn import Listener, Recorder, Turn, failure
from workbench.engine_client.client import EngineClient
from workbench.engine_client.engine import Engine
from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import (
    ChatPrompt,
    Finished,
    Generate,
    Prompt,
    ReadAhead,
    Render,
    Rendered,
    SamplingSettings,
)
from workbench.settings import sampling as sampling_settings


class Conversations:
    """Lets models answer in chats.

    Every method that starts a turn returns at once; the turn runs on a thread of its own and tells its listener.

    Attributes:
        providers: Who is asked for passages before an answer; called on a thread of its own, where it may wait until
            that is known. None for nobody.
    """

    def __init__(self, store: ChatStore, states: States) -> None:
        self.store = store
        self.states = states
        self.providers: Callable[[], Sequence[Provider]] | None = None
        self._running: set[Turn] = set()

    def stop_all(self, timeout: float = 2.0) -> None:
        """Stop every answer and wait until they are saved, at most `timeout` seconds: before the program ends."""
        turns = self._running.copy()
        for turn in turns:
            turn.stop()
        wait([turn.over for turn in turns], timeout)

    # ------------------------------------------------------------------------------------------- turns

    def ask(
        self,
        chat_id: int,
        text: str,
        engine: Engine,
        listener: Listener,
        sampling: SamplingSettings,
        *,
        stop: Sequence[str] = (),
        reply_start: str = "",
        overflow_choice: Choice = "ask",
    ) -> Turn:
        """Add a person's message at the end of the active branch and let `engine` answer it."""
        leaf = self.store.chat(chat_id).active_leaf_id
        message = self.store.add_message(chat_id, leaf, "user", text)
        return self.answer(
            message, engine, listener, sampling, stop=stop, reply_start=reply_start, overflow_choice=overflow_choice
        )

    def edit_and_ask(
        self,
        message_id: int,
        text: str,
        engine: Engine,
        listener: Listener,
        sampling: SamplingSettings,
        *,
        overflow_choice: Choice = "ask",
    ) -> Turn:
        """Put another message beside one that was asked, as a branch, and let `engine` answer it."""
        message = self.store.edit(message_id, text)
        return self.answer(message, engine, listener, sampling, overflow_choice=overflow_choice)

    def answer(
        self,
        asked: Message,
        engine: Engine,
        listener: Listener,
        sampling: SamplingSettings,
        *,
        stop: Sequence[str] = (),
        reply_start: str = "",
        reply_tokens: Sequence[int] = (),
        given: Sequence[Source] | None = None,
        overflow_choice: Choice = "ask",
    ) -> Turn:
        """Write an answer below `asked`; a further one there is a new branch (regenerate).

        Without `stop` the answer ends at the texts that are kept with the chat. `reply_start` are words it begins with,
        `reply_tokens` exactly the tokens. With `given` it gets these passages, and nobody is asked for others.
        """
        path = self.store.path_to(asked.id)

        def begin(chat: Chat, found: Found) -> Message:
            return self.store.begin_answer(
                asked.chat_id,
                asked.id,
                found.sources,
                model_name=engine.name,
                model_path=engine.path,
                sampling=sampling_settings.changes(sampling),
                asked_with=_asked_with(chat, engine, stop, reply_start, found),
            )

        return self._run(
            asked.chat_id,
            path,
            engine,
            listener,
            sampling,
            begin,
            stop,
            reply_start,
            overflow_choice,
            reply_tokens=tuple(reply_tokens),
            given=given,
        )

    def carry_on(
        self,
        message_id: int,
        engine: Engine,
        listener: Listener,
        sampling: SamplingSettings,
        *,
        stop: Sequence[str] = (),
        overflow_choice: Choice = "ask",
    ) -> Turn:
        """Go on writing an answer that ended too early."""
        path = self.store.path_to(message_id)
        chat_id = path[-1].chat_id

        def begin(_chat: Chat, _found: Found) -> Message:
            return self.store.resume_answer(message_id)

        return self._run(
            chat_id, path, engine, listener, sampling, begin, stop, "", overflow_choice, continue_last=True
        )

    # -------------------------------------------------------------------------------------- how full it is

    def context_use(
        self, chat: Chat, path: Sequence[Message], client: EngineClient, max_tokens: int = -1
    ) -> ContextUse:
        """How full the context is with these messages, counted by the engine; blocks.

        Raises:
            EngineError: the engine cannot say.
        """
        return _context_use(chat, prompts.build(chat, prompts.sent_part(chat, path)), client, max_tokens)

    # --------------------------------------------------------------------------------------------- inside

    def _run(
        self,
        chat_id: int,
        path: list[Message],
        engine: Engine,
        listener: Listener,
        sampling: SamplingSettings,
        begin: Callable[[Chat, Found], Message],
        stop: Sequence[str],
        reply_start: str,
        choice: Choice,
        *,
        continue_last: bool = False,
        reply_tokens: tuple[int, ...] = (),
        given: Sequence[Source] | None = None,
    ) -> Turn:
        turn = Turn(chat_id, sampling)

        def build(chat: Chat, messages: Sequence[Message], given: Sequence[Source]) -> Prompt:
            prompt = prompts.build(chat, messages, continue_last=continue_last, reply_start=reply_start, sources=given)
            return structs.replace(prompt, reply_tokens=reply_tokens) if isinstance(prompt, ChatPrompt) else prompt

        def work() -> None:
            recorder: Recorder | None = None
            try:
                asks = given is None and not continue_last
                looking = self._look(turn, path[-1], listener) if asks else None
                client = turn.wait_for(engine)
                _check_writes(engine)
                found = Found(tuple(given or ())) if looking is None else turn.wait_for_sources(looking)
                chat, found = self._fitted(chat_id, path, client, build, sampling.max_tokens, choice, found)
                sent = prompts.sent_part(chat, path)
                self.states.take_up(client, str(chat_id), Path(engine.path), engine.state.options)
                if chat.model_path != engine.path:
                    chat = self.store.change_chat(chat_id, model_path=engine.path)
                message = begin(chat, found)
                recorder = Recorder(self.store, turn, message, listener, reply_start)
                listener.answer_began(turn, message)
                settings = turn.sampling
                pending = client.submit(
                    Generate,
                    recorder.hear,
                    session=str(chat_id),
                    prompt=build(chat, sent, found.sources),
                    sampling=settings,
                    stop=tuple(stop or chat.options.get(prompts.STOP, ())),
                )
                turn.attach(pending, settings)
                finished: Finished = pending.future.result()
                saved = recorder.end(finished, None)
            except Exception as error:  # noqa: BLE001 - outermost guard of the thread: every failure is told
                told = failure(error)
                if recorder is None:
                    listener.turn_failed(turn, told)
                    turn.over.set_exception(told)
                else:
                    turn.over.set_result(recorder.end(None, told))
            else:
                turn.over.set_result(saved)
                before = sent[:-1] if continue_last else sent
                self._read_ahead(chat, [*before, saved], client)

        self._running.add(turn)
        turn.over.add_done_callback(lambda _: self._running.discard(turn))
        threading.Thread(target=work, name=f"turn in chat {chat_id}", daemon=True).start()
        return turn

    def _look(self, turn: Turn, asked: Message, listener: Listener) -> "Future[Found] | None":
        """Have passages looked for while the model may still be loading; None where there is nothing to ask."""
        if self.providers is None or not asked.content.strip():
            return None
        chat = self.store.chat(asked.chat_id)
        if chat.mode == "completion":  # a text to be written on asks nothing
            return None
        return sources.look(self.providers, chat, asked, lambda titles: listener.looking(turn, titles))

    def _fitted(
        self,
        chat_id: int,
        path: list[Message],
        client: EngineClient,
        build: Callable[[Chat, Sequence[Message], Sequence[Source]], Prompt],
        max_tokens: int,
        choice: Choice,
        found: Found,
    ) -> tuple[Chat, Found]:
        """The chat, beginning late enough to fit if the person wants that, and the passages that fit with it.

        Passages go before turns do: what was said stays as long as it can.

        Raises:
            ContextOverflowError: it does not fit, and the person has to choose, or chose to stop.
        """
        chat = self.store.chat(chat_id)
        messages = prompts.sent_part(chat, path)

        def count(some: Sequence[Message], given: Sequence[Source] = ()) -> ContextUse:
            return _context_use(chat, build(chat, some, given), client, max_tokens)

        use = count(messages, found.sources)
        if use.fits:
            return chat, found
        given: tuple[Source, ...] | None = None
        if found.sources:
            given = sources.most_that_fit(found.sources, lambda some: count(messages, some).fits)
            use = count(messages)
        if given is not None:
            return chat, found.only(given)
        drop = overflow.shortest_drop(messages, count)
        if drop is None or choice != "drop_oldest":
            raise ContextOverflowError(use, droppable=drop is not None)
        rest = sources.most_that_fit(found.sources, lambda some: count(messages[drop:], some).fits) or ()
        options = {**chat.options, prompts.CONTEXT_START: messages[drop].id}
        return self.store.change_chat(chat_id, options=options), found.only(rest)

    def _read_ahead(self, chat: Chat, messages: list[Message], client: EngineClient) -> None:
        """After an answer with thinking: let the engine read what the next turn will begin with, while nobody waits."""
        prompt, answer = prompts.build(chat, messages), messages[-1]
        if answer.thinking and answer.content and isinstance(prompt, ChatPrompt):
            client.submit(ReadAhead, session=str(chat.id), prompt=prompt)


def _asked_with(chat: Chat, engine: Engine, stop: Sequence[str], reply_start: str, found: Found) -> dict[str, Any]:
    """What is kept with an answer besides model and sampling, so that one can tell later how it came about."""
    from workbench.settings import load as load_settings  # no window start waits for its declarations

    asked_with = {
        "preset_id": chat.preset_id,
        "system_prompt": prompts.system_prompt(chat),
        "stop": list(stop or chat.options.get(prompts.STOP, ())),
        "reply_start": reply_start,
        "template": chat.options.get("template"),
        "template_arguments": chat.options.get("template_arguments"),
        "load": load_settings.changes(engine.state.options),
        WITHOUT: list(found.without),
    }
    return {name: value for name, value in asked_with.items() if value}


def _check_writes(engine: Engine) -> None:
    """Before its template is asked for: an embedding model has none, but that is not why it cannot answer."""
    facts = engine.state.facts
    if facts is not None and not facts.can_generate:
        raise EngineError(
            "unsupported",
            f"{engine.name} is made for embeddings and cannot write text.",
            remedy="Choose a chat model.",
        )


def _context_use(chat: Chat, prompt: Prompt, client: EngineClient, max_tokens: int) -> ContextUse:
    rendered: Rendered = client.call(Render, session=str(chat.id), prompt=prompt)
    return ContextUse(
        prompt_tokens=rendered.count,
        reused_tokens=rendered.reused,
        reserve=overflow.reserve_for(max_tokens, rendered.context_length),
        context_length=rendered.context_length,
    )
