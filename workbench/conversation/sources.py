"""Passages for a question: all who find some are asked at the same time, before the model answers."""

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial

from workbench.chats.records import Chat, Message, Source
from workbench.conversation.turn import failure

CHIPS = "chips"
"""Key in a chat's options: what is chosen in the composer, by plugin and chip: {"documents": {"folder": ["Work"]}}."""

WITHOUT = "without"
"""Key in what an answer was asked with: a sentence for each source that could not be used."""


@dataclass(frozen=True)
class Provider:
    """Finds passages.

    Attributes:
        plugin_id: Whose it is; it is told what is chosen in the chips of this plugin.
        title: As people know it.
        ask: Gives passages for (question, chat id, chips), the best first, or raises WorkbenchError; it takes no longer
            than it may, whatever is behind it.
    """

    plugin_id: str
    title: str
    ask: Callable[[str, int, Mapping[str, tuple[str, ...]]], Sequence[Source]]


@dataclass(frozen=True)
class Found:
    """The passages for a question, and a sentence for each provider that failed."""

    sources: tuple[Source, ...] = ()
    without: tuple[str, ...] = ()

    def only(self, given: tuple[Source, ...]) -> "Found":
        """With `given` of the passages, and a word about the others, for which there is no room."""
        left = len(self.sources) - len(given)
        if not left:
            return self
        words = f"{left} of {len(self.sources)} passages did not fit into the context."
        return Found(given, (*self.without, words))


def look(
    providers: Callable[[], Sequence[Provider]],
    chat: Chat,
    asked: Message,
    began: Callable[[tuple[str, ...]], None],
) -> "Future[Found]":
    """Ask every provider, each on a thread of its own; returns at once.

    `providers` may block until it is known who there is. `began` is told their titles, if there are any.
    """
    found: Future[Found] = Future()

    def whole() -> None:
        try:
            asking = providers()
            if asking:
                began(tuple(provider.title for provider in asking))
            chips = _chips(chat)
            answers = [
                _on_thread(partial(one.ask, asked.content, chat.id, chips.get(one.plugin_id, {}))) for one in asking
            ]
            found.set_result(_gathered(answers))
        except Exception as error:  # noqa: BLE001 - outermost guard of the thread: the answer goes on without sources
            found.set_result(Found(without=(failure(error).sentence(),)))

    threading.Thread(target=whole, name=f"sources for chat {chat.id}", daemon=True).start()
    return found


def most_that_fit(sources: Sequence[Source], fits: Callable[[Sequence[Source]], bool]) -> tuple[Source, ...] | None:
    """As many of the passages as fit, each finder's best ones first; None when even none are too many.

    `fits` asks the engine, so it is asked as seldom as halving allows.
    """
    if fits(sources):
        return tuple(sources)
    if not fits(()):
        return None
    low, high = 0, len(sources) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if fits(_best(sources, middle)):
            low = middle
        else:
            high = middle - 1
    return _best(sources, low)


def _best(sources: Sequence[Source], count: int) -> tuple[Source, ...]:
    """`count` of them in their order: from each finder the first, then from each the second, and so on."""
    ranks: dict[str, int] = {}
    ranked = []
    for place, source in enumerate(sources):
        ranks[source.finder] = ranks.get(source.finder, 0) + 1
        ranked.append((ranks[source.finder], place))
    return tuple(sources[place] for place in sorted(place for _, place in sorted(ranked)[:count]))


def _chips(chat: Chat) -> dict[str, dict[str, tuple[str, ...]]]:
    kept = chat.options.get(CHIPS, {})
    return {plugin: {name: tuple(values) for name, values in chosen.items()} for plugin, chosen in kept.items()}


def _on_thread(ask: Callable[[], Sequence[Source]]) -> "Future[Sequence[Source]]":
    answer: Future[Sequence[Source]] = Future()

    def work() -> None:
        try:
            answer.set_result(ask())
        except Exception as error:  # noqa: BLE001 - outermost guard of the thread: the others' passages still count
            answer.set_exception(error)

    threading.Thread(target=work, name="source", daemon=True).start()
    return answer


def _gathered(answers: Sequence["Future[Sequence[Source]]"]) -> Found:
    sources: list[Source] = []
    without = []
    for answer in answers:
        error = answer.exception()
        if error is not None:
            without.append(failure(error).sentence())
        else:
            sources += answer.result()
    return Found(tuple(sources), tuple(without))
