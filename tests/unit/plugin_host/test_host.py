"""Plugins are found, switched on and off, remembered, and called."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.plugin_site import INFO, PluginSite, body, hook, title, whole

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.plugin_host import discovery
from workbench.plugin_host.caller import MOST_HANGS, MOST_REPORTS
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.markers import Left, Markers
from workbench.plugin_host.records import PluginError, PluginProblem
from workbench.processes import launch
from workbench.settings.store import SettingsStore

Start = Callable[..., PluginHost]
BROKEN = INFO + body("pages", 'raise ValueError("no luck")')


def test_nothing_is_looked_for_before_it_is_wanted() -> None:
    assert PluginHost(SettingsStore()).plugins == ()


def test_bundled_plugins_come_first_and_then_installed_ones_by_their_name(site: PluginSite, start: Start) -> None:
    site.add("zebra", whole())
    site.add("ape", whole())
    plugins = start().plugins
    assert [one.id for one in plugins if one.source == "installed"] == ["ape", "zebra"]
    assert [one.source for one in plugins] == sorted(
        (one.source for one in plugins), key=["bundled", "installed"].index
    )


def test_a_plugin_says_who_it_is_and_what_it_brings(site: PluginSite, start: Start) -> None:
    module = site.add("good", whole(), package="good-package")
    plugin = start().plugin("good")
    assert (plugin.title, plugin.version, plugin.package) == (title("good"), "1.2", "good-package")
    assert (plugin.module, plugin.location) == (module, str(site.folder))
    assert plugin.declared["pages"][0].title == "Main"
    assert plugin.load_seconds > 0


def test_a_package_that_is_on_the_search_path_twice_is_one(
    site: PluginSite, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.add("good", whole(), package="same")
    other = PluginSite(tmp_path / "other")
    other.add("good", whole(), package="same")
    monkeypatch.setattr(sys, "path", [*sys.path, str(other.folder)])
    assert [one.id for one in start().plugins if one.source == "installed"] == ["good"]


# ------------------------------------------------------------------------------------------ on and off


def test_a_plugin_is_switched_off_and_on_without_a_restart_and_stays_so(site: PluginSite, start: Start) -> None:
    site.add("good", whole())
    host = start()
    host.disable("good")
    assert host.plugin("good").state == "off"
    assert [plugin.id for plugin, _ in host.declared("pages") if plugin.id == "good"] == []
    again = start()
    assert again.plugin("good").state == "off"
    assert again.enable("good").state == "on"
    assert start().plugin("good").state == "on"


def test_a_plugin_that_is_off_is_not_imported(site: PluginSite, start: Start) -> None:
    module = site.add("good", whole())
    SettingsStore().remember_plugin("good", {"state": "off"})
    start()
    assert module not in sys.modules


def test_whoever_listens_hears_of_every_change_and_who_is_not_on_any_more(site: PluginSite, start: Start) -> None:
    site.add("good", whole())
    host = start()
    states: list[str] = []
    left: list[str] = []
    host.listen(lambda: states.append(host.plugin("good").state))
    host.left = left.append
    host.disable("good")
    host.enable("good")
    host.set_aside("good", PluginProblem("It broke."))
    assert states == ["off", "on", "set aside"]
    assert left == ["good", "good"]


def test_a_problem_that_is_known_is_told_to_nobody_again(site: PluginSite, start: Start) -> None:
    site.add("good", whole())
    host = start()
    told: list[PluginProblem | None] = []
    host.listen(lambda: told.append(host.plugin("good").problem))
    stumbled, fell = PluginProblem("It stumbled."), PluginProblem("It fell.")
    for problem in (stumbled, stumbled, fell):
        host.note("good", problem)
    assert told == [stumbled, fell]


def test_one_that_was_set_aside_is_not_imported_at_the_next_start_and_still_says_why(
    site: PluginSite, start: Start
) -> None:
    module = site.add("bad", BROKEN)
    first = start()
    site.forget()
    second = start()
    assert module not in sys.modules
    assert second.plugin("bad").problem == first.plugin("bad").problem
    assert [one.id for one in first.news] == ["bad"]
    assert second.news == ()


def test_one_that_was_set_aside_is_tried_again_when_its_files_are_others(site: PluginSite, start: Start) -> None:
    module = site.add("bad", BROKEN)
    start()
    site.forget()
    site.write(module, "bad", whole())
    assert start().plugin("bad").state == "on"
    assert SettingsStore().load()[0].plugins["bad"].problem == ""


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_to_nothing_among_its_files_hurts_no_plugin(site: PluginSite, start: Start) -> None:
    """An editor leaves such a lock beside a file that is being written."""
    module = site.add("bad", BROKEN)
    (site.folder / module / ".#plugin.py").symlink_to("somebody@somewhere.1234")
    site.add("good", whole())
    host = start()
    assert [(one.id, one.state) for one in host.plugins if one.source == "installed"] == [
        ("bad", "set aside"),
        ("good", "on"),
    ]


def test_one_that_was_mended_is_loaded_anew_on_request(site: PluginSite, start: Start) -> None:
    module = site.add("bad", BROKEN)
    host = start()
    assert host.retry("bad").state == "set aside"
    site.write(module, "bad", whole())
    assert host.retry("bad").state == "on"
    assert host.plugin("bad").problem is None


def test_the_variable_can_leave_out_all_plugins_or_all_but_some(
    site: PluginSite, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.add("one", whole())
    site.add("two", whole())
    SettingsStore().remember_plugin("two", {"state": "off"})
    monkeypatch.setenv("WORKBENCH_PLUGINS", "")
    host = start()
    assert {plugin.state for plugin in host.plugins} == {"off"}
    assert host.only == frozenset()
    monkeypatch.setenv("WORKBENCH_PLUGINS", "two, three")
    assert [plugin.id for plugin in start().plugins if plugin.state == "on"] == ["two"]


def test_a_library_that_is_lacking_is_named_with_what_brings_it(site: PluginSite, start: Start) -> None:
    needs = ', needs=(Need(module="no_such.library", install="workbench[more]"),)'
    module = site.add("poor", INFO.replace("{more}", needs) + hook("pages", "1 / 0"))
    host = start()
    plugin = host.plugin("poor")
    assert plugin.state == "lacking"
    assert plugin.problem is not None
    assert "no_such.library" in plugin.problem.sentence
    assert "workbench[more]" in plugin.problem.sentence
    assert plugin.title == title("poor")
    assert host.news == ()
    library = site.folder / "no_such"
    library.mkdir()
    (library / "__init__.py").write_text("raise SystemExit('looking for it must not import it')")
    site.write(module, "poor", INFO.replace("{more}", needs))
    assert host.retry("poor").state == "on"


def test_what_was_installed_meanwhile_is_found_and_nothing_else_is_loaded_again(site: PluginSite, start: Start) -> None:
    site.add("old", INFO + "\nimport sys\nsys.times_loaded = getattr(sys, 'times_loaded', 0) + 1\n")
    gone = site.add("gone", whole())
    host = start()
    site.add("new", whole())
    shutil.rmtree(site.folder / gone)
    shutil.rmtree(site.folder / f"{gone}-1.0.dist-info")
    host.look_again()
    assert {one.id: one.state for one in host.plugins if one.source != "bundled"} == {"old": "on", "new": "on"}
    assert sys.times_loaded == 1  # type: ignore[attr-defined]
    assert gone not in sys.modules
    del sys.times_loaded  # type: ignore[attr-defined]


# ---------------------------------------------------------------------------------- the folder of plugins


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "wheel"])
def test_a_plugin_in_the_folder_is_off_until_it_is_switched_on(
    packed: bool, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", sys.path.copy())
    place = paths.data_dir() / "plugins" / "folder"
    site = PluginSite(tmp_path / "made" if packed else place)
    module = site.add("guest", whole(), folder="guest-1.0")
    if packed:
        place.mkdir(parents=True)
        shutil.make_archive(str(tmp_path / "guest"), "zip", tmp_path / "made" / "guest-1.0")
        (tmp_path / "guest.zip").rename(place / "guest-1.0-py3-none-any.whl")
    host = start()
    assert (host.plugin("guest").state, host.plugin("guest").source) == ("off", "folder")
    assert module not in sys.modules
    assert host.enable("guest").state == "on"
    assert start().plugin("guest").state == "on"
    site.forget()


def test_one_in_the_folder_with_the_name_of_an_installed_one_that_is_gone_is_off_too(
    site: PluginSite, start: Start
) -> None:
    gone = site.add("guest", whole())
    start().enable("guest")
    shutil.rmtree(site.folder / gone)
    shutil.rmtree(site.folder / f"{gone}-1.0.dist-info")
    module = PluginSite(paths.data_dir() / "plugins" / "folder").add("guest", whole(), folder="guest-1.0")
    assert start().plugin("guest").state == "off"
    assert module not in sys.modules


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the stand-in is a shell script")
def test_children_of_a_frozen_program_find_the_code_of_plugins_in_the_folder(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shell script stands in for the program; all it knows of is what its child is told."""
    monkeypatch.setattr(launch, "added_paths", [])
    monkeypatch.setattr(discovery, "added_paths", launch.added_paths)
    monkeypatch.setattr(sys, "path", [*sys.path])
    program = tmp_path / "workbench"
    main = "import os, sys; sys.path[:] = eval(os.environ['SEARCH_PATH']); import workbench.__main__ as m; m.main()"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -c "{main}" "$@"\n')
    program.chmod(0o700)
    monkeypatch.setenv("SEARCH_PATH", repr(sys.path))
    code = "\ndef entry(connection):\n    connection.send_bytes(b'found')\n"
    module = PluginSite(paths.data_dir() / "plugins" / "folder").add("guest", INFO + code, folder="guest-1.0")
    start().enable("guest")
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    launched = launch.launch(f"{module}:entry", tmp_path / "child.log")
    with launched.connection() as connection:
        assert connection.recv_bytes() == b"found"
    launched.process.wait()


def test_a_folder_without_a_plugin_in_it_is_named(start: Start) -> None:
    (paths.data_dir() / "plugins" / "folder" / "holiday-photos").mkdir(parents=True)
    host = start()
    assert host.plugin("holiday-photos").state == "off"
    problem = host.enable("holiday-photos").problem
    assert problem is not None
    assert "entry point" in problem.sentence


# ------------------------------------------------------------------------------------------- calling


@pytest.fixture
def host(site: PluginSite, start: Start) -> PluginHost:
    code = """
import threading
def add(context, number): return context + number
def double(number): return number * 2
def refuse(context): raise WorkbenchError("There is no such file.")
def who(context): return threading.get_ident()
def interrupt(context): raise KeyboardInterrupt
def wait(context): threading.Event().wait()
"""
    site.add("good", INFO + code)
    host = start()
    host.contexts = lambda plugin_id: 40  # type: ignore[assignment,return-value]
    return host


def code(host: PluginHost, name: str) -> str:
    return f"{host.plugin('good').module}:{name}"


def test_code_is_called_with_the_context_first_on_a_thread_of_its_own_or_on_the_callers(host: PluginHost) -> None:
    assert host.call("good", "adding", code(host, "add"), 2, deadline=5) == 42
    assert host.make("good", "adding", code(host, "add"), 2) == 42
    assert host.call("good", "doubling", code(host, "double"), 4, deadline=5, with_context=False) == 8
    assert host.call("good", "looking", code(host, "who"), deadline=5) != threading.get_ident()
    assert host.make("good", "looking", code(host, "who")) == threading.get_ident()


def test_what_a_plugin_says_itself_is_passed_on_as_it_is_and_no_fault(host: PluginHost) -> None:
    for call in (lambda: host.call("good", "x", code(host, "refuse"), deadline=5, fatal=True),
                 lambda: host.make("good", "x", code(host, "refuse"))):  # fmt: skip
        with pytest.raises(WorkbenchError, match=r"^There is no such file\.$") as raised:
            call()
        assert not isinstance(raised.value, PluginError)
    assert host.plugin("good").state == "on"


def test_code_that_is_not_there_is_named(host: PluginHost) -> None:
    with pytest.raises(PluginError, match="no missing"):
        host.call("good", "x", code(host, "missing"), deadline=5)
    with pytest.raises(PluginError, match="no_such_module"):
        host.make("good", "x", "no_such_module:x", fatal=False)


def test_a_plugin_that_is_not_on_is_not_called(host: PluginHost) -> None:
    host.disable("good")
    with pytest.raises(WorkbenchError, match="is not on"):
        host.call("good", "adding", code(host, "add"), 2, deadline=5)
    with pytest.raises(WorkbenchError, match="no plugin 'nobody'"):
        host.plugin("nobody")


def test_ctrl_c_ends_a_call_and_is_nobodys_fault(host: PluginHost) -> None:
    with pytest.raises(KeyboardInterrupt):
        host.make("good", "x", code(host, "interrupt"))
    assert host.plugin("good").state == "on"


def test_the_frames_of_a_stack_tell_whose_code_it_is(host: PluginHost) -> None:
    def frames(number: int) -> list[object]:
        found, frame = [], sys._getframe()
        while frame is not None:
            found.append(frame)
            frame = frame.f_back  # type: ignore[assignment]
        return found

    assert host.culprit(frames(0)) is None  # type: ignore[arg-type]
    module = sys.modules[host.plugin("good").module]
    module.inner = frames  # type: ignore[attr-defined]
    exec("def outer(): return inner(0)", module.__dict__)
    assert host.culprit(module.outer()) == host.plugin("good")


def test_a_plugin_that_fails_again_and_again_on_its_own_is_set_aside(host: PluginHost) -> None:
    for _ in range(MOST_REPORTS):
        assert host.report("good", "drawing", ValueError("no luck")).state == "on"
    problem = host.plugin("good").problem
    assert problem is not None
    assert problem.sentence == "The plugin Trial good failed with ValueError: no luck (drawing)."
    assert host.report("good", "drawing", ValueError("no luck")).state == "set aside"


def test_a_plugin_whose_calls_do_not_return_is_set_aside_after_some(host: PluginHost) -> None:
    for number in range(MOST_HANGS):
        assert host.plugin("good").state == "on", number
        with pytest.raises(PluginError, match="gave no answer within"):
            host.call("good", "waiting", code(host, "wait"), deadline=0.1)
    assert host.plugin("good").state == "set aside"
    assert host.retry("good").state == "on"
    with pytest.raises(PluginError):
        host.call("good", "waiting", code(host, "wait"), deadline=0.1)
    assert host.plugin("good").state == "on", "it has a new chance"


# ------------------------------------------------------------------------------------------- markers

KILLS = {
    "at import": "import os; os._exit(9)",
    "in a hook": INFO + body("pages", "import os; os._exit(9)"),
    "by a signal": INFO + body("jobs", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"),
    "in native code": INFO + body("services", "import ctypes; ctypes.string_at(0)"),
    "in a call": INFO + "\ndef act(context):\n    import os; os.abort()\n",
    "on the window's thread": INFO + "\ndef act(context):\n    import ctypes; ctypes.string_at(0)\n",
}

LIFE = """
import sys
from workbench.plugin_host.host import PluginHost
from workbench.settings.store import SettingsStore
host = PluginHost(SettingsStore())
host.load()
host.contexts = lambda plugin_id: None
code = host.plugin("bad").module + ":act"
if sys.argv[1] == "in a call":
    host.call("bad", "acting", code, deadline=60)
host.make("bad", "acting", code)
"""


@pytest.mark.parametrize("how", KILLS)
def test_a_plugin_that_kills_the_process_is_known_at_the_next_start(how: str, site: PluginSite, start: Start) -> None:
    site.add("bad", KILLS[how])
    site.add("good", whole())
    ended = subprocess.run(
        [sys.executable, "-c", LIFE, how],
        env={**os.environ, "PYTHONPATH": str(site.folder)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode
    host = start()
    assert host.plugin("bad").state == "set aside"
    assert [one.id for one in host.news] == ["bad"]
    assert host.plugin("bad").problem is not None
    assert "ended without a word" in host.plugin("bad").problem.sentence  # type: ignore[union-attr]
    assert host.plugin("good").state == "on"
    assert start().news == ()


def test_a_plugin_that_holds_up_the_process_until_it_is_killed_is_known_too(site: PluginSite, start: Start) -> None:
    site.add("bad", INFO + "\ndef act(context):\n    print('here', flush=True)\n    while True: pass\n")
    process = subprocess.Popen(
        [sys.executable, "-c", LIFE, "on the window's thread"],
        env={**os.environ, "PYTHONPATH": str(site.folder)},
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"
        process.kill()
    assert start().plugin("bad").state == "set aside"


def test_what_a_living_process_does_is_nobodys_fault(tmp_path: Path) -> None:
    ours, theirs = Markers(tmp_path), Markers(tmp_path)
    with ours.calling("good", "working"):
        assert theirs.left_behind() == []
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []


def test_who_had_the_same_process_number_long_ago_is_gone(tmp_path: Path) -> None:
    (tmp_path / f"{os.getpid()}-1.json").write_text('{"plugin": "bad", "what": "working", "began": 1.0}')
    markers = Markers(tmp_path)
    assert markers.left_behind() == [Left("bad", "working")]
    assert markers.left_behind() == []


def test_a_program_that_ends_well_blames_nobody(site: PluginSite, start: Start) -> None:
    site.add("good", whole())
    host = start()
    assert host.mark("good", "thinking") is not None
    host.close()
    assert host.mark("good", "thinking on") is None, "a thread that goes on must not leave one behind"
    assert list((paths.data_dir() / "plugins" / "calling").iterdir()) == []


def test_a_package_that_is_broken_is_no_plugin_and_hurts_none(site: PluginSite, start: Start) -> None:
    site.add("good", whole())
    for name, text in (("one", b"[workbench.plugins]\nno sense"), ("two", b"[workbench.plugins]\n\xff = x")):
        info = site.folder / f"broken_{name}-1.0.dist-info"
        info.mkdir()
        (info / "entry_points.txt").write_bytes(text)
    (site.folder / "without-1.0.dist-info").mkdir()
    assert [one.id for one in start().plugins if one.source == "installed"] == ["good"]
