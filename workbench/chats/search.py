"""Full-text search over titles and messages, safe for anything a person types."""

import json
import re
import sqlite3

from workbench.chats.records import SearchHit, storable

_PART = re.compile(r'"([^"]*)"|(\S+)')
_NO_SPACES = "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff\u0e00-\u0eff]"
"""Scripts written without spaces (Chinese, Japanese, Thai ...): the index takes a whole run of them for one word."""

_START, _END = "\x02", "\x03"
_SNIPPET_WORDS = 16
_SNIPPET_SIDE = 40  # characters each side, where the text is searched without the index

_RANKED = 2000
"""Up to so many matches are ordered by how well they fit; of more, the newest come first, because nobody looks through
them and weighing each would take longer than a person types."""

_FROM_MESSAGES = """
    FROM message_words JOIN message m ON m.id = message_words.rowid JOIN chat c ON c.id = m.chat_id
    WHERE message_words MATCH ? AND m.deleted IS NULL AND c.deleted IS NULL
"""
_COUNT = "SELECT count(*) FROM (SELECT rowid FROM message_words WHERE message_words MATCH ? LIMIT ?)"
_BEST = f"SELECT m.id {_FROM_MESSAGES} ORDER BY bm25(message_words), m.id DESC LIMIT ?"
_NEWEST = f"SELECT m.id {_FROM_MESSAGES} ORDER BY message_words.rowid DESC LIMIT ?"
_IN_MESSAGES = f"""
    SELECT m.chat_id, m.id AS message_id, c.title, m.role, m.created,
           snippet(message_words, 0, '{_START}', '{_END}', '…', {_SNIPPET_WORDS}) AS found
    {_FROM_MESSAGES} AND message_words.rowid IN (SELECT value FROM json_each(?))
"""
_IN_TITLES = f"""
    SELECT c.id AS chat_id, NULL AS message_id, c.title, '' AS role, c.created,
           highlight(chat_words, 0, '{_START}', '{_END}') AS found
    FROM chat_words JOIN chat c ON c.id = chat_words.rowid
    WHERE chat_words MATCH ? AND c.deleted IS NULL ORDER BY rank LIMIT ?
"""
_SCAN = """
    SELECT m.chat_id, m.id AS message_id, c.title, m.role, m.created, m.content
    FROM message m JOIN chat c ON c.id = m.chat_id
    WHERE m.deleted IS NULL AND c.deleted IS NULL AND m.state != 'streaming' AND {words} ORDER BY m.id DESC LIMIT ?
"""

_SCAN_TITLES = """
    SELECT c.id AS chat_id, NULL AS message_id, c.title, '' AS role, c.created, c.title AS content
    FROM chat c WHERE c.deleted IS NULL AND {words} ORDER BY c.updated DESC LIMIT ?
"""


def search(db: sqlite3.Connection, text: str, limit: int) -> list[SearchHit]:
    """At most `limit` places in titles, then at most as many in messages, the best first.

    All words must occur in a message; the last one may be the first letters of a word; words between double quotes must
    stand together. Nothing for a text without letters or digits.
    """
    text = storable(text)
    if re.search(_NO_SPACES, text):  # compiled when first needed: it takes milliseconds
        return _scan(db, [phrase or word for phrase, word in _PART.findall(text)], limit)
    query = _query(text)
    if not query:
        return []
    titles = db.execute(_IN_TITLES, (query, limit)).fetchall()
    return [_hit(row) for row in (*titles, *_in_messages(db, query, limit))]


def _in_messages(db: sqlite3.Connection, query: str, limit: int) -> list[sqlite3.Row]:
    # First which ones, then what they say: a snippet costs more than all the rest.
    few = db.execute(_COUNT, (query, _RANKED + 1)).fetchone()[0] <= _RANKED
    chosen = [row[0] for row in db.execute(_BEST if few else _NEWEST, (query, limit))]
    places = {number: place for place, number in enumerate(chosen)}
    return sorted(db.execute(_IN_MESSAGES, (query, json.dumps(chosen))), key=lambda row: places[row["message_id"]])


def _query(text: str) -> str:
    parts = [(phrase or word, bool(phrase)) for phrase, word in _PART.findall(text)]
    # A part without letters or digits would be an empty phrase, which nothing matches.
    parts = [(part, whole) for part, whole in parts if any(character.isalnum() for character in part)]
    terms = ['"' + part.replace('"', '""') + '"' for part, _ in parts]
    # One letter alone is no beginning: the words that begin with it are half of all.
    if parts and not parts[-1][1] and not text[-1:].isspace() and len(parts[-1][0]) > 1:
        terms[-1] += "*"
    return " ".join(terms)


def _hit(row: sqlite3.Row) -> SearchHit:
    snippet, marks = "", []
    for piece in re.split(f"({_START}[^{_END}]*{_END})", row["found"]):
        if piece.startswith(_START) and piece.endswith(_END):
            marks.append((len(snippet), len(snippet) + len(piece) - 2))
            piece = piece[1:-1]
        snippet += piece
    return _record(row, snippet, tuple(marks))


def _scan(db: sqlite3.Connection, words: list[str], limit: int) -> list[SearchHit]:
    found: list[sqlite3.Row] = []
    for statement, column in ((_SCAN_TITLES, "c.title"), (_SCAN, "m.content")):
        condition = " AND ".join([f"instr({column}, ?) > 0"] * len(words))
        found += db.execute(statement.format(words=condition), (*words, limit))
    return [_around(row, words[0]) for row in found]


def _around(row: sqlite3.Row, word: str) -> SearchHit:
    content: str = row["content"]
    at = content.index(word)
    first, last = max(0, at - _SNIPPET_SIDE), at + len(word) + _SNIPPET_SIDE
    before, after = "…" if first else "", "…" if last < len(content) else ""
    start = at - first + len(before)
    return _record(row, before + content[first:last] + after, ((start, start + len(word)),))


def _record(row: sqlite3.Row, snippet: str, marks: tuple[tuple[int, int], ...]) -> SearchHit:
    return SearchHit(
        chat_id=row["chat_id"],
        message_id=row["message_id"],
        title=row["title"],
        role=row["role"],
        snippet=snippet,
        marks=marks,
        created=row["created"],
    )
