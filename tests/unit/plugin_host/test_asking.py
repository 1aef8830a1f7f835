"""Plugins in a conversation: who is asked for passages, and who looks at answers."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.plugin_site import INFO, PluginSite, hook

from workbench.chats.records import Mark, Message, Source
from workbench.chats.store import ChatStore
from workbench.conversation.conversations import Conversations
from workbench.conversation.states import States
from workbench.errors import WorkbenchError
from workbench.plugin_host.asking import Asking
from workbench.plugin_host.host import PluginHost
from workbench.settings.store import SettingsStore

Make = Callable[[], Asking]

FINDER = hook(
    "context_providers",
    '[ContextProvider(name="find", title="Notes", sentence="S.", ask="{module}:ask", deadline=SECONDS)]',
)
CHECK = hook("answer_checks", '[AnswerCheck(name="look", title="Quotes", sentence="S.", check="{module}:look")]')
ASK = """
def ask(context, question):
    return [Passage(title=context.plugin_id, text=question.text, place=str(question.chips), score=1.5)]
"""
LOOK = """
def look(context, answer):
    return [Mark(start=0, end=2, tone="good", note=f"{context.plugin_id}: {answer.question}", link="https://a.example")]
"""
LATE = """
import time
def ask(context, question):
    time.sleep(60)
def look(context, answer):
    raise SystemExit(3)
"""


@pytest.fixture
def asking(tmp_path: Path) -> Make:
    def make() -> Asking:
        host = PluginHost(SettingsStore())
        host.contexts = lambda plugin_id: type("Context", (), {"plugin_id": plugin_id})()
        store = ChatStore(tmp_path / "chats.db")
        return Asking(host, Conversations(store, States(None)))

    return make


def answer() -> Message:
    return Message(
        id=2,
        chat_id=1,
        parent_id=1,
        role="assistant",
        content="Three months.",
        thinking="",
        thinking_seconds=0,
        model_name="",
        model_path="",
        sampling={},
        asked_with={},
        stats={},
        state="complete",
        created=0,
    )


def test_who_asks_before_the_plugins_are_loaded_waits_for_them(site: PluginSite, asking: Make) -> None:
    site.add("good", INFO + FINDER.replace("SECONDS", "5.0") + ASK)
    made = asking()
    found: list[str] = []
    waiting = threading.Thread(target=lambda: found.extend(one.plugin_id for one in made.providers()))
    waiting.start()
    made.load()
    waiting.join(60)
    assert found == ["good"]


def test_passages_come_as_sources_named_after_their_finder(site: PluginSite, asking: Make) -> None:
    site.add("good", INFO + FINDER.replace("SECONDS", "5.0") + ASK)
    made = asking()
    made.load()
    (provider,) = made.providers()
    assert provider.ask("Where?", 1, {"folder": ("Work",)}) == [
        Source(title="good", text="Where?", place="{'folder': ('Work',)}", score=1.5, finder="Notes")
    ]


def test_a_provider_has_its_own_deadline_and_is_named_when_it_is_late(site: PluginSite, asking: Make) -> None:
    site.add("late", INFO + FINDER.replace("SECONDS", "0.2") + LATE)
    made = asking()
    made.load()
    (provider,) = made.providers()
    with pytest.raises(WorkbenchError, match=r"Trial late gave no answer within 0.2 seconds \(finding passages\)"):
        provider.ask("Where?", 1, {})


def test_every_check_looks_at_an_answer_and_one_that_fails_takes_nothing_from_the_others(
    site: PluginSite, asking: Make
) -> None:
    site.add("bad", INFO + CHECK + LATE)
    site.add("good", INFO + CHECK + LOOK)
    made = asking()
    made.load()
    marks, failed = made.check(answer(), "How long?")
    note = "good: How long?"
    assert marks == [Mark(start=0, end=2, tone="good", note=note, link="https://a.example", checker="Quotes")]
    assert len(failed) == 1
    assert "Trial bad wanted to end the program" in failed[0]
