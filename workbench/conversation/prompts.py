"""What of a chat is sent to the model."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from workbench.chats import variables
from workbench.chats.records import Chat, Message, Source
from workbench.chats.sources import read_with
from workbench.processes.protocol import ChatMessage, ChatPrompt, Prompt, TextPrompt

CONTEXT_START = "context_start"
"""Key in a chat's options: the id of the first message that is still sent, after a person chose to drop older ones."""

STOP = "stop"
"""Key in a chat's options: a list of texts that end an answer."""
TEMPLATE = "template"
"""Key in a chat's options: a chat template in place of the model's own."""
TEMPLATE_ARGUMENTS = "template_arguments"
"""Key in a chat's options: what the chat template is told, e.g. {"enable_thinking": False}."""
VARIABLES = "variables"
"""Key in a chat's options: the words that stand for the variables of its system prompt, by lower-case name."""


def system_prompt(chat: Chat, now: datetime | None = None) -> str:
    """The system prompt as it is sent: with the chat's own words, else those the program knows, for its variables."""
    provided = variables.provided(now or datetime.now(), Path(chat.model_path).stem)
    return variables.fill(chat.system_prompt, provided | chat.options.get(VARIABLES, {}))


def sent_part(chat: Chat, path: Sequence[Message]) -> list[Message]:
    """The messages of a branch that are sent: all, or those from where the person chose to begin."""
    start = chat.options.get(CONTEXT_START)
    index = next((n for n, message in enumerate(path) if message.id == start), 0)
    return list(path[index:])


def build(
    chat: Chat,
    messages: Sequence[Message],
    *,
    continue_last: bool = False,
    reply_start: str = "",
    sources: Sequence[Source] = (),
) -> Prompt:
    """The prompt of a chat: its system prompt and `messages`; for a completion chat the bare text of both.

    Args:
        chat: Gives mode, system prompt, template override and template arguments.
        messages: What is sent, oldest first.
        continue_last: The last message is an answer to be carried on.
        reply_start: First words of the answer.
        sources: The passages the last message is sent with; earlier ones go with those their answers were given.
    """
    texts = read_with(messages, sources)
    told = system_prompt(chat)
    if chat.mode == "completion":
        return TextPrompt(text="".join([told, *texts, reply_start]))
    system = [ChatMessage(role="system", content=told)] if told else []
    said = [
        ChatMessage(role=message.role, content=text, thinking=message.thinking)
        for message, text in zip(messages, texts, strict=True)
    ]
    return ChatPrompt(
        messages=(*system, *said),
        template=chat.options.get(TEMPLATE),
        template_arguments=chat.options.get(TEMPLATE_ARGUMENTS, {}),
        continue_last=continue_last,
        reply_start=reply_start,
    )
