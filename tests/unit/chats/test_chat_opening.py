"""A database that is newer, older, damaged or in use is met with care: nothing that can be kept is lost."""

import sqlite3
from pathlib import Path

import pytest

from workbench.chats import migrations
from workbench.chats.records import Preset
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError

NEXT = (migrations.MAJOR, migrations.MINOR + 1)


def _filled(file: Path, messages: int = 300) -> int:
    """A database large enough that damage in the middle hits some rows and spares others; gives the chat."""
    with ChatStore(file) as store:
        folder = store.new_folder("F")
        chat = store.new_chat(title="Precious", folder_id=folder.id)
        parent = None
        for number in range(messages):
            parent = store.add_message(chat.id, parent, "user", f"message {number} " + "words " * 100).id
    return chat.id


def _m900_notes(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE chat ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def _m901_broken(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE half(done)")
    db.execute("this is not SQL")


def test_a_newer_database_is_refused_and_left_untouched(file: Path) -> None:
    _filled(file, 3)
    db = sqlite3.connect(file)
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute(f"PRAGMA user_version = {(migrations.MAJOR + 1) * 1000}")
    db.close()
    before = file.read_bytes()
    with pytest.raises(WorkbenchError, match="newer version"):
        ChatStore(file)
    assert file.read_bytes() == before
    assert not file.with_name("chats.db-wal").exists()


def test_a_database_with_additions_an_old_program_can_live_with_is_used(file: Path) -> None:
    chat = _filled(file, 3)
    db = sqlite3.connect(file)
    db.execute(f"PRAGMA user_version = {migrations.MAJOR * 1000 + migrations.MINOR + 1}")
    db.close()
    with ChatStore(file) as store:
        assert len(store.path(chat)) == 3


def test_before_a_migration_the_database_is_copied(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chat = _filled(file, 3)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, (_m900_notes, *NEXT)))
    with ChatStore(file) as store:
        assert len(store.notices) == 1
        copy = file.with_name("chats-before-_m900_notes.db")
        assert copy.name in store.notices[0]
        assert len(store.path(chat)) == 3
    db = sqlite3.connect(copy)
    assert db.execute("SELECT count(*) FROM message").fetchone() == (3,)
    assert "note" not in [row[1] for row in db.execute("PRAGMA table_info(chat)")]
    db.close()
    db = sqlite3.connect(file)
    assert db.execute("PRAGMA user_version").fetchone() == (migrations.MAJOR * 1000 + NEXT[1],)
    db.close()
    with ChatStore(file) as store:
        assert store.notices == ()


def test_chats_of_the_first_version_come_along_whole(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = sqlite3.connect(file, isolation_level=None)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
        migrations.migrate(db)
    db.execute("INSERT INTO preset VALUES ('p', 'Mine', '{\"top_k\": 5}', 'Be brief.')")
    db.execute("INSERT INTO chat(id, title, created, updated, active_leaf_id) VALUES (7, 'Old', 1, 2, 3)")
    db.execute("INSERT INTO message(id, chat_id, role, content, created) VALUES (3, 7, 'user', 'hello', 1)")
    db.close()
    with ChatStore(file) as store:
        assert "chats-before-m002_library.db" in store.notices[0]
        assert store.presets()[-1] == Preset(id="p", name="Mine", sampling={"top_k": 5}, system_prompt="Be brief.")
        assert [message.content for message in store.path(7)] == ["hello"]
        assert store.path(7)[0].asked_with == {}
        assert [hit.chat_id for hit in store.search("hello")] == [7]


def test_a_migration_that_fails_leaves_everything_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chat = _filled(file, 3)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, (_m900_notes, *NEXT), (_m901_broken, *NEXT)))
        with pytest.raises(WorkbenchError, match="could not be opened"):
            ChatStore(file)
    with ChatStore(file) as store:
        assert store.notices == ()
        assert len(store.path(chat)) == 3


def test_nothing_is_migrated_under_a_process_that_has_the_chats_open(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ChatStore(file):
        monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, (_m900_notes, *NEXT)))
        monkeypatch.setattr("workbench.chats.opening._PATIENCE_SECONDS", 0.0)
        with pytest.raises(WorkbenchError, match="has them open"):
            ChatStore(file)
    ChatStore(file).close()


def test_damage_in_the_middle_costs_only_what_it_hit(file: Path) -> None:
    chat = _filled(file)
    content = bytearray(file.read_bytes())
    page = content.index(b"message 150 words") // 4096 * 4096
    content[page : page + 2 * 4096] = b"\xa5" * (2 * 4096)
    file.write_bytes(content)
    with ChatStore(file) as store:
        assert len(store.notices) == 1
        assert "damaged" in store.notices[0]
        kept = store.tree(chat)
        assert 280 < len(kept) < 300
        assert store.chat(chat).title == "Precious"
        assert [folder.name for folder in store.folders()] == ["F"]
        assert len(store.search("words", limit=1000)) == len(kept)
        assert store.path(chat)[-1].id == kept[-1].id
        store.add_message(chat, kept[-1].id, "user", "and on it goes")
    [aside] = file.parent.glob("chats-damaged-*.db")
    assert aside.read_bytes() == bytes(content)
    with ChatStore(file) as store:
        assert store.notices == ()


@pytest.mark.parametrize("size", [10, 4096, 40_000])
def test_a_file_cut_short_is_recovered_as_far_as_it_goes(file: Path, size: int) -> None:
    _filled(file)
    file.write_bytes(file.read_bytes()[:size])
    with ChatStore(file) as store:
        assert len(store.notices) == 1
        store.new_chat(title="works")
    assert list(file.parent.glob("chats-damaged-*.db"))


def test_a_file_that_is_no_database_is_set_aside(file: Path) -> None:
    file.write_bytes(b"These are not the chats you are looking for." * 500)
    with ChatStore(file) as store:
        assert "0 chats" in store.notices[0]
        assert store.chats() == []
    [aside] = file.parent.glob("chats-damaged-*.db")
    assert aside.read_bytes().startswith(b"These are not")


def test_damage_met_while_running_is_recovered_at_the_next_start(file: Path) -> None:
    """The search index is broken in a way that no check of the pages sees."""
    chat = _filled(file, 20)
    with ChatStore(file) as store:
        db = sqlite3.connect(file)
        db.execute("UPDATE message_words_data SET block = x'00ff00ff00ff' WHERE id > 1")
        db.commit()
        db.close()
        with pytest.raises(WorkbenchError, match="damaged"):
            store.search("words")
        assert len(store.path(chat)) == 20
    with ChatStore(file) as store:
        assert "20 messages" in store.notices[0]
        assert len(store.search("words")) == 20


def test_an_empty_file_is_a_new_database(file: Path) -> None:
    file.touch()
    with ChatStore(file) as store:
        assert store.chats() == []
        assert store.notices == ()


def test_a_place_that_cannot_hold_a_database_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WorkbenchError, match="could not be opened"):
        ChatStore(tmp_path / "file" / "chats.db")
    (tmp_path / "folder.db").mkdir()
    with pytest.raises(WorkbenchError, match="could not be opened"):
        ChatStore(tmp_path / "folder.db")
