"""The database schema, as a list of steps that are never edited once released.

`PRAGMA user_version` holds major * 1000 + minor. A step that an older program cannot live with raises the major
number, so that the older program refuses the file; any other step raises the minor one.
"""

import sqlite3
import time
from collections.abc import Callable

Step = Callable[[sqlite3.Connection], None]


def m001_initial(db: sqlite3.Connection) -> None:
    """Chats, their message trees, folders, presets and the search index.

    A message is in the search index unless it is still being written: indexing a growing text each second is waste.
    """
    for statement in _INITIAL:
        db.execute(statement)


def m002_library(db: sqlite3.Connection) -> None:
    """System prompts, drafts, presets for one model, and what an answer was asked with.

    A program before this reads every column of a preset into a record that does not have the new ones.
    """
    for statement in _LIBRARY:
        db.execute(statement)


def m003_attachments(db: sqlite3.Connection) -> None:
    """Texts that go along with a message, as a JSON list; empty text for none."""
    db.execute("ALTER TABLE message ADD COLUMN attachments TEXT NOT NULL DEFAULT ''")


def m004_folded_folders(db: sqlite3.Connection) -> None:
    """Whether the chats of a folder are out of sight."""
    db.execute("ALTER TABLE folder ADD COLUMN folded INTEGER NOT NULL DEFAULT 0")


def m005_longer_beginnings(db: sqlite3.Connection) -> None:
    """The search index also knows the words by their first four letters: they took a third of a second to find."""
    for statement in _LONGER_BEGINNINGS:
        db.execute(statement)


def m006_sources_and_marks(db: sqlite3.Connection) -> None:
    """The passages an answer was given, and what checks found out about it, as JSON lists; empty text for none."""
    db.execute("ALTER TABLE message ADD COLUMN sources TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE message ADD COLUMN marks TEXT NOT NULL DEFAULT ''")


MIGRATIONS: tuple[tuple[Step, int, int], ...] = (
    (m001_initial, 1, 0),
    (m002_library, 2, 0),
    (m003_attachments, 2, 1),
    (m004_folded_folders, 2, 2),
    (m005_longer_beginnings, 2, 3),
    (m006_sources_and_marks, 2, 4),
)
"""(step, major, minor) in the order they are applied; major and minor are the version after the step."""

MAJOR, MINOR = MIGRATIONS[-1][1:]


def version(db: sqlite3.Connection) -> tuple[int, int]:
    """(major, minor) of a database; (0, 0) for an empty one."""
    number: int = db.execute("PRAGMA user_version").fetchone()[0]
    return divmod(number, 1000)


def applied(db: sqlite3.Connection) -> frozenset[str]:
    """Names of the steps a database has had."""
    if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").fetchone():
        return frozenset()
    return frozenset(row[0] for row in db.execute("SELECT name FROM migration"))


def pending(db: sqlite3.Connection) -> list[str]:
    """Names of the steps a database still needs, in order."""
    done = applied(db)
    return [step.__name__ for step, _, _ in MIGRATIONS if step.__name__ not in done]


def migrate(db: sqlite3.Connection) -> None:
    """Apply what is pending, all of it or nothing; may raise sqlite3.Error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute("CREATE TABLE IF NOT EXISTS migration(name TEXT PRIMARY KEY, applied REAL NOT NULL)")
        done = applied(db)
        for step, major, minor in MIGRATIONS:
            if step.__name__ not in done:
                step(db)
                db.execute("INSERT INTO migration VALUES (?, ?)", (step.__name__, time.time()))
                if version(db) < (major, minor):
                    db.execute(f"PRAGMA user_version = {major * 1000 + minor}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


_INITIAL = (
    "CREATE TABLE folder(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL)",
    """
    CREATE TABLE preset(
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        sampling TEXT NOT NULL,
        system_prompt TEXT NOT NULL
    )
    """,
    # AUTOINCREMENT: a number is never given out twice, so nothing kept elsewhere under it can meet another chat.
    """
    CREATE TABLE chat(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL DEFAULT '',
        mode TEXT NOT NULL DEFAULT 'chat',
        folder_id INTEGER REFERENCES folder(id) ON DELETE SET NULL,
        pinned INTEGER NOT NULL DEFAULT 0,
        archived INTEGER NOT NULL DEFAULT 0,
        model_path TEXT NOT NULL DEFAULT '',
        preset_id TEXT NOT NULL DEFAULT '',
        system_prompt TEXT NOT NULL DEFAULT '',
        sampling TEXT NOT NULL DEFAULT '{}',
        options TEXT NOT NULL DEFAULT '{}',
        active_leaf_id INTEGER,
        created REAL NOT NULL,
        updated REAL NOT NULL,
        deleted REAL
    )
    """,
    # No cascade from parent to child: SQLite limits how deep one may go, and a chat may be longer.
    """
    CREATE TABLE message(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        chat_id INTEGER NOT NULL REFERENCES chat(id) ON DELETE CASCADE,
        parent_id INTEGER REFERENCES message(id) DEFERRABLE INITIALLY DEFERRED,
        role TEXT NOT NULL,
        content TEXT NOT NULL DEFAULT '',
        thinking TEXT NOT NULL DEFAULT '',
        thinking_seconds REAL NOT NULL DEFAULT 0,
        model_name TEXT NOT NULL DEFAULT '',
        model_path TEXT NOT NULL DEFAULT '',
        sampling TEXT NOT NULL DEFAULT '{}',
        stats TEXT NOT NULL DEFAULT '{}',
        token_ids BLOB,
        state TEXT NOT NULL DEFAULT 'complete',
        owner TEXT NOT NULL DEFAULT '',
        created REAL NOT NULL,
        deleted REAL
    )
    """,
    "CREATE INDEX message_chat ON message(chat_id, parent_id)",
    "CREATE INDEX message_parent ON message(parent_id)",
    "CREATE INDEX message_streaming ON message(id) WHERE state = 'streaming'",
    "CREATE INDEX message_deleted ON message(deleted) WHERE deleted IS NOT NULL",
    "CREATE INDEX chat_updated ON chat(updated)",
    """
    CREATE VIRTUAL TABLE message_words USING fts5(
        content, content='message', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )
    """,
    """
    CREATE TRIGGER message_added AFTER INSERT ON message WHEN new.state != 'streaming' BEGIN
        INSERT INTO message_words(rowid, content) VALUES (new.id, new.content);
    END
    """,
    """
    CREATE TRIGGER message_removed AFTER DELETE ON message WHEN old.state != 'streaming' BEGIN
        INSERT INTO message_words(message_words, rowid, content) VALUES ('delete', old.id, old.content);
    END
    """,
    """
    CREATE TRIGGER message_changed AFTER UPDATE OF content, state ON message BEGIN
        INSERT INTO message_words(message_words, rowid, content)
            SELECT 'delete', old.id, old.content WHERE old.state != 'streaming';
        INSERT INTO message_words(rowid, content) SELECT new.id, new.content WHERE new.state != 'streaming';
    END
    """,
    """
    CREATE VIRTUAL TABLE chat_words USING fts5(
        title, content='chat', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )
    """,
    """
    CREATE TRIGGER chat_added AFTER INSERT ON chat BEGIN
        INSERT INTO chat_words(rowid, title) VALUES (new.id, new.title);
    END
    """,
    """
    CREATE TRIGGER chat_removed AFTER DELETE ON chat BEGIN
        INSERT INTO chat_words(chat_words, rowid, title) VALUES ('delete', old.id, old.title);
    END
    """,
    """
    CREATE TRIGGER chat_renamed AFTER UPDATE OF title ON chat BEGIN
        INSERT INTO chat_words(chat_words, rowid, title) VALUES ('delete', old.id, old.title);
        INSERT INTO chat_words(rowid, title) VALUES (new.id, new.title);
    END
    """,
)

_LIBRARY = (
    "ALTER TABLE preset ADD COLUMN model_path TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE preset ADD COLUMN load TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE preset ADD COLUMN stop TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE message ADD COLUMN asked_with TEXT NOT NULL DEFAULT '{}'",
    """
    CREATE TABLE system_prompt(
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        text TEXT NOT NULL
    )
    """,
    # Of the chat that does not exist yet it is number 0, so there is no reference to chat(id).
    "CREATE TABLE draft(chat_id INTEGER PRIMARY KEY, text TEXT NOT NULL, extras TEXT NOT NULL DEFAULT '{}')",
    "CREATE TRIGGER chat_gone AFTER DELETE ON chat BEGIN DELETE FROM draft WHERE chat_id = old.id; END",
)

_LONGER_BEGINNINGS = (
    "DROP TABLE message_words",
    """
    CREATE VIRTUAL TABLE message_words USING fts5(
        content, content='message', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4'
    )
    """,
    "INSERT INTO message_words(rowid, content) SELECT id, content FROM message WHERE state != 'streaming'",
)
