"""`workbench chats`: what the list of chats in the window does, from a terminal."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.command_line import chats_file, run, shell

from workbench.chats.store import ChatStore


@pytest.fixture
def three() -> Iterator[list[int]]:
    """Three chats; the store stays open, as a window beside the command keeps it."""
    with ChatStore(chats_file()) as store:
        made = []
        for title, words in (("Tea", "oolong and sencha"), ("Bread", "sourdough"), ("Sea\x1b[31m tea", "tides")):
            chat = store.new_chat(title=title, model_path="/m.gguf")
            asked = store.add_message(chat.id, None, "user", words)
            store.add_message(chat.id, asked.id, "assistant", f"All about {words}.", model_name="M")
            made.append(chat.id)
        store.change_chat(made[0], folder_id=store.new_folder("Kitchen").id)
        yield made


def titles(*arguments: str) -> list[str]:
    ended = run("chats", "list", "--json", *arguments)
    assert ended.status == 0
    return [chat["title"] for chat in ended.json]


def test_chats_are_listed_the_one_used_last_first(three: list[int]) -> None:
    ended = run("chats", "list")
    assert ended.status == 0
    lines = ended.output.splitlines()
    assert [line.split()[0] for line in lines] == [str(number) for number in reversed(three)]
    assert lines[-1].endswith("Tea  (in Kitchen)")
    assert "\x1b" not in ended.output, "a title can do nothing to the terminal"
    assert titles() == ["Sea\x1b[31m tea", "Bread", "Tea"]
    assert titles("--limit", "1") == ["Sea\x1b[31m tea"]
    assert titles("--folder", "kitchen") == ["Tea"]
    [chat] = run("chats", "list", "--folder", "Kitchen", "--json").json
    assert (chat["id"], chat["folder"], chat["model"], chat["pinned"]) == (three[0], "Kitchen", "/m.gguf", False)


def test_an_empty_list_says_so() -> None:
    ended = run("chats", "list")
    assert (ended.status, ended.output, ended.sentence) == (0, "", "There are no chats here.")
    assert run("chats", "list", "--json").output == "[]\n"


def test_a_search_shows_where_the_words_stand(three: list[int]) -> None:
    ended = run("chats", "search", "oolo")
    assert ended.status == 0
    assert ended.output.splitlines()[0].split() == [str(three[0]), "Tea"]
    assert "oolong and sencha" in ended.output
    hits = run("chats", "search", "tea", "--json").json
    assert {hit["chat_id"] for hit in hits} == {three[0], three[2]}
    start, end = hits[0]["marks"][0]
    assert hits[0]["snippet"][start:end].lower() == "tea"
    nothing = run("chats", "search", "zebra")
    assert (nothing.status, nothing.output, nothing.sentence) == (0, "", "Nothing found.")


def test_a_chat_is_shown_by_its_number_or_words_of_its_title(three: list[int]) -> None:
    by_number = run("chats", "show", str(three[1]))
    assert by_number.status == 0
    assert by_number.output.startswith("# Bread\n")
    assert "sourdough" in by_number.output
    assert run("chats", "show", "bread").output == by_number.output
    assert run("chats", "show", "bread", "--json").json["chats"][0]["messages"][1]["content"] == "All about sourdough."


@pytest.mark.parametrize(
    ("wanted", "words"), [("zebra", "no chat 'zebra'"), ("ea", "fits 3 chats"), ("99", "no chat '99'")]
)
def test_a_chat_that_is_not_clear_is_one_sentence(three: list[int], wanted: str, words: str) -> None:
    ended = run("chats", "show", wanted)
    assert ended.status == 1
    assert words in ended.sentence


def test_the_whole_title_means_that_chat_even_where_others_have_the_word(three: list[int]) -> None:
    assert run("chats", "show", "tea").output.startswith("# Tea\n")


def test_everything_goes_to_a_file_and_comes_back(three: list[int], tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    ended = run("chats", "export", "--all", "-o", str(file))
    assert ended.status == 0
    assert ended.sentence == "3 chats exported to all.json."
    again = run("chats", "import", str(file))
    assert again.status == 0
    assert again.output == "3 chats imported from all.json.\n"
    assert sorted(titles()) == sorted(["Tea", "Bread", "Sea\x1b[31m tea"] * 2)


def test_one_chat_is_exported_as_markdown_and_several_as_json_unless_the_form_is_named(
    three: list[int], tmp_path: Path
) -> None:
    assert run("chats", "export", "tea").output.startswith("# Tea\n")
    assert len(run("chats", "export", "tea", "bread").json["chats"]) == 2
    lines = run("chats", "export", "tea", "bread", "--format", "jsonl").output.splitlines()
    assert [json.loads(line)["conversations"][0]["value"] for line in lines] == ["oolong and sencha", "sourdough"]
    ended = run("chats", "export", "tea", "-o", str(tmp_path / "tea.txt"), "--format", "jsonl", "--json")
    assert ended.json == {"chat_ids": [three[0]], "file": str(tmp_path / "tea.jsonl")}
    several = run("chats", "export", "tea", "bread", "-o", str(tmp_path / "each.md"))
    assert several.status == 0
    assert sorted(path.name for path in (tmp_path / "each").iterdir()) == ["Bread.md", "Tea.md"]
    again = run("chats", "export", "tea", "bread", "-o", str(tmp_path / "each.md"))
    assert again.status == 1
    assert "each is there already" in again.sentence
    nothing = run("chats", "export")
    assert nothing.status == 1
    assert "--all" in nothing.sentence


def test_a_file_without_chats_is_one_sentence_and_keeps_no_other_out(tmp_path: Path) -> None:
    broken, fine = tmp_path / "broken.json", tmp_path / "fine.md"
    broken.write_text('{"a": 1}')
    fine.write_text("## You\n\nHello\n\n## Assistant\n\nHi\n")
    alone = run("chats", "import", str(broken))
    assert alone.status == 1
    assert "No chat was found in broken.json" in alone.sentence
    both = run("chats", "import", str(broken), str(fine))
    assert both.status == 1
    assert both.output == "1 chat imported from fine.md.\n"
    assert "broken.json" in both.sentence


def test_deleted_chats_are_brought_back(three: list[int]) -> None:
    ended = run("chats", "delete", "tea", str(three[1]))
    assert ended.status == 0
    assert titles() == ["Sea\x1b[31m tea"]
    assert titles("--deleted") == ["Bread", "Tea"]
    assert run("chats", "delete", "--undo", "Tea", str(three[1]), "--json").json == {"restored": three[:2]}
    assert len(titles()) == 3


def test_one_that_is_not_there_keeps_all_from_being_deleted(three: list[int]) -> None:
    ended = run("chats", "delete", "tea", "zebra")
    assert ended.status == 1
    assert "zebra" in ended.sentence
    assert len(titles()) == 3


def test_an_action_has_to_be_named() -> None:
    ended = run("chats")
    assert ended.status == 2
    assert "ACTION" in ended.complaints


def test_a_list_may_be_cut_short_by_its_reader(three: list[int]) -> None:
    assert shell("workbench chats list | head -n 1").complaints == ""
