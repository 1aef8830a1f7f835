"""Texts that go along with a message: how they are kept, and how they are read by the model and in exports."""

import json
import re
from collections.abc import Iterable, Sequence

from msgspec.structs import asdict

from workbench.chats.records import Attachment, Message, storable


def packed(attachments: Iterable[Attachment]) -> str:
    """Attachments as their column holds them; empty for none."""
    entries = [asdict(one) | {"name": storable(one.name), "text": storable(one.text)} for one in attachments]
    return json.dumps(entries) if entries else ""


def unpacked(text: str) -> tuple[Attachment, ...]:
    """The attachments in their column."""
    return tuple(Attachment(**entry) for entry in json.loads(text)) if text else ()


def with_attachments(message: Message) -> str:
    """What the model reads of a message: each attachment under its name, then what the person typed."""
    return full_text(message.content, message.attachments)


def full_text(content: str, attachments: Sequence[Attachment]) -> str:
    """As `with_attachments`, of a message that is not sent yet."""
    typed = [content] if content.strip() or not attachments else []
    return "\n\n".join([*map(block, attachments), *typed])


def block(attachment: Attachment) -> str:
    """An attachment as the model reads it: its name, and its text between fences that do not occur in it."""
    longest = max(map(len, re.findall("`+", attachment.text)), default=0)
    fence = "`" * max(3, longest + 1)
    ending = "" if attachment.text.endswith("\n") else "\n"
    return f"{attachment.name}:\n{fence}\n{attachment.text}{ending}{fence}"
