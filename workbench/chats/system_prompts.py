"""The library of system prompts: those that come with the program, and a person's own in the database."""

import sqlite3

from workbench.chats import names
from workbench.chats.records import SystemPrompt, storable


def _prompt(id: str, name: str, text: str) -> SystemPrompt:
    return SystemPrompt(id=id, name=name, text=text, built_in=True)


BUILT_IN: tuple[SystemPrompt, ...] = (
    _prompt("brief", "Short and to the point", "Answer in at most three short sentences, without an introduction."),
    _prompt(
        "teacher",
        "Patient teacher",
        "You are a patient teacher. Explain step by step in simple words, give one example, and end with a question "
        "that shows whether it was understood.",
    ),
    _prompt(
        "editor",
        "Careful editor",
        "You are a careful editor. Correct spelling, grammar and style of the text you are given, keep its meaning and "
        "tone, and list the changes that matter below it.",
    ),
    _prompt(
        "translator",
        "Translator",
        "Translate everything you are given into {{language}}. Keep names, numbers and formatting, and add nothing.",
    ),
    _prompt(
        "programmer",
        "Programmer",
        "You are an experienced {{language}} programmer. Answer with working code first and a short explanation "
        "after it. Say so when you are not sure that something exists.",
    ),
    _prompt(
        "assistant",
        "Assistant who knows the day",
        "You are a helpful assistant to {{name}}. Today is {{weekday}}, {{date}}.",
    ),
)
"""Not in the database, so that a new version may improve them."""


def every(db: sqlite3.Connection) -> list[SystemPrompt]:
    """The built-in prompts, then a person's own by name."""
    rows = db.execute("SELECT id, name, text FROM system_prompt ORDER BY name COLLATE NOCASE")
    return [*BUILT_IN, *(SystemPrompt(**dict(row)) for row in rows)]


def save(db: sqlite3.Connection, prompt: SystemPrompt) -> SystemPrompt:
    """Add a prompt (empty id) or change one; WorkbenchError for a name in use or a built-in one."""
    name = names.check(prompt, every(db), BUILT_IN, "system prompt")
    import uuid  # brings half the platform along, for which no window start waits

    saved = SystemPrompt(id=prompt.id or uuid.uuid4().hex, name=name, text=storable(prompt.text))
    db.execute(
        "INSERT INTO system_prompt(id, name, text) VALUES (?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET name = excluded.name, text = excluded.text",
        (saved.id, saved.name, saved.text),
    )
    return saved


def delete(db: sqlite3.Connection, prompt_id: str) -> None:
    """Remove a person's own prompt; a built-in one stays."""
    db.execute("DELETE FROM system_prompt WHERE id = ?", (prompt_id,))
