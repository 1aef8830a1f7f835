"""Every hook has a test, an entry in the manual and a user: the showcase of the manual, tried here hook by hook."""

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.command_line import run
from pytestqt.qtbot import QtBot

from workbench.app import Workbench
from workbench.library.starter import starter_path
from workbench.plugin_api import DECLARED, Answer, MessageView, Question
from workbench.plugin_host.host import PluginHost

ROOT = Path(__file__).parents[2]
SHOWCASE = ROOT / "docs" / "examples" / "showcase" / "workbench_showcase"
HOOKS = ("plugin_info", *DECLARED)


@pytest.fixture(autouse=True)
def showcase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The showcase as pip would install it, for this process and for those it starts."""
    site = tmp_path / "site"
    shutil.copytree(SHOWCASE, site / "workbench_showcase", ignore=shutil.ignore_patterns("__pycache__"))
    facts = site / "workbench_showcase-1.0.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: workbench-showcase\nVersion: 1.0.0\n")
    (facts / "entry_points.txt").write_text("[workbench.plugins]\nshowcase = workbench_showcase.plugin\n")
    monkeypatch.syspath_prepend(site)
    monkeypatch.setenv("PYTHONPATH", str(site))


@pytest.fixture
def workbench() -> Iterator[Workbench]:
    workbench = Workbench.build()
    workbench.plugins.load()
    yield workbench
    workbench.close()


@pytest.fixture
def host(workbench: Workbench) -> PluginHost:
    return workbench.plugins


def declared(host: PluginHost, hook: str) -> list[Any]:
    """What the showcase declares there."""
    return [one for plugin, one in host.declared(hook) if plugin.id == "showcase"]


def add(host: PluginHost, title: str, text: str) -> None:
    host.context("showcase").services.call("notes", "add", title=title, text=text)


def code(host: PluginHost, hook: str, field: str, *arguments: object) -> Any:
    """Call the code that the first declaration of a hook names."""
    [one, *_] = declared(host, hook)
    return host.call("showcase", hook, getattr(one, field), *arguments, deadline=60)


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_has_a_test_a_manual_entry_and_a_user(hook: str, host: PluginHost) -> None:
    assert [name for name in globals() if name.startswith(f"test_{hook}_")]
    assert f"\n### `{hook}`\n" in (ROOT / "docs" / "plugin-manual.md").read_text()
    assert hook == "plugin_info" or declared(host, hook)


def test_plugin_info_is_what_people_read_of_a_plugin(host: PluginHost) -> None:
    plugin = host.plugin("showcase")
    assert (plugin.title, plugin.version, plugin.state) == ("Showcase", "1.0.0", "on")


def test_settings_have_their_defaults_and_are_checked() -> None:
    assert run("settings", "get", "showcase.passages").output.split()[-1] == "3"
    assert run("settings", "set", "showcase.passages", "0").status == 1
    assert run("settings", "set", "showcase.passages", "5").status == 0
    assert run("settings", "get", "showcase.passages").output.split()[-1] == "5"


def test_pages_are_widgets_made_with_the_context(host: PluginHost, qtbot: QtBot) -> None:
    [page] = declared(host, "pages")
    add(host, "Harbour", "The harbour is closed.")
    widget = host.make("showcase", "making its page", page.widget)
    qtbot.addWidget(widget)
    qtbot.waitUntil(lambda: widget.list.count() == 1, timeout=60_000)


def test_panes_are_widgets_that_are_told_which_chat_is_shown(host: PluginHost, qtbot: QtBot) -> None:
    [pane] = declared(host, "panes")
    widget = host.make("showcase", "making its pane", pane.widget)
    qtbot.addWidget(widget)
    add(host, "Harbour", "The harbour is closed.")
    widget.show_chat(1)
    qtbot.waitUntil(lambda: widget.list.count() == 1, timeout=60_000)


def test_services_own_a_store_and_answer_and_stream(host: PluginHost) -> None:
    add(host, "Harbour", "The harbour is closed.")
    add(host, "Boat", "The boat is red.")
    assert next(host.context("showcase").services.stream("notes", "each")) == ["Boat", "The boat is red."]


def test_jobs_run_in_a_process_with_the_same_context(workbench: Workbench, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The harbour is closed.")
    jobs = workbench.plugins.context("showcase").jobs
    state = jobs.wait(jobs.start("import", {"folder": str(tmp_path)}), 120)
    assert (state.state, state.result) == ("done", {"notes": 1})
    services = workbench.plugins.context("showcase").services
    assert services.call("notes", "titles") == ["a"]


def test_context_providers_find_passages_for_a_question(host: PluginHost) -> None:
    add(host, "Harbour", "The harbour is closed.")
    add(host, "Boat", "The boat is red.")
    asked = Question(text="Which colour has the boat?", chat_id=1, chips={"which": ("Boat",)})
    [passage] = code(host, "context_providers", "ask", asked)
    assert (passage.title, passage.text) == ("Boat", "The boat is red.")


def test_composer_chips_offer_choices(host: PluginHost) -> None:
    add(host, "Boat", "The boat is red.")
    assert [choice.value for choice in code(host, "composer_chips", "choices")] == ["Boat"]


def test_message_actions_do_something_and_say_so(host: PluginHost) -> None:
    message = MessageView(id=1, chat_id=1, role="assistant", text="Keep this.")
    assert code(host, "message_actions", "run", message) == "Kept as a note. There are 1 now."


def test_answer_checks_mark_spans(host: PluginHost) -> None:
    answer = Answer(text='It says "the boat is green".', question="?", chat_id=1, message_id=2)
    [mark] = code(host, "answer_checks", "check", answer)
    assert (answer.text[mark.start : mark.end], mark.tone) == ("the boat is green", "doubtful")


def test_model_actions_lead_to_a_job_with_the_model_filled_in(workbench: Workbench) -> None:
    [action] = declared(workbench.plugins, "model_actions")
    jobs = workbench.plugins.context("showcase").jobs
    state = jobs.wait(jobs.start(action.job, {action.parameter: str(starter_path())}), 240)
    assert state.state == "done", state.sentence
    assert state.result["tokens"] > 0


def test_model_formats_become_a_gguf_by_a_job(workbench: Workbench, tmp_path: Path) -> None:
    [form] = declared(workbench.plugins, "model_formats")
    packed = tmp_path / "model.gguf.gz"
    with gzip.open(packed, "wb", compresslevel=1) as stream:
        stream.write(starter_path().read_bytes())
    found = workbench.plugins.call("showcase", "looking", form.recognise, str(packed), deadline=60, with_context=False)
    assert found.architecture == "GGUF, compressed"
    jobs = workbench.plugins.context("showcase").jobs
    state = jobs.wait(jobs.start(form.job, {form.parameter: str(packed)}), 120)
    assert state.state == "done", state.sentence
    assert Path(state.result["model"]).read_bytes() == starter_path().read_bytes()


def test_file_drops_take_files(host: PluginHost, tmp_path: Path) -> None:
    (tmp_path / "Boat.note").write_text("The boat is red.")
    assert code(host, "file_drops", "take", [str(tmp_path / "Boat.note")]) == "1 kept."


def test_commands_are_used_like_our_own() -> None:
    assert run("notes", "Boat", "The boat is red.").output == "Boat: The boat is red.\n"


def test_benchmarks_are_measured_like_our_own() -> None:
    [row] = run("bench", "notes", "--quick").json["results"]
    assert row["unit"] == "ms"


def test_engines_answer_in_the_place_of_llama_cpp(tmp_path: Path) -> None:
    model = tmp_path / "parrot.echo"
    model.write_text("echo\n" + "Polly wants a cracker. " * 20)
    ended = run("chat", "-m", str(model), "--set", "max_tokens=40", "Polly wants")
    assert ended.status == 0, ended.complaints
    assert "cracker" in ended.output
