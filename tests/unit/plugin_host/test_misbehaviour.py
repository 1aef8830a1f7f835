"""Whatever a plugin does in its hooks or while it is imported: it is named and set aside, and no other one is hurt."""

from collections.abc import Callable

import pytest
from helpers.plugin_site import INFO, PluginSite, body, hook, title, whole

from workbench.plugin_api import DECLARED
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import PluginError

Start = Callable[..., PluginHost]
SHORT = 1.0
"""Seconds: enough for a hook on a busy machine, little to wait for one that hangs."""

IN_A_HOOK = {
    "raises": ('raise ValueError("no luck")', "failed with ValueError: no luck"),
    "returns a number": ("return 7", "an int"),
    "returns nothing": ("return None", "nothing"),
    "returns a list of numbers": ("return [7]", ""),
    "ends the program": ("import sys; sys.exit(3)", "wanted to end the program"),
    "is interrupted": ("raise KeyboardInterrupt", "failed with KeyboardInterrupt"),
    "hangs": ("import threading; threading.Event().wait()", "gave no answer within"),
}
"""What a hook does, and a part of what is said of it."""

AT_IMPORT = {
    "raises": ("raise RuntimeError('too early')", "failed with RuntimeError: too early"),
    "lacks a module": ("import a_module_that_is_not_there", "ModuleNotFoundError"),
    "is no Python": ("def (", "SyntaxError"),
    "ends the program": ("raise SystemExit(1)", "wanted to end the program"),
    "hangs": ("import threading; threading.Event().wait()", "gave no answer within"),
    "has no hooks": ("x = 1", "no hook plugin_info"),
    "misspells a hook": (INFO + hook("pagez", "[]"), "'pages' may be meant"),
    "gives a hook an argument": (INFO + "\n@hookimpl\ndef pages(context):\n    return []\n", "hooks take no arguments"),
    "is too new": (INFO.replace("api_version=1", "api_version=2"), "a newer workbench is needed"),
    "is too old": (INFO.replace("api_version=1", "api_version=0"), "a newer version of it is needed"),
    "has another id": (INFO.replace('id="{id}"', 'id="other"'), "its entry point is named 'bad'"),
    "has an id that cannot be": (INFO.replace('id="{id}"', 'id="Bad Id"'), "an id has small letters"),
    "has no title": (INFO.replace('title="{title}"', 'title=""'), "nothing as its title"),
    "has a number as its version": (INFO.replace('version="1.2"', "version=1.2"), "wrong value in plugin_info"),
}

DECLARATIONS = {
    "an unknown icon": ("pages", '[Page(name="p", title="P", icon="no-such-icon", widget="a:b")]', "no-such-icon"),
    "an empty name": ("pages", '[Page(name="", title="P", icon="box", widget="a:b")]', "as a name"),
    "an empty title": ("panes", '[Pane(name="p", title=" ", icon="box", widget="a:b")]', "nothing as the title"),
    "a name twice": ("services", '[ServiceKind(name="s", make="a:b"), ServiceKind(name="s", make="a:b")]', "two of"),
    "code that is none": ("services", '[ServiceKind(name="s", make="a.b.c")]', "package.module:name"),
    "code as a function": ("services", '[ServiceKind(name="s", make=print)]', "wrong value"),
    "a number as a title": ("panes", '[Pane(name="p", title=5, icon="box", widget="a:b")]', "title: Expected `str`"),
    "a role there is not": (
        "message_actions",
        '[MessageAction(name="m", title="M", icon="box", run="a:b", roles=("robot",))]',
        "robot",
    ),
    "a suffix without a dot": ("file_drops", '[FileDrop(name="f", title="F", suffixes=("pdf",), take="a:b")]', "'pdf'"),
    "a suffix as text": ("file_drops", '[FileDrop(name="f", title="F", suffixes=".pdf", take="a:b")]', "suffixes"),
    "no suffixes": ("file_drops", '[FileDrop(name="f", title="F", suffixes=(), take="a:b")]', "no suffixes"),
    "a page it has not": (
        "file_drops",
        '[FileDrop(name="f", title="F", suffixes=(".x",), take="a:b", page="gone")]',
        "'gone'",
    ),
    "an action for nothing": ("model_actions", '[ModelAction(name="m", title="M", icon="box")]', "exactly one"),
    "a job it has not": ("model_actions", '[ModelAction(name="m", title="M", icon="box", job="gone")]', "'gone'"),
    "a deadline below zero": (
        "context_providers",
        '[ContextProvider(name="c", title="C", sentence="S.", ask="a:b", deadline=-1)]',
        "deadline",
    ),
    "a default that cannot be": (
        "settings",
        '[Setting(name="s", kind="int", title="S", sentence="S.", default="many")]',
        "default that cannot be",
    ),
    "a kind of setting there is not": (
        "settings",
        '[Setting(name="s", kind="colour", title="S", sentence="S.", default="red")]',
        "colour",
    ),
    "a choice of nothing": (
        "settings",
        '[Setting(name="s", kind="choice", title="S", sentence="S.", default="a")]',
        "without choices",
    ),
    "a bad parameter": (
        "jobs",
        '[JobKind(name="j", title="J", sentence="S.", work="a:b", parameters=(1,))]',
        "parameters",
    ),
}


def assert_only_bad_is_set_aside(host: PluginHost, words: str) -> None:
    bad, good = host.plugin("bad"), host.plugin("good")
    assert bad.state == "set aside"
    assert bad.declared == {}
    assert bad.problem is not None
    assert "bad" in bad.problem.sentence.casefold()
    assert words in bad.problem.sentence
    assert [one.id for one in host.news] == ["bad"]
    assert good.state == "on"
    assert set(good.declared) == set(DECLARED)
    assert all(len(declared) == 1 for declared in good.declared.values())


@pytest.mark.parametrize("what", IN_A_HOOK)
@pytest.mark.parametrize("name", ["plugin_info", *DECLARED])
def test_a_plugin_that_does_something_wrong_in_a_hook_is_set_aside(
    name: str, what: str, site: PluginSite, start: Start
) -> None:
    code, words = IN_A_HOOK[what]
    source = INFO if name != "plugin_info" else "from workbench.plugin_api import *\n"
    site.add("bad", source + body(name, code))
    site.add("good", whole())
    assert_only_bad_is_set_aside(start(SHORT if what == "hangs" else None), words)


@pytest.mark.parametrize("what", AT_IMPORT)
def test_a_plugin_that_does_something_wrong_at_import_or_about_itself_is_set_aside(
    what: str, site: PluginSite, start: Start
) -> None:
    source, words = AT_IMPORT[what]
    site.add("bad", source)
    site.add("good", whole())
    assert_only_bad_is_set_aside(start(SHORT if what == "hangs" else None), words)


@pytest.mark.parametrize("what", DECLARATIONS)
def test_a_plugin_that_declares_something_that_cannot_be_is_set_aside(
    what: str, site: PluginSite, start: Start
) -> None:
    name, returns, words = DECLARATIONS[what]
    site.add("bad", INFO + hook(name, returns))
    site.add("good", whole())
    assert_only_bad_is_set_aside(start(), words)


def test_the_traceback_begins_in_the_plugins_own_code(site: PluginSite, start: Start) -> None:
    module = site.add("bad", INFO + body("pages", 'raise ValueError("no luck")'))
    site.add("hanging", INFO + body("pages", "import threading; threading.Event().wait()"))
    host = start(SHORT)
    for plugin_id in ("bad", "hanging"):
        problem = host.plugin(plugin_id).problem
        assert problem is not None
        assert "trial_" in problem.traceback.replace("Traceback (most recent call last):\n", "").splitlines()[0]
    assert module in (host.plugin("bad").problem or problem).traceback


def test_of_two_with_the_same_id_the_first_stays(site: PluginSite, start: Start) -> None:
    site.add("twin", whole(), package="alpha")
    site.add("twin", whole(), package="beta")
    site.add("good", whole())
    host = start()
    assert host.plugin("twin").state == "on"
    assert host.plugin("twin").package == "alpha"
    second = host.plugin("twin@beta")
    assert second.state == "set aside"
    assert second.problem is not None
    assert "alpha" in second.problem.sentence
    assert host.plugin("good").state == "on"


def test_a_wrapper_around_hooks_wraps_no_other_plugins(site: PluginSite, start: Start) -> None:
    wrapper = "\n@hookimpl(wrapper=True)\ndef pages():\n    yield\n    return []\n"
    site.add("greedy", INFO + wrapper)
    site.add("good", whole())
    assert [page.name for _, page in start().declared("pages")] == ["main"]


@pytest.mark.parametrize("what", ["raises", "ends the program", "hangs"])
def test_a_call_that_goes_wrong_is_told_and_charged_to_its_plugin(what: str, site: PluginSite, start: Start) -> None:
    code, words = IN_A_HOOK[what]
    module = site.add("bad", INFO + f"\ndef act(context):\n    {code}\n")
    site.add("good", whole())
    host = start()
    host.contexts = lambda plugin_id: None  # type: ignore[assignment,return-value]
    with pytest.raises(PluginError, match=title("bad")) as raised:
        host.call("bad", "doing it", f"{module}:act", deadline=0.5)
    assert words in str(raised.value)
    assert "act" in raised.value.detail
    assert host.plugin("bad").state == "on"
    assert host.plugin("bad").problem is not None
    with pytest.raises(PluginError):
        host.call("bad", "doing it", f"{module}:act", deadline=0.5, fatal=True)
    assert host.plugin("bad").state == "set aside"
    assert host.plugin("good").state == "on"
