"""`workbench plugins`, and what plugins bring to the terminal."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.command_line import run, shell
from helpers.plugin_site import INFO, PluginSite, body, hook, title

from workbench import paths

CODE = (
    INFO
    + hook("settings", '[Setting(name="size", kind="int", title="Size", sentence="S.", default=3, minimum=1)]')
    + """
@hookimpl
def commands():
    return [
        Command(name="count-words", sentence="Count words.", run="{module}:run", configure="{module}:configure"),
        Command(name="chat", sentence="Ours wins.", run="{module}:run"),
    ]

@hookimpl
def benchmarks():
    return [Benchmark(name="words", sentence="How fast.", run="{module}:measure", minutes=0.1)]

def configure(parser):
    parser.add_argument("words", nargs="*")
    parser.add_argument("--fail", choices=("raise", "say", "exit"))

def run(context, arguments):
    import sys
    if arguments.fail == "raise":
        raise ValueError("no luck")
    if arguments.fail == "say":
        raise WorkbenchError("There is no text.", remedy="Write some.")
    if arguments.fail == "exit":
        sys.exit(7)
    context.say("counting")
    print(len(arguments.words) * context.settings.values()["size"])
    return 0 if arguments.words else 3

def measure(context, quick):
    return [Measure(name="words", value=2.0 if quick else 3.0, unit="words/s", goal="≥ 1")]
"""
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PluginSite]:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    site = PluginSite(tmp_path)
    site.add("words", CODE)
    yield site
    site.forget()


def test_the_list_names_each_with_version_state_and_source(site: PluginSite) -> None:
    site.add("bad", INFO + body("pages", 'raise ValueError("no luck")'))
    lines = run("plugins").output.splitlines()
    [good] = [line for line in lines if line.startswith("words")]
    assert good.split()[:4] == ["words", "1.2", "on", "installed"]
    [bad] = [number for number, line in enumerate(lines) if line.startswith("bad")]
    assert "set aside" in lines[bad]
    assert "failed with ValueError: no luck" in lines[bad + 1]
    records = {one["id"]: one for one in run("plugins", "list", "--json").json}
    assert records["words"]["adds"]["benchmarks"] == ["words"]
    assert records["words"]["settings"] == {"size": 3}
    assert records["bad"]["state"] == "set aside"
    assert "raise ValueError" in records["bad"]["traceback"]


def test_info_tells_all_of_one(site: PluginSite) -> None:
    told = run("plugins", "info", "words").output
    for expected in (title("words"), "For a test.", "commands: count-words, chat", "words.size = 3", "loaded in"):
        assert expected in told
    assert run("plugins", "info", "word").sentence.startswith("There is no plugin 'word'.")


def test_a_command_is_used_like_our_own(site: PluginSite) -> None:
    ended = run("count-words", "a", "b")
    assert (ended.status, ended.output) == (0, "6\n")
    assert ended.complaints == f"{title('words')}: counting\n"
    assert run("count-words").status == 3
    assert "--fail" in run("count-words", "--help").output
    assert run("count-words", "--nonsense").status == 2
    assert shell("workbench count-words a b | head -c1").status == 0


def test_a_command_that_fails_is_told_in_a_sentence_and_its_own_words_are_kept(site: PluginSite) -> None:
    failed = run("count-words", "--fail", "raise")
    assert failed.status == 1
    assert failed.sentence == "The plugin Trial words failed with ValueError: no luck (the command count-words)."
    said = run("count-words", "--fail", "say")
    assert (said.status, said.sentence) == (1, "There is no text. Write some.")
    assert run("count-words", "--fail", "exit").status == 7
    assert run("plugins", "list", "--json").json[-1]["state"] == "on"


def test_a_command_of_our_own_wins_and_that_is_said(site: PluginSite) -> None:
    assert "--system" in run("chat", "--help").output
    told = run("plugins").output
    assert "Its command chat is not used: the workbench has one of that name." in told


def test_a_command_of_a_plugin_that_is_off_is_unknown(site: PluginSite) -> None:
    assert run("plugins", "disable", "words").output == f"{title('words')} is off.\n"
    assert run("count-words", "a").status == 2
    assert run("plugins", "enable", "words").output == f"{title('words')} is on.\n"
    assert run("count-words", "a").status == 0


def test_a_benchmark_is_measured_and_printed_like_ours(site: PluginSite) -> None:
    ended = run("bench", "words", "--quick")
    assert ended.json["results"] == [{"name": "words", "value": 2.0, "unit": "words/s", "goal": "≥ 1", "met": True}]
    assert "0.1 minutes" in ended.complaints
    unknown = run("bench", "nothing")
    assert unknown.status == 2
    assert "no benchmark 'nothing'" in unknown.sentence


def test_settings_of_plugins_are_read_set_and_reset_by_their_names(site: PluginSite) -> None:
    assert run("settings", "get", "words.size").output == "3\n"
    assert run("settings", "set", "words.size", "5").output == "words.size = 5\n"
    assert run("count-words", "a").output == "5\n"
    assert run("settings", "get", "words.size", "--json").json == 5
    assert "not below 1" in run("settings", "set", "words.size", "0").sentence
    assert "has no setting named 'colour'" in run("settings", "get", "words.colour").sentence
    assert run("settings", "reset", "words.size").output == "words.size = 3\n"
    run("plugins", "disable", "words")
    assert "workbench plugins enable words" in run("settings", "get", "words.size").sentence


def test_code_in_the_folder_runs_only_when_the_person_says_so() -> None:
    site = PluginSite(paths.data_dir() / "plugins" / "folder")
    site.add("guest", INFO, folder="guest-1.0")
    refused = run("plugins", "enable", "guest")
    assert refused.status == 1
    assert "your rights" in refused.sentence
    assert run("plugins", "enable", "guest", "--yes").output == f"{title('guest')} is on.\n"


def test_the_variable_starts_with_none_and_says_so(site: PluginSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_PLUGINS", "")
    ended = run("plugins")
    assert " on " not in ended.output
    assert "WORKBENCH_PLUGINS" in ended.sentence
    assert run("count-words").status == 2


def test_the_doctor_names_every_plugin_and_its_state(site: PluginSite) -> None:
    site.add("bad", INFO + body("pages", 'raise ValueError("no luck")'))
    told = run("doctor").output
    assert "words 1.2 (on)" in told
    assert "(set aside)" in told
    assert "failed with ValueError: no luck" in told
    assert os.environ["WORKBENCH_HOME"] in told
