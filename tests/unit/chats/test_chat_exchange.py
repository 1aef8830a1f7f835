"""Chats leave and come back: JSON whole, Markdown as it reads, ShareGPT as training wants it; bad files say why."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.chats import export, importing
from workbench.chats.records import Message
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError

# What a text may be: anything a person or a model writes; lone surrogates and NUL are replaced on the way in.
_TEXT = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=30)
_MESSAGE = st.fixed_dictionaries(
    {
        "parent": st.integers(0, 30),
        "role": st.sampled_from(["user", "assistant", "system"]),
        "content": _TEXT,
        "thinking": _TEXT,
        "model_name": _TEXT,
        "sampling": st.sampled_from([{}, {"temperature": 0.25}, {"logit_bias": [[3, "-inf"]], "seed": 7}]),
        "stats": st.dictionaries(_TEXT, st.integers(-(2**40), 2**40) | st.floats(-1e9, 1e9) | _TEXT, max_size=2),
    }
)


def _build(store: ChatStore, messages: list[dict[str, Any]], **fields: Any) -> int:
    chat = store.new_chat(**fields)
    ids: list[int | None] = [None]
    for given_message in messages:
        message = dict(given_message)
        parent = ids[message.pop("parent") % len(ids)]
        ids.append(store.add_message(chat.id, parent, message.pop("role"), message.pop("content"), **message).id)
    return chat.id


def _shape(messages: list[Message]) -> list[Any]:
    """Messages with their places in the list instead of their numbers."""
    place = {message.id: number for number, message in enumerate(messages)}
    return [
        (
            place.get(message.parent_id or 0),
            [place[one] for one in message.sibling_ids],
            message.role,
            message.content,
            message.thinking,
            message.model_name,
            message.sampling,
            message.stats,
            message.state,
            message.created,
        )
        for message in messages
    ]


@settings(max_examples=30, deadline=None)
@given(messages=st.lists(_MESSAGE, max_size=8), title=_TEXT, prompt=_TEXT)
def test_json_brings_back_every_branch_and_field(messages: list[dict[str, Any]], title: str, prompt: str) -> None:
    with tempfile.TemporaryDirectory() as folder, ChatStore(Path(folder) / "a.db") as store:
        folder_id = store.new_folder("F").id
        chat_id = _build(store, messages, title=title, system_prompt=prompt, folder_id=folder_id, pinned=True)
        if messages:
            store.switch_to(store.tree(chat_id)[0].id)
        target = Path(folder) / "chats.json"
        export.write(target, export.as_json(store, [chat_id]))
        with ChatStore(Path(folder) / "b.db") as other:
            imported = importing.import_file(other, target)
            assert imported.notices == ()
            [again] = imported.chat_ids
            assert _shape(other.tree(again)) == _shape(store.tree(chat_id))
            assert [one.content for one in other.path(again)] == [one.content for one in store.path(chat_id)]
            old, new = store.chat(chat_id), other.chat(again)
            for name in ("title", "system_prompt", "pinned", "created", "updated", "sampling", "options", "mode"):
                assert getattr(new, name) == getattr(old, name)
            assert [one.name for one in other.folders()] == ["F"]


def test_json_keeps_token_ids(store: ChatStore, tmp_path: Path) -> None:
    answer = store.begin_answer(store.new_chat().id, None)
    store.finish(answer.id, token_ids=(1, 128_000, -1))
    export.write(tmp_path / "x.json", export.as_json(store, [answer.chat_id]))
    [chat_id] = importing.import_file(store, tmp_path / "x.json").chat_ids
    assert store.token_ids(store.path(chat_id)[0].id) == (1, 128_000, -1)


_LINES = st.lists(
    st.sampled_from(
        [
            "## You",
            "# Title",
            "text",
            "",
            "<!-- workbench:user -->",
            r"\<!-- workbench:x",
            "```",
            "</details>",
            " x ",
            "**User:**",
        ]
    ),
    max_size=6,
).map("\n".join)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["user", "assistant", "system"]), _LINES, _LINES), min_size=1, max_size=4),
    _LINES,
)
def test_markdown_brings_back_the_active_branch(turns: list[tuple[str, str, str]], prompt: str) -> None:
    """All but empty lines at either end of a text, even where a text looks like one of our own marks."""
    with tempfile.TemporaryDirectory() as folder, ChatStore(Path(folder) / "a.db") as store:
        chat = store.new_chat(title="My chat", system_prompt=prompt)
        parent = None
        for role, content, thinking in turns:
            parent = store.add_message(chat.id, parent, role, content, thinking=thinking, model_name="Llama 3").id
        target = Path(folder) / "chat.md"
        export.write(target, export.as_markdown(store, chat.id))
        [again] = importing.import_file(store, target).chat_ids
        assert [(one.role, one.content, one.thinking) for one in store.path(again)] == [
            (role, content.strip("\n"), thinking.strip("\n")) for role, content, thinking in turns
        ]
        assert (store.chat(again).title, store.chat(again).system_prompt) == ("My chat", prompt.strip("\n"))
        assert {one.model_name for one in store.path(again) if one.role == "assistant"} <= {"Llama 3"}


def test_markdown_of_another_program_is_read_by_its_headings(store: ChatStore, tmp_path: Path) -> None:
    file = tmp_path / "other.md"
    file.write_text(
        "# Cooking\n\n## User\nHow?\n\n```python\n# User\n```\n\n## Assistant (GPT)\nSo.\n"
        "**User:** And then?\n**Assistant**: Eat.\n"
    )
    [chat_id] = importing.import_file(store, file).chat_ids
    assert store.chat(chat_id).title == "Cooking"
    assert [(one.role, one.content) for one in store.path(chat_id)] == [
        ("user", "How?\n\n```python\n# User\n```"),
        ("assistant", "So."),
        ("user", "And then?"),
        ("assistant", "Eat."),
    ]


def test_sharegpt_lines_hold_the_active_branch_and_come_back(store: ChatStore, tmp_path: Path) -> None:
    chat = store.new_chat(system_prompt="Be kind.")
    question = store.add_message(chat.id, None, "user", "Hällo\nyou")
    store.add_message(chat.id, question.id, "assistant", "old")
    store.add_message(chat.id, question.id, "assistant", "new", thinking="hm")
    store.new_chat()
    lines = export.as_sharegpt(store, [one.id for one in store.chats()])
    assert [json.loads(line) for line in lines.splitlines()] == [
        {
            "conversations": [
                {"from": "system", "value": "Be kind."},
                {"from": "human", "value": "Hällo\nyou"},
                {"from": "gpt", "value": "new"},
            ]
        }
    ]
    export.write(tmp_path / "x.jsonl", lines)
    [again] = importing.import_file(store, tmp_path / "x.jsonl").chat_ids
    assert store.chat(again).system_prompt == "Be kind."
    assert store.chat(again).title == "Hällo"
    assert [one.content for one in store.path(again)] == ["Hällo\nyou", "new"]


@pytest.mark.parametrize(
    "text",
    [
        '[{"role": "user", "content": "hi"}, {"role": "assistant", "content": "ho"}]',
        '{"messages": [{"role": "user", "content": "hi"}, {"role": "assistant", "content": "ho"}]}',
        '\ufeff[{"conversations": [{"from": "human", "value": "hi"}, {"from": "chatgpt", "value": "ho"}]}]',
        '\n{"conversations": [{"from": "USER", "value": "hi"}, {"from": "bot", "text": "ho"}]}\n\n',
    ],
)
def test_cousins_of_sharegpt_are_read_too(store: ChatStore, tmp_path: Path, text: str) -> None:
    (tmp_path / "x").write_text(text, encoding="utf-8")
    [chat_id] = importing.import_file(store, tmp_path / "x").chat_ids
    assert [(one.role, one.content) for one in store.path(chat_id)] == [("user", "hi"), ("assistant", "ho")]


def test_a_bad_line_is_named_and_the_others_are_taken(store: ChatStore, tmp_path: Path) -> None:
    good = '{"conversations": [{"from": "human", "value": "hi"}]}'
    bad = [
        "{",
        '{"conversations": [{"from": "martian", "value": "hi"}]}',
        '{"a": 1}',
        '{"conversations": [{"from": "gpt"}]}',
    ]
    (tmp_path / "x.jsonl").write_text("\n".join([good, *bad, good]))
    imported = importing.import_file(store, tmp_path / "x.jsonl")
    assert len(imported.chat_ids) == 2
    assert len(imported.notices) == len(bad)
    assert "Line 2 is not JSON." in imported.notices
    assert any("Line 3" in notice and "martian" in notice for notice in imported.notices)


_OWN = '{"format": "llm-workbench-chats", "version": 1, "chats": [%s]}'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"just a note",
        b"{",
        b"[" * 100_000,
        b"[1, 2]",
        b"\xff\xfe\x00",
        b'{"conversations": [{"from": "human", "value": NaN}]}',
        b'{"format": "llm-workbench-chats", "version": 99, "chats": []}',
        b'{"format": "llm-workbench-chats", "version": 1, "chats": 7}',
        (_OWN % '{"messages": [{"id": 1, "parent": 2, "role": "user", "content": ""}]}').encode(),
        (
            _OWN % '{"messages": [{"id": 1, "role": "user", "content": ""}, {"id": 1, "role": "user", "content": ""}]}'
        ).encode(),
        (_OWN % '{"messages": [{"id": 1, "role": "king", "content": ""}]}').encode(),
        (_OWN % '{"messages": [{"id": 1, "role": "user", "content": "", "token_ids": [4294967296]}]}').encode(),
        (_OWN % '{"created": 1e999}').encode(),
    ],
)
def test_a_file_without_a_usable_chat_is_refused_in_one_sentence(
    store: ChatStore, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(WorkbenchError, match=r"x\.json"):
        importing.import_file(store, tmp_path / "x.json")
    assert store.chats() == []


def test_settings_of_another_program_do_not_keep_a_chat_out(store: ChatStore, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(_OWN % '{"sampling": {"temperature": 0.5, "top_k": -7, "warp": 9}}')
    [chat_id] = importing.import_file(store, tmp_path / "x.json").chat_ids
    assert store.chat(chat_id).sampling == {"temperature": 0.5}


def test_a_missing_file_and_a_missing_folder_are_one_sentence_each(store: ChatStore, tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"gone\.json could not be read"):
        importing.import_file(store, tmp_path / "gone.json")
    with pytest.raises(WorkbenchError, match=r"x\.md could not be written"):
        export.write(tmp_path / "gone" / "x.md", "text")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["format", "chats", "messages", "id", "parent", "role", "content", "conversations", "from", "value"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(_JSON.map(json.dumps) | st.text())
def test_any_text_gives_chats_or_sentences(text: str) -> None:
    chats, notices = importing.parse(text)
    assert all(notice.endswith(".") for notice in notices)
    assert all(chat.messages or chat.system_prompt or "chats" in text for chat in chats)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tea", "Tea"),
        ("a/b\\c: what?", "a b c what"),
        ("..", "chat"),
        ("", "chat"),
        ("line\nbreak\x1b", "line break"),
        ("x" * 200, "x" * 80),
    ],
)
def test_a_title_becomes_the_name_of_a_file_on_any_system(title: str, name: str) -> None:
    assert export.file_name(title) == name


def test_chats_of_the_same_title_get_a_file_each(store: ChatStore, tmp_path: Path) -> None:
    ids = [store.new_chat(title=title).id for title in ("Tea", "tea", "TEA")]
    done = export.to_file(store, ids, tmp_path / "mine.md")
    assert done == export.Exported(3, 0, tmp_path / "mine", each=True)
    assert sorted(path.name for path in done.path.iterdir()) == ["TEA 3.md", "Tea.md", "tea 2.md"]
