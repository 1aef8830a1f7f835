"""Plugins that find passages, from the terminal: the same as in the window."""

from pathlib import Path

import pytest
from helpers.command_line import LIGHT, chats_file, run
from helpers.plugin_site import INFO, PluginSite, hook

from workbench.chats.store import ChatStore

FINDER = hook("context_providers", '[ContextProvider(name="find", title="Notes", sentence="S.", ask="{module}:ask")]')
ASK = """
def ask(context, question):
    return [Passage(title="lease.pdf", place="page 3", text="Notice is three months.", score=0.5)]
"""
FEW = ("--set", "max_tokens=4", "--set", "temperature=0")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PluginSite:
    """A folder of installed plugins for programs that are started."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return PluginSite(folder)


def test_the_model_reads_what_plugins_find_and_the_terminal_names_it(site: PluginSite) -> None:
    site.add("good", INFO + FINDER + ASK)
    ended = run("chat", *LIGHT, *FEW, "How long is the notice?")
    assert ended.status == 0
    assert ended.complaints == "[1] lease.pdf, page 3\n"
    with ChatStore(chats_file()) as store:
        [chat] = store.chats()
        assert [source.text for source in store.path(chat.id)[1].sources] == ["Notice is three months."]
    told = run("chat", *LIGHT, *FEW, "--json", "How long is the notice?").json
    assert told["sources"] == [
        {"text": "Notice is three months.", "title": "lease.pdf", "place": "page 3", "link": "", "score": 0.5}
        | {"finder": "Notes"}
    ]
    without = run("chat", *LIGHT, *FEW, "--json", "--no-sources", "How long is the notice?").json
    assert "sources" not in without
    assert without["stats"]["prompt_tokens"] < told["stats"]["prompt_tokens"]


def test_a_plugin_that_fails_is_named_and_the_answer_comes(site: PluginSite) -> None:
    site.add("good", INFO + FINDER + '\ndef ask(context, question):\n    raise ValueError("no luck")\n')
    ended = run("chat", *LIGHT, *FEW, "How long is the notice?")
    assert ended.status == 0
    assert ended.output.strip()
    assert ended.sentence == "The plugin Trial good failed with ValueError: no luck (finding passages)."
