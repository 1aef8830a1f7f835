"""`workbench presets`: named settings of chats, from a terminal."""

import json
from pathlib import Path

import pytest
from helpers.command_line import chats_file, run

from workbench.chats.store import ChatStore

SAVE = ("presets", "save", "Terse", "--set", "temperature=0.3", "-s", "Be brief.", "--stop", "END")


def own() -> dict[str, dict[str, object]]:
    return {preset["name"]: preset for preset in run("presets", "list", "--json").json if not preset["built_in"]}


def test_those_that_come_with_the_program_are_listed_first() -> None:
    run(*SAVE)
    ended = run("presets", "list")
    assert ended.status == 0
    names = [line.split("  ")[0] for line in ended.output.splitlines()]
    assert names[0] == "Balanced"
    assert names[-1] == "Terse"


def test_a_preset_is_saved_shown_replaced_and_deleted() -> None:
    ended = run(*SAVE, "--load", "context_length=4096")
    assert ended.output == "Terse saved: temperature=0.3.\n"
    shown = run("presets", "show", "terse").output
    assert all(words in shown for words in ("temperature = 0.3", "Be brief.", '"END"', "context_length = 4096"))
    assert run("presets", "save", "TERSE", "--set", "top_k=5").output == "TERSE replaced: top_k=5.\n"
    with ChatStore(chats_file()) as store:
        [preset] = [preset for preset in store.presets() if not preset.built_in]
    assert (preset.name, preset.sampling, preset.stop) == ("TERSE", {"top_k": 5}, ())
    assert run("presets", "delete", "terse").output == "TERSE deleted.\n"
    assert own() == {}


def test_a_preset_may_be_for_one_model(model: Path) -> None:
    run("presets", "save", "Mine", "-m", str(model))
    assert own()["Mine"]["model_path"] == str(model)
    assert "for small.gguf" in run("presets", "list").output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "zebra"), "no preset 'zebra'"),
        (("delete", "Balanced"), "comes with the program"),
        (("save", "Balanced"), "already a preset named Balanced"),
        (("save", "x", "--set", "temprature=1"), "Did you mean temperature"),
        (("save", "x", "--load", "threads=many"), "threads"),
        (("export",), "no preset of your own"),
        (("import", "/nowhere.json"), "nowhere.json could not be read"),
    ],
)
def test_what_cannot_be_is_one_sentence(arguments: tuple[str, ...], words: str) -> None:
    ended = run("presets", *arguments)
    assert ended.status == 1
    assert words in ended.sentence
    assert own() == {}


def test_presets_go_to_a_file_and_come_back_beside_those_that_are_there(tmp_path: Path) -> None:
    run(*SAVE)
    file = tmp_path / "presets.json"
    ended = run("presets", "export", "-o", str(file))
    assert ended.sentence == "1 preset exported to presets.json."
    assert run("presets", "import", str(file)).output == "Imported: Terse 2.\n"
    first, second = own()["Terse"], own()["Terse 2"]
    assert [first[key] for key in ("sampling", "system_prompt", "stop")] == [
        second[key] for key in ("sampling", "system_prompt", "stop")
    ]


def test_one_preset_that_cannot_be_used_keeps_no_other_out(tmp_path: Path) -> None:
    file = tmp_path / "presets.json"
    entries = [{"name": "A", "sampling": {"temperature": "hot"}}, {"name": 7}, {"name": "B", "sampling": {"top_k": 3}}]
    file.write_text(json.dumps({"format": "llm-workbench-presets", "version": 1, "presets": entries}))
    ended = run("presets", "import", str(file))
    assert ended.status == 0
    assert ended.output == "Imported: B.\n"
    assert len(ended.complaints.splitlines()) == 2
    assert list(own()) == ["B"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "not JSON"),
        ("[]", "not a file of presets"),
        ('{"format": "llm-workbench-presets", "version": 9, "presets": []}', "newer version"),
    ],
)
def test_a_file_that_is_something_else_is_one_sentence(tmp_path: Path, content: str, words: str) -> None:
    file = tmp_path / "presets.json"
    file.write_text(content)
    ended = run("presets", "import", str(file))
    assert ended.status == 1
    assert words in ended.sentence
