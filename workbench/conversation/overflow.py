"""When a conversation outgrows the context: how much is too much, and what would have to go."""

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec

from workbench.chats.records import Message
from workbench.errors import WorkbenchError

Choice = Literal["ask", "drop_oldest", "stop"]

SHORTEST_ANSWER = 256
"""Tokens that must be free for an answer, where the person has set no smaller limit; a quarter of a tiny context."""


class ContextUse(msgspec.Struct, frozen=True):
    """How full the context would be.

    Attributes:
        prompt_tokens: What would be read, counted by the engine.
        reused_tokens: Of those, already read.
        reserve: Kept free for the answer.
        context_length: What fits in all.
    """

    prompt_tokens: int
    reused_tokens: int
    reserve: int
    context_length: int

    @property
    def fits(self) -> bool:
        """Whether prompt and a reasonable answer fit."""
        return self.prompt_tokens + self.reserve <= self.context_length


class ContextOverflowError(WorkbenchError):
    """The conversation no longer fits and the person has to choose.

    Attributes:
        use: The figures.
        droppable: Whether leaving out the oldest turns would help.
    """

    def __init__(self, use: ContextUse, droppable: bool) -> None:
        super().__init__(
            f"This conversation has {use.prompt_tokens:,} tokens, and the context holds {use.context_length:,}.",
            "" if droppable else "The last message alone is too long.",
            "Leave out the oldest turns, or stop here."
            if droppable
            else "Shorten it, or load the model with a longer context.",
        )
        self.use = use
        self.droppable = droppable


def reserve_for(max_tokens: int, context_length: int) -> int:
    """Tokens to keep free for the answer."""
    usual = min(SHORTEST_ANSWER, context_length // 4)
    return min(max_tokens, usual) if max_tokens >= 0 else usual


def starts_after_dropping(messages: Sequence[Message]) -> list[int]:
    """Indexes at which a shortened conversation may begin: at a person's message, never none at all."""
    return [n for n, message in enumerate(messages) if n and message.role == "user"]


def shortest_drop(messages: Sequence[Message], count: Callable[[Sequence[Message]], ContextUse]) -> int | None:
    """The smallest number of oldest messages to leave out so that the rest fits; None when nothing helps.

    `count` asks the engine, so it is asked as seldom as halving allows.
    """
    starts = starts_after_dropping(messages)
    if not starts or not count(messages[starts[-1] :]).fits:
        return None
    low, high = 0, len(starts) - 1
    while low < high:
        middle = (low + high) // 2
        if count(messages[starts[middle] :]).fits:
            high = middle
        else:
            low = middle + 1
    return starts[low]
