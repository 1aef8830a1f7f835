"""The context of a plugin: what it gets of the program, with the real engine, from this process and from its own."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from helpers.plugin_site import INFO, PluginSite, hook, title

from workbench.app import Workbench
from workbench.errors import WorkbenchError
from workbench.library.starter import starter_path
from workbench.plugin_api import ChatMessage, PluginContext
from workbench.plugin_host.desk import ProgramDesk
from workbench.processes.protocol import LoadOptions

GREEDY = {"temperature": 0, "max_tokens": 8}
CODE = (
    INFO
    + hook("settings", '[Setting(name="size", kind="int", title="Size", sentence="S.", default=3, minimum=1)]')
    + hook("services", '[ServiceKind(name="store", make="{module}:Store")]')
    + hook("jobs", '[JobKind(name="work", title="Work", sentence="Works.", work="{module}:work")]')
    + """
class Store:
    def __init__(self, context):
        self.context = context
    def add(self, a, b):
        return a + b
    def each(self):
        yield from (1, 2, 3)
    def write(self):
        return "".join(self.context.engines.generate("Hello", sampling={"temperature": 0, "max_tokens": 4}))

def work(job):
    job.settings.change(size=5)
    return {
        "written": "".join(job.engines.generate("Hello", sampling={"temperature": 0, "max_tokens": 4})),
        "tokens": job.engines.count("Hello"),
        "vectors": len(job.engines.embed(["a", "b"])),
        "model": job.models.current().name,
        "chats": [chat.title for chat in job.chats.list()],
        "sum": job.services.call("store", "add", a=1, b=2),
        "same": job.data_dir.name,
    }
"""
)


@pytest.fixture
def workbench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workbench]:
    site = PluginSite(tmp_path / "site")
    monkeypatch.syspath_prepend(tmp_path / "site")
    site.add("good", CODE)
    workbench = Workbench.build()
    workbench.settings.remember_model(str(starter_path()), LoadOptions(threads=1, context_length=512))
    workbench.plugins.load()
    yield workbench
    workbench.close()
    site.forget()


@pytest.fixture
def context(workbench: Workbench) -> PluginContext:
    return workbench.plugins.context("good")


def ask(workbench: Workbench, method: str, /, **arguments: Any) -> tuple[Any, list[Any]]:
    """What the desk answers a process of the plugin, as it comes over the pipe, and the pieces before."""
    pieces: list[Any] = []
    answer = ProgramDesk(workbench.program).handle("good", method, arguments, pieces.append, threading.Event())
    return msgspec.to_builtins(answer), pieces


def test_a_model_writes_the_same_for_the_plugin_here_and_for_its_process(
    workbench: Workbench, context: PluginContext
) -> None:
    written = "".join(context.engines.generate("What is temperature?", sampling=GREEDY))
    assert written
    messages = [ChatMessage(role="user", content="What is temperature?")]
    assert "".join(context.engines.generate(messages, sampling=GREEDY)) == written
    asked = [{"role": "user", "content": "What is temperature?"}]
    answer, pieces = ask(workbench, "engines.generate", prompt=asked, model="", sampling=GREEDY, stop=[])
    assert (answer, "".join(pieces)) == (None, written)
    assert len(workbench.engines.states()) == 1, "the one model, with the options it was loaded with last"
    assert workbench.engines.states()[0].options.threads == 1


def test_an_answer_ends_when_nobody_reads_on(workbench: Workbench, context: PluginContext) -> None:
    pieces = context.engines.generate("Tell me all.", sampling={"ignore_eos": True})
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert "".join(context.engines.generate("Hello", sampling=GREEDY))


def test_a_child_that_is_gone_keeps_no_model_writing(workbench: Workbench) -> None:
    cancelled = threading.Event()
    arguments = {"prompt": "Tell me all.", "sampling": {"ignore_eos": True}}
    desk = ProgramDesk(workbench.program)
    with pytest.raises(WorkbenchError, match="cancelled"):
        desk.handle("good", "engines.generate", arguments, lambda _piece: cancelled.set(), cancelled)
    assert ask(workbench, "engines.count", text="Hello")[0] > 0


def test_texts_become_vectors_of_unit_length_and_tokens_are_counted(
    workbench: Workbench, context: PluginContext
) -> None:
    vectors = context.engines.embed([f"text {number}" for number in range(40)])
    assert len(vectors) == 40
    assert sum(part * part for part in vectors[0]) == pytest.approx(1, abs=1e-3)
    assert ask(workbench, "engines.embed", texts=["text 0"], model="")[0] == [pytest.approx(vectors[0], abs=1e-4)]
    assert context.engines.count("Hello world") > context.engines.count("Hello")


def test_what_a_model_cannot_do_or_what_is_not_there_is_said(context: PluginContext) -> None:
    with pytest.raises(WorkbenchError, match="rerank"):
        context.engines.rerank("query", ["document"])
    with pytest.raises(WorkbenchError, match="no model 'nothing-like-it'"):
        context.engines.count("Hello", model="nothing-like-it")
    with pytest.raises(WorkbenchError, match="temperature"):
        list(context.engines.generate("Hello", sampling={"temperature": -1}))


def test_models_are_named_and_one_is_current(workbench: Workbench, context: PluginContext) -> None:
    current = context.models.current()
    assert current is not None
    assert current.path == str(starter_path())
    assert [model.path for model in context.models.list()] == [str(starter_path())]
    assert ask(workbench, "models.current")[0] == msgspec.to_builtins(current)
    workbench.program.models.chosen = lambda: "/gone.gguf"
    assert context.models.current() == current, "the starter, when what was used last is gone"


def test_chats_are_read_as_they_are_in_sight(workbench: Workbench, context: PluginContext) -> None:
    chat = workbench.chats.new_chat(title="First")
    workbench.chats.add_message(chat.id, None, "user", "Hello")
    newer = workbench.chats.new_chat(title="Second")
    workbench.chats.add_message(newer.id, None, "user", "Later")
    gone = workbench.chats.new_chat(title="Gone")
    workbench.chats.delete_chat(gone.id)
    assert [one.title for one in context.chats.list()] == ["Second", "First"]
    read = context.chats.read(chat.id)
    assert [(message.role, message.text) for message in read.messages] == [("user", "Hello")]
    assert ask(workbench, "chats.read", chat_id=chat.id)[0]["messages"][0]["text"] == "Hello"
    with pytest.raises(WorkbenchError, match="deleted"):
        context.chats.read(gone.id)
    with pytest.raises(WorkbenchError):
        context.chats.read(10_000)


def test_settings_are_the_same_here_and_there(workbench: Workbench, context: PluginContext) -> None:
    context.settings.change(size=9)
    assert ask(workbench, "settings.values")[0] == {"size": 9}
    ask(workbench, "settings.change", chosen={"size": 4})
    assert context.settings.values() == {"size": 4}
    with pytest.raises(WorkbenchError, match="not below 1"):
        context.settings.change(size=0)


def test_a_service_answers_calls_and_streams_and_asks_for_a_model_itself(
    workbench: Workbench, context: PluginContext
) -> None:
    assert context.services.call("store", "add", a=1, b=2) == 3
    assert list(context.services.stream("store", "each")) == [1, 2, 3]
    assert context.services.call("store", "write", timeout=120)
    assert ask(workbench, "services.stream", service="store", method="each", arguments={}) == (None, [1, 2, 3])


def test_a_job_gets_the_same_context_in_its_process(workbench: Workbench, context: PluginContext) -> None:
    workbench.chats.add_message(workbench.chats.new_chat(title="First").id, None, "user", "Hello")
    job = context.jobs.start("work", {})
    state = context.jobs.wait(job, 120)
    assert state.state == "done", state.sentence
    assert state.result["written"]
    assert state.result | {"written": "", "tokens": 0} == {
        "written": "",
        "tokens": 0,
        "vectors": 2,
        "model": "Starter (demo)",
        "chats": ["First"],
        "sum": 3,
        "same": context.data_dir.name,
    }
    assert context.settings.values() == {"size": 5}
    assert ask(workbench, "jobs.wait", job=job, timeout=None)[0]["state"] == "done"


def test_a_plugin_sees_no_jobs_of_others(workbench: Workbench, context: PluginContext) -> None:
    job = context.jobs.start("work", {})
    with pytest.raises(WorkbenchError, match="no job"):
        workbench.program.job("other", job)
    context.jobs.cancel(job)
    with pytest.raises(WorkbenchError, match="no 'other' among its jobs"):
        context.jobs.start("other", {})


def test_what_is_said_reaches_the_person_with_the_plugins_name(
    workbench: Workbench, context: PluginContext, capsys: pytest.CaptureFixture[str]
) -> None:
    context.say("All is well.")
    assert capsys.readouterr().err == f"{title('good')}: All is well.\n"
    heard: list[tuple[str, str, str]] = []
    workbench.program.say = lambda *said: heard.append(said)
    ask(workbench, "say", sentence="It went wrong.", tone="bad")
    assert heard == [(title("good"), "It went wrong.", "bad")]


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("engines.destroy", {}),
        ("engines.count", {}),
        ("engines.count", {"text": 5}),
        ("engines.generate", {"prompt": [{"role": "robot", "content": "x"}]}),
        ("chats.read", {"chat_id": "one"}),
        ("jobs.start", {"kind": "work"}),
    ],
)
def test_a_child_that_asks_nonsense_gets_a_sentence(
    workbench: Workbench, method: str, arguments: dict[str, Any]
) -> None:
    with pytest.raises(WorkbenchError, match=method.partition(".")[0]):
        ask(workbench, method, **arguments)


def test_a_plugin_that_is_switched_off_has_no_service_any_more(workbench: Workbench, context: PluginContext) -> None:
    assert context.services.call("store", "add", a=1, b=2) == 3
    workbench.plugins.disable("good")
    with pytest.raises(WorkbenchError, match="is not on"):
        context.services.call("store", "add", a=1, b=2)
