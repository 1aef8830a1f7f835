"""From saved messages to what the transcript shows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from workbench.chats.records import Chat, Message
from workbench.conversation.prompts import CONTEXT_START
from workbench.conversation.sources import WITHOUT
from workbench.conversation.turn import tokens_per_second
from workbench.ui.transcript.footer import SEPARATOR
from workbench.ui.transcript.item import MessageItem
from workbench.ui.wording import figures

translate = QCoreApplication.translate

UNANSWERED = "unanswered"
"""Id of the item that stands where an answer is missing."""


def item_of(message: Message) -> MessageItem:
    """One saved message."""
    siblings = message.sibling_ids or (message.id,)
    interrupted = message.state == "interrupted"
    return MessageItem(
        id=str(message.id),
        role=message.role,
        text=message.content,
        thinking=message.thinking,
        thinking_seconds=message.thinking_seconds,
        model=message.model_name if message.role == "assistant" else "",
        stats=stats_line(message.stats),
        branch=siblings.index(message.id) + 1 if message.id in siblings else 1,
        branches=len(siblings),
        state="stopped" if interrupted else "done",
        note=translate("Items", "This answer was interrupted. Continue goes on where it ends.") if interrupted else "",
        attachments=message.attachments,
        sources=message.sources,
        without=tuple(message.asked_with.get(WITHOUT, ())),
        marks=message.marks,
    )


def items_of(chat: Chat, path: Sequence[Message]) -> list[MessageItem]:
    """A branch as the transcript shows it, with a word where what is sent begins and where an answer is missing."""
    items = [item_of(message) for message in path]
    first = next((n for n, message in enumerate(path) if message.id == chat.options.get(CONTEXT_START)), 0)
    if first:
        items[first - 1].note = translate(
            "Items", "Everything above this line is left out: the model reads on from the next message."
        )
    if path and path[-1].role == "user":
        items.append(unanswered(translate("Items", "There is no answer yet.")))
    return items


def unanswered(note: str, model: str = "") -> MessageItem:
    """Stands where an answer is missing, and says why; Regenerate writes one."""
    return MessageItem(UNANSWERED, "assistant", model=model, state="stopped", note=note)


def stats_line(stats: dict[str, Any]) -> str:
    """E.g. "42.3 tok/s  ·  312 tokens  ·  first token 0.18 s  ·  stopped: end of turn"; empty for no answer."""
    if "answer_tokens" not in stats:
        return ""
    parts = [token_words(stats["answer_tokens"])]
    if speed := tokens_per_second(stats):
        parts.insert(0, translate("Items", "{speed} tok/s").format(speed=figures(speed, 1)))
    if "first_token_seconds" in stats:
        parts.append(
            translate("Items", "first token {seconds} s").format(seconds=figures(stats["first_token_seconds"], 2))
        )
    if why := stop_reason(stats):
        parts.append(translate("Items", "stopped: {why}").format(why=why))
    return SEPARATOR.join(parts)


def token_words(count: int) -> str:
    """So many tokens, in words."""
    return (
        translate("Items", "1 token")
        if count == 1
        else translate("Items", "{count} tokens").format(count=figures(count))
    )


def stop_reason(stats: dict[str, Any]) -> str:
    """Why an answer ended, in words; empty when it is not known."""
    reasons = {
        "end_of_turn": translate("Items", "end of turn"),
        "stop_string": translate("Items", "stop string"),
        "max_tokens": translate("Items", "longest answer reached"),
        "context_full": translate("Items", "context full"),
        "cancelled": translate("Items", "by you"),
        "interrupted": translate("Items", "interrupted"),
    }
    return reasons.get(str(stats.get("stop_reason")), "")
