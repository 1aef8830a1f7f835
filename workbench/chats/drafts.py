"""What was written in the composer of each chat and not sent yet."""

import json
import sqlite3

from workbench.chats.records import Draft, storable

_NEW_CHAT = 0
"""Stands for the chat that does not exist yet; numbers of chats begin with 1."""


def find(db: sqlite3.Connection, chat_id: int | None) -> Draft:
    """The draft of a chat, or with None of the new one; an empty one when there is none."""
    row = db.execute("SELECT text, extras FROM draft WHERE chat_id = ?", (chat_id or _NEW_CHAT,)).fetchone()
    return Draft(text=row["text"], extras=json.loads(row["extras"])) if row else Draft()


def save(db: sqlite3.Connection, chat_id: int | None, draft: Draft) -> None:
    """Keep a draft in place of the one before; an empty one is not kept."""
    db.execute("DELETE FROM draft WHERE chat_id = ?", (chat_id or _NEW_CHAT,))
    if draft != Draft():
        values = (chat_id or _NEW_CHAT, storable(draft.text), json.dumps(draft.extras))
        db.execute("INSERT INTO draft(chat_id, text, extras) VALUES (?, ?, ?)", values)
